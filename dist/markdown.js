const require_rolldown_runtime = require("./rolldown-runtime.js");
const require_gate = require("./gate.js");
const require_problems = require("./problems.js");
const require_context = require("./context.js");
const require_group_findings = require("./group-findings.js");
const require_sweep_table = require("./sweep-table.js");

// src/report/markdown/escape.ts
const special = /[\\`*[\]<>#|~$&]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|^(?:[-+](?=[\s-]|$)|\d+[.)](?=\s|$))/g;
const references = /* @__PURE__ */ new Map([["<", "&lt;"], ["&", "&amp;"]]);
function escapeText(untrusted) {
	return untrusted.replace(require_problems.controlChars, " ").trim().replace(special, (match) => references.get(match) ?? match.replace(/.$/, "\\$&")).replace(/@(?=\w)/g, "@​").replace(/#(?=\d)/g, "#​").replace(/:(?=\/\/|[\w+-]+:)/g, ":​").replace(/\b(www|gh)(?=[.-])/gi, "$1​");
}
function codeSpan(untrusted) {
	return `\`${untrusted.replace(require_problems.controlChars, " ").replace(/`/g, "ˋ").trim() || " "}\``;
}
function codeCell(untrusted) {
	return codeSpan(untrusted).replace(/(?<!\\)\\*\|/g, "\\|");
}
function mermaidLabel(untrusted) {
	return untrusted.replace(/[^\w./()-]+/g, " ").trim().slice(0, 60);
}

// node_modules/markdown-table/index.js
function defaultStringLength(value) {
	return value.length;
}
function markdownTable(table, options) {
	const settings = options || {};
	const align = (settings.align || []).concat();
	const stringLength = settings.stringLength || defaultStringLength;
	const alignments = [];
	const cellMatrix = [];
	const sizeMatrix = [];
	const longestCellByColumn = [];
	let mostCellsPerRow = 0;
	let rowIndex = -1;
	while (++rowIndex < table.length) {
		const row = [];
		const sizes = [];
		let columnIndex = -1;
		if (table[rowIndex].length > mostCellsPerRow) mostCellsPerRow = table[rowIndex].length;
		while (++columnIndex < table[rowIndex].length) {
			const cell = serialize(table[rowIndex][columnIndex]);
			if (settings.alignDelimiters !== false) {
				const size = stringLength(cell);
				sizes[columnIndex] = size;
				if (longestCellByColumn[columnIndex] === void 0 || size > longestCellByColumn[columnIndex]) longestCellByColumn[columnIndex] = size;
			}
			row.push(cell);
		}
		cellMatrix[rowIndex] = row;
		sizeMatrix[rowIndex] = sizes;
	}
	let columnIndex = -1;
	if (typeof align === "object" && "length" in align) while (++columnIndex < mostCellsPerRow) alignments[columnIndex] = toAlignment(align[columnIndex]);
	else {
		const code = toAlignment(align);
		while (++columnIndex < mostCellsPerRow) alignments[columnIndex] = code;
	}
	columnIndex = -1;
	const row = [];
	const sizes = [];
	while (++columnIndex < mostCellsPerRow) {
		const code = alignments[columnIndex];
		let before = "";
		let after = "";
		if (code === 99) {
			before = ":";
			after = ":";
		} else if (code === 108) before = ":";
		else if (code === 114) after = ":";
		let size = settings.alignDelimiters === false ? 1 : Math.max(1, longestCellByColumn[columnIndex] - before.length - after.length);
		const cell = before + "-".repeat(size) + after;
		if (settings.alignDelimiters !== false) {
			size = before.length + size + after.length;
			if (size > longestCellByColumn[columnIndex]) longestCellByColumn[columnIndex] = size;
			sizes[columnIndex] = size;
		}
		row[columnIndex] = cell;
	}
	cellMatrix.splice(1, 0, row);
	sizeMatrix.splice(1, 0, sizes);
	rowIndex = -1;
	const lines = [];
	while (++rowIndex < cellMatrix.length) {
		const row = cellMatrix[rowIndex];
		const sizes = sizeMatrix[rowIndex];
		const cellsInRow = settings.fillRows === false ? Math.max(1, cellMatrix[rowIndex === 1 ? 0 : rowIndex].length) : mostCellsPerRow;
		columnIndex = -1;
		const line = [];
		while (++columnIndex < cellsInRow) {
			const cell = row[columnIndex] || "";
			let before = "";
			let after = "";
			if (settings.alignDelimiters !== false) {
				const size = longestCellByColumn[columnIndex] - (sizes[columnIndex] || 0);
				const code = alignments[columnIndex];
				if (code === 114) before = " ".repeat(size);
				else if (code === 99) {
					const half = size / 2;
					if (size % 2) {
						before = " ".repeat(half + .5);
						after = " ".repeat(half - .5);
					} else {
						before = " ".repeat(half);
						after = before;
					}
				} else after = " ".repeat(size);
			}
			if (settings.delimiterStart !== false && !columnIndex) line.push("|");
			if (settings.padding !== false && !(settings.alignDelimiters === false && cell === "") && (settings.delimiterStart !== false || columnIndex)) line.push(" ");
			if (settings.alignDelimiters !== false) line.push(before);
			line.push(cell);
			if (settings.alignDelimiters !== false) line.push(after);
			if (settings.padding !== false) line.push(" ");
			if (settings.delimiterEnd !== false || columnIndex !== cellsInRow - 1) line.push("|");
		}
		lines.push(settings.delimiterEnd === false ? line.join("").replace(/ +$/, "") : line.join(""));
	}
	return lines.join("\n");
}
function serialize(value) {
	return value === null || value === void 0 ? "" : String(value);
}
function toAlignment(value) {
	const code = typeof value === "string" ? value.codePointAt(0) : 0;
	return code === 67 || code === 99 ? 99 : code === 76 || code === 108 ? 108 : code === 82 || code === 114 ? 114 : 0;
}

