const require_format = require("./format.js");
const require_names = require("./names.js");
const require_restarts = require("./restarts.js");
const require_number = require("./number.js");
const require_recordings = require("./recordings.js");

// src/formats/bytes/source.ts
const chunkBytes = 262144;
const mostAtOnce = 67108864;
const aligned = 48;
var Source = class {
	bytes;
	view;
	at = 0;
	end = 0;
	line = 1;
	depth = 0;
	isHead;
	isCut = false;
	size;
	#read;
	#position = 0;
	constructor(size, read, { isHead = false, chunk = chunkBytes } = {}) {
		this.size = size;
		this.isHead = isHead;
		this.#read = read;
		this.bytes = allocate(Math.min(size + 1, chunk));
		this.view = viewOf(this.bytes);
	}
	get offset() {
		return this.#position - (this.end - this.at);
	}
	more() {
		if (this.#position >= this.size) return false;
		const ahead = this.end - this.at;
		if (this.at > 0) this.bytes.copyWithin(0, this.at, this.end);
		else if (ahead === this.bytes.length) this.#grow();
		this.at = 0;
		this.end = ahead;
		const count = this.#read(this.bytes, ahead, this.bytes.length - ahead, this.#position);
		this.end += count;
		this.#position = count === 0 ? this.size : this.#position + count;
		return count > 0;
	}
	has(count) {
		while (this.end - this.at < count) if (!this.more()) return false;
		return true;
	}
	skip(count) {
		const ahead = this.end - this.at;
		if (count <= ahead) {
			this.at += count;
			return true;
		}
		const position = this.#position + count - ahead;
		this.#position = Math.min(position, this.size);
		this.at = 0;
		this.end = 0;
		return position <= this.size;
	}
	#grow() {
		if (this.bytes.length >= mostAtOnce) throw new require_format.FormatError(`expected at most ${mostAtOnce / 1024 / 1024} MiB without an end to it, more came`, this.line);
		const wider = allocate(this.bytes.length * 2);
		this.bytes.copy(wider, 0, 0, this.end);
		this.bytes = wider;
		this.view = viewOf(wider);
	}
};
function viewOf({ buffer, byteOffset, length }) {
	return new DataView(buffer, byteOffset, length);
}
function allocate(length) {
	return Buffer.from(new ArrayBuffer(length + aligned), aligned, length);
}
function sourceOf(bytes, options = {}) {
	const read = (into, at, length, position) => {
		const part = bytes.subarray(position, position + length);
		into.set(part, at);
		return part.length;
	};
	return new Source(bytes.length, read, options);
}

