import { partsOf, sideOf } from "../line/label-parts.ts";
import { tokenize } from "../line/tokens.ts";
import type { Track } from "../positions/tracks.ts";
import type { PointsOf, Stream } from "./streams.ts";

/**
 * Puts the training's values that are printed as those of the evaluation, but for the side, before those of its batches:
 * `[5] Train loss (total): 0.4`, `[5] Val loss (total): 0.5`, where `[1, 70] Train loss (running): 0.9` stands in each epoch.
 */
export function putBesideFirst(
  ranked: readonly Stream[],
  evaluated: readonly Track[],
  pointsOf: PointsOf,
): readonly Stream[] {
  const [first] = ranked;
  if (first === undefined || !first.countsBatches || evaluated.length === 0) return ranked;
  const main = evaluated.reduce((one, other) =>
    pointsOf(other).length > pointsOf(one).length ? other : one,
  );
  const words = wordsOf(main);
  const beside = ranked.find(
    ({ tracks, positions, isOnce, countsBatches }) =>
      isOnce &&
      !countsBatches &&
      positions >= pointsOf(main).length &&
      positions > 1 &&
      tracks.every((track) => track.group !== main.group && wordsOf(track) === words),
  );
  return beside === undefined ? ranked : [beside, ...ranked.filter((stream) => stream !== beside)];
}

/** What is printed before a value, without the words for its side. */
function wordsOf({ group, field }: Track): string {
  const text = group.examples[0]?.text ?? "";
  const { shape } = tokenize(text.slice(0, tokenize(text).slots[field.slot]?.from));
  return partsOf(shape)
    .filter((part) => sideOf(part) === null)
    .join(" ");
}
