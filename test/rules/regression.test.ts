import { describe, expect, test } from "vitest";
import { improvement } from "../../src/rules/improvement.ts";
import { regression } from "../../src/rules/regression.ts";
import type { Rule } from "../../src/rules/rule.ts";
import { messageOf, run } from "../runs.ts";

type Series = Record<string, number[]>;

/** Judges candidate runs against baseline runs, each given as its series by name. */
function judge(
  rule: Rule,
  candidate: Series[],
  baseline: Series[],
  setting: Record<string, unknown> = {},
  earlier: Series[][] = [],
) {
  const seeds = candidate.map((series) => run(series));
  const [first] = seeds;
  if (!first) throw new Error("no run");
  const subject = {
    run: first,
    seeds,
    all: seeds,
    baseline: {
      kind: "found",
      runs: baseline.map((series) => run(series)),
      earlier: earlier.map((runs) => runs.map((series) => run(series))),
    },
  } as const;
  return rule.configure(setting).judge(subject);
}

function found(candidate: Series[], baseline: Series[], setting: Record<string, unknown> = {}): string[] {
  return judge(regression, candidate, baseline, setting).map(({ status, reason }) => `${status} ${reason}`);
}

/** Runs that end at these losses. */
const losses = (...values: number[]) => values.map((value) => ({ val_loss: [1, value] }));
const nan = Number.NaN;

describe("single runs", () => {
  test.each([
    ["worse than the limit", [1, 0.53], [1, 0.5], { max: 0.02 }, "fail worse"],
    ["within the limit", [1, 0.505], [1, 0.5], { max: 0.02 }, "pass within"],
    [
      "the absolute limit must be exceeded too",
      [1, 0.53],
      [1, 0.5],
      { max: 0.02, absolute: 0.1 },
      "pass within",
    ],
    ["both limits are exceeded", [1, 0.53], [1, 0.5], { max: 0.02, absolute: 0.02 }, "fail worse"],
    ["last instead of best", [0.5, 0.7], [0.5, 0.5], { at: "last" }, "fail worse"],
    ["a baseline of 0", [0.1, 0.01], [0.1, 0], {}, "fail worse-than-zero"],
    ["a baseline of 0 and an absolute limit", [0.1, 0.01], [0.1, 0], { absolute: 0.02 }, "pass within-zero"],
    ["a negative baseline", [-0.1, -0.8], [-0.1, -1], {}, "fail worse"],
    ["a negative baseline, within the limit", [-0.1, -0.96], [-0.1, -1], {}, "pass within"],
    ["a baseline that is not finite", [1, 0.5], [nan, nan], {}, "not-judged base-not-finite"],
  ])("%s", (_what, candidate, baseline, setting, expected) => {
    expect(found([{ val_loss: candidate }], [{ val_loss: baseline }], setting)).toEqual([expected]);
  });

  test("a metric that rises", () => {
    const [outcome] = judge(regression, [{ val_acc: [0.5, 0.8] }], [{ val_acc: [0.5, 0.9] }]);
    expect(outcome).toMatchObject({ reason: "worse", actual: 0.8, limit: expect.closeTo(0.81, 12), at: 1 });
    expect(found([{ val_acc: [0.5, 0.87] }], [{ val_acc: [0.5, 0.9] }])).toEqual(["pass within"]);
  });

  test("the message says that seed noise is unknown", () => {
    const [outcome] = judge(regression, losses(0.53), losses(0.5));
    expect(messageOf(regression, outcome)).toBe(
      "best val_loss 0.53 at epoch 1 is 6 % worse than baseline 0.5 (limit 5 %); single runs compared; seed noise unknown, so this warns only",
    );
  });
});

