import type { SearchPaths } from "../artifacts/find.ts";
import type { BaselineSource } from "../baseline/source.ts";
import type { FailOn } from "../findings/verdict.ts";
import type { Accepted } from "../findings/waivers.ts";
import type { Problem } from "../problems.ts";
import type { ConfigText } from "./yaml.ts";

/** What a person asked for, by the Action's inputs or on the command line. */
export type GateRequest = {
  /** The directory of the config file. */
  readonly cwd: string;
  /** The config file; null means the usual one, if it is there. */
  readonly config: string | null;
  /** Rules besides those of the config file. */
  readonly rules: ConfigText | null;
  /** Where the runs to judge are. */
  readonly paths: SearchPaths;
  readonly baseline: BaselineSource;
  /** The config that the baseline was judged by; null where there is none. */
  readonly baselineConfig: BaselineConfig | null;
  /** Who accepts that this change is worse than the baseline, and why. */
  readonly accepted: Accepted | null;
  /** What the report must say of how all this was fetched. */
  readonly notes: readonly Problem[];
  readonly failOn: FailOn;
  /** The day in UTC, `2026-12-31`, for waivers. */
  readonly today: string;
};

/** The config file of the baseline: what it is called, and null where there is no such file; or why it is not known. */
export type BaselineConfig =
  | { readonly from: string; readonly source: ConfigText | null }
  | { readonly because: string };
