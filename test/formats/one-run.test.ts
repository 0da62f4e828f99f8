import { describe, expect, test } from "vitest";
import { readRuns } from "../../src/formats/read-runs.ts";
import { noColumns } from "./artifact.ts";
import { foundBySearch, told } from "./found.ts";

const train = [2.1034, 1.6211, 1.3109, 1.1257, 0.9841, 0.8735, 0.7966, 0.7342, 0.6819, 0.6475];
const val = [2.0046, 1.5832, 1.4018, 1.3127, 1.2519, 1.1944, 1.1332, 1.1078, 1.0816, 1.1643];

const column = (values: readonly number[]) => `${values.join("\n")}\n`;
const table = (name: string, values: readonly number[]) =>
  `epoch,${name}\n${values.map((value, i) => `${i},${value}\n`).join("")}`;
const both = (a = train, b = val) =>
  `epoch,loss,val_loss\n${a.map((value, i) => `${i},${value},${b[i]}\n`).join("")}`;
const json = (a = train, b = val) => JSON.stringify({ loss: a, val_loss: b });
const shifted = (values: readonly number[], by: number) =>
  values.map((value) => Number((value + by).toFixed(4)));

/** A notebook of cells that each printed a text. */
const notebook = (...cells: readonly string[]) =>
  JSON.stringify({
    nbformat: 4,
    nbformat_minor: 5,
    metadata: {},
    cells: cells.map((text) => ({
      cell_type: "code",
      source: "",
      metadata: {},
      execution_count: 1,
      outputs: [{ output_type: "stream", name: "stdout", text }],
    })),
  });

const read = (files: Readonly<Record<string, string>>) => told(foundBySearch(files));
const runs = async (files: Readonly<Record<string, string>>) => (await read(files)).runs;

