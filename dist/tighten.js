const require_dist$1 = require("./dist.js");
const require_gate = require("./gate.js");
const require_grammar = require("./grammar2.js");
const require_yaml = require("./yaml.js");

// src/config/tighten.ts
var import_dist = require_dist$1.require_dist();
const margin = .05;
const decimalLimit = /^(|.*[\s<>=])[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?(\s*%)?(\s*)$/i;
async function tighten({ file, text }, layers, findings) {
	const lines = new import_dist.LineCounter();
	const document = (0, import_dist.parseDocument)(text, {
		lineCounter: lines,
		uniqueKeys: false
	});
	const edits = [];
	for (const [key, { path, found }] of groupByPlace(document, layers, findings)) {
		const node = unshared(document, path);
		const limit = stricterLimit(found);
		if (!node?.range || limit === null) continue;
		const [start, end] = node.range;
		const before = text.slice(start, end);
		const after = replaceNumber(before, node.source ?? "", limit);
		const edit = {
			line: lines.linePos(start).line,
			path: key,
			before,
			after,
			start,
			end
		};
		const fits = !Array.isArray(await require_yaml.parseYaml({
			file,
			text: applyEdits(text, [edit])
		}, require_grammar.configGrammar));
		if (after !== before && fits) edits.push(edit);
	}
	return {
		text: applyEdits(text, edits),
		changes: edits.map(({ line, path, before, after }) => ({
			line,
			path,
			before,
			after
		}))
	};
}
function applyEdits(text, edits) {
	return edits.toSorted((a, b) => b.start - a.start).reduce((all, { start, end, after }) => all.slice(0, start) + after + all.slice(end), text);
}
function unshared(document, path) {
	const nodes = path.map((_, i) => document.getIn(path.slice(0, i + 1), true));
	const isUnshared = (node) => (0, import_dist.isNode)(node) && !(0, import_dist.isAlias)(node) && node.anchor === void 0;
	const node = nodes.at(-1);
	return [document.contents, ...nodes].every(isUnshared) && (0, import_dist.isScalar)(node) ? node : null;
}
function replaceNumber(before, value, limit) {
	const quote = [
		"",
		"\"",
		"'"
	].find((mark) => before === mark + value + mark);
	const [all, lead, percent = "", rest] = decimalLimit.exec(value) ?? [];
	const number = String(percent ? Number((limit * 100).toPrecision(3)) : limit);
	if (quote === void 0 || all === void 0 || percent && number.includes("e")) return before;
	return quote + lead + number + percent + rest + quote;
}
function groupByPlace(document, layers, findings) {
	const places = /* @__PURE__ */ new Map();
	for (const { rule, run, found } of groupByRun(findings)) {
		const matching = layers.filter(({ match }) => require_gate.matchesEnd(match, run));
		const settingIn = ({ rules }) => rules[rule.id] ?? {};
		for (const option of new Set(matching.flatMap((layer) => Object.keys(settingIn(layer))))) {
			const layer = matching.findLast((candidate) => settingIn(candidate)[option] !== void 0);
			if (!layer) continue;
			const atRule = [...layer.path, rule.id];
			const path = (0, import_dist.isMap)(document.getIn(atRule, true)) ? [...atRule, option] : atRule;
			const key = path.join(".");
			const place = places.get(key) ?? {
				path,
				found: []
			};
			place.found.push(...findingsFor(option, found));
			places.set(key, place);
		}
	}
	return places;
}
function groupByRun(findings) {
	const all = /* @__PURE__ */ new Map();
	for (const finding of findings) for (const run of finding.runs) {
		const key = JSON.stringify([finding.rule.id, run]);
		const one = all.get(key) ?? {
			rule: finding.rule,
			run,
			found: []
		};
		one.found.push(finding);
		all.set(key, one);
	}
	return all.values();
}
function findingsFor(option, found) {
	const onOption = found.filter((finding) => finding.option === option);
	const isOpen = found.some(({ option, status }) => option === void 0 && (status === "fail" || status === "blocked"));
	return onOption.length === 0 || isOpen ? [...onOption, null] : onOption;
}
function stricterLimit(found) {
	const limits = found.map((finding) => {
		if (finding?.status !== "pass" || finding.actual === null || finding.limit === null) return null;
		const { actual, limit } = finding;
		if (!(actual * limit > 0)) return null;
		const isUpper = actual < limit;
		const tightened = require_gate.roundOutward(actual + (isUpper ? margin : -.05) * Math.abs(actual), 3, isUpper);
		return isUpper === tightened < limit && tightened !== limit ? {
			isUpper,
			tightened
		} : null;
	});
	const all = limits.filter((limit) => limit !== null);
	const [first] = all;
	if (!first || all.length < limits.length) return null;
	const candidates = all.map(({ tightened }) => tightened);
	return first.isUpper ? Math.max(...candidates) : Math.min(...candidates);
}

exports.tighten = tighten;