import { readFileSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DefaultArtifactClient } from "@actions/artifact";
import { defaults } from "@actions/github/lib/utils";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { type Results, startResults } from "./results.ts";
import { artifact, type GitHub, run, startGitHub } from "./server.ts";

let github: GitHub;
let results: Results;
let client: DefaultArtifactClient;
let folder: string;
let id = 0;
let apiUrl = "";

beforeAll(async () => {
  github = await startGitHub();
  results = await startResults(github);
  // The client tells the runner all it does, and its octokit keeps the console that it finds when it is loaded.
  vi.spyOn(process.stdout, "write").mockReturnValue(true);
  vi.spyOn(console, "error").mockReturnValue();
  // Another test may have loaded octokit already, which reads GITHUB_API_URL only then.
  apiUrl = defaults.baseUrl ?? "";
  defaults.baseUrl = github.url;
  const { DefaultArtifactClient } = await import("@actions/artifact");
  client = new DefaultArtifactClient();
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "lossgate-results-"));
  id++;
  github.runs.push(run(id));
  atRun(id);
});
afterEach(async () => {
  for (const server of [github, results]) server.fail = () => undefined;
  await rm(folder, { recursive: true });
  expect(github.violations).toEqual([]);
});
afterAll(async () => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  defaults.baseUrl = apiUrl;
  await results.close();
  await github.close();
});

function atRun(run: number): void {
  for (const [name, value] of Object.entries(results.env(run))) vi.stubEnv(name, value);
}

function ofRun(run: number) {
  return {
    findBy: { workflowRunId: run, repositoryOwner: "lossgate", repositoryName: "sample", token: "token" },
  };
}

