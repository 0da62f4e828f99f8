import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readRun } from "../../../src/formats/binary/tfevents/run.ts";
import { tfevents } from "../../../src/formats/binary/tfevents.ts";
import { crc32c, maskCrc } from "../../../src/reading/bytes/crc32c.ts";
import type { ParsedRun } from "../../../src/reading/format.ts";
import { FormatError } from "../../../src/reading/format-error.ts";
import { artifactOf, curves, noColumns, notesOf, refusal } from "../artifact.ts";
import { bytes, digits, double, doubles, float, floats, varint } from "../protobuf.ts";

const named = (seconds: number) => `runs/a/events.out.tfevents.${seconds}.host.1.0`;

function checksum(data: Buffer): Buffer {
  const view = new DataView(data.buffer, data.byteOffset, data.length);
  const sum = Buffer.alloc(4);
  sum.writeInt32LE(maskCrc(crc32c(view, 0, data.length)));
  return sum;
}

function record(data: Buffer): Buffer {
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(data.length));
  return Buffer.concat([length, checksum(length), data, checksum(data)]);
}

let wallTime = 1_760_000_000;

function event(step: number | bigint | null, ...values: Buffer[]): Buffer {
  const time = double(1, wallTime++);
  const steps = step === null ? Buffer.alloc(0) : varint(2, step);
  return record(Buffer.concat([time, steps, bytes(5, ...values.map((value) => bytes(1, value)))]));
}

const simple = (tag: string, value: number) => Buffer.concat([bytes(1, tag), float(2, value)]);
const plugin = (name: string) => bytes(9, bytes(1, bytes(1, name)));
const tensor = (tag: string, name: string | null, ...fields: Buffer[]) =>
  Buffer.concat([bytes(1, tag), bytes(8, ...fields), name === null ? Buffer.alloc(0) : plugin(name)]);
const float32 = (...values: number[]) => [varint(1, 1), bytes(2), bytes(4, floats(...values))];

const version = record(Buffer.concat([double(1, 1_760_000_000), bytes(3, "brain.Event:2")]));
const file = (...events: Buffer[]) => Buffer.concat([version, ...events]);
const losses = (...steps: number[]) => steps.map((step, index) => event(step, simple("loss", index)));

function read(...contents: Buffer[]): ParsedRun[] {
  return readAt(
    Object.fromEntries(contents.map((content, index) => [named(1_760_000_000 + index), content])),
  );
}

function readAt(contents: Record<string, Buffer>, chunk = 64): ParsedRun[] {
  const [first, ...others] = Object.entries(contents).map(([path, content]) =>
    artifactOf(path, content, chunk),
  );
  if (first === undefined) throw new Error("no file");
  return readRun([first, ...others], noColumns);
}

describe("recognition", () => {
  const recognises = (content: Buffer | string, path = named(1)) =>
    tfevents.matches(artifactOf(path, content), noColumns);

  test("recognises a file by its first record", async () => {
    expect(await recognises(file())).toBe(true);
    expect(await recognises(file(), "anything")).toBe(true);
    expect(await recognises(event(0, simple("loss", 1)))).toBe(true);
    expect(await recognises("epoch,loss\n1,2\n")).toBe(false);
    expect(await recognises("")).toBe(false);
    expect(await recognises(record(bytes(1, "tf.train.Example")))).toBe(false);
    expect(await recognises(record(Buffer.from([9, 1, 2])))).toBe(false);
    expect(await recognises(file().subarray(0, 20))).toBe(true);
    expect(await recognises(file().subarray(0, 11))).toBe(false);
    expect(await recognises(Buffer.concat([Buffer.from([1]), file().subarray(1)]))).toBe(false);
  });

  test("recognises a first record longer than the head", async () => {
    const image = bytes(1, "image", bytes(4, Buffer.alloc(100_000)));
    expect(await recognises(event(1, image))).toBe(true);
    expect(await recognises(record(Buffer.alloc(100_000)))).toBe(false);
  });

  test("names a Git LFS pointer", async () => {
    const pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 88\n";
    expect(await recognises(pointer)).toBe(true);
    expect(await recognises(pointer, "model.bin")).toBe(false);
    expect(await refusal(() => tfevents.read([artifactOf(named(1), pointer)], noColumns))).toMatch(
      /^-: expected an event file, got a Git LFS pointer/,
    );
  });

  test.each([
    ["runs/a/events.out.tfevents.1", "runs/a"],
    ["runs/a/train/events.out.tfevents.1", "runs/a"],
    ["runs/a/validation/events.out.tfevents.1", "runs/a"],
    ["catboost_info/learn/events.out.tfevents", "catboost_info"],
    ["model/eval_holdout/events.out.tfevents.1", "model"],
    ["runs/train_2/events.out.tfevents.1", "runs/train_2"],
    ["runs/test-lr0.1/events.out.tfevents.1", "runs/test-lr0.1"],
    ["runs/a/loss_loss/events.out.tfevents.1", "runs/a"],
    ["runs/a/loss_val_loss/events.out.tfevents.1", "runs/a"],
    ["runs/a/Accuracy_Train/events.out.tfevents.1", "runs/a"],
    ["runs/resnet_train/events.out.tfevents.1", "runs/resnet"],
    ["runs/a/my_acc_val_my_acc/events.out.tfevents.1", "runs/a/my_acc"],
    ["train/events.out.tfevents.1", "."],
    ["events.out.tfevents.1", "."],
  ])("%s belongs to run %s", async (path, run) => {
    expect(tfevents.runKey?.(path)).toBe(run);
  });
});

