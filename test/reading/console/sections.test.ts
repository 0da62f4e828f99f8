import { expect, test } from "vitest";
import { printedLog } from "../../../src/formats/console/printed-log.ts";
import { artifactOf, curves, noColumns } from "../../formats/artifact.ts";

const read = async (text: string) =>
  curves(await printedLog.read([artifactOf("run/a.log", text)], noColumns));

const val = "epoch 0: 0.9, 1: 0.75, 2: 0.65, 3: 0.55";

test.each([
  ["its epoch and its first step", (e: number) => ` from epoch: ${e}, iter: 0`],
  ["its number", (e: number) => ` ${e}`],
  ["nothing", () => ""],
])(
  "an evaluation that starts with a line that tells %s has its values up to what finishes it",
  async (_, told) => {
    const line = (e: number, value: string, at = 80) => `epoch:${e}, iter:${at}, lr:0.001, loss:${value}`;
    const evaluated = (e: number, value: string) =>
      `Start Validation${told(e)}\n${line(e, "1.5", 40)}\nFinished *** ${line(e, value)}, took 1.2 min\n`;
    const trained = (e: number, value: string) =>
      `Start training${told(e)}\n${line(e, "1.2", 30)}\n${line(e, "1.1", 60)}\nFinished *** ${line(e, value)}, took: 8.2 min\n`;
    const text = [1, 2, 3].map((e) => trained(e, `0.${8 - e}`) + evaluated(e, `0.${8 - e}5`)).join("");
    expect(await read(evaluated(0, "0.9") + text)).toEqual([
      { loss: "epoch 1: 0.7, 2: 0.6, 3: 0.5", "val/loss": val },
    ]);
  },
);

test.each([
  ["just above it", "", { "val/acc": "epoch 0: 0.2, 1: 0.3, 2: 0.4" }],
  ["above what else it prints", "a cat on a mat\n", { acc: "epoch 0: 0.2, 1: 0.3, 2: 0.4" }],
])("a heading is of a line of a new epoch %s", async (_, other, expected) => {
  const text = [0, 1, 2].map((e) => `Caption_Validation:\n${other}Epoch: ${e}\tacc: 0.${e + 2}\n`).join("");
  expect(await read(text)).toEqual([expected]);
});

test("a line that counts the batches of a side is the heading of the values below it", async () => {
  const batch = (counted: string, value: string) =>
    [5, 9].map((at) => `${counted} [${at}/10]\tt_Data=0.01\n\tMAE=1.2(${value}${at})\n`).join("");
  const text = [0, 1, 2].map(
    (e) =>
      `${batch(`Train Epoch: ${e}`, `0.${7 - e}`)}${batch("Test:", "0.9")}\n*\nMAE=0.${8 - e}\nt_GPU=0.2\n`,
  );
  expect(await read(text.join(""))).toEqual([
    {
      "train/MAE": "epoch 0: 0.79, 1: 0.69, 2: 0.59",
      "test/MAE": "epoch 0: 0.8, 1: 0.7, 2: 0.6",
    },
  ]);
});

test("a share alone counts for the lines below it where nothing else does", async () => {
  const text = (counted: (e: number) => string) =>
    [1, 2, 3].map((e) => `${counted(e)}[train] loss: 0.${9 - e}\n[test] loss: 0.${9 - e}5\n`).join("");
  const expected = [
    { "train loss": "epoch 1: 0.8, 2: 0.7, 3: 0.6", "test loss": "epoch 1: 0.85, 2: 0.75, 3: 0.65" },
  ];
  expect(await read(text((e) => `${e}/4 - ${25 * e}.00%\n`))).toEqual(expected);
  expect(await read(text((e) => `1/2 - 50.00%\n2/2 - 100.00%\nEpoch ${e}\n`))).toEqual(expected);
});

test("a value of another side ends what a line opened, and a path that was walked whole is of an evaluation", async () => {
  const text = [0, 1, 2].map(
    (e) => `Train Epoch: ${e} loss: 0.${7 - e}\nTest Loss: 0.${8 - e}\nADE_08: 1.${7 - e}\n`,
  );
  expect(await read(text.join(""))).toEqual([
    {
      "train/loss": "epoch 0: 0.7, 1: 0.6, 2: 0.5",
      "Test Loss": "epoch 0: 0.8, 1: 0.7, 2: 0.6",
      "val/ADE_08": "epoch 0: 1.7, 1: 1.6, 2: 1.5",
    },
  ]);
});

test("a line that sums up an epoch of its side is no heading of what batches print below it", async () => {
  const batch = (value: string) => `loss : ${value} | mae 0.2\n`;
  const text = [0, 1, 2].map(
    (e) =>
      `${batch(`1.${9 - e}`)}${batch(`1.${8 - e}`)}train epoch ${e} summary loss : 0.${8 - e}\n${batch(`2.${9 - e}`)}valid epoch ${e} summary loss : 0.${9 - e}\n`,
  );
  expect(await read(text.join(""))).toMatchObject([
    {
      "train/loss": "epoch 0: 0.8, 1: 0.7, 2: 0.6",
      "val/loss": "epoch 0: 0.9, 1: 0.8, 2: 0.7",
    },
  ]);
});

