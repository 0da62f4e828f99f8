import { expect, test } from "vitest";
import { printedLog } from "../../../../src/formats/console/printed-log.ts";
import { curves, readAs } from "../../artifact.ts";

test("reads the table of each epoch", async () => {
  const prefix = "2022-09-19 20:36:19,623 - INFO - allennlp.training.";
  const epoch = (number: number, loss: string, val: string) =>
    `${prefix}trainer - Epoch ${number}/9\n${prefix}tensorboard_writer -                   Training |  Validation\n` +
    `${prefix}tensorboard_writer - loss          |     ${loss}  |     ${val}\n${prefix}tensorboard_writer - cpu_memory_MB |  1580.612  |       N/A\n`;
  expect(curves(await readAs(printedLog, epoch(0, "0.510", "0.543") + epoch(1, "0.409", "N/A")))).toEqual([
    { "train/loss": "epoch 0: 0.51, 1: 0.409", "val/loss": "epoch 0: 0.543" },
  ]);
});
