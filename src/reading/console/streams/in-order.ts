import { groupBy } from "../../../text/group-by.ts";
import { type Point, positionOf } from "../positions/points.ts";
import type { Stream } from "./streams.ts";

/** The lines of one epoch that nothing but their order tells apart. */
type Epoch = readonly Point[];

/** Fewer lines and epochs may be alike by chance. */
const [minLines, minEpochs] = [8, 3];

/**
 * Why the lines of an epoch are evaluations of one training in their order, though nothing on them counts within it; null where nothing
 * tells them from trainings that print at the same time.
 */
export function orderTold({ points }: Stream): string | null {
  const epochs = [...groupBy(points, positionOf).values()];
  const counts = epochs.map((epoch) =>
    epoch.reduce((count, { group, row }) => count + 1 + (group.copies.get(row) ?? 0), 0),
  );
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  // The last epoch may be broken off.
  const whole = counts.slice(0, -1);
  if (isNumbered(epochs) && [counts, whole].some((own) => own.length >= minEpochs && areEvery(own)))
    return `epochs have ${least} to ${most} of them, as where each so many batches are evaluated`;
  return goesOn(epochs) ? "their values move less from line to line than from epoch to epoch" : null;
}

/** Whether each epoch from the first of a training on has lines. */
function isNumbered(epochs: readonly Epoch[]): boolean {
  const first = epochs[0]?.[0]?.at;
  return (first === 0 || first === 1) && epochs.every(([point], index) => point?.at === first + index);
}

/**
 * Whether evaluations at every so many batches give these counts of the epochs, not all the same: all that end by then, or that begin.
 * Trainings that print at the same time never become more.
 */
function areEvery(counts: readonly number[]): boolean {
  if (!counts.some((count, index) => count > (counts[index - 1] ?? count))) return false;
  let total = 0;
  const sums = counts.map((count) => {
    total += count;
    return total;
  });
  const allowsRate = (before: number) => {
    const lowest = Math.max(...sums.map((sum, index) => (sum - before) / (index + 1)));
    return lowest < Math.min(...sums.map((sum, index) => (sum - before + 1) / (index + 1)));
  };
  return allowsRate(0) || allowsRate(1);
}

/** How large a share of what values move by from epoch to epoch they may move by within an epoch, and to the next one, in the mean. */
const [maxWithin, maxToNext] = [0.7, 0.5];

/** Whether the values of epochs with equally many lines go on from each line to the next, and from the last to the next epoch's first. */
function goesOn(epochs: readonly Epoch[]): boolean {
  const [first = []] = epochs;
  const [group] = first.map((point) => point.group);
  const lines = epochs.flat();
  const isEven = epochs.every(({ length }, index) =>
    index === epochs.length - 1 ? length <= first.length : length === first.length,
  );
  if (group === undefined || !isEven || lines.length < minLines || epochs.length < minEpochs) return false;
  if (lines.some((point) => point.group.plan !== group.plan)) return false;
  const shares = group.plan.fields.map((_, field) => {
    const values = epochs.map((epoch) => epoch.map(({ row }) => group.values[field]?.get(row) ?? Number.NaN));
    const within = values.flatMap((own) => moves(own.slice(0, -1), own.slice(1)));
    const toNext = moves(
      values.slice(0, -1).map((own) => own.at(-1)),
      values.slice(1).map(([value]) => value),
    );
    const fromEpoch = mean(values.slice(1).flatMap((own, index) => moves(own, values[index] ?? [])));
    return { within: mean(within) / fromEpoch, toNext: mean(toNext) / fromEpoch };
  });
  return (
    shares.every(({ within, toNext }) => within < 1 && toNext < 1) &&
    mean(shares.map(({ within }) => within)) <= maxWithin &&
    mean(shares.map(({ toNext }) => toNext)) <= maxToNext
  );
}

/** By how much values differ from those at the same place. */
function moves(from: readonly (number | undefined)[], to: readonly (number | undefined)[]): number[] {
  return from.map((value, index) => Math.abs((value ?? Number.NaN) - (to[index] ?? Number.NaN)));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
