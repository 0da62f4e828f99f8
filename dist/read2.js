const require_reading = require("./reading.js");
const require_open = require("./open.js");
const require_load = require("./load.js");
const require_npy = require("./npy.js");
const require_values = require("./values.js");

// src/formats/binary/npz/evaluations.ts
const episodes = /* @__PURE__ */ new Map([
	["results", "eval/mean_reward"],
	["ep_lengths", "eval/mean_ep_length"],
	["successes", "eval/success_rate"]
]);
function averageEvaluations(arrays) {
	const steps = arrays.entries.get("timesteps");
	if (steps === void 0 || !["results", "ep_lengths"].every((name) => arrays.entries.has(name))) return null;
	const count = steps instanceof require_values.NdArray ? steps.shape[0] ?? 0 : 0;
	const means = new require_values.Dict();
	means.set("step", steps);
	for (const [name, mean] of episodes) {
		const rows = arrays.entries.get(name);
		if (rows !== void 0) means.set(mean, meanOfRows(rows, count));
	}
	return means;
}
function meanOfRows(rows, count) {
	const means = new require_values.List();
	if (!(rows instanceof require_values.NdArray) || rows.dtype === null || rows.data === null || rows.data instanceof require_values.List) return means;
	const { data, dtype, shape } = rows;
	const bytes = require_values.widthOf(dtype);
	const width = shape.reduce((product, size) => product * size, 1) / count;
	if (bytes === null || !Number.isInteger(width) || data.length !== count * width * bytes) throw new require_reading.FormatError(`expected ${count} × ${width} numbers in an array, got ${data.length} bytes`);
	for (let row = 0; row < count; row++) {
		let sum = 0;
		for (let column = 0; column < width; column++) sum += Number(require_values.numberAt(data.view, (row * width + column) * bytes, dtype));
		means.push(sum / width);
	}
	return means;
}

// src/formats/binary/npz/read.ts
const maxArrayBytes = 8 * 1024 ** 2;
const maxBytes = 64 * 1024 ** 2;
async function holdsArrays(artifact, columns) {
	try {
		const { value, leftOut, isEvaluations } = await loadArrays(artifact);
		const isTable = require_reading.looksLikeTraining(leftOut.map(({ what }) => what), columns);
		return isEvaluations || isTable || require_load.looksLikeHistory(value, artifact.path, columns, false);
	} catch (thrown) {
		if (thrown instanceof require_reading.FormatError) return true;
		throw thrown;
	}
}
async function readArrays(artifact, columns) {
	const { value, leftOut, names } = await loadArrays(artifact);
	const hasMean = (whole) => names.some((name) => whole.startsWith(`${name}_`));
	const metric = leftOut.find(({ what }) => require_reading.isKnownMetric(what, columns) && !hasMean(what));
	if (metric) throw new require_reading.FormatError(`expected an array of one dimension in ${require_reading.quote(metric.what)}, got ${metric.why}`);
	return require_load.historyToRuns(value, columns).map((run) => ({
		...run,
		leftOut: [...run.leftOut ?? [], ...leftOut]
	}));
}
async function loadArrays(artifact) {
	const { entries, read } = await require_open.openZip(artifact);
	const dict = new require_values.Dict();
	const leftOut = [];
	const names = [];
	const budget = require_load.pickleBudget(maxBytes);
	let total = 0;
	for (const entry of entries.values()) {
		const name = entry.path.replace(/\.npy$/, "");
		if (name === entry.path) continue;
		total += entry.size;
		if (entry.size > maxArrayBytes || total > maxBytes) {
			leftOut.push({
				what: name,
				why: `an array of ${entry.size} bytes`
			});
			continue;
		}
		const value = arrayOf(read(entry, maxArrayBytes), budget, name);
		if (value instanceof require_values.NdArray && value.shape.length > 1) leftOut.push({
			what: name,
			why: `an array of ${value.shape.join(" × ")}`
		});
		else names.push(name);
		dict.set(name, value);
	}
	const evaluations = averageEvaluations(dict);
	if (evaluations) return {
		value: require_load.toLiteral(evaluations, budget),
		leftOut: [],
		names,
		isEvaluations: true
	};
	return {
		value: require_reading.nameSides(require_load.toLiteral(soleDict(dict), budget), artifact.path),
		leftOut,
		names,
		isEvaluations: false
	};
}
function arrayOf(bytes, budget, name) {
	const header = require_npy.readNpyHeader(bytes);
	if (header === null) throw new require_reading.FormatError(`expected a NumPy array in ${require_reading.quote(name)}, got another header`);
	const { type, shape, dataAt } = header;
	const data = bytes.subarray(dataAt);
	if (/^[|<>=]?O/.test(type)) {
		const [value = null] = require_load.loadPickles(new require_reading.ByteSource(require_reading.inMemory(data)), budget);
		return value;
	}
	const array = new require_values.NdArray();
	array.dtype = new require_values.Dtype(type.slice(1), type.charAt(0));
	array.shape = shape.length > 1 ? shape.filter((size) => size !== 1) : shape;
	array.data = new require_values.Bytes(data);
	return array;
}
function soleDict(dict) {
	const [sole, ...others] = dict.entries.values();
	return others.length === 0 && sole instanceof require_values.Dict ? sole : dict;
}

exports.holdsArrays = holdsArrays;
exports.readArrays = readArrays;