import type { Series } from "../../../curves/model.ts";
import { parseName } from "../../../curves/names.ts";
import { haveSamePositions } from "../../../curves/points.ts";
import { compareRecordings, significantDigitsOf } from "../../../curves/same-curves.ts";

/**
 * The evaluations that lines of another shape tell with as many digits or more, by a name that says the same: a row `mean_reward | -159`
 * below `episode_reward=-158.71`.
 */
export function toldTwice(all: readonly Series[]): ReadonlySet<Series> {
  const evaluations = all.flatMap((one) =>
    parseName(one.name).split === "val" ? [{ one, digits: significantDigitsOf(one.values) }] : [],
  );
  return new Set(
    evaluations.flatMap(({ one, digits }, index) =>
      evaluations.some(
        (other, place) =>
          (other.digits > digits || (other.digits === digits && place < index)) && tellsSame(other.one, one),
      )
        ? [one]
        : [],
    ),
  );
}

function tellsSame(one: Series, other: Series): boolean {
  return (
    one.origin?.place !== other.origin?.place &&
    haveSamePositions(one, other) &&
    compareRecordings([one], [other], false)?.missing.length === 0
  );
}
