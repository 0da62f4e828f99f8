import { statSync } from "node:fs";
import { dirname, isAbsolute, relative, resolve } from "node:path";
import { error, InputError, inconclusive, type Problem } from "../problems.ts";
import { escapesRoot, isWithin } from "./path-safety.ts";
import { type Found, glob, search, toPath } from "./search.ts";

/** A file that may be an artifact. */
export type FileMatch = {
  /** Relative to the root of the search, with forward slashes. */
  readonly path: string;
  readonly absolute: string;
  /** How it was found: by its own name (then it must be an artifact), by a pattern, or by searching a directory. */
  readonly by: "name" | "pattern" | "search";
  /** The directory that links must not leave; null if links are followed. */
  readonly within: string | null;
  /** Why it cannot be opened: `a link to a directory`. */
  readonly obstacle: string | null;
  /** The path of the file that it is a link to, if that was found too. */
  readonly target: string | null;
  /** The directory of tests, docs or samples in which a search found it: what lies there shows a training and is none. */
  readonly sampleDirectory: string | null;
};

/** Files, directories and glob patterns relative to a root; without any, the whole root. */
export type SearchPaths = {
  readonly root: string;
  readonly paths: readonly string[];
  /** Set by the command: on their own machine, users trust their links. */
  readonly followsLinks?: true;
};

/**
 * Directories of what shows a training and is none. Not `test` alone, where TensorBoard and others keep the curve of the
 * test set, and not `examples`, where repositories keep trainings that they run.
 */
const sampleDirectories =
  /(?:^|\/)(?:tests|__tests__|test[-_]?data|tests?\/(?:data|resources)|(?:__)?fixtures(?:__)?|docs?|samples|sample[-_](?:data|logs?|outputs?|results?))(?=\/)/i;

/**
 * Finds files by name, by glob pattern and by searching directories, except in links to directories, dot directories and
 * installed packages. Returns them sorted and unique, without those of `except` unless a path names them; what cannot be
 * opened has an obstacle. Throws InputError if a path does not exist, or leads out of the root through a link.
 */
export async function findFiles(
  { root, paths, followsLinks }: SearchPaths,
  except: readonly FileMatch[] = [],
): Promise<FileMatch[]> {
  const files = new Map<string, FileMatch>();
  const problems: Problem[] = [];
  const add = (absolute: string, by: FileMatch["by"], parent: string, entry?: Found) => {
    if (files.get(absolute)?.by === "name") return;
    const within = followsLinks ? null : isWithin(absolute, root) ? root : parent;
    const { isLink = false, obstacle = null, target = null, below = "" } = entry ?? {};
    const mayEscape = obstacle === null && (isLink || by !== "search");
    const escapes = mayEscape && within !== null && escapesRoot(absolute, within);
    const path = toPath(relative(root, absolute));
    // The directory that a path names leads out, and not only something in it.
    if (escapes && !isLink) problems.push(escaped(path));
    else {
      files.set(absolute, {
        path,
        absolute,
        by,
        within,
        obstacle: escapes ? "a link that leads out of the directory" : obstacle,
        target: target === null ? null : toPath(relative(root, target)),
        sampleDirectory: by === "search" ? sampleDirectoryOf(path, below) : null,
      });
    }
  };
  for (const path of paths.length > 0 ? paths : ["."]) {
    const absolute = resolve(root, path);
    const stat = statSync(absolute, { throwIfNoEntry: false });
    if (stat?.isDirectory()) {
      if (!followsLinks && isWithin(absolute, root) && escapesRoot(absolute, root))
        problems.push(escaped(path));
      else {
        const found = search(absolute);
        problems.push(...found.problems);
        for (const entry of found.entries) add(entry.absolute, "search", absolute, entry);
      }
    } else if (stat?.isFile()) add(absolute, "name", dirname(absolute));
    else if (stat) problems.push(error(path, "expected a file or a directory"));
    else if (/[*?[\]{}!]/.test(path)) {
      const found = await glob(path, root);
      problems.push(...found.problems);
      if (found.entries.length === 0 && isUnclosed(path))
        problems.push(error(path, "expected a pattern, got one whose `[` or `{` is never closed"));
      for (const entry of found.entries) add(entry.absolute, "pattern", dirname(entry.absolute), entry);
    } else if (followsLinks || isAbsolute(path) || isWithin(absolute, root)) problems.push(missing(path));
    else
      problems.push(
        error(path, "expected a path within the directory, got one that leads out of it and does not exist"),
      );
  }
  if (problems.length > 0) throw new InputError(problems);
  for (const { absolute } of except) {
    if (files.get(absolute)?.by !== "name") files.delete(absolute);
  }
  return [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Only what lies below the directory that was searched counts: one that is named is meant. */
function sampleDirectoryOf(path: string, below: string): string | null {
  const found = sampleDirectories.exec(below);
  if (found === null) return null;
  return path.slice(0, path.length - below.length + found.index + found[0].length);
}

/** Such a bracket stands for itself, and the pattern fits no file that was meant. */
function isUnclosed(pattern: string): boolean {
  return /[[{]/.test(pattern.replace(/\\./g, "").replace(/\[[^[\]]+\]|\{[^{}]*\}/g, ""));
}

/** What a training would have written. */
function missing(path: string): Problem {
  return inconclusive(
    path,
    `${path} does not exist`,
    "Look in the log of the training whether it wrote this path, or correct `path`.",
  );
}

function escaped(path: string): Problem {
  return error(path, "expected a path within its directory, got a link that leads out of it or into .git");
}
