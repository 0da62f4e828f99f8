import { describe, expect, test } from "vitest";
import { type GitHub, pull, sha, startGitHub } from "../github/server.ts";
import { example, hurried, nodes, probe, type StepEnded, workspace } from "./run.ts";

const marker = "<!-- lossgate: lossgate -->\n";
const passing = () => example("healthy/history.json");
const failing = () => example("overfit/history.json");

/** The messages of a step's workflow commands of this name and these properties. */
function messagesOf({ stdout }: StepEnded, command: string): string[] {
  const lines = stdout.split("\n").filter((line) => line.startsWith(`::${command}`));
  return lines.map((line) => line.slice(line.indexOf("::", 2) + 2));
}
const noComment = "warning title=lossgate%3A no comment";

function methods({ requests }: GitHub): string[] {
  return requests.map(({ method, path }) => `${method} ${path.replace("/repos/lossgate/sample", "…")}`);
}

/** The verdict in each of our comments. */
function iconsOf({ comments }: GitHub): string[] {
  return comments.map(({ body }) => /^### (\S+) Lossgate: /m.exec(body)?.[1] ?? body);
}

const [green, red] = ["✅", "❌"];

describe.each(nodes)("the comment under $version", ({ node }) => {
  test("is found on page 3, and no other comment is changed", async () => {
    await using github = await startGitHub({ pulls: [pull(7), pull(8)] });
    using here = workspace({ "history.json": passing() });
    const spoof = github.addComment(7, `${marker}### ✅ all is well`, "mallory");
    for (let count = 2; count <= 240; count++) github.addComment(7, `comment ${count}`, "someone");
    github.addComment(7, "a comment of another action");
    const mine = github.addComment(7, `${marker}an old verdict`);
    for (let count = 1; count <= 8; count++) github.addComment(7, `<!-- lossgate: other -->\n${count}`);
    const before = structuredClone(github.comments);

    const { code, outputs, comment } = await here.action({ node, github, inputs: { baseline: "none" } });
    expect(code).toBe(0);
    expect(outputs["comment-url"]).toBe(`https://github.com/lossgate/sample/pull/7#issuecomment-${mine.id}`);
    expect(mine.body).toBe(marker + comment);
    expect(spoof.body).toBe(`${marker}### ✅ all is well`);
    expect(github.comments.filter((one) => one !== mine)).toEqual(before.filter(({ id }) => id !== mine.id));
    const requests = methods(github);
    expect(requests.pop()).toBe(`PATCH …/issues/comments/${mine.id}`);
    // The search for the comment runs beside the other calls.
    expect(requests.sort()).toEqual([
      "GET /user",
      `GET …/contents?ref=${sha("main")}`,
      "GET …/issues/7/comments?per_page=100",
      "GET …/issues/7/comments?per_page=100&page=2",
      "GET …/issues/7/comments?per_page=100&page=3",
      "GET …/pulls/7",
      "POST /graphql",
    ]);
    expect(github.violations).toEqual([]);
  });

  test("is posted once for each name", async () => {
    await using github = await startGitHub({ pulls: [pull(7)] });
    using here = workspace({ "a/history.json": passing(), "b/history.json": failing() });
    const step = (name: string) => here.action({ node, github, inputs: { name, path: name } });
    for (const name of ["a", "b", "a", "b"]) await step(name);
    expect(iconsOf(github)).toEqual([green, red]);
    expect(github.comments.map(({ body }) => body.split("\n")[0])).toEqual([
      "<!-- lossgate: a -->",
      "<!-- lossgate: b -->",
    ]);
    const odd = await step("--> @all ‮a/b\n");
    expect(odd.code).toBe(2);
    expect(github.comments.map(({ body }) => body.split("\n")[0])).toEqual([
      "<!-- lossgate: a -->",
      "<!-- lossgate: b -->",
      "<!-- lossgate: --%3E%20%40all%20%E2%80%AEa%2Fb -->",
    ]);
    expect(github.violations).toEqual([]);
  });

  test("needs no request on a push without a baseline", async () => {
    await using github = await startGitHub({ pulls: [pull(7)] });
    using here = workspace({ "history.json": failing() });
    const { code, outputs, summary } = await here.action({
      node,
      github,
      event: { ref: "refs/heads/main" },
      inputs: { baseline: "none" },
    });
    expect(code).toBe(1);
    expect(outputs["comment-url"]).toBe("");
    expect(summary).toMatch(/<sub>555555555555 · /);
    expect(github.requests).toEqual([]);
  });

  test("alone loads Octokit, and only a config loads YAML", async () => {
    await using github = await startGitHub({ pulls: [pull(7)] });
    using here = workspace({ "history.json": passing() });
    const { flags, read } = probe(here);
    const terminal = ["fast-string-truncated-width", "fast-string-width", "fast-wrap-ansi"];
    await here.cli(node, ["check"], { flags });
    expect(read().packages).toEqual(terminal);
    await here.action({ node, github, flags, event: {}, inputs: { baseline: "none" } });
    expect(read().packages).toEqual(["@actions/core", ...terminal, "markdown-table", "zod"]);
    await here.action({ node, github, flags });
    expect(read().packages).toContain("@octokit/core");
  });
});

// GitHub's answers are tested only under the Node that it runs; the tests above cover the differences between versions.
describe("the comment", () => {
  const node = process.execPath;

  type Trouble = {
    readonly trouble: string;
    readonly make: (github: GitHub) => void;
    readonly warning: RegExp;
    readonly history?: () => Buffer;
    readonly verdict?: string;
  };
  const permission =
    /The job needs the permission pull-requests: write; a pull request from a fork never has it\.$/;
  const troubles: readonly Trouble[] = [
    {
      trouble: "the token may only read",
      make: ({ permissions }) => {
        permissions.pullRequests = "read";
      },
      warning: permission,
    },
    {
      trouble: "the token may only read",
      make: ({ permissions }) => {
        permissions.pullRequests = "read";
      },
      warning: permission,
      history: passing,
      verdict: "pass",
    },
    {
      trouble: "the pull request does not exist",
      make: ({ pulls }) => {
        pulls.length = 0;
      },
      warning: permission,
    },
    {
      trouble: "GitHub refuses the text",
      make: (github) => {
        github.fail = ({ method, path }) => (method === "POST" && path !== "/graphql" ? 422 : undefined);
      },
      warning: /the conversation is locked: the job needs pull-requests: write and an open conversation\.$/,
    },
    {
      trouble: "the token is unknown",
      make: (github) => {
        github.fail = () => 401;
      },
      warning: /Check the input github-token\.$/,
    },
    {
      trouble: "the server fails",
      make: (github) => {
        github.fail = () => 502;
      },
      warning: /^The comment could not be posted: /,
    },
    {
      trouble: "the server cuts every connection",
      make: (github) => {
        github.fail = () => "reset";
      },
      warning: /^The comment could not be posted: /,
    },
  ];

  test.each(troubles.map((row) => ({ history: failing, verdict: "fail", ...row })))(
    "warns and keeps the verdict $verdict if $trouble",
    async ({ make, warning, history, verdict }) => {
      await using github = await startGitHub({ pulls: [pull(7)] });
      make(github);
      using here = workspace({ "history.json": history() });
      const ended = await here.action({ node, github, flags: hurried(here, 30).flags });
      expect(ended.code).toBe(verdict === "pass" ? 0 : 1);
      expect(ended.outputs).toMatchObject({ verdict, "comment-url": "" });
      expect(ended.summary).toBe(ended.comment);
      expect(messagesOf(ended, noComment)).toEqual([expect.stringMatching(warning)]);
      expect(messagesOf(ended, "error")).toHaveLength(verdict === "pass" ? 0 : 1);
      expect(github.comments).toEqual([]);
      expect(github.violations).toEqual([]);
    },
  );

  test("is given up after a minute each for baseline and comment if the server never answers", async () => {
    await using github = await startGitHub({ pulls: [pull(7)] });
    github.fail = () => "hang";
    using here = workspace({ "history.json": failing() });
    const hurry = hurried(here, 30);
    const ended = await here.action({ node, github, flags: hurry.flags });
    expect(ended.code).toBe(1);
    expect(ended.outputs).toMatchObject({ verdict: "fail", failed: "overfit", "comment-url": "" });
    expect(messagesOf(ended, noComment)).toHaveLength(1);
    expect(messagesOf(ended, "debug").at(-1)).toBe("GitHub: 27 calls, 27 of them failed");
  });

  /** Consecutive steps on one pull request, and the verdict in the comment after each; null without a comment. */
  const modes = [
    { mode: "always", steps: [passing, failing, passing], shown: [green, red, green], writes: 3 },
    { mode: "on-failure", steps: [passing, failing, passing], shown: [null, red, green], writes: 2 },
    {
      mode: "on-change",
      steps: [passing, passing, failing, failing],
      shown: [green, green, red, red],
      writes: 2,
    },
    { mode: "never", steps: [passing, failing], shown: [null, null], writes: 0 },
  ];
  test.each(modes)("follows the mode $mode", async ({ mode, steps, shown, writes }) => {
    await using github = await startGitHub({ pulls: [pull(7)] });
    using here = workspace();
    const seen: (string | null)[] = [];
    const urls = new Set<string | undefined>();
    for (const [count, history] of steps.entries()) {
      here.write("history.json", history());
      const { outputs } = await here.action({
        node,
        github,
        inputs: { comment: mode, baseline: "none" },
        env: { GITHUB_RUN_ID: String(count) },
      });
      const [icon = null, ...more] = iconsOf(github);
      expect(more).toEqual([]);
      expect(outputs["comment-url"] === "").toBe(icon === null);
      if (icon !== null) urls.add(outputs["comment-url"]);
      seen.push(icon);
    }
    expect(seen).toEqual(shown);
    expect(urls.size).toBe(writes === 0 ? 0 : 1);
    const written = github.requests.filter(({ method, path }) => method !== "GET" && path !== "/graphql");
    expect(written).toHaveLength(writes);
    if (mode === "never") expect(github.requests.filter(({ path }) => path.includes("comments"))).toEqual([]);
  });

  const tokens = [
    { token: "a person's token", user: "login", graphql: "forbidden", login: "octocat" },
    { token: "an app's token", user: "forbidden", graphql: "login", login: "gate[bot]" },
    {
      token: "the workflow's own token",
      user: "forbidden",
      graphql: "forbidden",
      login: "github-actions[bot]",
    },
    {
      token: "a token whose GraphQL query fails",
      user: "forbidden",
      graphql: "errors",
      login: "github-actions[bot]",
    },
  ] as const;
  test.each(tokens)("updated with $token is the one by $login", async ({ user, graphql, login }) => {
    await using github = await startGitHub({ pulls: [pull(7)], user, graphql, login });
    for (const other of ["octocat", "gate[bot]", "github-actions[bot]"]) {
      if (other !== login) github.addComment(7, `${marker}of ${other}`, other);
    }
    const others = structuredClone(github.comments);
    using here = workspace({ "history.json": passing() });
    for (const _ of [1, 2]) expect((await here.action({ node, github })).code).toBe(0);
    expect(github.comments.slice(0, -1)).toEqual(others);
    expect(github.comments.at(-1)).toMatchObject({
      user: { login },
      body: expect.stringMatching(/^<!-- .*\n### ✅/),
    });
    expect(github.violations).toEqual([]);
  });
});
