const require_gate = require("./gate.js");
const require_problems = require("./problems.js");
const require_reading = require("./reading.js");

// src/report/junit.ts
function junit(report) {
	const params = new Map(report.runs.map(({ name, params }) => [name, Object.entries(params)]));
	const suites = [...require_reading.groupBy(report.findings, ({ run }) => run)].map(([name, findings]) => ({
		name,
		properties: (params.get(name) ?? []).map(([param, value]) => [param, String(value)]),
		cases: findings.map(caseOf)
	}));
	const all = [{
		name: "lossgate",
		properties: [],
		cases: [verdictOf(report)]
	}, ...suites];
	return `<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="lossgate"${counts(all.flatMap((suite) => suite.cases))}>
${all.map(suiteElement).join("")}</testsuites>
`;
}
function verdictOf({ verdict, headline, notes, problems }) {
	const element = {
		pass: null,
		fail: "failure",
		inconclusive: "error",
		error: "error"
	}[verdict];
	return {
		name: "verdict",
		outcome: element === null ? null : {
			element,
			message: headline
		},
		output: [
			headline,
			...notes,
			...problems.map((problem) => `${problem.level}: ${require_problems.formatLocation(problem)}: ${problem.message}`)
		]
	};
}
function caseOf(finding) {
	const { rule, metric, message, waived } = finding;
	const severity = require_gate.severityOf(finding);
	const reason = waived && severity === "waived" ? ` (waived: ${waived.reason})` : "";
	return {
		name: metric === null ? rule : `${rule} ${metric}`,
		outcome: outcomeOf(finding),
		output: [`${severity}: ${message}${reason}`]
	};
}
function outcomeOf(finding) {
	const { status, message } = finding;
	switch (require_gate.severityOf(finding)) {
		case "error": return {
			element: status === "fail" ? "failure" : "error",
			message
		};
		case "not-judged": return {
			element: "skipped",
			message
		};
		default: return null;
	}
}
function suiteElement({ name, properties, cases }) {
	const lines = properties.map(([key, value]) => `      <property name="${escapeXml(key)}" value="${escapeXml(value)}"/>\n`);
	const block = lines.length === 0 ? "" : `    <properties>\n${lines.join("")}    </properties>\n`;
	const elements = cases.map((one) => caseElement(name, one)).join("");
	return `  <testsuite name="${escapeXml(name)}"${counts(cases)}>\n${block}${elements}  </testsuite>\n`;
}
function caseElement(suite, { name, outcome, output }) {
	const result = outcome === null ? "" : `      <${outcome.element} message="${escapeXml(outcome.message)}"/>\n`;
	return `    <testcase classname="${escapeXml(suite)}" name="${escapeXml(name)}">
${result}      <system-out>${output.map(escapeXml).join("\n")}</system-out>
    </testcase>
`;
}
function counts(cases) {
	const count = (element) => cases.filter(({ outcome }) => outcome?.element === element).length;
	return ` tests="${cases.length}" failures="${count("failure")}" errors="${count("error")}"`;
}
function escapeXml(text) {
	return text.replace(require_problems.controlChars, " ").replace(/[\ufffe\uffff]/g, " ").replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

exports.junit = junit;