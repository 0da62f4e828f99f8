/**
 * Runs the committed bundle as GitHub's runner does: from a folder of its own without node_modules, in a fresh
 * workspace, with nothing in its environment but what the runner sets, and a compile cache: to compile is an eighth of
 * the CPU time of all tests.
 */
import { execFileSync, spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { EOL, tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { text } from "node:stream/consumers";
import { parse } from "yaml";
import * as z from "zod";
import { type Report, reportSchema } from "../../src/report/schema.ts";
import { type GitHub, pull } from "../github/server.ts";
import type { Pull } from "../github/state.ts";

export const repository = join(import.meta.dirname, "../..");

function named(node: string): { readonly version: string; readonly node: string } {
  return { version: `Node ${execFileSync(node, ["--version"], { encoding: "utf8" }).trim()}`, node };
}
/** The Node that runs the tests: `npm test` runs them on the one that GitHub has, `.ci/run` on the machine's own too. */
export const nodes = [named(process.execPath)];
/** Besides, the machine's own, under which npm was started, where it is another. */
export const allNodes = [
  ...new Set([process.execPath, process.env["npm_node_execpath"] ?? process.execPath]),
].map(named);

/** What the runner puts for expressions among the defaults. */
const evaluated = new Map([
  ["github.token", "token"],
  ["strategy.job-index", "0"],
]);

/** The inputs that a step has when it sets none. */
const defaults = Object.entries(
  z
    .object({ inputs: z.record(z.string(), z.object({ default: z.string().optional() })) })
    .parse(parse(readFileSync(join(repository, "action.yml"), "utf8"))).inputs,
).map(([name, { default: value = "" }]) => [
  name,
  evaluated.get(value.replace(/^\$\{\{ | \}\}$/g, "")) ?? value,
]);

export type Started = {
  /** Of node, before the script. */
  readonly flags?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
};
export type Ended = {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** How long, in milliseconds, it was still there after its last word. */
  readonly lingered: number;
};

export type Step = Started & {
  readonly node: string;
  /** Without one nothing answers on the network, and no base is looked for. */
  readonly github?: GitHub;
  readonly inputs?: Readonly<Record<string, string>>;
  /** The event's payload; without one it is pull request 7. */
  readonly event?: object;
};
export type StepEnded = Ended & {
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  readonly report: Report;
  /** Of the file that the output `comment-body-file` names. */
  readonly comment: string;
};

/** Directories of one runner. */
type Place = {
  readonly root: string;
  readonly temp: string;
  /** A copy of the committed bundle, with no node_modules above it. */
  readonly dist: string;
};

export type Workspace = Place & {
  readonly write: (path: string, content: string | Uint8Array) => void;
  readonly action: (step: Step) => Promise<StepEnded>;
  readonly cli: (node: string, args: readonly string[], started?: Started) => Promise<Ended>;
  readonly [Symbol.dispose]: () => void;
};

let bundle: string | null = null;
/** Copies the bundle once for all workspaces of this process: a copy each takes a seventh of the tests' CPU time. */
function copyOfBundle(): string {
  if (bundle !== null) return bundle;
  const top = mkdtempSync(join(tmpdir(), "lossgate-"));
  process.on("exit", () => rmSync(top, { recursive: true, maxRetries: 3 }));
  bundle = join(top, "dist");
  cpSync(join(repository, "dist"), bundle, { recursive: true });
  return bundle;
}

/** `files` by their path; `using` removes them all. */
export function workspace(files: Readonly<Record<string, string | Uint8Array>> = {}): Workspace {
  const top = mkdtempSync(join(tmpdir(), "lossgate-"));
  const place: Place = { root: join(top, "workspace"), temp: join(top, "temp"), dist: copyOfBundle() };
  const { root, temp, dist } = place;
  for (const directory of [root, temp]) mkdirSync(directory);
  const write: Workspace["write"] = (path, content) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  };
  for (const [path, content] of Object.entries(files)) write(path, content);
  return {
    ...place,
    write,
    action: (step) => action(place, step),
    cli: (node, args, started) => run(node, join(dist, "cli.js"), args, root, started),
    [Symbol.dispose]: () => rmSync(top, { recursive: true, maxRetries: 3 }),
  };
}

/** What a trainer wrote, from the examples. */
export function example(path: string): Buffer {
  return readFileSync(join(repository, "examples", path));
}

export function pullRequest(number = 7): object {
  return pullEvent(pull(number));
}

/** The payload of its event. */
export function pullEvent({ number, head, base, labels }: Pull): object {
  const told = { ...head, repo: head.repo === null ? null : { full_name: head.repo } };
  const pull_request = { number, head: told, base, labels: labels.map((name) => ({ name })) };
  return { action: "synchronize", number, pull_request };
}

/** The files that the runner has for a step, and its environment. */
export function stepEnvironment(
  { root, temp }: Pick<Workspace, "root" | "temp">,
  { github, inputs, event = pullRequest(), env }: Omit<Step, "node" | "flags">,
): { readonly output: string; readonly summary: string; readonly env: Readonly<Record<string, string>> } {
  const files = { output: join(temp, "output"), summary: join(temp, "summary.md") };
  const payload = join(temp, "event.json");
  for (const file of Object.values(files)) writeFileSync(file, "");
  writeFileSync(payload, JSON.stringify(event));
  const offline = github === undefined ? { baseline: "none" } : {};
  const name = "pull_request" in event ? "pull_request" : "merge_group" in event ? "merge_group" : "push";
  const given = Object.entries({ ...Object.fromEntries(defaults), ...offline, ...inputs });
  return {
    ...files,
    env: {
      ...Object.fromEntries(given.map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
      CI: "true",
      GITHUB_ACTIONS: "true",
      GITHUB_API_URL: github?.url ?? "http://127.0.0.1:9",
      GITHUB_EVENT_NAME: name,
      GITHUB_EVENT_PATH: payload,
      GITHUB_JOB: "train",
      GITHUB_OUTPUT: files.output,
      GITHUB_REPOSITORY: "lossgate/sample",
      GITHUB_REF_NAME: "main",
      GITHUB_RUN_ATTEMPT: "1",
      GITHUB_RUN_ID: "4711",
      GITHUB_SERVER_URL: "https://github.com",
      GITHUB_SHA: "5".repeat(40),
      GITHUB_STEP_SUMMARY: files.summary,
      GITHUB_WORKFLOW_REF: "lossgate/sample/.github/workflows/train.yml@refs/heads/main",
      GITHUB_WORKSPACE: root,
      RUNNER_TEMP: temp,
      ...env,
    },
  };
}

async function action(place: Place, { node, flags = [], ...step }: Step): Promise<StepEnded> {
  const { output, summary, env } = stepEnvironment(place, step);
  const ended = await run(node, join(place.dist, "action.js"), [], place.root, { flags, env });
  const outputs = outputsOf(readFileSync(output, "utf8").replaceAll(EOL, "\n"));
  return {
    ...ended,
    outputs,
    summary: readFileSync(summary, "utf8"),
    get report() {
      return reportSchema.parse(JSON.parse(readFileSync(outputs["report"] ?? "no output", "utf8")));
    },
    get comment() {
      return readFileSync(outputs["comment-body-file"] ?? "no output", "utf8");
    },
  };
}

async function run(
  node: string,
  script: string,
  args: readonly string[],
  cwd: string,
  { flags = [], env = {} }: Started = {},
): Promise<Ended> {
  const child = spawn(node, [...flags, script, ...args], {
    cwd,
    env: { PATH: process.env["PATH"], NODE_COMPILE_CACHE: join(dirname(script), "../compile-cache"), ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const closed = new Promise<number | null>((resolve, reject) => {
    child.on("error", reject).on("close", resolve);
  });
  let [stdout, last] = ["", performance.now()];
  child.stdout.setEncoding("utf8").on("data", (some: string) => {
    stdout += some;
    // This one is said on the way out.
    if (!/^::debug::GitHub: \d+ calls/.test(some)) last = performance.now();
  });
  const [code, stderr] = await Promise.all([closed, text(child.stderr)]);
  // On Windows the runner's commands end with CRLF.
  return { code, stdout: stdout.replaceAll(EOL, "\n"), stderr, lingered: performance.now() - last };
}

/** Makes a minute a fifth of a second, or so many times shorter. */
export function hurried({ temp }: Pick<Workspace, "temp">, times = 300): { flags: string[] } {
  const hook = join(temp, "hurry.cjs");
  const source = (times: number) => {
    const { setTimeout: wait } = globalThis;
    const { timeout } = AbortSignal;
    const now = performance.now.bind(performance);
    performance.now = () => now() * times;
    const { Socket } = require("node:net");
    const { setTimeout: idle } = Socket.prototype;
    const most = 999;
    globalThis.setTimeout = Object.assign(
      (act: () => void, ms = 0, ...rest: []) => wait(act, ms > most ? ms / times : ms, ...rest),
      wait,
    );
    AbortSignal.timeout = (ms) => timeout.call(AbortSignal, Math.ceil(ms / times));
    Socket.prototype.setTimeout = function (ms: number, act?: () => void) {
      return idle.call(this, ms > most ? Math.ceil(ms / times) : ms, act);
    };
  };
  writeFileSync(hook, `(${source})(${times})`);
  return { flags: ["--require", hook] };
}

/** The runner's file of outputs: `name<<delimiter`, the value, the delimiter. */
function outputsOf(file: string): Record<string, string> {
  const entries = file.matchAll(/^(?<name>[\w-]+)<<(?<end>ghadelimiter_\S+)\n(?<value>.*?)\n\k<end>$/gms);
  return Object.fromEntries([...entries].map(([, name, , value]) => [name, value]));
}

export type Probed = {
  /** The most memory it ever held, in MiB. */
  readonly rss: number;
  /** Of all its threads, in seconds. */
  readonly cpu: number;
  /** Those whose code stands in the files of the bundle that were loaded. */
  readonly packages: readonly string[];
  /** The files of the bundle that were loaded. */
  readonly files: readonly string[];
  /** The modules of Node that those files load. */
  readonly builtins: readonly string[];
};

/** The environment in which a process compiles all that it runs, as on a runner. */
export const cold = { NODE_DISABLE_COMPILE_CACHE: "1" };

/** Flags that have a process tell about itself when it ends, and how to read that. */
export function probe({ temp, dist }: Workspace): { flags: string[]; read: () => Probed } {
  const [hook, told] = [join(temp, "probe.cjs"), join(temp, "probe.json")];
  const source = (file: string, folder: string) => {
    process.on("exit", () => {
      const loaded = Object.keys(require.cache).filter((path) => path.startsWith(folder));
      const rss = Math.round(process.resourceUsage().maxRSS / 1024);
      const { user, system } = process.cpuUsage();
      const cpu = (user + system) / 1e6;
      require("node:fs").writeFileSync(file, JSON.stringify({ rss, cpu, loaded }));
    });
  };
  writeFileSync(hook, `(${source})(${JSON.stringify(told)}, ${JSON.stringify(dist)})`);
  const schema = z.object({ rss: z.number(), cpu: z.number(), loaded: z.array(z.string()) });
  const read = (): Probed => {
    const { rss, cpu, loaded } = schema.parse(JSON.parse(readFileSync(told, "utf8")));
    const sorted = (names: readonly string[]) => [...new Set(names)].sort();
    return {
      rss,
      cpu,
      files: sorted(loaded.map((file) => basename(file, ".js"))),
      get packages() {
        return sorted(loaded.flatMap(packagesOf));
      },
      get builtins() {
        return sorted(loaded.flatMap(builtinsOf));
      },
    };
  };
  return { flags: ["--require", hook], read };
}

/** The bundler writes the path of each module above its code. */
function packagesOf(file: string): string[] {
  const modules = readFileSync(file, "utf8").matchAll(/^\/\/ node_modules\/((?:@[^/\n]+\/)?[^/\n]+)\//gm);
  return [...modules].map(([, name = ""]) => name);
}

function builtinsOf(file: string): string[] {
  const required = readFileSync(file, "utf8").matchAll(/^let \w+ = require\("(?:node:)?([\w/]+)"\);$/gm);
  return [...required].map(([, name = ""]) => name);
}
