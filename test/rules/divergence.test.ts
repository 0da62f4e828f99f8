import { describe, expect, test } from "vitest";
import { pair } from "../../src/curves/pairing.ts";
import { divergence } from "../../src/rules/divergence.ts";
import { judge, run } from "../runs.ts";

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

test("a val that explodes beside a flat train is no overfitting", () => {
  const val_loss = [...falling.slice(0, 8), 0.9, 1.5, 2.1, 2.7, 3.3, 3.9, 4.5];
  const flat = (fall: number) => val_loss.map((_, i) => (i < 8 ? (falling[i] ?? 0) : 0.27 - fall * (i - 7)));
  expect(outcomesOf({ loss: flat(0.001), val_loss })).toEqual(["pass settled", "fail lasting"]);
  expect(outcomesOf({ loss: flat(0.02), val_loss })).toEqual(["pass settled", "pass overfitting"]);
});
