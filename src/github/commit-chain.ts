import { firstParents } from "../baseline/nearest.ts";
import { type GitHub, statusOf } from "./client.ts";
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
  { owner, repo }: Repository,
  head: string,
  base: string,
): Promise<string> {
  const basehead = `${base}...${head}`;
  try {
    const { data } = await github.rest.repos.compareCommitsWithBasehead({
      owner,
      repo,
      basehead,
      per_page: 1,
    });
    return data.merge_base_commit.sha;
  } catch (thrown) {
    if (statusOf(thrown) === 404) return base;
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
