import { describe, expect, test } from "vitest";
import { printedLog } from "../../../src/formats/console/printed-log.ts";
import { readsLines } from "../../../src/reading/console/patterns/line-pattern.ts";
import { describeUncounted, describeUnnamed } from "../../../src/reading/console/read-log.ts";
import { startCpu } from "../../cpu.ts";
import { artifactOf, curves, noColumns, notesOf, refusal } from "../../formats/artifact.ts";

const read = (text: string) => printedLog.read([artifactOf("run/a.log", text)], noColumns);
const isLog = (text: string) => printedLog.matches(artifactOf("run/a.log", text), noColumns);

/** Three epochs, of values that fall. */
const epochs = (line: (epoch: number, train: string, val: string) => string) =>
  [1, 2, 3]
    .map((epoch) => line(epoch, `0.${9 - epoch}`, `0.${10 - epoch}5`))
    .join("\n")
    .concat("\n");

const train = "epoch 1: 0.8, 2: 0.7, 3: 0.6";
const val = "epoch 1: 0.95, 2: 0.85, 3: 0.75";

test.each([
  ["train loss", (e: number, t: string, v: string) => `After ${e} epochs: train loss ${t}, val loss ${v}`],
  ["loss", (e: number, t: string, v: string) => `${e} epochs -> loss ${t} / val loss ${v}`],
])("the unit of a count is no part of the name behind it: %s", async (name, line) => {
  expect(curves(await read(epochs(line)))).toEqual([{ [name]: train, "val loss": val }]);
});

test.each([
  ["%s loss", (e: number, t: string, v: string) => `[Epoch ${e}] train / val loss: ${t} / ${v}.`],
  ["%s loss", (e: number, t: string, v: string) => `Epoch ${e}: train/val loss: ${t}/${v}, lr 0.1`],
  ["%s Loss", (e: number, t: string, v: string) => `Epoch ${e}, Loss (train/val): ${t}/${v}`],
  [
    "%s loss",
    (e: number, t: string, v: string) => `Epoch ${e}: 1${e}.5 [sec]\tMean train/val loss: ${t} %/${v} %`,
  ],
  ["%s loss", (e: number, t: string, v: string) => `Epoch ${e} train | val loss: ${t} | ${v}`],
  ["%s loss", (e: number, t: string, v: string) => `Epoch ${e} train and val loss: ${t}, ${v}`],
  ["%s loss", (e: number, t: string, v: string) => `Epoch ${e}: train & val loss: ${t} & ${v}`],
])("sides that share a name share no value: %s", async (name, line) => {
  const named = { [name.replace("%s", "train")]: train, [name.replace("%s", "val")]: val };
  expect(curves(await read(epochs(line)))).toEqual([named]);
});

test("takes sides that are named once for those of each pair of the line", async () => {
  const line = (e: number, t: string, v: string) =>
    `Epoch ${e} [train/val] loss ${t}/${v} acc 0.${e}1/0.${e}2`;
  expect(curves(await read(epochs(line)))).toEqual([
    {
      "train loss": train,
      "val loss": val,
      "train acc": "epoch 1: 0.11, 2: 0.21, 3: 0.31",
      "val acc": "epoch 1: 0.12, 2: 0.22, 3: 0.32",
    },
  ]);
});

test.each([
  ["in the line", (e: number, t: string) => `Epoch ${e} | train/val | loss: ${t}`],
  ["of a section", (e: number, t: string) => `Epoch ${e}\nTraining and validation:\nloss: ${t}`],
])("a heading %s that names several sides tells none", async (_, line) => {
  expect(curves(await read(epochs(line)))).toEqual([{ loss: train }]);
});

test("takes one value of two sides for that of neither", async () => {
  const line = (e: number, t: string) => `Epoch ${e}: loss ${t}, gap of train and val loss: 0.${e}`;
  expect(curves(await read(epochs(line)))).toEqual([{ loss: train }]);
});

describe("what is no training", () => {
  const lines = (line: (i: number) => string) =>
    Array.from({ length: 9 }, (_, i) => `${line(i + 1)}\n`).join("");

  test.each([
    ["action=2, reward=0.5", (i: number) => `step ${i}: action=2, reward=0.${i}5`],
    ["a click", (i: number) => `[STEP] step=${i} action=click('${i}') reward=0.${i}5 done=false`],
  ])("refuses the steps of an agent: %s", async (_, line) => {
    expect(await refusal(() => read(lines(line)))).toMatch(/^1: each line is a step of an agent/);
    expect(curves(await read(lines((i) => line(i).replace(/action/, "epsilon"))))).toHaveLength(1);
  });

  test("leaves out the steps of an agent beside the rewards of its episodes", async () => {
    const episode = (i: number) =>
      [0, 1].map((step) => `episode ${i} step ${step} action: ${step} reward: ${step}.5`).join("\n");
    const [run] = await read(lines((i) => `${episode(i)}\nepisode ${i} avg_reward: 0.${i}`));
    expect(run?.series.map(({ values }) => values.length)).toEqual([9]);
    expect(run?.leftOut).toEqual([
      {
        what: "18 lines of reward (from line 1)",
        why: "each is a step of an agent (`action` says what it did)",
      },
    ]);
  });

  test("leaves alone results that say how long each training was, and texts that a person writes", async () => {
    const results = (words: string) =>
      lines((i) => `ResNet${i > 4 ? 34 : 18} - ${words} - val loss 0.${i}5`.replace("#", `${i % 5}0`));
    expect(await isLog(results("# epochs"))).toBe(false);
    expect(await isLog(results("epoch #"))).toBe(true);
    expect(await isLog(results("after # epochs"))).toBe(true);
    const notes = lines((i) => `epoch ${i}0: loss 0.${i}5`);
    const names = ["notes.txt", "lab/My Notes.txt", "README", "todo.txt", "log.txt", "notebook.txt"];
    expect(names.filter((name) => printedLog.matches(artifactOf(name, notes), noColumns))).toEqual([
      "log.txt",
      "notebook.txt",
    ]);
  });

  test("leaves alone the batches of one evaluation", async () => {
    expect(await isLog(lines((i) => `[Test] batch ${i} loss: 0.${i}5`))).toBe(false);
    expect(await isLog(lines((i) => `[Train] batch ${i} loss: 0.${i}5`))).toBe(true);
    expect(await isLog(lines((i) => `[Test] step ${i} loss: 0.${i}5`))).toBe(true);
  });
});

describe("words of other languages", () => {
  test.each([
    ["Chinese", (e: number, t: string, v: string) => `第${e}轮, 训练损失: ${t}, 验证损失: ${v}`],
    ["misspelt", (e: number, t: string, v: string) => `Epoch ${e} Traning loss ${t}, Validatoin loss ${v}`],
    ["Japanese", (e: number, t: string, v: string) => `エポック ${e}: 学習 ロス ${t} 検証 ロス ${v}`],
    ["Korean", (e: number, t: string, v: string) => `에폭 ${e} | 훈련 손실: ${t} | 검증 손실: ${v}`],
    [
      "Spanish",
      (e: number, t: string, v: string) =>
        `Época ${e}: pérdida de entrenamiento ${t}, pérdida de validación ${v}`,
    ],
    [
      "Portuguese",
      (e: number, t: string, v: string) => `Época ${e}: perda de treino = ${t}, perda de validação = ${v}`,
    ],
    [
      "French",
      (e: number, t: string, v: string) =>
        `Époque ${e} - perte d'entraînement : ${t} - perte de validation : ${v}`,
    ],
    [
      "French with an apostrophe of its own, and an equals sign",
      (e: number, t: string, v: string) =>
        `Époque ${e} : perte d’entraînement = ${t} ; perte de validation = ${v}`,
    ],
    [
      "Chinese with its own punctuation",
      (e: number, t: string, v: string) => `第 ${e} 輪：訓練損失 ${t}，驗證損失 ${v}`,
    ],
    [
      "Chinese in its own brackets",
      (e: number, t: string, v: string) => `第${e}轮\n【训练】 损失=${t}\n【验证】 损失=${v}`,
    ],
    [
      "Korean, as the mean of an epoch",
      (e: number, t: string, v: string) =>
        `에폭 ${e} 배치 1 손실: 9\n에폭 ${e} 배치 2 손실: 8\n에폭 ${e} 평균 손실: ${t} 검증 손실: ${v}`,
    ],
    [
      "German",
      (e: number, t: string, v: string) => `Epoche ${e}: Trainingsverlust ${t}, Validierungsverlust ${v}`,
    ],
    [
      "German, as a test",
      (e: number, t: string, v: string) => `Epoche ${e}: Trainingsverlust ${t}, Prüfverlust ${v}`,
    ],
    [
      "Italian",
      (e: number, t: string, v: string) =>
        `Epoca ${e}: perdita di addestramento ${t}, perdita di validazione ${v}`,
    ],
    ["Turkish", (e: number, t: string, v: string) => `Epoch ${e}: eğitim kayıp ${t}, doğrulama kayıp ${v}`],
    [
      "Indonesian",
      (e: number, t: string, v: string) => `Epoch ${e} | Loss Pelatihan: ${t} | Loss Validasi: ${v}`,
    ],
    ["Spanish, shortened", (e: number, t: string, v: string) => `Epo ${e}: pérdida ${t} | val pérdida ${v}`],
    [
      "Spanish, as a verification",
      (e: number, t: string, v: string) =>
        `Época ${e}: entrenamiento pérdida ${t} | verificación pérdida ${v}`,
    ],
    [
      "English, as a verification",
      (e: number, t: string, v: string) => `Epoch ${e}: train loss ${t} verif loss ${v}`,
    ],
    [
      "Russian",
      (e: number, t: string, v: string) => `Эпоха ${e}: потери обучения ${t}, потери валидации ${v}`,
    ],
  ])("are read: %s", async (_, line) => {
    const [run = {}] = curves(await read(epochs(line)));
    expect(Object.values(run).sort()).toEqual([train, val].sort());
  });
});

