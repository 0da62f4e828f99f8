import { logFiles, mayBeConsoleLog } from "../../reading/console/console-log.ts";
import { linesToTable } from "../../reading/console/line-table.ts";
import { linePatternsFor, readByPatterns } from "../../reading/console/patterns/line-pattern.ts";
import { hasRecurringMetric, readLog } from "../../reading/console/read-log.ts";
import type { Format } from "../../reading/format.ts";
import { FormatError } from "../../reading/format-error.ts";
import { toRuns } from "../../reading/table/to-runs.ts";
import { readLines } from "../../reading/text/lines.ts";

/** The log of any program, by the shapes of its lines: `Epoch 3: train loss 0.52, val loss 0.61`, on one line or a few. */
export const printedLog: Format = {
  id: "printed-log",
  title: "Printed log",
  files: [...logFiles, "*log.md", "*logs.md"],
  matches: (artifact, config) =>
    linePatternsFor(artifact.path, config).length > 0 ||
    (mayBeConsoleLog(artifact) && hasRecurringMetric(artifact.openText, artifact.head, config)),
  read: ([artifact], config) => {
    const patterns = linePatternsFor(artifact.path, config);
    if (patterns.length === 0) return readLog(artifact.openText, config);
    const table = linesToTable(readLines(artifact.openText()), readByPatterns(patterns));
    if (table.rows === 0) throw new FormatError("no line matches a pattern of `lines` in the config");
    return toRuns(table, config);
  },
};
