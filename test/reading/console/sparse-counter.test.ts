import { expect, test } from "vitest";
import { printedLog } from "../../../src/formats/console/printed-log.ts";
import { artifactOf, curves, noColumns, refusal } from "../../formats/artifact.ts";

const read = (text: string) => printedLog.read([artifactOf("run/a.log", text)], noColumns);

/** Evaluations every 30 steps, of which some are better than all before. */
const accuracies = [0.31, 0.36, 0.33, 0.42, 0.41, 0.4, 0.38, 0.45];
const evaluations = (line: (step: number, value: number, isBest: boolean) => string) =>
  accuracies
    .map((value, index) =>
      line((index + 1) * 30, value, value >= Math.max(...accuracies.slice(0, index + 1))),
    )
    .join("");

test("a plural behind `global` counts the steps of each evaluation, and not only of the best", async () => {
  const log = evaluations(
    (step, value, isBest) =>
      `global_steps ${step} loss: ${1 - value}\nval_fr_acc ${value}\n${isBest ? `Step ${step} val_avg_acc ${value}\n` : ""}`,
  );
  const [run] = curves(await read(log));
  expect(run).toMatchObject({
    val_fr_acc: "step 30: 0.31, 60: 0.36, 90: 0.33, 120: 0.42, 150: 0.41, 180: 0.4, 210: 0.38, 240: 0.45",
  });
});

test.each([
  ["better values", (step: number, value: number) => `Step ${step} val_avg_acc ${value}\n`],
  ["saved models", (step: number) => `[Step ${step}] new best model\n`],
  ["epochs of the best", (step: number) => `Epoch ${step}: checkpoint saved\n`],
])("refuses evaluations that only lines of %s would count", async (_, best) => {
  const log = evaluations(
    (step, value, isBest) => `val loss ${1 - value} val acc ${value}\n${isBest ? best(step, value) : ""}`,
  );
  expect(await refusal(() => read(log))).toContain(
    'nothing counts the epochs or steps of 8 lines such as "val loss 0.69 val acc 0.31" (line 1): those such as',
  );
});

test("refuses those of a section, too", async () => {
  const log = evaluations(
    (step, value, isBest) => `Validation:\nF1: ${value}\n${isBest ? `Step ${step} val f1 ${value}\n` : ""}`,
  );
  expect(await refusal(() => read(log))).toContain("nothing counts the epochs or steps of 8 lines such as");
});

test("reads evaluations that are counted each time", async () => {
  const log = evaluations((step, value) => `val acc ${value}\nEpoch ${step / 30}: checkpoint saved\n`);
  expect((await read(log))[0]?.series[0]?.values).toHaveLength(accuracies.length);
});
