import { findSeries } from "../../curves/pairing.ts";
import { mean } from "../../statistics/mean.ts";
import type { Monitored } from "../curve-rule.ts";
import { wholeNumber } from "../options.ts";
import type { Subject } from "../rule.ts";

/** A whole number of steps: of positions as the artifact records them, be they steps or epochs. */
export function steps(least: number) {
  return wholeNumber("steps as recorded", least);
}

/**
 * The mean of the train values recorded after the evaluation before and up to each evaluation; NaN where
 * there were none. What is recorded once an evaluation is its own mean.
 */
export function trainMeans({ series, positions }: Monitored, { run }: Subject): Float64Array {
  const train = findSeries(run, series)?.curve.train;
  let next = 0;
  return positions.map((position) => {
    const first = next;
    while (train && (train.positions[next] ?? Number.NaN) <= position) next++;
    return mean([...(train?.values.subarray(first, next) ?? [])]);
  });
}

/** (to − from) / |from|; 0 where they are equal, also at 0. */
export function relativeChange(from: number, to: number): number {
  return from === to ? 0 : (to - from) / Math.abs(from);
}
