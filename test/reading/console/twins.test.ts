import { expect, test } from "vitest";
import { printedLog } from "../../../src/formats/console/printed-log.ts";
import { artifactOf, curves, noColumns, notesOf, refusal } from "../../formats/artifact.ts";

const read = (text: string) => printedLog.read([artifactOf("run/a.log", text)], noColumns);

/** What each of some trainings prints in an epoch, in turn. */
const inTurn = (lines: (epoch: number, training: number) => string, trainings = 2) =>
  [1, 2, 3, 4]
    .flatMap((epoch) => Array.from({ length: trainings }, (_, training) => `${lines(epoch, training)}\n`))
    .join("");

const epoch = (at: number, training: number) =>
  `Epoch ${at}: train loss ${training + 1 / at} val loss ${training + 1.5 / at}`;

test.each([
  ["alike", epoch],
  ["by a number", (at: number, training: number) => `[pid 10${training}] ${epoch(at, training)}`],
  [
    "by a name",
    (at: number, training: number) => `[${training === 0 ? "cnn" : "rnn"}] ${epoch(at, training)}`,
  ],
  [
    "by a logger",
    (at: number, training: number) =>
      `10:00:00 - ${training === 0 ? "one" : "two"} - INFO - ${epoch(at, training)}`,
  ],
])("refuses two trainings that print an epoch in turn, told apart %s", async (_, line) => {
  expect(await refusal(() => read(inTurn(line)))).toMatch(
    /^2: expected one value of train loss at each position, got 1 in line 1 and 2 in line 2: trainings that print at the same time/,
  );
});

test("takes the first of the processes that print each epoch without a tag, some of them alike", async () => {
  const rounded = (at: number, process: number) =>
    `Epoch ${at}: train loss 0.${9 - at}${process} val loss 0.${9 - at}${at % 2 === 0 ? process : 5}`;
  const alike = (at: number, process: number) => (at === 3 ? epoch(at, 0) : rounded(at, process));
  const [run] = await read(inTurn(alike));
  expect(curves(run ? [run] : [])).toEqual([
    {
      "train loss": "epoch 1: 0.8, 2: 0.7, 3: 0.3333333333333333, 4: 0.5",
      "val loss": "epoch 1: 0.85, 2: 0.7, 3: 0.5, 4: 0.5",
    },
  ]);
  expect(run?.leftOut?.map(({ what, why }) => `${what}: ${why}`)).toEqual([
    "3 values of train loss (from line 2): printed by another process",
    "3 values of val loss (from line 2): printed by another process",
  ]);
});

test.each([3, 4, 7])("refuses %d trainings that print an epoch in turn", async (trainings) => {
  expect(await refusal(() => read(inTurn(epoch, trainings)))).toMatch(
    /^2: expected one value of train loss at each position, got 1 in line 1 and 2 in line 2/,
  );
});

test.each([2, 3])(
  "leaves out what %d trainings evaluate in turn on lines of their own",
  async (trainings) => {
    const text = inTurn(
      (at, training) =>
        `Epoch ${at}: train loss ${training + 1 / at}\nEpoch ${at}: val loss ${training + 1.5 / at}`,
      trainings,
    );
    const runs = await read(text);
    expect(curves(runs).flatMap(Object.keys)).toEqual(["train loss"]);
    expect(notesOf(runs)).toEqual([
      'nothing tells which val loss counts: line 2 has 1.5 in "Epoch 1: val loss 1.5", line 4 has 2.5 in "Epoch 1: val loss 2.5"; print a step in each line, or give each training a log of its own',
    ]);
  },
);

test("tells of many metrics of which nothing tells which value counts, the first few in full", async () => {
  const names = ["loss", "acc", "precision", "recall", "f1", "auc"];
  const text = inTurn((at, training) =>
    [
      `Epoch ${at}: train loss ${training + 1 / at}`,
      `val: ${names.map((name, i) => `${name} ${training + i + 1.5 / at}`).join(", ")}`,
    ].join("\n"),
  );
  const notes = notesOf(await read(text));
  expect(notes.map((note) => note.slice(0, note.indexOf(":")))).toEqual([
    ...names.slice(0, 4).map((name) => `nothing tells which val ${name} counts`),
    "nothing tells which f1 and 1 more counts either",
  ]);
});

test.each([2, 3])("reads %d evaluations of an epoch between which the batches go on", async (evaluations) => {
  const text = inTurn(
    (at, evaluation) => `Epoch ${at} batch ${evaluation + 1} loss 0.5\nval loss ${evaluation + 1 / at}`,
    evaluations,
  );
  const [run = {}] = curves(await read(text));
  expect(run["val loss"]?.split(", ")).toHaveLength(4 * evaluations);
});

test("reads the batches of evaluations, though one of them began again", async () => {
  const evaluation = (at: number) =>
    [1, 2, 3].map((batch) => `Epoch ${at} Validate: [${batch}/3] loss ${at + batch}\n`).join("");
  const text = [1, 2, 3, 4].map((at) => `Epoch ${at} train loss 0.${at}\n${evaluation(at)}`).join("");
  const [run = {}] = curves(await read(text + evaluation(4)));
  expect(run["val/loss"]).toBe("epoch 1: 3, 2: 4, 3: 5, 4: 6");
});

