import type { Params, Run } from "./model.ts";

/** A param that is the seed of a random generator: `seed`, `random_state`, `data.seed`. */
const seedParam = /(^|[._/ -])(seed|random_state|random_seed|manual_seed)s?$/i;

/** A param that says where results go; it differs between any two runs. */
const placeParam =
  /(^|[._/ -])(output|log|logging|save|checkpoint|ckpt|work|run|exp|experiment|default_root)_?(dir|path|name|id)$/i;

/** The part of a name that numbers a seed: `resnet-seed3`, `seed_3/resnet`. */
const seedWord = /((?:^|[-_./ ])(?:seed|replicate|rep))([-_=. ]?)\d+(?=$|[-_./ ])/gi;

/**
 * Groups the runs that repeat one training with other seeds, in the order of their first: those that match the same of
 * the `patterns` of names; those whose names differ in the number of a seed and whose params in the seed at most; those
 * whose params differ in the seed alone. Runs with the same seed in their params are no repetition.
 */
export function seedsOf<One extends Repeated>(
  runs: readonly One[],
  matches: readonly ((name: string) => boolean)[],
): One[][] {
  const groups = new Map<string, One[]>();
  for (const run of runs) {
    const key = keyOf(run, matches);
    groups.set(key, [...(groups.get(key) ?? []), run]);
  }
  return [...groups.values()].flatMap((group) =>
    group.every(({ name }) => matches.some((match) => match(name))) || haveOwnSeeds(group)
      ? [group]
      : group.map((run) => [run]),
  );
}

/** A param that may change what is learnt: neither the seed nor where results go. */
export function isSetting(param: string): boolean {
  return !seedParam.test(param) && !placeParam.test(param);
}

type Repeated = Pick<Run, "name" | "params">;

function keyOf({ name, params }: Repeated, matches: readonly ((name: string) => boolean)[]): string {
  const pattern = matches.findIndex((match) => match(name));
  if (pattern >= 0) return `pattern ${pattern}`;
  const settings = Object.entries(params).filter(([param]) => isSetting(param));
  const kept = JSON.stringify(settings.sort(([a], [b]) => (a < b ? -1 : 1)));
  const folded = name.replace(seedWord, "$1$2*");
  if (folded !== name) return `name ${folded} ${kept}`;
  return seedOf(params) === undefined ? `run ${name}` : `params ${kept}`;
}

function seedOf(params: Params): Params[string] | undefined {
  return Object.entries(params).find(([param]) => seedParam.test(param))?.[1];
}

function haveOwnSeeds(group: readonly Repeated[]): boolean {
  const seeds = group.map(({ params }) => seedOf(params)).filter((seed) => seed !== undefined);
  return new Set(seeds).size === seeds.length;
}

/** One name for all: `resnet-seed1`, `resnet-seed2` → `resnet-seed*`. */
export function seedsName(names: readonly string[]): string {
  const [first = "", ...others] = names;
  if (others.length === 0) return first;
  let start = 0;
  while (start < first.length && others.every((name) => name[start] === first[start])) start++;
  let end = 0;
  const least = Math.min(...names.map((name) => name.length)) - start;
  while (end < least && others.every((name) => name.at(-1 - end) === first.at(-1 - end))) end++;
  return `${first.slice(0, start)}*${end > 0 ? first.slice(-end) : ""}`;
}
