import { bestRow, bestRows } from "../curves/sweep.ts";
import { plain } from "../text/sanitize.ts";
import { number, share } from "./format-number.ts";
import type { ReportedSweep } from "./schema.ts";

/** More values than this make no table that anybody reads; of those, the best. */
const mostRows = 12;

/** The runs by one param as a table of plain text, not yet escaped; the best value has its mark. */
export function sweepTable(sweep: ReportedSweep): { headings: string[]; lines: string[][]; note: string } {
  const { param, along, series, alone, rows } = sweep;
  const best = bestRow(sweep);
  const shown = bestRows(sweep, mostRows);
  const lines = shown.map((row) => [
    plain(String(row.value), 60),
    String(row.runs),
    `${number(row.best)}${row === best ? " ★" : ""}`,
    row.gap === null ? "–" : share(row.gap),
    number(row.evaluations),
  ]);
  const cut = rows.length > shown.length ? [`The best ${shown.length} of ${rows.length} values.`] : [];
  const follow = along.slice(0, 5).map((one) => plain(one, 40));
  const together = follow.length > 0 ? [`Varies together with it: ${follow.join(", ")}.`] : [];
  const others = alone ? [] : ["Means over runs that differ in other params, too."];
  return {
    headings: [plain(param, 40), "Runs", `Best ${plain(series, 40)}`, "Gap", "Evals to best"],
    lines,
    note: [...cut, ...together, ...others].join(" "),
  };
}
