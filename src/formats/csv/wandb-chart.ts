import { posix } from "node:path";
import { withFileContext } from "../../reading/first-matching.ts";
import type { ColumnConfig, Format, ParsedRun } from "../../reading/format.ts";
import { FormatError } from "../../reading/format-error.ts";
import { counterAxis, mayBeSeries } from "../../reading/table/columns.ts";
import { readEachTable, readTables } from "../../reading/table/csv.ts";
import { peekTable } from "../../reading/table/peek-table.ts";
import type { Table } from "../../reading/table/table.ts";
import { toRuns } from "../../reading/table/to-runs.ts";
import { quote } from "../../reading/text/quote.ts";

/**
 * The data of a chart, as the page of W&B exports it: runs side by side, in columns `<run> - <metric>`, each with the
 * smallest and the largest of the values that a point stands for (`__MIN`, `__MAX`). The exports of one directory belong
 * together: each chart has one of its own.
 */
export const wandbChart: Format = {
  id: "wandb-chart",
  title: "W&B chart export",
  files: ["wandb_export*.csv"],
  matches: (artifact) => {
    const { names } = peekTable(artifact);
    return names.some((name) => isPoint(name, names));
  },
  runKey: (path) => posix.join(posix.dirname(path), "wandb"),
  read: (files, columns) => {
    const runs = new Map<string, ParsedRun>();
    for (const artifact of files) {
      const found = withFileContext(artifact, () =>
        readEachTable(readTables(artifact.openText()), (table) => readCharts(table, columns)),
      );
      for (const run of found) {
        const series = run.series.map((one) => ({ ...one, origin: { ...one.origin, file: artifact.path } }));
        const name = run.name ?? "";
        const known = runs.get(name);
        const again = series.find((one) => known?.series.some((other) => other.name === one.name));
        if (again)
          throw new FormatError(
            `${quote(again.name)} of ${quote(name)} is in two files`,
            null,
            artifact.path,
          );
        runs.set(name, {
          ...run,
          series: [...(known?.series ?? []), ...series],
          notes: [...(known?.notes ?? []), ...run.notes],
        });
      }
    }
    return [...runs.values()];
  },
};

function isPoint(name: string, names: readonly string[]): boolean {
  return name.includes(" - ") && names.includes(`${name}__MIN`) && names.includes(`${name}__MAX`);
}

/** The runs of a table; none if it holds no metric, such as the chart of a system's load. */
function readCharts(table: Table, config: ColumnConfig): ParsedRun[] {
  const names = table.columns.map(({ name }) => name);
  const [position] = table.columns;
  const byRun = new Map<string, Table["columns"][number][]>();
  for (const column of table.columns) {
    if (!isPoint(column.name, names)) continue;
    const at = column.name.lastIndexOf(" - ");
    const [run, metric] = [column.name.slice(0, at), column.name.slice(at + 3)];
    if ((mayBeSeries(metric, config) || counterAxis(metric) !== null) && column.values.length > 0)
      byRun.set(run, [...(byRun.get(run) ?? []), { ...column, name: metric }]);
  }
  return [...byRun].flatMap(([name, own]) => {
    const metrics = own.filter((column) => counterAxis(column.name) === null);
    if (metrics.length === 0) return [];
    // A chart over time may hold the steps beside the metrics.
    const isCounted = position !== undefined && counterAxis(position.name) !== null;
    const column = isCounted ? position : (own.find((one) => counterAxis(one.name) !== null) ?? null);
    const columns = column ? [column, ...metrics] : metrics;
    return toRuns({ ...table, isFull: false, columns }, config, { column }).map((run) => ({
      ...run,
      name,
      leftOut: [{ what: "columns __MIN and __MAX", why: "bounds of the points" }],
    }));
  });
}
