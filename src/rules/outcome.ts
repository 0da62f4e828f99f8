import type { Axis } from "../curves/model.ts";

const judgedLevels = ["error", "warning", "info"] as const;
/** How much a failure weighs. */
export type Level = (typeof judgedLevels)[number];
/** What a config may say: a rule that is off does not run. */
export const levels = [...judgedLevels, "off"] as const;

/** What a rule found: data, never words. Numbers are as measured and may be NaN; what is left out does not apply. */
export type Outcome = {
  /** `blocked`: asked to judge, and could not; at level error the gate is then inconclusive. */
  readonly status: "pass" | "fail" | "not-judged" | "blocked";
  /** The key of its message among the rule's `messages`. */
  readonly reason: string;
  readonly metric?: string | null;
  readonly axis?: Axis;
  readonly actual?: number | null;
  readonly limit?: number | null;
  /** The position on `axis` that it is about. */
  readonly at?: number | null;
  /** What else the message mentions. */
  readonly facts?: Readonly<Record<string, number | string>>;
  /** The highest level at which this failure counts. */
  readonly maxLevel?: "warning";
  /** The option that sets `limit`, where `actual` is compared with its value. */
  readonly option?: string;
  /** Of `actual` and `limit`: the metric's own unit, or a share, of which 0.05 is 5 %. */
  readonly unit?: "metric" | "share";
};
