import { deviation, mean } from "../../statistics/mean.ts";
import { sanitizeLine } from "../../text/sanitize.ts";
import { formatNumber } from "../format-number.ts";
import type { Report, ReportedFinding, ReportedRun } from "../schema.ts";
import { type Compared, cell, comparedColumns } from "./compared.ts";
import { html, type Markup, nothing } from "./markup.ts";
import { bestValue, heading, maxHeight } from "./run-table.ts";
import { badge, rank, worst } from "./status.ts";

type Row = Compared & {
  readonly finding: ReportedFinding;
  readonly series: string;
  readonly values: readonly number[];
};

/** The groups of runs that differ only in the seed, each by the mean of its best values; nothing without such groups. */
export function seedTable({ runs, findings }: Report): Markup {
  const byName = new Map(runs.map((run) => [run.name, run]));
  const rows = findings
    .filter(({ rule, runs }) => rule === "regression" && runs.length > 1)
    .flatMap((finding) =>
      compare(
        finding,
        finding.runs.flatMap((name) => byName.get(name) ?? []),
      ),
    )
    .toSorted((a, b) => rank(worst([a.finding])) - rank(worst([b.finding])));
  if (rows.length === 0) return nothing;
  const columns = comparedColumns(rows);
  const numbers = ["Mean of the best", ...columns.map(({ heading }) => heading)];
  const lines = rows.map((row) =>
    line(
      row,
      columns.map(({ cell }) => cell(row)),
    ),
  );
  return html`<section><h2>Seeds</h2><div class="scroll${rows.length > maxHeight ? " tall" : ""}" role="region" aria-label="Table of seeds" tabindex="0"><table class="runs" role="table"><thead role="rowgroup"><tr role="row">${heading("Verdict")}${heading("Runs that differ only in the seed")}${numbers.map(
    (name) => heading(name, "number"),
  )}</tr></thead><tbody role="rowgroup">${lines}</tbody></table></div></section>`;
}

/** A group by its first curve; none if the finding is on another metric. */
function compare(finding: ReportedFinding, group: readonly ReportedRun[]): Row[] {
  const curves = group.flatMap(({ curves }) => curves.slice(0, 1));
  const [curve] = curves;
  if (!curve || curve.metric !== finding.metric) return [];
  const values = curves.flatMap((one) => bestValue(one) ?? []);
  const baselines = curves.flatMap(({ base }) => base?.best ?? []);
  return [
    {
      finding,
      values,
      value: values.length === 0 ? null : mean(values),
      baseline: baselines.length === 0 ? null : mean(baselines),
      direction: curve.direction,
      series: curve.val ?? curve.train ?? curve.metric,
    },
  ];
}

function line({ finding, value, values, series }: Row, compared: readonly Markup[]): Markup {
  const spread = values.length > 1 ? ` ± ${formatNumber(Number(deviation(values).toPrecision(2)))}` : "";
  const shown = value === null ? "–" : formatNumber(value) + spread;
  const text = html`${shown} <small>${sanitizeLine(series, 30)}, n = ${values.length}</small>`;
  return html`<tr role="row"><td role="cell">${badge(worst([finding]))}</td><th role="rowheader" scope="row">${sanitizeLine(finding.run, 60)}</th>${cell("Mean", value, text)}${compared}</tr>`;
}
