import * as core from "@actions/core";
import { type Inputs, readInputs } from "./config/inputs.ts";
import { type Event, readEvent } from "./github/event.ts";
import { InputError } from "./problems.ts";

/** In milliseconds: what was given up and still waits may not keep the runner waiting. */
const exitGraceMs = 1000;

async function main(): Promise<void> {
  const event = readEvent(process.env);
  const { inputs, problems } = readInputs((name) => core.getInput(name), event.run?.job ?? "job");
  const wrong = problems.length > 0 ? new InputError(problems) : null;
  switch (modeOf(inputs, event)) {
    case "gate": {
      const { gateMode } = await import("./github/gate-mode.ts");
      return gateMode(inputs, event, wrong);
    }
    case "collect": {
      const { collectMode } = await import("./github/collect-mode.ts");
      return collectMode(inputs, event, wrong);
    }
    case "comment": {
      const { commentMode } = await import("./github/comment-mode.ts");
      return commentMode(inputs, event, wrong);
    }
  }
}

function modeOf({ mode }: Inputs, { name }: Event): Exclude<Inputs["mode"], "auto"> {
  if (mode !== "auto") return mode;
  return name === "workflow_run" ? "comment" : "gate";
}

main()
  .catch((thrown: unknown) => {
    // A defect of ours: red all the same, with what a bug report needs.
    core.setFailed(thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown));
    process.exitCode = 2;
  })
  .finally(() => setTimeout(() => process.exit(), exitGraceMs).unref());
