import { expect, test } from "vitest";
import { printedLog } from "../../../src/formats/console/printed-log.ts";
import { artifactOf, curves, noColumns } from "../../formats/artifact.ts";

const read = async (text: string) =>
  curves(await printedLog.read([artifactOf("run/a.log", text)], noColumns));

const row = (epoch: number, seed: number) => `  EPOCH- ${epoch} | dice: 0.${epoch + seed}5\n`;
const listed = (epoch: number, seed = 0) =>
  `HISTORY\n${Array.from({ length: epoch }, (_, index) => row(index + 1, seed)).join("")}`;
const trained = (epoch: number) => `Epoch ${epoch}/4 train loss 0.${9 - epoch} val loss 0.${8 - epoch}5\n`;
const losses = {
  "train loss": "epoch 1: 0.8, 2: 0.7, 3: 0.6, 4: 0.5",
  "val loss": "epoch 1: 0.75, 2: 0.65, 3: 0.55, 4: 0.45",
  dice: "epoch 1: 0.15, 2: 0.25, 3: 0.35, 4: 0.45",
};

test("a list that tells all epochs again at the end of each starts no training", async () => {
  const text = [1, 2, 3, 4].map((epoch) => trained(epoch) + listed(epoch)).join("");
  expect(await read(text)).toEqual([losses]);
});

test("a list that grew no further is told again, and another training has its own", async () => {
  const text = [1, 2, 3, 4].map((epoch) => trained(epoch) + listed(Math.min(epoch, 3))).join("");
  const [first, second] = await read(
    text + [1, 2, 3].map((epoch) => trained(epoch) + listed(epoch, 3)).join(""),
  );
  expect(first).toEqual({ ...losses, dice: "epoch 1: 0.15, 2: 0.25, 3: 0.35" });
  expect(second?.["dice"]).toEqual("epoch 1: 0.45, 2: 0.55, 3: 0.65");
});

test("two trainings of one seed, the first of which was shorter, are no list", async () => {
  const text = [2, 4].map((epochs) => listed(epochs)).join("");
  expect((await read(text + text.replaceAll("5\n", "7\n"))).length).toBe(4);
});

test("trainings of other values are none of a list", async () => {
  const text = [1, 3, 4].map((epochs, seed) => listed(epochs, seed)).join("");
  expect((await read(text)).length).toBeGreaterThan(1);
});
