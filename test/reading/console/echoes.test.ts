import { expect, test } from "vitest";
import { printedLog } from "../../../src/formats/console/printed-log.ts";
import { artifactOf, curves, noColumns } from "../../formats/artifact.ts";

const read = (text: string) => printedLog.read([artifactOf("run/a.log", text)], noColumns);

/** Lines of batches that show the last evaluation's value, as LitGPT prints them; `shown` makes it of that value. */
function logOf(shown: (value: number) => number): string {
  const lines: string[] = [];
  let last = "n/a";
  for (let step = 1; step <= 12; step++) {
    lines.push(
      `Epoch 1 | iter ${step}0 step ${step} | loss train: 1.${29 - step}0, val: ${last} | iter time: 200.1 ms`,
    );
    if (step % 4 !== 0) continue;
    const value = 2 - step / 10 + 0.0004;
    lines.push(`iter ${step}0: val loss ${value.toFixed(4)}, val time: 1234.50 ms`);
    last = shown(value).toFixed(3);
  }
  return `${lines.join("\n")}\n`;
}

test("lines of batches that repeat the evaluation before, rounded, are no evaluations", async () => {
  const [run] = await read(logOf((value) => value));
  expect(curves(run ? [run] : [])[0]?.["val loss"]).toBe("step 40: 1.6004, 80: 1.2004, 120: 0.8004");
  expect(run?.leftOut).toContainEqual({
    what: "8 values of val/loss (from line 6)",
    why: "repeat the evaluation before",
  });
});

test("other values on lines of batches are none that repeat", async () => {
  const [run] = await read(logOf((value) => value + 0.5));
  expect(run?.leftOut?.map(({ why }) => why)).not.toContain("repeat the evaluation before");
});

test.each([[1, 2, 4], [3]])(
  "the best so far, told on a line of its own, is no training's value",
  async (...better) => {
    const line = (epoch: number) =>
      `Epoch ${epoch}/5  loss=0.${9 - epoch}1  val ndcg: 0.3${epoch}7\n${better.includes(epoch) ? `  [BEST] ndcg=0.3${epoch}7 saved\n` : ""}`;
    const [run] = await read([1, 2, 3, 4, 5].map(line).join(""));
    expect(Object.keys(curves(run ? [run] : [])[0] ?? {})).toEqual(["loss", "val ndcg"]);
    expect(run?.leftOut?.map(({ why }) => why)).toContain("repeat the evaluation before");
  },
);

test("the values of what an estimator of TensorFlow saves are of the evaluation", async () => {
  const line = (step: number) =>
    `INFO:tensorflow:loss = 0.${9 - step}5, step = ${step}00 (1.2 sec)\nINFO:tensorflow:Saving dict for global step ${step}00: accuracy = 0.7${step}, global_step = ${step}00, loss = 0.${9 - step}8\n`;
  expect(curves(await read([1, 2, 3].map(line).join("")))).toEqual([
    {
      loss: "step 100: 0.85, 200: 0.75, 300: 0.65",
      "val/loss": "step 100: 0.88, 200: 0.78, 300: 0.68",
      "val/accuracy": "step 100: 0.71, 200: 0.72, 300: 0.73",
    },
  ]);
});

const evaluations = (other: (value: number) => number) =>
  [12.34, 57.81, 93.27, 151.62, 248.45, 301.88, 377.13, 402.56, 468.91]
    .map(
      (value, index) =>
        `Eval step ${index + 1}00: episode_reward=${value.toFixed(2)}\n| eval/ | |\n| mean_reward | ${Number(other(value).toPrecision(3))} |\n----\n`,
    )
    .join("");

test("an evaluation that a line of another shape tells by fewer digits is told once", async () => {
  const [run] = await read(evaluations((value) => value));
  expect(run?.series.map(({ name }) => name)).toEqual(["val/episode_reward"]);
  expect(run?.leftOut).toContainEqual({ what: "val/reward", why: "told by another line" });
  const [apart] = await read(evaluations((value) => value + 9));
  expect(apart?.series.map(({ name }) => name)).toEqual(["val/episode_reward", "val/reward"]);
});

test.each([
  ["as many", "", []],
  ["one more", "{'mrr': 0.4}\n", []],
  ["others", "{'mrr': 0.1}\n{'mrr': 0.2}\n", ["mrr"]],
])("what is told just before each evaluation is none of the training: %s", async (_, behind, expected) => {
  const line = (e: number) =>
    `{'loss': 0.${9 - e}, 'epoch': 0.${e}8}\n{'mrr': 0.${e}07}\n{'eval_loss': 0.${9 - e}5, 'eval_mrr': 0.${e}07, 'epoch': 0.${e}9}\n`;
  const [run] = await read([1, 2, 3, 4].map(line).join("") + behind);
  expect(run?.series.map(({ name }) => name)).toEqual(["eval_loss", "loss", "eval_mrr", ...expected]);
});
