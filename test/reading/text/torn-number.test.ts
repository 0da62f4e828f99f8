import { describe, expect, test } from "vitest";
import { LineEnds } from "../../../src/reading/text/torn-number.ts";

function isWhole(last: string, before: readonly string[]): boolean {
  const ends = new LineEnds();
  for (const text of before) ends.add(text.length, /e/.test(text));
  return ends.isWhole(last, Float64Array.from(before, Number));
}

const fixed = ["21.0213", "21.0178"];
const shortest = ["0.19485930210567792", "0.1837130402895971", "0.5"];

describe("a last number without a line end is whole", () => {
  test.each([
    ["as wide as all before", "21.0150", fixed],
    ["whose further digits do not matter", "0.133713", shortest],
    ["that is NaN", "nan", shortest],
  ])("%s", (_, last, before) => {
    expect(isWhole(last, before)).toBe(true);
  });
});

describe("a last number without a line end may be torn", () => {
  test.each([
    ["before its point", "2", fixed],
    ["behind its point", "21.", fixed],
    ["at its first decimal", "0.1", shortest],
    ["as an integer", "10", ["98", "99"]],
    ["before its exponent", "9.536743", ["1.234567e+00", "9.536743e-01"]],
    ["before the exponent of a small number", "9.5367431640625", ["0.0004", "0.000123"]],
    ["within its exponent", "9.53e-0", ["1.23e+00"]],
    ["as the first of its column", "0.25", []],
  ])("%s", (_, last, before) => {
    expect(isWhole(last, before)).toBe(false);
  });
});