test("tells of the values of a moving average that stand beside those of the model", async () => {
  const text = [1, 2, 3]
    .map((at) => `Epoch ${at}: train loss ${1 / at}\nval loss ${2 / at}\n[ema] val loss ${3 / at}\n`)
    .join("");
  const runs = await read(text);
  expect(curves(runs)).toMatchObject([{ "val loss": "epoch 1: 2, 2: 1, 3: 0.6666666666666666" }]);
  expect(notesOf(runs)).toEqual([
    'two kinds of lines have another val loss each: line 2 has 2 in "val loss 2", which is used, and line 3 has 3 in "[ema] val loss 3"; if that is the one, say it in the config: `lines: [{pattern: "[ema] val loss {val loss}"}]`',
  ]);
});

test("refuses lines of several clients, though they may be batches by their order", async () => {
  const line = (at: number, client: number) => `Round ${at} Client ${client}: loss ${client + 1 / at}`;
  expect(await refusal(() => read(inTurn(line, 3)))).toMatch(/got 1 in line 1 and 2 in line 2/);
});

test("reads what sums the clients up", async () => {
  const text = inTurn(
    (at, client) =>
      client < 2
        ? `Round ${at} Client ${client}: loss ${client + 1 / at}`
        : `Round ${at}: loss ${2 + 1 / at}`,
    3,
  );
  expect(curves(await read(text))).toEqual([{ loss: "epoch 1: 3, 2: 2.5, 3: 2.3333333333333335, 4: 2.25" }]);
});

test("reads an epoch that two loggers print, one of them rounded", async () => {
  const text = inTurn((at, logger) =>
    logger === 0
      ? `Epoch ${at}: train loss ${1 / at} val loss ${1.5 / at}`
      : `[out] Epoch ${at}: train loss ${(1 / at).toFixed(2)} val loss ${(1.5 / at).toFixed(2)}`,
  );
  expect(await read(text)).toHaveLength(1);
});

test("keeps what another model records from the middle of its counting on", async () => {
  const model = (name: string, from: number) =>
    [0, 1, 2, 3]
      .map((at) => `${name} epoch ${from + at} train loss 0.${9 - at} val loss 0.${9 - at}5\n`)
      .join("");
  expect(curves(await read(model("cnn", 0) + model("lstm", 2)))).toHaveLength(2);
});

test("refuses the values of two processes at each step, which the lines do not tell apart", async () => {
  const line = (at: number, training: number) =>
    `[Step ${at}/100] Loss: ${training + 1 / at} | Tokens/s: 9${at}`;
  expect(await refusal(() => read(inTurn(line)))).toMatch(/^2: nothing tells which Loss is of the training/);
});

test("takes one evaluation that is told twice, once counted from 0, for no other", async () => {
  const text = [1, 2, 3].map(
    (e) =>
      `Epoch ${e - 1}: loss 0.${9 - e}5 val_loss 0.${9 - e}8\nbest Epoch ${e}: now Val Loss 0.${9 - e}8\n`,
  );
  expect(notesOf(await read(text.join("")))).toEqual([]);
});

test("keeps what only evaluates where the training of another model has the same evaluation", async () => {
  const model = (name: string, line: (at: number) => string) =>
    [1, 2, 3, 4, 5].map((at) => `--- [${name}] Epoch ${at}/5 ---\n${line(at)}\n`).join("");
  const val = (at: number) => `Val Loss: 0.${9 - at}8`;
  const text =
    model("cnn", val) + model("unet", val) + model("mlp", (at) => `Train Loss: 0.${9 - at}5\n${val(at)}`);
  const runs = curves(await read(text));
  expect(runs.map((run) => Object.keys(run))).toEqual([
    ["Val Loss"],
    ["Val Loss"],
    ["Val Loss", "Train Loss"],
  ]);
});

test.each([
  ["one line", 2, epoch],
  ["one line", 3, epoch],
  ["two lines", 5, (at: number, start: number) => epoch(at, start).replace(" val", `\nEpoch ${at}: val`)],
])(
  "of starts that ended in their first epoch, of which %s tells both sides, the last counts: %d",
  async (_, starts, line) => {
    const first = Array.from({ length: starts }, (_one, at) => `${line(1, at)}\nEpoch 1: AUC 0.${at + 1}`);
    const [run] = await read(`fold 0\n${first.join("\nfold 0\n")}\n${line(2, 0)}\nEpoch 2: AUC 0.9\n`);
    expect(run?.series.map(({ positions }) => [...positions])).toEqual([
      [1, 2],
      [1, 2],
      [1, 2],
    ]);
    expect(run?.notes.join()).toMatch(
      /stands? where a later one does \(from epoch 1, line 2, on\): the last is used/,
    );
  },
);

test.each([
  ["that stand in brackets", [4410, 35420, 51910]],
  ["of two trainings", [12, 907]],
])("refuses trainings whose lines a number tells apart: %s", async (_, tags) => {
  const line = (at: number, training: number) =>
    `[${tags[training]}][Epoch ${at}/4] Explored:12/90 Loss:${training + 1 / at}`;
  expect(await refusal(() => read(inTurn(line, tags.length)))).toMatch(
    /^2: expected one value of Loss at each position, got 1 in line 1 and 2 in line 2: trainings that print at the same time/,
  );
});

test("numbers in brackets that count batches tell no trainings apart", async () => {
  const line = (at: number, batch: number) =>
    `[${[40, 80, 97][batch]}][Epoch ${at}/4] Loss:0.${900 - 10 * at - batch}`;
  const [run] = await read(inTurn(line, 3));
  expect(run?.series[0]?.values).toHaveLength(12);
});
