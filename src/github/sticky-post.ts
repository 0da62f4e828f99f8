import * as core from "@actions/core";
import type { Verdict } from "../findings/verdict.ts";
import { errorMessage } from "../text/error-message.ts";
import { escapeWorkflowCommands } from "../text/escape-workflow-commands.ts";
import { statusOf } from "../text/http-error.ts";
import type { GitHub } from "./client.ts";
import type { Step } from "./step.ts";

/** Posts the text of a report and returns its URL; empty if none is wanted or could be posted. */
export type Post = (text: string, verdict: Verdict) => Promise<string>;

/** A text that a gate posted: a comment, or an issue. */
export type Posted = {
  /** Grows with the time of posting. */
  readonly id: number;
  readonly body: string;
  readonly url: string;
  readonly login: string | null;
};

/** A place in which each gate keeps one text up to date. */
export type Place = {
  /** Lists what may be the gate's. */
  readonly list: (github: GitHub, login: () => Promise<string>) => Promise<readonly Posted[]>;
  readonly create: (github: GitHub, body: string, verdict: Verdict) => Promise<Pick<Posted, "id" | "url">>;
  /** Returns the URL. */
  readonly update: (github: GitHub, id: number, body: string, verdict: Verdict) => Promise<string>;
  /** Removes what was posted a second time. */
  readonly remove: (github: GitHub, id: number) => Promise<void>;
};

/** What the gate has posted in a place so far, and how to post. */
export type StickyPost = {
  /** Null if there is none. */
  readonly existing: Posted | null;
  /** Creates or updates the text and returns its URL. */
  readonly post: Post;
};

/** Warns where a text could not be posted, with what helps: no verdict depends on it. */
export async function orWarn(
  what: "comment" | "issue",
  adviceOn: (thrown: unknown) => string,
  post: () => Promise<string>,
): Promise<string> {
  try {
    return await post();
  } catch (thrown) {
    const message = `The ${what} could not be posted: ${errorMessage(thrown)}.${adviceOn(thrown)}`;
    core.warning(escapeWorkflowCommands(message), { title: `lossgate: no ${what}` });
    return "";
  }
}

/** The hidden first line of the texts of this gate. */
export function markerOf({ inputs }: Step): string {
  return `<!-- lossgate: ${encodeURIComponent(inputs.name)} -->`;
}

/** Starts to look for the gate's text in a place. What is returned waits for it, and removes duplicates. */
export async function openStickyPost(step: Step, place: Place): Promise<() => Promise<StickyPost>> {
  const reader = await step.connect("read");
  const search = findOwn(reader, step, place);
  // The function below awaits it, and until then a failure counts as handled.
  search.catch(() => {});
  return async () => {
    const [existing = null, ...duplicates] = await search;
    const github = await step.connect("write");
    for (const { id } of duplicates) await removeOnce(github, place, id);
    return {
      existing,
      post: async (text, verdict) => {
        const body = `${markerOf(step)}\n${text}`;
        if (existing) return place.update(github, existing.id, body, verdict);
        return create(github, step, place, body, verdict);
      },
    };
  };
}

async function create(
  github: GitHub,
  step: Step,
  place: Place,
  body: string,
  verdict: Verdict,
): Promise<string> {
  const created = await place.create(github, body, verdict);
  // Another job may have posted meanwhile, or a lost answer made the call repeat: the oldest one stays. Where GitHub does
  // not answer, the next run removes the others.
  const [oldest] = await findOwn(github, step, place, created.id).catch(() => []);
  if (!oldest || oldest.id === created.id) return created.url;
  await removeOnce(github, place, created.id);
  return place.update(github, oldest.id, body, verdict);
}

/** Does nothing if another job has already removed it. */
async function removeOnce(github: GitHub, place: Place, id: number): Promise<void> {
  try {
    await place.remove(github, id);
  } catch (thrown) {
    if (statusOf(thrown) !== 404) throw thrown;
  }
}

/**
 * Finds the texts of the gate, the oldest first, by marker and by author, since anybody may write the marker. `ownId` is one
 * known to be the gate's.
 */
async function findOwn(
  github: GitHub,
  step: Step,
  place: Place,
  ownId: number | null = null,
): Promise<Posted[]> {
  let known: Promise<string> | undefined;
  const login = () => {
    known ??= readLogin(github);
    return known;
  };
  const posted = await place.list(github, login);
  const marked = posted.filter(({ body }) => body.startsWith(markerOf(step)));
  if (marked.every(({ id }) => id === ownId)) return marked;
  const own = await login();
  return marked.filter((one) => one.login === own).sort((a, b) => a.id - b.id);
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
