import { crc32 } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readRun } from "../../../../src/formats/binary/wandb/offline/run.ts";
import { wandbOffline } from "../../../../src/formats/binary/wandb/offline.ts";
import type { ParsedRun } from "../../../../src/reading/format.ts";
import { FormatError } from "../../../../src/reading/format-error.ts";
import { artifactOf, curves, noColumns, notesOf, refusal } from "../../artifact.ts";
import { bytes, double, varint } from "../../protobuf.ts";

const path = "wandb/offline-run-20260101_120000-abc/run-abc.wandb";
const head = Buffer.from([0x3a, 0x57, 0x26, 0x42, 0xe1, 0xbe, 0]);
const block = 32 * 1024;

function part(type: number, data: Buffer): Buffer {
  const header = Buffer.alloc(7);
  header.writeUInt32LE(crc32(data, crc32(Uint8Array.of(type))));
  header.writeUInt16LE(data.length, 4);
  header.writeUInt8(type, 6);
  return Buffer.concat([header, data]);
}

/** Writes records into blocks, each in as many parts as needed. */
function file(...records: Buffer[]): Buffer {
  let written = head;
  for (const record of records) {
    let left = record;
    for (let isFirst = true; isFirst || left.length > 0; isFirst = false) {
      let room = block - (written.length % block);
      if (room < 7) {
        written = Buffer.concat([written, Buffer.alloc(room)]);
        room = block;
      }
      const data = left.subarray(0, room - 7);
      left = left.subarray(data.length);
      const type = left.length === 0 ? (isFirst ? 1 : 4) : isFirst ? 2 : 3;
      written = Buffer.concat([written, part(type, data)]);
    }
  }
  return written;
}

const item = (name: string, json: string) => bytes(1, bytes(1, name), bytes(16, json));
const nested = (names: string[], json: string) =>
  bytes(1, ...names.map((name) => bytes(2, name)), bytes(16, json));
const history = (...items: Buffer[]) => bytes(2, ...items);
const losses = (...steps: number[]) =>
  steps.map((step, index) => history(item("loss", `${index}`), bytes(2, varint(1, step))));

function read(content: Buffer, chunk = 64): ParsedRun[] {
  return readRun(artifactOf(path, content, chunk), noColumns);
}

test("recognises a file by its first bytes", async () => {
  const recognises = (content: Buffer | string, at = path) =>
    wandbOffline.matches(artifactOf(at, content), noColumns);
  expect(await recognises(head)).toBe(true);
  expect(await recognises(head.subarray(0, 6))).toBe(false);
  expect(await recognises("")).toBe(false);
  const pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 88\n";
  expect(await recognises(pointer)).toBe(true);
  expect(await recognises(pointer, "model.bin")).toBe(false);
  expect(await refusal(() => wandbOffline.read([artifactOf(path, pointer)], noColumns))).toMatch(
    /^-: expected a W&B run, got a Git LFS pointer/,
  );
});

describe("history", () => {
  test("takes the step from the record or `_step`", async () => {
    const own = history(
      item("loss", "3"),
      item("_step", "7"),
      item("_runtime", "1.5"),
      item("_timestamp", "1e9"),
    );
    expect(curves(read(file(...losses(0, 4), own)))).toEqual([{ loss: "step 0: 0, 4: 1, 7: 3" }]);
  });

  test("reads a step record without a number as step 0", async () => {
    const first = history(item("loss", "3"), bytes(2));
    expect(curves(read(file(first, ...losses(1))))).toEqual([{ loss: "step 0: 3, 1: 0" }]);
  });

  test("joins nested keys and dicts with slashes", async () => {
    const row = (step: number) =>
      history(
        nested(["val", "loss"], "0.5"),
        item("test", '{"loss": 0.25, "by": {"class": 1}}'),
        bytes(2, varint(1, step)),
      );
    expect(curves(read(file(row(1), row(2))))).toEqual([
      {
        "val/loss": "step 1: 0.5, 2: 0.5",
        "test/loss": "step 1: 0.25, 2: 0.25",
        "test/by/class": "step 1: 1, 2: 1",
      },
    ]);
  });

  test("reads NaN and infinities, bare or quoted, alone or in a dict", async () => {
    const rows = [
      "NaN",
      '"NaN"',
      "Infinity",
      '"-Infinity"',
      '{"x": NaN, "note": "NaN, \\"Infinity\\""}',
      '{"x": -Infinity}',
    ];
    const content = file(...rows.map((json, step) => history(item("loss", json), bytes(2, varint(1, step)))));
    expect(curves(read(content))).toEqual([
      { loss: "step 0: NaN, 1: NaN, 2: Infinity, 3: -Infinity", "loss/x": "step 4: NaN, 5: -Infinity" },
    ]);
  });

  test("reads typed numbers", async () => {
    const rows = [
      bytes(1, bytes(1, "loss"), double(6, 0.1)),
      bytes(1, bytes(1, "loss"), varint(5, 3)),
      bytes(1, bytes(1, "loss"), varint(5, 4)),
    ];
    const content = file(...rows.map((row, step) => history(row, bytes(2, varint(1, step)))));
    expect(curves(read(content))).toEqual([{ loss: "step 0: 0.1, 1: -2, 2: 2" }]);
  });

  test("ignores texts, lists, booleans, images and histograms", async () => {
    const row = history(
      item("note", '"good"'),
      item("saved", "true"),
      item("nothing", "null"),
      item("list", "[1, 2]"),
      item("weights", '{"_type": "histogram", "values": [1], "bins": [0, 1], "count": 2}'),
      item("loss", "1"),
    );
    expect(curves(read(file(row)))).toEqual([{ loss: "step 0: 1" }]);
  });

  test("reads a key repeated in a row once", async () => {
    expect(curves(read(file(history(item("loss", "1"), item("loss", "2")))))).toEqual([
      { loss: "step 0: 1" },
    ]);
  });

  test("refuses a run without a metric", async () => {
    expect(await read(file(bytes(7)))).toEqual([]);
    expect(await read(head)).toEqual([]);
    const text = file(history(item("note", '"x"')));
    expect(await refusal(() => read(text))).toBe("-: no metric found");
  });
});

