import { describe, expect, test } from "vitest";
import { wandbChart } from "../../../src/formats/csv/wandb-chart.ts";
import { artifactOf, curves, formatOf, noColumns, readAs, refusal } from "../artifact.ts";
import { readRunAs } from "../files.ts";

/** Returns the export of a chart: columns of points, each with its bounds. */
function chart(axis: string, names: readonly string[], ...rows: string[]): string {
  const heading = [axis, ...names.flatMap((name) => [name, `${name}__MIN`, `${name}__MAX`])];
  const cells = rows.map((row) => {
    const [at = "", ...values] = row.split(" ");
    return [at, ...values.flatMap((value) => (value === "-" ? ["", "", ""] : [value, "0", "99"]))];
  });
  return [heading, ...cells].map((row) => `${row.map((cell) => `"${cell}"`).join(",")}\n`).join("");
}

describe("wandb-chart", () => {
  test("reads runs side by side, without their bounds", async () => {
    const found = await readAs(
      wandbChart,
      chart("Step", ["a - b - loss", "c - loss"], "1 9 -", "2 - 8", "3 7 6"),
    );
    expect(found.map(({ name }) => name)).toEqual(["a - b", "c"]);
    expect(curves(found)).toEqual([{ loss: "step 1: 9, 3: 7" }, { loss: "step 2: 8, 3: 6" }]);
  });

  test("joins the charts of a run, and refuses one metric twice", async () => {
    const train = chart("Step", ["a - train/loss"], "1 9", "2 8");
    const val = chart("epoch", ["a - val/loss"], "0 7", "1 6");
    const found = await readRunAs(wandbChart, { "x/wandb_export_1.csv": train, "x/wandb_export_2.csv": val });
    expect(curves(found)).toEqual([{ "train/loss": "step 1: 9, 2: 8", "val/loss": "epoch 0: 7, 1: 6" }]);
    expect(
      await refusal(() =>
        readRunAs(wandbChart, { "x/wandb_export_1.csv": train, "x/wandb_export_2.csv": train }),
      ),
    ).toContain("`train/loss` of `a` is in two files");
  });

  test("takes the steps of a chart over time from its columns", async () => {
    const found = await readAs(
      wandbChart,
      chart("Relative Time (Process)", ["a - _step", "a - loss"], "0.5 10 9", "1.5 20 8"),
    );
    expect(curves(found)).toEqual([{ loss: "step 10: 9, 20: 8" }]);
  });

  test("has no run in a chart of the system, and leaves other tables alone", async () => {
    const load = artifactOf("x.csv", chart("Step", ["a - system/gpu.0.temp"], "1 40", "2 50"));
    expect(await wandbChart.read([load], noColumns)).toEqual([]);
    expect(await formatOf("x.csv", "epoch,loss,loss__MIN,loss__MAX\n1,9,8,10\n")).not.toBe("wandb-chart");
  });
});