test("values behind their epochs stay there where the beginning of the log is cut off", async () => {
  const text = epochs((e, t, v) => `Epoch [4${e}/300]\nloss ${t} - val_loss ${v}`);
  expect(curves(await read(`loss 9 - val_loss 9\n${text}`))).toEqual([
    { loss: train.replaceAll(/(\d): /g, "4$1: "), val_loss: val.replaceAll(/(\d): /g, "4$1: ") },
  ]);
});

test("a log of words that are not English, but of English letters, is one", async () => {
  expect(await isLog(epochs((e, t) => `Epoka ${e}, Strata: ${t}`))).toBe(true);
});

test("what got better is announced in brackets, in any language", async () => {
  const text = epochs(
    (e, t, v) => `Epoca ${e} | Train Loss: ${t} | Val Loss: ${v}\n Val Loss s-a îmbunătățit (9.9 --> ${v}).`,
  );
  expect(curves(await read(text))).toEqual([{ "Train Loss": train, "Val Loss": val }]);
});

test("a note in brackets is no part of a name", async () => {
  const text = epochs((e, t, v) => `Epoch ${e}\n TRAIN (Ep avg): loss = ${t}\n VALIDATION:     loss = ${v}`);
  expect(curves(await read(text))).toEqual([{ "TRAIN loss": train, "VALIDATION loss": val }]);
});

test("does not add what stands below an unknown heading to the training", async () => {
  const text = epochs((e, t, v) => `Epoch ${e}\nTraining\nloss ${t}\nQuiz\nloss ${v}`);
  expect(await refusal(() => read(text))).toMatch(
    /^5: nothing tells which train loss counts: line 3 has 0.8/,
  );
});

describe("a log that does not say which value is which", () => {
  test("is refused without a pattern where none tells its lines apart", async () => {
    const twice = epochs((e, t, v) => `Epoch ${e} loss ${t}\nEpoch ${e} loss ${v}`);
    expect(await refusal(() => read(twice))).toMatch(
      /; print `train loss` and `val loss`, or, of several processes, on rank 0 only$/,
    );
  });

  test("is taken to print the training first, whatever line tells more", async () => {
    const text = epochs((e, t, v) => `Epoch ${e}\nloss ${t}\nloss ${v} acc 0.${e} f1 0.${e}`);
    expect(notesOf(await read(text))[0]).toMatch(
      /line 2 has 0.8 .*, line 3 has 0.95 .*"loss \{val loss\} acc.*"loss \{train loss\}"/,
    );
  });

  const text = epochs((e, t, v) => `Epoch ${e}\n[one] loss ${t}\n[two] loss ${v}`);

  test("is refused with the two lines and patterns that settle it", async () => {
    const message = await refusal(() => read(text));
    expect(message).toContain("line 2 has 0.8");
    expect(message).toContain("line 3 has 0.95");
    const patterns = [...message.matchAll(/pattern: "([^"]+)"/g)].map(([, pattern = ""]) => pattern);
    expect(patterns).toEqual(["[one] loss {train loss}", "[two] loss {val loss}"]);
  });

  test.each([
    ["a long line", (e: number) => ` ${"| lr 0.1 ".repeat(30)}${e}`, "loss {train loss}"],
    ["braces", (e: number) => ` {at: 0.${e}}`, "loss {train loss} {_}at: {_}"],
    ["a number in a word of its own", (e: number) => ` x${e}y9`, "loss {train loss} x{_}y{_}"],
  ])("is refused with patterns that read it: %s", async (_, rest, pattern) => {
    const log = epochs((e, t, v) => `Epoch ${e}\n[a] loss ${t}${rest(e)}\n[b] loss ${v}${rest(e)}`);
    const message = await refusal(() => read(log));
    expect(message).toContain(`"[a] ${pattern}`);
    const [lines = ""] = /(?<=`lines: )\[.*\](?=`)/.exec(message) ?? [];
    const patterns = [...lines.matchAll(/(?<=pattern: )"(?:[^"\\]|\\.)*"/g)].map(([text]) =>
      String(JSON.parse(text)),
    );
    const [first = "", second = ""] = patterns;
    for (const line of log.split("\n").filter((text) => text.startsWith("[")))
      expect(readsLines(line.startsWith("[a]") ? first : second, [line])).toBe(true);
  });

  test("is read as far as it does say it", async () => {
    const more = text.replaceAll(/^(\[one\].*)$/gm, "$1\ntrain acc 0.5\nval acc 0.4");
    const runs = await read(more);
    expect(Object.keys(curves(runs)[0] ?? {})).toEqual(["train acc", "val acc"]);
    expect(notesOf(runs).join()).toContain("nothing tells which loss is of the training");
  });

  test("is read where one kind of line shows a learning rate", async () => {
    const shown = text.replaceAll(/^(\[one\].*)$/gm, "$1 lr 0.001");
    expect(curves(await read(shown))).toEqual([{ loss: train, "val/loss": val }]);
  });
});

describe("numbers", () => {
  test("with a decimal comma are refused", async () => {
    const text = epochs((e, t, v) => `Epoch ${e}: train loss ${t}, val loss ${v}`).replaceAll("0.", "0,");
    expect(await refusal(() => read(text))).toBe("1: expected numbers with a decimal point, got `0,8`");
  });

  test("that the end of the file may cut off are no values, but where they are as wide as those before", async () => {
    const text = epochs((e, t, v) => `Epoch ${e}: train loss ${t}, val loss ${v}`).trimEnd();
    expect(curves(await read(text))).toEqual([{ "train loss": train, "val loss": val }]);
    const runs = await read(text.slice(0, -1));
    expect(curves(runs)).toEqual([{ "train loss": train, "val loss": "epoch 1: 0.95, 2: 0.85" }]);
    expect(notesOf(runs)).toEqual(["the last number (line 3) may be cut off: it is skipped"]);
  });

  test("as C and Julia print NaN and the infinities are values", async () => {
    const shown = ["0.5", "-1.#IND", "1.#QNAN0", "1.#INF00e+000", "NaN32", "∞"];
    const text = shown.map((loss, e) => `epoch ${e}: train loss ${loss}, val loss ${loss}\n`).join("");
    const values = "epoch 0: 0.5, 1: NaN, 2: NaN, 3: Infinity, 4: NaN, 5: Infinity";
    expect(curves(await read(text))).toEqual([{ "train loss": values, "val loss": values }]);
  });

  test("of 32 bits may be shown as in Julia", async () => {
    const text = epochs(
      (e, t, v) => `┌ Info: epoch\n│   epoch = ${e}\n│   train_loss = ${t}f0\n└   val_loss = ${v}f-3`,
    );
    expect(curves(await read(text))).toEqual([
      { train_loss: train, val_loss: "epoch 1: 0.00095, 2: 0.00085, 3: 0.00075" },
    ]);
  });

  test("may have a typographic minus", async () => {
    const text = epochs((e, t, v) => `Epoch ${e}: loss −${t}, val_loss –${v}e−1, 1–${e} of 3`);
    expect(curves(await read(text))).toEqual([
      { loss: "epoch 1: -0.8, 2: -0.7, 3: -0.6", val_loss: "epoch 1: -0.095, 2: -0.085, 3: -0.075" },
    ]);
  });

  test("of two trainings at once are refused", async () => {
    const order = [1, 1, 2, 3, 2, 4, 3, 5, 4, 6, 5, 6];
    const text = order.map((epoch) => `Epoch ${epoch}: train loss 0.${epoch} val loss 0.5\n`).join("");
    expect(await refusal(() => read(text))).toContain("got two at the same time: the epoch goes back");
  });

  test("of two trainings at once that lines name are refused", async () => {
    const order = ["a0", "a1", "b0", "a2", "b1", "a3", "b2", "a4", "b3", "a5"];
    const lines = order.map(
      ([name, epoch]) => `Epoch ${epoch} | Loss: 0.${epoch}5 | net ${name}x\nMRR: 0.2${epoch}\n`,
    );
    expect(await refusal(() => read(lines.join("")))).toContain(
      "got two at the same time: the epoch goes back",
    );
    expect(
      curves(await read(lines.toSorted((a, b) => a.indexOf("net b") - b.indexOf("net b")).join(""))),
    ).toHaveLength(2);
  });
});

test("an error in capitals is a metric, and not the level of a message", async () => {
  const text = epochs((e, t, v) => `EPOCH ${e}\nTRAIN ERROR: ${t} VAL ERROR: ${v}`);
  expect(curves(await read(text))).toEqual([{ "TRAIN ERROR": train, "VAL ERROR": val }]);
});

describe("text that is no log", () => {
  test.each([
    ["counts at steps", "Error step 1: 275\nError step 2: 34\n"],
    [
      "a report of a classifier",
      "      precision    recall  f1-score   support\n  0  0.9  0.8  0.85  3\n  1  0.7  0.6  0.65  4\n",
    ],
    ["settings", "epoch: 300\nlr: 0.1\nloss: mse\n"],
  ])("is not recognized: %s", (_, text) => {
    expect(isLog(text)).toBe(false);
  });

  test("is told fast", () => {
    const text = `train ${"a ".repeat(50)}\n`.repeat(20_000);
    const cpu = startCpu();
    expect(isLog(text)).toBe(false);
    expect(cpu()).toBeLessThan(3);
  });
});

test("reads metrics that come after a long dump of settings", async () => {
  const dump = "    dict(type='Resize', scale=224),\n".repeat(4000);
  const text = `train_pipeline = [\n${dump}]\n${epochs((e, t) => `Epoch ${e} loss: ${t}`)}`;
  expect(isLog(text)).toBe(true);
  expect(curves(await read(text))).toEqual([{ loss: train }]);
});

