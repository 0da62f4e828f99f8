/** A cell of a table within a log, and where it stands in its line. */
export type Cell = { readonly text: string; readonly from: number; readonly to: number };

const maxCells = 64;

/** Cells that fill their columns but for one space: `0.00548 0.00038`, and the last names of YOLOv5, `mAP@.5 mAP@.5:.95`. */
const isFilled = /^[-+]?\d[\d.e+-]*(?: [-+]?\d[\d.e+-]*)+$|^mAP@\S+ mAP@\S+$/;

/** A row of a CSV: `epoch,train_loss,val_loss`, `1, 0.5, 0.6`, `1,,0.6`. */
const isSeparated = /^\s*[^\s,|;:]+(?:, ?[^\s,|;:]*)+\s*$/;

/** Its heading, of names with spaces: `Epoch, Train Loss, Val Loss`. */
const isNamed = /^\s*[^\s,|;:\d]+(?: [^\s,|;:\d]+){0,3}(?:, ?[^\s,|;:\d]+(?: [^\s,|;:\d]+){0,3}){2,}\s*$/;

/** A progress bar behind the cells, and no share in one of them: `| 50.8% | 0.86 |`. */
const barBehind =
  /:?(?<![\d.])\s{0,4}\d{1,3}%(?:\s?(?:[━─]|\|(?!\s{1,40}[-+]?[\d.]{1,20}%?\s{0,40}(?:\||$)))|\s{1,4}\d{1,12}\/\d{1,12} \[).*$/s;

/** Splits a line at bars, tabs, or at least two spaces; else at the commas of a CSV. */
export function cellsOf(text: string, from: number): Cell[] {
  const cells: Cell[] = [];
  if (text.includes(",") && isOfCommas(text.slice(from)))
    return [...text.slice(from).matchAll(/[^\s,](?:[^,]*[^\s,])?/g)]
      .slice(0, maxCells)
      .map(({ 0: cell, index }) => {
        const start = from + index;
        return { text: cell, from: start, to: start + cell.length };
      });
  const rest = text.slice(from).replace(barBehind, "");
  for (const { 0: whole, index } of rest.matchAll(/[^\s|│┃║](?:[^\t |│┃║]| (?=[^\s|│┃║]))*/g)) {
    for (const { 0: cell, index: within } of whole.matchAll(isFilled.test(whole) ? /\S+/g : /^.*$/gs)) {
      const start = from + index + within;
      cells.push({ text: cell, from: start, to: start + cell.length });
    }
    if (cells.length > maxCells) return [];
  }
  return cells;
}

/** How many bars, tabs or commas stand before each cell of a line and, last, in all. */
export function columnsOf(text: string, from: number, cells: readonly Cell[]): number[] {
  const signs = isOfCommas(text.slice(from)) ? "," : "|│┃║\t";
  const before = (end: number) => [...text.slice(from, end)].filter((sign) => signs.includes(sign)).length;
  return [...cells.map((cell) => before(cell.from)), before(text.length)];
}

function isOfCommas(row: string): boolean {
  return isSeparated.test(row) || isNamed.test(row);
}
