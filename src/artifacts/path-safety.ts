import { realpathSync } from "node:fs";
import { isAbsolute, relative, sep } from "node:path";

/** Returns a pattern with forward slashes; on Windows a backslash separates directories and escapes nothing. */
export function toGlob(pattern: string, separator: string = sep): string {
  return separator === "\\" ? pattern.replaceAll(separator, "/") : pattern;
}

/** Is it a directory, or something in it, as both are written? */
export function isWithin(path: string, directory: string): boolean {
  const inside = relative(directory, path);
  return inside !== ".." && !inside.startsWith(`..${sep}`) && !isAbsolute(inside);
}

/**
 * Does a link lead it out of a directory, or to git's own files there, where a token may lie? Whoever wrote the code under
 * review may have planted links in the checkout. The path must be there.
 */
export function escapesRoot(path: string, directory: string): boolean {
  const [real, root] = [path, directory].map((one) => realpathSync.native(one));
  if (real === undefined || root === undefined || !isWithin(real, root)) return true;
  return relative(root, real).split(sep).includes(".git");
}
