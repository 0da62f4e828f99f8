import type { LeftOut } from "../../../curves/model.ts";
import { isKnownName, parseName } from "../../../curves/names.ts";
import type { Row } from "./rows.ts";

/** A table of a sheet. */
export type SheetTable = {
  /** What stands above it, or its number, where others lie beside it; else null. */
  readonly title: string | null;
  readonly rows: readonly Row[];
  readonly leftOut: readonly LeftOut[];
};

/** Columns between blank ones. */
type Block = {
  readonly rows: readonly Row[];
  readonly heading: readonly string[];
  readonly title: string | null;
};

/** More would be a sheet of scattered cells, which takes long to separate. */
const maxBlocks = 50;

/**
 * The tables that blank columns separate where several have the same headings, a training each; else the sheet as one table, without
 * the notes beside it: other columns that most of its rows leave empty, and that name no metric.
 */
export function tablesOf(rows: readonly Row[]): SheetTable[] {
  const blocks = blocksOf(rows);
  const [first] = blocks;
  if (first === undefined) return [{ title: null, rows, leftOut: [] }];
  const twins = blocks.filter(({ heading }) => heading.length > 1 && heading.join() === first.heading.join());
  if (twins.length > 1 && !twins.some(isOfSide)) {
    const leftOut = blocks.filter((block) => !twins.includes(block)).map(besideTables);
    return twins.map((block, index) => ({
      title: block.title ?? `${index + 1}`,
      rows: block.rows,
      leftOut,
    }));
  }
  const notes = blocks.filter((block) => block !== first && areNotes(block, first));
  const unread = new Set(notes.flatMap((block) => block.rows.flatMap((row) => [...row.keys()])));
  const kept = rows.map((row) => new Map([...row].filter(([column]) => !unread.has(column))));
  return [{ title: null, rows: notes.length > 0 ? kept : rows, leftOut: notes.map(besideTables) }];
}

/** Whether a table is of one side of a training, and no training of its own. */
function isOfSide({ title }: Block): boolean {
  return title !== null && parseName(`${title}/x`).split !== null;
}

function areNotes({ rows, heading }: Block, first: Block): boolean {
  return rows.length * 2 < first.rows.length && !heading.some((name) => isKnownName(parseName(name).metric));
}

function besideTables({ heading }: Block): LeftOut {
  return { what: heading.join(", "), why: "beside the table" };
}

/** The blocks of a sheet; none if there are too many. */
function blocksOf(rows: readonly Row[]): Block[] {
  const filled = new Set(
    rows.flatMap((row) => [...row].flatMap(([column, cell]) => (cell === "" ? [] : column))),
  );
  const columns = [...filled].sort((a, b) => a - b);
  const starts = columns.filter((column) => !filled.has(column - 1));
  if (starts.length > maxBlocks) return [];
  return starts.map((start, index) => {
    const end = starts[index + 1] ?? Number.POSITIVE_INFINITY;
    const own = rows
      .map((row) => new Map([...row].filter(([column]) => column >= start && column < end)))
      .filter((row) => row.size > 0);
    const texts = own.map((row) => [...row.values()].filter((cell) => cell !== ""));
    const at = Math.max(
      0,
      texts.findIndex((row) => row.length > 1),
    );
    return { rows: own, heading: texts[at] ?? [], title: at > 0 ? (texts[at - 1]?.[0] ?? null) : null };
  });
}
