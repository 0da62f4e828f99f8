import { describe, expect, test } from "vitest";
import { json } from "../../../src/formats/json/json.ts";
import { jsonLines } from "../../../src/formats/json/json-lines.ts";
import { kerasHistory } from "../../../src/formats/json/keras-history.ts";
import { artifactOf, curves, formatOf, noColumns, notesOf, readAs, refusal } from "../artifact.ts";

describe("json", () => {
  test("reads nested lists", async () => {
    const text = '{"name": "x", "train": {"loss": [0.5, 0.4]}, "val": {"loss": [0.6, 0.7]}}';
    expect(curves(await readAs(json, text))).toEqual([
      { "train/loss": "epoch 0: 0.5, 1: 0.4", "val/loss": "epoch 0: 0.6, 1: 0.7" },
    ]);
  });

  test("does not take the classes of one evaluation for epochs", async () => {
    const side = '{"loss": 0.5, "acc": [0.9, 0.8, 0.7], "auc": [0.9, 0.8, 0.7]}';
    const text = `{"train": ${side}, "val": ${side}}`;
    expect(await formatOf("fold_3_metrics.json", text)).toBe(null);
    expect(await formatOf("epoch_3_metrics.json", text)).toBe("epoch-files");
    const history = '{"loss": [0.5, 0.4], "best_loss": 0.4}';
    expect(await formatOf("x.json", `{"train": ${history}, "val": ${history}}`)).toBe("json");
  });

  test.each([
    [
      "history",
      '{"loss": [3, 2], "val_loss": [3, 2], "confusion": [[1, 2]], "a": {"b": {"c": {"d": [1, 2]}}}}',
    ],
    [
      "rows",
      '{"history": [{"epoch": 1, "loss": 3, "sizes": [[1], [2]]}, {"epoch": 2, "loss": 2}], "x": {"norms": [1, 2]}}',
    ],
    [
      "sides",
      '{"train": [{"loss": 3}, {"loss": 2}], "val": [{"loss": 3}, {"loss": 2}], "x": {"norms": [1, 2]}}',
    ],
    [
      "runs",
      '{"a": {"loss": [3], "val_loss": [3]}, "b": {"loss": [3], "val_loss": [3]}, "x": {"norms": [1, 2]}}',
    ],
    ["wrapped", '{"history": {"loss": [3, 2], "val_loss": [3, 2]}, "x": {"norms": [1, 2]}}'],
  ])("tells which lists of %s it does not read", async (kind, text) => {
    const format = [kerasHistory, json].find((one) => one.matches(artifactOf("x.json", text), noColumns));
    const [run] = await readAs(format ?? json, text);
    const unread = run?.leftOut?.filter(({ why }) => why === "not read").map(({ what }) => what);
    expect(unread).toEqual(
      { history: ["confusion", "a/b/c/d"], rows: ["sizes", "x/norms"] }[kind] ?? ["x/norms"],
    );
  });

  test("takes no log for a list that begins with brackets", async () => {
    for (const lead of ["[TL]", "[1/3]", "[2026-11-28 12:00:01,123]"]) {
      const text = [1, 2, 3].map((e) => `${lead} Epoch ${e} of 9 took 8.03s, loss 0.${9 - e}\n`).join("");
      expect(await formatOf("loss.log", text)).toBe("printed-log");
    }
  });

  test("takes several lists without a name for trainings, unless they may be epochs", async () => {
    const lists = (length: number, count: number) =>
      Array.from({ length: count }, () => `${JSON.stringify(Array(length).fill(0.5))}\n`).join("");
    expect(await readAs(json, lists(4, 3), "val_loss.json")).toHaveLength(3);
    expect(await refusal(() => readAs(json, lists(2, 3), "val_loss.json"))).toBe(
      "2: expected one list of numbers for each training, got 3 lists of at most 2 values, and nothing tells what each value is; write a CSV with a heading",
    );
  });

  test("reads a metric in a dict beside the lists, whatever the size of the file", async () => {
    const list = `[${Array(9000).fill(0.5).join()}]`;
    const text = `{"loss": ${list}, "val_loss": ${list}, "metrics": {"acc": ${list}, "val_acc": ${list}}}`;
    const [run] = await readAs(kerasHistory, text);
    expect(run?.series.map(({ name }) => name)).toEqual([
      "loss",
      "val_loss",
      "metrics/acc",
      "metrics/val_acc",
    ]);
  });

  test.each([
    ["of seeds", (seed: number) => `{"seed": ${seed}, "train_loss": [3, 2], "val_loss": [4, ${seed}]}`],
    [
      "of models",
      (seed: number) =>
        `{"model": "m${seed}", "history": {"train_loss": [3, 2], "val_loss": [4, ${seed}]}, "score": 0.5}`,
    ],
    [
      "of folds, with a dict for each epoch",
      (seed: number) =>
        `{"fold": ${seed}, "epochs": [{"epoch": 0, "train_loss": 3, "val_loss": 4}, {"epoch": 1, "train_loss": 2, "val_loss": ${seed}}]}`,
    ],
  ])("reads the histories %s in a list below a key", async (_what, run) => {
    const text = `{"config": {"lr": 0.1}, "runs": [${run(1)}, ${run(2)}], "norms": [1, 2]}`;
    expect(await formatOf("results.json", text)).toBe("json");
    const runs = await readAs(json, text);
    expect(runs.map(({ name }) => name)).toEqual(["runs/0", "runs/1"]);
    expect(curves(runs)[1]).toEqual({ train_loss: "epoch 0: 3, 1: 2", val_loss: "epoch 0: 4, 1: 2" });
    expect(runs[0]?.leftOut?.filter(({ why }) => why === "not read")).toEqual([
      { what: "norms", why: "not read" },
    ]);
  });

  test("does not take the batches of each epoch for a training", async () => {
    const batches = '"batches": [{"step": 0, "train_loss": 3, "val_loss": 4}]';
    const text = `[{"epoch": 0, "train_loss": 3, "val_loss": 4, ${batches}}, {"epoch": 1, "train_loss": 2, "val_loss": 3, ${batches}}]`;
    expect(curves(await readAs(json, text))).toEqual([
      { train_loss: "epoch 0: 3, 1: 2", val_loss: "epoch 0: 4, 1: 3" },
    ]);
  });

  test("does not read results with nested lists as histories", async () => {
    const result = '{"id": 1, "fit": {"loss": [3, 2], "val_loss": [4, 2]}, "points": {"loss": [3, 2, 1]}}';
    expect(await formatOf("results.json", `{"results": [${result}, ${result}]}`)).toBe(null);
  });

  test("reads histories of different lengths that have a prefix each", async () => {
    const history = (prefix: string, list: string) =>
      `"${prefix}_loss": ${list}, "${prefix}_val_loss": ${list}`;
    const runs = await readAs(kerasHistory, `{${history("cnn", "[3, 2]")}, ${history("lstm", "[4, 2, 1]")}}`);
    expect(runs.map(({ name }) => name)).toEqual(["cnn", "lstm"]);
    expect(runs.map(({ leftOut }) => leftOut)).toEqual([[], []]);
    expect(curves(runs)[0]).toEqual({ loss: "epoch 0: 3, 1: 2", val_loss: "epoch 0: 3, 1: 2" });
  });

  test.each([
    `{"a_loss": [3, 2], "a_val_loss": [3, 2], "b_loss": [3, 2, 1]}`,
    `{"a_loss": [3, 2], "a_val_loss": [3, 2], "loss": [3, 2, 1], "val_loss": [3, 2, 1]}`,
    `{"a_loss": [3, 2], "a_val_loss": [3]}`,
  ])("refuses other lists of different lengths: %s", async (text) => {
    expect(await refusal(() => readAs(kerasHistory, text))).toContain("expected lists of one length");
  });

  test("reads trainings that lie deeper in a dict", async () => {
    const history = (last: number) => `{"loss": [3, ${last}], "val_loss": [3, ${last}]}`;
    const folds = `{"results": {"a": {"history": ${history(2)}}, "b": {"history": ${history(1)}}}, "acc": 0.9}`;
    expect(await formatOf("results.json", folds)).toBe("json");
    const runs = await readAs(json, folds);
    expect(runs.map(({ name }) => name)).toEqual(["results/a/history", "results/b/history"]);
    const sides = `{"x": {"y": {"z": {"train": {"loss": [3, 2]}, "val": {"loss": [3, 1]}}}}}`;
    expect(curves(await readAs(json, sides))).toEqual([
      { "train/loss": "epoch 0: 3, 1: 2", "val/loss": "epoch 0: 3, 1: 1" },
    ]);
    expect(await formatOf("x.json", '{"a": {"b": {"c": {"sizes": [1, 2]}}}}')).toBe(null);
  });

  test("reads the histories of runs beside the result of each", async () => {
    const history = '{"loss": [3, 2, 1], "val_loss": [6, 5, 4]}';
    const found = await readAs(json, `{"fold_1": ${history}, "fold_2": ${history}, "val_loss": [4, 4]}`);
    expect(found.map(({ name, leftOut }) => [name, leftOut?.map(({ what }) => what)])).toEqual([
      ["fold_1", ["val_loss"]],
      ["fold_2", ["val_loss"]],
    ]);
  });

  test("reads two models apart, whatever matrix lies beside them", async () => {
    const history = '{"loss": [3, 2], "val_loss": [3, 2]}';
    const runs = await readAs(json, `{"cnn": ${history}, "lstm": ${history}, "confusion": [[1, 2], [3, 4]]}`);
    expect(runs.map(({ name }) => name)).toEqual(["cnn", "lstm"]);
  });

  test("reads counted lists of what an agent gains, and of two metrics, as it reads such a table", async () => {
    const lists = (...names: string[]) => `{${names.map((name) => `"${name}": [0.1, 0.2, 0.3]`).join(", ")}}`;
    const counted = (counter: string, ...names: string[]) =>
      lists(counter, ...names).replace("0.1, 0.2, 0.3", "10, 20, 30");
    expect(curves(await readAs(kerasHistory, counted("episodes", "last_win_rate")))).toEqual([
      { last_win_rate: "step 10: 0.1, 20: 0.2, 30: 0.3" },
    ]);
    expect(await formatOf("x.json", counted("epoch", "f1", "accuracy"))).toBe("keras-history");
    expect(await formatOf("x.json", counted("epoch", "accuracy"))).toBe(null);
    expect(await formatOf("x.json", lists("last_win_rate", "accuracy"))).toBe(null);
  });

  test("leaves out the episodes of one evaluation", async () => {
    const [run] = await readAs(
      kerasHistory,
      '{"episode_rewards": [1, 2, 3], "evaluation": {"greedy": {"mean_reward": 2, "rewards": [1, 3]}}}',
    );
    expect(run?.series.map(({ name }) => name)).toEqual(["episode_rewards"]);
    expect(run?.leftOut).toEqual([{ what: "evaluation/greedy/rewards", why: "not read" }]);
  });

  test("leaves out the one evaluation of a test set, with a note", async () => {
    const text = '{"loss": [3, 2], "val_loss": [3, 2], "test_loss": [1]}';
    const runs = await readAs(kerasHistory, text);
    expect(Object.keys(curves(runs)[0] ?? {})).toEqual(["loss", "val_loss"]);
    expect(notesOf(runs)).toEqual(["`test_loss` has 1 values, unlike the other lists: ignored"]);
  });

  test("keeps the losses of batches apart, whatever else is recorded for each batch", async () => {
    const text = '{"loss": [3, 2], "val_loss": [3, 2], "batch_loss": [4, 3, 2, 1], "norms": [1, 1, 1, 1]}';
    expect(curves(await readAs(kerasHistory, text))[0]?.["batch_loss"]).toBe("step 0: 4, 1: 3, 2: 2, 3: 1");
  });

  test("does not take the episodes of each row for a training", async () => {
    const rows = (list: string) => `{"step": 1, ${list}}\n{"step": 2, ${list}}\n`;
    expect(await formatOf("log.jsonl", rows('"rewards": [1, 2], "loss": [3, 4]'))).toBe(null);
    expect(await formatOf("log.jsonl", rows('"rewards": [1, 2], "loss": 3'))).toBe("json-lines");
    expect(await formatOf("log.jsonl", rows('"loss": [1, 2], "val_loss": [3, 4]'))).toBe("keras-history");
  });

  test("reads the loss curve of scikit-learn", async () => {
    const text = '{"loss_curve_": [0.5, 0.4], "accuracy": 0.9}';
    expect(await formatOf("x.json", text)).toBe("keras-history");
  });

  test.each(["losses", "train_loss_history", "reward_history", "episode_rewards"])(
    "reads a list of numbers in %s.json, which nothing numbers",
    async (name) => {
      const path = `run/${name}.json`;
      expect(await formatOf(path, "[0.5, 0.4]")).toBe("json");
      expect(curves(await readAs(json, "[0.5, 0.4]", path))).toEqual([{ [name]: "row 0: 0.5, 1: 0.4" }]);
    },
  );

  test.each([
    ["map.json", "[0, 1, 1]"],
    ["rewards.json", "[100, 200]"],
    ["loss_weights.json", "[1, 2]"],
    ["losses.json", '["a", "b"]'],
  ])("does not take %s for the list of a training", async (path, text) => {
    expect(await formatOf(path, text)).toBe(null);
  });

  test.each(["loss_total", "episode_rewards"])("reads the list %s of a training", async (name) => {
    const text = `{"${name}": [0.5, 0.4], "best": 0.4}`;
    expect(await formatOf("x.json", text)).toBe("keras-history");
    expect(curves(await readAs(kerasHistory, text))).toEqual([{ [name]: "epoch 0: 0.5, 1: 0.4" }]);
  });

  test.each([
    ["history.json", '[{"loss": 3, "acc": 0.1}, {"loss": 2, "acc": 0.2}]', "json"],
    ["train_log.json", '[{"training_loss": 3, "horizon": 9}, {"training_loss": 2, "horizon": 8}]', "json"],
    ["scores.json", '[{"loss": 3, "acc": 0.1}, {"loss": 2, "acc": 0.2}]', null],
    ["trade_history.json", '[{"profit": 3, "loss": 1}, {"profit": 2, "loss": 2}]', null],
  ])(
    "takes rows that nothing counts for epochs by the name of their file: %s",
    async (path, text, format) => {
      expect(await formatOf(path, text)).toBe(format);
    },
  );

  test("reads rows", async () => {
    const text =
      '[{"step": 0, "eval_loss": 5}, {"step": 1, "loss": 6}, {"step": 2, "loss": 4, "eval_loss": 3}]';
    expect(curves(await readAs(json, text))).toEqual([
      { eval_loss: "step 0: 5, 2: 3", loss: "step 1: 6, 2: 4" },
    ]);
  });

  test.each([
    ["histories", (loss: string) => `{${loss}}`],
    ["dicts with a history each", (loss: string) => `{"fold": 1, "history": {${loss}}}`],
  ])("reads a list of %s as a run each, named by its number", async (_, fold) => {
    const text = `[${[5, 6].map((from) => fold(`"loss": [${from}, 4], "val_loss": [${from}, 5]`))}]`;
    const runs = await readAs(json, text);
    expect(runs.map(({ name }) => name)).toEqual(["0", "1"]);
    expect(curves(runs)).toEqual([
      { loss: "epoch 0: 5, 1: 4", val_loss: "epoch 0: 5, 1: 5" },
      { loss: "epoch 0: 6, 1: 4", val_loss: "epoch 0: 6, 1: 5" },
    ]);
  });

  test("reads the rows beside the settings of a training, and those of several", async () => {
    const log =
      '[{"epoch": 1, "train_loss": 5, "val_loss": 6}, {"epoch": 2, "train_loss": 4, "val_loss": 5}]';
    const found = { train_loss: "epoch 1: 5, 2: 4", val_loss: "epoch 1: 6, 2: 5" };
    const one = `{"config": {"lr": 0.1, "sizes": [1, 2]}, "history": ${log}, "best": {"epoch": 2}}`;
    expect(await formatOf("x.json", one)).toBe("json");
    expect(curves(await readAs(json, one))).toEqual([found]);
    const folds = await readAs(json, `{"fold_0": ${log}, "fold_1": ${log}}`);
    expect(folds.map(({ name }) => name)).toEqual(["fold_0", "fold_1"]);
    expect(curves(folds)).toEqual([found, found]);
  });

  test("reads the rows of both sides of a training", async () => {
    const rows = (from: number) => `[{"epoch": 1, "loss": ${from}}, {"epoch": 2, "loss": ${from - 1}}]`;
    const text = `{"train": ${rows(5)}, "val": ${rows(6)}, "lr": 0.1}`;
    const found = { "train/loss": "epoch 1: 5, 2: 4", "val/loss": "epoch 1: 6, 2: 5" };
    expect(await formatOf("x.json", text)).toBe("json");
    expect(curves(await readAs(json, text))).toEqual([found]);
    expect(curves(await readAs(json, `{"args": {"lr": 0.1}, "history": ${text}}`))).toEqual([found]);
    // Examples of a data set.
    expect(
      await formatOf("x.json", '{"train": [{"id": 1, "label": 0}], "test": [{"id": 2, "label": 1}]}'),
    ).toBe(null);
  });

  test("refuses sides of different lengths that nothing numbers throughout", async () => {
    const text =
      '{"train": [{"loss": 5, "lr": 1}, {"loss": 4, "lr": 1}], "val": [{"loss": 6, "lr": 1, "epoch": 1}]}';
    expect(await refusal(() => readAs(json, text))).toBe(
      "1: expected a counter that numbers the rows of `train` and `val` throughout, got none",
    );
  });

  test("reads a list with a dict for each epoch beside lists of numbers", async () => {
    const text =
      '{"train_loss": [5, 4], "val_metrics": [{"f1": 0.5, "best": null}, {"f1": 0.6}], "notes": [{"a": 1}]}';
    expect(curves(await readAs(json, text))).toEqual([
      { train_loss: "epoch 0: 5, 1: 4", "val_metrics/f1": "epoch 0: 0.5, 1: 0.6" },
    ]);
  });

  test("reads evaluations that count themselves beside lists of other lengths", async () => {
    const evaluations = '"eval_scores": [{"step": 20, "reward": 2}, {"step": 40, "reward": 3}]';
    const text = `{"train_loss": [5, 4, 3], ${evaluations}, "phases": [{"step": 7, "reward": 1}]}`;
    const [run] = await readAs(json, text);
    expect(curves(run === undefined ? [] : [run])).toEqual([
      { train_loss: "epoch 0: 5, 1: 4, 2: 3", "eval_scores/reward": "step 20: 2, 40: 3" },
    ]);
    expect(run?.leftOut).toEqual([{ what: "phases", why: "not read" }]);
  });

  test("reads the only history below the settings of a training, by its own counter", async () => {
    const lists = '{"step": [1, 100], "loss": [5, 4], "val_loss": [6, 5]}';
    const text = `{"args": {"betas": [0.9, 0.99]}, "history": {"adam": ${lists}}}`;
    expect(curves(await readAs(json, text))).toEqual([
      { loss: "step 1: 5, 100: 4", val_loss: "step 1: 6, 100: 5" },
    ]);
  });

  test.each([
    [
      '{"loss": {"epoch_2": 4, "epoch_1": 5}, "val_loss": {"epoch_2": 5, "epoch_1": 6}}',
      "loss",
      "epoch 1: 5, 2: 4",
    ],
    ['{"val_loss": {"step_500": 5, "step_900": 4}, "lr": 0.1}', "val_loss", "step 500: 5, 900: 4"],
    [
      '{"epochs": {"1": {"train": {"loss": 3}, "val": {"loss": 5}}, "2": {"train": {"loss": 2}, "val": {"loss": 4}}}}',
      "val/loss",
      "epoch 1: 5, 2: 4",
    ],
    [
      '{"training": {"history": [{"epoch": 1, "loss": 5}, {"epoch": 2, "loss": 4}]}}',
      "loss",
      "epoch 1: 5, 2: 4",
    ],
  ])("reads the epochs that lie deeper in %s", async (text, name, points) => {
    expect(await formatOf("results.json", text)).not.toBeNull();
    expect(curves(await readAs(json, text))).toMatchObject([{ [name]: points }]);
  });

  test.each([
    '{"folds": {"1": {"loss": 5, "val_loss": 6}, "2": {"loss": 4, "val_loss": 5}}}',
    '{"val_loss": {"fold_1": 5, "fold_2": 4}}',
    '{"val_loss": {"0.1": 5, "0.01": 4}, "loss": {"0.1": 4, "0.01": 3}}',
    '{"val_loss": {"16": 5, "32": 4, "64": 3}, "loss": {"16": 4, "32": 3, "64": 3}}',
    '{"16": {"loss": 5, "val_loss": 6}, "64": {"loss": 4, "val_loss": 5}, "32": {"loss": 4, "val_loss": 5}}',
    '{"42": {"loss": 5, "val_loss": 6}, "43": {"loss": 4, "val_loss": 5}}',
  ])("takes the runs of %s for no epochs", async (text) => {
    expect(await formatOf("results.json", text)).toBeNull();
  });

  test("numbers dicts by their keys where they have a counter, or count", async () => {
    const row = '"loss": 5, "val_loss": 6';
    for (const text of [
      `{"3": {"epoch": 1, ${row}}, "7": {"epoch": 2, ${row}}, "9": {"epoch": 3, ${row}}}`,
      `{"10": {${row}}, "20": {${row}}, "30": {${row}}}`,
    ])
      expect(await formatOf("results.json", text)).toBe("json");
  });

  test("refuses uncounted rows in a file named after runs", async () => {
    const rows = '[{"loss": 5, "val_loss": 6}, {"loss": 4, "val_loss": 5}]';
    const read = (path: string, text: string) => json.read([artifactOf(path, text)], noColumns);
    for (const path of ["cv_results.json", "results_sweep.json"])
      expect(await refusal(() => read(path, rows))).toContain("each row may be a run of its own, as");
    expect(
      await refusal(() =>
        read("kfold-scores.json", '{"1": {"loss": 5, "val_loss": 6}, "2": {"loss": 4, "val_loss": 5}}'),
      ),
    ).toContain("as `kfold-scores` says");
    for (const path of ["fold_1_results.json", "results.json"])
      expect(await read(path, rows)).toHaveLength(1);
    expect(await read("cv_results.json", rows.replaceAll("{", '{"epoch": 1, '))).toHaveLength(1);
  });

  test("numbers dicts by their keys", async () => {
    const rows = [1, 2].map((epoch) => `"epoch_${epoch}": {"loss": ${5 - epoch}, "val_loss": 6}`);
    expect(curves(await readAs(json, `{${rows}}`))).toEqual([
      { loss: "epoch 1: 4, 2: 3", val_loss: "epoch 1: 6, 2: 6" },
    ]);
  });

  const columns = '["epoch", "loss", "val_loss"]';
  test.each([
    ["split", `{"columns": ${columns}, "index": [0, 1], "data": [[0, 5, 6], [1, 4, null]]}`],
    [
      "tight",
      `{"index": [0, 1], "columns": ${columns}, "data": [[0, 5, 6], [1, 4, null]], "index_names": [null]}`,
    ],
    [
      "index",
      '{"1": {"epoch": 1, "loss": 4, "val_loss": null}, "0": {"epoch": 0, "loss": 5, "val_loss": 6}}',
    ],
    [
      "table",
      '{"schema": {"fields": []}, "data": [{"index": 0, "epoch": 0, "loss": 5, "val_loss": 6}, {"index": 1, "epoch": 1, "loss": 4, "val_loss": null}]}',
    ],
    ["columns", '{"epoch": {"0": 0, "1": 1}, "loss": {"0": 5, "1": 4}, "val_loss": {"0": 6, "1": null}}'],
  ])("reads a DataFrame in the orientation %s", async (_, text) => {
    expect(curves(await readAs(json, text))).toEqual([{ loss: "epoch 0: 5, 1: 4", val_loss: "epoch 0: 6" }]);
  });

  test("refuses a row of a DataFrame with too few cells", async () => {
    const text = `{"columns": ${columns}, "data": [[0, 5, 6], [1, 4]]}`;
    expect(await refusal(() => readAs(json, text))).toBe("1: expected 3 cells in each row, got 2");
  });

  test("reads a single value of a metric named in the config", async () => {
    const columns = { ...noColumns, metrics: new Set(["loss"]) };
    expect(await formatOf("metrics.json", '{"loss": 0.5}')).toBeNull();
    expect(curves(await readAs(json, '{"loss": 0.5}', "metrics.json", columns))).toEqual([
      { loss: "epoch 0: 0.5" },
    ]);
  });

  test.each([
    ['{"n_folds": 3, "val_loss": [5, 4, 6]}', "val_loss", "`n_folds` is 3"],
    [
      '{"seed_0": {"best": 9}, "seed_1": {"best": 8}, "eval_rewards": [9, 8]}',
      "eval_rewards",
      "`seed_0`, `seed_1`",
    ],
    ['{"x": {"fold_val_losses": [5, 4]}}', "x/fold_val_losses", "as its name says"],
    ['{"val_loss": [5, 4, 6], "std": 1.0}', "val_loss", "`std` is their standard deviation"],
  ])("does not take the runs of %s for epochs", async (text, name, why) => {
    const count = text.includes("6") ? 3 : 2;
    expect(await refusal(() => readAs(json, text))).toContain(
      `\`${name}\` holds a value for each of ${count} runs (${why})`,
    );
  });

  test.each([
    '{"n_folds": 2, "epochs": 2, "val_loss": [5, 4]}',
    '{"n_folds": 2, "epoch": [0, 1], "val_loss": [5, 4]}',
    '{"n_folds": 5, "val_loss": [5, 4]}',
    '{"fold": 1, "n_folds": 2, "val_loss": [5, 4]}',
    '{"class_names": ["cat", "dog"], "val_loss": [5, 4]}',
    '{"learning_rates": [0.1, 0.0975], "val_loss": [5, 4]}',
    '{"std": 0.2, "val_loss": [5, 4]}',
  ])("takes the epochs of %s for no runs", async (text) => {
    expect(curves(await readAs(json, text))).toEqual([{ val_loss: "epoch 0: 5, 1: 4" }]);
  });

  test.each([
    ["models", '["lstm", "gru"]'],
    ["learning_rates", "[0.1, 0.001]"],
    ["batch_sizes", "[32, 16]"],
  ])("refuses the results of %s", async (name, list) => {
    const text = `{"${name}": ${list}, "train_loss": [3, 2], "val_loss": [4, 3]}`;
    expect(await refusal(() => readAs(json, text))).toContain(`\`${name}\` tells them apart`);
  });

  test.each([
    ["package.json", '{"name": "loss", "scripts": {"test": "vitest"}, "dependencies": {}}'],
    ["package-lock.json", '{"name": "x", "lockfileVersion": 3, "packages": {"": {"version": "1.0.0"}}}'],
    ["tsconfig.json", '{"compilerOptions": {"strict": true, "lib": ["es2023"]}, "include": ["src"]}'],
    ["people.json", '[{"name": "A", "age": 3}, {"name": "B", "age": 4}]'],
  ])("does not recognise %s", async (path, text) => {
    expect(await formatOf(path, text)).toBeNull();
  });
});

