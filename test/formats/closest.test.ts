import { expect, test } from "vitest";
import { foundBySearch, told } from "./found.ts";

const rows = (heading: string, row: (i: number) => string) =>
  `${heading}\n${Array.from({ length: 8 }, (_, i) => `${row(i)}\n`).join("")}`;
const values = (i: number) => `${i},${(2 - i / 10).toFixed(3)},${(2.1 - i / 11).toFixed(3)}`;
const houses = rows("id,price,rooms", (i) => `${i},${i * 1000},${i % 4}`);

async function closest(files: Readonly<Record<string, string>>): Promise<string[]> {
  const { runs, problems } = await told(
    foundBySearch({ ...files, "houses.csv": houses, "app.json": '{"a": 1}' }),
  );
  expect(runs).toEqual([]);
  return problems;
}

test.each<[path: string, text: string, why: string]>([
  [
    "train.csv",
    rows("iter,trn,tst", values),
    "its columns `iter`, `trn`, `tst` name no known metric; name them in the config: `metrics: { loss: { train: trn, val: tst } }`",
  ],
  [
    "out.tsv",
    rows("n\tTr (a)\tTe (a)", (i) => values(i).replaceAll(",", "\t")),
    'its columns `n`, `Tr (a)`, `Te (a)` name no known metric; name them in the config: `metrics: { loss: { train: "Tr (a)", val: "Te (a)" } }`',
  ],
  [
    "out.json",
    '{"tr": [1, 0.9, 0.8], "te": [1.1, 1, 0.95]}',
    "its keys `tr`, `te` name no known metric; name them in the config: `metrics: { loss: { train: tr, val: te } }`",
  ],
  [
    "trials.csv",
    rows(
      "number,value,duration,params_lr,state",
      (i) => `${i},0.7${i},0 days 00:00:00.089790,0.03${i},COMPLETE`,
    ),
    "its columns `number`, `value`, `duration`, `params_lr`, `state` are those of runs, not of the evaluations of one training: write the history of each",
  ],
  [
    "out.csv",
    rows("x,y,z", values),
    "its columns `x`, `y`, `z` name no known metric; name them in the config: `metrics: { loss: { train: …, val: … } }`",
  ],
  [
    "losses.csv",
    "0.58,0.54\n0.53,0.52\n0.51,0.48\n",
    "nothing names its columns; write a first line such as `epoch,train_loss,val_loss`, with a name for each: ",
  ],
  [
    "exp2.txt",
    rows("", (i) => `-----------\ntrain loss: ${2 - i / 10}\ntest loss: ${2.1 - i / 11}`),
    'nothing counts the epochs or steps of lines such as "train loss: 2" (line 3); to take them in their order, say it in the config: `lines: [{pattern: "train loss: {train loss}"}, {pattern: "test loss: {test loss}"}]`',
  ],
  [
    "exp3.txt",
    rows("", (i) => `stage 0${i}/40 took=1s train loss: ${2 - i / 10} test loss: ${2.1 - i / 11}`),
    '; if one of their numbers does, say it in the config: `lines: [{pattern: "stage {epoch}/{_} took={_} train loss: {train loss} test loss: {test loss}"}]`',
  ],
  [
    "exp4.txt",
    rows("", (i) => `seen ${i + 1},500 loss: ${2 - i / 10}`),
    '; if one of their numbers does, say it in the config: `lines: [{pattern: "seen {step} loss: {loss}"}]`',
  ],
  [
    "exp5.txt",
    rows("", (i) => `val_acc 0.5${i} ${i}`),
    'lines such as "val_acc 0.50 0" (line 2); if one of their numbers does, say it in the config: `lines: [{pattern: "val_acc {val acc} {epoch}"}]`',
  ],
  [
    "run.txt",
    rows("begin", (i) => `Ep ${i} | a=${2 - i / 10} | b=${2.1 - i / 11}`),
    'lines such as "Ep 0 | a=2 | b=2.1" hold no known metric; describe them under `lines` in the config',
  ],
])("names %s", async (path, text, why) => {
  const [problem] = await closest({ [path]: text });
  expect(problem).toContain(`note ${path}: closest to a training history: `);
  expect(problem).toContain(why);
});

