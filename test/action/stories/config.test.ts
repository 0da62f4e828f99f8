import { expect, test } from "vitest";
import { pull, run, sha } from "../../github/server.ts";
import type { File } from "../../github/state.ts";
import { line, ofPull, onMain, startStory, told, trained } from "./story.ts";

const inputs = { config: "acme/policies/ml/lossgate.yml@v1", baseline: "none" };
const policy = (text: string): File => ({
  repository: "acme/policies",
  path: "ml/lossgate.yml",
  ref: "v1",
  text,
});
const loosened = { ".github/lossgate.yml": "rules: { threshold: off }\nignore: [net]\n" };

test("a config of another repository holds, whatever the pull request writes into its own", async () => {
  await using story = await startStory({ files: [policy('rules: { threshold: { val_loss: "<= 0.1" } }')] });
  const { github, step } = story;
  const ended = await step(ofPull(12, pull(7)), { files: { ...trained(0.4), ...loosened }, inputs });
  expect(ended.code).toBe(1);
  expect(ended.report.findings.find(({ rule }) => rule === "threshold")).toMatchObject({
    status: "fail",
    set_at: { file: "acme/policies/ml/lossgate.yml@v1", line: 1 },
  });
  expect(ended.report.config_changed).toBeNull();
  expect(github.violations).toEqual([]);
});

test("so do the rules of a step", async () => {
  await using story = await startStory();
  const rules = 'threshold: { val_loss: "<= 0.1" }';
  const own = 'overrides: [{ match: "*", rules: { threshold: { val_loss: "<= 9", level: info } } }]\n';
  const ended = await story.step(ofPull(12, pull(7)), {
    files: { ...trained(0.4), ".github/lossgate.yml": own },
    inputs: { rules },
  });
  expect(ended.code).toBe(1);
  expect(ended.outputs["failed"]).toBe("threshold");
});

test("it reads the lines and formats of the jobs of a matrix as well", async () => {
  await using story = await startStory({ files: [policy("format: csv")] });
  const collect = { ...inputs, mode: "collect" };
  const ended = await story.step(ofPull(12, pull(7)), { files: trained(0.4), inputs: collect });
  expect(ended.code).toBe(2);
  expect(told(ended, "error").join()).toContain("net/history.json");
});

const bad = "rules: { gapp: 1 }";
test.each([
  ["no such file", [{ ...policy(""), path: "other.yml" }], "no such file"],
  [
    "no such ref",
    [{ ...policy(""), ref: "v2" }],
    /could not be read: Not Found.* the token needs the permission/,
  ],
  [
    "no such repository, or no permission",
    [],
    /could not be read: Not Found.* contents: read for acme\/policies/,
  ],
  ["a directory", [{ ...policy(""), path: "ml/lossgate.yml/a" }], "expected a file, got a directory"],
  ["bad syntax", [policy(bad)], 'rules: unknown "gapp"; did you mean "gap"?'],
  ["too big", [policy("#".repeat(1024 * 1024 + 1))], "could not be read: expected at most 1 MiB"],
])("%s is an error that says so", async (_what, files, message) => {
  await using story = await startStory({ files });
  const ended = await story.step(ofPull(12, pull(7)), { files: trained(0.4), inputs });
  expect(ended.code).toBe(2);
  expect(ended.outputs["verdict"]).toBe("error");
  const [problem] = ended.report.problems;
  expect(`${problem?.file}: ${problem?.message}`).toMatch(message);
  expect(`${problem?.file}: ${problem?.message}`).toContain("acme/policies/ml/lossgate.yml@v1");
  expect(story.github.violations).toEqual([]);
});

test("without a token it is an error, and no call is made", async () => {
  await using story = await startStory({ files: [policy("")] });
  const ended = await story.step(ofPull(12, pull(7)), {
    files: trained(0.4),
    inputs: { ...inputs, "github-token": "" },
  });
  expect(ended.code).toBe(2);
  expect(ended.report.problems[0]?.message).toContain("could not be read: the input github-token is empty");
  expect(story.github.requests).toEqual([]);
});

const changedConfig = (text: string) => /^⚖️ Config changed.*$/m.exec(text)?.[0] ?? null;

test("inputs of the step that differ from those of the baseline's run are listed with the changes of the config", async () => {
  const commits = [...line("main", ["main"]), ...line("topic-7", ["head-7"], "main")];
  await using story = await startStory({ commits });
  const { github, step } = story;
  const files = trained(0.4);
  const before = { rules: "gap: 50%", path: "net" };
  expect((await step(onMain(11, "main"), { files, inputs: before })).code).toBe(0);
  const after = { rules: "gap: 90%", path: "net", "fail-on": "never", "if-inconclusive": "pass" };
  const ended = await step(ofPull(12, pull(7)), { files, inputs: after });
  expect(changedConfig(ended.summary)).toBe(
    `⚖️ Config changed since \`${sha("main").slice(0, 12)}\`: \`gap: max 0.5 → 0.9\`, \`inputs.fail-on: error → never\`, \`inputs.if-inconclusive: fail → pass\``,
  );
  const same = await step(ofPull(13, pull(7)), { files, inputs: before });
  expect(same.report.config_changed).toMatchObject({ changes: [] });
  // Where the config cannot be compared, the inputs still are, with their rules as written.
  github.fail = ({ path }) => (path.includes("/contents") ? 403 : undefined);
  const unread = await step(ofPull(14, pull(7)), { files, inputs: after });
  expect(unread.summary).toContain("⚖️ Config not compared with the baseline's");
  expect(changedConfig(unread.summary)).toContain('`inputs.rules: "gap: 50%" → "gap: 90%"`');
  expect(github.violations).toEqual([]);
});

test("in a merge queue, the config is compared with that of the base as well", async () => {
  const base = { path: ".github/lossgate.yml", ref: sha("main"), text: "rules: { gap: 0.1 }" };
  await using story = await startStory({ files: [base] });
  const ref = `gh-readonly-queue/main/pr-7-${sha("main")}`;
  const queued = run(12, {
    event: "merge_group",
    head: { ref, sha: sha("queued"), repo: "lossgate/sample" },
  });
  const merge_group = {
    head_ref: `refs/heads/${ref}`,
    base_sha: sha("main"),
    base_ref: "refs/heads/main",
  };
  const files = { ...trained(0.4), ".github/lossgate.yml": "rules: { gap: 0.9 }" };
  const ended = await story.step(queued, { files, event: { merge_group } });
  expect(changedConfig(ended.summary)).toContain("`gap: max 0.1 → 0.9`");
  expect(story.github.violations).toEqual([]);
});
