import { mkdirSync, mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { error, InputError } from "../problems.ts";
import { sanitizeLine } from "../text/sanitize.ts";

/** Whether this is a file name, not a path, without the characters that GitHub forbids in artifact names. */
export function isFileName(name: string): boolean {
  return /^[^"\\/:<>|*?\0-\x1f]{1,255}$/.test(name) && !/^\.{1,2}$/.test(name);
}

/** Makes an empty directory outside the workspace: where the runner wants it, else where the system does. */
export function makeTempDir(): string {
  try {
    return mkdtempSync(join(process.env["RUNNER_TEMP"] || tmpdir(), "lossgate-"));
  } catch {
    return mkdtempSync(join(tmpdir(), "lossgate-"));
  }
}

/** Makes the directory of an artifact below `root`. Throws InputError if its name is invalid or taken. */
export function makeArtifactDir(name: string, root: string): string {
  if (!isFileName(name))
    throw new InputError([
      error("artifact", `expected a valid directory name, got ${JSON.stringify(name.slice(0, 100))}`),
    ]);
  // File systems that ignore case or Unicode composition would merge the two.
  const other = readdirSync(root).find((existing) => foldName(existing) === foldName(name));
  if (other !== undefined)
    throw new InputError([
      error(
        `artifact ${name}`,
        `expected a name that differs from other artifacts by more than case, got ${sanitizeLine(name)} and ${sanitizeLine(other)}`,
      ),
    ]);
  const directory = join(root, name);
  mkdirSync(directory);
  return directory;
}

function foldName(name: string): string {
  return name.normalize("NFC").toLowerCase();
}
