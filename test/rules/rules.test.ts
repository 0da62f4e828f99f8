import { describe, expect, test } from "vitest";
import { pair } from "../../src/curves/pairing.ts";
import { rules } from "../../src/rules/index.ts";
import type { Rule } from "../../src/rules/rule.ts";
import { judge, run, series } from "../runs.ts";

function rule(id: string): Rule {
  const found = rules.find((one) => one.id === id);
  if (!found) throw new Error(`no rule ${id}`);
  return found;
}

const nan = Number.NaN;
const inf = Number.POSITIVE_INFINITY;
const falling = [1, 0.8, 0.65, 0.53, 0.44, 0.37, 0.31, 0.27, 0.24, 0.21, 0.19, 0.17];
const risingVal = [1, 0.82, 0.7, 0.62, 0.58, 0.6, 0.63, 0.67, 0.72, 0.78, 0.84, 0.9];
const flat = (value: number, count: number) => Array.from({ length: count }, () => value);

const longFall = Array.from({ length: 24 }, (_, i) => 0.9 ** i);
/** Falls to 0.45, jumps to 0.6 and falls slightly from there, with a swing of its own. */
const jumping = (swing: number) =>
  longFall.map((_, i) => (i < 12 ? 1 - i / 20 : 0.62 - i / 1000) + swing * Math.sin(i * 2.4));

/** Flat, with noise of 0.3 %. */
const nearlyFlat = (count: number) =>
  Array.from({ length: count }, (_, i) => 0.3 + 0.001 * Math.sin(i * 2.4));