describe("files that hold one side each are one run", () => {
  test.each<[what: string, files: Record<string, string>, run: string]>([
    [
      "lists of losses",
      { "logs/epoch_loss.txt": column(train), "logs/epoch_val_loss.txt": column(val) },
      "logs: epoch_loss[10] epoch_val_loss[10]",
    ],
    [
      "tables with the same column",
      { "a/train_loss.csv": table("loss", train), "a/val_loss.csv": table("loss", val) },
      "a: train_loss[10] val_loss[10]",
    ],
    [
      "tables named after the side",
      { "a/train.csv": table("loss", train), "a/test.csv": table("loss", val) },
      "a: train_loss[10] test_loss[10]",
    ],
    [
      "directories named after the side",
      { "a/train/loss.txt": column(train), "a/val/loss.txt": column(val) },
      "a: train_loss[10] val_loss[10]",
    ],
    [
      "logs",
      {
        "a/train_log.jsonl": train.map((loss, epoch) => JSON.stringify({ epoch, loss })).join("\n"),
        "a/eval_log.jsonl": val.map((loss, epoch) => JSON.stringify({ epoch, loss })).join("\n"),
      },
      "a: train_loss[10] eval_loss[10]",
    ],
    [
      "several metrics",
      {
        "a/train_loss.txt": column(train),
        "a/val_loss.txt": column(val),
        "a/train_acc.txt": column(shifted(train, -0.5)),
        "a/val_acc.txt": column(shifted(val, -0.5)),
      },
      "a: train_loss[10] val_loss[10] train_acc[10] val_acc[10]",
    ],
    [
      "sides joined to the metric, and a number for the training",
      {
        "a/loss7.txt": column(train),
        "a/lossVal7.txt": column(val),
        "a/acc7.txt": column(shifted(train, -0.5)),
        "a/accVal7.txt": column(shifted(val, -0.5)),
      },
      "7: loss7[10] lossVal7[10] acc7[10] accVal7[10]",
    ],
  ])("%s", async (_, files, run) => {
    const { runs, problems } = await read(files);
    expect(runs).toEqual([run]);
    expect(problems).toEqual([expect.stringMatching(/^note \S+: joined with .*: they record one training$/)]);
  });

  test("each training by itself", async () => {
    const of = (name: string, by: number) => ({
      [`a/${name}_train_loss.txt`]: column(shifted(train, by)),
      [`a/${name}_val_loss.txt`]: column(shifted(val, by)),
    });
    expect(await runs({ ...of("resnet", 0), ...of("vgg", 0.01) })).toEqual([
      "resnet: resnet_train_loss[10] resnet_val_loss[10]",
      "vgg: vgg_train_loss[10] vgg_val_loss[10]",
    ]);
    const numbered = (k: number) => ({
      [`a/train${k}.csv`]: table("loss", shifted(train, k)),
      [`a/val${k}.csv`]: table("loss", shifted(val, k)),
    });
    expect(await runs({ ...numbered(1), ...numbered(2) })).toHaveLength(2);
  });

  test("each of several trainings in both files", async () => {
    const log = (values: readonly number[]) => values.map((loss, epoch) => JSON.stringify({ epoch, loss }));
    const files = {
      "a/train_log.jsonl": [...log(train), ...log(train.slice(0, 2))].join("\n"),
      "a/eval_log.jsonl": [...log(val), ...log(val.slice(0, 2))].join("\n"),
    };
    expect(await runs(files)).toEqual([
      "a#1: train_loss[10] eval_loss[10]",
      "a#2: train_loss[2] eval_loss[2]",
    ]);
  });

  test("not where each has both sides", async () => {
    expect(await runs({ "a/train/results.csv": both(), "a/val/results.csv": both(val, train) })).toEqual([
      "train: loss[10] val_loss[10]",
      "val: loss[10] val_loss[10]",
    ]);
  });

  test("apart from another metric that was recorded more often", async () => {
    const r2 = column(Array.from({ length: 100 }, (_, i) => i / 100));
    const files = { "a/r2_score.txt": r2, "a/train_loss.txt": column(train), "a/val_loss.txt": column(val) };
    expect(await runs(files)).toEqual(["r2_score: r2_score[100]", "a: train_loss[10] val_loss[10]"]);
  });

  test("apart from a third file that names no side", async () => {
    const sides = { "a/train_loss.csv": column(train), "a/val_loss.csv": column(val) };
    expect(await runs({ ...sides, "a/loss.csv": column(train.slice(0, 5)) })).toEqual([
      "a/history: train_loss[10] val_loss[10]",
      "a/loss.csv: loss[5]",
    ]);
  });

  test("not where nothing tells which values belong together", async () => {
    const { runs, problems } = await read({
      "a/train_loss.txt": column(Array.from({ length: 100 }, (_, i) => 2 - i / 100)),
      "a/val_loss.txt": column(val),
    });
    expect(runs).toHaveLength(2);
    expect(problems).toEqual([
      "note a/train_loss.txt: not joined with val_loss.txt into one run: they end at different positions",
    ]);
  });
});