describe("numbers", () => {
  test("reads float32 of any value at their steps", async () => {
    const content = file(
      event(null, simple("loss", 0.1)),
      event(1, simple("loss", Number.NaN)),
      event(2, simple("loss", Number.POSITIVE_INFINITY)),
      event(3, simple("loss", -0)),
    );
    expect(curves(read(content))).toEqual([
      { loss: `step 0: ${Math.fround(0.1)}, 1: NaN, 2: Infinity, 3: 0` },
    ]);
  });

  test("reads steps below zero and beyond 2^53", async () => {
    const content = file(
      event(-300n, simple("loss", 1)),
      event(-1n, simple("loss", 2)),
      event(2 ** 40, simple("loss", 3)),
      event(2n ** 53n + 1n, simple("loss", 4)),
      event(2n ** 63n - 1n, simple("loss", 5)),
    );
    expect([...(read(content)[0]?.series[0]?.positions ?? [])]).toEqual([
      -300,
      -1,
      2 ** 40,
      2 ** 53,
      2 ** 63,
    ]);
  });

  test("reads several numbers in one event, and a step at the end", async () => {
    const late = Buffer.concat([double(1, 1), bytes(5, bytes(1, simple("loss", 7))), varint(2, 9)]);
    const content = file(event(1, simple("loss", 1), simple("val_loss", 2)), record(late));
    expect(curves(read(content))).toEqual([{ loss: "step 1: 1, 9: 7", val_loss: "step 1: 2" }]);
  });

  test("reads tags in any order", async () => {
    const order = "abcabcaabbccabdabcadb".split("");
    const content = file(...order.map((tag, index) => event(index, simple(`loss_${tag}`, index))));
    const expected = Object.fromEntries(
      [..."abcd"].map((tag) => {
        const at = order.flatMap((one, index) => (one === tag ? [`${index}: ${index}`] : []));
        return [`loss_${tag}`, `step ${at.join(", ")}`];
      }),
    );
    expect(curves(read(content))).toEqual([expected]);
  });

  test("reads tags that are not ASCII", async () => {
    const content = file(event(1, simple("Verlust/größe", 1)), event(2, simple("Verlust/größe", 2)));
    expect(curves(read(content))).toEqual([{ "Verlust/größe": "step 1: 1, 2: 2" }]);
  });
});

