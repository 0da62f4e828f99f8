import * as core from "@actions/core";
import { errorMessage } from "../text/error-message.ts";
import { escapeWorkflowCommands } from "../text/escape-workflow-commands.ts";

/** Writes something that the verdict does not depend on. A failure becomes a warning. */
export async function attempt(what: string, action: () => unknown): Promise<void> {
  try {
    await action();
  } catch (thrown) {
    core.warning(escapeWorkflowCommands(`${what} could not be written: ${errorMessage(thrown)}`), {
      title: "lossgate",
    });
  }
}

/** Logs what a bug report needs. */
export function logDefect(thrown: unknown): void {
  core.info(escapeWorkflowCommands(String(thrown instanceof Error ? thrown.stack : thrown)));
}

/** Tells the steps after this one that nothing was judged, until the verdict takes its place: a step may be killed. */
export function presumeInconclusive(): void {
  try {
    if (process.env["GITHUB_OUTPUT"]) core.setOutput("verdict", "inconclusive");
  } catch {
    // `writeOutputs` says why.
  }
}

/** Writes the outputs of the step, by their names in `action.yml`. */
export async function writeOutputs(outputs: Readonly<Record<string, string>>): Promise<void> {
  await attempt("The outputs", () => {
    if (!process.env["GITHUB_OUTPUT"]) throw new Error("GITHUB_OUTPUT is not set");
    for (const [name, value] of Object.entries(outputs)) core.setOutput(name, value);
  });
}
