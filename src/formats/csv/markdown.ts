import { inMemory } from "../../reading/bytes/source.ts";
import type { ColumnConfig, Format } from "../../reading/format.ts";
import { counterAxis, isRelevantColumn, looksLikeTraining } from "../../reading/table/columns.ts";
import { readEachTable, readTables } from "../../reading/table/csv.ts";
import { toRuns } from "../../reading/table/to-runs.ts";
import { headLines, type Line, readLines } from "../../reading/text/lines.ts";
import { TextSource } from "../../reading/text/text-source.ts";

/** A table of a Markdown text: its heading, and the rows below the rule. */
type MarkdownTable = { readonly heading: Line; readonly rows: readonly Line[] };

/** The tables of a training's log in Markdown that count epochs or steps. Others are of a benchmark, or of settings. */
export const markdown: Format = {
  id: "markdown",
  title: "Markdown log",
  files: ["*log.md", "*logs.md"],
  matches: (artifact, columns) =>
    /\.(md|markdown)$/i.test(artifact.path) && historiesIn(headLines(artifact), columns).length > 0,
  read: ([artifact], columns) =>
    historiesIn([...readLines(artifact.openText())], columns).flatMap((table) =>
      readEachTable(
        readTables(new TextSource(inMemory(Buffer.from(toTabs(table)))), {
          isRelevant: (name) => isRelevantColumn(name, columns),
        }),
        (one) => toRuns(one, columns),
      ),
    ),
};

function historiesIn(lines: readonly Line[], config: ColumnConfig): MarkdownTable[] {
  return lines.flatMap((heading, index) => {
    const isRuled = /^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$/.test(lines[index + 1]?.text ?? "");
    if (!isRuled || !heading.text.includes("|")) return [];
    const names = cellsOf(heading);
    if (!names.some((name) => counterAxis(name) !== null) || !looksLikeTraining(names, config)) return [];
    const below = lines.slice(index + 2);
    const end = below.findIndex(({ text }) => !text.includes("|"));
    return [{ heading, rows: end === -1 ? below : below.slice(0, end) }];
  });
}

/** The cells of a row, without their emphasis. */
function cellsOf({ text }: Line): string[] {
  const inner = text.trim().replace(/^\|/, "").replace(/\|$/, "");
  return inner.split("|").map((cell) => cell.trim().replace(/^(\*\*|__|`)(.*)\1$/, "$2"));
}

/** The table with tabs between its cells; every row keeps its line number. */
function toTabs({ heading, rows }: MarkdownTable): string {
  const texts = [heading, ...rows].reduce<string[]>((all, line) => {
    all[line.number - 1] = cellsOf(line).join("\t");
    return all;
  }, []);
  return `${Array.from(texts, (text) => text ?? "").join("\n")}\n`;
}
