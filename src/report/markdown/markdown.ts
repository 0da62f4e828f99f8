import { type Severity, severityOf } from "../../findings/severity.ts";
import { plural } from "../../text/plural.ts";
import { sanitizeLine } from "../../text/sanitize.ts";
import { changedSince, formatConfigChanges, whyNotCompared } from "../config-changes.ts";
import { noContext, type ReportContext } from "../context.ts";
import { errorHeading } from "../error-heading.ts";
import type { RenderOptions } from "../render.ts";
import type { Report } from "../schema.ts";
import { verdictSigns } from "../signs.ts";
import { codeSpan, escapeText } from "./escape.ts";
import { folds } from "./folds.ts";
import { footer } from "./footer.ts";
import { layoutOf } from "./layout.ts";
import { openingChart } from "./mermaid.ts";
import { formatTable } from "./table.ts";

/** Rows of a folded table, fewer where the text would grow too long. */
const maxFoldRows = [100, 30, 10];
const maxChanges = 6;
const maxRules = 3;

/**
 * The report as GitHub's Markdown, for the comment and the job summary. Beyond `maxCharacters` the folded tables lose rows, then
 * whole folds are left out, the least important first. What stands above the folds always stays.
 */
export function markdown(
  report: Report,
  { context = noContext, maxCharacters = Number.POSITIVE_INFINITY }: RenderOptions = {},
): string {
  const layout = layoutOf(report);
  const head = [
    `### ${verdictSigns[report.verdict]} Lossgate: ${heading(report)}`,
    report.verdict === "fail" ? escapeText(report.headline) : "",
    ...report.notes.map((note) => `ℹ️ ${escapeText(note)}`),
    configChanges(report),
    layout.open === null ? "" : formatTable(layout.open),
    layout.opensChart ? openingChart(report) : "",
  ];
  const foot = footer(report, context);
  const join = (parts: readonly string[], note: string) =>
    `${[...head, ...parts, note, foot].filter((part) => part !== "").join("\n\n")}\n`;
  const shortened = shortenedNote(context);
  let parts: string[] = [];
  for (const maxRows of maxFoldRows) {
    parts = folds(report, layout, context, maxRows);
    const text = join(parts, maxRows === maxFoldRows[0] ? "" : shortened);
    if (text.length <= maxCharacters) return text;
  }
  while (parts.length > 0 && join(parts, shortened).length > maxCharacters) parts.pop();
  return join(parts, shortened);
}

/** How many runs fail and by which rules, or how many errors are listed below; else the sentence of the verdict. */
function heading(report: Report): string {
  const { verdict, runs, headline } = report;
  if (verdict === "error") return errorHeading(report);
  if (verdict === "pass" && runs.length === 1) return `1 run passes · ${escapeText(headline)}`;
  if (verdict !== "fail") return escapeText(headline);
  const failures = failuresOf(report, "error");
  const deciding = failures.length > 0 ? failures : failuresOf(report, "warning");
  const failing = new Set(deciding.flatMap((finding) => finding.runs));
  const counted =
    runs.length === 1
      ? "1 run fails"
      : `${failing.size} of ${plural(runs.length, "run")} ${failing.size === 1 ? "fails" : "fail"}`;
  const rules = [...new Set(deciding.map(({ rule }) => `\`${rule}\``))];
  const more = rules.length > maxRules ? ` and ${rules.length - maxRules} more` : "";
  return `${counted} · ${rules.slice(0, maxRules).join(", ")}${more}`;
}

function failuresOf({ findings }: Report, severity: Severity): Report["findings"] {
  return findings.filter((finding) => severityOf(finding) === severity);
}

function shortenedNote({ reportUrl }: ReportContext): string {
  return reportUrl
    ? `_Shortened: the rest is in the [full report](${reportUrl})._`
    : "_Shortened: the rest is in the JSON report._";
}

function configChanges(report: Report): string {
  const all = formatConfigChanges(report);
  const unknown = whyNotCompared(report);
  const lines = unknown === "" ? [] : [`⚖️ ${escapeText(unknown)}`];
  if (all.length === 0) return lines.join();
  const shown = all.slice(0, maxChanges).map((change) => codeSpan(sanitizeLine(change, 200)));
  const rest = all.length - shown.length;
  const since = changedSince(report);
  const changed = `⚖️ Config changed${since === "" ? "" : ` since ${codeSpan(since)}`}: ${shown.join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
  return [...lines, changed].join("\n\n");
}
