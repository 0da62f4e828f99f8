import * as core from "@actions/core";
import type { CommentMode } from "../config/inputs.ts";
import type { Verdict } from "../findings/verdict.ts";
import type { Repository } from "./artifact-api.ts";
import { connect, type GitHub, messageOf, statusOf } from "./client.ts";

export type Comment = Repository & {
  readonly pullRequest: number;
  /** Tells this gate's comment from those of other gates. */
  readonly name: string;
  readonly body: string;
  readonly mode: CommentMode;
  readonly verdict: Verdict;
};

/** Creates the gate's one comment or brings it up to date; gives its address, null where none was wanted. */
async function postComment(github: GitHub, comment: Comment): Promise<string | null> {
  const { owner, repo, pullRequest, mode, verdict } = comment;
  const marker = `<!-- lossgate: ${encodeURIComponent(comment.name)} -->`;
  const body = `${marker}\n${comment.body}`;
  const [mine, ...others] = await findMine(github, comment, marker);
  for (const one of others) await remove(github, comment, one.id);
  if (mine && mode === "on-change" && withoutFooter(mine.body) === withoutFooter(body)) return mine.url;
  if (mine) return update(github, comment, mine, body);
  if (mode === "on-failure" && verdict === "pass") return null;
  const { data } = await github.rest.issues.createComment({ owner, repo, issue_number: pullRequest, body });
  // Another job may have posted in the meantime, or an answer was lost and the call made again: the oldest stays. Where GitHub
  // does not tell, the next run tidies up.
  const [oldest] = await findMine(github, comment, marker, data.id).catch(() => []);
  if (!oldest || oldest.id === data.id) return data.html_url;
  await remove(github, comment, data.id);
  return update(github, comment, oldest, body);
}

type Mine = { readonly id: number; readonly body: string; readonly url: string };

async function update(github: GitHub, { owner, repo }: Comment, { id }: Mine, body: string): Promise<string> {
  const { data } = await github.rest.issues.updateComment({ owner, repo, comment_id: id, body });
  return data.html_url;
}

/** Another job may have done so before. */
async function remove(github: GitHub, { owner, repo }: Comment, id: number): Promise<void> {
  try {
    await github.rest.issues.deleteComment({ owner, repo, comment_id: id });
  } catch (thrown) {
    if (statusOf(thrown) !== 404) throw thrown;
  }
}

/** By marker and author, over all pages, the oldest first, but for `known`, which is ours: anybody may write the marker into a comment of their own. */
async function findMine(
  github: GitHub,
  { owner, repo, pullRequest }: Comment,
  marker: string,
  known: number | null = null,
): Promise<Mine[]> {
  const request = { owner, repo, issue_number: pullRequest, per_page: 100 };
  const all = await github.paginate(github.rest.issues.listComments, request);
  const marked = all.filter(({ body }) => body?.startsWith(marker));
  // To ask who we are takes a second: a query counts as a write.
  if (marked.every(({ id }) => id === known)) return marked.map(mineOf);
  const me = await login(github);
  return marked
    .filter(({ user }) => user?.login === me)
    .sort((a, b) => a.id - b.id)
    .map(mineOf);
}

function mineOf({ id, body = "", html_url: url }: { id: number; body?: string; html_url: string }): Mine {
  return { id, body, url };
}

/** A person's token names its user, an app's only in GraphQL; where neither may ask it is the workflow's own. */
async function login(github: GitHub): Promise<string> {
  const user = await unlessForbidden(github.rest.users.getAuthenticated());
  if (user) return user.data.login;
  const asked = await unlessForbidden(
    github.graphql<{ viewer: { login: string } }>("query { viewer { login } }"),
  );
  return asked?.viewer.login ?? "github-actions[bot]";
}

/** Null where the token may not ask. What else goes wrong must not make us take another for the author. */
async function unlessForbidden<Answer>(asked: Promise<Answer>): Promise<Answer | null> {
  try {
    return await asked;
  } catch (thrown) {
    const status = statusOf(thrown);
    const isRefused = thrown instanceof Error && thrown.name === "GraphqlResponseError";
    if (status === 403 || status === 404 || isRefused) return null;
    throw thrown;
  }
}

/** The last line names the commit and the workflow run. */
function withoutFooter(body: string): string {
  return body.replace(/\r\n/g, "\n").replace(/<sub>[^\n]*<\/sub>\s*$/, "");
}

/** The address of the comment; empty where none was wanted, or could be posted: that is told, and changes no verdict. */
export async function postOrWarn(token: string, comment: Comment): Promise<string> {
  try {
    return (await postComment(connect(token), comment)) ?? "";
  } catch (thrown) {
    core.warning(commentError(thrown), { title: "lossgate: no comment" });
    return "";
  }
}

/** Why a comment could not be posted and what helps, from what Octokit threw. */
function commentError(thrown: unknown): string {
  const status = statusOf(thrown);
  const said = `The comment could not be posted: ${messageOf(thrown)}.`;
  if (status === 401) return `${said} Check the input github-token.`;
  if (status === 403 || status === 404) {
    return `${said} The job needs the permission pull-requests: write; a pull request from a fork never has it.`;
  }
  if (status === 422)
    return `${said} GitHub refused its text, or the conversation is locked: the job needs pull-requests: write and an open conversation.`;
  return said;
}
