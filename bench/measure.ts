import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import * as z from "zod/mini";
import type { Found } from "./tell.ts";

/** One run of a whole process: seconds from its start to its end, and bytes of memory at its peak. */
export type Measured = { readonly wall: number; readonly peak: number; readonly found: Found | null };

const told = z.object({
  cpu: z.number(),
  peak: z.number(),
  found: z.optional(z.record(z.string(), z.tuple([z.number(), z.number()]))),
});

/** Runs a process that ends by telling what it took (tell.ts, peers.py). */
export function run(command: readonly [string, ...string[]]): Measured {
  const [program, ...args] = command;
  const start = performance.now();
  const { stdout, stderr, status } = spawnSync(program, args, { encoding: "utf8", maxBuffer: 1 << 26 });
  const wall = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(stderr.split("\n").find((line) => /Error\b/.test(line)) ?? stderr);
  const { peak, found = null } = told.parse(JSON.parse(stdout.trim().split("\n").at(-1) ?? ""));
  return { wall, peak, found };
}

/**
 * Starts a TensorBoard data server for the directory of a file, with what it does by default: it samples 1000 scalars
 * of a tag and checks no checksums. The time is up to its own word that all is loaded; then it is asked, if
 * `ask` says how, and ended. Only where it is asked it keeps every scalar.
 */
export async function serve(
  server: string,
  file: string,
  ask: ((port: string) => Found | null) | null,
): Promise<Measured> {
  const directory = mkdtempSync(join(tmpdir(), "lossgate-bench-"));
  const portFile = join(directory, "port");
  const once = ["--reload", "once", "--verbose", "--port", "0", "--port-file", portFile];
  const keep = ask === null ? [] : ["--samples-per-plugin", "scalars=all"];
  const start = performance.now();
  const child = spawn(server, ["--logdir", dirname(file), ...once, ...keep], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  try {
    await lineOf(child, /Finished load cycle/);
    const wall = (performance.now() - start) / 1000;
    const status = readFileSync(`/proc/${child.pid}/status`, "utf8");
    const peak = Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1]) * 1024;
    return { wall, peak, found: ask?.(readFileSync(portFile, "utf8").trim()) ?? null };
  } finally {
    child.kill();
    rmSync(directory, { recursive: true });
  }
}

async function lineOf(child: ChildProcess, pattern: RegExp): Promise<void> {
  if (child.stderr === null) return;
  for await (const line of createInterface({ input: child.stderr })) if (pattern.test(line)) return;
  throw new Error(`${child.spawnfile} ended without a line like ${pattern}`);
}

export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[half - 1] ?? Number.NaN)) / 2;
}
