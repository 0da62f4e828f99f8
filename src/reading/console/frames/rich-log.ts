/** A line as a table of Rich's log shows it: its message begins at `from` and has `width` columns. */
export type RichLine = {
  /** Without the place that printed it. */
  readonly text: string;
  /** Where the table begins, behind what a collector of logs put before each line. */
  readonly start: number;
  readonly from: number;
  readonly width: number;
  /** The number of columns of the table; null where the place at the end of its first line tells the width. */
  readonly columns: number | null;
};

const level = String.raw`(?:DEBUG {3}|INFO {4}|NOTICE {2}|WARNING |ERROR {3}|CRITICAL) (?=\S)`;
const anyLevel = new RegExp(level);
/** A level stands in a column of eight; the same time is not told twice. */
const head = new RegExp(String.raw`^(.{0,80}?)(?:\[[^\]]{4,40}\] | {6,42})?${level}`);
/** What `console.log` prints has no level, but always a place. */
const bareHead = /^()(?:\[[^\]]{4,40}\] | {6,42})(?=\S)/;
/** Where the line was printed, in the last column. */
const place = /\s{1,200}([\w-]{1,60}\.py:\d{1,6})\s{0,8}$/;

/** Reads the first line of a message; null if Rich did not log it. */
export function readRichLine(text: string): RichLine | null {
  const printed = text.includes(".py:") ? place.exec(text) : null;
  const [table, lead = ""] = (anyLevel.test(text) ? head : printed ? bareHead : null)?.exec(text) ?? [];
  if (table === undefined) return null;
  const [start, from] = [lead.length, table.length];
  if (printed === null) return { text, start, from, width: text.length - from, columns: text.length };
  const width = text.lastIndexOf(printed[1] ?? "") - 1 - from;
  return { text: text.slice(0, printed.index), start, from, width, columns: null };
}

/** Whether the line below stands in the same column, as no message of its own. */
export function isOfRichLine({ start, from, columns }: RichLine, below: string): boolean {
  if (columns === null ? place.test(below) : below.length !== columns) return false;
  return below.slice(start, from).trim() === "";
}

/** Whether the line below is the rest of one that did not fit: its first word has no room there. */
export function isRest({ from, width }: RichLine, above: string, below: string): boolean {
  const word = /^\S{1,300}/.exec(below.slice(from, from + width))?.[0];
  return word !== undefined && above.trimEnd().length - from + 1 + word.length > width;
}
