import type { Format } from "../../reading/format.ts";
import { isDict, type Literal } from "../../reading/json/literal.ts";
import { literalToTable } from "../../reading/json/literal-table.ts";
import { collectLists, isNumericList } from "../../reading/json/named-lists.ts";
import { headLiteral, parseLiteral } from "../../reading/json/python-literal.ts";
import { toRuns } from "../../reading/table/to-runs.ts";

/** XGBoost's `evals_result` and the dict that LightGBM's `record_evaluation` fills: dataset → metric → list of values. */
export const boostingJson: Format = {
  id: "boosting-json",
  title: "XGBoost and LightGBM evaluation results",
  files: ["*evals_result*.json"],
  matches: (artifact) => {
    const parsed = headLiteral(artifact);
    return parsed !== null && isEvalsResult(parsed.value);
  },
  read: ([artifact], columns) =>
    toRuns(literalToTable(parseLiteral(artifact.openText()), columns, 1), columns, {
      unnumbered: "step",
    }),
};

/** Metric names of XGBoost and LightGBM. A neural network's `loss` and `accuracy` are not among them. */
const metric =
  /^(rmse|rmsle|mae|mape|mphe|m?logloss|(binary|multi|m)?_?error|auc(pr|_mu)?|pre|ndcg|map|average_precision|(binary|multi)_logloss|l[12]|quantile|huber|fair|poisson|gamma|tweedie|(gamma|tweedie)[-_]deviance|(poisson|gamma|cox|tweedie|aft)-nloglik|interval-regression-accuracy|cross_entropy(_lambda)?|kullback_leibler|r2)(@.+)?$/i;

function isEvalsResult(value: Literal): boolean {
  if (!isDict(value) || ![...value.entries.values()].every(isDict)) return false;
  const lists = collectLists(value, 1);
  return (
    lists.length > 0 &&
    lists.every(({ name, list }) => metric.test(name.slice(name.lastIndexOf("/") + 1)) && isNumericList(list))
  );
}
