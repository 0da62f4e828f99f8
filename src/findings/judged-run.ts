import type { PairedRun } from "../curves/pairing.ts";
import type { BaselineRuns, Check } from "../rules/rule.ts";
import type { Finding } from "./finding.ts";

/** A run, what it was judged by, and what was found. */
export type JudgedRun = {
  readonly run: PairedRun;
  readonly base: BaselineRuns;
  readonly checks: readonly Check[];
  readonly findings: readonly Finding[];
};
