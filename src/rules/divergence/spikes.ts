import { median } from "../../statistics/order.ts";

/** The number of values before a spike that define normal, as in Lightning's SpikeDetection. */
const spikeWindow = 10;
export const spikeFactor = 3;
/** A spike of at least this many values has not recovered by itself, as in LLM-Foundry's KillLossSpike. */
export const lastingLength = 5;
export const lastingFactor = 2;

export type Jump = {
  readonly index: number;
  /** The median of the values before. */
  readonly normal: number;
  /** The value over `normal`. */
  readonly times: number;
  readonly isLong: boolean;
};

/**
 * Returns every value that is at least `lastingFactor` times the median before it and at least `floor`. Ratios are
 * meaningless for losses that are not positive, so these have none.
 */
export function jumpsOf(cost: Float64Array, floor: number): Jump[] {
  const jumps: Jump[] = [];
  for (let index = 3; index < cost.length; index++) {
    const past = cost.subarray(Math.max(0, index - spikeWindow), index);
    const value = cost[index] ?? Number.NaN;
    // The median is at least the minimum: this spares most values the sort.
    if (!(value >= floor) || !past.some((earlier) => value >= lastingFactor * earlier)) continue;
    const normal = median(past);
    const threshold = Math.max(lastingFactor * normal, floor);
    if (!(value >= threshold) || !past.every((earlier) => earlier > 0)) continue;
    const next = cost.subarray(index, index + lastingLength);
    const isLong = next.length === lastingLength && next.every((later) => later >= threshold);
    jumps.push({ index, normal, times: value / normal, isLong });
  }
  return jumps;
}
