const require_gate = require("./gate.js");
const require_parse = require("./parse.js");
const require_dist$1 = require("./dist2.js");
const require_terminal = require("./terminal.js");
const require_schemas = require("./schemas.js");
let node_fs = require("node:fs");
let node_path = require("node:path");
let node_util = require("node:util");

// src/config/tighten.ts
var import_dist = require_dist$1.require_dist();
const room = .05;
const decimal = /^(|.*[\s<>=])[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?(\s*%)?(\s*)$/i;
async function tighten$1({ file, text }, layers, findings) {
	const lines = new import_dist.LineCounter();
	const document = (0, import_dist.parseDocument)(text, { lineCounter: lines });
	const edits = [];
	for (const [key, { path, found }] of byPlace(layers, findings)) {
		const node = unshared(document, path);
		const limit = stricter(found);
		if (!node?.range || limit === null) continue;
		const [start, end] = node.range;
		const before = text.slice(start, end);
		const after = rewritten(before, node.source ?? "", limit);
		const edit = {
			line: lines.linePos(start).line,
			path: key,
			before,
			after,
			start,
			end
		};
		const fits = !Array.isArray(await require_parse.parseYaml({
			file,
			text: edited(text, [edit])
		}, require_parse.configGrammar));
		if (after !== before && fits) edits.push(edit);
	}
	return {
		text: edited(text, edits),
		changes: edits.map(({ line, path, before, after }) => ({
			line,
			path,
			before,
			after
		}))
	};
}
function edited(text, edits) {
	return edits.toSorted((a, b) => b.start - a.start).reduce((all, { start, end, after }) => all.slice(0, start) + after + all.slice(end), text);
}
function unshared(document, path) {
	const way = path.map((_, i) => document.getIn(path.slice(0, i + 1), true));
	const isOwn = (node) => (0, import_dist.isNode)(node) && !(0, import_dist.isAlias)(node) && node.anchor === void 0;
	const node = way.at(-1);
	return [document.contents, ...way].every(isOwn) && (0, import_dist.isScalar)(node) ? node : null;
}
function rewritten(before, value, limit) {
	const quote = [
		"",
		"\"",
		"'"
	].find((one) => before === one + value + one);
	const [all, lead, percent = "", rest] = decimal.exec(value) ?? [];
	const number = String(percent ? Number((limit * 100).toPrecision(3)) : limit);
	if (quote === void 0 || all === void 0 || percent && number.includes("e")) return before;
	return quote + lead + number + percent + rest + quote;
}
function byPlace(layers, findings) {
	const places = /* @__PURE__ */ new Map();
	for (const { rule, run, found } of byRun(findings)) {
		const fitting = layers.filter(({ match }) => require_gate.matchesWildcard(match, run));
		const stated = ({ settings }) => require_gate.longForm(rule, settings[rule.id]);
		for (const option of new Set(fitting.flatMap((layer) => Object.keys(stated(layer))))) {
			const layer = fitting.findLast((one) => stated(one)[option] !== void 0);
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
			place.found.push(...foundOf(option, found));
			places.set(key, place);
		}
	}
	return places;
}
function byRun(findings) {
	const all = /* @__PURE__ */ new Map();
	for (const finding of findings) for (const run of finding.runs) {
		const key = JSON.stringify([finding.rule.id, run]);
		const one = all.get(key) ?? {
			rule: finding.rule,
			run,
			found: []
		};
		one.found.push(finding);
		all.set(key, one);
	}
	return all.values();
}
function foundOf(option, found) {
	const told = found.filter((one) => one.option === option);
	const isOpen = found.some((one) => one.option === void 0 && (one.status === "fail" || one.status === "blocked"));
	return told.length === 0 || isOpen ? [...told, null] : told;
}
function stricter(found) {
	const limits = found.map((one) => {
		if (one?.status !== "pass" || one.actual === null || one.limit === null) return null;
		const { actual, limit } = one;
		if (!(actual * limit > 0)) return null;
		const isUpper = actual < limit;
		const near = require_terminal.roundOutward(actual + (isUpper ? room : -.05) * Math.abs(actual), 3, isUpper);
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

// src/cli/commands.ts
const commands = {
	collect,
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
	if ((0, node_fs.existsSync)(".github/lossgate.yml")) throw new require_schemas.InputError([require_schemas.error(require_gate.defaultConfig, "expected no such file yet; it is left as it is")]);
	(0, node_fs.mkdirSync)((0, node_path.dirname)(require_gate.defaultConfig), { recursive: true });
	(0, node_fs.writeFileSync)(require_gate.defaultConfig, starter);
	process.stdout.write(`${require_gate.defaultConfig} is written; it holds the defaults to start from.\n`);
	return 0;
}
function listFormats() {
	const widest = Math.max(...require_gate.formats.map(({ id }) => id.length));
	for (const { id, title, files } of require_gate.formats) process.stdout.write(`${id.padEnd(widest)}  ${title}: ${files.join(", ")}\n`);
	return 0;
}
function explain([id = ""]) {
	const rule = require_gate.rules.find((one) => one.id === id);
	if (!rule) {
		const known = require_gate.rules.map((one) => one.id);
		throw new require_schemas.InputError([require_schemas.error("explain", `expected one of ${known.join(", ")}, got ${JSON.stringify(id)}${require_parse.didYouMean(id, known)}`)]);
	}
	process.stdout.write(`${rule.id} judges ${rule.summary}.\n\n`);
	process.stdout.write(`Level: ${rule.level}${rule.enabledByDefault ? "" : ", once it is set"}.\n`);
	for (const { name, expected, defaultValue } of rule.options()) {
		const usual = defaultValue === void 0 ? "" : ` (default: ${String(defaultValue)})`;
		process.stdout.write(`  ${name}: ${expected}${usual}\n`);
	}
	process.stdout.write(`\n${rule.advice}\n\n${pageOf(rule.id)}\n`);
	return 0;
}
function pageOf(id) {
	const file = (0, node_path.join)(__dirname, "../docs/rules.md");
	if (!(0, node_fs.existsSync)(file)) return `More: https://github.com/lossgate/lossgate/blob/v1/docs/rules.md`;
	return ((0, node_fs.readFileSync)(file, "utf8").split(/^## /m).find((one) => one.startsWith(`${id}\n`)) ?? "").replace(/^.*<!-- \/rule -->/s, "").trim();
}
async function tighten(args) {
	const { values, positionals } = (0, node_util.parseArgs)({
		args: [...args],
		allowPositionals: true,
		options: { config: { type: "string" } }
	});
	const cwd = process.cwd();
	const source = require_gate.configFile(values.config ?? null, cwd);
	if (!source) throw new require_schemas.InputError([require_schemas.error(require_gate.defaultConfig, "expected limits to tighten; `lossgate init` writes a file to start from")]);
	const { judged, problems } = await require_gate.evaluate({
		cwd,
		here: {
			root: cwd,
			paths: positionals,
			followsLinks: true
		},
		config: source.file,
		rules: null,
		base: {
			kind: "absent",
			because: "no baseline was given"
		},
		accepted: null,
		met: [],
		today: (/* @__PURE__ */ new Date()).toISOString().slice(0, 10)
	});
	const errors = problems.filter(({ level }) => level === "error");
	if (errors.length > 0) throw new require_schemas.InputError(errors);
	if (judged.length === 0) throw new require_schemas.InputError([require_schemas.error("tighten", "expected a training history to measure, found none")]);
	const { rules, runs } = await require_parse.parseFile(source);
	const findings = judged.flatMap(({ findings }) => findings);
	const { text, changes } = await tighten$1(source, [...rules, ...runs], findings);
	for (const { line, path, before, after } of changes) {
		const told = `${require_terminal.sanitizeLine(source.file, 200)}:${line}: ${require_terminal.sanitizeLine(path, 200)}: ${require_terminal.sanitizeLine(before)} → ${require_terminal.sanitizeLine(after)}\n`;
		process.stdout.write(require_terminal.escapeWorkflowCommands(told));
	}
	if (changes.length === 0) process.stdout.write("No limit that is set could be stricter.\n");
	else (0, node_fs.writeFileSync)(source.file, text);
	return 0;
}
async function collect(args) {
	const { values, positionals } = (0, node_util.parseArgs)({
		args: [...args],
		allowPositionals: true,
		options: { config: { type: "string" } }
	});
	const cwd = process.cwd();
	const { runs, problems } = await require_gate.collect({
		cwd,
		here: {
			root: cwd,
			paths: positionals
		},
		config: values.config ?? null,
		met: []
	});
	const errors = problems.filter(({ level }) => level === "error");
	if (runs.length + errors.length === 0) errors.push(require_schemas.error("collect", "expected a training history, found none"));
	if (errors.length > 0) throw new require_schemas.InputError(errors);
	(0, node_fs.writeFileSync)(1, require_gate.writeRuns(runs, problems, {
		kind: "collected",
		accepted: false
	}));
	return 0;
}
function schema() {
	process.stdout.write(require_parse.configSchema());
	return 0;
}

exports.commands = commands;