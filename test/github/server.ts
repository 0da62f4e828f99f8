/**
 * A GitHub on the loopback for tests of the bundle: set GITHUB_API_URL to `github.url`, let the Action run, look into
 * `github.comments`. Every request and every answer is held against GitHub's own OpenAPI description.
 */
import { once } from "node:events";
import {
  createServer,
  type IncomingMessage,
  type Server,
  type ServerResponse,
  STATUS_CODES,
} from "node:http";
import { text } from "node:stream/consumers";
import { type Answer, forbidden, refusal } from "./answers.ts";
import { type Contract, isFields, type Json, openContract, type Refusal } from "./contract.ts";
import { addComment, routes } from "./routes.ts";
import { type Comment, initialState, type State } from "./state.ts";

export { pull, run, sha } from "./state.ts";

type Request = {
  readonly method: string;
  /** With its query, as it was sent. Downloads of artifacts lie under `/artifacts/`. */
  readonly path: string;
  readonly body: Json;
};
/** A request that GitHub's description does not allow. */
type Violation = Refusal & { readonly method: string; readonly path: string };

/** A status, a whole refusal, a connection cut, or one that never answers. */
type Failure =
  | number
  | { readonly status: number; readonly message: string; readonly headers?: Readonly<Record<string, string>> }
  | "reset"
  | "hang";

export type GitHub = State & {
  /** For GITHUB_API_URL. */
  readonly url: string;
  readonly requests: Request[];
  readonly violations: Violation[];
  /** Asked before every answer, after the request was noted. */
  fail: (request: Request) => Failure | undefined;
  /** A comment that was there before. */
  readonly addComment: (issue: number, body: string, login?: string) => Comment;
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

  async function close(): Promise<void> {
    for (const server of [api, storage]) server.closeAllConnections();
    await Promise.all([api, storage].map((server) => server[Symbol.asyncDispose]()));
    if (faults.length > 0) throw new AggregateError(faults, faults.map(({ message }) => message).join("\n"));
  }
  const github: GitHub = {
    ...initialState(changes),
    url,
    requests: [],
    violations: [],
    fail: () => undefined,
    addComment: (issue, body, login) => addComment(github, issue, body, login),
    close,
    [Symbol.asyncDispose]: close,
  };

  const inside = { github, contract, blobs, faults };
  serve(api, inside, answerApi);
  serve(storage, inside, answerStorage);
  return github;
}

async function listen(server: Server): Promise<string> {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the loopback server has no port");
  return `http://127.0.0.1:${address.port}`;
}

type Answerer = (inside: Inside, request: IncomingMessage, body: string) => Answer | Uint8Array;

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
  const failure = inside.github.fail(noted);
  if (failure === "hang") return;
  if (failure === "reset") request.socket.resetAndDestroy();
  else if (failure === undefined)
    send(response, answer(inside, request, body), inside.github.url + noted.path);
  else send(response, refusalOf(failure), "");
}

function parsed(body: string): Json {
  if (body === "") return null;
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}

function refusalOf(failure: Exclude<Failure, string>): Answer {
  if (typeof failure === "number") return refusal(failure, STATUS_CODES[failure] ?? "");
  return { ...refusal(failure.status, failure.message), headers: failure.headers ?? {} };
}

function answerApi(inside: Inside, request: IncomingMessage, body: string): Answer {
  const { github, contract, blobs } = inside;
  const { method = "", url = "", headers } = request;
  if (headers["user-agent"] === undefined) return refusal(403, "Request forbidden by administrative rules.");
  if (headers.authorization === undefined) return refusal(401, "Requires authentication");
  if (method === "POST" && url === "/graphql") return answerGraphql(github, body);

  const call = contract.read(method, url, body);
  if ("errors" in call) return violation(github, request, call);
  const { owner, repo } = call.path;
  const route = routes[call.operation];
  if (route === undefined) throw new Error(`${call.operation} is in openapi.json and has no route`);
  if (repo !== undefined && `${owner}/${repo}` !== github.repository) return refusal(404, "Not Found");
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
function answerStorage({ github }: Inside, request: IncomingMessage): Answer | Uint8Array {
  const { url = "", headers } = request;
  const id = /^\/artifacts\/(\d+)\.zip\?sig=secret$/.exec(url)?.[1];
  const found = github.artifacts.find((artifact) => artifact.id === Number(id));
  if (headers.authorization !== undefined) {
    const errors = ["the token went to the storage"];
    github.violations.push({ method: request.method ?? "", path: url, operation: null, errors });
    return refusal(403, "AuthenticationFailed");
  }
  return found?.zip ?? refusal(404, "BlobNotFound");
}

/** `asked` is the whole address, from which the addresses of the other pages are made. */
function send(response: ServerResponse, answer: Answer | Uint8Array, asked: string): void {
  if (answer instanceof Uint8Array) {
    response.writeHead(200, { "content-type": "application/zip" }).end(answer);
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
