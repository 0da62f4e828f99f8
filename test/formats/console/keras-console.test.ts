import { describe, expect, test } from "vitest";
import { kerasConsole } from "../../../src/formats/console/keras-console.ts";
import { curves, formatOf, notesOf, readAs, refusal } from "../artifact.ts";

const read = (text: string) => readAs(kerasConsole, text);

const both = [{ loss: "epoch 1: 0.5, 2: 0.4", val_loss: "epoch 1: 0.6, 2: 0.7" }];

/** A bar of Keras 3 that was redirected to a file: colours, backspaces, carriage returns. */
function bar(...states: string[]): string {
  const done = (index: number) => (index === states.length - 1 ? "113" : "  1");
  return states
    .map(
      (state, i) =>
        `\r\x1b[1m${done(i)}/113\x1b[0m \x1b[32m━━\x1b[0m\x1b[37m━━\x1b[0m \x1b[1m3s\x1b[0m 26ms/step - ${state}`,
    )
    .join("\b".repeat(76));
}

test("the values stand on the line of the bar, not on that of the epoch's number", async () => {
  const [run] = await read("Epoch 1/2\n9/9 - 3s - loss: 0.5\nEpoch 2/2\n9/9 - 3s - loss: 0.4\n");
  expect(run?.series[0]?.origin?.lines).toEqual([2, 4]);
});

