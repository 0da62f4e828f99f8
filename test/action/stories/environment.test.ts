import { spawnSync } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { pull, sha } from "../../github/server.ts";
import { stepEnvironment, type Workspace, workspace } from "../run.ts";
import { line, ofPull, onMain, published, type Story, startStory, told, trained } from "./story.ts";

const [good, worse] = [0.4, 0.5];
/** The training that a pull request made worse, and its baseline. */
const files = {
  "runs/net/history.json": trained(worse)["net/history.json"] ?? "",
  "baseline/net/history.json": trained(good)["net/history.json"] ?? "",
};
const inputs = { path: "runs", baseline: "baseline" };

async function start(): Promise<Story> {
  const commits = [...line("main", ["one", "main"]), ...line("topic-7", ["head-7"], "main")];
  const base = onMain(11, "main");
  return startStory({ commits, runs: [base], artifacts: [published(1, base, good)] });
}

/** Makes every write of a file in a directory fail, as on a full disk. */
function fullDisk(hook: string, directory: string): string[] {
  const source = (directory: string) => {
    const fs = require("node:fs");
    for (const name of ["writeFileSync", "appendFileSync"]) {
      const write = fs[name];
      fs[name] = (file: unknown, ...rest: unknown[]) => {
        if (!String(file).startsWith(directory)) return write(file, ...rest);
        throw Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC" });
      };
    }
  };
  writeFileSync(hook, `(${source})(${JSON.stringify(directory)})`);
  return ["--require", hook];
}

type Lack = {
  readonly what: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly flags?: (here: Workspace) => readonly string[];
  /** What the log says of it. */
  readonly said: RegExp;
  /** The outputs that cannot be written. */
  readonly lost?: "all" | "files";
};

const lacks: readonly Lack[] = [
  { what: "an empty token", inputs: { "github-token": "" }, said: /the input github-token is empty/ },
  {
    what: "a token that no header can hold",
    inputs: { "github-token": "a\nb" },
    said: /::warning .*The comment could not be posted: .*invalid header value/,
  },
  {
    what: "no token of the artifact service",
    env: { ACTIONS_RUNTIME_TOKEN: "" },
    said: /::warning .*the artifact lossgate-report could not be uploaded: ACTIONS_RUNTIME_TOKEN is not set/,
  },
  {
    what: "no event file",
    env: { GITHUB_EVENT_PATH: "" },
    said: /the event: .*GITHUB_EVENT_PATH is not set/,
  },
  {
    what: "an event file that is gone",
    env: { GITHUB_EVENT_PATH: "/nowhere/event.json" },
    said: /the event: .*ENOENT/,
  },
  {
    what: "an event file that is none",
    env: { GITHUB_EVENT_PATH: "/dev/null" },
    said: /the event: .*Unexpected end of JSON input/,
  },
  {
    what: "no summary file",
    env: { GITHUB_STEP_SUMMARY: "" },
    said: /::warning .*The job summary could not be written: GITHUB_STEP_SUMMARY is not set/,
  },
  {
    what: "a summary file that cannot be written",
    env: { GITHUB_STEP_SUMMARY: "/nowhere/summary.md" },
    said: /::warning .*The job summary could not be written: Unable to access summary file/,
  },
  {
    what: "a full disk under the summary",
    env: { GITHUB_STEP_SUMMARY: "/dev/full" },
    said: /::warning .*The job summary could not be written: ENOSPC/,
  },
  {
    what: "no file for outputs",
    env: { GITHUB_OUTPUT: "" },
    said: /::warning .*The outputs could not be written: GITHUB_OUTPUT is not set/,
    lost: "all",
  },
  {
    what: "a file for outputs that is gone",
    env: { GITHUB_OUTPUT: "/nowhere/output" },
    said: /::warning .*The outputs could not be written: Missing file at path/,
    lost: "all",
  },
  {
    what: "a full disk under the outputs",
    env: { GITHUB_OUTPUT: "/dev/full" },
    said: /::warning .*The outputs could not be written: ENOSPC/,
    lost: "all",
  },
  { what: "no RUNNER_TEMP", env: { RUNNER_TEMP: "" }, said: /lossgate: best val_loss/ },
  { what: "a RUNNER_TEMP that is gone", env: { RUNNER_TEMP: "/nowhere" }, said: /lossgate: best val_loss/ },
  {
    what: "a full disk under the report",
    flags: ({ temp }) => fullDisk(join(temp, "hook.cjs"), join(temp, "lossgate-")),
    said: /::warning .*the report could not be written: .*ENOSPC/,
    lost: "files",
  },
  { what: "no GITHUB_WORKSPACE", env: { GITHUB_WORKSPACE: "" }, said: /lossgate: best val_loss/ },
  { what: "no repository", env: { GITHUB_REPOSITORY: "" }, said: /comment could not be posted/ },
];

