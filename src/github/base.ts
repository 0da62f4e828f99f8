import { join } from "node:path";
import { openArtifact } from "../artifacts/open.ts";
import { type Candidate, firstParents, nearest } from "../baseline/nearest.ts";
import type { BaseSought, Published } from "../baseline/sought.ts";
import { isAccepted, runsFile } from "../formats/lossgate-runs.ts";
import { error, type Problem } from "../problem.ts";
import { type GitHub, messageOf, permissionFor, statusOf } from "./client.ts";
import type { Event } from "./event.ts";
import { fetchStored, type Repository, type Stored, storedAs, storedIn } from "./stored.ts";

/** Nobody but who may write to the repository can start these. */
const trusted = new Set(["push", "schedule", "workflow_dispatch", "merge_group"]);

/** So many base runs make a history by which a run can be judged (src/statistics/evidence.ts). */
const mostReports = 8;
/** Runs that turn out to be of other events, or other workflows. */
const mostAsked = 3 * mostReports;

export type FoundBase = { readonly base: BaseSought; readonly met: readonly Problem[] };

/**
 * The reports that this gate published on the base branch: of the merge-base, of its first-parent ancestors, else the newest
 * of the branch. Only of this repository's own commits, and of events that a pull request cannot start. Never throws: where
 * there is none it says why.
 */
export async function findBase(github: GitHub, event: Event, name: string): Promise<FoundBase> {
  if (event.base === null) return absent("there is no commit to compare with");
  try {
    return await search(github, event, event.base, name);
  } catch (thrown) {
    return absent(
      `GitHub could not be asked for the base: ${messageOf(thrown)}.${permissionFor(thrown, "actions: read")}`,
    );
  }
}

/**
 * The report of one workflow run, whatever started it: somebody named it, so the gate can't do what was asked where it is not to
 * be had.
 */
export async function baseOfRun(
  github: GitHub,
  { owner, repo }: Repository,
  run: number,
  name: string,
): Promise<FoundBase> {
  const found = await namedBy(github, { owner, repo }, run, name).catch((thrown) =>
    absent(
      `workflow run ${run} could not be read: ${messageOf(thrown)}.${permissionFor(thrown, "actions: read")}`,
    ),
  );
  const { base, met } = found;
  return base.kind === "absent" ? { base, met: [...met, error("input baseline", base.because)] } : found;
}

async function namedBy(
  github: GitHub,
  { owner, repo }: Repository,
  run: number,
  name: string,
): Promise<FoundBase> {
  const report = (await storedIn(github, { owner, repo }, run)).find((one) => one.name === name);
  if (!report) return absent(`workflow run ${run} has no artifact ${name}`);
  if (report.expired) return absent(`the artifact ${name} of workflow run ${run} has expired`);
  const { data } = await github.rest.actions.getWorkflowRun({ owner, repo, run_id: run });
  const failed = data.conclusion === "failure";
  const chosen = [{ report, how: "given" as const, behind: null, failed }];
  return fetchReports(github, { owner, repo }, chosen, `run ${run}`);
}

function absent(because: string): FoundBase {
  return { base: { kind: "absent", because }, met: [] };
}

async function search(
  github: GitHub,
  event: Event,
  sought: NonNullable<Event["base"]>,
  name: string,
): Promise<FoundBase> {
  const { owner, repo } = event;
  const { branch } = sought;
  const start = event.pullRequest
    ? await mergeBase(github, event, event.pullRequest.head.sha, sought.commit)
    : sought.commit;
  const [chain, reports] = await Promise.all([
    firstParentsOf(github, event, start),
    reportsUntil(github, event, name, start),
  ]);
  const kept = reports.filter(({ run, isOwn }) => isOwn && run !== event.run?.id);
  const candidates = nearest(chain, branch, kept);
  const usable = candidates.filter(({ report }) => !report.expired);
  if (usable.length === 0) {
    if (candidates.length > 0) return absent(`the reports ${name} of ${branch} have expired`);
    return absent(`${branch} has published no ${name} yet`);
  }
  const isOfBase = event.pullRequest !== null || event.queued !== null;
  const chosen = await trustedOf(github, event, usable);
  if (chosen.length === 0)
    return absent(`the reports ${name} of ${branch} come from events that are not trusted`);
  const named = chosen.map(({ report, behind, failed }) => ({
    report,
    behind,
    failed,
    how:
      behind === null
        ? ("newest" as const)
        : !isOfBase
          ? ("previous" as const)
          : behind === 0
            ? ("merge-base" as const)
            : ("ancestor" as const),
  }));
  return fetchReports(github, { owner, repo }, named, branch);
}

