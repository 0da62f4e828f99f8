import { expect, test } from "vitest";
import { matchBaseline, missingRuns } from "../../src/baseline/match.ts";
import { pair } from "../../src/curves/pairing.ts";
import { groupBySeed } from "../../src/curves/seeds.ts";
import { series } from "../runs.ts";

const runs = (names: string[]) =>
  groupBySeed(
    names.map((name) =>
      pair({ name, format: "test", path: "", files: [], params: {}, series: [series("val_loss", [1, 0.5])] }),
    ),
    [],
  );

/** Returns what each candidate is compared with, and the notes on missing runs. */
function matched(candidate: string[], baselineRuns: string[]) {
  const baseline = {
    kind: "found",
    from: "base",
    published: [],
    earlier: [],
    runs: runs(baselineRuns),
  } as const;
  const groups = matchBaseline(runs(candidate), baseline);
  return {
    with: groups.map(({ baseline }) =>
      baseline.kind === "found" ? baseline.runs.map(({ name }) => name).join(" ") : baseline.because,
    ),
    missing: missingRuns(groups, baseline, false).map(({ message }) => message),
  };
}

test.each([
  ["the same name", ["a", "b"], ["b", "a"], ["a", "b"]],
  ["a single run on each side, whatever their names", ["a"], ["b"], ["b"]],
  [
    "a run against its dated history",
    ["net"],
    ["net_2026-11-01", "net_2026-11-02"],
    ["net_2026-11-01 net_2026-11-02"],
  ],
  [
    "time stamps of several trainings",
    ["a-20261124-101500", "b-20261124-101501"],
    ["a-20261101-090000", "a-20261102-090000", "b-20261101-090000"],
    ["a-20261101-090000 a-20261102-090000", "b-20261101-090000"],
  ],
  [
    "time stamps after names with numbers",
    ["resnet18_2026-11-24", "resnet50_2026-11-24"],
    ["resnet18_2026-11-01", "resnet18_2026-11-02", "resnet50_2026-11-01", "resnet50_2026-11-02"],
    ["resnet18_2026-11-01 resnet18_2026-11-02", "resnet50_2026-11-01 resnet50_2026-11-02"],
  ],
  ["names in other letters", ["模型甲", "模型乙"], ["模型乙", "模型甲"], ["模型甲", "模型乙"]],
  ["version numbers", ["a-v2", "b-v2"], ["a-v1", "b-v1"], ["a-v1", "b-v1"]],
  [
    "exact names before folded ones",
    ["resnet18", "resnet50"],
    ["resnet50", "resnet18"],
    ["resnet18", "resnet50"],
  ],
  ["seeds on both sides", ["a-seed1", "a-seed2", "b"], ["a-seed7", "a-seed8", "b"], ["a-seed7 a-seed8", "b"]],
])("%s", (_what, candidate, baseline, expected) => {
  expect(matched(candidate, baseline)).toEqual({ with: expected, missing: [] });
});

test("matches runs with random names by their settings", () => {
  const seed = (name: string, lr: number | null, seed: number) =>
    pair({
      name,
      format: "test",
      path: "",
      files: [],
      params: { seed, ...(lr === null ? {} : { lr }) },
      series: [series("val_loss", [1, 0.5])],
    });
  const of = (lrs: (number | null)[], names: string) =>
    groupBySeed(
      lrs.flatMap((lr, i) => [1, 2].map((n) => seed(`${names}${"xyz"[i]}${"pq"[n]}`, lr, n))),
      [],
    );
  const matchedRates = (lrs: (number | null)[]) =>
    matchBaseline(of(lrs, "h"), {
      kind: "found",
      from: "base",
      published: [],
      earlier: [],
      runs: of([...lrs].reverse(), "b"),
    }).map(({ baseline }) => (baseline.kind === "found" ? baseline.runs[0]?.params["lr"] : "absent"));
  expect(matchedRates([0.1, 0.01])).toEqual([0.1, 0.01]);
});

test("a baseline run matched by name is not matched again by settings", () => {
  const one = (name: string, lr: number) => [
    pair({
      name,
      format: "test",
      path: "",
      files: [],
      params: { lr },
      series: [series("val_loss", [1, 0.5])],
    }),
  ];
  const base = {
    kind: "found",
    from: "base",
    published: [],
    earlier: [],
    runs: [one("mnist", 0.1), one("other", 1)],
  } as const;
  const groups = matchBaseline([one("mnist", 0.2), one("cifar", 0.1)], base);
  expect(groups.map(({ baseline }) => baseline.kind)).toEqual(["found", "absent"]);
});

test("matches a single seed with several in the baseline", () => {
  expect(
    matched(
      ["resnet18-seed1", "resnet50-seed11"],
      ["resnet18-seed1", "resnet18-seed2", "resnet50-seed1", "resnet50-seed2"],
    ),
  ).toEqual({
    with: ["resnet18-seed1 resnet18-seed2", "resnet50-seed1 resnet50-seed2"],
    missing: [],
  });
});

test("an ambiguous folded name matches nothing", () => {
  expect(matched(["resnet34", "vgg"], ["resnet18", "resnet50", "vgg"])).toEqual({
    with: ["the baseline has no run resnet34 (available: resnet18, resnet50, vgg)", "vgg"],
    missing: [
      "run resnet18 is missing: only the baseline has it",
      "run resnet50 is missing: only the baseline has it",
    ],
  });
});
