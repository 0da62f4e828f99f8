import { describe, expect, test } from "vitest";
import { dayIn } from "../days.ts";
import { pull, startGitHub } from "../github/server.ts";
import { commands, hostile, unexpected } from "./hostile.ts";
import { example, nodes, workspace } from "./run.ts";

describe.each(nodes)("under $version", ({ node }) => {
  test("a failure is annotated at the config line of its rule, or without a location", async () => {
    await using github = await startGitHub({ pulls: [pull(7)] });
    using here = workspace({
      "runs/overfit/history.json": example("overfit/history.json"),
      ".github/lossgate.yml": [
        "# Our limits.",
        "rules:",
        "  threshold:",
        '    val_loss: "<= 0.5"',
        "",
        "  gap: { level: error, max: 1 }",
        "  patience: 5",
        "overrides:",
        '  - match: "over*"',
        "    rules:",
        "      overfit: 10%",
        "",
      ].join("\n"),
    });
    const ended = await here.action({ node, github });
    expect(ended.code).toBe(1);
    expect(ended.outputs).toMatchObject({ failed: "threshold,overfit,gap", warned: "patience" });
    expect(commands(ended)).toMatchInlineSnapshot(`
      [
        "::warning title=lossgate%3A no artifact::the artifact lossgate-report could not be uploaded: ACTIONS_RUNTIME_TOKEN is not set, as outside of GitHub's runners.",
        "::error title=lossgate%3A threshold,file=.github/lossgate.yml,line=3::best val_loss is 0.5891 at epoch 6 (must be <= 0.5)",
        "::error title=lossgate%3A overfit,file=.github/lossgate.yml,line=11::val_loss is 56.5 %25 above its best (smoothed; limit 10 %25) while train kept falling: 0.5891 at epoch 6, 0.9581 at epoch 39",
        "::error title=lossgate%3A gap,file=.github/lossgate.yml,line=6::the gap of loss is 50.7× train at epoch 39 (val 0.9581, train 0.01853; limit 100 %25)",
        "::warning title=lossgate%3A patience,file=.github/lossgate.yml,line=7::val_loss did not improve for 33 evaluations after epoch 6: EarlyStopping(patience=5) would have stopped at epoch 11",
      ]
    `);
    expect(
      ended.report.findings.flatMap(({ rule, set_at }) => (set_at ? [{ rule, ...set_at }] : [])),
    ).toMatchInlineSnapshot(`
      [
        {
          "file": ".github/lossgate.yml",
          "line": 3,
          "rule": "threshold",
        },
        {
          "file": ".github/lossgate.yml",
          "line": 11,
          "rule": "overfit",
        },
        {
          "file": ".github/lossgate.yml",
          "line": 6,
          "rule": "gap",
        },
        {
          "file": ".github/lossgate.yml",
          "line": 7,
          "rule": "patience",
        },
      ]
    `);
  });

  test("all problems of the config are annotated and listed in the comment", async () => {
    await using github = await startGitHub({ pulls: [pull(7)] });
    using here = workspace({
      "history.json": example("healthy/history.json"),
      ".github/lossgate.yml": [
        "rules:",
        "  gapp: 0.5",
        "  patience: soon",
        '  threshold: { val_loss: "about 0.4" }',
        "metric: {}",
        "",
      ].join("\n"),
    });
    const ended = await here.action({ node, github, inputs: { rules: "plateau:\n  windw: 3\n" } });
    expect(ended.code).toBe(2);
    expect(ended.outputs).toMatchObject({ verdict: "error", failed: "", warned: "" });
    expect(commands(ended)).toMatchInlineSnapshot(`
      [
        "::warning title=lossgate%3A no artifact::the artifact lossgate-report could not be uploaded: ACTIONS_RUNTIME_TOKEN is not set, as outside of GitHub's runners.",
        "::error title=lossgate,file=.github/lossgate.yml,line=2::rules: unknown "gapp"; did you mean "gap"?",
        "::error title=lossgate,file=.github/lossgate.yml,line=3::rules.patience: expected a whole number of evaluations, at least 0, one of error, warning, info, off or a mapping of its options, got "soon"",
        "::error title=lossgate,file=.github/lossgate.yml,line=4::rules.threshold.val_loss: expected a limit such as "<= 0.4", ">= 90%25" or "last <= 0.5", got "about 0.4"",
        "::error title=lossgate,file=.github/lossgate.yml,line=5::unknown "metric"; did you mean "metrics"?",
        "::error title=lossgate::input rules: plateau: unknown "windw"; did you mean "window"?",
      ]
    `);
    expect(github.comments).toMatchObject([{ body: `<!-- lossgate: lossgate -->\n${ended.comment}` }]);
    expect(ended.comment).toMatchInlineSnapshot(`
      "### 🚫 Lossgate: could not judge · 5 problems

      **What to do:** Fix the problems below and run again.

      <details open><summary>Problems and notes (5)</summary>

      - 🚫 \`.github/lossgate.yml:2\` rules: unknown "gapp"; did you mean "gap"?
      - 🚫 \`.github/lossgate.yml:3\` rules.patience: expected a whole number of evaluations, at least 0, one of error, warning, info, off or a mapping of its options, got "soon"
      - 🚫 \`.github/lossgate.yml:4\` rules.threshold.val_loss: expected a limit such as "&lt;= 0.4", "\\>= 90%" or "last &lt;= 0.5", got "about 0.4"
      - 🚫 \`.github/lossgate.yml:5\` unknown "metric"; did you mean "metrics"?
      - 🚫 \`input rules:2\` plateau: unknown "windw"; did you mean "window"?

      </details>

      <sub>686561642d37 · baseline: none (nothing was read) · [workflow run](https://github.com/lossgate/sample/actions/runs/4711)</sub>
      "
    `);
  });

  test("invalid inputs are named and end in an error", async () => {
    await using github = await startGitHub({ pulls: [pull(7)] });
    using here = workspace({ "history.json": example("healthy/history.json") });
    const inputs = { comment: "sometimes", "fail-on": "warnings", "if-inconclusive": "" };
    const ended = await here.action({ node, github, inputs });
    expect(ended.code).toBe(2);
    expect(ended.outputs).toMatchObject({ verdict: "error" });
    expect(commands(ended)).toMatchInlineSnapshot(`
      [
        "::warning title=lossgate%3A no artifact::the artifact lossgate-report could not be uploaded: ACTIONS_RUNTIME_TOKEN is not set, as outside of GitHub's runners.",
        "::error title=lossgate::input comment: expected one of always, on-change, on-failure, never, got "sometimes"",
        "::error title=lossgate::input fail-on: expected one of error, warning, never, got "warnings"",
        "::error title=lossgate::input if-inconclusive: expected one of pass, fail, got """,
      ]
    `);
    expect(ended.summary).toBe(ended.comment);
  });

  test("nothing to judge fails unless if-inconclusive is pass", async () => {
    await using github = await startGitHub({ pulls: [pull(7)] });
    using here = workspace({ "README.md": "# nothing here\n" });
    const red = await here.action({ node, github });
    const green = await here.action({ node, github, inputs: { "if-inconclusive": "pass" } });
    expect([red.code, green.code]).toEqual([2, 0]);
    expect([red.outputs["verdict"], green.outputs["verdict"]]).toEqual(["inconclusive", "inconclusive"]);
    expect([commands(red), commands(green)]).toMatchInlineSnapshot(`
      [
        [
          "::warning title=lossgate%3A no artifact::the artifact lossgate-report could not be uploaded: ACTIONS_RUNTIME_TOKEN is not set, as outside of GitHub's runners.",
          "::error::lossgate: nothing to judge: no training history was found",
        ],
        [
          "::warning title=lossgate%3A no artifact::the artifact lossgate-report could not be uploaded: ACTIONS_RUNTIME_TOKEN is not set, as outside of GitHub's runners.",
        ],
      ]
    `);
    expect(red.comment).toMatchInlineSnapshot(`
      "### ❓ Lossgate: nothing to judge: no training history was found

      <details><summary>What to do: Have the training write one (Keras histories, TensorBoard event files, and others), or name its path.</summary>

      See [what is read](https://github.com/lossgate/lossgate/blob/v1/docs/formats.md) and [how to have it written](https://github.com/lossgate/lossgate/blob/v1/docs/quick-start.md).

      </details>

      <sub>686561642d37 · baseline: none (main has published no lossgate-report yet) · [workflow run](https://github.com/lossgate/sample/actions/runs/4711)</sub>
      "
    `);
  });

  test.each([
    { failOn: "error", history: "plateau/training.log", code: 0, verdict: "pass" },
    { failOn: "warning", history: "plateau/training.log", code: 1, verdict: "fail" },
    { failOn: "never", history: "diverged/training.log", code: 0, verdict: "fail" },
  ])("fail-on: $failOn", async ({ failOn, history, code, verdict }) => {
    using here = workspace({ "training.log": example(history) });
    const ended = await here.action({ node, event: {}, inputs: { "fail-on": failOn } });
    expect(ended.code).toBe(code);
    expect(ended.outputs).toMatchObject({ verdict });
  });

  test("failures beyond what GitHub shows are counted", async () => {
    const files = Array.from({ length: 12 }, (_, i) => [
      `runs/r${i}/history.json`,
      example("overfit/history.json"),
    ]);
    using here = workspace(Object.fromEntries(files));
    const ended = await here.action({ node, event: {} });
    const errors = commands(ended).filter((line) => line.startsWith("::error"));
    expect(errors).toHaveLength(10);
    expect(errors.slice(-2)).toMatchInlineSnapshot(`
      [
        "::error title=lossgate%3A overfit::r6: val_loss is 56.5 %25 above its best (smoothed; limit 5 %25) while train kept falling: 0.5891 at epoch 6, 0.9581 at epoch 39",
        "::error title=lossgate::and 3 more: see the summary",
      ]
    `);
  });
});

