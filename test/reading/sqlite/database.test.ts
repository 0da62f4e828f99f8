import { copyFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DatabaseSync } from "node:sqlite";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { openArtifact } from "../../../src/artifacts/open.ts";
import type { Artifact } from "../../../src/reading/artifact.ts";
import { FormatError } from "../../../src/reading/format-error.ts";
import { Database } from "../../../src/reading/sqlite/database.ts";
import { parseCreateTable } from "../../../src/reading/sqlite/table-sql.ts";
import { startCpu } from "../../cpu.ts";
import { artifactOf, fixture } from "../../formats/artifact.ts";

/** SQLite itself, to write databases and to read them; Node has it from 22.13 on. */
const sqlite = process.getBuiltinModule("node:sqlite");

const temp = mkdtempSync(join(tmpdir(), "lossgate-sqlite-"));
afterAll(() => rmSync(temp, { recursive: true, force: true }));

let written = 0;

/** Writes a database and returns a copy of its files, made before it is closed, and what SQLite selects. */
function madeBy(
  write: (database: DatabaseSync) => void,
  query = "SELECT * FROM t ORDER BY rowid",
): { file: Artifact; rows: unknown[][] } {
  if (!sqlite) throw new Error("no SQLite");
  const name = `${written++}.db`;
  const path = join(temp, `original-${name}`);
  const database = new sqlite.DatabaseSync(path);
  write(database);
  const statement = database.prepare(query);
  statement.setReadBigInts(true);
  const rows = statement.all().map((row) => Object.values(row).map(plain));
  const copy = join(temp, name);
  copyFileSync(path, copy);
  try {
    copyFileSync(`${path}-wal`, `${copy}-wal`);
  } catch {
    // No write-ahead log.
  }
  database.close();
  return { file: openArtifact(name, copy, null), rows };
}

function plain(value: unknown): unknown {
  if (typeof value === "bigint") return Number(value);
  return value instanceof Uint8Array ? Buffer.from(value).toString("hex") : value;
}

function select(file: Artifact, table: string, columns: readonly string[]): unknown[][] {
  return [...new Database(file).select(table, columns)].map((row) => row.map(plain));
}

const value = fc.oneof(
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
  fc.integer({ min: -200, max: 200 }),
  fc.double({ noNaN: true }),
  fc.string({ unit: "grapheme", maxLength: 40 }).map((text) => text.replaceAll("\0", "")),
  fc.nat(9000).map((length) => "ü".repeat(length)),
  fc.uint8Array({ maxLength: 9000 }),
  fc.constant(null),
);

