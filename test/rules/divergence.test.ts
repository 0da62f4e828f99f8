import { describe, expect, test } from "vitest";
import { normal, uniform } from "../../bench/verdicts/random.ts";
import { pair } from "../../src/curves/pairing.ts";
import { jumpsOf } from "../../src/rules/divergence/spikes.ts";
import { divergence } from "../../src/rules/divergence.ts";
import { judge, messageOf, run } from "../runs.ts";

const outcomesOf = (series: Record<string, number[]>) =>
  judge(divergence, run(series)).map(
    ({ status, reason, level }) => `${status} ${reason}${level === "error" ? "" : `, ${level}`}`,
  );

const falling = [1, 0.8, 0.65, 0.53, 0.44, 0.37, 0.31, 0.27, 0.24, 0.21, 0.19, 0.17];

describe("fewer than 8 values, whose noise is unknown", () => {
  test.each([
    ["it triples each time", [1, 3, 9], "fail few"],
    ["it falls, then doubles", [1, 0.7, 0.5, 1.2, 2], "fail above"],
    ["it explodes at the end", [1, 0.6, 0.4, 0.3, 0.8, 3, 9], "fail few"],
    ["it ends 40 % above", [1, 0.9, 1.2, 1.1, 1.4], "pass settled"],
    ["it ends 60 % above", [1, 0.9, 1.2, 1.1, 1.6], "fail above"],
    ["it rises by 3 % at each of 6", [1, 1.03, 1.06, 1.09, 1.12, 1.15], "fail above"],
    ["it rises as much, with one step back", [1, 1.06, 1.03, 1.09, 1.12, 1.15], "pass settled"],
    ["it rises throughout, by 4 % in all", [1, 1.01, 1.02, 1.03, 1.035, 1.04], "pass settled"],
    ["two values", [1, 9], "fail few"],
    ["two values within noise", [1, 1.02], "pass settled"],
    ["one value", [1], "not-judged too-few"],
  ])("%s", (_what, loss, found) => {
    expect(outcomesOf({ loss })).toEqual([found]);
  });
});

describe("a rise is compared with the curve's own noise", () => {
  test.each([
    ["flat, with noise of 10 %", [0.9, 1.1, 1, 0.85, 1.05, 0.95, 1.1, 0.9, 1.12, 1.05, 1.1], "pass settled"],
    ["the same end without noise", [0.9, 0.9, 0.9, 0.9, 0.9, 0.9, 0.9, 0.92, 0.96, 1.02, 1.1], "fail above"],
    ["a lucky first value", [0.6, 1, 1.01, 0.99, 1, 1.01, 0.99, 1, 1.01, 0.99, 1, 1], "pass settled"],
    ["it falls, then rises above", [1, 0.8, 0.6, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.2, 1.3], "fail above"],
    [
      "it falls, then rises to where it began",
      [1, 0.8, 0.6, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1, 1, 1],
      "pass settled",
    ],
    [
      "it doubles, with noise of 10 %",
      [1, 1.2, 1.1, 1.3, 1.2, 1.5, 1.4, 1.7, 1.6, 2, 1.8, 2.1],
      "fail above",
    ],
  ])("%s", (_what, loss, found) => {
    expect(outcomesOf({ loss })).toEqual([found]);
  });

  test("an accuracy that falls below where it began", () => {
    expect(outcomesOf({ acc: [0.5, 0.6, 0.7, 0.6, 0.4, 0.3, 0.2, 0.1, 0.1, 0.1] })).toEqual(["fail above"]);
    expect(outcomesOf({ acc: [0.5, 0.6, 0.7, 0.6, 0.6, 0.5, 0.5, 0.5, 0.5, 0.5] })).toEqual(["pass settled"]);
  });

  test("rounded values may end one rounding step higher, but no more", () => {
    const of = (value: number, count: number) => Array.from({ length: count }, () => value);
    const printed = of(0.05, 14).with(7, 0.06);
    expect(outcomesOf({ loss: [...printed, ...of(0.06, 6)] })).toEqual(["pass settled"]);
    expect(outcomesOf({ loss: [...printed, ...of(0.07, 6)] })).toEqual(["fail above"]);
  });

  test("a loss around 0 is judged by its noise", () => {
    expect(
      outcomesOf({ loss: [0.01, -0.2, 0.1, -0.1, 0.2, -0.15, 0.1, -0.05, 0.15, 0.05, 0.1, 0.05] }),
    ).toEqual(["pass settled"]);
  });
});

