import { expect, test } from "vitest";
import { pull, run, sha } from "../../github/server.ts";
import type { StepEnded } from "../run.ts";
import {
  commentOf,
  filesOf,
  line,
  ofPull,
  onMain,
  published,
  type Story,
  startStory,
  trained,
  zipped,
} from "./story.ts";

const [good, worse, worst] = [0.4, 0.45, 0.55];
const label = "lossgate accept";

/** A main with two good runs, and a pull request on it. */
async function start(): Promise<Story> {
  const commits = [...line("main", ["one", "main"]), ...line("topic-7", ["head-7"], "main")];
  const runs = [onMain(11, "one"), onMain(12, "main")];
  const artifacts = runs.map((of, i) => published(1 + i, of, good * (1 + 0.002 * i)));
  return startStory({ commits, runs, artifacts, pulls: [pull(7)] });
}

function regression({ report }: StepEnded) {
  return report.findings.find(({ rule }) => rule === "regression");
}

/** What the merge of pull request 7 makes of main. */
function merge({ github }: Story, commit = "merged"): void {
  const [ours] = github.pulls;
  if (ours) {
    Object.assign(ours, { state: "closed", mergedAt: "2026-01-02T00:00:00Z", mergeCommit: sha(commit) });
  }
  github.commits.push({ sha: sha(commit), parents: [sha("main")], refs: [] });
}

test("a label accepts a regression on the pull request and on main, and makes it the next baseline", async () => {
  await using story = await start();
  const { github, step } = story;
  const [ours = pull(7)] = github.pulls;
  const refused = await step(ofPull(20, ours), { files: trained(worse) });
  expect(refused.code).toBe(1);

  const of = ofPull(21, ours);
  // The event was told before the label was set: a job that runs again has the old one.
  const event = {
    pull_request: { number: 7, head: { ...ours.head, repo: null }, base: ours.base, labels: [] },
  };
  ours.labels.push(label);
  const accepted = await step(of, { files: trained(worse), event });
  expect(accepted.code).toBe(0);
  expect(accepted.outputs).toMatchObject({ verdict: "pass", failed: "" });
  expect(regression(accepted)).toMatchObject({
    status: "fail",
    waived: {
      by: 'the label "lossgate accept" on #7',
      reason: "the baseline of later changes",
      expired: false,
    },
  });
  expect(commentOf(github)).toMatch(
    /### ✅ Lossgate: 1 run passes · best val_loss 0\.45\d*, baseline 0\.40\d*: no improvement \(1\d(\.\d)?\u00a0% worse\), with 1 accepted failure/,
  );
  expect(commentOf(github)).toMatch(
    /\| ⏳ regression \| .* is 12(\.\d)?\u00a0% worse than baseline .* \(accepted by /,
  );

  merge(story);
  const pushed = await step(onMain(22, "merged"), { files: trained(worse) });
  expect(pushed.code).toBe(0);
  expect(regression(pushed)?.waived?.by).toBe('the label "lossgate accept" on #7');
  const files = await filesOf(zipped(github).at(-1) ?? published(0, run(0), 0));
  expect(JSON.parse(files["runs.json"] ?? "")).toMatchObject({ accepted: true });

  github.commits.push({ sha: sha("next"), parents: [sha("merged")], refs: [] });
  const next = await step(onMain(23, "next"), { files: trained(worse, 2) });
  expect(next.code).toBe(0);
  expect(regression(next)).toMatchObject({ status: "pass", waived: null });
  expect(next.report.baseline).toMatchObject({ published: [{ run: 22, behind: 1 }] });
  expect(next.report.baseline).toHaveProperty("published.length", 1);
  const after = await step(onMain(24, "next"), { files: trained(worst, 3) });
  expect(after.code).toBe(1);
  expect(after.report.baseline).toHaveProperty("published.length", 2);
  expect(github.violations).toEqual([]);
});

test("the input accept does what the label does", async () => {
  await using story = await start();
  const { github, step } = story;
  const inputs = { accept: "true" };
  const onPull = await step(ofPull(20, pull(7)), { files: trained(worse), inputs });
  expect(onPull.code).toBe(0);
  expect(regression(onPull)?.waived?.by).toBe("the input accept");
  expect(commentOf(github)).toContain("### ✅ Lossgate: ");
  const pushed = await step(onMain(21, "main"), { files: trained(worse), inputs });
  expect(pushed.code).toBe(0);
  expect(regression(pushed)?.waived?.by).toBe("the input accept");
  const next = await step(onMain(22, "main"), { files: trained(worse) });
  expect(next.code).toBe(0);
  expect(next.report.baseline).toHaveProperty("published.length", 1);
  expect(github.violations).toEqual([]);
});

test("a label accepts a regression against a baseline in the repository, with no comment and after the merge", async () => {
  await using story = await start();
  const { github, step } = story;
  const [ours = pull(7)] = github.pulls;
  const files = { ...trained(worse), "baseline/net/history.json": trained(good)["net/history.json"] ?? "" };
  const inputs = { baseline: "baseline", path: "net", comment: "never" };
  expect((await step(ofPull(20, ours), { files, inputs })).code).toBe(1);
  ours.labels.push(label);
  expect((await step(ofPull(21, ours), { files, inputs })).code).toBe(0);
  merge(story);
  const pushed = await step(onMain(22, "merged"), { files, inputs });
  expect(pushed.code).toBe(0);
  expect(regression(pushed)?.waived?.by).toBe('the label "lossgate accept" on #7');
  expect(github.violations).toEqual([]);
});

test("accepts no other failure, no label of another gate and none of an open pull request", async () => {
  await using story = await start();
  const { github, step } = story;
  const [ours = pull(7)] = github.pulls;
  const other = await step(ofPull(20, ours), {
    files: trained(worse),
    inputs: { accept: "true", rules: "threshold: { val_loss: '<= 0.42' }" },
  });
  expect(other.code).toBe(1);
  expect(other.outputs["failed"]).toBe("threshold");

  ours.labels.push("vision accept");
  expect((await step(ofPull(21, ours), { files: trained(worse) })).code).toBe(1);
  const named = { name: "vision", "report-artifact": "lossgate-report" };
  expect((await step(ofPull(22, ours), { files: trained(worse), inputs: named })).code).toBe(0);

  // Its head is pushed to main as it is, while the pull request is open.
  ours.labels.push(label);
  const head = { ref: "main", sha: ours.head.sha, repo: "lossgate/sample" };
  expect((await step(run(23, { head }), { files: trained(worse) })).code).toBe(1);
  expect(github.violations).toEqual([]);
});

test("accepts a missing metric", async () => {
  await using story = await start();
  const { github, step } = story;
  const { loss } = JSON.parse(trained(good)["net/history.json"] ?? "");
  const val_accuracy = loss.map((_: number, i: number) => 0.5 + i / (3 * loss.length));
  const files = { "net/history.json": JSON.stringify({ loss, val_accuracy }) };
  expect((await step(ofPull(20, pull(7)), { files })).code).toBe(2);
  for (const one of github.pulls) one.labels.push(label);
  expect((await step(ofPull(21, pull(7)), { files })).code).toBe(0);
  expect(github.violations).toEqual([]);
});
