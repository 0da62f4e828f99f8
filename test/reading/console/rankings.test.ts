import { expect, test } from "vitest";
import { printedLog } from "../../../src/formats/console/printed-log.ts";
import { artifactOf, curves, noColumns, refusal } from "../../formats/artifact.ts";

const read = (text: string) => printedLog.read([artifactOf("run/a.log", text)], noColumns);

const training = [3, 4, 5, 6, 7].map((e) => `Epoch ${e}: val_acc 0.${e}5\n`).join("");
const best = "Rank   Epoch   Val Acc\n1      7       0.75\n2      5       0.55\n3      6       0.42\n";
const worst = [4, 3, 7, 6, 8].map((e, row) => `epoch ${e} | val loss 0.${row + 2}1\n`).join("");

test.each([
  ["that is numbered", best, "3 lines of Val Acc (from line 7)"],
  ["without a number", worst, "5 lines of val loss (from line 6)"],
])("a ranking of epochs %s is no training", async (_what, ranking, what) => {
  const [run, ...others] = await read(training + ranking);
  expect(others).toEqual([]);
  expect(curves(run ? [run] : [])).toEqual([
    { val_acc: "epoch 3: 0.35, 4: 0.45, 5: 0.55, 6: 0.65, 7: 0.75" },
  ]);
  expect(run?.leftOut).toContainEqual({ what, why: "a ranking of epochs" });
  expect(await refusal(() => read(ranking))).toContain("a ranking of epochs");
});

test("a second training is no ranking, though its values go on falling", async () => {
  const lines = [10, 20, 30, 1, 2, 3].map((e, row) => `epoch ${e} | val loss 0.${9 - row}\n`);
  expect(await read(lines.join(""))).toHaveLength(2);
});
