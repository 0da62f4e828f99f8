import { expect, test } from "vitest";
import { metricCsv } from "../../../src/formats/run-dir/metric-csv.ts";
import { artifactOf, curves, formatOf, noColumns } from "../artifact.ts";

test("reads the files of TorchRL's CSVLogger as one run", async () => {
  expect(await formatOf("exp/scalars/reward_training.csv", "0,1.5\n1000,2\n")).toBe("metric-csv");
  expect(metricCsv.runKey?.("exp/scalars/eval/reward.csv")).toBe("exp");
  const runs = await metricCsv.read(
    [
      artifactOf("exp/scalars/eval/reward.csv", "1000,3\n"),
      artifactOf("exp/scalars/q_values.csv", "0,0.1\n1000,0.2\n"),
      artifactOf("exp/scalars/time.csv", "0,0.1\n1000,0.2\n"),
    ],
    noColumns,
  );
  expect(curves(runs)).toEqual([{ "eval/reward": "step 1000: 3", q_values: "step 0: 0.1, 1000: 0.2" }]);
  expect(runs[0]?.leftOut).toEqual([{ what: "exp/scalars/time.csv", why: "not a metric" }]);
});

test("reads the files of d3rlpy, whose evaluator of the environment records rewards", async () => {
  const text = "1,500,20.5\n2,1000,30\n";
  const params = artifactOf("DQN_1/params.json", "{}");
  const file = (name: string) => ({ ...artifactOf(`DQN_1/${name}.csv`, text), sibling: () => params });
  expect(await metricCsv.matches(file("environment"), noColumns)).toBe(true);
  expect(await metricCsv.matches(artifactOf("DQN_1/environment.csv", text), noColumns)).toBe(false);
  expect(curves(await metricCsv.read([file("environment"), file("loss")], noColumns))).toEqual([
    { "eval/environment/reward": "step 500: 20.5, 1000: 30", loss: "step 500: 20.5, 1000: 30" },
  ]);
});
