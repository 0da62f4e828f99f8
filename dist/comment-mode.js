const require_action = require("./action.js");
const require_verdict = require("./verdict.js");
const require_inputs = require("./inputs.js");
const require_json = require("./json.js");
const require_escape_workflow_commands = require("./escape-workflow-commands.js");
const require_sanitize = require("./sanitize.js");
const require_artifact_api = require("./artifact-api.js");
const require_client = require("./client.js");
const require_comment = require("./comment.js");
const require_publish = require("./publish.js");
const require_pull_request = require("./pull-request.js");
let node_fs = require("node:fs");
let node_path = require("node:path");

// src/github/comment-mode.ts
const maxReport = 33554432;
async function commentMode(inputs, event, wrong) {
	const run = event.triggering;
	try {
		if (wrong) throw wrong;
		if (run === null) throw new require_inputs.InputError([require_inputs.error("input mode", "comment needs the event workflow_run")]);
		await tell(inputs, event, run);
	} catch (thrown) {
		require_action.setFailed(require_escape_workflow_commands.escapeWorkflowCommands(`lossgate: ${require_client.messageOf(thrown)}`));
		process.exitCode = 2;
	}
}
async function tell(inputs, event, run) {
	const github = require_client.connect(inputs.token);
	const skip = (because) => require_action.notice(require_escape_workflow_commands.escapeWorkflowCommands(`No comment: ${because}.`), { title: "lossgate" });
	if (!["pull_request", "pull_request_target"].includes(run.event)) return skip(`the workflow run is of a ${run.event}`);
	const pull = await orFail("the pull request", require_pull_request.pullOf(github, event, run));
	if ("because" in pull) return skip(pull.because);
	const newer = await orFail("newer workflow runs", require_pull_request.newerRun(github, event, run));
	if (newer !== null) return skip(newer);
	const { report, directory, artifact } = await fetchReport(github, inputs, event, run);
	const { owner, repo, url } = event;
	const origin = {
		commit: run.head.sha,
		url,
		run: run.id,
		acceptLabel: `${inputs.name} accept`,
		reportUrl: url === null ? null : `${url}/actions/runs/${run.id}/artifacts/${artifact}`
	};
	require_action.info(require_escape_workflow_commands.escapeWorkflowCommands(`#${pull.number}: ${report.verdict}: ${require_sanitize.sanitizeLine(report.headline, 500)}`));
	const { name, comment: mode, token } = inputs;
	const { verdict } = report;
	await require_publish.publish(report, origin, directory, async (body) => {
		if (mode === "never") return "";
		return require_comment.postOrWarn(token, {
			owner,
			repo,
			pullRequest: pull.number,
			name,
			body,
			mode,
			verdict
		});
	});
	if (inputs.status) await setStatus(require_client.connect(inputs.token), inputs, event, run, report);
}
async function orFail(what, asked) {
	try {
		return await asked;
	} catch (thrown) {
		throw new Error(`GitHub could not be asked for ${what}: ${require_client.messageOf(thrown)}`);
	}
}
async function fetchReport(github, { reportArtifact }, { owner, repo }, run) {
	const place = `artifact ${reportArtifact} of workflow run ${run.id}`;
	const stored = (await orFail(place, require_artifact_api.artifactsOfRun(github, {
		owner,
		repo
	}, run.id))).find(({ name }) => name === reportArtifact);
	if (!stored) throw new require_inputs.InputError([require_inputs.error(place, "it is not there: the gate did not come to its end, or has another name")]);
	if (stored.expired) throw new require_inputs.InputError([require_inputs.error(place, "it has expired")]);
	const directory = await require_artifact_api.fetchAndExtract(github, {
		owner,
		repo
	}, stored).catch((thrown) => {
		const why = `${require_client.messageOf(thrown)}.${require_client.permissionFor(thrown, "actions: read")}`;
		throw new Error(`${place} can't be had: ${why}`);
	});
	const path = (0, node_path.join)(directory, require_json.reportFile);
	const bytes = (0, node_fs.statSync)(path, { throwIfNoEntry: false })?.size;
	if (bytes === void 0) throw new require_inputs.InputError([require_inputs.error(place, `expected a file ${require_json.reportFile}, found none`)]);
	if (bytes > maxReport) throw new require_inputs.InputError([require_inputs.error(place, `expected a report of at most ${maxReport} bytes, got ${bytes}`)]);
	return {
		report: require_json.parseReport(place, (0, node_fs.readFileSync)(path, "utf8")),
		directory,
		artifact: stored.id
	};
}
const maxDescription = 140;
async function setStatus(github, inputs, { owner, repo, url }, run, report) {
	const { verdict, headline } = report;
	const code = require_verdict.exitCode(verdict, inputs.failOn, inputs.ifInconclusive);
	try {
		await github.rest.repos.createCommitStatus({
			owner,
			repo,
			sha: run.head.sha,
			context: inputs.name,
			state: code === 0 ? "success" : code === 1 ? "failure" : "error",
			description: require_sanitize.sanitizeLine(headline, maxDescription),
			...url === null ? {} : { target_url: `${url}/actions/runs/${run.id}` }
		});
	} catch (thrown) {
		require_action.warning(`The status could not be set: ${require_client.messageOf(thrown)}.${require_client.permissionFor(thrown, "statuses: write")}`, { title: "lossgate" });
	}
}

exports.commentMode = commentMode;