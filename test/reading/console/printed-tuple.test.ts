import { expect, test } from "vitest";
import { printedLog } from "../../../src/formats/console/printed-log.ts";
import { joinTuple } from "../../../src/reading/console/frames/printed-tuple.ts";
import { artifactOf, curves, noColumns } from "../../formats/artifact.ts";

const read = async (text: string) =>
  curves(await printedLog.read([artifactOf("run/a.log", text)], noColumns));

test.each([
  ["Python 2", (e: number) => `('Epoch:', ${e}, ' train loss', 0.${9 - e}1, ' val loss', 1.5e-0${e})`],
  ["Julia", (e: number) => `(:epoch, ${e}, :train_loss, 0.${9 - e}1f0, :val_loss, 1.5f-${e})`],
])("reads the tuples that %s prints", async (_, line) => {
  const [run = {}] = await read([1, 2, 3].map((e) => `${line(e)}\n`).join(""));
  expect(Object.values(run)).toEqual([
    "epoch 1: 0.81, 2: 0.71, 3: 0.61",
    "epoch 1: 0.15, 2: 0.015, 3: 0.0015",
  ]);
});

test.each(["(loss 0.5)", "(3, 64, 64)", "('loss', 0.5", "('layer', [0.1, 0.2])", "loss = ('a', 0.5)"])(
  "takes %s for no such tuple",
  (text) => {
    expect(joinTuple(text)).toBe(text);
  },
);

test("reads a tuple with long texts in time", () => {
  const text = `('${"a, ".repeat(4000)}', ${"1, ".repeat(4000)})`;
  expect(joinTuple(text)).toBe(text);
});
