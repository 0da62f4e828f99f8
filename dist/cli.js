#!/usr/bin/env node
const require_gate = require("./gate.js");
const require_schemas = require("./schemas.js");
const require_terminal = require("./terminal.js");
const require_markdown = require("./markdown.js");
let node_fs = require("node:fs");
let node_path = require("node:path");
let node_os = require("node:os");
let node_util = require("node:util");

// src/cli/index.ts
const help = `Judges the loss curves that a training left behind.

  lossgate check [paths…]    judge training histories (without paths: all below this directory)
      --baseline PATH        the training history to compare with
      --rules YAML           rules such as "gap: 0.5"; they win over the file's rules, its runs over them
      --config FILE          the config file (default: .github/lossgate.yml, if it is there)
      --base-config FILE     the config file of the base: says how the rules changed
      --format FORMAT        terminal, markdown or json (default: terminal)
      --output FILE          also write the report to FILE.md or FILE.json; may be repeated
      --fail-on LEVEL        error, warning or never (default: error)
  lossgate collect [paths…]  print the runs, whole, as \`check\` can read them elsewhere
  lossgate init              write a config file to start from
  lossgate tighten [paths…]  move the limits of the config file to what these runs came to, with 5 % to spare
  lossgate formats           what can be read
  lossgate explain RULE      what a rule judges, its options, and what to do about it
  lossgate schema            the JSON Schema of the config file

Exit code: 0 pass, 1 a rule failed, 2 it could not be judged.
`;
function isUsage(thrown) {
	return "syscall" in thrown || "code" in thrown && String(thrown.code).startsWith("ERR_PARSE_ARGS");
}
async function run(command, args) {
	switch (command) {
		case "check": return check(args);
		case "collect":
		case "init":
		case "formats":
		case "explain":
		case "schema":
		case "tighten": {
			const { commands } = await Promise.resolve().then(() => require("./commands.js"));
			return commands[command](args);
		}
		case void 0:
		case "help":
		case "--help":
		case "-h":
			process.stdout.write(help);
			return command === void 0 ? 2 : 0;
		default:
			process.stderr.write(`lossgate: unknown command ${JSON.stringify(command)}\n\n${help}`);
			return 2;
	}
}
const renderings = {
	terminal: require_terminal.terminal,
	markdown: (report) => require_markdown.markdown(report, require_markdown.noContext, Number.POSITIVE_INFINITY),
	json: require_markdown.json
};
const formatOf = {
	".md": "markdown",
	".json": "json",
	".txt": "terminal"
};
const plainly = (_, text) => text;
async function check(args) {
	const { values, positionals } = (0, node_util.parseArgs)({
		args,
		allowPositionals: true,
		options: {
			baseline: { type: "string" },
			rules: { type: "string" },
			config: { type: "string" },
			"base-config": { type: "string" },
			format: {
				type: "string",
				default: "terminal"
			},
			output: {
				type: "string",
				multiple: true,
				default: []
			},
			"fail-on": {
				type: "string",
				default: "error"
			}
		}
	});
	const failOn = choose("--fail-on", values["fail-on"], require_schemas.failOns);
	const render = renderings[choose("--format", values.format, Object.keys(renderings))] ?? require_terminal.terminal;
	const outputs = values.output.map((file) => {
		const ending = choose("the ending of --output", (0, node_path.extname)(file), Object.keys(formatOf));
		return {
			file,
			render: renderings[formatOf[ending] ?? ""] ?? require_terminal.terminal
		};
	});
	const cwd = process.cwd();
	const { report } = await require_gate.gate({
		cwd,
		here: {
			root: cwd,
			paths: positionals,
			followsLinks: true
		},
		config: values.config ?? null,
		rules: values.rules === void 0 ? null : {
			file: "--rules",
			text: values.rules
		},
		base: givenBase(values.baseline, cwd),
		accepted: null,
		met: [],
		failOn,
		baseConfig: baseConfigOf(values["base-config"]),
		today: (/* @__PURE__ */ new Date()).toISOString().slice(0, 10)
	});
	for (const { file, render } of outputs) (0, node_fs.writeFileSync)(file, render(report, plainly));
	if (isTerminal()) process.stdout.write(render(report, process.env["NO_COLOR"] ? plainly : node_util.styleText));
	else (0, node_fs.writeFileSync)(1, render(report, plainly));
	return require_terminal.exitCode(report.verdict, failOn);
}
function givenBase(path, root) {
	if (path === void 0) return {
		kind: "absent",
		because: "no baseline was given"
	};
	return {
		kind: "given",
		from: path,
		place: {
			root,
			paths: [path],
			followsLinks: true
		}
	};
}
function baseConfigOf(file) {
	return file === void 0 ? null : {
		from: file,
		source: require_gate.configFile(file, process.cwd())
	};
}
function isTerminal() {
	const output = (0, node_fs.fstatSync)(1);
	const none = (0, node_fs.statSync)(node_os.devNull, { throwIfNoEntry: false });
	return output.isCharacterDevice() && output.rdev !== none?.rdev && process.stdout.isTTY;
}
function choose(option, given, choices) {
	const chosen = choices.find((choice) => choice === given);
	if (chosen !== void 0) return chosen;
	throw new require_schemas.InputError([require_schemas.error(option, `expected one of ${choices.join(", ")}, got ${JSON.stringify(given)}`)]);
}
const [command, ...rest] = process.argv.slice(2);
run(rest.some((one) => one === "--help" || one === "-h") ? "help" : command, rest).then((code) => {
	process.exitCode = code;
}, (thrown) => {
	const defect = thrown instanceof Error && !(thrown instanceof require_schemas.InputError) && !isUsage(thrown);
	process.stderr.write(`lossgate: ${defect ? thrown.stack : thrown instanceof Error ? thrown.message : thrown}\n`);
	process.exitCode = 2;
});
