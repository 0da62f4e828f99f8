import { errorMessage } from "./text/error-message.ts";

/** A place in a file. */
export type Location = {
  readonly file: string;
  /** 1-based; null if there is no line to name. */
  readonly line: number | null;
};

/** `train.log:12`, as editors and terminals open it. */
export function formatLocation({ file, line }: Location): string {
  return line === null ? file : `${file}:${line}`;
}

/** Something that the report must say, besides findings. */
export type Problem = Location & {
  /** An error keeps the gate from judging, `inconclusive` from passing; a note does neither. */
  readonly level: "error" | "inconclusive" | "note";
  /** What was expected, and what was found. */
  readonly message: string;
  /** What to do about it. */
  readonly advice?: string;
  /** The run that it keeps from passing. */
  readonly run?: string;
};

/** Stops the run with problems for the person who gave the input. */
export class InputError extends Error {
  override readonly name = "InputError";
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map((problem) => `${formatLocation(problem)}: ${problem.message}`).join("\n"));
    this.problems = problems;
  }
}

/** What was thrown as an InputError, so that the verdict is told even where Lossgate itself has a defect. */
export function asInputError(thrown: unknown): InputError {
  if (thrown instanceof InputError) return thrown;
  return new InputError([
    error("lossgate", `an unexpected error, please report it: ${errorMessage(thrown)}`),
  ]);
}

export function inconclusive(file: string, message: string, advice: string): Problem {
  return { level: "inconclusive", file, line: null, message, advice };
}

export function note(file: string, message: string): Problem {
  return { level: "note", file, line: null, message };
}

export function error(file: string, message: string, line: number | null = null): Problem {
  return { level: "error", file, line, message };
}