test.each([
  [
    "an installation that speaks of no training",
    (i: number) => `Collecting package-${i} from the index, size ${i} kB`,
  ],
  ["settings of more shapes than a log has", (i: number) => `dict(type='Head${i}', val_loss=${i})`],
])("reads metrics that come after %s", async (_, line) => {
  const before = Array.from({ length: 2500 }, (_, i) => `${line(i)}\n`).join("");
  const text = before + epochs((e, t, v) => `Epoch ${e}: train loss ${t}, val loss ${v}`);
  expect(isLog(text)).toBe(true);
  expect(curves(await read(text))).toEqual([{ "train loss": train, "val loss": val }]);
});

test("reads metrics that come after settings printed as JSON", async () => {
  const settings = JSON.stringify({ lr: 0.1, epochs: 3, loss: "mse", model: { depth: 2 } }, null, 2);
  const text = `${settings}\n${epochs((e, t, v) => `Epoch ${e}: train loss ${t}, val loss ${v}`)}`;
  expect(isLog(text)).toBe(true);
  expect(curves(await read(text))).toEqual([{ "train loss": train, "val loss": val }]);
  expect(isLog(settings)).toBe(false);
});

test("a report at the end is no curve, and nobody need tell its sides", async () => {
  const report =
    "Results:\n- F-score (micro) 0.4\n- F-score (macro) 0.34\nloaded - test loss: 1.5\nloaded - test loss: 1.6\n";
  const log = epochs((e, t, v) => `Epoch ${e} train_loss=${t} val_loss=${v} (+0.1) lr: 0.1`);
  const [run] = await read(`Corpus: 60 train + 40 dev sentences\n${log}${report}`);
  expect(run?.series.map(({ name }) => name)).toEqual(["train_loss", "val_loss"]);
  expect(run?.notes).toEqual([]);
  expect(run?.leftOut?.map(({ what, why }) => `${what}: ${why}`)).toEqual([
    "2 values of test loss (from line 8): at one position only",
    "1 value of F-score (from line 6): at one position only",
    "1 value of F-score (from line 7): at one position only",
    "lr: not a metric",
  ]);
});

test("has a receipt", async () => {
  const text = `hello\n${epochs((e, t, v) => `Epoch ${e}\nValidation:\n  loss: ${v}\nbatch 1 loss: 3.0\nbatch 2 loss: ${t}`)}`;
  const [run] = await read(text);
  expect(run?.series.map(({ name, origin }) => [name, origin?.lines, origin?.side])).toContainEqual([
    "val/loss",
    [4, 14],
    "Validation:",
  ]);
});

describe("counters", () => {
  test("an epoch may end a sentence", async () => {
    const text = epochs((e, t, v) => `Starting epoch ${e}.\nMeta epoch ${e}...\nloss: ${t}\nval_loss: ${v}`);
    expect(curves(await read(text))).toEqual([{ loss: train, val_loss: val }]);
  });

  test("a rate for the epoch counts nothing", async () => {
    const text = epochs((e, t) => `Epoch ${e} loss: ${t}\nLearning rate for this epoch: 0.00${e}`);
    expect(curves(await read(text))).toEqual([{ loss: train }]);
  });

  test("a setting counts nothing, though a test without a counter follows", async () => {
    const text = epochs((e, t, v) => `[00${e}] train_loss: ${t} | dev_loss: ${v}`);
    const [run] = curves(await read(`epoch = 50\nhidden = 100\n${text}start test\ntest_loss: 0.9\n`));
    expect(run).toEqual({
      train_loss: train.replace("epoch", "step"),
      dev_loss: val.replace("epoch", "step"),
    });
  });

  test("a jump ahead is told", async () => {
    const text = [1, 2, 3, 4, 5, 22, 23, 24].map((e) => `Epoch ${e} loss: 0.${e}\n`).join("");
    expect(notesOf(await read(text))).toEqual(["nothing is recorded between epoch 5 and epoch 22"]);
  });

  test("steps that grow are no jumps", async () => {
    const text = [1, 10, 20, 50, 100, 200, 500].map((e) => `step ${e} loss: 0.${e}\n`).join("");
    expect(notesOf(await read(text))).toEqual([]);
  });

  test.each(["Epochs: # |", "Epochs #/3 -"])("an epoch may be named in the plural: %s", async (count) => {
    const text = epochs((e, t, v) => `${count.replace("#", `${e}`)} Train Loss: ${t} | Val Loss: ${v}`);
    expect(curves(await read(text))).toEqual([{ "Train Loss": train, "Val Loss": val }]);
    const settings = [10, 20, 50].map((e) => `Epochs: ${e} | Val Loss: 0.${e}\n`).join("");
    expect(isLog(settings)).toBe(false);
  });

  test("an epoch may stand behind a number sign", async () => {
    const text = epochs((e, t, v) => `[NEW BEST] Epoch #${e}: train_loss=${t}, val_loss=${v}`);
    expect(curves(await read(text))).toEqual([{ train_loss: train, val_loss: val }]);
  });

  test("that stand behind the values of their table, beside others, number these values", async () => {
    const tables = [1, 2, 3].map(
      (e) => `| rollout/ | |
|    ep_rew_mean     | ${e}0.5 |
| time/ | |
|    iterations      | ${e} |
|    total_timesteps | ${e * 2048} |
| train/ | |
|    loss            | 0.${9 - e} |
|    n_updates       | ${e * 10} |
`,
    );
    expect(curves(await read(tables.join("")))).toEqual([
      {
        ep_rew_mean: "step 2048: 10.5, 4096: 20.5, 6144: 30.5",
        loss: "step 2048: 0.8, 4096: 0.7, 6144: 0.6",
      },
    ]);
  });

  const batches = "epoch 0.5: 0.8, 1: 0.8, 1.5: 0.7, 2: 0.7, 2.5: 0.6, 3: 0.6";

  test.each([
    ["an epoch", train, (t: string, v: string) => `train loss ${t}\nval loss ${v}`],
    ["batches", batches, (t: string, v: string) => `batch 1 loss ${t}\nbatch 2 loss ${t}\nval loss ${v}`],
  ])("that stand behind their epoch count what stands before them: %s", async (_, trained, line) => {
    const block = (e: number, t: string, v: string) => `${line(t, v)}\nEpoch ${e} completed`;
    for (const [before, after] of [
      ["", ""],
      ["", "val loss 0.1\n"],
      ["val loss 9\n", ""],
    ]) {
      const [run = {}] = curves(await read(before + epochs(block) + after));
      expect(Object.values(run).sort()).toEqual([trained, val].sort());
    }
  });

  test("that stand behind the training count what is evaluated behind them", async () => {
    const text = epochs(
      (e, t, v) => `batch 1 loss ${t}\nbatch 2 loss ${t}\nEpoch ${e} completed\nval loss ${v}`,
    );
    const [run = {}] = curves(await read(`val loss 9\n${text}`));
    expect(Object.values(run).sort()).toEqual([batches, val].sort());
  });

  test("do not count what ends a training of which they tell nothing", async () => {
    const end = "Training complete, train f1 0.9\n";
    const text = end + epochs((e, t, v) => `Epoch ${e} train loss ${t} val loss ${v}`) + end;
    expect(curves(await read(text))).toEqual([{ "train loss": train, "val loss": val }]);
  });

  test("do not count an evaluation before the training, though the last one is missing", async () => {
    const text = epochs((e, t, v) => `Epoch ${e}\ntrain loss ${t}${e < 3 ? `\nval loss ${v}` : ""}`);
    expect(curves(await read(`val loss 9\n${text}`))).toEqual([
      { "train loss": train, "val loss": "epoch 1: 0.95, 2: 0.85" },
    ]);
  });

  test("are told with values of the training below an evaluation of each, of which none stands behind the last", async () => {
    const text = epochs((e, t, v) => `val loss: ${v}\n\nEpoch ${e} loss ${t}\ntrain acc: 0.${e}`);
    expect(curves(await read(text))).toEqual([
      { "val loss": val, loss: train, "train acc": "epoch 1: 0.1, 2: 0.2, 3: 0.3" },
    ]);
    expect(curves(await read(`${text}val loss: 0.1\n`))[0]?.["val loss"]).toBe(
      "epoch 1: 0.85, 2: 0.75, 3: 0.1",
    );
  });

  test("lines without an epoch are told", async () => {
    const early = Array.from({ length: 5 }, (_, i) => `train_loss=${9 - i}.5\n`).join("");
    const [run] = await read(early + epochs((e, t, v) => `Epoch ${e}: train_loss=${t}, val_loss=${v}`));
    expect(run?.leftOut).toContainEqual({ what: "5 lines of loss (from line 1)", why: "no epoch or step" });
  });
});

test.each([
  "python train.py --model resnet --loss 2 --epoch 40",
  "+ CUDA_VISIBLE_DEVICES=0 python3 -u tools/train.py cfg.py --acc 0.9 --epochs 3",
  "$ torchrun --nproc 2 main.py --val_loss 1 --step 100",
])("a command that was echoed is none of its lines: %s", async (command) => {
  const log = "Epoch 1: loss 0.5 val_loss 0.6\nEpoch 2: loss 0.4 val_loss 0.5\n";
  expect(curves(await read(`${command}\n${log}${command}\n`))).toEqual(curves(await read(log)));
});

test("the rows of a profile count nothing", async () => {
  const rows =
    "     3/1    0.001    0.000    0.002    0.000 <attrs generated methods jsonschema.exceptions._Error>:1(run)\n";
  const log = (between: string) => `Epoch 1 loss 0.5\n${between}Epoch 2 loss 0.4\n${between}`;
  expect(curves(await read(log(rows)))).toEqual(curves(await read(log(""))));
});

test("the rows of a matrix count nothing", async () => {
  const matrix = (epoch: number) =>
    `confusion=tensor([[ ${50 + epoch},   5,   9],\n        [ ${23 - 4 * epoch}, 159,  ${epoch} ],\n        [ ${epoch % 2},  6, 100]], dtype=torch.int32)\n`;
  const log = (between: (epoch: number) => string) =>
    epochs(
      (epoch, train, val) =>
        `[Epoch: ${epoch}] train loss ${train}\n${between(epoch)}[Epoch: ${epoch}] val loss ${val}\n${between(epoch)}`,
    );
  expect(curves(await read(log(matrix)))).toEqual(curves(await read(log(() => ""))));
});

