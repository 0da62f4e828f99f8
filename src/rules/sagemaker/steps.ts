import { meansSince } from "../../curves/align.ts";
import { findSeries } from "../../curves/lookup.ts";
import type { Monitored } from "../curve-rule.ts";
import { wholeNumber } from "../options.ts";
import type { Subject } from "../rule.ts";

/** A whole number of steps, counted in the artifact's positions, whether these are steps or epochs. */
export function steps(minimum: number) {
  return wholeNumber("steps as recorded", minimum);
}

/**
 * Returns for each evaluation the mean of the train values recorded since the previous one; NaN if there were
 * none.
 */
export function trainMeans({ series, positions }: Monitored, { run }: Subject): Float64Array {
  const train = findSeries(run, series)?.curve.train;
  return train ? meansSince(train, positions, "nan") : positions.map(() => Number.NaN);
}

/** Returns (to − from) / |from|; 0 for equal values, even at 0. */
export function relativeChange(from: number, to: number): number {
  return from === to ? 0 : (to - from) / Math.abs(from);
}
