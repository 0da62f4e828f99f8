const require_action = require("./action.js");
const require_gate = require("./gate.js");
const require_json = require("./json2.js");
const require_markdown = require("./markdown.js");
const require_escape_workflow_commands = require("./escape-workflow-commands.js");
let node_fs = require("node:fs");
let node_path = require("node:path");

// src/report/annotations.ts
const maxAnnotations = {
	error: 9,
	warning: 8
};
const maxCharacters = 4096;
function annotations({ findings, problems, runs }) {
	const failures = findings.flatMap((finding) => {
		const level = require_gate.severityOf(finding);
		if (level !== "error" && level !== "warning") return [];
		const { rule, run, set_at } = finding;
		const message = runs.length > 1 ? `${run}: ${finding.message}` : finding.message;
		return [{
			level,
			title: `lossgate: ${rule}`,
			message,
			...locationOf(set_at)
		}];
	});
	const errors = problems.filter(({ level }) => level === "error").map((problem) => {
		const location = locationOf(problem);
		return {
			level: "error",
			title: "lossgate",
			message: location.file === null ? `${problem.file}: ${problem.message}` : problem.message,
			...location
		};
	});
	return ["error", "warning"].flatMap((level) => limit([...errors, ...failures].filter((annotation) => annotation.level === level), maxAnnotations[level]));
}
function locationOf(location) {
	if (!location || location.file.startsWith("input ")) return {
		file: null,
		line: null
	};
	return {
		file: location.file,
		line: location.line
	};
}
function limit(annotations, max) {
	const shown = annotations.slice(0, annotations.length > max ? max - 1 : max);
	const rest = annotations.length - shown.length;
	const more = annotations.slice(0, rest > 0 ? 1 : 0).map(({ level }) => ({
		level,
		title: "lossgate",
		message: `and ${rest} more: see the summary`,
		file: null,
		line: null
	}));
	return [...shown.map((annotation) => ({
		...annotation,
		message: require_gate.truncate(annotation.message, maxCharacters)
	})), ...more];
}

// src/github/publish.ts
const maxSummaryCharacters = 3e5;
const maxCommentCharacters = 65e3;
async function publish(report, context, directory, post) {
	const body = require_markdown.markdown(report, {
		context,
		maxCharacters: maxCommentCharacters
	});
	const fileOf = (name) => directory === null ? "" : (0, node_path.join)(directory, name);
	const bodyFile = fileOf("comment.md");
	if (directory !== null) await attempt("The text of the comment", () => (0, node_fs.writeFileSync)(bodyFile, body));
	await attempt("The job summary", async () => {
		if (!process.env["GITHUB_STEP_SUMMARY"]) return;
		await require_action.summary.addRaw(require_markdown.markdown(report, {
			context,
			maxCharacters: maxSummaryCharacters
		})).write();
	});
	const url = await post(body);
	await attempt("The outputs", () => {
		require_action.setOutput("verdict", report.verdict);
		require_action.setOutput("failed", failedRules(report, "error"));
		require_action.setOutput("warned", failedRules(report, "warning"));
		require_action.setOutput("report", fileOf(require_json.reportFile));
		require_action.setOutput("report-directory", directory ?? "");
		require_action.setOutput("comment-body-file", bodyFile);
		require_action.setOutput("report-url", context.reportUrl ?? "");
		require_action.setOutput("comment-url", url);
	});
	for (const { level, message, title, file, line } of annotations(report)) {
		const location = file === null ? {} : {
			file: require_escape_workflow_commands.escapeWorkflowCommands(file),
			...line === null ? {} : { startLine: line }
		};
		annotate[level](require_escape_workflow_commands.escapeWorkflowCommands(message), {
			title,
			...location
		});
	}
}
const annotate = {
	error: require_action.error,
	warning: require_action.warning
};
async function attempt(what, action) {
	try {
		await action();
	} catch (thrown) {
		require_action.warning(require_escape_workflow_commands.escapeWorkflowCommands(`${what} could not be written: ${require_gate.errorMessage(thrown)}`), { title: "lossgate" });
	}
}
const maxListedRules = 100;
function failedRules({ findings }, level) {
	const ids = findings.filter((finding) => require_gate.severityOf(finding) === level).map(({ rule }) => rule);
	return [...new Set(ids)].slice(0, maxListedRules).join(",");
}

Object.defineProperty(exports, "publish", {
  enumerable: true,
  get: function () {
    return publish;
  }
});