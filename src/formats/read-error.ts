import { error, type Problem } from "../problems.ts";
import { FormatError } from "../reading/format-error.ts";

/** The problem of a file that breaks its format or cannot be read; rethrows anything else, which is a defect of ours. */
export function readError(path: string, thrown: unknown): Problem {
  if (thrown instanceof FormatError) return error(thrown.file ?? path, thrown.message, thrown.line);
  if (thrown instanceof Error && "syscall" in thrown)
    return error(path, `expected a readable file: ${thrown.message}`);
  throw thrown;
}
