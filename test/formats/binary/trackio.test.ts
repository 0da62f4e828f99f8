import { describe, expect, test } from "vitest";
import { trackio } from "../../../src/formats/binary/trackio.ts";
import { artifactOf, curves, fixture, notesOf, readAs, refusal } from "../artifact.ts";
import { databaseOf, sqlite } from "../sqlite.ts";

test("reads a project by run, with its params", async () => {
  const runs = await readAs(trackio, fixture("trackio/toy.db"), "trackio/toy.db");
  expect(runs.map(({ project, name, params }) => [project, name, params])).toEqual([
    ["toy", "diverged", { lr: 0.1, seed: 1, "model.name": "logistic", "model.width": 12 }],
    ["toy", "other", { lr: 0.1, seed: 2, "model.name": "logistic", "model.width": 12 }],
  ]);
  expect(notesOf(runs)).toEqual([]);
});

test("reads what a training that still runs has written to its log", async () => {
  const log = artifactOf("live.db-wal", fixture("trackio/live/live.db-wal"));
  const database = artifactOf("live.db", fixture("trackio/live/live.db"));
  const sibling = (name: string) => (name === "live.db-wal" ? log : null);
  const columns = { metrics: new Set<string>(), position: null };
  expect(curves(await trackio.read([{ ...database, sibling }], columns))[0]?.["train/loss"]).toMatch(
    / 16: [\d.]+, 100: 0.25$/,
  );
  expect(curves(await trackio.read([database], columns))[0]?.["train/loss"]).toMatch(/ 16: [\d.]+$/);
});

/** A database of Trackio's first versions: runs have no ids, and the values are text. */
const table =
  "CREATE TABLE metrics (id INTEGER PRIMARY KEY, timestamp TEXT, run_name TEXT, step INTEGER, metrics TEXT)";

function logged(
  ...rows: readonly (readonly [run: string, step: number, seconds: number, json: string])[]
): Buffer {
  const values = rows.map(
    ([run, step, seconds, json]) => `('2026-01-01T00:00:0${seconds}', '${run}', ${step}, '${json}')`,
  );
  return databaseOf(
    table,
    `INSERT INTO metrics (timestamp, run_name, step, metrics) VALUES ${values.join(", ")}`,
  );
}

describe.skipIf(!sqlite)("a project", () => {
  test("of an old version, with runs side by side and rows in no order", async () => {
    const database = logged(
      ["b", 0, 1, '{"loss": 3}'],
      ["a", 1, 3, '{"loss": 1}'],
      ["a", 0, 2, '{"loss": "NaN", "val": {"loss": "-Infinity"}, "note": "x", "list": [1]}'],
      ["b", 1, 4, '{"loss": 2}'],
    );
    const runs = await readAs(trackio, database, "p.db");
    expect(runs.map(({ name }) => name)).toEqual(["b", "a"]);
    expect(curves(runs)).toEqual([
      { loss: "step 0: 3, 1: 2" },
      { loss: "step 0: NaN, 1: 1", "val/loss": "step 0: -Infinity" },
    ]);
  });

  test("with calls for train and val at one step", async () => {
    const database = logged(
      ["a", 0, 1, '{"loss": 3}'],
      ["a", 0, 2, '{"val_loss": 4}'],
      ["a", 1, 3, '{"loss": 2}'],
      ["a", 1, 4, '{"val_loss": 3}'],
    );
    const runs = await readAs(trackio, database, "p.db");
    expect(curves(runs)).toEqual([{ loss: "step 0: 3, 1: 2", val_loss: "step 0: 4, 1: 3" }]);
    expect(notesOf(runs)).toEqual([]);
  });

  test("without metrics", async () => {
    expect(await readAs(trackio, logged(["a", 0, 1, '{"note": "x"}']), "p.db")).toEqual([]);
    expect(await readAs(trackio, databaseOf(table), "p.db")).toEqual([]);
  });

  test.each([
    ["no JSON", "{", "expected a dict of metrics in the run `a`, got `{`"],
    ["a list", "[1]", "expected a dict of metrics in the run `a`, got `[1]`"],
    ["lists nested deeply", "[".repeat(100_000), "expected a dict of metrics in the run `a`, got `[[[["],
  ])("with %s is refused", async (_, json, message) => {
    expect(await refusal(() => readAs(trackio, logged(["a", 0, 1, json]), "p.db"))).toContain(message);
  });
});