test("train that gets worse while val improves to its end warns: it may have got harder by design", () => {
  const loss = [0.4, 0.5, 0.7, 0.9, 1.1, 1.3, 1.5, 1.7];
  const val_loss = [1.2, 1, 0.8, 0.7, 0.6, 0.55, 0.5, 0.5];
  expect(outcomesOf({ loss, val_loss })).toEqual(["fail above, warning", "pass settled"]);
  expect(outcomesOf({ loss, val_loss: [...val_loss.slice(0, -3), 0.8, 0.9, 1] })[0]).toBe("fail above");
  expect(outcomesOf({ loss })).toEqual(["fail above"]);
});

describe("spikes", () => {
  const high = [1.4, 1.5, 1.4, 1.5, 1.4];
  test.each([
    ["it lasts to the end", [...falling, ...high], "fail lasting"],
    ["it lasts to the end, with one lower value", [...falling, ...high, 0.8, 1.4], "fail lasting"],
    ["it lasts, then recovers", [...falling, ...high, 0.17, 0.16, 0.15, 0.15, 0.15], "fail spike, info"],
    ["it lasts and recovers halfway", [...falling, ...high, 0.9, 0.8, 0.7, 0.7, 0.7], "fail lasting"],
    ["one value", [...falling, 1.4, 0.17, 0.16], "fail spike, info"],
    ["one value below 3 times the median", [...falling, 0.7, 0.17, 0.16], "pass settled"],
    ["under 5 % of the first value", [100, 10, 1, 1, 1, 1, 1, 4, 4, 4, 4, 4], "pass settled"],
  ])("%s", (_what, loss, found) => {
    expect(outcomesOf({ loss })).toEqual([found]);
  });

  test("values of a rising metric keep their sign", () => {
    const score = [...falling, ...high].map((value) => -value);
    const [lasting] = judge(divergence, run({ score }), { monitor: "score", mode: "max" });
    expect(lasting).toMatchObject({ reason: "lasting", actual: -1.4, facts: { last: -1.4 } });
    expect(lasting?.limit).toBeCloseTo(-0.58, 12);
    const [spike] = judge(divergence, run({ score: [...score.slice(0, 13), -0.17, -0.16] }), {
      monitor: "score",
      mode: "max",
    });
    expect(spike).toMatchObject({ reason: "spike", actual: -1.4 });
    expect(spike?.limit).toBeCloseTo(-0.87, 12);
  });

  test("a spike of which the last five values are free has recovered, though a tenth of the curve has not", () => {
    const loss = [
      ...Array.from({ length: 100 }, (_, i) => 1 + 0.01 * (i % 3)),
      ...Array(12).fill(4),
      ...Array(5).fill(1),
    ];
    expect(outcomesOf({ loss })).toEqual(["fail spike, info"]);
    expect(outcomesOf({ loss: loss.slice(0, -3) })).toEqual(["fail lasting"]);
  });

  test("the loss of single batches, flat and heavy-tailed, has no lasting spike until its level jumps", () => {
    const draw = normal(uniform(1));
    const loss = Array.from({ length: 5000 }, () => Math.exp(draw()));
    expect(jumpsOf(Float64Array.from(loss), 0).filter(({ isLong }) => isLong).length).toBeGreaterThan(10);
    expect(outcomesOf({ loss })).toEqual(["fail spike, info"]);
    expect(outcomesOf({ loss: loss.map((value, i) => (i < 4000 ? value : 8 * value)) })).toEqual([
      "fail lasting",
    ]);
  });

  test("reports the start of the last spike that did not recover", () => {
    const loss = [...falling, ...high, ...falling.map((value) => value / 2), 2, 2.1, 2, 2.2, 2, 2.1, 2];
    const [outcome] = judge(divergence, run({ loss }));
    expect(outcome).toMatchObject({ reason: "lasting", actual: 2, at: 29 });
  });
});

describe("leaves val that rises beside a falling train to `overfit`", () => {
  const val_loss = falling.map((value) => 2 - value);
  test("train falls", () => {
    expect(outcomesOf({ loss: falling, val_loss })).toEqual(["pass settled", "pass overfitting"]);
  });
  test.each([
    ["two", [1.2, 4], "fail few"],
    ["three, of which the second is the worst", [1.1655, 1.3e20, 4.08e10], "fail few"],
    ["three that end at twice the first", [1, 1.5, 2], "pass overfitting"],
    ["six", [1, 1.5, 2, 2.5, 3, 4], "pass overfitting"],
  ])("but where `overfit` cannot look: %s", (_what, val_loss, found) => {
    expect(outcomesOf({ loss: falling.slice(0, val_loss.length), val_loss }).at(-1)).toBe(found);
  });
  test("train rises, too", () => {
    expect(outcomesOf({ loss: val_loss, val_loss })).toEqual(["fail above", "fail ruined"]);
  });
  test("train was not recorded at the first evaluation", () => {
    const both = run({ loss: falling, val_loss });
    const series = both.series.map((one) =>
      one.name === "loss" ? { ...one, positions: one.positions.map((position) => position + 0.5) } : one,
    );
    const outcomes = judge(divergence, pair({ ...both, series }));
    expect(outcomes.map(({ status }) => status)).toEqual(["pass", "pass"]);
  });
});