// src/report/markdown/mermaid.ts
function chart(curve, run) {
	const { metric, axis } = curve;
	const plot = require_group_findings.plottable(curve);
	const ends = [plot.train, plot.val].map((values) => values?.indexOf(null) ?? -1).filter((end) => end >= 0);
	const at = plot.at.slice(0, Math.min(plot.at.length, ...ends));
	const [from, to] = [at[0], at.at(-1)];
	if (from === void 0 || to === void 0 || at.length < 2) return null;
	const extent = at.length < plot.at.length ? ` up to ${axis} ${decimal(to)} of ${decimal(plot.at.at(-1) ?? to)}` : "";
	const even = at.map((_, i) => indexAt(at, from + i * (to - from) / (at.length - 1)));
	const line = (name, values) => values ? [`  line "${name}" [${even.map((index) => decimal(values[index] ?? 0)).join(", ")}]`] : [];
	return [
		"---",
		"config:",
		"  themeVariables:",
		"    xyChart:",
		"      backgroundColor: transparent",
		"      plotColorPalette: \"#2f81f7, #d29922\"",
		"---",
		"xychart-beta",
		`  title "${mermaidLabel(`${metric} of ${run}`)}${extent}"`,
		`  x-axis "${axis}" ${decimal(from)} --> ${decimal(to)}`,
		...mermaidLabel(metric) === "" ? [] : [`  y-axis "${mermaidLabel(metric)}"`],
		...line("train", plot.train),
		...line("val", plot.val)
	].join("\n");
}
function indexAt(positions, position) {
	const after = positions.findIndex((each) => each > position + 1e-9 * Math.abs(position));
	return after < 0 ? positions.length - 1 : Math.max(after - 1, 0);
}
function decimal(value) {
	const rounded = Number(Math.min(Math.max(value, -0x38d7ea4c68000), 0x38d7ea4c68000).toPrecision(5));
	return String(rounded).includes("e") ? rounded.toFixed(12).replace(/0+$/, "0") : String(rounded);
}

