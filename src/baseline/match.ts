import type { VerdictInputs } from "../config/inputs.ts";
import { inconclusive, note, type Problem } from "../problems.ts";
import type { BaselineRuns } from "../rules/rule.ts";
import { plural } from "../text/plural.ts";
import { counterparts, nameOf, pathOf, type SeedRuns, undatedGroups } from "./counterparts.ts";
import type { Published } from "./source.ts";

/** The runs to compare with, grouped by seed, or why there are none. */
export type Baseline =
  | {
      readonly kind: "found";
      readonly from: string;
      /** The workflow runs that published them, nearest first; empty if a path was given. */
      readonly published: readonly Published[];
      /** The inputs of the nearest of them; null or absent if unknown. */
      readonly inputs?: VerdictInputs | null;
      readonly runs: readonly SeedRuns[];
      /** The runs of earlier reports, newest report first. */
      readonly earlier: readonly (readonly SeedRuns[])[];
    }
  | {
      readonly kind: "absent";
      readonly because: string;
      /** Set where there may be a baseline: whether its loss keeps the gate from passing, or is only told first. */
      readonly lost?: "inconclusive" | "note";
    };

/** Runs that differ only in the seed, and the baseline runs to compare them with. */
export type SeedGroup = { readonly seeds: SeedRuns; readonly baseline: BaselineRuns };

const maxListedRuns = 10;

const missingAdvice =
  "Look in the log whether the training wrote it, and keep its old path or name. If the change is intended, set `accept: true` in the step; on the command line, renew the baseline.";

/** Finds the baseline runs of each seed group. If each side has a single one, they match whatever their names. */
export function matchBaseline(candidates: readonly SeedRuns[], baseline: Baseline): SeedGroup[] {
  if (baseline.kind === "absent") return candidates.map((seeds) => ({ seeds, baseline }));
  const [only, ...others] = undatedGroups(baseline.runs);
  if (only && others.length === 0 && candidates.length === 1)
    return candidates.map((seeds) => ({ seeds, baseline: withHistory(only, baseline.earlier) }));
  const matches = counterparts(candidates, baseline.runs);
  return candidates.map((seeds): SeedGroup => {
    const runs = matches.get(seeds);
    if (runs) return { seeds, baseline: withHistory(runs, baseline.earlier) };
    const because = `the baseline has no run ${nameOf(seeds)} (available: ${list(baseline.runs.map((group) => nameOf(group)))})`;
    return { seeds, baseline: { kind: "absent", because } };
  });
}

/** Adds the runs of the same path or name in earlier reports; reports without such runs are left out. */
function withHistory(runs: SeedRuns, earlier: readonly (readonly SeedRuns[])[]): BaselineRuns {
  const [path, name] = [pathOf(runs), nameOf(runs)];
  const before = earlier.map(
    (groups) =>
      groups.find((seeds) => pathOf(seeds) === path) ?? groups.find((seeds) => nameOf(seeds) === name),
  );
  return { kind: "found", runs, earlier: before.filter((seeds) => seeds !== undefined) };
}

/** Says that a run is compared with the only one of a published baseline though nothing but their number says so. */
export function assumedMatch(groups: readonly SeedGroup[], source: Baseline): Problem[] {
  const [{ seeds, baseline } = {}] = groups;
  // Who gives a path says what is to be compared.
  if (source.kind === "absent" || source.published.length === 0) return [];
  if (!seeds || baseline?.kind !== "found" || counterparts([seeds], [baseline.runs]).size > 0) return [];
  const message = `run ${nameOf(seeds)} is compared with ${nameOf(baseline.runs)}, the only run there`;
  return [note(source.from, `${message}, though neither path nor name is the same`)];
}

/** Says which runs have fewer seeds than a published baseline, since fewer make a step back harder to show. */
export function fewerSeeds(groups: readonly SeedGroup[], source: Baseline): Problem[] {
  if (source.kind === "absent" || source.published.length === 0) return [];
  return groups.flatMap(({ seeds, baseline }) => {
    if (baseline.kind === "absent") return [];
    // Runs of several days are a history, and no seeds of one report.
    const before = source.runs.find(
      (group) => group.length === baseline.runs.length && group[0] === baseline.runs[0],
    );
    if (before === undefined || seeds.length >= before.length) return [];
    const message = `run ${nameOf(seeds)} has ${plural(seeds.length, "seed")}, its baseline ${before.length}`;
    return [note(source.from, message)];
  });
}

/**
 * Returns the baseline runs that nothing is compared with: they keep the gate from passing, unless a person accepted
 * the new results. A run that lacks a metric is a matter of the rules.
 */
export function missingRuns(groups: readonly SeedGroup[], source: Baseline, isAccepted: boolean): Problem[] {
  if (source.kind === "absent") return [];
  const matched = new Set(groups.flatMap(({ baseline }) => (baseline.kind === "found" ? baseline.runs : [])));
  const missing = source.runs.flat().filter((run) => !matched.has(run));
  if (missing.length === 0) return [];
  const added = groups.flatMap(({ seeds, baseline }) => (baseline.kind === "found" ? [] : seeds));
  const names = list(missing.map(({ name }) => name));
  const [what, which] =
    missing.length === 1 ? [`run ${names} is missing`, "it"] : [`${missing.length} runs are missing`, names];
  const lost = `${matched.size === 0 ? "nothing was compared: " : ""}${what}: only the baseline has ${which}`;
  const isNew = added.length > 0 ? ` (new: ${list(added.map(({ name }) => name))})` : "";
  const message = lost + isNew;
  return [isAccepted ? note(source.from, message) : inconclusive(source.from, message, missingAdvice)];
}

function list(names: readonly string[]): string {
  const rest = names.length - maxListedRuns;
  return names.slice(0, maxListedRuns).map(withLookalikes).join(", ") + (rest > 0 ? ` and ${rest} more` : "");
}

/** Adds the numbers of Cyrillic and Greek letters among Latin ones, which they look like: `rеsnet` → `rеsnet (U+0435)`. */
function withLookalikes(name: string): string {
  const letters = /\p{Script=Latin}/u.test(name)
    ? name.match(/[\p{Script=Cyrillic}\p{Script=Greek}]/gu)
    : null;
  if (letters === null) return name;
  const numbers = [...new Set(letters)].map((letter) => letter.charCodeAt(0).toString(16).padStart(4, "0"));
  return `${name} (${numbers.map((number) => `U+${number.toUpperCase()}`).join(", ")})`;
}
