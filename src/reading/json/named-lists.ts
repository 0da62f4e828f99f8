import { areOpponents } from "../../curves/contested.ts";
import { directionOf, parseName } from "../../curves/names.ts";
import type { ColumnConfig } from "../format.ts";
import {
  counterAxis,
  isKnownMetric,
  isReward,
  isTotalLoss,
  looksLikeTraining,
  mayBeSeries,
  pairedMetrics,
} from "../table/columns.ts";
import { withFileMetric } from "../table/file-metric.ts";
import { maxColumns } from "../table/table.ts";
import { parseNumber } from "../text/number.ts";
import { toList } from "./dict-table.ts";
import { type Dict, isContainer, isDict, type List, type Literal } from "./literal.ts";
import { separateSteps } from "./stepped-list.ts";
import { toNumber } from "./to-number.ts";

/** A list and the path of its keys, joined by `/`. */
export type NamedList = {
  readonly name: string;
  readonly list: List;
  /** The row labels, in order, if it is a column of a DataFrame. */
  readonly index: readonly number[] | null;
  /** What the row labels say that they count: `step` of `{"step_500": 0.5, …}`. */
  readonly counter?: string;
  /** The value that the list is, or was made of. */
  readonly from: Literal;
};

/** The lists in a dict and in the dicts nested up to `levels` deep in it. Other values are ignored. */
export function collectLists(dict: Dict, levels: number, prefix = ""): NamedList[] {
  const hasStepped = [...dict.entries.values()].some(
    (value) => isContainer(value) && value.kind === "list" && separateSteps(value, false) !== null,
  );
  return [...dict.entries].flatMap(([key, value]) => {
    const name = prefix + key;
    if (!isContainer(value)) return [];
    if (value.kind === "list") {
      const stepped = hasStepped ? separateSteps(value, true) : null;
      if (stepped)
        return Object.entries(stepped).map(([part, list]) => ({
          name: `${name}/${part}`,
          list,
          index: null,
          from: value,
        }));
      return [{ name, list: value, index: null, from: value }];
    }
    const column = frameColumn(value);
    if (column !== null) return [{ name, ...column, from: value }];
    return levels > 0 && !isEvaluation(name, value) ? collectLists(value, levels - 1, `${name}/`) : [];
  });
}

/** The value with the metric that its file is named after, where its lists are named by their side alone; also those of several trainings. */
export function nameSides(value: Literal, path: string, levels = 1): Literal {
  if (!isDict(value)) return value;
  const keys = [...value.entries.keys()].slice(0, maxColumns);
  const names = withFileMetric(keys, path);
  const entries = [...value.entries].map(([key, item], index): [string, Literal] => {
    const isNumbers = isContainer(item) && item.kind === "list" && item.content.kind !== "rows";
    return [(isNumbers && names[index]) || key, levels > 0 ? nameSides(item, path, levels - 1) : item];
  });
  return { ...value, entries: new Map(entries) };
}

/**
 * Whether it is a single evaluation of a side, with one loss or one mean reward: `{"loss": 0.5, "acc": [0.9, 0.8, 0.7]}` has an accuracy
 * of each class, `{"mean_reward": 200, "rewards": [190, 210]}` the rewards of its episodes.
 */
function isEvaluation(path: string, { entries }: Dict): boolean {
  const { split, metric } = parseName(`${path}/x`);
  const isSide = split === "val" || (split !== null && metric === "x");
  return (
    isSide &&
    [...entries].some(([name, value]) => typeof value === "number" && (isTotalLoss(name) || isReward(name)))
  );
}

/** `loss`, `train_losses`, `loss_total`, and `loss_curve_` as scikit-learn has it. */
const lossList = /loss(es)?([_ ]?(curve_?|history|list|values|total)|\/value)?$/i;

/** What a training gains in each episode; `rewards` alone may be those of a game. */
const rewardList =
  /^(?=.*[_ ])(?:(?:train(?:ing)?|eval(?:uation)?|ep(?:isode)?|mean|avg|average|total|cumulative)[_ ]?)*rewards?(?:[_ ](?:history|list|curve|mean))?$/i;

/** Whether a list of this name is of a training, whatever stands beside it. */
export function namesListOfTraining(name: string, config: ColumnConfig): boolean {
  if (name.length > 100) return false;
  return rewardList.test(name) || (lossList.test(parseName(name).metric) && isKnownMetric(name, config));
}

/** Whether these are the lists of a training. If the head of the file truncates them, one known metric is enough. */
export function listsLookLikeTraining(
  lists: readonly NamedList[],
  config: ColumnConfig,
  isTruncated: boolean,
): boolean {
  const names = lists.filter(({ list }) => isNumericList(list)).map(({ name }) => name);
  if (names.some((name) => config.metrics.has(name))) return true;
  if (names.some((name) => namesListOfTraining(name, config))) return true;
  if (pairedMetrics(names).some((metric) => directionOf(metric) !== null)) return true;
  if (areOpponents(names)) return true;
  if (names.some((name) => counterAxis(name) !== null) && looksLikeTraining(names, config)) return true;
  return isTruncated && names.some((name) => mayBeSeries(name, config) && isKnownMetric(name, config));
}

/** Whether a list is empty or has a number in it. */
export function isNumericList({ content, length }: List): boolean {
  if (content.kind === "mixed") return content.items.some((item) => toNumber(item) !== null);
  return length === 0 || content.kind === "numbers";
}

/**
 * A column of `DataFrame.to_json()`: `{"0": 0.69, "1": 0.55, "10": null, …}`, not always in order, with NaN as null; the labels may say what
 * they count: `{"epoch_1": 0.69, …}`.
 */
function frameColumn({ entries, line }: Dict): Pick<NamedList, "list" | "index" | "counter"> | null {
  const cells: [number, Literal][] = [];
  const counters = new Set<string>();
  for (const [key, value] of entries) {
    const [, counter = "", count = key] = /^([a-z]+)[_ -]?(\d+)$/i.exec(key) ?? [];
    const label = parseNumber(count);
    // Rows are numbered: a `0.1` is a setting.
    if (
      label === null ||
      !Number.isInteger(label) ||
      isContainer(value) ||
      (counter !== "" && counterAxis(counter) === null)
    )
      return null;
    counters.add(counter);
    cells.push([label, value]);
  }
  const [counter, ...others] = counters;
  if (counter === undefined || others.length > 0) return null;
  cells.sort(([a], [b]) => a - b);
  const index = cells.map(([label]) => label);
  if (areSizes(index)) return null;
  const list = toList(cells.map(([, value]) => value));
  return { list: { ...list, line }, index, counter };
}

/** Whether labels are sizes that a person chose, each the double of the one before: 16, 32, 64. */
function areSizes([first = 0, ...others]: readonly number[]): boolean {
  return first > 1 && others.length > 1 && others.every((label, index) => label === first * 2 ** (index + 1));
}
