import { writeFileSync } from "node:fs";
import { join } from "node:path";
import * as core from "@actions/core";
import { makeTempDir } from "../artifacts/temp-dir.ts";
import { errorMessage } from "../text/error-message.ts";
import { escapeWorkflowCommands } from "../text/escape-workflow-commands.ts";
import type { Step } from "./step.ts";

export type UploadedReport = {
  /** The directory of the files; null if they could not be written. */
  readonly directory: string | null;
  /** The URL of the artifact; null if there is none. */
  readonly url: string | null;
  /** Why the upload failed; null if it did not. */
  readonly problem: string | null;
};

/** Only GitHub's runners offer the artifact service. */
export function canUpload(): boolean {
  return Boolean(process.env["ACTIONS_RUNTIME_TOKEN"]);
}

/** Writes files by name and uploads them as one artifact for later jobs and workflow runs. Never throws. */
export async function uploadReport(
  { event: { url, run }, artifactService }: Step,
  name: string,
  files: Readonly<Record<string, string>>,
): Promise<UploadedReport> {
  let directory: string;
  try {
    directory = makeTempDir();
    for (const [file, text] of Object.entries(files)) writeFileSync(join(directory, file), text);
  } catch (thrown) {
    return { directory: null, url: null, problem: `the report could not be written: ${String(thrown)}` };
  }
  const written = { directory, url: null, problem: null };
  const failed = (reason: string) => ({
    ...written,
    problem: escapeWorkflowCommands(`the artifact ${name} could not be uploaded: ${reason}`),
  });
  if (!canUpload()) return failed("ACTIONS_RUNTIME_TOKEN is not set, as outside of GitHub's runners");
  const service = await import("./artifact-service.ts").catch(errorMessage);
  if (typeof service === "string") return failed(service);
  try {
    const paths = Object.keys(files).map((file) => join(directory, file));
    const id = await (await artifactService()).upload(name, directory, paths);
    return { ...written, url: url && run ? `${url}/actions/runs/${run.id}/artifacts/${id}` : null };
  } catch (thrown) {
    if (service.isUnavailable(thrown)) {
      core.info(`${service.unavailable}: upload ${directory} as ${name} after this step.`);
      return written;
    }
    return failed(service.uploadError(thrown));
  }
}
