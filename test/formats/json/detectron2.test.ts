import { expect, test } from "vitest";
import { detectron2 } from "../../../src/formats/json/detectron2.ts";
import { curves, readAs } from "../artifact.ts";

test("reads evaluations from rows of their own", async () => {
  const text = `{"data_time": 0.1, "eta_seconds": 9.0, "iteration": 19, "loss_cls": 0.3, "lr": 0.1, "roi_head/num_bg_samples": 4.5, "time": 0.2, "total_loss": 0.5}
{"bbox/AP": 40.5, "iteration": 19}
{"data_time": 0.1, "eta_seconds": 8.0, "iteration": 39, "loss_cls": 0.2, "lr": 0.1, "time": 0.2, "total_loss": 0.4}
`;
  expect(curves(await readAs(detectron2, text, "metrics.json"))).toEqual([
    {
      loss_cls: "step 19: 0.3, 39: 0.2",
      total_loss: "step 19: 0.5, 39: 0.4",
      "eval/bbox/AP": "step 19: 40.5",
    },
  ]);
});