test.each([
  "Accuracy of the network on the 10000 test images: {v} %",
  "Accuracy of the model on test images: {v} %",
  "Accuracy on Test-Set: {v}% (1040 / 10000)",
])("a sentence names its metric: %s", async (sentence) => {
  const log = epochs(
    (epoch, train) => `epoch ${epoch} loss: ${train}\n${sentence.replace("{v}", `${epoch}.5`)}`,
  );
  const [found = {}] = curves(await read(log));
  expect(Object.values(found).sort()).toEqual([train, "epoch 1: 1.5, 2: 2.5, 3: 3.5"]);
});

describe("a log in which nothing counts", () => {
  test("is refused with the pattern that takes its lines in their order", async () => {
    const text = epochs((_, t, v) => `train loss: ${t}, val loss: ${v}, lr: 0.1`);
    const message = await refusal(() => read(text));
    expect(message).toContain('lines such as "train loss: 0.8, val loss: 0.95, lr: 0.1" (line 1)');
    const [, pattern = ""] = /pattern: ("[^"]+")/.exec(message) ?? [];
    const lines = [{ files: ["*.log"], pattern: `${JSON.parse(pattern)}` }];
    const runs = await printedLog.read([artifactOf("run/a.log", text)], { ...noColumns, lines });
    expect(curves(runs)).toEqual([
      { "train/loss": "row 0: 0.8, 1: 0.7, 2: 0.6", "val/loss": "row 0: 0.95, 1: 0.85, 2: 0.75" },
    ]);
  });
});

test("names all metrics of lines that differ by the label before the first by it", async () => {
  const text = epochs(
    (e, t, v) => `Ep ${e}\n  Red: AUC=${t}, F1=${v}, val_F1=0.${e}\n  Tea: AUC=${v}, F1=${t}, val_F1=0.${e}2`,
  );
  const [run] = curves(await read(text));
  expect(run).toMatchObject({
    "Red AUC": "epoch 1: 0.8, 2: 0.7, 3: 0.6",
    "Red F1": "epoch 1: 0.95, 2: 0.85, 3: 0.75",
    "val/Red F1": "epoch 1: 0.1, 2: 0.2, 3: 0.3",
    "Tea AUC": "epoch 1: 0.95, 2: 0.85, 3: 0.75",
    "val/Tea F1": "epoch 1: 0.12, 2: 0.22, 3: 0.32",
  });
});

test.each([
  ["samples", "Epoch 1 [D loss: 0.6] [FID: 80.5]\nEpoch 2 [D loss: 0.7] [FID: 70.5]", "val/FID"],
  ["rankings", "Epoch 1 loss 0.6\nHR@5: 0.5\nEpoch 2 loss 0.5\nHR@5: 0.6", "val/HR@5"],
  ["a ranking by batch", "Epoch 1 batch 1 AUROC: 0.5\nEpoch 2 batch 1 AUROC: 0.6", "AUROC"],
  ["a ranking beside its loss", "Epoch 1 loss 0.6 mAP 0.5\nEpoch 2 loss 0.5 mAP 0.6", "mAP"],
])("takes a metric that only an evaluation has for one: %s", async (_, text, name) => {
  expect(Object.keys(curves(await read(`${text}\n`))[0] ?? {})).toContain(name);
});

test.each([
  ["T = 5 / 50 | Avg. reward: -1.5\nT = 10 / 50 | Avg. reward: -0.5", { reward: "step 5: -1.5, 10: -0.5" }],
  [
    "12:00:00.1 [main] INFO o.d.ScoreIterationListener - Score at iteration 0 is 2.5\n12:00:01.2 [main] INFO o.d.ScoreIterationListener - Score at iteration 50 is 1.5",
    { loss: "step 0: 2.5, 50: 1.5" },
  ],
  [
    "epoch 1 L_tr=1.5 L_va=1.6 A_tr=0.4 A_va=0.3\nepoch 2 L_tr=1.4 L_va=1.5 A_tr=0.5 A_va=0.4",
    {
      loss_tr: "epoch 1: 1.5, 2: 1.4",
      loss_val: "epoch 1: 1.6, 2: 1.5",
      accuracy_tr: "epoch 1: 0.4, 2: 0.5",
      accuracy_val: "epoch 1: 0.3, 2: 0.4",
    },
  ],
  [
    "Total reward in global step 4: 6.5\nTotal reward in global step 9: 7.5",
    { "Total reward": "step 4: 6.5, 9: 7.5" },
  ],
  [
    "epoch 1 | loss 73.5 (1.25 bpd) | val loss 74.5 (1.5 bpd)\nepoch 2 | loss 63.5 (1.15 bpd) | val loss 64.5 (1.4 bpd)",
    {
      loss: "epoch 1: 73.5, 2: 63.5",
      bpd: "epoch 1: 1.25, 2: 1.15",
      "val loss": "epoch 1: 74.5, 2: 64.5",
      "val/bpd": "epoch 1: 1.5, 2: 1.4",
    },
  ],
  [
    "epoch 1 | train: 73.5 (1.25 bpd) | val: 74.5 (1.5 bpd)\nepoch 2 | train: 63.5 (1.15 bpd) | val: 64.5 (1.4 bpd)",
    {
      "train/unnamed": "epoch 1: 73.5, 2: 63.5",
      "train/bpd": "epoch 1: 1.25, 2: 1.15",
      "val/unnamed": "epoch 1: 74.5, 2: 64.5",
      "val/bpd": "epoch 1: 1.5, 2: 1.4",
    },
  ],
  [
    "Epoch 1 Train L=1.5 A=4.5%  Val L=1.6 A=3.5%\nEpoch 2 Train L=1.4 A=5.5%  Val L=1.5 A=4.5%",
    {
      "Train loss": "epoch 1: 1.5, 2: 1.4",
      "train/accuracy": "epoch 1: 4.5, 2: 5.5",
      "Val loss": "epoch 1: 1.6, 2: 1.5",
      "val/accuracy": "epoch 1: 3.5, 2: 4.5",
    },
  ],
  [
    "Dev: Epoch-0, Dev_loss-2.5, Dev_acc-0.25\nDev: Epoch-1, Dev_loss-1.5, Dev_acc-0.35",
    { Dev_loss: "epoch 0: 2.5, 1: 1.5", Dev_acc: "epoch 0: 0.25, 1: 0.35" },
  ],
  [
    "[Valid] Epoch: 1 Loss: 1.5 (beta: 0.1) Loss(Data): 1.2 Acc: 35.5 Loss(Prior): 0.3\n[Valid] Epoch: 2 Loss: 1.4 (beta: 0.1) Loss(Data): 1.15 Acc: 45.5 Loss(Prior): 0.25",
    {
      "val/Loss": "epoch 1: 1.5, 2: 1.4",
      "val/Loss Data": "epoch 1: 1.2, 2: 1.15",
      "val/Loss Prior": "epoch 1: 0.3, 2: 0.25",
      "val/Acc": "epoch 1: 35.5, 2: 45.5",
    },
  ],
  [
    "Epoch 1 train_data正確率:0.3\nEpoch 2 train_data正確率:0.4",
    { "train_data accuracy": "epoch 1: 0.3, 2: 0.4" },
  ],
])("reads names and counters around their numbers: %j", async (text, expected) => {
  expect(curves(await read(`${text}\n`))).toEqual([expected]);
});

test("takes a mean reward by a count of steps for a curve, and not for one evaluation", async () => {
  const text = "9/50 | Avg. reward: -1.5\n10/50 | Avg. reward: -0.5\n";
  expect(await printedLog.matches(artifactOf("run/a.log", text), noColumns)).toBe(true);
});

describe("a log that holds no known metric", () => {
  const text = epochs((e, t) => `Step ${e}00 | recon: ${t} kl: 14.8 total: ${t}5`);

  test("is refused with the names that it has", async () => {
    expect(await describeUnnamed(artifactOf("run/a.log", text).openText)).toBe(
      'lines such as "Step 100 | recon: 0.8 kl: 14.8 total: 0.85" (line 1) hold no known metric, but recon, kl, total; name one in the config: `metrics: { "total": { mode: min } }`, or `max` for one that rises',
    );
  });

  test("is refused with the known metric that nothing counts, where fewer lines count another", () => {
    const uncounted = epochs((e, t) => `loss: ${t}\nloss: ${t}1\nnew quux: 0.${e} in batch: ${e}0, saved`);
    expect(describeUncounted(artifactOf("run/a.log", uncounted).openText, noColumns)).toContain(
      '`lines: [{pattern: "loss: {loss}"}]`',
    );
  });

  test.each([
    ["total", text, "step 100: 0.85, 200: 0.75, 300: 0.65"],
    ["Avg", text.replaceAll("total", "Avg"), "step 100: 0.85, 200: 0.75, 300: 0.65"],
  ])("is read by the name of the config: %s", async (name, log, values) => {
    const metrics = new Set([name]);
    const runs = await printedLog.read([artifactOf("run/a.log", log)], { ...noColumns, metrics });
    expect(curves(runs)).toEqual([{ [name]: values }]);
  });
});

