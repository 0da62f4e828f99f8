import { describe, expect, test } from "vitest";
import { lightningCsv } from "../../../src/formats/csv/lightning-csv.ts";
import { artifactOf, curves, noColumns, notesOf, readAs, refusal } from "../artifact.ts";

const path = "lightning_logs/version_0/metrics.csv";

describe("lightning-csv", () => {
  test("reads sparse rows, with validation before the epoch's train row", async () => {
    const text =
      "epoch,lr-Adam,step,test_loss,train_loss_epoch,train_loss_step,val_loss\r\n,0.1,0,,,,\r\n0,,1,,,0.6,\r\n0,,2,,,,0.7\r\n0,,2,,0.5,,\r\n1,,3,,,0.4,\r\n1,,5,,,,0.6\r\n1,,5,,0.3,,\r\n1,,6,0.8,,,\r\n";
    const found = await readAs(lightningCsv, text, path);
    expect(curves(found)).toEqual([
      {
        train_loss_step: "step 1: 0.6, 3: 0.4",
        val_loss: "step 2: 0.7, 5: 0.6",
        train_loss_epoch: "step 2: 0.5, 5: 0.3",
        test_loss: "step 6: 0.8",
      },
    ]);
    expect(notesOf(found)).toEqual([]);
  });

  test("does not split at a test row whose step is 0", async () => {
    const text = "epoch,step,test_loss_step,train_loss\n0,9,,0.5\n1,19,,0.4\n2,0,0.7,\n2,1,0.8,\n";
    expect(curves(await readAs(lightningCsv, text, path))).toEqual([
      { test_loss_step: "step 0: 0.7, 1: 0.8", train_loss: "step 9: 0.5, 19: 0.4" },
    ]);
  });

  test("reads a truncated file and refuses a broken one", async () => {
    const text = "epoch,step,train_loss,val_loss\n0,9,0.5,\n0,9,,0.6\n1,1";
    const found = await readAs(lightningCsv, text, path);
    expect(curves(found)).toEqual([{ train_loss: "step 9: 0.5", val_loss: "step 9: 0.6" }]);
    expect(notesOf(found)).toEqual(["the last row (line 4) is incomplete: skipped"]);
    expect(await refusal(() => readAs(lightningCsv, text.replace("0.6", "0.6.1"), path))).toBe(
      "3: expected a number in `val_loss`, got `0.6.1`",
    );
  });

  test.each([
    ["a file with another name", "log.csv", "epoch,step,train_loss\n0,1,0.5\n"],
    ["a table without steps", path, "epoch,train_loss\n0,0.5\n"],
    ["a table without a metric", path, "epoch,step,lr-Adam\n0,1,0.5\n"],
  ])("does not recognise %s", async (_, name, text) => {
    expect(await lightningCsv.matches(artifactOf(name, text), noColumns)).toBe(false);
  });
});
