import { Dict, List, NdArray, Opaque, type Value } from "./values.ts";

/**
 * Returns the value that an incomplete pickle was building at the bottom of its stack. Everything above is put into
 * the list, dict or object below it.
 */
export function partialValue(stack: readonly Value[], marks: readonly number[]): Value {
  const left = [...stack];
  for (const mark of [...marks].reverse()) fill(left.splice(mark), left.at(-1) ?? null);
  return fold(left)[0] ?? null;
}

function fill(values: readonly Value[], to: Value): void {
  if (to instanceof List) for (const value of values) to.push(value);
  if (to instanceof Dict) to.setPairs(values);
  // An array's objects are the last list of its state.
  if (to instanceof NdArray) to.data = fold(values).findLast((value) => value instanceof List) ?? null;
}

/** Applies the pending SETITEM, APPEND or BUILD to values without a mark: each takes the last one or two. */
function fold(values: readonly Value[]): Value[] {
  const left = [...values];
  while (left.length > 1) {
    const [beneath, below, value = null] = left.length > 2 ? left.slice(-3) : [null, ...left];
    if (below instanceof List) below.push(value);
    else if (below instanceof Opaque) below.state = value;
    else if (typeof below === "string" && beneath instanceof Dict) beneath.set(below, value);
    else return left;
    left.length -= typeof below === "string" ? 2 : 1;
  }
  return left;
}
