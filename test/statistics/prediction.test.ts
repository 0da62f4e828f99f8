import { expect, test } from "vitest";
import { mean } from "../../src/statistics/mean.ts";
import { prediction } from "../../src/statistics/prediction.ts";
import { relativeError, vectors } from "./vectors.ts";

test.each(vectors.predictions)(
  "p is 1 - $confidence at SciPy's limit for $further further values: $values",
  ({ values, confidence, further, limit }) => {
    const p = prediction(values, further, limit - mean(values));
    expect(relativeError(p, 1 - confidence)).toBeLessThan(1e-9);
  },
);

test("values that do not vary predict exactly the same value", () => {
  expect(prediction([0.1, 0.1, 0.1], 1, 1e-9)).toBe(0);
  expect(prediction([0.1, 0.1, 0.1], 1, 0)).toBe(0.5);
  expect(prediction([0.1, 0.1, 0.1], 1, -1e-9)).toBe(1);
});

test("a single value predicts nothing", () => {
  expect(prediction([0.1], 1, 1)).toBeNaN();
});
