const require_terminal = require("./terminal.js");
const require_nearest = require("./nearest.js");
const require_formats = require("./formats.js");
let node_fs = require("node:fs");
let node_path = require("node:path");

// src/commands.ts
const commands = {
	init,
	formats: listFormats,
	explain,
	schema
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
		throw new require_formats.InputError([require_formats.error("explain", `expected one of ${known.join(", ")}, got ${JSON.stringify(id)}${require_nearest.didYouMean(id, known)}`)]);
	}
	process.stdout.write(`${rule.id} judges ${rule.judges}.\n\n`);
	process.stdout.write(`Level: ${rule.level}${rule.byDefault ? "" : ", once it is set"}.\n`);
	for (const { name, expected, byDefault } of rule.options()) {
		const usual = byDefault === void 0 ? "" : ` (default: ${String(byDefault)})`;
		process.stdout.write(`  ${name}: ${expected}${usual}\n`);
	}
	process.stdout.write(`\n${rule.advice}\n`);
	return 0;
}
function schema() {
	process.stdout.write(require_nearest.configSchema());
	return 0;
}

exports.commands = commands;