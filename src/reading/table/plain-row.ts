import { readDecimal } from "../bytes/decimal.ts";
import type { TextSource } from "../text/text-source.ts";
import { endRow, type GrowingTable } from "./growing-table.ts";
import { addCell } from "./table.ts";

const [tab, lineFeed, carriageReturn, space, quoteMark] = [9, 10, 13, 32, 34];

/** Reads a row of plain decimals and blanks from the bytes; false, and nothing is read, for any other line. */
export function addPlainRow(source: TextSource, table: GrowingTable): boolean {
  if (!readCells(source, table)) return false;
  const { columns, cells, rows, isRelevant } = table;
  for (let index = 0; index < cells.length; index++) {
    const cell = cells[index] ?? Number.NaN;
    const column = columns[index];
    if (column === undefined || Number.isNaN(cell)) continue;
    if (isRelevant[index] === false) column.rows.push(rows);
    else addCell(column, rows, cell);
  }
  endRow(table, source.line++);
  return true;
}

function readCells(source: TextSource, { cells, separator, isRelevant, ends }: GrowingTable): boolean {
  const { bytes, at: start } = source;
  const delimiter = separator.charCodeAt(0);
  const last = cells.length - 1;
  let [width, hasExponent] = [0, false];
  for (let index = 0; index <= last; index++) {
    let byte = skipSpaces(source, delimiter);
    if (byte === space) {
      // Several spaces are one separator: left to `splitCells`.
      source.at = start;
      return false;
    }
    if (byte === delimiter || byte === lineFeed || byte === carriageReturn) cells[index] = Number.NaN;
    else if (isRelevant[index] === false) {
      cells[index] = startsNumber[byte] === 1 ? 0 : Number.NaN;
      byte = skipCell(source, delimiter);
    } else {
      const from = source.at;
      if (!readDecimal(source, cells, index)) byte = -1;
      else {
        width = source.at - from;
        hasExponent = index === last && endsWithExponent(bytes, source.at);
        byte = skipSpaces(source, delimiter);
      }
    }
    if (index === last) {
      for (; byte === carriageReturn; byte = bytes[source.at] ?? -1) source.at++;
    }
    if (byte !== (index === last ? lineFeed : delimiter)) {
      source.at = start;
      return false;
    }
    source.at++;
  }
  // A blank line is not a row of one blank cell.
  if (last === 0 && Number.isNaN(cells[0] ?? 0)) {
    source.at = start;
    return false;
  }
  ends.add(width, hasExponent);
  return true;
}

const exponents = [69, 101];

/** Whether the number that ends here has an exponent of up to three digits. */
function endsWithExponent(bytes: Buffer, end: number): boolean {
  for (let back = 2; back <= 5; back++) if (exponents.includes(bytes[end - back] ?? 0)) return true;
  return false;
}

const startsNumber = Uint8Array.from({ length: 256 }, (_, byte) =>
  /[-+.\d]/.test(String.fromCharCode(byte)) ? 1 : 0,
);

/** Steps over a cell without quotes, and returns the byte behind it. */
function skipCell(source: TextSource, delimiter: number): number {
  const { bytes } = source;
  let byte = bytes[source.at] ?? -1;
  while (byte !== delimiter && byte !== lineFeed && byte !== carriageReturn && byte !== quoteMark) {
    byte = bytes[++source.at] ?? -1;
    if (byte === -1) return -1;
  }
  return byte;
}

function skipSpaces(source: TextSource, delimiter: number): number {
  const { bytes } = source;
  let byte = bytes[source.at] ?? -1;
  while ((byte === space || byte === tab) && byte !== delimiter) byte = bytes[++source.at] ?? -1;
  return byte;
}
