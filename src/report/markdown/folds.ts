import { markdownTable } from "markdown-table";
import { type Severity, severityOf } from "../../findings/severity.ts";
import { formatLocation } from "../../problems.ts";
import { isAcceptable } from "../../rules/index.ts";
import { sanitizeLine } from "../../text/sanitize.ts";
import type { ReportContext } from "../context.ts";
import { furtherAdvice, groupFindings } from "../group-findings.ts";
import { differingParams, formatParam, isNew } from "../params.ts";
import { describeReceipt } from "../receipt.ts";
import { changedRules } from "../rule-settings.ts";
import type { Report } from "../schema.ts";
import { severitySigns } from "../signs.ts";
import { sweepTable } from "../sweep-table.ts";
import type { Column, Table } from "../table.ts";
import { untoldProblems } from "../untold-problems.ts";
import { codeCell, codeSpan, escapeHtml, escapeText } from "./escape.ts";
import type { Layout } from "./layout.ts";
import { openingChart } from "./mermaid.ts";
import { formatTable } from "./table.ts";

const docs = "https://github.com/lossgate/lossgate/blob/v1/docs";

const maxSweeps = 5;
const maxParams = 20;
const maxRuleGroups = 10;

/** The folded parts, the most important first; one with nothing to show is empty. */
export function folds(report: Report, layout: Layout, context: ReportContext, maxRows: number): string[] {
  const isError = report.verdict === "error";
  const listed = problems(report, maxRows);
  return [
    whatToDo(report, context),
    isError ? listed : "",
    results(report, layout, maxRows),
    checks(report, maxRows),
    sweeps(report, layout),
    isError ? "" : listed,
    receipts(report, maxRows),
    params(report, maxRows),
    rulesThatDiffer(report),
  ];
}

function details(summary: string, body: string, isOpen = false): string {
  return `<details${isOpen ? " open" : ""}><summary>${summary}</summary>\n\n${body}\n\n</details>`;
}

function detailsIfAny(summary: string, body: string): string {
  return body === "" ? "" : details(summary, body);
}

/** The first sentence of the advice is seen while the fold is closed. */
function whatToDo(report: Report, { acceptLabel }: ReportContext): string {
  const { verdict, advice, findings, runs } = report;
  const [, first = "", rest = ""] = /^(.*?[.!?])(?:\s+(.*))?$/su.exec(advice) ?? ["", advice, ""];
  if (first === "") return "";
  const rule = findings.find((finding) => finding.status === "fail" && severityOf(finding) === "error")?.rule;
  const waiver =
    verdict === "fail" && rule
      ? `To accept it for now, add a [waiver](${docs}/config.md#waivers) for \`${rule}\` to \`.github/lossgate.yml\`.`
      : "";
  const isLabelled = verdict === "fail" ? rule && isAcceptable(rule) : isLost(report);
  const label =
    acceptLabel !== null && isLabelled
      ? `If it is intended, add the label ${codeSpan(acceptLabel)} to make it the new baseline.`
      : "";
  const title = verdict === "pass" ? "Note:" : "What to do:";
  const formats =
    verdict === "inconclusive" && runs.length === 0
      ? `See [what is read](${docs}/formats.md) and [how to have it written](${docs}/quick-start.md).`
      : "";
  const more = [escapeText(rest), waiver, label, formats].filter((part) => part !== "").join("\n\n");
  return more === "" ? `**${title}** ${escapeText(first)}` : details(`${title} ${escapeHtml(first)}`, more);
}

/** Whether a run or a metric of the baseline is gone, which keeps the gate from passing. */
function isLost({ verdict, baseline, problems, findings }: Report): boolean {
  if (verdict !== "inconclusive" || baseline.kind === "absent") return false;
  return (
    problems.some(({ level, file }) => level === "inconclusive" && file === baseline.from) ||
    findings.some(
      ({ reason, level, rule }) => reason === "vanished" && level === "error" && isAcceptable(rule),
    )
  );
}

/** The results that are not open, with the chart where that is not open either. */
function results(report: Report, { folded, opensChart }: Layout, maxRows: number): string {
  if (folded === null) return "";
  const parts = [limited(folded.table, maxRows), opensChart ? "" : openingChart(report)];
  return details(folded.title, parts.filter((part) => part !== "").join("\n\n"));
}

function limited(table: Table, maxRows: number): string {
  const rest = table.lines.length - maxRows;
  return (
    formatTable({ ...table, lines: table.lines.slice(0, maxRows) }) +
    (rest > 0 ? `\n\n… and ${rest} more.` : "")
  );
}

