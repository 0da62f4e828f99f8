import { statusOf } from "../text/http-error.ts";
import type { Step } from "./step.ts";
import { markerOf, openStickyPost, orWarn, type Place, type Post } from "./sticky-post.ts";

/** Starts to look for the gate's comment on a pull request, and returns how to create or update it. */
export async function prepareComment(step: Step, pullRequest: number): Promise<Post> {
  const { inputs } = step;
  const open = await openStickyPost(step, commentsOn(step, pullRequest));
  return (text, verdict) =>
    orWarn("comment", adviceOn, async () => {
      const { existing, post } = await open();
      const body = `${markerOf(step)}\n${text}`;
      if (existing && inputs.comment === "on-change" && withoutFooter(existing.body) === withoutFooter(body))
        return existing.url;
      if (!existing && inputs.comment === "on-failure" && verdict === "pass") return "";
      return post(text, verdict);
    });
}

function commentsOn({ event: { owner, repo } }: Step, pullRequest: number): Place {
  const on = { owner, repo, issue_number: pullRequest };
  return {
    list: async ({ paginate, rest }) => {
      const comments = await paginate(rest.issues.listComments, { ...on, per_page: 100 });
      return comments.map(({ id, body = "", html_url: url, user }) => ({
        id,
        body,
        url,
        login: user?.login ?? null,
      }));
    },
    create: async ({ rest }, body) => {
      const { data } = await rest.issues.createComment({ ...on, body });
      return { id: data.id, url: data.html_url };
    },
    update: async ({ rest }, id, body) => {
      const { data } = await rest.issues.updateComment({ owner, repo, comment_id: id, body });
      return data.html_url;
    },
    remove: async ({ rest }, id) => {
      await rest.issues.deleteComment({ owner, repo, comment_id: id });
    },
  };
}

/** Removes the last line, which names the commit and the workflow run. */
function withoutFooter(body: string): string {
  return body.replace(/\r\n/g, "\n").replace(/<sub>[^\n]*<\/sub>\s*$/, "");
}

/** Says what helps where a comment could not be posted. */
function adviceOn(thrown: unknown): string {
  const status = statusOf(thrown);
  if (status === 401) return " Check the input github-token.";
  if (status === 403 || status === 404)
    return " The job needs the permission pull-requests: write; a pull request from a fork never has it.";
  if (status === 422)
    return " GitHub refused its text, or the conversation is locked: the job needs pull-requests: write and an open conversation.";
  return "";
}
