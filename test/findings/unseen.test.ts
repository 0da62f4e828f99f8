import { expect, test } from "vitest";
import type { Finding } from "../../src/findings/finding.ts";
import { countUnable, unseen, type Validation } from "../../src/findings/unseen.ts";
import { batchSweep } from "../../src/rules/batch-size.ts";
import { gap } from "../../src/rules/gap.ts";
import { plateau } from "../../src/rules/plateau.ts";
import { finding, judged } from "./findings.ts";

const noVal = { loss: [1, 0.5] };
const single = { loss: [1], val_loss: [1] };
const cannot = finding({ rule: gap, status: "not-judged", reason: "too-few" });
const blocked = finding({ rule: gap, status: "blocked", reason: "no-direction" });
const vanished = finding({ rule: gap, status: "blocked", reason: "vanished" });
const warned = finding({ rule: gap, status: "blocked", level: "warning", reason: "vanished" });

test.each<
  [
    what: string,
    series: Record<string, number[]>,
    findings: Finding[],
    validation: Validation,
    told: string | null,
  ]
>([
  ["a validated curve", { loss: [1, 0.5], val_loss: [1, 0.6] }, [], "expected", null],
  ["no validation", noVal, [], "expected", "recorded no validation metric (only loss)"],
  ["no validation, declared so", noVal, [], "none", null],
  ["no validation, though all passes", noVal, [finding({ status: "pass" })], "expected", "no validation"],
  ["no validation, and a rule is blocked", noVal, [blocked], "expected", "no validation"],
  ["no validation, since it vanished, which is told", noVal, [blocked, vanished], "expected", null],
  ["no validation, which vanished at level warning", noVal, [warned], "expected", "no validation"],
  [
    "validation of nothing that has a direction",
    { loss: [1, 0.5], foo: [1, 2], val_foo: [1, 2] },
    [],
    "expected",
    "validates only metrics of unknown direction (val_foo)",
  ],
  ["no curve at all", {}, [], "expected", null],
  ["one evaluation", single, [cannot], "expected", "has one evaluation, which 1 rule could not judge"],
  ["one evaluation, blocked", single, [blocked], "expected", null],
  ["one evaluation within a limit", single, [finding({ status: "pass" })], "expected", null],
  ["one evaluation beyond a limit", single, [finding()], "expected", null],
  ["one evaluation, limit not judged", single, [finding({ status: "not-judged" })], "expected", "which 1"],
  [
    "one evaluation that a rule of whole curves passes",
    single,
    [finding({ rule: gap, status: "pass" })],
    "expected",
    "has one evaluation, which is no curve",
  ],
])("%s", (_, series, findings, validation, told) => {
  const problems = unseen([judged("a", findings, series)], validation);
  expect(problems).toEqual(
    told === null
      ? []
      : [
          expect.objectContaining({
            level: "inconclusive",
            file: "history.json",
            message: expect.stringContaining(told),
            advice: expect.stringMatching(/^[A-Z].*\.$/),
            run: "a",
          }),
        ],
  );
});

test("names at most five metrics of a run without validation", () => {
  const series = Object.fromEntries(Array.from({ length: 7 }, (_, i) => [`head${i}_loss`, [1, 0.5]]));
  const [problem] = unseen([judged("a", [], series)], "expected");
  expect(problem?.message.match(/head\d_loss/g)).toHaveLength(5);
});

test("counts the rules that could judge nothing of what they need no more for", () => {
  const ofSweep = finding({ rule: batchSweep, status: "not-judged", reason: "one-size" });
  const noBase = finding({ rule: plateau, status: "not-judged", reason: "no-base" });
  const without = finding({ rule: plateau, status: "not-judged", reason: "no-val" });
  expect(countUnable([cannot, { ...cannot }, ofSweep, noBase])).toBe(1);
  expect(countUnable([cannot, without])).toBe(1);
  expect(countUnable([cannot, finding({ rule: gap, status: "pass" })])).toBe(0);
  expect(countUnable([blocked, finding({ rule: plateau, status: "blocked" })])).toBe(2);
});

test("tells of what was left out, though it is of a validation by its name", () => {
  const one = judged("a", [], noVal);
  const leftOut = [
    { what: "lr", why: "not a metric" },
    { what: "Val FAR", why: "not a metric" },
    { what: "9 values of test_loss (from line 3)", why: "told by another line" },
    { what: "Best val loss", why: "of the best value" },
  ];
  const [problem] = unseen([{ ...one, run: { ...one.run, leftOut } }], "expected");
  expect(problem?.message).toBe(
    "run a has no validation metric that is read (only loss); left out are Val FAR: not a metric, 9 values of test_loss (from line 3): told by another line",
  );
});
