const require_rolldown_runtime = require("./rolldown-runtime.js");
const require_problems = require("./problems.js");

// src/text/escape-workflow-commands.ts
var escape_workflow_commands_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({
	escapeCommandsInJson: () => escapeCommandsInJson,
	escapeWorkflowCommands: () => escapeWorkflowCommands
});
function escapeWorkflowCommands(log) {
	return log.replace(/:(?=:)/g, ":​").replace(/##\[/g, "#​#[");
}
function escapeCommandsInJson(json) {
	return json.replaceAll("##[", "\\u0023#[");
}

// src/config/inputs.ts
const commentModes = [
	"always",
	"on-change",
	"on-failure",
	"never"
];
const failOns = [
	"error",
	"warning",
	"never"
];
const conclusions = ["pass", "fail"];
const modes = [
	"auto",
	"gate",
	"comment",
	"collect"
];
const booleans = ["false", "true"];
const verdictInputs = [
	"path",
	"artifact",
	"config",
	"rules",
	"params",
	"baseline",
	"accept",
	"fail-on",
	"if-inconclusive"
];
const acceptedReason = "the baseline of later changes";
function readInputs(get, job) {
	const problems = [];
	const text = (name) => get(name).trim() || null;
	const expect = (name, expected) => {
		const actual = JSON.stringify(get(name).trim().slice(0, 60));
		problems.push(require_problems.error(`input ${name}`, `expected ${expected}, got ${actual}`));
	};
	const oneOf = (name, choices) => {
		const given = get(name).trim();
		const chosen = choices.find((choice) => choice === given);
		if (chosen === void 0) expect(name, `one of ${choices.join(", ")}`);
		return chosen ?? choices[0];
	};
	const textOf = (name) => {
		const given = text(name);
		return given === null ? null : {
			file: `input ${name}`,
			text: given
		};
	};
	const run = text("run-id");
	const artifactRun = run === null ? null : runReference(run);
	if (run !== null && artifactRun === null) expect("run-id", "the number or URL of a workflow run");
	const artifact = text("artifact");
	if (run !== null && artifact === null) problems.push(require_problems.error("input run-id", "expected the input artifact as well, which names the artifacts of the run"));
	const name = text("name") ?? "lossgate";
	const artifactInput = text("report-artifact");
	return {
		inputs: {
			paths: get("path").split("\n").map((line) => line.trim()).filter((line) => line !== ""),
			artifact,
			artifactRun,
			config: configInput(text("config")),
			rules: textOf("rules"),
			params: textOf("params"),
			baseline: baselineInput(text("baseline")),
			accept: oneOf("accept", booleans) === "true" ? {
				by: "the input accept",
				reason: acceptedReason
			} : null,
			name,
			mode: oneOf("mode", modes),
			comment: oneOf("comment", commentModes),
			issue: oneOf("issue", booleans) === "true",
			status: oneOf("status", booleans) === "true",
			failOn: oneOf("fail-on", failOns),
			ifInconclusive: oneOf("if-inconclusive", conclusions),
			reportArtifact: artifactInput ?? artifactName(`${name}-report`),
			collectArtifact: artifactInput ?? artifactName(`${name}-${job}-${text("job-index") ?? "0"}`),
			token: get("github-token"),
			ofVerdict: Object.fromEntries(verdictInputs.map((name) => [name, get(name).trim()]).filter(([, written]) => written !== ""))
		},
		problems
	};
}
function artifactName(name) {
	return name.replace(/["\\/:<>|*?\0-\x1f]/g, "-");
}
function configInput(given) {
	const match = /^([A-Za-z0-9][\w-]*)\/([\w.-]+)\/([^@]+)@([^@\s]+)$/.exec(given ?? "");
	if (!match) return given;
	const [, owner = "", repo = "", path = "", ref = ""] = match;
	return {
		owner,
		repo,
		path,
		ref
	};
}
function baselineInput(given) {
	if (given === null) return null;
	if (given === "none") return { kind: "none" };
	const [, pattern] = /^artifact:\s*(.+)$/.exec(given) ?? [];
	if (pattern !== void 0) return {
		kind: "artifact",
		pattern
	};
	const run = runReference(given);
	return run === null ? {
		kind: "path",
		path: given
	} : {
		kind: "run",
		...run
	};
}
function runReference(given) {
	const match = /^(?:https:\/\/[^/\s]+\/([^/\s]+)\/([^/\s]+)\/actions\/runs\/)?(\d{1,15})(?:[/?#]\S*)?$/.exec(given);
	if (!match) return null;
	const [, owner, repo, run] = match;
	return {
		run: Number(run),
		repository: owner && repo ? {
			owner,
			repo
		} : null
	};
}

Object.defineProperty(exports, "acceptedReason", {
  enumerable: true,
  get: function () {
    return acceptedReason;
  }
});
Object.defineProperty(exports, "escapeCommandsInJson", {
  enumerable: true,
  get: function () {
    return escapeCommandsInJson;
  }
});
Object.defineProperty(exports, "escapeWorkflowCommands", {
  enumerable: true,
  get: function () {
    return escapeWorkflowCommands;
  }
});
Object.defineProperty(exports, "escape_workflow_commands_exports", {
  enumerable: true,
  get: function () {
    return escape_workflow_commands_exports;
  }
});
Object.defineProperty(exports, "failOns", {
  enumerable: true,
  get: function () {
    return failOns;
  }
});
Object.defineProperty(exports, "readInputs", {
  enumerable: true,
  get: function () {
    return readInputs;
  }
});