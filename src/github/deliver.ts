import { writeFileSync } from "node:fs";
import { join } from "node:path";
import * as core from "@actions/core";
import { freshDirectory } from "../artifacts/directory.ts";
import { harmless } from "../report/terminal.ts";
import type { Event } from "./event.ts";

export type Delivered = {
  /** Where the files lie. */
  readonly directory: string;
  /** Of the artifact; null where there is none. */
  readonly url: string | null;
  /** Why there is none, where there should be one. */
  readonly because: string | null;
};

/** Writes files by their name, and uploads them as one artifact for the workflows after this one. Throws where they can't be written. */
export async function deliver(
  name: string,
  files: Readonly<Record<string, string>>,
  { url, run }: Event,
): Promise<Delivered> {
  const directory = freshDirectory();
  const paths = Object.entries(files).map(([file, text]) => {
    writeFileSync(join(directory, file), text);
    return join(directory, file);
  });
  const none = { directory, url: null, because: null };
  // Outside of GitHub's runners there is no service.
  if (!process.env["ACTIONS_RUNTIME_TOKEN"]) return none;
  const { noServiceHere, upload, whyNot } = await import("./artifacts.ts");
  try {
    const id = await upload(name, directory, paths);
    return { ...none, url: url && run ? `${url}/actions/runs/${run.id}/artifacts/${id}` : null };
  } catch (thrown) {
    const why = noServiceHere(thrown);
    if (why === null)
      return { ...none, because: harmless(`the artifact ${name} could not be uploaded: ${whyNot(thrown)}`) };
    core.info(`${why}: upload ${directory} as ${name} after this step.`);
    return none;
  }
}
