import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod/mini";

export type PullRequest = {
  readonly number: number;
  /** `repository` is null where the fork is gone. */
  readonly head: { readonly sha: string; readonly repository: string | null };
  readonly base: { readonly ref: string; readonly sha: string };
  readonly labels: readonly string[];
};

/** The workflow run whose end started this one. */
export type TriggeringRun = {
  readonly id: number;
  readonly attempt: number;
  readonly workflow: number;
  readonly event: string;
  readonly head: { readonly sha: string; readonly branch: string; readonly repository: string | null };
};

/** What the workflow run is about. */
export type Event = {
  /** `pull_request`, `push`, `merge_group`, …; empty outside of a workflow. */
  readonly name: string;
  readonly owner: string;
  readonly repo: string;
  /** Of the repository; null outside of a workflow. */
  readonly url: string | null;
  readonly run: { readonly id: number; readonly job: string; readonly workflow: string | null } | null;
  /** The commit that was trained: the head of the pull request, not GitHub's merge of it. */
  readonly commit: string | null;
  readonly pullRequest: PullRequest | null;
  /** GitHub's merge of the pull request into its base branch, where that was checked out, as it is by default. */
  readonly merge: string | null;
  /** The pull request that a merge queue tests. */
  readonly queued: number | null;
  /** Where the search for the base begins: the commit to be merged into, or this one. */
  readonly base: { readonly branch: string; readonly commit: string } | null;
  readonly triggering: TriggeringRun | null;
};

const repository = z.nullish(z.object({ full_name: z.string() }));

const payloadSchema = z.object({
  pull_request: z.nullish(
    z.object({
      number: z.int(),
      head: z.object({ sha: z.string(), repo: repository }),
      base: z.object({ sha: z.string(), ref: z.string() }),
      labels: z.nullish(z.array(z.object({ name: z.string() }))),
    }),
  ),
  merge_group: z.nullish(z.object({ base_sha: z.string(), base_ref: z.string(), head_ref: z.string() })),
  workflow_run: z.nullish(
    z.object({
      id: z.int(),
      run_attempt: z.int(),
      workflow_id: z.int(),
      event: z.string(),
      head_sha: z.string(),
      head_branch: z.nullable(z.string()),
      head_repository: repository,
    }),
  ),
});

type Payload = z.output<typeof payloadSchema>;

/** From the runner's environment and the event file it names; without one nothing is known but the environment. */
export function readEvent(env: NodeJS.ProcessEnv): Event {
  const [owner = "", repo = ""] = (env["GITHUB_REPOSITORY"] ?? "").split("/");
  const payload = payloadOf(env["GITHUB_EVENT_PATH"]);
  const pullRequest = pullRequestOf(payload);
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
    pullRequest,
    merge: mergeOf(env, pullRequest),
    queued: queuedIn(payload.merge_group?.head_ref),
    base: baseOf(env["GITHUB_EVENT_NAME"], payload, env["GITHUB_REF_NAME"], commit),
    triggering: triggeringOf(payload),
  };
}

/** Empty where there is none, or it is not as GitHub writes it. */
function payloadOf(file: string | undefined): Payload {
  if (!file) return {};
  try {
    return payloadSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return {};
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

function mergeOf(env: NodeJS.ProcessEnv, pullRequest: PullRequest | null): string | null {
  const commit = env["GITHUB_SHA"];
  if (!pullRequest || !commit || env["GITHUB_EVENT_NAME"] !== "pull_request") return null;
  const isHead = [commit, checkedOut(env["GITHUB_WORKSPACE"])].includes(pullRequest.head.sha);
  return isHead ? null : commit;
}

/** The commit of the checkout, as git writes it where no branch is checked out; null where nobody knows. */
function checkedOut(workspace: string | undefined): string | null {
  try {
    return workspace === undefined ? null : readFileSync(join(workspace, ".git/HEAD"), "utf8").trim();
  } catch {
    return null;
  }
}

/** Null where the payload lacks what it must have: to take the event for a push would compare with the wrong commit. */
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

/** GitHub makes these names: `refs/heads/gh-readonly-queue/main/pr-7-` and the commit. */
function queuedIn(ref = ""): number | null {
  const number = /^refs\/heads\/gh-readonly-queue\/.+\/pr-(\d{1,9})-[0-9a-f]+$/.exec(ref)?.[1];
  return number === undefined ? null : Number(number);
}

function triggeringOf({ workflow_run }: Payload): TriggeringRun | null {
  if (!workflow_run) return null;
  const { id, run_attempt, workflow_id, event, head_sha, head_branch, head_repository } = workflow_run;
  return {
    id,
    attempt: run_attempt,
    workflow: workflow_id,
    event,
    head: { sha: head_sha, branch: head_branch ?? "", repository: head_repository?.full_name ?? null },
  };
}

/** `lossgate/sample/.github/workflows/train.yml@refs/heads/main` → `.github/workflows/train.yml`. */
function workflowOf(reference = ""): string | null {
  return /^[^/]+\/[^/]+\/([^@]+)@/.exec(reference)?.[1] ?? null;
}
