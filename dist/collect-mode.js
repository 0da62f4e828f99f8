const require_action = require("./action.js");
const require_collect = require("./collect.js");
const require_gate = require("./gate.js");
const require_lossgate_runs = require("./lossgate-runs.js");
const require_problems = require("./problems.js");
const require_escape_workflow_commands = require("./escape-workflow-commands.js");
const require_outputs = require("./outputs.js");
const require_upload_report = require("./upload-report.js");
let node_path = require("node:path");

// src/github/collect-mode.ts
const maxErrors = 9;
const maxNamed = 20;
async function collectMode(step) {
	const { inputs, event } = step;
	const { runs, problems } = await read(step);
	const errors = problems.filter(({ level }) => level === "error");
	const notes = problems.filter(({ level }) => level !== "error");
	if (runs.length + errors.length === 0 && inputs.ifInconclusive === "fail") {
		const message = problems.find(({ level }) => level === "inconclusive")?.message ?? `no training history found (looked for ${"Keras histories, TensorBoard event files, and others: see `lossgate formats`"})`;
		errors.push(require_problems.error(`job ${event.run?.job ?? ""}`, message));
	}
	const uploaded = await require_upload_report.uploadReport(step, inputs.collectArtifact, { [require_lossgate_runs.runsFile]: require_lossgate_runs.writeRuns(runs, [...errors, ...notes], {
		kind: "collected",
		accepted: false
	}) });
	const names = runs.slice(0, maxNamed).map(({ name }) => name);
	require_action.info(require_escape_workflow_commands.escapeWorkflowCommands(`Collected ${runs.length} ${runs.length === 1 ? "run" : "runs"}: ${names.join(", ")}`));
	await require_outputs.writeOutputs({
		report: uploaded.directory === null ? "" : (0, node_path.join)(uploaded.directory, require_lossgate_runs.runsFile),
		"report-directory": uploaded.directory ?? "",
		"report-url": uploaded.url ?? ""
	});
	for (const { file, message } of errors.slice(0, maxErrors)) require_action.error(require_escape_workflow_commands.escapeWorkflowCommands(`${file}: ${message}`), { title: "lossgate" });
	const failure = uploaded.problem ?? (errors.length > 0 ? "not every run could be collected" : null);
	if (failure === null) return;
	require_action.setFailed(`lossgate: ${failure}`);
	process.exitCode = 2;
}
async function read(step) {
	try {
		if (step.inputError) throw step.inputError;
		const cwd = process.env["GITHUB_WORKSPACE"] || process.cwd();
		return await require_collect.collect({
			cwd,
			config: step.inputs.config,
			params: step.inputs.params,
			tellsCommitted: step.inputs.artifact === null,
			...await require_upload_report.candidatePaths(step, cwd)
		});
	} catch (thrown) {
		if (!(thrown instanceof require_problems.InputError)) throw thrown;
		return {
			runs: [],
			problems: thrown.problems
		};
	}
}

exports.collectMode = collectMode;