import { AsyncLocalStorage } from "node:async_hooks";
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { DefaultArtifactClient } from "@actions/artifact";
import * as core from "@actions/core";
import { extractArtifact } from "../artifacts/extract.ts";
import { openArtifact } from "../artifacts/open.ts";
import { makeArtifactDir, makeTempDir, maxDownloadBytes } from "../artifacts/temp-dir.ts";
import type { Inputs } from "../config/inputs.ts";
import { isReport, runsFile } from "../formats/json/lossgate-runs.ts";
import { error, InputError, note, type Problem } from "../problems.ts";
import { escapeWorkflowCommands } from "../text/escape-workflow-commands.ts";
import { matchesWildcard } from "../text/wildcard.ts";
import { artifactsOfRun, download, type Repository } from "./artifact-api.ts";
import { connect, messageOf, permissionFor } from "./client.ts";
import type { Event } from "./event.ts";

/** So many downloads at once. */
const atOnce = 8;
/** In milliseconds: for one artifact, for their list, and for an upload. */
const downloadTimeoutMs = 120_000;
const listTimeoutMs = 60_000;
const uploadTimeoutMs = 60_000;

/** Artifacts, each unpacked in a directory of its own name. */
export type Fetched = { readonly root: string; readonly met: readonly Problem[] };

type Listed = { readonly name: string; readonly bytes: number; readonly digest: string | null };

/** The artifacts that the inputs name. Throws InputError. */
export async function fetchArtifacts(inputs: Inputs, event: Event, pattern: string): Promise<Fetched> {
  const { artifactRun, token } = inputs;
  if (artifactRun === null) return fetchOwn(pattern);
  return fetchFrom(token, artifactRun.repository ?? event, artifactRun.run, pattern);
}

/** The artifacts of this workflow run whose names fit a pattern. Throws InputError. */
export async function fetchOwn(pattern: string): Promise<Fetched> {
  const client = new DefaultArtifactClient();
  const { artifacts } = await within(() => client.listArtifacts({ latest: true }), listTimeoutMs).catch(
    cannotList,
  );
  const all = artifacts.map((one) => ({ ...one, bytes: one.size, digest: one.digest ?? null }));
  return fetchAll(all, pattern, "this run", async ({ id }, path) => {
    await within(() => client.downloadArtifact(id, { path, skipDecompress: true }), downloadTimeoutMs);
  });
}

function cannotList(thrown: unknown): never {
  const why = noServiceHere(thrown);
  const told = why
    ? `${why}: fetch them with actions/download-artifact@v3 and name their directory in \`path\``
    : uploadError(thrown);
  throw new InputError([error("input artifact", `the artifacts of this run can't be listed: ${told}`)]);
}

/** The same of another workflow run, of this repository or another that the token may read. Throws InputError. */
async function fetchFrom(
  token: string,
  repository: Repository,
  run: number,
  pattern: string,
): Promise<Fetched> {
  const github = connect(token, 5 * downloadTimeoutMs);
  const place = `workflow run ${run} of ${repository.owner}/${repository.repo}`;
  const all = await artifactsOfRun(github, repository, run).catch((thrown) => {
    const message = `the artifacts of ${place} can't be listed: ${messageOf(thrown)}.${permissionFor(thrown, "actions: read")}`;
    throw new InputError([error("input run-id", message)]);
  });
  return fetchAll(all, pattern, place, async (one, path) => {
    if (one.expired) throw new Error("it has expired");
    await download(github, repository, one, path);
  });
}

