import { markdownTable } from "markdown-table";
import { type Severity, severityOf } from "../../findings/severity.ts";
import { groupBy } from "../../text/group-by.ts";
import { sanitizeLine } from "../../text/sanitize.ts";
import { formatSettings } from "../config-changes.ts";
import { formatNumber, formatShare } from "../format-number.ts";
import { furtherAdvice, groupFindings } from "../group-findings.ts";
import { describeReceipt } from "../receipt.ts";
import { rows } from "../rows.ts";
import type { Report, ReportedFinding } from "../schema.ts";
import { sweepTable } from "../sweep-table.ts";
import { codeCell, codeSpan, escapeText } from "./escape.ts";
import { chart } from "./mermaid.ts";
import { runTable } from "./run-table.ts";

const maxCharts = 3;
const maxSweeps = 5;
const maxParams = 20;
const maxRuleGroups = 10;

/** The folded parts, the most important first; one with nothing to show is empty. */
export function folds(report: Report, glanceRows: number, maxRows: number): string[] {
  return [
    allRuns(report, glanceRows, maxRows),
    charts(report),
    sweeps(report),
    findings(report, maxRows),
    problems(report, maxRows),
    receipts(report, maxRows),
    params(report, maxRows),
    rulesInForce(report),
  ];
}

function details(summary: string, body: string): string {
  return `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`;
}

function table(heading: string[], lines: string[][]): string {
  return markdownTable([heading, ...lines], { alignDelimiters: false });
}

/** Every run, unless the table at first glance has them all. */
function allRuns(report: Report, glanceRows: number, maxRows: number): string {
  const all = rows(report);
  if (all.length <= glanceRows) return "";
  const shown = all.slice(0, maxRows);
  const rest = all.length - shown.length;
  return details(
    `All ${all.length} runs`,
    runTable(report, shown) + (rest > 0 ? `\n\n… and ${rest} more.` : ""),
  );
}

function charts({ runs }: Report): string {
  const diagrams = runs.slice(0, maxCharts).flatMap((run) => {
    const diagram = run.curves[0] && chart(run.curves[0], run.name);
    return diagram ? [`\`\`\`mermaid\n${diagram}\n\`\`\``] : [];
  });
  if (diagrams.length === 0) return "";
  return details("Curves", [...diagrams, "🟦 train · 🟧 val"].join("\n\n"));
}

function sweeps({ sweeps }: Report): string {
  const tables = sweeps.slice(0, maxSweeps).map((sweep) => {
    const { headings, lines, note } = sweepTable(sweep);
    const [param = "", ...columns] = headings;
    const cells = lines.map(([value = "", ...rest]) => [codeCell(value), ...rest.map(escapeText)]);
    return (
      table([codeCell(param), ...columns.map(escapeText)], cells) +
      (note === "" ? "" : `\n\n${escapeText(note)}`)
    );
  });
  return tables.length === 0 ? "" : details("By param", tables.join("\n\n"));
}

const signs: Record<Severity, string> = {
  pass: "✅",
  "not-judged": "❔",
  waived: "⏳",
  error: "❌",
  warning: "⚠️",
  info: "ℹ️",
};

function findings(report: Report, maxRows: number): string {
  const { shown, passed } = groupFindings(report);
  if (shown.length + passed === 0) return "";
  const namesRun = report.runs.length > 1;
  const heading = ["", ...(namesRun ? ["Run"] : []), "Rule", "Finding", "Value", "Limit"];
  const lines = shown
    .slice(0, 2 * maxRows)
    .map((finding) => [
      signs[severityOf(finding)],
      ...(namesRun ? [codeCell(finding.run)] : []),
      finding.rules.map((rule) => `\`${rule}\``).join(", "),
      escapeText(finding.message),
      quantity(finding.actual, finding),
      quantity(finding.limit, finding),
    ]);
  const advice = furtherAdvice(report).map(({ rule, advice }) => `- \`${rule}\`: ${escapeText(advice)}`);
  const parts = [
    table(heading, lines),
    ...(shown.length > lines.length ? [`… and ${shown.length - lines.length} more.`] : []),
    ...(passed > 0 ? [`✅ ${passed} more passed.`] : []),
    ...(advice.length > 0 ? [advice.join("\n")] : []),
  ];
  return details(`Findings (${shown.length + passed})`, parts.join("\n\n"));
}

function quantity(value: number | null, { unit }: ReportedFinding): string {
  if (value === null) return "";
  return unit === "share" ? formatShare(value) : formatNumber(value);
}

function problems({ problems }: Report, maxRows: number): string {
  if (problems.length === 0) return "";
  const lines = problems.slice(0, maxRows).map(({ level, file, line, message }) => {
    const location = line === null ? file : `${file}:${line}`;
    return `- ${level === "error" ? "🚫" : "ℹ️"} ${codeSpan(sanitizeLine(location, 200))} ${escapeText(message)}`;
  });
  const rest = problems.length - lines.length;
  return details(
    `Problems and notes (${problems.length})`,
    lines.join("\n") + (rest > 0 ? `\n- … and ${rest} more` : ""),
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

function params({ runs }: Report, maxRows: number): string {
  const names = [...new Set(runs.flatMap(({ params }) => Object.keys(params)))].slice(0, maxParams);
  if (names.length === 0) return "";
  const lines = runs
    .slice(0, maxRows)
    .map(({ name, params }) => [
      codeCell(name),
      ...names.map((param) =>
        Object.hasOwn(params, param) ? codeCell(sanitizeLine(String(params[param]))) : "",
      ),
    ]);
  return details("Params", table(["Run", ...names.map(codeCell)], lines));
}

/** The settings of the rules, once for all runs that share them. */
function rulesInForce({ runs }: Report): string {
  const groups = groupBy(runs, ({ rules }) => JSON.stringify(rules));
  const tables = [...groups.values()].slice(0, maxRuleGroups).map((group) => {
    const names = group.slice(0, 10).map(({ name }) => codeSpan(name));
    const lines = Object.entries(group[0]?.rules ?? {}).map(([rule, settings]) => [
      `\`${rule}\``,
      codeCell(sanitizeLine(formatSettings(settings), 500)),
    ]);
    return (groups.size > 1 ? `${names.join(", ")}:\n\n` : "") + table(["Rule", "Settings"], lines);
  });
  return tables.length === 0 ? "" : details("Rules in force", tables.join("\n\n"));
}
