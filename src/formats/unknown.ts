import type { Artifact } from "../reading/artifact.ts";
import { mayBeConsoleLog } from "../reading/console/console-log.ts";
import type { ColumnConfig } from "../reading/format.ts";
import { isSqlite } from "../reading/sqlite/signature.ts";
import { peekTable } from "../reading/table/peek-table.ts";
import { parseNumber } from "../reading/text/number.ts";
import { describeKind } from "./file-kinds.ts";

/** Says of a log whose metrics nothing counts how to have it read; null for any other file. */
export async function describeUncounted(artifact: Artifact, columns: ColumnConfig): Promise<string | null> {
  if (describeContent(artifact) !== null || !mayBeConsoleLog(artifact)) return null;
  const console = await import("../reading/console/read-log.ts");
  return console.describeUncounted(artifact.openText, columns);
}

export async function describeUnnamed(artifact: Artifact): Promise<string | null> {
  if (describeContent(artifact) !== null || !mayBeConsoleLog(artifact)) return null;
  const console = await import("../reading/console/read-log.ts");
  return console.describeUnnamed(artifact.openText);
}

export async function describeRepeated(artifact: Artifact): Promise<string | null> {
  if (describeContent(artifact) !== null || !mayBeConsoleLog(artifact)) return null;
  const console = await import("../reading/console/read-log.ts");
  return console.describeRepeated(artifact.openText);
}

/** Says what a file lacks that is nearly a training history, or the results of one; null for any other. */
export async function describeNear(artifact: Artifact): Promise<string | null> {
  if (describeContent(artifact) !== null) return null;
  const { describeNearly, describeRecord } = await import("./evidence.ts");
  return describeNearly(artifact, true) ?? describeRecord(artifact);
}

/** Says of a file that no format matches what it is. */
export function describeUnknown(artifact: Artifact): string {
  const content = describeContent(artifact);
  if (content !== null) return `the file is ${content}`;
  const fault = lacksHeading(artifact) ? noHeading : "no format matches this text";
  return `${fault}: ${JSON.stringify(artifact.head.trim().slice(0, 60))}`;
}

const noHeading =
  "nothing names its columns; write a first line such as `epoch,train_loss,val_loss`, with a name for each";

/** Whether the rows of a table begin without a heading: even the first holds only numbers. */
export function lacksHeading(artifact: Artifact): boolean {
  const { names, row } = peekTable(artifact);
  return [names, row ?? []].every(
    (cells) => cells.length > 1 && cells.every((cell) => parseNumber(cell) !== null),
  );
}

/** What a file is that is no text of its own: `empty`, `an HTML page: …`. Null for text. */
export function describeContent(artifact: Artifact): string | null {
  if (artifact.head.trim() === "") return "empty";
  if (isSqlite(artifact)) return "a SQLite database without the tables of MLflow or Trackio";
  const kind = describeKind(artifact);
  if (kind !== null) return kind;
  return artifact.head.includes("\0") ? "binary" : null;
}
