import { counterpart } from "../curves/pairing.ts";
import { bestIndex } from "../curves/points.ts";
import type { Found, Monitored } from "./curve-rule.ts";
import type { Subject } from "./rule.ts";

/** One value of this run and the same of the base run. */
export type Compared = {
  readonly actual: number;
  readonly base: number;
  /** How much worse than base, in the metric's own unit; negative where better. */
  readonly worse: number;
  readonly at: number | null;
};

export const baseSentences = {
  "no-base": "there is nothing to compare with: {because}",
  "no-base-metric": "the base run did not record {series:name}",
  "base-not-finite": "the base run's {series:name} is not a finite number",
};

/** The best or last value of the monitored series, here and in the base run, or why they can't be compared. */
export function compare(curve: Monitored, on: "best" | "last", { base }: Subject): Compared | Found {
  if (base.kind === "absent")
    return { status: "not-judged", reason: "no-base", facts: { because: base.because } };
  const [run] = base.runs;
  const series = run ? counterpart(run, curve.series, curve.metric) : null;
  if (!series) return { status: "not-judged", reason: "no-base-metric" };
  const pick = (values: Float64Array) =>
    on === "best" ? bestIndex(values, curve.direction) : values.length - 1;
  const index = pick(curve.values);
  const actual = curve.values[index] ?? Number.NaN;
  const before = series.values[pick(series.values)] ?? Number.NaN;
  if (!Number.isFinite(before)) return { status: "not-judged", reason: "base-not-finite" };
  const worse = curve.direction === "min" ? actual - before : before - actual;
  return { actual, base: before, worse, at: curve.positions[index] ?? null };
}
