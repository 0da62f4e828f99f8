import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { pickle } from "../../../src/formats/binary/pickle.ts";
import type { ParsedRun } from "../../../src/reading/format.ts";
import { FormatError } from "../../../src/reading/format-error.ts";
import { startCpu } from "../../cpu.ts";
import { artifactOf, curves, noColumns, notesOf, readAs, refusal } from "../artifact.ts";
import { expectedIn, foundIn } from "../expected.ts";
import { mutated, mutation } from "../mutations.ts";

const directory = new URL("../../fixtures/pickle/", import.meta.url);
const expected = expectedIn(directory);
const pickles = [...expected.keys()].filter((file) => !file.endsWith(".npy"));

const fixture = (file: string) => readFileSync(new URL(file, directory));
const read = async (content: Uint8Array | string, path = "history.pkl", chunk = 64) =>
  pickle.read([artifactOf(path, content, chunk)], noColumns);
const recognises = (content: Uint8Array | string) => pickle.matches(artifactOf("x.pkl", content), noColumns);

/** Encodes a pickle of protocol 2 or later that a test writes as text. */
const bytes = (...parts: string[]) => Buffer.from(parts.join(""), "latin1");
const start = "\x80\x04";
const key = (name: string) => `\x8c${String.fromCharCode(name.length)}${name}`;
const ints = (...values: number[]) =>
  `](${values.map((value) => `K${String.fromCharCode(value)}`).join("")}e`;
const global = (name: string) => `c${name.replace(" ", "\n")}\n`;

describe("test/fixtures/pickle", () => {
  test.each(pickles)("reads %s", async (file) => {
    expect(await recognises(fixture(file))).toBe(true);
    expect(foundIn(await read(fixture(file), file))).toEqual([expected.get(file)]);
  });

  test.each([1, 2, 3, 7, 4096])("reads the same in chunks of %i bytes", async (chunk) => {
    for (const file of pickles) {
      expect(foundIn(await read(fixture(file), file, chunk))).toEqual([expected.get(file)]);
    }
  });

  test("reads no file cut at any byte", async () => {
    for (const file of pickles) {
      const whole = fixture(file);
      for (let length = 0; length < whole.length; length++) {
        expect(await refusal(() => read(whole.subarray(0, length), file))).not.toContain("without");
      }
    }
  });

  test("recognises the first half of a file", async () => {
    for (const file of pickles) {
      const whole = fixture(file);
      expect(await recognises(whole.subarray(0, Math.ceil(whole.length * 0.6))), file).toBe(true);
    }
  });
});

