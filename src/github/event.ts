import { readFileSync } from "node:fs";
import { join } from "node:path";
import { errorMessage } from "../text/error-message.ts";
import type { Payload } from "./event-payload.ts";

export type PullRequest = {
  readonly number: number;
  /** `repository` is null if the fork was deleted. */
  readonly head: { readonly sha: string; readonly repository: string | null };
  readonly base: { readonly ref: string; readonly sha: string };
  readonly labels: readonly string[];
};

/** The workflow run whose end triggered this one. */
export type TriggeringRun = {
  readonly id: number;
  readonly attempt: number;
  readonly workflow: number;
  readonly event: string;
  /** `success`, `failure`, `cancelled`, …; null if GitHub gives none. */
  readonly conclusion: string | null;
  readonly head: { readonly sha: string; readonly branch: string; readonly repository: string | null };
};

/** What triggered the workflow run, and where it runs. */
export type Event = {
  /** `pull_request`, `push`, `merge_group`, …; empty outside of a workflow. */
  readonly name: string;
  readonly owner: string;
  readonly repo: string;
  /** The URL of the repository; null outside a workflow. */
  readonly url: string | null;
  readonly run: { readonly id: number; readonly job: string; readonly workflow: string | null } | null;
  /** The commit that the report is about: the head of the pull request, not GitHub's merge of it. */
  readonly commit: string | null;
  /** Whether the run is of the default branch; false where the payload does not tell. */
  readonly isDefaultBranch: boolean;
  readonly pullRequest: PullRequest | null;
  /** GitHub's merge of the pull request into its base branch; null if the head itself was checked out. */
  readonly mergeCommit: string | null;
  /** The pull request that a merge queue tests. */
  readonly queuedPullRequest: number | null;
  /** Where the search for the baseline begins: the base branch and base commit, or this one. */
  readonly base: { readonly branch: string; readonly commit: string } | null;
  readonly triggeringRun: TriggeringRun | null;
  /** Why the payload is missing, so that nothing of it is known; null if it is there. */
  readonly payloadError: string | null;
};

/** Reads the runner's environment and the event's payload, as far as there is one. */
export async function readEvent(env: NodeJS.ProcessEnv): Promise<Event> {
  const [owner = "", repo = ""] = (env["GITHUB_REPOSITORY"] ?? "").split("/");
  const { payload, error: payloadError } = await payloadOf(env["GITHUB_EVENT_PATH"]);
  const pullRequest = pullRequestOf(payload);
  const mergeCommit = mergeCommitOf(env, pullRequest);
  const server = env["GITHUB_SERVER_URL"];
  const commit = pullRequest?.head.sha ?? env["GITHUB_SHA"] ?? null;
  const run = Number(env["GITHUB_RUN_ID"]);
  return {
    name: env["GITHUB_EVENT_NAME"] ?? "",
    owner,
    repo,
    url: server && repo ? `${server}/${owner}/${repo}` : null,
    run:
      Number.isSafeInteger(run) && run > 0
        ? { id: run, job: env["GITHUB_JOB"] ?? "job", workflow: workflowOf(env["GITHUB_WORKFLOW_REF"]) }
        : null,
    commit,
    isDefaultBranch: env["GITHUB_REF"] === `refs/heads/${payload.repository?.default_branch ?? ""}`,
    pullRequest,
    mergeCommit,
    queuedPullRequest: queuedPullRequestOf(payload.merge_group?.head_ref),
    base:
      mergeCommit !== null && pullRequest === null
        ? { branch: env["GITHUB_BASE_REF"] ?? "", commit: mergeCommit }
        : baseOf(env["GITHUB_EVENT_NAME"], payload, env["GITHUB_REF_NAME"], commit),
    triggeringRun: triggeringRunOf(payload),
    payloadError,
  };
}

/** The commit that a pull request or a merge queue changes, whose config theirs is compared with; null for any other event. */
export function changedCommit({ name, pullRequest, base }: Event): string | null {
  return pullRequest?.base.sha ?? (name === "merge_group" && base !== null ? base.commit : null);
}

/** Returns an empty payload and the reason where there is none, or none as GitHub writes it. */
async function payloadOf(file: string | undefined): Promise<{ payload: Payload; error: string | null }> {
  if (!file) return { payload: {}, error: "GITHUB_EVENT_PATH is not set" };
  const { parsePayload } = await import("./event-payload.ts");
  try {
    return { payload: parsePayload(readFileSync(file, "utf8")), error: null };
  } catch (thrown) {
    return { payload: {}, error: errorMessage(thrown) };
  }
}

function pullRequestOf({ pull_request }: Payload): PullRequest | null {
  if (!pull_request) return null;
  const { number, head, base, labels } = pull_request;
  return {
    number,
    head: { sha: head.sha, repository: head.repo?.full_name ?? null },
    base,
    labels: (labels ?? []).map(({ name }) => name),
  };
}

function mergeCommitOf(env: NodeJS.ProcessEnv, pullRequest: PullRequest | null): string | null {
  const commit = env["GITHUB_SHA"];
  if (!commit || env["GITHUB_EVENT_NAME"] !== "pull_request") return null;
  const checkedOut = checkedOutCommit(env["GITHUB_WORKSPACE"]);
  // Without the payload the head is unknown, and only a checkout of the merge itself tells it.
  if (!pullRequest) return checkedOut === commit ? commit : null;
  return [commit, checkedOut].includes(pullRequest.head.sha) ? null : commit;
}

/** Reads the commit of a detached HEAD, which `actions/checkout` leaves; null if there is no checkout. */
function checkedOutCommit(workspace: string | undefined): string | null {
  try {
    return workspace === undefined ? null : readFileSync(join(workspace, ".git/HEAD"), "utf8").trim();
  } catch {
    return null;
  }
}

/** Returns null if the payload is incomplete: treated as a push, it would be compared with the wrong commit. */
function baseOf(
  event = "",
  { pull_request, merge_group }: Payload,
  branch = "",
  commit: string | null,
): Event["base"] {
  if (pull_request) return { branch: pull_request.base.ref, commit: pull_request.base.sha };
  if (merge_group)
    return { branch: merge_group.base_ref.replace(/^refs\/heads\//, ""), commit: merge_group.base_sha };
  return commit === null || /^(pull_request|merge_group)/.test(event) ? null : { branch, commit };
}

/** Reads 7 from `refs/heads/gh-readonly-queue/main/pr-7-<commit>`. */
function queuedPullRequestOf(ref = ""): number | null {
  const number = /^refs\/heads\/gh-readonly-queue\/.+\/pr-(\d{1,9})-[0-9a-f]+$/.exec(ref)?.[1];
  return number === undefined ? null : Number(number);
}

function triggeringRunOf({ workflow_run }: Payload): TriggeringRun | null {
  if (!workflow_run) return null;
  const { id, run_attempt, workflow_id, event, conclusion, head_sha, head_branch, head_repository } =
    workflow_run;
  return {
    id,
    attempt: run_attempt,
    workflow: workflow_id,
    event,
    conclusion: conclusion ?? null,
    head: { sha: head_sha, branch: head_branch ?? "", repository: head_repository?.full_name ?? null },
  };
}

/** Reads `.github/workflows/train.yml` from `owner/repo/.github/workflows/train.yml@refs/heads/main`. */
function workflowOf(reference = ""): string | null {
  return /^[^/]+\/[^/]+\/([^@]+)@/.exec(reference)?.[1] ?? null;
}
