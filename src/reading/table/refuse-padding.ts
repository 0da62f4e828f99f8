import { parseName } from "../../curves/names.ts";
import { FormatError } from "../format-error.ts";
import { quote } from "../text/quote.ts";
import type { Column, Table } from "./table.ts";

/** A side that ends within this share of the rows was recorded more rarely than the other. */
const shortShare = 0.5;

/**
 * Throws a FormatError if nothing numbers the rows and the cells of one side of a metric are empty long before the other side ends:
 * pandas pads columns of different lengths so, such as a loss for each batch beside one for each epoch, and writes NaN so. In a
 * training that diverged, both sides end.
 */
export function refusePadding(metrics: readonly Column[], { rows, lines, isFull }: Table): void {
  if (isFull !== true) return;
  for (const column of metrics) {
    const end = endOf(column);
    if (end === 0 || end > rows * shortShare) continue;
    const { metric, split } = parseName(column.name);
    const other = metrics.find(({ name }) => {
      const parsed = parseName(name);
      return parsed.metric === metric && (parsed.split ?? "train") !== (split ?? "train");
    });
    if (other === undefined || endOf(other) < rows) continue;
    throw new FormatError(
      `expected values of ${quote(column.name)} to the end, got ${end} in ${rows} rows of ${quote(other.name)}: it was recorded more rarely, or is NaN from here on, and nothing tells. Record the epoch or step of each row`,
      lines?.get(end) ?? null,
    );
  }
}

/** The number of rows up to the last that has a value. */
function endOf({ rows, values }: Column): number {
  return values.length === 0 ? 0 : rows.last + 1;
}
