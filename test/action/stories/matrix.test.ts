import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { writeRuns } from "../../../src/formats/json/lossgate-runs.ts";
import { zip } from "../../artifacts/zip.ts";
import { artifact, pull, run, sha } from "../../github/server.ts";
import type { Run } from "../../github/state.ts";
import type { StepEnded, Workspace } from "../run.ts";
import {
  commentOf,
  filesOf,
  line,
  ofPull,
  onMain,
  published,
  type Story,
  startStory,
  told,
  trained,
  uploaded,
  zipped,
} from "./story.ts";

const [good, worse] = [0.4, 0.45];

async function start(): Promise<Story> {
  const commits = [...line("main", ["main"]), ...line("topic-7", ["head-7"], "main")];
  return startStory({ commits });
}

/** One job of a matrix hands its runs over. */
function collect(
  { step }: Story,
  of: Run,
  index: number,
  files: Record<string, string>,
  inputs = {},
): Promise<StepEnded> {
  return step(of, { files, inputs: { mode: "collect", "job-index": String(index), ...inputs } });
}
const joined = { artifact: "lossgate-*" };
const floors = [0.4, 0.41, 0.42, 0.43];
const others = (name: string) => expect.stringContaining(name);

describe("a matrix", () => {
  test("of four jobs is joined by the gate, on main and on a pull request", async () => {
    await using story = await start();
    const { github, step } = story;
    const base = onMain(11, "main");
    const jobs = await Promise.all(floors.map((floor, i) => collect(story, base, i, trained(floor, i))));
    for (const { code, stdout } of jobs) {
      expect(code).toBe(0);
      expect(stdout).toContain("Collected 1 run: net\n");
    }
    const names = floors.map((_, i) => `lossgate-train-${i}`);
    expect(github.artifacts.map(({ name }) => name).sort()).toEqual(names);
    for (const one of github.artifacts) expect(Object.keys(await filesOf(one))).toEqual(["runs.json"]);
    const whole = await step(base, { inputs: joined, job: "gate" });
    expect(whole.code).toBe(0);
    expect(whole.report.runs.map(({ name }) => name).sort()).toEqual(names.map((name) => `${name}/net`));
    expect(whole.report.runs[0]).toMatchObject({
      format: "keras-history",
      files: [expect.stringMatching(/^lossgate-train-\d\/net\/history\.json$/)],
    });
    expect(uploaded(github).at(-1)).toBe("lossgate-report of 11");

    const of = ofPull(12, pull(7));
    await Promise.all(floors.map((floor, i) => collect(story, of, i, trained(i === 2 ? 0.5 : floor, i + 4))));
    const gated = await step(of, { inputs: joined, job: "gate" });
    expect(gated.code).toBe(1);
    expect(gated.report.baseline).toMatchObject({ published: [{ run: 11, how: "merge-base" }] });
    expect(gated.report.headline).toMatch(
      /^lossgate-train-2\/net: best val_loss 0\.5\d* .* worse than baseline 0\.42/,
    );
    expect(gated.outputs["failed"]).toBe("regression");
    expect(commentOf(github)).toMatch(
      /### ❌ Lossgate: 1 of 4 runs fails · `regression`\n\nlossgate-train-2\/net: best val/,
    );

    // Its own report of the first attempt holds the runs that it joined: they are not there twice.
    of.attempt = 2;
    const again = await step(of, { inputs: joined, job: "gate" });
    expect(again.code).toBe(1);
    expect(again.report.runs).toHaveLength(4);
    expect(uploaded(github).filter((one) => one === "lossgate-report of 12")).toHaveLength(2);
    expect(github.violations).toEqual([]);
  });

  test("as documented shows a table by param, with seeds as one training, and calls the runs as documented", async () => {
    await using story = await start();
    const { github, step } = story;
    const of = ofPull(12, pull(7));
    const jobs = [32, 64, 128].flatMap((batchSize) => [1, 2].map((seed) => ({ batchSize, seed })));
    await Promise.all(
      jobs.map(({ batchSize, seed }, i) =>
        collect(story, of, i, trained(0.3 + batchSize / 1000, seed), {
          "report-artifact": `lossgate-${batchSize}-seed${seed}`,
          params: `batch_size: ${batchSize}\nseed: ${seed}\n`,
        }),
      ),
    );
    const gated = await step(of, { inputs: joined, job: "gate" });
    expect(gated.code).toBe(0);
    expect(gated.report.runs.map(({ name }) => name).sort()).toEqual(
      jobs.map(({ batchSize, seed }) => `lossgate-${batchSize}-seed${seed}/net`).sort(),
    );
    expect(gated.report.runs.map(({ params }) => params)).toContainEqual({ batch_size: 64, seed: 2 });
    expect(gated.report.sweeps).toMatchObject([
      { param: "batch_size", alone: true, rows: [32, 64, 128].map((value) => ({ value, runs: 2 })) },
    ]);
    const compared = gated.report.findings.filter(({ rule }) => rule === "regression");
    expect(compared.map(({ runs }) => runs)).toHaveLength(3);
    expect(commentOf(github)).toMatch(
      /^### ✅ Lossgate: 6 runs pass · best batch_size is 32\n\n\| batch_size \| Best val_loss \(mean ± sd\) \|\n.*\n\| ★ `32` \(runs\u00a02\) \|/m,
    );
    expect(github.violations).toEqual([]);
  });

  test("notes an empty param, and refuses what is no mapping", async () => {
    await using story = await start();
    const { github } = story;
    const of = onMain(11, "main");
    const empty = await collect(story, of, 0, trained(good), { params: "lr: 0.1\nbatch_size: \n" });
    expect(empty.code).toBe(0);
    const runs = JSON.parse((await filesOf(github.artifacts[0] ?? artifact(0)))["runs.json"] ?? "");
    expect(runs.runs[0].params).toEqual({ lr: 0.1 });
    expect(runs.problems).toEqual([
      {
        level: "note",
        file: "input params",
        line: null,
        message:
          "batch_size is left out: expected a number, a text or a boolean that is no secret, got nothing",
      },
    ]);
    const wrong = await collect(story, of, 1, trained(good), { params: "batch_size=64" });
    expect(wrong.code).toBe(2);
    expect(told(wrong, "error")[0]).toBe(
      'input params: expected a mapping, one `name: value` on each line, got "batch_size=64"',
    );
  });

  test("uses the newer runs of a repeated job", async () => {
    await using story = await start();
    const { github, step } = story;
    const of = onMain(11, "main");
    await Promise.all([0, 1].map((i) => collect(story, of, i, trained(i === 1 ? 0.6 : good))));
    of.attempt = 2;
    await collect(story, of, 1, trained(good, 2));
    const gated = await step(of, { inputs: { ...joined, rules: "threshold: { val_loss: '<= 0.5' }" } });
    expect(gated.code).toBe(0);
    expect(gated.report.runs).toHaveLength(2);
    expect(github.violations).toEqual([]);
  });

  test("names each artifact after its job, so that two jobs do not collide", async () => {
    await using story = await start();
    const { github, step } = story;
    const of = onMain(11, "main");
    for (const job of ["vision", "text"]) {
      await step(of, { files: trained(good), job, inputs: { mode: "collect" } });
    }
    expect(uploaded(github)).toEqual(["lossgate-vision-0 of 11", "lossgate-text-0 of 11"]);
    const taken = await step(of, { files: trained(good), job: "text", inputs: { mode: "collect" } });
    expect(taken.code).toBe(2);
    expect(told(taken, "error")).toEqual([
      others("the artifact lossgate-text-0 could not be uploaded: an artifact of that name already exists"),
    ]);
    expect(github.violations).toEqual([]);
  });

  test("fails when a job found nothing, unless that is allowed", async () => {
    await using story = await start();
    const { github, step } = story;
    const of = onMain(11, "main");
    await collect(story, of, 0, trained(good));
    const empty = await collect(story, of, 1, {});
    expect(empty.code).toBe(2);
    expect(told(empty, "error")).toEqual([
      others("job train: no training history found"),
      "lossgate: not every run could be collected",
    ]);
    const gated = await step(of, { inputs: joined });
    expect(gated.code).toBe(2);
    expect(gated.outputs["verdict"]).toBe("error");
    expect(gated.report.headline).toMatch(
      /lossgate-train-1\/runs\.json.*job train: no training history found/,
    );

    const next = onMain(12, "main");
    await collect(story, next, 0, trained(good));
    const allowed = await collect(story, next, 1, {}, { "if-inconclusive": "pass" });
    expect(allowed.code).toBe(0);
    const passes = await step(next, { inputs: joined });
    expect(passes.code).toBe(0);
    expect(passes.report.runs).toHaveLength(1);
    expect(github.violations).toEqual([]);
  });

  test("fails with the name of a job that broke while it collected", async () => {
    await using story = await start();
    const { github, step } = story;
    const of = ofPull(12, pull(7));
    await collect(story, of, 0, trained(good));
    const flags = ({ temp }: Workspace) => {
      const hook = join(temp, "hook.cjs");
      const source = () => {
        const fs = require("node:fs");
        fs.readdirSync = () => {
          throw new TypeError("the disk is broken");
        };
      };
      writeFileSync(hook, `(${source})()`);
      return ["--require", hook];
    };
    const inputs = { mode: "collect", "job-index": "1" };
    const broken = await step(of, { files: trained(good), inputs, flags });
    expect(broken.code).toBe(2);
    expect(uploaded(github).sort()).toEqual(["lossgate-train-0 of 12", "lossgate-train-1 of 12"]);
    const gated = await step(of, { inputs: joined });
    expect(gated.code).toBe(2);
    expect(gated.outputs["verdict"]).toBe("error");
    expect(gated.report.headline).toMatch(/lossgate-train-1\/runs\.json.*the disk is broken/);
    expect(github.violations).toEqual([]);
  });

  test("fails with the name of a broken file that a job read", async () => {
    await using story = await start();
    const { github, step } = story;
    const of = ofPull(12, pull(7));
    await collect(story, of, 0, trained(good));
    const broken = await collect(story, of, 1, {
      "net/history.json": '{"loss": [0.9, 0.8], "val_loss": [0.9,',
    });
    expect(broken.code).toBe(2);
    expect(told(broken, "error")[0]).toMatch(/^net\/history\.json/);
    const gated = await step(of, { inputs: joined });
    expect(gated.code).toBe(2);
    expect(gated.outputs["verdict"]).toBe("error");
    expect(gated.report.headline).toMatch(/lossgate-train-1\/runs\.json.*net\/history\.json/);
    expect(commentOf(github)).toMatch(
      /### 🚫 Lossgate: could not judge · 1 problem\n(?:.*\n)*<details open>.*\n\n- 🚫 `.*lossgate-train-1\/runs\.json/,
    );
    expect(github.violations).toEqual([]);
  });
});

