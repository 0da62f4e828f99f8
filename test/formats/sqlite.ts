import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** SQLite itself, to write databases; Node has it from 22.13 on. */
export const sqlite = process.getBuiltinModule("node:sqlite");

/** Returns the bytes of a database that SQLite makes of these statements. */
export function databaseOf(...statements: readonly string[]): Buffer {
  const directory = mkdtempSync(join(tmpdir(), "lossgate-sqlite-"));
  try {
    const path = join(directory, "x.db");
    const database = new sqlite.DatabaseSync(path);
    for (const statement of statements) database.exec(statement);
    database.close();
    return readFileSync(path);
  } finally {
    rmSync(directory, { recursive: true });
  }
}
