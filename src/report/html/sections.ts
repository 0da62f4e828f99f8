import { groupBy } from "../../text/group-by.ts";
import { plural } from "../../text/plural.ts";
import { sanitizeLine } from "../../text/sanitize.ts";
import { formatConfigChanges, formatSettings, whyNotCompared } from "../config-changes.ts";
import type { Report, ReportedRun } from "../schema.ts";
import { sweepTable } from "../sweep-table.ts";
import { html, type Markup, nothing } from "./markup.ts";

const maxSweeps = 8;
const maxParams = 20;
const maxRows = 300;
const maxRuleGroups = 10;
const maxProblems = 200;

/** What stands below the runs, each only if it has something to show. */
export function sections(report: Report): Markup[] {
  return [sweeps(report), params(report), problems(report), rules(report)];
}

function section(title: string, body: Markup): Markup {
  return html`<section><h2>${title}</h2>${body}</section>`;
}

function fold(title: string, body: Markup): Markup {
  return html`<details class="fold"><summary>${title}</summary>${body}</details>`;
}

function table(title: string, headings: readonly string[], lines: readonly (readonly string[])[]): Markup {
  return html`<div class="scroll" role="region" aria-label="${title}" tabindex="0"><table><thead><tr>${headings.map(
    (heading) => html`<th scope="col">${heading}</th>`,
  )}</tr></thead><tbody>${lines.map(
    ([first = "", ...cells]) =>
      html`<tr><th scope="row">${first}</th>${cells.map((text) => html`<td>${text}</td>`)}</tr>`,
  )}</tbody></table></div>`;
}

function sweeps(report: Report): Markup {
  if (report.sweeps.length === 0) return nothing;
  const tables = report.sweeps.slice(0, maxSweeps).map((sweep) => {
    const { columns, lines, note } = sweepTable(report, sweep);
    const headings = columns.map(({ heading }) => heading);
    return html`${table(`By ${sanitizeLine(sweep.param, 40)}`, headings, lines)}${note === "" ? nothing : html`<p class="quiet">${note}</p>`}`;
  });
  return section("By param", html`${tables}`);
}

/** The params in which the runs differ; those of one run stand in its own section. */
function params({ runs }: Report): Markup {
  if (runs.length < 2) return nothing;
  const valuesOf = (param: string) => new Set(runs.map((run) => paramText(run, param)));
  const names = [...new Set(runs.flatMap(({ params }) => Object.keys(params)))];
  const differing = names.filter((param) => valuesOf(param).size > 1).slice(0, maxParams);
  if (differing.length === 0) return nothing;
  const lines = runs
    .slice(0, maxRows)
    .map((run) => [
      sanitizeLine(run.name, 60),
      ...differing.map((param) => sanitizeLine(paramText(run, param), 60)),
    ]);
  const title = `Params that differ (${differing.length})`;
  return section(
    "Params",
    fold(title, table(title, ["Run", ...differing.map((param) => sanitizeLine(param, 40))], lines)),
  );
}

function paramText({ params }: ReportedRun, param: string): string {
  return Object.hasOwn(params, param) ? String(params[param]) : "";
}

function problems({ problems }: Report): Markup {
  if (problems.length === 0) return nothing;
  const items = problems.slice(0, maxProblems).map(({ level, file, line, message }) => {
    const location = line === null ? file : `${file}:${line}`;
    return html`<li class="${level}"><code>${sanitizeLine(location, 200)}</code> ${message}</li>`;
  });
  const rest = problems.length - items.length;
  const list = html`<ul class="problems">${items}</ul>${rest > 0 ? html`<p class="quiet">and ${rest} more</p>` : nothing}`;
  const isSerious = problems.some(({ level }) => level !== "note");
  return section(
    "Problems and notes",
    isSerious || problems.length <= 3 ? list : fold(plural(problems.length, "note"), list),
  );
}

function rules(report: Report): Markup {
  const { runs } = report;
  const changes = formatConfigChanges(report).map((change) => html`<li>${sanitizeLine(change, 300)}</li>`);
  const why = whyNotCompared(report);
  const unknown = why === "" ? nothing : html`<p class="quiet">${why}</p>`;
  const groups = [...groupBy(runs, ({ rules }) => JSON.stringify(rules)).values()].slice(0, maxRuleGroups);
  const tables = groups.map((group) => {
    const lines = Object.entries(group[0]?.rules ?? {}).map(([rule, settings]) => [
      rule,
      sanitizeLine(formatSettings(settings), 500),
    ]);
    const names = group.slice(0, 10).map(({ name }) => sanitizeLine(name, 60));
    const title = groups.length > 1 ? `Rules in force for ${names.join(", ")}` : "Rules in force";
    return fold(title, table(title, ["Rule", "Settings"], lines));
  });
  if (tables.length === 0) return nothing;
  const list =
    changes.length > 0 ? html`<p>Changed from the baseline:</p><ul class="changes">${changes}</ul>` : nothing;
  return section("Rules", html`${list}${unknown}${tables}`);
}
