import type { ConfiguredCheck } from "../config/config.ts";
import type { PairedRun } from "../curves/pairing.ts";
import type { Finding } from "../findings/finding.ts";
import type { BaselineRuns } from "../rules/rule.ts";

/** All that was seen and found of one run. */
export type Judged = {
  readonly run: PairedRun;
  readonly base: BaselineRuns;
  readonly checks: readonly ConfiguredCheck[];
  readonly findings: readonly Finding[];
};