test("reads the latest params of the run", async () => {
  const content = file(
    bytes(17, bytes(1, "abc"), bytes(4, item("lr", "0.1"), item("seed", "1"), item("_wandb", "{}"))),
    bytes(5, item("lr", "0.2"), nested(["model", "name"], '"mlp"'), item("optimizer", '{"momentum": 0.9}')),
    bytes(5, bytes(2, bytes(1, "seed"))),
    ...losses(1),
  );
  expect(read(content)[0]?.params).toEqual({ lr: 0.2, "model.name": "mlp", "optimizer.momentum": 0.9 });
});

describe("log", () => {
  const long = (length: number) => bytes(4, bytes(3, "x".repeat(length)));

  test("reads records across blocks, and blocks too full for another record", async () => {
    const [first = head, second = head] = losses(1, 2);
    for (let room = 0; room < 20; room++) {
      const filler = long(block - head.length - 7 - 8 - room);
      const content = file(filler, first, long(100_000), second);
      expect(curves(read(content, 1024))).toEqual([{ loss: "step 1: 0, 2: 1" }]);
    }
  });

  test("skips an incomplete last record", async () => {
    const whole = file(...losses(1, 2, 3));
    const found = read(whole.subarray(0, -2));
    expect(curves(found)).toEqual([{ loss: "step 1: 0, 2: 1" }]);
    const at = file(...losses(1, 2)).length;
    expect(notesOf(found)).toEqual([`the last record, at byte ${at}, is incomplete: skipped`]);
    const later = file(...losses(1, 2), long(100_000));
    expect(notesOf(read(later.subarray(0, block + 20), 1024))).toHaveLength(1);
    expect(notesOf(read(later.subarray(0, block), 1024))).toHaveLength(1);
  });

  test("skips a wrong checksum at the end, and refuses one before", async () => {
    const content = file(...losses(1, 2, 3));
    const last = Buffer.from(content);
    last.writeUInt8(99, last.length - 1);
    expect(curves(read(last))).toEqual([{ loss: "step 1: 0, 2: 1" }]);
    const first = Buffer.from(content);
    first.writeUInt8(99, 20);
    expect(await refusal(() => read(first))).toBe(
      "-: wrong checksum of a part of a record (in the record at byte 7)",
    );
  });

  test.each([
    ["a middle part without a first one", [part(3, Buffer.from("x"))]],
    ["a first part without a last one", [part(2, Buffer.from("x")), part(1, Buffer.from("x"))]],
    ["a part of no known type", [part(9, Buffer.from("x")), part(1, Buffer.from("x"))]],
  ])("refuses %s", async (_, parts) => {
    expect(await refusal(() => read(Buffer.concat([head, ...parts])))).toMatch(
      /^-: (expected the next part of a record, got a part of another|wrong checksum of a part of a record)/,
    );
  });

  test.each([
    ["a field beyond the end", Buffer.from([18, 100, 1])],
    ["half a number", Buffer.from([8, 255])],
    ["an item beyond its record", bytes(2, Buffer.from([10, 9, 1]))],
    ["broken JSON", history(item("loss", '{"x": '))],
  ])("refuses %s", async (_, record) => {
    expect(await refusal(() => read(file(record, ...losses(1))))).toMatch(
      /^-: expected .* (came|got .+) \(in the record at byte 7\)$/,
    );
  });

  test("refuses too many metrics", async () => {
    const many = Array.from({ length: 4097 }, (_, index) => item(`loss_${index}`, "1"));
    expect(await refusal(() => read(file(history(...many)), 1024))).toContain(
      "expected at most 4096 metrics",
    );
  });
});

/** Asserts that any bytes give runs or a FormatError. */
async function expectTotal(content: Buffer, chunk: number): Promise<void> {
  expect(await wandbOffline.matches(artifactOf(path, content, chunk), noColumns)).toBeTypeOf("boolean");
  try {
    for (const { series } of read(content, chunk)) {
      for (const { positions, values } of series) {
        expect(values).toHaveLength(positions.length);
        expect(positions.every((position, i) => i === 0 || position > (positions[i - 1] ?? 0))).toBe(true);
      }
    }
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
  }
}

describe("total reader", () => {
  const records = [
    bytes(17, bytes(4, item("lr", "0.1"))),
    history(nested(["val", "loss"], "0.5"), item("loss", '{"x": NaN}'), bytes(2, varint(1, 300))),
    ...losses(301, 302),
  ];
  const sample = file(...records);

  test("reads or refuses a file cut at any byte, in chunks of any size", async () => {
    for (let length = 0; length <= sample.length; length++)
      await expectTotal(sample.subarray(0, length), 16 + (length % 49));
    for (let chunk = 16; chunk <= 64; chunk++) expect(read(sample, chunk)).toEqual(read(sample, 1024));
  });

  test("reads or refuses a file with changed bytes, with or without right checksums", async () => {
    const change = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(
        fc.nat(records.length - 1),
        change,
        fc.boolean(),
        fc.nat(48),
        async (index, changes, isInside, more) => {
          const data = Buffer.from(isInside ? (records[index] ?? head) : sample);
          for (const [at, byte] of changes) data.writeUInt8(byte, at % data.length);
          await expectTotal(isInside ? file(data, ...records) : data, 16 + more);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