/** Limits and values that binary numbers hold exactly, so that a value may lie exactly at its limit. */
describe("at a limit, and just beyond", () => {
  const limits = { max: 0.25, max_single: 0.5, max_seeds: 0.125 };
  const beyond = 2 ** -40;

  test.each([
    ["single runs", [1.25], [1], limits, "pass within"],
    ["single runs", [1.25 + beyond], [1], limits, "fail worse-by-little"],
    ["single runs, the limit of an error", [1.5], [1], limits, "fail worse-by-little"],
    ["single runs, the limit of an error", [1.5 + beyond], [1], limits, "fail worse"],
    ["the absolute limit", [1.75], [1], { ...limits, absolute: 0.75 }, "pass within"],
    ["the absolute limit", [1.75 + beyond], [1], { ...limits, absolute: 0.75 }, "fail worse"],
    ["a baseline of 0", [0.25], [0], { absolute: 0.25 }, "pass within-zero"],
    ["a baseline of 0", [0.25 + beyond], [0], { absolute: 0.25 }, "fail worse-than-zero"],
    ["two against one", [1.25, 1.25], [1], limits, "pass within-means"],
    ["one against two", [1.25], [1, 1], limits, "pass within-means"],
    ["one against two", [1.25 + beyond], [1, 1], limits, "fail worse-means"],
    ["two against three are no seeds", [1.25, 1.25], [1, 1, 1], limits, "pass within-means"],
    ["three against two are no seeds", [1.25, 1.25, 1.25], [1, 1], limits, "pass within-means"],
    ["three against three", [1.125, 1.125, 1.125], [1, 1, 1], limits, "pass within-means"],
    ["three against three", Array(3).fill(1.125 + beyond), [1, 1, 1], limits, "fail permutation"],
    ["`max` holds for single runs and seeds", [1.25 + beyond], [1], { max: 0.25 }, "fail worse"],
    [
      "`max` holds for single runs and seeds",
      [1.25, 1.25, 1.25],
      [1, 1, 1],
      { max: 0.25 },
      "pass within-means",
    ],
    ["by default 5 % warn", [1.0499], [1], {}, "pass within"],
    ["by default 5 % warn", [1.0501], [1], {}, "fail worse-by-little"],
    ["by default 10 % are an error", [1.0999], [1], {}, "fail worse-by-little"],
    ["by default 10 % are an error", [1.1001], [1], {}, "fail worse"],
    ["by default 2 % of seeds are an error", [1.0199, 1.0199, 1.0199], [1, 1, 1], {}, "pass within-means"],
    ["by default 2 % of seeds are an error", [1.0201, 1.0201, 1.0201], [1, 1, 1], {}, "fail permutation"],
    ["a baseline of 0 whose spread explains it", [0.5], [0, 0.5, -0.5], {}, "pass luck-of-zero"],
    ["a baseline of 0 whose spread does not explain it", [9], [0, 0.5, -0.5], {}, "fail worse-than-zero"],
  ])("%s: %j against %j", (_what, candidate, baseline, setting, expected) => {
    const runs = (values: number[]) => values.map((value) => ({ val_loss: [10, value] }));
    expect(found(runs(candidate), runs(baseline), setting)).toEqual([expected]);
  });

  test.each([
    ["val_loss", [10, 1.25], [10, 1], 1.25, "same"],
    ["val_loss", [10, 1.3], [10, 1], 1.25, "worse"],
    ["val_psnr", [5, 15], [5, 20], 15, "same"],
    ["val_psnr", [5, 14], [5, 20], 15, "worse"],
  ])(
    "the worst %s allowed, and whether it is worse: %j against %j",
    (name, candidate, baseline, limit, comparison) => {
      expect(judge(regression, [{ [name]: candidate }], [{ [name]: baseline }], { max: 0.25 })).toMatchObject(
        [{ limit, comparison }],
      );
    },
  );
});

