import { obstacles } from "../obstacles.ts";
import type { Outcome } from "../outcome.ts";
import type { Subject } from "../rule.ts";

/** A value that a condition reads from a run, with its CEL type: `dyn` for params, whose type only the run knows. */
export type Reading = {
  readonly type: "double" | "string" | "dyn";
  readonly read: (subject: Subject) => ReadValue | ReadFailure;
};

export type Value = number | string | boolean;

/** A value that was read, and where it was recorded. */
export type ReadValue = { readonly value: Value } & Partial<Pick<Outcome, "metric" | "axis" | "at">>;

/** Why there is no value. */
export type ReadFailure = Partial<Outcome> & { readonly reason: keyof typeof readMessages };

/** Failures for which `has(…)` is false, rather than the condition blocked. */
export const notRecorded = {
  "no-base": obstacles["no-base"],
  "no-base-metric": obstacles["no-base-metric"],
  "missing-metric": obstacles["missing-metric"],
  "missing-param": "param {param:name} not found (available: {recorded})",
  "no-curve": obstacles["no-curve"],
  "no-val": obstacles["no-val"],
  "no-train": obstacles["no-train"],
};

export const readMessages = {
  ...obstacles,
  ...notRecorded,
  "not-finite": "{reading} is not a finite number",
};
