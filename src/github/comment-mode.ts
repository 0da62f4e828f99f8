import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import * as core from "@actions/core";
import type { Inputs } from "../config/inputs.ts";
import { exitCode } from "../findings/verdict.ts";
import { error, InputError } from "../problems.ts";
import type { ReportContext } from "../report/context.ts";
import { reportFile } from "../report/json.ts";
import { parseReport } from "../report/parse.ts";
import type { Report } from "../report/schema.ts";
import { escapeWorkflowCommands } from "../text/escape-workflow-commands.ts";
import { sanitizeLine } from "../text/sanitize.ts";
import { artifactsOfRun, fetchAndExtract } from "./artifact-api.ts";
import { connect, type GitHub, messageOf, permissionFor } from "./client.ts";
import { postOrWarn } from "./comment.ts";
import type { Event, TriggeringRun } from "./event.ts";
import { publish } from "./publish.ts";
import { newerRun, pullOf } from "./pull-request.ts";

/** A report of a thousand runs has a third of it. */
const maxReport = 32 * 1024 * 1024;

/**
 * Posts the report of the workflow run whose end started this one: for pull requests from forks, whose own runs may not. The
 * run's code wrote the report, so nothing in it is believed but what it says of the training. Whether the check passes is the
 * matter of the run itself: this fails only where it could not do its own work.
 */
export async function commentMode(inputs: Inputs, event: Event, wrong: InputError | null): Promise<void> {
  const run = event.triggering;
  try {
    if (wrong) throw wrong;
    if (run === null) throw new InputError([error("input mode", "comment needs the event workflow_run")]);
    await tell(inputs, event, run);
  } catch (thrown) {
    core.setFailed(escapeWorkflowCommands(`lossgate: ${messageOf(thrown)}`));
    process.exitCode = 2;
  }
}

async function tell(inputs: Inputs, event: Event, run: TriggeringRun): Promise<void> {
  const github = connect(inputs.token);
  const skip = (because: string) =>
    core.notice(escapeWorkflowCommands(`No comment: ${because}.`), { title: "lossgate" });
  if (!["pull_request", "pull_request_target"].includes(run.event))
    return skip(`the workflow run is of a ${run.event}`);
  const pull = await orFail("the pull request", pullOf(github, event, run));
  if ("because" in pull) return skip(pull.because);
  const newer = await orFail("newer workflow runs", newerRun(github, event, run));
  if (newer !== null) return skip(newer);
  const { report, directory, artifact } = await fetchReport(github, inputs, event, run);
  const { owner, repo, url } = event;
  const origin: ReportContext = {
    commit: run.head.sha,
    url,
    run: run.id,
    acceptLabel: `${inputs.name} accept`,
    reportUrl: url === null ? null : `${url}/actions/runs/${run.id}/artifacts/${artifact}`,
  };
  core.info(
    escapeWorkflowCommands(`#${pull.number}: ${report.verdict}: ${sanitizeLine(report.headline, 500)}`),
  );
  const { name, comment: mode, token } = inputs;
  const { verdict } = report;
  await publish(report, origin, directory, async (body) => {
    if (mode === "never") return "";
    return postOrWarn(token, { owner, repo, pullRequest: pull.number, name, body, mode, verdict });
  });
  // By a client of its own: the comment may have taken all the time that this one has.
  if (inputs.status) await setStatus(connect(inputs.token), inputs, event, run, report);
}

async function orFail<Value>(what: string, asked: Promise<Value>): Promise<Value> {
  try {
    return await asked;
  } catch (thrown) {
    throw new Error(`GitHub could not be asked for ${what}: ${messageOf(thrown)}`);
  }
}

type FetchedReport = { readonly report: Report; readonly directory: string; readonly artifact: number };

async function fetchReport(
  github: GitHub,
  { reportArtifact }: Inputs,
  { owner, repo }: Event,
  run: TriggeringRun,
): Promise<FetchedReport> {
  const place = `artifact ${reportArtifact} of workflow run ${run.id}`;
  const stored = (await orFail(place, artifactsOfRun(github, { owner, repo }, run.id))).find(
    ({ name }) => name === reportArtifact,
  );
  if (!stored)
    throw new InputError([
      error(place, "it is not there: the gate did not come to its end, or has another name"),
    ]);
  if (stored.expired) throw new InputError([error(place, "it has expired")]);
  const directory = await fetchAndExtract(github, { owner, repo }, stored).catch((thrown) => {
    const why = `${messageOf(thrown)}.${permissionFor(thrown, "actions: read")}`;
    throw new Error(`${place} can't be had: ${why}`);
  });
  const path = join(directory, reportFile);
  const bytes = statSync(path, { throwIfNoEntry: false })?.size;
  if (bytes === undefined) throw new InputError([error(place, `expected a file ${reportFile}, found none`)]);
  if (bytes > maxReport)
    throw new InputError([error(place, `expected a report of at most ${maxReport} bytes, got ${bytes}`)]);
  return { report: parseReport(place, readFileSync(path, "utf8")), directory, artifact: stored.id };
}

const maxDescription = 140;

async function setStatus(
  github: GitHub,
  inputs: Inputs,
  { owner, repo, url }: Event,
  run: TriggeringRun,
  report: Report,
): Promise<void> {
  const { verdict, headline } = report;
  const code = exitCode(verdict, inputs.failOn, inputs.ifInconclusive);
  try {
    await github.rest.repos.createCommitStatus({
      owner,
      repo,
      sha: run.head.sha,
      context: inputs.name,
      state: code === 0 ? "success" : code === 1 ? "failure" : "error",
      description: sanitizeLine(headline, maxDescription),
      ...(url === null ? {} : { target_url: `${url}/actions/runs/${run.id}` }),
    });
  } catch (thrown) {
    core.warning(
      `The status could not be set: ${messageOf(thrown)}.${permissionFor(thrown, "statuses: write")}`,
      { title: "lossgate" },
    );
  }
}
