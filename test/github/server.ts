/**
 * A GitHub on the loopback for tests of the bundle: set GITHUB_API_URL to `github.url`, let the Action run, look into
 * `github.comments`. Every request and every answer is held against GitHub's own OpenAPI description.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { type Answer, forbidden, refusal } from "./answers.ts";
import { downloadHeaders } from "./bodies.ts";
import { type Contract, isFields, type Json, openContract, type Refusal } from "./contract.ts";
import { addIssue } from "./issues.ts";
import { closeServers, type Fault, listen, misbehave, type Refused } from "./loopback.ts";
import { addComment, routes } from "./routes.ts";
import { type Artifact, type Comment, type Issue, initialState, type State } from "./state.ts";

export { artifact, forkToken, pull, run, sha } from "./state.ts";

type Request = {
  readonly method: string;
  /** With its query, as it was sent. Downloads of artifacts lie under `/artifacts/`. */
  readonly path: string;
  readonly body: Json;
};
/** A request that GitHub's description does not allow. */
type Violation = Refusal & { readonly method: string; readonly path: string };

/** GitHub's answer to what comes too fast, or all at once. */
export function secondaryRateLimit(retryAfter = 60): Refused {
  const message =
    "You have exceeded a secondary rate limit. Please wait a few minutes before you try again. If you reach out to " +
    "GitHub Support for help, please include the request ID.";
  return { status: 403, message, headers: { "retry-after": String(retryAfter) } };
}

/** GitHub's answer when the hour's requests are used up; `reset` is in seconds since 1970. */
export function primaryRateLimit(reset: number): Refused {
  const headers = { "x-ratelimit-remaining": "0", "x-ratelimit-reset": String(reset) };
  return { status: 403, message: "API rate limit exceeded for installation.", headers };
}

export type GitHub = State & {
  /** For GITHUB_API_URL. */
  readonly url: string;
  readonly requests: Request[];
  readonly violations: Violation[];
  /** Asked before every answer, after the request was noted. A promise makes for a slow answer. */
  fail: (request: Request) => Fault | Promise<Fault>;
  /** A comment that was there before. */
  readonly addComment: (issue: number, body: string, login?: string) => Comment;
  /** An issue that was there before. */
  readonly addIssue: (title: string, body: string, login?: string) => Issue;
  /** Throws where the server itself answered wrongly, so that no test passes by such an answer. */
  readonly close: () => Promise<void>;
  readonly [Symbol.asyncDispose]: () => Promise<void>;
};

type Inside = {
  readonly github: GitHub;
  readonly contract: Contract;
  readonly blobs: string;
  readonly faults: Error[];
};

export async function startGitHub(changes: Partial<State> = {}): Promise<GitHub> {
  const contract = await openContract();
  const api = createServer();
  // Artifacts lie on another host, as on GitHub: a client must follow there, and leave its token behind.
  const storage = createServer();
  const [url, blobs] = await Promise.all([listen(api), listen(storage)]);
  const faults: Error[] = [];

  const close = () => closeServers([api, storage], faults);
  const github: GitHub = {
    ...initialState(changes),
    url,
    requests: [],
    violations: [],
    fail: () => undefined,
    addComment: (issue, body, login) => addComment(github, issue, body, login),
    addIssue: (title, body, login) => addIssue(github, title, body, login),
    close,
    [Symbol.asyncDispose]: close,
  };

  const inside = { github, contract, blobs, faults };
  api.on("request", (_, response: ServerResponse) => count(github, response));
  serve(api, inside, answerApi);
  serve(storage, inside, answerStorage);
  return github;
}

type Answerer = (inside: Inside, request: IncomingMessage, body: string) => Answer | Artifact;

function serve(server: Server, inside: Inside, answer: Answerer): void {
  server.on("request", (request: IncomingMessage, response: ServerResponse) => {
    respond(inside, answer, request, response).catch((error: unknown) => {
      inside.faults.push(error instanceof Error ? error : new Error(String(error)));
      send(response, refusal(500, `the tests' GitHub is wrong: ${String(error)}`), "");
    });
  });
}

async function respond(
  inside: Inside,
  answer: Answerer,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await text(request);
  const noted = { method: request.method ?? "", path: request.url ?? "", body: parsed(body) };
  inside.github.requests.push(noted);
  const failure = await inside.github.fail(noted);
  if (failure === undefined) send(response, answer(inside, request, body), inside.github.url + noted.path);
  else misbehave(failure, request, response, (refused) => send(response, refusalOf(refused), ""));
}

function refusalOf({ status, message, headers = {} }: Refused): Answer {
  return { ...refusal(status, message), headers };
}

