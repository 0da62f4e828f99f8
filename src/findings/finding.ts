import type { Level, Outcome } from "../rules/outcome.ts";
import type { Rule } from "../rules/rule.ts";

/** The result of one rule on one run, or on several that it judges together. */
export type Finding = Required<Omit<Outcome, "maxLevel" | "option" | "comparison">> &
  Pick<Outcome, "option" | "comparison"> & {
    readonly rule: Rule;
    readonly level: Level;
    /** Whether it counts as a failure if it could not be judged. */
    readonly required: boolean;
    /** The name of the run, or one name for several. */
    readonly run: string;
    /** The names of all its runs. */
    readonly runs: readonly string[];
    /** Who accepts the failure, and until when; null if nobody does. */
    readonly waived: Waived | null;
  };

/** Who accepts a failure, why, and until which day (UTC, `2026-12-31`; null if without end). */
export type Waived = {
  readonly reason: string;
  readonly by: string;
  readonly until: string | null;
  readonly expired: boolean;
};
