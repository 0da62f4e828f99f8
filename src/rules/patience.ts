import { curveRule, type Monitored } from "./curve-rule.ts";
import { defined, misfits, presetNames, presets, replayOptions } from "./early-stopping/index.ts";
import type { Reductions, Stop } from "./early-stopping/replay.ts";
import { choice, type Settings, withDefault } from "./options.ts";
import type { Outcome } from "./outcome.ts";

const options = { preset: withDefault(choice(presetNames), "keras"), ...replayOptions };
type PatienceSettings = Settings<typeof options>;

const call = "{callback}({parameter}={patience})";

const failures = {
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

/** The same where the time since then is known. */
const timed = Object.fromEntries(
  Object.entries(failures).map(([reason, said]) => [
    `${reason}-timed`,
    `${said} ({seconds:duration} before the end)`,
  ]),
);

/**
 * Fails where the run went on to no avail after the evaluation at which early stopping would have ended it, or a
 * scheduler would have reduced the learning rate. A run that was better again later wasted nothing: there the
 * patience was too short, not the run too long.
 */
export const patience = curveRule({
  id: "patience",
  summary: "early stopping, replayed: where it would have stopped, and the evaluations wasted since the best",
  level: "warning",
  advice:
    "No decrease in that many consecutive evaluations is what EarlyStopping watches: add the callback with this patience and restore_best_weights, or train for fewer epochs. With the preset of a scheduler: reduce the learning rate there.",
  messages: {
    ...failures,
    ...timed,
    late: `${call} would have stopped at {at:position}, but {series:name} improved again {actual} evaluations after {best_at:position}`,
    "late-reduced": `${call} would have reduced the learning rate at {axis} {reduced_at}, and {series:name} improved again by {best_at:position}`,
    patient: "evaluations since the best {series:name}: {actual} (allowed {limit})",
    "too-few": "{points} evaluations end before start_from_epoch {start_from_epoch}",
    misfit: "preset {preset} cannot have {option:name}: expected {expected}",
  },
  shorthand: "patience",
  options,
  resolveDefaults: (given) => ({ ...given, ...presets[given.preset].defaults, ...defined(ownOf(given)) }),
  conflicts: (given) => misfits(given.preset, ownOf(given)),
  needs: "val",
  judge: (curve, settings) => {
    const { preset, patience = 0, start_from_epoch = 0 } = settings;
    const points = curve.values.length;
    const [misfit] = misfits(preset, ownOf(settings));
    if (misfit) return { status: "blocked", reason: "misfit", facts: { preset, ...misfit } };
    if (start_from_epoch >= points)
      return { status: "not-judged", reason: "too-few", facts: { points, start_from_epoch } };
    const { callback, parameter, replay } = presets[preset];
    const replayed = replay(curve, ownOf(settings));
    const found =
      "reductions" in replayed ? judgeReductions(curve, replayed) : judgeStop(curve, replayed, settings);
    return { ...found, facts: { callback, parameter, patience, ...found.facts } };
  },
});

/** The options besides the preset. */
function ownOf({ preset: _, ...own }: PatienceSettings) {
  return own;
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
  const held = because === "threshold" ? stop : (best ?? stop);
  const facts = { best_at: positions[held] ?? Number.NaN, left: last - stop };
  const found = { at: positions[stop] ?? null, facts };
  if (improvedAt !== null)
    return { ...found, status: "pass", reason: "late", actual: improvedAt - held, limit };
  if (because === null || because === "patience")
    return wasted(curve, stop, { ...found, reason: "wasted", actual: last - held, limit });
  const { baseline, stopping_threshold: threshold, divergence_threshold: divergence } = settings;
  return wasted(curve, stop, {
    ...found,
    reason: `wasted-${because}`,
    actual: values[because === "baseline" ? held : stop] ?? null,
    limit: { baseline, threshold, divergence, "non-finite": undefined }[because] ?? null,
  });
}

/** A reduction that was followed by an improvement is past; what counts are those after the best. */
function judgeReductions(curve: Monitored, { reductions, best, allowed }: Reductions): Outcome {
  const { positions, axis } = curve;
  const last = positions.length - 1;
  const held = best ?? 0;
  const since = reductions.filter((reduction) => reduction > held);
  const told = since.length > 0 ? since : reductions;
  const [first] = told;
  if (first === undefined || first === last) return patient(curve, best, allowed);
  const facts = {
    axis,
    best_at: positions[held] ?? Number.NaN,
    reduced_at: listed(told.map((reduction) => positions[reduction] ?? Number.NaN)),
  };
  const found = { actual: last - held, limit: allowed, at: positions[first] ?? null, facts };
  if (since.length === 0) return { ...found, status: "pass", reason: "late-reduced" };
  return wasted(curve, first, { ...found, reason: "unreduced" });
}

function patient({ positions }: Monitored, best: number | null, limit: number): Outcome {
  const last = positions.length - 1;
  const at = positions[last] ?? null;
  return { status: "pass", reason: "patient", actual: last - (best ?? 0), limit, at };
}

/** A failure, with the time that passed since where it is known. */
function wasted({ seconds }: Monitored, since: number, found: Omit<Outcome, "status">): Outcome {
  const past = (seconds?.at(-1) ?? Number.NaN) - (seconds?.[since] ?? Number.NaN);
  if (Number.isNaN(past)) return { ...found, status: "fail" };
  const facts = { ...found.facts, seconds: past };
  return { ...found, status: "fail", reason: `${found.reason}-timed`, facts };
}

function listed(positions: readonly number[]): string {
  const most = 5;
  const rest = positions.length > most ? ", …" : "";
  return (
    positions
      .slice(0, most)
      .map((position) => Number(position.toPrecision(12)))
      .join(", ") + rest
  );
}
