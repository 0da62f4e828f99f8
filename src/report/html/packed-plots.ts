type Values = readonly (number | null)[];

/** A curve as the page draws it. */
export type Plot = {
  readonly at: readonly number[];
  readonly train: Values | null;
  readonly val: Values | null;
  /** The same metric of the baseline: of several runs the mean. */
  readonly baseline: Values | null;
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
type Packed = Omit<Plot, "at"> & {
  /** An index into `positions`. */
  readonly at: number;
};

export function pack(plots: readonly Plot[]): PackedPlots {
  const indices = new Map<string, number>();
  const positions: (readonly number[])[] = [];
  const packed = plots.map((plot) => {
    const key = plot.at.join();
    const at = indices.get(key) ?? positions.push(plot.at) - 1;
    indices.set(key, at);
    return { ...plot, at };
  });
  return { positions, plots: packed };
}

export function unpack({ positions, plots }: PackedPlots, index: number): Plot | null {
  const packed = plots[index];
  return packed ? { ...packed, at: positions[packed.at] ?? [] } : null;
}
