import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { detectFormat } from "../../src/formats/detect.ts";
import { allFormats } from "../../src/formats/index.ts";
import type { Format } from "../../src/reading/format.ts";
import { sample, sampleRuns } from "../sample.ts";
import { artifactOf, noColumns } from "./artifact.ts";
import { expectTotal, fixtureFiles, mutated, mutation } from "./mutations.ts";

const formats = await allFormats();

const samples = [
  '{"loss": [0.5, null, 0.4], "val_loss": [0.6, NaN, 1e-7], "lr": [1, 1, 1], "note": "x\\u00e9"}',
  "log\n{'loss': [np.float32(0.5), 0.4, ...], 'acc': array([0.5], dtype=float32)}\nend\n",
  '{"loss":{"0":0.5,"10":0.2,"2":0.3},"val_loss":{"0":1,"10":2,"2":3}}',
  '[{"epoch": 1, "loss": 0.5}, {"epoch": 2, "loss": 0.4}]',
  "epoch,accuracy,loss,val_loss\r\n0,0.5,0.6,0.7\r\n1,0.5,0.5,0.6\r\n0,0.4,0.3,\r\n",
  ';loss;"val_loss"\n0;0.5;nan\n1;0.4;0.6\n',
  "5e-01\n4e-01\n",
  "epoch;loss;val_loss\n0;0,5;1,234\n1;;0,4\n2;0,3;#N/A\n3;50%;0,4",
  '{"columns": ["epoch", "loss"], "index": [0, 1], "data": [[0, 0.5], [1, null]]}',
  '{"0": {"epoch": 0, "loss": 0.5, "val_loss": null}, "1": {"epoch": 1, "loss": null, "val_loss": 0.4}}',
  '{"step": 1, "train": {"loss": 0.5}}\n{"step": 2, "train": {"loss": 0.4}, "val": {"loss": 0.6}}\n',
  "Epoch 1/2\n\r1/9 [>..] - ETA: 3s - loss: 0.9\b\b\r9/9 [==] - 3s 2ms/step - loss: 0.5 - val_loss: 0.6\nEpoch 2/2\n\x1b[1m9/9\x1b[0m ━━ 3s 2ms/step - loss: 0.4 - val_loss: 0.5\n",
];

const paths = ["history.json", "loss.csv", "log.jsonl"];

/** Every reader with every path; a sample of every second still has every reader. */
const readers = sample(
  formats.flatMap((format) => paths.map((path) => ({ format, path }))),
  2,
);

/** Every reader, asked or not. */
async function expectAllTotal(text: string): Promise<void> {
  for (const { format, path } of readers) await expectTotal(format, path, text);
}

describe("every reader returns runs or an error", () => {
  test("for any text", async () => {
    await fc.assert(fc.asyncProperty(fc.string({ unit: "binary", maxLength: 200 }), expectAllTotal), {
      numRuns: sampleRuns(300),
    });
  });

  test("for text of fragments of the formats", async () => {
    const piece = fc.constantFrom(
      ..."{}[]()'\":,;\n\r\b \t-.0159e",
      "loss",
      "val_loss",
      "epoch",
      "nan",
      "...",
      "Epoch 1/2",
      " - ",
      "9/9",
      "3s",
      "\x1b[1m",
      "\\u",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 60 }), (pieces) => expectAllTotal(pieces.join(""))),
      { numRuns: sampleRuns(500) },
    );
  });

  test("for samples with one change", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...samples),
        fc.nat(400),
        fc.nat(8),
        fc.string({ maxLength: 4 }),
        async (text, at, cut, put) => {
          await expectAllTotal(text.slice(0, at) + put + text.slice(at + cut));
        },
      ),
      { numRuns: sampleRuns(500) },
    );
  });

  test.each(samples)("over %j, cut anywhere", async (text) => {
    const lengths = Array.from({ length: text.length + 1 }, (_, length) => length);
    for (const length of sample(lengths, 5)) await expectAllTotal(text.slice(0, length));
  });
});

/** `npm run fuzz` does the same for longer. */
test("every reader returns runs or an error for fixtures with changes", async () => {
  const files = fixtureFiles();
  const recognized: { path: string; bytes: Uint8Array; format: Format }[] = [];
  for (const file of files) {
    const format = await detectFormat(artifactOf(file.path, file.bytes), noColumns);
    if (format) recognized.push({ ...file, format });
  }
  expect(new Set(recognized.map(({ format }) => format.id)).size).toBeGreaterThan(35);
  const changes = fc.array(mutation, { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...recognized),
      fc.constantFrom(...files),
      changes,
      async (file, other, made) => {
        await expectTotal(file.format, file.path, mutated(file.bytes, other.bytes, made));
      },
    ),
    { numRuns: sampleRuns(3000) },
  );
});

describe("every sample", () => {
  test.each(samples)("is recognized: %j", async (text) => {
    expect(await detectFormat(artifactOf("history.loss.json", text), noColumns)).toBeDefined();
  });
});

/** Quadratic time would take seconds for each. */
describe("reading time is linear in the length of", () => {
  const long = 300_000;
  test.each([
    ["brackets", `{"loss": ${"[".repeat(long)}`],
    ["calls", `{"loss": ${"array(".repeat(long / 6)}`],
    ["calls in a log", `x\n{'loss': [${"f(tensor(".repeat(long / 9)}1\n`],
    ["quotes", `epoch,loss\n1,"${'",'.repeat(long)}\n`],
    ["unclosed lists", `x\n${"{'loss': [1\n".repeat(long / 10)}`],
    ["lists on one line", `x\n${"{'loss': [1]} ".repeat(long / 10)}\n`],
    ["digits", `Epoch 1/1\n${"1".repeat(long)} - loss: 1\n`],
    ["epochs", `Epoch 1/1\n9/9 - 3s - loss: 1\n${"Epoch 1".repeat(long)}`],
    ["metrics", `Epoch 1/1\n9/9 - 3s${" - loss: 1".repeat(long)}\n`],
    ["escapes", `Epoch 1/1\n${"\x1b[".repeat(long)}9/9 - 3s - loss: 1\n`],
    ["names", `epoch,loss,${"_".repeat(long)}\n1,2,3\n`],
    ["keys", `{"loss": [1], "${"_ ".repeat(long)}": [1]}`],
    ["line ends", `epoch,loss\n${"\r".repeat(long)}\n${"\r".repeat(long)}`],
    ["columns", `{"loss": [1]${Array.from({ length: long / 10 }, (_, i) => `, "a${i}": [1]`).join("")}}`],
  ])("%s", async (_, text) => {
    await expectAllTotal(text);
  });
});
