import { describe, expect, test } from "vitest";
import { fillMessage } from "../../src/report/format-number.ts";
import { improvement } from "../../src/rules/improvement.ts";
import { regression } from "../../src/rules/regression.ts";
import type { Rule } from "../../src/rules/rule.ts";
import { run } from "../runs.ts";

type Series = Record<string, number[]>;

/** A rule on runs here against runs of the base, each its series by name. */
function judge(
  rule: Rule,
  here: Series[],
  base: Series[],
  setting: Record<string, unknown> = {},
  earlier: Series[][] = [],
) {
  const seeds = here.map((series) => run(series));
  const [one] = seeds;
  if (!one) throw new Error("no run");
  const subject = {
    run: one,
    seeds,
    all: seeds,
    base: {
      kind: "found",
      runs: base.map((one) => run(one)),
      earlier: earlier.map((runs) => runs.map((one) => run(one))),
    },
  } as const;
  return rule.configure(setting).judge(subject);
}

function found(here: Series[], base: Series[], setting: Record<string, unknown> = {}): string[] {
  return judge(regression, here, base, setting).map(({ status, reason }) => `${status} ${reason}`);
}

/** Runs that come to these losses. */
const losses = (...values: number[]) => values.map((value) => ({ val_loss: [1, value] }));
const nan = Number.NaN;

describe("one run against one", () => {
  test.each([
    ["worse than allowed", [1, 0.53], [1, 0.5], { max: 0.02 }, "fail worse"],
    ["within", [1, 0.505], [1, 0.5], { max: 0.02 }, "pass within"],
    [
      "the absolute floor must be exceeded too",
      [1, 0.53],
      [1, 0.5],
      { max: 0.02, absolute: 0.1 },
      "pass within",
    ],
    ["both are exceeded", [1, 0.53], [1, 0.5], { max: 0.02, absolute: 0.02 }, "fail worse"],
    ["last instead of best", [0.5, 0.7], [0.5, 0.5], { at: "last" }, "fail worse"],
    ["a base of 0", [0.1, 0.01], [0.1, 0], {}, "fail worse-than-zero"],
    ["a base of 0 and an absolute floor", [0.1, 0.01], [0.1, 0], { absolute: 0.02 }, "pass within-zero"],
    ["a negative base", [-0.1, -0.8], [-0.1, -1], {}, "fail worse"],
    ["a negative base, within", [-0.1, -0.96], [-0.1, -1], {}, "pass within"],
    ["a base that broke down", [1, 0.5], [nan, nan], {}, "not-judged base-not-finite"],
  ])("%s", (_what, here, base, setting, expected) => {
    expect(found([{ val_loss: here }], [{ val_loss: base }], setting)).toEqual([expected]);
  });

  test("of a metric that rises", () => {
    const [outcome] = judge(regression, [{ val_acc: [0.5, 0.8] }], [{ val_acc: [0.5, 0.9] }]);
    expect(outcome).toMatchObject({ reason: "worse", actual: 0.8, limit: expect.closeTo(0.855, 12), at: 1 });
    expect(found([{ val_acc: [0.5, 0.87] }], [{ val_acc: [0.5, 0.9] }])).toEqual(["pass within"]);
  });

  test("says aloud that seed noise is unknown", () => {
    const [outcome] = judge(regression, losses(0.53), losses(0.5));
    const facts = { ...outcome?.facts, actual: outcome?.actual ?? null, at: outcome?.at ?? null };
    expect(fillMessage(regression.messages[outcome?.reason ?? ""] ?? "", facts, "epoch")).toBe(
      "best val_loss 0.53 at epoch 1 is 6 % worse than base 0.5 (allowed 5 %); one run against one: seed noise unknown",
    );
  });
});

