import { posix } from "node:path";
import type { Artifact } from "../../../reading/artifact.ts";

/** `latest-run` is a link, or what an upload has made of it: a copy. */
const name = "((?:offline-)?run-\\d{8}_\\d{6}-[^/]+|latest-run)";
const inFiles = new RegExp(`^(?:.*/)?${name}/files/(.+)$`);
const consoleLog = new RegExp(`(^|/)${name}/(files/)?output\\.log$`);
const isName = new RegExp(`^${name}$`);

/** Whether a file is the log of what a training printed. */
export function isConsoleLog(path: string): boolean {
  return consoleLog.test(path);
}

/** Returns the run's directory, `wandb/run-20260101_120000-abc`. A file copied elsewhere is a run of its own. */
export function runDirectory(path: string): string {
  const within = inFiles.exec(path);
  if (within) return path.slice(0, -`/files/${within[2]}`.length);
  const directory = posix.dirname(path).replace(/(^|\/)files$/, "") || ".";
  const isOwn = isName.test(posix.basename(directory)) && (path.endsWith(".wandb") || isConsoleLog(path));
  const isNamed = /(^|\/)wandb-(history\.jsonl|summary\.json)$/.test(path);
  return isNamed || isOwn ? directory : path.replace(/\.\w+$/, "");
}

/**
 * Whether a training saved a file with a run that has a history: not W&B's own record of the run, nor a file that is all
 * that is left of a run.
 */
export function isAttached({ path, sibling }: Pick<Artifact, "path" | "sibling">): boolean {
  const [, directory = "", file = "wandb-"] = inFiles.exec(path) ?? [];
  if (/^(wandb-|requirements\.txt$)/.test(file)) return false;
  const [id] = /(?<=^(offline-)?run-\d{8}_\d{6}-).+/.exec(directory) ?? [];
  // The name of a copy of `latest-run` does not tell that of its history.
  return id === undefined || sibling(`${"../".repeat(file.split("/").length)}run-${id}.wandb`) !== null;
}
