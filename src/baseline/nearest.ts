/** A commit with its parents, the first of them the one it was made on. */
export type Commit = { readonly sha: string; readonly parents: readonly { readonly sha: string }[] };

/** A report that a workflow run published. */
export type Report = {
  readonly id: number;
  readonly run: number | null;
  readonly commit: string | null;
  readonly branch: string | null;
};

/** A report, and how many first-parent commits it lies before the one that was sought; null where it is none of them. */
export type Candidate<One extends Report> = { readonly report: One; readonly behind: number | null };

/** So many first-parent ancestors are looked at. */
const maxAncestors = 20;

/** The commit and its first-parent ancestors, as far as they are among `commits`: what the branch was, one merge at a time. */
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

/** The reports of the commits of a chain, in its order; of one commit the newest first. */
export function onChain<One extends Report>(
  chain: readonly string[],
  reports: readonly One[],
): Candidate<One>[] {
  const all = newestOfEach(reports);
  return chain.flatMap((sha, behind) =>
    all.filter(({ commit }) => commit === sha).map((report) => ({ report, behind })),
  );
}

/** Those of a branch, the newest first: they only come near. */
export function ofBranch<One extends Report>(branch: string, reports: readonly One[]): Candidate<One>[] {
  return newestOfEach(reports)
    .filter((report) => report.branch === branch)
    .map((report) => ({ report, behind: null }));
}

/** Of a workflow run that was run again the last. */
function newestOfEach<One extends Report>(reports: readonly One[]): One[] {
  const newest = new Map<number, One>();
  for (const report of [...reports].sort((a, b) => b.id - a.id)) {
    if (report.run !== null && !newest.has(report.run)) newest.set(report.run, report);
  }
  return [...newest.values()];
}
