import * as core from "@actions/core";
import { readInputs } from "./config/inputs.ts";
import { gate, refuse } from "./gate.ts";
import { readEvent } from "./github/event.ts";
import { fail, publish } from "./github/publish.ts";
import { InputError } from "./problem.ts";

async function main(): Promise<void> {
  const { inputs, problems } = readInputs((name) => core.getInput(name));
  const cwd = process.env["GITHUB_WORKSPACE"] ?? process.cwd();
  const report = problems.length > 0 ? refuse(new InputError(problems)) : await gate({ ...inputs, cwd });
  await publish(report, readEvent(process.env), inputs);
  fail(report, inputs);
}

main().catch((thrown: unknown) => {
  // A defect of ours: red all the same, with what a bug report needs.
  core.setFailed(thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown));
  process.exitCode = 2;
});
