import { realpathSync } from "node:fs";
import { isAbsolute, relative, sep } from "node:path";

/** Returns a pattern with forward slashes; on Windows a backslash separates directories and escapes nothing. */
export function toGlob(pattern: string, separator: string = sep): string {
  return separator === "\\" ? pattern.replaceAll(separator, "/") : pattern;
}

/** Whether `path` is `directory` or below it, by their text alone. */
export function isWithin(path: string, directory: string): boolean {
  const inside = relative(directory, path);
  return inside !== ".." && !inside.startsWith(`..${sep}`) && !isAbsolute(inside);
}

/**
 * Whether an existing path leads out of a directory through a link, or into its `.git`, which may hold a token. The author of
 * the code under review may have planted links in the checkout.
 */
export function escapesRoot(path: string, directory: string): boolean {
  const [real, root] = [path, directory].map((each) => realpathSync.native(each));
  if (real === undefined || root === undefined || !isWithin(real, root)) return true;
  return relative(root, real).split(sep).includes(".git");
}
