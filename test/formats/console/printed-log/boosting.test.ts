import { expect, test } from "vitest";
import { printedLog } from "../../../../src/formats/console/printed-log.ts";
import { formatOf } from "../../artifact.ts";
import { readsSamples } from "../samples.ts";

readsSamples(printedLog, [
  [
    "XGBoost, without the repeated best round",
    `[0]	train-logloss:0.69	eval-logloss:0.68
[1]	train-logloss:0.60	eval-logloss:0.70
Stopping. Best iteration:
[0]	train-logloss:0.69	eval-logloss:0.68
`,
    { "train-logloss": "step 0: 0.69, 1: 0.6", "eval-logloss": "step 0: 0.68, 1: 0.7" },
  ],
  [
    "XGBoost in a SageMaker log, with deviations over folds",
    "[2024-01-01:12:00:00:INFO] [0]#011train-rmse:0.5+0.01#011test-rmse:nan+nan\n",
    { "train-rmse": "step 0: 0.5", "test-rmse": "step 0: NaN" },
  ],
  [
    "LightGBM",
    `Training until validation scores don't improve for 30 rounds
[25]	training's binary_logloss: 0.5	valid_0's auc: 0.9
[50]	training's binary_logloss: 0.4	valid_0's auc: 0.8
Early stopping, best iteration is:
[25]	training's binary_logloss: 0.5	valid_0's auc: 0.9
`,
    { "training binary_logloss": "step 25: 0.5, 50: 0.4", "valid_0 auc": "step 25: 0.9, 50: 0.8" },
  ],
  [
    "LightGBM, whose best round lies behind the last that it printed",
    `Training until validation scores don't improve for 90 rounds
[100]	training's l2: 0.5	valid_0's l2: 0.9
[200]	training's l2: 0.4	valid_0's l2: 0.8
Early stopping, best iteration is:
[213]	training's l2: 0.35	valid_0's l2: 0.7
`,
    { "training l2": "step 100: 0.5, 200: 0.4", "valid_0 l2": "step 100: 0.9, 200: 0.8" },
  ],
  [
    "LightGBM in R",
    `[1] "[1]:  test's rmse:9.5"
[1] "[2]:  test's rmse:8.25"
[1] "[3]:  test's rmse:8.75"
`,
    { "test rmse": "step 1: 9.5, 2: 8.25, 3: 8.75" },
  ],
  [
    "LightGBM's command",
    `[LightGBM] [Info] Iteration:1, training binary_logloss : 0.68
[LightGBM] [Info] Iteration:1, valid_1 binary_logloss : 0.69
[LightGBM] [Info] 0.001 seconds elapsed, finished iteration 1
`,
    { "training binary_logloss": "step 1: 0.68", "valid_1 binary_logloss": "step 1: 0.69" },
  ],
]);

test("a log with nothing but a boosting's metric is one", async () => {
  expect(await formatOf("run/a.log", "[1]:  test's rmse:9.5\n[2]:  test's rmse:8.25\n")).toBe("printed-log");
});
