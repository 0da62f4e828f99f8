const require_core = require("./core.js");
const require_collect = require("./collect.js");
const require_gate = require("./gate.js");
const require_lossgate_runs = require("./lossgate-runs.js");
const require_problems = require("./problems.js");
const require_inputs = require("./inputs.js");
const require_upload_report = require("./upload-report.js");
const require_action = require("./action.js");
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
		const message = problems.find(({ level }) => level === "inconclusive")?.message ?? `no training history found (looked for ${"Keras histories, TensorBoard event files, and others"})`;
		errors.push(require_problems.error(`job ${event.run?.job ?? ""}`, message));
	}
	const uploaded = await require_upload_report.uploadReport(step, inputs.collectArtifact, { [require_lossgate_runs.runsFile]: require_lossgate_runs.writeRuns(runs, [...errors, ...notes], {
		kind: "collected",
		accepted: false
	}) });
	const names = runs.slice(0, maxNamed).map(({ name }) => name);
	require_core.info(require_inputs.escapeWorkflowCommands(`Collected ${runs.length} ${runs.length === 1 ? "run" : "runs"}: ${names.join(", ")}`));
	await require_action.writeOutputs({
		report: uploaded.directory === null ? "" : (0, node_path.join)(uploaded.directory, require_lossgate_runs.runsFile),
		"report-directory": uploaded.directory ?? "",
		"report-url": uploaded.url ?? ""
	});
	for (const { file, message } of errors.slice(0, maxErrors)) require_core.error(require_inputs.escapeWorkflowCommands(`${file}: ${message}`), { title: "lossgate" });
	const failure = uploaded.problem ?? (errors.length > 0 ? "not every run could be collected" : null);
	if (failure === null) return;
	require_core.setFailed(`lossgate: ${failure}`);
	process.exitCode = 2;
}
async function read(step) {
	try {
		if (step.inputError) throw step.inputError;
		const cwd = process.env["GITHUB_WORKSPACE"] || process.cwd();
		const [config, candidate] = await Promise.all([require_upload_report.readConfigInput(step), require_upload_report.candidatePaths(step, cwd)]);
		return await require_collect.collect({
			cwd,
			config,
			params: step.inputs.params,
			tellsCommitted: step.inputs.artifact === null,
			...candidate
		});
	} catch (thrown) {
		if (!(thrown instanceof require_problems.InputError)) require_action.logDefect(thrown);
		return {
			runs: [],
			problems: require_problems.asInputError(thrown).problems
		};
	}
}

exports.collectMode = collectMode;