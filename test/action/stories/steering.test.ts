/** What others than main's own pushes may do to the baseline: nothing. */
import { describe, expect, test } from "vitest";
import { artifact, pull, run, sha } from "../../github/server.ts";
import type { Run } from "../../github/state.ts";
import type { StepEnded } from "../run.ts";
import { commentOf, line, ofPull, onMain, published, type Story, startStory, trained } from "./story.ts";

const [good, worse, worst] = [0.4, 0.45, 0.55];
const seven = pull(7, { base: { ref: "main", sha: sha("five") } });
const short = (name: string) => sha(name).slice(0, 12);
const other = { id: 9, path: ".github/workflows/other.yml" };

/** Five commits on main, and the head of pull request 7 on the third of them. */
function start(): Promise<Story> {
  const main = line("main", ["one", "two", "three", "four", "five"]);
  return startStory({
    pulls: [structuredClone(seven)],
    commits: [...main, ...line("topic-7", ["head-7"], "three")],
  });
}

function at(commit: string, ref: string, repo = "lossgate/sample"): Pick<Run, "head"> {
  return { head: { ref, sha: sha(commit), repo } };
}

function publish({ github }: Story, reports: readonly (readonly [run: Run, floor: number])[]): void {
  for (const [of, floor] of reports) {
    github.runs.push(of);
    github.artifacts.push(published(github.artifacts.length + 1, of, floor));
  }
}

/** Newer reports of as many runs of pull requests, every second one from a branch `main` of a fork. */
function flood({ github }: Story, count: number, workflow = onMain(0, "three").workflow): void {
  for (let i = 0; i < count; i++) {
    const head = i % 2 ? at(`fork-${i}`, "main", "mallory/sample") : at(`head-${i}`, `topic-${i}`);
    const of = run(1000 + i, { event: "pull_request", workflow, ...head });
    github.runs.push(of);
    github.artifacts.push(artifact(1000 + i, { run: of.id, name: "lossgate-report" }));
  }
}

/** The workflow runs that the baseline is made of, the nearest first. */
function baselineRuns({ report: { baseline } }: StepEnded): number[] {
  return baseline.kind === "found" ? baseline.published.map((one) => one.run) : [];
}

async function judge({ github, step }: Story, floor = worse): Promise<StepEnded> {
  const ended = await step(ofPull(9000, seven), { files: trained(floor) });
  expect(github.violations).toEqual([]);
  return ended;
}

describe("the baseline is main's own report", () => {
  test.each([
    ["a workflow_dispatch from another branch", { event: "workflow_dispatch", ...at("three", "evil") }],
    ["a workflow_dispatch on main", { event: "workflow_dispatch" }],
    ["a push of another branch", at("three", "evil")],
    ["a push of a tag called main", {}],
    [
      "a merge queue of another branch",
      { event: "merge_group", ...at("three", "gh-readonly-queue/release/pr-1-0") },
    ],
  ])("and not that of %s at the same commit", async (_, changes) => {
    await using story = await start();
    publish(story, [
      [onMain(11, "three"), good],
      [onMain(12, "three", changes), worst],
    ]);
    const ended = await judge(story);
    expect(baselineRuns(ended)[0]).toBe(11);
    expect(ended.code).toBe(1);
  });

  test.each([
    ["a workflow_dispatch from another branch", { event: "workflow_dispatch", ...at("three", "evil") }],
    ["a push of a tag called main at a commit that is not on it", at("evil", "main")],
  ])("and not that of %s, even if it is the only one", async (_, changes) => {
    await using story = await start();
    story.github.commits.push(...line("evil", ["evil"], "three"));
    publish(story, [[onMain(12, "three", changes), worst]]);
    const ended = await judge(story);
    expect(ended.report.baseline.kind).toBe("absent");
  });

  test("where none of its ancestors has one, and not that of a newer tag called main", async () => {
    await using story = await start();
    story.github.commits.push(...line("evil", ["evil"], "three"));
    publish(story, [
      [onMain(11, "four"), good],
      [onMain(12, "evil"), worst],
    ]);
    const ended = await judge(story);
    expect(baselineRuns(ended)).toEqual([11]);
    expect(ended.code).toBe(1);
    expect(ended.report.problems).toContainEqual(
      expect.objectContaining({
        file: "report of workflow run 12",
        message: `it could not be used as the baseline: its commit ${short("evil")} is not on main`,
      }),
    );
  });

  test("where the first push of a branch has only its ancestors on main to be compared with", async () => {
    await using story = await start();
    publish(story, [[onMain(11, "three"), good]]);
    const ended = await story.step(run(9000, at("head-7", "topic-7")), { files: trained(worse) });
    expect(baselineRuns(ended)).toEqual([11]);
    expect(ended.code).toBe(1);
  });
});

