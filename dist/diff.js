const require_dist$1 = require("./dist.js");
const require_yaml = require("./yaml.js");

// src/config/diff.ts
var import_dist = require_dist$1.require_dist();
function diff(path, before, after) {
	const [was, is] = [toJson(before), toJson(after)];
	if (was === is) return [];
	const parts = require_yaml.isMapping(before) && require_yaml.isMapping(after) ? diffMappings(path, before, after) : diffLists(path, before ?? [], after ?? []);
	return parts.length > 0 ? parts : [{
		path,
		before: toYaml(was),
		after: toYaml(is)
	}];
}
function diffMappings(path, before, after) {
	return [.../* @__PURE__ */ new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) => diff(path === "" ? key : `${path}.${key}`, before[key], after[key]));
}
function diffLists(path, before, after) {
	if (!Array.isArray(before) || !Array.isArray(after)) return [];
	const toSet = (items) => new Set(items.map((item) => JSON.stringify(item)));
	const [was, is] = [toSet(before), toSet(after)];
	return [...[...was].filter((item) => !is.has(item)).map((item) => ({
		path,
		before: toYaml(item),
		after: null
	})), ...[...is].filter((item) => !was.has(item)).map((item) => ({
		path,
		before: null,
		after: toYaml(item)
	}))];
}
function toJson(value) {
	return JSON.stringify(value ?? void 0, (_, inner) => inner ?? void 0) ?? null;
}
function toYaml(json) {
	if (json === null) return null;
	const line = (0, import_dist.stringify)(JSON.parse(json), {
		collectionStyle: "flow",
		flowCollectionPadding: false,
		lineWidth: 0
	}).trimEnd();
	return line.includes("\n") ? json : line;
}

exports.diff = diff;