describe.skipIf(!sqlite)("reads what SQLite reads", () => {
  test("of any values, pages, encodings and ways to write", () => {
    const settings = fc.record({
      page: fc.constantFrom(512, 1024, 4096, 65536),
      encoding: fc.constantFrom("UTF-8", "UTF-16le", "UTF-16be"),
      journal: fc.constantFrom("DELETE", "WAL"),
      vacuum: fc.constantFrom("NONE", "FULL", "INCREMENTAL"),
    });
    const rows = fc.array(fc.tuple(value, value, value), { maxLength: 60 });
    fc.assert(
      fc.property(settings, rows, fc.nat(5), ({ page, encoding, journal, vacuum }, values, gone) => {
        const made = madeBy((database) => {
          database.exec(`PRAGMA page_size = ${page}; PRAGMA encoding = '${encoding}'`);
          database.exec(`PRAGMA auto_vacuum = ${vacuum}; PRAGMA journal_mode = ${journal}`);
          database.exec("CREATE TABLE t (a, b REAL, c TEXT)");
          const insert = database.prepare("INSERT INTO t VALUES (?, ?, ?)");
          for (const row of values) insert.run(...row);
          database.exec(`DELETE FROM t WHERE rowid % 7 = ${gone}`);
          database.exec("ALTER TABLE t ADD COLUMN d BIGINT DEFAULT '7' NOT NULL");
          for (const row of values) database.prepare("INSERT INTO t VALUES (?, ?, ?, 8)").run(...row);
        });
        expect(select(made.file, "t", ["a", "b", "c", "d"])).toEqual(made.rows);
      }),
      { numRuns: 40 },
    );
  });

  test("in a tree of several levels", () => {
    const made = madeBy((database) => {
      database.exec("PRAGMA page_size = 512; CREATE TABLE t (a, b); BEGIN");
      const insert = database.prepare("INSERT INTO t VALUES (?, ?)");
      for (let row = 0; row < 30_000; row++) insert.run(row, `row ${row}`);
      database.exec("COMMIT");
    });
    expect(select(made.file, "t", ["a", "b"])).toEqual(made.rows);
  });

  test.each([
    ["a key that is the row id", "id INTEGER PRIMARY KEY AUTOINCREMENT, a", "5, 1"],
    ["a key named at the end", "a, id INTEGER NOT NULL, CONSTRAINT pk PRIMARY KEY (id)", "1, 5"],
    ["a descending key", "id INTEGER PRIMARY KEY DESC, a", "5, 1"],
    ["a key of another type", "id BIGINT PRIMARY KEY, a", "5, 1"],
    ["a key of two columns", "id INTEGER, a INTEGER, PRIMARY KEY (id, a)", "5, 1"],
    [
      "quoted names and comments",
      "\"id\" INTEGER /* , x */, -- y\n [a] TEXT DEFAULT '),''' CHECK (id IN (5, 6))",
      "5, 'z'",
    ],
  ])("with %s", (_, columns, values) => {
    const made = madeBy(
      (database) => database.exec(`CREATE TABLE t (${columns}); INSERT INTO t VALUES (${values})`),
      "SELECT id, a FROM t",
    );
    expect(select(made.file, "t", ["id", "a"])).toEqual(made.rows);
  });

  test.each([
    ["DEFAULT -1.5"],
    ["DEFAULT 'text'"],
    ["TEXT DEFAULT '7'"],
    ["VARCHAR(9) DEFAULT 'it''s'"],
    ["REAL DEFAULT 3"],
    [""],
  ])("in rows older than a column with %s", (column) => {
    const made = madeBy((database) => {
      database.exec(`CREATE TABLE t (a); INSERT INTO t VALUES (1); ALTER TABLE t ADD COLUMN b ${column}`);
    });
    expect(select(made.file, "t", ["a", "b"])).toEqual(made.rows);
  });

  test("without what was rolled back, in a write-ahead log", () => {
    const made = madeBy((database) => {
      database.exec("PRAGMA journal_mode = WAL; PRAGMA cache_size = 1; CREATE TABLE t (a)");
      database.exec("INSERT INTO t VALUES (1); BEGIN");
      for (let row = 0; row < 200; row++) database.exec(`INSERT INTO t VALUES (zeroblob(3000))`);
      database.exec("ROLLBACK; INSERT INTO t VALUES (2)");
    });
    expect(select(made.file, "t", ["a"])).toEqual([[1], [2]]);
  });

  test.each([
    ["a view", "CREATE TABLE x (a); CREATE VIEW t AS SELECT a FROM x"],
    ["a virtual table", "CREATE VIRTUAL TABLE t USING fts5 (a)"],
    ["a table without row ids", "CREATE TABLE t (a PRIMARY KEY) WITHOUT ROWID"],
    ["a table with a computed column", "CREATE TABLE t (a, b AS (a + 1))"],
  ])("but no %s", (_, sql) => {
    const { file } = madeBy((database) => database.exec(sql), "SELECT 1");
    expect(new Database(file).has("t", ["a"])).toBe(false);
  });

  test("and nothing while a transaction is unfinished", () => {
    const { file } = madeBy((database) => database.exec("CREATE TABLE t (a)"));
    const journal = artifactOf("x-journal", Buffer.from("d9d505f920a163d7", "hex"));
    const sibling = (name: string) => (name.endsWith("-journal") ? journal : null);
    expect(() => new Database({ ...file, sibling })).toThrow(
      "expected a database without an unfinished transaction",
    );
  });
});

