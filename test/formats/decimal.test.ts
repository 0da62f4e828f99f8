import fc from "fast-check";
import { expect, test } from "vitest";
import { readDecimal } from "../../src/reading/bytes/decimal.ts";
import { ByteSource, inMemory } from "../../src/reading/bytes/source.ts";

/** What stands before the first byte that is none of it; null, and nothing read, where that is no decimal. */
function taken(text: string, chunk = 16): { value: number; rest: string } | null {
  const source = new ByteSource(inMemory(Buffer.from(text)), chunk);
  const into = new Float64Array(1);
  const before = source.offset;
  if (!readDecimal(source, into, 0)) {
    expect(source.offset).toBe(before);
    return null;
  }
  return { value: into[0] ?? Number.NaN, rest: text.slice(source.offset) };
}

const double = fc.double({ noNaN: true, noDefaultInfinity: true });
const single = fc.float({ noNaN: true, noDefaultInfinity: true });

/** As Python, C and NumPy print numbers. */
const decimal = fc.oneof(
  double.map(String),
  single.map(String),
  fc
    .tuple(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.nat(20))
    .map(([value, digits]) => value.toFixed(digits)),
  fc.tuple(double, fc.integer({ min: 1, max: 21 })).map(([value, digits]) => value.toPrecision(digits)),
  fc.tuple(double, fc.nat(18)).map(([value, digits]) => value.toExponential(digits)),
  fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 25n }), fc.nat(25)).map(([digits, point]) => {
    const text = String(digits).padStart(point + 1, "0");
    return `${text.slice(0, text.length - point)}.${text.slice(text.length - point)}`;
  }),
  fc.tuple(fc.nat(99_999), fc.nat(22)).map(([value, zeros]) => `0.${"0".repeat(zeros)}${value}`),
);

test("is the double that Number makes, to the last bit, wherever the buffer ends", () => {
  const chunk = fc.integer({ min: 8, max: 64 });
  fc.assert(
    fc.property(decimal, fc.constantFrom("", ",", "\n", " x", "}]"), chunk, (text, rest, size) => {
      const found = taken(text + rest, size);
      expect(found).not.toBeNull();
      expect(Object.is(found?.value, Number(text))).toBe(true);
      expect(found?.rest).toBe(rest);
    }),
    { numRuns: 20_000 },
  );
});

test.each([
  "",
  "-",
  "+",
  ".",
  "-.",
  "nan",
  "e5",
  "12ab",
  "12:30",
  "1.2.3",
  "0x10",
  "1_000",
  "1e5.5",
  "2020-01-01",
])("%j is none", (text) => {
  expect(taken(text)).toBeNull();
  expect(taken(`${text},`)).toBeNull();
});

test("a numeral of any length is read in little time, or not at all", () => {
  expect(taken("1".repeat(1000))?.value).toBe(Number.POSITIVE_INFINITY);
  expect(taken("1".repeat(1_000_000), 262_144)).toBeNull();
});
