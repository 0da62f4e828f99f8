/** A commit with its parents, of which the first is the one it was made on. */
export type Commit = { readonly sha: string; readonly parents: readonly { readonly sha: string }[] };

/** A report that a workflow run published. */
export type PublishedReport = {
  readonly id: number;
  readonly run: number | null;
  readonly commit: string | null;
  readonly branch: string | null;
};

/** A report, and its distance from the wanted commit in first-parent steps; null if it is not an ancestor. */
export type RankedReport<Of extends PublishedReport> = {
  readonly report: Of;
  readonly behind: number | null;
};

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

/** Returns the reports of a chain of commits in its order; of one commit, the newest first. */
export function onChain<Of extends PublishedReport>(
  chain: readonly string[],
  reports: readonly Of[],
): RankedReport<Of>[] {
  const newest = newestPerRun(reports);
  return chain.flatMap((sha, behind) =>
    newest.filter(({ commit }) => commit === sha).map((report) => ({ report, behind })),
  );
}

/** Returns the reports of a branch, the newest first: they are only approximately the baseline. */
export function ofBranch<Of extends PublishedReport>(
  branch: string,
  reports: readonly Of[],
): RankedReport<Of>[] {
  return newestPerRun(reports)
    .filter((report) => report.branch === branch)
    .map((report) => ({ report, behind: null }));
}

/** Of a workflow run that ran again, only the last report counts. */
function newestPerRun<Of extends PublishedReport>(reports: readonly Of[]): Of[] {
  const newest = new Map<number, Of>();
  for (const report of [...reports].sort((a, b) => b.id - a.id)) {
    if (report.run !== null && !newest.has(report.run)) newest.set(report.run, report);
  }
  return [...newest.values()];
}
