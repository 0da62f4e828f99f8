import { bestIndex, costs, downsample } from "../curves/points.ts";
import { quantum, runningMedian } from "../statistics/order.ts";
import { noise } from "../statistics/trend.ts";
import { curveRule, type Monitored } from "./curve-rule.ts";
import { divergenceOf } from "./divergence.ts";
import { stoppedWithPatience } from "./early-stopped.ts";
import { choice, share, withDefault } from "./options.ts";
import type { Outcome } from "./outcome.ts";
import {
  hasFallenFrom,
  isJump,
  isSteadyRise,
  logNoise,
  minJumpEvaluations,
  minRiseEvaluations,
  riseOf,
  shareAbove,
  smoothingWidth,
} from "./rise.ts";
import type { Subject } from "./rule.ts";
import { taskMetricOf } from "./task-metric.ts";
import { shareOf } from "./windows.ts";

/** A rise of up to this share of the total fall of val is negligible. */
const negligible = 0.01;
/** Bounds the cost of statistics over all pairs of points. */
const maxPoints = 1000;
/** Rounding to few digits counts as noise of half a step, but of no more than this share of the best. */
const maxRoundingShare = 0.05;

const worseBy = "{rise:share} worse than its best (smoothed; limit {max:share})";
const bestAndLast = "{best:number} at {best_at:position}, {actual:number} at {at:position}";

/**
 * Fails if smoothed val ended more than `max` above its best while smoothed train kept falling, and the rise
 * is not noise: the evaluations after the best rise by a Mann-Kendall test (one-sided, α = 0.05, or 0.01 from
 * 10 of them on) by more than 4 times their noise; or, from 10 of them on, the rise is more than 6 times the
 * noise, or nine in ten of them are well above the best. Smoothing is a running median over 10 % of the evaluations, at least 3, from 11 evaluations on.
 */
export const overfit = curveRule({
  id: "overfit",
  summary: "val rising from its best while train keeps falling, beyond noise",
  level: "error",
  advice:
    "Stop at the best epoch (EarlyStopping with restore_best_weights), regularise (dropout, weight decay, augmentation), or train on more data.",
  messages: {
    rising: `{series:name} is {rise:share} above its best (smoothed; limit {max:share}) while train kept falling: ${bestAndLast}`,
    falling: `{series:name} is {rise:share} below its best (smoothed; limit {max:share}) while train kept rising: ${bestAndLast}`,
    "rising-smoothed": `{series:name} is {rise:share} above its best (limit {max:share}) while train kept falling: ${bestAndLast}, all smoothed`,
    "falling-smoothed": `{series:name} is {rise:share} below its best (limit {max:share}) while train kept rising: ${bestAndLast}, all smoothed`,
    stopped: `{series:name} is {rise:share} worse than its best (smoothed), {after} evaluations after it: that is where EarlyStopping(patience={after}) ends a run; keep the best checkpoint`,
    overconfident: `{series:name} is {rise:share} worse than its best (smoothed; limit {max:share}) while train kept improving, but {task:name} did not suffer ({task_best:number} at the best loss, {task_end:number} at the end, smoothed): overconfident`,
    diverged: "{series:name} diverged: see divergence",
    steady: `{series:name} ended ${worseBy}`,
    negligible: `{series:name} ended ${worseBy}, which is negligible beside its total improvement`,
    noise: `{series:name} ended ${worseBy}, but that is indistinguishable from noise`,
    "train-flat": `{series:name} ended ${worseBy}, but train did not improve further`,
    short: "{series:name} was best at {best_at:position}, too close to the end to assess",
    "too-few": "too few evaluations to assess overfitting: {points} (minimum {min_evaluations})",
    "no-train-yet":
      "train {metric:name} was first recorded after {at:position}, where {series:name} was best: whether train kept improving is unknown",
    zero: "{series:name} was 0 at its best ({at:position}): a relative rise is undefined",
  },
  shorthand: "max",
  options: {
    max: withDefault(share, 0.05),
    overconfident: withDefault(choice(["warning", "error"]), "warning"),
  },
  needs: "pair",
  judge: (curve, { max, overconfident }, { run }) => {
    const { values, train, positions, direction } = curve;
    const points = values.length;
    if (points < minRiseEvaluations)
      return {
        status: "not-judged",
        reason: "too-few",
        facts: { points, min_evaluations: minRiseEvaluations },
      };
    const kept = downsample(points, maxPoints);
    const pick = (all: Float64Array) => Float64Array.from(kept, (index) => all[index] ?? Number.NaN);
    const val = costs(pick(values), direction);
    const width = smoothingWidth(val.length);
    const smooth = runningMedian(val, width);

    const best = smooth.indexOf(Math.min(...smooth));
    const bestCost = smooth[best] ?? Number.NaN;
    const final = smooth.at(-1) ?? Number.NaN;
    const rise = shareOf(final - bestCost, bestCost);
    const afterBest = val.subarray(best + 1);

    // The message shows recorded values, as the table does.
    const recordedBest = bestIndex(values, direction);
    const bestAt = positions[recordedBest] ?? Number.NaN;
    const at = positions[points - 1] ?? null;
    const sign = direction === "min" ? 1 : -1;
    const describe = (bestValue: number, actual: number) => {
      const limit = bestValue + sign * max * Math.abs(bestValue);
      return { actual, limit, at, facts: { rise, max, best: bestValue, best_at: bestAt } };
    };
    const found = describe(values[recordedBest] ?? Number.NaN, values[points - 1] ?? Number.NaN);
    if (afterBest.length < Math.max(4, val.length / 10)) return { ...found, status: "pass", reason: "short" };
    if (!Number.isFinite(rise)) return { status: "not-judged", reason: "zero", at: bestAt };
    if (!(rise > max)) return { ...found, status: "pass", reason: "steady" };
    if (final - bestCost <= negligible * ((val[0] ?? 0) - bestCost))
      return { ...found, status: "pass", reason: "negligible" };
    // Train may start later than val: measuring from its first value can only understate its fall.
    const recordedTrain = costs(pick(train), direction).filter(Number.isFinite);
    const bestInTrain = best - (val.length - recordedTrain.length);
    if (!hasFallenFrom(recordedTrain, width, Math.max(bestInTrain, 0)))
      return bestInTrain < 0
        ? { status: "not-judged", reason: "no-train-yet", at: bestAt }
        : { ...found, status: "pass", reason: "train-flat" };
    const rounding = Math.min(quantum(val) / 2, maxRoundingShare * Math.abs(bestCost));
    const isCounted = isMostlyAbove(val);
    if (!isCounted && isNoise(afterBest, final - bestCost, rounding))
      return { ...found, status: "pass", reason: "noise" };
    const divergence = divergenceOf(curve);
    if (divergence?.status === "fail" && divergence.maxLevel === undefined)
      return { ...found, status: "pass", reason: "diverged" };
    const excuse = excuseOf(curve, run, best / Math.max(val.length - 1, 1));
    if (excuse && !(overconfident === "error" && excuse.reason === "overconfident"))
      return { ...found, ...excuse, status: "fail", facts: { ...found.facts, ...excuse.facts } };
    const reason = direction === "min" ? "rising" : "falling";
    const isLastBeyond = sign * found.actual > sign * found.limit;
    // A last value within the limit would contradict the verdict, which rests on the values around it: show
    // smoothed ones.
    if (isLastBeyond) return { ...found, status: "fail", reason };
    return { ...describe(sign * bestCost, sign * final), status: "fail", reason: `${reason}-smoothed` };
  },
});

