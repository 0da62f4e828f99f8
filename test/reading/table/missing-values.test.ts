import { describe, expect, test } from "vitest";
import { csv } from "../../../src/formats/csv/csv.ts";
import { kerasCsv } from "../../../src/formats/csv/keras-csv.ts";
import { json } from "../../../src/formats/json/json.ts";
import { jsonLines } from "../../../src/formats/json/json-lines.ts";
import type { Format } from "../../../src/reading/format.ts";
import { curves, notesOf, readAs, refusal } from "../../formats/artifact.ts";

type Cell = number | null;
type Columns = Record<string, readonly Cell[]>;

const epochs = Array.from({ length: 20 }, (_, epoch) => epoch);
const falling = (from: number) => epochs.map((epoch) => Number((from * 0.9 ** epoch).toFixed(4)));
const until = (values: readonly number[], end: number): Cell[] =>
  values.map((value, row) => (row < end ? value : null));
const every = (values: readonly number[], step: number): Cell[] =>
  values.map((value, row) => (row % step === step - 1 ? value : null));

function rowsOf(columns: Columns): Record<string, Cell>[] {
  const names = Object.keys(columns);
  return epochs.map((row) => Object.fromEntries(names.map((name) => [name, columns[name]?.[row] ?? null])));
}

/** How programs write a table in which NaN is no value. */
const writers: Record<string, (columns: Columns) => { format: Format; text: string }> = {
  "CSV by pandas": (columns) => ({ format: kerasCsv, text: toCsv(columns, "") }),
  "CSV with NA": (columns) => ({ format: kerasCsv, text: toCsv(columns, "NA") }),
  "CSV by Excel": (columns) => ({ format: kerasCsv, text: toCsv(columns, "#N/A") }),
  "a dict of lists": (columns) => ({ format: json, text: JSON.stringify(columns) }),
  "a list of dicts": (columns) => ({ format: json, text: JSON.stringify(rowsOf(columns)) }),
  "JSON lines": (columns) => ({
    format: jsonLines,
    text: rowsOf(columns)
      .map((row) => `${JSON.stringify(row)}\n`)
      .join(""),
  }),
};

function toCsv(columns: Columns, blank: string): string {
  const rows = rowsOf(columns).map((row) =>
    Object.values(row)
      .map((cell) => cell ?? blank)
      .join(","),
  );
  return `${[Object.keys(columns).join(","), ...rows].join("\n")}\n`;
}

const [loss, val, acc] = [falling(1), falling(1.2), falling(0.5).map((value) => 1 - value)];

/** The rows in which `val_loss`, or the named column, is read as NaN. */
const broken: Record<string, { columns: Columns; name?: string; lost: readonly number[] }> = {
  "train and val break off": {
    columns: { epoch: epochs, loss: until(loss, 12), val_loss: until(val, 12) },
    lost: epochs.slice(12),
  },
  "they break off after one value": {
    columns: { epoch: epochs, loss: until(loss, 1), val_loss: until(val, 1) },
    lost: epochs.slice(1),
  },
  "one breaks off an epoch after the other": {
    columns: { epoch: epochs, loss: until(loss, 12), val_loss: until(val, 13), accuracy: acc },
    name: "loss",
    lost: epochs.slice(12),
  },
  "val breaks off alone": {
    columns: { epoch: epochs, loss, val_loss: until(val, 12) },
    lost: epochs.slice(12),
  },
  "only the last value is lost": {
    columns: { epoch: epochs, loss, val_loss: until(val, 19) },
    lost: [19],
  },
  "one value is lost and the next is not": {
    columns: { epoch: epochs, loss, val_loss: val.map((value, row) => (row === 7 ? null : value)) },
    lost: [7],
  },
  "val breaks off where every second epoch is validated": {
    columns: { epoch: epochs, loss, val_loss: every(val, 2).map((value, row) => (row < 11 ? value : null)) },
    lost: [11, 13, 15, 17, 19],
  },
  "val is lost where its accuracy is recorded": {
    columns: {
      epoch: epochs,
      loss,
      val_loss: every(val, 4).map((value, row) => (row === 11 ? null : value)),
      val_accuracy: every(acc, 4),
    },
    lost: [11],
  },
};

const healthy: Record<string, Columns> = {
  "every second epoch is validated": { epoch: epochs, loss, val_loss: every(val, 2) },
  "every fifth epoch is validated, and the training was killed": {
    epoch: epochs.slice(0, 18),
    loss: loss.slice(0, 18),
    val_loss: every(val, 5).slice(0, 18),
  },
  "validation begins late": {
    epoch: epochs,
    loss,
    val_loss: val.map((value, row) => (row < 8 ? null : value)),
  },
  "validations grow rare": {
    epoch: epochs,
    loss,
    val_loss: val.map((value, row) => ([0, 1, 3, 7, 15].includes(row) ? value : null)),
  },
  "the end is tested": { epoch: epochs, loss, val_loss: val, test_loss: [...Array(19).fill(null), 0.5] },
};