/** Where the head left the base branch; where GitHub can't tell, the commit that the event names. */
async function mergeBase(
  github: GitHub,
  { owner, repo }: Repository,
  head: string,
  base: string,
): Promise<string> {
  try {
    const { data } = await github.rest.repos.compareCommitsWithBasehead({
      owner,
      repo,
      basehead: `${base}...${head}`,
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

/** Pages of reports until that of the commit itself is among them. */
async function reportsUntil(
  github: GitHub,
  { owner, repo }: Repository,
  name: string,
  commit: string,
): Promise<Stored[]> {
  const all: Stored[] = [];
  for await (const some of storedAs(github, { owner, repo }, name)) {
    all.push(...some);
    if (some.some((one) => one.commit === commit)) break;
  }
  return all;
}

type Trusted = Candidate<Stored> & { readonly failed: boolean };

/** Those of trusted events, of this workflow where it has any: another of the same name may train something else. */
async function trustedOf(
  github: GitHub,
  { owner, repo, run: here }: Event,
  candidates: readonly Candidate<Stored>[],
): Promise<Trusted[]> {
  const ofThis: Trusted[] = [];
  const ofOthers: Trusted[] = [];
  for (const some of batches(candidates.slice(0, mostAsked), mostReports)) {
    const asked = await Promise.all(
      some.map(async (candidate) => ({
        candidate,
        run: (await github.rest.actions.getWorkflowRun({ owner, repo, run_id: candidate.report.run ?? 0 }))
          .data,
      })),
    );
    for (const { candidate, run } of asked) {
      if (!trusted.has(run.event) || run.head_repository.id !== run.repository.id) continue;
      (run.path.split("@")[0] === here?.workflow ? ofThis : ofOthers).push({
        ...candidate,
        failed: run.conclusion === "failure",
      });
    }
    if (ofThis.length >= mostReports) break;
  }
  return (ofThis.length > 0 ? ofThis : ofOthers).slice(0, mostReports);
}

function batches<One>(all: readonly One[], size: number): One[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size));
}

type Chosen = { readonly report: Stored } & Pick<Published, "how" | "behind" | "failed">;

/** Downloads them all. What was accepted as a new base is compared with nothing before it. */
async function fetchReports(
  github: GitHub,
  repository: Repository,
  chosen: readonly Chosen[],
  branch: string,
): Promise<FoundBase> {
  const met: Problem[] = [];
  const fetched = await Promise.all(
    chosen.map(async ({ report, ...rest }) => {
      try {
        const root = await fetchStored(github, repository, report);
        const { head } = openArtifact(runsFile, join(root, runsFile), root);
        const age = Math.floor((Date.now() - report.createdAt) / 86_400_000);
        const published = { ...rest, run: report.run ?? 0, commit: report.commit ?? "", age };
        return [{ place: { root, paths: [runsFile] }, published, isAccepted: isAccepted(head) }];
      } catch (thrown) {
        const file = `report of workflow run ${report.run}`;
        met.push({
          level: "note",
          file,
          line: null,
          message: `it can't be compared with: ${messageOf(thrown)}`,
        });
        return [];
      }
    }),
  );
  const all = fetched.flat();
  const accepted = all.findIndex(({ isAccepted }) => isAccepted);
  const reports = accepted < 0 ? all : all.slice(0, accepted + 1);
  if (reports.length === 0)
    return { base: { kind: "absent", because: `no report of ${branch} could be read` }, met };
  return { base: { kind: "published", branch, reports }, met };
}
