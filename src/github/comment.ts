import * as core from "@actions/core";
import type { Verdict } from "../findings/verdict.ts";
import { errorMessage } from "../text/error-message.ts";
import { type GitHub, statusOf } from "./client.ts";
import type { Step } from "./step.ts";
import type { Repository } from "./stored-artifacts.ts";

/** Creates or updates the gate's comment. Returns its URL; empty if none is wanted or could be posted. */
export type PostComment = (body: string, verdict: Verdict) => Promise<string>;

/** Where the comment is; the marker identifies the comments of this gate. */
type Target = Repository & { readonly pullRequest: number; readonly marker: string };

type ExistingComment = { readonly id: number; readonly body: string; readonly url: string };

/** Starts to look for the gate's comments on a pull request, and returns how to post one. A failure becomes a warning. */
export async function prepareComment(step: Step, pullRequest: number): Promise<PostComment> {
  const { inputs, event } = step;
  const marker = `<!-- lossgate: ${encodeURIComponent(inputs.name)} -->`;
  const target = { owner: event.owner, repo: event.repo, pullRequest, marker };
  const reader = await step.connect("read");
  const search = findExisting(reader, target);
  // `postComment` awaits it, and until then a failure counts as handled.
  search.catch(() => {});
  const postComment = async (text: string, verdict: Verdict): Promise<string> => {
    const body = `${marker}\n${text}`;
    const [existing, ...duplicates] = await search;
    const github = await step.connect("write");
    for (const { id } of duplicates) await remove(github, target, id);
    if (existing && inputs.comment === "on-change" && withoutFooter(existing.body) === withoutFooter(body))
      return existing.url;
    if (existing) return update(github, target, existing, body);
    if (inputs.comment === "on-failure" && verdict === "pass") return "";
    return create(github, target, body);
  };
  return async (text, verdict) => {
    try {
      return await postComment(text, verdict);
    } catch (thrown) {
      core.warning(commentError(thrown), { title: "lossgate: no comment" });
      return "";
    }
  };
}

async function create(github: GitHub, target: Target, body: string): Promise<string> {
  const { owner, repo, pullRequest } = target;
  const { data } = await github.rest.issues.createComment({ owner, repo, issue_number: pullRequest, body });
  // Another job may have posted meanwhile, or a lost answer made the call repeat: the oldest comment stays. Where GitHub does
  // not answer, the next run removes the others.
  const [oldest] = await findExisting(github, target, data.id).catch(() => []);
  if (!oldest || oldest.id === data.id) return data.html_url;
  await remove(github, target, data.id);
  return update(github, target, oldest, body);
}

async function update(
  github: GitHub,
  { owner, repo }: Target,
  { id }: ExistingComment,
  body: string,
): Promise<string> {
  const { data } = await github.rest.issues.updateComment({ owner, repo, comment_id: id, body });
  return data.html_url;
}

/** Does nothing if another job has already removed the comment. */
async function remove(github: GitHub, { owner, repo }: Target, id: number): Promise<void> {
  try {
    await github.rest.issues.deleteComment({ owner, repo, comment_id: id });
  } catch (thrown) {
    if (statusOf(thrown) !== 404) throw thrown;
  }
}

/**
 * Finds the gate's comments, the oldest first, by marker and by author, since anybody may write the marker into a comment.
 * `ownId` is a comment known to be the gate's.
 */
async function findExisting(
  github: GitHub,
  { owner, repo, pullRequest, marker }: Target,
  ownId: number | null = null,
): Promise<ExistingComment[]> {
  const request = { owner, repo, issue_number: pullRequest, per_page: 100 };
  const comments = await github.paginate(github.rest.issues.listComments, request);
  const marked = comments.filter(({ body }) => body?.startsWith(marker));
  const own = marked.every(({ id }) => id === ownId) ? marked : await byThisLogin(github, marked);
  return own.sort((a, b) => a.id - b.id).map(({ id, body = "", html_url: url }) => ({ id, body, url }));
}

async function byThisLogin<Comment extends { readonly user: { readonly login: string } | null }>(
  github: GitHub,
  comments: readonly Comment[],
): Promise<Comment[]> {
  const login = await readLogin(github);
  return comments.filter(({ user }) => user?.login === login);
}

/** Returns the login of the token: from REST for a user, from GraphQL for an app, else the workflow's own. */
async function readLogin(github: GitHub): Promise<string> {
  const user = await unlessForbidden(github.rest.users.getAuthenticated());
  if (user) return user.data.login;
  const answer = await unlessForbidden(
    github.graphql<{ viewer: { login: string } }>("query { viewer { login } }"),
  );
  return answer?.viewer.login ?? "github-actions[bot]";
}

/** Returns null if the token is not allowed to query it. Other failures are thrown: a guessed login could match another author. */
async function unlessForbidden<Answer>(answer: Promise<Answer>): Promise<Answer | null> {
  try {
    return await answer;
  } catch (thrown) {
    const status = statusOf(thrown);
    const isRefused = thrown instanceof Error && thrown.name === "GraphqlResponseError";
    if (status === 403 || status === 404 || isRefused) return null;
    throw thrown;
  }
}

/** Removes the last line, which names the commit and the workflow run. */
function withoutFooter(body: string): string {
  return body.replace(/\r\n/g, "\n").replace(/<sub>[^\n]*<\/sub>\s*$/, "");
}

/** Says why a comment could not be posted and what helps. */
function commentError(thrown: unknown): string {
  const status = statusOf(thrown);
  const message = `The comment could not be posted: ${errorMessage(thrown)}.`;
  if (status === 401) return `${message} Check the input github-token.`;
  if (status === 403 || status === 404) {
    return `${message} The job needs the permission pull-requests: write; a pull request from a fork never has it.`;
  }
  if (status === 422)
    return `${message} GitHub refused its text, or the conversation is locked: the job needs pull-requests: write and an open conversation.`;
  return message;
}
