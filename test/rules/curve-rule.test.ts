import { describe, expect, test } from "vitest";
import { comparedSeries } from "../../src/rules/curve-rule.ts";
import { missingMetric, obstacleIn } from "../../src/rules/obstacles.ts";
import { overfit } from "../../src/rules/overfit.ts";
import { plateau } from "../../src/rules/plateau.ts";
import { regression } from "../../src/rules/regression.ts";
import { judge, run, series } from "../runs.ts";

const curve = [3, 2, 1, 1, 1, 1];

test.each([
  [
    "val of each metric of known direction",
    ["loss", "val_loss", "acc", "val_acc", "val_what"],
    ["val_loss", "val_acc"],
  ],
  ["train, where nothing was validated", ["loss", "acc"], ["loss", "acc"]],
  [
    "a metric that names no side, if it rises",
    ["loss", "val_loss", "metrics/mAP50", "mse"],
    ["val_loss", "metrics/mAP50"],
  ],
  ["none that names train", ["loss", "val_loss", "train_acc"], ["val_loss"]],
])("compares %s", (_what, names, expected) => {
  const compared = comparedSeries(run(Object.fromEntries(names.map((name) => [name, curve]))));
  expect(compared.map((one) => one.series.name)).toEqual(expected);
});

describe("what is compared with a baseline", () => {
  const found = (recorded: Record<string, number[]>, setting = {}, before = recorded) =>
    judge(regression, run(recorded), setting, { kind: "found", runs: [run(before)] }).map(
      ({ status, reason, facts }) => `${facts["series"]}: ${status} ${reason}`,
    );

  test("a loss without val beside one with it is named", () => {
    expect(found({ box_loss: curve, val_box_loss: curve, cls_loss: curve })).toEqual([
      "val_box_loss: pass within",
      "cls_loss: not-judged no-val",
    ]);
  });

  test("a run without a metric of known direction blocks", () => {
    expect(found({ what: curve })).toEqual([": blocked no-curve"]);
  });

  test("what the config monitors is judged like a loss", () => {
    const [now, before] = [18.9, 20].map((bleu) => ({ val_loss: curve, val_bleu: [0, bleu] }));
    expect(found(now ?? {}, {}, before)).toEqual(["val_loss: pass within", "val_bleu: pass within"]);
    expect(found(now ?? {}, { monitor: "val_bleu" }, before)).toEqual(["val_bleu: fail worse-by-little"]);
  });
});

test("a rule of both sides judges val, whichever is monitored, and is blocked by train too", () => {
  const broken = { loss: curve.with(2, Number.NaN), val_loss: curve };
  const of = (recorded: Record<string, number[]>) => judge(overfit, run(recorded), { monitor: "loss" })[0];
  expect(of({ loss: curve, val_loss: curve })?.facts["series"]).toBe("val_loss");
  expect(of(broken)).toMatchObject({
    status: "blocked",
    reason: "non-finite",
    at: 2,
    facts: { series: "loss" },
  });
  expect(judge(plateau, run(broken))).toMatchObject([{ status: "pass", facts: { series: "val_loss" } }]);
});

test("a series whose values were elided is an obstacle, and so is the first value that is not finite", () => {
  expect(obstacleIn(series("x", [1]))).toBeNull();
  expect(obstacleIn(series("x", [1, Number.NaN], true))).toMatchObject({
    reason: "truncated",
    facts: { series: "x" },
  });
  expect(obstacleIn(series("x", [1, Number.NaN, Number.NaN]))).toMatchObject({ reason: "non-finite", at: 1 });
});

test.each([
  [20, ""],
  [21, " and 1 more"],
])("of %i series twenty are named where one is missing", (count, rest) => {
  const names = Array.from({ length: count }, (_, i) => `x${String(i).padStart(2, "0")}`);
  const recorded = run(Object.fromEntries(names.map((name) => [name, [1]])));
  expect(missingMetric("unlike", recorded)).toMatchObject({
    status: "blocked",
    facts: { monitor: "unlike", recorded: names.slice(0, 20).join(", ") + rest },
  });
});
