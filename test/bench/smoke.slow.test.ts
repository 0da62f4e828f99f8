/** Every benchmark runs on small data and prints its tables, so that none breaks unseen. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { repository } from "../action/run.ts";
import { isSlow } from "../sample.ts";

const directory = mkdtempSync(join(tmpdir(), "lossgate-bench-test-"));
afterAll(() => rmSync(directory, { recursive: true }));

function jsonFile(name: string, value: unknown): string {
  const path = join(directory, name);
  writeFileSync(path, JSON.stringify(value));
  return path;
}

const falling = Array.from({ length: 60 }, (_, i) => Math.exp(-i / 10));
const rising = falling.map((value, i) => 0.5 + value / 2 + i / 100);
const labelled = jsonFile("labelled.json", [
  { label: 1, name: "overfit", train: falling, val: rising },
  { label: 0, name: "healthy", train: falling, val: falling.map((value) => value + 0.1) },
]);
const runs = jsonFile("runs.json", [
  { id: "MNIST-stuck", loss: falling.map(() => Math.LN10), val_loss: falling.map(() => Math.LN10) },
  { id: "MNIST-healthy", loss: falling, val_loss: falling },
]);

type Benchmark = {
  readonly args: readonly string[];
  /** The first heading of each table, and how many rows the table has. */
  readonly tables: Readonly<Record<string, number>>;
  /** A module of Python without which it cannot run. */
  readonly python?: string;
};

const benchmarks: readonly Benchmark[] = [
  {
    args: ["run.ts", "--only", "readers", "--scale", "0.01", "--runs", "1", "--without-python"],
    tables: { "file | peer": 14, "file | values kept": 8 },
  },
  { args: ["run.ts", "--only", "cold-start", "--runs", "1"], tables: { command: 4 } },
  { args: ["run.ts", "--only", "step-time", "--runs", "1"], tables: { step: 3, call: 1 } },
  { args: ["verdicts/healthy.ts", "2"], tables: { training: 20 } },
  { args: ["verdicts/power.ts", "2"], tables: { rise: 16 } },
  { args: ["verdicts/regression.ts", "0.02", "2"], tables: { "base v here": 39 } },
  { args: ["verdicts/overfit.ts", labelled, "gap"], tables: { rule: 5 } },
  { args: ["verdicts/not-learning.ts", runs, "MNIST=10"], tables: { evaluations: 6 } },
  {
    args: ["verdicts/early-stopping/run.ts", "python3", "--only", "tfjs", "--count", "20"],
    tables: { preset: 1 },
  },
  {
    args: ["verdicts/early-stopping/run.ts", "python3", "--only", "xgboost", "--count", "20"],
    tables: { preset: 1 },
    python: "xgboost",
  },
];

function rowsOf(stdout: string, heading: string): string[] {
  const table = stdout.split("\n\n").find((part) => part.trimStart().startsWith(`| ${heading} |`)) ?? "";
  return table.trim().split("\n").slice(2);
}

test.runIf(isSlow).for(benchmarks)(
  "bench/$args",
  { timeout: 120_000 },
  ({ args: [script = "", ...args], tables, python }, { skip }) => {
    if (python !== undefined) {
      skip(spawnSync("python3", ["-c", `import ${python}`]).status !== 0, `python3 has no module ${python}`);
    }
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(repository, "bench", script), ...args],
      {
        encoding: "utf8",
      },
    );
    expect(status, stderr).toBe(0);
    for (const [heading, count] of Object.entries(tables)) {
      const rows = rowsOf(stdout, heading);
      expect(rows.length, stdout).toBeGreaterThanOrEqual(count);
      expect(rows.join("\n")).not.toContain("NaN");
    }
  },
);
