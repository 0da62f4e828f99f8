import { FormatError } from "../../../reading/format-error.ts";
import { attributeOf, tagsIn } from "../../../reading/markup/tags.ts";

/** Excel's own limit. */
const maxColumns = 16_384;

/** Rows may be sparse: a cell in the last column of each would be many gigabytes of commas. */
const maxCells = 8 * 1024 ** 2;

/** The texts of a row by their columns. */
export type Row = ReadonlyMap<number, string>;

/**
 * The cells of a table, as wide as its widest row: without the blank columns before it, and without titles, rows of one cell above
 * the headings. Throws a FormatError.
 */
export function cellsOf(rows: readonly Row[]): string[][] {
  const heading = rows.findIndex((row) => [...row.values()].filter((cell) => cell !== "").length > 1);
  const table = rows.slice(Math.max(heading, 0));
  let first = maxColumns;
  let end = 0;
  for (const row of table) {
    for (const column of row.keys()) {
      first = Math.min(first, column);
      end = Math.max(end, column + 1);
    }
  }
  const width = Math.max(end - first, 0);
  if (table.length * width > maxCells)
    throw new FormatError(`expected at most ${maxCells} cells in a sheet, got more`);
  return table.map((row) => Array.from({ length: width }, (_, index) => row.get(first + index) ?? ""));
}

/** Reads the rows of a worksheet that are not blank. */
export function readRows(xml: string, sharedTexts: readonly string[]): Row[] {
  const rows: Map<number, string>[] = [];
  let column = -1;
  let type = "n";
  let isFormula = false;
  let value = "";
  for (const tag of tagsIn(xml)) {
    const { name, isClosing, isEmpty, text } = tag;
    if (name === "row" && !isClosing) {
      rows.push(new Map());
      column = -1;
    } else if (name === "c" && !isClosing) {
      column = columnOf(attributeOf(tag, "r")) ?? column + 1;
      type = attributeOf(tag, "t") ?? "n";
      value = "";
      isFormula = false;
    } else if (name === "f") {
      isFormula = true;
    } else if ((name === "v" || name === "t") && isClosing) {
      value += text;
    }
    if (name === "c" && (isClosing || isEmpty)) {
      const cell = textOf(value, type, isFormula, sharedTexts);
      // pandas writes NaN as an empty text: a row of them is a row.
      if ((cell !== "" || type !== "n") && column < maxColumns) rows.at(-1)?.set(column, cell);
    }
  }
  return rows.filter((row) => row.size > 0);
}

/** The text of a cell. A formula that was never computed is a text, so that a curve with one is refused. */
function textOf(value: string, type: string, isFormula: boolean, sharedTexts: readonly string[]): string {
  if (value === "") return isFormula ? "a formula without a value" : "";
  if (type === "s") return sharedTexts[Number(value)]?.trim() ?? "";
  if (type === "e") return value === "#N/A" ? "" : "nan";
  return value.trim();
}

/** The number of a column by the name of a cell: 27 for `AB7`. */
function columnOf(cell: string | null): number | null {
  const letters = /^[A-Z]{1,3}(?=\d)/.exec(cell ?? "")?.[0];
  if (letters === undefined) return null;
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
