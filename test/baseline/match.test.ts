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

/** Runs of these paths and learning rates; null has no settings. */
const withRates = (rates: readonly (readonly [path: string, lr: number | null])[]) =>
  rates.map(([path, lr]) => {
    const name = path.replace("/log.csv", "");
    const params = lr === null ? {} : { lr };
    return [{ ...pairedRun(name, path.replace(/#\d$/, "")), params }];
  });

/** The jobs of a matrix, numbered in its order. */
const jobs = (matrix: string, rates: readonly (number | null)[]) =>
  rates.map((lr, i) => [`lossgate-${matrix}-${i}/log.csv`, lr] as const);

/** The place of the baseline run that each candidate is compared with. */
function matchedPlaces(...[candidates, before]: Parameters<typeof withRates>[0][]): (number | null)[] {
  const runs = withRates(before ?? []);
  const groups = matchBaseline(withRates(candidates ?? []), {
    kind: "found",
    from: "base",
    published: [],
    earlier: [],
    runs,
  });
  return groups.map(({ baseline }) =>
    baseline.kind === "found" ? runs.findIndex(([run]) => run === baseline.runs[0]) : null,
  );
}

test.each([
  ["a new value renumbers them: by settings", [0.5, 0.1, 0.01], [0.1, 0.01], [null, 0, 1]],
  ["a value is gone: by settings", [0.1, 0.01], [0.5, 0.1, 0.01], [1, 2]],
  ["a job without settings is told by that", [0.1, null], [null, 0.1], [1, 0]],
  ["a value has changed: by number", [0.5, 0.1], [0.1, 0.01], [0, 1]],
  ["two jobs of the same settings: by number", [0.5, 0.1, 0.1], [0.1, 0.5], [0, 1, null]],
  ["two jobs of the same settings in the baseline: by number", [0.1, 0.5], [0.5, 0.1, 0.1], [0, 1]],
])("matches the jobs of a matrix: %s", (_what, candidate, baseline, expected) => {
  expect(matchedPlaces(jobs("train", candidate), jobs("train", baseline))).toEqual(expected);
});

test("matches the jobs of each matrix by themselves", () => {
  const both = (rates: number[]) => [...jobs("a", rates), ...jobs("b", rates)];
  expect(matchedPlaces(both([0.5, 0.1]), both([0.1]))).toEqual([null, 0, null, 1]);
});

test.each([
  ["other runs by their path", ["run0/log.csv", "run1/log.csv"]],
  ["the trainings of one file by their number", ["log.csv#1", "log.csv#2"]],
])("matches %s, whatever their settings", (_what, paths) => {
  const of = (rates: number[]) => paths.map((path, i) => [path, rates[i] ?? null] as const);
  expect(matchedPlaces(of([0.5, 0.1]), of([0.1, 0.5]))).toEqual([0, 1]);
});

test("matches by name where the paths have nothing in common", () => {
  const of = (...paths: [string, string]) => [[pairedRun("a", paths[0])], [pairedRun("b", paths[1])]];
  const groups = matchBaseline(of("x/1.csv", "x/2.csv"), {
    kind: "found",
    from: "base",
    published: [],
    earlier: [],
    runs: of("y/3.csv", "y/4.csv").toReversed(),
  });
  expect(groups).toMatchObject(["a", "b"].map((name) => ({ baseline: { runs: [{ name }] } })));
});

test("runs of several days are no history if one of them is matched already", () => {
  const groups = matchBaseline([[pairedRun("other", "x/1.csv")], [pairedRun("net_2026-11-03", "x/3.csv")]], {
    kind: "found",
    from: "base",
    published: [],
    earlier: [],
    runs: [[pairedRun("net_2026-11-01", "x/1.csv")], [pairedRun("net_2026-11-02", "x/2.csv")]],
  });
  expect(groups.map(({ baseline }) => baseline.kind)).toEqual(["found", "absent"]);
});

/** Runs of two networks, whose numbers must not be taken for a time stamp. */
const stamped = (stamp: string) => [`resnet18-${stamp}`, `resnet50-${stamp}`];

test.each([
  ["2026-11-24", "2026-12-01"],
  ["20261124", "20261201"],
  ["2026_11_24", "2026_12_01"],
  ["2026.11.24", "2026.12.01"],
  ["20261124101500", "20261201090001"],
  ["20261124-101500", "20261201-0900"],
  ["20261124_101500", "20261201"],
  ["2026-11-24T10:15:00", "2026-12-01T09:00:01"],
  ["2026-11-24_10-15-00", "2026-12-01_09-00"],
  ["2026-11-24 10:15", "2026-12-01 09:00"],
  ["1764000000", "1764000001"],
  ["1764000000123", "1764000001000"],
  ["2026-11-24-best", "2026-12-01-best"],
])("a time stamp does not matter: %s, %s", (now, then) => {
  const expected = stamped(then).map((name) => expect.stringMatching(new RegExp(`^${name}$`)));
  expect(matched(stamped(now), stamped(then)).with).toEqual(expected);
});

test.each([
  ["2026-31-24", "2026-32-01"],
  ["2026-11-44", "2026-12-41"],
  ["12026-11-24", "12026-12-01"],
  ["2026-11-249", "2026-12-011"],
  ["17640000001", "17640000002"],
  ["176400000012", "176400000013"],
  ["2764000000", "2764000001"],
  ["1926-11-24", "1926-12-01"],
])("another number does: %s, %s", (now, then) => {
  expect(matched(stamped(now), stamped(then)).with).toEqual([
    expect.stringMatching(/^the baseline has no run/),
    expect.stringMatching(/^the baseline has no run/),
  ]);
});

test.each([
  ["1.2", "1.3.1"],
  ["9", "10"],
  ["1-2:3", "1_2"],
  ["V1", "v2"],
])("a number does not matter where nothing else tells runs apart: %s, %s", (now, then) => {
  const of = (number: string) => [`a-${number}`, `b-${number}`];
  expect(matched(of(now), of(then)).with).toEqual(of(then));
});

test("a run is matched with nothing only by the number of runs, unless each side has one", () => {
  const none = (name: string, available: string) =>
    `the baseline has no run ${name} (available: ${available})`;
  expect(matched(["x"], ["a", "b"]).with).toEqual([none("x", "a, b")]);
  expect(matched(["x", "y"], ["a"]).with).toEqual([none("x", "a"), none("y", "a")]);
  expect(matched(["x"], []).with).toEqual([none("x", "")]);
});

test("without a baseline no run has one", () => {
  const baseline = { kind: "absent", because: "none was given" } as const;
  expect(matchBaseline(runs(["a", "b"]), baseline)).toEqual(
    runs(["a", "b"]).map((seeds) => ({ seeds: expect.objectContaining({ length: seeds.length }), baseline })),
  );
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