// src/formats/bytes/decimal.ts
const [plus, minus, point, zero, nine, e, E] = [
	43,
	45,
	46,
	48,
	57,
	101,
	69
];
const goesOn = Uint8Array.from({ length: 256 }, (_, byte) => /[\w.:+-]/.test(String.fromCharCode(byte)) || byte >= 128 ? 1 : 0);
const powers = Float64Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));
const half = 9;
const longest = 1024;
const aheadForDecimal = 1026;
const longestPlain = 32;
function takePlain(source, into, index) {
	const { bytes, view } = source;
	let { at } = source;
	if (source.end - at < longestPlain) return false;
	let byte = bytes[at] ?? 0;
	const isNegative = byte === minus;
	if (isNegative) byte = bytes[++at] ?? 0;
	let high = 0;
	let digits = 0;
	for (; byte >= zero && byte <= nine && digits < half; byte = bytes[++at] ?? 0) {
		high = high * 10 + (byte - zero) | 0;
		digits++;
	}
	if (digits === 0) return false;
	if (goesOn[byte] === 0) {
		into[index] = isNegative ? -high : high;
		source.at = at;
		return true;
	}
	if (byte !== point || digits > 5) return false;
	const behindPoint = ++at;
	let low = 0;
	let lowFrom = 0;
	let four = fourDigits(view.getInt32(at, true));
	if (four >= 0) {
		high = high * 1e4 + four | 0;
		at += 4;
		four = fourDigits(view.getInt32(at, true));
		if (four >= 0) {
			if (digits === 1) high = high * 1e4 + four | 0;
			else {
				lowFrom = at;
				low = four;
			}
			at += 4;
			four = fourDigits(view.getInt32(at, true));
			if (four >= 0) {
				lowFrom ||= at;
				low = low * 1e4 + four;
				at += 4;
				four = digits === 1 ? fourDigits(view.getInt32(at, true)) : -1;
				if (four >= 0) {
					low = low * 1e4 + four;
					at += 4;
				}
			}
		}
	}
	lowFrom ||= at;
	byte = bytes[at] ?? 0;
	for (let rest = 0; rest < 3 && byte >= zero && byte <= nine; rest++) {
		low = low * 10 + (byte - zero);
		byte = bytes[++at] ?? 0;
	}
	if (goesOn[byte] === 1) return false;
	const power = powers[at - behindPoint] ?? 1;
	const shift = powers[at - lowFrom] ?? 1;
	const mantissa = high * shift + low;
	const value = mantissa <= Number.MAX_SAFE_INTEGER ? mantissa / power : divide(high, low, shift, power);
	if (!(value >= 0)) return false;
	into[index] = isNegative ? -value : value;
	source.at = at;
	return true;
}
function fourDigits(word) {
	if ((word & 4042322160) !== 808464432 || (word + 101058054 & 4042322160) !== 808464432) return -1;
	const pairs = Math.imul(word & 252645135, 2561) >>> 8 & 16711935;
	return Math.imul(pairs, 6553601) >>> 16;
}
function takeDecimal(source, into, index) {
	if (takePlain(source, into, index)) return true;
	const { bytes, end } = source;
	const from = source.at;
	let at = from;
	let byte = bytes[at] ?? 0;
	const isNegative = byte === minus;
	if (isNegative || byte === plus) at++;
	const first = at;
	let high = 0;
	let low = 0;
	let digits = 0;
	let fraction = -1;
	for (; digits < half && at < end; at++) {
		byte = bytes[at] ?? 0;
		const digit = byte - zero;
		if (digit >= 0 && digit <= 9) {
			high = high * 10 + digit | 0;
			if (high !== 0) digits++;
		} else if (byte === point && fraction < 0) fraction = at + 1;
		else break;
	}
	for (; digits >= half && digits < 18 && at < end; at++) {
		byte = bytes[at] ?? 0;
		const digit = byte - zero;
		if (digit >= 0 && digit <= 9) {
			low = low * 10 + digit | 0;
			digits++;
		} else if (byte === point && fraction < 0) fraction = at + 1;
		else break;
	}
	const isWhole = digits < 18;
	for (; !isWhole && at < end; at++) {
		byte = bytes[at] ?? 0;
		if (byte >= zero && byte <= zero + 9) digits++;
		else if (byte === point && fraction < 0) fraction = at + 1;
		else break;
	}
	const hasDigits = at - first > (fraction < 0 ? 0 : 1);
	let exponent = fraction < 0 ? 0 : fraction - at;
	if (hasDigits && (byte === e || byte === E) && at < end) {
		const mark = at++;
		byte = bytes[at] ?? 0;
		const isSmall = byte === minus;
		if (isSmall || byte === plus) at++;
		let power = 0;
		const start = at;
		for (; at < end; at++) {
			const digit = (bytes[at] ?? 0) - zero;
			if (!(digit >= 0 && digit <= 9)) break;
			power = Math.min(power * 10 + digit, 9999);
		}
		if (at === start && at < end) at = mark;
		exponent += isSmall ? -power : power;
	}
	if (at >= end && at - from < longest && source.more()) return takeDecimal(source, into, index);
	if (!hasDigits || at - from > longest || at < end && goesOn[bytes[at] ?? 0] === 1) return false;
	const value = digits > 18 ? NaN : scale(high, low, digits, exponent);
	source.at = at;
	if (value >= 0) into[index] = isNegative ? -value : value;
	else into[index] = Number(bytes.toString("latin1", from, at));
	return true;
}
function scale(high, low, digits, exponent) {
	const shift = digits > half ? powers[digits - half] ?? 1 : 1;
	const mantissa = high * shift + low;
	const power = powers[Math.abs(exponent)];
	if (power === void 0) return mantissa === 0 ? 0 : NaN;
	if (mantissa <= Number.MAX_SAFE_INTEGER) return exponent < 0 ? mantissa / power : mantissa * power;
	return exponent <= 0 ? divide(high, low, shift, power) : NaN;
}
function divide(high, low, shift, power) {
	const product = high * shift;
	const highTop = high & -32768;
	const rest = highTop * shift - product + (high - highTop) * shift + low;
	const whole = product + rest;
	const wholeError = rest - (whole - product);
	const quotient = whole / power;
	const quotientTop = top(quotient);
	const powerTop = top(power);
	const back = quotient * power;
	const backError = quotientTop * powerTop - back + quotientTop * (power - powerTop) + (quotient - quotientTop) * powerTop + (quotient - quotientTop) * (power - powerTop);
	const correction = (whole - back - backError + wholeError) / power;
	const doubt = Math.abs(correction) * 2 ** -48 + quotient * 2 ** -100;
	const value = quotient + (correction - doubt);
	return value === quotient + (correction + doubt) ? value : NaN;
}
function top(value) {
	const spread = value * 134217729;
	return spread - (spread - value);
}

