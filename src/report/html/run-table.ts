import { sanitizeLine } from "../../text/sanitize.ts";
import { formatNumber, formatPosition, formatShare } from "../format-number.ts";
import type { ReportedCurve, ReportedFinding } from "../schema.ts";
import { html, type Markup, nothing } from "./markup.ts";
import type { RunView } from "./run.ts";
import { badge } from "./status.ts";

/** Every run as a row: verdict, value, baseline, change, limit. The script of the page sorts by `data-value` and filters by text. */
export function runTable(runs: readonly RunView[], hasBaseline: boolean): Markup {
  const headings = ["Verdict", "Run", "Best", ...(hasBaseline ? ["Baseline", "Change", "Limit"] : []), "Gap"];
  return html`<div class="scroll${runs.length > 12 ? " tall" : ""}" role="region" aria-label="Table of runs" tabindex="0"><table id="runs-table" role="table"><thead role="rowgroup"><tr role="row">${headings.map(
    (heading) =>
      html`<th role="columnheader" scope="col"${heading === "Verdict" || heading === "Run" ? nothing : html` class="number"`}>${heading}</th>`,
  )}</tr></thead><tbody role="rowgroup">${runs.map((run) => row(run, hasBaseline))}</tbody></table></div>`;
}

function row({ run, id, verdict, order, findings }: RunView, hasBaseline: boolean): Markup {
  const [curve] = run.curves;
  const name = sanitizeLine(run.name, 60);
  const search = [...Object.entries(run.params).map(([param, value]) => `${param}=${value}`), ...run.metrics];
  return html`<tr role="row" data-run="${id}" data-verdict="${verdict}" data-search="${sanitizeLine(search.join(" "), 500)}"><td role="cell" data-value="${order}">${badge(verdict)}</td><th role="rowheader" scope="row" data-value="${run.name}"><a href="#${id}">${name}</a></th>${cell("Best", bestValue(curve), best(curve))}${
    hasBaseline
      ? [
          cell("Baseline", curve?.base?.best, numberText(curve?.base?.best)),
          changeCell(curve, findings),
          cell("Limit", limitOf(curve, findings)?.limit, limit(curve, findings)),
        ]
      : nothing
  }${cell("Gap", curve?.gap.relative, typeof curve?.gap.relative === "number" ? formatShare(curve.gap.relative) : "–")}</tr>`;
}

function cell(
  label: string,
  value: number | null | undefined,
  text: string | Markup,
  kind: string = "",
): Markup {
  return html`<td role="cell" class="number ${kind}" data-label="${label}"${typeof value === "number" ? html` data-value="${value}"` : nothing}>${text}</td>`;
}

function numberText(value: number | null | undefined): string {
  return typeof value === "number" ? formatNumber(value) : "–";
}

function bestValue(curve: ReportedCurve | undefined): number | null | undefined {
  return curve?.val === null ? curve.best?.train : curve?.best?.val;
}

function best(curve: ReportedCurve | undefined): Markup | string {
  if (!curve) return "–";
  const name = sanitizeLine(curve.val ?? curve.train ?? curve.metric, 30);
  const at = curve.best ? ` at ${formatPosition(curve.best.at, curve.axis)}` : "";
  return html`${numberText(bestValue(curve))} <small>${name}${at}</small>`;
}

/** How much worse the best value is than the baseline's, as a share; undefined if one of them is missing. */
function worseBy(curve: ReportedCurve | undefined): number | undefined {
  const [value, baseline] = [bestValue(curve), curve?.base?.best];
  if (!curve?.direction || typeof value !== "number" || typeof baseline !== "number" || baseline === 0) return;
  return ((value - baseline) / Math.abs(baseline)) * (curve.direction === "min" ? 1 : -1);
}

function changeCell(curve: ReportedCurve | undefined, findings: readonly ReportedFinding[]): Markup {
  const share = worseBy(curve);
  if (share === undefined) return cell("Change", share, "–");
  const finding = limitOf(curve, findings);
  const isNoise = /^(luck|as-)/.test(finding?.reason ?? "");
  const text = `${formatShare(Math.abs(share))} ${share > 0 ? "worse" : "better"}`;
  if (share === 0) return cell("Change", share, "same");
  if (isNoise) return cell("Change", share, html`${text} <small>within noise</small>`);
  return cell("Change", share, text, finding?.status === "fail" ? "worse" : share < 0 ? "better" : "");
}

/** What `regression` says of a curve. */
function limitOf(curve: ReportedCurve | undefined, findings: readonly ReportedFinding[]) {
  return findings.find(({ rule, metric }) => rule === "regression" && metric === curve?.metric);
}

function limit(curve: ReportedCurve | undefined, findings: readonly ReportedFinding[]): string {
  const finding = limitOf(curve, findings);
  if (!finding || finding.limit === null) return "–";
  return `${curve?.direction === "max" ? "≥" : "≤"} ${formatNumber(finding.limit)}`;
}
