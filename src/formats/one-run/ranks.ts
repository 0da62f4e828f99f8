import { note, type Problem } from "../../problems.ts";
import { groupBy } from "../../text/group-by.ts";
import type { UnnamedRun } from "./unnamed-run.ts";

const rank = /(?:^|[^a-z])(?:local[-_ ]?)?rank[-_ ]?(\d{1,5})(?!\d)(?!.*rank)/i;

/**
 * Keeps the first of the processes that trained together and wrote a file each: `rank0.log`, `rank1.log`, … Their numbers begin at
 * 0 and leave none out, unlike those of a sweep over the rank of an adapter.
 */
export function dropRanks(runs: readonly UnnamedRun[], problems: Problem[]): readonly UnnamedRun[] {
  const dropped = new Set<UnnamedRun>();
  const numbered = runs.flatMap((run) => {
    const found = rank.exec(run.path);
    if (found === null) return [];
    const [text, number = ""] = found;
    const at = found.index + text.length;
    const key = `${run.format} ${run.path.slice(0, at - number.length)}#${run.path.slice(at)}`;
    return [{ run, key, number: Number(number) }];
  });
  for (const ranks of groupBy(numbered, ({ key }) => key).values()) {
    const [first, ...others] = ranks.toSorted((a, b) => a.number - b.number);
    if (!first || others.length === 0) continue;
    const isWhole = [first, ...others].every(({ number }, index) => number === index);
    if (!isWhole || others.some(({ run }) => namesOf(run) !== namesOf(first.run))) continue;
    for (const { run } of others) dropped.add(run);
    const message = `one training by ${ranks.length} processes: judged by this file, of rank 0, alone`;
    problems.push(note(first.run.readFrom, message));
  }
  return runs.filter((run) => !dropped.has(run));
}

function namesOf({ series }: UnnamedRun): string {
  return JSON.stringify(series.map(({ name }) => name).sort());
}
