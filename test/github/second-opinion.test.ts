/** The bundle against a GitHub that others wrote: what our own might have got wrong with us. */
import { getOctokit } from "@actions/github";
import { createEmulator } from "emulate";
import { afterAll, beforeAll, expect, test } from "vitest";
import { example, pullEvent, workspace } from "../action/run.ts";
import { pull } from "./server.ts";

const repository = { owner: "lossgate", repo: "sample" };

let emulator: { readonly url: string; readonly close: () => Promise<void> };

beforeAll(async () => {
  emulator = await createEmulator({
    service: "github",
    port: 0,
    seed: {
      tokens: { token: { login: "lossgate", scopes: ["repo"] } },
      github: {
        users: [{ login: "lossgate" }],
        repos: [{ owner: "lossgate", name: "sample", auto_init: true }],
      },
    },
  });
});
afterAll(() => emulator.close());

test("a pull request gets one comment, kept up to date, among those of others", async () => {
  const { git, repos, pulls, issues } = getOctokit("token", { baseUrl: emulator.url }).rest;
  const content = Buffer.from("print()\n").toString("base64");
  const base = (await git.getRef({ ...repository, ref: "heads/main" })).data.object.sha;
  await git.createRef({ ...repository, ref: "refs/heads/topic", sha: base });
  const change = { ...repository, path: "train.py", message: "train", branch: "topic", content };
  const head = (await repos.createOrUpdateFileContents(change)).data.commit.sha ?? "";
  const { number } = (await pulls.create({ ...repository, title: "Train", head: "topic", base: "main" }))
    .data;
  for (let i = 0; i < 105; i++)
    await issues.createComment({ ...repository, issue_number: number, body: "hello" });

  const event = pullEvent(
    pull(number, {
      head: { ref: "topic", sha: head, repo: "lossgate/sample" },
      base: { ref: "main", sha: base },
    }),
  );
  using here = workspace({ "history.json": example("overfit/history.json") });
  const step = () =>
    here.action({
      node: process.execPath,
      event,
      inputs: { baseline: "" },
      env: { GITHUB_API_URL: emulator.url },
    });
  const first = await step();
  expect(first.code).toBe(1);
  expect(first.report.baseline).toEqual({
    kind: "absent",
    because: "main has published no lossgate-report yet",
  });
  expect(first.stdout).not.toMatch(/^::warning title=lossgate%3A no comment/m);

  here.write("history.json", example("healthy/history.json"));
  const second = await step();
  expect(second.code).toBe(0);
  expect(second.outputs["comment-url"]).toBe(first.outputs["comment-url"]);
  const { data } = await issues.listComments({ ...repository, issue_number: number, per_page: 100, page: 2 });
  const ours = data.filter(({ body }) => body?.startsWith("<!-- lossgate: "));
  expect(ours).toHaveLength(1);
  expect(ours[0]?.body).toBe(`<!-- lossgate: lossgate -->\n${second.comment}`);
});
