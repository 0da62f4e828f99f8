import { findMatching, type PairedRun } from "../curves/pairing.ts";
import { seedGroupName, settingsOf, withoutSeed } from "../curves/seeds.ts";
import type { Problem } from "../problems.ts";
import type { BaselineRuns } from "../rules/rule.ts";
import { groupBy } from "../text/group-by.ts";
import type { Published } from "./source.ts";

/** The runs to compare with, grouped by seed, or why there are none. */
export type Baseline =
  | {
      readonly kind: "found";
      readonly from: string;
      /** Where they were published; empty where a path was given. */
      readonly published: readonly Published[];
      readonly runs: readonly SeedRuns[];
      /** Those of the reports before, the newest first. */
      readonly earlier: readonly (readonly SeedRuns[])[];
    }
  | { readonly kind: "absent"; readonly because: string };

type SeedRuns = readonly PairedRun[];

/** Runs that differ in the seed alone, and what they are compared with. */
export type SeedGroup = { readonly seeds: SeedRuns; readonly base: BaselineRuns };

/**
 * Finds the base runs of each training, given as its seeds: those of the same name, whatever the number of the seed; then
 * with time stamps, then with all numbers folded; then those of the same settings. What fits several is nobody's. One
 * training on each side are each other's, whatever they are called; no base run is compared with two.
 */
export function matchBaseline(all: readonly SeedRuns[], baseline: Baseline): SeedGroup[] {
  if (baseline.kind === "absent") return all.map((seeds) => ({ seeds, base: baseline }));
  // Trainings whose names differ in a time stamp alone are one, trained again and again.
  const dated = [...groupBy(baseline.runs, (seeds) => nameOf(seeds, withoutDates)).values()].map((some) =>
    some.flat(),
  );
  const [only, ...others] = dated;
  if (only && others.length === 0 && all.length === 1)
    return all.map((seeds) => ({ seeds, base: foundBase(only, baseline.earlier) }));
  const ways: readonly (readonly [groups: readonly SeedRuns[], keyOf: (seeds: SeedRuns) => string])[] = [
    [baseline.runs, (seeds) => nameOf(seeds)],
    [dated, (seeds) => nameOf(seeds, withoutDates)],
    [dated, (seeds) => nameOf(seeds, withoutNumbers)],
    [baseline.runs, settings],
  ];
  const found = new Map<SeedRuns, SeedRuns>();
  const claimed = new Set<PairedRun>();
  for (const [groups, keyOf] of ways) {
    const here = groupBy(all, keyOf);
    const base = groupBy(groups, keyOf);
    for (const [key, [seeds, ...alike]] of here) {
      const [runs, ...more] = base.get(key) ?? [];
      if (!seeds || !runs || alike.length + more.length > 0 || saysNothing.test(key)) continue;
      if (found.has(seeds) || runs.some((run) => claimed.has(run))) continue;
      found.set(seeds, runs);
      for (const run of runs) claimed.add(run);
    }
  }
  const names = baseline.runs.slice(0, maxNamed).map((seeds) => nameOf(seeds));
  return all.map((seeds): SeedGroup => {
    const runs = found.get(seeds);
    if (runs) return { seeds, base: foundBase(runs, baseline.earlier) };
    const because = `the base has no run ${nameOf(seeds)} (it has ${names.join(", ")})`;
    return { seeds, base: { kind: "absent", because } };
  });
}

/** With the trainings of its name in the reports before; one that was not there, or not by that name, is left out. */
function foundBase(runs: SeedRuns, earlier: readonly (readonly SeedRuns[])[]): BaselineRuns {
  const name = nameOf(runs);
  const before = earlier.map((groups) => groups.find((seeds) => nameOf(seeds) === name));
  return { kind: "found", runs, earlier: before.filter((one) => one !== undefined) };
}

/** A name of nothing but what was folded, and no settings at all. */
const saysNothing = /^([^\p{L}\p{N}]*|\{\})$/u;

const maxNamed = 10;

/** Base runs that no training is compared with, and metrics that the base recorded and a training did not. */
export function missingRuns(trainings: readonly SeedGroup[], baseline: Baseline): Problem[] {
  if (baseline.kind === "absent") return [];
  const note = (message: string): Problem => ({ level: "note", file: baseline.from, line: null, message });
  const met = new Set(trainings.flatMap(({ base }) => (base.kind === "found" ? base.runs : [])));
  const runs = baseline.runs.flat().filter((run) => !met.has(run));
  return [
    ...runs.map(({ name }) => note(`the base's run ${name} is gone`)),
    ...trainings.flatMap((training) => goneMetrics(training).map((gone) => note(gone))),
  ];
}

function goneMetrics({ seeds: [run], base }: SeedGroup): string[] {
  const [before] = base.kind === "found" ? base.runs : [];
  if (!run || !before) return [];
  const known = before.curves.filter(({ direction }) => direction !== null);
  return known.flatMap(({ metric, val }) =>
    val && !findMatching(run, val.name, metric)
      ? [`${val.name} of the base's run ${before.name} is gone`]
      : [],
  );
}

/** The name of a single seed is that of all of them: the other side may have more. */
function nameOf(seeds: SeedRuns, fold = (name: string) => name): string {
  return withoutSeed(seedGroupName(seeds.map(({ name }) => fold(name))));
}

function settings([run]: SeedRuns): string {
  return settingsOf(run?.params ?? {});
}

/** `resnet_2026-11-22` and `resnet_20261122-101500` → `resnet_#`. */
function withoutDates(name: string): string {
  return name
    .toLowerCase()
    .replace(
      /(?<!\d)20\d\d[-_.]?[01]\d[-_.]?[0-3]\d([-_.t ]?\d{2,}([-:.]?\d\d)*)?(?!\d)|(?<!\d)1\d{9}(\d{3})?(?!\d)/g,
      "#",
    );
}

/** `resnet-v2` → `resnet-v#`. */
function withoutNumbers(name: string): string {
  return name.toLowerCase().replace(/[\d#*]+([-_.:t]?[\d#*]+)*/g, "#");
}
