import { expect, test } from "vitest";
import type { Params } from "../../src/curves/model.ts";
import { pair } from "../../src/curves/pairing.ts";
import { bestRow, sweepsOf } from "../../src/curves/sweep.ts";
import { batchSweep } from "../../src/rules/batch-size.ts";
import { noBase, series } from "../runs.ts";

/** A run that comes to these losses at its last evaluation; val was best one before, by a tenth. */
function trained(params: Params, train: number, val: number) {
  const all = [series("loss", [1, train, train]), series("val_loss", [1, val * 0.9, val])];
  return pair({ name: JSON.stringify(params), format: "test", path: "", files: [], params, series: all });
}

const sizes = [
  trained({ batch_size: 128, seed: 1 }, 0.2, 0.5),
  trained({ batch_size: 32, seed: 1 }, 0.2, 0.25),
  trained({ batch_size: 32, seed: 2 }, 0.2, 0.35),
  trained({ batch_size: 64, seed: 1 }, 0.2, 0.4),
];

test("runs by the value of the param that differs, each a mean", () => {
  const [sweep, ...others] = sweepsOf(sizes);
  expect(others).toEqual([]);
  expect(sweep).toMatchObject({ param: "batch_size", series: "val_loss", alone: true });
  expect(sweep?.rows.map(({ value, runs, evaluations }) => [value, runs, evaluations])).toEqual([
    [32, 2, 2],
    [64, 1, 2],
    [128, 1, 2],
  ]);
  expect(sweep?.rows.map(({ best }) => best)).toEqual([0.27, 0.36, 0.45].map((x) => expect.closeTo(x, 12)));
  expect(sweep?.rows.map(({ gap }) => gap)).toEqual([0.5, 1, 1.5].map((x) => expect.closeTo(x, 12)));
  expect(sweep && bestRow(sweep)?.value).toBe(32);
});

test("where train is practically 0, a gap relative to it says nothing", () => {
  const [sweep] = sweepsOf([trained({ lr: 1 }, 1e-9, 0.5), trained({ lr: 2 }, 0.2, 0.5)]);
  expect(sweep?.rows.map(({ gap }) => gap)).toEqual([null, expect.closeTo(1.5, 12)]);
});

test("one run, equal params and runs without validation are no sweep", () => {
  expect(sweepsOf(sizes.slice(1, 2))).toEqual([]);
  expect(sweepsOf(sizes.slice(1, 3))).toEqual([]);
  const all = [series("loss", [1, 0.5])];
  const blocked = pair({ name: "a", format: "test", path: "", files: [], params: { lr: 1 }, series: all });
  expect(sweepsOf([blocked, { ...blocked, params: { lr: 2 } }])).toEqual([]);
});

function found(runs: typeof sizes) {
  const [run] = runs;
  if (!run) throw new Error("no run");
  return batchSweep
    .configure({})
    .judge({ run, seeds: [run], all: runs, base: noBase })
    .map(({ status, reason, facts }) => [`${status} ${reason}`, facts?.["value"]]);
}

test.each([
  ["a larger batch widens the gap", sizes, [["fail widens", "32"]]],
  [
    "the gap is widest in between",
    sizes.map((run, i) => (i === 3 ? trained(run.params, 0.2, 0.6) : run)),
    [["pass best", "32"]],
  ],
  [
    "the gaps differ by a trifle",
    [trained({ batch_size: 8 }, 0.2, 0.25), trained({ batch_size: 16 }, 0.2, 0.259)],
    [["pass best", "8"]],
  ],
  [
    "another param",
    [trained({ lr: 0.1 }, 0.2, 0.5), trained({ lr: 0.01 }, 0.2, 0.25)],
    [["pass best", "0.01"]],
  ],
  [
    "two params vary",
    [
      trained({ lr: 0.1, batch_size: 8 }, 0.2, 0.5),
      trained({ lr: 0.01, batch_size: 16 }, 0.2, 0.25),
      trained({ lr: 0.01, batch_size: 8 }, 0.2, 0.25),
    ],
    [["not-judged several", undefined]],
  ],
  [
    "two params that vary together",
    [trained({ lr: 0.1, batch_size: 8 }, 0.2, 0.5), trained({ lr: 0.01, batch_size: 16 }, 0.2, 0.25)],
    [["pass best", "16"]],
  ],
  [
    "no difference",
    [trained({ lr: 0.1 }, 0.2, 0.5), trained({ lr: 0.01 }, 0.2, 0.5)],
    [["pass alike", "0.01"]],
  ],
  ["a param that one run has", [trained({ dropout: 0.1 }, 0.2, 0.5), trained({}, 0.2, 0.5)], []],
  ["one run", sizes.slice(0, 1), []],
])("batch-size: %s", (_what, runs, expected) => {
  expect(found(runs)).toEqual(expected);
});

test("of two params that vary together the batch size is told first, and the other beside it", () => {
  const runs = [8, 16].map((size) =>
    trained({ steps: 800 / size, batch_size: size, output_dir: `run${size}` }, 0.2, 0.5),
  );
  expect(sweepsOf(runs)).toMatchObject([{ param: "batch_size", along: ["steps"], alone: true }]);
});