/** A history in which each name is a metric, and a run directory of each name. */
function hostileFiles(): Record<string, string> {
  const { loss, val_loss } = JSON.parse(example("overfit/history.json").toString());
  const columns = hostile.flatMap((name) => [
    [name, loss],
    [`val_${name}`, val_loss],
  ]);
  const all = Object.fromEntries([["loss", loss], ["val_loss", val_loss], ...columns]);
  const runs = hostile.map((name, i): [string, string] => [
    `runs/${i} ${name.replaceAll("/", "\u2215")}/history.json`,
    JSON.stringify(i % 2 === 0 ? { loss, val_loss } : { loss: [Number.MAX_VALUE, 1], val_loss: [1, 2] }),
  ]);
  // `__proto__` as a key of the config is refused, which test/config shows.
  const names = hostile.filter((name) => name !== "__proto__");
  const limits = Object.fromEntries(names.map((name) => [name, "<= 0.001"]));
  const waivers = names.map((name) => ({ rule: "gap", reason: name, by: name, until: dayIn(30) }));
  // Runs that differ in params of these names, by values of these names.
  const params = runs.map(([path], i): [string, string] => [
    path.replace("history.json", "params.yaml"),
    JSON.stringify(
      Object.fromEntries(names.slice(0, 5).map((name, k) => [name, names[(i + k) % names.length]])),
    ),
  ]);
  return {
    ...Object.fromEntries(runs),
    ...Object.fromEntries(params),
    "runs/all/history.json": JSON.stringify(all),
    ".github/lossgate.yml": JSON.stringify({ rules: { threshold: limits }, waivers }),
  };
}

