const require_core = require("./core.js");
const require_download = require("./download.js");
const require_gate = require("./gate.js");
const require_problems = require("./problems.js");
const require_json = require("./json2.js");
const require_parse_untrusted_json = require("./parse-untrusted-json.js");
const require_inputs = require("./inputs.js");
const require_schemas = require("./schemas.js");
const require_http_error = require("./http-error.js");
const require_client = require("./client.js");
const require_comment = require("./comment.js");
const require_publish = require("./publish.js");
const require_pull_request = require("./pull-request.js");
const require_stored_artifacts = require("./stored-artifacts.js");
let node_fs = require("node:fs");
let node_path = require("node:path");

// src/report/schema.ts
const text = require_schemas.string().check(require_schemas._maxLength(require_gate.maxTextLength));
const name = require_schemas.string().check(require_schemas._maxLength(300));
const path = require_schemas.string().check(require_schemas._maxLength(require_gate.maxTextLength));
const rule = require_schemas.string().check(require_schemas._regex(/^[A-Za-z-]{1,40}$/));
const number = require_schemas.nullable(require_schemas.number());
const scalar = require_schemas.union([
	text,
	require_schemas.number(),
	require_schemas.boolean()
]);
const settings = require_schemas.record(name, require_schemas.union([scalar, require_schemas.array(require_schemas.union([text, require_schemas.number()])).check(require_schemas._maxLength(require_gate.maxItems))]));
const plotted = require_schemas.array(number).check(require_schemas._maxLength(require_gate.maxPlotPoints));
const level = require_schemas._enum([
	"error",
	"warning",
	"info"
]);
const point = require_schemas.object({
	at: require_schemas.number(),
	train: number,
	val: number
});
const curve = require_schemas.object({
	metric: name,
	train: require_schemas.nullable(name),
	val: require_schemas.nullable(name),
	direction: require_schemas.nullable(require_schemas._enum(["min", "max"])),
	axis: require_schemas._enum([
		"epoch",
		"step",
		"row"
	]),
	points: require_schemas.int(),
	first: point,
	best: require_schemas.nullable(point),
	last: point,
	gap: require_schemas.object({
		absolute: number,
		relative: number
	}),
	base: require_schemas.nullable(require_schemas.object({
		best: number,
		last: number,
		plot: plotted
	})),
	plot: require_schemas.object({
		at: require_schemas.array(require_schemas.number()).check(require_schemas._maxLength(require_gate.maxPlotPoints)),
		train: require_schemas.nullable(plotted),
		val: require_schemas.nullable(plotted)
	})
});
const receipt = require_schemas.object({
	series: require_schemas.array(require_schemas.object({
		name,
		place: require_schemas.nullable(text),
		file: require_schemas.nullable(path),
		lines: require_schemas.nullable(require_schemas.object({
			first: require_schemas.int(),
			last: require_schemas.int()
		})),
		values: require_schemas.int(),
		side: require_schemas.nullable(require_schemas._enum(["train", "val"])),
		metric: require_schemas.nullable(name),
		side_from: require_schemas.nullable(text),
		shift: require_schemas.nullable(require_schemas.int())
	})),
	left_out: require_schemas.array(require_schemas.object({
		what: name,
		why: name
	}))
});
const run = require_schemas.object({
	name,
	verdict: require_schemas._enum([
		"pass",
		"fail",
		"inconclusive",
		"error"
	]),
	format: name,
	files: require_schemas.array(path),
	params: require_schemas.record(name, scalar),
	group: name,
	base_params: require_schemas.record(name, scalar),
	evaluations: require_schemas.int(),
	metrics: require_schemas.array(name),
	curves: require_schemas.array(curve),
	receipt,
	rules: require_schemas.record(rule, settings)
});
const finding = require_schemas.object({
	rule,
	level,
	required: require_schemas.boolean(),
	status: require_schemas._enum([
		"pass",
		"fail",
		"not-judged"
	]),
	run: name,
	runs: require_schemas.array(name),
	metric: require_schemas.nullable(name),
	reason: name,
	actual: number,
	limit: number,
	unit: require_schemas._enum(["metric", "share"]),
	at: number,
	comparison: require_schemas.nullable(require_schemas._enum([
		"worse",
		"better",
		"same"
	])),
	message: text,
	advice: text,
	waived: require_schemas.nullable(require_schemas.object({
		reason: text,
		by: text,
		until: require_schemas.nullable(name),
		expired: require_schemas.boolean()
	})),
	set_at: require_schemas.nullable(require_schemas.object({
		file: path,
		line: require_schemas.nullable(require_schemas.int())
	}))
});
const sweep = require_schemas.object({
	param: name,
	along: require_schemas.array(name),
	metric: name,
	series: name,
	direction: require_schemas._enum(["min", "max"]),
	alone: require_schemas.boolean(),
	rows: require_schemas.array(require_schemas.object({
		value: scalar,
		runs: require_schemas.int(),
		best: require_schemas.number(),
		deviation: number,
		gap: number,
		evaluations: require_schemas.number()
	}))
});
const configChange = require_schemas.object({
	setting: name,
	runs: require_schemas.nullable(require_schemas.array(name)),
	before: require_schemas.nullable(require_schemas.union([settings, text])),
	after: require_schemas.nullable(require_schemas.union([settings, text]))
});
const configChanges = require_schemas.array(configChange).check(require_schemas._maxLength(require_gate.maxItems));
const published = require_schemas.object({
	run: require_schemas.int(),
	commit: require_schemas.string().check(require_schemas._regex(/^([0-9a-f]{7,64})?$/)),
	how: require_schemas._enum([
		"merged-into",
		"merge-base",
		"ancestor",
		"newest",
		"previous",
		"given"
	]),
	behind: require_schemas.nullable(require_schemas.int()),
	age: require_schemas.int(),
	failed: require_schemas.boolean()
});
const reportSchema = require_schemas.object({
	schema: require_schemas.literal("lossgate.report/1"),
	verdict: require_schemas._enum([
		"pass",
		"fail",
		"inconclusive",
		"error"
	]),
	headline: text,
	notes: require_schemas.array(text).check(require_schemas._maxLength(4)),
	advice: text,
	runs: require_schemas.array(run),
	findings: require_schemas.array(finding),
	sweeps: require_schemas.array(sweep),
	baseline: require_schemas.union([require_schemas.object({
		kind: require_schemas.literal("absent"),
		because: text
	}), require_schemas.object({
		kind: require_schemas.literal("found"),
		from: text,
		runs: require_schemas.array(name),
		missing: require_schemas.array(name),
		published: require_schemas.array(published)
	})]),
	config_changed: require_schemas.nullable(require_schemas.union([require_schemas.object({
		since: text,
		changes: configChanges
	}), require_schemas.object({
		because: text,
		changes: configChanges
	})])),
	problems: require_schemas.array(require_schemas.object({
		level: require_schemas._enum([
			"error",
			"inconclusive",
			"note"
		]),
		file: path,
		line: require_schemas.nullable(require_schemas.int()),
		message: text
	}))
});

