import { posix } from "node:path";
import { getOctokit } from "@actions/github";
import type { BaseConfig } from "../gate.ts";
import type { Event } from "./event.ts";

/** To say how the rules changed is worth so long and no longer. */
const patience = 15_000;

/** The config file as the base of the pull request has it. */
export async function readBaseConfig(
  { owner, repo, baseCommit }: Event,
  token: string,
  file: string,
): Promise<BaseConfig> {
  if (baseCommit === null) return null;
  const path = posix.normalize(file);
  if (posix.isAbsolute(path) || path.startsWith("..")) return null;
  const from = `${path} at ${baseCommit.slice(0, 12)}`;
  try {
    const octokit = getOctokit(token, { request: { signal: AbortSignal.timeout(patience) } });
    const { data } = await octokit.rest.repos.getContent({
      owner,
      repo,
      path,
      ref: baseCommit,
      mediaType: { format: "raw" },
    });
    return { from, source: { file: from, text: String(data) } };
  } catch (thrown) {
    if (thrown instanceof Error && "status" in thrown && thrown.status === 404) return { from, source: null };
    return {
      because: `the base's ${path} could not be read: ${thrown instanceof Error ? thrown.message : thrown}`,
    };
  }
}