describe.runIf(existsSync("/dev/full"))("the verdict, the exit code and the outputs are the same", () => {
  test.each(lacks)("with $what, which is said", async ({ lost, said, ...turn }) => {
    await using story = await start();
    const ended = await story.step(ofPull(12, pull(7)), {
      files,
      ...turn,
      inputs: { ...inputs, ...turn.inputs },
    });
    expect(ended.code).toBe(1);
    expect(ended.stdout).toMatch(said);
    expect(ended.stdout).toMatch(/❌ lossgate: best val_loss 0\.4998 .* worse than baseline 0\.4/);
    expect(ended.stderr).toBe("");
    const { verdict, failed, warned, report } = ended.outputs;
    if (lost === "all") expect(ended.outputs).toEqual({});
    else
      expect({ verdict, failed, warned }).toEqual({
        verdict: "fail",
        failed: "regression",
        warned: "underfit",
      });
    if (lost === undefined) expect(existsSync(report ?? "")).toBe(true);
  });

  test("with nothing that the runner gives", async () => {
    using here = workspace(files);
    const nothing = Object.fromEntries(
      [
        "EVENT_NAME",
        "EVENT_PATH",
        "OUTPUT",
        "REPOSITORY",
        "RUN_ID",
        "SERVER_URL",
        "SHA",
        "STEP_SUMMARY",
        "WORKSPACE",
      ].map((name) => [`GITHUB_${name}`, ""]),
    );
    const ended = await here.action({
      node: process.execPath,
      inputs: { ...inputs, "github-token": "" },
      env: { ...nothing, RUNNER_TEMP: "" },
    });
    expect(ended.code).toBe(1);
    expect(ended.stdout).toMatch(/❌ lossgate: best val_loss/);
    expect(ended.stderr).toBe("");
  });

  test("with an API address that is none, which is an error that everything tells", async () => {
    await using story = await start();
    const ended = await story.step(ofPull(12, pull(7)), {
      files,
      inputs,
      env: { GITHUB_API_URL: "garbage" },
    });
    expect(ended.code).toBe(2);
    expect(ended.outputs["verdict"]).toBe("error");
    expect(ended.report.headline).toMatch(/lossgate: an unexpected error, please report it: Invalid URL/);
    expect(ended.summary).toContain("### 🚫 Lossgate: could not judge · 1 problem\n");
    expect(ended.stderr).toBe("");
  });

  test.each(["SIGINT", "SIGTERM"])("with %s, which ends the step and is told", async (signal) => {
    await using story = await start();
    story.github.fail = () => "hang";
    const ended = await story.step(ofPull(12, pull(7)), {
      files,
      inputs,
      flags: ({ temp }) => {
        const hook = join(temp, "hook.cjs");
        writeFileSync(hook, `setTimeout(() => process.kill(process.pid, "${signal}"), 1000);`);
        return ["--require", hook];
      },
    });
    expect(ended.code).toBe(2);
    expect(ended.outputs).toEqual({ verdict: "inconclusive" });
    expect(ended.summary).toBe(`### 🚫 lossgate: cancelled by ${signal}\n`);
    expect(told(ended, "error")).toEqual([`lossgate: cancelled by ${signal}`]);
    expect(ended.stderr).toBe("");
  });

  test("with services that never answer, within a minute", async () => {
    await using story = await start();
    const { github, results, step } = story;
    github.fail = () => "hang";
    results.fail = () => "hang";
    const times = 5;
    const began = performance.now();
    const ended = await step(ofPull(12, pull(7)), { files, inputs, times });
    expect((performance.now() - began) * times).toBeLessThan(75_000);
    expect(ended.code).toBe(1);
    expect(ended.outputs["verdict"]).toBe("fail");
    expect(ended.summary).toContain("### ❌ Lossgate: ");
    expect(told(ended, "warning").slice(0, 2)).toEqual([
      expect.stringMatching(/^the artifact lossgate-report could not be uploaded: no answer within \d+ s\.$/),
      expect.stringMatching(/^The comment could not be posted: /),
    ]);
  });

  test("with a full disk under the log", () => {
    using here = workspace(files);
    const { env, output } = stepEnvironment(here, { inputs });
    const log = openSync("/dev/full", "w");
    const { status } = spawnSync(process.execPath, [join(here.dist, "action.js")], {
      cwd: here.root,
      env: { PATH: process.env["PATH"], ...env },
      stdio: ["ignore", log, log],
    });
    closeSync(log);
    expect(status).toBe(1);
    expect(readFileSync(output, "utf8")).toMatch(/^verdict<<.*\nfail\n/m);
  });

  test("with no event file, where the checkout of the merge leads to the baseline", async () => {
    await using story = await start();
    const merge = sha("test merge of topic-7");
    story.github.commits.push({ sha: merge, parents: [sha("main"), sha("head-7")], refs: [] });
    const ended = await story.step(ofPull(12, pull(7)), {
      files: { ...trained(worse), ".git/HEAD": `${merge}\n` },
      env: { GITHUB_EVENT_PATH: "", GITHUB_BASE_REF: "main" },
    });
    expect(ended.code).toBe(1);
    expect(ended.report.baseline).toMatchObject({ published: [{ run: 11, how: "merged-into", behind: 0 }] });
    expect(story.github.violations).toEqual([]);
  });

  test.each([
    { what: "the outputs", env: { GITHUB_OUTPUT: "/dev/full" } },
    { what: "the outputs' file", env: { GITHUB_OUTPUT: "" } },
  ])("where a job of a matrix lacks $what", async ({ env }) => {
    await using story = await start();
    const ended = await story.step(ofPull(12, pull(7)), {
      files: trained(good),
      inputs: { mode: "collect" },
      env,
    });
    expect(ended.code).toBe(0);
    expect(told(ended, "warning")).toHaveLength(1);
    expect(story.github.artifacts.map(({ name }) => name)).toContain("lossgate-train-0");
  });
});
