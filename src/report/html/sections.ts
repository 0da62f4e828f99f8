import { formatLocation } from "../../problems.ts";
import { plural } from "../../text/plural.ts";
import { sanitizeLine } from "../../text/sanitize.ts";
import { changedSince, formatConfigChanges, whyNotCompared } from "../config-changes.ts";
import { differingParams, formatParam } from "../params.ts";
import { changedRules } from "../rule-settings.ts";
import type { Report } from "../schema.ts";
import { sweepTable } from "../sweep-table.ts";
import type { Column } from "../table.ts";
import { untoldProblems } from "../untold-problems.ts";
import { html, type Markup, nothing, sentence } from "./markup.ts";
import { formatTable } from "./table.ts";

const maxSweeps = 8;
const maxParams = 20;
const maxRows = 300;
const maxRuleGroups = 10;
const maxProblems = 200;

const ruleColumns: Column[] = [
  { heading: "Rule", kind: "name" },
  { heading: "Settings", kind: "text" },
];

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

function sweeps(report: Report): Markup {
  if (report.sweeps.length === 0) return nothing;
  const tables = report.sweeps.slice(0, maxSweeps).map((sweep) => {
    const table = sweepTable(report, sweep);
    const note = table.note === "" ? nothing : html`<p class="quiet">${table.note}</p>`;
    return html`${formatTable(`By ${sanitizeLine(sweep.param, 40)}`, table)}${note}`;
  });
  return section("By param", html`${tables}`);
}

/** The params in which the runs differ; those of one run stand in its own section. */
function params(report: Report): Markup {
  const { runs } = report;
  const differing = differingParams(report);
  if (runs.length < 2 || differing.length === 0) return nothing;
  const names = differing.slice(0, maxParams);
  const title = `Params that differ (${differing.length})`;
  const columns: Column[] = [
    { heading: "Run", kind: "name" },
    ...names.map((name) => ({ heading: sanitizeLine(name, 40), kind: "text" as const })),
  ];
  const lines = runs
    .slice(0, maxRows)
    .map((run) => [sanitizeLine(run.name), ...names.map((name) => formatParam(run, name))]);
  return section("Params", fold(title, formatTable(title, { columns, lines })));
}

function problems(report: Report): Markup {
  const problems = report.verdict === "error" ? report.problems : untoldProblems(report);
  if (problems.length === 0) return nothing;
  const items = problems.slice(0, maxProblems).map(({ level, file, line, message }) => {
    const location = sanitizeLine(formatLocation({ file, line }), 200);
    return html`<li class="${level}"><code>${location}</code> ${sentence(message)}</li>`;
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
  const changes = formatConfigChanges(report).map((change) => html`<li>${sanitizeLine(change, 300)}</li>`);
  const since = changedSince(report);
  const why = whyNotCompared(report);
  const groups = changedRules(report).slice(0, maxRuleGroups);
  const tables = groups.flatMap(({ runs, rules }) => {
    if (rules.length === 0) return [];
    const lines = rules.map(([rule, settings]) => [rule, sanitizeLine(settings, 500)]);
    const names = runs.slice(0, 10).map(({ name }) => sanitizeLine(name));
    const title = `Rules that differ from the defaults${groups.length > 1 ? ` for ${names.join(", ")}` : ""}`;
    return [fold(title, formatTable(title, { columns: ruleColumns, lines }))];
  });
  if (changes.length === 0 && why === "" && tables.length === 0) return nothing;
  const list =
    changes.length > 0
      ? html`<p>Config changed${since === "" ? nothing : html` since <code>${since}</code>`}:</p><ul class="changes">${changes}</ul>`
      : nothing;
  return section("Rules", html`${list}${why === "" ? nothing : html`<p class="quiet">${why}</p>`}${tables}`);
}
