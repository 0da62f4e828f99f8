import { parseName } from "../../curves/names.ts";
import { groupBy } from "../../text/group-by.ts";
import type { ColumnConfig } from "../format.ts";
import { FormatError } from "../format-error.ts";
import { counterAxis, isKnownMetric, mayBeSeries } from "../table/columns.ts";
import { maxColumns } from "../table/table.ts";
import { quote } from "../text/quote.ts";
import { isNumericList, type NamedList, withoutValue } from "./named-lists.ts";
import { toNumber } from "./to-number.ts";

/** A list that numbers the values of others. */
type Counter = {
  readonly entry: NamedList;
  readonly axis: "epoch" | "step";
  /** The dict or the side whose lists it numbers: `val/`, `train_loss/`, `val`; empty if it may number any. */
  readonly scope: string;
};

/**
 * Groups lists by what numbers them, each group with its counters under their plain names: `train_loss` with `train_step`, and
 * `val/loss` with `val/epoch`. One group if they share their counters. The values of batches stand apart from those of epochs. Throws a FormatError for a metric with no counter of its length
 * beside others that have one.
 */
export function groupByCounter(lists: readonly NamedList[], config: ColumnConfig): NamedList[][] {
  if (lists.length > maxColumns) return [[...lists]];
  const batches = batchLists(lists, config);
  if (batches.length > 0)
    return [lists.filter((entry) => !batches.includes(entry)), batches].flatMap((group) =>
      groupByCounter(group, config),
    );
  const byParent = groupBy(lists, ({ name }) => parentOf(name));
  const counters = lists.flatMap((entry) => counterOf(entry, byParent));
  const areShared = counters.every(
    ({ scope, entry }) => scope === "" && entry.list.length === counters[0]?.entry.list.length,
  );
  if (areShared) return [[...lists]];
  const groups = new Map<string, NamedList[]>();
  for (const entry of lists) {
    if (counters.some((counter) => counter.entry === entry)) continue;
    const own = counters.filter((counter) => entry.list.length === counter.entry.list.length);
    const [counter] = own.filter(({ scope }) => scope !== "" && isWithin(entry.name, scope)).concat(own);
    if (counter === undefined && counters.every(({ scope }) => isApart(entry.name, scope)))
      groups.set("", [...(groups.get("") ?? []), entry]);
    else if (counter === undefined) refuseUncounted(entry, counters, config);
    else {
      const key = `${counter.scope} ${counter.entry.list.length}`;
      const group = groups.get(key) ?? own.filter(({ scope }) => scope === counter.scope).map(plainCounter);
      groups.set(key, [...group, { ...entry, name: withoutValue(entry.name) }]);
    }
  }
  return [...groups.values()];
}

/** Lists like `loss_step` that are longer than those of the epochs beside them, `loss_epoch`. */
function batchLists(lists: readonly NamedList[], config: ColumnConfig): NamedList[] {
  const others = lists.filter(
    ({ name, list }) => !parseName(name).isBatch && isNumericList(list) && isKnownMetric(name, config),
  );
  const longest = Math.max(...others.map(({ list }) => list.length));
  if (others.length === 0) return [];
  return lists.filter(
    ({ name, list }) => parseName(name).isBatch && isNumericList(list) && list.length > longest,
  );
}

/** Whether a dict that is no side numbers its lists only: `metrics/episode` does not count the `rewards` beside it. */
function isApart(name: string, scope: string): boolean {
  return scope.endsWith("/") && !name.startsWith(scope) && parseName(`${scope}x`).split === null;
}

function refuseUncounted(entry: NamedList, counters: readonly Counter[], config: ColumnConfig): void {
  const { name, list } = entry;
  if (list.length === 0 || !isNumericList(list) || !mayBeSeries(name, config) || !isKnownMetric(name, config))
    return;
  const others = counters.map((counter) => `${counter.entry.list.length} in ${quote(counter.entry.name)}`);
  throw new FormatError(
    `expected a step for each of the ${list.length} values of ${quote(name)}, got ${others.slice(0, 4).join(", ")}`,
    list.line,
  );
}

function counterOf(entry: NamedList, byParent: Map<string, NamedList[]>): Counter[] {
  const { name } = entry;
  const parent = parentOf(name);
  const own = name.slice(parent.length);
  if (parent === "") {
    const { word, metric } = parseName(name);
    const axis = axisOf(name) ?? (word === null ? null : axisOf(metric.replace(/^counter$/i, "step")));
    return axis !== null && isRising(entry) ? [{ entry, axis, scope: word ?? "" }] : [];
  }
  const isPlace = /^(?:x|positions?)$/.test(own);
  const axis = isPlace ? "step" : axisOf(own);
  if (axis === null || !isRising(entry)) return [];
  const numbered = byParent.get(parent)?.filter(({ name, list }) => {
    const part = name.slice(parent.length);
    return (
      list.length === entry.list.length && (isPlace ? /^(?:y|values?)$/.test(part) : axisOf(part) === null)
    );
  });
  return numbered?.length ? [{ entry, axis, scope: parent }] : [];
}

function parentOf(name: string): string {
  return name.slice(0, name.lastIndexOf("/") + 1);
}

function axisOf(name: string): Counter["axis"] | null {
  const axis = counterAxis(name);
  return axis === "row" ? null : axis;
}

/** Whether a list may count: a `loss/epoch` may be the loss of each epoch. */
function isRising({ list }: NamedList): boolean {
  const { content } = list;
  if (content.kind === "rows" || !isNumericList(list)) return false;
  const values = content.kind === "numbers" ? [...content.numbers] : content.items.map(toNumber);
  return values.every(
    (value, index) => value !== null && (index === 0 || value >= (values[index - 1] ?? value)),
  );
}

function isWithin(name: string, scope: string): boolean {
  if (scope.endsWith("/")) return name.startsWith(scope);
  const { word } = parseName(name);
  return word === scope || (word === null && parseName(`${scope}/x`).split === "train");
}

function plainCounter({ entry, axis }: Counter): NamedList {
  return { ...entry, name: axis };
}
