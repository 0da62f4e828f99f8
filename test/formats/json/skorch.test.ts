import { expect, test } from "vitest";
import { skorch } from "../../../src/formats/json/skorch.ts";
import { curves, readAs } from "../artifact.ts";

test("reads epochs without their batches and the marks of the best ones", async () => {
  const batches = '"batches": [{"train_loss": 9, "train_batch_size": 2}, {"valid_loss": 9}], ';
  const text = `[{${batches}"epoch": 1, "train_batch_count": 1, "dur": 0.1, "train_loss": 0.5, "train_loss_best": true, "valid_loss": NaN, "valid_loss_best": false},
 {${batches}"epoch": 2, "train_batch_count": 1, "dur": 0.1, "train_loss": 0.4, "train_loss_best": true, "valid_loss": 0.6, "valid_loss_best": true}]`;
  const found = await readAs(skorch, text, "history.json");
  expect(curves(found)).toEqual([{ train_loss: "epoch 1: 0.5, 2: 0.4", valid_loss: "epoch 1: NaN, 2: 0.6" }]);
  const marks = ["train_batch_count", "dur", "train_loss_best", "valid_loss_best"];
  expect(found[0]?.leftOut?.map(({ what }) => what)).toEqual(["batches", ...marks]);
});
