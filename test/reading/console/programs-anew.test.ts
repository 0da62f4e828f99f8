import { expect, test } from "vitest";
import { printedLog } from "../../../src/formats/console/printed-log.ts";
import { artifactOf, curves, noColumns } from "../../formats/artifact.ts";

const read = (text: string) => printedLog.read([artifactOf("run/a.log", text)], noColumns);

const settings = "Namespace(lr=0.1, epochs=9)\n";
const epoch = (at: number) => `Epoch: [${at}] loss 0.${9 - at}0\n * acc 0.6${at}\n`;

test("takes the test of a loaded checkpoint for no evaluation of the training before", async () => {
  const text = `${settings}${epoch(0)}${epoch(1)}Epoch: [2] loss 0.70\n${settings} * acc 0.99\n${epoch(2)}${epoch(3)}`;
  const runs = await read(text);
  expect(curves(runs)).toEqual([
    { loss: "epoch 0: 0.9, 1: 0.8, 2: 0.7, 3: 0.6", acc: "epoch 0: 0.6, 1: 0.61, 2: 0.62, 3: 0.63" },
  ]);
  expect(runs[0]?.leftOut).toEqual([
    { what: "1 value of loss (from line 6)", why: "told again at their position" },
    {
      what: "1 line of acc (from line 8)",
      why: "before the first epoch of a program that began anew, or of a table that was cut off",
    },
  ]);
});

/** Two epochs, of which the first was begun three times. */
const begunAgain = (start: string) =>
  [3, 2, 1].map((loss) => `${start}\nRound 0...\nouter loss: 0.${loss}5\n`).join("") +
  "Round 1...\nouter loss: 0.11\n";

test.each([
  "Starting FOMAML for 20 outer epochs",
  "Starting FOMAML for 20 outer epoch(s)",
  "Training for 3000 steps",
  "***** Running training *****",
  "==> Training started",
])("begins a training where the log says so: %s", async (start) => {
  const runs = await read(begunAgain(start));
  expect(curves(runs).map((run) => Object.values(run))).toEqual([
    ["epoch 0: 0.35"],
    ["epoch 0: 0.25"],
    ["epoch 0: 0.15, 1: 0.11"],
  ]);
});

const batch = (epoch: number, loss: number) => `{'loss': ${loss}, 'epoch': ${epoch}}\n`;
const evaluation = (epoch: number, loss: number) => `{'eval_loss': ${loss}, 'epoch': ${epoch}.0}\n`;
const summary = "{'train_runtime': 9.5, 'train_loss': 0.4, 'epoch': 3.0}\n";

test.each([
  [
    "one that was interrupted, though its evaluations are behind its first batches",
    `${[0.4, 0.8].map((at) => batch(at, 0.9)).join("")}${evaluation(1, 0.8)}${evaluation(2, 0.7)}${batch(2.4, 0.5)}KeyboardInterrupt\n`,
    `${evaluation(1, 0.95)}${batch(1.6, 0.85)}${evaluation(2, 0.75)}${batch(2.6, 0.6)}`,
    "epoch 0.4: 0.9, 0.8: 0.9, 2.4: 0.5",
    "epoch 1.6: 0.85, 2.6: 0.6",
  ],
  [
    "one that was summed up, though its batches were told more often",
    `${[0.1, 1.1, 2.1].map((at) => batch(at, 0.5)).join("")}${summary}`,
    [1, 2, 3].map((at) => batch(at, 0.3)).join(""),
    "epoch 0.1: 0.5, 1.1: 0.5, 2.1: 0.5",
    "epoch 1: 0.3, 2: 0.3, 3: 0.3",
  ],
])("begins a training behind %s", async (_, before, behind, first, second) => {
  const losses = curves(await read(before + behind)).map(({ loss }) => loss);
  expect(losses).toEqual([first, second]);
});

test("resumes a training between two of its evaluations", async () => {
  const before = `${batch(0.9, 0.9)}${evaluation(1, 0.8)}${batch(1.9, 0.7)}${evaluation(2, 0.6)}${batch(2.9, 0.4)}`;
  const behind = `${batch(1.9, 0.75)}${evaluation(2, 0.65)}${batch(2.9, 0.5)}`;
  expect(curves(await read(before + behind))).toEqual([
    { loss: "epoch 0.9: 0.9, 1.9: 0.75, 2.9: 0.5", eval_loss: "epoch 1: 0.8, 2: 0.65" },
  ]);
});

