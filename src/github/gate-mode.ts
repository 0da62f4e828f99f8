import * as core from "@actions/core";
import { blocks, exitCode } from "../findings/verdict.ts";
import { runsFile, writeRuns } from "../formats/json/lossgate-runs.ts";
import { gate } from "../gate.ts";
import { errorReport, type GateResult } from "../gate-result.ts";
import { asInputError, error, InputError, note, type Problem } from "../problems.ts";
import type { ReportContext } from "../report/context.ts";
import { json, reportFile } from "../report/json.ts";
import { terminal } from "../report/terminal/terminal.ts";
import { errorMessage } from "../text/error-message.ts";
import { escapeWorkflowCommands } from "../text/escape-workflow-commands.ts";
import type { LocatedBaseline } from "./baseline-reports.ts";
import { readConfigInput } from "./config-input.ts";
import { changedCommit } from "./event.ts";
import type { GitHubContext } from "./fetch-context.ts";
import { logDefect, presumeInconclusive } from "./outputs.ts";
import { publish } from "./publish.ts";
import type { PullRequestState } from "./pull-request.ts";
import { candidatePaths } from "./search-paths.ts";
import type { Step } from "./step.ts";
import type { Post } from "./sticky-post.ts";
import { uploadPage, uploadReport } from "./upload-report.ts";

/** Judges the candidate, publishes the report, and passes or fails the step. */
export async function gateMode(step: Step): Promise<void> {
  const { inputs, event } = step;
  presumeInconclusive();
  const [postComment, postIssue] = await Promise.all([startComment(step), startIssue(step)]);
  const { result, pullRequest, isAccepted } = await judge(step);
  const { report, runs, judged, problems } = result;
  core.info(terminal(report));
  const context: ReportContext = {
    commit: event.commit,
    url: event.url,
    run: event.run?.id ?? null,
    reportUrl: null,
    pageUrl: null,
    acceptLabel: event.pullRequest ? `${inputs.name} accept` : null,
  };
  const [uploaded, page] = await Promise.all([
    uploadReport(step, inputs.reportArtifact, {
      [reportFile]: json(report),
      [runsFile]: writeRuns(runs, problems, {
        kind: "report",
        accepted: isAccepted,
        regressed: isRegressed(result),
        inputs: inputs.ofVerdict,
      }),
    }),
    uploadPage(step, `${inputs.reportArtifact}.html`, async () => {
      const { html } = await import("../report/html/html.ts");
      return html(report, { context, judged });
    }),
  ]);
  // What keeps one of them from being uploaded mostly keeps the other, too.
  const problem = uploaded.problem ?? page.problem;
  if (problem !== null) core.warning(`${problem}.`, { title: "lossgate: no artifact" });
  const published = { directory: uploaded.directory, page: page.path };
  const links = { ...context, reportUrl: uploaded.url, pageUrl: page.url };
  await publish(report, links, published, async (body) => {
    if (postIssue !== null) return { issue: await postIssue(body, report.verdict) };
    if (postComment === null || isOutdated(step, pullRequest)) return {};
    return { comment: await postComment(body, report.verdict) };
  });
  // Publish first, fail last.
  const code = exitCode(report.verdict, inputs.failOn, inputs.ifInconclusive);
  if (code === 0) return;
  // What failed or could not be read is annotated where it stands; what could not be judged stands nowhere else.
  if (report.verdict === "inconclusive") core.error(escapeWorkflowCommands(`lossgate: ${report.headline}`));
  process.exitCode = code;
}

/** Whether a comparison with the baseline failed, and nobody accepted that: later runs are not compared with this one. */
function isRegressed({ judged }: GateResult): boolean {
  return judged.some(({ findings }) =>
    findings.some(
      (finding) => finding.rule.isAcceptable && finding.status === "fail" && blocks(finding, "error"),
    ),
  );
}

/** Starts to look for the comment to update, which need not wait for the verdict; null if none is wanted. */
async function startComment(step: Step): Promise<Post | null> {
  const { pullRequest } = step.event;
  if (pullRequest === null || step.inputs.comment === "never") return null;
  return start("comment", async () => {
    const { prepareComment } = await import("./comment.ts");
    return prepareComment(step, pullRequest.number);
  });
}

/** Starts to look for the issue of the gate; null if none is wanted. */
async function startIssue(step: Step): Promise<Post | null> {
  const { name, isDefaultBranch } = step.event;
  if (!step.inputs.issue || !["schedule", "workflow_dispatch"].includes(name)) return null;
  if (!isDefaultBranch) {
    core.notice("No issue: the workflow does not run on the default branch.", { title: "lossgate" });
    return null;
  }
  return start("issue", async () => (await import("./issue.ts")).prepareIssue(step));
}

