/** A commit with its parents, of which the first is the one it was made on. */
export type Commit = { readonly sha: string; readonly parents: readonly { readonly sha: string }[] };

/** A workflow run that may have published a report. */
export type PublishingRun = {
  readonly id: number;
  readonly event: string;
  readonly commit: string;
  readonly branch: string;
};

/** A run, and the distance of its commit from the wanted one in first-parent steps; null if it is not an ancestor. */
export type RankedRun<Of extends PublishingRun> = { readonly run: Of; readonly behind: number | null };

const maxAncestors = 20;

/**
 * Returns the commit and its first-parent ancestors, as far as they are among `commits`: the states of the branch, one merge at
 * a time.
 */
export function firstParents(start: string, commits: readonly Commit[]): string[] {
  const parents = new Map(commits.map(({ sha, parents }) => [sha, parents[0]?.sha]));
  const chain = [start];
  for (
    let next = parents.get(start);
    next !== undefined && chain.length <= maxAncestors;
    next = parents.get(next)
  )
    chain.push(next);
  return chain;
}

/** Returns the runs of a chain of commits in its order. */
export function onChain<Of extends PublishingRun>(
  chain: readonly string[],
  runs: readonly Of[],
): RankedRun<Of>[] {
  const ranked = runs.toSorted(byEvent);
  return chain.flatMap((sha, behind) =>
    ranked.filter(({ commit }) => commit === sha).map((run) => ({ run, behind })),
  );
}

/** Returns the runs whose commits are not on the chain, the newest first: they are only approximately the baseline. */
export function offChain<Of extends PublishingRun>(
  chain: readonly string[],
  runs: readonly Of[],
): RankedRun<Of>[] {
  return runs
    .filter(({ commit }) => !chain.includes(commit))
    .toSorted((a, b) => Number(isDispatched(a)) - Number(isDispatched(b)) || b.id - a.id)
    .map((run) => ({ run, behind: null }));
}

/**
 * Orders the runs of one commit: that of its push first, and last those that a person dispatched with inputs of their own. A
 * branch is pushed to a commit once, so a second push is that of a tag with its name.
 */
function byEvent(a: PublishingRun, b: PublishingRun): number {
  if (a.event === "push" && b.event === "push") return a.id - b.id;
  if (a.event === "push") return -1;
  if (b.event === "push") return 1;
  return Number(isDispatched(a)) - Number(isDispatched(b)) || b.id - a.id;
}

function isDispatched({ event }: PublishingRun): boolean {
  return event === "workflow_dispatch";
}
