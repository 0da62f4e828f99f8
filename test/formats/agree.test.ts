import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { findFiles } from "../../src/artifacts/find.ts";
import { openArtifact } from "../../src/artifacts/open.ts";
import type { Run } from "../../src/curves/model.ts";
import { readRuns } from "../../src/formats/read-runs.ts";
import { noColumns } from "./artifact.ts";

/** Of a run, which is a file or a directory (`#2`: the second in a file), each series. */
type Expected = Record<string, Record<string, Series>>;
type Series = { positions: (number | string)[]; values: (number | string | null)[] };

const fixtures = new URL("../fixtures/", import.meta.url);

/** `keras` and `article` have lists of another shape; `fixtures.test.ts` reads them. */
const others = ["keras", "article", "generate"];

/** What the truth lists otherwise than it is read, and why. */
const exceptions = new Map([
  [
    "tensorboard/bad-crc",
    "TensorBoard stops there and says nothing; a gate that could not look is not green",
  ],
]);

/** What is not read, and why. */
const refusals = new Map([
  ["pickle/hostile/os-system.npy", "it would call a program where a list of numbers is meant"],
  ["pickle/hostile/os-system.pkl", "it would call a program where a list of numbers is meant"],
  ["tensorboard/bad-crc/events.out.tfevents.1795403518.host.11972.4", "a wrong checksum in the middle"],
]);

/** What is no curve: said here once more, not asked of the readers. */
const noCurve = new RegExp(
  `^system/|(^|/)(${[
    "epoch|iter|iteration|BAD_EPOCHS|dur|(data_)?time|total_flos|grad_norm|hp_metric|best",
    "(\\w+_)?(lr|learning_rate)|LEARNING_RATE|lr-Adam|lr\\d|pg\\d",
    "(train_|eval_|eval_near_|eval_far_)?(runtime|samples_per_second|steps_per_second)",
    // Keras records the losses of its epochs a second time.
    "evaluation_\\w+_vs_iterations",
  ].join("|")})$`,
);

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
  return readRuns(candidates, noColumns, null);
}

/** The longest of the expected paths that most files of a run are, or are below; else its first file. */
function ownerOf({ files }: Run, keys: readonly string[]): string {
  const paths = keys.map((key) => key.replace(/#\d+$/, "")).toSorted((a, b) => b.length - a.length);
  const owner = paths.find((path) => {
    const parts = [`${path}/`, `${path}_train/`, `${path}_val/`];
    const isBelow = (file: string) => parts.some((part) => file.startsWith(part));
    const below = files.filter((file) => path === "." || file === path || isBelow(file));
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

/** Of a position that was recorded again the later record counts. */
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
