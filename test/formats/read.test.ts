import { expect, test } from "vitest";
import type { FoundFile } from "../../src/formats/detect.ts";
import { readRuns } from "../../src/formats/read-runs.ts";
import { Budget } from "../../src/reading/bytes/budget.ts";
import { artifactOf, noColumns } from "./artifact.ts";

const results = "model,test_acc,test_loss\nknn,0.8,0.7\nsvm,0.9,0.8\nmlp,0.7,0.9\n";
const ofRuns =
  "each row is a run of its own (`model` tells them apart), not an evaluation of one training: expected the history of each training. If the rows are evaluations, name the column that numbers them as `position` in the config";
const history = '{"loss": [0.5, 0.4], "val_loss": [0.6, 0.5]}';

async function read(
  by: FoundFile["by"],
  path: string,
  text: string,
  forced: string | null = null,
): Promise<string[]> {
  const candidate = { path, by, open: () => artifactOf(path, text) };
  const { runs, problems } = await readRuns([candidate], { columns: noColumns, format: forced });
  return [
    ...runs.map(({ name, format }) => `${name}: ${format}`),
    ...problems.map(
      ({ level, message }) => `${level}: ${message.replace(/\(Keras histories, .* and others\)/, "(…)")}`,
    ),
  ];
}

const document = "# Results\n\n```\nEpoch 1: loss 0.5, val loss 0.6\nEpoch 2: loss 0.4, val loss 0.5\n```\n";
const printed = "cpu\n[1, 900] loss_train: 3.5, loss_test: 3.6\n[2, 900] loss_train: 2.5, loss_test: 2.6\n";

test.each<[what: string, by: FoundFile["by"], path: string, text: string, told: string[]]>([
  ["the log in a document that a search meets", "search", "a/README.md", document, []],
  ["the log in a document that was named", "name", "a/README.md", document, ["README: printed-log"]],
  ["the log in a note that was named", "name", "a/notes.txt", document, ["notes: printed-log"]],
  [
    "a table of no training that was named",
    "name",
    "a/errors.tsv",
    "iter\tRMSE\n0\t3.5\n1\t2.5\n",
    [
      "error: expected a training history (…); its columns `iter`, `RMSE` are not those of a training; name them in the config: `metrics: { loss: { train: RMSE, val: … } }`",
    ],
  ],
  [
    "the errors of some models, in rows with an index, that were named",
    "name",
    "a/folds.csv",
    ",SVM,LDA\n0,0.25,0.5\n1,0.75,0.5\n2,0.25,0.125\n3,0.5,0.5\n",
    [
      'error: expected a training history (…); no format matches this text: ",SVM,LDA\\n0,0.25,0.5\\n1,0.75,0.5\\n2,0.25,0.125\\n3,0.5,0.5"',
    ],
  ],
  ["a log in a table's file that was named", "name", "a/training.csv", printed, ["a: printed-log"]],
  ["the same that a search meets", "search", "a/training.csv", printed, ["a: printed-log"]],
  [
    "lines within a table that a search meets",
    "search",
    "a/notes.csv",
    "id,note\n1,Epoch 1: loss 0.5\n2,Epoch 2: loss 0.4\n",
    [],
  ],
  ["a history that a search meets", "search", "runs/a/history.json", history, ["a: keras-history"]],
  ["a history of an ending that nobody writes", "search", "a.py", history, []],
  ["the same, found by a pattern", "pattern", "a.py", history, ["a: keras-history"]],
  ["a table of results", "search", "a/results.csv", results, [`note: skipped: ${ofRuns}`]],
  ["a table of results that was named", "name", "a/results.csv", results, [`error: ${ofRuns}`]],
  [
    "the report of one test",
    "search",
    "a/eval.log",
    "    accuracy                         0.9989       900\n\nSaved:\n  test_accuracy: 0.99889\n  num_test_samples: 900\n",
    [],
  ],
  ["another JSON", "search", "package.json", '{"name": "x"}', []],
  [
    "another JSON that was named",
    "name",
    "a.json",
    '{"name": "x"}',
    ['error: expected a training history (…); no format matches this text: "{\\"name\\": \\"x\\"}"'],
  ],
  [
    "the results of a training that were named",
    "name",
    "a.json",
    '{"model": "x", "seed": 3, "f1": 0.75, "val_loss": 0.5}',
    ["error: expected a training history (…); it has one value of `f1`: write one for each epoch"],
  ],
  [
    "a history that was never written",
    "search",
    "history.json",
    " \n",
    [
      "error: expected a training history; the file is empty (if it is none, add it to `ignore` in the config)",
    ],
  ],
  [
    "a monitor of no episode",
    "search",
    "a/3.monitor.csv",
    '#{"t_start": 12.5, "env_id": "Ant-v4"}\nr,l,t\n',
    ["note: skipped: expected a row for each episode, got the end of the file"],
  ],
  ["a log that was never written", "search", "nohup.out", "", []],
  [
    "a binary of a history's name",
    "search",
    "training.log",
    "\0\0",
    [
      "error: expected a training history; the file is binary (if it is none, add it to `ignore` in the config)",
    ],
  ],
  [
    "a broken history",
    "search",
    "a.json",
    history.slice(0, 20),
    ["error: expected a value, got the end of the file"],
  ],
])("%s", async (_what, by, path, text, told) => {
  expect(await read(by, path, text)).toEqual(told);
});

