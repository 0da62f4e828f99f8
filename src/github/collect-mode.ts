import { join } from "node:path";
import * as core from "@actions/core";
import { collect } from "../collect.ts";
import type { Inputs } from "../config/inputs.ts";
import { runsFile, writeRuns } from "../formats/json/lossgate-runs.ts";
import { supportedFormats } from "../formats/read-runs.ts";
import { error, InputError, type Problem } from "../problems.ts";
import { escapeWorkflowCommands } from "../text/escape-workflow-commands.ts";
import type { Event } from "./event.ts";
import { searchPathsOf } from "./search-paths.ts";
import { uploadReport } from "./upload-report.ts";

/** GitHub shows ten errors of a step; the step's own failure is one. */
const maxErrors = 9;

/** Hands the runs of one job to the gate that joins them, and judges nothing. What can't be read is an error here and there. */
export async function collectMode(inputs: Inputs, event: Event, wrong: InputError | null): Promise<void> {
  const { runs, problems } = await read(inputs, event, wrong);
  const errors = problems.filter(({ level }) => level === "error");
  if (runs.length + errors.length === 0 && inputs.ifInconclusive === "fail")
    errors.push(
      error(`job ${event.run?.job ?? ""}`, `no training history was found (looked for ${supportedFormats})`),
    );
  const notes = problems.filter(({ level }) => level === "note");
  const delivered = await uploadReport(
    inputs.collectArtifact,
    { [runsFile]: writeRuns(runs, [...errors, ...notes], { kind: "collected", accepted: false }) },
    event,
  );
  core.info(
    escapeWorkflowCommands(
      `Collected ${runs.length} runs: ${runs
        .slice(0, 20)
        .map(({ name }) => name)
        .join(", ")}`,
    ),
  );
  core.setOutput("report", delivered.directory === null ? "" : join(delivered.directory, runsFile));
  core.setOutput("report-directory", delivered.directory ?? "");
  core.setOutput("report-url", delivered.url ?? "");
  for (const { file, message } of errors.slice(0, maxErrors))
    core.error(escapeWorkflowCommands(`${file}: ${message}`), { title: "lossgate" });
  // The gate would not miss what it never saw.
  const failure = delivered.because ?? (errors.length > 0 ? "not all could be collected" : null);
  if (failure === null) return;
  core.setFailed(`lossgate: ${failure}`);
  process.exitCode = 2;
}

async function read(inputs: Inputs, event: Event, wrong: InputError | null) {
  try {
    if (wrong) throw wrong;
    const cwd = process.env["GITHUB_WORKSPACE"] ?? process.cwd();
    return await collect({ cwd, config: inputs.config, ...(await searchPathsOf(inputs, event, cwd)) });
  } catch (thrown) {
    if (!(thrown instanceof InputError)) throw thrown;
    const problems: readonly Problem[] = thrown.problems;
    return { runs: [], problems };
  }
}