describe("a training that is resumed", () => {
  /** The batches of an epoch, and its evaluation where it was not broken off. */
  const epoch = (e: number, value: number, batches = 4) =>
    Array.from({ length: batches }, (_, i) => `Epoch(train) [${e}][${i + 1}/4] loss: ${value}\n`).join("") +
    (batches < 4 ? "" : `Epoch(val) [${e}][2/2] loss: ${value}\n`);

  test("replaces all that it records again, evaluations too", async () => {
    const text = epoch(1, 9) + epoch(2, 8) + epoch(3, 7) + epoch(2, 6) + epoch(3, 5);
    const [run = {}] = curves(await read(text));
    expect(run["val/loss"]).toBe("epoch 1: 9, 2: 6, 3: 5");
    expect(run["train/loss"]).toBe(
      "epoch 0.25: 9, 0.5: 9, 0.75: 9, 1: 9, 1.25: 6, 1.5: 6, 1.75: 6, 2: 6, 2.25: 5, 2.5: 5, 2.75: 5, 3: 5",
    );
  });

  test("replaces the batches of an epoch that was broken off", async () => {
    const runs = await read(epoch(1, 9) + epoch(2, 8, 2) + epoch(2, 7));
    expect(curves(runs)[0]?.["train/loss"]).toBe(
      "epoch 0.25: 9, 0.5: 9, 0.75: 9, 1: 9, 1.25: 7, 1.5: 7, 1.75: 7, 2: 7",
    );
    expect(notesOf(runs)).toEqual(["epoch 2 was recorded again from line 8: the later values are used"]);
  });
});

test("two fractions in brackets before all else count epochs and their batches", async () => {
  const batches = (e: number) =>
    [0, 50].map((batch) => `[${e}/3][${batch}/100] Loss_D: 0.${e} Loss_G: 1.${e}`).join("\n");
  const [run = {}] = curves(await read(epochs((e) => batches(e))));
  expect(run["Loss_D"]).toBe("epoch 0: 0.1, 0.5: 0.1, 1: 0.2, 1.5: 0.2, 2: 0.3, 2.5: 0.3");
});

test("the errors of two networks are metrics", async () => {
  const text = epochs((e, t, v) => `[${e}/3] errG: ${t} errD: ${v}`);
  expect(isLog(text)).toBe(true);
  expect(curves(await read(text))).toEqual([{ errG: train, errD: val }]);
});

test.each([
  ["an accuracy so far", (batch: number) => `[${batch}/300] Accuracy so far 0.5${batch}`],
  ["a loss of the test and its mean", (batch: number) => `Test: [${batch}/300] Loss 0.${batch} (0.5)`],
  [
    "an accuracy of the test, and the whole one",
    (batch: number) => `Test: [${batch}/300] Acc@1 0.${batch} (0.5)\n${batch < 300 ? "" : " * Acc@1 0.5"}`,
  ],
])("the batches of one evaluation are no curve: %s", (_, line) => {
  expect(isLog([100, 200, 300].map((batch) => `${line(batch)}\n`).join(""))).toBe(false);
});

test.each([
  ["on one line", JSON.stringify({ lr: 0.1, layers: [1, 2] })],
  ["on a long line", JSON.stringify({ all: Array.from({ length: 30_000 }, (_, i) => [i]) })],
  ["on many lines", JSON.stringify({ all: Array.from({ length: 9000 }, (_, i) => [i]) }, null, 2)],
])("settings in JSON may stand before a log: %s", (_, settings) => {
  const inWords = epochs((e, t, v) => `Epoch ${e}: train loss ${t} val loss ${v}`);
  const inBrackets = epochs(
    (e, t, v) => `[${e}0]\ttraining's multi_logloss: ${t}\tvalid_1's multi_logloss: ${v}`,
  );
  for (const log of [inWords, inBrackets]) expect(isLog(`${settings}\n${log}`)).toBe(true);
  expect(isLog(`${settings}\n${settings}\n`)).toBe(false);
  expect(isLog(`${settings}\n[[10, 0.5], [20, 0.4]]\n`)).toBe(false);
});

describe("values that only a side names", () => {
  const text = epochs((e, t, v) => `Epoch ${e} | Train: ${t} | Val: ${v}`);

  test.each(["Loss Function: Dice Loss + 0.2 × BCEWithLogitsLoss", "criterion: cross entropy loss"])(
    "are the loss if they fall behind `%s`",
    async (line) => {
      const runs = await read(`${line}\n${text}`);
      expect(curves(runs)).toEqual([{ "train/loss": train, "val/loss": val }]);
      expect(notesOf(runs)).toEqual([
        `values without a name fall, and line 1 names a loss ("${line}"): they are read as the loss`,
      ]);
    },
  );

  test.each([
    ["nothing names a loss", text],
    ["they rise", `Loss: cross entropy\n${epochs((e) => `Epoch ${e} | Train: 0.${e} | Val: 0.${e}1`)}`],
  ])("have no name if %s", async (_, log) => {
    expect(curves(await read(log)).flatMap(Object.keys)).toEqual(["train/unnamed", "val/unnamed"]);
  });
});

test("a training of other lines is one of its own, though it goes on for longer than the one before", async () => {
  const training = (last: number, line: (at: number) => string) =>
    Array.from({ length: last }, (_, index) => `${line(index + 1)}\n`).join("");
  const one = (at: number) => `Epoch ${at}: train loss 0.${at} val loss 0.${at}, weights [0.5, 0.5]`;
  const other = (at: number) => `Epoch ${at}: train loss 1.${at} val loss 1.${at}`;
  const runs = await read(
    [training(4, one), training(6, other), training(5, other), training(3, one)].join(""),
  );
  expect(curves(runs).map((run) => run["train loss"])).toEqual([
    "epoch 1: 0.1, 2: 0.2, 3: 0.3, 4: 0.4",
    "epoch 1: 1.1, 2: 1.2, 3: 1.3, 4: 1.4, 5: 1.5, 6: 1.6",
    "epoch 1: 1.1, 2: 1.2, 3: 1.3, 4: 1.4, 5: 1.5",
    "epoch 1: 0.1, 2: 0.2, 3: 0.3",
  ]);
});

test("a training of two kinds of lines is one of its own behind one of two epochs, though its later lines are as that one's", async () => {
  const early = (e: number, loss: number) =>
    `Epoch: ${e} source loss: ${loss} time: 2 s\nEpoch: ${e} avg_loss: ${loss} time: 2 s\n`;
  const late = (e: number, loss: number) => `Epoch: ${e} avg_loss: ${loss} part_loss: 0.1\n`;
  const text = `${late(0, 0.9)}${late(1, 0.8)}${[0, 1, 2].map((e) => early(e, (7 - e) / 10)).join("")}`;
  const runs = await read(`${text}${late(3, 0.4)}${late(4, 0.3)}`);
  expect(curves(runs).map(({ loss }) => loss)).toEqual([
    "epoch 0: 0.9, 1: 0.8",
    "epoch 0: 0.7, 1: 0.6, 2: 0.5, 3: 0.4, 4: 0.3",
  ]);
});

test("a training of two epochs ends where its result is told, and the next one begins", async () => {
  const epoch = (e: number, loss: number) => `Epoch ${e} - train_loss: ${loss}\nEpoch ${e} - Score: 0.5\n`;
  const first = `${epoch(1, 0.9)}${epoch(2, 0.8)}========== CV ==========\nScore: 0.5\n`;
  const runs = await read(`${first}${epoch(1, 0.7)}${epoch(2, 0.6)}${epoch(3, 0.5)}`);
  expect(curves(runs)).toEqual([
    { train_loss: "epoch 1: 0.9, 2: 0.8" },
    { train_loss: "epoch 1: 0.7, 2: 0.6, 3: 0.5" },
  ]);
});

test("the last rows of a table, printed before all of it, are no training of their own", async () => {
  const row = (e: number) => `${e}  0.${9 - e}215  0.${9 - e}514\n`;
  const heading = "epoch  loss    val_loss\n";
  const [tail, all] = [
    [3, 4, 5],
    [1, 2, 3, 4, 5],
  ].map((rows) => heading + rows.map(row).join(""));
  const runs = await read(`${tail}${all}`);
  expect(curves(runs)).toHaveLength(1);
  expect(runs[0]?.leftOut?.filter(({ why }) => why === "printed again")).toHaveLength(2);
  expect(await read(`${tail}${all?.replace("0.5215", "0.5216")}`)).toHaveLength(2);
});

test("a summary of one position alone is no log", () => {
  const summary = "wandb: Run summary:\nwandb: step 300\nwandb: train_loss 0.4\nwandb: val_loss 0.5\n";
  expect(isLog(`Epoch 1: loaded\nEpoch 2: loaded\nEpoch 3: loaded\n${summary}`)).toBe(false);
});

test("what ends an epoch is not of the evaluation above it", async () => {
  const text = epochs(
    (e, t, v) =>
      `Epoch ${e} batch 1 loss 9\nEvaluation results:\n  loss: ${v}\nEpoch ${e} completed in 3 s | Avg loss: ${t}`,
  );
  expect(curves(await read(text))).toEqual([{ loss: train, "val/loss": val }]);
});

describe("a training that goes back midway", () => {
  const stage = (from: number, to: number, loss: number, total = "") =>
    Array.from(
      { length: to - from + 1 },
      (_, index) => `Epoch ${from + index}${total}: train loss ${loss} val loss ${loss}\n`,
    ).join("");

  test.each([
    ["Stage 2: unfreezing"],
    ["=== Phase 2 ==="],
    ["Fine-tuning the whole model"],
    ["INFO: second stage begins"],
  ])("is another one behind `%s`", async (line) => {
    const runs = await read(`${stage(1, 8, 0.9)}${line}\n${stage(5, 9, 0.5)}`);
    expect(runs).toHaveLength(2);
    expect(notesOf(runs)).toEqual(["line 10 starts a new training at epoch 5"]);
  });

  test("is another one, too, if it jumps ahead to another total", async () => {
    expect(await read(stage(1, 8, 0.9, "/10") + stage(14, 20, 0.5, "/20"))).toHaveLength(2);
  });

  test("is the same one if it goes on to another total", async () => {
    expect(await read(stage(1, 8, 0.9, "/8") + stage(9, 12, 0.5, "/12"))).toHaveLength(1);
  });

  test("is another one if it had reached its last epoch", async () => {
    expect(await read(stage(1, 8, 0.9, "/8") + stage(5, 8, 0.5, "/8"))).toHaveLength(2);
  });

  test.each(["Resuming from epoch 5", "phase: train", "finetune=True"])(
    "is resumed behind `%s`",
    async (line) => {
      const runs = await read(`${stage(1, 8, 0.9, "/9")}${line}\n${stage(5, 9, 0.5, "/9")}`);
      expect(notesOf(runs)).toEqual([
        "epochs 5 to 8 were recorded again from line 10: the later values are used",
      ]);
    },
  );
});

