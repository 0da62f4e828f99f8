import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { findFiles } from "../../src/artifacts/find.ts";
import { openArtifact } from "../../src/artifacts/open.ts";
import type { UnnamedRun } from "../../src/formats/one-run/unnamed-run.ts";
import { readRecordings } from "../../src/formats/read-runs.ts";
import { noColumns } from "./artifact.ts";

/** Maps a run, a file or directory (`#2`: the second run in a file), to its series. */
type Expected = Record<string, Record<string, Series>>;
type Series = { positions: (number | string)[]; values: (number | string | null)[] };

const fixtures = new URL("../fixtures/", import.meta.url);

/**
 * Folders without such lists. `fixtures.test.ts` checks `keras` and `article`, `containers/fixtures.test.ts` the last two: a search
 * does not open every checkpoint.
 */
const others = ["keras", "article", "generate", "notebooks", "archives"];

/** Runs for which the expected values differ from what Lossgate reads, and why. */
const exceptions = new Map([
  [
    "tensorboard/bad-crc",
    "TensorBoard stops at the broken record without an error; Lossgate refuses the file",
  ],
]);

/** Files that Lossgate refuses, and why. */
const refusals = new Map([
  ["parquet/constant.parquet", "a million values in five kilobytes"],
  ["pickle/hostile/os-system.npy", "it calls a program in place of a list of numbers"],
  ["pickle/hostile/os-system.pkl", "it calls a program in place of a list of numbers"],
  ["tensorboard/bad-crc/events.out.tfevents.1795403518.host.11972.4", "a wrong checksum in the middle"],
]);

/** Series that are not curves. Repeated here, so that the test does not depend on the readers' own list. */
const noCurve = new RegExp(
  `^system/|(^|/)(${[
    "epoch|iter|iteration|BAD_EPOCHS|dur|(data_)?time|total_flos|grad[_/]norm|global_step/sec|hp_metric|best",
    "(\\w+_)?(lr|learning_rate)|LEARNING_RATE|lr-Adam|lr\\d|pg\\d",
    "(train_|eval_|eval_near_|eval_far_)?(runtime|samples_per_second|steps_per_second)",
    // Keras records the losses of its epochs twice.
    "evaluation_\\w+_vs_iterations",
  ].join("|")})$`,
);

const families = readdirSync(fixtures).filter(
  (family) => !others.includes(family) && existsSync(new URL(`${family}/expected.json`, fixtures)),
);

// Every series of every run, exact to the last bit, and nothing else.
describe.each(families)("test/fixtures/%s", async (family) => {
  const directory = new URL(`${family}/`, fixtures);
  const truth: Expected = JSON.parse(readFileSync(new URL("expected.json", directory), "utf8"));
  const expected = Object.entries(truth).filter(([key]) => !exceptions.has(`${family}/${key}`));
  const { runs, problems } = await readFolder(directory);
  const owned = runs.map((run) => ({ run, owner: ownerOf(run, Object.keys(truth)) }));

  test.each(expected.map(([key]) => key))("reads %s", (key) => {
    const [, path = key, number = "1"] = /^(.*?)(?:#(\d+))?$/.exec(key) ?? [];
    const found = owned.filter(({ owner }) => owner === path)[Number(number) - 1];
    expect(seriesOf(found?.run)).toEqual(curvesOf(truth[key] ?? {}));
  });

  test("has no other runs", () => {
    const wanted = expected.filter(([, series]) => Object.keys(curvesOf(series)).length > 0);
    const paths = wanted.map(([key]) => key.replace(/#\d+$/, ""));
    const found = owned.filter(({ owner }) => !exceptions.has(`${family}/${owner}`));
    expect(found.map(({ owner }) => owner).toSorted()).toEqual(paths.toSorted());
  });

  test("has no other errors", () => {
    const files = problems.filter(({ level }) => level === "error").map(({ file }) => `${family}/${file}`);
    const refused = [...refusals.keys()].filter((file) => file.startsWith(`${family}/`));
    expect(files.toSorted()).toEqual(refused.toSorted());
  });
});

async function readFolder(directory: URL) {
  const found = await findFiles({ root: fileURLToPath(directory), paths: [] });
  const candidates = found
    .filter(({ path }) => path !== "expected.json")
    .map(({ path, absolute, by }) => ({ path, by, open: () => openArtifact(path, absolute, null) }));
  return readRecordings(candidates, { columns: noColumns, format: null });
}

/** Returns the longest expected path that contains most files of a run; else its first file. */
function ownerOf({ files }: UnnamedRun, keys: readonly string[]): string {
  const paths = keys.map((key) => key.replace(/#\d+$/, "")).toSorted((a, b) => b.length - a.length);
  const owner = paths.find((path) => {
    const parts = [`${path}/`, `${path}_train/`, `${path}_val/`];
    const isBelow = (file: string) => parts.some((part) => file.startsWith(part));
    const below = files.filter((file) => path === "." || file === path || isBelow(file));
    return below.length * 2 > files.length;
  });
  return owner ?? files[0] ?? "";
}

function seriesOf(run: UnnamedRun | undefined): Record<string, Series> {
  return Object.fromEntries(
    run?.series.map(({ name, positions, values }) => [
      name,
      { positions: [...positions], values: [...values] },
    ]) ?? [],
  );
}

/** Returns the curves among the series. The later of two values at one position counts. */
function curvesOf(series: Record<string, Series>): Record<string, Series> {
  return Object.fromEntries(
    Object.entries(series)
      .filter(([name]) => !noCurve.test(name))
      .map(([name, { positions, values }]) => {
        const last = new Map(positions.map((position, index) => [Number(position), numberOf(values[index])]));
        return [name, { positions: [...last.keys()], values: [...last.values()] }];
      }),
  );
}

function numberOf(value: number | string | null | undefined): number {
  if (value === "inf") return Number.POSITIVE_INFINITY;
  return value === "-inf" ? Number.NEGATIVE_INFINITY : Number(value ?? Number.NaN);
}
