/** Tells of a path whether its end is like one of the patterns: `*` is any text within a name, `**` any directories. */
export function matchesAnyPattern(patterns: readonly string[]): (path: string) => boolean {
  const all = [...new Set(patterns.map((pattern) => pattern.replace(/^\*\*\//, "")))];
  const names = anyOf(
    "^",
    all.filter((pattern) => !pattern.includes("/")),
  );
  const paths = anyOf(
    "(?:^|/)",
    all.filter((pattern) => pattern.includes("/")),
  );
  // Nearly all patterns are of names, and those are the shorter text.
  return (path) => names.test(path.slice(path.lastIndexOf("/") + 1)) || paths.test(path);
}

function anyOf(start: string, patterns: readonly string[]): RegExp {
  const sources = patterns.map((pattern) =>
    pattern
      .split("**/")
      .map((part) => part.split("*").map(literally).join("[^/]*"))
      .join("(?:[^/]+/)*"),
  );
  return new RegExp(`${start}(?:${sources.join("|")})$`);
}

function literally(text: string): string {
  return text.replaceAll(/[.+?^${}()|[\]\\]/g, "\\$&");
}

/** Names that announce a history whatever is in the file. */
export function historyNames(formats: readonly { readonly files: readonly string[] }[]): Set<string> {
  return new Set(formats.flatMap(({ files }) => files.filter((name) => !name.includes("*"))));
}
