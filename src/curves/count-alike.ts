import type { Series } from "./model.ts";

/**
 * Counts train as val is counted where one begins at 0 and the other at 1, as a script does that prints `epoch` on one side and
 * `epoch + 1` on the other. Evaluations of the untrained model are no such: they come before the training, or are one more.
 */
export function countAlike(train: Series, val: Series): Series {
  const [first = 0, firstVal = 0] = [train.positions[0], val.positions[0]];
  const shift = firstVal - first;
  if (train.axis !== val.axis || Math.min(first, firstVal) !== 0 || Math.abs(shift) !== 1) return train;
  const isShifted = linesOf(train, val) === "val first" ? false : isParallel(train, val, shift);
  if (!isShifted && !(shift === -1 && linesOf(train, val) === "train first")) return train;
  return {
    ...train,
    positions: train.positions.map((position) => position + shift),
    origin: { ...train.origin, shift },
  };
}

/** Whether both have the same positions but for the shift. */
function isParallel(train: Series, val: Series, shift: number): boolean {
  const { positions } = val;
  return (
    positions.length > 1 &&
    positions.length === train.positions.length &&
    positions.every((position, index) => position === (train.positions[index] ?? Number.NaN) + shift)
  );
}

/** Which side a file has first; null if its lines do not tell. */
function linesOf({ origin: train }: Series, { origin: val }: Series): "train first" | "val first" | null {
  if (!train?.lines || !val?.lines || train.file !== val.file) return null;
  return train.lines[0] < val.lines[0] ? "train first" : "val first";
}
