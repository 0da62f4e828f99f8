import { bestRow, isBatchSize, type Sweep, type SweepRow, sweepsOf } from "../curves/sweep.ts";
import { runRule } from "./define-rule.ts";
import type { Outcome } from "./outcome.ts";

/** Gaps that differ by less than this share of train are alike. */
const trifle = 0.05;

/**
 * Of runs that differ in one param: the value with the best val. Where that param is the batch size and the gap grows with
 * each larger one, it fails: large batches generalise worse (Keskar et al. 2017, On Large-Batch Training for Deep
 * Learning).
 */
export const batchSweep = runRule({
  id: "batch-size",
  summary:
    "runs that differ in one param: which value generalises best, and where a larger batch widens the gap",
  level: "info",
  advice:
    "A larger batch makes fewer, less noisy steps, which generalise worse. Take the smaller one, or raise the learning rate with the batch size and warm it up.",
  messages: {
    widens:
      "the gap of {metric:name} widens with {param:name}: {least:share} at {smallest}, {most:share} at {largest}; {value} generalises best ({series:name} {best:number})",
    best: "{param:name} {value} generalises best: {series:name} {best:number} after {evaluations:number} evaluations, {other} comes to {worst:number}",
    alike: "{param:name} makes no difference: {series:name} is {best:number} for all its values",
    several: "{params} vary together: no value of one alone can be said to generalise best",
  },
  scope: "all",
  options: {},
  judge: ({ all }) => {
    const sweeps = sweepsOf(all);
    const [sweep, ...others] = sweeps;
    if (!sweep) return [];
    if (others.length === 0) return [judged(sweep)];
    const facts = { params: sweeps.flatMap(({ param, along }) => [param, ...along]).join(", ") };
    return [{ metric: sweep.metric, status: "not-judged", reason: "several", facts }];
  },
});

function judged(sweep: Sweep): Outcome {
  const { along, metric, series, direction, rows } = sweep;
  const best = bestRow(sweep);
  const sign = direction === "min" ? 1 : -1;
  const worst = rows.reduce((worst, row) => (sign * row.best > sign * worst.best ? row : worst));
  const param = along.length > 0 ? `${sweep.param} (and ${along.join(", ")})` : sweep.param;
  const facts = {
    param,
    metric,
    series,
    value: String(best?.value),
    best: best?.best ?? Number.NaN,
    evaluations: best?.evaluations ?? Number.NaN,
    other: String(worst.value),
    worst: worst.best,
  };
  const found = { metric, actual: best?.best ?? null };
  const ends = isBatchSize(sweep.param) ? widening(rows) : null;
  if (!ends) return { ...found, status: "pass", reason: worst.best === best?.best ? "alike" : "best", facts };
  const [smallest, largest] = ends;
  const gaps = { least: smallest.gap ?? 0, most: largest.gap ?? 0 };
  const sizes = { smallest: String(smallest.value), largest: String(largest.value) };
  return { ...found, status: "fail", reason: "widens", facts: { ...facts, ...gaps, ...sizes } };
}

/** The first and the last row, where the gap grows from each to the next, and by more than a trifle. */
function widening(rows: readonly SweepRow[]): [SweepRow, SweepRow] | null {
  const [first] = rows;
  const last = rows.at(-1);
  const grows = rows.every(
    ({ gap, value }, i) =>
      gap !== null &&
      typeof value === "number" &&
      (i === 0 || gap > (rows[i - 1]?.gap ?? Number.POSITIVE_INFINITY)),
  );
  return first && last && grows && (last.gap ?? 0) - (first.gap ?? 0) > trifle ? [first, last] : null;
}
