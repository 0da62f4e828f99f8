import * as core from "@actions/core";
import { defaultConfig } from "./config/file.ts";
import { type Inputs, readInputs } from "./config/inputs.ts";
import { type BaseConfig, gate, refuse } from "./gate.ts";
import { type Event, readEvent } from "./github/event.ts";
import { fail, publish } from "./github/publish.ts";
import { InputError } from "./problem.ts";

async function main(): Promise<void> {
  const { inputs, problems } = readInputs((name) => core.getInput(name));
  const cwd = process.env["GITHUB_WORKSPACE"] ?? process.cwd();
  const event = readEvent(process.env);
  const report =
    problems.length > 0
      ? refuse(new InputError(problems))
      : await gate({
          ...inputs,
          cwd,
          baseConfig: await baseConfigOf(event, inputs),
          today: new Date().toISOString().slice(0, 10),
        });
  await publish(report, event, inputs);
  fail(report, inputs);
}

/** A gate that is to say nothing on GitHub asks it nothing either. */
async function baseConfigOf(event: Event, { token, config, comment }: Inputs): Promise<BaseConfig> {
  if (event.baseCommit === null || comment === "never") return null;
  const { readBaseConfig } = await import("./github/base-config.ts");
  return readBaseConfig(event, token, config ?? defaultConfig);
}

main().catch((thrown: unknown) => {
  // A defect of ours: red all the same, with what a bug report needs.
  core.setFailed(thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown));
  process.exitCode = 2;
});
