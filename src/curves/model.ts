/** What a position counts: the artifact's own epochs or steps, or its rows if it numbers neither. */
export type Axis = "epoch" | "step" | "row";

/** Which way is better. */
export type Direction = "min" | "max";

/**
 * One recorded quantity of a run: `values[i]` at `positions[i]`. Both arrays have the same length, and
 * positions strictly increase. Values may be NaN or infinite, as recorded.
 */
export type Series = {
  readonly name: string;
  readonly axis: Axis;
  readonly positions: Float64Array;
  readonly values: Float64Array;
  /** The artifact elides values (`...` in a printed list), so the series is incomplete. */
  readonly truncated: boolean;
  readonly origin?: Origin;
};

/** Where a series was read, as far as its format tells. */
export type Origin = {
  /** Which of the run's files, if it has several. */
  readonly file?: string | undefined;
  /** The lines of its first and its last value, if the file has lines. */
  readonly lines?: readonly [first: number, last: number] | undefined;
  /** What holds its values there, if that is not its name: the shape of a line, a tag. */
  readonly place?: string | undefined;
  /** What tells train from val, if that is not its name: a section, a logger. */
  readonly side?: string | undefined;
  /** What was added to the recorded positions, since the other side counts its epochs from another number. */
  readonly shift?: number | undefined;
};

/** What a reader found and did not use: `what` is a name or a count (`lr`, `4700 batch lines`). */
export type LeftOut = { readonly what: string; readonly why: string };

/** The hyperparameters and other settings of a training, by name. */
export type Params = Readonly<Record<string, string | number | boolean>>;

/** One training as read from its artifacts, before its series are paired. */
export type Run = {
  /** Short, and unique within a report. */
  readonly name: string;
  /** The file it is named after, or the directory with a trailing slash. */
  readonly path: string;
  readonly format: string;
  readonly files: readonly string[];
  readonly params: Params;
  readonly series: readonly Series[];
  readonly leftOut?: readonly LeftOut[];
  /** The wall time in seconds at the run's positions, if recorded. */
  readonly clock?: Series;
};

/** One metric of a run with its train and val series, at least one of which is present. */
export type Curve = {
  readonly metric: string;
  /** Null if the metric is unknown: such a curve is shown, not judged. */
  readonly direction: Direction | null;
  readonly axis: Axis;
  readonly train: Series | null;
  readonly val: Series | null;
  /** The positions of the evaluations: those of the val series, or of the train series if there is no val. */
  readonly positions: Float64Array;
  /**
   * The mean of the train values recorded since the position before: one batch's loss is never held against
   * an evaluation. Where none was recorded since, the mean before it; NaN before the first. Null without a
   * train series.
   */
  readonly trainAt: Float64Array | null;
  /** The val value at each position. Null without a val series. */
  readonly valAt: Float64Array | null;
  /** Whether the config names this metric. */
  readonly isConfigured: boolean;
};

export type PairedRun = Run & {
  readonly curves: readonly Curve[];
  /** The curves that rules judge by default: the loss, and the metrics named in the config. */
  readonly primaryCurves: readonly Curve[];
  /** The number of evaluations, by the first primary curve. */
  readonly evaluations: number;
};
