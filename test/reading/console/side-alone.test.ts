import { expect, test } from "vitest";
import { printedLog } from "../../../src/formats/console/printed-log.ts";
import { artifactOf, curves, noColumns } from "../../formats/artifact.ts";

const named = async (line: (epoch: number) => string) => {
  const lines = [1, 2, 3].map((epoch) => `Epoch ${epoch} ${line(epoch)}\n`);
  const [run] = curves(await printedLog.read([artifactOf("run/a.log", lines.join(""))], noColumns));
  return Object.keys(run ?? {});
};

test.each([
  [
    ["train/loss", "val_loss", "val/mae"],
    (e: number) => `train=0.${8 - e} | val_loss=0.${9 - e} | mae=0.${e}`,
  ],
  [["val/loss", "train loss"], (e: number) => `val: 0.${9 - e}, train loss: 0.${8 - e}`],
  [["train/loss", "val loss"], (e: number) => `train 0.${8 - e} val loss 0.${9 - e}`],
])("a side alone is of the loss of the other side behind it: %s", async (names, line) => {
  expect(await named(line)).toEqual(names);
});

test.each([
  ["what counts behind a sign for it", (e: number) => `| eval @ ${e}50: val_loss=0.${9 - e}`],
  ["the largest so far", (e: number) => `val_loss=0.${9 - e}, largest val_acc: 0.${e}`],
])("no curve is %s", async (_, line) => {
  expect(await named(line)).toEqual(["val_loss"]);
});

test.each([
  [["val mae", "val/rmse"], (e: number) => `train L=0.${8 - e}  val mae=0.${9 - e} rmse=0.${e}`],
  [["val loss", "val/acc"], (e: number) => `train kl 0.${8 - e} val loss 0.${9 - e} acc 0.${e}`],
  [["train/acc", "val/acc"], (e: number) => `train L=0.${8 - e} acc=0.${e} val L=0.${9 - e} acc=0.${e}2`],
])("a side before no metric ends at a metric of another side: %s", async (names, line) => {
  expect(await named(line)).toEqual(names);
});

test.each(["- on test", ", on test"])("a side alone is of the metric before it: %s", async (on) => {
  expect(await named((e) => `mae 0.${9 - e}${on} 0.${8 - e}`)).toEqual(["test/mae", "mae"]);
});

test.each([
  ["which has one of its own", (e: number) => `train: 0.${e}5, val loss: 0.${9 - e}, train loss: 0.${8 - e}`],
  ["which is a share", (e: number) => `train: 6${e}.5%, val loss: 0.${9 - e}`],
  ["of another metric", (e: number) => `train: 0.${9 - e}, val acc: 0.${e}`],
])("a side alone has no name behind it: %s", async (_, line) => {
  expect(await named(line)).toContain("train/unnamed");
});

test("what a line names the loss is none of its own beside sides alone that are read as the loss", async () => {
  const lines = [1, 2, 3].map(
    (at) => `step ${at}00 | train 0.${9 - at} | val 0.${9 - at}5\n  step ${at}00 | loss 0.${8 - at}\n`,
  );
  const [run] = await printedLog.read([artifactOf("run/a.log", lines.join(""))], noColumns);
  expect(run?.series.map(({ name }) => name)).toEqual(["train/loss", "val/loss"]);
  expect(run?.leftOut?.map(({ why }) => why)).toEqual(["the log names the training's own"]);
});

test("what stands beside the evaluation is the loss of the training, and not that of its batches", async () => {
  const lines = [1, 2, 3].map(
    (at) =>
      `[train] iter ${at}0: loss 1.${9 - at} 950 ms\n[eval] iter ${at}0: train 0.${9 - at} val 0.${9 - at}5\n`,
  );
  const [run] = await printedLog.read([artifactOf("run/a.log", lines.join(""))], noColumns);
  expect(run?.series.map(({ name, values }) => [name, ...values])).toEqual([
    ["train/loss", 0.8, 0.7, 0.6],
    ["val/loss", 0.85, 0.75, 0.65],
  ]);
  expect(run?.leftOut?.map(({ what }) => what)).toEqual(["3 values of train/loss (from line 1)"]);
});

test.each([
  ["is the exponential of theirs", (loss: number) => Math.exp(loss), ["ppl", "train/loss", "val/loss"]],
  ["is of others", (loss: number) => 9 * loss, ["ppl", "train/unnamed", "val/unnamed"]],
])("sides alone are of the loss where a perplexity beside them %s", async (_, perplexity, names) => {
  const line = (e: number) => `train=2.${9 - e}, val=3.${9 - e}, ppl=${perplexity(3.9 - e / 10).toFixed(2)}`;
  expect((await named(line)).sort()).toEqual(names);
});

test("sides that share a whole with others are no values", async () => {
  const shares = (e: number) =>
    `train_loss: 0.${9 - e}, val_loss: 0.${9 - e}5\ntrain:8${e}.5%, eval:1${e}.0%, data:2.0%`;
  expect(await named(shares)).toEqual(["train_loss", "val_loss"]);
  expect(await named((e) => `loss 0.${e}\ntrain: 8${e}.5%, eval: 7${e}.0%, lr: 2%`)).toContain("val/unnamed");
});

test.each([
  ["from a share of it", [0.21, 0.35, 0.33, 0.52, 0.6], "test/unnamed"],
  ["from many times as much", [21.5, 35.1, 43.2, 52, 60.4], "test/unnamed"],
  ["as shares do", [0.91, 0.95, 0.952, 0.96, 0.97], "test/unnamed"],
  ["after it fell, too", [1.51, 1.22, 1.13, 1.36, 1.52], "test/loss"],
  ["nowhere", [0.22, 0.21, 0.2, 0.19, 0.18], "test/loss"],
])("a side alone behind a loss that falls is no loss where it rises %s", async (_, values, name) => {
  const lines = values.map(
    (value, at) => `Epoch ${at}: train loss: ${(2.4 - at / 5).toFixed(2)}, test: ${value}\n`,
  );
  const [run] = await printedLog.read([artifactOf("run/a.log", lines.join(""))], noColumns);
  expect(run?.series.map((series) => series.name)).toEqual(["train loss", name]);
  expect(run?.notes.filter((note) => note.includes("may be no loss")).length).toBe(
    name === "test/loss" ? 0 : 1,
  );
});

test.each([
  ["nearly the same", (e: number) => `train 4.${7 - e}1 | val 4.${8 - e}1`, ["train/loss", "val/loss"]],
  [
    "another scale",
    (e: number) => `train 0.${7 - e}1 | val 0.${8 - e}1`,
    ["loss", "train/unnamed", "val/unnamed"],
  ],
])("sides alone are the loss on their line where they are of %s", async (_, sides, names) => {
  expect((await named((e) => `| loss 4.${7 - e} | ${sides(e)}`)).toSorted()).toEqual(names);
});

test.each([
  ["the loss of a saved model", "[SAVE] best model: a.pth (val_loss=0.5)", ["train/loss", "val/loss"]],
  ["a setting", "loss_weight=0.5", ["train/unnamed", "val/unnamed"]],
])("sides alone that fall are read as the loss that %s names", async (_, other, names) => {
  expect(await named((e) => `| Train=0.${8 - e} | Val=0.${9 - e}\n${other}`)).toEqual(names);
});
