import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { foundIn } from "../expected.ts";
import { messagesOf, readFile } from "./read.ts";

type Expected = Record<
  string,
  Record<string, { positions: readonly number[]; values: readonly (number | string)[] }>[]
>;

/** Files that hold no history, or none that can be told, and what is said of one that is named. */
const refused: Record<string, string> = {
  "notebooks/data.ipynb": "expected a training history; none is in the output of 2 code cells",
  "notebooks/frame-tail.ipynb": "expected a training history; none is in the output of 2 code cells",
  "archives/arrays.joblib": "the file is a joblib file: save the history as JSON or CSV",
  "archives/compressed.joblib": "the file is data compressed by zlib, as joblib writes it",
  "archives/data.npz": "the file is an archive of NumPy arrays: it holds no lists of known metrics",
  "archives/data.xlsx": "expected a training history; none is in its 1 sheet",
  "archives/folds.npz": "expected an array of one dimension in `train_loss`, got an array of 3 × 6",
  "archives/formula.xlsx":
    "sheet Sheet, line 2: expected a number in `val_loss`, got `a formula without a value`",
  "archives/legacy.pt": "the file is a checkpoint of PyTorch before 1.6",
  "archives/no-history.pt": "the file is a PyTorch checkpoint: it holds no lists of known metrics",
};

describe.each(["notebooks", "archives"])("test/fixtures/%s", (folder) => {
  const directory = new URL(`../../fixtures/${folder}/`, import.meta.url);
  const expected: Expected = JSON.parse(readFileSync(new URL("expected.json", directory), "utf8"));
  const files = readdirSync(directory).filter((file) => file !== "expected.json");

  test("every file is listed", () => {
    const listed = [...Object.keys(expected), ...Object.keys(refused).map((path) => path.split("/")[1])];
    expect(files.filter((file) => !listed.includes(file))).toEqual([]);
  });

  test.each(Object.keys(expected))("reads %s to the last digit", async (file) => {
    const { runs, problems } = await readFile(file, readFileSync(new URL(file, directory)));
    expect(messagesOf(problems).filter((message) => message.startsWith("error"))).toEqual([]);
    const wanted = expected[file]?.map((run) =>
      Object.fromEntries(
        Object.entries(run).map(([name, { positions, values }]) => [
          name,
          { positions: [...positions], values: values.map(Number) },
        ]),
      ),
    );
    expect(foundIn(runs.map(({ series }) => ({ series, notes: [] })))).toEqual(wanted);
  });

  test.each(files.filter((file) => `${folder}/${file}` in refused))("refuses %s", async (file) => {
    const { runs, problems } = await readFile(file, readFileSync(new URL(file, directory)));
    expect(runs).toEqual([]);
    expect(messagesOf(problems).join("\n")).toContain(refused[`${folder}/${file}`]);
  });
});