describe("shapes", () => {
  test("reads the callback that Keras saves with its model, the model first", async () => {
    const model = `\x8c\x06_modelB${"\x00\x00\x02\x00"}${"m".repeat(0x20000)}`;
    const history = `${key("history")}}(${key("loss")}${ints(5, 4)}${key("val_loss")}${ints(6, 5)}u`;
    const pickled = bytes(
      start,
      global("keras.src.callbacks.history History"),
      ")\x81}(",
      model,
      history,
      "ub.",
    );
    expect(await recognises(pickled)).toBe(true);
    expect(curves(await read(pickled))).toEqual([{ loss: "epoch 0: 5, 1: 4", val_loss: "epoch 0: 6, 1: 5" }]);
  });

  test("reads a dict with a dict for each epoch", async () => {
    const epoch = (loss: number) =>
      `}(${key("train_loss")}K${String.fromCharCode(loss)}${key("val_loss")}K\x09u`;
    const pickled = bytes(start, "}(K\x01", epoch(5), "K\x02", epoch(4), "u.");
    expect(await recognises(pickled)).toBe(true);
    expect(curves(await read(pickled))).toEqual([
      { train_loss: "epoch 1: 5, 2: 4", val_loss: "epoch 1: 9, 2: 9" },
    ]);
  });

  test("reads protocol 0, as Python 2 wrote it", async () => {
    const text =
      "(dp0\nS'loss'\np1\n(lp2\nF0.5\naF1e-07\naFnan\naF-inf\nasVval_\\u006coss\np3\n(lp4\nI1\naI2\naL3L\naI-4\nas.";
    expect(curves(await readAs(pickle, text))).toEqual([
      { loss: "epoch 0: 0.5, 1: 1e-7, 2: NaN, 3: -Infinity", val_loss: "epoch 0: 1, 1: 2, 2: 3, 3: -4" },
    ]);
  });

  test("reads ints of every width", async () => {
    const long = "\x8a\x01\xff\x8a\x08\x00\x00\x00\x00\x00\x00\x00\x80\x8b\x02\x00\x00\x00\x00\x01";
    const list = `](K\xffM\xff\xffJ\xff\xff\xff\xff${long}e`;
    expect(curves(await readAs(pickle, bytes(start, "}", key("loss"), list, "s.")))).toEqual([
      { loss: "epoch 0: 255, 1: 65535, 2: -1, 3: -1, 4: -9223372036854776000, 5: 256" },
    ]);
  });

  test("reads XGBoost's evaluated datasets", async () => {
    const nested = (set: string) => `${key(set)}}${key("rmse")}${ints(3, 2)}s`;
    expect(
      curves(await readAs(pickle, bytes(start, "}(", nested("train"), nested("valid_0"), "u."))),
    ).toEqual([{ "train/rmse": "epoch 0: 3, 1: 2", "valid_0/rmse": "epoch 0: 3, 1: 2" }]);
  });

  test("reads the dict under `history`, without its neighbours", async () => {
    const inner = `}${key("loss")}${ints(2, 1)}s`;
    const found = await readAs(
      pickle,
      bytes(start, "}(", key("issue_list"), "]", key("history"), inner, "u."),
    );
    expect(curves(found)).toEqual([{ loss: "epoch 0: 2, 1: 1" }]);
  });

  test.each([
    ["made by NEWOBJ", `${global("keras.src.callbacks.history History")})\x81`],
    [
      "made by copyreg",
      `${global("copy_reg _reconstructor")}(${global("keras.callbacks History")}Nt R`.replace(" R", "R"),
    ],
    ["an old-style class of Python 2", "(ikeras.callbacks\nHistory\n"],
  ])("reads a History object, %s", async (_, object) => {
    const state = `}(${key("model")}${global("keras Model")})\x81${key("history")}}${key("loss")}${ints(2, 1)}su`;
    expect(curves(await readAs(pickle, bytes(start, object, state, "b.")))).toEqual([
      { loss: "epoch 0: 2, 1: 1" },
    ]);
  });

  test("reads rows, and a history per fold", async () => {
    const row = (epoch: number, loss: number) =>
      `}(${key("epoch")}K${String.fromCharCode(epoch)}${key("loss")}K${String.fromCharCode(loss)}u`;
    expect(curves(await readAs(pickle, bytes(start, "](", row(3, 9), row(4, 8), "e.")))).toEqual([
      { loss: "epoch 3: 9, 4: 8" },
    ]);
    const fold = `}${key("loss")}${ints(2, 1)}s`;
    expect(curves(await readAs(pickle, bytes(start, "](", fold, fold, "e.")))).toHaveLength(2);
  });

  test("reads `DataFrame.to_dict()` with its row labels", async () => {
    const column = (name: string) => `${key(name)}}(K\x01K\x05K\x00K\x06u`;
    const found = await readAs(pickle, bytes(start, "}(", column("loss"), column("val_loss"), "u."));
    expect(curves(found)).toEqual([{ loss: "epoch 0: 6, 1: 5", val_loss: "epoch 0: 6, 1: 5" }]);
  });

  test("reads a list of numbers alone by the name of its file", async () => {
    const list = `${start}${ints(9, 7, 6)}.`;
    const recognised = (path: string) => pickle.matches(artifactOf(path, bytes(list)), noColumns);
    expect(await Promise.all(["val_losses.pkl", "x.pkl", "features.pkl"].map(recognised))).toEqual([
      true,
      false,
      false,
    ]);
    expect(curves(await read(bytes(list), "val_losses.pkl"))).toEqual([
      { val_losses: "row 0: 9, 1: 7, 2: 6" },
    ]);
    expect(curves(await read("(lp0\nF9.5\naF7.25\na.", "loss_history.pkl"))).toEqual([
      { loss_history: "row 0: 9.5, 1: 7.25" },
    ]);
    expect(await refusal(() => read(bytes(list, list), "losses.pkl"))).toBe(
      "-: expected one list, got 2 without names: save the dict of lists",
    );
  });

  test("reads several pickles in one file", async () => {
    const history = `${start}}${key("loss")}${ints(2, 1)}s.`;
    const params = `${start}}${key("batch_size")}K\x20s.`;
    expect(curves(await readAs(pickle, bytes(history, params, history)))).toHaveLength(2);
  });

  test("reads None as not recorded, with a note", async () => {
    const found = await readAs(
      pickle,
      bytes(start, "}(", key("loss"), ints(3, 2, 1), key("val_loss"), "](K\x03NK\x01eu."),
    );
    expect(curves(found)).toEqual([{ loss: "epoch 0: 3, 1: 2, 2: 1", val_loss: "epoch 0: 3, 2: 1" }]);
    expect(notesOf(found)).toEqual(["null in `val_loss` is read as a missing value"]);
  });

  test("reads `__proto__` as an ordinary key", async () => {
    const found = await readAs(pickle, bytes(start, "}(", key("__proto__"), "}", key("loss"), ints(1), "u."));
    expect(curves(found)).toEqual([{ loss: "epoch 0: 1" }]);
  });
});

