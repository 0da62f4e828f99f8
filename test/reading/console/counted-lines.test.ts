import { expect, test } from "vitest";
import { printedLog } from "../../../src/formats/console/printed-log.ts";
import { artifactOf, curves, noColumns } from "../../formats/artifact.ts";

const read = (text: string) => printedLog.read([artifactOf("run/a.log", text)], noColumns);

/** What four rounds print, of which the values rise. */
const rounds = (print: (round: number, value: string) => string) =>
  [1, 2, 3, 4].map((round) => print(round, `${round}1.5`)).join("");

test.each([
  [
    "the number of an evaluation",
    (n: number, value: string) => `evaluate_num:${n} \t average_reward:${value} \t\nbest_score:99.0 \t\n`,
    { "val/reward": "step 1: 11.5, 2: 21.5, 3: 31.5, 4: 41.5" },
  ],
  [
    "the number of an evaluation in words",
    (n: number, value: string) => `evaluation: ${n} | mean reward: ${value}\n`,
    { "val/reward": "step 1: 11.5, 2: 21.5, 3: 31.5, 4: 41.5" },
  ],
  [
    "a line of the epoch whose value is of both sides",
    (n: number, value: string) =>
      `Epoch: 00${n}/004 | Batch 20/20 | Train/Val Loss: 0.5\nTrain Acc ${value}% | Val Acc 1${n}.0%\n`,
    {
      "Train Acc": "epoch 1: 11.5, 2: 21.5, 3: 31.5, 4: 41.5",
      "Val Acc": "epoch 1: 11, 2: 12, 3: 13, 4: 14",
    },
  ],
  [
    "time steps above what an agent gained",
    (n: number, value: string) =>
      `Time steps: ${n}000\n-----\nEvaluation over 5 episodes: ${value}, score: 3\n-----\n`,
    { "Evaluation reward": "step 1000: 11.5, 2000: 21.5, 3000: 31.5, 4000: 41.5" },
  ],
  [
    "episodes, of which a mean names so many",
    (n: number, value: string) =>
      `Episode ${n}0/40: mean reward over last 50 episodes was ${value}. Exploring 0.1\n`,
    { reward: "step 10: 11.5, 20: 21.5, 30: 31.5, 40: 41.5" },
  ],
])("values stand at %s", async (_, line, expected) => {
  expect(curves(await read(rounds(line)))[0]).toMatchObject(expected);
});

test.each([
  ["before the line of each fourth epoch from 1 on", 1, "epoch 4: 0.4, 8: 0.8, 12: 0.12"],
  ["behind that of each fourth epoch from 0 on", 0, "epoch 3: 0.4, 7: 0.8, 11: 0.12"],
])("evaluations stand %s", async (_, first, expected) => {
  const log = Array.from({ length: 13 }, (_, index) => {
    const ofTraining = `Epoch ${index + first} train loss 9.${30 - index}\n`;
    const ofValidation = (index + 1) % 4 === 0 ? `[Valid] recall: 0.${index + 1}\n` : "";
    return first === 1 ? ofValidation + ofTraining : ofTraining + ofValidation;
  }).join("");
  expect(curves(await read(log))[0]).toMatchObject({ "Valid recall": expected });
});
