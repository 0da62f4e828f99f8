import type { RankedReport } from "../baseline/nearest.ts";
import type { GitHub } from "./client.ts";
import type { Event } from "./event.ts";
import type { StoredArtifact } from "./stored-artifacts.ts";

/** Events that only those who may write to the repository can trigger. */
const trustedEvents = new Set(["push", "schedule", "workflow_dispatch", "merge_group"]);

/** The length of a history against which a run can be judged (src/statistics/evidence.ts). */
export const maxReports = 8;
/** Some of the runs looked up are from other events or workflows. */
const maxLookups = 3 * maxReports;

type TrustedReport = RankedReport<StoredArtifact> & {
  readonly failed: boolean;
  /** It is from the workflow of this run. */
  readonly isOwnWorkflow: boolean;
};

/** Chooses reports of this workflow before others of the same name, which may train something else, and near before newest ones. */
export async function chooseTrusted(
  github: GitHub,
  event: Event,
  groups: readonly [near: RankedReport<StoredArtifact>[], newest: RankedReport<StoredArtifact>[]],
): Promise<{ chosen: TrustedReport[]; isOwnWorkflow: boolean }> {
  const ofOtherWorkflows: TrustedReport[][] = [];
  for (const reports of groups) {
    const trusted = await trustedOf(github, event, reports);
    const own = trusted.filter(({ isOwnWorkflow }) => isOwnWorkflow);
    if (own.length > 0) return { chosen: own.slice(0, maxReports), isOwnWorkflow: true };
    ofOtherWorkflows.push(trusted);
  }
  const chosen = ofOtherWorkflows.find(({ length }) => length > 0) ?? [];
  return { chosen: chosen.slice(0, maxReports), isOwnWorkflow: false };
}

/** Returns the reports from trusted events. A failed lookup drops its report; it is thrown if none is left. */
async function trustedOf(
  github: GitHub,
  { owner, repo, run: thisRun }: Event,
  reports: readonly RankedReport<StoredArtifact>[],
): Promise<TrustedReport[]> {
  const trusted: TrustedReport[] = [];
  let failure: unknown = null;
  const lookUp = async (ranked: RankedReport<StoredArtifact>) => {
    try {
      const request = { owner, repo, run_id: ranked.report.run ?? 0 };
      const { data: run } = await github.rest.actions.getWorkflowRun(request);
      if (!trustedEvents.has(run.event) || run.head_repository.id !== run.repository.id) return [];
      const isOwnWorkflow = run.path.split("@")[0] === thisRun?.workflow;
      return [{ ...ranked, failed: run.conclusion === "failure", isOwnWorkflow }];
    } catch (thrown) {
      failure = thrown;
      return [];
    }
  };
  for (const batch of batches(reports.slice(0, maxLookups), maxReports)) {
    trusted.push(...(await Promise.all(batch.map(lookUp))).flat());
    if (trusted.filter(({ isOwnWorkflow }) => isOwnWorkflow).length >= maxReports) break;
  }
  if (trusted.length === 0 && failure !== null) throw failure;
  return trusted;
}

function batches<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) =>
    items.slice(i * size, (i + 1) * size),
  );
}
