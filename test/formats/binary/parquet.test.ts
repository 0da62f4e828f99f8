import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { loadCodec } from "../../../src/formats/binary/parquet/codecs.ts";
import { readDeltas } from "../../../src/formats/binary/parquet/deltas.ts";
import { readHybrid } from "../../../src/formats/binary/parquet/hybrid.ts";
import { Span } from "../../../src/formats/binary/parquet/span.ts";
import { parquet } from "../../../src/formats/binary/parquet.ts";
import { FormatError } from "../../../src/reading/format-error.ts";
import { artifactOf, curves, noColumns, readAs, refusal } from "../artifact.ts";
import { expectedIn, foundIn } from "../expected.ts";
import { expectTotal, mutated, mutation } from "../mutations.ts";

const directory = new URL("../../fixtures/parquet/", import.meta.url);
const expected = expectedIn(directory);
const files = [...expected.keys()];

const fixture = (file: string) => readFileSync(new URL(file, directory));
const read = async (content: Uint8Array, path = "history.parquet") =>
  parquet.read([artifactOf(path, content, 4096)], noColumns);

describe("test/fixtures/parquet", () => {
  test.each(files)("reads %s", async (file) => {
    const [found = {}] = foundIn(await readAs(parquet, fixture(file), file));
    // Where a step or epoch is recorded, it is the position; expected.json has row numbers.
    expect(valuesOf(found)).toEqual(valuesOf(expected.get(file) ?? {}));
  });

  test("reads no file cut at any byte", async () => {
    const whole = fixture("history.parquet");
    for (let length = 0; length < whole.length; length++) {
      expect(await refusal(() => read(whole.subarray(0, length)))).not.toContain("without");
    }
  });
});

const valuesOf = (found: ReturnType<typeof foundIn>[number]) =>
  Object.fromEntries(Object.entries(found).map(([name, { values }]) => [name, values]));

describe("words", () => {
  const saved = (file: string) => readFileSync(new URL(`../../fixtures/pandas/${file}`, import.meta.url));

  test.each(["runs.parquet", "runs-plain.parquet"])("tell trainings apart in %s", async (file) => {
    const runs = await readAs(parquet, saved(file), file);
    expect(runs.map(({ name }) => name)).toEqual(["cnn", "lstm"]);
    expect(curves(runs)[1]?.["loss"]).toBe("epoch 0: 0.25, 1: 0.16666666666666666, 2: 0.125");
  });

  test("tell sides apart", async () => {
    expect(curves(await readAs(parquet, saved("sides.parquet"), "sides.parquet"))).toEqual([
      { "train/loss": "epoch 0: 0.5, 1: 0.4", "val/loss": "epoch 0: 0.6, 1: 0.5" },
    ]);
  });
});

describe("recognition", () => {
  const recognises = (content: Uint8Array, path: string) =>
    parquet.matches(artifactOf(path, content, 4096), noColumns);

  test("recognises a broken file named like a history", async () => {
    expect(await recognises(fixture("truncated.parquet"), "runs/history.parquet")).toBe(true);
    expect(await recognises(fixture("truncated.parquet"), "data/part-0.parquet")).toBe(false);
  });

  test("recognises a file by extension and magic", async () => {
    expect(await recognises(fixture("history.parquet"), "history.data")).toBe(false);
    expect(await recognises(Buffer.from("loss,val_loss\n1,2\n"), "history.parquet")).toBe(false);
  });
});

describe("refuses", () => {
  test("a loss of words", async () => {
    const words = readFileSync(new URL("../../fixtures/pandas/words.parquet", import.meta.url));
    expect(await refusal(() => read(words))).toBe("-: expected numbers in `loss`, got text");
  });

  test("a truncated file", async () => {
    const message = "-: expected PAR1 at the end of the file: it is cut off or encrypted";
    expect(await refusal(() => read(fixture("truncated.parquet")))).toBe(message);
  });

  test("a million values in five kilobytes", async () => {
    const message = "expected at most 1,222,752 values in a file of 5,443 bytes, got more";
    expect(await refusal(() => read(fixture("constant.parquet")))).toBe(`-: ${message}`);
  });

  test("a footer longer than the file", async () => {
    const content = Buffer.from(`PAR1\xff\xff\xff\x7fPAR1`, "latin1");
    expect(await refusal(() => read(content))).toBe(
      "-: expected 2147483647 bytes of metadata, got a file of 12 bytes",
    );
  });

  test("a file over 1 GiB, without reading it", async () => {
    const artifact = { ...artifactOf("history.parquet", Buffer.from("PAR1")), size: 2 ** 30 + 1 };
    expect(await refusal(() => parquet.read([artifact], noColumns))).toContain("expected at most 1 GiB");
  });
});

