import { getOctokit } from "@actions/github";
import type { CommentMode } from "../config/inputs.ts";
import type { Verdict } from "../verdict.ts";

type Octokit = ReturnType<typeof getOctokit>;

/** Calls that take longer than this are given up, all of them together. */
const patience = 60_000;

export type Comment = {
  readonly token: string;
  readonly owner: string;
  readonly repo: string;
  readonly pullRequest: number;
  /** Tells this gate's comment from those of other gates. */
  readonly name: string;
  readonly body: string;
  readonly mode: CommentMode;
  readonly verdict: Verdict;
};

/** Creates the gate's one comment or brings it up to date; gives its address, null where none was wanted. */
export async function postComment(comment: Comment): Promise<string | null> {
  const { owner, repo, pullRequest, mode, verdict } = comment;
  const octokit = getOctokit(comment.token, { request: { signal: AbortSignal.timeout(patience) } });
  const marker = `<!-- lossgate: ${encodeURIComponent(comment.name)} -->`;
  const body = `${marker}\n${comment.body}`;
  const mine = await findMine(octokit, comment, marker);
  if (mine && mode === "on-change" && withoutFooter(mine.body) === withoutFooter(body)) return mine.url;
  if (mine) {
    const { data } = await octokit.rest.issues.updateComment({ owner, repo, comment_id: mine.id, body });
    return data.html_url;
  }
  if (mode === "on-failure" && verdict === "pass") return null;
  const { data } = await octokit.rest.issues.createComment({ owner, repo, issue_number: pullRequest, body });
  return data.html_url;
}

/** By marker and author, over all pages: anybody may write the marker into a comment of their own. */
async function findMine(octokit: Octokit, { owner, repo, pullRequest }: Comment, marker: string) {
  const me = await login(octokit);
  const request = { owner, repo, issue_number: pullRequest, per_page: 100 };
  for await (const { data } of octokit.paginate.iterator(octokit.rest.issues.listComments, request)) {
    const mine = data.find(({ user, body }) => user?.login === me && body?.startsWith(marker));
    if (mine) return { id: mine.id, body: mine.body ?? "", url: mine.html_url };
  }
  return null;
}

/** A person's token names its user, an app's only in GraphQL; where neither may ask it is the workflow's own. */
async function login(octokit: Octokit): Promise<string> {
  const user = await unlessForbidden(octokit.rest.users.getAuthenticated());
  if (user) return user.data.login;
  const asked = await unlessForbidden(
    octokit.graphql<{ viewer: { login: string } }>("query { viewer { login } }"),
  );
  return asked?.viewer.login ?? "github-actions[bot]";
}

/** Null where the token may not ask. What else goes wrong must not make us take another for the author. */
async function unlessForbidden<Answer>(asked: Promise<Answer>): Promise<Answer | null> {
  try {
    return await asked;
  } catch (thrown) {
    const status = statusOf(thrown);
    if (
      status === 403 ||
      status === 404 ||
      (thrown instanceof Error && thrown.name === "GraphqlResponseError")
    )
      return null;
    throw thrown;
  }
}

function statusOf(thrown: unknown): unknown {
  return typeof thrown === "object" && thrown !== null && "status" in thrown ? thrown.status : null;
}

/** The last line names the commit and the workflow run. */
function withoutFooter(body: string): string {
  return body.replace(/\r\n/g, "\n").replace(/<sub>[^\n]*<\/sub>\s*$/, "");
}

/** Why a comment could not be posted and what helps, from what Octokit threw. */
export function whyNot(thrown: unknown): string {
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  const status = statusOf(thrown);
  const said = `The comment could not be posted: ${message}.`;
  if (status === 401) return `${said} Check the input github-token.`;
  if (status === 403 || status === 404) {
    return `${said} The job needs the permission pull-requests: write; a pull request from a fork never has it.`;
  }
  if (status === 422)
    return `${said} GitHub refused its text, or the conversation is locked: the job needs pull-requests: write and an open conversation.`;
  return said;
}
