const require_lossgate_runs = require("./lossgate-runs.js");
const require_names = require("./names.js");

// src/reading/bytes/number-list.ts
const smallCapacity = 32;
const mediumCapacity = 8192;
const largeCapacity = 1 << 20;
var NumberList = class NumberList {
	length = 0;
	#all = /* @__PURE__ */ new Float64Array(0);
	static from(values) {
		const numbers = new NumberList();
		for (const value of values) numbers.push(value);
		return numbers;
	}
	push(value) {
		if (this.length === this.#all.length) this.#grow();
		this.#all[this.length++] = value;
	}
	pop() {
		if (this.length > 0) this.length--;
	}
	get(index) {
		return index < this.length ? this.#all[index] ?? NaN : NaN;
	}
	get last() {
		return this.get(this.length - 1);
	}
	[Symbol.iterator]() {
		return this.toArray().values();
	}
	map(change) {
		return this.toArray().map(change);
	}
	toArray() {
		return this.#all.subarray(0, this.length);
	}
	#grow() {
		const { length } = this.#all;
		const wider = new Float64Array(Math.max(smallCapacity, length * (length >= mediumCapacity && length < largeCapacity ? 32 : 4)));
		wider.set(this.#all);
		this.#all = wider;
	}
};

// src/reading/bytes/row-numbers.ts
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
		if (this.#listed === null && row !== this.#first + this.#step * this.length) this.#turn(row);
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
	isLike(other) {
		if (this === other) return true;
		if (this.#listed !== null || other.#listed !== null || this.length !== other.length) return false;
		return this.#first === other.#first && (this.#step === other.#step || this.length === 1);
	}
	toArray() {
		return this.map((row) => row);
	}
	map(change) {
		if (this.#listed !== null) return this.#listed.map(change);
		const all = new Float64Array(this.length);
		for (let index = 0; index < all.length; index++) all[index] = change(this.#first + this.#step * index);
		return all;
	}
	#turn(row) {
		if (this.length === 0) this.#first = row;
		else if (this.length === 1 && row > this.#first) this.#step = row - this.#first;
		else {
			const listed = new NumberList();
			for (let index = 0; index < this.length; index++) listed.push(this.get(index));
			this.#listed = listed;
		}
	}
};

// src/reading/text/quote.ts
const longest = 40;
function quote(text) {
	return `\`${(text.length > longest ? `${text.slice(0, longest)}…` : text).replaceAll(/\s+/g, " ")}\``;
}

// src/curves/clock.ts
const clocks = /^(_?timestamp|_?runtime|wall[_ ]?time|elapsed([_ ](time|seconds))?|time)$/i;
const fewest = 8;
const seconds = 1e8;
const units = [
	1e9,
	1e6,
	1e3
];
function mayBeClock(name) {
	return clocks.test(name.trim());
}
function asClock(series) {
	const { values } = series;
	const rises = values.every((value, i) => Number.isFinite(value) && (i === 0 || value > (values[i - 1] ?? value)));
	if (values.length < fewest || !rises) return null;
	const unit = units.find((one) => (values[0] ?? 0) > seconds * one) ?? 1;
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
function counterOf(name) {
	if (!isShort(name)) return null;
	if (steps.test(name)) return "step";
	return epochs.test(name) ? "epoch" : null;
}
function isUnnamed(name) {
	return name === "" || /^Unnamed: \d+$/.test(name);
}
function mayBeSeries(name, columns) {
	if (columns.metrics.has(name)) return true;
	if (isUnnamed(name) || !isShort(name) || counterOf(name) !== null) return false;
	return !require_names.isBookkeeping(name.replace(/^_+/, "")) && !require_names.isBookkeeping(require_names.parseName(name).metric);
}
function isRelevantColumn(name, columns) {
	if (name === columns.position || isUnnamed(name)) return true;
	return mayBeSeries(name, columns) || counterOf(name) !== null || mayBeClock(name);
}
function isKnownMetric(name, columns) {
	if (!isShort(name)) return false;
	const { metric } = require_names.parseName(name);
	if (columns.metrics.has(name) || columns.metrics.has(metric)) return true;
	return require_names.directionOf(metric) !== null || /(^|[_ ./-])loss(es)?$/i.test(metric);
}
function isTotalLoss(name) {
	return isShort(name) && /^(total[_ ]?)?loss(es)?$/i.test(require_names.parseName(name).metric);
}
function pairedMetrics(names) {
	const sides = /* @__PURE__ */ new Map();
	for (const name of names.filter(isShort)) {
		const { metric, split, word } = require_names.parseName(name);
		const key = metric.toLowerCase();
		const plain = name.trim().toLowerCase();
		if (!(word !== null && !plain.startsWith(word) && !plain.endsWith(word))) sides.set(key, (sides.get(key) ?? /* @__PURE__ */ new Set()).add(split ?? "train"));
	}
	return [...sides].filter(([, found]) => found.size === 2).map(([metric]) => metric);
}
function looksLikeTraining(names, columns) {
	if (names.some((name) => columns.metrics.has(name))) return true;
	const isCounted = names.some((name) => counterOf(name) !== null);
	if (isCounted && names.some(isTotalLoss)) return true;
	return pairedMetrics(names).map(require_names.directionOf).some((direction) => direction === "min" || isCounted && direction === "max");
}

// src/reading/table/table.ts
const maxColumns = 4096;
function emptyColumn(name) {
	return {
		name,
		rows: new RowNumbers(),
		values: new NumberList(),
		blanks: new NumberList(),
		truncated: false,
		text: null,
		words: null
	};
}
function addCell(column, row, value) {
	column.rows.push(row);
	column.values.push(value);
}
const sideColumn = /^(phase|split|mode|stage|subset|set|dataset|partition)$/i;
function addText(column, row, text, line) {
	const where = line === null ? `${column.name} of record ${row + 1}` : column.name;
	column.text ??= {
		where,
		text,
		line
	};
	if (!sideColumn.test(column.name)) return;
	column.words ??= /* @__PURE__ */ new Map();
	column.words.set(row, text);
}
function rowLabels({ columns }) {
	const first = columns[0];
	if (first === void 0 || !isUnnamed(first.name)) return null;
	return columns.some(({ name }) => counterOf(name) !== null) ? null : first;
}
function metricsOf(table, columns) {
	const metrics = table.columns.filter((column) => isMetric(column, columns));
	const names = /* @__PURE__ */ new Set();
	for (const { name } of metrics) {
		if (names.has(name)) throw new require_lossgate_runs.FormatError(`expected one column ${quote(name)}, two came`);
		names.add(name);
	}
	return metrics;
}
function isMetric(column, columns) {
	const { name, text, values } = column;
	if (!mayBeSeries(name, columns)) return false;
	if (text === null) return values.length > 0;
	if (!isKnownMetric(name, columns) || values.length === 0 && isWord(text.text)) return false;
	throw new require_lossgate_runs.FormatError(`expected a number in ${quote(text.where)}, ${quote(text.text)} came`, text.line);
}
function isWord(text) {
	return /^[a-z][\w-]*$/i.test(text);
}

// src/reading/table/resumes.ts
const maxReturns = 1e3;
const maxResumeNotes = 3;
function splitRestarts(metrics, positions, lines) {
	const { axis, at, notes } = positions;
	if (metrics.every((column) => isIncreasing(column, at))) return [whole(metrics, axis, at, notes)];
	const trainings = follow(metrics, positions, lines);
	if (trainings === null || trainings.length > 1 && trainings.every(hasOneRecord)) return [whole(metrics, "row", Float64Array.from(at, (_, row) => row), [...notes, `the recorded ${axis} starts again too often: rows are counted`])];
	return trainings.map((training, index) => ({
		series: [...training.tracks].filter(([, { values }]) => values.length > 0).map(([column, { positions: kept, values }]) => seriesOf(column, axis, Float64Array.from(kept), Float64Array.from(values))),
		notes: [
			...index === 0 ? notes : [],
			...training.begins,
			...resumeNotes(training)
		]
	}));
}
function resumeNotes({ resumes }) {
	if (resumes.length <= maxResumeNotes) return resumes;
	return [...resumes.slice(0, maxResumeNotes), `and so on, ${resumes.length} times in all`];
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
function whole(metrics, axis, at, notes) {
	const places = [];
	const placesOf = (rows) => {
		if (rows.length === at.length) return at;
		const known = places.find((one) => one.rows.isLike(rows));
		if (known) return known.at;
		const made = {
			rows,
			at: rows.map((row) => at[row] ?? row)
		};
		places.push(made);
		return made.at;
	};
	return {
		series: metrics.map((column) => seriesOf(column, axis, placesOf(column.rows), column.values.toArray())),
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
function follow(metrics, { axis, at }, lines) {
	let training = {
		tracks: /* @__PURE__ */ new Map(),
		begins: [],
		resumes: []
	};
	const trainings = [training];
	let returns = 0;
	for (const { row, cells } of cellsByRow(metrics, at.length)) {
		const position = at[row] ?? row;
		const place = () => lines === null ? `record ${row + 1}` : `line ${lines.get(row)}`;
		if (cells.some(({ column }) => position <= firstOf(training, column))) {
			const begins = [`${place()} begins a new training, at ${axis} ${position}`];
			training = {
				tracks: /* @__PURE__ */ new Map(),
				begins,
				resumes: []
			};
			trainings.push(training);
			returns++;
		} else if (cells.some(({ column }) => position <= lastOf(training, column))) {
			const last = cutBack(training, position);
			training.resumes.push(last === position ? `${axis} ${position} was recorded again from ${place()}: the later record counts` : `${axis}s ${position} to ${last} were recorded again from ${place()}: the later records count`);
			returns++;
		}
		if (returns > maxReturns) return null;
		for (const { column, index } of cells) append(training, column, position, column.values.get(index));
	}
	return trainings;
}
function* cellsByRow(metrics, rows) {
	const ends = new Uint32Array(rows + 1);
	for (const { rows: filled } of metrics) for (let index = 0; index < filled.length; index++) {
		const row = filled.get(index) + 1;
		ends[row] = (ends[row] ?? 0) + 1;
	}
	for (let row = 1; row <= rows; row++) ends[row] = (ends[row] ?? 0) + (ends[row - 1] ?? 0);
	const places = ends.slice();
	const columnOf = new Uint16Array(ends[rows] ?? 0);
	metrics.forEach(({ rows: filled }, column) => {
		for (let index = 0; index < filled.length; index++) {
			const place = places[filled.get(index)] ?? 0;
			places[filled.get(index)] = place + 1;
			columnOf[place] = column;
		}
	});
	const all = metrics.map((column) => ({
		column,
		index: -1
	}));
	for (let row = 0; row < rows; row++) {
		const cells = [];
		for (let place = ends[row] ?? 0; place < (ends[row + 1] ?? 0); place++) {
			const cell = all[columnOf[place] ?? 0];
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
function firstOf({ tracks }, column) {
	return tracks.get(column)?.positions[0] ?? Number.NEGATIVE_INFINITY;
}
function lastOf({ tracks }, column) {
	return tracks.get(column)?.positions.at(-1) ?? Number.NEGATIVE_INFINITY;
}
function cutBack({ tracks }, position) {
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
Object.defineProperty(exports, "counterOf", {
  enumerable: true,
  get: function () {
    return counterOf;
  }
});
Object.defineProperty(exports, "emptyColumn", {
  enumerable: true,
  get: function () {
    return emptyColumn;
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
Object.defineProperty(exports, "mayBeClock", {
  enumerable: true,
  get: function () {
    return mayBeClock;
  }
});
Object.defineProperty(exports, "mayBeSeries", {
  enumerable: true,
  get: function () {
    return mayBeSeries;
  }
});
Object.defineProperty(exports, "metricsOf", {
  enumerable: true,
  get: function () {
    return metricsOf;
  }
});
Object.defineProperty(exports, "pairedMetrics", {
  enumerable: true,
  get: function () {
    return pairedMetrics;
  }
});
Object.defineProperty(exports, "quote", {
  enumerable: true,
  get: function () {
    return quote;
  }
});
Object.defineProperty(exports, "rowLabels", {
  enumerable: true,
  get: function () {
    return rowLabels;
  }
});
Object.defineProperty(exports, "splitRestarts", {
  enumerable: true,
  get: function () {
    return splitRestarts;
  }
});