Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
const require_core = require("./core.js");
const require_problems = require("./problems.js");
const require_inputs = require("./inputs.js");
let node_fs = require("node:fs");
let node_os = require("node:os");
let node_path = require("node:path");

// src/github/outputs.ts
async function attempt(what, action) {
	try {
		await action();
	} catch (thrown) {
		require_core.warning(require_inputs.escapeWorkflowCommands(`${what} could not be written: ${require_problems.errorMessage(thrown)}`), { title: "lossgate" });
	}
}
function logDefect(thrown) {
	require_core.info(require_inputs.escapeWorkflowCommands(String(thrown instanceof Error ? thrown.stack : thrown)));
}
function presumeInconclusive() {
	try {
		if (process.env["GITHUB_OUTPUT"]) require_core.setOutput("verdict", "inconclusive");
	} catch {}
}
async function writeOutputs(outputs) {
	await attempt("The outputs", () => {
		if (!process.env["GITHUB_OUTPUT"]) throw new Error("GITHUB_OUTPUT is not set");
		for (const [name, value] of Object.entries(outputs)) require_core.setOutput(name, value);
	});
}

// src/github/event.ts
async function readEvent(env) {
	const [owner = "", repo = ""] = (env["GITHUB_REPOSITORY"] ?? "").split("/");
	const { payload, error: payloadError } = await payloadOf(env["GITHUB_EVENT_PATH"]);
	const pullRequest = pullRequestOf(payload);
	const mergeCommit = mergeCommitOf(env, pullRequest);
	const server = env["GITHUB_SERVER_URL"];
	const commit = pullRequest?.head.sha ?? env["GITHUB_SHA"] ?? null;
	const run = Number(env["GITHUB_RUN_ID"]);
	return {
		name: env["GITHUB_EVENT_NAME"] ?? "",
		owner,
		repo,
		url: server && repo ? `${server}/${owner}/${repo}` : null,
		run: Number.isSafeInteger(run) && run > 0 ? {
			id: run,
			job: env["GITHUB_JOB"] ?? "job",
			workflow: workflowOf(env["GITHUB_WORKFLOW_REF"])
		} : null,
		commit,
		isDefaultBranch: env["GITHUB_REF"] === `refs/heads/${payload.repository?.default_branch ?? ""}`,
		pullRequest,
		mergeCommit,
		queuedPullRequest: queuedPullRequestOf(payload.merge_group?.head_ref),
		base: mergeCommit !== null && pullRequest === null ? {
			branch: env["GITHUB_BASE_REF"] ?? "",
			commit: mergeCommit
		} : baseOf(env["GITHUB_EVENT_NAME"], payload, env["GITHUB_REF_NAME"], commit),
		triggeringRun: triggeringRunOf(payload),
		payloadError
	};
}
function changedCommit({ name, pullRequest, base }) {
	return pullRequest?.base.sha ?? (name === "merge_group" && base !== null ? base.commit : null);
}
async function payloadOf(file) {
	if (!file) return {
		payload: {},
		error: "GITHUB_EVENT_PATH is not set"
	};
	const { parsePayload } = await Promise.resolve().then(() => require("./event-payload.js"));
	try {
		return {
			payload: parsePayload((0, node_fs.readFileSync)(file, "utf8")),
			error: null
		};
	} catch (thrown) {
		return {
			payload: {},
			error: require_problems.errorMessage(thrown)
		};
	}
}
function pullRequestOf({ pull_request }) {
	if (!pull_request) return null;
	const { number, head, base, labels } = pull_request;
	return {
		number,
		head: {
			sha: head.sha,
			repository: head.repo?.full_name ?? null
		},
		base,
		labels: (labels ?? []).map(({ name }) => name)
	};
}
function mergeCommitOf(env, pullRequest) {
	const commit = env["GITHUB_SHA"];
	if (!commit || env["GITHUB_EVENT_NAME"] !== "pull_request") return null;
	const checkedOut = checkedOutCommit(env["GITHUB_WORKSPACE"]);
	if (!pullRequest) return checkedOut === commit ? commit : null;
	return [commit, checkedOut].includes(pullRequest.head.sha) ? null : commit;
}
function checkedOutCommit(workspace) {
	try {
		return workspace === void 0 ? null : (0, node_fs.readFileSync)((0, node_path.join)(workspace, ".git/HEAD"), "utf8").trim();
	} catch {
		return null;
	}
}
function baseOf(event = "", { pull_request, merge_group }, branch = "", commit) {
	if (pull_request) return {
		branch: pull_request.base.ref,
		commit: pull_request.base.sha
	};
	if (merge_group) return {
		branch: merge_group.base_ref.replace(/^refs\/heads\//, ""),
		commit: merge_group.base_sha
	};
	return commit === null || /^(pull_request|merge_group)/.test(event) ? null : {
		branch,
		commit
	};
}
function queuedPullRequestOf(ref = "") {
	const number = /^refs\/heads\/gh-readonly-queue\/.+\/pr-(\d{1,9})-[0-9a-f]+$/.exec(ref)?.[1];
	return number === void 0 ? null : Number(number);
}
function triggeringRunOf({ workflow_run }) {
	if (!workflow_run) return null;
	const { id, run_attempt, workflow_id, event, conclusion, head_sha, head_branch, head_repository } = workflow_run;
	return {
		id,
		attempt: run_attempt,
		workflow: workflow_id,
		event,
		conclusion: conclusion ?? null,
		head: {
			sha: head_sha,
			branch: head_branch ?? "",
			repository: head_repository?.full_name ?? null
		}
	};
}
function workflowOf(reference = "") {
	return /^[^/]+\/[^/]+\/([^@]+)@/.exec(reference)?.[1] ?? null;
}

// src/github/patience.ts
const totalMs = 5e4;
const minMs = 2e3;
function startPatience() {
	let [waited, until] = [0, 0];
	return {
		left: () => Math.round(Math.max(minMs, totalMs - waited)),
		waitFor: async (call) => {
			const from = performance.now();
			try {
				return await call();
			} catch (thrown) {
				const now = performance.now();
				waited += now - Math.max(from, until);
				until = now;
				throw thrown;
			}
		}
	};
}

// src/github/step.ts
async function openStep() {
	const event = await readEvent(process.env);
	if (event.payloadError !== null) delete process.env["GITHUB_EVENT_PATH"];
	const { inputs, problems } = require_inputs.readInputs((name) => require_core.getInput(name), event.run?.job ?? "job");
	const calls = {
		total: 0,
		failed: 0,
		remaining: ""
	};
	process.once("exit", () => {
		if (calls.total > 0) require_core.debug(summaryOf(calls));
	});
	const patience = startPatience();
	let service;
	return {
		inputs,
		inputError: problems.length > 0 ? new require_problems.InputError(problems) : null,
		event,
		connect: async (purpose, timeoutMs = patience.left()) => {
			const { connect } = await Promise.resolve().then(() => require("./client.js"));
			return connect(inputs.token, calls, purpose, patience, timeoutMs);
		},
		artifactService: () => {
			service ??= Promise.resolve().then(() => require("./artifact-service.js")).then(({ openArtifactService }) => openArtifactService(patience));
			return service;
		}
	};
}
function summaryOf({ total, failed, remaining }) {
	return `GitHub: ${total} calls, ${failed} of them failed${remaining === "" ? "" : `, ${remaining} left in this hour`}`;
}

// src/action.ts
const exitGraceMs = 1e3;
async function main() {
	const step = await openStep();
	switch (modeOf(step)) {
		case "gate": {
			const { gateMode } = await Promise.resolve().then(() => require("./gate-mode.js"));
			return gateMode(step);
		}
		case "collect": {
			const { collectMode } = await Promise.resolve().then(() => require("./collect-mode.js"));
			return collectMode(step);
		}
		case "comment": {
			const { commentMode } = await Promise.resolve().then(() => require("./comment-mode.js"));
			return commentMode(step);
		}
	}
}
function modeOf({ inputs: { mode }, event: { name } }) {
	if (mode !== "auto") return mode;
	return name === "workflow_run" ? "comment" : "gate";
}
function tolerateFullDisk() {
	const write = process.stdout.write.bind(process.stdout);
	process.stdout.on("error", () => {});
	process.stdout.write = (chunk, ...rest) => {
		try {
			return write(chunk, ...rest);
		} catch {
			return false;
		}
	};
}
function tellCancellation() {
	for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, async () => {
		const message = `lossgate: cancelled by ${signal}`;
		require_core.setFailed(message);
		await attempt("The job summary", () => {
			(0, node_fs.appendFileSync)(process.env["GITHUB_STEP_SUMMARY"] || node_os.devNull, `### 🚫 ${message}\n`);
		});
		process.exit(2);
	});
}
tolerateFullDisk();
tellCancellation();
main().catch((thrown) => {
	require_core.setFailed(require_inputs.escapeWorkflowCommands(String(thrown instanceof Error ? thrown.stack : thrown)));
	process.exitCode = 2;
}).finally(() => setTimeout(() => process.exit(), exitGraceMs).unref());

exports.attempt = attempt;
exports.changedCommit = changedCommit;
exports.logDefect = logDefect;
exports.presumeInconclusive = presumeInconclusive;
exports.writeOutputs = writeOutputs;