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

/** What each training here is compared with, and which base runs are left. */
function matched(here: string[], base: string[]) {
  const baseline = { kind: "found", from: "base", published: [], earlier: [], runs: runs(base) } as const;
  const trainings = matchBaseline(runs(here), baseline);
  return {
    with: trainings.map(({ base }) =>
      base.kind === "found" ? base.runs.map(({ name }) => name).join(" ") : base.because,
    ),
    gone: missingRuns(trainings, baseline).map(({ message }) => message),
  };
}

test.each([
  ["the same name", ["a", "b"], ["b", "a"], ["a", "b"]],
  ["one on each side, whatever they are called", ["a"], ["b"], ["b"]],
  [
    "one against its history",
    ["net"],
    ["net_2026-11-01", "net_2026-11-02"],
    ["net_2026-11-01 net_2026-11-02"],
  ],
  [
    "time stamps, of several trainings",
    ["a-20261124-101500", "b-20261124-101501"],
    ["a-20261101-090000", "a-20261102-090000", "b-20261101-090000"],
    ["a-20261101-090000 a-20261102-090000", "b-20261101-090000"],
  ],
  [
    "time stamps behind names with numbers",
    ["resnet18_2026-11-24", "resnet50_2026-11-24"],
    ["resnet18_2026-11-01", "resnet18_2026-11-02", "resnet50_2026-11-01", "resnet50_2026-11-02"],
    ["resnet18_2026-11-01 resnet18_2026-11-02", "resnet50_2026-11-01 resnet50_2026-11-02"],
  ],
  ["names in other letters", ["模型甲", "模型乙"], ["模型乙", "模型甲"], ["模型甲", "模型乙"]],
  ["version numbers", ["a-v2", "b-v2"], ["a-v1", "b-v1"], ["a-v1", "b-v1"]],
  [
    "the name itself before a folded one",
    ["resnet18", "resnet50"],
    ["resnet50", "resnet18"],
    ["resnet18", "resnet50"],
  ],
  ["seeds on both sides", ["a-seed1", "a-seed2", "b"], ["a-seed7", "a-seed8", "b"], ["a-seed7 a-seed8", "b"]],
])("%s", (_what, here, base, expected) => {
  expect(matched(here, base)).toEqual({ with: expected, gone: [] });
});

test("runs of random names are matched by their settings, and by nothing where those do not tell", () => {
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
  const told = (lrs: (number | null)[]) =>
    matchBaseline(of(lrs, "h"), {
      kind: "found",
      from: "base",
      published: [],
      earlier: [],
      runs: of([...lrs].reverse(), "b"),
    }).map(({ base }) => (base.kind === "found" ? base.runs[0]?.params["lr"] : "absent"));
  expect(told([0.1, 0.01])).toEqual([0.1, 0.01]);
});

test("what is compared by its name is not compared with another by its settings", () => {
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
  const trainings = matchBaseline([one("mnist", 0.2), one("cifar", 0.1)], base);
  expect(trainings.map(({ base }) => base.kind)).toEqual(["found", "absent"]);
});

test("one seed here, several in the base", () => {
  expect(
    matched(
      ["resnet18-seed1", "resnet50-seed11"],
      ["resnet18-seed1", "resnet18-seed2", "resnet50-seed1", "resnet50-seed2"],
    ),
  ).toEqual({
    with: ["resnet18-seed1 resnet18-seed2", "resnet50-seed1 resnet50-seed2"],
    gone: [],
  });
});

test("a folded name that is several trainings' is nobody's", () => {
  expect(matched(["resnet34", "vgg"], ["resnet18", "resnet50", "vgg"])).toEqual({
    with: ["the base has no run resnet34 (it has resnet18, resnet50, vgg)", "vgg"],
    gone: ["the base's run resnet18 is gone", "the base's run resnet50 is gone"],
  });
});

test("a metric that the base recorded and the run did not is told", () => {
  const of = (...names: string[]) => [
    [
      pair({
        name: "a",
        format: "test",
        path: "",
        files: [],
        params: {},
        series: names.map((name) => series(name, [1, 0.5])),
      }),
    ],
  ];
  const baseline = {
    kind: "found",
    from: "base",
    published: [],
    earlier: [],
    runs: of("val_loss", "val_accuracy", "lr_of_mine"),
  } as const;
  const told = (...names: string[]) =>
    missingRuns(matchBaseline(of(...names), baseline), baseline).map(({ message }) => message);
  expect(told("val_loss")).toEqual(["val_accuracy of the base's run a is gone"]);
  expect(told("eval_loss", "val_accuracy")).toEqual([]);
});
