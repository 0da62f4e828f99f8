import { expect, test } from "vitest";
import { parseNumber } from "../../../src/reading/text/number.ts";

test.each([
  ["0.6931471824645996", 0.6931471824645996],
  ["1e-07", 1e-7],
  ["6.540759003292415663e-01", 0.6540759003292416],
  ["-0.41", -0.41],
  [".5", 0.5],
  ["5.", 5],
  ["+3", 3],
  ["nan", Number.NaN],
  ["NaN", Number.NaN],
  ["-nan(ind)", Number.NaN],
  ["inf", Number.POSITIVE_INFINITY],
  ["-Infinity", Number.NEGATIVE_INFINITY],
  ["1e999", Number.POSITIVE_INFINITY],
])("parses %s", (text, value) => {
  expect(parseNumber(text)).toBe(value);
});

test.each([
  "",
  " ",
  "0x10",
  "0b1",
  "1_000",
  "0,69",
  "1.2.3",
  "e5",
  "-",
  "None",
  "true",
  "12s",
  "tensor(0.5)",
])("%j is not a number", (text) => {
  expect(parseNumber(text)).toBeNull();
});
