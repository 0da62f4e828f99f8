import { expect, test } from "vitest";
import type { BaselineSource } from "../../src/baseline/source.ts";
import { passedOver } from "../../src/baseline/steps-back.ts";

const place = { root: "/", paths: ["base"] };
const published = { run: 1, how: "ancestor", behind: 2, age: 0, failed: false } as const;
const reports = [{ place, published: { ...published, commit: "c".repeat(40) }, inputs: null }];
const from = (stepsBack: readonly string[]): BaselineSource => ({
  kind: "published",
  branch: "main",
  stepsBack,
  reports,
});
const commits = ["1", "2", "3", "4", "5"].map((digit) => digit.repeat(40));

test("says which reports were passed over, and what is compared with", () => {
  expect(passedOver(from(commits.slice(0, 1)), false)).toEqual([
    {
      level: "note",
      file: "the baseline",
      line: null,
      message:
        "the report of 111111111111 is not the baseline: its own comparison failed, and nobody accepted that; compared with cccccccccccc, the nearest before it",
    },
  ]);
});

test("names three of many", () => {
  const [four] = passedOver(from(commits.slice(0, 4)), false);
  expect(four?.message).toContain("of 111111111111, 222222222222, 333333333333 and 1 more commit is");
  const [three] = passedOver(from(commits.slice(0, 3)), false);
  expect(three?.message).toContain("of 111111111111, 222222222222, 333333333333 is");
});

test("where none is left, keeps the gate from passing unless the results are accepted", () => {
  const none: BaselineSource = { kind: "absent", because: "none", stepsBack: commits.slice(0, 1) };
  expect(passedOver(none, false)).toMatchObject([
    { level: "inconclusive", message: expect.stringMatching(/accepted that; no other report is left$/) },
  ]);
  expect(passedOver(none, true)).toMatchObject([{ level: "note" }]);
});

test.each<[what: string, source: BaselineSource]>([
  ["none was passed over", from([])],
  ["there is no baseline", { kind: "absent", because: "none" }],
  ["a path was given", { kind: "given", from: "base", place }],
])("says nothing where %s", (_, source) => {
  expect(passedOver(source, false)).toEqual([]);
});
