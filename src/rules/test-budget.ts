import { note, type Problem } from "../problems.ts";
import { minRuns } from "../statistics/evidence.ts";
import { maxSplits, splitCount } from "../statistics/permutation.ts";
import type { Subject } from "./rule.ts";

/** Of all permutation tests of one gate: some two seconds of work, and enough for 216 metrics of ten seeds against ten. */
const maxSplitsOfGate = 40_000_000;

type SeedGroup = Pick<Subject, "seeds" | "baseline">;

/** Returns how many splits one permutation test may take. It is the same for all metrics, so that their order decides nothing. */
export function splitLimitFor(groups: readonly SeedGroup[]): number {
  return Math.min(maxSplits, maxSplitsOfGate / Math.max(1, countMetrics(groups)));
}

/** Says that permutation tests made way for Welch's, where there are too many of them. */
export function testBudgetNotes(groups: readonly SeedGroup[]): Problem[] {
  const limit = splitLimitFor(groups);
  const isReached = groups.some(({ seeds, baseline }) => {
    if (baseline.kind === "absent" || Math.min(seeds.length, baseline.runs.length) < minRuns) return false;
    const splits = splitCount(baseline.runs.length, seeds.length);
    return splits <= maxSplits && splits > limit;
  });
  if (!isReached) return [];
  const message = `permutation tests of ${countMetrics(groups)} metrics would take more than ${maxSplitsOfGate} splits: Welch's test compares them instead`;
  return [note("regression", message)];
}

function countMetrics(groups: readonly SeedGroup[]): number {
  return groups.reduce((sum, { seeds }) => sum + (seeds[0]?.curves.length ?? 0), 0);
}