test("takes what each epoch prints for no start of a training", async () => {
  const text = [1, 2, 3]
    .map(
      (e) =>
        `Epoch ${e}\nStart training\nEpoch ${e} loss 0.${9 - e}\nStart validation\nval loss 0.${9 - e}5\n`,
    )
    .join("");
  expect(curves(await read(text))).toEqual([
    { loss: "epoch 1: 0.8, 2: 0.7, 3: 0.6", "val loss": "epoch 1: 0.85, 2: 0.75, 3: 0.65" },
  ]);
});

test("takes what a program tells of the checkpoints of a training for evaluations of it", async () => {
  const done = (at: number, acc: string) => `epoch: ${at} done, ACC: ${acc}\n`;
  const trained = [0, 1, 2, 3].map((at) => done(at, `0.5${at}`)).join("");
  const evaluated = [1, 2, 3].map((at) => `load model epoch ${at}\n${done(at, `0.6${at}`)}`).join("");
  const runs = await read(`${trained}${evaluated}`);
  expect(curves(runs)).toEqual([{ ACC: "epoch 0: 0.5, 1: 0.51, 2: 0.52, 3: 0.53" }]);
  expect(runs[0]?.leftOut).toContainEqual({
    what: "3 values of ACC (from line 6)",
    why: "evaluations apart from the training",
  });
  const again = await read(`${trained}load model epoch 0\n${trained}`);
  expect(curves(again)).toHaveLength(2);
});

test("takes the examples of a trial for no step, and the length of a list for no metric", async () => {
  const trial = (from: number) =>
    `train batch: ${from}-${from + 50} rate 0.1\nLength of loc_errors: 40\nMean MAE: 1.5\n`;
  const text = [310, 120, 760, 450].map(trial).join("");
  expect(printedLog.matches(artifactOf("run/a.log", text), noColumns)).toBe(false);
});

test.each([
  ["behind", (round: string, epochs: string) => epochs + round],
  ["above", (round: string, epochs: string) => round + epochs],
])("takes what counts rounds %s the epochs of each for none of them", async (_, print) => {
  const epochs = (round: number) =>
    [0, 1, 2].map((e) => `epoch ${e} loss 0.${9 - e}${round} val_loss 0.${9 - e}5\n`).join("");
  const text = [0, 1, 2]
    .map((round) => print(`round ${round} pool acc 0.6${round}\n`, epochs(round)))
    .join("");
  const runs = await read(text);
  const ofRound = (round: number) => ({
    loss: `epoch 0: 0.9${round}, 1: 0.8${round}, 2: 0.7${round}`.replaceAll(/(\.\d)0/g, "$1"),
    val_loss: "epoch 0: 0.95, 1: 0.85, 2: 0.75",
  });
  expect(curves(runs)).toEqual([0, 1, 2].map(ofRound));
  expect(runs[0]?.leftOut?.map(({ why }) => why)).toEqual(["of rounds, each a training of its own"]);
});

test.each([
  ["an epoch", (e: number, b: number, of: number) => `Epoch ${e}/90 batch ${b}/${of} loss`, 41, [1, 3]],
  [
    "a step",
    (e: number, b: number, of: number) => `[${e}/90], [${b}/${of}], global_step: ${(e - 1) * of + b}, loss:`,
    41,
    [1, 3],
  ],
  ["the epoch after", (e: number, b: number, of: number) => `Epoch ${e}/90 batch ${b}/${of} loss`, 2, [4]],
])(
  "begins a training where the data are others and it goes on far ahead: from %s",
  async (_, line, later, counts) => {
    const text = [line(1, 1, 1), ...[10, 20, 30].map((batch) => line(later, batch, 30))];
    const runs = await read(text.map((start, index) => `${start} 0.${9 - index}\n`).join(""));
    expect(runs.map(({ series }) => series[0]?.values.length)).toEqual(counts);
  },
);

test("takes passes of any length that stand far apart for those of one training", async () => {
  const text = [1, 2, 30, 60, 90].map((e) => `Epoch ${e}/90 batch ${40 + e}/${40 + e} loss 0.${99 - e}\n`);
  expect((await read(text.join(""))).map(({ series }) => series[0]?.values.length)).toEqual([5]);
});