describe("the input artifact", () => {
  test("reads zipped and plain artifacts of this run and of others", async () => {
    await using story = await start();
    const { github, step } = story;
    const of = onMain(11, "main");
    const other = onMain(5, "main");
    const bytes = Buffer.from(trained(worse)["net/history.json"] ?? "");
    github.runs.push(other);
    for (const [i, one] of [of, other].entries()) {
      const raw = { run: one.id, name: "history.json", bytes, mimeType: "application/json" };
      github.artifacts.push(artifact(1 + i, raw));
    }
    const repository = "https://github.com/lossgate/sample/actions/runs/5";
    for (const runId of ["", "5", repository, `${repository}/attempts/1`]) {
      const inputs = { artifact: "history.json", "run-id": runId, baseline: "none" };
      const ended = await step(
        { ...of },
        { inputs: { ...inputs, "report-artifact": `report-${runId.length}` } },
      );
      expect(ended.report.runs).toMatchObject([{ files: ["history.json"], evaluations: 30 }]);
      expect(ended.code).toBe(0);
    }
    expect(github.violations).toEqual([]);
  });

  test("reads artifacts of another repository that the token may read", async () => {
    const theirs = onMain(5, "main", { head: { ref: "main", sha: sha("main"), repo: "lossgate/models" } });
    await using story = await startStory({
      repository: "lossgate/models",
      runs: [theirs],
      artifacts: [published(1, theirs, good, { name: "trained" })],
    });
    const { github, step } = story;
    const inputs = {
      artifact: "train*",
      "run-id": "https://github.com/lossgate/models/actions/runs/5",
      baseline: "none",
    };
    const ended = await step(onMain(11, "main"), { inputs });
    expect(ended.code).toBe(0);
    expect(ended.report.runs).toMatchObject([
      { name: "net", files: ["trained/net/history.json"], evaluations: 30 },
    ]);

    const own = await step(onMain(12, "main"), { inputs: { ...inputs, "run-id": "5" } });
    expect(own.code).toBe(2);
    expect(own.report.headline).toContain(
      "could not list the artifacts of workflow run 5 of lossgate/sample: Not Found",
    );
    expect(own.report.headline).toContain("The job needs the permission actions: read.");
    expect(github.violations).toEqual([]);
  });

  test("lists the available artifacts when none matches, and judges nothing", async () => {
    await using story = await start();
    const { github, step } = story;
    const of = onMain(11, "main");
    const none = await step(of, { inputs: { ...joined, "report-artifact": "first" } });
    expect(none.code).toBe(2);
    expect(none.outputs["verdict"]).toBe("inconclusive");
    expect(none.report.problems).toContainEqual(
      expect.objectContaining({ message: "no artifact of this run matches lossgate-* (available: none)" }),
    );
    const named = await step(of, { inputs: joined });
    expect(named.report.problems).toContainEqual(
      expect.objectContaining({
        message: expect.stringMatching(
          /^no artifact of this run matches lossgate-\* \(available: (first, first\.html|first\.html, first)\)$/,
        ),
      }),
    );
    const other = await step(of, {
      inputs: { artifact: "model", "run-id": "11", "report-artifact": "third", "if-inconclusive": "pass" },
    });
    expect(other.code).toBe(0);
    expect(other.outputs["verdict"]).toBe("inconclusive");
    expect(other.report.problems).toContainEqual(
      expect.objectContaining({
        // Report and page are uploaded side by side, so either comes first.
        message: expect.stringMatching(
          /^no artifact of workflow run 11 of lossgate\/sample matches model \(available: (?=.*\bfirst,)(?=.*\blossgate-report[,)])[\w., -]+\)$/,
        ),
      }),
    );
    expect(github.violations).toEqual([]);
  });

  test("fails on an expired artifact and on one whose digest differs", async () => {
    await using story = await start();
    const { github, step } = story;
    const of = onMain(5, "main");
    github.runs.push(of);
    github.artifacts.push(
      published(1, of, good, { name: "old", expired: true }),
      published(2, of, good, { name: "changed", digest: `sha256:${"0".repeat(64)}` }),
    );
    for (const [name, why] of [
      ["old", "artifact old: could not be downloaded: it has expired"],
      ["changed", "artifact changed: expected the digest sha256:0000"],
    ] as const) {
      const inputs = { artifact: name, "run-id": "5", baseline: "none", "report-artifact": `r-${name}` };
      const ended = await step(onMain(11, "main"), { inputs });
      expect(ended.code).toBe(2);
      expect(ended.outputs["verdict"]).toBe("error");
      expect(ended.report.headline).toContain(why);
    }
    const own = await step(of, { inputs: { artifact: "changed", baseline: "none" } });
    expect(own.code).toBe(2);
    expect(own.report.headline).toContain("artifact changed: expected the digest sha256:0000");
    expect(github.violations).toEqual([]);
  });
});

