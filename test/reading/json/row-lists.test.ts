import { expect, test } from "vitest";
import { csv } from "../../../src/formats/csv/csv.ts";
import { curves, formatOf, readAs } from "../../formats/artifact.ts";

const losses = { loss: "epoch 1: 3, 2: 2", val_loss: "epoch 1: 4, 2: 3" };
const unnumbered = { loss: "epoch 0: 3, 1: 2", val_loss: "epoch 0: 4, 1: 3" };

test.each([
  ["below epochs", "epoch,1,2\nloss,3,2\nval_loss,4,3\n", losses],
  [
    "below steps, with an evaluation at each second",
    "metric,step 1,step 2,step 3\nloss,3,2,1\nval_loss,,3,\n",
    { loss: "step 1: 3, 2: 2, 3: 1", val_loss: "step 2: 3" },
  ],
  ["below numbered epochs", "metric;epoch_1;epoch_2\nloss;3;2\nval_loss;4;3\n", losses],
  ["as a list in a cell", 'loss,"[3, 2]"\nval_loss,"[4, 3]"\n', unnumbered],
  ["as a list below its name", 'loss,val_loss\n"[3, 2]","[4, 3]"\n', unnumbered],
])("a metric in each row is read %s", async (_, text, expected) => {
  expect(await formatOf("curves.csv", text)).toBe("csv");
  expect(curves(await readAs(csv, text))).toEqual([expected]);
});

const many = (first: string, count: number, value: number) =>
  [first, ...Array.from({ length: count }, (_, index) => value / (index + 1))].join();
const numbers = (count: number, start = 0) =>
  ["", ...Array.from({ length: count }, (_, index) => index + start)].join();
const history = (count: number) => `${many("loss", count, 3)}\n${many("val_loss", count, 4)}\n`;

test.each([
  ["below the index of pandas", `${numbers(12)}\n${history(12)}`, "csv"],
  ["without a heading", history(12), "csv"],
  ["below what may be folds", `${numbers(5)}\n${history(5)}`, null],
  ["of what may be folds", history(5), null],
  ["of folds", `${numbers(12)}\n${many("fit_time", 12, 1)}\n${history(12)}`, null],
  ["of years", `${numbers(12, 2010)}\n${history(12)}`, null],
  ["of models", "metric,resnet,vgg\nloss,3,2\nval_loss,4,3\n", null],
  ["of one evaluation", "name,value\nloss,3\nval_loss,4\n", null],
  ["of rows of different lengths", "epoch,1,2,3\nloss,3,2\nval_loss,4,3,2\n", null],
])("a table with a metric in each row %s", async (_, text, format) => {
  expect(await formatOf("table.csv", text)).toBe(format);
});

test.each([
  ["their names", "net", "big", "small"],
  ["their numbers", "", "0", "1"],
])(
  "a table with the lists of a training in each row is a run a row, by %s",
  async (_, corner, one, other) => {
    const text = `${corner},train_loss,val_loss\n${one},"[3, 2]","[4, 3]"\n${other},"[5, 1]","[6, 2]"\n`;
    expect(await formatOf("x.csv", text)).toBe("csv");
    expect(curves(await readAs(csv, text))).toEqual([
      { train_loss: "epoch 0: 3, 1: 2", val_loss: "epoch 0: 4, 1: 3" },
      { train_loss: "epoch 0: 5, 1: 1", val_loss: "epoch 0: 6, 1: 2" },
    ]);
  },
);
