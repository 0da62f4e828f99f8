import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { reportSchema } from "../src/report/schema.ts";
import { nodes, repository, workspace } from "./action/run.ts";
import { dayIn } from "./days.ts";

const nextMonth = dayIn(30);

/** A history that falls to this val loss, with train a share of it, and a little noise. */
function history(floor: number, seed: number, share = 0.9): string {
  const noise = (i: number) => 1 + 0.004 * Math.sin(i * (seed + 2) * 7.3 + seed);
  const val_loss = Array.from({ length: 30 }, (_, i) => (floor + (1 - floor) * Math.exp(-i / 5)) * noise(i));
  return JSON.stringify({ loss: val_loss.map((value) => value * share), val_loss });
}

/** Histories of one training with different seeds. */
function seeds(directory: string, floor: number, first: number, count = 5): Record<string, string> {
  const all = Array.from({ length: count }, (_, i) => first + i);
  return Object.fromEntries(
    all.map((seed) => [
      `${directory}/net-seed${seed}/history.json`,
      history(floor * (1 + 0.003 * (seed % 3)), seed),
    ]),
  );
}

const headline = (text: string) => text.split("\n", 1)[0];

describe.each(nodes)("stories of teams, on $version", ({ node }) => {
  test("five seeds against five of the baseline fail beyond the limit and pass within it", async () => {
    using here = workspace({ ...seeds("runs", 0.43, 1), ...seeds("base", 0.4, 11) });
    const { code, stdout } = await here.cli(node, ["check", "runs", "--baseline", "base"]);
    expect(code).toBe(1);
    expect(headline(stdout)).toMatch(
      /^❌ lossgate: net-seed\*: best val_loss 0\.\d+ \(n = 5\) is \d\.\d+ % worse than baseline 0\.\d+ \(n = 5; limit 2 %\), more than seed noise: exact permutation test, p = 0\.0\d+, 95 % interval/,
    );
    const within = await here.cli(node, [
      "check",
      "runs",
      "--baseline",
      "base",
      "--rules",
      "regression: 10%",
    ]);
    expect(within.code).toBe(0);
  });

  test("a seed with other settings is judged separately", async () => {
    const config =
      "rules: { regression: { max: 1%, required: true } }\noverrides: [{ match: net-seed1, rules: { regression: off } }]\n";
    using here = workspace({ ...seeds("runs", 0.43, 1), ...seeds("base", 0.4, 11), "c.yml": config });
    const { code, stdout } = await here.cli(node, [
      "check",
      "runs",
      "--baseline",
      "base",
      "--config",
      "c.yml",
    ]);
    expect(code).toBe(1);
    expect(headline(stdout)).toContain("(n = 4) is");
  });

  test("a required rule that could not judge fails, and no waiver helps", async () => {
    const config = `rules: { regression: { required: true } }\nwaivers: [{ rule: regression, reason: x, by: y, until: ${nextMonth} }]\n`;
    using here = workspace({ "history.json": history(0.4, 1), "c.yml": config });
    const { code, stdout } = await here.cli(node, ["check", "history.json", "--config", "c.yml"]);
    expect(code).toBe(1);
    expect(headline(stdout)).toBe("❌ lossgate: regression is required: not compared: no baseline was given");
    expect(stdout).toMatch(/^✗ .* regression$/m);
  });

  test("a run against a dated history", async () => {
    const days = Array.from({ length: 10 }, (_, i) => [
      `base/net_2026-11-${10 + i}/history.json`,
      history(0.4 * (1 + 0.004 * (i % 4)), i),
    ]);
    using here = workspace({ ...Object.fromEntries(days), "runs/net/history.json": history(0.45, 3) });
    const { code, stdout } = await here.cli(node, ["check", "runs", "--baseline", "base"]);
    expect(code).toBe(1);
    expect(headline(stdout)).toContain("(n = 10; limit 5 %), outside its history (robust z = ");
  });

  test("a validation curve that only the baseline has is inconclusive", async () => {
    const { loss } = JSON.parse(history(0.4, 1));
    using here = workspace({
      "base/history.json": history(0.4, 1),
      "history.json": JSON.stringify({ loss }),
    });
    const { code, stdout } = await here.cli(node, [
      "check",
      "history.json",
      "--baseline",
      "base/history.json",
    ]);
    expect(code).toBe(2);
    expect(headline(stdout)).toBe("❓ lossgate: val_loss is missing: only the baseline recorded it");
  });

  test("overrides and seeds hold for the end of a name, which one more file makes longer", async () => {
    const config =
      "seeds: [net-run*]\noverrides: [{ match: vgg, rules: { threshold: { val_loss: <= 0.5 } } }]\n";
    using here = workspace({
      ...Object.fromEntries([1, 2, 3].map((run) => [`runs/net-run${run}/history.json`, history(0.4, run)])),
      "runs/vgg/history.json": history(0.6, 1),
      "c.yml": config,
    });
    const check = async () => {
      const { code, stdout } = await here.cli(node, ["check", "--config", "c.yml", "--format", "json"]);
      const { findings } = reportSchema.parse(JSON.parse(stdout));
      const failed = findings.filter(({ status, level }) => status === "fail" && level === "error");
      const together = findings.filter(({ rule }) => rule === "regression").map(({ runs }) => runs.length);
      return { code, failed: failed.map(({ rule, run }) => `${rule} ${run}`), together: together.sort() };
    };
    expect(await check()).toEqual({ code: 1, failed: ["threshold vgg"], together: [1, 3] });
    here.write("examples/tiny/history.json", history(0.2, 1));
    expect(await check()).toEqual({ code: 1, failed: ["threshold runs/vgg"], together: [1, 1, 3] });
  });

  test("a sweep over batch sizes reports which generalises best", async () => {
    const sizes = [32, 64, 128].flatMap((size, i) =>
      [1, 2].flatMap((seed) => [
        [`runs/${size}-${seed}/history.json`, history(0.3 + 0.05 * i, seed, 0.95 - 0.2 * i)],
        [`runs/${size}-${seed}/params.yaml`, `batch_size: ${size}\nseed: ${seed}\n`],
      ]),
    );
    using here = workspace(Object.fromEntries(sizes));
    const { code, stdout } = await here.cli(node, [
      "check",
      "--output",
      "report.json",
      "--output",
      "report.md",
    ]);
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^i batch-size {3}.*: the gap of loss widens with batch_size: .* at 32, .* at 128; 32 generalises best/m,
    );
    expect(stdout).toMatch(/^ +batch_size +Runs +Best val_loss \(mean ± sd\) .*\n★ +32 +2 +0\.\d+ ± /m);
  });

  test("a waiver passes the gate until its day, and an unused waiver is reported", async () => {
    const waiver = (rule: string, until: string) =>
      `{ rule: ${rule}, reason: known, by: alice, until: ${until} }`;
    using here = workspace({ ...seeds("runs", 0.43, 1), ...seeds("base", 0.4, 11) });
    const check = (waivers: string) => {
      here.write(".github/lossgate.yml", `waivers: [${waivers}]\n`);
      return here.cli(node, ["check", "runs", "--baseline", "base", "--format", "json"]);
    };
    const active = await check(`${waiver("regression", nextMonth)}, ${waiver("gap", nextMonth)}`);
    expect(active.code).toBe(0);
    const { findings, problems } = reportSchema.parse(JSON.parse(active.stdout));
    expect(findings.filter(({ waived }) => waived)).toMatchObject([
      { rule: "regression", status: "fail", waived: { by: "alice", expired: false } },
    ]);
    expect(problems).toEqual([
      {
        level: "note",
        file: ".github/lossgate.yml",
        line: 1,
        message: `unused waiver for gap until ${nextMonth}: remove it`,
      },
    ]);
    expect((await check(waiver("regression", "2020-01-01"))).code).toBe(1);
    expect((await check(waiver("regression", dayIn(400)))).code).toBe(2);
    const typed = await check(`{ rule: regression, run: 'typo*', reason: x, by: y, until: ${nextMonth} }`);
    expect(typed.code).toBe(1);
    expect(typed.stdout).toContain(`waiver for regression until ${nextMonth} matches no run`);
  });

  test("SageMaker Debugger's rules run by the preset", async () => {
    using here = workspace({
      "history.json": history(0.4, 1, 0.8),
      ".github/lossgate.yml":
        "preset: sagemaker-debugger\nrules: { Overtraining: off, LossNotDecreasing: off }\n",
    });
    const { code, stdout } = await here.cli(node, ["check"]);
    expect(code).toBe(1);
    expect(headline(stdout)).toContain("the gap of loss is 25 % of train");
    expect(stdout).not.toMatch(/^. (gap|overfit|patience) /m);
  });

  test("explain prints the page of a rule", () => {
    const explained = execFileSync(node, [join(repository, "dist/cli.js"), "explain", "overfit"], {
      encoding: "utf8",
    });
    expect(explained).toContain('max: a share of at least 0, such as 0.05 or "5%" (default: 0.05)');
    expect(explained).toContain("What it cannot see. A rise below 5 %");
  });
});
