import { readFileSync } from "node:fs";
import type { ParsedRun } from "../../src/reading/format.ts";
import { isKnownMetric } from "../../src/reading/table/columns.ts";
import { noColumns } from "./artifact.ts";

type Listed = { readonly positions: readonly number[]; readonly values: readonly (number | string)[] };

/** Series by name, to be compared to the last bit. */
export type Found = Record<string, { positions: number[]; values: number[] }>;

/** Returns the metrics of each file in a folder's `expected.json`, with NaN and infinities as numbers. */
export function expectedIn(directory: URL): Map<string, Found> {
  const listed: Record<string, Record<string, Listed>> = JSON.parse(
    readFileSync(new URL("expected.json", directory), "utf8"),
  );
  return new Map(Object.entries(listed).map(([file, series]) => [file, metricsOf(series)]));
}

export function foundIn(runs: readonly ParsedRun[]): Found[] {
  return runs.map(({ series }) =>
    Object.fromEntries(
      series.map(({ name, positions, values }) => [name, { positions: [...positions], values: [...values] }]),
    ),
  );
}

function metricsOf(series: Record<string, Listed>): Found {
  const metrics = Object.entries(series).filter(([name]) => isKnownMetric(name, noColumns));
  return Object.fromEntries(
    metrics.map(([name, { positions, values }]) => [
      name,
      {
        positions: [...positions],
        values: values.map((value) => Number(`${value}`.replace("inf", "Infinity"))),
      },
    ]),
  );
}