/** `place` is whose artifacts they are. */
async function fetchAll<One extends Listed>(
  listed: readonly One[],
  pattern: string,
  place: string,
  get: (one: One, directory: string) => Promise<void>,
): Promise<Fetched> {
  const root = makeTempDir();
  const wanted = listed.filter(({ name }) => matchesWildcard(pattern, name));
  if (wanted.length === 0) return { root, met: [noneFits(listed, pattern, place)] };
  const problems: Problem[] = [];
  const met: Problem[] = [];
  const left = wanted.values();
  let done = 0;
  const work = async () => {
    for (const one of left) {
      try {
        const into = await fetchOne(one, root, get);
        // A gate has joined what is here beside its report: with that it would be there twice.
        if (one.name !== pattern && isGateReport(into)) {
          rmSync(into, { recursive: true });
          met.push(note(`artifact ${one.name}`, "it is the report of a gate: left aside"));
        }
      } catch (thrown) {
        if (thrown instanceof InputError) problems.push(...thrown.problems);
        else problems.push(error(`artifact ${one.name}`, `it can't be downloaded: ${messageOf(thrown)}`));
      }
      if (++done % 50 === 0) core.info(`${done} of ${wanted.length} artifacts`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  if (problems.length > 0) throw new InputError(problems);
  return { root, met };
}

function isGateReport(directory: string): boolean {
  const path = join(directory, runsFile);
  return existsSync(path) && isReport(openArtifact(runsFile, path, directory).head);
}

async function fetchOne<One extends Listed>(
  one: One,
  root: string,
  get: (one: One, directory: string) => Promise<void>,
): Promise<string> {
  const { name, bytes, digest } = one;
  if (bytes > maxDownloadBytes)
    throw new Error(`it has ${bytes} bytes, at most ${maxDownloadBytes} are downloaded`);
  const into = makeArtifactDir(name, root);
  const directory = makeTempDir();
  await get(one, directory);
  await extractArtifact({ name, directory, digest }, into);
  return into;
}

const maxNamed = 10;

function noneFits(listed: readonly Listed[], pattern: string, place: string): Problem {
  const names = listed.slice(0, maxNamed).map(({ name }) => name);
  const more = listed.length > names.length ? ` and ${listed.length - names.length} more` : "";
  const has = listed.length === 0 ? "it has none" : `it has ${names.join(", ")}${more}`;
  return note("input artifact", `no artifact of ${place} fits ${pattern}: ${has}`);
}

/** Uploads files of a directory as one artifact of this run; gives its number. Throws where that cannot be. */
export async function upload(name: string, directory: string, files: readonly string[]): Promise<number> {
  const client = new DefaultArtifactClient();
  const once = async () => {
    const { id } = await within(() => client.uploadArtifact(name, [...files], directory), uploadTimeoutMs);
    if (id === undefined) throw new Error("the artifact service told no number");
    return id;
  };
  try {
    return await once();
  } catch (thrown) {
    // A job that runs again replaces what it uploaded before.
    if (!isTaken(thrown) || !(Number(process.env["GITHUB_RUN_ATTEMPT"]) > 1)) throw thrown;
    await within(() => client.deleteArtifact(name), uploadTimeoutMs);
    core.notice(escapeWorkflowCommands(`The artifact ${name} of an earlier attempt is replaced.`), {
      title: "lossgate",
    });
    return once();
  }
}

function isTaken(thrown: unknown): boolean {
  return /\(409\)/.test(messageOf(thrown));
}

/** GitHub Enterprise Server knows actions/upload-artifact@v3 and its storage, and no service that an action could ask. */
export function noServiceHere(thrown: unknown): string | null {
  const isMissing = thrown instanceof Error && thrown.name === "GHESNotSupportedError";
  return isMissing ? "GitHub Enterprise Server has no artifact service for an action" : null;
}

/** What the service's client throws, in a person's words. */
export function uploadError(thrown: unknown): string {
  if (isTaken(thrown)) return "an artifact of that name is there already: give each gate a `name` of its own";
  return messageOf(thrown);
}

/** Is what runs now a call of the client? */
const ofClient = new AsyncLocalStorage<boolean>();

/**
 * The client tells the log of each step it takes, with names that an artifact brings, which the runner would take for
 * commands. What it has to say comes by what it throws: of its output only what hides secrets and the debug level pass.
 */
const write = process.stdout.write.bind(process.stdout);
process.stdout.write = (chunk: string | Uint8Array, ...rest: []) =>
  ofClient.getStore() && !/^::(add-mask|debug)::/.test(String(chunk)) ? true : write(chunk, ...rest);

/** A call of the client, which waits for minutes where nothing answers. */
async function within<Value>(call: () => Promise<Value>, milliseconds: number): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${milliseconds / 1000} s`)), milliseconds);
  });
  try {
    return await Promise.race([ofClient.run(true, call), late]);
  } finally {
    clearTimeout(timer);
  }
}
