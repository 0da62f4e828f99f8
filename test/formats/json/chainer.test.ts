import { expect, test } from "vitest";
import { chainer } from "../../../src/formats/json/chainer.ts";
import { curves, readAs } from "../artifact.ts";

const row = (epoch: number, iteration: number, metrics: string) =>
  `{${metrics}, "epoch": ${epoch}, "iteration": ${iteration}, "elapsed_time": 16.5}`;

test("reads one report an epoch, some without a validation", async () => {
  const text = `[${row(1, 600, '"main/loss": 0.5')},\n${row(2, 1200, '"main/loss": 0.4, "validation/main/loss": 0.6')}]`;
  expect(curves(await readAs(chainer, text, "result/log"))).toEqual([
    { "main/loss": "epoch 1: 0.5, 2: 0.4", "validation/main/loss": "epoch 2: 0.6" },
  ]);
});

test("reads several reports an epoch", async () => {
  const text = `[${row(0, 100, '"main/loss": 0.5')}, ${row(0, 200, '"main/loss": 0.4')}]`;
  expect(curves(await readAs(chainer, text))).toEqual([{ "main/loss": "step 100: 0.5, 200: 0.4" }]);
});
