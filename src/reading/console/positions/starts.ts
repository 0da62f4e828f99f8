import { groupBy } from "../../../text/group-by.ts";
import type { Start } from "../line/sections.ts";
import type { Marks } from "./marks.ts";

/** Of so many starts, at most one may be of a training whose first position is not recorded. */
const rarely = 4;

/**
 * The lines behind which a training begins. A shape that is often followed by a later position than the time before is printed in
 * each epoch, as `Start training` above `Start validation`; where the log has but one position, only the length tells a whole training.
 */
export function startsOfTrainings(starts: readonly Start[], marks: Marks): readonly number[] {
  if (starts.length === 0) return [];
  const isOne = countsOne(marks);
  const followed = followedBy(
    starts.filter(({ tellsLength }) => tellsLength || !isOne),
    marks,
  );
  return [...groupBy(followed, ({ shape }) => shape).values()]
    .filter((own) => {
      const rises = own.filter(({ at }, index) => at > (own[index - 1]?.at ?? at)).length;
      return rises * rarely < own.length;
    })
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

/** Whether a log counts one position alone. */
function countsOne(marks: Marks): boolean {
  const first = marks.at(0)?.at;
  for (const { at } of marks) if (at !== first) return false;
  return true;
}
