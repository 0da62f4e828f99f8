import type { PairedRun } from "../curves/pairing.ts";
import type { Location } from "../problems.ts";
import type { Option, Options } from "./options.ts";
import type { Level, Outcome } from "./outcome.ts";

/** The baseline runs to compare with: one run, its seeds or its history; or why there is none. */
export type BaselineRuns =
  | {
      readonly kind: "found";
      readonly runs: readonly PairedRun[];
      /** The same training in the commits before, newest first: how much it varies by itself. */
      readonly earlier?: readonly (readonly PairedRun[])[];
    }
  | { readonly kind: "absent"; readonly because: string };

/** A run, and the runs it is judged with. */
export type Subject = {
  readonly run: PairedRun;
  /** The runs that differ in the seed alone, this one among them. */
  readonly seeds: readonly PairedRun[];
  /** All runs of the report. */
  readonly all: readonly PairedRun[];
  readonly base: BaselineRuns;
};

/** What a rule judges at once: one run, the seeds of a training, or all runs of the report. */
export type Scope = "run" | "seeds" | "all";

/** What a config says of a rule, in its long form. */
export type Setting = Readonly<Record<string, unknown>>;

/** A rule with its settings: all that judging needs. */
export type Check = {
  readonly rule: Rule;
  readonly level: Level;
  readonly required: boolean;
  /** The settings in force, defaults included, for the report. */
  readonly settings: Setting;
  /** Where the config set it; null where defaults alone are in force. */
  readonly setAt: Location | null;
  readonly judge: (subject: Subject) => Outcome[];
};

/** An option that does not fit the others, and what may stand there instead. */
export type Conflict = { readonly option: string; readonly expected: string };

/** A rule as the rest of the program sees it; the types of its options stay inside. */
export type Rule = {
  readonly id: string;
  /** One line for the docs: what it judges. */
  readonly summary: string;
  readonly level: Level;
  /** What a person can do about a failure. */
  readonly advice: string;
  /** Whether it runs though no config sets it. */
  readonly enabledByDefault: boolean;
  readonly scope: Scope;
  /** By reason; the place holders are explained at `fillMessage`. */
  readonly messages: Readonly<Record<string, string>>;
  readonly options: Options;
  /** The option that the short form sets; null where there is none. */
  readonly shorthand: string | null;
  /** The option that stands under the name of any metric; null where there is none. */
  readonly perMetric: Option<unknown> | null;
  /** Options that do not fit each other. */
  readonly conflicts: (setting: Setting) => readonly Conflict[];
  /** Reasons whose message stands in the headline of a run that passed. */
  readonly headlineReasons: readonly string[];
  /** Whether a failure can be accepted as the new baseline. */
  readonly isAcceptable: boolean;
  /** Fills in the defaults of a setting that the grammar has checked. */
  readonly configure: (setting: Setting, setAt?: Location | null) => Check;
};
