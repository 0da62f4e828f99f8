import { createWriteStream } from "node:fs";
import { basename, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { HttpClient } from "@actions/http-client";
import { extractArtifact } from "../artifacts/extract.ts";
import { isFileName, makeTempDir, maxDownloadBytes } from "../artifacts/temp-dir.ts";
import { type GitHub, messageOf } from "./client.ts";

export type Repository = { readonly owner: string; readonly repo: string };

/** An artifact of any workflow run, as GitHub's REST interface tells of it. */
export type StoredArtifact = {
  readonly id: number;
  readonly name: string;
  readonly bytes: number;
  readonly digest: string | null;
  readonly expired: boolean;
  /** In milliseconds since 1970. */
  readonly createdAt: number;
  readonly run: number | null;
  readonly commit: string | null;
  readonly branch: string | null;
  /** The commit is of the repository's own, not of a fork. */
  readonly isOwn: boolean;
};

type ListedArtifact = Awaited<
  ReturnType<GitHub["rest"]["actions"]["listArtifactsForRepo"]>
>["data"]["artifacts"][number];

const pageLength = 100;
/** A busy repository has a report of every pull request, too. */
const maxPages = 5;

/** The artifacts of this name in the repository, page by page as GitHub lists them, the newest first. */
export async function* artifactsNamed(
  github: GitHub,
  { owner, repo }: Repository,
  name: string,
): AsyncGenerator<{ some: StoredArtifact[]; isLast: boolean }> {
  for (let page = 1; page <= maxPages; page++) {
    const { data } = await github.rest.actions.listArtifactsForRepo({
      owner,
      repo,
      name,
      per_page: pageLength,
      page,
    });
    const isLast = data.artifacts.length < pageLength;
    yield { some: data.artifacts.map(toStoredArtifact), isLast };
    if (isLast) return;
  }
}

/** The artifacts of a workflow run, of several with one name (a job that ran again) the newest. */
export async function artifactsOfRun(
  github: GitHub,
  { owner, repo }: Repository,
  run: number,
): Promise<StoredArtifact[]> {
  const request = { owner, repo, run_id: run, per_page: pageLength };
  const all = await github.paginate(github.rest.actions.listWorkflowRunArtifacts, request);
  const newest = new Map<string, StoredArtifact>();
  for (const stored of all.map(toStoredArtifact)) {
    if (stored.id > (newest.get(stored.name)?.id ?? 0)) newest.set(stored.name, stored);
  }
  return [...newest.values()];
}

function toStoredArtifact({
  id,
  name,
  size_in_bytes,
  digest,
  expired,
  created_at,
  workflow_run: run,
}: ListedArtifact): StoredArtifact {
  return {
    id,
    name,
    bytes: size_in_bytes,
    digest: digest ?? null,
    expired,
    createdAt: Date.parse(created_at ?? "") || 0,
    run: run?.id ?? null,
    commit: run?.head_sha ?? null,
    branch: run?.head_branch ?? null,
    isOwn: run?.repository_id !== undefined && run.repository_id === run.head_repository_id,
  };
}

/** Downloads an artifact, and unpacks it into a fresh directory. Throws where it can't be had, or is not what was uploaded. */
export async function fetchAndExtract(
  github: GitHub,
  repository: Repository,
  stored: StoredArtifact,
): Promise<string> {
  const [zipped, directory] = [makeTempDir(), makeTempDir()];
  await download(github, repository, stored, zipped);
  await extractArtifact({ name: stored.name, directory: zipped, digest: stored.digest }, directory);
  return directory;
}

/** Downloads an artifact as it is stored into an empty directory. The storage lies elsewhere: it never sees the token. */
export async function download(
  github: GitHub,
  { owner, repo }: Repository,
  { id, name, bytes }: StoredArtifact,
  into: string,
): Promise<void> {
  if (bytes > maxDownloadBytes)
    throw new Error(`${name} has ${bytes} bytes, at most ${maxDownloadBytes} are downloaded`);
  const { headers } = await github.rest.actions.downloadArtifact({
    owner,
    repo,
    artifact_id: id,
    archive_format: "zip",
    request: { redirect: "manual" },
  });
  if (!headers.location) throw new Error("expected the address of the artifact, GitHub told none");
  const client = new HttpClient("lossgate", [], { socketTimeout: 20_000, maxRetries: 1, allowRetries: true });
  const { message } = await client.get(headers.location).catch((thrown) => {
    // It may name the address, which is all that the storage asks for.
    throw new Error(`the storage of artifacts: ${messageOf(thrown).split("?", 1)}`);
  });
  if (message.statusCode !== 200) {
    message.destroy();
    throw new Error(`the storage of artifacts answered ${message.statusCode}`);
  }
  await pipeline(
    message,
    atMost(maxDownloadBytes),
    createWriteStream(join(into, fileNameOf(message.headers["content-disposition"]))),
  );
}

function atMost(most: number) {
  return async function* (chunks: AsyncIterable<Buffer>) {
    let bytes = 0;
    for await (const chunk of chunks) {
      bytes += chunk.length;
      if (bytes > most)
        throw new Error(
          `the artifact is larger than it was said to be: at most ${most} bytes are downloaded`,
        );
      yield chunk;
    }
  };
}

/** `attachment; filename="report.html"; filename*=UTF-8''report.html`; `artifact` where it tells none that a file can have. */
function fileNameOf(disposition = ""): string {
  const name =
    /filename\*\s*=\s*UTF-8''([^;\r\n]*)/i.exec(disposition)?.[1] ??
    /filename\s*=\s*"([^"]*)"/i.exec(disposition)?.[1];
  try {
    const file = basename(decodeURIComponent(name ?? "").replaceAll("\\", "/"));
    return isFileName(file) ? file : "artifact";
  } catch {
    return "artifact";
  }
}