test("trainings of one name in several files are told apart by the files", async () => {
  const phases = `{"phase1": ${history}, "phase2": ${history.replaceAll("0.", "1.")}}`;
  const candidates = ["cv/fold0.json", "cv/fold1.json"].map((path, index) => ({
    path,
    by: "search" as const,
    open: () => artifactOf(path, phases.replaceAll("0.6", `0.${8 + index}`)),
  }));
  const { runs } = await readRuns(candidates, { columns: noColumns, format: null });
  const names = ["fold0/phase1", "fold0/phase2", "fold1/phase1", "fold1/phase2"];
  expect(runs.map(({ name }) => name).toSorted()).toEqual(names.toSorted());
});

test.each([
  ["search", /^note\b.*skipped: expected a row of numbers below the heading/],
  ["name", /^error\b.*expected a row of numbers below the heading/],
] as const)("a heading without rows, found by %s", async (by, told) => {
  expect(await read(by, "a/losses.csv", "epoch,train_loss,val_loss\n")).toEqual([
    expect.stringMatching(told),
  ]);
});

test("a format may be forced", async () => {
  expect(await read("name", "a.json", history, "json")).toEqual(["a: json"]);
  expect(await read("search", "package.json", '{"name": "x"}', "json")).toEqual([]);
});

test("stops at the file with which all files together exceed the budget, of which a run and a series have a part however short", async () => {
  const found = ["a", "b", "c", "d"].map((name): FoundFile => {
    const path = `${name}/history.json`;
    return { path, by: "search", open: () => artifactOf(path, history) };
  });
  const budget = new Budget(5000, "in all files together");
  const { runs, problems } = await readRuns(found, { columns: noColumns, format: null }, budget);
  expect(runs.map(({ name }) => name)).toEqual(["a"]);
  const message = "expected at most 5,000 values in all files together, got more";
  expect(problems).toEqual([{ level: "error", file: "b/history.json", line: null, message }]);
});

const lines = (from: number) =>
  [0, 1, 2].map((e) => `Epoch ${from + e} train_loss: 0.${9 - e} val_loss: 0.${8 - e}\n`).join("");

test.each<[string, boolean]>([
  [`${lines(1)}Job's log exceeded limit of 4194304 bytes.\n`, true],
  [`${lines(1)}\nThe job exceeded the maximum log length, and has been terminated.\n`, true],
  [`Streaming output truncated to the last 5000 lines.\n${lines(40)}`, true],
  [`Streaming output truncated to the last 5000 lines.\n${lines(1)}`, false],
  [`${lines(40)}Output is truncated. View as a scrollable element or open in a text editor.\n`, true],
  [lines(40), false],
])("a log that says itself that it was cut is incomplete: %j", async (text, isIncomplete) => {
  const found: FoundFile = { path: "a.log", by: "search", open: () => artifactOf("a.log", text) };
  const { runs, problems } = await readRuns([found], { columns: noColumns, format: null });
  expect(runs.flatMap(({ series }) => series.map(({ truncated }) => truncated))).toEqual([
    isIncomplete,
    isIncomplete,
  ]);
  expect(problems).toHaveLength(isIncomplete ? 1 : 0);
});
