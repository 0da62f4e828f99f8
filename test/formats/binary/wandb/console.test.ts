import { expect, test } from "vitest";
import { wandb } from "../../../../src/formats/binary/wandb.ts";
import { artifactOf, curves, noColumns } from "../../artifact.ts";

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
