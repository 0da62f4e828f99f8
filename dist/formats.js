const require_rolldown_runtime = require("./rolldown-runtime.js");
const require_lossgate_runs = require("./lossgate-runs.js");
const require_resumes = require("./resumes.js");
const require_number = require("./number.js");
const require_source = require("./source.js");
const require_names = require("./names.js");
let node_path = require("node:path");

// src/reading/text/text-source.ts
var TextSource = class extends require_source.ByteSource {
	line = 1;
	depth = 0;
	isHead;
	isTruncated = false;
	constructor(contents, { isHead = false, chunk } = {}) {
		super(contents, chunk);
		this.isHead = isHead;
	}
	get errorLine() {
		return this.line;
	}
};
function headSource({ head }) {
	return new TextSource(require_source.inMemory(Buffer.from(head)), { isHead: true });
}

// src/formats/binary/parquet/magic.ts
const magic = "PAR1";

// src/formats/binary/parquet.ts
const parquet = {
	id: "parquet",
	title: "Parquet",
	files: ["*.parquet"],
	matches: async (artifact, columns) => {
		if (!/\.parquet$/i.test(artifact.path) || !artifact.head.startsWith("PAR1")) return false;
		const { holdsTraining } = await Promise.resolve().then(() => require("./read.js"));
		return holdsTraining(artifact, columns);
	},
	read: async ([artifact], columns) => {
		const { readColumns } = await Promise.resolve().then(() => require("./read.js"));
		return readColumns(artifact, columns);
	}
};

// src/formats/binary/pickle.ts
const pickle = {
	id: "pickle",
	title: "Keras history, pickle or .npy",
	files: [
		"*.pkl",
		"*.pickle",
		"*.npy",
		"*History*",
		"*history*"
	],
	matches: async (artifact, columns) => {
		if (!mayBePickle(Buffer.from(artifact.headBytes.subarray(0, 16)).toString("latin1"))) return false;
		const { holdsHistory } = await Promise.resolve().then(() => require("./read2.js"));
		return holdsHistory(artifact, columns);
	},
	read: async ([artifact], columns) => {
		const { readHistories } = await Promise.resolve().then(() => require("./read2.js"));
		return readHistories(artifact, columns);
	}
};
function mayBePickle(head) {
	return /^(\x80[\0-\x05]|\x93NUMPY|\((d|l|dp|lp)|[}\]]q|c(ollections|opy_?reg|__builtin__)|\(i)/.test(head);
}

// src/reading/git-lfs.ts
const pointer = "version https://git-lfs.github.com/spec";
function isLfsPointer({ headBytes }) {
	return Buffer.from(headBytes.subarray(0, 39)).toString("latin1") === pointer;
}
function lfsPointerError(expected, path) {
	const message = `expected ${expected}, got a Git LFS pointer: fetch it with \`git lfs pull\``;
	return new require_lossgate_runs.FormatError(`${message} (\`lfs: true\` of actions/checkout)`, null, path);
}

// src/formats/binary/tfevents/run-path.ts
const split$1 = /^(train(ing)?|learn|val(id(ation)?)?|eval(uation)?|dev|test|(val(id(ation)?)?|eval(uation)?)[_-].+)$/i;
const line$1 = /^(.+)_(train(?:ing)?|val(?:id(?:ation)?)?|eval(?:uation)?)$/i;
function parseRunPath(path) {
	const parts = path.split("/").slice(0, -1);
	const directory = parts.at(-1) ?? "";
	const [, name, side] = line$1.exec(directory) ?? [];
	if (name !== void 0) return {
		run: [...parts.slice(0, -1), name].join("/"),
		prefix: `${side}/`
	};
	if (!split$1.test(directory)) return {
		run: parts.join("/") || ".",
		prefix: ""
	};
	return {
		run: parts.slice(0, -1).join("/") || ".",
		prefix: `${directory}/`
	};
}

// src/formats/binary/tfevents.ts
const tfevents = {
	id: "tfevents",
	title: "TensorBoard event files",
	files: ["*tfevents*"],
	matches: async (artifact) => {
		if (isOfCatboost(artifact)) return false;
		if (isLfsPointer(artifact)) return /tfevents[^/]*$/.test(artifact.path);
		if (!mayBeRecord(artifact.headBytes)) return false;
		const { startsWithEvent } = await Promise.resolve().then(() => require("./files.js"));
		return startsWithEvent(artifact.headBytes);
	},
	runKey: (path) => parseRunPath(path).run,
	read: async (files, columns) => {
		const pointer = files.find(isLfsPointer);
		if (pointer) throw lfsPointerError("an event file", pointer.path);
		const { readRun } = await Promise.resolve().then(() => require("./run.js"));
		return readRun(files, columns);
	}
};
function mayBeRecord(head) {
	return head.length >= 12 && head[5] === 0 && head[6] === 0 && head[7] === 0;
}
function isOfCatboost({ sibling }) {
	return sibling("../catboost_training.json") !== null || sibling("../learn_error.tsv") !== null;
}

// src/reading/first-matching.ts
function firstMatching(format, kinds) {
	return {
		...format,
		files: kinds.flatMap(({ files }) => files),
		matches: async (artifact, config) => {
			for (const { matches } of kinds) if (await matches(artifact, config)) return true;
			return false;
		},
		read: async (files, config) => {
			for (const { matches, read } of kinds) {
				const isMatch = await Promise.all(files.map((file) => matches(file, config)));
				const [first, ...others] = files.filter((_, index) => isMatch[index]);
				const runs = first ? await read([first, ...others], config) : [];
				if (runs.length > 0) return runs;
			}
			return [];
		}
	};
}
function withFileContext({ path }, read) {
	try {
		return read();
	} catch (thrown) {
		if (!(thrown instanceof require_lossgate_runs.FormatError) || thrown.file !== null) throw thrown;
		throw new require_lossgate_runs.FormatError(thrown.message, thrown.line, path);
	}
}

