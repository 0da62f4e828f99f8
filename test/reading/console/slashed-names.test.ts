import { expect, test } from "vitest";
import { printedLog } from "../../../src/formats/console/printed-log.ts";
import { artifactOf, curves, noColumns } from "../../formats/artifact.ts";

const read = async (line: (epoch: number) => string) => {
  const text = [1, 2].map((epoch) => `Epoch ${epoch}: ${line(epoch)}\n`).join("");
  return curves(await printedLog.read([artifactOf("run/a.log", text)], noColumns))[0];
};

test.each([
  ["Val L/A/F1 0.{e}/0.4/0.3", ["Val loss", "Val acc", "Val F1"]],
  ["Val L/A: 0.{e}/40.0%", ["Val loss", "Val acc"]],
  ["val P/R/F1: 0.{e}, 0.4, 0.3", ["val precision", "val recall", "val F1"]],
  ["val loss/lag/f1 0.{e} 0.4 0.3", ["val loss", "val f1"]],
])("names and as many values belong together one by one: %s", async (values, names) => {
  const found = await read((e) => `train_mae 0.${9 - e}, ${values.replace("{e}", `${8 - e}`)}, lr 0.1`);
  expect(Object.keys(found ?? {}).sort()).toEqual(["train_mae", ...names].sort());
  expect(found?.[names[0] ?? ""]).toBe("epoch 1: 0.7, 2: 0.6");
});

test("no value has the name of another, where there are fewer values than names", async () => {
  const found = await read((e) => `train loss 0.${9 - e}, val loss 0.${8 - e}, P/R/F1/mAP=0.2/0.${e}/0.4`);
  expect(Object.keys(found ?? {})).not.toContain("val/mAP");
});
