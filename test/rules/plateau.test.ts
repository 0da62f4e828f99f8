import { describe, expect, test } from "vitest";
import { plateau } from "../../src/rules/plateau.ts";
import { judge, messageOf, run } from "../runs.ts";

const outcomeOf = (recorded: Record<string, number[]>, setting = {}) =>
  judge(plateau, run(recorded), setting)[0];
const reasonOf = (recorded: Record<string, number[]>, setting = {}) => {
  const { status, reason } = outcomeOf(recorded, setting) ?? {};
  return `${status} ${reason}`;
};
const flat = (value: number, count = 5) => Array.from({ length: count }, () => value);

describe("at a limit, and just beyond", () => {
  const limit = { min_change: 0.25 };
  test.each([
    ["as many values as the window", flat(1), {}, "not-judged too-few"],
    ["one more", [1, ...flat(1)], {}, "fail flat"],
    ["its best improved by the limit", [2, 1, ...flat(0.75)], limit, "pass moving"],
    ["its best improved by less", [1.01, 1, ...flat(0.7501)], limit, "fail flat"],
    // 4 steps of 0.0625 around a median of 1.
    ["it rose by the limit", [1, 0.875, 0.875, 0.9375, 1, 1.0625, 1.125], limit, "pass moving"],
    ["it rose by less", [1, 0.875, 0.875, 0.9375, 1, 1.0625, 1.1249], { min_change: 0.2501 }, "fail flat"],
    ["it went up and down by more", [1, 0.875, 0.9, 1.5, 0.9, 1.5, 0.9], limit, "fail flat"],
  ])("%s", (_what, val_loss, setting, expected) => {
    expect(reasonOf({ val_loss }, setting)).toBe(expected);
  });

  test.each([
    [10, 5],
    [25, 5],
    [26, 6],
  ])("the last fifth of %i evaluations are %i", (count, window) => {
    expect(outcomeOf({ val_loss: flat(1, count) })).toMatchObject({ at: count - window, facts: { window } });
  });

  test("a window of 600 evaluations is judged by 500 of them", () => {
    const val_loss = Array.from({ length: 601 }, (_, i) => 2 - i / 600);
    expect(outcomeOf({ val_loss }, { window: 600 })?.facts["trend"]).toBeCloseTo(1 / 1.5, 2);
  });
});

test.each([
  ["ends below 70 % of its first value", [10, 9, ...flat(7, 6)], {}, "flat-low"],
  ["ends above that", [10, 9, ...flat(7.01, 6)], {}, "flat"],
  ["train ends below it", [10, 9, ...flat(8, 6)], { loss: [10, 9, ...flat(7, 6)] }, "flat-low"],
  ["train ends above it too", [10, 9, ...flat(8, 6)], { loss: [10, 9, ...flat(7.01, 6)] }, "flat"],
  ["an accuracy of 90 %", [10, 9, ...flat(8, 6)], { val_acc: [0.5, 0.7, ...flat(0.9, 6)] }, "flat-low"],
  ["an accuracy of less", [10, 9, ...flat(8, 6)], { val_acc: [0.5, 0.7, ...flat(0.899, 6)] }, "flat"],
  ["an accuracy in percent", [10, 9, ...flat(8, 6)], { val_acc: [50, 70, ...flat(90, 6)] }, "flat-low"],
  ["an error of 95 %", [10, 9, ...flat(8, 6)], { val_error: [0.99, 0.97, ...flat(0.95, 6)] }, "flat"],
])("near where it began or well below: %s", (_what, val_loss, others, expected) => {
  expect(outcomeOf({ val_loss, ...others })?.reason).toBe(expected);
});

test("a metric that rises has a trend of its own sign", () => {
  const outcome = outcomeOf({ val_acc: [0.5, 0.625, 0.75, 0.8125, 0.875, 0.9375, 1] });
  // From 0.625 to 1; 4 steps of 0.0625 around 0.875.
  expect(outcome).toMatchObject({ reason: "moving", actual: 0.6, at: 2 });
  expect(messageOf(plateau, outcome)).toBe(
    "val_acc is not flat: over the last 5 evaluations its best improved by 60 %, its trend improved by 28.6 %",
  );
});

test("the message gives the window and how much the best improved", () => {
  expect(messageOf(plateau, outcomeOf({ val_loss: [2, 1.6, ...flat(1.6)] }))).toBe(
    "val_loss improved by 0 % in the last 5 evaluations, from epoch 2 on (minimum improvement 1 %)",
  );
  expect(messageOf(plateau, outcomeOf({ val_loss: flat(1, 3) }))).toBe(
    "too few evaluations for a window of 5: 3",
  );
});

test("a rising metric that is flat at its end has learnt before", () => {
  const [outcome] = judge(plateau, run({ val_acc: [0.1, 0.5, ...flat(0.8, 6)] }));
  expect(messageOf(plateau, outcome)).toBe(
    "val_acc improved by 0 % in the last 5 evaluations, from epoch 3 on (minimum improvement 1 %), after it had learnt",
  );
});
