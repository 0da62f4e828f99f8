const require_gate = require("./gate.js");
const require_problems = require("./problems.js");
const require_inputs = require("./inputs.js");
const require_result_table = require("./result-table.js");
const require_deciding_curve = require("./deciding-curve.js");

// node_modules/fast-string-truncated-width/dist/utils.js
const getCodePointsLength = (() => {
	const SURROGATE_PAIR_RE = /[\uD800-\uDBFF][\uDC00-\uDFFF]/g;
	return (input) => {
		let surrogatePairsNr = 0;
		SURROGATE_PAIR_RE.lastIndex = 0;
		while (SURROGATE_PAIR_RE.test(input)) surrogatePairsNr += 1;
		return input.length - surrogatePairsNr;
	};
})();
const isFullWidth = (x) => {
	return x === 12288 || x >= 65281 && x <= 65376 || x >= 65504 && x <= 65510;
};
const isWideNotCJKTNotEmoji = (x) => {
	return x === 8987 || x === 9001 || x >= 12272 && x <= 12287 || x >= 12289 && x <= 12350 || x >= 12441 && x <= 12543 || x >= 12549 && x <= 12591 || x >= 12593 && x <= 12686 || x >= 12688 && x <= 12771 || x >= 12783 && x <= 12830 || x >= 12832 && x <= 12871 || x >= 12880 && x <= 19903 || x >= 65040 && x <= 65049 || x >= 65072 && x <= 65106 || x >= 65108 && x <= 65126 || x >= 65128 && x <= 65131 || x >= 127488 && x <= 127490 || x >= 127504 && x <= 127547 || x >= 127552 && x <= 127560 || x >= 131072 && x <= 196605 || x >= 196608 && x <= 262141;
};

