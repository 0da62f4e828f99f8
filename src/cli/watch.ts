import { statSync } from "node:fs";
import { error, InputError } from "../problems.ts";
import type { Report } from "../report/schema.ts";
import { type Command, lastOf } from "./command.ts";
import { baselineOption, judge, judgeOptions } from "./judge.ts";
import { isTerminal, screen } from "./screen.ts";
import { print } from "./streams.ts";

/** How often the files are looked at, in milliseconds. They are polled: not every file system tells of changes. */
const interval = 500;
/** A training that never pauses for an interval is judged after so many. */
const maxDelays = 4;
const defaultIdle = 600;
/** Clears the screen and what was scrolled out of it. */
const clear = "\u001b[2J\u001b[3J\u001b[H";

export const watch: Command = {
  name: "watch",
  operands: "[paths…]",
  summary: "judge a running training again as its files grow; Ctrl-C ends it with the verdict's exit code",
  options: [
    baselineOption,
    ...judgeOptions,
    {
      name: "until-stopped",
      value: null,
      help: "end when early stopping would have ended every run (rule patience), or no file changes any more",
    },
    {
      name: "idle",
      value: "SECONDS",
      help: `with --until-stopped: end after so long without a change (default: ${defaultIdle})`,
    },
  ],
  examples: [
    ["lossgate watch runs/", "beside a running training"],
    ["lossgate watch runs/ --until-stopped", "until early stopping would end it"],
  ],
  run: async (given) => {
    const idle = Number(lastOf(given, "idle") ?? defaultIdle);
    if (!(idle > 0))
      throw new InputError([error("--idle", `expected seconds above 0, got ${lastOf(given, "idle")}`)]);
    const untilStopped = given.hasFlag("until-stopped");
    const interrupted = new AbortController();
    process.once("SIGINT", () => interrupted.abort());

    while (true) {
      const seen = await stateOf(given.operands);
      const { report, exitCode } = await judge(given, given.operands, lastOf(given, "baseline"));
      const isRead = await draw(report, exitCode);
      if (!isRead || (untilStopped && hasStopped(report))) return exitCode;
      const limit = untilStopped ? idle * 1000 : Number.POSITIVE_INFINITY;
      if (!(await hasChanged(given.operands, seen, limit, interrupted.signal))) return exitCode;
    }
  },
};

/** Returns whether anybody reads it. */
async function draw(report: Report, exitCode: number): Promise<boolean> {
  const { terminal } = await import("../report/terminal/terminal.ts");
  const time = new Date().toTimeString().slice(0, 8);
  const text = `${terminal(report, screen())}\nJudged at ${time}. Ctrl-C ends with exit code ${exitCode}.\n`;
  return print(isTerminal(1) ? clear + text : text);
}

/** Whether early stopping would have ended every run. A scheduler that would have reduced the learning rate ends none. */
function hasStopped({ runs, findings }: Report): boolean {
  const stopped = findings.filter(
    ({ rule, status, reason }) => rule === "patience" && status === "fail" && !reason.startsWith("unreduced"),
  );
  return runs.length > 0 && runs.every(({ name }) => stopped.some((finding) => finding.runs.includes(name)));
}

/**
 * Waits until files have changed and rest, since half a line cannot be read. Returns false after `limit` milliseconds without a
 * change, and at an interruption.
 */
async function hasChanged(
  paths: readonly string[],
  seen: string,
  limit: number,
  signal: AbortSignal,
): Promise<boolean> {
  const { setTimeout } = await import("node:timers/promises");
  const end = performance.now() + limit;
  let previous = seen;
  let delays = 0;
  while (!signal.aborted && (previous !== seen || performance.now() < end)) {
    await setTimeout(interval, undefined, { signal }).catch(() => undefined);
    const state = await stateOf(paths);
    if (state !== seen && (state === previous || ++delays === maxDelays)) return !signal.aborted;
    previous = state;
  }
  return false;
}

/** A text that changes when a file is written, made or removed. */
async function stateOf(paths: readonly string[]): Promise<string> {
  const { findFiles } = await import("../artifacts/find.ts");
  try {
    const files = await findFiles({ root: process.cwd(), paths, followsLinks: true });
    return files
      .map(({ absolute }) => {
        const stat = statSync(absolute, { throwIfNoEntry: false });
        return `${absolute} ${stat?.size} ${stat?.mtimeMs}`;
      })
      .join("\n");
  } catch (thrown) {
    // A path that does not exist yet.
    if (thrown instanceof InputError) return thrown.message;
    throw thrown;
  }
}
