import type { PairedRun, Series } from "../curves/model.ts";
import { nearestFirst } from "../text/nearest-first.ts";
import type { Outcome } from "./outcome.ts";

/** Messages shared by all rules: why a curve, or what it is compared with, cannot be judged. */
export const obstacles = {
  "no-curve":
    "no metric of a known direction was recorded (a loss of two networks against each other, or of a policy, has none)",
  "missing-metric": "metric {monitor:name} not found (available: {recorded})",
  "no-direction": "direction of {series:name} is unknown: set `mode: min` or `max`",
  "no-val": "no validation {metric:name} was recorded",
  "no-train": "no comparable training {metric:name} was recorded",
  "no-train-yet": "no training {metric:name} was recorded up to {at:position}",
  "train-zero": "training {metric:name} is too close to 0 at {at:position} for a relative gap",
  vanished: "{series:name} is missing: only the baseline recorded it",
  truncated: "{series:name} is incomplete: values are elided (`...`)",
  "non-finite": "{series:name} is not a finite number at {at:position}",
  "no-base": "not compared: {because}",
  "no-base-metric": "the baseline did not record {series:name}",
  "base-not-finite": "the baseline's {series:name} is incomplete or not finite",
  "seed-broken": "{run:name}, another seed of this run, has no complete and finite {series:name}",
};

/** What to do about some of them; about the others their messages say it, or it is plain. */
export const cures: Readonly<Record<string, string>> = {
  vanished: "Look in the log whether the training computed it, and record it under its old name.",
  truncated: "Write all values: a printed list elides some.",
  "no-base": "Let the gate run on the base branch first, so that it publishes a report to compare with.",
};

type Obstacle = Outcome & { readonly reason: keyof typeof obstacles };

/** Returns what makes a series impossible to judge; null if it is complete and finite. */
export function obstacleIn({ name, truncated, values, positions, axis }: Series): Obstacle | null {
  const facts = { series: name };
  if (truncated) return { status: "blocked", reason: "truncated", facts };
  const at = positions[values.findIndex((value) => !Number.isFinite(value))];
  return at === undefined ? null : { status: "blocked", reason: "non-finite", facts, axis, at };
}

/** More names would not fit into a message. */
const maxNames = 20;

/** The obstacle of a name that no series has; those nearest to it are listed first. */
export function missingMetric(name: string, { series }: PairedRun): Obstacle {
  const recorded = nearestFirst(
    name,
    series.map((one) => one.name),
  );
  const rest = recorded.length - maxNames;
  const listed = recorded.slice(0, maxNames).join(", ") + (rest > 0 ? ` and ${rest} more` : "");
  return { status: "blocked", reason: "missing-metric", facts: { monitor: name, recorded: listed } };
}