describe("files that record the same values are one run", () => {
  test.each<[what: string, files: Record<string, string>, run: string]>([
    [
      "a history, Keras's CSV and its console, the most exact first",
      {
        "a/console.log": train
          .map(
            (loss, i) =>
              `Epoch ${i + 1}/10\n100/100 - 1s - loss: ${loss.toFixed(3)} - val_loss: ${val[i]?.toFixed(3)}\n`,
          )
          .join(""),
        "a/history.json": json(),
        "a/training.log": both(),
      },
      "a: loss[10] val_loss[10]",
    ],
    [
      "two loggers",
      { "a/csv/version_0/metrics.csv": both(), "a/json/version_0/h.json": json() },
      "version_0",
    ],
    ["a log of it elsewhere", { "data/out.csv": both(), "runs/train/exp7/h.json": json() }, "data"],
    ["a copy beside it", { "a/history.json": json(), "a/history_copy.json": json() }, "a"],
    [
      "the checkpoint of its best epoch",
      { "a/history.json": json(), "a/best/history.json": json(train.slice(0, 9), val.slice(0, 9)) },
      "a",
    ],
    [
      "copies of two epochs",
      {
        "a/epoch_9/history.json": json(train.slice(0, 9), val.slice(0, 9)),
        "a/epoch_10/history.json": json(),
      },
      "epoch_10",
    ],
    [
      "other names of its metrics",
      { "a/h.json": JSON.stringify({ train_losses: train, val_losses: val }), "a/log.csv": both() },
      "a",
    ],
    [
      "a test of the best model, and the last state of a progress bar",
      {
        "a/log.csv": both().replace("epoch", "step"),
        "a/test_log.csv": `epoch,loss,val_loss,test_loss\n8,${train[8]},${val[8]},1.3\n`,
        "train.log": `Epoch 9/9 ━━━━━━━━ 8/8 0:00:00 • 0:00:00 245.41it/s\n  train_loss: ${train[9]?.toFixed(3)}\n  val_loss: ${val[9]?.toFixed(3)}\n`,
      },
      "a: loss[10] val_loss[10]",
    ],
    [
      "the last state of a bar, whose epoch is the number of another step",
      {
        "a/log.csv": `step,loss,val_loss\n${train.map((loss, i) => `${i + 5},${loss},${val[i]}\n`).join("")}`,
        "train.log": `Epoch 9/9 ━━━━━━━━ 8/8 0:00:00 train_loss: ${train[9]?.toFixed(3)} val_loss: ${val[9]?.toFixed(3)}\n`,
      },
      "a: loss[10] val_loss[10]",
    ],
    [
      "the batches of the training, and what the console says of each epoch",
      {
        "a/tb/h.csv": table(
          "train_loss",
          train.flatMap((loss) => [loss - 0.1, loss + 0.02, loss + 0.08]),
        ).replace("epoch", "step"),
        "train.log": train
          .map((loss, i) => `epoch ${i}: train loss ${loss.toFixed(4)} val loss ${val[i]}\n`)
          .join(""),
      },
      "train: train loss[10] val loss[10]",
    ],
    [
      "a sweep's job, four directories below the console's log",
      {
        "multirun/2026-10-01/12-00-00/0/log.csv": both(),
        "console.log": train.map((loss, i) => `epoch ${i}: loss ${loss} val_loss ${val[i]}\n`).join(""),
      },
      "0: loss[10] val_loss[10]",
    ],
    ["processes", { "a/worker-0.csv": both(), "a/worker-1.csv": both() }, "worker-0"],
  ])("%s", async (_, files, run) => {
    const { runs, problems } = await read(files);
    expect(runs).toHaveLength(1);
    expect(runs[0]).toContain(run);
    expect(problems).toHaveLength(Object.keys(files).length - 1);
    for (const problem of problems) expect(problem).toContain("records the same training as");
  });

  const printed = (from: number, to: number) =>
    train
      .map((loss, i) => `step ${10 * i + 1}: train loss ${loss.toFixed(3)}, val loss ${val[i]?.toFixed(3)}\n`)
      .slice(from, to)
      .join("");

  test("the bars of one cell and the history that another prints are one run", async () => {
    const bars = train.map((loss, i) => {
      const values = `loss: ${loss.toFixed(3)} - val_loss: ${val[i]?.toFixed(3)}`;
      return `Epoch ${i + 1}/10\n100/100 - 1s - ${values}\n`;
    });
    expect(await read({ "a/fit.ipynb": notebook(bars.join(""), json().replaceAll('"', "'")) })).toEqual({
      runs: ["cell-2: loss[10] val_loss[10]"],
      problems: ["note a/fit.ipynb: cell-1 records the same training as cell-2: counted once"],
    });
  });

  test("the stages that the cells of a notebook show are those of the file with all of them", async () => {
    const steps = train.map((loss, i) => `${10 * i},${loss},${val[i]}\n`).join("");
    const files = { "a/log.csv": `step,train_loss,val_loss\n${steps}` };
    const { runs, problems } = await read({
      ...files,
      "a/fit.ipynb": notebook(printed(0, 5), printed(5, 10)),
    });
    expect(runs).toEqual(["a: train_loss[10] val_loss[10]"]);
    expect(problems).toEqual(
      [1, 2].map(
        (cell) => `note a/fit.ipynb: cell-${cell} records the same training as a/log.csv: counted once`,
      ),
    );
    // A log of its own may be that of another training.
    expect((await read({ ...files, "a/train.log": printed(0, 5) })).runs).toHaveLength(2);
  });

  test("a loss is the log loss of the same values", async () => {
    const files = {
      "a/log.csv": both().replaceAll("loss", "logloss"),
      "a/h.json": json(),
    };
    expect((await read(files)).runs).toHaveLength(1);
  });

  test("what only one of them records is kept", async () => {
    const withF1 = `epoch,loss,val_loss,val_f1\n${train.map((loss, i) => `${i},${loss},${val[i]},0.${i + 10}\n`).join("")}`;
    const extra = `epoch,loss,val_loss,val_auc\n${train.map((loss, i) => `${i},${loss},${val[i]},0.${i + 20}\n`).join("")}`;
    const files = { "a/log.csv": withF1, "a/x.csv": extra };
    expect(await runs(files)).toEqual(["a: loss[10] val_loss[10] val_f1[10] val_auc[10]"]);
    const { runs: read } = await readRuns(foundBySearch(files), { columns: noColumns, format: null });
    expect(read[0]?.leftOut).toEqual([{ what: "the rest of a/x.csv", why: "it records the same values" }]);
  });

  test("what one counts as steps and the other as epochs is one run", async () => {
    const rows = (by: string, name: string, extra: readonly number[]) =>
      `${by},loss,${name}\n${train.map((loss, i) => `${i},${loss},${extra[i]}\n`).join("")}`;
    const files = { "a/log.csv": rows("epoch", "val_f1", val), "a/y.csv": rows("step", "val_auc", val) };
    expect(await runs(files)).toEqual(["a: loss[10] val_f1[10] val_auc[10]"]);
  });

  test("a metric that has few decimals by itself makes no recording less exact", async () => {
    const rows = train.map((loss, i) => `${i},${loss},${val[i]},0.${i}\n`).join("");
    const files = {
      "a/log.csv": `epoch,loss,val_loss,acc\n${rows}`,
      "a/tb1/h.csv": table("loss", train).replace("epoch", "step"),
      "a/tb2/h.csv": table("val_loss", val).replace("epoch", "step"),
    };
    expect(await runs(files)).toEqual(["a: loss[10] val_loss[10] acc[10]"]);
  });

  test("what has no place in the more exact one is kept in the other", async () => {
    const rough = train.map((loss, i) => `${i},${loss},${val[i]},0.${i + 10}\n`).join("");
    const files = {
      "a/log.csv": `epoch,loss,val_loss,acc\n${rough}`,
      "a/h.csv": `step,loss\n${train.map((loss, i) => `${i * 7},${loss + 1e-7}\n`).join("")}`,
    };
    expect(await runs(files)).toEqual(["a: loss[10] val_loss[10] acc[10]"]);
  });

  test.each<[what: string, files: Record<string, string>]>([
    [
      "a training of the same seed that ended after its first epoch",
      { "a/long.csv": both(), "a/short.csv": both(train.slice(0, 1), val.slice(0, 1)) },
    ],
    [
      "an evaluation of another training",
      { "a/log.csv": both(), "a/test_log.csv": `epoch,loss,val_loss\n8,${train[8]},1.2\n` },
    ],
    ["seeds in one directory", { "a/seed1.csv": both(), "a/seed2.csv": both(shifted(train, 0.001)) }],
    ["trainings side by side", { "runs/a/history.json": json(), "runs/b/history.json": json() }],
    [
      "a training of the same seed that ended earlier",
      {
        "runs/epochs5/history.json": json(train.slice(0, 5), val.slice(0, 5)),
        "runs/epochs10/history.json": json(),
      },
    ],
    ["a val of another training", { "a/one.csv": both(), "a/two.csv": both(train, shifted(val, 0.01)) }],
  ])("%s are two runs", async (_, files) => {
    expect(await read(files)).toMatchObject({ runs: { length: 2 }, problems: [] });
  });

  test("those near each other are one run before copies of them elsewhere", async () => {
    const files = ["one/x", "x"].flatMap((at) => [
      [`${at}/h.json`, json()],
      [`${at}/log.csv`, both()],
    ]);
    expect((await read(Object.fromEntries(files))).problems).toEqual([
      expect.stringMatching(/^note one\/x\/.* as one\/x\//),
      expect.stringMatching(/^note x\/.* as x\//),
    ]);
  });

  test("params that differ tell two trainings apart", async () => {
    const state = (size: number) =>
      JSON.stringify({
        train_batch_size: size,
        global_step: 10,
        log_history: train.map((loss, i) => ({ loss, step: i + 1, epoch: i, eval_runtime: 1 })),
      });
    const files = (size: number) => ({ "a/one_state.json": state(8), "a/two_state.json": state(size) });
    expect(await runs(files(16))).toHaveLength(2);
    expect(await runs(files(8))).toHaveLength(1);
  });
});

describe("the processes of one training", () => {
  const ranks = (numbers: readonly number[]) =>
    Object.fromEntries(numbers.map((rank) => [`a/rank${rank}.csv`, both(shifted(train, rank / 1000))]));

  test("are judged by the first", async () => {
    expect(await read(ranks([0, 1, 2]))).toEqual({
      runs: ["rank0: loss[10] val_loss[10]"],
      problems: ["note a/rank0.csv: one training by 3 processes: judged by this file, of rank 0, alone"],
    });
  });

  test.each([[[4, 8, 16]], [[1, 2]], [[0, 2]]])("are not taken from a sweep of ranks %j", async (numbers) => {
    expect(await runs(ranks(numbers))).toHaveLength(numbers.length);
  });

  const row = (step: number, values: object) =>
    `${JSON.stringify({ current_steps: step, total_steps: 100, ...values, lr: 1e-5, percentage: step })}\n`;
  const loss = (rank: number, i: number) => row(10 * i + 10, { loss: (train[i] ?? 0) + rank / 10_000 });

  test("that write one log line by line are read as the first", async () => {
    // The second falls behind by a line.
    const order = [0, 0, 1, 0, 1, 1];
    const at = [0, 0];
    const lines: string[] = [];
    while (lines.length < 20) {
      for (const rank of order) {
        const i = at[rank] ?? 0;
        if (i < 10) lines.push(loss(rank, i));
        at[rank] = i + 1;
      }
    }
    const { runs, problems } = await read({ "a/trainer_log.jsonl": lines.join("") });
    expect(runs).toEqual(["a: loss[10]"]);
    expect(problems).toEqual([
      "note a/trainer_log.jsonl: several processes wrote this log line by line: the rows of the first are used",
    ]);
  });

  test("are not taken from a log with an evaluation at each step, or one that was resumed", async () => {
    const evaluated = train.map((_, i) => loss(0, i) + row(10 * i + 10, { eval_loss: val[i] })).join("");
    expect(await read({ "a/trainer_log.jsonl": evaluated })).toEqual({
      runs: ["a: loss[10] eval_loss[10]"],
      problems: [],
    });
    const resumed = [0, 1, 2, 3, 4, 5, 6, 7, 5, 6, 7, 8, 9].map((i) => loss(0, i)).join("");
    const { problems } = await read({ "a/trainer_log.jsonl": resumed });
    expect(problems).toEqual([expect.stringContaining("were recorded again from line 9")]);
  });
});

test.each(["last-checkpoint", "checkpoint-best", "best_checkpoint", "tmp-checkpoint-50", "checkpoint-50"])(
  "%s beside checkpoint-30 is one run",
  async (name) => {
    const state = (count: number) =>
      JSON.stringify({
        global_step: count * 10,
        log_history: train.slice(0, count).map((loss, i) => ({ loss, step: 10 * i + 10 })),
      });
    const { runs } = await read({
      "out/checkpoint-30/trainer_state.json": state(3),
      [`out/${name}/trainer_state.json`]: state(5),
    });
    expect(runs).toEqual(["out: loss[5]"]);
  },
);

test("a file whose name says more than its side is not of the validation alone", async () => {
  const log = val.map((loss, epoch) => `Epoch ${epoch}: loss ${loss} acc 0.5\n`).join("");
  const { runs } = await read({
    "a/batches_then_eval.log": log,
    "b/eval_every_epoch.log": log,
    "c/no_eval.log": log,
    "d/eval_log_2.log": log,
  });
  expect(runs).toEqual([
    "a/batches_then_eval: loss[10] acc[10]",
    "b/eval_every_epoch: loss[10] acc[10]",
    "c/no_eval: loss[10] acc[10]",
    "d/eval_log_2: eval_loss[10] eval_acc[10]",
  ]);
});

test("a file named after the validation with a value for every step may hold the batches of one", async () => {
  const batches = (stride: number) =>
    `batch_idx,loss\n${val.map((loss, i) => `${i * stride},${loss}\n`).join("")}`;
  expect(await runs({ "validate.csv": batches(500) })).toEqual(["validate: validate_loss[10]"]);
  const { runs: alone, problems } = await read({ "validate.csv": batches(1) });
  expect(alone).toEqual(["validate: loss[10]"]);
  expect(problems).toEqual([
    expect.stringContaining("note validate.csv: its name does not make it a validation"),
  ]);
});

test("a file named after the validation is of it", async () => {
  const { runs } = await read({
    "a/val_log.csv": table("loss", val),
    "b/dev_log.csv": table("loss", val),
    "c/validations.csv": table("loss", val),
  });
  expect(runs).toEqual([
    "a/val_log: val_loss[10]",
    "b/dev_log: loss[10]",
    "c/validations: validations_loss[10]",
  ]);
  const both = await read({ "a/train_and_eval.csv": table("loss", val) });
  expect(both.runs).toEqual(["train_and_eval: loss[10]"]);
});

test("a file named after a metric of the validation is of it, with what stands beside that metric", async () => {
  const rows = val.map((loss, i) => `${i},0.${i + 1},${loss}\n`).join("");
  const { runs } = await read({
    "a/small_val_f1.csv": `epoch,f1,recall\n${rows}`,
    "b/small_val_auc.csv": `epoch,f1,recall\n${rows}`,
    "c/small_val_2.csv": `epoch,f1,recall\n${rows}`,
  });
  expect(runs).toEqual([
    "a/small_val_f1: val_f1[10] val_recall[10]",
    "b/small_val_auc: f1[10] recall[10]",
    "c/small_val_2: f1[10] recall[10]",
  ]);
});

test("leaves out a single test beside the training", async () => {
  const { runs, problems } = await read({
    "a/history.json": json(),
    "a/test_results.json": '{"test_loss": 0.5, "test_accuracy": 0.9}',
  });
  expect(runs).toHaveLength(1);
  expect(problems).toContain(
    "note a/test_results.json: a single evaluation of a test set: not judged beside a/history.json",
  );
  expect((await read({ "a/test_results.json": '{"test_loss": 0.5}' })).runs).toHaveLength(1);
});

test("leaves out a summary of one record beside the training", async () => {
  const record = "lr,epochs,train_loss,val_loss\n0.1,5,1,1.5\n";
  const { runs, problems } = await read({ "a/history.json": json(), "a/final_summary.csv": record });
  expect(runs).toHaveLength(1);
  expect(problems).toContain(
    "note a/final_summary.csv: a summary of one record: not judged beside a/history.json",
  );
  expect((await read({ "a/summary.csv": record })).runs).toHaveLength(1);
  // A training that ended after an epoch.
  expect((await read({ "a/history.json": json(), "a/run_2.csv": record })).runs).toHaveLength(2);
});

test("joins a training that one cell printed with the validation of its epochs in the next", async () => {
  const lines = (name: string, values: readonly number[]) =>
    values.map((value, i) => `Epoch ${i + 1}: ${name} = ${value}\n`).join("");
  const cells = [lines("Loss", train), lines("Val Loss", val)] as const;
  expect(await read({ "a/fit.ipynb": notebook(...cells) })).toEqual({
    runs: ["cell-1: Loss[10] Val Loss[10]"],
    problems: [
      "note a/fit.ipynb: cell-2 records the validation of cell-1: joined, since both have the same epochs",
    ],
  });
  const other = lines("Loss", shifted(train, 0.3));
  expect((await read({ "a/fit.ipynb": notebook(...cells, other) })).runs).toHaveLength(2);
  for (const apart of [
    [cells[0], lines("Val Loss", val.slice(0, 9))],
    [cells[0], lines("Val Accuracy", val)],
    [cells[1], cells[0]],
    [cells[0], other],
  ])
    expect((await read({ "a/fit.ipynb": notebook(...apart) })).runs).toHaveLength(2);
});
