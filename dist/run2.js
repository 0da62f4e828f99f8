const require_reading = require("./reading.js");
const require_files = require("./files.js");
const require_binary = require("./binary.js");

// src/formats/binary/tfevents/series.ts
function listNames(scalars) {
	return scalars.slice(0, 3).map(({ name }) => require_reading.quote(name)).join(", ") + (scalars.length > 3 ? ` and ${scalars.length - 3} more` : "");
}
function hasConstantStep({ steps, longestStay }) {
	return longestStay > 2 && longestStay * 2 > steps.length;
}
function hasSeveralEach({ steps, repeats }) {
	return steps.length > 2 && repeats * 2 > steps.length - 1;
}
function withBatchSteps(scalars) {
	const isSteady = ({ steps, restarts }) => steps.length >= 3 && restarts === 0;
	return scalars.some(isSteady) ? scalars.filter(({ restarts }) => restarts > 0) : [];
}
function seriesByRow(scalars) {
	const longest = Math.max(...scalars.map(({ values }) => values.length));
	return scalars.map(({ name, values }) => {
		const kept = values.toArray();
		return {
			name,
			axis: "row",
			positions: kept.map((_, row) => (row + 1) * longest / kept.length - 1),
			values: kept,
			truncated: false
		};
	});
}
function runByStep(scalars, axis) {
	const end = Math.max(...scalars.map(lastStep));
	const hasOneEnd = scalars.some((scalar) => scalar.repeats === 0 && lastStep(scalar) === end);
	const isRepeatedEnd = ({ steps, repeats }) => hasOneEnd && repeats === 1 && steps.length > 2 && steps.get(steps.length - 2) === end;
	const again = scalars.filter(isRepeatedEnd);
	const several = scalars.filter(hasSeveralEach);
	const repeated = scalars.filter((scalar) => scalar.repeats > 0 && !again.includes(scalar) && !several.includes(scalar));
	const notes = [
		...several.length > 0 ? [`most steps of ${listNames(several)} have several records: their mean is used`] : [],
		...repeated.length > 0 ? [`repeated steps in ${listNames(repeated)}: the later values are used`] : [],
		...again.length > 0 ? [require_reading.evaluatedAgainNote(axis, end)] : []
	];
	return {
		series: scalars.map((scalar) => seriesOf(scalar, axis, again.includes(scalar))),
		notes
	};
}
function lastStep({ steps }) {
	return steps.length > 0 ? steps.last : Number.NEGATIVE_INFINITY;
}
function seriesOf(scalar, axis, isEndedTwice) {
	const { name, steps, values, repeats } = scalar;
	const count = steps.length - (isEndedTwice ? 1 : 0);
	const positions = steps.toArray().subarray(0, count);
	const kept = values.toArray().subarray(0, count);
	if (repeats === 0 || isEndedTwice) return {
		name,
		axis,
		positions,
		values: kept,
		truncated: false
	};
	const isMean = hasSeveralEach(scalar);
	let length = 0;
	let records = 0;
	for (let index = 0; index < positions.length; index++) {
		const step = positions[index] ?? 0;
		const value = kept[index] ?? 0;
		const isNew = length === 0 || step !== positions[length - 1];
		if (isNew) length++;
		records = isNew ? 1 : records + 1;
		const mean = kept[length - 1] ?? 0;
		positions[length - 1] = step;
		kept[length - 1] = isMean && !isNew ? mean + (value - mean) / records : value;
	}
	return {
		name,
		axis,
		positions: positions.slice(0, length),
		values: kept.slice(0, length),
		truncated: false
	};
}

