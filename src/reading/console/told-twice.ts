import type { Series } from "../../curves/model.ts";
import { parseName } from "../../curves/names.ts";
import { compareRecordings, significantDigitsOf } from "../../curves/same-curves.ts";

/**
 * The evaluations that lines of another shape tell with as many digits or more, by a name that says the same: a row `mean_reward | -159`
 * below `episode_reward=-158.71`.
 */
export function toldTwice(all: readonly Series[]): ReadonlySet<Series> {
  const evaluations = all.filter(({ name }) => parseName(name).split === "val");
  return new Set(
    evaluations.filter((one, index) =>
      evaluations.some((other, place) => {
        const more = significantDigitsOf(other.values) - significantDigitsOf(one.values);
        return (more > 0 || (more === 0 && place < index)) && tellsSame(other, one);
      }),
    ),
  );
}

function tellsSame(one: Series, other: Series): boolean {
  return (
    one.origin?.place !== other.origin?.place &&
    one.positions.length === other.positions.length &&
    one.positions.every((at, index) => at === other.positions[index]) &&
    compareRecordings([one], [other], false)?.missing.length === 0
  );
}
