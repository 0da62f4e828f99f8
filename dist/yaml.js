const require_dist$1 = require("./dist.js");
const require_problems = require("./problems.js");
const require_did_you_mean = require("./did-you-mean.js");

// src/config/yaml.ts
var import_dist = require_dist$1.require_dist();
const maxProblems = 50;
async function parseYaml(source, grammar) {
	const lines = new import_dist.LineCounter();
	const problemsAt = (found) => {
		const shown = found.slice(0, maxProblems).map(({ offset, message }) => require_problems.error(source.file, message, lines.linePos(offset).line)).sort((a, b) => (a.line ?? 0) - (b.line ?? 0));
		if (found.length <= maxProblems) return shown;
		return [...shown, require_problems.error(source.file, `stopped after ${maxProblems} problems`)];
	};
	const document = (0, import_dist.parseDocument)(source.text, {
		lineCounter: lines,
		prettyErrors: false,
		uniqueKeys: false
	});
	if (document.errors.length > 0) return problemsAt(document.errors.map(syntaxProblem));
	const invalid = yamlProblems(document);
	if (invalid.length > 0) return problemsAt(invalid);
	const offsetOf = offsetsIn(document);
	let written;
	try {
		written = document.toJS({ maxAliasCount: 100 }) ?? {};
	} catch (thrown) {
		return [require_problems.error(source.file, thrown instanceof Error ? thrown.message : String(thrown))];
	}
	const checked = await grammar.safeParseAsync(written, { reportInput: true });
	if (checked.success) {
		const lineOf = (path) => lines.linePos(offsetOf(path)).line;
		return {
			data: checked.data,
			written,
			lineOf
		};
	}
	return problemsAt(checked.error.issues.slice(0, 51).flatMap((issue) => explain(issue)).map(({ path, message }) => ({
		offset: offsetOf(path),
		message
	})));
}
function syntaxProblem({ code, message, pos }) {
	const expected = code === "MULTIPLE_DOCS" ? "expected one YAML document" : `expected YAML: ${message}`;
	return {
		offset: pos[0],
		message: expected
	};
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
	(0, import_dist.visit)(document, { Node: (_, node) => {
		const offset = node.range?.[0] ?? 0;
		if ((0, import_dist.isAlias)(node)) {
			if (!anchors.has(node.source)) problems.push({
				offset,
				message: `expected an anchor &${node.source} before *${node.source}`
			});
			return;
		}
		if ((0, import_dist.isMap)(node)) for (const problem of keyProblems(node)) problems.push(problem);
		if (node.anchor !== void 0) anchors.add(node.anchor);
		if (node.tag !== void 0 && !plainTags.has(node.tag)) problems.push({
			offset,
			message: `expected plain data, got ${describeTag(node.tag)}`
		});
	} });
	return problems;
}
function* keyProblems({ items }) {
	const names = /* @__PURE__ */ new Set();
	for (const { key } of items) {
		const offset = (0, import_dist.isNode)(key) ? key.range?.[0] ?? 0 : 0;
		if (!(0, import_dist.isScalar)(key)) yield {
			offset,
			message: "expected a name as key, got a list or mapping"
		};
		else if (key.value === "__proto__") yield {
			offset,
			message: "unexpected key `__proto__`"
		};
		else if (names.has(String(key.value))) yield {
			offset,
			message: `duplicate key ${JSON.stringify(require_problems.sanitizeLine(String(key.value), 60))}`
		};
		else names.add(String(key.value));
	}
}
function describeTag(tag) {
	return tag === `${yamlTag}binary` ? "binary data" : `the tag ${require_problems.sanitizeLine(tag.replace(yamlTag, "!!"))}`;
}
function offsetsIn(document) {
	const indexes = /* @__PURE__ */ new Map();
	const pairOf = (mapping, name) => {
		const index = indexes.get(mapping) ?? new Map(mapping.items.map((pair) => [keyOf(pair), pair]));
		indexes.set(mapping, index);
		return index.get(name);
	};
	return (path) => {
		let [node, offset] = [document.contents, 0];
		for (const name of path) {
			const pair = (0, import_dist.isMap)(node) ? pairOf(node, name) : void 0;
			const value = pair ? pair.value : (0, import_dist.isSeq)(node) ? node.items[Number(name)] : void 0;
			const place = pair ? pair.key : value;
			if (!(0, import_dist.isNode)(place) || !place.range) break;
			[node, offset] = [value, place.range[0]];
		}
		return offset;
	};
}
function keyOf({ key }) {
	return (0, import_dist.isScalar)(key) ? key.value : null;
}
function explain(issue, above = []) {
	const path = [...above, ...issue.path];
	const place = path.length > 0 ? `${require_problems.sanitizeLine(path.join("."), 200)}: ` : "";
	if (issue.code === "unrecognized_keys") return issue.keys.slice(0, 51).map((key) => ({
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

Object.defineProperty(exports, "isMapping", {
  enumerable: true,
  get: function () {
    return isMapping;
  }
});
Object.defineProperty(exports, "parseYaml", {
  enumerable: true,
  get: function () {
    return parseYaml;
  }
});