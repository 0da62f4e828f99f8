import type { Axis } from "../../../curves/model.ts";
import type { Group } from "../groups/groups.ts";

/** Nobody prints every so many epochs only. */
const minSteps = 1000;

/** What a counter without a name counts: of a total, epochs, `[3/50]`, unless it goes on by a thousand or more, `[20000/300000]`. */
export function weakAxis(groups: readonly Group[]): Axis {
  const ofTotal = groups.filter(({ totals }) => Number.isFinite(totals.get(0)));
  return ofTotal.length > 0 && !ofTotal.every(goesByThousands) ? "epoch" : "step";
}

function goesByThousands({ batches }: Group): boolean {
  let [before, isFurther] = [Number.NaN, false];
  for (const at of batches) {
    if (at > before && at - before < minSteps) return false;
    isFurther ||= at > before;
    before = at;
  }
  return isFurther;
}
