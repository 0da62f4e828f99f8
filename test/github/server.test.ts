import { getOctokit } from "@actions/github";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  artifact,
  forkToken,
  type GitHub,
  primaryRateLimit,
  pull,
  run,
  secondaryRateLimit,
  sha,
  startGitHub,
} from "./server.ts";

const repository = { owner: "lossgate", repo: "sample" };
const onPull = { ...repository, issue_number: 7 };

let github: GitHub;

beforeEach(async () => {
  github = await startGitHub({ pulls: [pull(7)] });
});
afterEach(async () => {
  await github.close();
});

function client() {
  return getOctokit("token", { baseUrl: github.url });
}

describe("comments", () => {
  test("are made in the name of the token", async () => {
    const { data } = await client().rest.issues.createComment({ ...onPull, body: "hello" });
    expect(data.user).toMatchObject({ login: "github-actions[bot]", type: "Bot" });
    expect(github.comments).toMatchObject([{ id: data.id, issue: 7, body: "hello" }]);
    expect(github.requests).toEqual([
      { method: "POST", path: "/repos/lossgate/sample/issues/7/comments", body: { body: "hello" } },
    ]);
    expect(github.violations).toEqual([]);
  });

  test("are listed page by page, oldest first", async () => {
    for (let count = 1; count <= 70; count++) github.addComment(7, `comment ${count}`, "someone");
    github.addComment(8, "elsewhere");
    const { rest, paginate } = client();
    const found = await paginate(rest.issues.listComments, onPull);
    expect(found.map(({ body }) => body)).toEqual(github.comments.slice(0, 70).map(({ body }) => body));
    expect(found[0]?.user).toMatchObject({ login: "someone", type: "User" });
    expect(github.requests).toHaveLength(3);
  });

  test("come with GitHub's links", async () => {
    for (let count = 1; count <= 250; count++) github.addComment(7, "x");
    const { data, headers } = await client().rest.issues.listComments({ ...onPull, per_page: 500, page: 2 });
    expect(data).toHaveLength(100);
    const address = `${github.url}/repos/lossgate/sample/issues/7/comments?per_page=500&page=`;
    expect(headers.link?.split(", ")).toEqual([
      `<${address}1>; rel="prev"`,
      `<${address}3>; rel="next"`,
      `<${address}3>; rel="last"`,
      `<${address}1>; rel="first"`,
    ]);
  });

  test("are updated, read and deleted", async () => {
    const { id } = github.addComment(7, "before");
    const { issues } = client().rest;
    await issues.updateComment({ ...repository, comment_id: id, body: "after" });
    expect(github.comments).toMatchObject([{ id, body: "after" }]);
    const { data } = await issues.getComment({ ...repository, comment_id: id });
    expect(data.body).toBe("after");
    await issues.deleteComment({ ...repository, comment_id: id });
    expect(github.comments).toEqual([]);
    expect(github.violations).toEqual([]);
  });

  test("are forbidden with a token that may only read", async () => {
    github.permissions.pullRequests = "read";
    const { id } = github.addComment(7, "mine");
    const refused = { status: 403, message: /^Resource not accessible by integration/ };
    const { issues } = client().rest;
    const update = { ...repository, comment_id: id, body: "x" };
    await expect(issues.createComment({ ...onPull, body: "x" })).rejects.toMatchObject(asRefusal(refused));
    await expect(issues.updateComment(update)).rejects.toMatchObject(asRefusal(refused));
  });

  test("made by two at once are two", async () => {
    const { issues } = client().rest;
    await Promise.all(["one", "two"].map((body) => issues.createComment({ ...onPull, body })));
    expect(new Set(github.comments.map(({ id }) => id)).size).toBe(2);
    expect(github.comments.map(({ body }) => body).sort()).toEqual(["one", "two"]);
  });

  test("need a pull request that exists", async () => {
    const { issues, pulls } = client().rest;
    const nowhere = { ...repository, issue_number: 404 };
    await expect(issues.createComment({ ...nowhere, body: "x" })).rejects.toMatchObject({ status: 404 });
    await expect(issues.listComments(nowhere)).rejects.toMatchObject({ status: 404 });
    await expect(pulls.get({ ...repository, pull_number: 404 })).rejects.toMatchObject({ status: 404 });
  });

  test("have GitHub's limit", async () => {
    const { issues } = client().rest;
    await issues.createComment({ ...onPull, body: "x".repeat(65_536) });
    const refused = { status: 422, message: /Body is too long \(maximum is 65536 characters\)/ };
    const tooLong = issues.createComment({ ...onPull, body: "x".repeat(65_537) });
    await expect(tooLong).rejects.toMatchObject(asRefusal(refused));
    expect(github.comments).toHaveLength(1);
  });
});