test.each([
  ["a sentence of the training's own", "I am on the train"],
  ["an evaluation's word in a sentence", "  input   > this was a test"],
])("%s among the values of a training is no heading of those below it", async (_, sentence) => {
  const text = [1, 2, 3].map(
    (e) =>
      `Epoch ${e}\nloss: 0.${9 - e}5\n${e === 2 ? `${sentence}\n` : ""}loss: 0.${9 - e}3\nloss: 0.${9 - e}1\n`,
  );
  const [run] = await printedLog.read([artifactOf("run/a.log", text.join(""))], noColumns);
  expect(run?.series.map(({ name, values }) => [name, values.length])).toEqual([["loss", 9]]);
});

/** What a scorer prints of a training that evaluates on some data. */
const scored = (data: string, start: number) =>
  [
    "Quality before training",
    `Scorer: Evaluating the model on ${data}-dev dataset:\nMatch:	Pearson: 0.1${start}`,
    ...[0, 1, 2].map(
      (e) =>
        `Scorer: Evaluating the model on ${data}-dev dataset after epoch ${e}:\nMatch:	Pearson: 0.${start + e}5`,
    ),
    `Scorer: Evaluating the model on ${data}-test dataset:\nMatch:	Pearson: 0.${start}1`,
    "",
  ].join("\n");

test("a line that names the data of an evaluation tells its side, and `before training` tells none", async () => {
  expect(await read(scored("pairs", 3))).toMatchObject([
    { "val/Match Pearson": "epoch 0: 0.35, 1: 0.45, 2: 0.55" },
  ]);
});

test("trainings that evaluate on other data by turns are read apart", async () => {
  const quiet = (data: string, start: number) => scored(data, start).replace("Quality before training\n", "");
  const runs = await read(quiet("pairs", 3) + quiet("news", 2) + quiet("pairs", 4) + quiet("news", 5));
  expect(runs).toMatchObject(
    [3, 2, 4, 5].map((s) => ({ "val/Match Pearson": `epoch 0: 0.${s}5, 1: 0.${s + 1}5, 2: 0.${s + 2}5` })),
  );
});
test("the section of an evaluation ends where another training counts to another total", async () => {
  const training = (total: number) =>
    `start training\n${[1, 2, 3].map((e) => `evaluate:dev\nF1: 6${e}.5\nevaluate:test\nF1: 5${e}.5\niteration:${e} step:4/${total}, NER loss: 0.${9 - e}\n`).join("")}`;
  const runs = await read(training(13) + training(19));
  expect(runs.flatMap((run) => Object.keys(run).filter((name) => name.includes("loss")))).toEqual([
    "NER loss",
    "NER loss",
  ]);
});

test.each([
  ["what its batches tell, too", "mean_loss", { "train/loss": "epoch 0: 0.9, 1: 0.8, 2: 0.7" }],
  [
    "nothing that they tell",
    "mAP",
    { loss: "epoch 0: 2.1, 1: 1.1, 2: 0.7", "val/mAP": "epoch 0: 0.9, 1: 0.8, 2: 0.7" },
  ],
])("a heading of the training holds behind its batches for %s", async (_, name, expected) => {
  const text = [0, 1, 2]
    .map(
      (e) =>
        `Training epoch: ${e}\n\tIter ${e * 40} Done. | loss: ${(2.1 / (e + 1)).toFixed(1)} | lr: 0.1\n\t${name}: 0.${9 - e}\n`,
    )
    .join("");
  expect(await read(text)).toEqual([expected]);
});

test.each([
  ["a table that is not read", "   near   far\n0   0.41  0.31\n1   0.52  0.42", {}],
  ["a value", "dice: 0.6", { "val/dice": "epoch 0: 0.6, 1: 0.6, 2: 0.6" }],
])("a heading that counts its epoch ends where its values do: %s", async (_, below, expected) => {
  const text = [0, 1, 2]
    .map(
      (e) =>
        `Evaluation result at epoch ${e}:\n${below}\nEpoch ${e}: 100%|██████| 4/4 [00:04<00:00, 2.15it/s, loss=0.${9 - e}]\n`,
    )
    .join("");
  const runs = await printedLog.read([artifactOf("run/a.log", text)], noColumns);
  expect(curves(runs)).toEqual([{ loss: "epoch 0: 0.9, 1: 0.8, 2: 0.7", ...expected }]);
  expect(runs[0]?.leftOut?.map(({ what }) => what) ?? []).toEqual(
    "val/dice" in expected ? [] : ['6 rows under "near, far" (from line 3)'],
  );
});
