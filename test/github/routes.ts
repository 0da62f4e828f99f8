/** What GitHub answers to each operation. Fields that no test cares about are left to the contract. */
import {
  type Answer,
  forbidden,
  invalid,
  notFound,
  page,
  type Route,
  refusal,
  refuseToGuess,
} from "./answers.ts";
import { commentBody, commitBody, fileBody, pullBody, statusBody, userBody } from "./bodies.ts";
import type { Call, Fields } from "./contract.ts";
import { issueRoutes } from "./issues.ts";
import { runRoutes } from "./runs.ts";
import { type Comment, type Commit, type File, instant, type State } from "./state.ts";

/** GitHub's own limit, which its OpenAPI description does not have. */
const LONGEST_COMMENT = 65_536;
const LONGEST_STATUS = 140;

export const routes: Readonly<Record<string, Route>> = {
  ...runRoutes,
  ...issueRoutes,

  "users/get-authenticated": ({ state }) =>
    state.user === "forbidden" ? forbidden : { status: 200, body: userBody(state.login) },

  "issues/list-comments": ({ state, call }) => {
    const issue = Number(call.path.issue_number);
    if (!state.pulls.some(({ number }) => number === issue)) return notFound;
    const since = call.query.since ?? "";
    const found = state.comments.filter((one) => one.issue === issue && one.updatedAt >= since);
    return page(call, found, (comment) => commentBody(state, comment));
  },
  "issues/create-comment": ({ state, call }) => {
    const issue = Number(call.path.issue_number);
    if (!state.pulls.some(({ number }) => number === issue)) return notFound;
    if (state.permissions.pullRequests === "read") return forbidden;
    const body = String(call.body.body);
    return unacceptable(body) ?? { status: 201, body: commentBody(state, addComment(state, issue, body)) };
  },
  "issues/get-comment": onComment((state, comment) => ({ status: 200, body: commentBody(state, comment) })),
  "issues/update-comment": onComment((state, comment, call) => {
    if (state.permissions.pullRequests === "read") return forbidden;
    const body = String(call.body.body);
    const refused = unacceptable(body);
    if (refused !== null) return refused;
    comment.body = body;
    comment.updatedAt = instant(comment.id + 3600);
    return { status: 200, body: commentBody(state, comment) };
  }),
  "issues/delete-comment": onComment((state, comment) => {
    if (state.permissions.pullRequests === "read") return forbidden;
    state.comments.splice(state.comments.indexOf(comment), 1);
    return { status: 204, body: null };
  }),

  "pulls/get": ({ state, call }) => {
    const found = state.pulls.find(({ number }) => number === Number(call.path.pull_number));
    if (found === undefined) return notFound;
    return { status: 200, body: { ...pullBody(state, found), merged: found.mergedAt !== null } };
  },
  "pulls/list": ({ state, call }) => {
    const { state: wanted = "open", head, base } = call.query;
    const found = state.pulls.filter(
      (one) =>
        (wanted === "all" || one.state === wanted) &&
        (head === undefined || head === `${owner(one.head.repo ?? "")}:${one.head.ref}`) &&
        (base === undefined || base === one.base.ref),
    );
    const newestFirst = found.toSorted((a, b) => b.number - a.number);
    return page(call, newestFirst, (one) => pullBody(state, one));
  },
  // GitHub finds nothing here for the commits of forks, but the merges of their pull requests are no commits of forks.
  "repos/list-pull-requests-associated-with-commit": ({ state, call }) => {
    const found = state.pulls.filter(
      ({ head, mergedAt, mergeCommit }) =>
        (head.sha === call.path.commit_sha && head.repo === state.repository) ||
        (mergedAt !== null && mergeCommit === call.path.commit_sha),
    );
    return page(call, found, (one) => pullBody(state, one));
  },

  "repos/get-commit": mayReadContents(({ state, call }) => {
    const { ref = "" } = call.path;
    const found = findCommit(state, ref);
    if (found === undefined) return refusal(422, `No commit found for SHA: ${ref}`);
    return { status: 200, body: commitBody(found) };
  }),
  "repos/list-commits": mayReadContents(({ state, call }) => {
    const { sha = "main", page: _, per_page, ...unknown } = call.query;
    refuseToGuess(call, unknown);
    const found = history(state, sha);
    return found.length === 0 ? notFound : page(call, found, commitBody);
  }),
  "repos/compare-commits-with-basehead": mayReadContents(({ state, call }) => {
    const { basehead = "" } = call.path;
    const [base = [], head = []] = basehead
      .split("...")
      .map((name) => history(state, name).map(({ sha }) => sha));
    const shared = head.find((sha) => base.includes(sha));
    if (shared === undefined) return notFound;
    return { status: 200, body: comparison(base, head, shared) };
  }),
  "repos/get-content": mayReadContents(({ state, call, raw }) => {
    const { owner, repo, path = "" } = call.path;
    const { ref = null } = call.query;
    const isOther = `${owner}/${repo}` !== state.repository;
    const files = state.files.filter(
      ({ repository = state.repository, ...one }) =>
        repository === `${owner}/${repo}` && (one.ref === null || one.ref === ref),
    );
    const file = files.find((one) => one.path === path);
    if (file !== undefined) return { status: 200, body: raw ? file.text : fileBody(path, file.text) };
    const entries = entriesIn(path === "/" ? "" : `${path}/`, files);
    if (entries.length === 0 && (path !== "/" || isOther)) return notFound;
    return { status: 200, body: entries };
  }),
  "repos/create-commit-status": ({ state, call }) => {
    if (state.permissions.statuses === "read") return forbidden;
    const { state: verdict, context = "default", description = null, target_url = null } = call.body;
    const text = typeof description === "string" ? description : null;
    if (text !== null && text.length > LONGEST_STATUS) {
      return invalid("Status", "description", "description is too long (maximum is 140 characters)");
    }
    const posted = {
      sha: call.path.sha ?? "",
      state: String(verdict),
      context: String(context),
      description: text,
      targetUrl: typeof target_url === "string" ? target_url : null,
    };
    state.statuses.push(posted);
    return { status: 201, body: statusBody(state, posted) };
  },
};

