const require_rolldown_runtime = require("./rolldown-runtime.js");
const require_gate = require("./gate.js");
const require_schemas = require("./schemas.js");

// src/rules/zod.ts
const zod = {
	array: require_schemas.array,
	boolean: require_schemas.boolean,
	check: require_schemas.check,
	enum: require_schemas._enum,
	gt: require_schemas._gt,
	gte: require_schemas._gte,
	int: require_schemas.int,
	literal: require_schemas.literal,
	lt: require_schemas._lt,
	lte: require_schemas._lte,
	minLength: require_schemas._minLength,
	number: require_schemas.number,
	pipe: require_schemas.pipe,
	refine: require_schemas.refine,
	regex: require_schemas._regex,
	string: require_schemas.string,
	transform: require_schemas.transform,
	union: require_schemas.union
};

// src/rules/grammar.ts
var grammar_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({ describeOptions: () => describeOptions });
function strictMapping(shape, expected) {
	const known = Object.keys(shape).join(", ");
	return require_schemas.strictObject(shape, { error: ({ code }) => code === "unrecognized_keys" ? known : expected });
}
const level = require_gate.choice(require_gate.levels).schema(zod);
const shared = {
	level: require_schemas.optional(level),
	required: require_schemas.optional(require_gate.flag.schema(zod))
};
const hasLimit = require_schemas.refine((given) => Object.keys(given).some((key) => !Object.hasOwn(shared, key)), { error: "at least one limit" });
function ruleGrammar(rule) {
	const { options, perMetric, shorthand } = rule;
	const own = Object.entries(options).map(([name, option]) => [name, inMapping(option)]);
	const shape = {
		...Object.fromEntries(own),
		...shared
	};
	const levelWord = canRunByLevel(rule) ? level : require_gate.choice(["off"]).schema(zod);
	const mapping = perMetric ? `a mapping of metric names, each with ${expectedOf(perMetric)}` : `a mapping of ${Object.keys(shape).join(", ")}`;
	const long = perMetric ? require_schemas.catchall(require_schemas.object(shape), perMetric.schema(zod)).check(hasLimit, require_schemas.meta({ minProperties: 1 })) : strictMapping(shape, mapping);
	const short = shorthand === null ? void 0 : options[shorthand];
	const namesFor = (input) => [...short ? [expectedBy(short.schema(zod), input)] : [], expectedBy(levelWord)].join(", ");
	const withoutConflicts = require_schemas.union([
		levelWord,
		...short ? [short.schema(zod)] : [],
		long
	], { error: ({ input }) => `${namesFor(input)} or ${perMetric ? mapping : "a mapping of its options"}` }).check(({ value, issues }) => {
		if (!isMapping(value)) return;
		for (const { option, expected } of rule.conflicts(value)) issues.push({
			code: "custom",
			path: [option],
			message: expected,
			input: value[option]
		});
	});
	return require_schemas.pipe(withoutConflicts, require_schemas.transform((written) => load(rule, longForm(rule, written))));
}
function longForm({ shorthand }, written) {
	if (isMapping(written)) return written;
	if (require_gate.levels.some((level) => level === written)) return { level: written };
	return shorthand === null ? {} : { [shorthand]: written };
}
async function load({ options }, setting) {
	const loaded = { ...setting };
	for (const [name, { load }] of Object.entries(options)) if (load && setting[name] !== void 0) loaded[name] = await load(zod).parseAsync(setting[name]);
	return loaded;
}
function canRunByLevel({ options, perMetric }) {
	return perMetric === null && Object.values(options).every(({ isRequired }) => !isRequired);
}
function inMapping({ schema, isRequired, defaultValue }) {
	if (isRequired) return schema(zod);
	return defaultValue === void 0 ? require_schemas.optional(schema(zod)) : require_schemas.optional(schema(zod)).check(require_schemas.meta({ default: defaultValue }));
}
function describeOptions(rule) {
	const defaults = canRunByLevel(rule) ? rule.configure({}).settings : {};
	const own = Object.entries(rule.options).map(([name, option]) => ({
		name,
		expected: expectedOf(option),
		defaultValue: defaults[name]
	}));
	const all = Object.entries(shared).map(([name, schema]) => ({
		name,
		expected: expectedBy(schema),
		defaultValue: void 0
	}));
	return [...own, ...all];
}
function expectedOf({ schema }) {
	return expectedBy(schema(zod));
}
function expectedBy(schema, input = {}) {
	return require_schemas.safeParse(schema, input).error?.issues[0]?.message ?? "";
}
function isMapping(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

Object.defineProperty(exports, "grammar_exports", {
  enumerable: true,
  get: function () {
    return grammar_exports;
  }
});
Object.defineProperty(exports, "ruleGrammar", {
  enumerable: true,
  get: function () {
    return ruleGrammar;
  }
});
Object.defineProperty(exports, "strictMapping", {
  enumerable: true,
  get: function () {
    return strictMapping;
  }
});
Object.defineProperty(exports, "zod", {
  enumerable: true,
  get: function () {
    return zod;
  }
});