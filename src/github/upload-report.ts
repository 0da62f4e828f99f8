import { writeFileSync } from "node:fs";
import { join } from "node:path";
import * as core from "@actions/core";
import { makeTempDir } from "../artifacts/temp-dir.ts";
import { escapeWorkflowCommands } from "../text/escape-workflow-commands.ts";
import type { Event } from "./event.ts";

export type UploadedReport = {
  /** Where the files lie; null where they could not be written. */
  readonly directory: string | null;
  /** Of the artifact; null where there is none. */
  readonly url: string | null;
  /** Why there is none, where there should be one. */
  readonly because: string | null;
};

/** Writes files by their name, and uploads them as one artifact for the workflows after this one. Never throws. */
export async function uploadReport(
  name: string,
  files: Readonly<Record<string, string>>,
  { url, run }: Event,
): Promise<UploadedReport> {
  let directory: string;
  try {
    directory = makeTempDir();
    for (const [file, text] of Object.entries(files)) writeFileSync(join(directory, file), text);
  } catch (thrown) {
    return { directory: null, url: null, because: `the report could not be written: ${String(thrown)}` };
  }
  const none = { directory, url: null, because: null };
  // Outside of GitHub's runners there is no service.
  if (!process.env["ACTIONS_RUNTIME_TOKEN"]) return none;
  const { noServiceHere, upload, uploadError } = await import("./artifact-client.ts");
  try {
    const paths = Object.keys(files).map((file) => join(directory, file));
    const id = await upload(name, directory, paths);
    return { ...none, url: url && run ? `${url}/actions/runs/${run.id}/artifacts/${id}` : null };
  } catch (thrown) {
    const why = noServiceHere(thrown);
    if (why === null)
      return {
        ...none,
        because: escapeWorkflowCommands(`the artifact ${name} could not be uploaded: ${uploadError(thrown)}`),
      };
    core.info(`${why}: upload ${directory} as ${name} after this step.`);
    return none;
  }
}