describe("reports of pull requests do not hide main's", () => {
  test.each([501, 5000])("%i of them", async (count) => {
    await using story = await start();
    publish(story, [[onMain(11, "two"), good]]);
    flood(story, count);
    const ended = await judge(story);
    expect(baselineRuns(ended)).toEqual([11]);
    expect(ended.code).toBe(1);
    expect(story.github.requests.length).toBeLessThan(20);
  });

  test("when main's are from another workflow", async () => {
    await using story = await start();
    publish(story, [[onMain(11, "two", { workflow: other }), good]]);
    flood(story, 501);
    const ended = await judge(story);
    expect(baselineRuns(ended)).toEqual([11]);
    expect(ended.code).toBe(1);
  });

  test("nor do those of a hundred later commits of main, for a pull request that is far behind", async () => {
    await using story = await start();
    const later = Array.from({ length: 101 }, (_, i) => `later-${i}`);
    story.github.commits.push(...line("later", later, "five"));
    publish(story, [
      [onMain(11, "three"), good],
      ...later.map((name, i) => [onMain(100 + i, name), worst] as const),
    ]);
    const ended = await judge(story);
    expect(ended.report.baseline).toMatchObject({ published: [{ run: 11, how: "merge-base", behind: 0 }] });
    expect(ended.code).toBe(1);
  });

  test("and where not all runs of main were looked at, the comment says so", async () => {
    await using story = await start();
    for (let i = 0; i < 60; i++) story.github.runs.push(onMain(100 + i, "four"));
    flood(story, 501);
    const ended = await judge(story);
    expect(ended.report.baseline).toEqual({
      kind: "absent",
      because: "found no lossgate-report in the newest workflow runs of main; not all were looked at",
    });
    expect(commentOf(story.github)).toContain("not all were looked at");
  });
});

describe("a step back on main that nobody accepted", () => {
  /** A good run of main, and then a worse one, whose own report failed. */
  async function stepBack(story: Story): Promise<void> {
    await story.step(onMain(11, "two"), { files: trained(good) });
    expect((await story.step(onMain(12, "three"), { files: trained(worse) })).code).toBe(1);
  }

  test("is passed over for the report before it, and the first lines say so", async () => {
    await using story = await start();
    await stepBack(story);
    const ended = await judge(story);
    expect(baselineRuns(ended)).toEqual([11]);
    expect(ended.outputs).toMatchObject({ verdict: "fail", failed: "regression" });
    expect(commentOf(story.github).split("\n\n")[2]?.replaceAll("\u200b", "")).toContain(
      `the report of ${short("three")} is not the baseline: its own comparison failed, and nobody accepted that; ` +
        `compared with ${short("two")}, the nearest before it`,
    );
    expect((await judge(story, good)).code).toBe(0);
  });

  test("is passed over however often it is pushed", async () => {
    await using story = await start();
    await stepBack(story);
    for (const [i, commit] of ["four", "five"].entries()) {
      const again = await story.step(onMain(13 + i, commit), { files: trained(worse, i) });
      expect(baselineRuns(again)).toEqual([11]);
      expect(again.code).toBe(1);
    }
  });

  test("is the baseline once a person accepts it on main", async () => {
    await using story = await start();
    await stepBack(story);
    const dispatched = onMain(13, "three", { event: "workflow_dispatch" });
    const accepted = await story.step(dispatched, { files: trained(worse), inputs: { accept: "true" } });
    expect(accepted.code).toBe(0);
    const ended = await judge(story);
    expect(baselineRuns(ended)).toEqual([13]);
    expect(ended.code).toBe(0);
  });

  test("keeps the gate from passing where no report before it is left", async () => {
    await using story = await start();
    await stepBack(story);
    const { artifacts } = story.github;
    for (const one of artifacts.filter(({ run }) => run === 11)) artifacts.splice(artifacts.indexOf(one), 1);
    const ended = await judge(story);
    expect(ended.code).toBe(2);
    expect(ended.report.verdict).toBe("inconclusive");
    expect(ended.report.headline).toBe(
      `the report of ${short("three")} is not the baseline: its own comparison failed, and nobody accepted that; no other report is left`,
    );
    for (const one of story.github.pulls) one.labels.push("lossgate accept");
    expect((await judge(story)).code).toBe(0);
  });
});