describe("the contract", () => {
  test("notes a body that GitHub's description does not allow", async () => {
    const { request } = client();
    const route = "POST /repos/{owner}/{repo}/issues/{issue_number}/comments";
    await expect(request(route, { ...onPull, body: 5 as never })).rejects.toMatchObject({ status: 422 });
    await expect(request(route, { ...onPull, body: "x", colour: "red" })).rejects.toMatchObject({
      status: 422,
    });
    expect(github.violations).toMatchObject([
      { operation: "issues/create-comment", errors: ['/requestBody/body must be string {"type":"string"}'] },
      { operation: "issues/create-comment", errors: [expect.stringContaining("additional properties")] },
    ]);
    expect(github.comments).toEqual([]);
  });

  test("notes a wrong parameter and a route that nobody uses", async () => {
    const { request } = client();
    await expect(request("GET /repos/lossgate/sample/pulls/seven")).rejects.toMatchObject({ status: 422 });
    await expect(request("GET /repos/lossgate/sample/pulls?colour=red")).rejects.toMatchObject({
      status: 422,
    });
    await expect(request("GET /rate_limit")).rejects.toMatchObject({ status: 404 });
    expect(github.violations.map(({ operation }) => operation)).toEqual(["pulls/get", "pulls/list", null]);
  });

  test("holds for the server's own answers", async () => {
    github.addComment(7, "x", "someone").createdAt = "yesterday";
    await expect(client().rest.issues.listComments(onPull)).rejects.toMatchObject({ status: 500 });
    await expect(github.close()).rejects.toThrow(/list-comments.*created_at must match format "date-time"/);
    github = await startGitHub();
  });
});

describe("the token", () => {
  test("is needed", async () => {
    const answer = await fetch(`${github.url}/user`, { headers: { "user-agent": "test" } });
    expect(answer.status).toBe(401);
  });

  test("of a workflow may not ask for its user by REST, but by GraphQL", async () => {
    const { rest, graphql } = client();
    await expect(rest.users.getAuthenticated()).rejects.toMatchObject({ status: 403 });
    expect(await graphql("query { viewer { login } }")).toEqual({ viewer: { login: "github-actions[bot]" } });
    github.graphql = "errors";
    await expect(graphql("{ viewer { login } }")).rejects.toThrow("Resource not accessible by integration");
    github.graphql = "forbidden";
    await expect(graphql("{ viewer { login } }")).rejects.toMatchObject({ status: 403 });
    expect(github.violations).toEqual([]);
  });

  test("of a person may", async () => {
    github.user = "login";
    github.login = "octocat";
    const { data } = await client().rest.users.getAuthenticated();
    expect(data).toMatchObject({ login: "octocat", type: "User" });
  });
});