describe("the input baseline", () => {
  test("takes an artifact of this run", async () => {
    await using story = await start();
    const { github, step } = story;
    const of = ofPull(12, pull(7));
    github.runs.push(of);
    github.artifacts.push(published(1, of, good, { name: "base-net" }));
    const ended = await step(of, { files: trained(worse), inputs: { baseline: "artifact:base-*" } });
    expect(ended.code).toBe(1);
    expect(ended.report.baseline).toMatchObject({ kind: "found", from: "artifact base-*", published: [] });
    expect(commentOf(github)).toContain("baseline: `artifact base-*` · ");

    const none = await step(of, {
      files: trained(good),
      inputs: { baseline: "artifact:nothing", "report-artifact": "other" },
    });
    expect(none.code).toBe(2);
    expect(none.outputs["verdict"]).toBe("error");
    expect(github.violations).toEqual([]);
  });

  test("takes a workflow run by its number or URL, whatever triggered it", async () => {
    await using story = await start();
    const { github, step } = story;
    const named = ofPull(11, pull(7));
    github.runs.push(named);
    github.artifacts.push(published(1, named, good));
    for (const [i, baseline] of ["11", "https://github.com/lossgate/sample/actions/runs/11"].entries()) {
      const ended = await step(ofPull(12 + i, pull(7)), { files: trained(worse), inputs: { baseline } });
      expect(ended.code).toBe(1);
      expect(ended.report.baseline).toMatchObject({ published: [{ run: 11, how: "given", behind: null }] });
      expect(commentOf(github)).toContain(
        "(set by the input, [its workflow run](https://github.com/lossgate/sample/actions/runs/11), ",
      );
    }
    expect(github.violations).toEqual([]);
  });

  test("fails when the named run has no readable report", async () => {
    await using story = await start();
    const { github, step } = story;
    const named = [11, 12, 13, 14].map((id) => onMain(id, "main"));
    github.runs.push(...named);
    const [, expired = run(0), broken = run(0), empty = run(0)] = named;
    github.artifacts.push(
      published(1, expired, good, { expired: true }),
      published(2, broken, good, { digest: `sha256:${"0".repeat(64)}` }),
      published(3, empty, good, {
        bytes: zip([{ name: "runs.json", content: writeRuns([], [], { kind: "report", accepted: false }) }]),
      }),
    );
    for (const [i, [baseline, why]] of (
      [
        ["11", "workflow run 11 has no artifact lossgate-report"],
        ["12", "the artifact lossgate-report of workflow run 12 has expired"],
        ["13", "no report of run 13 could be read"],
        ["14", "holds no run"],
        ["99", "workflow run 99 could not be read: Not Found"],
      ] satisfies [string, string][]
    ).entries()) {
      const ended = await step(ofPull(20 + i, pull(7)), { files: trained(good), inputs: { baseline } });
      expect(ended.code).toBe(2);
      expect(ended.outputs["verdict"]).toBe("error");
      expect(ended.report.headline).toMatch(/^could not judge: input baseline: /);
      expect(ended.report.headline).toContain(why);
      expect(commentOf(github)).toMatch(
        /### 🚫 Lossgate: could not judge · 1 problem\n(?:.*\n)*- 🚫 `input baseline` /,
      );
    }
    expect(github.violations).toEqual([]);
  });

  test("looks for nothing when it is none", async () => {
    await using story = await start();
    const { github, step } = story;
    github.runs.push(onMain(11, "main"));
    github.artifacts.push(published(1, onMain(11, "main"), good));
    const ended = await step(ofPull(12, pull(7)), { files: trained(worse), inputs: { baseline: "none" } });
    expect(ended.code).toBe(0);
    expect(ended.report.baseline).toEqual({ kind: "absent", because: "the input baseline is none" });
    expect(github.requests.filter(({ path }) => path.includes("/actions/"))).toEqual([]);
    expect(github.violations).toEqual([]);
  });
});

describe("the report", () => {
  test("is replaced only by a later attempt of the run", async () => {
    await using story = await start();
    const { github, step } = story;
    const of = onMain(11, "main");
    await step(of, { files: trained(good) });
    const taken = await step(of, { files: trained(good) });
    expect(taken.code).toBe(0);
    expect(told(taken, "warning")).toEqual([
      others("the artifact lossgate-report could not be uploaded: an artifact of that name already exists"),
    ]);
    expect(taken.outputs["report-url"]).toBe("");

    of.attempt = 2;
    const again = await step(of, { files: trained(worse) });
    expect(told(again, "warning")).toEqual([]);
    const replaced = await step(of, { files: trained(good, 2) });
    expect(told(replaced, "warning")).toEqual([]);
    expect(replaced.outputs["report-url"]).toMatch(/\/actions\/runs\/11\/artifacts\/\d+$/);
    expect(github.artifacts.map(({ name, attempt }) => `${name} ${attempt}`)).toContain("lossgate-report 2");
    const last = await filesOf(zipped(github).at(-1) ?? artifact(0));
    expect(JSON.parse(last["report.json"] ?? "")).toEqual(replaced.report);
    expect(github.violations).toEqual([]);
  });
});
