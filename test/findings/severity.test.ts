import { describe, expect, test } from "vitest";
import type { Finding } from "../../src/findings/finding.ts";
import { isFailure, severityOf, worstFirst, worstOf } from "../../src/findings/severity.ts";
import { finding, judged } from "./findings.ts";

const active = { reason: "r", by: "b", until: "2026-12-31", expired: false };

test.each<[what: string, changes: Partial<Finding>, severity: string, isFailure: boolean]>([
  ["a failure", {}, "error", true],
  ["a failure at level warning", { level: "warning" }, "warning", true],
  ["a pass", { status: "pass" }, "pass", false],
  ["a pass of a required rule", { status: "pass", required: true }, "pass", false],
  ["not judged", { status: "not-judged" }, "not-judged", false],
  ["not judged, though required", { status: "not-judged", required: true }, "error", true],
  ["blocked", { status: "blocked" }, "not-judged", false],
  ["waived", { waived: active }, "waived", true],
  ["waived until yesterday", { waived: { ...active, expired: true } }, "error", true],
])("%s", (_, changes, severity, failure) => {
  expect([severityOf(finding(changes)), isFailure(finding(changes))]).toEqual([severity, failure]);
});

test("a failure tells more than a required rule that could not judge", () => {
  const failed = finding({ reason: "failed" });
  const unable = finding({ status: "not-judged", required: true, reason: "unable" });
  expect([worstOf([unable, failed])?.reason, worstOf([failed, unable])?.reason]).toEqual([
    "failed",
    "failed",
  ]);
  expect(worstOf([])).toBeUndefined();
});

describe("runs are sorted by", () => {
  const beyond = (actual: number | null, limit: number | null) => [finding({ actual, limit })];
  test.each<[what: string, better: readonly Finding[], worse: readonly Finding[]]>([
    ["whether they have a finding", [], [finding({ status: "pass" })]],
    ["severity", [finding({ level: "warning" })], [finding()]],
    ["how far the value is beyond its limit", beyond(1.5, 1), beyond(3, 1)],
    ["that distance as a share of the limit", beyond(110, 100), beyond(0.2, 0.1)],
    ["that distance in either direction", beyond(0.9, 1), beyond(0.5, 1)],
    ["a limit of 0 that is missed", beyond(9, 1), beyond(1, 0)],
    ["a known distance, not an unknown value", beyond(null, 1), beyond(1.5, 1)],
    ["a known distance, not an unknown limit", beyond(1.5, null), beyond(1.5, 1)],
    ["a known distance, not one that is NaN", beyond(Number.NaN, 1), beyond(1.5, 1)],
    ["the number of errors", [finding()], [finding(), finding()]],
    [
      "errors before warnings",
      [finding(), ...Array.from({ length: 9 }, () => finding({ level: "warning" }))],
      [finding(), finding()],
    ],
    ["the number of warnings", [finding()], [finding(), finding({ level: "warning" })]],
    [
      "warnings, not what is for information",
      [finding(), finding({ level: "info" }), finding({ level: "info" })],
      [finding(), finding({ level: "warning" })],
    ],
    [
      "failures, not what passes",
      [finding(), finding({ status: "pass" }), finding({ status: "pass" })],
      [finding(), finding({ level: "warning" })],
    ],
  ])("%s", (_, better, worse) => {
    for (const runs of [
      [judged("better", better), judged("worse", worse)],
      [judged("worse", worse), judged("better", better)],
    ])
      expect(worstFirst(runs).map(({ run }) => run.name)).toEqual(["worse", "better"]);
  });
});
