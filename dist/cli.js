#!/usr/bin/env node
const require_problems = require("./problems.js");
const require_inputs = require("./inputs.js");
let node_fs = require("node:fs");
let node_os = require("node:os");
let node_util = require("node:util");
let node_path = require("node:path");

// package.json
var version = "0.1.0";

// src/cli/arguments.ts
async function parseArguments(command, args) {
	const options = command.options.map(({ name, value }) => [name, {
		type: value === null ? "boolean" : "string",
		multiple: true
	}]);
	const { values, positionals, tokens } = (0, node_util.parseArgs)({
		args: [...args],
		allowPositionals: true,
		options: Object.fromEntries(options),
		strict: false,
		tokens: true
	});
	for (const token of tokens) {
		if (token.kind !== "option") continue;
		const { rawName, name, value } = token;
		const option = command.options.find((one) => one.name === name && rawName === `--${name}`);
		if (option === void 0) {
			const { didYouMean } = await Promise.resolve().then(() => require("./did-you-mean.js")).then((n) => n.did_you_mean_exports);
			const known = command.options.map((one) => `--${one.name}`);
			throw refused(command, `unknown option ${JSON.stringify(rawName)}${didYouMean(rawName, known)}`);
		}
		if (option.value === null && value !== void 0) throw refused(command, `expected ${rawName} without a value, got ${JSON.stringify(value)}`);
		if (option.value !== null && (value === void 0 || !token.inlineValue && value.startsWith("-"))) throw refused(command, `expected ${rawName} ${option.value}, got ${value ?? "no value"}`);
	}
	if (command.operands === "" && positionals.length > 0) throw refused(command, `expected no operand, got ${JSON.stringify(positionals[0])}`);
	return {
		operands: positionals,
		valuesOf: (option) => [values[option] ?? []].flat().map(String),
		hasFlag: (option) => values[option] !== void 0
	};
}
function refused({ name }, message) {
	return new require_problems.InputError([require_problems.error(name, `${message}\nlossgate ${name} --help shows its options.`)]);
}

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
	},
	{
		id: "junit",
		extension: ".xml",
		load: async () => (await Promise.resolve().then(() => require("./junit.js"))).junit
	},
	{
		id: "sarif",
		extension: ".sarif",
		load: async () => (await Promise.resolve().then(() => require("./sarif.js"))).sarif
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

// src/cli/screen.ts
function isTerminal(descriptor) {
	try {
		const output = (0, node_fs.fstatSync)(descriptor);
		const none = (0, node_fs.statSync)(node_os.devNull, { throwIfNoEntry: false });
		if (!output.isCharacterDevice() || output.rdev === none?.rdev) return false;
		return descriptor === 1 ? process.stdout.isTTY : process.stderr.isTTY;
	} catch {
		return false;
	}
}
function screen() {
	const shown = isTerminal(1);
	const set = Number(process.env["COLUMNS"]);
	const columns = Number.isInteger(set) && set > 0 ? set : shown ? process.stdout.columns : null;
	if (!showsColours(shown)) return { columns };
	return {
		columns,
		paint: (style, text) => (0, node_util.styleText)(style, text, { validateStream: false })
	};
}
function showsColours(isShown) {
	const { FORCE_COLOR, NO_COLOR, TERM } = process.env;
	if (FORCE_COLOR) return !["0", "false"].includes(FORCE_COLOR);
	return !NO_COLOR && isShown && TERM !== "dumb";
}

// src/cli/judge.ts
const judgeOptions = [
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
		name: "fail-on",
		value: "LEVEL",
		help: `${require_inputs.failOns.join(", ")} (default: error)`,
		choices: require_inputs.failOns
	}
];
const baselineOption = {
	name: "baseline",
	value: "PATH",
	help: "the training history to compare with"
};
async function judge(given, paths, baseline) {
	const failOn = choose("--fail-on", lastOf(given, "fail-on") ?? "error", require_inputs.failOns, String);
	const cwd = process.cwd();
	const [rules, baselineConfig] = ["rules", "baseline-config"].map((name) => lastOf(given, name));
	const [{ gate }, { exitCode }, { configFile }] = await Promise.all([
		Promise.resolve().then(() => require("./gate.js")).then((n) => n.gate_exports),
		Promise.resolve().then(() => require("./gate.js")).then((n) => n.verdict_exports),
		Promise.resolve().then(() => require("./gate.js")).then((n) => n.file_exports)
	]);
	const progress = await makeProgress();
	const { report, judged } = await gate({
		cwd,
		paths: {
			root: cwd,
			paths,
			followsLinks: true
		},
		...progress ? { onOpen: (file, index, count) => progress.show(file, index, count) } : {},
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
	}).finally(() => progress?.end());
	return {
		report,
		judged,
		exitCode: exitCode(report.verdict, failOn)
	};
}
async function makeProgress() {
	if (isInCi() || !isTerminal(2)) return null;
	const { Progress } = await Promise.resolve().then(() => require("./progress.js"));
	return new Progress(process.stderr.columns);
}

