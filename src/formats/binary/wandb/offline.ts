import { withFileContext } from "../../../reading/first-matching.ts";
import type { Format } from "../../../reading/format.ts";
import { isLfsPointer, lfsPointerError } from "../../../reading/git-lfs.ts";
import { header } from "./offline/header.ts";

/** `run-<id>.wandb`, the log of a run that W&B has not synced yet. */
export const wandbOffline: Format = {
  id: "wandb",
  title: "Weights & Biases, offline run",
  files: ["*.wandb"],
  matches: (artifact) =>
    header.every((byte, index) => artifact.headBytes[index] === byte) ||
    (artifact.path.endsWith(".wandb") && isLfsPointer(artifact)),
  read: async (files, columns) => {
    const pointer = files.find(isLfsPointer);
    if (pointer) throw lfsPointerError("a W&B run", pointer.path);
    const { readRun } = await import("./offline/run.ts");
    return files.flatMap((file) => withFileContext(file, () => readRun(file, columns)));
  },
};
