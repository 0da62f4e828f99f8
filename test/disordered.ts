/** 1 to `count`, with so many pairs out of order: Kendall's S is the number of all pairs less twice that. */
export function disordered(count: number, pairs: number): Float64Array {
  const values: number[] = [];
  for (let value = 1, left = pairs; value <= count; value++) {
    const moved = Math.min(left, values.length);
    values.splice(values.length - moved, 0, value);
    left -= moved;
  }
  return Float64Array.from(values);
}
