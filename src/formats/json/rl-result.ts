import type { Format } from "../../reading/format.ts";
import { readDictLines } from "../../reading/json/dict-lines.ts";
import { rowNames } from "../../reading/json/row-log.ts";
import { noteMissingNulls } from "../../reading/table/missing-values.ts";
import { toRuns } from "../../reading/table/to-runs.ts";
import { isReward, keepProgress, positionName } from "../rl-columns.ts";

/** RLlib's `result.json`: a row for each iteration, with everything that it knows. */
export const rlResult: Format = {
  id: "rl-result",
  title: "RLlib result.json",
  files: ["result.json"],
  matches: (artifact) => {
    const names = [...rowNames(artifact)];
    return names.includes("training_iteration") && names.some(isReward);
  },
  read: ([artifact], columns) => {
    const { kept, leftOut } = keepProgress(readDictLines(artifact.openText()), columns);
    const name = positionName(kept.columns.map((column) => column.name));
    const column = kept.columns.find((one) => one.name === name) ?? null;
    return toRuns(noteMissingNulls(kept, columns), columns, { column }).map((run) => ({
      ...run,
      leftOut: [...(run.leftOut ?? []), ...leftOut],
    }));
  },
};
