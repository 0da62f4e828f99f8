import { posix } from "node:path";
import { sanitizeLine } from "../../text/sanitize.ts";
import { ZipError } from "./zip-error.ts";

/** What every name in a zip must be. */
const nameRules: readonly (readonly [expected: string, isMet: (name: string) => boolean])[] = [
  ["a name of at most 1,000 characters", (name) => name.length <= 1000],
  ["a name without control characters", (name) => !/[\0-\x1f\x7f-\x9f]/.test(name)],
  ["a name without backslashes", (name) => !name.includes("\\")],
  ["a relative name", (name) => !/^(\/|[a-z]:)/i.test(name)],
  ['a name without "", "." and ".." in its path', (name) => !/(^|\/)\.{0,2}(\/|$)/.test(name)],
  [
    "at most 255 bytes between slashes",
    (name) => name.split("/").every((part) => Buffer.byteLength(part) <= 255),
  ],
];

/** Throws ZipError if a path must not be extracted; `name` is the path as the zip writes it. */
export function checkName(path: string, name: string): void {
  for (const [expected, isMet] of nameRules) {
    if (!isMet(path)) throw new ZipError(`expected ${expected}, got ${quoteName(name)}`);
  }
}

/** A path in the zip; a directory may have an entry of its own or appear only in the paths of files. */
type UsedPath = { readonly path: string; readonly isDirectory: boolean; readonly isEntry: boolean };

/** The paths of a zip so far, by the name that a file system ignoring case and composition would give them. */
export type UsedPaths = Map<string, UsedPath>;

/** Records the path of an entry and its parent directories. Throws ZipError if another entry uses one of them. */
export function addPath(path: string, isDirectory: boolean, used: UsedPaths): void {
  if (!addOne({ path, isDirectory, isEntry: true }, used)) return;
  for (let parent = posix.dirname(path); parent !== "."; parent = posix.dirname(parent)) {
    if (!addOne({ path: parent, isDirectory: true, isEntry: false }, used)) return;
  }
}

/** Returns whether the path is new. */
function addOne(added: UsedPath, used: UsedPaths): boolean {
  const { path, isDirectory, isEntry } = added;
  const key = path.normalize("NFC").toLowerCase();
  const other = used.get(key);
  if (other && other.path !== path) {
    const both = `${quoteName(other.path)} and ${quoteName(path)}`;
    throw new ZipError(`expected names that differ by more than case and composition, got ${both}`);
  }
  if (other && other.isDirectory !== isDirectory) {
    throw new ZipError(`expected a file or a directory, got both as ${quoteName(path)}`);
  }
  if (other?.isEntry && isEntry) throw new ZipError(`expected unique names, got ${quoteName(path)} twice`);
  if (!other || isEntry) used.set(key, added);
  return !other;
}

/** A name from the zip for a message: quoted, on one line, truncated if long. */
export function quoteName(name: string): string {
  return sanitizeLine(JSON.stringify(name));
}
