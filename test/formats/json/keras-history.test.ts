import { describe, expect, test } from "vitest";
import { kerasHistory } from "../../../src/formats/json/keras-history.ts";
import { curves, formatOf, noColumns, notesOf, readAs, refusal } from "../artifact.ts";

const read = (text: string) => readAs(kerasHistory, text);

/** The history as printed in the article behind this project, including its misprint. */
const article = `{'loss': [0.6931471824645996, 0.6929833149313923, 0.6927838926315308,

0.6925565595626831, 0.6922998428344727],

'accuracy': [0.5, 0.5, """],

'val_loss': [0.6931471824645996, 0.6929833149313923, 0.6927838926315308,

0.6925565595626831, 0.6922998428344727],

'val_accuracy': [0.5, 0.5, 0.5, ...]}
`;

describe("a saved history", () => {
  test("reads a printed dict with elided values", async () => {
    const found = await read(article);
    expect(curves(found)).toMatchObject([
      { accuracy: "epoch 0: 0.5, 1: 0.5 …", val_accuracy: "epoch 0: 0.5, 1: 0.5, 2: 0.5 …" },
    ]);
    expect(found[0]?.series.find(({ name }) => name === "val_loss")?.values).toEqual(
      Float64Array.of(
        0.6931471824645996,
        0.6929833149313923,
        0.6927838926315308,
        0.6925565595626831,
        0.6922998428344727,
      ),
    );
    expect(notesOf(found)).toEqual([
      "`accuracy` is truncated after 2 values",
      "`val_accuracy` is truncated after 3 values",
    ]);
  });

  const loss = [{ loss: "epoch 0: 0.5, 1: 0.4" }];

  test.each([
    ["JSON", '{"loss": [0.5, 0.4]}'],
    ["a dict under `history`", '{"issue_list": [], "history": {"loss": [0.5, 0.4]}}'],
    ["with learning rates and times", '{"loss": [0.5, 0.4], "lr": [0.1, 0.1], "epoch_time": [3, 3]}'],
    ["with texts", '{"train_metric": "train_loss", "loss": [0.5, 0.4], "notes": ["a", "b", "c"]}'],
    [
      "with settings named like a metric",
      '{"precision": "fp16", "loss": [0.5, 0.4], "auc": ["macro", "micro", "none"]}',
    ],
    ["with a matrix for each epoch", '{"loss": [0.5, 0.4], "precision": [[1, 2], [3, 4]]}'],
    ["numbers as strings, from json.dump(default=str)", '{"loss": ["0.5", "0.4"]}'],
    ["NumPy scalars", "{'loss': [np.float32(0.5), np.float32(0.4)]}"],
  ])("reads %s", async (_, text) => {
    expect(curves(await read(text))).toEqual(loss);
  });

  test.each([
    ["in a log", "Epoch 1/2\nstep\n{'loss': [0.5, 0.4],\n 'note': 'x'}\nTest accuracy: 0.9\n"],
    ["followed by more output", "{'loss': [0.5, 0.4]}\nTest accuracy: 0.9\n"],
    ["after an array", "[0.52 0.48]\n{'loss': [0.5, 0.4]}\n"],
    ["behind its name", "Epoch 1\nTrain history: {'loss': [0.5, 0.4]}\naccuracy: 0.76\n"],
  ])("reads a printed dict %s", async (_, text) => {
    expect(curves(await read(text))).toEqual(loss);
  });

  test("reads several printed dicts as several runs", async () => {
    expect(curves(await read("fold 1\n{'loss': [0.5, 0.4]}\nfold 2\n{'loss': [0.3]}\n"))).toEqual([
      ...loss,
      { loss: "epoch 0: 0.3" },
    ]);
  });

  test("reads histories appended to one file", async () => {
    expect(curves(await read('{"loss": [0.5, 0.4]}\n{"loss": [0.3]}\n'))).toEqual([
      ...loss,
      { loss: "epoch 0: 0.3" },
    ]);
  });

  test("reads null as NaN, which pandas and JavaScript cannot write", async () => {
    expect(curves(await read('{"loss": [0.5, null, null]}'))).toEqual([
      { loss: "epoch 0: 0.5, 1: NaN, 2: NaN" },
    ]);
  });

  test("takes positions from a list of epochs or steps", async () => {
    expect(curves(await read('{"epochs": [1, 2], "losses": [0.5, 0.4]}'))).toEqual([
      { losses: "epoch 1: 0.5, 2: 0.4" },
    ]);
    expect(curves(await read('{"loss": [0.5, 0.4], "step": [10, 20]}'))).toEqual([
      { loss: "step 10: 0.5, 20: 0.4" },
    ]);
  });

  test("splits concatenated lists into several runs", async () => {
    expect(curves(await read('{"epoch": [0, 1, 0, 1], "loss": [4, 3, 2, 1]}'))).toEqual([
      { loss: "epoch 0: 4, 1: 3" },
      { loss: "epoch 0: 2, 1: 1" },
    ]);
  });

  test("sorts the row labels of DataFrame.to_json as numbers", async () => {
    const text = '{"loss":{"0":0.5,"1":0.4,"10":0.2,"2":null},"val_loss":{"0":1,"1":2,"10":4,"2":3}}';
    expect(curves(await read(text))).toEqual([
      { loss: "epoch 0: 0.5, 1: 0.4, 2: NaN, 10: 0.2", val_loss: "epoch 0: 1, 1: 2, 2: 3, 10: 4" },
    ]);
  });

  test("distinguishes nulls of epochs without validation from NaN", async () => {
    expect(curves(await read('{"loss": [3, 2, 1], "val_loss": [4, null, 3]}'))).toEqual([
      { loss: "epoch 0: 3, 1: 2, 2: 1", val_loss: "epoch 0: 4, 2: 3" },
    ]);
    expect(
      curves(await read('{"loss": [3, 2], "val_loss": [4, null], "val_acc": [0.5, 0.5]}')),
    ).toMatchObject([{ val_loss: "epoch 0: 4, 1: NaN" }]);
    expect(curves(await read('{"loss": [3, 2], "val_loss": [null, null]}'))).toMatchObject([
      { val_loss: "epoch 0: NaN, 1: NaN" },
    ]);
  });

  test("reads a list with a dict per epoch", async () => {
    const text =
      '[{"epoch": 1, "loss": 0.5, "best": true, "batches": [{"loss": 9}]}, {"epoch": 2, "loss": 0.4}]';
    expect(curves(await read(text))).toEqual([{ loss: "epoch 1: 0.5, 2: 0.4" }]);
  });

  test("reads an empty validation list as no validation", async () => {
    expect(curves(await read('{"loss": [0.5, 0.4], "val_loss": []}'))).toEqual(loss);
  });

  test("skips an unknown list of another length, with a note", async () => {
    const found = await read('{"loss": [0.5, 0.4], "class_weights": [1, 2, 3]}');
    expect(curves(found)).toEqual(loss);
    expect(notesOf(found)).toEqual(["`class_weights` has 3 values, unlike the other lists: ignored"]);
  });
});

