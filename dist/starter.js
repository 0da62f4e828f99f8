const require_gate = require("./gate.js");

// src/config/starter.ts
function starter() {
	return `# yaml-language-server: $schema=https://raw.githubusercontent.com/lossgate/lossgate/v1/schema.json
# What each rule judges: https://github.com/lossgate/lossgate/blob/v1/docs/rules.md
rules:
${require_gate.rules.filter(({ enabledByDefault }) => enabledByDefault).flatMap(linesOn).join("\n")}
  # threshold: { val_loss: "<= 0.4" }
`;
}
function linesOn(rule) {
	const { level, settings } = rule.configure({});
	const written = Object.entries({
		level,
		...settings
	}).map(([name, value]) => `${name}: ${String(value)}`);
	return [`  # ${rule.id}: { ${written.join(", ")} }`];
}

exports.starter = starter;