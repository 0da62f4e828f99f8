import type { Column } from "./table.ts";

const withComma = /^[-+]?\d+,\d+(e[-+]?\d+)?$/i;
/** One comma between thousands, or before a fraction of three digits. */
const ambiguous = /^[-+]?[1-9]\d{0,2},\d{3}$/;

/** Parses a number with a comma before its fraction, `0,603757`; null for any other text. */
export function parseDecimalComma(cell: string): number | null {
  return withComma.test(cell) ? Number(cell.replace(",", ".")) : null;
}

type CommaCell = { readonly text: string; readonly line: number };

/**
 * The cells of a table with a comma in their number. They are decimals if one of them cannot be a thousand (`1,234` may
 * be), and no number of their column has a point; else the column holds text.
 */
export class DecimalCommas {
  readonly #first = new Map<Column, CommaCell>();
  /** How many fractions of a column have no point. */
  readonly #fractions = new Map<Column, number>();
  #isSettled = false;

  /** Notes a cell that is a number; `hasComma` if `parseDecimalComma` read it. */
  add(column: Column, value: number, cell: CommaCell, hasComma: boolean): void {
    if (hasComma) {
      if (!this.#first.has(column)) this.#first.set(column, cell);
      this.#isSettled ||= !ambiguous.test(cell.text);
    }
    if (!Number.isInteger(value) && (hasComma || !cell.text.includes("."))) {
      this.#fractions.set(column, (this.#fractions.get(column) ?? 0) + 1);
    }
  }

  /** Makes the columns whose commas are ambiguous columns of text. */
  settle(): void {
    for (const [column, { text, line }] of this.#first) {
      const fractions = column.values
        .toArray()
        .reduce((sum, value) => sum + (Number.isInteger(value) ? 0 : 1), 0);
      const hasPoint = fractions > (this.#fractions.get(column) ?? 0);
      if (this.#isSettled && !hasPoint) continue;
      column.firstText ??= { where: column.name, text, line };
      while (column.values.length > 0) {
        column.rows.pop();
        column.values.pop();
      }
    }
  }
}
