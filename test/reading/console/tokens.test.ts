import { expect, test } from "vitest";
import { tokenize } from "../../../src/reading/console/line/tokens.ts";

const shapes = (lines: readonly string[]) => new Set(lines.map((line) => tokenize(line).shape)).size;

test.each([
  ["numbered files", ["loaded /data/part-00017.bin", "loaded /data/part-2.5.bin"]],
  ["numbered hosts", ["host-1021 ready", "host-9400 ready"]],
  ["times of the day", ["Epoch 0 @ 10:27 PM : 0.98 loss", "Epoch 5 @ 12:10 AM : 0.96 loss"]],
  ["times in two units", ["took 3s907ms, 1h4m", "took 41s62ms, 10h32m"]],
  ["shares of a decimal", ["queue [2.5/10] full", "queue [81.25/10] full"]],
])("lines with %s have one shape", (_, lines) => {
  expect(shapes(lines)).toBe(1);
});

test("two bars behind a share are no progress bar", () => {
  const kinds = (text: string) => tokenize(text).slots.map(({ kind }) => kind);
  expect(kinds("acc 45.0% || val 42.0% || 3")).toEqual(["number", "number", "number"]);
  expect(kinds("45%|████▌     | 9/20")).toEqual(["bar", "fraction"]);
});

test("lines of another metric have another shape", () => {
  expect(shapes(["mAP@0.5: 0.3", "mAP@0.75: 0.3", "mAP50-95: 0.3", "top1: 0.3", "top5: 0.3"])).toBe(5);
  expect(shapes(["top 1 acc: 0.3", "top 5 acc: 0.3", "HR @ 5: 0.3", "HR @ 10: 0.3"])).toBe(4);
  expect(shapes(["Epoch 3 @ 10: 0.3", "Epoch 4 @ 11: 0.3"])).toBe(1);
});
