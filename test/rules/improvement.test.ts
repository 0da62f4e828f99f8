import { expect, test } from "vitest";
import { improvement } from "../../src/rules/improvement.ts";
import { messageOf, noBaseline, run } from "../runs.ts";

type Values = readonly number[];

/** Judges runs that end at these losses. */
function judge(candidate: Values, baseline: Values, earlier: Values = [], start: Values = [100]) {
  const runsOf = (values: Values) => values.map((value) => run({ val_loss: [100, value] }));
  const seeds = candidate.map((value) => run({ val_loss: [...start, value] }));
  const [first = run({})] = seeds;
  const [outcome] = improvement.configure({}).judge({
    run: first,
    seeds,
    all: seeds,
    baseline: { kind: "found", runs: runsOf(baseline), earlier: earlier.map((value) => runsOf([value])) },
  });
  return outcome;
}

/** The last seven commits before a baseline of 50: no change is larger than 2. */
const steady = [51, 50, 52, 50, 51, 49, 50];

test.each<[what: string, candidate: Values, baseline: Values, earlier: Values, reason: string]>([
  ["single runs: a tenth", [45], [50], [], "noise"],
  ["single runs: more", [44.9], [50], [], "better"],
  ["the same", [50], [50], [], "no-better"],
  ["worse", [51], [50], [], "worse"],
  ["seeds: 2 %", [49, 49, 49], [50, 50, 50], [], "noise"],
  ["seeds: more", [48.9, 48.9, 48.9], [50, 50, 50], [], "better"],
  ["seeds that overlap", [40, 45, 51], [50, 50.1, 49.9], [], "noise"],
  ["a change unlike those between commits", [44], [50], steady, "better"],
  ["a change like those between commits", [44], [50], [45, 52, 47, 50, 44, 51, 48], "noise"],
  ["a baseline of 0", [-1], [0], [], "better-than-zero"],
])("%s: %j against %j", (_what, candidate, baseline, earlier, reason) => {
  const outcome = judge(candidate, baseline, earlier);
  expect(outcome).toMatchObject({ status: "pass", reason });
  expect(outcome?.comparison).toBe(reason.startsWith("better") ? "better" : undefined);
});

test("a curve that diverged after its best is no improvement", () => {
  expect(judge([300], [50], [], [100, 40])).toMatchObject({ reason: "diverged", actual: 40 });
});

test("without a baseline there is none", () => {
  const one = run({ val_loss: [1] });
  const subject = { run: one, seeds: [one], all: [one], baseline: noBaseline };
  expect(improvement.configure({}).judge(subject)).toMatchObject([
    { status: "not-judged", reason: "no-base" },
  ]);
});

test("the message gives the change and the limit that keeps it", () => {
  expect(messageOf(improvement, judge([40, 41], [50]))).toBe(
    "best val_loss 40.5 ± 0.71 (n = 2) is 19 % better than baseline 50; threshold val_loss <= 41 would keep it",
  );
});
