const require_schemas = require("./schemas.js");

// src/report/schema.ts
const longestText = 2e3;
const longestName = 300;
const maxItems = 1e3;
const maxPlotPoints = 1e3;
const text = require_schemas.string().check(require_schemas._maxLength(longestText));
const name = require_schemas.string().check(require_schemas._maxLength(300));
const path = require_schemas.string().check(require_schemas._maxLength(longestText));
const rule = require_schemas.string().check(require_schemas._regex(/^[A-Za-z-]{1,40}$/));
const number = require_schemas.nullable(require_schemas.number());
const scalar = require_schemas.union([
	text,
	require_schemas.number(),
	require_schemas.boolean()
]);
const settings = require_schemas.record(name, require_schemas.union([scalar, require_schemas.array(require_schemas.union([text, require_schemas.number()])).check(require_schemas._maxLength(maxItems))]));
const plotted = require_schemas.array(number).check(require_schemas._maxLength(maxPlotPoints));
const level = require_schemas._enum([
	"error",
	"warning",
	"info"
]);
const point = require_schemas.object({
	at: require_schemas.number(),
	train: number,
	val: number
});
const curve = require_schemas.object({
	metric: name,
	train: require_schemas.nullable(name),
	val: require_schemas.nullable(name),
	direction: require_schemas.nullable(require_schemas._enum(["min", "max"])),
	axis: require_schemas._enum([
		"epoch",
		"step",
		"row"
	]),
	points: require_schemas.int(),
	first: point,
	best: require_schemas.nullable(point),
	last: point,
	gap: require_schemas.object({
		absolute: number,
		relative: number
	}),
	base: require_schemas.nullable(require_schemas.object({
		best: number,
		last: number
	})),
	plot: require_schemas.object({
		at: require_schemas.array(require_schemas.number()).check(require_schemas._maxLength(maxPlotPoints)),
		train: require_schemas.nullable(plotted),
		val: require_schemas.nullable(plotted)
	})
});
const run = require_schemas.object({
	name,
	format: name,
	files: require_schemas.array(path),
	params: require_schemas.record(name, scalar),
	evaluations: require_schemas.int(),
	metrics: require_schemas.array(name),
	curves: require_schemas.array(curve),
	rules: require_schemas.record(rule, settings)
});
const finding = require_schemas.object({
	rule,
	level,
	required: require_schemas.boolean(),
	status: require_schemas._enum([
		"pass",
		"fail",
		"not-judged"
	]),
	run: name,
	runs: require_schemas.array(name),
	metric: require_schemas.nullable(name),
	reason: name,
	actual: number,
	limit: number,
	unit: require_schemas._enum(["metric", "share"]),
	at: number,
	message: text,
	advice: text,
	waived: require_schemas.nullable(require_schemas.object({
		reason: text,
		by: text,
		until: require_schemas.nullable(name),
		expired: require_schemas.boolean()
	})),
	set_at: require_schemas.nullable(require_schemas.object({
		file: path,
		line: require_schemas.nullable(require_schemas.int())
	}))
});
const sweep = require_schemas.object({
	param: name,
	along: require_schemas.array(name),
	metric: name,
	series: name,
	direction: require_schemas._enum(["min", "max"]),
	alone: require_schemas.boolean(),
	rows: require_schemas.array(require_schemas.object({
		value: scalar,
		runs: require_schemas.int(),
		best: require_schemas.number(),
		gap: number,
		evaluations: require_schemas.number()
	}))
});
const ruleChange = require_schemas.object({
	rule,
	runs: require_schemas.array(name),
	before: require_schemas.nullable(settings),
	after: require_schemas.nullable(settings)
});
const published = require_schemas.object({
	run: require_schemas.int(),
	commit: require_schemas.string().check(require_schemas._regex(/^([0-9a-f]{7,64})?$/)),
	how: require_schemas._enum([
		"merged-into",
		"merge-base",
		"ancestor",
		"newest",
		"previous",
		"given"
	]),
	behind: require_schemas.nullable(require_schemas.int()),
	age: require_schemas.int(),
	failed: require_schemas.boolean()
});
const reportSchema = require_schemas.object({
	schema: require_schemas.literal("lossgate.report/1"),
	verdict: require_schemas._enum([
		"pass",
		"fail",
		"inconclusive",
		"error"
	]),
	headline: text,
	advice: text,
	runs: require_schemas.array(run),
	findings: require_schemas.array(finding),
	sweeps: require_schemas.array(sweep),
	baseline: require_schemas.union([require_schemas.object({
		kind: require_schemas.literal("absent"),
		because: text
	}), require_schemas.object({
		kind: require_schemas.literal("found"),
		from: text,
		runs: require_schemas.array(name),
		published: require_schemas.array(published)
	})]),
	rules_changed: require_schemas.nullable(require_schemas.union([require_schemas.object({
		since: text,
		changes: require_schemas.array(ruleChange)
	}), require_schemas.object({ because: text })])),
	problems: require_schemas.array(require_schemas.object({
		level: require_schemas._enum(["error", "note"]),
		file: path,
		line: require_schemas.nullable(require_schemas.int()),
		message: text
	}))
});

Object.defineProperty(exports, "longestText", {
  enumerable: true,
  get: function () {
    return longestText;
  }
});
Object.defineProperty(exports, "maxItems", {
  enumerable: true,
  get: function () {
    return maxItems;
  }
});
Object.defineProperty(exports, "reportSchema", {
  enumerable: true,
  get: function () {
    return reportSchema;
  }
});