// src/report/markdown/run-table.ts
function runTable(report, rows) {
	const shown = require_group_findings.columns(report);
	const heading = require_group_findings.headings(report);
	const cells = rows.map((row) => shown.map((column) => cell(column, row[column])));
	const align = shown.map((column) => require_group_findings.textColumns.has(column) ? "l" : "r");
	return markdownTable([shown.map((column) => heading[column]), ...cells], {
		align,
		alignDelimiters: false
	});
}
function cell(column, value) {
	if (column === "run" || column === "trend" && value !== "") return codeCell(value);
	const spaces = column === "verdict" ? / / : / /g;
	return escapeText(value).replace(spaces, "\xA0");
}

// src/report/markdown/folds.ts
const maxCharts = 3;
const maxSweeps = 5;
const maxParams = 20;
const maxRuleGroups = 10;
function folds(report, glanceRows, maxRows) {
	return [
		allRuns(report, glanceRows, maxRows),
		charts(report),
		sweeps(report),
		findings(report, maxRows),
		problems(report, maxRows),
		receipts(report, maxRows),
		params(report, maxRows),
		rulesInForce(report)
	];
}
function details(summary, body) {
	return `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`;
}
function table(heading, lines) {
	return markdownTable([heading, ...lines], { alignDelimiters: false });
}
function allRuns(report, glanceRows, maxRows) {
	const all = require_group_findings.rows(report);
	if (all.length <= glanceRows) return "";
	const shown = all.slice(0, maxRows);
	const rest = all.length - shown.length;
	return details(`All ${all.length} runs`, runTable(report, shown) + (rest > 0 ? `\n\n… and ${rest} more.` : ""));
}
function charts({ runs }) {
	const diagrams = runs.slice(0, maxCharts).flatMap((run) => {
		const diagram = run.curves[0] && chart(run.curves[0], run.name);
		return diagram ? [`\`\`\`mermaid\n${diagram}\n\`\`\``] : [];
	});
	if (diagrams.length === 0) return "";
	return details("Curves", [...diagrams, "🟦 train · 🟧 val"].join("\n\n"));
}
function sweeps({ sweeps }) {
	const tables = sweeps.slice(0, maxSweeps).map((sweep) => {
		const { headings, lines, note } = require_sweep_table.sweepTable(sweep);
		const [param = "", ...columns] = headings;
		const cells = lines.map(([value = "", ...rest]) => [codeCell(value), ...rest.map(escapeText)]);
		return table([codeCell(param), ...columns.map(escapeText)], cells) + (note === "" ? "" : `\n\n${escapeText(note)}`);
	});
	return tables.length === 0 ? "" : details("By param", tables.join("\n\n"));
}
const signs = {
	pass: "✅",
	"not-judged": "❔",
	waived: "⏳",
	error: "❌",
	warning: "⚠️",
	info: "ℹ️"
};
function findings(report, maxRows) {
	const { shown, passed } = require_group_findings.groupFindings(report);
	if (shown.length + passed === 0) return "";
	const namesRun = report.runs.length > 1;
	const heading = [
		"",
		...namesRun ? ["Run"] : [],
		"Rule",
		"Finding",
		"Value",
		"Limit"
	];
	const lines = shown.slice(0, 2 * maxRows).map((finding) => [
		signs[require_gate.severityOf(finding)],
		...namesRun ? [codeCell(finding.run)] : [],
		finding.rules.map((rule) => `\`${rule}\``).join(", "),
		escapeText(finding.message),
		quantity(finding.actual, finding),
		quantity(finding.limit, finding)
	]);
	const advice = require_group_findings.furtherAdvice(report).map(({ rule, advice }) => `- \`${rule}\`: ${escapeText(advice)}`);
	const parts = [
		table(heading, lines),
		...shown.length > lines.length ? [`… and ${shown.length - lines.length} more.`] : [],
		...passed > 0 ? [`✅ ${passed} more passed.`] : [],
		...advice.length > 0 ? [advice.join("\n")] : []
	];
	return details(`Findings (${shown.length + passed})`, parts.join("\n\n"));
}
function quantity(value, { unit }) {
	if (value === null) return "";
	return unit === "share" ? require_gate.formatShare(value) : require_gate.formatNumber(value);
}
function problems({ problems }, maxRows) {
	if (problems.length === 0) return "";
	const lines = problems.slice(0, maxRows).map(({ level, file, line, message }) => {
		const location = line === null ? file : `${file}:${line}`;
		return `- ${level === "error" ? "🚫" : "ℹ️"} ${codeSpan(require_problems.sanitizeLine(location, 200))} ${escapeText(message)}`;
	});
	const rest = problems.length - lines.length;
	return details(`Problems and notes (${problems.length})`, lines.join("\n") + (rest > 0 ? `\n- … and ${rest} more` : ""));
}
function receipts({ runs }, maxRows) {
	if (runs.length === 0) return "";
	const lines = runs.slice(0, maxRows).map((run) => `- ${codeSpan(run.name)} ${escapeText(require_problems.sanitizeLine(require_gate.describeReceipt(run), 1e3))}`);
	const rest = runs.length - lines.length;
	return details("How it was read", lines.join("\n") + (rest > 0 ? `\n- … and ${rest} more` : ""));
}
function params({ runs }, maxRows) {
	const names = [...new Set(runs.flatMap(({ params }) => Object.keys(params)))].slice(0, maxParams);
	if (names.length === 0) return "";
	const lines = runs.slice(0, maxRows).map(({ name, params }) => [codeCell(name), ...names.map((param) => Object.hasOwn(params, param) ? codeCell(require_problems.sanitizeLine(String(params[param]))) : "")]);
	return details("Params", table(["Run", ...names.map(codeCell)], lines));
}
function rulesInForce({ runs, rules_changed }) {
	const groups = require_gate.groupBy(runs, ({ rules }) => JSON.stringify(rules));
	const tables = [...groups.values()].slice(0, maxRuleGroups).map((group) => {
		const names = group.slice(0, 10).map(({ name }) => codeSpan(name));
		const lines = Object.entries(group[0]?.rules ?? {}).map(([rule, settings]) => [`\`${rule}\``, codeCell(require_problems.sanitizeLine(require_sweep_table.formatSettings(settings), 500))]);
		return (groups.size > 1 ? `${names.join(", ")}:\n\n` : "") + table(["Rule", "Settings"], lines);
	});
	if (tables.length === 0) return "";
	const unknown = rules_changed && "because" in rules_changed ? [`Not compared with the baseline's rules: ${escapeText(rules_changed.because)}`] : [];
	return details("Rules in force", [...tables, ...unknown].join("\n\n"));
}

