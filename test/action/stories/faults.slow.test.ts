/** Each call of each story fails in every way: the exit code stays right, and what is missing is told. */
import { describe, expect, test } from "vitest";
import type { Fault } from "../../github/loopback.ts";
import { artifact, pull, run, sha } from "../../github/server.ts";
import type { Run } from "../../github/state.ts";
import { sample } from "../../sample.ts";
import type { StepEnded } from "../run.ts";
import {
  afterRun,
  endOf,
  line,
  ofPull,
  onMain,
  published,
  type Story,
  startStory,
  told,
  trained,
  zipped,
} from "./story.ts";

const [good, worse] = [0.4, 0.45];

const faults: Readonly<Record<string, Fault>> = {
  "500": 500,
  reset: "reset",
  hang: "hang",
  garbage: "garbage",
  "403": 403,
  "404": 404,
  "429": { status: 429, message: "slow down", headers: { "retry-after": "1" } },
};

/** A minute takes six seconds; in a second attempt, for what a busy machine spoiled, twenty. */
const [times, fewerTimes] = [10, 3];
/** In milliseconds: the process is to be gone by then. */
const farewell = 1000;

/** A call as it is known by, and which of those that look alike. */
type Called = { readonly key: string; readonly nth: number };

type Plan = {
  /** The name of one of `faults`. */
  readonly kind: string;
  readonly call: Called;
};

type Scenario = {
  readonly name: string;
  readonly act: (story: Story, times?: number) => Promise<StepEnded>;
  /** What the rules say where nothing fails. */
  readonly code: number;
  /** What is wrong with how it ended where this call failed; null where nothing is. */
  readonly wrong: (key: string, ended: StepEnded, story: Story) => string | null;
  /** Calls that another scenario has, too. */
  readonly skipped?: RegExp;
  readonly prepare?: (story: Story) => void;
};

const upload = /CreateArtifact|FinalizeArtifact|PUT storage/;
const search = /\/compare\/|\/commits\?|\/actions\/|\/artifacts\//;

function queued(id: number): Run {
  const ref = `gh-readonly-queue/main/pr-7-${sha("main")}`;
  return run(id, { event: "merge_group", head: { ref, sha: sha("queued"), repo: "lossgate/sample" } });
}

/** The rules' own verdict, or what they say without the base where that could not be had. */
function judged(key: string, ended: StepEnded): string | null {
  const { baseline } = ended.report;
  if (baseline.kind === "absent" && !search.test(key)) return `the base is gone: ${baseline.because}`;
  if (baseline.kind === "found" && ended.code !== 1) return `exit code ${ended.code}, expected 1`;
  // Without the baseline the run passes its own rules: that nothing was compared is told, and where one was to be had it is red.
  if (baseline.kind === "absent") {
    const isTold = [ended.report.headline, ...ended.report.notes].some((one) =>
      one.startsWith("nothing was compared: "),
    );
    if (!isTold) return `not told that nothing was compared: ${ended.report.headline}`;
    if (ended.code !== (ended.report.verdict === "inconclusive" ? 2 : 0)) return `exit code ${ended.code}`;
  }
  const isUploaded = ended.outputs["report-url"] !== "";
  const isWarned = told(ended, "warning").some((one) =>
    one.startsWith("the artifact lossgate-report could not be uploaded: "),
  );
  if (isUploaded === isWarned)
    return isUploaded ? "a warning of an artifact that is there" : "no artifact, no warning";
  return upload.test(key) || isUploaded ? null : "the artifact is missing";
}

function errs(ended: StepEnded, what: RegExp): string | null {
  if (ended.code !== 2) return `exit code ${ended.code}, expected 2`;
  if (ended.outputs["verdict"] !== "error") return `verdict ${ended.outputs["verdict"]}, expected error`;
  return what.test(ended.report.headline) ? null : `headline: ${ended.report.headline}`;
}

