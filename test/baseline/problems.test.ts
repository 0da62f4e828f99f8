import { describe, expect, test } from "vitest";
import { type Baseline, matchBaseline } from "../../src/baseline/match.ts";
import { comparisonProblems } from "../../src/baseline/problems.ts";
import type { BaselineSource, Published } from "../../src/baseline/source.ts";
import { pair } from "../../src/curves/pairing.ts";
import { groupBySeed } from "../../src/curves/seeds.ts";
import { series } from "../runs.ts";

const runs = (names: readonly string[]) =>
  groupBySeed(
    names.map((name) =>
      pair({
        name,
        format: "test",
        path: `${name}/log.csv`,
        files: [],
        params: {},
        series: [series("val_loss", [1, 0.5])],
      }),
    ),
    [],
  );

const source: BaselineSource = { kind: "given", from: "base", place: { root: "/", paths: ["base"] } };
const published: Published[] = [
  { run: 1, commit: "c".repeat(40), how: "ancestor", behind: 0, age: 0, failed: false },
];

function told(candidate: readonly string[], baseline: Baseline, isAccepted = false): string[] {
  const groups = matchBaseline(runs(candidate), baseline);
  return comparisonProblems(source, baseline, groups, isAccepted).map(
    ({ level, file, message, advice }) =>
      `${level}: ${file}: ${message}${level === "note" || advice ? "" : " without advice"}`,
  );
}

const found = (names: readonly string[], by: Published[] = published): Baseline => ({
  kind: "found",
  from: "main",
  published: by,
  earlier: [],
  runs: runs(names),
});

describe("a baseline that may be there", () => {
  const absent = { kind: "absent", because: "no report was found" } as const;
  const message = "the baseline: nothing was compared: no report was found";
  test.each([
    ["is told as a note", { ...absent, lost: "note" }, false, [`note: ${message}`]],
    ["keeps the gate from passing", { ...absent, lost: "inconclusive" }, false, [`inconclusive: ${message}`]],
    ["unless the results are accepted", { ...absent, lost: "inconclusive" }, true, [`note: ${message}`]],
    ["is no matter where there is none", absent, false, []],
  ] as const)("%s", (_what, baseline, isAccepted, expected) => {
    expect(told(["a"], baseline, isAccepted)).toEqual(expected);
  });
});

describe("runs that only the baseline has", () => {
  test.each([
    ["none", ["a", "b"], ["a", "b"], []],
    ["one", ["a"], ["a", "b"], ["run b is missing: only the baseline has it"]],
    ["two", ["a"], ["a", "b", "c"], ["2 runs are missing: only the baseline has b, c"]],
    [
      "one, beside a new one",
      ["a", "x"],
      ["a", "b"],
      ["run b is missing: only the baseline has it (new: x)"],
    ],
    [
      "all",
      ["x", "y"],
      ["a", "b"],
      ["nothing was compared: 2 runs are missing: only the baseline has a, b (new: x, y)"],
    ],
    [
      "ten",
      ["a"],
      ["a", ..."bcdefghijk"],
      ["10 runs are missing: only the baseline has b, c, d, e, f, g, h, i, j, k"],
    ],
    [
      "eleven",
      ["a"],
      ["a", ..."bcdefghijkl"],
      ["11 runs are missing: only the baseline has b, c, d, e, f, g, h, i, j, k and 1 more"],
    ],
  ])("%s", (_what, candidate, baseline, expected) => {
    expect(told(candidate, found(baseline))).toEqual(
      expected.map((message) => `inconclusive: main: ${message}`),
    );
    expect(told(candidate, found(baseline), true)).toEqual(
      expected.map((message) => `note: main: ${message}`),
    );
  });

  test.each([
    ["r\u0435sn\u0435t", "r\u0435sn\u0435t (U+0435)"],
    ["m\u03bfd\u0435l", "m\u03bfd\u0435l (U+03BF, U+0435)"],
    ["модель", "модель"],
    ["resnet", "resnet"],
  ])("letters that look like others get their number: %s", (name, shown) => {
    expect(told(["a"], found(["a", name]))).toEqual([
      `inconclusive: main: run ${shown} is missing: only the baseline has it`,
    ]);
  });
});

describe("a run that is compared with the only one there", () => {
  const assumed =
    "note: main: run x is compared with a, the only run there, though neither path nor name is the same";
  test.each([
    ["of another name", ["x"], found(["a"]), [assumed]],
    ["of the same name", ["a"], found(["a"]), []],
    ["that a person named", ["x"], found(["a"], []), []],
  ])("%s", (_what, candidate, baseline, expected) => {
    expect(told(candidate, baseline)).toEqual(expected);
  });
});

describe("fewer seeds than in the baseline", () => {
  const two = ["a-seed1", "a-seed2"];
  const b = ["b-seed1", "b-seed2", "b-seed3"];
  test.each([
    ["one of two", ["a-seed1"], found(two), ["note: main: run a-seed* has 1 seed, its baseline 2"]],
    [
      "two of three, of another run",
      ["a-seed1", ...b.slice(1)],
      found([...b, "a-seed1"]),
      ["note: main: run b-seed* has 2 seeds, its baseline 3"],
    ],
    ["as many", two, found(two), []],
    ["as many, beside more of another run", [...two, ...b], found([...b, ...two]), []],
    ["more", two, found(["a-seed1"]), []],
    ["of a baseline that a person named", ["a-seed1"], found(two, []), []],
    [
      "runs of several days are no seeds",
      ["a_2026-11-03", "x"],
      found(["a_2026-11-01", "a_2026-11-02", "x"]),
      [],
    ],
  ])("%s", (_what, candidate, baseline, expected) => {
    expect(told(candidate, baseline).filter((one) => one.includes("seed"))).toEqual(expected);
  });

  test("nor are the seeds of several days those of one", () => {
    const days = ["01", "02"].flatMap((day) => [1, 2].map((seed) => `a_2026-11-${day}-seed${seed}`));
    const baseline = found([...days, "b-seed1", "b-seed2", "b-seed3", "b-seed4"]);
    expect(told(["a_2026-11-03-seed1", "b-seed1", "b-seed2", "b-seed3", "b-seed4"], baseline)).toEqual([]);
  });
});
