import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { allFormats } from "../../../src/formats/index.ts";
import { startCpu } from "../../cpu.ts";
import { artifactOf, noColumns } from "../artifact.ts";
import { matchingFormats } from "./samples.ts";

const formats = await allFormats();

const files = readdirSync(new URL("../../../src/formats/console/", import.meta.url));
const consoleFormats = formats.filter(({ id }) => files.includes(`${id}.ts`));

/** What the text is, its path, the text, and the console formats that recognise it. */
const others: readonly [what: string, path: string, text: string, ids?: readonly string[]][] = [
  [
    "source code with format strings",
    "a.log",
    'print(f"epoch: {epoch}, train loss: {loss} - valid loss: {valid}")\nprintf("Iteration %d, loss = %f");',
  ],
  [
    "source code with assignments",
    "train.log",
    `epoch = 0
val_loss = 0.0
print(f"Epoch {epoch}: train loss {loss:.4f}, val loss {val_loss:.4f}")
for step in range(100): loss = 0.5
`,
  ],
  [
    "prose about one epoch",
    "a.log",
    "The model reached a train loss: 0.5 after epoch: 3, as [Training] loss = 0.5 shows.",
  ],
  [
    "prose about several epochs",
    "notes.txt",
    "At epoch 20, validation loss 0.35 was best.\nStep 3: see the loss of 0.2 above.\n",
  ],
  ["the size of a test set behind a process", "a.log", "0:   test: 100 samples\n0:   train: 900 samples\n"],
  ["an example in a document", "README.md", "step 0: train loss 4.28, val loss 4.27\n"],
  ["a log in a document", "README.md", "Epoch 1: loss 0.5, val loss 0.6\nEpoch 2: loss 0.4, val loss 0.5\n"],
  // `keras-csv` and `csv` claim these first.
  [
    "a CSV of train and valid",
    "a.log",
    "epoch,train_loss,valid_loss\n0,0.5,0.6\n1,0.4,0.5\n",
    ["printed-log"],
  ],
  ["a CSV of loss and val_loss", "log.txt", "epoch,loss,val_loss\n0,0.5,0.6\n1,0.4,0.5\n", ["printed-log"]],
  ["a TSV", "a.log", "epoch\ttrain_loss\tvalid_loss\n0\t0.5\t0.6\n1\t0.4\t0.5\n", ["printed-log"]],
  [
    "a Keras console",
    "a.log",
    "Epoch 1/2\n10/10 [====] - 1s 9ms/step - loss: 0.5 - val_loss: 0.6\n",
    ["keras-console", "printed-log"],
  ],
  ["JSON lines of loss", "a.log", '{"epoch": 1, "loss": 0.5}\n{"epoch": 2, "loss": 0.4}\n'],
  [
    "JSON lines of loss and val_loss",
    "log.txt",
    '{"epoch": 1, "loss": 0.5, "val_loss": 0.6}\n{"epoch": 2, "loss": 0.4, "val_loss": 0.5}\n',
  ],
  [
    "a progress bar without metrics",
    "a.log",
    "Epoch 0: 100%|██████████| 2/2 [00:05<00:00,  2.00it/s, v_num=0]\n",
  ],
  ["a line of LightGBM", "a.log", "[25]\tvalid_0's binary_logloss: 0.69\tvalid_0's auc: 0.7\n"],
  ["binary bytes", "a.log", "\u0000\u0001\ufffd\n\u0000"],
  ["YAML", "params.yaml", "epoch: 3\nloss: 0.5\n"],
  [
    "a report of scikit-learn",
    "report.txt",
    `Training time: 0.23
              precision    recall  f1-score   support

       False      0.967     0.941     0.954       375
    accuracy                          0.919       419
`,
  ],
  ["settings", "settings.txt", "epoch: 300\nbatch_size: 32\naccuracy: 0.5\n"],
];

test("covers every console format", () => {
  expect(consoleFormats).toHaveLength(
    files.filter((name) => name.endsWith(".ts") && name !== "index.ts").length,
  );
});

test.each(others)("is not fooled by %s", async (_, path, text, ids = []) => {
  const found = await matchingFormats(path, text);
  expect(found.filter((id) => consoleFormats.some((format) => format.id === id))).toEqual(ids);
});

test("decides on long lines in little time", () => {
  const begins = [
    "",
    "step 1: ",
    "Epoch(train) [1][1/2] ",
    "{'epoch': 1, '",
    "Train: 0 [ 1/2 ] ",
    "[0]\t",
    "0:\tlearn: ",
  ];
  const parts = [
    ...begins.slice(1),
    "a",
    " ",
    "loss ",
    "0.5",
    "1",
    ": ",
    "[",
    "| x: 1 ",
    "json_stats: {",
    "(",
    "epoch 1/2 ",
  ];
  const cpu = startCpu();
  for (const begin of begins) {
    for (const part of parts) {
      const text = `${begin}${part.repeat(30_000 / part.length)}`;
      for (const { matches } of consoleFormats) matches(artifactOf("run/out.log", text), noColumns);
    }
  }
  expect(cpu()).toBeLessThan(10);
});
