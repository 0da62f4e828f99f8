import type { PairedRun } from "../curves/model.ts";
import { pathParts, sharedLength } from "../curves/run-names.ts";
import { seedGroupName, settingsOf, withoutSeed } from "../curves/seeds.ts";
import { groupBy } from "../text/group-by.ts";

/** Runs that differ only in the seed. */
export type SeedRuns = readonly PairedRun[];

/**
 * Finds the baseline runs of each seed group: of the jobs of a matrix those of the same settings, since a new value renumbers the jobs;
 * else those of the same path; else of the same name, ignoring the number of the
 * seed; else of a path that ends alike, at least in all that tells the runs of one side apart; else of the same name
 * without time stamps; else without any numbers; else those of the same settings. An ambiguous match is none, and no
 * baseline run is matched twice.
 */
export function counterparts(
  candidates: readonly SeedRuns[],
  baseline: readonly SeedRuns[],
): Map<SeedRuns, SeedRuns> {
  const undated = undatedGroups(baseline);
  const parts = new Map([...candidates, ...baseline].map((seeds) => [seeds, partsOf(seeds)]));
  const depth = Math.max(0, ...[...parts.values()].map(({ length }) => length));
  const lengths = Array.from({ length: depth }, (_, i) => depth - i);
  const own = new Map([...ownLengths(candidates, parts), ...ownLengths(baseline, parts)]);
  const endings = lengths.map(
    (length): Strategy => ({
      groups: baseline,
      keyOf: (seeds) => parts.get(seeds)?.slice(-length).join("/") ?? "",
      isEnough: (...pair) => pair.some((seeds) => length >= (own.get(seeds) ?? length)),
    }),
  );
  const strategies: readonly Strategy[] = [
    ...renumbered(candidates, baseline),
    { groups: baseline, keyOf: pathOf },
    { groups: baseline, keyOf: (seeds) => nameOf(seeds) },
    ...endings,
    { groups: undated, keyOf: (seeds) => nameOf(seeds, withoutDates) },
    { groups: undated, keyOf: (seeds) => nameOf(seeds, withoutNumbers) },
    { groups: baseline, keyOf: settingsKey },
  ];
  const matches = new Map<SeedRuns, SeedRuns>();
  const claimed = new Set<PairedRun>();
  for (const { groups, keyOf, isEnough = () => true } of strategies) {
    const candidatesByKey = groupBy(candidates, keyOf);
    const baselineByKey = groupBy(groups, keyOf);
    for (const [key, [seeds, ...otherCandidates]] of candidatesByKey) {
      const [runs, ...otherGroups] = baselineByKey.get(key) ?? [];
      const isAmbiguous = otherCandidates.length + otherGroups.length > 0;
      if (!seeds || !runs || isAmbiguous || meaninglessKey.test(key) || !isEnough(seeds, runs)) continue;
      if (matches.has(seeds) || runs.some((run) => claimed.has(run))) continue;
      matches.set(seeds, runs);
      for (const run of runs) claimed.add(run);
    }
  }
  return matches;
}

type Strategy = {
  readonly groups: readonly SeedRuns[];
  readonly keyOf: (seeds: SeedRuns) => string;
  /** Whether equal keys are enough; by default they are. */
  readonly isEnough?: (candidate: SeedRuns, baseline: SeedRuns) => boolean;
};

/** The artifact that a job of a matrix collects, by its number in the matrix. */
const numberedJob = /^(lossgate-[^/]*-)\d+(?=\/)/;

/**
 * Returns how to match the runs of the jobs of a matrix by their settings: where these tell all of them apart on either side,
 * and one side has all that the other has.
 */
function renumbered(candidates: readonly SeedRuns[], baseline: readonly SeedRuns[]): Strategy[] {
  const familyOf = (seeds: SeedRuns) => foldedPath(seeds).replace(numberedJob, "$1#");
  const [families, before] = [candidates, baseline].map((groups) => groupBy(groups, familyOf));
  const isMoved = (seeds: SeedRuns) => {
    const sides = [families, before].map((side) => (side?.get(familyOf(seeds)) ?? []).map(settingsKey));
    const [now = [], then = []] = sides.map((keys) => new Set(keys)).toSorted((a, b) => a.size - b.size);
    const isDistinct = sides.every((keys) => new Set(keys).size === keys.length);
    return isDistinct && [...now].every((key) => new Set(then).has(key));
  };
  const moved = new Set(candidates.filter((seeds) => numberedJob.test(foldedPath(seeds)) && isMoved(seeds)));
  return [
    {
      groups: baseline,
      keyOf: (seeds) => `${familyOf(seeds)} ${settingsKey(seeds)}`,
      isEnough: (candidate) => moved.has(candidate),
    },
  ];
}

function settingsKey([run]: SeedRuns): string {
  return settingsOf(run?.params ?? {});
}

/** The key of a name without letters or digits, or of a run without params. */
const meaninglessKey = /^([^\p{L}\p{N}]*|\{\})$/u;

/** Runs whose names differ only in a time stamp are one training, run again and again. */
export function undatedGroups(groups: readonly SeedRuns[]): SeedRuns[] {
  return [...groupBy(groups, (seeds) => nameOf(seeds, withoutDates)).values()].map((same) => same.flat());
}

/** Names a single seed as a group of seeds, because the other side may have several. */
export function nameOf(seeds: SeedRuns, fold = (name: string) => name): string {
  return withoutSeed(seedGroupName(seeds.map(({ name }) => fold(name.normalize()))));
}

/** The path likewise, with the number that tells the trainings of one file apart. */
export function pathOf(seeds: SeedRuns): string {
  return foldedPath(seeds) + numberOf(seeds);
}

function foldedPath(seeds: SeedRuns): string {
  return withoutSeed(seedGroupName(seeds.map(({ path }) => path.normalize())));
}

function numberOf(seeds: SeedRuns): string {
  return /#\d+$/.exec(nameOf(seeds))?.[0] ?? "";
}

function partsOf(seeds: SeedRuns): string[] {
  const parts = pathParts(foldedPath(seeds));
  return [...parts.slice(0, -1), `${parts.at(-1)}${numberOf(seeds)}`];
}

/** How many parts at the end of each path tell it from the others of its side. */
function ownLengths(
  groups: readonly SeedRuns[],
  parts: ReadonlyMap<SeedRuns, string[]>,
): [SeedRuns, number][] {
  const all = groups.map((seeds) => parts.get(seeds) ?? []);
  const shared = sharedLength(all);
  return groups.map((seeds, i) => [seeds, Math.max(1, (all[i]?.length ?? 0) - shared)]);
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
