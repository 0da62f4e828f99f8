import type { Artifact } from "../artifact.ts";
import { FormatError } from "../format-error.ts";
import { quote } from "../text/quote.ts";
import { Pages } from "./pages.ts";
import { readRows, type Value } from "./rows.ts";
import { parseCreateTable, type TableSchema } from "./table-sql.ts";

/** More tables, indexes and views than any program of trainings makes. */
const maxEntries = 10_000;

/** Longer statements would take the patterns that split them a long time. */
const maxSqlLength = 16 * 1024;

type Table = TableSchema & { readonly root: number };

/**
 * A SQLite database, read and never run: its plain tables are data, its views, triggers, virtual tables and expressions
 * are not looked at. SQLite itself is in Node since 22.13 only, would need a copy of the file to apply the write-ahead log
 * without touching it, and executes what a schema says.
 */
export class Database {
  readonly #pages: Pages;
  /** The root page of each table, and the statement that created it. */
  readonly #entries = new Map<string, { readonly root: number; readonly sql: string }>();

  /** Reads the schema. Throws a FormatError. */
  constructor(file: Artifact) {
    this.#pages = new Pages(file);
    let entries = 0;
    for (const [type, name, , root, sql] of readRows(this.#pages, 1, null)) {
      if (++entries > maxEntries)
        throw new FormatError(`expected at most ${maxEntries} entries in the schema, got more`);
      if (type !== "table" || typeof root !== "number") continue;
      if (typeof name === "string" && typeof sql === "string" && sql.length <= maxSqlLength)
        this.#entries.set(name.toLowerCase(), { root, sql });
    }
  }

  /** Whether there is a plain table of this name with these columns, in any order and among others. */
  has(name: string, columns: readonly string[]): boolean {
    const table = this.#table(name);
    return table !== null && columns.every((column) => indexOf(table, column) >= 0);
  }

  /** Iterates over the values of some columns of a table, in the order in which the rows were added. Throws a FormatError. */
  *select(name: string, columns: readonly string[]): Generator<Value[]> {
    const table = this.#table(name);
    if (table === null) throw new FormatError(`expected a table ${quote(name)}`);
    const indexes = columns.map((column) => indexOf(table, column));
    const missing = columns.find((_, place) => indexes[place] === -1);
    if (missing !== undefined)
      throw new FormatError(`expected a column ${quote(missing)} in the table ${quote(name)}`);
    for (const row of readRows(this.#pages, table.root, table.rowId)) {
      yield indexes.map((index) =>
        index < row.length ? (row[index] ?? null) : (table.columns[index]?.defaultValue ?? null),
      );
    }
  }

  #table(name: string): Table | null {
    const entry = this.#entries.get(name);
    const schema = entry ? parseCreateTable(entry.sql) : null;
    return entry && schema ? { ...schema, root: entry.root } : null;
  }
}

function indexOf({ columns }: TableSchema, name: string): number {
  return columns.findIndex((column) => column.name.toLowerCase() === name);
}