/** A tensor of one float32 as PyTorch pickles it: its storage is a checkpoint of the old kind. */
const tensor = (value: number, inner = "(S'storage'\nctorch\nFloatStorage\nS'0'\nS'cpu'\nI1\ntQ.") => {
  const data = Buffer.alloc(12);
  data.writeUInt8(1, 0);
  data.writeFloatLE(value, 8);
  const magic = "\x80\x02\x8a\x0a\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19.";
  const storage = `${magic}\x80\x02M\xe9\x03.\x80\x02}.\x80\x02${inner}(lS'0'\na.${data.toString("latin1")}`;
  const length = Buffer.alloc(4);
  length.writeUInt32LE(storage.length);
  const load = `ctorch.storage\n_load_from_bytes\n(B${length.toString("latin1")}${storage}tR`;
  return `ctorch._utils\n_rebuild_tensor_v2\n(${load}K\0))\x89NtR`;
};

describe("tensors in a list of losses", () => {
  const history = (...tensors: string[]) =>
    bytes(start, "}(", key("loss"), ints(3, 2), key("val_loss"), `](${tensors.join("")}e`, "u.");

  test("are read", async () => {
    expect(curves(await read(history(tensor(4.5), tensor(2.25))))).toEqual([
      { loss: "epoch 0: 3, 1: 2", val_loss: "epoch 0: 4.5, 1: 2.25" },
    ]);
  });

  test.each([
    ["of a storage of another kind", "(S'storage'\nctorch\nXStorage\nS'0'\nS'cpu'\nI1\ntQ."],
    ["within each other", `${tensor(1)}.`],
  ])("are refused %s", async (_, inner) => {
    expect(await refusal(() => read(history(tensor(4.5, inner), tensor(2, inner))))).toMatch(/expected a /);
  });
});

describe("refuses", () => {
  const history = (list: string) => bytes(start, "}(", key("loss"), ints(2, 1), key("val_loss"), list, "u.");

  test.each<[string, Uint8Array, string]>([
    [
      "lists of different lengths",
      history(ints(1, 2, 3)),
      "expected lists of one length, got 3 values for `val_loss` and 2 for `loss`",
    ],
    [
      "a call in place of a list",
      history(`${global("os system")}${key("id")}\x85R`),
      "expected numbers in `val_loss`, got `<os.system>`",
    ],
    [
      "a tensor among numbers",
      history(`](${global("torch._utils _rebuild")})RK\x01e`),
      "expected a number in `val_loss[0]`, got `<torch._utils._rebuild>`",
    ],
    [
      "a text among numbers",
      history(`](${key("high")}K\x01e`),
      "expected a number in `val_loss[0]`, got `high`",
    ],
    [
      "an object in a row",
      bytes(start, "](", `}${key("loss")}K\x01s`, `}${key("loss")}${global("torch Tensor")}s`, "e."),
      "expected a number in `loss of record 2`, got `<torch.Tensor>`",
    ],
    [
      "a call",
      bytes(start, global("os system"), key("id"), "\x85R."),
      "expected a dict of lists or a list of dicts, got `<os.system>`",
    ],
    ["a persistent id", bytes("(dS'loss'\nPid\ns."), "expected a self-contained pickle, got a persistent id"],
    ["an unknown opcode", bytes(start, "\xff."), "expected a pickle opcode at byte 2, got 0xff"],
    ["protocol 6", bytes("\x80\x06N."), "expected pickle protocol 0 to 5, got 6"],
    ["an empty stack", bytes(start, "."), "expected a value on the stack at byte 3, got nothing"],
    ["a missing memo entry", bytes(start, "h\x07."), "expected a memo entry 7 at byte 4, got nothing"],
    ["text after it", bytes(start, "N.what"), "expected a pickle opcode at byte 4, got 0x77"],
    [
      "2^60 bytes of text",
      bytes(start, "\x8d\0\0\0\0\0\0\0\x10x."),
      "expected 1152921504606847000 more bytes after byte 11, got the end of the file",
    ],
    [
      "2^60 bytes",
      bytes(start, "\x8e\0\0\0\0\0\0\0\x10x."),
      "expected 1152921504606847000 more bytes after byte 11, got the end of the file",
    ],
    [
      "a frame of 2^60 bytes",
      bytes(start, "\x95\0\0\0\0\0\0\0\x10N."),
      "expected 1152921504606847000 more bytes after byte 11, got the end of the file",
    ],
  ])("%s", async (_, content, message) => {
    expect(await refusal(() => read(content))).toBe(`-: ${message}`);
  });

  test.each(readdirSync(new URL("hostile/", directory)))("hostile/%s", async (file) => {
    const content = readFileSync(new URL(`hostile/${file}`, directory));
    const cpu = startCpu();
    expect(await refusal(() => read(content, file))).toMatch(/^-: (expected |no metric found$)/);
    expect(cpu()).toBeLessThan(1);
  });

  test("a file over 64 MiB, without reading it", async () => {
    const artifact = { ...artifactOf("history.pkl", bytes(start)), size: 64 * 2 ** 20 + 1 };
    expect(await refusal(() => pickle.read([artifact], noColumns))).toBe(
      "-: expected at most 64 MiB, got 65 MiB",
    );
  });
});