describe("console output", () => {
  test.each([
    [
      "Keras 3",
      `Epoch 1/2\n${bar("loss: 0.9", "loss: 0.8", "loss: 0.5 - val_loss: 0.6")}\nEpoch 2/2\n${bar("loss: 0.8", "loss: 0.4 - val_loss: 0.7")}\n`,
    ],
    [
      "Keras 2",
      "Epoch 1/2\n\r 1/9 [>....] - ETA: 8s - loss: 0.9\b\b\b\b\r9/9 [====] - ETA: 0s - loss: 0.51\b\b\r9/9 [====] - 5s 80us/sample - loss: 0.5 - val_loss: 0.6\n" +
        "Epoch 2/2\n\r9/9 [====] - 5s 2ms/step - loss: 0.4 - val_loss: 0.7\n",
    ],
    [
      "verbose=2",
      "Epoch 1/2\n9/9 - 3s - loss: 0.5 - val_loss: 0.6\nEpoch 2/2\n9/9 - 3s - 26ms/step - loss: 0.4 - val_loss: 0.7\n",
    ],
    [
      "verbose=2 of old versions",
      "Epoch 1/2\n - 3s - loss: 0.5 - val_loss: 0.6\nEpoch 2/2\n - 3s - loss: 0.4 - val_loss: 0.7\n",
    ],
    [
      "CRLF",
      "Epoch 1/2\r\n9/9 - 3s - loss: 0.5 - val_loss: 0.6\r\nEpoch 2/2\r\n9/9 - 3s - loss: 0.4 - val_loss: 0.7\r\n",
    ],
    [
      "a bar written twice by redirection",
      "Epoch 1/2\n9/9 [====]9/9 [====] - 5s 2ms/step - loss: 0.5 - val_loss: 0.6\nEpoch 2/2\n9/9 [====]9/9 [====] - 5s 2ms/step - loss: 0.4 - val_loss: 0.7\n",
    ],
    [
      "learning rates beside metrics",
      "Epoch 1/2\n9/9 - 3s - loss: 0.5 - val_loss: 0.6 - lr: 0.0010\nEpoch 2/2\n9/9 - 3s - loss: 0.4 - val_loss: 0.7 - lr: 1.0e-04\n",
    ],
    [
      "callback messages in between",
      "Epoch 1/2\n9/9 [====] - ETA: 0s - loss: 0.51\nEpoch 1: val_loss improved from inf to 0.6, saving model to a - b: 7\n\n9/9 [====] - 5s 2ms/step - loss: 0.5 - val_loss: 0.6\n" +
        "Epoch 00002: val_loss did not improve from 0.6\nEpoch 2/2\n9/9 [====] - 5s 2ms/step - loss: 0.4 - val_loss: 0.7\nRestoring model weights - best: 1\n",
    ],
    [
      "a final evaluation",
      "Epoch 1/2\n9/9 - 3s - loss: 0.5 - val_loss: 0.6\nEpoch 2/2\n9/9 - 3s - loss: 0.4 - val_loss: 0.7\n4/4 [====] - 0s 2ms/step - loss: 0.99\n4/4 [====] - 0s 2ms/step\n",
    ],
    [
      "another progress bar before the epoch",
      "\r  0%| | 0/2 [00:00<?]\rrun: 0%| | 0/2 [00:00<?]Epoch 1/2\n9/9 - 3s - loss: 0.5 - val_loss: 0.6\nEpoch 2/2\n9/9 - 3s - loss: 0.4 - val_loss: 0.7\n",
    ],
  ])("reads %s", async (_, text) => {
    const found = await read(text);
    expect(curves(found)).toEqual(both);
    expect(notesOf(found)).toEqual([]);
  });

  test("reads acc, nan and scientific notation", async () => {
    expect(curves(await read("Epoch 1/1\n9/9 [=] - 3s - loss: nan - acc: 1.0000e-04\n"))).toEqual([
      { loss: "epoch 1: NaN", acc: "epoch 1: 0.0001" },
    ]);
  });

  test("reads the losses of a GAN", async () => {
    expect(curves(await read("Epoch 1/1\n9/9 ━━━ 3s 2ms/step - d_loss: 0.5 - g_loss: -1.5\n"))).toEqual([
      { d_loss: "epoch 1: 0.5", g_loss: "epoch 1: -1.5" },
    ]);
  });

  test("does not count an evaluation after training as an epoch", async () => {
    const text = "Epoch 1/1\n9/9 [====] - 3s 1ms/step - loss: 0.5\n9/9 [====] - 0s 1ms/step - loss: 0.99\n";
    expect(curves(await read(text))).toEqual([{ loss: "epoch 1: 0.5" }]);
  });

  test("reads a validation in every second epoch", async () => {
    const text =
      "Epoch 1/3\n9/9 - 3s - loss: 3\nEpoch 2/3\n9/9 - 3s - loss: 2 - val_loss: 4\nEpoch 3/3\n9/9 - 3s - loss: 1\n";
    expect(curves(await read(text))).toEqual([{ loss: "epoch 1: 3, 2: 2, 3: 1", val_loss: "epoch 2: 4" }]);
  });

  test("reads several trainings in one log", async () => {
    const first =
      "Epoch 1/2\n9/9 - 3s - loss: 4 - val_loss: 4\nEpoch 2/2\n9/9 - 3s - loss: 3 - val_loss: 3\n";
    expect(
      curves(await read(`${first}Epoch 1/2\n9/9 - 3s - loss: 2\nEpoch 2/2\n9/9 - 3s - loss: 1\n`)),
    ).toEqual([{ loss: "epoch 1: 4, 2: 3", val_loss: "epoch 1: 4, 2: 3" }, { loss: "epoch 1: 2, 2: 1" }]);
  });

  test("reads a loop of one-epoch fits by rows", async () => {
    const text =
      "Epoch 1/1\n9/9 - 3s - loss: 3\nEpoch 1/1\n9/9 - 3s - loss: 2\nEpoch 1/1\n9/9 - 3s - loss: 1\n";
    expect(curves(await read(text))).toEqual([{ loss: "row 0: 3, 1: 2, 2: 1" }]);
  });
});

