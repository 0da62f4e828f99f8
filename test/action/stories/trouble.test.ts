import { createServer } from "node:http";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { closeServers, listen } from "../../github/loopback.ts";
import { primaryRateLimit, pull, secondaryRateLimit, sha } from "../../github/server.ts";
import {
  commentOf,
  line,
  ofPull,
  onMain,
  published,
  type Story,
  startStory,
  told,
  trained,
  uploaded,
} from "./story.ts";

const [good, worse] = [0.4, 0.45];

/** A main that has published, and a pull request on it. */
async function start(): Promise<Story> {
  const commits = [...line("main", ["one", "main"]), ...line("topic-7", ["head-7"], "main")];
  const base = onMain(11, "main");
  return startStory({ commits, runs: [base], artifacts: [published(1, base, good)] });
}
const enterprise = { GITHUB_SERVER_URL: "https://ghe.example.com" };
const isComment = /\/issues\/7\/comments$/;

describe("several jobs that post at the same time", () => {
  test.each([2, 3])("%d jobs leave one comment, the oldest", async (count) => {
    await using story = await start();
    const { github, step } = story;
    let arrived = 0;
    let meet = () => {};
    const all = new Promise<undefined>((resolve) => {
      meet = () => resolve(undefined);
    });
    github.fail = ({ method, path }) => {
      if (method !== "POST" || !isComment.test(path)) return undefined;
      if (++arrived === count) meet();
      return all;
    };
    const of = ofPull(12, pull(7));
    const steps = Array.from({ length: count }, (_, i) =>
      step(of, { files: trained(good), inputs: { "report-artifact": `report-${i}` }, job: `job-${i}` }),
    );
    const ended = await Promise.all(steps);
    expect(ended.map(({ code }) => code)).toEqual(ended.map(() => 0));
    expect(arrived).toBe(count);
    expect(github.comments.map(({ id }) => id)).toEqual([1001]);
    const url = "https://github.com/lossgate/sample/pull/7#issuecomment-1001";
    expect(ended.map(({ outputs }) => outputs["comment-url"])).toEqual(ended.map(() => url));
    expect(ended.flatMap((one) => told(one, "warning"))).toEqual([]);
    expect(github.violations).toEqual([]);
  });

  test("a comment whose response was lost is not posted twice", async () => {
    await using story = await start();
    const { github, step } = story;
    let lost = 0;
    github.fail = ({ method, path, body }) => {
      if (method !== "POST" || !isComment.test(path) || lost++ > 0) return undefined;
      github.addComment(7, z.object({ body: z.string() }).parse(body).body);
      return "reset";
    };
    const ended = await step(ofPull(12, pull(7)), { files: trained(worse) });
    expect(ended.code).toBe(1);
    expect(lost).toBe(2);
    expect(github.comments.map(({ id }) => id)).toEqual([1001]);
    expect(ended.outputs["comment-url"]).toMatch(/#issuecomment-1001$/);
    expect(told(ended, "warning")).toEqual([]);
    expect(github.violations).toEqual([]);
  });

  test("a job of an older commit posts nothing", async () => {
    await using story = await start();
    const { github, step } = story;
    const [ours] = github.pulls;
    const old = ofPull(12, pull(7));
    const event = { pull_request: { ...pull(7), head: { sha: sha("head-7"), repo: null }, labels: [] } };
    if (ours) ours.head.sha = sha("newer");
    const ended = await step(old, { files: trained(worse), event });
    expect(ended.code).toBe(1);
    expect(told(ended, "notice")).toEqual([
      `No comment: the pull request has moved on to ${sha("newer").slice(0, 12)}.`,
    ]);
    expect(github.comments).toEqual([]);
    expect(github.violations).toEqual([]);
  });
});

describe("GitHub Enterprise Server", () => {
  test("has no artifact service: the gate finds the baseline by REST and says how to keep the report", async () => {
    await using story = await start();
    const { github, step, results } = story;
    const ended = await step(ofPull(12, pull(7)), { files: trained(worse), env: enterprise });
    expect(ended.code).toBe(1);
    expect(ended.report.baseline).toMatchObject({ published: [{ run: 11, how: "merge-base" }] });
    expect(ended.stdout).toMatch(
      /^GitHub Enterprise Server has no artifact service for an action: upload \S+ as lossgate-report after this step\.$/m,
    );
    expect(told(ended, "warning")).toEqual([]);
    expect(ended.outputs["report-url"]).toBe("");
    expect(commentOf(github)).toContain(
      "[its workflow run](https://ghe.example.com/lossgate/sample/actions/runs/11)",
    );
    const passes = await step(ofPull(13, pull(7)), { files: trained(good, 2), env: enterprise });
    expect(passes.code).toBe(0);
    expect(results.requests).toEqual([]);
    expect(uploaded(github)).toEqual(["lossgate-report of 11"]);
    expect(github.violations).toEqual([]);
  });

  test("cannot list artifacts of this run, only of others", async () => {
    await using story = await start();
    const { github, step } = story;
    const inputs = { artifact: "lossgate-*" };
    const ended = await step(ofPull(12, pull(7)), { inputs, env: enterprise });
    expect(ended.code).toBe(2);
    expect(ended.report.headline).toMatch(
      /^could not judge: input artifact: could not list the artifacts of this run: GitHub Enterprise Server has no artifact service for an action: download the artifacts with actions\/download-artifact@v3 and set `path` to their directory/,
    );
    expect(commentOf(github)).toContain("### 🚫 Lossgate: ");
    const other = {
      "run-id": "https://ghe.example.com/lossgate/sample/actions/runs/11",
      artifact: "lossgate-report",
    };
    const read = await step(ofPull(13, pull(7)), { inputs: { ...other, baseline: "none" }, env: enterprise });
    expect(read.code).toBe(0);
    expect(read.report.runs).toHaveLength(1);
    expect(github.violations).toEqual([]);
  });

  test("collects into a directory that the workflow uploads", async () => {
    await using story = await start();
    const { step } = story;
    const ended = await step(ofPull(12, pull(7)), {
      files: trained(good),
      inputs: { mode: "collect" },
      env: enterprise,
    });
    expect(ended.code).toBe(0);
    expect(ended.stdout).toMatch(/: upload \S+ as lossgate-train-0 after this step\.$/m);
    expect(ended.outputs["report"]).toMatch(/\/runs\.json$/);
  });
});

describe("a rate limit", () => {
  type Limit = {
    readonly limit: string;
    readonly refusal: () => ReturnType<typeof secondaryRateLimit>;
    readonly waits: boolean;
  };
  const inSeconds = (seconds: number) => Math.floor(Date.now() / 1000) + seconds;
  const limits: readonly Limit[] = [
    { limit: "a secondary limit of 2 s", refusal: () => secondaryRateLimit(2), waits: true },
    { limit: "a secondary limit of an hour", refusal: () => secondaryRateLimit(3600), waits: false },
    { limit: "a primary limit that ends in 3 s", refusal: () => primaryRateLimit(inSeconds(3)), waits: true },
    {
      limit: "a primary limit that has just begun",
      refusal: () => primaryRateLimit(inSeconds(3500)),
      waits: false,
    },
  ];

  test.each(limits)("$limit, in the search for the baseline", async ({ refusal, waits }) => {
    await using story = await start();
    const { github, step } = story;
    let refused = 0;
    github.fail = ({ path }) =>
      path.includes("/actions/artifacts?") && refused++ === 0 ? refusal() : undefined;
    const ended = await step(ofPull(12, pull(7)), { files: trained(worse), times: 10 });
    expect(ended.stdout).toMatch(
      waits
        ? /^GitHub limits the rate of calls for \d s: waiting\.$/m
        : /^GitHub limits the rate of calls for 3\d{3} s: giving up\.$/m,
    );
    expect(ended.code).toBe(waits ? 1 : 2);
    expect(ended.report.baseline.kind).toBe(waits ? "found" : "absent");
    if (!waits) expect(commentOf(github)).toMatch(/could not query GitHub for the baseline: .*rate limit/);
    expect(told(ended, "warning")).toEqual([]);
    expect(refused).toBe(waits ? 2 : 1);
    expect(github.violations).toEqual([]);
  });

  test.each(limits)(
    "$limit, when posting the comment, leaves the verdict unchanged",
    async ({ refusal, waits }) => {
      await using story = await start();
      const { github, step } = story;
      let refused = 0;
      github.fail = ({ method, path }) =>
        method === "POST" && isComment.test(path) && refused++ === 0 ? refusal() : undefined;
      const ended = await step(ofPull(12, pull(7)), { files: trained(worse), times: 10 });
      expect(ended.code).toBe(1);
      expect(ended.outputs["verdict"]).toBe("fail");
      expect(github.comments).toHaveLength(waits ? 1 : 0);
      expect(told(ended, "warning")).toEqual(
        waits ? [] : [expect.stringMatching(/^The comment could not be posted: .*rate limit/)],
      );
      expect(refused).toBe(waits ? 2 : 1);
      expect(github.violations).toEqual([]);
    },
  );

  test("used up before the first call keeps the gate from passing, since nothing could be compared", async () => {
    await using story = await start();
    const { github, step } = story;
    github.rateLimit.remaining = 0;
    const ended = await step(ofPull(12, pull(7)), { files: trained(worse) });
    expect(ended.code).toBe(2);
    expect(ended.report.headline).toMatch(
      /^nothing was compared: could not query GitHub for the baseline: .*rate limit/,
    );
    expect(told(ended, "warning")).toHaveLength(1);
    expect(ended.summary).toMatch(/^### ❓ Lossgate: nothing was compared: /);
    expect(github.requests.length).toBeLessThan(10);
  });
});

describe("a storage that stalls", () => {
  test("while it sends the baseline keeps the gate from passing, and the other rules are applied", async () => {
    await using story = await start();
    const { github, step } = story;
    const stalls = createServer((_, response) => {
      response.writeHead(200, { "content-type": "application/zip", "content-length": "5000" });
      response.write("PK");
    });
    const url = await listen(stalls);
    for (const one of github.artifacts) one.url = `${url}/stalls.zip?sig=secret`;
    const ended = await step(ofPull(12, pull(7)), { files: trained(worse), times: 20 });
    await closeServers([stalls], []);
    expect(ended.code).toBe(2);
    expect(ended.report.headline).toBe("nothing was compared: no report of main could be read");
    expect(ended.report.baseline).toEqual({ kind: "absent", because: "no report of main could be read" });
    expect(ended.report.problems).toHaveLength(2);
    expect(ended.report.findings.filter(({ status }) => status === "pass").length).toBeGreaterThan(0);
    expect(JSON.stringify(ended.report)).not.toContain("sig=");
    expect(github.violations).toEqual([]);
  });
});

/** A server that sends a byte now and then, and never ends. */
async function startDripping(type: string) {
  const server = createServer((_, response) => {
    response.writeHead(200, { "content-type": type, "content-length": "500000" });
    const drip = setInterval(() => response.write(" "), 100);
    response.on("close", () => clearInterval(drip));
  });
  return { url: await listen(server), [Symbol.asyncDispose]: () => closeServers([server], []) };
}

describe("a server that drips", () => {
  const times = 5;

  test("as the storage of the baseline, keeps the gate from passing within a minute", async () => {
    await using story = await start();
    const { github, step } = story;
    await using drips = await startDripping("application/zip");
    for (const one of github.artifacts) one.url = `${drips.url}/drips.zip?sig=secret`;
    const began = performance.now();
    const ended = await step(ofPull(12, pull(7)), { files: trained(good), times });
    expect((performance.now() - began) * times).toBeLessThan(75_000);
    expect(ended.code).toBe(2);
    expect(ended.report.problems[1]?.message).toMatch(/: received only \d+ bytes in 15 s$/);
  });

  test("as the API, keeps the gate from passing within a minute", async () => {
    await using story = await start();
    await using drips = await startDripping("application/json");
    const began = performance.now();
    const env = { GITHUB_API_URL: drips.url };
    const ended = await story.step(ofPull(12, pull(7)), { files: trained(good), times, env });
    expect((performance.now() - began) * times).toBeLessThan(75_000);
    expect(ended.code).toBe(2);
    expect(ended.report.headline).toBe(
      "nothing was compared: could not query GitHub for the baseline: expected JSON from GitHub, got only a part in 15 s.",
    );
  });
});

test("artifacts that do not arrive are an error within a minute, however many they are", async () => {
  await using story = await start();
  const { github, results, step } = story;
  const of = ofPull(12, pull(7));
  for (let job = 0; job < 40; job++)
    github.artifacts.push(published(100 + job, of, good, { name: `lossgate-train-${job}` }));
  results.fail = ({ which, method }) => (which === "storage" && method === "GET" ? "hang" : undefined);
  const times = 5;
  const began = performance.now();
  const ended = await step(of, { inputs: { artifact: "lossgate-train-*" }, times });
  expect((performance.now() - began) * times).toBeLessThan(75_000);
  expect(ended.code).toBe(2);
  expect(ended.report.headline).toMatch(/could not be downloaded: received only 0 bytes in 15 s/);
});

describe("what GitHub does not answer", () => {
  test.each([
    { what: "the pull request", path: /\/pulls\/7$/, fault: 500 },
    { what: "the pull request", path: /\/pulls\/7$/, fault: 403 },
    { what: "the pull request", path: /\/pulls\/7$/, fault: "reset" },
  ] as const)(
    "about $what ($fault) becomes a note and leaves the verdict unchanged",
    async ({ what, path, fault }) => {
      await using story = await start();
      const { github, step } = story;
      github.fail = (request) => (path.test(request.path) ? fault : undefined);
      const ended = await step(ofPull(12, pull(7)), { files: trained(worse), times: 10 });
      expect(ended.code).toBe(1);
      expect(ended.report.problems).toEqual([
        {
          level: "note",
          file: what,
          line: null,
          message: expect.stringMatching(/^could not query GitHub: /),
        },
      ]);
      expect(commentOf(github)).toContain("### ❌ Lossgate: ");
      expect(github.violations).toEqual([]);
    },
  );

  test("about the labels after a merge becomes a note with the permission", async () => {
    await using story = await start();
    const { github, step } = story;
    github.fail = ({ path }) => (/\/commits\/\w+\/pulls/.test(path) ? 403 : undefined);
    const ended = await step(onMain(12, "main"), { files: trained(worse) });
    expect(ended.code).toBe(1);
    expect(ended.report.problems).toEqual([
      {
        level: "note",
        file: "the labels",
        line: null,
        message: expect.stringMatching(
          /^could not query GitHub: .*\. The job needs the permission pull-requests: read\.$/,
        ),
      },
    ]);
    expect(github.violations).toEqual([]);
  });

  test("a label of the event does not count when the pull request cannot be read, since it may be removed", async () => {
    await using story = await start();
    const { github, step } = story;
    for (const one of github.pulls) one.labels.push("lossgate accept");
    github.fail = ({ path }) => (path.endsWith("/pulls/7") ? 403 : undefined);
    const ended = await step(ofPull(12, pull(7)), { files: trained(worse) });
    expect(ended.code).toBe(1);
    expect(github.violations).toEqual([]);
  });
});

test("without a token makes no call to GitHub, says so, and leaves the verdict unchanged", async () => {
  await using story = await start();
  const { github, step } = story;
  const inputs = { "github-token": "" };
  const ended = await step(ofPull(12, pull(7)), { files: trained(worse), inputs });
  const reason = "the input github-token is empty";
  expect(ended.code).toBe(0);
  expect(ended.report.baseline).toEqual({
    kind: "absent",
    because: reason,
  });
  expect(ended.report.notes).toEqual([`nothing was compared: ${reason}`]);
  expect(ended.report.config_changed).toEqual({ because: reason, changes: [] });
  expect(told(ended, "warning")).toEqual([`The comment could not be posted: ${reason}.`]);
  expect(ended.outputs["report-url"]).not.toBe("");
  expect(github.requests).toEqual([]);
});
