import type { Curve, PairedRun, Series } from "./model.ts";
import { parseName } from "./names.ts";

/** Finds the matching series of another run: the one of that name, else the val series of that metric. */
export function findMatching(other: PairedRun, series: string, metric: string): Series | null {
  return findSeries(other, series)?.series ?? other.curves.find((one) => one.metric === metric)?.val ?? null;
}

/** A series, the curve it belongs to, and its side of that curve. */
export type FoundSeries = { readonly curve: Curve; readonly series: Series; readonly split: "train" | "val" };

/** Finds a series by its own name, else by its canonical one: `val_X` or `train_X` for a curve X. */
export function findSeries({ curves }: PairedRun, name: string): FoundSeries | null {
  const named = indexOf(curves).get(name);
  if (named) return named;
  const { metric, split } = parseName(name);
  for (const one of curves) {
    const series = split === null ? null : one[split];
    if (split && series && one.metric === metric) return { curve: one, series, split };
  }
  return null;
}

const indexes = new WeakMap<readonly Curve[], ReadonlyMap<string, FoundSeries>>();

/** The series by their own names. Each of thousands of metrics is looked for in every run. */
function indexOf(curves: readonly Curve[]): ReadonlyMap<string, FoundSeries> {
  const known = indexes.get(curves);
  if (known) return known;
  const index = new Map<string, FoundSeries>();
  for (const curve of curves)
    for (const split of ["val", "train"] as const) {
      const series = curve[split];
      if (series && !index.has(series.name)) index.set(series.name, { curve, series, split });
    }
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
