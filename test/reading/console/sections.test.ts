import { expect, test } from "vitest";
import { printedLog } from "../../../src/formats/console/printed-log.ts";
import { artifactOf, curves, noColumns } from "../../formats/artifact.ts";

const read = async (text: string) =>
  curves(await printedLog.read([artifactOf("run/a.log", text)], noColumns));

const val = "epoch 0: 0.9, 1: 0.75, 2: 0.65, 3: 0.55";

test.each([
  ["its epoch and its first step", (e: number) => ` from epoch: ${e}, iter: 0`],
  ["its number", (e: number) => ` ${e}`],
  ["nothing", () => ""],
])(
  "an evaluation that starts with a line that tells %s has its values up to what finishes it",
  async (_, told) => {
    const line = (e: number, value: string) => `epoch:${e}, iter:80, lr:0.001, loss:${value}`;
    const evaluated = (e: number, value: string) =>
      `Start Validation${told(e)}\nFinished *** ${line(e, value)}, took 1.2 min\n`;
    const trained = (e: number, value: string) =>
      `Start training${told(e)}\nFinished *** ${line(e, value)}, took: 8.2 min\n`;
    const text = [1, 2, 3].map((e) => trained(e, `0.${8 - e}`) + evaluated(e, `0.${8 - e}5`)).join("");
    expect(await read(evaluated(0, "0.9") + text)).toEqual([
      { loss: "epoch 1: 0.7, 2: 0.6, 3: 0.5", "val/loss": val },
    ]);
  },
);