const store = fixture("trackio/toy.db");
const log = fixture("trackio/live/live.db-wal");

/** Reads every column that Trackio's tables have in common. */
function readAll(file: Artifact): number {
  let rows = 0;
  const database = new Database(file);
  for (const table of ["metrics", "configs"])
    if (database.has(table, ["id", "run_name"]))
      for (const _ of database.select(table, ["id", "run_name"])) rows++;
  return rows;
}

function expectTotal(bytes: Uint8Array, wal: Uint8Array | null = null): void {
  const sibling = (name: string) => (wal && name.endsWith("-wal") ? artifactOf(name, wal) : null);
  try {
    readAll({ ...artifactOf("toy.db", bytes), sibling });
  } catch (thrown) {
    if (!(thrown instanceof FormatError)) throw thrown;
  }
}

describe("reads or refuses", () => {
  test("a database cut at any page", () => {
    for (let length = 0; length < store.length; length += 256) expectTotal(store.subarray(0, length));
  });

  test("a database with changed bytes", () => {
    const change = fc.tuple(fc.nat(store.length - 1), fc.nat(255));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 20 }), (changes) => {
        const bytes = Buffer.from(store);
        for (const [at, byte] of changes) bytes[at] = byte;
        expectTotal(bytes);
      }),
      { numRuns: 1000 },
    );
  });

  test("a database with changed structure: the first bytes of its pages and the ends of its trees", () => {
    const change = fc.tuple(fc.nat(store.length / 512 - 1), fc.nat(24), fc.nat(255));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 20 }), (changes) => {
        const bytes = Buffer.from(store);
        for (const [page, at, byte] of changes) bytes[page * 512 + at + (page === 0 ? 100 : 0)] = byte;
        expectTotal(bytes);
      }),
      { numRuns: 1000 },
    );
  });

  test("a write-ahead log with changed bytes, or cut", () => {
    const base = readFileSync(new URL("../../fixtures/trackio/live/live.db", import.meta.url));
    fc.assert(
      fc.property(fc.nat(log.length - 1), fc.nat(255), (at, byte) => {
        const bytes = Buffer.from(log);
        bytes[at] = byte;
        expectTotal(base, bytes);
        expectTotal(base, log.subarray(0, at));
      }),
      { numRuns: 100 },
    );
  });

  test("a tree that leads back to itself", () => {
    const bytes = Buffer.from(store);
    bytes.writeUInt8(5, 100);
    bytes.writeUInt16BE(0, 103);
    bytes.writeUInt32BE(1, 108);
    expect(() => readAll(artifactOf("x.db", bytes))).toThrow("expected each page once, got page 1 again");
  });

  test("cells that share their bytes", () => {
    const bytes = Buffer.alloc(65536);
    store.copy(bytes, 0, 0, 100);
    bytes.writeUInt16BE(1, 16);
    bytes.writeUInt8(13, 100);
    bytes.writeUInt16BE(30_000, 103);
    // Every pointer leads to one long row.
    for (let cell = 0; cell < 30_000; cell++) bytes.writeUInt16BE(60_200, 108 + 2 * cell);
    bytes.set([0xa0, 0x00, 0x01, 0x01], 60_200);
    expect(() => readAll(artifactOf("x.db", bytes))).toThrow(
      "expected no more rows than the file has room for",
    );
  });
});

test.each(["[", "/*", "(", "'\"", "\"'"])("a statement of %s takes no long time", (text) => {
  const cpu = startCpu();
  parseCreateTable(`CREATE TABLE t (${text.repeat(16_000 / text.length)}`);
  expect(cpu()).toBeLessThan(1);
});

test("a write-ahead log holds the last rows", () => {
  const base = fixture("trackio/live/live.db");
  const sibling = () => artifactOf("live.db-wal", log);
  expect(
    readAll({
      ...artifactOf("live.db", base),
      sibling: (name) => (name.endsWith("-wal") ? sibling() : null),
    }),
  ).toBe(8);
  expect(readAll(artifactOf("live.db", base))).toBe(7);
});
