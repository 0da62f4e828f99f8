const require_inputs = require("./inputs.js");

// src/report/json.ts
const reportFile = "report.json";
function json(report) {
	const entries = Object.entries(report);
	return [
		"{",
		...entries.flatMap(([key, value], i) => linesOf(`  ${JSON.stringify(key)}: `, value, i < entries.length - 1 ? "," : "")).map(require_inputs.escapeCommandsInJson),
		"}",
		""
	].join("\n");
}
function linesOf(start, value, end) {
	if (!Array.isArray(value) || value.length === 0) return [start + JSON.stringify(value) + end];
	const last = value.length - 1;
	const items = value.map((item, i) => `    ${JSON.stringify(item)}${i < last ? "," : ""}`);
	return [
		`${start}[`,
		...items,
		`  ]${end}`
	];
}

exports.json = json;
exports.reportFile = reportFile;