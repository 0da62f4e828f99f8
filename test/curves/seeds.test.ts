import { expect, test } from "vitest";
import type { Params } from "../../src/curves/model.ts";
import { groupBySeed, seedGroupName } from "../../src/curves/seeds.ts";

const named = (...names: string[]) => names.map((name) => ({ name, params: {} }));
const set = (...all: Params[]) => all.map((params, i) => ({ name: `run${i}`, params }));
const groups = (runs: { name: string; params: Params }[], ...patterns: string[]) =>
  groupBySeed(runs, patterns).map((group) => group.map(({ name }) => name).join(" "));

test.each([
  ["seed numbers in names", named("a-seed1", "b-seed1", "a-seed2"), ["a-seed1 a-seed2", "b-seed1"]],
  ["seed directories", named("seed_1/a", "seed_2/a"), ["seed_1/a seed_2/a"]],
  ["other numbers in names", named("resnet18", "resnet50"), ["resnet18", "resnet50"]],
  ["params that differ only in the seed", set({ lr: 1, seed: 1 }, { seed: 2, lr: 1 }), ["run0 run1"]],
  [
    "params that differ in the seed and another",
    set({ lr: 1, seed: 1 }, { seed: 2, lr: 2 }),
    ["run0", "run1"],
  ],
  ["equal seeds", set({ lr: 1, seed: 1 }, { lr: 1, seed: 1 }), ["run0", "run1"]],
  ["several seed params", set({ data_seed: 0, seed: 1 }, { data_seed: 0, seed: 2 }), ["run0 run1"]],
  ["Lightning's seed", set({ seed_everything: 1 }, { seed_everything: 2 }), ["run0 run1"]],
  [
    "a param `name`, which may be the model's",
    set({ name: "resnet18", seed: 1 }, { name: "resnet50", seed: 2 }),
    ["run0", "run1"],
  ],
  [
    "seeds in names, equal seeds in params",
    [
      { name: "a-seed1", params: { seed: 0 } },
      { name: "a-seed2", params: { seed: 0 } },
    ],
    ["a-seed1 a-seed2"],
  ],
  ["params without a seed", set({ lr: 1 }, { lr: 1 }), ["run0", "run1"]],
  [
    "Ultralytics' names of its output directory",
    set(
      { name: "train", project: "a", save_dir: "a/train", seed: 1 },
      { name: "train2", project: "b", save_dir: "b/train2", seed: 2 },
    ),
    ["run0 run1"],
  ],
  [
    "params that differ in the output directory",
    set({ seed: 1, output_dir: "a" }, { seed: 2, output_dir: "b" }),
    ["run0 run1"],
  ],
  [
    "seeds in names, different params",
    [
      { name: "a-seed1", params: { lr: 1 } },
      { name: "a-seed2", params: { lr: 2 } },
    ],
    ["a-seed1", "a-seed2"],
  ],
])("%s", (_what, runs, expected) => {
  expect(groups(runs)).toEqual(expected);
});

test("a pattern takes precedence over names and params", () => {
  const runs = [...set({ lr: 1 }, { lr: 2 }), ...named("other")];
  expect(groups(runs, "run*")).toEqual(["run0 run1", "other"]);
});

test("names a group of runs", () => {
  expect(seedGroupName(["a"])).toBe("a");
  expect(seedGroupName(["a-seed1", "a-seed2"])).toBe("a-seed*");
  expect(seedGroupName(["seed1/a", "seed22/a"])).toBe("seed*/a");
  expect(seedGroupName(["a-seed10", "a-seed11"])).toBe("a-seed*");
  expect(seedGroupName(["aa", "aaa"])).toBe("aa*");
});
