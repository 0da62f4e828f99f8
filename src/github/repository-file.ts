import { maxBytes } from "../config/file.ts";
import type { RepositoryFile } from "../config/inputs.ts";
import { statusOf } from "../text/http-error.ts";
import type { GitHub } from "./client.ts";

/** Reads a config file from its repository; null if there is none at this commit. Throws if that cannot be told. */
export async function readRepositoryFile(github: GitHub, file: RepositoryFile): Promise<string | null> {
  let text: unknown;
  try {
    const request = { ...file, mediaType: { format: "raw" } };
    text = (await github.rest.repos.getContent(request)).data;
  } catch (thrown) {
    if (statusOf(thrown) !== 404) throw thrown;
    // The answer is the same where the token may not read; only a commit that can be read has a root.
    await listDirectory(github, { ...file, path: "" });
    return null;
  }
  if (typeof text !== "string") throw new Error("expected a file, got a directory or submodule");
  if (Buffer.byteLength(text) > maxBytes) throw new Error("expected at most 1 MiB");
  return text;
}

/** Returns the paths of the files and directories in a directory. */
export async function listDirectory(github: GitHub, directory: RepositoryFile): Promise<string[]> {
  const { data } = await github.rest.repos.getContent(directory);
  return Array.isArray(data) ? data.map(({ path }) => path) : [];
}