const scenarios: readonly Scenario[] = [
  {
    name: "a push to main",
    act: ({ step }, times) => step(onMain(12, "main"), { files: trained(worse), times }),
    code: 1,
    wrong: judged,
  },
  {
    name: "a pull request that has its comment",
    prepare: ({ github }) => {
      github.addComment(7, "<!-- lossgate: lossgate -->\nold");
    },
    act: ({ step }, times) => step(ofPull(12, pull(7)), { files: trained(worse), times }),
    code: 1,
    wrong: (key, ended, { github: { comments } }) => {
      const [comment, ...others] = comments;
      if (!comment || others.length > 0) return `${comments.length} comments`;
      const isTold = told(ended, "warning").some((one) =>
        one.startsWith("The comment could not be posted: "),
      );
      const isOld = comment.body.endsWith("\nold");
      if (isOld !== isTold) return isOld ? "an old comment and no warning" : "a new comment and a warning";
      if (isOld && !/comments|\/user|graphql/.test(key)) return "the comment is old";
      return judged(key, ended);
    },
  },
  {
    name: "a pull request far behind the newest report of main, among many of other pull requests",
    prepare: ({ github }) => {
      const between = Array.from({ length: 22 }, (_, i) => `between-${i}`);
      github.commits = [...line("main", ["one", ...between, "main"]), ...line("topic-7", ["head-7"], "main")];
      for (let i = 0; i < 100; i++) {
        const of = run(1000 + i, {
          event: "pull_request",
          head: { ...pull(8).head, repo: "lossgate/sample" },
        });
        github.runs.push(of);
        github.artifacts.push(artifact(1000 + i, { run: of.id, name: "lossgate-report" }));
      }
    },
    act: ({ step }, times) =>
      step(ofPull(12, pull(7)), { files: trained(worse), inputs: { comment: "never" }, times }),
    // Two of the commits that are looked up one by one stand for all.
    skipped: new RegExp(
      `^(?!.*(/runs/11/artifacts|/compare/${sha("one")}|head_sha=(${sha("main")}|${sha("between-21")})))`,
    ),
    code: 1,
    wrong: judged,
  },
  {
    name: "a pull request without a comment",
    act: ({ step }, times) => step(ofPull(12, pull(7)), { files: trained(worse), times }),
    skipped: /^(?!.*comments)/,
    code: 1,
    wrong: (key, ended, { github: { comments } }) => {
      const isTold = told(ended, "warning").some((one) =>
        one.startsWith("The comment could not be posted: "),
      );
      if (comments.length > 1 || (comments.length === 0) !== isTold) {
        return `${comments.length} comments, ${isTold ? "a" : "no"} warning`;
      }
      if (comments[0] && ended.outputs["comment-url"] === "") return "no URL of the comment";
      return judged(key, ended);
    },
  },
  ...[
    { name: "a nightly training that fails and has its issue", floor: worse, code: 1, isOpen: true },
    { name: "a nightly training that fails and has no issue", floor: worse, code: 1, isOpen: false },
    { name: "a nightly training that passes and has its issue", floor: good, code: 0, isOpen: true },
  ].map(
    ({ name, floor, code, isOpen }): Scenario => ({
      name,
      prepare: ({ github }) => {
        if (isOpen) github.addIssue("a failure", "<!-- lossgate: lossgate -->\nold");
      },
      act: ({ step }, times) =>
        step(onMain(12, "main", { event: "schedule" }), {
          files: trained(floor),
          inputs: { issue: "true", baseline: "none", rules: 'threshold: { val_loss: "<= 0.42" }' },
          times,
        }),
      skipped: /^(?!.*(issues|\/user|graphql))/,
      code,
      wrong: (key, ended, { github: { issues } }) => {
        if (ended.code !== code) return `exit code ${ended.code}, expected ${code}`;
        const [issue, ...others] = issues ?? [];
        if (others.some(({ state }) => state === "open")) return "two open issues";
        const isTold = told(ended, "warning").some((one) =>
          one.startsWith("The issue could not be posted: "),
        );
        const isOld = issue === undefined || issue.body.endsWith("\nold");
        if (isOld !== isTold) return isOld ? "no new issue and no warning" : "a new issue and a warning";
        if (!isOld && (issue.state === "closed") !== (code === 0)) return `the issue is ${issue.state}`;
        return isOld || ended.outputs["issue-url"] !== "" ? null : `no URL of the issue after ${key}`;
      },
    }),
  ),
  {
    name: "the comment after a fork's run",
    prepare: ({ github }) => {
      const of = ofPull(12, pull(7));
      github.runs.push(of);
      github.artifacts.push(...reported.map((one) => ({ ...one, id: 5, run: of.id })));
    },
    act: ({ github, step }, times) => {
      const event = endOf(github, ofPull(12, pull(7)));
      return step(afterRun(20), { event, inputs: { status: "true" }, times });
    },
    code: 0,
    wrong: (key, ended, { github: { comments, statuses } }) => {
      if (!/comments|\/statuses\//.test(key)) {
        if (ended.code !== 2) return `exit code ${ended.code}, expected 2`;
        if (comments.length + statuses.length > 0) return "something was posted";
        return told(ended, "error").length === 1 ? null : "no error is told";
      }
      if (ended.code !== 0) return `exit code ${ended.code}, expected 0`;
      const warnings = told(ended, "warning");
      if (statuses.length === 0 && !warnings.some((one) => one.startsWith("The status could not be set: "))) {
        return "no status, no warning";
      }
      if (
        comments.length === 0 &&
        !warnings.some((one) => one.startsWith("The comment could not be posted: "))
      ) {
        return "no comment, no warning";
      }
      if (statuses.length + comments.length === 0) return "neither a comment nor a status";
      return comments.length > 1 ? `${comments.length} comments` : null;
    },
  },
  {
    name: "a merge queue",
    act: ({ step }, times) => {
      const head_ref = `refs/heads/${queued(12).head.ref}`;
      const merge_group = { head_ref, base_sha: sha("main"), base_ref: "refs/heads/main" };
      return step(queued(12), { files: trained(worse), event: { merge_group }, times });
    },
    skipped: /^(?!.*pulls)/,
    code: 1,
    wrong: judged,
  },
  {
    name: "a gate that joins what its matrix collected",
    prepare: ({ github }) => {
      const of = onMain(12, "main");
      github.runs.push(of);
      for (const i of [0, 1])
        github.artifacts.push(published(5 + i, of, good, { name: `lossgate-train-${i}` }));
    },
    act: ({ step }, times) =>
      step(onMain(12, "main"), {
        inputs: { artifact: "lossgate-*", baseline: "none", rules: "plateau: off" },
        times,
      }),
    skipped: upload,
    code: 0,
    wrong: (_, ended) => errs(ended, /artifact/),
  },
  {
    name: "a gate of another run's artifacts",
    act: ({ step }, times) => {
      const inputs = { artifact: "lossgate-report", "run-id": "11", baseline: "none" };
      return step(onMain(12, "main"), { inputs, times });
    },
    skipped: upload,
    code: 0,
    wrong: (_, ended) =>
      errs(ended, /(could not list the artifacts of workflow run 11 |artifact lossgate-report)/),
  },
  {
    name: "a gate whose base is a run that is named",
    act: ({ step }, times) =>
      step(onMain(12, "main"), { files: trained(worse), inputs: { baseline: "11" }, times }),
    skipped: new RegExp(`${upload.source}|/commits/`),
    code: 1,
    wrong: (_, ended) => errs(ended, /input baseline/),
  },
  {
    name: "a gate whose base is an artifact of its run",
    prepare: ({ github }) => {
      const of = onMain(12, "main");
      github.runs.push(of);
      github.artifacts.push(published(5, of, good, { name: "base" }));
    },
    act: ({ step }, times) =>
      step(onMain(12, "main"), { files: trained(worse), inputs: { baseline: "artifact:base" }, times }),
    skipped: new RegExp(`${upload.source}|/pulls$`),
    code: 1,
    wrong: (_, ended) => errs(ended, /artifact/),
  },
  {
    name: "a job that collects",
    act: ({ step }, times) =>
      step(onMain(12, "main"), { files: trained(good), inputs: { mode: "collect" }, times }),
    code: 0,
    wrong: (_, ended) => {
      if (ended.code !== 2) return `exit code ${ended.code}, expected 2`;
      const [error = ""] = told(ended, "error");
      return /^lossgate: the artifact lossgate-train-0 could not be uploaded: ./.test(error)
        ? null
        : `error: ${error}`;
    },
  },
];