async function file(name: string, content: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

async function upload(name: string, content: string, raw = false) {
  const done = await client.uploadArtifact(name, [await file(name, content)], folder, { skipArchive: raw });
  return { id: done.id ?? 0, digest: `sha256:${done.digest}`, size: done.size };
}

async function download(of: number, options: { skipDecompress?: boolean; expectedHash?: string } & object) {
  const path = join(folder, "down");
  await rm(path, { recursive: true, force: true });
  const { digestMismatch } = await client.downloadArtifact(of, { path, ...options });
  return { digestMismatch, read: (name: string) => readFile(join(path, name), "utf8") };
}

describe("a zip", () => {
  test("goes to the storage and comes back, in the run and out of it", async () => {
    const { id: made, digest, size } = await upload("points.csv", "1,0.5\n");
    const [told] = github.artifacts.slice(-1);
    expect(told).toMatchObject({ id: made, run: id, attempt: 1, name: "points.csv", digest, expired: false });
    expect(told?.bytes).toHaveLength(size ?? 0);
    expect(told?.mimeType).toBe("application/zip");
    const listed = { id: made, name: "points.csv", size, digest, createdAt: expect.any(Date) };
    for (const where of [{}, ofRun(id)]) {
      expect((await client.listArtifacts(where)).artifacts).toEqual([listed]);
      expect((await client.getArtifact("points.csv", where)).artifact).toEqual(listed);
      const { digestMismatch, read } = await download(made, { ...where, expectedHash: digest });
      expect(digestMismatch).toBe(false);
      expect(await read("points.csv")).toBe("1,0.5\n");
      await (await download(made, { ...where, skipDecompress: true })).read("points.csv.zip");
    }
    const methods = results.requests.map(({ which, path }) =>
      which === "service" ? path.split("/").at(-1) : which,
    );
    expect(methods.slice(0, 4)).toEqual(["CreateArtifact", "storage", "storage", "FinalizeArtifact"]);
  });

  test("that was there before is found by the service too", async () => {
    const bytes = readFileSync(await file("x.zip", "as it was"));
    github.artifacts.push(artifact(900, { run: id, name: "mit Übersicht", bytes, digest: "sha256:other" }));
    github.artifacts.push(artifact(901, { run: id, name: "old", expired: true }));
    expect((await client.listArtifacts()).artifacts).toMatchObject([{ id: 900, digest: "sha256:other" }]);
    for (const where of [{}, ofRun(id)]) {
      const options = { ...where, skipDecompress: true, expectedHash: "sha256:other" };
      const { digestMismatch, read } = await download(900, options);
      expect(digestMismatch).toBe(true);
      expect(await read("mit Übersicht.zip")).toBe("as it was");
    }
  });
});

test("a file comes back as it is, under its own name", async () => {
  const { id: made, digest } = await upload("report.html", "<h1>fine</h1>", true);
  expect(github.artifacts.at(-1)).toMatchObject({ name: "report.html", mimeType: "text/html", digest });
  for (const where of [{}, ofRun(id)]) {
    for (const skipDecompress of [true, false]) {
      const { digestMismatch, read } = await download(made, {
        ...where,
        skipDecompress,
        expectedHash: digest,
      });
      expect(digestMismatch).toBe(false);
      expect(await read("report.html")).toBe("<h1>fine</h1>");
    }
  }
});

describe("a name", () => {
  test("is used once in an attempt, by whatever job", async () => {
    await upload("lossgate", "1");
    for (const [name, value] of Object.entries(results.env(id, "other"))) vi.stubEnv(name, value);
    await expect(upload("lossgate", "2")).rejects.toThrow(
      "Failed to CreateArtifact: Received non-retryable error: Failed request: (409) Conflict: an artifact with this " +
        "name already exists on the workflow run",
    );
  });

  test("is free again in the next attempt, which sees both", async () => {
    const first = await upload("lossgate", "1");
    const [current] = github.runs.slice(-1);
    if (current !== undefined) current.attempt = 2;
    atRun(id);
    const second = await upload("lossgate", "2");
    const { artifacts } = await client.listArtifacts();
    expect(artifacts.map((one) => one.id)).toEqual([first.id, second.id]);
    expect((await client.listArtifacts({ latest: true })).artifacts.map((one) => one.id)).toEqual([
      second.id,
    ]);
    expect(await (await download(first.id, {})).read("lossgate")).toBe("1");
    expect(await (await download(second.id, {})).read("lossgate")).toBe("2");
    await client.deleteArtifact("lossgate");
    expect((await client.listArtifacts()).artifacts.map((one) => one.id)).toEqual([first.id]);
  });

  test("stays taken by an upload that never ended", async () => {
    results.fail = ({ path }) => (path.endsWith("/FinalizeArtifact") ? 403 : undefined);
    await expect(upload("lossgate", "1")).rejects.toThrow("Failed to FinalizeArtifact");
    expect((await client.listArtifacts()).artifacts).toEqual([]);
    await expect(upload("lossgate", "1")).rejects.toThrow("(409) Conflict");
  });
});

describe("a fault", () => {
  test.each([
    ["the service refuses", "CreateArtifact", 403, "Failed to CreateArtifact: Received non-retryable error"],
    ["the service is cut off", "CreateArtifact", "reset", "ECONNRESET"],
    ["the storage refuses", "comp=block", 403, "Refused"],
    ["the storage answers nonsense", "comp=block", "garbage", /./],
  ] as const)("of an upload: %s", async (_, where, fault, message) => {
    results.fail = ({ path }) => (path.includes(where) ? fault : undefined);
    await expect(upload("lossgate", "1")).rejects.toThrow(message);
    expect(github.artifacts.filter((one) => one.run === id)).toEqual([]);
  });

  test("of a list", async () => {
    results.fail = () => ({ status: 403, message: "no" });
    await expect(client.listArtifacts()).rejects.toThrow("(403) Forbidden: no");
    github.fail = () => 404;
    await expect(client.listArtifacts(ofRun(id))).rejects.toMatchObject({ status: 404 });
  });

  test("of a download", async () => {
    const { id: made, digest } = await upload("lossgate", "1");
    github.fail = () => 410;
    await expect(download(made, ofRun(id))).rejects.toMatchObject({ status: 410 });
    github.fail = () => undefined;
    results.fail = ({ which }) => (which === "storage" ? "garbage" : undefined);
    const options = { ...ofRun(id), skipDecompress: true, expectedHash: digest };
    expect((await download(made, options)).digestMismatch).toBe(true);
  });

  // The client waits five seconds before it tries again.
  test("that passes is none", { timeout: 15_000 }, async () => {
    const { id: made } = await upload("lossgate", "1");
    let faults = 0;
    results.fail = ({ which }) => (which === "storage" && ++faults === 1 ? 503 : undefined);
    expect(await (await download(made, {})).read("lossgate")).toBe("1");
  });
});

describe("the service", () => {
  async function ask(method: string, body: object, token?: string) {
    const { ACTIONS_RESULTS_URL = "", ACTIONS_RUNTIME_TOKEN = "" } = results.env(id);
    const answer = await fetch(
      `${ACTIONS_RESULTS_URL}twirp/github.actions.results.api.v1.ArtifactService/${method}`,
      {
        method: "POST",
        headers: { authorization: `Bearer ${token ?? ACTIONS_RUNTIME_TOKEN}` },
        body: JSON.stringify(body),
      },
    );
    return [answer.status, await answer.text()];
  }
  const ids = () => ({ workflow_run_backend_id: `run-${id}`, workflow_job_run_backend_id: "job-1" });

  test("knows its tokens, and whose they are", async () => {
    expect(await ask("ListArtifacts", ids(), "another")).toEqual([
      401,
      expect.stringMatching(/unauthenticated/),
    ]);
    const other = { ...ids(), workflow_run_backend_id: "run-0" };
    expect(await ask("ListArtifacts", other)).toEqual([403, expect.stringMatching(/permission_denied/)]);
    expect(await ask("GetSignedArtifactURL", { ...ids(), name: "none" })).toEqual([
      404,
      expect.stringMatching(/not_found/),
    ]);
  });

  test("wants what was announced", async () => {
    await ask("CreateArtifact", { ...ids(), name: "a", version: 7 });
    expect(await ask("FinalizeArtifact", { ...ids(), name: "a", size: "5" })).toEqual([
      412,
      expect.stringMatching(/5 bytes were announced, none came/),
    ]);
  });

  test("notes a request it does not know", async () => {
    expect(await ask("CreateArtifact", { ...ids(), name: "a", version: 4 })).toEqual([
      400,
      expect.stringMatching(/version/),
    ]);
    expect(await ask("MigrateArtifact", ids())).toEqual([400, expect.stringMatching(/malformed/)]);
    expect(github.violations.splice(0)).toHaveLength(2);
  });

  test("may answer nonsense, or late", async () => {
    results.fail = () => "garbage";
    expect(await ask("ListArtifacts", ids())).toEqual([200, expect.stringMatching(/^<!doctype html>/)]);
    results.fail = () => new Promise((resolve) => setTimeout(resolve, 20, 418));
    expect(await ask("ListArtifacts", ids())).toEqual([418, expect.stringMatching(/I'm a Teapot/)]);
  });
});
