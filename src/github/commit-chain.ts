import { firstParents } from "../baseline/nearest.ts";
import { statusOf } from "../text/http-error.ts";
import type { GitHub } from "./client.ts";
import type { Event } from "./event.ts";
import type { Repository } from "./stored-artifacts.ts";

/** The commits whose reports may be the baseline, the nearest first. */
export type CommitChain = {
  readonly commits: readonly string[];
  /** They begin with the commit that GitHub merged the pull request into for this run. */
  readonly isMerged: boolean;
};

/**
 * Finds the commits to compare with. A pull request's run trains GitHub's merge commit, unless its head was checked out. That
 * commit includes newer commits of the base branch, so it is compared with its first parent.
 */
export async function commitChain(github: GitHub, event: Event, commit: string): Promise<CommitChain> {
  const { pullRequest, mergeCommit } = event;
  if (mergeCommit !== null) {
    const [, ...commits] = await firstParentsOf(github, event, mergeCommit);
    if (commits.length > 0) return { commits, isMerged: true };
  }
  const start = pullRequest ? await mergeBase(github, event, pullRequest.head.sha, commit) : commit;
  return { commits: await firstParentsOf(github, event, start), isMerged: false };
}

/** Returns where the head left the base branch; if GitHub has neither, the commit that the event names. */
async function mergeBase(
  github: GitHub,
  repository: Repository,
  head: string,
  base: string,
): Promise<string> {
  return (await forkPoint(github, repository, base, head)) ?? base;
}

/** Whether a commit is another one, or led to it. */
export async function isAncestor(
  github: GitHub,
  repository: Repository,
  commit: string,
  of: string,
): Promise<boolean> {
  return (await forkPoint(github, repository, commit, of)) === commit;
}

/** Returns the newest commit that led to both; null if GitHub does not have one of them. */
async function forkPoint(
  github: GitHub,
  { owner, repo }: Repository,
  base: string,
  head: string,
): Promise<string | null> {
  const basehead = `${base}...${head}`;
  const request = { owner, repo, basehead, per_page: 1 };
  try {
    const { data } = await github.rest.repos.compareCommitsWithBasehead(request);
    return data.merge_base_commit.sha;
  } catch (thrown) {
    if (statusOf(thrown) === 404) return null;
    throw thrown;
  }
}

/** Returns a commit and its first-parent ancestors; the commit alone if a rewritten history lacks it. */
async function firstParentsOf(github: GitHub, { owner, repo }: Repository, start: string): Promise<string[]> {
  try {
    const { data } = await github.rest.repos.listCommits({ owner, repo, sha: start, per_page: 100 });
    return firstParents(start, data);
  } catch (thrown) {
    if (statusOf(thrown) === 404) return [start];
    throw thrown;
  }
}
