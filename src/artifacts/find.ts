import { type Dirent, readdirSync, statSync } from "node:fs";
import { dirname, relative, resolve, sep } from "node:path";
import { error, InputError, type Problem } from "../problems.ts";
import { errorMessage } from "../text/error-message.ts";
import { escapesRoot, isWithin, toGlob } from "./path-safety.ts";

/** A file that may be an artifact. */
export type FileMatch = {
  /** Relative to the root of the search, with forward slashes. */
  readonly path: string;
  readonly absolute: string;
  /** How it was found: by its own name (then it must be an artifact), by a pattern, or by searching a directory. */
  readonly by: "name" | "pattern" | "search";
  /** The directory that links must not leave; null if links are followed. */
  readonly within: string | null;
};

/** Files, directories and glob patterns relative to a root; without any, the whole root. */
export type SearchPaths = {
  readonly root: string;
  readonly paths: readonly string[];
  /** Set by the command: on their own machine, users trust their links. */
  readonly followsLinks?: true;
};

/** Directories of installed code and caches: never a training's output, often tens of thousands of files. */
const skippedDirectories = new Set(["node_modules", "venv", "env", "site-packages", "__pycache__"]);

/**
 * Finds files by name, by glob pattern and by searching directories, except in links, dot directories and installed packages.
 * Returns them sorted and unique, without those of `except` unless a path names them. Throws InputError if a path does not exist,
 * or leads out of the root through a link.
 */
export async function findFiles(
  { root, paths, followsLinks }: SearchPaths,
  except: readonly FileMatch[] = [],
): Promise<FileMatch[]> {
  const files = new Map<string, FileMatch>();
  const problems: Problem[] = [];
  const add = (absolute: string, by: FileMatch["by"], parent: string) => {
    if (files.get(absolute)?.by === "name") return;
    const within = followsLinks ? null : isWithin(absolute, root) ? root : parent;
    const path = relative(root, absolute).split(sep).join("/");
    if (by !== "search" && within !== null && escapesRoot(absolute, within)) problems.push(escaped(path));
    else files.set(absolute, { path, absolute, by, within });
  };
  for (const path of paths.length > 0 ? paths : ["."]) {
    const absolute = resolve(root, path);
    const stat = statSync(absolute, { throwIfNoEntry: false });
    if (stat?.isDirectory()) {
      if (!followsLinks && isWithin(absolute, root) && escapesRoot(absolute, root))
        problems.push(escaped(path));
      else problems.push(...walk(absolute, (file) => add(file, "search", absolute)));
    } else if (stat?.isFile()) add(absolute, "name", dirname(absolute));
    else if (stat) problems.push(error(path, "expected a file or a directory"));
    else if (/[*?[\]{}!]/.test(path))
      for (const file of await glob(path, root)) add(file, "pattern", dirname(file));
    else problems.push(error(path, "no such file or directory"));
  }
  if (problems.length > 0) throw new InputError(problems);
  for (const { absolute } of except) {
    if (files.get(absolute)?.by !== "name") files.delete(absolute);
  }
  return [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

function escaped(path: string): Problem {
  return error(path, "expected a path within its directory, got a link that leads out of it or into .git");
}

/** Calls `add` for every file below a directory. Returns a problem for each unreadable directory. */
function walk(directory: string, add: (file: string) => void): Problem[] {
  let entries: Dirent[];
  try {
    entries = readdirSync(directory, { withFileTypes: true });
  } catch (thrown) {
    return [error(directory, `could not read the directory: ${errorMessage(thrown)}`)];
  }
  return entries.flatMap((entry) => {
    const path = `${directory}${sep}${entry.name}`;
    if (entry.isFile()) add(path);
    const isSearched =
      entry.isDirectory() && !entry.name.startsWith(".") && !skippedDirectories.has(entry.name);
    return isSearched ? walk(path, add) : [];
  });
}

async function glob(pattern: string, cwd: string): Promise<string[]> {
  const { glob } = await import("tinyglobby");
  const ignore = [...skippedDirectories].map((name) => `**/${name}/**`);
  const found = await glob(toGlob(pattern), { cwd, absolute: true, ignore, followSymbolicLinks: false });
  // With the separators of the system, as the paths found by other means.
  return found.map((file) => resolve(file));
}
