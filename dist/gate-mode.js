const require_action = require("./action.js");
const require_verdict = require("./verdict.js");
const require_lossgate_runs = require("./lossgate-runs.js");
const require_gate = require("./gate.js");
const require_inputs = require("./inputs.js");
const require_json = require("./json2.js");
const require_terminal = require("./terminal.js");
const require_escape_workflow_commands = require("./escape-workflow-commands.js");
const require_publish = require("./publish.js");
const require_upload_report = require("./upload-report.js");

// src/github/gate-mode.ts
async function gateMode(inputs, event, wrong) {
	const { gated, live, accepted } = await judge(inputs, event, wrong);
	const { report, runs, problems } = gated;
	require_action.info(require_terminal.terminal(report));
	const delivered = await require_upload_report.uploadReport(inputs.reportArtifact, {
		[require_json.reportFile]: require_json.json(report),
		[require_lossgate_runs.runsFile]: require_lossgate_runs.writeRuns(runs, problems, {
			kind: "report",
			accepted
		})
	}, event);
	if (delivered.because !== null) require_action.warning(`${delivered.because}.`, { title: "lossgate: no artifact" });
	const origin = {
		commit: event.commit,
		url: event.url,
		run: event.run?.id ?? null,
		reportUrl: delivered.url,
		acceptLabel: event.pullRequest ? `${inputs.name} accept` : null
	};
	await require_publish.publish(report, origin, delivered.directory, (body) => comment(inputs, event, live, report.verdict, body));
	const code = require_verdict.exitCode(report.verdict, inputs.failOn, inputs.ifInconclusive);
	if (code === 0) return;
	require_action.setFailed(require_escape_workflow_commands.escapeWorkflowCommands(`lossgate: ${report.headline}`));
	process.exitCode = code;
}
async function judge(inputs, event, wrong) {
	try {
		if (wrong) throw wrong;
		const cwd = process.env["GITHUB_WORKSPACE"] ?? process.cwd();
		const { paths, notes } = await require_upload_report.searchPathsOf(inputs, event, cwd);
		const { base, accepted, live, baseConfig, ...asked } = await askFor(inputs, event, cwd);
		return {
			gated: await require_gate.gate({
				cwd,
				paths,
				baseline: base,
				accepted,
				baselineConfig: baseConfig,
				notes: [...notes, ...asked.met],
				config: inputs.config,
				rules: inputs.rules,
				failOn: inputs.failOn,
				today: (/* @__PURE__ */ new Date()).toISOString().slice(0, 10)
			}),
			live,
			accepted: accepted !== null
		};
	} catch (thrown) {
		return {
			gated: require_gate.errorReport(thrown),
			live: null,
			accepted: false
		};
	}
}
async function comment(inputs, { owner, repo, pullRequest }, live, verdict, body) {
	const { name, comment: mode, token } = inputs;
	if (pullRequest === null || mode === "never") return "";
	if (live && live.sha !== pullRequest.head.sha) {
		require_action.notice(`No comment: the pull request is at ${live.sha.slice(0, 12)} by now.`, { title: "lossgate" });
		return "";
	}
	const { postOrWarn } = await Promise.resolve().then(() => require("./comment.js"));
	return postOrWarn(token, {
		owner,
		repo,
		pullRequest: pullRequest.number,
		name,
		body,
		mode,
		verdict
	});
}
async function askFor(inputs, event, cwd) {
	const given = await givenBase(inputs, cwd);
	if (given && (inputs.comment === "never" || event.pullRequest === null)) return {
		...given,
		live: null,
		accepted: inputs.accept,
		baseConfig: null
	};
	const { fetchContext } = await Promise.resolve().then(() => require("./fetch-context.js"));
	return fetchContext(inputs, event, given);
}
async function givenBase({ baseline }, cwd) {
	switch (baseline?.kind) {
		case "none": return {
			base: {
				kind: "absent",
				because: "the input baseline says none"
			},
			met: []
		};
		case "path": return {
			base: {
				kind: "given",
				from: baseline.path,
				place: {
					root: cwd,
					paths: [baseline.path]
				}
			},
			met: []
		};
		case "artifact": {
			const { fetchOwn } = await Promise.resolve().then(() => require("./artifact-client.js"));
			const { root, met } = await fetchOwn(baseline.pattern);
			const missing = met.map(({ message }) => require_inputs.error("input baseline", message));
			if (missing.length > 0) throw new require_inputs.InputError(missing);
			return {
				base: {
					kind: "given",
					from: `artifact ${baseline.pattern}`,
					place: {
						root,
						paths: []
					}
				},
				met: []
			};
		}
		default: return null;
	}
}

exports.gateMode = gateMode;