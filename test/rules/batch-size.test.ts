import { expect, test } from "vitest";
import type { Params } from "../../src/curves/model.ts";
import { batchSweep } from "../../src/rules/batch-size.ts";
import { messageOf, noBaseline, run } from "../runs.ts";

/** A run whose val ends at its best, beside train. */
const runOf = (params: Params, val_loss: number, loss = 100) => ({
  ...run({ loss: [1000, loss], val_loss: [1000, val_loss] }),
  params,
});

function judge(all: ReturnType<typeof runOf>[]) {
  const [first = run({})] = all;
  return batchSweep.configure({}).judge({ run: first, seeds: [first], all, baseline: noBaseline });
}

const sizes = (vals: number[], param = "batch_size") =>
  vals.map((val, i) => runOf({ [param]: 32 * 2 ** i }, val));

test.each([
  ["the gap widens with each larger size", sizes([125, 150, 200]), "fail widens"],
  ["it stays once", sizes([125, 125, 200]), "pass best"],
  ["it narrows once", sizes([125, 110, 200]), "pass best"],
  ["it widens by 5 % in all", sizes([100, 105]), "pass best"],
  ["by more", sizes([100, 105.01]), "fail widens"],
  ["by less, from a wide gap", sizes([110, 114]), "pass best"],
  ["it is of another param", sizes([125, 150, 200], "lr"), "pass best"],
  [
    "the sizes are no numbers",
    ["a", "b"].map((size, i) => runOf({ batch_size: size }, 125 + 50 * i)),
    "pass best",
  ],
  ["a gap is unknown", [...sizes([125, 150]), runOf({ batch_size: 128 }, 200, 0)], "pass best"],
  ["the first gap is unknown", [runOf({ batch_size: 16 }, 110, 0), ...sizes([125, 150])], "pass best"],
  ["all are alike", sizes([125, 125]), "pass alike"],
  [
    "two params vary",
    [
      runOf({ lr: 1, batch_size: 1 }, 1),
      runOf({ lr: 2, batch_size: 1 }, 2),
      runOf({ lr: 2, batch_size: 2 }, 3),
    ],
    "not-judged several",
  ],
])("%s", (_what, all, expected) => {
  expect(judge(all).map(({ status, reason }) => `${status} ${reason}`)).toEqual([expected]);
});

test("runs without a param that differs are no sweep", () => {
  expect(judge([runOf({}, 1), runOf({}, 2)])).toEqual([]);
});

test.each([
  [
    sizes([125, 150, 200]),
    "the gap of loss widens with batch_size: 25 % at 32, 100 % at 128; 32 generalises best (val_loss 125)",
  ],
  [
    sizes([150, 125, 200], "lr"),
    "lr 64 generalises best: val_loss 125 after 2 evaluations; worst is 128 with 200",
  ],
  [sizes([125, 125], "lr"), "lr makes no difference: val_loss is 125 for all its values"],
  [
    [150, 125].map((val, i) => runOf({ lr: i, momentum: -i }, val)),
    "lr (and momentum) 1 generalises best: val_loss 125 after 2 evaluations; worst is 0 with 150",
  ],
  [
    [runOf({ lr: 1, batch: 1 }, 1), runOf({ lr: 2, batch: 1 }, 2), runOf({ lr: 2, batch: 2 }, 3)],
    "batch, lr all vary: the effect of a single param cannot be told apart",
  ],
  [
    [0.5, 0.75, 0.25].map((val, lr) => ({ ...run({ acc: [0, 1], val_acc: [0, val] }), params: { lr } })),
    "lr 1 generalises best: val_acc 0.75 after 2 evaluations; worst is 2 with 0.25",
  ],
])("the message: %#", (all, expected) => {
  expect(messageOf(batchSweep, judge(all)[0])).toBe(expected);
});