// src/formats/text/blanks.ts
const [tab, lineFeed$1, carriageReturn, space] = [
	9,
	10,
	13,
	32
];
function peek(source) {
	return source.at < source.end || source.more() ? source.bytes[source.at] ?? -1 : -1;
}
function skipBlanks(source) {
	for (;;) {
		const { bytes, end } = source;
		let { at } = source;
		for (; at < end; at++) {
			const byte = bytes[at] ?? 0;
			if (byte === lineFeed$1) source.line++;
			else if (byte !== space && byte !== carriageReturn && byte !== tab) {
				source.at = at;
				return byte;
			}
		}
		source.at = at;
		if (!source.more()) return -1;
	}
}
function take(source, byte) {
	if (skipBlanks(source) !== byte) return false;
	source.at++;
	skipBlanks(source);
	return true;
}
function startsWith(source, text) {
	const { length } = text;
	if (source.end - source.at < length && !source.has(length)) return false;
	const { bytes, at } = source;
	for (let index = 0; index < length; index++) if (bytes[at + index] !== text[index]) return false;
	return true;
}
function unexpected(source, expected) {
	source.has(200);
	const rest = source.bytes.toString("utf8", source.at, Math.min(source.end, source.at + 200));
	const came = rest === "" ? "the file ends" : `${require_restarts.quote(rest.split(/[\s,\]})]/, 1)[0] || rest.charAt(0))} came`;
	return new require_format.FormatError(`expected ${expected}, ${came}`, source.line);
}

// src/formats/text/quoted.ts
const [lineFeed, backslash] = [10, 92];
function readText(source) {
	const { line } = source;
	const mark = source.bytes[source.at];
	let isEscaped = false;
	for (let length = 1;; length++) {
		if (source.at + length >= source.end && !source.has(length + 1)) throw unclosed(mark, line);
		const byte = source.bytes[source.at + length];
		if (byte === mark) {
			const raw = source.bytes.toString("utf8", source.at + 1, source.at + length);
			source.at += length + 1;
			return isEscaped ? undoEscapes(raw) : raw;
		}
		if (byte === lineFeed) source.line++;
		if (byte === backslash) {
			isEscaped = true;
			length++;
		}
	}
}
function unclosed(mark = 0, line) {
	return new require_format.FormatError(`expected a closing ${String.fromCharCode(mark)} for the text that begins here, the file ends`, line);
}
const escapes = /\\(?:u([\da-f]{4})|x([\da-f]{2})|U(00[\da-f]{6})|(.))/gis;
const controls = /* @__PURE__ */ new Map([
	["n", "\n"],
	["r", "\r"],
	["t", "	"],
	["b", "\b"],
	["f", "\f"]
]);
function undoEscapes(raw) {
	return raw.replaceAll(escapes, (whole, u, x, long, char) => {
		const code = Number.parseInt(u ?? x ?? long ?? "", 16);
		if (code <= 1114111) return String.fromCodePoint(code);
		return char === void 0 ? whole : controls.get(char) ?? char;
	});
}