describe("tensors", () => {
  const one = (...fields: Buffer[]) => {
    const values = [1, 2].map((step) => event(step, tensor("loss", "scalars", ...fields)));
    const [series] = read(file(...values))[0]?.series ?? [];
    expect(series?.values[0]).toBe(series?.values[1]);
    return series?.values[0];
  };
  const shape = (...sizes: number[]) => bytes(2, ...sizes.map((size) => bytes(2, varint(1, size))));

  test.each([
    ["float32 bytes", [varint(1, 1), bytes(2), bytes(4, floats(0.5))], 0.5],
    ["float32 list", [varint(1, 1), bytes(2), bytes(5, floats(0.5))], 0.5],
    ["float32 list, not packed", [varint(1, 1), float(5, 0.5)], 0.5],
    ["an omitted zero", [varint(1, 1), bytes(2)], 0],
    ["a list of one", [varint(1, 1), shape(1, 1), bytes(4, floats(0.5))], 0.5],
    ["float64 bytes", [varint(1, 2), bytes(4, doubles(0.1))], 0.1],
    ["float64 list", [varint(1, 2), bytes(6, doubles(0.1))], 0.1],
    ["int32", [varint(1, 3), bytes(7, Buffer.from(digits(-5)))], -5],
    ["int32 bytes", [varint(1, 3), bytes(4, Buffer.from([254, 255, 255, 255]))], -2],
    ["uint8 bytes", [varint(1, 4), bytes(4, Buffer.from([200]))], 200],
    ["int16 bytes", [varint(1, 5), bytes(4, Buffer.from([0, 128]))], -32768],
    ["int8 bytes", [varint(1, 6), bytes(4, Buffer.from([200]))], -56],
    ["int64", [varint(1, 9), varint(10, 2 ** 40)], 2 ** 40],
    ["int64 bytes", [varint(1, 9), bytes(4, Buffer.from([255, 255, 255, 255, 255, 255, 255, 255]))], -1],
    ["bfloat16", [varint(1, 14), varint(13, 0x3fc0)], 1.5],
    ["bfloat16 bytes", [varint(1, 14), bytes(4, Buffer.from([0xc0, 0x3f]))], 1.5],
    ["uint16 bytes", [varint(1, 17), bytes(4, Buffer.from([0, 128]))], 32768],
    ["half", [varint(1, 19), bytes(13, Buffer.from(digits(0x2e66)))], 0.0999755859375],
    ["half bytes", [varint(1, 19), bytes(4, Buffer.from([0x66, 0x2e]))], 0.0999755859375],
    ["the smallest half", [varint(1, 19), varint(13, 1)], 2 ** -24],
    ["an infinite half", [varint(1, 19), varint(13, 0xfc00)], Number.NEGATIVE_INFINITY],
    ["uint32", [varint(1, 22), varint(16, 2 ** 31)], 2 ** 31],
    ["uint64", [varint(1, 23), varint(17, 2n ** 63n)], 2 ** 63],
  ])("reads %s", async (_, fields, value) => {
    expect(one(...fields)).toBe(value);
  });

  test.each([
    ["several numbers", [varint(1, 1), shape(2), bytes(4, floats(1, 2))]],
    ["no number", [varint(1, 1), shape(0)]],
    ["too few bytes", [varint(1, 2), bytes(4, floats(1))]],
    ["half a number in a list", [varint(1, 2), bytes(6, floats(1))]],
    ["two numbers in a list", [varint(1, 1), bytes(5, floats(1, 2))]],
    ["a list of another type", [varint(1, 1), varint(7, 1)]],
    ["a text", [varint(1, 7), bytes(8, "a text")]],
    ["a boolean", [varint(1, 10), varint(11, 1)]],
    ["nothing", []],
  ])("does not read %s as a scalar", async (_, fields) => {
    const content = file(event(1, tensor("loss", "scalars", ...fields)));
    expect(await read(content)).toEqual([]);
  });

  test("ignores a tag with several numbers in some records", async () => {
    const two = event(2, tensor("a", null, varint(1, 1), shape(2), bytes(4, floats(1, 2))));
    const content = file(event(1, tensor("a", null, ...float32(1))), two, ...losses(1, 2));
    expect(curves(read(content))).toEqual([{ loss: "step 1: 0, 2: 1" }]);
  });

  test("ignores tags of other plugins, named only in their first record", async () => {
    const content = file(
      event(1, tensor("mode", "mode", ...float32(1)), tensor("loss", "scalars", ...float32(1))),
      event(2, tensor("mode", null, ...float32(2)), tensor("loss", null, ...float32(2))),
      event(3, tensor("mode", null, ...float32(3)), tensor("loss", null, ...float32(3))),
    );
    expect(curves(read(content))).toEqual([{ loss: "step 1: 1, 2: 2, 3: 3" }]);
  });
});

