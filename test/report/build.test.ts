import { expect, test } from "vitest";
import { buildReport } from "../../src/report/build.ts";
import { judged } from "../findings/findings.ts";

test("very many curves share the points of their plots", () => {
  const loss = Array.from({ length: 200 }, (_, i) => 1 / (i + 1));
  const one = judged("a", [], { val_loss: loss });
  const longest = (runs: number) => {
    const report = buildReport({
      judged: Array.from({ length: runs }, () => one),
      baseline: { kind: "absent", because: "no baseline was given" },
      problems: [],
      firstNotes: [],
      failOn: "error",
      configChanges: null,
    });
    return Math.max(...report.runs.flatMap(({ curves }) => curves.map(({ plot }) => plot.at.length)));
  };
  expect(longest(1)).toBeGreaterThan(50);
  expect(longest(50_000)).toBeLessThanOrEqual(20);
});
