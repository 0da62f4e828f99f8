import { describe, expect, test } from "vitest";
import { forkToken, pull, run, sha } from "../../github/server.ts";
import type { Pull, Run } from "../../github/state.ts";
import type { StepEnded } from "../run.ts";
import {
  afterRun,
  commentOf,
  endOf,
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
const short = (name: string) => sha(name).slice(0, 12);
const own = {
  pullRequests: "write",
  issues: "write",
  statuses: "write",
  actions: "read",
  contents: "read",
} as const;

/** A pull request from a fork, in a repository whose main has published a report. */
function fork(number = 8, changes: Partial<Pull> = {}): Pull {
  const head = { ref: "patch", sha: sha("head-8"), repo: "friend/sample" };
  return pull(number, { head, user: "friend", ...changes });
}

async function start(): Promise<Story> {
  const base = onMain(11, "main");
  const commits = [...line("main", ["main"]), ...line("patch", ["head-8"], "main")];
  const artifacts = [published(1, base, good)];
  return startStory({ pulls: [pull(7), fork()], commits, runs: [base], artifacts });
}

/** The first of the two workflows: the fork's own run, whose token may only read. */
async function gateOf({ github, step }: Story, of: Run, floor: number): Promise<StepEnded> {
  github.permissions = forkToken();
  const ended = await step(of, { files: trained(floor) });
  github.permissions = { ...own };
  return ended;
}

/** The second one, started by the end of the first. */
function commentAfter({ github, step }: Story, of: Run, inputs = {}, changes = {}): Promise<StepEnded> {
  const event = endOf(github, of, changes);
  return step(afterRun(900 + of.id), { event, inputs });
}

describe("a pull request from a fork", () => {
  test("gets its verdict from the first workflow and its comment from the second", async () => {
    await using story = await start();
    const { github } = story;
    const of = ofPull(12, fork());
    const gated = await gateOf(story, of, worse);
    expect(gated.code).toBe(1);
    expect(told(gated, "warning")).toEqual([
      expect.stringMatching(/^The comment could not be posted: .*a pull request from a fork never has it\.$/),
    ]);
    expect(github.comments).toEqual([]);
    expect(uploaded(github)).toEqual(["lossgate-report of 11", "lossgate-report of 12"]);

    const posted = await commentAfter(story, of);
    expect(posted.code).toBe(0);
    expect(posted.outputs).toMatchObject({
      verdict: "fail",
      failed: "regression",
      "comment-url": "https://github.com/lossgate/sample/pull/8#issuecomment-1001",
      "report-url": `https://github.com/lossgate/sample/actions/runs/12/artifacts/${zipped(github)[1]?.id}`,
    });
    expect(github.comments.map(({ issue }) => issue)).toEqual([8]);
    // Only the first workflow links to the page, which the code of the fork could have written.
    const unlinked = gated.comment.replace(`[all curves](${gated.outputs["html-url"]}) · `, "");
    expect(unlinked).not.toBe(gated.comment);
    expect(commentOf(github)).toBe(`<!-- lossgate: lossgate -->\n${unlinked}`);
    expect(commentOf(github)).toContain(
      `<sub>${short("head-8")} · baseline: \`main at ${short("main")}\` (the merge base, [its workflow run](https://github.com/lossgate/sample/actions/runs/11), `,
    );
    expect(commentOf(github)).toContain("[workflow run](https://github.com/lossgate/sample/actions/runs/12)");
    expect(posted.summary).toBe(unlinked);
    expect(posted.report).toEqual(gated.report);
    expect(github.statuses).toEqual([]);

    const [, theirs] = github.pulls;
    if (theirs) theirs.head.sha = sha("fix-8");
    const fixed = ofPull(13, theirs ?? fork());
    await gateOf(story, fixed, good);
    await commentAfter(story, fixed);
    expect(commentOf(github)).toContain("### ✅ Lossgate: ");
    expect(github.violations).toEqual([]);
  });

  test("gets a commit status if the input asks for it", async () => {
    await using story = await start();
    const { github } = story;
    for (const [id, floor] of [
      [12, worse],
      [13, good],
    ] as const) {
      const of = ofPull(id, fork());
      await gateOf(story, of, floor);
      expect((await commentAfter(story, of, { status: "true" })).code).toBe(0);
    }
    const status = { sha: sha("head-8"), context: "lossgate" };
    expect(github.statuses).toMatchObject([
      {
        ...status,
        state: "failure",
        targetUrl: "https://github.com/lossgate/sample/actions/runs/12",
        description: expect.stringMatching(/^best val_loss 0\.45\d* .*worse than base/),
      },
      { ...status, state: "success", description: expect.stringMatching(/^best val_loss 0\.40/) },
    ]);
    expect(github.violations).toEqual([]);
  });

  test.each(["failure", "cancelled", "timed_out", null])(
    "gets no green status and no green headline for a report that passes, of a run that ended with %s",
    async (conclusion) => {
      await using story = await start();
      const { github } = story;
      const of = ofPull(12, fork());
      expect((await gateOf(story, of, good)).code).toBe(0);
      const inputs = { status: "true", "fail-on": "never", "if-inconclusive": "pass" };
      const ended = await commentAfter(story, of, inputs, { conclusion });
      expect(ended.outputs["verdict"]).toBe("inconclusive");
      const told = `its workflow run ended with ${conclusion ?? "no conclusion"}, though its report says: best val_loss 0.4`;
      expect(commentOf(github).split("\n")[1]).toContain(`### ❓ Lossgate: ${told}`);
      expect(github.statuses).toMatchObject([
        { state: "failure", description: expect.stringContaining(told) },
      ]);
      expect(github.violations).toEqual([]);
    },
  );

  test("gets no green status for a report that fails, even if the inputs excuse it", async () => {
    await using story = await start();
    const of = ofPull(12, fork());
    expect((await gateOf(story, of, worse)).code).toBe(1);
    await commentAfter(story, of, { status: "true", "fail-on": "never" });
    expect(story.github.statuses).toMatchObject([{ state: "failure" }]);
    expect(commentOf(story.github)).toContain("### ❌ Lossgate: ");
  });

  test("gets its comment even if the status must not be set", async () => {
    await using story = await start();
    const { github } = story;
    const of = ofPull(12, fork());
    await gateOf(story, of, worse);
    github.permissions.statuses = "read";
    const ended = await commentAfter(story, of, { status: "true" });
    expect(ended.code).toBe(0);
    expect(told(ended, "warning")).toEqual([
      expect.stringMatching(
        /^The status could not be set: .*\. The job needs the permission statuses: write\.$/,
      ),
    ]);
    expect(commentOf(github)).toContain("### ❌ Lossgate: ");
    expect(github.statuses).toEqual([]);
    expect(github.violations).toEqual([]);
  });

  type Change = {
    readonly name: string;
    /** What happens between the two workflows, to GitHub and to the run's own words. */
    readonly change: (github: Story["github"], of: Run) => object | undefined;
    readonly notice: RegExp;
  };
  const elsewhere = { ref: "patch", sha: sha("head-8"), repo: "friend/sample" };
  const changes: readonly Change[] = [
    {
      name: "when it has a newer commit",
      change: ({ pulls: [, theirs] }) => {
        if (theirs) theirs.head.sha = sha("later");
        return undefined;
      },
      notice: new RegExp(`^No comment: #8 has moved on from ${short("head-8")} to ${short("later")}\\.$`),
    },
    {
      name: "when its run has a newer attempt",
      change: (_, of) => {
        of.attempt = 3;
        return { run_attempt: 2 };
      },
      notice: /^No comment: workflow run 12, attempt 3, is newer\.$/,
    },
    {
      name: "when its commit has a newer run",
      change: ({ runs, pulls: [, theirs] }) => {
        runs.push(ofPull(13, theirs ?? fork(), { status: "in_progress", conclusion: null }));
        return undefined;
      },
      notice: /^No comment: workflow run 13, attempt 1, is newer\.$/,
    },
    {
      name: "when it is closed",
      change: ({ pulls: [, theirs] }) => {
        if (theirs) theirs.state = "closed";
        return undefined;
      },
      notice: /^No comment: no open pull request has the head friend:patch\.$/,
    },
    {
      name: "when only another user's branch of that name has one",
      change: ({ pulls: [, theirs] }) => {
        if (theirs) theirs.head.repo = "mallory/sample";
        return undefined;
      },
      notice: /^No comment: no open pull request has the head friend:patch\.$/,
    },
    {
      name: "when only another repository of the same owner has one",
      change: ({ pulls: [, theirs] }) => {
        if (theirs) theirs.head.repo = "friend/another";
        return undefined;
      },
      notice: /^No comment: no open pull request has the head friend:patch\.$/,
    },
    {
      name: "when its fork was deleted",
      change: ({ pulls: [, theirs] }) => {
        if (theirs) theirs.head.repo = null;
        return { head_repository: null };
      },
      notice: /^No comment: the fork of the workflow run no longer exists\.$/,
    },
    {
      name: "when another one has the same head",
      change: ({ pulls }) => {
        pulls.push(fork(9, { head: elsewhere, base: { ref: "release", sha: sha("main") } }));
        return undefined;
      },
      notice: /^No comment: several open pull requests have the head friend:patch\.$/,
    },
    {
      name: "when the event was a push",
      change: () => ({ event: "push" }),
      notice: /^No comment: the event of the workflow run is push, not pull_request\.$/,
    },
  ];
  test.each(changes)("gets no comment $name", async ({ change, notice }) => {
    await using story = await start();
    const { github } = story;
    const of = ofPull(12, fork());
    await gateOf(story, of, worse);
    const ended = await commentAfter(story, of, { status: "true" }, change(github, of));
    expect(ended.code).toBe(0);
    expect(told(ended, "notice")).toEqual([expect.stringMatching(notice)]);
    expect(github.comments).toEqual([]);
    expect(github.statuses).toEqual([]);
    expect(github.violations).toEqual([]);
  });

  test("gets the comment of its own workflow when another ran on the same commit", async () => {
    await using story = await start();
    const { github } = story;
    const of = ofPull(12, fork());
    await gateOf(story, of, worse);
    github.runs.push(ofPull(14, fork(), { workflow: { id: 5, path: ".github/workflows/lint.yml" } }));
    await commentAfter(story, of);
    expect(commentOf(github)).toContain("actions/runs/12)");
    expect(github.violations).toEqual([]);
  });

  const missing = [
    {
      name: "is missing",
      lose: (github: Story["github"]) => {
        github.artifacts = zipped(github).slice(0, 1);
      },
      error: /artifact lossgate-report of workflow run 12: not found: the gate did not finish/,
    },
    {
      name: "has expired",
      lose: (github: Story["github"]) => {
        const [, report] = zipped(github);
        if (report) report.expired = true;
      },
      error: /artifact lossgate-report of workflow run 12 could not be downloaded: it has expired/,
    },
    {
      name: "must not be read",
      lose: ({ permissions }: Story["github"]) => {
        permissions.actions = "none";
      },
      error: /Resource not accessible by integration/,
    },
  ];
  test.each(missing)("fails without a comment when its report $name", async ({ lose, error }) => {
    await using story = await start();
    const { github } = story;
    const of = ofPull(12, fork());
    await gateOf(story, of, worse);
    lose(github);
    const ended = await commentAfter(story, of);
    expect(ended.code).toBe(2);
    expect(told(ended, "error")).toEqual([expect.stringMatching(error)]);
    expect(github.comments).toEqual([]);
    expect(github.violations).toEqual([]);
  });
});

test("a pull request of the repository's own branch can get its comment from the second workflow", async () => {
  await using story = await start();
  const { github, step } = story;
  const of = ofPull(12, pull(7));
  await step(of, { files: trained(worse), inputs: { comment: "never" } });
  await commentAfter(story, of);
  expect(github.comments.map(({ issue }) => issue)).toEqual([7]);
  expect(github.violations).toEqual([]);
});

test("mode comment under another event fails and says what it needs", async () => {
  await using story = await start();
  const { github, step } = story;
  const ended = await step(run(20, { head: { ref: "main", sha: sha("main"), repo: "lossgate/sample" } }), {
    inputs: { mode: "comment" },
  });
  expect(ended.code).toBe(2);
  expect(told(ended, "error")).toEqual([
    "lossgate: input mode: expected the event workflow_run for comment, got push",
  ]);
  expect(github.requests).toEqual([]);
});
