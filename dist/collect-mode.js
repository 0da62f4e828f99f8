const require_action = require("./action.js");
const require_collect = require("./collect.js");
const require_lossgate_runs = require("./lossgate-runs.js");
const require_read_runs = require("./read-runs.js");
const require_inputs = require("./inputs.js");
const require_escape_workflow_commands = require("./escape-workflow-commands.js");
const require_upload_report = require("./upload-report.js");
let node_path = require("node:path");

// src/github/collect-mode.ts
const maxErrors = 9;
async function collectMode(inputs, event, wrong) {
	const { runs, problems } = await read(inputs, event, wrong);
	const errors = problems.filter(({ level }) => level === "error");
	if (runs.length + errors.length === 0 && inputs.ifInconclusive === "fail") errors.push(require_inputs.error(`job ${event.run?.job ?? ""}`, `no training history was found (looked for ${require_read_runs.supportedFormats})`));
	const notes = problems.filter(({ level }) => level === "note");
	const delivered = await require_upload_report.uploadReport(inputs.collectArtifact, { [require_lossgate_runs.runsFile]: require_lossgate_runs.writeRuns(runs, [...errors, ...notes], {
		kind: "collected",
		accepted: false
	}) }, event);
	require_action.info(require_escape_workflow_commands.escapeWorkflowCommands(`Collected ${runs.length} runs: ${runs.slice(0, 20).map(({ name }) => name).join(", ")}`));
	require_action.setOutput("report", delivered.directory === null ? "" : (0, node_path.join)(delivered.directory, require_lossgate_runs.runsFile));
	require_action.setOutput("report-directory", delivered.directory ?? "");
	require_action.setOutput("report-url", delivered.url ?? "");
	for (const { file, message } of errors.slice(0, maxErrors)) require_action.error(require_escape_workflow_commands.escapeWorkflowCommands(`${file}: ${message}`), { title: "lossgate" });
	const failure = delivered.because ?? (errors.length > 0 ? "not all could be collected" : null);
	if (failure === null) return;
	require_action.setFailed(`lossgate: ${failure}`);
	process.exitCode = 2;
}
async function read(inputs, event, wrong) {
	try {
		if (wrong) throw wrong;
		const cwd = process.env["GITHUB_WORKSPACE"] ?? process.cwd();
		return await require_collect.collect({
			cwd,
			config: inputs.config,
			...await require_upload_report.searchPathsOf(inputs, event, cwd)
		});
	} catch (thrown) {
		if (!(thrown instanceof require_inputs.InputError)) throw thrown;
		return {
			runs: [],
			problems: thrown.problems
		};
	}
}

exports.collectMode = collectMode;