import { markdownTable } from "markdown-table";
import type { Column, Table } from "../table.ts";
import { codeCell, escapeText } from "./escape.ts";

/** A table of GitHub's Markdown, every cell escaped. */
export function formatTable({ columns, lines }: Table): string {
  const heading = columns.map(({ heading }) => escapeText(heading));
  const cells = lines.map((line) => line.map((text, i) => cell(columns[i]?.kind, text)));
  const align = columns.map(({ kind }) => (kind === "number" ? "r" : "l"));
  return markdownTable([heading, ...cells], { align, alignDelimiters: false });
}

function cell(kind: Column["kind"] | undefined, text: string): string {
  if (text === "") return "";
  if (kind === "name") return codeCell(text);
  // A line may break between a number and its position, but not between a number and its unit.
  return kind === "number" ? escapeText(text).replace(/ (?![@(])/g, "\u00a0") : escapeText(text);
}
