const require_dist$1 = require("./dist.js");
const require_problems = require("./problems.js");
const require_did_you_mean = require("./did-you-mean.js");

// src/config/yaml.ts
var import_dist = require_dist$1.require_dist();
async function parseYaml(source, grammar) {
	const lines = new import_dist.LineCounter();
	const document = (0, import_dist.parseDocument)(source.text, {
		lineCounter: lines,
		prettyErrors: false
	});
	if (document.errors.length > 0) return document.errors.map(({ code, message, pos }) => {
		const expected = code === "MULTIPLE_DOCS" ? "expected one YAML document" : `expected YAML: ${message}`;
		return require_problems.error(source.file, expected, lines.linePos(pos[0]).line);
	});
	const lineOf = (path) => lines.linePos(offsetOf(document, path)).line;
	const invalid = yamlProblems(document);
	if (invalid.length > 0) return invalid.map(({ offset, message }) => require_problems.error(source.file, message, lines.linePos(offset).line));
	let written;
	try {
		written = document.toJS({ maxAliasCount: 100 }) ?? {};
	} catch (thrown) {
		return [require_problems.error(source.file, thrown instanceof Error ? thrown.message : String(thrown))];
	}
	const checked = await grammar.safeParseAsync(written, { reportInput: true });
	if (checked.success) return {
		data: checked.data,
		written,
		lineOf
	};
	return checked.error.issues.flatMap((issue) => explain(issue)).map(({ path, message }) => ({
		message,
		line: lineOf(path)
	})).sort((a, b) => a.line - b.line).map(({ message, line }) => require_problems.error(source.file, message, line));
}
const yamlTag = "tag:yaml.org,2002:";
const plainTags = new Set([
	"str",
	"int",
	"float",
	"bool",
	"null",
	"map",
	"seq"
].map((name) => yamlTag + name));
function yamlProblems(document) {
	const problems = [];
	const anchors = /* @__PURE__ */ new Set();
	(0, import_dist.visit)(document, {
		Pair: (_, { key }) => {
			const offset = (0, import_dist.isNode)(key) ? key.range?.[0] ?? 0 : 0;
			if (!(0, import_dist.isScalar)(key)) problems.push({
				offset,
				message: "expected a name as key, got a list or mapping"
			});
			else if (key.value === "__proto__") problems.push({
				offset,
				message: "unexpected key `__proto__`"
			});
		},
		Node: (_, node) => {
			const offset = node.range?.[0] ?? 0;
			if ((0, import_dist.isAlias)(node)) {
				if (!anchors.has(node.source)) problems.push({
					offset,
					message: `expected an anchor &${node.source} before *${node.source}`
				});
				return;
			}
			if (node.anchor !== void 0) anchors.add(node.anchor);
			if (node.tag !== void 0 && !plainTags.has(node.tag)) problems.push({
				offset,
				message: `expected plain data, got ${describeTag(node.tag)}`
			});
		}
	});
	return problems;
}
function describeTag(tag) {
	return tag === `${yamlTag}binary` ? "binary data" : `the tag ${require_problems.sanitizeLine(tag.replace(yamlTag, "!!"))}`;
}
function offsetOf(document, path) {
	if (path.length === 0) return 0;
	const above = path.slice(0, -1);
	const parent = above.length === 0 ? document.contents : document.getIn(above, true);
	const node = (0, import_dist.isMap)(parent) && parent.items.find(({ key }) => (0, import_dist.isScalar)(key) && key.value === path.at(-1))?.key || document.getIn(path, true);
	return (0, import_dist.isNode)(node) && node.range ? node.range[0] : offsetOf(document, above);
}
function explain(issue, above = []) {
	const path = [...above, ...issue.path];
	const place = path.length > 0 ? `${require_problems.sanitizeLine(path.join("."), 200)}: ` : "";
	if (issue.code === "unrecognized_keys") return issue.keys.map((key) => ({
		path: [...path, key],
		message: place + unknownKey(key, issue.message)
	}));
	const long = issue.code === "invalid_union" ? issue.errors.at(-1) : void 0;
	if (long && isMapping(issue.input)) return long.flatMap((inner) => explain(inner, path));
	const suggestion = issue.code === "invalid_value" ? require_did_you_mean.didYouMean(String(issue.input), issue.values.map(String)) : "";
	return [{
		path,
		message: `${place}expected ${issue.message}, got ${describeValue(issue.input)}${suggestion}`
	}];
}
function unknownKey(key, known) {
	const suggestion = require_did_you_mean.didYouMean(key, known.split(", "));
	return `unknown ${JSON.stringify(key)}${suggestion === "" ? ` (known: ${known})` : suggestion}`;
}
function isMapping(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function describeValue(value) {
	if (value === void 0 || value === null) return "nothing";
	if (Array.isArray(value)) return "a list";
	if (isMapping(value)) return Object.keys(value).length > 0 ? "a mapping" : "an empty mapping";
	return typeof value === "string" ? JSON.stringify(value.slice(0, 60)) : String(value);
}

Object.defineProperty(exports, "parseYaml", {
  enumerable: true,
  get: function () {
    return parseYaml;
  }
});