const require_grammar = require("./grammar.js");
const require_schemas = require("./schemas.js");
const require_gate = require("./gate.js");

// src/config/grammar.ts
const rulesGrammar = require_grammar.strictMapping(Object.fromEntries(require_gate.rules.map((rule) => [rule.id, require_schemas.optional(require_grammar.ruleGrammar(rule).check(require_schemas.describe(rule.summary)))])), "a mapping of rules");
const metric = require_grammar.strictMapping({
	train: require_schemas.optional(require_gate.metricName.schema(require_grammar.mini_exports)),
	val: require_schemas.optional(require_gate.metricName.schema(require_grammar.mini_exports)),
	mode: require_schemas.optional(require_gate.choice(["min", "max"]).schema(require_grammar.mini_exports))
}, "a mapping of train, val and mode");
const waiver = require_grammar.strictMapping({
	rule: require_schemas._enum(require_gate.rules.map(({ id }) => id), { error: "the id of a rule" }),
	run: require_schemas.optional(require_gate.text("a pattern of run names").schema(require_grammar.mini_exports)),
	reason: require_gate.text("the reason for accepting the failure").schema(require_grammar.mini_exports),
	by: require_gate.text("the name of who accepts it").schema(require_grammar.mini_exports),
	until: require_grammar.date({ error: "a day such as 2026-12-31" })
}, "a mapping of rule, run, reason, by and until");
const configGrammar = require_grammar.strictMapping({
	preset: require_schemas.optional(require_gate.choice(["sagemaker-debugger"]).schema(require_grammar.mini_exports)).check(require_schemas.describe("A named set of rule settings; the config's own settings take precedence")),
	rules: require_schemas.nullish(rulesGrammar).check(require_schemas.describe("Levels and limits by rule")),
	overrides: require_schemas.nullish(require_schemas.array(require_grammar.strictMapping({
		match: require_gate.text("a pattern of run names").schema(require_grammar.mini_exports),
		rules: rulesGrammar
	}, "a mapping of match and rules"), { error: "a list of overrides" })).check(require_schemas.describe("Other settings for the runs whose name matches a pattern with * and ?; the last match wins")),
	seeds: require_schemas.nullish(require_schemas.array(require_gate.text("a pattern of run names").schema(require_grammar.mini_exports), { error: "a list of patterns of run names" })).check(require_schemas.describe("Patterns of run names; runs that match the same one differ only in the seed and are compared together")),
	waivers: require_schemas.nullish(require_schemas.array(waiver, { error: "a list of waivers" })).check(require_schemas.describe("Failures that are accepted until a day: they are shown but do not fail the gate")),
	metrics: require_schemas.nullish(require_schemas.record(require_schemas.string(), metric, { error: "a mapping of metrics" })).check(require_schemas.describe("The train and val columns of each metric, and whether it should fall (min) or rise (max)")),
	position: require_schemas.optional(require_gate.text("the name of a column").schema(require_grammar.mini_exports)).check(require_schemas.describe("The column with the epoch or step, if its name is not recognised")),
	format: require_schemas.optional(require_schemas._enum(require_gate.catalog.map(({ id }) => id), { error: `the id of a format (\`lossgate formats\` lists them)` })).check(require_schemas.describe("Read every file as this format"))
}, "a mapping of preset, rules, overrides, seeds, waivers, metrics, position and format");
function configSchema() {
	return `${JSON.stringify(require_grammar.toJSONSchema(configGrammar, {
		target: "draft-7",
		io: "input"
	}), null, 2)}\n`;
}

exports.configGrammar = configGrammar;
exports.configSchema = configSchema;
exports.rulesGrammar = rulesGrammar;