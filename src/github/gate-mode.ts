import * as core from "@actions/core";
import type { Inputs } from "../config/inputs.ts";
import { exitCode, type Verdict } from "../findings/verdict.ts";
import { runsFile, writeRuns } from "../formats/json/lossgate-runs.ts";
import { errorReport, type GateResult, gate } from "../gate.ts";
import { error, InputError } from "../problems.ts";
import type { ReportContext } from "../report/context.ts";
import { json, reportFile } from "../report/json.ts";
import { terminal } from "../report/terminal/terminal.ts";
import { escapeWorkflowCommands } from "../text/escape-workflow-commands.ts";
import type { Event } from "./event.ts";
import type { GitHubContext } from "./fetch-context.ts";
import type { LocatedBaseline } from "./locate-baseline.ts";
import { publish } from "./publish.ts";
import type { PullRequestState } from "./pull-request.ts";
import { searchPathsOf } from "./search-paths.ts";
import { uploadReport } from "./upload-report.ts";

/** Judges what was trained here, publishes the report, and passes or fails. */
export async function gateMode(inputs: Inputs, event: Event, wrong: InputError | null): Promise<void> {
  const { gated, live, accepted } = await judge(inputs, event, wrong);
  const { report, runs, problems } = gated;
  core.info(terminal(report));
  const delivered = await uploadReport(
    inputs.reportArtifact,
    { [reportFile]: json(report), [runsFile]: writeRuns(runs, problems, { kind: "report", accepted }) },
    event,
  );
  if (delivered.because !== null) core.warning(`${delivered.because}.`, { title: "lossgate: no artifact" });
  const origin: ReportContext = {
    commit: event.commit,
    url: event.url,
    run: event.run?.id ?? null,
    reportUrl: delivered.url,
    acceptLabel: event.pullRequest ? `${inputs.name} accept` : null,
  };
  await publish(report, origin, delivered.directory, (body) =>
    comment(inputs, event, live, report.verdict, body),
  );
  // Publish first, fail last.
  const code = exitCode(report.verdict, inputs.failOn, inputs.ifInconclusive);
  if (code === 0) return;
  core.setFailed(escapeWorkflowCommands(`lossgate: ${report.headline}`));
  process.exitCode = code;
}

type Judgement = {
  readonly gated: GateResult;
  readonly live: PullRequestState | null;
  readonly accepted: boolean;
};

async function judge(inputs: Inputs, event: Event, wrong: InputError | null): Promise<Judgement> {
  try {
    if (wrong) throw wrong;
    const cwd = process.env["GITHUB_WORKSPACE"] ?? process.cwd();
    const { paths, notes } = await searchPathsOf(inputs, event, cwd);
    const { base, accepted, live, baseConfig, ...asked } = await askFor(inputs, event, cwd);
    const gated = await gate({
      cwd,
      paths,
      baseline: base,
      accepted,
      baselineConfig: baseConfig,
      notes: [...notes, ...asked.met],
      config: inputs.config,
      rules: inputs.rules,
      failOn: inputs.failOn,
      today: new Date().toISOString().slice(0, 10),
    });
    return { gated, live, accepted: accepted !== null };
  } catch (thrown) {
    return { gated: errorReport(thrown), live: null, accepted: false };
  }
}

async function comment(
  inputs: Inputs,
  { owner, repo, pullRequest }: Event,
  live: PullRequestState | null,
  verdict: Verdict,
  body: string,
): Promise<string> {
  const { name, comment: mode, token } = inputs;
  if (pullRequest === null || mode === "never") return "";
  if (live && live.sha !== pullRequest.head.sha) {
    core.notice(`No comment: the pull request is at ${live.sha.slice(0, 12)} by now.`, { title: "lossgate" });
    return "";
  }
  const { postOrWarn } = await import("./comment.ts");
  return postOrWarn(token, { owner, repo, pullRequest: pullRequest.number, name, body, mode, verdict });
}

/** A gate whose base is given and that has nobody to tell asks GitHub nothing. */
async function askFor(inputs: Inputs, event: Event, cwd: string): Promise<GitHubContext> {
  const given = await givenBase(inputs, cwd);
  if (given && (inputs.comment === "never" || event.pullRequest === null))
    return { ...given, live: null, accepted: inputs.accept, baseConfig: null };
  // Octokit takes as long to load as a history to judge.
  const { fetchContext } = await import("./fetch-context.ts");
  return fetchContext(inputs, event, given);
}

/** The base where it needs no search; null where it does. Throws InputError. */
async function givenBase({ baseline }: Inputs, cwd: string): Promise<LocatedBaseline | null> {
  switch (baseline?.kind) {
    case "none":
      return { base: { kind: "absent", because: "the input baseline says none" }, met: [] };
    case "path":
      return {
        base: { kind: "given", from: baseline.path, place: { root: cwd, paths: [baseline.path] } },
        met: [],
      };
    case "artifact": {
      const { fetchOwn } = await import("./artifact-client.ts");
      const { root, met } = await fetchOwn(baseline.pattern);
      const missing = met.map(({ message }) => error("input baseline", message));
      if (missing.length > 0) throw new InputError(missing);
      const from = `artifact ${baseline.pattern}`;
      return { base: { kind: "given", from, place: { root, paths: [] } }, met: [] };
    }
    default:
      return null;
  }
}
