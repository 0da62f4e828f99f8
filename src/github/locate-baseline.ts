import { error, note } from "../problems.ts";
import { errorMessage } from "../text/error-message.ts";
import { type Candidate, type LocatedBaseline, type ReadReports, readReports } from "./baseline-reports.ts";
import { type GitHub, permissionFor } from "./client.ts";
import { commitChain } from "./commit-chain.ts";
import type { Event } from "./event.ts";
import { searchRuns } from "./search-runs.ts";
import { artifactsOfRun, newestArtifacts, type Repository } from "./stored-artifacts.ts";
import { runsOfBranch } from "./trusted-runs.ts";

/**
 * Finds the reports that this gate published on the base branch: of the commit to compare with, of its first-parent ancestors,
 * else the newest of the branch. Only those of the repository's own commits count, from events that a pull request cannot
 * start. Never throws: without a report it says why.
 */
export async function locateBaseline(github: GitHub, event: Event, name: string): Promise<LocatedBaseline> {
  if (event.base === null) return absent("the event names no commit to compare with", "note");
  try {
    return await search(github, event, event.base, name);
  } catch (thrown) {
    const reason = `${errorMessage(thrown)}.${permissionFor(thrown, "actions: read")}`;
    return absent(`could not query GitHub for the baseline: ${reason}`, "inconclusive");
  }
}

/** Downloads the report of one workflow run, whatever triggered it. A missing one is an error, since the user named the run. */
export async function baselineOfRun(
  github: GitHub,
  { owner, repo }: Repository,
  run: number,
  name: string,
): Promise<LocatedBaseline> {
  const located = await reportOfRun(github, { owner, repo }, run, name).catch((thrown) => {
    const reason = `${errorMessage(thrown)}.${permissionFor(thrown, "actions: read")}`;
    return absent(`workflow run ${run} could not be read: ${reason}`);
  });
  const { baseline, problems } = located;
  if (baseline.kind !== "absent") return located;
  const { because } = baseline;
  return { baseline: { kind: "absent", because }, problems: [...problems, error("input baseline", because)] };
}

async function reportOfRun(
  github: GitHub,
  repository: Repository,
  run: number,
  name: string,
): Promise<LocatedBaseline> {
  const { owner, repo } = repository;
  const [artifacts, { data }] = await Promise.all([
    artifactsOfRun(github, repository, run, name),
    github.rest.actions.getWorkflowRun({ owner, repo, run_id: run }),
  ]);
  const report = artifacts.find((artifact) => artifact.name === name);
  if (!report) return absent(`workflow run ${run} has no artifact ${name}`);
  if (report.expired) return absent(`the artifact ${name} of workflow run ${run} has expired`);
  const failed = data.conclusion === "failure";
  const candidate: Candidate = { run, commit: data.head_sha, how: "given", behind: null, failed };
  const read = await readReports(github, repository, [[candidate]], async () => report);
  return toBaseline(read, `run ${run}`);
}

/** `lost` is set where there may be a baseline. */
function absent(because: string, lost?: "inconclusive" | "note"): LocatedBaseline {
  const baseline = { kind: "absent", because, stepsBack: [], ...(lost ? { lost } : {}) } as const;
  return { baseline, problems: [] };
}

/** Reports of this workflow count before others of the same name, which may train something else. */
async function search(
  github: GitHub,
  event: Event,
  base: NonNullable<Event["base"]>,
  name: string,
): Promise<LocatedBaseline> {
  const { branch } = base;
  const workflow = event.run?.workflow ?? null;
  const [chain, newest, own] = await Promise.all([
    commitChain(github, event, base.commit),
    newestArtifacts(github, event, name),
    runsOfBranch(github, event, workflow, branch),
  ]);
  const ofBase = newest.artifacts.filter(
    (report) => report.isOwn && (report.branch === branch || chain.commits.includes(report.commit ?? "")),
  );
  const none = absent(`${branch} has published no ${name} yet`);
  if (newest.isComplete && !ofBase.some(({ expired, run }) => !expired && run !== event.run?.id)) {
    const hasExpired = ofBase.some(({ expired }) => expired);
    return hasExpired ? absent(`the reports ${name} of ${branch} have expired`, "note") : none;
  }
  const sought = { event, base, chain, name, newest };
  const found = await searchRuns(github, sought, workflow, own);
  if (isSettled(found)) return toBaseline(found, branch);
  const all = workflow === null ? own : await runsOfBranch(github, event, null, branch);
  const others = workflow === null ? found : await searchRuns(github, sought, null, all);
  if (isSettled(others)) {
    const message = `it is from another workflow, since this one has published no ${name}: give gates of different trainings different names`;
    const { baseline, problems } = toBaseline(others, branch);
    return { baseline, problems: [...problems, note(`the baseline of ${branch}`, message)] };
  }
  if (!others.isComplete)
    return absent(
      `found no ${name} in the newest workflow runs of ${branch}; not all were looked at`,
      "note",
    );
  if (ofBase.length === 0) return none;
  return absent(`the reports ${name} of ${branch} are from untrusted events`, "note");
}

/** Something was read, or kept it from being read. */
function isSettled({ reports, stepsBack, problems }: ReadReports): boolean {
  return reports.length + stepsBack.length + problems.length > 0;
}

function toBaseline({ reports, stepsBack, problems }: ReadReports, branch: string): LocatedBaseline {
  if (reports.length > 0) return { baseline: { kind: "published", branch, stepsBack, reports }, problems };
  if (stepsBack.length === 0)
    return { ...absent(`no report of ${branch} could be read`, "inconclusive"), problems };
  const because = `every report of ${branch} that was read failed its own comparison`;
  return { baseline: { kind: "absent", because, stepsBack }, problems };
}
