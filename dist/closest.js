const require_problems = require("./problems.js");
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
		if (obstacle !== null) return false;
		if (require_gate.historyLikeness(path) !== "none" && areCountedRows(read(open))) return true;
		if (!directories.has(directory)) return false;
		return require_gate.isNamedAfterMetric(path) || isNpyFile(path) && directoriesOfLists.has(directory) && isList(read(open));
	});
	const shown = files.slice(0, maxShown).flatMap(({ path, open }) => {
		const artifact = read(open);
		if (artifact === null) return [];
		const why = require_gate.evidenceIn(artifact)?.why ?? require_gate.describeUnknown(artifact);
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
function areCountedRows(artifact) {
	return artifact !== null && require_gate.lacksHeading(artifact) && require_gate.counts(artifact);
}
const dataFile = /\.(?:csv|tsv|dat|json|jsonl|ndjson|txt|log|out)$|(?:^|\/)[^.]+$/i;
const likeness = {
	certain: 2,
	likely: 1,
	none: 0
};
async function candidate({ path, open }, readsAgain) {
	const artifact = read(open);
	if (artifact === null || artifact.head.includes("\0")) return [];
	const found = require_gate.evidenceIn(artifact);
	const named = likeness[require_gate.historyLikeness(path)];
	const score = (found?.score ?? 0) + named;
	if (found !== null && score >= 3) return [{
		path,
		why: found.why,
		score
	}];
	const uncounted = readsAgain ? await require_gate.describeUncounted(artifact, require_gate.noColumns) : null;
	if (uncounted !== null) return [{
		path,
		why: uncounted,
		score: 3 + named
	}];
	return named > 0 ? [{
		path,
		why: require_gate.describeUnknown(artifact),
		score
	}] : [];
}
function read(open) {
	try {
		const artifact = open();
		return artifact.head === "" ? null : artifact;
	} catch {
		return null;
	}
}

exports.describeBeside = describeBeside;
exports.describeClosest = describeClosest;