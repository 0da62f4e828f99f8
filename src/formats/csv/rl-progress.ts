import type { Format } from "../../reading/format.ts";
import { isReward } from "../../reading/table/columns.ts";
import { readEachTable, readTables } from "../../reading/table/csv.ts";
import { peekTable } from "../../reading/table/peek-table.ts";
import { toRuns } from "../../reading/table/to-runs.ts";
import { countsEnvironment, keepProgress, positionName } from "../rl-columns.ts";

/**
 * What a training of reinforcement learning writes at each update: Stable-Baselines3, OpenAI Baselines, rllab, Spinning
 * Up. Positions are the steps taken in the environment.
 */
export const rlProgress: Format = {
  id: "rl-progress",
  title: "Stable-Baselines3, Baselines and Spinning Up progress",
  files: ["*progress.csv", "*progress.txt"],
  matches: (artifact) => {
    const { names } = peekTable(artifact);
    const isNamed = /(^|\/)progress\.(csv|txt)$/.test(artifact.path);
    return names.some(isReward) && (isNamed || countsEnvironment(names)) && positionName(names) !== null;
  },
  read: ([artifact], columns) =>
    readEachTable(readTables(artifact.openText()), (table) => {
      // These programs write a NaN as such: an empty cell is of an update that did not log it.
      const { kept, leftOut } = keepProgress({ ...table, isFull: false }, columns);
      const name = positionName(table.columns.map((column) => column.name));
      const column = kept.columns.find((one) => one.name === name) ?? null;
      return toRuns(kept, columns, { column }).map((run) => ({
        ...run,
        leftOut: [...(run.leftOut ?? []), ...leftOut],
      }));
    }),
};
