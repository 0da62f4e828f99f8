const require_read_runs = require("./read-runs.js");
const require_format_error = require("./format-error.js");
const require_names = require("./names.js");

// src/curves/clock.ts
const clockNames = /^(_?timestamp|_?runtime|wall[_ ]?time|elapsed([_ ](time|seconds))?|time)$/i;
const minValues = 8;
const minUnixSeconds = 1e8;
const unitsPerSecond = [
	1e9,
	1e6,
	1e3
];
function mayBeClock(name) {
	return clockNames.test(name.trim());
}
function asClock(series) {
	const { values } = series;
	const rises = values.every((value, i) => Number.isFinite(value) && (i === 0 || value > (values[i - 1] ?? value)));
	if (values.length < minValues || !rises) return null;
	const unit = unitsPerSecond.find((count) => (values[0] ?? 0) > minUnixSeconds * count) ?? 1;
	return unit === 1 ? series : {
		...series,
		values: values.map((value) => value / unit)
	};
}

// src/reading/table/columns.ts
const steps = /^(trainer\/)?_?(global_?|current_?|train_?)?(steps?|iters?|iterations?|batch|batches|rounds?|updates)$/i;
const epochs = /^_?(current_?)?epochs?(_?(num|number|idx|index))?$/i;
function isShort(name) {
	return name.length <= 200;
}
function counterAxis(name) {
	if (!isShort(name)) return null;
	if (steps.test(name)) return "step";
	return epochs.test(name) ? "epoch" : null;
}
function isUnnamed(name) {
	return name === "" || /^Unnamed: \d+$/.test(name);
}
function mayBeSeries(name, config) {
	if (config.metrics.has(name)) return true;
	if (isUnnamed(name) || !isShort(name) || counterAxis(name) !== null) return false;
	return !require_names.isBookkeeping(name.replace(/^_+/, "")) && !require_names.isBookkeeping(require_names.parseName(name).metric);
}
function isRelevantColumn(name, config) {
	if (name === config.position || isUnnamed(name)) return true;
	return mayBeSeries(name, config) || counterAxis(name) !== null || mayBeClock(name);
}
function isKnownMetric(name, config) {
	if (!isShort(name)) return false;
	const { metric } = require_names.parseName(name);
	if (config.metrics.has(name) || config.metrics.has(metric)) return true;
	return require_names.directionOf(metric) !== null || /(^|[_ ./-])loss(es)?$/i.test(metric);
}
function isTotalLoss(name) {
	return isShort(name) && /^(total[_ ]?)?loss(es)?$/i.test(require_names.parseName(name).metric);
}
function pairedMetrics(names) {
	const splits = /* @__PURE__ */ new Map();
	for (const name of names.filter(isShort)) {
		const { metric, split, word } = require_names.parseName(name);
		const key = metric.toLowerCase();
		const trimmed = name.trim().toLowerCase();
		if (!(word !== null && !trimmed.startsWith(word) && !trimmed.endsWith(word))) splits.set(key, (splits.get(key) ?? /* @__PURE__ */ new Set()).add(split ?? "train"));
	}
	return [...splits].filter(([, found]) => found.size === 2).map(([metric]) => metric);
}
function looksLikeTraining(names, config) {
	if (names.some((name) => config.metrics.has(name))) return true;
	const isCounted = names.some((name) => counterAxis(name) !== null);
	if (isCounted && names.some(isTotalLoss)) return true;
	return pairedMetrics(names).map(require_names.directionOf).some((direction) => direction === "min" || isCounted && direction === "max");
}

