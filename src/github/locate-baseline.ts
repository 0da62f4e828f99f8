import { join } from "node:path";
import { openArtifact } from "../artifacts/open.ts";
import { ofBranch, onChain } from "../baseline/nearest.ts";
import type { BaselineSource, Published } from "../baseline/source.ts";
import { isAccepted, runsFile } from "../formats/json/lossgate-runs.ts";
import { error, note, type Problem } from "../problems.ts";
import {
  artifactsNamed,
  artifactsOfRun,
  fetchAndExtract,
  type Repository,
  type StoredArtifact,
} from "./artifact-api.ts";
import { type GitHub, messageOf, permissionFor } from "./client.ts";
import { commitChain } from "./commit-chain.ts";
import type { Event } from "./event.ts";
import { chooseTrusted } from "./trusted-runs.ts";

export type LocatedBaseline = { readonly base: BaselineSource; readonly met: readonly Problem[] };

/**
 * The reports that this gate published on the base branch: of the commit to compare with, of its first-parent ancestors, else
 * the newest of the branch. Only of this repository's own commits, and of events that a pull request cannot start. Never
 * throws: where there is none it says why.
 */
export async function locateBaseline(github: GitHub, event: Event, name: string): Promise<LocatedBaseline> {
  if (event.base === null) return absent("the event names no commit to compare with");
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
export async function baselineOfRun(
  github: GitHub,
  { owner, repo }: Repository,
  run: number,
  name: string,
): Promise<LocatedBaseline> {
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
): Promise<LocatedBaseline> {
  const report = (await artifactsOfRun(github, { owner, repo }, run)).find((one) => one.name === name);
  if (!report) return absent(`workflow run ${run} has no artifact ${name}`);
  if (report.expired) return absent(`the artifact ${name} of workflow run ${run} has expired`);
  const { data } = await github.rest.actions.getWorkflowRun({ owner, repo, run_id: run });
  const failed = data.conclusion === "failure";
  const chosen = [{ report, how: "given" as const, behind: null, failed }];
  return downloadReports(github, { owner, repo }, chosen, `run ${run}`);
}

function absent(because: string): LocatedBaseline {
  return { base: { kind: "absent", because }, met: [] };
}

async function search(
  github: GitHub,
  event: Event,
  sought: NonNullable<Event["base"]>,
  name: string,
): Promise<LocatedBaseline> {
  const { owner, repo } = event;
  const { branch } = sought;
  const { chain, isMerged } = await commitChain(github, event, sought.commit);
  const isUsable = (one: StoredArtifact) => one.isOwn && one.run !== event.run?.id && !one.expired;
  const { reports, isAll } = await reportsUntil(
    github,
    event,
    name,
    (one) => isUsable(one) && one.commit === chain[0],
  );
  const usable = reports.filter(isUsable);
  const ways = [onChain(chain, usable), ofBranch(branch, usable)] as const;
  const { chosen, isOurs } = await chooseTrusted(github, event, ways);
  if (chosen.length === 0) return absent(whyNone(reports, isAll, ways, chain, branch, name));
  const named = chosen.map(({ report, behind, failed }) => {
    return { report, behind, failed, how: howFound(behind, event, isMerged) };
  });
  const found = await downloadReports(github, { owner, repo }, named, branch);
  if (isOurs) return found;
  const message = `it is of another workflow, this one has published no ${name}: give gates of different trainings different names`;
  return { ...found, met: [...found.met, note(`the base of ${branch}`, message)] };
}

function howFound(
  behind: number | null,
  { pullRequest, queued }: Event,
  isMerged: boolean,
): Published["how"] {
  if (behind === null) return "newest";
  if (isMerged) return "merged-into";
  if (pullRequest === null && queued === null) return "previous";
  return behind === 0 ? "merge-base" : "ancestor";
}

function whyNone(
  reports: readonly StoredArtifact[],
  isAll: boolean,
  [near, newest]: readonly [readonly unknown[], readonly unknown[]],
  chain: readonly string[],
  branch: string,
  name: string,
): string {
  if (near.length + newest.length > 0)
    return `the reports ${name} of ${branch} come from events that are not trusted`;
  const ofBase = reports.filter(
    (one) => one.isOwn && (one.branch === branch || chain.includes(one.commit ?? "")),
  );
  if (ofBase.some(({ expired }) => expired)) return `the reports ${name} of ${branch} have expired`;
  if (!isAll) return `none of the ${reports.length} newest artifacts ${name} is of ${branch}`;
  return `${branch} has published no ${name} yet`;
}

/** Pages of reports until the best there can be is among them. */
async function reportsUntil(
  github: GitHub,
  { owner, repo }: Repository,
  name: string,
  isBest: (one: StoredArtifact) => boolean,
): Promise<{ reports: StoredArtifact[]; isAll: boolean }> {
  const reports: StoredArtifact[] = [];
  for await (const { some, isLast } of artifactsNamed(github, { owner, repo }, name)) {
    reports.push(...some);
    if (isLast || some.some(isBest)) return { reports, isAll: isLast };
  }
  return { reports, isAll: false };
}

type Chosen = { readonly report: StoredArtifact } & Pick<Published, "how" | "behind" | "failed">;

/** Downloads them all. What was accepted as a new base is compared with nothing before it. */
async function downloadReports(
  github: GitHub,
  repository: Repository,
  chosen: readonly Chosen[],
  branch: string,
): Promise<LocatedBaseline> {
  const met: Problem[] = [];
  const fetched = await Promise.all(
    chosen.map(async ({ report, ...rest }) => {
      try {
        const root = await fetchAndExtract(github, repository, report);
        const { head } = openArtifact(runsFile, join(root, runsFile), root);
        const age = Math.floor((Date.now() - report.createdAt) / 86_400_000);
        const published = { ...rest, run: report.run ?? 0, commit: report.commit ?? "", age };
        return [{ place: { root, paths: [runsFile] }, published, isAccepted: isAccepted(head) }];
      } catch (thrown) {
        const file = `report of workflow run ${report.run}`;
        met.push(note(file, `it can't be compared with: ${messageOf(thrown)}`));
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
