import { inMemory } from "../../reading/bytes/source.ts";
import type { Format } from "../../reading/format.ts";
import { readEachTable, readTables } from "../../reading/table/csv.ts";
import { peekTable } from "../../reading/table/peek-table.ts";
import { toRuns } from "../../reading/table/to-runs.ts";
import { type Line, readLines } from "../../reading/text/lines.ts";
import { TextSource } from "../../reading/text/text-source.ts";

/** Flair's `loss.tsv`; `_` marks a missing value, unlike `nan`. */
export const flairTsv: Format = {
  id: "flair-tsv",
  title: "Flair loss.tsv",
  files: ["loss.tsv"],
  matches: (artifact) => {
    const { names } = peekTable(artifact);
    return names[0] === "EPOCH" && names[1] === "TIMESTAMP" && names.includes("TRAIN_LOSS");
  },
  read: ([artifact], columns) => {
    const lines = [...readLines(artifact.openText())];
    return readEachTable(
      readTables(new TextSource(inMemory(Buffer.from(blankMissingCells(lines))))),
      (table) => toRuns({ ...table, isFull: false }, columns),
    );
  },
};

/** Returns the table as text with empty cells instead of `_`; every row keeps its line number. */
function blankMissingCells([heading, ...rows]: readonly Line[]): string {
  const names = heading?.text.split("\t") ?? [];
  const texts = [heading?.text ?? ""];
  for (const { text, number } of rows) {
    const cells = alignCells(text.split("\t"), names).map((cell) => (cell === "_" ? "" : cell));
    texts[number - (heading?.number ?? 1)] = cells.join("\t");
  }
  const isEnded = rows.at(-1)?.isComplete ?? true;
  return "\n".repeat((heading?.number ?? 1) - 1) + texts.join("\n") + (isEnded ? "\n" : "");
}

/**
 * Removes the extra empty cell that Flair 0.4 writes before the `_` of training metrics it did not compute, which shifts
 * the rest of the row to the right. Any other misaligned row stays as it is and is rejected later.
 */
function alignCells(cells: readonly string[], names: readonly string[]): readonly string[] {
  const after = names.findIndex((name, index) => index > 4 && !name.startsWith("TRAIN_"));
  const filled = cells.slice(names.indexOf("TRAIN_LOSS") + 1, after + 1);
  const isFilled = filled.length > 1 && filled.every((cell) => cell === "_" || cell === "");
  return cells.length === names.length + 1 && isFilled ? cells.toSpliced(after, 1) : cells;
}
