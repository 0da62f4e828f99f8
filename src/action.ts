import * as core from "@actions/core";
import { type Inputs, readInputs } from "./config/inputs.ts";
import { gate, refuse } from "./gate.ts";
import { readEvent } from "./github/event.ts";
import { fail, publish } from "./github/publish.ts";
import type { Report } from "./report/schema.ts";

async function judged(): Promise<{ inputs: Inputs | null; report: Report }> {
  let inputs: Inputs;
  try {
    inputs = readInputs((name) => core.getInput(name));
  } catch (thrown) {
    return { inputs: null, report: refuse(thrown) };
  }
  const cwd = process.env["GITHUB_WORKSPACE"] ?? process.cwd();
  return { inputs, report: await gate({ ...inputs, cwd }) };
}

async function main(): Promise<void> {
  const event = readEvent(process.env);
  const { inputs, report } = await judged();
  await publish(report, event, inputs);
  fail(report, inputs);
}

main().catch((thrown: unknown) => {
  // A defect of ours: red all the same, with what a bug report needs.
  core.setFailed(thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown));
  process.exitCode = 2;
});
