import { FormatError } from "../format-error.ts";

/** What Git writes around two versions of lines that it could not merge. */
const mark = /^(?:<{7}|>{7}) \S/;

/** Throws a FormatError if a line says that the file holds two versions. */
export function refuseConflict(text: string, line: number): void {
  if ((text.startsWith("<") || text.startsWith(">")) && mark.test(text))
    throw new FormatError("expected one version of the file, got Git's mark of a conflict: resolve it", line);
}
