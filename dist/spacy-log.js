const require_reading = require("./reading.js");

// src/formats/json/spacy-log.ts
const keys = [
	"epoch",
	"step",
	"score"
];
const rows = require_reading.rowLogFormat({
	id: "spacy-log",
	title: "spaCy JSON lines",
	files: ["*.jsonl"],
	layout: "lines",
	keys,
	ignoredColumns: /(^|[/_])speed$/
});
const spacyLog = {
	...rows,
	matches: (artifact) => require_reading.hasKeys(artifact, keys) && [...require_reading.rowNames(artifact)].some((name) => name.startsWith("losses/")),
	read: async (files, columns) => (await rows.read(files, columns)).map(toComparable)
};
function toComparable(recording) {
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
function withoutFirst({ positions, values, origin, ...series }) {
	const lines = origin?.lines;
	return {
		...series,
		positions: positions.subarray(1),
		values: values.subarray(1),
		...origin ? { origin: {
			...origin,
			...lines ? { lines: [lines[0] + 1, lines[1]] } : {}
		} } : {}
	};
}

Object.defineProperty(exports, "spacyLog", {
  enumerable: true,
  get: function () {
    return spacyLog;
  }
});
Object.defineProperty(exports, "toComparable", {
  enumerable: true,
  get: function () {
    return toComparable;
  }
});