import { costs } from "../curves/points.ts";
import { curveRule, type Monitored } from "./curve-rule.ts";
import { stoppedWithPatience } from "./early-stopped.ts";
import { defined, presetConflicts, presetNames, presets, replayOptions } from "./early-stopping/index.ts";
import type { Reductions, Stop } from "./early-stopping/replay.ts";
import { choice, type Settings, withDefault } from "./options.ts";
import type { Outcome } from "./outcome.ts";
import { riseOf } from "./rise.ts";

const options = { preset: withDefault(choice(presetNames), "keras"), ...replayOptions };
type PatienceSettings = Settings<typeof options>;

const call = "{callback}({parameter}={patience})";

const failureMessages = {
  wasted: `{series:name} did not improve for {actual} evaluations after {best_at:position}: ${call} would have stopped at {at:position}`,
  "wasted-baseline": `{series:name} {actual:number} is not better than the baseline {limit:number}: ${call} would have stopped at {at:position}, {left} evaluations before the end`,
  "wasted-threshold":
    "{series:name} {actual:number} passed stopping_threshold {limit:number}: {callback} would have stopped at {at:position}, {left} evaluations before the end",
  "wasted-divergence":
    "{series:name} {actual:number} passed divergence_threshold {limit:number}: {callback} would have stopped at {at:position}, {left} evaluations before the end",
  "wasted-non-finite":
    "{series:name} {actual:number} is infinite in float32: {callback} would have stopped at {at:position}, {left} evaluations before the end",
  unreduced: `{series:name} did not improve for {actual} evaluations after {best_at:position}: ${call} would have reduced the learning rate at {axis} {reduced_at}`,
};

/** The same, for curves with a clock. */
const timedFailureMessages = Object.fromEntries(
  Object.entries(failureMessages).map(([reason, message]) => [
    `${reason}-timed`,
    `${message} ({seconds:duration} before the end)`,
  ]),
);

/**
 * Fails if the run continued without improvement after the evaluation at which early stopping would have
 * ended it, or a scheduler would have reduced the learning rate. A run that improved again later passes: the
 * patience was too short, not the run too long.
 */
export const patience = curveRule({
  id: "patience",
  summary: "early stopping, replayed: evaluations wasted after it would have stopped",
  level: "warning",
  advice:
    "Add early stopping with this patience and restore_best_weights, or train for fewer epochs. With the preset of a scheduler, reduce the learning rate at that point.",
  messages: {
    ...failureMessages,
    ...timedFailureMessages,
    stopped:
      "the run ended {actual} evaluations after the best {series:name}, where EarlyStopping(patience={actual}) ends a run",
    late: `${call} would have stopped at {at:position}, but {series:name} improved again {actual} evaluations after {best_at:position}`,
    "late-reduced": `${call} would have reduced the learning rate at {axis} {reduced_at}, but {series:name} improved again by {best_at:position}`,
    patient: "evaluations since the best {series:name}: {actual} (limit {limit})",
    "too-few": "the run has {points} evaluations, none after start_from_epoch {start_from_epoch}",
    misfit: "preset {preset} does not accept {option:name}: expected {expected}",
  },
  shorthand: "patience",
  options,
  resolveDefaults: (given) => ({
    ...given,
    ...presets[given.preset].defaults,
    ...defined(replayOptionsOf(given)),
  }),
  conflicts: (given) => presetConflicts(given.preset, replayOptionsOf(given)),
  needs: "val",
  judge: (curve, settings) => {
    const { preset, patience = 0, start_from_epoch = 0 } = settings;
    const points = curve.values.length;
    const [conflict] = presetConflicts(preset, replayOptionsOf(settings));
    if (conflict) return { status: "blocked", reason: "misfit", facts: { preset, ...conflict } };
    if (start_from_epoch >= points)
      return { status: "not-judged", reason: "too-few", facts: { points, start_from_epoch } };
    const { callback, parameter, replay } = presets[preset];
    const replayed = replay(curve, replayOptionsOf(settings));
    const found =
      "reductions" in replayed ? judgeReductions(curve, replayed) : judgeStop(curve, replayed, settings);
    return { ...found, facts: { callback, parameter, patience, ...found.facts } };
  },
});

