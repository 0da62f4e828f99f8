import { createWriteStream } from "node:fs";
import { basename, join } from "node:path";
import { pipeline } from "node:stream/promises";
import { HttpClient } from "@actions/http-client";
import { type ArtifactSource, type ListedArtifact, maxDownloadBytes } from "../artifacts/download.ts";
import { unnamedFile } from "../artifacts/extract.ts";
import { isFileName } from "../artifacts/temp-dir.ts";
import { errorMessage } from "../text/error-message.ts";
import { type GitHub, permissionFor } from "./client.ts";
import { watchDownload } from "./watch-download.ts";

export type Repository = { readonly owner: string; readonly repo: string };

/** An artifact of any workflow run, as GitHub's REST API describes it. */
export type StoredArtifact = ListedArtifact & {
  /** In milliseconds since 1970. */
  readonly createdAt: number;
  /** The workflow run that uploaded it. */
  readonly run: number | null;
  readonly commit: string | null;
  readonly branch: string | null;
  /** Its commit is in the repository itself, not in a fork. */
  readonly isOwn: boolean;
};

type RestArtifact = Awaited<
  ReturnType<GitHub["rest"]["actions"]["listArtifactsForRepo"]>
>["data"]["artifacts"][number];

const pageLength = 100;

/** The newest artifacts of one name in a repository, whatever runs uploaded them. */
export type NewestArtifacts = {
  readonly artifacts: readonly StoredArtifact[];
  /** There are no others of this name. */
  readonly isComplete: boolean;
};

export async function newestArtifacts(
  github: GitHub,
  { owner, repo }: Repository,
  name: string,
): Promise<NewestArtifacts> {
  const request = { owner, repo, name, per_page: pageLength };
  const { data } = await github.rest.actions.listArtifactsForRepo(request);
  return {
    artifacts: data.artifacts.map(toStoredArtifact),
    isComplete: data.artifacts.length < pageLength,
  };
}

/** Lists the artifacts of a workflow run, or those of one name; of several with one name, from a job that ran again, the newest. */
export async function artifactsOfRun(
  github: GitHub,
  { owner, repo }: Repository,
  run: number,
  name?: string,
): Promise<StoredArtifact[]> {
  const request = { owner, repo, run_id: run, per_page: pageLength, ...(name === undefined ? {} : { name }) };
  const artifacts = await github.paginate(github.rest.actions.listWorkflowRunArtifacts, request);
  const newest = new Map<string, StoredArtifact>();
  for (const artifact of artifacts.map(toStoredArtifact)) {
    if (artifact.id > (newest.get(artifact.name)?.id ?? 0)) newest.set(artifact.name, artifact);
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
}: RestArtifact): StoredArtifact {
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

/** The artifacts of a workflow run, of this repository or of another that the token may read. */
export function workflowRunSource(github: GitHub, repository: Repository, run: number): ArtifactSource {
  return {
    name: `workflow run ${run} of ${repository.owner}/${repository.repo}`,
    list: () =>
      artifactsOfRun(github, repository, run).catch((thrown) => {
        throw new Error(`${errorMessage(thrown)}.${permissionFor(thrown, "actions: read")}`);
      }),
    download: storedArtifacts(github, repository).download,
  };
}

/** Downloads artifacts of any workflow run of a repository. The storage is on another host, which never gets the token. */
export function storedArtifacts(
  github: GitHub,
  { owner, repo }: Repository,
): Pick<ArtifactSource, "download"> {
  return {
    download: async ({ id }, directory) => {
      const { headers } = await github.rest.actions.downloadArtifact({
        owner,
        repo,
        artifact_id: id,
        archive_format: "zip",
        request: { redirect: "manual" },
      });
      if (!headers.location) throw new Error("expected a download URL from GitHub, got none");
      await downloadFile(headers.location, directory);
    },
  };
}

async function downloadFile(url: string, directory: string): Promise<void> {
  const client = new HttpClient("lossgate", [], { socketTimeout: 20_000, maxRetries: 1, allowRetries: true });
  const { message } = await client.get(url).catch((thrown) => {
    // The error may contain the URL, whose query string grants access.
    throw new Error(`the artifact storage failed: ${errorMessage(thrown).split("?", 1)}`);
  });
  if (message.statusCode !== 200) {
    message.destroy();
    throw new Error(`the artifact storage responded with status ${message.statusCode}`);
  }
  const file = fileNameOf(message.headers["content-disposition"]);
  let received = 0;
  const count = limitBytes(maxDownloadBytes, (bytes) => {
    received = bytes;
  });
  const stop = new AbortController();
  const target = createWriteStream(join(directory, file));
  try {
    await watchDownload(() => received, pipeline(message, count, target, { signal: stop.signal }));
  } finally {
    stop.abort();
  }
}

/** Fails a download at its first byte beyond the limit. */
function limitBytes(limit: number, onBytes: (bytes: number) => void) {
  return async function* (chunks: AsyncIterable<Buffer>) {
    let bytes = 0;
    for await (const chunk of chunks) {
      bytes += chunk.length;
      onBytes(bytes);
      if (bytes > limit) throw new Error(`expected at most ${limit} bytes, got more`);
      yield chunk;
    }
  };
}

/** Returns the name in `attachment; filename="report.html"; filename*=UTF-8''report.html`, where a file can have it. */
function fileNameOf(disposition = ""): string {
  const name =
    /filename\*\s*=\s*UTF-8''([^;\r\n]*)/i.exec(disposition)?.[1] ??
    /filename\s*=\s*"([^"]*)"/i.exec(disposition)?.[1];
  try {
    const file = basename(decodeURIComponent(name ?? "").replaceAll("\\", "/"));
    return isFileName(file) ? file : unnamedFile;
  } catch {
    return unnamedFile;
  }
}
