import { expect, test } from "vitest";
import { cellsOf } from "../../../src/formats/containers/notebook/cells.ts";
import { readRuns } from "../../../src/formats/read-runs.ts";
import { artifactOf, noColumns } from "../artifact.ts";
import { foundIn } from "../expected.ts";
import { messagesOf, readFile } from "./read.ts";

type Output = Record<string, unknown>;

const stdout = (text: string): Output => ({ output_type: "stream", name: "stdout", text });
const stderr = (text: string): Output => ({ output_type: "stream", name: "stderr", text });
const html = (table: string): Output => ({
  output_type: "display_data",
  metadata: {},
  data: { "text/html": table, "text/plain": "<IPython.core.display.HTML object>" },
});
const result = (plain: string, table?: string): Output => ({
  output_type: "execute_result",
  data: { "text/plain": plain, ...(table === undefined ? {} : { "text/html": table }) },
});

const epochs = (count: number, from = 1) =>
  Array.from(
    { length: count },
    (_, index) => `Epoch ${from + index}/100 - train loss: ${1 / (from + index)} - val loss: 0.5\n`,
  ).join("");

const table = (rows: readonly (readonly string[])[]) => {
  const [headings = [], ...body] = rows;
  const line = (cells: readonly string[], tag: string) =>
    `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join("\n")}</tr>`;
  return `<div><progress value='3'></progress>[3/3]</div><table border="1"><thead>${line(headings, "th")}</thead><tbody>${body.map((row) => line(row, "td")).join("")}</tbody></table><p>`;
};

function notebook(...cells: readonly (readonly Output[] | { source: string; outputs: Output[] })[]): string {
  const code = cells.map((cell) => ({
    cell_type: "code",
    ...("source" in cell ? cell : { source: "fit()", outputs: cell }),
  }));
  return JSON.stringify({ nbformat: 4, cells: [{ cell_type: "markdown", source: "# A" }, ...code] });
}

/** The runs by name, each with the values of its series, and the problems. */
async function read(text: string, by: "name" | "search" = "search") {
  const { runs, problems } = await readFile("work/train.ipynb", text, by);
  const found = foundIn(runs.map(({ series }) => ({ series, notes: [] })));
  const curves = runs.map(({ name }, index): [string, Record<string, string>] => [
    name,
    Object.fromEntries(
      Object.entries(found[index] ?? {}).map(([key, { positions, values }]) => [
        key,
        positions.map((at, i) => `${at}: ${values[i]}`).join(", "),
      ]),
    ),
  ]);
  return { runs, told: messagesOf(problems), curves: Object.fromEntries(curves) };
}

test("the only training of a notebook is named after it, and its receipt names the cell", async () => {
  const { runs, curves } = await read(notebook([stdout("hello\n")], [stdout(epochs(3))]));
  expect(curves).toEqual({
    train: { "train loss": `1: 1, 2: 0.5, 3: ${1 / 3}`, "val loss": "1: 0.5, 2: 0.5, 3: 0.5" },
  });
  expect(runs[0]).toMatchObject({ path: "work/train.ipynb", files: ["work/train.ipynb"] });
  expect(runs[0]?.series[0]?.origin?.file).toBe("work/train.ipynb, cell 2");
});

test("several trained cells are several runs", async () => {
  const { runs } = await read(notebook([stdout(epochs(3))], [stdout("x\n")], [stdout(epochs(4))]));
  expect(runs.map(({ name, path }) => [name, path])).toEqual([
    ["cell-1", "work/train.ipynb/cell-1.log"],
    ["cell-3", "work/train.ipynb/cell-3.log"],
  ]);
});

test("the pieces of a stream are joined; standard error breaks into no line", async () => {
  const text = epochs(3);
  const whole = (await read(notebook([stdout(text)]))).curves;
  expect(Object.keys(whole)).toEqual(["train"]);
  for (let cut = 1; cut < text.length; cut += 7) {
    const pieces = [stdout(text.slice(0, cut)), stderr("50 %|##"), stderr("##|"), stdout(text.slice(cut))];
    expect((await read(notebook(pieces))).curves).toEqual(whole);
  }
});

