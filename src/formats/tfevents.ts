import type { Artifact, Format } from "./format.ts";
import { isPointer, notFetched } from "./git-lfs.ts";
import { placeOf, startsWithEvent } from "./tfevents/files.ts";
import { readRun } from "./tfevents/run.ts";

/** What TensorFlow, PyTorch, tensorboardX, Keras, Lightning, JAX and many others write for TensorBoard. */
export const tfevents: Format = {
  id: "tfevents",
  title: "TensorBoard event files",
  files: ["*tfevents*"],
  recognises: (artifact) =>
    (startsWithEvent(artifact.headBytes) || (/tfevents[^/]*$/.test(artifact.path) && isPointer(artifact))) &&
    !isOfCatboost(artifact),
  runOf: (path) => placeOf(path).run,
  read: (files, columns) => {
    const pointer = files.find(isPointer);
    if (pointer) throw notFetched("an event file", pointer.path);
    return readRun(files, columns);
  },
};

/** CatBoost writes its curves for TensorBoard as well, in single precision. */
function isOfCatboost({ beside }: Artifact): boolean {
  return beside("../catboost_training.json") !== null || beside("../learn_error.tsv") !== null;
}
