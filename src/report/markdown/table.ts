import { markdownTable } from "markdown-table";
import type { Column, Table } from "../table.ts";
import { codeCell, escapeText } from "./escape.ts";

/** A table of GitHub's Markdown, every cell escaped, and narrow: on a phone a wide one would hide its right half. */
export function formatTable({ columns, lines }: Table): string {
  const own = columns.filter(({ joins }) => joins === undefined);
  const headings = own.map(({ heading }) => escapeText(heading));
  const rows = lines.map((line) => {
    const cells = line.map((text, i) => cell(columns[i]?.kind, text));
    return own.map((column) => join(columns, cells, column));
  });
  const align = own.map(({ kind }) => (kind === "number" ? "r" : "l"));
  return markdownTable([headings, ...rows], { align, alignDelimiters: false });
}

/** The cell of a column with those that join it: `❌ net · overfit`, `0.27 (main 0.25)`. */
function join(columns: readonly Column[], cells: readonly string[], target: Column): string {
  const own = columns.indexOf(target);
  return columns
    .map(({ heading, kind, joins }, i) => {
      const text = cells[i] ?? "";
      if (i === own) return text;
      if (joins !== target.heading || text === "") return "";
      if (i < own) return text;
      return kind === "number" ? `(${escapeText(lowerFirst(heading))} ${text})` : `· ${text}`;
    })
    .filter((text) => text !== "")
    .join(" ");
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function cell(kind: Column["kind"] | undefined, text: string): string {
  if (text === "") return "";
  if (kind === "name") return codeCell(text);
  // A line may break before a position, a spread and behind a mark, but not between a number and its unit.
  return kind === "number"
    ? escapeText(text).replace(/(?<!^[🔺🔽=]) (?![@(±])/gu, "\u00a0")
    : escapeText(text);
}
