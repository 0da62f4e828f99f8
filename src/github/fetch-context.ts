import { setTimeout as sleep } from "node:timers/promises";
import type { BaselineConfig } from "../config/changes.ts";
import type { Accepted } from "../findings/waivers.ts";
import { note, type Problem } from "../problems.ts";
import { errorMessage } from "../text/error-message.ts";
import { readBaselineConfig } from "./baseline-config.ts";
import type { LocatedBaseline } from "./baseline-reports.ts";
import { type GitHub, permissionFor } from "./client.ts";
import { changedCommit } from "./event.ts";
import { baselineOfRun, locateBaseline } from "./locate-baseline.ts";
import { acceptedBy, type PullRequestState, readPullRequest } from "./pull-request.ts";
import type { Step } from "./step.ts";
import { canUpload } from "./upload-report.ts";

/** By then the first calls have been sent. */
const preloadDelayMs = 20;

/** What the gate needs from GitHub: the baseline and the state of the pull request. */
export type GitHubContext = LocatedBaseline & {
  /** The pull request as it is now; null if there is none or it could not be read. */
  readonly pullRequest: PullRequestState | null;
  readonly accepted: Accepted | null;
  /** The config file of the base commit; null if there is none to compare with. */
  readonly baselineConfig: BaselineConfig | null;
};

/**
 * Queries GitHub for the context. What it does not answer becomes a note, and the gate judges without it. `given` fetches a
 * baseline that needs no search; only its errors propagate.
 */
export async function fetchContext(
  step: Step,
  given: (() => Promise<LocatedBaseline>) | null,
): Promise<GitHubContext> {
  const github = await step.connect("read");
  const [located, state, ofBaseline] = await Promise.all([
    given ? given() : locate(github, step),
    readState(github, step),
    baselineConfig(github, step),
    canUpload() ? preload(step) : null,
  ]);
  return {
    baseline: located.baseline,
    problems: [...located.problems, ...state.problems],
    pullRequest: state.pullRequest,
    accepted: state.accepted,
    baselineConfig: ofBaseline,
  };
}

/** A config that is read from a repository is none of this change's, and needs no comparison. */
async function baselineConfig(github: GitHub, { inputs, event }: Step): Promise<BaselineConfig | null> {
  const { config } = inputs;
  const commit = changedCommit(event);
  if (commit === null || (config !== null && typeof config !== "string")) return null;
  return readBaselineConfig(github, event, commit, config);
}

/** Loads the client of the artifact service, which blocks for some 0.1 s, while the first calls wait for their answers. */
async function preload({ artifactService }: Step): Promise<void> {
  await sleep(preloadDelayMs);
  // If it fails, the upload reports it.
  await artifactService().catch(() => {});
}

function locate(github: GitHub, { inputs, event }: Step): Promise<LocatedBaseline> {
  const { baseline, reportArtifact } = inputs;
  if (baseline?.kind !== "run") return locateBaseline(github, event, reportArtifact);
  return baselineOfRun(github, baseline.repository ?? event, baseline.run, reportArtifact);
}

/** Reads the head and the labels of the pull request as they are now. */
async function readState(
  github: GitHub,
  { inputs, event }: Step,
): Promise<Pick<GitHubContext, "pullRequest" | "accepted" | "problems">> {
  const problems: Problem[] = [];
  const orNote = async <Value>(what: string, answer: Promise<Value>): Promise<Value | null> => {
    try {
      return await answer;
    } catch (thrown) {
      const permission = permissionFor(thrown, "pull-requests: read");
      problems.push(note(what, `could not query GitHub: ${errorMessage(thrown)}.${permission}`));
      return null;
    }
  };
  const triggering = event.pullRequest;
  const pullRequest =
    triggering && (await orNote("the pull request", readPullRequest(github, event, triggering.number)));
  // Without an answer no label counts: those of the event may have been removed since.
  const known =
    pullRequest ?? (triggering && { number: triggering.number, sha: triggering.head.sha, labels: [] });
  const accepted =
    inputs.accept ?? (await orNote("the labels", acceptedBy(github, event, known, `${inputs.name} accept`)));
  return { pullRequest, accepted, problems };
}
