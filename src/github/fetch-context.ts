import { defaultConfig } from "../config/file.ts";
import type { Inputs } from "../config/inputs.ts";
import type { BaselineConfig } from "../config/request.ts";
import type { Accepted } from "../findings/waivers.ts";
import { note, type Problem } from "../problems.ts";
import { readBaselineConfig } from "./base-config.ts";
import { connect, type GitHub, messageOf, permissionFor } from "./client.ts";
import type { Event } from "./event.ts";
import { baselineOfRun, type LocatedBaseline, locateBaseline } from "./locate-baseline.ts";
import { acceptedBy, type PullRequestState, readPull } from "./pull-request.ts";

export type GitHubContext = LocatedBaseline & {
  /** The pull request as it is now; null where there is none, or nobody knows. */
  readonly live: PullRequestState | null;
  readonly accepted: Accepted | null;
  readonly baseConfig: BaselineConfig | null;
};

/**
 * What GitHub knows of the base and of the pull request. Whatever it does not answer is noted, and the gate judges without:
 * never throws. `given` is a base that needs no search.
 */
export async function fetchContext(
  inputs: Inputs,
  event: Event,
  given: LocatedBaseline | null,
): Promise<GitHubContext> {
  const github = connect(inputs.token);
  const [found, standing, baseConfig] = await Promise.all([
    given ?? locate(github, inputs, event),
    standingOf(github, inputs, event),
    event.pullRequest
      ? readBaselineConfig(github, event, event.pullRequest.base.sha, inputs.config ?? defaultConfig)
      : null,
  ]);
  return { ...standing, base: found.base, met: [...found.met, ...standing.met], baseConfig };
}

function locate(
  github: GitHub,
  { baseline, reportArtifact }: Inputs,
  event: Event,
): Promise<LocatedBaseline> {
  if (baseline?.kind !== "run") return locateBaseline(github, event, reportArtifact);
  return baselineOfRun(github, baseline.repository ?? event, baseline.run, reportArtifact);
}

type Standing = Pick<GitHubContext, "live" | "accepted" | "met">;

/** How the pull request stands by now: its head, and its label. */
async function standingOf(github: GitHub, inputs: Inputs, event: Event): Promise<Standing> {
  const met: Problem[] = [];
  const orNote = async <Value>(what: string, asked: Promise<Value>): Promise<Value | null> => {
    try {
      return await asked;
    } catch (thrown) {
      const message = `GitHub could not be asked: ${messageOf(thrown)}.${permissionFor(thrown, "pull-requests: read")}`;
      met.push(note(what, message));
      return null;
    }
  };
  const { pullRequest } = event;
  const live = pullRequest && (await orNote("the pull request", readPull(github, event, pullRequest.number)));
  // The labels of the event may have been taken off since.
  const known =
    live ?? (pullRequest && { number: pullRequest.number, sha: pullRequest.head.sha, labels: [] });
  const accepted =
    inputs.accept ?? (await orNote("the labels", acceptedBy(github, event, known, `${inputs.name} accept`)));
  return { live, accepted, met };
}
