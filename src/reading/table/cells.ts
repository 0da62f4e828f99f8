import { parseNumber } from "../text/number.ts";

/** The line by which a file tells Excel its separator. */
const separatorForExcel = /^\ufeff?sep=.\s*$/;
const comment = /^\s*[#%]\s*/;

/** Whether a line is the heading of the row below it: any is, but a comment must have a name for each of its cells, and some numbers in them. */
export function isHeading(text: string, row: string): boolean {
  if (separatorForExcel.test(text)) return false;
  if (!comment.test(text)) return true;
  if (comment.test(row)) return false;
  const separator = separatorOf(text, row);
  const [names, cells] = [splitHeading(text, separator), splitCells(row, separator)];
  if (cells === null || names?.length !== cells.length || cells.length === 1) return false;
  const filled = cells.filter((cell) => cell !== "");
  const isNumber = (cell: string) => parseNumber(cell) !== null;
  // A text tells runs or sides apart, but spaces are between words, too.
  return separator === " " ? filled.every(isNumber) : filled.some(isNumber);
}

/** The separator of a table's rows: white space, if it alone separates as many numbers as the heading has names. */
export function separatorOf(heading: string, row: string): string {
  const separator = guessSeparator(heading);
  if (heading.includes(separator) && row.includes(separator)) return separator;
  const cells = splitCells(row, " ") ?? [];
  const isSpaced = cells.length > 1 && cells.every((cell) => parseNumber(cell) !== null);
  return isSpaced && splitHeading(heading, " ")?.length === cells.length ? " " : separator;
}

/**
 * The names in a heading, which `np.savetxt` writes as a comment, over rows with a separator. Spaces may be within names, where commas
 * stand between them.
 */
export function splitHeading(text: string, separator: string): string[] | null {
  const heading = text.replace(comment, "");
  const own = guessSeparator(heading);
  return splitCells(heading, separator === " " && heading.includes(own) ? own : separator);
}

/** The separator that is most frequent in the heading, outside quotes. */
function guessSeparator(heading: string): string {
  const bare = heading.replaceAll(/"[^"]*"/g, "");
  const count = (separator: string) => bare.split(separator).length;
  return [",", ";", "\t"].reduce((best, next) => (count(next) > count(best) ? next : best));
}

/** Splits a line into trimmed cells; null if a quote is left open. */
export function splitCells(line: string, separator: string): string[] | null {
  if (separator === " ") return line.trim().split(/\s+/);
  if (!line.includes('"')) return line.split(separator).map((cell) => cell.trim());
  const cells: string[] = [];
  let open: string | null = null;
  for (const part of line.split(separator)) {
    const cell: string = open === null ? part : open + separator + part;
    const togglesQuote = part.split('"').length % 2 === 0;
    if (togglesQuote === (open === null)) {
      open = cell;
      continue;
    }
    cells.push(unquote(cell.trim()));
    open = null;
  }
  return open === null ? cells : null;
}

function unquote(cell: string): string {
  if (cell.length < 2 || !cell.startsWith('"') || !cell.endsWith('"')) return cell;
  return cell.slice(1, -1).replaceAll('""', '"').trim();
}
