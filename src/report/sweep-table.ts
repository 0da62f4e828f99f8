import { bestRow } from "../curves/sweep.ts";
import type { ReportedSweep } from "./schema.ts";
import { number, share } from "./words.ts";

/** More values than this make no table that anybody reads; of those, the best. */
const mostRows = 12;

/** The runs by one param as a table of plain text, not yet escaped; the best value has its mark. */
export function sweepTable(sweep: ReportedSweep): { headings: string[]; lines: string[][]; note: string } {
  const { param, series, direction, alone, rows } = sweep;
  const best = bestRow(sweep);
  const sign = direction === "min" ? 1 : -1;
  const kept = rows.toSorted((a, b) => sign * (a.best - b.best)).slice(0, mostRows);
  const shown = rows.filter((row) => kept.includes(row));
  const lines = shown.map((row) => [
    String(row.value),
    String(row.runs),
    `${number(row.best)}${row === best ? " ★" : ""}`,
    row.gap === null ? "–" : share(row.gap),
    number(row.evaluations),
  ]);
  const cut = rows.length > shown.length ? [`The best ${shown.length} of ${rows.length} values.`] : [];
  const others = alone ? [] : ["Means over runs that differ in other params, too."];
  return {
    headings: [param, "Runs", `Best ${series}`, "Gap", "Evals to best"],
    lines,
    note: [...cut, ...others].join(" "),
  };
}
