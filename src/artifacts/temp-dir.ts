import { mkdirSync, mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { error, InputError } from "../problems.ts";
import { sanitizeLine } from "../text/sanitize.ts";

/** Larger ones are not downloaded. */
export const maxDownloadBytes = 2 ** 30;

/** Not a path, and none of the characters that GitHub forbids in the name of an artifact. */
export function isFileName(name: string): boolean {
  return /^[^"\\/:<>|*?\0-\x1f]{1,255}$/.test(name) && !/^\.{1,2}$/.test(name);
}

/** A fresh directory, outside of the workspace. */
export function makeTempDir(): string {
  return mkdtempSync(join(process.env["RUNNER_TEMP"] ?? tmpdir(), "lossgate-"));
}

/** Makes the directory of an artifact below `root`. Throws InputError where the name is no name of a directory, or taken. */
export function makeArtifactDir(name: string, root: string): string {
  if (!isFileName(name))
    throw new InputError([
      error(
        "artifact",
        `expected a name that a directory can have, got ${JSON.stringify(name.slice(0, 100))}`,
      ),
    ]);
  // The same on every system, also on one that tells neither case nor composition.
  const other = readdirSync(root).find((one) => folded(one) === folded(name));
  if (other !== undefined)
    throw new InputError([
      error(
        `artifact ${name}`,
        `expected a name of its own, whatever the case of its letters, there is ${sanitizeLine(other)}`,
      ),
    ]);
  const directory = join(root, name);
  mkdirSync(directory);
  return directory;
}

function folded(name: string): string {
  return name.normalize("NFC").toLowerCase();
}
