/** The file is this format's, and is broken. */
export class FormatError extends Error {
  override readonly name = "FormatError";
  /** 1-based; null where the trouble has no line. */
  readonly line: number | null;
  /** Which of a run's files; null where the run has one. */
  readonly file: string | null;

  /** `message` says what was expected and what came. */
  constructor(message: string, line: number | null = null, file: string | null = null) {
    super(message);
    this.line = line;
    this.file = file;
  }
}
