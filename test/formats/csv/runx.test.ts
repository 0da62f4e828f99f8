import { describe, expect, test } from "vitest";
import { runx } from "../../../src/formats/csv/runx.ts";
import { curves, formatOf, notesOf, readAs, refusal } from "../artifact.ts";

const start = "start,start/step,0,timestamp,1617431151.17\r\n";

describe("runx", () => {
  test("reads the validations of each epoch, and where a run goes on", async () => {
    const text = `${start}val,loss,0.5,mean_iu,0.6,epoch,0,timestamp,1617431152.9\r\n${start}val,loss,"tensor(0.4, device='cuda:0')",mean_iu,0.7,epoch,1,timestamp,1617431162.9\r\n`;
    expect(await formatOf("metrics.csv", text)).toBe("runx");
    expect(curves(await readAs(runx, text))).toEqual([
      { "val/loss": "epoch 0: 0.5, 1: 0.4", "val/mean_iu": "epoch 0: 0.6, 1: 0.7" },
    ]);
  });

  test("numbers the rows if nothing counts the epochs", async () => {
    const found = await readAs(runx, `${start}${"val,loss,0.5,epoch,0\r\n".repeat(3)}`);
    expect(notesOf(found)).toContain("`epoch` is the same in most rows: not used as position");
  });

  test("skips a row that a killed program left unfinished", async () => {
    const found = await readAs(runx, `${start}val,loss,0.5,epoch,0\r\nval,loss,0.4,epoch,1\r\nval,loss,0.`);
    expect(curves(found)).toEqual([{ "val/loss": "epoch 0: 0.5, 1: 0.4" }]);
    expect(notesOf(found)).toEqual(["the last row (line 4) is incomplete: skipped"]);
  });

  test("refuses a file without rows, and other lines", async () => {
    expect(await refusal(() => readAs(runx, start))).toBe(
      "-: expected a row for each validation, got the end of the file",
    );
    expect(await refusal(() => readAs(runx, `${start}val,loss\r\n`))).toBe(
      "2: expected a phase, and names with their values",
    );
  });
});
