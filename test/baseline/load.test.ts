import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { findBaselineFiles, loadBaseline } from "../../src/baseline/load.ts";
import type { BaselineSource, Published } from "../../src/baseline/source.ts";
import { parseConfig } from "../../src/config/config.ts";
import { InputError } from "../../src/problems.ts";

const root = mkdtempSync(join(tmpdir(), "lossgate-test-"));
afterAll(() => rmSync(root, { recursive: true }));

const history = '{"loss": [1, 0.5], "val_loss": [1, 0.6]}';
const files = {
  "near/a-seed1/history.json": history,
  "near/a-seed2/history.json": history,
  "far/a/history.json": history,
  "empty/README.md": "nothing",
  "broken/history.json": '{"loss": [1, 0.5',
  "mixed/a/history.json": history,
  "mixed/b/history.json": '{"loss": [1, 0.5',
};
for (const [path, text] of Object.entries(files)) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

const place = (path: string) => ({ root, paths: [path] });
const given = (path: string): BaselineSource => ({ kind: "given", from: path, place: place(path) });
function reportsIn(paths: readonly string[], how: Published["how"] = "ancestor"): BaselineSource {
  const reports = paths.map((path, i) => ({
    place: place(path),
    published: { run: i, commit: `${i}`.repeat(40), how, behind: i, age: 0, failed: false },
    inputs: null,
  }));
  return { kind: "published", branch: "main", stepsBack: [], reports };
}

async function load(source: BaselineSource, text = "") {
  const config = await parseConfig({ file: "lossgate.yml", text }, null);
  const { baseline, problems } = await loadBaseline(source, await findBaselineFiles(source), config);
  const names = (groups: readonly (readonly { readonly name: string }[])[]) =>
    groups.map((runs) => runs.map(({ name }) => name).join("+"));
  const found = baseline.kind === "found" ? baseline : null;
  return {
    from: found?.from ?? (baseline.kind === "absent" && baseline.because),
    lost: baseline.kind === "absent" ? baseline.lost : undefined,
    runs: names(found?.runs ?? []),
    earlier: found?.earlier.map(names) ?? [],
    published: found?.published.map(({ run }) => run) ?? [],
    problems: problems.map(({ level, message }) => `${level}: ${message}`),
  };
}

async function refusal(source: BaselineSource, text?: string): Promise<string[]> {
  const thrown: unknown = await load(source, text).catch((error: unknown) => error);
  if (!(thrown instanceof InputError)) throw new Error(`expected an InputError, got ${thrown}`);
  return thrown.problems.map(({ level, message }) => `${level}: ${message}`);
}

const nothing = { runs: [], earlier: [], published: [], problems: [] };

test("reads the runs of a path, grouped by seed", async () => {
  const runs = ["a-seed1+a-seed2"];
  expect(await load(given("near"))).toEqual({ ...nothing, from: "near", runs });
});

test("leaves aside in a path what the config ignores, and nothing in a report", async () => {
  const text = "ignore: ['**/a-seed1/**']";
  expect((await load(given("near"), text)).runs).toEqual(["a-seed2"]);
  expect((await load(reportsIn(["near"]), text)).runs).toEqual(["a-seed1+a-seed2"]);
});

test("a path that was given must be there and hold a run", async () => {
  expect(await refusal(given("nowhere"))).toEqual(["error: no such file or directory"]);
  expect(await refusal(given("../elsewhere"))).toEqual([expect.stringMatching(/^error: (?!no such file)/)]);
  expect(await refusal(given("empty"))).toEqual([
    "error: expected a training history to compare with, found none",
  ]);
  expect(await refusal(given("broken"))).toEqual([expect.stringMatching(/^error: (?!expected a training)/)]);
  const error = expect.stringMatching(/^error: /);
  expect(await load(given("mixed"))).toMatchObject({ runs: ["a"], problems: [error] });
});

test("the nearest report that holds a run is the baseline, the others are its history", async () => {
  expect(await load(reportsIn(["empty", "far", "near"]))).toEqual({
    from: "main at 111111111111",
    runs: ["a"],
    earlier: [["a-seed1+a-seed2"]],
    published: [1, 2],
    problems: [],
  });
});

test("what is broken in a report is a note", async () => {
  const note = expect.stringMatching(/^note: /);
  expect(await load(reportsIn(["near", "mixed"]))).toMatchObject({ published: [0, 1], problems: [note] });
});

test("reports without runs are no baseline, and an error where one was named", async () => {
  const because = "the report of main holds no run";
  expect(await load(reportsIn(["empty"]))).toEqual({ ...nothing, from: because, lost: "note" });
  expect((await load(reportsIn(["empty"], "given"))).problems).toEqual([`error: ${because}`]);
});

test("an absent baseline has no files and stays absent", async () => {
  expect(await load({ kind: "absent", because: "none yet" })).toEqual({ ...nothing, from: "none yet" });
});
