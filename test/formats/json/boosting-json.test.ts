import { describe, expect, test } from "vitest";
import { boostingJson } from "../../../src/formats/json/boosting-json.ts";
import { artifactOf, curves, formatOf, noColumns, readAs, refusal } from "../artifact.ts";

describe("boosting-json", () => {
  test("reads each dataset's metrics by round", async () => {
    const text =
      '{"train": {"mlogloss": [0.9, 0.5], "ndcg@5": [0.1, NaN]}, "validation_0": {"mlogloss": [1, 0.8], "ndcg@5": [0, 0.1]}}';
    expect(curves(await readAs(boostingJson, text))).toEqual([
      {
        "train/mlogloss": "step 0: 0.9, 1: 0.5",
        "train/ndcg@5": "step 0: 0.1, 1: NaN",
        "validation_0/mlogloss": "step 0: 1, 1: 0.8",
        "validation_0/ndcg@5": "step 0: 0, 1: 0.1",
      },
    ]);
  });

  test("reads a single dataset", async () => {
    expect(curves(await readAs(boostingJson, '{"valid_0": {"l2": [3, 2]}}'))).toEqual([
      { "valid_0/l2": "step 0: 3, 1: 2" },
    ]);
  });

  test.each(["valid ", ""])("reads the means over the folds of `lightgbm.cv`, before %j", async (side) => {
    const text = `{"${side}auc-mean": [0.8, 0.9], "${side}auc-stdv": [0.1, 0.2]}`;
    expect(await formatOf("cv.json", text)).toBe("boosting-json");
    expect(curves(await readAs(boostingJson, text))).toEqual([{ "valid auc-mean": "step 0: 0.8, 1: 0.9" }]);
  });

  test("refuses a truncated file", async () => {
    expect(await refusal(() => readAs(boostingJson, '{"train": {"rmse": [3, 2'))).toMatch(
      /got the end of the file$/,
    );
  });

  test.each([
    ["a neural network's history", '{"train": {"loss": [2, 1]}, "val": {"loss": [2, 1]}}'],
    ["means without their spread", '{"valid auc-mean": [0.8, 0.9]}'],
    ["a dict of lists", '{"rmse": [2, 1]}'],
    ["numbers instead of lists", '{"train": {"rmse": 2}}'],
    ["text that is not JSON", "rmse"],
  ])("does not recognise %s", async (_, text) => {
    expect(await boostingJson.matches(artifactOf("evals_result.json", text), noColumns)).toBe(false);
  });
});
