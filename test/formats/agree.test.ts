import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { findFiles } from "../../src/artifacts/find.ts";
import { openArtifact } from "../../src/artifacts/open.ts";
import type { Run } from "../../src/curves/model.ts";
import { readRuns } from "../../src/formats/read.ts";
import { mayBeSeries } from "../../src/formats/tables/columns.ts";
import { noColumns } from "./artifact.ts";

/** Of a run, which is a file or a directory (`#2`: the second in a file), each series. */
type Expected = Record<string, Record<string, Series>>;
type Series = { positions: (number | string)[]; values: (number | string | null)[] };

const fixtures = new URL("../fixtures/", import.meta.url);

/** `keras` and `article` have lists of another shape; `fixtures.test.ts` reads them. */
const others = ["keras", "article", "generate"];

/** What the truth lists otherwise than it is read, or not at all, and why. */
const exceptions = new Map([
  ["boosting/catboost/catboost_info/learn", "a second report of the training in catboost_info"],
  ["boosting/catboost/catboost_info/test", "a second report of the training in catboost_info"],
  ["boosting/catboost/no-eval/catboost_info/learn", "a second report of the training in catboost_info"],
  ["ultralytics/yolov5/results.csv", "the zeros of the two epochs that were not evaluated are left out"],
  ["logs/tensorboard-csv/run-train-tag-epoch_loss.csv", "one run with the file of the validation"],
  ["logs/tensorboard-csv/run-validation-tag-epoch_loss.csv", "one run with the file of the training"],
]);

const families = readdirSync(fixtures).filter(
  (family) => !others.includes(family) && existsSync(new URL(`${family}/expected.json`, fixtures)),
);

/** Every series of every run, exact to the last bit, and nothing else. */
describe.each(families)("test/fixtures/%s", async (family) => {
  const directory = new URL(`${family}/`, fixtures);
  const truth: Expected = JSON.parse(readFileSync(new URL("expected.json", directory), "utf8"));
  const expected = Object.entries(truth).filter(([key]) => !exceptions.has(`${family}/${key}`));
  const { runs, problems } = await readFolder(directory);
  const owned = runs.map((run) => ({ run, owner: ownerOf(run, Object.keys(truth)) }));

  test.each(expected.map(([key]) => key))("%s", (key) => {
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

  test("has no errors", () => {
    expect(problems.filter(({ level }) => level === "error")).toEqual([]);
  });
});

async function readFolder(directory: URL) {
  const found = await findFiles([], directory.pathname);
  const candidates = found
    .filter(({ path }) => path !== "expected.json")
    .map(({ path, absolute, by }) => ({ path, by, open: () => openArtifact(path, absolute) }));
  return readRuns(candidates, noColumns, null);
}

/** The longest of the expected paths that most files of a run are, or are below; else its first file. */
function ownerOf({ files }: Run, keys: readonly string[]): string {
  const paths = keys.map((key) => key.replace(/#\d+$/, "")).toSorted((a, b) => b.length - a.length);
  const owner = paths.find((path) => {
    const below = files.filter((file) => path === "." || file === path || file.startsWith(`${path}/`));
    return below.length * 2 > files.length;
  });
  return owner ?? files[0] ?? "";
}

function seriesOf(run: Run | undefined): Record<string, Series> {
  return Object.fromEntries(
    run?.series.map(({ name, positions, values }) => [
      name,
      { positions: [...positions], values: [...values] },
    ]) ?? [],
  );
}

/** Those that are curves. Of a position that was recorded again the later record counts. */
function curvesOf(series: Record<string, Series>): Record<string, Series> {
  return Object.fromEntries(
    Object.entries(series)
      .filter(([name]) => mayBeSeries(name, noColumns))
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
