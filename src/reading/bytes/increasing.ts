/** Whether each number is greater than the one before it. */
export function isIncreasing(numbers: Iterable<number>): boolean {
  let last = Number.NEGATIVE_INFINITY;
  for (const number of numbers) {
    if (!(number > last)) return false;
    last = number;
  }
  return true;
}
