import type { Artifact } from "../../../reading/artifact.ts";
import { FormatError } from "../../../reading/format-error.ts";
import { isLfsPointer } from "../../../reading/git-lfs.ts";
import { isSqlite } from "../../../reading/sqlite/signature.ts";

/** How SQLite databases are named; most are none of a training. */
export const databaseFiles = ["*.db", "*.sqlite", "*.sqlite3"];

/**
 * Whether a file is a database with these tables and columns. One that cannot be read, and a Git LFS pointer in its place,
 * counts if its path says so.
 */
export async function hasTables(
  artifact: Artifact,
  tables: Readonly<Record<string, readonly string[]>>,
  ownPath: RegExp,
): Promise<boolean> {
  if (isLfsPointer(artifact)) return ownPath.test(artifact.path) && /\.(db|sqlite3?)$/.test(artifact.path);
  if (!isSqlite(artifact)) return false;
  const { Database } = await import("../../../reading/sqlite/database.ts");
  try {
    const database = new Database(artifact);
    return Object.entries(tables).every(([table, columns]) => database.has(table, columns));
  } catch (thrown) {
    if (!(thrown instanceof FormatError)) throw thrown;
    return ownPath.test(artifact.path);
  }
}
