import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { IncomingMessage } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { cold, probe } from "../test/action/run.ts";
import {
  line,
  ofPull,
  onMain,
  published,
  startStory,
  type Turn,
  trained,
} from "../test/action/stories/story.ts";
import { pull } from "../test/github/server.ts";
import type { Run } from "../test/github/state.ts";
import { goalCell, measuredOn, type Section, table } from "./section.ts";

// Times a whole step of the Action against the GitHub of the tests, where every call takes a fixed delay: how long the
// step waits, and for which calls.

/** Added to each call to GitHub, its artifact service and its storage. */
const delayMs = 100;

/** Times in seconds from the start of the step. */
type Call = { readonly name: string; readonly start: number; readonly end: number };

type StepTime = {
  readonly name: string;
  /** Seconds of waiting, at most; null if there is no goal. */
  readonly goal: number | null;
  /** Wall time less CPU time, in seconds. */
  readonly waiting: number;
  readonly cpu: number;
  /** In the order of their start. */
  readonly calls: readonly Call[];
};

type Scenario = {
  readonly name: string;
  readonly goal: number | null;
  readonly run: () => Run;
  readonly inputs?: Turn["inputs"];
  readonly comments: number;
  /** The baseline's report is the first of them. */
  readonly artifacts: number;
  readonly hasBaseline: boolean;
};

const scenarios: readonly Scenario[] = [
  {
    name: "pull request with baseline and comment",
    goal: 1.2,
    run: () => ofPull(12, pull(7)),
    comments: 1,
    artifacts: 3,
    hasBaseline: true,
  },
  {
    name: "push to the base branch",
    goal: 0.8,
    run: () => onMain(12, "main"),
    comments: 0,
    artifacts: 3,
    hasBaseline: true,
  },
  {
    name: "collect in a job of a matrix",
    goal: null,
    run: () => onMain(12, "main"),
    inputs: { mode: "collect" },
    comments: 0,
    artifacts: 2,
    hasBaseline: false,
  },
];

/** Runs each scenario `count` times and shows the run of the median waiting time. */
export async function stepTime(count: number): Promise<Section> {
  const times: StepTime[] = [];
  for (const scenario of scenarios) {
    // The first run starts the storage emulator and compiles the checks of the tests' GitHub.
    await timeStep(scenario);
    const runs: StepTime[] = [];
    while (runs.length < count) runs.push(await timeStep(scenario));
    runs.sort((a, b) => a.waiting - b.waiting);
    times.push(...runs.slice((count - 1) >> 1).slice(0, 1));
  }
  const headings = ["step", "waiting", "goal", "CPU", "calls", "on the critical path"];
  return {
    name: "step time",
    text: `${measuredOn()}\n\n${table(headings, times.map(row))}`,
    details: times.map(timeline).join("\n\n"),
    missed: times
      .filter(({ goal, waiting }) => goal !== null && !(waiting <= goal))
      .map(
        ({ name, goal, waiting }) =>
          `${name}: expected at most ${goal} s of waiting, got ${waiting.toFixed(2)} s`,
      ),
    failed: [],
  };
}

function row({ name, goal, waiting, cpu, calls }: StepTime): string[] {
  return [
    name,
    `**${waiting.toFixed(2)} s**`,
    goal === null ? "" : goalCell(`≤ ${goal} s`, waiting <= goal),
    `${cpu.toFixed(2)} s`,
    `${calls.length}`,
    `${criticalPathOf(calls).length}`,
  ];
}

/** All calls of a step in the order of their start. */
function timeline({ name, calls }: StepTime): string {
  const criticalPath = new Set(criticalPathOf(calls));
  const rows = calls.map((call) => [
    `\`${call.name}\``,
    `${call.start.toFixed(2)} s`,
    `${call.end.toFixed(2)} s`,
    criticalPath.has(call) ? "yes" : "",
  ]);
  return `Calls of the ${name}:\n\n${table(["call", "start", "end", "on the critical path"], rows)}`;
}

async function timeStep({
  name,
  goal,
  run,
  inputs = {},
  comments,
  artifacts,
  hasBaseline,
}: Scenario): Promise<StepTime> {
  const base = onMain(11, "one");
  const commits = [...line("main", ["one", "main"]), ...line("topic-7", ["head-7"], "main")];
  await using story = await startStory({ commits, runs: [base], artifacts: [published(1, base, 0.4)] });
  const { github, results, step } = story;
  const delay = () => sleep(delayMs, undefined);
  github.fail = delay;
  results.fail = delay;

  using calls = recordCalls();
  let readProbe = () => ({ cpu: Number.NaN });
  let start = performance.now();
  const turn: Turn = { files: trained(0.4, 2), inputs, env: cold };
  const ended = await step(run(), {
    ...turn,
    flags: (here) => {
      const { flags, read } = probe(here);
      readProbe = read;
      start = performance.now();
      return flags;
    },
  });
  const wall = (performance.now() - start) / 1000;
  const { cpu } = readProbe();
  // A step that failed early would look fast.
  const isDone =
    github.artifacts.length === artifacts &&
    github.comments.length === comments &&
    (!hasBaseline || ended.report.baseline.kind === "found");
  if (ended.code !== 0 || !isDone) throw new Error(`${name}: exit code ${ended.code}\n${ended.stdout}`);
  return { name, goal, waiting: wall - cpu, cpu, calls: calls.since(start) };
}

type Recording = {
  /** In seconds from `start`, a time of `performance.now`. */
  readonly since: (start: number) => Call[];
  readonly [Symbol.dispose]: () => void;
};

/** Records when the servers of this process receive a request and when they have sent its answer. */
function recordCalls(): Recording {
  const starts = new Map<IncomingMessage, number>();
  const ends = new Map<IncomingMessage, number>();
  const noteIn = (times: typeof starts) => (message: unknown) => {
    if (typeof message !== "object" || message === null || !("request" in message)) return;
    if (message.request instanceof IncomingMessage) times.set(message.request, performance.now());
  };
  const listeners = [
    ["http.server.request.start", noteIn(starts)],
    ["http.server.response.finish", noteIn(ends)],
  ] as const;
  for (const [channel, listener] of listeners) subscribe(channel, listener);
  return {
    since: (start) =>
      [...starts].map(([request, at]) => ({
        name: nameOf(request),
        start: (at - start) / 1000,
        end: ((ends.get(request) ?? Number.NaN) - start) / 1000,
      })),
    [Symbol.dispose]: () => {
      for (const [channel, listener] of listeners) unsubscribe(channel, listener);
    },
  };
}

/** The method and path of a call, without owner, signatures and most of each hash. */
function nameOf({ method, url = "" }: IncomingMessage): string {
  const { pathname, searchParams } = new URL(url, "http://127.0.0.1");
  if (pathname.startsWith("/twirp/")) return `artifact service: ${pathname.split("/").at(-1)}`;
  if (searchParams.has("sig")) return `storage: ${method} ${searchParams.get("comp") ?? "blob"}`;
  const path = pathname.replace(/^\/repos\/[^/]+\/[^/]+/, "").replace(/\b([0-9a-f]{7})[0-9a-f]{33}\b/g, "$1");
  return `${method} ${path}`;
}

/** The chain of calls that ends last, in which each began after the one before had ended. */
function criticalPathOf(calls: readonly Call[]): Call[] {
  const path: Call[] = [];
  let before = Number.POSITIVE_INFINITY;
  for (const call of calls.toSorted((a, b) => b.end - a.end)) {
    if (call.end > before) continue;
    path.unshift(call);
    before = call.start;
  }
  return path;
}
