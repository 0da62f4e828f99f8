import type { parseFraction } from "../line/tokens.ts";
import type { Group } from "./groups.ts";

type Fraction = ReturnType<typeof parseFraction>;

/** A share that is printed may differ by so many percent from that of the samples. */
const maxRounding = 2;

/**
 * The count of a fraction; of a last batch that is smaller, programs multiply its number by its own size:
 * `[30/250 (75%)]` behind `[160/250 (50%)]`.
 */
export function afterLastBatch(fraction: Fraction, group: Group | undefined): Fraction {
  const { count, total, percent } = fraction;
  if (group?.totals.last !== total) return fraction;
  const { batches } = group;
  const stride = batches.last - batches.get(batches.length - 2);
  const isShort =
    count <= batches.last &&
    (percent / 100) * total > batches.last - stride &&
    percent > (100 * count) / total + maxRounding;
  return isShort ? { ...fraction, count: batches.last + stride } : fraction;
}
