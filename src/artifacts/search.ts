import { realpathSync, statSync } from "node:fs";
import { relative, resolve, sep } from "node:path";
import type { Problem } from "../problems.ts";
import { isWithin, toGlob } from "./path-safety.ts";
import { type Entry, isSearched, walk } from "./walk.ts";

/** An entry, and for a link the file that it leads to, if the walk found that too. */
export type Found = Entry & { readonly target: string | null };

type FoundEntries = { readonly entries: readonly Found[]; readonly problems: readonly Problem[] };

/** Walks a directory, without links to directories that the walk searches itself, such as `latest-run`. */
export function search(directory: string, entersDotDirectories = false): FoundEntries {
  const { entries, problems } = walk(directory, entersDotDirectories);
  const files = new Set(entries.filter(({ isLink }) => !isLink).map(({ below }) => below));
  const found = entries.flatMap((entry): Found[] => {
    const below = entry.isLink ? targetBelow(entry.absolute, directory) : null;
    if (below === null) return [{ ...entry, target: null }];
    const isKnown = entry.obstacle !== null && below.split("/").every((name) => isSearched(name));
    return isKnown ? [] : [{ ...entry, target: files.has(below) ? resolve(directory, below) : null }];
  });
  return { entries: found, problems };
}

/** The path below a directory of what a link leads to; null if it leads out of it or nowhere. */
function targetBelow(link: string, directory: string): string | null {
  try {
    const [target, root] = [link, directory].map((path) => realpathSync.native(path));
    if (target === undefined || root === undefined || !isWithin(target, root)) return null;
    return toPath(relative(root, target));
  } catch {
    return null;
  }
}

/** Walks from the directory before the first wildcard. Keeps links to directories in which the pattern may match. */
export async function glob(pattern: string, cwd: string): Promise<FoundEntries> {
  const { default: picomatch } = await import("picomatch");
  const { base, glob } = picomatch.scan(toGlob(pattern), { nonegate: true, unescape: true });
  const directory = resolve(cwd, base);
  if (glob === "" || statSync(directory, { throwIfNoEntry: false })?.isDirectory() !== true)
    return { entries: [], problems: [] };
  const parts = glob.split("/");
  const matches = picomatch(glob, { nonegate: true });
  const mayHold = (path: string) => {
    const above = parts.slice(0, path.split("/").length);
    return above.includes("**") || (above.length < parts.length && picomatch.isMatch(path, above.join("/")));
  };
  const { entries, problems } = search(
    directory,
    parts.some((part) => part.startsWith(".")),
  );
  const found = entries.filter(
    ({ below, obstacle }) => matches(below) || (obstacle === "a link to a directory" && mayHold(below)),
  );
  return { entries: found, problems };
}

/** A path with forward slashes. */
export function toPath(path: string): string {
  return path.split(sep).join("/");
}
