import { type Severity, severityOf } from "../../findings/severity.ts";
import { escapeWorkflowCommands } from "../../text/escape-workflow-commands.ts";
import { sanitizeLine } from "../../text/sanitize.ts";
import { formatConfigChanges, whyNotCompared } from "../config-changes.ts";
import { furtherAdvice, groupFindings } from "../group-findings.ts";
import { describeReceipt } from "../receipt.ts";
import type { Paint, RenderOptions, Style } from "../render.ts";
import { resultTable } from "../result-table.ts";
import type { Report, ReportedFinding } from "../schema.ts";
import { verdictSigns } from "../signs.ts";
import { sweepTable } from "../sweep-table.ts";
import type { Table } from "../table.ts";
import { chart } from "./chart.ts";

const maxRows = 50;
const maxFindings = 200;
const maxSweeps = 5;
const maxChanges = 50;

const plainText: Paint = (_, text) => text;

const styles: Record<Report["verdict"], Style> = {
  pass: "green",
  fail: "red",
  inconclusive: "yellow",
  error: "red",
};

/** The report for a terminal or the log of a workflow run, where no name from an artifact works as a workflow command. */
export function terminal(
  report: Report,
  { paint = plainText, explainsReading = false }: RenderOptions = {},
): string {
  const [worst] = report.runs;
  const parts = [
    `${verdictSigns[report.verdict]} ${paint("bold", paint(styles[report.verdict], `lossgate: ${report.headline}`))}`,
    report.notes.map((note) => `note: ${note}`).join("\n"),
    report.advice === "" ? "" : paint("dim", report.advice),
    whyNotCompared(report),
    ...configChanges(report, paint),
    runTable(report, paint),
    worst ? chart(worst, paint) : "",
    ...sweeps(report, paint),
    findings(report, paint),
    furtherAdvice(report)
      .map(({ rule, advice }) => paint("dim", `→ ${rule}: ${advice}`))
      .join("\n"),
    explainsReading ? receipts(report, paint) : "",
    problems(report, paint),
  ];
  return escapeWorkflowCommands(`${parts.filter((part) => part !== "").join("\n\n")}\n`);
}

function configChanges(report: Report, paint: Paint): string[] {
  const all = formatConfigChanges(report);
  const rest = all.length - maxChanges;
  return [...all.slice(0, maxChanges), ...(rest > 0 ? [`and ${rest} more`] : [])].map(
    (change) => `${paint("yellow", "config changed")} ${sanitizeLine(change, 300)}`,
  );
}

function runTable(report: Report, paint: Paint): string {
  if (report.runs.length === 0) return "";
  const table = resultTable(report);
  const rest = table.lines.length - maxRows;
  return [
    formatTable({ ...table, lines: table.lines.slice(0, maxRows) }, paint),
    ...(rest > 0 ? [`… and ${rest} more runs`] : []),
  ].join("\n");
}

/** Pads the cells of each column to one width: text to the left, numbers to the right. */
function formatTable({ columns, lines }: Table, paint: Paint): string {
  const all = [columns.map(({ heading }) => heading), ...lines];
  const widths = columns.map((_, i) => Math.max(...all.map((line) => line[i]?.length ?? 0)));
  const [heading = "", ...body] = all.map((line) =>
    line
      .map((cell, i) =>
        columns[i]?.kind === "number" ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0),
      )
      .join("  ")
      .trimEnd(),
  );
  return [paint("dim", heading), ...body].join("\n");
}

function sweeps(report: Report, paint: Paint): string[] {
  return report.sweeps.slice(0, maxSweeps).map((sweep) => {
    const { note, ...table } = sweepTable(report, sweep);
    return [formatTable(table, paint), ...(note === "" ? [] : [paint("dim", note)])].join("\n");
  });
}

function findings(report: Report, paint: Paint): string {
  const { shown, passed } = groupFindings(report);
  const lines = shown.slice(0, maxFindings).map((finding) => {
    const run = report.runs.length > 1 ? `${finding.run}: ` : "";
    return `${sign(finding, paint)} ${finding.rules.join(", ").padEnd(12)}  ${run}${finding.message}`;
  });
  const hidden = shown.length - lines.length;
  return [
    ...lines,
    ...(hidden > 0 ? [`… and ${hidden} more findings`] : []),
    ...(passed > 0 ? [`${paint("green", "✓")} ${passed} more passed`] : []),
  ].join("\n");
}

const signs: Record<Severity, readonly [style: Style, sign: string]> = {
  pass: ["green", "✓"],
  "not-judged": ["dim", "?"],
  waived: ["dim", "~"],
  error: ["red", "✗"],
  warning: ["yellow", "!"],
  info: ["blue", "i"],
};

function sign(finding: ReportedFinding, paint: Paint): string {
  return paint(...signs[severityOf(finding)]);
}

function receipts({ runs }: Report, paint: Paint): string {
  return runs
    .slice(0, maxRows)
    .map(
      (run) =>
        `${paint("dim", "read")} ${sanitizeLine(run.name)}: ${sanitizeLine(describeReceipt(run), 1000)}`,
    )
    .join("\n");
}

function problems({ problems }: Report, paint: Paint): string {
  return problems
    .map(({ level, file, line, message }) => {
      const location = line === null ? file : `${file}:${line}`;
      return `${level === "error" ? paint("red", "error") : paint("dim", "note")} ${sanitizeLine(location, 200)}: ${message}`;
    })
    .join("\n");
}
