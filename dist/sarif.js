const require_gate = require("./gate.js");
const require_problems = require("./problems.js");

// src/report/sarif.ts
const home = "https://github.com/lossgate/lossgate";
const unjudged = {
	id: "not-judged",
	summary: "what keeps the gate from judging",
	level: "error"
};
const levels = {
	error: "error",
	warning: "warning",
	info: "note"
};
function sarif(report) {
	const results = [...obstacles(report), ...report.findings.filter(require_gate.isFailure).map(resultOf(report))];
	const used = new Set(results.map(({ ruleId }) => ruleId));
	const log = {
		$schema: "https://json.schemastore.org/sarif-2.1.0.json",
		version: "2.1.0",
		runs: [{
			tool: { driver: {
				name: "Lossgate",
				informationUri: home,
				rules: [...used].map(descriptor)
			} },
			invocations: [{
				executionSuccessful: report.verdict === "pass" || report.verdict === "fail",
				toolExecutionNotifications: report.problems.map(({ level, message, ...location }) => ({
					level: level === "note" ? "note" : "error",
					message: text(`${location.file}: ${message}`),
					locations: locationsOf(location)
				}))
			}],
			results,
			properties: {
				verdict: report.verdict,
				headline: text(report.headline).text
			}
		}]
	};
	return `${JSON.stringify(log, null, 2)}\n`;
}
function obstacles({ verdict, headline, problems }) {
	if (verdict !== "inconclusive" && verdict !== "error") return [];
	const causes = problems.filter(({ level }) => level === verdict);
	return (causes.length > 0 ? causes : [{
		file: "",
		line: null,
		message: headline
	}]).map(({ message, ...location }) => ({
		ruleId: unjudged.id,
		level: unjudged.level,
		message: text(location.file === "" ? message : `${location.file}: ${message}`),
		locations: locationsOf(location)
	}));
}
function resultOf({ runs }) {
	return (finding) => {
		const { rule, run, metric, level, message, set_at, waived } = finding;
		const file = runs.find(({ name }) => name === finding.runs[0])?.files[0];
		const history = file === void 0 ? [] : locationsOf({
			file,
			line: null
		});
		const config = set_at === null ? [] : locationsOf(set_at);
		return {
			ruleId: rule,
			level: levels[level],
			message: text(`${run}: ${message}`),
			locations: config.length > 0 ? config : history,
			partialFingerprints: { "lossgate/v1": text([
				rule,
				run,
				metric ?? ""
			].join(" ")).text },
			...waived !== null && require_gate.severityOf(finding) === "waived" ? { suppressions: [{
				kind: "external",
				justification: text(waived.reason).text
			}] } : {}
		};
	};
}
function descriptor(id) {
	const rule = require_gate.rules.find((one) => one.id === id);
	const { summary, level } = rule ?? {
		...unjudged,
		summary: id === unjudged.id ? unjudged.summary : id
	};
	const page = rule ? `rules.md#${id.toLowerCase()}` : "verdicts.md";
	const helpUri = `${home}/blob/v1/docs/${page}`;
	return {
		id,
		shortDescription: text(summary),
		help: text(rule?.advice ?? `See ${helpUri}`),
		helpUri,
		defaultConfiguration: { level: levels[level] }
	};
}
function locationsOf({ file, line }) {
	if (file === "" || /^(input |--)/.test(file)) return [];
	const uri = file.split(/[\\/]+/).map((part) => encodeURIComponent(part.replace(/\p{Surrogate}/gu, "�")));
	const region = line === null || line < 1 ? {} : { region: { startLine: line } };
	return [{ physicalLocation: {
		artifactLocation: { uri: uri.join("/") },
		...region
	} }];
}
function text(value) {
	return { text: require_problems.sanitizeLine(value, require_gate.maxTextLength) };
}

exports.sarif = sarif;