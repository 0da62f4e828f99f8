import { escapeRegExp } from "../text/escape-reg-exp.ts";

/** Returns whether the end of a path matches one of the patterns: `*` is any text within a name, `**` any directories. */
export function matchesAnyPattern(patterns: readonly string[]): (path: string) => boolean {
  const ends = [...new Set(patterns.map((pattern) => pattern.replace(/^\*\*\//, "")))];
  const names = anyOf(
    "^",
    ends.filter((pattern) => !pattern.includes("/")),
  );
  const paths = anyOf(
    "(?:^|/)",
    ends.filter((pattern) => pattern.includes("/")),
  );
  // Nearly all patterns are of names, and names are shorter than paths.
  return (path) => names.test(path.slice(path.lastIndexOf("/") + 1)) || paths.test(path);
}

function anyOf(start: string, patterns: readonly string[]): RegExp {
  const sources = patterns.map((pattern) =>
    pattern
      .split("**/")
      .map((part) => part.split("*").map(escapeRegExp).join("[^/]*"))
      .join("(?:[^/]+/)*"),
  );
  return new RegExp(`${start}(?:${sources.join("|")})$`);
}
