import { severityOf } from "../../findings/severity.ts";
import { isAcceptable } from "../../rules/index.ts";
import { sanitizeLine } from "../../text/sanitize.ts";
import { formatConfigChanges, whyNotCompared } from "../config-changes.ts";
import { noContext, type ReportContext } from "../context.ts";
import type { RenderOptions } from "../render.ts";
import { rows } from "../rows.ts";
import type { Report } from "../schema.ts";
import { codeSpan, escapeText } from "./escape.ts";
import { folds } from "./folds.ts";
import { footer } from "./footer.ts";
import { runTable } from "./run-table.ts";

const configDocs = "https://github.com/lossgate/lossgate/blob/v1/docs/config.md";

/** With headline, advice and heading the table at first glance makes ten lines. */
const maxGlanceRows = 6;
/** Rows of a folded table, fewer where the text would grow too long. */
const maxFoldRows = [100, 30, 10];
const maxChanges = 6;

const icons: Record<Report["verdict"], string> = { pass: "✅", fail: "❌", inconclusive: "❔", error: "🚫" };

/**
 * The report as GitHub's Markdown, for the comment and the job summary. Beyond `maxCharacters` the folded tables lose rows, then
 * whole folds are left out, the least important first. Headline and first table always stay.
 */
export function markdown(
  report: Report,
  { context = noContext, maxCharacters = Number.POSITIVE_INFINITY }: RenderOptions = {},
): string {
  const changes = configChanges(report);
  const glanceRows = changes === "" ? maxGlanceRows : maxGlanceRows - 1;
  const all = rows(report);
  const head = [
    `### ${icons[report.verdict]} lossgate: ${escapeText(report.headline)}`,
    advice(report, context),
    changes,
    all.length === 0 ? "" : runTable(report, all.slice(0, glanceRows)),
  ];
  const foot = footer(report, context);
  const join = (parts: readonly string[], note: string) =>
    `${[...head, ...parts, note, foot].filter((part) => part !== "").join("\n\n")}\n`;
  const shortened = shortenedNote(context);
  let parts: string[] = [];
  for (const maxRows of maxFoldRows) {
    parts = folds(report, glanceRows, maxRows);
    const text = join(parts, maxRows === maxFoldRows[0] ? "" : shortened);
    if (text.length <= maxCharacters) return text;
  }
  while (parts.length > 0 && join(parts, shortened).length > maxCharacters) parts.pop();
  return join(parts, shortened);
}

function shortenedNote({ reportUrl }: ReportContext): string {
  return reportUrl
    ? `_Shortened: the rest is in the [full report](${reportUrl})._`
    : "_Shortened: the rest is in the JSON report._";
}

function advice(report: Report, { acceptLabel }: ReportContext): string {
  const { verdict, advice, findings } = report;
  const rule = findings.find((finding) => finding.status === "fail" && severityOf(finding) === "error")?.rule;
  const waiver =
    verdict === "fail" && rule
      ? ` To accept it for now, add a [waiver](${configDocs}#waivers) for \`${rule}\` to \`.github/lossgate.yml\`.`
      : "";
  const label =
    acceptLabel !== null && (verdict === "fail" ? rule && isAcceptable(rule) : isLost(report))
      ? ` If it is intended, add the label ${codeSpan(acceptLabel)} to make it the new baseline.`
      : "";
  return escapeText(advice) + waiver + label;
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

function configChanges(report: Report): string {
  const all = formatConfigChanges(report);
  const unknown = whyNotCompared(report);
  if (unknown !== "") return `⚖️ ${escapeText(unknown)}`;
  if (all.length === 0) return "";
  const shown = all.slice(0, maxChanges).map((change) => codeSpan(sanitizeLine(change, 200)));
  const rest = all.length - shown.length;
  return `⚖️ Config changed from the baseline: ${shown.join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
}
