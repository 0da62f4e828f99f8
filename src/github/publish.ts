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

/** GitHub drops a summary of more than 1 MiB; in UTF-8 a character takes up to three bytes. */
const summaryCharacters = 300_000;

/** GitHub refuses a comment of more than 65,536; the marker takes some of them. */
const commentCharacters = 65_000;

/**
 * The summary, the comment (by `post`, which gives its address, empty where there is none), outputs and annotations of a report
 * that lies in `directory`, null where it could not be written. That one of them fails is told, and changes no verdict.
 */
export async function publish(
  report: Report,
  origin: ReportContext,
  directory: string | null,
  post: (body: string) => Promise<string>,
): Promise<void> {
  const body = markdown(report, { context: origin, maxCharacters: commentCharacters });
  const fileOf = (name: string) => (directory === null ? "" : join(directory, name));
  const bodyFile = fileOf("comment.md");
  if (directory !== null) await attempt("The comment's text", () => writeFileSync(bodyFile, body));
  await attempt("The job summary", async () => {
    if (!process.env["GITHUB_STEP_SUMMARY"]) return;
    await core.summary
      .addRaw(markdown(report, { context: origin, maxCharacters: summaryCharacters }))
      .write();
  });
  const url = await post(body);
  await attempt("The outputs", () => {
    core.setOutput("verdict", report.verdict);
    core.setOutput("failed", failed(report, "error"));
    core.setOutput("warned", failed(report, "warning"));
    core.setOutput("report", fileOf(reportFile));
    core.setOutput("report-directory", directory ?? "");
    core.setOutput("comment-body-file", bodyFile);
    core.setOutput("report-url", origin.reportUrl ?? "");
    core.setOutput("comment-url", url);
  });
  for (const { level, message, title, file, line } of annotations(report)) {
    const place =
      file === null
        ? {}
        : { file: escapeWorkflowCommands(file), ...(line === null ? {} : { startLine: line }) };
    annotate[level](escapeWorkflowCommands(message), { title, ...place });
  }
}

const annotate = { error: core.error, warning: core.warning };

async function attempt(what: string, act: () => unknown): Promise<void> {
  try {
    await act();
  } catch (thrown) {
    core.warning(`${what} could not be written: ${String(thrown)}`, { title: "lossgate" });
  }
}

/** More than there are; a report that others wrote may name any. */
const maxRules = 100;

function failed({ findings }: Report, level: "error" | "warning"): string {
  const ids = findings.filter((finding) => severityOf(finding) === level).map(({ rule }) => rule);
  return [...new Set(ids)].slice(0, maxRules).join(",");
}