describe("lists with steps of their own", () => {
  const [train, val] = ["[9, 8, 7, 6]", "[5, 4]"];
  const byStep = { train: "step 0: 9, 10: 8, 20: 7, 30: 6", val: "step 15: 5, 35: 4" };
  const [at, valAt] = ["[0, 10, 20, 30]", "[15, 35]"];
  test.each([
    [
      "named by side",
      `{"train_loss": ${train}, "train_step": ${at}, "val_loss": ${val}, "val_step": ${valAt}}`,
    ],
    [
      "a counter for all others",
      `{"train_loss": ${train}, "iters": ${at}, "val_loss": ${val}, "val_iters": ${valAt}}`,
    ],
    [
      "a counter of examples",
      `{"train_loss": ${train}, "train_counter": ${at}, "val_loss": ${val}, "val_counter": ${valAt}}`,
    ],
    [
      "a dict for each",
      `{"train_loss": {"step": ${at}, "value": ${train}}, "val_loss": {"step": ${valAt}, "value": ${val}}}`,
    ],
    [
      "positions and values",
      `{"train_loss": {"positions": ${at}, "values": ${train}}, "val_loss": {"positions": ${valAt}, "values": ${val}}}`,
    ],
    [
      "the points of a plot",
      `{"train_loss": {"x": ${at}, "y": ${train}}, "val_loss": {"x": ${valAt}, "y": ${val}}}`,
    ],
  ])("are read: %s", async (_, text) => {
    const format = (await formatOf("x.json", text)) === "json" ? json : kerasHistory;
    expect(curves(await readAs(format, text))).toEqual([{ train_loss: byStep.train, val_loss: byStep.val }]);
  });

  test("are read as points", async () => {
    const rows = (name: string, from: number) =>
      `"${name}": [${[0, 1, 2, 3].map((i) => `{"step": ${i * 10}, "value": ${from - i}}`)}]`;
    expect(curves(await readAs(json, `{${rows("train_loss", 9)}, ${rows("val_loss", 5)}}`))).toEqual([
      { train_loss: "step 0: 9, 10: 8, 20: 7, 30: 6", val_loss: "step 0: 5, 10: 4, 20: 3, 30: 2" },
    ]);
    const points = (time: string) => `[${[0, 1, 2, 3].map((i) => `[${time}${i * 10}, ${9 - i}]`)}]`;
    for (const time of ["", "1600000000.5, "])
      expect(curves(await readAs(json, `{"loss/train": ${points(time)}}`))).toEqual([
        { "loss/train": byStep.train },
      ]);
  });

  test.each([
    ["val_acc", "train_acc"],
    ["gen_losses", "dis_losses"],
  ])("are found in a file whose head ends anywhere within them: %s", async (one, other) => {
    const points = Array.from({ length: 9000 }, (_, step) => `[${step}, 0.5]`).join();
    for (let shift = 0; shift < 12; shift++) {
      const text = `{${" ".repeat(shift)}"${one}": [${points}], "${other}": [${points}]}`;
      expect(await formatOf("curves.json", text)).toBe("keras-history");
    }
  });

  test("are none where only the first and the interval are told", async () => {
    const text = '{"lm loss": {"start_step": 0, "step_interval": 5, "values": [10.5, 9.5, 8.5]}}';
    expect(await formatOf("golden.json", text)).toBe(null);
  });

  test.each(["", "1600000000.5, "])("are read as few points at uneven steps beside others", async (time) => {
    const points = (list: readonly (readonly number[])[]) =>
      `[${list.map(([step, value]) => `[${time}${step}, ${value}]`)}]`;
    const loss = points([0, 10, 20, 30].map((step, index) => [step, 9 - index]));
    const text = `{"train/loss": ${loss}, "val/loss": ${points([
      [10, 5],
      [15, 4],
      [30, 3],
    ])}, "test/acc": ${points([[30, 0.5]])}}`;
    expect(curves(await readAs(json, text))).toEqual([
      { "train/loss": byStep.train, "val/loss": "step 10: 5, 15: 4, 30: 3", "test/acc": "step 30: 0.5" },
    ]);
  });

  test("are read beside a learning rate at steps of its own", async () => {
    const text = `{"train_loss": {"step": ${at}, "value": ${train}}, "lr": {"step": ${valAt}, "value": [0.1, 0.1]}}`;
    expect(curves(await readAs(json, text))).toEqual([{ train_loss: byStep.train }]);
  });

  test("keep the dict of each side apart", async () => {
    const text = `{"train": {"epoch": [1, 2, 3, 4], "loss": ${train}}, "val": {"epoch": [2, 4], "loss": ${val}}}`;
    expect(curves(await readAs(json, text))).toEqual([
      { "train/loss": "epoch 1: 9, 2: 8, 3: 7, 4: 6", "val/loss": "epoch 2: 5, 4: 4" },
    ]);
  });

  test("keep those of the batches apart", async () => {
    const text = `{"loss_epoch": ${valAt}, "loss_step": ${train}}`;
    expect(curves(await readAs(json, text))).toEqual([
      { loss_epoch: "epoch 0: 15, 1: 35", loss_step: "step 0: 9, 1: 8, 2: 7, 3: 6" },
    ]);
    expect(curves(await readAs(json, text.replace("loss_step", "loss_steps")))).toEqual([
      { loss_epoch: "epoch 0: 15, 1: 35", loss_steps: "step 0: 9, 1: 8, 2: 7, 3: 6" },
    ]);
  });

  test("are not numbered by a dict beside them", async () => {
    const text = `{"train_rewards": ${train}, "metrics": {"episode": ${valAt}, "value_loss": ${val}}}`;
    expect(curves(await readAs(json, text))).toEqual([
      { train_rewards: "epoch 0: 9, 1: 8, 2: 7, 3: 6", "metrics/value_loss": "step 15: 5, 35: 4" },
    ]);
  });

  test("are refused where nothing numbers one of them", async () => {
    const text = `{"train_loss": ${train}, "val_loss": ${val}, "val_step": ${valAt}}`;
    expect(await refusal(() => readAs(json, text))).toBe(
      "1: expected a step for each of the 4 values of `train_loss`, got 2 in `val_step`",
    );
  });

  test("are no losses of each epoch", async () => {
    const text = '{"train_loss": {"epoch": [5, 4], "step": [7, 6]}, "val_loss": {"epoch": [6, 5]}}';
    expect(Object.keys(curves(await readAs(json, text))[0] ?? {})).toContain("train_loss/epoch");
  });
});

