import type { Series } from "../../curves/model.ts";
import { parseName } from "../../curves/names.ts";
import type { ParsedRun } from "../format.ts";

/** Keeps the last of the histories that a script appends to a file as one training goes on, each longer than the one before. */
export function dropPrefixes(runs: readonly ParsedRun[]): ParsedRun[] {
  let dropped = 0;
  return runs.flatMap((run, index) => {
    const next = runs[index + 1];
    if (next !== undefined && isPrefix(run, next)) {
      dropped++;
      return [];
    }
    const notes = [...run.notes];
    if (dropped > 0) notes.push(`${dropped} records of its earlier epochs precede the last: left out`);
    dropped = 0;
    return [{ ...run, notes }];
  });
}

function isPrefix(run: ParsedRun, next: ParsedRun): boolean {
  const later = new Map(next.series.map((series) => [keyOf(series), series]));
  const pairs = run.series.map((series) => ({ series, longer: later.get(keyOf(series)) }));
  const count = ({ series }: ParsedRun) => series.reduce((sum, { values }) => sum + values.length, 0);
  return (
    count(next) > count(run) && pairs.every(({ series, longer }) => longer && beginsWith(longer, series))
  );
}

/** Equal for the metric of one side: a training that has not yet validated may not name its side. */
function keyOf({ name }: Series): string {
  const { metric, split } = parseName(name);
  return `${split ?? "train"} ${metric}`;
}

function beginsWith(long: Series, short: Series): boolean {
  return short.values.every(
    (value, index) =>
      Object.is(value, long.values[index]) && short.positions[index] === long.positions[index],
  );
}
