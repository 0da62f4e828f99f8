import { expect, test } from "vitest";
import { formatInteger } from "../../src/text/format-integer.ts";

test.each([
  [0, "0"],
  [999, "999"],
  [1000, "1,000"],
  [-123_456, "-123,456"],
  [1_234_567, "1,234,567"],
  [Number.MAX_SAFE_INTEGER, "9,007,199,254,740,991"],
])("%d is written %s", (integer, written) => {
  expect(formatInteger(integer)).toBe(written);
});
