import { describe, expect, test } from "vitest";
import { writeRuns } from "../../src/formats/json/lossgate-runs.ts";
import { zip } from "../artifacts/zip.ts";
import { startResults } from "../github/results.ts";
import { artifact, pull, run, startGitHub } from "../github/server.ts";
import { cold, probe, workspace } from "./run.ts";

const jobs = 256;
const trainings = 1000;
const evaluations = 100;

/** Runs of one job: each its own batch size, learning rate and seed, with noise that repeats. */
function collected(job: number): string {
  const numbers = Array.from({ length: trainings }, (_, i) => i).filter((i) => i % jobs === job);
  const positions = Float64Array.from({ length: evaluations }, (_, i) => i);
  const curve = (level: number, seed: number) =>
    positions.map((i) =>
      Math.fround(level + Math.exp(-i / 15) + 0.01 * Math.abs(Math.sin(seed * 99 + i * 7))),
    );
  const runs = numbers.map((seed) => ({
    name: `m${seed}`,
    path: `runs/m${seed}/history.json`,
    format: "keras-history",
    files: [`runs/m${seed}/history.json`],
    params: { batch_size: 2 ** (3 + (seed % 8)), lr: 0.001 * (1 + (seed % 5)), seed },
    series: [
      { name: "loss", axis: "epoch" as const, positions, values: curve(0.2, seed), truncated: false },
      {
        name: "val_loss",
        axis: "epoch" as const,
        positions,
        values: curve(0.3, seed + 0.5),
        truncated: false,
      },
    ],
  }));
  return writeRuns(runs, [], { kind: "collected", accepted: false });
}

/** The limits are for GitHub's own Node. */
const isOlder = Number(process.versions.node.split(".", 1)) < 24;
const node = process.execPath;

describe.skipIf(isOlder)("a matrix of 256 jobs and 1,000 trainings", () => {
  test("is joined and judged within 2 s of CPU and 300 MB", async () => {
    const files = Array.from({ length: jobs }, (_, job) => [
      `lossgate-train-${job}/runs.json`,
      collected(job),
    ]);
    using here = workspace(Object.fromEntries(files));
    const { flags, read } = probe(here);
    const { code, stdout } = await here.cli(node, ["check", "--output", "report.json"], {
      flags,
      env: cold,
    });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^✅ lossgate: 1000 runs pass/);
    const { rss, cpu } = read();
    console.log(`joined and judged: ${cpu} s of CPU, ${rss} MiB`);
    expect(cpu).toBeLessThan(2);
    expect(rss).toBeLessThan(300);
  });

  test("takes a few seconds with its downloads, its upload and its comment", async () => {
    const artifacts = Array.from({ length: jobs }, (_, job) =>
      artifact(job + 1, {
        run: 4711,
        name: `lossgate-train-${job}`,
        bytes: zip([{ name: "runs.json", content: collected(job) }]),
      }),
    );
    const bytes = Math.round(artifacts.reduce((sum, one) => sum + one.bytes.length, 0) / trainings);
    const runs = [run(4711, { status: "in_progress" })];
    await using github = await startGitHub({ pulls: [pull(7)], runs, artifacts });
    await using results = await startResults(github);
    using here = workspace();
    const { flags, read } = probe(here);
    const inputs = { artifact: "lossgate-*", baseline: "none" };
    const ended = await here.action({ node, github, inputs, flags, env: { ...cold, ...results.env(4711) } });
    expect(ended.code).toBe(0);
    expect(ended.stdout).toContain("250 of 256 artifacts");
    expect(ended.report.runs).toHaveLength(trainings);
    expect(github.comments).toHaveLength(1);
    expect(github.artifacts.map(({ name }) => name)).toContain("lossgate-report");
    const { rss, cpu } = read();
    console.log(`the whole step: ${cpu} s of CPU, ${rss} MiB, ${bytes} bytes downloaded a training`);
    expect(cpu).toBeLessThan(8);
    expect(rss).toBeLessThan(450);
    expect(bytes).toBeLessThan(6000);
    expect(github.violations).toEqual([]);
  }, 120_000);
});
