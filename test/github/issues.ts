/** What GitHub answers on issues, among which it lists pull requests. */
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
import { issueBody, pullIssueBody } from "./bodies.ts";
import type { Call } from "./contract.ts";
import type { Issue, State } from "./state.ts";

const disabled = refusal(410, "Issues has been disabled in this repository.");
const longestTitle = 256;
const longestBody = 65_536;

export const issueRoutes: Readonly<Record<string, Route>> = {
  "issues/list-for-repo": ({ state, call }) => {
    const { state: wanted = "open", creator, page: _, per_page, ...unknown } = call.query;
    refuseToGuess(call, unknown);
    if (state.permissions.issues === "none") return notFound;
    const isWanted = (open: string, login: string) =>
      (wanted === "all" || wanted === open) && (creator === undefined || creator === login);
    const issues = (state.issues ?? [])
      .filter((one) => isWanted(one.state, one.user.login))
      .map((one) => ({ number: one.number, body: issueBody(state, one) }));
    const pulls = state.pulls
      .filter((one) => isWanted(one.state, one.user))
      .map((one) => ({ number: one.number, body: pullIssueBody(state, one) }));
    const newestFirst = [...issues, ...pulls].sort((a, b) => b.number - a.number);
    return page(call, newestFirst, ({ body }) => body);
  },
  "issues/create": ({ state, call }) => {
    if (state.issues === null) return disabled;
    if (state.permissions.issues !== "write") return forbidden;
    const refused = unacceptable(call);
    if (refused !== null) return refused;
    const issue = addIssue(state, String(call.body.title), String(call.body.body));
    return { status: 201, body: issueBody(state, issue) };
  },
  "issues/update": ({ state, call }) => {
    if (state.issues === null) return disabled;
    const issue = state.issues.find(({ number }) => number === Number(call.path.issue_number));
    if (issue === undefined) return notFound;
    if (state.permissions.issues !== "write") return forbidden;
    const refused = unacceptable(call);
    if (refused !== null) return refused;
    const {
      title = issue.title,
      body = issue.body,
      state: open = issue.state,
      state_reason = null,
    } = call.body;
    Object.assign(issue, { title, body, state: open, stateReason: state_reason });
    return { status: 200, body: issueBody(state, issue) };
  },
};

function unacceptable({ body: { title = "", body = "" } }: Call): Answer | null {
  if (String(title).length > longestTitle) return invalid("Issue", "title", "title is too long");
  if (String(body).length > longestBody) return invalid("Issue", "body", "body is too long");
  return null;
}

/** An issue of the repository; throws where they are disabled. */
export function addIssue(state: State, title: string, body: string, login = state.login): Issue {
  if (state.issues === null) throw new Error("issues are disabled");
  const number = Math.max(100, ...state.issues.map((one) => one.number)) + 1;
  const user = { login, type: login.endsWith("[bot]") ? ("Bot" as const) : ("User" as const) };
  const issue: Issue = { number, title, body, state: "open", stateReason: null, user };
  state.issues.push(issue);
  return issue;
}
