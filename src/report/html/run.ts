import type { Severity } from "../../findings/severity.ts";
import { isFailure, severityOf } from "../../findings/severity.ts";
import { plural } from "../../text/plural.ts";
import { sanitizeLine } from "../../text/sanitize.ts";
import { describeReceipt } from "../receipt.ts";
import type { ReportedFinding, ReportedRun } from "../schema.ts";
import { figure } from "./figure.ts";
import { html, type Markup, nothing } from "./markup.ts";
import { maxCurves, type Plot } from "./plots.ts";
import { badge, bySeverity } from "./status.ts";

/** A run with all that the page says of it. */
export type RunView = {
  readonly run: ReportedRun;
  /** The fragment of its section. */
  readonly id: string;
  /** Its place in the report, the worst first. */
  readonly order: number;
  readonly verdict: Severity;
  readonly findings: readonly ReportedFinding[];
  readonly plots: readonly Plot[];
  /** The number of its first curve in the page. */
  readonly firstPlot: number;
  /** The params of the baseline run; null without one. */
  readonly baselineParams: ReportedRun["params"] | null;
};

const maxParams = 40;

/** A run's section: each curve with its findings beside it, how it was read, and its params. */
export function runSection(view: RunView, isOpen: boolean): Markup {
  const { run, id, verdict, findings } = view;
  const failures = bySeverity(findings.filter(isFailure));
  const metrics = run.curves.slice(0, maxCurves).map(({ metric }) => metric);
  const elsewhere = failures.filter(({ metric }) => metric === null || !metrics.includes(metric));
  const isMain = (metric: string, i: number) => i === 0 || failures.some((one) => one.metric === metric);
  const figures = run.curves.slice(0, maxCurves).map((curve, i) => {
    const plot = view.plots[i];
    if (!plot) return { isMain: false, markup: nothing };
    const own = failures.filter(({ metric }) => metric === curve.metric);
    const main = isMain(curve.metric, i);
    const beside = own.length > 0 ? html`<ul class="findings">${own.map(findingItem)}</ul>` : nothing;
    const number = view.firstPlot + i;
    return {
      isMain: main,
      markup: html`<div class="curve${main ? " main" : ""}${own.length > 0 ? " with-findings" : ""}">${figure(curve, plot, run.name, number)}${beside}</div>`,
    };
  });
  const others = figures.filter((one) => !one.isMain).map(({ markup }) => markup);
  const rest = run.curves.length - figures.length;
  return html`<details class="run" data-run="${id}"${isOpen ? html` open` : nothing}><summary>${badge(verdict)}<span class="name">${sanitizeLine(run.name, 120)}</span><span class="why">${why(failures)}</span></summary><div class="body" id="${id}">${
    elsewhere.length > 0 ? html`<ul class="findings">${elsewhere.map(findingItem)}</ul>` : nothing
  }${figures.filter((one) => one.isMain).map(({ markup }) => markup)}${
    others.length > 0 ? html`<div class="others">${others}</div>` : nothing
  }${rest > 0 ? html`<p class="quiet">${plural(rest, "more metric")} not drawn.</p>` : nothing}${checks(findings)}${reading(view)}</div></details>`;
}

function why(failures: readonly ReportedFinding[]): string {
  return [...new Set(failures.map(({ rule }) => rule))].slice(0, 4).join(", ");
}

function findingItem(finding: ReportedFinding): Markup {
  const { rule, message, advice, status } = finding;
  const severity = severityOf(finding);
  const shown = status === "fail" && (severity === "error" || severity === "warning");
  return html`<li class="${severity}">${badge(severity)} <b>${rule}</b><p>${message}</p>${shown ? html`<p class="advice">${advice}</p>` : nothing}</li>`;
}

/** What passed or could not be judged, folded. */
function checks(findings: readonly ReportedFinding[]): Markup {
  const folds = (["pass", "not-judged"] as const).map((status) => {
    const some = findings.filter((finding) => severityOf(finding) === status);
    if (some.length === 0) return nothing;
    const title = status === "pass" ? `${plural(some.length, "check")} passed` : `${some.length} not judged`;
    return html`<details class="fold"><summary>${title}</summary><ul class="checks">${some.map(
      ({ rule, message }) => html`<li><b>${rule}</b> ${message}</li>`,
    )}</ul></details>`;
  });
  return html`<div class="folds">${folds}</div>`;
}

function reading({ run, baselineParams }: RunView): Markup {
  const params = Object.entries(run.params);
  const shown = params.slice(0, maxParams).map(([param, value]) => {
    const before = baselineParams && Object.hasOwn(baselineParams, param) ? baselineParams[param] : undefined;
    const differs = before !== undefined && String(before) !== String(value);
    return html`<div><dt>${sanitizeLine(param, 60)}</dt><dd>${sanitizeLine(String(value), 120)}${
      differs ? html` <small class="differs">baseline ${sanitizeLine(String(before), 120)}</small>` : nothing
    }</dd></div>`;
  });
  const rest = params.length - shown.length;
  return html`<h3>How it was read</h3><p class="receipt">${run.format}: ${sanitizeLine(describeReceipt(run), 1000)}</p>${
    shown.length > 0
      ? html`<h3>Params</h3><dl class="params">${shown}</dl>${rest > 0 ? html`<p class="quiet">and ${rest} more</p>` : nothing}`
      : nothing
  }`;
}