describe("by what there is", () => {
  const base = [0.5, 0.51, 0.49, 0.505, 0.495];
  test.each([
    ["three of the base, far above what they predict", [0.6], base.slice(0, 3), "fail prediction"],
    ["three of the base that spread as much themselves", [0.56], [0.5, 0.56, 0.44], "pass luck-predicted"],
    ["three here, the base far below what they predict", [0.6, 0.61, 0.59], [0.5], "fail prediction"],
    ["two against two: by the floors", [0.6, 0.61], [0.5, 0.51], "fail worse-means"],
    ["three against three, apart", [0.6, 0.61, 0.59], base.slice(0, 3), "fail permutation"],
    [
      "three against three, one of them among the others",
      [0.6, 0.61, 0.495],
      base.slice(0, 3),
      "pass luck-tested",
    ],
    ["five against five, apart", base.map((x) => x + 0.1), base, "fail permutation"],
    ["five against five, apart but within the floor", base.map((x) => x + 0.022), base, "pass within-means"],
    ["trainings that repeat to the last digit", [0.6, 0.6, 0.6], [0.5, 0.5, 0.5], "fail permutation"],
    ["a history that it is unlike", [0.6], [...base, ...base], "fail history"],
    [
      "a history with as bad ones",
      [0.56],
      [0.5, 0.55, 0.45, 0.56, 0.44, 0.51, 0.49, 0.53, 0.47],
      "pass as-before",
    ],
    [
      "an outlier in a history that else repeats itself",
      [1.2],
      [0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.9],
      "fail history",
    ],
    ["a history with one outlier does not hide the next", [0.7], [...base, ...base, 0.9], "fail history"],
  ])("%s", (_what, here, before, expected) => {
    expect(found(losses(...here), losses(...before))).toEqual([expected]);
  });

  test.each([
    ["a few commits say nothing yet", 0.6, [0.5, 0.51, 0.49], "fail worse"],
    [
      "a change as there is from one commit to the next",
      0.56,
      [0.5, 0.55, 0.48, 0.53, 0.5, 0.56, 0.49, 0.52],
      "pass as-changes",
    ],
    ["a change unlike those", 0.56, [0.5, 0.501, 0.5, 0.502, 0.499, 0.5, 0.501, 0.5], "fail changes"],
    [
      "a step back to where the branch was before it got better",
      0.6,
      [0.5, 0.6, 0.6, 0.6, 0.6, 0.6, 0.6, 0.6],
      "fail changes",
    ],
    [
      "a step back on a branch that gets better all the time",
      0.56,
      [0.5, 0.51, 0.521, 0.529, 0.54, 0.551, 0.56, 0.569],
      "fail changes",
    ],
    [
      "a step back on a branch that got better by leaps and never worse",
      0.6,
      [0.5, 0.58, 0.6, 0.75, 0.78, 0.9, 0.95, 1.1],
      "fail changes",
    ],
    ["within the floor of the nearest", 0.52, [0.5, 0.4, 0.4, 0.4, 0.4, 0.4, 0.4, 0.4], "pass within"],
  ])("%s", (_what, here, before, expected) => {
    const [base = [], ...earlier] = before.map((value) => losses(value));
    const outcomes = judge(regression, losses(here), base, {}, earlier);
    expect(outcomes.map(({ status, reason }) => `${status} ${reason}`)).toEqual([expected]);
  });

  test("says how sure that is", () => {
    const [outcome] = judge(regression, losses(...base.map((x) => x + 0.1)), losses(...base));
    const facts = { ...outcome?.facts, actual: outcome?.actual ?? null };
    expect(fillMessage(regression.messages[outcome?.reason ?? ""] ?? "", facts, "epoch")).toBe(
      "best val_loss 0.6 (n = 5) is 20 % worse than base 0.5 (n = 5; allowed 5 %), more than luck of seeds: exact permutation test, p = 0.004, 95 % interval 17.7 % to 22.3 %, P(worse) = 1",
    );
  });

  test("base runs that broke down are not counted", () => {
    const broken = { val_loss: [nan, nan] };
    const [outcome] = judge(regression, losses(0.6), [...losses(0.5, 0.51), broken]);
    expect(outcome).toMatchObject({ reason: "worse-means", facts: { here: 1, before: 2 } });
  });

  test("a seed that broke down is not left out: the gate did not see it", () => {
    const [outcome] = judge(regression, [...losses(0.5), { val_loss: [nan, nan] }], losses(0.5));
    expect(outcome).toMatchObject({ status: "blocked", reason: "seed-broken" });
  });
});

