import type { Format } from "../../reading/format.ts";
import { isZip } from "../../reading/zip/signature.ts";

/**
 * What `torch.save` wrote: a history of its own, or one in a checkpoint. A search opens only files that are named like histories: each
 * checkpoint of a training holds its history so far.
 */
export const torch: Format = {
  id: "torch",
  title: "History saved by PyTorch",
  files: ["pt", "pth"].flatMap((extension) =>
    ["history", "loss", "losses", "metrics", "curves"].map((name) => `*${name}.${extension}`),
  ),
  matches: async (artifact, columns) => {
    if (!isZip(artifact) || !isCheckpoint(artifact.headBytes)) return false;
    const { holdsHistory } = await import("./torch/read.ts");
    return holdsHistory(artifact, columns);
  },
  read: async ([artifact], columns) => {
    const { readHistory } = await import("./torch/read.ts");
    return readHistory(artifact, columns);
  },
};

/** The first file of the zip is the pickle, or one that describes the archive. */
function isCheckpoint(head: Uint8Array): boolean {
  const start = Buffer.from(head.subarray(0, 300)).toString("latin1");
  return /^PK\x03\x04.{26}[^\0/]{1,255}\/(data\.pkl|\.format_version|byteorder|version)/s.test(start);
}