describe("not metrics", () => {
  test("ignores learning rates, hyperparameters and Lightning's empty hp_metric", async () => {
    const hparams = Buffer.concat([bytes(1, "_hparams_/experiment"), plugin("hparams")]);
    const content = file(
      event(0, simple("hp_metric", -1), hparams, simple("train/lr", 0.1)),
      event(0, simple("loss", 1)),
    );
    expect(curves(read(content))).toEqual([{ loss: "step 0: 1" }]);
  });

  test("ignores images, histograms, graphs and values without a tag", async () => {
    const content = file(
      record(Buffer.concat([double(1, 1), bytes(4, "a graph")])),
      event(
        0,
        bytes(1, "image"),
        Buffer.concat([bytes(1, "histogram"), bytes(5, double(1, 0))]),
        float(2, 1),
      ),
      ...losses(1),
    );
    expect(curves(read(content))).toEqual([{ loss: "step 1: 0" }]);
  });

  test("reads a run without metrics as no run", async () => {
    expect(await read(file())).toEqual([]);
    const rates = file(event(0, simple("lr", 1)));
    expect(await read(rates)).toEqual([]);
  });
});

test("takes the zeros that Ultralytics writes for epochs it did not evaluate for no values", async () => {
  const epoch = (step: number, loss: number) =>
    event(
      step,
      simple("train/box_loss", 1 / step),
      simple("metrics/mAP50(B)", loss / 2),
      simple("val/box_loss", loss),
    );
  const found = await tfevents.read([artifactOf(named(1), file(epoch(1, 0), epoch(2, 0.5)))], noColumns);
  expect(curves(found)).toEqual([
    {
      "train/box_loss": "step 1: 1, 2: 0.5",
      "metrics/mAP50(B)": "step 2: 0.25",
      "val/box_loss": "step 2: 0.5",
    },
  ]);
  expect(notesOf(found)).toEqual([
    "1 of 2 epochs have 0 for every validation loss and metric: treated as not evaluated",
  ]);
});

describe("long records", () => {
  const picture = Buffer.concat([bytes(1, "image"), bytes(4, Buffer.alloc(40_000, 7))]);

  test("are skipped, except for scalars between images", async () => {
    const small = Buffer.concat([bytes(1, "small"), bytes(4, Buffer.alloc(500))]);
    const content = file(
      event(5, simple("loss", 1), picture, small, simple("val_loss", 2), picture),
      ...losses(6),
    );
    for (const chunk of [16, 64, 256 * 1024]) {
      expect(curves(readAt({ [named(1)]: content }, chunk))).toEqual([
        { loss: "step 5: 1, 6: 0", val_loss: "step 5: 2" },
      ]);
    }
  });

  test("must have their step before the summary", async () => {
    const late = record(Buffer.concat([bytes(5, bytes(1, picture)), varint(2, 9)]));
    expect(await refusal(() => read(file(late)))).toContain(
      "expected the step of an event before its summary",
    );
  });

  test("must not have a field longer than themselves", async () => {
    const data = Buffer.concat([bytes(5, bytes(1, picture)), Buffer.from([0x22, 0xff, 0xff, 3])]);
    expect(await refusal(() => read(file(record(data))))).toContain("expected a field within its message");
  });
});