test("a bar that was drawn at its start says which epoch follows", async () => {
  const bar = (name: string): Output => ({
    output_type: "display_data",
    data: { "text/plain": `${name}:   0%|          | 0/17 [00:00<?, ?batch/s]` },
  });
  const losses = (e: number) => stderr(`Train loss: ${9 - e}.5\nEval loss: ${8 - e}.5\n`);
  const outputs = [1, 2, 3].flatMap((e) => [
    bar(`Train, epoch ${e}/3`),
    bar(`Eval, epoch ${e}/3`),
    losses(e),
  ]);
  expect((await read(notebook([...outputs, bar("Test")]))).curves).toEqual({
    train: { "Train loss": "1: 8.5, 2: 7.5, 3: 6.5", "Eval loss": "1: 7.5, 2: 6.5, 3: 5.5" },
  });
});

test("a bar of standard output ends before what standard error says behind it", () => {
  const bar = (e: number) => `Epoch ${e}: |      | 50/? [00:05<00:00,  9.45it/s, train_loss=0.${e}06]`;
  const outputs = [0, 1].flatMap((e) => [
    stdout(bar(e)),
    stderr(`Epoch ${e}, `),
    stderr("was not in top 1\n"),
  ]);
  const [cell] = cellsOf(JSON.stringify({ cells: [{ cell_type: "code", outputs }] }));
  expect(cell?.printed).toBe([0, 1].map((e) => `${bar(e)}\nEpoch ${e}, was not in top 1\n`).join(""));
});

test("standard error keeps its place between lines", () => {
  const cell = {
    cell_type: "code",
    outputs: [stdout("a\nb"), stderr("c"), stdout("\nd\n"), stderr("e"), stdout("f")],
  };
  expect(cellsOf(JSON.stringify({ cells: [cell] })).map(({ printed }) => printed)).toEqual([
    "a\nb\nc\nd\ne\nf",
  ]);
});

test("Trainer's table: `No log` is no value, and the metrics are the evaluation's", async () => {
  const rows = [
    ["Step", "Training Loss", "Validation Loss", "Accuracy", "Runtime"],
    ["10", "No log", "0.9", "0.1", "1.0"],
    ["20", "0.7", "nan", "0.2", "1.0"],
  ];
  expect((await read(notebook([html(table(rows))]))).curves).toEqual({
    train: {
      "Training Loss": "20: 0.7",
      "Validation Loss": "10: 0.9, 20: NaN",
      "Validation Accuracy": "10: 0.1, 20: 0.2",
    },
  });
});

test("Trainer's table: a training that logged nothing has no training loss, and a receipt that says so", async () => {
  const rows = [
    ["Epoch", "Training Loss", "Validation Loss", "Accuracy"],
    ["1", "No log", "0.9", "0.1"],
    ["2", "No log", "0.8", "0.2"],
  ];
  const { runs, curves } = await read(notebook([html(table(rows))]));
  expect(curves).toEqual({
    train: { "Validation Loss": "1: 0.9, 2: 0.8", "Validation Accuracy": "1: 0.1, 2: 0.2" },
  });
  expect(runs[0]?.leftOut).toContainEqual({ what: "Training Loss", why: "no value in any row" });
});

test("fastai's table of a search for the learning rate is no training, and a training without validation is one", async () => {
  const rows = [
    ["epoch", "train_loss", "valid_loss", "time"],
    ["0", "0.9", "#na#", "00:41"],
    ["1", "0.8", "#na#", "00:41"],
  ];
  const search = { source: "learn.lr_find()\nlearn.recorder.plot()", outputs: [html(table(rows))] };
  expect((await read(notebook(search, [stdout(epochs(2))]))).curves).toEqual({
    train: { "train loss": "1: 1, 2: 0.5", "val loss": "1: 0.5, 2: 0.5" },
  });
  const { runs, curves } = await read(notebook([html(table(rows))]));
  expect(curves).toEqual({ train: { train_loss: "0: 0.9, 1: 0.8" } });
  expect(runs[0]?.leftOut).toContainEqual({ what: "valid_loss", why: "no value in any row" });
});

test("Trainer's table: a metric that is a dict of its own is its number", async () => {
  const rows = [
    ["Epoch", "Training Loss", "Validation Loss", "Accuracy"],
    ["1", "0.9", "0.8", "{'accuracy': 0.25}"],
    ["2", "0.7", "0.6", "{'accuracy': 0.5}"],
  ];
  const { curves } = await read(notebook([html(table(rows))]));
  expect(curves["train"]).toMatchObject({ "Validation Accuracy": "1: 0.25, 2: 0.5" });
});

