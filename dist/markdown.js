const require_rolldown_runtime = require("./rolldown-runtime.js");
const require_gate = require("./gate.js");
const require_problems = require("./problems.js");
const require_result_table = require("./result-table.js");
const require_rule_settings = require("./rule-settings.js");
const require_reading = require("./reading.js");
const require_deciding_curve = require("./deciding-curve.js");

// src/report/markdown/escape.ts
const special = /[\\`*[\]<>#|~$&]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|^(?:[-+](?=[\s-]|$)|\d+[.)](?=\s|$))/g;
const references = /* @__PURE__ */ new Map([["<", "&lt;"], ["&", "&amp;"]]);
const hash = /(?<![a-z\d])(?=\d*[a-f])[\da-f]{7,}(?![a-z\d])/gi;
const quoted = /(`[^`|]+`)/;
function escapeText(untrusted) {
	return untrusted.replace(require_problems.controlChars, " ").trim().split(quoted).map((part, i) => i % 2 === 1 ? codeSpan(part.slice(1, -1)) : escapePlain(part)).join("");
}
function escapePlain(text) {
	return withoutLinks(text.replace(special, (match) => references.get(match) ?? match.replace(/.$/, "\\$&")).replace(/(?:\\\$)+/g, "<span>$&</span>").replace(require_gate.unitSpace, "\xA0"));
}
function escapeHtml(untrusted) {
	return withoutLinks(untrusted.replace(require_problems.controlChars, " ").trim().replace(/[<>&"']/g, (match) => `&#${match.codePointAt(0)};`).replace(/\$+/g, "<span>$&</span>").replace(/`([^`]+)`/g, "<code>$1</code>").replace(require_gate.unitSpace, "\xA0"));
}
function withoutLinks(text) {
	return text.replace(hash, (digits) => digits.replace(/.{6}/g, "$&​")).replace(/@(?=\S)/g, "@​").replace(/#(?=\d)(?!\d+;)/g, "#​").replace(/:(?=\/\/|[\w+-]+:)/g, ":​").replace(/www(?=\.)|(?<![a-z\d])gh(?=-\d)/gi, "$&​");
}
function codeSpan(untrusted) {
	return `\`${untrusted.replace(require_problems.controlChars, " ").replace(/`/g, "ˋ").trim() || " "}\``;
}
function codeCell(untrusted) {
	return codeSpan(untrusted).replace(/(?<!\\)\\*\|/g, "\\|");
}
function mermaidLabel(untrusted) {
	return untrusted.replace(/[^\w./()-]+/g, " ").trim();
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
const stretches = 50;
const endsOfName$1 = /^(.{18}).{5,}(.{19})$/;
function openingChart(report) {
	const deciding = require_deciding_curve.decidingCurve(report);
	const diagram = deciding && chart(deciding.curve, deciding.run.name, require_result_table.baselineName(report));
	return diagram ? `\`\`\`mermaid\n${diagram}\n\`\`\`` : "";
}
function chart(curve, run, baseline) {
	const { metric, axis } = curve;
	const plot = require_result_table.plottable(curve);
	const ends = [plot.train, plot.val].map((values) => values?.indexOf(null) ?? -1).filter((end) => end >= 0);
	const at = plot.at.slice(0, Math.min(plot.at.length, ...ends));
	const [from, to] = [at[0], at.at(-1)];
	if (from === void 0 || to === void 0 || at.length < 2) return null;
	const extent = at.length < plot.at.length ? ` - drawn up to ${axis} ${decimal(to)} of ${decimal(plot.at.at(-1) ?? to)}` : "";
	const lines = [
		{
			name: "train",
			colour: "#2f81f7",
			values: plot.train
		},
		{
			name: "val",
			colour: "#d29922",
			values: plot.val
		},
		{
			name: `${baseline}, val`,
			colour: "#8b949e",
			values: curve.base?.plot ?? null
		}
	].flatMap(({ name, colour, values }) => {
		const even = values && spread(at, values);
		return even ? [{
			name,
			colour,
			even
		}] : [];
	});
	return [
		"---",
		"config:",
		"  xyChart:",
		"    width: 640",
		"    height: 300",
		"    titleFontSize: 14",
		"    yAxis:",
		"      labelFontSize: 12",
		"  themeVariables:",
		"    xyChart:",
		"      backgroundColor: transparent",
		`      plotColorPalette: "${lines.map(({ colour }) => colour).join(", ")}"`,
		"---",
		"xychart-beta",
		`  title "${nameInTitle(metric)} of ${nameInTitle(run)}${bestOf(curve)}${extent}"`,
		`  x-axis "${axis}" ${decimal(from)} --> ${decimal(to)}`,
		...lines.map(({ name, even }) => `  line "${mermaidLabel(name)}" [${even.map(decimal).join(", ")}]`)
	].join("\n");
}
function nameInTitle(name) {
	return mermaidLabel(name).replace(endsOfName$1, "$1...$2");
}
function bestOf(curve) {
	const value = require_result_table.bestValue(curve);
	if (!curve.best || value === null) return "";
	return ` - best ${require_gate.formatNumber(value)} at ${require_gate.formatPosition(curve.best.at, curve.axis)}`;
}
function spread(at, recorded) {
	const first = recorded.slice(0, at.length).find((value) => value !== null);
	if (first === void 0 || first === null) return null;
	let last = first;
	const values = at.map((_, i) => {
		last = recorded[i] ?? last;
		return last;
	});
	return isEven(at) ? values : leastAndGreatest(at, values);
}
function isEven(at) {
	const step = ((at.at(-1) ?? 0) - (at[0] ?? 0)) / (at.length - 1);
	return at.every((position, i) => Math.abs(position - (at[0] ?? 0) - i * step) <= 1e-6 * step * at.length);
}
function leastAndGreatest(at, values) {
	const [from = 0] = at;
	const width = ((at.at(-1) ?? 0) - from) / stretches;
	const groups = require_reading.groupBy(at.map((_, i) => i), (i) => Math.min(Math.floor(((at[i] ?? 0) - from) / width), 49));
	let last = values[0] ?? 0;
	return Array.from({ length: stretches }, (_, stretch) => {
		const within = (groups.get(stretch) ?? []).map((i) => values[i] ?? 0);
		const [least, greatest] = [Math.min(...within), Math.max(...within)];
		if (within.length === 0) return [last, last];
		last = within.at(-1) ?? last;
		return within.indexOf(least) <= within.indexOf(greatest) ? [least, greatest] : [greatest, least];
	}).flat();
}
function decimal(value) {
	const rounded = Number(Math.min(Math.max(value, -0x38d7ea4c68000), 0x38d7ea4c68000).toPrecision(5));
	return String(rounded).includes("e") ? rounded.toFixed(12).replace(/0+$/, "0") : String(rounded);
}

// src/report/markdown/table.ts
const maxJoinedHeading = 12;
const longName = /[^-/\s]{27}/u;
const endsOfName = /^(.{12}).+(.{13})$/u;
function formatTable({ columns, lines }) {
	const own = columns.filter(({ joins }) => joins === void 0);
	const headings = own.map(({ heading }) => escapeText(heading));
	const names = columns.findIndex(({ kind }) => kind === "name");
	const shortened = shortenNames(lines.map((line) => line[names] ?? ""));
	const rows = lines.map((line, row) => {
		const cells = line.map((text, i) => cell(columns[i]?.kind, i === names ? shortened[row] ?? "" : text));
		return own.map((column) => join(columns, cells, column));
	});
	const align = own.map(({ kind }) => kind === "number" ? "r" : "l");
	return markdownTable([headings, ...rows], {
		align,
		alignDelimiters: false
	});
}
function join(columns, cells, target) {
	const own = columns.indexOf(target);
	return columns.map(({ heading, kind, joins }, i) => {
		const text = cells[i] ?? "";
		if (i === own) return text;
		if (joins !== target.heading || text === "") return "";
		if (i < own) return text;
		return kind === "number" ? inParentheses(escapeText(lowerFirst(heading)), text) : `· ${text}`;
	}).filter((text) => text !== "").join(" ");
}
function inParentheses(heading, text) {
	return `(${heading}${heading.length > maxJoinedHeading ? " " : "\xA0"}${text})`;
}
function lowerFirst(text) {
	return text.charAt(0).toLowerCase() + text.slice(1);
}
function shortenNames(names) {
	const short = names.map((name) => longName.test(name) ? name.replace(endsOfName, "$1…$2") : name);
	return new Set(short).size === new Set(names).size ? short : names;
}
function cell(kind, text) {
	if (text === "") return "";
	if (kind === "name") return codeCell(text);
	return kind === "number" ? escapeText(text).replace(/ (?![@(±])/g, "\xA0") : escapeText(text);
}

// src/report/markdown/folds.ts
const docs = "https://github.com/lossgate/lossgate/blob/v1/docs";
const maxSweeps = 5;
const maxParams = 20;
const maxRuleGroups = 10;
function folds(report, layout, context, maxRows) {
	const isError = report.verdict === "error";
	const listed = problems(report, maxRows);
	return [
		whatToDo(report, context),
		isError ? listed : "",
		results(report, layout, maxRows),
		checks(report, maxRows),
		sweeps(report, layout),
		isError ? "" : listed,
		receipts(report, maxRows),
		params(report, maxRows),
		rulesThatDiffer(report)
	];
}
function details(summary, body, isOpen = false) {
	return `<details${isOpen ? " open" : ""}><summary>${summary}</summary>\n\n${body}\n\n</details>`;
}
function detailsIfAny(summary, body) {
	return body === "" ? "" : details(summary, body);
}
function whatToDo(report, { acceptLabel }) {
	const { verdict, advice, findings, runs } = report;
	const [, first = "", rest = ""] = /^(.*?[.!?])(?:\s+(.*))?$/su.exec(advice) ?? [
		"",
		advice,
		""
	];
	if (first === "") return "";
	const rule = findings.find((finding) => finding.status === "fail" && require_gate.severityOf(finding) === "error")?.rule;
	const waiver = verdict === "fail" && rule ? `To accept it for now, add a [waiver](${docs}/config.md#waivers) for \`${rule}\` to \`.github/lossgate.yml\`.` : "";
	const isLabelled = verdict === "fail" ? rule && require_gate.isAcceptable(rule) : isLost(report);
	const label = acceptLabel !== null && isLabelled ? `If it is intended, add the label ${codeSpan(acceptLabel)} to make it the new baseline.` : "";
	const title = verdict === "pass" ? "Note:" : "What to do:";
	const formats = verdict === "inconclusive" && runs.length === 0 ? `See [what is read](${docs}/formats.md) and [how to have it written](${docs}/quick-start.md).` : "";
	const more = [
		escapeText(rest),
		waiver,
		label,
		formats
	].filter((part) => part !== "").join("\n\n");
	return more === "" ? `**${title}** ${escapeText(first)}` : details(`${title} ${escapeHtml(first)}`, more);
}
function isLost({ verdict, baseline, problems, findings }) {
	if (verdict !== "inconclusive" || baseline.kind === "absent") return false;
	return problems.some(({ level, file }) => level === "inconclusive" && file === baseline.from) || findings.some(({ reason, level, rule }) => reason === "vanished" && level === "error" && require_gate.isAcceptable(rule));
}
function results(report, { folded, opensChart }, maxRows) {
	if (folded === null) return "";
	const parts = [limited(folded.table, maxRows), opensChart ? "" : openingChart(report)];
	return details(folded.title, parts.filter((part) => part !== "").join("\n\n"));
}
function limited(table, maxRows) {
	const rest = table.lines.length - maxRows;
	return formatTable({
		...table,
		lines: table.lines.slice(0, maxRows)
	}) + (rest > 0 ? `\n\n… and ${rest} more.` : "");
}
function checks(report, maxRows) {
	const { shown, passed } = require_gate.groupFindings(report);
	if (shown.length + passed === 0) return "";
	const subject = report.runs.length > 1 ? "Run" : "Rule";
	const columns = [
		{
			heading: "",
			kind: "sign",
			joins: subject
		},
		...subject === "Run" ? [{
			heading: "Run",
			kind: "name"
		}] : [],
		{
			heading: "Rule",
			kind: "text",
			...subject === "Run" ? { joins: subject } : {}
		},
		{
			heading: "Result",
			kind: "text"
		}
	];
	const lines = shown.slice(0, 2 * maxRows).map((finding) => [
		require_result_table.severitySigns[require_gate.severityOf(finding)],
		...subject === "Run" ? [finding.run] : [],
		finding.rules.join(", "),
		finding.message
	]);
	const advice = require_gate.furtherAdvice(report).map(({ rule, advice }) => `- \`${rule}\`: ${escapeText(advice)}`);
	const parts = [
		formatTable({
			columns,
			lines
		}),
		...shown.length > lines.length ? [`… and ${shown.length - lines.length} more.`] : [],
		...passed > 0 ? [`✅ ${passed} more passed.`] : [],
		...advice.length > 0 ? [advice.join("\n")] : []
	];
	return details(`Checks: ${countChecks(report)}`, parts.join("\n\n"));
}
function countChecks({ findings }) {
	const count = (...severities) => findings.filter((finding) => severities.includes(require_gate.severityOf(finding))).length;
	const waived = count("waived");
	return [
		`${count("error")} ${require_result_table.severitySigns.error}`,
		`${count("warning")} ${require_result_table.severitySigns.warning}`,
		...waived > 0 ? [`${waived} ${require_result_table.severitySigns.waived}`] : [],
		`${count("pass", "info")} ${require_result_table.severitySigns.pass}`,
		`${count("not-judged")} not judged`
	].join(" · ");
}
function sweeps(report, { open }) {
	return detailsIfAny("By param", report.sweeps.slice(0, maxSweeps).map((sweep) => require_result_table.sweepTable(report, sweep)).filter(({ columns }) => columns[1]?.heading !== open?.columns[1]?.heading).map((table) => formatTable(table) + (table.note === "" ? "" : `\n\n${escapeText(table.note)}`)).join("\n\n"));
}
function problems(report, maxRows) {
	const isError = report.verdict === "error";
	const problems = isError ? report.problems : require_result_table.untoldProblems(report);
	if (problems.length === 0) return "";
	const lines = problems.slice(0, maxRows).map(({ level, file, line, message }) => {
		const location = require_problems.sanitizeLine(require_problems.formatLocation({
			file,
			line
		}), 200);
		return `- ${level === "error" ? "🚫" : "ℹ️"} ${codeSpan(location)} ${escapeText(message)}`;
	});
	const rest = problems.length - lines.length;
	return details(`Problems and notes (${problems.length})`, lines.join("\n") + (rest > 0 ? `\n- … and ${rest} more` : ""), isError || report.verdict === "inconclusive" && problems.some(({ level }) => level !== "note"));
}
function receipts({ runs }, maxRows) {
	if (runs.length === 0) return "";
	const lines = runs.slice(0, maxRows).map((run) => `- ${codeSpan(run.name)} ${escapeText(require_problems.sanitizeLine(require_gate.describeReceipt(run), 1e3))}`);
	const rest = runs.length - lines.length;
	return details("How it was read", lines.join("\n") + (rest > 0 ? `\n- … and ${rest} more` : ""));
}
function params(report, maxRows) {
	const { runs } = report;
	const names = require_result_table.differingParams(report).slice(0, maxParams);
	if (names.length === 0) return "";
	const lines = runs.slice(0, maxRows).map((run) => [codeCell(run.name), ...names.map((name) => codeCell(require_result_table.formatParam(run, name)))]);
	return details(runs.length === 1 && runs.every((run) => require_result_table.isNew(report, run)) ? "Params" : "Params that differ", markdownTable([["Run", ...names.map(codeCell)], ...lines], { alignDelimiters: false }));
}
function rulesThatDiffer(report) {
	const groups = require_rule_settings.changedRules(report);
	return detailsIfAny("Rules that differ from the defaults", groups.slice(0, maxRuleGroups).flatMap(({ runs, rules }) => {
		const lines = rules.map(([rule, settings]) => [`\`${rule}\``, codeCell(require_problems.sanitizeLine(settings, 500))]);
		if (lines.length === 0) return [];
		const names = runs.slice(0, 10).map(({ name }) => codeSpan(name));
		return [(groups.length > 1 ? `${names.join(", ")}:\n\n` : "") + markdownTable([["Rule", "Settings"], ...lines], { alignDelimiters: false })];
	}).join("\n\n"));
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

// src/report/markdown/layout.ts
const maxOpenLines = 6;
function layoutOf(report) {
	const { verdict, runs, findings, sweeps } = report;
	if (runs.length === 0) return {
		open: null,
		folded: null,
		opensChart: false
	};
	const results = require_result_table.resultTable(report);
	const everything = {
		title: runs.length === 1 ? "Results" : `All ${runs.length} runs`,
		table: results
	};
	const [sweep] = sweeps;
	if (verdict === "pass" && sweep?.alone) return {
		open: require_result_table.sweepTable(report, sweep),
		folded: everything,
		opensChart: false
	};
	if (verdict === "error") return {
		open: null,
		folded: everything,
		opensChart: false
	};
	if (verdict === "pass" && findings.every((finding) => isCalm(require_gate.severityOf(finding)))) return {
		open: null,
		folded: everything,
		opensChart: false
	};
	const open = {
		...results,
		lines: results.lines.slice(0, maxOpenLines)
	};
	const rest = {
		...results,
		lines: results.lines.slice(maxOpenLines)
	};
	return {
		open,
		folded: rest.lines.length > 0 ? {
			title: require_gate.plural(rest.lines.length, `more ${runs.length === 1 ? "metric" : "run"}`),
			table: rest
		} : null,
		opensChart: true
	};
}
function isCalm(severity) {
	return severity === "pass" || severity === "not-judged" || severity === "info";
}

// src/report/markdown/markdown.ts
var markdown_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({ markdown: () => markdown });
const maxFoldRows = [
	100,
	30,
	10
];
const maxChanges = 6;
const maxRules = 3;
function markdown(report, { context = require_rule_settings.noContext, maxCharacters = Number.POSITIVE_INFINITY } = {}) {
	const layout = layoutOf(report);
	const head = [
		`### ${require_result_table.verdictSigns[report.verdict]} Lossgate: ${heading(report)}`,
		report.verdict === "fail" ? escapeText(report.headline) : "",
		...report.notes.map((note) => `ℹ️ ${escapeText(note)}`),
		configChanges(report),
		layout.open === null ? "" : formatTable(layout.open),
		layout.opensChart ? openingChart(report) : ""
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
		parts = folds(report, layout, context, maxRows);
		const text = join(parts, maxRows === maxFoldRows[0] ? "" : shortened);
		if (text.length <= maxCharacters) return text;
	}
	while (parts.length > 0 && join(parts, shortened).length > maxCharacters) parts.pop();
	return join(parts, shortened);
}
function heading(report) {
	const { verdict, runs, headline } = report;
	if (verdict === "error") return require_rule_settings.errorHeading(report);
	if (verdict === "pass" && runs.length === 1) return `1 run passes · ${escapeText(headline)}`;
	if (verdict !== "fail") return escapeText(headline);
	const failures = failuresOf(report, "error");
	const deciding = failures.length > 0 ? failures : failuresOf(report, "warning");
	const failing = new Set(deciding.flatMap((finding) => finding.runs));
	const counted = runs.length === 1 ? "1 run fails" : `${failing.size} of ${require_gate.plural(runs.length, "run")} ${failing.size === 1 ? "fails" : "fail"}`;
	const rules = [...new Set(deciding.map(({ rule }) => `\`${rule}\``))];
	const more = rules.length > maxRules ? ` and ${rules.length - maxRules} more` : "";
	return `${counted} · ${rules.slice(0, maxRules).join(", ")}${more}`;
}
function failuresOf({ findings }, severity) {
	return findings.filter((finding) => require_gate.severityOf(finding) === severity);
}
function shortenedNote({ reportUrl }) {
	return reportUrl ? `_Shortened: the rest is in the [full report](${reportUrl})._` : "_Shortened: the rest is in the JSON report._";
}
function configChanges(report) {
	const all = require_result_table.formatConfigChanges(report);
	const unknown = require_result_table.whyNotCompared(report);
	const lines = unknown === "" ? [] : [`⚖️ ${escapeText(unknown)}`];
	if (all.length === 0) return lines.join();
	const shown = all.slice(0, maxChanges).map((change) => codeSpan(require_problems.sanitizeLine(change, 200)));
	const rest = all.length - shown.length;
	const since = require_result_table.changedSince(report);
	const changed = `⚖️ Config changed${since === "" ? "" : ` since ${codeSpan(since)}`}: ${shown.join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
	return [...lines, changed].join("\n\n");
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