/** Returns the options other than `preset`. */
function replayOptionsOf({ preset: _, ...options }: PatienceSettings) {
  return options;
}

function judgeStop(
  curve: Monitored,
  { stop, best, because, improvedAt }: Stop,
  settings: PatienceSettings,
): Outcome {
  const { values, positions } = curve;
  const last = values.length - 1;
  const limit = Math.max(settings.patience ?? 0, 1);
  if (stop === null || stop === last) return patient(curve, best, limit);
  const reference = because === "threshold" ? stop : (best ?? stop);
  const facts = { best_at: positions[reference] ?? Number.NaN, left: last - stop };
  const found = { at: positions[stop] ?? null, facts };
  if (improvedAt !== null)
    return { ...found, status: "pass", reason: "late", actual: improvedAt - reference, limit };
  if (because === null || because === "patience")
    return wasted(curve, stop, { ...found, reason: "wasted", actual: last - reference, limit });
  const { baseline, stopping_threshold: threshold, divergence_threshold: divergence } = settings;
  return wasted(curve, stop, {
    ...found,
    reason: `wasted-${because}`,
    actual: values[because === "baseline" ? reference : stop] ?? null,
    limit: { baseline, threshold, divergence, "non-finite": undefined }[because] ?? null,
  });
}

/**
 * Judges reductions of the learning rate. Only those after the best count: an improvement followed the
 * earlier ones.
 */
function judgeReductions(curve: Monitored, { reductions, best, maxWait }: Reductions): Outcome {
  const { positions, axis } = curve;
  const last = positions.length - 1;
  const reference = best ?? 0;
  const afterBest = reductions.filter((reduction) => reduction > reference);
  const reported = afterBest.length > 0 ? afterBest : reductions;
  const [first] = reported;
  if (first === undefined || first === last) return patient(curve, best, maxWait);
  const facts = {
    axis,
    best_at: positions[reference] ?? Number.NaN,
    reduced_at: listed(reported.map((reduction) => positions[reduction] ?? Number.NaN)),
  };
  const found = { actual: last - reference, limit: maxWait, at: positions[first] ?? null, facts };
  if (afterBest.length === 0) return { ...found, status: "pass", reason: "late-reduced" };
  return wasted(curve, first, { ...found, reason: "unreduced" });
}

function patient({ values, positions, direction }: Monitored, best: number | null, limit: number): Outcome {
  const last = positions.length - 1;
  const at = positions[last] ?? null;
  const stopped = stoppedWithPatience(values, direction);
  if (stopped !== null) return { status: "pass", reason: "stopped", actual: stopped, limit, at };
  return { status: "pass", reason: "patient", actual: last - (best ?? 0), limit, at };
}

/** A curve that ends within this share of its best lost nothing but time. */
const harmlessRise = 0.02;

/** Whether the evaluations after the best did no harm: the end is as good. */
function isHarmless({ values, direction }: Monitored): boolean {
  return !(riseOf(costs(values, direction)).share > harmlessRise);
}

/** A failure, with the time that has passed since an evaluation if the curve has a clock. */
function wasted(curve: Monitored, since: number, given: Omit<Outcome, "status">): Outcome {
  const { seconds } = curve;
  const stopped = stoppedWithPatience(curve.values, curve.direction);
  if (stopped !== null && given.reason === "wasted")
    return { ...given, status: "fail", reason: "stopped", actual: stopped, maxLevel: "info" };
  const found = isHarmless(curve) ? { ...given, maxLevel: "info" as const } : given;
  const elapsed = (seconds?.at(-1) ?? Number.NaN) - (seconds?.[since] ?? Number.NaN);
  if (Number.isNaN(elapsed)) return { ...found, status: "fail" };
  const facts = { ...found.facts, seconds: elapsed };
  return { ...found, status: "fail", reason: `${found.reason}-timed`, facts };
}

const maxListed = 5;

function listed(positions: readonly number[]): string {
  const shown = positions.slice(0, maxListed).map((position) => Number(position.toPrecision(12)));
  return shown.join(", ") + (positions.length > maxListed ? ", …" : "");
}
