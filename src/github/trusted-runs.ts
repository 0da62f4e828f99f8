import { basename } from "node:path";
import type { PublishingRun } from "../baseline/nearest.ts";
import { statusOf } from "../text/http-error.ts";
import type { GitHub } from "./client.ts";
import type { Repository } from "./stored-artifacts.ts";

/** Events that only those who may write to the repository can trigger. */
const trustedEvents = ["push", "schedule", "workflow_dispatch", "merge_group"] as const;

/** More than a chain of commits has, since some commits run again; a run takes some ten kilobytes. */
const runsPerList = 50;

/** A run of a trusted event and of a commit in the repository itself, not in a fork. */
export type TrustedRun = PublishingRun & { readonly failed: boolean };

export type RunList = {
  readonly runs: readonly TrustedRun[];
  /** Nothing was left out because there is too much of it. */
  readonly isComplete: boolean;
};

/** The workflow file whose runs are listed; null for those of all. */
export type WorkflowFile = string | null;

/** Lists the newest runs on a branch, and in its merge queue, whose branches have names of their own. */
export async function runsOfBranch(
  github: GitHub,
  repository: Repository,
  workflow: WorkflowFile,
  branch: string,
): Promise<RunList> {
  // One event a call, so that no number of other runs, as of pull requests from a fork's branch of the same name, hides them.
  const lists = trustedEvents.map((event) =>
    listRuns(github, repository, workflow, event === "merge_group" ? { event } : { event, branch }),
  );
  const { runs, isComplete } = join(await Promise.all(lists));
  return { runs: runs.filter((run) => isOfBranch(run, branch)), isComplete };
}

/** Lists the runs of commits, on whatever branch. */
export async function runsOfCommits(
  github: GitHub,
  repository: Repository,
  workflow: WorkflowFile,
  commits: readonly string[],
): Promise<RunList> {
  return join(
    await Promise.all(commits.map((head_sha) => listRuns(github, repository, workflow, { head_sha }))),
  );
}

/** A run on the branch, or in its merge queue: only GitHub makes branches of that name. */
export function isOfBranch(run: TrustedRun, branch: string): boolean {
  return run.event === "merge_group"
    ? run.branch.startsWith(`gh-readonly-queue/${branch}/`)
    : run.branch === branch;
}

type Filter = { readonly event?: string; readonly branch?: string; readonly head_sha?: string };

async function listRuns(
  github: GitHub,
  { owner, repo }: Repository,
  workflow: WorkflowFile,
  filter: Filter,
): Promise<RunList> {
  const request = { owner, repo, ...filter, per_page: runsPerList, exclude_pull_requests: true };
  const { listWorkflowRuns, listWorkflowRunsForRepo } = github.rest.actions;
  try {
    const { data } =
      workflow === null
        ? await listWorkflowRunsForRepo(request)
        : await listWorkflowRuns({ ...request, workflow_id: basename(workflow) });
    const runs = data.workflow_runs
      .filter((run) => isTrusted(run.event) && run.head_repository?.id === run.repository.id)
      .map(({ id, event, head_sha, head_branch, conclusion }) => ({
        id,
        event,
        commit: head_sha,
        branch: head_branch ?? "",
        failed: conclusion === "failure",
      }));
    return { runs, isComplete: data.total_count <= data.workflow_runs.length };
  } catch (thrown) {
    // The workflow is that of another repository, or has not run yet.
    if (workflow !== null && statusOf(thrown) === 404) return { runs: [], isComplete: true };
    throw thrown;
  }
}

function isTrusted(event: string): boolean {
  return trustedEvents.some((trusted) => trusted === event);
}

function join(lists: readonly RunList[]): RunList {
  return {
    runs: lists.flatMap(({ runs }) => runs),
    isComplete: lists.every(({ isComplete }) => isComplete),
  };
}