// src/reading/bytes/number-list.ts
const smallCapacity = 32;
const mediumCapacity = 8192;
const largeCapacity = 1 << 20;
var NumberList = class NumberList {
	length = 0;
	#values = /* @__PURE__ */ new Float64Array(0);
	static from(values) {
		const numbers = new NumberList();
		for (const value of values) numbers.push(value);
		return numbers;
	}
	push(value) {
		if (this.length === this.#values.length) this.#grow();
		this.#values[this.length++] = value;
	}
	pop() {
		if (this.length > 0) this.length--;
	}
	get(index) {
		return index < this.length ? this.#values[index] ?? NaN : NaN;
	}
	get last() {
		return this.get(this.length - 1);
	}
	[Symbol.iterator]() {
		return this.toArray().values();
	}
	map(transform) {
		return this.toArray().map(transform);
	}
	toArray() {
		return this.#values.subarray(0, this.length);
	}
	#grow() {
		const { length } = this.#values;
		const wider = new Float64Array(Math.max(smallCapacity, length * (length >= mediumCapacity && length < largeCapacity ? 32 : 4)));
		wider.set(this.#values);
		this.#values = wider;
	}
};

// src/reading/text/quote.ts
const maxLength = 40;
function quote(text) {
	return `\`${(text.length > maxLength ? `${text.slice(0, maxLength)}…` : text).replaceAll(/\s+/g, " ")}\``;
}

// src/reading/table/row-numbers.ts
var RowNumbers = class RowNumbers {
	length = 0;
	#first = 0;
	#step = 1;
	#listed = null;
	static first(length) {
		const rows = new RowNumbers();
		rows.length = length;
		return rows;
	}
	push(row) {
		if (this.#listed === null && row !== this.#first + this.#step * this.length) this.#adapt(row);
		this.#listed?.push(row);
		this.length++;
	}
	pop() {
		this.#listed?.pop();
		this.length = Math.max(0, this.length - 1);
	}
	get(index) {
		if (this.#listed !== null) return this.#listed.get(index);
		return index >= 0 && index < this.length ? this.#first + this.#step * index : NaN;
	}
	get last() {
		return this.get(this.length - 1);
	}
	*[Symbol.iterator]() {
		for (let index = 0; index < this.length; index++) yield this.get(index);
	}
	isSameRange(other) {
		if (this === other) return true;
		if (this.#listed !== null || other.#listed !== null || this.length !== other.length) return false;
		return this.#first === other.#first && (this.#step === other.#step || this.length === 1);
	}
	toArray() {
		return this.map((row) => row);
	}
	map(transform) {
		if (this.#listed !== null) return this.#listed.map(transform);
		const all = new Float64Array(this.length);
		for (let index = 0; index < all.length; index++) all[index] = transform(this.#first + this.#step * index);
		return all;
	}
	#adapt(row) {
		if (this.length === 0) this.#first = row;
		else if (this.length === 1 && row > this.#first) this.#step = row - this.#first;
		else {
			const listed = new NumberList();
			for (let index = 0; index < this.length; index++) listed.push(this.get(index));
			this.#listed = listed;
		}
	}
};

// src/reading/table/table.ts
const maxColumns = 4096;
function incompleteRowNote(line) {
	return `the last row (line ${line}) is incomplete: skipped`;
}
function emptyColumn(name) {
	return {
		name,
		rows: new RowNumbers(),
		values: new NumberList(),
		blankRows: new NumberList(),
		truncated: false,
		firstText: null,
		labels: null
	};
}
function addCell(column, row, value) {
	column.rows.push(row);
	column.values.push(value);
}
const splitColumn$1 = /^(phase|split|mode|stage|subset|set|dataset|partition)$/i;
function addText(column, row, text, line) {
	const where = line === null ? `${column.name} of record ${row + 1}` : column.name;
	column.firstText ??= {
		where,
		text,
		line
	};
	if (!splitColumn$1.test(column.name)) return;
	column.labels ??= /* @__PURE__ */ new Map();
	column.labels.set(row, text);
}
function findIndexColumn({ columns }) {
	const first = columns[0];
	if (first === void 0 || !isUnnamed(first.name)) return null;
	return columns.some(({ name }) => counterAxis(name) !== null) ? null : first;
}
function metricColumns(table, config) {
	const metrics = table.columns.filter((column) => isMetric(column, config));
	const names = /* @__PURE__ */ new Set();
	for (const { name } of metrics) {
		if (names.has(name)) throw new require_format_error.FormatError(`duplicate column ${quote(name)}`);
		names.add(name);
	}
	return metrics;
}
function isMetric(column, config) {
	const { name, firstText, values } = column;
	if (!mayBeSeries(name, config)) return false;
	if (firstText === null) return values.length > 0;
	if (!isKnownMetric(name, config) || values.length === 0 && isWord(firstText.text)) return false;
	throw new require_format_error.FormatError(`expected a number in ${quote(firstText.where)}, got ${quote(firstText.text)}`, firstText.line);
}
function isWord(text) {
	return /^[a-z][\w-]*$/i.test(text);
}

// src/reading/text/number.ts
const notFinite = /* @__PURE__ */ new Map([
	["nan", NaN],
	["+nan", NaN],
	["-nan", NaN],
	["nan(ind)", NaN],
	["-nan(ind)", NaN],
	["inf", Number.POSITIVE_INFINITY],
	["+inf", Number.POSITIVE_INFINITY],
	["infinity", Number.POSITIVE_INFINITY],
	["+infinity", Number.POSITIVE_INFINITY],
	["-inf", Number.NEGATIVE_INFINITY],
	["-infinity", Number.NEGATIVE_INFINITY]
]);
const numeral = /^[-+.\deE]+$/;
function parseNumber(text) {
	if (!numeral.test(text)) return notFinite.get(text.toLowerCase()) ?? null;
	const value = Number(text);
	return Number.isNaN(value) ? null : value;
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
const maxBytes = 1024;
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
	if (at >= end && at - from < maxBytes && source.readMore()) return readDecimal(source, into, index);
	if (!hasDigits || at - from > maxBytes || at < end && continuesWord[bytes[at] ?? 0] === 1) return false;
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

// src/reading/text/memoize.ts
function memoize(compute) {
	const cache = /* @__PURE__ */ new WeakMap();
	return (key) => {
		const entry = cache.get(key) ?? { value: compute(key) };
		cache.set(key, entry);
		return entry.value;
	};
}

// src/reading/table/missing-values.ts
function blanksToNaN(table, config) {
	const metrics = table.columns.filter(({ name }) => mayBeSeries(name, config) && isKnownMetric(name, config));
	const valMetrics = metrics.filter(isVal);
	const rows = {
		train: filledRows(metrics.filter((column) => !isVal(column))),
		val: filledRows(valMetrics)
	};
	const filled = /* @__PURE__ */ new Map();
	for (const column of metrics) {
		const [own, other] = isVal(column) ? [rows.val, rows.train] : [rows.train, rows.val];
		const blanks = [...column.blankRows].filter((row) => own.has(row) || !other.has(row));
		if (blanks.length > 0) filled.set(column, withNaN(column, blanks));
	}
	const names = [...filled.keys()].map(({ name }) => quote(name));
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
	const names = table.columns.filter(({ name, blankRows }) => blankRows.length > 0 && mayBeSeries(name, config)).map(({ name }) => quote(name));
	if (names.length === 0) return table;
	return {
		...table,
		notes: [...table.notes, `null in ${names.join(", ")} is read as a missing value`]
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
		rows: new RowNumbers(),
		values: new NumberList(),
		blankRows: new NumberList()
	};
	for (const [row, value] of cells) addCell(filled, row, value);
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
		...emptyColumn(column.name),
		truncated: column.truncated,
		firstText: column.firstText
	};
	for (let index = 0; index < column.rows.length; index++) {
		const row = column.rows.get(index);
		if (isKept(row)) addCell(kept, row, column.values.get(index));
	}
	return kept;
}
function denseColumn(name, values) {
	const column = emptyColumn(name);
	let row = 0;
	for (const value of values) addCell(column, row++, value);
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
			const joined = columns.get(column.name) ?? emptyColumn(column.name);
			columns.set(column.name, joined);
			joined.firstText ??= column.firstText;
			for (let index = 0; index < column.rows.length; index++) addCell(joined, rows + column.rows.get(index), column.values.get(index));
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
	const steps = table.columns.filter(({ name }) => counterAxis(name) === "step");
	const epochs = table.columns.filter(({ name }) => counterAxis(name) === "epoch");
	const notes = [];
	for (const counter of [...steps, ...epochs]) {
		const at = positionsIn(counter, table.rows);
		const reason = whyUnusable(at, metrics, steps.includes(counter) ? epochs : []);
		if (reason === null) return {
			axis: counterAxis(counter.name) ?? unnumbered,
			at,
			notes: []
		};
		notes.push(`${quote(counter.name)} ${reason}`);
	}
	return {
		axis: notes.length > 0 ? "row" : unnumbered,
		at: rowIndexes(table),
		notes
	};
}
function namedPositions(table, metrics, column) {
	const at = positionsIn(column, table.rows);
	const name = isUnnamed(column.name) ? "the first column" : quote(column.name);
	const gap = firstGap(at, metrics);
	if (gap !== null) {
		const actual = column.firstText === null ? "an empty cell" : quote(column.firstText.text);
		throw new require_format_error.FormatError(`expected a number in ${name}, got ${actual}`, table.lines?.get(gap) ?? null);
	}
	if (stalls(at, metrics)) return {
		axis: "row",
		at: rowIndexes(table),
		notes: [`${name} ${unchangedReason}`]
	};
	return {
		axis: counterAxis(column.name) ?? (isUnnamed(column.name) ? "epoch" : "step"),
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
	let longest = first?.rows ?? new RowNumbers();
	for (const { rows } of others) if (rows.length > longest.length) longest = rows;
	return longest;
}

// src/reading/table/resumes.ts
const maxReturns = 1e3;
const maxResumeNotes = 3;
function splitRestarts(metrics, positions, lines) {
	const { axis, at, notes } = positions;
	if (metrics.every((column) => isIncreasing(column, at))) return [wholeTable(metrics, axis, at, notes)];
	const trainings = splitRows(metrics, positions, lines);
	if (trainings === null || trainings.length > 1 && trainings.every(hasOneRecord)) return [wholeTable(metrics, "row", Float64Array.from(at, (_, row) => row), [...notes, `the recorded ${axis} starts again too often: rows are numbered instead`])];
	return trainings.map((training, index) => ({
		series: [...training.tracks].filter(([, { values }]) => values.length > 0).map(([column, track]) => seriesOf(column, axis, Float64Array.from(track.positions), Float64Array.from(track.values))),
		notes: [
			...index === 0 ? notes : [],
			...training.startNotes,
			...shorten(training.resumeNotes)
		]
	}));
}
function shorten(notes) {
	if (notes.length <= maxResumeNotes) return notes;
	return [...notes.slice(0, maxResumeNotes), `resumed ${notes.length - maxResumeNotes} more times`];
}
function isIncreasing({ rows }, at) {
	let last = Number.NEGATIVE_INFINITY;
	for (let index = 0; index < rows.length; index++) {
		const position = at[rows.get(index)] ?? NaN;
		if (!(position > last)) return false;
		last = position;
	}
	return true;
}
function hasOneRecord({ tracks }) {
	return [...tracks.values()].every(({ positions }) => positions.length <= 1);
}
function wholeTable(metrics, axis, at, notes) {
	const cache = [];
	const positionsOf = (rows) => {
		if (rows.length === at.length) return at;
		const cached = cache.find((entry) => entry.rows.isSameRange(rows));
		if (cached) return cached.at;
		const entry = {
			rows,
			at: rows.map((row) => at[row] ?? row)
		};
		cache.push(entry);
		return entry.at;
	};
	return {
		series: metrics.map((column) => seriesOf(column, axis, positionsOf(column.rows), column.values.toArray())),
		notes
	};
}
function seriesOf(column, axis, positions, values) {
	return {
		name: Array.from(column.name).join(""),
		axis,
		positions,
		values,
		truncated: column.truncated
	};
}
function splitRows(metrics, { axis, at }, lines) {
	let training = {
		tracks: /* @__PURE__ */ new Map(),
		startNotes: [],
		resumeNotes: []
	};
	const trainings = [training];
	let returns = 0;
	for (const { row, cells } of cellsByRow(metrics, at.length)) {
		const position = at[row] ?? row;
		const location = () => lines === null ? `record ${row + 1}` : `line ${lines.get(row)}`;
		if (cells.some(({ column }) => position <= firstPosition(training, column))) {
			const startNotes = [`${location()} starts a new training at ${axis} ${position}`];
			training = {
				tracks: /* @__PURE__ */ new Map(),
				startNotes,
				resumeNotes: []
			};
			trainings.push(training);
			returns++;
		} else if (cells.some(({ column }) => position <= lastPosition(training, column))) {
			const last = dropFrom(training, position);
			training.resumeNotes.push(last === position ? `${axis} ${position} was recorded again from ${location()}: the later value is used` : `${axis}s ${position} to ${last} were recorded again from ${location()}: the later values are used`);
			returns++;
		}
		if (returns > maxReturns) return null;
		for (const { column, index } of cells) append(training, column, position, column.values.get(index));
	}
	return trainings;
}
function* cellsByRow(metrics, rows) {
	const starts = new Uint32Array(rows + 1);
	for (const { rows: filled } of metrics) for (let index = 0; index < filled.length; index++) {
		const row = filled.get(index) + 1;
		starts[row] = (starts[row] ?? 0) + 1;
	}
	for (let row = 1; row <= rows; row++) starts[row] = (starts[row] ?? 0) + (starts[row - 1] ?? 0);
	const next = starts.slice();
	const columnOf = new Uint16Array(starts[rows] ?? 0);
	metrics.forEach(({ rows: filled }, column) => {
		for (let index = 0; index < filled.length; index++) {
			const place = next[filled.get(index)] ?? 0;
			next[filled.get(index)] = place + 1;
			columnOf[place] = column;
		}
	});
	const allCells = metrics.map((column) => ({
		column,
		index: -1
	}));
	for (let row = 0; row < rows; row++) {
		const cells = [];
		for (let place = starts[row] ?? 0; place < (starts[row + 1] ?? 0); place++) {
			const cell = allCells[columnOf[place] ?? 0];
			if (cell === void 0) continue;
			cell.index++;
			cells.push(cell);
		}
		yield {
			row,
			cells
		};
	}
}
function firstPosition({ tracks }, column) {
	return tracks.get(column)?.positions[0] ?? Number.NEGATIVE_INFINITY;
}
function lastPosition({ tracks }, column) {
	return tracks.get(column)?.positions.at(-1) ?? Number.NEGATIVE_INFINITY;
}
function dropFrom({ tracks }, position) {
	let last = position;
	for (const { positions, values } of tracks.values()) {
		last = Math.max(last, positions.at(-1) ?? position);
		while ((positions.at(-1) ?? Number.NEGATIVE_INFINITY) >= position) {
			positions.pop();
			values.pop();
		}
	}
	return last;
}
function append({ tracks }, column, position, value) {
	const track = tracks.get(column) ?? {
		positions: [],
		values: []
	};
	tracks.set(column, track);
	track.positions.push(position);
	track.values.push(value);
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
			...emptyColumn(name),
			firstText: column.firstText
		};
		parts.set(name, part);
		addCell(part, row, column.values.get(index));
	}
	return parts.size > 0 ? [...parts.values()] : [column];
}

// src/reading/table/to-runs.ts
function toRuns(table, config, { column: formatColumn = null, unnumbered = "row" } = {}) {
	const column = table.columns.find(({ name }) => name === config.position) ?? formatColumn;
	const expanded = expandSplitColumn(table);
	const metrics = metricColumns(expanded, config).filter((metric) => metric !== column);
	if (metrics.length === 0) throw new require_format_error.FormatError("no metric found");
	const positions = rowPositions(table, metrics, {
		column,
		unnumbered
	});
	const clock = expanded.columns.find((candidate) => mayBeClock(candidate.name) && candidate.firstText === null && !metrics.includes(candidate));
	const runs = splitRestarts(clock ? [...metrics, clock] : metrics, positions, table.lines).map((run) => clock ? extractClock(run, clock.name) : run);
	return runs.map((run, index) => index === runs.length - 1 ? {
		...run,
		notes: [...run.notes, ...table.notes]
	} : run);
}
function extractClock({ series, ...run }, name) {
	const times = series.find((candidate) => candidate.name === name);
	const clock = times && asClock(times);
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
	const names = table.columns.slice(0, 8).map(({ name }) => quote(name));
	throw new require_format_error.FormatError(`position column ${quote(position)} not found (available: ${names.join(", ")})`);
}

// src/reading/text/lines.ts
const lineFeed = 10;
const carriageReturn = 13;
function* readLines(source) {
	for (let line = readLine(source); line !== null; line = readLine(source)) if (line.text.trim() !== "") yield line;
}
function readLine(source) {
	const lineEnd = findLineEnd(source);
	const { bytes, at, end } = source;
	let to = lineEnd === -1 ? end : lineEnd;
	source.at = lineEnd === -1 ? end : lineEnd + 1;
	if (source.at === at) return null;
	while (to > at && bytes[to - 1] === carriageReturn) to--;
	const from = at + bytes.subarray(at, to).lastIndexOf(carriageReturn) + 1;
	return {
		text: withoutColours(bytes.toString("utf8", from, to)),
		number: source.line++,
		isComplete: lineEnd !== -1
	};
}
function findLineEnd(source) {
	for (let searched = 0;;) {
		const index = source.bytes.indexOf(lineFeed, source.at + searched);
		if (index !== -1 && index < source.end) return index;
		searched = source.end - source.at;
		if (!source.readMore()) return -1;
	}
}
function withoutColours(text) {
	return text.includes("\x1B") ? text.replaceAll(/\x1b\[[\d;?]*[A-Za-z]/g, "") : text;
}
const headLines = memoize((artifact) => [...readLines(require_read_runs.headSource(artifact))]);

Object.defineProperty(exports, "NumberList", {
  enumerable: true,
  get: function () {
    return NumberList;
  }
});
Object.defineProperty(exports, "RowNumbers", {
  enumerable: true,
  get: function () {
    return RowNumbers;
  }
});
Object.defineProperty(exports, "addCell", {
  enumerable: true,
  get: function () {
    return addCell;
  }
});
Object.defineProperty(exports, "addText", {
  enumerable: true,
  get: function () {
    return addText;
  }
});
Object.defineProperty(exports, "asClock", {
  enumerable: true,
  get: function () {
    return asClock;
  }
});
Object.defineProperty(exports, "blanksToNaN", {
  enumerable: true,
  get: function () {
    return blanksToNaN;
  }
});
Object.defineProperty(exports, "counterAxis", {
  enumerable: true,
  get: function () {
    return counterAxis;
  }
});
Object.defineProperty(exports, "decimalLookahead", {
  enumerable: true,
  get: function () {
    return decimalLookahead;
  }
});
Object.defineProperty(exports, "denseColumn", {
  enumerable: true,
  get: function () {
    return denseColumn;
  }
});
Object.defineProperty(exports, "denseValues", {
  enumerable: true,
  get: function () {
    return denseValues;
  }
});
Object.defineProperty(exports, "emptyColumn", {
  enumerable: true,
  get: function () {
    return emptyColumn;
  }
});
Object.defineProperty(exports, "expectPosition", {
  enumerable: true,
  get: function () {
    return expectPosition;
  }
});
Object.defineProperty(exports, "filterCells", {
  enumerable: true,
  get: function () {
    return filterCells;
  }
});
Object.defineProperty(exports, "findIndexColumn", {
  enumerable: true,
  get: function () {
    return findIndexColumn;
  }
});
Object.defineProperty(exports, "findLineEnd", {
  enumerable: true,
  get: function () {
    return findLineEnd;
  }
});
Object.defineProperty(exports, "headLines", {
  enumerable: true,
  get: function () {
    return headLines;
  }
});
Object.defineProperty(exports, "incompleteRowNote", {
  enumerable: true,
  get: function () {
    return incompleteRowNote;
  }
});
Object.defineProperty(exports, "isKnownMetric", {
  enumerable: true,
  get: function () {
    return isKnownMetric;
  }
});
Object.defineProperty(exports, "isRelevantColumn", {
  enumerable: true,
  get: function () {
    return isRelevantColumn;
  }
});
Object.defineProperty(exports, "isTotalLoss", {
  enumerable: true,
  get: function () {
    return isTotalLoss;
  }
});
Object.defineProperty(exports, "isUnnamed", {
  enumerable: true,
  get: function () {
    return isUnnamed;
  }
});
Object.defineProperty(exports, "looksLikeTraining", {
  enumerable: true,
  get: function () {
    return looksLikeTraining;
  }
});
Object.defineProperty(exports, "maxColumns", {
  enumerable: true,
  get: function () {
    return maxColumns;
  }
});
Object.defineProperty(exports, "mayBeSeries", {
  enumerable: true,
  get: function () {
    return mayBeSeries;
  }
});
Object.defineProperty(exports, "memoize", {
  enumerable: true,
  get: function () {
    return memoize;
  }
});
Object.defineProperty(exports, "mergeParts", {
  enumerable: true,
  get: function () {
    return mergeParts;
  }
});
Object.defineProperty(exports, "metricColumns", {
  enumerable: true,
  get: function () {
    return metricColumns;
  }
});
Object.defineProperty(exports, "noteMissingNulls", {
  enumerable: true,
  get: function () {
    return noteMissingNulls;
  }
});
Object.defineProperty(exports, "nullsToNaN", {
  enumerable: true,
  get: function () {
    return nullsToNaN;
  }
});
Object.defineProperty(exports, "pairedMetrics", {
  enumerable: true,
  get: function () {
    return pairedMetrics;
  }
});
Object.defineProperty(exports, "parseNumber", {
  enumerable: true,
  get: function () {
    return parseNumber;
  }
});
Object.defineProperty(exports, "quote", {
  enumerable: true,
  get: function () {
    return quote;
  }
});
Object.defineProperty(exports, "readDecimal", {
  enumerable: true,
  get: function () {
    return readDecimal;
  }
});
Object.defineProperty(exports, "readLine", {
  enumerable: true,
  get: function () {
    return readLine;
  }
});
Object.defineProperty(exports, "readLines", {
  enumerable: true,
  get: function () {
    return readLines;
  }
});
Object.defineProperty(exports, "splitRestarts", {
  enumerable: true,
  get: function () {
    return splitRestarts;
  }
});
Object.defineProperty(exports, "stackTables", {
  enumerable: true,
  get: function () {
    return stackTables;
  }
});
Object.defineProperty(exports, "toRuns", {
  enumerable: true,
  get: function () {
    return toRuns;
  }
});
Object.defineProperty(exports, "withoutColumns", {
  enumerable: true,
  get: function () {
    return withoutColumns;
  }
});