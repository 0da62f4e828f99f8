import type { Artifact } from "../artifact.ts";
import type { Format } from "../format.ts";
import { type LogFormat, logFormat } from "./log-format.ts";

const otherKinds =
  /\.(csv|tsv|jsonl?|ndjson|ya?ml|toml|xml|html?|svg|md|rst|tex|bib|ipynb|py|pyi|[cm]?[jt]sx?|c|cc|cpp|cu|h|hpp|go|rs|java|r|jl|sh)$/i;

/** Could a program have printed it? Documents and sources show such lines as examples. */
export function mayBeConsoleLog({ path, head }: Artifact): boolean {
  return !otherKinds.test(path) && !head.includes("\0");
}

/** A log that a program prints, redirected to a file. */
export function consoleFormat(format: Omit<LogFormat, "files">): Format {
  const log = logFormat({ ...format, files: ["*.log", "*.out", "*.txt"] });
  return {
    ...log,
    matches: (artifact, columns) => mayBeConsoleLog(artifact) && log.matches(artifact, columns),
  };
}