test("names sides of parts, and of several trainings, after the metric of their file", async () => {
  const parts = '{"train_a": [3, 2], "train_b": [4, 3], "val_a": [5, 4], "val_b": [6, 5]}';
  expect(await formatOf("losses.json", parts)).toBe("json");
  expect(await formatOf("houses.json", parts)).toBeNull();
  expect(await formatOf("losses.json", '{"train_time": [3, 2], "val_time": [5, 4]}')).toBeNull();
  expect(curves(await json.read([artifactOf("losses.json", parts)], noColumns))).toMatchObject([
    { train_a_losses: "epoch 0: 3, 1: 2", val_a_losses: "epoch 0: 5, 1: 4" },
  ]);
  const trainings = '{"cnn": {"train": [3, 2], "val": [5, 4]}, "mlp": {"train": [4, 3], "val": [6, 5]}}';
  expect(await formatOf("losses.json", trainings)).toBe("json");
  expect(curves(await json.read([artifactOf("losses.json", trainings)], noColumns))).toMatchObject([
    { train_losses: "epoch 0: 3, 1: 2" },
    { val_losses: "epoch 0: 6, 1: 5" },
  ]);
});

test("names sides after the metric of their file", async () => {
  const text = '{"train": [5, 4], "val": [6, 5]}';
  expect(await formatOf("debug_losses.json", text)).toBe("json");
  expect(await formatOf("x.json", text)).toBeNull();
  expect(curves(await json.read([artifactOf("debug_losses.json", text)], noColumns))).toEqual([
    { train_losses: "epoch 0: 5, 1: 4", val_losses: "epoch 0: 6, 1: 5" },
  ]);
});

