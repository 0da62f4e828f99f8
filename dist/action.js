Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
const require_rolldown_runtime = require("./rolldown-runtime.js");
const require_inputs = require("./inputs.js");
const require_problems = require("./problems.js");
let os = require("os");
os = require_rolldown_runtime.__toESM(os, 1);
let crypto = require("crypto");
crypto = require_rolldown_runtime.__toESM(crypto, 1);
let fs = require("fs");
fs = require_rolldown_runtime.__toESM(fs, 1);
let path = require("path");
path = require_rolldown_runtime.__toESM(path, 1);
let node_fs = require("node:fs");
let node_path = require("node:path");

// node_modules/@actions/core/lib/utils.js
function toCommandValue(input) {
	if (input === null || input === void 0) return "";
	else if (typeof input === "string" || input instanceof String) return input;
	return JSON.stringify(input);
}
function toCommandProperties(annotationProperties) {
	if (!Object.keys(annotationProperties).length) return {};
	return {
		title: annotationProperties.title,
		file: annotationProperties.file,
		line: annotationProperties.startLine,
		endLine: annotationProperties.endLine,
		col: annotationProperties.startColumn,
		endColumn: annotationProperties.endColumn
	};
}

// node_modules/@actions/core/lib/command.js
function issueCommand(command, properties, message) {
	const cmd = new Command(command, properties, message);
	process.stdout.write(cmd.toString() + os.EOL);
}
const CMD_STRING = "::";
var Command = class {
	constructor(command, properties, message) {
		if (!command) command = "missing.command";
		this.command = command;
		this.properties = properties;
		this.message = message;
	}
	toString() {
		let cmdStr = CMD_STRING + this.command;
		if (this.properties && Object.keys(this.properties).length > 0) {
			cmdStr += " ";
			let first = true;
			for (const key in this.properties) if (this.properties.hasOwnProperty(key)) {
				const val = this.properties[key];
				if (val) {
					if (first) first = false;
					else cmdStr += ",";
					cmdStr += `${key}=${escapeProperty(val)}`;
				}
			}
		}
		cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
		return cmdStr;
	}
};
function escapeData(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
}

// node_modules/@actions/core/lib/file-command.js
function issueFileCommand(command, message) {
	const filePath = process.env[`GITHUB_${command}`];
	if (!filePath) throw new Error(`Unable to find environment variable for file command ${command}`);
	if (!fs.existsSync(filePath)) throw new Error(`Missing file at path: ${filePath}`);
	fs.appendFileSync(filePath, `${toCommandValue(message)}${os.EOL}`, { encoding: "utf8" });
}
function prepareKeyValueMessage(key, value) {
	const delimiter = `ghadelimiter_${crypto.randomUUID()}`;
	const convertedValue = toCommandValue(value);
	if (key.includes(delimiter)) throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
	if (convertedValue.includes(delimiter)) throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
	return `${key}<<${delimiter}${os.EOL}${convertedValue}${os.EOL}${delimiter}`;
}

// node_modules/@actions/core/lib/core.js
var __awaiter = void 0 && (void 0).__awaiter || function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
var ExitCode;
(function(ExitCode) {
	ExitCode[ExitCode["Success"] = 0] = "Success";
	ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
function setSecret(secret) {
	issueCommand("add-mask", {}, secret);
}
function getInput(name, options) {
	const val = process.env[`INPUT_${name.replace(/ /g, "_").toUpperCase()}`] || "";
	if (options && options.required && !val) throw new Error(`Input required and not supplied: ${name}`);
	if (options && options.trimWhitespace === false) return val;
	return val.trim();
}
function setOutput(name, value) {
	if (process.env["GITHUB_OUTPUT"] || "") return issueFileCommand("OUTPUT", prepareKeyValueMessage(name, value));
	process.stdout.write(os.EOL);
	issueCommand("set-output", { name }, toCommandValue(value));
}
function setFailed(message) {
	process.exitCode = ExitCode.Failure;
	error(message);
}
function debug(message) {
	issueCommand("debug", {}, message);
}
function error(message, properties = {}) {
	issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function warning(message, properties = {}) {
	issueCommand("warning", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function notice(message, properties = {}) {
	issueCommand("notice", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function info(message) {
	process.stdout.write(message + os.EOL);
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
	const { id, run_attempt, workflow_id, event, head_sha, head_branch, head_repository } = workflow_run;
	return {
		id,
		attempt: run_attempt,
		workflow: workflow_id,
		event,
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

// src/github/step.ts
async function openStep() {
	const event = await readEvent(process.env);
	if (event.payloadError !== null) delete process.env["GITHUB_EVENT_PATH"];
	const { inputs, problems } = require_inputs.readInputs((name) => getInput(name), event.run?.job ?? "job");
	const calls = {
		total: 0,
		failed: 0,
		remaining: ""
	};
	process.once("exit", () => {
		if (calls.total > 0) debug(summaryOf(calls));
	});
	let service;
	return {
		inputs,
		inputError: problems.length > 0 ? new require_problems.InputError(problems) : null,
		event,
		connect: async (purpose, timeoutMs = 6e4) => {
			const { connect } = await Promise.resolve().then(() => require("./client.js"));
			return connect(inputs.token, calls, purpose, timeoutMs);
		},
		artifactService: () => {
			service ??= Promise.resolve().then(() => require("./artifact-service.js")).then(({ openArtifactService }) => openArtifactService());
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
tolerateFullDisk();
main().catch((thrown) => {
	setFailed(thrown instanceof Error ? thrown.stack ?? thrown.message : String(thrown));
	process.exitCode = 2;
}).finally(() => setTimeout(() => process.exit(), exitGraceMs).unref());

exports.debug = debug;
exports.error = error;
exports.info = info;
exports.notice = notice;
exports.setFailed = setFailed;
exports.setOutput = setOutput;
exports.setSecret = setSecret;
exports.warning = warning;