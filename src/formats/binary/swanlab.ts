import type { Format } from "../../reading/format.ts";
import { swanlabMagic } from "./swanlab/magic.ts";

/** `run-<id>.swanlab`, the log of a SwanLab run in the modes `offline` and `local`. */
export const swanlab: Format = {
  id: "swanlab",
  title: "SwanLab run",
  files: ["*.swanlab"],
  matches: ({ headBytes }) => swanlabMagic.every((byte, index) => headBytes[index] === byte),
  read: async ([artifact], columns) => {
    const { readRun } = await import("./swanlab/run.ts");
    return readRun(artifact, columns);
  },
};