// src/report/parse.ts
function parseReport(source, text) {
	const parsed = require_parse_untrusted_json.parseUntrustedJson(text, reportSchema, "a report");
	if ("data" in parsed) return parsed.data;
	throw new require_problems.InputError([require_problems.error(source, parsed.expected)]);
}

// src/github/comment-mode.ts
const maxReportBytes = 33554432;
async function commentMode(step) {
	const { triggeringRun } = step.event;
	try {
		if (step.inputError) throw step.inputError;
		if (triggeringRun === null) throw new require_problems.InputError([step.event.payloadError === null ? require_problems.error("input mode", `expected the event workflow_run for comment, got ${step.event.name}`) : require_problems.error("the event", `its payload could not be read: ${step.event.payloadError}`)]);
		await postReport(step, triggeringRun);
	} catch (thrown) {
		require_core.setFailed(require_inputs.escapeWorkflowCommands(`lossgate: ${require_problems.errorMessage(thrown)}`));
		process.exitCode = 2;
	}
}
async function postReport(step, run) {
	const { inputs, event } = step;
	const github = await step.connect("read");
	const skip = (reason) => require_core.notice(require_inputs.escapeWorkflowCommands(`No comment: ${reason}.`), { title: "lossgate" });
	if (!["pull_request", "pull_request_target"].includes(run.event)) return skip(`the event of the workflow run is ${run.event}, not pull_request`);
	const [pull, newer] = await Promise.all([orFail("the pull request", require_pull_request.findPullRequest(github, event, run)), orFail("newer workflow runs", require_pull_request.newerRun(github, event, run))]);
	if ("because" in pull) return skip(pull.because);
	if (newer !== null) return skip(newer);
	const wantsComment = inputs.comment !== "never";
	const [{ report: written, directory, artifact }, postComment] = await Promise.all([fetchReport(github, step, run), wantsComment ? require_comment.prepareComment(step, pull.number) : null]);
	const report = withConclusion(written, run);
	const { url } = event;
	const context = {
		commit: run.head.sha,
		url,
		run: run.id,
		acceptLabel: `${inputs.name} accept`,
		pageUrl: null,
		reportUrl: url === null ? null : `${url}/actions/runs/${run.id}/artifacts/${artifact}`
	};
	require_core.info(require_inputs.escapeWorkflowCommands(`#${pull.number}: ${report.verdict}: ${require_problems.sanitizeLine(report.headline, 500)}`));
	await require_publish.publish(report, context, {
		directory,
		page: null
	}, async (body) => postComment === null ? {} : { comment: await postComment(body, report.verdict) });
	if (inputs.status) await setStatus(step, run, report);
}
function withConclusion(report, { conclusion }) {
	if (report.verdict !== "pass" || conclusion === "success") return report;
	return {
		...report,
		verdict: "inconclusive",
		headline: `its workflow run ended with ${conclusion ?? "no conclusion"}, though its report says: ${report.headline}`,
		advice: "A job of the workflow run may have failed besides the gate. Its log tells which."
	};
}
async function orFail(what, answer) {
	try {
		return await answer;
	} catch (thrown) {
		throw new Error(`could not query GitHub for ${what}: ${require_problems.errorMessage(thrown)}`);
	}
}
async function fetchReport(github, { inputs: { reportArtifact }, event: { owner, repo } }, run) {
	const source = `artifact ${reportArtifact} of workflow run ${run.id}`;
	const artifact = (await orFail(source, require_stored_artifacts.artifactsOfRun(github, {
		owner,
		repo
	}, run.id))).find(({ name }) => name === reportArtifact);
	if (!artifact) throw new require_problems.InputError([require_problems.error(source, "not found: the gate did not finish, or has another name")]);
	const directory = require_download.makeTempDir();
	await require_download.downloadArtifact(require_stored_artifacts.storedArtifacts(github, {
		owner,
		repo
	}), artifact, directory).catch((thrown) => {
		const reason = `${require_http_error.httpErrorMessage(thrown)}.${require_client.permissionFor(thrown, "actions: read")}`;
		throw new Error(`${source} could not be downloaded: ${reason}`);
	});
	const path = (0, node_path.join)(directory, require_json.reportFile);
	const bytes = (0, node_fs.statSync)(path, { throwIfNoEntry: false })?.size;
	if (bytes === void 0) throw new require_problems.InputError([require_problems.error(source, `expected a file ${require_json.reportFile}, got none`)]);
	if (bytes > maxReportBytes) throw new require_problems.InputError([require_problems.error(source, `expected a report of at most ${maxReportBytes} bytes, got ${bytes}`)]);
	return {
		report: parseReport(source, (0, node_fs.readFileSync)(path, "utf8")),
		directory,
		artifact: artifact.id
	};
}
const maxDescriptionCharacters = 140;
async function setStatus({ inputs, event: { owner, repo, url }, connect }, run, { verdict, headline }) {
	const code = require_gate.exitCode(verdict, inputs.failOn, inputs.ifInconclusive);
	try {
		await (await connect("write")).rest.repos.createCommitStatus({
			owner,
			repo,
			sha: run.head.sha,
			context: inputs.name,
			state: stateOf(code, run),
			description: require_problems.sanitizeLine(headline, maxDescriptionCharacters),
			...url === null ? {} : { target_url: `${url}/actions/runs/${run.id}` }
		});
	} catch (thrown) {
		require_core.warning(`The status could not be set: ${require_problems.errorMessage(thrown)}.${require_client.permissionFor(thrown, "statuses: write")}`, { title: "lossgate" });
	}
}
function stateOf(code, { conclusion }) {
	if (code === 0) return conclusion === "success" ? "success" : "failure";
	return code === 1 ? "failure" : "error";
}

exports.commentMode = commentMode;