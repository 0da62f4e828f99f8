import type { Group } from "./groups.ts";
import { nameByLabels } from "./labelled-lines.ts";
import { nameByNotes } from "./noted-lines.ts";
import { nameByLetters } from "./side-letters.ts";

/** Names the metrics of the lines by what they have beside those of other lines. */
export function nameBesideOthers(groups: readonly Group[]): Group[] {
  return nameByLabels(nameByLetters(nameByNotes(groups)));
}
