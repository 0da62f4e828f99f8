import { join } from "node:path";
import { downloadArtifact } from "../artifacts/download.ts";
import { openArtifact } from "../artifacts/open.ts";
import { makeTempDir } from "../artifacts/temp-dir.ts";
import type { BaselineSource, Published } from "../baseline/source.ts";
import { inputsIn, isAccepted, isRegressed, isReport, runsFile } from "../formats/json/lossgate-runs.ts";
import { note, type Problem } from "../problems.ts";
import { errorMessage } from "../text/error-message.ts";
import { groupBy } from "../text/group-by.ts";
import type { GitHub } from "./client.ts";
import { type Repository, type StoredArtifact, storedArtifacts } from "./stored-artifacts.ts";

export type LocatedBaseline = { readonly baseline: BaselineSource; readonly problems: readonly Problem[] };

/** The length of a history against which a run can be judged (src/statistics/evidence.ts). */
const maxReports = 8;
/** Some of the runs published no report, or one that cannot be used. */
const maxLookups = 3 * maxReports;

/** A workflow run whose report may be the baseline. */
export type Candidate = Omit<Published, "age">;

/** Returns the report of a run; null if it published none. What it throws becomes a note. */
export type FindReport = (candidate: Candidate) => Promise<StoredArtifact | null>;

export type ReadReports = {
  /** The nearest first. */
  readonly reports: Extract<BaselineSource, { kind: "published" }>["reports"];
  /** The commits of reports nearer than these that are steps back which nobody accepted. */
  readonly stepsBack: readonly string[];
  readonly problems: readonly Problem[];
  /** No candidate was left out. */
  readonly isComplete: boolean;
};

type Read = {
  readonly candidate: Candidate;
  readonly report: StoredArtifact;
  readonly root: string;
  readonly head: string;
};

/**
 * Downloads the reports of the nearest candidates that can be used, from the first group that has one. One that was accepted as a new baseline ends the history; one
 * that failed its own comparison is none, unless the user named its run.
 */
export async function readReports(
  github: GitHub,
  repository: Repository,
  groups: readonly (readonly Candidate[])[],
  findReport: FindReport,
): Promise<ReadReports> {
  const { download } = storedArtifacts(github, repository);
  const problems: Problem[] = [];
  const stepsBack: string[] = [];
  const usable: Read[] = [];
  const read = async (candidate: Candidate): Promise<Read[]> => {
    try {
      const report = await findReport(candidate);
      if (report === null) return [];
      const root = makeTempDir();
      await downloadArtifact({ download }, report, root);
      const { head } = openArtifact(runsFile, join(root, runsFile), root);
      if (!isReport(head)) throw new Error(`expected a ${runsFile} that a gate of this version can read`);
      return [{ candidate, report, root, head }];
    } catch (thrown) {
      const message = `it could not be used as the baseline: ${errorMessage(thrown)}`;
      problems.push(note(`report of workflow run ${candidate.run}`, message));
      return [];
    }
  };
  for (const batch of groups.flatMap(toBatches)) {
    for (const one of acceptedFirst((await Promise.all(batch.map(read))).flat())) {
      if (one.candidate.how !== "given" && isRegressed(one.head)) {
        if (usable.length === 0) stepsBack.push(one.candidate.commit);
        continue;
      }
      usable.push(one);
      if (isAccepted(one.head)) break;
    }
    // What keeps that many from being read keeps the others, too.
    if (usable.length > 0 || problems.length >= maxReports) break;
  }
  return {
    reports: await Promise.all(
      usable.map(async ({ candidate, report, root, head }) => {
        const age = Math.floor((Date.now() - report.createdAt) / 86_400_000);
        const inputs = await inputsIn(head);
        return { place: { root, paths: [runsFile] }, published: { ...candidate, age }, inputs };
      }),
    ),
    stepsBack: [...new Set(stepsBack)],
    problems,
    isComplete: groups.every(({ length }) => length <= maxLookups),
  };
}

/** Of one commit, the report that a person accepted counts before others. */
function acceptedFirst(reports: readonly Read[]): Read[] {
  return [...groupBy(reports, ({ candidate }) => candidate.commit).values()].flatMap((ofCommit) =>
    ofCommit.toSorted((a, b) => Number(isAccepted(b.head)) - Number(isAccepted(a.head))),
  );
}

function toBatches(candidates: readonly Candidate[]): Candidate[][] {
  const starts = Array.from({ length: Math.ceil(maxLookups / maxReports) }, (_, i) => i * maxReports);
  return starts.map((at) => candidates.slice(at, at + maxReports)).filter(({ length }) => length > 0);
}
