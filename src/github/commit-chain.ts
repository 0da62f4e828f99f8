import { firstParents } from "../baseline/nearest.ts";
import type { Repository } from "./artifact-api.ts";
import { type GitHub, statusOf } from "./client.ts";
import type { Event } from "./event.ts";

export type Chain = { readonly chain: readonly string[]; readonly isMerged: boolean };

/**
 * The commits to compare with, the nearest first. A pull request's run trains GitHub's merge of it, unless its head was checked
 * out: what else the base branch has got by now is in it, so it is compared with the commit that it was merged into.
 */
export async function commitChain(github: GitHub, event: Event, commit: string): Promise<Chain> {
  const { pullRequest, merge } = event;
  if (merge !== null) {
    const [, ...chain] = await firstParentsOf(github, event, merge);
    if (chain.length > 0) return { chain, isMerged: true };
  }
  const start = pullRequest ? await mergeBase(github, event, pullRequest.head.sha, commit) : commit;
  return { chain: await firstParentsOf(github, event, start), isMerged: false };
}

/** Where the head left the base branch; where GitHub can't tell, the commit that the event names. */
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

/** A shallow or rewritten history may lack it: then the commit stands alone. */
async function firstParentsOf(github: GitHub, { owner, repo }: Repository, start: string): Promise<string[]> {
  try {
    const { data } = await github.rest.repos.listCommits({ owner, repo, sha: start, per_page: 100 });
    return firstParents(start, data);
  } catch (thrown) {
    if (statusOf(thrown) === 404) return [start];
    throw thrown;
  }
}
