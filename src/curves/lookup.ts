import { groupBy } from "../text/group-by.ts";
import type { Curve, PairedRun, Series } from "./model.ts";
import { parseName } from "./names.ts";

/** Finds the matching series of another run: the one of that name, else the val series of that metric. */
export function findMatching(other: PairedRun, series: string, metric: string): Series | null {
  return findSeries(other, series)?.series ?? indexOf(other.curves).byMetric.get(metric)?.[0]?.val ?? null;
}

/** A series, the curve it belongs to, and its side of that curve. */
export type FoundSeries = { readonly curve: Curve; readonly series: Series; readonly split: "train" | "val" };

/** Finds a series by its own name, else by its canonical one: `val_X` or `train_X` for a curve X. */
export function findSeries(run: PairedRun, name: string): FoundSeries | null {
  const named = findByName(run, name);
  if (named) return named;
  const { metric, split } = parseName(name);
  for (const curve of indexOf(run.curves).byMetric.get(metric) ?? []) {
    const series = split && curve[split];
    if (series) return { curve, series, split };
  }
  return null;
}

/** Finds a series by its own name. */
export function findByName({ curves }: PairedRun, name: string): FoundSeries | null {
  return indexOf(curves).byName.get(name) ?? null;
}

type Index = {
  readonly byName: ReadonlyMap<string, FoundSeries>;
  readonly byMetric: ReadonlyMap<string, readonly Curve[]>;
};

const indexes = new WeakMap<readonly Curve[], Index>();

/** Each of thousands of metrics is looked for in every run. */
function indexOf(curves: readonly Curve[]): Index {
  const known = indexes.get(curves);
  if (known) return known;
  const byName = new Map<string, FoundSeries>();
  for (const curve of curves)
    for (const split of ["val", "train"] as const) {
      const series = curve[split];
      if (series && !byName.has(series.name)) byName.set(series.name, { curve, series, split });
    }
  const index = { byName, byMetric: groupBy(curves, ({ metric }) => metric) };
  indexes.set(curves, index);
  return index;
}

/**
 * Finds a series that a person named: as `findSeries`, else by its last part where only one series has it, `mAP50` for
 * `metrics/mAP50(B)`.
 */
export function findNamed(run: PairedRun, name: string): FoundSeries | null {
  const exact = findSeries(run, name);
  if (exact) return exact;
  const [found, ...others] = run.curves.flatMap((curve) =>
    (["val", "train"] as const).flatMap((side) => {
      const series = curve[side];
      return series && lastPart(series.name) === lastPart(name) ? [{ curve, series, split: side }] : [];
    }),
  );
  return found && others.length === 0 ? found : null;
}

/** `map50` for `metrics/mAP50(B)`. */
function lastPart(name: string): string {
  return name
    .slice(name.lastIndexOf("/") + 1)
    .replace(/\([^()]*\)$/, "")
    .toLowerCase();
}