function checks(report: Report, maxRows: number): string {
  const { shown, passed } = groupFindings(report);
  if (shown.length + passed === 0) return "";
  const subject = report.runs.length > 1 ? "Run" : "Rule";
  const columns: Column[] = [
    { heading: "", kind: "sign", joins: subject },
    ...(subject === "Run" ? [{ heading: "Run", kind: "name" } as const] : []),
    { heading: "Rule", kind: "text", ...(subject === "Run" ? { joins: subject } : {}) },
    { heading: "Result", kind: "text" },
  ];
  const lines = shown
    .slice(0, 2 * maxRows)
    .map((finding) => [
      severitySigns[severityOf(finding)],
      ...(subject === "Run" ? [finding.run] : []),
      finding.rules.join(", "),
      finding.message,
    ]);
  const advice = furtherAdvice(report).map(({ rule, advice }) => `- \`${rule}\`: ${escapeText(advice)}`);
  const parts = [
    formatTable({ columns, lines }),
    ...(shown.length > lines.length ? [`… and ${shown.length - lines.length} more.`] : []),
    ...(passed > 0 ? [`✅ ${passed} more passed.`] : []),
    ...(advice.length > 0 ? [advice.join("\n")] : []),
  ];
  return details(`Checks: ${countChecks(report)}`, parts.join("\n\n"));
}

/** `1 ❌ · 0 ⚠️ · 12 ✅ · 0 not judged`. */
function countChecks({ findings }: Report): string {
  const count = (...severities: Severity[]) =>
    findings.filter((finding) => severities.includes(severityOf(finding))).length;
  const waived = count("waived");
  return [
    `${count("error")} ${severitySigns.error}`,
    `${count("warning")} ${severitySigns.warning}`,
    ...(waived > 0 ? [`${waived} ${severitySigns.waived}`] : []),
    `${count("pass", "info")} ${severitySigns.pass}`,
    `${count("not-judged")} not judged`,
  ].join(" · ");
}

/** The results by each param, but the ones that are open already. */
function sweeps(report: Report, { open }: Layout): string {
  const tables = report.sweeps.slice(0, maxSweeps).map((sweep) => sweepTable(report, sweep));
  const folded = tables.filter(({ columns }) => columns[1]?.heading !== open?.columns[1]?.heading);
  return detailsIfAny(
    "By param",
    folded
      .map((table) => formatTable(table) + (table.note === "" ? "" : `\n\n${escapeText(table.note)}`))
      .join("\n\n"),
  );
}

function problems(report: Report, maxRows: number): string {
  const isError = report.verdict === "error";
  const problems = isError ? report.problems : untoldProblems(report);
  if (problems.length === 0) return "";
  const lines = problems.slice(0, maxRows).map(({ level, file, line, message }) => {
    const location = sanitizeLine(formatLocation({ file, line }), 200);
    return `- ${level === "error" ? "🚫" : "ℹ️"} ${codeSpan(location)} ${escapeText(message)}`;
  });
  const rest = problems.length - lines.length;
  return details(
    `Problems and notes (${problems.length})`,
    lines.join("\n") + (rest > 0 ? `\n- … and ${rest} more` : ""),
    isError || (report.verdict === "inconclusive" && problems.some(({ level }) => level !== "note")),
  );
}

function receipts({ runs }: Report, maxRows: number): string {
  if (runs.length === 0) return "";
  const lines = runs
    .slice(0, maxRows)
    .map((run) => `- ${codeSpan(run.name)} ${escapeText(sanitizeLine(describeReceipt(run), 1000))}`);
  const rest = runs.length - lines.length;
  return details("How it was read", lines.join("\n") + (rest > 0 ? `\n- … and ${rest} more` : ""));
}

function params(report: Report, maxRows: number): string {
  const { runs } = report;
  const names = differingParams(report).slice(0, maxParams);
  if (names.length === 0) return "";
  const lines = runs
    .slice(0, maxRows)
    .map((run) => [codeCell(run.name), ...names.map((name) => codeCell(formatParam(run, name)))]);
  return details(
    runs.length === 1 && runs.every((run) => isNew(report, run)) ? "Params" : "Params that differ",
    markdownTable([["Run", ...names.map(codeCell)], ...lines], { alignDelimiters: false }),
  );
}

/** The rules that the config sets, once for all runs that share them. */
function rulesThatDiffer(report: Report): string {
  const groups = changedRules(report);
  const tables = groups.slice(0, maxRuleGroups).flatMap(({ runs, rules }) => {
    const lines = rules.map(([rule, settings]) => [`\`${rule}\``, codeCell(sanitizeLine(settings, 500))]);
    if (lines.length === 0) return [];
    const names = runs.slice(0, 10).map(({ name }) => codeSpan(name));
    return [
      (groups.length > 1 ? `${names.join(", ")}:\n\n` : "") +
        markdownTable([["Rule", "Settings"], ...lines], { alignDelimiters: false }),
    ];
  });
  return detailsIfAny("Rules that differ from the defaults", tables.join("\n\n"));
}
