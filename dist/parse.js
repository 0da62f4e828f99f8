const require_grammar = require("./grammar2.js");
const require_yaml = require("./yaml.js");

// src/config/parse.ts
async function parseFile(source) {
	const parsed = await require_yaml.parseYaml(source, require_grammar.configGrammar);
	if (Array.isArray(parsed)) return {
		config: toConfig({}, () => ({
			file: source.file,
			line: null
		})),
		problems: parsed
	};
	const { data, lineOf } = parsed;
	const { preset, rules, overrides, ...otherSettings } = data;
	const { waivers } = otherSettings;
	return {
		config: {
			...toConfig(data, (metric) => ({
				file: source.file,
				line: lineOf(["metrics", metric])
			})),
			otherSettings,
			layers: [layer(source, parsed, rules ?? {}, ["rules"]), ...(overrides ?? []).map(({ match, rules }, i) => layer(source, parsed, rules, [
				"overrides",
				i,
				"rules"
			], match))],
			waivers: (waivers ?? []).map(({ run = "*", ...waiver }, i) => ({
				...waiver,
				run,
				setAt: {
					file: source.file,
					line: lineOf(["waivers", i])
				}
			}))
		},
		problems: []
	};
}
async function parseRules(source) {
	const parsed = await require_yaml.parseYaml(source, require_grammar.rulesGrammar);
	if (Array.isArray(parsed)) return {
		layers: [],
		problems: parsed
	};
	return {
		layers: [{
			...layer(source, parsed, parsed.data, []),
			isInput: true
		}],
		problems: []
	};
}
function toConfig({ metrics: written, position, lines, format, validation, ignore, seeds, preset }, setAt) {
	const metrics = Object.entries(written ?? {}).map(([metric, columns]) => ({
		metric,
		...columns,
		setAt: setAt(metric)
	}));
	const columns = metrics.flatMap(({ metric, train = metric, val }) => val === void 0 ? [train] : [train, val]);
	return {
		metrics,
		columns: {
			metrics: new Set(columns),
			position: position ?? null,
			lines: (lines ?? []).map(({ files = "*", pattern }) => ({
				files: [files].flat(),
				pattern
			}))
		},
		format: format ?? null,
		ignore: ignore ?? [],
		validation: validation ?? "expected",
		preset: preset ?? null,
		layers: [],
		otherSettings: {},
		seeds: seeds ?? [],
		waivers: []
	};
}
function layer({ file }, { lineOf }, rules, path, match = "*") {
	const locations = Object.keys(rules).map((rule) => [rule, {
		file,
		line: lineOf([...path, rule])
	}]);
	return {
		match,
		rules,
		isInput: false,
		path,
		locations: Object.fromEntries(locations)
	};
}

exports.parseFile = parseFile;
exports.parseRules = parseRules;