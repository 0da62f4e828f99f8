import type { Level, Outcome } from "../rules/outcome.ts";
import type { Rule } from "../rules/rule.ts";

/** What one rule found in one run, or in several that are judged together. */
export type Finding = Required<Omit<Outcome, "maxLevel" | "option">> &
  Pick<Outcome, "option"> & {
    readonly rule: Rule;
    readonly level: Level;
    /** It counts as a failure where it could not be judged. */
    readonly required: boolean;
    /** The run it is about, or one name for several. */
    readonly run: string;
    /** The names of the runs it is about. */
    readonly runs: readonly string[];
    /** Who accepts the failure, and until when; null where nobody does. */
    readonly waived: Waived | null;
  };

/** Who accepts a failure, why, and until which day (UTC, `2026-12-31`); null where it is accepted for good. */
export type Waived = {
  readonly reason: string;
  readonly by: string;
  readonly until: string | null;
  readonly expired: boolean;
};
