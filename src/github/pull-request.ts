import type { Accepted } from "../findings/waivers.ts";
import type { Repository } from "./artifact-api.ts";
import type { GitHub } from "./client.ts";
import type { Event, TriggeringRun } from "./event.ts";

/** A pull request as it is now; the event that started a run may be old. */
export type PullRequestState = {
  readonly number: number;
  readonly sha: string;
  readonly labels: readonly string[];
};

export async function readPull(
  github: GitHub,
  { owner, repo }: Repository,
  number: number,
): Promise<PullRequestState> {
  const { data } = await github.rest.pulls.get({ owner, repo, pull_number: number });
  return { number, sha: data.head.sha, labels: data.labels.map(({ name }) => name) };
}

/**
 * Who accepts that this change is worse than its base: the label on the pull request, on the one that a merge queue tests, or
 * on the one that was merged by this push. Null where nobody does. Throws what Octokit throws.
 */
export async function acceptedBy(
  github: GitHub,
  event: Event,
  live: PullRequestState | null,
  label: string,
): Promise<Accepted | null> {
  const pulls = live ? [live] : await pullsOf(github, event);
  const pull = pulls.find(({ labels }) => labels.includes(label));
  return pull ? { by: `the label "${label}" on #${pull.number}`, reason: "the base of later changes" } : null;
}

async function pullsOf(
  github: GitHub,
  { owner, repo, name, queued, commit, base }: Event,
): Promise<PullRequestState[]> {
  if (queued !== null) return [await readPull(github, { owner, repo }, queued)];
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
 * The open pull request that a workflow run is about, by the head that GitHub names: never by a number that the run wrote.
 * Or why there is none.
 */
export async function pullOf(
  github: GitHub,
  { owner, repo }: Repository,
  run: TriggeringRun,
): Promise<{ readonly number: number } | { readonly because: string }> {
  const { sha, branch, repository } = run.head;
  if (repository === null) return { because: "the fork that the workflow run is of is gone" };
  const head = `${repository.split("/")[0]}:${branch}`;
  const { data } = await github.rest.pulls.list({ owner, repo, state: "open", head, per_page: 100 });
  const ours = data.filter(
    (pull) => pull.base.repo.full_name === `${owner}/${repo}` && pull.head.repo?.full_name === repository,
  );
  const [pull, ...others] = ours.filter((one) => one.head.sha === sha);
  if (pull && others.length === 0) return { number: pull.number };
  if (pull) return { because: `several pull requests have the head ${head}` };
  const [newer] = ours;
  if (newer)
    return {
      because: `#${newer.number} is at ${newer.head.sha.slice(0, 12)} by now, the run is of ${sha.slice(0, 12)}`,
    };
  return { because: `no pull request from ${head} is open` };
}

/** Why a run's report is no longer the last word on its commit; null where it is. */
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
  const alike = data.workflow_runs.filter(
    (one) => one.head_branch === run.head.branch && one.head_repository?.full_name === run.head.repository,
  );
  const newer = alike.find(
    ({ id, run_attempt }) => id > run.id || (id === run.id && (run_attempt ?? 1) > run.attempt),
  );
  return newer ? `workflow run ${newer.id}, attempt ${newer.run_attempt ?? 1}, is newer` : null;
}
