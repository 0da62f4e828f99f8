/** A line as it was shown, or one state of a line that was overwritten. */
export type Frame = {
  readonly text: string;
  /** 1-based. */
  readonly line: number;
  /** False if the file ends within it. */
  readonly isComplete: boolean;
  /** Too long to be read: its text is left out. */
  readonly isTooLong: boolean;
};