test("leaves out the scores of classes beside the curves, and no metric that may be of some epochs", async () => {
  const sides = '"train_loss": [3, 2, 1], "val_loss": [4, 3, 2]';
  const runs = await read(`{${sides}, "f1": [0.5, 0.6]}`);
  expect(curves(runs)).toEqual([
    { train_loss: "epoch 0: 3, 1: 2, 2: 1", val_loss: "epoch 0: 4, 1: 3, 2: 2" },
  ]);
  expect(notesOf(runs)).toEqual(["`f1` has 2 values, unlike the other lists: ignored"]);
  expect(await refusal(() => read(`{${sides}, "val_f1": [0.5, 0.6]}`))).toContain(
    "expected lists of one length",
  );
});

describe("recognises and refuses", () => {
  test.each([
    [
      "unequal lists",
      '{"loss": [1, 2],\n "val_loss": [1]}',
      "2: expected lists of one length, got 1 values for `val_loss` and 2 for `loss`; the epochs are unknown: a CSVLogger records them",
    ],
    [
      "more values than epochs",
      '{"epoch": [1],\n "loss": [1, 2]}',
      "2: expected lists of one length, got 2 values for `loss` and 1 for `epoch`",
    ],
    [
      "only text for numbers",
      '{"loss": ["a", "b", "c"], "val_loss": [1, 2, 3]}',
      "1: expected a number in `loss[0]`, got `a`",
    ],
    ["text for a number", '{"loss": [0.5,\n0.4,\n"oops"]}', "3: expected a number in `loss[2]`, got `oops`"],
    ["a list for a number", '{"loss": [0.5,\n[0.4]]}', "2: expected a number in `loss[1]`, got `list`"],
    ["a file cut in the middle", '{"loss": [0.5,\n0.4', "2: expected `,` or `]`, got the end of the file"],
    ["text after the end", '{"loss": [1]}, "val_loss": [1]}', "1: expected the end of the file, got `,`"],
    ["no values", '{"loss": [], "val_loss": []}', "-: no metric found: `loss` is empty"],
    [
      "a printed dict that never ends",
      "log\n{'loss': [0.5,\n0.4\nlog\n",
      "4: expected `,` or `]`, got `log`",
    ],
  ])("%s", async (_, text, message) => {
    expect(await refusal(() => read(text))).toBe(message);
  });

  test("recognises a history longer than the head", async () => {
    const values = Array(20_000).fill(0.123456).join(", ");
    const [found] = await read(`{"accuracy": [${values}], "loss": [${values}]}`);
    expect(found?.series.map(({ values: read }) => read.length)).toEqual([20_000, 20_000]);
  });
});

describe("does not recognise", () => {
  test.each([
    ["a manifest", '{"name": "x", "version": "1.0.0", "files": ["dist"]}'],
    ["a list of movies", '[{"title": "Loss", "year": 2021, "rating": 6.1}]'],
    ["a precision-recall curve", '{"precision": [0.5, 0.6], "recall": [0.9, 0.8], "thresholds": [1, 2]}'],
    ["a config", '{"loss": ["mse"], "metrics": ["accuracy"], "epochs": 10}'],
    ["final values", '{"loss": 0.5, "val_loss": 0.4, "epoch": 3}'],
    ["a script", "history = model.fit(x)\nprint(history.history)\n{'loss': 3}\n"],
    ["an empty file", ""],
  ])("%s", async (_, text) => {
    expect(await formatOf("history.json", text)).toBeNull();
  });
});

test("reads a metric named in the config", async () => {
  const columns = { ...noColumns, metrics: new Set(["elbo"]) };
  expect(await formatOf("history.json", '{"elbo": [1, 2]}')).toBeNull();
  expect(curves(await readAs(kerasHistory, '{"elbo": [1, 2]}', "history.json", columns))).toEqual([
    { elbo: "epoch 0: 1, 1: 2" },
  ]);
});

test("refuses a value of a million lists", async () => {
  const text = `{"loss": [1, 0.5], "val_loss": [1, 0.5], "x": [${"[],".repeat(2 ** 20)}1]}`;
  expect(await refusal(() => read(text))).toMatch(/^1: expected at most 524,288 brackets in one value/);
});

test("refuses a log of more histories than a program prints", async () => {
  const text = "{'loss': [1], 'val_loss': [1]}\n".repeat(10_001);
  expect(await refusal(() => read(`log\n${text}`))).toBe("10002: expected at most 10000 histories, got more");
});
