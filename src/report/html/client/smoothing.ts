type Values = readonly (number | null)[];

/**
 * The exponential moving average that TensorBoard shows: `weight` of the mean before, from 0 (as it is) to 1, and without its
 * bias towards 0 at the start. A gap stays a gap.
 */
export function smoothed(values: Values, weight: number): (number | null)[] {
  let [mean, count] = [0, 0];
  return values.map((value) => {
    if (value === null) return null;
    count++;
    mean = mean * weight + value * (1 - weight);
    return mean / (1 - weight ** count);
  });
}
