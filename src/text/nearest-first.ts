/** Sorts names by how much they are like one, ignoring case: those that contain it, then those that begin alike longest. */
export function nearestFirst(name: string, known: readonly string[]): string[] {
  const wanted = name.toLowerCase();
  const likeness = (other: string) => (other.includes(wanted) ? wanted.length : commonStart(wanted, other));
  return known.toSorted((a, b) => likeness(b.toLowerCase()) - likeness(a.toLowerCase()));
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}
