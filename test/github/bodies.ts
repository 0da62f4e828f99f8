/** The state in GitHub's own words: the fields that a client may read. The contract adds the others. */
import { createHash } from "node:crypto";
import type { Fields } from "./contract.ts";
import type { Artifact, Comment, Commit, Issue, Pull, Run, State, Status } from "./state.ts";

export function userBody(login: string, type = login.endsWith("[bot]") ? "Bot" : "User"): Fields {
  const page = type === "Bot" ? `apps/${login.replace("[bot]", "")}` : login;
  return { login, type, html_url: `https://github.com/${page}` };
}

/** The same for the same repository, another for a fork. */
function repositoryId(fullName: string): number {
  return createHash("sha1").update(fullName).digest().readUInt32BE();
}

function repositoryBody(fullName: string): Fields {
  const [owner = "", name = ""] = fullName.split("/", 2);
  return {
    id: repositoryId(fullName),
    name,
    full_name: fullName,
    owner: userBody(owner),
    fork: false,
    default_branch: "main",
  };
}

export function commentBody(state: State, comment: Comment): Fields {
  const page = `https://github.com/${state.repository}/pull/${comment.issue}`;
  return {
    id: comment.id,
    body: comment.body,
    user: userBody(comment.user.login, comment.user.type),
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    html_url: `${page}#issuecomment-${comment.id}`,
    issue_url: `https://api.github.com/repos/${state.repository}/issues/${comment.issue}`,
    author_association: "NONE",
  };
}

export function issueBody(state: State, issue: Issue): Fields {
  return {
    number: issue.number,
    title: issue.title,
    body: issue.body,
    state: issue.state,
    state_reason: issue.stateReason,
    user: userBody(issue.user.login, issue.user.type),
    html_url: `https://github.com/${state.repository}/issues/${issue.number}`,
    author_association: "NONE",
  };
}

/** A pull request as an entry of the list of issues. */
export function pullIssueBody(state: State, { number, user, state: open }: Pull): Fields {
  const html_url = `https://github.com/${state.repository}/pull/${number}`;
  return {
    number,
    state: open,
    user: userBody(user),
    html_url,
    pull_request: { html_url },
    author_association: "NONE",
  };
}

export function pullBody(
  state: State,
  { number, state: open, head, base, user, labels, mergedAt, mergeCommit }: Pull,
): Fields {
  const [owner] = head.repo?.split("/", 1) ?? [user];
  const repository = repositoryBody(state.repository);
  const repo = head.repo === null ? null : repositoryBody(head.repo);
  return {
    number,
    state: open,
    user: userBody(user),
    labels: labels.map((name) => ({ name })),
    merged_at: mergedAt,
    merge_commit_sha: mergeCommit,
    html_url: `https://github.com/${state.repository}/pull/${number}`,
    head: { ref: head.ref, sha: head.sha, label: `${owner}:${head.ref}`, repo },
    base: { ref: base.ref, sha: base.sha, label: base.ref, repo: repository },
  };
}

export function commitBody({ sha, parents }: Commit): Fields {
  return { sha, parents: parents.map((parent) => ({ sha: parent })) };
}

export function runBody(state: State, run: Run): Fields {
  return {
    id: run.id,
    name: run.workflow.path,
    path: run.workflow.path,
    workflow_id: run.workflow.id,
    event: run.event,
    status: run.status,
    conclusion: run.conclusion,
    head_branch: run.head.ref,
    head_sha: run.head.sha,
    head_repository: repositoryBody(run.head.repo),
    repository: repositoryBody(state.repository),
    head_repository_id: repositoryId(run.head.repo),
    pull_requests: run.pulls.map((number) => ({ number })),
    run_number: run.id,
    run_attempt: run.attempt,
    created_at: run.createdAt,
    updated_at: run.createdAt,
    html_url: `https://github.com/${state.repository}/actions/runs/${run.id}`,
  };
}

export function artifactBody(state: State, artifact: Artifact): Fields {
  const run = state.runs.find(({ id }) => id === artifact.run);
  const from = run === undefined ? null : workflowRun(state, run);
  return {
    id: artifact.id,
    name: artifact.name,
    size_in_bytes: artifact.bytes.length,
    expired: artifact.expired,
    digest: artifact.digest,
    archive_download_url: `https://api.github.com/repos/${state.repository}/actions/artifacts/${artifact.id}/zip`,
    created_at: artifact.createdAt,
    updated_at: artifact.createdAt,
    expires_at: "2026-12-31T00:00:00Z",
    workflow_run: from,
  };
}

/** The headers of a download, as both storages give them. */
export function downloadHeaders({ name, mimeType }: Pick<Artifact, "name" | "mimeType">): {
  readonly "content-type": string;
  readonly "content-disposition": string;
} {
  const file = isZip(mimeType) && !name.endsWith(".zip") ? `${name}.zip` : name;
  const ascii = file.replace(/[^ -~]|["\\]/g, "_");
  const utf8 = encodeURIComponent(file).replace(/['()*]/g, (one) => `%${one.charCodeAt(0).toString(16)}`);
  return {
    "content-type": mimeType,
    "content-disposition": `attachment; filename="${ascii}"; filename*=UTF-8''${utf8}`,
  };
}

/** The client unpacks whatever lies at an address that ends so. */
export function extension(mimeType: string): ".zip" | "" {
  return isZip(mimeType) ? ".zip" : "";
}

function isZip(mimeType: string): boolean {
  return mimeType === "application/zip";
}

function workflowRun(state: State, run: Run): Fields {
  return {
    id: run.id,
    repository_id: repositoryId(state.repository),
    head_repository_id: repositoryId(run.head.repo),
    head_branch: run.head.ref,
    head_sha: run.head.sha,
  };
}

export function statusBody(state: State, status: Status): Fields {
  const { context, description, targetUrl } = status;
  return { state: status.state, context, description, target_url: targetUrl, creator: userBody(state.login) };
}

/** GitHub breaks base64 into lines, and names a blob as git does. */
export function fileBody(path: string, text: string): Fields {
  const bytes = Buffer.from(text);
  return {
    type: "file",
    path,
    name: path.split("/").at(-1) ?? path,
    size: bytes.length,
    encoding: "base64",
    content: bytes.toString("base64").replace(/.{60}/g, "$&\n"),
    sha: createHash("sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex"),
  };
}