describe.each(Object.entries(writers))("in %s", (_, write) => {
  test.each(Object.entries(broken))("%s", async (_, { columns, name = "val_loss", lost }) => {
    const { format, text } = write(columns);
    const [found] = await readAs(format, text, "history");
    const series = found?.series.find((one) => one.name === name);
    const rows = series?.positions.filter((_, index) => Number.isNaN(series.values[index])) ?? [];
    expect([...rows]).toEqual(lost);
    expect(notesOf(found ? [found] : []).join()).toMatch(/are read as NaN: a value was due there/);
  });

  test.each(Object.entries(healthy))("nothing is lost if %s", async (_, columns) => {
    const { format, text } = write(columns);
    const [found] = await readAs(format, text, "history");
    const numbers = (name: string) => (columns[name] ?? []).filter((cell) => cell !== null);
    for (const { name, values } of found?.series ?? []) expect([...values]).toEqual(numbers(name));
    expect(found?.series).toHaveLength(Object.keys(columns).length - 1);
  });
});

describe("rows of training and of validation", () => {
  const rows = epochs.flatMap((epoch) => [
    { step: epoch * 2, lr: 0.1, loss: 1 - epoch / 30 },
    { step: epoch * 2, eval_loss: 1.2 - epoch / 30, eval_runtime: 3 },
  ]);
  const names = ["step", "lr", "loss", "eval_loss", "eval_runtime"];
  const sparse = (all: readonly object[], blank: string) => {
    const lines = all.map((row) =>
      names.map((name) => Object.entries(row).find(([key]) => key === name)?.[1] ?? blank),
    );
    return `${[names, ...lines].map((cells) => cells.join(",")).join("\n")}\n`;
  };
  const lastLost = rows.with(-1, { ...rows.at(-1), eval_loss: null } as never);

  test("keep the cells of the others missing", async () => {
    const [found] = curves(await readAs(csv, sparse(rows, ""), "log.csv"));
    expect(Object.values(found ?? {}).join()).not.toContain("NaN");
  });

  test("drop the NaN of the others", async () => {
    const found = await readAs(csv, sparse(rows, "nan"), "log.csv");
    expect(Object.values(curves(found)[0] ?? {}).join()).not.toContain("NaN");
    expect(notesOf(found)).toEqual(["NaN in rows without `loss`, `eval_loss` is read as a missing value"]);
  });

  test("tell a lost evaluation by its runtime", async () => {
    const [found] = curves(await readAs(csv, sparse(lastLost, ""), "log.csv"));
    expect(found?.["eval_loss"]).toMatch(/, 38: NaN$/);
    expect(found?.["loss"]).not.toContain("NaN");
  });

  test("tell a lost evaluation by its key", async () => {
    const text = lastLost.map((row) => `${JSON.stringify(row)}\n`).join("");
    const [found] = curves(await readAs(jsonLines, text));
    expect(found?.["eval_loss"]).toMatch(/, 38: NaN$/);
    expect(found?.["loss"]).not.toContain("NaN");
  });
});

describe("a column without any value", () => {
  test("is NaN if it is a loss", async () => {
    const found = await readAs(kerasCsv, "epoch,loss,val_loss,accuracy\n0,,,0.1\n1,,,0.1\n");
    expect(curves(found)).toEqual([
      { accuracy: "epoch 0: 0.1, 1: 0.1", loss: "epoch 0: NaN, 1: NaN", val_loss: "epoch 0: NaN, 1: NaN" },
    ]);
  });

  test("was not recorded if it is no loss, or is NA throughout", async () => {
    const found = await readAs(kerasCsv, "epoch,loss,val_loss,val_accuracy\n0,0.5,NA,\n1,0.4,NA,\n");
    expect(curves(found)).toEqual([{ loss: "epoch 0: 0.5, 1: 0.4" }]);
  });
});

test("a table with NaN tells it from a missing value", async () => {
  const found = await readAs(kerasCsv, "epoch,loss,val_loss\n0,0.5,0.6\n1,0.4,0.5\n2,0.3,\n3,nan,nan\n");
  expect(curves(found)).toEqual([
    { loss: "epoch 0: 0.5, 1: 0.4, 2: 0.3, 3: NaN", val_loss: "epoch 0: 0.6, 1: 0.5, 3: NaN" },
  ]);
});

test("nothing is lost in the row in which W&B refers to a page", async () => {
  const page = `"{'path': 'media/html/x.html', '_type': 'html-file'}"`;
  const rows = ["0,3,", "1,2,", "2,1,", `3,,${page}`, "4,1,", `5,,${page.replace("x", "y")}`];
  expect(curves(await readAs(csv, `_step,train/loss,page\n${rows.join("\n")}\n`))).toEqual([
    { "train/loss": "step 0: 3, 1: 2, 2: 1, 4: 1" },
  ]);
});

