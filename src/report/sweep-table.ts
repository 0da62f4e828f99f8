import { bestRow, bestRows } from "../curves/sweep.ts";
import { sanitizeLine } from "../text/sanitize.ts";
import { formatNumber, formatShare } from "./format-number.ts";
import type { ReportedSweep } from "./schema.ts";

/** More values than this make no table that anybody reads. */
const maxRows = 12;

/** The results by the values of one param, as a table of plain text that is not yet escaped; ★ marks the best value. */
export function sweepTable(sweep: ReportedSweep): { headings: string[]; lines: string[][]; note: string } {
  const { param, along, series, alone, rows } = sweep;
  const best = bestRow(sweep);
  const shown = bestRows(sweep, maxRows);
  const lines = shown.map((row) => [
    sanitizeLine(String(row.value), 60),
    String(row.runs),
    `${formatNumber(row.best)}${row === best ? " ★" : ""}`,
    row.gap === null ? "–" : formatShare(row.gap),
    formatNumber(row.evaluations),
  ]);
  const others = along.slice(0, 5).map((name) => sanitizeLine(name, 40));
  const notes = [
    ...(rows.length > shown.length ? [`The best ${shown.length} of ${rows.length} values.`] : []),
    ...(others.length > 0 ? [`Varies together with ${others.join(", ")}.`] : []),
    ...(alone ? [] : ["Means over runs that also differ in other params."]),
  ];
  return {
    headings: [sanitizeLine(param, 40), "Runs", `Best ${sanitizeLine(series, 40)}`, "Gap", "Evals to best"],
    lines,
    note: notes.join(" "),
  };
}
