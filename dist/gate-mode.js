const require_core = require("./core.js");
const require_gate = require("./gate.js");
const require_lossgate_runs = require("./lossgate-runs.js");
const require_problems = require("./problems.js");
const require_json = require("./json2.js");
const require_terminal = require("./terminal.js");
const require_inputs = require("./inputs.js");
const require_upload_report = require("./upload-report.js");
const require_action = require("./action.js");
const require_publish = require("./publish.js");

// src/github/gate-mode.ts
async function gateMode(step) {
	const { inputs, event } = step;
	require_action.presumeInconclusive();
	const [postComment, postIssue] = await Promise.all([startComment(step), startIssue(step)]);
	const { result, pullRequest, isAccepted } = await judge(step);
	const { report, runs, judged, problems } = result;
	require_core.info(require_terminal.terminal(report));
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
			accepted: isAccepted,
			regressed: isRegressed(result),
			inputs: inputs.ofVerdict
		})
	}), require_upload_report.uploadPage(step, `${inputs.reportArtifact}.html`, async () => {
		const { html } = await Promise.resolve().then(() => require("./html.js"));
		return html(report, {
			context,
			judged
		});
	})]);
	const problem = uploaded.problem ?? page.problem;
	if (problem !== null) require_core.warning(`${problem}.`, { title: "lossgate: no artifact" });
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
		if (postIssue !== null) return { issue: await postIssue(body, report.verdict) };
		if (postComment === null || isOutdated(step, pullRequest)) return {};
		return { comment: await postComment(body, report.verdict) };
	});
	const code = require_gate.exitCode(report.verdict, inputs.failOn, inputs.ifInconclusive);
	if (code === 0) return;
	if (report.verdict === "inconclusive") require_core.error(require_inputs.escapeWorkflowCommands(`lossgate: ${report.headline}`));
	process.exitCode = code;
}
function isRegressed({ judged }) {
	return judged.some(({ findings }) => findings.some((finding) => finding.rule.isAcceptable && finding.status === "fail" && require_gate.blocks(finding, "error")));
}
async function startComment(step) {
	const { pullRequest } = step.event;
	if (pullRequest === null || step.inputs.comment === "never") return null;
	return start("comment", async () => {
		const { prepareComment } = await Promise.resolve().then(() => require("./comment.js"));
		return prepareComment(step, pullRequest.number);
	});
}
async function startIssue(step) {
	const { name, isDefaultBranch } = step.event;
	if (!step.inputs.issue || !["schedule", "workflow_dispatch"].includes(name)) return null;
	if (!isDefaultBranch) {
		require_core.notice("No issue: the workflow does not run on the default branch.", { title: "lossgate" });
		return null;
	}
	return start("issue", async () => (await Promise.resolve().then(() => require("./issue.js"))).prepareIssue(step));
}
async function start(what, prepare) {
	try {
		return await prepare();
	} catch (thrown) {
		const message = `The ${what} could not be posted: ${require_problems.errorMessage(thrown)}.`;
		require_core.warning(require_inputs.escapeWorkflowCommands(message), { title: `lossgate: no ${what}` });
		return null;
	}
}
function isOutdated({ event }, pullRequest) {
	if (pullRequest === null || pullRequest.sha === event.pullRequest?.head.sha) return false;
	require_core.notice(`No comment: the pull request has moved on to ${pullRequest.sha.slice(0, 12)}.`, { title: "lossgate" });
	return true;
}
async function judge(step) {
	const { inputs, inputError } = step;
	try {
		if (inputError) throw inputError;
		const cwd = process.env["GITHUB_WORKSPACE"] || process.cwd();
		const [candidate, config, context] = await Promise.all([
			require_upload_report.candidatePaths(step, cwd),
			require_upload_report.readConfigInput(step),
			readContext(step, cwd)
		]);
		const { pullRequest, accepted } = context;
		return {
			result: await require_gate.gate({
				cwd,
				paths: candidate.paths,
				baseline: context.baseline,
				accepted,
				baselineConfig: context.baselineConfig,
				inputs: require_action.changedCommit(step.event) === null ? null : inputs.ofVerdict,
				notes: [
					...environmentNotes(step),
					...candidate.notes,
					...context.problems
				],
				config,
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
		if (!(thrown instanceof require_problems.InputError)) require_action.logDefect(thrown);
		return {
			result: require_gate.errorReport(require_problems.asInputError(thrown), environmentNotes(step)),
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
	if (given !== null && inputs.baseline?.kind === "none" && require_action.changedCommit(event) === null) return {
		...await given(),
		pullRequest: null,
		accepted: inputs.accept,
		baselineConfig: null
	};
	if (inputs.token === "" && inputs.baseline?.kind !== "run") return contextWithoutToken(step, given);
	const { fetchContext } = await Promise.resolve().then(() => require("./fetch-context.js"));
	return fetchContext(step, given);
}
async function contextWithoutToken({ inputs, event }, given) {
	const because = "the input github-token is empty";
	return {
		...given === null ? located({
			kind: "absent",
			because,
			lost: "note"
		}) : await given(),
		pullRequest: null,
		accepted: inputs.accept,
		baselineConfig: require_action.changedCommit(event) === null ? null : { because }
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
	const { downloadMatching } = await Promise.resolve().then(() => require("./download.js")).then((n) => n.download_exports);
	const { thisRun } = await artifactService();
	const { root, notes } = await downloadMatching(thisRun, pattern, require_core.info);
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