describe("several metrics", () => {
  const seeds = (loss: number[], other: number[]) =>
    loss.map((value, i) => ({ val_box_loss: [1, value], val_cls_loss: [1, other[i] ?? nan] }));
  const before = [0.5, 0.51, 0.49];

  test("are corrected together: with two of them three seeds a side are too few for the exact test", () => {
    const here = seeds([0.56, 0.58, 0.57], before);
    const [box, cls] = judge(regression, here, seeds(before, before));
    expect([box?.reason, cls?.reason]).toEqual(["welch", "within-means"]);
    const [alone] = judge(
      regression,
      here.map(({ val_box_loss }) => ({ val_box_loss })),
      before.map((value) => ({ val_box_loss: [1, value] })),
    );
    expect([alone?.reason, alone?.facts?.["p"]]).toEqual(["permutation", 0.05]);
  });

  test("what one alone would fail may be luck among many", () => {
    const spread = { here: [0.55, 0.6, 0.54], base: [0.5, 0.53, 0.47] };
    const alone = found(losses(...spread.here), losses(...spread.base));
    const among = (names: number) => (values: number[]) =>
      values.map((value) =>
        Object.fromEntries(Array.from({ length: names }, (_, i) => [`val_l${i}_loss`, [1, value]])),
      );
    expect(alone).toEqual(["fail permutation"]);
    expect(new Set(found(among(6)(spread.here), among(6)(spread.base)))).toEqual(
      new Set(["pass luck-tested"]),
    );
  });
});

describe("what the base recorded and this run did not", () => {
  test("is not passed over", () => {
    const outcomes = judge(regression, [{ loss: [1, 0.5] }], [{ loss: [1, 0.5], val_loss: [1, 0.6] }]);
    expect(outcomes).toMatchObject([
      { status: "blocked", reason: "vanished", facts: { series: "val_loss" } },
    ]);
  });

  test("under another name of the same metric it is found", () => {
    expect(found([{ eval_loss: [1, 0.5] }], [{ val_loss: [1, 0.5] }])).toEqual(["pass within"]);
  });

  test("a metric that is new has nothing to be compared with", () => {
    expect(found([{ val_loss: [1], val_acc: [1] }], [{ val_acc: [1] }])).toEqual([
      "not-judged no-base-metric",
    ]);
  });
});

test("improvement tells the better value, what would keep it, and never fails", () => {
  const told = (here: number[], base: number[]) =>
    judge(improvement, losses(...here), losses(...base)).map(({ status, reason, facts }) => [
      status,
      reason,
      facts?.["worst"],
    ]);
  expect(told([0.4], [0.5])).toEqual([["pass", "better", 0.4]]);
  expect(told([0.4, 0.42], [0.5])).toEqual([["pass", "better", 0.42]]);
  expect(told([0.6], [0.5])).toEqual([["pass", "no-better", 0.6]]);
  expect(told([-0.1], [0])).toEqual([["pass", "better-than-zero", -0.1]]);
  // Not 0.1234: the run itself would fail that.
  expect(told([0.123449], [0.5])).toEqual([["pass", "better", 0.1235]]);
  const [accuracy] = judge(improvement, [{ val_acc: [0.5, 0.98769] }], [{ val_acc: [0.5, 0.9] }]);
  expect(accuracy?.facts).toMatchObject({ operator: ">=", worst: 0.9876 });
});
