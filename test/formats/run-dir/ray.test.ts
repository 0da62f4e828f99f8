import { expect, test } from "vitest";
import { ray } from "../../../src/formats/run-dir/ray.ts";
import { curves, readAs } from "../artifact.ts";
import { readRunAs } from "../files.ts";

const row = (iteration: number, loss: number) =>
  `${JSON.stringify({ loss, training_iteration: iteration, time_total_s: iteration, pid: 7, config: { lr: 0.1 } })}\n`;

test("ray reads one of the two files of a trial", async () => {
  const files = {
    "trial/progress.csv": "loss,training_iteration,time_total_s,pid,config/lr\n9,1,1,7,0.1\n8,2,2,7,0.1\n",
    "trial/result.json": row(1, 9) + row(2, 8),
  };
  const found = await readRunAs(ray, files);
  expect(curves(found)).toEqual([{ loss: "step 1: 9, 2: 8" }]);
  expect(found[0]?.leftOut).toContainEqual({
    what: "trial/result.json",
    why: "it holds the rows of progress.csv",
  });
  expect(curves(await readAs(ray, row(1, 9) + row(2, 8), "trial/result.json"))).toEqual(curves(found));
});
