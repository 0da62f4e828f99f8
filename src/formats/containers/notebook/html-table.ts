import { tagsIn } from "../../../reading/markup/tags.ts";

/** A table with one row of headings, as text. Each row has as many cells as the headings. */
export type HtmlTable = {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Whether it is a DataFrame: of pandas, each row begins with a heading, its index; R tells the types below its headings. */
  readonly isDataFrame: boolean;
};

type Row = { readonly cells: string[]; headings: number };

/** Reads the tables of an HTML output that begin with a row of headings; others tell no columns. */
export function tablesIn(html: string): HtmlTable[] {
  const tables: HtmlTable[] = [];
  let rows: Row[] = [];
  let cell: string | null = null;
  const endCell = () => {
    if (cell !== null) rows.at(-1)?.cells.push(cell);
    cell = null;
  };
  for (const { name, isClosing, text } of tagsIn(html)) {
    if (cell !== null) cell += text;
    if (name === "table") {
      endCell();
      const table = tableOf(rows);
      if (table) tables.push(table);
      rows = [];
    } else if (name === "tr") {
      endCell();
      if (!isClosing) rows.push({ cells: [], headings: 0 });
    } else if (name === "td" || name === "th") {
      endCell();
      const row = rows.at(-1);
      if (isClosing || row === undefined) continue;
      if (name === "th") row.headings++;
      cell = "";
    }
  }
  return tables;
}

/** What R shows below the heading of a column: `<dbl>`. */
const typeInR = /^<\w+>$/;

function tableOf([first, ...below]: readonly Row[]): HtmlTable | null {
  const isOfR = below[0]?.cells.every((cell) => typeInR.test(cell)) === true;
  const rows = isOfR ? below.slice(1) : below;
  if (first === undefined || first.cells.length < 2 || first.headings < first.cells.length) return null;
  if (rows.length === 0 || rows.some(({ cells }) => cells.length !== first.cells.length)) return null;
  return {
    headings: first.cells,
    rows: rows.map(({ cells }) => cells),
    isDataFrame: isOfR || rows.every(({ headings }) => headings === 1),
  };
}
