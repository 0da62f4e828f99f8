import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { nodes, workspace } from "../action/run.ts";

const [{ node } = { node: process.execPath }] = nodes;
const file = ".github/lossgate.yml";
const history = (val_loss: number[], val_accuracy = [0.5, 0.952]) =>
  JSON.stringify({ loss: [1, 0.5], val_loss, accuracy: [0.5, 0.97], val_accuracy });

/** What becomes of a config by these runs. */
async function tightened(config: string, runs: Record<string, string>) {
  using here = workspace({ ...runs, [file]: config });
  const ended = await here.cli(node, ["tighten"]);
  return { ...ended, text: readFileSync(join(here.root, file), "utf8") };
}

const config = `# why these limits: see the wiki
rules:
  threshold:
    val_loss: "<= 0.9"     # the first model
    val_accuracy: '>= 90%'
  gap: 0.8   # generous
  overfit: error
`;

test("moves limits to what was measured, with room, and leaves all else as it is", async () => {
  const { code, stdout, text } = await tightened(config, { "history.json": history([1, 0.6]) });
  expect(code).toBe(0);
  expect(text).toBe(
    config.replace("<= 0.9", "<= 0.63").replace(">= 90%", ">= 90.4%").replace("gap: 0.8", "gap: 0.21"),
  );
  expect(stdout).toBe(
    [
      '.github/lossgate.yml:4: rules.threshold.val_loss: "<= 0.9" → "<= 0.63"',
      ".github/lossgate.yml:5: rules.threshold.val_accuracy: '>= 90%' → '>= 90.4%'",
      ".github/lossgate.yml:6: rules.gap: 0.8 → 0.21",
      "",
    ].join("\n"),
  );
});

test("the worst of the runs counts, and each run's own rules are its own", async () => {
  const rules = `rules: { threshold: { val_loss: <= 0.9 } }
runs:
  - match: b*
    rules: { threshold: { val_loss: <= 2 } }
`;
  const runs = {
    "a1/history.json": history([1, 0.6]),
    "a2/history.json": history([1, 0.7]),
    "b/history.json": history([2, 1.5]),
  };
  const { text } = await tightened(rules, runs);
  expect(text).toBe(rules.replace("<= 0.9", "<= 0.735").replace("<= 2", "<= 1.58"));
});

test.each([
  ["a run that fails the limit", "rules: { threshold: { val_loss: <= 0.5 } }\n"],
  ["a limit that is near already", "rules: { threshold: { val_loss: <= 0.61 } }\n"],
  ["a limit that the file does not set", "rules: { overfit: error }\n"],
])("%s moves nothing", async (_what, text) => {
  const ended = await tightened(text, { "history.json": history([1, 0.6]) });
  expect(ended).toMatchObject({ code: 0, text, stdout: "No limit that is set could be stricter.\n" });
});

test.each([
  ["no config", {}, "expected limits to tighten"],
  ["no history", { [file]: "rules: { gap: 1 }" }, "expected a training history to measure"],
  ["a broken history", { [file]: "rules: { gap: 1 }", "history.json": "" }, "history.json: expected"],
])("%s is an error", async (_what, files, message) => {
  using here = workspace(files);
  const { code, stderr } = await here.cli(node, ["tighten"]);
  expect(code).toBe(2);
  expect(stderr).toContain(message);
});
