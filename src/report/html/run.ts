import { isFailure, severityOf } from "../../findings/severity.ts";
import { plural } from "../../text/plural.ts";
import { sanitizeLine } from "../../text/sanitize.ts";
import { formatParam, isChanged } from "../params.ts";
import { describeReceipt } from "../receipt.ts";
import type { ReportedFinding, ReportedRun } from "../schema.ts";
import { figure } from "./figure.ts";
import { html, type Markup, nothing, sentence } from "./markup.ts";
import { maxCurves } from "./plots.ts";
import { badge, rank } from "./status.ts";
import type { RunView } from "./view.ts";

const maxParams = 40;

/**
 * A run's section: each curve with its findings beside it, how it was read, and its params. Advice that stands elsewhere, in
 * `told`, is not repeated.
 */
export function runSection(view: RunView, isOpen: boolean, told: string): Markup {
  const { run, id, verdict, findings } = view;
  const failures = findings.filter(isFailure).toSorted((a, b) => rank(severityOf(a)) - rank(severityOf(b)));
  const advised = new Set([told]);
  const list = (some: readonly ReportedFinding[]) =>
    some.length > 0
      ? html`<ul class="findings">${some.map((one) => findingItem(one, advised))}</ul>`
      : nothing;
  const drawn = run.curves.slice(0, maxCurves).flatMap((curve, i) => {
    const plot = view.plots[i];
    return plot
      ? [
          {
            curve,
            own: failures.filter(({ metric }) => metric === curve.metric),
            plot,
            number: view.firstPlot + i,
          },
        ]
      : [];
  });
  const metrics = new Set(drawn.map(({ curve }) => curve.metric));
  const elsewhere = failures.filter(({ metric }) => metric === null || !metrics.has(metric));
  const failed = drawn.filter(({ own }) => own.some((one) => severityOf(one) === "error"));
  const warned = drawn.filter((one, i) => !failed.includes(one) && (i === 0 || one.own.length > 0));
  const main = [...failed, ...warned];
  const others = drawn
    .filter((one) => !main.includes(one))
    .map(({ curve, plot, number }) => figure(curve, plot, run.name, number));
  const curves = main.map(({ curve, own, plot, number }, i) => {
    const below =
      i === main.length - 1 && others.length > 0 ? html`<div class="others">${others}</div>` : nothing;
    return html`<div class="curve${own.length > 0 ? " with-findings" : ""}"><div>${figure(curve, plot, run.name, number, "main")}${below}</div>${list(own)}</div>`;
  });
  const rest = run.curves.length - drawn.length;
  return html`<details class="run" data-run="${id}"${isOpen ? html` open` : nothing}><summary>${badge(verdict)}<span class="name">${sanitizeLine(run.name, 120)}</span><span class="why">${why(failures)}</span></summary><div class="body" id="${id}">${list(elsewhere)}${curves}${
    rest > 0 ? html`<p class="quiet">${plural(rest, "more metric")} not drawn.</p>` : nothing
  }${checks(findings)}${reading(run)}</div></details>`;
}

function why(failures: readonly ReportedFinding[]): string {
  return [...new Set(failures.map(({ rule }) => rule))].slice(0, 4).join(", ");
}

/** Adds the advice of a failure to what was `advised`, unless it was there before. */
function findingItem(finding: ReportedFinding, advised: Set<string>): Markup {
  const { rule, run, runs, message, advice } = finding;
  const severity = severityOf(finding);
  const shown = (severity === "error" || severity === "warning") && !advised.has(advice);
  if (shown) advised.add(advice);
  return html`<li class="${severity}">${badge(severity)} <b>${rule}</b>${runs.length > 1 ? html` <small>${sanitizeLine(run)}</small>` : nothing}<p>${sentence(message)}</p>${shown ? html`<p class="advice">${sentence(advice)}</p>` : nothing}</li>`;
}

/** What passed or could not be judged, folded. */
function checks(findings: readonly ReportedFinding[]): Markup {
  const folds = (["pass", "not-judged"] as const).map((status) => {
    const some = findings.filter((finding) => severityOf(finding) === status);
    if (some.length === 0) return nothing;
    const title = status === "pass" ? `${plural(some.length, "check")} passed` : `${some.length} not judged`;
    return html`<details class="fold"><summary>${title}</summary><ul class="checks">${some.map(
      ({ rule, message }) => html`<li><b>${rule}</b> ${sentence(message)}</li>`,
    )}</ul></details>`;
  });
  return html`<div class="folds">${folds}</div>`;
}

function reading(run: ReportedRun): Markup {
  const params = Object.keys(run.params);
  const shown = params
    .slice(0, maxParams)
    .map(
      (param) =>
        html`<div><dt>${sanitizeLine(param, 60)}</dt><dd${isChanged(run, param) ? html` class="differs"` : nothing}>${formatParam(run, param)}</dd></div>`,
    );
  const rest = params.length - shown.length;
  return html`<h3>How it was read</h3><p class="receipt">${run.format}: ${sanitizeLine(describeReceipt(run), 1000)}</p>${
    shown.length > 0
      ? html`<h3>Params</h3><dl class="params">${shown}</dl>${rest > 0 ? html`<p class="quiet">and ${rest} more</p>` : nothing}`
      : nothing
  }`;
}
