#!/usr/bin/env node
const require_problems = require("./problems.js");
const require_inputs = require("./inputs.js");
let node_fs = require("node:fs");
let node_os = require("node:os");
let node_util = require("node:util");
let node_path = require("node:path");

// src/report/renderers.ts
const renderers = [
	{
		id: "terminal",
		extension: ".txt",
		load: async () => (await Promise.resolve().then(() => require("./terminal.js"))).terminal
	},
	{
		id: "markdown",
		extension: ".md",
		load: async () => (await Promise.resolve().then(() => require("./markdown.js")).then((n) => n.markdown_exports)).markdown
	},
	{
		id: "json",
		extension: ".json",
		load: async () => (await Promise.resolve().then(() => require("./json2.js"))).json
	},
	{
		id: "html",
		extension: ".html",
		load: async () => (await Promise.resolve().then(() => require("./html.js"))).html
	}
];

// src/cli/command.ts
const configOption = {
	name: "config",
	value: "FILE",
	help: "the config file (default: .github/lossgate.yml or lossgate.yml, if it exists)"
};
const paramsOption = {
	name: "params",
	value: "YAML",
	help: "params of the runs, such as \"batch_size: 64\"; they win over recorded ones"
};
function paramsFrom(given) {
	const text = lastOf(given, paramsOption.name);
	return text === null ? null : {
		file: "--params",
		text
	};
}
function isInCi() {
	return ["true", "1"].includes(process.env["CI"] ?? "");
}
function lastOf({ valuesOf }, option) {
	return valuesOf(option).at(-1) ?? null;
}
function choose(what, name, choices, nameOf) {
	const chosen = choices.find((choice) => nameOf(choice) === name);
	if (chosen !== void 0) return chosen;
	const names = choices.map(nameOf).join(", ");
	throw new require_problems.InputError([require_problems.error(what, `expected one of ${names}, got ${JSON.stringify(name)}`)]);
}

// src/cli/streams.ts
function print(text) {
	try {
		(0, node_fs.writeFileSync)(1, text);
	} catch (thrown) {
		if (!(thrown instanceof Error && "code" in thrown && thrown.code === "EPIPE")) throw thrown;
	}
}
function printError(message) {
	const lines = message.split("\n").map((line) => line.replace(require_problems.controlChars, " "));
	try {
		(0, node_fs.writeFileSync)(2, require_inputs.escapeWorkflowCommands(`lossgate: ${lines.join("\n")}\n`));
	} catch {}
}

