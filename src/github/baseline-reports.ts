import { join } from "node:path";
import { type ArtifactSource, downloadArtifact } from "../artifacts/download.ts";
import { openArtifact } from "../artifacts/open.ts";
import { makeTempDir } from "../artifacts/temp-dir.ts";
import type { RankedReport } from "../baseline/nearest.ts";
import type { BaselineSource, Published } from "../baseline/source.ts";
import { isAccepted, runsFile } from "../formats/json/lossgate-runs.ts";
import { note, type Problem } from "../problems.ts";
import { errorMessage } from "../text/error-message.ts";
import type { GitHub } from "./client.ts";
import { type Repository, type StoredArtifact, storedArtifacts } from "./stored-artifacts.ts";

export type LocatedBaseline = { readonly baseline: BaselineSource; readonly problems: readonly Problem[] };

/** The directory of a report, or why it could not be downloaded. */
type Download = Promise<{ readonly directory: string } | { readonly failure: string }>;

/** Returns a function that downloads each report once. It never throws. */
export function reportDownloads(
  github: GitHub,
  repository: Repository,
): (report: StoredArtifact) => Download {
  const source = storedArtifacts(github, repository);
  const downloads = new Map<number, Download>();
  return (report) => {
    const download = downloads.get(report.id) ?? downloadReport(source, report);
    downloads.set(report.id, download);
    return download;
  };
}

async function downloadReport(source: Pick<ArtifactSource, "download">, report: StoredArtifact): Download {
  try {
    const directory = makeTempDir();
    await downloadArtifact(source, report, directory);
    return { directory };
  } catch (thrown) {
    return { failure: errorMessage(thrown) };
  }
}

type ChosenReport = RankedReport<StoredArtifact> & Pick<Published, "how" | "failed">;

/** Downloads the reports. One that was accepted as a new baseline ends the history. */
export async function readReports(
  chosen: readonly ChosenReport[],
  download: (report: StoredArtifact) => Download,
  branch: string,
): Promise<LocatedBaseline> {
  const problems: Problem[] = [];
  const reports: { place: { root: string; paths: string[] }; published: Published }[] = [];
  const downloads = await Promise.all(
    chosen.map(async (each) => ({ ...each, downloaded: await download(each.report) })),
  );
  for (const { report, how, behind, failed, downloaded } of downloads) {
    try {
      if ("failure" in downloaded) throw new Error(downloaded.failure);
      const root = downloaded.directory;
      const { head } = openArtifact(runsFile, join(root, runsFile), root);
      const age = Math.floor((Date.now() - report.createdAt) / 86_400_000);
      const published = { how, behind, failed, run: report.run ?? 0, commit: report.commit ?? "", age };
      reports.push({ place: { root, paths: [runsFile] }, published });
      if (isAccepted(head)) break;
    } catch (thrown) {
      const message = `it could not be used as the baseline: ${errorMessage(thrown)}`;
      problems.push(note(`report of workflow run ${report.run}`, message));
    }
  }
  if (reports.length === 0)
    return { baseline: { kind: "absent", because: `no report of ${branch} could be read` }, problems };
  return { baseline: { kind: "published", branch, reports }, problems };
}
