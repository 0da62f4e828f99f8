import { type Severity, severityOf } from "../findings/severity.ts";
import { escapeWorkflowCommands } from "../text/escape-workflow-commands.ts";
import { sanitizeLine } from "../text/sanitize.ts";
import { formatNumber } from "./format-number.ts";
import { furtherAdvice, groupFindings } from "./group-findings.ts";
import { plottable } from "./plot.ts";
import type { Paint, RenderOptions, Style } from "./render.ts";
import { columns, headings, rows } from "./rows.ts";
import { formatRuleChanges } from "./rule-changes.ts";
import type { Report, ReportedCurve, ReportedFinding } from "./schema.ts";
import { sweepTable } from "./sweep-table.ts";

const verdicts: Record<Report["verdict"], { readonly icon: string; readonly style: Style }> = {
  pass: { icon: "✅", style: "green" },
  fail: { icon: "❌", style: "red" },
  inconclusive: { icon: "❔", style: "yellow" },
  error: { icon: "🚫", style: "red" },
};

const plainText: Paint = (_, text) => text;

const maxRows = 50;
const maxSweeps = 5;

/**
 * The report for a terminal or a log: no character of an artifact steers the one, no name of a run is a command
 * to the runner that reads the other.
 */
export function terminal(report: Report, { paint = plainText }: RenderOptions = {}): string {
  const { icon, style } = verdicts[report.verdict];
  const parts = [
    `${icon} ${paint("bold", paint(style, `lossgate: ${report.headline}`))}`,
    report.advice === "" ? "" : paint("dim", report.advice),
    ...formatRuleChanges(report).map(
      (change) => `${paint("yellow", "rules changed")} ${sanitizeLine(change, 300)}`,
    ),
    table(report, paint),
    curve(report, paint),
    ...sweeps(report, paint),
    findings(report, paint),
    furtherAdvice(report)
      .map(({ rule, advice }) => paint("dim", `→ ${rule}: ${advice}`))
      .join("\n"),
    problems(report, paint),
  ];
  return escapeWorkflowCommands(`${parts.filter((part) => part !== "").join("\n\n")}\n`);
}

function table(report: Report, paint: Paint): string {
  const all = rows(report);
  if (all.length === 0) return "";
  const kept = columns(report);
  const lines = [headings(report), ...all.slice(0, maxRows)].map((row) => kept.map((column) => row[column]));
  const [heading = "", ...body] = aligned(
    lines,
    kept.map((column) => ["run", "trend", "verdict"].includes(column)),
  );
  const rest = all.length - maxRows;
  return [paint("dim", heading), ...body, ...(rest > 0 ? [`… and ${rest} more runs`] : [])].join("\n");
}

/** Columns side by side, to the left where it says so, else to the right. */
function aligned(lines: readonly (readonly string[])[], left: readonly boolean[]): string[] {
  const widths = left.map((_, i) => Math.max(...lines.map((line) => line[i]?.length ?? 0)));
  return lines.map((line) =>
    line
      .map((value, i) => (left[i] ? value.padEnd(widths[i] ?? 0) : value.padStart(widths[i] ?? 0)))
      .join("  ")
      .trimEnd(),
  );
}

function sweeps(report: Report, paint: Paint): string[] {
  return report.sweeps.slice(0, maxSweeps).map((sweep) => {
    const { headings, lines, note } = sweepTable(sweep);
    const [heading = "", ...body] = aligned(
      [headings, ...lines],
      headings.map((_, i) => i === 0),
    );
    return [paint("dim", heading), ...body, ...(note === "" ? [] : [paint("dim", note)])].join("\n");
  });
}

function curve(report: Report, paint: Paint): string {
  const [run] = report.runs;
  const [first] = run?.curves ?? [];
  if (!run || !first || first.plot.at.length < 3) return "";
  const legend = `${paint("blue", "·")} train  ${paint("yellow", "●")} val`;
  return `${sanitizeLine(first.metric)} of ${sanitizeLine(run.name)}   ${legend}\n${draw(first, paint).join("\n")}`;
}

const height = 9;

/** Train as dots and val as bullets, a column an evaluation, the values of the top and the bottom beside them. */
function draw(curve: ReportedCurve, paint: Paint): string[] {
  const { axis } = curve;
  const plot = plottable(curve);
  const series = [
    { mark: paint("blue", "·"), values: plot.train ?? [] },
    { mark: paint("yellow", "●"), values: plot.val ?? [] },
  ];
  const finite = series.flatMap(({ values }) => values.filter((value) => value !== null));
  const [low, high] = [Math.min(...finite), Math.max(...finite)];
  const lines = Array.from({ length: height }, () => plot.at.map(() => " "));
  for (const { mark, values } of series) {
    values.forEach((value, column) => {
      if (value === null) return;
      const line = lines[high > low ? Math.round(((high - value) / (high - low)) * (height - 1)) : 0];
      if (line) line[column] = mark;
    });
  }
  const width = Math.max(formatNumber(low).length, formatNumber(high).length);
  const side = (index: number) =>
    index === 0 ? formatNumber(high) : index === height - 1 ? formatNumber(low) : "";
  const ends = `${formatNumber(plot.at[0] ?? 0)} … ${formatNumber(plot.at.at(-1) ?? 0)} (${axis})`;
  const body = lines.map((line, index) => `${side(index).padStart(width)} ┤${line.join("").trimEnd()}`);
  return [...body, `${" ".repeat(width)} └ ${ends}`];
}

function findings(report: Report, paint: Paint): string {
  const { told, passed } = groupFindings(report);
  const lines = told.slice(0, maxRows * 4).map((one) => {
    const run = report.runs.length > 1 ? `${one.run}: ` : "";
    return `${sign(one, paint)} ${one.rules.join(", ").padEnd(12)} ${run}${one.message}`;
  });
  const hidden = told.length - lines.length;
  return [
    ...lines,
    ...(hidden > 0 ? [`… and ${hidden} more findings`] : []),
    ...(passed > 0 ? [`${paint("green", "✓")} ${passed} more findings, all of them pass`] : []),
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

function problems({ problems }: Report, paint: Paint): string {
  return problems
    .map(({ level, file, line, message }) => {
      const place = line === null ? file : `${file}:${line}`;
      return `${level === "error" ? paint("red", "error") : paint("dim", "note")} ${sanitizeLine(place, 200)}: ${message}`;
    })
    .join("\n");
}
