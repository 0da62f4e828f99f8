import fc from "fast-check";
import { expect, test } from "vitest";
import { readDecimal } from "../../../src/reading/bytes/decimal.ts";
import { ByteSource, inMemory } from "../../../src/reading/bytes/source.ts";

/** Reads a decimal and the text behind it; null, and nothing is read, if there is none. */
function read(text: string, chunk = 16): { value: number; rest: string } | null {
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

/** Numbers as Python, C and NumPy print them. */
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

test("gives the same double as Number, wherever the buffer ends", () => {
  const chunk = fc.integer({ min: 8, max: 64 });
  fc.assert(
    fc.property(decimal, fc.constantFrom("", ",", "\n", " x", "}]"), chunk, (text, rest, size) => {
      const found = read(text + rest, size);
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
])("%j is not a decimal", (text) => {
  expect(read(text)).toBeNull();
  expect(read(`${text},`)).toBeNull();
});

test("reads long numbers quickly, and none of a million digits", () => {
  expect(read("1".repeat(1000))?.value).toBe(Number.POSITIVE_INFINITY);
  expect(read("1".repeat(1_000_000), 262_144)).toBeNull();
});
