import { groupBy } from "../text/group-by.ts";
import { matchesEnd } from "../text/wildcard.ts";
import type { Params, Run } from "./model.ts";

/** Params that seed a random generator: `seed`, `random_state`, `data.seed`, `seed_everything`. */
const seedParam = /(^|[._/ -])(seeds?|random_state|seed_(everything|value|num))$/i;

/**
 * Params that tell where results are written, or when and where a run took place: they may differ between any
 * two runs.
 */
const environmentParam = new RegExp(
  `^(${[
    "device|resume|exist_ok|notes|project|(start_)?(time|date|timestamp)|host(name)?|user|pid|(git_)?(commit|sha|hash|rev)",
    "(.*[._/ -])?(out|output|log|logging|save|checkpoint|ckpt|work|run|runs|exp|experiment|default_root|tensorboard|tb|cache|results|wandb)[._]?(dir|path|folder|name|id)",
  ].join("|")})$`,
  "i",
);

/** The part of a run's name with the seed's number: `resnet-seed3`, `seed_3/resnet`. */
const seedInName = /((?:^|[-_./ ])(?:seed|replicate|rep))([-_=. ]?)\d+(?=$|[-_./ ])/gi;

/**
 * Groups runs that repeat one training with different seeds, in the order of each group's first run. Runs
 * belong together if their names match the same one of `patterns`; or if their names differ only in a seed's
 * number and their params at most in the seed; or if their params differ only in the seed. Runs with equal
 * seeds in their params are not repetitions.
 */
export function groupBySeed<OneRun extends NamedRun>(
  runs: readonly OneRun[],
  patterns: readonly string[],
): OneRun[][] {
  const groups = groupBy(runs, (run) => keyOf(run, patterns));
  // Names state it explicitly; by params alone, the seeds must differ.
  return [...groups].flatMap(([key, group]) =>
    !key.startsWith("params ") || haveDistinctSeeds(group) ? [group] : group.map((run) => [run]),
  );
}

type NamedRun = Pick<Run, "name" | "params">;

function keyOf({ name, params }: NamedRun, patterns: readonly string[]): string {
  const pattern = patterns.findIndex((one) => matchesEnd(one, name));
  if (pattern >= 0) return `pattern ${pattern}`;
  const folded = withoutSeed(name);
  if (folded !== name) return `name ${folded} ${settingsOf(params)}`;
  return seedsIn(params) === "{}" ? `run ${name}` : `params ${settingsOf(params)}`;
}

/** Returns all params that may affect the result (neither seeds nor environment) as one comparable string. */
export function settingsOf(params: Params): string {
  // Ultralytics calls its output directory by `name`; elsewhere that may be the model's.
  const isOutput = (param: string) => param === "name" && Object.hasOwn(params, "save_dir");
  return textOf(params, (param) => isSetting(param) && !isOutput(param));
}

/** Replaces a seed's number: `resnet-seed3` → `resnet-seed*`. */
export function withoutSeed(name: string): string {
  return name.replace(seedInName, "$1$2*");
}

/** Whether a param may affect the result: neither a seed nor the environment. */
export function isSetting(param: string): boolean {
  return !seedParam.test(param) && !environmentParam.test(param);
}

function seedsIn(params: Params): string {
  return textOf(params, (param) => seedParam.test(param));
}

function textOf(params: Params, isKept: (param: string) => boolean): string {
  const kept = Object.entries(params).filter(([param]) => isKept(param));
  return JSON.stringify(Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1))));
}

function haveDistinctSeeds(group: readonly NamedRun[]): boolean {
  return new Set(group.map(({ params }) => seedsIn(params))).size === group.length;
}

/** Returns one name for all runs of a group: `resnet-seed1`, `resnet-seed2` → `resnet-seed*`. */
export function seedGroupName(names: readonly string[]): string {
  const [first = "", ...others] = names;
  if (others.length === 0) return first;
  const folded = new Set(names.map(withoutSeed));
  const [name = ""] = folded;
  return folded.size === 1 ? name : commonName(first, others);
}

/** Returns the common start and end of names: `run_a7`, `run_b2` → `run_*`. */
function commonName(first: string, others: readonly string[]): string {
  let start = 0;
  while (start < first.length && others.every((name) => name[start] === first[start])) start++;
  let end = 0;
  const maxEnd = Math.min(first.length, ...others.map((name) => name.length)) - start;
  while (end < maxEnd && others.every((name) => name.at(-1 - end) === first.at(-1 - end))) end++;
  return `${first.slice(0, start)}*${end > 0 ? first.slice(-end) : ""}`;
}
