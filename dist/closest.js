const require_problems = require("./problems.js");
const require_reading = require("./reading.js");
const require_gate = require("./gate.js");
const require_npy = require("./npy.js");
let node_path = require("node:path");

// src/formats/closest.ts
const maxFiles = 200;
const maxReadAgain = 20;
const maxShown = 3;
async function describeClosest(untold) {
	const files = untold.filter(({ path, obstacle = null }) => obstacle === null && dataFile.test(path)).toSorted((a, b) => likeness[require_gate.historyLikeness(b.path)] - likeness[require_gate.historyLikeness(a.path)]).slice(0, maxFiles);
	const candidates = [];
	for (const [index, file] of files.entries()) candidates.push(...await candidate(file, index < maxReadAgain));
	return candidates.toSorted((a, b) => b.score - a.score).slice(0, maxShown).map(({ path, why }) => require_problems.note(path, `closest to a training history: ${why}`));
}
function describeBeside(untold, trainings) {
	const directories = new Set(trainings.map(node_path.posix.dirname));
	const directoriesOfLists = new Set(trainings.filter(isNpyFile).map(node_path.posix.dirname));
	const files = untold.filter(({ path, obstacle = null, open }) => {
		const directory = node_path.posix.dirname(path);
		if (obstacle !== null || !directories.has(directory)) return false;
		return require_gate.isNamedAfterMetric(path) || isNpyFile(path) && directoriesOfLists.has(directory) && isList(read(open));
	});
	const shown = files.slice(0, maxShown).flatMap(({ path, open }) => {
		const artifact = read(open);
		if (artifact === null) return [];
		const why = evidenceIn(artifact)?.why ?? require_gate.describeUnknown(artifact);
		return [require_problems.note(path, `not read beside a training: ${why}`)];
	});
	const [next, ...others] = files.slice(maxShown);
	const more = require_gate.plural(others.length + 1, "more file");
	return next === void 0 ? shown : [...shown, require_problems.note(next.path, `… and ${more} like it`)];
}
function isNpyFile(path) {
	return path.endsWith(".npy");
}
function isList(artifact) {
	const header = artifact === null ? null : require_npy.readNpyHeader(Buffer.from(artifact.headBytes));
	const [length = 0, ...others] = header?.shape ?? [];
	return length > 1 && others.length === 0 && /^[<>]f/.test(header?.type ?? "");
}
const dataFile = /\.(?:csv|tsv|dat|json|jsonl|ndjson|txt|log|out)$|(?:^|\/)[^.]+$/i;
const likeness = {
	certain: 2,
	likely: 1,
	none: 0
};
const minScore = 3;
async function candidate({ path, open }, readsAgain) {
	const artifact = read(open);
	if (artifact === null || artifact.head.includes("\0")) return [];
	const found = evidenceIn(artifact);
	const named = likeness[require_gate.historyLikeness(path)];
	const score = (found?.score ?? 0) + named;
	if (found !== null && score >= minScore) return [{
		path,
		why: found.why,
		score
	}];
	const uncounted = readsAgain ? await require_gate.describeUncounted(artifact, noColumns) : null;
	if (uncounted !== null) return [{
		path,
		why: uncounted,
		score: minScore + named
	}];
	return named > 0 ? [{
		path,
		why: require_gate.describeUnknown(artifact),
		score
	}] : [];
}
function describeNearly(artifact) {
	const found = evidenceIn(artifact);
	return found !== null && !found.isUncounted && found.score >= minScore ? found.why : null;
}
function evidenceIn(artifact) {
	if (/^\s*[[{]/.test(artifact.head)) return ofColumns("keys", keysOf(artifact), 1);
	return ofColumns("columns", columnsOf(artifact), counts(artifact) ? minScore : 0) ?? ofLines(artifact);
}
function read(open) {
	try {
		const artifact = open();
		return artifact.head === "" ? null : artifact;
	} catch {
		return null;
	}
}
function columnsOf(artifact) {
	const { names, row } = require_reading.peekTable(artifact);
	return (row?.filter((cell) => require_reading.parseNumber(cell) !== null) ?? []).length >= 2 && names.every((name) => require_reading.parseNumber(name) === null) ? names : [];
}
function counts(artifact) {
	const rows = require_reading.headLines(artifact).slice(1, 6).map(({ text }) => text.split(/[,;\t]/).map((cell) => require_reading.parseNumber(cell) ?? NaN));
	const steps = rows.slice(1).map(([at = NaN], index) => at - (rows[index]?.[0] ?? NaN));
	return steps.length > 1 && steps.every((step) => step > 0 && step === steps[0]) && rows.every((row) => row.slice(1).some((cell) => cell % 1 !== 0 && Number.isFinite(cell)));
}
function keysOf(artifact) {
	const value = require_reading.headLiteral(artifact)?.value ?? null;
	if (!require_reading.isDict(value)) return require_reading.rowKeys(value);
	return require_reading.collectLists(value, 2).filter(({ list }) => require_reading.isNumericList(list) && list.length > 1).map(({ name }) => name);
}
const noColumns = {
	metrics: /* @__PURE__ */ new Set(),
	position: null
};
const trainLike = /^(?:tr|trn|train|trg|fit|learn)/i;
const valLike = /^(?:te|ts|tst|test|v|va|vl|vld|val|dev|cv|hold)/i;
const counterLike = /^(?:ep|epo|it|itr|iter|n|i|t|step|round|gen|generation)s?$/i;
const lossLike = /loss|err|acc|cost|nll|mse|mae|score|^ce$|^l[12]?$/i;
function ofColumns(what, names, otherEvidence) {
	const counters = names.filter((name) => require_reading.counterAxis(name) !== null || counterLike.test(name));
	const others = names.filter((name) => !counters.includes(name));
	const [train, val] = [trainLike, valLike].map((like) => others.find((name) => like.test(name)));
	const loss = others.find((name) => lossLike.test(name));
	const sides = (train ? 1 : 0) + (val ? 1 : 0) + (loss ? 1 : 0);
	if (names.length < 2 || sides + otherEvidence === 0) return null;
	const pair = `train: ${yaml(train ?? loss ?? "…")}, val: ${yaml(val ?? "…")}`;
	const shown = names.slice(0, 8).map(require_reading.quote).join(", ") + (names.length > 8 ? ", …" : "");
	const areRuns = names.some(require_reading.isStateColumn) && names.some(require_reading.isSetting);
	const isKnown = others.some((name) => require_reading.isKnownMetric(name, noColumns));
	const fault = isKnown ? "are not those of a training" : "name no known metric";
	return {
		score: otherEvidence + sides + (counters.length > 0 ? 2 : 0),
		isUncounted: isKnown && counters.length === 0,
		why: areRuns ? `its ${what} ${shown} are those of runs, not of the evaluations of one training: write the history of each` : `its ${what} ${shown} ${fault}; name them in the config: \`metrics: { loss: { ${pair} } }\``
	};
}
function yaml(name) {
	return /^[A-Za-z_][\w./-]*$|^…$/.test(name) ? name : JSON.stringify(name.slice(0, 40));
}
const counted = /(?<![\w/])(?:ep(?:och|isode)?|it(?:er(?:ation)?)?|step|round)\b\W{0,5}\d|(?<![\d.])\d+(?:\/\d+)?\s?(?:epoch|iter(?:ation)?|step|round)s?\b/i;
function ofLines(artifact) {
	const shapes = /* @__PURE__ */ new Map();
	for (const { text } of require_reading.headLines(artifact)) {
		if (text.length > 400 || !counted.test(text)) continue;
		const shape = text.replaceAll(/[-+]?\d[\d.,e+-]*/gi, "#");
		if (shape.split("#").length < 4) continue;
		const seen = shapes.get(shape) ?? {
			first: text.trim(),
			count: 0
		};
		seen.count++;
		shapes.set(shape, seen);
	}
	const [best] = [...shapes.values()].toSorted((a, b) => b.count - a.count);
	if (best === void 0 || best.count < 3) return null;
	const line = JSON.stringify(best.first.slice(0, 80));
	return {
		score: 3,
		isUncounted: false,
		why: `${best.count} lines such as ${line} ${lossLike.test(best.first) ? "are not read as those of a training" : "hold no known metric"}; describe them under \`lines\` in the config`
	};
}

exports.describeBeside = describeBeside;
exports.describeClosest = describeClosest;
exports.describeNearly = describeNearly;