import type { ColumnConfig } from "../format.ts";
import { quote } from "../text/quote.ts";
import { mayBeSeries } from "./columns.ts";
import type { Column } from "./table.ts";

/** Says which columns have NaN in place of cells without a value, and which nulls and NaN are missing values. */
export function describeBlanks(
  before: readonly Column[],
  after: readonly Column[],
  config: ColumnConfig,
): string[] {
  const added = (column: Column, index: number) => (after[index]?.rows.length ?? 0) - column.rows.length;
  const hasNulls = ({ name, blankRows }: Column) => blankRows.length > 0 && mayBeSeries(name, config);
  return [
    describe(
      before.filter((column, index) => added(column, index) > 0),
      (names) => `empty cells in ${names} are read as NaN: a value was due there`,
    ),
    describe(
      before.filter((column, index) => added(column, index) < 0),
      (names) => `NaN in rows without ${names} is read as a missing value`,
    ),
    describe(
      before.filter((column, index) => added(column, index) <= 0 && hasNulls(column)),
      (names) => `null in ${names} is read as a missing value`,
    ),
  ].flat();
}

function describe(columns: readonly Column[], message: (names: string) => string): string[] {
  const names = columns.map(({ name }) => quote(name)).join(", ");
  return columns.length > 0 ? [message(names)] : [];
}