describe("refuses small files that expand to", () => {
  const many = (piece: string, count = 2 ** 21) => bytes(start, piece.repeat(count));

  test.each<[string, Uint8Array, string]>([
    ["marks", many("(", 2 ** 22 + 1), "4194304 marks"],
    ["None on the stack", many("N", 2 ** 22 + 1), "4194304 values on the stack"],
    ["dicts", many("}"), "1048576 lists and dicts"],
    ["lists in a list", bytes(start, "]", "]a".repeat(2 ** 21)), "1048576 lists and dicts"],
    ["empty tuples", many(")0", 2 ** 23 + 1), "8388608 objects"],
    ["memo entries", bytes(start, "N", "\x94".repeat(2 ** 24 + 1)), "16777216 memo entries"],
  ])("%s", async (_, content, message) => {
    expect(await refusal(() => read(content, "history.pkl", 2 ** 18))).toContain(message);
  });

  test("a list under a thousand names", async () => {
    const list = `](${"K\x01".repeat(50_000)}e\x94`;
    const names = Array.from({ length: 1000 }, (_, index) => `${key(`loss_${index}`)}h\x00`);
    const found = await refusal(() => read(bytes(start, list, "}(", ...names, "u.")));
    expect(found).toMatch(/^-: expected at most [\d,]+ values in a file of [\d,]+ bytes, got more$/);
  });
});

describe("does not recognise", () => {
  test.each<[string, Uint8Array]>([
    [
      "a model with a named loss",
      bytes(start, "}(", key("model"), global("sklearn.svm SVC"), ")\x81", key("loss"), key("mse"), "u."),
    ],
    ["a data set", bytes(start, "}(", key("data"), ints(1, 2), key("labels"), ints(0, 1), "u.")],
    ["a checkpoint", bytes(start, "}(", key("epoch"), "K\x03", key("loss"), "K\x01u.")],
    [
      "scores of a cross-validation",
      bytes(start, "}(", key("test_score"), ints(1, 2), key("fit_time"), ints(1, 2), "u."),
    ],
    ["a text that starts like one", Buffer.from("(de) loss")],
    ["an empty file", Buffer.alloc(0)],
  ])("%s", async (_, content) => {
    expect(await recognises(content)).toBe(false);
  });
});

test("reads any bytes into curves or a FormatError", async () => {
  const samples = [...pickles, "hostile/laughs.pkl", "hostile/cycle.pkl"].map(fixture);
  const sample = fc.constantFrom(...samples);
  await fc.assert(
    fc.asyncProperty(
      sample,
      sample,
      fc.array(mutation, { minLength: 1, maxLength: 4 }),
      async (one, other, changes) => {
        const content = mutated(one, other, changes);
        await recognises(content);
        const found: ParsedRun[] = [];
        try {
          found.push(...(await read(content)));
        } catch (error) {
          if (!(error instanceof FormatError)) throw error;
        }
        for (const { series } of found) {
          for (const { positions, values } of series) expect(values).toHaveLength(positions.length);
        }
      },
    ),
    { numRuns: 3000 },
  );
});

test("names the lists of the sides after the metric of the file", async () => {
  const sides = bytes(start, "}(", key("train"), ints(3, 2), key("val"), ints(4, 3), "u.");
  expect(await pickle.matches(artifactOf("losses.pkl", sides), noColumns)).toBe(true);
  expect(curves(await read(sides, "losses.pkl"))).toEqual([
    { train_losses: "epoch 0: 3, 1: 2", val_losses: "epoch 0: 4, 1: 3" },
  ]);
});