test("what Rich prints is read among the other lines", async () => {
  const line = (epoch: number) => `Epoch ${epoch}: train loss 0.${9 - epoch} val loss \x1b[1m0.5\x1b[0m\n`;
  const rich = (epoch: number): Output => ({
    output_type: "display_data",
    data: {
      "text/html": `<pre style="white-space:pre;overflow-x:auto">${line(epoch)}</pre>\n`,
      "text/plain": line(epoch),
    },
  });
  expect((await read(notebook([rich(1), stdout("saved\n"), rich(2)]))).curves).toEqual({
    train: { "train loss": "1: 0.8, 2: 0.7", "val loss": "1: 0.5, 2: 0.5" },
  });
});

test("a column without a name gets none from the validation's loss beside it", async () => {
  const rows = [
    ["epoch", "train_loss", "valid_loss", ""],
    ["0", "0.7", "0.9", "2.4"],
    ["1", "0.6", "0.8", "2.5"],
  ];
  expect((await read(notebook([html(table(rows))]))).curves).toEqual({
    train: { train_loss: "0: 0.7, 1: 0.6", valid_loss: "0: 0.9, 1: 0.8" },
  });
});

test("a printed log beside a table is left out, and said to be", async () => {
  const rows = [
    ["epoch", "train_loss", "valid_loss"],
    ["0", "0.7", "0.9"],
    ["1", "0.6", "0.8"],
  ];
  const { runs } = await read(notebook([stdout(epochs(2)), html(table(rows))]));
  expect(runs.map(({ format }) => format)).toEqual(["csv"]);
  expect(runs[0]?.leftOut).toContainEqual({ what: "printed lines", why: "the cell shows a table" });
});

test("a pattern of the config is for the cells that have such lines", async () => {
  const table = epochs(2).replaceAll(/Epoch (\d+).*loss: (\S+) -.*/g, "Ep $1 a $2 b 0.7");
  const text = notebook([stdout("hello 1\n")], [stdout(epochs(2))], [stdout(table)]);
  const columns = {
    ...noColumns,
    lines: [{ files: ["*"], pattern: "Ep {epoch} a {train loss} b {val loss}" }],
  };
  const file = { path: "train.ipynb", by: "name" as const, open: () => artifactOf("train.ipynb", text) };
  const { runs, problems } = await readRuns([file], { columns, format: null });
  expect(problems).toEqual([]);
  expect(runs.map(({ name, series }) => [name, ...series.map((one) => one.name)])).toEqual([
    ["cell-2", "train loss", "val loss"],
    ["cell-3", "train/loss", "val/loss"],
  ]);
});

test("a notebook without a training names the closest cell, and the pattern that takes it", async () => {
  const text = notebook([stdout("hello 1\n")], [stdout("loss is : 0.5\nloss is : 0.4\nloss is : 0.3\n")]);
  const { told } = await read(text, "name");
  expect(told).toEqual([
    'error: expected a training history; none is in the output of 2 code cells; closest is cell-2.log: nothing counts the epochs or steps of lines such as "loss is : 0.5" (line 1); to take them in their order, say it in the config: `lines: [{pattern: "loss is : {loss}"}]`',
  ]);
});

test("a cell of lines that are not understood is told beside one that is read", async () => {
  const stage = [1, 2, 3].map((at) => `Epoch ${at}00: ${9 - at}.4 2${at}.5 7.${at}\n`).join("");
  const { runs, told } = await read(notebook([stdout(stage)], [stdout(epochs(3))]));
  expect(runs).toHaveLength(1);
  expect(told).toEqual([
    'note: cell 1: skipped: 3 lines such as "Epoch 100: 8.4 21.5 7.1" hold no known metric; describe them under `lines` in the config',
  ]);
});

