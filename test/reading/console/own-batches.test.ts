import { expect, test } from "vitest";
import { printedLog } from "../../../src/formats/console/printed-log.ts";
import { artifactOf, curves, noColumns } from "../../formats/artifact.ts";

const read = async (lines: readonly string[]) => {
  const runs = await printedLog.read([artifactOf("run/a.log", `${lines.join("\n")}\n`)], noColumns);
  return { curves: curves(runs), leftOut: runs.flatMap(({ leftOut }) => leftOut ?? []) };
};
const epochs = [1, 2, 3];

test("the steps of an evaluation that begin again behind the training's are its batches", async () => {
  const lines = epochs.flatMap((e) => [
    ...[0, 40, 80].map((step) => `loss: ${9 - e}.${9 - step / 10} (epoch: ${e}, step: ${step})`),
    ...[0, 40].map((step) => `VAL loss: ${9 - e}.${75 - step} (epoch: ${e}, step: ${step})`),
  ]);
  const log = await read(lines);
  expect(log.curves).toMatchObject([{ "VAL loss": "epoch 1: 8.55, 2: 7.55, 3: 6.55" }]);
  expect(log.leftOut).toContainEqual({
    what: "6 values of VAL loss (from line 4)",
    why: "an evaluation's mean is used",
  });
});

test("steps of the training at which it is evaluated are none", async () => {
  const lines = epochs.flatMap((e) =>
    [40, 80].flatMap((step) => [
      `loss: ${9 - e}.${9 - step / 10} (epoch: ${e}, step: ${step})`,
      `VAL loss: ${9 - e}.${8 - step / 20} (epoch: ${e}, step: ${step})`,
    ]),
  );
  expect((await read(lines)).curves).toMatchObject([
    { "VAL loss": "epoch 0.5: 8.6, 1: 8.4, 1.5: 7.6, 2: 7.4, 2.5: 6.6, 3: 6.4" },
  ]);
});

test("the average of a batch is no running mean of the epoch", async () => {
  const lines = [0, 1].flatMap((e) =>
    [1, 2, 3].map((at) => `Epoch ${e}: Batch average cost: ${9 - e}.${9 - 2 * at}`),
  );
  const log = await read(lines);
  expect(log.curves.map(({ cost }) => cost?.replaceAll(/[\d.]+: /g, ""))).toEqual([
    "epoch 9.7, 9.5, 9.3, 8.7, 8.5, 8.3",
  ]);
  expect(log.leftOut).toEqual([]);
});
