import { groupBy } from "../../../text/group-by.ts";
import { type Point, positionOf, totalOf } from "../positions/points.ts";
import type { Stream } from "./streams.ts";

/** The data of an evaluation are at most so large a share of the training's. */
const maxShare = 0.5;
const minEpochs = 3;

/**
 * Splits values of no side, each at the end of a pass over all batches, where each epoch has two passes: the first, over many more, is of
 * the training, `391/391 | Loss: 0.5`, `100/100 | Loss: 0.6`. Null for others; only the last epoch may lack one.
 */
export function splitPasses({
  points,
}: Stream): readonly [train: readonly Point[], val: readonly Point[]] | null {
  const epochs = [...groupBy(points, positionOf).values()];
  const [[one, other] = []] = epochs;
  if (epochs.length < minEpochs || one === undefined || other === undefined) return null;
  const [long, short] = [totalOf(one), totalOf(other)];
  const arePasses = epochs.every(([first, second, ...more], index) => {
    const isLast = index === epochs.length - 1;
    const isEnd = second === undefined ? isLast : isWhole(second, short);
    return more.length === 0 && first !== undefined && isWhole(first, long) && isEnd;
  });
  if (!arePasses || !(short <= maxShare * long)) return null;
  return [epochs.flatMap(([first]) => first ?? []), epochs.flatMap(([, second]) => second ?? [])];
}

/** Whether a value stands at the end of a pass over so many batches. */
function isWhole({ group, row }: Point, total: number): boolean {
  return group.totals.get(row) === total && group.batches.get(row) === total;
}

/** Says how the two were told apart. */
export function describePasses(metric: string, [one]: readonly Point[], [other]: readonly Point[]): string {
  const [train, val] = [one, other].map((point) =>
    point === undefined ? "" : `${totalOf(point)} batches (line ${point.line})`,
  );
  return `each epoch has two passes: ${metric} of the first, over ${train}, is read as the training's, and that of the other, over ${val}, as the validation's`;
}
