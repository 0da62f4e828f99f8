import { directionOf, parseName } from "../../curves/names.ts";
import { type Columns, FormatError, type Recording } from "../format.ts";
import { noteNulls } from "../tables/blanks.ts";
import { isKnownMetric, mayBeSeries, pairedMetrics, tellOfTraining } from "../tables/columns.ts";
import { expectPosition, recordingsOf } from "../tables/recordings.ts";
import { quote } from "../text/came.ts";
import type { Budget } from "./budget.ts";
import { keysOf, tableOfRows } from "./dict-rows.ts";
import { holdsNumbers, tableOfLists } from "./list-columns.ts";
import { listOf, listsIn, unwrapped } from "./lists.ts";
import { Dict, Global, kindOf, NdArray, Opaque, type Value } from "./values.ts";

/** Does a value tell of a training? Of a pickle cut off by the head, one list of a known metric is enough. */
export function tells(value: Value, columns: Columns, budget: Budget, isCut: boolean): boolean {
  const dict = historyIn(value);
  if (dict !== null) {
    const lists = listsIn(dict, budget).filter(({ list }) => holdsNumbers(list));
    return namesTell(
      lists.map(({ name }) => name),
      columns,
      isCut,
    );
  }
  const dicts = dictsIn(value, budget) ?? [];
  if (tellOfTraining(keysOf(dicts, budget), columns)) return true;
  return dicts.some((item) => tells(item, columns, budget, isCut));
}

/** The trainings that a pickled value holds. Throws a FormatError where it is no history. */
export function recordingsIn(value: Value, columns: Columns, budget: Budget): Recording[] {
  const dict = historyIn(value);
  if (dict !== null) {
    expectLists(dict, columns);
    const lists = listsIn(dict, budget);
    if (lists.length === 0) throw new FormatError("expected lists of numbers in the dict, none came");
    return record(tableOfLists(lists, columns), columns);
  }
  const dicts = dictsIn(value, budget);
  if (dicts === null) throw new FormatError(expectedHistory(value));
  // Cross-validation leaves a history for each fold, else a dict is an epoch.
  const folds = dicts.filter((item) => listsIn(item, budget).length > 0);
  if (folds.length > 0) return folds.flatMap((item) => recordingsIn(item, columns, budget));
  return record(tableOfRows(dicts, budget), columns);
}

/** An object where a curve belongs is not passed over, be it a tensor or a call of `os.system`. */
function expectLists(dict: Dict, columns: Columns): void {
  for (const [name, value] of dict.entries) {
    const isObject = value instanceof Opaque || value instanceof Global;
    if (!isObject || !mayBeSeries(name, columns) || !isKnownMetric(name, columns)) continue;
    throw new FormatError(`expected numbers in ${quote(name)}, ${quote(kindOf(value))} came`);
  }
}

function record(table: Parameters<typeof noteNulls>[0], columns: Columns): Recording[] {
  expectPosition(table, columns);
  return recordingsOf(noteNulls(table, columns), columns, { unnumbered: "epoch" });
}

function namesTell(names: readonly string[], columns: Columns, isCut: boolean): boolean {
  if (names.some((name) => columns.metrics.has(name))) return true;
  if (pairedMetrics(names).some((metric) => directionOf(metric) !== null)) return true;
  return names
    .filter((name) => mayBeSeries(name, columns) && isKnownMetric(name, columns))
    .some((name) => isCut || /loss(es)?$/i.test(name) || isOfSet(name));
}

/** XGBoost and LightGBM nest by the data they evaluate: `valid_0/rmse`. */
function isOfSet(name: string): boolean {
  return name.includes("/") && parseName(name).split !== null;
}

/** The dict itself, or the one below its key `history`; of an object, its attribute of that name. */
function historyIn(value: Value): Dict | null {
  const inside = unwrapped(value);
  if (inside instanceof Opaque) return dictBelow(inside.state, "history");
  if (!(inside instanceof Dict)) return null;
  const inner = inside.entries.get("history") ?? null;
  // A pickled History has its attributes, and among them the dict.
  return (
    dictBelow(inside, "history") ??
    dictBelow(inner instanceof Opaque ? inner.state : null, "history") ??
    inside
  );
}

function dictBelow(value: Value, key: string): Dict | null {
  const inner = value instanceof Dict ? (value.entries.get(key) ?? null) : null;
  return inner instanceof Dict ? inner : null;
}

/** The histories or rows of a list. */
function dictsIn(value: Value, budget: Budget): Dict[] | null {
  const list = listOf(value, budget);
  if (list === null || list.length === 0) return null;
  const dicts = [...list.items()].map(historyIn).filter((item) => item !== null);
  return dicts.length === list.length ? dicts : null;
}

function expectedHistory(value: Value): string {
  const expected = "expected a dict of lists or a list of dicts";
  if (value instanceof NdArray) return `${expected}, an array without names came`;
  return `${expected}, ${quote(kindOf(value))} came`;
}