test.each([
  ["layers", "(bn): BatchNorm2d(32, eps=1e-05, momentum=0.1)\n"],
  ["bars of a prediction", "3/3 [======] - 1s 76ms/step\n"],
  ["bars of a search", "threshold = 0.3:  75%|███▌  | 15/20 [00:28<00:09,  1.89s/it, 0.602 -> 0.61]\n"],
])("nothing is told of a cell of %s", async (_, line) => {
  const { runs, told } = await read(notebook([stdout(line.repeat(4))], [stdout(epochs(3))]));
  expect([runs.length, told]).toEqual([1, []]);
});

test("the test after a training is no run of its own", async () => {
  const evaluation = [
    ["Training Loss", "Validation Loss", "Epoch"],
    ["0.5", "0.4", "3"],
  ];
  const { runs, told } = await read(notebook([stdout(epochs(3))], [html(table(evaluation))]));
  expect(runs).toHaveLength(1);
  expect(runs[0]?.leftOut).toContainEqual({ what: "cell 2", why: "a single record" });
  expect(told).toEqual([]);
});

test("a cell of trainings that died after their first epoch is no obstacle to the next one", async () => {
  const died = ["lstm", "gru"].map(
    (name, n) => `== ${name} ==\nEpoch 1/9: Train Loss=0.6${n}, Val Loss=inf\n`,
  );
  const { curves, told } = await read(notebook([stdout(died.join(""))], [stdout(epochs(3))]), "name");
  expect(Object.keys(curves)).toHaveLength(1);
  expect(told).toEqual([
    "note: cell 1: skipped: expected a curve, got several values of Train Loss at one position only, as of trainings that ended there: 0.6 in line 2 and 0.61 in line 4",
  ]);
});

test("the first of two stages in one cell has one epoch, as fastai's fine_tune", async () => {
  const head = ["epoch", "train_loss", "valid_loss"];
  const first = html(table([head, ["0", "0.9", "0.9"]]));
  const second = html(table([head, ["0", "0.7", "0.8"], ["1", "0.6", "0.7"]]));
  const { curves } = await read(notebook([first, second]));
  expect(curves).toEqual({ train: { train_loss: "0: 0.7, 1: 0.6", valid_loss: "0: 0.8, 1: 0.7" } });
});

test("a table that was shown again as it grew is one", async () => {
  const head = ["epoch", "train_loss", "valid_loss"];
  const rows = [
    ["0", "0.9", "0.9"],
    ["1", "0.7", "0.8"],
    ["2", "0.6", "0.7"],
  ];
  const shown = [1, 2, 3].map((count) => html(table([head, ...rows.slice(0, count)])));
  const { curves } = await read(notebook(shown));
  expect(curves).toEqual({
    train: { train_loss: "0: 0.9, 1: 0.7, 2: 0.6", valid_loss: "0: 0.9, 1: 0.8, 2: 0.7" },
  });
});

test("trainings of one cell are a run each, though one logged no training loss or other metrics", async () => {
  const head = ["Epoch", "Training Loss", "Validation Loss", "F1"];
  const trial = (...losses: readonly string[]) =>
    losses.map((loss, index) => [`${index + 1}`, loss, `0.${9 - index}`, "0.5"]);
  const shown = [trial("1.5", "1.2", "0.9"), trial("No log", "No log"), trial("No log", "0.7", "0.6")];
  const other = [
    ["Epoch", "Validation Loss", "Bleu"],
    ["1", "0.4", "20"],
    ["2", "0.3", "22"],
  ];
  const { curves } = await read(
    notebook([...shown.map((rows) => html(table([head, ...rows]))), html(table(other))]),
  );
  const losses = Object.entries(curves).map(([name, series]) => [
    name,
    series["Training Loss"],
    series["Validation Loss"],
  ]);
  expect(losses).toEqual([
    ["cell-1#1", "1: 1.5, 2: 1.2, 3: 0.9", "1: 0.9, 2: 0.8, 3: 0.7"],
    ["cell-1#2", "2: 0.7, 3: 0.6", "1: 0.9, 2: 0.8, 3: 0.7"],
    ["cell-1.2", undefined, "1: 0.9, 2: 0.8"],
    ["cell-1.3", undefined, "1: 0.4, 2: 0.3"],
  ]);
});

test("a cell with several single records is told once", async () => {
  const head = ["epoch", "train_loss", "valid_loss"];
  const folds = ["0.9", "0.8", "0.7"].map((loss) => html(table([head, ["0", loss, loss]])));
  const { runs } = await read(notebook(folds, [stdout(epochs(3))]));
  expect(runs.map(({ leftOut }) => leftOut)).toEqual([[{ what: "cell 1", why: "a single record" }]]);
});