describe("broken files", () => {
  const whole = file(...losses(1, 2, 3));
  const lastLength = losses(3)[0]?.length ?? 0;

  test("skips an incomplete last record", async () => {
    const found = read(whole.subarray(0, -3));
    expect(curves(found)).toEqual([{ loss: "step 1: 0, 2: 1" }]);
    expect(notesOf(found)).toEqual([
      `the last record, at byte ${whole.length - lastLength}, is incomplete: skipped`,
    ]);
  });

  test("skips a last record with a wrong checksum", async () => {
    const broken = Buffer.from(whole);
    broken.writeUInt8(0, whole.length - 6);
    broken.writeUInt8(1, whole.length - 7);
    expect(curves(read(broken))).toEqual([{ loss: "step 1: 0, 2: 1" }]);
  });

  test("refuses a wrong checksum before the end", async () => {
    const broken = Buffer.from(whole);
    broken.writeUInt8(99, version.length + 20);
    expect(await refusal(() => read(broken))).toBe(
      `-: wrong checksum of a record's data (in the record at byte ${version.length})`,
    );
    const lost = Buffer.from(whole);
    lost.writeUInt8(99, version.length);
    expect(await refusal(() => read(lost))).toBe(
      `-: wrong checksum of a record's length (in the record at byte ${version.length})`,
    );
  });

  test("skips a record whose length exceeds the file", async () => {
    const length = Buffer.alloc(8);
    length.writeBigUInt64LE(2n ** 63n);
    const found = read(file(...losses(1), length, checksum(length), Buffer.alloc(40)));
    expect(curves(found)).toEqual([{ loss: "step 1: 0" }]);
    expect(notesOf(found)).toHaveLength(1);
  });

  test.each([
    ["a number without an end", Buffer.from([16, ...Array(12).fill(255)])],
    ["a number beyond the end", Buffer.from([16, 255])],
    ["a field beyond the end", Buffer.from([42, 100, 1])],
    ["half a double", Buffer.from([9, 1, 2, 3])],
    ["a group", Buffer.from([11, 12])],
    ["half a float", bytes(5, bytes(1, bytes(1, "loss"), Buffer.from([21, 1])))],
    ["a tensor beyond its value", bytes(5, bytes(1, bytes(1, "loss"), Buffer.from([66, 9, 1])))],
    ["a shape beyond its tensor", bytes(5, bytes(1, tensor("loss", null, Buffer.from([18, 9]))))],
  ])("refuses %s", async (_, data) => {
    expect(await refusal(() => read(file(record(data), ...losses(1))))).toMatch(
      /^-: expected .* (came|got .+) \(in the record/,
    );
  });

  test("refuses too many tags", async () => {
    const many = Array.from({ length: 4097 }, (_, index) => event(1, simple(`loss_${index}`, 1)));
    expect(await refusal(() => read(file(...many)))).toContain("expected at most 4096 tags, got more");
  });

  test("names the broken one of several files", async () => {
    const broken = Buffer.from(whole);
    broken.writeUInt8(99, version.length + 20);
    expect(() => read(whole, broken)).toThrow(expect.objectContaining({ file: named(1_760_000_001) }));
    expect(notesOf(read(whole.subarray(0, -3), file(...losses(4, 5))))).toEqual([
      `the last record, at byte ${whole.length - lastLength}, is incomplete: skipped (${named(1_760_000_000)})`,
    ]);
  });
});

describe("runs of several files", () => {
  test("joins train and validation directories", async () => {
    const found = readAt({
      "a/train/events.out.tfevents.1760000000.host.1.0.v2": file(
        event(0, tensor("epoch_loss", "scalars", ...float32(1))),
      ),
      "a/validation/events.out.tfevents.1760000001.host.1.1.v2": file(
        event(0, tensor("epoch_loss", "scalars", ...float32(2))),
      ),
    });
    expect(curves(found)).toEqual([
      { "train/epoch_loss": "epoch 0: 1", "validation/epoch_loss": "epoch 0: 2" },
    ]);
  });

  test("reads what the validation of Keras wrote as that, outside its directory", () => {
    const epochs = (first: number, ...tags: string[]) =>
      [0, 1].flatMap((step) => tags.map((tag) => event(step, simple(tag, first - step))));
    const val = file(...epochs(4, "epoch_loss", "evaluation_loss_vs_iterations"));
    const train = file(...epochs(3, "epoch_loss"));
    const path = "events.out.tfevents.1.host.1.0.v2";
    expect(curves(readAt({ [path]: val }))).toEqual([{ "validation/epoch_loss": "epoch 0: 4, 1: 3" }]);
    expect(curves(readAt({ [path]: train, "events.out.tfevents.1.host.1.1.v2": val }))).toEqual([
      { epoch_loss: "epoch 0: 3, 1: 2", "validation/epoch_loss": "epoch 0: 4, 1: 3" },
    ]);
  });

  test("sorts files by the time in their names, then by that of the first event", async () => {
    const [first, second, third] = [losses(1, 2), losses(3), losses(4)].map((events) =>
      Buffer.concat(events),
    );
    const found = readAt({
      "a/events.out.tfevents.1760000009.host.10.0": third ?? version,
      "a/events.out.tfevents.1760000002.host.9.0": second ?? version,
      "a/events.out.tfevents.1760000002.host.10.0": first ?? version,
    });
    expect(curves(found)).toEqual([{ loss: "step 1: 0, 2: 1, 3: 0, 4: 0" }]);
  });

  test("uses the later records of a resumed training", async () => {
    const both = (from: number, to: number, by: number) =>
      Array.from({ length: to - from + 1 }, (_, index) =>
        event(from + index, simple("loss", index + by), simple("val_loss", index + by + 1)),
      );
    const found = read(file(...both(0, 4, 0)), file(...both(3, 5, 10)));
    expect(curves(found)).toEqual([
      {
        loss: "step 0: 0, 1: 1, 2: 2, 3: 10, 4: 11, 5: 12",
        val_loss: "step 0: 1, 1: 2, 2: 3, 3: 11, 4: 12, 5: 13",
      },
    ]);
    expect(notesOf(found)).toEqual([
      "steps 3 to 4 were recorded again from record 11: the later values are used",
    ]);
  });

  test.each([
    ["D_logs", "G_logs"],
    ["discriminator", "generator"],
  ])("names the networks in %s and %s, which train against each other", async (one, other) => {
    const files = {
      [`a/${one}/events.out.tfevents.1760000000.host`]: file(...losses(0, 1)),
      [`a/${other}/events.out.tfevents.1760000000.host`]: file(...losses(0, 1)),
    };
    expect(curves(readAt(files))).toEqual([
      Object.fromEntries(
        [one, other].map((name) => [`${name.replace("_logs", "")}/loss`, "step 0: 0, 1: 1"]),
      ),
    ]);
    expect(Object.keys(files).map(tfevents.runKey ?? String)).toEqual(["a", "a"]);
  });

  test("starts another run where a training restarts in the same directory", async () => {
    const found = read(file(...losses(0, 1, 2)), file(...losses(0, 1)));
    expect(curves(found)).toEqual([{ loss: "step 0: 0, 1: 1, 2: 2" }, { loss: "step 0: 0, 1: 1" }]);
  });

  test("starts another run where one goes back from many steps to its second", async () => {
    const found = read(file(...losses(0, 1, 2, 3, 4, 5, 6, 7, 8, 9)), file(...losses(1, 2)));
    expect(curves(found)[1]).toEqual({ loss: "step 1: 0, 2: 1" });
  });

  describe("takes no value of another training for a later record of the same step", () => {
    const [train, val] = ["loss", "val_loss"].map(
      (tag) => (step: number, value: number) => event(step, simple(tag, value)),
    );
    const aborted = [train?.(1, 5), train?.(2, 4), val?.(2, 8)].flatMap((one) => one ?? []);
    const whole = [train?.(1, 3), train?.(2, 2), val?.(2, 7), train?.(3, 1), val?.(3, 6)].flatMap(
      (one) => one ?? [],
    );

    test("after one that ended at its first validation", () => {
      expect(curves(read(file(...aborted), file(...whole)))).toEqual([
        { loss: "step 1: 5, 2: 4", val_loss: "step 2: 8" },
        { loss: "step 1: 3, 2: 2, 3: 1", val_loss: "step 2: 7, 3: 6" },
      ]);
    });

    test("though one between them ended before its first validation", () => {
      const found = read(file(...aborted), file(...losses(1)), file(...whole));
      expect(curves(found)).toEqual([
        { loss: "step 1: 5, 2: 4", val_loss: "step 2: 8" },
        { loss: "step 1: 3, 2: 2, 3: 1", val_loss: "step 2: 7, 3: 6" },
      ]);
    });

    test("though the step of a check before the training is the first to be recorded again", () => {
      const checked = (value: number, events: readonly Buffer[]) => [
        event(0, simple("val_loss", value)),
        ...events,
      ];
      const found = read(file(...checked(9, aborted.slice(0, 2))), file(...checked(10, whole)));
      expect(curves(found)).toEqual([
        { loss: "step 1: 5, 2: 4", val_loss: "step 0: 9" },
        { loss: "step 1: 3, 2: 2, 3: 1", val_loss: "step 0: 10, 2: 7, 3: 6" },
      ]);
    });

    test("nor loses it in a resumed one", () => {
      const start = [1, 2, 3, 4].map((step) => event(step, simple("loss", step)));
      const resumed = [3, 4, 5].map((step) => event(step, simple("loss", -step)));
      const [before, after] = [2, 3].map((value) => event(4, simple("val_loss", value)));
      const found = read(
        file(...start, event(2, simple("val_loss", 1)), before ?? version),
        file(...resumed, after ?? version),
      );
      expect(curves(found)).toEqual([
        { loss: "step 1: 1, 2: 2, 3: -3, 4: -4, 5: -5", val_loss: "step 2: 1, 4: 3" },
      ]);
    });
  });

  test("handles an evaluator that continues while the trainer is resumed", async () => {
    const at = (time: number, step: number, tag: string, value: number) =>
      record(Buffer.concat([double(1, time), varint(2, step), bytes(5, bytes(1, simple(tag, value)))]));
    const found = readAt({
      "a/events.out.tfevents.1760000000.host": file(
        at(10, 1, "loss", 1),
        at(20, 2, "loss", 2),
        at(30, 3, "loss", 3),
      ),
      "a/eval/events.out.tfevents.1760000001.host": file(
        at(11, 1, "loss", 1),
        at(31, 3, "loss", 3),
        at(71, 4, "loss", 9),
      ),
      "a/events.out.tfevents.1760000002.host": file(
        at(50, 2, "loss", 7),
        at(60, 3, "loss", 8),
        at(70, 4, "loss", 9),
      ),
    });
    expect(curves(found)).toEqual([{ loss: "step 1: 1, 2: 7, 3: 8, 4: 9", "eval/loss": "step 1: 1, 4: 9" }]);
  });

  test("separates parallel workers that record the same tags", async () => {
    const at = (time: number, step: number) =>
      record(Buffer.concat([double(1, time), varint(2, step), bytes(5, bytes(1, simple("loss", time)))]));
    const found = read(
      Buffer.concat([at(1, 0), at(3, 1), at(5, 2)]),
      Buffer.concat([at(2, 0), at(4, 1), at(6, 2)]),
    );
    expect(curves(found)).toEqual([{ loss: "step 0: 1, 1: 3, 2: 5" }, { loss: "step 0: 2, 1: 4, 2: 6" }]);
  });

  test("keeps the steps of the last start if epochs continue", async () => {
    const keras = (epochs: readonly number[], steps: readonly number[]) =>
      file(
        ...epochs.map((epoch) => event(epoch, tensor("epoch_loss", "scalars", ...float32(epoch)))),
        ...steps.map((step) => event(step, tensor("batch_loss", "scalars", ...float32(step)))),
      );
    const found = read(keras([0, 1, 2], [1, 2, 3]), keras([2, 3], [1, 2]));
    expect(curves(found)).toEqual([
      { epoch_loss: "epoch 0: 0, 1: 1, 2: 2, 3: 3", batch_loss: "step 1: 1, 2: 2" },
    ]);
  });
});

describe("unusable steps", () => {
  test("uses the later of two records of one step", async () => {
    const found = read(file(...losses(1, 2, 2, 3, 4)));
    expect(curves(found)).toEqual([{ loss: "step 1: 0, 2: 2, 3: 3, 4: 4" }]);
    expect(notesOf(found)).toEqual(["repeated steps in `loss`: the later values are used"]);
  });

  test("reads the charts of several metrics as one run, each metric by its tag", () => {
    const chart = (directory: string, tag: string) => [
      `runs/a/${directory}/events.out.tfevents.1760000000`,
      file(event(1, simple(tag, 0.5)), event(2, simple(tag, 0.25))),
    ];
    const found = readAt(
      Object.fromEntries([
        chart("loss_train", "loss"),
        chart("loss_val", "loss"),
        chart("acc_val", "acc"),
        chart("f1_val", "score"),
      ]),
    );
    expect(found.flatMap(({ series }) => series.map(({ name }) => name))).toEqual([
      "train/loss",
      "val/loss",
      "val/acc",
      "f1/val/score",
    ]);
  });

  test("uses the mean of the batches that share the step of their epoch, and of the records of two processes", async () => {
    const batches = [0, 0, 0, 1, 1, 1].map((epoch, index) => event(epoch, simple("train/loss", index)));
    const evaluations = [0, 1].map((epoch) => event(epoch, simple("val/loss", epoch)));
    const found = read(file(...batches, ...evaluations));
    expect(curves(found)).toEqual([{ "train/loss": "step 0: 1, 1: 4", "val/loss": "step 0: 0, 1: 1" }]);
    expect(notesOf(found)).toEqual(["most steps of `train/loss` have several records: their mean is used"]);
    expect(curves(read(file(...losses(9, 9, 19, 19, 29, 29))))).toEqual([
      { loss: "step 9: 0.5, 19: 2.5, 29: 4.5" },
    ]);
  });

  test("uses the evaluation during training where only evaluations repeat the last step", async () => {
    const at = (step: number) => ["train/loss", "val/acc"].map((tag) => event(step, simple(tag, step)));
    const found = read(file(...at(1), ...at(2), ...at(3), event(3, simple("val/acc", 9))));
    expect(curves(found)).toEqual([
      { "train/loss": "step 1: 1, 2: 2, 3: 3", "val/acc": "step 1: 1, 2: 2, 3: 3" },
    ]);
    expect(notesOf(found)).toEqual([
      "step 3 was evaluated again after the training: using the evaluation during training",
    ]);
  });

  test("numbers records in order if the step stays the same", async () => {
    const found = read(file(...losses(0, 0, 0, 0)));
    expect(curves(found)).toEqual([{ loss: "row 0: 0, 1: 1, 2: 2, 3: 3" }]);
    expect(notesOf(found)).toEqual([
      "the step of `loss` stays the same: records are numbered in order instead",
    ]);
  });

  test("reads files whose step stays the same as trainings of their own, unless they hold one value each", () => {
    expect(curves(read(file(...losses(0, 0, 0, 0)), file(...losses(0, 0, 0))))).toEqual([
      { loss: "row 0: 0, 1: 1, 2: 2, 3: 3" },
      { loss: "row 0: 0, 1: 1, 2: 2" },
    ]);
    const parts = [3, 2, 1].map((value) => file(event(0, simple("loss", value))));
    expect(curves(read(...parts))).toEqual([{ loss: "row 0: 3, 1: 2, 2: 1" }]);
  });

  test("numbers records in order if the step restarts in every epoch", async () => {
    const epochs = [0, 1, 2].flatMap((epoch) => [...losses(0, 1), event(epoch, simple("val_loss", epoch))]);
    const found = read(file(...epochs));
    expect(curves(found)).toEqual([
      { val_loss: "step 0: 0, 1: 1, 2: 2", loss: "row 0: 0, 1: 1, 2: 0, 3: 1, 4: 0, 5: 1" },
    ]);
    expect(notesOf(found)).toEqual([
      "the steps of `loss` restart while others continue: records are numbered in order instead",
    ]);
  });
});

/** Asserts that any bytes give runs or a FormatError. */
async function expectTotal(content: Buffer, chunk: number): Promise<void> {
  expect(await tfevents.matches(artifactOf(named(1), content, chunk), noColumns)).toBeTypeOf("boolean");
  try {
    for (const { series } of readAt({ [named(1)]: content }, chunk)) {
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
  const samples = [
    file(...losses(1, 2, 3), event(4, tensor("val_loss", "scalars", ...float32(1)))),
    file(
      event(
        1,
        tensor("loss", "scalars", varint(1, 2), bytes(2, bytes(2, varint(1, 1))), bytes(6, doubles(1))),
      ),
    ),
  ];
  const long = file(
    event(1, simple("loss", 1), Buffer.concat([bytes(1, "i"), bytes(4, Buffer.alloc(33_000))])),
  );

  test("reads or refuses a file cut at any byte, in chunks of any size", async () => {
    for (const sample of samples) {
      for (let length = 0; length <= sample.length; length++)
        await expectTotal(sample.subarray(0, length), 16 + (length % 49));
    }
  });

  test("reads or refuses a long record cut at many places", async () => {
    for (let length = 0; length <= long.length; length += length < 200 ? 1 : 997)
      await expectTotal(long.subarray(0, length), 64);
  });

  test("reads the same in chunks of any size", async () => {
    for (const sample of [...samples, long]) {
      const expected = curves(readAt({ [named(1)]: sample }, 1024));
      for (let chunk = 16; chunk <= 64; chunk++)
        expect(curves(readAt({ [named(1)]: sample }, chunk))).toEqual(expected);
    }
  });

  test("reads or refuses a file with changed bytes, with or without right checksums", async () => {
    const step = Buffer.concat([
      double(1, 1),
      varint(2, 300),
      bytes(5, bytes(1, tensor("loss", "scalars", ...float32(1)))),
    ]);
    const image = Buffer.concat([
      varint(2, 3),
      bytes(5, bytes(1, simple("loss", 1)), bytes(1, bytes(4, Buffer.alloc(33_000)))),
    ]);
    const change = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(step, image),
        change,
        fc.boolean(),
        fc.nat(48),
        async (data, changes, isInside, more) => {
          const content = isInside ? Buffer.from(data) : file(record(data), ...losses(301));
          for (const [at, byte] of changes) content.writeUInt8(byte, at % Math.min(content.length, 400));
          await expectTotal(isInside ? file(record(content), ...losses(301)) : content, 16 + more);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
