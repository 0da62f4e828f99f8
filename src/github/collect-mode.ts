import { join } from "node:path";
import * as core from "@actions/core";
import { collect } from "../collect.ts";
import { supportedFormats } from "../formats/detect.ts";
import { runsFile, writeRuns } from "../formats/json/lossgate-runs.ts";
import { asInputError, error, InputError, type Problem } from "../problems.ts";
import { escapeWorkflowCommands } from "../text/escape-workflow-commands.ts";
import { readConfigInput } from "./config-input.ts";
import { logDefect, writeOutputs } from "./outputs.ts";
import { candidatePaths } from "./search-paths.ts";
import type { Step } from "./step.ts";
import { uploadReport } from "./upload-report.ts";

/** GitHub shows ten errors of a step, of which one is the failure of the step itself. */
const maxErrors = 9;
/** Runs named in the log. */
const maxNamed = 20;

/** Uploads the runs of one job for the gate that joins them, and judges nothing. An unreadable file fails this job and the gate. */
export async function collectMode(step: Step): Promise<void> {
  const { inputs, event } = step;
  const { runs, problems } = await read(step);
  const errors = problems.filter(({ level }) => level === "error");
  const notes = problems.filter(({ level }) => level !== "error");
  if (runs.length + errors.length === 0 && inputs.ifInconclusive === "fail") {
    const missing = problems.find(({ level }) => level === "inconclusive")?.message;
    const message = missing ?? `no training history found (looked for ${supportedFormats})`;
    errors.push(error(`job ${event.run?.job ?? ""}`, message));
  }
  const uploaded = await uploadReport(step, inputs.collectArtifact, {
    [runsFile]: writeRuns(runs, [...errors, ...notes], { kind: "collected", accepted: false }),
  });
  const names = runs.slice(0, maxNamed).map(({ name }) => name);
  core.info(
    escapeWorkflowCommands(
      `Collected ${runs.length} ${runs.length === 1 ? "run" : "runs"}: ${names.join(", ")}`,
    ),
  );
  await writeOutputs({
    report: uploaded.directory === null ? "" : join(uploaded.directory, runsFile),
    "report-directory": uploaded.directory ?? "",
    "report-url": uploaded.url ?? "",
  });
  for (const { file, message } of errors.slice(0, maxErrors))
    core.error(escapeWorkflowCommands(`${file}: ${message}`), { title: "lossgate" });
  // The gate cannot notice a run that was never uploaded, so this job must fail.
  const failure = uploaded.problem ?? (errors.length > 0 ? "not every run could be collected" : null);
  if (failure === null) return;
  core.setFailed(`lossgate: ${failure}`);
  process.exitCode = 2;
}

async function read(step: Step) {
  try {
    if (step.inputError) throw step.inputError;
    const cwd = process.env["GITHUB_WORKSPACE"] || process.cwd();
    const [config, candidate] = await Promise.all([readConfigInput(step), candidatePaths(step, cwd)]);
    return await collect({
      cwd,
      config,
      params: step.inputs.params,
      tellsCommitted: step.inputs.artifact === null,
      ...candidate,
    });
  } catch (thrown) {
    // The gate learns of it from what is uploaded.
    if (!(thrown instanceof InputError)) logDefect(thrown);
    const problems: readonly Problem[] = asInputError(thrown).problems;
    return { runs: [], problems };
  }
}
