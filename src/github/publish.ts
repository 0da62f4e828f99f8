import { writeFileSync } from "node:fs";
import { join } from "node:path";
import * as core from "@actions/core";
import { severityOf } from "../findings/severity.ts";
import { annotations } from "../report/annotations.ts";
import type { ReportContext } from "../report/context.ts";
import { reportFile } from "../report/json.ts";
import { markdown } from "../report/markdown/markdown.ts";
import type { Report } from "../report/schema.ts";
import { escapeWorkflowCommands } from "../text/escape-workflow-commands.ts";
import { attempt, writeOutputs } from "./outputs.ts";

/** GitHub drops a summary of more than 1 MiB; a UTF-16 unit takes up to three bytes in UTF-8. */
const maxSummaryCharacters = 300_000;

/** GitHub refuses a comment of more than 65,536, of which the marker takes some. */
const maxCommentCharacters = 65_000;

/** The URLs of what was posted; empty where nothing was. */
type PostedUrls = { readonly comment?: string; readonly issue?: string };

type PublishedFiles = {
  /** Contains the report; null if it could not be written. */
  readonly directory: string | null;
  /** The HTML page; null if there is none. */
  readonly page: string | null;
};

/**
 * Publishes a report as job summary, comment or issue, outputs and annotations. `post` posts the comment or the issue. A failure
 * becomes a warning and does not change the verdict.
 */
export async function publish(
  report: Report,
  context: ReportContext,
  { directory, page }: PublishedFiles,
  post: (body: string) => Promise<PostedUrls>,
): Promise<void> {
  const body = markdown(report, { context, maxCharacters: maxCommentCharacters });
  const fileOf = (name: string) => (directory === null ? "" : join(directory, name));
  const bodyFile = fileOf("comment.md");
  if (directory !== null) await attempt("The text of the comment", () => writeFileSync(bodyFile, body));
  await attempt("The job summary", async () => {
    if (!process.env["GITHUB_STEP_SUMMARY"]) throw new Error("GITHUB_STEP_SUMMARY is not set");
    await core.summary.addRaw(markdown(report, { context, maxCharacters: maxSummaryCharacters })).write();
  });
  const { comment = "", issue = "" } = await post(body);
  await writeOutputs({
    verdict: report.verdict,
    failed: failedRules(report, "error"),
    warned: failedRules(report, "warning"),
    report: fileOf(reportFile),
    html: page ?? "",
    "report-directory": directory ?? "",
    "comment-body-file": bodyFile,
    "report-url": context.reportUrl ?? "",
    "html-url": context.pageUrl ?? "",
    "comment-url": comment,
    "issue-url": issue,
  });
  for (const { level, message, title, file, line } of annotations(report)) {
    const location =
      file === null
        ? {}
        : { file: escapeWorkflowCommands(file), ...(line === null ? {} : { startLine: line }) };
    annotate[level](escapeWorkflowCommands(message), { title, ...location });
  }
}

const annotate = { error: core.error, warning: core.warning };

/** More than there are rules: bounds a report from another run. */
const maxListedRules = 100;

function failedRules({ findings }: Report, level: "error" | "warning"): string {
  const ids = findings.filter((finding) => severityOf(finding) === level).map(({ rule }) => rule);
  return [...new Set(ids)].slice(0, maxListedRules).join(",");
}
