import type { PairedRun } from "../curves/model.ts";
import type { BaselineRuns, Check } from "../rules/rule.ts";
import type { Finding } from "./finding.ts";

/** A run with its checks and findings. */
export type JudgedRun = {
  readonly run: PairedRun;
  /** The runs that differ only in the seed, this one included. */
  readonly seeds: readonly PairedRun[];
  readonly baseline: BaselineRuns;
  readonly checks: readonly Check[];
  readonly findings: readonly Finding[];
};
