import { describe, expect, test } from "vitest";
import { pair } from "../../src/curves/pairing.ts";
import { underfit } from "../../src/rules/underfit.ts";
import { judge, messageOf, run, series } from "../runs.ts";

const outcomesOf = (series: Record<string, number[]>, setting = {}) => judge(underfit, run(series), setting);
const found = (outcomes: ReturnType<typeof outcomesOf>) =>
  outcomes.map(({ status, reason }) => `${status} ${reason}`);

const flat = [1, 0.8, 0.7, 0.65, 0.62, 0.61, 0.6, 0.6, 0.6, 0.6];
const falling = [1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6, 0.55];
const good = [1, 0.8, 0.6, 0.5, 0.4, 0.35, 0.3, 0.3, 0.3, 0.3];

describe("against a target", () => {
  test.each([
    ["both are high and flat", flat, flat, { target: 0.4 }, "fail flat"],
    ["both are high, val still falls", falling, falling, { target: 0.4 }, "fail improving"],
    ["only val is high", good, flat, { target: 0.4 }, "pass fits"],
    ["only train is high", flat, good, { target: 0.4 }, "pass fits"],
    ["just above the target", flat, flat, { target: 0.599 }, "fail flat"],
    ["just at the target", flat, flat, { target: 0.6 }, "pass fits"],
    ["within a tolerance", flat, flat, { target: 0.58, tolerance: 0.05 }, "pass fits"],
    [
      "a lucky last value",
      [...flat.slice(0, 9), 0.3],
      [...flat.slice(0, 9), 0.3],
      { target: 0.4 },
      "fail flat",
    ],
    ["too few", [1, 0.9, 0.8, 0.7], [1, 0.9, 0.8, 0.7], { target: 0.4 }, "not-judged too-few"],
  ])("%s", (_what, loss, val_loss, setting, outcome) => {
    expect(found(outcomesOf({ loss, val_loss }, setting))).toEqual([outcome]);
  });

  test("judges an accuracy in its own direction", () => {
    const acc = flat.map((value) => 1 - value);
    expect(found(outcomesOf({ acc, val_acc: acc }, { target: 0.9 }))).toEqual(["fail flat"]);
    expect(found(outcomesOf({ acc, val_acc: acc }, { target: 0.4 }))).toEqual(["pass fits"]);
    const rising = falling.map((value) => 1 - value);
    expect(outcomesOf({ acc: rising, val_acc: rising }, { target: 0.8, tolerance: 0.1 })).toMatchObject([
      { status: "fail", reason: "improving", actual: 0.4, limit: expect.closeTo(0.72, 12), at: 9 },
    ]);
  });

  test("the outcome has the smoothed ends and the target", () => {
    expect(
      outcomesOf({ loss: flat.map((value) => value + 0.1), val_loss: flat }, { target: 0.4 }),
    ).toMatchObject([
      { actual: 0.6, limit: 0.4, at: 9, facts: { train: 0.7, reference: 0.4, source: "target" } },
    ]);
  });
});

describe("against a baseline", () => {
  const against = (loss: number[], val_loss: number[], ...baselines: Record<string, number[]>[]) =>
    judge(
      underfit,
      run({ loss, val_loss }),
      {},
      { kind: "found", runs: baselines.map((series) => run(series)) },
    );

  test("fails if both are worse than where val of the baseline ended", () => {
    expect(against(flat, flat, { val_loss: good })).toMatchObject([
      {
        status: "fail",
        reason: "flat",
        limit: expect.closeTo(0.33, 12),
        facts: { reference: 0.3, source: "baseline" },
      },
    ]);
  });

  test("passes within 10 %", () => {
    const near = good.map((value) => value * 1.09);
    expect(found(against(near, near, { val_loss: good }))).toEqual(["pass fits"]);
  });

  test("takes the mean over several baseline runs", () => {
    expect(against(flat, flat, { val_loss: good }, { val_loss: [1, 0.5] })).toMatchObject([
      { facts: { reference: 0.4 } },
    ]);
  });

  test("is not judged without a baseline, or without that metric in it", () => {
    expect(found(against(flat, flat, { val_acc: [0.5] }))).toEqual(["not-judged no-base-metric"]);
    expect(outcomesOf({ loss: flat, val_loss: flat })).toMatchObject([
      { status: "not-judged", reason: "no-base" },
    ]);
  });
});

describe("at a limit, and just beyond", () => {
  const level = (value: number) => Array.from({ length: 5 }, () => value);
  test.each([
    ["five evaluations at the limit", 5, { target: 4, tolerance: 0.25 }, "pass fits"],
    ["beyond it", 5.001, { target: 4, tolerance: 0.25 }, "fail flat"],
    ["a negative target", -3, { target: -4, tolerance: 0.25 }, "pass fits"],
    ["beyond it", -2.999, { target: -4, tolerance: 0.25 }, "fail flat"],
    ["a target is meant literally", 4.001, { target: 4 }, "fail flat"],
  ])("%s", (_what, value, setting, outcome) => {
    expect(found(outcomesOf({ loss: level(value), val_loss: level(value) }, setting))).toEqual([outcome]);
  });

  /** Falls to 100 + 2 steps, then by five values of a step each: by 1 % of their median of 100, or less. */
  const ending = (step: number) => [2, 1, 0, -1, -2].map((i) => 100 + step * i);
  test.each([
    ["by 1 % over the last five", [900, 800, 700, ...ending(0.25)], "fail improving"],
    ["by less", [900, 800, 700, ...ending(0.2499)], "fail flat"],
    ["over the last 30 %", [...Array(14).fill(900), 101, ...ending(0.25)], "fail improving"],
    ["not over the last 30 %", [...Array(14).fill(900), 99, ...ending(0.25)], "fail flat"],
  ])("val still improves %s", (_what, val_loss, outcome) => {
    expect(found(outcomesOf({ loss: val_loss, val_loss }, { target: 1 }))).toEqual([outcome]);
  });
});

test("a baseline run that is not finite does not count", () => {
  const against = (...losses: number[][]) =>
    judge(
      underfit,
      run({ loss: flat, val_loss: flat }),
      {},
      { kind: "found", runs: losses.map((val_loss) => run({ val_loss })) },
    );
  const broken = [1, Number.NaN];
  expect(against(broken, [1, 0.5])).toMatchObject([{ facts: { reference: 0.5 } }]);
  expect(found(against(broken))).toEqual(["not-judged base-not-finite"]);
});

test("train that was recorded only after the last evaluation is not judged", () => {
  const late = { ...series("loss", [1]), positions: Float64Array.of(99) };
  const one = run({ val_loss: flat });
  expect(judge(underfit, pair({ ...one, series: [late, ...one.series] }), { target: 0 })).toMatchObject([
    { status: "not-judged", reason: "no-train-yet" },
  ]);
});

test("the message gives both ends and the reference", () => {
  const [outcome] = outcomesOf({ loss: flat.map((value) => value + 0.1), val_loss: flat }, { target: 0.4 });
  expect(messageOf(underfit, outcome)).toBe(
    "train loss 0.7 and val_loss 0.6 both ended worse than 0.4 (smoothed; target 0.4), and val_loss no longer improves: add capacity or try another learning rate",
  );
  const [few] = outcomesOf({ loss: [1], val_loss: [1] }, { target: 0.4 });
  expect(messageOf(underfit, few)).toBe("too few evaluations to assess underfitting: 1 (minimum 5)");
});
