/** Writes rows of cells as CSV, so that a table of another kind of file is read like the file it would have been. */
export function toCsv(rows: Iterable<readonly string[]>): string {
  let text = "";
  for (const row of rows) text += `${row.map(quoted).join(",")}\n`;
  return text;
}

function quoted(cell: string): string {
  const line = cell.replaceAll(/\s+/g, " ").trim();
  return /[",;\t]/.test(line) ? `"${line.replaceAll('"', '""')}"` : line;
}
