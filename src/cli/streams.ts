import { realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { escapeWorkflowCommands } from "../text/escape-workflow-commands.ts";
import { controlChars } from "../text/sanitize.ts";
import { isTerminal } from "./screen.ts";

/**
 * Writes to standard output and returns whether anybody reads it. A reader that has closed the pipe, as `head` does, has read
 * enough. Throws where the disk is full.
 */
export function print(text: string): boolean {
  // A terminal may be slower than a write that does not wait.
  if (isTerminal(1)) {
    process.stdout.write(text);
    return true;
  }
  try {
    writeFileSync(1, text);
    return true;
  } catch (thrown) {
    if (!(thrown instanceof Error && "code" in thrown && thrown.code === "EPIPE")) throw thrown;
    return false;
  }
}

/** Says on standard error what is wrong, so that no name from a file steers a terminal or commands a runner. Never throws. */
export function printError(message: string): void {
  const lines = message.split("\n").map((line) => line.replace(controlChars, " "));
  try {
    writeFileSync(2, escapeWorkflowCommands(`lossgate: ${lines.join("\n")}\n`));
  } catch {
    // The exit code still says it.
  }
}

/** Replaces a file in one step, so that no signal and no full disk leaves half a report. A device is written to as it is. */
export function replaceFile(file: string, text: string): void {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (stat?.isFile() === false) {
    writeFileSync(file, text);
    return;
  }
  const target = stat ? realpathSync(file) : file;
  const part = `${target}.${process.pid}.part`;
  try {
    writeFileSync(part, text);
    renameSync(part, target);
  } finally {
    rmSync(part, { force: true });
  }
}