describe("what a notebook keeps of a longer state behind a shorter one is no value", () => {
  test.each([
    "0.7102: 0s - loss: 0.55 - val_acc: ",
    "0.71023s",
    "0.71023s - loss: 0.0",
    "0.710212s - los - ETA: 2s - loss: 0.52 -  - E",
    "0.7102TA: 2s - loss: 0.5 - acc",
    "0.7102 - ETA: 2s - loss: 0.5",
    "0.7102 - loss: 0.5 - ac",
    "0.7102 - los",
    "0.7102c: 0.68",
    "0.7102- loss: 0.5",
  ])("%s", async (end) => {
    const found = await read(
      `Epoch 1/2\n9/9 [==] - 5s 4ms/step - loss: 0.5 - acc: 0.6 - val_loss: 0.4 - val_acc: ${end}\nEpoch 2/2\n9/9 [==] - 5s 4ms/step - loss: 0.4 - acc: 0.7 - val_loss: 0.3 - val_acc: 0.8\n`,
    );
    expect(curves(found)).toEqual([
      {
        loss: "epoch 1: 0.5, 2: 0.4",
        acc: "epoch 1: 0.6, 2: 0.7",
        val_loss: "epoch 1: 0.4, 2: 0.3",
        val_acc: "epoch 1: 0.7102, 2: 0.8",
      },
    ]);
    expect(notesOf(found)).toEqual([]);
  });

  test("nor is the start of a state that ends in the last one", async () => {
    const text = "Epoch 1/1\n9/9 [==] - ETA: 0s - loss: 0.6 - acc: 0.9 - 3s - loss: 0.5 - acc: 0.8\n";
    expect(curves(await read(text))).toEqual([{ loss: "epoch 1: 0.5", acc: "epoch 1: 0.8" }]);
  });

  test("keeps the exponent of a value before it", async () => {
    expect(
      curves(await read("Epoch 1/1\n9/9 [==] - 5s 4ms/step - loss: 5.1234e-053s - loss: 0.0\n")),
    ).toEqual([{ loss: "epoch 1: 0.000051234" }]);
  });
});

test("reads the last of the states that a terminal's copy has in one line, and no `evaluate` after it", async () => {
  const states = (loss: number) =>
    ` 1/9 [>...] - ETA: 1s - loss: 0.9 - acc: 0.1 8/9 [==>.] - ETA: 0s - loss: 0.8 - ac9/9 [====] - 3s 38ms/step - loss: ${loss} - acc: 0.7 - val_loss: 0.${6 + 5 - 10 * loss}\n`;
  const found = await read(
    `Epoch 1/2\n${states(0.5)}Epoch 2/2\n${states(0.4)} 1/Unknown - 0s 27us/step - loss: 3 - acc: 2 3/Unknown - 0s 23ms/step - loss: 3 - acc4/4 [===] - 0s 23ms/step - loss: 3 - acc: 2\n`,
  );
  expect(curves(found)).toEqual([{ ...both[0], acc: "epoch 1: 0.7, 2: 0.7" }]);
  expect(notesOf(found)).toEqual([]);
});

describe("a fit of one epoch, without a line `Epoch 1/1`", () => {
  const fit = "9/9 ━━━ 3s 2ms/step - loss: 0.5 - val_loss: 0.6\n";

  test("is read as one epoch", async () => {
    expect(curves(await read(`\r1/9 ━━━ 3s 2ms/step - loss: 0.9\b\b\r${fit}`))).toEqual([
      { loss: "epoch 1: 0.5", val_loss: "epoch 1: 0.6" },
    ]);
  });

  test("is positioned by row in a loop that prints other lines, too", async () => {
    expect(curves(await read(`${fit}saved\n${fit}`))).toEqual([
      { loss: "row 0: 0.5, 1: 0.5", val_loss: "row 0: 0.6, 1: 0.6" },
    ]);
  });

  test("is one of the epochs where nothing stands between their lines", async () => {
    const training = (rate: number) =>
      `lr: ${rate}\n${[3, 2, 1].map((loss) => ` - 21s - loss: ${loss} - val_loss: ${loss}\n`).join("")}`;
    expect(curves(await read(training(0.1) + training(0.2)))).toEqual([
      { loss: "epoch 1: 3, 2: 2, 3: 1", val_loss: "epoch 1: 3, 2: 2, 3: 1" },
      { loss: "epoch 1: 3, 2: 2, 3: 1", val_loss: "epoch 1: 3, 2: 2, 3: 1" },
    ]);
  });

  test("is a run of its own after a longer fit", async () => {
    const longer =
      "Epoch 1/2\n9/9 - 3s - loss: 4 - val_loss: 4\nEpoch 2/2\n9/9 - 3s - loss: 3 - val_loss: 3\n";
    expect(await read(longer + fit)).toHaveLength(2);
  });
});

