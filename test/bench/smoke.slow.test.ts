/** Every benchmark runs on small data and prints its tables, so that none breaks unseen. */
import { execFile, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, describe, expect, test } from "vitest";
import { repository } from "../action/run.ts";
import { isSlow } from "../sample.ts";

const run = promisify(execFile);

const directory = mkdtempSync(join(tmpdir(), "lossgate-bench-test-"));
afterAll(() => rmSync(directory, { recursive: true }));

function write(name: string, value: unknown): void {
  writeFileSync(join(directory, name), JSON.stringify(value));
}

const falling = Array.from({ length: 60 }, (_, i) => Math.exp(-i / 10));
const rising = falling.map((value, i) => 0.5 + value / 2 + i / 100);
write("labelled.json", [
  { label: 1, name: "overfit", train: falling, val: rising },
  { label: 0, name: "healthy", train: falling, val: falling.map((value) => value + 0.1) },
]);
write("runs.json", [
  { id: "MNIST-stuck", loss: falling.map(() => Math.LN10), val_loss: falling.map(() => Math.LN10) },
  { id: "MNIST-healthy", loss: falling, val_loss: falling },
]);

type Benchmark = {
  /** Below `bench/`. */
  readonly command: string;
  /** The first heading of each table, and how many rows the table has at least. */
  readonly tables: Readonly<Record<string, number>>;
  /** A module of Python without which it cannot run. */
  readonly python?: string;
};

const benchmarks: readonly Benchmark[] = [
  {
    command: "run.ts --only readers --scale 0.01 --runs 1 --without-python",
    tables: { "file | peer": 14, "file | values kept": 8 },
  },
  { command: "run.ts --only cold-start --runs 1", tables: { command: 4 } },
  { command: "run.ts --only step-time --runs 1", tables: { step: 3, call: 1 } },
  { command: "verdicts/healthy.ts 2", tables: { training: 20 } },
  { command: "verdicts/power.ts 2", tables: { rise: 16 } },
  { command: "verdicts/batches.ts 2", tables: { loss: 12 } },
  { command: "verdicts/regression.ts 0.02 2", tables: { "baseline v candidate": 39 } },
  { command: "verdicts/overfit.ts labelled.json gap", tables: { rule: 5 } },
  { command: "verdicts/not-learning.ts runs.json MNIST=10", tables: { evaluations: 6 } },
  { command: "verdicts/early-stopping/run.ts python3 --only tfjs --count 20", tables: { preset: 1 } },
  {
    command: "verdicts/early-stopping/run.ts python3 --only xgboost --count 20",
    tables: { preset: 1 },
    python: "xgboost",
  },
];

function rowsOf(stdout: string, heading: string): string[] {
  const table = stdout.split("\n\n").find((part) => part.trimStart().startsWith(`| ${heading} |`)) ?? "";
  return table.trim().split("\n").slice(2);
}

describe.runIf(isSlow)("node bench/", () => {
  for (const { command, tables, python } of benchmarks) {
    test(command, { timeout: 300_000 }, async ({ skip }) => {
      if (python !== undefined) {
        const isMissing = spawnSync("python3", ["-c", `import ${python}`]).status !== 0;
        skip(isMissing, `python3 has no module ${python}`);
      }
      const [script = "", ...args] = command.split(" ");
      const { stdout } = await run(process.execPath, [join(repository, "bench", script), ...args], {
        cwd: directory,
      });
      for (const [heading, count] of Object.entries(tables)) {
        const rows = rowsOf(stdout, heading);
        expect(rows.length, stdout).toBeGreaterThanOrEqual(count);
        expect(rows.join("\n")).not.toContain("NaN");
      }
    });
  }
});
