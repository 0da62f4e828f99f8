const require_rolldown_runtime = require("./rolldown-runtime.js");
const require_severity = require("./severity.js");
const require_sweep = require("./sweep.js");
const require_sanitize = require("./sanitize.js");
const require_format_number = require("./format-number.js");
const require_sweep_table = require("./sweep-table.js");

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

// src/report/escape.ts
const special = /[\\`*[\]<>#|~$&]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|^(?:[-+](?=[\s-]|$)|\d+[.)](?=\s|$))/g;
function text(untrusted) {
	return untrusted.replace(require_sanitize.controlChars, " ").trim().replace(special, (sign) => escapes.get(sign) ?? sign.replace(/.$/, "\\$&")).replace(/@(?=\w)/g, "@​").replace(/#(?=\d)/g, "#​").replace(/:(?=\/\/|[\w+-]+:)/g, ":​").replace(/\b(www|gh)(?=[.-])/gi, "$1​");
}
const escapes = /* @__PURE__ */ new Map([["<", "&lt;"], ["&", "&amp;"]]);
function span(untrusted) {
	return `\`${untrusted.replace(require_sanitize.controlChars, " ").replace(/`/g, "ˋ").trim() || " "}\``;
}
function code(untrusted) {
	return span(untrusted).replace(/(?<!\\)\\*\|/g, "\\|");
}
function label(untrusted) {
	return untrusted.replace(/[^\w./()-]+/g, " ").trim().slice(0, 60);
}

// src/report/footer.ts
const noContext = {
	commit: null,
	url: null,
	run: null,
	reportUrl: null,
	acceptLabel: null
};
function footer({ baseline }, origin) {
	const { commit, run, reportUrl } = origin;
	const base = baseline.kind === "found" ? foundBase(baseline, origin) : text(require_sanitize.sanitizeLine(baseline.because, 300));
	return `<sub>${[
		...commit ? [commit.slice(0, 12)] : [],
		base,
		...run === null ? [] : [linked("workflow run", run, origin)],
		...reportUrl ? [`[whole report](${reportUrl})`] : []
	].join(" · ")}</sub>`;
}
function foundBase({ from, published }, origin) {
	const base = `base: ${span(require_sanitize.sanitizeLine(from, 200))}`;
	const [nearest, ...others] = published;
	if (!nearest) return base;
	const days = nearest.age === 1 ? "1 day" : `${nearest.age} days`;
	return `${base} (${[
		howFound(nearest),
		linked("its run", nearest.run, origin) + (nearest.failed ? " failed" : ""),
		nearest.age === 0 ? "of today" : `${days} old`,
		...others.length > 0 ? [`with ${others.length} more as its history`] : []
	].join(", ")})`;
}
function howFound({ how, behind }) {
	switch (how) {
		case "merged-into": return `${behind ? `${commits(behind)} before ` : ""}what it was merged into`;
		case "merge-base": return "the merge-base";
		case "ancestor": return `${commits(behind ?? 0)} before the merge-base`;
		case "newest": return "the newest of the base branch: approximate";
		case "previous": return "the run before";
		case "given": return "as the input says";
	}
}
function commits(count) {
	return count === 1 ? "1 commit" : `${count} commits`;
}
function linked(what, run, { url }) {
	return url === null ? `${what} ${run}` : `[${what}](${url}/actions/runs/${run})`;
}

// src/report/mermaid.ts
function chart(curve, run) {
	const { metric, axis } = curve;
	const plot = require_sweep_table.plottable(curve);
	const ends = [plot.train, plot.val].map((values) => values?.indexOf(null) ?? -1).filter((end) => end >= 0);
	const at = plot.at.slice(0, Math.min(plot.at.length, ...ends));
	const [from, to] = [at[0], at.at(-1)];
	if (from === void 0 || to === void 0 || at.length < 2) return null;
	const cut = at.length < plot.at.length ? ` up to ${axis} ${decimal(to)} of ${decimal(plot.at.at(-1) ?? to)}` : "";
	const even = at.map((_, i) => lastBefore(at, from + i * (to - from) / (at.length - 1)));
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
		`  title "${label(`${metric} of ${run}`)}${cut}"`,
		`  x-axis "${axis}" ${decimal(from)} --> ${decimal(to)}`,
		...label(metric) === "" ? [] : [`  y-axis "${label(metric)}"`],
		...line("train", plot.train),
		...line("val", plot.val)
	].join("\n");
}
function lastBefore(positions, at) {
	const after = positions.findIndex((position) => position > at + 1e-9 * Math.abs(at));
	return after < 0 ? positions.length - 1 : Math.max(after - 1, 0);
}
function decimal(value) {
	const rounded = Number(Math.min(Math.max(value, -0x38d7ea4c68000), 0x38d7ea4c68000).toPrecision(5));
	return String(rounded).includes("e") ? rounded.toFixed(12).replace(/0+$/, "0") : String(rounded);
}