describe("train and val together", () => {
  const fallen = [2, 1.2, 0.7, 0.4, 0.2, 0.1, 0.08];
  const both = (values: number[]) =>
    outcomesOf({ loss: values, val_loss: values.map((value) => 1.1 * value) });

  test.each([
    [
      "both end far above their best, though below their first value",
      [...fallen, 0.3, 0.5, 0.6, 0.7, 0.8],
      "fail ruined",
    ],
    ["both rose a little at the end", [...fallen, 0.083, 0.086, 0.089], "pass settled"],
    ["both came back", [...fallen, 0.5, 0.3, 0.1, 0.08, 0.07, 0.07, 0.06], "pass settled"],
    ["both explode in the last two steps", [...fallen, 0.07, 0.3, 1.1], "fail exploding"],
    ["two evaluations, both far above", [1, 2], "fail few"],
  ])("%s", (_what, values, found) => {
    expect(both(values).at(-1)).toBe(found);
  });

  const scored = (values: number[]) => judge(divergence, run({ r2: values, val_r2: values })).at(-1);

  test("a rising metric that falls a little in the last two steps does not explode", () => {
    expect(scored([0.1, 0.3, 0.5, 0.7, 0.8, 0.9, 0.92, 0.915, 0.91])).toMatchObject({ reason: "settled" });
  });

  test.each([
    ["few", [-1, -4, -9], { first: -1 }],
    ["ruined", [...fallen, 0.3, 0.5, 0.6, 0.7, 0.8].map((value) => -value), { best: -0.1 }],
    ["exploding", [...fallen, 0.07, 0.3, 1.1].map((value) => -value), { best: -0.07 }],
  ])("a rising metric keeps its sign: %s", (reason, score, facts) => {
    expect(scored(score)).toMatchObject({ status: "fail", reason, facts });
  });

  test("a train loss of single batches is judged by its mean between evaluations", () => {
    const loss = Array.from({ length: 100 }, (_, i) => 1 / (1 + i / 10) + (i % 10 === 3 ? 2 : 0));
    const paired = run({ loss });
    const [train] = paired.series;
    if (!train) throw new Error("expected a series");
    const at = Float64Array.from({ length: 10 }, (_, i) => 10 * i + 9);
    const val = { ...train, name: "val_loss", positions: at, values: at.map((step) => 1 / (1 + step / 10)) };
    expect(judge(divergence, pair({ ...paired, series: [train, val] })).map(({ reason }) => reason)).toEqual([
      "settled",
      "settled",
    ]);
  });
});

test("a val that explodes beside a train that fell only at its first step is no overfitting", () => {
  const loss = [1.03, 0.83, 0.82, 0.81, 0.82, 0.82, 0.83, 0.83, 0.83, 0.83, 0.83, 0.82];
  const val_loss = [0.67, 0.84, 0.69, 3.2, 2.2, 6.7, 12, 1.9, 3.4, 4.6, 20, 15];
  expect(outcomesOf({ loss, val_loss })).toEqual(["pass settled", "fail lasting"]);
});

test("a val that explodes beside a flat train is no overfitting", () => {
  const val_loss = [...falling.slice(0, 8), 0.9, 1.5, 2.1, 2.7, 3.3, 3.9, 4.5];
  const flat = (fall: number) => val_loss.map((_, i) => (i < 8 ? (falling[i] ?? 0) : 0.27 - fall * (i - 7)));
  expect(outcomesOf({ loss: flat(0.001), val_loss })).toEqual(["pass settled", "fail lasting"]);
  expect(outcomesOf({ loss: flat(0.02), val_loss })).toEqual(["pass settled", "pass overfitting"]);
});

