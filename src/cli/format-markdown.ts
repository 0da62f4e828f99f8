import { stripVTControlCharacters } from "node:util";
import { Marked, type Tokens } from "marked";
import type { Paint } from "../report/render.ts";

/** Formats Markdown of our own docs for a terminal: lines of at most `width` columns, links by their text. */
export function formatMarkdown(
  markdown: string,
  { width, paint = (_, text) => text }: { readonly width: number; readonly paint?: Paint },
): string {
  const marked = new Marked({
    renderer: {
      heading({ tokens }) {
        return block(wrap(paint("bold", this.parser.parseInline(tokens)), width));
      },
      paragraph({ tokens }) {
        return block(wrap(this.parser.parseInline(tokens), width));
      },
      code: ({ text }) => block(text.split("\n").map((line) => `    ${line}`)),
      list({ items, ordered, start }) {
        const lines = items.flatMap(({ tokens }, index) => {
          const mark = ordered ? `${Number(start) + index}. ` : "- ";
          const lines = wrap(this.parser.parse(tokens), width - mark.length - 2);
          return lines.map((line, at) => `  ${at === 0 ? mark : " ".repeat(mark.length)}${line}`);
        });
        return block(lines);
      },
      table({ header, rows }) {
        const textOf = ({ tokens }: Tokens.TableCell) => this.parser.parseInline(tokens);
        const heads = header.map((cell) => paint("dim", textOf(cell)));
        return block(table([heads, ...rows.map((row) => row.map(textOf))], width));
      },
      html: () => "",
      space: () => "",
      strong({ tokens }) {
        return paint("bold", this.parser.parseInline(tokens));
      },
      em({ tokens }) {
        return this.parser.parseInline(tokens);
      },
      codespan: ({ text }) => paint("yellow", text),
      link({ tokens }) {
        return this.parser.parseInline(tokens);
      },
      text(token) {
        return "tokens" in token && token.tokens ? this.parser.parseInline(token.tokens) : token.text;
      },
    },
  });
  return `${marked.parse(markdown, { async: false }).trimEnd()}\n`;
}

function block(lines: readonly string[]): string {
  return `${lines.join("\n")}\n\n`;
}

const widthOf = (text: string) => stripVTControlCharacters(text).length;

/** Breaks a text into lines between words. A word that is wider than a line keeps a line of its own. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.trim().split(/\s+/)) {
    const line = lines.at(-1);
    if (line !== undefined && widthOf(line) + 1 + widthOf(word) <= width)
      lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Sets cells in columns: the widest give way until all fit. */
function table(rows: readonly (readonly string[])[], width: number): string[] {
  const columns =
    rows[0]?.map((_, column) => Math.max(...rows.map((row) => widthOf(row[column] ?? "")))) ?? [];
  const available = width - 2 * columns.length;
  while (columns.reduce((sum, one) => sum + one, 0) > available) {
    const widest = Math.max(...columns);
    if (widest <= 8) break;
    columns[columns.indexOf(widest)] = widest - 1;
  }
  return rows.flatMap((row) => {
    const cells = row.map((cell, column) => wrap(cell, columns[column] ?? width));
    return Array.from({ length: Math.max(...cells.map((lines) => lines.length)) }, (_, at) =>
      cells
        .map((lines, column) => pad(lines[at] ?? "", columns[column] ?? 0))
        .join("  ")
        .trimEnd(),
    );
  });
}

function pad(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - widthOf(text)));
}
