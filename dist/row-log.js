const require_format_error = require("./format-error.js");
const require_lines = require("./lines.js");
const require_read_runs = require("./read-runs.js");

// src/reading/text/quoted.ts
const [lineFeed$3, backslash] = [10, 92];
function readQuoted(source) {
	const { line } = source;
	const quoteMark = source.bytes[source.at];
	let hasEscapes = false;
	for (let length = 1;; length++) {
		if (source.at + length >= source.end && !source.ensure(length + 1)) throw unclosed(quoteMark, line);
		const byte = source.bytes[source.at + length];
		if (byte === quoteMark) {
			const raw = source.bytes.toString("utf8", source.at + 1, source.at + length);
			source.at += length + 1;
			return hasEscapes ? decodeEscapes(raw) : raw;
		}
		if (byte === lineFeed$3) source.line++;
		if (byte === backslash) {
			hasEscapes = true;
			length++;
		}
	}
}
function unclosed(quoteMark = 0, line) {
	return new require_format_error.FormatError(`expected a closing ${String.fromCharCode(quoteMark)} for the string that begins here, got the end of the file`, line);
}
const escapes = /\\(?:u([\da-f]{4})|x([\da-f]{2})|U(00[\da-f]{6})|(.))/gis;
const controls = /* @__PURE__ */ new Map([
	["n", "\n"],
	["r", "\r"],
	["t", "	"],
	["b", "\b"],
	["f", "\f"]
]);
function decodeEscapes(raw) {
	return raw.replaceAll(escapes, (whole, u, x, long, char) => {
		const code = Number.parseInt(u ?? x ?? long ?? "", 16);
		if (code <= 1114111) return String.fromCodePoint(code);
		return char === void 0 ? whole : controls.get(char) ?? char;
	});
}

// src/reading/text/scan.ts
const [tab$1, lineFeed$2, carriageReturn$1, space$1] = [
	9,
	10,
	13,
	32
];
function peekByte(source) {
	return source.at < source.end || source.readMore() ? source.bytes[source.at] ?? -1 : -1;
}
function skipWhitespace(source) {
	for (;;) {
		const { bytes, end } = source;
		let { at } = source;
		for (; at < end; at++) {
			const byte = bytes[at] ?? 0;
			if (byte === lineFeed$2) source.line++;
			else if (byte !== space$1 && byte !== carriageReturn$1 && byte !== tab$1) {
				source.at = at;
				return byte;
			}
		}
		source.at = at;
		if (!source.readMore()) return -1;
	}
}
function takeByte(source, byte) {
	if (skipWhitespace(source) !== byte) return false;
	source.at++;
	skipWhitespace(source);
	return true;
}
function startsWith(source, text) {
	const { length } = text;
	if (source.end - source.at < length && !source.ensure(length)) return false;
	const { bytes, at } = source;
	for (let index = 0; index < length; index++) if (bytes[at + index] !== text[index]) return false;
	return true;
}
function unexpected(source, expected) {
	source.ensure(200);
	const rest = source.bytes.toString("utf8", source.at, Math.min(source.end, source.at + 200));
	const actual = rest === "" ? "the end of the file" : require_lines.quote(rest.split(/[\s,\]})]/, 1)[0] || rest.charAt(0));
	return new require_format_error.FormatError(`expected ${expected}, got ${actual}`, source.line);
}

