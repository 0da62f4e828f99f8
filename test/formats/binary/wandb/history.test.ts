import { describe, expect, test } from "vitest";
import { wandb } from "../../../../src/formats/binary/wandb.ts";
import type { Artifact } from "../../../../src/reading/artifact.ts";
import { artifactOf, curves, noColumns, notesOf, readAs } from "../../artifact.ts";

const row = '{"loss": 0.5, "_runtime": 1.5, "_timestamp": 1572782401.5, "_step": 0}\n';

test("reads each call of log by its step, without histograms and images", async () => {
  const text = `${row}{"loss": "NaN", "val": {"loss": 0.6}, "grad": {"_type": "histogram", "values": [1], "bins": [0, 1]}, "pic": {"_type": "image-file", "size": 9, "width": 3}, "_step": 4}\n`;
  expect(curves(await readAs(wandb, text, "wandb/run-1/wandb-history.jsonl"))).toEqual([
    { loss: "step 0: 0.5, 4: NaN", "val/loss": "step 4: 0.6" },
  ]);
});

test("reads a summary as one point, unless there is a history", async () => {
  const last =
    '{"_wandb": {"runtime": 9}, "_step": 7, "val": {"loss": 0.4}, "graph": {"_type": "graph-file", "size": 3}}';
  const path = "wandb/run-1/files/wandb-summary.json";
  const found = await readAs(wandb, last, path);
  expect(curves(found)).toEqual([{ "val/loss": "step 7: 0.4" }]);
  expect(notesOf(found)).toEqual([expect.stringContaining("not all of one step")]);
  const files = [artifactOf(path, last), artifactOf("wandb/run-1/wandb-history.jsonl", row)] as const;
  expect(curves(await wandb.read(files, noColumns))).toEqual([{ loss: "step 0: 0.5" }]);
});

test("reads params from the config, without W&B's own and secrets", async () => {
  const config =
    "wandb_version: 1\n_wandb: {desc: null, value: {cli: 3}}\nlr: {desc: null, value: 0.1}\nmodel: {value: {width: 3}}\napi_key: {value: x}\n";
  const withConfig = (text: string): Artifact => ({
    ...artifactOf("run-1/wandb-history.jsonl", row),
    sibling: (name) => (name === "config.yaml" ? artifactOf(name, text) : null),
  });
  const [found] = await wandb.read([withConfig(config)], noColumns);
  expect(found?.params).toEqual({ lr: 0.1, "model.width": 3 });
  const [broken] = await wandb.read([withConfig("lr: [")], noColumns);
  expect(broken?.params).toBeUndefined();
});

test.each([
  ["wandb/run-20191103_120000-a/wandb-history.jsonl", "wandb/run-20191103_120000-a"],
  ["wandb/run-20260101_120000-a/files/wandb-summary.json", "wandb/run-20260101_120000-a"],
  ["wandb/offline-run-20260101_120000-a/run-a.wandb", "wandb/offline-run-20260101_120000-a"],
  ["files/wandb-summary.json", "."],
  ["wandb-history.jsonl", "."],
  ["gathered/run-a.wandb", "gathered/run-a"],
  ["exports/resnet.jsonl", "exports/resnet"],
])("%s belongs to %s", (path, run) => expect(wandb.runKey?.(path)).toBe(run));

describe("does not recognise", () => {
  test.each([
    ["system metrics", "wandb-events.jsonl", '{"system.cpu": 9, "_wandb": true, "_runtime": 1}\n'],
    ["an empty run", "wandb-summary.json", '{"_wandb": {"runtime": 5}}'],
    ["metadata", "wandb-metadata.json", '{"os": "Linux", "gpu": "x"}'],
  ])("%s", async (_, path, text) => {
    expect(await wandb.matches(artifactOf(path, text), noColumns)).toBe(false);
  });
});
