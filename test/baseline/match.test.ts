import { expect, test } from "vitest";
import { matchBaseline, missingRuns } from "../../src/baseline/match.ts";
import { pair } from "../../src/curves/pairing.ts";
import { runNames } from "../../src/curves/run-names.ts";
import { groupBySeed } from "../../src/curves/seeds.ts";
import { series } from "../runs.ts";

const pairedRun = (name: string, path = "") =>
  pair({ name, format: "test", path, files: [], params: {}, series: [series("val_loss", [1, 0.5])] });
const runs = (names: string[]) =>
  groupBySeed(
    names.map((name) => pairedRun(name)),
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

test.each([
  { what: "the jobs of a matrix that a new value renumbers", path: "lossgate-train-", by: "settings" },
  { what: "other runs by their path, whatever their settings", path: "resnet", by: "path" },
])("matches $what", ({ path, by }) => {
  const of = (rates: readonly number[]) =>
    rates.map((lr, i) => [
      pair({
        name: `${path}${i}`,
        path: `${path}${i}/history.json`,
        format: "test",
        files: [],
        params: { lr },
        series: [series("val_loss", [1, 0.5])],
      }),
    ]);
  const groups = matchBaseline(of([0.5, 0.1, 0.01]), {
    kind: "found",
    from: "base",
    published: [],
    earlier: [],
    runs: of([0.1, 0.01]),
  });
  const compared = groups.map(({ baseline }) =>
    baseline.kind === "found" ? baseline.runs[0]?.params["lr"] : null,
  );
  expect(compared).toEqual(by === "settings" ? [null, 0.1, 0.01] : [0.1, 0.01, null]);
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
    missing: ["2 runs are missing: only the baseline has resnet18, resnet50 (new: resnet34)"],
  });
});

/** Returns the path of what the run at each path is compared with; null if it is compared with nothing. */
function matchedPaths(candidate: string[], baseline: string[]): (string | null)[] {
  const read = (paths: string[]) => {
    const names = runNames(paths);
    return groupBySeed(
      paths.map((path, i) => pairedRun(names[i] ?? "", path)),
      [],
    );
  };
  const groups = matchBaseline(read(candidate), {
    kind: "found",
    from: "base",
    published: [],
    earlier: [],
    runs: read(baseline),
  });
  return groups.map(({ baseline }) =>
    baseline.kind === "found" ? baseline.runs.map(({ path }) => path).join(" ") : null,
  );
}

test.each([
  [
    "the same path beside one more run of the same name",
    ["runs/a/log.csv", "runs/b/log.csv", "other/a/log.csv"],
    ["runs/a/log.csv", "runs/b/log.csv"],
    ["runs/a/log.csv", "runs/b/log.csv", null],
  ],
  [
    "paths below two directories, beside one more run",
    ["here/runs/a/log.csv", "here/runs/b/log.csv", "here/tiny/log.csv"],
    ["base/runs/a/log.csv", "base/runs/b/log.csv"],
    ["base/runs/a/log.csv", "base/runs/b/log.csv", null],
  ],
  [
    "the longest end that two paths share",
    ["here/runs/a.csv", "here/runs/b.csv", "here/other/a.csv"],
    ["base/runs/a.csv", "base/runs/b.csv", "old/a.csv"],
    ["base/runs/a.csv", "base/runs/b.csv", null],
  ],
  [
    "a baseline with one more run",
    ["runs/a/log.csv", "runs/b/log.csv"],
    ["x/runs/a/log.csv", "x/runs/b/log.csv", "x/tiny/log.csv"],
    ["x/runs/a/log.csv", "x/runs/b/log.csv"],
  ],
  [
    "no run that shares an end with two",
    ["runs/a/log.csv", "runs/b/log.csv"],
    ["x/one/a.csv", "x/two/a.csv", "y/b.csv"],
    [null, "y/b.csv"],
  ],
  [
    "no run that shares less than its name",
    ["resnet/cifar/log.csv", "vgg/mnist/log.csv"],
    ["vgg/cifar/log.csv", "resnet/mnist/log.csv"],
    [null, null],
  ],
  [
    "the trainings of one file by their number",
    ["runs/a.log", "runs/a.log", "other/b.log"],
    ["old/a.log", "old/a.log"],
    ["old/a.log", "old/a.log", null],
  ],
  [
    "the files of one directory",
    ["x/runs/history.json", "x/runs/metrics.csv", "other/b.log"],
    ["x/runs/history.json", "x/runs/metrics.csv"],
    ["x/runs/history.json", "x/runs/metrics.csv", null],
  ],
  [
    "the path before a name that another run has",
    ["runs/a.csv", "other/b.csv"],
    ["runs/a.csv", "runs/runs/a.csv"],
    ["runs/a.csv", null],
  ],
  [
    "letters composed otherwise",
    ["runs/mod\u00e8le/log.csv", "runs/b/log.csv"],
    ["runs/mode\u0300le/log.csv", "runs/b/log.csv"],
    ["runs/mode\u0300le/log.csv", "runs/b/log.csv"],
  ],
])("matches by path: %s", (_what, candidate, baseline, expected) => {
  expect(matchedPaths(candidate, baseline)).toEqual(expected);
});

test("matches the history of earlier reports by path or name", () => {
  const earlier = [
    [[pairedRun("runs/a", "runs/a/log.csv")]],
    [[pairedRun("a", "old/a/log.csv")]],
    [[pairedRun("other", "other/log.csv")]],
  ];
  const [group] = matchBaseline([[pairedRun("a", "runs/a/log.csv")]], {
    kind: "found",
    from: "base",
    published: [],
    earlier,
    runs: [[pairedRun("a", "runs/a/log.csv")]],
  });
  expect(group?.baseline).toMatchObject({
    earlier: [[{ path: "runs/a/log.csv" }], [{ path: "old/a/log.csv" }]],
  });
  expect(group?.baseline).toHaveProperty("earlier.length", 2);
});