/**
 * Whether noise alone may explain the rise of the evaluations after the best; `rounding` is the least noise
 * assumed.
 */
function isNoise(afterBest: Float64Array, rise: number, rounding: number): boolean {
  const sigma = Math.max(noise(afterBest), rounding);
  return !(isSteadyRise(afterBest, rise, sigma) || isJump(afterBest, rise, sigma));
}

/** Whether a positive curve stays above its best, however much it swings: nine in ten later values, and the end. */
function isMostlyAbove(cost: Float64Array): boolean {
  const { best, end, after } = riseOf(cost);
  return (
    cost.every((value) => value > 0) &&
    after.length >= minJumpEvaluations &&
    shareAbove(after, 1.05 * best) >= 0.9 &&
    end > 1.2 * best &&
    Math.log(end / best) > 2 * logNoise(after)
  );
}

/**
 * Returns why a rise is no error: the run ended where early stopping ends one, or the loss rose while the metric that
 * people ship by did not suffer. Null if there is no such reason.
 */
function excuseOf(curve: Monitored, run: Subject["run"], bestAt: number): Omit<Outcome, "status"> | null {
  const { values, direction } = curve;
  const after = stoppedWithPatience(values, direction);
  if (after !== null) return { reason: "stopped", maxLevel: "info", facts: { after } };
  const task = taskMetricOf(run, curve);
  if (!task || direction === "max") return null;
  const [first = Number.NaN] = values;
  const [taskFirst = Number.NaN] = task.values;
  const taskBest = task.smoothed[Math.round(bestAt * (task.smoothed.length - 1))] ?? Number.NaN;
  const taskEnd = task.smoothed.at(-1) ?? Number.NaN;
  const last = values.at(-1) ?? Number.NaN;
  const hasSuffered = taskBest - taskEnd > Math.max(task.point, 3 * task.sample);
  const isUseful = last < first || (last < 1.3 * first && taskEnd - taskFirst > 2 * task.point);
  if (hasSuffered || !isUseful) return null;
  const facts = { task: task.name, task_best: Math.abs(taskBest), task_end: Math.abs(taskEnd) };
  return { reason: "overconfident", maxLevel: "warning", facts };
}
