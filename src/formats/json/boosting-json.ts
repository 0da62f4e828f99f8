import type { Format } from "../../reading/format.ts";
import { type Dict, isDict } from "../../reading/json/literal.ts";
import { literalToTable } from "../../reading/json/literal-table.ts";
import { collectLists, isNumericList } from "../../reading/json/named-lists.ts";
import { headLiteral, parseLiteral } from "../../reading/json/python-literal.ts";
import { toRuns } from "../../reading/table/to-runs.ts";

/**
 * XGBoost's `evals_result` and the dict that LightGBM's `record_evaluation` fills: dataset → metric → list of values; and what
 * `lightgbm.cv` returns: the mean over the folds and its spread, of one list each.
 */
export const boostingJson: Format = {
  id: "boosting-json",
  title: "XGBoost and LightGBM evaluation results",
  files: ["*evals_result*.json"],
  matches: (artifact) => {
    const parsed = headLiteral(artifact);
    return (
      parsed !== null && isDict(parsed.value) && (isEvalsResult(parsed.value) || isOfFolds(parsed.value))
    );
  },
  read: ([artifact], columns) => {
    const table = literalToTable(parseLiteral(artifact.openText()), columns, 1);
    // LightGBM before 4 names no side: the means are of the folds left out.
    const named = table.columns.map((column) => ({
      ...column,
      name: column.name.replace(ofFolds, "valid $&"),
    }));
    return toRuns({ ...table, columns: named }, columns, { unnumbered: "step" });
  },
};

/** Metric names of XGBoost and LightGBM. A neural network's `loss` and `accuracy` are not among them. */
const metric =
  /^(rmse|rmsle|mae|mape|mphe|m?logloss|(binary|multi|m)?_?error|auc(pr|_mu)?|pre|ndcg|map|average_precision|(binary|multi)_logloss|l[12]|quantile|huber|fair|poisson|gamma|tweedie|(gamma|tweedie)[-_]deviance|(poisson|gamma|cox|tweedie|aft)-nloglik|interval-regression-accuracy|cross_entropy(_lambda)?|kullback_leibler|r2)(@.+)?$/i;

const ofFolds = /^[^\s/]+-(?:mean|stdv)$/;

/** Whether it is what `lightgbm.cv` returns. */
function isOfFolds({ entries }: Dict): boolean {
  const names = [...entries.keys()];
  return (
    names.length > 0 &&
    names.every((name) => {
      const [, known = ""] = /^(?:train |valid )?(.+)-(?:mean|stdv)$/.exec(name) ?? [];
      return metric.test(known) && entries.has(name.replace(/mean$/, "stdv"));
    })
  );
}

function isEvalsResult(value: Dict): boolean {
  if (![...value.entries.values()].every(isDict)) return false;
  const lists = collectLists(value, 1);
  return (
    lists.length > 0 &&
    lists.every(({ name, list }) => metric.test(name.slice(name.lastIndexOf("/") + 1)) && isNumericList(list))
  );
}
