import type { ColumnConfig } from "../format.ts";
import { FormatError } from "../format-error.ts";
import { quote } from "../text/quote.ts";
import { isKnownMetric, mayBeSeries } from "./columns.ts";
import { cellsOf, isChosen, isUnique } from "./row-cells.ts";
import { isNumberOf, isThingColumn } from "./run-columns.ts";
import type { Table } from "./table.ts";

/**
 * Throws a FormatError if the first column of a table without a counter may be the number of a device, or a setting in steps that a
 * person chose, as sizes of a training set, degrees, values of `alpha`: an unknown counter of evaluations looks the same.
 */
export function refuseSweep(table: Table, config: ColumnConfig): void {
  const [first] = table.columns;
  if (first === undefined || first.rows.length !== table.rows || first.name === config.position) return;
  if (isThingColumn(first.name) && isUnique(cellsOf(first, [...first.rows], table.rows)))
    throw new FormatError(
      `expected a known counter, got ${quote(first.name)}: each row may be of a device or of a run. If it numbers the evaluations of one training, set \`position\` to it in the config`,
      table.lines?.get(0) ?? null,
    );
  const mayBeSetting = mayBeSeries(first.name, config) || isNumberOf(first.name);
  if (!mayBeSetting || isKnownMetric(first.name, config)) return;
  const cells = cellsOf(first, [...first.rows], table.rows);
  if (!isChosen(cells)) return;
  throw new FormatError(
    `expected a known counter, got ${quote(first.name)}, which may number the evaluations or be a setting of each run. If it numbers them, set \`position\` to it in the config`,
    table.lines?.get(0) ?? null,
  );
}
