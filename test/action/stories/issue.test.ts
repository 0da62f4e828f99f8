/** Trainings that run by night have no pull request: an issue says that one fails, and that it is well again. */
import { describe, expect, test } from "vitest";
import type { GitHub } from "../../github/server.ts";
import type { Issue, Run } from "../../github/state.ts";
import type { StepEnded } from "../run.ts";
import { line, onMain, published, type Story, startStory, told, trained } from "./story.ts";

const [good, worse, worst] = [0.4, 0.45, 0.5];
const marker = "<!-- lossgate: lossgate -->\n";
const inputs = { issue: "true" };

async function start(): Promise<Story> {
  const commits = [...line("main", ["one", "main"]), ...line("topic", ["topic"], "main")];
  const base = onMain(11, "one");
  return startStory({ commits, runs: [base], artifacts: [published(1, base, good)] });
}

function nightly(id: number, event: "schedule" | "workflow_dispatch" | "push" = "schedule"): Run {
  return onMain(id, "main", { event });
}

function judge(
  { step }: Story,
  id: number,
  floor: number,
  more: Record<string, string> = {},
): Promise<StepEnded> {
  return step(nightly(id), { files: trained(floor), inputs: { ...inputs, ...more } });
}

function only({ issues }: GitHub): Issue {
  const [one, ...others] = issues ?? [];
  if (!one || others.length > 0) throw new Error(`expected one issue, found ${issues?.length}`);
  return one;
}

