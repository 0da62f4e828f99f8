import { expect, test } from "vitest";
import type { Subject } from "../../src/rules/rule.ts";
import { splitLimitFor, testBudgetNotes } from "../../src/rules/test-budget.ts";
import { run } from "../runs.ts";

/** A group of so many seeds on each side, each with so many metrics. */
function group(seeds: number, metrics: number): Pick<Subject, "seeds" | "baseline"> {
  const one = run(
    Object.fromEntries(Array.from({ length: metrics }, (_, i) => [`val_head${i}_loss`, [1, 0.5]])),
  );
  const runs = Array.from({ length: seeds }, () => one);
  return { seeds: runs, baseline: { kind: "found", runs } };
}

test("two hundred metrics of ten seeds are each tested by all 184,756 splits", () => {
  const groups = [group(10, 200)];
  expect(splitLimitFor(groups)).toBeGreaterThanOrEqual(184_756);
  expect(testBudgetNotes(groups)).toEqual([]);
});

test("beyond the budget of a gate the tests make way for Welch's, which is said", () => {
  const groups = [group(10, 200), group(10, 4000)];
  expect(splitLimitFor(groups)).toBeLessThan(10_000);
  expect(testBudgetNotes(groups)).toEqual([
    {
      level: "note",
      file: "regression",
      line: null,
      message:
        "permutation tests of 4200 metrics would take more than 40000000 splits: Welch's test compares them instead",
    },
  ]);
});

test("few seeds of thousands of metrics are tested by all splits", () => {
  expect(testBudgetNotes([group(5, 4000)])).toEqual([]);
});
