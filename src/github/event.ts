import { readFileSync } from "node:fs";
import * as z from "zod/mini";

/** What the workflow run is about. */
export type Event = {
  readonly owner: string;
  readonly repo: string;
  readonly pullRequest: number | null;
  /** The commit that was trained: the head of the pull request, not GitHub's merge of it. */
  readonly commit: string | null;
  readonly runUrl: string | null;
  /** What the pull request is to be merged into. */
  readonly baseCommit: string | null;
};

const payload = z.object({
  pull_request: z.nullish(
    z.object({ number: z.int(), head: z.object({ sha: z.string() }), base: z.object({ sha: z.string() }) }),
  ),
});

/** From the runner's environment and the event file it names; without one there is no pull request to tell. */
export function readEvent(env: NodeJS.ProcessEnv): Event {
  const [owner = "", repo = ""] = (env["GITHUB_REPOSITORY"] ?? "").split("/");
  const pull = pullRequestOf(env["GITHUB_EVENT_PATH"]);
  const server = env["GITHUB_SERVER_URL"];
  const run = env["GITHUB_RUN_ID"];
  return {
    owner,
    repo,
    pullRequest: pull?.number ?? null,
    baseCommit: pull?.base.sha ?? null,
    commit: pull?.head.sha ?? env["GITHUB_SHA"] ?? null,
    runUrl: server && run && repo ? `${server}/${owner}/${repo}/actions/runs/${run}` : null,
  };
}

function pullRequestOf(file: string | undefined) {
  if (!file) return null;
  try {
    return payload.parse(JSON.parse(readFileSync(file, "utf8"))).pull_request;
  } catch {
    return null;
  }
}
