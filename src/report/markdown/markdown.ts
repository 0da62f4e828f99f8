import { markdownTable } from "markdown-table";
import { type Severity, severityOf } from "../findings/severity.ts";
import { groupBy } from "../text/group-by.ts";
import { sanitizeLine } from "../text/sanitize.ts";
import { code, span, text } from "./escape.ts";
import { footer, noContext, type ReportContext } from "./footer.ts";
import { formatNumber, formatShare } from "./format-number.ts";
import { furtherAdvice, groupFindings } from "./group-findings.ts";
import { chart } from "./mermaid.ts";
import type { RenderOptions } from "./render.ts";
import { columns, headings, type Row, rows } from "./rows.ts";
import { formatRuleChanges, formatSettings } from "./rule-changes.ts";
import type { Report, ReportedFinding } from "./schema.ts";
import { sweepTable } from "./sweep-table.ts";

const docs = "https://github.com/lossgate/lossgate/blob/v1/docs/config.md";

/** Rows at first glance: with headline, advice and heading they make ten lines. */
const firstRows = 6;
/** Rows of a folded table: so many, or fewer where the text would grow too long. */
const maxRows = [100, 30, 10];
const maxCharts = 3;
const maxChanges = 6;
const maxSweeps = 5;

const icons: Record<Report["verdict"], string> = { pass: "✅", fail: "❌", inconclusive: "❔", error: "🚫" };

/**
 * The report as GitHub's Markdown, for the comment and the summary. Where it grows over the limit of characters its folded
 * tables lose rows, then it loses the folded parts, the least telling first; never the headline and the table.
 */
export function markdown(
  report: Report,
  { context = noContext, maxCharacters = Number.POSITIVE_INFINITY }: RenderOptions = {},
): string {
  const changes = rulesChanged(report);
  const most = changes === "" ? firstRows : firstRows - 1;
  const head = [
    `### ${icons[report.verdict]} lossgate: ${text(report.headline)}`,
    advice(report, context),
    changes,
    glance(report, most),
  ];
  const foot = footer(report, context);
  const join = (folds: readonly string[], note: string) =>
    `${[...head, ...folds, note, foot].filter((part) => part !== "").join("\n\n")}\n`;
  let shortest: readonly string[] = [];
  for (const rows of maxRows) {
    shortest = folded(report, most, rows);
    const text = join(shortest, rows === maxRows[0] ? "" : shortened(context));
    if (text.length <= maxCharacters) return text;
  }
  let kept = shortest.length;
  while (kept > 0 && join(shortest.slice(0, kept), shortened(context)).length > maxCharacters) kept--;
  return join(shortest.slice(0, kept), shortened(context));
}

/** The folded parts, the most telling first, each with so many rows at most. */
function folded(report: Report, atGlance: number, rows: number): string[] {
  return [
    allRuns(report, atGlance, rows),
    charts(report),
    sweeps(report),
    findings(report, rows),
    problems(report, rows),
    params(report, rows),
    inForce(report),
  ];
}

function shortened({ reportUrl }: ReportContext): string {
  return reportUrl
    ? `_Shortened: the [whole report](${reportUrl}) has the rest._`
    : "_Shortened: the JSON report has the rest._";
}

function advice({ verdict, advice, findings }: Report, { acceptLabel }: ReportContext): string {
  const rule = findings.find((finding) => finding.status === "fail" && severityOf(finding) === "error")?.rule;
  const waive =
    verdict === "fail" && rule
      ? ` To accept it for a time, add a [waiver](${docs}#waivers) of \`${rule}\` to \`.github/lossgate.yml\`.`
      : "";
  const label =
    waive !== "" && rule === "regression" && acceptLabel !== null
      ? ` If it is meant, the label ${span(acceptLabel)} makes it the base of later changes.`
      : "";
  return text(advice) + waive + label;
}

function rulesChanged(report: Report): string {
  const all = formatRuleChanges(report);
  if (all.length === 0) return "";
  const rest = all.length - maxChanges;
  const told = all
    .slice(0, maxChanges)
    .map((change) => span(sanitizeLine(change, 200)))
    .join(", ");
  return `⚖️ The rules differ from the base's: ${told}${rest > 0 ? ` and ${rest} more` : ""}`;
}

function glance(report: Report, most: number): string {
  const all = rows(report);
  return all.length === 0 ? "" : table(report, all.slice(0, most));
}

function table(report: Report, shown: readonly Row[]): string {
  const kept = columns(report);
  const cells = shown.map((row) => kept.map((column) => cell(column, row[column])));
  const align = kept.map((column) => (["run", "trend", "verdict"].includes(column) ? "l" : "r"));
  const heading = headings(report);
  return markdownTable([kept.map((column) => heading[column]), ...cells], { align, alignDelimiters: false });
}

function cell(column: keyof Row, value: string): string {
  if (column === "run" || (column === "trend" && value !== "")) return code(value);
  // A number keeps its unit beside it, a verdict its sign.
  const spaces = column === "verdict" ? / / : / /g;
  return text(value).replace(spaces, "\u00a0");
}

