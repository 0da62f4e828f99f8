import type { FileMatch, SearchPaths } from "./artifacts/find.ts";
import type { BaselineSource } from "./baseline/source.ts";
import type { BaselineConfig } from "./config/changes.ts";
import type { VerdictInputs } from "./config/inputs.ts";
import type { ConfigText } from "./config/yaml.ts";
import type { FailOn } from "./findings/verdict.ts";
import type { Accepted } from "./findings/waivers.ts";
import type { Problem } from "./problems.ts";

/** A request to judge runs, from the Action's inputs or the command line. */
export type GateRequest = {
  /** The directory that the path of the config file is relative to. */
  readonly cwd: string;
  /** The path of the config file, or its text; null for the default one, if it exists. */
  readonly config: string | ConfigText | null;
  /** Rule settings besides those of the config file. */
  readonly rules: ConfigText | null;
  /** Params of every run, as YAML. */
  readonly params?: ConfigText | null;
  /** Where to find the runs to judge. */
  readonly paths: SearchPaths;
  /** Called each time that a file is opened, with its place among those that were found. */
  readonly onOpen?: (file: FileMatch, index: number, count: number) => void;
  /** Set where a job of CI is to train: a history that it only checked out is then told. */
  readonly tellsCommitted?: boolean;
  readonly baseline: BaselineSource;
  /** The config that the baseline was judged by; null without a baseline. */
  readonly baselineConfig: BaselineConfig | null;
  /** The inputs of the step, to be compared with those of the baseline's run; null where it judges no change. */
  readonly inputs?: VerdictInputs | null;
  /** Who accepts that this change is worse than the baseline, and why. */
  readonly accepted: Accepted | null;
  /** Notes for the report on how all this was fetched. */
  readonly notes: readonly Problem[];
  readonly failOn: FailOn;
  /** The current day in UTC (`2026-12-31`), for waivers. */
  readonly today: string;
};
