import { posix } from "node:path";
import type { BaselineConfig } from "../config/changes.ts";
import { defaultConfig, defaultNames } from "../config/file.ts";
import { errorMessage } from "../text/error-message.ts";
import { type GitHub, permissionFor } from "./client.ts";
import { listDirectory, readRepositoryFile } from "./repository-file.ts";
import type { Repository } from "./stored-artifacts.ts";

/** Reads the config file of a commit: the one that the input names, else the default one. */
export async function readBaselineConfig(
  github: GitHub,
  { owner, repo }: Repository,
  commit: string,
  named: string | null,
): Promise<BaselineConfig> {
  const at = { owner, repo, ref: commit };
  const short = commit.slice(0, 12);
  try {
    // The commit may have its default config under another name than this change.
    const file = named === null ? await findDefault(github, at) : posix.normalize(named);
    if (file === null) return { from: short, source: null };
    if (posix.isAbsolute(file) || file.startsWith(".."))
      throw new Error(`${file} is outside of the repository`);
    const from = `${file} at ${short}`;
    const text = await readRepositoryFile(github, { ...at, path: file });
    return { from, source: text === null ? null : { file: from, text } };
  } catch (thrown) {
    const permission = permissionFor(thrown, "contents: read");
    return { because: `could not read the config of the base commit: ${errorMessage(thrown)}.${permission}` };
  }
}

/** Returns the default config file of a commit; null if it has none. Throws if it has several. */
async function findDefault(
  github: GitHub,
  at: Repository & { readonly ref: string },
): Promise<string | null> {
  const root = await listDirectory(github, { ...at, path: "" });
  const folder = posix.dirname(defaultConfig);
  const inFolder = root.includes(folder) ? await listDirectory(github, { ...at, path: folder }) : [];
  const names = defaultNames.filter((name) => [...root, ...inFolder].includes(name));
  if (names.length > 1) throw new Error(`expected one config file, got ${names.join(", ")}`);
  return names[0] ?? null;
}
