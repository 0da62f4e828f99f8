import type { ColumnConfig } from "../format.ts";
import { NoHistoryError } from "../format-error.ts";
import { counterAxis, isKnownMetric, mayBeSeries } from "../table/columns.ts";
import { quote } from "../text/quote.ts";
import { maxDictDepth } from "./dict-rows.ts";
import { type Dict, isContainer, isDict, type List, type Literal } from "./literal.ts";

/** Of a longer list, the values are of one training. */
const maxRuns = 1000;

/** How many runs there were: `n_folds`, `num_seeds`, `cv`. */
const countOfRuns =
  /^((n|num|nr|number[_ ]of|total|k)[_ -]?(folds?|seeds?|runs?|trials?|repeats?|repetitions?|splits?|restarts?)|folds|kfold|cv)$/i;

/** A run among others: `seed_0`, `fold 1`. */
const numberedRun = /^(fold|seed|run|trial|repeat|repetition|split|replicate)[_ -]?\d+$/i;

/** The list of a value for each run: `fold_accuracies`, `val_loss_per_seed`. A `fold_1_loss` is the history of a fold. */
const perRun = /(^|[_ ])(folds?|seeds?)([_ ]|$)/i;

/** Which run it is, of several. */
const ownRun = /^(fold|seed|run|trial|repeat|split)([_ ](id|idx|index|no|num|number))?$/i;

/** How long the training was: `epochs`, `total_steps`. */
const length = /^((n|num|total|max|number[_ ]of)[_ ])?(epochs|steps|rounds|iterations|episodes|updates)$/i;

/**
 * Throws a NoHistoryError for lists with a value for each run, in the summary of a cross-validation or of several seeds: its number of
 * runs, the dicts of the runs beside it, its name or its standard deviation tell.
 */
export function refuseResults(
  { entries }: Dict,
  config: ColumnConfig,
  depth = maxDictDepth,
  prefix = "",
): void {
  for (const [key, value] of entries) {
    const name = prefix + key;
    if (isDict(value)) {
      if (depth > 0) refuseResults(value, config, depth - 1, `${name}/`);
      continue;
    }
    if (!isContainer(value) || value.kind !== "list" || value.content.kind !== "numbers") continue;
    if (value.length < 2 || value.length > maxRuns) continue;
    if (config.metrics.has(name) || !mayBeSeries(name, config) || !isKnownMetric(name, config)) continue;
    const by = runsBeside(key, value, entries);
    if (by !== null)
      throw new NoHistoryError(
        `${quote(name)} holds a value for each of ${value.length} runs (${by}), not for each evaluation of one training: expected the history of each training. If its values are those of one training, name it under \`metrics\` in the config`,
        value.line,
      );
  }
}

/** What tells that each number is of a run; null if nothing does, or if they are of one run or something counts them as epochs. */
function runsBeside(name: string, list: List, entries: ReadonlyMap<string, Literal>): string | null {
  const isCounted = [...entries].some(
    ([key, value]) =>
      (ownRun.test(key) && !isContainer(value)) ||
      (length.test(key) && value === list.length) ||
      (counterAxis(key) !== null && isListOf(value, list.length)),
  );
  if (isCounted) return null;
  if (perRun.test(name) && !/\d/.test(name)) return "as its name says";
  const runs = [...entries.keys()].filter((key) => numberedRun.test(key));
  if (runs.length === list.length) return runs.slice(0, 2).map(quote).join(", ");
  for (const [key, value] of entries) {
    if (countOfRuns.test(key) && value === list.length) return `${quote(key)} is ${value}`;
    if (/(^|[_ ])(std|sd|stdev)([_ ]|$)/i.test(key) && isDeviation(value, list))
      return `${quote(key)} is their standard deviation`;
  }
  return null;
}

function isListOf(value: Literal, count: number): value is List {
  return isContainer(value) && value.kind === "list" && value.length === count;
}

/** Whether it is the standard deviation of the numbers, of the sample or of the population, as far as it is rounded. */
function isDeviation(value: Literal, { content }: List): boolean {
  if (typeof value !== "number" || !(value > 0) || content.kind !== "numbers") return false;
  const numbers = content.numbers.toArray();
  const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
  const squares = numbers.reduce((sum, number) => sum + (number - mean) ** 2, 0);
  return [numbers.length, numbers.length - 1].some(
    (count) => Math.abs(Math.sqrt(squares / count) - value) < value / 500,
  );
}
