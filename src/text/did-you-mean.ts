import { closestMatch } from "leven";

/** `; did you mean "gap"?`, where a known name is near enough to have been meant; else nothing. */
export function didYouMean(name: string, known: readonly string[]): string {
  const maxDistance = Math.min(3, Math.floor(name.length / 2));
  const nearest = maxDistance > 0 ? closestMatch(name, known, { maxDistance }) : undefined;
  return nearest === undefined ? "" : `; did you mean ${JSON.stringify(nearest)}?`;
}
