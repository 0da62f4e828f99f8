import { mayBeConsoleLog } from "../../reading/console/console-log.ts";
import { hasRecurringMetric, readLog } from "../../reading/console/read-log.ts";
import type { Format } from "../../reading/format.ts";

/** The log of any program, by the shapes of its lines: `Epoch 3: train loss 0.52, val loss 0.61`, on one line or a few. */
export const printedLog: Format = {
  id: "printed-log",
  title: "Printed log",
  files: ["*.log", "*.out", "*.txt"],
  matches: (artifact, config) =>
    mayBeConsoleLog(artifact) && hasRecurringMetric(artifact.openText(), artifact.head, config),
  read: ([artifact], config) => readLog(artifact.openText(), config),
};