// src/reading/bytes/decimal.ts
const [plus, minus, point, zero, nine, e, E] = [
	43,
	45,
	46,
	48,
	57,
	101,
	69
];
const continuesWord = Uint8Array.from({ length: 256 }, (_, byte) => /[\w.:+-]/.test(String.fromCharCode(byte)) || byte >= 128 ? 1 : 0);
const powers = Float64Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));
const halfDigits = 9;
const maxBytes$1 = 1024;
const decimalLookahead = 1026;
const plainLookahead = 32;
function readPlainDecimal(source, into, index) {
	const { bytes, view } = source;
	let { at } = source;
	if (source.end - at < plainLookahead) return false;
	let byte = bytes[at] ?? 0;
	const isNegative = byte === minus;
	if (isNegative) byte = bytes[++at] ?? 0;
	let high = 0;
	let digits = 0;
	for (; byte >= zero && byte <= nine && digits < halfDigits; byte = bytes[++at] ?? 0) {
		high = high * 10 + (byte - zero) | 0;
		digits++;
	}
	if (digits === 0) return false;
	if (continuesWord[byte] === 0) {
		into[index] = isNegative ? -high : high;
		source.at = at;
		return true;
	}
	if (byte !== point || digits > 5) return false;
	const fractionStart = ++at;
	let low = 0;
	let lowStart = 0;
	let four = fourDigits(view.getInt32(at, true));
	if (four >= 0) {
		high = high * 1e4 + four | 0;
		at += 4;
		four = fourDigits(view.getInt32(at, true));
		if (four >= 0) {
			if (digits === 1) high = high * 1e4 + four | 0;
			else {
				lowStart = at;
				low = four;
			}
			at += 4;
			four = fourDigits(view.getInt32(at, true));
			if (four >= 0) {
				lowStart ||= at;
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
	lowStart ||= at;
	byte = bytes[at] ?? 0;
	for (let rest = 0; rest < 3 && byte >= zero && byte <= nine; rest++) {
		low = low * 10 + (byte - zero);
		byte = bytes[++at] ?? 0;
	}
	if (continuesWord[byte] === 1) return false;
	const power = powers[at - fractionStart] ?? 1;
	const shift = powers[at - lowStart] ?? 1;
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
function readDecimal(source, into, index) {
	if (readPlainDecimal(source, into, index)) return true;
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
	let fractionStart = -1;
	for (; digits < halfDigits && at < end; at++) {
		byte = bytes[at] ?? 0;
		const digit = byte - zero;
		if (digit >= 0 && digit <= 9) {
			high = high * 10 + digit | 0;
			if (high !== 0) digits++;
		} else if (byte === point && fractionStart < 0) fractionStart = at + 1;
		else break;
	}
	for (; digits >= halfDigits && digits < 18 && at < end; at++) {
		byte = bytes[at] ?? 0;
		const digit = byte - zero;
		if (digit >= 0 && digit <= 9) {
			low = low * 10 + digit | 0;
			digits++;
		} else if (byte === point && fractionStart < 0) fractionStart = at + 1;
		else break;
	}
	const isComplete = digits < 18;
	for (; !isComplete && at < end; at++) {
		byte = bytes[at] ?? 0;
		if (byte >= zero && byte <= zero + 9) digits++;
		else if (byte === point && fractionStart < 0) fractionStart = at + 1;
		else break;
	}
	const hasDigits = at - first > (fractionStart < 0 ? 0 : 1);
	let exponent = fractionStart < 0 ? 0 : fractionStart - at;
	if (hasDigits && (byte === e || byte === E) && at < end) {
		const exponentMark = at++;
		byte = bytes[at] ?? 0;
		const isNegativeExponent = byte === minus;
		if (isNegativeExponent || byte === plus) at++;
		let power = 0;
		const start = at;
		for (; at < end; at++) {
			const digit = (bytes[at] ?? 0) - zero;
			if (!(digit >= 0 && digit <= 9)) break;
			power = Math.min(power * 10 + digit, 9999);
		}
		if (at === start && at < end) at = exponentMark;
		exponent += isNegativeExponent ? -power : power;
	}
	if (at >= end && at - from < maxBytes$1 && source.readMore()) return readDecimal(source, into, index);
	if (!hasDigits || at - from > maxBytes$1 || at < end && continuesWord[bytes[at] ?? 0] === 1) return false;
	const value = digits > 18 ? NaN : scale(high, low, digits, exponent);
	source.at = at;
	if (value >= 0) into[index] = isNegative ? -value : value;
	else into[index] = Number(bytes.toString("latin1", from, at));
	return true;
}
function scale(high, low, digits, exponent) {
	const shift = digits > halfDigits ? powers[digits - halfDigits] ?? 1 : 1;
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
	const errorBound = Math.abs(correction) * 2 ** -48 + quotient * 2 ** -100;
	const value = quotient + (correction - errorBound);
	return value === quotient + (correction + errorBound) ? value : NaN;
}
function top(value) {
	const spread = value * 134217729;
	return spread - (spread - value);
}

// src/reading/text/quoted.ts
const [lineFeed$5, backslash] = [10, 92];
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
		if (byte === lineFeed$5) source.line++;
		if (byte === backslash) {
			hasEscapes = true;
			length++;
		}
	}
}
function unclosed(quoteMark = 0, line) {
	return new require_lossgate_runs.FormatError(`expected a closing ${String.fromCharCode(quoteMark)} for the string that begins here, got the end of the file`, line);
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
const [tab$2, lineFeed$4, carriageReturn$4, space$2] = [
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
			if (byte === lineFeed$4) source.line++;
			else if (byte !== space$2 && byte !== carriageReturn$4 && byte !== tab$2) {
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
	const actual = rest === "" ? "the end of the file" : require_resumes.quote(rest.split(/[\s,\]})]/, 1)[0] || rest.charAt(0));
	return new require_lossgate_runs.FormatError(`expected ${expected}, got ${actual}`, source.line);
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
		this.#maxBytes = to - from + (numbers.length + 1) * decimalLookahead;
		this.#lineFeeds = this.#gaps.join("").split("\n").length - 1;
	}
	read(source, row) {
		if (source.end - source.at < this.#maxBytes) source.ensure(this.#maxBytes);
		const { at } = source;
		for (let index = 0; index < this.#columns.length; index++) if (!this.#skipGap(source, index) || !readDecimal(source, this.#cells, index)) {
			source.at = at;
			return false;
		}
		if (!this.#skipGap(source, this.#columns.length)) {
			source.at = at;
			return false;
		}
		for (let index = 0; index < this.#columns.length; index++) {
			const column = this.#columns[index];
			if (column) require_resumes.addCell(column, row, this.#cells[index] ?? NaN);
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
const [comma$2, colon$1] = [44, 58];
const maxTemplateBytes = 16384;
const [openDict$4, closeDict$1, doubleQuote$2, singleQuote$2] = [
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
	#lines = new require_resumes.RowNumbers();
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
			if (byte === comma$2) {
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
		const column = require_resumes.emptyColumn(keys.prefix + name);
		const key = {
			text: quoted,
			column,
			inner: keysBelow(`${keys.prefix}${name}/`),
			next: null
		};
		keys.byName.set(name, key);
		this.#columns.push(column);
		if (this.#columns.length > 4096) {
			this.#error ??= new require_lossgate_runs.FormatError(`expected at most ${require_resumes.maxColumns} different keys, got more`, source.line);
			keys.byName.delete(name);
			this.#columns.pop();
		}
		return key;
	}
	#readCell(source, { column, inner }, depth) {
		const byte = peekByte(source);
		const { line, at } = source;
		if (readDecimal(source, this.#cell, 0)) {
			this.#numbers?.push({
				column,
				from: at,
				to: source.at
			});
			this.#add(column, this.#cell[0] ?? NaN, line);
			return;
		}
		if (byte === openDict$4 && depth > 0) {
			this.#readDict(source, inner, depth - 1);
			return;
		}
		const value = this.#readValue(source);
		if (value === null) this.#numbers = null;
		if (value === null) column.blankRows.push(this.count - 1);
		else if (typeof value !== "object") {
			const number = typeof value === "number" ? value : require_number.parseNumber(String(value));
			if (number === null) require_resumes.addText(column, this.count - 1, String(value), line);
			else this.#add(column, number, line);
			if (number !== null || column.labels !== null) this.#numbers = null;
		}
	}
	#add(column, value, line) {
		const row = this.count - 1;
		if (column.rows.length > 0 && column.rows.last === row) this.#error ??= new require_lossgate_runs.FormatError(`duplicate key ${require_resumes.quote(column.name)}`, line);
		require_resumes.addCell(column, row, value);
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
	if (!isContainer(value)) return require_resumes.quote(String(value));
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
			const column = columns.get(name) ?? require_resumes.emptyColumn(name);
			columns.set(name, column);
			addScalar(column, row, value, dict.line);
		}
		if (columns.size > 4096) throw new require_lossgate_runs.FormatError(`expected at most ${require_resumes.maxColumns} different keys, got more`, dict.line);
	});
	const lines = dicts.flatMap(({ line }) => line ?? []);
	return {
		columns: [...columns.values()],
		rows: dicts.length,
		lines: lines.length === dicts.length ? require_resumes.NumberList.from(lines) : null,
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
	if (items instanceof require_resumes.NumberList) return {
		...start,
		content: {
			kind: "numbers",
			numbers: items
		}
	};
	if (items.every((item) => typeof item === "number")) return toList(require_resumes.NumberList.from(items));
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
	const number = typeof value === "number" ? value : require_number.parseNumber(String(value));
	if (number === null) require_resumes.addText(column, row, String(value), line);
	else if (column.rows.length > 0 && column.rows.last === row) throw new require_lossgate_runs.FormatError(`duplicate key ${require_resumes.quote(column.name)}`, line);
	else require_resumes.addCell(column, row, number);
}
function* scalars({ entries }, depth, prefix = "") {
	for (const [key, value] of entries) {
		const name = prefix + key;
		if (!isContainer(value)) yield [name, value];
		else if (value.kind === "dict" && depth > 0) yield* scalars(value, depth - 1, `${name}/`);
	}
}

// src/reading/text/memoize.ts
function memoize(compute) {
	const cache = /* @__PURE__ */ new WeakMap();
	return (key) => {
		const entry = cache.get(key) ?? { value: compute(key) };
		cache.set(key, entry);
		return entry.value;
	};
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
const [doubleQuote$1, singleQuote$1, openCall, closeCall, lineFeed$3] = [
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
	const constant = require_number.parseNumber(token) ?? constants.get(token);
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
		if (byte === -1) throw new require_lossgate_runs.FormatError(`expected a \`)\` for \`${name}(\`, got the end of the file`, line);
		if (byte === singleQuote$1 || byte === doubleQuote$1) {
			parts.push(`'${readQuoted(source)}'`);
			continue;
		}
		if (byte === lineFeed$3) source.line++;
		if (byte === openCall) open++;
		if (byte === closeCall) open--;
		source.at++;
		if (open === 0) return parts.join("");
		parts.push(String.fromCharCode(byte));
	}
}

// src/reading/json/python-literal.ts
const maxDepth = 64;
const [comma$1, colon] = [44, 58];
const [openList, closeList, openTuple, closeTuple, openDict$3, closeDict] = [
	91,
	93,
	40,
	41,
	123,
	125
];
const [doubleQuote, singleQuote] = [34, 39];
const headLiteral = memoize((artifact) => readPartialLiteral(headSource(artifact)));
function readPartialLiteral(source) {
	try {
		return {
			value: readLiteral(source),
			isTruncated: source.isTruncated
		};
	} catch (thrown) {
		if (thrown instanceof require_lossgate_runs.FormatError) return null;
		throw thrown;
	}
}
function readLiteral(source) {
	switch (skipWhitespace(source)) {
		case openDict$3: return readDict$1(source);
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
function readDict$1(source) {
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
	throw new require_lossgate_runs.FormatError(`expected a key, got ${describeLiteral(key)}`, line);
}
function expectComma(source, close) {
	if (takeByte(source, comma$1) || peekByte(source) === close) return;
	throw unexpected(source, `\`,\` or \`${String.fromCharCode(close)}\``);
}
function readBracketed(source, readItems) {
	if (source.depth === maxDepth) throw unexpected(source, `at most ${maxDepth} nested brackets`);
	source.at++;
	source.depth++;
	try {
		readItems();
	} catch (thrown) {
		if (!source.isHead || !(thrown instanceof require_lossgate_runs.FormatError)) throw thrown;
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
	#numbers = new require_resumes.NumberList();
	#rows = new DictRowReader(readLiteral);
	#mixed = null;
	constructor(line) {
		this.#line = line;
	}
	read(source) {
		const { line } = source;
		const byte = peekByte(source);
		if (this.truncated) readLiteral(source);
		else if (this.#mixed === null && byte === openDict$3 && this.#numbers.length === 0) this.#rows.read(source);
		else {
			const item = readDecimal(source, number, 0) ? number[0] ?? NaN : readLiteral(source);
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

// src/reading/json/dict.ts
function headDict(artifact) {
	const value = headLiteral(artifact)?.value ?? null;
	return isDict(value) ? value : null;
}
function readDict({ openText }) {
	const value = parseLiteral(openText());
	if (isDict(value)) return value;
	throw new require_lossgate_runs.FormatError(`expected a dict, got ${describeLiteral(value)}`, 1);
}
function knownMetrics(dict, config) {
	return (dict === null ? [] : flatKeys(dict)).filter((name) => require_resumes.mayBeSeries(name, config) && require_resumes.isKnownMetric(name, config));
}
function toPlainObject(value) {
	if (!isContainer(value)) return value;
	if (!isDict(value)) return null;
	return Object.fromEntries([...value.entries].map(([key, inner]) => [key, toPlainObject(inner)]));
}

// src/reading/table/missing-values.ts
function blanksToNaN(table, config) {
	const metrics = table.columns.filter(({ name }) => require_resumes.mayBeSeries(name, config) && require_resumes.isKnownMetric(name, config));
	const valMetrics = metrics.filter(isVal$1);
	const rows = {
		train: filledRows(metrics.filter((column) => !isVal$1(column))),
		val: filledRows(valMetrics)
	};
	const filled = /* @__PURE__ */ new Map();
	for (const column of metrics) {
		const [own, other] = isVal$1(column) ? [rows.val, rows.train] : [rows.train, rows.val];
		const blanks = [...column.blankRows].filter((row) => own.has(row) || !other.has(row));
		if (blanks.length > 0) filled.set(column, withNaN(column, blanks));
	}
	const names = [...filled.keys()].map(({ name }) => require_resumes.quote(name));
	const note = `empty cells in ${names.join(", ")} are read as NaN, as pandas writes it`;
	return {
		...table,
		columns: table.columns.map((column) => filled.get(column) ?? column),
		notes: names.length > 0 ? [...table.notes, note] : table.notes
	};
}
function nullsToNaN(table, config) {
	const isMissing = ({ values }) => values.length === 0;
	const filled = table.columns.map((column) => isMissing(column) ? withNaN(column, [...column.blankRows]) : column);
	return blanksToNaN({
		...table,
		columns: filled
	}, config);
}
function noteMissingNulls(table, config) {
	const names = table.columns.filter(({ name, blankRows }) => blankRows.length > 0 && require_resumes.mayBeSeries(name, config)).map(({ name }) => require_resumes.quote(name));
	if (names.length === 0) return table;
	return {
		...table,
		notes: [...table.notes, `null in ${names.join(", ")} is read as a missing value`]
	};
}
function isVal$1({ name }) {
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
		rows: new require_resumes.RowNumbers(),
		values: new require_resumes.NumberList(),
		blanks: new require_resumes.NumberList()
	};
	for (const [row, value] of cells) require_resumes.addCell(filled, row, value);
	return filled;
}

// src/reading/table/select-columns.ts
function withoutColumns(table, isIgnored) {
	return {
		...table,
		columns: table.columns.filter(({ name }) => !isIgnored(name))
	};
}
function filterCells(column, isKept) {
	const kept = {
		...require_resumes.emptyColumn(column.name),
		truncated: column.truncated,
		firstText: column.firstText
	};
	for (let index = 0; index < column.rows.length; index++) {
		const row = column.rows.get(index);
		if (isKept(row)) require_resumes.addCell(kept, row, column.values.get(index));
	}
	return kept;
}
function denseColumn(name, values) {
	const column = require_resumes.emptyColumn(name);
	let row = 0;
	for (const value of values) require_resumes.addCell(column, row++, value);
	return column;
}
function denseValues({ columns, rows }, name) {
	const cells = new Float64Array(rows).fill(NaN);
	const column = columns.find((column) => column.name === name);
	column?.rows.toArray().forEach((row, index) => {
		cells[row] = column.values.get(index);
	});
	return cells;
}
function stackTables(tables) {
	const columns = /* @__PURE__ */ new Map();
	let rows = 0;
	for (const table of tables) {
		for (const column of table.columns) {
			const joined = columns.get(column.name) ?? require_resumes.emptyColumn(column.name);
			columns.set(column.name, joined);
			joined.firstText ??= column.firstText;
			for (let index = 0; index < column.rows.length; index++) require_resumes.addCell(joined, rows + column.rows.get(index), column.values.get(index));
		}
		rows += table.rows;
	}
	return {
		columns: [...columns.values()],
		rows,
		lines: null,
		notes: tables.flatMap(({ notes }) => notes)
	};
}

// src/reading/table/counters.ts
function rowPositions(table, metrics, numbering) {
	const { column, unnumbered } = numbering;
	if (column !== null) return namedPositions(table, metrics, column);
	const steps = table.columns.filter(({ name }) => require_resumes.counterAxis(name) === "step");
	const epochs = table.columns.filter(({ name }) => require_resumes.counterAxis(name) === "epoch");
	const notes = [];
	for (const counter of [...steps, ...epochs]) {
		const at = positionsIn(counter, table.rows);
		const reason = whyUnusable(at, metrics, steps.includes(counter) ? epochs : []);
		if (reason === null) return {
			axis: require_resumes.counterAxis(counter.name) ?? unnumbered,
			at,
			notes: []
		};
		notes.push(`${require_resumes.quote(counter.name)} ${reason}`);
	}
	return {
		axis: notes.length > 0 ? "row" : unnumbered,
		at: rowIndexes(table),
		notes
	};
}
function namedPositions(table, metrics, column) {
	const at = positionsIn(column, table.rows);
	const name = require_resumes.isUnnamed(column.name) ? "the first column" : require_resumes.quote(column.name);
	const gap = firstGap(at, metrics);
	if (gap !== null) {
		const actual = column.firstText === null ? "an empty cell" : require_resumes.quote(column.firstText.text);
		throw new require_lossgate_runs.FormatError(`expected a number in ${name}, got ${actual}`, table.lines?.get(gap) ?? null);
	}
	if (stalls(at, metrics)) return {
		axis: "row",
		at: rowIndexes(table),
		notes: [`${name} ${unchangedReason}`]
	};
	return {
		axis: require_resumes.counterAxis(column.name) ?? (require_resumes.isUnnamed(column.name) ? "epoch" : "step"),
		at,
		notes: []
	};
}
function rowIndexes(table) {
	const at = new Float64Array(table.rows);
	for (let row = 0; row < at.length; row++) at[row] = row;
	return at;
}
function positionsIn({ rows: filled, values }, rows) {
	const at = new Float64Array(rows).fill(NaN);
	for (let index = 0; index < filled.length; index++) at[filled.get(index)] = values.get(index);
	return at;
}
const unchangedReason = "is the same in most rows: not used as position";
function whyUnusable(at, metrics, epochs) {
	if (firstGap(at, metrics) !== null) return "is not in every row: not used as position";
	if (stalls(at, metrics)) return unchangedReason;
	if (epochs.some((epoch) => restartsEachEpoch(at, positionsIn(epoch, at.length), rowsOfLongest(metrics)))) return "starts again in every epoch: not used as position";
	return null;
}
function firstGap(at, metrics) {
	if (at.every(Number.isFinite)) return null;
	const gaps = metrics.flatMap(({ rows }) => {
		for (const row of rows) if (!Number.isFinite(at[row])) return [row];
		return [];
	});
	return gaps.length === 0 ? null : Math.min(...gaps);
}
function stalls(at, metrics) {
	const rows = rowsOfLongest(metrics);
	let unchanged = 0;
	for (let index = 1; index < rows.length; index++) if (at[rows.get(index)] === at[rows.get(index - 1)]) unchanged++;
	return unchanged * 2 > rows.length - 1;
}
function restartsEachEpoch(at, epochAt, rows) {
	for (let index = 1; index < rows.length; index++) {
		const [row, previous] = [rows.get(index), rows.get(index - 1)];
		if ((at[row] ?? 0) <= (at[previous] ?? 0) && (epochAt[row] ?? 0) > (epochAt[previous] ?? 0)) return true;
	}
	return false;
}
function rowsOfLongest([first, ...others]) {
	let longest = first?.rows ?? new require_resumes.RowNumbers();
	for (const { rows } of others) if (rows.length > longest.length) longest = rows;
	return longest;
}

// src/reading/table/split-column.ts
function expandSplitColumn(table) {
	const splits = table.columns.find(({ labels }) => labels !== null)?.labels ?? null;
	const labels = new Set(splits?.values());
	if (splits === null || labels.size < 2 || ![...labels].some(isSplit)) return table;
	return {
		...table,
		columns: table.columns.flatMap((column) => splitColumn(column, splits))
	};
}
function isSplit(label) {
	return require_names.parseName(`${label}/x`).split !== null;
}
function splitColumn(column, splits) {
	if (column.labels !== null || require_names.parseName(column.name).split !== null) return [column];
	const parts = /* @__PURE__ */ new Map();
	for (let index = 0; index < column.rows.length; index++) {
		const row = column.rows.get(index);
		const label = splits.get(row) ?? "";
		const name = isSplit(label) ? `${label}/${column.name}` : column.name;
		const part = parts.get(name) ?? {
			...require_resumes.emptyColumn(name),
			firstText: column.firstText
		};
		parts.set(name, part);
		require_resumes.addCell(part, row, column.values.get(index));
	}
	return parts.size > 0 ? [...parts.values()] : [column];
}

// src/reading/table/to-runs.ts
function toRuns(table, config, { column: formatColumn = null, unnumbered = "row" } = {}) {
	const column = table.columns.find(({ name }) => name === config.position) ?? formatColumn;
	const expanded = expandSplitColumn(table);
	const metrics = require_resumes.metricColumns(expanded, config).filter((metric) => metric !== column);
	if (metrics.length === 0) throw new require_lossgate_runs.FormatError("no metric found");
	const positions = rowPositions(table, metrics, {
		column,
		unnumbered
	});
	const clock = expanded.columns.find((candidate) => require_resumes.mayBeClock(candidate.name) && candidate.firstText === null && !metrics.includes(candidate));
	const runs = require_resumes.splitRestarts(clock ? [...metrics, clock] : metrics, positions, table.lines).map((run) => clock ? extractClock(run, clock.name) : run);
	return runs.map((run, index) => index === runs.length - 1 ? {
		...run,
		notes: [...run.notes, ...table.notes]
	} : run);
}
function extractClock({ series, ...run }, name) {
	const times = series.find((candidate) => candidate.name === name);
	const clock = times && require_resumes.asClock(times);
	return {
		...run,
		series: series.filter((candidate) => candidate !== times),
		...clock ? { clock } : {}
	};
}
function mergeParts(parts, joinNotes = (merged) => [...new Set(merged.flatMap(({ notes }) => notes))]) {
	const count = parts.reduce((longest, { length }) => Math.max(longest, length), 0);
	return Array.from({ length: count }, (_, index) => {
		const merged = parts.flatMap((part) => part[part.length - count + index] ?? []);
		const clock = merged.find(({ clock }) => clock)?.clock;
		return {
			series: merged.flatMap(({ series }) => series),
			notes: joinNotes(merged),
			...clock ? { clock } : {}
		};
	});
}
function expectPosition(table, { position }) {
	if (position === null || table.columns.some(({ name }) => name === position)) return;
	const names = table.columns.slice(0, 8).map(({ name }) => require_resumes.quote(name));
	throw new require_lossgate_runs.FormatError(`position column ${require_resumes.quote(position)} not found (available: ${names.join(", ")})`);
}

// src/reading/text/lines.ts
const lineFeed$2 = 10;
const carriageReturn$3 = 13;
function* readLines(source) {
	for (let line = readLine(source); line !== null; line = readLine(source)) if (line.text.trim() !== "") yield line;
}
function readLine(source) {
	const lineEnd = findLineEnd(source);
	const { bytes, at, end } = source;
	let to = lineEnd === -1 ? end : lineEnd;
	source.at = lineEnd === -1 ? end : lineEnd + 1;
	if (source.at === at) return null;
	while (to > at && bytes[to - 1] === carriageReturn$3) to--;
	const from = at + bytes.subarray(at, to).lastIndexOf(carriageReturn$3) + 1;
	return {
		text: withoutColours(bytes.toString("utf8", from, to)),
		number: source.line++,
		isComplete: lineEnd !== -1
	};
}
function findLineEnd(source) {
	for (let searched = 0;;) {
		const index = source.bytes.indexOf(lineFeed$2, source.at + searched);
		if (index !== -1 && index < source.end) return index;
		searched = source.end - source.at;
		if (!source.readMore()) return -1;
	}
}
function withoutColours(text) {
	return text.includes("\x1B") ? text.replaceAll(/\x1b\[[\d;?]*[A-Za-z]/g, "") : text;
}
const headLines = memoize((artifact) => [...readLines(headSource(artifact))]);

// src/reading/json/dict-lines.ts
const [tab$1, lineFeed$1, carriageReturn$2, space$1, openDict$2] = [
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
			readRow$3(source, rows);
		} catch (thrown) {
			const isCutOff = source.line === line && findLineEnd(source) === -1;
			if (!(thrown instanceof require_lossgate_runs.FormatError) || !isCutOff) throw thrown;
			rows.dropLast(line);
			notes.push(require_resumes.incompleteRowNote(line));
			source.at = source.end;
		}
	}
	return {
		...rows.toTable(),
		notes
	};
}
const headDictLines = memoize((artifact) => {
	const source = headSource(artifact);
	const rows = new DictRowReader(readLiteral);
	try {
		while (skipWhitespace(source) === openDict$2) readRow$3(source, rows);
	} catch (thrown) {
		if (!(thrown instanceof require_lossgate_runs.FormatError)) throw thrown;
		rows.dropLast(source.line);
	}
	return {
		names: rows.columnNames(),
		count: rows.count
	};
});
function readRow$3(source, rows) {
	if (peekByte(source) !== openDict$2) throw unexpected(source, "a dict on each line");
	rows.read(source);
	let byte = peekByte(source);
	for (; byte === space$1 || byte === tab$1 || byte === carriageReturn$2; byte = peekByte(source)) source.at++;
	if (byte !== lineFeed$1 && byte !== -1) throw unexpected(source, "the end of the line");
}

// src/reading/json/row-log.ts
function rowLogFormat({ id, title, files, layout, matchesKeys, counter, ignoredColumns = /^\b$/ }) {
	return {
		id,
		title,
		files,
		matches: (artifact, columns) => isList(artifact) === (layout === "list") && matchesKeys(rowNames(artifact)) && hasMetrics(artifact, columns),
		read: ([artifact], columns) => {
			const table = withoutColumns(readRows(artifact), (name) => ignoredColumns.test(name));
			const column = table.columns.find(({ name, values }) => name === counter && isIncreasing(values)) ?? null;
			return toRuns(noteMissingNulls(table, columns), columns, {
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
	return [...rowNames(artifact)].some((name) => require_resumes.isKnownMetric(name, config));
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
	if (rows === null || rows.rows === 0) throw new require_lossgate_runs.FormatError(`expected a list of dicts, got ${describeLiteral(value)}`, isRows ? value.line : 1);
	return rows;
}
function isList({ head }) {
	return /^\s*\[/.test(head);
}

// src/formats/settings.ts
const maxBytes = 262144;
async function readSettings({ size, openText }) {
	if (size > maxBytes) return null;
	const source = openText();
	source.ensure(source.size);
	const text = source.bytes.toString("utf8", source.at, source.end);
	const { parseDocument } = await Promise.resolve().then(() => require("./dist2.js")).then((n) => /* @__PURE__ */ require_rolldown_runtime.__toESM(n.require_dist(), 1));
	const document = parseDocument(text, { logLevel: "silent" });
	if (document.errors.length > 0) return null;
	try {
		return document.toJS({ maxAliasCount: 100 });
	} catch {
		return null;
	}
}

// src/formats/params.ts
const settingsFiles = [
	"hparams.yaml",
	"args.yaml",
	"opt.yaml",
	"params.yaml",
	"hyperparams.yaml"
];
const maxParams = 200;
const maxNameLength = 200;
const secretName = /(secret|passw|credential)|(^|[._-])(\w*[_-])?(token|key|auth|apikey)$/i;
async function paramsBeside(artifact, run, problems) {
	const inRun = run.endsWith("/") ? node_path.posix.relative(node_path.posix.dirname(artifact.path), run) : ".";
	const found = [.../* @__PURE__ */ new Set([".", inRun])].flatMap((directory) => settingsFiles.map((name) => artifact.sibling(node_path.posix.join(directory, name)))).find((one) => one !== null);
	if (!found) return {};
	const tree = await readSettings(found);
	if (tree === null) problems.push({
		level: "note",
		file: found.path,
		line: null,
		message: "not valid YAML: the run's params are not shown"
	});
	return paramsOf(tree);
}
function paramsOf(tree) {
	const params = /* @__PURE__ */ new Map();
	collectParams(tree, "", params, 4);
	return Object.fromEntries(params);
}
function isFiniteNumber(value) {
	return typeof value === "number" && Number.isFinite(value);
}
function collectParams(value, name, params, depth) {
	if (params.size >= maxParams) return;
	if (typeof value === "object" && value !== null && !Array.isArray(value) && depth > 0) for (const [key, inner] of Object.entries(value)) collectParams(inner, name === "" ? key : `${name}.${key}`, params, depth - 1);
	else if (typeof value === "string" || typeof value === "boolean" || isFiniteNumber(value)) {
		if (name === "" || name === "__proto__" || name.length > maxNameLength || secretName.test(name)) return;
		params.set(name, value);
	}
}

// src/formats/binary/wandb/history.ts
const wandbHistory = {
	files: ["wandb-history.jsonl"],
	matches: (artifact, columns) => !isSummary$1(artifact) && rowNames(artifact).has("_step") && hasMetrics(artifact, columns),
	read: ([artifact], columns) => toRunsWithParams(artifact, readRows(artifact), columns)
};
const wandbSummary = {
	files: ["*wandb-summary.json"],
	matches: (artifact, columns) => isSummary$1(artifact) && knownMetrics(headDict(artifact), columns).length > 0,
	read: ([artifact], columns) => toRunsWithParams(artifact, dictToTable(readDict(artifact)), columns)
};
function isSummary$1({ path }) {
	return path.endsWith("wandb-summary.json");
}
async function toRunsWithParams(artifact, table, columns) {
	const runs = toRuns(withoutMedia(table), columns);
	const params = await paramsIn$2(artifact.sibling("config.yaml"));
	return params ? runs.map((run) => ({
		...run,
		params
	})) : runs;
}
function withoutMedia(table) {
	const media = table.columns.filter(({ name, firstText }) => firstText !== null && name.endsWith("/_type")).map(({ name }) => name.slice(0, -5));
	return withoutColumns(table, (name) => media.some((path) => name.startsWith(path)));
}
async function paramsIn$2(config) {
	const tree = config && await readSettings(config);
	if (typeof tree !== "object" || tree === null) return null;
	const values = Object.entries(tree).filter(([name]) => !/^_wandb$|^wandb_version$/.test(name)).map(([name, entry]) => [name, settingOf(entry)]);
	return paramsOf(Object.fromEntries(values));
}
function settingOf(entry) {
	return typeof entry === "object" && entry !== null && "value" in entry ? entry.value : entry;
}

// src/formats/binary/wandb/offline/header.ts
const header = [
	58,
	87,
	38,
	66,
	225,
	190,
	0
];

// src/formats/binary/wandb/offline.ts
const wandbOffline = {
	id: "wandb",
	title: "Weights & Biases, offline run",
	files: ["*.wandb"],
	matches: (artifact) => header.every((byte, index) => artifact.headBytes[index] === byte) || artifact.path.endsWith(".wandb") && isLfsPointer(artifact),
	read: async (files, columns) => {
		const pointer = files.find(isLfsPointer);
		if (pointer) throw lfsPointerError("a W&B run", pointer.path);
		const { readRun } = await Promise.resolve().then(() => require("./run2.js"));
		const runs = [];
		for (const file of files) runs.push(...withFileContext(file, () => readRun(file, columns)));
		return runs;
	}
};

// src/formats/binary/wandb.ts
const wandb = firstMatching({
	id: "wandb",
	title: "Weights & Biases",
	runKey: runDirectory
}, [
	wandbOffline,
	wandbHistory,
	wandbSummary
]);
function runDirectory(path) {
	const directory = node_path.posix.dirname(path).replace(/(^|\/)files$/, "") || ".";
	const isOwn = /^(offline-)?run-\d{8}_\d{6}-/.test(node_path.posix.basename(directory));
	return /(^|\/)wandb-(history\.jsonl|summary\.json)$/.test(path) || isOwn && path.endsWith(".wandb") ? directory : path.replace(/\.\w+$/, "");
}

// src/reading/console/line-table.ts
function linesToTable(lines, read) {
	const columns = /* @__PURE__ */ new Map();
	const rowLines = new require_resumes.NumberList();
	let previous = "";
	for (const { text, number } of withEnd(lines)) {
		const cells = read(text);
		if (cells === null) continue;
		const row = new Map(cells);
		const content = [...row].join();
		if (content === previous && hasCounter(row.keys())) continue;
		previous = content;
		for (const [name, value] of row) {
			const column = columns.get(name) ?? require_resumes.emptyColumn(name);
			columns.set(name, column);
			require_resumes.addCell(column, rowLines.length, value);
		}
		rowLines.push(number);
		if (columns.size > 4096) throw new require_lossgate_runs.FormatError(`expected at most ${require_resumes.maxColumns} different metrics, got more`, number);
	}
	return {
		columns: [...columns.values()],
		rows: rowLines.length,
		lines: rowLines,
		notes: []
	};
}
function* withEnd(lines) {
	let number = 0;
	for (const line of lines) {
		number = line.number;
		yield line;
	}
	yield {
		text: "",
		number
	};
}
function hasCounter(names) {
	return [...names].some((name) => require_resumes.counterAxis(name) !== null);
}

// src/reading/console/console-format.ts
function consoleFormat(format) {
	const { id, title, reader, batchReader, lines = readLines } = format;
	const readers = batchReader === void 0 ? [reader] : [reader, batchReader];
	return {
		id,
		title,
		files: [
			"*.log",
			"*.out",
			"*.txt"
		],
		matches: (artifact, config) => mayBeConsoleLog(artifact) && (hasSignature(artifact, format) || readers.some((makeReader) => recordsMetric(artifact, makeReader(), format, config))),
		read: ([artifact], config) => {
			const table = chooseTable(readers, config, (makeReader) => linesToTable(lines(artifact.openText()), makeReader()));
			if (table === null) throw new require_lossgate_runs.FormatError(`no line with metrics found, as ${title} prints them`);
			return toRuns(table, config);
		}
	};
}
const otherKinds = /\.(csv|tsv|jsonl?|ndjson|ya?ml|toml|xml|html?|svg|md|rst|tex|bib|ipynb|py|pyi|[cm]?[jt]sx?|c|cc|cpp|cu|h|hpp|go|rs|java|r|jl|sh)$/i;
function mayBeConsoleLog({ path, head }) {
	return !otherKinds.test(path) && !head.includes("\0");
}
function hasSignature(artifact, { signature }) {
	return signature !== void 0 && headLines(artifact).some(({ text }) => signature.test(text));
}
function recordsMetric(artifact, read, { lines }, config) {
	for (const { text } of lines === void 0 ? headLines(artifact) : lines(headSource(artifact))) for (const [name] of read(text) ?? []) if (require_resumes.isKnownMetric(name, config)) return true;
	return false;
}
function chooseTable(readers, config, readTable) {
	let first = null;
	for (const reader of readers) {
		const table = readTable(reader);
		if (table.rows === 0) continue;
		if (table.columns.some(({ name }) => isTrainMetric(name, config))) return table;
		first ??= table;
	}
	return first;
}
function isTrainMetric(name, config) {
	const { split } = require_names.parseName(name);
	return split === "train" || split === null && require_resumes.isKnownMetric(name, config);
}

// src/formats/console/allennlp-log.ts
const prefix$3 = String.raw`^[\d-]{10} [\d:,.]{8,15} - INFO - allennlp\.training\.\S{1,40} - `;
const epochLine$6 = new RegExp(String.raw`${prefix$3}Epoch (\d{1,9})\/\d{1,9}$`);
const metricLine = new RegExp(String.raw`${prefix$3}(\S{1,200}) +\| +(\S{1,40}) +\| +(\S{1,40}) *$`);
const allennlpLog = consoleFormat({
	id: "allennlp-log",
	title: "AllenNLP log",
	reader: () => {
		let epoch = null;
		return (text) => {
			const [, number] = epochLine$6.exec(text) ?? [];
			if (number !== void 0) epoch = Number(number);
			const [, name, training = "", validation = ""] = metricLine.exec(text) ?? [];
			if (epoch === null || name === void 0) return null;
			const [train, val] = [require_number.parseNumber(training), require_number.parseNumber(validation)];
			if (train === null && val === null) return null;
			return [
				["epoch", epoch],
				...train === null ? [] : [[`training/${name}`, train]],
				...val === null ? [] : [[`validation/${name}`, val]]
			];
		};
	}
});

// src/reading/console/number-pattern.ts
const numberPattern = String.raw`[-+]?(?:(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?|[nN]a[nN]|NAN|[iI]nf(?:inity)?|INF)`;
function matchPairs(text, pattern) {
	const pairs = [];
	for (const [, name, number] of text.matchAll(pattern)) {
		const value = require_number.parseNumber(number ?? "");
		if (name !== void 0 && value !== null) pairs.push([name, value]);
	}
	return pairs;
}

// src/formats/console/boosting-console.ts
const round = /(?:^|\s)\[(\d{1,9})\]:?(?:\t|#011)/;
const ofXgboost = new RegExp(String.raw`(?:\t|#011)([^\s:#]{1,100}-[^\s:#]{1,100}):(${numberPattern})`, "g");
const ofLightgbm = new RegExp(String.raw`\t([^\t':]{1,100}'s [^\t:]{1,100}): (${numberPattern})`, "g");
const ofLightgbmCommand = new RegExp(String.raw`^\[LightGBM\] \[Info\] Iteration:(\d{1,9}), (\S{1,100}) (\S{1,100}) : (${numberPattern})`);
const boostingConsole = consoleFormat({
	id: "boosting-console",
	title: "XGBoost and LightGBM console",
	reader: () => {
		let isBestNext = false;
		return (text) => {
			const isBest = isBestNext;
			isBestNext = /best iteration/i.test(text);
			const found = round.exec(text);
			if (found === null) return ofCommand(text);
			if (isBest) return null;
			const rest = text.slice(found.index);
			const cells = [...matchPairs(rest, ofXgboost), ...lightgbmCells(rest)];
			return cells.length === 0 ? null : [...cells, ["step", Number(found[1])]];
		};
	}
});
function lightgbmCells(text) {
	return matchPairs(text, ofLightgbm).map(([name, value]) => [name.replace("'s ", "/"), value]);
}
function ofCommand(text) {
	const [, iteration, set, metric, value] = ofLightgbmCommand.exec(text) ?? [];
	return iteration === void 0 ? null : [[`${set}/${metric}`, Number(value)], ["step", Number(iteration)]];
}

// src/formats/console/caffe.ts
const glog = String.raw`^\s*(?:[IW]\d{4,8} [\d:.]+ +\d+ \S+\] +)?`;
const training$1 = new RegExp(String.raw`${glog}Iteration (\d{1,12})(?: \([^()]*\))?, loss = (\S+)\s*$`);
const testing = new RegExp(String.raw`${glog}Iteration (\d{1,12}), Testing net \(#(\d{1,3})\)`);
const output = new RegExp(String.raw`${glog}(Train|Test) net output #\d{1,4}: (\S{1,200}) = (\S+)`);
const caffe = consoleFormat({
	id: "caffe",
	title: "Caffe solver log",
	signature: /^[IW]\d{4,8} [\d:.]+ +\d+ solver\.cpp:\d+\] /,
	reader: () => {
		let step = null;
		let test = "test";
		return (text) => {
			const [, iteration, loss = ""] = training$1.exec(text) ?? [];
			const [, tested, net] = testing.exec(text) ?? [];
			if (tested !== void 0) test = net === "0" ? "test" : `test/net${net}`;
			if (iteration !== void 0 || tested !== void 0) step = Number(iteration ?? tested);
			const [, phase, name, shown = ""] = output.exec(text) ?? [];
			const value = require_number.parseNumber(iteration === void 0 ? shown : loss);
			if (step === null || value === null || phase === "Train" && name === "loss") return null;
			return [["step", step], [`${phase === "Test" ? test : "train"}/${name ?? "loss"}`, value]];
		};
	}
});

// src/formats/console/catboost-console.ts
const iteration$2 = /^\s{0,8}(\d{1,9}):\s{1,8}(?:learn|test)\d*: /;
const values = new RegExp(String.raw`\s((?:learn|test)\d*|best): (${numberPattern})`, "g");
const printed$3 = consoleFormat({
	id: "catboost-console",
	title: "CatBoost console",
	reader: () => (text) => {
		const found = iteration$2.exec(text);
		if (found === null) return null;
		return [...matchPairs(text, values).map(([name, value]) => [`${name}/loss`, value]), ["step", Number(found[1])]];
	}
});
const catboostConsole = {
	...printed$3,
	read: async (files, columns) => (await printed$3.read(files, columns)).map(named)
};
function named(recording) {
	const metric = rises(recording) ? "score" : "loss";
	const series = recording.series.filter(({ name }) => name !== "best/loss").map((one) => ({
		...one,
		name: one.name.replace(/loss$/, metric)
	}));
	return {
		...recording,
		series
	};
}
function rises({ series }) {
	const of = (wanted) => series.find(({ name }) => name === wanted)?.values;
	const [learn, test, best] = [
		of("learn/loss"),
		of("test/loss"),
		of("best/loss")?.at(-1)
	];
	if (test !== void 0 && best !== void 0) return test.some((value) => value < best);
	return learn !== void 0 && (learn.at(-1) ?? 0) > (learn.at(0) ?? 0);
}

// src/reading/console/line-pairs.ts
function parsePair(text, separator) {
	const at = text.lastIndexOf(separator);
	if (at < 1) return null;
	const name = text.slice(0, at).trim();
	const shown = text.slice(at + separator.length).trim();
	const value = require_number.parseNumber(shown.endsWith("%") ? shown.slice(0, -1) : shown);
	return name === "" || value === null ? null : [name, value];
}
function parsePairs(texts, separator) {
	return texts.flatMap((text) => {
		const pair = parsePair(text, separator);
		return pair === null ? [] : [pair];
	});
}
function withSplit(split, pairs) {
	return pairs.map(([name, value]) => [`${split}/${name}`, value]);
}

// src/formats/console/cntk.ts
const prefix$2 = String.raw`^\s*(?:MPI Rank 0: )?(?:[\d/]{8,10} [\d:]{8}: )?`;
const epochLine$5 = new RegExp(String.raw`${prefix$2}Finished Epoch ?\[ *(\d{1,9})(?: of \d+)?\]: (?:\[(\w+)\] )?(.*)$`);
const evaluation$2 = new RegExp(String.raw`${prefix$2}Finished Evaluation \[\d+\]: Minibatch\[[\d-]+\]: (.*)$`);
const minibatch = new RegExp(String.raw`${prefix$2}Minibatch\[ *\d+- *(\d{1,12})\]: (.*)$`);
const mean$2 = /^[^=]* = \S+ \* \d/;
const heading$2 = /^ *average +since +(average +since +)?examples *$/;
const cntk = consoleFormat({
	id: "cntk",
	title: "CNTK console",
	reader: () => {
		const evaluated = evaluations("epoch");
		return (text) => {
			const [, epoch, tag, means] = epochLine$5.exec(text) ?? [];
			if (epoch === void 0 || means === void 0) return evaluated.read(text);
			evaluated.at = Number(epoch);
			const pairs = withSplit(tag === "Validate" ? "Validation" : "Training", meansIn(means));
			return pairs.length === 0 ? null : [["epoch", evaluated.at], ...pairs];
		};
	},
	batchReader: () => {
		const evaluated = evaluations("step");
		let isTable = false;
		return (text) => {
			isTable ||= heading$2.test(text);
			const [, last, means] = minibatch.exec(text) ?? [];
			const row = isTable ? readRow$2(text) : null;
			if (last !== void 0 && means !== void 0) {
				evaluated.at = Number(last);
				return [["step", evaluated.at], ...meansIn(means)];
			}
			if (row === null) return evaluated.read(text);
			evaluated.at = row.examples;
			return [["step", row.examples], ...row.means];
		};
	}
});
function evaluations(counter) {
	const evaluated = {
		at: null,
		read: (text) => {
			const means = evaluation$2.exec(text)?.[1];
			if (means === void 0 || evaluated.at === null) return null;
			return [[counter, evaluated.at], ...withSplit("Evaluation", meansIn(means))];
		}
	};
	return evaluated;
}
function meansIn(text) {
	const means = text.split(/[,;] ?/).filter((part) => mean$2.test(part));
	return parsePairs(means.map((part) => part.slice(0, part.indexOf(" * "))), "=");
}
function readRow$2(text) {
	const values = text.trim().split(/ +/, 6).map(require_number.parseNumber);
	const [, loss, third, metric, fifth] = values;
	const examples = fifth ?? third;
	if (values.length === 3 && typeof loss === "number" && typeof third === "number") return {
		examples: third,
		means: [["loss", loss]]
	};
	if (values.length !== 5 || typeof loss !== "number" || typeof metric !== "number") return null;
	if (typeof examples !== "number") return null;
	return {
		examples,
		means: [["loss", loss], ["metric", metric]]
	};
}

// src/formats/console/darknet.ts
const iteration$1 = /^\s*(\d{1,12}): \S+, (\S+) avg(?: loss)?, \S+ rate, \S+ seconds, \d+ images/;
const precision = /^ *mean_average_precision \(mAP@[\d.]{1,9}\) = (\S+) *$/;
const darknet = consoleFormat({
	id: "darknet",
	title: "Darknet training log",
	reader: () => {
		let step = null;
		return (text) => {
			const [, number, average = ""] = iteration$1.exec(text) ?? [];
			if (number !== void 0) step = Number(number);
			const name = number === void 0 ? "valid/mAP" : "avg loss";
			const value = require_number.parseNumber(number === void 0 ? precision.exec(text)?.[1] ?? "" : average);
			if (step === null || value === null) return null;
			return [["step", step], [name, value]];
		};
	}
});

// src/formats/console/fairseq.ts
const prefix$1 = String.raw`^(?:[\d-]{10} [\d:,]{8,15} \| INFO \| [\w.]+ \| |\[[\d:, -]{19,25}\]\[[\w.]+\]\[INFO\] - |\| )`;
const epochLine$4 = new RegExp(String.raw`${prefix$1}epoch (\d{1,9}) \| (?:valid on '([^']{1,100})' subset \| )?(.*)$`);
const innerLine = new RegExp(String.raw`${prefix$1}epoch (\d{1,9}): +\d+ \/ \d+ (\S+=.*)$`);
const jsonLine = new RegExp(String.raw`${prefix$1}(\{"epoch": (\d{1,9}), .*\})\s*$`);
const jsonPair = /"([\w.-]{1,100})": "?([^",{}[\]]{1,40})"?/g;
const bookkeeping$1 = /(^|_)(wps|ups|wpb|bsz|num_updates|lr|gnorm|clip|oom|loss_scale|wall|train_wall|gb_free|update|epoch|best|best_\w+)$/;
const fairseq = consoleFormat({
	id: "fairseq",
	title: "fairseq log",
	reader: () => readEpoch$2,
	batchReader: () => (text) => readInner(text) ?? (/ valid on |"valid/.test(text) ? readEpoch$2(text) : null)
});
const readEpoch$2 = (text) => {
	const [, epoch, subset, stats] = epochLine$4.exec(text) ?? [];
	if (stats !== void 0) return cellsOf$3(Number(epoch), sideOf(subset), parsePairs(stats.split(" | "), " "));
	const [, json, ofJson] = isInner(text) ? [] : jsonLine.exec(text) ?? [];
	return json === void 0 ? null : cellsOf$3(Number(ofJson), "train", pairsIn$1(json));
};
const readInner = (text) => {
	const [, epoch, stats] = innerLine.exec(text) ?? [];
	if (stats !== void 0) return cellsOf$3(Number(epoch), "train", parsePairs(stats.split(", "), "="));
	const [, json, ofJson] = isInner(text) ? jsonLine.exec(text) ?? [] : [];
	return json === void 0 ? null : cellsOf$3(Number(ofJson), "train", pairsIn$1(json));
};
function isInner(text) {
	return text.includes("\"update\": ");
}
function sideOf(subset) {
	if (subset === void 0) return "train";
	return isSided(`${subset}/loss`) ? subset : `valid/${subset}`;
}
function pairsIn$1(json) {
	return [...json.matchAll(jsonPair)].flatMap(([, name = "", shown = ""]) => {
		const value = require_number.parseNumber(shown.trim());
		return value === null ? [] : [[name, value]];
	});
}
function cellsOf$3(epoch, side, pairs) {
	const updates = pairs.find(([name]) => /(^|_)num_updates$/.test(name));
	const named = pairs.filter(([name]) => !bookkeeping$1.test(name)).map(([name, value]) => [isSided(name) ? name : `${side}/${name}`, value]);
	if (named.length === 0) return null;
	return [
		["epoch", epoch],
		...updates === void 0 ? [] : [["step", updates[1]]],
		...named
	];
}
function isSided(name) {
	return require_names.parseName(name).split !== null;
}

// src/formats/console/fastai-console.ts
const heading$1 = /^ *epoch {2,}(train|trn)_loss\b/;
const noNumber = /^(\d{1,4}(:\d\d){1,2}|#na#|None|-+)$/;
const fastaiConsole = consoleFormat({
	id: "fastai-console",
	title: "fastai console",
	reader: () => {
		let names = [];
		return (text) => {
			if (heading$1.test(text)) names = namesIn(text);
			return names.length === 0 ? null : readRow$1(text, names);
		};
	}
});
function namesIn(text) {
	return text.trim().split(/ {2,}/).map((name) => name === "trn_loss" ? "train_loss" : name);
}
function readRow$1(text, names) {
	const values = text.trim().split(/ +/, names.length + 1);
	if (values.length !== names.length || !/^\d{1,9}$/.test(values[0] ?? "")) return null;
	const cells = [];
	for (const [index, value] of values.entries()) {
		const number = require_number.parseNumber(value);
		if (number === null && !noNumber.test(value)) return null;
		if (number !== null) cells.push([names[index] ?? "", number]);
	}
	return cells;
}

// src/formats/console/flair-log.ts
const done = /^(?:[\d-]{10} [\d:,.]{5,15} )?EPOCH (\d{1,9}) done: (loss .*)$/;
const evaluated$1 = /^(?:[\d-]{10} [\d:,.]{5,15} )?(TRAIN|DEV|TEST) *: (loss .*)$/;
const batch$1 = /^(?:[\d-]{10} [\d:,.]{5,15} )?epoch (\d{1,9}) - iter (\d{1,9})\/(\d{1,9}) - (loss .*)$/;
const flairLog = consoleFormat({
	id: "flair-log",
	title: "Flair training log",
	reader: () => {
		let epoch = null;
		return (text) => {
			const [, number, reached] = done.exec(text) ?? [];
			if (number !== void 0 && reached !== void 0) {
				epoch = Number(number);
				return [["epoch", epoch], ...withSplit("train", lossIn(reached))];
			}
			const [, side, scores] = evaluated$1.exec(text) ?? [];
			if (epoch === null || side === void 0 || scores === void 0) return null;
			return [["epoch", epoch], ...withSplit(side, scoresIn(scores))];
		};
	},
	batchReader: () => (text) => {
		const [, epoch, iteration, iterations, reached] = batch$1.exec(text) ?? [];
		if (reached === void 0) return null;
		return [["step", (Number(epoch) - 1) * Number(iterations) + Number(iteration)], ...withSplit("train", lossIn(reached))];
	}
});
function lossIn(text) {
	return parsePairs(text.split(" - ", 1), " ");
}
function scoresIn(text) {
	const scores = text.split(" - ").map((score) => score.replace(/ \([^()]*\)/, ""));
	return parsePairs(scores, " ");
}

// src/formats/console/keras-console/progress.ts
const speed = /^\d{1,9}[mµun]?s\/(epoch|step|sample)$/;
function readProgress(text) {
	const parts = text.trimEnd().split(" - ");
	while (parts.length > 1 && speed.test(parts.at(-1) ?? "")) parts.pop();
	const shown = [];
	for (let metric = readMetric$1(parts); metric !== null; metric = readMetric$1(parts)) {
		shown.push(metric);
		parts.pop();
	}
	const progress = parts.join(" - ");
	if (shown.length === 0 || /Epoch/.test(progress) || !isTime(parts.at(-1) ?? "")) return null;
	const metrics = new Map(shown.reverse());
	const count = progress.match(/\d{1,12}\/(\d{1,12}|Unknown)/g)?.at(-1);
	if (count === void 0) return {
		metrics,
		total: null,
		isFinished: true
	};
	const [done, total] = count.split("/").map(Number);
	const isFinished = done === total && !progress.includes("ETA:");
	return {
		metrics,
		total: total ?? null,
		isFinished
	};
}
function readMetric$1(parts) {
	const last = parts.at(-1);
	if (last === void 0 || parts.length < 2) return null;
	const colon = last.lastIndexOf(": ");
	const value = require_number.parseNumber(last.slice(colon + 2).trim());
	return colon < 1 || value === null ? null : [last.slice(0, colon).trim(), value];
}
function isTime(part) {
	return /(^|\D)\d{1,9}(m|µ|u|n)?s(\W|$)|ETA: \d/.test(part);
}

// src/formats/console/keras-console.ts
const kerasConsole = {
	id: "keras-console",
	title: "Keras console",
	files: [
		"*.log",
		"*.out",
		"*.txt"
	],
	matches: (artifact, columns) => {
		return epochsIn(headSource(artifact)).flatMap((epoch) => epoch.shown ?? []).some((line) => namesOf$1(line).some((name) => require_resumes.isKnownMetric(name, columns)));
	},
	read: ([artifact], columns) => {
		const { epochs, notes } = keepFinished(epochsIn(artifact.openText()));
		if (epochs.length === 0) throw new require_lossgate_runs.FormatError("no finished epoch: expected a line `Epoch 1/10`, then one with its metrics");
		return toRuns(tableOf(epochs, notes), columns);
	}
};
const [backspace, carriageReturn$1] = [8, 13];
function* statesOf(bytes, from, to) {
	for (let end = to; end > from;) {
		let start = end;
		while (start > from && bytes[start - 1] !== carriageReturn$1 && bytes[start - 1] !== backspace) start--;
		if (start < end) yield bytes.toString("utf8", start, end).replaceAll(/\x1b\[[\d;?]*[A-Za-z]/g, "");
		end = start - 1;
	}
}
function epochIn(segment) {
	const found = /Epoch (\d{1,9})\/\d{1,9}$/.exec(segment.trimEnd());
	return found === null ? null : Number(found[1]);
}
function epochsIn(source) {
	const epochs = [];
	for (let line = 1; peekByte(source) !== -1; line++) {
		const feed = findLineEnd(source);
		const to = feed === -1 ? source.end : feed;
		for (const state of statesOf(source.bytes, source.at, to)) if (readState$1(state, line, epochs)) break;
		source.at = feed === -1 ? to : feed + 1;
	}
	return epochs;
}
function readState$1(state, line, epochs) {
	const number = epochIn(state);
	const progress = number === null ? readProgress(state) : null;
	const epoch = epochs.at(-1);
	if (number !== null) epochs.push({
		number,
		line,
		shown: null
	});
	else if (progress !== null && isFitOfOneEpoch(progress, line, epoch)) epochs.push({
		number: 1,
		line,
		shown: {
			...progress,
			line
		}
	});
	else if (progress !== null && epoch !== void 0) show(epoch, progress, line);
	return number !== null || progress !== null;
}
function isFitOfOneEpoch(progress, line, epoch) {
	if (!hasVal(progress)) return false;
	return epoch === void 0 || epoch.shown !== null && hasVal(epoch.shown) && epoch.shown.line !== line;
}
function show(epoch, progress, line) {
	const { shown } = epoch;
	if (shown === null || shown.line === line || !shown.isFinished && shown.total === progress.total || hasVal(progress)) epoch.shown = {
		...progress,
		line
	};
}
function hasVal(progress) {
	return namesOf$1(progress).some((name) => name.startsWith("val_"));
}
function namesOf$1({ metrics }) {
	return [...metrics.keys()];
}
function keepFinished(epochs) {
	const finished = [];
	const notes = [];
	let everyHadVal = null;
	epochs.forEach((epoch, index) => {
		const { number, line, shown } = epoch;
		if (number === 1) everyHadVal = null;
		const goesOn = epochs[index + 1]?.number === number + 1;
		const awaitsVal = everyHadVal === true && shown !== null && !hasVal(shown);
		if (shown !== null && (goesOn || shown.isFinished && !awaitsVal)) {
			finished.push({
				...epoch,
				shown
			});
			everyHadVal = everyHadVal !== false && hasVal(shown);
		} else notes.push(`epoch ${number} (line ${line}) did not finish: skipped`);
	});
	return {
		epochs: finished,
		notes
	};
}
function tableOf(epochs, notes) {
	const columns = /* @__PURE__ */ new Map();
	epochs.forEach(({ number, shown }, row) => {
		for (const [name, value] of new Map([...shown.metrics, ["epoch", number]])) {
			const column = columns.get(name) ?? require_resumes.emptyColumn(name);
			columns.set(name, column);
			require_resumes.addCell(column, row, value);
		}
	});
	return {
		columns: [...columns.values()],
		rows: epochs.length,
		lines: require_resumes.NumberList.from(epochs.map(({ line }) => line)),
		notes
	};
}

// src/formats/console/megatron.ts
const training = /(?:^|\s)iteration +(\d{1,9})\/ *\d{1,9} \| .{0,400}elapsed time per iteration/;
const evaluation$1 = /(?:^|\s)validation\S{0,40} loss at iteration (\d{1,9})(?: on (validation|test) set)? \| /;
const shown = new RegExp(String.raw`\| *([A-Za-z][\w -]{0,60}): +(${numberPattern})(?= \|)`, "g");
const noColumns$1 = {
	metrics: /* @__PURE__ */ new Set(),
	position: null
};
const megatron = consoleFormat({
	id: "megatron",
	title: "Megatron-LM",
	reader: () => (text) => {
		const train = training.exec(text);
		if (train) {
			const losses = matchPairs(text, shown).filter(([name]) => require_resumes.isKnownMetric(name, noColumns$1));
			return losses.length === 0 ? null : [...losses, ["step", Number(train[1])]];
		}
		const val = evaluation$1.exec(text);
		if (val === null) return null;
		return [...matchPairs(text, shown).map(([name, value]) => [`${val[2] ?? "validation"}/${name.replace(/ value$/, "")}`, value]), ["step", Number(val[1])]];
	}
});

// src/formats/console/mmengine-log.ts
const head = / - INFO - (Epoch|Iter)(?:\((train|val|test)\)\s{0,8}|\s(?=\[\d{1,9}(?:\]\[\d{1,9})?\/\d{1,9}\]\s{1,8}(?:base_)?lr: ))\[ {0,8}(\d{1,9})(?:\/\d{1,9})?\](?:\[ {0,8}(\d{1,9})(?:\/(\d{1,9}))?\])?/;
const pair = new RegExp(String.raw`([A-Za-z][\w./@-]{0,100}): (${numberPattern})(?=[\s,]|$)`, "g");
const settings = /^(base_lr|eta|memory|loss_scale|time|data_time|\S{0,100}_(?:scaler?|copypaste))$/;
const mmengineLog = consoleFormat({
	id: "mmengine-log",
	title: "MMEngine log",
	reader: () => {
		let iter = 0;
		return (text) => {
			const found = head.exec(text);
			if (found === null) return null;
			const [, unit, side = "train", number, batch, batches] = found;
			if (side !== "train" && text.includes(" eta: ")) return null;
			if (unit === "Iter" && side === "train") iter = Number(number);
			const metrics = matchPairs(text.slice(found.index), pair).filter(([name]) => isMetric$2(name));
			if (metrics.length === 0) return null;
			const cells = metrics.map(([name, value]) => [name.startsWith(`${side}/`) ? name : `${side}/${name}`, value]);
			if (unit === "Iter") return [...cells, ["step", iter]];
			const share = side === "train" && batch !== void 0 ? Number(batch) / Number(batches) : 1;
			return [...cells, ["epoch", Number(number) - 1 + share]];
		};
	}
});
function isMetric$2(name) {
	return !require_names.isBookkeeping(name) && !settings.test(name);
}

// src/formats/console/mxnet/lines.ts
const prefix = String.raw`^(?:\[1,0\]<std(?:err|out)>:)?(?:[\d-]{10} [\d:,]{8,15} )?(?:INFO:\w{1,50}:|INFO )?(?:Node\[0\] )?`;
function pairsIn(text) {
	return parsePairs(text.split(/[\s,]+/), "=").filter(([name]) => !/^(cost|time|speed|lr)$/i.test(name)).map(([name, value]) => [metricOf(name), value]);
}
function metricOf(name) {
	return name.replace(/^err-(top\d)$/, "$1-err");
}
function at(counter, position, pairs) {
	return pairs.length === 0 ? null : [[counter, position], ...pairs];
}

// src/formats/console/mxnet/gluon.ts
const accuracies = new RegExp(String.raw`${prefix}\[Epoch (\d{1,9})\] (train=.*)$`);
const sided = new RegExp(String.raw`${prefix}\[Epoch (\d{1,9})\] (training|validation)(?: cost)?: ?(.*)$`, "i");
const running = new RegExp(String.raw`${prefix}Epoch (\d{1,9}) iteration (\d{1,9})\/(\d{1,9}): training loss (\S+)$`);
const segmented = new RegExp(String.raw`${prefix}Epoch (\d{1,9}) validation (.*)$`);
const meanPrecision = /^(?:mAP)?=(\S+)$/;
function gluonEpochs() {
	const detection = readDetection();
	const segmentation = readSegmentation();
	return (text) => detection(text) ?? readAccuracies(text) ?? readSided(text) ?? segmentation(text);
}
const readIteration = (text) => {
	const [, epoch, iteration, iterations, mean = ""] = running.exec(text) ?? [];
	const loss = require_number.parseNumber(mean);
	if (loss === null) return null;
	return at("step", Number(epoch) * Number(iterations) + Number(iteration), [["training loss", loss]]);
};
const readAccuracies = (text) => {
	const [, epoch, shown] = accuracies.exec(text) ?? [];
	if (shown === void 0) return null;
	const pairs = pairsIn(shown.replace("loss: ", "loss=")).map(([name, value]) => [name === "train" || name === "val" ? `${name}/accuracy` : name, value]);
	return at("epoch", Number(epoch), pairs);
};
const readSided = (text) => {
	const [, epoch, side, pairs] = sided.exec(text) ?? [];
	if (side === void 0 || pairs === void 0) return null;
	return at("epoch", Number(epoch), withSplit(side.toLowerCase(), pairsIn(pairs)));
};
function readSegmentation() {
	let lastLoss = null;
	return (text) => {
		const [, epoch = "", , , mean = ""] = running.exec(text) ?? [];
		const loss = require_number.parseNumber(mean);
		if (loss !== null) lastLoss = {
			epoch,
			loss
		};
		const [, validated, scores] = segmented.exec(text) ?? [];
		if (scores === void 0) return null;
		const trained = lastLoss !== null && lastLoss.epoch === validated ? [["training loss", lastLoss.loss]] : [];
		const pairs = withSplit("validation", parsePairs(scores.split(", "), ": "));
		return at("epoch", Number(validated), [...trained, ...pairs]);
	};
}
function readDetection() {
	let epoch = null;
	return (text) => {
		const [, number, side] = sided.exec(text) ?? [];
		if (number !== void 0) epoch = side === "Validation" ? Number(number) : null;
		const value = require_number.parseNumber(meanPrecision.exec(text)?.[1] ?? "");
		return epoch === null || value === null ? null : at("epoch", epoch, [["validation/mAP", value]]);
	};
}

// src/formats/console/mxnet.ts
const epochLine$3 = new RegExp(String.raw`${prefix}Epoch ?\[(\d{1,9})\](?: Rank\[0\])?(?: Batch\[\d+\](?=\tTime cost=))?\s+(?!Rank|Batch)(.*)$`);
const batchLine = new RegExp(String.raw`${prefix}Epoch ?\[(\d{1,9})\](?: Rank\[0\])? Batch ?\[(?:\d+-)?(\d{1,9})\](?:\/\[\d+\])?\s+(?!Time cost=)(.*)$`);
const gluonBatch = new RegExp(String.raw`${prefix}\[Epoch (\d{1,9})\]\[Batch (\d{1,9})\], (.*)$`);
const mxnet = consoleFormat({
	id: "mxnet",
	title: "MXNet and GluonCV log",
	signature: /^Namespace\(.*\bkvstore=|^\[Epoch \d{1,9}\] Training cost: /,
	reader: () => {
		const gluon = gluonEpochs();
		return (text) => gluon(text) ?? readEpoch$1(text, Number);
	},
	batchReader: () => {
		const stepOf = stepsOverEpochs();
		return (text) => {
			const [, epoch, batch, shown] = batchLine.exec(text) ?? gluonBatch.exec(text) ?? [];
			if (shown === void 0) return readIteration(text) ?? readEpoch$1(text, stepOf, "step");
			return at("step", stepOf(Number(epoch), Number(batch)), pairsIn(shown));
		};
	}
});
function readEpoch$1(text, positionOf, counter = "epoch") {
	const [, epoch, shown] = epochLine$3.exec(text) ?? [];
	return shown === void 0 ? null : at(counter, positionOf(Number(epoch)), pairsIn(shown));
}
function stepsOverEpochs() {
	let [epoch, last, before] = [
		0,
		0,
		0
	];
	return (now, batch) => {
		if (now !== epoch) [before, last] = [now > epoch ? before + last : 0, 0];
		epoch = now;
		last = batch ?? last;
		return before + last;
	};
}

// src/formats/console/nanogpt.ts
const evaluation = new RegExp(String.raw`^step (\d{1,9}): train loss (${numberPattern})(?:, val loss (${numberPattern}))?`);
const iter = new RegExp(String.raw`^iter (\d{1,9}): loss (${numberPattern}), time `);
const step = new RegExp(String.raw`^step +(\d{1,9})(?:\/\d{1,9})? \| (?:train )?loss:? (${numberPattern})`);
const unnumbered = new RegExp(`^(?:validation|val) loss:? (${numberPattern})$`);
const short = new RegExp(String.raw`^s:(\d{1,9}) (trl|tel|eval):(${numberPattern})`);
const column = new RegExp(String.raw`^(\d{1,9}) (train|val|hella) (${numberPattern})$`);
const modded = new RegExp(String.raw`^step:(\d{1,9})\/\d{1,9} (?:avg_)?((?:train|val)_loss):(${numberPattern})(?= |$)`);
const nanogpt = consoleFormat({
	id: "nanogpt",
	title: "nanoGPT, llm.c and modded-nanogpt",
	reader: () => {
		let at = null;
		let early = null;
		return (text) => {
			const val = unnumbered.exec(text)?.[1];
			if (val !== void 0) {
				if (at === null) early = val;
				return at === null ? null : row(at, "val/loss", val);
			}
			const [number, cells] = numbered$1(text);
			if (number === null) return null;
			const before = early === null ? [] : row(number, "val/loss", early);
			[at, early] = [number, null];
			return [...before, ...cells];
		};
	}
});
function numbered$1(text) {
	const [, at, train, val] = evaluation.exec(text) ?? [];
	if (at !== void 0) return [at, [...row(at, "train loss", train), ...val === void 0 ? [] : row(at, "val loss", val)]];
	const [, iteration, ofBatch] = iter.exec(text) ?? [];
	if (iteration !== void 0) return [iteration, row(iteration, "iter/loss", ofBatch)];
	const [, stepped, loss] = step.exec(text) ?? [];
	if (stepped !== void 0) return [stepped, row(stepped, "train/loss", loss)];
	const [, number, word = "", value] = modded.exec(text) ?? short.exec(text) ?? column.exec(text) ?? [];
	return number === void 0 ? [null, []] : [number, row(number, names.get(word) ?? word, value)];
}
function row(at, name, value) {
	return [[name, require_number.parseNumber(value ?? "") ?? NaN], ["step", Number(at)]];
}
const names = /* @__PURE__ */ new Map([
	["trl", "train/loss"],
	["tel", "val/loss"],
	["train", "train/loss"],
	["val", "val/loss"],
	["eval", "eval/accuracy"],
	["hella", "eval/accuracy"]
]);

// src/reading/console/progress-frames.ts
const colours = /\x1b\[[\d;?]*[A-Za-z]/g;
function* progressFrames(source) {
	for (;;) {
		const lineEnd = findLineEnd(source);
		const { at, line } = source;
		const next = lineEnd === -1 ? source.end : lineEnd + 1;
		if (at === next) return;
		const text = source.bytes.toString("utf8", at, lineEnd === -1 ? next : lineEnd);
		source.at = next;
		for (const state of text.split("\r")) if (state.trim() !== "") yield {
			text: state.replaceAll(colours, ""),
			number: line,
			isComplete: lineEnd !== -1
		};
		source.line++;
	}
}

// src/formats/console/nemo.ts
const bar = /\bEpoch (\d{1,9}): [^[\]]{0,300}? (\d{1,9})\/(\d{1,9}) \[(\d[^\]]{0,4000})\]/;
const iteration = /\bTraining epoch (\d{1,9}), iteration (\d{1,12})\/\d{1,12} \| (.*)$/;
const reached = /\bEpoch \d{1,9}, (?:global )?step (\d{1,12}): '?([\w./-]{1,100})'? reached (\S{1,40}) \(best/;
const bookkeeping = /^(v_num|epoch|lr(-.*)?|learning_rate|global_step|global_batch_size|micro_batch_size|consumed_samples|.* in s|.*_time|.*time|throughput.*|samples\/sec|.*norm|peak_memory.*|TFLOPS.*)$/i;
const nemo = consoleFormat({
	id: "nemo",
	title: "NeMo and Lightning console",
	lines: progressFrames,
	reader: () => {
		const shown = /* @__PURE__ */ new Map();
		let last = null;
		return (text) => {
			const found = readState(text);
			if (found === null) return null;
			const { step, pairs } = found;
			const fresh = pairs.filter(([name, value]) => isOfValidation(name) ? !isShown(value, shown.get(name)) : step !== last);
			for (const [name, value] of pairs) shown.set(name, value);
			last = step;
			return fresh.length === 0 ? null : [["step", step], ...fresh];
		};
	}
});
function readState(text) {
	const [, epoch, done, total, postfix] = bar.exec(text) ?? [];
	if (postfix !== void 0) return {
		step: Number(epoch) * Number(total) + Number(done),
		pairs: metricsOf(parsePairs(postfix.split(", "), "="))
	};
	const [, , count, stats] = iteration.exec(text) ?? [];
	if (stats !== void 0) {
		const pairs = parsePairs(stats.split(" | "), ": ");
		return {
			step: pairs.find(([name]) => name === "global_step")?.[1] ?? Number(count),
			pairs: metricsOf(pairs)
		};
	}
	const [, step, name = "", value = ""] = reached.exec(text) ?? [];
	return step === void 0 ? null : {
		step: Number(step),
		pairs: parsePairs([`${name}=${value}`], "=")
	};
}
function metricsOf(pairs) {
	const isReduced = pairs.some(([name]) => name === "reduced_train_loss");
	return pairs.filter(([name]) => !bookkeeping.test(name) && !(isReduced && name === "loss")).map(([name, value]) => [name === "reduced_train_loss" ? "train_loss" : name, value]);
}
function isOfValidation(name) {
	return /^(val|valid|validation|test)[_/]/.test(name);
}
function isShown(value, last) {
	if (last === void 0) return false;
	return [
		last,
		Number(last.toPrecision(3)),
		Number(last.toPrecision(4))
	].some((shown) => Object.is(shown, value));
}

// src/formats/console/nnunet.ts
const stamp = String.raw`\d{4}-\d\d-\d\d [\d:.]{8,15}: `;
const epochLine$2 = new RegExp(`^(?:epoch: +|${stamp}Epoch )(\\d{1,9}) *$`);
const lossLine = new RegExp(`^${stamp}(train loss|validation loss|train_loss|val_loss)(?: ?: | )(\\S+) *$`);
const nnunet = consoleFormat({
	id: "nnunet",
	title: "nnU-Net training log",
	reader: () => {
		let epoch = null;
		return (text) => {
			const [, number] = epochLine$2.exec(text) ?? [];
			if (number !== void 0) epoch = Number(number);
			const [, name, shown = ""] = lossLine.exec(text) ?? [];
			const value = require_number.parseNumber(shown);
			if (epoch === null || name === void 0 || value === null) return null;
			return [["epoch", epoch], [name, value]];
		};
	}
});

// src/reading/console/printed-line.ts
const split = "train|training|val|valid|validation|validating|eval|evaluation|dev|test|testing";
const counter = /(?<![\w/.]|(?:per|total|max|num|best|last|final|start|every) )(?:(?:at|after|in|for|of) )?(global[ _]step|epoch|step|iter|iteration|batch|round) {0,4}[:=#-]? {0,4}[[(]? {0,6}(\d{1,9})(?: ?(?:\/|of) ?(\d{1,9}))?(?!\w|\.\d)/gi;
const bracketed = /^\s*\[ ?\( ?(\d{1,9}) {0,4}\) /;
const fraction = /\[ {0,9}(\d{1,9}) ?\/ {0,9}(\d{1,9})(?: \( {0,3}\d{1,3}(?:\.\d{1,3})?%\))?\]/g;
const metric$2 = new RegExp(String.raw`(?<![\w.])([A-Za-z][\w.@/-]{0,40}(?: [A-Za-z][\w.@/-]{0,40}){0,3}) {0,8}[:=]? {0,8}` + String.raw`(?:(${numberPattern})%?(?![\w/]|\.\d)|\d{1,9}\/\d{1,9} \((${numberPattern})%\))` + String.raw`|\b(${split})(?: (?:set|epoch|phase|results?))?\.? {0,3}[:|\])>-]`, "gi");
const splitAlone = new RegExp(String.raw`^\W{0,40}(${split})(?: (?:set|epoch|phase|error|results?))?\W{0,40}$`, "i");
const splitWord = new RegExp(`^(?:${split})(?=[._/-]|$)`, "i");
const mean$1 = /^(?:average|averaged|avg\.?|mean|running|epoch)[ _]/i;
const notCurrent = /^(?:best|min|minimum|max|maximum|lowest|highest|smallest|final|target|previous|prev|last|old)(?=_|$)|^(?:new|is|was|from|to|by|than|over|at|in|on|of|for|after|below|above|improved?|decreased|increased|reached)$/i;
const loggerPrefix = /^.{0,120}?\b(?:DEBUG|INFO|WARNING|NOTICE)\b[\]:\s-]{0,5}/;
function splitHeading(text) {
	return splitAlone.exec(text)?.[1] ?? null;
}
function parsePrintedLine(printed, previousSplit) {
	const text = printed.replace(loggerPrefix, "");
	let epoch = null;
	let step = null;
	let progress = null;
	const mark = bracketed.exec(text);
	if (mark) epoch = Number(mark[1]);
	const rest = text.replaceAll(counter, (all, word, number, total) => {
		if (/^epoch$/i.test(word)) epoch ??= Number(number);
		else {
			step ??= Number(number);
			if (total !== void 0) progress ??= Number(number) / Number(total);
		}
		return all.startsWith(word) ? " | " : "";
	}).replaceAll(fraction, (_, number, total) => {
		progress ??= Number(number) / Number(total);
		return " | ";
	});
	return {
		epoch,
		step,
		progress,
		isBatch: progress !== null || step !== null,
		metrics: findMetrics(rest, previousSplit)
	};
}
function findMetrics(text, previousSplit) {
	const metrics = [];
	let currentSplit = previousSplit;
	let lastMetric = "";
	for (const [, words, number, percent, named] of text.matchAll(metric$2)) {
		if (named !== void 0) currentSplit = named;
		const value = require_number.parseNumber(number ?? percent ?? "");
		if (words === void 0 || value === null) continue;
		const name = metricName(words, lastMetric);
		if (name === null) continue;
		const { split, word, metric } = require_names.parseName(name);
		if (split !== null && name.startsWith(metric)) lastMetric = metric;
		if (metrics.length === 0 && split !== null) currentSplit = word;
		metrics.push([split === null && currentSplit !== null ? `${currentSplit}/${name}` : name, value]);
	}
	return metrics;
}
function metricName(words, lastMetric) {
	const all = words.replace(mean$1, "").split(" ").filter((word) => !/^set\.?$/i.test(word));
	if (all.some((word) => notCurrent.test(word))) return null;
	const last = all.at(-1) ?? "";
	if (all.length === 1 && splitWord.exec(last)?.[0] === last) return lastMetric === "" ? null : `${lastMetric} ${last}`;
	const from = all.length === 2 && splitWord.test(last) ? 0 : all.findIndex((word) => splitWord.test(word));
	const name = all.slice(Math.max(from, 0)).join(" ");
	return require_resumes.isKnownMetric(name, {
		metrics: /* @__PURE__ */ new Set(),
		position: null
	}) ? name : null;
}

// src/formats/console/printed-losses.ts
const longestLine$1 = 2e3;
const reach = 20;
const counts = /(?:epoch|step|iter|iteration|batch|round)\W{0,10}\d|^\s?\[ ?\(\d/im;
const summary$1 = /^\W{0,40}(?:best|final|lowest|minimum|restor|load|early stop)|best (?:epoch|model|val|loss)/i;
const assignment = /^\s*[\w.]+ = \S+\s*$/;
const unfinished = /(?<!100|\d\d\d)%\|/;
const printed$2 = consoleFormat({
	id: "printed-losses",
	title: "Printed losses",
	reader: () => readerOf("epochs"),
	batchReader: () => readerOf("batches")
});
const printedLosses = {
	...printed$2,
	matches: (artifact) => mayBeConsoleLog(artifact) && counts.test(artifact.head) && repeats(artifact)
};
function readerOf(unit) {
	let epoch = null;
	let step = null;
	let side = null;
	let age = 0;
	const early = /* @__PURE__ */ new Set();
	return (text) => {
		if (text.length > longestLine$1 || summary$1.test(text) || assignment.test(text) || unfinished.test(text)) return null;
		const line = parsePrintedLine(text, side);
		if (line.epoch !== null || line.step !== null) {
			if (line.epoch !== null) epoch = line.epoch;
			step = line.step;
			age = 0;
			if (line.metrics.length === 0) side = null;
		} else if (line.metrics.length > 0) {
			const names = line.metrics.map(([name]) => name).join();
			if (epoch === null && step === null) early.add(names);
			if (early.has(names)) return null;
		}
		if (line.metrics.length > 0 && age <= reach) {
			age = 0;
			return cellsOf$2(line, {
				epoch,
				step: line.step ?? step
			}, unit);
		}
		age++;
		side = splitHeading(text) ?? side;
		return null;
	};
}
function cellsOf$2(line, at, unit) {
	const { progress, isBatch } = line;
	if (at.epoch === null) return at.step === null ? null : [...line.metrics, ["step", at.step]];
	if (!isBatch) return [...line.metrics, ["epoch", at.epoch]];
	const metrics = unit === "batches" ? line.metrics : line.metrics.filter(isOfVal);
	if (metrics.length === 0) return null;
	if (progress !== null) return [...metrics, ["epoch", at.epoch - 1 + progress]];
	return [
		...metrics,
		["epoch", at.epoch],
		["step", at.step ?? 0]
	];
}
function isOfVal([name]) {
	return require_names.parseName(name).split === "val";
}
function repeats(artifact) {
	const read = readerOf("batches");
	const places = /* @__PURE__ */ new Map();
	for (const { text } of headLines(artifact)) {
		const cells = read(text);
		if (cells === null) continue;
		const at = [...cells].filter(([name]) => name === "epoch" || name === "step").join();
		const words = text.replaceAll(/[-+]?[\d.]+(?:e[-+]?\d+)?|nan|inf/gi, "0").replaceAll(/\s+/g, " ");
		if ((places.get(words) ?? at) !== at) return true;
		places.set(words, at);
	}
	return false;
}

// src/formats/console/printed-table.ts
const longestLine = 4e3;
const noColumns = {
	metrics: /* @__PURE__ */ new Set(),
	position: null
};
const printedTable = consoleFormat({
	id: "printed-table",
	title: "Printed table",
	reader: () => {
		let heading = null;
		return (text) => {
			if (text.length > longestLine) return null;
			const cells = cellsOf$1(text);
			const found = headingOf(cells);
			if (found === null) return heading && rowOf(cells, heading, text.includes("	"));
			heading = found;
			return null;
		};
	}
});
function cellsOf$1(text) {
	const cells = [];
	for (const { 0: cell, index } of text.matchAll(/[^\s|](?:[^\t |]| (?=[^\s|]))*/g)) cells.push({
		text: cell,
		from: index,
		to: index + cell.length
	});
	return cells;
}
function headingOf(cells) {
	const [first, ...others] = cells;
	if (first === void 0 || others.length === 0) return null;
	const words = first.text.split(" ");
	const counter = words.at(-1) ?? "";
	if (require_resumes.counterAxis(counter) === null || !others.every(({ text }) => /^[A-Za-z#]/.test(text))) return null;
	if (!others.some(({ text }) => require_resumes.isKnownMetric(text, noColumns))) return null;
	return {
		cells,
		counter,
		lead: words.length
	};
}
function rowOf(cells, heading, isTabbed) {
	const words = cells[0]?.text.split(" ") ?? [];
	const at = words.at(-1) ?? "";
	if (words.length !== heading.lead || !/^\d{1,9}$/.test(at)) return null;
	const names = namesOf(cells, heading.cells, isTabbed);
	if (names === null) return null;
	const row = [[heading.counter, Number(at)]];
	for (const [index, { text }] of cells.entries()) {
		const name = names[index] ?? "";
		const value = require_resumes.counterAxis(name) === null ? require_number.parseNumber(text) : null;
		if (value !== null) row.push([name, value]);
	}
	return row.length < 2 ? null : row;
}
function namesOf(cells, heading, isTabbed) {
	if (cells.length === heading.length) return heading.map(({ text }) => text);
	if (isTabbed || cells.length > heading.length) return null;
	const names = [];
	for (const { from, to } of cells) {
		const above = heading.filter((one) => one.from < to && from < one.to);
		if (above.length !== 1) return null;
		names.push(above[0]?.text ?? "");
	}
	return new Set(names).size === names.length ? names : null;
}

// src/formats/console/slowfast.ts
const epochLine$1 = /json_stats: \{.{0,1000}?"_type": "(train|val|test)_epoch"/;
const epoch = /"epoch": "(\d{1,9})\/\d{1,9}"/;
const measured = new RegExp(String.raw`"(?!min_|max_)((?:\w{1,40}_)?(?:loss|err|acc|map|error|accuracy))": (${numberPattern})(?=[,}])`, "gi");
const slowfast = consoleFormat({
	id: "slowfast",
	title: "SlowFast json_stats",
	reader: () => (text) => {
		const side = epochLine$1.exec(text)?.[1];
		const number = epoch.exec(text)?.[1];
		if (side === void 0 || number === void 0) return null;
		return [...withSplit(side, matchPairs(text, measured)), ["epoch", Number(number)]];
	}
});

// src/formats/console/spacy.ts
const heading = /^\s*(?:E {2,}# {2,}\S.*SCORE|Itn {2,}\S.* Loss .*)\s*$/;
const noScore = /^(SPEED|[CG]PU WPS|Words|Time|Token %)$/i;
const counters = /* @__PURE__ */ new Map([
	["E", "epoch"],
	["#", "step"],
	["Itn", "epoch"]
]);
const printed$1 = consoleFormat({
	id: "spacy",
	title: "spaCy console",
	reader: () => {
		let names = [];
		return (text) => {
			if (heading.test(text)) names = text.trim().split(/ {2,}/).map((name) => counters.get(name) ?? name);
			return names.length === 0 ? null : readRow(text, names);
		};
	}
});
const rows = rowLogFormat({
	id: "spacy",
	title: "spaCy log",
	files: ["*.jsonl"],
	layout: "lines",
	matchesKeys: isLogged,
	ignoredColumns: /(^|[/_])speed$/
});
const spacy = {
	...printed$1,
	title: "spaCy",
	files: [...printed$1.files, ...rows.files],
	matches: (artifact, columns) => isRows(artifact) || printed$1.matches(artifact, columns),
	read: async (files, columns) => (await (isRows(files[0]) ? rows : printed$1).read(files, columns)).map(comparable)
};
function comparable(recording) {
	const all = recording.series.map((one) => isLoss(one) ? one : {
		...one,
		name: `dev/${one.name.replace(/^scores\//, "")}`
	});
	const cut = all.filter((one) => isLoss(one) && one.axis === "step" && one.positions[0] === 0);
	if (cut.length === 0) return {
		...recording,
		series: all
	};
	const series = all.map((one) => cut.includes(one) ? withoutFirst(one) : one);
	const note = "the losses of step 0 cover one batch, later ones are sums over many: skipped";
	return {
		...recording,
		series: series.filter(({ positions }) => positions.length > 0),
		notes: [...recording.notes, note]
	};
}
function isLoss({ name }) {
	return /^losses\/|\bloss\b/i.test(name);
}
function withoutFirst(series) {
	return {
		...series,
		positions: series.positions.subarray(1),
		values: series.values.subarray(1)
	};
}
function isRows(artifact) {
	return isLogged(rowNames(artifact));
}
function isLogged(names) {
	return names.has("epoch") && names.has("step") && names.has("score") && [...names].some((name) => name.startsWith("losses/"));
}
function readRow(text, names) {
	const values = text.trim().split(/ +/, names.length + 1).map(require_number.parseNumber);
	if (values.length !== names.length) return null;
	const cells = [];
	for (const [index, value] of values.entries()) {
		const name = names[index];
		if (value === null || name === void 0) return null;
		if (!noScore.test(name)) cells.push([name, value]);
	}
	return cells;
}

// src/formats/console/speechbrain.ts
const epochLine = /^(?:.{0,100}\btrain_logger\b\S* (?:- )?)?[Ee]poch: (\d{1,9})(.* - (?:train|valid) .*)$/;
const rest = /^[\s\d.,e+[\]-]*\](?:, | - )((?:train|valid) .*)$/;
const ofTraining = /^(train|valid|test) /;
const speechbrain = consoleFormat({
	id: "speechbrain",
	title: "SpeechBrain train log",
	reader: () => {
		let epoch = null;
		return (text) => {
			const [, number, stats] = epochLine.exec(text) ?? [];
			if (number !== void 0) epoch = Number(number);
			const wrapped = number === void 0 && epoch !== null ? rest.exec(text)?.[1] : void 0;
			const pairs = statsIn(stats ?? wrapped ?? "");
			return epoch === null || pairs.length === 0 ? null : [["epoch", epoch], ...pairs];
		};
	}
});
function statsIn(text) {
	const parts = text.split(/, | - /).filter((part) => ofTraining.test(part));
	return parsePairs(parts, ": ");
}

// src/formats/console/timm-log.ts
const batch = /(?:^|\s)(?:(?:Train|Epoch): {1,4}\[?(\d{1,9})(?:\/\d{1,9})?\]?\s{0,4}|(Test|Val|Eval): {1,4}(?=\[))\[ {0,8}(\d{1,9})\/(\d{1,9})[\s\]]/;
const mean = new RegExp(String.raw`([A-Za-z][\w@./-]{0,60}):? {1,8}${numberPattern} {1,8}\( {0,8}(${numberPattern})\)`, "g");
const evaluated = /^\s{0,8}\* {1,8}(?=Acc@|Prec@)/;
const saved = /^\s{0,8}(?:\*\*\* Best metric|Current checkpoints)/;
const ofEpoch = new RegExp(String.raw`([A-Za-z]{1,20}@\d{1,4}):? {1,8}(${numberPattern})`, "g");
const timmLog = consoleFormat({
	id: "timm-log",
	title: "timm and PyTorch ImageNet log",
	signature: new RegExp(`${batch.source}.{0,2000}loss:? {1,8}${numberPattern} {1,8}\\(`, "i"),
	reader: () => {
		let number = 0;
		let evaluation = "test";
		let shown = null;
		const end = () => {
			const ended = shown;
			shown = null;
			return ended && cellsOf(ended);
		};
		return (text) => {
			if (text === "") return shown?.isWhole ? end() : null;
			const found = batch.exec(text);
			if (found === null) {
				if (saved.test(text)) return end();
				if (!evaluated.test(text)) return null;
				const exact = matchPairs(text, ofEpoch);
				if (shown?.side === "train") {
					const ended = end();
					shown = {
						number,
						side: evaluation,
						means: exact,
						isWhole: true
					};
					return ended;
				}
				shown = {
					number,
					side: evaluation,
					means: [...shown?.means ?? [], ...exact],
					isWhole: true
				};
				return end();
			}
			const side = found[2]?.toLowerCase() ?? "train";
			if (side !== "train") evaluation = side;
			number = Number(found[1] ?? number);
			const means = matchPairs(text, mean).filter(([name]) => !require_names.isBookkeeping(name) && !/^data$/i.test(name));
			const before = shown?.side === side && shown.number === number ? null : end();
			shown = {
				number,
				side,
				means,
				isWhole: Number(found[3]) >= Number(found[4]) - 1
			};
			return before;
		};
	}
});
function cellsOf({ number, side, means }) {
	return [...withSplit(side, means), ["epoch", number]];
}

// src/formats/console/torchtitan.ts
const line = new RegExp(String.raw`(?:^|\s)(validate )?step: {1,8}(\d{1,9}) {1,8}(?:global_avg_)?loss: {1,8}(${numberPattern})\s.{0,200}memory: `);
const torchtitan = consoleFormat({
	id: "torchtitan",
	title: "torchtitan",
	reader: () => (text) => {
		const [, validate, step, value] = line.exec(text) ?? [];
		return step === void 0 ? null : [[validate ? "validate/loss" : "loss", Number(value)], ["step", Number(step)]];
	}
});

// src/formats/console/transformers-console.ts
const printed = /\{'[^{}]{1,20000}\}/;
const entry = new RegExp(String.raw`'([\w./@ -]{1,100})': '?(${numberPattern})'?(?=[,}])`, "g");
const counted = /(^|_)(num|tokens|memory|flos|flops)(_|$)/;
const transformersConsole = consoleFormat({
	id: "transformers-console",
	title: "Hugging Face Trainer console",
	reader: () => {
		let isOver = false;
		return (text) => {
			if (!text.includes("'epoch': ")) return null;
			const cells = matchPairs(printed.exec(text)?.[0] ?? "", entry);
			const names = new Set(cells.map(([name]) => name));
			if (!names.has("epoch")) return null;
			if (names.has("train_runtime")) isOver = true;
			else if (names.has("loss")) isOver = false;
			return isOver ? null : cells.filter(([name]) => !counted.test(name));
		};
	}
});

// src/reading/table/csv.ts
const [tab, lineFeed, carriageReturn, space, quoteMark] = [
	9,
	10,
	13,
	32,
	34
];
function readTables(source, { keepBlanks = false, names = "", isRelevant = () => true } = {}) {
	const reading = {
		tables: [],
		keepBlanks,
		isRelevant
	};
	if (names !== "") reading.tables.push(beginTable(names, " ", 0, isRelevant));
	let linesEnd = 0;
	for (;;) {
		if (source.at >= linesEnd) linesEnd = loadLines(source);
		if (source.at < linesEnd && addPlainRow(source, reading)) continue;
		const line = readLine(source);
		if (line === null) return reading.tables;
		if (line.text.trim() !== "") addLine(reading, line);
		linesEnd = 0;
	}
}
function loadLines(source) {
	for (;;) {
		const lineEnd = source.bytes.subarray(source.at, source.end).lastIndexOf(lineFeed);
		if (lineEnd !== -1) return source.at + lineEnd + 1;
		if (!source.readMore()) return source.at;
	}
}
function addLine({ tables, keepBlanks, isRelevant }, line) {
	const table = tables.at(-1);
	if (table === void 0 || line.text === table.heading) {
		const separator = table?.separator ?? guessSeparator(line.text);
		tables.push(beginTable(line.text, separator, line.number, isRelevant));
	} else addRow(table, line, keepBlanks);
}
const peekTable = memoize((artifact) => {
	const [heading, row] = headLines(artifact);
	if (heading === void 0) return {
		names: [],
		row: null
	};
	const separator = guessSeparator(heading.text);
	return {
		names: splitCells(heading.text, separator) ?? [],
		row: row?.isComplete === true ? splitCells(row.text, separator) : null
	};
});
function beginTable(heading, separator, line, isRelevant) {
	const names = splitCells(heading, separator);
	if (names === null) throw new require_lossgate_runs.FormatError("expected a closing quote in the heading, got the end of the line", line);
	if (names.length > 4096) throw new require_lossgate_runs.FormatError(`expected at most ${require_resumes.maxColumns} columns, got ${names.length}`, line);
	const cells = new Float64Array(names.length);
	return {
		columns: names.map(require_resumes.emptyColumn),
		rows: 0,
		lines: new require_resumes.RowNumbers(),
		notes: [],
		heading,
		separator,
		cells,
		isRelevant: names.map(isRelevant)
	};
}
function addPlainRow(source, { tables, keepBlanks }) {
	const table = tables.at(-1);
	if (table === void 0 || !readCells(source, table)) return false;
	const { columns, cells, rows } = table;
	for (let index = 0; index < cells.length; index++) {
		const cell = cells[index] ?? NaN;
		const column = columns[index];
		if (column === void 0) continue;
		if (!Number.isNaN(cell)) require_resumes.addCell(column, rows, cell);
		else if (keepBlanks) column.blankRows.push(rows);
	}
	table.lines.push(source.line++);
	table.rows++;
	return true;
}
function readCells(source, { cells, separator, isRelevant }) {
	const { bytes, at: start } = source;
	const delimiter = separator.charCodeAt(0);
	const last = cells.length - 1;
	for (let index = 0; index <= last; index++) {
		let byte = skipSpaces(source, delimiter);
		if (byte === delimiter || byte === lineFeed || byte === carriageReturn) cells[index] = NaN;
		else if (isRelevant[index] === false) {
			cells[index] = NaN;
			byte = skipCell(source, delimiter);
		} else byte = readDecimal(source, cells, index) ? skipSpaces(source, delimiter) : -1;
		if (index === last) for (; byte === carriageReturn; byte = bytes[source.at] ?? -1) source.at++;
		if (byte !== (index === last ? lineFeed : delimiter)) {
			source.at = start;
			return false;
		}
		source.at++;
	}
	if (last === 0 && Number.isNaN(cells[0] ?? 0)) {
		source.at = start;
		return false;
	}
	return true;
}
function skipCell(source, delimiter) {
	const { bytes } = source;
	let byte = bytes[source.at] ?? -1;
	while (byte !== delimiter && byte !== lineFeed && byte !== carriageReturn && byte !== quoteMark) {
		byte = bytes[++source.at] ?? -1;
		if (byte === -1) return -1;
	}
	return byte;
}
function skipSpaces(source, delimiter) {
	const { bytes } = source;
	let byte = bytes[source.at] ?? -1;
	while ((byte === space || byte === tab) && byte !== delimiter) byte = bytes[++source.at] ?? -1;
	return byte;
}
function addRow(table, line, keepBlanks) {
	const cells = splitCells(line.text, table.separator);
	const expected = table.columns.length;
	if ((cells === null || cells.length < expected || /\d(\.|[eE][-+]?)$/.test(line.text)) && !line.isComplete) {
		table.notes.push(require_resumes.incompleteRowNote(line.number));
		return;
	}
	if (cells?.length !== expected) {
		if (cells === null) throw new require_lossgate_runs.FormatError("expected a closing quote, got the end of the line", line.number);
		throw new require_lossgate_runs.FormatError(`expected ${expected} cells as in the heading, got ${cells.length}`, line.number);
	}
	table.columns.forEach((column, index) => {
		const cell = cells[index] ?? "";
		if (table.isRelevant[index] === false) return;
		if (cell !== "") addParsed(column, table.rows, cell, line.number);
		else if (keepBlanks) column.blankRows.push(table.rows);
	});
	table.lines.push(line.number);
	table.rows++;
}
const missingValues = /* @__PURE__ */ new Set([
	"NA",
	"None",
	"null"
]);
function addParsed(column, row, cell, line) {
	if (missingValues.has(cell)) return;
	const value = require_number.parseNumber(cell);
	if (value !== null) require_resumes.addCell(column, row, value);
	else require_resumes.addText(column, row, cell, line);
}
function guessSeparator(heading) {
	const bare = heading.replaceAll(/"[^"]*"/g, "");
	const count = (separator) => bare.split(separator).length;
	return [
		",",
		";",
		"	"
	].reduce((best, next) => count(next) > count(best) ? next : best);
}
function splitCells(line, separator) {
	if (!line.includes("\"")) return line.split(separator).map((cell) => cell.trim());
	const cells = [];
	let open = null;
	for (const part of line.split(separator)) {
		const cell = open === null ? part : open + separator + part;
		if (part.split("\"").length % 2 === 0 === (open === null)) {
			open = cell;
			continue;
		}
		cells.push(unquote(cell.trim()));
		open = null;
	}
	return open === null ? cells : null;
}
function unquote(cell) {
	if (cell.length < 2 || !cell.startsWith("\"") || !cell.endsWith("\"")) return cell;
	return cell.slice(1, -1).replaceAll("\"\"", "\"").trim();
}

// src/formats/csv/csv.ts
const csv = {
	id: "csv",
	title: "CSV and TSV",
	files: ["*.csv", "*.tsv"],
	matches: (artifact, columns) => {
		const { names, row } = peekTable(artifact);
		return require_resumes.looksLikeTraining(names, columns) && (row === null || row.some((cell) => require_number.parseNumber(cell) !== null));
	},
	read: ([artifact], columns) => readEachTable(readTables(artifact.openText(), { isRelevant: (name) => require_resumes.isRelevantColumn(name, columns) }), (table) => {
		expectPosition(table, columns);
		return toRuns(table, columns);
	})
};
function readEachTable(all, read) {
	const tables = all.filter(({ rows }) => rows > 0);
	if (tables.length === 0) throw new require_lossgate_runs.FormatError("expected a row of numbers below the heading, got the end of the file");
	return tables.flatMap(read);
}

// src/formats/csv/flair-tsv.ts
const flairTsv = {
	id: "flair-tsv",
	title: "Flair loss.tsv",
	files: ["loss.tsv"],
	matches: (artifact) => {
		const { names } = peekTable(artifact);
		return names[0] === "EPOCH" && names[1] === "TIMESTAMP" && names.includes("TRAIN_LOSS");
	},
	read: ([artifact], columns) => {
		const lines = [...readLines(artifact.openText())];
		return readEachTable(readTables(new TextSource(require_source.inMemory(Buffer.from(blankMissingCells(lines))))), (table) => toRuns(table, columns));
	}
};
function blankMissingCells([heading, ...rows]) {
	const names = heading?.text.split("	") ?? [];
	const texts = [heading?.text ?? ""];
	for (const { text, number } of rows) {
		const cells = alignCells(text.split("	"), names).map((cell) => cell === "_" ? "" : cell);
		texts[number - (heading?.number ?? 1)] = cells.join("	");
	}
	const isEnded = rows.at(-1)?.isComplete ?? true;
	return "\n".repeat((heading?.number ?? 1) - 1) + texts.join("\n") + (isEnded ? "\n" : "");
}
function alignCells(cells, names) {
	const after = names.findIndex((name, index) => index > 4 && !name.startsWith("TRAIN_"));
	const filled = cells.slice(names.indexOf("TRAIN_LOSS") + 1, after + 1);
	const isFilled = filled.length > 1 && filled.every((cell) => cell === "_" || cell === "");
	return cells.length === names.length + 1 && isFilled ? cells.toSpliced(after, 1) : cells;
}

// src/reading/table/number-column.ts
function isNumberColumn(artifact) {
	const stem = stemOf(artifact.path);
	if (require_names.directionOf(stem) === null && !/(^|[^a-z])(acc|history|metrics?)([^a-z]|$)/i.test(stem)) return false;
	const rows = headLines(artifact).flatMap(({ text, isComplete }) => isComplete ? [parseRow(text)] : []);
	const width = rows[0]?.length ?? 0;
	if (width === 2) return rows.every((row) => row?.length === 2 && Number.isInteger(row[0]));
	return width === 1 && rows.every((row) => row?.length === 1);
}
function parseRow(text) {
	const numbers = text.trim().split(/\s*[,;\s]\s*/, 3).map(require_number.parseNumber);
	const valid = numbers.filter((number) => number !== null);
	return valid.length === numbers.length && valid.length <= 2 ? valid : null;
}
function readNumberColumn({ path, openText }, config) {
	const steps = require_resumes.emptyColumn("step");
	const values = require_resumes.emptyColumn(stemOf(path));
	const lines = new require_resumes.NumberList();
	const notes = [];
	for (const { text, number, isComplete } of readLines(openText())) {
		const [first, second] = parseRow(text) ?? [];
		if (first === void 0 || lines.length > 0 && second !== void 0 !== steps.rows.length > 0) {
			if (isComplete) throw new require_lossgate_runs.FormatError(`expected a number, got ${require_resumes.quote(text.trim())}`, number);
			notes.push(require_resumes.incompleteRowNote(number));
			continue;
		}
		if (second !== void 0) require_resumes.addCell(steps, lines.length, first);
		require_resumes.addCell(values, lines.length, second ?? first);
		lines.push(number);
	}
	const table = {
		columns: steps.rows.length > 0 ? [steps, values] : [values],
		rows: lines.length,
		lines,
		notes
	};
	return toRuns(table, {
		...config,
		metrics: /* @__PURE__ */ new Set([...config.metrics, values.name])
	});
}
function stemOf(path) {
	return path.slice(path.lastIndexOf("/") + 1).replace(/\.[^.]*$/, "");
}

// src/formats/csv/keras-csv.ts
const kerasCsv = {
	id: "keras-csv",
	title: "Keras CSVLogger, DataFrame.to_csv",
	files: [
		"training.log",
		"log.csv",
		"history.csv"
	],
	matches: (artifact, columns) => {
		if (isNumberColumn(artifact)) return true;
		const { names, row } = peekTable(artifact);
		return isHeading(names, columns) && (row === null || row.some((cell) => require_number.parseNumber(cell) !== null));
	},
	read: ([artifact], columns) => {
		if (isNumberColumn(artifact)) return readNumberColumn(artifact, columns);
		return readEachTable(readTables(artifact.openText(), {
			keepBlanks: true,
			isRelevant: (name) => require_resumes.isRelevantColumn(name, columns)
		}), (table) => toRuns(blanksToNaN(table, columns), columns, { column: require_resumes.findIndexColumn(table) }));
	}
};
function isHeading(names, columns) {
	const counters = names.map(require_resumes.counterAxis);
	if (counters.includes("step")) return false;
	const all = new Set(names);
	const pairs = names.filter((name) => all.has(`val_${name}`));
	if (counters.includes("epoch")) return all.has("loss") || pairs.length > 0;
	const metrics = names.filter((name) => require_resumes.mayBeSeries(name, columns));
	return metrics.some(require_resumes.isTotalLoss) && (pairs.includes("loss") || metrics.every((name) => require_resumes.isKnownMetric(name, columns)));
}

// src/formats/csv/lightning-csv.ts
const lightningCsv = {
	id: "lightning-csv",
	title: "PyTorch Lightning CSVLogger",
	files: ["metrics.csv"],
	matches: (artifact, columns) => {
		if (!/(^|\/)metrics\.csv$/.test(artifact.path)) return false;
		const { names } = peekTable(artifact);
		const isMetric = (name) => require_resumes.mayBeSeries(name, columns) && require_resumes.isKnownMetric(name, columns);
		return names.includes("step") && names.includes("epoch") && names.some(isMetric);
	},
	read: ([artifact], columns) => readEachTable(readTables(artifact.openText()), (table) => toRuns(table, columns))
};

// src/reading/json/named-lists.ts
function collectLists(dict, levels, prefix = "") {
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
		return levels > 0 ? collectLists(value, levels - 1, `${name}/`) : [];
	});
}
function listsLookLikeTraining(lists, config, isTruncated) {
	const names = lists.filter(({ list }) => isNumericList(list)).map(({ name }) => name);
	if (names.some((name) => config.metrics.has(name))) return true;
	if (names.some((name) => /loss(es)?$/i.test(name) && require_resumes.isKnownMetric(name, config))) return true;
	if (require_resumes.pairedMetrics(names).some((metric) => require_names.directionOf(metric) !== null)) return true;
	return isTruncated && names.some((name) => require_resumes.mayBeSeries(name, config) && require_resumes.isKnownMetric(name, config));
}
function isNumericList({ content, length }) {
	if (content.kind === "mixed") return content.items.some((item) => toNumber(item) !== null);
	return length === 0 || content.kind === "numbers";
}
function toNumber(item) {
	if (item === null) return NaN;
	if (typeof item === "string") return require_number.parseNumber(item);
	return typeof item === "number" ? item : null;
}
function frameColumn({ entries, line }) {
	const cells = [];
	for (const [key, value] of entries) {
		const label = require_number.parseNumber(key);
		if (label === null || typeof value !== "number" && value !== null) return null;
		cells.push([label, value ?? NaN]);
	}
	if (cells.length === 0) return null;
	cells.sort(([a], [b]) => a - b);
	const numbers = require_resumes.NumberList.from(cells.map(([, value]) => value));
	return {
		list: {
			kind: "list",
			line,
			length: cells.length,
			truncated: false,
			content: {
				kind: "numbers",
				numbers
			}
		},
		index: cells.map(([label]) => label)
	};
}

// src/reading/table/multi-file.ts
function readMultiFileRun(files, read) {
	const names = /* @__PURE__ */ new Set();
	const parts = files.map((artifact) => {
		const runs = withFileContext(artifact, () => read(artifact));
		for (const name of new Set(runs.flatMap(({ series }) => series.map(({ name }) => name)))) {
			if (names.has(name)) throw new require_lossgate_runs.FormatError(`duplicate metric ${require_resumes.quote(name)}`, null, artifact.path);
			names.add(name);
		}
		return runs;
	});
	return mergeParts(parts, joinNotes);
}
function renameLastColumn(table, name) {
	return {
		...table,
		columns: table.columns.map((column, index, { length }) => index === length - 1 ? {
			...column,
			name
		} : column)
	};
}
function joinNotes(parts) {
	const seriesByNote = /* @__PURE__ */ new Map();
	for (const { series, notes } of parts) for (const note of notes) {
		const names = seriesByNote.get(note) ?? [];
		seriesByNote.set(note, names);
		for (const { name } of series) names.push(name);
	}
	return [...seriesByNote].map(([note, [first = "", ...others]]) => {
		if (parts.length === 1) return note;
		return `${require_resumes.quote(first)}${others.length > 0 ? ` and ${others.length} more` : ""}: ${note}`;
	});
}

// src/formats/csv/tensorboard-csv.ts
const tensorboardCsv = {
	id: "tensorboard-csv",
	title: "TensorBoard CSV or JSON download",
	files: ["run-*-tag-*.csv", "run-*-tag-*.json"],
	matches: (artifact) => {
		if (isJson(artifact)) return /(^|\/)run-.*-tag-/.test(artifact.path) && isPoints(headLiteral(artifact)?.value);
		return peekTable(artifact).names.join() === "Wall time,Step,Value";
	},
	runKey: (path) => parsePath$2(path).run,
	read: (files, columns) => readMultiFileRun(files, (artifact) => readSeries(artifact, columns))
};
function readSeries(artifact, columns) {
	const { series } = parsePath$2(artifact.path);
	if (!require_resumes.mayBeSeries(series, columns)) return [];
	const tables = isJson(artifact) ? [tableOfPoints(parseLiteral(artifact.openText()))] : readTables(artifact.openText());
	return readEachTable(tables, (table) => toRuns(noteSampling(renameLastColumn(table, series)), columns));
}
const maxPoints = 1e3;
function noteSampling(table) {
	if (table.rows !== maxPoints) return table;
	const note = `TensorBoard keeps at most ${maxPoints} points of a curve: the best value may be missing`;
	return {
		...table,
		notes: [...table.notes, note]
	};
}
function parsePath$2(path) {
	const at = path.lastIndexOf("/") + 1;
	const directory = path.slice(0, at);
	const stem = path.slice(at).replace(/\.[^.]*$/, "");
	const [, run = "", tag = stem] = /^run-(.*?)-tag-(.*)$/.exec(stem) ?? [];
	const side = /[^-_./\\]*$/.exec(run)?.[0] ?? "";
	const isSide = require_names.parseName(`${side}/x`).split !== null;
	return {
		run: (directory + (isSide ? run.slice(0, run.length - side.length) : run).replace(/[-_./\\]+$/, "")).replace(/\/$/, "") || ".",
		series: isSide ? `${side}/${tag}` : tag
	};
}
function isJson({ path }) {
	return path.endsWith(".json");
}
function isPoints(value) {
	return itemsOf(value).length > 0 && itemsOf(value).every((point) => itemsOf(point).length === 3);
}
function itemsOf(value) {
	if (typeof value !== "object" || value?.kind !== "list") return [];
	const { content } = value;
	if (content.kind === "rows") return [];
	return content.kind === "numbers" ? [...content.numbers] : content.items;
}
function tableOfPoints(value) {
	const [step, values] = [require_resumes.emptyColumn("Step"), require_resumes.emptyColumn("Value")];
	const points = itemsOf(value).map(itemsOf);
	points.forEach(([, at = null, item = null], row) => {
		const [position, number] = [toNumber(at), toNumber(item)];
		if (position === null || number === null) throw new require_lossgate_runs.FormatError(`expected [time, step, value] in list ${row + 1}`);
		require_resumes.addCell(step, row, position);
		require_resumes.addCell(values, row, number);
	});
	return {
		columns: [step, values],
		rows: points.length,
		lines: null,
		notes: []
	};
}

// src/formats/csv/ultralytics.ts
const ultralytics = {
	id: "ultralytics",
	title: "Ultralytics YOLO results.csv",
	files: ["*results.csv"],
	matches: (artifact) => {
		const { names } = peekTable(artifact);
		const has = (pattern) => names.some((name) => pattern.test(name));
		return names[0] === "epoch" && has(/^train\/.*loss$/) && has(/^metrics\//) && has(/^(val|test)\/.*loss$/);
	},
	read: ([artifact], columns) => readEachTable(readTables(artifact.openText()), (table) => toRuns(dropUnevaluated(table), columns))
};
function dropUnevaluated(table) {
	const found = table.columns.filter(({ name }) => /^(val|test|metrics)\//.test(name));
	const rows = /* @__PURE__ */ new Set();
	for (const { rows: all, values } of found) for (let index = 0; index < all.length; index++) if (values.get(index) !== 0) rows.add(all.get(index));
	if (rows.size === table.rows) return table;
	const note = `${table.rows - rows.size} of ${table.rows} epochs have 0 for every validation loss and metric: treated as not evaluated`;
	return {
		...table,
		columns: table.columns.map((column) => found.includes(column) ? filterCells(column, (row) => rows.has(row)) : column),
		notes: [...table.notes, note]
	};
}

// src/reading/json/list-table.ts
function listsToTable(lists, config) {
	if (lists.length > 4096) throw new require_lossgate_runs.FormatError(`expected at most ${require_resumes.maxColumns} lists, got ${lists.length}`);
	const metrics = lists.filter((entry) => !entry.list.truncated && isMetric$1(entry, config));
	const reference = lists.find(isCounter) ?? metrics.find(({ name }) => !isVal(name)) ?? metrics[0];
	const kept = lists.filter((entry) => hasAllRows(entry, reference, config));
	return {
		columns: [...indexColumn(kept), ...kept.map(toColumn)],
		rows: reference?.list.length ?? Math.max(0, ...kept.map(({ list }) => list.length)),
		lines: null,
		notes: lists.flatMap((entry) => describeProblem(entry, kept))
	};
}
function hasAllRows(entry, reference, config) {
	if (reference === void 0) return true;
	const { name, list } = entry;
	const [length, expected] = [list.length, reference.list.length];
	if (length === expected || list.truncated && length < expected) return true;
	if (!isMetric$1(entry, config)) return false;
	const hint = isVal(name) && length < expected ? "; the epochs are unknown: a CSVLogger records them" : "";
	const message = `expected lists of one length, got ${length} values for ${require_resumes.quote(name)} and ${expected} for ${require_resumes.quote(reference.name)}${hint}`;
	throw new require_lossgate_runs.FormatError(message, list.line);
}
function isVal(name) {
	return name.startsWith("val_");
}
function describeProblem(entry, kept) {
	const { name, list } = entry;
	if (list.truncated) return [`${require_resumes.quote(name)} is truncated after ${list.length} values`];
	if (kept.includes(entry) || !isNumericList(list)) return [];
	return [`${require_resumes.quote(name)} has ${list.length} values, unlike the other lists: ignored`];
}
function isCounter({ name, list }) {
	return require_resumes.counterAxis(name) !== null && !list.truncated && isNumericList(list);
}
function isMetric$1({ name, list }, config) {
	if (list.length === 0 || !isNumericList(list)) return false;
	return require_resumes.mayBeSeries(name, config) && require_resumes.isKnownMetric(name, config);
}
function toColumn({ name, list }) {
	const { content, truncated, line: start } = list;
	const column = {
		...require_resumes.emptyColumn(name),
		truncated
	};
	if (content.kind === "numbers") return {
		...column,
		rows: require_resumes.RowNumbers.first(list.length),
		values: content.numbers
	};
	if (content.kind === "rows") return {
		...column,
		firstText: {
			where: name,
			text: "dict",
			line: start
		}
	};
	let firstText = null;
	content.items.forEach((item, index) => {
		const value = toNumber(item);
		if (item === null) column.blankRows.push(index);
		else if (value !== null) require_resumes.addCell(column, index, value);
		else {
			const shown = isContainer(item) ? item.kind : String(item);
			firstText ??= {
				where: `${name}[${index}]`,
				text: shown,
				line: content.lines[index] ?? start
			};
		}
	});
	return {
		...column,
		firstText
	};
}
function indexColumn(lists) {
	const index = lists.find((entry) => entry.index !== null)?.index ?? null;
	if (index === null) return [];
	return [{
		...require_resumes.emptyColumn(""),
		rows: require_resumes.RowNumbers.first(index.length),
		values: require_resumes.NumberList.from(index)
	}];
}

// src/reading/json/literal-table.ts
function literalToRuns(value, config, fillMissing) {
	const table = fillMissing(literalToTable(value, config, 2), config);
	expectPosition(table, config);
	return toRuns(table, config, { unnumbered: "epoch" });
}
function literalToTable(value, config, depth) {
	if (isDict(value)) {
		const lists = collectLists(value, depth);
		return lists.length > 0 ? listsToTable(lists, config) : dictToTable(value);
	}
	const rows = isContainer(value) ? listToTable(value) : null;
	if (rows !== null) return rows;
	const message = `expected a dict of lists or a list of dicts, got ${describeLiteral(value)}`;
	throw new require_lossgate_runs.FormatError(message, isContainer(value) ? value.line : null);
}

// src/formats/json/boosting-json.ts
const boostingJson = {
	id: "boosting-json",
	title: "XGBoost and LightGBM evaluation results",
	files: ["*evals_result*.json"],
	matches: (artifact) => {
		const parsed = headLiteral(artifact);
		return parsed !== null && isEvalsResult(parsed.value);
	},
	read: ([artifact], columns) => toRuns(literalToTable(parseLiteral(artifact.openText()), columns, 1), columns, { unnumbered: "step" })
};
const metric$1 = /^(rmse|rmsle|mae|mape|mphe|m?logloss|(binary|multi|m)?_?error|auc(pr|_mu)?|pre|ndcg|map|average_precision|(binary|multi)_logloss|l[12]|quantile|huber|fair|poisson|gamma|tweedie|(gamma|tweedie)[-_]deviance|(poisson|gamma|cox|tweedie|aft)-nloglik|interval-regression-accuracy|cross_entropy(_lambda)?|kullback_leibler|r2)(@.+)?$/i;
function isEvalsResult(value) {
	if (!isDict(value) || ![...value.entries.values()].every(isDict)) return false;
	const lists = collectLists(value, 1);
	return lists.length > 0 && lists.every(({ name, list }) => metric$1.test(name.slice(name.lastIndexOf("/") + 1)) && isNumericList(list));
}

// src/formats/json/chainer.ts
const chainer = rowLogFormat({
	id: "chainer",
	title: "Chainer LogReport",
	files: ["**/log"],
	layout: "list",
	counter: "epoch",
	matchesKeys: (names) => [
		"epoch",
		"iteration",
		"elapsed_time"
	].every((name) => names.has(name))
});

// src/formats/json/detectron2.ts
const detectron2 = rowLogFormat({
	id: "detectron2",
	title: "Detectron2 metrics",
	files: ["*metrics.json"],
	layout: "lines",
	matchesKeys: (names) => names.has("iteration") && names.has("data_time") && (names.has("total_loss") || names.has("eta_seconds")),
	ignoredColumns: /^eta_seconds$|_time$|(^|\/)num_/
});

// src/formats/json/detr.ts
const detr = rowLogFormat({
	id: "detr",
	title: "DETR, DeiT and MAE log",
	files: ["*log.txt"],
	layout: "lines",
	matchesKeys: (names) => names.has("train_loss") && (names.has("n_parameters") || names.has("train_lr") && names.has("epoch")),
	ignoredColumns: /^n_parameters$/
});

// src/formats/json/json.ts
const json = {
	id: "json",
	title: "JSON",
	files: ["*.json"],
	matches: (artifact, columns) => {
		const parsed = headLiteral(artifact);
		return parsed !== null && isTraining(parsed.value, columns, parsed.isTruncated);
	},
	read: ([artifact], columns) => literalToRuns(parseLiteral(artifact.openText()), columns, (table) => table.lines === null ? nullsToNaN(table, columns) : noteMissingNulls(table, columns))
};
function isTraining(value, columns, isCut) {
	if (isDict(value)) return listsLookLikeTraining(collectLists(value, 2), columns, isCut) || isNamedRow(flatKeys(value), columns);
	return require_resumes.looksLikeTraining(rowKeys(value), columns);
}
function isNamedRow(keys, columns) {
	return keys.some((key) => columns.metrics.has(key));
}

// src/formats/json/json-lines.ts
const jsonLines = {
	id: "json-lines",
	title: "JSON lines",
	files: [
		"*.jsonl",
		"*.ndjson",
		"*.json"
	],
	matches: (artifact, columns) => {
		const { names, count } = headDictLines(artifact);
		return !(count === 1 && !/\.(jsonl|ndjson)$/i.test(artifact.path)) && require_resumes.looksLikeTraining(names, columns);
	},
	read: ([artifact], columns) => {
		const table = noteMissingNulls(readDictLines(artifact.openText()), columns);
		expectPosition(table, columns);
		return toRuns(table, columns);
	}
};

// src/formats/json/keras-history.ts
const kerasHistory = {
	id: "keras-history",
	title: "Keras history",
	files: [
		"history.json",
		"training_history.json",
		"history.txt"
	],
	matches: (artifact, columns) => isHistory(headLiteral(artifact), columns) || isHistory(printedDictInHead(artifact, columns), columns),
	read: ([artifact], columns) => {
		const source = artifact.openText();
		if (!isHistory(headLiteral(artifact), columns)) return readLog$1(source, columns);
		return readWhole(source, columns, /^\s*\{'/.test(artifact.head));
	}
};
function isHistory(parsed, columns) {
	if (parsed === null) return false;
	const { value, isTruncated } = parsed;
	if (isDict(value)) return listsLookLikeTraining(collectLists(unwrapHistory(value), 0), columns, isTruncated);
	const names = rowKeys(value);
	const counters = names.map(require_resumes.counterAxis);
	return counters.includes("epoch") && !counters.includes("step") && require_resumes.looksLikeTraining(names, columns);
}
function printedDictInHead(artifact, columns) {
	const source = headSource(artifact);
	return skipToPrintedDict(source, columns) ? readPartialLiteral(source) : null;
}
function readWhole(source, columns, isPython) {
	const runs = historyToRuns(readLiteral(source), columns);
	while (skipWhitespace(source) === openDict$1) runs.push(...historyToRuns(readLiteral(source), columns));
	if (isPython) return [...runs, ...readPrintedDicts(source, columns)];
	expectEnd(source);
	return runs;
}
function readLog$1(source, columns) {
	const runs = readPrintedDicts(source, columns);
	if (runs.length === 0) throw new require_lossgate_runs.FormatError("no line starts with a dict of lists");
	return runs;
}
function readPrintedDicts(source, columns) {
	const runs = [];
	while (skipToPrintedDict(source, columns)) runs.push(...historyToRuns(readLiteral(source), columns));
	return runs;
}
function historyToRuns(value, columns) {
	const table = literalToTable(isDict(value) ? unwrapHistory(value) : value, columns, 0);
	const read = nullsToNaN(table, columns);
	return toRuns(read, columns, {
		column: require_resumes.findIndexColumn(table),
		unnumbered: "epoch"
	});
}
const openDict$1 = 123;
const listKey = /(['"])([^'"]{1,100})\1:\s*\[/g;
const maxLookahead = 4096;
function skipToPrintedDict(source, columns) {
	for (let byte = peekByte(source); byte !== -1; byte = peekByte(source)) {
		if (byte === openDict$1 && hasMetricList(source, columns)) return true;
		const feed = findLineEnd(source);
		source.at = feed === -1 ? source.end : feed + 1;
		source.line++;
	}
	return false;
}
function hasMetricList(source, columns) {
	source.ensure(maxLookahead);
	const { bytes, at, end } = source;
	const feed = bytes.subarray(at, Math.min(end, at + maxLookahead)).indexOf(10);
	const line = bytes.toString("utf8", at, feed === -1 ? Math.min(end, at + maxLookahead) : at + feed);
	for (const [, , name = ""] of line.matchAll(listKey)) if (require_resumes.isKnownMetric(name, columns)) return true;
	return false;
}

// src/formats/json/mmcv.ts
const mmcv = {
	id: "mmcv",
	title: "MMCV JSON log",
	files: ["*.log.json"],
	matches: (artifact, columns) => {
		const names = rowNames(artifact);
		return names.has("mode") && names.has("epoch") && names.has("iter") && hasMetrics(artifact, columns);
	},
	read: ([artifact], columns) => {
		const table = readRows(artifact);
		const column = positionColumn(table);
		const others = table.columns.filter(({ name }) => name !== "epoch" && name !== "iter");
		return toRuns({
			...table,
			columns: [column, ...others]
		}, columns, { column });
	}
};
function positionColumn(table) {
	const sides = table.columns.find(({ name }) => name === "mode")?.labels;
	const epochs = denseValues(table, "epoch");
	const iters = denseValues(table, "iter").map((iter, row) => sides?.get(row) === "train" ? iter : NaN);
	let [last, perEpoch, isByEpoch] = [
		0,
		0,
		false
	];
	const steps = iters.map((iter) => {
		if (Number.isNaN(iter)) return last;
		isByEpoch ||= iter <= last;
		perEpoch = Math.max(perEpoch, iter);
		last = iter;
		return iter;
	});
	if (!isByEpoch) return denseColumn("step", steps);
	return denseColumn("epoch", epochs.map((epoch, row) => epoch - 1 + (Number.isNaN(iters[row]) ? 1 : (iters[row] ?? 0) / perEpoch)));
}

// src/formats/json/mmengine.ts
const mmengine = {
	id: "mmengine",
	title: "MMEngine scalars",
	files: ["vis_data/*.json"],
	matches: (artifact, columns) => hasMetrics(artifact, columns) && isOwn$2(artifact),
	runKey: (path) => {
		const directory = node_path.posix.dirname(path);
		return node_path.posix.basename(directory) === "vis_data" ? node_path.posix.dirname(directory) : path.replace(/\.\w+$/, "");
	},
	read: (files, columns) => {
		const file = files.find(({ path }) => path.endsWith("scalars.json")) ?? files[0];
		return withFileContext(file, () => {
			const { table, column } = withPositions(readRows(file));
			return toRuns(table, columns, { column });
		});
	}
};
function isOwn$2(artifact) {
	const names = rowNames(artifact);
	if (!names.has("step")) return false;
	return /(^|\/)vis_data\/[^/]+$/.test(artifact.path) || names.has("iter") && names.has("data_time");
}
function withPositions(table) {
	const iters = denseValues(table, "iter");
	const epochs = denseValues(table, "epoch");
	const steps = denseValues(table, "step");
	const isVal = (row) => !Number.isFinite(iters[row]);
	const evaluated = steps.filter((step, row) => isVal(row) && Number.isFinite(step));
	const lastEpoch = epochs.reduce((last, epoch) => epoch > last ? epoch : last, 0);
	const isByEpoch = lastEpoch > 0 && evaluated.length > 0 && evaluated.every((step) => step <= lastEpoch);
	const perEpoch = Math.ceil(steps.reduce((most, step, row) => {
		const passed = isVal(row) ? 0 : step / (epochs[row] || 1);
		return passed > most ? passed : most;
	}, 1));
	const column = isByEpoch ? denseColumn("epoch", steps.map((step, row) => isVal(row) ? step : step / perEpoch)) : denseColumn("step", steps);
	return {
		table: {
			...table,
			columns: [column, ...table.columns.flatMap((one) => splitTrainVal(one, isVal))]
		},
		column
	};
}
function splitTrainVal(column, isVal) {
	const { name, firstText } = column;
	if (require_resumes.counterAxis(name) !== null) return [];
	if (firstText !== null || require_names.parseName(name).split === "val") return [column];
	return [filterCells(column, (row) => !isVal(row)), {
		...filterCells(column, isVal),
		name: `val/${name}`
	}];
}

// src/reading/table/stepped-series.ts
function steppedToRuns(metrics, config) {
	const parts = metrics.filter(({ values }) => values.length > 0).map((metric) => seriesToRuns(metric, config));
	if (parts.length === 0) throw new require_lossgate_runs.FormatError("no metric found");
	return mergeParts(parts);
}
function seriesToRuns({ name, steps, values }, config) {
	if (steps.length !== values.length) {
		const actual = `${steps.length} steps and ${values.length} values`;
		throw new require_lossgate_runs.FormatError(`expected a step for each value of ${require_resumes.quote(name)}, got ${actual}`);
	}
	const table = {
		columns: [denseColumn("step", steps), denseColumn(name, values)],
		rows: values.length
	};
	return toRuns({
		...table,
		lines: null,
		notes: []
	}, config);
}

// src/formats/json/sacred.ts
const parts = /* @__PURE__ */ new Set([
	"steps",
	"timestamps",
	"values"
]);
const sacred = {
	id: "sacred",
	title: "Sacred metrics",
	files: ["*metrics.json"],
	matches: (artifact, columns) => {
		const metrics = [...headDict(artifact)?.entries ?? []];
		const isCut = headLiteral(artifact)?.isTruncated === true;
		const isKnown = ([name, metric]) => has(metric, "steps") && (isCut || has(metric, "timestamps") || require_resumes.isKnownMetric(name, columns));
		return metrics.every(([, metric]) => isMetric(metric)) && metrics.some(isKnown);
	},
	read: ([artifact], columns) => {
		const stepped = [...readDict(artifact).entries].filter(([name]) => require_resumes.mayBeSeries(name, columns)).map(([name, metric]) => toStepped(name, metric));
		const params = paramsIn$1(artifact.sibling("config.json"));
		return steppedToRuns(stepped, columns).map((run) => ({
			...run,
			...params
		}));
	}
};
function isMetric(value) {
	return isDict(value) && [...value.entries.keys()].every((key) => parts.has(key));
}
function has(value, part) {
	return isDict(value) && value.entries.has(part);
}
function toStepped(name, metric) {
	return {
		name,
		steps: numbersIn(metric, name, "steps"),
		values: numbersIn(metric, name, "values")
	};
}
function numbersIn(metric, name, part) {
	const list = isDict(metric) ? metric.entries.get(part) ?? null : null;
	if (!isContainer(list) || list.kind !== "list") throw new require_lossgate_runs.FormatError(`missing list \`${part}\` in ${require_resumes.quote(name)}`);
	const { content, line } = list;
	if (content.kind === "numbers") return [...content.numbers];
	const numbers = content.kind === "mixed" ? content.items.map(toNumber) : [null];
	if (numbers.every((number) => number !== null)) return numbers;
	throw new require_lossgate_runs.FormatError(`expected only numbers in \`${part}\` of ${require_resumes.quote(name)}`, line);
}
function paramsIn$1(config) {
	const tree = config && headDict(config);
	return tree ? { params: paramsOf(toPlainObject(tree)) } : {};
}

// src/formats/json/skorch.ts
const skorch = rowLogFormat({
	id: "skorch",
	title: "skorch history",
	files: ["history.json"],
	layout: "list",
	matchesKeys: (names) => names.has("epoch") && names.has("dur") && [...names].some((name) => ownName$1.test(name)),
	ignoredColumns: /_best$|_batch_count$|^dur$|^event_/
});
const ownName$1 = /^(train|valid)_(loss|batch_count)$/;

// src/formats/run-dir/allennlp.ts
const epochName = /(?:^|\/)metrics_epoch_(\d{1,9})\.json$/;
const epochs = {
	files: ["metrics_epoch_*.json"],
	matches: (artifact) => epochName.test(artifact.path) && isOwn$1(artifact),
	read: (files, columns) => {
		const tables = files.map((file) => ({
			file,
			epoch: Number(epochName.exec(file.path)?.[1])
		})).sort((a, b) => a.epoch - b.epoch).map(({ file, epoch }) => withFileContext(file, () => readEpoch(file, epoch, columns)));
		return toRuns(stackTables(tables), columns);
	}
};
const final = {
	files: ["*metrics.json"],
	matches: (artifact) => /(^|\/)metrics\.json$/.test(artifact.path) && isOwn$1(artifact),
	read: ([file], columns) => toRuns(readEpoch(file, null, columns), columns)
};
const allennlp = firstMatching({
	id: "allennlp",
	title: "AllenNLP metrics",
	runKey: node_path.posix.dirname
}, [epochs, final]);
const metric = /^(training|validation|test)_(?!.*(memory|duration|epochs?$))/;
function isOwn$1(artifact) {
	const entries = headDict(artifact)?.entries;
	return entries?.has("training_loss") === true && (entries.has("training_duration") || entries.has("best_epoch"));
}
function readEpoch(file, epoch, columns) {
	const table = dictToTable(readDict(file));
	const counter = epoch === null ? table.columns.filter(({ name }) => name === "epoch") : [denseColumn("epoch", [epoch])];
	const metrics = table.columns.filter(({ name }) => metric.test(name) || columns.metrics.has(name));
	const own = {
		...table,
		columns: [...counter, ...metrics]
	};
	require_resumes.metricColumns(own, columns);
	return own;
}

// src/formats/run-dir/catboost/json.ts
const [comma, openDict] = [44, 123];
function readIterations(artifact) {
	const names = {
		learn: metricsIn(artifact, "learn"),
		test: metricsIn(artifact, "test")
	};
	const columns = /* @__PURE__ */ new Map();
	const lines = new require_resumes.NumberList();
	const notes = [];
	const source = artifact.openText();
	for (let line = readLine(source); line !== null; line = readLine(source)) if (line.text.startsWith("\"iterations\":[")) break;
	while (skipWhitespace(source) === openDict) {
		const { line } = source;
		try {
			addIteration(columns, lines.length, readLiteral(source), names, line);
			lines.push(line);
		} catch (thrown) {
			const isCut = source.line === line && findLineEnd(source) === -1;
			if (!(thrown instanceof require_lossgate_runs.FormatError) || !isCut) throw thrown;
			notes.push(`the last iteration (line ${line}) is incomplete: skipped`);
			source.at = source.end;
		}
		takeByte(source, comma);
	}
	return {
		columns: [...columns.values()],
		rows: lines.length,
		lines,
		notes
	};
}
function metricsIn({ head }, set) {
	const list = new RegExp(`"${set}_metrics":\\[([^\\]]*)\\]`).exec(head)?.[1] ?? "";
	return Array.from(list.matchAll(/"name":"([^"]*)"/g), ([, name = ""]) => name);
}
function addIteration(columns, row, iteration, names, line) {
	for (const [key, value] of isDict(iteration) ? iteration.entries : []) {
		if (key === "iteration" && typeof value === "number") add(columns, key, row, value);
		if (!isContainer(value) || value.kind !== "list") continue;
		const metrics = key === "learn" ? names.learn : names.test;
		const numbers = value.content.kind === "numbers" ? [...value.content.numbers] : [];
		if (numbers.length !== metrics.length) {
			const expected = `expected ${metrics.length} values in \`${key}\` as in the metadata`;
			throw new require_lossgate_runs.FormatError(`${expected}, got ${numbers.length}`, line);
		}
		for (const [index, number] of numbers.entries()) add(columns, `${key}/${metrics[index]}`, row, number);
	}
}
function add(columns, name, row, value) {
	const column = columns.get(name) ?? require_resumes.emptyColumn(name);
	columns.set(name, column);
	require_resumes.addCell(column, row, value);
}

// src/formats/run-dir/catboost.ts
const trainingJson = {
	files: ["*catboost_training.json"],
	matches: ({ path, head }) => ending.test(path) && head.includes("\"learn_metrics\""),
	read: ([artifact], columns) => toRuns(readIterations(artifact), columns)
};
const errorTables = {
	files: ["*learn_error.tsv", "*test_error.tsv"],
	matches: (artifact) => {
		const { names } = peekTable(artifact);
		return ending.test(artifact.path) && names[0] === "iter" && names.length > 1;
	},
	read: (files, columns) => readMultiFileRun(files, (artifact) => readEachTable(readTables(artifact.openText()), (table) => toRuns({
		...table,
		columns: prefixDatasets(artifact.path, table)
	}, columns)))
};
const catboost = firstMatching({
	id: "catboost",
	title: "CatBoost catboost_info",
	runKey: (path) => path.replace(ending, "").replace(/[-_/]+$/, "") || "."
}, [trainingJson, errorTables]);
const ending = /(?:catboost_training\.json|(?:learn|test)_error\.tsv)$/;
function prefixDatasets(path, { columns }) {
	const numbers = columns.flatMap(({ name }) => numbered.exec(name)?.[2] ?? []);
	const last = numbers.length === 0 ? 0 : Math.max(...numbers.map(Number)) + 1;
	return columns.map((column) => {
		if (column.name === "iter") return column;
		const [, metric = column.name, set = String(last)] = numbered.exec(column.name) ?? [];
		const side = path.endsWith("learn_error.tsv") ? "learn" : `test${set === "0" ? "" : set}`;
		return {
			...column,
			name: `${side}/${metric}`
		};
	});
}
const numbered = /^(.+):(\d+)$/;

// src/formats/run-dir/dvclive.ts
const curves = {
	files: ["plots/metrics/**/*.tsv", "dvclive/**/*.tsv"],
	matches: (artifact) => artifact.path.endsWith(".tsv") && isCurve(artifact),
	read: (files, columns) => readMultiFileRun(files, (artifact) => readCurve(artifact, columns))
};
const summary = {
	files: ["*metrics.json", "dvclive.json"],
	matches: (artifact, columns) => /(^|\/)(metrics|dvclive)\.json$/.test(artifact.path) && isSummary(artifact, columns),
	read: ([artifact], columns) => toRuns(literalToTable(parseLiteral(artifact.openText()), columns, 0), columns)
};
const dvclive = firstMatching({
	id: "dvclive",
	title: "DVCLive",
	runKey: (path) => parsePath$1(path).run
}, [curves, summary]);
function isCurve(artifact) {
	const { names } = peekTable(artifact);
	const [last = "", before, first] = names.toReversed();
	if (before !== "step" || names.length > 3) return false;
	if (first === void 0 ? !inPlots.test(artifact.path) : first !== "timestamp") return false;
	return `/${parsePath$1(artifact.path).series}`.endsWith(`/${last}`);
}
function isSummary(artifact, columns) {
	const value = headLiteral(artifact)?.value ?? null;
	if (!isDict(value) || /\}\s*\{/.test(artifact.head)) return false;
	const names = flatKeys(value);
	return typeof value.entries.get("step") === "number" && names.some((name) => require_resumes.isKnownMetric(name, columns));
}
const inPlots = /^(?:(.*?)\/)?(?:plots\/metrics|scalars)\/(.+)\.tsv$/;
const inDvclive = /^((?:.*\/)?dvclive)\/(.+)\.tsv$/;
const elsewhere = /^(?:(.*)\/)?(?:metrics\.json|([^/]+)\.tsv)$/;
function parsePath$1(path) {
	const parts = inPlots.exec(path) ?? inDvclive.exec(path) ?? elsewhere.exec(path);
	if (parts === null) return {
		run: path.replace(/\.json$/, ""),
		series: ""
	};
	return {
		run: parts[1] ?? ".",
		series: parts[2] ?? ""
	};
}
function readCurve(artifact, columns) {
	const { series } = parsePath$1(artifact.path);
	if (!require_resumes.mayBeSeries(series, columns)) return [];
	return readEachTable(readTables(artifact.openText()), (table) => toRuns(renameLastColumn(table, series), columns));
}

// src/formats/run-dir/hugging-face/summary.ts
function withoutSummary(table) {
	const row = denseValues(table, "train_runtime").findLastIndex(Number.isFinite);
	if (row === -1) return table;
	const steps = denseValues(table, "step");
	const isLast = (other) => steps[other] === steps[row];
	let isAgain = false;
	const columns = table.columns.map((column) => {
		if (require_resumes.counterAxis(column.name) !== null || column.rows.last < row) return column;
		const isKnown = [...column.rows].some((other) => other < row && isLast(other));
		return filterCells(column, (other) => {
			const again = isKnown && other > row && isLast(other);
			isAgain ||= again;
			return other !== row && !again;
		});
	});
	const note = `step ${steps[row]} was evaluated again after the training: using the evaluation during training`;
	return {
		...table,
		columns,
		notes: isAgain ? [...table.notes, note] : table.notes
	};
}

// src/formats/run-dir/hugging-face.ts
const huggingFace = firstMatching({
	id: "hugging-face",
	title: "Hugging Face Trainer, LLaMA-Factory",
	runKey: outputDirectory
}, [{
	files: ["trainer_state.json", "trainer_log.jsonl"],
	matches: (artifact) => isState(artifact) || isOwn(rowNames(artifact)),
	read: readLongest
}, {
	files: ["*_results.json"],
	matches: isResults,
	read: readResults
}]);
const ownName = /(?:^|\/)(?:trainer_state\.json|trainer_log\.jsonl|(?:all|train|eval|test|predict)_results\.json)$/;
function outputDirectory(path) {
	if (!ownName.test(path)) return path.replace(/\.\w+$/, "");
	const directory = node_path.posix.dirname(path);
	return /^checkpoint-\d+$/.test(node_path.posix.basename(directory)) ? node_path.posix.dirname(directory) : directory;
}
function isState(artifact) {
	return headDict(artifact)?.entries.has("log_history") === true;
}
function isOwn(names) {
	if (names.has("current_steps")) return names.has("total_steps") && names.has("percentage");
	return names.has("step") && [...names].some((name) => /^(train|eval)_(\w+_)?runtime$/.test(name));
}
function readLongest(files, columns) {
	const [only, ...others] = files;
	if (others.length === 0) return readLog(only, columns);
	let longest = {
		file: only,
		step: Number.NEGATIVE_INFINITY
	};
	for (const file of files) {
		const step = withFileContext(file, () => lastStep(file));
		if (step > longest.step || step === longest.step && isState(file)) longest = {
			file,
			step
		};
	}
	const { file, step } = longest;
	const note = `${files.length} files record this run: using the longest, ${file.path}, up to step ${step}`;
	return withFileContext(file, () => readLog(file, columns)).map((one, index) => index === 0 ? {
		...one,
		notes: [note, ...one.notes]
	} : one);
}
function lastStep(file) {
	const step = headDict(file)?.entries.get("global_step");
	if (typeof step === "number") return step;
	return readTable(file).table.columns.find(({ name }) => /^(current_steps|step)$/.test(name))?.values.last ?? 0;
}
function readLog(file, columns) {
	const { table, params } = readTable(file);
	const runs = toRuns(withoutSummary(table), columns);
	return params ? runs.map((run) => ({
		...run,
		params
	})) : runs;
}
const paramNames = [
	"train_batch_size",
	"num_train_epochs",
	"max_steps",
	"trial_params"
];
function readTable(file) {
	if (!isState(file)) return { table: readRows(file) };
	const { entries } = readDict(file);
	const own = paramNames.map((name) => [name, toPlainObject(entries.get(name) ?? null)]);
	return {
		table: expectRows(entries.get("log_history") ?? null),
		params: paramsOf(Object.fromEntries(own))
	};
}
function isResults(artifact, columns) {
	if (!ownName.test(artifact.path)) return false;
	return knownMetrics(headDict(artifact), columns).some((name) => /^(train|eval|test|predict)_/.test(name));
}
function readResults(files, columns) {
	const all = files.filter(({ path }) => path.endsWith("all_results.json"));
	const tables = (all.length > 0 ? all : files).map((file) => withFileContext(file, () => dictToTable(readDict(file))));
	const notes = ["results hold one value per metric; `train_loss` is the mean over the whole training"];
	return toRuns({
		...stackTables(tables),
		notes
	}, columns);
}

// src/formats/run-dir/mlflow.ts
const mlflow = {
	id: "mlflow",
	title: "MLflow file store",
	files: ["metrics/**/*", "mlruns/**/params/**/*"],
	matches: (artifact) => {
		const { run, kind } = parsePath(artifact.path);
		if (kind === "metrics") return isPoint(artifact, 3) || isPoint(artifact, 2);
		return kind === "params" && runId.test(run);
	},
	runKey: (path) => parsePath(path).run,
	read: (files, columns) => {
		const metrics = files.filter(({ path }) => parsePath(path).kind === "metrics");
		if (metrics[0] === void 0 || readMeta(metrics[0], "lifecycle_stage") === "deleted") return [];
		const params = paramsIn(files.filter((file) => !metrics.includes(file)));
		const runs = readMultiFileRun(metrics, (artifact) => readMetric(artifact, columns));
		const name = readMeta(metrics[0], "run_name");
		return runs.map((run) => ({
			...run,
			params,
			...name === null ? {} : { name }
		}));
	}
};
const runId = /(^|\/)[\da-f]{32}$/;
const inRun = /^(?:((?:.*?\/)?[\da-f]{32}|.*?)\/)?(metrics|params)\/(.+)$/;
function parsePath(path) {
	const [, run = ".", kind = "", name = ""] = inRun.exec(path) ?? [];
	return {
		run,
		kind,
		name
	};
}
function readMetric(artifact, columns) {
	const { name } = parsePath(artifact.path);
	if (!require_resumes.mayBeSeries(name, columns)) return [];
	const names = isPoint(artifact, 2) ? "time value" : "time value step";
	return readTables(artifact.openText(), { names }).flatMap((table) => {
		const points = table.columns.filter((column) => column.name !== "time").map((column) => column.name === "value" ? {
			...column,
			name
		} : column);
		return toRuns(dropFinalAtStepZero({
			...table,
			columns: points
		}), columns);
	});
}
function isPoint({ head }, parts) {
	const [line = ""] = head.slice(0, 1e3).split(/\r?\n/, 1);
	const [time = "", value = "", step = "0", ...others] = line.split(" ");
	return /^\d+$/.test(time) && /^-?\d+$/.test(step) && others.length === 0 && require_number.parseNumber(value) !== null && line.split(" ").length === parts;
}
function dropFinalAtStepZero(table) {
	const steps = table.columns.find(({ name }) => name === "step")?.values;
	if (steps === void 0 || steps.length < 3 || steps.last !== 0 || !(steps.get(steps.length - 2) > 0)) return table;
	return {
		...table,
		columns: table.columns.map((column) => filterCells(column, (row) => row < table.rows - 1)),
		rows: table.rows - 1,
		notes: [...table.notes, "the last value was logged without a step: skipped"]
	};
}
function readMeta(metric, key) {
	const up = "../".repeat(parsePath(metric.path).name.split("/").length);
	return (metric.sibling(`${up}meta.yaml`)?.head ?? "").split(/\r?\n/).find((one) => one.startsWith(`${key}: `))?.slice(key.length + 2).replace(/^(['"])(.*)\1$/, "$2").trim() || null;
}
const maxParamBytes = 500;
function paramsIn(files) {
	const short = files.filter(({ size }) => size <= maxParamBytes);
	return paramsOf(Object.fromEntries(short.map(({ path, head }) => [parsePath(path).name, parseSetting(head)])));
}
function parseSetting(text) {
	if (/^(true|false)$/i.test(text)) return /^true$/i.test(text);
	const number = require_number.parseNumber(text);
	return number !== null && Number.isFinite(number) ? number : text;
}

// src/formats/index.ts
var formats_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({ formats: () => formats });
const formats = [
	require_lossgate_runs.lossgateRuns,
	mlflow,
	tfevents,
	wandb,
	pickle,
	parquet,
	dvclive,
	catboost,
	tensorboardCsv,
	lightningCsv,
	ultralytics,
	flairTsv,
	boostingJson,
	huggingFace,
	mmengine,
	mmcv,
	allennlp,
	sacred,
	skorch,
	chainer,
	detectron2,
	detr,
	kerasHistory,
	kerasCsv,
	kerasConsole,
	fastaiConsole,
	flairLog,
	allennlpLog,
	spacy,
	fairseq,
	speechbrain,
	nnunet,
	darknet,
	caffe,
	cntk,
	mxnet,
	nemo,
	transformersConsole,
	slowfast,
	mmengineLog,
	megatron,
	torchtitan,
	nanogpt,
	boostingConsole,
	catboostConsole,
	timmLog,
	jsonLines,
	csv,
	json,
	printedTable,
	printedLosses
];

Object.defineProperty(exports, "TextSource", {
  enumerable: true,
  get: function () {
    return TextSource;
  }
});
Object.defineProperty(exports, "collectLists", {
  enumerable: true,
  get: function () {
    return collectLists;
  }
});
Object.defineProperty(exports, "containsList", {
  enumerable: true,
  get: function () {
    return containsList;
  }
});
Object.defineProperty(exports, "expectPosition", {
  enumerable: true,
  get: function () {
    return expectPosition;
  }
});
Object.defineProperty(exports, "formats", {
  enumerable: true,
  get: function () {
    return formats;
  }
});
Object.defineProperty(exports, "formats_exports", {
  enumerable: true,
  get: function () {
    return formats_exports;
  }
});
Object.defineProperty(exports, "header", {
  enumerable: true,
  get: function () {
    return header;
  }
});
Object.defineProperty(exports, "isDict", {
  enumerable: true,
  get: function () {
    return isDict;
  }
});
Object.defineProperty(exports, "isNumericList", {
  enumerable: true,
  get: function () {
    return isNumericList;
  }
});
Object.defineProperty(exports, "listsLookLikeTraining", {
  enumerable: true,
  get: function () {
    return listsLookLikeTraining;
  }
});
Object.defineProperty(exports, "literalToRuns", {
  enumerable: true,
  get: function () {
    return literalToRuns;
  }
});
Object.defineProperty(exports, "magic", {
  enumerable: true,
  get: function () {
    return magic;
  }
});
Object.defineProperty(exports, "noteMissingNulls", {
  enumerable: true,
  get: function () {
    return noteMissingNulls;
  }
});
Object.defineProperty(exports, "paramsBeside", {
  enumerable: true,
  get: function () {
    return paramsBeside;
  }
});
Object.defineProperty(exports, "paramsOf", {
  enumerable: true,
  get: function () {
    return paramsOf;
  }
});
Object.defineProperty(exports, "parseRunPath", {
  enumerable: true,
  get: function () {
    return parseRunPath;
  }
});
Object.defineProperty(exports, "rowKeys", {
  enumerable: true,
  get: function () {
    return rowKeys;
  }
});
Object.defineProperty(exports, "toList", {
  enumerable: true,
  get: function () {
    return toList;
  }
});
Object.defineProperty(exports, "toRuns", {
  enumerable: true,
  get: function () {
    return toRuns;
  }
});
Object.defineProperty(exports, "unwrapHistory", {
  enumerable: true,
  get: function () {
    return unwrapHistory;
  }
});
Object.defineProperty(exports, "withFileContext", {
  enumerable: true,
  get: function () {
    return withFileContext;
  }
});