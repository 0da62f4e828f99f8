import type { PairedRun } from "../curves/pairing.ts";
import { seedsName } from "../curves/seeds.ts";
import type { Problem } from "../problem.ts";
import type { BaseRuns } from "../rules/rule.ts";

/** The runs to compare with, those that differ in the seed alone together; or why there are none. */
export type Baseline =
  | { readonly kind: "found"; readonly from: string; readonly runs: readonly (readonly PairedRun[])[] }
  | { readonly kind: "absent"; readonly because: string };

/**
 * The base runs of a training, given as its seeds: those of the same name, first as it is, then with time stamps, then with
 * all numbers folded. One training on each side are each other's, whatever they are called.
 */
export function baseOf(
  seeds: readonly PairedRun[],
  all: readonly (readonly PairedRun[])[],
  baseline: Baseline,
): BaseRuns {
  if (baseline.kind === "absent") return baseline;
  const [only, ...others] = history(baseline.runs);
  if (only && others.length === 0 && all.length === 1) return { kind: "found", runs: only };
  const name = nameOf(seeds);
  const same = baseline.runs.find((group) => nameOf(group) === name);
  if (same) return { kind: "found", runs: same };
  for (const fold of [withoutDates, withoutNumbers]) {
    const alike = history(baseline.runs).filter((group) => fold(nameOf(group)) === fold(name));
    const [match] = alike;
    if (match && alike.length === 1) return { kind: "found", runs: match };
  }
  const names = baseline.runs.map(nameOf).join(", ");
  return { kind: "absent", because: `the base has no run ${name} (it has ${names})` };
}

/** Base runs that none of these trainings is compared with. */
export function vanished(all: readonly (readonly PairedRun[])[], baseline: Baseline): Problem[] {
  if (baseline.kind === "absent") return [];
  const met = new Set(
    all
      .map((seeds) => baseOf(seeds, all, baseline))
      .flatMap((base) => (base.kind === "found" ? base.runs : [])),
  );
  return baseline.runs
    .flat()
    .filter((run) => !met.has(run))
    .map(({ name }) => ({
      level: "note",
      file: baseline.from,
      line: null,
      message: `the base's run ${name} is gone`,
    }));
}

function nameOf(seeds: readonly PairedRun[]): string {
  return seedsName(seeds.map(({ name }) => name));
}

/** Trainings whose names differ in a time stamp alone are one, trained again and again. */
function history(groups: readonly (readonly PairedRun[])[]): PairedRun[][] {
  const byName = new Map<string, PairedRun[]>();
  for (const group of groups) {
    const name = withoutDates(nameOf(group));
    byName.set(name, [...(byName.get(name) ?? []), ...group]);
  }
  return [...byName.values()];
}

/** `resnet_2026-11-22` and `resnet_20261122-101500` → `resnet_#`. */
function withoutDates(name: string): string {
  return name
    .toLowerCase()
    .replace(
      /(?<!\d)20\d\d[-_.]?[01]\d[-_.]?[0-3]\d([-_.T ]?\d{2,}([-:.]?\d\d)*)?(?!\d)|(?<!\d)1\d{9}(\d{3})?(?!\d)/g,
      "#",
    );
}

/** `resnet-v2` → `resnet-v#`. */
function withoutNumbers(name: string): string {
  return name.toLowerCase().replace(/[\d#*]+([-_.:T]?[\d#*]+)*/g, "#");
}