// src/report/markdown.ts
var markdown_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({ markdown: () => markdown });
const docs = "https://github.com/lossgate/lossgate/blob/v1/docs/config.md";
const firstRows = 6;
const maxRows = [
	100,
	30,
	10
];
const maxCharts = 3;
const maxChanges = 6;
const maxSweeps = 5;
const icons = {
	pass: "✅",
	fail: "❌",
	inconclusive: "❔",
	error: "🚫"
};
function markdown(report, { context = noContext, maxCharacters = Number.POSITIVE_INFINITY } = {}) {
	const changes = rulesChanged(report);
	const most = changes === "" ? firstRows : 5;
	const head = [
		`### ${icons[report.verdict]} lossgate: ${text(report.headline)}`,
		advice(report, context),
		changes,
		glance(report, most)
	];
	const foot = footer(report, context);
	const join = (folds, note) => `${[
		...head,
		...folds,
		note,
		foot
	].filter((part) => part !== "").join("\n\n")}\n`;
	let shortest = [];
	for (const rows of maxRows) {
		shortest = folded(report, most, rows);
		const text = join(shortest, rows === maxRows[0] ? "" : shortened(context));
		if (text.length <= maxCharacters) return text;
	}
	let kept = shortest.length;
	while (kept > 0 && join(shortest.slice(0, kept), shortened(context)).length > maxCharacters) kept--;
	return join(shortest.slice(0, kept), shortened(context));
}
function folded(report, atGlance, rows) {
	return [
		allRuns(report, atGlance, rows),
		charts(report),
		sweeps(report),
		findings(report, rows),
		problems(report, rows),
		params(report, rows),
		inForce(report)
	];
}
function shortened({ reportUrl }) {
	return reportUrl ? `_Shortened: the [whole report](${reportUrl}) has the rest._` : "_Shortened: the JSON report has the rest._";
}
function advice({ verdict, advice, findings }, { acceptLabel }) {
	const rule = findings.find((finding) => finding.status === "fail" && require_severity.severityOf(finding) === "error")?.rule;
	const waive = verdict === "fail" && rule ? ` To accept it for a time, add a [waiver](${docs}#waivers) of \`${rule}\` to \`.github/lossgate.yml\`.` : "";
	const label = waive !== "" && rule === "regression" && acceptLabel !== null ? ` If it is meant, the label ${span(acceptLabel)} makes it the base of later changes.` : "";
	return text(advice) + waive + label;
}
function rulesChanged(report) {
	const all = require_sweep_table.formatRuleChanges(report);
	if (all.length === 0) return "";
	const rest = all.length - maxChanges;
	return `⚖️ The rules differ from the base's: ${all.slice(0, maxChanges).map((change) => span(require_sanitize.sanitizeLine(change, 200))).join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
}
function glance(report, most) {
	const all = require_sweep_table.rows(report);
	return all.length === 0 ? "" : table(report, all.slice(0, most));
}
function table(report, shown) {
	const kept = require_sweep_table.columns(report);
	const cells = shown.map((row) => kept.map((column) => cell(column, row[column])));
	const align = kept.map((column) => [
		"run",
		"trend",
		"verdict"
	].includes(column) ? "l" : "r");
	const heading = require_sweep_table.headings(report);
	return markdownTable([kept.map((column) => heading[column]), ...cells], {
		align,
		alignDelimiters: false
	});
}
function cell(column, value) {
	if (column === "run" || column === "trend" && value !== "") return code(value);
	const spaces = column === "verdict" ? / / : / /g;
	return text(value).replace(spaces, "\xA0");
}
function allRuns(report, atGlance, most) {
	const all = require_sweep_table.rows(report);
	if (all.length <= atGlance) return "";
	const shown = all.slice(0, most);
	const rest = all.length - shown.length;
	return details(`All ${all.length} runs`, table(report, shown) + (rest > 0 ? `\n\n… and ${rest} more.` : ""));
}
function charts(report) {
	const drawn = report.runs.slice(0, maxCharts).flatMap((run) => {
		const diagram = run.curves[0] && chart(run.curves[0], run.name);
		return diagram ? [`\`\`\`mermaid\n${diagram}\n\`\`\``] : [];
	});
	if (drawn.length === 0) return "";
	return details("Curves", [...drawn, "🟦 train · 🟧 val"].join("\n\n"));
}
function sweeps(report) {
	const told = report.sweeps.slice(0, maxSweeps).map((sweep) => {
		const { headings, lines, note } = require_sweep_table.sweepTable(sweep);
		const cells = lines.map(([value = "", ...rest]) => [code(value), ...rest.map(text)]);
		const heading = headings.map((one, i) => i === 0 ? code(one) : text(one));
		return markdownTable([heading, ...cells], { alignDelimiters: false }) + (note === "" ? "" : `\n\n${text(note)}`);
	});
	return told.length === 0 ? "" : details("By param", told.join("\n\n"));
}
const marks = {
	pass: "✅",
	"not-judged": "❔",
	waived: "⏳",
	error: "❌",
	warning: "⚠️",
	info: "ℹ️"
};
function findings(report, most) {
	const { told, passed } = require_sweep_table.groupFindings(report);
	if (told.length + passed === 0) return "";
	const several = report.runs.length > 1;
	const heading = [
		"",
		...several ? ["Run"] : [],
		"Rule",
		"Finding",
		"Value",
		"Limit"
	];
	const lines = told.slice(0, 2 * most).map((one) => [
		marks[require_severity.severityOf(one)],
		...several ? [code(one.run)] : [],
		one.rules.map((rule) => `\`${rule}\``).join(", "),
		text(one.message),
		quantity(one.actual, one),
		quantity(one.limit, one)
	]);
	const rest = [...told.length > lines.length ? [`… and ${told.length - lines.length} more.`] : [], ...passed > 0 ? [`✅ ${passed} more, all of them pass.`] : []];
	const table = markdownTable([heading, ...lines], { alignDelimiters: false });
	const advice = require_sweep_table.furtherAdvice(report).map((one) => `- \`${one.rule}\`: ${text(one.advice)}`);
	const parts = [
		table,
		...rest,
		...advice.length > 0 ? [advice.join("\n")] : []
	];
	return details(`Findings (${told.length + passed})`, parts.join("\n\n"));
}
function quantity(value, { unit }) {
	if (value === null) return "";
	return unit === "share" ? require_format_number.formatShare(value) : require_format_number.formatNumber(value);
}
function params({ runs }, most) {
	const names = [...new Set(runs.flatMap(({ params }) => Object.keys(params)))].slice(0, 20);
	if (names.length === 0) return "";
	const lines = runs.slice(0, most).map(({ name, params }) => [code(name), ...names.map((param) => !Object.hasOwn(params, param) ? "" : code(require_sanitize.sanitizeLine(String(params[param]))))]);
	return details("Params", markdownTable([["Run", ...names.map(code)], ...lines], { alignDelimiters: false }));
}
function inForce(report) {
	const { runs } = report;
	const groups = require_sweep.groupBy(runs, ({ rules }) => JSON.stringify(rules));
	const told = [...groups.values()].slice(0, 10).map((group) => {
		const who = groups.size > 1 ? `${group.slice(0, 10).map(({ name }) => span(name)).join(", ")}:\n\n` : "";
		const lines = Object.entries(group[0]?.rules ?? {}).map(([rule, settings]) => [`\`${rule}\``, code(require_sanitize.sanitizeLine(require_sweep_table.formatSettings(settings), 500))]);
		return who + markdownTable([["Rule", "Settings"], ...lines], { alignDelimiters: false });
	});
	const changed = report.rules_changed;
	const unknown = changed && "because" in changed ? [`Not compared with the base's: ${text(changed.because)}`] : [];
	return told.length === 0 ? "" : details("Rules in force", [...told, ...unknown].join("\n\n"));
}
function problems({ problems }, most) {
	if (problems.length === 0) return "";
	const lines = problems.slice(0, most).map(({ level, file, line, message }) => {
		const place = line === null ? file : `${file}:${line}`;
		return `- ${level === "error" ? "🚫" : "ℹ️"} ${span(require_sanitize.sanitizeLine(place, 200))} ${text(message)}`;
	});
	const rest = problems.length - lines.length;
	return details(`Problems and notes (${problems.length})`, lines.join("\n") + (rest > 0 ? `\n- … and ${rest} more` : ""));
}
function details(summary, body) {
	return `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`;
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