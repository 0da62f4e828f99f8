import { bestRow, bestRows } from "../curves/sweep.ts";
import { mean } from "../statistics/mean.ts";
import { sanitizeLine } from "../text/sanitize.ts";
import { baselineName, comparedCells } from "./compared.ts";
import { formatDeviation, formatNumber, formatShare } from "./format-number.ts";
import type { Report, ReportedSweep } from "./schema.ts";
import { type Table, withoutEmptyColumns } from "./table.ts";

/** More values than this make no table that anybody reads. */
const maxRows = 12;

/** The results by the values of one param; ★ marks the best value. */
export function sweepTable(report: Report, sweep: ReportedSweep): Table & { readonly note: string } {
  const { param, along, series, alone, rows, metric } = sweep;
  const best = bestRow(sweep);
  const shown = bestRows(sweep, maxRows);
  const isRepeated = shown.some(({ runs }) => runs > 1);
  const lines = shown.map((row) => {
    const runs = report.runs.filter(
      ({ params }) => Object.hasOwn(params, param) && params[param] === row.value,
    );
    const { baseline, change } = compareRow(report, runs, metric, row.best);
    return [
      row === best ? "★" : "",
      sanitizeLine(String(row.value), 60),
      isRepeated ? String(row.runs) : "",
      formatNumber(row.best) + (row.deviation === null ? "" : ` ± ${formatDeviation(row.deviation)}`),
      baseline,
      change,
      row.gap === null ? "" : formatShare(row.gap),
      formatNumber(row.evaluations),
    ];
  });
  const others = along.slice(0, 5).map((name) => sanitizeLine(name, 40));
  const notes = [
    ...(rows.length > shown.length ? [`The best ${shown.length} of ${rows.length} values.`] : []),
    ...(others.length > 0 ? [`Varies together with ${others.join(", ")}.`] : []),
    ...(alone ? [] : ["Means over runs that also differ in other params."]),
  ];
  const spread = shown.some((row) => row.deviation !== null) ? " (mean ± sd)" : "";
  const name = sanitizeLine(param, 40);
  const bestName = `Best ${sanitizeLine(series, 40)}${spread}`;
  const table = withoutEmptyColumns({
    columns: [
      { heading: "", kind: "sign", joins: name },
      { heading: name, kind: "name" },
      { heading: "Runs", kind: "number", joins: name },
      { heading: bestName, kind: "number" },
      { heading: baselineName(report), kind: "number", joins: bestName },
      { heading: "Change", kind: "number" },
      { heading: "Gap", kind: "number", joins: null },
      { heading: "Evals to best", kind: "number", joins: null },
    ],
    lines,
  });
  return { ...table, note: notes.join(" ") };
}

/** Compares the mean of a value's runs with the mean of their baselines, if each has one. */
function compareRow(report: Report, runs: Report["runs"], metric: string, best: number) {
  const curves = runs.flatMap(({ curves }) => curves.filter((curve) => curve.metric === metric));
  const bases = curves.flatMap(({ base }) => base?.best ?? []);
  const [curve] = curves;
  if (!curve?.base || bases.length < curves.length) return { baseline: "", change: "" };
  const names = new Set(runs.map(({ name }) => name));
  const findings = report.findings.filter(
    (finding) => finding.metric === metric && finding.runs.some((run) => names.has(run)),
  );
  return comparedCells({ ...curve, base: { ...curve.base, best: mean(bases) } }, best, findings);
}