test("an exception is noted", async () => {
  const failure = { output_type: "error", ename: "RuntimeError", evalue: "out of memory", traceback: [] };
  const { told } = await read(notebook([stdout(epochs(3)), failure]));
  expect(told).toEqual(["note: cell 1: ended in RuntimeError: out of memory"]);
});

test("a value counts only where no cell shows a training", async () => {
  const value = [result("{'loss': [1.0, 0.5], 'val_loss': [1.0, 0.5]}")];
  const placesOf = async (text: string) =>
    (await read(text)).runs.map(({ series }) => series[0]?.origin?.file);
  expect(await placesOf(notebook(value, [stdout(epochs(2))]))).toEqual(["work/train.ipynb, cell 2"]);
  expect(await placesOf(notebook([], value))).toEqual(["work/train.ipynb, cell 2"]);
});

test("a text that a cell ended in is no history", async () => {
  const text = notebook([], [result("'Columns: time, epoch, loss, val_loss, lr'")]);
  expect(await read(text)).toMatchObject({ runs: [], told: [] });
});

test("some rows of a DataFrame are no training", async () => {
  const rows =
    '<table class="dataframe"><tr><th></th><th>loss</th><th>val_loss</th></tr><tr><th>8</th><td>0.1</td><td>0.2</td></tr><tr><th>9</th><td>0.1</td><td>0.2</td></tr></table>';
  const cell = (source: string) => notebook({ source, outputs: [result("", rows)] });
  expect((await read(cell("history.tail(2)"))).runs).toEqual([]);
  expect((await read(cell("history"))).runs).toHaveLength(1);
});

test("the columns of a DataFrame keep their names, its index among them", async () => {
  const row = (index: number) =>
    `<tr><th>${index}</th><td>${index}</td><td>${1 / (index + 1)}</td><td>0.5</td></tr>`;
  const names = ["", "epoch", "Training Loss", "Validation Loss"].map((name) => `<th>${name}</th>`);
  const frame = `<table class="dataframe"><tr>${names.join("")}</tr>${row(0)}${row(1)}</table>`;
  const { curves, told } = await read(notebook({ source: "history", outputs: [result("", frame)] }));
  expect(curves).toEqual({
    train: { "Training Loss": "0: 1, 1: 0.5", "Validation Loss": "0: 0.5, 1: 0.5" },
  });
  expect(told).toEqual([]);
});

test("a data.frame of R counts as a DataFrame does, without the types of its columns", async () => {
  const frame = (...rows: readonly (readonly string[])[]) =>
    table([["epoch", "loss", "val_loss"], ...rows]).replace(
      "</thead>",
      "<tr><th>&lt;int&gt;</th><th>&lt;dbl&gt;</th><th>&lt;dbl&gt;</th></tr></thead>",
    );
  const rows = [
    ["1", "0.9", "0.8"],
    ["2", "0.7", "0.6"],
  ];
  const { curves } = await read(notebook([result("", frame(...rows))]));
  expect(curves).toEqual({ train: { loss: "1: 0.9, 2: 0.7", val_loss: "1: 0.8, 2: 0.6" } });
  const { runs } = await read(notebook([result("", frame(...rows, ["⋮", "⋮", "⋮"], ["9", "0.4", "0.5"]))]));
  expect(runs.flatMap(({ series }) => series.map(({ truncated }) => truncated))).toEqual([true, true]);
  expect((await read(notebook([result("", frame(...rows))], [stdout(epochs(3))]))).runs).toHaveLength(1);
});

test("what Colab dropped leaves a curve incomplete, unless it begins at the first epoch", async () => {
  const cut = "Streaming output truncated to the last 5000 lines.\n";
  const inRussian =
    "\x1b[1;30;43mВыходные данные были обрезаны до нескольких последних строк (5000).\x1b[0m\n";
  const truncated = async (text: string) =>
    (await read(notebook([stdout(text)]))).runs.flatMap(({ series }) => series.map((one) => one.truncated));
  expect(await truncated(cut + epochs(3, 40))).toEqual([true, true]);
  expect(await truncated(inRussian + epochs(3, 40))).toEqual([true, true]);
  expect(await truncated(`\x1b[1;30;43mNew best\x1b[0m\n${epochs(3, 40)}`)).toEqual([false, false]);
  expect(await truncated(cut + epochs(3))).toEqual([false, false]);
  expect(await truncated(epochs(3, 40))).toEqual([false, false]);
});