describe("a fit that goes back midway", () => {
  const epochsOf = (from: number, to: number, total: number) =>
    Array.from(
      { length: to - from + 1 },
      (_, index) => `Epoch ${from + index}/${total}\n9/9 - 3s - loss: 0.${9 - index}\n`,
    ).join("");

  test.each([
    ["to other epochs in all", epochsOf(1, 4, 4) + epochsOf(3, 6, 6)],
    ["though it had reached its last epoch", epochsOf(1, 4, 4) + epochsOf(3, 4, 4)],
    ["before it had reached its last epoch, to other epochs in all", epochsOf(1, 4, 5) + epochsOf(3, 6, 6)],
  ])("is another training: %s", async (_, text) => {
    const found = await read(text);
    expect(found).toHaveLength(2);
    expect(curves(found)[0]).toEqual({ loss: "epoch 1: 0.9, 2: 0.8, 3: 0.7, 4: 0.6" });
    expect(notesOf(found)).toEqual(["line 9 starts a new training at epoch 3"]);
  });

  test("is another training, too, if it jumps ahead to other epochs in all", async () => {
    expect(await read(epochsOf(1, 4, 4) + epochsOf(7, 9, 9))).toHaveLength(2);
  });

  test("is resumed if it was killed, and goes on if it does not go back", async () => {
    const [killed] = curves(await read(epochsOf(1, 4, 6) + epochsOf(3, 6, 6)));
    expect(killed).toEqual({ loss: "epoch 1: 0.9, 2: 0.8, 3: 0.9, 4: 0.8, 5: 0.7, 6: 0.6" });
    expect(await read(epochsOf(1, 2, 2) + epochsOf(3, 4, 4))).toHaveLength(1);
  });
});

test("takes an epoch that counts beyond its steps for finished, and one in small letters for one", async () => {
  const found = await read(
    "epoch 1/2\n176/175 [====] - 231s 1s/step - loss: 0.5 - val_loss: 0.6\nepoch 2/2\n176/175 [====] - 231s 1s/step - loss: 0.4 - val_loss: 0.7\n",
  );
  expect(curves(found)).toEqual(both);
});

describe("skips an unfinished epoch", () => {
  const first = "Epoch 1/3\n9/9 - 3s - loss: 0.5 - val_loss: 0.6\n";

  test.each([
    ["killed during training", "Epoch 2/3\n\r 4/9 [=>..] - ETA: 3s - loss: 0.4"],
    ["killed during validation", "Epoch 2/3\n\r 9/9 ━━━ 0s 21ms/step - loss: 0.4"],
    [
      "killed by Slurm",
      "Epoch 2/3\n\r 4/9 ━━━ 3s 21ms/step - loss: 0.4\r 5/9 ━━━ 3s 21ms/step - loss: 0.3slurmstepd: error: *** CANCELLED ***",
    ],
    ["killed before its first batch", "Epoch 2/3\n"],
  ])("%s", async (_, rest) => {
    const found = await read(first + rest);
    expect(curves(found)).toEqual([{ loss: "epoch 1: 0.5", val_loss: "epoch 1: 0.6" }]);
    expect(notesOf(found)).toEqual(["epoch 2 (line 3) did not finish: skipped"]);
  });

  test("before a resumed training", async () => {
    const found = await read(
      `${first}Epoch 2/3\n4/9 [=>..] - ETA: 3s - loss: 9\nEpoch 2/3\n9/9 - 3s - loss: 0.4 - val_loss: 0.7\n`,
    );
    expect(curves(found)).toEqual(both);
    expect(notesOf(found)).toEqual(["epoch 2 (line 3) did not finish: skipped"]);
  });

  test("and refuses a log without a finished one", async () => {
    expect(await refusal(() => read("Epoch 1/3\n\r 4/9 [=>..] - ETA: 3s - loss: 0.4"))).toContain(
      "no finished epoch",
    );
  });
});

