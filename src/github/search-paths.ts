import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import * as core from "@actions/core";
import { type ArtifactSource, type DownloadedArtifacts, downloadMatching } from "../artifacts/download.ts";
import type { SearchPaths } from "../artifacts/find.ts";
import { openArtifact } from "../artifacts/open.ts";
import { isReport, runsFile } from "../formats/json/lossgate-runs.ts";
import { note, type Problem } from "../problems.ts";
import type { Step } from "./step.ts";

/** Downloads from another workflow run, all together. */
const downloadsTimeoutMs = 600_000;

/** Returns where the candidate's files are: in the checkout, or in artifacts, which it downloads. Throws InputError. */
export async function candidatePaths(
  step: Step,
  workspace: string,
): Promise<{ readonly paths: SearchPaths; readonly notes: readonly Problem[] }> {
  const { artifact, paths } = step.inputs;
  if (artifact === null) return { paths: { root: workspace, paths }, notes: [] };
  const downloaded = await downloadMatching(await artifactSource(step), artifact, core.info);
  const notes = [...downloaded.notes, ...removeReports(downloaded, artifact)];
  return { paths: { root: downloaded.root, paths }, notes };
}

async function artifactSource({ inputs, event, connect, artifactService }: Step): Promise<ArtifactSource> {
  const { artifactRun } = inputs;
  if (artifactRun === null) return (await artifactService()).thisRun;
  const { workflowRunSource } = await import("./stored-artifacts.ts");
  const github = await connect("read", downloadsTimeoutMs);
  return workflowRunSource(github, artifactRun.repository ?? event, artifactRun.run);
}

/** Removes gate reports that the pattern matched by accident: they repeat the runs of the other artifacts. */
function removeReports({ directories }: DownloadedArtifacts, pattern: string): Problem[] {
  const others = directories.filter(({ name }) => name !== pattern);
  return others.flatMap(({ name, path }) => {
    const isReportData = isGateReport(path);
    // A page beside such a report, uploaded as it is.
    const isPage = name.endsWith(".html") && existsSync(join(path, name));
    if (!isReportData && !isPage) return [];
    rmSync(path, { recursive: true });
    return isPage ? [] : [note(`artifact ${name}`, "skipped: a gate report")];
  });
}

function isGateReport(directory: string): boolean {
  const path = join(directory, runsFile);
  return existsSync(path) && isReport(openArtifact(runsFile, path, directory).head);
}
