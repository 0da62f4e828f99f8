// src/report/json.ts
const reportFile = "report.json";
function json(report) {
	return `{\n${Object.entries(report).map(([key, value]) => `  ${JSON.stringify(key)}: ${linePerItem(value)}`).join(",\n")}\n}\n`;
}
function linePerItem(value) {
	if (!Array.isArray(value) || value.length === 0) return JSON.stringify(value);
	return `[\n${value.map((item) => `    ${JSON.stringify(item)}`).join(",\n")}\n  ]`;
}

exports.json = json;
exports.reportFile = reportFile;