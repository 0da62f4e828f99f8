import { offChain, onChain, type RankedRun } from "../baseline/nearest.ts";
import type { Published } from "../baseline/source.ts";
import { type Candidate, type ReadReports, readReports } from "./baseline-reports.ts";
import type { GitHub } from "./client.ts";
import { type CommitChain, isAncestor } from "./commit-chain.ts";
import type { Event } from "./event.ts";
import { artifactsOfRun, type NewestArtifacts, type StoredArtifact } from "./stored-artifacts.ts";
import {
  isOfBranch,
  type RunList,
  runsOfCommits,
  type TrustedRun,
  type WorkflowFile,
} from "./trusted-runs.ts";

/** Commits that are looked up one by one where the newest runs of the branch have none of the chain. */
const maxCommitLookups = 8;

/** What is looked for. */
type Sought = {
  readonly event: Event;
  readonly base: NonNullable<Event["base"]>;
  readonly chain: CommitChain;
  /** Of the reports. */
  readonly name: string;
  readonly newest: NewestArtifacts;
};

/**
 * Reads the reports of a workflow's runs: those of the branch on the chain of commits, nearest first; else its newest ones; else
 * those of the chain that were pushed to another branch.
 */
export async function searchRuns(
  github: GitHub,
  sought: Sought,
  workflow: WorkflowFile,
  ofBranch: RunList,
): Promise<ReadReports> {
  const { event, base, name, newest } = sought;
  const { commits, isMerged } = sought.chain;
  const reports = newestOfRuns(newest.artifacts);
  const mayHaveReport = ({ id }: TrustedRun) =>
    id !== event.run?.id && (reports.get(id)?.expired === false || (!reports.has(id) && !newest.isComplete));
  const listed = ofBranch.runs.filter(mayHaveReport);
  // A list that was cut may lack the chain, while one of few dispatched runs goes back far enough to have its far end.
  const reachesChain = listed.some(
    ({ commit, event }) => commits.includes(commit) && (ofBranch.isComplete || event !== "workflow_dispatch"),
  );
  const ofCommits = reachesChain
    ? { runs: [], isComplete: true }
    : await runsOfCommits(github, event, workflow, commitsToLookUp(sought));
  const runs = [...listed, ...ofCommits.runs.filter(mayHaveReport)];
  const own = runs.filter((run) => isOfBranch(run, base.branch));
  const pushedElsewhere = runs.filter((run) => run.event === "push" && !own.includes(run));
  const findReport = async ({ run, commit, behind }: Candidate) => {
    const report =
      reports.get(run) ?? (await artifactsOfRun(github, event, run, name)).find((one) => one.name === name);
    if (!report || report.expired) return null;
    if (behind === null && !(await isAncestor(github, event, commit, base.commit)))
      throw new Error(`its commit ${commit.slice(0, 12)} is not on ${base.branch}`);
    return report;
  };
  const groups = [onChain(commits, own), offChain(commits, own), onChain(commits, pushedElsewhere)];
  const candidates = groups.map((group) => group.map((ranked) => toCandidate(ranked, event, isMerged)));
  const read = await readReports(github, event, candidates, findReport);
  return { ...read, isComplete: read.isComplete && ofBranch.isComplete && ofCommits.isComplete };
}

/** The nearest commits, as far as their runs may have published a report. */
function commitsToLookUp({ chain, newest }: Sought): string[] {
  const published = new Set(newest.artifacts.map(({ commit }) => commit));
  return chain.commits.filter((sha) => !newest.isComplete || published.has(sha)).slice(0, maxCommitLookups);
}

function toCandidate(
  { run: { id, commit, failed }, behind }: RankedRun<TrustedRun>,
  event: Event,
  isMerged: boolean,
): Candidate {
  return { run: id, commit, behind, failed, how: howFound(behind, event, isMerged) };
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

/** Of a run that ran again, only the last report counts. */
function newestOfRuns(artifacts: readonly StoredArtifact[]): Map<number, StoredArtifact> {
  const oldestFirst = artifacts.toSorted((a, b) => a.id - b.id);
  return new Map(oldestFirst.flatMap((report) => (report.run === null ? [] : [[report.run, report]])));
}
