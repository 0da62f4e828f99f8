import { expect, test } from "vitest";
import { deepxde } from "../../../src/formats/csv/deepxde.ts";
import { curves, notesOf, readAs } from "../artifact.ts";

const heading = "# step, loss_train, loss_test, metrics_test\n";

test("reads one term of the loss on each side, and a metric", async () => {
  const text = `${heading}0.0e+00 5.0e-01 6.0e-01 9.0e-01\n1.0e+03 4.0e-01 5.0e-01 8.0e-01\n`;
  const runs = await readAs(deepxde, text, "loss.dat");
  expect(curves(runs)).toEqual([
    {
      metrics_test: "step 0: 0.9, 1000: 0.8",
      loss_train: "step 0: 0.5, 1000: 0.4",
      loss_test: "step 0: 0.6, 1000: 0.5",
    },
  ]);
  expect(notesOf(runs)).toEqual([]);
});

test("adds the terms of each side, which the heading does not name, and says so", async () => {
  const runs = await readAs(deepxde, `${heading}0 1 2 3 4\n1000 5 6 7 8\n`, "loss.dat");
  expect(curves(runs)).toEqual([{ loss_train: "step 0: 3, 1000: 11", loss_test: "step 0: 7, 1000: 15" }]);
  expect(notesOf(runs)).toEqual([
    "its columns have no names of their own: read as 2 terms of the loss on each side, and their sums as the loss",
  ]);
});

test("keeps a sum that is NaN", async () => {
  const runs = await readAs(deepxde, `${heading}0 1 2 3 4\n1000 nan 6 7 8\n`, "loss.dat");
  expect(curves(runs)[0]?.["loss_train"]).toBe("step 0: 3, 1000: NaN");
});
