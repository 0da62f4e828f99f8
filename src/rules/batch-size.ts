import { bestRow, isBatchSize, type Sweep, type SweepRow, sweepsOf } from "../curves/sweep.ts";
import { runRule } from "./define-rule.ts";
import type { Outcome } from "./outcome.ts";

/** A gap that widens by no more than this share of train over the whole sweep is negligible. */
const negligible = 0.05;

/**
 * Compares runs that differ in one param by their best val. If that param is the batch size and the gap
 * widens with each larger one, it fails: large batches generalise worse (Keskar et al. 2017, On Large-Batch
 * Training for Deep Learning).
 */
export const batchSweep = runRule({
  id: "batch-size",
  summary:
    "a sweep over one param: which value generalises best, and whether the gap widens with the batch size",
  level: "info",
  advice:
    "Use the smaller batch, or raise the learning rate with the batch size and warm it up. Larger batches take fewer, less noisy steps and tend to generalise worse.",
  messages: {
    widens:
      "the gap of {metric:name} widens with {param:name}: {smallest_gap:share} at {smallest}, {largest_gap:share} at {largest}; {value} generalises best ({series:name} {best:number})",
    best: "{param:name} {value} generalises best: {series:name} {best:number} after {evaluations:number} evaluations; worst is {worst_value} with {worst:number}",
    alike: "{param:name} makes no difference: {series:name} is {best:number} for all its values",
    several: "{params} all vary: the effect of a single param cannot be told apart",
  },
  scope: "all",
  options: {},
  judge: ({ all }) => {
    const sweeps = sweepsOf(all);
    const [sweep, ...others] = sweeps;
    if (!sweep) return [];
    if (others.length === 0) return [judgeSweep(sweep)];
    const facts = { params: sweeps.flatMap(({ param, along }) => [param, ...along]).join(", ") };
    return [{ metric: sweep.metric, status: "not-judged", reason: "several", facts }];
  },
});

function judgeSweep(sweep: Sweep): Outcome {
  const { along, metric, series, direction, rows } = sweep;
  const best = bestRow(sweep);
  const sign = direction === "min" ? 1 : -1;
  const worst = rows.reduce((worst, row) => (sign * row.best > sign * worst.best ? row : worst));
  const facts = {
    param: along.length > 0 ? `${sweep.param} (and ${along.join(", ")})` : sweep.param,
    metric,
    series,
    value: String(best?.value),
    best: best?.best ?? Number.NaN,
    evaluations: best?.evaluations ?? Number.NaN,
    worst_value: String(worst.value),
    worst: worst.best,
  };
  const found = { metric, actual: best?.best ?? null };
  const ends = isBatchSize(sweep.param) ? endsIfWidening(rows) : null;
  if (!ends) return { ...found, status: "pass", reason: worst.best === best?.best ? "alike" : "best", facts };
  const [smallest, largest] = ends;
  const gaps = { smallest_gap: smallest.gap ?? 0, largest_gap: largest.gap ?? 0 };
  const sizes = { smallest: String(smallest.value), largest: String(largest.value) };
  return { ...found, status: "fail", reason: "widens", facts: { ...facts, ...gaps, ...sizes } };
}

/**
 * Returns the first and the last row if the gap widens from each row to the next, and by more than negligible
 * in all.
 */
function endsIfWidening(rows: readonly SweepRow[]): [SweepRow, SweepRow] | null {
  const [first] = rows;
  const last = rows.at(-1);
  const widens = rows.every(
    ({ gap, value }, i) =>
      gap !== null &&
      typeof value === "number" &&
      (i === 0 || gap > (rows[i - 1]?.gap ?? Number.POSITIVE_INFINITY)),
  );
  return first && last && widens && (last.gap ?? 0) - (first.gap ?? 0) > negligible ? [first, last] : null;
}
