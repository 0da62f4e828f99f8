import { severityOf } from "../../findings/severity.ts";
import { plural } from "../../text/plural.ts";
import { resultTable } from "../result-table.ts";
import type { Report } from "../schema.ts";
import { sweepTable } from "../sweep-table.ts";
import type { Table } from "../table.ts";

/** Which results are seen at first glance, and which are folded. */
export type Layout = {
  readonly open: Table | null;
  readonly folded: { readonly title: string; readonly table: Table } | null;
  readonly opensChart: boolean;
};

/** With the lines around it the first table fits on a screen. */
const maxOpenLines = 6;

/**
 * What failed is shown, the worst first. Where all runs pass, the params that make the difference are the answer; a pass without
 * a warning needs no table.
 */
export function layoutOf(report: Report): Layout {
  const { verdict, runs, findings, sweeps } = report;
  if (runs.length === 0) return { open: null, folded: null, opensChart: false };
  const results = resultTable(report);
  const everything = { title: runs.length === 1 ? "Results" : `All ${runs.length} runs`, table: results };
  const [sweep] = sweeps;
  if (verdict === "pass" && sweep?.alone)
    return { open: sweepTable(report, sweep), folded: everything, opensChart: false };
  if (verdict === "error") return { open: null, folded: everything, opensChart: false };
  if (verdict === "pass" && findings.every((finding) => isCalm(severityOf(finding))))
    return { open: null, folded: everything, opensChart: false };
  const open = { ...results, lines: results.lines.slice(0, maxOpenLines) };
  const rest = { ...results, lines: results.lines.slice(maxOpenLines) };
  const folded =
    rest.lines.length > 0
      ? { title: plural(rest.lines.length, `more ${runs.length === 1 ? "metric" : "run"}`), table: rest }
      : null;
  return { open, folded, opensChart: true };
}

function isCalm(severity: ReturnType<typeof severityOf>): boolean {
  return severity === "pass" || severity === "not-judged" || severity === "info";
}
