import { groupBy } from "../../text/group-by.ts";
import type { Marks } from "./marks.ts";
import type { Start } from "./sections.ts";

/**
 * The lines behind which a training begins. A shape that is followed by a later position than the time before is printed in each
 * epoch, as `Start training` above `Start validation`; where the log has but one position, only the length tells a whole training.
 */
export function startsOfTrainings(starts: readonly Start[], marks: Marks): readonly number[] {
  const first = marks.at(0)?.at;
  const isOne = [...marks].every(({ at }) => at === first);
  const followed = followedBy(
    starts.filter(({ tellsLength }) => tellsLength || !isOne),
    marks,
  );
  return [...groupBy(followed, ({ shape }) => shape).values()]
    .filter((own) => own.every(({ at }, index) => at <= (own[index - 1]?.at ?? at)))
    .flatMap((own) => own.map(({ line }) => line))
    .sort((a, b) => a - b);
}

/** The starts, each with the position that is counted behind it; without those behind which another follows at once. */
function followedBy(starts: readonly Start[], marks: Marks): (Start & { readonly at: number })[] {
  let index = 0;
  return starts.flatMap((start, place) => {
    while ((marks.at(index)?.line ?? Number.POSITIVE_INFINITY) <= start.line) index++;
    const mark = marks.at(index);
    const next = starts[place + 1]?.line ?? Number.POSITIVE_INFINITY;
    return mark === undefined || mark.line > next ? [] : [{ ...start, at: mark.at }];
  });
}
