import type { Axis, Series } from "../../../curves/model.ts";
import type { ParsedRun } from "../../../reading/format.ts";
import { quote } from "../../../reading/text/quote.ts";
import type { Scalar } from "./scalar.ts";

/** Lists the first three names, for a note. */
export function listNames(scalars: readonly Scalar[]): string {
  const names = scalars.slice(0, 3).map(({ name }) => quote(name));
  return names.join(", ") + (scalars.length > 3 ? ` and ${scalars.length - 3} more` : "");
}

/** Tells whether the step mostly stays the same, as it does for records without a step. */
export function hasConstantStep({ steps, repeats }: Scalar): boolean {
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

/** Returns a run of scalars whose steps never go back. The last of several records of a step counts. */
export function runByStep(scalars: readonly Scalar[], axis: Axis): ParsedRun {
  const repeated = scalars.filter(({ repeats }) => repeats > 0);
  const note = `repeated steps in ${listNames(repeated)}: the later values are used`;
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
