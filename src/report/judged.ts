import type { ConfiguredCheck } from "../config/config.ts";
import type { PairedRun } from "../curves/pairing.ts";
import type { Finding } from "../findings/finding.ts";
import type { BaselineRuns } from "../rules/rule.ts";

/** A run with the checks that judged it and their findings. */
export type Judged = {
  readonly run: PairedRun;
  readonly base: BaselineRuns;
  readonly checks: readonly ConfiguredCheck[];
  readonly findings: readonly Finding[];
};
