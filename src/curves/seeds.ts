import { groupBy } from "../text/group-by.ts";
import { matchesWildcard } from "../text/wildcard.ts";
import type { Params, Run } from "./model.ts";

/** A param that is the seed of a random generator: `seed`, `random_state`, `data.seed`, `seed_everything`. */
const seedParam = /(^|[._/ -])(seeds?|random_state|seed_(everything|value|num))$/i;

/** A param that says where results go, or on which machine and when; it differs between any two runs. */
const placeParam = new RegExp(
  `^(${[
    "device|resume|exist_ok|notes|(start_)?(time|date|timestamp)|host(name)?|user|pid|(git_)?(commit|sha|hash|rev)",
    "(.*[._/ -])?(out|output|log|logging|save|checkpoint|ckpt|work|run|runs|exp|experiment|default_root|tensorboard|tb|cache|results|wandb)[._]?(dir|path|folder|name|id)",
  ].join("|")})$`,
  "i",
);

/** The part of a name that numbers a seed: `resnet-seed3`, `seed_3/resnet`. */
const seedWord = /((?:^|[-_./ ])(?:seed|replicate|rep))([-_=. ]?)\d+(?=$|[-_./ ])/gi;

/**
 * Groups the runs that repeat one training with other seeds, in the order of their first: those that match the same of
 * the `patterns` of names; those whose names differ in the number of a seed and whose params in the seed at most; those
 * whose params differ in the seed alone. Runs with the same seed in their params are no repetition.
 */
export function groupBySeed<One extends Repeated>(
  runs: readonly One[],
  patterns: readonly string[],
): One[][] {
  const groups = groupBy(runs, (run) => keyOf(run, patterns));
  // Names say it aloud; of params alone, the seeds must differ.
  return [...groups].flatMap(([key, group]) =>
    !key.startsWith("params ") || haveOwnSeeds(group) ? [group] : group.map((run) => [run]),
  );
}

type Repeated = Pick<Run, "name" | "params">;

function keyOf({ name, params }: Repeated, patterns: readonly string[]): string {
  const pattern = patterns.findIndex((one) => matchesWildcard(one, name));
  if (pattern >= 0) return `pattern ${pattern}`;
  const folded = withoutSeed(name);
  if (folded !== name) return `name ${folded} ${settingsOf(params)}`;
  return seedsIn(params) === "{}" ? `run ${name}` : `params ${settingsOf(params)}`;
}

/** What may change what is learnt: all but the seed and where results go, as one text. */
export function settingsOf(params: Params): string {
  return textOf(params, isSetting);
}

/** `resnet-seed3` → `resnet-seed*`. */
export function withoutSeed(name: string): string {
  return name.replace(seedWord, "$1$2*");
}

/** A param that may change what is learnt: neither the seed nor where results go. */
export function isSetting(param: string): boolean {
  return !seedParam.test(param) && !placeParam.test(param);
}

function seedsIn(params: Params): string {
  return textOf(params, (param) => seedParam.test(param));
}

function textOf(params: Params, isKept: (param: string) => boolean): string {
  const kept = Object.entries(params).filter(([param]) => isKept(param));
  return JSON.stringify(Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1))));
}

function haveOwnSeeds(group: readonly Repeated[]): boolean {
  return new Set(group.map(({ params }) => seedsIn(params))).size === group.length;
}

/** One name for all: `resnet-seed1`, `resnet-seed2` → `resnet-seed*`. */
export function seedGroupName(names: readonly string[]): string {
  const [first = "", ...others] = names;
  if (others.length === 0) return first;
  const folded = new Set(names.map(withoutSeed));
  const [name = ""] = folded;
  return folded.size === 1 ? name : commonName(first, others);
}

/** `run_a7`, `run_b2` → `run_*`. */
function commonName(first: string, others: readonly string[]): string {
  let start = 0;
  while (start < first.length && others.every((name) => name[start] === first[start])) start++;
  let end = 0;
  const least = Math.min(first.length, ...others.map((name) => name.length)) - start;
  while (end < least && others.every((name) => name.at(-1 - end) === first.at(-1 - end))) end++;
  return `${first.slice(0, start)}*${end > 0 ? first.slice(-end) : ""}`;
}