describe("RLE / bit-packing hybrid", () => {
  const hybrid = (hex: string, width: number, count: number) => [
    ...readHybrid(new Span(Buffer.from(hex, "hex")), width, count),
  ];

  test("reads the specification's example of packed numbers", () =>
    expect(hybrid("0388c6fa", 3, 8)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]));
  test("reads runs", () => expect(hybrid("0a0304ff", 8, 7)).toEqual([3, 3, 3, 3, 3, 255, 255]));
  test("limits a run of 2^31 to the page", () => expect(hybrid("feffffff0f01", 1, 3)).toEqual([1, 1, 1]));
  test("refuses a truncated run", () => expect(() => hybrid("03", 3, 8)).toThrow(FormatError));
  test("refuses 33 bits", () => expect(() => hybrid("03", 33, 8)).toThrow(FormatError));
});

describe("DELTA_BINARY_PACKED", () => {
  const leaf = { name: "loss", type: 1, isOptional: false, isUnsigned: false, scale: 0 };
  const deltas = (hex: string, count: number) => [
    ...readDeltas(new Span(Buffer.from(hex, "hex")), leaf, count),
  ];

  test("reads equal differences", () => expect(deltas("80010405020200000000", 5)).toEqual([1, 2, 3, 4, 5]));
  test("reads differences of two bits", async () => {
    expect(deltas("800104080e0302000000c03f000000000000", 8)).toEqual([7, 5, 3, 1, 2, 3, 4, 5]);
  });
  test("refuses a truncated block", () =>
    expect(() => deltas("800104080e0302000000c03f", 8)).toThrow(FormatError));
  test("refuses a block without miniblocks", () =>
    expect(() => deltas("800100080e03", 8)).toThrow(FormatError));
});

describe("codecs", () => {
  const unpack = async (codec: number, hex: string, size: number) =>
    (await loadCodec(codec))(Buffer.from(hex, "hex"), size).toString("latin1");

  test("unpacks a literal and an overlapping copy with Snappy", async () => {
    expect(await unpack(1, "070461620d0200", 6).catch(String)).toContain("got 7");
    expect(await unpack(1, "06046162" + "0e0200", 6)).toBe("ababab");
  });

  test("unpacks a literal, a copy and a last literal with LZ4", async () => {
    expect(await unpack(7, "2061620200" + "1063", 7)).toBe("abababc");
  });

  test.each([
    ["a copy from before the start", 1, "060461620e0900", "back, got 9"],
    ["more bytes than declared", 7, "50616263646566", "expected 2 bytes, got more"],
    ["a gzip bomb", 2, "1f8b08000000000000034b4c4a06002a2aef0b", "expected a page packed with gzip"],
    ["LZ4 in Hadoop frames", 5, "", "got LZ4 in Hadoop frames"],
  ])("refuses %s", async (_, codec, hex, message) => {
    expect(await refusal(() => unpack(codec, hex, hex.startsWith("06") ? 6 : 2))).toContain(message);
  });
});

test("reads any bytes into curves or a FormatError", async () => {
  const sample = fc.constantFrom(...files.map(fixture));
  await fc.assert(
    fc.asyncProperty(
      sample,
      sample,
      fc.array(mutation, { minLength: 1, maxLength: 4 }),
      (one, other, changes) => expectTotal(parquet, "history.parquet", mutated(one, other, changes)),
    ),
    { numRuns: 2000 },
  );
});

test("reads a file with a flipped bit into curves or a FormatError", async () => {
  const whole = fixture("history-uncompressed.parquet");
  for (let at = 0; at < whole.length; at++) {
    const broken = Buffer.from(whole);
    broken[at] = (broken[at] ?? 0) ^ (1 << (at % 8));
    await expectTotal(parquet, "history.parquet", broken);
  }
});
