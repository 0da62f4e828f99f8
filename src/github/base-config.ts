import { posix } from "node:path";
import type { BaselineConfig } from "../config/changes.ts";
import { errorMessage } from "../text/error-message.ts";
import { type GitHub, statusOf } from "./client.ts";
import type { Repository } from "./stored-artifacts.ts";

/** Reads the config file of the base commit. */
export async function readBaselineConfig(
  github: GitHub,
  { owner, repo }: Repository,
  commit: string,
  file: string,
): Promise<BaselineConfig | null> {
  const path = posix.normalize(file);
  if (posix.isAbsolute(path) || path.startsWith("..")) return null;
  const from = `${path} at ${commit.slice(0, 12)}`;
  try {
    const request = { owner, repo, path, ref: commit, mediaType: { format: "raw" } };
    const text: unknown = (await github.rest.repos.getContent(request)).data;
    if (typeof text !== "string") throw new Error("expected a file, got a directory or submodule");
    return { from, source: { file: from, text } };
  } catch (thrown) {
    if (statusOf(thrown) === 404) return { from, source: null };
    return { because: `could not read ${path} of the base commit: ${errorMessage(thrown)}` };
  }
}
