const require_gate = require("./gate.js");
const require_escape_workflow_commands = require("./escape-workflow-commands.js");
const require_problems = require("./problems.js");
const require_group_findings = require("./group-findings.js");
const require_sweep_table = require("./sweep-table.js");

// src/report/terminal/chart.ts
const height = 9;
function chart(run, paint) {
	const [curve] = run.curves;
	if (!curve || curve.plot.at.length < 3) return "";
	const plot = require_group_findings.plottable(curve);
	const series = [{
		name: "train",
		mark: paint("blue", "·"),
		values: plot.train ?? []
	}, {
		name: "val",
		mark: paint("yellow", "●"),
		values: plot.val ?? []
	}];
	const finite = series.flatMap(({ values }) => values.filter((value) => value !== null));
	const [low, high] = [Math.min(...finite), Math.max(...finite)];
	const lines = Array.from({ length: height }, () => plot.at.map(() => " "));
	for (const { mark, values } of series) values.forEach((value, column) => {
		if (value === null) return;
		const line = lines[high > low ? Math.round((high - value) / (high - low) * 8) : 0];
		if (line) line[column] = mark;
	});
	const width = Math.max(require_gate.formatNumber(low).length, require_gate.formatNumber(high).length);
	const label = (index) => index === 0 ? require_gate.formatNumber(high) : index === 8 ? require_gate.formatNumber(low) : "";
	const legend = series.map(({ name, mark }) => `${mark} ${name}`).join("  ");
	return [
		`${require_problems.sanitizeLine(curve.metric)} of ${require_problems.sanitizeLine(run.name)}   ${legend}`,
		...lines.map((line, index) => `${label(index).padStart(width)} ┤${line.join("").trimEnd()}`),
		`${" ".repeat(width)} └ ${require_gate.formatNumber(plot.at[0] ?? 0)} … ${require_gate.formatNumber(plot.at.at(-1) ?? 0)} (${curve.axis})`
	].join("\n");
}

// src/report/terminal/terminal.ts
const maxRows = 50;
const maxFindings = 200;
const maxSweeps = 5;
const plainText = (_, text) => text;
const verdicts = {
	pass: {
		icon: "✅",
		style: "green"
	},
	fail: {
		icon: "❌",
		style: "red"
	},
	inconclusive: {
		icon: "❔",
		style: "yellow"
	},
	error: {
		icon: "🚫",
		style: "red"
	}
};
function terminal(report, { paint = plainText, explainsReading = false } = {}) {
	const { icon, style } = verdicts[report.verdict];
	const [worst] = report.runs;
	const parts = [
		`${icon} ${paint("bold", paint(style, `lossgate: ${report.headline}`))}`,
		report.advice === "" ? "" : paint("dim", report.advice),
		...require_sweep_table.formatRuleChanges(report).map((change) => `${paint("yellow", "rules changed")} ${require_problems.sanitizeLine(change, 300)}`),
		runTable(report, paint),
		worst ? chart(worst, paint) : "",
		...sweeps(report, paint),
		findings(report, paint),
		require_group_findings.furtherAdvice(report).map(({ rule, advice }) => paint("dim", `→ ${rule}: ${advice}`)).join("\n"),
		explainsReading ? receipts(report, paint) : "",
		problems(report, paint)
	];
	return require_escape_workflow_commands.escapeWorkflowCommands(`${parts.filter((part) => part !== "").join("\n\n")}\n`);
}
function runTable(report, paint) {
	const all = require_group_findings.rows(report);
	if (all.length === 0) return "";
	const shown = require_group_findings.columns(report);
	const [heading = "", ...body] = align([require_group_findings.headings(report), ...all.slice(0, maxRows)].map((row) => shown.map((column) => row[column])), shown.map((column) => require_group_findings.textColumns.has(column)));
	const rest = all.length - maxRows;
	return [
		paint("dim", heading),
		...body,
		...rest > 0 ? [`… and ${rest} more runs`] : []
	].join("\n");
}
function align(lines, isText) {
	const widths = isText.map((_, i) => Math.max(...lines.map((line) => line[i]?.length ?? 0)));
	return lines.map((line) => line.map((cell, i) => isText[i] ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)).join("  ").trimEnd());
}
function sweeps(report, paint) {
	return report.sweeps.slice(0, maxSweeps).map((sweep) => {
		const { headings, lines, note } = require_sweep_table.sweepTable(sweep);
		const [heading = "", ...body] = align([headings, ...lines], headings.map((_, i) => i === 0));
		return [
			paint("dim", heading),
			...body,
			...note === "" ? [] : [paint("dim", note)]
		].join("\n");
	});
}
function findings(report, paint) {
	const { shown, passed } = require_group_findings.groupFindings(report);
	const lines = shown.slice(0, maxFindings).map((finding) => {
		const run = report.runs.length > 1 ? `${finding.run}: ` : "";
		return `${sign(finding, paint)} ${finding.rules.join(", ").padEnd(12)}  ${run}${finding.message}`;
	});
	const hidden = shown.length - lines.length;
	return [
		...lines,
		...hidden > 0 ? [`… and ${hidden} more findings`] : [],
		...passed > 0 ? [`${paint("green", "✓")} ${passed} more passed`] : []
	].join("\n");
}
const signs = {
	pass: ["green", "✓"],
	"not-judged": ["dim", "?"],
	waived: ["dim", "~"],
	error: ["red", "✗"],
	warning: ["yellow", "!"],
	info: ["blue", "i"]
};
function sign(finding, paint) {
	return paint(...signs[require_gate.severityOf(finding)]);
}
function receipts({ runs }, paint) {
	return runs.slice(0, maxRows).map((run) => `${paint("dim", "read")} ${require_problems.sanitizeLine(run.name)}: ${require_problems.sanitizeLine(require_gate.describeReceipt(run), 1e3)}`).join("\n");
}
function problems({ problems }, paint) {
	return problems.map(({ level, file, line, message }) => {
		const location = line === null ? file : `${file}:${line}`;
		return `${level === "error" ? paint("red", "error") : paint("dim", "note")} ${require_problems.sanitizeLine(location, 200)}: ${message}`;
	}).join("\n");
}

exports.terminal = terminal;