import { directionOf } from "../../../curves/names.ts";
import type { ParsedRun } from "../../../reading/format.ts";
import { isReward } from "../../../reading/table/columns.ts";
import { stemOf } from "../../../reading/table/file-metric.ts";

/** The run of an array or a list that only the name of its file names. */
export function runNamedAfter(path: string, all: Float64Array): ParsedRun {
  const name = stemOf(path);
  const values = all.slice(0, filledCount(all, name));
  const unfilled = all.length - values.length;
  const notes = [`the last ${unfilled} values are 0, as of an array that was not filled: left out`];
  const positions = values.map((_, row) => row);
  return {
    series: [{ name, axis: "row", positions, values, truncated: false }],
    notes: unfilled > 0 ? notes : [],
  };
}

/**
 * How many values a training wrote into an array that it began with zeros, `np.zeros(epochs)`, and did not fill: it ended early. All of
 * them, if zero may be a value: of rewards, or where the values go towards it.
 */
function filledCount(values: Float64Array, name: string): number {
  const count = values.findLastIndex((value) => value !== 0) + 1;
  if (values.length - count < 2 || count === 0 || directionOf(name) === null || isReward(name))
    return values.length;
  const sizes = values.subarray(0, count).map(Math.abs).sort();
  const isNearZero = Math.abs(values[count - 1] ?? 0) < (sizes[count >> 1] ?? 0) / 100;
  return isNearZero ? values.length : count;
}
