import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import * as core from "@actions/core";
import { downloadArtifact } from "../artifacts/download.ts";
import { makeTempDir } from "../artifacts/temp-dir.ts";
import { exitCode } from "../findings/verdict.ts";
import { error, InputError } from "../problems.ts";
import type { ReportContext } from "../report/context.ts";
import { reportFile } from "../report/json.ts";
import { parseReport } from "../report/parse.ts";
import type { Report } from "../report/schema.ts";
import { errorMessage } from "../text/error-message.ts";
import { escapeWorkflowCommands } from "../text/escape-workflow-commands.ts";
import { httpErrorMessage } from "../text/http-error.ts";
import { sanitizeLine } from "../text/sanitize.ts";
import { type GitHub, permissionFor } from "./client.ts";
import { prepareComment } from "./comment.ts";
import type { TriggeringRun } from "./event.ts";
import { publish } from "./publish.ts";
import { findPullRequest, newerRun } from "./pull-request.ts";
import type { Step } from "./step.ts";
import { artifactsOfRun, storedArtifacts } from "./stored-artifacts.ts";

/** A report of a thousand runs has a third of it. */
const maxReportBytes = 32 * 1024 * 1024;

/**
 * Posts the report of the workflow run whose end triggered this one, for pull requests from forks, whose own runs may not. The
 * run's code wrote the report, so only what it says of the training is used. Whether the check passes is decided in that run:
 * this step fails only where it could not post.
 */
export async function commentMode(step: Step): Promise<void> {
  const { triggeringRun } = step.event;
  try {
    if (step.inputError) throw step.inputError;
    if (triggeringRun === null)
      throw new InputError([
        step.event.payloadError === null
          ? error("input mode", `expected the event workflow_run for comment, got ${step.event.name}`)
          : error("the event", `its payload could not be read: ${step.event.payloadError}`),
      ]);
    await postReport(step, triggeringRun);
  } catch (thrown) {
    core.setFailed(escapeWorkflowCommands(`lossgate: ${errorMessage(thrown)}`));
    process.exitCode = 2;
  }
}

async function postReport(step: Step, run: TriggeringRun): Promise<void> {
  const { inputs, event } = step;
  const github = await step.connect("read");
  const skip = (reason: string) =>
    core.notice(escapeWorkflowCommands(`No comment: ${reason}.`), { title: "lossgate" });
  if (!["pull_request", "pull_request_target"].includes(run.event))
    return skip(`the event of the workflow run is ${run.event}, not pull_request`);
  const [pull, newer] = await Promise.all([
    orFail("the pull request", findPullRequest(github, event, run)),
    orFail("newer workflow runs", newerRun(github, event, run)),
  ]);
  if ("because" in pull) return skip(pull.because);
  if (newer !== null) return skip(newer);
  const wantsComment = inputs.comment !== "never";
  const [{ report: written, directory, artifact }, postComment] = await Promise.all([
    fetchReport(github, step, run),
    wantsComment ? prepareComment(step, pull.number) : null,
  ]);
  const report = withConclusion(written, run);
  const { url } = event;
  const context: ReportContext = {
    commit: run.head.sha,
    url,
    run: run.id,
    acceptLabel: `${inputs.name} accept`,
    // The page was made by the run's code, and a link from this comment would vouch for it.
    pageUrl: null,
    reportUrl: url === null ? null : `${url}/actions/runs/${run.id}/artifacts/${artifact}`,
  };
  core.info(
    escapeWorkflowCommands(`#${pull.number}: ${report.verdict}: ${sanitizeLine(report.headline, 500)}`),
  );
  await publish(report, context, { directory, page: null }, async (body) =>
    postComment === null ? {} : { comment: await postComment(body, report.verdict) },
  );
  if (inputs.status) await setStatus(step, run, report);
}

/** Takes the pass from a report whose workflow run did not end well: the run wrote the report, but GitHub its conclusion. */
function withConclusion(report: Report, { conclusion }: TriggeringRun): Report {
  if (report.verdict !== "pass" || conclusion === "success") return report;
  return {
    ...report,
    verdict: "inconclusive",
    headline: `its workflow run ended with ${conclusion ?? "no conclusion"}, though its report says: ${report.headline}`,
    advice: "A job of the workflow run may have failed besides the gate. Its log tells which.",
  };
}

async function orFail<Value>(what: string, answer: Promise<Value>): Promise<Value> {
  try {
    return await answer;
  } catch (thrown) {
    throw new Error(`could not query GitHub for ${what}: ${errorMessage(thrown)}`);
  }
}

type FetchedReport = { readonly report: Report; readonly directory: string; readonly artifact: number };

async function fetchReport(
  github: GitHub,
  { inputs: { reportArtifact }, event: { owner, repo } }: Step,
  run: TriggeringRun,
): Promise<FetchedReport> {
  const source = `artifact ${reportArtifact} of workflow run ${run.id}`;
  const artifacts = await orFail(source, artifactsOfRun(github, { owner, repo }, run.id));
  const artifact = artifacts.find(({ name }) => name === reportArtifact);
  if (!artifact)
    throw new InputError([error(source, "not found: the gate did not finish, or has another name")]);
  const directory = makeTempDir();
  await downloadArtifact(storedArtifacts(github, { owner, repo }), artifact, directory).catch((thrown) => {
    const reason = `${httpErrorMessage(thrown)}.${permissionFor(thrown, "actions: read")}`;
    throw new Error(`${source} could not be downloaded: ${reason}`);
  });
  const path = join(directory, reportFile);
  const bytes = statSync(path, { throwIfNoEntry: false })?.size;
  if (bytes === undefined) throw new InputError([error(source, `expected a file ${reportFile}, got none`)]);
  if (bytes > maxReportBytes)
    throw new InputError([
      error(source, `expected a report of at most ${maxReportBytes} bytes, got ${bytes}`),
    ]);
  return { report: parseReport(source, readFileSync(path, "utf8")), directory, artifact: artifact.id };
}

/** GitHub accepts no longer ones. */
const maxDescriptionCharacters = 140;

async function setStatus(
  { inputs, event: { owner, repo, url }, connect }: Step,
  run: TriggeringRun,
  { verdict, headline }: Report,
): Promise<void> {
  const code = exitCode(verdict, inputs.failOn, inputs.ifInconclusive);
  try {
    // The comment may have used up the time of its client.
    const github = await connect("write");
    await github.rest.repos.createCommitStatus({
      owner,
      repo,
      sha: run.head.sha,
      context: inputs.name,
      state: stateOf(code, run),
      description: sanitizeLine(headline, maxDescriptionCharacters),
      ...(url === null ? {} : { target_url: `${url}/actions/runs/${run.id}` }),
    });
  } catch (thrown) {
    core.warning(
      `The status could not be set: ${errorMessage(thrown)}.${permissionFor(thrown, "statuses: write")}`,
      { title: "lossgate" },
    );
  }
}

/** Whatever the report says, and the inputs excuse, a run that did not end well is no success. */
function stateOf(code: 0 | 1 | 2, { conclusion }: TriggeringRun): "success" | "failure" | "error" {
  if (code === 0) return conclusion === "success" ? "success" : "failure";
  return code === 1 ? "failure" : "error";
}
