const require_nearest = require("./nearest.js");
const require_dist$1 = require("./dist2.js");
const require_formats = require("./formats.js");

// src/config/yaml.ts
var import_dist = require_dist$1.require_dist();
function parseYaml(source, grammar) {
	const lines = new import_dist.LineCounter();
	const document = (0, import_dist.parseDocument)(source.text, {
		lineCounter: lines,
		prettyErrors: false
	});
	if (document.errors.length > 0) return document.errors.map(({ message, pos }) => require_formats.error(source.file, `expected YAML: ${message}`, lines.linePos(pos[0]).line));
	const lineOf = (path) => lines.linePos(offsetOf(document, path)).line;
	const unsafe = keysCalled(document, "__proto__");
	if (unsafe.length > 0) return unsafe.map((offset) => require_formats.error(source.file, "`__proto__` is no name here", lines.linePos(offset).line));
	let written;
	try {
		written = document.toJS({ maxAliasCount: 100 }) ?? {};
	} catch (thrown) {
		return [require_formats.error(source.file, thrown instanceof Error ? thrown.message : String(thrown))];
	}
	const checked = grammar.safeParse(written, { reportInput: true });
	if (checked.success) return {
		data: checked.data,
		written,
		lineOf
	};
	return checked.error.issues.flatMap((issue) => told(issue)).map(({ path, message }) => ({
		message,
		line: lineOf(path)
	})).sort((a, b) => a.line - b.line).map(({ message, line }) => require_formats.error(source.file, message, line));
}
function keysCalled(document, name) {
	const offsets = [];
	(0, import_dist.visit)(document, { Pair: (_, { key }) => {
		if ((0, import_dist.isScalar)(key) && key.value === name) offsets.push(key.range?.[0] ?? 0);
	} });
	return offsets;
}
function offsetOf(document, path) {
	if (path.length === 0) return 0;
	const above = path.slice(0, -1);
	const parent = above.length === 0 ? document.contents : document.getIn(above, true);
	const node = (0, import_dist.isMap)(parent) && parent.items.find(({ key }) => (0, import_dist.isScalar)(key) && key.value === path.at(-1))?.key || document.getIn(path, true);
	return (0, import_dist.isNode)(node) && node.range ? node.range[0] : offsetOf(document, above);
}
function told(issue, above = []) {
	const path = [...above, ...issue.path];
	const place = path.length > 0 ? `${path.join(".")}: ` : "";
	if (issue.code === "unrecognized_keys") return issue.keys.map((key) => ({
		path: [...path, key],
		message: place + unknownKey(key, issue.message)
	}));
	const long = issue.code === "invalid_union" ? issue.errors.at(-1) : void 0;
	if (long && isMapping(issue.input)) return long.flatMap((inner) => told(inner, path));
	const meant = issue.code === "invalid_value" ? require_nearest.didYouMean(String(issue.input), issue.values.map(String)) : "";
	return [{
		path,
		message: `${place}expected ${issue.message}, got ${shown(issue.input)}${meant}`
	}];
}
function unknownKey(key, known) {
	const names = known.split(", ");
	return `unknown ${JSON.stringify(key)}${require_nearest.didYouMean(key, names)} (known: ${known})`;
}
function isMapping(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function shown(value) {
	if (value === void 0 || value === null) return "nothing";
	if (Array.isArray(value)) return "a list";
	if (isMapping(value)) return "a mapping";
	return typeof value === "string" ? JSON.stringify(value.slice(0, 60)) : String(value);
}

// src/config/parse.ts
function parseFile(source) {
	const parsed = parseYaml(source, require_nearest.configGrammar);
	if (Array.isArray(parsed)) return {
		stated: {},
		rules: [],
		runs: [],
		problems: parsed
	};
	const { data, written } = parsed;
	const top = isMapping(written) ? written : {};
	const runs = Array.isArray(top["runs"]) ? top["runs"] : [];
	return {
		stated: data,
		rules: [layer(source, parsed, top["rules"], ["rules"])],
		runs: (data.runs ?? []).map(({ match }, i) => layer(source, parsed, isMapping(runs[i]) ? runs[i]["rules"] : {}, [
			"runs",
			i,
			"rules"
		], match)),
		problems: []
	};
}
function parseRules(source) {
	const parsed = parseYaml(source, require_nearest.rulesGrammar);
	if (Array.isArray(parsed)) return {
		rules: [],
		problems: parsed
	};
	return {
		rules: [layer(source, parsed, parsed.written, [])],
		problems: []
	};
}
function layer({ file }, { lineOf }, settings, path, match = "*") {
	return {
		match,
		settings: isMapping(settings) ? settings : {},
		placeOf: (rule) => ({
			file,
			line: lineOf([...path, rule])
		})
	};
}

exports.parseFile = parseFile;
exports.parseRules = parseRules;