/** Series that fail a rule, and near misses that do not: `status reason` per outcome. */
const cases: [
  id: string,
  what: string,
  series: Record<string, number[]>,
  setting: Record<string, unknown>,
  outcomes: string[],
][] = [
  ["non-finite", "all finite", { loss: falling, val_loss: risingVal }, {}, ["pass finite"]],
  ["non-finite", "NaN in train", { loss: [1, nan, 1], val_loss: [1, 1, 1] }, {}, ["fail non-finite"]],
  ["non-finite", "infinity in val", { loss: [1, 1, 1], val_loss: [1, 1, inf] }, {}, ["fail non-finite"]],
  [
    "non-finite",
    "a val loss that was never finite beside an accuracy that rises",
    { loss: [3, 2, 1], val_loss: [nan, nan, nan], val_accuracy: [0.1, 0.5, 0.8] },
    {},
    ["fail never-finite"],
  ],
  [
    "non-finite",
    "a val loss that was never finite beside an accuracy at chance",
    { loss: [3, 2, 1], val_loss: [nan, nan, nan], val_accuracy: [0.1, 0.1, 0.1] },
    {},
    ["fail non-finite"],
  ],
  [
    "non-finite",
    "a val loss that was never finite while train broke down",
    { loss: [3, 2, nan], val_loss: [nan, nan, nan], val_accuracy: [0.1, 0.5, 0.8] },
    {},
    ["fail non-finite", "fail non-finite"],
  ],
  ["non-finite", "NaN in an accuracy", { loss: [1, 1], acc: [0.5, nan] }, {}, ["fail non-finite"]],
  [
    "non-finite",
    "NaN in a metric of unknown direction",
    { loss: [1, 1], what: [nan, 1] },
    {},
    ["pass finite"],
  ],
  ["non-finite", "no metric of known direction", { what: [1, 2] }, {}, ["blocked no-curve"]],

  ["overfit", "val rises while train falls", { loss: falling, val_loss: risingVal }, {}, ["fail rising"]],
  [
    "overfit",
    "an accuracy falls while train's rises",
    { accuracy: falling.map((x) => 1 - x / 2), val_accuracy: risingVal.map((x) => 1 - x / 2) },
    {},
    ["fail falling"],
  ],
  [
    "overfit",
    "val rises within the limit",
    { loss: falling, val_loss: risingVal.map((x, i) => (i > 4 ? 0.58 + i * 0.002 : x)) },
    {},
    ["pass steady"],
  ],
  [
    "overfit",
    "val rises within a higher limit",
    { loss: falling, val_loss: risingVal },
    { max: 0.6 },
    ["pass steady"],
  ],
  [
    "overfit",
    "train rises too",
    { loss: [...falling.slice(0, 6), 0.38, 0.39, 0.4, 0.42, 0.43, 0.44], val_loss: risingVal },
    {},
    ["pass train-flat"],
  ],
  [
    "overfit",
    "val is noisy",
    { loss: falling, val_loss: [1, 0.5, 0.7, 0.52, 0.68, 0.53, 0.7, 0.51, 0.66, 0.52, 0.69, 0.56] },
    {},
    ["pass noise"],
  ],
  [
    "overfit",
    "the best is near the end",
    { loss: falling, val_loss: [...falling.slice(0, 10), 0.25, 0.3] },
    {},
    ["pass short"],
  ],
  ["overfit", "val jumps and stays", { loss: longFall, val_loss: jumping(0.001) }, {}, ["fail rising"]],
  [
    "overfit",
    "val jumps by as much as its noise, and stays above its best",
    { loss: longFall, val_loss: jumping(0.025) },
    {},
    ["fail rising"],
  ],
  [
    "overfit",
    "the last value is one rounding step higher",
    { loss: longFall.slice(0, 16), val_loss: [0.09, 0.06, ...flat(0.05, 13), 0.06] },
    {},
    ["pass steady"],
  ],
  [
    "overfit",
    "val stays one rounding step higher",
    { loss: longFall.slice(0, 18), val_loss: [0.09, 0.06, ...flat(0.05, 3), ...flat(0.06, 13)] },
    {},
    ["pass noise"],
  ],
  [
    "overfit",
    "val stays four rounding steps higher",
    { loss: longFall.slice(0, 18), val_loss: [0.09, 0.06, ...flat(0.05, 3), ...flat(0.09, 13)] },
    {},
    ["fail stopped"],
  ],
  [
    "overfit",
    "the last value of a flat val jumps",
    { loss: longFall, val_loss: nearlyFlat(24).with(-1, 0.33) },
    {},
    ["pass steady"],
  ],
  [
    "overfit",
    "the first value of a flat val is lucky",
    { loss: longFall, val_loss: nearlyFlat(24).with(0, 0.25) },
    {},
    ["pass steady"],
  ],
  [
    "overfit",
    "val rises, with a lone dip at the end",
    { loss: longFall, val_loss: longFall.map((_, i) => 0.32 + i / 75).with(-1, 0.32) },
    {},
    ["fail rising-smoothed"],
  ],
  [
    "overfit",
    "too few",
    { loss: falling.slice(0, 5), val_loss: [0.6, 0.45, 0.6, 0.75, 0.9] },
    {},
    ["not-judged too-few"],
  ],
  ["overfit", "val is 0", { error: falling, val_error: flat(0, 12) }, {}, ["pass steady"]],
  [
    "overfit",
    "val rises from 0",
    { loss: falling.slice(0, 8), val_loss: [0.5, 0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6] },
    {},
    ["not-judged zero"],
  ],
  [
    "overfit",
    "val steps from one value to another",
    { loss: longFall, val_loss: longFall.map((_, i) => (i < 10 ? 0.3 : 0.6)) },
    {},
    ["fail rising"],
  ],
  ["overfit", "no validation", { loss: falling }, {}, ["not-judged no-val"]],
  ["overfit", "no training loss", { val_loss: risingVal }, {}, ["not-judged no-train"]],

  ["gap", "a gap above half of train", { loss: [1, 0.4], val_loss: [1, 0.61] }, { max: 0.5 }, ["fail wide"]],
  ["gap", "just within the limit", { loss: [1, 0.4], val_loss: [1, 0.6] }, { max: 0.5001 }, ["pass narrow"]],
  [
    "gap",
    "at the best evaluation",
    { loss: [1, 0.5, 0.2], val_loss: [1, 0.6, 0.9] },
    { at: "best" },
    ["pass narrow"],
  ],
  ["gap", "absolute", { loss: [1, 10], val_loss: [1, 10.3] }, { absolute: 0.2 }, ["fail wide-absolute"]],
  [
    "gap",
    "an absolute limit alone replaces the relative one",
    { loss: [1, 0.1], val_loss: [1, 0.25] },
    { absolute: 0.2 },
    ["pass narrow-absolute"],
  ],
  ["gap", "negative losses", { loss: [-0.4, -1], val_loss: [-0.4, -0.3] }, {}, ["fail wide"]],
  ["gap", "an accuracy", { acc: [0.5, 0.9], val_acc: [0.5, 0.4] }, {}, ["fail wide"]],
  ["gap", "train is 0", { loss: [1, 0], val_loss: [1, 0.1] }, {}, ["not-judged train-zero"]],

  [
    "patience",
    "would have stopped long before the end",
    { loss: [1], val_loss: [1, 0.8, 0.7, 0.6, 0.62, 0.61, 0.63, 0.64, 0.65, 0.66] },
    { patience: 3 },
    ["fail wasted"],
  ],
  [
    "patience",
    "ended where early stopping would have ended it",
    { val_loss: [1, 0.8, 0.7, 0.6, 0.62, 0.61, 0.63] },
    { patience: 3 },
    ["pass stopped"],
  ],
  [
    "patience",
    "improved again later",
    { val_loss: [1, 0.6, 0.7, 0.7, 0.7, 0.5] },
    { patience: 3 },
    ["pass late"],
  ],
  [
    "patience",
    "another monitor",
    { val_loss: falling, val_acc: flat(0.5, 12) },
    { patience: 3, monitor: "val_acc" },
    ["fail wasted"],
  ],
  [
    "patience",
    "a direction set by mode",
    { val_loss: falling, score: flat(0.5, 12) },
    { patience: 3, monitor: "score", mode: "max" },
    ["fail wasted"],
  ],
  [
    "patience",
    "an unknown direction",
    { val_loss: falling, score: flat(0.5, 12) },
    { monitor: "score" },
    ["blocked no-direction"],
  ],
  ["patience", "a missing metric", { val_loss: falling }, { monitor: "val_f1" }, ["blocked missing-metric"]],

  [
    "plateau",
    "flat at the end",
    { val_loss: [...falling, ...flat(0.17, 8)] },
    { window: 8 },
    ["fail flat-low"],
  ],
  ["plateau", "flat near where it began", { val_loss: [1, 0.9, ...flat(0.85, 8)] }, {}, ["fail flat"]],
  ["plateau", "still falling", { val_loss: falling }, {}, ["pass moving"]],
  ["plateau", "rising is no plateau", { val_loss: risingVal }, {}, ["pass moving"]],
  ["plateau", "a constant 0", { val_loss: flat(0, 10) }, {}, ["fail flat-low"]],
  ["plateau", "above 0 after 0", { val_loss: [0.5, 0, ...flat(0.1, 8)] }, {}, ["not-judged zero"]],
  ["plateau", "too few", { val_loss: [1, 0.9, 0.8] }, {}, ["not-judged too-few"]],

  ["divergence", "ends above its first value", { loss: [1, 0.9, 1.4, 2, 2.5, 3] }, {}, ["fail above"]],
  [
    "divergence",
    "ends a little above",
    { loss: [0.829, 0.83, 0.831, 0.832, 0.832, 0.832] },
    {},
    ["pass settled"],
  ],
  [
    "divergence",
    "val rises beside a falling train loss",
    { loss: falling, val_loss: [0.6, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 1.1, 1.2, 1.3, 1.4, 1.5] },
    {},
    ["pass settled", "pass overfitting"],
  ],
  [
    "divergence",
    "a step up that lasts",
    { loss: longFall.map((_, i) => (i < 10 ? 0.69 : 2)) },
    {},
    ["fail lasting"],
  ],
  ["divergence", "a lone spike", { loss: [...falling.slice(0, 8), 4, 0.24, 0.21, 0.19] }, {}, ["fail spike"]],
  [
    "divergence",
    "a spike that lasts",
    { loss: [2, 1, 0.8, 0.6, 0.5, 0.5, 1.6, 1.7, 1.6, 1.7, 1.6, 1.5] },
    {},
    ["fail lasting"],
  ],
  ["divergence", "falling negative losses", { loss: [-0.1, -0.3, -0.6, -0.8] }, {}, ["pass settled"]],

  ["threshold", "best within the limit", { val_loss: [1, 0.4, 0.6] }, { val_loss: "<= 0.4" }, ["pass met"]],
  [
    "threshold",
    "last beyond the limit",
    { val_loss: [1, 0.4, 0.6] },
    { val_loss: "last <= 0.4" },
    ["fail missed"],
  ],
  ["threshold", "a share", { val_acc: [0.5, 0.89] }, { val_acc: ">= 90%" }, ["fail missed"]],
  ["threshold", "NaN satisfies no limit", { val_loss: [nan, nan] }, { val_loss: "<= 0.4" }, ["fail missed"]],
  ["threshold", "a missing metric", { val_loss: [1] }, { val_f1: ">= 0.4" }, ["blocked missing-metric"]],

  ["evaluations", "too few", { val_loss: [1, 0.9] }, { min: 3 }, ["fail few"]],
  ["evaluations", "enough", { val_loss: [1, 0.9, 0.8] }, { min: 3 }, ["pass enough"]],
  ["regression", "no baseline", { val_loss: [1, 0.9] }, {}, ["not-judged no-base"]],
];

