import type { PairedRun } from "../curves/model.ts";
import { seedGroupName, settingsOf, withoutSeed } from "../curves/seeds.ts";
import { inconclusive, note, type Problem } from "../problems.ts";
import type { BaselineRuns } from "../rules/rule.ts";
import { groupBy } from "../text/group-by.ts";
import type { Published } from "./source.ts";

/** The runs to compare with, grouped by seed, or why there are none. */
export type Baseline =
  | {
      readonly kind: "found";
      readonly from: string;
      /** The workflow runs that published them, nearest first; empty if a path was given. */
      readonly published: readonly Published[];
      readonly runs: readonly SeedRuns[];
      /** The runs of earlier reports, newest report first. */
      readonly earlier: readonly (readonly SeedRuns[])[];
    }
  | { readonly kind: "absent"; readonly because: string };

type SeedRuns = readonly PairedRun[];

/** Runs that differ only in the seed, and the baseline runs to compare them with. */
export type SeedGroup = { readonly seeds: SeedRuns; readonly baseline: BaselineRuns };

const maxListedRuns = 10;

/**
 * Finds the baseline runs of each seed group: those of the same name, ignoring the number of the seed; else
 * of the same name without time stamps; else without any numbers; else those of the same settings. An
 * ambiguous match is none, and no baseline run is matched twice. If each side has a single group, they match
 * whatever their names.
 */
export function matchBaseline(candidates: readonly SeedRuns[], baseline: Baseline): SeedGroup[] {
  if (baseline.kind === "absent") return candidates.map((seeds) => ({ seeds, baseline }));
  // Runs whose names differ only in a time stamp are one training, run again and again.
  const undated = [...groupBy(baseline.runs, (seeds) => nameOf(seeds, withoutDates)).values()].map((groups) =>
    groups.flat(),
  );
  const [only, ...others] = undated;
  if (only && others.length === 0 && candidates.length === 1)
    return candidates.map((seeds) => ({ seeds, baseline: withHistory(only, baseline.earlier) }));
  const strategies: readonly (readonly [groups: readonly SeedRuns[], keyOf: (seeds: SeedRuns) => string])[] =
    [
      [baseline.runs, (seeds) => nameOf(seeds)],
      [undated, (seeds) => nameOf(seeds, withoutDates)],
      [undated, (seeds) => nameOf(seeds, withoutNumbers)],
      [baseline.runs, settings],
    ];
  const matches = new Map<SeedRuns, SeedRuns>();
  const claimed = new Set<PairedRun>();
  for (const [groups, keyOf] of strategies) {
    const candidatesByKey = groupBy(candidates, keyOf);
    const baselineByKey = groupBy(groups, keyOf);
    for (const [key, [seeds, ...otherCandidates]] of candidatesByKey) {
      const [runs, ...otherGroups] = baselineByKey.get(key) ?? [];
      const isAmbiguous = otherCandidates.length + otherGroups.length > 0;
      if (!seeds || !runs || isAmbiguous || meaninglessKey.test(key)) continue;
      if (matches.has(seeds) || runs.some((run) => claimed.has(run))) continue;
      matches.set(seeds, runs);
      for (const run of runs) claimed.add(run);
    }
  }
  const names = baseline.runs.slice(0, maxListedRuns).map((seeds) => nameOf(seeds));
  return candidates.map((seeds): SeedGroup => {
    const runs = matches.get(seeds);
    if (runs) return { seeds, baseline: withHistory(runs, baseline.earlier) };
    const because = `the baseline has no run ${nameOf(seeds)} (available: ${names.join(", ")})`;
    return { seeds, baseline: { kind: "absent", because } };
  });
}

/** Adds the runs of the same name in earlier reports; reports without such runs are left out. */
function withHistory(runs: SeedRuns, earlier: readonly (readonly SeedRuns[])[]): BaselineRuns {
  const name = nameOf(runs);
  const before = earlier.map((groups) => groups.find((seeds) => nameOf(seeds) === name));
  return { kind: "found", runs, earlier: before.filter((seeds) => seeds !== undefined) };
}

/** The key of a name without letters or digits, or of a run without params. */
const meaninglessKey = /^([^\p{L}\p{N}]*|\{\})$/u;

/**
 * Returns the baseline runs that nothing is compared with: they keep the gate from passing, unless a person accepted
 * the new results. A run that lacks a metric is a matter of the rules.
 */
export function missingRuns(groups: readonly SeedGroup[], source: Baseline, isAccepted: boolean): Problem[] {
  if (source.kind === "absent") return [];
  const matched = new Set(groups.flatMap(({ baseline }) => (baseline.kind === "found" ? baseline.runs : [])));
  const missing = source.runs.flat().filter((run) => !matched.has(run));
  const describe = isAccepted ? note : inconclusive;
  return missing.map(({ name }) => describe(source.from, `run ${name} is missing: only the baseline has it`));
}

/** Names a single seed as a group of seeds, because the other side may have several. */
function nameOf(seeds: SeedRuns, fold = (name: string) => name): string {
  return withoutSeed(seedGroupName(seeds.map(({ name }) => fold(name))));
}

function settings([run]: SeedRuns): string {
  return settingsOf(run?.params ?? {});
}

/** Folds time stamps: `resnet_2026-11-22` and `resnet_20261122-101500` → `resnet_#`. */
function withoutDates(name: string): string {
  return name
    .toLowerCase()
    .replace(
      /(?<!\d)20\d\d[-_.]?[01]\d[-_.]?[0-3]\d([-_.t ]?\d{2,}([-:.]?\d\d)*)?(?!\d)|(?<!\d)1\d{9}(\d{3})?(?!\d)/g,
      "#",
    );
}

/** Folds all numbers: `resnet-v2` → `resnet-v#`. */
function withoutNumbers(name: string): string {
  return name.toLowerCase().replace(/[\d#*]+([-_.:t]?[\d#*]+)*/g, "#");
}
