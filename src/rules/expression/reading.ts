import { obstacles } from "../obstacles.ts";
import type { Outcome } from "../outcome.ts";
import type { Subject } from "../rule.ts";

/** Something of a run that a condition reads, and its type in CEL: what a param is, only the run tells. */
export type Reading = {
  readonly type: "double" | "string" | "dyn";
  readonly of: (subject: Subject) => Found | Lacking;
};

export type Value = number | string | boolean;

/** What a run has of a reading, and where. */
export type Found = { readonly value: Value } & Partial<Pick<Outcome, "metric" | "axis" | "at">>;

/** Why there is no value to judge by. */
export type Lacking = Partial<Outcome> & { readonly reason: keyof typeof readMessages };

/** Not recorded, which a condition may ask about with `has`. */
export const missing = {
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
  ...missing,
  "not-finite": "{reading} is not a finite number",
};