// src/report/markdown/footer.ts
function footer({ baseline }, context) {
	const { commit, run, reportUrl, pageUrl } = context;
	const found = baseline.kind === "found" ? describeBaseline(baseline, context) : `none (${escapeText(require_problems.sanitizeLine(baseline.because, 300))})`;
	return `<sub>${[
		...commit ? [commit.slice(0, 12)] : [],
		`baseline: ${found}`,
		...run === null ? [] : [runLink("workflow run", run, context)],
		...pageUrl ? [`[all curves](${pageUrl})`] : [],
		...reportUrl ? [`[full report](${reportUrl})`] : []
	].join(" · ")}</sub>`;
}
function describeBaseline({ from, published }, context) {
	const source = codeSpan(require_problems.sanitizeLine(from, 200));
	const [nearest, ...earlier] = published;
	if (!nearest) return source;
	return `${source} (${[
		howFound(nearest),
		runLink("its workflow run", nearest.run, context) + (nearest.failed ? " failed" : ""),
		nearest.age === 0 ? "from today" : `${require_gate.plural(nearest.age, "day")} old`,
		...earlier.length > 0 ? [`with ${require_gate.plural(earlier.length, "earlier report")} as its history`] : []
	].join(", ")})`;
}
function howFound({ how, behind }) {
	switch (how) {
		case "merged-into": return `${behind ? `${require_gate.plural(behind, "commit")} before ` : ""}the base commit it was tested against`;
		case "merge-base": return "the merge base";
		case "ancestor": return `${require_gate.plural(behind ?? 0, "commit")} before the merge base`;
		case "newest": return "the newest report of the base branch, approximate";
		case "previous": return "the previous run";
		case "given": return "set by the input";
	}
}
function runLink(label, run, { url }) {
	return url === null ? `${label} ${run}` : `[${label}](${url}/actions/runs/${run})`;
}

