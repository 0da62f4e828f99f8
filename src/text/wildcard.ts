/**
 * Returns whether the whole name matches a pattern of literal text, `*` (any text) and `?` (one character), in time at most
 * proportional to the product of both lengths.
 */
export function matchesWildcard(pattern: string, name: string): boolean {
  let p = 0;
  let star = -1;
  let resume = 0;
  for (let n = 0; n < name.length; ) {
    if (pattern[p] === "*") {
      star = p++;
      resume = n;
    } else if (pattern[p] === "?" || pattern[p] === name[n]) {
      p++;
      n++;
    } else if (star >= 0) {
      p = star + 1;
      n = ++resume;
    } else return false;
  }
  while (pattern[p] === "*") p++;
  return p === pattern.length;
}

/** Whether a pattern matches a path, or its end from a `/` on. */
export function matchesEnd(pattern: string, path: string): boolean {
  return matchesWildcard(pattern, path) || matchesWildcard(`*/${pattern}`, path);
}
