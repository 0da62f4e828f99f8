/**
 * GitHub's artifact service for the steps of a run, with the storage behind it. It shares its artifacts with the
 * loopback GitHub: run the Action with `results.env(run)` and look into `github.artifacts`.
 */
import {
  createServer,
  type IncomingMessage,
  request as requestOf,
  type Server,
  type ServerResponse,
} from "node:http";
import { text } from "node:stream/consumers";
import * as z from "zod";
import { azurite, get, newBlob, put, signed } from "./azurite.ts";
import { downloadHeaders, extension } from "./bodies.ts";
import type { Json } from "./contract.ts";
import { closeServers, type Fault, listen, misbehave } from "./loopback.ts";
import type { GitHub } from "./server.ts";
import { type Artifact, artifact } from "./state.ts";

type Request = {
  readonly which: "service" | "storage";
  readonly method: string;
  /** As it was sent; for the service it ends with the method's name: `/CreateArtifact`. */
  readonly path: string;
};

export type Results = {
  /** What the runner sets for the steps of a job, in the attempt that the run is at. */
  readonly env: (run: number, job?: string) => Record<string, string>;
  readonly requests: Request[];
  /** Asked before every answer, after the request was noted. A promise makes for a slow answer. */
  fail: (request: Request) => Fault | Promise<Fault>;
  /** Throws where the service itself was wrong. */
  readonly close: () => Promise<void>;
  readonly [Symbol.asyncDispose]: () => Promise<void>;
};

/** Whose token it is. */
type Job = {
  readonly run: number;
  readonly attempt: number;
  readonly backendRun: string;
  readonly backendJob: string;
};
/** Made and not finished. Its name is taken all the same. */
type Upload = Pick<Artifact, "run" | "attempt" | "name" | "mimeType"> & { readonly blob: string };

type Inside = {
  readonly github: GitHub;
  readonly jobs: Map<string, Job>;
  readonly uploads: Set<Upload>;
  /** Where the emulator listens, and where clients believe it does. */
  readonly emulator: string;
  readonly storage: string;
};

export async function startResults(github: GitHub): Promise<Results> {
  const [service, storage] = [createServer(), createServer()];
  const [emulator, serviceUrl, storageUrl] = await Promise.all([azurite(), listen(service), listen(storage)]);
  const inside: Inside = { github, jobs: new Map(), uploads: new Set(), emulator, storage: storageUrl };
  const faults: Error[] = [];

  function env(run: number, job = "job"): Record<string, string> {
    const attempt = github.runs.find(({ id }) => id === run)?.attempt ?? 1;
    const [backendRun, backendJob] = [`run-${run}`, `${job}-${attempt}`];
    const token = unsignedToken(`Actions.ExampleScope Actions.Results:${backendRun}:${backendJob}`);
    inside.jobs.set(token, { run, attempt, backendRun, backendJob });
    return {
      ACTIONS_RESULTS_URL: `${serviceUrl}/`,
      ACTIONS_RUNTIME_TOKEN: token,
      GITHUB_RUN_ID: String(run),
      GITHUB_RUN_ATTEMPT: String(attempt),
    };
  }
  const close = () => closeServers([service, storage], faults);
  const results: Results = {
    env,
    requests: [],
    fail: () => undefined,
    close,
    [Symbol.asyncDispose]: close,
  };

  function serve(server: Server, which: Request["which"], { answer, refuse }: Side): void {
    async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
      const noted = { which, method: request.method ?? "", path: request.url ?? "" };
      results.requests.push(noted);
      const failure = await results.fail(noted);
      if (failure === undefined) return answer(inside, request, response);
      // A client may hear of it only when it has said all.
      request.resume();
      misbehave(failure, request, response, ({ status, message, headers = {} }) => {
        response.writeHead(status, headers).end(refuse(message));
      });
    }
    server.on("request", (request: IncomingMessage, response: ServerResponse) => {
      respond(request, response).catch((error: unknown) => {
        faults.push(error instanceof Error ? error : new Error(String(error)));
        response.writeHead(500).end(refuse(`the tests' artifact service is wrong: ${String(error)}`));
      });
    });
  }
  serve(service, "service", {
    answer: answerTwirp,
    refuse: (msg) => JSON.stringify({ code: "unknown", msg }),
  });
  serve(storage, "storage", {
    answer: passOn,
    refuse: (message) =>
      `<?xml version="1.0"?><Error><Code>Refused</Code><Message>${message}</Message></Error>`,
  });
  return results;
}

