import { expect, test } from "vitest";
import { pull } from "../../github/server.ts";
import type { File } from "../../github/state.ts";
import { ofPull, startStory, told, trained } from "./story.ts";

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
