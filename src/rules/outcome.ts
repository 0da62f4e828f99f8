import type { Axis } from "../curves/model.ts";

const judgedLevels = ["error", "warning", "info"] as const;
/** What a failure means: only `error` fails the gate by default. */
export type Level = (typeof judgedLevels)[number];
/** The levels that a config may set; a rule at `off` does not run. */
export const levels = [...judgedLevels, "off"] as const;

/** `same`: no difference that the rule would trust. */
export type Comparison = "worse" | "better" | "same";

/**
 * The result of a rule: data, never words. Numbers are as measured and may be NaN; absent fields do not
 * apply.
 */
export type Outcome = {
  /** `blocked`: the rule was asked to judge and could not; at level `error` the gate is then inconclusive. */
  readonly status: "pass" | "fail" | "not-judged" | "blocked";
  /** A key of the rule's `messages`. */
  readonly reason: string;
  readonly metric?: string | null;
  readonly axis?: Axis;
  readonly actual?: number | null;
  readonly limit?: number | null;
  /** The position on `axis` where `actual` was measured. */
  readonly at?: number | null;
  /** Further values for the message. */
  readonly facts?: Readonly<Record<string, number | string>>;
  /** The highest level at which this failure counts. */
  readonly maxLevel?: "warning" | "info";
  /** The option that sets `limit`, where `actual` is compared with that option's value. */
  readonly option?: string;
  /** How the metric changed from the baseline beyond noise, where the rule compares them; `limit` is then the worst value allowed. */
  readonly comparison?: Comparison;
  /** The unit of `actual` and `limit`: the metric's own, or a share (0.05 is 5 %). */
  readonly unit?: "metric" | "share";
};
