import { describe, expect, test } from "vitest";
import { catboost } from "../../../src/formats/run-dir/catboost.ts";
import { artifactOf, curves, noColumns, notesOf, refusal } from "../artifact.ts";
import { readRunAs } from "../files.ts";

function json(tests: string, ...iterations: string[]): string {
  const metrics = '[{"best_value":"Min","name":"RMSE"},{"best_value":"Max","name":"R2"}]';
  const meta = `{"test_sets":[],"test_metrics":${tests === "" ? "[]" : metrics},"learn_metrics":${metrics}}`;
  return `{\n"meta":${meta},\n"iterations":[\n${iterations.join(",\n")}`;
}

const learned =
  '{"learn":[2,0.1],"iteration":0,"passed_time":0.1},\n{"learn":[1,0.2],"iteration":2,"passed_time":0.2}';
const tested = '{"test1":[5,0],"learn":[2,0.1],"iteration":0,"test":[3,nan]}';

describe("catboost", () => {
  test("joins the tables of both datasets", async () => {
    const files = {
      "catboost_info/learn_error.tsv": "iter\tRMSE\tR2\n0\t2\t0.1\n5\t1\t0.2\n",
      "catboost_info/test_error.tsv": "iter\tRMSE\tR2\n0\t3\t0\n5\t2\t0.1\n",
    };
    expect(curves(await readRunAs(catboost, files))).toEqual([
      {
        "learn/RMSE": "step 0: 2, 5: 1",
        "learn/R2": "step 0: 0.1, 5: 0.2",
        "test/RMSE": "step 0: 3, 5: 2",
        "test/R2": "step 0: 0, 5: 0.1",
      },
    ]);
  });

  test("numbers several test sets, the last without a suffix in the table", async () => {
    const files = { "test_error.tsv": "iter\tRMSE:0\tRMSE:1\tRMSE\n0\t1\t2\t3\n" };
    expect(Object.keys(curves(await readRunAs(catboost, files))[0] ?? {})).toEqual([
      "test/RMSE",
      "test1/RMSE",
      "test2/RMSE",
    ]);
  });

  test("prefers the JSON to a test table of an earlier training", async () => {
    const files = {
      "catboost_info/catboost_training.json": `${json("", learned)}\n]}`,
      "catboost_info/learn_error.tsv": "iter\tRMSE\tR2\n0\t2\t0.1\n2\t1\t0.2\n",
      "catboost_info/test_error.tsv": "iter\tMAE\n0\t30\n1\t20\n2\t10\n",
    };
    expect(curves(await readRunAs(catboost, files))).toEqual([
      { "learn/RMSE": "step 0: 2, 2: 1", "learn/R2": "step 0: 0.1, 2: 0.2" },
    ]);
  });

  test("reads the JSON of a killed training with two test sets", async () => {
    const found = await readRunAs(catboost, {
      "catboost_training.json": json("tests", tested, '{"learn":[1,0.2],"iterat'),
    });
    expect(curves(found)).toEqual([
      {
        "test1/RMSE": "step 0: 5",
        "test1/R2": "step 0: 0",
        "learn/RMSE": "step 0: 2",
        "learn/R2": "step 0: 0.1",
        "test/RMSE": "step 0: 3",
        "test/R2": "step 0: NaN",
      },
    ]);
    expect(notesOf(found)).toEqual(["the last iteration (line 5) is incomplete: skipped"]);
  });

  test("refuses values without metric names, and no values", async () => {
    const read = (text: string) => refusal(() => readRunAs(catboost, { "catboost_training.json": text }));
    expect(await read(`${json("", tested)}\n]}`)).toBe(
      "4: expected 0 values in `test1` as in the metadata, got 2",
    );
    expect(await read(json(""))).toBe("-: no metric found");
  });

  test.each([
    ["time_left.tsv", "iter\tPassed\tRemaining\n0\t1\t2\n"],
    ["learn_error.tsv", "epoch\tloss\n0\t1\n"],
  ])("does not recognise %s", async (name, text) => {
    expect(await catboost.matches(artifactOf(`catboost_info/${name}`, text), noColumns)).toBe(false);
  });

  test.each([
    ["a/catboost_info/learn_error.tsv", "a/catboost_info"],
    ["a/pair_A-catboost_training.json", "a/pair_A"],
    ["test_error.tsv", "."],
  ])("%s belongs to run %s", async (path, run) => {
    expect(catboost.runKey?.(path)).toBe(run);
  });
});
