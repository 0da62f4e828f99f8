const require_lossgate_runs = require("./lossgate-runs.js");
const require_names = require("./names.js");

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
const splitColumn = /^(phase|split|mode|stage|subset|set|dataset|partition)$/i;
function addText(column, row, text, line) {
	const where = line === null ? `${column.name} of record ${row + 1}` : column.name;
	column.firstText ??= {
		where,
		text,
		line
	};
	if (!splitColumn.test(column.name)) return;
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
		if (names.has(name)) throw new require_lossgate_runs.FormatError(`duplicate column ${quote(name)}`);
		names.add(name);
	}
	return metrics;
}
function isMetric(column, config) {
	const { name, firstText, values } = column;
	if (!mayBeSeries(name, config)) return false;
	if (firstText === null) return values.length > 0;
	if (!isKnownMetric(name, config) || values.length === 0 && isWord(firstText.text)) return false;
	throw new require_lossgate_runs.FormatError(`expected a number in ${quote(firstText.where)}, got ${quote(firstText.text)}`, firstText.line);
}
function isWord(text) {
	return /^[a-z][\w-]*$/i.test(text);
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
Object.defineProperty(exports, "counterAxis", {
  enumerable: true,
  get: function () {
    return counterAxis;
  }
});
Object.defineProperty(exports, "emptyColumn", {
  enumerable: true,
  get: function () {
    return emptyColumn;
  }
});
Object.defineProperty(exports, "findIndexColumn", {
  enumerable: true,
  get: function () {
    return findIndexColumn;
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
Object.defineProperty(exports, "metricColumns", {
  enumerable: true,
  get: function () {
    return metricColumns;
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
Object.defineProperty(exports, "splitRestarts", {
  enumerable: true,
  get: function () {
    return splitRestarts;
  }
});