import { expect, test } from "vitest";
import { printedLog } from "../../../src/formats/console/printed-log.ts";
import { curves, formatOf, readAs } from "../../formats/artifact.ts";

const epochs = (line: (epoch: number) => string) => [1, 2, 3].map((epoch) => `${line(epoch)}\n`).join("");
const read = async (text: string) => curves(await readAs(printedLog, text, "train.log"));

test.each([
  ["with commas", "epoch,train_loss,val_loss", (e: number) => `${e},0.${9 - e}5,0.${9 - e}8`],
  ["with commas and spaces", "epoch, train_loss, val_loss", (e: number) => `${e}, 0.${9 - e}5, 0.${9 - e}8`],
  ["with bars", "| epoch | train_loss | val_loss |", (e: number) => `| ${e} | 0.${9 - e}5 | 0.${9 - e}8 |`],
])("reads rows %s below their heading, between other lines", async (_, heading, row) => {
  const text = `loading a,b\n${heading}\n${epochs((e) => `${row(e)}\nsaved to 1,5`)}`;
  expect(await formatOf("train.log", text)).toBe("printed-log");
  expect(await read(text)).toEqual([
    { train_loss: "epoch 1: 0.85, 2: 0.75, 3: 0.65", val_loss: "epoch 1: 0.88, 2: 0.78, 3: 0.68" },
  ]);
});

test("reads shares between bars, and rows that a remark follows", async () => {
  const rows = epochs(
    (e) => `   ${e} |  0.${9 - e}5 | ${e}0.25% | 0.${9 - e}8 |  1.5s${e === 2 ? "  ← best 0.78" : ""}`,
  );
  expect(await read(`start\nEpoch | TrainLoss | TrainAcc | ValLoss |  Time\n${rows}`)).toEqual([
    {
      TrainLoss: "epoch 1: 0.85, 2: 0.75, 3: 0.65",
      ValLoss: "epoch 1: 0.88, 2: 0.78, 3: 0.68",
      TrainAcc: "epoch 1: 10.25, 2: 20.25, 3: 30.25",
    },
  ]);
});

test.each([
  ["with bars", "Epoch | Train Loss | Val Loss | Note", (cells: string[]) => cells.join(" | ")],
  [
    "with double bars",
    "║ Epoch ║ Train Loss ║ Val Loss ║ Note ║",
    (cells: string[]) => `║ ${cells.join(" ║ ")} ║`,
  ],
  ["with tabs", "Epoch\tTrain Loss\tVal Loss\tNote", (cells: string[]) => cells.join("\t")],
  ["with commas", "Epoch, Train Loss, Val Loss, Note", (cells: string[]) => cells.join(",")],
])("reads rows %s that have empty cells", async (_, heading, row) => {
  const rows = epochs((e) =>
    row([`${e}`, `0.${9 - e}5`, e === 2 ? "" : `0.${9 - e}8`, e === 3 ? "best" : ""]),
  );
  expect(await read(`start\n${heading}\n${rows}`)).toEqual([
    { "Train Loss": "epoch 1: 0.85, 2: 0.75, 3: 0.65", "Val Loss": "epoch 1: 0.88, 3: 0.68" },
  ]);
});

test.each([
  ["end", "Epoch Train Loss Val Loss", (e: number) => `    ${e}       0.${9 - e}5     0.${9 - e}8`],
  ["begin", "  Epoch Train Loss Val Loss", (e: number) => `  ${e}     0.${9 - e}5       0.${9 - e}8     *`],
])("reads rows below a heading whose names %s where they do", async (_, heading, row) => {
  expect(await read(`start\n${heading}\n-----\n${epochs(row)}`)).toEqual([
    { "Train Loss": "epoch 1: 0.85, 2: 0.75, 3: 0.65", "Val Loss": "epoch 1: 0.88, 2: 0.78, 3: 0.68" },
  ]);
});

test("reads columns that only a side names, and takes them for no metric beside one", async () => {
  const rows = epochs((e) => `${e} | 0.${9 - e}5 | 0.${9 - e}8 | 0.1${e}`);
  expect(await read(`start\nEpoch | Train | Val | quux\n${rows}`)).toEqual([
    { "train/unnamed": "epoch 1: 0.85, 2: 0.75, 3: 0.65", "val/unnamed": "epoch 1: 0.88, 2: 0.78, 3: 0.68" },
  ]);
  expect(await read(`start\nEpoch | Train | Val | Loss\n${rows}`)).toEqual([
    { Loss: "epoch 1: 0.11, 2: 0.12, 3: 0.13" },
  ]);
});

test("reads no rows that are apart from the names above", async () => {
  const rows = epochs((e) => `  ${e}   0.${9 - e}5   0.${9 - e}8`);
  expect(await formatOf("train.log", `start\nEpoch Train Loss Val Loss\n${rows}`)).toBeNull();
});

test("takes no row of another table for one with empty cells", async () => {
  const rows = epochs(
    (e) => `${e} | 0.${9 - e}5 | 0.${9 - e}8 | 0.${e}\nEpoch | lr | time\n${e} | 0.001 | 12`,
  );
  expect(await read(`start\nEpoch | Train Loss | Val Loss | Acc\n${rows}`)).toEqual([
    {
      "Train Loss": "epoch 1: 0.85, 2: 0.75, 3: 0.65",
      "Val Loss": "epoch 1: 0.88, 2: 0.78, 3: 0.68",
      "val/Acc": "epoch 1: 0.1, 2: 0.2, 3: 0.3",
    },
  ]);
});

