import { writeFileSync } from "node:fs";
import { join } from "node:path";
import * as core from "@actions/core";
import { isFileName, makeTempDir } from "../artifacts/temp-dir.ts";
import { errorMessage } from "../text/error-message.ts";
import { escapeWorkflowCommands } from "../text/escape-workflow-commands.ts";
import type { ArtifactService } from "./artifact-service.ts";
import type { Step } from "./step.ts";

type Uploaded = {
  /** The URL of the artifact; null if there is none. */
  readonly url: string | null;
  /** Why the upload failed; null if it did not, or outside GitHub's runners. */
  readonly problem: string | null;
};

export type UploadedReport = Uploaded & {
  /** The directory of the files; null if they could not be written. */
  readonly directory: string | null;
};

export type UploadedPage = Uploaded & {
  /** The file; null if it could not be written. */
  readonly path: string | null;
};

/** Only GitHub's runners offer the artifact service. */
export function canUpload(): boolean {
  return Boolean(process.env["ACTIONS_RUNTIME_TOKEN"]);
}

/** Writes files by name and uploads them as one artifact for later jobs and workflow runs. Never throws. */
export async function uploadReport(
  step: Step,
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
  const paths = Object.keys(files).map((file) => join(directory, file));
  const uploaded = await upload(step, name, directory, (service) => service.upload(name, directory, paths));
  return { directory, ...uploaded };
}

/** Makes the page and uploads it as it is, so that a link opens it. Never throws. */
export async function uploadPage(
  step: Step,
  name: string,
  render: () => Promise<string>,
): Promise<UploadedPage> {
  let path: string;
  try {
    if (!isFileName(name)) throw new Error(`expected a file name, got ${JSON.stringify(name)}`);
    path = join(makeTempDir(), name);
    writeFileSync(path, await render());
  } catch (thrown) {
    const problem = escapeWorkflowCommands(`the HTML page could not be written: ${errorMessage(thrown)}`);
    return { path: null, url: null, problem };
  }
  return { path, ...(await upload(step, name, path, (service) => service.uploadFile(path))) };
}

async function upload(
  { event: { url, run }, artifactService }: Step,
  name: string,
  path: string,
  send: (service: ArtifactService) => Promise<number>,
): Promise<Uploaded> {
  const failed = (reason: string) => ({
    url: null,
    problem: escapeWorkflowCommands(`the artifact ${name} could not be uploaded: ${reason}`),
  });
  if (!canUpload()) return failed("ACTIONS_RUNTIME_TOKEN is not set, as outside of GitHub's runners");
  const service = await import("./artifact-service.ts").catch(errorMessage);
  if (typeof service === "string") return failed(service);
  try {
    const id = await send(await artifactService());
    return { url: url && run ? `${url}/actions/runs/${run.id}/artifacts/${id}` : null, problem: null };
  } catch (thrown) {
    if (service.isUnavailable(thrown)) {
      core.info(`${service.unavailable}: upload ${path} as ${name} after this step.`);
      return { url: null, problem: null };
    }
    return failed(service.uploadError(thrown));
  }
}
