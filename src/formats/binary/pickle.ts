import type { Format } from "../../reading/format.ts";

/**
 * `pickle.dump(history.history)` and `np.save("history.npy", history.history)`. A pickle is a program that can run
 * anything; here it is decoded as data, and nothing in it is imported, called or executed.
 */
export const pickle: Format = {
  id: "pickle",
  title: "Keras history, pickle or .npy",
  files: ["*.pkl", "*.pickle", "*.joblib", "*.npy", "*History*", "*history*"],
  matches: async (artifact, columns) => {
    if (!mayBePickle(Buffer.from(artifact.headBytes.subarray(0, 16)).toString("latin1"))) return false;
    const { holdsHistory } = await import("./pickle/read.ts");
    return holdsHistory(artifact, columns);
  },
  read: async ([artifact], columns) => {
    const { readHistories } = await import("./pickle/read.ts");
    return readHistories(artifact, columns);
  },
};

/** Checks the first bytes. Protocols 2 and later start with PROTO, 0 and 1 with a dict, a list or a class, `.npy` with its magic. */
function mayBePickle(head: string): boolean {
  return /^(\x80[\0-\x05]|\x93NUMPY|\((d|l|dp|lp)|[}\]]q|c(ollections|opy_?reg|__builtin__)|\(i)/.test(head);
}