test("reads the losses of two networks", async () => {
  expect(await formatOf("x.json", '{"loss_G": [4, 3], "loss_D": [0.5, 0.6]}')).toBe("keras-history");
  expect(await formatOf("x.json", '{"loss_weights": [4, 3], "loss_scale": [0.5, 0.6]}')).toBeNull();
});

test("reads rows with the value of one metric each", async () => {
  const row = (metric: string, step: number, value: number) =>
    `{"metricName": "${metric}", "metricValue": "${value}", "step": ${step}, "timestamp": 1}`;
  const rows = [
    row("train_loss", 1, 5),
    row("val_loss", 1, 6),
    row("train_loss", 2, 4),
    row("val_loss", 2, 5),
  ];
  const found = [{ train_loss: "step 1: 5, 2: 4", val_loss: "step 1: 6, 2: 5" }];
  expect(await formatOf("x.json", `[${rows}]`)).toBe("json");
  expect(curves(await readAs(json, `[${rows}]`))).toEqual(found);
  expect(await formatOf("x.jsonl", rows.join("\n"))).toBe("json-lines");
  expect(curves(await readAs(jsonLines, rows.join("\n")))).toEqual(found);
  expect(await formatOf("x.json", `[${rows}]`.replaceAll("loss", "gdp"))).toBeNull();
});

