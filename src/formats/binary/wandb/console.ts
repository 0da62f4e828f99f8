import type { FileKind } from "../../../reading/first-matching.ts";
import { readAsOther } from "./other-formats.ts";
import { isConsoleLog } from "./run-directory.ts";

/** What the training printed, as W&B copies it: a console log like any other, if nothing else has kept the curves. */
export const wandbConsole: FileKind = {
  files: ["*run-*/files/output.log", "*run-*/output.log"],
  matches: ({ path }) => isConsoleLog(path),
  read: ([artifact], columns) => readAsOther(artifact, columns),
};
