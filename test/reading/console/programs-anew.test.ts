import { expect, test } from "vitest";
import { printedLog } from "../../../src/formats/console/printed-log.ts";
import { artifactOf, curves, noColumns } from "../../formats/artifact.ts";

const read = (text: string) => printedLog.read([artifactOf("run/a.log", text)], noColumns);

const settings = "Namespace(lr=0.1, epochs=9)\n";
const epoch = (at: number) => `Epoch: [${at}] loss 0.${9 - at}0\n * acc 0.6${at}\n`;

test("takes the test of a loaded checkpoint for no evaluation of the training before", async () => {
  const text = `${settings}${epoch(0)}${epoch(1)}Epoch: [2] loss 0.70\n${settings} * acc 0.99\n${epoch(2)}${epoch(3)}`;
  const runs = await read(text);
  expect(curves(runs)).toEqual([
    { loss: "epoch 0: 0.9, 1: 0.8, 2: 0.7, 3: 0.6", acc: "epoch 0: 0.6, 1: 0.61, 2: 0.62, 3: 0.63" },
  ]);
  expect(runs[0]?.leftOut).toEqual([
    { what: "1 line of acc (from line 8)", why: "before the first epoch of a program that began anew" },
  ]);
});
