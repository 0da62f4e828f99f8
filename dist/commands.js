const require_terminal = require("./terminal.js");
const require_parse = require("./parse.js");
const require_dist$1 = require("./dist2.js");
const require_formats = require("./formats.js");
let node_fs = require("node:fs");
let node_path = require("node:path");
let node_util = require("node:util");

// src/config/tighten.ts
var import_dist = require_dist$1.require_dist();
const room = .05;
const ending = /[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?(\s*%)?(?=\s*["']?$)/i;
function tighten$1({ text }, layers, findings) {
	const lines = new import_dist.LineCounter();
	const document = (0, import_dist.parseDocument)(text, { lineCounter: lines });
	const edits = [...byPlace(layers, findings)].flatMap(([key, { path, found }]) => {
		const node = document.getIn(path, true);
		const limit = stricter(found);
		if (!(0, import_dist.isScalar)(node) || !node.range || limit === null) return [];
		const [start, end] = node.range;
		const before = text.slice(start, end);
		const after = before.replace(ending, (_, percent) => percent ? `${significant(limit * 100)}${percent}` : significant(limit));
		return [{
			line: lines.linePos(start).line,
			path: key,
			before,
			after,
			start,
			end
		}];
	});
	return {
		text: edits.toSorted((a, b) => b.start - a.start).reduce((all, { start, end, after }) => all.slice(0, start) + after + all.slice(end), text),
		changes: edits.map(({ line, path, before, after }) => ({
			line,
			path,
			before,
			after
		}))
	};
}
function byPlace(layers, findings) {
	const places = /* @__PURE__ */ new Map();
	for (const finding of findings) {
		const { rule, option } = finding;
		if (option === void 0) continue;
		for (const run of finding.runs) {
			const states = ({ match, settings }) => require_terminal.wildcard(match, run) && require_terminal.longForm(rule, settings[rule.id])[option] !== void 0;
			const layer = layers.findLast(states);
			if (!layer) continue;
			const isLong = typeof layer.settings[rule.id] === "object";
			const path = [
				...layer.path,
				rule.id,
				...isLong ? [option] : []
			];
			const key = path.join(".");
			const place = places.get(key) ?? {
				path,
				found: []
			};
			place.found.push(finding);
			places.set(key, place);
		}
	}
	return places;
}
function stricter(found) {
	const limits = found.map(({ status, actual, limit }) => {
		if (status !== "pass" || actual === null || limit === null) return null;
		if (!(actual * limit > 0)) return null;
		const isUpper = actual < limit;
		const near = outward(actual + (isUpper ? room : -.05) * Math.abs(actual), isUpper);
		return isUpper === near < limit && near !== limit ? {
			isUpper,
			near
		} : null;
	});
	const all = limits.filter((limit) => limit !== null);
	const [first] = all;
	if (!first || all.length < limits.length) return null;
	const nears = all.map(({ near }) => near);
	return first.isUpper ? Math.max(...nears) : Math.min(...nears);
}
function outward(value, up) {
	const unit = 10 ** (Math.floor(Math.log10(Math.abs(value))) - 2);
	return (up ? Math.ceil : Math.floor)(value / unit) * unit;
}
function significant(value) {
	return String(Number(value.toPrecision(3)));
}

// src/commands.ts
const commands = {
	init,
	formats: listFormats,
	explain,
	schema,
	tighten
};
const starter = `# yaml-language-server: $schema=https://raw.githubusercontent.com/lossgate/lossgate/v1/schema.json
# Every rule is explained in https://github.com/lossgate/lossgate/blob/v1/docs/rules.md
rules:
  gap: 0.5          # at the last evaluation val may be half as much again as train
  patience: 10      # evaluations without improvement that early stopping would allow
  regression: 5%    # the best val may be that much worse than the baseline's
  # threshold: { val_loss: "<= 0.4" }
  # evaluations: 20
`;
function init() {
	if ((0, node_fs.existsSync)(".github/lossgate.yml")) throw new require_formats.InputError([require_formats.error(require_terminal.defaultConfig, "expected no such file yet; it is left as it is")]);
	(0, node_fs.mkdirSync)((0, node_path.dirname)(require_terminal.defaultConfig), { recursive: true });
	(0, node_fs.writeFileSync)(require_terminal.defaultConfig, starter);
	process.stdout.write(`${require_terminal.defaultConfig} is written; it holds the defaults to start from.\n`);
	return 0;
}
function listFormats() {
	const widest = Math.max(...require_formats.formats.map(({ id }) => id.length));
	for (const { id, title, files } of require_formats.formats) process.stdout.write(`${id.padEnd(widest)}  ${title}: ${files.join(", ")}\n`);
	return 0;
}
function explain([id = ""]) {
	const rule = require_formats.rules.find((one) => one.id === id);
	if (!rule) {
		const known = require_formats.rules.map((one) => one.id);
		throw new require_formats.InputError([require_formats.error("explain", `expected one of ${known.join(", ")}, got ${JSON.stringify(id)}${require_parse.didYouMean(id, known)}`)]);
	}
	process.stdout.write(`${rule.id} judges ${rule.judges}.\n\n`);
	process.stdout.write(`Level: ${rule.level}${rule.byDefault ? "" : ", once it is set"}.\n`);
	for (const { name, expected, byDefault } of rule.options()) {
		const usual = byDefault === void 0 ? "" : ` (default: ${String(byDefault)})`;
		process.stdout.write(`  ${name}: ${expected}${usual}\n`);
	}
	process.stdout.write(`\n${rule.advice}\n\n${pageOf(rule.id)}\n`);
	return 0;
}
function pageOf(id) {
	const file = (0, node_path.join)(__dirname, "../docs/rules.md");
	if (!(0, node_fs.existsSync)(file)) return `More: https://github.com/lossgate/lossgate/blob/v1/docs/rules.md#${id.toLowerCase()}`;
	return ((0, node_fs.readFileSync)(file, "utf8").split(/^## /m).find((one) => one.startsWith(`${id}\n`)) ?? "").replace(/^.*<!-- \/rule -->/s, "").trim();
}
async function tighten(args) {
	const { values, positionals } = (0, node_util.parseArgs)({
		args: [...args],
		allowPositionals: true,
		options: { config: { type: "string" } }
	});
	const cwd = process.cwd();
	const source = require_terminal.configFile(values.config ?? null, cwd);
	if (!source) throw new require_formats.InputError([require_formats.error(require_terminal.defaultConfig, "expected limits to tighten; `lossgate init` writes a file to start from")]);
	const { judged, problems } = await require_terminal.look({
		cwd,
		paths: positionals,
		config: source.file,
		rules: null,
		baseline: null,
		today: (/* @__PURE__ */ new Date()).toISOString().slice(0, 10)
	});
	const errors = problems.filter(({ level }) => level === "error");
	if (errors.length > 0) throw new require_formats.InputError(errors);
	if (judged.length === 0) throw new require_formats.InputError([require_formats.error("tighten", "expected a training history to measure, found none")]);
	const { rules, runs } = await require_parse.parseFile(source);
	const findings = judged.flatMap(({ findings }) => findings);
	const { text, changes } = tighten$1(source, [...rules, ...runs], findings);
	for (const { line, path, before, after } of changes) process.stdout.write(`${source.file}:${line}: ${path}: ${before} → ${after}\n`);
	if (changes.length === 0) process.stdout.write("No limit that is set could be stricter.\n");
	else (0, node_fs.writeFileSync)(source.file, text);
	return 0;
}
function schema() {
	process.stdout.write(require_parse.configSchema());
	return 0;
}

exports.commands = commands;