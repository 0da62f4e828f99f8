import type { ColumnConfig } from "../format.ts";
import { FormatError, NoHistoryError } from "../format-error.ts";
import { quote } from "../text/quote.ts";
import { counterAxis, isKnownMetric, mayBeSeries } from "./columns.ts";
import { stemOf } from "./file-metric.ts";
import {
  cellsOf,
  goesAstray,
  isChosen,
  isOneWay,
  isRegular,
  isRising,
  isTotals,
  isUnique,
  mayBeTotals,
} from "./row-cells.ts";
import { isNumberOf, isThingColumn } from "./run-columns.ts";
import type { Column, Table } from "./table.ts";

/**
 * Throws a FormatError if the first column of a table without a counter may be the number of a device, or a setting in steps that a
 * person chose, as sizes of a training set, degrees, values of `alpha`: an unknown counter of evaluations looks the same.
 */
export function refuseSweep(table: Table, config: ColumnConfig): void {
  const [first] = table.columns;
  if (first === undefined || first.rows.length !== table.rows || first.name === config.position) return;
  const cells = cellsOf(first, [...first.rows], table.rows);
  // Devices count from 0.
  if (/^rank(?:ing)?$/i.test(first.name) && cells.values.every((value, row) => value === row + 1))
    throw new NoHistoryError(
      `${quote(first.name)} numbers the rows of a ranking: expected the epochs of a training in their order`,
      table.lines?.get(0) ?? null,
    );
  if (isThingColumn(first.name) && isUnique(cells))
    throw new FormatError(
      `expected a known counter, got ${quote(first.name)}: each row may be of a device or of a run. If it numbers the evaluations of one training, set \`position\` to it in the config`,
      table.lines?.get(0) ?? null,
    );
  const mayBeSetting = mayBeSeries(first.name, config) || isNumberOf(first.name);
  if (!mayBeSetting || isKnownMetric(first.name, config)) return;
  if (!isChosen(cells)) return;
  throw new FormatError(
    `expected a known counter, got ${quote(first.name)}, which may number the evaluations or be a setting of each run. If it numbers them, set \`position\` to it in the config`,
    table.lines?.get(0) ?? null,
  );
}

/** A history has more rows, or its rows are evenly spaced. */
const maxTotals = 12;

/**
 * Throws a FormatError if the only counter may be how many epochs each training had: `Epochs` 10, 20 and 50, round numbers at uneven steps,
 * and a NoHistoryError if it must be, as of 100, 76 and 96.
 */
export function refuseTotals(table: Table, [counter, ...others]: readonly Column[]): void {
  if (counter === undefined || others.length > 0 || !mayBeTotals(counter.name)) return;
  const cells = cellsOf(counter, [...counter.rows], table.rows);
  if (isTotals(cells) && !isOneWay(cells) && goesAstray(cells))
    throw new NoHistoryError(
      `each row is a run of its own (${quote(counter.name)} tells how long it was), not an evaluation of one training: expected the history of each training. If the rows are evaluations, set \`position\` to ${quote(counter.name)} in the config`,
      table.lines?.get(0) ?? null,
    );
  if (!/^epochs$/i.test(counter.name) || table.rows < 3 || table.rows > maxTotals) return;
  const areRound = cells.values.every((value) => typeof value === "number" && value > 0 && value % 5 === 0);
  if (cells.values.length < table.rows || !areRound || !isRising(cells) || isRegular(cells)) return;
  throw new FormatError(
    `expected evenly spaced epochs, got ${cells.values.slice(0, 3).join(", ")}, … in ${quote(counter.name)}, which may number the evaluations or say how many epochs each run had. If it numbers them, set \`position\` to it in the config`,
    table.lines?.get(0) ?? null,
  );
}

/** A file of the results of runs: `kfold_results`, `cv_scores`, `results_ablation`; `fold_1_results` are of one. */
const runsFile = new RegExp(
  ["(RUNS)[-_ ](RESULTS)", "(RESULTS)[-_ ](RUNS)"]
    .map((order) => `(^|[^a-z])${order}([^a-z]|$)`)
    .join("|")
    .replaceAll("RUNS", "k?folds?|cv|cross[-_ ]?val(idation)?|seeds|sweep|ablations?|grid[-_ ]?search|trials")
    .replaceAll("RESULTS", "results?|scores?|summary|metrics|report"),
  "i",
);

/**
 * Throws a NoHistoryError for rows that nothing counts in a file named after runs. The means over the folds, as boosting libraries
 * return them, have a row for each iteration.
 */
export function refuseRunsFile(path: string, names: readonly string[], config: ColumnConfig): void {
  const isChosen = config.position !== null || names.some((name) => config.metrics.has(name));
  const isCounted = names.some((name) => counterAxis(name) !== null || /mean/i.test(name));
  if (names.length === 0 || isChosen || isCounted || !runsFile.test(stemOf(path))) return;
  throw new NoHistoryError(
    `each row may be a run of its own, as ${quote(stemOf(path))} says, and nothing counts them as the epochs of one training. If they are, name its metrics under \`metrics\` in the config`,
  );
}