test("several values of one epoch are told", async () => {
  const after = [0.5, 0.4].map((value) => `fine tuning\ntest loss: ${value}\n`).join("");
  const epoch = (e: number, t: string, v: string) => `Epoch ${e}\ntrain loss: ${t}\ntest loss: ${v}`;
  const runs = await read(`${epochs(epoch)}${after}${epoch(4, "0.5", "0.3")}\n`);
  expect(notesOf(runs)).toEqual([
    "2 of 6 values of test loss stand where a later one does (from epoch 3, line 9, on): the last is used",
  ]);
});

test("an evaluation behind the last epoch is not that of the epoch", async () => {
  const epoch = (e: number, t: string, v: string) => `Epoch ${e}\ntrain loss: ${t}\nval acc: ${v}`;
  const runs = await read(`${epochs(epoch)}done\nval acc: 0.25\n`);
  expect(curves(runs).map((series) => series["val acc"])).toEqual(["epoch 1: 0.95, 2: 0.85, 3: 0.75"]);
  expect(notesOf(runs)).toEqual([
    "epoch 3 has further values from line 11 on, behind the training's end: they are left out",
  ]);
});

test("lines that a counter follows begin before the first of it", async () => {
  const text = [1, 2, 3, 4].map(
    (at) =>
      `episode_reward_mean: ${at}.5\nepisodes_this_iter: ${200 - at}\npolicy_loss: 0.${at}\ntraining_iteration: ${at}\n`,
  );
  expect(curves(await read(text.join("")))).toEqual([
    {
      episode_reward_mean: "step 1: 1.5, 2: 2.5, 3: 3.5, 4: 4.5",
      policy_loss: "step 1: 0.1, 2: 0.2, 3: 0.3, 4: 0.4",
    },
  ]);
  expect(isLog(text.join(""))).toBe(true);
});

test("whole values printed with decimals are no counts, but for what a game gives in a few episodes", async () => {
  const text = [1, 2, 3].map((at) => `Epoch ${at} Lr: 0.1 MSE ${9 - at}.0\n`).join("");
  expect(curves(await read(text))).toEqual([{ MSE: "epoch 1: 8, 2: 7, 3: 6" }]);
  expect(isLog(text)).toBe(true);
  const play = (episodes: number) =>
    Array.from({ length: episodes }, (_, at) => `On episode ${at} reward ${at}.0\n`).join("");
  expect(isLog(play(30))).toBe(true);
  expect(isLog(play(5))).toBe(false);
});

test("an epoch that a sentence tells is one", async () => {
  const text = [1, 2].map((at) => `This is epoch ${at}: loss 0.${at}\n`).join("");
  expect(curves(await read(text))).toEqual([{ loss: "epoch 1: 0.1, 2: 0.2" }]);
});

test("the steps of a text that a model wrote count nothing", () => {
  const text = [2, 3, 3].map((at) => `loss: -0.0\nHere is how:\n**Step ${at}: Find ${at}5**\n`).join("");
  expect(isLog(`${text}loss: 0.5\n`)).toBe(false);
});

test("an evaluation that Keras shows above its result is no training", () => {
  const bar = "59/59 [==============================] - 0s 2ms/step - loss: 26.7119\n";
  expect(
    isLog(`${bar}Test Loss: 26.711894989013672\n59/59 [==============================] - 0s 2ms/step\n`),
  ).toBe(false);
  const line = "7/7 - 0s - loss: 0.3125 - accuracy: 0.875 - 64ms/epoch - 9ms/step\n";
  expect(isLog(`${line}Test accuracy: 0.875\n`)).toBe(false);
});

test.each([
  ["a score is a metric", "Average Score: {v}", "Score"],
  ["of a mean", "Mean 100 episode reward: {v}", "episode reward"],
  ["behind its mean", "Average reward over last 100 episodes: {v}", "reward"],
  ["before its mean", "Last 100 Episodes Mean Reward: {v}", "Reward"],
])("of an episode, %s", async (_, text, name) => {
  const lines = [1, 2, 3].map((at) => `Episode ${at}0\t${text.replace("{v}", `-${at}.5`)}\n`).join("");
  expect(curves(await read(lines))).toEqual([{ [name]: "step 10: -1.5, 20: -2.5, 30: -3.5" }]);
  expect(isLog(lines)).toBe(true);
});

test("the table of Stable-Baselines3 counts steps, though it has a row of episodes", async () => {
  const text = [1, 2, 3].map(
    (at) =>
      `----------------------------------\n| rollout/            |          |\n|    ep_rew_mean      | ${at}1.5     |\n| time/               |          |\n|    episodes         | ${at * 4}        |\n|    total_timesteps  | ${at}0       |\n----------------------------------\n`,
  );
  expect(curves(await read(text.join("")))).toEqual([{ ep_rew_mean: "step 10: 11.5, 20: 21.5, 30: 31.5" }]);
});

test.each([
  ["episodes, where its steps are rounded", (at: number) => `${at}.2e+03`, "100: -1.5, 200: -2.5, 300: -3.5"],
  ["steps", (at: number) => `${at * 870}`, "870: -1.5, 1740: -2.5, 2610: -3.5"],
])("the table of OpenAI's Baselines counts %s", async (_, steps, expected) => {
  const rule = "--------------------------------------\n";
  const text = [1, 2, 3].map(
    (at) =>
      `${rule}| % time spent exploring  | 9${9 - at}       |\n| episodes                | ${at}00      |\n| mean 100 episode reward | -${at}.5     |\n| steps                   | ${steps(at)}  |\n${rule}`,
  );
  expect(curves(await read(text.join("")))).toEqual([{ "episode reward": `step ${expected}` }]);
});

test("lines too long to be read are told", async () => {
  const long = epochs((e, t) => `Epoch ${e} loss: ${t}${e === 1 ? "" : " x".repeat(5000)}`);
  const runs = await read(`${" y".repeat(5000)}\n${long}`);
  expect(curves(runs)).toEqual([{ loss: "epoch 1: 0.8" }]);
  expect(notesOf(runs)).toEqual([
    "2 lines (from line 3) have more than 8000 characters: what stands there is not read",
  ]);
});

describe("a metric several times on a line", () => {
  const clients = (e: number, t: string, v: string) => `Round ${e}: client 1 loss ${t}, client 2 loss ${v}`;

  test("is refused, with the pattern that names each", async () => {
    expect(await refusal(() => read(epochs(clients)))).toBe(
      '1: line 1 has loss 2 times in "Round 1: client 1 loss 0.8, client 2 loss 0.95"; say it in the config: ' +
        '`lines: [{pattern: "Round {epoch}: client {_} loss {loss 1}, client {_} loss {loss 2}"}]`; if one is of the validation, name it `val loss`',
    );
  });

  test("is left out beside a line that has it once", async () => {
    const [run] = await read(
      epochs((e, t, v) => `${clients(e, t, v)}\nEpoch ${e}: train loss ${t}, val loss ${v}`),
    );
    expect(curves([run ?? { series: [], notes: [] }])).toEqual([{ "train loss": train, "val loss": val }]);
  });
});

describe("names that mean a metric in some lines only", () => {
  const read1 = async (line: (e: number, t: string, v: string) => string) =>
    curves(await read(epochs(line)))[0];

  test("a score beside a loss is shown", async () => {
    const run = await read1((e, t, v) => `EPOCH ${e} done: loss ${t}\nDEV : loss ${v} - score 0.${e}`);
    expect(run).toEqual({ loss: train, "DEV loss": val, "val/score": "epoch 1: 0.1, 2: 0.2, 3: 0.3" });
  });

  test("a score that names its side is shown, on a line of its own, too", async () => {
    const run = await read1((e, t, v) => `Epoch ${e}, loss = ${t}\nValidation score: 0.${e}\nval loss ${v}`);
    expect(run).toEqual({ loss: train, "val loss": val, "Validation score": "epoch 1: 0.1, 2: 0.2, 3: 0.3" });
  });

  test("a score alone is none", () => {
    expect(isLog(Array.from({ length: 9 }, (_, i) => `step ${i} score ${i * 1.5}\n`).join(""))).toBe(false);
  });

  test("a cost beside a loss is a time", async () => {
    const run = await read1((e, t) => `[Epoch ${e}] Training cost: 75${e}.5, RegL1=${t}`);
    expect(run).toEqual({ "train/RegL1": train });
  });

  test("a cost alone is a loss", async () => {
    expect(await read1((e, t) => `Epoch ${e}: cost = ${t}, accuracy = 0.5`)).toMatchObject({ cost: train });
  });
});

test("a side in brackets before a field is that of the fields behind it", async () => {
  const text = epochs(
    (e, t, v) =>
      `${e}epoch results: [train] wer=0.1, loss=${t}, time=4 seconds, [valid] wer=0.2, loss=${v}, time=2 seconds`,
  );
  const [run] = curves(await read(text));
  expect(run).toMatchObject({ "train/loss": train, "val/loss": val });
});

test("a letter that names a model is a part of the name", async () => {
  const line = (epoch: number) =>
    `Epoch ${epoch}: model A loss: 0.${9 - epoch}, model B loss: 0.${8 - epoch}, val loss: 0.7\n`;
  expect(curves(await read([1, 2].map(line).join("")))[0]).toMatchObject({
    "model A loss": "epoch 1: 0.8, 2: 0.7",
    "model B loss": "epoch 1: 0.7, 2: 0.6",
  });
});

test("rows of a search are no epochs, though they name how many each trained", async () => {
  const rows = [20, 30, 40].map((epochs) => `layers=1, epochs=${epochs} -> MAE=5.${epochs}, F1=0.2\n`);
  expect(await isLog(rows.join(""))).toBe(false);
});

