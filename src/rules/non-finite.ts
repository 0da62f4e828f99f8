import type { Curve, Direction, Series } from "../curves/model.ts";
import { isLoss, wordsOf } from "../curves/name-words.ts";
import { parseName } from "../curves/names.ts";
import { runRule } from "./define-rule.ts";
import { obstacles } from "./obstacles.ts";
import type { Outcome } from "./outcome.ts";

export const nonFinite = runRule({
  id: "non-finite",
  summary: "NaN or infinity in any train or val series whose direction is known",
  level: "error",
  advice:
    "Lower the learning rate, clip gradients, look for a division by zero or a log of zero in the loss, and for NaN in the data.",
  messages: {
    "never-finite":
      "{series:name} is {value} in all {points} evaluations while {other:name} improved: it was not recorded rightly",
    finite: "{metric:name} is finite throughout",
    began:
      "{series:name} begins with {value} ({count} of {points} values) and is finite from then on: nothing was evaluated yet, or it was too large to write",
    "non-finite": "{series:name} is {value} at {at:position} ({count} of {points} values are not finite)",
    "no-curve": obstacles["no-curve"],
  },
  options: {},
  judge: ({ run }) => {
    const known = run.curves.filter(({ direction }) => direction !== null);
    const judged = run.curves.filter((curve) => curve.direction !== null || isBrokenLoss(curve));
    if (judged.length === 0) return [{ status: "blocked", reason: "no-curve" }];
    const failures = judged.flatMap((curve) => failuresOf(curve, known));
    return failures.length > 0 ? failures : [finite(run.primaryCurves[0] ?? known[0])];
  },
});

/** Fewer values at the end may be of a step that recorded no loss. */
const minLasting = 3;

/** Whether a loss whose value says nothing about progress, of a policy or of two networks, became NaN for good. */
function isBrokenLoss({ metric, train, val }: Curve): boolean {
  if (!isLoss(wordsOf(metric))) return false;
  return [train, val].some((series) => {
    const last = series?.values.findLastIndex(Number.isFinite) ?? -1;
    return series !== null && last >= 0 && series.values.length - 1 - last >= minLasting;
  });
}

function finite(curve: Curve | undefined): Outcome {
  const metric = curve?.metric ?? "";
  return { metric, status: "pass", reason: "finite", facts: { metric } };
}

function failuresOf(curve: Curve, all: readonly Curve[]): Outcome[] {
  const { metric, train, val } = curve;
  return [train, val].flatMap((series) => {
    const first = series?.values.findIndex((value) => !Number.isFinite(value)) ?? -1;
    if (!series || first < 0) return [];
    const count = series.values.filter((value) => !Number.isFinite(value)).length;
    const actual = series.values[first] ?? Number.NaN;
    const facts = { series: series.name, value: String(actual), count, points: series.values.length };
    const at = series.positions[first] ?? null;
    const outcome = { status: "fail", metric, axis: series.axis, actual, limit: null, at } as const;
    if (first === 0 && beginsInfinite(series.values, count))
      return [{ ...outcome, reason: "began", maxLevel: "warning", facts }];
    const other = series === val && count === series.values.length ? improvedBeside(curve, all) : null;
    if (other === null) return [{ ...outcome, reason: "non-finite", facts }];
    return [{ ...outcome, reason: "never-finite", maxLevel: "warning", facts: { ...facts, other } }];
  });
}

/** Whether the values that are not finite are infinities before all others: a NaN does not heal. */
function beginsInfinite(values: Float64Array, count: number): boolean {
  return count < values.length && values.subarray(0, count).every((value) => Math.abs(value) === Infinity);
}

/**
 * Returns the task metric whose finite values improved beside a loss that was never finite, while its train values
 * fell: the model is well, only its validation loss was not computed. Null if there is none.
 */
function improvedBeside({ train, direction }: Curve, all: readonly Curve[]): string | null {
  if (direction !== "min" || train === null || !hasImproved(train, "min")) return null;
  const tasks = all.filter((one) => one.direction === "max").map(({ val, train: only }) => val ?? only);
  // A metric that names no side, such as `metrics/mAP50`, is of the validation.
  const improved = tasks.find(
    (task) => task && parseName(task.name).split !== "train" && hasImproved(task, "max"),
  );
  return improved?.name ?? null;
}

function hasImproved({ values }: Series, direction: Direction): boolean {
  const [first = Number.NaN, last = Number.NaN] = [values[0], values.at(-1)];
  return values.every(Number.isFinite) && (direction === "min" ? last < first : last > first);
}
