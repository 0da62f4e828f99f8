import { mkdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as core from "@actions/core";
import type { Inputs } from "../config/inputs.ts";
import { annotations } from "../report/annotations.ts";
import { json } from "../report/json.ts";
import { markdown } from "../report/markdown.ts";
import type { Report } from "../report/schema.ts";
import { terminal } from "../report/terminal.ts";
import { exitCode } from "../verdict.ts";
import type { Event } from "./event.ts";

/** GitHub drops a summary of more than 1 MiB; in UTF-8 a character takes up to three bytes. */
const summaryCharacters = 300_000;

/** The marker of a comment takes some of its characters. */
const commentCharacters = 65_000;

/** Log, summary, files, outputs, annotations and comment; whether any of them fails changes no verdict. */
export async function publish(report: Report, event: Event, inputs: Inputs | null): Promise<void> {
  core.info(harmless(terminal(report, (_, text) => text)));
  const body = markdown(report, event, commentCharacters);
  const directory = join(
    process.env["RUNNER_TEMP"] ?? tmpdir(),
    "lossgate",
    encodeURIComponent(inputs?.name ?? "lossgate"),
  );
  mkdirSync(directory, { recursive: true });
  writeFileSync(join(directory, "report.json"), json(report));
  writeFileSync(join(directory, "comment.md"), body);
  if (process.env["GITHUB_STEP_SUMMARY"]) {
    await core.summary.addRaw(markdown(report, event, summaryCharacters)).write();
  }
  core.setOutput("verdict", report.verdict);
  core.setOutput("failed", failed(report, "error"));
  core.setOutput("warned", failed(report, "warning"));
  core.setOutput("report", join(directory, "report.json"));
  core.setOutput("comment-body-file", join(directory, "comment.md"));
  core.setOutput("comment-url", await comment(report, event, inputs, body));
  for (const { level, message, title, file, line } of annotations(report)) {
    annotate[level](message, {
      title,
      ...(file === null ? {} : { file }),
      ...(line === null ? {} : { startLine: line }),
    });
  }
}

const annotate = { error: core.error, warning: core.warning };

/** Publish first, fail last. */
export function fail(report: Report, inputs: Inputs | null): void {
  const code = exitCode(report.verdict, inputs?.failOn ?? "error", inputs?.ifInconclusive);
  if (code === 0) return;
  core.setFailed(harmless(`lossgate: ${report.headline}`));
  process.exitCode = code;
}

async function comment(report: Report, event: Event, inputs: Inputs | null, body: string): Promise<string> {
  if (!inputs || inputs.comment === "never" || event.pullRequest === null) return "";
  const { postComment, whyNot } = await import("./comment.ts");
  try {
    const { owner, repo, pullRequest } = event;
    const { token, name, comment: mode } = inputs;
    return (
      (await postComment({ token, owner, repo, pullRequest, name, body, mode, verdict: report.verdict })) ??
      ""
    );
  } catch (thrown) {
    core.warning(whyNot(thrown), { title: "lossgate: no comment" });
    return "";
  }
}

function failed({ findings }: Report, level: "error" | "warning"): string {
  const ids = findings
    .filter((finding) => finding.status === "fail" && finding.level === level)
    .map(({ rule }) => rule);
  return [...new Set(ids)].join(",");
}

/** The runner takes `::…` at the start of a line and `##[…]` anywhere for commands: artifacts must not speak them. */
function harmless(log: string): string {
  return log.replace(/::/g, ":\u200b:").replace(/##\[/g, "#\u200b#[");
}