/** Warns where a client cannot even be loaded. */
async function start(what: "comment" | "issue", prepare: () => Promise<Post>): Promise<Post | null> {
  try {
    return await prepare();
  } catch (thrown) {
    const message = `The ${what} could not be posted: ${errorMessage(thrown)}.`;
    core.warning(escapeWorkflowCommands(message), { title: `lossgate: no ${what}` });
    return null;
  }
}

/** Says whether the pull request has moved on since the event, so that another run comments on it. */
function isOutdated({ event }: Step, pullRequest: PullRequestState | null): boolean {
  if (pullRequest === null || pullRequest.sha === event.pullRequest?.head.sha) return false;
  core.notice(`No comment: the pull request has moved on to ${pullRequest.sha.slice(0, 12)}.`, {
    title: "lossgate",
  });
  return true;
}

type Judgement = {
  readonly result: GateResult;
  readonly pullRequest: PullRequestState | null;
  readonly isAccepted: boolean;
};

async function judge(step: Step): Promise<Judgement> {
  const { inputs, inputError } = step;
  try {
    if (inputError) throw inputError;
    const cwd = process.env["GITHUB_WORKSPACE"] || process.cwd();
    const [candidate, config, context] = await Promise.all([
      candidatePaths(step, cwd),
      readConfigInput(step),
      readContext(step, cwd),
    ]);
    const { pullRequest, accepted } = context;
    const result = await gate({
      cwd,
      paths: candidate.paths,
      baseline: context.baseline,
      accepted,
      baselineConfig: context.baselineConfig,
      inputs: changedCommit(step.event) === null ? null : inputs.ofVerdict,
      notes: [...environmentNotes(step), ...candidate.notes, ...context.problems],
      config,
      rules: inputs.rules,
      params: inputs.params,
      tellsCommitted: inputs.artifact === null,
      failOn: inputs.failOn,
      today: new Date().toISOString().slice(0, 10),
    });
    return { result, pullRequest, isAccepted: accepted !== null };
  } catch (thrown) {
    if (!(thrown instanceof InputError)) logDefect(thrown);
    const result = errorReport(asInputError(thrown), environmentNotes(step));
    return { result, pullRequest: null, isAccepted: false };
  }
}

/** Notes what the runner did not give. */
function environmentNotes({ event: { payloadError } }: Step): Problem[] {
  if (payloadError === null) return [];
  return [
    note("the event", `its payload could not be read, so the pull request is unknown: ${payloadError}`),
  ];
}

/** Returns what the gate needs from GitHub; without a baseline and a pull request, it needs nothing. Throws InputError. */
async function readContext(step: Step, cwd: string): Promise<GitHubContext> {
  const { inputs, event } = step;
  const given = givenBaseline(step, cwd);
  if (given !== null && inputs.baseline?.kind === "none" && changedCommit(event) === null)
    return { ...(await given()), pullRequest: null, accepted: inputs.accept, baselineConfig: null };
  if (inputs.token === "" && inputs.baseline?.kind !== "run") return contextWithoutToken(step, given);
  const { fetchContext } = await import("./fetch-context.ts");
  return fetchContext(step, given);
}

/** The token is empty if it comes from a secret, on pull requests from forks and Dependabot. */
async function contextWithoutToken(
  { inputs, event }: Step,
  given: (() => Promise<LocatedBaseline>) | null,
): Promise<GitHubContext> {
  const because = "the input github-token is empty";
  return {
    ...(given === null ? located({ kind: "absent", because, lost: "note" }) : await given()),
    pullRequest: null,
    accepted: inputs.accept,
    baselineConfig: changedCommit(event) === null ? null : { because },
  };
}

/** Returns how to get a baseline that needs no search; null if it needs one. */
function givenBaseline(
  { inputs: { baseline }, artifactService }: Step,
  cwd: string,
): (() => Promise<LocatedBaseline>) | null {
  switch (baseline?.kind) {
    case "none":
      return async () => located({ kind: "absent", because: "the input baseline is none" });
    case "path": {
      const { path } = baseline;
      return async () => located({ kind: "given", from: path, place: { root: cwd, paths: [path] } });
    }
    case "artifact":
      return () => baselineFromArtifacts(artifactService, baseline.pattern);
    default:
      return null;
  }
}

function located(baseline: LocatedBaseline["baseline"]): LocatedBaseline {
  return { baseline, problems: [] };
}

/** Downloads the artifacts of this run that the input names. Throws InputError. */
async function baselineFromArtifacts(
  artifactService: Step["artifactService"],
  pattern: string,
): Promise<LocatedBaseline> {
  const { downloadMatching } = await import("../artifacts/download.ts");
  const { thisRun } = await artifactService();
  const { root, notes } = await downloadMatching(thisRun, pattern, core.info);
  const missing = notes.map(({ message }) => error("input baseline", message));
  if (missing.length > 0) throw new InputError(missing);
  return located({ kind: "given", from: `artifact ${pattern}`, place: { root, paths: [] } });
}
