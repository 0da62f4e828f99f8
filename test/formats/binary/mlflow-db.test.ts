import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mlflowDb } from "../../../src/formats/binary/mlflow-db.ts";
import { readRuns } from "../../../src/formats/read-runs.ts";
import { mlflow } from "../../../src/formats/run-dir/mlflow.ts";
import type { ParsedRun } from "../../../src/reading/format.ts";
import { artifactOf, curves, fixture, formatOf, noColumns, notesOf, readAs, refusal } from "../artifact.ts";
import { expectTotal } from "../mutations.ts";
import { databaseOf, sqlite } from "../sqlite.ts";

const tables = [
  "CREATE TABLE experiments (experiment_id INTEGER PRIMARY KEY, name TEXT, lifecycle_stage TEXT)",
  "CREATE TABLE runs (run_uuid TEXT, name TEXT, lifecycle_stage TEXT, experiment_id INTEGER)",
  "CREATE TABLE metrics (key TEXT, value FLOAT, timestamp BIGINT, run_uuid TEXT, step BIGINT, is_nan BOOLEAN)",
  "CREATE TABLE params (key TEXT, value TEXT, run_uuid TEXT)",
  "CREATE TABLE tags (key TEXT, value TEXT, run_uuid TEXT)",
  "INSERT INTO experiments VALUES (0, 'Default', 'active'), (1, 'gone', 'deleted')",
];
const run = "INSERT INTO runs VALUES ('r', 'run', 'active', 0)";

/** Returns the statement that logs `[time, value, step]`. */
function points(key: string, ...logged: readonly (readonly [number, number | string, number])[]): string {
  const rows = logged.map(([time, value, step]) => `('${key}', ${value}, ${time}, 'r', ${step}, 0)`);
  return `INSERT INTO metrics VALUES ${rows.join(", ")}`;
}

function read(...statements: readonly string[]): Promise<ParsedRun[]> {
  return readAs(mlflowDb, databaseOf(...tables, ...statements), "mlflow.db");
}

test("reads a store of MLflow's by run, and says what is left out", async () => {
  const runs = await readAs(mlflowDb, fixture("mlflow-db/mlflow.db"), "mlflow.db");
  expect(runs.map(({ project, name }) => [project, name])).toEqual([
    ["Default", "by-step"],
    ["Default", "by-epoch"],
    ["Default", "nested"],
    ["other/one", "no-steps"],
  ]);
  expect(runs[0]?.params).toEqual({
    learning_rate: 0.1,
    batch_size: 5,
    seed: 1,
    optimizer: "SGD",
    note: "two\nlines",
  });
  expect(runs[0]?.leftOut).toEqual([
    { what: "system/cpu_utilization_percentage", why: "not a metric" },
    { what: "lr", why: "not a metric" },
  ]);
  expect(runs[0]?.clock?.values.length).toBe(40);
  expect(notesOf(runs)).toEqual([
    "1 deleted run is left out",
    "`val/loss`: the last value was logged without a step: skipped",
    "`loss`: step 5 was recorded again from record 7: the later value is used",
    "`loss` and 1 more: `step` is the same in most rows: not used as position",
  ]);
});

test("names each run after its experiment and itself", async () => {
  const open = () => artifactOf("a/mlflow.db", fixture("mlflow-db/mlflow.db"));
  const { runs } = await readRuns([{ path: "a/mlflow.db", by: "search", open }], {
    columns: noColumns,
    format: null,
  });
  expect(runs.map(({ path }) => path)).toEqual([
    "a/Default/by-step/",
    "a/Default/by-epoch/",
    "a/Default/nested/",
    "a/other-one/no-steps/",
  ]);
});