test("a phase in each row tells which metric was lost", async () => {
  const text = "epoch,phase,loss\n0,train,3\n0,val,4\n1,train,2\n1,val,3\n2,train,1\n2,val,\n";
  expect(curves(await readAs(kerasCsv, text))).toEqual([
    { "train/loss": "epoch 0: 3, 1: 2, 2: 1", "val/loss": "epoch 0: 4, 1: 3, 2: NaN" },
  ]);
});

describe("NaN in most rows of an irregular validation", () => {
  const at = [3, 7, 19, 30, 52, 71];
  const text = (blankAccuracy: boolean) =>
    `step,loss,val_loss,val_accuracy\n${Array.from({ length: 80 }, (_, step) => {
      const isEvaluated = at.includes(step);
      return `${step},${1 / (step + 1)},${isEvaluated ? 1 / (step + 1) : "nan"},${isEvaluated || !blankAccuracy ? 0.5 : "nan"}\n`;
    }).join("")}`;

  test("is a missing value", async () => {
    const found = await readAs(csv, text(true), "log.csv");
    expect(found[0]?.series.map(({ values }) => values.length)).toEqual([80, 6, 6]);
    expect(notesOf(found)).toEqual([
      "NaN in rows without `val_loss`, `val_accuracy` is read as a missing value",
    ]);
  });

  test("is NaN where another metric of the validation has a number", async () => {
    const found = await readAs(csv, text(false), "log.csv");
    expect(found[0]?.series.map(({ values }) => values.length)).toEqual([80, 80, 80]);
  });
});

describe("rows of training without the validation that each row before them had", () => {
  const lines = (rows: readonly object[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join("");
  const row = (epoch: number, end: number) => ({
    epoch,
    train_loss: 9 - epoch,
    ...(epoch < end ? { val_loss: 9 - epoch } : {}),
  });

  test("have NaN", async () => {
    const found = await readAs(jsonLines, lines([0, 1, 2, 3, 4].map((epoch) => row(epoch, 3))));
    expect(curves(found)[0]?.["val_loss"]).toBe("epoch 0: 9, 1: 8, 2: 7, 3: NaN, 4: NaN");
    expect(notesOf(found)).toEqual(["empty cells in `val_loss` are read as NaN: a value was due there"]);
  });

  test("have none if one row was written before its validation, or not all had one", async () => {
    const last = await readAs(jsonLines, lines([0, 1, 2, 3].map((epoch) => row(epoch, 3))));
    expect(curves(last)[0]?.["val_loss"]).toBe("epoch 0: 9, 1: 8, 2: 7");
    const some = [0, 2, 4].flatMap((epoch) => [row(epoch, 9), row(epoch + 1, 0)]);
    expect(curves(await readAs(jsonLines, lines(some)))[0]?.["val_loss"]).toBe("epoch 0: 9, 2: 7, 4: 5");
  });
});

test("a loss that was never recorded is left out, unless the other side has it or it is the total loss", async () => {
  const row = { epoch: 1, val_loss: null, train_box_loss: 2, val_box_loss: null, attack_loss: null };
  const found = await readAs(json, JSON.stringify([row, { ...row, epoch: 2 }]));
  expect(curves(found)).toEqual([
    {
      train_box_loss: "epoch 1: 2, 2: 2",
      val_loss: "epoch 1: NaN, 2: NaN",
      val_box_loss: "epoch 1: NaN, 2: NaN",
    },
  ]);
});

describe("a validation that ends long before the training, without a counter", () => {
  const table = (heading: string, val: (i: number) => string, loss = (i: number) => `${9 - i}`) =>
    `${heading}\n${Array.from({ length: 9 }, (_, i) => `${loss(i)},${val(i)}\n`).join("")}`;
  const padded = (i: number) => (i < 3 ? `${8 - i}` : "");

  test("is refused: its cells may pad a shorter column, or be NaN", async () => {
    expect(await refusal(() => readAs(csv, table("loss,val_loss", padded)))).toMatch(
      /^5: expected values of `val_loss` to the end, got 3 in 9 rows of `loss`: it was recorded more rarely, or is NaN/,
    );
  });

  test.each([
    ["a NaN is written", table("loss,val_loss", (i) => padded(i) || "nan")],
    ["both sides end", table("loss,val_loss,acc", (i) => `${padded(i)},0.5`, padded)],
    ["it ends late", table("loss,val_loss", (i) => (i < 7 ? `${8 - i}` : ""))],
    ["the rows are numbered", table("loss,val_loss,epoch", (i) => `${padded(i)},${i}`)],
  ])("is NaN where %s", async (_, text) => {
    expect(curves(await readAs(csv, text))[0]?.["val_loss"]).toMatch(/ 8: NaN$/);
  });
});