// src/formats/binary/tfevents/table.ts
var EventTable = class {
	#axis;
	#cells;
	#steps = new require_reading.NumberList();
	#times = new require_reading.NumberList();
	#file = -1;
	#time = Number.NEGATIVE_INFINITY;
	#isConcurrent = false;
	#resumed;
	#part = 0;
	constructor(axis, scalars) {
		this.#axis = axis;
		this.#resumed = new Set(scalars.flatMap(({ resumedIn }) => resumedIn));
		this.#cells = new Map(scalars.map((scalar) => [scalar, emptyCells()]));
	}
	add(scalar, step, value, file, wallTime) {
		const cells = this.#cells.get(scalar);
		if (cells === void 0) return;
		if (file !== this.#file) {
			this.#time = Number.NEGATIVE_INFINITY;
			if (this.#resumed.has(file)) this.#part++;
		}
		if (wallTime > this.#time) this.#time = wallTime;
		this.#file = file;
		if (file !== cells.file && this.#time < cells.time) this.#isConcurrent = true;
		const isAgain = step === cells.step && cells.part === this.#part;
		cells.file = file;
		cells.time = this.#time;
		cells.part = this.#part;
		if (isAgain) cells.values.pop();
		else {
			cells.step = step;
			cells.rows.push(this.#steps.length);
			this.#steps.push(step);
			this.#times.push(this.#time);
		}
		cells.values.push(value);
	}
	splitRuns() {
		const at = this.#steps.toArray();
		const order = this.#order();
		const ranks = new Uint32Array(order.length);
		order.forEach((row, rank) => {
			ranks[row] = rank;
		});
		const columns = [...this.#cells].map(([{ name }, cells]) => columnOf(name, cells, ranks));
		const positions = {
			axis: this.#axis,
			at: Float64Array.from(order, (row) => at[row] ?? 0),
			notes: []
		};
		return require_reading.splitRestarts(columns, positions, null, true);
	}
	#order() {
		const times = this.#times.toArray();
		const order = Uint32Array.from(times, (_, row) => row);
		if (times.every((time, row) => row === 0 || time >= (times[row - 1] ?? 0)) || this.#isConcurrent) return order;
		return order.sort((a, b) => (times[a] ?? 0) - (times[b] ?? 0) || a - b);
	}
};
function emptyCells() {
	const [step, file, time] = [
		NaN,
		-1,
		Number.NEGATIVE_INFINITY
	];
	return {
		rows: new require_reading.NumberList(),
		values: new require_reading.NumberList(),
		step,
		file,
		time,
		part: 0
	};
}
function columnOf(name, { rows, values }, ranks) {
	const column = require_reading.emptyColumn(name);
	const ranked = rows.map((row) => ranks[row] ?? 0);
	const order = Uint32Array.from(ranked, (_, index) => index);
	if (!ranked.every((rank, index) => index === 0 || rank > (ranked[index - 1] ?? 0))) order.sort((a, b) => (ranked[a] ?? 0) - (ranked[b] ?? 0));
	for (const index of order) require_reading.addCell(column, ranked[index] ?? 0, values.get(index));
	return column;
}

// src/formats/binary/tfevents/scalar.ts
var Scalar = class {
	name;
	tag;
	axis;
	steps = new require_reading.NumberList();
	values = new require_reading.NumberList();
	isScalar = true;
	isPluginKnown = false;
	hasTensors = false;
	repeats = 0;
	longestStay = 0;
	stepsBack = 0;
	restarts = 0;
	resumedIn = [];
	file = null;
	#first = NaN;
	#last = NaN;
	#stay = 0;
	#file = -1;
	isCurve;
	constructor(name, tag, isCurve) {
		this.isCurve = isCurve;
		this.name = name;
		this.tag = tag;
		this.axis = /^epoch_[^/]+$/.test(tag) ? "epoch" : "step";
	}
	record(step, value, file) {
		if (!this.isCurve) return;
		if (step <= this.#last) this.#countBack(step, file);
		this.#stay = step === this.#last ? this.#stay + 1 : 1;
		this.longestStay = Math.max(this.longestStay, this.#stay);
		if (file !== this.#file) {
			this.file = this.#file === -1 ? file : null;
			this.#file = file;
			this.#first = step;
		}
		this.#last = step;
		this.steps.push(step);
		this.values.push(value);
	}
	#countBack(step, file) {
		if (step === this.#last) this.repeats++;
		else {
			this.stepsBack++;
			if (file !== this.#file) this.resumedIn.push(file);
			else if (step <= this.#first) this.restarts++;
		}
	}
};

// src/formats/binary/tfevents/tags.ts
var Tags = class {
	#prefix;
	#scalars;
	#known = /* @__PURE__ */ new Map();
	#before = {
		next: null,
		other: null
	};
	#isCurve;
	constructor(prefix, scalars, isCurve) {
		this.#prefix = prefix;
		this.#scalars = scalars;
		this.#isCurve = isCurve;
	}
	findByLayout(bytes, from, to) {
		const { next, other } = this.#before;
		if (matchesLayout(next, bytes, from, to)) return this.#follow(next);
		if (matchesLayout(other, bytes, from, to)) return this.#follow(other);
		return null;
	}
	find(bytes, from, to) {
		const before = this.#before;
		const { next, other } = before;
		if (equalsTag(next, bytes, from, to)) return this.#follow(next);
		if (equalsTag(other, bytes, from, to)) return this.#follow(other);
		const tag = this.#lookUp(Uint8Array.from(bytes.subarray(from, to)));
		before.next = tag;
		before.other = next;
		return this.#follow(tag);
	}
	findScalar(bytes, from, to) {
		return this.#known.get(keyOf(bytes.subarray(from, to)))?.scalar ?? null;
	}
	#follow(tag) {
		this.#before = tag;
		return tag;
	}
	#lookUp(bytes) {
		const key = keyOf(bytes);
		const known = this.#known.get(key);
		if (known) return known;
		const text = new TextDecoder().decode(bytes);
		const tag = {
			next: null,
			other: null,
			bytes,
			scalar: this.#scalarOf(text),
			layout: null
		};
		this.#known.set(key, tag);
		return tag;
	}
	#scalarOf(tag) {
		const name = (this.#prefix.startsWith(`${tag}/`) && this.#prefix !== `${tag}/` ? this.#prefix.slice(tag.length + 1) : this.#prefix) + tag;
		const known = this.#scalars.get(name);
		if (known) return known;
		if (this.#scalars.size >= 4096) throw new require_reading.FormatError(`expected at most ${require_reading.maxColumns} tags, got more`);
		const scalar = new Scalar(name, tag, this.#isCurve(name, tag));
		this.#scalars.set(name, scalar);
		return scalar;
	}
};
function equalsTag(tag, bytes, from, to) {
	if (tag === null || to - from !== tag.bytes.length) return false;
	for (let at = from; at < to; at++) if (tag.bytes[at - from] !== bytes[at]) return false;
	return true;
}
function matchesLayout(tag, bytes, from, to) {
	const layout = tag?.layout ?? null;
	if (layout === null || layout.bytes.byteLength !== to - from) return false;
	const { bytes: known, number, numberEnd } = layout;
	return equalBytes(known, 0, number, bytes, from) && equalBytes(known, numberEnd, to - from, bytes, from);
}
function equalBytes(known, start, end, bytes, from) {
	let at = start;
	for (; at + 4 <= end; at += 4) if (known.getInt32(at) !== bytes.getInt32(from + at)) return false;
	for (; at < end; at++) if (known.getUint8(at) !== bytes.getUint8(from + at)) return false;
	return true;
}
function keyOf(bytes) {
	return Buffer.from(bytes).toString("latin1");
}

// src/formats/binary/tfevents/run.ts
function readRun(files, columns) {
	const ordered = require_files.sortByStart(files);
	const scalars = /* @__PURE__ */ new Map();
	const reading = {
		files: ordered,
		scalars,
		columns
	};
	const timestamps = {
		scalar: null,
		times: new require_reading.NumberList()
	};
	const endNotes = readFiles(reading, (scalar, step, value, file, wallTime) => {
		scalar.record(step, value, file);
		if (scalar.isCurve && timestamps.scalar === null && require_reading.parseName(scalar.name).split === "val") timestamps.scalar = scalar;
		if (scalar === timestamps.scalar) timestamps.times.push(wallTime);
	});
	const metrics = [...scalars.values()].filter(isMetric);
	if (metrics.length === 0) return [];
	const constant = metrics.filter(hasConstantStep);
	if (constant.length === metrics.length) {
		const trainings = trainingsOf(ordered, metrics, columns);
		if (trainings !== null) return trainings;
	}
	const batches = withBatchSteps(metrics.filter((scalar) => !hasConstantStep(scalar)));
	const unnumbered = /* @__PURE__ */ new Set([...constant, ...batches]);
	const groups = groupsOf(metrics.filter((scalar) => !unnumbered.has(scalar)));
	fillEventTables(groups, (take) => readFiles(reading, take));
	const numbered = mergeAxes(groups.map(({ axis, scalars, table }) => table?.splitRuns() ?? [runByStep(scalars, axis)]));
	const notes = [
		...noteIf(constant, (names) => `the step of ${names} stays the same: records are numbered in order instead`),
		...noteIf(batches, (names) => `the steps of ${names} restart while others continue: records are numbered in order instead`),
		...endNotes
	];
	const runs = appendToLast(numbered, {
		series: seriesByRow([...unnumbered]),
		notes
	}).map((run) => ({
		...run,
		series: run.series.map((one) => ({
			...one,
			origin: originOf(scalars.get(one.name), ordered)
		})),
		leftOut: leftOut(scalars.values())
	}));
	const clock = clockOf(timestamps);
	const [only, ...others] = runs;
	return only && clock && others.length === 0 ? [{
		...only,
		clock
	}] : runs;
}
function trainingsOf(files, metrics, columns) {
	if (new Set(files.map(prefixOf)).size > 1 || metrics.some(({ file }) => file !== null)) return null;
	const runs = files.flatMap((file) => readRun([file], columns));
	return runs.every(({ series }) => series.length === metrics.length && series.every(({ axis }) => axis === "row")) ? runs : null;
}
function originOf(scalar, files) {
	const tag = scalar?.tag === scalar?.name ? void 0 : scalar?.tag;
	return {
		file: files[scalar?.file ?? -1]?.path,
		place: tag && `tag ${tag}`
	};
}
function leftOut(scalars) {
	return [...scalars].filter((scalar) => scalar.isScalar && !isMetric(scalar)).map(({ name, hasTensors }) => ({
		what: name,
		why: hasTensors ? "tensors" : "not a metric"
	}));
}
function clockOf({ scalar, times }) {
	if (!scalar || scalar.repeats > 0 || scalar.stepsBack > 0) return null;
	const positions = scalar.steps.toArray();
	return require_reading.asClock({
		name: "wall_time",
		axis: scalar.axis,
		positions,
		values: times.toArray(),
		truncated: false
	});
}
function readFiles({ files, scalars, columns }, take) {
	const isCurve = (name, tag) => mayBeCurve(name, tag, columns);
	const directories = /* @__PURE__ */ new Map();
	return files.flatMap((file, index) => {
		const prefix = prefixOf(file);
		const tags = directories.get(prefix) ?? new Tags(prefix, scalars, isCurve);
		directories.set(prefix, tags);
		const events = new require_files.Events(tags, (scalar, step, value) => take(scalar, step, value, index, events.wallTime));
		const end = require_reading.withFileContext(file, () => require_files.readEvents(file.open(), events));
		if (end === null) return [];
		return files.length === 1 ? end : `${end} (${file.path})`;
	});
}
function prefixOf({ path, headBytes }) {
	const { prefix } = require_binary.parseRunPath(path);
	if (prefix !== "") return prefix;
	return /evaluation_\w{1,100}_vs_iterations/.test(Buffer.from(headBytes).toString("latin1")) ? "validation/" : "";
}
function mayBeCurve(name, tag, columns) {
	if (columns.metrics.has(name) || columns.metrics.has(tag)) return true;
	return !tag.startsWith("_hparams_/") && require_reading.mayBeSeries(tag, columns) && require_reading.mayBeSeries(name, columns);
}
function isMetric({ values, isScalar, hasTensors }) {
	return isScalar && !hasTensors && values.length > 0;
}
function groupsOf(scalars) {
	return ["epoch", "step"].flatMap((axis) => {
		const some = scalars.filter((scalar) => scalar.axis === axis);
		if (some.length === 0) return [];
		return [{
			axis,
			scalars: some,
			table: some.some(({ stepsBack }) => stepsBack > 0) ? new EventTable(axis, some) : null
		}];
	});
}
function fillEventTables(groups, read) {
	if (groups.every(({ table }) => table === null)) return;
	const tables = new Map(groups.flatMap(({ scalars, table }) => scalars.map((scalar) => [scalar, table])));
	read((scalar, step, value, file, wallTime) => {
		tables.get(scalar)?.add(scalar, step, value, file, wallTime);
	});
}
function mergeAxes([leading = [], ...others]) {
	return leading.map((run, index) => {
		const parts = others.flatMap((other) => other[index + other.length - leading.length] ?? []);
		return {
			series: [run, ...parts].flatMap(({ series }) => series),
			notes: [run, ...parts].flatMap(({ notes }) => notes)
		};
	});
}
function appendToLast(runs, more) {
	const last = runs.at(-1) ?? {
		series: [],
		notes: []
	};
	const series = [...last.series, ...more.series];
	return [...runs.slice(0, -1), {
		series,
		notes: [...last.notes, ...more.notes]
	}];
}
function noteIf(scalars, note) {
	return scalars.length === 0 ? [] : [note(listNames(scalars))];
}

exports.readRun = readRun;