/** The report of a pull request's run, as the gate uploads it. */
const reported = await (async () => {
  await using story = await startStory({ commits: line("main", ["main"]) });
  await story.step(ofPull(12, pull(7)), { files: trained(worse), inputs: { comment: "never" } });
  return zipped(story.github).map((one) => ({ ...one, url: null }));
})();

async function begin({ prepare }: Scenario): Promise<Story> {
  const base = onMain(11, "one");
  const commits = [
    ...line("main", ["one", "main"]),
    ...line("topic-7", ["head-7"], "main"),
    ...line("queue", ["queued"], "main"),
  ];
  const story = await startStory({ commits, runs: [base], artifacts: [published(1, base, good)] });
  prepare?.(story);
  return story;
}

/** Without what differs each time. */
function keyOf({ which, method, path }: { which?: string; method: string; path: string }): string {
  if (which === "service") return path.split("/").at(-1) ?? path;
  if (which === "storage") return `${method} storage ${/comp=\w+/.exec(path)?.[0] ?? ""}`;
  return `${method} ${path}`;
}

/** Runs the story as it should go, and gives its calls. */
async function rehearse(scenario: Scenario): Promise<Called[]> {
  await using story = await begin(scenario);
  const ended = await scenario.act(story);
  expect(ended.code, ended.stdout).toBe(scenario.code);
  expect(told(ended, "warning")).toEqual([]);
  expect(story.github.violations).toEqual([]);
  const counts = new Map<string, number>();
  return [...story.github.requests, ...story.results.requests].map(keyOf).map((key) => {
    const nth = (counts.get(key) ?? 0) + 1;
    counts.set(key, nth);
    return { key, nth };
  });
}