// src/cli/check.ts
const idOf = ({ id }) => id;
const endingOf = ({ extension }) => extension;
const endings = renderers.map(endingOf).join(", ");
const check = {
	name: "check",
	operands: "[paths…]",
	summary: "judge training histories (without paths: all below this directory)",
	options: [
		{
			name: "baseline",
			value: "PATH",
			help: "the training history to compare with"
		},
		{
			name: "rules",
			value: "YAML",
			help: "rules such as \"gap: 0.5\"; they win over the config file"
		},
		paramsOption,
		configOption,
		{
			name: "baseline-config",
			value: "FILE",
			help: "the baseline's config file: shows how the config changed"
		},
		{
			name: "format",
			value: "FORMAT",
			help: `${renderers.map(idOf).join(", ")} (default: terminal)`
		},
		{
			name: "output",
			value: "FILE",
			help: `also write the report to a file (${endings}); may be repeated`
		},
		{
			name: "explain-reading",
			value: null,
			help: "say how each run was read: from which columns or lines, and what was left out"
		},
		{
			name: "fail-on",
			value: "LEVEL",
			help: `${require_inputs.failOns.join(", ")} (default: error)`
		}
	],
	run: async (given) => {
		const failOn = choose("--fail-on", lastOf(given, "fail-on") ?? "error", require_inputs.failOns, String);
		const renderer = choose("--format", lastOf(given, "format") ?? "terminal", renderers, idOf);
		const outputs = given.valuesOf("output").map((file) => ({
			file,
			renderer: choose("the ending of --output", (0, node_path.extname)(file), renderers, endingOf)
		}));
		const cwd = process.cwd();
		const [rules, baseline, baselineConfig] = [
			"rules",
			"baseline",
			"baseline-config"
		].map((name) => lastOf(given, name));
		const [{ gate }, { exitCode }, { configFile }] = await Promise.all([
			Promise.resolve().then(() => require("./gate.js")).then((n) => n.gate_exports),
			Promise.resolve().then(() => require("./gate.js")).then((n) => n.verdict_exports),
			Promise.resolve().then(() => require("./gate.js")).then((n) => n.file_exports)
		]);
		const { report, judged } = await gate({
			cwd,
			paths: {
				root: cwd,
				paths: given.operands,
				followsLinks: true
			},
			config: lastOf(given, "config"),
			params: paramsFrom(given),
			tellsCommitted: isInCi(),
			rules: rules ? {
				file: "--rules",
				text: rules
			} : null,
			baseline: baseline ? {
				kind: "given",
				from: baseline,
				place: {
					root: cwd,
					paths: [baseline],
					followsLinks: true
				}
			} : {
				kind: "absent",
				because: "no baseline was given"
			},
			baselineConfig: baselineConfig ? {
				from: baselineConfig,
				source: configFile(baselineConfig, cwd)
			} : null,
			accepted: null,
			notes: [],
			failOn,
			today: (/* @__PURE__ */ new Date()).toISOString().slice(0, 10)
		});
		let isWritten = true;
		for (const output of outputs) {
			const text = (await output.renderer.load())(report, { judged });
			isWritten = attempt(output.file, () => replaceFile(output.file, text)) && isWritten;
		}
		const render = await renderer.load();
		const explainsReading = given.hasFlag("explain-reading");
		if (!isTerminal()) {
			const text = render(report, {
				judged,
				explainsReading
			});
			isWritten = attempt("the report", () => print(text)) && isWritten;
		} else {
			const paint = process.env["NO_COLOR"] ? {} : { paint: node_util.styleText };
			process.stdout.write(render(report, {
				judged,
				explainsReading,
				...paint
			}));
		}
		return exitCode(report.verdict, failOn) || (isWritten ? 0 : 2);
	}
};
function attempt(what, write) {
	try {
		write();
		return true;
	} catch (thrown) {
		printError(`${what} could not be written: ${require_problems.errorMessage(thrown)}`);
		return false;
	}
}
function replaceFile(file, text) {
	const stat = (0, node_fs.statSync)(file, { throwIfNoEntry: false });
	if (stat?.isFile() === false) {
		(0, node_fs.writeFileSync)(file, text);
		return;
	}
	const target = stat ? (0, node_fs.realpathSync)(file) : file;
	const part = `${target}.${process.pid}.part`;
	try {
		(0, node_fs.writeFileSync)(part, text);
		(0, node_fs.renameSync)(part, target);
	} finally {
		(0, node_fs.rmSync)(part, { force: true });
	}
}
function isTerminal() {
	const output = (0, node_fs.fstatSync)(1);
	const none = (0, node_fs.statSync)(node_os.devNull, { throwIfNoEntry: false });
	return output.isCharacterDevice() && output.rdev !== none?.rdev && process.stdout.isTTY;
}

// src/cli/collect.ts
const collect = {
	name: "collect",
	operands: "[paths…]",
	summary: "print the runs, complete, for `check` to read elsewhere",
	options: [paramsOption, configOption],
	run: async (given) => {
		const { collect } = await Promise.resolve().then(() => require("./collect.js"));
		const { writeRuns } = await Promise.resolve().then(() => require("./lossgate-runs.js"));
		const cwd = process.cwd();
		const { runs, problems } = await collect({
			cwd,
			paths: {
				root: cwd,
				paths: given.operands
			},
			config: lastOf(given, "config"),
			params: paramsFrom(given),
			tellsCommitted: isInCi(),
			notes: []
		});
		const errors = problems.filter(({ level }) => level === "error");
		if (runs.length + errors.length === 0) errors.push(require_problems.error("collect", "expected a training history, found none"));
		if (errors.length > 0) throw new require_problems.InputError(runs.length === 0 ? [.../* @__PURE__ */ new Set([...errors, ...problems])] : errors);
		print(writeRuns(runs, problems, {
			kind: "collected",
			accepted: false
		}));
		return 0;
	}
};

