import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as core from "@actions/core";
import type { Inputs } from "../config/inputs.ts";
import { hasFailed } from "../failed.ts";
import { annotations } from "../report/annotations.ts";
import { json } from "../report/json.ts";
import { markdown } from "../report/markdown.ts";
import type { Report } from "../report/schema.ts";
import { harmless, terminal } from "../report/terminal.ts";
import { exitCode } from "../verdict.ts";
import { holds } from "../waived.ts";
import type { Event } from "./event.ts";

/** GitHub drops a summary of more than 1 MiB; in UTF-8 a character takes up to three bytes. */
const summaryCharacters = 300_000;

/** GitHub refuses a comment of more than 65,536; the marker takes some of them. */
const commentCharacters = 65_000;

/** Log, summary, files, comment, outputs and annotations. That one of them fails is told, and changes no verdict. */
export async function publish(report: Report, event: Event, inputs: Inputs): Promise<void> {
  core.info(terminal(report, (_, text) => text));
  const body = markdown(report, event, commentCharacters);
  const files = { report: "", "comment-body-file": "" };
  await attempt("The report files", async () => {
    const directory = mkdtempSync(join(process.env["RUNNER_TEMP"] ?? tmpdir(), "lossgate-"));
    files.report = write(join(directory, "report.json"), json(report));
    files["comment-body-file"] = write(join(directory, "comment.md"), body);
  });
  await attempt("The job summary", async () => {
    if (!process.env["GITHUB_STEP_SUMMARY"]) return;
    await core.summary.addRaw(markdown(report, event, summaryCharacters)).write();
  });
  const url = await comment(report, event, inputs, body);
  await attempt("The outputs", async () => {
    core.setOutput("verdict", report.verdict);
    core.setOutput("failed", failed(report, "error"));
    core.setOutput("warned", failed(report, "warning"));
    core.setOutput("report", files.report);
    core.setOutput("comment-body-file", files["comment-body-file"]);
    core.setOutput("comment-url", url);
  });
  for (const { level, message, title, file, line } of annotations(report)) {
    const place = file === null ? {} : { file, ...(line === null ? {} : { startLine: line }) };
    annotate[level](harmless(message), { title, ...place });
  }
}

const annotate = { error: core.error, warning: core.warning };

/** Publish first, fail last. */
export function fail(report: Report, { failOn, ifInconclusive }: Inputs): void {
  const code = exitCode(report.verdict, failOn, ifInconclusive);
  if (code === 0) return;
  core.setFailed(harmless(`lossgate: ${report.headline}`));
  process.exitCode = code;
}

async function attempt(what: string, act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (thrown) {
    core.warning(`${what} could not be written: ${String(thrown)}`, { title: "lossgate" });
  }
}

function write(path: string, text: string): string {
  writeFileSync(path, text);
  return path;
}

async function comment(report: Report, event: Event, inputs: Inputs, body: string): Promise<string> {
  const { owner, repo, pullRequest } = event;
  const { token, name, comment: mode } = inputs;
  if (mode === "never" || pullRequest === null) return "";
  const { postComment, whyNot } = await import("./comment.ts");
  try {
    const { verdict } = report;
    return (await postComment({ token, owner, repo, pullRequest, name, body, mode, verdict })) ?? "";
  } catch (thrown) {
    core.warning(whyNot(thrown), { title: "lossgate: no comment" });
    return "";
  }
}

function failed({ findings }: Report, level: "error" | "warning"): string {
  const ids = findings
    .filter((finding) => hasFailed(finding) && finding.level === level && !holds(finding.waived))
    .map(({ rule }) => rule);
  return [...new Set(ids)].join(",");
}