describe("a metric beside the loss", () => {
  /** Of runs with the same loss; BLEU is no share, so that a tenth is its limit, and a twentieth that of seeds. */
  const bleu = (...values: number[]) => values.map((value) => ({ val_loss: [1, 0.5], val_bleu: [0, value] }));
  const beside = (candidate: Series[], baseline: Series[], setting = {}) =>
    judge(regression, candidate, baseline, setting).map(({ status, reason }) => `${status} ${reason}`)[1];

  test.each([
    ["single runs", [18], [20], "pass within"],
    ["single runs", [17.9], [20], "fail worse"],
    ["one against two", [18], [20, 20], "pass within-means"],
    ["two against one", [18, 18], [20], "pass within-means"],
    ["two against two", [17.9, 17.9], [20, 20], "fail worse-means"],
    ["two against three are no seeds", [18.5, 18.5], [20, 20, 20], "pass within-means"],
    ["three against two are no seeds", [18.5, 18.5, 18.5], [20, 20], "pass within-means"],
    ["five seeds", [19, 19, 19, 19, 19], [20, 20, 20, 20, 20], "pass within-means"],
    ["five seeds", [18.9, 18.8, 18.7, 18.6, 18.5], [20, 20, 20, 20, 20], "fail permutation"],
    [
      "three seeds: 1 in 20 is no rare p among many metrics",
      [18.5, 18.5, 18.5],
      [20, 20, 20],
      "pass luck-tested",
    ],
    ["five seeds that overlap", [10, 21, 19, 18, 20], [20, 19.5, 20.5, 19, 21], "pass luck-tested"],
    ["far from what three runs predict", [10], [20, 20.1, 19.9], "fail prediction"],
    ["not far enough from what three runs predict", [10], [20, 22, 18], "pass luck-predicted"],
    ["unlike its history", [10], [20, 20.1, 19.9, 20, 20.2, 19.8, 20, 20], "fail history"],
    ["like its history", [17], [20, 22, 18, 17, 23, 19, 21, 20], "pass as-before"],
  ])("%s: %j against %j", (_what, candidate, baseline, expected) => {
    expect(beside(bleu(...candidate), bleu(...baseline))).toBe(expected);
  });

  test("is judged by its own test, whatever the loss shows", () => {
    const [loss, other] = judge(regression, bleu(17.9), bleu(20));
    expect([loss?.status, other]).toMatchObject(["pass", { status: "fail", comparison: "worse", limit: 18 }]);
    expect(other).not.toHaveProperty("maxLevel");
  });
});

describe("the figures of the message", () => {
  const spread = [0.4, 0.45, 0.5, 0.5, 0.5, 0.5, 0.55, 0.6];
  test.each([
    // The median is 0.5, the MAD 0.025: z = 0.3 / (1.4826 · 0.025).
    [
      "of a history",
      [0.8],
      spread,
      [],
      "best val_loss 0.8 (n = 1) is 60 % worse than baseline 0.5 (n = 8; limit 5 %), outside its history (robust z = 8.1, limit 4)",
    ],
    // t = 0.5 / (0.1 · √(4/3)) = 4.33 with 2 degrees of freedom: p = ½ − t / (2√(2 + t²)).
    [
      "of a prediction",
      [1],
      [0.4, 0.5, 0.6],
      [],
      "best val_loss 1 (n = 1) is 100 % worse than baseline 0.5 (n = 3; limit 5 %), more than the spread of the runs predicts (p = 0.025; P(worse) = 1)",
    ],
    // The changes are −0.1, 0.1, −0.1, …: median −0.1, MAD 0; half their quantum, a quarter of that, is 0.0125.
    [
      "of changes between commits",
      [0.8],
      [0.5],
      [0.6, 0.5, 0.6, 0.5, 0.6, 0.5, 0.6],
      "best val_loss 0.8 is 60 % worse than baseline 0.5 (limit 5 %), unlike earlier changes between commits of the base branch (robust z = 32)",
    ],
    [
      "of two against two",
      [0.6, 0.6],
      [0.5, 0.5],
      [],
      "best val_loss 0.6 (n = 2) is 20 % worse than baseline 0.5 (n = 2; limit 5 %); fewer than three runs a side; seed noise unknown",
    ],
    [
      "of a baseline of 0",
      [0.2],
      [0],
      [],
      "best val_loss 0.2 is worse than baseline 0 (limit 0; relative limits are undefined at 0, set `absolute`)",
    ],
    [
      "of single runs that are much worse",
      [0.6],
      [0.5],
      [],
      "best val_loss 0.6 at epoch 1 is 20 % worse than baseline 0.5 (limit 10 %); single runs compared; seed noise unknown",
    ],
  ])("%s", (_what, candidate, baseline, earlier, expected) => {
    const before = earlier.map((value) => losses(value));
    const [outcome] = judge(regression, losses(...candidate), losses(...baseline), {}, before);
    expect(messageOf(regression, outcome)).toBe(expected);
  });
});

