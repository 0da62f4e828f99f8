import type { Run } from "../curves/model.ts";
import { error, type Problem } from "../problems.ts";
import { nearestFirst } from "../text/nearest-first.ts";
import type { Config } from "./model.ts";

/** More names would not fit into a message, and more problems not into a report. */
const maxNames = 10;
const maxProblems = 50;

/** Returns an error for each of the first columns that the config names under `metrics` and no run recorded. */
export function unknownColumns(runs: readonly Run[], { metrics }: Config): Problem[] {
  const recorded = new Set(runs.flatMap(({ series }) => series.map(({ name }) => name)));
  if (recorded.size === 0) return [];
  const unknown = metrics.flatMap(({ metric, train, val, setAt }) =>
    Object.entries({ train, val }).flatMap(([side, name]) =>
      name === undefined || recorded.has(name) ? [] : [{ metric, side, name, setAt }],
    ),
  );
  return unknown.slice(0, maxProblems).map(({ metric, side, name, setAt }) => {
    const nearest = nearestFirst(name, [...recorded])
      .slice(0, maxNames)
      .join(", ");
    const message = `metrics.${metric}.${side}: expected a recorded column, got ${JSON.stringify(name)} (recorded: ${nearest})`;
    return error(setAt.file, message, setAt.line);
  });
}
