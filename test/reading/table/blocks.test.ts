import { expect, test } from "vitest";
import { kerasCsv } from "../../../src/formats/csv/keras-csv.ts";
import { kerasHistory } from "../../../src/formats/json/keras-history.ts";
import { notesOf, readAs } from "../../formats/artifact.ts";

/** The losses of one training: 2 ÷ epoch. */
const fall = (length: number, from = 2) => Array.from({ length }, (_, epoch) => from / (epoch + 1));
const rise = (length: number) => fall(length, 0.5).map((value) => 1 - value);

function table(losses: readonly number[], accuracies: readonly number[]): string {
  const rows = losses.map((loss, row) => `${row},${loss},${accuracies[row]},${loss + 0.5}`);
  return [",loss,accuracy,val_loss", ...rows, ""].join("\n");
}

async function lengths(text: string): Promise<number[]> {
  const runs = await readAs(kerasCsv, text, "x.csv");
  return runs.map(({ series }) => series[0]?.values.length ?? 0);
}

test("splits folds of one length below an index that runs on", async () => {
  const losses = [fall(20), fall(20, 2.1), fall(20, 1.9)].flat();
  const runs = await readAs(kerasCsv, table(losses, [rise(20), rise(20), rise(20)].flat()), "x.csv");
  expect(runs.map(({ series }) => [...(series[0]?.positions ?? [])])).toEqual(
    Array.from({ length: 3 }, () => Array.from({ length: 20 }, (_, epoch) => epoch)),
  );
  expect(notesOf(runs)).toEqual([
    "`loss` and `accuracy` start anew every 20 rows, though the rows are numbered on: 3 trainings",
    "line 22 starts a new training at epoch 0",
    "line 42 starts a new training at epoch 0",
  ]);
});

test("splits folds in lists", async () => {
  const losses = [fall(12), fall(12), fall(12)].flat();
  const runs = await readAs(kerasHistory, JSON.stringify({ loss: losses, val_loss: losses }), "history.json");
  expect(runs).toHaveLength(3);
});

test.each([
  [
    "folds of different lengths",
    [fall(20), fall(25), fall(15)].flat(),
    [rise(20), rise(25), rise(15)].flat(),
  ],
  ["a spike of the loss alone", [...fall(20), ...fall(20)], rise(40)],
  [
    "a warm restart that loses half of what was learnt",
    [...fall(20), ...fall(20, 1)],
    [...rise(20), ...rise(20)],
  ],
  ["short cycles", [fall(5), fall(5), fall(5), fall(5)].flat(), [rise(5), rise(5), rise(5), rise(5)].flat()],
])("leaves %s in one training", async (_, losses, accuracies) => {
  expect(await lengths(table(losses, accuracies))).toEqual([losses.length]);
});