/** The files and directories right below a directory, which ends with a slash. */
function entriesIn(directory: string, files: readonly File[]): Fields[] {
  const below = files.map(({ path }) => path).filter((path) => path.startsWith(directory));
  const names = new Set(below.map((path) => path.slice(directory.length).split("/")[0] ?? ""));
  return [...names].map((name) => {
    const path = directory + name;
    return { type: below.includes(path) ? "file" : "dir", name, path };
  });
}

function mayReadContents(route: Route): Route {
  return (context) => (context.state.permissions.contents === "none" ? forbidden : route(context));
}

function onComment(route: (state: State, comment: Comment, call: Call) => Answer): Route {
  return ({ state, call }) => {
    const found = state.comments.find(({ id }) => id === Number(call.path.comment_id));
    return found === undefined ? notFound : route(state, found, call);
  };
}

function unacceptable(body: string): Answer | null {
  if (body.length > LONGEST_COMMENT) {
    return invalid("IssueComment", "data", "Body is too long (maximum is 65536 characters)");
  }
  return body.trim() === "" ? invalid("IssueComment", "data", "Body cannot be blank") : null;
}

export function addComment(state: State, issue: number, body: string, login = state.login): Comment {
  const id = Math.max(1000, ...state.comments.map((one) => one.id)) + 1;
  const user = { login, type: login.endsWith("[bot]") ? ("Bot" as const) : ("User" as const) };
  const comment = { id, issue, body, user, createdAt: instant(id), updatedAt: instant(id) };
  state.comments.push(comment);
  return comment;
}

function owner(repository: string): string {
  return repository.split("/", 1)[0] ?? "";
}

function findCommit(state: State, name: string): Commit | undefined {
  return state.commits.find(({ sha, refs }) => sha === name || refs.includes(name));
}

/** The commit and all before it, each ahead of its parents; empty where GitHub does not know it. */
function history(state: State, name: string): Commit[] {
  const seen = new Set<Commit>();
  const oldestFirst: Commit[] = [];
  function visit(ref: string): void {
    const found = findCommit(state, ref);
    if (found === undefined || seen.has(found)) return;
    seen.add(found);
    // The last visited ends up nearest: the first parent, whose branch this is.
    for (const parent of found.parents.toReversed()) visit(parent);
    oldestFirst.push(found);
  }
  visit(name);
  return oldestFirst.toReversed();
}

function comparison(base: readonly string[], head: readonly string[], shared: string): Fields {
  const ahead = head.filter((sha) => !base.includes(sha));
  const behind = base.filter((sha) => !head.includes(sha));
  return {
    status: relation(ahead.length, behind.length),
    ahead_by: ahead.length,
    behind_by: behind.length,
    total_commits: ahead.length,
    base_commit: { sha: base[0] ?? "" },
    merge_base_commit: { sha: shared },
    commits: ahead.toReversed().map((sha) => ({ sha })),
  };
}

function relation(ahead: number, behind: number): string {
  if (ahead === 0) return behind === 0 ? "identical" : "behind";
  return behind === 0 ? "ahead" : "diverged";
}