test("reads counts in brackets, and numbers that a mark of the row follows", async () => {
  const marks = ["% *", "% (saved)", "% <-- new best"];
  const rows = epochs((e) => `[${e}/3] | 0.${9 - e}5 | 5${e}${marks[e - 1]}`);
  expect(await read(`start\nEp | loss | val_acc\n${rows}`)).toEqual([
    { loss: "epoch 1: 0.85, 2: 0.75, 3: 0.65", val_acc: "epoch 1: 51, 2: 52, 3: 53" },
  ]);
});

test("takes no row of another length, such as one of decimal commas", async () => {
  const text = `epoch,loss\n${epochs((e) => `${e},0,${e}`)}`;
  expect(await formatOf("train.log", `start\n${text}`)).toBe(null);
});

test("takes `Epochs` above a column for a counter, and a name between commas for that of the number behind it", async () => {
  expect(await read(`Epochs     Error\n---------\n${epochs((e) => `${e}     0.${9 - e}5`)}`)).toEqual([
    { Error: "epoch 1: 0.85, 2: 0.75, 3: 0.65" },
  ]);
  const line = (e: number) => `epoch ${e}, phase train, step ${e}0, loss_train, 0.${9 - e}5`;
  expect(await read(epochs(line))).toEqual([{ loss_train: "epoch 1: 0.85, 2: 0.75, 3: 0.65" }]);
});

test("reads a heading of two lines, and rows of evaluations within an epoch", async () => {
  const rows = ["1 | 1 | 5.47% | 9.80% | 3.0845 | 2.6245", "1 | 30 | 85.94% | 84.84% | 0.6042 | 0.5725"];
  const row = (cells: string) =>
    `| ${cells
      .split(" | ")
      .map((cell) => cell.padStart(11))
      .join(" | ")} |\n`;
  const text = `Training on single CPU.
${row("Epoch | Iteration | Mini-batch | Validation | Mini-batch | Validation")}${row(" |  | Accuracy | Accuracy | Loss | Loss")}${rows.map(row).join("")}${row("2 | 50 | 93.75% |  | 0.2746 | ")}${row("2 | 60 | 94.53% | 94.32% | 0.2500 | 0.2372")}`;
  expect(await read(text)).toEqual([
    {
      Accuracy: "epoch 0.5: 5.47, 1: 85.94, 1.5: 93.75, 2: 94.53",
      "Validation Accuracy": "epoch 0.5: 9.8, 1: 84.84, 2: 94.32",
      Loss: "epoch 0.5: 3.0845, 1: 0.6042, 1.5: 0.2746, 2: 0.25",
      "Validation Loss": "epoch 0.5: 2.6245, 1: 0.5725, 2: 0.2372",
    },
  ]);
});

test.each([
  ["that counts", "| Epoch | Set | Loss | Acc |", (e: number, cells: string) => `| ${e} | ${cells} |`],
  ["below its epoch", "| split |  loss |  acc |", (_: number, cells: string) => `| ${cells} |`],
])("reads the rows of each side in a table %s", async (_, heading, row) => {
  const text = epochs(
    (e) =>
      `Epoch ${e}\n${heading}\n|---|---|\n${row(e, `Train | 0.${9 - e}5 | 0.5${e}`)}\n${row(e, `Val | 0.${9 - e}8 | 0.4${e}`)}`,
  );
  const found = Object.entries((await read(text))[0] ?? {}).map(([name, values]) => [
    name.toLowerCase(),
    values,
  ]);
  expect(Object.fromEntries(found)).toEqual({
    "train/loss": "epoch 1: 0.85, 2: 0.75, 3: 0.65",
    "val/loss": "epoch 1: 0.88, 2: 0.78, 3: 0.68",
    "train/acc": "epoch 1: 0.51, 2: 0.52, 3: 0.53",
    "val/acc": "epoch 1: 0.41, 2: 0.42, 3: 0.43",
  });
});

test("takes the last state of a table that is printed anew with all its rows", async () => {
  const state = (rows: number) =>
    `epoch | train_loss | val_loss\n${Array.from({ length: rows }, (_, row) => `${row + 1} | 0.${9 - row}5 | 0.${9 - row}8\n`).join("")}`;
  const last = {
    train_loss: "epoch 1: 0.95, 2: 0.85, 3: 0.75, 4: 0.65, 5: 0.55",
    val_loss: "epoch 1: 0.98, 2: 0.88, 3: 0.78, 4: 0.68, 5: 0.58",
  };
  expect(await read([1, 2, 3, 4, 5].map(state).join(""))).toEqual([last]);
  // Of two alone, one may have been stopped.
  expect(await read(state(4) + state(5))).toHaveLength(2);
});

test.each([
  [
    "below the sides of its groups",
    "|",
    "VALID",
    "TRAIN",
    { "VALID loss": "epoch 0: 0.95, 1: 0.85", "TRAIN loss": "epoch 0: 0.9, 1: 0.8" },
  ],
  ["below groups that are no sides", "|", "ALPHA", "OMEGA", null],
  ["below words that are not above its bars", " ", "VALID", "TRAIN", null],
])("reads a heading %s, told by the bars of both", async (_, bar, first, second, expected) => {
  const group = (name: string) => `------ ${name} ------`;
  const text = [
    "start of it",
    `               ${bar}${group(first)}|${group(second)}|`,
    "iter   epoch   | loss   top-1      | loss   top-1      |",
    "---------------------------------------------------------",
    "0.0    0.0     | 0.95   50.5       | 0.90   51.5       |",
    "1.0    1.0     | 0.85   52.5       | 0.80   53.5       |",
  ];
  const runs = readAs(printedLog, `${text.join("\n")}\n`, "train.log");
  if (expected === null) await expect(runs).rejects.toThrow("has loss 2 times");
  else expect(curves(await runs)).toMatchObject([expected]);
});
