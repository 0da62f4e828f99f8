const require_severity = require("./severity.js");
const require_escape_workflow_commands = require("./escape-workflow-commands.js");
const require_sanitize = require("./sanitize.js");
const require_format_number = require("./format-number.js");
const require_sweep_table = require("./sweep-table.js");

// src/report/terminal.ts
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
const plainText = (_, text) => text;
const maxRows = 50;
const maxSweeps = 5;
function terminal(report, { paint = plainText } = {}) {
	const { icon, style } = verdicts[report.verdict];
	const parts = [
		`${icon} ${paint("bold", paint(style, `lossgate: ${report.headline}`))}`,
		report.advice === "" ? "" : paint("dim", report.advice),
		...require_sweep_table.formatRuleChanges(report).map((change) => `${paint("yellow", "rules changed")} ${require_sanitize.sanitizeLine(change, 300)}`),
		table(report, paint),
		curve(report, paint),
		...sweeps(report, paint),
		findings(report, paint),
		require_sweep_table.furtherAdvice(report).map(({ rule, advice }) => paint("dim", `→ ${rule}: ${advice}`)).join("\n"),
		problems(report, paint)
	];
	return require_escape_workflow_commands.escapeWorkflowCommands(`${parts.filter((part) => part !== "").join("\n\n")}\n`);
}
function table(report, paint) {
	const all = require_sweep_table.rows(report);
	if (all.length === 0) return "";
	const kept = require_sweep_table.columns(report);
	const [heading = "", ...body] = aligned([require_sweep_table.headings(report), ...all.slice(0, maxRows)].map((row) => kept.map((column) => row[column])), kept.map((column) => [
		"run",
		"trend",
		"verdict"
	].includes(column)));
	const rest = all.length - maxRows;
	return [
		paint("dim", heading),
		...body,
		...rest > 0 ? [`… and ${rest} more runs`] : []
	].join("\n");
}
function aligned(lines, left) {
	const widths = left.map((_, i) => Math.max(...lines.map((line) => line[i]?.length ?? 0)));
	return lines.map((line) => line.map((value, i) => left[i] ? value.padEnd(widths[i] ?? 0) : value.padStart(widths[i] ?? 0)).join("  ").trimEnd());
}
function sweeps(report, paint) {
	return report.sweeps.slice(0, maxSweeps).map((sweep) => {
		const { headings, lines, note } = require_sweep_table.sweepTable(sweep);
		const [heading = "", ...body] = aligned([headings, ...lines], headings.map((_, i) => i === 0));
		return [
			paint("dim", heading),
			...body,
			...note === "" ? [] : [paint("dim", note)]
		].join("\n");
	});
}
function curve(report, paint) {
	const [run] = report.runs;
	const [first] = run?.curves ?? [];
	if (!run || !first || first.plot.at.length < 3) return "";
	const legend = `${paint("blue", "·")} train  ${paint("yellow", "●")} val`;
	return `${require_sanitize.sanitizeLine(first.metric)} of ${require_sanitize.sanitizeLine(run.name)}   ${legend}\n${draw(first, paint).join("\n")}`;
}
const height = 9;
function draw(curve, paint) {
	const { axis } = curve;
	const plot = require_sweep_table.plottable(curve);
	const series = [{
		mark: paint("blue", "·"),
		values: plot.train ?? []
	}, {
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
	const width = Math.max(require_format_number.formatNumber(low).length, require_format_number.formatNumber(high).length);
	const side = (index) => index === 0 ? require_format_number.formatNumber(high) : index === 8 ? require_format_number.formatNumber(low) : "";
	const ends = `${require_format_number.formatNumber(plot.at[0] ?? 0)} … ${require_format_number.formatNumber(plot.at.at(-1) ?? 0)} (${axis})`;
	return [...lines.map((line, index) => `${side(index).padStart(width)} ┤${line.join("").trimEnd()}`), `${" ".repeat(width)} └ ${ends}`];
}
function findings(report, paint) {
	const { told, passed } = require_sweep_table.groupFindings(report);
	const lines = told.slice(0, 200).map((one) => {
		const run = report.runs.length > 1 ? `${one.run}: ` : "";
		return `${sign(one, paint)} ${one.rules.join(", ").padEnd(12)} ${run}${one.message}`;
	});
	const hidden = told.length - lines.length;
	return [
		...lines,
		...hidden > 0 ? [`… and ${hidden} more findings`] : [],
		...passed > 0 ? [`${paint("green", "✓")} ${passed} more findings, all of them pass`] : []
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
	return paint(...signs[require_severity.severityOf(finding)]);
}
function problems({ problems }, paint) {
	return problems.map(({ level, file, line, message }) => {
		const place = line === null ? file : `${file}:${line}`;
		return `${level === "error" ? paint("red", "error") : paint("dim", "note")} ${require_sanitize.sanitizeLine(place, 200)}: ${message}`;
	}).join("\n");
}

exports.terminal = terminal;