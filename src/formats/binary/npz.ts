import type { Format } from "../../reading/format.ts";
import { isZip } from "../../reading/zip/signature.ts";

/** `np.savez("history.npz", **history.history)`, compressed or not, and the evaluations of Stable-Baselines3's EvalCallback. */
export const npz: Format = {
  id: "npz",
  title: "NumPy archive",
  files: ["*.npz"],
  matches: async (artifact, columns) => {
    if (!isZip(artifact) || !artifact.path.endsWith(".npz")) return false;
    const { holdsArrays } = await import("./npz/read.ts");
    return holdsArrays(artifact, columns);
  },
  read: async ([artifact], columns) => {
    const { readArrays } = await import("./npz/read.ts");
    return readArrays(artifact, columns);
  },
};
