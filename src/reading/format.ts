import type { Params, Run, Series } from "../curves/model.ts";
import type { Artifact } from "./artifact.ts";

/** What the config says of columns that no convention names. */
export type ColumnConfig = {
  /** Columns that hold a metric. */
  readonly metrics: ReadonlySet<string>;
  /** The column that holds the epoch or step. */
  readonly position: string | null;
};

/** One training as its files record it; a file may hold several. */
export type ParsedRun = {
  readonly series: readonly Series[];
  /** What the reader had to decide, for the report: "epochs 3 to 5 were recorded twice: the later record counts". */
  readonly notes: readonly string[];
  /** The wall time at its positions, in seconds. */
  readonly clock?: Series;
  /** Batch size, learning rate, seed, …, where the format itself records them. */
  readonly params?: Params;
  /** What the run is called, where its directory bears a random number. */
  readonly name?: string;
  /** Where it was read first, seen from this file: another Lossgate has read it. */
  readonly collected?: Pick<Run, "path" | "format" | "files">;
};

/** How one kind of artifact is known and read. A new one is a file beside this and a line in `index.ts`. */
export type Format = {
  readonly id: string;
  readonly title: string;
  /**
   * The files that a search opens: patterns for the end of a path (`*` within a name, `**` over directories). A name
   * without a `*` announces a history, so that an empty file of that name is an error.
   */
  readonly files: readonly string[];
  /** By name and content; must be cheap for what is another's, and must not throw. What is large is loaded when it is needed. */
  readonly matches: (artifact: Artifact, columns: ColumnConfig) => boolean | Promise<boolean>;
  /**
   * The directory or file that stands for the run which a file belongs to: files of one format with the same are
   * read together. Absent where each file is a run of its own.
   */
  readonly runKey?: (path: string) => string;
  /**
   * Total: any bytes give recordings or a FormatError; none where the files are whole and hold no metric. The files of
   * one run, in the order of their paths.
   */
  readonly read: (
    files: readonly [Artifact, ...Artifact[]],
    columns: ColumnConfig,
  ) => ParsedRun[] | Promise<ParsedRun[]>;
};
