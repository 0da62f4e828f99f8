import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { isBookkeeping } from "../../src/curves/names.ts";
import { detectFormat } from "../../src/formats/detect.ts";
import { artifactOf, noColumns, refusal } from "./artifact.ts";

type Expected = Record<string, Record<string, (number | string | null)[]>[]>;

/** Files that Lossgate refuses: the validation lists are shorter, and do not say which epochs they belong to. */
const refused = ["history-validation-freq.json"];

test.each(refused)("refuses %s", async (file) => {
  const path = new URL(`../fixtures/keras/${file}`, import.meta.url);
  const artifact = artifactOf(file, readFileSync(path));
  const format = await detectFormat(artifact, noColumns);
  expect(await refusal(() => format?.read([artifact], noColumns))).toContain(
    "1: expected lists of one length, got 3 values for `val_accuracy` and 6 for `accuracy`; the epochs are unknown: a CSVLogger records them",
  );
});

// Every file in these folders: each run, each series, each value.
describe.each(["article", "keras"])("test/fixtures/%s", (folder) => {
  const directory = new URL(`../fixtures/${folder}/`, import.meta.url);
  const expected: Expected = JSON.parse(readFileSync(new URL("expected.json", directory), "utf8"));

  const readable = Object.keys(expected).filter((file) => !refused.includes(file));
  test.each(readable)("reads %s", async (file) => {
    const artifact = artifactOf(file, readFileSync(new URL(file, directory)));
    const format = await detectFormat(artifact, noColumns);
    const runs = (await format?.read([artifact], noColumns)) ?? [];
    const found = runs.map(({ series }) =>
      Object.fromEntries(series.map((one) => [one.name, [...one.values]])),
    );
    expect(found).toEqual(expected[file]?.map((run) => curvesOf(run, file.startsWith("dataframe"))));
  });

  test("lists every file", async () => {
    const files = readdirSync(directory).filter((file) => file !== "expected.json");
    expect(Object.keys(expected).sort()).toEqual(files.sort());
  });
});

/** Returns the curves among the series. A null is NaN in pandas' files, and an epoch without validation in Keras's. */
function curvesOf(run: Expected[string][number], isPandas: boolean): Record<string, number[]> {
  const numberOf = (value: number | string | null) =>
    value === null ? (isPandas ? [Number.NaN] : []) : Number(value);
  const curves = Object.entries(run)
    .filter(([name]) => !isBookkeeping(name))
    .map(([name, values]): [string, number[]] => [name, values.flatMap(numberOf)]);
  return Object.fromEntries(curves.filter(([, values]) => values.length > 0));
}
