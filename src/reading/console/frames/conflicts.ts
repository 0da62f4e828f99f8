import { FormatError } from "../../format-error.ts";
import type { Frame } from "./frame.ts";

/**
 * The frames of a log. Throws a FormatError where Git wrote two versions of lines that it could not merge; one of its marks alone may
 * be of the program: `>>>>>>> start training`.
 */
export function* refuseConflicts(frames: Iterable<Frame>): Generator<Frame, undefined> {
  let [isBegun, isParted] = [false, false];
  for (const frame of frames) {
    const { text, line } = frame;
    if (text.startsWith("<<<<<<< ")) [isBegun, isParted] = [true, false];
    else if (text === "=======") isParted = isBegun;
    else if (isParted && text.startsWith(">>>>>>> "))
      throw new FormatError(
        "expected one version of the log, got Git's marks of a conflict: resolve it",
        line,
      );
    yield frame;
  }
}
