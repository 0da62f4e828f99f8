import type { Format } from "../../reading/format.ts";
import { isLfsPointer, lfsPointerError } from "../../reading/git-lfs.ts";
import { isCatboostCopy } from "../catboost-copy.ts";
import { dropUnevaluated } from "../unevaluated.ts";
import { parseRunPath } from "./tfevents/run-path.ts";

/** Event files, which TensorFlow, PyTorch, tensorboardX, Keras, Lightning, JAX and many others write for TensorBoard. */
export const tfevents: Format = {
  id: "tfevents",
  title: "TensorBoard event files",
  files: ["*tfevents*"],
  matches: async (artifact) => {
    if (isCatboostCopy(artifact)) return false;
    if (isLfsPointer(artifact)) return /tfevents[^/]*$/.test(artifact.path);
    if (!mayBeRecord(artifact.headBytes)) return false;
    const { startsWithEvent } = await import("./tfevents/files.ts");
    return startsWithEvent(artifact.headBytes);
  },
  runKey: (path) => parseRunPath(path).run,
  read: async (files, columns) => {
    const pointer = files.find(isLfsPointer);
    if (pointer) throw lfsPointerError("an event file", pointer.path);
    const { readRun } = await import("./tfevents/run.ts");
    return readRun(files, columns).map(dropUnevaluated);
  },
};

/** A TFRecord starts with its length in eight bytes, lowest first; no record needs the last three. */
function mayBeRecord(head: Uint8Array): boolean {
  return head.length >= 12 && head[5] === 0 && head[6] === 0 && head[7] === 0;
}
