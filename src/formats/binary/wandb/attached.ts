import type { FileKind } from "../../../reading/first-matching.ts";
import type { ParsedRun } from "../../../reading/format.ts";
import { readAsOther } from "./other-formats.ts";
import { isAttached } from "./run-directory.ts";

/**
 * What a training saved with a run that has a history: event files, copies of its own logs. They are runs of their own only
 * if the run has logged no metric. Its media, tables among them, never are.
 */
export const wandbAttached: FileKind = {
  files: [],
  matches: isAttached,
  read: async (files, columns) => {
    const runs: ParsedRun[] = [];
    for (const file of files) {
      if (file.path.includes("/files/media/")) continue;
      runs.push(...(await readAsOther(file, columns)));
    }
    return runs;
  },
};
