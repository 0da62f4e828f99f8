const require_action = require("./action.js");
const require_gate = require("./gate.js");
const require_lossgate_runs = require("./lossgate-runs.js");
const require_problems = require("./problems.js");
const require_json = require("./json2.js");
const require_terminal = require("./terminal.js");
const require_escape_workflow_commands = require("./escape-workflow-commands.js");
const require_publish = require("./publish.js");
const require_upload_report = require("./upload-report.js");

// src/github/gate-mode.ts
async function gateMode(step) {
	const { inputs, event } = step;
	const postComment = await startComment(step);
	const { result, pullRequest, isAccepted } = await judge(step);
	const { report, runs, judged, problems } = result;
	require_action.info(require_terminal.terminal(report));
	const context = {
		commit: event.commit,
		url: event.url,
		run: event.run?.id ?? null,
		reportUrl: null,
		pageUrl: null,
		acceptLabel: event.pullRequest ? `${inputs.name} accept` : null
	};
	const [uploaded, page] = await Promise.all([require_upload_report.uploadReport(step, inputs.reportArtifact, {
		[require_json.reportFile]: require_json.json(report),
		[require_lossgate_runs.runsFile]: require_lossgate_runs.writeRuns(runs, problems, {
			kind: "report",
			accepted: isAccepted
		})
	}), require_upload_report.uploadPage(step, `${inputs.reportArtifact}.html`, async () => {
		const { html } = await Promise.resolve().then(() => require("./html.js"));
		return html(report, {
			context,
			judged
		});
	})]);
	for (const { problem } of [uploaded, page]) if (problem !== null) require_action.warning(`${problem}.`, { title: "lossgate: no artifact" });
	const published = {
		directory: uploaded.directory,
		page: page.path
	};
	const links = {
		...context,
		reportUrl: uploaded.url,
		pageUrl: page.url
	};
	await require_publish.publish(report, links, published, async (body) => {
		if (postComment === null || isOutdated(step, pullRequest)) return "";
		return postComment(body, report.verdict);
	});
	const code = require_gate.exitCode(report.verdict, inputs.failOn, inputs.ifInconclusive);
	if (code === 0) return;
	require_action.setFailed(require_escape_workflow_commands.escapeWorkflowCommands(`lossgate: ${report.headline}`));
	process.exitCode = code;
}
async function startComment(step) {
	const { pullRequest } = step.event;
	if (pullRequest === null || step.inputs.comment === "never") return null;
	const { prepareComment } = await Promise.resolve().then(() => require("./comment.js"));
	return prepareComment(step, pullRequest.number);
}
function isOutdated({ event }, pullRequest) {
	if (pullRequest === null || pullRequest.sha === event.pullRequest?.head.sha) return false;
	require_action.notice(`No comment: the pull request has moved on to ${pullRequest.sha.slice(0, 12)}.`, { title: "lossgate" });
	return true;
}
async function judge(step) {
	const { inputs, inputError } = step;
	try {
		if (inputError) throw inputError;
		const cwd = process.env["GITHUB_WORKSPACE"] || process.cwd();
		const [candidate, context] = await Promise.all([require_upload_report.candidatePaths(step, cwd), readContext(step, cwd)]);
		const { pullRequest, accepted } = context;
		return {
			result: await require_gate.gate({
				cwd,
				paths: candidate.paths,
				baseline: context.baseline,
				accepted,
				baselineConfig: context.baselineConfig,
				notes: [
					...environmentNotes(step),
					...candidate.notes,
					...context.problems
				],
				config: inputs.config,
				rules: inputs.rules,
				params: inputs.params,
				tellsCommitted: inputs.artifact === null,
				failOn: inputs.failOn,
				today: (/* @__PURE__ */ new Date()).toISOString().slice(0, 10)
			}),
			pullRequest,
			isAccepted: accepted !== null
		};
	} catch (thrown) {
		return {
			result: require_gate.errorReport(thrown, environmentNotes(step)),
			pullRequest: null,
			isAccepted: false
		};
	}
}
function environmentNotes({ event: { payloadError } }) {
	if (payloadError === null) return [];
	return [require_problems.note("the event", `its payload could not be read, so the pull request is unknown: ${payloadError}`)];
}
async function readContext(step, cwd) {
	const { inputs, event } = step;
	const given = givenBaseline(step, cwd);
	const isUnneeded = inputs.comment === "never" || event.pullRequest === null;
	if (given !== null && inputs.baseline?.kind === "none" && isUnneeded) return {
		...await given(),
		pullRequest: null,
		accepted: inputs.accept,
		baselineConfig: null
	};
	if (inputs.token === "" && inputs.baseline?.kind !== "run") return contextWithoutToken(step, given);
	const { fetchContext } = await Promise.resolve().then(() => require("./fetch-context.js"));
	return fetchContext(step, given, inputs.config ?? require_gate.findConfig(cwd) ?? ".github/lossgate.yml");
}
async function contextWithoutToken({ inputs, event }, given) {
	const because = "the input github-token is empty";
	return {
		...given === null ? located({
			kind: "absent",
			because
		}) : await given(),
		pullRequest: null,
		accepted: inputs.accept,
		baselineConfig: event.pullRequest === null ? null : { because }
	};
}
function givenBaseline({ inputs: { baseline }, artifactService }, cwd) {
	switch (baseline?.kind) {
		case "none": return async () => located({
			kind: "absent",
			because: "the input baseline is none"
		});
		case "path": {
			const { path } = baseline;
			return async () => located({
				kind: "given",
				from: path,
				place: {
					root: cwd,
					paths: [path]
				}
			});
		}
		case "artifact": return () => baselineFromArtifacts(artifactService, baseline.pattern);
		default: return null;
	}
}
function located(baseline) {
	return {
		baseline,
		problems: []
	};
}
async function baselineFromArtifacts(artifactService, pattern) {
	const { downloadMatching } = await Promise.resolve().then(() => require("./outputs.js")).then((n) => n.download_exports);
	const { thisRun } = await artifactService();
	const { root, notes } = await downloadMatching(thisRun, pattern, require_action.info);
	const missing = notes.map(({ message }) => require_problems.error("input baseline", message));
	if (missing.length > 0) throw new require_problems.InputError(missing);
	return located({
		kind: "given",
		from: `artifact ${pattern}`,
		place: {
			root,
			paths: []
		}
	});
}

exports.gateMode = gateMode;