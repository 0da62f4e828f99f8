import { exitCode, type Verdict } from "../findings/verdict.ts";
import { statusOf } from "../text/http-error.ts";
import { sanitizeLine } from "../text/sanitize.ts";
import type { Step } from "./step.ts";
import { openStickyPost, orWarn, type Place, type Post } from "./sticky-post.ts";

/** GitHub accepts titles of 256 characters. */
const maxNameCharacters = 200;

/**
 * Starts to look for the gate's open issue, and returns how to keep it: a step that fails opens or updates it, and a pass closes
 * it. A failure that the inputs excuse leaves it as it is.
 */
export async function prepareIssue(step: Step): Promise<Post> {
  const { failOn, ifInconclusive } = step.inputs;
  const open = await openStickyPost(step, issuesOf(step));
  return (text, verdict) =>
    orWarn("issue", adviceOn, async () => {
      const { existing, post } = await open();
      const isFailing = exitCode(verdict, failOn, ifInconclusive) !== 0;
      const isHealed = existing !== null && verdict === "pass";
      return isFailing || isHealed ? post(text, verdict) : "";
    });
}

/** The open issues: one that is closed is over, and its discussion is left alone. */
function issuesOf({ inputs, event: { owner, repo } }: Step): Place {
  // A title that named figures would be renamed at every update.
  const titleOf = (verdict: Verdict) => `${sanitizeLine(inputs.name, maxNameCharacters)}: ${titles[verdict]}`;
  return {
    list: async ({ paginate, rest }, login) => {
      const request = { owner, repo, state: "open", creator: await login(), per_page: 100 } as const;
      const issues = await paginate(rest.issues.listForRepo, request);
      return issues
        .filter(({ pull_request }) => pull_request === undefined)
        .map(({ number, body, html_url: url, user }) => ({
          id: number,
          body: body ?? "",
          url,
          login: user?.login ?? null,
        }));
    },
    create: async ({ rest }, body, verdict) => {
      const { data } = await rest.issues.create({ owner, repo, title: titleOf(verdict), body });
      return { id: data.number, url: data.html_url };
    },
    update: async ({ rest }, issue_number, body, verdict) => {
      const state =
        verdict === "pass"
          ? ({ state: "closed", state_reason: "completed" } as const)
          : { title: titleOf(verdict) };
      const { data } = await rest.issues.update({ owner, repo, issue_number, body, ...state });
      return data.html_url;
    },
    // Only administrators can delete an issue.
    remove: async ({ rest }, issue_number) => {
      await rest.issues.update({ owner, repo, issue_number, state: "closed", state_reason: "not_planned" });
    },
  };
}

const titles: Readonly<Record<Verdict, string>> = {
  pass: "the training passes",
  fail: "the training fails",
  inconclusive: "the training could not be judged",
  error: "the training could not be read",
};

/** Says what helps where an issue could not be posted. */
function adviceOn(thrown: unknown): string {
  const status = statusOf(thrown);
  if (status === 401) return " Check the input github-token.";
  if (status === 403 || status === 404) return " The job needs the permission issues: write.";
  if (status === 410)
    return " Issues are disabled in this repository: enable them, or leave out the input issue.";
  return "";
}