type Side = {
  readonly answer: (inside: Inside, request: IncomingMessage, response: ServerResponse) => Promise<void>;
  readonly refuse: (message: string) => string;
};

function unsignedToken(scp: string): string {
  const parts = [{ alg: "none", typ: "JWT" }, { scp }].map((part) => JSON.stringify(part));
  return `${parts.map((part) => Buffer.from(part).toString("base64url")).join(".")}.`;
}

/** The storage knows its links by their signature, and refuses a token as Azure does. */
async function passOn(inside: Inside, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { method = "", url = "", headers } = request;
  if (headers.authorization !== undefined) {
    const errors = ["the token went to the storage"];
    inside.github.violations.push({ method, path: url, operation: null, errors });
    response.writeHead(403).end();
    return;
  }
  const onward = requestOf(inside.emulator + url, { method, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  onward.on("error", () => response.destroy());
  request.pipe(onward);
}

/** Twirp's own statuses. */
const STATUS = {
  malformed: 400,
  unauthenticated: 401,
  permission_denied: 403,
  not_found: 404,
  already_exists: 409,
  failed_precondition: 412,
} as const;
class Refusal extends Error {
  readonly code: keyof typeof STATUS;
  constructor(code: keyof typeof STATUS, message: string) {
    super(message);
    this.code = code;
  }
}

const SERVICE = "/twirp/github.actions.results.api.v1.ArtifactService/";

async function answerTwirp(
  inside: Inside,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { url = "", headers } = request;
  const sent = await text(request);
  const send = (status: number, body: Json) => {
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
  };
  try {
    const job = inside.jobs.get(headers.authorization?.replace(/^Bearer /, "") ?? "");
    if (job === undefined) throw new Refusal("unauthenticated", "authentication required");
    send(200, await call(inside, job, url.replace(SERVICE, ""), sent));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { code, message } = error;
    if (code === "malformed") {
      inside.github.violations.push({ method: "POST", path: url, operation: null, errors: [message] });
    }
    send(STATUS[code], { code, msg: message });
  }
}

const ids = { workflow_run_backend_id: z.string(), workflow_job_run_backend_id: z.string() };
/** Protocol buffers leave out what is 0 or empty. */
const methods = z.discriminatedUnion("method", [
  z.strictObject({
    method: z.literal("CreateArtifact"),
    ...ids,
    name: z.string(),
    version: z.literal(7),
    mime_type: z.string().default("application/zip"),
    expires_at: z.iso.datetime().optional(),
  }),
  z.strictObject({
    method: z.literal("FinalizeArtifact"),
    ...ids,
    name: z.string(),
    size: z.string().regex(/^\d+$/).default("0"),
    hash: z.string().optional(),
  }),
  z.strictObject({
    method: z.literal("ListArtifacts"),
    ...ids,
    name_filter: z.string().optional(),
    id_filter: z.string().optional(),
  }),
  z.strictObject({ method: z.literal("GetSignedArtifactURL"), ...ids, name: z.string() }),
  z.strictObject({ method: z.literal("DeleteArtifact"), ...ids, name: z.string() }),
]);
type Call<Method extends string> = Extract<z.infer<typeof methods>, { method: Method }>;

async function call(inside: Inside, job: Job, method: string, sent: string): Promise<Json> {
  const { data, error } = methods.safeParse({ ...objectOf(sent), method });
  if (data === undefined) throw new Refusal("malformed", z.prettifyError(error));
  if (data.workflow_run_backend_id !== job.backendRun) {
    throw new Refusal("permission_denied", "the token is for another run");
  }
  switch (data.method) {
    case "CreateArtifact":
      return create(inside, job, data);
    case "FinalizeArtifact":
      return await finalize(inside, job, data);
    case "ListArtifacts":
      return { artifacts: list(inside, job, data).map((one) => listed(one, job)) };
    case "GetSignedArtifactURL":
      return { signed_url: await signedUrl(inside, find(inside, job, data)) };
    case "DeleteArtifact":
      return remove(inside, find(inside, job, data));
  }
}

function objectOf(sent: string): object {
  try {
    return z.record(z.string(), z.json()).parse(JSON.parse(sent));
  } catch {
    return {};
  }
}

/** Each attempt may use a name once, and a name is taken from the first word on, though the upload may never end. */
function create(
  { github, uploads, storage }: Inside,
  { run, attempt }: Job,
  asked: Call<"CreateArtifact">,
): Json {
  const { name, mime_type: mimeType } = asked;
  const taken = [...uploads, ...github.artifacts].some(
    (one) => one.name === name && one.run === run && one.attempt === attempt,
  );
  if (taken) {
    throw new Refusal("already_exists", "an artifact with this name already exists on the workflow run");
  }
  const blob = newBlob(extension(mimeType));
  uploads.add({ run, attempt, name, mimeType, blob });
  return { ok: true, signed_upload_url: storage + signed(blob, { permissions: "cw" }) };
}

async function finalize(inside: Inside, job: Job, asked: Call<"FinalizeArtifact">): Promise<Json> {
  const { github, uploads, emulator } = inside;
  const { name, size, hash: digest = null } = asked;
  const upload = [...uploads].find(
    (one) => one.name === name && one.run === job.run && one.attempt === job.attempt,
  );
  if (upload === undefined) throw new Refusal("not_found", `no upload of ${name}`);
  const { blob, ...of } = upload;
  const bytes = await get(emulator + signed(blob, { permissions: "r" }));
  if (bytes?.length !== Number(size)) {
    throw new Refusal("failed_precondition", `${size} bytes were announced, ${bytes?.length ?? "none"} came`);
  }
  uploads.delete(upload);
  const id = Math.max(0, ...github.artifacts.map((one) => one.id)) + 1;
  github.artifacts.push(artifact(id, { ...of, bytes, digest, url: download(inside, of, blob) }));
  return { ok: true, artifact_id: String(id) };
}

function download({ storage }: Inside, of: Pick<Artifact, "name" | "mimeType">, blob: string): string {
  const disposition = downloadHeaders(of)["content-disposition"];
  return storage + signed(blob, { permissions: "r", disposition });
}

/** Those of all attempts, as a job that ran again alone sees them. */
function list(
  { github }: Inside,
  { run }: Job,
  { name_filter: name, id_filter: id }: Omit<Call<"ListArtifacts">, "method" | keyof typeof ids>,
): Artifact[] {
  return github.artifacts.filter(
    (one) =>
      one.run === run &&
      !one.expired &&
      (name === undefined || one.name === name) &&
      (id === undefined || one.id === Number(id)),
  );
}

function listed({ id, name, bytes, digest, attempt, createdAt }: Artifact, { backendRun }: Job): Json {
  return {
    workflow_run_backend_id: backendRun,
    workflow_job_run_backend_id: `job-${attempt}`,
    database_id: String(id),
    name,
    size: String(bytes.length),
    created_at: createdAt,
    digest,
  };
}

/** The job is that of the artifact, as it was listed: it tells attempts apart that used the same name. */
function find(
  inside: Inside,
  job: Job,
  { name, workflow_job_run_backend_id }: Call<"GetSignedArtifactURL" | "DeleteArtifact">,
): Artifact {
  const attempt = Number(workflow_job_run_backend_id.split("-").at(-1));
  const found = list(inside, job, { name_filter: name }).find((one) => one.attempt === attempt);
  if (found === undefined) throw new Refusal("not_found", `no artifact ${name}`);
  return found;
}

/** What a test put into the state lies nowhere yet, and may have changed since it was last asked for. */
async function signedUrl(inside: Inside, found: Artifact): Promise<string> {
  if (found.url !== null) return found.url;
  const blob = newBlob(extension(found.mimeType));
  await put(inside.emulator + signed(blob, { permissions: "cw" }), found.bytes, {
    "x-ms-blob-type": "BlockBlob",
    "x-ms-blob-content-type": found.mimeType,
  });
  return download(inside, found, blob);
}

function remove({ github }: Inside, found: Artifact): Json {
  github.artifacts.splice(github.artifacts.indexOf(found), 1);
  return { ok: true, artifact_id: String(found.id) };
}
