import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { gate } from "../../src/gate.ts";
import { resultTable } from "../../src/report/result-table.ts";
import type { Report } from "../../src/report/schema.ts";

const root = mkdtempSync(join(tmpdir(), "lossgate-gap-"));
afterAll(() => rmSync(root, { recursive: true }));

let report: Report;
beforeAll(async () => {
  const history = {
    loss: [1, 0.5],
    val_loss: [1, 0.75],
    accuracy: [0.5, 0.8],
    val_accuracy: [0.5, 0.6],
    mae: [1, 0],
    val_mae: [1, 0.25],
    thing: [1, 0.5],
    val_thing: [1, 0.75],
  };
  writeFileSync(join(root, "history.json"), JSON.stringify(history));
  ({ report } = await gate({
    cwd: root,
    paths: { root, paths: [] },
    config: null,
    rules: null,
    baseline: { kind: "absent", because: "none" },
    accepted: null,
    notes: [],
    failOn: "error",
    baselineConfig: null,
    today: "2026-11-24",
  }));
});

test.each([
  { metric: "loss", gap: { absolute: 0.25, relative: 0.5 }, cell: "50 %" },
  {
    metric: "accuracy",
    gap: { absolute: expect.closeTo(0.2), relative: expect.closeTo(0.25) },
    cell: "25 %",
  },
  { metric: "mae", gap: { absolute: 0.25, relative: null }, cell: "0.25" },
  { metric: "thing", gap: { absolute: null, relative: null }, cell: undefined },
])("the gap of $metric is how much worse val is than train", ({ metric, gap, cell }) => {
  const runs = report.runs.map((run) => ({
    ...run,
    curves: run.curves.filter((curve) => curve.metric === metric),
  }));
  expect(runs[0]?.curves).toMatchObject([{ gap }]);
  const { columns, lines } = resultTable({ ...report, runs });
  expect(lines[0]?.[columns.findIndex(({ heading }) => heading === "Gap")]).toBe(cell);
});
