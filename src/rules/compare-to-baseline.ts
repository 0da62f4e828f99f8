import type { Direction, Series } from "../curves/model.ts";
import { findMatching, type PairedRun } from "../curves/pairing.ts";
import { bestIndex } from "../curves/points.ts";
import { mean } from "../statistics/mean.ts";
import type { Monitored } from "./curve-rule.ts";
import type { Outcome } from "./outcome.ts";
import type { Subject } from "./rule.ts";

/** One value of each run, here and of the base, in the metric's own unit. */
export type Compared = {
  readonly here: readonly number[];
  readonly before: readonly number[];
  /** Of the base, and of the commits before it, the newest first: a mean each. */
  readonly history: readonly number[];
  /** Their means. */
  readonly actual: number;
  readonly base: number;
  /** How much worse than base, in the metric's own unit; negative where better. */
  readonly worse: number;
  /** That over |base|; infinite where base is 0. */
  readonly change: number;
  /** Where the value stands; null for several runs. */
  readonly at: number | null;
};

/** The best or last value of the monitored series in each seed, here and in the base, or why they can't be compared. */
export function compareToBaseline(
  curve: Monitored,
  which: "best" | "last",
  { run, seeds, base }: Subject,
): Compared | Outcome {
  if (base.kind === "absent")
    return { status: "not-judged", reason: "no-base", facts: { because: base.because } };
  const seriesOf = (one: PairedRun) => findMatching(one, curve.series, curve.metric);
  if (base.runs.every((one) => seriesOf(one) === null))
    return { status: "not-judged", reason: "no-base-metric" };
  const valuesOf = (runs: readonly PairedRun[]) =>
    runs
      .map(seriesOf)
      .filter(isWhole)
      .map((series) => pick(series, which, curve.direction));
  const before = valuesOf(base.runs);
  if (before.length === 0) return { status: "not-judged", reason: "base-not-finite" };
  const others = seeds.filter((seed) => seed !== run);
  const broken = others.find((seed) => !isWhole(seriesOf(seed)));
  if (broken) return { status: "blocked", reason: "seed-broken", facts: { run: broken.name } };
  const rest = others.map((seed) => pick(seriesOf(seed), which, curve.direction));
  const index = indexOf(curve.values, which, curve.direction);
  const here = [curve.values[index] ?? Number.NaN, ...rest];
  const actual = mean(here);
  const was = mean(before);
  const worse = curve.direction === "min" ? actual - was : was - actual;
  const at = here.length === 1 ? (curve.positions[index] ?? null) : null;
  const history = [before, ...(base.earlier ?? []).map(valuesOf)]
    .filter(({ length }) => length > 0)
    .map(mean);
  return { here, before, history, actual, base: was, worse, change: worse / Math.abs(was), at };
}

/** Of a series that broke down, or whose values were left out, nobody knows the best. */
function isWhole(series: Series | null): boolean {
  return (
    series !== null && !series.truncated && series.values.length > 0 && series.values.every(Number.isFinite)
  );
}

function pick(series: Series | null, which: "best" | "last", direction: Direction): number {
  return series?.values[indexOf(series.values, which, direction)] ?? Number.NaN;
}

function indexOf(values: Float64Array, which: "best" | "last", direction: Direction): number {
  return which === "best" ? bestIndex(values, direction) : values.length - 1;
}
