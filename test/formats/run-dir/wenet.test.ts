import { expect, test } from "vitest";
import { wenet } from "../../../src/formats/run-dir/wenet.ts";
import { artifactOf, curves, formatOf, noColumns, refusal } from "../artifact.ts";
import { readRunAs } from "../files.ts";

test("wenet orders checkpoints by their number", async () => {
  const files = { "exp/a/10.yaml": "cv_loss: 1.5\nepoch: 10\n", "exp/a/2.yaml": "cv_loss: .nan\nepoch: 2\n" };
  expect(curves(await readRunAs(wenet, files))).toEqual([{ "val/loss": "epoch 2: NaN, 10: 1.5" }]);
  const steps = { "exp/b/step_20.yaml": "epoch: 0\nloss_dict:\n  acc: 0.5\n  loss: 2\nstep: 20\n" };
  expect(curves(await readRunAs(wenet, steps))).toEqual([
    { "val/acc": "step 20: 0.5", "val/loss": "step 20: 2" },
  ]);
});

test("wenet refuses a checkpoint without losses, and leaves other settings alone", async () => {
  const broken = artifactOf("exp/a/1.yaml", "cv_loss: high\nepoch: 1\n");
  expect(await refusal(() => wenet.read([broken], noColumns))).toBe("-: expected the losses of an epoch");
  expect(await formatOf("exp/a/train.yaml", "epoch: 240\nloss_dict:\n  a: 1\n")).toBeNull();
});
