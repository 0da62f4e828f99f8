import { FormatError } from "../format-error.ts";
import { parseNumber } from "../text/number.ts";
import { addCell, type Column, emptyColumn, maxColumns } from "./table.ts";

/** Dicts nested more deeply hold no metrics. */
const maxDepth = 8;

/** Collects what calls of a `log` recorded, a row per call, in columns; nested names are joined by `/`. */
export class NestedRows {
  rows = 0;
  readonly #columns = new Map<string, Column>();
  /** Last row that has a cell in a column. */
  readonly #last = new Map<Column, number>();

  get columns(): Column[] {
    return [...this.#columns.values()];
  }

  endRow(): void {
    this.rows++;
  }

  /**
   * Adds a number, or each number of a dict. NaN and the infinities may be texts, since JSON has none. A dict with a `_type`
   * is a histogram, an image or a table. Throws a FormatError for too many columns.
   */
  addValue(name: string, value: unknown, depth = maxDepth): void {
    if (typeof value === "number") this.add(name, value);
    else if (typeof value === "string") {
      const number = /^-?(NaN|Infinity)$/.test(value) ? parseNumber(value) : null;
      if (number !== null) this.add(name, number);
    } else if (typeof value === "object" && value !== null && !Array.isArray(value) && depth > 0) {
      if ("_type" in value) return;
      for (const [key, inner] of Object.entries(value)) this.addValue(`${name}/${key}`, inner, depth - 1);
    }
  }

  /** Adds a number to the row, unless it has one of that name. */
  add(name: string, value: number): void {
    const column = this.#columns.get(name) ?? emptyColumn(name);
    if (this.#last.get(column) === this.rows) return;
    this.#last.set(column, this.rows);
    if (column.values.length === 0) this.#columns.set(name, column);
    if (this.#columns.size > maxColumns) {
      throw new FormatError(`expected at most ${maxColumns} metrics, got more`);
    }
    addCell(column, this.rows, value);
  }
}
