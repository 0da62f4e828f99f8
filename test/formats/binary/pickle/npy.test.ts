import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { pickle } from "../../../../src/formats/binary/pickle.ts";
import { artifactOf, curves, noColumns, notesOf, readAs, refusal } from "../../artifact.ts";
import { expectedIn, foundIn } from "../../expected.ts";

const directory = new URL("../../../fixtures/pickle/", import.meta.url);
const fixture = (file: string) => readFileSync(new URL(file, directory));
const read = async (content: Uint8Array, path = "val_loss.npy") =>
  pickle.read([artifactOf(path, content)], noColumns);
const recognises = (content: Uint8Array, path = "val_loss.npy") =>
  pickle.matches(artifactOf(path, content), noColumns);

/** Returns a file like `np.save`'s; `shape` is as Python prints it. */
function npy(type: string, shape: string, data: string | Uint8Array, version = 1): Buffer {
  const header = `{'descr': '${type}', 'fortran_order': False, 'shape': ${shape}, }\n`;
  const length = Buffer.alloc(version === 1 ? 2 : 4);
  length[0] = header.length;
  const bytes = typeof data === "string" ? Buffer.from(data, "hex") : data;
  return Buffer.concat([
    Buffer.from(`\x93NUMPY${String.fromCharCode(version)}\0`, "latin1"),
    length,
    Buffer.from(header),
    bytes,
  ]);
}

describe("an array of numbers, named after its file", () => {
  test.each([
    ["<f2", "003c00c2007c", "1, -3, Infinity"],
    [">f2", "3c0000017e00", "1, 5.960464477539063e-8, NaN"],
    ["<f4", "0000003f0000c07f000080ff", "0.5, NaN, -Infinity"],
    [">f4", "3f0000004000000000000000", "0.5, 2, 0"],
    ["<f8", "000000000000e03f000000000000f03f9a9999999999b93f", "0.5, 1, 0.1"],
    [">f8", "3fe00000000000003ff00000000000003fb999999999999a", "0.5, 1, 0.1"],
    ["|i1", "ff7f80", "-1, 127, -128"],
    ["|u1", "ff7f80", "255, 127, 128"],
    ["<i2", "ffff01000080", "-1, 1, -32768"],
    [">u2", "ffff00018000", "65535, 1, 32768"],
    ["<i4", "ffffffff0100000000000080", "-1, 1, -2147483648"],
    [">u4", "ffffffff0000000180000000", "4294967295, 1, 2147483648"],
    ["<i8", "ffffffffffffffff01000000000000000000000000000080", "-1, 1, -9223372036854776000"],
    [">u8", "ffffffffffffffff00000000000000010000000000000002", "18446744073709552000, 1, 2"],
  ])("%s", async (type, data, values) => {
    const points = values.split(", ").map((value, row) => `${row}: ${value}`);
    const found = await readAs(pickle, npy(type, "(3,)", data), "run/val_loss.npy");
    expect(curves(found)).toEqual([{ val_loss: `row ${points.join(", ")}` }]);
  });

  test.each([1, 2, 3])("reads version %i of the header", async (version) => {
    const content = npy("|u1", "(2,)", "0201", version);
    expect(curves(await readAs(pickle, content, "loss.npy"))).toEqual([{ loss: "row 0: 2, 1: 1" }]);
  });

  test.each([
    ["loss.npy", "0403020000", 3],
    ["loss.npy", "0403020100", 5],
    ["loss.npy", "c8c8010000", 5],
    ["loss.npy", "0000000000", 5],
    ["rewards.npy", "0403020000", 5],
  ])("%s of %s has %i values: zeros behind them were not filled", async (path, data, count) => {
    const found = await read(npy("|u1", "(5,)", data), path);
    expect(found[0]?.series[0]?.values).toHaveLength(count);
    expect(notesOf(found)).toEqual(
      count === 5 ? [] : ["the last 2 values are 0, as of an array that was not filled: left out"],
    );
  });

  test("reads a second column by a first that counts", async () => {
    const floats = (...values: number[]) => Buffer.from(Float32Array.from(values).buffer);
    const byRow = npy("<f4", "(3, 2)", floats(0, 9, 5, 8, 10, 7));
    const byColumn = npy("<f4", "(3, 2)", floats(0, 5, 10, 9, 8, 7));
    const found = [{ val_loss: "step 0: 9, 5: 8, 10: 7" }];
    expect(curves(await read(byRow))).toEqual(found);
    const text = byColumn.toString("latin1").replace("order': False", "order': True ");
    expect(curves(await read(Buffer.from(text, "latin1")))).toEqual(found);
    expect(await refusal(() => read(byColumn))).toMatch(/without column names/);
    expect(await refusal(() => read(npy("<f4", "(9007199254740991, 2)", "00")))).toMatch(/^-: expected/);
  });

  test("reads a fixture", async () => {
    const listed = expectedIn(directory);
    expect(foundIn(await readAs(pickle, fixture("val_loss.npy"), "val_loss.npy"))).toHaveLength(1);
    for (const file of ["history-numpy1.npy", "history-numpy2.npy"]) {
      expect(foundIn(await readAs(pickle, fixture(file), file))).toEqual([listed.get(file)]);
    }
  });
});

describe("refuses", () => {
  test("columns without names", async () => {
    const message =
      "-: expected an array of one dimension, got 6 × 5 without column names: save the dict of lists, or a CSV";
    for (const file of ["table.npy", "table-fortran.npy"]) {
      expect(await recognises(fixture(file), "history.npy")).toBe(true);
      expect(await refusal(() => read(fixture(file), "history.npy"))).toBe(message);
    }
  });

  test.each([
    ["too few numbers", npy("<f4", "(3,)", "00000000"), "expected 3 numbers of 4 bytes, got 4 bytes"],
    [
      "2^60 declared numbers",
      npy("<f4", "(1152921504606846976,)", "00"),
      "expected 1152921504606847000 numbers of 4 bytes, got 1 bytes",
    ],
    ["texts", npy("<U3", "(1,)", "00"), "expected an array of numbers, got <U3"],
    [
      "an incomplete header",
      npy("<f4", "(3,)", "").subarray(0, 30),
      "incomplete or invalid header of a .npy file",
    ],
  ])("%s", async (_, content, message) => {
    expect(await refusal(() => read(content))).toBe(`-: ${message}`);
  });

  test("a file cut at any byte", async () => {
    for (const file of ["val_loss.npy", "history-numpy1.npy", "history-numpy2.npy"]) {
      const whole = fixture(file);
      for (let length = 0; length < whole.length; length++) {
        expect(await refusal(() => read(whole.subarray(0, length), file))).not.toContain("without");
      }
    }
  });
});

test.each([
  ["metrics.npy", npy("<f4", "(3,)", "0000003f0000003f0000003f")],
  ["lr_history.npy", npy("<f4", "(3,)", "000000000000000000000000")],
  ["embeddings.npy", npy("<f4", "(3,)", "000000000000000000000000")],
  ["val_loss.npy", npy("<f4", "(1, 1, 1)", "00000000")],
  ["history.npy", npy("<U3", "(1,)", "00")],
])("does not recognise %s", async (path, content) => {
  expect(await recognises(content, path)).toBe(false);
});
