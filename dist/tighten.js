const require_dist$1 = require("./dist2.js");
const require_sweep = require("./sweep.js");
const require_wildcard = require("./wildcard.js");
const require_grammar = require("./grammar2.js");
const require_yaml = require("./yaml.js");

// src/config/tighten.ts
var import_dist = require_dist$1.require_dist();
const room = .05;
const decimal = /^(|.*[\s<>=])[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?(\s*%)?(\s*)$/i;
async function tighten({ file, text }, layers, findings) {
	const lines = new import_dist.LineCounter();
	const document = (0, import_dist.parseDocument)(text, { lineCounter: lines });
	const edits = [];
	for (const [key, { path, found }] of byPlace(document, layers, findings)) {
		const node = unshared(document, path);
		const limit = stricter(found);
		if (!node?.range || limit === null) continue;
		const [start, end] = node.range;
		const before = text.slice(start, end);
		const after = rewritten(before, node.source ?? "", limit);
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
			text: edited(text, [edit])
		}, require_grammar.configGrammar));
		if (after !== before && fits) edits.push(edit);
	}
	return {
		text: edited(text, edits),
		changes: edits.map(({ line, path, before, after }) => ({
			line,
			path,
			before,
			after
		}))
	};
}
function edited(text, edits) {
	return edits.toSorted((a, b) => b.start - a.start).reduce((all, { start, end, after }) => all.slice(0, start) + after + all.slice(end), text);
}
function unshared(document, path) {
	const way = path.map((_, i) => document.getIn(path.slice(0, i + 1), true));
	const isOwn = (node) => (0, import_dist.isNode)(node) && !(0, import_dist.isAlias)(node) && node.anchor === void 0;
	const node = way.at(-1);
	return [document.contents, ...way].every(isOwn) && (0, import_dist.isScalar)(node) ? node : null;
}
function rewritten(before, value, limit) {
	const quote = [
		"",
		"\"",
		"'"
	].find((one) => before === one + value + one);
	const [all, lead, percent = "", rest] = decimal.exec(value) ?? [];
	const number = String(percent ? Number((limit * 100).toPrecision(3)) : limit);
	if (quote === void 0 || all === void 0 || percent && number.includes("e")) return before;
	return quote + lead + number + percent + rest + quote;
}
function byPlace(document, layers, findings) {
	const places = /* @__PURE__ */ new Map();
	for (const { rule, run, found } of byRun(findings)) {
		const fitting = layers.filter(({ match }) => require_wildcard.matchesWildcard(match, run));
		const stated = ({ rules }) => rules[rule.id] ?? {};
		for (const option of new Set(fitting.flatMap((layer) => Object.keys(stated(layer))))) {
			const layer = fitting.findLast((one) => stated(one)[option] !== void 0);
			if (!layer) continue;
			const atRule = [...layer.path, rule.id];
			const path = (0, import_dist.isMap)(document.getIn(atRule, true)) ? [...atRule, option] : atRule;
			const key = path.join(".");
			const place = places.get(key) ?? {
				path,
				found: []
			};
			place.found.push(...foundOf(option, found));
			places.set(key, place);
		}
	}
	return places;
}
function byRun(findings) {
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
function foundOf(option, found) {
	const told = found.filter((one) => one.option === option);
	const isOpen = found.some((one) => one.option === void 0 && (one.status === "fail" || one.status === "blocked"));
	return told.length === 0 || isOpen ? [...told, null] : told;
}
function stricter(found) {
	const limits = found.map((one) => {
		if (one?.status !== "pass" || one.actual === null || one.limit === null) return null;
		const { actual, limit } = one;
		if (!(actual * limit > 0)) return null;
		const isUpper = actual < limit;
		const near = require_sweep.roundOutward(actual + (isUpper ? room : -.05) * Math.abs(actual), 3, isUpper);
		return isUpper === near < limit && near !== limit ? {
			isUpper,
			near
		} : null;
	});
	const all = limits.filter((limit) => limit !== null);
	const [first] = all;
	if (!first || all.length < limits.length) return null;
	const nears = all.map(({ near }) => near);
	return first.isUpper ? Math.max(...nears) : Math.min(...nears);
}

exports.tighten = tighten;