describe.skipIf(!sqlite)("a metric", () => {
  test.each([
    [
      "a step logged twice: the later value",
      [
        [1, 3, 0],
        [2, 2, 1],
        [3, 9, 1],
        [4, 1, 2],
      ],
      "step 0: 3, 1: 9, 2: 1",
    ],
    [
      "times in no order",
      [
        [3, 1, 2],
        [1, 3, 0],
        [2, 2, 1],
      ],
      "step 0: 3, 1: 2, 2: 1",
    ],
    [
      "one step twice, stored in the order of its steps",
      [
        [9, 5, 0],
        [1, 3, 0],
        [2, 2, 1],
      ],
      "step 0: 3, 1: 2",
    ],
    [
      "no steps: the order of times",
      [
        [2, 2, 0],
        [1, 3, 0],
        [3, 1, 0],
      ],
      "row 0: 3, 1: 2, 2: 1",
    ],
    [
      "an infinity, as MLflow stores it",
      [
        [1, 1.7976931348623157e308, 0],
        [2, -1.7976931348623157e308, 1],
      ],
      "step 0: Infinity, 1: -Infinity",
    ],
    [
      "a null, which SQLite makes of NaN",
      [
        [1, 2, 0],
        [2, "NULL", 1],
      ],
      "step 0: 2, 1: NaN",
    ],
  ] as const)("with %s", async (_, logged, curve) => {
    const database = await read(run, points("loss", ...logged));
    expect(curves(database)).toEqual([{ loss: curve }]);
  });

  test("that is NaN", async () => {
    const flag = "INSERT INTO metrics VALUES ('loss', 0, 5, 'r', 5, 1)";
    expect(curves(await read(run, points("loss", [1, 2, 0]), flag))).toEqual([{ loss: "step 0: 2, 5: NaN" }]);
  });

  test("of text is refused", async () => {
    expect(await refusal(() => read(run, points("loss", [1, "'high'", 0])))).toBe(
      "-: expected a number in the metric `loss`, got `high`",
    );
  });
});

describe.skipIf(!sqlite)("leaves out", () => {
  test("runs that are deleted, or of a deleted experiment", async () => {
    const deleted =
      "INSERT INTO runs VALUES ('r', 'run', 'deleted', 0), ('s', 'kept', 'active', 0), ('t', 'u', 'active', 1)";
    const others = "INSERT INTO metrics VALUES ('loss', 1, 1, 's', 0, 0), ('loss', 1, 1, 't', 0, 0)";
    const runs = await read(deleted, points("loss", [1, 2, 0]), others);
    expect(runs.map(({ name }) => name)).toEqual(["kept"]);
    expect(notesOf(runs)).toEqual(["2 deleted runs are left out"]);
    const alone = "INSERT INTO runs VALUES ('r', 'run', 'deleted', 0)";
    expect(await refusal(() => read(alone, points("loss", [1, 2, 0])))).toMatch(/1 deleted run is left out/);
  });

  test("runs of MLflow's own demo", async () => {
    const demo = "INSERT INTO experiments VALUES (2, 'MLflow Demo', 'active')";
    const runs = "INSERT INTO runs VALUES ('r', 'run', 'active', 2), ('s', 'kept', 'active', 0)";
    const own = "INSERT INTO metrics VALUES ('loss', 1, 1, 's', 0, 0)";
    const found = await read(demo, runs, points("loss", [1, 2, 0]), own);
    expect(found.map(({ name }) => name)).toEqual(["kept"]);
    expect(notesOf(found)).toEqual(["1 demo run is left out"]);
  });

  test("runs without metrics", async () => {
    expect(await read(run)).toEqual([]);
    expect(await read(run, points("lr", [1, 0.1, 0]))).toEqual([]);
  });
});

test.skipIf(!sqlite)("names a run of old by its tag, else by its id", async () => {
  const unnamed = "INSERT INTO runs VALUES ('r', '', 'active', 0)";
  const tag = "INSERT INTO tags VALUES ('mlflow.runName', 'tagged', 'r'), ('mlflow.user', 'someone', 'r')";
  expect((await read(unnamed, tag, points("loss", [1, 2, 0])))[0]?.name).toBe("tagged");
  expect((await read(unnamed, points("loss", [1, 2, 0])))[0]?.name).toBe("r");
});

