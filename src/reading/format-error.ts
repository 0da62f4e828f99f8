/** The file is of this format, but invalid. */
export class FormatError extends Error {
  override readonly name = "FormatError";
  /** 1-based; null if the error has no line. */
  readonly line: number | null;
  /** The file of a run with several files; null if the run has one. */
  readonly file: string | null;

  /** The message has the form "expected X, got Y". */
  constructor(message: string, line: number | null = null, file: string | null = null) {
    super(message);
    this.line = line;
    this.file = file;
  }
}

/** The file is no training history after all, but something that looks like one: a table of results, a report. */
export class NoHistoryError extends FormatError {}

/** The file has the layout of a training history without a value: settings may look so, or the history of a run that crashed at once. */
export class NoValuesError extends NoHistoryError {}