test.each(cases)("%s: %s", (id, _what, series, setting, outcomes) => {
  const found = judge(rule(id), run(series), setting).map(({ status, reason }) => `${status} ${reason}`);
  expect(found).toEqual(outcomes);
});

test("every curve rule is blocked by a value that is not finite", () => {
  const broken = run({ loss: falling.with(3, nan), val_loss: risingVal.with(3, nan) });
  const blocked = rules
    .filter(({ enabledByDefault, id, scope }) => enabledByDefault && id !== "non-finite" && scope !== "all")
    .map((one) => [
      one.id,
      judge(one, broken).some(({ reason, status }) => reason === "non-finite" && status === "blocked"),
    ]);
  expect(blocked).toEqual(blocked.map(([id]) => [id, true]));
});

describe("overfit if train was not yet recorded at the best of val", () => {
  const val = series("val_loss", [0.6, 0.5, 0.42, ...longFall.slice(0, 17).map((_, i) => 0.45 + i / 20)]);
  test.each([
    ["it fell since its first value", [4, 9, 14, 19], [0.4, 0.1, 0.03, 0.01], "fail rising"],
    ["it has a single value", [14], [0.4], "not-judged no-train-yet"],
    ["it has no value", [25], [0.4], "not-judged no-train-yet"],
    ["it was recorded and stayed flat", [0, 9], [0.4, 0.4], "pass train-flat"],
  ])("%s", (_what, positions, values, expected) => {
    const loss = { ...series("loss", values), positions: Float64Array.from(positions) };
    const both = pair({
      name: "a run",
      format: "test",
      path: "",
      files: [],
      params: {},
      series: [loss, val],
    });
    expect(judge(rule("overfit"), both).map(({ status, reason }) => `${status} ${reason}`)).toEqual([
      expected,
    ]);
  });
});

