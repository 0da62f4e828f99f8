import { expect, test } from "vitest";
import { printedLog } from "../../../src/formats/console/printed-log.ts";
import { artifactOf, curves, noColumns } from "../../formats/artifact.ts";

const read = (lines: readonly string[]) =>
  printedLog.read([artifactOf("run/a.log", `${lines.join("\n")}\n`)], noColumns);

const steps = [30, 60, 90, 120];
const trained = steps.map((step, index) => `[${index >> 1} ${step}/120] loss 0.${8 - index}`);
const epochs = { loss: "epoch 0.5: 0.8, 1: 0.7, 1.5: 0.6, 2: 0.5" };

test.each([
  ["[0 30/120] loss 0.8", trained],
  ["[0, 30/120] loss 0.8", trained.map((line) => line.replace(" ", ", "))],
])("a number before a count that goes on from each to the next is the epoch: %s", async (_, lines) => {
  expect(curves(await read(lines))).toEqual([epochs]);
});

test("an evaluation between stands at the epoch, and a training starts where both go back", async () => {
  const evaluated = trained.flatMap((line, index) =>
    index % 2 === 0 ? [line] : [line, `val loss 0.9${index}`],
  );
  const both = { loss: "epoch -0.5: 0.8, 0: 0.7, 0.5: 0.6, 1: 0.5", "val loss": "epoch 0: 0.91, 1: 0.93" };
  expect(curves(await read([...evaluated, ...evaluated]))).toEqual([both, both]);
});

test("a number before a count that begins again in each is no epoch, but of a fold", async () => {
  const lines = [0, 1].flatMap((fold) => [1, 2].map((epoch) => `[${fold} ${epoch}/2] loss 0.${9 - epoch}`));
  const ofFold = { loss: "epoch 1: 0.8, 2: 0.7" };
  expect(curves(await read(lines))).toEqual([ofFold, ofFold]);
});
