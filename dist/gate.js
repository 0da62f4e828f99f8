const require_rolldown_runtime = require("./rolldown-runtime.js");
const require_problems = require("./problems.js");
const require_reading = require("./reading.js");
let node_fs = require("node:fs");
let node_path = require("node:path");

// src/text/wildcard.ts
function matchesWildcard(pattern, name) {
	let p = 0;
	let star = -1;
	let resume = 0;
	for (let n = 0; n < name.length;) if (pattern[p] === "*") {
		star = p++;
		resume = n;
	} else if (pattern[p] === "?" || pattern[p] === name[n]) {
		p++;
		n++;
	} else if (star >= 0) {
		p = star + 1;
		n = ++resume;
	} else return false;
	while (pattern[p] === "*") p++;
	return p === pattern.length;
}
function matchesEnd(pattern, path) {
	return matchesWildcard(pattern, path) || matchesWildcard(`*/${pattern}`, path);
}

// src/artifacts/path-safety.ts
function toGlob(pattern, separator = node_path.sep) {
	return separator === "\\" ? pattern.replaceAll(separator, "/") : pattern;
}
function isWithin(path, directory) {
	const inside = (0, node_path.relative)(directory, path);
	return inside !== ".." && !inside.startsWith(`..${node_path.sep}`) && !(0, node_path.isAbsolute)(inside);
}
function escapesRoot(path, directory) {
	const [real, root] = [path, directory].map((each) => node_fs.realpathSync.native(each));
	if (real === void 0 || root === void 0 || !isWithin(real, root)) return true;
	return (0, node_path.relative)(root, real).split(node_path.sep).includes(".git");
}

// src/artifacts/walk.ts
const skippedDirectories = /* @__PURE__ */ new Set([
	"node_modules",
	"venv",
	"env",
	"site-packages",
	"__pycache__"
]);
const maxDepth = 200;
function isSearched(name, entersDotDirectories = false) {
	return !skippedDirectories.has(name) && (entersDotDirectories || !name.startsWith("."));
}
function walk(root, entersDotDirectories = false) {
	const entries = [];
	const problems = [];
	const directories = [{
		absolute: root,
		below: "",
		depth: 0
	}];
	for (let directory = directories.pop(); directory; directory = directories.pop()) {
		const { depth } = directory;
		for (const entry of list$1(directory.absolute, problems)) {
			const absolute = `${directory.absolute}${node_path.sep}${entry.name}`;
			const below = `${directory.below}${entry.name}`;
			if (!entry.isDirectory()) entries.push(describe$1(entry, absolute, below));
			else if (!isSearched(entry.name, entersDotDirectories)) continue;
			else if (depth < maxDepth) directories.push({
				absolute,
				below: `${below}/`,
				depth: depth + 1
			});
			else {
				const top = `${below.split("/", 3).join("/")}/…`;
				problems.push(require_problems.error(top, `expected at most ${maxDepth} directories inside each other`));
			}
		}
	}
	return {
		entries,
		problems
	};
}
function list$1(directory, problems) {
	try {
		return (0, node_fs.readdirSync)(directory, { withFileTypes: true });
	} catch (thrown) {
		if (thrown instanceof Error && "code" in thrown && thrown.code === "ENOENT") return [];
		problems.push(require_problems.error(directory, `could not read the directory: ${require_problems.errorMessage(thrown)}`));
		return [];
	}
}
function describe$1(entry, absolute, below) {
	if (!entry.isSymbolicLink()) return {
		absolute,
		below,
		isLink: false,
		obstacle: entry.isFile() ? null : specialFile(entry)
	};
	return {
		absolute,
		below,
		isLink: true,
		obstacle: linkObstacle(absolute)
	};
}
function linkObstacle(path) {
	try {
		const target = (0, node_fs.statSync)(path, { throwIfNoEntry: false });
		if (target === void 0) return "a link to a missing file";
		if (target.isFile()) return null;
		return target.isDirectory() ? "a link to a directory" : `a link to ${specialFile(target)}`;
	} catch (thrown) {
		return `a link that leads nowhere: ${require_problems.errorMessage(thrown)}`;
	}
}
function specialFile(file) {
	return file.isFIFO() ? "a named pipe" : file.isSocket() ? "a socket" : "a device";
}

// src/artifacts/search.ts
function search(directory, entersDotDirectories = false) {
	const { entries, problems } = walk(directory, entersDotDirectories);
	const files = new Set(entries.filter(({ isLink }) => !isLink).map(({ below }) => below));
	return {
		entries: entries.flatMap((entry) => {
			const below = entry.isLink ? targetBelow(entry.absolute, directory) : null;
			if (below === null) return [{
				...entry,
				target: null
			}];
			return entry.obstacle !== null && below.split("/").every((name) => isSearched(name)) ? [] : [{
				...entry,
				target: files.has(below) ? (0, node_path.resolve)(directory, below) : null
			}];
		}),
		problems
	};
}
function targetBelow(link, directory) {
	try {
		const [target, root] = [link, directory].map((path) => node_fs.realpathSync.native(path));
		if (target === void 0 || root === void 0 || !isWithin(target, root)) return null;
		return toPath((0, node_path.relative)(root, target));
	} catch {
		return null;
	}
}
async function glob(pattern, cwd) {
	const { default: picomatch } = await Promise.resolve().then(() => /* @__PURE__ */ require_rolldown_runtime.__toESM(require("./picomatch.js").default, 1));
	const { base, glob } = picomatch.scan(toGlob(pattern), {
		nonegate: true,
		unescape: true
	});
	const directory = (0, node_path.resolve)(cwd, base);
	if (glob === "" || (0, node_fs.statSync)(directory, { throwIfNoEntry: false })?.isDirectory() !== true) return {
		entries: [],
		problems: []
	};
	const parts = glob.split("/");
	const matches = picomatch(glob, { nonegate: true });
	const mayHold = (path) => {
		const above = parts.slice(0, path.split("/").length);
		return above.includes("**") || above.length < parts.length && picomatch.isMatch(path, above.join("/"));
	};
	const { entries, problems } = search(directory, parts.some((part) => part.startsWith(".")));
	return {
		entries: entries.filter(({ below, obstacle }) => matches(below) || obstacle === "a link to a directory" && mayHold(below)),
		problems
	};
}
function toPath(path) {
	return path.split(node_path.sep).join("/");
}

// src/artifacts/find.ts
var find_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({ findFiles: () => findFiles });
const sampleDirectories = /(?:^|\/)(?:tests|__tests__|test[-_]?data|tests?\/(?:data|resources)|(?:__)?fixtures(?:__)?|docs?|samples|sample[-_](?:data|logs?|outputs?|results?))(?=\/)/i;
async function findFiles({ root, paths, followsLinks }, except = []) {
	const files = /* @__PURE__ */ new Map();
	const problems = [];
	const add = (absolute, by, parent, entry) => {
		if (files.get(absolute)?.by === "name") return;
		const within = followsLinks ? null : isWithin(absolute, root) ? root : parent;
		const { isLink = false, obstacle = null, target = null, below = "" } = entry ?? {};
		const escapes = obstacle === null && (isLink || by !== "search") && within !== null && escapesRoot(absolute, within);
		const path = toPath((0, node_path.relative)(root, absolute));
		if (escapes && !isLink) problems.push(escaped(path));
		else files.set(absolute, {
			path,
			absolute,
			by,
			within,
			obstacle: escapes ? "a link that leads out of the directory" : obstacle,
			target: target === null ? null : toPath((0, node_path.relative)(root, target)),
			sampleDirectory: by === "search" ? sampleDirectoryOf(path, below) : null
		});
	};
	for (const path of paths.length > 0 ? paths : ["."]) {
		const absolute = (0, node_path.resolve)(root, path);
		const stat = (0, node_fs.statSync)(absolute, { throwIfNoEntry: false });
		if (stat?.isDirectory()) {
			if (!followsLinks && isWithin(absolute, root) && escapesRoot(absolute, root)) problems.push(escaped(path));
			else {
				const found = search(absolute);
				problems.push(...found.problems);
				for (const entry of found.entries) add(entry.absolute, "search", absolute, entry);
			}
		} else if (stat?.isFile()) add(absolute, "name", (0, node_path.dirname)(absolute));
		else if (stat) problems.push(require_problems.error(path, "expected a file or a directory"));
		else if (/[*?[\]{}!]/.test(path)) {
			const found = await glob(path, root);
			problems.push(...found.problems);
			if (found.entries.length === 0 && isUnclosed(path)) problems.push(require_problems.error(path, "expected a pattern, got one whose `[` or `{` is never closed"));
			for (const entry of found.entries) add(entry.absolute, "pattern", (0, node_path.dirname)(entry.absolute), entry);
		} else if (followsLinks || (0, node_path.isAbsolute)(path) || isWithin(absolute, root)) problems.push(missing(path));
		else problems.push(require_problems.error(path, "expected a path within the directory, got one that leads out of it and does not exist"));
	}
	if (problems.length > 0) throw new require_problems.InputError(problems);
	for (const { absolute } of except) if (files.get(absolute)?.by !== "name") files.delete(absolute);
	return [...files.values()].sort((a, b) => a.path < b.path ? -1 : 1);
}
function sampleDirectoryOf(path, below) {
	const found = sampleDirectories.exec(below);
	if (found === null) return null;
	return path.slice(0, path.length - below.length + found.index + found[0].length);
}
function isUnclosed(pattern) {
	return /[[{]/.test(pattern.replace(/\\./g, "").replace(/\[[^[\]]+\]|\{[^{}]*\}/g, ""));
}
function missing(path) {
	return require_problems.inconclusive(path, `${path} does not exist`, "Look in the log of the training whether it wrote this path, or correct `path`.");
}
function escaped(path) {
	return require_problems.error(path, "expected a path within its directory, got a link that leads out of it or into .git");
}

// src/artifacts/open.ts
const headBytes = 65536;
function openFile({ path, absolute, by, within, obstacle, target, sampleDirectory }) {
	const open = () => openArtifact(path, absolute, within);
	return {
		path,
		by,
		obstacle,
		target,
		sampleDirectory,
		open
	};
}
function openArtifact(path, absolute, within) {
	const size = (0, node_fs.statSync)(absolute, { throwIfNoEntry: false })?.size ?? 0;
	let raw;
	let head;
	const start = () => {
		raw ??= readStart(absolute, size);
		return raw;
	};
	const contents = () => size <= headBytes ? require_reading.inMemory(start()) : {
		size,
		read: (into, at, length, from) => readAt(absolute, size, into, at, length, from)
	};
	return {
		path,
		size,
		get headBytes() {
			return start();
		},
		get head() {
			head ??= require_reading.decodeHead(start());
			return head;
		},
		open: () => new require_reading.ByteSource(contents()),
		openText: () => require_reading.decodeSource(new require_reading.TextSource(contents())),
		sibling: (name) => {
			const neighbour = (0, node_path.resolve)((0, node_path.dirname)(absolute), name);
			if (!((0, node_fs.statSync)(neighbour, { throwIfNoEntry: false })?.isFile() === true) || within !== null && escapesRoot(neighbour, within)) return null;
			return openArtifact(node_path.posix.join(node_path.posix.dirname(path), name), neighbour, within);
		}
	};
}
function readStart(path, size) {
	const buffer = Buffer.alloc(Math.min(size, headBytes));
	return buffer.subarray(0, readAt(path, size, buffer, 0, buffer.length, 0));
}
function readAt(path, size, into, at, length, position) {
	const file = (0, node_fs.openSync)(path, "r");
	try {
		const count = (0, node_fs.readSync)(file, into, at, length, position);
		const now = (0, node_fs.fstatSync)(file).size;
		if (now === size) return count;
		throw new require_reading.FormatError(`expected ${size} bytes, got ${now}: the file changed while it was read`);
	} finally {
		(0, node_fs.closeSync)(file);
	}
}

// src/config/params.ts
async function readParams(source = null) {
	return source ? (await Promise.resolve().then(() => require("./parse-params.js"))).parseParams(source) : {
		params: {},
		problems: []
	};
}
function withParams(runs, params) {
	return runs.map((run) => ({
		...run,
		params: {
			...run.params,
			...params
		}
	}));
}

// src/curves/run-names.ts
const generic = /^((train(ing|er)?|model|keras|fit|wandb|evals?)[-_. ]?)?(history(dict)?|histories|logs?|logger|training|metrics?|results?|summary|scalars|state|output|out|losses|loss|curves?|console|stdout|printed|dvclive|catboost_info|vis_data|tensorboard|tb(_logs)?|runs)$/i;
const maxLength$1 = 80;
function runNames(paths) {
	const files = [...new Set(paths)];
	const parts = files.map(pathParts);
	const shared = sharedLength(parts);
	const short = parts.map((all) => all.slice(Math.min(shared, all.length - 1)).join("/"));
	const uses = count$1(short);
	const names = new Map(files.map((file, i) => {
		const name = short[i] ?? file;
		return [file, uses.get(name) === 1 ? name : `${name}/${file.split("/").findLast((part) => part !== "")}`];
	}));
	return numbered(paths.map((path) => shortened(names.get(path) ?? path)));
}
function shortened(name) {
	const line = require_problems.sanitizeLine(name, Number.POSITIVE_INFINITY) || "run";
	return line.length <= maxLength$1 ? line : `…${line.slice(-79)}`;
}
function numbered(names) {
	const uses = count$1(names);
	const seen = /* @__PURE__ */ new Map();
	return names.map((name) => {
		if (uses.get(name) === 1) return name;
		seen.set(name, (seen.get(name) ?? 0) + 1);
		return `${name}#${seen.get(name)}`;
	});
}
function pathParts(path) {
	const parts = path.split("/").filter((part) => part !== "" && part !== "." && part !== "..");
	const last = parts.pop() ?? "run";
	const stem = path.endsWith("/") ? last : last.replace(/\.[^.]+$/, "");
	return parts.length > 0 && generic.test(stem) ? parts : [...parts, stem];
}
function sharedLength(all) {
	const [first = []] = all;
	const differs = first.findIndex((part, i) => all.some((parts) => parts[i] !== part));
	return differs < 0 ? first.length : differs;
}
function count$1(items) {
	const counts = /* @__PURE__ */ new Map();
	for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
	return counts;
}

// src/reading/console/console-log.ts
const logFiles = [
	"*.log",
	"*.out",
	"*.err",
	"*.txt",
	"*_log"
];
const otherKinds = /(?:\.(csv|tsv|jsonl?|ndjson|ya?ml|toml|xml|html?|svg|rst|tex|bib|ipynb|py|pyi|[cm]?[jt]sx?|c|cc|cpp|cu|h|hpp|go|rs|java|r|jl|sh)|(?<!logs?)\.md)$/i;
const written = /(?:^|[/_. -])(?:readme|notes?|todo|changelog|journal|diary|memo|ideas)(?:\.txt)?$/i;
function mayHoldLog(path) {
	return !/\.(jsonl?|ndjson|ya?ml|toml|xml|html?|svg|ipynb|py)$/i.test(path);
}
function mayBeConsoleLog({ path, head }) {
	return !otherKinds.test(path) && !written.test(path) && !head.includes("\0");
}

// src/formats/dropped-output.ts
const dropped = /^(?:\x1b\[1;30;43m[^\n\x1b]{0,200}\d{3,6}[^\n\x1b]{0,200}\x1b\[0m$|Streaming output truncated to the last \d+ lines|Output (?:exceeds the \[?size limit|was trimmed for performance reasons|is truncated\. View as a scrollable element)|IOPub (?:data|message) rate exceeded)/m;
const endDropped = /^(?:Buffered data was truncated after reaching the output size limit|WARNING: Some output was deleted)\.|\*\*OUTPUT MUTED\*\*$|^limit_output extension: Maximum message size|Job's log exceeded limit of \d+ bytes|^The job exceeded the maximum log length/m;
const looked = 2048;
function cutIn(printed) {
	return endDropped.test(printed) ? "at the end" : dropped.test(printed) ? "within" : null;
}
function cutOfLog(log) {
	if (!mayBeConsoleLog(log)) return null;
	const end = require_reading.readRange(log.open(), Math.max(0, log.size - looked), log.size).toString();
	return cutIn(`${log.head.slice(0, looked)}\n${end}`);
}
function markCut(runs, cut) {
	if (cut === null) return runs;
	const notes = [`the output says itself that ${cut === "at the end" ? "the end of it" : "some of it"} was dropped: curves are incomplete`];
	let isTold = false;
	return runs.map((run) => {
		const series = run.series.map((one) => ({
			...one,
			truncated: one.truncated || cut === "at the end" || !isWhole(one)
		}));
		const tells = !isTold && series.some(({ truncated }) => truncated);
		isTold ||= tells;
		return {
			...run,
			series,
			notes: tells ? [...run.notes, ...notes] : run.notes
		};
	});
}
function isWhole({ axis, positions }) {
	const [first = 0, second = first + 1] = positions;
	const isRegular = positions.every((at, index) => at === first + index * (second - first));
	return axis !== "row" && isRegular && (first <= 1 || first === second - first);
}

// src/curves/points.ts
function costs(values, direction) {
	return direction === "min" ? values : values.map((value) => -value);
}
function bestIndex(values, direction) {
	let best = -1;
	for (let i = 0; i < values.length; i++) {
		const value = values[i] ?? NaN;
		if (Number.isNaN(value)) continue;
		const bestValue = values[best] ?? NaN;
		if (best < 0 || (direction === "min" ? value < bestValue : value > bestValue)) best = i;
	}
	return best;
}
function roundOutward(value, digits, up) {
	const near = Number(value.toPrecision(digits));
	if (near === value || near > value === up) return near;
	const unit = 10 ** (Math.floor(Math.log10(Math.abs(near))) + 1 - digits);
	return Number((near + (up ? unit : -unit)).toPrecision(digits));
}
function downsample(length, max) {
	if (length <= max) return Array.from({ length }, (_, i) => i);
	return Array.from({ length: max }, (_, i) => Math.round(i * (length - 1) / (max - 1)));
}
function haveSamePositions(a, b) {
	return a.positions.length === b.positions.length && a.positions.every((at, index) => at === b.positions[index]);
}

// src/formats/one-run/place-in.ts
function placeIn({ path, readFrom }) {
	return path.startsWith(`${readFrom}/`) ? path.slice(readFrom.length + 1).replace(/\.\w+$|\/$/, "") : null;
}

// src/formats/one-run/join-cells.ts
const minEpochs$2 = 3;
function joinCells(runs, problems) {
	const joined = [];
	for (const run of runs) {
		const before = joined.at(-1);
		if (before === void 0 || !isValidationOf(run, before)) joined.push(run);
		else {
			joined.splice(-1, 1, {
				...before,
				series: [...before.series, ...run.series],
				leftOut: [...before.leftOut ?? [], ...run.leftOut ?? []]
			});
			const message = `${placeIn(run)} records the validation of ${placeIn(before)}: joined, since both have the same epochs`;
			problems.push(require_problems.note(run.readFrom, message));
		}
	}
	return joined;
}
function isValidationOf(run, before) {
	if (run.readFrom !== before.readFrom || placeIn(run) === null || placeIn(before) === null) return false;
	return before.series.every(({ name }) => require_reading.parseName(name).split !== "val") && run.series.every((one) => {
		const { metric, split } = require_reading.parseName(one.name);
		const own = before.series.find((train) => require_reading.parseName(train.name).metric.toLowerCase() === metric.toLowerCase());
		return split === "val" && own !== void 0 && own.axis === one.axis && one.positions.length >= minEpochs$2 && haveSamePositions(own, one);
	});
}

// src/formats/one-run/join-sides.ts
function joinSides(runs, problems) {
	const runsIn = require_reading.groupBy(runs.flatMap(({ files }) => files), (file) => file);
	const orderIn = /* @__PURE__ */ new Map();
	const parts = runs.flatMap((run) => {
		const [file = "", ...others] = run.files;
		if (others.length > 0 || run.path !== file) return [];
		const order = orderIn.get(file) ?? 0;
		orderIn.set(file, order + 1);
		const part = partOf(run, file);
		const count = runsIn.get(file)?.length ?? 1;
		return [count === 1 ? part : {
			...part,
			place: `${order + 1} of ${count}`
		}];
	});
	const joined = /* @__PURE__ */ new Map();
	for (const all of require_reading.groupBy(parts, ({ key, place }) => JSON.stringify([key, place])).values()) {
		const key = all[0]?.key ?? "";
		for (const group of clearIn(all).flatMap(ofOneLength)) {
			const run = join(key, group, problems);
			if (run) for (const [index, part] of group.entries()) joined.set(part.run, index === 0 ? run : null);
		}
	}
	const alone = new Map(parts.filter(({ run }) => !joined.has(run)).map((part) => [part.run, ofSide(part, problems)]));
	return runs.flatMap((run) => alone.get(run) ?? (joined.has(run) ? joined.get(run) ?? [] : run));
}
function ofSide(part, problems) {
	const { run, word, isWhole } = part;
	if (word === null || !isWhole || !/^(?:val|eval|vld)/.test(word)) return run;
	if (run.series.some(({ name }) => require_reading.parseName(name).split !== null)) return run;
	if (!run.series.some(countsEachStep)) return {
		...run,
		series: sidedSeries(part)
	};
	problems.push(require_problems.note(run.readFrom, "its name does not make it a validation: every step has a value, as each batch of one evaluation has. Name its metrics under `metrics` in the config"));
	return run;
}
function countsEachStep({ axis, positions }) {
	const [first = NaN] = positions;
	return axis === "step" && first <= 1 && positions.every((at, index) => at === first + index);
}
function partOf(run, file) {
	const directory = node_path.posix.dirname(file);
	const { word, rest } = sideOf(node_path.posix.basename(file).replace(/\.\w+$/, ""));
	const above = sideOf(node_path.posix.basename(directory));
	const isAbove = word === null && above.word !== null && above.rest === "";
	const place = isAbove ? node_path.posix.dirname(directory) : directory;
	const { name, metric } = withoutMetric(rest);
	const isOfMetric = metric !== null && (run.series.length === 1 || run.series.some((one) => require_reading.parseName(one.name).metric.toLowerCase() === metric.toLowerCase()));
	return {
		run,
		word: isAbove ? above.word : word,
		key: `${node_path.posix.join(place, name || "history")}/`,
		isWhole: isAbove || isOfMetric || ofAnyHistory.test(name)
	};
}
const ofAnyHistory = /^(?:(?:logs?|history|hist|metrics?|results?|scores?|stats|curves?|loss(?:es)?|outputs?|out|data|set)(?:[-_ .]|$)){0,3}\d*$/i;
function sideOf(name) {
	const [, text = name, number = ""] = /^(.*[^\d])(\d+)$/.exec(name) ?? [];
	const stem = text.replace(/[-_ .]+$/, "");
	const apart = require_reading.parseName(`${stem}_x`);
	const { word, metric } = apart.word === null && require_reading.parseName(stem).word !== null ? require_reading.parseName(stem) : apart;
	return {
		word,
		rest: metric.replace(/_?x$/, "") + number
	};
}
function withoutMetric(name) {
	const [, text = "", number = ""] = /^(.*?)[-_ .]*(\d*)$/.exec(name) ?? [];
	const [numbered, whole] = [splitMetric(text), splitMetric(name)];
	if (numbered.metric === null && whole.metric !== null) return {
		name: whole.rest,
		metric: whole.metric
	};
	return {
		name: [numbered.rest, number].filter((part) => part !== "").join("-"),
		metric: numbered.metric
	};
}
function splitMetric(text) {
	const words = [...text.matchAll(/[^-_ .]+/g)];
	const metric = [
		1,
		2,
		3
	].map((count) => words.slice(-count)).find((last) => require_reading.directionOf(last.join("_")) !== null);
	return {
		rest: (metric ? text.slice(0, metric[0]?.index) : text).replace(/[-_ .]+$/, ""),
		metric: metric?.join("_") ?? null
	};
}
function clearIn(all) {
	if (isClear(all)) return [all];
	const ofFormats = [...require_reading.groupBy(all, ({ run }) => run.format).values()].filter(isClear);
	const sided = all.filter(({ word }) => word !== null);
	return ofFormats.length === 0 && isClear(sided) ? [sided] : ofFormats;
}
function isClear(parts) {
	const series = parts.flatMap(sidedSeries);
	return new Set(series.map(keyOf$4)).size === series.length && new Set(series.map(({ axis }) => axis)).size === 1;
}
function sidedSeries(part) {
	return part.run.series.map((one) => withSide$1(one, part));
}
function ofOneLength(parts) {
	const byLength = require_reading.groupBy(parts, ({ run }) => run.series[0]?.values.length);
	const isRow = parts.every(({ run }) => run.series.every(({ axis }) => axis === "row"));
	const metricsOf = (some) => new Set(some.flatMap(sidedSeries).map(({ name }) => require_reading.parseName(name).metric));
	const metrics = [...byLength.values()].flatMap((some) => [...metricsOf(some)]);
	return isRow && new Set(metrics).size === metrics.length ? [...byLength.values()] : [parts];
}
function join(key, parts, problems) {
	const [first, ...others] = parts;
	if (!first || others.length === 0) return null;
	const series = parts.flatMap(sidedSeries);
	const files = parts.flatMap(({ run }) => run.files);
	const together = others.flatMap(({ run }) => run.files.map((file) => node_path.posix.basename(file))).join(" and ");
	if (!coverTheSame(series)) {
		const message = `not joined with ${together} into one run: they end at different positions`;
		problems.push(require_problems.note(first.run.readFrom, message));
		return null;
	}
	if (first.place === void 0 || first.place.startsWith("1 ")) problems.push(require_problems.note(first.run.readFrom, `joined with ${together}: they record one training`));
	return {
		...first.run,
		path: key,
		files,
		params: Object.assign({}, ...others.map(({ run }) => run.params), first.run.params),
		series,
		leftOut: parts.flatMap(({ run }) => run.leftOut ?? [])
	};
}
function withSide$1(series, { word, run: { path } }) {
	const isSided = word === null || require_reading.parseName(series.name).split !== null;
	const side = isSided ? series.origin?.side : "the name of its file";
	const name = isSided ? series.name : `${word}_${series.name}`;
	return {
		...series,
		name,
		origin: {
			...series.origin,
			file: path,
			side
		}
	};
}
function keyOf$4({ name }) {
	const { metric, split, word, isBatch } = require_reading.parseName(name);
	return `${split === "val" ? word : "train"} ${isBatch} ${metric.toLowerCase()}`;
}
function coverTheSame(series) {
	const ends = series.map(({ positions }) => positions.at(-1) ?? 0);
	const [least, greatest] = [Math.min(...ends), Math.max(...ends)];
	return series.some(({ axis }) => axis === "row") ? least === greatest : least * 2 + 1 >= greatest;
}

// src/formats/one-run/ranks.ts
const rank = /(?:^|[^a-z])(?:local[-_ ]?)?rank[-_ ]?(\d{1,5})(?!\d)(?!.*rank)/i;
function dropRanks(runs, problems) {
	const dropped = /* @__PURE__ */ new Set();
	const numbered = runs.flatMap((run) => {
		const found = rank.exec(run.path);
		if (found === null) return [];
		const [text, number = ""] = found;
		const at = found.index + text.length;
		return [{
			run,
			key: `${run.format} ${run.path.slice(0, at - number.length)}#${run.path.slice(at)}`,
			number: Number(number)
		}];
	});
	for (const ranks of require_reading.groupBy(numbered, ({ key }) => key).values()) {
		const [first, ...others] = ranks.toSorted((a, b) => a.number - b.number);
		if (!first || others.length === 0) continue;
		if (![first, ...others].every(({ number }, index) => number === index) || others.some(({ run }) => namesOf(run) !== namesOf(first.run))) continue;
		for (const { run } of others) dropped.add(run);
		const message = `one training by ${ranks.length} processes: judged by this file, of rank 0, alone`;
		problems.push(require_problems.note(first.run.readFrom, message));
	}
	return runs.filter((run) => !dropped.has(run));
}
function namesOf({ series }) {
	return JSON.stringify(series.map(({ name }) => name).sort());
}

// src/curves/same-curves.ts
const enoughEvidence = 4;
const spreadOfSeeds = .02;
function compareRecordings(a, b, allowsPart) {
	const byKey = /* @__PURE__ */ new Map();
	for (const series of a) byKey.set(keyOf$3(series), [...byKey.get(keyOf$3(series)) ?? [], series]);
	const missing = [];
	let evidence = 0;
	let ofSingles = 0;
	for (const series of b.filter(({ name }) => !require_reading.isBookkeeping(name) && !require_reading.isBookkeeping(require_reading.parseName(name).metric))) {
		const alike = byKey.get(keyOf$3(series));
		if (alike === void 0) {
			const same = a.filter((one) => (allowsPart || one.values.length === series.values.length) && mayBeNamed(one, series));
			const most = Math.max(0, ...same.map((one) => evidenceOf(one, series) ?? 0));
			if (most > 0) evidence += most;
			else missing.push(series);
			continue;
		}
		const comparable = alike.filter(({ values }) => allowsPart || values.length === series.values.length);
		const found = comparable.map((one) => evidenceOf(one, series)).filter((one) => one !== null);
		if (found.length > 0 && series.values.length > 1) evidence += Math.max(...found);
		else if (found.length > 0) ofSingles += Math.max(...found);
		else if (series.values.length > 1 && comparable.some(({ values }) => values.length > 1)) return null;
		else if (comparable.length > 0) ofSingles = Number.NEGATIVE_INFINITY;
	}
	return evidence + Math.max(0, ofSingles) >= enoughEvidence ? { missing } : null;
}
const minDigits$1 = 3;
function isEvaluationOf(whole, one) {
	if (one.some(({ values }) => values.length !== 1)) return false;
	const shared = one.flatMap((single) => {
		const curve = whole.find((other) => other.values.length > 1 && isOfOneSet(other, single));
		return curve === void 0 ? [] : [{
			single,
			curve
		}];
	});
	return shared.every(({ single: { axis, positions, values }, curve }) => {
		const at = curve.positions.indexOf(positions[0] ?? NaN);
		const places = at >= 0 && axis === curve.axis ? [at] : [at, curve.values.length - 1];
		const unit = 10 ** -Math.min(decimalsOf(values), decimalsOf(curve.values));
		return places.some((index) => index > 0 && isNear(values[0], curve.values[index], unit / 2));
	}) && shared.some(({ single: { values } }) => significantDigitsOf(values) >= minDigits$1);
}
const minEpochs$1 = 3;
function areBatchesOf(epochs, batches) {
	if (batches.some(({ name }) => (require_reading.parseName(name).split ?? "train") !== "train")) return false;
	const shared = batches.flatMap((own) => {
		const whole = epochs.find((other) => keyOf$3(other) === keyOf$3(own));
		return whole === void 0 ? [] : [{
			own,
			whole
		}];
	});
	return shared.length > 0 && shared.every(({ own, whole }) => isMeanOf(whole, own));
}
function isMeanOf({ values: means }, { values }) {
	const count = values.length / means.length;
	if (means.length < minEpochs$1 || count < 2 || !Number.isInteger(count)) return false;
	const unit = 10 ** -decimalsOf(means);
	return significantDigitsOf(means) >= minDigits$1 && means.every((mean, index) => {
		return isNear(mean, values.subarray(index * count, (index + 1) * count).reduce((sum, value) => sum + value, 0) / count, unit / 2);
	});
}
function isOfOneSet(a, b) {
	const [one, other] = [a, b].map(({ name }) => /^te?st/i.test(require_reading.parseName(name).word ?? ""));
	return keyOf$3(a) === keyOf$3(b) && one === other;
}
function keyOf$3({ name }) {
	const { metric, split, isBatch } = require_reading.parseName(name);
	return `${split ?? "train"} ${isBatch} ${metric.toLowerCase()}`;
}
function mayBeNamed(a, b) {
	const [one, other] = [require_reading.parseName(a.name), require_reading.parseName(b.name)];
	if ((one.split ?? "train") !== (other.split ?? "train") || one.isBatch !== other.isBatch) return false;
	const [fewer, more] = [wordsIn(one.metric), wordsIn(other.metric)].sort((x, y) => x.size - y.size);
	return fewer !== void 0 && more !== void 0 && fewer.size > 0 && [...fewer].every((word) => more.has(word));
}
function wordsIn(metric) {
	const words = metric.toLowerCase().split(/[^a-z0-9.@]+/);
	return new Set(words.filter((word) => !fillers.has(word)).map(singularOf));
}
const fillers = /* @__PURE__ */ new Set([
	"",
	"total",
	"avg",
	"average",
	"mean",
	"epoch"
]);
function singularOf(word) {
	if (word === "unnamed" || word.endsWith("loss")) return "loss";
	if (word.startsWith("accurac")) return "acc";
	return word.replace(/sses$/, "ss").replace(/([^s])s$/, "$1");
}
function evidenceOf(a, b) {
	const [longer, shorter] = a.values.length < b.values.length ? [b, a] : [a, b];
	const part = partAt(longer, shorter);
	return [longer.values, ...part === null ? [] : [part]].map((values) => evidenceIn$1(values, shorter.values)).find((one) => one !== null) ?? null;
}
function partAt(longer, { axis, positions }) {
	const isAt = (index, own) => Math.abs((longer.positions[index] ?? NaN) - (positions.at(own) ?? NaN)) <= 1;
	const from = longer.positions.findIndex((_, index) => isAt(index, 0));
	const to = from + positions.length;
	return from > 0 && axis === longer.axis && isAt(to - 1, -1) ? longer.values.subarray(from, to) : null;
}
function evidenceIn$1(a, b) {
	const count = Math.min(a.length, b.length);
	if (!isNear(a[0], b[0], .5)) return null;
	const decimals = Math.min(decimalsOf(a), decimalsOf(b));
	const digits = Math.min(significantDigitsOf(a), significantDigitsOf(b));
	let unit = 10 ** -decimals;
	let [least, greatest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
	let changes = 0;
	for (let i = 0; i < count; i++) {
		const [left = NaN, right = NaN] = [a[i], b[i]];
		const own = Math.max(10 ** -decimals, 10 ** (exponentOf(left) + 1 - digits));
		if (!isNear(left, right, own / 2)) return null;
		if (!Number.isFinite(left)) continue;
		unit = Math.max(unit, own);
		if (Math.abs(left - (a[i - 1] ?? NaN)) > unit) changes++;
		least = Math.min(least, left);
		greatest = Math.max(greatest, left);
	}
	const range = count === 1 ? Math.abs(least) : greatest - least;
	return Math.max(changes, count === 1 ? 1 : 0) * Math.max(0, Math.log10(range * spreadOfSeeds / unit) || 0);
}
function isNear(a = NaN, b = NaN, tolerance) {
	return Object.is(a, b) || Math.abs(a - b) <= tolerance * 1.001 + 1e-6 * Math.abs(a);
}
const significantDigitsOf = require_reading.memoize((values) => {
	let most = 1;
	for (const value of values) {
		const [mantissa = ""] = String(value).split("e");
		most = Math.max(most, mantissa.replace(/^[-0.]*/, "").replace(".", "").length);
	}
	return most;
});
function exponentOf(value) {
	return value === 0 || !Number.isFinite(value) ? Number.NEGATIVE_INFINITY : Math.floor(Math.log10(Math.abs(value)));
}
const decimalsOf = require_reading.memoize((values) => {
	let most = 0;
	for (const value of values) {
		const [mantissa = "", exponent = "0"] = String(value).split("e");
		most = Math.max(most, (mantissa.split(".")[1] ?? "").length - Number(exponent));
	}
	return Math.min(most, 15);
});

// src/formats/one-run/repeats.ts
const maxLevels = 4;
const maxBelow = 64;
const checkpoint = /(?:^|[^a-z])(?:(?:check-?points?|ckpts?|best|last|latest|final|backup|bak|copy)(?![a-z])|(?:epoch|step)[-_]?\d)/i;
function dropRepeats(runs, problems) {
	const placed = runs.flatMap((run) => ancestorsOf(run).map((directory) => ({
		directory,
		run
	})));
	const merged = new Map(runs.map((run) => [run, run]));
	const directories = [...require_reading.groupBy(placed, (one) => one.directory)];
	for (const [directory, below] of directories.toSorted(([a], [b]) => levelsIn(b) - levelsIn(a))) {
		if (below.length > maxBelow) continue;
		const near = below.map(({ run }) => run);
		for (const [index, a] of near.entries()) for (const b of near.slice(index + 1)) {
			const [one, other] = [merged.get(a), merged.get(b)];
			if (!one || !other || !mayBeOne(a, b, directory)) continue;
			const [richer, poorer] = isRicher(other, one) ? [b, a] : [a, b];
			for (const [keeper, repeat] of [[richer, poorer], [poorer, richer]]) {
				const joined = merge$1(merged.get(keeper) ?? keeper, merged.get(repeat) ?? repeat, keeper === richer);
				if (joined === null) continue;
				merged.set(keeper, joined).set(repeat, null);
				problems.push(tellRepeat(keeper, repeat));
				break;
			}
		}
	}
	return runs.flatMap((run) => merged.get(run) ?? []);
}
function tellRepeat(keeper, repeat) {
	const own = placeIn(repeat);
	const message = `records the same training as ${(keeper.readFrom === repeat.readFrom ? placeIn(keeper) : null) ?? keeper.readFrom}: counted once`;
	return require_problems.note(repeat.readFrom, own === null ? message : `${own} ${message}`);
}
function directoryOf$1({ path, files: [file = path] }) {
	const directory = node_path.posix.normalize(path).replace(/\/$/, "");
	return file.startsWith(`${directory}/`) ? directory : node_path.posix.dirname(file);
}
function ancestorsOf(run) {
	const found = [directoryOf$1(run)];
	for (let directory = found[0] ?? "."; found.length <= maxLevels && directory !== "."; found.push(directory)) {
		const above = node_path.posix.dirname(directory);
		if (above === directory) break;
		directory = above;
	}
	return found;
}
function mayBeOne(a, b, directory) {
	if (a.readFrom === b.readFrom && a.format === b.format) return false;
	if (Object.entries(a.params).some(([name, value]) => (b.params[name] ?? value) !== value)) return false;
	const levels = [a, b].map((run) => levelsBelow(run, directory));
	if (levels.includes(0)) return true;
	if (a.format !== b.format) return true;
	return levels.every((level) => level === 1) && (isCheckpoint(a) || isCheckpoint(b));
}
function levelsIn(directory) {
	return directory === "." ? 0 : directory.split("/").length;
}
function levelsBelow(run, directory) {
	return ancestorsOf(run).indexOf(directory);
}
function isCheckpoint({ path }) {
	return checkpoint.test(node_path.posix.basename(path)) || checkpoint.test(node_path.posix.basename(node_path.posix.dirname(path)));
}
function isRicher(a, b) {
	const [one, other] = [a, b].map(({ series }) => [
		series.every(({ axis }) => axis !== "row") ? 1 : 0,
		Math.max(0, ...series.map(({ values }) => values.length)),
		Math.min(7, Math.max(0, ...series.map(({ values }) => decimalsOf(values)))),
		series.some(({ name }) => name.endsWith("unnamed")) ? 0 : 1,
		series.length
	]);
	const index = one?.findIndex((value, i) => value !== other?.[i]) ?? -1;
	return index >= 0 && (one?.[index] ?? 0) > (other?.[index] ?? 0);
}
function merge$1(keeper, repeat, isRicher) {
	const isOfCheckpoint = keeper.format === repeat.format && (isCheckpoint(keeper) || isCheckpoint(repeat));
	const mayBePart = isRicher && repeat.readFrom.endsWith(".ipynb") && keeper.readFrom !== repeat.readFrom;
	const isEvaluation = isEvaluationOf(keeper.series, repeat.series);
	if (isEvaluation || areBatchesOf(keeper.series, repeat.series)) {
		const why = isEvaluation ? "it records one evaluation" : "it records the batches of the same training";
		return {
			...keeper,
			leftOut: [...keeper.leftOut ?? [], ...repeat.files.map((what) => ({
				what,
				why
			}))]
		};
	}
	const sameness = compareRecordings(keeper.series, repeat.series, isOfCheckpoint) ?? (mayBePart ? compareRecordings(keeper.series, repeat.series, true) : null);
	if (sameness === null) return null;
	const placed = sameness.missing.flatMap((series) => placeAmong(keeper.series, series) ?? []);
	if (placed.length < sameness.missing.length) return null;
	const rest = placed.length > 0 ? "the rest of " : "";
	const place = placeIn(repeat);
	const isAbove = repeat.path.split("/").length < keeper.path.split("/").length;
	return {
		...keeper,
		path: isAbove && directoryOf$1(repeat) === node_path.posix.normalize(repeat.path) ? repeat.path : keeper.path,
		files: [.../* @__PURE__ */ new Set([...keeper.files, ...repeat.files])],
		params: {
			...repeat.params,
			...keeper.params
		},
		series: [...fromFile(keeper), ...fromFile({
			...repeat,
			series: placed
		})],
		leftOut: [...keeper.leftOut ?? [], ...repeat.files.map((file) => ({
			what: rest + (place === null ? file : `${file}/${place}`),
			why: "it records the same values"
		}))]
	};
}
function fromFile({ series, files: [file] }) {
	return series.map((one) => ({
		...one,
		origin: {
			file,
			...one.origin
		}
	}));
}
function placeAmong(all, series) {
	const alike = all.filter((other) => haveSamePositions(other, series));
	const one = alike.find(({ axis }) => axis === series.axis) ?? alike[0];
	return one === void 0 ? null : {
		...series,
		axis: one.axis
	};
}

// src/formats/one-run/test-sets.ts
function dropTests(runs, problems) {
	const trainings = runs.filter(({ series }) => series.some(({ values }) => values.length > 1));
	return runs.filter((run) => {
		const what = describeRecord$1(run);
		const training = what !== null && trainings.find((one) => directoryOf(one) === directoryOf(run));
		if (!training) return true;
		const message = `${what}: not judged beside ${training.readFrom}`;
		problems.push(require_problems.note(run.readFrom, message));
		return false;
	});
}
function describeRecord$1({ series, readFrom }) {
	if (series.some(({ values }) => values.length !== 1)) return null;
	if (series.every(({ name }) => /^te?st/.test(require_reading.parseName(name).word ?? ""))) return "a single evaluation of a test set";
	return /(?:^|[^a-z])summary(?:[^a-z]|$)/i.test(node_path.posix.basename(readFrom)) ? "a summary of one record" : null;
}
function directoryOf({ readFrom }) {
	return node_path.posix.dirname(readFrom);
}

// src/formats/one-run/index.ts
function oneRunEach(runs, problems) {
	return [
		joinSides,
		joinCells,
		dropRanks,
		dropRepeats,
		dropTests
	].reduce((left, step) => step(left, problems), runs);
}

// src/formats/settings.ts
const maxBytes$1 = 262144;
async function readSettings({ size, openText }) {
	if (size > maxBytes$1) return null;
	const source = openText();
	source.ensure(source.size);
	const text = source.bytes.toString("utf8", source.at, source.end);
	const { isScalar, parseDocument, visit } = await Promise.resolve().then(() => require("./dist.js")).then((n) => /* @__PURE__ */ require_rolldown_runtime.__toESM(n.require_dist(), 1));
	const document = parseDocument(text, {
		logLevel: "silent",
		prettyErrors: false,
		uniqueKeys: false
	});
	if (document.errors.length > 0) return null;
	visit(document, { Pair: (_, { key }) => isScalar(key) ? void 0 : visit.REMOVE });
	try {
		return document.toJS({ maxAliasCount: 100 });
	} catch {
		return null;
	}
}

// src/formats/params.ts
const settingsFiles = [
	"hparams.yaml",
	"args.yaml",
	"opt.yaml",
	"params.yaml",
	"hyperparams.yaml",
	"params.json"
];
const maxParams = 200;
const maxNameLength$1 = 200;
const secretName = /(secret|passw|credential)|(^|[._-])(\w*[_-])?(token|key|auth|apikey)$/i;
async function paramsBeside(artifact, run, problems) {
	const inRun = run.endsWith("/") ? node_path.posix.relative(node_path.posix.dirname(artifact.path), run) : ".";
	const found = [.../* @__PURE__ */ new Set([".", inRun])].flatMap((directory) => settingsFiles.map((name) => artifact.sibling(node_path.posix.join(directory, name)))).find((one) => one !== null);
	if (!found) return {};
	const tree = await readSettings(found);
	if (tree === null) problems.push({
		level: "note",
		file: found.path,
		line: null,
		message: "not valid YAML: the run's params are not shown"
	});
	return paramsOf(tree);
}
function paramsOf(tree) {
	const params = /* @__PURE__ */ new Map();
	collectParams(tree, "", params, 4);
	return Object.fromEntries(params);
}
function isFiniteNumber(value) {
	return typeof value === "number" && Number.isFinite(value);
}
function collectParams(value, name, params, depth) {
	if (params.size >= maxParams) return;
	if (typeof value === "object" && value !== null && !Array.isArray(value) && depth > 0) for (const [key, inner] of Object.entries(value)) collectParams(inner, name === "" ? key : `${name}.${key}`, params, depth - 1);
	else if (typeof value === "string" || typeof value === "boolean" || isFiniteNumber(value)) {
		if (name === "" || name === "__proto__" || name.length > maxNameLength$1 || secretName.test(name)) return;
		params.set(name, value);
	}
}

// src/formats/parts.ts
function diskPath({ path, part }) {
	return part?.container ?? path;
}
function problemIn(found, { level, message, line, file }) {
	const { part } = found;
	if (!part?.place) return {
		level,
		file: part ? part.container : file,
		line,
		message
	};
	const place = line === null ? part.place : `${part.place}, line ${line}`;
	return {
		level,
		file: part.container,
		line: null,
		message: `${place}: ${message}`
	};
}
function addPart(parsed, { part }) {
	if (!part) return parsed;
	const { container, place, cut } = part;
	const file = place === null ? container : `${container}, ${place}`;
	return markCut(parsed, cut).map((run, index) => ({
		...run,
		notes: index === 0 ? [...run.notes, ...part.notes] : run.notes,
		leftOut: [...run.leftOut ?? [], ...part.leftOut],
		series: run.series.map((series) => ({
			...series,
			origin: {
				...series.origin,
				file
			}
		}))
	}));
}
function dropLoneRecords(read) {
	const dropped = /* @__PURE__ */ new Map();
	for (const inside of require_reading.groupBy(read.filter(isPlaced), ({ found }) => diskPath(found)).values()) {
		const training = inside.find(({ parsed }) => !isLone(parsed));
		if (training) {
			for (const one of inside) if (isLone(one.parsed)) dropped.set(one, training);
		}
	}
	if (dropped.size === 0) return [...read];
	return read.flatMap((one) => {
		if (dropped.has(one)) return [];
		const lone = [...dropped].flatMap(([other, training]) => training === one ? [other] : []);
		const leftOut = [...new Set(lone.map(({ found }) => found.part?.place ?? ""))].map((what) => ({
			what,
			why: "a single record"
		}));
		return [{
			...one,
			parsed: {
				...one.parsed,
				leftOut: [...one.parsed.leftOut ?? [], ...leftOut]
			}
		}];
	});
}
function isLone({ series }) {
	return series.every(({ values }) => values.length <= 1);
}
function isPlaced({ found: { part } }) {
	return (part?.place ?? null) !== null;
}
function pathAmong(path, found, all) {
	const isAlone = (one) => isPlaced(one) && one.found.part?.container === found.part?.container;
	return found.part?.place && all.filter(isAlone).length === 1 ? found.part.container : path;
}

// src/formats/catalog.ts
var catalog_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({
	catalog: () => catalog,
	containers: () => containers
});
const catalog = [
	{
		id: "wandb",
		title: "Weights & Biases",
		files: [
			"*.wandb",
			"wandb-history.jsonl",
			"*run-*/files/output.log",
			"*run-*/output.log",
			"*wandb-summary.json"
		]
	},
	{
		id: "swanlab",
		title: "SwanLab run",
		files: ["*.swanlab"]
	},
	{
		id: "tfevents",
		title: "TensorBoard event files",
		files: ["*tfevents*"]
	},
	{
		id: "pickle",
		title: "Keras history, pickle or .npy",
		files: [
			"*.pkl",
			"*.pickle",
			"*.joblib",
			"*.npy",
			"*History*",
			"*history*"
		]
	},
	{
		id: "npz",
		title: "NumPy archive",
		files: ["*.npz"]
	},
	{
		id: "torch",
		title: "History saved by PyTorch",
		files: [
			"*history.pt",
			"*loss.pt",
			"*losses.pt",
			"*metrics.pt",
			"*curves.pt",
			"*history.pth",
			"*loss.pth",
			"*losses.pth",
			"*metrics.pth",
			"*curves.pth"
		]
	},
	{
		id: "parquet",
		title: "Parquet",
		files: ["*.parquet"]
	},
	{
		id: "mlflow-db",
		title: "MLflow database",
		files: [
			"*.db",
			"*.sqlite",
			"*.sqlite3"
		]
	},
	{
		id: "trackio",
		title: "Trackio database",
		files: [
			"*.db",
			"*.sqlite",
			"*.sqlite3"
		]
	},
	{
		id: "mlflow",
		title: "MLflow file store",
		files: ["metrics/**/*", "mlruns/**/params/**/*"]
	},
	{
		id: "dvclive",
		title: "DVCLive",
		files: [
			"plots/metrics/**/*.tsv",
			"dvclive/**/*.tsv",
			"*metrics.json",
			"dvclive.json"
		]
	},
	{
		id: "catboost",
		title: "CatBoost catboost_info",
		files: [
			"*catboost_training.json",
			"*learn_error.tsv",
			"*test_error.tsv"
		]
	},
	{
		id: "tensorboard-csv",
		title: "TensorBoard CSV or JSON download",
		files: ["run-*-tag-*.csv", "run-*-tag-*.json"]
	},
	{
		id: "hugging-face",
		title: "Hugging Face Trainer, LLaMA-Factory",
		files: [
			"trainer_state.json",
			"trainer_log.jsonl",
			"*log_history*.json",
			"*log_history*.csv",
			"*_results.json"
		]
	},
	{
		id: "allennlp",
		title: "AllenNLP metrics",
		files: ["metrics_epoch_*.json", "*metrics.json"]
	},
	{
		id: "ray",
		title: "Ray Tune and RLlib trial",
		files: ["*progress.csv", "*result.json"]
	},
	{
		id: "wenet",
		title: "WeNet checkpoints",
		files: [
			"epoch_*.yaml",
			"step_*.yaml",
			"exp/**/*.yaml"
		]
	},
	{
		id: "metric-csv",
		title: "TorchRL CSVLogger, d3rlpy",
		files: ["scalars/**/*.csv", "d3rlpy_logs/**/*.csv"]
	},
	{
		id: "epoch-files",
		title: "One JSON file an epoch",
		files: ["*epoch*.json"]
	},
	{
		id: "lossgate-runs",
		title: "Lossgate runs.json",
		files: ["runs.json"]
	},
	{
		id: "boosting-json",
		title: "XGBoost and LightGBM evaluation results",
		files: ["*evals_result*.json"]
	},
	{
		id: "mmengine",
		title: "MMEngine scalars",
		files: ["vis_data/*.json"]
	},
	{
		id: "mmcv",
		title: "MMCV JSON log",
		files: ["*.log.json"]
	},
	{
		id: "sacred",
		title: "Sacred metrics",
		files: ["*metrics.json"]
	},
	{
		id: "skorch",
		title: "skorch history",
		files: ["history.json"]
	},
	{
		id: "chainer",
		title: "Chainer LogReport",
		files: ["**/log"]
	},
	{
		id: "detectron2",
		title: "Detectron2 metrics",
		files: ["*metrics.json"]
	},
	{
		id: "detr",
		title: "DETR, DeiT and MAE log",
		files: ["*log.txt"]
	},
	{
		id: "keras-history",
		title: "Keras history",
		files: [
			"history.json",
			"training_history.json",
			"history.txt"
		]
	},
	{
		id: "spacy-log",
		title: "spaCy JSON lines",
		files: ["*.jsonl"]
	},
	{
		id: "clearml",
		title: "ClearML offline session, reported scalars",
		files: ["*metrics.jsonl", "*scalars.json"]
	},
	{
		id: "sb3-progress",
		title: "Stable-Baselines3 progress, as JSON lines",
		files: ["*progress.json"]
	},
	{
		id: "lightning-csv",
		title: "PyTorch Lightning CSVLogger",
		files: ["metrics.csv"]
	},
	{
		id: "ultralytics",
		title: "Ultralytics YOLO results.csv",
		files: ["*results.csv"]
	},
	{
		id: "flair-tsv",
		title: "Flair loss.tsv",
		files: ["loss.tsv"]
	},
	{
		id: "wandb-chart",
		title: "W&B chart export",
		files: ["wandb_export*.csv"]
	},
	{
		id: "rl-progress",
		title: "Stable-Baselines3, Baselines and Spinning Up progress",
		files: ["*progress.csv", "*progress.txt"]
	},
	{
		id: "monitor",
		title: "Stable-Baselines3 monitor.csv",
		files: ["*monitor.csv"]
	},
	{
		id: "runx",
		title: "NVIDIA runx metrics.csv",
		files: ["metrics.csv"]
	},
	{
		id: "sentence-transformers",
		title: "sentence-transformers evaluator",
		files: ["*_results.csv"]
	},
	{
		id: "deepxde",
		title: "DeepXDE loss.dat",
		files: ["*loss*.dat"]
	},
	{
		id: "markdown",
		title: "Markdown log",
		files: ["*log.md", "*logs.md"]
	},
	{
		id: "keras-csv",
		title: "Keras CSVLogger, DataFrame.to_csv",
		files: [
			"training.log",
			"log.csv",
			"history.csv"
		]
	},
	{
		id: "keras-console",
		title: "Keras console",
		files: [
			"*.log",
			"*.out",
			"*.err",
			"*.txt",
			"*_log"
		]
	},
	{
		id: "fastai-console",
		title: "fastai console",
		files: [
			"*.log",
			"*.out",
			"*.err",
			"*.txt",
			"*_log"
		]
	},
	{
		id: "spacy",
		title: "spaCy console",
		files: [
			"*.log",
			"*.out",
			"*.err",
			"*.txt",
			"*_log"
		]
	},
	{
		id: "darknet",
		title: "Darknet training log",
		files: [
			"*.log",
			"*.out",
			"*.err",
			"*.txt",
			"*_log"
		]
	},
	{
		id: "cntk",
		title: "CNTK console",
		files: [
			"*.log",
			"*.out",
			"*.err",
			"*.txt",
			"*_log"
		]
	},
	{
		id: "llmc",
		title: "llm.c and build-nanogpt",
		files: [
			"*.log",
			"*.out",
			"*.err",
			"*.txt",
			"*_log"
		]
	},
	{
		id: "torch7-logger",
		title: "Torch7 optim.Logger",
		files: [
			"*.log",
			"*.out",
			"*.err",
			"*.txt",
			"*_log"
		]
	},
	{
		id: "yolo-results",
		title: "YOLOv5 and YOLOv7 results.txt",
		files: [
			"*.log",
			"*.out",
			"*.err",
			"*.txt",
			"*_log"
		]
	},
	{
		id: "catboost-console",
		title: "CatBoost console",
		files: [
			"*.log",
			"*.out",
			"*.err",
			"*.txt",
			"*_log"
		]
	},
	{
		id: "json-lines",
		title: "JSON lines",
		files: [
			"*.jsonl",
			"*.ndjson",
			"*.json"
		]
	},
	{
		id: "json",
		title: "JSON",
		files: ["*.json"]
	},
	{
		id: "csv",
		title: "CSV and TSV",
		files: [
			"*.csv",
			"*.tsv",
			"*.dat"
		]
	},
	{
		id: "printed-log",
		title: "Printed log",
		files: [
			"*.log",
			"*.out",
			"*.err",
			"*.txt",
			"*_log",
			"*log.md",
			"*logs.md"
		]
	}
];
const containers = [
	{
		id: "notebook",
		title: "Jupyter notebook: the output of its cells",
		files: ["*.ipynb"]
	},
	{
		id: "spreadsheet",
		title: "Excel workbook",
		files: ["*.xlsx", "*.xlsm"]
	},
	{
		id: "gzip",
		title: "Any of these formats, compressed with gzip",
		files: ["*.gz"]
	}
];

// src/formats/history-names.ts
const historyNames = new Set(catalog.filter(({ id }) => id !== "lossgate-runs").flatMap(({ files }) => files).filter((name) => !name.includes("*")));
const compression = /\.(?:gz|bz2|xz|zst|lz4|zip|7z|tar|tgz|Z)$/;
const likelyWord = /(?:^|[^a-z])(?:hist(?:ory)?|loss(?:es)?|learning[-_ ]?curves?|train(?:ing|er)?[-_. ]?(?:logs?|stats?|curves?)|metrics?|results?|progress|scalars)(?![a-z])|tfevents|history(?:dict)?$/i;
const dataFile = /^[^.]*$|tfevents|\.(?:json|jsonl|ndjson|csv|tsv|txt|log|out|pkl|pickle|np[yz]|parquet|xlsx?|mat|h5|hdf5|joblib)(?:\.\d{1,3})?$/i;
function historyLikeness(path) {
	const name = withoutCompression(path.slice(path.lastIndexOf("/") + 1));
	if (historyNames.has(name)) return "certain";
	return name.length <= 200 && likelyWord.test(name) && dataFile.test(name) ? "likely" : "none";
}
const score = /^(?:scores?|rewards?|returns?)$/i;
function isNamedAfterMetric(path) {
	const { metric } = require_reading.parseName(require_reading.stemOf(path).slice(0, 100));
	return (score.test(metric) || /^[a-z0-9]+$/i.test(metric) && require_reading.isKnownName(metric)) && dataFile.test(path.slice(path.lastIndexOf("/") + 1));
}
function isCompressed(path) {
	return compression.test(path);
}
function withoutCompression(name) {
	return name.replace(compression, "").replace(/\.tar$/, "");
}

// src/formats/read-error.ts
function readError({ path, by }, thrown) {
	const mustHaveValues = thrown instanceof require_reading.NoValuesError && historyLikeness(path) === "certain";
	if (thrown instanceof require_reading.NoHistoryError && by !== "name" && !mustHaveValues) return require_problems.note(path, `skipped: ${thrown.message}`);
	if (thrown instanceof require_reading.FormatError) return require_problems.error(thrown.file ?? path, thrown.message, thrown.line);
	if (thrown instanceof Error && "syscall" in thrown) return require_problems.error(path, `expected a readable file: ${thrown.message}`);
	throw thrown;
}

// src/text/plural.ts
function plural(count, noun) {
	return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

// src/reading/console/patterns/number-pattern.ts
const numberPattern = String.raw`[-+]?(?:(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?|[nN]a[nN]|NAN|[iI]nf(?:inity)?|INF)`;
const groupedPattern = String.raw`[1-9]\d{0,2}(?:,\d{3})+`;
function matchPairs(text, pattern) {
	const pairs = [];
	for (const [, name, number] of text.matchAll(pattern)) {
		const value = require_reading.parseNumber(number ?? "");
		if (name !== void 0 && value !== null) pairs.push([name, value]);
	}
	return pairs;
}

// src/reading/console/patterns/line-pattern.ts
function linePatternsFor(path, { lines = [] }) {
	return lines.filter(({ files }) => files.some((glob) => matchesEnd(glob, path))).flatMap(({ pattern }) => {
		const parsed = parseLinePattern(pattern);
		return typeof parsed === "string" ? [] : [parsed];
	});
}
const gap$1 = "_";
const space = String.raw`\s{1,40}`;
const outerSpace = /^\\s\{1,40\}|\\s\{1,40\}$/g;
const maxLength = 500;
const longestLine = 8e3;
function parseLinePattern(pattern) {
	if (pattern.length > maxLength) return `at most ${maxLength} characters`;
	const names = [];
	let segment = "";
	const segments = [];
	let isAfterNumber = false;
	const parts = pattern.split(/(\{[^{}]*\})/);
	for (const [index, part] of parts.entries()) {
		const name = /^\{(.*)\}$/.exec(part)?.[1]?.trim();
		if (name === void 0) {
			if (/[{}]/.test(part)) return "a closing brace for every opening one";
			segment += literal(part);
			if (part !== "") isAfterNumber = false;
		} else if (name === gap$1) {
			segments.push(segment);
			segment = "";
			isAfterNumber = false;
		} else if (name === "") return "a name in every pair of braces";
		else if (names.includes(name)) return `each name once, got ${JSON.stringify(name)} twice`;
		else if (isAfterNumber) return `text between two numbers, got none before {${name}}`;
		else {
			const isBeforeComma = parts[index + 1]?.startsWith(",") ?? false;
			const number = !isBeforeComma && require_reading.counterAxis(nameOf$1(name)) !== null ? `${groupedPattern}|${numberPattern}` : numberPattern;
			segment += `(${number})(?!${isBeforeComma ? "[\\d.]" : "[\\d.,]"}*\\d)`;
			names.push(name);
			isAfterNumber = true;
		}
	}
	segments.push(segment);
	if (names.length === 0) return "the name of a number in braces, as in {train loss}";
	return {
		segments: segments.map((source) => source.replace(outerSpace, "")).filter((source) => source !== "").map((source) => new RegExp(source, "g")),
		names
	};
}
function readsLines(pattern, texts) {
	const parsed = parseLinePattern(pattern);
	return typeof parsed !== "string" && texts.every((text) => match(text, parsed) !== null);
}
function readByPatterns(patterns) {
	const counters = /* @__PURE__ */ new Map();
	return (text) => {
		if (text.length > longestLine) return null;
		for (const pattern of patterns) {
			const values = match(text, pattern);
			if (values === null) continue;
			const cells = pattern.names.map((name, index) => [nameOf$1(name), values[index] ?? NaN]);
			const own = cells.filter(([name]) => require_reading.counterAxis(name) !== null);
			if (own.length > 0) counters.clear();
			for (const [name, value] of own) counters.set(name, value);
			return own.length === cells.length ? null : [...counters, ...cells];
		}
		return null;
	};
}
function match(text, { segments }) {
	const values = [];
	let at = 0;
	for (const segment of segments) {
		segment.lastIndex = at;
		const found = segment.exec(text);
		if (found === null) return null;
		for (const shown of found.slice(1)) values.push(require_reading.parseNumber(shown.replaceAll(",", "")) ?? NaN);
		at = found.index + found[0].length;
	}
	return values;
}
function nameOf$1(name) {
	const { split, word, metric } = require_reading.parseName(name);
	return split === null || word === null ? name : `${word}/${metric}`;
}
function literal(text) {
	return text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll(/\s+/g, space);
}

// src/text/escape-reg-exp.ts
function escapeRegExp(text) {
	return text.replaceAll(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}

// src/formats/file-patterns.ts
function matchesAnyPattern(patterns) {
	const ends = [...new Set(patterns.map((pattern) => pattern.replace(/^\*\*\//, "")))];
	const names = anyOf("^", ends.filter((pattern) => !pattern.includes("/")));
	const paths = anyOf("(?:^|/)", ends.filter((pattern) => pattern.includes("/")));
	return (path) => names.test(path.slice(path.lastIndexOf("/") + 1)) || paths.test(path);
}
function anyOf(start, patterns) {
	const sources = patterns.map((pattern) => pattern.split("**/").map((part) => part.split("*").map(escapeRegExp).join("[^/]*")).join("(?:[^/]+/)*"));
	return new RegExp(`${start}(?:${sources.join("|")})$`);
}

// src/formats/index.ts
const folders = [
	{
		mayHold: () => true,
		load: () => Promise.resolve().then(() => require("./binary.js")).then((n) => n.binary_exports)
	},
	{
		mayHold: isText$1,
		load: () => Promise.resolve().then(() => require("./run-dir.js"))
	},
	{
		mayHold: isText$1,
		load: () => Promise.resolve().then(() => require("./json.js"))
	},
	{
		mayHold: isPlainText,
		load: () => Promise.resolve().then(() => require("./csv.js"))
	},
	{
		mayHold: (artifact) => isPlainText(artifact) || mayBeConsoleLog(artifact),
		load: () => Promise.resolve().then(() => require("./console.js"))
	}
];
function formatsFor(artifact) {
	return load(folders.filter(({ mayHold }) => mayHold(artifact)));
}
function allFormats() {
	return load(folders);
}
async function load(some) {
	const loaded = await Promise.all(some.map((folder) => folder.load()));
	return [...loaded.flatMap(({ formats }) => formats), ...loaded.flatMap(({ generic = [] }) => generic)];
}
function isText$1({ head }) {
	return !head.includes("\0");
}
function isPlainText(artifact) {
	return isText$1(artifact) && !/^\s*[[{]/.test(artifact.head);
}

// src/reading/sqlite/signature.ts
const signature = "SQLite format 3\0";
function isSqlite({ headBytes }) {
	return Buffer.from(headBytes.subarray(0, 16)).toString("latin1") === signature;
}

// src/formats/catboost-copy.ts
function isCatboostCopy({ path, sibling }) {
	if (!/tfevents[^/]*$/.test(path)) return false;
	return sibling("../catboost_training.json") !== null || sibling("../learn_error.tsv") !== null;
}

// src/formats/file-kinds.ts
const noLists = "it holds no lists of known metrics; save the history as JSON or CSV";
const unpack = "unpack it before the gate";
const saveSheet = "save the sheet as CSV";
const saveHistory = "save the history as JSON or CSV";
const noHistory = "it holds no history; name the file that does";
const failed = "the training failed; its last lines say why";
const download = "the download failed; fetch the file again";
const workbook = {
	what: "a spreadsheet",
	cure: saveSheet,
	signature: /^PK\x03\x04[\s\S]*?xl\/(workbook|worksheets|theme|styles)/
};
const kinds = [
	{
		what: "a gzip archive",
		cure: unpack,
		signature: /^\x1f\x8b/
	},
	{
		what: "a Zstandard archive",
		cure: unpack,
		signature: /^\x28\xb5\x2f\xfd/
	},
	{
		what: "an xz archive",
		cure: unpack,
		signature: /^\xfd7zXZ\0/
	},
	{
		what: "a bzip2 archive",
		cure: unpack,
		signature: /^BZh[1-9](1AY&SY|\x17rE8P\x90)/
	},
	{
		what: "an LZ4 archive",
		cure: unpack,
		signature: /^\x04\x22\x4d\x18/
	},
	{
		what: "a 7-Zip archive",
		cure: unpack,
		signature: /^7z\xbc\xaf\x27\x1c/
	},
	{
		what: "a RAR archive",
		cure: unpack,
		signature: /^Rar!\x1a\x07/
	},
	{
		what: "a tar archive",
		cure: unpack,
		signature: /^[\s\S]{257}ustar/
	},
	workbook,
	{
		what: "a spreadsheet",
		cure: saveSheet,
		signature: /^PK\x03\x04.{26}mimetypeapplication\/vnd\.oasis\.opendocument\.spreadsheet/s
	},
	{
		what: "a spreadsheet or another old Office document",
		cure: saveSheet,
		signature: /^\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1/
	},
	{
		what: "an archive of NumPy arrays",
		cure: noLists,
		signature: /^PK\x03\x04.{26}[^\0]{1,255}?\.npy/s
	},
	{
		what: "a PyTorch checkpoint",
		cure: noLists,
		signature: /^PK\x03\x04.{26}[^\0/]{1,255}\/(data\.pkl|\.format_version|byteorder|version)/s
	},
	{
		what: "a Keras model",
		cure: saveHistory,
		signature: /^PK\x03\x04.{26}(metadata|config)\.json/s
	},
	{
		what: "a zip archive",
		cure: unpack,
		signature: /^PK(\x03\x04|\x05\x06)/
	},
	{
		what: "a NumPy array",
		cure: noLists,
		signature: /^\x93NUMPY/
	},
	{
		what: "a MATLAB file",
		cure: saveHistory,
		signature: /^MATLAB [57]\.[0-9] MAT-file/
	},
	{
		what: "an HDF5 file",
		cure: saveHistory,
		signature: /^\x89HDF\r\n\x1a\n/
	},
	{
		what: "a joblib file",
		cure: saveHistory,
		signature: /^(\x80[\x02-\x05][\s\S]{0,200}?joblib\.numpy_pickle|ZF0x)/
	},
	{
		what: "a checkpoint of PyTorch before 1.6",
		cure: saveHistory,
		signature: /^\x80\x02\x8a\x0a\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19/
	},
	{
		what: "a pickle of pandas",
		cure: "save its table by `to_csv` or `to_json`",
		signature: /^\x80[\x02-\x05][\s\S]{0,1000}?pandas\.core\./
	},
	{
		what: "a pickle",
		cure: noLists,
		signature: /^\x80[\x02-\x05]/
	},
	{
		what: "data compressed by zlib, as joblib writes it",
		cure: saveHistory,
		signature: /^\x78(\x01|\x9c|\xda|\x5e[\s\S]{0,8}?[^\t\n\r -~])/
	},
	{
		what: "a SQLite database",
		cure: saveHistory,
		signature: /^SQLite format 3\0/
	},
	{
		what: "a Parquet file",
		cure: saveHistory,
		signature: /^PAR1/
	},
	{
		what: "an Arrow or Feather file",
		cure: saveHistory,
		signature: /^(ARROW1\0|FEA1)/
	},
	{
		what: "an R data file",
		cure: saveHistory,
		signature: /^(RDX[23]\n|X\n\0\0)/
	},
	{
		what: "a PNG image",
		cure: noHistory,
		signature: /^\x89PNG\r\n/
	},
	{
		what: "a JPEG image",
		cure: noHistory,
		signature: /^\xff\xd8\xff/
	},
	{
		what: "a GIF image",
		cure: noHistory,
		signature: /^GIF8[79]a/
	},
	{
		what: "a PDF document",
		cure: noHistory,
		signature: /^%PDF-/
	},
	{
		what: "a program",
		cure: noHistory,
		signature: /^(\x7fELF|MZ[\s\S]{2}\0)/
	},
	{
		what: "an HTML page",
		cure: "if its download failed, fetch the file again; of a report, save the log as text",
		signature: /^\s*(<!--[\s\S]*?-->\s*)?<(!doctype html|html|head|body)\b/i
	},
	{
		what: "an XML document",
		cure: download,
		signature: /^\s*<\?xml\b/
	},
	{
		what: "a Python traceback",
		cure: failed,
		signature: /^\s*Traceback \(most recent call last\):/
	},
	{
		what: "a table whose lines end in CR alone, as on old Macs",
		cure: "write it with LF",
		signature: /^(?:(?![^\r\n]*\d%)[^\r\n,;\t]*[,;\t][^\r\n]*\r(?!\n)){3}/
	}
];
function describeKind(artifact) {
	if (require_reading.isLfsPointer(artifact)) return "a Git LFS pointer: fetch it with `git lfs pull` (`lfs: true` of actions/checkout)";
	if (isCatboostCopy(artifact)) return "CatBoost's copy of its tables for TensorBoard: name the directory `catboost_info`";
	const head = Buffer.from(artifact.headBytes).toString("latin1").replace(/^\xef\xbb\xbf/, "");
	const kind = kinds.find(({ signature }) => signature.test(head));
	if (kind === workbook && /\.xls[xm]$/i.test(artifact.path)) return "a spreadsheet: none of its sheets is a history";
	return kind ? `${kind.what}: ${kind.cure}` : null;
}

// src/formats/unknown.ts
async function describeUncounted(artifact, columns) {
	if (describeContent(artifact) !== null || !mayBeConsoleLog(artifact)) return null;
	return (await Promise.resolve().then(() => require("./read-log.js")).then((n) => n.read_log_exports)).describeUncounted(artifact.openText, columns);
}
async function describeUnnamed(artifact) {
	if (describeContent(artifact) !== null || !mayBeConsoleLog(artifact)) return null;
	return (await Promise.resolve().then(() => require("./read-log.js")).then((n) => n.read_log_exports)).describeUnnamed(artifact.openText);
}
async function describeRepeated(artifact) {
	if (describeContent(artifact) !== null || !mayBeConsoleLog(artifact)) return null;
	return (await Promise.resolve().then(() => require("./read-log.js")).then((n) => n.read_log_exports)).describeRepeated(artifact.openText);
}
async function describeNear(artifact) {
	if (describeContent(artifact) !== null) return null;
	const { describeNearly, describeRecord } = await Promise.resolve().then(() => evidence_exports);
	return describeNearly(artifact, true) ?? describeRecord(artifact);
}
function describeUnknown(artifact) {
	const content = describeContent(artifact);
	if (content !== null) return `the file is ${content}`;
	return `${lacksHeading(artifact) ? noHeading : "no format matches this text"}: ${JSON.stringify(artifact.head.trim().slice(0, 60))}`;
}
const noHeading = "nothing names its columns; write a first line such as `epoch,train_loss,val_loss`, with a name for each";
function lacksHeading(artifact) {
	const { names, row } = require_reading.peekTable(artifact);
	return [names, row ?? []].every((cells) => cells.length > 1 && cells.every((cell) => require_reading.parseNumber(cell) !== null));
}
function describeContent(artifact) {
	if (artifact.head.trim() === "") return "empty";
	if (isSqlite(artifact)) return "a SQLite database without the tables of MLflow or Trackio";
	const kind = describeKind(artifact);
	if (kind !== null) return kind;
	return artifact.head.includes("\0") ? "binary" : null;
}

// src/formats/detect.ts
const supportedFormats = "Keras histories, TensorBoard event files, and others";
const hasArtifactName = matchesAnyPattern(catalog.flatMap(({ files }) => files));
async function chooseFormat({ path, by, obstacle = null, open, columns: own }, ofAll, forced) {
	const columns = own ?? ofAll;
	const hasLines = linePatternsFor(path, columns).length > 0;
	if (obstacle !== null || by === "search" && !hasArtifactName(path) && !hasLines) return null;
	const artifact = open();
	const printedLog = async () => (await allFormats()).find(({ id }) => id === "printed-log") ?? null;
	if (hasLines) return printedLog();
	const detected = await detectFormat(artifact, columns);
	if (forced !== null && (detected || by === "name")) return (await allFormats()).find(({ id }) => id === forced) ?? null;
	const mayBeLog = by === "name" || /\.[ct]sv$/i.test(path);
	if (!detected && mayBeLog && await holdsLog(artifact, by, columns)) return printedLog();
	if (!detected && by === "name") throw new require_reading.FormatError(await describeUncounted(artifact, columns) ?? await describeUnnamed(artifact) ?? await describeRepeated(artifact) ?? `expected a training history (${"Keras histories, TensorBoard event files, and others"}); ${await describeNear(artifact) ?? describeUnknown(artifact)}`);
	return detected ?? null;
}
async function detectFormat(artifact, columns) {
	for (const format of await formatsFor(artifact)) if (await format.matches(artifact, columns)) return format;
}
async function holdsLog(artifact, by, columns) {
	if (!mayHoldLog(artifact.path) || describeContent(artifact) !== null) return false;
	if (/sv$/i.test(artifact.path) && isTable(artifact)) return false;
	const { hasRecurringMetric } = await Promise.resolve().then(() => require("./read-log.js")).then((n) => n.read_log_exports);
	return hasRecurringMetric(by === "name" ? artifact.openText : () => require_reading.headSource(artifact), artifact.head, columns);
}
function isTable(artifact) {
	const { names, row } = require_reading.peekTable(artifact);
	return row?.length === names.length && names.length > 1 && row.some((cell) => require_reading.parseNumber(cell) !== null);
}

// src/formats/ignored.ts
async function matcherOf(patterns) {
	if (patterns.length === 0) return () => false;
	const { default: picomatch } = await Promise.resolve().then(() => /* @__PURE__ */ require_rolldown_runtime.__toESM(require("./picomatch.js").default, 1));
	return picomatch(patterns.map((pattern) => pattern.replace(/^\.?\/+|\/+$/g, "")).flatMap((pattern) => [`**/${pattern}`, `**/${pattern}/**`]), {
		dot: true,
		nonegate: true
	});
}

// src/formats/open-container.ts
const hasContainerName = matchesAnyPattern(containers.flatMap(({ files }) => files));
const isTar = /\.tar\.gz$/i;
async function openContainers(found, columns, problems) {
	const opened = [];
	for (const file of found) try {
		opened.push(...await openContainer(file, columns, problems) ?? [file]);
	} catch (thrown) {
		if (file.sampleDirectory) continue;
		const problem = readError(file, thrown);
		const mustBeRead = file.by === "name" || historyLikeness(file.path) === "certain";
		problems.push(mustBeRead ? problem : {
			...problem,
			level: "note"
		});
	}
	return opened;
}
async function openContainer(file, columns, problems) {
	const { path, by, open } = file;
	if (file.obstacle || !hasContainerName(path) || isTar.test(path)) return null;
	if (by === "search" && unpackedPath(path) !== path && !hasArtifactName(unpackedPath(path))) return null;
	const { containers } = await Promise.resolve().then(() => require("./containers.js"));
	const container = containers.find(({ files }) => matchesAnyPattern(files)(path));
	if (container === void 0) return null;
	const others = [];
	const columnsOf = /* @__PURE__ */ new Map();
	const { parts, lookedAt } = await container.open(open(), async (part) => {
		const own = await columnsFor(part.artifact, columns);
		columnsOf.set(part.artifact, own);
		const isArtifact = await detectFormat(part.artifact, own) !== void 0;
		if (!isArtifact) others.push(part);
		return isArtifact;
	});
	if (parts.length === 0 && by === "name") {
		const cure = await cureFor(others, columns);
		throw new require_reading.FormatError(`expected a training history (${supportedFormats}); none is in ${lookedAt}${cure}`);
	}
	if (parts.length === 0) return null;
	if (!file.sampleDirectory) problems.push(...await tellNearly(file, others));
	return parts.map((part) => ({
		...file,
		path: part.artifact.path,
		by: part.place === null ? by : "pattern",
		open: () => part.artifact,
		part,
		columns: columnsOf.get(part.artifact) ?? columns
	}));
}
async function columnsFor(part, columns) {
	if (linePatternsFor(part.path, columns).length === 0) return columns;
	const { hasPatternedLine } = await Promise.resolve().then(() => require("./patterned-line.js"));
	return hasPatternedLine(part, columns) ? columns : {
		...columns,
		lines: []
	};
}
async function tellNearly(file, others) {
	const { describeNearly } = await Promise.resolve().then(() => evidence_exports);
	return others.flatMap((part) => {
		const why = describeNearly(part.artifact);
		return why === null ? [] : [problemIn({
			...file,
			part
		}, require_problems.note(file.path, `skipped: ${why}`))];
	});
}
async function cureFor(parts, columns) {
	for (const { artifact } of parts) {
		const why = await describeUncounted(artifact, columns);
		if (why !== null) return `; closest is ${node_path.posix.basename(artifact.path)}: ${why}`;
	}
	const { describeNearly } = await Promise.resolve().then(() => evidence_exports);
	for (const { artifact } of parts) {
		const why = describeNearly(artifact, true);
		if (why !== null) return `; closest is ${node_path.posix.basename(artifact.path)}: ${why}`;
	}
	return "";
}
function unpackedPath(path) {
	return path.replace(/\.gz$/i, "");
}

// src/formats/select-artifacts.ts
async function selectArtifacts(found, { columns, format: forced, ignore = [] }) {
	const isIgnored = await matcherOf(ignore);
	const isLeftOut = ({ by, path }) => by !== "name" && isIgnored(path);
	const problems = [];
	const matched = [];
	const unread = [];
	const opened = await openContainers(found.filter((one) => !isLeftOut(one)), columns, problems);
	for (const file of opened) try {
		const format = await chooseFormat(file, columns, forced);
		if (format) matched.push({
			file,
			format
		});
		else if (!file.sampleDirectory) unread.push(file);
	} catch (thrown) {
		if (!file.sampleDirectory) problems.push(problemIn(file, readError(file, thrown)));
	}
	const real = matched.filter(({ file }) => !file.sampleDirectory);
	const paths = new Set(real.map(({ file }) => file.path));
	const artifacts = real.filter(({ file: { target } }) => !target || !paths.has(target));
	const joinsRuns = artifacts.some(({ format }) => format.id === "lossgate-runs");
	const untold = [];
	for (const file of unread) {
		const { describeUnread } = await Promise.resolve().then(() => require("./unread.js"));
		try {
			const told = describeUnread(file, joinsRuns);
			if (told.length === 0) untold.push(file);
			problems.push(...told);
		} catch (thrown) {
			problems.push(readError(file, thrown));
		}
	}
	return {
		artifacts,
		untold,
		problems: [
			...shorten(problems),
			...sampleNotes(matched),
			...ignoreNote(found.filter(isLeftOut).length)
		]
	};
}
function sampleNotes(matched) {
	return [...require_reading.groupBy(matched, ({ file }) => file.sampleDirectory ?? null)].flatMap(([directory, { length }]) => directory === null ? [] : [require_problems.note(directory, `skipped: ${plural(length, "file")} of tests, docs or samples; name it to judge it`)]);
}
function ignoreNote(count) {
	return count === 0 ? [] : [require_problems.note("ignore", `${plural(count, "file")} left out by the config`)];
}
const maxAlike = 3;
function shorten(problems) {
	return [...require_reading.groupBy(problems, ({ level, message }) => `${level} ${message}`).values()].flatMap((alike) => {
		const shown = alike.slice(0, maxAlike);
		const [first] = alike;
		if (first?.level !== "note" || alike.length <= maxAlike) return alike;
		return [...shown, require_problems.note(first.file, `… and ${plural(alike.length - maxAlike, "more file")} like it`)];
	});
}

// src/formats/read-runs.ts
const maxValues = 2 ** 25;
const valuesPerRun = 2048;
const valuesPerSeries = 256;
function sharedBudget() {
	return new require_reading.Budget(maxValues, "in all files together", "more with this one: the files after it are not read");
}
async function readRuns(found, config, budget = sharedBudget()) {
	const { runs: recordings, problems } = await readRecordings(found, config, budget);
	const runs = oneRunEach(recordings, problems);
	const names = runNames(runs.map(({ path }) => path));
	return {
		runs: runs.map(({ readFrom, ...run }, index) => ({
			...run,
			name: names[index] ?? readFrom
		})),
		problems
	};
}
async function readRecordings(found, config, budget = sharedBudget()) {
	const { artifacts, untold, problems } = await selectArtifacts(found, config);
	const all = [];
	for (const group of groupFiles(artifacts)) {
		if (budget.isExceeded) break;
		for (const run of await readGroup(group, config.columns, budget, problems)) all.push(run);
	}
	const read = dropLoneRecords(withoutCopies(all, problems));
	for (const one of read) problems.push(...one.parsed.notes.map((message) => problemIn(one.found, require_problems.note(fileOf(one), message))));
	if (untold.length > 0) {
		const { describeBeside, describeClosest } = await Promise.resolve().then(() => require("./closest.js"));
		problems.unshift(...read.length > 0 ? describeBeside(untold, read.map(fileOf)) : await describeClosest(untold));
	}
	const shared = sharedNames(read);
	return {
		runs: read.map((one) => unnamedRun(one, read, shared)),
		problems
	};
}
function unnamedRun(read, all, shared) {
	const { parsed, params } = read;
	return {
		...sourceOf(read, all, shared),
		readFrom: fileOf(read),
		params: {
			...params,
			...parsed.params
		},
		series: parsed.series,
		...parsed.leftOut ? { leftOut: parsed.leftOut } : {},
		...parsed.clock ? { clock: parsed.clock } : {}
	};
}
function groupFiles(artifacts) {
	const groups = /* @__PURE__ */ new Map();
	for (const { file, format } of artifacts) {
		const { path, open } = file;
		const run = format.runKey ? `${format.runKey(path)}/` : path;
		const key = `${format.id} ${run}`;
		const group = groups.get(key);
		if (group) {
			group.files.push(open());
			group.found.push(file);
		} else groups.set(key, {
			format,
			path: run,
			files: [open()],
			found: [file]
		});
	}
	return groups.values();
}
async function readGroup(group, columns, budget, problems) {
	const { format, path, files, found: [found] } = group;
	try {
		const [log, ...others] = files;
		const cut = others.length === 0 ? cutOfLog(log) : null;
		const read = await format.read(files, found.columns ?? columns);
		const parsed = addPart(markCut(read, cut), found);
		if (parsed.length === 0) {
			problems.push(noMetric(group));
			return [];
		}
		for (const { series } of parsed) budget.spend(series.reduce((sum, { values }) => sum + Math.max(values.length, valuesPerSeries), valuesPerRun));
		const params = await paramsBeside(files[0], path, problems);
		return parsed.map((one) => ({
			group,
			found,
			parsed: one,
			params
		}));
	} catch (thrown) {
		problems.push(problemIn(found, readError(found, thrown)));
		return [];
	}
}
function fileOf({ found, parsed: { series } }) {
	const origins = new Set(series.map(({ origin }) => origin?.file));
	const [only] = origins;
	return !found.part && origins.size === 1 && only || diskPath(found);
}
function withoutCopies(read, problems) {
	const firsts = /* @__PURE__ */ new Map();
	return read.filter(({ group, parsed: { id, name } }) => {
		const first = id !== void 0 && firsts.get(id) || group;
		if (id !== void 0) firsts.set(id, first);
		if (first === group) return true;
		const message = `${name === void 0 ? "this run" : `the run ${name}`} is read from ${first.path}, which has it too`;
		problems.push(require_problems.note(group.path, message));
		return false;
	});
}
function noMetric({ format, found: [found] }) {
	const message = `no metric found (${format.title})`;
	const problem = found.by === "name" ? require_problems.error(found.path, message) : require_problems.note(found.path, message);
	return problemIn(found, problem);
}
function sharedNames(all) {
	const firsts = /* @__PURE__ */ new Map();
	const shared = /* @__PURE__ */ new Set();
	for (const read of all) {
		const path = namedPath(read);
		const first = firsts.get(path) ?? read.group;
		firsts.set(path, first);
		if (first !== read.group) shared.add(path);
	}
	return shared;
}
function namedPath({ group: { path }, parsed: { name, project } }, file = "") {
	const names = [
		file,
		project,
		name
	].flatMap((part) => part ? [part.replaceAll("/", "-")] : []);
	return `${[node_path.posix.dirname(path), ...names].join("/")}/`;
}
function sourceOf(read, all, shared) {
	const { group: { format, path, found }, parsed: { name, collected } } = read;
	if (collected) {
		const directory = node_path.posix.dirname(path);
		const within = (file) => directory === "." ? file : `${directory}/${file}`;
		return {
			path: within(collected.path),
			format: collected.format,
			files: collected.files.map(within)
		};
	}
	const named = namedPath(read);
	const own = shared.has(named) ? namedPath(read, node_path.posix.basename(path, path.endsWith("/") ? "" : node_path.posix.extname(path))) : named;
	return {
		path: name === void 0 ? pathAmong(path, read.found, all) : own,
		format: format.id,
		files: found.map(diskPath)
	};
}

// src/candidate.ts
var candidate_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({ readCandidate: () => readCandidate });
async function readCandidate({ paths, params, tellsCommitted, onOpen }, config, baselineFiles = []) {
	const given = await readParams(params);
	const files = await findFiles(paths, baselineFiles);
	const found = files.map((file, index) => {
		const opened = openFile(file);
		return {
			...opened,
			open: () => {
				onOpen?.(file, index, files.length);
				return opened.open();
			}
		};
	});
	const { runs, problems } = await readRuns(found, config);
	const committed = tellsCommitted ? await findCommitted(paths.root, runs) : [];
	return {
		runs: withParams(runs, given.params),
		problems,
		ofParams: given.problems,
		committed
	};
}
async function findCommitted(root, runs) {
	const { committedRuns } = await Promise.resolve().then(() => require("./committed.js"));
	return committedRuns(root, runs);
}

// src/statistics/mean.ts
function mean(values) {
	const rough = sum(values) / values.length;
	return Number.isFinite(rough) ? rough + sum(values.map((value) => value - rough)) / values.length : rough;
}
function deviation(values) {
	const centre = mean(values);
	return values.reduce((length, value) => Math.hypot(length, value - centre), 0) / Math.sqrt(values.length - 1);
}
function sum(values) {
	return values.reduce((sum, value) => sum + value, 0);
}

// src/curves/gap.ts
const minTrain = 1e-8;
function gapBetween(val, train, direction) {
	return direction === "min" ? val - train : train - val;
}
function relativeTo(train, gap) {
	return Math.abs(train) < minTrain ? null : gap / Math.abs(train);
}

// src/curves/seeds.ts
const seedParam = /(^|[._/ -])(seeds?|random_state|seed_(everything|value|num))$/i;
const environmentParam = new RegExp(`^(${["device|resume|exist_ok|notes|project|(start_)?(time|date|timestamp)|host(name)?|user|pid|(git_)?(commit|sha|hash|rev)", "(.*[._/ -])?(out|output|log|logging|save|checkpoint|ckpt|work|run|runs|exp|experiment|default_root|tensorboard|tb|cache|results|wandb)[._]?(dir|path|folder|name|id)"].join("|")})$`, "i");
const seedInName = /((?:^|[-_./ ])(?:seed|replicate|rep))([-_=. ]?)\d+(?=$|[-_./ ])/gi;
function groupBySeed(runs, patterns) {
	return [...require_reading.groupBy(runs, (run) => keyOf$2(run, patterns))].flatMap(([key, group]) => !key.startsWith("params ") || haveDistinctSeeds(group) ? [group] : group.map((run) => [run]));
}
function keyOf$2({ name, params }, patterns) {
	const pattern = patterns.findIndex((one) => matchesEnd(one, name));
	if (pattern >= 0) return `pattern ${pattern}`;
	const folded = withoutSeed(name);
	if (folded !== name) return `name ${folded} ${settingsOf$2(params)}`;
	return seedsIn(params) === "{}" ? `run ${name}` : `params ${settingsOf$2(params)}`;
}
function settingsOf$2(params) {
	const isOutput = (param) => param === "name" && Object.hasOwn(params, "save_dir");
	return textOf(params, (param) => isSetting(param) && !isOutput(param));
}
function withoutSeed(name) {
	return name.replace(seedInName, "$1$2*");
}
function isSetting(param) {
	return !seedParam.test(param) && !environmentParam.test(param);
}
function seedsIn(params) {
	return textOf(params, (param) => seedParam.test(param));
}
function textOf(params, isKept) {
	const kept = Object.entries(params).filter(([param]) => isKept(param));
	return JSON.stringify(Object.fromEntries(kept.sort(([a], [b]) => a < b ? -1 : 1)));
}
function haveDistinctSeeds(group) {
	return new Set(group.map(({ params }) => seedsIn(params))).size === group.length;
}
function seedGroupName(names) {
	const [first = "", ...others] = names;
	if (others.length === 0) return first;
	const folded = new Set(names.map(withoutSeed));
	const [name = ""] = folded;
	return folded.size === 1 ? name : commonName(first, others);
}
function commonName(first, others) {
	let start = 0;
	while (start < first.length && others.every((name) => name[start] === first[start])) start++;
	let end = 0;
	const maxEnd = Math.min(first.length, ...others.map((name) => name.length)) - start;
	while (end < maxEnd && others.every((name) => name.at(-1 - end) === first.at(-1 - end))) end++;
	return `${first.slice(0, start)}*${end > 0 ? first.slice(-end) : ""}`;
}

// src/curves/sweep.ts
function sweepsOf(runs) {
	const [first] = runs.flatMap(validated);
	if (!first) return [];
	const { metric, direction, val } = first;
	const series = val?.name ?? metric;
	const compared = runs.flatMap((run) => {
		const curve = validated(run).find((one) => one.metric === metric);
		const summary = curve && summaryOf(curve, direction);
		return summary ? [{
			params: run.params,
			summary
		}] : [];
	});
	const names = new Set(compared.flatMap(({ params }) => Object.keys(params)));
	const splits = /* @__PURE__ */ new Map();
	for (const param of [...names].filter(isSetting).sort(batchSizeFirst)) {
		const split = splitBy(param, compared);
		if (split.byValue.size < 2) continue;
		const equal = splits.get(split.key);
		if (equal) equal.along.push(param);
		else splits.set(split.key, split);
	}
	return [...splits.values()].map(({ param, along, byValue }) => ({
		param,
		along,
		metric,
		series,
		direction,
		alone: splits.size === 1,
		rows: [...byValue].sort(([a], [b]) => inOrder(a, b)).map(([value, summaries]) => rowOf(value, summaries))
	}));
}
function isBatchSize(param) {
	return /(^|[._/ -])(batch[_ ]?size|batch|bs)$/i.test(param);
}
function batchSizeFirst(a, b) {
	return Number(isBatchSize(b)) - Number(isBatchSize(a));
}
function splitBy(param, compared) {
	const byValue = /* @__PURE__ */ new Map();
	const numbers = /* @__PURE__ */ new Map();
	return {
		param,
		along: [],
		key: compared.map(({ params, summary }) => {
			const value = Object.hasOwn(params, param) ? params[param] : void 0;
			if (value === void 0) return "";
			byValue.set(value, byValue.get(value) ?? []);
			byValue.get(value)?.push(summary);
			numbers.set(value, numbers.get(value) ?? numbers.size);
			return numbers.get(value);
		}).join(","),
		byValue
	};
}
function rowOf(value, summaries) {
	const gaps = summaries.flatMap(({ gap }) => gap ?? []);
	return {
		value,
		runs: summaries.length,
		best: mean(summaries.map(({ best }) => best)),
		deviation: summaries.length > 1 ? deviation(summaries.map(({ best }) => best)) : null,
		gap: gaps.length === summaries.length ? mean(gaps) : null,
		evaluations: mean(summaries.map(({ evaluations }) => evaluations))
	};
}
function bestRow({ rows, direction }) {
	return rows[bestIndex(Float64Array.from(rows, ({ best }) => best), direction)];
}
function bestRows({ rows, direction }, count) {
	const sign = direction === "min" ? 1 : -1;
	const kept = new Set(rows.toSorted((a, b) => sign * (a.best - b.best)).slice(0, count));
	return rows.filter((row) => kept.has(row));
}
function validated({ primaryCurves }) {
	return primaryCurves.flatMap((curve) => {
		const { direction, valAt } = curve;
		return direction && valAt ? [{
			...curve,
			direction,
			valAt
		}] : [];
	});
}
function summaryOf({ valAt, trainAt }, direction) {
	const at = bestIndex(valAt, direction);
	const best = valAt[at] ?? NaN;
	if (!Number.isFinite(best)) return null;
	const last = valAt.length - 1;
	const train = trainAt?.[last] ?? NaN;
	const gap = relativeTo(train, gapBetween(valAt[last] ?? NaN, train, direction));
	return {
		best,
		gap: Number.isFinite(gap) ? gap : null,
		evaluations: at + 1
	};
}
function inOrder(a, b) {
	return typeof a === "number" && typeof b === "number" ? a - b : String(a).localeCompare(String(b), "en");
}

// src/rules/outcome.ts
const judgedLevels = [
	"error",
	"warning",
	"info"
];
const levels = [...judgedLevels, "off"];

// src/rules/define-rule.ts
function defineRule({ options, perMetric, shorthand, resolveDefaults, conflicts, shown, ...definition }, common, judge) {
	const rule = {
		enabledByDefault: true,
		scope: "run",
		headlineReasons: [],
		isAcceptable: false,
		judgesSingleValues: false,
		...definition,
		options: {
			...options,
			...common
		},
		perMetric: perMetric ?? null,
		shorthand: shorthand ?? null,
		conflicts: (setting) => conflicts?.(settingsOf$1(options, setting)) ?? [],
		configure: ({ level, required, ...setting }, setAt = null) => {
			const given = settingsOf$1(options, setting, perMetric !== void 0);
			const settings = resolveDefaults ? resolveDefaults(given) : given;
			const commonSettings = settingsOf$1(common, setting);
			return {
				rule,
				level: levels.filter((one) => one !== "off").find((one) => one === level) ?? rule.level,
				required: required === true,
				setAt,
				settings: {
					...shown ? shown(settings) : settings,
					...commonSettings
				},
				judge: (subject) => judge(subject, settings, commonSettings)
			};
		}
	};
	return rule;
}
function settingsOf$1(options, setting, isPerMetric = false) {
	const named = Object.entries(options).map(([name, { defaultValue }]) => [name, setting[name] ?? defaultValue]);
	const byMetric = isPerMetric ? Object.entries(setting) : [];
	return Object.fromEntries([...named, ...byMetric].filter(([, value]) => value !== void 0));
}
function runRule({ judge, ...definition }) {
	return defineRule(definition, {}, judge);
}

// src/rules/batch-size.ts
const negligible$3 = .05;
const batchSweep = runRule({
	id: "batch-size",
	summary: "a sweep over one param: which value generalises best, and whether the gap widens with the batch size",
	level: "info",
	advice: "Use the smaller batch, or raise the learning rate with the batch size and warm it up. Larger batches take fewer, less noisy steps and tend to generalise worse.",
	messages: {
		widens: "the gap of {metric:name} widens with {param:name}: {smallest_gap:share} at {smallest}, {largest_gap:share} at {largest}; {value} generalises best ({series:name} {best:number})",
		best: "{param:name} {value} generalises best: {series:name} {best:number} after {evaluations:number} evaluations; worst is {worst_value} with {worst:number}",
		alike: "{param:name} makes no difference: {series:name} is {best:number} for all its values",
		several: "{params} all vary: the effect of a single param cannot be told apart"
	},
	scope: "all",
	options: {},
	judge: ({ all }) => {
		const sweeps = sweepsOf(all);
		const [sweep, ...others] = sweeps;
		if (!sweep) return [];
		if (others.length === 0) return [judgeSweep(sweep)];
		const facts = { params: sweeps.flatMap(({ param, along }) => [param, ...along]).join(", ") };
		return [{
			metric: sweep.metric,
			status: "not-judged",
			reason: "several",
			facts
		}];
	}
});
function judgeSweep(sweep) {
	const { along, metric, series, direction, rows } = sweep;
	const best = bestRow(sweep);
	const sign = direction === "min" ? 1 : -1;
	const worst = rows.reduce((worst, row) => sign * row.best > sign * worst.best ? row : worst);
	const facts = {
		param: along.length > 0 ? `${sweep.param} (and ${along.join(", ")})` : sweep.param,
		metric,
		series,
		value: String(best?.value),
		best: best?.best ?? NaN,
		evaluations: best?.evaluations ?? NaN,
		worst_value: String(worst.value),
		worst: worst.best
	};
	const found = {
		metric,
		actual: best?.best ?? null
	};
	const ends = isBatchSize(sweep.param) ? endsIfWidening(rows) : null;
	if (!ends) return {
		...found,
		status: "pass",
		reason: worst.best === best?.best ? "alike" : "best",
		facts
	};
	const [smallest, largest] = ends;
	const gaps = {
		smallest_gap: smallest.gap ?? 0,
		largest_gap: largest.gap ?? 0
	};
	const sizes = {
		smallest: String(smallest.value),
		largest: String(largest.value)
	};
	return {
		...found,
		status: "fail",
		reason: "widens",
		facts: {
			...facts,
			...gaps,
			...sizes
		}
	};
}
function endsIfWidening(rows) {
	const [first] = rows;
	const last = rows.at(-1);
	const widens = rows.every(({ gap, value }, i) => gap !== null && typeof value === "number" && (i === 0 || gap > (rows[i - 1]?.gap ?? Number.POSITIVE_INFINITY)));
	return first && last && widens && (last.gap ?? 0) - (first.gap ?? 0) > negligible$3 ? [first, last] : null;
}

// src/statistics/order.ts
function median(values) {
	return middleOf(sort(values instanceof Float64Array ? values.slice() : Float64Array.from(values)));
}
function middleOf(sorted) {
	const middle = sorted.length >> 1;
	const upper = sorted[middle] ?? NaN;
	return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? NaN)) / 2;
}
const maxInsertionSort = 32;
function sort(values) {
	if (values.length > maxInsertionSort) return values.sort();
	for (let i = 1; i < values.length; i++) {
		const value = values[i] ?? NaN;
		let at = i;
		for (; at > 0 && (values[at - 1] ?? NaN) > value; at--) values[at] = values[at - 1] ?? NaN;
		values[at] = value;
	}
	return values;
}
function runningMedian(values, width) {
	const count = Math.min(width, values.length);
	const half = width >> 1;
	const window = sort(values.slice(0, count));
	const medians = new Float64Array(values.length).fill(middleOf(window), 0, half + 1);
	for (let end = count; end < values.length; end++) {
		replace(window, values[end - count] ?? NaN, values[end] ?? NaN);
		medians[end - count + 1 + half] = middleOf(window);
	}
	return medians.fill(middleOf(window), Math.max(0, values.length - count + half));
}
function replace(sorted, leaving, entering) {
	let at = sorted.indexOf(leaving);
	for (; (sorted[at + 1] ?? Number.POSITIVE_INFINITY) < entering; at++) sorted[at] = sorted[at + 1] ?? NaN;
	for (; (sorted[at - 1] ?? Number.NEGATIVE_INFINITY) > entering; at--) sorted[at] = sorted[at - 1] ?? NaN;
	sorted[at] = entering;
}
function quantum(values) {
	const sorted = Float64Array.from(values).sort();
	const least = sorted.subarray(1).map((value, i) => value - (sorted[i] ?? NaN)).reduce((least, step) => step > 0 ? Math.min(least, step) : least, Number.POSITIVE_INFINITY);
	return Number.isFinite(least) ? Math.min(least, Math.abs(median(sorted)) / 4) : 0;
}
function mad(values) {
	const centre = median(values);
	return median(values.map((value) => Math.abs(value - centre)));
}
function robustDeviation(values) {
	return 1.4826 * mad(values);
}
function robustZ(values, x) {
	const above = x - median(values);
	return above === 0 ? 0 : above / Math.max(robustDeviation(values), quantum(values) / 2);
}

// src/curves/align.ts
function align({ positions, values }, at) {
	const aligned = new Float64Array(at.length);
	let next = 0;
	for (let i = 0; i < at.length; i++) {
		while (next < positions.length && (positions[next] ?? NaN) <= (at[i] ?? NaN)) next++;
		aligned[i] = values[next - 1] ?? NaN;
	}
	return aligned;
}
function meansSince({ positions, values }, at, whenNone) {
	const means = new Float64Array(at.length);
	let next = 0;
	for (let i = 0; i < at.length; i++) {
		const first = next;
		let mean = whenNone === "carry" ? means[i - 1] ?? NaN : NaN;
		while (next < positions.length && (positions[next] ?? NaN) <= (at[i] ?? NaN)) {
			const value = values[next] ?? NaN;
			mean = next === first ? value : mean + (value - mean) / (next - first + 1);
			next++;
		}
		means[i] = mean;
	}
	return means;
}

// src/curves/lookup.ts
function findMatching(other, series, metric) {
	return findSeries(other, series)?.series ?? indexOf$1(other.curves).byMetric.get(metric)?.[0]?.val ?? null;
}
function findSeries(run, name) {
	const named = findByName(run, name);
	if (named) return named;
	const { metric, split } = require_reading.parseName(name);
	for (const curve of indexOf$1(run.curves).byMetric.get(metric) ?? []) {
		const series = split && curve[split];
		if (series) return {
			curve,
			series,
			split
		};
	}
	return null;
}
function findByName({ curves }, name) {
	return indexOf$1(curves).byName.get(name) ?? null;
}
const indexes = /* @__PURE__ */ new WeakMap();
function indexOf$1(curves) {
	const known = indexes.get(curves);
	if (known) return known;
	const byName = /* @__PURE__ */ new Map();
	for (const curve of curves) for (const split of ["val", "train"]) {
		const series = curve[split];
		if (series && !byName.has(series.name)) byName.set(series.name, {
			curve,
			series,
			split
		});
	}
	const index = {
		byName,
		byMetric: require_reading.groupBy(curves, ({ metric }) => metric)
	};
	indexes.set(curves, index);
	return index;
}
function findNamed(run, name) {
	const exact = findSeries(run, name);
	if (exact) return exact;
	const [found, ...others] = run.curves.flatMap((curve) => ["val", "train"].flatMap((side) => {
		const series = curve[side];
		return series && lastPart(series.name) === lastPart(name) ? [{
			curve,
			series,
			split: side
		}] : [];
	}));
	return found && others.length === 0 ? found : null;
}
function lastPart(name) {
	return name.slice(name.lastIndexOf("/") + 1).replace(/\([^()]*\)$/, "").toLowerCase();
}

// src/text/nearest-first.ts
function nearestFirst(name, known) {
	const wanted = name.toLowerCase();
	const likeness = (other) => other.includes(wanted) ? wanted.length : commonStart(wanted, other);
	return known.toSorted((a, b) => likeness(b.toLowerCase()) - likeness(a.toLowerCase()));
}
function commonStart(a, b) {
	let length = 0;
	while (length < a.length && a[length] === b[length]) length++;
	return length;
}

// src/rules/obstacles.ts
const obstacles = {
	"no-curve": "no metric of a known direction was recorded (a loss of two networks against each other, or of a policy, has none)",
	"missing-metric": "metric {monitor:name} not found (available: {recorded})",
	"no-direction": "direction of {series:name} is unknown: set `mode: min` or `max`",
	"no-val": "no validation {metric:name} was recorded",
	"no-train": "no comparable training {metric:name} was recorded",
	"no-train-yet": "no training {metric:name} was recorded up to {at:position}",
	"train-zero": "training {metric:name} is too close to 0 at {at:position} for a relative gap",
	vanished: "{series:name} is missing: only the baseline recorded it",
	truncated: "{series:name} is incomplete: values are elided (`...`)",
	"non-finite": "{series:name} is not a finite number at {at:position}",
	"no-base": "not compared: {because}",
	"no-base-metric": "the baseline did not record {series:name}",
	"base-not-finite": "the baseline's {series:name} is incomplete or not finite",
	"seed-broken": "{run:name}, another seed of this run, has no complete and finite {series:name}"
};
const cures = {
	vanished: "Look in the log whether the training computed it, and record it under its old name.",
	truncated: "Write all values: a printed list elides some.",
	"no-base": "Let the gate run on the base branch first, so that it publishes a report to compare with."
};
function obstacleIn({ name, truncated, values, positions, axis }) {
	const facts = { series: name };
	if (truncated) return {
		status: "blocked",
		reason: "truncated",
		facts
	};
	const at = positions[values.findIndex((value) => !Number.isFinite(value))];
	return at === void 0 ? null : {
		status: "blocked",
		reason: "non-finite",
		facts,
		axis,
		at
	};
}
const maxNames$1 = 20;
function missingMetric(name, { series }) {
	const recorded = nearestFirst(name, series.map((one) => one.name));
	const rest = recorded.length - maxNames$1;
	return {
		status: "blocked",
		reason: "missing-metric",
		facts: {
			monitor: name,
			recorded: recorded.slice(0, maxNames$1).join(", ") + (rest > 0 ? ` and ${rest} more` : "")
		}
	};
}

// src/rules/options.ts
function required(schema) {
	return {
		schema,
		isRequired: true
	};
}
function optional(option) {
	return {
		...option,
		isRequired: false
	};
}
function withDefault(option, defaultValue) {
	return {
		...option,
		isRequired: false,
		defaultValue
	};
}
const shareError = { error: ({ input }) => typeof input === "number" && input > 1 ? `a share of at most 1, or one with a percent sign such as "${input}%"` : "a share of at least 0, such as 0.05 or \"5%\"" };
const share = required((z) => z.pipe(z.union([z.number(shareError).check(z.gte(0, shareError), z.lte(1, shareError)), z.string(shareError).check(z.regex(/^\d+(\.\d+)?\s*%$/, shareError))], shareError), z.transform((given) => typeof given === "number" ? given : Number.parseFloat(given) / 100)));
const amountError = { error: "a number of at least 0" };
const amount = required((z) => z.number(amountError).check(z.gte(0, amountError)));
function number(expected = "a number") {
	return required((z) => z.number({ error: expected }));
}
function numberBetween(low, high, expected) {
	const error = { error: expected };
	return required((z) => z.number(error).check(z.gt(low, error), z.lt(high, error)));
}
function wholeNumber(unit, minimum) {
	const error = { error: `a whole number of ${unit}, at least ${minimum}` };
	return required((z) => z.int(error).check(z.gte(minimum, error)));
}
function evaluations$1(minimum) {
	return wholeNumber("evaluations", minimum);
}
const flag = required((z) => z.boolean({ error: "true or false" }));
function choice(choices) {
	const error = choices.length === 1 ? choices[0] : `one of ${choices.join(", ")}`;
	return required((z) => z.enum(choices, { error }));
}
function text(expected) {
	return required((z) => z.string({ error: expected }).check(z.regex(/\S/, { error: expected })));
}
const metricName = text("the name of a metric");
const custom = required;

// src/rules/curve-rule.ts
const monitoringOptions = {
	monitor: optional(metricName),
	mode: optional(choice(["min", "max"]))
};
function curveRule({ judge, ...definition }) {
	return curvesRule({
		...definition,
		judge: (curves, settings, subject) => curves.map((curve) => judge(curve, settings, subject))
	});
}
function curvesRule({ needs, judge, ...definition }) {
	const messages = {
		...obstacles,
		...definition.messages
	};
	return defineRule({
		...definition,
		messages
	}, monitoringOptions, (subject, settings, monitoring) => {
		const selected = selectSeries(subject, typeof needs === "function" ? needs(settings) : needs, monitoring);
		const curves = selected.filter((candidate) => "values" in candidate);
		const outcomes = new Map(judge(curves, settings, subject).map((outcome, i) => [curves[i], outcome]));
		return selected.flatMap((candidate) => {
			const outcome = "values" in candidate ? outcomes.get(candidate) : candidate.obstacle;
			if (!outcome) return [];
			const { metric, axis, series } = candidate;
			return [{
				metric,
				axis,
				...outcome,
				facts: {
					metric: metric ?? "",
					series,
					...outcome.facts
				}
			}];
		});
	});
}
const noCurve = {
	metric: null,
	axis: "row",
	series: ""
};
function selectSeries({ run, baseline }, needs, { monitor, mode }) {
	if (monitor !== void 0) {
		const named = findNamed(run, monitor);
		if (!named) return [{
			...noCurve,
			obstacle: missingMetric(monitor, run)
		}];
		const series = needs === "pair" ? named.curve.val : named.series;
		return [monitorSeries(run, named.curve, series, needs, mode)];
	}
	if (run.primaryCurves.length === 0) return [{
		...noCurve,
		obstacle: blocked("no-curve")
	}];
	if (needs === "compared") return selectCompared(run, baseline, mode);
	return run.primaryCurves.flatMap((curve) => seriesToJudge(curve, needs).map((series) => monitorSeries(run, curve, series, needs, mode)));
}
function selectCompared(run, baseline, mode) {
	const missing = missingMetrics(run, baseline);
	const lacks = new Set(missing.map(({ metric }) => metric));
	const compared = comparedSeries(run).filter(({ curve }) => !lacks.has(curve.metric));
	const isCompared = new Set(compared.map(({ curve }) => curve));
	const primary = new Set(run.primaryCurves);
	const withoutVal = run.primaryCurves.filter((curve) => !lacks.has(curve.metric) && !isCompared.has(curve));
	return [
		...missing,
		...compared.map(({ curve, series }) => monitorSeries(run, curve, series, "compared", mode, primary.has(curve))),
		...withoutVal.map((curve) => monitorSeries(run, curve, null, "compared", mode))
	];
}
function comparedSeries({ curves, primaryCurves }) {
	const validates = curves.some(({ val }) => val !== null);
	const primary = new Set(primaryCurves);
	const others = curves.filter((curve) => !primary.has(curve) && curve.direction !== null);
	return [...primaryCurves, ...others].flatMap((curve) => {
		const { train, val, direction } = curve;
		const isOfVal = train !== null && direction === "max" && require_reading.parseName(train.name).split === null;
		const series = val ?? (!validates || isOfVal ? train : null);
		return series ? [{
			curve,
			series
		}] : [];
	});
}
function seriesToJudge({ train, val }, needs) {
	switch (needs) {
		case "val":
		case "compared":
		case "pair": return [val];
		case "each": return [train, val].filter((series) => series !== null);
		case "val-else-train": return [val ?? train];
	}
}
function missingMetrics(run, baseline) {
	const recorded = baseline.kind === "found" ? baseline.runs.flatMap(comparedSeries) : [];
	return [...new Map(recorded.map((one) => [one.curve.metric, one])).values()].flatMap(({ curve: { metric, axis }, series }) => findMatching(run, series.name, metric) ? [] : [{
		metric,
		axis,
		series: series.name,
		obstacle: blocked("vanished")
	}]);
}
function monitorSeries({ clock }, curve, series, needs, mode, isPrimary = true) {
	const { metric, axis } = curve;
	const direction = mode ?? curve.direction;
	if (!series) return {
		metric,
		axis,
		series: metric,
		obstacle: {
			status: "not-judged",
			reason: "no-val"
		}
	};
	const id = {
		metric,
		axis,
		series: series.name
	};
	if (needs === "pair" && !curve.train) return {
		...id,
		obstacle: {
			status: "not-judged",
			reason: "no-train"
		}
	};
	if (!direction) return {
		...id,
		obstacle: blocked("no-direction")
	};
	for (const needed of needs === "pair" && curve.train ? [curve.train, series] : [series]) {
		const obstacle = obstacleIn(needed);
		if (obstacle) return {
			...id,
			obstacle
		};
	}
	const train = series === curve.val && curve.trainAt || /* @__PURE__ */ new Float64Array();
	const val = series === curve.train && curve.valAt || /* @__PURE__ */ new Float64Array();
	const { values, positions } = val.length > 0 && needs === "each" ? atEvaluations(curve) : series;
	const seconds = clock?.axis === axis ? align(clock, positions) : null;
	return {
		...id,
		direction,
		isPrimary,
		train,
		val,
		seconds,
		values,
		positions
	};
}
function atEvaluations({ trainAt, positions }) {
	const all = trainAt ?? /* @__PURE__ */ new Float64Array();
	const first = all.findIndex((value) => !Number.isNaN(value));
	const from = first < 0 ? all.length : first;
	return {
		values: all.subarray(from),
		positions: positions.subarray(from)
	};
}
function blocked(reason) {
	return {
		status: "blocked",
		reason
	};
}

// src/statistics/distributions.ts
function normalSurvival(z) {
	if (z < 0) return 1 - normalSurvival(-z);
	const density = Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
	if (z < 3) {
		let sum = 0;
		let term = z;
		for (let k = 3; term > sum * Number.EPSILON; k += 2) {
			sum += term;
			term *= z * z / k;
		}
		return .5 - density * sum;
	}
	let divisor = z;
	for (let k = 80; k > 0; k--) divisor = z + k / divisor;
	return density / divisor;
}
function tSurvival(t, df) {
	if (t < 0) return 1 - tSurvival(-t, df);
	const a = df / 2;
	const ratio = t * t / df;
	const x = 1 / (1 + ratio);
	const rest = 1 / (1 + 1 / ratio);
	const front = Math.exp(-a * Math.log1p(ratio)) * Math.sqrt(rest) * gammaRatio(a) / Math.sqrt(Math.PI);
	if (x < (a + 1) / (a + 2.5)) return front / (2 * a * betaFraction(x, a, .5));
	return .5 - front / betaFraction(rest, .5, a);
}
function betaFraction(x, a, b) {
	let fraction = 1;
	let numerator = 1;
	let denominator = 0;
	for (let k = 1; k < 1e4; k++) {
		const m = k >> 1;
		const d = (k % 2 === 0 ? m * (b - m) : -(a + m) * (a + b + m)) * x / ((a + k - 1) * (a + k));
		denominator = 1 / (1 + d * denominator);
		numerator = 1 + d / numerator;
		const change = numerator * denominator;
		fraction *= change;
		if (!(Math.abs(change - 1) > 1e-15)) break;
	}
	return fraction;
}
function gammaRatio(a) {
	let factor = 1;
	let large = a;
	for (; large < 64; large++) factor *= large / (large + .5);
	const inverse = 1 / large;
	const square = inverse * inverse;
	return factor * Math.sqrt(large) * Math.exp(inverse * (-1 / 8 + square * (1 / 192 - square / 640)));
}
function tQuantile(p, df) {
	if (!(p > 0 && p < 1 && df > 0)) return NaN;
	if (p < .5) return -upperQuantile(p, df);
	return p === .5 ? 0 : upperQuantile(1 - p, df);
}
function upperQuantile(tail, df) {
	let high = 1;
	while (tSurvival(high, df) > tail) high *= 2;
	let low = 0;
	while (high - low > Number.EPSILON * high) {
		const middle = (low + high) / 2;
		if (tSurvival(middle, df) > tail) low = middle;
		else high = middle;
	}
	return high;
}

// src/statistics/trend.ts
function mannKendall(values) {
	const n = values.length;
	let s = 0;
	for (let i = 0; i < n; i++) {
		const earlier = values[i] ?? NaN;
		for (let j = i + 1; j < n; j++) s += Math.sign((values[j] ?? NaN) - earlier);
	}
	const variance = kendallVariance(values);
	if (!(variance > 0)) return {
		s,
		pRising: .5
	};
	return {
		s,
		pRising: normalSurvival((s - Math.sign(s)) / Math.sqrt(variance))
	};
}
function kendallVariance(values) {
	const spread = (k) => k * (k - 1) * (2 * k + 5);
	const ties = /* @__PURE__ */ new Map();
	for (const value of values) ties.set(value, (ties.get(value) ?? 0) + 1);
	let sum = spread(values.length);
	for (const size of ties.values()) sum -= spread(size);
	return sum / 18;
}
function theilSen(values) {
	const n = values.length;
	const slopes = new Float64Array(n * (n - 1) / 2);
	let k = 0;
	for (let i = 0; i < n; i++) for (let j = i + 1; j < n; j++) slopes[k++] = ((values[j] ?? NaN) - (values[i] ?? NaN)) / (j - i);
	slopes.sort();
	const half = 1.959963984540054 * Math.sqrt(kendallVariance(values)) / 2;
	const at = (rank) => slopes[Math.min(Math.max(Math.round(rank), 0), slopes.length - 1)] ?? NaN;
	return {
		slope: median(slopes),
		low: at(slopes.length / 2 - half - 1),
		high: at(slopes.length / 2 + half)
	};
}
function noise(values) {
	const differences = Array.from(values.subarray(1), (value, i) => value - (values[i] ?? NaN));
	return robustDeviation(differences) / Math.SQRT2;
}

// src/rules/windows.ts
function endLength(points) {
	return Math.min(Math.max(3, Math.floor(points / 10)), Math.max(1, Math.floor(points / 3)));
}
function ending(values) {
	return median(values.subarray(values.length - endLength(values.length)));
}
const maxBeginning = 2;
const luckyErrors = 1.5;
function beginning(costs) {
	const first = costs[0] ?? NaN;
	const early = median(costs.subarray(0, endLength(costs.length)));
	return first > 0 && early > maxBeginning * first && !(early - first <= luckyErrors * valueNoise(costs)) ? first : Math.max(first, early);
}
function standardError(sigma, points, before = points) {
	return sigma * Math.sqrt(Math.PI / 2 * (1 / endLength(points) + 1 / endLength(before)));
}
function valueNoise(values) {
	const differences = values.subarray(1).map((value, i) => value - (values[i] ?? NaN));
	return noise(differences) / Math.sqrt(3);
}
function lateLength(points) {
	return Math.max(10, Math.ceil(points / 2));
}
function halves(window) {
	const length = 2 * Math.floor(window.length / 4);
	return {
		first: median(window.subarray(0, length)),
		last: median(window.subarray(window.length - length))
	};
}
function shareOf(difference, value) {
	return difference === 0 ? 0 : difference / Math.abs(value);
}

// src/rules/rise.ts
const minJumpEvaluations = 10;
function smoothingWidth(points) {
	return points <= 10 ? 1 : Math.max(3, Math.floor(points / 10)) | 1;
}
const maxPoints$4 = 1e3;
function thinned(values) {
	if (values.length <= maxPoints$4) return values;
	return Float64Array.from(downsample(values.length, maxPoints$4), (index) => values[index] ?? NaN);
}
function riseOf(all) {
	const cost = thinned(all);
	const smooth = runningMedian(cost, smoothingWidth(cost.length));
	const at = smooth.indexOf(Math.min(...smooth));
	const best = smooth[at] ?? NaN;
	const end = ending(cost);
	return {
		best,
		end,
		share: (end - best) / Math.abs(best),
		after: cost.subarray(at + 1)
	};
}
const minTrainFall = .05;
function hasFallenFrom(cost, width, from) {
	const smooth = runningMedian(cost, width);
	const start = smooth[from] ?? NaN;
	return shareOf(start - (smooth.at(-1) ?? NaN), start) > minTrainFall;
}
const steadyNoiseFactor = 4;
const jumpNoiseFactor = 6;
function isSteadyRise(after, rise, sigma) {
	const alpha = after.length < 10 ? .05 : .01;
	return rise > steadyNoiseFactor * sigma && mannKendall(after).pRising < alpha;
}
function isJump(after, rise, sigma) {
	return after.length >= 10 && rise > jumpNoiseFactor * sigma;
}
function shareAbove(values, limit) {
	return values.filter((value) => value > limit).length / values.length;
}
function logNoise(values) {
	return noise(values.map(Math.log));
}

// src/rules/divergence/ruin.ts
const maxFew = 7;
const fewFactor = 1.5;
const fewFactorAlone = 3;
function endsFarAbove(sides) {
	const factor = sides.length > 1 ? fewFactor : fewFactorAlone;
	return sides.every((cost) => {
		const first = cost[0] ?? NaN;
		const limit = factor * first;
		return first > 0 && cost.length <= maxFew && (cost.at(-1) ?? NaN) > limit && median(cost.subarray(-2)) > (cost.length === 2 ? first : limit);
	});
}
const minRuinEvaluations = 5;
const minRuin = .2;
const negligible$2 = .01;
const minAfterBest = 3;
const minLost = .5;
function isRuined(val, train) {
	return [val, train].every((cost) => cost.length >= minRuinEvaluations && hasRisen(cost)) && !isNoise$2(val);
}
function hasRisen(cost) {
	const isLoss = cost.every((value) => value > 0);
	if (!isLoss && !cost.every((value) => value <= 0)) return false;
	const { best, end, share, after } = riseOf(cost);
	const learnt = (cost[0] ?? NaN) - best;
	return share > minRuin && end - best > (isLoss ? negligible$2 : minLost) * learnt && after.length >= minAfterBest;
}
function isNoise$2(cost) {
	const { best, end, after } = riseOf(cost);
	const rise = end - best;
	const logRise = Math.log(end / best);
	const sigma = noise(after);
	const logSigma = logNoise(after);
	const lastThree = cost.subarray(-3);
	const isClear = logRise > 3 * logSigma;
	return !(isSteadyRise(after, rise, sigma) || isJump(after, rise, sigma) || isJump(after, logRise, logSigma) || after.length >= 5 && shareAbove(after, 1.2 * best) >= .9 && isClear || end > 2 * best && lastThree.every((value) => value > 1.5 * best) && isClear);
}
const explosion = 3;
function isExploding(sides) {
	return sides.every((cost) => {
		const [a = NaN, b = NaN, c = NaN] = cost.subarray(-3);
		if (!(cost.length > 10 / 2 && b > a && c > b)) return false;
		const { best } = riseOf(cost);
		return best > 0 && c > explosion * best;
	});
}

// src/rules/divergence/spikes.ts
const spikeWindow = 10;
const lastingLength = 5;
const lastingFactor = 2;
function jumpsOf(cost, floor) {
	const jumps = [];
	for (let index = 3; index < cost.length; index++) {
		const past = cost.subarray(Math.max(0, index - spikeWindow), index);
		const value = cost[index] ?? NaN;
		if (!(value >= floor) || !past.some((earlier) => value >= 2 * earlier)) continue;
		const normal = median(past);
		const threshold = Math.max(2 * normal, floor);
		if (!(value >= threshold) || !past.every((earlier) => earlier > 0)) continue;
		const next = cost.subarray(index, index + 5);
		const isLong = next.length === 5 && next.every((later) => later >= threshold);
		jumps.push({
			index,
			normal,
			times: value / normal,
			isLong
		});
	}
	return jumps;
}

// src/rules/divergence.ts
const minValues$1 = 2;
const minRise = .05;
const clearErrors = 6;
const likelyErrors = 3;
const largeRise = .5;
const minNoiseValues = 8;
const minMonotonicValues = 6;
const ended = "{series:name} ended at {actual:number} at {at:position}";
const divergence = curveRule({
	id: "divergence",
	summary: "a loss that ends above where it began or far above its best with train, or spikes and does not recover",
	level: "error",
	advice: "Lower the learning rate or warm it up, clip gradients, and look at the batches around that point. A larger batch size changes the curve too.",
	messages: {
		few: `${ended}, {times:number} times its first value {first:number}`,
		above: `${ended}, worse than its first value {first:number} by more than its noise explains (limit {limit:number})`,
		"above-smoothed": "{series:name} ended worse than it began: {final:number} at {at:position}, {begin:number} at the start (both smoothed; limit {limit:number})",
		ruined: `${ended}, {rise:share} worse than its best {best:number} (smoothed), and train got worse with it: what was learnt is lost`,
		exploding: `${ended}, {times:number} times its best {best:number} (smoothed), and train got worse with it in each of the last two steps`,
		lasting: "{series:name} jumped to {actual:number} at {at:position}, {times:number} times the median before it (limit {limit:number}), and did not recover: it ended at {last:number}",
		spike: "{series:name} spiked to {actual:number} at {at:position}, {times:number} times the median before it (limit {limit:number})",
		settled: "{series:name} ended no worse than it began, within its noise; no lasting spike",
		overfitting: "{series:name} got worse while train improved: overfitting, not divergence",
		"too-few": "too few values to assess divergence: {points} (minimum {min_values})"
	},
	options: {},
	needs: "each",
	judge: (curve) => {
		const points = curve.values.length;
		if (points < minValues$1) return {
			status: "not-judged",
			reason: "too-few",
			facts: {
				points,
				min_values: minValues$1
			}
		};
		const found = divergenceOf(curve) ?? {
			...endOf(curve),
			status: "pass",
			reason: "settled"
		};
		return found.status === "fail" && isImproved(curve) ? {
			maxLevel: "warning",
			...found
		} : found;
	}
});
function isImproved({ val, direction }) {
	const cost = costs(val, direction);
	if (cost.length < 6 || !cost.every(Number.isFinite)) return false;
	return hasFallen(cost) && endsWithin(cost, toleranceOf(cost)(riseOf(cost).best));
}
function divergenceOf(curve) {
	const cost = costs(curve.values, curve.direction);
	const train = costs(curve.train.filter(Number.isFinite), curve.direction);
	return beyondDoubt(curve, cost, train) ?? (cost.length < 3 ? null : oneSided(curve, cost, train));
}
function endOf({ values, positions }) {
	return {
		actual: values.at(-1) ?? null,
		at: positions.at(-1) ?? null
	};
}
function beyondDoubt(curve, cost, train) {
	const both = train.length > 0 ? [cost, train] : [cost];
	const sign = curve.direction === "min" ? 1 : -1;
	const last = cost.at(-1) ?? NaN;
	const first = cost[0] ?? NaN;
	const fail = (reason, facts = {}) => ({
		...endOf(curve),
		status: "fail",
		reason,
		facts
	});
	const isLost = cost.length < 6 && endsFarAbove([cost]);
	if (curve.val.length === 0 && (endsFarAbove(both) || isLost)) return fail("few", {
		times: last / first,
		first: sign * first
	});
	if (train.length === 0) return null;
	if (isRuined(cost, train)) {
		const { best, share } = riseOf(cost);
		return fail("ruined", {
			rise: share,
			best: sign * best
		});
	}
	if (isExploding(both)) {
		const { best } = riseOf(cost);
		return fail("exploding", {
			times: last / best,
			best: sign * best
		});
	}
	return null;
}
function oneSided(curve, cost, train) {
	const sign = curve.direction === "min" ? 1 : -1;
	const limitAbove = toleranceOf(cost);
	const final = ending(cost);
	const begin = beginning(cost);
	const spike = spikeOf(curve, cost, limitAbove);
	const isLasting = spike?.reason === "lasting";
	const isAbove = !endsWithin(cost, limitAbove(begin));
	const end = {
		...endOf(curve),
		limit: sign * limitAbove(begin)
	};
	const isOverfitting = hasFallen(train) && !(final > lostFactor * begin && isFlatSinceBest(cost, train));
	if ((isLasting || isAbove) && isOverfitting) return spike && !isLasting ? spike : {
		...end,
		status: "pass",
		reason: "overfitting"
	};
	if (isLasting || !isAbove) return spike;
	const facts = {
		first: curve.values[0] ?? NaN,
		begin: sign * begin,
		final: sign * final
	};
	const isLastAbove = (cost.at(-1) ?? NaN) > limitAbove(begin);
	return {
		...end,
		status: "fail",
		reason: isLastAbove ? "above" : "above-smoothed",
		facts
	};
}
function toleranceOf(cost) {
	const errorOf = errorsOf(cost);
	const rounding = cost.length >= minNoiseValues ? quantum(cost) : 0;
	return (level, before) => {
		const error = errorOf(before);
		const large = largeRise * Math.abs(level);
		const noise = error === null ? large : Math.min(clearErrors * error, Math.max(large, likelyErrors * error));
		return level + Math.max(minRise * Math.abs(level), noise) + rounding;
	};
}
function errorsOf(cost) {
	if (cost.length >= minNoiseValues) {
		const sigma = valueNoise(cost);
		return (before) => standardError(sigma, cost.length, before);
	}
	const error = cost.every((value, i) => i === 0 || value > (cost[i - 1] ?? NaN)) && cost.length >= minMonotonicValues ? 0 : null;
	return () => error;
}
function endsWithin(cost, limit) {
	return levelOfEnd(cost) <= limit;
}
function levelOfEnd(cost) {
	const [level, highest] = [ending(cost), Math.max(...cost.subarray(-5))];
	return Number.isNaN(highest) ? level : Math.min(level, highest);
}
const lostFactor = 2;
function isFlatSinceBest(cost, train) {
	const best = Math.max(0, bestIndex(cost, "min") - (cost.length - train.length));
	return !hasFallenFrom(train, smoothingWidth(cost.length), best);
}
function hasFallen(cost) {
	return ending(cost) < (cost[0] ?? NaN);
}
function spikeOf({ values, positions, direction }, cost, limitAbove) {
	const sign = direction === "min" ? 1 : -1;
	const floor = minRise * Math.abs(cost[0] ?? NaN);
	const jumps = jumpsOf(cost, floor);
	const end = levelOfEnd(cost);
	const recovers = (level, index) => end <= Math.max(limitAbove(level, index), floor);
	const lasting = jumps.filter(({ isLong, normal, index }) => isLong && !recovers(normal, index) && !recovers(Math.max(normal, ending(cost.subarray(0, index))), index));
	const last = lasting.findLast(({ index }, i) => lasting[i - 1]?.index !== index - 1);
	const spike = last ?? jumps.find(({ times }) => times >= 3);
	if (!spike) return null;
	const { index, times, normal } = spike;
	const found = {
		status: "fail",
		actual: values[index] ?? null,
		at: positions[index] ?? null
	};
	const facts = {
		times,
		last: values.at(-1) ?? NaN
	};
	if (last) return {
		...found,
		reason: "lasting",
		limit: sign * 2 * normal,
		facts
	};
	return {
		...found,
		reason: "spike",
		limit: sign * 3 * normal,
		facts,
		maxLevel: "info"
	};
}

// src/rules/evaluations.ts
const evaluations = runRule({
	id: "evaluations",
	summary: "the number of evaluations of the run",
	level: "error",
	advice: "Look for a crash or a time limit in the log of the training, which ended early, or train for more epochs.",
	messages: {
		few: "evaluations: {actual} (minimum {limit})",
		enough: "evaluations: {actual} (minimum {limit})"
	},
	shorthand: "min",
	enabledByDefault: false,
	options: { min: evaluations$1(1) },
	judge: ({ run }, { min }) => {
		const curve = run.primaryCurves[0] ?? run.curves[0];
		const actual = run.evaluations;
		const found = {
			metric: curve?.metric ?? null,
			axis: curve?.axis ?? "row",
			actual,
			limit: min,
			at: curve?.positions[actual - 1] ?? null
		};
		if (!(actual >= min)) return [{
			...found,
			status: "fail",
			reason: "few"
		}];
		return [{
			...found,
			status: "pass",
			reason: "enough"
		}];
	}
});

// src/rules/expression/reading.ts
const notRecorded = {
	"no-base": obstacles["no-base"],
	"no-base-metric": obstacles["no-base-metric"],
	"missing-metric": obstacles["missing-metric"],
	"missing-param": "param {param:name} not found (available: {recorded})",
	"no-curve": obstacles["no-curve"],
	"no-val": obstacles["no-val"],
	"no-train": obstacles["no-train"]
};
const readMessages = {
	...obstacles,
	...notRecorded,
	"not-finite": "{reading} is not a finite number"
};

// src/rules/expression.ts
const expected$1 = "a condition such as \"val_loss.best < 0.4\"";
const expectedList = `${expected$1}, or a list of them`;
function conditionText(z) {
	return z.string({ error: expected$1 }).check(z.check(async ({ value, issues }) => {
		const { compile, ConditionError } = await Promise.resolve().then(() => require("./compile.js"));
		try {
			compile(value);
		} catch (thrown) {
			if (!(thrown instanceof ConditionError)) throw thrown;
			const { message, got, known } = thrown;
			issues.push({
				code: "invalid_value",
				message,
				input: got,
				values: [...known],
				continue: true
			});
		}
	}));
}
const conditions = {
	schema: (z) => z.union([conditionText(z), z.array(conditionText(z)).check(z.minLength(1, { error: expectedList }))], { error: expectedList }),
	load: (z) => z.pipe(z.union([z.string(), z.array(z.string())]), z.transform(async (given) => {
		const { compile } = await Promise.resolve().then(() => require("./compile.js"));
		return [given].flat().map(compile);
	})),
	isRequired: true
};
const expression = runRule({
	id: "expression",
	summary: "any condition on a run, written in CEL",
	level: "error",
	advice: "Change the training so that it meets the condition; if the condition is too strict, change it in the config.",
	messages: {
		...readMessages,
		fails: "{condition} is false: {values}",
		holds: "{condition} is true: {values}",
		"cannot-tell": "{condition} cannot be evaluated: {why} ({values})"
	},
	shorthand: "condition",
	enabledByDefault: false,
	judgesSingleValues: true,
	options: { condition: conditions },
	shown: ({ condition }) => ({ condition: condition.length === 1 ? condition[0]?.text : condition.map(({ text }) => text) }),
	judge: (subject, { condition }) => condition.map((one) => check$1(one, subject))
});
function check$1({ text, readings, optional, evaluate, limits }, subject) {
	const found = /* @__PURE__ */ new Map();
	for (const [written, { read }] of readings) {
		const result = read(subject);
		if ("reason" in result) {
			if (!(isNotRecorded(result) && optional.has(written))) return {
				status: "blocked",
				...result
			};
		} else if (typeof result.value === "number" && !Number.isFinite(result.value)) return {
			status: "blocked",
			reason: "not-finite",
			facts: { reading: written }
		};
		else found.set(written, result);
	}
	const values = new Map([...found].map(([written, { value }]) => [written, value]));
	const facts = {
		condition: text,
		values: [...readings.keys()].map((written) => `${written} is ${formatValue(values.get(written))}`).join(", ")
	};
	const result = evaluate(values);
	if (typeof result !== "boolean") return {
		status: "blocked",
		reason: "cannot-tell",
		facts: {
			...facts,
			why: result.why
		}
	};
	if (result) return {
		status: "pass",
		reason: "holds",
		facts
	};
	const failure = {
		status: "fail",
		reason: "fails",
		facts
	};
	for (const { written, limit, isMet } of limits) {
		const { value, ...place } = found.get(written) ?? {};
		if (typeof value === "number" && !isMet(value, limit)) return {
			...failure,
			...place,
			actual: value,
			limit
		};
	}
	return failure;
}
function isNotRecorded({ reason }) {
	return reason in notRecorded;
}
function formatValue(value) {
	if (value === void 0) return "missing";
	return String(typeof value === "number" && !Number.isInteger(value) ? Number(value.toPrecision(6)) : value);
}

// src/rules/gap.ts
const defaultLimits$1 = {
	max: .5,
	max_growth: .15
};
const harmlessRise$1 = .02;
const valAndTrain = "val {val:number}, train {train:number}";
const gap = curveRule({
	id: "gap",
	summary: "the generalisation gap between val and train, relative (`max`) or `absolute`",
	level: "warning",
	advice: "Regularise, add data, or check that training and validation data come from the same distribution. Dropout and running means make a small gap normal.",
	messages: {
		wide: `the gap of {metric:name} is {relative:share} of train at {at:position} (${valAndTrain}; limit {max:share})`,
		"wide-absolute": `the gap of {metric:name} is {gap:number} at {at:position} (${valAndTrain}; limit {absolute:number})`,
		narrow: "the gap of {metric:name} is {relative:share} of train at {at:position} (limit {max:share})",
		"narrow-absolute": "the gap of {metric:name} is {gap:number} at {at:position} (limit {absolute:number})",
		steady: `the gap of {metric:name} is {gap:number} at {at:position} (${valAndTrain}), but since the best {series:name} it grew by no more than {max_growth:share} of that value`
	},
	shorthand: "max",
	options: {
		max: optional(share),
		absolute: optional(amount),
		at: withDefault(choice(["last", "best"]), "last"),
		max_growth: optional(share)
	},
	resolveDefaults: (options) => {
		if (options.max !== void 0 || options.absolute !== void 0) return options;
		return options.at === "best" ? {
			...options,
			max: defaultLimits$1.max
		} : {
			...defaultLimits$1,
			...options
		};
	},
	needs: "pair",
	judge: (curve, options) => {
		const { values, train, positions, direction } = curve;
		const best = bestIndex(values, direction);
		const index = options.at === "last" ? values.length - 1 : best;
		const withoutTrain = (options.max_growth === void 0 ? [index] : [index, best]).find((evaluation) => Number.isNaN(train[evaluation]));
		if (withoutTrain !== void 0) return {
			status: "not-judged",
			reason: "no-train-yet",
			option: options.max === void 0 ? "absolute" : "max",
			at: positions[withoutTrain] ?? null
		};
		const found = compareToLimits(curve, index, options);
		if (found.status !== "fail" || options.max_growth === void 0) return found;
		const isHarmless = !(riseOf(costs(values, direction)).share > harmlessRise$1);
		const growth = (gapAt(curve, index) - gapAt(curve, best)) / Math.abs(values[best] ?? NaN);
		if (!(isHarmless || growth <= options.max_growth)) return found;
		const { option: _, ...rest } = found;
		const facts = {
			...found.facts,
			max_growth: options.max_growth
		};
		return {
			...rest,
			status: "pass",
			reason: "steady",
			facts
		};
	}
});
function compareToLimits(curve, index, { absolute, max }) {
	const at = curve.positions[index] ?? null;
	const val = curve.values[index] ?? NaN;
	const train = curve.train[index] ?? NaN;
	const gap = gapAt(curve, index);
	const facts = {
		gap,
		val,
		train
	};
	if (absolute !== void 0) {
		const found = {
			actual: gap,
			limit: absolute,
			...max === void 0 && { option: "absolute" },
			at,
			facts: {
				...facts,
				absolute
			}
		};
		if (!(gap <= absolute)) return {
			...found,
			status: "fail",
			reason: "wide-absolute"
		};
		if (max === void 0) return {
			...found,
			status: "pass",
			reason: "narrow-absolute"
		};
	}
	const relative = relativeTo(train, gap);
	if (relative === null) return {
		status: "not-judged",
		reason: "train-zero",
		option: "max",
		at
	};
	const limit = max ?? defaultLimits$1.max;
	const found = {
		actual: relative,
		limit,
		option: "max",
		unit: "share",
		at,
		facts: {
			...facts,
			relative,
			max: limit
		}
	};
	if (!(relative <= limit)) return {
		...found,
		status: "fail",
		reason: "wide"
	};
	return {
		...found,
		status: "pass",
		reason: "narrow"
	};
}
function gapAt({ values, train, direction }, index) {
	return gapBetween(values[index] ?? NaN, train[index] ?? NaN, direction);
}

// src/statistics/holm.ts
function holm(ps) {
	const adjusted = [...ps];
	let highest = 0;
	const ascending = [...ps.entries()].sort(([, p], [, q]) => p - q);
	for (const [rank, [index, p]] of ascending.entries()) {
		highest = Math.max(highest, (ps.length - rank) * p);
		adjusted[index] = Math.min(highest, 1);
	}
	return adjusted;
}

// src/statistics/mann-whitney.ts
function mannWhitney(a, b) {
	const all = [...a, ...b];
	const equals = (value) => all.filter((other) => other === value).length;
	const rank = (value) => all.filter((other) => other < value).length + (equals(value) + 1) / 2;
	const u = b.map(rank).reduce((sum, value) => sum + value, 0) - b.length * (b.length + 1) / 2;
	return {
		u,
		probability: u / (a.length * b.length)
	};
}

// src/statistics/permutation.ts
const maxSplits = 2e5;
function permutation(a, b, limit = maxSplits) {
	const all = [...b, ...a];
	const ways = splitCount(a.length, b.length);
	if (!(ways <= limit)) return null;
	const sums = sumsOf(all, b.length, ways);
	const tolerance = all.length * Number.EPSILON * all.reduce((sum, value) => sum + Math.abs(value), 0);
	const observed = (sums[0] ?? NaN) - tolerance;
	return {
		p: sums.reduce((count, sum) => sum >= observed ? count + 1 : count, 0) / ways,
		minP: 1 / ways
	};
}
function splitCount(others, size) {
	let ways = 1;
	for (let i = 1; i <= size; i++) ways = ways * (others + i) / i;
	return ways;
}
function sumsOf(values, size, ways) {
	const sums = new Float64Array(ways);
	let way = 0;
	const choose = (from, left, sum) => {
		if (left === 0) sums[way++] = sum;
		else for (let i = from; i <= values.length - left; i++) choose(i + 1, left - 1, sum + (values[i] ?? 0));
	};
	choose(0, size, 0);
	return sums;
}

// src/statistics/prediction.ts
function prediction$1(known, further, difference) {
	const n = known.length;
	const t = difference / (deviation(known) * Math.sqrt(1 / further + 1 / n));
	return tSurvival(difference === 0 ? 0 : t, n - 1);
}

// src/statistics/welch.ts
function welch(a, b) {
	const { difference, error, df } = meanDifference(a, b);
	const t = difference === 0 ? 0 : difference / error;
	return {
		t,
		df,
		pGreater: tSurvival(t, df)
	};
}
function welchInterval(a, b, confidence) {
	const { difference, error, df } = meanDifference(a, b);
	const half = tQuantile((1 + confidence) / 2, df) * error;
	return {
		low: difference - half,
		high: difference + half
	};
}
function meanDifference(a, b) {
	const errorA = deviation(a) / Math.sqrt(a.length);
	const errorB = deviation(b) / Math.sqrt(b.length);
	const error = Math.hypot(errorA, errorB);
	const spread = (errorA / error) ** 4 / (a.length - 1) + (errorB / error) ** 4 / (b.length - 1);
	const df = error === 0 ? Math.min(a.length, b.length) - 1 : 1 / spread;
	return {
		difference: mean(b) - mean(a),
		error,
		df
	};
}

// src/statistics/evidence.ts
const minRuns = 3;
const minHistory = 8;
const alpha = .05;
const maxHistoryZ = 4;
const maxChangeZ = 3;
const maxChangeFactor = 2;
function evidence(all, splitLimit = maxSplits) {
	const count = all.map(methodFor).filter((method) => method === "test" || method === "prediction").length;
	const tests = all.map((sides) => {
		const test = testOf(sides, count, splitLimit);
		return test && !Number.isNaN(test.p) ? test : null;
	});
	const corrected = holm(tests.flatMap((test) => test ? [test.p] : [])).values();
	return all.map((sides, i) => {
		const { candidate, baseline } = sides;
		const test = tests[i];
		if (test) {
			const p = corrected.next().value ?? 1;
			const { probability } = mannWhitney(baseline, candidate);
			const result = {
				p,
				probability,
				isNoise: !(p <= alpha)
			};
			if (test.by === "prediction") return {
				by: test.by,
				...result
			};
			return {
				by: test.by,
				...result,
				interval: welchInterval(baseline, candidate, .95)
			};
		}
		switch (methodFor(sides)) {
			case "history": return againstHistory(sides);
			case "changes": return againstChanges(sides);
			default: return null;
		}
	});
}
function againstHistory({ candidate, baseline }) {
	const z = robustZ(baseline, mean(candidate));
	if (Number.isNaN(z)) return null;
	return {
		by: "history",
		z,
		limit: maxHistoryZ,
		isNoise: !(z > maxHistoryZ)
	};
}
function againstChanges({ candidate, baseline, history = [] }) {
	const changes = history.slice(0, -1).map((value, i) => value - (history[i + 1] ?? NaN));
	const change = mean(candidate) - mean(baseline);
	const z = robustZ(changes, change);
	if (Number.isNaN(z)) return null;
	const isNoise = !(z > maxChangeZ) && !(change > maxChangeFactor * Math.max(0, ...changes));
	return {
		by: "changes",
		z,
		limit: maxChangeZ,
		isNoise
	};
}
function methodFor({ candidate, baseline, history = [] }) {
	if (candidate.length >= 3 && baseline.length >= 3) return "test";
	if (baseline.length >= minHistory) return "history";
	if (history.length >= minHistory) return "changes";
	return Math.max(candidate.length, baseline.length) >= 3 ? "prediction" : null;
}
function testOf(sides, count, splitLimit) {
	const { candidate, baseline } = sides;
	switch (methodFor(sides)) {
		case "test": {
			const exact = permutation(baseline, candidate, splitLimit);
			if (exact && exact.minP * count <= alpha) return {
				by: "permutation",
				p: exact.p
			};
			return {
				by: "welch",
				p: welch(baseline, candidate).pGreater
			};
		}
		case "prediction": {
			const [known, others] = baseline.length >= 3 ? [baseline, candidate] : [candidate, baseline];
			const difference = mean(candidate) - mean(baseline);
			return {
				by: "prediction",
				p: prediction$1(known, others.length, difference)
			};
		}
		default: return null;
	}
}

// src/rules/compare-to-baseline.ts
function compareToBaseline(curve, which, { run, seeds, baseline }) {
	if (baseline.kind === "absent") return {
		status: "not-judged",
		reason: "no-base",
		facts: { because: baseline.because }
	};
	const seriesOf = (other) => findMatching(other, curve.series, curve.metric);
	if (baseline.runs.every((other) => seriesOf(other) === null)) return {
		status: "not-judged",
		reason: "no-base-metric"
	};
	const valuesOf = (runs) => runs.map(seriesOf).filter(isComplete).map(({ values }) => values[indexOf(values, which, curve.direction)] ?? NaN);
	const baselineValues = valuesOf(baseline.runs);
	if (baselineValues.length === 0) return {
		status: "not-judged",
		reason: "base-not-finite"
	};
	const otherSeeds = seeds.filter((seed) => seed !== run);
	const broken = otherSeeds.find((seed) => !isComplete(seriesOf(seed)));
	if (broken) return {
		status: "blocked",
		reason: "seed-broken",
		facts: { run: broken.name }
	};
	const index = indexOf(curve.values, which, curve.direction);
	const candidateValues = [curve.values[index] ?? NaN, ...valuesOf(otherSeeds)];
	const actual = mean(candidateValues);
	const reference = mean(baselineValues);
	const worseBy = curve.direction === "min" ? actual - reference : reference - actual;
	return {
		candidateValues,
		baselineValues,
		history: [baselineValues, ...(baseline.earlier ?? []).map(valuesOf)].filter(({ length }) => length > 0).map(mean),
		actual,
		baseline: reference,
		worseBy,
		change: worseBy / Math.abs(reference),
		at: candidateValues.length === 1 ? curve.positions[index] ?? null : null
	};
}
function isComplete(series) {
	return series !== null && !series.truncated && series.values.length > 0 && series.values.every(Number.isFinite);
}
function indexOf(values, which, direction) {
	return which === "best" ? bestIndex(values, direction) : values.length - 1;
}

// src/rules/improvement.ts
const minSingle = .1;
const minTested = .02;
const improvement$1 = curveRule({
	id: "improvement",
	summary: "improvement over the baseline beyond noise, with the limit that would keep it",
	level: "info",
	advice: "Set the threshold named in the message to keep this improvement.",
	messages: {
		better: "best {series:name} {actual:mean} is {change:share} better than baseline {baseline:number}; threshold {series:name} {operator} {worst} would keep it",
		"better-than-zero": "best {series:name} {actual:mean} is better than baseline 0; threshold {series:name} {operator} {worst} would keep it",
		noise: "best {series:name} {actual:mean}, baseline {baseline:number}: {change:share} better, within seed noise",
		diverged: "{series:name} diverged: its best {actual:number} is no improvement",
		worse: "best {series:name} {actual:mean}, baseline {baseline:number}: no improvement ({change:share} worse)",
		"no-better": "best {series:name} {actual:mean}, baseline {baseline:number}: no improvement"
	},
	headlineReasons: [
		"better",
		"noise",
		"worse",
		"no-better"
	],
	scope: "seeds",
	options: {},
	needs: "val",
	judge: (curve, _options, subject) => {
		const compared = compareToBaseline(curve, "best", subject);
		if ("status" in compared) return compared;
		const { candidateValues, actual, baseline, worseBy, change, at } = compared;
		const isUpperLimit = curve.direction === "min";
		const worst = isUpperLimit ? Math.max(...candidateValues) : Math.min(...candidateValues);
		const found = {
			status: "pass",
			actual,
			limit: baseline,
			at,
			facts: {
				baseline,
				operator: isUpperLimit ? "<=" : ">=",
				worst: roundOutward(worst, 4, isUpperLimit),
				change: Math.abs(change),
				...candidateValues.length > 1 && {
					deviation: deviation(candidateValues),
					runs: candidateValues.length
				}
			}
		};
		if (!(worseBy < 0)) return {
			...found,
			reason: worseBy > 0 && baseline !== 0 ? "worse" : "no-better"
		};
		if (divergenceOf(curve)?.status === "fail") return {
			...found,
			reason: "diverged"
		};
		if (isNoise$1(compared, curve, subject.splitLimit)) return {
			...found,
			reason: "noise"
		};
		return {
			...found,
			reason: baseline === 0 ? "better-than-zero" : "better",
			comparison: "better"
		};
	}
});
function isNoise$1({ candidateValues, baselineValues, history, change }, { direction }, splitLimit) {
	const toCosts = (values) => [...costs(Float64Array.from(values), direction)];
	const sides = {
		candidate: toCosts(baselineValues),
		baseline: toCosts(candidateValues),
		history: toCosts(history).reverse()
	};
	const [found] = evidence([sides], splitLimit);
	return found ? found.isNoise || -change <= minTested : -change <= minSingle;
}

// src/rules/non-finite.ts
const nonFinite = runRule({
	id: "non-finite",
	summary: "NaN or infinity in any train or val series whose direction is known",
	level: "error",
	advice: "Lower the learning rate, clip gradients, look for a division by zero or a log of zero in the loss, and for NaN in the data.",
	messages: {
		"never-finite": "{series:name} is {value} in all {points} evaluations while {other:name} improved: it was not recorded rightly",
		finite: "{metric:name} is finite throughout",
		began: "{series:name} begins with {value} ({count} of {points} values) and is finite from then on: nothing was evaluated yet, or it was too large to write",
		"non-finite": "{series:name} is {value} at {at:position} ({count} of {points} values are not finite)",
		"no-curve": obstacles["no-curve"]
	},
	options: {},
	judge: ({ run }) => {
		const known = run.curves.filter(({ direction }) => direction !== null);
		const judged = run.curves.filter((curve) => curve.direction !== null || isBrokenLoss(curve));
		if (judged.length === 0) return [{
			status: "blocked",
			reason: "no-curve"
		}];
		const failures = judged.flatMap((curve) => failuresOf$1(curve, known));
		return failures.length > 0 ? failures : [finite$2(run.primaryCurves[0] ?? known[0])];
	}
});
const minLasting = 3;
function isBrokenLoss({ metric, train, val }) {
	if (!require_reading.isLoss(require_reading.wordsOf(metric))) return false;
	return [train, val].some((series) => {
		const last = series?.values.findLastIndex(Number.isFinite) ?? -1;
		return series !== null && last >= 0 && series.values.length - 1 - last >= minLasting;
	});
}
function finite$2(curve) {
	const metric = curve?.metric ?? "";
	return {
		metric,
		status: "pass",
		reason: "finite",
		facts: { metric }
	};
}
function failuresOf$1(curve, all) {
	const { metric, train, val } = curve;
	return [train, val].flatMap((series) => {
		const first = series?.values.findIndex((value) => !Number.isFinite(value)) ?? -1;
		if (!series || first < 0) return [];
		const count = series.values.filter((value) => !Number.isFinite(value)).length;
		const actual = series.values[first] ?? NaN;
		const facts = {
			series: series.name,
			value: String(actual),
			count,
			points: series.values.length
		};
		const at = series.positions[first] ?? null;
		const outcome = {
			status: "fail",
			metric,
			axis: series.axis,
			actual,
			limit: null,
			at
		};
		if (first === 0 && beginsInfinite(series.values, count)) return [{
			...outcome,
			reason: "began",
			maxLevel: "warning",
			facts
		}];
		const other = series === val && count === series.values.length ? improvedBeside(curve, all) : null;
		if (other === null) return [{
			...outcome,
			reason: "non-finite",
			facts
		}];
		return [{
			...outcome,
			reason: "never-finite",
			maxLevel: "warning",
			facts: {
				...facts,
				other
			}
		}];
	});
}
function beginsInfinite(values, count) {
	return count < values.length && values.subarray(0, count).every((value) => Math.abs(value) === Infinity);
}
function improvedBeside({ train, direction }, all) {
	if (direction !== "min" || train === null || !hasImproved(train, "min")) return null;
	return all.filter((one) => one.direction === "max").map(({ val, train: only }) => val ?? only).find((task) => task && require_reading.parseName(task.name).split !== "train" && hasImproved(task, "max"))?.name ?? null;
}
function hasImproved({ values }, direction) {
	const [first = NaN, last = NaN] = [values[0], values.at(-1)];
	return values.every(Number.isFinite) && (direction === "min" ? last < first : last > first);
}

// src/rules/not-learning/signs.ts
const minValues = 3;
const minFirm = 5;
const firmShare = .05;
const fewShare = .02;
const maxRise = .2;
function areStuck(val, train) {
	const allowed = val.length >= minFirm ? firmShare : fewShare;
	return [val, train].every((cost) => {
		const first = cost[0] ?? NaN;
		const change = shareOf(ending(cost) - first, first);
		return cost.length >= 3 && change >= -allowed && change < (val.length >= minFirm ? maxRise : allowed);
	});
}
const minAlone = 10;
const aloneShare = .02;
const noiseErrors = 2;
function isStuckAlone(cost) {
	const first = beginning(cost);
	const margin = aloneShare * Math.abs(first) + noiseErrors * standardError(valueNoise(cost), cost.length);
	return cost.length >= minAlone && Math.abs(ending(cost) - first) <= margin;
}
const minDigits = 4;
function isConstant(cost) {
	const [first = NaN] = cost;
	const digits = Math.abs(first).toExponential().replace(/e.*/, "").replace(".", "");
	return cost.length >= minFirm && digits.length >= minDigits && cost.every((value) => Object.is(value, first));
}
const minNever = 8;
const maxFirst = .9;
function neverImproved(val, task) {
	const [first = NaN] = val;
	if (!task || val.length < minNever || !(first > 0)) return false;
	const [taskFirst = NaN] = task.values;
	const samples = task.sample > 0 ? 100 * task.point / task.sample : Number.POSITIVE_INFINITY;
	const share = taskFirst / (100 * task.point);
	const right = share < 0 ? 1 + share : share;
	const error = 100 * task.point * Math.sqrt(right * (1 - right) / samples);
	const margin = Math.max(task.point, 3 * error);
	return right < maxFirst && val.every((value) => value >= .95 * first) && task.values.every((value) => value <= taskFirst + margin);
}
const maxGuess = 30;
const riseErrors = 2;
function isGuessing(task) {
	if (!task || task.values.length < 3 || !/acc/i.test(task.name)) return false;
	const half = Math.floor(task.values.length / 2);
	const [early, late] = [[...task.values.subarray(0, half)], [...task.values.subarray(-half)]];
	const error = half < 2 ? 0 : Math.hypot(deviation(early), deviation(late)) / Math.sqrt(half);
	return task.values.every((value) => value < maxGuess * task.point) && mean(late) - mean(early) <= riseErrors * error;
}

// src/rules/sample.ts
const minSample = .002;
function sampleShare(values, whole) {
	const step = quantum(values) / whole;
	return step >= minSample ? step : 0;
}

// src/rules/task-metric.ts
const errorRate = /(^|[_/ -])(m|multi_|binary_|top[-_]?1_)?err(or)?(_rate)?$/i;
function taskMetricOf({ curves }, { axis, positions, metric }) {
	const curve = taskCurvesOf(curves).find((one) => one.axis === axis && one.metric !== metric);
	if (!curve?.val) return null;
	const aligned = align(curve.val, positions);
	const values = curve.direction === "max" ? aligned : aligned.map((value) => -value);
	if (!values.every(Number.isFinite)) return null;
	const point = values.some((value) => Math.abs(value) > 1.5) ? 1 : .01;
	const kept = thinned(values);
	return {
		name: curve.val.name,
		values,
		smoothed: runningMedian(kept, smoothingWidth(kept.length)),
		point,
		sample: 100 * point * sampleShare(values, 100 * point)
	};
}
function zeroMetricOf({ curves }, min) {
	const rising = taskCurvesOf(curves).filter(({ direction }) => direction === "max");
	return [rising[0], rising.find(({ metric }) => !isAccuracy(metric))].find((curve) => curve?.val && curve.val.values.length >= min && curve.val.values.every((value) => value === 0))?.val?.name ?? null;
}
function isAccuracy(metric) {
	return /acc/i.test(metric);
}
const known = /* @__PURE__ */ new WeakMap();
function taskCurvesOf(curves) {
	const found = known.get(curves) ?? curves.filter(({ direction, metric, val }) => val !== null && (direction === "max" || direction === "min" && errorRate.test(metric)));
	known.set(curves, found);
	return found;
}

// src/rules/not-learning.ts
const tolerance = .02;
const minAgainstChance = 10;
const classesError = "a whole number of classes, at least 2";
const priorError = "the shares of two or more classes, adding up to 1";
const reference$2 = {
	classes: optional(custom((z) => z.int({ error: classesError }).check(z.gte(2, { error: classesError })))),
	prior: optional(custom((z) => z.array(share.schema(z), { error: priorError }).check(z.refine(isPrior, { error: priorError })))),
	chance: optional(number())
};
function referencesIn({ classes, prior, chance }) {
	return Object.entries({
		classes,
		prior,
		chance
	}).flatMap(([name, value]) => value === void 0 ? [] : [name]);
}
const notLearning = curveRule({
	id: "not-learning",
	summary: "train or val stuck at chance level, or where it began",
	level: "warning",
	advice: "Train longer first if the run is short: some models start to learn only after dozens of epochs. Otherwise check labels and input scaling, try a learning rate ten times smaller or larger, and check that the model can overfit ten samples.",
	messages: {
		chance: "{series:name} is still at chance after {points} evaluations: it ended at {actual:number} (smoothed; chance {chance:number})",
		learned: "{series:name} ended at {actual:number} (smoothed), better than chance {chance:number}",
		stuck: "{series:name} did not move in {points} evaluations: {actual:number} at {at:position}, {first:number} at first; train did not either",
		"stuck-alone": "{series:name} did not move in {points} values: {actual:number} at {at:position}, {first:number} at first",
		never: "{series:name} never fell below 95 % of its first value {first:number} in {points} evaluations, and {task:name} did not rise",
		constant: "{series:name} is {first:number} in all {points} evaluations, though train moved: check what is evaluated",
		guessing: "{task:name} stayed below 30 % in {points} evaluations and did not rise: that may be chance",
		zero: "{task:name} is 0 in all its evaluations",
		moving: "{series:name} moved: {actual:number} at {at:position}, {first:number} at first",
		"too-few": "too few values to assess learning: {points} (minimum {min_evaluations})",
		"no-entropy": "`classes` and `prior` give chance as a cross-entropy, but {series:name} rises: set `chance`",
		several: "set only one of classes, prior and chance"
	},
	shorthand: "classes",
	options: {
		...reference$2,
		min_evaluations: optional(evaluations$1(3))
	},
	conflicts: (given) => referencesIn(given).slice(1).map((option) => ({
		option,
		expected: "only one of classes, prior and chance"
	})),
	resolveDefaults: (given) => ({
		...given,
		min_evaluations: given.min_evaluations ?? (referencesIn(given).length > 0 ? minAgainstChance : 3)
	}),
	needs: "val-else-train",
	judge: (curve, { min_evaluations = 3, ...given }, { run }) => {
		const { values, positions, direction } = curve;
		if (referencesIn(given).length > 1) return {
			status: "blocked",
			reason: "several"
		};
		const points = values.length;
		const at = positions[points - 1] ?? null;
		if (points < min_evaluations) return {
			status: "not-judged",
			reason: "too-few",
			at,
			facts: {
				points,
				min_evaluations
			}
		};
		const cost = costs(values, direction);
		const sign = direction === "min" ? 1 : -1;
		const final = ending(cost);
		const { classes, prior } = given;
		if (direction === "max" && (classes !== void 0 || prior !== void 0)) return {
			status: "blocked",
			reason: "no-entropy"
		};
		const chance = chanceOf(given);
		if (chance !== null) {
			const limit = sign * chance - tolerance * Math.abs(chance);
			const found = {
				actual: sign * final,
				limit: sign * limit,
				at,
				facts: {
					points,
					chance
				}
			};
			if (!(final < limit)) return {
				...found,
				status: "fail",
				reason: "chance"
			};
			return {
				...found,
				status: "pass",
				reason: "learned"
			};
		}
		const found = {
			actual: values.at(-1) ?? null,
			at,
			facts: {
				points,
				first: values[0] ?? NaN
			}
		};
		const zero = zeroMetricOf(run, 3);
		if (zero !== null) return {
			...found,
			facts: {
				...found.facts,
				task: zero
			},
			status: "fail",
			reason: "zero"
		};
		const task = direction === "min" ? taskMetricOf(run, curve) : null;
		const facts = {
			...found.facts,
			task: task?.name ?? ""
		};
		const train = costs(curve.train.filter(Number.isFinite), direction);
		if (train.length === 0) return isStuckAlone(cost) ? {
			...found,
			status: "fail",
			reason: "stuck-alone"
		} : {
			...found,
			status: "pass",
			reason: "moving"
		};
		if (areStuck(cost, train)) return {
			...found,
			status: "fail",
			reason: "stuck"
		};
		if (direction === "min" && isConstant(cost)) return {
			...found,
			status: "fail",
			reason: "constant"
		};
		if (neverImproved(cost, task)) return {
			...found,
			facts,
			status: "fail",
			reason: "never"
		};
		if (isGuessing(task)) return {
			...found,
			facts,
			status: "fail",
			reason: "guessing"
		};
		return {
			...found,
			status: "pass",
			reason: "moving"
		};
	}
});
function isPrior(shares) {
	const sum = shares.reduce((sum, p) => sum + p, 0);
	return shares.filter((p) => p > 0).length > 1 && Math.abs(sum - 1) < .02;
}
function chanceOf({ classes, prior, chance }) {
	if (chance !== void 0) return chance;
	if (classes !== void 0) return Math.log(classes);
	return prior?.reduce((sum, p) => p > 0 ? sum - p * Math.log(p) : sum, 0) ?? null;
}

// src/rules/oscillation.ts
const oscillation = curveRule({
	id: "oscillation",
	summary: "val swinging between evaluations by more than it changes over the last half",
	level: "warning",
	advice: "Lower the learning rate or let it decay, or raise the batch size: the steps are too large for this stage of the training. A small validation set has the same effect: validate on more data, and select the model by a smoothed curve.",
	messages: {
		swings: "{series:name} typically moves by {actual:share} between evaluations (limit {limit:share}), more than its net change of {drift:share} over the last {window}",
		calm: "{series:name} typically moves by {actual:share} between evaluations (limit {limit:share})",
		drifts: "{series:name} typically moves by {actual:share} between evaluations, no more than its net change of {drift:share} over the last {window}",
		"too-few": "too few evaluations to assess oscillation: {points} (minimum {window})",
		zero: "the median of {series:name} from {at:position} on is 0: relative moves are undefined"
	},
	shorthand: "max",
	options: { max: withDefault(share, .1) },
	needs: "val",
	judge: ({ values, positions }, { max }) => {
		const points = values.length;
		const window = lateLength(points);
		if (points < window) return {
			status: "not-judged",
			reason: "too-few",
			facts: {
				points,
				window
			}
		};
		const late = values.subarray(points - window);
		const level = Math.abs(median(late));
		const typicalMove = median(late.subarray(1).map((value, i) => Math.abs(value - (late[i] ?? NaN))));
		const { first, last } = halves(late);
		const netChange = Math.abs(last - first);
		const actual = shareOf(typicalMove, level);
		const at = positions[points - window] ?? null;
		if (!Number.isFinite(actual)) return {
			status: "not-judged",
			reason: "zero",
			at
		};
		const found = {
			actual,
			limit: max,
			unit: "share",
			at,
			facts: {
				window,
				drift: shareOf(netChange, level)
			}
		};
		if (typicalMove <= max * level) return {
			...found,
			status: "pass",
			reason: "calm"
		};
		if (typicalMove <= netChange) return {
			...found,
			status: "pass",
			reason: "drifts"
		};
		return {
			...found,
			status: "fail",
			reason: "swings"
		};
	}
});

// src/rules/early-stopped.ts
const usual = /* @__PURE__ */ new Set([
	3,
	5,
	10,
	15,
	20,
	25,
	30,
	50,
	100
]);
function stoppedWithPatience(values, direction) {
	const after = values.length - 1 - bestIndex(values, direction);
	return usual.has(after) ? after : null;
}

// src/rules/overfit.ts
const negligible$1 = .01;
const maxPoints$3 = 1e3;
const maxRoundingShare = .05;
const worseBy = "{rise:share} worse than its best (smoothed; limit {max:share})";
const bestAndLast = "{best:number} at {best_at:position}, {actual:number} at {at:position}";
const overfit = curveRule({
	id: "overfit",
	summary: "val rising from its best while train keeps falling, beyond noise",
	level: "error",
	advice: "Stop at the best epoch (EarlyStopping with restore_best_weights), regularise (dropout, weight decay, augmentation), or train on more data.",
	messages: {
		rising: `{series:name} is {rise:share} above its best (smoothed; limit {max:share}) while train kept falling: ${bestAndLast}`,
		falling: `{series:name} is {rise:share} below its best (smoothed; limit {max:share}) while train kept rising: ${bestAndLast}`,
		"rising-smoothed": `{series:name} is {rise:share} above its best (limit {max:share}) while train kept falling: ${bestAndLast}, all smoothed`,
		"falling-smoothed": `{series:name} is {rise:share} below its best (limit {max:share}) while train kept rising: ${bestAndLast}, all smoothed`,
		stopped: `{series:name} is {rise:share} worse than its best (smoothed), {after} evaluations after it: that is where EarlyStopping(patience={after}) ends a run; keep the best checkpoint`,
		overconfident: `{series:name} is {rise:share} worse than its best (smoothed; limit {max:share}) while train kept improving, but {task:name} did not suffer ({task_best:number} at the best loss, {task_end:number} at the end, smoothed): overconfident`,
		diverged: "{series:name} diverged: see divergence",
		steady: `{series:name} ended ${worseBy}`,
		negligible: `{series:name} ended ${worseBy}, which is negligible beside its total improvement`,
		noise: `{series:name} ended ${worseBy}, but that is indistinguishable from noise`,
		"train-flat": `{series:name} ended ${worseBy}, but train did not improve further`,
		short: "{series:name} was best at {best_at:position}, too close to the end to assess",
		"too-few": "too few evaluations to assess overfitting: {points} (minimum {min_evaluations})",
		"no-train-yet": "train {metric:name} was first recorded after {at:position}, where {series:name} was best: whether train kept improving is unknown",
		zero: "{series:name} was 0 at its best ({at:position}): a relative rise is undefined"
	},
	shorthand: "max",
	options: {
		max: withDefault(share, .05),
		overconfident: withDefault(choice(["warning", "error"]), "warning")
	},
	needs: "pair",
	judge: (curve, { max, overconfident }, { run }) => {
		const { values, train, positions, direction } = curve;
		const points = values.length;
		if (points < 6) return {
			status: "not-judged",
			reason: "too-few",
			facts: {
				points,
				min_evaluations: 6
			}
		};
		const kept = downsample(points, maxPoints$3);
		const pick = (all) => Float64Array.from(kept, (index) => all[index] ?? NaN);
		const val = costs(pick(values), direction);
		const width = smoothingWidth(val.length);
		const smooth = runningMedian(val, width);
		const best = smooth.indexOf(Math.min(...smooth));
		const bestCost = smooth[best] ?? NaN;
		const final = smooth.at(-1) ?? NaN;
		const rise = shareOf(final - bestCost, bestCost);
		const afterBest = val.subarray(best + 1);
		const recordedBest = bestIndex(values, direction);
		const bestAt = positions[recordedBest] ?? NaN;
		const at = positions[points - 1] ?? null;
		const sign = direction === "min" ? 1 : -1;
		const describe = (bestValue, actual) => {
			return {
				actual,
				limit: bestValue + sign * max * Math.abs(bestValue),
				at,
				facts: {
					rise,
					max,
					best: bestValue,
					best_at: bestAt
				}
			};
		};
		const found = describe(values[recordedBest] ?? NaN, values[points - 1] ?? NaN);
		if (afterBest.length < Math.max(4, val.length / 10)) return {
			...found,
			status: "pass",
			reason: "short"
		};
		if (!Number.isFinite(rise)) return {
			status: "not-judged",
			reason: "zero",
			at: bestAt
		};
		if (!(rise > max)) return {
			...found,
			status: "pass",
			reason: "steady"
		};
		if (final - bestCost <= negligible$1 * ((val[0] ?? 0) - bestCost)) return {
			...found,
			status: "pass",
			reason: "negligible"
		};
		const recordedTrain = costs(pick(train), direction).filter(Number.isFinite);
		const bestInTrain = best - (val.length - recordedTrain.length);
		if (!hasFallenFrom(recordedTrain, width, Math.max(bestInTrain, 0))) return bestInTrain < 0 ? {
			status: "not-judged",
			reason: "no-train-yet",
			at: bestAt
		} : {
			...found,
			status: "pass",
			reason: "train-flat"
		};
		const rounding = Math.min(quantum(val) / 2, maxRoundingShare * Math.abs(bestCost));
		if (!isMostlyAbove(val) && isNoise(afterBest, final - bestCost, rounding)) return {
			...found,
			status: "pass",
			reason: "noise"
		};
		const divergence = divergenceOf(curve);
		if (divergence?.status === "fail" && divergence.maxLevel === void 0) return {
			...found,
			status: "pass",
			reason: "diverged"
		};
		const excuse = excuseOf(curve, run, best / Math.max(val.length - 1, 1));
		if (excuse && !(overconfident === "error" && excuse.reason === "overconfident")) return {
			...found,
			...excuse,
			status: "fail",
			facts: {
				...found.facts,
				...excuse.facts
			}
		};
		const reason = direction === "min" ? "rising" : "falling";
		if (sign * found.actual > sign * found.limit) return {
			...found,
			status: "fail",
			reason
		};
		return {
			...describe(sign * bestCost, sign * final),
			status: "fail",
			reason: `${reason}-smoothed`
		};
	}
});
function isNoise(afterBest, rise, rounding) {
	const sigma = Math.max(noise(afterBest), rounding);
	return !(isSteadyRise(afterBest, rise, sigma) || isJump(afterBest, rise, sigma));
}
function isMostlyAbove(cost) {
	const { best, end, after } = riseOf(cost);
	return cost.every((value) => value > 0) && after.length >= 10 && shareAbove(after, 1.05 * best) >= .9 && end > 1.2 * best && Math.log(end / best) > 2 * logNoise(after);
}
function excuseOf(curve, run, bestAt) {
	const { values, direction } = curve;
	const after = stoppedWithPatience(values, direction);
	if (after !== null) return {
		reason: "stopped",
		maxLevel: "info",
		facts: { after }
	};
	const task = taskMetricOf(run, curve);
	if (!task || direction === "max") return null;
	const [first = NaN] = values;
	const [taskFirst = NaN] = task.values;
	const taskBest = task.smoothed[Math.round(bestAt * (task.smoothed.length - 1))] ?? NaN;
	const taskEnd = task.smoothed.at(-1) ?? NaN;
	const last = values.at(-1) ?? NaN;
	const hasSuffered = taskBest - taskEnd > Math.max(task.point, 3 * task.sample);
	const isUseful = last < first || last < 1.3 * first && taskEnd - taskFirst > 2 * task.point;
	if (hasSuffered || !isUseful) return null;
	return {
		reason: "overconfident",
		maxLevel: "warning",
		facts: {
			task: task.name,
			task_best: Math.abs(taskBest),
			task_end: Math.abs(taskEnd)
		}
	};
}

// src/rules/early-stopping/replay.ts
function worst(direction) {
	return direction === "min" ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
}
function unstopped(best) {
	return {
		stop: null,
		best,
		because: null,
		improvedAt: null
	};
}
function stopAt({ values }, { stop, best, because }, isBetter) {
	const improvedAt = values.findIndex((value, i) => i > stop && isBetter(value));
	return {
		stop,
		best,
		because,
		improvedAt: improvedAt < 0 ? null : improvedAt
	};
}

// src/rules/early-stopping/boosting.ts
function xgboostStopping(watched, options) {
	const delta = options.min_delta;
	const isBetter = watched.direction === "min" ? (value, best) => best - delta > value : (value, best) => value - delta > best;
	return stopAfterBest(watched, options.patience, isBetter);
}
function lightgbmStopping(watched, options) {
	if (options.patience <= 0) return unstopped(null);
	const delta = options.min_delta;
	const isBetter = watched.direction === "min" ? (value, best) => value < best - delta : (value, best) => value > best + delta;
	return stopAfterBest(watched, options.patience, isBetter);
}
function stopAfterBest(watched, patience, isBetter) {
	let bestValue = NaN;
	let best = 0;
	for (const [i, value] of watched.values.entries()) {
		if (i === 0 || isBetter(value, bestValue)) {
			bestValue = value;
			best = i;
		}
		if (i - best >= patience) return stopAt(watched, {
			stop: i,
			best,
			because: "patience"
		}, (later) => isBetter(later, bestValue));
	}
	return unstopped(watched.values.length > 0 ? best : null);
}

// src/rules/early-stopping/catboost.ts
const decay = .99;
const maxAge = 2e3;
const epsilon = 1e-10;
function catboostStopping(watched, options) {
	const { patience, od_pval } = options;
	const limit = (options.od_type ?? (od_pval === void 0 ? "Iter" : "IncToDec")) === "Iter" ? 1 : od_pval ?? 0;
	if (limit <= 0) return unstopped(null);
	const sign = watched.direction === "min" ? -1 : 1;
	const scores = watched.values.map((value) => sign * value);
	let bestValue = NaN;
	let best = 0;
	let expected = 0;
	for (const [i, score] of scores.entries()) {
		if (i === 0 || score > bestValue) {
			bestValue = score;
			best = i;
		}
		expected = gain(scores, i, expected * decay);
		if (i - best < patience) continue;
		const ratio = expected / larger(bestValue - score, epsilon);
		if (Math.exp(-.5 / larger(ratio, epsilon)) < limit) return stopAt(watched, {
			stop: i,
			best,
			because: "patience"
		}, (later) => sign * later > bestValue);
	}
	return unstopped(scores.length > 0 ? best : null);
}
function gain(scores, i, before) {
	const score = scores[i] ?? NaN;
	let largest = before;
	let weight = 1;
	for (let j = i; j >= 0 && j > i - maxAge; j--) {
		largest = larger(largest, weight * (score - (scores[j] ?? NaN)));
		weight *= decay;
	}
	return largest;
}
function larger(a, b) {
	return a < b ? b : a;
}

// src/rules/early-stopping/patience-counter.ts
function patienceCounter(watched, { patience, isBetter, initial, limitPassed }) {
	let bestValue = initial;
	let best = null;
	let wait = 0;
	for (const [i, value] of watched.values.entries()) {
		const because = limitPassed?.(value) ?? null;
		if (because !== null) {
			const reference = because === "threshold" ? value : bestValue;
			return stopAt(watched, {
				stop: i,
				best,
				because
			}, (later) => isBetter(later, reference));
		}
		if (isBetter(value, bestValue)) {
			bestValue = value;
			best = i;
			wait = 0;
		} else if (++wait >= patience) return stopAt(watched, {
			stop: i,
			best,
			because: "patience"
		}, (later) => isBetter(later, bestValue));
	}
	return unstopped(best);
}

// src/rules/early-stopping/keras.ts
const keras3 = {
	isFloat32: true,
	takesFirst: false,
	sparesImproving: true,
	sparesFirst: true
};
const kerasVersions = {
	"3": keras3,
	"3.7": {
		...keras3,
		takesFirst: true
	},
	"2.12": {
		...keras3,
		isFloat32: false
	},
	"2.7": {
		...keras3,
		isFloat32: false,
		sparesImproving: false
	},
	"2.5": {
		...keras3,
		isFloat32: false,
		sparesImproving: false,
		sparesFirst: false
	}
};
function kerasStopping(watched, options, version) {
	const { values, direction } = watched;
	const { patience, start_from_epoch: start, baseline } = options;
	const isBetter = kerasComparison(direction, options.min_delta, version.isFloat32);
	let bestValue = worst(direction);
	let best = null;
	let isBaselineReached = baseline === void 0;
	let wait = 0;
	for (let i = start; i < values.length; i++) {
		const value = values[i] ?? NaN;
		wait++;
		if (isBetter(value, bestValue) || version.takesFirst && i === start) {
			bestValue = value;
			best = i;
			if (baseline === void 0 || isBetter(value, baseline)) {
				isBaselineReached = true;
				wait = 0;
			}
			if (version.sparesImproving) continue;
		}
		if (wait >= patience && (i > 0 || !version.sparesFirst)) return stopAt(watched, {
			stop: i,
			best,
			because: isBaselineReached ? "patience" : "baseline"
		}, (later) => isBetter(later, bestValue));
	}
	return unstopped(best);
}
function firstKerasStopping(watched, { patience, min_delta, baseline }) {
	const isBetter = kerasComparison(watched.direction, min_delta, false);
	const replayed = patienceCounter(watched, {
		patience,
		isBetter,
		initial: baseline ?? worst(watched.direction)
	});
	return replayed.because !== null && replayed.best === null && baseline !== void 0 ? {
		...replayed,
		because: "baseline"
	} : replayed;
}
function kerasComparison(direction, min_delta, isFloat32) {
	const delta = Math.abs(min_delta);
	const round = isFloat32 ? Math.fround : (value) => value;
	return direction === "min" ? (value, best) => round(value + delta) < round(best) : (value, best) => round(value - delta) > round(best);
}

// src/rules/early-stopping/fastai.ts
function fastaiStopping(watched, { patience, min_delta }) {
	const isBetter = kerasComparison(watched.direction, min_delta, false);
	return patienceCounter(watched, {
		patience,
		isBetter,
		initial: worst(watched.direction)
	});
}

// src/rules/early-stopping/hugging-face.ts
function huggingFaceStopping(watched, { patience, early_stopping_threshold: threshold }, takesFirst) {
	const { values, direction } = watched;
	const isBetter = direction === "min" ? (a, b) => a < b : (a, b) => a > b;
	const isBeyondThreshold = (value, best) => isBetter(value, best) && Math.abs(value - best) > threshold;
	let bestValue = worst(direction);
	let best = null;
	let count = 0;
	for (const [i, value] of values.entries()) {
		count = i === 0 || isBeyondThreshold(value, bestValue) ? 0 : count + 1;
		if (isBetter(value, bestValue) || takesFirst && i === 0) {
			bestValue = value;
			best = i;
		}
		if (count >= patience) return stopAt(watched, {
			stop: i,
			best,
			because: "patience"
		}, (later) => isBeyondThreshold(later, bestValue));
	}
	return unstopped(best);
}

// src/rules/early-stopping/ignite.ts
function igniteStopping(watched, options) {
	const { values, direction } = watched;
	const { patience, threshold_mode, cumulative } = options;
	const threshold = direction === "min" ? -options.threshold : options.threshold;
	const limit = (best) => threshold_mode === "abs" ? best + threshold : best * (1 + threshold);
	const isBetter = direction === "min" ? (value, best) => !(value >= limit(best)) : (value, best) => !(value <= limit(best));
	const [first = NaN] = values;
	let bestValue = first;
	let best = 0;
	let count = 0;
	for (let i = 1; i < values.length; i++) {
		const value = values[i] ?? NaN;
		const improves = isBetter(value, bestValue);
		if (improves && value !== bestValue || !cumulative && (direction === "min" ? value < bestValue : value > bestValue)) {
			bestValue = value;
			best = i;
		}
		count = improves ? 0 : count + 1;
		if (!improves && count >= patience) return stopAt(watched, {
			stop: i,
			best,
			because: "patience"
		}, (later) => isBetter(later, bestValue));
	}
	return unstopped(values.length > 0 ? best : null);
}

// src/rules/early-stopping/lightning.ts
function lightningStopping({ values, direction }, options) {
	const { patience, check_finite, stopping_threshold, divergence_threshold } = options;
	const delta = Math.fround(options.min_delta);
	const isBeyond = direction === "min" ? (a, b) => a < b : (a, b) => a > b;
	const isBetter = direction === "min" ? (value, best) => Math.fround(value + delta) < best : (value, best) => Math.fround(value - delta) > best;
	const limitPassed = (value) => {
		if (check_finite && !Number.isFinite(value)) return "non-finite";
		if (stopping_threshold !== void 0 && isBeyond(value, Math.fround(stopping_threshold))) return "threshold";
		if (divergence_threshold !== void 0 && isBeyond(-value, -Math.fround(divergence_threshold))) return "divergence";
		return null;
	};
	const float32 = {
		values: values.map(Math.fround),
		direction
	};
	return patienceCounter(float32, {
		patience,
		isBetter,
		initial: worst(direction),
		limitPassed
	});
}

// src/rules/early-stopping/plateau.ts
function kerasPlateau(watched, options) {
	const isBetter = kerasComparison(watched.direction, options.min_delta, true);
	return reduceKeras(watched, options, (value, best, i) => i === 0 || isBetter(value, best));
}
function firstKerasPlateau(watched, options) {
	const delta = options.min_delta;
	return reduceKeras(watched, options, watched.direction === "min" ? (value, best) => value < best - delta : (value, best) => value > best + delta);
}
function reduceKeras({ values, direction }, { patience, cooldown }, isBetter) {
	const reductions = [];
	let bestValue = worst(direction);
	let best = null;
	let wait = 0;
	let cooling = 0;
	for (const [i, value] of values.entries()) {
		if (cooling > 0) {
			cooling--;
			wait = 0;
		}
		if (isBetter(value, bestValue, i)) {
			bestValue = value;
			best = i;
			wait = 0;
		} else if (cooling === 0 && ++wait >= patience) {
			reductions.push(i);
			cooling = cooldown;
			wait = 0;
		}
	}
	return {
		reductions,
		best,
		maxWait: Math.max(patience, 1)
	};
}
function torchPlateau({ values, direction }, options) {
	const { patience, cooldown } = options;
	const isBetter = torchComparison(direction === "min", options);
	const reductions = [];
	let bestValue = worst(direction);
	let best = null;
	let wait = 0;
	let cooling = 0;
	for (const [i, value] of values.entries()) {
		if (isBetter(value, bestValue)) {
			if (value !== bestValue) best = i;
			bestValue = value;
			wait = 0;
		} else wait++;
		if (cooling > 0) {
			cooling--;
			wait = 0;
		}
		if (wait > patience) {
			reductions.push(i);
			cooling = cooldown;
			wait = 0;
		}
	}
	return {
		reductions,
		best,
		maxWait: patience + 1
	};
}
function torchComparison(isMin, { threshold, threshold_mode }) {
	if (threshold_mode === "rel") {
		const factor = isMin ? 1 - threshold : threshold + 1;
		return isMin ? (value, best) => value < best * factor : (value, best) => value > best * factor;
	}
	return isMin ? (value, best) => value < best - threshold : (value, best) => value > best + threshold;
}

// src/rules/early-stopping/ultralytics.ts
function ultralyticsStopping(watched, options) {
	const patience = options.patience || Number.POSITIVE_INFINITY;
	const sign = watched.direction === "min" ? -1 : 1;
	const isBetter = (value, best) => sign * value > sign * best || best === 0;
	let bestValue = 0;
	let best = 0;
	for (const [i, value] of watched.values.entries()) {
		if (isBetter(value, bestValue)) {
			bestValue = value;
			best = i;
		}
		if (i - best >= patience) return stopAt(watched, {
			stop: i,
			best,
			because: "patience"
		}, (later) => isBetter(later, bestValue));
	}
	return unstopped(watched.values.length > 0 ? best : null);
}

// src/rules/early-stopping/index.ts
const count = optional(evaluations$1(0));
const finite$1 = optional(number());
const nonNegative = optional(amount);
const replayOptions = {
	patience: count,
	min_delta: nonNegative,
	start_from_epoch: count,
	baseline: finite$1,
	check_finite: optional(flag),
	stopping_threshold: finite$1,
	divergence_threshold: finite$1,
	early_stopping_threshold: nonNegative,
	threshold: nonNegative,
	threshold_mode: optional(choice(["abs", "rel"])),
	cumulative: optional(flag),
	cooldown: count,
	od_type: optional(choice(["Iter", "IncToDec"])),
	od_pval: nonNegative
};
const presetNames = [
	"keras",
	"keras-3.7",
	"keras-2.12",
	"keras-2.7",
	"keras-2.5",
	"keras-2.2",
	"tfjs",
	"lightning",
	"hugging-face",
	"hugging-face-4.46",
	"xgboost",
	"lightgbm",
	"catboost",
	"ignite",
	"fastai",
	"ultralytics",
	"torch-plateau",
	"keras-plateau",
	"keras-2-plateau"
];
function preset({ defaults, replay, ...definition }) {
	return {
		optionsWithoutDefault: [],
		minPatience: 0,
		conflict: () => null,
		...definition,
		defaults,
		replay: (watched, options) => replay(watched, {
			...defaults,
			...defined(options)
		})
	};
}
function defined(options) {
	return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== void 0));
}
const defaultPatience = 10;
const firstKerasDefaults = {
	patience: defaultPatience,
	min_delta: 0
};
const keras = (version) => preset({
	callback: "EarlyStopping",
	parameter: "patience",
	defaults: {
		...firstKerasDefaults,
		start_from_epoch: 0
	},
	optionsWithoutDefault: ["baseline"],
	replay: (watched, options) => kerasStopping(watched, options, kerasVersions[version])
});
const firstKeras = (replay) => preset({
	callback: "EarlyStopping",
	parameter: "patience",
	defaults: firstKerasDefaults,
	optionsWithoutDefault: ["baseline"],
	replay
});
const huggingFace = (takesFirst) => preset({
	callback: "EarlyStoppingCallback",
	parameter: "early_stopping_patience",
	defaults: {
		patience: 1,
		early_stopping_threshold: 0
	},
	replay: (watched, options) => huggingFaceStopping(watched, options, takesFirst)
});
const boosting = (callback, parameter, replay) => preset({
	callback,
	parameter,
	defaults: {
		patience: 10,
		min_delta: 0
	},
	minPatience: 1,
	replay
});
const kerasScheduler = (replay) => preset({
	callback: "ReduceLROnPlateau",
	parameter: "patience",
	defaults: {
		patience: defaultPatience,
		min_delta: 1e-4,
		cooldown: 0
	},
	replay
});
function catboostConflict({ od_type, od_pval }) {
	const isIter = od_type === "Iter" || od_type === void 0 && od_pval === void 0;
	if (isIter ? od_pval === void 0 : (od_pval ?? 0) > 0) return null;
	return {
		option: "od_pval",
		expected: isIter ? "no od_pval with od_type Iter" : "an od_pval above 0 for od_type IncToDec"
	};
}
const presets$1 = {
	keras: keras("3"),
	"keras-3.7": keras("3.7"),
	"keras-2.12": keras("2.12"),
	"keras-2.7": keras("2.7"),
	"keras-2.5": firstKeras((watched, options) => kerasStopping(watched, {
		...options,
		start_from_epoch: 0
	}, kerasVersions["2.5"])),
	"keras-2.2": firstKeras(firstKerasStopping),
	tfjs: firstKeras(firstKerasStopping),
	lightning: preset({
		callback: "EarlyStopping",
		parameter: "patience",
		defaults: {
			patience: 3,
			min_delta: 0,
			check_finite: true
		},
		optionsWithoutDefault: ["stopping_threshold", "divergence_threshold"],
		replay: lightningStopping
	}),
	"hugging-face": huggingFace(false),
	"hugging-face-4.46": huggingFace(true),
	xgboost: boosting("EarlyStopping", "rounds", xgboostStopping),
	lightgbm: boosting("early_stopping", "stopping_rounds", lightgbmStopping),
	catboost: preset({
		callback: "CatBoost",
		parameter: "od_wait",
		defaults: { patience: 20 },
		optionsWithoutDefault: ["od_type", "od_pval"],
		minPatience: 1,
		conflict: catboostConflict,
		replay: catboostStopping
	}),
	ignite: preset({
		callback: "EarlyStopping",
		parameter: "patience",
		defaults: {
			patience: 10,
			threshold: 0,
			threshold_mode: "abs",
			cumulative: false
		},
		minPatience: 1,
		replay: igniteStopping
	}),
	fastai: preset({
		callback: "EarlyStoppingCallback",
		parameter: "patience",
		defaults: {
			patience: 1,
			min_delta: 0
		},
		replay: fastaiStopping
	}),
	ultralytics: preset({
		callback: "EarlyStopping",
		parameter: "patience",
		defaults: { patience: 100 },
		minPatience: 1,
		replay: ultralyticsStopping
	}),
	"torch-plateau": preset({
		callback: "ReduceLROnPlateau",
		parameter: "patience",
		defaults: {
			patience: defaultPatience,
			threshold: 1e-4,
			threshold_mode: "rel",
			cooldown: 0
		},
		replay: torchPlateau
	}),
	"keras-plateau": kerasScheduler(kerasPlateau),
	"keras-2-plateau": kerasScheduler(firstKerasPlateau)
};
function presetConflicts(name, options) {
	const { defaults, optionsWithoutDefault, minPatience, conflict } = presets$1[name];
	const known = [...Object.keys(defaults), ...optionsWithoutDefault];
	const set = defined(options);
	const tooSmall = (set.patience ?? minPatience) < minPatience ? [{
		option: "patience",
		expected: `a whole number of evaluations, at least ${minPatience}`
	}] : [];
	const unknown = Object.keys(set).filter((option) => !known.includes(option)).map((option) => ({
		option,
		expected: `an option of preset ${name} (${known.join(", ")})`
	}));
	return [
		...tooSmall,
		...unknown,
		...[conflict(set)].filter((found) => found !== null)
	];
}

// src/rules/patience.ts
const options = {
	preset: withDefault(choice(presetNames), "keras"),
	...replayOptions
};
const call = "{callback}({parameter}={patience})";
const failureMessages = {
	wasted: `{series:name} did not improve for {actual} evaluations after {best_at:position}: ${call} would have stopped at {at:position}`,
	"wasted-baseline": `{series:name} {actual:number} is not better than the baseline {limit:number}: ${call} would have stopped at {at:position}, {left} evaluations before the end`,
	"wasted-threshold": "{series:name} {actual:number} passed stopping_threshold {limit:number}: {callback} would have stopped at {at:position}, {left} evaluations before the end",
	"wasted-divergence": "{series:name} {actual:number} passed divergence_threshold {limit:number}: {callback} would have stopped at {at:position}, {left} evaluations before the end",
	"wasted-non-finite": "{series:name} {actual:number} is infinite in float32: {callback} would have stopped at {at:position}, {left} evaluations before the end",
	unreduced: `{series:name} did not improve for {actual} evaluations after {best_at:position}: ${call} would have reduced the learning rate at {axis} {reduced_at}`
};
const timedFailureMessages = Object.fromEntries(Object.entries(failureMessages).map(([reason, message]) => [`${reason}-timed`, `${message} ({seconds:duration} before the end)`]));
const patience = curveRule({
	id: "patience",
	summary: "early stopping, replayed: evaluations wasted after it would have stopped",
	level: "warning",
	advice: "Add early stopping with this patience and restore_best_weights, or train for fewer epochs. With the preset of a scheduler, reduce the learning rate at that point.",
	messages: {
		...failureMessages,
		...timedFailureMessages,
		stopped: "the run ended {actual} evaluations after the best {series:name}, where EarlyStopping(patience={actual}) ends a run",
		late: `${call} would have stopped at {at:position}, but {series:name} improved again {actual} evaluations after {best_at:position}`,
		"late-reduced": `${call} would have reduced the learning rate at {axis} {reduced_at}, but {series:name} improved again by {best_at:position}`,
		patient: "evaluations since the best {series:name}: {actual} (limit {limit})",
		"too-few": "the run has {points} evaluations, none after start_from_epoch {start_from_epoch}",
		misfit: "preset {preset} does not accept {option:name}: expected {expected}"
	},
	shorthand: "patience",
	options,
	resolveDefaults: (given) => ({
		...given,
		...presets$1[given.preset].defaults,
		...defined(replayOptionsOf(given))
	}),
	conflicts: (given) => presetConflicts(given.preset, replayOptionsOf(given)),
	needs: "val",
	judge: (curve, settings) => {
		const { preset, patience = 0, start_from_epoch = 0 } = settings;
		const points = curve.values.length;
		const [conflict] = presetConflicts(preset, replayOptionsOf(settings));
		if (conflict) return {
			status: "blocked",
			reason: "misfit",
			facts: {
				preset,
				...conflict
			}
		};
		if (start_from_epoch >= points) return {
			status: "not-judged",
			reason: "too-few",
			facts: {
				points,
				start_from_epoch
			}
		};
		const { callback, parameter, replay } = presets$1[preset];
		const replayed = replay(curve, replayOptionsOf(settings));
		const found = "reductions" in replayed ? judgeReductions(curve, replayed) : judgeStop(curve, replayed, settings);
		return {
			...found,
			facts: {
				callback,
				parameter,
				patience,
				...found.facts
			}
		};
	}
});
function replayOptionsOf({ preset: _, ...options }) {
	return options;
}
function judgeStop(curve, { stop, best, because, improvedAt }, settings) {
	const { values, positions } = curve;
	const last = values.length - 1;
	const limit = Math.max(settings.patience ?? 0, 1);
	if (stop === null || stop === last) return patient(curve, best, limit);
	const reference = because === "threshold" ? stop : best ?? stop;
	const facts = {
		best_at: positions[reference] ?? NaN,
		left: last - stop
	};
	const found = {
		at: positions[stop] ?? null,
		facts
	};
	if (improvedAt !== null) return {
		...found,
		status: "pass",
		reason: "late",
		actual: improvedAt - reference,
		limit
	};
	if (because === null || because === "patience") return wasted(curve, stop, {
		...found,
		reason: "wasted",
		actual: last - reference,
		limit
	});
	const { baseline, stopping_threshold: threshold, divergence_threshold: divergence } = settings;
	return wasted(curve, stop, {
		...found,
		reason: `wasted-${because}`,
		actual: values[because === "baseline" ? reference : stop] ?? null,
		limit: {
			baseline,
			threshold,
			divergence,
			"non-finite": void 0
		}[because] ?? null
	});
}
function judgeReductions(curve, { reductions, best, maxWait }) {
	const { positions, axis } = curve;
	const last = positions.length - 1;
	const reference = best ?? 0;
	const afterBest = reductions.filter((reduction) => reduction > reference);
	const reported = afterBest.length > 0 ? afterBest : reductions;
	const [first] = reported;
	if (first === void 0 || first === last) return patient(curve, best, maxWait);
	const facts = {
		axis,
		best_at: positions[reference] ?? NaN,
		reduced_at: listed(reported.map((reduction) => positions[reduction] ?? NaN))
	};
	const found = {
		actual: last - reference,
		limit: maxWait,
		at: positions[first] ?? null,
		facts
	};
	if (afterBest.length === 0) return {
		...found,
		status: "pass",
		reason: "late-reduced"
	};
	return wasted(curve, first, {
		...found,
		reason: "unreduced"
	});
}
function patient({ values, positions, direction }, best, limit) {
	const last = positions.length - 1;
	const at = positions[last] ?? null;
	const stopped = stoppedWithPatience(values, direction);
	if (stopped !== null) return {
		status: "pass",
		reason: "stopped",
		actual: stopped,
		limit,
		at
	};
	return {
		status: "pass",
		reason: "patient",
		actual: last - (best ?? 0),
		limit,
		at
	};
}
const harmlessRise = .02;
function isHarmless({ values, direction }) {
	return !(riseOf(costs(values, direction)).share > harmlessRise);
}
function wasted(curve, since, given) {
	const { seconds } = curve;
	const stopped = stoppedWithPatience(curve.values, curve.direction);
	if (stopped !== null && given.reason === "wasted") return {
		...given,
		status: "fail",
		reason: "stopped",
		actual: stopped,
		maxLevel: "info"
	};
	const found = isHarmless(curve) ? {
		...given,
		maxLevel: "info"
	} : given;
	const elapsed = (seconds?.at(-1) ?? NaN) - (seconds?.[since] ?? NaN);
	if (Number.isNaN(elapsed)) return {
		...found,
		status: "fail"
	};
	const facts = {
		...found.facts,
		seconds: elapsed
	};
	return {
		...found,
		status: "fail",
		reason: `${found.reason}-timed`,
		facts
	};
}
const maxListed$1 = 5;
function listed(positions) {
	return positions.slice(0, maxListed$1).map((position) => Number(position.toPrecision(12))).join(", ") + (positions.length > maxListed$1 ? ", …" : "");
}

// src/rules/plateau.ts
const maxPoints$2 = 500;
const windowError = "a whole number of evaluations, at least 2, or \"auto\" (a fifth of them, at least 5)";
const windowOption = custom((z) => z.union([evaluations$1(2).schema(z), z.literal("auto")], { error: windowError }));
const plateau = curveRule({
	id: "plateau",
	summary: "val no longer improving within a window, by its best value and by its slope",
	level: "warning",
	advice: "Train for fewer epochs if the value is good enough. If train and val are both still high, the model underfits: train longer, add capacity, or try another learning rate or batch size.",
	messages: {
		flat: "{series:name} {actual:improvement} in the last {window} evaluations, from {at:position} on (minimum improvement {limit:share})",
		"flat-low": "{series:name} {actual:improvement} in the last {window} evaluations, from {at:position} on (minimum improvement {limit:share}), after it had learnt",
		moving: "{series:name} is not flat: over the last {window} evaluations its best {actual:improvement}, its trend {trend:improvement}",
		"too-few": "too few evaluations for a window of {window}: {points}",
		zero: "{series:name} reached 0: relative changes are undefined"
	},
	shorthand: "window",
	options: {
		window: withDefault(windowOption, "auto"),
		min_change: withDefault(share, .01)
	},
	needs: "val",
	judge: (curve, options, { run }) => {
		const { values, positions, direction } = curve;
		const points = values.length;
		const window = options.window === "auto" ? Math.max(5, Math.ceil(points / 5)) : options.window;
		const start = points - window;
		if (start < 1) return {
			status: "not-judged",
			reason: "too-few",
			facts: {
				points,
				window
			}
		};
		const cost = costs(values, direction);
		const recent = cost.subarray(start);
		const bestBefore = smallest(cost.subarray(0, start));
		const actual = shareOf(bestBefore - smallest(recent), bestBefore);
		const kept = downsample(window, maxPoints$2);
		const trend = theilSen(Float64Array.from(kept, (index) => recent[index] ?? NaN));
		const rise = shareOf(trend.slope * (kept.length - 1), median(recent));
		const at = positions[start] ?? null;
		if (!Number.isFinite(actual) || !Number.isFinite(rise)) return {
			status: "not-judged",
			reason: "zero",
			at
		};
		const isFlat = trend.low <= 0 && trend.high >= 0 || !(Math.abs(rise) >= options.min_change);
		const found = {
			actual,
			limit: options.min_change,
			unit: "share",
			at,
			facts: {
				window,
				trend: -rise
			}
		};
		if (!(actual >= options.min_change) && isFlat) return isBadNews(curve, run) ? {
			...found,
			status: "fail",
			reason: "flat"
		} : {
			...found,
			status: "fail",
			reason: "flat-low",
			maxLevel: "info"
		};
		return {
			...found,
			status: "pass",
			reason: "moving"
		};
	}
});
const goodPoints = 90;
function isBadNews(curve, run) {
	const { values, train, direction } = curve;
	const task = taskMetricOf(run, curve);
	if (task && Math.abs(task.smoothed.at(-1) ?? 0) >= goodPoints * task.point && task.smoothed.every((v) => v >= 0)) return false;
	return [values, train.filter(Number.isFinite)].every((side) => {
		const cost = costs(side, direction);
		const [first = NaN] = cost;
		return side.length === 0 || !(ending(cost) <= first - .30000000000000004 * Math.abs(first));
	});
}
function smallest(values) {
	return values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
}

// src/rules/reference.ts
const reference$1 = curveRule({
	id: "reference",
	summary: "the whole curve against the baseline's, position by position",
	level: "error",
	enabledByDefault: false,
	judgesSingleValues: true,
	isAcceptable: true,
	advice: "Look at seeds, data order, precision and library versions if the change is meant to leave the numbers as they were; if it is meant to change them, accept it as the new baseline.",
	messages: {
		differs: "{series:name} differs from the baseline at {different} of {points} positions ({actual:share}; limit {limit:share}), first at {at:position}: {here:number}, baseline {baseline:number}",
		length: "{series:name} has {points} values where the baseline has {baseline_points}: the curves are not of one training",
		equal: "{series:name} differs from the baseline at {different} of {points} positions ({actual:share}; limit {limit:share})"
	},
	shorthand: "rtol",
	options: {
		rtol: withDefault(share, .01),
		atol: withDefault(amount, 0),
		max_share: withDefault(share, 0)
	},
	needs: "each",
	judge: (curve, { rtol, atol, max_share }, { baseline }) => {
		if (baseline.kind === "absent") return {
			status: "not-judged",
			reason: "no-base",
			facts: { because: baseline.because }
		};
		const before = baseline.runs.map((run) => findSeries(run, curve.series)).find((found) => found !== null);
		if (!before) return {
			status: "not-judged",
			reason: "no-base-metric"
		};
		const { curve: paired, series, split } = before;
		const expected = curve.val.length > 0 && split === "train" && paired.trainAt !== null ? {
			...series,
			positions: paired.positions,
			values: paired.trainAt
		} : series;
		const points = curve.values.length;
		const pairs = pairsOf(curve, expected);
		if (pairs.length !== points || expected.values.length !== points) return {
			status: "fail",
			reason: "length",
			facts: {
				points,
				baseline_points: expected.values.length
			}
		};
		const different = pairs.filter(([here, there]) => !(Math.abs(here - there) <= atol + rtol * Math.abs(there)));
		const [first] = different;
		const found = {
			actual: different.length / points,
			limit: max_share,
			unit: "share",
			option: "max_share"
		};
		const facts = {
			points,
			different: different.length
		};
		if (!first || found.actual <= max_share) return {
			...found,
			status: "pass",
			reason: "equal",
			facts
		};
		const [here, there, at] = first;
		return {
			...found,
			at,
			status: "fail",
			reason: "differs",
			facts: {
				...facts,
				here,
				baseline: there
			}
		};
	}
});
function pairsOf({ values, positions }, baseline) {
	const byPosition = new Map([...baseline.positions].map((at, i) => [at, baseline.values[i] ?? NaN]));
	return [...positions].flatMap((at, i) => {
		const before = byPosition.get(at);
		return before === void 0 ? [] : [[
			values[i] ?? NaN,
			before,
			at
		]];
	});
}

// src/rules/clearly-worse.ts
const singleShare = .1;
const singleErrors = 1;
const singlePoints = 3;
const standardErrors = 3;
const seedsShare = .05;
const seedsErrors = .5;
const seedsPoints = 2;
function clearlyWorse(baseline, { values, direction }, hasSeeds, { max, absolute }) {
	const ofValue = hasSeeds ? seedsShare : singleShare;
	if (![baseline, ...values].every((value) => value >= 0 && value <= 1)) return Math.max(ofValue * Math.abs(baseline), max * Math.abs(baseline), absolute);
	const errors = direction === "max" ? 1 - baseline : baseline;
	const sample = sampleShare(values, 1);
	const noise = hasSeeds ? 0 : standardErrors * Math.sqrt(2 * baseline * (1 - baseline) * sample);
	const points = (hasSeeds ? seedsPoints : singlePoints) / 100;
	const moved = Math.min(ofValue * baseline, (hasSeeds ? seedsErrors : singleErrors) * errors);
	return Math.max(points, noise, moved, absolute);
}

// src/rules/regression.ts
const isWorse = "{change:share} worse than baseline {baseline:number}";
const single = `{which} {series:name} {actual:number} at {at:position} is ${isWorse}`;
const plain = `{which} {series:name} {actual:number} is ${isWorse}`;
const means = `{which} {series:name} {actual:number} (n = {candidate_runs}) is ${isWorse} (n = {baseline_runs}; limit {allowed:share})`;
const test = "p = {p:number}, 95 % interval {low:share} to {high:share}, P(worse) = {probability:number}";
const prediction = "(p = {p:number}; P(worse) = {probability:number})";
const history = "(robust z = {z:number}, limit {z_limit})";
const changes = "(robust z = {z:number})";
const defaultLimits = {
	max: .05,
	max_single: .1,
	max_seeds: .02
};
const minSeeds = 3;
const regression = curvesRule({
	id: "regression",
	summary: "the best or last value of every metric against the baseline: a limit, plus statistics if seeds or a history allow",
	level: "error",
	advice: "Check what this change does to data, model and schedule. If single runs were compared, train again with another seed before trusting a small difference.",
	messages: {
		worse: `${single} (limit {allowed:share}); single runs compared; seed noise unknown`,
		"worse-by-little": `${single} (limit {allowed:share}); single runs compared; seed noise unknown, so this warns only`,
		"worse-means": `${means}; fewer than three runs a side; seed noise unknown`,
		"worse-than-zero": "{which} {series:name} {actual:number} is worse than baseline 0 (limit {floor:number}; relative limits are undefined at 0, set `absolute`)",
		"luck-of-zero": "{which} {series:name} {actual:number} is worse than baseline 0, but within seed noise",
		"within-zero": "{which} {series:name} {actual:number}, baseline 0 (limit {floor:number} worse)",
		permutation: `${means}, more than seed noise: exact permutation test, ${test}`,
		welch: `${means}, more than seed noise: Welch's test, ${test}`,
		prediction: `${means}, more than the spread of the runs predicts ${prediction}`,
		history: `${means}, outside its history ${history}`,
		changes: `${plain} (limit {allowed:share}), unlike earlier changes between commits of the base branch ${changes}`,
		"luck-tested": `${means}, but within seed noise: ${test}`,
		"luck-predicted": `${means}, but within the spread that the runs predict ${prediction}`,
		"as-before": `${means}, but within its history ${history}`,
		"as-changes": `${plain} (limit {allowed:share}), but like earlier changes between commits of the base branch ${changes}`,
		within: "{which} {series:name} {actual:number} at {at:position}, baseline {baseline:number} (limit {allowed:share} worse)",
		"within-means": "{which} {series:name} {actual:number} (n = {candidate_runs}), baseline {baseline:number} (n = {baseline_runs}; limit {allowed:share} worse)"
	},
	isAcceptable: true,
	judgesSingleValues: true,
	scope: "seeds",
	shorthand: "max",
	options: {
		max: optional(share),
		max_single: optional(share),
		max_seeds: optional(share),
		absolute: withDefault(amount, 0),
		at: withDefault(choice(["best", "last"]), "best")
	},
	resolveDefaults: (given) => ({
		...given,
		max: given.max ?? defaultLimits.max,
		max_single: given.max_single ?? given.max ?? defaultLimits.max_single,
		max_seeds: given.max_seeds ?? given.max ?? defaultLimits.max_seeds
	}),
	needs: "compared",
	judge: (curves, options, subject) => {
		const { max = 0, max_single = max, max_seeds = max, absolute, at } = options;
		const limits = {
			max,
			max_single,
			max_seeds,
			absolute,
			at
		};
		const comparisons = curves.map((curve) => ({
			curve,
			compared: compareToBaseline(curve, limits.at, subject)
		}));
		const sidesOf = (compared, { direction }) => ({
			candidate: toCosts(compared.candidateValues, direction),
			baseline: toCosts(compared.baselineValues, direction),
			history: toCosts(compared.history, direction)
		});
		const primary = comparisons.flatMap(({ curve, compared }) => curve.isPrimary && !("status" in compared) ? [sidesOf(compared, curve)] : []);
		const results = evidence(primary, subject.splitLimit).values();
		return comparisons.map(({ curve, compared }) => {
			if ("status" in compared) return compared;
			const [found = null] = curve.isPrimary ? [results.next().value] : evidence([sidesOf(compared, curve)], subject.splitLimit);
			const outcome = curve.isPrimary ? conclude$1(compared, curve.direction, limits, found) : concludeOther(compared, curve, limits, found);
			return {
				...outcome,
				comparison: outcome.status === "fail" ? "worse" : "same"
			};
		});
	}
});
function conclude$1(compared, direction, limits, evidence) {
	const { baseline, worseBy, candidateValues, baselineValues } = compared;
	const floor = floorOf(Math.min(candidateValues.length, baselineValues.length) >= minSeeds ? limits.max_seeds : limits.max, baseline, limits);
	const found = describe(compared, direction, limits, evidence, floor);
	if (baseline === 0) {
		if (worseBy <= floor) return {
			...found,
			status: "pass",
			reason: "within-zero"
		};
		if (evidence?.isNoise) return {
			...found,
			status: "pass",
			reason: "luck-of-zero"
		};
		return {
			...found,
			status: "fail",
			reason: "worse-than-zero"
		};
	}
	const isSingle = candidateValues.length === 1 && baselineValues.length === 1;
	if (worseBy <= floor) return {
		...found,
		status: "pass",
		reason: isSingle ? "within" : "within-means"
	};
	if (evidence?.isNoise) return {
		...found,
		status: "pass",
		reason: noiseReasons[evidence.by]
	};
	if (!evidence && isSingle) {
		const singleFloor = floorOf(limits.max_single, baseline, limits);
		return worseBy <= singleFloor ? {
			...found,
			status: "fail",
			reason: "worse-by-little",
			maxLevel: "warning"
		} : {
			...describe(compared, direction, limits, evidence, singleFloor),
			status: "fail",
			reason: "worse"
		};
	}
	return {
		...found,
		status: "fail",
		reason: evidence?.by ?? "worse-means"
	};
}
function floorOf(max, baseline, { absolute }) {
	return Math.max(max * Math.abs(baseline), absolute);
}
function concludeOther(compared, curve, limits, evidence) {
	const { candidateValues, baselineValues, worseBy, baseline } = compared;
	const hasSeeds = Math.min(candidateValues.length, baselineValues.length) >= minSeeds;
	const floor = clearlyWorse(baseline, curve, hasSeeds, limits);
	const found = describe(compared, curve.direction, limits, evidence, floor);
	const isSingle = candidateValues.length === 1 && baselineValues.length === 1;
	if (worseBy <= floor) return {
		...found,
		status: "pass",
		reason: isSingle ? "within" : "within-means"
	};
	if (evidence && (evidence.isNoise || "p" in evidence && !(evidence.p <= strictAlpha))) return {
		...found,
		status: "pass",
		reason: noiseReasons[evidence.by]
	};
	return {
		...found,
		status: "fail",
		reason: evidence?.by ?? (isSingle ? "worse" : "worse-means")
	};
}
function describe({ actual, baseline, at, change, candidateValues, baselineValues }, direction, { at: which }, evidence, floor) {
	return {
		actual,
		limit: direction === "min" ? baseline + floor : baseline - floor,
		at,
		facts: {
			which,
			baseline,
			floor,
			allowed: floor / Math.abs(baseline),
			change,
			candidate_runs: candidateValues.length,
			baseline_runs: baselineValues.length,
			...factsOf(evidence, baseline)
		}
	};
}
const strictAlpha = .01;
const noiseReasons = {
	permutation: "luck-tested",
	welch: "luck-tested",
	prediction: "luck-predicted",
	history: "as-before",
	changes: "as-changes"
};
function factsOf(evidence, baseline) {
	if (!evidence) return {};
	if ("z" in evidence) return {
		z: twoDigits(evidence.z),
		z_limit: evidence.limit
	};
	const p = twoDigits(evidence.p);
	const probability = twoDigits(evidence.probability);
	if (evidence.by === "prediction") return {
		p,
		probability
	};
	const { low, high } = evidence.interval;
	return {
		p,
		probability,
		low: low / Math.abs(baseline),
		high: high / Math.abs(baseline)
	};
}
function twoDigits(value) {
	return Number(value.toPrecision(2));
}
function toCosts(values, direction) {
	return [...costs(Float64Array.from(values), direction)];
}

// src/rules/sagemaker/exploding-tensor.ts
const explodingTensor = runRule({
	id: "ExplodingTensor",
	summary: "SageMaker Debugger's ExplodingTensor for losses and other metrics: any NaN or infinity",
	level: "error",
	advice: "Lower the learning rate, clip gradients, look for a division by zero or a log of zero in the loss, and for NaN in the data.",
	messages: {
		finite: "no metric is {looked_for}",
		exploding: "{series:name} is {value} at {at:position} ({count} of {points} values are {looked_for})",
		"no-curve": obstacles["no-curve"]
	},
	enabledByDefault: false,
	options: { only_nan: withDefault(flag, false) },
	judge: ({ run }, { only_nan }) => {
		const known = run.curves.filter(({ direction }) => direction !== null);
		if (known.length === 0) return [{
			status: "blocked",
			reason: "no-curve"
		}];
		const failures = known.flatMap((curve) => failuresOf(curve, only_nan));
		if (failures.length > 0) return failures;
		return [{
			status: "pass",
			reason: "finite",
			facts: { looked_for: lookedFor(only_nan) }
		}];
	}
});
function lookedFor(onlyNan) {
	return onlyNan ? "NaN" : "NaN or infinite";
}
function failuresOf({ metric, train, val }, onlyNan) {
	const explodes = (value) => onlyNan ? Number.isNaN(value) : !Number.isFinite(value);
	return [train, val].flatMap((series) => {
		const first = series?.values.findIndex(explodes) ?? -1;
		if (!series || first < 0) return [];
		const { name, axis, values, positions } = series;
		const actual = values[first] ?? NaN;
		const facts = {
			series: name,
			value: String(actual),
			count: values.filter(explodes).length,
			points: values.length,
			looked_for: lookedFor(onlyNan)
		};
		return [{
			status: "fail",
			reason: "exploding",
			metric,
			axis,
			actual,
			limit: null,
			at: positions[first] ?? null,
			facts
		}];
	});
}

// src/rules/sagemaker/steps.ts
function steps(minimum) {
	return wholeNumber("steps as recorded", minimum);
}
function trainMeans({ series, positions }, { run }) {
	const train = findSeries(run, series)?.curve.train;
	return train ? meansSince(train, positions, "nan") : positions.map(() => NaN);
}
function relativeChange(from, to) {
	return from === to ? 0 : (to - from) / Math.abs(from);
}

// src/rules/sagemaker/loss-not-decreasing.ts
const percent = numberBetween(0, 100, "a percentage above 0 and below 100: 0.1 is 0.1 %");
const lossNotDecreasing = curveRule({
	id: "LossNotDecreasing",
	summary: "SageMaker Debugger's LossNotDecreasing: too small a fall of the loss from one check to the next",
	level: "error",
	advice: "Try another learning rate, or end the training once the loss has converged: a converged loss does not fall either. Otherwise compare over more steps (`num_steps`).",
	messages: {
		"not-decreasing": "{series:name} improved by {actual:share} from {since:position} to {at:position} (minimum {limit:share})",
		increasing: "{series:name} got worse by {actual:share} from {since:position} to {at:position} (limit {limit:share})",
		decreasing: "{series:name} improved by {actual:share} from {since:position} to {at:position} (minimum {limit:share})",
		tolerated: "{series:name} got worse by {actual:share} from {since:position} to {at:position} (limit {limit:share})",
		"too-few": "{series:name} has no two values at least {num_steps} steps apart"
	},
	enabledByDefault: false,
	options: {
		num_steps: withDefault(steps(1), 10),
		diff_percent: withDefault(percent, .1),
		increase_threshold_percent: withDefault(percent, 5)
	},
	needs: "val-else-train",
	judge: ({ values, positions, direction }, { num_steps, diff_percent, increase_threshold_percent }) => {
		const cost = costs(values, direction);
		const checks = checksOf(positions, num_steps).map(({ before, now }) => {
			const change = relativeChange(cost[before] ?? NaN, cost[now] ?? NaN);
			const found = {
				unit: "share",
				at: positions[now] ?? null,
				facts: { since: positions[before] ?? NaN }
			};
			if (change > 0) {
				const failed = !(change * 100 <= increase_threshold_percent);
				return {
					...found,
					failed,
					rose: true,
					actual: change,
					limit: increase_threshold_percent / 100
				};
			}
			const failed = !(-change * 100 >= diff_percent);
			return {
				...found,
				failed,
				rose: false,
				actual: 0 - change,
				limit: diff_percent / 100
			};
		});
		const reported = checks.find(({ failed }) => failed) ?? checks.at(-1);
		if (!reported) return {
			status: "not-judged",
			reason: "too-few",
			facts: { num_steps }
		};
		const { failed, rose, ...found } = reported;
		if (failed) return {
			...found,
			status: "fail",
			reason: rose ? "increasing" : "not-decreasing"
		};
		return {
			...found,
			status: "pass",
			reason: rose ? "tolerated" : "decreasing"
		};
	}
});
function checksOf(positions, apart) {
	const checks = [];
	let before = -1;
	let due = Number.NEGATIVE_INFINITY;
	positions.forEach((position, now) => {
		while ((positions[before + 1] ?? NaN) <= position - apart) before++;
		if (before < 0 || position < due) return;
		checks.push({
			before,
			now
		});
		due = position + apart;
	});
	return checks;
}

// src/rules/sagemaker/overfit.ts
const sagemakerOverfit = curveRule({
	id: "Overfit",
	summary: "SageMaker Debugger's Overfit: val above train by more than a share of train",
	level: "error",
	advice: "Regularise (dropout, weight decay, augmentation) or add data. A gap of 10 % is common in healthy trainings: raise `ratio_threshold`, or use the rules `overfit` and `gap`.",
	messages: {
		wide: "the gap of {metric:name} is {actual:share} of train at {at:position} (val {val:number}, mean train {train:number}; limit {limit:share}; evaluations in a row: {row}, patience: {patience})",
		narrow: "the gap of {metric:name} is {actual:share} of train at {at:position}; evaluations in a row above {limit:share}: at most {row} (patience: {patience})",
		"not-started": "no train {metric:name} was recorded for an evaluation from step {start_step} on"
	},
	shorthand: "ratio_threshold",
	enabledByDefault: false,
	options: {
		start_step: withDefault(steps(0), 0),
		patience: withDefault(evaluations$1(1), 1),
		ratio_threshold: withDefault(share, .1)
	},
	needs: "pair",
	judge: (curve, { start_step, patience, ratio_threshold }, subject) => {
		const compared = compare$1(curve, subject).filter(({ at }) => at >= start_step);
		const last = compared.at(-1);
		if (!last) return {
			status: "not-judged",
			reason: "not-started",
			facts: { start_step }
		};
		const describe = ({ at, val, train, ratio }, row) => ({
			actual: ratio,
			limit: ratio_threshold,
			unit: "share",
			at,
			facts: {
				val,
				train,
				row,
				patience
			}
		});
		let row = 0;
		let longestRow = 0;
		for (const evaluation of compared) {
			row = evaluation.ratio <= ratio_threshold ? 0 : row + 1;
			if (row >= patience) return {
				...describe(evaluation, row),
				status: "fail",
				reason: "wide"
			};
			longestRow = Math.max(longestRow, row);
		}
		return {
			...describe(last, longestRow),
			status: "pass",
			reason: "narrow"
		};
	}
});
function compare$1(curve, subject) {
	const { values, positions, direction } = curve;
	let train = NaN;
	return Array.from(trainMeans(curve, subject), (mean, i) => {
		if (!Number.isNaN(mean)) train = mean;
		const val = values[i] ?? NaN;
		const [from = NaN, to = NaN] = costs(Float64Array.of(train, val), direction);
		return {
			at: positions[i] ?? NaN,
			val,
			train,
			ratio: relativeChange(from, to)
		};
	}).filter(({ train }) => !Number.isNaN(train));
}

// src/rules/sagemaker/overtraining.ts
const overtraining = curveRule({
	id: "Overtraining",
	summary: "SageMaker Debugger's Overtraining: training continued after val or train stopped improving",
	level: "error",
	advice: "Stop earlier: add early stopping, or train for fewer epochs. `delta` is in units of the loss: lower it for small losses.",
	messages: {
		"val-stalled": "{series:name} did not improve by {delta:number} in {actual} evaluations after {best_at:position} (patience_validation: {limit})",
		"train-stalled": "train {metric:name} did not improve by {delta:number} in {actual} evaluations after {best_at:position} (patience_train: {limit})",
		improving: "evaluations in a row without a new best {series:name}: at most {actual} (patience_validation: {limit})"
	},
	enabledByDefault: false,
	options: {
		patience_train: withDefault(evaluations$1(1), 5),
		patience_validation: withDefault(evaluations$1(1), 10),
		delta: withDefault(amount, .01)
	},
	needs: "pair",
	judge: (curve, { patience_train, patience_validation, delta }, subject) => {
		const { values, positions, direction } = curve;
		const means = trainMeans(curve, subject);
		const withTrain = positions.filter((_, i) => !Number.isNaN(means[i]));
		const recordedMeans = means.filter((mean) => !Number.isNaN(mean));
		const val = firstOrLongestWait(costs(values, direction), positions, patience_validation, delta);
		const train = firstOrLongestWait(costs(recordedMeans, direction), withTrain, patience_train, delta);
		const describe = ({ count, limit, since, at }) => ({
			actual: count,
			limit,
			at: at ?? null,
			facts: {
				delta,
				best_at: since
			}
		});
		if (train.at !== void 0 && !(val.at !== void 0 && val.at <= train.at)) return {
			...describe(train),
			status: "fail",
			reason: "train-stalled"
		};
		if (val.at !== void 0) return {
			...describe(val),
			status: "fail",
			reason: "val-stalled"
		};
		return {
			...describe({
				...val,
				at: positions.at(-1)
			}),
			status: "pass",
			reason: "improving"
		};
	}
});
function firstOrLongestWait(cost, positions, patience, delta) {
	let longest = {
		since: positions[0] ?? NaN,
		count: 0,
		limit: patience,
		at: void 0
	};
	const optima = optimaOf(cost, delta);
	for (const [i, index] of optima.entries()) {
		const count = (optima[i + 1] ?? cost.length) - index - 1;
		const since = positions[index] ?? NaN;
		if (count >= patience) return {
			since,
			count,
			limit: patience,
			at: positions[index + patience]
		};
		if (count > longest.count) longest = {
			...longest,
			since,
			count
		};
	}
	return longest;
}
function optimaOf(cost, delta) {
	const optima = [];
	let best = Number.POSITIVE_INFINITY;
	cost.forEach((value, i) => {
		if (!(value < best && best - value >= delta)) return;
		best = value;
		optima.push(i);
	});
	return optima;
}

// src/rules/slow-val.ts
const maxPoints$1 = 1e3;
const slowVal = curveRule({
	id: "slow-val",
	summary: "val improving much slower than train while both improve",
	level: "info",
	advice: "Regularise, add or augment data, or stop here. Val that gains less than train is common near the end of a training.",
	messages: {
		slow: "{series:name} improved by {val:share} over the last {window} evaluations, train by {train:share}: a ratio of {actual:share} (minimum {limit:share})",
		abreast: "{series:name} improved by {val:share} over the last {window} evaluations, train by {train:share}: a ratio of {actual:share} (minimum {limit:share})",
		"not-both": "train and {series:name} do not both improve over the last {window} evaluations",
		"too-few": "too few evaluations to compare two trends: {points} (minimum {window})",
		zero: "train or {series:name} is 0 from {at:position} on: relative improvements are undefined"
	},
	shorthand: "min_ratio",
	options: { min_ratio: withDefault(share, .5) },
	needs: "pair",
	judge: ({ values, train, positions, direction }, { min_ratio }) => {
		const points = values.length;
		const window = lateLength(points);
		if (points < window) return {
			status: "not-judged",
			reason: "too-few",
			facts: {
				points,
				window
			}
		};
		const at = positions[points - window] ?? null;
		const lateVal = costs(values.subarray(points - window), direction);
		const lateTrain = costs(train.subarray(points - window), direction);
		if (Number.isNaN(lateTrain[0])) return {
			status: "not-judged",
			reason: "no-train-yet",
			at
		};
		if (!isImproving$1(lateVal) || !isImproving$1(lateTrain)) return {
			status: "pass",
			reason: "not-both",
			at,
			facts: { window }
		};
		const facts = {
			window,
			val: improvement(lateVal),
			train: improvement(lateTrain)
		};
		if (!Number.isFinite(facts.val) || !Number.isFinite(facts.train)) return {
			status: "not-judged",
			reason: "zero",
			at
		};
		const actual = facts.val / facts.train;
		const found = {
			actual,
			limit: min_ratio,
			unit: "share",
			at,
			facts
		};
		if (!(actual >= min_ratio)) return {
			...found,
			status: "fail",
			reason: "slow"
		};
		return {
			...found,
			status: "pass",
			reason: "abreast"
		};
	}
});
function isImproving$1(cost) {
	const kept = downsample(cost.length, maxPoints$1);
	const gains = Float64Array.from(kept, (index) => -(cost[index] ?? NaN));
	return improvement(cost) > 0 && mannKendall(gains).pRising < (kept.length < 30 ? .05 : .01);
}
function improvement(cost) {
	const { first, last } = halves(cost);
	return shareOf(first - last, first);
}

// src/rules/threshold.ts
const pattern = /^\s*(?:(best|last)\s+)?(<=|>=|<|>)\s*([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)\s*(%?)\s*$/i;
const expected = "a limit such as \"<= 0.4\", \">= 90%\" or \"last <= 0.5\"";
const holds = {
	"<=": (actual, limit) => actual <= limit,
	">=": (actual, limit) => actual >= limit,
	"<": (actual, limit) => actual < limit,
	">": (actual, limit) => actual > limit
};
const limit = custom((z) => z.string({ error: expected }).check(z.regex(pattern, { error: expected })));
const threshold = runRule({
	id: "threshold",
	summary: "the best or last value of any metric against a limit",
	level: "error",
	advice: "Train longer or change the model; if the limit is too strict, change it in the config.",
	messages: {
		missed: "{which} {series:name} is {actual:number} at {at:position} (must be {operator} {limit:number})",
		met: "{which} {series:name} is {actual:number} at {at:position} (must be {operator} {limit:number})",
		"missing-metric": obstacles["missing-metric"],
		truncated: obstacles.truncated
	},
	enabledByDefault: false,
	judgesSingleValues: true,
	options: {},
	perMetric: limit,
	judge: ({ run }, limits) => Object.entries(limits).map(([name, text]) => check(run, name, parseLimit(String(text))))
});
function parseLimit(text) {
	const [, which, operator, value, percent] = pattern.exec(text) ?? [];
	return {
		which: which?.toLowerCase() === "last" ? "last" : "best",
		operator: operator === "<=" || operator === ">=" || operator === "<" ? operator : ">",
		value: Number(value) / (percent ? 100 : 1)
	};
}
function check(run, name, { which, operator, value }) {
	const named = findNamed(run, name);
	if (!named) return {
		...missingMetric(name, run),
		metric: name,
		option: name
	};
	const { series, curve } = named;
	const facts = {
		series: series.name,
		which,
		operator
	};
	if (series.truncated) return {
		status: "blocked",
		reason: "truncated",
		metric: curve.metric,
		option: name,
		facts
	};
	const best = bestIndex(series.values, operator.startsWith("<") ? "min" : "max");
	const index = which === "last" || best < 0 ? series.values.length - 1 : best;
	const actual = series.values[index] ?? NaN;
	const met = holds[operator](actual, value);
	return {
		status: met ? "pass" : "fail",
		reason: met ? "met" : "missed",
		metric: curve.metric,
		axis: series.axis,
		actual,
		limit: value,
		option: name,
		at: series.positions[index] ?? null,
		facts
	};
}

// src/rules/underfit.ts
const trendShare = .3;
const minEvaluations$1 = 5;
const negligible = .01;
const maxPoints = 500;
const ends = "train {metric:name} {train:number} and {series:name} {actual:number}";
const reference = "(smoothed; {source} {reference:number})";
const underfit = curveRule({
	id: "underfit",
	summary: "train and val both ending worse than a target, or than where the baseline ended",
	level: "warning",
	advice: "Train longer if val still improves; if it is flat, add capacity, regularise less, or try another learning rate.",
	messages: {
		flat: `${ends} both ended worse than {limit:number} ${reference}, and {series:name} no longer improves: add capacity or try another learning rate`,
		improving: `${ends} both ended worse than {limit:number} ${reference}, and {series:name} still improves: train longer`,
		fits: `${ends} did not both end worse than {limit:number} ${reference}`,
		"too-few": "too few evaluations to assess underfitting: {points} (minimum {min_evaluations})",
		"no-train-yet": "train {metric:name} was recorded only after the last evaluation"
	},
	shorthand: "target",
	options: {
		target: optional(number("a value of the metric")),
		tolerance: optional(share)
	},
	resolveDefaults: (options) => ({
		...options,
		tolerance: options.tolerance ?? (options.target === void 0 ? .1 : 0)
	}),
	needs: "pair",
	judge: (curve, { target, tolerance = 0 }, subject) => {
		const { values, train, positions, direction } = curve;
		const points = values.length;
		if (points < minEvaluations$1) return {
			status: "not-judged",
			reason: "too-few",
			facts: {
				points,
				min_evaluations: minEvaluations$1
			}
		};
		const reference = target ?? baselineEnding(curve, subject);
		if (typeof reference !== "number") return reference;
		const recordedTrain = train.filter(Number.isFinite);
		if (recordedTrain.length === 0) return {
			status: "not-judged",
			reason: "no-train-yet"
		};
		const sign = direction === "min" ? 1 : -1;
		const valCost = costs(values, direction);
		const valEnding = ending(valCost);
		const trainEnding = ending(costs(recordedTrain, direction));
		const limit = sign * reference + tolerance * Math.abs(reference);
		const found = {
			actual: sign * valEnding,
			limit: sign * limit,
			at: positions[points - 1] ?? null,
			facts: {
				train: sign * trainEnding,
				reference,
				source: target === void 0 ? "baseline" : "target"
			}
		};
		if (valEnding <= limit || trainEnding <= limit) return {
			...found,
			status: "pass",
			reason: "fits"
		};
		return {
			...found,
			status: "fail",
			reason: isImproving(valCost) ? "improving" : "flat"
		};
	}
});
function baselineEnding({ series, metric }, { baseline }) {
	if (baseline.kind === "absent") return {
		status: "not-judged",
		reason: "no-base",
		facts: { because: baseline.because }
	};
	const recorded = baseline.runs.flatMap((run) => findMatching(run, series, metric) ?? []);
	if (recorded.length === 0) return {
		status: "not-judged",
		reason: "no-base-metric"
	};
	const endings = recorded.filter(({ values }) => values.every(Number.isFinite)).map(({ values }) => ending(values));
	return endings.length > 0 ? mean(endings) : {
		status: "not-judged",
		reason: "base-not-finite"
	};
}
function isImproving(cost) {
	const late = cost.subarray(-Math.max(minEvaluations$1, Math.round(cost.length * trendShare)));
	const kept = downsample(late.length, maxPoints);
	const { slope, high } = theilSen(Float64Array.from(kept, (index) => late[index] ?? NaN));
	return high < 0 && -slope * (kept.length - 1) >= negligible * Math.abs(median(late));
}

// src/rules/index.ts
var rules_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({ rules: () => rules });
const rules = [
	nonFinite,
	divergence,
	regression,
	reference$1,
	threshold,
	expression,
	overfit,
	evaluations,
	notLearning,
	underfit,
	gap,
	patience,
	plateau,
	oscillation,
	slowVal,
	improvement$1,
	batchSweep,
	explodingTensor,
	sagemakerOverfit,
	overtraining,
	lossNotDecreasing
];
function isAcceptable(id) {
	return rules.some((rule) => rule.id === id && rule.isAcceptable);
}

// src/config/file.ts
var file_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({
	configFile: () => configFile,
	defaultConfig: () => defaultConfig,
	defaultNames: () => defaultNames,
	findConfig: () => findConfig,
	maxBytes: () => maxBytes
});
const defaultConfig = ".github/lossgate.yml";
const defaultNames = [
	defaultConfig,
	".github/lossgate.yaml",
	"lossgate.yml",
	"lossgate.yaml",
	".lossgate.yml"
];
const maxBytes = 1048576;
function findConfig(cwd) {
	const [found = null, ...others] = defaultNames.filter((name) => isNamed((0, node_path.resolve)(cwd, name)));
	if (others.length > 0) throw new require_problems.InputError([require_problems.error(others[0] ?? "", `expected one config file, got ${found} too: remove one of them`)]);
	return found;
}
function isNamed(path) {
	try {
		(0, node_fs.lstatSync)(path);
		return true;
	} catch (thrown) {
		const code = thrown instanceof Error && "code" in thrown ? thrown.code : null;
		return code !== "ENOENT" && code !== "ENOTDIR";
	}
}
function configFile(named, cwd) {
	const file = named ?? findConfig(cwd);
	if (file === null) return null;
	const path = (0, node_path.resolve)(cwd, file);
	if (!isNamed(path)) throw new require_problems.InputError([require_problems.error(file, "config file not found")]);
	if (!(0, node_fs.existsSync)(path)) throw new require_problems.InputError([require_problems.error(file, "expected a readable file, got a link that leads nowhere")]);
	if (isWithin(path, cwd) && escapesRoot(path, cwd)) throw new require_problems.InputError([require_problems.error(file, "expected a file inside the directory, got a link out of it")]);
	return {
		file,
		text: decode(file, readBytes(file, path))
	};
}
function readBytes(file, path) {
	const stat = (0, node_fs.statSync)(path);
	if (!stat.isFile()) throw new require_problems.InputError([require_problems.error(file, `expected a file, got ${kindOf(stat)}`)]);
	if (stat.size > 1048576) throw new require_problems.InputError([require_problems.error(file, "expected at most 1 MiB")]);
	try {
		return (0, node_fs.readFileSync)(path);
	} catch (thrown) {
		throw new require_problems.InputError([require_problems.error(file, `expected a readable file: ${String(thrown)}`)]);
	}
}
function kindOf(stat) {
	return stat.isDirectory() ? "a directory" : stat.isFIFO() ? "a named pipe" : "a device or a socket";
}
function decode(file, bytes) {
	try {
		return new TextDecoder("utf-8", {
			fatal: true,
			ignoreBOM: true
		}).decode(bytes);
	} catch {
		throw new require_problems.InputError([require_problems.error(file, "expected UTF-8, got another encoding")]);
	}
}

// src/config/config.ts
var config_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({
	parseConfig: () => parseConfig,
	readConfig: () => readConfig
});
const noConfig = {
	metrics: [],
	columns: {
		metrics: /* @__PURE__ */ new Set(),
		position: null
	},
	format: null,
	ignore: [],
	validation: "expected",
	preset: null,
	layers: [],
	otherSettings: { validation: "expected" },
	seeds: [],
	waivers: []
};
function readConfig({ cwd, config, rules }) {
	return parseConfig(isText(config) ? config : configFile(config, cwd), rules);
}
function isText(config) {
	return config !== null && typeof config !== "string";
}
async function parseConfig(file, ruleInput) {
	if (!file && !ruleInput) return noConfig;
	const { parseFile, parseRules } = await Promise.resolve().then(() => require("./parse.js"));
	const fromFile = file ? await parseFile(file) : {
		config: noConfig,
		problems: []
	};
	const fromInput = ruleInput ? await parseRules(ruleInput) : {
		layers: [],
		problems: []
	};
	const problems = [...fromFile.problems, ...fromInput.problems];
	if (problems.length > 0) throw new require_problems.InputError(problems);
	const { config } = fromFile;
	return {
		...config,
		layers: [...config.layers, ...fromInput.layers]
	};
}

// src/curves/count-alike.ts
function countAlike(train, val) {
	const [first = 0, firstVal = 0] = [train.positions[0], val.positions[0]];
	const shift = firstVal - first;
	if (train.axis !== val.axis || Math.min(first, firstVal) !== 0 || Math.abs(shift) !== 1) return train;
	if (!(linesOf(train, val) === "val first" ? false : isParallel(train, val, shift)) && !(shift === -1 && linesOf(train, val) === "train first")) return train;
	return {
		...train,
		positions: train.positions.map((position) => position + shift),
		origin: {
			...train.origin,
			shift
		}
	};
}
function isParallel(train, val, shift) {
	const { positions } = val;
	return positions.length > 1 && positions.length === train.positions.length && positions.every((position, index) => position === (train.positions[index] ?? NaN) + shift);
}
function linesOf({ origin: train }, { origin: val }) {
	if (!train?.lines || !val?.lines || train.file !== val.file) return null;
	return train.lines[0] < val.lines[0] ? "train first" : "val first";
}

// src/curves/side-outputs.ts
const twoWords = /^([^-_ ./]+)([-_ ./][^-_ ./]+)$/;
function sideOutputs(names) {
	const all = new Set(names);
	const pairs = names.flatMap((name) => {
		const [, word = "", end = ""] = twoWords.exec(name) ?? [];
		const { split } = require_reading.parseName(`${word} x`);
		return split === null || require_reading.parseName(`x${end}`).split === null ? [] : [{
			name,
			word,
			end,
			split
		}];
	});
	const isPaired = ({ end, split }) => pairs.some((other) => other.end === end && other.split !== split);
	const isKeras = names.some((name) => require_reading.parseName(name).split === null && all.has(`val_${name}`));
	return (name) => {
		const pair = pairs.find((one) => one.name === name);
		if (pair && isPaired(pair)) return {
			metric: pair.end.slice(1),
			split: pair.split,
			word: pair.word,
			set: null,
			isBatch: false
		};
		const output = name.replace(/^val_/, "");
		const { split, word } = require_reading.parseName(output);
		const isOutput = split === "val" && word !== "val" && all.has(output) && all.has(`val_${output}`);
		if (!isKeras || !isOutput) return null;
		const side = output === name ? "train" : "val";
		return {
			metric: output,
			split: side,
			word: side,
			set: null,
			isBatch: false
		};
	};
}

// src/curves/metric-groups.ts
function groupByMetric(all, evaluated) {
	const outputOf = sideOutputs(all.map(({ name }) => name));
	const parsed = all.map((series) => {
		const name = outputOf(series.name) ?? require_reading.parseName(series.name);
		return {
			series,
			...name,
			split: evaluated.has(series) ? "val" : name.split
		};
	});
	const byMetric = /* @__PURE__ */ new Map();
	const spelt = twoSpellings.map(([usual, spellings]) => ({
		usual,
		isIn: ofTwoSpellings(parsed, spellings, usual)
	}));
	const metricOfEvalSet = metricsOfEvalSets(parsed);
	const metricOfMean = metricsOfMeans(parsed);
	for (const name of parsed) {
		const metric = spelt.find(({ isIn }) => isIn(name))?.usual ?? metricOfEvalSet(name) ?? metricOfMean(name) ?? name.metric;
		const key = keyOf$1(metric);
		const group = byMetric.get(key) ?? {
			metric,
			members: []
		};
		byMetric.set(key, group);
		group.members.push(name);
	}
	return [...byMetric.values()].map(({ metric, members }) => ({
		metric,
		...sortSides(members)
	}));
}
function keyOf$1(metric) {
	return metric.toLowerCase().replace(/[-_ ]+/g, "_");
}
function findEvaluated(all) {
	const names = all.map(({ name }) => require_reading.parseName(name));
	const sides = /* @__PURE__ */ new Map();
	for (const { metric, split } of names) sides.set(metric, (sides.get(metric) ?? /* @__PURE__ */ new Set()).add(split));
	const has = (metric, side) => sides.get(metric)?.has(side) ?? false;
	const validated = names.filter(({ split }) => split === "val").map(({ metric }) => metric);
	if (!(validated.some((metric) => has(metric, "train")) && !validated.some((metric) => has(metric, null)))) return /* @__PURE__ */ new Map();
	const vals = all.filter((_, index) => names[index]?.split === "val");
	const splits = names.map(({ split }) => split);
	const [firstTrain, firstVal] = [splits.indexOf("train"), splits.indexOf("val")];
	const candidates = all.filter((_, index) => {
		const { metric = "", split } = names[index] ?? {};
		const isOutside = index < firstTrain || index > firstVal || /^metrics\//i.test(metric);
		return split === null && isOutside && require_reading.directionOf(metric) !== null && !/loss|entropy|cost/i.test(metric);
	});
	return new Map(candidates.flatMap((one) => {
		const val = vals.find((candidate) => haveSameAxis(candidate, one));
		return val ? [[one, val]] : [];
	}));
}
function haveSameAxis(a, b) {
	return a.axis === b.axis && haveSamePositions(a, b);
}
function metricsOfEvalSets(all) {
	const metricsOf = (isVal) => new Set(all.filter(({ split }) => split === "val" === isVal).map(({ metric }) => metric));
	const [trained, validated] = [metricsOf(false), metricsOf(true)];
	return ({ word, split, metric }) => {
		if (split !== "val" || trained.has(metric)) return null;
		const train = [...metric.matchAll(word === "eval" ? /[_/]/g : /\//g)].map(({ index }) => metric.slice(index + 1)).find((end) => trained.has(end));
		return train === void 0 || validated.has(train) ? null : train;
	};
}
function metricsOfMeans(all) {
	const keysOf = (isVal) => new Set(all.filter(({ split }) => split === "val" === isVal).map(({ metric }) => keyOf$1(metric)));
	const [trained, validated] = [keysOf(false), keysOf(true)];
	return ({ metric, split }) => {
		const bare = keyOf$1(metric).replace(/^(mean|avg|average)_/, "");
		const [own, other] = split === "val" ? [validated, trained] : [trained, validated];
		return !own.has(bare) && other.has(bare) && !other.has(keyOf$1(metric)) ? bare : null;
	};
}
const twoSpellings = [
	["loss", /^((loss_)?metrics\/)?((global_)?(total|reduced|avg|average|mean|running)_)?loss(es)?$/],
	["accuracy", /^acc(s|uracy|uracies)?$/],
	["perplexity", /^(ppl|perplexity)$/]
];
function ofTwoSpellings(all, spellings, usual) {
	const keys = (isVal) => all.filter(({ split }) => split === "val" === isVal).map(({ metric }) => keyOf$1(metric)).filter((key) => spellings.test(key));
	const trains = keys(false);
	const vals = keys(true);
	if (trains.length === 0 || vals.length === 0 || trains.some((key) => vals.includes(key))) return () => false;
	const [train, val] = [trains, vals].map((side) => side.includes(usual) ? usual : side[0]);
	return ({ metric, split }) => keyOf$1(metric) === (split === "val" ? val : train);
}
function sortSides(members) {
	const curvesFirst = ({ series, isBatch }) => (series.values.length > 1 ? 0 : 2) + (isBatch ? 1 : 0);
	const sortBy = (side, rank) => side.toSorted((a, b) => curvesFirst(a) - curvesFirst(b) || rank(a) - rank(b));
	return {
		trains: sortBy(members.filter(({ split }) => split !== "val"), ({ split }) => split === "train" ? 0 : 1),
		vals: sortBy(members.filter(({ split }) => split === "val"), ({ word }) => require_reading.valWords.indexOf(word ?? ""))
	};
}

// src/curves/not-measured.ts
const bySize = /(?:^|[/_ ])m?a[pr](?:@\d+)?[-_ ]?(?:s|m|l|small|medium|large)$/i;
function whyNotMeasured(series, all) {
	if (isOfNoObjects(series)) return "no objects of this size";
	return isNeverEvaluated(series, all) ? "0 at every evaluation: nothing was evaluated" : null;
}
function isOfNoObjects({ name, values }) {
	return bySize.test(name.slice(-40)) && values.every((value) => value === -1 || Number.isNaN(value));
}
const minTrainLoss = .05;
function isNeverEvaluated({ name, values }, all) {
	if (values.length < 2 || values.some((value) => value !== 0)) return false;
	const { metric, split } = require_reading.parseName(name);
	if (split !== "val" || !require_reading.isLoss(require_reading.wordsOf(metric))) return false;
	return all.some((other) => {
		const { metric: its, split: side } = require_reading.parseName(other.name);
		return its === metric && side !== "val" && other.values.every((value) => value >= minTrainLoss);
	});
}

// src/curves/own-trains.ts
function ownTrains(trains, sets) {
	const own = /* @__PURE__ */ new Map();
	if (sets.length < 2) return own;
	for (const set of sets) {
		const train = trains.find((one) => one.isBatch === set.isBatch && bareName(one) === bareName(set));
		if (train) own.set(set, train);
	}
	const [set, ...otherSets] = sets.filter((one) => !own.has(one) && one.set === null);
	const taken = new Set(own.values());
	const [train, ...otherTrains] = trains.filter((one) => one.isBatch === set?.isBatch && !taken.has(one));
	if (own.size > 0 && set && train && otherSets.length + otherTrains.length === 0) own.set(set, train);
	return own;
}
function bareName({ series, word }) {
	return series.name.toLowerCase().replace(word ?? "", "");
}

// src/curves/placeholders.ts
const minLoss = .05;
const minStretches = 2;
function dropPlaceholders(run, configured) {
	const between = /* @__PURE__ */ new Set();
	for (const one of run.series) if (!configured.has(one.name)) for (const at of placeholdersIn(one, run.series)) between.add(at);
	if (between.size === 0) return run;
	const isBetween = (at, value) => (value === 0 || value === -1) && between.has(at ?? NaN);
	const dropped = [];
	const series = run.series.map((one) => {
		if (require_reading.parseName(one.name).split !== "val" || configured.has(one.name)) return one;
		const kept = [...one.values.keys()].filter((index) => !isBetween(one.positions[index], one.values[index] ?? NaN));
		if (kept.length === one.values.length || kept.length === 0) return one;
		dropped.push(one.name);
		return {
			...one,
			positions: Float64Array.from(kept, (index) => one.positions[index] ?? NaN),
			values: Float64Array.from(kept, (index) => one.values[index] ?? NaN)
		};
	});
	const what = `${between.size} values of ${dropped.join(", ")}`;
	const why = "0 or -1 between evaluations: nothing was evaluated";
	return {
		...run,
		series,
		leftOut: [...run.leftOut ?? [], {
			what,
			why
		}]
	};
}
function placeholdersIn({ name, positions, values }, all) {
	const { metric, split } = require_reading.parseName(name);
	if (split !== "val" || !require_reading.isLoss(require_reading.wordsOf(metric))) return [];
	const placeholder = [0, -1].find((value) => values.includes(value));
	if (placeholder === void 0) return [];
	const others = values.filter((value) => value !== placeholder);
	const ends = values.filter((value, index) => value !== placeholder && values[index - 1] === placeholder);
	if (!(ends.length >= minStretches || ends.length > 0 && values[0] === placeholder) || others.some((value) => value < minLoss)) return [];
	return all.some((other) => {
		const { metric: its, split: side } = require_reading.parseName(other.name);
		return its === metric && side !== "val" && other.values.every((value) => value >= minLoss);
	}) ? [...positions.filter((_, index) => values[index] === placeholder)] : [];
}

// src/curves/single-tests.ts
const minEvaluations = 3;
const testWords = new Set(require_reading.wordsFor("test"));
function withoutSingleTests(groups) {
	const isTest = ({ word }) => testWords.has(word ?? "");
	const isEvaluated = groups.some(({ vals }) => vals.some((one) => !isTest(one) && one.series.values.length >= minEvaluations));
	return groups.map((group) => {
		const tests = group.vals.filter((one) => isEvaluated && isTest(one) && one.series.values.length === 1);
		return {
			...group,
			vals: group.vals.filter((one) => !tests.includes(one)),
			tests
		};
	});
}

// src/curves/pairing.ts
var pairing_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({
	pair: () => pair,
	pairRuns: () => pairRuns
});
function pairRuns(runs, configured) {
	return runs.map((run) => pair(run, configured));
}
function pair(recorded, configured = []) {
	const configuredNames = new Set(configured.flatMap(({ train, val }) => [train, val]));
	const run = dropPlaceholders(recorded, configuredNames);
	const without = new Map(run.series.flatMap((series) => {
		const why = configuredNames.has(series.name) ? null : whyNotMeasured(series, run.series);
		return why === null ? [] : [[series, {
			what: series.name,
			why
		}]];
	}));
	const metrics = run.series.filter((series) => configuredNames.has(series.name) || !(without.has(series) || isBookkeepingSeries(series)));
	const unpaired = new Map(metrics.map((series) => [series.name, series]));
	const curves = [];
	for (const { metric, train, val, mode } of configured) {
		if (train === void 0 && val === void 0) continue;
		const pairing = {
			train: take(unpaired, train),
			val: take(unpaired, val)
		};
		const paired = toCurve(metric, pairing.train, pairing.val, mode ?? require_reading.directionOf(metric), true);
		if (paired) curves.push(paired);
	}
	const isContested = require_reading.contestedIn(metrics.map(({ name }) => require_reading.parseName(name).metric), [...metrics.map(({ origin }) => origin?.place ?? ""), ...(run.leftOut ?? []).map(({ what }) => what)]);
	const evaluated = findEvaluated([...unpaired.values()]);
	const placed = new Map([...evaluated].map(([one, val]) => [one, withSide(one, `the positions of ${val.name}`)]));
	const named = [...unpaired.values()].map((one) => placed.get(one) ?? one);
	const modes = new Map(configured.map(({ metric, mode }) => [metric, mode]));
	const byName = withoutSingleTests(groupByMetric(named, new Set(placed.values()))).map((group) => {
		const mode = modes.get(group.metric);
		const direction = isContested(group.metric) ? null : require_reading.directionOf(group.metric);
		return curvesOf(group, mode ?? direction, mode !== void 0);
	});
	const primaryCurves = selectPrimary([...curves.map((curve) => [curve]), ...byName.map(({ paired }) => paired)]);
	curves.push(...byName.flatMap(({ paired, others }) => [...paired, ...others]));
	const evaluations = (primaryCurves[0] ?? curves[0])?.positions.length ?? 0;
	const apart = [...byName.flatMap(({ apart }) => apart), ...without.values()];
	return {
		...run,
		series: run.series.map((one) => placed.get(one) ?? one),
		...apart.length > 0 ? { leftOut: [...run.leftOut ?? [], ...apart] } : {},
		curves,
		primaryCurves,
		evaluations
	};
}
function withSide(series, side) {
	return {
		...series,
		origin: {
			...series.origin,
			side
		}
	};
}
function isBookkeepingSeries({ name }) {
	return require_reading.isBookkeeping(name) || require_reading.isBookkeeping(require_reading.parseName(name).metric);
}
function take(unpaired, name) {
	const series = name === void 0 ? void 0 : unpaired.get(name);
	if (series) unpaired.delete(series.name);
	return series ?? null;
}
function curvesOf({ metric, trains, vals, tests }, direction, isConfigured) {
	const [val] = vals;
	const fits = ({ series }) => !val || whyApart(series, val.series, direction) === null;
	const train = trains.find(fits) ?? (val ? void 0 : trains[0]);
	const sets = vals.filter(({ word, isBatch }) => word === val?.word && isBatch === val.isBatch);
	const own = ownTrains(trains.filter(fits), sets);
	const trainOf = (set) => (set && own.get(set)) ?? train;
	const main = toCurve(metric, trainOf(val)?.series ?? null, val?.series ?? null, direction, isConfigured);
	const bySet = sets.slice(1).map((set) => toCurve(set.series.name, trainOf(set)?.series ?? null, set.series, direction, isConfigured));
	const used = new Set(sets.length === 0 ? [train] : sets.map(trainOf));
	const others = [...trains.filter((one) => !used.has(one)).map(({ series }) => toCurve(nameBeside(metric, series), series, null, direction, false)), ...[...vals.filter((one) => !sets.includes(one)), ...tests].map(({ series }) => toCurve(nameBeside(metric, series), null, series, direction, false))];
	const apart = val && !train ? trains : [];
	return {
		paired: [main, ...bySet].filter((one) => one !== null),
		others: others.filter((one) => one !== null),
		apart: apart.map(({ series }) => ({
			what: series.name,
			why: `not paired with ${val?.series.name}, ${val && whyApart(series, val.series, direction)}`
		}))
	};
}
function nameBeside(metric, { name }) {
	return name === metric ? `${name} (no side)` : name;
}
function whyApart(train, val, direction) {
	if (!haveSameUnit(train, val)) return "whose positions count something else";
	return direction === "max" && (isPercentageOf(train, val) || isPercentageOf(val, train)) ? "since one is a percentage and the other a fraction" : null;
}
function isPercentageOf({ values }, { values: fractions }) {
	const isWithin = (all, most) => all.every((value) => !(value < 0 || value > most));
	if (!isWithin(values, 100) || !isWithin(fractions, 1)) return false;
	const ratio = greatest(values) / greatest(fractions);
	return ratio >= 40 && ratio <= 250;
}
function greatest(values) {
	return values.reduce((most, value) => value > most ? value : most, 0);
}
const [minEpochs, muchLonger] = [3, 20];
function haveSameUnit(train, val) {
	if (train.axis !== val.axis) return false;
	const { positions, axis } = val;
	const isEpochs = axis === "step" && (positions[0] ?? 0) <= 1 && positions.every((position, i) => i === 0 || position === (positions[i - 1] ?? 0) + 1);
	const isFew = positions.length < minEpochs;
	const last = Math.max(positions.at(-1) ?? 0, 1);
	const isLonger = (train.positions.at(-1) ?? 0) >= (isFew ? muchLonger : 2) * last && (!isFew || train.positions.length >= muchLonger * positions.length);
	return !(isEpochs && isLonger);
}
function toCurve(metric, recordedTrain, val, direction, isConfigured) {
	const train = recordedTrain && val ? countAlike(recordedTrain, val) : recordedTrain;
	const main = val ?? train;
	if (!main) return null;
	return {
		metric,
		direction,
		axis: main.axis,
		train,
		val,
		positions: main.positions,
		trainAt: train && meansSince(train, main.positions, "carry"),
		valAt: val?.values ?? null,
		isConfigured
	};
}
const totalLoss = /^(.*\/)?((global_)?(total|sum|overall|avg|average|mean|lm)[_ ]loss|loss(es)?[_ /](total|sum|overall|avg|average|mean))$/i;
const calibration = /(?:^|[\W_])(?:[as]?ece|calibration[\W_]error)$/i;
const preferences = [
	({ metric, direction }) => direction === "min" && /^(.*\/)?loss$/i.test(metric),
	({ metric, direction }) => direction === "min" && totalLoss.test(metric),
	({ metric, direction }) => direction === "min" && /loss/i.test(metric),
	({ direction, metric }) => direction === "min" && !calibration.test(metric),
	({ direction }) => direction === "max",
	({ direction }) => direction === "min"
];
function selectPrimary(all) {
	const preferred = preferredOf(all).flat();
	const validated = all.filter(([first]) => first !== void 0 && first.val !== null);
	const validatedOnly = preferred.some(({ val }) => val !== null) ? [] : preferredOf(validated)[0] ?? [];
	const configured = all.flat().filter((curve) => curve.isConfigured && curve.direction !== null);
	return [.../* @__PURE__ */ new Set([
		...validatedOnly,
		...preferred,
		...configured
	])];
}
function preferredOf(all) {
	const matching = (isPreferred) => all.filter(([first]) => first !== void 0 && isPreferred(first));
	const found = preferences.map(matching).find((some) => some.length > 0) ?? [];
	const used = found.filter(([first]) => first !== void 0 && !isZero(first));
	return used.length > 0 ? used : found;
}
function isZero({ train, val }) {
	return [train, val].every((series) => series === null || series.values.every((value) => value === 0));
}

// src/curves/long-table.ts
var long_table_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({
	csvLines: () => csvLines,
	jsonLines: () => jsonLines
});
const columns = [
	"run",
	"metric",
	"side",
	"axis",
	"position",
	"value"
];
function* csvLines(runs) {
	yield `${columns.join(",")}\n`;
	for (const { run, metric, side, axis, position, value } of rowsOf(runs)) yield `${csvCell(run)},${csvCell(metric)},${side},${axis},${position},${csvNumber(value)}\n`;
}
function* jsonLines(runs) {
	for (const { value, ...row } of rowsOf(runs)) yield `${JSON.stringify(row).slice(0, -1)},"value":${String(value)}}\n`;
}
function* rowsOf(runs) {
	for (const { name: run, curves } of runs) for (const { metric, train, val } of curves) for (const [side, series] of [["train", train], ["val", val]]) if (series !== null) yield* valuesOf(series, {
		run,
		metric,
		side
	});
}
function* valuesOf({ axis, positions, values }, of) {
	for (const [i, value] of values.entries()) yield {
		...of,
		axis,
		position: positions[i] ?? NaN,
		value
	};
}
function csvCell(text) {
	const line = text.replace(require_problems.controlChars, " ");
	return /[",]/.test(line) ? `"${line.replaceAll("\"", "\"\"")}"` : line;
}
function csvNumber(value) {
	return String(value).replace("Infinity", "inf");
}

// src/findings/severity.ts
function severityOf({ status, required, level, waived }) {
	if (status === "pass") return status;
	if (status !== "fail" && !required) return "not-judged";
	return waived !== null && !waived.expired ? "waived" : level;
}
function isFailure(finding) {
	const severity = severityOf(finding);
	return severity !== "pass" && severity !== "not-judged";
}
const severities = [
	"error",
	"warning",
	"waived",
	"info",
	"not-judged",
	"pass"
];
function worstOf(findings) {
	return findings.toSorted(compare)[0];
}
function compare(a, b) {
	return severities.indexOf(severityOf(a)) - severities.indexOf(severityOf(b)) || Number(a.status !== "fail") - Number(b.status !== "fail") || rules.indexOf(a.rule) - rules.indexOf(b.rule);
}
function worstFirst(runs) {
	const keys = new Map(runs.map((run) => [run, {
		worst: worstOf(run.findings),
		weight: weightOf(run.findings)
	}]));
	return runs.toSorted((one, other) => {
		const [a, b] = [keys.get(one), keys.get(other)];
		if (!a?.worst || !b?.worst) return Number(!a?.worst) - Number(!b?.worst);
		return compare(a.worst, b.worst) || excess(b.worst) - excess(a.worst) || b.weight - a.weight;
	});
}
function excess({ actual, limit }) {
	if (actual === null || limit === null) return 0;
	const share = Math.abs(actual - limit) / Math.abs(limit);
	return Number.isNaN(share) ? 0 : Math.min(share, Number.MAX_VALUE);
}
function weightOf(findings) {
	const errors = findings.filter((finding) => severityOf(finding) === "error").length;
	const failures = findings.filter((finding) => isFailure(finding) && finding.level !== "info").length;
	return errors * 1e3 + failures - errors;
}

// src/findings/verdict.ts
var verdict_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({
	blocks: () => blocks,
	conclude: () => conclude,
	exitCode: () => exitCode
});
function conclude(runs, findings, problems, failOn) {
	if (problems.some(({ level }) => level === "error")) return {
		verdict: "error",
		decisive: null
	};
	const failing = worstOf(findings.filter((finding) => blocks(finding, failOn)));
	if (failing) return {
		verdict: "fail",
		decisive: failing
	};
	const unseen = problems.find(({ level }) => level === "inconclusive");
	if (unseen) return {
		verdict: "inconclusive",
		decisive: unseen
	};
	const blocked = findings.find(({ status, level }) => status === "blocked" && level === "error");
	if (blocked) return {
		verdict: "inconclusive",
		decisive: blocked
	};
	const judged = new Set(findings.filter(({ status, rule }) => (status === "pass" || status === "fail") && rule.scope !== "all").flatMap(({ runs }) => runs));
	const unjudged = runs.find((run) => !judged.has(run));
	if (runs.length === 0 || unjudged !== void 0) return {
		verdict: "inconclusive",
		decisive: findings.find(({ runs }) => unjudged !== void 0 && runs.includes(unjudged)) ?? null
	};
	return {
		verdict: "pass",
		decisive: null
	};
}
function blocks(finding, failOn) {
	const severity = severityOf(finding);
	return severity === "error" || severity === "warning" && failOn === "warning";
}
function exitCode(verdict, failOn, ifInconclusive = "fail") {
	switch (verdict) {
		case "pass": return 0;
		case "fail": return failOn === "never" ? 0 : 1;
		case "inconclusive": return ifInconclusive === "pass" ? 0 : 2;
		case "error": return 2;
	}
}

// src/formats/unevaluated.ts
function dropUnevaluated(run) {
	const isOf = (pattern) => run.series.filter(({ name }) => pattern.test(name));
	const [losses, metrics] = [isOf(/^(val|test)\//), isOf(/^metrics\//)];
	if (losses.length === 0 || metrics.length === 0) return run;
	const found = /* @__PURE__ */ new Set([...losses, ...metrics]);
	const evaluations = new Set([...found].flatMap(({ positions }) => [...positions]));
	const evaluated = new Set([...found].flatMap(({ positions, values }) => [...positions.filter((_, index) => values[index] !== 0)]));
	if (evaluated.size === evaluations.size) return run;
	const message = `${evaluations.size - evaluated.size} of ${evaluations.size} epochs have 0 for every validation loss and metric: treated as not evaluated`;
	return {
		...run,
		series: run.series.flatMap((one) => found.has(one) ? at(one, evaluated) : [one]),
		notes: [...run.notes, message]
	};
}
function at(series, some) {
	const isKept = (_, index) => some.has(series.positions[index] ?? NaN);
	const values = series.values.filter(isKept);
	const origin = {
		...series.origin,
		lines: void 0
	};
	return values.length === 0 ? [] : [{
		...series,
		values,
		positions: series.positions.filter(isKept),
		origin
	}];
}

// src/formats/evidence.ts
var evidence_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({
	describeNearly: () => describeNearly,
	describeRecord: () => describeRecord
});
const minScore = 3;
function describeNearly(artifact, mustBeNamed = false) {
	const found = evidenceIn(artifact);
	if (found === null || found.isUncounted || mustBeNamed && !found.isNamed) return null;
	return found.score >= 3 ? found.why : null;
}
function describeRecord(artifact) {
	const value = require_reading.headLiteral(artifact)?.value ?? null;
	if (!require_reading.isDict(value) || keysOf(artifact).length > 0) return null;
	const isMetric = ([name, one]) => typeof one === "number" && require_reading.isKnownMetric(name, noColumns);
	const [name = null] = [...value.entries].find(isMetric) ?? [];
	return name && `it has one value of ${require_reading.quote(name)}: write one for each epoch`;
}
function evidenceIn(artifact) {
	if (/^\s*[[{]/.test(artifact.head)) return ofColumns("keys", keysOf(artifact), 1);
	return ofColumns("columns", columnsOf(artifact), counts(artifact) ? 3 : 0) ?? ofLines(artifact);
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
		isNamed: sides + counters.length > 0,
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
		isNamed: true,
		why: `${best.count} lines such as ${line} ${lossLike.test(best.first) ? "are not read as those of a training" : "hold no known metric"}; describe them under \`lines\` in the config`
	};
}

// src/formats/rl-columns.ts
const counters = [
	/^(total\/(time)?steps|((time|misc)\/)?(total_timesteps|timesteps_total|total_?env_?(steps|interacts)|num_env_steps_sampled(_lifetime)?))$/i,
	/^(misc\/)?(timesteps_so_far|serial_timesteps|agent_timesteps_total)$/i,
	/^(training_iteration|time\/iterations|(misc\/)?nupdates|itr|iteration|(total\/)?epochs?)$/i
];
const curve = /^(rollout|eval|evaluation|train|loss)\/(?!.*(sampler_results|hist_stats|num_|timer|config|learning_rate|n_updates|clip_range|ent_coef$|exploration_rate))|^loss|loss$|entropy$/i;
function countsEnvironment(names) {
	return counters.slice(0, 2).some((counter) => names.some((name) => counter.test(name)));
}
function positionName(names) {
	return counters.flatMap((counter) => names.find((name) => counter.test(name)) ?? [])[0] ?? null;
}
function keepProgress(table, config) {
	const position = positionName(table.columns.map(({ name }) => name));
	const kept = table.columns.filter(({ name }) => {
		if (name === position || config.metrics.has(name)) return true;
		return name.length <= 200 && (require_reading.isReward(name) || curve.test(name)) && !/sampler_results/.test(name) && require_reading.mayBeSeries(name, config);
	});
	const episodes = kept.map((column) => require_reading.isReward(column.name) ? withoutLeadingNaN(column) : column);
	const count = table.columns.length - kept.length;
	const leftOut = count === 0 ? [] : [{
		what: `${count} columns`,
		why: "counters, times and settings"
	}];
	return {
		kept: {
			...table,
			columns: episodes
		},
		leftOut
	};
}
function toProgress(table, config) {
	const { kept, leftOut } = keepProgress({
		...table,
		isFull: false
	}, config);
	const name = positionName(table.columns.map((column) => column.name));
	const column = kept.columns.find((one) => one.name === name) ?? null;
	return require_reading.toRuns(kept, config, { column }).map((run) => ({
		...run,
		leftOut: [...run.leftOut ?? [], ...leftOut]
	}));
}
function withoutLeadingNaN(column) {
	const first = column.values.toArray().findIndex((value) => !Number.isNaN(value));
	if (first <= 0) return column;
	const row = column.rows.get(first);
	return require_reading.filterCells(column, (at) => at >= row);
}

// src/baseline/load.ts
async function findBaselineFiles(source) {
	switch (source.kind) {
		case "absent": return [];
		case "given": return [await findFiles(source.place).catch(asErrors)];
		case "published": return Promise.all(source.reports.map(({ place }) => findFiles(place)));
	}
}
function asErrors(thrown) {
	if (!(thrown instanceof require_problems.InputError)) throw thrown;
	throw new require_problems.InputError(thrown.problems.map((problem) => problem.level === "inconclusive" ? require_problems.error(problem.file, "no such file or directory") : problem));
}
async function loadBaseline(source, places, config) {
	if (source.kind === "absent") return {
		baseline: source,
		problems: []
	};
	const ignore = source.kind === "given" ? config.ignore : [];
	const budget = sharedBudget();
	const read = await Promise.all(places.map((files) => readRuns(files.map(openFile), {
		...config,
		ignore
	}, budget)));
	const groups = (runs) => groupBySeed(pairRuns(runs, config.metrics), config.seeds);
	return source.kind === "given" ? fromPath(source, read, groups) : fromReports(source, read, groups);
}
function fromPath({ from }, read, groups) {
	const runs = read.flatMap((one) => one.runs);
	const problems = read.flatMap((one) => one.problems);
	if (runs.length === 0) {
		const isTold = problems.some(({ level }) => level === "error");
		const none = require_problems.error(from, "expected a training history to compare with, found none");
		throw new require_problems.InputError(isTold ? problems : [none, ...problems]);
	}
	return {
		baseline: {
			kind: "found",
			from,
			published: [],
			earlier: [],
			runs: groups(runs)
		},
		problems
	};
}
function fromReports({ branch, reports }, read, groups) {
	const all = reports.flatMap(({ published, inputs }, i) => read[i] ? [{
		published,
		inputs,
		...read[i]
	}] : []);
	const [nearest, ...earlier] = all.filter(({ runs }) => runs.length > 0);
	const problems = all.flatMap((one) => one.problems.filter(({ level }) => level === "error" || one === nearest)).map((problem) => ({
		...problem,
		level: "note"
	}));
	if (!nearest) {
		const because = `the report of ${branch} holds no run`;
		const isGiven = reports.some(({ published }) => published.how === "given");
		return {
			baseline: {
				kind: "absent",
				because,
				lost: "note"
			},
			problems: isGiven ? [...problems, require_problems.error("input baseline", because)] : problems
		};
	}
	return {
		baseline: {
			kind: "found",
			from: `${branch} at ${nearest.published.commit.slice(0, 12)}`,
			published: [nearest, ...earlier].map(({ published }) => published),
			inputs: nearest.inputs,
			runs: groups(nearest.runs),
			earlier: earlier.map(({ runs }) => groups(runs))
		},
		problems
	};
}

// src/baseline/counterparts.ts
function counterparts(candidates, baseline) {
	const undated = undatedGroups(baseline);
	const parts = new Map([...candidates, ...baseline].map((seeds) => [seeds, partsOf(seeds)]));
	const depth = Math.max(0, ...[...parts.values()].map(({ length }) => length));
	const lengths = Array.from({ length: depth }, (_, i) => depth - i);
	const own = new Map([...ownLengths(candidates, parts), ...ownLengths(baseline, parts)]);
	const endings = lengths.map((length) => ({
		groups: baseline,
		keyOf: (seeds) => parts.get(seeds)?.slice(-length).join("/") ?? "",
		isEnough: (...pair) => pair.some((seeds) => length >= (own.get(seeds) ?? length))
	}));
	const strategies = [
		...renumbered(candidates, baseline),
		{
			groups: baseline,
			keyOf: pathOf
		},
		{
			groups: baseline,
			keyOf: (seeds) => nameOf(seeds)
		},
		...endings,
		{
			groups: undated,
			keyOf: (seeds) => nameOf(seeds, withoutDates)
		},
		{
			groups: undated,
			keyOf: (seeds) => nameOf(seeds, withoutNumbers)
		},
		{
			groups: baseline,
			keyOf: settingsKey
		}
	];
	const matches = /* @__PURE__ */ new Map();
	const claimed = /* @__PURE__ */ new Set();
	for (const { groups, keyOf, isEnough = () => true } of strategies) {
		const candidatesByKey = require_reading.groupBy(candidates, keyOf);
		const baselineByKey = require_reading.groupBy(groups, keyOf);
		for (const [key, [seeds, ...otherCandidates]] of candidatesByKey) {
			const [runs, ...otherGroups] = baselineByKey.get(key) ?? [];
			const isAmbiguous = otherCandidates.length + otherGroups.length > 0;
			if (!seeds || !runs || isAmbiguous || meaninglessKey.test(key) || !isEnough(seeds, runs)) continue;
			if (matches.has(seeds) || runs.some((run) => claimed.has(run))) continue;
			matches.set(seeds, runs);
			for (const run of runs) claimed.add(run);
		}
	}
	return matches;
}
const numberedJob = /^(lossgate-[^/]*-)\d+(?=\/)/;
function renumbered(candidates, baseline) {
	const familyOf = (seeds) => foldedPath(seeds).replace(numberedJob, "$1#");
	const [families, before] = [candidates, baseline].map((groups) => require_reading.groupBy(groups, familyOf));
	const isMoved = (seeds) => {
		const sides = [families, before].map((side) => (side?.get(familyOf(seeds)) ?? []).map(settingsKey));
		const [now = [], then = []] = sides.map((keys) => new Set(keys)).toSorted((a, b) => a.size - b.size);
		return sides.every((keys) => new Set(keys).size === keys.length) && [...now].every((key) => new Set(then).has(key));
	};
	const moved = new Set(candidates.filter((seeds) => numberedJob.test(foldedPath(seeds)) && isMoved(seeds)));
	return [{
		groups: baseline,
		keyOf: (seeds) => `${familyOf(seeds)} ${settingsKey(seeds)}`,
		isEnough: (candidate) => moved.has(candidate)
	}];
}
function settingsKey([run]) {
	return settingsOf$2(run?.params ?? {});
}
const meaninglessKey = /^([^\p{L}\p{N}]*|\{\})$/u;
function undatedGroups(groups) {
	return [...require_reading.groupBy(groups, (seeds) => nameOf(seeds, withoutDates)).values()].map((same) => same.flat());
}
function nameOf(seeds, fold = (name) => name) {
	return withoutSeed(seedGroupName(seeds.map(({ name }) => fold(name.normalize()))));
}
function pathOf(seeds) {
	return foldedPath(seeds) + numberOf(seeds);
}
function foldedPath(seeds) {
	return withoutSeed(seedGroupName(seeds.map(({ path }) => path.normalize())));
}
function numberOf(seeds) {
	return /#\d+$/.exec(nameOf(seeds))?.[0] ?? "";
}
function partsOf(seeds) {
	const parts = pathParts(foldedPath(seeds));
	return [...parts.slice(0, -1), `${parts.at(-1)}${numberOf(seeds)}`];
}
function ownLengths(groups, parts) {
	const all = groups.map((seeds) => parts.get(seeds) ?? []);
	const shared = sharedLength(all);
	return groups.map((seeds, i) => [seeds, Math.max(1, (all[i]?.length ?? 0) - shared)]);
}
function withoutDates(name) {
	return name.toLowerCase().replace(/(?<!\d)20\d\d[-_.]?[01]\d[-_.]?[0-3]\d([-_.t ]?\d{2,}([-:.]?\d\d)*)?(?!\d)|(?<!\d)1\d{9}(\d{3})?(?!\d)/g, "#");
}
function withoutNumbers(name) {
	return name.toLowerCase().replace(/[\d#*]+([-_.:t]?[\d#*]+)*/g, "#");
}

// src/baseline/match.ts
const maxListedRuns = 10;
const missingAdvice = "Look in the log whether the training wrote it, and keep its old path or name. If the change is intended, set `accept: true` in the step; on the command line, renew the baseline.";
function matchBaseline(candidates, baseline) {
	if (baseline.kind === "absent") return candidates.map((seeds) => ({
		seeds,
		baseline
	}));
	const [only, ...others] = undatedGroups(baseline.runs);
	if (only && others.length === 0 && candidates.length === 1) return candidates.map((seeds) => ({
		seeds,
		baseline: withHistory(only, baseline.earlier)
	}));
	const matches = counterparts(candidates, baseline.runs);
	return candidates.map((seeds) => {
		const runs = matches.get(seeds);
		if (runs) return {
			seeds,
			baseline: withHistory(runs, baseline.earlier)
		};
		return {
			seeds,
			baseline: {
				kind: "absent",
				because: `the baseline has no run ${nameOf(seeds)} (available: ${list(baseline.runs.map((group) => nameOf(group)))})`
			}
		};
	});
}
function withHistory(runs, earlier) {
	const [path, name] = [pathOf(runs), nameOf(runs)];
	return {
		kind: "found",
		runs,
		earlier: earlier.map((groups) => groups.find((seeds) => pathOf(seeds) === path) ?? groups.find((seeds) => nameOf(seeds) === name)).filter((seeds) => seeds !== void 0)
	};
}
function assumedMatch(groups, source) {
	const [{ seeds, baseline } = {}] = groups;
	if (source.kind === "absent" || source.published.length === 0) return [];
	if (!seeds || baseline?.kind !== "found" || counterparts([seeds], [baseline.runs]).size > 0) return [];
	const message = `run ${nameOf(seeds)} is compared with ${nameOf(baseline.runs)}, the only run there`;
	return [require_problems.note(source.from, `${message}, though neither path nor name is the same`)];
}
function fewerSeeds(groups, source) {
	if (source.kind === "absent" || source.published.length === 0) return [];
	return groups.flatMap(({ seeds, baseline }) => {
		if (baseline.kind === "absent") return [];
		const before = source.runs.find((group) => group.length === baseline.runs.length && group[0] === baseline.runs[0]);
		if (before === void 0 || seeds.length >= before.length) return [];
		const message = `run ${nameOf(seeds)} has ${plural(seeds.length, "seed")}, its baseline ${before.length}`;
		return [require_problems.note(source.from, message)];
	});
}
function missingRuns(groups, source, isAccepted) {
	if (source.kind === "absent") return [];
	const matched = new Set(groups.flatMap(({ baseline }) => baseline.kind === "found" ? baseline.runs : []));
	const missing = source.runs.flat().filter((run) => !matched.has(run));
	if (missing.length === 0) return [];
	const added = groups.flatMap(({ seeds, baseline }) => baseline.kind === "found" ? [] : seeds);
	const names = list(missing.map(({ name }) => name));
	const [what, which] = missing.length === 1 ? [`run ${names} is missing`, "it"] : [`${missing.length} runs are missing`, names];
	const message = `${matched.size === 0 ? "nothing was compared: " : ""}${what}: only the baseline has ${which}` + (added.length > 0 ? ` (new: ${list(added.map(({ name }) => name))})` : "");
	return [isAccepted ? require_problems.note(source.from, message) : require_problems.inconclusive(source.from, message, missingAdvice)];
}
function list(names) {
	const rest = names.length - maxListedRuns;
	return names.slice(0, maxListedRuns).map(withLookalikes).join(", ") + (rest > 0 ? ` and ${rest} more` : "");
}
function withLookalikes(name) {
	const letters = /\p{Script=Latin}/u.test(name) ? name.match(/[\p{Script=Cyrillic}\p{Script=Greek}]/gu) : null;
	if (letters === null) return name;
	return `${name} (${[...new Set(letters)].map((letter) => letter.charCodeAt(0).toString(16).padStart(4, "0")).map((number) => `U+${number.toUpperCase()}`).join(", ")})`;
}

// src/baseline/lost.ts
function lostBaseline(baseline, isAccepted) {
	if (baseline.kind !== "absent" || baseline.lost === void 0) return [];
	const message = `nothing was compared: ${baseline.because}`;
	if (baseline.lost === "note" || isAccepted) return [require_problems.note("the baseline", message)];
	return [require_problems.inconclusive("the baseline", message, lostAdvice)];
}
const lostAdvice = "Run the job again, or give it what is missing. A gate that needs no baseline says so with `baseline: none`.";

// src/baseline/steps-back.ts
const maxListed = 3;
function passedOver(source, isAccepted) {
	if (source.kind === "given" || !source.stepsBack || source.stepsBack.length === 0) return [];
	const commits = source.stepsBack.slice(0, maxListed).map((commit) => commit.slice(0, 12));
	const rest = source.stepsBack.length - commits.length;
	const message = `the report of ${`${commits.join(", ")}${rest > 0 ? ` and ${plural(rest, "more commit")}` : ""}`} is not the baseline: its own comparison failed, and nobody accepted that`;
	if (source.kind === "absent") {
		const none = `${message}; no other report is left`;
		return [isAccepted ? require_problems.note("the baseline", none) : require_problems.inconclusive("the baseline", none, stepsBackAdvice)];
	}
	const nearest = source.reports[0]?.published.commit.slice(0, 12);
	return [require_problems.note("the baseline", `${message}; compared with ${nearest}, the nearest before it`)];
}
const stepsBackAdvice = "Repair the training on the base branch, or accept its results: set `accept: true` in the step there.";

// src/baseline/problems.ts
function comparisonProblems(source, baseline, groups, isAccepted) {
	return [
		...missingRuns(groups, baseline, isAccepted),
		...lostBaseline(baseline, isAccepted),
		...assumedMatch(groups, baseline),
		...fewerSeeds(groups, baseline),
		...passedOver(source, isAccepted)
	];
}

// src/rules/presets.ts
const presets = { "sagemaker-debugger": {
	Overfit: { level: "error" },
	Overtraining: { level: "error" },
	LossNotDecreasing: { level: "error" },
	ExplodingTensor: { level: "error" },
	"non-finite": { level: "off" },
	divergence: { level: "off" },
	overfit: { level: "off" },
	gap: { level: "off" },
	patience: { level: "off" },
	plateau: { level: "off" }
} };

// src/config/checks.ts
function checksFor({ preset, layers }, run) {
	const fromPreset = preset === null ? {} : presets[preset];
	const matching = layers.filter(({ match }) => matchesEnd(match, run));
	return rules.flatMap((rule) => {
		const setters = matching.filter(({ rules }) => rules[rule.id] !== void 0);
		const ofPreset = fromPreset[rule.id];
		if (setters.length === 0 && !ofPreset && !rule.enabledByDefault) return [];
		const merged = setters.reduce((before, { rules, isInput }) => (isInput ? bind : override)(before, rules[rule.id] ?? {}, rule), ofPreset ?? {});
		if (merged["level"] === "off") return [];
		return [rule.configure(merged, setters.at(-1)?.locations[rule.id])];
	});
}
function override(before, setting) {
	const { level, ...options } = before;
	return {
		...level === "off" ? options : before,
		...setting
	};
}
function bind(before, setting, { level, options, perMetric }) {
	const isLimit = (name) => name !== "level" && name !== "required";
	if (!Object.keys(setting).some(isLimit)) return override(before, setting);
	const kept = Object.entries(before).filter(([name]) => isLimit(name) ? perMetric !== null && !Object.hasOwn(options, name) : name === "required");
	const strictest = levels.find((one) => one === before["level"] || one === level);
	return {
		...Object.fromEntries(kept),
		level: strictest,
		...setting
	};
}

// src/config/changes.ts
async function diffConfigs(judged, config, { baselineConfig, rules, inputs = null }, baseline) {
	const since = baseline?.from ?? "";
	const known = inputs && baseline?.inputs;
	if (baselineConfig === null && !known) return null;
	const { diff } = await Promise.resolve().then(() => require("./diff.js"));
	const changed = (before, after, path = "") => diff(path, before, after).map(({ path, ...values }) => ({
		setting: path,
		runs: null,
		...values
	}));
	const changedInputs = known ? changed(known, inputs, "inputs") : [];
	if (baselineConfig === null) return {
		since,
		changes: changedInputs
	};
	if ("because" in baselineConfig) return {
		...baselineConfig,
		changes: changedInputs
	};
	const runs = judged.map(({ run }) => run.name);
	const text = known?.["rules"];
	const rulesBefore = !known ? rules : text ? {
		file: `input rules of ${since}`,
		text
	} : null;
	try {
		const before = await parseConfig(baselineConfig.source, rulesBefore);
		return {
			since: baselineConfig.from,
			changes: [
				...diffRules(runs, before, config),
				...changed(before.otherSettings, config.otherSettings),
				...changedInputs.filter(({ setting }) => setting !== "inputs.rules")
			]
		};
	} catch (thrown) {
		if (!(thrown instanceof require_problems.InputError)) throw thrown;
		return {
			because: `the baseline's config could not be read: ${thrown.message}`,
			changes: changedInputs
		};
	}
}
function diffRules(runs, before, after) {
	const changes = /* @__PURE__ */ new Map();
	for (const run of runs) for (const change of changesOf(settingsOf(checksFor(before, run)), settingsOf(checksFor(after, run)))) {
		const key = JSON.stringify(change);
		const known = changes.get(key) ?? {
			...change,
			runs: []
		};
		known.runs.push(run);
		changes.set(key, known);
	}
	return [...changes.values()];
}
function changesOf(before, after) {
	return [.../* @__PURE__ */ new Set([...before.keys(), ...after.keys()])].flatMap((rule) => {
		const change = {
			setting: `rules.${rule}`,
			before: before.get(rule) ?? null,
			after: after.get(rule) ?? null
		};
		return JSON.stringify(change.before) === JSON.stringify(change.after) ? [] : [change];
	});
}
function settingsOf(checks) {
	return new Map(checks.map((check) => [check.rule.id, effective(check)]));
}
function effective({ level, required, settings }) {
	const all = Object.entries({
		level,
		required,
		...settings
	}).filter(([, value]) => value !== void 0);
	return Object.fromEntries(all.sort(([a], [b]) => a < b ? -1 : 1));
}

// src/config/unknown-columns.ts
const maxNames = 10;
const maxProblems$2 = 50;
function unknownColumns(runs, { metrics }) {
	const recorded = new Set(runs.flatMap(({ series }) => series.map(({ name }) => name)));
	if (recorded.size === 0) return [];
	return metrics.flatMap(({ metric, train, val, setAt }) => Object.entries({
		train,
		val
	}).flatMap(([side, name]) => name === void 0 || recorded.has(name) ? [] : [{
		metric,
		side,
		name,
		setAt
	}])).slice(0, maxProblems$2).map(({ metric, side, name, setAt }) => {
		const nearest = nearestFirst(name, [...recorded]).slice(0, maxNames).join(", ");
		const message = `metrics.${metric}.${side}: expected a recorded column, got ${JSON.stringify(name)} (recorded: ${nearest})`;
		return require_problems.error(setAt.file, message, setAt.line);
	});
}

// src/config/unused-overrides.ts
const maxProblems$1 = 50;
function unusedOverrides(runs, { layers }) {
	if (runs.length === 0) return [];
	return layers.filter(({ match }) => !runs.some(({ name }) => matchesEnd(match, name))).slice(0, maxProblems$1).flatMap(({ match, locations }) => {
		const [setAt] = Object.values(locations);
		return setAt ? [{
			level: "note",
			...setAt,
			message: `override for ${JSON.stringify(match)} matches no run`
		}] : [];
	});
}

// src/rules/test-budget.ts
const maxSplitsOfGate = 4e7;
function splitLimitFor(groups) {
	return Math.min(maxSplits, maxSplitsOfGate / Math.max(1, countMetrics(groups)));
}
function testBudgetNotes(groups) {
	const limit = splitLimitFor(groups);
	if (!groups.some(({ seeds, baseline }) => {
		if (baseline.kind === "absent" || Math.min(seeds.length, baseline.runs.length) < 3) return false;
		const splits = splitCount(baseline.runs.length, seeds.length);
		return splits <= 2e5 && splits > limit;
	})) return [];
	const message = `permutation tests of ${countMetrics(groups)} metrics would take more than ${maxSplitsOfGate} splits: Welch's test compares them instead`;
	return [require_problems.note("regression", message)];
}
function countMetrics(groups) {
	return groups.reduce((sum, { seeds }) => sum + (seeds[0]?.curves.length ?? 0), 0);
}

// src/findings/judge.ts
function judge(checks, subject) {
	return checks.flatMap((check) => {
		const runs = runsInScope(check.rule.scope, subject);
		if (runs[0] !== subject.run) return [];
		const names = runs.map(({ name }) => name);
		return check.judge(subject).map((outcome) => toFinding(outcome, check, names));
	});
}
function toFinding(outcome, { rule, level, required }, runs) {
	const { maxLevel, ...found } = outcome;
	return {
		metric: null,
		axis: "row",
		actual: null,
		limit: null,
		at: null,
		facts: {},
		unit: "metric",
		...found,
		rule,
		level: lower(level, maxLevel),
		required,
		run: seedGroupName(runs),
		runs,
		waived: null
	};
}
function lower(level, maxLevel = level) {
	return levels.indexOf(level) < levels.indexOf(maxLevel) ? maxLevel : level;
}
function runsInScope(scope, { run, seeds, all }) {
	switch (scope) {
		case "run": return [run];
		case "seeds": return seeds;
		case "all": return all;
	}
}
const maxResults = 6e5;
function judgeAll(groups, checksFor) {
	const runs = groups.flatMap(({ seeds, baseline }, group) => seeds.map((run) => ({
		run,
		seeds,
		baseline,
		group,
		checks: checksFor(run)
	})));
	const judgedTogether = /* @__PURE__ */ new Map();
	for (const { run, group, checks } of runs) for (const check of checks.filter(({ rule }) => rule.scope !== "run")) {
		const key = keyOf(check, group);
		const others = judgedTogether.get(key);
		if (others) others.push(run);
		else judgedTogether.set(key, [run]);
	}
	const splitLimit = splitLimitFor(groups);
	let results = 0;
	return runs.map(({ run, seeds, baseline, group, checks }) => {
		const findings = checks.flatMap((check) => {
			const together = check.rule.scope === "run" ? [run] : judgedTogether.get(keyOf(check, group)) ?? [];
			return judge([check], {
				run,
				seeds: together,
				all: together,
				baseline,
				splitLimit
			});
		});
		results = findings.reduce((sum, { runs }) => sum + runs.length, results);
		if (results > maxResults) throw new require_problems.InputError([tooMany]);
		return {
			run,
			seeds,
			baseline,
			checks,
			findings
		};
	});
}
const tooMany = require_problems.error("rules", `expected at most ${require_reading.formatInteger(maxResults)} results of rules, got more: judge fewer runs at once, or fewer metrics by fewer rules`);
function keyOf({ rule, level, required, settings }, group) {
	return JSON.stringify([
		rule.id,
		level,
		required,
		settings,
		rule.scope === "seeds" ? group : null
	]);
}

// src/findings/unseen.ts
function unseen(judged, validation) {
	return judged.flatMap((one) => {
		const blocked = one.findings.filter(isBlockedError);
		if (validation === "expected" && !isValidated(one) && !blocked.some(isVanished)) return [withoutValidation$1(one)];
		return isSingleUnjudged(one) && blocked.length === 0 ? [singleEvaluation(one)] : [];
	});
}
function isBlockedError({ status, level }) {
	return status === "blocked" && level === "error";
}
function isVanished({ reason }) {
	return reason === "vanished";
}
function isValidated({ run }) {
	return run.curves.some(({ val, direction }) => val !== null && direction !== null) || run.curves.length === 0;
}
function withoutValidation$1({ run }) {
	const unknown = run.curves.flatMap(({ val }) => val?.name ?? []).slice(0, 5);
	if (unknown.length > 0) return ofRun(run, `validates only metrics of unknown direction (${unknown.join(", ")})`, "Set `mode: min` or `mode: max` for one of them under `metrics` in the config.");
	const only = `only ${comparedSeries(run).map(({ series }) => series.name).slice(0, 5).join(", ") || "metrics of unknown direction"}`;
	const unread = (run.leftOut ?? []).filter(isOfValidation).slice(0, 3);
	const told = unread.map(({ what, why }) => `${what}: ${why}`).join(", ");
	return ofRun(run, unread.length === 0 ? `recorded no validation metric (${only})` : `has no validation metric that is read (${only}); left out are ${told}`, "Record one, name its column under `metrics` in the config, or declare `validation: none` there.");
}
function isOfValidation({ what }) {
	const name = what.replace(/^\d+ values? of /, "").replace(/ \(.*$/, "");
	const { split } = require_reading.parseName(name);
	return split !== null && split !== "train" && !/\bbest/i.test(name);
}
function ofRun({ name, files, path }, message, advice) {
	return {
		...require_problems.inconclusive(files[0] ?? path, `run ${name} ${message}`, advice),
		run: name
	};
}
function isSingleUnjudged({ run, findings }) {
	const isHeld = findings.some(({ rule, status }) => rule.judgesSingleValues && (status === "pass" || status === "fail"));
	return run.evaluations === 1 && !isHeld;
}
function singleEvaluation({ run, findings }) {
	const count = countUnable(findings);
	return ofRun(run, `has one evaluation, which ${count === 0 ? "is no curve" : `${plural(count, "rule")} could not judge`}`, "Evaluate more often, compare it with a baseline, or set a threshold.");
}
function countUnable(findings) {
	return [...new Set(findings.map(({ rule }) => rule))].filter((rule) => {
		const own = findings.filter((finding) => finding.rule === rule);
		return rule.scope !== "all" && own.every(({ status, reason }) => isUnable(status, reason));
	}).length;
}
function isUnable(status, reason) {
	return (status === "not-judged" || status === "blocked") && reason !== "no-base" && reason !== "no-val";
}

// src/findings/waivers.ts
const maxProblems = 50;
function applyWaivers(runs, waivers, { accepted, today }) {
	return runs.map((judged) => ({
		...judged,
		findings: judged.findings.map((finding) => accept(waive(finding, waivers, today), accepted))
	}));
}
function waive(finding, waivers, today) {
	const covering = waivers.filter((waiver) => covers(waiver, finding));
	const waiver = covering.find(({ until }) => until >= today) ?? covering[0];
	if (!waiver) return finding;
	const { reason, by, until } = waiver;
	return {
		...finding,
		waived: {
			reason,
			by,
			until,
			expired: until < today
		}
	};
}
function accept(finding, accepted) {
	if (accepted === null || !finding.rule.isAcceptable) return finding;
	if (finding.status === "fail") return {
		...finding,
		waived: {
			...accepted,
			until: null,
			expired: false
		}
	};
	return finding.reason === "vanished" ? {
		...finding,
		status: "not-judged"
	} : finding;
}
function longWaivers(waivers, today) {
	const latest = `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`;
	return waivers.filter(({ until }) => until > latest).slice(0, maxProblems).map(({ rule, until, setAt }) => require_problems.error(setAt.file, `expected the waiver for ${rule} to end within a year, by ${latest}, got ${until}`, setAt.line));
}
function unusedWaivers(waivers, judged) {
	const findings = judged.flatMap((run) => run.findings);
	return waivers.flatMap((waiver) => {
		const { rule, until, setAt } = waiver;
		const note = (message) => [{
			level: "note",
			...setAt,
			message
		}];
		const affected = findings.filter((finding) => finding.rule.id === rule && finding.runs.some(matchesRun(waiver)));
		const failures = affected.filter(({ status }) => status === "fail");
		if (failures.some((finding) => covers(waiver, finding))) return [];
		if (failures[0]) return note(`waiver for ${rule} until ${until} covers only some of the runs of ${failures[0].run}`);
		if (!judged.some(({ run }) => matchesRun(waiver)(run.name))) return note(`waiver for ${rule} until ${until} matches no run`);
		return affected.some(({ status }) => status === "pass") ? note(`unused waiver for ${rule} until ${until}: remove it`) : [];
	});
}
function covers(waiver, { status, rule, runs }) {
	return status === "fail" && rule.id === waiver.rule && runs.every(matchesRun(waiver));
}
function matchesRun({ run }) {
	return (name) => matchesWildcard(run, name);
}

// src/curves/extremes.ts
function keepExtremes(series, length, max) {
	if (length <= max) return Array.from({ length }, (_, i) => i);
	const buckets = Math.max(1, Math.floor((max - 2) / (2 * Math.max(series.length, 1))));
	const kept = /* @__PURE__ */ new Set([0, length - 1]);
	for (let bucket = 0; bucket < buckets; bucket++) {
		const from = Math.floor(bucket * length / buckets);
		const to = Math.floor((bucket + 1) * length / buckets);
		for (const values of series) for (const index of extremes(values, from, to)) kept.add(index);
	}
	return [...kept].sort((a, b) => a - b);
}
function extremes(values, from, to) {
	let [least, greatest, broken] = [
		-1,
		-1,
		-1
	];
	for (let i = from; i < to; i++) {
		const value = values[i] ?? NaN;
		if (!Number.isFinite(value)) {
			if (broken < 0) broken = i;
			continue;
		}
		if (least < 0 || value < (values[least] ?? NaN)) least = i;
		if (greatest < 0 || value > (values[greatest] ?? NaN)) greatest = i;
	}
	return [
		least,
		greatest,
		broken
	].filter((index) => index >= 0);
}

// src/report/limits.ts
const maxTextLength = 2e3;
const maxNameLength = 300;
const maxItems = 1e3;
const maxPlotPoints$1 = 1e3;
function boundText(text) {
	return require_problems.sanitizeLine(text, maxTextLength);
}
function boundName(name) {
	return require_problems.sanitizeLine(name, 300);
}

// src/report/build-curve.ts
function reportedCurves({ primaryCurves, curves }) {
	return [.../* @__PURE__ */ new Set([...primaryCurves, ...curves])];
}
function reportCurve(curve, baseline, maxPoints) {
	const { metric, train, val, direction, axis, positions, trainAt, valAt } = curve;
	const point = (index) => ({
		at: positions[index] ?? 0,
		train: finite(trainAt?.[index]),
		val: finite(valAt?.[index])
	});
	const last = positions.length - 1;
	const best = direction ? bestIndex(valAt ?? trainAt ?? /* @__PURE__ */ new Float64Array(), direction) : -1;
	const kept = keepExtremes([valAt, trainAt].filter((values) => values !== null), positions.length, maxPoints);
	const at = Float64Array.from(kept, (index) => positions[index] ?? 0);
	const plot = (values) => values && kept.map((index) => finite(values[index]));
	return {
		metric: boundName(metric),
		train: train && boundName(train.name),
		val: val && boundName(val.name),
		direction,
		axis,
		points: positions.length,
		first: point(0),
		best: best < 0 ? null : point(best),
		last: point(last),
		gap: reportGap(direction, valAt?.[last], trainAt?.[last]),
		base: reportBaselineCurve(curve, baseline, at),
		plot: {
			at: [...at],
			train: plot(trainAt),
			val: plot(valAt)
		}
	};
}
function reportGap(direction, val = NaN, train = NaN) {
	if (direction === null) return {
		absolute: null,
		relative: null
	};
	const gap = gapBetween(val, train, direction);
	return {
		absolute: finite(gap),
		relative: finite(relativeTo(train, gap))
	};
}
function reportBaselineCurve({ metric, direction, val, train }, baseline, at) {
	const own = val ?? train;
	if (baseline.kind === "absent" || !direction || !own) return null;
	const series = baseline.runs.map((run) => findMatching(run, own.name, metric)).filter((series) => series !== null).filter(({ values }) => values.every(Number.isFinite));
	if (series.length === 0) return null;
	const aligned = series.map((one) => align(one, at));
	return {
		best: finite(mean(series.map(({ values }) => values[bestIndex(values, direction)] ?? NaN))),
		last: finite(mean(series.map(({ values }) => values.at(-1) ?? NaN))),
		plot: Array.from(at, (_, i) => finite(mean(aligned.map((values) => values[i] ?? NaN))))
	};
}
function finite(value) {
	return value !== null && value !== void 0 && Number.isFinite(value) ? value : null;
}

// src/report/group-findings.ts
function groupFindings({ findings, runs }) {
	const groups = require_reading.groupBy(findings, ({ status, message, rule, run }) => status === "not-judged" ? message : [
		status,
		run,
		message,
		rule
	].join("\0"));
	const rank = (finding) => severities.indexOf(severityOf(finding));
	const ordered = [...groups.values()].flatMap(merge).sort((a, b) => rank(a) - rank(b));
	const shown = ordered.filter((group) => runs.length === 1 || group.status !== "pass" || group.runs.length > 1);
	return {
		shown,
		passed: ordered.length - shown.length
	};
}
function findingsByRun(findings) {
	const byRun = /* @__PURE__ */ new Map();
	for (const finding of findings) for (const run of new Set(finding.runs)) {
		const own = byRun.get(run);
		if (own) own.push(finding);
		else byRun.set(run, [finding]);
	}
	return byRun;
}
function merge(group) {
	return group.slice(0, 1).map((first) => {
		const rules = [...new Set(group.map(({ rule }) => rule))];
		const runs = [...new Set(group.flatMap(({ runs }) => runs))];
		const isOneRun = group.every(({ run }) => run === first.run);
		return {
			...first,
			rules,
			runs,
			run: isOneRun ? first.run : `${runs.length} runs`
		};
	});
}
function furtherAdvice(report) {
	const given = advisingRule(report);
	const failed = report.findings.filter((finding) => finding.rule !== given && ["error", "warning"].includes(severityOf(finding)));
	return [...new Map(failed.map(({ rule, advice }) => [rule, advice]))].map(([rule, advice]) => ({
		rule,
		advice
	}));
}
function advisingRule({ verdict, findings, advice }) {
	return (verdict === "pass" ? findings.find((finding) => severityOf(finding) === "warning") : findings.find((finding) => finding.advice === advice))?.rule;
}

// src/report/format-number.ts
const unitSpace = /(?<=\d) (?=%)/g;
function formatNumber(value, digits = 4) {
	if (value === null) return "not finite";
	if (!Number.isFinite(value)) return String(value);
	const size = Math.abs(value);
	if (size !== 0 && (size < 1e-4 || size >= 1e7)) return value.toExponential(digits - 2).replace(/\.?0+e/, "e").replace("e+", "e");
	return String(Number(value.toPrecision(digits)));
}
function digitsBetween(values, least, format) {
	const looks = (digits) => new Set(values.map((value) => format(value, digits))).size;
	const { size } = new Set(values);
	return [
		4,
		5,
		6,
		7
	].find((digits) => digits > least && looks(least) < size && looks(digits) === size) ?? least;
}
function formatDeviation(deviation) {
	return formatNumber(Number(deviation.toPrecision(2)));
}
function formatMean(mean, deviation, runs) {
	return `${formatNumber(mean)} ± ${formatDeviation(deviation)} (n = ${runs})`;
}
const minTimes = 10;
function formatShare(share, digits = 3) {
	if (!Number.isFinite(share)) return String(share);
	if (isTimes(share)) return `${formatNumber(Number(share.toPrecision(digits)), Math.max(digits, 4))}×`;
	return `${Number((share * 100).toPrecision(digits))} %`;
}
function isTimes(share) {
	return Number.isFinite(share) && Math.abs(Number(share.toPrecision(3))) >= minTimes;
}
function formatImprovement(share) {
	return `${share < 0 ? "got worse" : "improved"} by ${formatShare(Math.abs(share))}`;
}
function formatPosition(at, axis) {
	return at === null ? "an unknown position" : `${axis} ${Number(at.toPrecision(12))}`;
}
const units$1 = [
	["d", 86400],
	["h", 3600],
	["min", 60],
	["s", 1]
];
function formatDuration(seconds) {
	const whole = Math.round(seconds);
	const first = units$1.findIndex(([, size]) => whole >= size);
	if (first < 0) return `${formatNumber(seconds)} s`;
	let rest = whole;
	return units$1.slice(first, first + 2).map(([name, size]) => {
		const count = Math.floor(rest / size);
		rest -= count * size;
		return count > 0 ? `${count} ${name}` : "";
	}).join(" ").trim();
}
function fillMessage(message, facts, axis) {
	const digits = digitsBetween([...message.matchAll(/\{(\w+):share\}/g)].map(([, key = ""]) => facts[key]).filter((share) => typeof share === "number"), 3, formatShare);
	return message.replace(/\{(\w+)(?::(\w+))?\}( of)?/g, (_, key, kind, of = "") => {
		const fact = facts[key] ?? null;
		const { deviation, runs } = facts;
		if (kind === "mean" && typeof fact === "number" && typeof deviation === "number") return formatMean(fact, deviation, Number(runs));
		const isMultiple = kind === "share" && typeof fact === "number" && isTimes(fact);
		return formatFact(fact, kind, axis, digits) + (isMultiple ? "" : of);
	});
}
function formatFact(fact, kind, axis, digits) {
	if (typeof fact === "string") return kind === "name" ? require_problems.sanitizeLine(fact) : require_problems.sanitizeLine(fact, 300);
	switch (kind) {
		case "number":
		case "mean": return formatNumber(fact);
		case "share": return formatShare(fact ?? NaN, digits);
		case "improvement": return formatImprovement(fact ?? NaN);
		case "duration": return formatDuration(fact ?? NaN);
		case "position": return formatPosition(fact, axis);
		default: return String(fact);
	}
}

// src/report/headline.ts
function cureOf({ reason }) {
	return cures[reason] ?? "Record what this rule needs, or change the rule in the config.";
}
function headline(conclusion, judged, sweeps, problems, firstNotes) {
	const others = firstNotes.filter((problem) => problem !== conclusion.decisive);
	const shown = others.slice(0, 4 - 1).map(({ message }) => require_problems.sanitizeLine(message, 300));
	const rest = others.length - shown.length;
	const notes = rest > 0 ? [...shown, `${rest} more below`] : shown;
	return {
		...verdictHeadline(conclusion, judged, sweeps, problems),
		notes
	};
}
function verdictHeadline({ verdict, decisive }, judged, sweeps, problems) {
	const findings = judged.flatMap(({ findings }) => findings);
	if (verdict === "error") return errorHeadline(problems.filter(({ level }) => level === "error"));
	if (decisive && "message" in decisive) return {
		title: require_problems.sanitizeLine(decisive.message, 300) + andMore(unseenCount(problems) - 1, "problem"),
		advice: decisive.advice ?? ""
	};
	if (decisive) return decisiveHeadline(decisive, findings, judged.length > 1);
	if (judged.length === 0) {
		const [near] = problems;
		return {
			title: "nothing to judge: no training history was found",
			advice: `${near ? `${near.file}: ${near.message}. ` : ""}Have the training write one (${supportedFormats}), or name its path.`
		};
	}
	if (verdict === "inconclusive") return {
		title: "a run was not judged: every rule is off for it",
		advice: "Turn a rule on in the config."
	};
	return passHeadline(judged, sweeps, findings);
}
function unseenCount(problems) {
	return problems.filter(({ level }) => level === "inconclusive").length;
}
function errorHeadline(errors) {
	const [first] = errors;
	return {
		title: require_problems.sanitizeLine(`could not judge: ${first && require_problems.formatLocation(first)}: ${first?.message}`, 300) + andMore(errors.length - 1, "problem"),
		advice: errors.length > 1 ? "Fix the problems below and run again." : "Fix it and run again."
	};
}
function decisiveHeadline(decisive, findings, namesRun) {
	const title = (namesRun ? `${require_problems.sanitizeLine(decisive.run)}: ` : "") + messageOf(decisive);
	if (!isFailure(decisive)) return {
		title,
		advice: cureOf(decisive)
	};
	return {
		title: title + andMore(findings.filter((finding) => severityOf(finding) === decisive.level).length - 1, "failure"),
		advice: decisive.status === "fail" ? decisive.rule.advice : cureOf(decisive)
	};
}
function passHeadline(judged, sweeps, findings) {
	const [run, ...otherRuns] = judged;
	const isOneTraining = run !== void 0 && run.seeds.length === judged.length;
	const result = [...otherRuns.length > 0 ? [`${judged.length} runs pass`] : [], ...isOneTraining ? [resultOf(run, findings)] : answerOf(sweeps)].join(" · ");
	const warnings = findings.filter((finding) => severityOf(finding) === "warning");
	const waived = findings.filter((finding) => severityOf(finding) === "waived");
	const accepted = waived.filter(({ waived }) => waived?.until === null).length;
	const counts = countList([
		[warnings.length, "warning"],
		[waived.length - accepted, "waived failure"],
		[accepted, "accepted failure"]
	]);
	const unable = run && otherRuns.length === 0 ? countUnable(findings) : 0;
	const unjudged = unable > 0 ? `; ${plural(unable, "rule")} could not judge it` : "";
	const [first] = warnings;
	return {
		title: result + withoutValidation(judged) + counts + unjudged,
		advice: first ? `Worth a look: ${messageOf(first)}${andMore(warnings.length - 1, "warning")}. ${first.rule.advice}` : ""
	};
}
function answerOf([sweep]) {
	const best = sweep?.alone ? bestRow(sweep) : void 0;
	return sweep && best ? [`best ${require_problems.sanitizeLine(sweep.param, 40)} is ${require_problems.sanitizeLine(String(best.value), 40)}`] : [];
}
function resultOf({ run, seeds }, findings) {
	const finding = findings.find(({ rule, reason }) => rule.headlineReasons.includes(reason));
	if (finding) return messageOf(finding);
	const [curve] = run.primaryCurves;
	const values = curve?.valAt ?? curve?.trainAt;
	if (!curve?.direction || !values) return "judged, nothing failed";
	const { direction, metric } = curve;
	const name = require_problems.sanitizeLine(curve.val?.name ?? curve.train?.name ?? metric);
	if (seeds.length > 1) {
		const bests = seeds.flatMap((seed) => bestOf(seed, metric, direction));
		return `best ${name} ${formatMean(mean(bests), deviation(bests), bests.length)}`;
	}
	const best = bestIndex(values, direction);
	return `${name} reached ${formatNumber(values[best] ?? NaN)} at ${formatPosition(curve.positions[best] ?? null, curve.axis)}`;
}
function bestOf({ curves }, metric, direction) {
	const curve = curves.find((one) => one.metric === metric);
	const values = curve?.valAt ?? curve?.trainAt;
	return values ? [values[bestIndex(values, direction)] ?? NaN] : [];
}
function withoutValidation(judged) {
	const count = judged.filter(({ run }) => run.primaryCurves.every(({ val }) => val === null)).length;
	if (count === 0) return "";
	return judged.length === 1 ? ", without a validation loss" : `, ${count} without a validation loss`;
}
function andMore(count, noun) {
	return count > 0 ? ` (and ${plural(count, `more ${noun}`)})` : "";
}
function countList(counts) {
	const parts = counts.flatMap(([count, noun]) => count > 0 ? [plural(count, noun)] : []);
	return parts.length > 0 ? `, with ${parts.join(" and ")}` : "";
}
function messageOf(finding) {
	const { rule, status, required, reason, facts, actual, limit, at, axis, waived } = finding;
	const message = fillMessage(rule.messages[reason] ?? reason, {
		...facts,
		actual,
		limit,
		at
	}, axis);
	return `${required && (status === "not-judged" || status === "blocked") ? `${rule.id} is required: ` : ""}${message}${waivedNote(waived)}`;
}
function waivedNote(waived) {
	if (!waived) return "";
	const [by, reason] = [require_problems.sanitizeLine(waived.by), require_problems.sanitizeLine(waived.reason, 200)];
	if (waived.until === null) return ` (accepted by ${by}: ${reason})`;
	return waived.expired ? ` (waiver by ${by} expired on ${waived.until}: ${reason})` : ` (waived until ${waived.until} by ${by}: ${reason})`;
}

// src/report/receipt.ts
function reportReceipt(run) {
	const { series, files, leftOut = [] } = run;
	const [only = null, ...others] = files;
	return {
		series: series.map((one) => {
			const used = findByName(run, one.name);
			const shift = used?.split === "train" ? used.series.origin?.shift ?? null : null;
			const { file = others.length === 0 ? only : null, lines, place, side } = one.origin ?? {};
			return {
				name: boundName(one.name),
				place: place === void 0 ? null : boundText(place),
				file: file && boundText(file),
				lines: lines ? {
					first: lines[0],
					last: lines[1]
				} : null,
				values: one.values.length,
				side: used?.split ?? null,
				metric: used && boundName(used.curve.metric),
				side_from: side === void 0 ? null : boundText(side),
				shift
			};
		}),
		left_out: leftOut.map(({ what, why }) => ({
			what: boundName(what),
			why: boundName(why)
		}))
	};
}
const maxCurves = 4;
const maxLeftOut = 8;
const units = {
	epoch: ["epoch", "epochs"],
	"within epochs": ["evaluation by epoch", "evaluations by epoch"],
	step: ["evaluation by step", "evaluations by step"],
	row: ["row", "rows"]
};
function describeReceipt(run) {
	const [main] = run.curves;
	if (!main) return "";
	const { points, axis, first, last } = main;
	const isWithin = axis === "epoch" && points > last.at - first.at + 1;
	const count = `${points} ${units[isWithin ? "within epochs" : axis][points === 1 ? 0 : 1]}`;
	return [
		...describeCurves(run),
		`${count}${describePlace(run)}`,
		describeLeftOut(run.receipt)
	].filter((part) => part !== "").join("; ");
}
function describeCurves({ curves: all, receipt }) {
	const places = /* @__PURE__ */ new Set();
	const judged = all.filter(({ direction }) => direction !== null);
	const curves = judged.length > 0 ? judged : all;
	const others = all.filter((curve) => !curves.includes(curve)).map(({ metric }) => metric);
	const shown = curves.slice(0, maxCurves).map((curve) => {
		const sides = ["train", "val"].flatMap((side) => describeSide(curve, side, receipt, places));
		return (all.length > 1 ? `${curve.metric}: ` : "") + sides.join(", ");
	});
	const rest = curves.length - shown.length;
	const more = rest > 0 ? [`and ${rest} more ${rest === 1 ? "metric" : "metrics"}`] : [];
	const unjudged = others.length > 0 ? [`shown, not judged: ${listNames(others)}`] : [];
	return [
		...shown,
		...more,
		...unjudged
	];
}
function listNames(names) {
	const rest = names.length - maxLeftOut;
	return names.slice(0, maxLeftOut).join(", ") + (rest > 0 ? ` and ${rest} more` : "");
}
function describeSide(curve, side, { series }, places) {
	const name = curve[side];
	if (name === null) return [];
	const from = series.find((one) => one.name === name);
	const count = from && from.values !== curve.points ? ` (${from.values} values)` : "";
	const place = from?.place && !places.has(from.place) ? ` of \`${require_problems.sanitizeLine(from.place, 100)}\`` : "";
	if (from?.place) places.add(from.place);
	const by = from?.side_from ? `, by ${from.side_from}` : "";
	return [`${side}${curve.val !== null || by !== "" || require_reading.parseName(name).split !== null ? "" : " (no side told)"} ← ${name}${count}${place}${by}${describeShift(from?.shift ?? null)}`];
}
function describeShift(shift) {
	if (shift === null) return "";
	const [train, val] = shift < 0 ? [-shift, 0] : [0, shift];
	return `, counted from ${train} where val counts from ${val}`;
}
function describePlace({ files: all, receipt: { series, left_out } }) {
	const used = series.filter(({ metric }) => metric !== null);
	const named = new Set(used.flatMap(({ file }) => file ?? []));
	const unread = new Set(left_out.map(({ what }) => what));
	const files = named.size > 0 ? [...named] : all.filter((file) => !unread.has(file));
	if (files.length > 1) return ` from ${files.length} files`;
	const lines = used.flatMap(({ lines }) => lines ?? []);
	const first = Math.min(...lines.map((each) => each.first));
	const last = Math.max(...lines.map((each) => each.last));
	const range = first === last ? `line ${first}` : `lines ${first} to ${last}`;
	const file = files[0]?.slice(files[0].lastIndexOf("/") + 1);
	if (lines.length === 0) return file === void 0 ? "" : ` from ${file}`;
	return ` from ${range}${file === void 0 ? "" : ` of ${file}`}`;
}
const plainReason = "not a metric";
function describeLeftOut({ series, left_out }) {
	const unused = series.filter(({ metric, name }) => metric === null && left_out.every(({ what }) => what !== name)).map(({ name }) => ({
		what: name,
		why: plainReason
	}));
	const all = [...left_out, ...unused];
	if (all.length === 0) return "";
	const rest = all.length - maxLeftOut;
	return `left out: ${[...require_reading.groupBy(all.slice(0, maxLeftOut), ({ why }) => why)].map(([why, group]) => {
		const names = group.map(({ what }) => what).join(", ");
		return why === plainReason ? names : `${names} (${why})`;
	}).join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
}

// src/report/build.ts
const plotPoints = 120;
const maxPlotPoints = 1e6;
const maxSweeps = 50;
const maxSweepRows = 100;
function buildReport(source) {
	const { judged, baseline, problems, firstNotes, failOn, configChanges } = source;
	const runs = judged.map(({ run }) => run.name);
	const findings = judged.flatMap((one) => one.findings);
	const conclusion = conclude(runs, findings, problems, failOn);
	const byRun = findingsByRun(findings);
	const verdictOf = (run) => {
		const own = problems.filter((problem) => problem.run === run);
		return conclude([run], byRun.get(run) ?? [], own, failOn).verdict;
	};
	const curves = judged.reduce((sum, { run }) => sum + run.curves.length, 0);
	const points = Math.min(plotPoints, Math.floor(maxPlotPoints / Math.max(1, curves)));
	const sweeps = sweepsOf(judged.map(({ run }) => run)).slice(0, maxSweeps);
	const { title, notes, advice } = headline(conclusion, judged, sweeps, problems, firstNotes);
	return {
		schema: "lossgate.report/1",
		verdict: conclusion.verdict,
		headline: boundText(title),
		notes: notes.map(boundText),
		advice: boundText(advice),
		runs: judged.map((one) => reportRun(one, verdictOf(one.run.name), points)),
		findings: judged.flatMap(reportFindings),
		sweeps: sweeps.map(reportSweep),
		baseline: reportBaseline(baseline, judged),
		config_changed: configChanges && reportConfigChanges(configChanges),
		problems: problems.map(({ level, file, line, message, advice }) => ({
			level,
			file: boundText(file),
			line,
			message: boundText(advice ? `${message}. ${advice}` : message)
		}))
	};
}
function buildErrorReport(problems) {
	return buildReport({
		judged: [],
		baseline: {
			kind: "absent",
			because: "nothing was read"
		},
		problems,
		firstNotes: [],
		failOn: "error",
		configChanges: null
	});
}
function boundScalar(value) {
	return typeof value === "string" ? require_problems.truncate(value, maxTextLength) : value;
}
function reportRun({ run, seeds, baseline, checks }, verdict, points) {
	const { name, format, files, params, evaluations, series } = run;
	return {
		name: boundName(name),
		verdict,
		format: boundName(format),
		files: files.map(boundText),
		params: reportParams(params),
		group: boundName(seeds[0]?.name ?? name),
		base_params: reportParams(sharedSettings(baseline)),
		evaluations,
		metrics: series.map(({ name }) => boundName(name)),
		curves: reportedCurves(run).map((curve) => reportCurve(curve, baseline, points)),
		receipt: reportReceipt(run),
		rules: Object.fromEntries(checks.map(({ rule, level, required, settings }) => [rule.id, reportSettings({
			level,
			required,
			...settings
		})]))
	};
}
function reportParams(params) {
	return Object.fromEntries(Object.entries(params).map(([param, value]) => [boundName(param), boundScalar(value)]));
}
function sharedSettings(baseline) {
	if (baseline.kind === "absent") return {};
	const [first, ...others] = baseline.runs.map(({ params }) => new Map(Object.entries(params)));
	return Object.fromEntries([...first ?? []].filter(([param, value]) => isSetting(param) && others.every((other) => other.get(param) === value)));
}
function reportSettings(settings) {
	return Object.fromEntries(Object.entries(settings).flatMap(([option, value]) => {
		if (Array.isArray(value)) return [[boundName(option), value.slice(0, maxItems).filter(isItem).map(boundScalar)]];
		return isScalar(value) ? [[boundName(option), boundScalar(value)]] : [];
	}));
}
function isItem(value) {
	return typeof value === "string" || typeof value === "number" && Number.isFinite(value);
}
function isScalar(value) {
	return typeof value === "boolean" || isItem(value);
}
function reportFindings({ findings, checks }) {
	return findings.map((finding) => reportFinding(finding, checks.find(({ rule }) => rule === finding.rule)?.setAt ?? null));
}
function reportFinding(finding, setAt) {
	const { rule, level, required, status, run, runs, metric, reason, actual, limit, at, comparison, waived } = finding;
	return {
		rule: rule.id,
		level,
		required,
		status: status === "blocked" ? "not-judged" : status,
		run: boundName(run),
		runs: runs.map(boundName),
		metric: metric === null ? null : boundName(metric),
		reason,
		actual: finite(actual),
		limit: finite(limit),
		unit: finding.unit,
		at: finite(at),
		comparison: comparison ?? null,
		message: boundText(messageOf(finding)),
		advice: boundText(rule.advice),
		waived: waived && {
			...waived,
			reason: boundText(waived.reason),
			by: boundText(waived.by)
		},
		set_at: setAt && {
			...setAt,
			file: boundText(setAt.file)
		}
	};
}
function reportSweep(sweep) {
	return {
		...sweep,
		param: boundName(sweep.param),
		along: sweep.along.map(boundName),
		metric: boundName(sweep.metric),
		series: boundName(sweep.series),
		rows: bestRows(sweep, maxSweepRows).map((row) => ({
			...row,
			value: boundScalar(row.value)
		}))
	};
}
function reportBaseline(baseline, judged) {
	if (baseline.kind === "absent") return {
		kind: "absent",
		because: boundText(baseline.because)
	};
	const compared = new Set(judged.flatMap((one) => one.baseline.kind === "found" ? one.baseline.runs : []));
	const runs = baseline.runs.flat();
	return {
		kind: "found",
		from: boundText(baseline.from),
		published: [...baseline.published],
		runs: runs.map(({ name }) => boundName(name)),
		missing: runs.filter((run) => !compared.has(run)).map(({ name }) => boundName(name))
	};
}
function reportConfigChanges({ changes, ...compared }) {
	return {
		..."because" in compared ? { because: require_problems.sanitizeLine(compared.because, 300) } : { since: boundText(compared.since) },
		changes: changes.slice(0, maxItems).map(({ setting, runs, before, after }) => ({
			setting: boundName(setting),
			runs: runs === null ? null : runs.map(boundName),
			before: reportSide(before),
			after: reportSide(after)
		}))
	};
}
function reportSide(side) {
	return typeof side === "string" ? boundText(side) : side && reportSettings(side);
}

// src/gate-result.ts
function errorReport(thrown, notes) {
	if (!(thrown instanceof require_problems.InputError)) throw thrown;
	const problems = [...thrown.problems, ...notes];
	return {
		report: buildErrorReport(problems),
		runs: [],
		judged: [],
		problems
	};
}

// src/gate.ts
var gate_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({ gate: () => gate });
async function gate(request) {
	try {
		const config = await readConfig(request);
		const baselineFiles = await findBaselineFiles(request.baseline);
		const candidate = await readCandidate(request, config, baselineFiles.flat());
		const paired = pairRuns(candidate.runs, config.metrics);
		const { baseline, problems: ofBaseline } = await loadBaseline(request.baseline, baselineFiles, config);
		const groups = matchBaseline(groupBySeed(paired, config.seeds), baseline);
		const found = judgeAll(groups, ({ name }) => checksFor(config, name));
		const judged = worstFirst(applyWaivers(found, config.waivers, request));
		const compared = baseline.kind === "found" ? baseline : null;
		const configChanges = await diffConfigs(judged, config, request, compared);
		const { runs, committed } = candidate;
		const ofComparison = comparisonProblems(request.baseline, baseline, groups, request.accepted !== null);
		const problems = [
			...ofComparison,
			...request.notes,
			...candidate.ofParams,
			...committed,
			...candidate.problems,
			...unknownColumns(runs, config),
			...ofBaseline,
			...testBudgetNotes(groups),
			...unseen(judged, config.validation),
			...unusedOverrides(paired, config),
			...longWaivers(config.waivers, request.today),
			...unusedWaivers(config.waivers, judged)
		];
		const { failOn } = request;
		const firstNotes = [...ofComparison, ...committed];
		return {
			report: buildReport({
				judged,
				baseline,
				problems,
				firstNotes,
				failOn,
				configChanges
			}),
			judged,
			runs,
			problems: candidate.problems
		};
	} catch (thrown) {
		return errorReport(thrown, request.notes);
	}
}

// src/baseline/nearest.ts
const maxAncestors = 20;
function firstParents(start, commits) {
	const parents = new Map(commits.map(({ sha, parents }) => [sha, parents[0]?.sha]));
	const chain = [start];
	for (let next = parents.get(start); next !== void 0 && chain.length <= maxAncestors; next = parents.get(next)) chain.push(next);
	return chain;
}
function onChain(chain, runs) {
	const ranked = runs.toSorted(byEvent);
	return chain.flatMap((sha, behind) => ranked.filter(({ commit }) => commit === sha).map((run) => ({
		run,
		behind
	})));
}
function offChain(chain, runs) {
	return runs.filter(({ commit }) => !chain.includes(commit)).toSorted((a, b) => Number(isDispatched(a)) - Number(isDispatched(b)) || b.id - a.id).map((run) => ({
		run,
		behind: null
	}));
}
function byEvent(a, b) {
	if (a.event === "push" && b.event === "push") return a.id - b.id;
	if (a.event === "push") return -1;
	if (b.event === "push") return 1;
	return Number(isDispatched(a)) - Number(isDispatched(b)) || b.id - a.id;
}
function isDispatched({ event }) {
	return event === "workflow_dispatch";
}

Object.defineProperty(exports, "advisingRule", {
  enumerable: true,
  get: function () {
    return advisingRule;
  }
});
Object.defineProperty(exports, "bestIndex", {
  enumerable: true,
  get: function () {
    return bestIndex;
  }
});
Object.defineProperty(exports, "bestRow", {
  enumerable: true,
  get: function () {
    return bestRow;
  }
});
Object.defineProperty(exports, "bestRows", {
  enumerable: true,
  get: function () {
    return bestRows;
  }
});
Object.defineProperty(exports, "blocks", {
  enumerable: true,
  get: function () {
    return blocks;
  }
});
Object.defineProperty(exports, "candidate_exports", {
  enumerable: true,
  get: function () {
    return candidate_exports;
  }
});
Object.defineProperty(exports, "catalog", {
  enumerable: true,
  get: function () {
    return catalog;
  }
});
Object.defineProperty(exports, "catalog_exports", {
  enumerable: true,
  get: function () {
    return catalog_exports;
  }
});
Object.defineProperty(exports, "choice", {
  enumerable: true,
  get: function () {
    return choice;
  }
});
Object.defineProperty(exports, "compareRecordings", {
  enumerable: true,
  get: function () {
    return compareRecordings;
  }
});
Object.defineProperty(exports, "config_exports", {
  enumerable: true,
  get: function () {
    return config_exports;
  }
});
Object.defineProperty(exports, "counts", {
  enumerable: true,
  get: function () {
    return counts;
  }
});
Object.defineProperty(exports, "countsEnvironment", {
  enumerable: true,
  get: function () {
    return countsEnvironment;
  }
});
Object.defineProperty(exports, "cutIn", {
  enumerable: true,
  get: function () {
    return cutIn;
  }
});
Object.defineProperty(exports, "decimalsOf", {
  enumerable: true,
  get: function () {
    return decimalsOf;
  }
});
Object.defineProperty(exports, "defaultConfig", {
  enumerable: true,
  get: function () {
    return defaultConfig;
  }
});
Object.defineProperty(exports, "defaultNames", {
  enumerable: true,
  get: function () {
    return defaultNames;
  }
});
Object.defineProperty(exports, "describeContent", {
  enumerable: true,
  get: function () {
    return describeContent;
  }
});
Object.defineProperty(exports, "describeKind", {
  enumerable: true,
  get: function () {
    return describeKind;
  }
});
Object.defineProperty(exports, "describeNearly", {
  enumerable: true,
  get: function () {
    return describeNearly;
  }
});
Object.defineProperty(exports, "describeReceipt", {
  enumerable: true,
  get: function () {
    return describeReceipt;
  }
});
Object.defineProperty(exports, "describeUncounted", {
  enumerable: true,
  get: function () {
    return describeUncounted;
  }
});
Object.defineProperty(exports, "describeUnknown", {
  enumerable: true,
  get: function () {
    return describeUnknown;
  }
});
Object.defineProperty(exports, "deviation", {
  enumerable: true,
  get: function () {
    return deviation;
  }
});
Object.defineProperty(exports, "digitsBetween", {
  enumerable: true,
  get: function () {
    return digitsBetween;
  }
});
Object.defineProperty(exports, "dropUnevaluated", {
  enumerable: true,
  get: function () {
    return dropUnevaluated;
  }
});
Object.defineProperty(exports, "errorReport", {
  enumerable: true,
  get: function () {
    return errorReport;
  }
});
Object.defineProperty(exports, "escapeRegExp", {
  enumerable: true,
  get: function () {
    return escapeRegExp;
  }
});
Object.defineProperty(exports, "evidenceIn", {
  enumerable: true,
  get: function () {
    return evidenceIn;
  }
});
Object.defineProperty(exports, "exitCode", {
  enumerable: true,
  get: function () {
    return exitCode;
  }
});
Object.defineProperty(exports, "file_exports", {
  enumerable: true,
  get: function () {
    return file_exports;
  }
});
Object.defineProperty(exports, "findConfig", {
  enumerable: true,
  get: function () {
    return findConfig;
  }
});
Object.defineProperty(exports, "findFiles", {
  enumerable: true,
  get: function () {
    return findFiles;
  }
});
Object.defineProperty(exports, "findMatching", {
  enumerable: true,
  get: function () {
    return findMatching;
  }
});
Object.defineProperty(exports, "findSeries", {
  enumerable: true,
  get: function () {
    return findSeries;
  }
});
Object.defineProperty(exports, "find_exports", {
  enumerable: true,
  get: function () {
    return find_exports;
  }
});
Object.defineProperty(exports, "findingsByRun", {
  enumerable: true,
  get: function () {
    return findingsByRun;
  }
});
Object.defineProperty(exports, "firstParents", {
  enumerable: true,
  get: function () {
    return firstParents;
  }
});
Object.defineProperty(exports, "flag", {
  enumerable: true,
  get: function () {
    return flag;
  }
});
Object.defineProperty(exports, "formatDeviation", {
  enumerable: true,
  get: function () {
    return formatDeviation;
  }
});
Object.defineProperty(exports, "formatMean", {
  enumerable: true,
  get: function () {
    return formatMean;
  }
});
Object.defineProperty(exports, "formatNumber", {
  enumerable: true,
  get: function () {
    return formatNumber;
  }
});
Object.defineProperty(exports, "formatPosition", {
  enumerable: true,
  get: function () {
    return formatPosition;
  }
});
Object.defineProperty(exports, "formatShare", {
  enumerable: true,
  get: function () {
    return formatShare;
  }
});
Object.defineProperty(exports, "furtherAdvice", {
  enumerable: true,
  get: function () {
    return furtherAdvice;
  }
});
Object.defineProperty(exports, "gapBetween", {
  enumerable: true,
  get: function () {
    return gapBetween;
  }
});
Object.defineProperty(exports, "gate", {
  enumerable: true,
  get: function () {
    return gate;
  }
});
Object.defineProperty(exports, "gate_exports", {
  enumerable: true,
  get: function () {
    return gate_exports;
  }
});
Object.defineProperty(exports, "groupFindings", {
  enumerable: true,
  get: function () {
    return groupFindings;
  }
});
Object.defineProperty(exports, "haveSamePositions", {
  enumerable: true,
  get: function () {
    return haveSamePositions;
  }
});
Object.defineProperty(exports, "historyLikeness", {
  enumerable: true,
  get: function () {
    return historyLikeness;
  }
});
Object.defineProperty(exports, "isAcceptable", {
  enumerable: true,
  get: function () {
    return isAcceptable;
  }
});
Object.defineProperty(exports, "isCatboostCopy", {
  enumerable: true,
  get: function () {
    return isCatboostCopy;
  }
});
Object.defineProperty(exports, "isCompressed", {
  enumerable: true,
  get: function () {
    return isCompressed;
  }
});
Object.defineProperty(exports, "isFailure", {
  enumerable: true,
  get: function () {
    return isFailure;
  }
});
Object.defineProperty(exports, "isNamedAfterMetric", {
  enumerable: true,
  get: function () {
    return isNamedAfterMetric;
  }
});
Object.defineProperty(exports, "isNear", {
  enumerable: true,
  get: function () {
    return isNear;
  }
});
Object.defineProperty(exports, "isSqlite", {
  enumerable: true,
  get: function () {
    return isSqlite;
  }
});
Object.defineProperty(exports, "keepExtremes", {
  enumerable: true,
  get: function () {
    return keepExtremes;
  }
});
Object.defineProperty(exports, "keepProgress", {
  enumerable: true,
  get: function () {
    return keepProgress;
  }
});
Object.defineProperty(exports, "lacksHeading", {
  enumerable: true,
  get: function () {
    return lacksHeading;
  }
});
Object.defineProperty(exports, "levels", {
  enumerable: true,
  get: function () {
    return levels;
  }
});
Object.defineProperty(exports, "linePatternsFor", {
  enumerable: true,
  get: function () {
    return linePatternsFor;
  }
});
Object.defineProperty(exports, "logFiles", {
  enumerable: true,
  get: function () {
    return logFiles;
  }
});
Object.defineProperty(exports, "long_table_exports", {
  enumerable: true,
  get: function () {
    return long_table_exports;
  }
});
Object.defineProperty(exports, "matchPairs", {
  enumerable: true,
  get: function () {
    return matchPairs;
  }
});
Object.defineProperty(exports, "matchesEnd", {
  enumerable: true,
  get: function () {
    return matchesEnd;
  }
});
Object.defineProperty(exports, "matchesWildcard", {
  enumerable: true,
  get: function () {
    return matchesWildcard;
  }
});
Object.defineProperty(exports, "maxBytes", {
  enumerable: true,
  get: function () {
    return maxBytes;
  }
});
Object.defineProperty(exports, "maxItems", {
  enumerable: true,
  get: function () {
    return maxItems;
  }
});
Object.defineProperty(exports, "maxPlotPoints", {
  enumerable: true,
  get: function () {
    return maxPlotPoints$1;
  }
});
Object.defineProperty(exports, "maxTextLength", {
  enumerable: true,
  get: function () {
    return maxTextLength;
  }
});
Object.defineProperty(exports, "mayBeConsoleLog", {
  enumerable: true,
  get: function () {
    return mayBeConsoleLog;
  }
});
Object.defineProperty(exports, "mean", {
  enumerable: true,
  get: function () {
    return mean;
  }
});
Object.defineProperty(exports, "metricName", {
  enumerable: true,
  get: function () {
    return metricName;
  }
});
Object.defineProperty(exports, "missingMetric", {
  enumerable: true,
  get: function () {
    return missingMetric;
  }
});
Object.defineProperty(exports, "noColumns", {
  enumerable: true,
  get: function () {
    return noColumns;
  }
});
Object.defineProperty(exports, "numberPattern", {
  enumerable: true,
  get: function () {
    return numberPattern;
  }
});
Object.defineProperty(exports, "obstacleIn", {
  enumerable: true,
  get: function () {
    return obstacleIn;
  }
});
Object.defineProperty(exports, "offChain", {
  enumerable: true,
  get: function () {
    return offChain;
  }
});
Object.defineProperty(exports, "onChain", {
  enumerable: true,
  get: function () {
    return onChain;
  }
});
Object.defineProperty(exports, "openArtifact", {
  enumerable: true,
  get: function () {
    return openArtifact;
  }
});
Object.defineProperty(exports, "openFile", {
  enumerable: true,
  get: function () {
    return openFile;
  }
});
Object.defineProperty(exports, "pairRuns", {
  enumerable: true,
  get: function () {
    return pairRuns;
  }
});
Object.defineProperty(exports, "pairing_exports", {
  enumerable: true,
  get: function () {
    return pairing_exports;
  }
});
Object.defineProperty(exports, "paramsOf", {
  enumerable: true,
  get: function () {
    return paramsOf;
  }
});
Object.defineProperty(exports, "parseLinePattern", {
  enumerable: true,
  get: function () {
    return parseLinePattern;
  }
});
Object.defineProperty(exports, "plural", {
  enumerable: true,
  get: function () {
    return plural;
  }
});
Object.defineProperty(exports, "positionName", {
  enumerable: true,
  get: function () {
    return positionName;
  }
});
Object.defineProperty(exports, "readByPatterns", {
  enumerable: true,
  get: function () {
    return readByPatterns;
  }
});
Object.defineProperty(exports, "readCandidate", {
  enumerable: true,
  get: function () {
    return readCandidate;
  }
});
Object.defineProperty(exports, "readConfig", {
  enumerable: true,
  get: function () {
    return readConfig;
  }
});
Object.defineProperty(exports, "readRuns", {
  enumerable: true,
  get: function () {
    return readRuns;
  }
});
Object.defineProperty(exports, "readSettings", {
  enumerable: true,
  get: function () {
    return readSettings;
  }
});
Object.defineProperty(exports, "readsLines", {
  enumerable: true,
  get: function () {
    return readsLines;
  }
});
Object.defineProperty(exports, "relativeTo", {
  enumerable: true,
  get: function () {
    return relativeTo;
  }
});
Object.defineProperty(exports, "reportCurve", {
  enumerable: true,
  get: function () {
    return reportCurve;
  }
});
Object.defineProperty(exports, "reportedCurves", {
  enumerable: true,
  get: function () {
    return reportedCurves;
  }
});
Object.defineProperty(exports, "roundOutward", {
  enumerable: true,
  get: function () {
    return roundOutward;
  }
});
Object.defineProperty(exports, "rules", {
  enumerable: true,
  get: function () {
    return rules;
  }
});
Object.defineProperty(exports, "rules_exports", {
  enumerable: true,
  get: function () {
    return rules_exports;
  }
});
Object.defineProperty(exports, "seedGroupName", {
  enumerable: true,
  get: function () {
    return seedGroupName;
  }
});
Object.defineProperty(exports, "severityOf", {
  enumerable: true,
  get: function () {
    return severityOf;
  }
});
Object.defineProperty(exports, "significantDigitsOf", {
  enumerable: true,
  get: function () {
    return significantDigitsOf;
  }
});
Object.defineProperty(exports, "supportedFormats", {
  enumerable: true,
  get: function () {
    return supportedFormats;
  }
});
Object.defineProperty(exports, "text", {
  enumerable: true,
  get: function () {
    return text;
  }
});
Object.defineProperty(exports, "toProgress", {
  enumerable: true,
  get: function () {
    return toProgress;
  }
});
Object.defineProperty(exports, "unitSpace", {
  enumerable: true,
  get: function () {
    return unitSpace;
  }
});
Object.defineProperty(exports, "verdict_exports", {
  enumerable: true,
  get: function () {
    return verdict_exports;
  }
});