test("every reason has a message", () => {
  const reasons = cases.flatMap(([id, , series, setting]) =>
    judge(rule(id), run(series), setting).map(({ reason }) => [id, reason, rule(id).messages[reason]]),
  );
  expect(reasons.filter(([, , sentence]) => sentence === undefined)).toEqual([]);
});

describe("overfit, where the rise is no error", () => {
  const loss = Array.from({ length: 24 }, (_, i) => 1 / (1 + i));
  const val_loss = [1, 0.8, 0.6, 0.5, 0.45, 0.42, ...Array.from({ length: 18 }, (_, i) => 0.44 + i / 60)];
  const found = (series: Record<string, number[]>, setting = {}) =>
    judge(rule("overfit"), run({ loss, val_loss, ...series }), setting).map(
      ({ reason, level }) => `${reason} ${level}`,
    );

  test("the task metric did not suffer", () => {
    const val_acc = val_loss.map((_, i) => Math.min(0.9, 0.5 + i / 10));
    expect(found({ val_acc })).toEqual(["overconfident warning"]);
    expect(found({ val_acc }, { overconfident: "error" })).toEqual(["rising error"]);
    expect(found({ val_acc: val_acc.map((value) => 100 * value) })).toEqual(["overconfident warning"]);
    expect(found({ val_error: val_acc.map((value) => 1 - value) })).toEqual(["overconfident warning"]);
  });

  test("the task metric suffered, or there is none", () => {
    expect(found({ val_acc: val_loss.map((value) => 1 - value / 2) })).toEqual(["rising error"]);
    expect(found({})).toEqual(["rising error"]);
  });

  test("early stopping ended the run there", () => {
    const stopped = { loss: loss.slice(0, 16), val_loss: val_loss.slice(0, 16) };
    expect(found(stopped)).toEqual(["stopped info"]);
  });
});

describe("non-finite, where only the recording failed", () => {
  const loss = [1, 0.8, 0.6, 0.5];
  const val_loss = [Number.NaN, Number.NaN, Number.NaN, Number.NaN];
  const found = (series: Record<string, number[]>) =>
    judge(rule("non-finite"), run(series)).map(({ reason, level }) => `${reason} ${level}`);

  test("train falls and the task metric rises", () => {
    expect(found({ loss, val_loss, val_acc: [0.2, 0.4, 0.6, 0.7] })).toEqual(["never-finite warning"]);
  });

  test("nothing says that the model is well", () => {
    expect(found({ loss, val_loss })).toEqual(["non-finite error"]);
    expect(found({ loss, val_loss, val_acc: [0.5, 0.4, 0.3, 0.2] })).toEqual(["non-finite error"]);
    expect(found({ loss, val_loss: [1, ...val_loss.slice(1)], val_acc: [0.2, 0.4, 0.6, 0.7] })).toEqual([
      "non-finite error",
    ]);
  });
});
