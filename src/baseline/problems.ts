import type { Problem } from "../problems.ts";
import { lostBaseline } from "./lost.ts";
import { assumedMatch, type Baseline, fewerSeeds, missingRuns, type SeedGroup } from "./match.ts";
import type { BaselineSource } from "./source.ts";
import { passedOver } from "./steps-back.ts";

/** Returns what the first lines must say of the comparison: without it the verdict misleads. */
export function comparisonProblems(
  source: BaselineSource,
  baseline: Baseline,
  groups: readonly SeedGroup[],
  isAccepted: boolean,
): Problem[] {
  return [
    ...missingRuns(groups, baseline, isAccepted),
    ...lostBaseline(baseline, isAccepted),
    ...assumedMatch(groups, baseline),
    ...fewerSeeds(groups, baseline),
    ...passedOver(source, isAccepted),
  ];
}