/** GitHub tells with every answer how many more there are. */
function count({ rateLimit }: GitHub, response: ServerResponse): void {
  const { limit, reset } = rateLimit;
  rateLimit.remaining--;
  const remaining = Math.max(0, rateLimit.remaining);
  const told = { limit, remaining, used: limit - remaining, reset, resource: "core" };
  for (const [name, value] of Object.entries(told)) response.setHeader(`x-ratelimit-${name}`, value);
}

function parsed(body: string): Json {
  if (body === "") return null;
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}

function answerApi(inside: Inside, request: IncomingMessage, body: string): Answer {
  const { github, contract, blobs } = inside;
  const { method = "", url = "", headers } = request;
  if (headers["user-agent"] === undefined) return refusal(403, "Request forbidden by administrative rules.");
  if (headers.authorization === undefined) return refusal(401, "Requires authentication");
  if (github.rateLimit.remaining < 0) return refusalOf(primaryRateLimit(github.rateLimit.reset));
  if (method === "POST" && url === "/graphql") return answerGraphql(github, body);

  const call = contract.read(method, url, body);
  if ("errors" in call) return violation(github, request, call);
  const { owner, repo } = call.path;
  const route = routes[call.operation];
  if (route === undefined) throw new Error(`${call.operation} is in openapi.json and has no route`);
  const others = call.operation === "repos/get-content" ? github.files.map((one) => one.repository) : [];
  if (repo !== undefined && ![github.repository, ...others].includes(`${owner}/${repo}`))
    return refusal(404, "Not Found");
  const raw = headers.accept?.includes(".raw") ?? false;
  const answer = route({ state: github, call, raw, blobs });
  if (typeof answer.body === "string") return answer;
  return { ...answer, body: contract.answer(call.operation, answer.status, answer.body) };
}

function violation(github: GitHub, { method = "", url = "" }: IncomingMessage, why: Refusal): Answer {
  github.violations.push({ method, path: url, ...why });
  return why.operation === null ? refusal(404, "Not Found") : refusal(422, why.errors.join("; "));
}

const VIEWER = /^\s*(query\s*\w*\s*)?\{\s*viewer\s*\{\s*login\s*\}\s*\}\s*$/;

function answerGraphql(github: GitHub, body: string): Answer {
  const sent = parsed(body);
  const { query = "" } = isFields(sent) ? sent : {};
  if (!VIEWER.test(String(query))) {
    github.violations.push({
      method: "POST",
      path: "/graphql",
      operation: null,
      errors: [`unknown query ${query}`],
    });
    return { status: 200, body: { errors: [{ message: "Parse error" }] } };
  }
  if (github.graphql === "forbidden") return forbidden;
  if (github.graphql === "login") return { status: 200, body: { data: { viewer: { login: github.login } } } };
  const errors = [{ type: "FORBIDDEN", path: ["viewer"], message: "Resource not accessible by integration" }];
  return { status: 200, body: { data: null, errors } };
}

/** The storage knows its links by their signature, and refuses a token as Azure does. */
function answerStorage({ github }: Inside, request: IncomingMessage): Answer | Artifact {
  const { url = "", headers } = request;
  const id = /^\/artifacts\/(\d+)(?:\.zip)?\?sig=secret$/.exec(url)?.[1];
  const found = github.artifacts.find((artifact) => artifact.id === Number(id));
  if (headers.authorization !== undefined) {
    const errors = ["the token went to the storage"];
    github.violations.push({ method: request.method ?? "", path: url, operation: null, errors });
    return refusal(403, "AuthenticationFailed");
  }
  return found ?? refusal(404, "BlobNotFound");
}

/** `asked` is the whole address, from which the addresses of the other pages are made. */
function send(response: ServerResponse, answer: Answer | Artifact, asked: string): void {
  if ("bytes" in answer) {
    response.writeHead(200, downloadHeaders(answer)).end(answer.bytes);
    return;
  }
  const { status, body, headers = {}, pages } = answer;
  const link = pages === undefined ? "" : linkHeader(asked, pages);
  const type =
    typeof body === "string"
      ? "application/vnd.github.raw; charset=utf-8"
      : "application/json; charset=utf-8";
  response.writeHead(status, { "content-type": type, ...(link === "" ? {} : { link }), ...headers });
  if (status === 204 || status === 302) response.end();
  else response.end(typeof body === "string" ? body : JSON.stringify(body));
}

function linkHeader(asked: string, { at, last }: { readonly at: number; readonly last: number }): string {
  const links: [string, number][] = [];
  if (at > 1) links.push(["prev", at - 1]);
  if (at < last) links.push(["next", at + 1], ["last", last]);
  if (at > 1) links.push(["first", 1]);
  return links.map(([name, page]) => `<${atPage(asked, page)}>; rel="${name}"`).join(", ");
}

function atPage(asked: string, page: number): string {
  const url = new URL(asked);
  url.searchParams.set("page", String(page));
  return url.href;
}
