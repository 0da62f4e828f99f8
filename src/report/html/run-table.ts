import { sanitizeLine } from "../../text/sanitize.ts";
import { formatNumber, formatPosition, formatShare } from "../format-number.ts";
import type { ReportedCurve } from "../schema.ts";
import { type Compared, cell, comparedColumns } from "./compared.ts";
import { html, type Markup } from "./markup.ts";
import { badge } from "./status.ts";
import type { RunView } from "./view.ts";

/** A table of more rows scrolls. */
export const maxHeight = 12;

/** Every run as a row: verdict, value, baseline, change, limit. The script of the page sorts by `data-value` and filters by text. */
export function runTable(runs: readonly RunView[]): Markup {
  const rows = runs.map((view) => ({ view, compared: compare(view) }));
  const columns = comparedColumns(rows.map(({ compared }) => compared));
  const numbers = ["Best", ...columns.map(({ heading }) => heading), "Gap"];
  const lines = rows.map(({ view, compared }) =>
    row(
      view,
      compared,
      columns.map(({ cell }) => cell(compared)),
    ),
  );
  return html`<div class="scroll${runs.length > maxHeight ? " tall" : ""}" role="region" aria-label="Table of runs" tabindex="0"><table class="runs" id="runs-table" role="table"><thead role="rowgroup"><tr role="row">${heading("Verdict")}${heading("Run")}${numbers.map(
    (name) => heading(name, "number"),
  )}</tr></thead><tbody role="rowgroup">${lines}</tbody></table></div>`;
}

export function heading(name: string, kind = ""): Markup {
  return html`<th role="columnheader" scope="col" class="${kind}">${name}</th>`;
}

/** A group of seeds is compared by its mean, which says nothing of one of them. */
function compare({ run, findings }: RunView): Compared {
  const curve = run.curves[0] ?? null;
  const finding = findings.find(
    ({ rule, metric, runs }) => rule === "regression" && metric === curve?.metric && runs.length === 1,
  );
  return {
    value: curve && bestValue(curve),
    baseline: curve?.base?.best ?? null,
    direction: curve?.direction ?? null,
    finding: finding ?? null,
  };
}

function row({ run, id, verdict, order }: RunView, { value }: Compared, compared: readonly Markup[]): Markup {
  const [curve] = run.curves;
  const gap = curve?.gap.relative ?? null;
  const params = Object.entries(run.params).map(([param, value]) => `${param}=${value}`);
  const search = sanitizeLine([...params, ...run.metrics].join(" "), 500);
  return html`<tr role="row" data-run="${id}" data-verdict="${verdict}" data-search="${search}"><td role="cell" data-value="${order}">${badge(verdict)}</td><th role="rowheader" scope="row" data-value="${run.name}"><a href="#${id}">${sanitizeLine(run.name, 60)}</a></th>${cell("Best", value, curve ? best(curve) : "–")}${compared}${cell("Gap", gap, gap === null ? "–" : formatShare(gap))}</tr>`;
}

/** The best val value of a curve; of train where it has no val. */
export function bestValue({ best, val }: ReportedCurve): number | null {
  return (val === null ? best?.train : best?.val) ?? null;
}

function best(curve: ReportedCurve): Markup {
  const name = sanitizeLine(curve.val ?? curve.train ?? curve.metric, 30);
  const at = curve.best ? ` at ${formatPosition(curve.best.at, curve.axis)}` : "";
  const value = bestValue(curve);
  return html`${value === null ? "–" : formatNumber(value)} <small>${name}${at}</small>`;
}