test("neither a setting of a loss nor an amount of money is a value", async () => {
  const text = `+ python3 train.py actor.kl_loss_coef=0.001 algorithm.entropy_coeff=0.1 data.val_batch_size=8
{'ent_coef': 0.1, 'vf_loss_coeff': 0.5}
step:1 - actor/kl_loss:0.1 - actor/entropy_coeff:0.02 - training/epoch:0 - critic/rewards/mean:0.5
The total cost is $36 at step 1.
step:2 - actor/kl_loss:0.2 - actor/entropy_coeff:0.01 - training/epoch:0 - critic/rewards/mean:0.7
The total cost is $12 at step 2.
`;
  expect(curves(await read(text))).toEqual([
    { "actor/kl_loss": "step 1: 0.1, 2: 0.2", "train/critic/rewards/mean": "step 1: 0.5, 2: 0.7" },
  ]);
});

test("a line of values stands at the batch of the line above it, where batches are all that is counted", async () => {
  const text = [1, 2, 3].map(
    (at) => `10:00:0${at}, batch i:${at}, episode_len:2${at}\nkl:0.1,loss:${9 - at}.5\n`,
  );
  expect(curves(await read(text.join("")))).toEqual([{ loss: "step 1: 8.5, 2: 7.5, 3: 6.5" }]);
  expect(isLog(text.join(""))).toBe(true);
});

test("full bars on lines of their own are an epoch each", async () => {
  const line = (at: number, loss: number) =>
    `100%|██████████| 50/50 [00:04<00:00, 11.70it/s, epoch=${at}/3, avg_epoch_loss=${loss}]\n`;
  expect(curves(await read(line(1, 5.26) + line(2, 4.79) + line(3, 4.64)))).toEqual([
    { epoch_loss: "epoch 1: 5.26, 2: 4.79, 3: 4.64" },
  ]);
});

test("tabs that a collector wrote in its way are read in lines with colours, too", async () => {
  const text = [0, 1, 2].map(
    (at) => `\x1b[34m[${at}]#011train-rmse:3.${at}#011validation-rmse:4.${at}\x1b[0m\n`,
  );
  expect(curves(await read(text.join("")))).toEqual([
    { "train-rmse": "step 0: 3, 1: 3.1, 2: 3.2", "validation-rmse": "step 0: 4, 1: 4.1, 2: 4.2" },
  ]);
});

test("neither the share of a bar nor the number of a saved file is a value or a position", async () => {
  const text = [1, 2, 3].map(
    (at) =>
      `Training [${"=".repeat(9 * at)}${" ".repeat(36 - 9 * at)}] ${25 * at}.0% ${5 * at}/20 | 4 it/s | loss=3.${at} | validation_loss=4.${at}
Saved at "out/checkpoints/step-${5 * at}"\n`,
  );
  expect(curves(await read(text.join("")))).toEqual([
    { "train/loss": "epoch 5: 3.1, 10: 3.2, 15: 3.3", validation_loss: "epoch 5: 4.1, 10: 4.2, 15: 4.3" },
  ]);
});

test("whole passes over several data are no epochs", () => {
  const pass = (total: number, loss: number) =>
    `${total}/${total} [==============================] - 2s 204ms/step - loss: ${loss}\n`;
  expect(isLog(pass(8, 0.9) + pass(7, 0.8) + pass(8, 0.7) + pass(7, 0.6))).toBe(false);
});

test("i counts the batches of an epoch", async () => {
  const runs = await read([0, 1, 2].map((i) => `epoch=0 i=${i}/530 loss=0.${9 - i}5\n`).join(""));
  expect(curves(runs)).toEqual([{ loss: "step 0: 0.95, 1: 0.85, 2: 0.75" }]);
});

test("running means that are not the last of an epoch are told", async () => {
  const line = (e: number, i: number) => `epoch ${e}, iter ${i}0, avg. loss ${9 - e}.${9 - i}5\n`;
  const runs = await read([1, 2].flatMap((e) => [1, 2, 3].map((i) => line(e, i))).join(""));
  expect(curves(runs)).toEqual([{ loss: "epoch 1: 8.65, 2: 7.65" }]);
  expect(runs[0]?.leftOut).toContainEqual({
    what: "6 values of loss (from line 1)",
    why: "running means before the last of an epoch",
  });
});

test("two versions of a log that Git could not merge are refused", () => {
  const sided = (e: number, t: string, v: string) => `Epoch ${e}: train loss ${t}, val loss ${v}`;
  const text = `<<<<<<< HEAD\n${epochs(sided)}=======\n${epochs(sided)}>>>>>>> 1a2b3c4\n`;
  expect(() => read(text)).toThrow("expected one version of the log, got Git's marks of a conflict");
});

test("arrows that a program prints are no marks of Git", async () => {
  const text = epochs((e, t) => `<<<<<<< epoch ${e}\n>>>>>>> train loss ${t}`);
  expect(await read(text)).toHaveLength(1);
});

test("two passes over different data in each epoch are told apart by nobody", async () => {
  const pass = (e: number, total: number) =>
    [1, 2, 3].map((batch) => `[${batch}/${total}] loss of epoch ${e} is: ${total}.${e}${batch}\n`).join("");
  const text = [1, 2, 3].map((e) => pass(e, 30) + pass(e, 4)).join("");
  expect(() => read(text)).toThrow(
    /^nothing tells which loss is of the training .* line 1 has 30.11 in .*, line 4 has 4.11, in a line such as "\[1\/30\] /,
  );
  expect(curves(await read([1, 2, 3].map((e) => pass(e, 30)).join("")))).toHaveLength(1);
});

describe("the ends of two passes in each epoch", () => {
  const end = (total: number, value: string) =>
    ` [======= ${total}/${total} =======>]  Step: 3s${total}ms | Tot: 41s7ms | Loss: ${value}\n`;
  const log = (long: number, short: number, count = 3) =>
    [1, 2, 3]
      .map((e) => `Epoch: ${e}\n${end(long, `0.${9 - e}`)}${e > count ? "" : end(short, `0.${10 - e}5`)}`)
      .join("");

  test("are of the training and, where they are over far fewer batches, of the validation", async () => {
    const runs = await read(log(470, 90));
    expect(curves(runs)).toEqual([{ "train/Loss": train, "val/Loss": val }]);
    expect(notesOf(runs)).toEqual([
      "each epoch has two passes: Loss of the first, over 470 batches (line 2), is read as the training's, and that of the other, over 90 batches (line 3), as the validation's",
    ]);
    const [broken = {}] = curves(await read(log(470, 90, 2)));
    expect(broken).toEqual({ "train/Loss": train, "val/Loss": "epoch 1: 0.95, 2: 0.85" });
  });

  test.each([
    ["over nearly as many", log(470, 300)],
    ["the longer behind the other", log(90, 470)],
    ["of other lengths", log(470, 90).replace("90/90", "80/80")],
  ])("are told apart by nobody: %s", (_, text) => {
    expect(() => read(text)).toThrow(/^nothing tells which Loss is of the training/);
  });
});

test("an epoch that a restarted program recorded again is no two batches", async () => {
  const epoch = (at: number, loss: string) =>
    `Epoch ${at} Train Loss: ${loss}\nEpoch: ${at} Val Acc: 0.${at + 1}\n`;
  const runs = await read(`${epoch(0, "9.5")}Traceback\n${epoch(0, "9")}${epoch(1, "8")}`);
  expect(curves(runs)).toEqual([{ "Train Loss": "epoch 0: 9, 1: 8", "Val Acc": "epoch 0: 0.1, 1: 0.2" }]);
  expect(notesOf(runs)).toContain(
    "1 of 3 values of Train Loss stands where a later one does (from epoch 0, line 1, on): the last is used",
  );
});

test("how many batches an epoch has is no position", async () => {
  const run = (batches: number) =>
    `loaded 338025 tokens\n1 epoch = ${batches} batches\nstep 0, loss: 10.9\nstep 1, loss: 9.5\nstep 2, loss: 8.5\n`;
  const steps = { loss: "step 0: 10.9, 1: 9.5, 2: 8.5" };
  expect(curves(await read(run(2640) + run(330)))).toEqual([steps, steps]);
});

test("a smoothed loss is a metric beside the loss", async () => {
  const text = epochs(
    (e, t, v) =>
      `Epoch ${e}, Train Loss: ${t}\nEpoch ${e}, Validation Loss: ${v}, Smoothed Validation Loss: 9.${e}`,
  );
  expect(curves(await read(text))[0]).toMatchObject({ "Train Loss": train, "Validation Loss": val });
});

test("a log in Markdown is read as one, and a document is not", () => {
  const text = epochs((e, t, v) => `Epoch ${e}: loss ${t}, val loss ${v}`);
  expect(printedLog.matches(artifactOf("runs/train_log.md", text), noColumns)).toBe(true);
  expect(printedLog.matches(artifactOf("README.md", text), noColumns)).toBe(false);
});

test("the report by class of scikit-learn has no value of the training", async () => {
  const text = epochs(
    (e, t, v) => `Epoch ${e} | Avg Loss: ${t}
Validation Accuracy: ${v}
              precision    recall  f1-score   support
           0       0.35      0.30      0.32       465
    accuracy                           0.9${e}      1395
   macro avg       0.12      0.33      0.17      1395`,
  );
  expect(curves(await read(text))).toEqual([{ Loss: train, "Validation Accuracy": val }]);
});

test("a finished epoch in the singular counts", async () => {
  const text = epochs((e, t) => `Finish ${e} epoch, Loss: ${t}, Acc: 0.5${e}`);
  expect(curves(await read(text))).toEqual([{ Loss: train, Acc: "epoch 1: 0.51, 2: 0.52, 3: 0.53" }]);
});

