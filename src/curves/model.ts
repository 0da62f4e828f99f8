/** What a position counts: the artifact's own epochs or steps, or its rows where it numbers none. */
export type Axis = "epoch" | "step" | "row";

/** Which way is better. */
export type Direction = "min" | "max";

/**
 * One recorded quantity of a run. `values[i]` was recorded at `positions[i]`; both have the same
 * length, and positions strictly increase. Values may be NaN or infinite: that is what was recorded.
 */
export type Series = {
  readonly name: string;
  readonly axis: Axis;
  readonly positions: Float64Array;
  readonly values: Float64Array;
  /** The artifact left values out (`...` in a printed list): the curve is not whole. */
  readonly truncated: boolean;
};

/** What a training was set to, by name. */
export type Params = Readonly<Record<string, string | number | boolean>>;

/** What one training left behind, read and named, not yet paired. */
export type Run = {
  /** Short, unique among the runs of one report. */
  readonly name: string;
  /** What it is named after: its file, or its directory with a slash at the end. */
  readonly path: string;
  readonly format: string;
  readonly files: readonly string[];
  readonly params: Params;
  readonly series: readonly Series[];
  /** The wall time at positions of the run, in seconds, where it was recorded. */
  readonly clock?: Series;
};

/** One metric of a run, its train and its val series side by side. At least one of them is there. */
export type Curve = {
  readonly metric: string;
  /** Null where the name does not tell: such a curve is shown, not judged. */
  readonly direction: Direction | null;
  readonly axis: Axis;
  readonly train: Series | null;
  readonly val: Series | null;
  /** The positions judged: those of the val series, or of the train series where there is no other. */
  readonly positions: Float64Array;
  /** The last train value recorded at or before each position; NaN where none was yet. Null without a train series. */
  readonly trainAt: Float64Array | null;
  /** The val value of each position. Null without a val series. */
  readonly valAt: Float64Array | null;
  /** The config names this metric. */
  readonly isConfigured: boolean;
};

export type PairedRun = Run & {
  readonly curves: readonly Curve[];
  /** The curves that rules judge where they name no other: the loss, and what the config names. */
  readonly primaryCurves: readonly Curve[];
  /** How often the run was evaluated, by its main curve. */
  readonly evaluations: number;
};
