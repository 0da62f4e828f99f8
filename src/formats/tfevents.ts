import { type Format, FormatError } from "./format.ts";
import { readRun } from "./tfevents/run.ts";
import { isPointer, placeOf, startsWithEvent } from "./tfevents/files.ts";

/** What TensorFlow, PyTorch, tensorboardX, Keras, Lightning, JAX and many others write for TensorBoard. */
export const tfevents: Format = {
  id: "tfevents",
  title: "TensorBoard event files",
  files: ["*tfevents*"],
  recognises: (artifact) =>
    startsWithEvent(artifact.headBytes) || (/tfevents[^/]*$/.test(artifact.path) && isPointer(artifact)),
  runOf: (path) => placeOf(path).run,
  read: (files, columns) => {
    const unfetched = files.find(isPointer);
    if (unfetched) {
      const message = "expected an event file, a Git LFS pointer came: fetch it with `git lfs pull`";
      throw new FormatError(`${message} (or \`lfs: true\` for actions/checkout)`, null, unfetched.path);
    }
    return readRun(files, columns);
  },
};