// src/cli/streams.ts
function print(text) {
	if (isTerminal(1)) {
		process.stdout.write(text);
		return true;
	}
	try {
		(0, node_fs.writeFileSync)(1, text);
		return true;
	} catch (thrown) {
		if (!(thrown instanceof Error && "code" in thrown && thrown.code === "EPIPE")) throw thrown;
		return false;
	}
}
function printError(message) {
	const lines = message.split("\n").map((line) => line.replace(require_problems.controlChars, " "));
	try {
		(0, node_fs.writeFileSync)(2, require_inputs.escapeWorkflowCommands(`lossgate: ${lines.join("\n")}\n`));
	} catch {}
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

// src/cli/check.ts
const idOf = ({ id }) => id;
const endingOf = ({ extension }) => extension;
const formatNames = renderers.map(idOf);
const endings = renderers.map(endingOf).join(", ");
const checkOptions = [
	...judgeOptions,
	{
		name: "format",
		value: "FORMAT",
		help: `${formatNames.join(", ")} (default: terminal)`,
		choices: formatNames
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
	}
];
const check = {
	name: "check",
	operands: "[paths…]",
	summary: "judge training histories (without paths: all below this directory)",
	options: [baselineOption, ...checkOptions],
	examples: [
		["lossgate check", "judge every training history below this directory"],
		["lossgate check runs/ --baseline main/runs/", "compare with the histories of another run"],
		["lossgate check --rules 'gap: 20%' --fail-on warning", "set a rule, and fail on warnings too"],
		["lossgate check --output report.html --output report.json", "also write the page with all curves, and the data"]
	],
	run: (given) => checkPaths(given, given.operands, lastOf(given, "baseline"))
};
const nextSteps = `
lossgate init shows how to have one written, lossgate formats what is read.
`;
async function checkPaths(given, paths, baseline) {
	const renderer = choose("--format", lastOf(given, "format") ?? "terminal", renderers, idOf);
	const outputs = given.valuesOf("output").map((file) => ({
		file,
		renderer: choose("the ending of --output", (0, node_path.extname)(file), renderers, endingOf)
	}));
	const { report, judged, exitCode } = await judge(given, paths, baseline);
	let isWritten = true;
	for (const output of outputs) {
		const text = (await output.renderer.load())(report, { judged });
		isWritten = attempt(output.file, () => replaceFile(output.file, text)) && isWritten;
	}
	const text = (await renderer.load())(report, {
		judged,
		explainsReading: given.hasFlag("explain-reading"),
		...screen()
	});
	const next = report.verdict === "inconclusive" && report.runs.length === 0 && renderer.id === "terminal" ? nextSteps : "";
	isWritten = attempt("the report", () => print(text + next)) && isWritten;
	return exitCode || (isWritten ? 0 : 2);
}
function attempt(what, write) {
	try {
		write();
		return true;
	} catch (thrown) {
		printError(`${what} could not be written: ${require_problems.errorMessage(thrown)}`);
		return false;
	}
}

// src/cli/collect.ts
const collect = {
	name: "collect",
	operands: "[paths…]",
	summary: "print the runs, complete, for `check` to read elsewhere",
	options: [paramsOption, configOption],
	examples: [["lossgate collect runs/ > job-1/runs.json", "keep what one job trained"], ["lossgate collect --params 'batch_size: 64' > job-2/runs.json", "with the params that the job was given"]],
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

// src/cli/compare.ts
const compare = {
	name: "compare",
	operands: "A B",
	summary: "hold one training history beside another: judge B, with A as its baseline",
	options: checkOptions,
	examples: [["lossgate compare main/runs/ runs/", "what this training changed"]],
	run: (given) => {
		const [baseline, candidate, ...others] = given.operands;
		if (baseline === void 0 || candidate === void 0 || others.length > 0) throw new require_problems.InputError([require_problems.error("compare", `expected two paths, got ${given.operands.length}`)]);
		return checkPaths(given, [candidate], baseline);
	}
};

// src/cli/completion.ts
const shells = [
	"bash",
	"zsh",
	"fish"
];
function completionOf(others) {
	const self = {
		name: "completion",
		operands: "SHELL",
		summary: `print the completion script of ${shells.join(", ")}`,
		options: [],
		choices: () => shells,
		examples: [
			["source <(lossgate completion bash)", "in ~/.bashrc"],
			["source <(lossgate completion zsh)", "in ~/.zshrc, after compinit"],
			["lossgate completion fish | source", "in ~/.config/fish/config.fish"]
		],
		run: async ({ operands: [shell = ""] }) => {
			const scripts = await Promise.resolve().then(() => require("./completion-scripts.js"));
			const commands = [...others, self].map(async (command) => ({
				...command,
				words: await command.choices?.() ?? null
			}));
			print(scripts[choose("completion", shell, shells, String)](await Promise.all(commands)));
			return 0;
		}
	};
	return self;
}

// src/cli/convert.ts
const formats$1 = ["csv", "jsonl"];
const convert = {
	name: "convert",
	operands: "[paths…]",
	summary: "print the curves as a table: run, metric, side, axis, position, value",
	options: [
		{
			name: "format",
			value: "FORMAT",
			help: `${formats$1.join(", ")} (default: by the ending of --output, else csv)`,
			choices: formats$1
		},
		{
			name: "output",
			value: "FILE",
			help: "write to a file instead"
		},
		configOption
	],
	examples: [["lossgate convert runs/ --output curves.csv", "all curves as one table"], ["lossgate convert history.json --format jsonl", "an object for each value, to stdout"]],
	run: async (given) => {
		const output = lastOf(given, "output");
		const asked = lastOf(given, "format") ?? (output === null ? "csv" : (0, node_path.extname)(output).slice(1));
		const format = choose("--format", asked, formats$1, String);
		const [{ readConfig }, { readCandidate }, { pairRuns }, { csvLines, jsonLines }] = await Promise.all([
			Promise.resolve().then(() => require("./gate.js")).then((n) => n.config_exports),
			Promise.resolve().then(() => require("./gate.js")).then((n) => n.candidate_exports),
			Promise.resolve().then(() => require("./gate.js")).then((n) => n.pairing_exports),
			Promise.resolve().then(() => require("./gate.js")).then((n) => n.long_table_exports)
		]);
		const cwd = process.cwd();
		const config = await readConfig({
			cwd,
			config: lastOf(given, "config"),
			rules: null
		});
		const { runs, problems } = await readCandidate({
			paths: {
				root: cwd,
				paths: given.operands,
				followsLinks: true
			},
			params: null,
			tellsCommitted: false
		}, config);
		const errors = problems.filter(({ level }) => level === "error");
		if (errors.length > 0) throw new require_problems.InputError(errors);
		if (runs.length === 0) throw new require_problems.InputError([require_problems.error("convert", "expected a training history, found none"), ...problems]);
		const paired = pairRuns(runs, config.metrics);
		const text = [...format === "csv" ? csvLines(paired) : jsonLines(paired)].join("");
		if (output === null) print(text);
		else replaceFile(output, text);
		return 0;
	}
};

// src/cli/explain.ts
const maxWidth = 100;
const explain = {
	name: "explain",
	operands: "RULE",
	summary: "what a rule judges, its options, and what to do about a failure",
	options: [],
	choices: async () => (await Promise.resolve().then(() => require("./gate.js")).then((n) => n.rules_exports)).rules.map(({ id }) => id),
	examples: [["lossgate explain overfit", "what it judges, its default and why, what it cannot see, how to tune it"]],
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
			return `- \`${name}\`: ${expected}${defaultValue === void 0 ? "" : ` (default: ${String(defaultValue)})`}\n`;
		});
		const { formatMarkdown } = await Promise.resolve().then(() => require("./format-markdown.js"));
		const page = `# ${rule.id}: ${rule.summary}

Level: ${rule.level}${rule.enabledByDefault ? "" : ", once it is set"}.

${options.join("")}
${rule.advice}

${pageOn(rule.id)}
`;
		const isTerminal = process.stdout.isTTY;
		const text = formatMarkdown(page, {
			width: Math.min(maxWidth, isTerminal && process.stdout.columns || maxWidth),
			...isTerminal && !process.env["NO_COLOR"] ? { paint: node_util.styleText } : {}
		});
		if (isTerminal) process.stdout.write(text);
		else print(text);
		return 0;
	}
};
function pageOn(id) {
	const files = ["rules.md", "presets.md"].map((name) => (0, node_path.join)(__dirname, "../docs", name));
	if (!files.every((file) => (0, node_fs.existsSync)(file))) return "More: https://github.com/lossgate/lossgate/blob/v1/docs/rules.md";
	return (files.flatMap((file) => (0, node_fs.readFileSync)(file, "utf8").split(/^## /m)).find((one) => one.startsWith(`${id}\n`)) ?? "").replace(/^.*<!-- \/rule -->/s, "").trim();
}

// src/cli/formats.ts
const formats = {
	name: "formats",
	operands: "",
	summary: "the formats that can be read",
	options: [],
	examples: [["lossgate formats | grep -i keras", "the formats of one framework"]],
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
function overview(commands) {
	return `Checks a training run's loss curves against readable rules.

${table(commands.map((command) => [synopsis(command), command.summary]))}

lossgate COMMAND --help shows options and examples, lossgate --version the version.

${exitCodes}`;
}
function helpOn(command) {
	const options = command.options.map(({ name, value, help }) => [`--${name} ${value ?? ""}`.trimEnd(), help]);
	return `${[
		`${synopsis(command)}: ${command.summary}.`,
		...options.length > 0 ? [`Options:\n${table(options)}`] : [],
		`Examples:\n${table(command.examples)}`
	].join("\n\n")}\n\n${exitCodes}`;
}
const exitCodes = "Exit code: 0 pass, 1 a rule failed, 2 could not judge.\n";
function synopsis({ name, operands }) {
	return `lossgate ${name} ${operands}`.trimEnd();
}
function table(rows) {
	const width = Math.max(...rows.map(([left]) => left.length));
	return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join("\n");
}

// src/cli/init.ts
const init = {
	name: "init",
	operands: "",
	summary: "look at this repository, and propose a config and a workflow",
	options: [{
		name: "yes",
		value: null,
		help: "write the files without asking"
	}, {
		name: "forks",
		value: null,
		help: "also comment on pull requests from forks (where there is a licence: always)"
	}],
	examples: [["lossgate init", "show what would be written, and ask"], ["lossgate init --yes", "write it; no file is ever overwritten"]],
	run: async (given) => {
		const root = process.cwd();
		refuseSubdirectory(root);
		const [{ survey }, { propose }] = await Promise.all([Promise.resolve().then(() => require("./survey.js")), Promise.resolve().then(() => require("./propose.js"))]);
		const proposal = propose(await survey(root), given.hasFlag("forks"));
		await show(proposal);
		const { files, edits } = proposal;
		if (files.length === 0) print("Nothing to write.\n");
		else if (given.hasFlag("yes") || await isConfirmed(files.length)) {
			for (const file of files) write(root, file);
			const next = edits.length > 0 ? "Make the changes above, then commit" : "Commit";
			print(`${next} and push: the next training on GitHub is judged.\n`);
		} else print("Nothing was written. lossgate init --yes writes these files.\n");
		return 0;
	}
};
function refuseSubdirectory(directory) {
	if ((0, node_fs.existsSync)((0, node_path.join)(directory, ".git"))) return;
	for (let above = (0, node_path.dirname)(directory), below = directory; above !== below; below = above, above = (0, node_path.dirname)(above)) if ((0, node_fs.existsSync)((0, node_path.join)(above, ".git"))) throw new require_problems.InputError([require_problems.error("init", `expected the root of the repository, which is ${(0, node_path.resolve)(above)}`)]);
}
async function show({ found, edits, files }) {
	const { controlChars, sanitizeLine } = await Promise.resolve().then(() => require("./problems.js")).then((n) => n.sanitize_exports);
	const { escapeWorkflowCommands } = await Promise.resolve().then(() => require("./inputs.js")).then((n) => n.escape_workflow_commands_exports);
	const lines = [
		found.map((line) => sanitizeLine(line, 300)).join("\n"),
		...edits.map(({ what, text }) => `${sanitizeLine(what, 300)}\n\n${text.trimEnd()}`),
		...files.map(({ path, text }) => `--- ${path} (new)\n${text.trimEnd()}\n---`)
	].join("\n\n").split("\n");
	print(escapeWorkflowCommands(`${lines.map((line) => line.replace(controlChars, " ")).join("\n")}\n\n`));
}
async function isConfirmed(count) {
	if (!process.stdin.isTTY || !process.stdout.isTTY) return false;
	const { createInterface } = await import("node:readline/promises");
	const terminal = createInterface({
		input: process.stdin,
		output: process.stdout
	});
	const answer = await terminal.question(`Write ${count === 1 ? "this file" : `these ${count} files`}? [y/N] `);
	terminal.close();
	return /^y(?:es)?$/i.test(answer.trim());
}
function write(root, { path, text }) {
	(0, node_fs.mkdirSync)((0, node_path.dirname)((0, node_path.join)(root, path)), { recursive: true });
	(0, node_fs.writeFileSync)((0, node_path.join)(root, path), text, { flag: "wx" });
	print(`Wrote ${path}\n`);
}

// src/cli/schema.ts
const schema = {
	name: "schema",
	operands: "",
	summary: "the JSON Schema of the config file",
	options: [],
	examples: [["lossgate schema > lossgate.schema.json", "for an editor without network"]],
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
	examples: [["lossgate tighten runs/", "after a good run: let no later one fall behind it"]],
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

// src/cli/watch.ts
const interval = 500;
const maxDelays = 4;
const defaultIdle = 600;
const clear = "\x1B[2J\x1B[3J\x1B[H";
const watch = {
	name: "watch",
	operands: "[paths…]",
	summary: "judge a running training again as its files grow; Ctrl-C ends it with the verdict's exit code",
	options: [
		baselineOption,
		...judgeOptions,
		{
			name: "until-stopped",
			value: null,
			help: "end when early stopping would have ended every run (rule patience), or no file changes any more"
		},
		{
			name: "idle",
			value: "SECONDS",
			help: `with --until-stopped: end after so long without a change (default: ${defaultIdle})`
		}
	],
	examples: [["lossgate watch runs/", "beside a running training"], ["lossgate watch runs/ --until-stopped", "until early stopping would end it"]],
	run: async (given) => {
		const idle = Number(lastOf(given, "idle") ?? defaultIdle);
		if (!(idle > 0)) throw new require_problems.InputError([require_problems.error("--idle", `expected seconds above 0, got ${lastOf(given, "idle")}`)]);
		const untilStopped = given.hasFlag("until-stopped");
		const interrupted = new AbortController();
		process.once("SIGINT", () => interrupted.abort());
		while (true) {
			const seen = await stateOf(given.operands);
			const { report, exitCode } = await judge(given, given.operands, lastOf(given, "baseline"));
			if (!await draw(report, exitCode) || untilStopped && hasStopped(report)) return exitCode;
			const limit = untilStopped ? idle * 1e3 : Number.POSITIVE_INFINITY;
			if (!await hasChanged(given.operands, seen, limit, interrupted.signal)) return exitCode;
		}
	}
};
async function draw(report, exitCode) {
	const { terminal } = await Promise.resolve().then(() => require("./terminal.js"));
	const time = (/* @__PURE__ */ new Date()).toTimeString().slice(0, 8);
	const text = `${terminal(report, screen())}\nJudged at ${time}. Ctrl-C ends with exit code ${exitCode}.\n`;
	return print(isTerminal(1) ? clear + text : text);
}
function hasStopped({ runs, findings }) {
	const stopped = findings.filter(({ rule, status, reason }) => rule === "patience" && status === "fail" && !reason.startsWith("unreduced"));
	return runs.length > 0 && runs.every(({ name }) => stopped.some((finding) => finding.runs.includes(name)));
}
async function hasChanged(paths, seen, limit, signal) {
	const { setTimeout } = await import("node:timers/promises");
	const end = performance.now() + limit;
	let previous = seen;
	let delays = 0;
	while (!signal.aborted && (previous !== seen || performance.now() < end)) {
		await setTimeout(interval, void 0, { signal }).catch(() => void 0);
		const state = await stateOf(paths);
		if (state !== seen && (state === previous || ++delays === maxDelays)) return !signal.aborted;
		previous = state;
	}
	return false;
}
async function stateOf(paths) {
	const { findFiles } = await Promise.resolve().then(() => require("./gate.js")).then((n) => n.find_exports);
	try {
		return (await findFiles({
			root: process.cwd(),
			paths,
			followsLinks: true
		})).map(({ absolute }) => {
			const stat = (0, node_fs.statSync)(absolute, { throwIfNoEntry: false });
			return `${absolute} ${stat?.size} ${stat?.mtimeMs}`;
		}).join("\n");
	} catch (thrown) {
		if (thrown instanceof require_problems.InputError) return thrown.message;
		throw thrown;
	}
}

// src/cli/index.ts
const working = [
	check,
	compare,
	watch,
	collect,
	convert,
	init,
	tighten,
	formats,
	explain,
	schema
];
const commands = [...working, completionOf(working)];
const asksHelp = (arg) => arg === "--help" || arg === "-h";
async function run([name, ...args]) {
	if (name === "--version") {
		print(`${version}\n`);
		return 0;
	}
	if (name === void 0 || asksHelp(name) || name === "help" && args[0] === void 0) {
		print(overview(commands));
		return name === void 0 ? 2 : 0;
	}
	const asked = name === "help" ? args[0] : name;
	const command = commands.find((one) => one.name === asked);
	if (command === void 0) {
		const { didYouMean } = await Promise.resolve().then(() => require("./did-you-mean.js")).then((n) => n.did_you_mean_exports);
		const names = commands.map((one) => one.name);
		const got = JSON.stringify(asked);
		printError(`unknown command ${got}${didYouMean(asked ?? "", names)}\nlossgate --help lists the commands.`);
		return 2;
	}
	if (name === "help" || args.some(asksHelp)) {
		print(helpOn(command));
		return 0;
	}
	return command.run(await parseArguments(command, args));
}
function isDefect(thrown) {
	return thrown instanceof Error && !(thrown instanceof require_problems.InputError) && !("syscall" in thrown);
}
run(process.argv.slice(2)).then((code) => {
	process.exitCode = code;
}, (thrown) => {
	printError(String(isDefect(thrown) ? thrown.stack : thrown instanceof Error ? thrown.message : thrown));
	process.exitCode = 2;
});
