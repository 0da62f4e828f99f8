import { ofBranch, onChain } from "../baseline/nearest.ts";
import type { Published } from "../baseline/source.ts";
import { error, note } from "../problems.ts";
import { errorMessage } from "../text/error-message.ts";
import { type LocatedBaseline, readReports, reportDownloads } from "./baseline-reports.ts";
import { type GitHub, permissionFor } from "./client.ts";
import { commitChain } from "./commit-chain.ts";
import type { Event } from "./event.ts";
import {
  type ArtifactPage,
  artifactPages,
  artifactsOfRun,
  type Repository,
  type StoredArtifact,
} from "./stored-artifacts.ts";
import { chooseTrusted, maxReports } from "./trusted-runs.ts";

/**
 * Finds the reports that this gate published on the base branch: of the commit to compare with, of its first-parent ancestors,
 * else the newest of the branch. Only those of the repository's own commits count, from events that a pull request cannot
 * start. Never throws: without a report it says why.
 */
export async function locateBaseline(github: GitHub, event: Event, name: string): Promise<LocatedBaseline> {
  if (event.base === null) return absent("the event names no commit to compare with");
  try {
    return await search(github, event, event.base, name);
  } catch (thrown) {
    const reason = `${errorMessage(thrown)}.${permissionFor(thrown, "actions: read")}`;
    return absent(`could not query GitHub for the baseline: ${reason}`);
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
  return { baseline, problems: [...problems, error("input baseline", baseline.because)] };
}

async function reportOfRun(
  github: GitHub,
  repository: Repository,
  run: number,
  name: string,
): Promise<LocatedBaseline> {
  const { owner, repo } = repository;
  const [artifacts, { data }] = await Promise.all([
    artifactsOfRun(github, repository, run),
    github.rest.actions.getWorkflowRun({ owner, repo, run_id: run }),
  ]);
  const report = artifacts.find((artifact) => artifact.name === name);
  if (!report) return absent(`workflow run ${run} has no artifact ${name}`);
  if (report.expired) return absent(`the artifact ${name} of workflow run ${run} has expired`);
  const published = { report, how: "given", behind: null, failed: data.conclusion === "failure" } as const;
  return readReports([published], reportDownloads(github, repository), `run ${run}`);
}

function absent(because: string): LocatedBaseline {
  return { baseline: { kind: "absent", because }, problems: [] };
}

async function search(
  github: GitHub,
  event: Event,
  { branch, commit }: NonNullable<Event["base"]>,
  name: string,
): Promise<LocatedBaseline> {
  const isUsable = (report: StoredArtifact) =>
    report.isOwn && report.run !== event.run?.id && !report.expired;
  const pages = artifactPages(github, event, name);
  // The first page does not depend on the commits; whether another is needed does.
  const [{ commits, isMerged }, first] = await Promise.all([
    commitChain(github, event, commit),
    pages.next(),
  ]);
  const isNearest = (report: StoredArtifact) => isUsable(report) && report.commit === commits[0];
  const { reports, isComplete } = await reportsUntil(isNearest, first, pages);
  const usable = reports.filter(isUsable);
  const [near, newest] = [onChain(commits, usable), ofBranch(branch, usable)];
  const download = reportDownloads(github, event);
  // Most of them will prove trusted: they are downloaded while their workflow runs are looked up.
  for (const { report } of (near.length > 0 ? near : newest).slice(0, maxReports)) void download(report);
  const { chosen, isOwnWorkflow } = await chooseTrusted(github, event, [near, newest]);
  if (chosen.length === 0) {
    if (near.length + newest.length > 0)
      return absent(`the reports ${name} of ${branch} are from untrusted events`);
    return absent(whyNone(reports, isComplete, commits, branch, name));
  }
  const published = chosen.map(({ report, behind, failed }) => {
    return { report, behind, failed, how: howFound(behind, event, isMerged) };
  });
  const located = await readReports(published, download, branch);
  if (isOwnWorkflow) return located;
  const message = `it is from another workflow, since this one has published no ${name}: give gates of different trainings different names`;
  return { ...located, problems: [...located.problems, note(`the baseline of ${branch}`, message)] };
}

function howFound(
  behind: number | null,
  { pullRequest, queuedPullRequest }: Event,
  isMerged: boolean,
): Published["how"] {
  if (behind === null) return "newest";
  if (isMerged) return "merged-into";
  if (pullRequest === null && queuedPullRequest === null) return "previous";
  return behind === 0 ? "merge-base" : "ancestor";
}

function whyNone(
  reports: readonly StoredArtifact[],
  isComplete: boolean,
  commits: readonly string[],
  branch: string,
  name: string,
): string {
  const ofBase = reports.filter(
    (report) => report.isOwn && (report.branch === branch || commits.includes(report.commit ?? "")),
  );
  if (ofBase.some(({ expired }) => expired)) return `the reports ${name} of ${branch} have expired`;
  if (!isComplete) return `none of the ${reports.length} newest artifacts ${name} is from ${branch}`;
  return `${branch} has published no ${name} yet`;
}

/** Reads pages of reports until the nearest possible one is among them. */
async function reportsUntil(
  isNearest: (report: StoredArtifact) => boolean,
  first: IteratorResult<ArtifactPage, undefined>,
  pages: AsyncGenerator<ArtifactPage, undefined>,
): Promise<{ reports: StoredArtifact[]; isComplete: boolean }> {
  const reports: StoredArtifact[] = [];
  for (let page = first; !page.done; page = await pages.next()) {
    const { artifacts, isLast } = page.value;
    reports.push(...artifacts);
    if (isLast || artifacts.some(isNearest)) return { reports, isComplete: isLast };
  }
  return { reports, isComplete: false };
}
