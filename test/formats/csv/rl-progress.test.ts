import { describe, expect, test } from "vitest";
import { monitor } from "../../../src/formats/csv/monitor.ts";
import { rlProgress } from "../../../src/formats/csv/rl-progress.ts";
import { sb3Progress } from "../../../src/formats/json/sb3-progress.ts";
import { isReward } from "../../../src/reading/table/columns.ts";
import { curves, formatOf, readAs, refusal } from "../artifact.ts";
import { readRunAs } from "../files.ts";

describe("rl-progress", () => {
  test("numbers Stable-Baselines3's sparse rows by the steps in the environment", async () => {
    const text =
      "eval/mean_reward,rollout/ep_rew_mean,time/fps,time/iterations,time/total_timesteps,train/loss,train/n_updates\n" +
      ",10,900,1,128,,\n5,,,,256,0.5,10\n,20,800,2,256,,\n";
    expect(curves(await readAs(rlProgress, text, "logs/progress.csv"))).toEqual([
      {
        "eval/mean_reward": "step 256: 5",
        "rollout/ep_rew_mean": "step 128: 10, 256: 20",
        "train/loss": "step 256: 0.5",
      },
    ]);
  });

  test("reads what Stable-Baselines3 logs as JSON lines, too", async () => {
    const row = (step: number) =>
      `{"rollout/ep_rew_mean": ${step / 10}, "time/fps": 900, "time/total_timesteps": ${step}, "train/loss": ${50 / step}}\n`;
    const text = row(100) + row(200);
    expect(await formatOf("out/progress.json", text)).toBe("sb3-progress");
    expect(curves(await readAs(sb3Progress, text, "out/progress.json"))).toEqual([
      { "rollout/ep_rew_mean": "step 100: 10, 200: 20", "train/loss": "step 100: 0.5, 200: 0.25" },
    ]);
  });

  test("takes an empty cell for a row that logged no loss, at the end too", async () => {
    const rows = (last: string) =>
      `rollout/ep_rew_mean,time/total_timesteps,train/loss\n1,1,0.5\n2,2,0.4\n3,3,0.3\n4,4,${last}\n`;
    const lossesWith = async (last: string) =>
      curves(await readAs(rlProgress, rows(last), "progress.csv"))[0]?.["train/loss"];
    expect(await lossesWith("")).toBe("step 1: 0.5, 2: 0.4, 3: 0.3");
    expect(await lossesWith("nan")).toBe("step 1: 0.5, 2: 0.4, 3: 0.3, 4: NaN");
  });

  test("reads Baselines, whose first mean is of no episode", async () => {
    const text =
      "eplenmean,eprewmean,fps,loss/policy_loss,misc/nupdates,misc/total_timesteps\nnan,nan,9,0.1,1,64\n9,5,9,0.2,2,128\n9,nan,9,0.3,3,192\n";
    expect(curves(await readAs(rlProgress, text, "progress.csv"))).toEqual([
      { eprewmean: "step 128: 5, 192: NaN", "loss/policy_loss": "step 64: 0.1, 128: 0.2, 192: 0.3" },
    ]);
  });

  test("reads DDPG of Baselines", async () => {
    const text = "rollout/return,total/epochs,total/steps,train/loss_actor\n-9,1,2000,3\n-8,2,4000,2\n";
    expect(curves(await readAs(rlProgress, text, "progress.csv"))).toEqual([
      { "rollout/return": "step 2000: -9, 4000: -8", "train/loss_actor": "step 2000: 3, 4000: 2" },
    ]);
  });

  test("reads Spinning Up's tabs", async () => {
    const text = "Epoch\tAverageEpRet\tTotalEnvInteracts\tLossV\tTime\n0\t5\t4000\t9\t1\n1\t6\t8000\t8\t2\n";
    expect(curves(await readAs(rlProgress, text, "progress.txt"))).toEqual([
      { AverageEpRet: "step 4000: 5, 8000: 6", LossV: "step 4000: 9, 8000: 8" },
    ]);
  });

  test("leaves a reward with a counter to the format of any table", async () => {
    expect(await formatOf("log.csv", "iteration,reward,novelty\n1,5,0.1\n2,6,0.2\n")).toBe("csv");
    expect(await formatOf("progress.csv", "epoch,loss\n1,5\n2,6\n")).toBe("keras-csv");
  });
});

describe("monitor", () => {
  test.each([
    ["x/0.monitor.csv", "x/monitor"],
    ["x/monitor.csv", "x/monitor"],
    ["x/env_1_monitor.csv", "x/monitor"],
    ["x/seed1_monitor.csv", "x/seed1_monitor"],
    ["x/max_monitor.csv", "x/max_monitor"],
  ])("takes %s for a file of the run %s", (path, run) => {
    expect(monitor.runKey?.(path)).toBe(run);
  });

  const start = (at: number) => `#{"t_start": ${at}, "env_id": "CartPole-v1"}\nr,l,t\n`;

  test("puts the episodes of all environments in order of time", async () => {
    const files = {
      "x/0.monitor.csv": `${start(100)}1.0,10,2\n2.0,10,9\n`,
      "x/1.monitor.csv": `${start(101)}3.0,20,3\n4.0,20,12\n`,
    };
    expect(curves(await readRunAs(monitor, files))).toEqual([
      { episode_reward: "step 10: 1, 30: 3, 40: 2, 60: 4" },
    ]);
  });

  test.each([
    ["without an episode", start(1), "-: expected a row for each episode, got the end of the file"],
    [
      "with an episode of no steps",
      `${start(1)}1.0,0,2\n`,
      "-: expected the length and the time of each episode",
    ],
    ["with a text for a reward", `${start(1)}1.0,5,2\nx,5,3\n`, "4: expected a number in `r`, got `x`"],
  ])("refuses a file %s", async (_, text, message) => {
    expect(await refusal(() => readAs(monitor, text, "monitor.csv"))).toBe(message);
  });

  test("leaves other comments alone", async () => {
    expect(await formatOf("monitor.csv", '#{"a": 1}\nr,l,t\n1,2,3\n')).toBeNull();
  });
});

test.each([
  ...[
    "reward",
    "ep_rew_mean",
    "rollout/ep_rew_mean",
    "eprewmean",
    "env_runners/episode_return_mean",
    "AverageEpRet",
  ],
  ...[
    "Evaluation/AverageReturn",
    "mean_reward",
    "episode_reward",
    "total_reward",
    "EpRewMean",
    "episodic_return",
  ],
])("%s is a reward", (name) => {
  expect(isReward(name)).toBe(true);
});

test.each(["return_code", "secret", "forward", "interpret", "loss", "reward_std"])("%s is none", (name) => {
  expect(isReward(name)).toBe(false);
});
