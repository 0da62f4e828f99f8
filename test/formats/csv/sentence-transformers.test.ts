import { describe, expect, test } from "vitest";
import { sentenceTransformers } from "../../../src/formats/csv/sentence-transformers.ts";
import { curves, formatOf, readAs } from "../artifact.ts";

const path = "eval/binary_classification_evaluation_dev_results.csv";
const read = (rows: string) =>
  readAs(sentenceTransformers, `epoch,steps,cosine_f1,cosine_f1_threshold\n${rows}`, path);

describe("sentence-transformers", () => {
  test.each([
    ["epochs, if each ends with -1", "0,-1,0.5,0.9\n1,-1,0.6,0.9\n", "epoch 0: 0.5, 1: 0.6"],
    ["steps, if they go on", "0.5,10,0.5,0.9\n1.0,20,0.6,0.9\n", "step 10: 0.5, 20: 0.6"],
    [
      "rows, if steps start again",
      "0,10,0.5,0.9\n0,-1,0.6,0.9\n1,10,0.7,0.9\n",
      "row 0: 0.5, 1: 0.6, 2: 0.7",
    ],
  ])("numbers %s", async (_, rows, expected) => {
    expect(curves(await read(rows))).toEqual([{ "eval/cosine_f1": expected }]);
  });

  test("does not recognise another file", async () => {
    expect(await formatOf("steps_results.csv", "epoch,steps,cosine_f1\n0,-1,0.5\n")).not.toBe(
      "sentence-transformers",
    );
  });
});
