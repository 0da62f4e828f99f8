import type { Run, Series } from "./model.ts";
import { isLoss, wordsOf } from "./name-words.ts";
import { parseName } from "./names.ts";

/** Smaller losses may be rounded to 0. */
const minLoss = 0.05;

/** A single stretch behind other values may be what the loss fell to. */
const minStretches = 2;

/**
 * Leaves out the 0 or -1 that a program logs for a validation loss, and for the metrics beside it, in the epochs between two evaluations;
 * but not of the series that the config names.
 */
export function dropPlaceholders(run: Run, configured: ReadonlySet<string | undefined>): Run {
  const between = new Set<number>();
  for (const one of run.series)
    if (!configured.has(one.name)) for (const at of placeholdersIn(one, run.series)) between.add(at);
  if (between.size === 0) return run;
  const isBetween = (at: number | undefined, value: number) =>
    (value === 0 || value === -1) && between.has(at ?? Number.NaN);
  const dropped: string[] = [];
  const series = run.series.map((one): Series => {
    if (parseName(one.name).split !== "val" || configured.has(one.name)) return one;
    const kept = [...one.values.keys()].filter(
      (index) => !isBetween(one.positions[index], one.values[index] ?? Number.NaN),
    );
    if (kept.length === one.values.length || kept.length === 0) return one;
    dropped.push(one.name);
    return {
      ...one,
      positions: Float64Array.from(kept, (index) => one.positions[index] ?? Number.NaN),
      values: Float64Array.from(kept, (index) => one.values[index] ?? Number.NaN),
    };
  });
  const what = `${between.size} values of ${dropped.join(", ")}`;
  const why = "0 or -1 between evaluations: nothing was evaluated";
  return { ...run, series, leftOut: [...(run.leftOut ?? []), { what, why }] };
}

/** Where a validation loss is 0 or -1 at first, or again and again, beside a train loss that is far from it. */
function placeholdersIn({ name, positions, values }: Series, all: readonly Series[]): readonly number[] {
  const { metric, split } = parseName(name);
  if (split !== "val" || !isLoss(wordsOf(metric))) return [];
  const placeholder = [0, -1].find((value) => values.includes(value));
  if (placeholder === undefined) return [];
  const others = values.filter((value) => value !== placeholder);
  const ends = values.filter((value, index) => value !== placeholder && values[index - 1] === placeholder);
  const isOften = ends.length >= minStretches || (ends.length > 0 && values[0] === placeholder);
  if (!isOften || others.some((value) => value < minLoss)) return [];
  const isApart = all.some((other) => {
    const { metric: its, split: side } = parseName(other.name);
    return its === metric && side !== "val" && other.values.every((value) => value >= minLoss);
  });
  return isApart ? [...positions.filter((_, index) => values[index] === placeholder)] : [];
}