// src/cli/explain.ts
const explain = {
	name: "explain",
	operands: "RULE",
	summary: "what a rule judges, its options, and what to do about a failure",
	options: [],
	run: async ({ operands: [id = ""] }) => {
		const { rules } = await Promise.resolve().then(() => require("./gate.js")).then((n) => n.rules_exports);
		const rule = rules.find((one) => one.id === id);
		if (!rule) {
			const { didYouMean } = await Promise.resolve().then(() => require("./did-you-mean.js")).then((n) => n.did_you_mean_exports);
			const ids = rules.map((one) => one.id);
			const got = `${JSON.stringify(id)}${didYouMean(id, ids)}`;
			throw new require_problems.InputError([require_problems.error("explain", `expected one of ${ids.join(", ")}, got ${got}`)]);
		}
		const { describeOptions } = await Promise.resolve().then(() => require("./grammar.js")).then((n) => n.grammar_exports);
		const options = describeOptions(rule).map(({ name, expected, defaultValue }) => {
			return `  ${name}: ${expected}${defaultValue === void 0 ? "" : ` (default: ${String(defaultValue)})`}\n`;
		});
		print(`${rule.id}: ${rule.summary}.

Level: ${rule.level}${rule.enabledByDefault ? "" : ", once it is set"}.
${options.join("")}
${rule.advice}

${pageOn(rule.id)}
`);
		return 0;
	}
};
function pageOn(id) {
	const files = ["rules.md", "presets.md"].map((name) => (0, node_path.join)(__dirname, "../docs", name));
	if (!files.every((file) => (0, node_fs.existsSync)(file))) return "More: https://github.com/lossgate/lossgate/blob/v1/docs/rules.md";
	return withoutMarkup((files.flatMap((file) => (0, node_fs.readFileSync)(file, "utf8").split(/^## /m)).find((one) => one.startsWith(`${id}\n`)) ?? "").replace(/^.*<!-- \/rule -->/s, "").trim());
}
function withoutMarkup(markdown) {
	return markdown.replace(/^```.*\n/gm, "").replace(/\[([^\]]*)\]\([^)]*\)/g, "$1").replace(/\*\*|`/g, "");
}

// src/cli/formats.ts
const formats = {
	name: "formats",
	operands: "",
	summary: "the formats that can be read",
	options: [],
	run: async () => {
		const { catalog, containers } = await Promise.resolve().then(() => require("./gate.js")).then((n) => n.catalog_exports);
		const all = [...catalog, ...containers];
		const width = Math.max(...all.map(({ id }) => id.length));
		const lines = all.map(({ id, title, files }) => `${id.padEnd(width)}  ${title}: ${files.join(", ")}\n`);
		print(lines.join(""));
		return 0;
	}
};

// src/cli/help.ts
function helpOn(commands) {
	const rows = commands.flatMap(({ name, operands, summary, options }) => [[`  lossgate ${name} ${operands}`.trimEnd(), summary], ...options.map((option) => [`      --${option.name} ${option.value ?? ""}`.trimEnd(), option.help])]);
	const width = Math.max(...rows.map(([left = ""]) => left.length));
	return `Checks a training run's loss curves against readable rules.

${rows.map(([left = "", text = ""]) => `${left.padEnd(width)}  ${text}`).join("\n")}

Exit code: 0 pass, 1 a rule failed, 2 could not judge.
`;
}

// src/cli/init.ts
const init = {
	name: "init",
	operands: "",
	summary: "write a config file that lists every rule with its defaults",
	options: [],
	run: async () => {
		const { defaultConfig } = await Promise.resolve().then(() => require("./gate.js")).then((n) => n.file_exports);
		if ((0, node_fs.existsSync)(defaultConfig)) throw new require_problems.InputError([require_problems.error(defaultConfig, "already exists; not overwritten")]);
		const { starter } = await Promise.resolve().then(() => require("./starter.js"));
		(0, node_fs.mkdirSync)((0, node_path.dirname)(defaultConfig), { recursive: true });
		(0, node_fs.writeFileSync)(defaultConfig, starter());
		print(`Wrote ${defaultConfig}. Every rule keeps its defaults until its line is uncommented.\n`);
		return 0;
	}
};

// src/cli/schema.ts
const schema = {
	name: "schema",
	operands: "",
	summary: "the JSON Schema of the config file",
	options: [],
	run: async () => {
		const { configSchema } = await Promise.resolve().then(() => require("./grammar2.js"));
		print(configSchema());
		return 0;
	}
};

// src/cli/tighten.ts
const tighten = {
	name: "tighten",
	operands: "[paths…]",
	summary: "move the config file's limits to what these runs reached, with 5 % to spare",
	options: [configOption],
	run: async (given) => {
		const { configFile, defaultConfig } = await Promise.resolve().then(() => require("./gate.js")).then((n) => n.file_exports);
		const cwd = process.cwd();
		const source = configFile(lastOf(given, "config"), cwd);
		if (!source) throw new require_problems.InputError([require_problems.error(defaultConfig, "expected limits to tighten; `lossgate init` writes a file to start from")]);
		const { gate } = await Promise.resolve().then(() => require("./gate.js")).then((n) => n.gate_exports);
		const { judged, problems } = await gate({
			cwd,
			paths: {
				root: cwd,
				paths: given.operands,
				followsLinks: true
			},
			config: source.file,
			rules: null,
			baseline: {
				kind: "absent",
				because: "no baseline was given"
			},
			baselineConfig: null,
			accepted: null,
			notes: [],
			failOn: "error",
			today: (/* @__PURE__ */ new Date()).toISOString().slice(0, 10)
		});
		const errors = problems.filter(({ level }) => level === "error");
		if (errors.length > 0) throw new require_problems.InputError(errors);
		if (judged.length === 0) throw new require_problems.InputError([require_problems.error("tighten", "expected a training history to measure, found none")]);
		const [{ parseConfig }, { tighten }, { sanitizeLine }, { escapeWorkflowCommands }] = await Promise.all([
			Promise.resolve().then(() => require("./gate.js")).then((n) => n.config_exports),
			Promise.resolve().then(() => require("./tighten.js")),
			Promise.resolve().then(() => require("./problems.js")).then((n) => n.sanitize_exports),
			Promise.resolve().then(() => require("./inputs.js")).then((n) => n.escape_workflow_commands_exports)
		]);
		const { layers } = await parseConfig(source, null);
		const { text, changes } = await tighten(source, layers, judged.flatMap((one) => one.findings));
		for (const { line, path, before, after } of changes) {
			const change = `${`${sanitizeLine(source.file, 200)}:${line}: ${sanitizeLine(path, 200)}`}: ${sanitizeLine(before)} → ${sanitizeLine(after)}\n`;
			print(escapeWorkflowCommands(change));
		}
		if (changes.length === 0) print("No limit can be tightened.\n");
		else (0, node_fs.writeFileSync)(source.file, text);
		return 0;
	}
};

// src/cli/index.ts
const commands = [
	check,
	collect,
	init,
	tighten,
	formats,
	explain,
	schema
];
async function run([name, ...args]) {
	const command = commands.find((one) => one.name === name);
	if (command === void 0) {
		const asksHelp = name === void 0 || [
			"help",
			"--help",
			"-h"
		].includes(name);
		if (asksHelp) print(helpOn(commands));
		else printError(`unknown command ${JSON.stringify(name)}\n\n${helpOn(commands).trimEnd()}`);
		return asksHelp && name !== void 0 ? 0 : 2;
	}
	if (args.some((arg) => arg === "--help" || arg === "-h")) {
		print(helpOn([command]));
		return 0;
	}
	const options = command.options.map(({ name, value }) => [name, {
		type: value === null ? "boolean" : "string",
		multiple: true
	}]);
	const { values, positionals } = (0, node_util.parseArgs)({
		args,
		allowPositionals: true,
		options: Object.fromEntries(options)
	});
	return command.run({
		operands: positionals,
		valuesOf: (option) => [values[option] ?? []].flat().map(String),
		hasFlag: (option) => values[option] !== void 0
	});
}
function isUsage(thrown) {
	return "syscall" in thrown || "code" in thrown && String(thrown.code).startsWith("ERR_PARSE_ARGS");
}
run(process.argv.slice(2)).then((code) => {
	process.exitCode = code;
}, (thrown) => {
	const isDefect = thrown instanceof Error && !(thrown instanceof require_problems.InputError) && !isUsage(thrown);
	printError(String(isDefect ? thrown.stack : thrown instanceof Error ? thrown.message : thrown));
	process.exitCode = 2;
});
