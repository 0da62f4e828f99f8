import { describe, expect, test } from "vitest";
import { underfit } from "../../src/rules/underfit.ts";
import { judge, run } from "../runs.ts";

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
