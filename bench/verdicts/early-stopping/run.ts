import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { markdownTable } from "markdown-table";
import * as z from "zod/mini";
import { presets } from "../../../src/rules/early-stopping/index.ts";
import { uniform } from "../random.ts";
import { type Case, curve, pick } from "./curves.ts";
import { type Proof, proofs } from "./proofs.ts";
import { type Answers, type Result, result } from "./results.ts";
import { tfjs } from "./tfjs.ts";

// Replays random curves with each preset and with the callback itself, and prints the differences.
// Run: node bench/verdicts/early-stopping/run.ts PYTHON [--count 10000] [--only keras]
// PYTHON needs the packages of requirements.txt; other versions are installed below the directory for temporary files.
// Exits with 1 on an undocumented difference, or if a callback could not be run.

const { values: asked, positionals } = parseArgs({
  allowPositionals: true,
  options: { count: { type: "string", default: "10000" }, only: { type: "string", default: "" } },
});
const [python = "python3"] = positionals;

function casesOf({ options, onlyFinite = false }: Proof): Case[] {
  const random = uniform(20_261_124);
  return Array.from({ length: Number(asked.count) }, () => {
    const mode = pick(random, ["min", "max"]);
    const values = curve(random, mode, onlyFinite);
    return { values, mode, options: options(random, values) };
  });
}

function run(command: string, args: readonly string[], more: { input?: string; env?: object } = {}): string {
  const env = { ...process.env, ...more.env };
  const { input } = more;
  const ended = spawnSync(command, args, { encoding: "utf8", maxBuffer: 1e9, env, ...(input && { input }) });
  if (ended.status !== 0) throw ended.error ?? new Error(ended.stderr.trim().split("\n").at(-1));
  return ended.stdout;
}

/** Returns the directory with the pinned packages of a proof; installs them once. */
function directoryOf({ packages, callback }: Proof): string | null {
  if (!packages) return null;
  const name = packages.join("-").replaceAll(/[^\w.-]+/g, "-");
  const directory = join(tmpdir(), "lossgate-early-stopping", name);
  if (existsSync(directory)) return directory;
  mkdirSync(directory, { recursive: true });
  try {
    if (callback === "tfjs") run("npm", ["install", "--ignore-scripts", "--prefix", directory, ...packages]);
    else run(python, ["-m", "pip", "install", "--no-deps", "--target", directory, ...packages]);
  } catch (thrown) {
    rmSync(directory, { recursive: true });
    throw thrown;
  }
  return directory;
}

async function theirs(proof: Proof, cases: readonly Case[]): Promise<Answers> {
  const directory = directoryOf(proof);
  if (proof.callback === "tfjs") return tfjs(directory ?? "", cases);
  const script = join(import.meta.dirname, "callbacks.py");
  const [first = "", ...lines] = run(python, [script, proof.callback, ...(directory ? [directory] : [])], {
    input: cases.map(written).join("\n"),
    env: proof.backend ? { KERAS_BACKEND: proof.backend } : {},
  })
    .trim()
    .split("\n");
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(first));
  return { version, results: lines.map((line) => result.parse(JSON.parse(line))) };
}

/** Serialises a case as JSON, with non-finite numbers as strings. */
function written(one: Case): string {
  const values = one.values.map((value) => (Number.isFinite(value) ? value : String(value)));
  return JSON.stringify({ ...one, values });
}

function ours(name: keyof typeof presets, { values, mode, options }: Case): Result {
  const replayed = presets[name].replay({ values: Float64Array.from(values), direction: mode }, options);
  if ("reductions" in replayed) return result.parse(replayed);
  // The callbacks do not distinguish a missed baseline from exhausted patience.
  return result.parse({
    ...replayed,
    because: replayed.because === "baseline" ? "patience" : replayed.because,
  });
}

const lines: string[][] = [];
for (const proof of proofs) {
  const asking = proof.presets.filter(({ name }) => name.includes(asked.only));
  if (asking.length === 0) continue;
  const cases = casesOf(proof);
  try {
    const { version, results } = await theirs(proof, cases);
    for (const { name, documented } of asking) {
      const isSame = (one: Case, i: number) =>
        JSON.stringify(ours(name, one)) === JSON.stringify(results[i] ?? null);
      const different = cases.filter((one, i) => !isSame(one, i));
      const unknown = different.filter((one) => !documented?.on(one));
      for (const one of unknown.slice(0, 3)) {
        const answer = JSON.stringify(results[cases.indexOf(one)]);
        console.error(
          `${written(one)}\n  ${version}: ${answer}\n  ${name}: ${JSON.stringify(ours(name, one))}`,
        );
      }
      if (unknown.length > 0) process.exitCode = 1;
      const known = different.length - unknown.length;
      const told = documented && known > 0 ? `${known}: ${documented.what}` : String(known);
      lines.push([`\`${name}\``, version, String(cases.length), String(unknown.length), told]);
      console.error(`${name}, ${version}: ${unknown.length} of ${cases.length} differ`);
    }
  } catch (thrown) {
    const because = thrown instanceof Error ? thrown.message : String(thrown);
    lines.push([asking.map(({ name }) => `\`${name}\``).join(", "), proof.callback, "0", "not run", because]);
    process.exitCode = 1;
  }
}
const heading = ["preset", "compared with", "curves", "differences", "documented differences"];
console.log(markdownTable([heading, ...lines], { alignDelimiters: false }));
