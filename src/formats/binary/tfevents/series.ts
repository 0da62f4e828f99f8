import type { Axis, Series } from "../../../curves/model.ts";
import type { ParsedRun } from "../../../reading/format.ts";
import { evaluatedAgainNote } from "../../../reading/notes.ts";
import { quote } from "../../../reading/text/quote.ts";
import type { Scalar } from "./scalar.ts";

/** Lists the first three names, for a note. */
export function listNames(scalars: readonly Scalar[]): string {
  const names = scalars.slice(0, 3).map(({ name }) => quote(name));
  return names.join(", ") + (scalars.length > 3 ? ` and ${scalars.length - 3} more` : "");
}

/** Tells whether the step mostly stays the same, as it does for records without a step. */
export function hasConstantStep({ steps, longestStay }: Scalar): boolean {
  return longestStay > 2 && longestStay * 2 > steps.length;
}

/** Tells whether most steps have several records: each batch of an epoch, or one of each process. */
function hasSeveralEach({ steps, repeats }: Scalar): boolean {
  return steps.length > 2 && repeats * 2 > steps.length - 1;
}

/** Returns the scalars whose steps count batches, restarting in every epoch, if those of others continue. */
export function withBatchSteps(scalars: readonly Scalar[]): Scalar[] {
  const isSteady = ({ steps, restarts }: Scalar) => steps.length >= 3 && restarts === 0;
  return scalars.some(isSteady) ? scalars.filter(({ restarts }) => restarts > 0) : [];
}

/** Returns series positioned by the order of their records, for scalars without usable steps. */
export function seriesByRow(scalars: readonly Scalar[]): Series[] {
  const longest = Math.max(...scalars.map(({ values }) => values.length));
  return scalars.map(({ name, values }) => {
    const kept = values.toArray();
    // Spread over the rows of the longest: train batches and evaluations cover the same training.
    const positions = kept.map((_, row) => ((row + 1) * longest) / kept.length - 1);
    return { name, axis: "row", positions, values: kept, truncated: false };
  });
}

/**
 * Returns a run of scalars whose steps never go back. The last of several records of a step counts, unless only evaluations repeat the
 * last: Ultralytics evaluates its best model after the training. If most steps have several, their mean does.
 */
export function runByStep(scalars: readonly Scalar[], axis: Axis): ParsedRun {
  const end = Math.max(...scalars.map(lastStep));
  const hasOneEnd = scalars.some((scalar) => scalar.repeats === 0 && lastStep(scalar) === end);
  const isRepeatedEnd = ({ steps, repeats }: Scalar) =>
    hasOneEnd && repeats === 1 && steps.length > 2 && steps.get(steps.length - 2) === end;
  const again = scalars.filter(isRepeatedEnd);
  const several = scalars.filter(hasSeveralEach);
  const repeated = scalars.filter(
    (scalar) => scalar.repeats > 0 && !again.includes(scalar) && !several.includes(scalar),
  );
  const notes = [
    ...(several.length > 0
      ? [`most steps of ${listNames(several)} have several records: their mean is used`]
      : []),
    ...(repeated.length > 0 ? [`repeated steps in ${listNames(repeated)}: the later values are used`] : []),
    ...(again.length > 0 ? [evaluatedAgainNote(axis, end)] : []),
  ];
  return { series: scalars.map((scalar) => seriesOf(scalar, axis, again.includes(scalar))), notes };
}

function lastStep({ steps }: Scalar): number {
  return steps.length > 0 ? steps.last : Number.NEGATIVE_INFINITY;
}

function seriesOf(scalar: Scalar, axis: Axis, isEndedTwice: boolean): Series {
  const { name, steps, values, repeats } = scalar;
  const count = steps.length - (isEndedTwice ? 1 : 0);
  const positions = steps.toArray().subarray(0, count);
  const kept = values.toArray().subarray(0, count);
  if (repeats === 0 || isEndedTwice) return { name, axis, positions, values: kept, truncated: false };
  const isMean = hasSeveralEach(scalar);
  let length = 0;
  let records = 0;
  for (let index = 0; index < positions.length; index++) {
    const step = positions[index] ?? 0;
    const value = kept[index] ?? 0;
    const isNew = length === 0 || step !== positions[length - 1];
    if (isNew) length++;
    records = isNew ? 1 : records + 1;
    const mean = kept[length - 1] ?? 0;
    positions[length - 1] = step;
    kept[length - 1] = isMean && !isNew ? mean + (value - mean) / records : value;
  }
  return {
    name,
    axis,
    positions: positions.slice(0, length),
    values: kept.slice(0, length),
    truncated: false,
  };
}
