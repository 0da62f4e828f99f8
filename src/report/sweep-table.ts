import { bestRow, bestRows } from "../curves/sweep.ts";
import { sanitizeLine } from "../text/sanitize.ts";
import { formatNumber, formatShare } from "./format-number.ts";
import type { ReportedSweep } from "./schema.ts";

/** More values than this make no table that anybody reads; of those, the best. */
const maxRows = 12;

/** The runs by one param as a table of plain text, not yet escaped; the best value has its mark. */
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
  const cut = rows.length > shown.length ? [`The best ${shown.length} of ${rows.length} values.`] : [];
  const follow = along.slice(0, 5).map((one) => sanitizeLine(one, 40));
  const together = follow.length > 0 ? [`Varies together with it: ${follow.join(", ")}.`] : [];
  const others = alone ? [] : ["Means over runs that differ in other params, too."];
  return {
    headings: [sanitizeLine(param, 40), "Runs", `Best ${sanitizeLine(series, 40)}`, "Gap", "Evals to best"],
    lines,
    note: [...cut, ...together, ...others].join(" "),
  };
}