test("the mean of an epoch is the training's where its batches name the side", async () => {
  const text = epochs(
    (e, t, v) => `Train Epoch: ${e} [0/60 (0%)]\tLoss: 24${e}.5
Train Epoch: ${e} [30/60 (50%)]\tLoss: 12${e}.5
====> Epoch: ${e} Average loss: ${t}
====> Test set loss: ${v}`,
  );
  expect(curves(await read(text))).toEqual([{ loss: train, "Test loss": val }]);
});

test("a heading of losses is no part of the first one's name", async () => {
  const text = epochs(
    (e, t, v) => `Train epoch ${e}: Loss: ${t} |\tlr: 0.1
Test epoch ${e}: Average losses:\tLoss: ${v} |\ttime: 2${e}.5`,
  );
  expect(curves(await read(text))).toEqual([{ "train/Loss": train, "test/Loss": val }]);
});

test("a bar's value of the epoch is no counter, that of the batch no value, and that at the terminal's edge may be cut off", async () => {
  const bar = (e: number, t: string, more: string) =>
    `Epoch ${e}: 100%|█| 10/10 [00:01<00:00, 8.2it/s, train_loss_step=1${e}.5, train_loss_epoch=${t}${more}`;
  const runs = await read(
    epochs((e, t, v) => bar(e, t, `, valid_loss=${v}]`)) + bar(4, "0.6", ", valid_loss=0."),
  );
  expect(curves(runs)).toEqual([{ train_loss_epoch: `${train}, 4: 0.6`, valid_loss: val }]);
  expect(notesOf(runs)).toContain("the last number (line 4) may be cut off: it is skipped");
});

test("a bar shows the mean of the epoch of what is named as that of a step", async () => {
  const text = epochs(
    (e, t, v) =>
      `Epoch ${e}: 100%|█| 10/10 [00:01<00:00, 8.2it/s, train/loss_step_step=1${e}.5, val/loss=${v}, train/loss_step_epoch=${t}]`,
  );
  expect(curves(await read(text))).toEqual([{ "train/loss_epoch": train, "val/loss": val }]);
});

test("a line that is marked as the best is one of those that are not", async () => {
  const run = (first: number) =>
    `epoch 1/3  loss=${first}.9  val=${first}.8  [best]
epoch 2/3  loss=${first}.7  val=${first}.8
epoch 3/3  loss=${first}.6  val=${first}.9\n`;
  const of = (first: number) => ({
    loss: `epoch 1: ${first}.9, 2: ${first}.7, 3: ${first}.6`,
    "val/loss": `epoch 1: ${first}.8, 2: ${first}.8, 3: ${first}.9`,
  });
  expect(curves(await read(run(2) + run(1)))).toEqual([of(2), of(1)]);
});

test("the loss of BERT's evaluation is taken, and not the estimator's beside it", async () => {
  const text = [1, 2, 3].map(
    (at) => `INFO:tensorflow:loss = 2.${at}, step = ${at}00 (16.5 sec)
INFO:tensorflow:Saving dict for global step ${at}00: eval_accuracy = 0.8${at}, eval_loss = 3.${at}, global_step = ${at}00, loss = 4.${at}\n`,
  );
  expect(curves(await read(text.join("")))).toEqual([
    {
      loss: "step 100: 2.1, 200: 2.2, 300: 2.3",
      eval_loss: "step 100: 3.1, 200: 3.2, 300: 3.3",
      eval_accuracy: "step 100: 0.81, 200: 0.82, 300: 0.83",
    },
  ]);
});

test("neither a setting nor what Slurm prints of a job counts", async () => {
  const text = [1, 2, 3].map(
    (at) => `[ ${at}000] | lr 0.1 | loss 2.${at}\nEval  batches[  10] | loss 3.${at}\n`,
  );
  const job = "slurmstepd-gpu-3: error: Detected 1 oom_kill event in StepId=17445.batch.\n";
  expect(curves(await read(`iterations : 5000\n${text.join("")}${job}`))).toEqual([
    {
      loss: "step 1000: 2.1, 2000: 2.2, 3000: 2.3",
      "val/loss": "step 1000: 3.1, 2000: 3.2, 3000: 3.3",
    },
  ]);
});

test("what is told to improve is no metric", async () => {
  const text = epochs(
    (e, t, v) => `Epoch ${e} ppl: ${t}\nValidation perplexity: ${v}\nModel is improving ppl: inf --> ${v}.`,
  );
  expect(curves(await read(text))).toEqual([{ ppl: train, "Validation perplexity": val }]);
});

test("neither what is announced as saved nor the value of a numbered batch is a metric of its own", async () => {
  const text = epochs(
    (e, t, v) => `Epoch ${e} Batch0 Loss 9.${e}
Epoch ${e} Batch50 Loss 8.${e}
Epoch ${e} Loss ${t}
Epoch ${e}: val loss ${v}
Saving custom_model.. with loss ${v}`,
  );
  expect(curves(await read(text))).toEqual([{ Loss: train, "val loss": val }]);
});

test("the overall value of an evaluation is taken, and not those of its samples", async () => {
  const text = epochs(
    (e, t, v) => `Epoch ${e} loss: ${t}
Sample: 1, Validation acc: 0.1
Sample: 2, Validation acc: 0.2
Overall validation acc: ${v}`,
  );
  expect(curves(await read(text))).toEqual([{ loss: train, "validation acc": val }]);
});

test("a term of the loss keeps its name", async () => {
  const text = epochs((e, t, v) => `epoch: ${e}, loss: ${t}, loss data: ${v}, loss prior: 1.${e}`);
  expect(curves(await read(text))[0]).toMatchObject({ loss: train, "loss data": val });
});

test("a setting before the batches of one epoch is no other epoch", async () => {
  const text = [0, 1, 2].map((at) => `epoch id: 0, batch step: ${at}, loss: 2.${at}\n`);
  expect(curves(await read(`epoch: 2\n${text.join("")}`))).toEqual([{ loss: "step 0: 2, 1: 2.1, 2: 2.2" }]);
});

test("E counts epochs, and V names the validation of what no agent has", async () => {
  const text = epochs(
    (e, t, v) =>
      `E  ${e}/500 | Loss:${t} | TrF1:0.${e}% | VAcc:${v} VF1:0.${e}5 | ETA:218.7min | BestVAcc:0.9`,
  );
  expect(curves(await read(text))[0]).toMatchObject({ Loss: train, VAcc: val });
});

test("a list of numbers is no epoch and its batch", async () => {
  const text = epochs(
    (e, t) => `label_ids:\n[-100, -100, 225${e}2, 367]\n[13, 790, 30951, 10]\n{'loss': ${t}, 'epoch': ${e}}`,
  );
  expect(curves(await read(text))).toEqual([{ loss: train }]);
});

test("the place in the code that printed a line is no counter", async () => {
  const text = [1, 2, 3].map(
    (
      at,
    ) => `[2025-10-28 20:50:34,396] [WARNING] [stage3.py:2165:step] ${4 - at} pytorch allocator cache flushes since last step.
[Step ${at}/100] Loss: 2.${at}\n`,
  );
  expect(curves(await read(text.join("")))).toEqual([{ Loss: "step 1: 2.1, 2: 2.2, 3: 2.3" }]);
});

test("epochs in the plural count where nothing else does", async () => {
  const text = epochs((e, t, v) => `epochs  ${e}0 loss: ${t}  val_loss  ${v}`);
  expect(curves(await read(text))).toEqual([
    { loss: "step 10: 0.8, 20: 0.7, 30: 0.6", val_loss: "step 10: 0.95, 20: 0.85, 30: 0.75" },
  ]);
});

test.each([" : ", ": "])("an epoch and its batch are parted by %j in brackets", async (colon) => {
  const text = [1, 2].flatMap((e) => [50, 100].map((i) => `[${e}${colon} ${i}] loss Q : ${9 - e}.${i}1\n`));
  expect(curves(await read(text.join("")))).toEqual([
    { "loss Q": "epoch 0.5: 8.501, 1: 8.1001, 1.5: 7.501, 2: 7.1001" },
  ]);
});

test("i counts where nothing else does", async () => {
  const text = epochs((e, t, v) => `i=${e} loss = ${t} | val_loss = ${v}`);
  expect(curves(await read(text))).toEqual([
    { loss: train.replace("epoch", "step"), val_loss: val.replace("epoch", "step") },
  ]);
});

test("a term of a total is no score, and the total is proposed as a metric", async () => {
  const line = (at: number, total: string) => `i=${at}0  total=${total}  map=0.${at}214  lag=1.0316\n`;
  const text = `the training begins\n${["1.1530", "1.2530", "1.3530"].map((total, at) => line(at + 1, total)).join("")}`;
  expect(isLog(text)).toBe(false);
  expect(await describeUnnamed(artifactOf("run/a.log", text).openText)).toMatch(
    /but lag, total, map; name one in the config: `metrics: \{ "total": \{ mode: min \} \}`, or `max` for one that rises$/,
  );
  expect(isLog(text.replaceAll(/total=1/g, "total=7"))).toBe(true);
});

test("the step within one iteration counts its batches", async () => {
  const text = [1, 2, 3].map((at) => `iteration:1 step:${at}00/23196, NER loss: 2.${at}\n`);
  expect(curves(await read(text.join("")))).toEqual([{ "NER loss": "step 100: 2.1, 200: 2.2, 300: 2.3" }]);
});

test("places values by their exact steps beside rounded shares of an epoch, whatever the time is printed as", async () => {
  const line = (step: number, epoch: string, time: string) =>
    `{'loss': 1.${900 - step}, 'epoch': ${epoch}, 'global_step/max_steps': '${step}/9000', 'elapsed_time': '${time}', 'left': '6d 2h 6m 5s'}\n`;
  const text = [
    line(10, "0.0", "10s"),
    line(20, "0.0", "1m 52s"),
    line(30, "0.01", "3m 54s"),
    line(40, "0.01", "1h 2m 3s"),
  ].join("");
  expect(curves(await read(text))).toEqual([{ loss: "step 10: 1.89, 20: 1.88, 30: 1.87, 40: 1.86" }]);
});
