const require_inputs = require("./inputs.js");

// src/report/json.ts
const reportFile = "report.json";
function json(report) {
	const parts = Object.entries(report).map(([key, value]) => `  ${JSON.stringify(key)}: ${linePerItem(value)}`);
	return require_inputs.escapeCommandsInJson(`{\n${parts.join(",\n")}\n}\n`);
}
function linePerItem(value) {
	if (!Array.isArray(value) || value.length === 0) return JSON.stringify(value);
	return `[\n${value.map((item) => `    ${JSON.stringify(item)}`).join(",\n")}\n  ]`;
}

exports.json = json;
exports.reportFile = reportFile;