function allRuns(report: Report, atGlance: number, most: number): string {
  const all = rows(report);
  if (all.length <= atGlance) return "";
  const shown = all.slice(0, most);
  const rest = all.length - shown.length;
  return details(
    `All ${all.length} runs`,
    table(report, shown) + (rest > 0 ? `\n\n… and ${rest} more.` : ""),
  );
}

function charts(report: Report): string {
  const drawn = report.runs.slice(0, maxCharts).flatMap((run) => {
    const diagram = run.curves[0] && chart(run.curves[0], run.name);
    return diagram ? [`\`\`\`mermaid\n${diagram}\n\`\`\``] : [];
  });
  if (drawn.length === 0) return "";
  return details("Curves", [...drawn, "🟦 train · 🟧 val"].join("\n\n"));
}

function sweeps(report: Report): string {
  const told = report.sweeps.slice(0, maxSweeps).map((sweep) => {
    const { headings, lines, note } = sweepTable(sweep);
    const cells = lines.map(([value = "", ...rest]) => [code(value), ...rest.map(text)]);
    const heading = headings.map((one, i) => (i === 0 ? code(one) : text(one)));
    return (
      markdownTable([heading, ...cells], { alignDelimiters: false }) +
      (note === "" ? "" : `\n\n${text(note)}`)
    );
  });
  return told.length === 0 ? "" : details("By param", told.join("\n\n"));
}

const marks: Record<Severity, string> = {
  pass: "✅",
  "not-judged": "❔",
  waived: "⏳",
  error: "❌",
  warning: "⚠️",
  info: "ℹ️",
};

function findings(report: Report, most: number): string {
  const { told, passed } = groupFindings(report);
  if (told.length + passed === 0) return "";
  const several = report.runs.length > 1;
  const heading = ["", ...(several ? ["Run"] : []), "Rule", "Finding", "Value", "Limit"];
  const lines = told
    .slice(0, 2 * most)
    .map((one) => [
      marks[severityOf(one)],
      ...(several ? [code(one.run)] : []),
      one.rules.map((rule) => `\`${rule}\``).join(", "),
      text(one.message),
      quantity(one.actual, one),
      quantity(one.limit, one),
    ]);
  const rest = [
    ...(told.length > lines.length ? [`… and ${told.length - lines.length} more.`] : []),
    ...(passed > 0 ? [`✅ ${passed} more, all of them pass.`] : []),
  ];
  const table = markdownTable([heading, ...lines], { alignDelimiters: false });
  const advice = furtherAdvice(report).map((one) => `- \`${one.rule}\`: ${text(one.advice)}`);
  const parts = [table, ...rest, ...(advice.length > 0 ? [advice.join("\n")] : [])];
  return details(`Findings (${told.length + passed})`, parts.join("\n\n"));
}

function quantity(value: number | null, { unit }: ReportedFinding): string {
  if (value === null) return "";
  return unit === "share" ? formatShare(value) : formatNumber(value);
}

function params({ runs }: Report, most: number): string {
  const names = [...new Set(runs.flatMap(({ params }) => Object.keys(params)))].slice(0, 20);
  if (names.length === 0) return "";
  const lines = runs
    .slice(0, most)
    .map(({ name, params }) => [
      code(name),
      ...names.map((param) =>
        !Object.hasOwn(params, param) ? "" : code(sanitizeLine(String(params[param]))),
      ),
    ]);
  return details(
    "Params",
    markdownTable([["Run", ...names.map(code)], ...lines], { alignDelimiters: false }),
  );
}

/** Runs that are judged by the same rules stand together. */
function inForce(report: Report): string {
  const { runs } = report;
  const groups = groupBy(runs, ({ rules }) => JSON.stringify(rules));
  const told = [...groups.values()].slice(0, 10).map((group) => {
    const who =
      groups.size > 1
        ? `${group
            .slice(0, 10)
            .map(({ name }) => span(name))
            .join(", ")}:\n\n`
        : "";
    const lines = Object.entries(group[0]?.rules ?? {}).map(([rule, settings]) => [
      `\`${rule}\``,
      code(sanitizeLine(formatSettings(settings), 500)),
    ]);
    return who + markdownTable([["Rule", "Settings"], ...lines], { alignDelimiters: false });
  });
  const changed = report.rules_changed;
  const unknown =
    changed && "because" in changed ? [`Not compared with the base's: ${text(changed.because)}`] : [];
  return told.length === 0 ? "" : details("Rules in force", [...told, ...unknown].join("\n\n"));
}

function problems({ problems }: Report, most: number): string {
  if (problems.length === 0) return "";
  const lines = problems.slice(0, most).map(({ level, file, line, message }) => {
    const place = line === null ? file : `${file}:${line}`;
    return `- ${level === "error" ? "🚫" : "ℹ️"} ${span(sanitizeLine(place, 200))} ${text(message)}`;
  });
  const rest = problems.length - lines.length;
  return details(
    `Problems and notes (${problems.length})`,
    lines.join("\n") + (rest > 0 ? `\n- … and ${rest} more` : ""),
  );
}

function details(summary: string, body: string): string {
  return `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`;
}