// src/reading/json/row-template.ts
var RowTemplate = class {
	#gaps = [];
	#columns = [];
	#cells;
	#maxBytes;
	#lineFeeds;
	constructor(bytes, from, to, numbers) {
		let at = from;
		for (const number of numbers) {
			this.#gaps.push(Buffer.from(bytes.subarray(at, number.from)));
			this.#columns.push(number.column);
			at = number.to;
		}
		this.#gaps.push(Buffer.from(bytes.subarray(at, to)));
		this.#cells = new Float64Array(numbers.length);
		this.#maxBytes = to - from + (numbers.length + 1) * require_lines.decimalLookahead;
		this.#lineFeeds = this.#gaps.join("").split("\n").length - 1;
	}
	read(source, row) {
		if (source.end - source.at < this.#maxBytes) source.ensure(this.#maxBytes);
		const { at } = source;
		for (let index = 0; index < this.#columns.length; index++) if (!this.#skipGap(source, index) || !require_lines.readDecimal(source, this.#cells, index)) {
			source.at = at;
			return false;
		}
		if (!this.#skipGap(source, this.#columns.length)) {
			source.at = at;
			return false;
		}
		for (let index = 0; index < this.#columns.length; index++) {
			const column = this.#columns[index];
			if (column) require_lines.addCell(column, row, this.#cells[index] ?? NaN);
		}
		source.line += this.#lineFeeds;
		return true;
	}
	#skipGap(source, index) {
		const { bytes, at, end } = source;
		const gap = this.#gaps[index];
		if (gap === void 0 || at + gap.length > end) return false;
		for (let step = 0; step < gap.length; step++) if (bytes[at + step] !== gap[step]) return false;
		source.at = at + gap.length;
		return true;
	}
};

// src/reading/json/dict-rows.ts
const maxDictDepth = 2;
const [comma$1, colon$1] = [44, 58];
const maxTemplateBytes = 16384;
const [openDict$2, closeDict$1, doubleQuote$2, singleQuote$2] = [
	123,
	125,
	34,
	39
];
function keysBelow(prefix) {
	return {
		prefix,
		byName: /* @__PURE__ */ new Map(),
		first: null
	};
}
var DictRowReader = class {
	count = 0;
	#readValue;
	#keys = keysBelow("");
	#columns = [];
	#lines = new require_lines.RowNumbers();
	#error = null;
	#cell = /* @__PURE__ */ new Float64Array(1);
	#templates = [];
	#numbers = null;
	constructor(readValue) {
		this.#readValue = readValue;
	}
	read(source) {
		this.#lines.push(source.line);
		const row = this.count++;
		for (const template of this.#templates) if (template.read(source, row)) return;
		source.ensure(maxTemplateBytes);
		const { offset, at } = source;
		this.#numbers = [];
		this.#readDict(source, this.#keys, 2);
		if (this.#numbers === null || this.#numbers.length === 0 || source.offset - offset !== source.at - at) return;
		const template = new RowTemplate(source.bytes, at, source.at, this.#numbers);
		this.#templates = [template, ...this.#templates.slice(0, 3)];
	}
	dropLast(line) {
		const row = this.count - 1;
		if (this.#lines.last !== line) return;
		for (const { rows, values, blankRows } of this.#columns) {
			if (rows.last === row) {
				rows.pop();
				values.pop();
			}
			if (blankRows.last === row) blankRows.pop();
		}
		this.#lines.pop();
		this.count--;
	}
	toTable() {
		if (this.#error) throw this.#error;
		return {
			columns: this.#columns.filter(hasValue),
			rows: this.count,
			lines: this.#lines,
			notes: []
		};
	}
	columnNames() {
		return this.#columns.filter(hasValue).map(({ name }) => name);
	}
	#readDict(source, keys, depth) {
		source.at++;
		let previous = null;
		let byte = skipWhitespace(source);
		while (byte !== closeDict$1) {
			const expected = previous === null ? keys.first : previous.next;
			const key = expected !== null && startsWith(source, expected.text) ? expected : this.#readKey(source, keys);
			if (key === expected) source.at += key.text.length;
			else if (previous === null) keys.first = key;
			else previous.next = key;
			previous = key;
			if (!takeByte(source, colon$1)) throw unexpected(source, "`:`");
			this.#readCell(source, key, depth);
			byte = skipWhitespace(source);
			if (byte === comma$1) {
				source.at++;
				byte = skipWhitespace(source);
			} else if (byte !== closeDict$1) throw unexpected(source, "`,` or `}`");
		}
		source.at++;
	}
	#readKey(source, keys) {
		const mark = peekByte(source);
		const name = mark === doubleQuote$2 || mark === singleQuote$2 ? readQuoted(source) : String(this.#readValue(source));
		const known = keys.byName.get(name);
		if (known) return known;
		const quoted = Buffer.from(mark === singleQuote$2 ? `'${name}'` : `"${name}"`);
		const column = require_lines.emptyColumn(keys.prefix + name);
		const key = {
			text: quoted,
			column,
			inner: keysBelow(`${keys.prefix}${name}/`),
			next: null
		};
		keys.byName.set(name, key);
		this.#columns.push(column);
		if (this.#columns.length > 4096) {
			this.#error ??= new require_format_error.FormatError(`expected at most ${require_lines.maxColumns} different keys, got more`, source.line);
			keys.byName.delete(name);
			this.#columns.pop();
		}
		return key;
	}
	#readCell(source, { column, inner }, depth) {
		const byte = peekByte(source);
		const { line, at } = source;
		if (require_lines.readDecimal(source, this.#cell, 0)) {
			this.#numbers?.push({
				column,
				from: at,
				to: source.at
			});
			this.#add(column, this.#cell[0] ?? NaN, line);
			return;
		}
		if (byte === openDict$2 && depth > 0) {
			this.#readDict(source, inner, depth - 1);
			return;
		}
		const value = this.#readValue(source);
		if (value === null) this.#numbers = null;
		if (value === null) column.blankRows.push(this.count - 1);
		else if (typeof value !== "object") {
			const number = typeof value === "number" ? value : require_lines.parseNumber(String(value));
			if (number === null) require_lines.addText(column, this.count - 1, String(value), line);
			else this.#add(column, number, line);
			if (number !== null || column.labels !== null) this.#numbers = null;
		}
	}
	#add(column, value, line) {
		const row = this.count - 1;
		if (column.rows.length > 0 && column.rows.last === row) this.#error ??= new require_format_error.FormatError(`duplicate key ${require_lines.quote(column.name)}`, line);
		require_lines.addCell(column, row, value);
	}
};
function hasValue({ rows, blankRows, firstText }) {
	return rows.length > 0 || blankRows.length > 0 || firstText !== null;
}

// src/reading/json/literal.ts
function isContainer(value) {
	return typeof value === "object" && value !== null;
}
function isDict(value) {
	return typeof value === "object" && value?.kind === "dict";
}
function describeLiteral(value) {
	if (!isContainer(value)) return require_lines.quote(String(value));
	if (value.kind === "dict") return "a dict";
	if (value.length === 0) return "an empty list";
	return {
		numbers: "a list of numbers",
		rows: "a list of dicts",
		mixed: "a list of mixed items"
	}[value.content.kind];
}

// src/reading/json/dict-table.ts
function listToTable({ content, length }) {
	if (content.kind === "rows") return content.table();
	return length === 0 ? {
		columns: [],
		rows: 0,
		lines: null,
		notes: []
	} : null;
}
function rowKeys(value) {
	if (typeof value !== "object" || value?.kind !== "list" || value.content.kind !== "rows") return [];
	return value.content.names();
}
function unwrapHistory(dict) {
	const inner = dict.entries.get("history") ?? null;
	return isDict(inner) ? inner : dict;
}
function dictToTable(dict) {
	return dictsToTable([dict]);
}
function dictsToTable(dicts) {
	const columns = /* @__PURE__ */ new Map();
	dicts.forEach((dict, row) => {
		for (const [name, value] of scalars(dict, 2)) {
			const column = columns.get(name) ?? require_lines.emptyColumn(name);
			columns.set(name, column);
			addScalar(column, row, value, dict.line);
		}
		if (columns.size > 4096) throw new require_format_error.FormatError(`expected at most ${require_lines.maxColumns} different keys, got more`, dict.line);
	});
	const lines = dicts.flatMap(({ line }) => line ?? []);
	return {
		columns: [...columns.values()],
		rows: dicts.length,
		lines: lines.length === dicts.length ? require_lines.NumberList.from(lines) : null,
		notes: []
	};
}
function flatKeys(dict) {
	return columnNames([dict]);
}
function columnNames(dicts) {
	const names = /* @__PURE__ */ new Set();
	for (const dict of dicts) for (const [name] of scalars(dict, 2)) names.add(name);
	return [...names];
}
function toList(items) {
	const start = {
		kind: "list",
		line: null,
		length: items.length,
		truncated: false
	};
	if (items instanceof require_lines.NumberList) return {
		...start,
		content: {
			kind: "numbers",
			numbers: items
		}
	};
	if (items.every((item) => typeof item === "number")) return toList(require_lines.NumberList.from(items));
	const dicts = items.filter(isDict);
	if (dicts.length < items.length || dicts.some((dict) => containsList(dict))) return {
		...start,
		content: {
			kind: "mixed",
			items,
			lines: []
		}
	};
	const content = {
		kind: "rows",
		table: () => dictsToTable(dicts),
		names: () => columnNames(dicts)
	};
	return {
		...start,
		content
	};
}
function containsList({ entries }, depth = 2) {
	for (const value of entries.values()) {
		if (!isContainer(value)) continue;
		if (value.kind === "list" || depth > 0 && containsList(value, depth - 1)) return true;
	}
	return false;
}
function addScalar(column, row, value, line) {
	if (value === null) {
		column.blankRows.push(row);
		return;
	}
	const number = typeof value === "number" ? value : require_lines.parseNumber(String(value));
	if (number === null) require_lines.addText(column, row, String(value), line);
	else if (column.rows.length > 0 && column.rows.last === row) throw new require_format_error.FormatError(`duplicate key ${require_lines.quote(column.name)}`, line);
	else require_lines.addCell(column, row, number);
}
function* scalars({ entries }, depth, prefix = "") {
	for (const [key, value] of entries) {
		const name = prefix + key;
		if (!isContainer(value)) yield [name, value];
		else if (value.kind === "dict" && depth > 0) yield* scalars(value, depth - 1, `${name}/`);
	}
}

// src/reading/json/token.ts
const constants = /* @__PURE__ */ new Map([
	["null", null],
	["None", null],
	["true", true],
	["True", true],
	["false", false],
	["False", false]
]);
const [doubleQuote$1, singleQuote$1, openCall, closeCall, lineFeed$1] = [
	34,
	39,
	40,
	41,
	10
];
const endsToken = Uint8Array.from({ length: 256 }, (_, byte) => /[\s,:()[\]{}'"]/.test(String.fromCharCode(byte)) && byte < 128 ? 1 : 0);
function readToken(source, readValue) {
	const length = tokenLength(source);
	const token = source.bytes.toString("utf8", source.at, source.at + length);
	const constant = require_lines.parseNumber(token) ?? constants.get(token);
	if (constant !== void 0) {
		source.at += length;
		return constant;
	}
	const next = source.ensure(length + 1) ? source.bytes[source.at + length] : -1;
	if (next === openCall && token !== "") {
		source.at += length + 1;
		return readCall(source, token, readValue);
	}
	if (/^[bru]$/i.test(token) && (next === singleQuote$1 || next === doubleQuote$1)) {
		source.at += length;
		return readQuoted(source);
	}
	throw unexpected(source, "a value");
}
function tokenLength(source) {
	for (let length = 0;; length++) {
		if (source.at + length >= source.end && !source.ensure(length + 1)) return length;
		if (endsToken[source.bytes[source.at + length] ?? 0] === 1) return length;
	}
}
const wrappers = /^(\w+\.)*(b?float\w*|u?int\d*|bool_?|array|device_?array|tensor|decimal|deque|dict)$/i;
function readCall(source, name, readValue) {
	const { line } = source;
	const isWrapper = wrappers.test(name);
	const value = isWrapper ? readValue(source) : null;
	const rest = skipCall(source, name, line);
	return isWrapper ? value : `${name}(${rest})`;
}
function skipCall(source, name, line) {
	const parts = [];
	for (let open = 1;;) {
		const byte = peekByte(source);
		if (byte === -1) throw new require_format_error.FormatError(`expected a \`)\` for \`${name}(\`, got the end of the file`, line);
		if (byte === singleQuote$1 || byte === doubleQuote$1) {
			parts.push(`'${readQuoted(source)}'`);
			continue;
		}
		if (byte === lineFeed$1) source.line++;
		if (byte === openCall) open++;
		if (byte === closeCall) open--;
		source.at++;
		if (open === 0) return parts.join("");
		parts.push(String.fromCharCode(byte));
	}
}

// src/reading/json/python-literal.ts
const maxDepth = 64;
const [comma, colon] = [44, 58];
const [openList, closeList, openTuple, closeTuple, openDict$1, closeDict] = [
	91,
	93,
	40,
	41,
	123,
	125
];
const [doubleQuote, singleQuote] = [34, 39];
const headLiteral = require_lines.memoize((artifact) => readPartialLiteral(require_read_runs.headSource(artifact)));
function readPartialLiteral(source) {
	try {
		return {
			value: readLiteral(source),
			isTruncated: source.isTruncated
		};
	} catch (thrown) {
		if (thrown instanceof require_format_error.FormatError) return null;
		throw thrown;
	}
}
function readLiteral(source) {
	switch (skipWhitespace(source)) {
		case openDict$1: return readDict(source);
		case openList: return readList(source, closeList);
		case openTuple: return readList(source, closeTuple);
		case doubleQuote:
		case singleQuote: return readQuoted(source);
		default: return readToken(source, readLiteral);
	}
}
function expectEnd(source) {
	if (skipWhitespace(source) !== -1) throw unexpected(source, "the end of the file");
}
function parseLiteral(source) {
	const value = readLiteral(source);
	expectEnd(source);
	return value;
}
function readDict(source) {
	const dict = {
		kind: "dict",
		entries: /* @__PURE__ */ new Map(),
		line: source.line
	};
	readBracketed(source, () => {
		while (!takeByte(source, closeDict)) {
			const key = readKey(source);
			if (!takeByte(source, colon)) throw unexpected(source, "`:`");
			dict.entries.set(key, readLiteral(source));
			expectComma(source, closeDict);
		}
	});
	return dict;
}
function readKey(source) {
	const { line } = source;
	const key = readLiteral(source);
	if (typeof key !== "object" || key === null) return String(key);
	throw new require_format_error.FormatError(`expected a key, got ${describeLiteral(key)}`, line);
}
function expectComma(source, close) {
	if (takeByte(source, comma) || peekByte(source) === close) return;
	throw unexpected(source, `\`,\` or \`${String.fromCharCode(close)}\``);
}
function readBracketed(source, readItems) {
	if (source.depth === maxDepth) throw unexpected(source, `at most ${maxDepth} nested brackets`);
	source.at++;
	source.depth++;
	try {
		readItems();
	} catch (thrown) {
		if (!source.isHead || !(thrown instanceof require_format_error.FormatError)) throw thrown;
		source.isTruncated = true;
		source.at = source.end;
	}
	source.depth--;
}
function readList(source, close) {
	const items = new Items(source.line);
	readBracketed(source, () => {
		while (!takeByte(source, close)) {
			if (takeEllipsis(source)) items.truncated = true;
			else items.read(source);
			expectComma(source, close);
		}
	});
	return items.toList();
}
const ellipses = [
	"...",
	"…",
	"\"\"\""
].map((mark) => Buffer.from(mark));
function takeEllipsis(source) {
	const mark = ellipses.find((ellipsis) => source.bytes[source.at] === ellipsis[0] && startsWith(source, ellipsis));
	if (mark) source.at += mark.length;
	return mark !== void 0;
}
const number = /* @__PURE__ */ new Float64Array(1);
var Items = class {
	truncated = false;
	#line;
	#numbers = new require_lines.NumberList();
	#rows = new DictRowReader(readLiteral);
	#mixed = null;
	constructor(line) {
		this.#line = line;
	}
	read(source) {
		const { line } = source;
		const byte = peekByte(source);
		if (this.truncated) readLiteral(source);
		else if (this.#mixed === null && byte === openDict$1 && this.#numbers.length === 0) this.#rows.read(source);
		else {
			const item = require_lines.readDecimal(source, number, 0) ? number[0] ?? NaN : readLiteral(source);
			if (typeof item === "number" && this.#mixed === null && this.#rows.count === 0) this.#numbers.push(item);
			else this.#mix(item, line);
		}
	}
	#mix(item, line) {
		if (this.#mixed === null) {
			const items = [...this.#numbers];
			for (let row = 0; row < this.#rows.count; row++) items.push({
				kind: "dict",
				entries: /* @__PURE__ */ new Map(),
				line
			});
			this.#mixed = {
				items,
				lines: items.map(() => line)
			};
		}
		this.#mixed.items.push(item);
		this.#mixed.lines.push(line);
	}
	toList() {
		const { truncated } = this;
		const start = {
			kind: "list",
			line: this.#line,
			truncated
		};
		if (this.#mixed !== null) return {
			...start,
			length: this.#mixed.items.length,
			content: {
				kind: "mixed",
				...this.#mixed
			}
		};
		if (this.#rows.count > 0) {
			const rows = this.#rows;
			const content = {
				kind: "rows",
				table: () => rows.toTable(),
				names: () => rows.columnNames()
			};
			return {
				...start,
				length: rows.count,
				content
			};
		}
		return {
			...start,
			length: this.#numbers.length,
			content: {
				kind: "numbers",
				numbers: this.#numbers
			}
		};
	}
};

// src/reading/json/dict-lines.ts
const [tab, lineFeed, carriageReturn, space, openDict] = [
	9,
	10,
	13,
	32,
	123
];
function readDictLines(source) {
	const rows = new DictRowReader(readLiteral);
	const notes = [];
	while (skipWhitespace(source) !== -1) {
		const { line } = source;
		try {
			readRow(source, rows);
		} catch (thrown) {
			const isCutOff = source.line === line && require_lines.findLineEnd(source) === -1;
			if (!(thrown instanceof require_format_error.FormatError) || !isCutOff) throw thrown;
			rows.dropLast(line);
			notes.push(require_lines.incompleteRowNote(line));
			source.at = source.end;
		}
	}
	return {
		...rows.toTable(),
		notes
	};
}
const headDictLines = require_lines.memoize((artifact) => {
	const source = require_read_runs.headSource(artifact);
	const rows = new DictRowReader(readLiteral);
	try {
		while (skipWhitespace(source) === openDict) readRow(source, rows);
	} catch (thrown) {
		if (!(thrown instanceof require_format_error.FormatError)) throw thrown;
		rows.dropLast(source.line);
	}
	return {
		names: rows.columnNames(),
		count: rows.count
	};
});
function readRow(source, rows) {
	if (peekByte(source) !== openDict) throw unexpected(source, "a dict on each line");
	rows.read(source);
	let byte = peekByte(source);
	for (; byte === space || byte === tab || byte === carriageReturn; byte = peekByte(source)) source.at++;
	if (byte !== lineFeed && byte !== -1) throw unexpected(source, "the end of the line");
}

// src/reading/json/row-log.ts
function rowLogFormat({ id, title, files, layout, matchesKeys, counter, ignoredColumns = /^\b$/ }) {
	return {
		id,
		title,
		files,
		matches: (artifact, columns) => isList(artifact) === (layout === "list") && matchesKeys(rowNames(artifact)) && hasMetrics(artifact, columns),
		read: ([artifact], columns) => {
			const table = require_lines.withoutColumns(readRows(artifact), (name) => ignoredColumns.test(name));
			const column = table.columns.find(({ name, values }) => name === counter && isIncreasing(values)) ?? null;
			return require_lines.toRuns(require_lines.noteMissingNulls(table, columns), columns, {
				column,
				unnumbered: "epoch"
			});
		}
	};
}
function isIncreasing(values) {
	return values.toArray().every((value, row, all) => row === 0 || value > (all[row - 1] ?? value));
}
function hasMetrics(artifact, config) {
	return [...rowNames(artifact)].some((name) => require_lines.isKnownMetric(name, config));
}
function rowNames(artifact) {
	return new Set(isList(artifact) ? rowKeys(headLiteral(artifact)?.value ?? null) : headDictLines(artifact).names);
}
function readRows(artifact) {
	const source = artifact.openText();
	return isList(artifact) ? expectRows(parseLiteral(source)) : readDictLines(source);
}
function expectRows(value) {
	const isRows = typeof value === "object" && value?.kind === "list";
	const rows = isRows ? listToTable(value) : null;
	if (rows === null || rows.rows === 0) throw new require_format_error.FormatError(`expected a list of dicts, got ${describeLiteral(value)}`, isRows ? value.line : 1);
	return rows;
}
function isList({ head }) {
	return /^\s*\[/.test(head);
}

Object.defineProperty(exports, "containsList", {
  enumerable: true,
  get: function () {
    return containsList;
  }
});
Object.defineProperty(exports, "describeLiteral", {
  enumerable: true,
  get: function () {
    return describeLiteral;
  }
});
Object.defineProperty(exports, "dictToTable", {
  enumerable: true,
  get: function () {
    return dictToTable;
  }
});
Object.defineProperty(exports, "expectEnd", {
  enumerable: true,
  get: function () {
    return expectEnd;
  }
});
Object.defineProperty(exports, "expectRows", {
  enumerable: true,
  get: function () {
    return expectRows;
  }
});
Object.defineProperty(exports, "flatKeys", {
  enumerable: true,
  get: function () {
    return flatKeys;
  }
});
Object.defineProperty(exports, "hasMetrics", {
  enumerable: true,
  get: function () {
    return hasMetrics;
  }
});
Object.defineProperty(exports, "headDictLines", {
  enumerable: true,
  get: function () {
    return headDictLines;
  }
});
Object.defineProperty(exports, "headLiteral", {
  enumerable: true,
  get: function () {
    return headLiteral;
  }
});
Object.defineProperty(exports, "isContainer", {
  enumerable: true,
  get: function () {
    return isContainer;
  }
});
Object.defineProperty(exports, "isDict", {
  enumerable: true,
  get: function () {
    return isDict;
  }
});
Object.defineProperty(exports, "listToTable", {
  enumerable: true,
  get: function () {
    return listToTable;
  }
});
Object.defineProperty(exports, "parseLiteral", {
  enumerable: true,
  get: function () {
    return parseLiteral;
  }
});
Object.defineProperty(exports, "peekByte", {
  enumerable: true,
  get: function () {
    return peekByte;
  }
});
Object.defineProperty(exports, "readDictLines", {
  enumerable: true,
  get: function () {
    return readDictLines;
  }
});
Object.defineProperty(exports, "readLiteral", {
  enumerable: true,
  get: function () {
    return readLiteral;
  }
});
Object.defineProperty(exports, "readPartialLiteral", {
  enumerable: true,
  get: function () {
    return readPartialLiteral;
  }
});
Object.defineProperty(exports, "readRows", {
  enumerable: true,
  get: function () {
    return readRows;
  }
});
Object.defineProperty(exports, "rowKeys", {
  enumerable: true,
  get: function () {
    return rowKeys;
  }
});
Object.defineProperty(exports, "rowLogFormat", {
  enumerable: true,
  get: function () {
    return rowLogFormat;
  }
});
Object.defineProperty(exports, "rowNames", {
  enumerable: true,
  get: function () {
    return rowNames;
  }
});
Object.defineProperty(exports, "skipWhitespace", {
  enumerable: true,
  get: function () {
    return skipWhitespace;
  }
});
Object.defineProperty(exports, "takeByte", {
  enumerable: true,
  get: function () {
    return takeByte;
  }
});
Object.defineProperty(exports, "toList", {
  enumerable: true,
  get: function () {
    return toList;
  }
});
Object.defineProperty(exports, "unwrapHistory", {
  enumerable: true,
  get: function () {
    return unwrapHistory;
  }
});