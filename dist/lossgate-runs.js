const require_rolldown_runtime = require("./rolldown-runtime.js");
const require_schemas = require("./schemas.js");
const require_parse_untrusted_json = require("./parse-untrusted-json.js");
const require_sanitize = require("./sanitize.js");

// src/reading/format-error.ts
var FormatError = class extends Error {
	name = "FormatError";
	line;
	file;
	constructor(message, line = null, file = null) {
		super(message);
		this.line = line;
		this.file = file;
	}
};

// src/formats/json/lossgate-runs.ts
var lossgate_runs_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({ writeRuns: () => writeRuns });
const id = "lossgate.runs/1";
const runsFile = "runs.json";
const nonFinite = [
	"NaN",
	"Infinity",
	"-Infinity"
];
const recorded = require_schemas.union([require_schemas.number(), require_schemas._enum(nonFinite)]);
const name = require_schemas.string().check(require_schemas._maxLength(300));
const series = require_schemas.object({
	name,
	axis: require_schemas._enum([
		"epoch",
		"step",
		"row"
	]),
	positions: require_schemas.array(require_schemas.number()),
	values: require_schemas.array(recorded),
	truncated: require_schemas.boolean()
});
const file = require_schemas.object({
	schema: require_schemas.literal(id),
	kind: require_schemas._enum(["collected", "report"]),
	accepted: require_schemas.boolean(),
	runs: require_schemas.array(require_schemas.object({
		path: require_schemas.string(),
		format: require_schemas.string(),
		files: require_schemas.array(require_schemas.string()),
		params: require_schemas.record(name, require_schemas.union([
			require_schemas.string(),
			require_schemas.number(),
			require_schemas.boolean()
		])),
		series: require_schemas.array(series),
		clock: require_schemas.nullable(series)
	})),
	problems: require_schemas.array(require_schemas.object({
		level: require_schemas._enum(["error", "note"]),
		file: require_schemas.string(),
		line: require_schemas.nullable(require_schemas.int()),
		message: require_schemas.string()
	}))
});
const lossgateRuns = {
	id: "lossgate-runs",
	title: "Runs that Lossgate collected",
	files: [runsFile],
	matches: ({ head }) => head.startsWith(`{"schema":"${id}"`),
	read: ([artifact]) => {
		const { runs, problems } = parse(artifact);
		const errors = problems.filter(({ level }) => level === "error");
		const [first] = errors;
		if (first) throw new FormatError(toldOf(first) + (errors.length > 1 ? ` (and ${errors.length - 1} more)` : ""));
		const notes = problems.map(toldOf);
		return runs.map(({ path, format, files, params, series, clock }, index) => ({
			collected: {
				path,
				format,
				files
			},
			params,
			series: series.map(seriesOf),
			...clock ? { clock: seriesOf(clock) } : {},
			notes: index === 0 ? notes : []
		}));
	}
};
function writeRuns(runs, problems, { kind, accepted }) {
	const written = {
		schema: id,
		kind,
		accepted,
		runs: runs.map(({ path, format, files, params, series, clock }) => ({
			path,
			format,
			files: [...files],
			params: { ...params },
			series: series.map(writtenOf),
			clock: clock ? writtenOf(clock) : null
		})),
		problems: [...problems]
	};
	return `${JSON.stringify(written)}\n`;
}
function isAccepted(head) {
	return head.startsWith(`{"schema":"${id}","kind":"report","accepted":true,`);
}
function isReport(head) {
	return head.startsWith(`{"schema":"${id}","kind":"report",`);
}
function parse(artifact) {
	const source = artifact.openText();
	source.has(artifact.bytes);
	const parsed = require_parse_untrusted_json.parseUntrustedJson(source.bytes.toString("utf8", source.at, source.end), file, id);
	if ("data" in parsed) return parsed.data;
	throw new FormatError(parsed.expected);
}
function toldOf({ file, line, message }) {
	return require_sanitize.sanitizeLine(`${line === null ? file : `${file}:${line}`}: ${message}`, 500);
}
function writtenOf({ name, axis, positions, values, truncated }) {
	return {
		name,
		axis,
		positions: [...positions],
		values: Array.from(values, wordOf),
		truncated
	};
}
function wordOf(value) {
	return Number.isFinite(value) ? value : nonFinite.find((word) => Number(word) === value) ?? "NaN";
}
function seriesOf({ name, axis, positions, values, truncated }) {
	if (!positions.every((at, i) => i === 0 || at > (positions[i - 1] ?? NaN)) || positions.length !== values.length) throw new FormatError(`expected rising positions and as many values in the series ${JSON.stringify(require_sanitize.sanitizeLine(name))}`);
	return {
		name,
		axis,
		positions: Float64Array.from(positions),
		values: Float64Array.from(values, Number),
		truncated
	};
}

Object.defineProperty(exports, "FormatError", {
  enumerable: true,
  get: function () {
    return FormatError;
  }
});
Object.defineProperty(exports, "isAccepted", {
  enumerable: true,
  get: function () {
    return isAccepted;
  }
});
Object.defineProperty(exports, "isReport", {
  enumerable: true,
  get: function () {
    return isReport;
  }
});
Object.defineProperty(exports, "lossgateRuns", {
  enumerable: true,
  get: function () {
    return lossgateRuns;
  }
});
Object.defineProperty(exports, "lossgate_runs_exports", {
  enumerable: true,
  get: function () {
    return lossgate_runs_exports;
  }
});
Object.defineProperty(exports, "runsFile", {
  enumerable: true,
  get: function () {
    return runsFile;
  }
});
Object.defineProperty(exports, "writeRuns", {
  enumerable: true,
  get: function () {
    return writeRuns;
  }
});