describe("faults on demand", () => {
  test("are a status, a refusal, a cut connection, or silence", async () => {
    const { issues } = client().rest;
    github.fail = () => 502;
    await expect(issues.listComments(onPull)).rejects.toMatchObject({ status: 502 });
    github.fail = () => ({ status: 429, message: "slow down", headers: { "retry-after": "1" } });
    const slower = { status: 429, response: { headers: { "retry-after": "1" } } };
    await expect(issues.listComments(onPull)).rejects.toMatchObject(slower);
    github.fail = ({ method }) => (method === "POST" ? "reset" : undefined);
    await expect(issues.createComment({ ...onPull, body: "x" })).rejects.toMatchObject({ status: 500 });
    expect((await issues.listComments(onPull)).data).toEqual([]);
    github.fail = () => "hang";
    const signal = AbortSignal.timeout(50);
    await expect(issues.listComments({ ...onPull, request: { signal } })).rejects.toThrow();
    expect(github.requests).toHaveLength(5);
  });

  test("are nonsense and slowness", async () => {
    const { issues } = client().rest;
    github.fail = () => "garbage";
    expect((await issues.listComments(onPull)).data).toMatch(/^<!doctype html>/);
    github.fail = () => new Promise((resolve) => setTimeout(resolve, 50, undefined));
    const before = performance.now();
    expect((await issues.listComments(onPull)).data).toEqual([]);
    expect(performance.now() - before).toBeGreaterThan(45);
  });

  test("are GitHub's limits", async () => {
    const { issues } = client().rest;
    github.fail = () => secondaryRateLimit(7);
    await expect(issues.listComments(onPull)).rejects.toMatchObject({
      status: 403,
      message: expect.stringMatching(/secondary rate limit/),
      response: { headers: { "retry-after": "7", "x-ratelimit-remaining": "999" } },
    });
    github.fail = () => primaryRateLimit(1_800_000_000);
    const none = { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "1800000000" };
    await expect(issues.listComments(onPull)).rejects.toMatchObject({
      status: 403,
      message: expect.stringMatching(/API rate limit exceeded/),
      response: { headers: none },
    });
  });

  test("come by themselves when the requests are used up", async () => {
    const { issues } = client().rest;
    github.rateLimit.remaining = 1;
    const { headers } = await issues.listComments(onPull);
    expect(headers).toMatchObject({ "x-ratelimit-limit": "1000", "x-ratelimit-remaining": "0" });
    expect(Number(headers["x-ratelimit-reset"])).toBeGreaterThan(Date.now() / 1000);
    await expect(issues.createComment({ ...onPull, body: "x" })).rejects.toMatchObject({ status: 403 });
    expect(github.comments).toEqual([]);
  });
});

test("the token of a fork may read, and write nothing", async () => {
  github.permissions = forkToken();
  const { issues, repos, actions, pulls } = client().rest;
  expect((await pulls.list(repository)).data).toHaveLength(1);
  expect((await actions.listWorkflowRunsForRepo(repository)).data.total_count).toBe(0);
  const status = { ...repository, sha: sha("head-7"), state: "success" as const };
  for (const write of [issues.createComment({ ...onPull, body: "x" }), repos.createCommitStatus(status)]) {
    await expect(write).rejects.toMatchObject({ status: 403 });
  }
});

