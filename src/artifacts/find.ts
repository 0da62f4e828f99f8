import { type Dirent, readdirSync, statSync } from "node:fs";
import { dirname, relative, resolve, sep } from "node:path";
import { error, InputError, type Problem } from "../problems.ts";
import { escapesRoot, isWithin, toGlob } from "./path-safety.ts";

/** A file to look at. */
export type FileMatch = {
  /** Relative to where the search began, with forward slashes. */
  readonly path: string;
  readonly absolute: string;
  /** By its very name (then it must be an artifact), by a pattern, or on the search of a directory. */
  readonly by: "name" | "pattern" | "search";
  /** The directory that no link may lead out of; null where links are followed. */
  readonly within: string | null;
};

/** Files, directories and patterns below a directory; none means all of it. */
export type SearchPaths = {
  readonly root: string;
  readonly paths: readonly string[];
  /** The links are of who asks, on a machine of their own. */
  readonly followsLinks?: true;
};

/** Installed code and caches: never a training's output, often tens of thousands of files. */
const skipped = new Set(["node_modules", "venv", "env", "site-packages", "__pycache__"]);

/**
 * The files of a place: files, directories (searched to the bottom; links, dot directories and installed packages are
 * left aside) and glob patterns. Sorted, each file once, without
 * those of `except` that no path names. Throws InputError where a path leads nowhere, and where a link leads one that is
 * written as within the root out of it: what lies elsewhere must be named as it is.
 */
export async function findFiles(
  { root, paths, followsLinks }: SearchPaths,
  except: readonly FileMatch[] = [],
): Promise<FileMatch[]> {
  const files = new Map<string, FileMatch>();
  const problems: Problem[] = [];
  const add = (absolute: string, by: FileMatch["by"], otherwise: string) => {
    if (files.get(absolute)?.by === "name") return;
    const within = followsLinks ? null : isWithin(absolute, root) ? root : otherwise;
    const path = relative(root, absolute).split(sep).join("/");
    if (by !== "search" && within !== null && escapesRoot(absolute, within)) problems.push(ledOut(path));
    else files.set(absolute, { path, absolute, by, within });
  };
  for (const path of paths.length > 0 ? paths : ["."]) {
    const absolute = resolve(root, path);
    const stat = statSync(absolute, { throwIfNoEntry: false });
    if (stat?.isDirectory()) {
      if (!followsLinks && isWithin(absolute, root) && escapesRoot(absolute, root))
        problems.push(ledOut(path));
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

function ledOut(path: string): Problem {
  return error(path, "expected a path that no link leads out of its directory, or to git's own files");
}

/** Calls back with every file below a directory; gives the directories that can't be read. */
function walk(directory: string, add: (file: string) => void): Problem[] {
  let entries: Dirent[];
  try {
    entries = readdirSync(directory, { withFileTypes: true });
  } catch (thrown) {
    return [error(directory, `expected a directory that can be read: ${String(thrown)}`)];
  }
  return entries.flatMap((entry) => {
    const path = `${directory}${sep}${entry.name}`;
    if (entry.isFile()) add(path);
    const searched = entry.isDirectory() && !entry.name.startsWith(".") && !skipped.has(entry.name);
    return searched ? walk(path, add) : [];
  });
}

async function glob(pattern: string, cwd: string): Promise<string[]> {
  const { glob } = await import("tinyglobby");
  const ignore = [...skipped].map((name) => `**/${name}/**`);
  const found = await glob(toGlob(pattern), { cwd, absolute: true, ignore, followSymbolicLinks: false });
  // With the separators of the system, as the paths found by other means.
  return found.map((file) => resolve(file));
}
