const require_reading = require("./reading.js");
const require_schemas = require("./schemas.js");
const require_parse_untrusted_json = require("./parse-untrusted-json.js");

// src/formats/json/lossgate-runs/schema.ts
const id = "lossgate.runs/1";
const jsonNumber = require_schemas.union([require_schemas.number(), require_schemas._enum([
	"NaN",
	"Infinity",
	"-Infinity"
])]);
const name = require_schemas.string().check(require_schemas._maxLength(300));
const seriesSchema = require_schemas.object({
	name,
	axis: require_schemas._enum([
		"epoch",
		"step",
		"row"
	]),
	positions: require_schemas.array(require_schemas.number()),
	values: require_schemas.array(jsonNumber),
	truncated: require_schemas.boolean(),
	origin: require_schemas.optional(require_schemas.object({
		file: require_schemas.optional(require_schemas.string()),
		lines: require_schemas.optional(require_schemas.tuple([require_schemas.int(), require_schemas.int()])),
		place: require_schemas.optional(require_schemas.string()),
		side: require_schemas.optional(require_schemas.string())
	}))
});
const inputsSchema = require_schemas.record(name, require_schemas.string());
const runsFileSchema = require_schemas.object({
	schema: require_schemas.literal(id),
	kind: require_schemas._enum(["collected", "report"]),
	accepted: require_schemas.boolean(),
	regressed: require_schemas._default(require_schemas.boolean(), false),
	inputs: require_schemas.optional(inputsSchema),
	runs: require_schemas.array(require_schemas.object({
		path: require_schemas.string(),
		format: require_schemas.string(),
		files: require_schemas.array(require_schemas.string()),
		params: require_schemas.record(name, require_schemas.union([
			require_schemas.string(),
			require_schemas.number(),
			require_schemas.boolean()
		])),
		series: require_schemas.array(seriesSchema),
		clock: require_schemas.nullable(seriesSchema),
		left_out: require_schemas._default(require_schemas.array(require_schemas.object({
			what: require_schemas.string(),
			why: require_schemas.string()
		})), [])
	})),
	problems: require_schemas.array(require_schemas.object({
		level: require_schemas._enum([
			"error",
			"inconclusive",
			"note"
		]),
		file: require_schemas.string(),
		line: require_schemas.nullable(require_schemas.int()),
		message: require_schemas.string()
	}))
});
const headSchema = require_schemas.object({ inputs: inputsSchema });
function parseInputs(head) {
	const parsed = require_parse_untrusted_json.parseUntrustedJson(head, headSchema, id);
	return "data" in parsed ? parsed.data.inputs : null;
}
function parseRunsFile(text) {
	const parsed = require_parse_untrusted_json.parseUntrustedJson(text, runsFileSchema, id);
	if ("data" in parsed) return parsed.data;
	throw new require_reading.FormatError(parsed.expected);
}

exports.parseInputs = parseInputs;
exports.parseRunsFile = parseRunsFile;