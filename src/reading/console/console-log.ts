import type { Artifact } from "../artifact.ts";

/** The names of files that programs print to: with an ending, or as `train_log`. */
export const logFiles: readonly string[] = ["*.log", "*.out", "*.err", "*.txt", "*_log"];

const otherKinds =
  /(?:\.(csv|tsv|jsonl?|ndjson|ya?ml|toml|xml|html?|svg|rst|tex|bib|ipynb|py|pyi|[cm]?[jt]sx?|c|cc|cpp|cu|h|hpp|go|rs|java|r|jl|sh)|(?<!logs?)\.md)$/i;

/** Names of texts that a person writes: `README.txt`, `lab_notes.txt`, `TODO`. */
const written = /(?:^|[/_. -])(?:readme|notes?|todo|changelog|journal|diary|memo|ideas)(?:\.txt)?$/i;

/** Whether a log may stand in a file of this name, if a person names it: in any text but structured ones and a program's. */
export function mayHoldLog(path: string): boolean {
  return !/\.(jsonl?|ndjson|ya?ml|toml|xml|html?|svg|ipynb|py)$/i.test(path);
}

/** Whether a program may have printed it. Documents, but for a `log.md`, and source code show such lines as examples. */
export function mayBeConsoleLog({ path, head }: Artifact): boolean {
  return !otherKinds.test(path) && !written.test(path) && !head.includes("\0");
}