describe("values one behind the other", () => {
  const rows = (...losses: number[]) =>
    `[${losses.map((loss, index) => `{"step": ${index}, "loss": ${loss}}`)}]`;
  test("are trainings", async () => {
    const text = `${rows(5, 4)}${rows(7, 6)}\n`;
    expect(curves(await readAs(json, text))).toEqual([
      { loss: "step 0: 5, 1: 4" },
      { loss: "step 0: 7, 1: 6" },
    ]);
    const history = '[{"epoch": 0, "loss": 5}, {"epoch": 1, "loss": 4}]';
    expect(await readAs(kerasHistory, `${history}${history}`)).toHaveLength(2);
  });

  test("are one training if each repeats those before it", async () => {
    const runs = await readAs(json, `${rows(5)}${rows(5, 4)}${rows(5, 4, 3)}${rows(9, 8)}`);
    expect(curves(runs)).toEqual([{ loss: "step 0: 5, 1: 4, 2: 3" }, { loss: "step 0: 9, 1: 8" }]);
    expect(notesOf(runs)).toContain("2 records of its earlier epochs precede the last: left out");
    // Rows that have not yet validated may not tell their side.
    const row = (name: string, epoch: number, loss: number) =>
      `{"name": "${name}", "epoch": ${epoch}, "loss": ${loss}}`;
    const [one, two] = [row("train", 1, 5), `${row("train", 1, 5)}, ${row("test", 1, 6)}`];
    expect(curves(await readAs(kerasHistory, `[${one}][${two}][${two}, ${row("train", 2, 4)}]`))).toEqual([
      { "train/loss": "epoch 1: 5, 2: 4", "test/loss": "epoch 1: 6" },
    ]);
    const histories = await readAs(kerasHistory, '{"loss": [5]}{"loss": [5, 4]}{"loss": [5, 4, 3]}');
    expect(curves(histories)).toEqual([{ loss: "epoch 0: 5, 1: 4, 2: 3" }]);
  });

  test("are rows if they are dicts of numbers", async () => {
    const text = '{\n"epoch": 1,\n"loss": 5\n}{\n"epoch": 2,\n"loss": 4\n}';
    expect(curves(await readAs(jsonLines, text))).toEqual([{ loss: "epoch 1: 5, 2: 4" }]);
  });
});

test.each([
  ["训练损失", "验证损失"],
  ["学習損失", "検証損失"],
  ["훈련 손실", "검증 손실"],
  ["потери обучения", "потери валидации"],
  ["pérdida de entrenamiento", "pérdida de validación"],
])("reads lists named in other languages: %s", async (train, val) => {
  const text = `{"${train}": [5, 4], "${val}": [6, 5]}`;
  expect(await formatOf("x.json", text)).toBe("keras-history");
  expect(await formatOf("x.json", `{"${train}": [5, 4]}`)).toBe("keras-history");
  expect(curves(await readAs(json, `[{"轮次": 1, "${train}": 5}, {"轮次": 2, "${train}": 4}]`))).toEqual([
    { [train]: "epoch 1: 5, 2: 4" },
  ]);
});
