import { readFileSync } from "node:fs";
import type { ParsedRun } from "../../src/reading/format.ts";
import { isKnownMetric } from "../../src/reading/table/columns.ts";
import { noColumns } from "./artifact.ts";

type Listed = { readonly positions: readonly number[]; readonly values: readonly (number | string)[] };

/** Series by name; compared to the last bit. */
export type Found = Record<string, { positions: number[]; values: number[] }>;

/** What `expected.json` in a folder of fixtures says of each file: the metrics, NaN and infinities as numbers. */
export function expectedIn(directory: URL): Map<string, Found> {
  const listed: Record<string, Record<string, Listed>> = JSON.parse(
    readFileSync(new URL("expected.json", directory), "utf8"),
  );
  return new Map(Object.entries(listed).map(([file, series]) => [file, metricsOf(series)]));
}

export function foundIn(recordings: readonly ParsedRun[]): Found[] {
  return recordings.map(({ series }) =>
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
