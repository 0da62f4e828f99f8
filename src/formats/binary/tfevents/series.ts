import type { Axis, Series } from "../../../curves/model.ts";
import type { ParsedRun } from "../../../reading/format.ts";
import { quote } from "../../../reading/text/quote.ts";
import type { Scalar } from "./scalar.ts";

/** The first names of a list, for a note. */
export function listNames(scalars: readonly Scalar[]): string {
  const names = scalars.slice(0, 3).map(({ name }) => quote(name));
  return names.join(", ") + (scalars.length > 3 ? ` and ${scalars.length - 3} more` : "");
}

/** Does the step stay the same most of the time? Who forgets to give one records all at step 0. */
export function hasConstantStep({ steps, repeats }: Scalar): boolean {
  return steps.length > 2 && repeats * 2 > steps.length - 1;
}

/** The scalars whose steps count batches, which start again in every epoch, while others go on. */
export function withBatchSteps(scalars: readonly Scalar[]): Scalar[] {
  const isSteady = ({ steps, restarts }: Scalar) => steps.length >= 3 && restarts === 0;
  return scalars.some(isSteady) ? scalars.filter(({ restarts }) => restarts > 0) : [];
}

/** Scalars that no step numbers: by the order of their records. */
export function seriesByRow(scalars: readonly Scalar[]): Series[] {
  const longest = Math.max(...scalars.map(({ values }) => values.length));
  return scalars.map(({ name, values }) => {
    const kept = values.toArray();
    // Spread over the rows of the longest: train batches and evaluations span the same training.
    const positions = kept.map((_, row) => ((row + 1) * longest) / kept.length - 1);
    return { name, axis: "row", positions, values: kept, truncated: false };
  });
}

/** Scalars whose steps never go back. Of records of the same step the last one counts. */
export function runByStep(scalars: readonly Scalar[], axis: Axis): ParsedRun {
  const repeated = scalars.filter(({ repeats }) => repeats > 0);
  const note = `the same step was recorded twice in ${listNames(repeated)}: the later record counts`;
  return {
    series: scalars.map((scalar) => seriesOf(scalar, axis)),
    notes: repeated.length > 0 ? [note] : [],
  };
}

function seriesOf({ name, steps, values, repeats }: Scalar, axis: Axis): Series {
  const positions = steps.toArray();
  const kept = values.toArray();
  if (repeats === 0) return { name, axis, positions, values: kept, truncated: false };
  let length = 0;
  for (let index = 0; index < positions.length; index++) {
    const step = positions[index] ?? 0;
    if (length === 0 || step !== positions[length - 1]) length++;
    positions[length - 1] = step;
    kept[length - 1] = kept[index] ?? 0;
  }
  return {
    name,
    axis,
    positions: positions.slice(0, length),
    values: kept.slice(0, length),
    truncated: false,
  };
}
