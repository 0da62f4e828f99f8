const require_inputs = require("./inputs.js");
const require_parse_untrusted_json = require("./parse-untrusted-json.js");
const require_schema = require("./schema.js");

// src/report/json.ts
const reportFile = "report.json";
function json(report) {
	return `{\n${Object.entries(report).map(([name, value]) => `  ${JSON.stringify(name)}: ${listed(value)}`).join(",\n")}\n}\n`;
}
function listed(value) {
	if (!Array.isArray(value) || value.length === 0) return JSON.stringify(value);
	return `[\n${value.map((one) => `    ${JSON.stringify(one)}`).join(",\n")}\n  ]`;
}
function parseReport(place, text) {
	const parsed = require_parse_untrusted_json.parseUntrustedJson(text, require_schema.reportSchema, "a report");
	if ("data" in parsed) return parsed.data;
	throw new require_inputs.InputError([require_inputs.error(place, parsed.expected)]);
}

exports.json = json;
exports.parseReport = parseReport;
exports.reportFile = reportFile;