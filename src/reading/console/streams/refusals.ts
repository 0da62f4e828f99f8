import { FormatError, NoHistoryError } from "../../format-error.ts";
import { isReward } from "../../table/columns.ts";
import { quote } from "../../text/quote.ts";
import { isOfAction, ofAgent } from "./agent-steps.ts";
import type { Stream } from "./streams.ts";

/** Throws a FormatError for values with a decimal comma. */
export function refuseCommas(chosen: readonly Stream[]): void {
  for (const { tracks } of chosen) {
    for (const { group } of tracks) {
      if (group.comma === null) continue;
      const { text, line } = group.comma;
      throw new FormatError(`expected numbers with a decimal point, got ${quote(text)}`, line);
    }
  }
}

/** Throws a NoHistoryError for the steps of an agent in its environment: `step 3: action=2, reward=0.5`. */
export function refuseActions(chosen: readonly Stream[]): void {
  const groups = chosen.flatMap(({ tracks }) => tracks.map(({ group }) => group));
  if (!chosen.every(({ tracks }) => tracks.every(({ field }) => isReward(field.metric)))) return;
  const acting = groups.find(isOfAction);
  if (acting === undefined) return;
  throw new NoHistoryError(`each line ${ofAgent}: expected the log of a training`, acting.lines.get(0));
}