test.each([
  "Buffered data was truncated after reaching the output size limit.",
  "WARNING: Some output was deleted.\n",
  "Epoch 4/100 - tr**OUTPUT MUTED**",
])("a curve of whose end was dropped is incomplete: %j", async (notice) => {
  const { runs } = await read(notebook([stdout(epochs(3)), stderr(notice)]));
  expect(runs.flatMap(({ series }) => series.map(({ truncated }) => truncated))).toEqual([true, true]);
});

test("what older versions of VS Code trimmed leaves a curve incomplete", async () => {
  const notice = "Output was trimmed for performance reasons.\n...\n";
  const { runs } = await read(notebook([stdout(notice + epochs(3, 40))]));
  expect(runs[0]?.series.map(({ truncated }) => truncated)).toEqual([true, true]);
});

test("a notebook may hold the NaN of Python", async () => {
  const figure = { output_type: "display_data", data: { "application/vnd.plotly.v1+json": { y: ["nan"] } } };
  const text = notebook([stdout(epochs(3)), figure]).replace('"nan"', "NaN");
  expect(Object.keys((await read(text)).curves)).toEqual(["train"]);
});

test.each([
  [
    "Markdown",
    (text: string) => ({ "text/markdown": text, "text/plain": "<IPython.core.display.Markdown object>" }),
  ],
  [
    "Databricks",
    (text: string) => ({ "text/html": `<style>a</style>\n<div class="ansiout">${text}\n</div>` }),
  ],
])("lines that %s shows are printed", async (_, show) => {
  const shown = epochs(3)
    .trimEnd()
    .split("\n")
    .map((line) => ({ output_type: "display_data", data: show(line) }));
  expect(await read(notebook(shown))).toMatchObject({
    curves: { train: { "val loss": "1: 0.5, 2: 0.5, 3: 0.5" } },
  });
});

test("a DataFrame that was shown again as it grew is one", async () => {
  const row = (index: number) => `<tr><th>${index}</th><td>${1 / (index + 1)}</td><td>0.5</td></tr>`;
  const frame = (count: number) =>
    `<table class="dataframe"><tr><th></th><th>loss</th><th>val_loss</th></tr>${Array.from({ length: count }, (_, index) => row(index)).join("")}</table>`;
  const { runs } = await read(notebook([2, 3, 4].map((count) => html(frame(count)))));
  expect(runs.map(({ series }) => series[0]?.values.length)).toEqual([4]);
});

test.each<[what: string, text: string, told: string[]]>([
  ["a notebook that never ran", notebook([]), []],
  ["JSON of another kind", '{"a": 1}', ["note: expected a notebook, got JSON without `cells`"]],
  ["a broken notebook", '{"cells": [', ["note: expected a notebook's JSON: Unexpected end of JSON input"]],
  [
    "a Git LFS pointer",
    "version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 1\n",
    [
      "note: expected a notebook, got a Git LFS pointer: fetch it with `git lfs pull` (`lfs: true` of actions/checkout)",
    ],
  ],
  ["an empty file", "", ["note: expected a notebook, got an empty file"]],
])("%s that a search finds", async (_, text, told) => {
  expect(await read(text)).toMatchObject({ runs: [], told });
});

test("a named notebook without a training is an error that says what was looked at", async () => {
  expect((await read(notebook([], [stdout("x")]), "name")).told).toEqual([
    "error: expected a training history; none is in the output of 2 code cells",
  ]);
});

test("a line of a cell is no line of the notebook", async () => {
  const rows = [
    ["epoch", "train_loss", "valid_loss"],
    ["0", "0.7", "0.9"],
    ["1", "low", "0.8"],
  ];
  const { problems } = await readFile("a.ipynb", notebook([html(table(rows))]));
  expect(problems.map(({ file, line, message }) => [file, line, message])).toEqual([
    ["a.ipynb", null, "cell 1, line 3: expected a number in `train_loss`, got `low`"],
  ]);
});
