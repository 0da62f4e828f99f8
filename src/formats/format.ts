import type { Series } from "../curves/model.ts";

/** A file that the search found, opened as far as its first bytes. */
export type Artifact = {
  /** As the user would type it: relative to where the search began, with forward slashes. */
  readonly path: string;
  readonly bytes: number;
  /** The first 64 KiB, decoded; a character cut at the end is dropped. */
  readonly head: string;
  /** The whole file, decoded (UTF-8, or UTF-16 by its byte order mark; no mark left). */
  readonly text: () => string;
};

/** What the config says of columns that no convention names. */
export type Columns = {
  /** Columns that hold a metric. */
  readonly metrics: ReadonlySet<string>;
  /** The column that holds the epoch or step. */
  readonly position: string | null;
};

/** One training as one file records it; a file may hold several. */
export type Recording = {
  readonly series: readonly Series[];
  /** What the reader had to decide, for the report: "epochs 3 to 5 were recorded twice: the later record counts". */
  readonly notes: readonly string[];
};

/** The file is this format's, and is broken. */
export class FormatError extends Error {
  override readonly name = "FormatError";
  /** 1-based; null where the trouble has no line. */
  readonly line: number | null;

  /** `message` says what was expected and what came. */
  constructor(message: string, line: number | null = null) {
    super(message);
    this.line = line;
  }
}

/** How one kind of artifact is known and read. A new one is a file beside this and a line in `index.ts`. */
export type Format = {
  readonly id: string;
  readonly title: string;
  /** File names people give it; one without a `*` announces a history, so that an empty file of that name is an error. */
  readonly files: readonly string[];
  /** By name and content, from the head alone; must be cheap and must not throw. */
  readonly recognises: (artifact: Artifact, columns: Columns) => boolean;
  /** Total: any text gives recordings or a FormatError. */
  readonly read: (artifact: Artifact, columns: Columns) => Recording[];
};
