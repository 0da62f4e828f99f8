import { acceptedReason } from "../config/inputs.ts";
import type { Accepted } from "../findings/waivers.ts";
import type { GitHub } from "./client.ts";
import type { Event, TriggeringRun } from "./event.ts";
import type { Repository } from "./stored-artifacts.ts";

/** A pull request as it is now; the event that triggered the run may be old. */
export type PullRequestState = {
  readonly number: number;
  readonly sha: string;
  readonly labels: readonly string[];
};

export async function readPullRequest(
  github: GitHub,
  { owner, repo }: Repository,
  number: number,
): Promise<PullRequestState> {
  const { data } = await github.rest.pulls.get({ owner, repo, pull_number: number });
  return { number, sha: data.head.sha, labels: data.labels.map(({ name }) => name) };
}

/**
 * Returns who accepted a regression: the label on this pull request, on the one in the merge queue, or on the one that this push
 * merged. Null if nobody did. Throws what Octokit throws.
 */
export async function acceptedBy(
  github: GitHub,
  event: Event,
  pullRequest: PullRequestState | null,
  label: string,
): Promise<Accepted | null> {
  const pulls = pullRequest ? [pullRequest] : await pullRequestsOf(github, event);
  const pull = pulls.find(({ labels }) => labels.includes(label));
  return pull ? { by: `the label "${label}" on #${pull.number}`, reason: acceptedReason } : null;
}

/** Returns the pull request that a merge queue tests, or those that a push merged. */
async function pullRequestsOf(
  github: GitHub,
  { owner, repo, name, queuedPullRequest, commit, base }: Event,
): Promise<PullRequestState[]> {
  if (queuedPullRequest !== null) return [await readPullRequest(github, { owner, repo }, queuedPullRequest)];
  if (name !== "push" || commit === null) return [];
  const { data } = await github.rest.repos.listPullRequestsAssociatedWithCommit({
    owner,
    repo,
    commit_sha: commit,
  });
  return data
    .filter((pull) => pull.merged_at !== null && pull.base.ref === base?.branch)
    .map(({ number, head, labels }) => ({ number, sha: head.sha, labels: labels.map(({ name }) => name) }));
}

/**
 * Finds the open pull request of a workflow run by the head that GitHub names, never by a number that the run wrote, or says why
 * there is none.
 */
export async function findPullRequest(
  github: GitHub,
  { owner, repo }: Repository,
  run: TriggeringRun,
): Promise<{ readonly number: number } | { readonly because: string }> {
  const { sha, branch, repository } = run.head;
  if (repository === null) return { because: "the fork of the workflow run no longer exists" };
  const head = `${repository.split("/")[0]}:${branch}`;
  const { data } = await github.rest.pulls.list({ owner, repo, state: "open", head, per_page: 100 });
  const candidates = data.filter(
    (pull) => pull.base.repo.full_name === `${owner}/${repo}` && pull.head.repo?.full_name === repository,
  );
  const [pull, ...others] = candidates.filter((candidate) => candidate.head.sha === sha);
  if (pull && others.length === 0) return { number: pull.number };
  if (pull) return { because: `several open pull requests have the head ${head}` };
  const [newer] = candidates;
  if (newer)
    return {
      because: `#${newer.number} has moved on from ${sha.slice(0, 12)} to ${newer.head.sha.slice(0, 12)}`,
    };
  return { because: `no open pull request has the head ${head}` };
}

/** Names a newer run of the same workflow on the same commit, whose report supersedes this one; null if there is none. */
export async function newerRun(
  github: GitHub,
  { owner, repo }: Repository,
  run: TriggeringRun,
): Promise<string | null> {
  const { data } = await github.rest.actions.listWorkflowRuns({
    owner,
    repo,
    workflow_id: run.workflow,
    head_sha: run.head.sha,
    event: run.event,
    per_page: 100,
  });
  const sameHead = data.workflow_runs.filter(
    (other) =>
      other.head_branch === run.head.branch && other.head_repository?.full_name === run.head.repository,
  );
  const newer = sameHead.find(
    ({ id, run_attempt }) => id > run.id || (id === run.id && (run_attempt ?? 1) > run.attempt),
  );
  return newer ? `workflow run ${newer.id}, attempt ${newer.run_attempt ?? 1}, is newer` : null;
}
