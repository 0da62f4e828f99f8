/** How Docker's `json-file` driver and Kaggle begin a record of what a program printed. */
const record =
  /^\{"log":\s?".*",\s?"stream":\s?"std(?:out|err)"|^\[?\{"stream_name":\s?"std(?:out|err)",\s?"time":/;

/** Whether a text is the records of what a program printed, one a line. */
export function recordsOutput(text: string): boolean {
  return record.test(text.slice(0, text.indexOf("\n") >>> 0));
}

/** Joins what the records say was printed. A line that is no record, such as one cut off, stays as it is. */
export function printedIn(records: string): string {
  return records
    .split("\n")
    .filter((line) => line.trim() !== "" && line.trim() !== "]")
    .map((line) => printedBy(line.trim()) ?? line)
    .join("");
}

function printedBy(line: string): string | null {
  try {
    const value: unknown = JSON.parse(line.replace(/^[[,]/, "").replace(/(?<=\})[\],]{1,2}$/, ""));
    if (typeof value !== "object" || value === null) return null;
    const [printed] = ["log", "data"].map((name) => new Map(Object.entries(value)).get(name)).filter(isText);
    return printed ?? null;
  } catch {
    return null;
  }
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}
