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

test("takes no row of another length, such as one of decimal commas", async () => {
  const text = `epoch,loss\n${epochs((e) => `${e},0,${e}`)}`;
  expect(await formatOf("train.log", `start\n${text}`)).toBe(null);
});
