import { expect, test } from "vitest";
import { judgeAll } from "../../src/findings/judge.ts";
import type { Level, Outcome } from "../../src/rules/outcome.ts";
import type { Check, Rule, Scope, Subject } from "../../src/rules/rule.ts";
import { threshold } from "../../src/rules/threshold.ts";
import { noBaseline, run } from "../runs.ts";

const named = (name: string) => ({ ...run({ val_loss: [1] }), name });
const pass: Outcome = { status: "pass", reason: "met" };

/** A check that notes what it is asked to judge together. */
function noting(scope: Scope, seen: string[], settings: object = {}, outcome = pass): Check {
  const rule: Rule = { ...threshold, id: scope, scope };
  const names = ({ seeds, all }: Subject) =>
    [seeds, all].map((runs) => runs.map(({ name }) => name).join("+")).join(" of ");
  return {
    rule,
    level: "error",
    required: false,
    settings: { ...settings },
    setAt: null,
    judge: (subject) => {
      seen.push(names(subject));
      return [outcome];
    },
  };
}

const groups = [["a1", "a2"], ["b"]].map((names) => ({ seeds: names.map(named), baseline: noBaseline }));

test.each<[Scope, string[], string[]]>([
  ["run", ["a1 of a1", "a2 of a2", "b of b"], ["a1", "a2", "b"]],
  ["seeds", ["a1+a2 of a1+a2", "b of b"], ["a1+a2", "b"]],
  ["all", ["a1+a2+b of a1+a2+b"], ["a1+a2+b"]],
])("a rule that judges by %s sees the runs that belong together, once", (scope, expected, runs) => {
  const seen: string[] = [];
  const judged = judgeAll(groups, () => [noting(scope, seen)]);
  expect(seen).toEqual(expected);
  expect(judged.flatMap(({ findings }) => findings.map((one) => one.runs.join("+")))).toEqual(runs);
});

test("runs with other settings of a rule are judged apart", () => {
  const seen: string[] = [];
  judgeAll(groups, ({ name }) => [noting("all", seen, { max: name === "a2" ? 1 : 2 })]);
  expect(seen).toEqual(["a1+b of a1+b", "a2 of a2"]);
});

test.each<[Level, "warning" | "info", Level]>([
  ["error", "warning", "warning"],
  ["error", "info", "info"],
  ["warning", "warning", "warning"],
  ["info", "warning", "info"],
])("a failure of a rule at %s that counts as %s at most is one at %s", (level, maxLevel, expected) => {
  const fail: Outcome = { status: "fail", reason: "missed", maxLevel };
  const judged = judgeAll(groups.slice(1), () => [{ ...noting("run", [], {}, fail), level }]);
  expect(judged[0]?.findings.map((one) => one.level)).toEqual([expected]);
});

test("more results than a report can hold are an error", () => {
  const seeds = Array.from({ length: 1000 }, (_, i) => named(`a${i}`));
  const check = (metrics: number): Check => ({
    ...noting("seeds", []),
    judge: () => Array.from({ length: metrics }, () => pass),
  });
  const judgeMetrics = (metrics: number) =>
    judgeAll([{ seeds, baseline: noBaseline }], () => [check(metrics)]);
  expect(judgeMetrics(600)[0]?.findings).toHaveLength(600);
  expect(() => judgeMetrics(601)).toThrow("expected at most 600,000 results of rules, got more");
});
