import { appendFileSync } from "node:fs";
import { devNull } from "node:os";
import * as core from "@actions/core";
import type { Inputs } from "./config/inputs.ts";
import { attempt } from "./github/outputs.ts";
import { openStep, type Step } from "./github/step.ts";
import { escapeWorkflowCommands } from "./text/escape-workflow-commands.ts";

/** After this time the process ends, also where an abandoned call still waits. */
const exitGraceMs = 1000;

async function main(): Promise<void> {
  const step = await openStep();
  switch (modeOf(step)) {
    case "gate": {
      const { gateMode } = await import("./github/gate-mode.ts");
      return gateMode(step);
    }
    case "collect": {
      const { collectMode } = await import("./github/collect-mode.ts");
      return collectMode(step);
    }
    case "comment": {
      const { commentMode } = await import("./github/comment-mode.ts");
      return commentMode(step);
    }
  }
}

function modeOf({ inputs: { mode }, event: { name } }: Step): Exclude<Inputs["mode"], "auto"> {
  if (mode !== "auto") return mode;
  return name === "workflow_run" ? "comment" : "gate";
}

/** A log that cannot be written must not keep the verdict from being told. */
function tolerateFullDisk(): void {
  const write = process.stdout.write.bind(process.stdout);
  process.stdout.on("error", () => {});
  process.stdout.write = (chunk: string | Uint8Array, ...rest: []) => {
    try {
      return write(chunk, ...rest);
    } catch {
      return false;
    }
  };
}

/** The runner waits for seconds between its signals and the end. */
function tellCancellation(): void {
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, async () => {
      const message = `lossgate: cancelled by ${signal}`;
      core.setFailed(message);
      await attempt("The job summary", () => {
        appendFileSync(process.env["GITHUB_STEP_SUMMARY"] || devNull, `### 🚫 ${message}\n`);
      });
      process.exit(2);
    });
}

tolerateFullDisk();
tellCancellation();
main()
  .catch((thrown: unknown) => {
    // A bug in Lossgate fails the step as well, with what a bug report needs.
    core.setFailed(escapeWorkflowCommands(String(thrown instanceof Error ? thrown.stack : thrown)));
    process.exitCode = 2;
  })
  .finally(() => setTimeout(() => process.exit(), exitGraceMs).unref());
