const require_gate = require("./gate.js");
const require_problems = require("./problems.js");
const require_yaml = require("./yaml.js");
const require_schemas = require("./schemas.js");

// src/config/parse-params.ts
const grammar = require_schemas.record(require_schemas.string(), require_schemas.unknown(), "a mapping, one `name: value` on each line");
async function parseParams(source) {
	const parsed = await require_yaml.parseYaml(source, grammar);
	if (Array.isArray(parsed)) throw new require_problems.InputError(parsed);
	const leftOut = Object.entries(parsed.data).filter(([name, value]) => Object.keys(require_gate.paramsOf({ [name]: value })).length === 0);
	return {
		params: require_gate.paramsOf(parsed.data),
		problems: leftOut.map(([name, value]) => require_problems.note(source.file, `${require_problems.sanitizeLine(name)} is left out: expected a number, a text or a boolean that is no secret${value === null ? ", got nothing" : ""}`))
	};
}

exports.parseParams = parseParams;