// src/report/markdown/markdown.ts
var markdown_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({ markdown: () => markdown });
const configDocs = "https://github.com/lossgate/lossgate/blob/v1/docs/config.md";
const maxGlanceRows = 6;
const maxFoldRows = [
	100,
	30,
	10
];
const maxChanges = 6;
const icons = {
	pass: "✅",
	fail: "❌",
	inconclusive: "❔",
	error: "🚫"
};
function markdown(report, { context = require_context.noContext, maxCharacters = Number.POSITIVE_INFINITY } = {}) {
	const changes = ruleChanges(report);
	const glanceRows = changes === "" ? maxGlanceRows : 5;
	const all = require_group_findings.rows(report);
	const head = [
		`### ${icons[report.verdict]} lossgate: ${escapeText(report.headline)}`,
		advice(report, context),
		changes,
		all.length === 0 ? "" : runTable(report, all.slice(0, glanceRows))
	];
	const foot = footer(report, context);
	const join = (parts, note) => `${[
		...head,
		...parts,
		note,
		foot
	].filter((part) => part !== "").join("\n\n")}\n`;
	const shortened = shortenedNote(context);
	let parts = [];
	for (const maxRows of maxFoldRows) {
		parts = folds(report, glanceRows, maxRows);
		const text = join(parts, maxRows === maxFoldRows[0] ? "" : shortened);
		if (text.length <= maxCharacters) return text;
	}
	while (parts.length > 0 && join(parts, shortened).length > maxCharacters) parts.pop();
	return join(parts, shortened);
}
function shortenedNote({ reportUrl }) {
	return reportUrl ? `_Shortened: the rest is in the [full report](${reportUrl})._` : "_Shortened: the rest is in the JSON report._";
}
function advice({ verdict, advice, findings }, { acceptLabel }) {
	const rule = findings.find((finding) => finding.status === "fail" && require_gate.severityOf(finding) === "error")?.rule;
	if (verdict !== "fail" || !rule) return escapeText(advice);
	const waiver = ` To accept it for now, add a [waiver](${configDocs}#waivers) for \`${rule}\` to \`.github/lossgate.yml\`.`;
	const label = acceptLabel !== null && require_gate.isAcceptable(rule) ? ` If it is intended, add the label ${codeSpan(acceptLabel)} to make it the new baseline.` : "";
	return escapeText(advice) + waiver + label;
}
function ruleChanges(report) {
	const all = require_sweep_table.formatRuleChanges(report);
	if (all.length === 0) return "";
	const shown = all.slice(0, maxChanges).map((change) => codeSpan(require_problems.sanitizeLine(change, 200)));
	const rest = all.length - shown.length;
	return `⚖️ Rules changed from the baseline: ${shown.join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
}

Object.defineProperty(exports, "markdown", {
  enumerable: true,
  get: function () {
    return markdown;
  }
});
Object.defineProperty(exports, "markdown_exports", {
  enumerable: true,
  get: function () {
    return markdown_exports;
  }
});