describe.each(nodes)("hostile names under $version", ({ node }) => {
  test("are no command to the runner and no markup in the comment", async () => {
    const base = JSON.stringify({ rules: { threshold: { [hostile[0] ?? ""]: "<= 1" } } });
    const files = [{ path: ".github/lossgate.yml", ref: null, text: base }];
    await using github = await startGitHub({ pulls: [pull(7)], files });
    using here = workspace(hostileFiles());
    const ended = await here.action({ node, github });
    expect(ended.stderr).toBe("");
    expect(ended.outputs["verdict"]).toBe("fail");
    const meant =
      /^::(error|warning)( title=lossgate(%3A [a-z -]+)?(,file=.github\/lossgate.yml,line=1)?)?::/;
    expect(commands(ended).filter((line) => !meant.test(line))).toEqual([]);
    expect(unexpected(ended.comment)).toEqual([]);
    expect(ended.comment.split("\n").filter((line) => line.startsWith("|")).length).toBeGreaterThan(10);
    expect(unexpected(ended.summary)).toEqual([]);
    expect(github.comments).toHaveLength(1);
    expect(ended.report.runs).toHaveLength(hostile.length + 1);
    expect(ended.report.sweeps).not.toEqual([]);
    expect(ended.report.config_changed).toHaveProperty("changes");
  });

  test("send no control character and no change of direction to a terminal", async () => {
    using here = workspace(hostileFiles());
    const { stdout } = await here.cli(node, ["check"]);
    expect(stdout).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]/);
  });
});

describe("what cannot be published", () => {
  const node = process.execPath;
  const healthy = example("healthy/history.json");

  test.each([
    { what: "a long name in letters that are not Latin", inputs: { name: "損失曲線門番".repeat(6) } },
    { what: "a summary that cannot be written", env: { GITHUB_STEP_SUMMARY: "/nowhere/summary.md" } },
    { what: "an event whose pull request is null", event: { pull_request: null } },
  ])("$what does not change the verdict", async ({ what: _, ...step }) => {
    using here = workspace({ "history.json": healthy });
    const { code, outputs } = await here.action({ node, event: {}, ...step });
    expect({ code, verdict: outputs["verdict"] }).toEqual({ code: 0, verdict: "pass" });
  });

  test("an annotation contains no command of the old form", async () => {
    using here = workspace({
      "runs/##[error]a/history.json": example("overfit/history.json"),
      "runs/b/history.json": healthy,
    });
    expect((await here.action({ node, event: {} })).stdout).not.toContain("##[");
  });
});