test.each([
  ["PyTorch's tutorial", "Epoch 0/24\n----------\ntrain Loss: 0.5 Acc: 0.7\nval Loss: 0.4 Acc: 0.8\n"],
  [
    "a loop with a line per epoch",
    "Epoch 1/10 - loss: 0.5 - val_loss: 0.6\nEpoch 2/10 - loss: 0.4 - val_loss: 0.5\n",
  ],
  ["SpeechBrain", "Epoch: 1, lr: 1.00e-04 - train loss: 1.80 - valid loss: 1.92\n"],
  ["a script", 'print("Epoch 1/10")\nprint(f"9/9 - 3s - loss: {loss}")\n'],
  ["only an evaluation", "9/9 [====] - 5s 2ms/step - loss: 0.4\n"],
])("does not recognise %s", async (_, text) => {
  expect(await formatOf("train.log", text)).not.toBe("keras-console");
});

test("a training that shows other metrics than the one before it has not lost them", async () => {
  const training = (metric: string) =>
    [1, 2, 3, 4]
      .map(
        (at) =>
          `Epoch ${at}/4\n9/9 - 3s - loss: 0.${9 - at} - ${metric}: 0.${at} - val_loss: 0.8 - val_${metric}: 0.5`,
      )
      .join("\n");
  const runs = curves(await read(`${training("viterbi_accuracy")}\n${training("acc")}\n`));
  expect(runs.map((run) => Object.keys(run).sort())).toEqual([
    ["loss", "val_loss", "val_viterbi_accuracy", "viterbi_accuracy"],
    ["acc", "loss", "val_acc", "val_loss"],
  ]);
});

describe("what is printed between the bars", () => {
  const bars = (printed: (epoch: number) => string, total = 3) =>
    Array.from({ length: total }, (_, index) => {
      const value = `0.${5 - index}000 - val_loss: 0.${6 - index}000`;
      return `Epoch ${index + 1}/${total}\n9/9 [====] - 5s 2ms/step - loss: ${value}\n${printed(index + 1)}\n`;
    }).join("");
  const shown = { loss: "epoch 1: 0.5, 2: 0.4, 3: 0.3", val_loss: "epoch 1: 0.6, 2: 0.5, 3: 0.4" };
  const f1 = "epoch 1: 0.61, 2: 0.62, 3: 0.63";

  test.each([
    ["a callback's metric", (epoch: number) => `val_f1: 0.6${epoch}`, { val_f1: f1 }],
    ["a side before several", (epoch: number) => `dev:  f1: 0.6${epoch}, best f1: 0.7`, { "dev f1": f1 }],
    ["a test", (epoch: number) => `Test loss: 0.6${epoch}`, { "Test loss": f1 }],
    [
      "behind Keras's own lines",
      (n: number) => `Epoch 0000${n - 1}: early stopping\nval_f1: 0.6${n}`,
      { val_f1: f1 },
    ],
    [
      "behind a state of the bar",
      (n: number) => `\r9/9 [====] - ETA: 0s - loss: 0.8123val_f1: 0.6${n}\n`,
      { val_f1: f1 },
    ],
    ["what the bars show, too", (epoch: number) => `val_loss: 0.${7 - epoch}0`, {}],
  ])("reads %s", async (_, printed, added) => {
    const found = await read(bars(printed));
    expect(curves(found)).toEqual([{ ...shown, ...added }]);
  });

  test.each([
    ["no side", (epoch: number) => `f1: 0.6${epoch}`, "f1"],
    ["another epoch", (epoch: number) => `Epoch ${epoch - 1}: val_f1 0.6${epoch}`, "val_f1"],
    ["another loss", (epoch: number) => `val_loss: 0.8${epoch}`, "val_loss"],
    [
      "several a bar",
      (n: number) => `val loss: 0.${n}\nval loss: 0.${n + 1}`,
      "the lines between the bars of the epochs",
    ],
  ])("leaves out by name what has %s", async (_, printed, what) => {
    const found = await read(bars(printed));
    expect(curves(found)).toEqual([shown]);
    expect(found.flatMap(({ leftOut = [] }) => leftOut).map((left) => left.what)).toEqual([what]);
  });

  test("tells from which line on there is too much of it", async () => {
    const [run] = await read(
      bars((epoch) => (epoch === 1 ? `${"x".repeat(1023)}\n`.repeat(16 * 1024 + 1) : "val_f1: 0.6")),
    );
    expect(run?.leftOut).toContainEqual({
      what: "the lines between the bars of the epochs from line 16387 on",
      why: "expected at most 16 MiB",
    });
  });
});
