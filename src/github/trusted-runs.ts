import type { Candidate } from "../baseline/nearest.ts";
import type { StoredArtifact } from "./artifact-api.ts";
import type { GitHub } from "./client.ts";
import type { Event } from "./event.ts";

/** Nobody but who may write to the repository can start these. */
const trusted = new Set(["push", "schedule", "workflow_dispatch", "merge_group"]);

/** So many base runs make a history by which a run can be judged (src/statistics/evidence.ts). */
const maxReports = 8;
/** Runs that turn out to be of other events, or other workflows. */
const maxAsked = 3 * maxReports;

type TrustedReport = Candidate<StoredArtifact> & { readonly failed: boolean; readonly isOurs: boolean };

/** Those of this workflow before others of the same name, which may train something else; the chain before the branch. */
export async function chooseTrusted(
  github: GitHub,
  event: Event,
  [near, newest]: readonly [Candidate<StoredArtifact>[], Candidate<StoredArtifact>[]],
): Promise<{ chosen: TrustedReport[]; isOurs: boolean }> {
  const all: TrustedReport[][] = [];
  for (const candidates of [near, newest]) {
    const trusted = await trustedOf(github, event, candidates);
    const ours = trusted.filter(({ isOurs }) => isOurs);
    if (ours.length > 0) return { chosen: ours.slice(0, maxReports), isOurs: true };
    all.push(trusted);
  }
  const chosen = all.find(({ length }) => length > 0) ?? [];
  return { chosen: chosen.slice(0, maxReports), isOurs: chosen.length === 0 };
}

/** Those of trusted events. That one run can't be asked for costs that one alone, unless there is no other. */
async function trustedOf(
  github: GitHub,
  { owner, repo, run: here }: Event,
  candidates: readonly Candidate<StoredArtifact>[],
): Promise<TrustedReport[]> {
  const all: TrustedReport[] = [];
  let failure: unknown = null;
  const ask = async (candidate: Candidate<StoredArtifact>) => {
    try {
      const request = { owner, repo, run_id: candidate.report.run ?? 0 };
      const { data: run } = await github.rest.actions.getWorkflowRun(request);
      if (!trusted.has(run.event) || run.head_repository.id !== run.repository.id) return [];
      const isOurs = run.path.split("@")[0] === here?.workflow;
      return [{ ...candidate, failed: run.conclusion === "failure", isOurs }];
    } catch (thrown) {
      failure = thrown;
      return [];
    }
  };
  for (const some of batches(candidates.slice(0, maxAsked), maxReports)) {
    all.push(...(await Promise.all(some.map(ask))).flat());
    if (all.filter(({ isOurs }) => isOurs).length >= maxReports) break;
  }
  if (all.length === 0 && failure !== null) throw failure;
  return all;
}

function batches<One>(all: readonly One[], size: number): One[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, i) => all.slice(i * size, (i + 1) * size));
}