test.skipIf(!sqlite)("reads a run that both stores have once", async () => {
  const id = "0f".repeat(16);
  const database = databaseOf(
    ...tables,
    run,
    points("loss", [1, 2, 0], [2, 1, 1]),
    `UPDATE runs SET run_uuid = '${id}'`,
    `UPDATE metrics SET run_uuid = '${id}'`,
  );
  const metric = `mlruns/0/${id}/metrics/loss`;
  const meta = artifactOf("meta.yaml", `run_id: ${id}\nrun_name: run\n`);
  const files = [
    artifactOf("mlflow.db", database),
    {
      ...artifactOf(metric, "1 2 0\n2 1 1\n"),
      sibling: (name: string) => (name === "../meta.yaml" ? meta : null),
    },
  ];
  expect(await mlflow.matches(artifactOf(metric, "1 2 0\n"), noColumns)).toBe(true);
  const { runs, problems } = await readRuns(
    files.map((file) => ({ path: file.path, by: "search", open: () => file })),
    { columns: noColumns, format: null },
  );
  expect(runs.map(({ format }) => format)).toEqual(["mlflow-db"]);
  expect(problems).toEqual([
    {
      level: "note",
      file: `mlruns/0/${id}/`,
      line: null,
      message: "the run run is read from mlflow.db, which has it too",
    },
  ]);
});

describe("recognises", () => {
  test("no other file", async () => {
    expect(await formatOf("mlflow.db", "SQLite format 3")).toBe(null);
    expect(await formatOf("some.db", fixture("mlflow-db/mlflow.db").subarray(0, 900))).toBe(null);
  });

  test.skipIf(!sqlite).each([
    ["another program's database", ["CREATE TABLE cookies (host TEXT)"]],
    ["other tables of the same names", tables.map((sql) => sql.replace("is_nan BOOLEAN", "nan BOOLEAN"))],
    [
      "a view in place of a table",
      [
        ...tables,
        "ALTER TABLE metrics RENAME TO m",
        "CREATE VIEW metrics AS WITH RECURSIVE t (key, value, timestamp, run_uuid, step, is_nan) AS (SELECT 'loss', 1, 1, 'r', 1, 0 UNION ALL SELECT key, value, timestamp, run_uuid, step + 1, 0 FROM t) SELECT * FROM t",
      ],
    ],
  ])("%s", async (_, statements) => {
    const database = databaseOf(...statements);
    expect(await formatOf("mlflow.db", database)).toBe(null);
    const open = () => artifactOf("mlflow.db", database);
    const config = { columns: noColumns, format: null };
    expect(await readRuns([{ path: "mlflow.db", by: "search", open }], config)).toEqual({
      runs: [],
      problems: [],
    });
    const { problems } = await readRuns([{ path: "mlflow.db", by: "name", open }], config);
    expect(problems[0]?.message).toMatch(
      /the file is a SQLite database without the tables of MLflow or Trackio$/,
    );
  });

  test("a broken store by its name, and refuses it", async () => {
    const broken = fixture("mlflow-db/mlflow.db").subarray(0, 900);
    expect(await formatOf("mlflow.db", broken)).toBe("mlflow-db");
    expect(await refusal(() => mlflowDb.read([artifactOf("mlflow.db", broken)], noColumns))).toBe(
      "-: expected a page 240, got a database of 1 pages: it is cut off or broken",
    );
  });

  test("a Git LFS pointer", async () => {
    const pointer = "version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n";
    expect(await refusal(() => readAs(mlflowDb, pointer, "mlflow.db"))).toContain("got a Git LFS pointer");
    expect(await formatOf("other.db", pointer)).toBe(null);
  });
});

test("reads a store with changed bytes into runs or a FormatError", async () => {
  const store = fixture("mlflow-db/mlflow.db");
  const change = fc.tuple(fc.nat(store.length - 1), fc.nat(255));
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 300 }), async (changes) => {
      const bytes = Buffer.from(store);
      for (const [at, byte] of changes) bytes[at] = byte;
      await expectTotal(mlflowDb, "mlflow.db", bytes);
    }),
    { numRuns: 200 },
  );
});
