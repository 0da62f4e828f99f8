import { markdownTable } from "markdown-table";
import { columns, headings, type Row, textColumns } from "../rows.ts";
import type { Report } from "../schema.ts";
import { codeCell, escapeText } from "./escape.ts";

export function runTable(report: Report, rows: readonly Row[]): string {
  const shown = columns(report);
  const heading = headings(report);
  const cells = rows.map((row) => shown.map((column) => cell(column, row[column])));
  const align = shown.map((column) => (textColumns.has(column) ? "l" : "r"));
  return markdownTable([shown.map((column) => heading[column]), ...cells], { align, alignDelimiters: false });
}

function cell(column: keyof Row, value: string): string {
  if (column === "run" || (column === "trend" && value !== "")) return codeCell(value);
  // No line breaks between a number and its unit, or a verdict's sign and its first rule.
  const spaces = column === "verdict" ? / / : / /g;
  return escapeText(value).replace(spaces, "\u00a0");
}
