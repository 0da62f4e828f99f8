import { describe, expect, test } from "vitest";
import { nonFinite } from "../../src/rules/non-finite.ts";
import { judge, messageOf, run } from "../runs.ts";

const nan = Number.NaN;
const outcomesOf = (series: Record<string, number[]>) => judge(nonFinite, run(series));

test("each series that is not finite is told, with its first such value and their number", () => {
  const outcomes = outcomesOf({
    loss: [1, Number.POSITIVE_INFINITY, 2, nan],
    val_loss: [1, 1, 1, Number.NEGATIVE_INFINITY],
  });
  expect(outcomes.map((outcome) => messageOf(nonFinite, outcome))).toEqual([
    "loss is Infinity at epoch 1 (2 of 4 values are not finite)",
    "val_loss is -Infinity at epoch 3 (1 of 4 values are not finite)",
  ]);
  expect(outcomes.map(({ actual }) => actual)).toEqual([Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]);
});

describe("values that are infinite before all others", () => {
  const inf = Number.POSITIVE_INFINITY;
  test("are a placeholder", () => {
    const [outcome] = outcomesOf({ loss: [3, 2, 1], val_mae: [inf, 9, 8] });
    expect(outcome?.level).toBe("warning");
    expect(messageOf(nonFinite, outcome)).toBe(
      "val_mae begins with Infinity (1 of 3 values) and is finite from then on: nothing was evaluated yet, or it was too large to write",
    );
  });
  test.each([
    ["NaN before them", [nan, inf, 1]],
    ["one later", [inf, 2, inf]],
    ["none finite", [inf, inf, inf]],
  ])("are none with %s", (_what, val_mae) => {
    expect(outcomesOf({ loss: [3, 2, 1], val_mae })[0]).toMatchObject({
      reason: "non-finite",
      level: "error",
    });
  });
});

test.each([
  ["of a policy becomes NaN for good", "train/policy_loss", [0.3, 0.2, nan, nan, nan], "non-finite"],
  ["of a network becomes infinite for good", "d_loss", [0.3, Infinity, Infinity, Infinity], "non-finite"],
  ["ends without a value", "train/policy_loss", [0.3, 0.2, 0.3, nan, nan], "finite"],
  ["begins without values", "train/policy_loss", [nan, nan, nan, 0.3], "finite"],
  ["was never recorded", "train/policy_loss", [nan, nan, nan, nan], "finite"],
  ["is none", "kl", [0.3, nan, nan, nan], "finite"],
])("a loss without direction that %s", (_what, name, values, reason) => {
  const outcomes = outcomesOf({ "rollout/ep_rew_mean": [1, 2, 3, 4], [name]: values });
  expect(outcomes.map((outcome) => outcome.reason)).toEqual([reason]);
});

test("finite throughout", () => {
  expect(outcomesOf({ loss: [1], val_loss: [1] }).map((outcome) => messageOf(nonFinite, outcome))).toEqual([
    "loss is finite throughout",
  ]);
});

describe("a val loss that was never finite", () => {
  const broken = { val_loss: [nan, nan, nan] };
  const [loss, rises] = [
    [3, 2, 1],
    [0.1, 0.3, 0.2],
  ];
  const reasonOf = (series: Record<string, number[]>, name = "val_loss") =>
    outcomesOf(series).find(({ facts }) => facts["series"] === name)?.reason;

  test("was not recorded rightly, if the model is well", () => {
    const [outcome] = outcomesOf({ loss, ...broken, val_acc: rises });
    expect(outcome?.level).toBe("warning");
    expect(messageOf(nonFinite, outcome)).toBe(
      "val_loss is NaN in all 3 evaluations while val_acc improved: it was not recorded rightly",
    );
  });

  test.each([
    ["a metric that names no side rises", { loss, ...broken, "metrics/mAP50": rises }, "never-finite"],
    ["only that of train rises", { loss, ...broken, train_acc: rises }, "non-finite"],
    ["it ends where it began", { loss, ...broken, val_acc: [0.1, 0.3, 0.1] }, "non-finite"],
    ["a value of it is not finite", { loss, ...broken, val_acc: [0.1, nan, 0.2] }, "non-finite"],
    ["a metric that should fall rises", { loss, ...broken, val_mae: rises }, "non-finite"],
    ["train ends where it began", { loss: [3, 2, 3], ...broken, val_acc: rises }, "non-finite"],
    ["a value of train is not finite", { loss: [3, nan, 1], ...broken, val_acc: rises }, "non-finite"],
    ["train was not recorded", { ...broken, val_acc: rises }, "non-finite"],
    ["one value was finite", { loss, val_loss: [1, nan, nan], val_acc: rises }, "non-finite"],
  ])("%s", (_what, series, expected) => {
    expect(reasonOf(series)).toBe(expected);
  });

  test("an accuracy or a train loss is another matter", () => {
    const [one, other] = [
      { acc: loss, val_acc: [nan, nan, nan], val_f1: rises },
      { loss: [nan, nan], val_acc: [0.1, 0.2] },
    ];
    expect([reasonOf(one, "val_acc"), reasonOf(other, "loss")]).toEqual(["non-finite", "non-finite"]);
  });
});
