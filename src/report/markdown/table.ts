import { markdownTable } from "markdown-table";
import type { Column, Table } from "../table.ts";
import { codeCell, escapeText } from "./escape.ts";

const maxJoinedHeading = 12;
/** A name that is too long for a phone where no line can break within it, and its ends. */
const longName = /[^-/\s]{27}/u;
const endsOfName = /^(.{12}).+(.{13})$/u;

/** A table of GitHub's Markdown, every cell escaped, and narrow: on a phone a wide one would hide its right half. */
export function formatTable({ columns, lines }: Table): string {
  const own = columns.filter(({ joins }) => joins === undefined);
  const headings = own.map(({ heading }) => escapeText(heading));
  const names = columns.findIndex(({ kind }) => kind === "name");
  const shortened = shortenNames(lines.map((line) => line[names] ?? ""));
  const rows = lines.map((line, row) => {
    const cells = line.map((text, i) => cell(columns[i]?.kind, i === names ? (shortened[row] ?? "") : text));
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
      return kind === "number" ? inParentheses(escapeText(lowerFirst(heading)), text) : `· ${text}`;
    })
    .filter((text) => text !== "")
    .join(" ");
}

/** A line breaks within it only where a long heading would make the column too wide. */
function inParentheses(heading: string, text: string): string {
  return `(${heading}${heading.length > maxJoinedHeading ? " " : "\u00a0"}${text})`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** Leaves out the middle of names that would push the figures out of sight, where they stay distinct. */
function shortenNames(names: readonly string[]): readonly string[] {
  const short = names.map((name) => (longName.test(name) ? name.replace(endsOfName, "$1…$2") : name));
  return new Set(short).size === new Set(names).size ? short : names;
}

function cell(kind: Column["kind"] | undefined, text: string): string {
  if (text === "") return "";
  if (kind === "name") return codeCell(text);
  // A line may break before a position and a spread, but not behind a mark, or between a number and its unit.
  return kind === "number" ? escapeText(text).replace(/ (?![@(±])/g, "\u00a0") : escapeText(text);
}
