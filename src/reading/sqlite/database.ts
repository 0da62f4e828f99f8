import type { Artifact } from "../artifact.ts";
import { FormatError } from "../format-error.ts";
import { quote } from "../text/quote.ts";
import { Pages } from "./pages.ts";
import { readRows, type Value } from "./rows.ts";
import { parseCreateTable, type TableSchema } from "./table-sql.ts";

/** More tables, indexes and views than any program of trainings makes. */
const maxEntries = 10_000;
const maxSqlLength = 64 * 1024;

/**
 * A SQLite database, read and never run: its plain tables are data, its views, triggers, virtual tables and expressions
 * are not looked at. SQLite itself is in Node since 22.13 only, would need a copy of the file to apply the write-ahead log
 * without touching it, and executes what a schema says.
 */
export class Database {
  readonly #pages: Pages;
  readonly #tables = new Map<string, TableSchema & { readonly root: number }>();

  /** Reads the schema. Throws a FormatError. */
  constructor(file: Artifact) {
    this.#pages = new Pages(file);
    let entries = 0;
    for (const [type, name, , root, sql] of readRows(this.#pages, 1, null)) {
      if (++entries > maxEntries)
        throw new FormatError(`expected at most ${maxEntries} entries in the schema, got more`);
      if (type !== "table" || typeof name !== "string" || typeof root !== "number") continue;
      const schema = typeof sql === "string" && sql.length <= maxSqlLength ? parseCreateTable(sql) : null;
      if (schema) this.#tables.set(name.toLowerCase(), { ...schema, root });
    }
  }

  /** Whether there is a plain table of this name with these columns, in any order and among others. */
  has(table: string, columns: readonly string[]): boolean {
    const schema = this.#tables.get(table);
    return schema !== undefined && columns.every((name) => indexOf(schema, name) >= 0);
  }

  /** Iterates over the values of some columns of a table, in the order in which the rows were added. Throws a FormatError. */
  *select(table: string, columns: readonly string[]): Generator<Value[]> {
    const schema = this.#tables.get(table);
    if (schema === undefined) throw new FormatError(`expected a table ${quote(table)}`);
    const indexes = columns.map((name) => indexOf(schema, name));
    const missing = columns.find((_, place) => indexes[place] === -1);
    if (missing !== undefined)
      throw new FormatError(`expected a column ${quote(missing)} in the table ${quote(table)}`);
    for (const row of readRows(this.#pages, schema.root, schema.rowId)) {
      yield indexes.map((index) =>
        index < row.length ? (row[index] ?? null) : (schema.columns[index]?.defaultValue ?? null),
      );
    }
  }
}

function indexOf({ columns }: TableSchema, name: string): number {
  return columns.findIndex((column) => column.name.toLowerCase() === name);
}
