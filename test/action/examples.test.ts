import { describe, expect, test } from "vitest";
import { pull, sha, startGitHub } from "../github/server.ts";
import { allNodes, example, workspace } from "./run.ts";

type Example = {
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly code: number;
  readonly verdict: string;
  readonly failed: string;
  readonly warned: string;
};

const examples: readonly Example[] = [
  {
    name: "healthy",
    files: { "runs/healthy/history.json": "healthy/history.json" },
    code: 0,
    verdict: "pass",
    failed: "",
    warned: "",
  },
  {
    name: "overfit",
    files: { "runs/overfit/history.json": "overfit/history.json" },
    code: 1,
    verdict: "fail",
    failed: "overfit",
    warned: "gap,patience",
  },
  {
    name: "plateau",
    files: { "runs/plateau/training.log": "plateau/training.log" },
    code: 0,
    verdict: "pass",
    failed: "",
    warned: "plateau",
  },
  {
    name: "diverged",
    files: { "runs/diverged/training.log": "diverged/training.log" },
    code: 1,
    verdict: "fail",
    failed: "non-finite",
    warned: "",
  },
  {
    name: "regression",
    files: {
      "runs/regression/history.json": "regression/history.json",
      "base/history.json": "regression/base/history.json",
    },
    inputs: { baseline: "base" },
    code: 1,
    verdict: "fail",
    failed: "regression",
    warned: "underfit",
  },
];

const baseConfig = `GET /repos/lossgate/sample/contents?ref=${sha("main")}`;

const listed = "GET /repos/lossgate/sample/issues/7/comments?per_page=100";
/** Requests of a step. Those before the first write run in parallel, in no order. */
const expectedRequests = {
  base: [
    // The fake GitHub does not know the merge commit that was checked out.
    `GET /repos/lossgate/sample/commits?sha=${"5".repeat(40)}&per_page=100`,
    `GET /repos/lossgate/sample/compare/${sha("main")}...${sha("head-7")}?per_page=1`,
    `GET /repos/lossgate/sample/commits?sha=${sha("main")}&per_page=100`,
    "GET /repos/lossgate/sample/actions/artifacts?name=lossgate-report&per_page=100",
    ...["merge_group", "push&branch=main", "schedule&branch=main", "workflow_dispatch&branch=main"].map(
      (event) =>
        `GET /repos/lossgate/sample/actions/workflows/train.yml/runs?event=${event}&per_page=50&exclude_pull_requests=true`,
    ),
  ],
  pull: ["GET /repos/lossgate/sample/pulls/7", baseConfig, listed],
  login: ["GET /user", "POST /graphql"],
  create: ["POST /repos/lossgate/sample/issues/7/comments", listed],
  update: ["PATCH /repos/lossgate/sample/issues/comments/1001"],
};

/** A new rule changes no golden: what passed or was not judged is not in it. */
function withoutRules(comment: string): string {
  return comment
    .replace(/(<summary>Checks: .*⚠️).*(<\/summary>)/, "$1$2")
    .replace(/^\| (?:✅|❓) [a-z-]+(?:, [a-z-]+)* \| .* \|\n/gm, "");
}

describe.each(allNodes)("a step without inputs under $version", ({ node }) => {
  test.each(examples)("judges $name and updates its comment", async ({ name, files, inputs = {}, ...is }) => {
    await using github = await startGitHub({ pulls: [pull(7)] });
    using here = workspace(
      Object.fromEntries(Object.entries(files).map(([path, from]) => [path, example(from)])),
    );
    const { base, pull: ofPull, login, create, update } = expectedRequests;
    const reads = [...(inputs["baseline"] ? [] : base), ...ofPull];
    /** The requests since the last call, those before the last ones in alphabetical order. */
    const requests = (inOrder: number) => {
      const all = github.requests.splice(0).map(({ method, path }) => `${method} ${path}`);
      return [...all.slice(0, -inOrder).sort(), ...all.slice(-inOrder)];
    };

    const first = await here.action({ node, github, inputs });
    expect(first.stderr).toBe("");
    expect(first.code).toBe(is.code);
    expect(first.outputs).toEqual({
      verdict: is.verdict,
      failed: is.failed,
      warned: is.warned,
      report: expect.stringMatching(/^.*\/lossgate-\w+\/report\.json$/),
      "report-url": "",
      html: expect.stringMatching(/^.*\/lossgate-\w+\/lossgate-report\.html$/),
      "html-url": "",
      "issue-url": "",
      "report-directory": expect.stringMatching(/^.*\/lossgate-\w+$/),
      "comment-body-file": expect.stringMatching(/^.*\/lossgate-\w+\/comment\.md$/),
      "comment-url": "https://github.com/lossgate/sample/pull/7#issuecomment-1001",
    });
    expect(first.report.verdict).toBe(is.verdict);
    expect(first.report.runs.map((run) => run.name)).toEqual([name]);
    await expect(withoutRules(first.comment)).toMatchFileSnapshot(`golden/${name}.md`);
    expect(first.summary).toBe(first.comment);
    expect(github.comments).toMatchObject([
      {
        id: 1001,
        body: `<!-- lossgate: lossgate -->\n${first.comment}`,
        user: { login: "github-actions[bot]" },
      },
    ]);
    expect(requests(create.length)).toEqual([...reads.sort(), ...create]);

    const second = await here.action({ node, github, inputs, env: { GITHUB_RUN_ID: "4712" } });
    expect(second.code).toBe(is.code);
    const {
      report,
      html: _page,
      "comment-body-file": file,
      "report-directory": _,
      ...outputs
    } = second.outputs;
    expect(first.outputs).toMatchObject(outputs);
    expect([report, file]).not.toContain(undefined);
    expect(second.report).toEqual(first.report);
    expect(second.comment).toBe(first.comment.replace("/actions/runs/4711", "/actions/runs/4712"));
    expect(github.comments).toMatchObject([
      { id: 1001, body: `<!-- lossgate: lossgate -->\n${second.comment}` },
    ]);
    expect(requests(update.length)).toEqual([...[...reads, ...login].sort(), ...update]);
    expect(github.violations).toEqual([]);
  });
});
