type Fields = Readonly<Record<string, unknown>>;

/** Under which names the records of Docker, fluentd, Kaggle, journald, Google Cloud, Loki and Elastic keep what a program printed. */
const printedNames = ["log", "data", "MESSAGE", "textPayload", "line", "message"];

/** What else such a record has: where the text was printed, or when. */
const stamp = /^_|time|date|stamp|stream|source/i;

/** Among records of printed lines, those of metrics would be seen within these. */
const looked = 20;

/** Whether a text, of which the end may be cut off, is the records of what a program printed, one a line. */
export function recordsOutput(text: string): boolean {
  const [first = null, ...others] = text.split("\n", looked).map(recordIn);
  return first !== null && [first, ...others].every((record) => record === null || isOfText(record));
}

function isOfText(record: Fields): boolean {
  if (printedBy(record) === null) return false;
  const beside = Object.entries(record).filter(([name]) => !stamp.test(name));
  const isStamped = beside.length < Object.keys(record).length;
  // A record that has a figure of its own is one of metrics.
  return isStamped && !beside.some(([, value]) => typeof value === "number" || holdsFraction(value));
}

function holdsFraction(value: unknown): boolean {
  if (typeof value !== "object" || value === null)
    return typeof value === "number" && !Number.isInteger(value);
  return Object.values(value).some(holdsFraction);
}

/** Joins what the records say was printed. A line that is no record, such as one cut off, stays as it is. */
export function printedIn(records: string): string {
  const lines = records.split("\n").filter((line) => line.trim() !== "" && line.trim() !== "]");
  const printed = lines.map((line) => printedBy(recordIn(line) ?? {}) ?? line);
  // Most keep lines without their ends; those that keep the ends may keep a part of a line.
  return printed.join(printed.some((text) => text.endsWith("\n")) ? "" : "\n");
}

function recordIn(line: string): Fields | null {
  try {
    const value: unknown = JSON.parse(
      line
        .trim()
        .replace(/^[[,]/, "")
        .replace(/(?<=\})[\],]{1,2}$/, ""),
    );
    return typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : null;
  } catch {
    return null;
  }
}

function printedBy(record: Fields): string | null {
  // So journald keeps a text with colours or carriage returns.
  const { MESSAGE: bytes } = record;
  if (Array.isArray(bytes) && bytes.every(isByte)) return Buffer.from(bytes).toString();
  return printedNames.map((name) => record[name]).find((value) => typeof value === "string") ?? null;
}

function isByte(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 0 && value < 256;
}