/** What is wrong where this call, and what looks like it after it, fails; null where nothing is. */
async function perform(scenario: Scenario, { call, kind }: Plan, times: number): Promise<string | null> {
  await using story = await begin(scenario);
  const { github, results } = story;
  let seen = 0;
  const fail = (request: Parameters<typeof keyOf>[0]) =>
    keyOf(request) === call.key && ++seen >= call.nth ? faults[kind] : undefined;
  github.fail = fail;
  results.fail = fail;
  const ended = await scenario.act(story, times);
  const { stdout, stderr, outputs, lingered } = ended;
  if (seen < call.nth) return "the call was not made";
  if (/^\s+at .+:\d+:\d+\)?$/m.test(stdout + stderr)) return `a stack trace: ${stdout}${stderr}`;
  if (stderr !== "") return `on stderr: ${stderr}`;
  if (/sig=/.test(withoutDebug(stdout) + ended.summary)) return "a signed URL is printed";
  if (lingered > farewell) return `the process stayed for ${Math.round(lingered)} ms`;
  if (github.violations.length > 0) return JSON.stringify(github.violations);
  if (ended.code !== 2 && outputs["report"] === undefined) return "no outputs";
  const isGate = outputs["verdict"] !== undefined;
  if (isGate && !/^### \S+ Lossgate: /.test(ended.summary)) return "no summary";
  return scenario.wrong(call.key, ended, story);
}

function whatWentWrong(scenario: Scenario, plan: Plan, times: number): Promise<string | null> {
  return perform(scenario, plan, times).catch((thrown: unknown) => String(thrown));
}

const firstAttempts = new Set<Promise<string | null>>();
let secondAttempts: Promise<unknown> = Promise.resolve();

/** Tries again where the first attempt went wrong: slower, and while nothing else of this file runs. */
async function attempt(scenario: Scenario, plan: Plan): Promise<string | null> {
  await secondAttempts;
  const first = whatWentWrong(scenario, plan, times);
  firstAttempts.add(first);
  const why = await first;
  firstAttempts.delete(first);
  if (why === null) return null;
  const second = secondAttempts
    .then(() => Promise.all(firstAttempts))
    .then(() => whatWentWrong(scenario, plan, fewerTimes));
  secondAttempts = second;
  return second;
}

/** The artifact client masks signatures, and tells them at debug level. */
function withoutDebug(stdout: string): string {
  return stdout.replace(/^::(debug|add-mask)::.*$/gm, "");
}

/** Under the Node that GitHub's runner has: so many processes are enough once. */
const isRunners = Number(process.versions.node.split(".", 1)[0]) >= 24;

/** The calls of each story, in an order that does not depend on which of two calls made at once was faster. */
const stories = await Promise.all(
  (isRunners ? scenarios : []).map(async (scenario) => {
    const calls = (await rehearse(scenario)).filter(({ key }) => !scenario.skipped?.test(key));
    expect(calls.length).toBeGreaterThan(0);
    return {
      scenario,
      calls: calls.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.nth - b.nth)),
    };
  }),
);

const kinds = Object.keys(faults);
const plans = stories.flatMap(({ scenario, calls }) =>
  calls.flatMap((call) => kinds.map((kind) => ({ scenario, plan: { call, kind } }))),
);
// One less than twice the kinds: so every other call fails, and the kinds take turns.
const sampled = sample(plans, 2 * kinds.length - 1);

describe.runIf(isRunners)("a fault at any call", () => {
  describe.concurrent.each(stories)("$scenario.name", ({ scenario }) => {
    for (const { plan } of sampled.filter((one) => one.scenario === scenario)) {
      const { kind, call } = plan;
      test(`handles ${kind} at ${call.key} (${call.nth})`, { timeout: 300_000 }, async () => {
        expect(await attempt(scenario, plan)).toBeNull();
      });
    }
  });
});
