import { expect, test } from "vitest";
import { printedLog } from "../../../src/formats/console/printed-log.ts";
import { joinTuple } from "../../../src/reading/console/frames/printed-tuple.ts";
import { artifactOf, curves, noColumns } from "../../formats/artifact.ts";

const read = async (text: string) =>
  curves(await printedLog.read([artifactOf("run/a.log", text)], noColumns));

test.each([
  ["Python 2", (e: number) => `('Epoch:', ${e}, ' train loss', 0.${9 - e}1, ' val loss', 1.5e-0${e})`],
  ["Julia", (e: number) => `(:epoch, ${e}, :train_loss, 0.${9 - e}1f0, :val_loss, 1.5f-${e})`],
])("reads the tuples that %s prints", async (_, line) => {
  const [run = {}] = await read([1, 2, 3].map((e) => `${line(e)}\n`).join(""));
  expect(Object.values(run)).toEqual([
    "epoch 1: 0.81, 2: 0.71, 3: 0.61",
    "epoch 1: 0.15, 2: 0.015, 3: 0.0015",
  ]);
});

test.each([
  ["Python 3", (e: number) => [`Epoch : ${e}`, `Losses {'tok2vec': ${9 - e}.5, 'ner': 1${9 - e}.5}`]],
  [
    "Python 2",
    (e: number) => [`('Epoch :', ${e})`, `('Losses', {u'tok2vec': ${9 - e}.5, u'ner': 1${9 - e}.5})`],
  ],
])("names what a dict of losses holds: %s", async (_, lines) => {
  expect(await read([1, 2, 3].flatMap((e) => lines(e).map((line) => `${line}\n`)).join(""))).toEqual([
    { "tok2vec loss": "epoch 1: 8.5, 2: 7.5, 3: 6.5", "ner loss": "epoch 1: 18.5, 2: 17.5, 3: 16.5" },
  ]);
});

test("leaves the name of another metric in a dict of losses, and of what stands behind it", async () => {
  const line = (e: number) =>
    `Epoch ${e} losses: {'cls': 0.${9 - e}, 'acc': 0.5${e}, 'lr': 0.01} val_acc: 0.6${e}`;
  const [run] = await read([1, 2, 3].map((e) => `${line(e)}\n`).join(""));
  expect(Object.keys(run ?? {}).sort()).toEqual(["acc", "cls loss", "val_acc"]);
});

test("reads the texts of Python 2", async () => {
  const lines = [1, 2].map((e) => `Epoch ${e} {u'loss': 0.${9 - e}, u'val_loss': 1.${9 - e}}\n`);
  expect(await read(lines.join(""))).toEqual([
    { loss: "epoch 1: 0.8, 2: 0.7", val_loss: "epoch 1: 1.8, 2: 1.7" },
  ]);
});

test.each(["(loss 0.5)", "(3, 64, 64)", "('loss', 0.5", "('layer', [0.1, 0.2])", "loss = ('a', 0.5)"])(
  "takes %s for no such tuple",
  (text) => {
    expect(joinTuple(text)).toBe(text);
  },
);

test("reads a tuple with long texts in time", () => {
  const text = `('${"a, ".repeat(4000)}', ${"1, ".repeat(4000)})`;
  expect(joinTuple(text)).toBe(text);
});
