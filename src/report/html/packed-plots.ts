type Values = readonly (number | null)[];

/** A curve as the page draws it. */
export type Plot = {
  readonly at: readonly number[];
  readonly train: Values | null;
  readonly val: Values | null;
  /** The val series of the first baseline run, at its own positions. */
  readonly baseline: { readonly at: readonly number[]; readonly val: Values } | null;
  readonly best: readonly [at: number, value: number] | null;
  /** Where early stopping would have ended the run. */
  readonly stop: number | null;
  /** The value that the curve must not pass. */
  readonly limit: number | null;
};

/**
 * Plots as the script of the page gets them: only numbers, no text that somebody wrote. Curves that have the same positions, as
 * most runs of a sweep have, share them.
 */
export type PackedPlots = {
  readonly positions: readonly (readonly number[])[];
  readonly plots: readonly Packed[];
};
type Packed = Omit<Plot, "at" | "baseline"> & {
  /** An index into `positions`. */
  readonly at: number;
  readonly baseline: { readonly at: number; readonly val: Values } | null;
};

export function pack(plots: readonly Plot[]): PackedPlots {
  const indices = new Map<string, number>();
  const positions: (readonly number[])[] = [];
  const share = (at: readonly number[]): number => {
    const key = at.join();
    const index = indices.get(key) ?? positions.push(at) - 1;
    indices.set(key, index);
    return index;
  };
  const packed = plots.map((plot) => ({
    ...plot,
    at: share(plot.at),
    baseline: plot.baseline && { ...plot.baseline, at: share(plot.baseline.at) },
  }));
  return { positions, plots: packed };
}

export function unpack({ positions, plots }: PackedPlots, index: number): Plot | null {
  const packed = plots[index];
  if (!packed) return null;
  const at = (index: number) => positions[index] ?? [];
  const { baseline } = packed;
  return { ...packed, at: at(packed.at), baseline: baseline && { ...baseline, at: at(baseline.at) } };
}
