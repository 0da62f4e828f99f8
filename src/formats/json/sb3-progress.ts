import type { Format } from "../../reading/format.ts";
import { headDictLines, readDictLines } from "../../reading/json/dict-lines.ts";
import { isReward } from "../../reading/table/columns.ts";
import { countsEnvironment, toProgress } from "../rl-columns.ts";

/** The `progress.json` of Stable-Baselines3's logger: a line for each update, as in its `progress.csv`. */
export const sb3Progress: Format = {
  id: "sb3-progress",
  title: "Stable-Baselines3 progress, as JSON lines",
  files: ["*progress.json"],
  matches: (artifact) => {
    const names = artifact.head.startsWith("{") ? headDictLines(artifact).names() : [];
    return names.some(isReward) && countsEnvironment(names);
  },
  read: ([artifact], columns) => toProgress(readDictLines(artifact.openText()), columns),
};
