const require_gate = require("./gate.js");
const require_inputs = require("./inputs.js");
const require_problems = require("./problems.js");
const require_sweep_table = require("./sweep-table.js");
const require_result_table = require("./result-table.js");

// src/report/terminal/chart.ts
const height = 9;
function chart(run, paint) {
	const [curve] = run.curves;
	if (!curve || curve.plot.at.length < 3) return "";
	const plot = require_result_table.plottable(curve);
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
const maxChanges = 50;
const plainText = (_, text) => text;
const styles = {
	pass: "green",
	fail: "red",
	inconclusive: "yellow",
	error: "red"
};
function terminal(report, { paint = plainText, explainsReading = false } = {}) {
	const [worst] = report.runs;
	const parts = [
		`${require_result_table.verdictSigns[report.verdict]} ${paint("bold", paint(styles[report.verdict], `lossgate: ${report.headline}`))}`,
		report.notes.map((note) => `note: ${note}`).join("\n"),
		report.advice === "" ? "" : paint("dim", report.advice),
		require_sweep_table.whyNotCompared(report),
		...configChanges(report, paint),
		runTable(report, paint),
		worst ? chart(worst, paint) : "",
		...sweeps(report, paint),
		findings(report, paint),
		require_result_table.furtherAdvice(report).map(({ rule, advice }) => paint("dim", `→ ${rule}: ${advice}`)).join("\n"),
		explainsReading ? receipts(report, paint) : "",
		problems(report, paint)
	];
	return require_inputs.escapeWorkflowCommands(`${parts.filter((part) => part !== "").join("\n\n")}\n`);
}
function configChanges(report, paint) {
	const all = require_sweep_table.formatConfigChanges(report);
	const rest = all.length - maxChanges;
	return [...all.slice(0, maxChanges), ...rest > 0 ? [`and ${rest} more`] : []].map((change) => `${paint("yellow", "config changed")} ${require_problems.sanitizeLine(change, 300)}`);
}
function runTable(report, paint) {
	if (report.runs.length === 0) return "";
	const table = require_result_table.resultTable(report);
	const rest = table.lines.length - maxRows;
	return [formatTable({
		...table,
		lines: table.lines.slice(0, maxRows)
	}, paint), ...rest > 0 ? [`… and ${rest} more runs`] : []].join("\n");
}
function formatTable({ columns, lines }, paint) {
	const all = [columns.map(({ heading }) => heading), ...lines];
	const widths = columns.map((_, i) => Math.max(...all.map((line) => line[i]?.length ?? 0)));
	const [heading = "", ...body] = all.map((line) => line.map((cell, i) => columns[i]?.kind === "number" ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0)).join("  ").trimEnd());
	return [paint("dim", heading), ...body].join("\n");
}
function sweeps(report, paint) {
	return report.sweeps.slice(0, maxSweeps).map((sweep) => {
		const { note, ...table } = require_sweep_table.sweepTable(report, sweep);
		return [formatTable(table, paint), ...note === "" ? [] : [paint("dim", note)]].join("\n");
	});
}
function findings(report, paint) {
	const { shown, passed } = require_result_table.groupFindings(report);
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