test("says of a file with a history's name that nothing names its columns", async () => {
  const [problem] = (await told(foundBySearch({ "log.csv": "0,0.58,0.54\n1,0.53,0.52\n" }))).problems;
  expect(problem).toContain("log.csv: skipped: expected a training history; nothing names its columns;");
});

test("names at most three, the likeliest first, and nothing where nothing comes close", async () => {
  expect(await closest({})).toEqual([]);
  expect(
    await closest({ "access.log": rows("", (i) => `2026-01-0${i} 10:00:0${i} GET /x 200 ${i}`) }),
  ).toEqual([]);
  const many = Object.fromEntries(
    ["a", "b", "c", "d"].map((name) => [`${name}.csv`, rows("iter,trn,tst", values)]),
  );
  expect(await closest(many)).toHaveLength(3);
});

test("says nothing of them beside a run", async () => {
  const files = {
    "history.json": '{"loss": [2, 1], "val_loss": [2, 1.5]}',
    "train.csv": rows("iter,trn,tst", values),
  };
  expect((await told(foundBySearch(files))).problems).toEqual([]);
});

test("tells of files beside a training that are named after a metric and not read", async () => {
  const history = rows("epoch,loss,val_loss", values);
  const accuracy = rows(",train,val", (i) => `${i},5${i}.5,4${i}.5`);
  const others = { "b/accuracy.csv": accuracy, "a/notes.csv": accuracy, "a/mean_scores.csv": accuracy };
  const { runs, problems } = await told(
    foundBySearch({
      "a/history.csv": history,
      "a/accuracy.csv": accuracy,
      "a/test_acc.csv": "acc\n0.5\n",
      ...others,
    }),
  );
  expect(runs).toHaveLength(1);
  expect(problems).toEqual([
    expect.stringMatching(
      /a\/accuracy.csv: not read beside a training: its columns ``, `train`, `val` name no known metric/,
    ),
    expect.stringMatching(/a\/test_acc.csv: not read beside a training: no format matches this text/),
  ]);
  const scores = ["acc", "accuracy", "f1", "val_auc", "scores"].map(
    (name) => [`a/${name}.csv`, accuracy] as const,
  );
  const { problems: many } = await told(
    foundBySearch({ "a/history.csv": history, ...Object.fromEntries(scores) }),
  );
  expect(many.at(-1)).toMatch(/… and 2 more files like it$/);
});

test("tells of counted rows without a heading wherever they lie, where the name is that of a history", async () => {
  const counted = rows("0,2.5,0.25", (i) => `${i + 1},${i}.25,0.5${i}`);
  const pairs = rows("0,2.5,0.25", (i) => `${i % 2},${i}.25,0.5${i}`);
  const files = {
    "a/history.csv": rows("epoch,loss,val_loss", values),
    "a/dev_loss_all.csv": counted,
    "a/loss_by_pair.csv": pairs,
    "a/points.csv": counted,
    "b/dev_loss_all.csv": counted,
  };
  const { problems } = await told(foundBySearch(files));
  expect(problems).toEqual([
    expect.stringMatching(/^note a\/dev_loss_all.csv: not read beside a training: nothing names its columns/),
    expect.stringMatching(/^note b\/dev_loss_all.csv: not read beside a training: nothing names its columns/),
  ]);
});

test("tells of lists of values beside one that is read, as those of the same training", async () => {
  const npy = (type: string, shape: string) => {
    const header = `{'descr': '${type}', 'fortran_order': False, 'shape': (${shape}), }`.padEnd(117);
    const head = Buffer.from(`\x93NUMPY\x01\x00v\x00${header}\n`, "latin1");
    return Buffer.concat([head, Buffer.from(Float64Array.of(3, 2, 1).buffer)]);
  };
  const list = npy("<f8", "3,");
  const files = {
    "a/losses.npy": list,
    "a/wins.npy": list,
    "a/labels.npy": npy("<i8", "3,"),
    "b/wins.npy": list,
  };
  const { problems } = await told(foundBySearch({ ...files, "a/weights.npy": npy("<f8", "3, 1") }));
  expect(problems).toEqual([expect.stringMatching(/^note a\/wins.npy: not read beside a training/)]);
});
