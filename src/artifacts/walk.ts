import { type Dirent, readdirSync, statSync } from "node:fs";
import { sep } from "node:path";
import { error, type Problem } from "../problems.ts";
import { errorMessage } from "../text/error-message.ts";

/** Something below a directory that is no searched directory. */
export type Entry = {
  readonly absolute: string;
  /** Its path below the directory where the walk began, with forward slashes. */
  readonly below: string;
  readonly isLink: boolean;
  /** What it is, if it is no file that can be read: `a link to a directory`. */
  readonly obstacle: string | null;
};

/** Directories of installed code and caches: never a training's output, often tens of thousands of files. */
const skippedDirectories = new Set(["node_modules", "venv", "env", "site-packages", "__pycache__"]);

/** Deeper directories are an accident or an attack; a path on Linux ends at 4,096 bytes. */
const maxDepth = 200;

/** Whether a walk enters a directory of this name. */
export function isSearched(name: string, entersDotDirectories = false): boolean {
  return !skippedDirectories.has(name) && (entersDotDirectories || !name.startsWith("."));
}

/**
 * Lists all below a directory, except in links, dot directories and installed packages. Returns a problem for each
 * unreadable directory.
 */
export function walk(
  root: string,
  entersDotDirectories = false,
): { entries: readonly Entry[]; problems: readonly Problem[] } {
  const entries: Entry[] = [];
  const problems: Problem[] = [];
  const directories = [{ absolute: root, below: "", depth: 0 }];
  for (let directory = directories.pop(); directory; directory = directories.pop()) {
    const { depth } = directory;
    for (const entry of list(directory.absolute, problems)) {
      const absolute = `${directory.absolute}${sep}${entry.name}`;
      const below = `${directory.below}${entry.name}`;
      if (!entry.isDirectory()) entries.push(describe(entry, absolute, below));
      else if (!isSearched(entry.name, entersDotDirectories)) continue;
      else if (depth < maxDepth) directories.push({ absolute, below: `${below}/`, depth: depth + 1 });
      else {
        const top = `${below.split("/", 3).join("/")}/…`;
        problems.push(error(top, `expected at most ${maxDepth} directories inside each other`));
      }
    }
  }
  return { entries, problems };
}

function list(directory: string, problems: Problem[]): Dirent[] {
  try {
    return readdirSync(directory, { withFileTypes: true });
  } catch (thrown) {
    // A temporary directory that is gone by now.
    if (thrown instanceof Error && "code" in thrown && thrown.code === "ENOENT") return [];
    problems.push(error(directory, `could not read the directory: ${errorMessage(thrown)}`));
    return [];
  }
}

function describe(entry: Dirent, absolute: string, below: string): Entry {
  if (!entry.isSymbolicLink()) {
    return { absolute, below, isLink: false, obstacle: entry.isFile() ? null : specialFile(entry) };
  }
  return { absolute, below, isLink: true, obstacle: linkObstacle(absolute) };
}

function linkObstacle(path: string): string | null {
  try {
    const target = statSync(path, { throwIfNoEntry: false });
    if (target === undefined) return "a link to a missing file";
    if (target.isFile()) return null;
    return target.isDirectory() ? "a link to a directory" : `a link to ${specialFile(target)}`;
  } catch (thrown) {
    // A link to itself, or to what may not be read.
    return `a link that leads nowhere: ${errorMessage(thrown)}`;
  }
}

function specialFile(file: Pick<Dirent, "isFIFO" | "isSocket">): string {
  return file.isFIFO() ? "a named pipe" : file.isSocket() ? "a socket" : "a device";
}
