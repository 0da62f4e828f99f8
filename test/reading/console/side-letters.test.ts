import { expect, test } from "vitest";
import { printedLog } from "../../../src/formats/console/printed-log.ts";
import { artifactOf, curves, noColumns } from "../../formats/artifact.ts";

const named = async (line: (epoch: number) => string) => {
  const lines = [1, 2, 3].map((epoch) => `${line(epoch)}\n`);
  const [run] = curves(await printedLog.read([artifactOf("run/a.log", lines.join(""))], noColumns));
  return Object.keys(run ?? {});
};

test.each([
  [
    "of a line",
    ["train/loss", "val/loss", "train/loss_c", "val/loss_c"],
    (e: number) => `epoch ${e}  loss_t 0.${9 - e}  loss_ct -4.${e}  loss_v 0.${9 - e}5  loss_cv -1.${e}`,
  ],
  [
    "of two lines",
    ["train/Loss", "val/Loss", "train/B_Acc", "val/B_Acc"],
    (e: number) =>
      `Epoch ${e} result:\nT_Loss: 0.${9 - e} | T_B_Acc: 0.${e}3\nV_Loss: 0.${9 - e}5 | V_B_Acc: 0.${e}1 | Thresh: 0.42`,
  ],
])("the letters t and v tell the sides of two pairs %s", async (_, names, line) => {
  expect((await named(line)).toSorted()).toEqual(names.toSorted());
});

test.each([
  ["one pair", (e: number) => `loss_t 0.${9 - e} loss_v 0.${9 - e}5`],
  [
    "terms and their sum",
    (e: number) => `loss 1.${e} loss_t 0.${9 - e} loss_v 0.${9 - e}5 | t_mse 0.${e} v_mse 0.${e}2`,
  ],
  [
    "other letters",
    (e: number) => `loss_t 0.${9 - e} loss_v 0.${9 - e}5 loss_r 0.3 t_mse 0.${e} v_mse 0.${e}2 r_mse 0.1`,
  ],
])("the letters t and v tell no sides of %s", async (_, line) => {
  const names = await named((e) => `epoch ${e} ${line(e)}`);
  expect(names).toContain("loss_t");
  expect(names).toContain("loss_v");
});

test.each([
  [
    ["train loss", "valloss", "train roc", "val roc"],
    (e: number) => `trloss: 0.${9 - e}, trroc: 0.${e}3, valloss: 0.${9 - e}5, valroc: 0.${e}1`,
  ],
  [
    ["trainloss", "valloss"],
    (e: number) => `trainloss: 0.${9 - e}, trtime: 1.5, valloss: 0.${9 - e}5, valtime: 0.5`,
  ],
  [["train loss", "val loss"], (e: number) => `trloss: 0.${9 - e}, valoss: 0.${9 - e}5`],
  [["train Loss", "VaLoss"], (e: number) => `TrLoss: 0.${9 - e} | VaLoss: 0.${9 - e}5`],
  [["loss", "value loss"], (e: number) => `true: 0.3, loss: 0.${9 - e}, value loss: 0.${e}5`],
])("a metric that is joined to words of both sides is of them: %s", async (names, line) => {
  expect(await named((e) => `Epoch: 0${e}, ${line(e)}`)).toEqual(names);
});
