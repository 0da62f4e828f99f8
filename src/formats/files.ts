import type { Format } from "./format.ts";

/** Matches the end of a path: `*` is any text within a name, `**` any directories. */
export function endsLike(patterns: readonly string[]): RegExp {
  const sources = patterns.map((pattern) =>
    pattern
      .split("**/")
      .map((part) => part.split("*").map(literally).join("[^/]*"))
      .join("(?:[^/]+/)*"),
  );
  return new RegExp(`(?:^|/)(?:${sources.join("|")})$`);
}

function literally(text: string): string {
  return text.replaceAll(/[.+?^${}()|[\]\\]/g, "\\$&");
}

/** Names that announce a history whatever is in the file. */
export function announcedNames(formats: readonly Format[]): Set<string> {
  return new Set(formats.flatMap(({ files }) => files.filter((name) => !name.includes("*"))));
}
