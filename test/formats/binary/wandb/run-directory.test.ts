import { posix } from "node:path";
import { expect, test } from "vitest";
import { wandb } from "../../../../src/formats/binary/wandb.ts";
import { readRuns } from "../../../../src/formats/read-runs.ts";
import type { Artifact } from "../../../../src/reading/artifact.ts";
import { artifactOf, curves, fixture, noColumns } from "../../artifact.ts";

const directory = "wandb/run-20260101_120000-abc";
const printed =
  "Epoch 1/2\n9/9 - 3s - loss: 0.5 - val_loss: 0.6\nEpoch 2/2\n9/9 - 3s - loss: 0.4 - val_loss: 0.7\n";
const log = artifactOf(`${directory}/files/output.log`, printed);
const summary = artifactOf(
  `${directory}/files/wandb-summary.json`,
  '{"loss": 0.4, "val_loss": 0.7, "_step": 1}',
);
const history = (rows: number) =>
  artifactOf(
    `${directory}/wandb-history.jsonl`,
    Array.from({ length: rows }, (_, step) => `{"loss": ${0.5 - step / 10}, "_step": ${step}}\n`).join(""),
  );
const fromLog = [{ loss: "epoch 1: 0.5, 2: 0.4", val_loss: "epoch 1: 0.6, 2: 0.7" }];

test.each([
  [`${directory}/files/output.log`, true],
  [`${directory}/output.log`, true],
  ["wandb/offline-run-20260101_120000-abc/files/output.log", true],
  ["output.log", false],
  ["run-1/output.log", false],
  [`${directory}/logs/debug.log`, false],
])("the log %s is W&B's: %s", async (path, isOwn) => {
  expect(await wandb.matches(artifactOf(path, printed), noColumns)).toBe(isOwn);
  if (isOwn) expect(wandb.runKey?.(path)).toBe(path.replace(/\/(files\/)?output\.log$/, ""));
});

test("a history counts before the log of the same run", async () => {
  const runs = await wandb.read([log, summary, history(3)], noColumns);
  expect(curves(runs)).toEqual([{ loss: "step 0: 0.5, 1: 0.4, 2: 0.3" }]);
  const why = `the run is read from ${directory}/wandb-history.jsonl`;
  expect(runs[0]?.leftOut?.slice(0, 2)).toEqual([
    { what: log.path, why },
    { what: summary.path, why },
  ]);
  expect(runs[0]?.series[0]?.origin?.file).toBe(`${directory}/wandb-history.jsonl`);
});

test("the log counts before last values", async () => {
  expect(curves(await wandb.read([log, summary], noColumns))).toEqual(fromLog);
  expect(curves(await wandb.read([log], noColumns))).toEqual(fromLog);
});

test("the log counts before a history of one row", async () => {
  expect(curves(await wandb.read([log, history(1)], noColumns))).toEqual(fromLog);
});

test("last values count where the log tells nothing", async () => {
  const silent = artifactOf(log.path, "loading\ndone\n");
  expect(curves(await wandb.read([silent, summary], noColumns))).toEqual([
    { loss: "step 1: 0.4", val_loss: "step 1: 0.7" },
  ]);
  expect(await wandb.read([silent], noColumns)).toEqual([]);
});

const offline = fixture("wandb/current/offline-run-20261123_120000-currentrun1/run-currentrun1.wandb");
const table = "epoch,loss,val_loss\n1,0.5,0.6\n2,0.4,0.7\n";

/** Reads files that a search found, of which the siblings are known. */
async function found(files: Readonly<Record<string, string | Uint8Array>>) {
  const open = (path: string): Artifact => ({
    ...artifactOf(path, files[path] ?? ""),
    sibling: (name) => {
      const other = posix.join(posix.dirname(path), name);
      return other in files ? open(other) : null;
    },
  });
  const paths = Object.keys(files).sort();
  const { runs, problems } = await readRuns(
    paths.map((path) => ({ path, by: "search", open: () => open(path) })),
    { columns: noColumns, format: null },
  );
  return { runs: runs.map(({ path, format }) => `${format} ${path}`), problems };
}

const own = "wandb/offline-run-20260101_120000-abc";

test("what a training saved with its run is no run of its own", async () => {
  const files = {
    [`${own}/run-abc.wandb`]: offline,
    [`${own}/files/output.log`]: printed,
    [`${own}/files/results.csv`]: table,
    [`${own}/files/media/table/t.table.json`]: '{"loss": [1, 2], "val_loss": [2, 3]}',
    [`${own}/files/tb/events.out.tfevents.1`]: fixture(
      "tensorboard/torch-purged/events.out.tfevents.1795403522.host.11972.9",
    ),
  };
  expect(await found(files)).toEqual({ runs: [`wandb ${own}/`], problems: [] });
});

test("what is left of a run without its history is read as what it is", async () => {
  expect((await found({ [`${own}/files/results.csv`]: table })).runs).toEqual([
    `keras-csv ${own}/files/results.csv`,
  ]);
});

test("what a training saved counts where it logged no metric", async () => {
  const empty = offline.subarray(0, 7);
  const files = { [`${own}/run-abc.wandb`]: empty, [`${own}/files/results.csv`]: table };
  expect((await found(files)).runs).toEqual([`wandb ${own}/`]);
});

test("an uploaded copy of latest-run is the same run", async () => {
  const files = { [`${own}/run-abc.wandb`]: offline, "wandb/latest-run/run-abc.wandb": offline };
  expect(await found(files)).toEqual({
    runs: ["wandb wandb/latest-run/"],
    problems: [
      {
        level: "note",
        file: `${own}/`,
        line: null,
        message: "this run is read from wandb/latest-run/, which has it too",
      },
    ],
  });
});
