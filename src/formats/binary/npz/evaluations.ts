import { FormatError } from "../../../reading/format-error.ts";
import { numberAt, widthOf } from "../pickle/numpy.ts";
import { Dict, List, NdArray, type Value } from "../pickle/values.ts";

/** The arrays of `evaluations.npz` with a row of episodes for each evaluation, and what the console calls their mean. */
const episodes = new Map([
  ["results", "eval/mean_reward"],
  ["ep_lengths", "eval/mean_ep_length"],
  ["successes", "eval/success_rate"],
]);

/**
 * Averages the episodes of each evaluation, as Stable-Baselines3 prints them (stable_baselines3/common/callbacks.py). Null for other
 * arrays.
 */
export function averageEvaluations(arrays: Dict): Dict | null {
  const steps = arrays.entries.get("timesteps");
  if (steps === undefined || !["results", "ep_lengths"].every((name) => arrays.entries.has(name)))
    return null;
  // An axis of one evaluation is dropped.
  const count = steps instanceof NdArray ? (steps.shape[0] ?? 0) : 0;
  const means = new Dict();
  means.set("step", steps);
  for (const [name, mean] of episodes) {
    const rows = arrays.entries.get(name);
    if (rows !== undefined) means.set(mean, meanOfRows(rows, count));
  }
  return means;
}

function meanOfRows(rows: Value, count: number): List {
  const means = new List();
  if (!(rows instanceof NdArray) || rows.dtype === null || rows.data === null || rows.data instanceof List)
    return means;
  const { data, dtype, shape } = rows;
  const bytes = widthOf(dtype);
  const width = shape.reduce((product, size) => product * size, 1) / count;
  if (bytes === null || !Number.isInteger(width) || data.length !== count * width * bytes)
    throw new FormatError(`expected ${count} × ${width} numbers in an array, got ${data.length} bytes`);
  for (let row = 0; row < count; row++) {
    let sum = 0;
    for (let column = 0; column < width; column++)
      sum += Number(numberAt(data.view, (row * width + column) * bytes, dtype));
    means.push(sum / width);
  }
  return means;
}