describe("the method follows from the number of runs", () => {
  const baseline = [0.5, 0.51, 0.49, 0.505, 0.495];
  test.each([
    ["three baseline runs, far above their prediction", [0.6], baseline.slice(0, 3), "fail prediction"],
    ["three baseline runs with as wide a spread", [0.56], [0.5, 0.56, 0.44], "pass luck-predicted"],
    [
      "three candidate runs, the baseline far below their prediction",
      [0.6, 0.61, 0.59],
      [0.5],
      "fail prediction",
    ],
    ["two against two: by the limits alone", [0.6, 0.61], [0.5, 0.51], "fail worse-means"],
    ["three against three, apart", [0.6, 0.61, 0.59], baseline.slice(0, 3), "fail permutation"],
    ["three against three, overlapping", [0.6, 0.61, 0.495], baseline.slice(0, 3), "pass luck-tested"],
    ["five against five, apart", baseline.map((x) => x + 0.1), baseline, "fail permutation"],
    [
      "five against five, apart but within the limit",
      baseline.map((x) => x + 0.009),
      baseline,
      "pass within-means",
    ],
    ["exactly repeatable trainings", [0.6, 0.6, 0.6], [0.5, 0.5, 0.5], "fail permutation"],
    ["outside its history", [0.6], [...baseline, ...baseline], "fail history"],
    [
      "within a history of equally bad runs",
      [0.56],
      [0.5, 0.55, 0.45, 0.56, 0.44, 0.51, 0.49, 0.53, 0.47],
      "pass as-before",
    ],
    [
      "beyond an outlier in an otherwise constant history",
      [1.2],
      [0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.9],
      "fail history",
    ],
    [
      "an outlier in a history does not hide the next",
      [0.7],
      [...baseline, ...baseline, 0.9],
      "fail history",
    ],
  ])("%s", (_what, candidate, baseline, expected) => {
    expect(found(losses(...candidate), losses(...baseline))).toEqual([expected]);
  });

  test.each([
    ["a few commits are no history", 0.6, [0.5, 0.51, 0.49], "fail worse"],
    [
      "a change like those between commits",
      0.56,
      [0.5, 0.55, 0.48, 0.53, 0.5, 0.56, 0.49, 0.52],
      "pass as-changes",
    ],
    [
      "a change unlike those between commits",
      0.56,
      [0.5, 0.501, 0.5, 0.502, 0.499, 0.5, 0.501, 0.5],
      "fail changes",
    ],
    [
      "a step back to where the branch was before it improved",
      0.6,
      [0.5, 0.6, 0.6, 0.6, 0.6, 0.6, 0.6, 0.6],
      "fail changes",
    ],
    [
      "a step back on a branch that improves steadily",
      0.56,
      [0.5, 0.51, 0.521, 0.529, 0.54, 0.551, 0.56, 0.569],
      "fail changes",
    ],
    [
      "a step back on a branch that only improved, by leaps",
      0.6,
      [0.5, 0.58, 0.6, 0.75, 0.78, 0.9, 0.95, 1.1],
      "fail changes",
    ],
    ["within the limit of the nearest commit", 0.52, [0.5, 0.4, 0.4, 0.4, 0.4, 0.4, 0.4, 0.4], "pass within"],
  ])("%s", (_what, candidate, history, expected) => {
    const [baseline = [], ...earlier] = history.map((value) => losses(value));
    const outcomes = judge(regression, losses(candidate), baseline, {}, earlier);
    expect(outcomes.map(({ status, reason }) => `${status} ${reason}`)).toEqual([expected]);
  });

  test("the message gives p, the interval and P(worse)", () => {
    const [outcome] = judge(regression, losses(...baseline.map((x) => x + 0.1)), losses(...baseline));
    expect(messageOf(regression, outcome)).toBe(
      "best val_loss 0.6 (n = 5) is 20 % worse than baseline 0.5 (n = 5; limit 2 %), more than seed noise: exact permutation test, p = 0.004, 95 % interval 17.7 % to 22.3 %, P(worse) = 1",
    );
  });

  test("baseline runs that are not finite are not counted", () => {
    const broken = { val_loss: [nan, nan] };
    const [outcome] = judge(regression, losses(0.6), [...losses(0.5, 0.51), broken]);
    expect(outcome).toMatchObject({ reason: "worse-means", facts: { candidate_runs: 1, baseline_runs: 2 } });
  });

  test("a seed that is not finite blocks the rule", () => {
    const [outcome] = judge(regression, [...losses(0.5), { val_loss: [nan, nan] }], losses(0.5));
    expect(outcome).toMatchObject({ status: "blocked", reason: "seed-broken" });
  });
});

