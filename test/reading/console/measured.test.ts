import { expect, test } from "vitest";
import { printedLog } from "../../../src/formats/console/printed-log.ts";
import { artifactOf, curves, noColumns, notesOf } from "../../formats/artifact.ts";

const read = (text: string) => printedLog.read([artifactOf("run/a.log", text)], noColumns);
const leftOut = async (text: string) =>
  (await read(text))[0]?.leftOut?.map(({ what, why }) => `${what}: ${why}`);
const epochs = (line: (epoch: number) => string) => [1, 2, 3].map((epoch) => `${line(epoch)}\n`).join("");

test.each([
  ["Val MAE: 7.", "Val MAE", "px"],
  ["val RMSE 7.", "val RMSE", "m"],
  ["val_mae=7.", "val_mae", "s"],
  ["Val error: 7.", "Val error", "days"],
  ["Val Loss: 7.", "Val Loss", "nats"],
  ["Val RMSE: 7.", "Val RMSE", " min"],
  ["val MAE 7.", "val MAE", " hours"],
])("a value of a metric may have a unit: %s", async (name, metric, unit) => {
  const text = epochs((e) => `Epoch ${e} | Train loss: 0.${9 - e} | ${name}${9 - e}${unit} | 3.${e}s`);
  const expected = {
    "Train loss": "epoch 1: 0.8, 2: 0.7, 3: 0.6",
    [metric]: "epoch 1: 7.8, 2: 7.7, 3: 7.6",
  };
  expect(curves(await read(text))).toEqual([expected]);
  expect(curves(await read(text.replace(/ \| \S+\n$/, "")))).toEqual([expected]);
});

test("an error may be in money, and have an exponent before its unit", async () => {
  const text = epochs((e) => `Epoch ${e} loss: 0.${9 - e}, val MAE: $7.${9 - e}, val RMSE: ${e}.5e-03km`);
  expect(curves(await read(text))).toEqual([
    {
      loss: "epoch 1: 0.8, 2: 0.7, 3: 0.6",
      "val MAE": "epoch 1: 7.8, 2: 7.7, 3: 7.6",
      "val RMSE": "epoch 1: 0.0015, 2: 0.0025, 3: 0.0035",
    },
  ]);
});

test.each([
  ["val MAE: 7.#K", "val MAE: its unit K may be a scale"],
  ["val loss: 7.#s", "val loss: a span of time"],
  ["val loss: 7.# min", "val loss: a span of time"],
  ["val MAE: 7.# m/s", "val MAE: 7.8 m/s is no plain value"],
  ["val loss: $7.#", "val loss: 7.8 is no plain value"],
  ["val loss: 7.#Step", "val loss: another print may be glued to it"],
])("tells an amount that may be another value: %s", async (value, told) => {
  const text = epochs((e) => `Epoch ${e} train loss: 0.${9 - e}, ${value.replace("#", `${9 - e}`)}, lr 0.1`);
  expect(curves(await read(text))).toEqual([{ "train loss": "epoch 1: 0.8, 2: 0.7, 3: 0.6" }]);
  expect(await leftOut(text)).toEqual([told, "lr: not a metric"]);
});

test.each(["min 7.12", "min=7.12", "min 7.12 max 7.95", "sec=3.2", "ms: 3.2"])(
  "the name of the next value is no unit: %s",
  async (next) => {
    const text = epochs((e) => `Epoch ${e} train_loss=0.${9 - e} val_loss=7.${9 - e}1 ${next}`);
    expect(curves(await read(text))).toEqual([
      { train_loss: "epoch 1: 0.8, 2: 0.7, 3: 0.6", val_loss: "epoch 1: 7.81, 2: 7.71, 3: 7.61" },
    ]);
    expect(await leftOut(text)).toContain(`${/^[a-z]+/.exec(next)?.[0]}: not a metric`);
  },
);

test("a time is no value, and no name of a side is one of a time", async () => {
  const text = epochs((e) => `Epoch ${e} train: 2.${e}s, val: 0.${e}s, loss: 0.${9 - e}, time: 3.${e}s`);
  expect(await leftOut(text)).toEqual([]);
});

test("counts the values in another unit than the first", async () => {
  const units = ["ms", "s", "s"];
  const text = epochs((e) => `Epoch ${e} loss: 0.${9 - e}, val MAE: ${e}.5${units[e - 1]}`);
  const runs = await read(text);
  expect(curves(runs)).toEqual([{ loss: "epoch 1: 0.8, 2: 0.7, 3: 0.6", "val MAE": "epoch 1: 1.5" }]);
  expect(notesOf(runs)).toEqual(["2 values of val MAE (from line 2) are in another unit than ms: skipped"]);
});
