import type { Artifact } from "../format.ts";

const otherKinds =
  /\.(csv|tsv|jsonl?|ndjson|ya?ml|toml|xml|html?|md|rst|tex|ipynb|py|[cm]?[jt]sx?|cpp|c|cc|cu|h|hpp|go|rs|java|sh)$/i;

/** Could it be what a program printed, by its name? Documents and sources show such lines as examples. */
export function isConsole({ path }: Artifact): boolean {
  return !otherKinds.test(path);
}