describe("what a baseline needs", () => {
  beforeEach(() => {
    github.commits = [
      { sha: sha("root"), parents: [], refs: [] },
      { sha: sha("main"), parents: [sha("root")], refs: ["main"] },
      { sha: sha("head-7"), parents: [sha("root")], refs: ["topic-7"] },
    ];
    github.runs = [
      run(1),
      run(2, { conclusion: "failure" }),
      run(3, { head: { ...run(3).head, ref: "dev" } }),
    ];
    github.artifacts = [artifact(5, { bytes: Buffer.from("PK") })];
    github.files = [{ path: ".github/lossgate.yml", ref: null, text: "rules: {}\n" }];
  });

  test("pull requests", async () => {
    github.pulls.push(pull(8, { head: { ref: "fix", sha: sha("fork"), repo: "friend/sample" } }));
    const { pulls, repos } = client().rest;
    const fork = await pulls.list({ ...repository, head: "friend:fix" });
    expect(fork.data).toMatchObject([{ number: 8, head: { repo: { full_name: "friend/sample" } } }]);
    expect((await pulls.get({ ...repository, pull_number: 7 })).data.base.ref).toBe("main");
    const find = repos.listPullRequestsAssociatedWithCommit;
    expect((await find({ ...repository, commit_sha: sha("head-7") })).data).toHaveLength(1);
    expect((await find({ ...repository, commit_sha: sha("fork") })).data).toEqual([]);
  });

  test("pull requests that are over", async () => {
    const merged = { state: "closed" as const, mergedAt: "2026-01-02T00:00:00Z" };
    const gone = { ref: "fix", sha: sha("fork"), repo: null };
    github.pulls = [
      pull(8, { ...merged, mergeCommit: sha("merge-8"), labels: ["data", "lossgate: skip"] }),
      pull(9, { ...merged, mergeCommit: sha("merge-9"), head: gone, user: "friend" }),
      pull(10, { mergeCommit: sha("test-merge") }),
    ];
    const { pulls, repos } = client().rest;
    const { data } = await pulls.get({ ...repository, pull_number: 8 });
    expect(data).toMatchObject({ merged: true, merged_at: merged.mergedAt, user: { login: "octocat" } });
    expect(data.labels.map(({ name }) => name)).toEqual(["data", "lossgate: skip"]);
    const find = async (name: string) => {
      const found = repos.listPullRequestsAssociatedWithCommit({ ...repository, commit_sha: sha(name) });
      return (await found).data.map(({ number, head }) => ({ number, repo: head.repo?.full_name ?? null }));
    };
    expect(await find("merge-8")).toEqual([{ number: 8, repo: "lossgate/sample" }]);
    expect(await find("merge-9")).toEqual([{ number: 9, repo: null }]);
    expect(await find("test-merge")).toEqual([]);
    expect((await pulls.list({ ...repository, state: "all", head: "friend:fix" })).data).toEqual([]);
    expect(github.violations).toEqual([]);
  });

  test("commits, each ahead of its parents", async () => {
    github.commits.push(
      { sha: sha("topic"), parents: [sha("root")], refs: [] },
      { sha: sha("merge"), parents: [sha("root"), sha("topic")], refs: ["next"] },
    );
    const { repos } = client().rest;
    const list = async (parameters: object) =>
      (await repos.listCommits({ ...repository, ...parameters })).data.map((commit) => commit.sha);
    expect(await list({})).toEqual([sha("main"), sha("root")]);
    expect(await list({ sha: "next" })).toEqual([sha("merge"), sha("topic"), sha("root")]);
    expect(await list({ sha: sha("topic"), per_page: 1, page: 2 })).toEqual([sha("root")]);
    await expect(list({ sha: "nowhere" })).rejects.toMatchObject({ status: 404 });
    const { headers } = await repos.listCommits({ ...repository, sha: "next", per_page: 2 });
    expect(headers.link).toContain('page=2>; rel="last"');
    github.permissions.contents = "none";
    await expect(list({})).rejects.toMatchObject({ status: 403 });
    expect(github.violations).toEqual([]);
  });

  test("runs by their commit, their event and their branch", async () => {
    github.runs.push(run(4, { event: "pull_request", attempt: 3, head: { ...run(4).head, sha: sha("x") } }));
    const { actions } = client().rest;
    const list = async (filter: object) =>
      (await actions.listWorkflowRunsForRepo({ ...repository, ...filter })).data.workflow_runs;
    expect(await list({ event: "pull_request" })).toMatchObject([{ id: 4, run_attempt: 3 }]);
    expect((await list({ head_sha: sha("x") })).map(({ id }) => id)).toEqual([4]);
    expect((await list({ branch: "dev" })).map(({ id }) => id)).toEqual([3]);
    expect((await list({ status: "failure" })).map(({ id }) => id)).toEqual([2]);
  });

  test("artifacts that are no zips, and digests that are wrong", async () => {
    const bytes = Buffer.from("<h1>fine</h1>");
    const raw = { bytes, name: "Bericht für „7“.html", mimeType: "text/html" };
    github.artifacts = [artifact(1, raw), artifact(2, { digest: "sha256:0" }), artifact(3, { digest: null })];
    const { actions } = client().rest;
    const { data } = await actions.listArtifactsForRepo(repository);
    expect(data.artifacts.map(({ digest }) => digest)).toEqual([
      null,
      "sha256:0",
      expect.stringMatching(/^sha256:\w{64}$/),
    ]);
    const headers = async (artifact_id: number) => {
      const download = { ...repository, artifact_id, archive_format: "zip" };
      const answer = await actions.downloadArtifact({ ...download, request: { redirect: "manual" } });
      const location = new URL(answer.headers.location ?? "");
      expect(location.host).not.toBe(new URL(github.url).host);
      expect(location.pathname).toBe(artifact_id === 1 ? "/artifacts/1" : `/artifacts/${artifact_id}.zip`);
      const given = (await fetch(location)).headers;
      return [given.get("content-type"), given.get("content-disposition")];
    };
    const encoded = "Bericht%20f%C3%BCr%20%E2%80%9E7%E2%80%9C.html";
    expect(await headers(1)).toEqual([
      "text/html",
      `attachment; filename="Bericht f_r _7_.html"; filename*=UTF-8''${encoded}`,
    ]);
    expect(await headers(2)).toEqual([
      "application/zip",
      `attachment; filename="lossgate.zip"; filename*=UTF-8''lossgate.zip`,
    ]);
  });

  test("commits, comparisons, files and statuses", async () => {
    const { repos } = client().rest;
    expect((await repos.getCommit({ ...repository, ref: "main" })).data.sha).toBe(sha("main"));
    const basehead = "main...topic-7";
    const { data } = await repos.compareCommitsWithBasehead({ ...repository, basehead });
    expect(data).toMatchObject({ status: "diverged", merge_base_commit: { sha: sha("root") } });
    const path = ".github/lossgate.yml";
    const raw = await repos.getContent({ ...repository, path, mediaType: { format: "raw" } });
    expect(raw.data).toBe("rules: {}\n");
    expect((await repos.getContent({ ...repository, path, ref: "main" })).data).toMatchObject({
      type: "file",
      path,
    });
    const listed = async (path: string) => (await repos.getContent({ ...repository, path })).data;
    expect(await listed("")).toMatchObject([{ type: "dir", path: ".github" }]);
    expect(await listed(".github")).toMatchObject([{ type: "file", path }]);
    await expect(listed("docs")).rejects.toMatchObject({ status: 404 });
    const status = { ...repository, sha: sha("head-7"), state: "failure" as const, context: "lossgate" };
    await repos.createCommitStatus(status);
    expect(github.statuses).toMatchObject([{ state: "failure", context: "lossgate", description: null }]);
    const long = repos.createCommitStatus({ ...status, description: "x".repeat(141) });
    await expect(long).rejects.toMatchObject({ status: 422 });
  });

  test("runs and their artifacts", async () => {
    const { actions } = client().rest;
    const filter = { branch: "main", status: "success" as const };
    const found = await actions.listWorkflowRuns({ ...repository, workflow_id: "train.yml", ...filter });
    expect(found.data.workflow_runs.map(({ id }) => id)).toEqual([1]);
    expect((await actions.listWorkflowRunsForRepo(repository)).data.total_count).toBe(3);
    expect((await actions.getWorkflowRun({ ...repository, run_id: 2 })).data.conclusion).toBe("failure");
    const listed = await actions.listWorkflowRunArtifacts({ ...repository, run_id: 1, name: "lossgate" });
    expect(listed.data.artifacts).toMatchObject([{ id: 5, size_in_bytes: 2, workflow_run: { id: 1 } }]);
    expect((await actions.listArtifactsForRepo(repository)).data.total_count).toBe(1);
    expect((await actions.getArtifact({ ...repository, artifact_id: 5 })).data.name).toBe("lossgate");
    const download = { ...repository, artifact_id: 5, archive_format: "zip" };
    const { data } = await actions.downloadArtifact(download);
    expect(Buffer.from(data as ArrayBuffer).toString()).toBe("PK");
    github.artifacts = github.artifacts.map((artifact) => ({ ...artifact, expired: true }));
    await expect(actions.downloadArtifact(download)).rejects.toMatchObject({ status: 410 });
    github.permissions.actions = "none";
    await expect(actions.listWorkflowRunsForRepo(repository)).rejects.toMatchObject({ status: 403 });
    expect(github.violations).toEqual([]);
  });
});

function asRefusal({ status, message }: { status: number; message: RegExp }) {
  return { status, message: expect.stringMatching(message) };
}
