import { memoize } from "../../text/memoize.ts";
import type { Artifact } from "../artifact.ts";
import { headLines, type Line } from "../text/lines.ts";
import { parseNumber } from "../text/number.ts";
import { isHeading, separatorOf, splitCells, splitHeading } from "./cells.ts";
import { parseDecimalComma } from "./decimal-comma.ts";

/** The heading of a file and its first row; the row is null if the head does not reach that far. */
export const peekTable = memoize((artifact: Artifact): { names: string[]; row: string[] | null } => {
  const { heading, row, separator } = headOf(artifact);
  return {
    names: splitHeading(heading?.text ?? "", separator) ?? [],
    row: row?.isComplete === true ? splitCells(row.text, separator) : null,
  };
});

function headOf(artifact: Artifact): {
  heading?: Line | undefined;
  row?: Line | undefined;
  separator: string;
} {
  const lines = headLines(artifact);
  const at = Math.max(
    0,
    lines.findIndex(({ text }, index) => isHeading(text, lines[index + 1]?.text ?? "")),
  );
  const heading = lines[at];
  const row = lines.slice(at + 1).find(({ text }) => !isBlankRow(text));
  return { heading, row, separator: separatorOf(heading?.text ?? "", row?.text ?? "") };
}

/** Whether no cell of a row has a text. */
function isBlankRow(text: string): boolean {
  return /^[\s,;]*$/.test(text);
}

/** The cells of each row in the head of a file. */
export function headRows(artifact: Artifact): string[][] {
  const { heading, separator } = headOf(artifact);
  const rows = headLines(artifact).filter(({ number }) => number > (heading?.number ?? 0));
  return rows.map(({ text }) => splitCells(text, separator) ?? []);
}

/** Whether a row, if there is one, holds a number. */
export function mayHoldNumbers(row: readonly string[] | null): boolean {
  return row === null || row.some((cell) => (parseNumber(cell) ?? parseDecimalComma(cell)) !== null);
}
