import { describe, expect, test } from "vitest";
import { dayIn } from "../days.ts";
import { pull, sha, startGitHub } from "../github/server.ts";
import { example, nodes, workspace } from "./run.ts";

const config = ".github/lossgate.yml";
const changed = (comment: string) => /^⚖️ Config changed.*$/m.exec(comment)?.[0] ?? null;

describe.each(nodes)("a config that a pull request changes, under $version", ({ node }) => {
  const head = { "history.json": example("overfit/history.json") };
  /** A GitHub whose base has this config. */
  const based = (text: string | null) =>
    startGitHub({
      pulls: [pull(7)],
      files: text === null ? [] : [{ path: config, ref: sha("main"), text }],
    });

  test("are listed in the comment with their old values", async () => {
    await using github = await based("rules: { gap: 0.5, evaluations: 10 }");
    using here = workspace({ ...head, [config]: "rules: { gap: 200%, overfit: off, patience: error }" });
    const { comment, report } = await here.action({ node, github });
    expect(changed(comment)).toBe(
      `⚖️ Config changed since \`${config} at ${sha("main").slice(0, 12)}\`: \`overfit: off (was level: error, max: 0.05, overconfident: warning)\`, \`evaluations: off (was level: error, min: 10)\`, \`gap: max 0.5 → 2\`, \`patience: level warning → error\``,
    );
    expect(report.config_changed).toMatchObject({
      since: `${config} at ${sha("main").slice(0, 12)}`,
      changes: [
        { setting: "rules.overfit", after: null },
        { setting: "rules.evaluations" },
        { setting: "rules.gap" },
        { setting: "rules.patience" },
      ],
    });
    expect(github.violations).toEqual([]);
  });

  test("are not listed when only their notation differs", async () => {
    await using github = await based("rules:\n  gap: 50%\n  plateau: warning\n");
    using here = workspace({ ...head, [config]: "rules: { gap: { max: 0.5 } }" });
    const { comment, report } = await here.action({ node, github });
    expect(changed(comment)).toBeNull();
    expect(report.config_changed).toMatchObject({ changes: [] });
  });

  test("a new config changes the defaults, a deleted one restores them", async () => {
    await using without = await based(null);
    using added = workspace({ ...head, [config]: "rules: { gap: off }" });
    expect(changed((await added.action({ node, github: without })).comment)).toContain("`gap: off (was ");
    await using withOne = await based("rules: { gap: off }");
    using removed = workspace(head);
    expect(changed((await removed.action({ node, github: withOne })).comment)).toContain("`gap: new (");
  });

  test("every other setting that can move the verdict is listed as well", async () => {
    const until = dayIn(30);
    await using github = await based("seeds: [net-*]\nignore: [legacy]\n");
    using here = workspace({
      ...head,
      [config]: `metrics: { junk: { train: loss, val: loss } }
seeds: ["*"]
ignore: [legacy, net]
waivers: [{ rule: divergence, reason: known, by: mallory, until: ${until} }]
`,
    });
    const { code, comment, stdout, report } = await here.action({ node, github });
    // As another metric is judged, and its divergence is waived.
    expect([code, report.verdict]).toEqual([0, "pass"]);
    const line = changed(comment) ?? "";
    for (const one of [
      "seeds: removed net-*",
      'seeds: new "*"',
      "metrics: new {junk: {train: loss, val: loss}}",
      "ignore: new net",
      `waivers: new {rule: divergence, reason: known, by: mallory, until: ${until}}`,
    ]) {
      expect(line).toContain(`\`${one}\``);
      expect(stdout).toContain(`config changed ${one}`);
    }
    expect(report.config_changed).toHaveProperty("changes.length", 5);
  });

  test.each([
    ["moved", { ".github/lossgate.yml": "rules: { gap: 90% }" }, "`gap: max 0.1 → 0.9`"],
    ["deleted", {}, "`gap: "],
  ])("the base may have its config under another name: %s", async (_what, files, told) => {
    const base = { path: "lossgate.yml", ref: sha("main"), text: "rules: { gap: 0.1 }" };
    await using github = await startGitHub({ pulls: [pull(7)], files: [base] });
    using here = workspace({ ...head, ...files });
    const { comment } = await here.action({ node, github });
    expect(changed(comment)).toContain(told);
    expect(github.violations).toEqual([]);
  });

  test("is compared without a baseline and a comment, too", async () => {
    await using github = await based("rules: { gap: 0.1 }");
    using here = workspace({ ...head, [config]: "rules: { gap: off }" });
    const { summary } = await here.action({ node, github, inputs: { baseline: "none", comment: "never" } });
    expect(changed(summary)).toContain("`gap: off (was ");
  });

  test.each([
    ["must not be read", 403],
    ["is hidden", 404],
    ["cannot be downloaded", "reset"],
  ] as const)(
    "says so when the config of the base commit %s, and leaves the verdict unchanged",
    async (_what, failure) => {
      await using github = await based("rules: { gap: off }");
      github.fail = ({ path }) => (path.includes("/contents") ? failure : undefined);
      using here = workspace(head);
      const { code, comment, stdout, report } = await here.action({ node, github });
      expect(code).toBe(1);
      expect(changed(comment)).toBeNull();
      const told =
        "Config not compared with the baseline's, which may be stricter: could not read the config";
      expect(comment.split("<details>")[0]).toContain(`⚖️ ${told}`);
      expect(stdout).toContain(told);
      expect(report.config_changed).toHaveProperty("because");
      expect(github.comments).toHaveLength(1);
    },
  );

  test("a pull request that fixes a broken config is not blamed for it", async () => {
    await using github = await based("rules: { gapp: 1 }");
    using here = workspace({ ...head, [config]: "rules: { gap: 1 }" });
    const { code, report } = await here.action({ node, github });
    expect(code).toBe(1);
    expect(report.config_changed).toMatchObject({ because: expect.stringContaining("gapp") });
  });

  test("are not looked up on a push", async () => {
    await using github = await based("rules: { gap: off }");
    using here = workspace(head);
    const { report } = await here.action({ node, github, event: { ref: "refs/heads/main" } });
    expect(report.config_changed).toBeNull();
    expect(github.requests.filter(({ path }) => path.includes("/contents"))).toEqual([]);
  });
});