// src/formats/text/row-template.ts
var RowTemplate = class {
	#gaps = [];
	#columns = [];
	#cells;
	#most;
	#feeds;
	constructor(bytes, from, to, marks) {
		let at = from;
		for (const mark of marks) {
			this.#gaps.push(Buffer.from(bytes.subarray(at, mark.from)));
			this.#columns.push(mark.column);
			at = mark.to;
		}
		this.#gaps.push(Buffer.from(bytes.subarray(at, to)));
		this.#cells = new Float64Array(marks.length);
		this.#most = to - from + (marks.length + 1) * aheadForDecimal;
		this.#feeds = this.#gaps.join("").split("\n").length - 1;
	}
	read(source, row) {
		if (source.end - source.at < this.#most) source.has(this.#most);
		const { at } = source;
		for (let index = 0; index < this.#columns.length; index++) if (!this.#stepOver(source, index) || !takeDecimal(source, this.#cells, index)) {
			source.at = at;
			return false;
		}
		if (!this.#stepOver(source, this.#columns.length)) {
			source.at = at;
			return false;
		}
		for (let index = 0; index < this.#columns.length; index++) {
			const column = this.#columns[index];
			if (column) require_restarts.addCell(column, row, this.#cells[index] ?? NaN);
		}
		source.line += this.#feeds;
		return true;
	}
	#stepOver(source, index) {
		const { bytes, at, end } = source;
		const gap = this.#gaps[index];
		if (gap === void 0 || at + gap.length > end) return false;
		for (let step = 0; step < gap.length; step++) if (bytes[at + step] !== gap[step]) return false;
		source.at = at + gap.length;
		return true;
	}
};

// src/formats/text/rows.ts
const levels = 2;
const [comma, colon] = [44, 58];
const longestKept = 16384;
const [openDict, closeDict, doubleQuote, singleQuote] = [
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
var RowReader = class {
	count = 0;
	#readValue;
	#keys = keysBelow("");
	#columns = [];
	#lines = new require_restarts.Rows();
	#fault = null;
	#cell = /* @__PURE__ */ new Float64Array(1);
	#templates = [];
	#marks = null;
	constructor(readValue) {
		this.#readValue = readValue;
	}
	read(source) {
		this.#lines.push(source.line);
		const row = this.count++;
		for (const template of this.#templates) if (template.read(source, row)) return;
		source.has(longestKept);
		const { offset, at } = source;
		this.#marks = [];
		this.#readDict(source, this.#keys, 2);
		if (this.#marks === null || this.#marks.length === 0 || source.offset - offset !== source.at - at) return;
		const template = new RowTemplate(source.bytes, at, source.at, this.#marks);
		this.#templates = [template, ...this.#templates.slice(0, 3)];
	}
	drop(line) {
		const row = this.count - 1;
		if (this.#lines.last !== line) return;
		for (const { rows, values, blanks } of this.#columns) {
			if (rows.last === row) {
				rows.pop();
				values.pop();
			}
			if (blanks.last === row) blanks.pop();
		}
		this.#lines.pop();
		this.count--;
	}
	table() {
		if (this.#fault) throw this.#fault;
		return {
			columns: this.#columns.filter(isUsed),
			rows: this.count,
			lines: this.#lines,
			notes: []
		};
	}
	names() {
		return this.#columns.filter(isUsed).map(({ name }) => name);
	}
	#readDict(source, keys, depth) {
		source.at++;
		let before = null;
		let byte = skipBlanks(source);
		while (byte !== closeDict) {
			const expected = before === null ? keys.first : before.next;
			const key = expected !== null && startsWith(source, expected.text) ? expected : this.#readKey(source, keys);
			if (key === expected) source.at += key.text.length;
			else if (before === null) keys.first = key;
			else before.next = key;
			before = key;
			if (!take(source, colon)) throw unexpected(source, "`:`");
			this.#readCell(source, key, depth);
			byte = skipBlanks(source);
			if (byte === comma) {
				source.at++;
				byte = skipBlanks(source);
			} else if (byte !== closeDict) throw unexpected(source, "`,` or `}`");
		}
		source.at++;
	}
	#readKey(source, keys) {
		const mark = peek(source);
		const name = mark === doubleQuote || mark === singleQuote ? readText(source) : String(this.#readValue(source));
		const known = keys.byName.get(name);
		if (known) return known;
		const quoted = Buffer.from(mark === singleQuote ? `'${name}'` : `"${name}"`);
		const column = require_restarts.emptyColumn(keys.prefix + name);
		const key = {
			text: quoted,
			column,
			inner: keysBelow(`${keys.prefix}${name}/`),
			next: null
		};
		keys.byName.set(name, key);
		this.#columns.push(column);
		if (this.#columns.length > 4096) {
			this.#fault ??= new require_format.FormatError(`expected at most ${require_restarts.mostColumns} different keys, more came`, source.line);
			keys.byName.delete(name);
			this.#columns.pop();
		}
		return key;
	}
	#readCell(source, { column, inner }, depth) {
		const byte = peek(source);
		const { line, at } = source;
		if (takeDecimal(source, this.#cell, 0)) {
			this.#marks?.push({
				column,
				from: at,
				to: source.at
			});
			this.#add(column, this.#cell[0] ?? NaN, line);
			return;
		}
		if (byte === openDict && depth > 0) {
			this.#readDict(source, inner, depth - 1);
			return;
		}
		const value = this.#readValue(source);
		if (value === null) this.#marks = null;
		if (value === null) column.blanks.push(this.count - 1);
		else if (typeof value !== "object") {
			const number = typeof value === "number" ? value : require_number.readNumber(String(value));
			if (number === null) require_restarts.addText(column, this.count - 1, String(value), line);
			else this.#add(column, number, line);
			if (number !== null || column.words !== null) this.#marks = null;
		}
	}
	#add(column, value, line) {
		const row = this.count - 1;
		if (column.rows.length > 0 && column.rows.last === row) {
			const message = `expected one value of ${require_restarts.quote(column.name)} in a row, two came`;
			this.#fault ??= new require_format.FormatError(message, line);
		}
		require_restarts.addCell(column, row, value);
	}
};
function isUsed({ rows, blanks, text }) {
	return rows.length > 0 || blanks.length > 0 || text !== null;
}

// src/formats/tables/json-lists.ts
function listsIn(dict, levels, prefix = "") {
	return [...dict.entries].flatMap(([key, value]) => {
		const name = prefix + key;
		if (!isContainer(value)) return [];
		if (value.kind === "list") return [{
			name,
			list: value,
			index: null
		}];
		const column = frameColumn(value);
		if (column !== null) return [{
			name,
			...column
		}];
		return levels > 0 ? listsIn(value, levels - 1, `${name}/`) : [];
	});
}
function listsTell(lists, columns, isCut) {
	const names = lists.filter(({ list }) => holdsNumbers(list)).map(({ name }) => name);
	if (names.some((name) => columns.metrics.has(name))) return true;
	if (names.some((name) => /loss(es)?$/i.test(name) && require_restarts.isKnownMetric(name, columns))) return true;
	if (require_restarts.pairedMetrics(names).some((metric) => require_names.directionOf(metric) !== null)) return true;
	return isCut && names.some((name) => require_restarts.mayBeSeries(name, columns) && require_restarts.isKnownMetric(name, columns));
}
function holdsNumbers({ content, length }) {
	if (content.kind === "mixed") return content.items.some((item) => numberIn(item) !== null);
	return length === 0 || content.kind === "numbers";
}
function numberIn(item) {
	if (item === null) return NaN;
	if (typeof item === "string") return require_number.readNumber(item);
	return typeof item === "number" ? item : null;
}
function isContainer(value) {
	return typeof value === "object" && value !== null;
}
function frameColumn({ entries, line }) {
	const cells = [];
	for (const [key, value] of entries) {
		const label = require_number.readNumber(key);
		if (label === null || typeof value !== "number" && value !== null) return null;
		cells.push([label, value ?? NaN]);
	}
	if (cells.length === 0) return null;
	cells.sort(([a], [b]) => a - b);
	const numbers = require_restarts.Numbers.from(cells.map(([, value]) => value));
	return {
		list: {
			kind: "list",
			line,
			length: cells.length,
			elided: false,
			content: {
				kind: "numbers",
				numbers
			}
		},
		index: cells.map(([label]) => label)
	};
}

// src/formats/tables/json-rows.ts
function rowsIn({ content, length }) {
	if (content.kind === "rows") return content.table();
	return length === 0 ? {
		columns: [],
		rows: 0,
		lines: null,
		notes: []
	} : null;
}
function namesIn(value) {
	if (typeof value !== "object" || value?.kind !== "list" || value.content.kind !== "rows") return [];
	return value.content.names();
}
function isDict(value) {
	return typeof value === "object" && value?.kind === "dict";
}
function historyIn(dict) {
	const inner = dict.entries.get("history") ?? null;
	return isDict(inner) ? inner : dict;
}
function tableOfDict(dict) {
	return tableOfDicts([dict]);
}
function tableOfDicts(dicts) {
	const columns = /* @__PURE__ */ new Map();
	dicts.forEach((dict, row) => {
		for (const [name, value] of cellsOf(dict, 2)) {
			const column = columns.get(name) ?? require_restarts.emptyColumn(name);
			columns.set(name, column);
			addScalar(column, row, value, dict.line);
		}
		if (columns.size > 4096) throw new require_format.FormatError(`expected at most ${require_restarts.mostColumns} different keys, more came`, dict.line);
	});
	const lines = dicts.flatMap(({ line }) => line ?? []);
	return {
		columns: [...columns.values()],
		rows: dicts.length,
		lines: lines.length === dicts.length ? require_restarts.Numbers.from(lines) : null,
		notes: []
	};
}
function keysOf(dict) {
	return namesOf([dict]);
}
function namesOf(dicts) {
	const names = /* @__PURE__ */ new Set();
	for (const dict of dicts) for (const [name] of cellsOf(dict, 2)) names.add(name);
	return [...names];
}
function listOf(items) {
	const start = {
		kind: "list",
		line: null,
		length: items.length,
		elided: false
	};
	if (items instanceof require_restarts.Numbers) return {
		...start,
		content: {
			kind: "numbers",
			numbers: items
		}
	};
	if (items.every((item) => typeof item === "number")) return listOf(require_restarts.Numbers.from(items));
	const dicts = items.filter(isDict);
	if (dicts.length < items.length || dicts.some((dict) => hasList(dict))) return {
		...start,
		content: {
			kind: "mixed",
			items,
			lines: []
		}
	};
	const content = {
		kind: "rows",
		table: () => tableOfDicts(dicts),
		names: () => namesOf(dicts)
	};
	return {
		...start,
		content
	};
}
function hasList({ entries }, depth = 2) {
	for (const value of entries.values()) {
		if (!isContainer(value)) continue;
		if (value.kind === "list" || depth > 0 && hasList(value, depth - 1)) return true;
	}
	return false;
}
function addScalar(column, row, value, line) {
	if (value === null) {
		column.blanks.push(row);
		return;
	}
	const number = typeof value === "number" ? value : require_number.readNumber(String(value));
	if (number === null) require_restarts.addText(column, row, String(value), line);
	else if (column.rows.length > 0 && column.rows.last === row) throw new require_format.FormatError(`expected one value of ${require_restarts.quote(column.name)} in a row, two came`, line);
	else require_restarts.addCell(column, row, number);
}
function* cellsOf({ entries }, depth, prefix = "") {
	for (const [key, value] of entries) {
		const name = prefix + key;
		if (!isContainer(value)) yield [name, value];
		else if (value.kind === "dict" && depth > 0) yield* cellsOf(value, depth - 1, `${name}/`);
	}
}

// src/formats/tables/list-table.ts
function tableOfLists(lists, columns) {
	if (lists.length > 4096) throw new require_format.FormatError(`expected at most ${require_restarts.mostColumns} lists, ${lists.length} came`);
	const metrics = lists.filter((entry) => !entry.list.elided && isMetric(entry, columns));
	const measure = lists.find(isCounter) ?? metrics.find(({ name }) => !isVal$1(name)) ?? metrics[0];
	const kept = lists.filter((entry) => fits(entry, measure, columns));
	return {
		columns: [...indexColumn(kept), ...kept.map(columnOf)],
		rows: measure?.list.length ?? Math.max(0, ...kept.map(({ list }) => list.length)),
		lines: null,
		notes: lists.flatMap((entry) => noteOf(entry, kept))
	};
}
function fits(entry, measure, columns) {
	if (measure === void 0) return true;
	const { name, list } = entry;
	const [length, expected] = [list.length, measure.list.length];
	if (length === expected || list.elided && length < expected) return true;
	if (!isMetric(entry, columns)) return false;
	const why = isVal$1(name) && length < expected ? "; it does not say of which epochs: a CSVLogger does" : "";
	const message = `expected lists of one length, ${lengthOf(entry)} values and ${lengthOf(measure)}${why}`;
	throw new require_format.FormatError(message, list.line);
}
function isVal$1(name) {
	return name.startsWith("val_");
}
function noteOf(entry, kept) {
	const { name, list } = entry;
	if (list.elided) return [`${require_restarts.quote(name)} is elided after ${list.length} values`];
	if (kept.includes(entry) || !holdsNumbers(list)) return [];
	return [`${lengthOf(entry)} values, others have more or fewer: it is left aside`];
}
function lengthOf({ name, list }) {
	return `${require_restarts.quote(name)} has ${list.length}`;
}
function isCounter({ name, list }) {
	return require_restarts.counterOf(name) !== null && !list.elided && holdsNumbers(list);
}
function isMetric({ name, list }, columns) {
	if (list.length === 0 || !holdsNumbers(list)) return false;
	return require_restarts.mayBeSeries(name, columns) && require_restarts.isKnownMetric(name, columns);
}
function columnOf({ name, list }) {
	const { content, elided, line: from } = list;
	const column = {
		...require_restarts.emptyColumn(name),
		elided
	};
	if (content.kind === "numbers") return {
		...column,
		rows: require_restarts.Rows.first(list.length),
		values: content.numbers
	};
	if (content.kind === "rows") return {
		...column,
		text: {
			where: name,
			text: "dict",
			line: from
		}
	};
	let text = null;
	content.items.forEach((item, index) => {
		const value = numberIn(item);
		if (item === null) column.blanks.push(index);
		else if (value !== null) require_restarts.addCell(column, index, value);
		else {
			const shown = isContainer(item) ? item.kind : String(item);
			text ??= {
				where: `${name}[${index}]`,
				text: shown,
				line: content.lines[index] ?? from
			};
		}
	});
	return {
		...column,
		text
	};
}
function indexColumn(lists) {
	const index = lists.find((entry) => entry.index !== null)?.index ?? null;
	if (index === null) return [];
	return [{
		...require_restarts.emptyColumn(""),
		rows: require_restarts.Rows.first(index.length),
		values: require_restarts.Numbers.from(index)
	}];
}

// src/formats/tables/json-table.ts
function recordingsOfLiteral(value, columns, noteBlanks) {
	const table = noteBlanks(tableOfLiteral(value, columns, 2), columns);
	require_recordings.expectPosition(table, columns);
	return require_recordings.recordingsOf(table, columns, { unnumbered: "epoch" });
}
function tableOfLiteral(value, columns, depth) {
	if (isDict(value)) {
		const lists = listsIn(value, depth);
		return lists.length > 0 ? tableOfLists(lists, columns) : tableOfDict(value);
	}
	const rows = isContainer(value) ? rowsIn(value) : null;
	if (rows !== null) return rows;
	const [came, line] = isContainer(value) ? ["another list", value.line] : [require_restarts.quote(String(value)), null];
	throw new require_format.FormatError(`expected a dict of lists or a list of dicts, ${came} came`, line);
}

// src/formats/tables/blanks.ts
function readBlanks(table, columns) {
	const metrics = table.columns.filter(({ name }) => require_restarts.mayBeSeries(name, columns) && require_restarts.isKnownMetric(name, columns));
	const ofVal = metrics.filter(isVal);
	const rows = {
		train: filledRows(metrics.filter((column) => !isVal(column))),
		val: filledRows(ofVal)
	};
	const filled = /* @__PURE__ */ new Map();
	for (const column of metrics) {
		const [own, other] = isVal(column) ? [rows.val, rows.train] : [rows.train, rows.val];
		const blanks = [...column.blanks].filter((row) => own.has(row) || !other.has(row));
		if (blanks.length > 0) filled.set(column, withNaN(column, blanks));
	}
	const names = [...filled.keys()].map(({ name }) => require_restarts.quote(name));
	const note = `empty cells in ${names.join(", ")} are taken as NaN, which pandas writes so`;
	return {
		...table,
		columns: table.columns.map((column) => filled.get(column) ?? column),
		notes: names.length > 0 ? [...table.notes, note] : table.notes
	};
}
function readNulls(table, columns) {
	const isMissing = ({ values }) => values.length === 0;
	const filled = table.columns.map((column) => isMissing(column) ? withNaN(column, [...column.blanks]) : column);
	return readBlanks({
		...table,
		columns: filled
	}, columns);
}
function noteNulls(table, columns) {
	const names = table.columns.filter(({ name, blanks }) => blanks.length > 0 && require_restarts.mayBeSeries(name, columns)).map(({ name }) => require_restarts.quote(name));
	if (names.length === 0) return table;
	return {
		...table,
		notes: [...table.notes, `null in ${names.join(", ")} is taken as not recorded`]
	};
}
function isVal({ name }) {
	return require_names.parseName(name).split === "val";
}
function filledRows(columns) {
	const rows = /* @__PURE__ */ new Set();
	for (const column of columns) for (const row of column.rows) rows.add(row);
	return rows;
}
function withNaN(column, blanks) {
	const cells = [...Array.from(column.rows, (row, index) => [row, column.values.get(index)]), ...blanks.map((row) => [row, NaN])].sort(([a], [b]) => a - b);
	const filled = {
		...column,
		rows: new require_restarts.Rows(),
		values: new require_restarts.Numbers(),
		blanks: new require_restarts.Numbers()
	};
	for (const [row, value] of cells) require_restarts.addCell(filled, row, value);
	return filled;
}

Object.defineProperty(exports, "RowReader", {
  enumerable: true,
  get: function () {
    return RowReader;
  }
});
Object.defineProperty(exports, "Source", {
  enumerable: true,
  get: function () {
    return Source;
  }
});
Object.defineProperty(exports, "hasList", {
  enumerable: true,
  get: function () {
    return hasList;
  }
});
Object.defineProperty(exports, "historyIn", {
  enumerable: true,
  get: function () {
    return historyIn;
  }
});
Object.defineProperty(exports, "holdsNumbers", {
  enumerable: true,
  get: function () {
    return holdsNumbers;
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
Object.defineProperty(exports, "keysOf", {
  enumerable: true,
  get: function () {
    return keysOf;
  }
});
Object.defineProperty(exports, "listOf", {
  enumerable: true,
  get: function () {
    return listOf;
  }
});
Object.defineProperty(exports, "listsIn", {
  enumerable: true,
  get: function () {
    return listsIn;
  }
});
Object.defineProperty(exports, "listsTell", {
  enumerable: true,
  get: function () {
    return listsTell;
  }
});
Object.defineProperty(exports, "namesIn", {
  enumerable: true,
  get: function () {
    return namesIn;
  }
});
Object.defineProperty(exports, "noteNulls", {
  enumerable: true,
  get: function () {
    return noteNulls;
  }
});
Object.defineProperty(exports, "numberIn", {
  enumerable: true,
  get: function () {
    return numberIn;
  }
});
Object.defineProperty(exports, "peek", {
  enumerable: true,
  get: function () {
    return peek;
  }
});
Object.defineProperty(exports, "readBlanks", {
  enumerable: true,
  get: function () {
    return readBlanks;
  }
});
Object.defineProperty(exports, "readNulls", {
  enumerable: true,
  get: function () {
    return readNulls;
  }
});
Object.defineProperty(exports, "readText", {
  enumerable: true,
  get: function () {
    return readText;
  }
});
Object.defineProperty(exports, "recordingsOfLiteral", {
  enumerable: true,
  get: function () {
    return recordingsOfLiteral;
  }
});
Object.defineProperty(exports, "rowsIn", {
  enumerable: true,
  get: function () {
    return rowsIn;
  }
});
Object.defineProperty(exports, "skipBlanks", {
  enumerable: true,
  get: function () {
    return skipBlanks;
  }
});
Object.defineProperty(exports, "sourceOf", {
  enumerable: true,
  get: function () {
    return sourceOf;
  }
});
Object.defineProperty(exports, "startsWith", {
  enumerable: true,
  get: function () {
    return startsWith;
  }
});
Object.defineProperty(exports, "tableOfDict", {
  enumerable: true,
  get: function () {
    return tableOfDict;
  }
});
Object.defineProperty(exports, "tableOfLiteral", {
  enumerable: true,
  get: function () {
    return tableOfLiteral;
  }
});
Object.defineProperty(exports, "take", {
  enumerable: true,
  get: function () {
    return take;
  }
});
Object.defineProperty(exports, "takeDecimal", {
  enumerable: true,
  get: function () {
    return takeDecimal;
  }
});
Object.defineProperty(exports, "unexpected", {
  enumerable: true,
  get: function () {
    return unexpected;
  }
});