import type { Run } from "../curves/model.ts";
import { error, type Problem } from "../problems.ts";
import { nearestFirst } from "../text/nearest-first.ts";
import type { Config } from "./model.ts";

/** More names would not fit into a message. */
const maxNames = 10;

/** Returns an error for each column that the config names under `metrics` and no run recorded. */
export function unknownColumns(runs: readonly Run[], { metrics }: Config): Problem[] {
  const recorded = [...new Set(runs.flatMap(({ series }) => series.map(({ name }) => name)))];
  if (recorded.length === 0) return [];
  return metrics.flatMap(({ metric, train, val, setAt }) =>
    Object.entries({ train, val }).flatMap(([side, name]) => {
      if (name === undefined || recorded.includes(name)) return [];
      const nearest = nearestFirst(name, recorded).slice(0, maxNames).join(", ");
      const message = `metrics.${metric}.${side}: expected a recorded column, got ${JSON.stringify(name)} (recorded: ${nearest})`;
      return [error(setAt.file, message, setAt.line)];
    }),
  );
}
