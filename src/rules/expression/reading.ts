import type { Series } from "../../curves/model.ts";
import type { PairedRun } from "../../curves/pairing.ts";
import { baselineMessages } from "../compare-to-baseline.ts";
import type { Outcome, Subject } from "../rule.ts";

/** Something of a run that a condition reads, and its type in CEL: what a param is, only the run tells. */
export type Reading = {
  readonly type: "double" | "string" | "dyn";
  readonly of: (subject: Subject) => Found | Lacking;
};

export type Value = number | string | boolean;

/** What a run has of a reading, and where. */
export type Found = { readonly value: Value } & Partial<Pick<Outcome, "metric" | "axis" | "at">>;

/** Why there is no value to judge by. */
export type Lacking = Partial<Outcome> & { readonly reason: keyof typeof readSentences };

/** It was not recorded, which a condition may ask for with `has`. */
export const missing = {
  "no-base": baselineMessages["no-base"],
  "no-base-metric": baselineMessages["no-base-metric"],
  "missing-metric": "there is no {monitor:name}; recorded are {recorded}",
  "missing-param": "there is no param {param:name}; recorded are {recorded}",
  "no-curve": "no metric of a known direction was recorded",
  "no-val": "there is no validation {metric:name}",
  "no-train": "there is no training {metric:name}",
};

export const readSentences = {
  ...missing,
  "base-not-finite": baselineMessages["base-not-finite"],
  "no-direction": "nobody can tell from its name whether {series:name} should fall or rise: set its `mode`",
  "no-train-yet": "train {metric:name} was not yet recorded at {at:position}",
  "train-zero": "train {metric:name} is practically 0 at {at:position}: a gap relative to it says nothing",
  truncated: "{series:name} is not whole: the artifact leaves values out",
  "non-finite": "{series:name} is not a finite number at {at:position}",
  "not-finite": "{reading} is not a finite number",
};

/** What keeps a series from being read at all. */
export function obstacleIn({ name, truncated, values, positions, axis }: Series): Lacking | null {
  if (truncated) return { reason: "truncated", facts: { series: name } };
  const at = positions[values.findIndex((value) => !Number.isFinite(value))];
  return at === undefined ? null : { reason: "non-finite", facts: { series: name }, axis, at };
}

export function missingMetric(monitor: string, { series }: PairedRun): Lacking {
  const recorded = series.map(({ name }) => name).join(", ");
  return { reason: "missing-metric", facts: { monitor, recorded } };
}