describe("at a limit, and just beyond", () => {
  test.each([
    ["two values, which are judged by three times alone", [1, 2.5], "pass settled"],
    ["three values", [1, 1, 2], "fail above"],
    ["half above", [10, 9, 12, 11, 15], "pass settled"],
    ["more than half above", [10, 9, 12, 11, 15.001], "fail above"],
    ["it rises throughout, five values", [1, 1.04, 1.08, 1.12, 1.15], "pass settled"],
    ["it rises throughout but once", [1, 1.03, 1.03, 1.09, 1.12, 1.15], "pass settled"],
    ["eight values, one rounding step higher", [5, 5, 5, 5, 5, 5, 6, 6], "pass settled"],
    ["eight values, three rounding steps higher", [5, 5, 5, 5, 5, 5, 8, 8], "fail above"],
    ["a spike of three times", [1, 1, 1, 3, 1, 1], "fail spike, info"],
    ["a spike of less", [1, 1, 1, 2.99, 1, 1], "pass settled"],
  ])("%s", (_what, loss, found) => {
    expect(outcomesOf({ loss })).toEqual([found]);
  });

  /** Val ends at so many times its beginning, 2; train fell until its best at epoch 2, and then to so many percent. */
  const val = (times: number) => [2, 1.8, 1.6, 2.4, 3.2, 3.6, 2 * times, 2 * times];
  const train = (end: number) => [120, 110, 100, 99, 98, 97, end, end];
  const ofVal = (val_loss: number[], loss: number[]) => outcomesOf({ loss, val_loss }).at(-1);
  test.each([
    ["val ends at twice its beginning", 2, 96, "pass overfitting"],
    ["val ends above that, though train is flat", 2.01, 95, "fail above"],
    ["val ends above that, but train went on falling", 2.01, 94.9, "pass overfitting"],
  ])("%s", (_what, times, end, found) => {
    expect(ofVal(val(times), train(end))).toBe(found);
  });

  test("train that ends where it began has not fallen", () => {
    expect(ofVal(val(1.9), Array(8).fill(1))).toBe("fail above");
  });

  test("train that was recorded one evaluation later went on falling", () => {
    const one = run({ val_loss: val(2.01) });
    const values = Float64Array.from(train(94.9).slice(1));
    const late = {
      name: "loss",
      axis: "epoch",
      positions: values.map((_, i) => i + 1),
      values,
      truncated: false,
    } as const;
    const outcomes = judge(divergence, pair({ ...one, series: [late, ...one.series] }));
    expect(outcomes.at(-1)?.reason).toBe("overfitting");
  });

  test("a spike in val is told, though val then rises beside a falling train", () => {
    const val_loss = [1, 0.8, 0.6, 0.5, 2.4, 0.5, 0.7, 0.9, 1.1, 1.3, 1.5, 1.7];
    expect(outcomesOf({ loss: falling, val_loss })).toEqual(["pass settled", "fail spike, info"]);
  });
});

describe("the message", () => {
  const told = (series: Record<string, number[]>) => {
    const outcome = judge(divergence, run(series)).at(-1);
    return messageOf(divergence, outcome);
  };
  const ruined = [3, 1, 1.75, 2, 2.25];
  const exploding = [4, 2, 2, 2, 4, 6.5];
  test.each([
    ["too few", { loss: [1] }, "too few values to assess divergence: 1 (minimum 2)"],
    ["few", { loss: [2, 6, 18] }, "loss ended at 18 at epoch 2, 9 times its first value 2"],
    [
      "above",
      { loss: [10, 9, 12, 11, 16] },
      "loss ended at 16 at epoch 4, worse than its first value 10 by more than its noise explains (limit 15)",
    ],
    // The first and the last three of twelve. Their noise is 0: the limit is 5 % and a rounding step, at most a quarter, above.
    [
      "above, though the last value is not",
      { loss: [0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.75, 0.75, 0.5] },
      "loss ended worse than it began: 0.75 at epoch 11, 0.5 at the start (both smoothed; limit 0.65)",
    ],
    [
      "the same of a metric that rises",
      { acc: [0.75, 0.75, 0.75, 0.75, 0.75, 0.75, 0.75, 0.75, 0.75, 0.5, 0.5, 0.75] },
      "acc ended worse than it began: 0.5 at epoch 11, 0.75 at the start (both smoothed; limit 0.525)",
    ],
    [
      "ruined",
      { loss: ruined, val_loss: ruined.map((value) => 2 * value) },
      "val_loss ended at 4.5 at epoch 4, 125 % worse than its best 2 (smoothed), and train got worse with it: what was learnt is lost",
    ],
    [
      "exploding",
      { loss: exploding, val_loss: exploding },
      "val_loss ended at 6.5 at epoch 5, 3.25 times its best 2 (smoothed), and train got worse with it in each of the last two steps",
    ],
    [
      "a spike",
      { loss: [1, 1, 1, 3.5, 1, 1] },
      "loss spiked to 3.5 at epoch 3, 3.5 times the median before it (limit 3)",
    ],
  ])("%s", (_what, series, expected) => {
    expect(told(series)).toBe(expected);
  });

  test("no message, but the last value, where nothing happened", () => {
    expect(judge(divergence, run({ loss: falling }))).toMatchObject([
      { reason: "settled", actual: 0.17, at: 11 },
    ]);
  });
});
