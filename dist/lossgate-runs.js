const require_problems = require("./problems.js");
const require_reading = require("./reading.js");
const require_inputs = require("./inputs.js");

// src/formats/json/lossgate-runs.ts
const id = "lossgate.runs/1";
const runsFile = "runs.json";
const nonFinite = [
	"NaN",
	"Infinity",
	"-Infinity"
];
const lossgateRuns = {
	id: "lossgate-runs",
	title: "Lossgate runs.json",
	files: [runsFile],
	matches: ({ head }) => head.startsWith(`{"schema":"${id}"`),
	read: async ([artifact]) => {
		const source = artifact.openText();
		source.ensure(artifact.size);
		const { parseRunsFile } = await Promise.resolve().then(() => require("./schema.js"));
		const { runs, problems } = parseRunsFile(source.bytes.toString("utf8", source.at, source.end));
		const errors = problems.filter(({ level }) => level === "error");
		const [first] = errors;
		if (first) throw new require_reading.FormatError(formatProblem(first) + (errors.length > 1 ? ` (and ${errors.length - 1} more)` : ""));
		const notes = problems.map(formatProblem);
		return runs.map(({ path, format, files, params, series, clock, left_out: leftOut }, index) => ({
			collected: {
				path,
				format,
				files
			},
			params,
			series: series.map(toSeries),
			leftOut,
			...clock ? { clock: toSeries(clock) } : {},
			notes: index === 0 ? notes : []
		}));
	}
};
function writeRuns(runs, problems, { kind, accepted, regressed = false, inputs }) {
	const written = {
		schema: id,
		kind,
		accepted,
		regressed,
		...inputs ? { inputs } : {},
		runs: runs.map(({ path, format, files, params, series, clock, leftOut }) => ({
			path,
			format,
			files: [...files],
			params: { ...params },
			series: series.map(toJsonSeries),
			clock: clock ? toJsonSeries(clock) : null,
			left_out: [...leftOut ?? []]
		})),
		problems: [...problems]
	};
	return `${require_inputs.escapeCommandsInJson(JSON.stringify(written))}\n`;
}
function isAccepted(head) {
	return head.startsWith(`{"schema":"${id}","kind":"report","accepted":true,`);
}
function isRegressed(head) {
	return head.startsWith(`{"schema":"${id}","kind":"report","accepted":false,"regressed":true,`);
}
async function inputsIn(head) {
	const end = head.indexOf(",\"runs\":[");
	if (end < 0) return null;
	const { parseInputs } = await Promise.resolve().then(() => require("./schema.js"));
	return parseInputs(`${head.slice(0, end)}}`);
}
function isReport(head) {
	return head.startsWith(`{"schema":"${id}","kind":"report",`);
}
function formatProblem(problem) {
	return require_problems.sanitizeLine(`${require_problems.formatLocation(problem)}: ${problem.message}`, 500);
}
function toJsonSeries({ positions, values, origin, ...series }) {
	const { lines, ...others } = origin ?? {};
	return {
		...series,
		positions: [...positions],
		values: Array.from(values, toJsonNumber),
		...origin ? { origin: {
			...others,
			...lines ? { lines: [...lines] } : {}
		} } : {}
	};
}
function toJsonNumber(value) {
	return Number.isFinite(value) ? value : nonFinite.find((word) => Number(word) === value) ?? "NaN";
}
function toSeries({ name, axis, positions, values, truncated, origin }) {
	if (!positions.every((at, i) => i === 0 || at > (positions[i - 1] ?? NaN)) || positions.length !== values.length) throw new require_reading.FormatError(`expected rising positions, each with a value, in series ${JSON.stringify(require_problems.sanitizeLine(name))}`);
	return {
		name,
		axis,
		positions: Float64Array.from(positions),
		values: Float64Array.from(values, Number),
		truncated,
		...origin ? { origin } : {}
	};
}

exports.inputsIn = inputsIn;
exports.isAccepted = isAccepted;
exports.isRegressed = isRegressed;
exports.isReport = isReport;
exports.lossgateRuns = lossgateRuns;
exports.runsFile = runsFile;
exports.writeRuns = writeRuns;