import { error, note, type Problem } from "../problems.ts";
import { FormatError, NoHistoryError, NoValuesError } from "../reading/format-error.ts";
import type { FoundFile } from "./detect.ts";
import { historyLikeness } from "./history-names.ts";

/**
 * The problem of a file that breaks its format or cannot be read; a note where a search found what is no training history.
 * Rethrows anything else, which is a defect of ours.
 */
export function readError({ path, by }: Pick<FoundFile, "path" | "by">, thrown: unknown): Problem {
  const mustHaveValues = thrown instanceof NoValuesError && historyLikeness(path) === "certain";
  if (thrown instanceof NoHistoryError && by !== "name" && !mustHaveValues)
    return note(path, `skipped: ${thrown.message}`);
  if (thrown instanceof FormatError) return error(thrown.file ?? path, thrown.message, thrown.line);
  if (thrown instanceof Error && "syscall" in thrown)
    return error(path, `expected a readable file: ${thrown.message}`);
  throw thrown;
}
