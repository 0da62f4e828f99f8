import { describe, expect, test } from "vitest";
import { underfit } from "../../src/rules/underfit.ts";
import { judge, run } from "../runs.ts";

const told = (series: Record<string, number[]>, setting = {}) => judge(underfit, run(series), setting);
const found = (outcomes: ReturnType<typeof told>) =>
  outcomes.map(({ status, reason }) => `${status} ${reason}`);

const flat = [1, 0.8, 0.7, 0.65, 0.62, 0.61, 0.6, 0.6, 0.6, 0.6];
const falling = [1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6, 0.55];
const good = [1, 0.8, 0.6, 0.5, 0.4, 0.35, 0.3, 0.3, 0.3, 0.3];

describe("against a target", () => {
  test.each([
    ["both are high and flat", flat, flat, { target: 0.4 }, "fail flat"],
    ["both are high, val still falls", falling, falling, { target: 0.4 }, "fail improving"],
    ["val alone is high: that is a gap", good, flat, { target: 0.4 }, "pass fits"],
    ["train alone is high, by dropout", flat, good, { target: 0.4 }, "pass fits"],
    ["a target is meant as it stands", flat, flat, { target: 0.599 }, "fail flat"],
    ["just reached", flat, flat, { target: 0.6 }, "pass fits"],
    ["within a tolerance", flat, flat, { target: 0.58, tolerance: 0.05 }, "pass fits"],
    [
      "the last value was lucky",
      [...flat.slice(0, 9), 0.3],
      [...flat.slice(0, 9), 0.3],
      { target: 0.4 },
      "fail flat",
    ],
    ["too few", [1, 0.9, 0.8, 0.7], [1, 0.9, 0.8, 0.7], { target: 0.4 }, "not-judged too-few"],
  ])("%s", (_what, loss, val_loss, setting, outcome) => {
    expect(found(told({ loss, val_loss }, setting))).toEqual([outcome]);
  });

  test("an accuracy rises", () => {
    const acc = flat.map((value) => 1 - value);
    expect(found(told({ acc, val_acc: acc }, { target: 0.9 }))).toEqual(["fail flat"]);
    expect(found(told({ acc, val_acc: acc }, { target: 0.4 }))).toEqual(["pass fits"]);
    const rising = falling.map((value) => 1 - value);
    expect(told({ acc: rising, val_acc: rising }, { target: 0.8, tolerance: 0.1 })).toMatchObject([
      { status: "fail", reason: "improving", actual: 0.4, limit: expect.closeTo(0.72, 12), at: 9 },
    ]);
  });

  test("what is told", () => {
    expect(told({ loss: flat.map((value) => value + 0.1), val_loss: flat }, { target: 0.4 })).toMatchObject([
      { actual: 0.6, limit: 0.4, at: 9, facts: { train: 0.7, reference: 0.4, source: "target" } },
    ]);
  });
});

describe("against a base", () => {
  const against = (loss: number[], val_loss: number[], ...bases: Record<string, number[]>[]) =>
    judge(underfit, run({ loss, val_loss }), {}, { kind: "found", runs: bases.map((base) => run(base)) });

  test("both worse than where val of the base ended", () => {
    expect(against(flat, flat, { val_loss: good })).toMatchObject([
      {
        status: "fail",
        reason: "flat",
        limit: expect.closeTo(0.33, 12),
        facts: { reference: 0.3, source: "base" },
      },
    ]);
  });

  test("10 % worse is allowed", () => {
    const near = good.map((value) => value * 1.09);
    expect(found(against(near, near, { val_loss: good }))).toEqual(["pass fits"]);
  });

  test("of several runs the mean of where they ended", () => {
    expect(against(flat, flat, { val_loss: good }, { val_loss: [1, 0.5] })).toMatchObject([
      { facts: { reference: 0.4 } },
    ]);
  });

  test("a base without that metric, and none at all", () => {
    expect(found(against(flat, flat, { val_acc: [0.5] }))).toEqual(["not-judged no-base-metric"]);
    expect(told({ loss: flat, val_loss: flat })).toMatchObject([{ status: "not-judged", reason: "no-base" }]);
  });
});