describe("several metrics", () => {
  const seeds = (loss: number[], other: number[]) =>
    loss.map((value, i) => ({ val_box_loss: [1, value], val_cls_loss: [1, other[i] ?? nan] }));
  const before = [0.5, 0.51, 0.49];

  test("are corrected together: for two of them, three seeds a side are too few for the exact test", () => {
    const candidate = seeds([0.56, 0.58, 0.57], before);
    const [box, cls] = judge(regression, candidate, seeds(before, before));
    expect([box?.reason, cls?.reason]).toEqual(["welch", "within-means"]);
    const [alone] = judge(
      regression,
      candidate.map(({ val_box_loss }) => ({ val_box_loss })),
      before.map((value) => ({ val_box_loss: [1, value] })),
    );
    expect([alone?.reason, alone?.facts?.["p"]]).toEqual(["permutation", 0.05]);
  });

  test("a failure of a single metric may be noise among many", () => {
    const spread = { candidate: [0.55, 0.6, 0.54], baseline: [0.5, 0.53, 0.47] };
    const alone = found(losses(...spread.candidate), losses(...spread.baseline));
    const among = (names: number) => (values: number[]) =>
      values.map((value) =>
        Object.fromEntries(Array.from({ length: names }, (_, i) => [`val_l${i}_loss`, [1, value]])),
      );
    expect(alone).toEqual(["fail permutation"]);
    expect(new Set(found(among(6)(spread.candidate), among(6)(spread.baseline)))).toEqual(
      new Set(["pass luck-tested"]),
    );
  });
});

describe("a metric that only the baseline recorded", () => {
  test("blocks the rule", () => {
    const outcomes = judge(regression, [{ loss: [1, 0.5] }], [{ loss: [1, 0.5], val_loss: [1, 0.6] }]);
    expect(outcomes).toMatchObject([
      { status: "blocked", reason: "vanished", facts: { series: "val_loss" } },
    ]);
  });

  test("is found under another name", () => {
    expect(found([{ eval_loss: [1, 0.5] }], [{ val_loss: [1, 0.5] }])).toEqual(["pass within"]);
  });

  test("a new metric has no baseline", () => {
    expect(found([{ val_loss: [1], val_acc: [1] }], [{ val_acc: [1] }])).toEqual([
      "not-judged no-base-metric",
      "pass within",
    ]);
  });
});

test("improvement reports the better value and the limit that would keep it, and never fails", () => {
  const outcomes = (candidate: number[], baseline: number[]) =>
    judge(improvement, losses(...candidate), losses(...baseline)).map(({ status, reason, facts }) => [
      status,
      reason,
      facts?.["worst"],
    ]);
  expect(outcomes([0.4], [0.5])).toEqual([["pass", "better", 0.4]]);
  expect(outcomes([0.4, 0.42], [0.5])).toEqual([["pass", "better", 0.42]]);
  expect(outcomes([0.6], [0.5])).toEqual([["pass", "worse", 0.6]]);
  expect(outcomes([0.5], [0.5])).toEqual([["pass", "no-better", 0.5]]);
  expect(outcomes([-0.1], [0])).toEqual([["pass", "better-than-zero", -0.1]]);
  // Not 0.1234: the run itself would fail that.
  expect(outcomes([0.123449], [0.5])).toEqual([["pass", "better", 0.1235]]);
  const [accuracy] = judge(improvement, [{ val_acc: [0.5, 0.98769] }], [{ val_acc: [0.5, 0.9] }]);
  expect(accuracy?.facts).toMatchObject({ operator: ">=", worst: 0.9876 });
});
