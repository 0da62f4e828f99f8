import type { Format } from "../../reading/format.ts";
import { isReward } from "../../reading/table/columns.ts";
import { readEachTable, readTables } from "../../reading/table/csv.ts";
import { peekTable } from "../../reading/table/peek-table.ts";
import { countsEnvironment, positionName, toProgress } from "../rl-columns.ts";

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
    readEachTable(readTables(artifact.openText()), (table) => toProgress(table, columns)),
};
