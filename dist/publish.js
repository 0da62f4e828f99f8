const require_core = require("./core.js");
const require_problems = require("./problems.js");
const require_inputs = require("./inputs.js");
const require_action = require("./action.js");
const require_gate = require("./gate.js");
const require_json = require("./json2.js");
const require_markdown = require("./markdown.js");
let node_fs = require("node:fs");
let os = require("os");
let fs = require("fs");
let node_path = require("node:path");

// node_modules/@actions/core/lib/summary.js
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
const { access, appendFile, writeFile } = fs.promises;
const SUMMARY_ENV_VAR = "GITHUB_STEP_SUMMARY";
var Summary = class {
	constructor() {
		this._buffer = "";
	}
	filePath() {
		return __awaiter(this, void 0, void 0, function* () {
			if (this._filePath) return this._filePath;
			const pathFromEnv = process.env[SUMMARY_ENV_VAR];
			if (!pathFromEnv) throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
			try {
				yield access(pathFromEnv, fs.constants.R_OK | fs.constants.W_OK);
			} catch (_a) {
				throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
			}
			this._filePath = pathFromEnv;
			return this._filePath;
		});
	}
	wrap(tag, content, attrs = {}) {
		const htmlAttrs = Object.entries(attrs).map(([key, value]) => ` ${key}="${value}"`).join("");
		if (!content) return `<${tag}${htmlAttrs}>`;
		return `<${tag}${htmlAttrs}>${content}</${tag}>`;
	}
	write(options) {
		return __awaiter(this, void 0, void 0, function* () {
			const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
			const filePath = yield this.filePath();
			yield (overwrite ? writeFile : appendFile)(filePath, this._buffer, { encoding: "utf8" });
			return this.emptyBuffer();
		});
	}
	clear() {
		return __awaiter(this, void 0, void 0, function* () {
			return this.emptyBuffer().write({ overwrite: true });
		});
	}
	stringify() {
		return this._buffer;
	}
	isEmptyBuffer() {
		return this._buffer.length === 0;
	}
	emptyBuffer() {
		this._buffer = "";
		return this;
	}
	addRaw(text, addEOL = false) {
		this._buffer += text;
		return addEOL ? this.addEOL() : this;
	}
	addEOL() {
		return this.addRaw(os.EOL);
	}
	addCodeBlock(code, lang) {
		const attrs = Object.assign({}, lang && { lang });
		const element = this.wrap("pre", this.wrap("code", code), attrs);
		return this.addRaw(element).addEOL();
	}
	addList(items, ordered = false) {
		const tag = ordered ? "ol" : "ul";
		const listItems = items.map((item) => this.wrap("li", item)).join("");
		const element = this.wrap(tag, listItems);
		return this.addRaw(element).addEOL();
	}
	addTable(rows) {
		const tableBody = rows.map((row) => {
			const cells = row.map((cell) => {
				if (typeof cell === "string") return this.wrap("td", cell);
				const { header, data, colspan, rowspan } = cell;
				const tag = header ? "th" : "td";
				const attrs = Object.assign(Object.assign({}, colspan && { colspan }), rowspan && { rowspan });
				return this.wrap(tag, data, attrs);
			}).join("");
			return this.wrap("tr", cells);
		}).join("");
		const element = this.wrap("table", tableBody);
		return this.addRaw(element).addEOL();
	}
	addDetails(label, content) {
		const element = this.wrap("details", this.wrap("summary", label) + content);
		return this.addRaw(element).addEOL();
	}
	addImage(src, alt, options) {
		const { width, height } = options || {};
		const attrs = Object.assign(Object.assign({}, width && { width }), height && { height });
		const element = this.wrap("img", null, Object.assign({
			src,
			alt
		}, attrs));
		return this.addRaw(element).addEOL();
	}
	addHeading(text, level) {
		const tag = `h${level}`;
		const allowedTag = [
			"h1",
			"h2",
			"h3",
			"h4",
			"h5",
			"h6"
		].includes(tag) ? tag : "h1";
		const element = this.wrap(allowedTag, text);
		return this.addRaw(element).addEOL();
	}
	addSeparator() {
		const element = this.wrap("hr", null);
		return this.addRaw(element).addEOL();
	}
	addBreak() {
		const element = this.wrap("br", null);
		return this.addRaw(element).addEOL();
	}
	addQuote(text, cite) {
		const attrs = Object.assign({}, cite && { cite });
		const element = this.wrap("blockquote", text, attrs);
		return this.addRaw(element).addEOL();
	}
	addLink(text, href) {
		const element = this.wrap("a", text, { href });
		return this.addRaw(element).addEOL();
	}
};
const _summary = new Summary();
const summary = _summary;

// src/report/annotations.ts
const maxAnnotations = {
	error: 10,
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
		message: require_problems.sanitizeLine(annotation.message, maxCharacters)
	})), ...more];
}

// src/github/publish.ts
const maxSummaryCharacters = 3e5;
const maxCommentCharacters = 65e3;
async function publish(report, context, { directory, page }, post) {
	const body = require_markdown.markdown(report, {
		context,
		maxCharacters: maxCommentCharacters
	});
	const fileOf = (name) => directory === null ? "" : (0, node_path.join)(directory, name);
	const bodyFile = fileOf("comment.md");
	if (directory !== null) await require_action.attempt("The text of the comment", () => (0, node_fs.writeFileSync)(bodyFile, body));
	await require_action.attempt("The job summary", async () => {
		if (!process.env["GITHUB_STEP_SUMMARY"]) throw new Error("GITHUB_STEP_SUMMARY is not set");
		await summary.addRaw(require_markdown.markdown(report, {
			context,
			maxCharacters: maxSummaryCharacters
		})).write();
	});
	const { comment = "", issue = "" } = await post(body);
	await require_action.writeOutputs({
		verdict: report.verdict,
		failed: failedRules(report, "error"),
		warned: failedRules(report, "warning"),
		report: fileOf(require_json.reportFile),
		html: page ?? "",
		"report-directory": directory ?? "",
		"comment-body-file": bodyFile,
		"report-url": context.reportUrl ?? "",
		"html-url": context.pageUrl ?? "",
		"comment-url": comment,
		"issue-url": issue
	});
	for (const { level, message, title, file, line } of annotations(report)) {
		const location = file === null ? {} : {
			file: require_inputs.escapeWorkflowCommands(file),
			...line === null ? {} : { startLine: line }
		};
		annotate[level](require_inputs.escapeWorkflowCommands(message), {
			title,
			...location
		});
	}
}
const annotate = {
	error: require_core.error,
	warning: require_core.warning
};
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