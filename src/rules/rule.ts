import type { PairedRun } from "../curves/model.ts";
import type { Location } from "../problems.ts";
import type { Option, Options } from "./options.ts";
import type { Level, Outcome } from "./outcome.ts";

/** The baseline runs to compare with (one run, several seeds or a history), or why there are none. */
export type BaselineRuns =
  | {
      readonly kind: "found";
      readonly runs: readonly PairedRun[];
      /** The same training at earlier commits, newest first: they show how much it varies without a cause. */
      readonly earlier?: readonly (readonly PairedRun[])[];
    }
  | { readonly kind: "absent"; readonly because: string };

/** A run, and the runs it is judged together with. */
export type Subject = {
  readonly run: PairedRun;
  /** The runs that differ only in the seed, this one included. */
  readonly seeds: readonly PairedRun[];
  /** All runs of the report. */
  readonly all: readonly PairedRun[];
  readonly baseline: BaselineRuns;
  /** The most splits that one permutation test may take; by default what one test alone may. */
  readonly splitLimit?: number;
};

/** What a rule judges at once: one run, all seeds of a training, or all runs of the report. */
export type Scope = "run" | "seeds" | "all";

/** What a config sets for a rule, in its long form. */
export type Setting = Readonly<Record<string, unknown>>;

/** A rule with its settings, ready to judge. */
export type Check = {
  readonly rule: Rule;
  readonly level: Level;
  readonly required: boolean;
  /** The settings in force, defaults included, for the report. */
  readonly settings: Setting;
  /** Where the config sets the rule; null if only defaults are in force. */
  readonly setAt: Location | null;
  readonly judge: (subject: Subject) => Outcome[];
};

/** An option that conflicts with the others, and what was expected instead. */
export type Conflict = { readonly option: string; readonly expected: string };

/** A rule as the rest of the program sees it; the types of its options stay inside. */
export type Rule = {
  readonly id: string;
  /** What it judges, as one noun phrase for the docs. */
  readonly summary: string;
  readonly level: Level;
  /** What to do about a failure. */
  readonly advice: string;
  /** Whether it runs when no config sets it. */
  readonly enabledByDefault: boolean;
  readonly scope: Scope;
  /** Message templates by reason; `fillMessage` documents the placeholders. */
  readonly messages: Readonly<Record<string, string>>;
  readonly options: Options;
  /** The option that the short form sets; null if there is none. */
  readonly shorthand: string | null;
  /** The option that may be set under any metric's name; null if there is none. */
  readonly perMetric: Option<unknown> | null;
  /** Returns the options of a setting that conflict with each other. */
  readonly conflicts: (setting: Setting) => readonly Conflict[];
  /** Reasons whose message belongs in the headline even when the run passed. */
  readonly headlineReasons: readonly string[];
  /** Whether a failure can be accepted as the new baseline. */
  readonly isAcceptable: boolean;
  /** Whether it holds a value against a limit or a baseline, so that one evaluation is enough to judge by. */
  readonly judgesSingleValues: boolean;
  /** Fills in the defaults of a setting that the grammar has checked. */
  readonly configure: (setting: Setting, setAt?: Location | null) => Check;
};