describe("a nightly training", () => {
  test("that fails opens an issue, updates it while it fails, closes it when it passes, and opens a new one later", async () => {
    await using story = await start();
    const { github } = story;
    const failed = await judge(story, 12, worse);
    const issue = only(github);
    expect(failed.code).toBe(1);
    expect(failed.outputs).toMatchObject({
      "issue-url": "https://github.com/lossgate/sample/issues/101",
      "comment-url": "",
    });
    expect(issue).toMatchObject({
      title: "lossgate: the training fails",
      state: "open",
      body: marker + failed.comment,
    });

    const again = await judge(story, 13, worst);
    expect(again.outputs["issue-url"]).toBe(failed.outputs["issue-url"]);
    expect(only(github)).toMatchObject({ number: issue.number, state: "open", body: marker + again.comment });
    expect(again.comment).not.toBe(failed.comment);

    const healed = await judge(story, 14, good);
    expect(healed.code).toBe(0);
    expect(healed.outputs["issue-url"]).toBe(failed.outputs["issue-url"]);
    expect(only(github)).toMatchObject({
      state: "closed",
      stateReason: "completed",
      body: marker + healed.comment,
    });

    const quiet = await judge(story, 15, good);
    expect(quiet.outputs["issue-url"]).toBe("");
    expect(only(github).body).toBe(marker + healed.comment);

    const later = await judge(story, 16, worse);
    expect(later.outputs["issue-url"]).toBe("https://github.com/lossgate/sample/issues/102");
    expect(github.issues?.map(({ number, state }) => [number, state])).toEqual([
      [101, "closed"],
      [102, "open"],
    ]);
    expect(github.violations).toEqual([]);
  });

  test("keeps one issue for each name, and says by its title what happened", async () => {
    await using story = await start();
    const { github } = story;
    await judge(story, 12, worse, { name: "vision", rules: 'threshold: { val_loss: "<= 0.1" }' });
    await story.step(nightly(13), { inputs: { ...inputs, name: "text" } });
    await story.step(nightly(14), {
      files: { "net/history.json": "{" },
      inputs: { ...inputs, name: "text", path: "net" },
    });
    expect(github.issues?.map(({ title }) => title)).toEqual([
      "vision: the training fails",
      "text: the training could not be read",
    ]);
    await judge(story, 15, good, { name: "text" });
    expect(github.issues?.map(({ state }) => state)).toEqual(["open", "closed"]);
    expect(github.violations).toEqual([]);
  });

  test("keeps the oldest of two issues that were opened at once", async () => {
    await using story = await start();
    const { github } = story;
    const [first, second] = [github.addIssue("a", `${marker}old`), github.addIssue("b", `${marker}old`)];
    await judge(story, 12, worse);
    expect(first).toMatchObject({ state: "open", title: "lossgate: the training fails" });
    expect(second).toMatchObject({ state: "closed", stateReason: "not_planned", body: `${marker}old` });
    expect(github.issues).toHaveLength(2);
  });

  test("leaves issues of others alone, whatever they say", async () => {
    await using story = await start();
    const { github } = story;
    github.addIssue("spoof", `${marker}all is well`, "mallory");
    github.addIssue("another gate", "<!-- lossgate: other -->\nold");
    const before = structuredClone(github.issues);
    await judge(story, 12, worse);
    expect(github.issues?.slice(0, 2)).toEqual(before);
    expect(github.issues).toHaveLength(3);
    await judge(story, 13, good);
    expect(github.issues?.slice(0, 2)).toEqual(before);
    expect(github.issues?.map(({ state }) => state)).toEqual(["open", "open", "closed"]);
  });

  test("whose failure the inputs excuse leaves the issue as it is", async () => {
    await using story = await start();
    const { github } = story;
    await judge(story, 12, worse, { "fail-on": "never" });
    expect(github.issues).toEqual([]);
    const issue = github.addIssue("open", `${marker}old`);
    const { code } = await story.step(nightly(13), { inputs: { ...inputs, "if-inconclusive": "pass" } });
    expect(code).toBe(0);
    expect(issue).toMatchObject({ state: "open", body: `${marker}old` });
  });

  test.each([
    {
      what: "issues are disabled",
      lose: (github: GitHub) => {
        github.issues = null;
      },
      advice: / Issues are disabled in this repository: enable them, or leave out the input issue\.$/,
    },
    {
      what: "the job may not write them",
      lose: (github: GitHub) => {
        github.permissions.issues = "read";
      },
      advice: / The job needs the permission issues: write\.$/,
    },
    {
      what: "the job may not read them",
      lose: (github: GitHub) => {
        github.permissions.issues = "none";
      },
      advice: / The job needs the permission issues: write\.$/,
    },
  ])("keeps its verdict and warns where $what", async ({ lose, advice }) => {
    await using story = await start();
    lose(story.github);
    const ended = await judge(story, 12, worse);
    expect(ended.code).toBe(1);
    expect(ended.outputs).toMatchObject({ verdict: "fail", "issue-url": "" });
    expect(told(ended, "warning")).toEqual([
      expect.stringMatching(new RegExp(`^The issue could not be posted: .+${advice.source}`)),
    ]);
    expect(story.github.violations).toEqual([]);
  });
});

describe("an issue is opened", () => {
  test("by a dispatched run of the default branch", async () => {
    await using story = await start();
    await story.step(nightly(12, "workflow_dispatch"), { files: trained(worse), inputs });
    expect(only(story.github).state).toBe("open");
  });

  test("by no other branch, whose pass closes none either", async () => {
    await using story = await start();
    const { github, step } = story;
    const on = { event: "workflow_dispatch", head: { ...onMain(0, "topic").head, ref: "topic" } };
    const failed = await step(onMain(12, "topic", on), { files: trained(worse), inputs });
    expect(github.issues).toEqual([]);
    expect(told(failed, "notice")).toEqual(["No issue: the workflow does not run on the default branch."]);
    const issue = github.addIssue("main fails", `${marker}old`);
    await step(onMain(13, "topic", on), { files: trained(good), inputs });
    expect(issue).toMatchObject({ state: "open", body: `${marker}old` });
  });

  test("by no push, and by none without the input", async () => {
    await using story = await start();
    const { github, step } = story;
    await step(nightly(12, "push"), { files: trained(worse), inputs });
    await step(nightly(13), { files: trained(worse) });
    expect(github.issues).toEqual([]);
    expect(github.requests.filter(({ path }) => path.includes("/issues"))).toEqual([]);
  });
});
