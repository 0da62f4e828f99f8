import type { ConfiguredMetric } from "../curves/pairing.ts";
import type { Validation } from "../findings/unseen.ts";
import type { Waiver } from "../findings/waivers.ts";
import type { Location } from "../problems.ts";
import type { ColumnConfig } from "../reading/format.ts";
import type { Preset } from "../rules/presets.ts";
import type { Setting } from "../rules/rule.ts";

/**
 * The config file and the input `rules`, checked. Plain data, from which `checksFor` derives the checks of a
 * run.
 */
export type Config = {
  readonly metrics: readonly (ConfiguredMetric & { readonly setAt: Location })[];
  readonly columns: ColumnConfig;
  readonly format: string | null;
  /** Patterns of the files and directories that a search leaves out. */
  readonly ignore: readonly string[];
  readonly validation: Validation;
  readonly preset: Preset | null;
  /** The rule settings of each place, lowest precedence first. */
  readonly layers: readonly Layer[];
  /** What the file sets besides rules, as its grammar normalises it, to compare with another config. */
  readonly otherSettings: Readonly<Record<string, unknown>>;
  /** Patterns of run names; runs that match the same one differ only in the seed. */
  readonly seeds: readonly string[];
  readonly waivers: readonly Waiver[];
};

/** Settings in their long form, by rule id. */
export type RuleSettings = Readonly<Record<string, Setting | undefined>>;

/** The rule settings of one place, for the runs whose name matches. */
export type Layer = {
  readonly match: string;
  readonly rules: RuleSettings;
  /** Whether it is the input `rules`, whose limits the file cannot change. */
  readonly isInput: boolean;
  /** The keys and indices that lead to it in its file. */
  readonly path: readonly PropertyKey[];
  /** By rule id. */
  readonly locations: Readonly<Record<string, Location>>;
};
