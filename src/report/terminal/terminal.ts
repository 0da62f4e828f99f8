import textWidth from "fast-string-truncated-width";
import { wrapAnsi } from "fast-wrap-ansi";
import { severityOf } from "../../findings/severity.ts";
import { formatLocation } from "../../problems.ts";
import { escapeWorkflowCommands } from "../../text/escape-workflow-commands.ts";
import { plural } from "../../text/plural.ts";
import { sanitizeLine } from "../../text/sanitize.ts";
import { formatConfigChanges, whyNotCompared } from "../config-changes.ts";
import { unitSpace } from "../format-number.ts";
import { advisingRule, furtherAdvice, groupFindings } from "../group-findings.ts";
import { formatParam, isChanged, isNew } from "../params.ts";
import { describeReceipt } from "../receipt.ts";
import type { Paint, RenderOptions, Style } from "../render.ts";
import { resultTable } from "../result-table.ts";
import type { Report } from "../schema.ts";
import { verdictSigns } from "../signs.ts";
import { sweepTable } from "../sweep-table.ts";
import { untoldProblems } from "../untold-problems.ts";
import { chart } from "./chart.ts";
import { paintSign, signs } from "./signs.ts";
import { formatTable } from "./table.ts";

const maxRows = 50;
const maxFindings = 200;
const maxSweeps = 5;
const maxChanges = 50;

/** Of tables and charts where the width of the terminal is unknown. */
const defaultColumns = 100;
const hangingIndent = "  ";

const plainText: Paint = (_, text) => text;

const styles: Record<Report["verdict"], Style> = {
  pass: "green",
  fail: "red",
  inconclusive: "yellow",
  error: "red",
};

/**
 * The report for a terminal or the log of a workflow run, where no name from an artifact works as a workflow command. It fits
 * into `columns`; where they are unknown, sentences are left whole, for the reader to wrap or search.
 */
export function terminal(
  report: Report,
  { paint = plainText, columns = null, explainsReading = false }: RenderOptions = {},
): string {
  const width = columns ?? defaultColumns;
  const parts = [
    `${verdictSigns[report.verdict]} ${paint("bold", paint(styles[report.verdict], `lossgate: ${report.headline}`))}`,
    report.notes.map((note) => `note: ${note}`).join("\n"),
    mainAdvice(report, paint),
    whyNotCompared(report),
    ...configChanges(report, paint),
    changedParams(report, paint),
    runTable(report, width, paint),
    chart(report, width, paint),
    ...sweeps(report, width, paint),
    findings(report, paint),
    furtherAdvice(report)
      .map(({ rule, advice }) => paint("dim", `→ ${rule}: ${advice}`))
      .join("\n"),
    explainsReading ? receipts(report, paint) : "",
    problems(report, paint),
  ];
  const text = `${parts.filter((part) => part !== "").join("\n\n")}\n`;
  return escapeWorkflowCommands(columns === null ? text : wrap(text, columns));
}

/** Wraps the lines that are wider than the terminal. Tables and charts fit already. */
function wrap(text: string, columns: number): string {
  return text
    .split("\n")
    .map((line) =>
      textWidth(line).width <= columns
        ? line
        : wrapAnsi(line.replace(unitSpace, "\u00a0"), columns - hangingIndent.length, { hard: true })
            .replaceAll("\n", `\n${hangingIndent}`)
            .replaceAll("\u00a0", " "),
    )
    .join("\n");
}

/** Under the name of the rule that it is of. */
function mainAdvice(report: Report, paint: Paint): string {
  const rule = advisingRule(report);
  return report.advice === "" ? "" : paint("dim", rule ? `→ ${rule}: ${report.advice}` : report.advice);
}

function configChanges(report: Report, paint: Paint): string[] {
  const all = formatConfigChanges(report);
  const rest = all.length - maxChanges;
  return [...all.slice(0, maxChanges), ...(rest > 0 ? [`and ${rest} more`] : [])].map(
    (change) => `${paint("yellow", "config changed")} ${sanitizeLine(change, 300)}`,
  );
}

/** The params in which runs differ from their baseline, and those of runs that are new to it. */
function changedParams(report: Report, paint: Paint): string {
  return report.runs
    .slice(0, maxRows)
    .flatMap((run) => {
      const isAdded = isNew(report, run);
      const names = Object.keys(isAdded ? run.params : run.base_params).filter(
        (name) => isAdded || isChanged(run, name),
      );
      const changes = names
        .slice(0, maxChanges)
        .map((name) => `${sanitizeLine(name, 40)} ${formatParam(run, name)}`);
      return changes.length > 0
        ? [
            `${paint("yellow", isAdded ? "params of new run" : "params changed")} ${sanitizeLine(run.name)}: ${changes.join(", ")}`,
          ]
        : [];
    })
    .join("\n");
}

function runTable(report: Report, columns: number, paint: Paint): string {
  if (report.runs.length === 0) return "";
  const table = resultTable(report, signs);
  const rest = table.lines.length - maxRows;
  return [
    formatTable({ ...table, lines: table.lines.slice(0, maxRows) }, columns, paint),
    ...(rest > 0 ? [`… and ${plural(rest, `more ${report.runs.length === 1 ? "metric" : "run"}`)}`] : []),
  ].join("\n");
}

function sweeps(report: Report, columns: number, paint: Paint): string[] {
  return report.sweeps.slice(0, maxSweeps).map((sweep) => {
    const { note, ...table } = sweepTable(report, sweep);
    return [formatTable(table, columns, paint), ...(note === "" ? [] : [paint("dim", note)])].join("\n");
  });
}

function findings(report: Report, paint: Paint): string {
  const { shown, passed } = groupFindings(report);
  const lines = shown.slice(0, maxFindings).map((finding) => {
    const run = report.runs.length > 1 ? `${finding.run}: ` : "";
    return `${paintSign(signs[severityOf(finding)], paint)} ${finding.rules.join(", ").padEnd(12)}  ${run}${finding.message}`;
  });
  const hidden = shown.length - lines.length;
  return [
    ...lines,
    ...(hidden > 0 ? [`… and ${hidden} more checks`] : []),
    ...(passed > 0 ? [`${paint("green", "✓")} ${passed} more passed`] : []),
  ].join("\n");
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

function problems(report: Report, paint: Paint): string {
  return untoldProblems(report)
    .map(({ level, file, line, message }) => {
      const location = sanitizeLine(formatLocation({ file, line }), 200);
      return `${level === "error" ? paint("red", "error") : paint("dim", "note")} ${location}: ${message}`;
    })
    .join("\n");
}