// node_modules/fast-string-truncated-width/dist/index.js
const ANSI_RE = /[\u001b\u009b][[()#;?]*(?:[0-9]{1,4}(?:;[0-9]{0,4})*)?[0-9A-ORZcf-nqry=><]|\u001b\]8;[^;]*;.*?(?:\u0007|\u001b\u005c)/y;
const CONTROL_RE = /[\x00-\x08\x0A-\x1F\x7F-\x9F]{1,1000}/y;
const CJKT_WIDE_RE = /(?:(?![\uFF61-\uFF9F\uFF00-\uFFEF])[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Tangut}]){1,1000}/uy;
const TAB_RE = /\t{1,1000}/y;
const EMOJI_RE = /[\u{1F1E6}-\u{1F1FF}]{2}|\u{1F3F4}[\u{E0061}-\u{E007A}]{2}[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]{1,3}\u{E007F}|(?:\p{Emoji}\uFE0F\u20E3?|\p{Emoji_Modifier_Base}\p{Emoji_Modifier}?|\p{Emoji_Presentation})(?:\u200D(?:\p{Emoji_Modifier_Base}\p{Emoji_Modifier}?|\p{Emoji_Presentation}|\p{Emoji}\uFE0F\u20E3?))*/uy;
const LATIN_RE = /(?:[\x20-\x7E\xA0-\xFF](?!\uFE0F)){1,1000}/y;
const MODIFIER_RE = /\p{M}+/gu;
const NO_TRUNCATION$1 = {
	limit: Infinity,
	ellipsis: ""
};
const getStringTruncatedWidth = (input, truncationOptions = {}, widthOptions = {}) => {
	const LIMIT = truncationOptions.limit ?? Infinity;
	const ELLIPSIS = truncationOptions.ellipsis ?? "";
	const ELLIPSIS_WIDTH = truncationOptions?.ellipsisWidth ?? (ELLIPSIS ? getStringTruncatedWidth(ELLIPSIS, NO_TRUNCATION$1, widthOptions).width : 0);
	const ANSI_WIDTH = 0;
	const CONTROL_WIDTH = widthOptions.controlWidth ?? 0;
	const TAB_WIDTH = widthOptions.tabWidth ?? 8;
	const EMOJI_WIDTH = widthOptions.emojiWidth ?? 2;
	const FULL_WIDTH_WIDTH = 2;
	const REGULAR_WIDTH = widthOptions.regularWidth ?? 1;
	const WIDE_WIDTH = widthOptions.wideWidth ?? FULL_WIDTH_WIDTH;
	const PARSE_BLOCKS = [
		[LATIN_RE, REGULAR_WIDTH],
		[ANSI_RE, ANSI_WIDTH],
		[CONTROL_RE, CONTROL_WIDTH],
		[TAB_RE, TAB_WIDTH],
		[EMOJI_RE, EMOJI_WIDTH],
		[CJKT_WIDE_RE, WIDE_WIDTH]
	];
	let indexPrev = 0;
	let index = 0;
	let length = input.length;
	let lengthExtra = 0;
	let truncationEnabled = false;
	let truncationIndex = length;
	let truncationLimit = Math.max(0, LIMIT - ELLIPSIS_WIDTH);
	let unmatchedStart = 0;
	let unmatchedEnd = 0;
	let width = 0;
	let widthExtra = 0;
	outer: while (true) {
		if (unmatchedEnd > unmatchedStart || index >= length && index > indexPrev) {
			const unmatched = input.slice(unmatchedStart, unmatchedEnd) || input.slice(indexPrev, index);
			lengthExtra = 0;
			for (const char of unmatched.replaceAll(MODIFIER_RE, "")) {
				const codePoint = char.codePointAt(0) || 0;
				if (isFullWidth(codePoint)) widthExtra = FULL_WIDTH_WIDTH;
				else if (isWideNotCJKTNotEmoji(codePoint)) widthExtra = WIDE_WIDTH;
				else widthExtra = REGULAR_WIDTH;
				if (width + widthExtra > truncationLimit) truncationIndex = Math.min(truncationIndex, Math.max(unmatchedStart, indexPrev) + lengthExtra);
				if (width + widthExtra > LIMIT) {
					truncationEnabled = true;
					break outer;
				}
				lengthExtra += char.length;
				width += widthExtra;
			}
			unmatchedStart = unmatchedEnd = 0;
		}
		if (index >= length) break outer;
		for (let i = 0, l = PARSE_BLOCKS.length; i < l; i++) {
			const [BLOCK_RE, BLOCK_WIDTH] = PARSE_BLOCKS[i];
			BLOCK_RE.lastIndex = index;
			if (BLOCK_RE.test(input)) {
				lengthExtra = BLOCK_RE === CJKT_WIDE_RE ? getCodePointsLength(input.slice(index, BLOCK_RE.lastIndex)) : BLOCK_RE === EMOJI_RE ? 1 : BLOCK_RE.lastIndex - index;
				widthExtra = lengthExtra * BLOCK_WIDTH;
				if (width + widthExtra > truncationLimit) truncationIndex = Math.min(truncationIndex, index + Math.floor((truncationLimit - width) / BLOCK_WIDTH));
				if (width + widthExtra > LIMIT) {
					truncationEnabled = true;
					break outer;
				}
				width += widthExtra;
				unmatchedStart = indexPrev;
				unmatchedEnd = index;
				index = indexPrev = BLOCK_RE.lastIndex;
				continue outer;
			}
		}
		index += 1;
	}
	return {
		width: truncationEnabled ? truncationLimit : width,
		index: truncationEnabled ? truncationIndex : length,
		truncated: truncationEnabled,
		ellipsed: truncationEnabled && LIMIT >= ELLIPSIS_WIDTH
	};
};

// node_modules/fast-string-width/dist/index.js
const NO_TRUNCATION = {
	limit: Infinity,
	ellipsis: "",
	ellipsisWidth: 0
};
const fastStringWidth = (input, options = {}) => {
	return getStringTruncatedWidth(input, NO_TRUNCATION, options).width;
};

// node_modules/fast-wrap-ansi/lib/main.js
const ESC = "\x1B";
const CSI = "";
const END_CODE = 39;
const ANSI_ESCAPE_BELL = "\x07";
const ANSI_CSI = "[";
const ANSI_OSC = "]";
const ANSI_SGR_TERMINATOR = "m";
const ANSI_ESCAPE_LINK = `${ANSI_OSC}8;;`;
const GROUP_REGEX = new RegExp(`(?:\\${ANSI_CSI}(?<code>\\d+)m|\\${ANSI_ESCAPE_LINK}(?<uri>.*)${ANSI_ESCAPE_BELL})`, "y");
const getClosingCode = (openingCode) => {
	if (openingCode >= 30 && openingCode <= 37) return 39;
	if (openingCode >= 90 && openingCode <= 97) return 39;
	if (openingCode >= 40 && openingCode <= 47) return 49;
	if (openingCode >= 100 && openingCode <= 107) return 49;
	if (openingCode === 1 || openingCode === 2) return 22;
	if (openingCode === 3) return 23;
	if (openingCode === 4) return 24;
	if (openingCode === 7) return 27;
	if (openingCode === 8) return 28;
	if (openingCode === 9) return 29;
	if (openingCode === 0) return 0;
};
const wrapAnsiCode = (code) => `${ESC}${ANSI_CSI}${code}${ANSI_SGR_TERMINATOR}`;
const wrapAnsiHyperlink = (url) => `${ESC}${ANSI_ESCAPE_LINK}${url}${ANSI_ESCAPE_BELL}`;
const wrapWord = (rows, word, columns) => {
	const characters = word[Symbol.iterator]();
	let isInsideEscape = false;
	let isInsideLinkEscape = false;
	let lastRow = rows.at(-1);
	let visible = lastRow === void 0 ? 0 : fastStringWidth(lastRow);
	let currentCharacter = characters.next();
	let nextCharacter = characters.next();
	let rawCharacterIndex = 0;
	while (!currentCharacter.done) {
		const character = currentCharacter.value;
		const characterLength = fastStringWidth(character);
		if (visible + characterLength <= columns) rows[rows.length - 1] += character;
		else {
			rows.push(character);
			visible = 0;
		}
		if (character === ESC || character === CSI) {
			isInsideEscape = true;
			isInsideLinkEscape = word.startsWith(ANSI_ESCAPE_LINK, rawCharacterIndex + 1);
		}
		if (isInsideEscape) {
			if (isInsideLinkEscape) {
				if (character === ANSI_ESCAPE_BELL) {
					isInsideEscape = false;
					isInsideLinkEscape = false;
				}
			} else if (character === ANSI_SGR_TERMINATOR) isInsideEscape = false;
		} else {
			visible += characterLength;
			if (visible === columns && !nextCharacter.done) {
				rows.push("");
				visible = 0;
			}
		}
		currentCharacter = nextCharacter;
		nextCharacter = characters.next();
		rawCharacterIndex += character.length;
	}
	lastRow = rows.at(-1);
	if (!visible && lastRow !== void 0 && lastRow.length && rows.length > 1) rows[rows.length - 2] += rows.pop();
};
const stringVisibleTrimSpacesRight = (string) => {
	const words = string.split(" ");
	let last = words.length;
	while (last) {
		if (fastStringWidth(words[last - 1])) break;
		last--;
	}
	if (last === words.length) return string;
	return words.slice(0, last).join(" ") + words.slice(last).join("");
};
const exec = (string, columns, options = {}) => {
	if (options.trim !== false && string.trim() === "") return "";
	let returnValue = "";
	let escapeCode;
	let escapeUrl;
	const words = string.split(" ");
	let rows = [""];
	let rowLength = 0;
	for (let index = 0; index < words.length; index++) {
		const word = words[index];
		if (options.trim !== false) {
			const row = rows.at(-1) ?? "";
			const trimmed = row.trimStart();
			if (row.length !== trimmed.length) {
				rows[rows.length - 1] = trimmed;
				rowLength = fastStringWidth(trimmed);
			}
		}
		if (index !== 0) {
			if (rowLength >= columns && (options.wordWrap === false || options.trim === false)) {
				rows.push("");
				rowLength = 0;
			}
			if (rowLength || options.trim === false) {
				rows[rows.length - 1] += " ";
				rowLength++;
			}
		}
		const wordLength = fastStringWidth(word);
		if (options.hard && wordLength > columns) {
			const remainingColumns = columns - rowLength;
			const breaksStartingThisLine = 1 + Math.floor((wordLength - remainingColumns - 1) / columns);
			if (Math.floor((wordLength - 1) / columns) < breaksStartingThisLine) rows.push("");
			wrapWord(rows, word, columns);
			rowLength = fastStringWidth(rows.at(-1) ?? "");
			continue;
		}
		if (rowLength + wordLength > columns && rowLength && wordLength) {
			if (options.wordWrap === false && rowLength < columns) {
				wrapWord(rows, word, columns);
				rowLength = fastStringWidth(rows.at(-1) ?? "");
				continue;
			}
			rows.push("");
			rowLength = 0;
		}
		if (rowLength + wordLength > columns && options.wordWrap === false) {
			wrapWord(rows, word, columns);
			rowLength = fastStringWidth(rows.at(-1) ?? "");
			continue;
		}
		rows[rows.length - 1] += word;
		rowLength += wordLength;
	}
	if (options.trim !== false) rows = rows.map((row) => stringVisibleTrimSpacesRight(row));
	const preString = rows.join("\n");
	let inSurrogate = false;
	for (let i = 0; i < preString.length; i++) {
		const character = preString[i];
		returnValue += character;
		if (!inSurrogate) {
			inSurrogate = character >= "\ud800" && character <= "\udbff";
			if (inSurrogate) continue;
		} else inSurrogate = false;
		if (character === ESC || character === CSI) {
			GROUP_REGEX.lastIndex = i + 1;
			const groups = GROUP_REGEX.exec(preString)?.groups;
			if (groups?.code !== void 0) {
				const code = Number.parseFloat(groups.code);
				escapeCode = code === END_CODE ? void 0 : code;
			} else if (groups?.uri !== void 0) escapeUrl = groups.uri.length === 0 ? void 0 : groups.uri;
		}
		if (preString[i + 1] === "\n") {
			if (escapeUrl) returnValue += wrapAnsiHyperlink("");
			const closingCode = escapeCode ? getClosingCode(escapeCode) : void 0;
			if (escapeCode && closingCode) returnValue += wrapAnsiCode(closingCode);
		} else if (character === "\n") {
			if (escapeCode && getClosingCode(escapeCode)) returnValue += wrapAnsiCode(escapeCode);
			if (escapeUrl) returnValue += wrapAnsiHyperlink(escapeUrl);
		}
	}
	return returnValue;
};
const CRLF_OR_LF = /\r?\n/;
function wrapAnsi(string, columns, options) {
	return String(string).normalize().split(CRLF_OR_LF).map((line) => exec(line, columns, options)).join("\n");
}

// src/report/terminal/signs.ts
const signs = {
	error: "✗",
	warning: "!",
	waived: "~",
	info: "i",
	pass: "✓",
	"not-judged": "?"
};
const bestSign = "★";
const styles$1 = /* @__PURE__ */ new Map([
	[signs.error, "red"],
	[signs.warning, "yellow"],
	[signs.info, "blue"],
	[signs.pass, "green"],
	["★", "green"]
]);
function paintSign(sign, paint) {
	return paint(styles$1.get(sign) ?? "dim", sign);
}

// src/report/terminal/ticks.ts
function tickStep(range, most) {
	const raw = range / most;
	const power = 10 ** Math.floor(Math.log10(raw));
	return ([
		1,
		2,
		5
	].find((factor) => factor * power >= raw) ?? 10) * power;
}
function positionAxis(from, to, width) {
	const widest = Math.max(label(from).length, label(to).length);
	const step = Math.max(1, tickStep(to - from, Math.max(1, Math.floor(width / (widest + 4)))));
	const [line, labels] = [Array.from({ length: width }, () => "─"), Array.from({ length: width }, () => " ")];
	let free = 0;
	const first = Math.ceil(from / step);
	for (let i = 0; i < width && (first + i) * step <= to; i++) {
		const tick = (first + i) * step;
		const text = label(tick);
		const column = columnOf(tick, from, to, width);
		const start = Math.min(Math.max(0, column - (text.length >> 1)), width - text.length);
		if (start < free) continue;
		line[column] = "┬";
		labels.splice(start, text.length, ...text);
		free = start + text.length + 1;
	}
	return {
		line: line.join(""),
		labels: labels.join("").trimEnd()
	};
}
function columnOf(at, from, to, width) {
	const column = to > from ? Math.round((at - from) / (to - from) * (width - 1)) : 0;
	return Math.min(Math.max(0, column || 0), width - 1);
}
function label(at) {
	return String(Number(at.toPrecision(12)));
}

// src/report/terminal/chart.ts
const minPoints = 3;
const maxColumnsPerPoint = 8;
const maxIntervals = 6;
const height = 10;
const minRowsPerInterval = 2;
function chart(report, columns, paint) {
	const deciding = require_deciding_curve.decidingCurve(report);
	if (!deciding || deciding.curve.plot.at.length < minPoints) return "";
	const { run, curve } = deciding;
	const plot = require_result_table.plottable(curve);
	const lines = [
		{
			name: `${require_result_table.baselineName(report)}, val`,
			mark: paint("dim", "○"),
			values: curve.base?.plot ?? []
		},
		{
			name: "train",
			mark: paint("blue", "·"),
			values: plot.train ?? []
		},
		{
			name: "val",
			mark: paint("yellow", "●"),
			values: plot.val ?? []
		}
	].filter(({ values }) => values.some((value) => value !== null));
	const finite = lines.flatMap(({ values }) => values.filter((value) => value !== null));
	const scale = valueScale(Math.min(...finite), Math.max(...finite));
	if (scale === null) return "";
	const gutter = Math.max(curve.axis.length, ...scale.labels.map(({ length }) => length));
	const width = Math.max(1, Math.min(columns - gutter - 2, curve.points * maxColumnsPerPoint));
	const [from = 0, to = 0] = [plot.at[0], plot.at.at(-1)];
	const column = (at) => columnOf(at, from, to, width);
	const cells = scale.labels.map(() => Array.from({ length: width }, () => " "));
	const put = (x, value, mark) => {
		const row = cells[scale.rowOf(value)];
		if (row) row[x] = mark;
	};
	for (const { mark, values } of lines) values.forEach((value, i) => {
		if (value === null) return;
		const [x, next, following] = [
			column(plot.at[i] ?? 0),
			column(plot.at[i + 1] ?? 0),
			values[i + 1]
		];
		put(x, value, mark);
		if (typeof following !== "number") return;
		for (let step = 1; step < next - x; step++) put(x + step, value + (following - value) * step / (next - x), mark);
	});
	const best = curve.best && (curve.val === null ? curve.best.train : curve.best.val);
	const star = paintSign("★", paint);
	if (curve.best && best !== null) put(column(curve.best.at), best, star);
	const legend = [...lines.toReversed().map(({ name, mark }) => `${mark} ${name}`), ...curve.best && best !== null ? [`${star} best ${require_gate.formatNumber(best)} at ${require_gate.formatPosition(curve.best.at, curve.axis)}`] : []];
	const axis = positionAxis(from, to, width);
	return [
		`${require_problems.sanitizeLine(curve.metric)} of ${require_problems.sanitizeLine(run.name)}`,
		legend.join("  "),
		...cells.map((row, i) => {
			const label = scale.labels[i] ?? "";
			return `${label.padStart(gutter)} ${label === "" ? "│" : "┤"}${row.join("").trimEnd()}`;
		}),
		`${" ".repeat(gutter)} └${axis.line}`,
		`${curve.axis.padStart(gutter)}  ${axis.labels}`
	].join("\n");
}
function valueScale(low, high) {
	const step = tickStep(high - low || Math.abs(high) || 1, 5);
	const bottom = Math.floor(low / step);
	const top = Math.max(bottom + 1, Math.ceil(high / step));
	const intervals = top - bottom;
	if (!(intervals <= maxIntervals)) return null;
	const digits = Math.max(4, Math.ceil(Math.log10(Math.max(Math.abs(top), Math.abs(bottom)))) + 1);
	const rows = Math.max(minRowsPerInterval, Math.floor(height / intervals));
	return {
		labels: Array.from({ length: rows * intervals + 1 }, (_, i) => i % rows === 0 ? require_gate.formatNumber((top - i / rows) * step, digits) : ""),
		rowOf: (value) => Math.round((top - value / step) * rows)
	};
}

// src/report/terminal/table.ts
const space = "  ";
const minNameWidth = 24;
const minColumns = 2;
function formatTable(table, columns, paint) {
	const all = [table.columns.map(({ heading }) => heading), ...table.lines];
	const widths = table.columns.map((_, i) => all.reduce((most, line) => Math.max(most, getStringTruncatedWidth(line[i] ?? "").width), 0));
	const least = table.columns.map(({ kind }, i) => kind === "name" ? Math.min(widths[i] ?? 0, minNameWidth) : widths[i] ?? 0);
	let count = least.length;
	while (count > minColumns && lineWidth(least.slice(0, count)) > columns) count--;
	const spare = Math.max(0, columns - lineWidth(least.slice(0, count)));
	const shown = table.columns.slice(0, count).map((column, i) => {
		const width = least[i] ?? 0;
		return {
			column,
			width: Math.min(widths[i] ?? 0, column.kind === "name" ? width + spare : width)
		};
	});
	const [heading = "", ...body] = all.map((line, index) => shown.map(({ column, width }, i) => formatCell(line[i] ?? "", column, width, index > 0 ? paint : null)).join(space).trimEnd());
	return [paint("dim", heading), ...body].join("\n");
}
function lineWidth(widths) {
	return widths.reduce((sum, width) => sum + width, (widths.length - 1) * 2);
}
function formatCell(cell, { kind }, width, paint) {
	const fitting = truncate(cell, width);
	const padding = " ".repeat(Math.max(0, width - getStringTruncatedWidth(fitting).width));
	if (kind === "number") return padding + fitting;
	return (kind === "sign" && paint ? paintSign(fitting, paint) : fitting) + padding;
}
function truncate(text, width) {
	const { index, truncated, ellipsed } = getStringTruncatedWidth(text, {
		limit: width,
		ellipsis: "…"
	});
	return truncated ? text.slice(0, index) + (ellipsed ? "…" : "") : text;
}

// src/report/terminal/terminal.ts
const maxRows = 50;
const maxFindings = 200;
const maxSweeps = 5;
const maxChanges = 50;
const defaultColumns = 100;
const hangingIndent = "  ";
const plainText = (_, text) => text;
const styles = {
	pass: "green",
	fail: "red",
	inconclusive: "yellow",
	error: "red"
};
function terminal(report, { paint = plainText, columns = null, explainsReading = false } = {}) {
	const width = columns ?? defaultColumns;
	const text = `${[
		`${require_result_table.verdictSigns[report.verdict]} ${paint("bold", paint(styles[report.verdict], `lossgate: ${report.headline}`))}`,
		report.notes.map((note) => `note: ${note}`).join("\n"),
		mainAdvice(report, paint),
		require_result_table.whyNotCompared(report),
		...configChanges(report, paint),
		changedParams(report, paint),
		runTable(report, width, paint),
		chart(report, width, paint),
		...sweeps(report, width, paint),
		findings(report, paint),
		require_gate.furtherAdvice(report).map(({ rule, advice }) => paint("dim", `→ ${rule}: ${advice}`)).join("\n"),
		explainsReading ? receipts(report, paint) : "",
		problems(report, paint)
	].filter((part) => part !== "").join("\n\n")}\n`;
	return require_inputs.escapeWorkflowCommands(columns === null ? text : wrap(text, columns));
}
function wrap(text, columns) {
	return text.split("\n").map((line) => getStringTruncatedWidth(line).width <= columns ? line : wrapAnsi(line.replace(require_gate.unitSpace, "\xA0"), columns - 2, { hard: true }).replaceAll("\n", `\n${hangingIndent}`).replaceAll("\xA0", " ")).join("\n");
}
function mainAdvice(report, paint) {
	const rule = require_gate.advisingRule(report);
	return report.advice === "" ? "" : paint("dim", rule ? `→ ${rule}: ${report.advice}` : report.advice);
}
function configChanges(report, paint) {
	const all = require_result_table.formatConfigChanges(report);
	const rest = all.length - maxChanges;
	return [...all.slice(0, maxChanges), ...rest > 0 ? [`and ${rest} more`] : []].map((change) => `${paint("yellow", "config changed")} ${require_problems.sanitizeLine(change, 300)}`);
}
function changedParams(report, paint) {
	return report.runs.slice(0, maxRows).flatMap((run) => {
		const isAdded = require_result_table.isNew(report, run);
		const changes = Object.keys(isAdded ? run.params : run.base_params).filter((name) => isAdded || require_result_table.isChanged(run, name)).slice(0, maxChanges).map((name) => `${require_problems.sanitizeLine(name, 40)} ${require_result_table.formatParam(run, name)}`);
		return changes.length > 0 ? [`${paint("yellow", isAdded ? "params of new run" : "params changed")} ${require_problems.sanitizeLine(run.name)}: ${changes.join(", ")}`] : [];
	}).join("\n");
}
function runTable(report, columns, paint) {
	if (report.runs.length === 0) return "";
	const table = require_result_table.resultTable(report, signs);
	const rest = table.lines.length - maxRows;
	return [formatTable({
		...table,
		lines: table.lines.slice(0, maxRows)
	}, columns, paint), ...rest > 0 ? [`… and ${require_gate.plural(rest, `more ${report.runs.length === 1 ? "metric" : "run"}`)}`] : []].join("\n");
}
function sweeps(report, columns, paint) {
	return report.sweeps.slice(0, maxSweeps).map((sweep) => {
		const { note, ...table } = require_result_table.sweepTable(report, sweep);
		return [formatTable(table, columns, paint), ...note === "" ? [] : [paint("dim", note)]].join("\n");
	});
}
function findings(report, paint) {
	const { shown, passed } = require_gate.groupFindings(report);
	const lines = shown.slice(0, maxFindings).map((finding) => {
		const run = report.runs.length > 1 ? `${finding.run}: ` : "";
		return `${paintSign(signs[require_gate.severityOf(finding)], paint)} ${finding.rules.join(", ").padEnd(12)}  ${run}${finding.message}`;
	});
	const hidden = shown.length - lines.length;
	return [
		...lines,
		...hidden > 0 ? [`… and ${hidden} more checks`] : [],
		...passed > 0 ? [`${paint("green", "✓")} ${passed} more passed`] : []
	].join("\n");
}
function receipts({ runs }, paint) {
	return runs.slice(0, maxRows).map((run) => `${paint("dim", "read")} ${require_problems.sanitizeLine(run.name)}: ${require_problems.sanitizeLine(require_gate.describeReceipt(run), 1e3)}`).join("\n");
}
function problems(report, paint) {
	return require_result_table.untoldProblems(report).map(({ level, file, line, message }) => {
		const location = require_problems.sanitizeLine(require_problems.formatLocation({
			file,
			line
		}), 200);
		return `${level === "error" ? paint("red", "error") : paint("dim", "note")} ${location}: ${message}`;
	}).join("\n");
}

exports.terminal = terminal;