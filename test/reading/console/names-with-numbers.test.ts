import { expect, test } from "vitest";
import { printedLog } from "../../../src/formats/console/printed-log.ts";
import { artifactOf, curves, noColumns } from "../../formats/artifact.ts";

const read = (text: string) => printedLog.read([artifactOf("run/a.log", text)], noColumns);
const epochs = (line: (epoch: number) => string) => [1, 2].map((epoch) => `${line(epoch)}\n`).join("");

test.each([
  ["val 5-step loss {v}", "val 5-step loss"],
  ["val 1-step rmse (raw) {v}", "val 1-step rmse"],
  ["test 20-step rollout mse {v}", "test 20-step rollout mse"],
  ["val 5-way 1-shot acc {v}", "val 5-way 1-shot acc"],
  ["val 10-NN acc: {v}", "val 10-NN acc"],
  ["val 24h MAE {v}", "val 24h MAE"],
  ["val 2d IoU={v}", "val 2d IoU"],
  ["val accuracy over 5 crops {v}", "val accuracy"],
  ["val mIoU of 19 classes {v}", "val mIoU"],
  ["accuracy on 900 test images {v}", "accuracy test"],
  ["val loss (50 batches) {v}", "val loss"],
  ["val loss (last 20 steps) {v}", "val loss"],
  ["val loss last 20: {v}", "val loss"],
])("a number may be a part of a name: %s", async (value, name) => {
  const text = epochs(
    (e) => `Epoch ${e}: train loss 0.${9 - e}, ${value.replace("{v}", `0.${7 - e}`)}, lr 0.1`,
  );
  expect(curves(await read(text))).toEqual([
    { "train loss": "epoch 1: 0.8, 2: 0.7", [name]: "epoch 1: 0.6, 2: 0.5" },
  ]);
});

test("a value before another name is none", async () => {
  const text = epochs((e) => `Epoch ${e}: accuracy of 9${e} and loss of 0.${7 - e}`);
  expect(curves(await read(text))).toEqual([
    { accuracy: "epoch 1: 91, 2: 92", loss: "epoch 1: 0.6, 2: 0.5" },
  ]);
});

test.each(["{e}-step loss 0.5", "12-Mar INFO epoch {e} loss: 0.5"])(
  "a number that counts or dates is none: %s",
  async (line) => {
    const text = epochs((e) => `step ${e} ${line.replace("{e}", `${e}`)}`);
    expect(Object.keys(curves(await read(text))[0] ?? {})).toEqual(["loss"]);
  },
);
