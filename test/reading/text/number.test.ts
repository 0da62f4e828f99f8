import { expect, test } from "vitest";
import { parseElement, parseNumber } from "../../../src/reading/text/number.ts";

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
  ["nan(0x8000000000000)", Number.NaN],
  ["nan.0", Number.NaN],
  ["-inf.", Number.NEGATIVE_INFINITY],
  ["NaN32", Number.NaN],
  ["-Inf16", Number.NEGATIVE_INFINITY],
  ["-1.#IND", Number.NaN],
  ["1.#QNAN0", Number.NaN],
  ["#NUM!", Number.NaN],
  ["1.#INF", Number.POSITIVE_INFINITY],
  ["-1.#INF00", Number.NEGATIVE_INFINITY],
  ["50.0%", 50],
  ["50 %", 50],
  ["inf", Number.POSITIVE_INFINITY],
  ["-Infinity", Number.NEGATIVE_INFINITY],
  ["1e999", Number.POSITIVE_INFINITY],
  ["0.25f0", 0.25],
  ["-1.5f-5", -1.5e-5],
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
  "%",
  "1.#",
  "nano",
  "tensor(0.5)",
])("%j is not a number", (text) => {
  expect(parseNumber(text)).toBeNull();
});

test.each([
  ["tensor(0.25, device='cuda:0')", 0.25],
  ["tf.Tensor(0.25, shape=(), dtype=float32)", 0.25],
  ["<tf.Tensor: shape=(), dtype=float32, numpy=0.25>", 0.25],
  ["[[0.25]]", 0.25],
  ["tf.Tensor([0.25 0.5], shape=(2,), dtype=float32)", null],
])("%s holds %s alone", (text, value) => {
  expect(parseElement(text)).toBe(value);
});
