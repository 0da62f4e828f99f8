import type { LeftOut, Params, Run, Series } from "../curves/model.ts";
import type { Artifact } from "./artifact.ts";

/** The columns that the config names because no convention does. */
export type ColumnConfig = {
  /** Columns that hold a metric. */
  readonly metrics: ReadonlySet<string>;
  /** The column that holds the epoch or step. */
  readonly position: string | null;
};

/** One training as its files record it. A file may hold several. */
export type ParsedRun = {
  readonly series: readonly Series[];
  /** What the reader decided, for the report: "epoch 3 was recorded again from line 9: the later value is used". */
  readonly notes: readonly string[];
  readonly leftOut?: readonly LeftOut[];
  /** The wall time in seconds at its positions. */
  readonly clock?: Series;
  /** Batch size, learning rate, seed, …, if the format records them. */
  readonly params?: Params;
  /** The same for all copies of a run, and for no other. */
  readonly id?: string;
  /** The name of the run, if its directory is named by a random number. */
  readonly name?: string;
  /** What the program files the run under, if its path does not tell: an experiment. */
  readonly project?: string;
  /** Where the run was originally read, if this file holds runs that Lossgate has read already. */
  readonly collected?: Pick<Run, "path" | "format" | "files">;
};

/** A file format: how its files are recognized and read. */
export type Format = {
  readonly id: string;
  readonly title: string;
  /**
   * The files that a search opens: patterns for the end of a path (`*` within a name, `**` over directories). A file
   * with a name without `*` must hold a history: an empty one is an error.
   */
  readonly files: readonly string[];
  /** Recognizes a file by its name and content. Must be cheap for other files, and must not throw. */
  readonly matches: (artifact: Artifact, config: ColumnConfig) => boolean | Promise<boolean>;
  /**
   * The directory or file that identifies the run of a file: files of one format with the same key are read together.
   * Absent if each file is a run.
   */
  readonly runKey?: (path: string) => string;
  /**
   * Reads the files of one run, ordered by path. Any bytes give runs or a FormatError; valid files without a metric
   * give no runs.
   */
  readonly read: (
    files: readonly [Artifact, ...Artifact[]],
    config: ColumnConfig,
  ) => ParsedRun[] | Promise<ParsedRun[]>;
};
