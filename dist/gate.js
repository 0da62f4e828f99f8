const require_schemas = require("./schemas.js");
const require_source = require("./source.js");
const require_format_error = require("./format-error.js");
const require_syntax = require("./syntax.js");
const require_terminal = require("./terminal.js");
const require_resumes = require("./resumes.js");
const require_names = require("./names.js");
let node_fs = require("node:fs");
let node_path = require("node:path");

// src/artifacts/path-safety.ts
function isWithin(path, directory) {
	const inside = (0, node_path.relative)(directory, path);
	return inside !== ".." && !inside.startsWith(`..${node_path.sep}`) && !(0, node_path.isAbsolute)(inside);
}
function escapesRoot(path, directory) {
	const [real, root] = [path, directory].map((one) => node_fs.realpathSync.native(one));
	if (real === void 0 || root === void 0 || !isWithin(real, root)) return true;
	return (0, node_path.relative)(root, real).split(node_path.sep).includes(".git");
}

// src/config/file.ts
const defaultConfig = ".github/lossgate.yml";
const maxBytes$1 = 1048576;
function configFile(named, cwd) {
	const file = named ?? ".github/lossgate.yml";
	const path = (0, node_path.resolve)(cwd, file);
	if (!(0, node_fs.existsSync)(path)) {
		if (named === null) return null;
		throw new require_schemas.InputError([require_schemas.error(file, "no such config file")]);
	}
	if (isWithin(path, cwd) && escapesRoot(path, cwd)) throw new require_schemas.InputError([require_schemas.error(file, "expected a file that no link leads elsewhere: name the file itself")]);
	return {
		file,
		text: decoded(file, bytesOf(file, path))
	};
}
function bytesOf(file, path) {
	try {
		if ((0, node_fs.statSync)(path).size <= maxBytes$1) return (0, node_fs.readFileSync)(path);
	} catch (thrown) {
		throw new require_schemas.InputError([require_schemas.error(file, `expected a file that can be read: ${String(thrown)}`)]);
	}
	throw new require_schemas.InputError([require_schemas.error(file, `expected at most ${maxBytes$1} bytes`)]);
}
function decoded(file, bytes) {
	try {
		return new TextDecoder("utf-8", {
			fatal: true,
			ignoreBOM: true
		}).decode(bytes);
	} catch {
		throw new require_schemas.InputError([require_schemas.error(file, "expected text in UTF-8, got another encoding")]);
	}
}

// src/artifacts/find.ts
const skipped = /* @__PURE__ */ new Set([
	"node_modules",
	"venv",
	"env",
	"site-packages",
	"__pycache__"
]);
async function findFiles({ root, paths, followsLinks }, except = []) {
	const files = /* @__PURE__ */ new Map();
	const problems = [];
	const add = (absolute, by, otherwise) => {
		if (files.get(absolute)?.by === "name") return;
		const within = followsLinks ? null : isWithin(absolute, root) ? root : otherwise;
		const path = (0, node_path.relative)(root, absolute).split(node_path.sep).join("/");
		if (by !== "search" && within !== null && escapesRoot(absolute, within)) problems.push(ledOut(path));
		else files.set(absolute, {
			path,
			absolute,
			by,
			within
		});
	};
	for (const path of paths.length > 0 ? paths : ["."]) {
		const absolute = (0, node_path.resolve)(root, path);
		const stat = (0, node_fs.statSync)(absolute, { throwIfNoEntry: false });
		if (stat?.isDirectory()) {
			if (!followsLinks && isWithin(absolute, root) && escapesRoot(absolute, root)) problems.push(ledOut(path));
			else problems.push(...walk(absolute, (file) => add(file, "search", absolute)));
		} else if (stat?.isFile()) add(absolute, "name", (0, node_path.dirname)(absolute));
		else if (stat) problems.push(require_schemas.error(path, "expected a file or a directory"));
		else if (/[*?[\]{}!]/.test(path)) for (const file of await glob(path, root)) add(file, "pattern", (0, node_path.dirname)(file));
		else problems.push(require_schemas.error(path, "no such file or directory"));
	}
	if (problems.length > 0) throw new require_schemas.InputError(problems);
	for (const { absolute } of except) if (files.get(absolute)?.by !== "name") files.delete(absolute);
	return [...files.values()].sort((a, b) => a.path < b.path ? -1 : 1);
}
function ledOut(path) {
	return require_schemas.error(path, "expected a path that no link leads out of its directory, or to git's own files");
}
function walk(directory, add) {
	let entries;
	try {
		entries = (0, node_fs.readdirSync)(directory, { withFileTypes: true });
	} catch (thrown) {
		return [require_schemas.error(directory, `expected a directory that can be read: ${String(thrown)}`)];
	}
	return entries.flatMap((entry) => {
		const path = `${directory}${node_path.sep}${entry.name}`;
		if (entry.isFile()) add(path);
		return entry.isDirectory() && !entry.name.startsWith(".") && !skipped.has(entry.name) ? walk(path, add) : [];
	});
}
async function glob(pattern, cwd) {
	const { glob } = await Promise.resolve().then(() => require("./dist.js"));
	return glob(pattern, {
		cwd,
		absolute: true,
		ignore: [...skipped].map((name) => `**/${name}/**`),
		followSymbolicLinks: false
	});
}

// src/artifacts/open.ts
const headBytes = 65536;
const maxWide = 67108864;
function openArtifact(path, absolute, within) {
	const bytes = (0, node_fs.statSync)(absolute, { throwIfNoEntry: false })?.size ?? 0;
	let raw;
	let head;
	const start = () => {
		raw ??= readStart(absolute, Math.min(bytes, headBytes));
		return raw;
	};
	const open = () => bytes <= headBytes ? require_source.byteSource(start()) : new require_source.ByteSource(bytes, (into, at, length, from) => readAt(absolute, into, at, length, from));
	return {
		path,
		bytes,
		get headBytes() {
			return start();
		},
		get head() {
			head ??= decode(start()).replace(/(?<!\ufffd)\ufffd+$/, "");
			return head;
		},
		open,
		openText: () => textOf(open()),
		sibling: (name) => {
			const neighbour = (0, node_path.resolve)((0, node_path.dirname)(absolute), name);
			if (!((0, node_fs.statSync)(neighbour, { throwIfNoEntry: false })?.isFile() === true) || within !== null && escapesRoot(neighbour, within)) return null;
			return openArtifact(node_path.posix.join(node_path.posix.dirname(path), name), neighbour, within);
		}
	};
}
function readStart(path, length) {
	const buffer = Buffer.alloc(length);
	return buffer.subarray(0, readAt(path, buffer, 0, length, 0));
}
function readAt(path, into, at, length, position) {
	const file = (0, node_fs.openSync)(path, "r");
	try {
		return (0, node_fs.readSync)(file, into, at, length, position);
	} finally {
		(0, node_fs.closeSync)(file);
	}
}
function isWide(bytes) {
	return bytes[0] === 255 && bytes[1] === 254;
}
function decode(bytes) {
	return new TextDecoder(isWide(bytes) ? "utf-16le" : "utf-8").decode(bytes);
}
function textOf(source) {
	source.has(3);
	const { bytes, end } = source;
	if (end >= 3 && bytes[0] === 239 && bytes[1] === 187 && bytes[2] === 191) source.at = 3;
	if (end < 2 || !isWide(bytes)) return source;
	if (source.size > maxWide) {
		const most = maxWide / 1024 / 1024;
		const came = Math.round(source.size / 1024 / 1024);
		throw new require_format_error.FormatError(`expected at most ${most} MiB of UTF-16 text, the file has ${came} MiB`);
	}
	source.has(source.size);
	return require_source.byteSource(Buffer.from(decode(source.bytes.subarray(source.at, source.end))));
}

// src/baseline/match.ts
function matchBaseline(all, baseline) {
	if (baseline.kind === "absent") return all.map((seeds) => ({
		seeds,
		base: baseline
	}));
	const dated = [...require_terminal.groupBy(baseline.runs, (seeds) => nameOf$1(seeds, withoutDates)).values()].map((some) => some.flat());
	const [only, ...others] = dated;
	if (only && others.length === 0 && all.length === 1) return all.map((seeds) => ({
		seeds,
		base: foundBase(only, baseline.earlier)
	}));
	const ways = [
		[baseline.runs, (seeds) => nameOf$1(seeds)],
		[dated, (seeds) => nameOf$1(seeds, withoutDates)],
		[dated, (seeds) => nameOf$1(seeds, withoutNumbers)],
		[baseline.runs, settings$2]
	];
	const found = /* @__PURE__ */ new Map();
	const claimed = /* @__PURE__ */ new Set();
	for (const [groups, keyOf] of ways) {
		const here = require_terminal.groupBy(all, keyOf);
		const base = require_terminal.groupBy(groups, keyOf);
		for (const [key, [seeds, ...alike]] of here) {
			const [runs, ...more] = base.get(key) ?? [];
			if (!seeds || !runs || alike.length + more.length > 0 || saysNothing.test(key)) continue;
			if (found.has(seeds) || runs.some((run) => claimed.has(run))) continue;
			found.set(seeds, runs);
			for (const run of runs) claimed.add(run);
		}
	}
	const names = baseline.runs.slice(0, maxNamed).map((seeds) => nameOf$1(seeds));
	return all.map((seeds) => {
		const runs = found.get(seeds);
		if (runs) return {
			seeds,
			base: foundBase(runs, baseline.earlier)
		};
		return {
			seeds,
			base: {
				kind: "absent",
				because: `the base has no run ${nameOf$1(seeds)} (it has ${names.join(", ")})`
			}
		};
	});
}
function foundBase(runs, earlier) {
	const name = nameOf$1(runs);
	return {
		kind: "found",
		runs,
		earlier: earlier.map((groups) => groups.find((seeds) => nameOf$1(seeds) === name)).filter((one) => one !== void 0)
	};
}
const saysNothing = /^([^\p{L}\p{N}]*|\{\})$/u;
const maxNamed = 10;
function missingRuns(trainings, baseline) {
	if (baseline.kind === "absent") return [];
	const note = (message) => ({
		level: "note",
		file: baseline.from,
		line: null,
		message
	});
	const met = new Set(trainings.flatMap(({ base }) => base.kind === "found" ? base.runs : []));
	return [...baseline.runs.flat().filter((run) => !met.has(run)).map(({ name }) => note(`the base's run ${name} is gone`)), ...trainings.flatMap((training) => goneMetrics(training).map((gone) => note(gone)))];
}
function goneMetrics({ seeds: [run], base }) {
	const [before] = base.kind === "found" ? base.runs : [];
	if (!run || !before) return [];
	return before.curves.filter(({ direction }) => direction !== null).flatMap(({ metric, val }) => val && !require_syntax.findMatching(run, val.name, metric) ? [`${val.name} of the base's run ${before.name} is gone`] : []);
}
function nameOf$1(seeds, fold = (name) => name) {
	return require_terminal.withoutSeed(require_terminal.seedGroupName(seeds.map(({ name }) => fold(name))));
}
function settings$2([run]) {
	return require_terminal.settingsOf(run?.params ?? {});
}
function withoutDates(name) {
	return name.toLowerCase().replace(/(?<!\d)20\d\d[-_.]?[01]\d[-_.]?[0-3]\d([-_.t ]?\d{2,}([-:.]?\d\d)*)?(?!\d)|(?<!\d)1\d{9}(\d{3})?(?!\d)/g, "#");
}
function withoutNumbers(name) {
	return name.toLowerCase().replace(/[\d#*]+([-_.:t]?[\d#*]+)*/g, "#");
}

// src/rules/options.ts
function strict(shape, what) {
	const known = Object.keys(shape).join(", ");
	return require_schemas.strictObject(shape, { error: ({ code }) => code === "unrecognized_keys" ? known : what });
}
const shareError = { error: "a share of at least 0, such as 0.05 or \"5%\"" };
const share$1 = require_schemas.pipe(require_schemas.union([require_schemas.number(shareError).check(require_schemas._gte(0, shareError)), require_schemas.string(shareError).check(require_schemas._regex(/^\d+(\.\d+)?\s*%$/, shareError))], shareError), require_schemas.transform((given) => typeof given === "number" ? given : Number.parseFloat(given) / 100));
const amount = require_schemas.number({ error: "a number of at least 0" }).check(require_schemas._gte(0, { error: "a number of at least 0" }));
function evaluations$2(atLeast) {
	const error = `a whole number of evaluations, at least ${atLeast}`;
	return require_schemas.int({ error }).check(require_schemas._gte(atLeast, { error }));
}
function choice(choices) {
	return require_schemas._enum(choices, { error: choices.length === 1 ? choices[0] : `one of ${choices.join(", ")}` });
}
function text(what) {
	return require_schemas.string({ error: what }).check(require_schemas._regex(/\S/, { error: what }));
}
const name$1 = text("the name of a metric");

// src/rules/rule.ts
const grave = [
	"error",
	"warning",
	"info"
];
const levels$1 = [...grave, "off"];
const wholeRun = {
	metric: null,
	axis: "row",
	actual: null,
	limit: null,
	at: null,
	facts: {}
};
const level = choice(levels$1);
const required = require_schemas.optional(require_schemas.boolean({ error: "true or false" }));
const shared = {
	level: require_schemas.optional(level),
	required
};
const inForce = require_schemas.object({
	level: require_schemas.optional(choice(grave)),
	required
});
function defineRule({ options, shorthand, ...described }, added, bind) {
	const shape = {
		...options.shape,
		...added.shape,
		...shared
	};
	const isComplete = !options.def.catchall && require_schemas.safeParse(options, {}).success;
	const rule = {
		enabledByDefault: true,
		scope: "run",
		...described,
		shorthand: shorthand ?? null,
		grammar: () => grammarOf(rule, shape, isComplete, options.def.catchall),
		options: () => Object.entries(shape).map(([name, schema]) => {
			const unset = isComplete ? rule.configure({}).settings[name] : void 0;
			return {
				name,
				expected: expected$2(schema),
				defaultValue: unset
			};
		}),
		configure: ({ level, required, ...setting }) => {
			const chosen = inForce.parse({
				level,
				required
			});
			return {
				rule,
				level: chosen.level ?? rule.level,
				required: chosen.required ?? false,
				...bind(setting)
			};
		}
	};
	return rule;
}
function parseOptions({ options, resolveDefaults }, setting) {
	const given = options.parse(setting);
	return resolveDefaults ? resolveDefaults(given) : given;
}
const notEmpty = require_schemas.refine((given) => Object.keys(given).length > 0, { error: "at least one limit" });
function grammarOf({ shorthand }, shape, isComplete, catchall$1) {
	const keys = Object.keys(shape).join(", ");
	const mapping = catchall$1 ? `a mapping of metric names, each with ${expected$2(catchall$1)}` : `a mapping of ${keys}`;
	const long = catchall$1 ? require_schemas.catchall(require_schemas.object(shape), catchall$1).check(notEmpty, require_schemas.meta({ minProperties: 1 })) : strict(shape, mapping);
	const word = isComplete ? level : choice(["off"]);
	const short = shorthand === null ? void 0 : shape[shorthand];
	if (!short) return require_schemas.union([word, long], { error: `${expected$2(word)} or ${mapping}` });
	const error = `${expected$2(short)}, ${expected$2(word)} or ${mapping}`;
	return require_schemas.union([
		word,
		short,
		long
	], { error });
}
function expected$2(schema) {
	return schema ? require_schemas.safeParse(schema, {}).error?.issues[0]?.message ?? "" : "";
}
function runRule({ check, ...described }) {
	return defineRule(described, require_schemas.object({}), (setting) => {
		const settings = parseOptions(described, setting);
		return {
			settings,
			judge: (subject) => check(subject, settings)
		};
	});
}

// src/rules/batch-size.ts
const trifle$2 = .05;
const batchSweep = runRule({
	id: "batch-size",
	summary: "runs that differ in one param: which value generalises best, and where a larger batch widens the gap",
	level: "info",
	advice: "A larger batch makes fewer, less noisy steps, which generalise worse. Take the smaller one, or raise the learning rate with the batch size and warm it up.",
	messages: {
		widens: "the gap of {metric:name} widens with {param:name}: {least:share} at {smallest}, {most:share} at {largest}; {value} generalises best ({series:name} {best:number})",
		best: "{param:name} {value} generalises best: {series:name} {best:number} after {evaluations:number} evaluations, {other} comes to {worst:number}",
		alike: "{param:name} makes no difference: {series:name} is {best:number} for all its values",
		several: "{params} vary together: no value of one alone can be said to generalise best"
	},
	scope: "all",
	options: require_schemas.object({}),
	check: ({ all }) => {
		const sweeps = require_terminal.sweepsOf(all);
		const [sweep, ...others] = sweeps;
		if (!sweep) return [];
		if (others.length === 0) return [judged(sweep)];
		const facts = { params: sweeps.flatMap(({ param, along }) => [param, ...along]).join(", ") };
		return [{
			...told$3,
			metric: sweep.metric,
			status: "not-judged",
			reason: "several",
			facts
		}];
	}
});
const told$3 = {
	axis: "row",
	actual: null,
	limit: null,
	at: null
};
function judged(sweep) {
	const { along, metric, series, direction, rows } = sweep;
	const best = require_terminal.bestRow(sweep);
	const sign = direction === "min" ? 1 : -1;
	const worst = rows.reduce((worst, row) => sign * row.best > sign * worst.best ? row : worst);
	const facts = {
		param: along.length > 0 ? `${sweep.param} (and ${along.join(", ")})` : sweep.param,
		metric,
		series,
		value: String(best?.value),
		best: best?.best ?? NaN,
		evaluations: best?.evaluations ?? NaN,
		other: String(worst.value),
		worst: worst.best
	};
	const found = {
		...told$3,
		metric,
		actual: best?.best ?? null
	};
	const ends = require_terminal.isBatchSize(sweep.param) ? widening(rows) : null;
	if (!ends) return {
		...found,
		status: "pass",
		reason: worst.best === best?.best ? "alike" : "best",
		facts
	};
	const [smallest, largest] = ends;
	const gaps = {
		least: smallest.gap ?? 0,
		most: largest.gap ?? 0
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
function widening(rows) {
	const [first] = rows;
	const last = rows.at(-1);
	const grows = rows.every(({ gap, value }, i) => gap !== null && typeof value === "number" && (i === 0 || gap > (rows[i - 1]?.gap ?? Number.POSITIVE_INFINITY)));
	return first && last && grows && (last.gap ?? 0) - (first.gap ?? 0) > trifle$2 ? [first, last] : null;
}

// src/statistics/order.ts
function median(values) {
	const sorted = sort(values instanceof Float64Array ? values.slice() : Float64Array.from(values));
	const middle = sorted.length >> 1;
	const upper = sorted[middle] ?? NaN;
	return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? NaN)) / 2;
}
const few = 32;
function sort(values) {
	if (values.length > few) return values.sort();
	for (let i = 1; i < values.length; i++) {
		const value = values[i] ?? NaN;
		let at = i;
		for (; at > 0 && (values[at - 1] ?? NaN) > value; at--) values[at] = values[at - 1] ?? NaN;
		values[at] = value;
	}
	return values;
}
function runningMedian(values, width) {
	const last = Math.max(0, values.length - width);
	return values.map((_, i) => {
		const start = Math.min(Math.max(0, i - (width >> 1)), last);
		return median(values.subarray(start, start + width));
	});
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

// src/rules/curve-rule.ts
const obstacles = {
	"no-curve": "no metric of a known direction was recorded",
	"missing-metric": "there is no {monitor:name}; recorded are {recorded}",
	"no-direction": "nobody can tell from its name whether {series:name} should fall or rise: set its `mode`",
	"no-val": "there is no validation {metric:name}",
	"no-train": "there is no training {metric:name}",
	vanished: "{series:name} is gone: the base recorded it, this run did not",
	truncated: "{series:name} is not whole: the artifact leaves values out",
	"non-finite": "{series:name} is not a finite number at {at:position}"
};
const monitoring = require_schemas.object({
	monitor: require_schemas.optional(name$1),
	mode: require_schemas.optional(choice(["min", "max"]))
});
function curveRule({ judge, ...described }) {
	return curvesRule({
		...described,
		judge: (curves, options, subject) => curves.map((curve) => judge(curve, options, subject))
	});
}
function curvesRule({ needs, judge, ...described }) {
	const messages = {
		...obstacles,
		...described.messages
	};
	return defineRule({
		...described,
		messages
	}, monitoring, ({ monitor, mode, ...setting }) => {
		const monitored = monitoring.parse({
			monitor,
			mode
		});
		const options = parseOptions(described, setting);
		return {
			settings: {
				...options,
				...monitored
			},
			judge: (subject) => {
				const seen = selectSeries(subject, needs, monitored);
				const curves = seen.filter((one) => "values" in one);
				const found = judge(curves, options, subject);
				return seen.flatMap((one) => {
					const told = "values" in one ? found[curves.indexOf(one)] : one.obstacle;
					return told ? [outcome(one, told)] : [];
				});
			}
		};
	});
}
function selectSeries({ run, base }, needs, { monitor, mode }) {
	const named = monitor === void 0 ? null : require_syntax.findSeries(run, monitor);
	if (monitor !== void 0 && !named) {
		const recorded = run.series.map(({ name }) => name).join(", ");
		return [blocked("missing-metric", nowhere, { facts: {
			monitor,
			recorded
		} })];
	}
	if (named) return [monitorSeries(run, named.curve, needs === "pair" ? named.curve.val : named.series, needs, mode)];
	if (run.primaryCurves.length === 0) return [blocked("no-curve", nowhere)];
	const gone = needs === "compared" ? missingMetrics(run, base) : [];
	const seen = run.primaryCurves.flatMap((curve) => {
		if (gone.some(({ metric }) => metric === curve.metric)) return [];
		const each = [curve.train, curve.val].filter((series) => series !== null);
		return (needs === "each" ? each : [curve.val]).map((series) => monitorSeries(run, curve, series, needs, mode));
	});
	return [...gone, ...seen];
}
function missingMetrics(run, base) {
	return (base.kind === "found" ? base.runs[0]?.primaryCurves ?? [] : []).flatMap(({ metric, axis, val }) => val && !require_syntax.findMatching(run, val.name, metric) ? [blocked("vanished", {
		metric,
		axis,
		series: val.name
	})] : []);
}
const nowhere = {
	metric: null,
	axis: "row",
	series: ""
};
function monitorSeries({ clock }, curve, series, needs, mode) {
	const { metric, axis } = curve;
	const direction = mode ?? curve.direction;
	if (!series) return notJudged("no-val", {
		metric,
		axis,
		series: metric
	});
	const seen = {
		metric,
		axis,
		series: series.name
	};
	if (needs === "pair" && !curve.train) return notJudged("no-train", seen);
	if (!direction) return blocked("no-direction", seen);
	for (const one of needs === "pair" && curve.train ? [curve.train, series] : [series]) {
		if (one.truncated) return blocked("truncated", {
			...seen,
			series: one.name
		});
		const at = one.positions[one.values.findIndex((value) => !Number.isFinite(value))];
		if (at !== void 0) return blocked("non-finite", {
			...seen,
			series: one.name
		}, { at });
	}
	const train = series === curve.val && curve.trainAt || /* @__PURE__ */ new Float64Array();
	const { values, positions } = series;
	const seconds = clock?.axis === axis ? require_syntax.align(clock, positions) : null;
	return {
		...seen,
		direction,
		train,
		seconds,
		values,
		positions
	};
}
function blocked(reason, seen, found = {}) {
	return {
		...seen,
		obstacle: {
			...found,
			status: "blocked",
			reason
		}
	};
}
function notJudged(reason, seen) {
	return {
		...seen,
		obstacle: {
			status: "not-judged",
			reason
		}
	};
}
function outcome({ metric, axis, series }, found) {
	const facts = {
		metric: metric ?? "",
		series,
		...found.facts
	};
	return {
		metric,
		axis,
		actual: null,
		limit: null,
		at: null,
		...found,
		facts
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
function ending$1(values) {
	return median(values.subarray(values.length - endLength(values.length)));
}
function beginning(costs) {
	return Math.max(costs[0] ?? NaN, median(costs.subarray(0, endLength(costs.length))));
}
function standardError(values) {
	const differences = values.subarray(1).map((value, i) => value - (values[i] ?? NaN));
	return noise(differences) / Math.sqrt(3) * Math.sqrt(Math.PI / endLength(values.length));
}
function lateLength(points) {
	return Math.max(10, Math.ceil(points / 2));
}
function halves(stretch) {
	const length = 2 * Math.floor(stretch.length / 4);
	return {
		first: median(stretch.subarray(0, length)),
		last: median(stretch.subarray(stretch.length - length))
	};
}
function shareOf(difference, value) {
	return difference === 0 ? 0 : difference / Math.abs(value);
}

// src/rules/divergence.ts
const margin = .05;
const errors$2 = 6;
const fewerErrors = 3;
const half$1 = .5;
const telling = 8;
const unbroken = 6;
const before = 10;
const lasting = 5;
const spikeTimes = 3;
const lastingTimes = 2;
const divergence = curveRule({
	id: "divergence",
	summary: "a loss that ends above its first value, or spikes and does not come back; a lone spike warns",
	level: "error",
	advice: "Lower the learning rate or warm it up, clip gradients, and look at the batches around that point. A larger batch size changes the curve too.",
	messages: {
		above: "{series:name} ended at {actual:number} at {at:position}, worse than it began ({first:number}) by more than its noise explains (allowed {limit:number})",
		lasting: "{series:name} jumped to {actual:number} at {at:position} ({times:number} times what it was; under {limit:number} is allowed) and did not come back: it ended at {final:number}",
		spike: "{series:name} spiked to {actual:number} at {at:position}, {times:number} times the median before it (under {limit:number} is allowed)",
		settled: "{series:name} did not end above its first value {first:number}, and no spike lasted",
		"too-few": "{points} points are too few to speak of divergence"
	},
	options: require_schemas.object({}),
	needs: "each",
	judge: ({ values, train, positions, direction }) => {
		const cost = require_terminal.costs(values, direction);
		const sign = direction === "min" ? 1 : -1;
		if (cost.length < 3) return {
			status: "not-judged",
			reason: "too-few",
			facts: { points: cost.length }
		};
		const limitOver = toleranceOf(cost);
		const final = ending$1(cost);
		const first = beginning(cost);
		const found = {
			actual: sign * final,
			limit: sign * limitOver(first),
			at: positions[positions.length - 1] ?? null,
			facts: { first: sign * first }
		};
		const spike = spikeOf(cost, sign, positions, limitOver);
		const isMemorising = fell(require_terminal.costs(train.filter(Number.isFinite), direction));
		if (!isMemorising && spike?.reason === "lasting") return spike;
		if (!isMemorising && !(final <= limitOver(first))) return {
			...found,
			status: "fail",
			reason: "above"
		};
		if (spike?.reason === "spike") return spike;
		return {
			...found,
			status: "pass",
			reason: "settled"
		};
	}
});
function toleranceOf(cost) {
	const error = errorOf(cost);
	const rounding = cost.length >= telling ? quantum(cost) : 0;
	return (level) => {
		const much = half$1 * Math.abs(level);
		const luck = error === null ? much : Math.min(errors$2 * error, Math.max(much, fewerErrors * error));
		return level + Math.max(margin * Math.abs(level), luck) + rounding;
	};
}
function errorOf(cost) {
	if (cost.length >= telling) return standardError(cost);
	return cost.every((value, i) => i === 0 || value > (cost[i - 1] ?? NaN)) && cost.length >= unbroken ? 0 : null;
}
function fell(train) {
	return train.length > 0 && ending$1(train) < (train[0] ?? NaN);
}
function spikeOf(cost, sign, positions, limitOver) {
	const final = ending$1(cost);
	const floor = margin * Math.abs(cost[0] ?? NaN);
	const jumps = jumpsOf(cost, floor);
	const kept = jumps.filter(({ isLong, normal }) => isLong && final > Math.max(limitOver(normal), floor));
	const last = kept.findLast(({ index }, i) => kept[i - 1]?.index !== index - 1);
	const spike = last ?? jumps.find(({ times }) => times >= spikeTimes);
	if (!spike) return null;
	const { index, times, normal } = spike;
	const at = positions[index] ?? null;
	const found = {
		status: "fail",
		actual: sign * (cost[index] ?? NaN),
		at,
		facts: {
			times,
			final: sign * final
		}
	};
	if (last) return {
		...found,
		reason: "lasting",
		limit: sign * lastingTimes * normal
	};
	return {
		...found,
		reason: "spike",
		limit: sign * spikeTimes * normal,
		maxLevel: "warning"
	};
}
function jumpsOf(cost, floor) {
	const jumps = [];
	for (let index = 3; index < cost.length; index++) {
		const past = cost.subarray(Math.max(0, index - before), index);
		const value = cost[index] ?? NaN;
		if (!(value >= floor) || !past.some((one) => value >= lastingTimes * one)) continue;
		const normal = median(past);
		const high = Math.max(lastingTimes * normal, floor);
		if (!(value >= high) || !past.every((one) => one > 0)) continue;
		const next = cost.subarray(index, index + lasting);
		const isLong = next.length === lasting && next.every((one) => one >= high);
		jumps.push({
			index,
			normal,
			times: value / normal,
			isLong
		});
	}
	return jumps;
}

// src/rules/evaluations.ts
const evaluations$1 = runRule({
	id: "evaluations",
	summary: "the number of evaluations of the run: too few say little",
	level: "error",
	advice: "The training ended early. Look for a crash or a time limit in its log, or train for more epochs.",
	messages: {
		few: "evaluations: {actual} (at least {limit} expected)",
		enough: "evaluations: {actual} (at least {limit} expected)"
	},
	shorthand: "min",
	enabledByDefault: false,
	options: require_schemas.object({ min: evaluations$2(1) }),
	check: ({ run }, { min }) => {
		const curve = run.primaryCurves[0] ?? run.curves[0];
		const actual = run.evaluations;
		const at = curve?.positions[actual - 1] ?? null;
		const found = {
			metric: curve?.metric ?? null,
			axis: curve?.axis ?? "row",
			actual,
			limit: min,
			at,
			facts: {}
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

// src/rules/expression.ts
const expected$1 = "a condition such as \"val_loss.best < 0.4\"";
const listed$1 = `${expected$1}, or a list of them`;
let compiler = null;
async function load() {
	compiler ??= await Promise.resolve().then(() => require("./compile.js"));
	return compiler;
}
function refuse({ compile }, { value, issues }) {
	try {
		compile(value);
	} catch (thrown) {
		if (!(thrown instanceof require_syntax.Mistake)) throw thrown;
		const { message, got, known } = thrown;
		issues.push({
			code: "invalid_value",
			message,
			input: got,
			values: [...known],
			continue: true
		});
	}
}
const condition = require_schemas.string({ error: expected$1 }).check(require_schemas.check((payload) => compiler ? refuse(compiler, payload) : load().then((loaded) => refuse(loaded, payload))));
const expression = runRule({
	id: "expression",
	summary: "any condition on a run, written in CEL",
	level: "error",
	advice: "The run is not what the config asks for. Change the training; if the condition is too strict, change it in the config.",
	messages: {
		...require_syntax.readSentences,
		fails: "{condition} does not hold: {values}",
		holds: "{condition} holds: {values}",
		"cannot-tell": "{condition} cannot be told: {why} ({values})"
	},
	shorthand: "condition",
	enabledByDefault: false,
	options: require_schemas.object({ condition: require_schemas.union([condition, require_schemas.array(condition).check(require_schemas._minLength(1, { error: listed$1 }))], { error: listed$1 }) }),
	check: (subject, { condition }) => [condition].flat().map((one) => check$1(one, subject))
});
function check$1(condition, subject) {
	if (!compiler) throw new Error("a condition is judged before the grammar loaded what compiles it");
	const { readings, optional, holds, limits } = compiler.compile(condition);
	const found = /* @__PURE__ */ new Map();
	for (const [written, { of }] of readings) {
		const looked = of(subject);
		if ("reason" in looked) {
			if (!(looked.reason in require_syntax.missing && optional.has(written))) return {
				...unjudged$1,
				...looked
			};
		} else if (typeof looked.value === "number" && !Number.isFinite(looked.value)) return {
			...unjudged$1,
			reason: "not-finite",
			facts: { reading: written }
		};
		else found.set(written, looked);
	}
	const values = new Map([...found].map(([written, { value }]) => [written, value]));
	const facts = {
		condition,
		values: [...readings.keys()].map((written) => `${written} is ${told$2(values.get(written))}`).join(", ")
	};
	const held = holds(values);
	if (typeof held !== "boolean") return {
		...unjudged$1,
		reason: "cannot-tell",
		facts: {
			...facts,
			why: held.why
		}
	};
	if (held) return {
		...wholeRun,
		status: "pass",
		reason: "holds",
		facts
	};
	const fails = {
		...wholeRun,
		status: "fail",
		reason: "fails",
		facts
	};
	for (const { written, limit, isHeld } of limits) {
		const { value, ...place } = found.get(written) ?? {};
		if (typeof value === "number" && !isHeld(value, limit)) return {
			...fails,
			...place,
			actual: value,
			limit
		};
	}
	return fails;
}
const unjudged$1 = {
	...wholeRun,
	status: "blocked"
};
function told$2(value) {
	if (value === void 0) return "missing";
	return String(typeof value === "number" && !Number.isInteger(value) ? Number(value.toPrecision(6)) : value);
}

// src/rules/gap.ts
const byDefault = {
	max: .5,
	growth: .15
};
const gap = curveRule({
	id: "gap",
	summary: "the generalisation gap: val against train, relative (`max`) or `absolute`",
	level: "warning",
	advice: "Val falls slower than train: the model does much better on what it has seen. Regularise, add data, or check that train and validation come from the same distribution; dropout and running means make a small gap normal.",
	messages: {
		wide: "the gap of {metric:name} is {relative:share} of train at {at:position} ({val:number} val, {train:number} train; allowed {max:share})",
		"wide-absolute": "the gap of {metric:name} is {gap:number} at {at:position} ({val:number} val, {train:number} train; allowed {absolute:number})",
		narrow: "the gap of {metric:name} is {relative:share} of train at {at:position} (allowed {max:share})",
		"narrow-absolute": "the gap of {metric:name} is {gap:number} at {at:position} (allowed {absolute:number})",
		steady: "the gap of {metric:name} is {gap:number} at {at:position} ({val:number} val, {train:number} train), but since the best {series:name} it grew by no more than {growth:share} of that",
		"train-zero": "train {metric:name} is practically 0 at {at:position}: a gap relative to it says nothing",
		"no-train-yet": "train {metric:name} was not yet recorded at {at:position}"
	},
	shorthand: "max",
	options: require_schemas.object({
		max: require_schemas.optional(share$1),
		absolute: require_schemas.optional(amount),
		at: require_schemas._default(choice(["last", "best"]), "last"),
		growth: require_schemas.optional(share$1)
	}),
	resolveDefaults: (options) => {
		if (options.max !== void 0 || options.absolute !== void 0) return options;
		return options.at === "best" ? {
			...options,
			max: byDefault.max
		} : {
			...byDefault,
			...options
		};
	},
	needs: "pair",
	judge: (curve, options) => {
		const { values, train, positions, direction } = curve;
		const best = require_terminal.bestIndex(values, direction);
		const index = options.at === "last" ? values.length - 1 : best;
		const unseen = [index, ...options.growth === void 0 ? [] : [best]].find((one) => Number.isNaN(train[one]));
		if (unseen !== void 0) return {
			status: "not-judged",
			reason: "no-train-yet",
			option: options.max === void 0 ? "absolute" : "max",
			at: positions[unseen] ?? null
		};
		const found = hold(curve, index, options);
		if (found.status !== "fail" || options.growth === void 0) return found;
		if (!((gapAt(curve, index) - gapAt(curve, best)) / Math.abs(values[best] ?? NaN) <= options.growth)) return found;
		const { option: _, ...told } = found;
		const facts = {
			...found.facts,
			growth: options.growth
		};
		return {
			...told,
			status: "pass",
			reason: "steady",
			facts
		};
	}
});
function hold(curve, index, { absolute, max }) {
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
	const relative = require_terminal.relativeTo(train, gap);
	if (relative === null) return {
		status: "not-judged",
		reason: "train-zero",
		option: "max",
		at
	};
	const limit = max ?? byDefault.max;
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
	return require_terminal.gapBetween(values[index] ?? NaN, train[index] ?? NaN, direction);
}

// src/rules/improvement.ts
const improvement$1 = curveRule({
	id: "improvement",
	summary: "better than the baseline: says so, and what limit would keep it",
	level: "info",
	advice: "Set the threshold it names to keep what this change won.",
	messages: {
		...require_syntax.baselineMessages,
		better: "best {series:name} {actual:number} is {change:share} better than base {base:number}; threshold {series:name} {operator} {worst} would keep it",
		"better-than-zero": "best {series:name} {actual:number} is better than base 0; threshold {series:name} {operator} {worst} would keep it",
		"no-better": "best {series:name} {actual:number} is not better than base {base:number}"
	},
	scope: "seeds",
	options: require_schemas.object({}),
	needs: "val",
	judge: (curve, _options, subject) => {
		const compared = require_syntax.compareToBaseline(curve, "best", subject);
		if ("status" in compared) return compared;
		const { here, actual, base, worse, change, at } = compared;
		const isUpper = curve.direction === "min";
		const operator = isUpper ? "<=" : ">=";
		const worst = require_terminal.roundOutward(isUpper ? Math.max(...here) : Math.min(...here), 4, isUpper);
		return {
			status: "pass",
			reason: worse < 0 ? base === 0 ? "better-than-zero" : "better" : "no-better",
			actual,
			limit: base,
			at,
			facts: {
				base,
				operator,
				worst,
				change: -change
			}
		};
	}
});

// src/rules/non-finite.ts
const nonFinite$1 = runRule({
	id: "non-finite",
	summary: "any NaN or infinity in a curve of a known direction, train or val",
	level: "error",
	advice: "The training broke down there. Lower the learning rate, clip gradients, look for a division by zero or a log of zero in the loss, and for NaN in the data.",
	messages: {
		finite: "{metric:name} is finite throughout",
		"non-finite": "{series:name} is {value} at {at:position} ({count} of {points} values are not finite)",
		"no-curve": "no metric of a known direction was recorded"
	},
	options: require_schemas.object({}),
	check: ({ run }) => {
		const known = run.curves.filter(({ direction }) => direction !== null);
		if (known.length === 0) return [none];
		const failures = known.flatMap(failuresOf$1);
		return failures.length > 0 ? failures : [finite$2(run.primaryCurves[0] ?? known[0])];
	}
});
const none = {
	...wholeRun,
	status: "blocked",
	reason: "no-curve"
};
function finite$2(curve) {
	const metric = curve?.metric ?? "";
	return {
		...wholeRun,
		metric,
		status: "pass",
		reason: "finite",
		facts: { metric }
	};
}
function failuresOf$1({ metric, train, val }) {
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
		return [{
			status: "fail",
			reason: "non-finite",
			metric,
			axis: series.axis,
			actual,
			limit: null,
			at,
			facts
		}];
	});
}

// src/rules/not-learning.ts
const near = .02;
const errors$1 = 2;
const classesError = { error: "a whole number of classes, at least 2" };
const priorError = { error: "the shares of two classes or more, which add up to 1" };
const reference = require_schemas.object({
	classes: require_schemas.optional(require_schemas.int(classesError).check(require_schemas._gte(2, classesError))),
	prior: require_schemas.optional(require_schemas.array(share$1, priorError).check(require_schemas.refine(isPrior, priorError))),
	chance: require_schemas.optional(require_schemas.number({ error: "a number" }))
});
const bySeries = curveRule({
	id: "not-learning",
	summary: "stuck at chance: the loss of a model that knows no more than how frequent each class is",
	level: "warning",
	advice: "The model knows nothing of its input yet. If the run is short, train longer first: some only begin to learn after dozens of epochs. Otherwise look at labels and input scaling, try a learning rate ten times smaller or larger, and see that the model can learn ten samples by heart.",
	messages: {
		chance: "{series:name} is still at chance after {points} evaluations: it ended at {actual:number}, chance is {chance:number}",
		learned: "{series:name} ended at {actual:number}, better than chance {chance:number}",
		stuck: "{series:name} went from {first:number} to {actual:number} over {points} values: less than {near:share} beyond its noise",
		moving: "{series:name} went from {first:number} to {actual:number} over {points} values",
		"too-few": "{points} values are too few to tell ({min_evaluations} at least)",
		"no-entropy": "classes and prior give chance as a cross-entropy, and {series:name} is none: set `chance`",
		several: "set one of classes, prior and chance alone"
	},
	shorthand: "classes",
	options: require_schemas.object({
		...reference.shape,
		min_evaluations: require_schemas._default(evaluations$2(3), 10)
	}),
	needs: "each",
	judge: ({ values, positions, direction }, { min_evaluations, ...given }) => {
		if (Object.keys(given).length > 1) return {
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
		const cost = require_terminal.costs(values, direction);
		const sign = direction === "min" ? 1 : -1;
		const final = ending$1(cost);
		const chance = chanceOf(given, direction);
		if (chance === "none") return {
			status: "blocked",
			reason: "no-entropy"
		};
		if (chance !== null) {
			const limit = sign * chance - near * Math.abs(chance);
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
		const first = beginning(cost);
		const stir = near * Math.abs(first) + errors$1 * standardError(cost);
		const facts = {
			points,
			near,
			first: sign * first
		};
		const found = {
			actual: sign * final,
			limit: sign * (first - stir),
			at,
			facts
		};
		if (!(Math.abs(final - first) > stir)) return {
			...found,
			status: "fail",
			reason: "stuck"
		};
		return {
			...found,
			status: "pass",
			reason: "moving"
		};
	}
});
const notLearning = {
	...bySeries,
	grammar: () => bySeries.grammar().check(({ value, issues }) => {
		const [, ...more] = Object.entries(reference.safeParse(value).data ?? {});
		for (const [option, input] of more) issues.push({
			code: "custom",
			path: [option],
			message: "one of classes, prior and chance alone",
			input
		});
	}),
	configure: (setting) => {
		const check = bySeries.configure(setting);
		const side = Object.keys(reference.parse(setting)).length > 0 ? "val" : "train";
		return {
			...check,
			judge: (subject) => check.judge({
				...subject,
				run: ofOneSide(subject.run, side)
			})
		};
	}
};
function isPrior(shares) {
	const sum = shares.reduce((sum, one) => sum + one, 0);
	return shares.filter((one) => one > 0).length > 1 && Math.abs(sum - 1) < .02;
}
function chanceOf({ classes, prior, chance }, direction) {
	if (chance !== void 0) return chance;
	if (classes === void 0 && prior === void 0) return null;
	if (direction === "max") return "none";
	if (classes !== void 0) return Math.log(classes);
	return (prior ?? []).reduce((sum, one) => one > 0 ? sum - one * Math.log(one) : sum, 0);
}
function ofOneSide(run, side) {
	const other = side === "train" ? "val" : "train";
	const primaryCurves = run.primaryCurves.map((curve) => curve[side] ? {
		...curve,
		[other]: null
	} : curve);
	return {
		...run,
		primaryCurves
	};
}

// src/rules/oscillation.ts
const oscillation = curveRule({
	id: "oscillation",
	summary: "val swings from one evaluation to the next by more than it improves over the last half",
	level: "warning",
	advice: "Lower the learning rate or let it decay, or raise the batch size: steps are too large for where the training stands. Where the validation set is small, its own chance does this: validate on more, and choose the model by a smoothed curve.",
	messages: {
		swings: "{series:name} moves by {actual:share} from one evaluation to the next (allowed {limit:share}), more than the {drift:share} it moved over the last {window}",
		calm: "{series:name} moves by {actual:share} from one evaluation to the next (allowed {limit:share})",
		drifts: "{series:name} moves by {actual:share} from one evaluation to the next, less than the {drift:share} it moved over the last {window}",
		"too-few": "{points} evaluations are too few to speak of oscillation ({window} at least)",
		zero: "{series:name} moves around 0 from {at:position} on: no move is a share of that"
	},
	shorthand: "max",
	options: require_schemas.object({ max: require_schemas._default(share$1, .1) }),
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
		const stretch = values.subarray(points - window);
		const size = Math.abs(median(stretch));
		const moves = stretch.subarray(1).map((value, i) => Math.abs(value - (stretch[i] ?? NaN)));
		const swing = median(moves);
		const { first, last } = halves(stretch);
		const moved = Math.abs(last - first);
		const actual = shareOf(swing, size);
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
				drift: shareOf(moved, size)
			}
		};
		if (swing <= max * size) return {
			...found,
			status: "pass",
			reason: "calm"
		};
		if (swing <= moved) return {
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

// src/rules/overfit.ts
const fewest$2 = 6;
const trainFall = .05;
const trifle$1 = .01;
const maxPoints$4 = 1e3;
const steadyTimes = 4;
const jumpTimes = 6;
const coarse = .05;
const jumpPoints = 10;
const overfit = curveRule({
	id: "overfit",
	summary: "val has risen from its best while train kept falling, and the rise is not noise",
	level: "error",
	advice: "Low train and rising val is overfitting: stop at the best epoch (EarlyStopping with restore_best_weights), regularise (dropout, weight decay, augmentation), or train on more data.",
	messages: {
		rising: "{series:name} rose from its best {best:number} at {best_at:position} to {actual:number} at {at:position} while train kept falling: smoothed, by {rise:share} (allowed {max:share})",
		falling: "{series:name} fell from its best {best:number} at {best_at:position} to {actual:number} at {at:position} while train kept rising: smoothed, by {rise:share} (allowed {max:share})",
		steady: "{series:name} ended {rise:share} worse than its best at {best_at:position}, smoothed (allowed {max:share})",
		noise: "{series:name} ended {rise:share} worse than its best at {best_at:position}, smoothed, but that is not distinct from noise",
		"train-flat": "{series:name} ended {rise:share} worse than its best at {best_at:position}, smoothed, but train did not go on improving",
		short: "{series:name} was best at {best_at:position}, too near the end to speak of overfitting",
		"too-few": "{points} evaluations are too few to speak of overfitting ({fewest} at least)",
		"no-train-yet": "train {metric:name} was not yet recorded at {at:position}, where {series:name} was best: nobody can tell whether it improved since",
		zero: "{series:name} was 0 at its best at {at:position}: what it is worse by is no share of that"
	},
	shorthand: "max",
	options: require_schemas.object({ max: require_schemas._default(share$1, .05) }),
	needs: "pair",
	judge: ({ values, train, positions, direction }, { max }) => {
		const points = values.length;
		if (points < fewest$2) return {
			status: "not-judged",
			reason: "too-few",
			facts: {
				points,
				fewest: fewest$2
			}
		};
		const kept = require_terminal.downsample(points, maxPoints$4);
		const pick = (all) => Float64Array.from(kept, (index) => all[index] ?? NaN);
		const val = require_terminal.costs(pick(values), direction);
		const width = val.length <= jumpPoints ? 1 : Math.max(3, Math.floor(val.length / 10)) | 1;
		const smooth = runningMedian(val, width);
		const best = smooth.indexOf(Math.min(...smooth));
		const bestCost = smooth[best] ?? NaN;
		const final = smooth.at(-1) ?? NaN;
		const rise = shareOf(final - bestCost, bestCost);
		const since = val.subarray(best + 1);
		const bestIn = require_terminal.bestIndex(values, direction);
		const bestAt = positions[bestIn] ?? NaN;
		const at = positions[points - 1] ?? null;
		const sign = direction === "min" ? 1 : -1;
		const tell = (best, actual) => {
			const allowed = max * Math.abs(best);
			return {
				actual,
				limit: direction === "min" ? best + allowed : best - allowed,
				at,
				facts: {
					rise,
					max,
					best,
					best_at: bestAt
				}
			};
		};
		const found = tell(values[bestIn] ?? NaN, values[points - 1] ?? NaN);
		if (since.length < Math.max(4, val.length / 10)) return {
			...found,
			status: "pass",
			reason: "short"
		};
		if (!Number.isFinite(rise)) return {
			status: "not-judged",
			reason: "zero",
			at: bestAt
		};
		if (!(rise > max) || final - bestCost <= trifle$1 * ((val[0] ?? 0) - bestCost)) return {
			...found,
			status: "pass",
			reason: "steady"
		};
		const known = require_terminal.costs(pick(train), direction).filter(Number.isFinite);
		const after = best - (val.length - known.length);
		if (!(fall(known, width, Math.max(after, 0)) > trainFall)) return after < 0 ? {
			status: "not-judged",
			reason: "no-train-yet",
			at: bestAt
		} : {
			...found,
			status: "pass",
			reason: "train-flat"
		};
		if (isNoise(since, final - bestCost, Math.min(quantum(val) / 2, coarse * Math.abs(bestCost)))) return {
			...found,
			status: "pass",
			reason: "noise"
		};
		const reason = direction === "min" ? "rising" : "falling";
		return {
			...(direction === "min" ? found.actual > found.limit : found.actual < found.limit) ? found : tell(sign * bestCost, sign * final),
			status: "fail",
			reason
		};
	}
});
function fall(cost, width, from) {
	const smooth = runningMedian(cost, width);
	const start = smooth[from] ?? NaN;
	return shareOf(start - (smooth.at(-1) ?? NaN), start);
}
function isNoise(since, risen, least) {
	const sigma = Math.max(noise(since), least);
	const alpha = since.length < 10 ? .05 : .01;
	const isSteady = mannKendall(since).pRising < alpha && risen > steadyTimes * sigma;
	const isJump = since.length >= jumpPoints && risen > jumpTimes * sigma;
	return !(isSteady || isJump);
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
	const again = values.findIndex((value, i) => i > stop && isBetter(value));
	return {
		stop,
		best,
		because,
		improvedAt: again < 0 ? null : again
	};
}

// src/rules/early-stopping/boosting.ts
function xgboostStopping(watched, options) {
	const delta = options.min_delta;
	const beats = watched.direction === "min" ? (value, best) => best - delta > value : (value, best) => value - delta > best;
	return sinceBest(watched, options.patience, beats);
}
function lightgbmStopping(watched, options) {
	if (options.patience <= 0) return unstopped(null);
	const delta = options.min_delta;
	const beats = watched.direction === "min" ? (value, best) => value < best - delta : (value, best) => value > best + delta;
	return sinceBest(watched, options.patience, beats);
}
function sinceBest(watched, patience, beats) {
	let held = NaN;
	let best = 0;
	for (const [i, value] of watched.values.entries()) {
		if (i === 0 || beats(value, held)) {
			held = value;
			best = i;
		}
		if (i - best >= patience) return stopAt(watched, {
			stop: i,
			best,
			because: "patience"
		}, (later) => beats(later, held));
	}
	return unstopped(watched.values.length > 0 ? best : null);
}

// src/rules/early-stopping/catboost.ts
const forgetting = .99;
const remembered = 2e3;
const least = 1e-10;
function catboostStopping(watched, options) {
	const { patience, od_pval } = options;
	const limit = (options.od_type ?? (od_pval === void 0 ? "Iter" : "IncToDec")) === "Iter" ? 1 : od_pval ?? 0;
	if (limit <= 0) return unstopped(null);
	const sign = watched.direction === "min" ? -1 : 1;
	const scores = watched.values.map((value) => sign * value);
	let held = NaN;
	let best = 0;
	let expected = 0;
	for (const [i, score] of scores.entries()) {
		if (i === 0 || score > held) {
			held = score;
			best = i;
		}
		expected = gain(scores, i, expected * forgetting);
		if (i - best < patience) continue;
		const ratio = expected / larger(held - score, least);
		if (Math.exp(-.5 / larger(ratio, least)) < limit) return stopAt(watched, {
			stop: i,
			best,
			because: "patience"
		}, (later) => sign * later > held);
	}
	return unstopped(scores.length > 0 ? best : null);
}
function gain(scores, i, before) {
	const score = scores[i] ?? NaN;
	let most = before;
	let weight = 1;
	for (let j = i; j >= 0 && j > i - remembered; j--) {
		most = larger(most, weight * (score - (scores[j] ?? NaN)));
		weight *= forgetting;
	}
	return most;
}
function larger(a, b) {
	return a < b ? b : a;
}

// src/rules/early-stopping/patience-counter.ts
function patienceCounter(watched, { patience, beats, initial, endedBy }) {
	let held = initial;
	let best = null;
	let wait = 0;
	for (const [i, value] of watched.values.entries()) {
		const because = endedBy?.(value) ?? null;
		if (because !== null) {
			const from = because === "threshold" ? value : held;
			return stopAt(watched, {
				stop: i,
				best,
				because
			}, (later) => beats(later, from));
		}
		if (beats(value, held)) {
			held = value;
			best = i;
			wait = 0;
		} else if (++wait >= patience) return stopAt(watched, {
			stop: i,
			best,
			because: "patience"
		}, (later) => beats(later, held));
	}
	return unstopped(best);
}

// src/rules/early-stopping/keras.ts
const keras3 = {
	isSingle: true,
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
		isSingle: false
	},
	"2.7": {
		...keras3,
		isSingle: false,
		sparesImproving: false
	},
	"2.5": {
		...keras3,
		isSingle: false,
		sparesImproving: false,
		sparesFirst: false
	}
};
function kerasStopping(watched, options, version) {
	const { values, direction } = watched;
	const { patience, start_from_epoch: start, baseline } = options;
	const beats = kerasBeats(direction, options.min_delta, version.isSingle);
	let held = worst(direction);
	let best = null;
	let isReached = baseline === void 0;
	let wait = 0;
	for (let i = start; i < values.length; i++) {
		const value = values[i] ?? NaN;
		wait++;
		if (beats(value, held) || version.takesFirst && i === start) {
			held = value;
			best = i;
			if (baseline === void 0 || beats(value, baseline)) {
				isReached = true;
				wait = 0;
			}
			if (version.sparesImproving) continue;
		}
		if (wait >= patience && (i > 0 || !version.sparesFirst)) return stopAt(watched, {
			stop: i,
			best,
			because: isReached ? "patience" : "baseline"
		}, (later) => beats(later, held));
	}
	return unstopped(best);
}
function firstKerasStopping(watched, { patience, min_delta, baseline }) {
	const beats = kerasBeats(watched.direction, min_delta, false);
	const done = patienceCounter(watched, {
		patience,
		beats,
		initial: baseline ?? worst(watched.direction)
	});
	return done.because !== null && done.best === null && baseline !== void 0 ? {
		...done,
		because: "baseline"
	} : done;
}
function kerasBeats(direction, min_delta, isSingle) {
	const delta = Math.abs(min_delta);
	const rounded = isSingle ? Math.fround : (value) => value;
	return direction === "min" ? (value, best) => rounded(value + delta) < rounded(best) : (value, best) => rounded(value - delta) > rounded(best);
}

// src/rules/early-stopping/fastai.ts
function fastaiStopping(watched, { patience, min_delta }) {
	const beats = kerasBeats(watched.direction, min_delta, false);
	return patienceCounter(watched, {
		patience,
		beats,
		initial: worst(watched.direction)
	});
}

// src/rules/early-stopping/hugging-face.ts
function huggingFaceStopping(watched, { patience, early_stopping_threshold: threshold }, takesFirst) {
	const { values, direction } = watched;
	const isBetter = direction === "min" ? (a, b) => a < b : (a, b) => a > b;
	const beats = (value, best) => isBetter(value, best) && Math.abs(value - best) > threshold;
	let held = worst(direction);
	let best = null;
	let count = 0;
	for (const [i, value] of values.entries()) {
		count = i === 0 || beats(value, held) ? 0 : count + 1;
		if (isBetter(value, held) || takesFirst && i === 0) {
			held = value;
			best = i;
		}
		if (count >= patience) return stopAt(watched, {
			stop: i,
			best,
			because: "patience"
		}, (later) => beats(later, held));
	}
	return unstopped(best);
}

// src/rules/early-stopping/ignite.ts
function igniteStopping(watched, options) {
	const { values, direction } = watched;
	const { patience, threshold_mode, cumulative } = options;
	const threshold = direction === "min" ? -options.threshold : options.threshold;
	const limit = (best) => threshold_mode === "abs" ? best + threshold : best * (1 + threshold);
	const beats = direction === "min" ? (value, best) => !(value >= limit(best)) : (value, best) => !(value <= limit(best));
	const [first = NaN] = values;
	let held = first;
	let best = 0;
	let count = 0;
	for (let i = 1; i < values.length; i++) {
		const value = values[i] ?? NaN;
		const improves = beats(value, held);
		if (improves && value !== held || !cumulative && (direction === "min" ? value < held : value > held)) {
			held = value;
			best = i;
		}
		count = improves ? 0 : count + 1;
		if (!improves && count >= patience) return stopAt(watched, {
			stop: i,
			best,
			because: "patience"
		}, (later) => beats(later, held));
	}
	return unstopped(values.length > 0 ? best : null);
}

// src/rules/early-stopping/lightning.ts
function lightningStopping({ values, direction }, options) {
	const { patience, check_finite, stopping_threshold, divergence_threshold } = options;
	const delta = Math.fround(options.min_delta);
	const isBeyond = direction === "min" ? (a, b) => a < b : (a, b) => a > b;
	const beats = direction === "min" ? (value, best) => Math.fround(value + delta) < best : (value, best) => Math.fround(value - delta) > best;
	const endedBy = (value) => {
		if (check_finite && !Number.isFinite(value)) return "non-finite";
		if (stopping_threshold !== void 0 && isBeyond(value, Math.fround(stopping_threshold))) return "threshold";
		if (divergence_threshold !== void 0 && isBeyond(-value, -Math.fround(divergence_threshold))) return "divergence";
		return null;
	};
	const single = {
		values: values.map(Math.fround),
		direction
	};
	return patienceCounter(single, {
		patience,
		beats,
		initial: worst(direction),
		endedBy
	});
}

// src/rules/early-stopping/plateau.ts
function kerasPlateau(watched, options) {
	const beats = kerasBeats(watched.direction, options.min_delta, true);
	return reduceKeras(watched, options, (value, best, i) => i === 0 || beats(value, best));
}
function firstKerasPlateau(watched, options) {
	const delta = options.min_delta;
	return reduceKeras(watched, options, watched.direction === "min" ? (value, best) => value < best - delta : (value, best) => value > best + delta);
}
function reduceKeras({ values, direction }, { patience, cooldown }, beats) {
	const reductions = [];
	let held = worst(direction);
	let best = null;
	let wait = 0;
	let cooling = 0;
	for (const [i, value] of values.entries()) {
		if (cooling > 0) {
			cooling--;
			wait = 0;
		}
		if (beats(value, held, i)) {
			held = value;
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
		allowed: Math.max(patience, 1)
	};
}
function torchPlateau({ values, direction }, options) {
	const { patience, cooldown } = options;
	const beats = torchBeats(direction === "min", options);
	const reductions = [];
	let held = worst(direction);
	let best = null;
	let bad = 0;
	let cooling = 0;
	for (const [i, value] of values.entries()) {
		if (beats(value, held)) {
			if (value !== held) best = i;
			held = value;
			bad = 0;
		} else bad++;
		if (cooling > 0) {
			cooling--;
			bad = 0;
		}
		if (bad > patience) {
			reductions.push(i);
			cooling = cooldown;
			bad = 0;
		}
	}
	return {
		reductions,
		best,
		allowed: patience + 1
	};
}
function torchBeats(isMin, { threshold, threshold_mode }) {
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
	const beats = (value, best) => sign * value > sign * best || best === 0;
	let held = 0;
	let best = 0;
	for (const [i, value] of watched.values.entries()) {
		if (beats(value, held)) {
			held = value;
			best = i;
		}
		if (i - best >= patience) return stopAt(watched, {
			stop: i,
			best,
			because: "patience"
		}, (later) => beats(later, held));
	}
	return unstopped(watched.values.length > 0 ? best : null);
}

// src/rules/early-stopping/index.ts
const count$1 = evaluations$2(0);
const positive = evaluations$2(1);
const finite$1 = require_schemas.number({ error: "a number" });
const flag = require_schemas.boolean({ error: "true or false" });
const thresholdMode = choice(["abs", "rel"]);
const detector = choice(["Iter", "IncToDec"]);
const replayOptions = require_schemas.partial(require_schemas.object({
	patience: count$1,
	min_delta: amount,
	start_from_epoch: count$1,
	baseline: finite$1,
	check_finite: flag,
	stopping_threshold: finite$1,
	divergence_threshold: finite$1,
	early_stopping_threshold: amount,
	threshold: amount,
	threshold_mode: thresholdMode,
	cumulative: flag,
	cooldown: count$1,
	od_type: detector,
	od_pval: amount
}));
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
function preset(callback, parameter, options, replay) {
	return {
		callback,
		parameter,
		options,
		replay: (watched, given) => replay(watched, options.parse(given))
	};
}
const usual = require_schemas._default(count$1, 10);
const min_delta = require_schemas._default(amount, 0);
const start_from_epoch = require_schemas._default(count$1, 0);
const baseline = require_schemas.optional(finite$1);
const cooldown = require_schemas._default(count$1, 0);
function knows(shape) {
	return strict(shape, "a mapping of options");
}
const kerasOptions = knows({
	patience: usual,
	min_delta,
	start_from_epoch,
	baseline
});
const keras = (version) => preset("EarlyStopping", "patience", kerasOptions, (watched, options) => kerasStopping(watched, options, kerasVersions[version]));
const firstKerasOptions = knows({
	patience: usual,
	min_delta,
	baseline
});
const firstKeras = preset("EarlyStopping", "patience", firstKerasOptions, firstKerasStopping);
const huggingFaceOptions = knows({
	patience: require_schemas._default(count$1, 1),
	early_stopping_threshold: require_schemas._default(amount, 0)
});
const huggingFace$1 = (takesFirst) => preset("EarlyStoppingCallback", "early_stopping_patience", huggingFaceOptions, (watched, options) => huggingFaceStopping(watched, options, takesFirst));
const catboostOptions = knows({
	patience: require_schemas._default(positive, 20),
	od_type: require_schemas.optional(detector),
	od_pval: require_schemas.optional(amount)
}).check(({ value: { od_type, od_pval }, issues }) => {
	const isIter = od_type === "Iter" || od_type === void 0 && od_pval === void 0;
	if (isIter ? od_pval === void 0 : (od_pval ?? 0) > 0) return;
	const message = isIter ? "no od_pval beside od_type Iter" : "an od_pval above 0 for od_type IncToDec";
	issues.push({
		code: "custom",
		path: ["od_pval"],
		message,
		input: od_pval
	});
});
const boostingOptions = knows({
	patience: require_schemas._default(positive, 10),
	min_delta
});
const kerasPlateauOptions = knows({
	patience: usual,
	min_delta: require_schemas._default(amount, 1e-4),
	cooldown
});
const presets$1 = {
	keras: keras("3"),
	"keras-3.7": keras("3.7"),
	"keras-2.12": keras("2.12"),
	"keras-2.7": keras("2.7"),
	"keras-2.5": preset("EarlyStopping", "patience", firstKerasOptions, (watched, options) => kerasStopping(watched, {
		...options,
		start_from_epoch: 0
	}, kerasVersions["2.5"])),
	"keras-2.2": firstKeras,
	tfjs: firstKeras,
	lightning: preset("EarlyStopping", "patience", knows({
		patience: require_schemas._default(count$1, 3),
		min_delta,
		check_finite: require_schemas._default(flag, true),
		stopping_threshold: require_schemas.optional(finite$1),
		divergence_threshold: require_schemas.optional(finite$1)
	}), lightningStopping),
	"hugging-face": huggingFace$1(false),
	"hugging-face-4.46": huggingFace$1(true),
	xgboost: preset("EarlyStopping", "rounds", boostingOptions, xgboostStopping),
	lightgbm: preset("early_stopping", "stopping_rounds", boostingOptions, lightgbmStopping),
	catboost: preset("CatBoost", "od_wait", catboostOptions, catboostStopping),
	ignite: preset("EarlyStopping", "patience", knows({
		patience: require_schemas._default(positive, 10),
		threshold: require_schemas._default(amount, 0),
		threshold_mode: require_schemas._default(thresholdMode, "abs"),
		cumulative: require_schemas._default(flag, false)
	}), igniteStopping),
	fastai: preset("EarlyStoppingCallback", "patience", knows({
		patience: require_schemas._default(count$1, 1),
		min_delta
	}), fastaiStopping),
	ultralytics: preset("EarlyStopping", "patience", knows({ patience: require_schemas._default(positive, 100) }), ultralyticsStopping),
	"torch-plateau": preset("ReduceLROnPlateau", "patience", knows({
		patience: usual,
		threshold: require_schemas._default(amount, 1e-4),
		threshold_mode: require_schemas._default(thresholdMode, "rel"),
		cooldown
	}), torchPlateau),
	"keras-plateau": preset("ReduceLROnPlateau", "patience", kerasPlateauOptions, kerasPlateau),
	"keras-2-plateau": preset("ReduceLROnPlateau", "patience", kerasPlateauOptions, firstKerasPlateau)
};
function misfits(preset, options) {
	return (presets$1[preset].options.safeParse(options).error?.issues ?? []).flatMap((issue) => {
		if (issue.code !== "unrecognized_keys") return {
			option: String(issue.path[0]),
			expected: issue.message
		};
		return issue.keys.map((option) => ({
			option,
			expected: `an option of preset ${preset} (${issue.message})`
		}));
	});
}

// src/rules/patience.ts
const options = require_schemas.object({
	preset: require_schemas._default(choice(presetNames), "keras"),
	...replayOptions.shape
});
const call = "{callback}({parameter}={patience})";
const failures = {
	wasted: `{series:name} did not improve for {actual} evaluations after {best_at:position}: ${call} would have stopped at {at:position}`,
	"wasted-baseline": `{series:name} {actual:number} is not better than the baseline {limit:number}: ${call} would have stopped at {at:position}, {left} evaluations before the end`,
	"wasted-threshold": "{series:name} {actual:number} passed stopping_threshold {limit:number}: {callback} would have stopped at {at:position}, {left} evaluations before the end",
	"wasted-divergence": "{series:name} {actual:number} passed divergence_threshold {limit:number}: {callback} would have stopped at {at:position}, {left} evaluations before the end",
	"wasted-non-finite": "{series:name} {actual:number} is infinite in float32: {callback} would have stopped at {at:position}, {left} evaluations before the end",
	unreduced: `{series:name} did not improve for {actual} evaluations after {best_at:position}: ${call} would have reduced the learning rate at {axis} {reduced_at}`
};
const timed$1 = Object.fromEntries(Object.entries(failures).map(([reason, said]) => [`${reason}-timed`, `${said} ({seconds:duration} before the end)`]));
const rule = curveRule({
	id: "patience",
	summary: "early stopping, replayed: where it would have stopped, and the evaluations wasted since the best",
	level: "warning",
	advice: "No decrease in that many consecutive evaluations is what EarlyStopping watches: add the callback with this patience and restore_best_weights, or train for fewer epochs. With the preset of a scheduler: reduce the learning rate there.",
	messages: {
		...failures,
		...timed$1,
		late: `${call} would have stopped at {at:position}, but {series:name} improved again {actual} evaluations after {best_at:position}`,
		"late-reduced": `${call} would have reduced the learning rate at {axis} {reduced_at}, and {series:name} improved again by {best_at:position}`,
		patient: "evaluations since the best {series:name}: {actual} (allowed {limit})",
		"too-few": "{points} evaluations end before start_from_epoch {start_from_epoch}",
		misfit: "preset {preset} cannot have {option:name}: expected {expected}"
	},
	shorthand: "patience",
	options,
	resolveDefaults: (given) => ({
		...given,
		...presets$1[given.preset].options.safeParse(ownOf(given)).data
	}),
	needs: "val",
	judge: (curve, settings) => {
		const { preset, patience = 0, start_from_epoch = 0 } = settings;
		const points = curve.values.length;
		const [misfit] = misfits(preset, ownOf(settings));
		if (misfit) return {
			status: "blocked",
			reason: "misfit",
			facts: {
				preset,
				...misfit
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
		const replayed = replay(curve, ownOf(settings));
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
const patience = {
	...rule,
	grammar: () => rule.grammar().check(({ value, issues }) => {
		const given = options.safeParse(value).data;
		if (!given) return;
		const own = ownOf(given);
		for (const { option, expected } of misfits(given.preset, own)) {
			const input = new Map(Object.entries(own)).get(option);
			issues.push({
				code: "custom",
				path: [option],
				message: expected,
				input
			});
		}
	})
};
function ownOf({ preset: _, ...own }) {
	return own;
}
function judgeStop(curve, { stop, best, because, improvedAt }, settings) {
	const { values, positions } = curve;
	const last = values.length - 1;
	const limit = Math.max(settings.patience ?? 0, 1);
	if (stop === null || stop === last) return patient(curve, best, limit);
	const held = because === "threshold" ? stop : best ?? stop;
	const facts = {
		best_at: positions[held] ?? NaN,
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
		actual: improvedAt - held,
		limit
	};
	if (because === null || because === "patience") return wasted(curve, stop, {
		...found,
		reason: "wasted",
		actual: last - held,
		limit
	});
	const { baseline, stopping_threshold: threshold, divergence_threshold: divergence } = settings;
	return wasted(curve, stop, {
		...found,
		reason: `wasted-${because}`,
		actual: values[because === "baseline" ? held : stop] ?? null,
		limit: {
			baseline,
			threshold,
			divergence,
			"non-finite": void 0
		}[because] ?? null
	});
}
function judgeReductions(curve, { reductions, best, allowed }) {
	const { positions, axis } = curve;
	const last = positions.length - 1;
	const held = best ?? 0;
	const since = reductions.filter((reduction) => reduction > held);
	const told = since.length > 0 ? since : reductions;
	const [first] = told;
	if (first === void 0 || first === last) return patient(curve, best, allowed);
	const facts = {
		axis,
		best_at: positions[held] ?? NaN,
		reduced_at: listed(told.map((reduction) => positions[reduction] ?? NaN))
	};
	const found = {
		actual: last - held,
		limit: allowed,
		at: positions[first] ?? null,
		facts
	};
	if (since.length === 0) return {
		...found,
		status: "pass",
		reason: "late-reduced"
	};
	return wasted(curve, first, {
		...found,
		reason: "unreduced"
	});
}
function patient({ positions }, best, limit) {
	const last = positions.length - 1;
	const at = positions[last] ?? null;
	return {
		status: "pass",
		reason: "patient",
		actual: last - (best ?? 0),
		limit,
		at
	};
}
function wasted({ seconds }, since, found) {
	const past = (seconds?.at(-1) ?? NaN) - (seconds?.[since] ?? NaN);
	if (Number.isNaN(past)) return {
		...found,
		status: "fail"
	};
	const facts = {
		...found.facts,
		seconds: past
	};
	return {
		...found,
		status: "fail",
		reason: `${found.reason}-timed`,
		facts
	};
}
function listed(positions) {
	const most = 5;
	const rest = positions.length > most ? ", …" : "";
	return positions.slice(0, most).map((position) => Number(position.toPrecision(12))).join(", ") + rest;
}

// src/rules/plateau.ts
const maxPoints$3 = 500;
const windowOption = require_schemas.union([evaluations$2(2), require_schemas.literal("auto")], { error: "a whole number of evaluations, at least 2, or \"auto\" (a fifth of them, at least 5)" });
const plateau = curveRule({
	id: "plateau",
	summary: "val no longer improves within a window: by its best and by its slope",
	level: "warning",
	advice: "The curve is flat. If the value is good enough, train shorter; if both train and val are still high, it is underfitting: more epochs, more capacity, another learning rate or batch size.",
	messages: {
		flat: "{series:name} improved by {actual:share} in the last {window} evaluations, from {at:position} on (at least {limit:share} expected)",
		moving: "{series:name} is not flat: it moved by {drift:share} over the last {window} evaluations",
		"too-few": "{points} evaluations are too few for a window of {window}",
		zero: "{series:name} came to 0, and no change is a share of that"
	},
	shorthand: "window",
	options: require_schemas.object({
		window: require_schemas._default(windowOption, "auto"),
		min_change: require_schemas._default(share$1, .01)
	}),
	needs: "val",
	judge: ({ values, positions, direction }, options) => {
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
		const cost = require_terminal.costs(values, direction);
		const within = cost.subarray(start);
		const before = smallest(cost.subarray(0, start));
		const actual = shareOf(before - smallest(within), before);
		const kept = require_terminal.downsample(window, maxPoints$3);
		const trend = theilSen(Float64Array.from(kept, (index) => within[index] ?? NaN));
		const drift = shareOf(trend.slope * (kept.length - 1), median(within));
		const at = positions[start] ?? null;
		if (!Number.isFinite(actual) || !Number.isFinite(drift)) return {
			status: "not-judged",
			reason: "zero",
			at
		};
		const flat = trend.low <= 0 && trend.high >= 0 || !(Math.abs(drift) >= options.min_change);
		const found = {
			actual,
			limit: options.min_change,
			unit: "share",
			at,
			facts: {
				window,
				drift
			}
		};
		if (!(actual >= options.min_change) && flat) return {
			...found,
			status: "fail",
			reason: "flat"
		};
		return {
			...found,
			status: "pass",
			reason: "moving"
		};
	}
});
function smallest(values) {
	return values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
}

// src/statistics/holm.ts
function holm(ps) {
	const adjusted = [...ps];
	let most = 0;
	const ascending = [...ps.entries()].sort(([, p], [, q]) => p - q);
	for (const [rank, [index, p]] of ascending.entries()) {
		most = Math.max(most, (ps.length - rank) * p);
		adjusted[index] = Math.min(most, 1);
	}
	return adjusted;
}

// src/statistics/permutation.ts
const maxSplits = 2e5;
function permutation(a, b) {
	const all = [...b, ...a];
	const ways = choices(all.length, b.length);
	if (!(ways <= maxSplits)) return null;
	const sums = sumsOf(all, b.length, ways);
	const tolerance = all.length * Number.EPSILON * all.reduce((sum, value) => sum + Math.abs(value), 0);
	const observed = (sums[0] ?? NaN) - tolerance;
	return {
		p: sums.reduce((count, sum) => sum >= observed ? count + 1 : count, 0) / ways,
		least: 1 / ways
	};
}
function choices(count, size) {
	let ways = 1;
	for (let i = 1; i <= size; i++) ways = ways * (count - size + i) / i;
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

// src/statistics/mann-whitney.ts
function mannWhitney(a, b) {
	const all = [...a, ...b];
	const pairs = a.length * b.length;
	const equals = (value) => all.filter((other) => other === value).length;
	const rank = (value) => all.filter((other) => other < value).length + (equals(value) + 1) / 2;
	const ranks = b.map(rank);
	const u = ranks.reduce((sum, one) => sum + one, 0) - b.length * (b.length + 1) / 2;
	return {
		u,
		pGreater: permutation(a.map(rank), ranks)?.p ?? approximate(u, pairs, all.map(equals)),
		probability: u / pairs
	};
}
function approximate(u, pairs, equals) {
	const count = equals.length;
	const ties = equals.reduce((sum, size) => sum + (size ** 2 - 1), 0);
	const variance = pairs / 12 * (count + 1 - ties / (count * (count - 1)));
	return normalSurvival((u - pairs / 2 - .5) / Math.sqrt(variance));
}

// src/statistics/prediction.ts
function prediction(known, further, difference) {
	const n = known.length;
	const t = difference / (require_terminal.deviation(known) * Math.sqrt(1 / further + 1 / n));
	return tSurvival(difference === 0 ? 0 : t, n - 1);
}

// src/statistics/welch.ts
function welch(a, b) {
	const { difference, error, df } = differ(a, b);
	const t = difference === 0 ? 0 : difference / error;
	return {
		t,
		df,
		pGreater: tSurvival(t, df)
	};
}
function welchInterval(a, b, confidence) {
	const { difference, error, df } = differ(a, b);
	const half = tQuantile((1 + confidence) / 2, df) * error;
	return {
		low: difference - half,
		high: difference + half
	};
}
function differ(a, b) {
	const errorA = require_terminal.deviation(a) / Math.sqrt(a.length);
	const errorB = require_terminal.deviation(b) / Math.sqrt(b.length);
	const error = Math.hypot(errorA, errorB);
	const spread = (errorA / error) ** 4 / (a.length - 1) + (errorB / error) ** 4 / (b.length - 1);
	const df = error === 0 ? Math.min(a.length, b.length) - 1 : 1 / spread;
	return {
		difference: require_terminal.mean(b) - require_terminal.mean(a),
		error,
		df
	};
}

// src/statistics/evidence.ts
const fewest$1 = 3;
const historyLength = 8;
const alpha = .05;
const unlike = 4;
const unusual = 3;
const greatest = 2;
function evidence(all) {
	const tests = all.filter((sides) => kindOf(sides) === "test" || kindOf(sides) === "prediction").length;
	const chosen = all.map((sides) => {
		const test = testOf(sides, tests);
		return test && !Number.isNaN(test.p) ? test : null;
	});
	const ps = holm(chosen.flatMap((one) => one ? [one.p] : [])).values();
	return all.map((sides, i) => {
		const test = chosen[i];
		if (test) {
			const p = ps.next().value ?? 1;
			const { probability } = mannWhitney(sides.base, sides.here);
			const tested = {
				p,
				probability,
				isLuck: !(p <= alpha)
			};
			if (test.by === "prediction") return {
				by: test.by,
				...tested
			};
			return {
				by: test.by,
				...tested,
				interval: welchInterval(sides.base, sides.here, .95)
			};
		}
		const by = kindOf(sides);
		if (by !== "history" && by !== "changes") return null;
		if (by === "changes") return changed(sides);
		const z = robustZ(sides.base, require_terminal.mean(sides.here));
		if (Number.isNaN(z)) return null;
		return {
			by,
			z,
			limit: unlike,
			isLuck: !(z > unlike)
		};
	});
}
function changed({ here, base, history = [] }) {
	const changes = history.slice(0, -1).map((value, i) => value - (history[i + 1] ?? NaN));
	const change = require_terminal.mean(here) - require_terminal.mean(base);
	const z = robustZ(changes, change);
	if (Number.isNaN(z)) return null;
	const isLuck = !(z > unusual) && !(change > greatest * Math.max(0, ...changes));
	return {
		by: "changes",
		z,
		limit: unusual,
		isLuck
	};
}
function kindOf({ here, base, history = [] }) {
	if (here.length >= fewest$1 && base.length >= fewest$1) return "test";
	if (base.length >= historyLength) return "history";
	if (history.length >= historyLength) return "changes";
	return Math.max(here.length, base.length) >= fewest$1 ? "prediction" : null;
}
function testOf(sides, tests) {
	const { here, base } = sides;
	switch (kindOf(sides)) {
		case "test": {
			const exact = permutation(base, here);
			if (exact && exact.least * tests <= alpha) return {
				by: "permutation",
				p: exact.p
			};
			return {
				by: "welch",
				p: welch(base, here).pGreater
			};
		}
		case "prediction": {
			const [known, others] = base.length >= fewest$1 ? [base, here] : [here, base];
			return {
				by: "prediction",
				p: prediction(known, others.length, require_terminal.mean(here) - require_terminal.mean(base))
			};
		}
		default: return null;
	}
}

// src/rules/regression.ts
const change = "{change:share} worse than base {base:number}";
const one = "{on} {series:name} {actual:number} at {at:position} is";
const several = "{on} {series:name} {actual:number} (n = {here}) is";
const plainly = "{on} {series:name} {actual:number} is";
const tested = "p = {p:number}, 95 % interval {low:share} to {high:share}, P(worse) = {probability:number}";
const allowed = "(n = {before}; allowed {allowed:share})";
const regression = curvesRule({
	id: "regression",
	summary: "best (or last) val against the same of the baseline: by floors, and by statistics where seeds allow",
	level: "error",
	advice: "This change makes the model worse than the base: look at what it does to data, model and schedule. Where one run stands against one, train again with another seed before you believe a small difference.",
	messages: {
		...require_syntax.baselineMessages,
		worse: `${one} ${change} (allowed {allowed:share}); one run against one: seed noise unknown`,
		"worse-means": `${several} ${change} ${allowed}; fewer than three runs a side: seed noise unknown`,
		"worse-than-zero": "{on} {series:name} {actual:number} is worse than base 0 by more than {floor:number} (of 0 no share can be allowed, only `absolute`)",
		"luck-of-zero": "{on} {series:name} {actual:number} is worse than base 0, which may be luck of seeds",
		"within-zero": "{on} {series:name} {actual:number} against base 0 (up to {floor:number} worse is allowed)",
		permutation: `${several} ${change} ${allowed}, more than luck of seeds: exact permutation test, ${tested}`,
		welch: `${several} ${change} ${allowed}, more than luck of seeds: Welch's test, ${tested}`,
		prediction: `${several} ${change} ${allowed}, more than the spread of the runs predicts (p = {p:number}; P(worse) = {probability:number})`,
		history: `${several} ${change} ${allowed}, unlike its history (robust z = {z:number}, limit {z_limit})`,
		changes: `${plainly} ${change} (allowed {allowed:share}), unlike the changes from one commit of the base to the next (robust z = {z:number})`,
		"luck-tested": `${several} ${change} ${allowed}, which may be luck of seeds: ${tested}`,
		"luck-predicted": `${several} ${change} ${allowed}, which the spread of the runs may explain (p = {p:number}; P(worse) = {probability:number})`,
		"as-before": `${several} ${change} ${allowed}, as its history has been before (robust z = {z:number}, limit {z_limit})`,
		"as-changes": `${plainly} ${change} (allowed {allowed:share}), a change as from one commit of the base to the next (robust z = {z:number})`,
		within: "{on} {series:name} {actual:number} at {at:position} against base {base:number} (up to {allowed:share} worse is allowed)",
		"within-means": "{on} {series:name} {actual:number} (n = {here}) against base {base:number} (n = {before}; up to {allowed:share} worse is allowed)"
	},
	scope: "seeds",
	shorthand: "max",
	options: require_schemas.object({
		max: require_schemas._default(share$1, .05),
		absolute: require_schemas._default(amount, 0),
		on: require_schemas._default(choice(["best", "last"]), "best")
	}),
	needs: "compared",
	judge: (curves, options, subject) => {
		const all = curves.map((curve) => ({
			curve,
			compared: require_syntax.compareToBaseline(curve, options.on, subject)
		}));
		const sides = all.flatMap(({ curve, compared }) => "status" in compared ? [] : [{
			here: asCosts(compared.here, curve),
			base: asCosts(compared.before, curve),
			history: asCosts(compared.history, curve)
		}]);
		const known = evidence(sides).values();
		return all.map(({ curve, compared }) => "status" in compared ? compared : weigh(compared, curve.direction, options, known.next().value ?? null));
	}
});
function weigh(compared, direction, floors, known) {
	const { actual, base, worse, at, here, before } = compared;
	const floor = Math.max(floors.max * Math.abs(base), floors.absolute);
	const limit = direction === "min" ? base + floor : base - floor;
	const counts = {
		here: here.length,
		before: before.length
	};
	const found = {
		actual,
		limit,
		at,
		facts: {
			on: floors.on,
			base,
			floor,
			allowed: floor / Math.abs(base),
			change: compared.change,
			...counts,
			...told$1(known, base)
		}
	};
	if (base === 0) {
		if (worse <= floor) return {
			...found,
			status: "pass",
			reason: "within-zero"
		};
		if (known?.isLuck) return {
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
	const isOne = here.length === 1 && before.length === 1;
	if (worse <= floor) return {
		...found,
		status: "pass",
		reason: isOne ? "within" : "within-means"
	};
	if (known?.isLuck) return {
		...found,
		status: "pass",
		reason: lucky[known.by]
	};
	return {
		...found,
		status: "fail",
		reason: known?.by ?? (isOne ? "worse" : "worse-means")
	};
}
const lucky = {
	permutation: "luck-tested",
	welch: "luck-tested",
	prediction: "luck-predicted",
	history: "as-before",
	changes: "as-changes"
};
function told$1(known, base) {
	if (!known) return {};
	if ("z" in known) return {
		z: twoDigits(known.z),
		z_limit: known.limit
	};
	const p = twoDigits(known.p);
	const probability = twoDigits(known.probability);
	if (known.by === "prediction") return {
		p,
		probability
	};
	const { low, high } = known.interval;
	return {
		p,
		probability,
		low: low / Math.abs(base),
		high: high / Math.abs(base)
	};
}
function twoDigits(value) {
	return Number(value.toPrecision(2));
}
function asCosts(values, { direction }) {
	return [...require_terminal.costs(Float64Array.from(values), direction)];
}

// src/rules/sagemaker/exploding-tensor.ts
const explodingTensor = runRule({
	id: "ExplodingTensor",
	summary: "SageMaker Debugger's ExplodingTensor, on losses and other metrics: any NaN or infinity",
	level: "error",
	advice: "The training broke down there. Lower the learning rate, clip gradients, look for a division by zero or a log of zero in the loss, and for NaN in the data.",
	messages: {
		finite: "no metric is {looked_for}",
		exploding: "{series:name} is {value} at {at:position} ({count} of {points} values are {looked_for})",
		"no-curve": "no metric of a known direction was recorded"
	},
	enabledByDefault: false,
	options: require_schemas.object({ only_nan: require_schemas._default(require_schemas.boolean({ error: "true or false" }), false) }),
	check: ({ run }, { only_nan }) => {
		const known = run.curves.filter(({ direction }) => direction !== null);
		if (known.length === 0) return [{
			...wholeRun,
			status: "blocked",
			reason: "no-curve"
		}];
		const failures = known.flatMap((curve) => failuresOf(curve, only_nan));
		if (failures.length > 0) return failures;
		return [{
			...wholeRun,
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
function steps(atLeast) {
	const error = `a whole number of steps as recorded, at least ${atLeast}`;
	return require_schemas.int({ error }).check(require_schemas._gte(atLeast, { error }));
}
function trainMeans({ series, positions }, { run }) {
	const train = require_syntax.findSeries(run, series)?.curve.train;
	let next = 0;
	return positions.map((position) => {
		const first = next;
		while (train && (train.positions[next] ?? NaN) <= position) next++;
		return require_terminal.mean([...train?.values.subarray(first, next) ?? []]);
	});
}
function relativeChange(from, to) {
	return from === to ? 0 : (to - from) / Math.abs(from);
}

// src/rules/sagemaker/loss-not-decreasing.ts
const percentError = { error: "a percentage above 0 and below 100: 0.1 is 0.1 %" };
const percent = require_schemas.number(percentError).check(require_schemas._gt(0, percentError), require_schemas._lt(100, percentError));
const byVal = curveRule({
	id: "LossNotDecreasing",
	summary: "SageMaker Debugger's LossNotDecreasing: the loss falls too little from one check to the next",
	level: "error",
	advice: "Train with another learning rate, or end the training where the loss has converged: a converged loss does not fall either. Otherwise compare over more steps (`num_steps`).",
	messages: {
		"not-decreasing": "{series:name} improved by {actual:share} from {since:position} to {at:position} (at least {limit:share} expected)",
		increasing: "{series:name} got worse by {actual:share} from {since:position} to {at:position} (allowed {limit:share})",
		decreasing: "{series:name} improved by {actual:share} from {since:position} to {at:position} (at least {limit:share} expected)",
		tolerated: "{series:name} got worse by {actual:share} from {since:position} to {at:position} (allowed {limit:share})",
		"too-few": "{series:name} has no two values {num_steps} steps apart"
	},
	enabledByDefault: false,
	options: require_schemas.object({
		num_steps: require_schemas._default(steps(1), 10),
		diff_percent: require_schemas._default(percent, .1),
		increase_threshold_percent: require_schemas._default(percent, 5)
	}),
	needs: "val",
	judge: ({ values, positions, direction }, { num_steps, diff_percent, increase_threshold_percent }) => {
		const cost = require_terminal.costs(values, direction);
		const checks = checksOf$1(positions, num_steps).map(({ before, now }) => {
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
		const told = checks.find(({ failed }) => failed) ?? checks.at(-1);
		if (!told) return {
			status: "not-judged",
			reason: "too-few",
			facts: { num_steps }
		};
		const { failed, rose, ...found } = told;
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
const lossNotDecreasing = {
	...byVal,
	configure: (setting) => {
		const check = byVal.configure(setting);
		return {
			...check,
			judge: (subject) => check.judge({
				...subject,
				run: evalElseTrain(subject.run)
			})
		};
	}
};
function evalElseTrain(run) {
	return {
		...run,
		primaryCurves: run.primaryCurves.map((curve) => ({
			...curve,
			val: curve.val ?? curve.train
		}))
	};
}
function checksOf$1(positions, apart) {
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
	advice: "Regularise (dropout, weight decay, augmentation) or add data. A gap of 10 % is common in good trainings too: raise `ratio_threshold`, or use the rules `overfit` and `gap`.",
	messages: {
		wide: "the gap of {metric:name} is {actual:share} of train at {at:position} ({val:number} val, {train:number} mean train; allowed {limit:share}; evaluations in a row: {row}, patience: {patience})",
		narrow: "the gap of {metric:name} is {actual:share} of train at {at:position}; evaluations in a row over {limit:share}: at most {row} (patience: {patience})",
		"not-started": "no evaluation from {start_step} on has a train {metric:name} beside it"
	},
	shorthand: "ratio_threshold",
	enabledByDefault: false,
	options: require_schemas.object({
		start_step: require_schemas._default(steps(0), 0),
		patience: require_schemas._default(evaluations$2(1), 1),
		ratio_threshold: require_schemas._default(share$1, .1)
	}),
	needs: "pair",
	judge: (curve, { start_step, patience, ratio_threshold }, subject) => {
		const compared = compare(curve, subject).filter(({ at }) => at >= start_step);
		const last = compared.at(-1);
		if (!last) return {
			status: "not-judged",
			reason: "not-started",
			facts: { start_step }
		};
		const tell = ({ at, val, train, ratio }, row) => ({
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
		let most = 0;
		for (const one of compared) {
			row = one.ratio <= ratio_threshold ? 0 : row + 1;
			if (row >= patience) return {
				...tell(one, row),
				status: "fail",
				reason: "wide"
			};
			most = Math.max(most, row);
		}
		return {
			...tell(last, most),
			status: "pass",
			reason: "narrow"
		};
	}
});
function compare(curve, subject) {
	const { values, positions, direction } = curve;
	let train = NaN;
	return Array.from(trainMeans(curve, subject), (mean, i) => {
		if (!Number.isNaN(mean)) train = mean;
		const val = values[i] ?? NaN;
		const [from = NaN, to = NaN] = require_terminal.costs(Float64Array.of(train, val), direction);
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
	summary: "SageMaker Debugger's Overtraining: the training went on though val, or train, no longer improved",
	level: "error",
	advice: "Stop earlier: add early stopping, or train for fewer epochs. `delta` is in units of the loss: where losses are small, make it smaller.",
	messages: {
		"val-stalled": "{series:name} did not improve by {delta:number} in {actual} evaluations after {best_at:position} (patience_validation: {limit})",
		"train-stalled": "train {metric:name} did not improve by {delta:number} in {actual} evaluations after {best_at:position} (patience_train: {limit})",
		improving: "evaluations in a row without a new best {series:name}: at most {actual} (patience_validation: {limit})"
	},
	enabledByDefault: false,
	options: require_schemas.object({
		patience_train: require_schemas._default(evaluations$2(1), 5),
		patience_validation: require_schemas._default(evaluations$2(1), 10),
		delta: require_schemas._default(amount, .01)
	}),
	needs: "pair",
	judge: (curve, { patience_train, patience_validation, delta }, subject) => {
		const { values, positions, direction } = curve;
		const means = trainMeans(curve, subject);
		const withTrain = positions.filter((_, i) => !Number.isNaN(means[i]));
		const trained = means.filter((mean) => !Number.isNaN(mean));
		const val = longest$3(require_terminal.costs(values, direction), positions, patience_validation, delta);
		const train = longest$3(require_terminal.costs(trained, direction), withTrain, patience_train, delta);
		const tell = ({ count, limit, since, at }) => ({
			actual: count,
			limit,
			at: at ?? null,
			facts: {
				delta,
				best_at: since
			}
		});
		if (train.at !== void 0 && !(val.at !== void 0 && val.at <= train.at)) return {
			...tell(train),
			status: "fail",
			reason: "train-stalled"
		};
		if (val.at !== void 0) return {
			...tell(val),
			status: "fail",
			reason: "val-stalled"
		};
		return {
			...tell({
				...val,
				at: positions.at(-1)
			}),
			status: "pass",
			reason: "improving"
		};
	}
});
function longest$3(cost, positions, patience, delta) {
	let told = {
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
		if (count > told.count) told = {
			...told,
			since,
			count
		};
	}
	return told;
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
const maxPoints$2 = 1e3;
const slowVal = curveRule({
	id: "slow-val",
	summary: "val falls much slower than train while both fall",
	level: "info",
	advice: "Val gains little from what train still gains, and the gap widens: regularise, add or augment data, or stop here. Many trainings go like this near their end.",
	messages: {
		slow: "{series:name} improved by {val:share} over the last {window} evaluations, train by {train:share}: {actual:share} of that (at least {limit:share} expected)",
		abreast: "{series:name} improved by {val:share} over the last {window} evaluations, train by {train:share}: {actual:share} of that (at least {limit:share} expected)",
		"not-both": "train and {series:name} do not both fall over the last {window} evaluations",
		"too-few": "{points} evaluations are too few to compare two trends ({window} at least)",
		"no-train-yet": "train {metric:name} was not yet recorded at {at:position}",
		zero: "train or {series:name} stood at 0 from {at:position} on: no improvement is a share of that"
	},
	shorthand: "min_ratio",
	options: require_schemas.object({ min_ratio: require_schemas._default(share$1, .5) }),
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
		const lateVal = require_terminal.costs(values.subarray(points - window), direction);
		const lateTrain = require_terminal.costs(train.subarray(points - window), direction);
		if (Number.isNaN(lateTrain[0])) return {
			status: "not-judged",
			reason: "no-train-yet",
			at
		};
		if (!falls(lateVal) || !falls(lateTrain)) return {
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
function falls(cost) {
	const kept = require_terminal.downsample(cost.length, maxPoints$2);
	const rising = Float64Array.from(kept, (index) => -(cost[index] ?? NaN));
	return improvement(cost) > 0 && mannKendall(rising).pRising < (kept.length < 30 ? .05 : .01);
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
const limit = require_schemas.string({ error: expected }).check(require_schemas._regex(pattern, { error: expected }));
const threshold = runRule({
	id: "threshold",
	summary: "the best (or last) value of any metric against a limit",
	level: "error",
	advice: "The model is not good enough yet. Train longer or change the model; if the limit is too strict, change it in the config.",
	messages: {
		missed: "{on} {series:name} is {actual:number} at {at:position} (must be {operator} {limit:number})",
		met: "{on} {series:name} is {actual:number} at {at:position} (must be {operator} {limit:number})",
		"missing-metric": "there is no {monitor:name}; recorded are {recorded}",
		truncated: "{series:name} is not whole: the artifact leaves values out"
	},
	enabledByDefault: false,
	options: require_schemas.catchall(require_schemas.object({}), limit),
	check: ({ run }, limits) => Object.entries(limits).map(([name, text]) => check(run, name, parse$1(String(text))))
});
function parse$1(text) {
	const [, on, operator, value, percent] = pattern.exec(text) ?? [];
	return {
		on: on?.toLowerCase() === "last" ? "last" : "best",
		operator: operator === "<=" || operator === ">=" || operator === "<" ? operator : ">",
		value: Number(value) / (percent ? 100 : 1)
	};
}
function check(run, name, { on, operator, value }) {
	const found = require_syntax.findSeries(run, name);
	if (!found) {
		const facts = {
			monitor: name,
			recorded: run.series.map((one) => one.name).join(", ")
		};
		return {
			...unjudged,
			metric: name,
			reason: "missing-metric",
			option: name,
			facts
		};
	}
	const { series, curve } = found;
	const facts = {
		series: series.name,
		on,
		operator
	};
	if (series.truncated) return {
		...unjudged,
		metric: curve.metric,
		reason: "truncated",
		option: name,
		facts
	};
	const best = require_terminal.bestIndex(series.values, operator.startsWith("<") ? "min" : "max");
	const index = on === "last" || best < 0 ? series.values.length - 1 : best;
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
const unjudged = {
	status: "blocked",
	axis: "row",
	actual: null,
	limit: null,
	at: null
};

// src/rules/underfit.ts
const lastPart = .3;
const fewest = 5;
const trifle = .01;
const maxPoints$1 = 500;
const both = "train {metric:name} {train:number} and {series:name} {actual:number} both ended worse than {limit:number} (the {source} is {reference:number})";
const underfit = curveRule({
	id: "underfit",
	summary: "train and val both still worse than a target, or than where the baseline ended",
	level: "warning",
	advice: "The model does not fit its training data well enough yet. Where val still improves, train longer; where it is flat, give the model more capacity, regularise less, or try another learning rate.",
	messages: {
		...require_syntax.baselineMessages,
		flat: `${both}, and {series:name} no longer improves: try more capacity or another learning rate`,
		improving: `${both}, and {series:name} still improves: train longer`,
		fits: "train {metric:name} {train:number} and {series:name} {actual:number} are not both worse than {limit:number} (the {source} is {reference:number})",
		"too-few": "{points} evaluations are too few to speak of underfitting ({fewest} at least)",
		"no-train-yet": "train {metric:name} was recorded after the last evaluation only"
	},
	shorthand: "target",
	options: require_schemas.object({
		target: require_schemas.optional(require_schemas.number({ error: "a value of the metric" })),
		tolerance: require_schemas.optional(share$1)
	}),
	resolveDefaults: (options) => ({
		tolerance: options.target === void 0 ? .1 : 0,
		...options
	}),
	needs: "pair",
	judge: (curve, { target, tolerance = 0 }, subject) => {
		const { values, train, positions, direction } = curve;
		const points = values.length;
		if (points < fewest) return {
			status: "not-judged",
			reason: "too-few",
			facts: {
				points,
				fewest
			}
		};
		const reference = target ?? endOfBase(curve, subject);
		if (typeof reference !== "number") return reference;
		const known = train.filter(Number.isFinite);
		if (known.length === 0) return {
			status: "not-judged",
			reason: "no-train-yet"
		};
		const sign = direction === "min" ? 1 : -1;
		const cost = require_terminal.costs(values, direction);
		const trained = ending$1(require_terminal.costs(known, direction));
		const limit = sign * reference + tolerance * Math.abs(reference);
		const found = {
			actual: sign * ending$1(cost),
			limit: sign * limit,
			at: positions[points - 1] ?? null,
			facts: {
				train: sign * trained,
				reference,
				source: target === void 0 ? "base" : "target"
			}
		};
		if (ending$1(cost) <= limit || trained <= limit) return {
			...found,
			status: "pass",
			reason: "fits"
		};
		return {
			...found,
			status: "fail",
			reason: improves(cost) ? "improving" : "flat"
		};
	}
});
function endOfBase({ series, metric }, { base }) {
	if (base.kind === "absent") return {
		status: "not-judged",
		reason: "no-base",
		facts: { because: base.because }
	};
	const recorded = base.runs.flatMap((run) => require_syntax.findMatching(run, series, metric) ?? []);
	if (recorded.length === 0) return {
		status: "not-judged",
		reason: "no-base-metric"
	};
	const ends = recorded.filter(({ values }) => values.every(Number.isFinite)).map(({ values }) => ending$1(values));
	return ends.length > 0 ? require_terminal.mean(ends) : {
		status: "not-judged",
		reason: "base-not-finite"
	};
}
function improves(cost) {
	const part = cost.subarray(-Math.max(fewest, Math.round(cost.length * lastPart)));
	const kept = require_terminal.downsample(part.length, maxPoints$1);
	const { slope, high } = theilSen(Float64Array.from(kept, (index) => part[index] ?? NaN));
	return high < 0 && -slope * (kept.length - 1) >= trifle * Math.abs(median(part));
}

// src/rules/index.ts
const rules = [
	nonFinite$1,
	divergence,
	regression,
	threshold,
	expression,
	overfit,
	evaluations$1,
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

// src/rules/presets.ts
const presets = { "sagemaker-debugger": {
	Overfit: "error",
	Overtraining: "error",
	LossNotDecreasing: "error",
	ExplodingTensor: "error",
	"non-finite": "off",
	divergence: "off",
	overfit: "off",
	gap: "off",
	patience: "off",
	plateau: "off"
} };

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

// src/config/config.ts
async function readConfig(file, ruleInput) {
	if (!file && !ruleInput) return configOf({}, [], []);
	const { parseFile, parseRules } = await Promise.resolve().then(() => require("./parse.js"));
	const fromFile = file ? await parseFile(file) : {
		stated: {},
		rules: [],
		runs: [],
		waivers: [],
		problems: []
	};
	const fromInput = ruleInput ? await parseRules(ruleInput) : {
		rules: [],
		problems: []
	};
	const problems = [...fromFile.problems, ...fromInput.problems];
	if (problems.length > 0) throw new require_schemas.InputError(problems);
	const layers = [
		...fromFile.rules,
		...fromInput.rules,
		...fromFile.runs
	];
	return configOf(fromFile.stated, layers, fromFile.waivers);
}
function configOf(stated, layers, waivers) {
	const metrics = Object.entries(stated.metrics ?? {}).map(([metric, named]) => ({
		metric,
		...named
	}));
	const columns = metrics.flatMap(({ metric, train = metric, val }) => val === void 0 ? [train] : [train, val]);
	return {
		metrics,
		columns: {
			metrics: new Set(columns),
			position: stated.position ?? null
		},
		format: stated.format ?? null,
		seedsOf: (runs) => require_terminal.groupBySeed(runs, (stated.seeds ?? []).map((pattern) => (name) => matchesWildcard(pattern, name))),
		checksOf: (run) => checksOf(stated.preset ? presets[stated.preset] : {}, layers.filter(({ match }) => matchesWildcard(match, run))),
		waivers: waivers.map(({ run = "*", ...waiver }) => ({
			...waiver,
			covers: (name) => matchesWildcard(run, name)
		}))
	};
}
function checksOf(preset, layers) {
	return rules.flatMap((rule) => {
		const stating = layers.filter(({ settings }) => settings[rule.id] !== void 0);
		const set = [preset[rule.id], ...stating.map(({ settings }) => settings[rule.id])].filter((setting) => setting !== void 0);
		if (set.length === 0 && !rule.enabledByDefault) return [];
		const setting = set.map((one) => longForm(rule, one)).reduce(override, {});
		if (setting["level"] === "off") return [];
		return [{
			...rule.configure(setting),
			setAt: stating.at(-1)?.placeOf(rule.id) ?? null
		}];
	});
}
function override(before, setting) {
	const { level, ...options } = before;
	return {
		...level === "off" ? options : before,
		...setting
	};
}
function longForm(rule, setting) {
	if (setting === void 0) return {};
	if (typeof setting === "object" && !Array.isArray(setting)) return { ...setting };
	if (levels$1.some((level) => level === setting)) return { level: setting };
	return rule.shorthand === null ? {} : { [rule.shorthand]: setting };
}

// src/config/rule-changes.ts
function diffRules(runs, before, after) {
	const changes = /* @__PURE__ */ new Map();
	for (const run of runs) for (const change of changesOf(run, settingsOf(before.checksOf(run)), settingsOf(after.checksOf(run)))) {
		const key = JSON.stringify([
			change.rule,
			change.before,
			change.after
		]);
		changes.set(key, {
			...change,
			runs: [...changes.get(key)?.runs ?? [], run]
		});
	}
	return [...changes.values()];
}
function changesOf(run, before, after) {
	return [.../* @__PURE__ */ new Set([...before.keys(), ...after.keys()])].flatMap((rule) => {
		const change = {
			rule,
			runs: [run],
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

// src/findings/waivers.ts
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
	if (accepted === null || finding.rule.id !== "regression") return finding;
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
function covers({ rule, covers }, { status, rule: { id }, runs }) {
	return status === "fail" && id === rule && runs.every(covers);
}

// src/curves/run-names.ts
const generic = /^((train(ing|er)?|model|keras|fit|wandb|evals?)[-_. ]?)?(history(dict)?|histories|logs?|logger|training|metrics?|results?|summary|scalars|state|output|out|losses|loss|curves?|console|stdout|printed|dvclive|catboost_info|vis_data|tensorboard|tb(_logs)?|runs)$/i;
const longest$2 = 80;
function runNames(paths) {
	const files = [...new Set(paths)];
	const parts = files.map(partsOf$3);
	const shared = sharedLength(parts);
	const short = parts.map((all) => all.slice(Math.min(shared, all.length - 1)).join("/"));
	const owners = count(short);
	const names = new Map(files.map((file, i) => {
		const name = short[i] ?? file;
		return [file, owners.get(name) === 1 ? name : `${name}/${file.split("/").findLast((part) => part !== "")}`];
	}));
	return numbered$2(paths.map((path) => shortened(names.get(path) ?? path)));
}
function shortened(name) {
	const line = require_terminal.sanitizeLine(name, Number.POSITIVE_INFINITY) || "run";
	return line.length <= longest$2 ? line : `…${line.slice(-79)}`;
}
function numbered$2(names) {
	const owners = count(names);
	const seen = /* @__PURE__ */ new Map();
	return names.map((name) => {
		if (owners.get(name) === 1) return name;
		seen.set(name, (seen.get(name) ?? 0) + 1);
		return `${name}#${seen.get(name)}`;
	});
}
function partsOf$3(path) {
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
function count(items) {
	const counts = /* @__PURE__ */ new Map();
	for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
	return counts;
}

// src/formats/file-patterns.ts
function matchesAnyPattern(patterns) {
	const all = [...new Set(patterns.map((pattern) => pattern.replace(/^\*\*\//, "")))];
	const names = anyOf("^", all.filter((pattern) => !pattern.includes("/")));
	const paths = anyOf("(?:^|/)", all.filter((pattern) => pattern.includes("/")));
	return (path) => names.test(path.slice(path.lastIndexOf("/") + 1)) || paths.test(path);
}
function anyOf(start, patterns) {
	const sources = patterns.map((pattern) => pattern.split("**/").map((part) => part.split("*").map(literally).join("[^/]*")).join("(?:[^/]+/)*"));
	return new RegExp(`${start}(?:${sources.join("|")})$`);
}
function literally(text) {
	return text.replaceAll(/[.+?^${}()|[\]\\]/g, "\\$&");
}
function historyNames(formats) {
	return new Set(formats.flatMap(({ files }) => files.filter((name) => !name.includes("*"))));
}

// src/formats/binary/parquet/magic.ts
const magic = "PAR1";

// src/formats/binary/parquet.ts
const parquet = {
	id: "parquet",
	title: "Parquet",
	files: ["*.parquet"],
	matches: async (artifact, columns) => {
		if (!/\.parquet$/i.test(artifact.path) || !artifact.head.startsWith("PAR1")) return false;
		const { tells } = await Promise.resolve().then(() => require("./read.js"));
		return tells(artifact, columns);
	},
	read: async ([artifact], columns) => {
		const { readColumns } = await Promise.resolve().then(() => require("./read.js"));
		return readColumns(artifact, columns);
	}
};

// src/formats/binary/pickle.ts
const pickle = {
	id: "pickle",
	title: "Keras history, pickled or .npy",
	files: [
		"*.pkl",
		"*.pickle",
		"*.npy",
		"*History*",
		"*history*"
	],
	matches: async (artifact, columns) => {
		if (!mayBePickle(Buffer.from(artifact.headBytes.subarray(0, 16)).toString("latin1"))) return false;
		const { tellsOfTraining } = await Promise.resolve().then(() => require("./read2.js"));
		return tellsOfTraining(artifact, columns);
	},
	read: async ([artifact], columns) => {
		const { readHistories } = await Promise.resolve().then(() => require("./read2.js"));
		return readHistories(artifact, columns);
	}
};
function mayBePickle(head) {
	return /^(\x80[\0-\x05]|\x93NUMPY|\((d|l|dp|lp)|[}\]]q|c(ollections|opy_?reg|__builtin__)|\(i)/.test(head);
}

// src/reading/git-lfs.ts
const pointer = "version https://git-lfs.github.com/spec";
function isPointer({ headBytes }) {
	return Buffer.from(headBytes.subarray(0, 39)).toString("latin1") === pointer;
}
function notFetched(what, path) {
	const message = `expected ${what}, a Git LFS pointer came: fetch it with \`git lfs pull\``;
	return new require_format_error.FormatError(`${message} (\`lfs: true\` of actions/checkout)`, null, path);
}

// src/formats/binary/tfevents/place.ts
const split = /^(train(ing)?|learn|val(id(ation)?)?|eval(uation)?|dev|test|(val(id(ation)?)?|eval(uation)?)[_-].+)$/i;
const line$1 = /^(.+)_(train(?:ing)?|val(?:id(?:ation)?)?|eval(?:uation)?)$/i;
function placeOf$1(path) {
	const parts = path.split("/").slice(0, -1);
	const directory = parts.at(-1) ?? "";
	const [, name, side] = line$1.exec(directory) ?? [];
	if (name !== void 0) return {
		run: [...parts.slice(0, -1), name].join("/"),
		prefix: `${side}/`
	};
	if (!split.test(directory)) return {
		run: parts.join("/") || ".",
		prefix: ""
	};
	return {
		run: parts.slice(0, -1).join("/") || ".",
		prefix: `${directory}/`
	};
}

// src/formats/binary/tfevents.ts
const tfevents = {
	id: "tfevents",
	title: "TensorBoard event files",
	files: ["*tfevents*"],
	matches: async (artifact) => {
		if (isOfCatboost(artifact)) return false;
		if (isPointer(artifact)) return /tfevents[^/]*$/.test(artifact.path);
		if (!mayBeRecord(artifact.headBytes)) return false;
		const { startsWithEvent } = await Promise.resolve().then(() => require("./files.js"));
		return startsWithEvent(artifact.headBytes);
	},
	runKey: (path) => placeOf$1(path).run,
	read: async (files, columns) => {
		const pointer = files.find(isPointer);
		if (pointer) throw notFetched("an event file", pointer.path);
		const { readRun } = await Promise.resolve().then(() => require("./run.js"));
		return readRun(files, columns);
	}
};
function mayBeRecord(head) {
	return head.length >= 12 && head[5] === 0 && head[6] === 0 && head[7] === 0;
}
function isOfCatboost({ sibling }) {
	return sibling("../catboost_training.json") !== null || sibling("../learn_error.tsv") !== null;
}

// src/reading/first-matching.ts
function firstMatching(format, kinds) {
	return {
		...format,
		files: kinds.flatMap(({ files }) => files),
		matches: async (artifact, columns) => {
			for (const { matches } of kinds) if (await matches(artifact, columns)) return true;
			return false;
		},
		read: async (files, columns) => {
			for (const { matches, read } of kinds) {
				const are = await Promise.all(files.map((file) => matches(file, columns)));
				const [first, ...others] = files.filter((_, index) => are[index]);
				const recordings = first ? await read([first, ...others], columns) : [];
				if (recordings.length > 0) return recordings;
			}
			return [];
		}
	};
}
function withFileContext({ path }, read) {
	try {
		return read();
	} catch (thrown) {
		if (!(thrown instanceof require_format_error.FormatError) || thrown.file !== null) throw thrown;
		throw new require_format_error.FormatError(thrown.message, thrown.line, path);
	}
}

// src/reading/bytes/decimal.ts
const [plus, minus, point, zero, nine, e, E] = [
	43,
	45,
	46,
	48,
	57,
	101,
	69
];
const goesOn = Uint8Array.from({ length: 256 }, (_, byte) => /[\w.:+-]/.test(String.fromCharCode(byte)) || byte >= 128 ? 1 : 0);
const powers = Float64Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));
const half = 9;
const longest$1 = 1024;
const aheadForDecimal = 1026;
const longestPlain = 32;
function takePlain(source, into, index) {
	const { bytes, view } = source;
	let { at } = source;
	if (source.end - at < longestPlain) return false;
	let byte = bytes[at] ?? 0;
	const isNegative = byte === minus;
	if (isNegative) byte = bytes[++at] ?? 0;
	let high = 0;
	let digits = 0;
	for (; byte >= zero && byte <= nine && digits < half; byte = bytes[++at] ?? 0) {
		high = high * 10 + (byte - zero) | 0;
		digits++;
	}
	if (digits === 0) return false;
	if (goesOn[byte] === 0) {
		into[index] = isNegative ? -high : high;
		source.at = at;
		return true;
	}
	if (byte !== point || digits > 5) return false;
	const behindPoint = ++at;
	let low = 0;
	let lowFrom = 0;
	let four = fourDigits(view.getInt32(at, true));
	if (four >= 0) {
		high = high * 1e4 + four | 0;
		at += 4;
		four = fourDigits(view.getInt32(at, true));
		if (four >= 0) {
			if (digits === 1) high = high * 1e4 + four | 0;
			else {
				lowFrom = at;
				low = four;
			}
			at += 4;
			four = fourDigits(view.getInt32(at, true));
			if (four >= 0) {
				lowFrom ||= at;
				low = low * 1e4 + four;
				at += 4;
				four = digits === 1 ? fourDigits(view.getInt32(at, true)) : -1;
				if (four >= 0) {
					low = low * 1e4 + four;
					at += 4;
				}
			}
		}
	}
	lowFrom ||= at;
	byte = bytes[at] ?? 0;
	for (let rest = 0; rest < 3 && byte >= zero && byte <= nine; rest++) {
		low = low * 10 + (byte - zero);
		byte = bytes[++at] ?? 0;
	}
	if (goesOn[byte] === 1) return false;
	const power = powers[at - behindPoint] ?? 1;
	const shift = powers[at - lowFrom] ?? 1;
	const mantissa = high * shift + low;
	const value = mantissa <= Number.MAX_SAFE_INTEGER ? mantissa / power : divide(high, low, shift, power);
	if (!(value >= 0)) return false;
	into[index] = isNegative ? -value : value;
	source.at = at;
	return true;
}
function fourDigits(word) {
	if ((word & 4042322160) !== 808464432 || (word + 101058054 & 4042322160) !== 808464432) return -1;
	const pairs = Math.imul(word & 252645135, 2561) >>> 8 & 16711935;
	return Math.imul(pairs, 6553601) >>> 16;
}
function takeDecimal(source, into, index) {
	if (takePlain(source, into, index)) return true;
	const { bytes, end } = source;
	const from = source.at;
	let at = from;
	let byte = bytes[at] ?? 0;
	const isNegative = byte === minus;
	if (isNegative || byte === plus) at++;
	const first = at;
	let high = 0;
	let low = 0;
	let digits = 0;
	let fraction = -1;
	for (; digits < half && at < end; at++) {
		byte = bytes[at] ?? 0;
		const digit = byte - zero;
		if (digit >= 0 && digit <= 9) {
			high = high * 10 + digit | 0;
			if (high !== 0) digits++;
		} else if (byte === point && fraction < 0) fraction = at + 1;
		else break;
	}
	for (; digits >= half && digits < 18 && at < end; at++) {
		byte = bytes[at] ?? 0;
		const digit = byte - zero;
		if (digit >= 0 && digit <= 9) {
			low = low * 10 + digit | 0;
			digits++;
		} else if (byte === point && fraction < 0) fraction = at + 1;
		else break;
	}
	const isWhole = digits < 18;
	for (; !isWhole && at < end; at++) {
		byte = bytes[at] ?? 0;
		if (byte >= zero && byte <= zero + 9) digits++;
		else if (byte === point && fraction < 0) fraction = at + 1;
		else break;
	}
	const hasDigits = at - first > (fraction < 0 ? 0 : 1);
	let exponent = fraction < 0 ? 0 : fraction - at;
	if (hasDigits && (byte === e || byte === E) && at < end) {
		const mark = at++;
		byte = bytes[at] ?? 0;
		const isSmall = byte === minus;
		if (isSmall || byte === plus) at++;
		let power = 0;
		const start = at;
		for (; at < end; at++) {
			const digit = (bytes[at] ?? 0) - zero;
			if (!(digit >= 0 && digit <= 9)) break;
			power = Math.min(power * 10 + digit, 9999);
		}
		if (at === start && at < end) at = mark;
		exponent += isSmall ? -power : power;
	}
	if (at >= end && at - from < longest$1 && source.more()) return takeDecimal(source, into, index);
	if (!hasDigits || at - from > longest$1 || at < end && goesOn[bytes[at] ?? 0] === 1) return false;
	const value = digits > 18 ? NaN : scale(high, low, digits, exponent);
	source.at = at;
	if (value >= 0) into[index] = isNegative ? -value : value;
	else into[index] = Number(bytes.toString("latin1", from, at));
	return true;
}
function scale(high, low, digits, exponent) {
	const shift = digits > half ? powers[digits - half] ?? 1 : 1;
	const mantissa = high * shift + low;
	const power = powers[Math.abs(exponent)];
	if (power === void 0) return mantissa === 0 ? 0 : NaN;
	if (mantissa <= Number.MAX_SAFE_INTEGER) return exponent < 0 ? mantissa / power : mantissa * power;
	return exponent <= 0 ? divide(high, low, shift, power) : NaN;
}
function divide(high, low, shift, power) {
	const product = high * shift;
	const highTop = high & -32768;
	const rest = highTop * shift - product + (high - highTop) * shift + low;
	const whole = product + rest;
	const wholeError = rest - (whole - product);
	const quotient = whole / power;
	const quotientTop = top(quotient);
	const powerTop = top(power);
	const back = quotient * power;
	const backError = quotientTop * powerTop - back + quotientTop * (power - powerTop) + (quotient - quotientTop) * powerTop + (quotient - quotientTop) * (power - powerTop);
	const correction = (whole - back - backError + wholeError) / power;
	const doubt = Math.abs(correction) * 2 ** -48 + quotient * 2 ** -100;
	const value = quotient + (correction - doubt);
	return value === quotient + (correction + doubt) ? value : NaN;
}
function top(value) {
	const spread = value * 134217729;
	return spread - (spread - value);
}

// src/reading/text/number.ts
const notFinite = /* @__PURE__ */ new Map([
	["nan", NaN],
	["+nan", NaN],
	["-nan", NaN],
	["nan(ind)", NaN],
	["-nan(ind)", NaN],
	["inf", Number.POSITIVE_INFINITY],
	["+inf", Number.POSITIVE_INFINITY],
	["infinity", Number.POSITIVE_INFINITY],
	["+infinity", Number.POSITIVE_INFINITY],
	["-inf", Number.NEGATIVE_INFINITY],
	["-infinity", Number.NEGATIVE_INFINITY]
]);
const numeral$1 = /^[-+.\deE]+$/;
function readNumber(text) {
	if (!numeral$1.test(text)) return notFinite.get(text.toLowerCase()) ?? null;
	const value = Number(text);
	return Number.isNaN(value) ? null : value;
}

// src/reading/text/quoted.ts
const [lineFeed$5, backslash] = [10, 92];
function readText(source) {
	const { line } = source;
	const mark = source.bytes[source.at];
	let isEscaped = false;
	for (let length = 1;; length++) {
		if (source.at + length >= source.end && !source.has(length + 1)) throw unclosed(mark, line);
		const byte = source.bytes[source.at + length];
		if (byte === mark) {
			const raw = source.bytes.toString("utf8", source.at + 1, source.at + length);
			source.at += length + 1;
			return isEscaped ? undoEscapes(raw) : raw;
		}
		if (byte === lineFeed$5) source.line++;
		if (byte === backslash) {
			isEscaped = true;
			length++;
		}
	}
}
function unclosed(mark = 0, line) {
	return new require_format_error.FormatError(`expected a closing ${String.fromCharCode(mark)} for the text that begins here, the file ends`, line);
}
const escapes = /\\(?:u([\da-f]{4})|x([\da-f]{2})|U(00[\da-f]{6})|(.))/gis;
const controls = /* @__PURE__ */ new Map([
	["n", "\n"],
	["r", "\r"],
	["t", "	"],
	["b", "\b"],
	["f", "\f"]
]);
function undoEscapes(raw) {
	return raw.replaceAll(escapes, (whole, u, x, long, char) => {
		const code = Number.parseInt(u ?? x ?? long ?? "", 16);
		if (code <= 1114111) return String.fromCodePoint(code);
		return char === void 0 ? whole : controls.get(char) ?? char;
	});
}

// src/reading/text/row-template.ts
var RowTemplate = class {
	#gaps = [];
	#columns = [];
	#cells;
	#most;
	#feeds;
	constructor(bytes, from, to, marks) {
		let at = from;
		for (const mark of marks) {
			this.#gaps.push(Buffer.from(bytes.subarray(at, mark.from)));
			this.#columns.push(mark.column);
			at = mark.to;
		}
		this.#gaps.push(Buffer.from(bytes.subarray(at, to)));
		this.#cells = new Float64Array(marks.length);
		this.#most = to - from + (marks.length + 1) * aheadForDecimal;
		this.#feeds = this.#gaps.join("").split("\n").length - 1;
	}
	read(source, row) {
		if (source.end - source.at < this.#most) source.has(this.#most);
		const { at } = source;
		for (let index = 0; index < this.#columns.length; index++) if (!this.#stepOver(source, index) || !takeDecimal(source, this.#cells, index)) {
			source.at = at;
			return false;
		}
		if (!this.#stepOver(source, this.#columns.length)) {
			source.at = at;
			return false;
		}
		for (let index = 0; index < this.#columns.length; index++) {
			const column = this.#columns[index];
			if (column) require_resumes.addCell(column, row, this.#cells[index] ?? NaN);
		}
		source.line += this.#feeds;
		return true;
	}
	#stepOver(source, index) {
		const { bytes, at, end } = source;
		const gap = this.#gaps[index];
		if (gap === void 0 || at + gap.length > end) return false;
		for (let step = 0; step < gap.length; step++) if (bytes[at + step] !== gap[step]) return false;
		source.at = at + gap.length;
		return true;
	}
};

// src/reading/text/whitespace.ts
const [tab$2, lineFeed$4, carriageReturn$4, space$2] = [
	9,
	10,
	13,
	32
];
function peek(source) {
	return source.at < source.end || source.more() ? source.bytes[source.at] ?? -1 : -1;
}
function skipBlanks(source) {
	for (;;) {
		const { bytes, end } = source;
		let { at } = source;
		for (; at < end; at++) {
			const byte = bytes[at] ?? 0;
			if (byte === lineFeed$4) source.line++;
			else if (byte !== space$2 && byte !== carriageReturn$4 && byte !== tab$2) {
				source.at = at;
				return byte;
			}
		}
		source.at = at;
		if (!source.more()) return -1;
	}
}
function take(source, byte) {
	if (skipBlanks(source) !== byte) return false;
	source.at++;
	skipBlanks(source);
	return true;
}
function startsWith(source, text) {
	const { length } = text;
	if (source.end - source.at < length && !source.has(length)) return false;
	const { bytes, at } = source;
	for (let index = 0; index < length; index++) if (bytes[at + index] !== text[index]) return false;
	return true;
}
function unexpected(source, expected) {
	source.has(200);
	const rest = source.bytes.toString("utf8", source.at, Math.min(source.end, source.at + 200));
	const came = rest === "" ? "the file ends" : `${require_resumes.quote(rest.split(/[\s,\]})]/, 1)[0] || rest.charAt(0))} came`;
	return new require_format_error.FormatError(`expected ${expected}, ${came}`, source.line);
}

// src/reading/text/dict-rows.ts
const levels = 2;
const [comma$2, colon$1] = [44, 58];
const longestKept = 16384;
const [openDict$4, closeDict$1, doubleQuote$2, singleQuote$2] = [
	123,
	125,
	34,
	39
];
function keysBelow(prefix) {
	return {
		prefix,
		byName: /* @__PURE__ */ new Map(),
		first: null
	};
}
var RowReader = class {
	count = 0;
	#readValue;
	#keys = keysBelow("");
	#columns = [];
	#lines = new require_resumes.RowNumbers();
	#fault = null;
	#cell = /* @__PURE__ */ new Float64Array(1);
	#templates = [];
	#marks = null;
	constructor(readValue) {
		this.#readValue = readValue;
	}
	read(source) {
		this.#lines.push(source.line);
		const row = this.count++;
		for (const template of this.#templates) if (template.read(source, row)) return;
		source.has(longestKept);
		const { offset, at } = source;
		this.#marks = [];
		this.#readDict(source, this.#keys, 2);
		if (this.#marks === null || this.#marks.length === 0 || source.offset - offset !== source.at - at) return;
		const template = new RowTemplate(source.bytes, at, source.at, this.#marks);
		this.#templates = [template, ...this.#templates.slice(0, 3)];
	}
	drop(line) {
		const row = this.count - 1;
		if (this.#lines.last !== line) return;
		for (const { rows, values, blanks } of this.#columns) {
			if (rows.last === row) {
				rows.pop();
				values.pop();
			}
			if (blanks.last === row) blanks.pop();
		}
		this.#lines.pop();
		this.count--;
	}
	table() {
		if (this.#fault) throw this.#fault;
		return {
			columns: this.#columns.filter(isUsed),
			rows: this.count,
			lines: this.#lines,
			notes: []
		};
	}
	names() {
		return this.#columns.filter(isUsed).map(({ name }) => name);
	}
	#readDict(source, keys, depth) {
		source.at++;
		let before = null;
		let byte = skipBlanks(source);
		while (byte !== closeDict$1) {
			const expected = before === null ? keys.first : before.next;
			const key = expected !== null && startsWith(source, expected.text) ? expected : this.#readKey(source, keys);
			if (key === expected) source.at += key.text.length;
			else if (before === null) keys.first = key;
			else before.next = key;
			before = key;
			if (!take(source, colon$1)) throw unexpected(source, "`:`");
			this.#readCell(source, key, depth);
			byte = skipBlanks(source);
			if (byte === comma$2) {
				source.at++;
				byte = skipBlanks(source);
			} else if (byte !== closeDict$1) throw unexpected(source, "`,` or `}`");
		}
		source.at++;
	}
	#readKey(source, keys) {
		const mark = peek(source);
		const name = mark === doubleQuote$2 || mark === singleQuote$2 ? readText(source) : String(this.#readValue(source));
		const known = keys.byName.get(name);
		if (known) return known;
		const quoted = Buffer.from(mark === singleQuote$2 ? `'${name}'` : `"${name}"`);
		const column = require_resumes.emptyColumn(keys.prefix + name);
		const key = {
			text: quoted,
			column,
			inner: keysBelow(`${keys.prefix}${name}/`),
			next: null
		};
		keys.byName.set(name, key);
		this.#columns.push(column);
		if (this.#columns.length > 4096) {
			this.#fault ??= new require_format_error.FormatError(`expected at most ${require_resumes.maxColumns} different keys, more came`, source.line);
			keys.byName.delete(name);
			this.#columns.pop();
		}
		return key;
	}
	#readCell(source, { column, inner }, depth) {
		const byte = peek(source);
		const { line, at } = source;
		if (takeDecimal(source, this.#cell, 0)) {
			this.#marks?.push({
				column,
				from: at,
				to: source.at
			});
			this.#add(column, this.#cell[0] ?? NaN, line);
			return;
		}
		if (byte === openDict$4 && depth > 0) {
			this.#readDict(source, inner, depth - 1);
			return;
		}
		const value = this.#readValue(source);
		if (value === null) this.#marks = null;
		if (value === null) column.blanks.push(this.count - 1);
		else if (typeof value !== "object") {
			const number = typeof value === "number" ? value : readNumber(String(value));
			if (number === null) require_resumes.addText(column, this.count - 1, String(value), line);
			else this.#add(column, number, line);
			if (number !== null || column.words !== null) this.#marks = null;
		}
	}
	#add(column, value, line) {
		const row = this.count - 1;
		if (column.rows.length > 0 && column.rows.last === row) {
			const message = `expected one value of ${require_resumes.quote(column.name)} in a row, two came`;
			this.#fault ??= new require_format_error.FormatError(message, line);
		}
		require_resumes.addCell(column, row, value);
	}
};
function isUsed({ rows, blanks, text }) {
	return rows.length > 0 || blanks.length > 0 || text !== null;
}

// src/reading/text/memoize.ts
function memoize(make) {
	const made = /* @__PURE__ */ new WeakMap();
	return (key) => {
		const known = made.get(key) ?? { value: make(key) };
		made.set(key, known);
		return known.value;
	};
}

// src/reading/text/peek.ts
function headSource({ head }) {
	return require_source.byteSource(Buffer.from(head), { isHead: true });
}

// src/reading/text/token.ts
const constants = /* @__PURE__ */ new Map([
	["null", null],
	["None", null],
	["true", true],
	["True", true],
	["false", false],
	["False", false]
]);
const [doubleQuote$1, singleQuote$1, openCall, closeCall, lineFeed$3] = [
	34,
	39,
	40,
	41,
	10
];
const endsWord = Uint8Array.from({ length: 256 }, (_, byte) => /[\s,:()[\]{}'"]/.test(String.fromCharCode(byte)) && byte < 128 ? 1 : 0);
function readWord(source, readValue) {
	const length = wordLength(source);
	const word = source.bytes.toString("utf8", source.at, source.at + length);
	const constant = readNumber(word) ?? constants.get(word);
	if (constant !== void 0) {
		source.at += length;
		return constant;
	}
	const mark = source.has(length + 1) ? source.bytes[source.at + length] : -1;
	if (mark === openCall && word !== "") {
		source.at += length + 1;
		return readCall(source, word, readValue);
	}
	if (/^[bru]$/i.test(word) && (mark === singleQuote$1 || mark === doubleQuote$1)) {
		source.at += length;
		return readText(source);
	}
	throw unexpected(source, "a value");
}
function wordLength(source) {
	for (let length = 0;; length++) {
		if (source.at + length >= source.end && !source.has(length + 1)) return length;
		if (endsWord[source.bytes[source.at + length] ?? 0] === 1) return length;
	}
}
const wrappers = /^(\w+\.)*(b?float\w*|u?int\d*|bool_?|array|device_?array|tensor|decimal|deque|dict)$/i;
function readCall(source, name, readValue) {
	const { line } = source;
	const isWrapper = wrappers.test(name);
	const value = isWrapper ? readValue(source) : null;
	const shown = skipCall(source, name, line);
	return isWrapper ? value : `${name}(${shown})`;
}
function skipCall(source, name, line) {
	const parts = [];
	for (let open = 1;;) {
		const byte = peek(source);
		if (byte === -1) throw new require_format_error.FormatError(`expected a \`)\` for \`${name}(\`, the file ends`, line);
		if (byte === singleQuote$1 || byte === doubleQuote$1) {
			parts.push(`'${readText(source)}'`);
			continue;
		}
		if (byte === lineFeed$3) source.line++;
		if (byte === openCall) open++;
		if (byte === closeCall) open--;
		source.at++;
		if (open === 0) return parts.join("");
		parts.push(String.fromCharCode(byte));
	}
}

// src/reading/text/python-literal.ts
const deepest = 64;
const [comma$1, colon] = [44, 58];
const [openList, closeList, openTuple, closeTuple, openDict$3, closeDict] = [
	91,
	93,
	40,
	41,
	123,
	125
];
const [doubleQuote, singleQuote] = [34, 39];
const headLiteral = memoize((artifact) => readHead(headSource(artifact)));
function readHead(source) {
	try {
		return {
			value: readLiteral(source),
			isCut: source.isCut
		};
	} catch (thrown) {
		if (thrown instanceof require_format_error.FormatError) return null;
		throw thrown;
	}
}
function readLiteral(source) {
	switch (skipBlanks(source)) {
		case openDict$3: return readDict$1(source);
		case openList: return readList(source, closeList);
		case openTuple: return readList(source, closeTuple);
		case doubleQuote:
		case singleQuote: return readText(source);
		default: return readWord(source, readLiteral);
	}
}
function expectEnd(source) {
	if (skipBlanks(source) !== -1) throw unexpected(source, "the end of the file");
}
function parseLiteral(source) {
	const value = readLiteral(source);
	expectEnd(source);
	return value;
}
function readDict$1(source) {
	const dict = {
		kind: "dict",
		entries: /* @__PURE__ */ new Map(),
		line: source.line
	};
	within(source, () => {
		while (!take(source, closeDict)) {
			const key = readKey(source);
			if (!take(source, colon)) throw unexpected(source, "`:`");
			dict.entries.set(key, readLiteral(source));
			expectComma(source, closeDict);
		}
	});
	return dict;
}
function readKey(source) {
	const { line } = source;
	const key = readLiteral(source);
	if (typeof key !== "object" || key === null) return String(key);
	throw new require_format_error.FormatError("expected a key, a list or dict came", line);
}
function expectComma(source, close) {
	if (take(source, comma$1) || peek(source) === close) return;
	throw unexpected(source, `\`,\` or \`${String.fromCharCode(close)}\``);
}
function within(source, readItems) {
	if (source.depth === deepest) throw unexpected(source, `at most ${deepest} brackets within each other`);
	source.at++;
	source.depth++;
	try {
		readItems();
	} catch (thrown) {
		if (!source.isHead || !(thrown instanceof require_format_error.FormatError)) throw thrown;
		source.isCut = true;
		source.at = source.end;
	}
	source.depth--;
}
function readList(source, close) {
	const items = new Items(source.line);
	within(source, () => {
		while (!take(source, close)) {
			if (elidesHere(source)) items.truncated = true;
			else items.read(source);
			expectComma(source, close);
		}
	});
	return items.list();
}
const elisions = [
	"...",
	"…",
	"\"\"\""
].map((mark) => Buffer.from(mark));
function elidesHere(source) {
	const mark = elisions.find((one) => source.bytes[source.at] === one[0] && startsWith(source, one));
	if (mark) source.at += mark.length;
	return mark !== void 0;
}
const number = /* @__PURE__ */ new Float64Array(1);
var Items = class {
	truncated = false;
	#line;
	#numbers = new require_resumes.NumberList();
	#rows = new RowReader(readLiteral);
	#mixed = null;
	constructor(line) {
		this.#line = line;
	}
	read(source) {
		const { line } = source;
		const byte = peek(source);
		if (this.truncated) readLiteral(source);
		else if (this.#mixed === null && byte === openDict$3 && this.#numbers.length === 0) this.#rows.read(source);
		else {
			const item = takeDecimal(source, number, 0) ? number[0] ?? NaN : readLiteral(source);
			if (typeof item === "number" && this.#mixed === null && this.#rows.count === 0) this.#numbers.push(item);
			else this.#mix(item, line);
		}
	}
	#mix(item, line) {
		if (this.#mixed === null) {
			const items = [...this.#numbers];
			for (let row = 0; row < this.#rows.count; row++) items.push({
				kind: "dict",
				entries: /* @__PURE__ */ new Map(),
				line
			});
			this.#mixed = {
				items,
				lines: items.map(() => line)
			};
		}
		this.#mixed.items.push(item);
		this.#mixed.lines.push(line);
	}
	list() {
		const { truncated } = this;
		const start = {
			kind: "list",
			line: this.#line,
			truncated
		};
		if (this.#mixed !== null) return {
			...start,
			length: this.#mixed.items.length,
			content: {
				kind: "mixed",
				...this.#mixed
			}
		};
		if (this.#rows.count > 0) {
			const rows = this.#rows;
			const content = {
				kind: "rows",
				table: () => rows.table(),
				names: () => rows.names()
			};
			return {
				...start,
				length: rows.count,
				content
			};
		}
		return {
			...start,
			length: this.#numbers.length,
			content: {
				kind: "numbers",
				numbers: this.#numbers
			}
		};
	}
};

// src/reading/table/json-lists.ts
function listsIn(dict, levels, prefix = "") {
	return [...dict.entries].flatMap(([key, value]) => {
		const name = prefix + key;
		if (!isContainer(value)) return [];
		if (value.kind === "list") return [{
			name,
			list: value,
			index: null
		}];
		const column = frameColumn(value);
		if (column !== null) return [{
			name,
			...column
		}];
		return levels > 0 ? listsIn(value, levels - 1, `${name}/`) : [];
	});
}
function listsLookLikeTraining(lists, columns, isCut) {
	const names = lists.filter(({ list }) => holdsNumbers(list)).map(({ name }) => name);
	if (names.some((name) => columns.metrics.has(name))) return true;
	if (names.some((name) => /loss(es)?$/i.test(name) && require_resumes.isKnownMetric(name, columns))) return true;
	if (require_resumes.pairedMetrics(names).some((metric) => require_names.directionOf(metric) !== null)) return true;
	return isCut && names.some((name) => require_resumes.mayBeSeries(name, columns) && require_resumes.isKnownMetric(name, columns));
}
function holdsNumbers({ content, length }) {
	if (content.kind === "mixed") return content.items.some((item) => numberIn(item) !== null);
	return length === 0 || content.kind === "numbers";
}
function numberIn(item) {
	if (item === null) return NaN;
	if (typeof item === "string") return readNumber(item);
	return typeof item === "number" ? item : null;
}
function isContainer(value) {
	return typeof value === "object" && value !== null;
}
function frameColumn({ entries, line }) {
	const cells = [];
	for (const [key, value] of entries) {
		const label = readNumber(key);
		if (label === null || typeof value !== "number" && value !== null) return null;
		cells.push([label, value ?? NaN]);
	}
	if (cells.length === 0) return null;
	cells.sort(([a], [b]) => a - b);
	const numbers = require_resumes.NumberList.from(cells.map(([, value]) => value));
	return {
		list: {
			kind: "list",
			line,
			length: cells.length,
			truncated: false,
			content: {
				kind: "numbers",
				numbers
			}
		},
		index: cells.map(([label]) => label)
	};
}

// src/reading/table/json-rows.ts
function rowsIn({ content, length }) {
	if (content.kind === "rows") return content.table();
	return length === 0 ? {
		columns: [],
		rows: 0,
		lines: null,
		notes: []
	} : null;
}
function namesIn$1(value) {
	if (typeof value !== "object" || value?.kind !== "list" || value.content.kind !== "rows") return [];
	return value.content.names();
}
function isDict(value) {
	return typeof value === "object" && value?.kind === "dict";
}
function historyIn(dict) {
	const inner = dict.entries.get("history") ?? null;
	return isDict(inner) ? inner : dict;
}
function tableOfDict(dict) {
	return tableOfDicts([dict]);
}
function tableOfDicts(dicts) {
	const columns = /* @__PURE__ */ new Map();
	dicts.forEach((dict, row) => {
		for (const [name, value] of cellsOf$5(dict, 2)) {
			const column = columns.get(name) ?? require_resumes.emptyColumn(name);
			columns.set(name, column);
			addScalar(column, row, value, dict.line);
		}
		if (columns.size > 4096) throw new require_format_error.FormatError(`expected at most ${require_resumes.maxColumns} different keys, more came`, dict.line);
	});
	const lines = dicts.flatMap(({ line }) => line ?? []);
	return {
		columns: [...columns.values()],
		rows: dicts.length,
		lines: lines.length === dicts.length ? require_resumes.NumberList.from(lines) : null,
		notes: []
	};
}
function keysOf(dict) {
	return namesOf$2([dict]);
}
function namesOf$2(dicts) {
	const names = /* @__PURE__ */ new Set();
	for (const dict of dicts) for (const [name] of cellsOf$5(dict, 2)) names.add(name);
	return [...names];
}
function listOf(items) {
	const start = {
		kind: "list",
		line: null,
		length: items.length,
		truncated: false
	};
	if (items instanceof require_resumes.NumberList) return {
		...start,
		content: {
			kind: "numbers",
			numbers: items
		}
	};
	if (items.every((item) => typeof item === "number")) return listOf(require_resumes.NumberList.from(items));
	const dicts = items.filter(isDict);
	if (dicts.length < items.length || dicts.some((dict) => hasList(dict))) return {
		...start,
		content: {
			kind: "mixed",
			items,
			lines: []
		}
	};
	const content = {
		kind: "rows",
		table: () => tableOfDicts(dicts),
		names: () => namesOf$2(dicts)
	};
	return {
		...start,
		content
	};
}
function hasList({ entries }, depth = 2) {
	for (const value of entries.values()) {
		if (!isContainer(value)) continue;
		if (value.kind === "list" || depth > 0 && hasList(value, depth - 1)) return true;
	}
	return false;
}
function addScalar(column, row, value, line) {
	if (value === null) {
		column.blanks.push(row);
		return;
	}
	const number = typeof value === "number" ? value : readNumber(String(value));
	if (number === null) require_resumes.addText(column, row, String(value), line);
	else if (column.rows.length > 0 && column.rows.last === row) throw new require_format_error.FormatError(`expected one value of ${require_resumes.quote(column.name)} in a row, two came`, line);
	else require_resumes.addCell(column, row, number);
}
function* cellsOf$5({ entries }, depth, prefix = "") {
	for (const [key, value] of entries) {
		const name = prefix + key;
		if (!isContainer(value)) yield [name, value];
		else if (value.kind === "dict" && depth > 0) yield* cellsOf$5(value, depth - 1, `${name}/`);
	}
}

// src/reading/table/json-dict.ts
function headDict(artifact) {
	const value = headLiteral(artifact)?.value ?? null;
	return isDict(value) ? value : null;
}
function readDict({ openText }) {
	const value = parseLiteral(openText());
	if (isDict(value)) return value;
	throw new require_format_error.FormatError("expected a dict, something else came", 1);
}
function metricsIn$1(dict, columns) {
	return (dict === null ? [] : keysOf(dict)).filter((name) => require_resumes.mayBeSeries(name, columns) && require_resumes.isKnownMetric(name, columns));
}
function plainOf(value) {
	if (!isContainer(value)) return value;
	if (!isDict(value)) return null;
	return Object.fromEntries([...value.entries].map(([key, inner]) => [key, plainOf(inner)]));
}

// src/reading/text/lines.ts
const lineFeed$2 = 10;
const carriageReturn$3 = 13;
function* linesOf(source) {
	for (let line = takeLine(source); line !== null; line = takeLine(source)) if (line.text.trim() !== "") yield line;
}
function takeLine(source) {
	const feed = feedIn(source);
	const { bytes, at, end } = source;
	let to = feed === -1 ? end : feed;
	source.at = feed === -1 ? end : feed + 1;
	if (source.at === at) return null;
	while (to > at && bytes[to - 1] === carriageReturn$3) to--;
	const from = at + bytes.subarray(at, to).lastIndexOf(carriageReturn$3) + 1;
	return {
		text: plainText(bytes.toString("utf8", from, to)),
		number: source.line++,
		ended: feed !== -1
	};
}
function feedIn(source) {
	for (let looked = 0;;) {
		const feed = source.bytes.indexOf(lineFeed$2, source.at + looked);
		if (feed !== -1 && feed < source.end) return feed;
		looked = source.end - source.at;
		if (!source.more()) return -1;
	}
}
function plainText(text) {
	return text.includes("\x1B") ? text.replaceAll(/\x1b\[[\d;?]*[A-Za-z]/g, "") : text;
}
const linesOfHead = memoize((artifact) => [...linesOf(headSource(artifact))]);

// src/reading/text/dict-lines.ts
const [tab$1, lineFeed$1, carriageReturn$2, space$1, openDict$2] = [
	9,
	10,
	13,
	32,
	123
];
function readRowLines(source) {
	const rows = new RowReader(readLiteral);
	const notes = [];
	while (skipBlanks(source) !== -1) {
		const { line } = source;
		try {
			readRow$3(source, rows);
		} catch (thrown) {
			const isCut = source.line === line && feedIn(source) === -1;
			if (!(thrown instanceof require_format_error.FormatError) || !isCut) throw thrown;
			rows.drop(line);
			notes.push(`the last row (line ${line}) is cut off in the middle, and is left out`);
			source.at = source.end;
		}
	}
	return {
		...rows.table(),
		notes
	};
}
const rowsOfHead = memoize((artifact) => {
	const source = headSource(artifact);
	const rows = new RowReader(readLiteral);
	try {
		while (skipBlanks(source) === openDict$2) readRow$3(source, rows);
	} catch (thrown) {
		if (!(thrown instanceof require_format_error.FormatError)) throw thrown;
		rows.drop(source.line);
	}
	return {
		names: rows.names(),
		count: rows.count
	};
});
function readRow$3(source, rows) {
	if (peek(source) !== openDict$2) throw unexpected(source, "a dict in each line");
	rows.read(source);
	let byte = peek(source);
	for (; byte === space$1 || byte === tab$1 || byte === carriageReturn$2; byte = peek(source)) source.at++;
	if (byte !== lineFeed$1 && byte !== -1) throw unexpected(source, "the end of the line");
}

// src/reading/table/missing-values.ts
function readBlanks(table, columns) {
	const metrics = table.columns.filter(({ name }) => require_resumes.mayBeSeries(name, columns) && require_resumes.isKnownMetric(name, columns));
	const ofVal = metrics.filter(isVal$1);
	const rows = {
		train: filledRows(metrics.filter((column) => !isVal$1(column))),
		val: filledRows(ofVal)
	};
	const filled = /* @__PURE__ */ new Map();
	for (const column of metrics) {
		const [own, other] = isVal$1(column) ? [rows.val, rows.train] : [rows.train, rows.val];
		const blanks = [...column.blanks].filter((row) => own.has(row) || !other.has(row));
		if (blanks.length > 0) filled.set(column, withNaN(column, blanks));
	}
	const names = [...filled.keys()].map(({ name }) => require_resumes.quote(name));
	const note = `empty cells in ${names.join(", ")} are taken as NaN, which pandas writes so`;
	return {
		...table,
		columns: table.columns.map((column) => filled.get(column) ?? column),
		notes: names.length > 0 ? [...table.notes, note] : table.notes
	};
}
function readNulls(table, columns) {
	const isMissing = ({ values }) => values.length === 0;
	const filled = table.columns.map((column) => isMissing(column) ? withNaN(column, [...column.blanks]) : column);
	return readBlanks({
		...table,
		columns: filled
	}, columns);
}
function noteNulls(table, columns) {
	const names = table.columns.filter(({ name, blanks }) => blanks.length > 0 && require_resumes.mayBeSeries(name, columns)).map(({ name }) => require_resumes.quote(name));
	if (names.length === 0) return table;
	return {
		...table,
		notes: [...table.notes, `null in ${names.join(", ")} is taken as not recorded`]
	};
}
function isVal$1({ name }) {
	return require_names.parseName(name).split === "val";
}
function filledRows(columns) {
	const rows = /* @__PURE__ */ new Set();
	for (const column of columns) for (const row of column.rows) rows.add(row);
	return rows;
}
function withNaN(column, blanks) {
	const cells = [...Array.from(column.rows, (row, index) => [row, column.values.get(index)]), ...blanks.map((row) => [row, NaN])].sort(([a], [b]) => a - b);
	const filled = {
		...column,
		rows: new require_resumes.RowNumbers(),
		values: new require_resumes.NumberList(),
		blanks: new require_resumes.NumberList()
	};
	for (const [row, value] of cells) require_resumes.addCell(filled, row, value);
	return filled;
}

// src/reading/table/select-columns.ts
function withoutColumns(table, isLeftAside) {
	return {
		...table,
		columns: table.columns.filter(({ name }) => !isLeftAside(name))
	};
}
function keptCells(column, isKept) {
	const kept = {
		...require_resumes.emptyColumn(column.name),
		truncated: column.truncated,
		text: column.text
	};
	for (let index = 0; index < column.rows.length; index++) {
		const row = column.rows.get(index);
		if (isKept(row)) require_resumes.addCell(kept, row, column.values.get(index));
	}
	return kept;
}
function columnOf$1(name, values) {
	const column = require_resumes.emptyColumn(name);
	let row = 0;
	for (const value of values) require_resumes.addCell(column, row++, value);
	return column;
}
function cellsOf$4({ columns, rows }, name) {
	const cells = new Float64Array(rows).fill(NaN);
	const column = columns.find((one) => one.name === name);
	column?.rows.toArray().forEach((row, index) => {
		cells[row] = column.values.get(index);
	});
	return cells;
}
function stacked(tables) {
	const columns = /* @__PURE__ */ new Map();
	let rows = 0;
	for (const table of tables) {
		for (const column of table.columns) {
			const whole = columns.get(column.name) ?? require_resumes.emptyColumn(column.name);
			columns.set(column.name, whole);
			whole.text ??= column.text;
			for (let index = 0; index < column.rows.length; index++) require_resumes.addCell(whole, rows + column.rows.get(index), column.values.get(index));
		}
		rows += table.rows;
	}
	return {
		columns: [...columns.values()],
		rows,
		lines: null,
		notes: tables.flatMap(({ notes }) => notes)
	};
}

// src/reading/table/counters.ts
function positionsOf(table, metrics, numbering) {
	const { column, unnumbered } = numbering;
	if (column !== null) return namedPositions(table, metrics, column);
	const steps = table.columns.filter(({ name }) => require_resumes.counterOf(name) === "step");
	const epochs = table.columns.filter(({ name }) => require_resumes.counterOf(name) === "epoch");
	const notes = [];
	for (const counter of [...steps, ...epochs]) {
		const at = placesOf(counter, table.rows);
		const fault = faultOf(at, metrics, steps.includes(counter) ? epochs : []);
		if (fault === null) return {
			axis: require_resumes.counterOf(counter.name) ?? unnumbered,
			at,
			notes: []
		};
		notes.push(`${require_resumes.quote(counter.name)} ${fault}`);
	}
	return {
		axis: notes.length > 0 ? "row" : unnumbered,
		at: rowsOf(table),
		notes
	};
}
function namedPositions(table, metrics, column) {
	const at = placesOf(column, table.rows);
	const name = require_resumes.isUnnamed(column.name) ? "the first column" : require_resumes.quote(column.name);
	const gap = gapIn(at, metrics);
	if (gap !== null) {
		const came = column.text === null ? "none" : require_resumes.quote(column.text.text);
		throw new require_format_error.FormatError(`expected a number in ${name}, ${came} came`, table.lines?.get(gap) ?? null);
	}
	if (stalls(at, metrics)) return {
		axis: "row",
		at: rowsOf(table),
		notes: [`${name} ${standsStill}`]
	};
	return {
		axis: require_resumes.counterOf(column.name) ?? (require_resumes.isUnnamed(column.name) ? "epoch" : "step"),
		at,
		notes: []
	};
}
function rowsOf(table) {
	const at = new Float64Array(table.rows);
	for (let row = 0; row < at.length; row++) at[row] = row;
	return at;
}
function placesOf({ rows: filled, values }, rows) {
	const at = new Float64Array(rows).fill(NaN);
	for (let index = 0; index < filled.length; index++) at[filled.get(index)] = values.get(index);
	return at;
}
const standsStill = "stays the same from row to row: it does not number them";
function faultOf(at, metrics, epochs) {
	if (gapIn(at, metrics) !== null) return "is not in every row: it does not number them";
	if (stalls(at, metrics)) return standsStill;
	if (epochs.some((epoch) => startsAgain(at, placesOf(epoch, at.length), longest(metrics)))) return "starts again in every epoch: it does not number the rows";
	return null;
}
function gapIn(at, metrics) {
	if (at.every(Number.isFinite)) return null;
	const gaps = metrics.flatMap(({ rows }) => {
		for (const row of rows) if (!Number.isFinite(at[row])) return [row];
		return [];
	});
	return gaps.length === 0 ? null : Math.min(...gaps);
}
function stalls(at, metrics) {
	const rows = longest(metrics);
	let still = 0;
	for (let index = 1; index < rows.length; index++) if (at[rows.get(index)] === at[rows.get(index - 1)]) still++;
	return still * 2 > rows.length - 1;
}
function startsAgain(at, epochAt, rows) {
	for (let index = 1; index < rows.length; index++) {
		const [row, before] = [rows.get(index), rows.get(index - 1)];
		if ((at[row] ?? 0) <= (at[before] ?? 0) && (epochAt[row] ?? 0) > (epochAt[before] ?? 0)) return true;
	}
	return false;
}
function longest([first, ...others]) {
	let most = first?.rows ?? new require_resumes.RowNumbers();
	for (const { rows } of others) if (rows.length > most.length) most = rows;
	return most;
}

// src/reading/table/split-column.ts
function splitBySideColumn(table) {
	const sides = table.columns.find(({ words }) => words !== null)?.words ?? null;
	const named = new Set(sides?.values());
	if (sides === null || named.size < 2 || ![...named].some(isSide)) return table;
	return {
		...table,
		columns: table.columns.flatMap((column) => parted(column, sides))
	};
}
function isSide(word) {
	return require_names.parseName(`${word}/x`).split !== null;
}
function parted(column, sides) {
	if (column.words !== null || require_names.parseName(column.name).split !== null) return [column];
	const parts = /* @__PURE__ */ new Map();
	for (let index = 0; index < column.rows.length; index++) {
		const row = column.rows.get(index);
		const word = sides.get(row) ?? "";
		const name = isSide(word) ? `${word}/${column.name}` : column.name;
		const part = parts.get(name) ?? {
			...require_resumes.emptyColumn(name),
			text: column.text
		};
		parts.set(name, part);
		require_resumes.addCell(part, row, column.values.get(index));
	}
	return parts.size > 0 ? [...parts.values()] : [column];
}

// src/reading/table/to-runs.ts
function toRuns(table, columns, { column: known = null, unnumbered = "row" } = {}) {
	const column = table.columns.find(({ name }) => name === columns.position) ?? known;
	const sided = splitBySideColumn(table);
	const metrics = require_resumes.metricsOf(sided, columns).filter((metric) => metric !== column);
	if (metrics.length === 0) throw new require_format_error.FormatError("expected a metric with a number in it, none came");
	const positions = positionsOf(table, metrics, {
		column,
		unnumbered
	});
	const clock = sided.columns.find((one) => require_resumes.mayBeClock(one.name) && one.text === null && !metrics.includes(one));
	const recordings = require_resumes.splitRestarts(clock ? [...metrics, clock] : metrics, positions, table.lines).map((recording) => clock ? timed(recording, clock.name) : recording);
	return recordings.map((recording, index) => index === recordings.length - 1 ? {
		...recording,
		notes: [...recording.notes, ...table.notes]
	} : recording);
}
function timed({ series, ...recording }, name) {
	const told = series.find((one) => one.name === name);
	const clock = told && require_resumes.asClock(told);
	return {
		...recording,
		series: series.filter((one) => one !== told),
		...clock ? { clock } : {}
	};
}
function mergeParts(parts, noted = (joined) => [...new Set(joined.flatMap(({ notes }) => notes))]) {
	const count = parts.reduce((most, { length }) => Math.max(most, length), 0);
	return Array.from({ length: count }, (_, index) => {
		const joined = parts.flatMap((part) => part[part.length - count + index] ?? []);
		const clock = joined.find(({ clock }) => clock)?.clock;
		return {
			series: joined.flatMap(({ series }) => series),
			notes: noted(joined),
			...clock ? { clock } : {}
		};
	});
}
function expectPosition(table, { position }) {
	if (position === null || table.columns.some(({ name }) => name === position)) return;
	const names = table.columns.slice(0, 8).map(({ name }) => require_resumes.quote(name));
	throw new require_format_error.FormatError(`expected the position column ${require_resumes.quote(position)}, ${names.join(", ")} came`);
}

// src/reading/table/row-log.ts
function rowLog({ id, title, files, layout, isOwn, counter, ignoredColumns = /^\b$/ }) {
	return {
		id,
		title,
		files,
		matches: (artifact, columns) => isList(artifact) === (layout === "list") && isOwn(rowNames(artifact)) && hasMetrics(artifact, columns),
		read: ([artifact], columns) => {
			const table = withoutColumns(readRows(artifact), (name) => ignoredColumns.test(name));
			const column = table.columns.find(({ name, values }) => name === counter && isIncreasing(values)) ?? null;
			return toRuns(noteNulls(table, columns), columns, {
				column,
				unnumbered: "epoch"
			});
		}
	};
}
function isIncreasing(values) {
	return values.toArray().every((value, row, all) => row === 0 || value > (all[row - 1] ?? value));
}
function hasMetrics(artifact, columns) {
	return [...rowNames(artifact)].some((name) => require_resumes.isKnownMetric(name, columns));
}
function rowNames(artifact) {
	return new Set(isList(artifact) ? namesIn$1(headLiteral(artifact)?.value ?? null) : rowsOfHead(artifact).names);
}
function readRows(artifact) {
	const source = artifact.openText();
	return isList(artifact) ? rowsOfList(parseLiteral(source)) : readRowLines(source);
}
function rowsOfList(value) {
	const isRows = typeof value === "object" && value?.kind === "list";
	const rows = isRows ? rowsIn(value) : null;
	if (rows === null || rows.rows === 0) {
		const came = isRows && value.length === 0 ? "an empty one" : "something else";
		throw new require_format_error.FormatError(`expected a list of dicts, ${came} came`, isRows ? value.line : 1);
	}
	return rows;
}
function isList({ head }) {
	return /^\s*\[/.test(head);
}

// src/formats/settings.ts
const maxBytes = 262144;
async function readSettings({ bytes, openText }) {
	if (bytes > maxBytes) return null;
	const source = openText();
	source.has(source.size);
	const text = source.bytes.toString("utf8", source.at, source.end);
	const { parseDocument } = await Promise.resolve().then(() => require("./dist2.js")).then((n) => /* @__PURE__ */ require_schemas.__toESM(n.require_dist(), 1));
	const document = parseDocument(text, { logLevel: "silent" });
	if (document.errors.length > 0) return null;
	try {
		return document.toJS({ maxAliasCount: 100 });
	} catch {
		return null;
	}
}

// src/formats/params.ts
const names$1 = [
	"hparams.yaml",
	"args.yaml",
	"opt.yaml",
	"params.yaml",
	"hyperparams.yaml"
];
const maxParams = 200;
const maxName = 200;
const secret = /(secret|passw|credential)|(^|[._-])(\w*[_-])?(token|key|auth|apikey)$/i;
async function paramsBeside(artifact, run, problems) {
	const inRun = run.endsWith("/") ? node_path.posix.relative(node_path.posix.dirname(artifact.path), run) : ".";
	const found = [.../* @__PURE__ */ new Set([".", inRun])].flatMap((directory) => names$1.map((name) => artifact.sibling(node_path.posix.join(directory, name)))).find((one) => one !== null);
	if (!found) return {};
	const tree = await readSettings(found);
	if (tree === null) problems.push({
		level: "note",
		file: found.path,
		line: null,
		message: "expected settings in YAML, something else came: the run's params are not shown"
	});
	return paramsOf(tree);
}
function paramsOf(tree) {
	const params = /* @__PURE__ */ new Map();
	collect$1(tree, "", params, 4);
	return Object.fromEntries(params);
}
function isFiniteNumber(value) {
	return typeof value === "number" && Number.isFinite(value);
}
function collect$1(value, name, params, depth) {
	if (params.size >= maxParams) return;
	if (typeof value === "object" && value !== null && !Array.isArray(value) && depth > 0) for (const [key, inner] of Object.entries(value)) collect$1(inner, name === "" ? key : `${name}.${key}`, params, depth - 1);
	else if (typeof value === "string" || typeof value === "boolean" || isFiniteNumber(value)) {
		if (name === "" || name === "__proto__" || name.length > maxName || secret.test(name)) return;
		params.set(name, value);
	}
}

// src/formats/binary/wandb/history.ts
const wandbHistory = {
	files: ["wandb-history.jsonl"],
	matches: (artifact, columns) => !isSummary$1(artifact) && rowNames(artifact).has("_step") && hasMetrics(artifact, columns),
	read: ([artifact], columns) => recordsOf(artifact, readRows(artifact), columns)
};
const wandbSummary = {
	files: ["*wandb-summary.json"],
	matches: (artifact, columns) => isSummary$1(artifact) && metricsIn$1(headDict(artifact), columns).length > 0,
	read: ([artifact], columns) => recordsOf(artifact, tableOfDict(readDict(artifact)), columns)
};
function isSummary$1({ path }) {
	return path.endsWith("wandb-summary.json");
}
async function recordsOf(artifact, table, columns) {
	const recordings = toRuns(withoutMedia(table), columns);
	const params = await paramsIn$2(artifact.sibling("config.yaml"));
	return params ? recordings.map((recording) => ({
		...recording,
		params
	})) : recordings;
}
function withoutMedia(table) {
	const media = table.columns.filter(({ name, text }) => text !== null && name.endsWith("/_type")).map(({ name }) => name.slice(0, -5));
	return withoutColumns(table, (name) => media.some((path) => name.startsWith(path)));
}
async function paramsIn$2(config) {
	const tree = config && await readSettings(config);
	if (typeof tree !== "object" || tree === null) return null;
	const values = Object.entries(tree).filter(([name]) => !/^_wandb$|^wandb_version$/.test(name)).map(([name, entry]) => [name, settingOf$1(entry)]);
	return paramsOf(Object.fromEntries(values));
}
function settingOf$1(entry) {
	return typeof entry === "object" && entry !== null && "value" in entry ? entry.value : entry;
}

// src/formats/binary/wandb/offline/header.ts
const header = [
	58,
	87,
	38,
	66,
	225,
	190,
	0
];

// src/formats/binary/wandb/offline.ts
const wandbOffline = {
	id: "wandb",
	title: "Weights & Biases, offline run",
	files: ["*.wandb"],
	matches: (artifact) => header.every((byte, index) => artifact.headBytes[index] === byte) || artifact.path.endsWith(".wandb") && isPointer(artifact),
	read: async (files, columns) => {
		const pointer = files.find(isPointer);
		if (pointer) throw notFetched("a W&B run", pointer.path);
		const { readRun } = await Promise.resolve().then(() => require("./run2.js"));
		const recordings = [];
		for (const file of files) recordings.push(...withFileContext(file, () => readRun(file, columns)));
		return recordings;
	}
};

// src/formats/binary/wandb.ts
const wandb = firstMatching({
	id: "wandb",
	title: "Weights & Biases",
	runKey: runDirectory
}, [
	wandbOffline,
	wandbHistory,
	wandbSummary
]);
function runDirectory(path) {
	const directory = node_path.posix.dirname(path).replace(/(^|\/)files$/, "") || ".";
	const isOwn = /^(offline-)?run-\d{8}_\d{6}-/.test(node_path.posix.basename(directory));
	return /(^|\/)wandb-(history\.jsonl|summary\.json)$/.test(path) || isOwn && path.endsWith(".wandb") ? directory : path.replace(/\.\w+$/, "");
}

// src/reading/console/log-format.ts
function logFormat(format) {
	const { id, title, files, reader, batchReader, lines = linesOf } = format;
	const readers = batchReader === void 0 ? [reader] : [reader, batchReader];
	return {
		id,
		title,
		files,
		matches: (artifact, columns) => isAnnounced(artifact, format) || readers.some((read) => recordsMetric(artifact, read(), format, columns)),
		read: ([artifact], columns) => {
			const table = firstOfTraining(readers, columns, (read) => tableOfLines(lines(artifact.openText()), read()));
			if (table === null) throw new require_format_error.FormatError(`expected a line with metrics as ${title} prints it, none came`);
			return toRuns(table, columns);
		}
	};
}
function isAnnounced(artifact, { signature }) {
	return signature !== void 0 && linesOfHead(artifact).some(({ text }) => signature.test(text));
}
function recordsMetric(artifact, read, { lines }, columns) {
	for (const { text } of lines === void 0 ? linesOfHead(artifact) : lines(headSource(artifact))) for (const [name] of read(text) ?? []) if (require_resumes.isKnownMetric(name, columns)) return true;
	return false;
}
function firstOfTraining(readers, columns, tableBy) {
	let first = null;
	for (const reader of readers) {
		const table = tableBy(reader);
		if (table.rows === 0) continue;
		if (table.columns.some(({ name }) => isOfTraining(name, columns))) return table;
		first ??= table;
	}
	return first;
}
function isOfTraining(name, columns) {
	const { split } = require_names.parseName(name);
	return split === "train" || split === null && require_resumes.isKnownMetric(name, columns);
}
function tableOfLines(all, read) {
	const columns = /* @__PURE__ */ new Map();
	const lines = new require_resumes.NumberList();
	let last = "";
	for (const { text, number } of withEnd(all)) {
		const cells = read(text);
		if (cells === null) continue;
		const row = new Map(cells);
		const said = [...row].join();
		if (said === last && isCounted(row.keys())) continue;
		last = said;
		for (const [name, value] of row) {
			const column = columns.get(name) ?? require_resumes.emptyColumn(name);
			columns.set(name, column);
			require_resumes.addCell(column, lines.length, value);
		}
		lines.push(number);
		if (columns.size > 4096) throw new require_format_error.FormatError(`expected at most ${require_resumes.maxColumns} different metrics, more came`, number);
	}
	return {
		columns: [...columns.values()],
		rows: lines.length,
		lines,
		notes: []
	};
}
function* withEnd(all) {
	let number = 0;
	for (const line of all) {
		number = line.number;
		yield line;
	}
	yield {
		text: "",
		number
	};
}
function isCounted(names) {
	return [...names].some((name) => require_resumes.counterOf(name) !== null);
}

// src/reading/console/console-format.ts
const otherKinds = /\.(csv|tsv|jsonl?|ndjson|ya?ml|toml|xml|html?|svg|md|rst|tex|bib|ipynb|py|pyi|[cm]?[jt]sx?|c|cc|cpp|cu|h|hpp|go|rs|java|r|jl|sh)$/i;
function isConsole({ path, head }) {
	return !otherKinds.test(path) && !head.includes("\0");
}
function consoleFormat(format) {
	const log = logFormat({
		...format,
		files: [
			"*.log",
			"*.out",
			"*.txt"
		]
	});
	return {
		...log,
		matches: (artifact, columns) => isConsole(artifact) && log.matches(artifact, columns)
	};
}

// src/formats/console/allennlp-log.ts
const said$3 = String.raw`^[\d-]{10} [\d:,.]{8,15} - INFO - allennlp\.training\.\S{1,40} - `;
const epochLine$6 = new RegExp(String.raw`${said$3}Epoch (\d{1,9})\/\d{1,9}$`);
const metricLine = new RegExp(String.raw`${said$3}(\S{1,200}) +\| +(\S{1,40}) +\| +(\S{1,40}) *$`);
const allennlpLog = consoleFormat({
	id: "allennlp-log",
	title: "AllenNLP log",
	reader: () => {
		let epoch = null;
		return (text) => {
			const [, number] = epochLine$6.exec(text) ?? [];
			if (number !== void 0) epoch = Number(number);
			const [, name, training = "", validation = ""] = metricLine.exec(text) ?? [];
			if (epoch === null || name === void 0) return null;
			const [train, val] = [readNumber(training), readNumber(validation)];
			if (train === null && val === null) return null;
			return [
				["epoch", epoch],
				...train === null ? [] : [[`training/${name}`, train]],
				...val === null ? [] : [[`validation/${name}`, val]]
			];
		};
	}
});

// src/reading/console/number-pattern.ts
const numeral = String.raw`[-+]?(?:(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?|[nN]a[nN]|NAN|[iI]nf(?:inity)?|INF)`;
function pairsIn$2(text, pattern) {
	const pairs = [];
	for (const [, name, number] of text.matchAll(pattern)) {
		const value = readNumber(number ?? "");
		if (name !== void 0 && value !== null) pairs.push([name, value]);
	}
	return pairs;
}

// src/formats/console/boosting-console.ts
const round = /(?:^|\s)\[(\d{1,9})\]:?(?:\t|#011)/;
const ofXgboost = new RegExp(String.raw`(?:\t|#011)([^\s:#]{1,100}-[^\s:#]{1,100}):(${numeral})`, "g");
const ofLightgbm = new RegExp(String.raw`\t([^\t':]{1,100}'s [^\t:]{1,100}): (${numeral})`, "g");
const ofLightgbmCommand = new RegExp(String.raw`^\[LightGBM\] \[Info\] Iteration:(\d{1,9}), (\S{1,100}) (\S{1,100}) : (${numeral})`);
const boostingConsole = consoleFormat({
	id: "boosting-console",
	title: "XGBoost and LightGBM console",
	reader: () => {
		let tellsBest = false;
		return (text) => {
			const isBest = tellsBest;
			tellsBest = /best iteration/i.test(text);
			const found = round.exec(text);
			if (found === null) return ofCommand(text);
			if (isBest) return null;
			const rest = text.slice(found.index);
			const cells = [...pairsIn$2(rest, ofXgboost), ...lightgbmCells(rest)];
			return cells.length === 0 ? null : [...cells, ["step", Number(found[1])]];
		};
	}
});
function lightgbmCells(text) {
	return pairsIn$2(text, ofLightgbm).map(([name, value]) => [name.replace("'s ", "/"), value]);
}
function ofCommand(text) {
	const [, iteration, set, metric, value] = ofLightgbmCommand.exec(text) ?? [];
	return iteration === void 0 ? null : [[`${set}/${metric}`, Number(value)], ["step", Number(iteration)]];
}

// src/formats/console/caffe.ts
const glog = String.raw`^\s*(?:[IW]\d{4,8} [\d:.]+ +\d+ \S+\] +)?`;
const training$1 = new RegExp(String.raw`${glog}Iteration (\d{1,12})(?: \([^()]*\))?, loss = (\S+)\s*$`);
const testing = new RegExp(String.raw`${glog}Iteration (\d{1,12}), Testing net \(#(\d{1,3})\)`);
const output = new RegExp(String.raw`${glog}(Train|Test) net output #\d{1,4}: (\S{1,200}) = (\S+)`);
const caffe = consoleFormat({
	id: "caffe",
	title: "Caffe solver log",
	signature: /^[IW]\d{4,8} [\d:.]+ +\d+ solver\.cpp:\d+\] /,
	reader: () => {
		let step = null;
		let test = "test";
		return (text) => {
			const [, iteration, loss = ""] = training$1.exec(text) ?? [];
			const [, tested, net] = testing.exec(text) ?? [];
			if (tested !== void 0) test = net === "0" ? "test" : `test/net${net}`;
			if (iteration !== void 0 || tested !== void 0) step = Number(iteration ?? tested);
			const [, phase, name, shown = ""] = output.exec(text) ?? [];
			const value = readNumber(iteration === void 0 ? shown : loss);
			if (step === null || value === null || phase === "Train" && name === "loss") return null;
			return [["step", step], [`${phase === "Test" ? test : "train"}/${name ?? "loss"}`, value]];
		};
	}
});

// src/formats/console/catboost-console.ts
const iteration$2 = /^\s{0,8}(\d{1,9}):\s{1,8}(?:learn|test)\d*: /;
const values = new RegExp(String.raw`\s((?:learn|test)\d*|best): (${numeral})`, "g");
const printed$3 = consoleFormat({
	id: "catboost-console",
	title: "CatBoost console",
	reader: () => (text) => {
		const found = iteration$2.exec(text);
		if (found === null) return null;
		return [...pairsIn$2(text, values).map(([name, value]) => [`${name}/loss`, value]), ["step", Number(found[1])]];
	}
});
const catboostConsole = {
	...printed$3,
	read: async (files, columns) => (await printed$3.read(files, columns)).map(named$2)
};
function named$2(recording) {
	const metric = rises(recording) ? "score" : "loss";
	const series = recording.series.filter(({ name }) => name !== "best/loss").map((one) => ({
		...one,
		name: one.name.replace(/loss$/, metric)
	}));
	return {
		...recording,
		series
	};
}
function rises({ series }) {
	const of = (wanted) => series.find(({ name }) => name === wanted)?.values;
	const [learn, test, best] = [
		of("learn/loss"),
		of("test/loss"),
		of("best/loss")?.at(-1)
	];
	if (test !== void 0 && best !== void 0) return test.some((value) => value < best);
	return learn !== void 0 && (learn.at(-1) ?? 0) > (learn.at(0) ?? 0);
}

// src/reading/console/line-pairs.ts
function readPair(text, sign) {
	const at = text.lastIndexOf(sign);
	if (at < 1) return null;
	const name = text.slice(0, at).trim();
	const shown = text.slice(at + sign.length).trim();
	const value = readNumber(shown.endsWith("%") ? shown.slice(0, -1) : shown);
	return name === "" || value === null ? null : [name, value];
}
function readPairs(texts, sign) {
	return texts.flatMap((text) => {
		const pair = readPair(text, sign);
		return pair === null ? [] : [pair];
	});
}
function ofSide(side, pairs) {
	return pairs.map(([name, value]) => [`${side}/${name}`, value]);
}

// src/formats/console/cntk.ts
const said$2 = String.raw`^\s*(?:MPI Rank 0: )?(?:[\d/]{8,10} [\d:]{8}: )?`;
const epochLine$5 = new RegExp(String.raw`${said$2}Finished Epoch ?\[ *(\d{1,9})(?: of \d+)?\]: (?:\[(\w+)\] )?(.*)$`);
const evaluation$2 = new RegExp(String.raw`${said$2}Finished Evaluation \[\d+\]: Minibatch\[[\d-]+\]: (.*)$`);
const minibatch = new RegExp(String.raw`${said$2}Minibatch\[ *\d+- *(\d{1,12})\]: (.*)$`);
const mean$2 = /^[^=]* = \S+ \* \d/;
const heading$2 = /^ *average +since +(average +since +)?examples *$/;
const cntk = consoleFormat({
	id: "cntk",
	title: "CNTK console",
	reader: () => {
		const evaluated = evaluations("epoch");
		return (text) => {
			const [, epoch, tag, means] = epochLine$5.exec(text) ?? [];
			if (epoch === void 0 || means === void 0) return evaluated.read(text);
			evaluated.at = Number(epoch);
			const pairs = ofSide(tag === "Validate" ? "Validation" : "Training", meansIn(means));
			return pairs.length === 0 ? null : [["epoch", evaluated.at], ...pairs];
		};
	},
	batchReader: () => {
		const evaluated = evaluations("step");
		let isTable = false;
		return (text) => {
			isTable ||= heading$2.test(text);
			const [, last, means] = minibatch.exec(text) ?? [];
			const row = isTable ? readRow$2(text) : null;
			if (last !== void 0 && means !== void 0) {
				evaluated.at = Number(last);
				return [["step", evaluated.at], ...meansIn(means)];
			}
			if (row === null) return evaluated.read(text);
			evaluated.at = row.examples;
			return [["step", row.examples], ...row.means];
		};
	}
});
function evaluations(counter) {
	const evaluated = {
		at: null,
		read: (text) => {
			const means = evaluation$2.exec(text)?.[1];
			if (means === void 0 || evaluated.at === null) return null;
			return [[counter, evaluated.at], ...ofSide("Evaluation", meansIn(means))];
		}
	};
	return evaluated;
}
function meansIn(text) {
	const means = text.split(/[,;] ?/).filter((part) => mean$2.test(part));
	return readPairs(means.map((part) => part.slice(0, part.indexOf(" * "))), "=");
}
function readRow$2(text) {
	const values = text.trim().split(/ +/, 6).map(readNumber);
	const [, loss, third, metric, fifth] = values;
	const examples = fifth ?? third;
	if (values.length === 3 && typeof loss === "number" && typeof third === "number") return {
		examples: third,
		means: [["loss", loss]]
	};
	if (values.length !== 5 || typeof loss !== "number" || typeof metric !== "number") return null;
	if (typeof examples !== "number") return null;
	return {
		examples,
		means: [["loss", loss], ["metric", metric]]
	};
}

// src/formats/console/darknet.ts
const iteration$1 = /^\s*(\d{1,12}): \S+, (\S+) avg(?: loss)?, \S+ rate, \S+ seconds, \d+ images/;
const precision = /^ *mean_average_precision \(mAP@[\d.]{1,9}\) = (\S+) *$/;
const darknet = consoleFormat({
	id: "darknet",
	title: "Darknet training log",
	reader: () => {
		let step = null;
		return (text) => {
			const [, number, average = ""] = iteration$1.exec(text) ?? [];
			if (number !== void 0) step = Number(number);
			const name = number === void 0 ? "valid/mAP" : "avg loss";
			const value = readNumber(number === void 0 ? precision.exec(text)?.[1] ?? "" : average);
			if (step === null || value === null) return null;
			return [["step", step], [name, value]];
		};
	}
});

// src/formats/console/fairseq.ts
const said$1 = String.raw`^(?:[\d-]{10} [\d:,]{8,15} \| INFO \| [\w.]+ \| |\[[\d:, -]{19,25}\]\[[\w.]+\]\[INFO\] - |\| )`;
const epochLine$4 = new RegExp(String.raw`${said$1}epoch (\d{1,9}) \| (?:valid on '([^']{1,100})' subset \| )?(.*)$`);
const innerLine = new RegExp(String.raw`${said$1}epoch (\d{1,9}): +\d+ \/ \d+ (\S+=.*)$`);
const jsonLine = new RegExp(String.raw`${said$1}(\{"epoch": (\d{1,9}), .*\})\s*$`);
const jsonPair = /"([\w.-]{1,100})": "?([^",{}[\]]{1,40})"?/g;
const aside$1 = /(^|_)(wps|ups|wpb|bsz|num_updates|lr|gnorm|clip|oom|loss_scale|wall|train_wall|gb_free|update|epoch|best|best_\w+)$/;
const fairseq = consoleFormat({
	id: "fairseq",
	title: "fairseq log",
	reader: () => readEpoch$2,
	batchReader: () => (text) => readInner(text) ?? (/ valid on |"valid/.test(text) ? readEpoch$2(text) : null)
});
const readEpoch$2 = (text) => {
	const [, epoch, subset, stats] = epochLine$4.exec(text) ?? [];
	if (stats !== void 0) return cellsOf$3(Number(epoch), sideOf$1(subset), readPairs(stats.split(" | "), " "));
	const [, json, ofJson] = isInner(text) ? [] : jsonLine.exec(text) ?? [];
	return json === void 0 ? null : cellsOf$3(Number(ofJson), "train", pairsIn$1(json));
};
const readInner = (text) => {
	const [, epoch, stats] = innerLine.exec(text) ?? [];
	if (stats !== void 0) return cellsOf$3(Number(epoch), "train", readPairs(stats.split(", "), "="));
	const [, json, ofJson] = isInner(text) ? jsonLine.exec(text) ?? [] : [];
	return json === void 0 ? null : cellsOf$3(Number(ofJson), "train", pairsIn$1(json));
};
function isInner(text) {
	return text.includes("\"update\": ");
}
function sideOf$1(subset) {
	if (subset === void 0) return "train";
	return isSided(`${subset}/loss`) ? subset : `valid/${subset}`;
}
function pairsIn$1(json) {
	return [...json.matchAll(jsonPair)].flatMap(([, name = "", shown = ""]) => {
		const value = readNumber(shown.trim());
		return value === null ? [] : [[name, value]];
	});
}
function cellsOf$3(epoch, side, pairs) {
	const updates = pairs.find(([name]) => /(^|_)num_updates$/.test(name));
	const named = pairs.filter(([name]) => !aside$1.test(name)).map(([name, value]) => [isSided(name) ? name : `${side}/${name}`, value]);
	if (named.length === 0) return null;
	return [
		["epoch", epoch],
		...updates === void 0 ? [] : [["step", updates[1]]],
		...named
	];
}
function isSided(name) {
	return require_names.parseName(name).split !== null;
}

// src/formats/console/fastai-console.ts
const heading$1 = /^ *epoch {2,}(train|trn)_loss\b/;
const noNumber = /^(\d{1,4}(:\d\d){1,2}|#na#|None|-+)$/;
const fastaiConsole = consoleFormat({
	id: "fastai-console",
	title: "fastai console",
	reader: () => {
		let names = [];
		return (text) => {
			if (heading$1.test(text)) names = namesIn(text);
			return names.length === 0 ? null : readRow$1(text, names);
		};
	}
});
function namesIn(text) {
	return text.trim().split(/ {2,}/).map((name) => name === "trn_loss" ? "train_loss" : name);
}
function readRow$1(text, names) {
	const values = text.trim().split(/ +/, names.length + 1);
	if (values.length !== names.length || !/^\d{1,9}$/.test(values[0] ?? "")) return null;
	const cells = [];
	for (const [index, value] of values.entries()) {
		const number = readNumber(value);
		if (number === null && !noNumber.test(value)) return null;
		if (number !== null) cells.push([names[index] ?? "", number]);
	}
	return cells;
}

// src/formats/console/flair-log.ts
const done = /^(?:[\d-]{10} [\d:,.]{5,15} )?EPOCH (\d{1,9}) done: (loss .*)$/;
const evaluated$2 = /^(?:[\d-]{10} [\d:,.]{5,15} )?(TRAIN|DEV|TEST) *: (loss .*)$/;
const batch$1 = /^(?:[\d-]{10} [\d:,.]{5,15} )?epoch (\d{1,9}) - iter (\d{1,9})\/(\d{1,9}) - (loss .*)$/;
const flairLog = consoleFormat({
	id: "flair-log",
	title: "Flair training log",
	reader: () => {
		let epoch = null;
		return (text) => {
			const [, number, reached] = done.exec(text) ?? [];
			if (number !== void 0 && reached !== void 0) {
				epoch = Number(number);
				return [["epoch", epoch], ...ofSide("train", lossIn(reached))];
			}
			const [, side, scores] = evaluated$2.exec(text) ?? [];
			if (epoch === null || side === void 0 || scores === void 0) return null;
			return [["epoch", epoch], ...ofSide(side, scoresIn(scores))];
		};
	},
	batchReader: () => (text) => {
		const [, epoch, iteration, iterations, reached] = batch$1.exec(text) ?? [];
		if (reached === void 0) return null;
		return [["step", (Number(epoch) - 1) * Number(iterations) + Number(iteration)], ...ofSide("train", lossIn(reached))];
	}
});
function lossIn(text) {
	return readPairs(text.split(" - ", 1), " ");
}
function scoresIn(text) {
	const scores = text.split(" - ").map((score) => score.replace(/ \([^()]*\)/, ""));
	return readPairs(scores, " ");
}

// src/formats/console/keras-console/progress.ts
const speed = /^\d{1,9}[mµun]?s\/(epoch|step|sample)$/;
function readProgress(text) {
	const parts = text.trimEnd().split(" - ");
	while (parts.length > 1 && speed.test(parts.at(-1) ?? "")) parts.pop();
	const shown = [];
	for (let metric = readMetric$1(parts); metric !== null; metric = readMetric$1(parts)) {
		shown.push(metric);
		parts.pop();
	}
	const progress = parts.join(" - ");
	if (shown.length === 0 || /Epoch/.test(progress) || !isTime(parts.at(-1) ?? "")) return null;
	const metrics = new Map(shown.reverse());
	const count = progress.match(/\d{1,12}\/(\d{1,12}|Unknown)/g)?.at(-1);
	if (count === void 0) return {
		metrics,
		total: null,
		isFinished: true
	};
	const [done, total] = count.split("/").map(Number);
	const isFinished = done === total && !progress.includes("ETA:");
	return {
		metrics,
		total: total ?? null,
		isFinished
	};
}
function readMetric$1(parts) {
	const last = parts.at(-1);
	if (last === void 0 || parts.length < 2) return null;
	const colon = last.lastIndexOf(": ");
	const value = readNumber(last.slice(colon + 2).trim());
	return colon < 1 || value === null ? null : [last.slice(0, colon).trim(), value];
}
function isTime(part) {
	return /(^|\D)\d{1,9}(m|µ|u|n)?s(\W|$)|ETA: \d/.test(part);
}

// src/formats/console/keras-console.ts
const kerasConsole = {
	id: "keras-console",
	title: "Keras console",
	files: [
		"*.log",
		"*.out",
		"*.txt"
	],
	matches: (artifact, columns) => {
		return epochsIn(headSource(artifact)).flatMap((epoch) => epoch.shown ?? []).some((line) => namesOf$1(line).some((name) => require_resumes.isKnownMetric(name, columns)));
	},
	read: ([artifact], columns) => {
		const { epochs, notes } = keepFinished(epochsIn(artifact.openText()));
		if (epochs.length === 0) throw new require_format_error.FormatError("expected a finished epoch: a line `Epoch 1/10`, then one with its metrics, none came");
		return toRuns(tableOf(epochs, notes), columns);
	}
};
const [backspace, carriageReturn$1] = [8, 13];
function* statesOf(bytes, from, to) {
	for (let end = to; end > from;) {
		let start = end;
		while (start > from && bytes[start - 1] !== carriageReturn$1 && bytes[start - 1] !== backspace) start--;
		if (start < end) yield bytes.toString("utf8", start, end).replaceAll(/\x1b\[[\d;?]*[A-Za-z]/g, "");
		end = start - 1;
	}
}
function epochIn(segment) {
	const found = /Epoch (\d{1,9})\/\d{1,9}$/.exec(segment.trimEnd());
	return found === null ? null : Number(found[1]);
}
function epochsIn(source) {
	const epochs = [];
	for (let line = 1; peek(source) !== -1; line++) {
		const feed = feedIn(source);
		const to = feed === -1 ? source.end : feed;
		for (const state of statesOf(source.bytes, source.at, to)) if (readState$1(state, line, epochs)) break;
		source.at = feed === -1 ? to : feed + 1;
	}
	return epochs;
}
function readState$1(state, line, epochs) {
	const number = epochIn(state);
	const progress = number === null ? readProgress(state) : null;
	const epoch = epochs.at(-1);
	if (number !== null) epochs.push({
		number,
		line,
		shown: null
	});
	else if (progress !== null && isFitOfOneEpoch(progress, line, epoch)) epochs.push({
		number: 1,
		line,
		shown: {
			...progress,
			line
		}
	});
	else if (progress !== null && epoch !== void 0) show(epoch, progress, line);
	return number !== null || progress !== null;
}
function isFitOfOneEpoch(progress, line, epoch) {
	if (!hasVal(progress)) return false;
	return epoch === void 0 || epoch.shown !== null && hasVal(epoch.shown) && epoch.shown.line !== line;
}
function show(epoch, progress, line) {
	const { shown } = epoch;
	if (shown === null || shown.line === line || !shown.isFinished && shown.total === progress.total || hasVal(progress)) epoch.shown = {
		...progress,
		line
	};
}
function hasVal(progress) {
	return namesOf$1(progress).some((name) => name.startsWith("val_"));
}
function namesOf$1({ metrics }) {
	return [...metrics.keys()];
}
function keepFinished(epochs) {
	const finished = [];
	const notes = [];
	let everyHadVal = null;
	epochs.forEach((epoch, index) => {
		const { number, line, shown } = epoch;
		if (number === 1) everyHadVal = null;
		const goesOn = epochs[index + 1]?.number === number + 1;
		const awaitsVal = everyHadVal === true && shown !== null && !hasVal(shown);
		if (shown !== null && (goesOn || shown.isFinished && !awaitsVal)) {
			finished.push({
				...epoch,
				shown
			});
			everyHadVal = everyHadVal !== false && hasVal(shown);
		} else notes.push(`epoch ${number} (line ${line}) never finished, and is left out`);
	});
	return {
		epochs: finished,
		notes
	};
}
function tableOf(epochs, notes) {
	const columns = /* @__PURE__ */ new Map();
	epochs.forEach(({ number, shown }, row) => {
		for (const [name, value] of new Map([...shown.metrics, ["epoch", number]])) {
			const column = columns.get(name) ?? require_resumes.emptyColumn(name);
			columns.set(name, column);
			require_resumes.addCell(column, row, value);
		}
	});
	return {
		columns: [...columns.values()],
		rows: epochs.length,
		lines: require_resumes.NumberList.from(epochs.map(({ line }) => line)),
		notes
	};
}

// src/formats/console/megatron.ts
const training = /(?:^|\s)iteration +(\d{1,9})\/ *\d{1,9} \| .{0,400}elapsed time per iteration/;
const evaluation$1 = /(?:^|\s)validation\S{0,40} loss at iteration (\d{1,9})(?: on (validation|test) set)? \| /;
const shown = new RegExp(String.raw`\| *([A-Za-z][\w -]{0,60}): +(${numeral})(?= \|)`, "g");
const noColumns$1 = {
	metrics: /* @__PURE__ */ new Set(),
	position: null
};
const megatron = consoleFormat({
	id: "megatron",
	title: "Megatron-LM",
	reader: () => (text) => {
		const train = training.exec(text);
		if (train) {
			const losses = pairsIn$2(text, shown).filter(([name]) => require_resumes.isKnownMetric(name, noColumns$1));
			return losses.length === 0 ? null : [...losses, ["step", Number(train[1])]];
		}
		const val = evaluation$1.exec(text);
		if (val === null) return null;
		return [...pairsIn$2(text, shown).map(([name, value]) => [`${val[2] ?? "validation"}/${name.replace(/ value$/, "")}`, value]), ["step", Number(val[1])]];
	}
});

// src/formats/console/mmengine-log.ts
const head = / - INFO - (Epoch|Iter)(?:\((train|val|test)\)\s{0,8}|\s(?=\[\d{1,9}(?:\]\[\d{1,9})?\/\d{1,9}\]\s{1,8}(?:base_)?lr: ))\[ {0,8}(\d{1,9})(?:\/\d{1,9})?\](?:\[ {0,8}(\d{1,9})(?:\/(\d{1,9}))?\])?/;
const pair = new RegExp(String.raw`([A-Za-z][\w./@-]{0,100}): (${numeral})(?=[\s,]|$)`, "g");
const settings$1 = /^(base_lr|eta|memory|loss_scale|time|data_time|\S{0,100}_(?:scaler?|copypaste))$/;
const mmengineLog = consoleFormat({
	id: "mmengine-log",
	title: "MMEngine log",
	reader: () => {
		let iter = 0;
		return (text) => {
			const found = head.exec(text);
			if (found === null) return null;
			const [, unit, side = "train", number, batch, batches] = found;
			if (side !== "train" && text.includes(" eta: ")) return null;
			if (unit === "Iter" && side === "train") iter = Number(number);
			const metrics = pairsIn$2(text.slice(found.index), pair).filter(([name]) => isMetric$2(name));
			if (metrics.length === 0) return null;
			const cells = metrics.map(([name, value]) => [name.startsWith(`${side}/`) ? name : `${side}/${name}`, value]);
			if (unit === "Iter") return [...cells, ["step", iter]];
			const share = side === "train" && batch !== void 0 ? Number(batch) / Number(batches) : 1;
			return [...cells, ["epoch", Number(number) - 1 + share]];
		};
	}
});
function isMetric$2(name) {
	return !require_names.isBookkeeping(name) && !settings$1.test(name);
}

// src/formats/console/mxnet/lines.ts
const said = String.raw`^(?:\[1,0\]<std(?:err|out)>:)?(?:[\d-]{10} [\d:,]{8,15} )?(?:INFO:\w{1,50}:|INFO )?(?:Node\[0\] )?`;
function pairsIn(text) {
	return readPairs(text.split(/[\s,]+/), "=").filter(([name]) => !/^(cost|time|speed|lr)$/i.test(name)).map(([name, value]) => [metricOf(name), value]);
}
function metricOf(name) {
	return name.replace(/^err-(top\d)$/, "$1-err");
}
function at(counter, position, pairs) {
	return pairs.length === 0 ? null : [[counter, position], ...pairs];
}

// src/formats/console/mxnet/gluon.ts
const accuracies = new RegExp(String.raw`${said}\[Epoch (\d{1,9})\] (train=.*)$`);
const sided$1 = new RegExp(String.raw`${said}\[Epoch (\d{1,9})\] (training|validation)(?: cost)?: ?(.*)$`, "i");
const running = new RegExp(String.raw`${said}Epoch (\d{1,9}) iteration (\d{1,9})\/(\d{1,9}): training loss (\S+)$`);
const segmented = new RegExp(String.raw`${said}Epoch (\d{1,9}) validation (.*)$`);
const meanPrecision = /^(?:mAP)?=(\S+)$/;
function gluonEpochs() {
	const detection = readDetection();
	const segmentation = readSegmentation();
	return (text) => detection(text) ?? readAccuracies(text) ?? readSided(text) ?? segmentation(text);
}
const readIteration = (text) => {
	const [, epoch, iteration, iterations, mean = ""] = running.exec(text) ?? [];
	const loss = readNumber(mean);
	if (loss === null) return null;
	return at("step", Number(epoch) * Number(iterations) + Number(iteration), [["training loss", loss]]);
};
const readAccuracies = (text) => {
	const [, epoch, shown] = accuracies.exec(text) ?? [];
	if (shown === void 0) return null;
	const pairs = pairsIn(shown.replace("loss: ", "loss=")).map(([name, value]) => [name === "train" || name === "val" ? `${name}/accuracy` : name, value]);
	return at("epoch", Number(epoch), pairs);
};
const readSided = (text) => {
	const [, epoch, side, pairs] = sided$1.exec(text) ?? [];
	if (side === void 0 || pairs === void 0) return null;
	return at("epoch", Number(epoch), ofSide(side.toLowerCase(), pairsIn(pairs)));
};
function readSegmentation() {
	let held = null;
	return (text) => {
		const [, epoch = "", , , mean = ""] = running.exec(text) ?? [];
		const loss = readNumber(mean);
		if (loss !== null) held = {
			epoch,
			loss
		};
		const [, validated, scores] = segmented.exec(text) ?? [];
		if (scores === void 0) return null;
		const trained = held !== null && held.epoch === validated ? [["training loss", held.loss]] : [];
		const pairs = ofSide("validation", readPairs(scores.split(", "), ": "));
		return at("epoch", Number(validated), [...trained, ...pairs]);
	};
}
function readDetection() {
	let epoch = null;
	return (text) => {
		const [, number, side] = sided$1.exec(text) ?? [];
		if (number !== void 0) epoch = side === "Validation" ? Number(number) : null;
		const value = readNumber(meanPrecision.exec(text)?.[1] ?? "");
		return epoch === null || value === null ? null : at("epoch", epoch, [["validation/mAP", value]]);
	};
}

// src/formats/console/mxnet.ts
const epochLine$3 = new RegExp(String.raw`${said}Epoch ?\[(\d{1,9})\](?: Rank\[0\])?(?: Batch\[\d+\](?=\tTime cost=))?\s+(?!Rank|Batch)(.*)$`);
const batchLine = new RegExp(String.raw`${said}Epoch ?\[(\d{1,9})\](?: Rank\[0\])? Batch ?\[(?:\d+-)?(\d{1,9})\](?:\/\[\d+\])?\s+(?!Time cost=)(.*)$`);
const gluonBatch = new RegExp(String.raw`${said}\[Epoch (\d{1,9})\]\[Batch (\d{1,9})\], (.*)$`);
const mxnet = consoleFormat({
	id: "mxnet",
	title: "MXNet and GluonCV log",
	signature: /^Namespace\(.*\bkvstore=|^\[Epoch \d{1,9}\] Training cost: /,
	reader: () => {
		const gluon = gluonEpochs();
		return (text) => gluon(text) ?? readEpoch$1(text, Number);
	},
	batchReader: () => {
		const stepOf = stepsOverEpochs();
		return (text) => {
			const [, epoch, batch, shown] = batchLine.exec(text) ?? gluonBatch.exec(text) ?? [];
			if (shown === void 0) return readIteration(text) ?? readEpoch$1(text, stepOf, "step");
			return at("step", stepOf(Number(epoch), Number(batch)), pairsIn(shown));
		};
	}
});
function readEpoch$1(text, positionOf, counter = "epoch") {
	const [, epoch, shown] = epochLine$3.exec(text) ?? [];
	return shown === void 0 ? null : at(counter, positionOf(Number(epoch)), pairsIn(shown));
}
function stepsOverEpochs() {
	let [epoch, last, before] = [
		0,
		0,
		0
	];
	return (now, batch) => {
		if (now !== epoch) [before, last] = [now > epoch ? before + last : 0, 0];
		epoch = now;
		last = batch ?? last;
		return before + last;
	};
}

// src/formats/console/nanogpt.ts
const evaluation = new RegExp(String.raw`^step (\d{1,9}): train loss (${numeral})(?:, val loss (${numeral}))?`);
const iter = new RegExp(String.raw`^iter (\d{1,9}): loss (${numeral}), time `);
const step = new RegExp(String.raw`^step +(\d{1,9})(?:\/\d{1,9})? \| (?:train )?loss:? (${numeral})`);
const unnumbered = new RegExp(`^(?:validation|val) loss:? (${numeral})$`);
const short = new RegExp(String.raw`^s:(\d{1,9}) (trl|tel|eval):(${numeral})`);
const column = new RegExp(String.raw`^(\d{1,9}) (train|val|hella) (${numeral})$`);
const modded = new RegExp(String.raw`^step:(\d{1,9})\/\d{1,9} (?:avg_)?((?:train|val)_loss):(${numeral})(?= |$)`);
const nanogpt = consoleFormat({
	id: "nanogpt",
	title: "nanoGPT, llm.c and modded-nanogpt",
	reader: () => {
		let at = null;
		let early = null;
		return (text) => {
			const val = unnumbered.exec(text)?.[1];
			if (val !== void 0) {
				if (at === null) early = val;
				return at === null ? null : row(at, "val/loss", val);
			}
			const [number, cells] = numbered$1(text);
			if (number === null) return null;
			const before = early === null ? [] : row(number, "val/loss", early);
			[at, early] = [number, null];
			return [...before, ...cells];
		};
	}
});
function numbered$1(text) {
	const [, at, train, val] = evaluation.exec(text) ?? [];
	if (at !== void 0) return [at, [...row(at, "train loss", train), ...val === void 0 ? [] : row(at, "val loss", val)]];
	const [, iteration, ofBatch] = iter.exec(text) ?? [];
	if (iteration !== void 0) return [iteration, row(iteration, "iter/loss", ofBatch)];
	const [, stepped, loss] = step.exec(text) ?? [];
	if (stepped !== void 0) return [stepped, row(stepped, "train/loss", loss)];
	const [, number, word = "", value] = modded.exec(text) ?? short.exec(text) ?? column.exec(text) ?? [];
	return number === void 0 ? [null, []] : [number, row(number, names.get(word) ?? word, value)];
}
function row(at, name, value) {
	return [[name, readNumber(value ?? "") ?? NaN], ["step", Number(at)]];
}
const names = /* @__PURE__ */ new Map([
	["trl", "train/loss"],
	["tel", "val/loss"],
	["train", "train/loss"],
	["val", "val/loss"],
	["eval", "eval/accuracy"],
	["hella", "eval/accuracy"]
]);

// src/reading/console/progress-frames.ts
const colours = /\x1b\[[\d;?]*[A-Za-z]/g;
function* progressFrames(source) {
	for (;;) {
		const feed = feedIn(source);
		const { at, line } = source;
		const next = feed === -1 ? source.end : feed + 1;
		if (at === next) return;
		const text = source.bytes.toString("utf8", at, feed === -1 ? next : feed);
		source.at = next;
		for (const state of text.split("\r")) if (state.trim() !== "") yield {
			text: state.replaceAll(colours, ""),
			number: line,
			ended: feed !== -1
		};
		source.line++;
	}
}

// src/formats/console/nemo.ts
const bar = /\bEpoch (\d{1,9}): [^[\]]{0,300}? (\d{1,9})\/(\d{1,9}) \[(\d[^\]]{0,4000})\]/;
const iteration = /\bTraining epoch (\d{1,9}), iteration (\d{1,12})\/\d{1,12} \| (.*)$/;
const reached = /\bEpoch \d{1,9}, (?:global )?step (\d{1,12}): '?([\w./-]{1,100})'? reached (\S{1,40}) \(best/;
const aside = /^(v_num|epoch|lr(-.*)?|learning_rate|global_step|global_batch_size|micro_batch_size|consumed_samples|.* in s|.*_time|.*time|throughput.*|samples\/sec|.*norm|peak_memory.*|TFLOPS.*)$/i;
const nemo = consoleFormat({
	id: "nemo",
	title: "NeMo and Lightning console",
	lines: progressFrames,
	reader: () => {
		const shown = /* @__PURE__ */ new Map();
		let last = null;
		return (text) => {
			const found = readState(text);
			if (found === null) return null;
			const { step, pairs } = found;
			const fresh = pairs.filter(([name, value]) => isOfValidation(name) ? !isShown(value, shown.get(name)) : step !== last);
			for (const [name, value] of pairs) shown.set(name, value);
			last = step;
			return fresh.length === 0 ? null : [["step", step], ...fresh];
		};
	}
});
function readState(text) {
	const [, epoch, done, total, postfix] = bar.exec(text) ?? [];
	if (postfix !== void 0) return {
		step: Number(epoch) * Number(total) + Number(done),
		pairs: metricsOf$1(readPairs(postfix.split(", "), "="))
	};
	const [, , count, stats] = iteration.exec(text) ?? [];
	if (stats !== void 0) {
		const pairs = readPairs(stats.split(" | "), ": ");
		return {
			step: pairs.find(([name]) => name === "global_step")?.[1] ?? Number(count),
			pairs: metricsOf$1(pairs)
		};
	}
	const [, step, name = "", value = ""] = reached.exec(text) ?? [];
	return step === void 0 ? null : {
		step: Number(step),
		pairs: readPairs([`${name}=${value}`], "=")
	};
}
function metricsOf$1(pairs) {
	const isReduced = pairs.some(([name]) => name === "reduced_train_loss");
	return pairs.filter(([name]) => !aside.test(name) && !(isReduced && name === "loss")).map(([name, value]) => [name === "reduced_train_loss" ? "train_loss" : name, value]);
}
function isOfValidation(name) {
	return /^(val|valid|validation|test)[_/]/.test(name);
}
function isShown(value, last) {
	if (last === void 0) return false;
	return [
		last,
		Number(last.toPrecision(3)),
		Number(last.toPrecision(4))
	].some((shown) => Object.is(shown, value));
}

// src/formats/console/nnunet.ts
const stamp = String.raw`\d{4}-\d\d-\d\d [\d:.]{8,15}: `;
const epochLine$2 = new RegExp(`^(?:epoch: +|${stamp}Epoch )(\\d{1,9}) *$`);
const lossLine = new RegExp(`^${stamp}(train loss|validation loss|train_loss|val_loss)(?: ?: | )(\\S+) *$`);
const nnunet = consoleFormat({
	id: "nnunet",
	title: "nnU-Net training log",
	reader: () => {
		let epoch = null;
		return (text) => {
			const [, number] = epochLine$2.exec(text) ?? [];
			if (number !== void 0) epoch = Number(number);
			const [, name, shown = ""] = lossLine.exec(text) ?? [];
			const value = readNumber(shown);
			if (epoch === null || name === void 0 || value === null) return null;
			return [["epoch", epoch], [name, value]];
		};
	}
});

// src/reading/console/printed-line.ts
const side = "train|training|val|valid|validation|validating|eval|evaluation|dev|test|testing";
const counter = /(?<![\w/.]|(?:per|total|max|num|best|last|final|start|every) )(?:(?:at|after|in|for|of) )?(global[ _]step|epoch|step|iter|iteration|batch|round) {0,4}[:=#-]? {0,4}[[(]? {0,6}(\d{1,9})(?: ?(?:\/|of) ?(\d{1,9}))?(?!\w|\.\d)/gi;
const bracketed = /^\s*\[ ?\( ?(\d{1,9}) {0,4}\) /;
const share = /\[ {0,9}(\d{1,9}) ?\/ {0,9}(\d{1,9})(?: \( {0,3}\d{1,3}(?:\.\d{1,3})?%\))?\]/g;
const metric$2 = new RegExp(String.raw`(?<![\w.])([A-Za-z][\w.@/-]{0,40}(?: [A-Za-z][\w.@/-]{0,40}){0,3}) {0,8}[:=]? {0,8}` + String.raw`(?:(${numeral})%?(?![\w/]|\.\d)|\d{1,9}\/\d{1,9} \((${numeral})%\))` + String.raw`|\b(${side})(?: (?:set|epoch|phase|results?))?\.? {0,3}[:|\])>-]`, "gi");
const onlySide = new RegExp(String.raw`^\W{0,40}(${side})(?: (?:set|epoch|phase|error|results?))?\W{0,40}$`, "i");
const sided = new RegExp(`^(?:${side})(?=[._/-]|$)`, "i");
const mean$1 = /^(?:average|averaged|avg\.?|mean|running|epoch)[ _]/i;
const otherwise = /^(?:best|min|minimum|max|maximum|lowest|highest|smallest|final|target|previous|prev|last|old)(?=_|$)|^(?:new|is|was|from|to|by|than|over|at|in|on|of|for|after|below|above|improved?|decreased|increased|reached)$/i;
const logger = /^.{0,120}?\b(?:DEBUG|INFO|WARNING|NOTICE)\b[\]:\s-]{0,5}/;
function sideOf(text) {
	return onlySide.exec(text)?.[1] ?? null;
}
function readPrinted$1(printed, sideBefore) {
	const text = printed.replace(logger, "");
	let epoch = null;
	let step = null;
	let part = null;
	const mark = bracketed.exec(text);
	if (mark) epoch = Number(mark[1]);
	const rest = text.replaceAll(counter, (all, word, number, total) => {
		if (/^epoch$/i.test(word)) epoch ??= Number(number);
		else {
			step ??= Number(number);
			if (total !== void 0) part ??= Number(number) / Number(total);
		}
		return all.startsWith(word) ? " | " : "";
	}).replaceAll(share, (_, number, total) => {
		part ??= Number(number) / Number(total);
		return " | ";
	});
	return {
		epoch,
		step,
		share: part,
		ofBatch: part !== null || step !== null,
		metrics: metricsOf(rest, sideBefore)
	};
}
function metricsOf(text, sideBefore) {
	const metrics = [];
	let side = sideBefore;
	let measured = "";
	for (const [, words, number, percent, named] of text.matchAll(metric$2)) {
		if (named !== void 0) side = named;
		const value = readNumber(number ?? percent ?? "");
		if (words === void 0 || value === null) continue;
		const name = nameOf(words, measured);
		if (name === null) continue;
		const { split, word, metric } = require_names.parseName(name);
		if (split !== null && name.startsWith(metric)) measured = metric;
		if (metrics.length === 0 && split !== null) side = word;
		metrics.push([split === null && side !== null ? `${side}/${name}` : name, value]);
	}
	return metrics;
}
function nameOf(words, measured) {
	const all = words.replace(mean$1, "").split(" ").filter((word) => !/^set\.?$/i.test(word));
	if (all.some((word) => otherwise.test(word))) return null;
	const last = all.at(-1) ?? "";
	if (all.length === 1 && sided.exec(last)?.[0] === last) return measured === "" ? null : `${measured} ${last}`;
	const from = all.length === 2 && sided.test(last) ? 0 : all.findIndex((word) => sided.test(word));
	const name = all.slice(Math.max(from, 0)).join(" ");
	return require_resumes.isKnownMetric(name, {
		metrics: /* @__PURE__ */ new Set(),
		position: null
	}) ? name : null;
}

// src/formats/console/printed-losses.ts
const longestLine$1 = 2e3;
const reach = 20;
const counts = /(?:epoch|step|iter|iteration|batch|round)\W{0,10}\d|^\s?\[ ?\(\d/im;
const summary$1 = /^\W{0,40}(?:best|final|lowest|minimum|restor|load|early stop)|best (?:epoch|model|val|loss)/i;
const assignment = /^\s*[\w.]+ = \S+\s*$/;
const unfinished = /(?<!100|\d\d\d)%\|/;
const printed$2 = consoleFormat({
	id: "printed-losses",
	title: "printed losses",
	reader: () => readerOf("epochs"),
	batchReader: () => readerOf("batches")
});
const printedLosses = {
	...printed$2,
	matches: (artifact) => isConsole(artifact) && counts.test(artifact.head) && repeats(artifact)
};
function readerOf(unit) {
	let epoch = null;
	let step = null;
	let side = null;
	let age = 0;
	const early = /* @__PURE__ */ new Set();
	return (text) => {
		if (text.length > longestLine$1 || summary$1.test(text) || assignment.test(text) || unfinished.test(text)) return null;
		const line = readPrinted$1(text, side);
		if (line.epoch !== null || line.step !== null) {
			if (line.epoch !== null) epoch = line.epoch;
			step = line.step;
			age = 0;
			if (line.metrics.length === 0) side = null;
		} else if (line.metrics.length > 0) {
			const names = line.metrics.map(([name]) => name).join();
			if (epoch === null && step === null) early.add(names);
			if (early.has(names)) return null;
		}
		if (line.metrics.length > 0 && age <= reach) {
			age = 0;
			return cellsOf$2(line, {
				epoch,
				step: line.step ?? step
			}, unit);
		}
		age++;
		side = sideOf(text) ?? side;
		return null;
	};
}
function cellsOf$2(line, at, unit) {
	const { share, ofBatch } = line;
	if (at.epoch === null) return at.step === null ? null : [...line.metrics, ["step", at.step]];
	if (!ofBatch) return [...line.metrics, ["epoch", at.epoch]];
	const metrics = unit === "batches" ? line.metrics : line.metrics.filter(isOfVal);
	if (metrics.length === 0) return null;
	if (share !== null) return [...metrics, ["epoch", at.epoch - 1 + share]];
	return [
		...metrics,
		["epoch", at.epoch],
		["step", at.step ?? 0]
	];
}
function isOfVal([name]) {
	return require_names.parseName(name).split === "val";
}
function repeats(artifact) {
	const read = readerOf("batches");
	const places = /* @__PURE__ */ new Map();
	for (const { text } of linesOfHead(artifact)) {
		const cells = read(text);
		if (cells === null) continue;
		const at = [...cells].filter(([name]) => name === "epoch" || name === "step").join();
		const words = text.replaceAll(/[-+]?[\d.]+(?:e[-+]?\d+)?|nan|inf/gi, "0").replaceAll(/\s+/g, " ");
		if ((places.get(words) ?? at) !== at) return true;
		places.set(words, at);
	}
	return false;
}

// src/formats/console/printed-table.ts
const longestLine = 4e3;
const noColumns = {
	metrics: /* @__PURE__ */ new Set(),
	position: null
};
const printedTable = consoleFormat({
	id: "printed-table",
	title: "printed table",
	reader: () => {
		let heading = null;
		return (text) => {
			if (text.length > longestLine) return null;
			const cells = cellsOf$1(text);
			const found = headingOf(cells);
			if (found === null) return heading && rowOf(cells, heading, text.includes("	"));
			heading = found;
			return null;
		};
	}
});
function cellsOf$1(text) {
	const cells = [];
	for (const { 0: cell, index } of text.matchAll(/[^\s|](?:[^\t |]| (?=[^\s|]))*/g)) cells.push({
		text: cell,
		from: index,
		to: index + cell.length
	});
	return cells;
}
function headingOf(cells) {
	const [first, ...others] = cells;
	if (first === void 0 || others.length === 0) return null;
	const words = first.text.split(" ");
	const counter = words.at(-1) ?? "";
	if (require_resumes.counterOf(counter) === null || !others.every(({ text }) => /^[A-Za-z#]/.test(text))) return null;
	if (!others.some(({ text }) => require_resumes.isKnownMetric(text, noColumns))) return null;
	return {
		cells,
		counter,
		lead: words.length
	};
}
function rowOf(cells, heading, isTabbed) {
	const words = cells[0]?.text.split(" ") ?? [];
	const at = words.at(-1) ?? "";
	if (words.length !== heading.lead || !/^\d{1,9}$/.test(at)) return null;
	const names = namesOf(cells, heading.cells, isTabbed);
	if (names === null) return null;
	const row = [[heading.counter, Number(at)]];
	for (const [index, { text }] of cells.entries()) {
		const name = names[index] ?? "";
		const value = require_resumes.counterOf(name) === null ? readNumber(text) : null;
		if (value !== null) row.push([name, value]);
	}
	return row.length < 2 ? null : row;
}
function namesOf(cells, heading, isTabbed) {
	if (cells.length === heading.length) return heading.map(({ text }) => text);
	if (isTabbed || cells.length > heading.length) return null;
	const names = [];
	for (const { from, to } of cells) {
		const above = heading.filter((one) => one.from < to && from < one.to);
		if (above.length !== 1) return null;
		names.push(above[0]?.text ?? "");
	}
	return new Set(names).size === names.length ? names : null;
}

// src/formats/console/slowfast.ts
const epochLine$1 = /json_stats: \{.{0,1000}?"_type": "(train|val|test)_epoch"/;
const epoch = /"epoch": "(\d{1,9})\/\d{1,9}"/;
const measured = new RegExp(String.raw`"(?!min_|max_)((?:\w{1,40}_)?(?:loss|err|acc|map|error|accuracy))": (${numeral})(?=[,}])`, "gi");
const slowfast = consoleFormat({
	id: "slowfast",
	title: "SlowFast json_stats",
	reader: () => (text) => {
		const side = epochLine$1.exec(text)?.[1];
		const number = epoch.exec(text)?.[1];
		if (side === void 0 || number === void 0) return null;
		return [...ofSide(side, pairsIn$2(text, measured)), ["epoch", Number(number)]];
	}
});

// src/formats/console/spacy.ts
const heading = /^\s*(?:E {2,}# {2,}\S.*SCORE|Itn {2,}\S.* Loss .*)\s*$/;
const noScore = /^(SPEED|[CG]PU WPS|Words|Time|Token %)$/i;
const counters = /* @__PURE__ */ new Map([
	["E", "epoch"],
	["#", "step"],
	["Itn", "epoch"]
]);
const printed$1 = consoleFormat({
	id: "spacy",
	title: "spaCy console",
	reader: () => {
		let names = [];
		return (text) => {
			if (heading.test(text)) names = text.trim().split(/ {2,}/).map((name) => counters.get(name) ?? name);
			return names.length === 0 ? null : readRow(text, names);
		};
	}
});
const rows = rowLog({
	id: "spacy",
	title: "spaCy log",
	files: ["*.jsonl"],
	layout: "lines",
	isOwn: isLogged,
	ignoredColumns: /(^|[/_])speed$/
});
const spacy = {
	...printed$1,
	title: "spaCy",
	files: [...printed$1.files, ...rows.files],
	matches: (artifact, columns) => isRows(artifact) || printed$1.matches(artifact, columns),
	read: async (files, columns) => (await (isRows(files[0]) ? rows : printed$1).read(files, columns)).map(comparable)
};
function comparable(recording) {
	const all = recording.series.map((one) => isLoss(one) ? one : {
		...one,
		name: `dev/${one.name.replace(/^scores\//, "")}`
	});
	const cut = all.filter((one) => isLoss(one) && one.axis === "step" && one.positions[0] === 0);
	if (cut.length === 0) return {
		...recording,
		series: all
	};
	const series = all.map((one) => cut.includes(one) ? withoutFirst(one) : one);
	const note = "the losses of step 0 are of one batch, those after are sums of many: they are left out";
	return {
		...recording,
		series: series.filter(({ positions }) => positions.length > 0),
		notes: [...recording.notes, note]
	};
}
function isLoss({ name }) {
	return /^losses\/|\bloss\b/i.test(name);
}
function withoutFirst(series) {
	return {
		...series,
		positions: series.positions.subarray(1),
		values: series.values.subarray(1)
	};
}
function isRows(artifact) {
	return isLogged(rowNames(artifact));
}
function isLogged(names) {
	return names.has("epoch") && names.has("step") && names.has("score") && [...names].some((name) => name.startsWith("losses/"));
}
function readRow(text, names) {
	const values = text.trim().split(/ +/, names.length + 1).map(readNumber);
	if (values.length !== names.length) return null;
	const cells = [];
	for (const [index, value] of values.entries()) {
		const name = names[index];
		if (value === null || name === void 0) return null;
		if (!noScore.test(name)) cells.push([name, value]);
	}
	return cells;
}

// src/formats/console/speechbrain.ts
const epochLine = /^(?:.{0,100}\btrain_logger\b\S* (?:- )?)?[Ee]poch: (\d{1,9})(.* - (?:train|valid) .*)$/;
const rest = /^[\s\d.,e+[\]-]*\](?:, | - )((?:train|valid) .*)$/;
const ofTraining = /^(train|valid|test) /;
const speechbrain = consoleFormat({
	id: "speechbrain",
	title: "SpeechBrain train log",
	reader: () => {
		let epoch = null;
		return (text) => {
			const [, number, stats] = epochLine.exec(text) ?? [];
			if (number !== void 0) epoch = Number(number);
			const wrapped = number === void 0 && epoch !== null ? rest.exec(text)?.[1] : void 0;
			const pairs = statsIn(stats ?? wrapped ?? "");
			return epoch === null || pairs.length === 0 ? null : [["epoch", epoch], ...pairs];
		};
	}
});
function statsIn(text) {
	const parts = text.split(/, | - /).filter((part) => ofTraining.test(part));
	return readPairs(parts, ": ");
}

// src/formats/console/timm-log.ts
const batch = /(?:^|\s)(?:(?:Train|Epoch): {1,4}\[?(\d{1,9})(?:\/\d{1,9})?\]?\s{0,4}|(Test|Val|Eval): {1,4}(?=\[))\[ {0,8}(\d{1,9})\/(\d{1,9})[\s\]]/;
const mean = new RegExp(String.raw`([A-Za-z][\w@./-]{0,60}):? {1,8}${numeral} {1,8}\( {0,8}(${numeral})\)`, "g");
const evaluated$1 = /^\s{0,8}\* {1,8}(?=Acc@|Prec@)/;
const saved = /^\s{0,8}(?:\*\*\* Best metric|Current checkpoints)/;
const ofEpoch = new RegExp(String.raw`([A-Za-z]{1,20}@\d{1,4}):? {1,8}(${numeral})`, "g");
const timmLog = consoleFormat({
	id: "timm-log",
	title: "timm and PyTorch ImageNet log",
	signature: new RegExp(`${batch.source}.{0,2000}loss:? {1,8}${numeral} {1,8}\\(`, "i"),
	reader: () => {
		let number = 0;
		let evaluation = "test";
		let shown = null;
		const end = () => {
			const ended = shown;
			shown = null;
			return ended && cellsOf(ended);
		};
		return (text) => {
			if (text === "") return shown?.isWhole ? end() : null;
			const found = batch.exec(text);
			if (found === null) {
				if (saved.test(text)) return end();
				if (!evaluated$1.test(text)) return null;
				const exact = pairsIn$2(text, ofEpoch);
				if (shown?.side === "train") {
					const ended = end();
					shown = {
						number,
						side: evaluation,
						means: exact,
						isWhole: true
					};
					return ended;
				}
				shown = {
					number,
					side: evaluation,
					means: [...shown?.means ?? [], ...exact],
					isWhole: true
				};
				return end();
			}
			const side = found[2]?.toLowerCase() ?? "train";
			if (side !== "train") evaluation = side;
			number = Number(found[1] ?? number);
			const means = pairsIn$2(text, mean).filter(([name]) => !require_names.isBookkeeping(name) && !/^data$/i.test(name));
			const before = shown?.side === side && shown.number === number ? null : end();
			shown = {
				number,
				side,
				means,
				isWhole: Number(found[3]) >= Number(found[4]) - 1
			};
			return before;
		};
	}
});
function cellsOf({ number, side, means }) {
	return [...ofSide(side, means), ["epoch", number]];
}

// src/formats/console/torchtitan.ts
const line = new RegExp(String.raw`(?:^|\s)(validate )?step: {1,8}(\d{1,9}) {1,8}(?:global_avg_)?loss: {1,8}(${numeral})\s.{0,200}memory: `);
const torchtitan = consoleFormat({
	id: "torchtitan",
	title: "torchtitan",
	reader: () => (text) => {
		const [, validate, step, value] = line.exec(text) ?? [];
		return step === void 0 ? null : [[validate ? "validate/loss" : "loss", Number(value)], ["step", Number(step)]];
	}
});

// src/formats/console/transformers-console.ts
const printed = /\{'[^{}]{1,20000}\}/;
const entry = new RegExp(String.raw`'([\w./@ -]{1,100})': '?(${numeral})'?(?=[,}])`, "g");
const counted$1 = /(^|_)(num|tokens|memory|flos|flops)(_|$)/;
const transformersConsole = consoleFormat({
	id: "transformers-console",
	title: "Hugging Face Trainer console",
	reader: () => {
		let isOver = false;
		return (text) => {
			if (!text.includes("'epoch': ")) return null;
			const cells = pairsIn$2(printed.exec(text)?.[0] ?? "", entry);
			const names = new Set(cells.map(([name]) => name));
			if (!names.has("epoch")) return null;
			if (names.has("train_runtime")) isOver = true;
			else if (names.has("loss")) isOver = false;
			return isOver ? null : cells.filter(([name]) => !counted$1.test(name));
		};
	}
});

// src/reading/table/csv.ts
const [tab, lineFeed, carriageReturn, space, quoteMark] = [
	9,
	10,
	13,
	32,
	34
];
function readTables(source, { blanks = false, names = "", isOfUse = () => true } = {}) {
	const reading = {
		tables: [],
		blanks,
		isOfUse
	};
	if (names !== "") reading.tables.push(beginTable(names, " ", 0, isOfUse));
	let whole = 0;
	for (;;) {
		if (source.at >= whole) whole = endOfWholeLines(source);
		if (source.at < whole && addPlainRow(source, reading)) continue;
		const line = takeLine(source);
		if (line === null) return reading.tables;
		if (line.text.trim() !== "") addLine(reading, line);
		whole = 0;
	}
}
function endOfWholeLines(source) {
	for (;;) {
		const feed = source.bytes.subarray(source.at, source.end).lastIndexOf(lineFeed);
		if (feed !== -1) return source.at + feed + 1;
		if (!source.more()) return source.at;
	}
}
function addLine({ tables, blanks, isOfUse }, line) {
	const table = tables.at(-1);
	if (table === void 0 || line.text === table.heading) {
		const separator = table?.separator ?? separatorOf(line.text);
		tables.push(beginTable(line.text, separator, line.number, isOfUse));
	} else addRow(table, line, blanks);
}
const peekTable = memoize((artifact) => {
	const [heading, row] = linesOfHead(artifact);
	if (heading === void 0) return {
		names: [],
		row: null
	};
	const separator = separatorOf(heading.text);
	return {
		names: splitCells(heading.text, separator) ?? [],
		row: row?.ended === true ? splitCells(row.text, separator) : null
	};
});
function beginTable(heading, separator, line, isOfUse) {
	const names = splitCells(heading, separator);
	if (names === null) throw new require_format_error.FormatError("expected a closing quote in the heading, the line ends", line);
	if (names.length > 4096) throw new require_format_error.FormatError(`expected at most ${require_resumes.maxColumns} columns, ${names.length} came`, line);
	const cells = new Float64Array(names.length);
	return {
		columns: names.map(require_resumes.emptyColumn),
		rows: 0,
		lines: new require_resumes.RowNumbers(),
		notes: [],
		heading,
		separator,
		cells,
		isOfUse: names.map(isOfUse)
	};
}
function addPlainRow(source, { tables, blanks }) {
	const table = tables.at(-1);
	if (table === void 0 || !takeCells(source, table)) return false;
	const { columns, cells, rows } = table;
	for (let index = 0; index < cells.length; index++) {
		const cell = cells[index] ?? NaN;
		const column = columns[index];
		if (column === void 0) continue;
		if (!Number.isNaN(cell)) require_resumes.addCell(column, rows, cell);
		else if (blanks) column.blanks.push(rows);
	}
	table.lines.push(source.line++);
	table.rows++;
	return true;
}
function takeCells(source, { cells, separator, isOfUse }) {
	const { bytes, at: start } = source;
	const mark = separator.charCodeAt(0);
	const last = cells.length - 1;
	for (let index = 0; index <= last; index++) {
		let byte = skipSpaces(source, mark);
		if (byte === mark || byte === lineFeed || byte === carriageReturn) cells[index] = NaN;
		else if (isOfUse[index] === false) {
			cells[index] = NaN;
			byte = skipCell(source, mark);
		} else byte = takeDecimal(source, cells, index) ? skipSpaces(source, mark) : -1;
		if (index === last) for (; byte === carriageReturn; byte = bytes[source.at] ?? -1) source.at++;
		if (byte !== (index === last ? lineFeed : mark)) {
			source.at = start;
			return false;
		}
		source.at++;
	}
	if (last === 0 && Number.isNaN(cells[0] ?? 0)) {
		source.at = start;
		return false;
	}
	return true;
}
function skipCell(source, mark) {
	const { bytes } = source;
	let byte = bytes[source.at] ?? -1;
	while (byte !== mark && byte !== lineFeed && byte !== carriageReturn && byte !== quoteMark) {
		byte = bytes[++source.at] ?? -1;
		if (byte === -1) return -1;
	}
	return byte;
}
function skipSpaces(source, mark) {
	const { bytes } = source;
	let byte = bytes[source.at] ?? -1;
	while ((byte === space || byte === tab) && byte !== mark) byte = bytes[++source.at] ?? -1;
	return byte;
}
function addRow(table, line, blanks) {
	const cells = splitCells(line.text, table.separator);
	const expected = table.columns.length;
	if ((cells === null || cells.length < expected || /\d(\.|[eE][-+]?)$/.test(line.text)) && !line.ended) {
		table.notes.push(`the last row (line ${line.number}) is cut off in the middle, and is left out`);
		return;
	}
	if (cells?.length !== expected) {
		if (cells === null) throw new require_format_error.FormatError("expected a closing quote, the line ends", line.number);
		throw new require_format_error.FormatError(`expected ${expected} cells as in the heading, ${cells.length} came`, line.number);
	}
	table.columns.forEach((column, index) => {
		const cell = cells[index] ?? "";
		if (table.isOfUse[index] === false) return;
		if (cell !== "") addPrinted(column, table.rows, cell, line.number);
		else if (blanks) column.blanks.push(table.rows);
	});
	table.lines.push(line.number);
	table.rows++;
}
const missing = /* @__PURE__ */ new Set([
	"NA",
	"None",
	"null"
]);
function addPrinted(column, row, cell, line) {
	if (missing.has(cell)) return;
	const value = readNumber(cell);
	if (value !== null) require_resumes.addCell(column, row, value);
	else require_resumes.addText(column, row, cell, line);
}
function separatorOf(heading) {
	const bare = heading.replaceAll(/"[^"]*"/g, "");
	const count = (separator) => bare.split(separator).length;
	return [
		",",
		";",
		"	"
	].reduce((best, next) => count(next) > count(best) ? next : best);
}
function splitCells(line, separator) {
	if (!line.includes("\"")) return line.split(separator).map((cell) => cell.trim());
	const cells = [];
	let open = null;
	for (const piece of line.split(separator)) {
		const cell = open === null ? piece : open + separator + piece;
		if (piece.split("\"").length % 2 === 0 === (open === null)) {
			open = cell;
			continue;
		}
		cells.push(unquote(cell.trim()));
		open = null;
	}
	return open === null ? cells : null;
}
function unquote(cell) {
	if (cell.length < 2 || !cell.startsWith("\"") || !cell.endsWith("\"")) return cell;
	return cell.slice(1, -1).replaceAll("\"\"", "\"").trim();
}

// src/formats/csv/csv.ts
const csv = {
	id: "csv",
	title: "CSV and TSV",
	files: ["*.csv", "*.tsv"],
	matches: (artifact, columns) => {
		const { names, row } = peekTable(artifact);
		return require_resumes.looksLikeTraining(names, columns) && (row === null || row.some((cell) => readNumber(cell) !== null));
	},
	read: ([artifact], columns) => readEachTable(readTables(artifact.openText(), { isOfUse: (name) => require_resumes.isRelevantColumn(name, columns) }), (table) => {
		expectPosition(table, columns);
		return toRuns(table, columns);
	})
};
function readEachTable(all, read) {
	const tables = all.filter(({ rows }) => rows > 0);
	if (tables.length === 0) throw new require_format_error.FormatError("expected a row of numbers below the heading, the file ends");
	return tables.flatMap(read);
}

// src/formats/csv/flair-tsv.ts
const flairTsv = {
	id: "flair-tsv",
	title: "Flair loss.tsv",
	files: ["loss.tsv"],
	matches: (artifact) => {
		const { names } = peekTable(artifact);
		return names[0] === "EPOCH" && names[1] === "TIMESTAMP" && names.includes("TRAIN_LOSS");
	},
	read: ([artifact], columns) => {
		const lines = [...linesOf(artifact.openText())];
		return readEachTable(readTables(require_source.byteSource(Buffer.from(plainTable(lines)))), (table) => toRuns(table, columns));
	}
};
function plainTable([heading, ...rows]) {
	const names = heading?.text.split("	") ?? [];
	const texts = [heading?.text ?? ""];
	for (const { text, number } of rows) {
		const cells = inPlace(text.split("	"), names).map((cell) => cell === "_" ? "" : cell);
		texts[number - (heading?.number ?? 1)] = cells.join("	");
	}
	const isEnded = rows.at(-1)?.ended ?? true;
	return "\n".repeat((heading?.number ?? 1) - 1) + texts.join("\n") + (isEnded ? "\n" : "");
}
function inPlace(cells, names) {
	const after = names.findIndex((name, index) => index > 4 && !name.startsWith("TRAIN_"));
	const filled = cells.slice(names.indexOf("TRAIN_LOSS") + 1, after + 1);
	const isFilled = filled.length > 1 && filled.every((cell) => cell === "_" || cell === "");
	return cells.length === names.length + 1 && isFilled ? cells.toSpliced(after, 1) : cells;
}

// src/reading/table/number-column.ts
function startsNumberColumn(artifact) {
	const stem = stemOf(artifact.path);
	if (require_names.directionOf(stem) === null && !/(^|[^a-z])(acc|history|metrics?)([^a-z]|$)/i.test(stem)) return false;
	const rows = linesOfHead(artifact).flatMap(({ text, ended }) => ended ? [numbersIn$1(text)] : []);
	const width = rows[0]?.length ?? 0;
	if (width === 2) return rows.every((row) => row?.length === 2 && Number.isInteger(row[0]));
	return width === 1 && rows.every((row) => row?.length === 1);
}
function numbersIn$1(text) {
	const numbers = text.trim().split(/\s*[,;\s]\s*/, 3).map(readNumber);
	const found = numbers.filter((number) => number !== null);
	return found.length === numbers.length && found.length <= 2 ? found : null;
}
function readNumberColumn({ path, openText }, columns) {
	const steps = require_resumes.emptyColumn("step");
	const values = require_resumes.emptyColumn(stemOf(path));
	const lines = new require_resumes.NumberList();
	const notes = [];
	for (const { text, number, ended } of linesOf(openText())) {
		const [first, second] = numbersIn$1(text) ?? [];
		if (first === void 0 || lines.length > 0 && second !== void 0 !== steps.rows.length > 0) {
			if (ended) throw new require_format_error.FormatError(`expected a number, ${require_resumes.quote(text.trim())} came`, number);
			notes.push(`the last row (line ${number}) is cut off in the middle, and is left out`);
			continue;
		}
		if (second !== void 0) require_resumes.addCell(steps, lines.length, first);
		require_resumes.addCell(values, lines.length, second ?? first);
		lines.push(number);
	}
	const table = {
		columns: steps.rows.length > 0 ? [steps, values] : [values],
		rows: lines.length,
		lines,
		notes
	};
	return toRuns(table, {
		...columns,
		metrics: /* @__PURE__ */ new Set([...columns.metrics, values.name])
	});
}
function stemOf(path) {
	return path.slice(path.lastIndexOf("/") + 1).replace(/\.[^.]*$/, "");
}

// src/formats/csv/keras-csv.ts
const kerasCsv = {
	id: "keras-csv",
	title: "Keras CSVLogger, DataFrame.to_csv",
	files: [
		"training.log",
		"log.csv",
		"history.csv"
	],
	matches: (artifact, columns) => {
		if (startsNumberColumn(artifact)) return true;
		const { names, row } = peekTable(artifact);
		return isHeading(names, columns) && (row === null || row.some((cell) => readNumber(cell) !== null));
	},
	read: ([artifact], columns) => {
		if (startsNumberColumn(artifact)) return readNumberColumn(artifact, columns);
		return readEachTable(readTables(artifact.openText(), {
			blanks: true,
			isOfUse: (name) => require_resumes.isRelevantColumn(name, columns)
		}), (table) => toRuns(readBlanks(table, columns), columns, { column: require_resumes.rowLabels(table) }));
	}
};
function isHeading(names, columns) {
	const counters = names.map(require_resumes.counterOf);
	if (counters.includes("step")) return false;
	const all = new Set(names);
	const pairs = names.filter((name) => all.has(`val_${name}`));
	if (counters.includes("epoch")) return all.has("loss") || pairs.length > 0;
	const metrics = names.filter((name) => require_resumes.mayBeSeries(name, columns));
	return metrics.some(require_resumes.isTotalLoss) && (pairs.includes("loss") || metrics.every((name) => require_resumes.isKnownMetric(name, columns)));
}

// src/formats/csv/lightning-csv.ts
const lightningCsv = {
	id: "lightning-csv",
	title: "PyTorch Lightning CSVLogger",
	files: ["metrics.csv"],
	matches: (artifact, columns) => {
		if (!/(^|\/)metrics\.csv$/.test(artifact.path)) return false;
		const { names } = peekTable(artifact);
		const isMetric = (name) => require_resumes.mayBeSeries(name, columns) && require_resumes.isKnownMetric(name, columns);
		return names.includes("step") && names.includes("epoch") && names.some(isMetric);
	},
	read: ([artifact], columns) => readEachTable(readTables(artifact.openText()), (table) => toRuns(table, columns))
};

// src/reading/table/multi-file.ts
function readParts(files, read) {
	const names = /* @__PURE__ */ new Set();
	const all = files.map((artifact) => {
		const found = withFileContext(artifact, () => read(artifact));
		for (const name of new Set(found.flatMap(({ series }) => series.map((one) => one.name)))) {
			if (names.has(name)) throw new require_format_error.FormatError(`expected ${require_resumes.quote(name)} once, two came`, null, artifact.path);
			names.add(name);
		}
		return found;
	});
	return mergeParts(all, notesOf);
}
function named$1(table, name) {
	return {
		...table,
		columns: table.columns.map((column, index, { length }) => index === length - 1 ? {
			...column,
			name
		} : column)
	};
}
function notesOf(parts) {
	const about = /* @__PURE__ */ new Map();
	for (const { series, notes } of parts) for (const note of notes) {
		const names = about.get(note) ?? [];
		about.set(note, names);
		for (const { name } of series) names.push(name);
	}
	return [...about].map(([note, [first = "", ...others]]) => {
		if (parts.length === 1) return note;
		return `${require_resumes.quote(first)}${others.length > 0 ? ` and ${others.length} more` : ""}: ${note}`;
	});
}

// src/formats/csv/tensorboard-csv.ts
const tensorboardCsv = {
	id: "tensorboard-csv",
	title: "TensorBoard's CSV and JSON downloads",
	files: ["run-*-tag-*.csv", "run-*-tag-*.json"],
	matches: (artifact) => {
		if (isJson(artifact)) return /(^|\/)run-.*-tag-/.test(artifact.path) && isPoints(headLiteral(artifact)?.value);
		return peekTable(artifact).names.join() === "Wall time,Step,Value";
	},
	runKey: (path) => partsOf$2(path).run,
	read: (files, columns) => readParts(files, (artifact) => readCurve$1(artifact, columns))
};
function readCurve$1(artifact, columns) {
	const { series } = partsOf$2(artifact.path);
	if (!require_resumes.mayBeSeries(series, columns)) return [];
	const tables = isJson(artifact) ? [tableOfPoints(parseLiteral(artifact.openText()))] : readTables(artifact.openText());
	return readEachTable(tables, (table) => toRuns(thinned(named$1(table, series)), columns));
}
const maxPoints = 1e3;
function thinned(table) {
	if (table.rows !== maxPoints) return table;
	const note = `${maxPoints} points are all that TensorBoard keeps of a longer curve: its best value may be missing`;
	return {
		...table,
		notes: [...table.notes, note]
	};
}
function partsOf$2(path) {
	const at = path.lastIndexOf("/") + 1;
	const directory = path.slice(0, at);
	const stem = path.slice(at).replace(/\.[^.]*$/, "");
	const [, run = "", tag = stem] = /^run-(.*?)-tag-(.*)$/.exec(stem) ?? [];
	const side = /[^-_./\\]*$/.exec(run)?.[0] ?? "";
	const isSide = require_names.parseName(`${side}/x`).split !== null;
	return {
		run: (directory + (isSide ? run.slice(0, run.length - side.length) : run).replace(/[-_./\\]+$/, "")).replace(/\/$/, "") || ".",
		series: isSide ? `${side}/${tag}` : tag
	};
}
function isJson({ path }) {
	return path.endsWith(".json");
}
function isPoints(value) {
	return itemsOf(value).length > 0 && itemsOf(value).every((point) => itemsOf(point).length === 3);
}
function itemsOf(value) {
	if (typeof value !== "object" || value?.kind !== "list") return [];
	const { content } = value;
	if (content.kind === "rows") return [];
	return content.kind === "numbers" ? [...content.numbers] : content.items;
}
function tableOfPoints(value) {
	const [step, values] = [require_resumes.emptyColumn("Step"), require_resumes.emptyColumn("Value")];
	const points = itemsOf(value).map(itemsOf);
	points.forEach(([, at = null, item = null], row) => {
		const [position, number] = [numberIn(at), numberIn(item)];
		if (position === null || number === null) throw new require_format_error.FormatError(`expected a time, a step and a value in each list, not so in list ${row + 1}`);
		require_resumes.addCell(step, row, position);
		require_resumes.addCell(values, row, number);
	});
	return {
		columns: [step, values],
		rows: points.length,
		lines: null,
		notes: []
	};
}

// src/formats/csv/ultralytics.ts
const ultralytics = {
	id: "ultralytics",
	title: "Ultralytics YOLO results.csv",
	files: ["*results.csv"],
	matches: (artifact) => {
		const { names } = peekTable(artifact);
		const has = (pattern) => names.some((name) => pattern.test(name));
		return names[0] === "epoch" && has(/^train\/.*loss$/) && has(/^metrics\//) && has(/^(val|test)\/.*loss$/);
	},
	read: ([artifact], columns) => readEachTable(readTables(artifact.openText()), (table) => toRuns(evaluated(table), columns))
};
function evaluated(table) {
	const found = table.columns.filter(({ name }) => /^(val|test|metrics)\//.test(name));
	const rows = /* @__PURE__ */ new Set();
	for (const { rows: all, values } of found) for (let index = 0; index < all.length; index++) if (values.get(index) !== 0) rows.add(all.get(index));
	if (rows.size === table.rows) return table;
	const note = `${table.rows - rows.size} of ${table.rows} epochs have 0 for every validation loss and metric: they are taken as not evaluated`;
	return {
		...table,
		columns: table.columns.map((column) => found.includes(column) ? keptCells(column, (row) => rows.has(row)) : column),
		notes: [...table.notes, note]
	};
}

// src/reading/table/list-table.ts
function tableOfLists(lists, columns) {
	if (lists.length > 4096) throw new require_format_error.FormatError(`expected at most ${require_resumes.maxColumns} lists, ${lists.length} came`);
	const metrics = lists.filter((entry) => !entry.list.truncated && isMetric$1(entry, columns));
	const measure = lists.find(isCounter) ?? metrics.find(({ name }) => !isVal(name)) ?? metrics[0];
	const kept = lists.filter((entry) => fits(entry, measure, columns));
	return {
		columns: [...indexColumn(kept), ...kept.map(columnOf)],
		rows: measure?.list.length ?? Math.max(0, ...kept.map(({ list }) => list.length)),
		lines: null,
		notes: lists.flatMap((entry) => noteOf(entry, kept))
	};
}
function fits(entry, measure, columns) {
	if (measure === void 0) return true;
	const { name, list } = entry;
	const [length, expected] = [list.length, measure.list.length];
	if (length === expected || list.truncated && length < expected) return true;
	if (!isMetric$1(entry, columns)) return false;
	const why = isVal(name) && length < expected ? "; it does not say of which epochs: a CSVLogger does" : "";
	const message = `expected lists of one length, ${lengthOf(entry)} values and ${lengthOf(measure)}${why}`;
	throw new require_format_error.FormatError(message, list.line);
}
function isVal(name) {
	return name.startsWith("val_");
}
function noteOf(entry, kept) {
	const { name, list } = entry;
	if (list.truncated) return [`${require_resumes.quote(name)} is truncated after ${list.length} values`];
	if (kept.includes(entry) || !holdsNumbers(list)) return [];
	return [`${lengthOf(entry)} values, others have more or fewer: it is left aside`];
}
function lengthOf({ name, list }) {
	return `${require_resumes.quote(name)} has ${list.length}`;
}
function isCounter({ name, list }) {
	return require_resumes.counterOf(name) !== null && !list.truncated && holdsNumbers(list);
}
function isMetric$1({ name, list }, columns) {
	if (list.length === 0 || !holdsNumbers(list)) return false;
	return require_resumes.mayBeSeries(name, columns) && require_resumes.isKnownMetric(name, columns);
}
function columnOf({ name, list }) {
	const { content, truncated, line: from } = list;
	const column = {
		...require_resumes.emptyColumn(name),
		truncated
	};
	if (content.kind === "numbers") return {
		...column,
		rows: require_resumes.RowNumbers.first(list.length),
		values: content.numbers
	};
	if (content.kind === "rows") return {
		...column,
		text: {
			where: name,
			text: "dict",
			line: from
		}
	};
	let text = null;
	content.items.forEach((item, index) => {
		const value = numberIn(item);
		if (item === null) column.blanks.push(index);
		else if (value !== null) require_resumes.addCell(column, index, value);
		else {
			const shown = isContainer(item) ? item.kind : String(item);
			text ??= {
				where: `${name}[${index}]`,
				text: shown,
				line: content.lines[index] ?? from
			};
		}
	});
	return {
		...column,
		text
	};
}
function indexColumn(lists) {
	const index = lists.find((entry) => entry.index !== null)?.index ?? null;
	if (index === null) return [];
	return [{
		...require_resumes.emptyColumn(""),
		rows: require_resumes.RowNumbers.first(index.length),
		values: require_resumes.NumberList.from(index)
	}];
}

// src/reading/table/json-table.ts
function literalToRuns(value, columns, noteBlanks) {
	const table = noteBlanks(tableOfLiteral(value, columns, 2), columns);
	expectPosition(table, columns);
	return toRuns(table, columns, { unnumbered: "epoch" });
}
function tableOfLiteral(value, columns, depth) {
	if (isDict(value)) {
		const lists = listsIn(value, depth);
		return lists.length > 0 ? tableOfLists(lists, columns) : tableOfDict(value);
	}
	const rows = isContainer(value) ? rowsIn(value) : null;
	if (rows !== null) return rows;
	const [came, line] = isContainer(value) ? ["another list", value.line] : [require_resumes.quote(String(value)), null];
	throw new require_format_error.FormatError(`expected a dict of lists or a list of dicts, ${came} came`, line);
}

// src/formats/json/boosting-json.ts
const boostingJson = {
	id: "boosting-json",
	title: "XGBoost and LightGBM evaluation results",
	files: ["*evals_result*.json"],
	matches: (artifact) => {
		const parsed = headLiteral(artifact);
		return parsed !== null && isResult(parsed.value);
	},
	read: ([artifact], columns) => toRuns(tableOfLiteral(parseLiteral(artifact.openText()), columns, 1), columns, { unnumbered: "step" })
};
const metric$1 = /^(rmse|rmsle|mae|mape|mphe|m?logloss|(binary|multi|m)?_?error|auc(pr|_mu)?|pre|ndcg|map|average_precision|(binary|multi)_logloss|l[12]|quantile|huber|fair|poisson|gamma|tweedie|(gamma|tweedie)[-_]deviance|(poisson|gamma|cox|tweedie|aft)-nloglik|interval-regression-accuracy|cross_entropy(_lambda)?|kullback_leibler|r2)(@.+)?$/i;
function isResult(value) {
	if (!isDict(value) || ![...value.entries.values()].every(isDict)) return false;
	const lists = listsIn(value, 1);
	return lists.length > 0 && lists.every(({ name, list }) => metric$1.test(name.slice(name.lastIndexOf("/") + 1)) && holdsNumbers(list));
}

// src/formats/json/chainer.ts
const chainer = rowLog({
	id: "chainer",
	title: "Chainer LogReport",
	files: ["**/log"],
	layout: "list",
	counter: "epoch",
	isOwn: (names) => [
		"epoch",
		"iteration",
		"elapsed_time"
	].every((name) => names.has(name))
});

// src/formats/json/detectron2.ts
const detectron2 = rowLog({
	id: "detectron2",
	title: "Detectron2 metrics",
	files: ["*metrics.json"],
	layout: "lines",
	isOwn: (names) => names.has("iteration") && names.has("data_time") && (names.has("total_loss") || names.has("eta_seconds")),
	ignoredColumns: /^eta_seconds$|_time$|(^|\/)num_/
});

// src/formats/json/detr.ts
const detr = rowLog({
	id: "detr",
	title: "DETR, DeiT and MAE log",
	files: ["*log.txt"],
	layout: "lines",
	isOwn: (names) => names.has("train_loss") && (names.has("n_parameters") || names.has("train_lr") && names.has("epoch")),
	ignoredColumns: /^n_parameters$/
});

// src/formats/json/json.ts
const json = {
	id: "json",
	title: "JSON",
	files: ["*.json"],
	matches: (artifact, columns) => {
		const parsed = headLiteral(artifact);
		return parsed !== null && tells(parsed.value, columns, parsed.isCut);
	},
	read: ([artifact], columns) => literalToRuns(parseLiteral(artifact.openText()), columns, (table) => table.lines === null ? readNulls(table, columns) : noteNulls(table, columns))
};
function tells(value, columns, isCut) {
	if (isDict(value)) return listsLookLikeTraining(listsIn(value, 2), columns, isCut) || isNamedRow(keysOf(value), columns);
	return require_resumes.looksLikeTraining(namesIn$1(value), columns);
}
function isNamedRow(keys, columns) {
	return keys.some((key) => columns.metrics.has(key));
}

// src/formats/json/json-lines.ts
const jsonLines = {
	id: "json-lines",
	title: "JSON lines",
	files: [
		"*.jsonl",
		"*.ndjson",
		"*.json"
	],
	matches: (artifact, columns) => {
		const { names, count } = rowsOfHead(artifact);
		return !(count === 1 && !/\.(jsonl|ndjson)$/i.test(artifact.path)) && require_resumes.looksLikeTraining(names, columns);
	},
	read: ([artifact], columns) => {
		const table = noteNulls(readRowLines(artifact.openText()), columns);
		expectPosition(table, columns);
		return toRuns(table, columns);
	}
};

// src/formats/json/keras-history.ts
const kerasHistory = {
	id: "keras-history",
	title: "Keras history",
	files: [
		"history.json",
		"training_history.json",
		"history.txt"
	],
	matches: (artifact, columns) => isHistory(headLiteral(artifact), columns) || isHistory(printedInHead(artifact, columns), columns),
	read: ([artifact], columns) => {
		const source = artifact.openText();
		if (!isHistory(headLiteral(artifact), columns)) return readLog$1(source, columns);
		return readWhole(source, columns, /^\s*\{'/.test(artifact.head));
	}
};
function isHistory(parsed, columns) {
	if (parsed === null) return false;
	const { value, isCut } = parsed;
	if (isDict(value)) return listsLookLikeTraining(listsIn(historyIn(value), 0), columns, isCut);
	const names = namesIn$1(value);
	const counters = names.map(require_resumes.counterOf);
	return counters.includes("epoch") && !counters.includes("step") && require_resumes.looksLikeTraining(names, columns);
}
function printedInHead(artifact, columns) {
	const source = headSource(artifact);
	return toPrinted(source, columns) ? readHead(source) : null;
}
function readWhole(source, columns, isPython) {
	const recordings = record(readLiteral(source), columns);
	while (skipBlanks(source) === openDict$1) recordings.push(...record(readLiteral(source), columns));
	if (isPython) return [...recordings, ...readPrinted(source, columns)];
	expectEnd(source);
	return recordings;
}
function readLog$1(source, columns) {
	const recordings = readPrinted(source, columns);
	if (recordings.length === 0) throw new require_format_error.FormatError("expected a line that begins a dict of lists, none came");
	return recordings;
}
function readPrinted(source, columns) {
	const recordings = [];
	while (toPrinted(source, columns)) recordings.push(...record(readLiteral(source), columns));
	return recordings;
}
function record(value, columns) {
	const table = tableOfLiteral(isDict(value) ? historyIn(value) : value, columns, 0);
	const read = readNulls(table, columns);
	return toRuns(read, columns, {
		column: require_resumes.rowLabels(table),
		unnumbered: "epoch"
	});
}
const openDict$1 = 123;
const listKey = /(['"])([^'"]{1,100})\1:\s*\[/g;
const farthest = 4096;
function toPrinted(source, columns) {
	for (let byte = peek(source); byte !== -1; byte = peek(source)) {
		if (byte === openDict$1 && hasMetricList(source, columns)) return true;
		const feed = feedIn(source);
		source.at = feed === -1 ? source.end : feed + 1;
		source.line++;
	}
	return false;
}
function hasMetricList(source, columns) {
	source.has(farthest);
	const { bytes, at, end } = source;
	const feed = bytes.subarray(at, Math.min(end, at + farthest)).indexOf(10);
	const line = bytes.toString("utf8", at, feed === -1 ? Math.min(end, at + farthest) : at + feed);
	for (const [, , name = ""] of line.matchAll(listKey)) if (require_resumes.isKnownMetric(name, columns)) return true;
	return false;
}

// src/formats/json/lossgate-runs.ts
const id = "lossgate.runs/1";
const runsFile = "runs.json";
const nonFinite = [
	"NaN",
	"Infinity",
	"-Infinity"
];
const recorded = require_schemas.union([require_schemas.number(), require_schemas._enum(nonFinite)]);
const name = require_schemas.string().check(require_schemas._maxLength(300));
const series = require_schemas.object({
	name,
	axis: require_schemas._enum([
		"epoch",
		"step",
		"row"
	]),
	positions: require_schemas.array(require_schemas.number()),
	values: require_schemas.array(recorded),
	truncated: require_schemas.boolean()
});
const file = require_schemas.object({
	schema: require_schemas.literal(id),
	kind: require_schemas._enum(["collected", "report"]),
	accepted: require_schemas.boolean(),
	runs: require_schemas.array(require_schemas.object({
		path: require_schemas.string(),
		format: require_schemas.string(),
		files: require_schemas.array(require_schemas.string()),
		params: require_schemas.record(name, require_schemas.union([
			require_schemas.string(),
			require_schemas.number(),
			require_schemas.boolean()
		])),
		series: require_schemas.array(series),
		clock: require_schemas.nullable(series)
	})),
	problems: require_schemas.array(require_schemas.object({
		level: require_schemas._enum(["error", "note"]),
		file: require_schemas.string(),
		line: require_schemas.nullable(require_schemas.int()),
		message: require_schemas.string()
	}))
});
const lossgateRuns = {
	id: "lossgate-runs",
	title: "Runs that Lossgate collected",
	files: [runsFile],
	matches: ({ head }) => head.startsWith(`{"schema":"${id}"`),
	read: ([artifact]) => {
		const { runs, problems } = parse(artifact);
		const errors = problems.filter(({ level }) => level === "error");
		const [first] = errors;
		if (first) throw new require_format_error.FormatError(toldOf(first) + (errors.length > 1 ? ` (and ${errors.length - 1} more)` : ""));
		const notes = problems.map(toldOf);
		return runs.map(({ path, format, files, params, series, clock }, index) => ({
			collected: {
				path,
				format,
				files
			},
			params,
			series: series.map(seriesOf),
			...clock ? { clock: seriesOf(clock) } : {},
			notes: index === 0 ? notes : []
		}));
	}
};
function writeRuns(runs, problems, { kind, accepted }) {
	const written = {
		schema: id,
		kind,
		accepted,
		runs: runs.map(({ path, format, files, params, series, clock }) => ({
			path,
			format,
			files: [...files],
			params: { ...params },
			series: series.map(writtenOf),
			clock: clock ? writtenOf(clock) : null
		})),
		problems: [...problems]
	};
	return `${JSON.stringify(written)}\n`;
}
function isAccepted(head) {
	return head.startsWith(`{"schema":"${id}","kind":"report","accepted":true,`);
}
function isReport(head) {
	return head.startsWith(`{"schema":"${id}","kind":"report",`);
}
function parse(artifact) {
	const source = artifact.openText();
	source.has(artifact.bytes);
	const parsed = require_terminal.parseUntrustedJson(source.bytes.toString("utf8", source.at, source.end), file, id);
	if ("data" in parsed) return parsed.data;
	throw new require_format_error.FormatError(parsed.expected);
}
function toldOf({ file, line, message }) {
	return require_terminal.sanitizeLine(`${line === null ? file : `${file}:${line}`}: ${message}`, 500);
}
function writtenOf({ name, axis, positions, values, truncated }) {
	return {
		name,
		axis,
		positions: [...positions],
		values: Array.from(values, wordOf),
		truncated
	};
}
function wordOf(value) {
	return Number.isFinite(value) ? value : nonFinite.find((word) => Number(word) === value) ?? "NaN";
}
function seriesOf({ name, axis, positions, values, truncated }) {
	if (!positions.every((at, i) => i === 0 || at > (positions[i - 1] ?? NaN)) || positions.length !== values.length) throw new require_format_error.FormatError(`expected rising positions and as many values in the series ${JSON.stringify(require_terminal.sanitizeLine(name))}`);
	return {
		name,
		axis,
		positions: Float64Array.from(positions),
		values: Float64Array.from(values, Number),
		truncated
	};
}

// src/formats/json/mmcv.ts
const mmcv = {
	id: "mmcv",
	title: "MMCV JSON log",
	files: ["*.log.json"],
	matches: (artifact, columns) => {
		const names = rowNames(artifact);
		return names.has("mode") && names.has("epoch") && names.has("iter") && hasMetrics(artifact, columns);
	},
	read: ([artifact], columns) => {
		const table = readRows(artifact);
		const column = positionOf(table);
		const others = table.columns.filter(({ name }) => name !== "epoch" && name !== "iter");
		return toRuns({
			...table,
			columns: [column, ...others]
		}, columns, { column });
	}
};
function positionOf(table) {
	const sides = table.columns.find(({ name }) => name === "mode")?.words;
	const epochs = cellsOf$4(table, "epoch");
	const iters = cellsOf$4(table, "iter").map((iter, row) => sides?.get(row) === "train" ? iter : NaN);
	let [last, perEpoch, isByEpoch] = [
		0,
		0,
		false
	];
	const steps = iters.map((iter) => {
		if (Number.isNaN(iter)) return last;
		isByEpoch ||= iter <= last;
		perEpoch = Math.max(perEpoch, iter);
		last = iter;
		return iter;
	});
	if (!isByEpoch) return columnOf$1("step", steps);
	return columnOf$1("epoch", epochs.map((epoch, row) => epoch - 1 + (Number.isNaN(iters[row]) ? 1 : (iters[row] ?? 0) / perEpoch)));
}

// src/formats/json/mmengine.ts
const mmengine = {
	id: "mmengine",
	title: "MMEngine scalars",
	files: ["vis_data/*.json"],
	matches: (artifact, columns) => hasMetrics(artifact, columns) && isOwn$2(artifact),
	runKey: (path) => {
		const directory = node_path.posix.dirname(path);
		return node_path.posix.basename(directory) === "vis_data" ? node_path.posix.dirname(directory) : path.replace(/\.\w+$/, "");
	},
	read: (files, columns) => {
		const file = files.find(({ path }) => path.endsWith("scalars.json")) ?? files[0];
		return withFileContext(file, () => {
			const { table, column } = placed(readRows(file));
			return toRuns(table, columns, { column });
		});
	}
};
function isOwn$2(artifact) {
	const names = rowNames(artifact);
	if (!names.has("step")) return false;
	return /(^|\/)vis_data\/[^/]+$/.test(artifact.path) || names.has("iter") && names.has("data_time");
}
function placed(table) {
	const iters = cellsOf$4(table, "iter");
	const epochs = cellsOf$4(table, "epoch");
	const steps = cellsOf$4(table, "step");
	const isVal = (row) => !Number.isFinite(iters[row]);
	const evaluated = steps.filter((step, row) => isVal(row) && Number.isFinite(step));
	const lastEpoch = epochs.reduce((last, epoch) => epoch > last ? epoch : last, 0);
	const isByEpoch = lastEpoch > 0 && evaluated.length > 0 && evaluated.every((step) => step <= lastEpoch);
	const perEpoch = Math.ceil(steps.reduce((most, step, row) => {
		const passed = isVal(row) ? 0 : step / (epochs[row] || 1);
		return passed > most ? passed : most;
	}, 1));
	const column = isByEpoch ? columnOf$1("epoch", steps.map((step, row) => isVal(row) ? step : step / perEpoch)) : columnOf$1("step", steps);
	return {
		table: {
			...table,
			columns: [column, ...table.columns.flatMap((one) => sidesOf(one, isVal))]
		},
		column
	};
}
function sidesOf(column, isVal) {
	const { name, text } = column;
	if (require_resumes.counterOf(name) !== null) return [];
	if (text !== null || require_names.parseName(name).split === "val") return [column];
	return [keptCells(column, (row) => !isVal(row)), {
		...keptCells(column, isVal),
		name: `val/${name}`
	}];
}

// src/reading/table/stepped-series.ts
function steppedToRuns(metrics, columns) {
	const all = metrics.filter(({ values }) => values.length > 0).map((metric) => recordingsIn(metric, columns));
	if (all.length === 0) throw new require_format_error.FormatError("expected a metric with a value, none came");
	return mergeParts(all);
}
function recordingsIn({ name, steps, values }, columns) {
	if (steps.length !== values.length) {
		const came = `${steps.length} steps and ${values.length} values`;
		throw new require_format_error.FormatError(`expected a step for each value of ${require_resumes.quote(name)}, ${came} came`);
	}
	const table = {
		columns: [columnOf$1("step", steps), columnOf$1(name, values)],
		rows: values.length
	};
	return toRuns({
		...table,
		lines: null,
		notes: []
	}, columns);
}

// src/formats/json/sacred.ts
const parts = /* @__PURE__ */ new Set([
	"steps",
	"timestamps",
	"values"
]);
const sacred = {
	id: "sacred",
	title: "Sacred metrics",
	files: ["*metrics.json"],
	matches: (artifact, columns) => {
		const metrics = [...headDict(artifact)?.entries ?? []];
		const isCut = headLiteral(artifact)?.isCut === true;
		const isKnown = ([name, metric]) => has(metric, "steps") && (isCut || has(metric, "timestamps") || require_resumes.isKnownMetric(name, columns));
		return metrics.every(([, metric]) => isMetric(metric)) && metrics.some(isKnown);
	},
	read: ([artifact], columns) => {
		const stepped = [...readDict(artifact).entries].filter(([name]) => require_resumes.mayBeSeries(name, columns)).map(([name, metric]) => steppedOf(name, metric));
		const params = paramsIn$1(artifact.sibling("config.json"));
		return steppedToRuns(stepped, columns).map((recording) => ({
			...recording,
			...params
		}));
	}
};
function isMetric(value) {
	return isDict(value) && [...value.entries.keys()].every((key) => parts.has(key));
}
function has(value, part) {
	return isDict(value) && value.entries.has(part);
}
function steppedOf(name, metric) {
	return {
		name,
		steps: numbersIn(metric, name, "steps"),
		values: numbersIn(metric, name, "values")
	};
}
function numbersIn(metric, name, part) {
	const list = isDict(metric) ? metric.entries.get(part) ?? null : null;
	if (!isContainer(list) || list.kind !== "list") throw new require_format_error.FormatError(`expected a list of ${part} in ${require_resumes.quote(name)}, none came`);
	const { content, line } = list;
	if (content.kind === "numbers") return [...content.numbers];
	const numbers = content.kind === "mixed" ? content.items.map(numberIn) : [null];
	if (numbers.every((number) => number !== null)) return numbers;
	throw new require_format_error.FormatError(`expected numbers in the ${part} of ${require_resumes.quote(name)}, something else came`, line);
}
function paramsIn$1(config) {
	const tree = config && headDict(config);
	return tree ? { params: paramsOf(plainOf(tree)) } : {};
}

// src/formats/json/skorch.ts
const skorch = rowLog({
	id: "skorch",
	title: "skorch history",
	files: ["history.json"],
	layout: "list",
	isOwn: (names) => names.has("epoch") && names.has("dur") && [...names].some((name) => ownName$1.test(name)),
	ignoredColumns: /_best$|_batch_count$|^dur$|^event_/
});
const ownName$1 = /^(train|valid)_(loss|batch_count)$/;

// src/formats/run-dir/allennlp.ts
const epochName = /(?:^|\/)metrics_epoch_(\d{1,9})\.json$/;
const epochs = {
	files: ["metrics_epoch_*.json"],
	matches: (artifact) => epochName.test(artifact.path) && isOwn$1(artifact),
	read: (files, columns) => {
		const tables = files.map((file) => ({
			file,
			epoch: Number(epochName.exec(file.path)?.[1])
		})).sort((a, b) => a.epoch - b.epoch).map(({ file, epoch }) => withFileContext(file, () => readEpoch(file, epoch, columns)));
		return toRuns(stacked(tables), columns);
	}
};
const final = {
	files: ["*metrics.json"],
	matches: (artifact) => /(^|\/)metrics\.json$/.test(artifact.path) && isOwn$1(artifact),
	read: ([file], columns) => toRuns(readEpoch(file, null, columns), columns)
};
const allennlp = firstMatching({
	id: "allennlp",
	title: "AllenNLP metrics",
	runKey: node_path.posix.dirname
}, [epochs, final]);
const metric = /^(training|validation|test)_(?!.*(memory|duration|epochs?$))/;
function isOwn$1(artifact) {
	const entries = headDict(artifact)?.entries;
	return entries?.has("training_loss") === true && (entries.has("training_duration") || entries.has("best_epoch"));
}
function readEpoch(file, epoch, columns) {
	const table = tableOfDict(readDict(file));
	const counter = epoch === null ? table.columns.filter(({ name }) => name === "epoch") : [columnOf$1("epoch", [epoch])];
	const metrics = table.columns.filter(({ name }) => metric.test(name) || columns.metrics.has(name));
	const own = {
		...table,
		columns: [...counter, ...metrics]
	};
	require_resumes.metricsOf(own, columns);
	return own;
}

// src/formats/run-dir/catboost/json.ts
const [comma, openDict] = [44, 123];
function readIterations(artifact) {
	const names = {
		learn: metricsIn(artifact, "learn"),
		test: metricsIn(artifact, "test")
	};
	const columns = /* @__PURE__ */ new Map();
	const lines = new require_resumes.NumberList();
	const notes = [];
	const source = artifact.openText();
	for (let line = takeLine(source); line !== null; line = takeLine(source)) if (line.text.startsWith("\"iterations\":[")) break;
	while (skipBlanks(source) === openDict) {
		const { line } = source;
		try {
			addIteration(columns, lines.length, readLiteral(source), names, line);
			lines.push(line);
		} catch (thrown) {
			const isCut = source.line === line && feedIn(source) === -1;
			if (!(thrown instanceof require_format_error.FormatError) || !isCut) throw thrown;
			notes.push(`the last iteration (line ${line}) is cut off in the middle, and is left out`);
			source.at = source.end;
		}
		take(source, comma);
	}
	return {
		columns: [...columns.values()],
		rows: lines.length,
		lines,
		notes
	};
}
function metricsIn({ head }, set) {
	const list = new RegExp(`"${set}_metrics":\\[([^\\]]*)\\]`).exec(head)?.[1] ?? "";
	return Array.from(list.matchAll(/"name":"([^"]*)"/g), ([, name = ""]) => name);
}
function addIteration(columns, row, iteration, names, line) {
	for (const [key, value] of isDict(iteration) ? iteration.entries : []) {
		if (key === "iteration" && typeof value === "number") add(columns, key, row, value);
		if (!isContainer(value) || value.kind !== "list") continue;
		const metrics = key === "learn" ? names.learn : names.test;
		const numbers = value.content.kind === "numbers" ? [...value.content.numbers] : [];
		if (numbers.length !== metrics.length) {
			const expected = `expected ${metrics.length} values in \`${key}\` as the metadata says`;
			throw new require_format_error.FormatError(`${expected}, ${numbers.length} came`, line);
		}
		for (const [index, number] of numbers.entries()) add(columns, `${key}/${metrics[index]}`, row, number);
	}
}
function add(columns, name, row, value) {
	const column = columns.get(name) ?? require_resumes.emptyColumn(name);
	columns.set(name, column);
	require_resumes.addCell(column, row, value);
}

// src/formats/run-dir/catboost.ts
const whole = {
	files: ["*catboost_training.json"],
	matches: ({ path, head }) => ending.test(path) && head.includes("\"learn_metrics\""),
	read: ([artifact], columns) => toRuns(readIterations(artifact), columns)
};
const errors = {
	files: ["*learn_error.tsv", "*test_error.tsv"],
	matches: (artifact) => {
		const { names } = peekTable(artifact);
		return ending.test(artifact.path) && names[0] === "iter" && names.length > 1;
	},
	read: (files, columns) => readParts(files, (artifact) => readEachTable(readTables(artifact.openText()), (table) => toRuns({
		...table,
		columns: columnsOfSets(artifact.path, table)
	}, columns)))
};
const catboost = firstMatching({
	id: "catboost",
	title: "CatBoost catboost_info",
	runKey: (path) => path.replace(ending, "").replace(/[-_/]+$/, "") || "."
}, [whole, errors]);
const ending = /(?:catboost_training\.json|(?:learn|test)_error\.tsv)$/;
function columnsOfSets(path, { columns }) {
	const numbers = columns.flatMap(({ name }) => numbered.exec(name)?.[2] ?? []);
	const last = numbers.length === 0 ? 0 : Math.max(...numbers.map(Number)) + 1;
	return columns.map((column) => {
		if (column.name === "iter") return column;
		const [, metric = column.name, set = String(last)] = numbered.exec(column.name) ?? [];
		const side = path.endsWith("learn_error.tsv") ? "learn" : `test${set === "0" ? "" : set}`;
		return {
			...column,
			name: `${side}/${metric}`
		};
	});
}
const numbered = /^(.+):(\d+)$/;

// src/formats/run-dir/dvclive.ts
const curves = {
	files: ["plots/metrics/**/*.tsv", "dvclive/**/*.tsv"],
	matches: (artifact) => artifact.path.endsWith(".tsv") && isCurve(artifact),
	read: (files, columns) => readParts(files, (artifact) => readCurve(artifact, columns))
};
const summary = {
	files: ["*metrics.json", "dvclive.json"],
	matches: (artifact, columns) => /(^|\/)(metrics|dvclive)\.json$/.test(artifact.path) && isSummary(artifact, columns),
	read: ([artifact], columns) => toRuns(tableOfLiteral(parseLiteral(artifact.openText()), columns, 0), columns)
};
const dvclive = firstMatching({
	id: "dvclive",
	title: "DVCLive",
	runKey: (path) => partsOf$1(path).run
}, [curves, summary]);
function isCurve(artifact) {
	const { names } = peekTable(artifact);
	const [last = "", before, first] = names.toReversed();
	if (before !== "step" || names.length > 3) return false;
	if (first === void 0 ? !inPlots.test(artifact.path) : first !== "timestamp") return false;
	return `/${partsOf$1(artifact.path).series}`.endsWith(`/${last}`);
}
function isSummary(artifact, columns) {
	const value = headLiteral(artifact)?.value ?? null;
	if (!isDict(value) || /\}\s*\{/.test(artifact.head)) return false;
	const names = keysOf(value);
	return typeof value.entries.get("step") === "number" && names.some((name) => require_resumes.isKnownMetric(name, columns));
}
const inPlots = /^(?:(.*?)\/)?(?:plots\/metrics|scalars)\/(.+)\.tsv$/;
const inDirectory = /^((?:.*\/)?dvclive)\/(.+)\.tsv$/;
const elsewhere = /^(?:(.*)\/)?(?:metrics\.json|([^/]+)\.tsv)$/;
function partsOf$1(path) {
	const parts = inPlots.exec(path) ?? inDirectory.exec(path) ?? elsewhere.exec(path);
	if (parts === null) return {
		run: path.replace(/\.json$/, ""),
		series: ""
	};
	return {
		run: parts[1] ?? ".",
		series: parts[2] ?? ""
	};
}
function readCurve(artifact, columns) {
	const { series } = partsOf$1(artifact.path);
	if (!require_resumes.mayBeSeries(series, columns)) return [];
	return readEachTable(readTables(artifact.openText()), (table) => toRuns(named$1(table, series), columns));
}

// src/formats/run-dir/hugging-face/summary.ts
function withoutSummary(table) {
	const row = cellsOf$4(table, "train_runtime").findLastIndex(Number.isFinite);
	if (row === -1) return table;
	const steps = cellsOf$4(table, "step");
	const isLast = (other) => steps[other] === steps[row];
	let isAgain = false;
	const columns = table.columns.map((column) => {
		if (require_resumes.counterOf(column.name) !== null || column.rows.last < row) return column;
		const isKnown = [...column.rows].some((other) => other < row && isLast(other));
		return keptCells(column, (other) => {
			const again = isKnown && other > row && isLast(other);
			isAgain ||= again;
			return other !== row && !again;
		});
	});
	const note = `step ${steps[row]} was evaluated again after the training: what was recorded within it counts`;
	return {
		...table,
		columns,
		notes: isAgain ? [...table.notes, note] : table.notes
	};
}

// src/formats/run-dir/hugging-face.ts
const huggingFace = firstMatching({
	id: "hugging-face",
	title: "Hugging Face Trainer and LLaMA-Factory",
	runKey: outputDirectory
}, [{
	files: ["trainer_state.json", "trainer_log.jsonl"],
	matches: (artifact) => isState(artifact) || isOwn(rowNames(artifact)),
	read: readLongest
}, {
	files: ["*_results.json"],
	matches: isResults,
	read: readResults
}]);
const ownName = /(?:^|\/)(?:trainer_state\.json|trainer_log\.jsonl|(?:all|train|eval|test|predict)_results\.json)$/;
function outputDirectory(path) {
	if (!ownName.test(path)) return path.replace(/\.\w+$/, "");
	const directory = node_path.posix.dirname(path);
	return /^checkpoint-\d+$/.test(node_path.posix.basename(directory)) ? node_path.posix.dirname(directory) : directory;
}
function isState(artifact) {
	return headDict(artifact)?.entries.has("log_history") === true;
}
function isOwn(names) {
	if (names.has("current_steps")) return names.has("total_steps") && names.has("percentage");
	return names.has("step") && [...names].some((name) => /^(train|eval)_(\w+_)?runtime$/.test(name));
}
function readLongest(files, columns) {
	const [only, ...others] = files;
	if (others.length === 0) return readLog(only, columns);
	let longest = {
		file: only,
		step: Number.NEGATIVE_INFINITY
	};
	for (const file of files) {
		const step = withFileContext(file, () => lastStep(file));
		if (step > longest.step || step === longest.step && isState(file)) longest = {
			file,
			step
		};
	}
	const { file, step } = longest;
	const note = `${files.length} files tell of this run: ${file.path}, up to step ${step}, is the longest and counts`;
	return withFileContext(file, () => readLog(file, columns)).map((one, index) => index === 0 ? {
		...one,
		notes: [note, ...one.notes]
	} : one);
}
function lastStep(file) {
	const step = headDict(file)?.entries.get("global_step");
	if (typeof step === "number") return step;
	return readTable(file).table.columns.find(({ name }) => /^(current_steps|step)$/.test(name))?.values.last ?? 0;
}
function readLog(file, columns) {
	const { table, params } = readTable(file);
	const recordings = toRuns(withoutSummary(table), columns);
	return params ? recordings.map((recording) => ({
		...recording,
		params
	})) : recordings;
}
const settings = [
	"train_batch_size",
	"num_train_epochs",
	"max_steps",
	"trial_params"
];
function readTable(file) {
	if (!isState(file)) return { table: readRows(file) };
	const { entries } = readDict(file);
	const own = settings.map((name) => [name, plainOf(entries.get(name) ?? null)]);
	return {
		table: rowsOfList(entries.get("log_history") ?? null),
		params: paramsOf(Object.fromEntries(own))
	};
}
function isResults(artifact, columns) {
	if (!ownName.test(artifact.path)) return false;
	return metricsIn$1(headDict(artifact), columns).some((name) => /^(train|eval|test|predict)_/.test(name));
}
function readResults(files, columns) {
	const all = files.filter(({ path }) => path.endsWith("all_results.json"));
	const tables = (all.length > 0 ? all : files).map((file) => withFileContext(file, () => tableOfDict(readDict(file))));
	const notes = ["results have one value of each metric, and `train_loss` is the mean of the whole training"];
	return toRuns({
		...stacked(tables),
		notes
	}, columns);
}

// src/formats/run-dir/mlflow.ts
const mlflow = {
	id: "mlflow",
	title: "MLflow file store",
	files: ["metrics/**/*", "mlruns/**/params/**/*"],
	matches: (artifact) => {
		const { run, kind } = partsOf(artifact.path);
		if (kind === "metrics") return isPoint(artifact, 3) || isPoint(artifact, 2);
		return kind === "params" && runId.test(run);
	},
	runKey: (path) => partsOf(path).run,
	read: (files, columns) => {
		const metrics = files.filter(({ path }) => partsOf(path).kind === "metrics");
		if (metrics[0] === void 0 || metaOf(metrics[0], "lifecycle_stage") === "deleted") return [];
		const params = paramsIn(files.filter((file) => !metrics.includes(file)));
		const recordings = readParts(metrics, (artifact) => readMetric(artifact, columns));
		const name = metaOf(metrics[0], "run_name");
		return recordings.map((recording) => ({
			...recording,
			params,
			...name === null ? {} : { name }
		}));
	}
};
const runId = /(^|\/)[\da-f]{32}$/;
const inRun = /^(?:((?:.*?\/)?[\da-f]{32}|.*?)\/)?(metrics|params)\/(.+)$/;
function partsOf(path) {
	const [, run = ".", kind = "", name = ""] = inRun.exec(path) ?? [];
	return {
		run,
		kind,
		name
	};
}
function readMetric(artifact, columns) {
	const { name } = partsOf(artifact.path);
	if (!require_resumes.mayBeSeries(name, columns)) return [];
	const names = isPoint(artifact, 2) ? "time value" : "time value step";
	return readTables(artifact.openText(), { names }).flatMap((table) => {
		const points = table.columns.filter((column) => column.name !== "time").map((column) => column.name === "value" ? {
			...column,
			name
		} : column);
		return toRuns(withoutFinal({
			...table,
			columns: points
		}), columns);
	});
}
function isPoint({ head }, parts) {
	const [line = ""] = head.slice(0, 1e3).split(/\r?\n/, 1);
	const [time = "", value = "", step = "0", ...others] = line.split(" ");
	return /^\d+$/.test(time) && /^-?\d+$/.test(step) && others.length === 0 && readNumber(value) !== null && line.split(" ").length === parts;
}
function withoutFinal(table) {
	const steps = table.columns.find(({ name }) => name === "step")?.values;
	if (steps === void 0 || steps.length < 3 || steps.last !== 0 || !(steps.get(steps.length - 2) > 0)) return table;
	return {
		...table,
		columns: table.columns.map((column) => keptCells(column, (row) => row < table.rows - 1)),
		rows: table.rows - 1,
		notes: [...table.notes, "the last value was logged without a step, and is left out"]
	};
}
function metaOf(metric, key) {
	const up = "../".repeat(partsOf(metric.path).name.split("/").length);
	return (metric.sibling(`${up}meta.yaml`)?.head ?? "").split(/\r?\n/).find((one) => one.startsWith(`${key}: `))?.slice(key.length + 2).replace(/^(['"])(.*)\1$/, "$2").trim() || null;
}
const longestParam = 500;
function paramsIn(files) {
	const short = files.filter(({ bytes }) => bytes <= longestParam);
	return paramsOf(Object.fromEntries(short.map(({ path, head }) => [partsOf(path).name, settingOf(head)])));
}
function settingOf(text) {
	if (/^(true|false)$/i.test(text)) return /^true$/i.test(text);
	const number = readNumber(text);
	return number !== null && Number.isFinite(number) ? number : text;
}

// src/formats/index.ts
const formats = [
	lossgateRuns,
	mlflow,
	tfevents,
	wandb,
	pickle,
	parquet,
	dvclive,
	catboost,
	tensorboardCsv,
	lightningCsv,
	ultralytics,
	flairTsv,
	boostingJson,
	huggingFace,
	mmengine,
	mmcv,
	allennlp,
	sacred,
	skorch,
	chainer,
	detectron2,
	detr,
	kerasHistory,
	kerasCsv,
	kerasConsole,
	fastaiConsole,
	flairLog,
	allennlpLog,
	spacy,
	fairseq,
	speechbrain,
	nnunet,
	darknet,
	caffe,
	cntk,
	mxnet,
	nemo,
	transformersConsole,
	slowfast,
	mmengineLog,
	megatron,
	torchtitan,
	nanogpt,
	boostingConsole,
	catboostConsole,
	timmLog,
	jsonLines,
	csv,
	json,
	printedTable,
	printedLosses
];

// src/formats/read-runs.ts
async function readRuns(candidates, columns, forced) {
	const problems = [];
	const all = [];
	for (const group of await groupsOf(candidates, columns, forced, problems)) try {
		const recordings = await group.format.read(group.files, columns);
		if (recordings.length === 0) problems.push(without(group));
		else {
			const params = await paramsBeside(group.files[0], group.path, problems);
			for (const recording of recordings) all.push({
				group,
				recording,
				params
			});
		}
	} catch (thrown) {
		problems.push(broken(group.files[0].path, thrown));
	}
	const placed = all.map(({ group, recording }) => placeOf(group, recording));
	const names = runNames(placed.map(({ path }) => path));
	return {
		runs: all.map(({ group, recording, params }, index) => {
			const [{ path: file }] = group.files;
			for (const message of recording.notes) problems.push({
				level: "note",
				file,
				line: null,
				message
			});
			return {
				...placed[index] ?? placeOf(group, recording),
				name: names[index] ?? group.path,
				params: {
					...params,
					...recording.params
				},
				series: recording.series,
				...recording.clock ? { clock: recording.clock } : {}
			};
		}),
		problems
	};
}
function without({ format, files, isNamed }) {
	const [{ path: file }] = files;
	const message = `expected a metric, none came (${format.title})`;
	return {
		level: isNamed ? "error" : "note",
		file,
		line: null,
		message
	};
}
function placeOf({ format, path, files }, { name, collected }) {
	const directory = node_path.posix.dirname(path);
	if (collected) {
		const at = (one) => directory === "." ? one : `${directory}/${one}`;
		return {
			path: at(collected.path),
			format: collected.format,
			files: collected.files.map(at)
		};
	}
	return {
		path: name === void 0 ? path : `${directory}/${name.replaceAll("/", "-")}/`,
		format: format.id,
		files: files.map((file) => file.path)
	};
}
async function groupsOf(candidates, columns, forced, problems) {
	const groups = /* @__PURE__ */ new Map();
	for (const candidate of candidates) {
		const { path, open } = candidate;
		try {
			const format = await formatOf(candidate, columns, forced);
			if (format === null) continue;
			const run = format.runKey ? `${format.runKey(path)}/` : path;
			const key = `${format.id} ${run}`;
			const group = groups.get(key);
			if (group) group.files.push(open());
			else groups.set(key, {
				format,
				path: run,
				files: [open()],
				isNamed: candidate.by === "name"
			});
		} catch (thrown) {
			problems.push(broken(path, thrown));
		}
	}
	return groups.values();
}
const isLookedAt = matchesAnyPattern(formats.flatMap(({ files }) => files));
const namesOfHistories = historyNames(formats);
async function formatOf({ path, by, open }, columns, forced) {
	if (by === "search" && !isLookedAt(path)) return null;
	const artifact = open();
	const known = await detectFormat(artifact, columns);
	const named = by === "name" || announcesHistory(artifact);
	const format = forced !== null && (known || named) ? formats.find(({ id }) => id === forced) : known;
	if (!format && named) throw new require_format_error.FormatError(unknown(artifact));
	return format ?? null;
}
async function detectFormat(artifact, columns) {
	for (const format of formats) if (await format.matches(artifact, columns)) return format;
}
function broken(path, thrown) {
	if (thrown instanceof require_format_error.FormatError) return require_schemas.error(thrown.file ?? path, thrown.message, thrown.line);
	if (thrown instanceof Error && "syscall" in thrown) return require_schemas.error(path, `expected a file that can be read: ${thrown.message}`);
	throw thrown;
}
function announcesHistory({ path, head }) {
	return namesOfHistories.has(path.slice(path.lastIndexOf("/") + 1)) && (head.trim() === "" || head.includes("\0"));
}
function unknown({ bytes, head }) {
	const expected = `expected a training history (${supportedFormats})`;
	if (bytes === 0 || head.trim() === "") return `${expected}; the file is empty`;
	if (head.includes("\0")) return `${expected}; the file is binary`;
	return `${expected}; no format knows this text: ${JSON.stringify(head.trim().slice(0, 60))}`;
}
const supportedFormats = "Keras histories, TensorBoard event files, and what else `lossgate formats` lists";

// src/report/headline.ts
function headline({ verdict, decisive }, judged, problems, lookedFor) {
	const findings = judged.flatMap(({ findings }) => findings);
	if (verdict === "error") return couldNot(problems.filter(({ level }) => level === "error"));
	if (decisive) {
		const told = (judged.length > 1 ? `${require_terminal.sanitizeLine(decisive.run)}: ` : "") + messageOf(decisive);
		if (!require_terminal.isFailure(decisive)) return {
			headline: told,
			advice: notJudgedAdvice
		};
		const alike = findings.filter((finding) => require_terminal.severityOf(finding) === decisive.level);
		const advice = decisive.status === "fail" ? decisive.rule.advice : notJudgedAdvice;
		return {
			headline: told + more(alike.length - 1, "failure"),
			advice
		};
	}
	const [only] = judged;
	if (!only) return {
		headline: "nothing to judge: no training history was found",
		advice: `Looked for ${lookedFor}.`
	};
	if (verdict === "inconclusive") return {
		headline: "a run was not judged: every rule is off for it",
		advice: notJudgedAdvice
	};
	const waived = findings.filter((finding) => require_terminal.severityOf(finding) === "waived");
	const accepted = waived.filter(({ waived }) => waived?.until === null).length;
	const warnings = findings.filter((finding) => require_terminal.severityOf(finding) === "warning");
	const [first] = warnings;
	return {
		headline: (judged.length > 1 ? `${judged.length} runs judged, none fails` : best(only, findings)) + unvalidated(judged) + counted([
			[warnings.length, "warning"],
			[waived.length - accepted, "waived failure"],
			[accepted, "accepted failure"]
		]),
		advice: first ? `Worth a look: ${messageOf(first)}${more(warnings.length - 1, "warning")}. ${first.rule.advice}` : ""
	};
}
const notJudgedAdvice = "A gate that did not look is not green: record what it asks for, or change the rules in the config.";
function messageOf(finding) {
	const { rule, status, required, reason, facts, actual, limit, at, axis, waived } = finding;
	const told = require_terminal.fillMessage(rule.messages[reason] ?? reason, {
		...facts,
		actual,
		limit,
		at
	}, axis);
	return `${required && (status === "not-judged" || status === "blocked") ? `${rule.id} is required: ` : ""}${told}${waivedWords(waived)}`;
}
function waivedWords(waived) {
	if (!waived) return "";
	const { by, until, reason, expired } = waived;
	if (until === null) return ` (accepted by ${require_terminal.sanitizeLine(by)}: ${require_terminal.sanitizeLine(reason, 200)})`;
	return ` (${expired ? `the waiver by ${require_terminal.sanitizeLine(by)} ended on ${until}` : `waived until ${until} by ${require_terminal.sanitizeLine(by)}`}: ${require_terminal.sanitizeLine(reason, 200)})`;
}
function couldNot(errors) {
	const [first] = errors;
	const place = first?.line ? `${first.file}:${first.line}` : first?.file;
	return {
		headline: require_terminal.sanitizeLine(`could not judge: ${place}: ${first?.message}`, 300) + more(errors.length - 1, "problem"),
		advice: "Nothing was guessed: mend what is named and run again."
	};
}
function best({ run }, findings) {
	const better = findings.find(({ rule, reason }) => rule.id === "improvement" && reason === "better");
	if (better) return messageOf(better);
	const [curve] = run.primaryCurves;
	const values = curve?.valAt ?? curve?.trainAt;
	if (!curve?.direction || !values) return "judged, nothing fails";
	const index = require_terminal.bestIndex(values, curve.direction);
	const name = curve.val?.name ?? curve.train?.name ?? curve.metric;
	return `${require_terminal.sanitizeLine(name)} reached ${require_terminal.formatNumber(values[index] ?? NaN)} at ${require_terminal.formatPosition(curve.positions[index] ?? null, curve.axis)}`;
}
function more(count, what) {
	return count > 0 ? ` (and ${count} more ${what}${count > 1 ? "s" : ""})` : "";
}
function unvalidated(judged) {
	const without = judged.filter(({ run }) => run.primaryCurves.every(({ val }) => val === null));
	if (without.length === 0) return "";
	return judged.length === 1 ? ", without a validation loss" : `, ${without.length} without a validation loss`;
}
function counted(counts) {
	const told = counts.flatMap(([count, what]) => count > 0 ? [`${count} ${what}${count > 1 ? "s" : ""}`] : []);
	return told.length > 0 ? `, with ${told.join(" and ")}` : "";
}

// src/report/build.ts
const maxPlotPoints = 60;
const maxSweeps = 50;
const maxSweepRows = 100;
function buildReport(judged, baseline, problems, conclusion, rulesChanged, lookedFor) {
	const findings = judged.flatMap(({ findings, checks }) => findings.map((finding) => report$1(finding, checks.find(({ rule }) => rule === finding.rule)?.setAt ?? null)));
	const said = headline(conclusion, judged, problems, lookedFor);
	return {
		schema: "lossgate.report/1",
		verdict: conclusion.verdict,
		headline: told(said.headline),
		advice: told(said.advice),
		runs: judged.map(reportRun),
		findings,
		sweeps: require_terminal.sweepsOf(judged.map(({ run }) => run)).slice(0, maxSweeps).map(reportSweep),
		baseline: reportBaseline(baseline),
		rules_changed: rulesChanged && reportChanges(rulesChanged),
		problems: problems.map(({ level, file, line, message }) => ({
			level,
			file: told(file),
			line,
			message: require_terminal.sanitizeLine(message, 500)
		}))
	};
}
function told(text) {
	return require_terminal.sanitizeLine(text, require_terminal.longestText);
}
function named(name) {
	return require_terminal.sanitizeLine(name, 300);
}
function reportSweep(sweep) {
	return {
		...sweep,
		param: named(sweep.param),
		along: sweep.along.map(named),
		metric: named(sweep.metric),
		series: named(sweep.series),
		rows: require_terminal.bestRows(sweep, maxSweepRows).map((row) => ({
			...row,
			value: scalar(row.value)
		}))
	};
}
function scalar(value) {
	return typeof value === "string" ? require_terminal.truncate(value, require_terminal.longestText) : value;
}
function reportBaseline(baseline) {
	if (baseline.kind === "absent") return {
		kind: "absent",
		because: told(baseline.because)
	};
	return {
		kind: "found",
		from: told(baseline.from),
		published: [...baseline.published],
		runs: baseline.runs.flat().map(({ name }) => named(name))
	};
}
function reportSettings(settings) {
	return Object.fromEntries(Object.entries(settings).flatMap(([option, value]) => {
		const items = Array.isArray(value) ? value.slice(0, require_terminal.maxItems) : null;
		const shown = items ? items.filter(isListed).map(scalar) : isScalar(value) ? scalar(value) : null;
		return shown === null ? [] : [[named(option), shown]];
	}));
}
function isListed(value) {
	return typeof value === "string" || typeof value === "number" && Number.isFinite(value);
}
function isScalar(value) {
	return typeof value === "boolean" || isListed(value);
}
function report$1(finding, setAt) {
	const { rule, level, required, status, run, runs, metric, reason, actual, limit, at, waived } = finding;
	return {
		rule: rule.id,
		level,
		required,
		status: status === "blocked" ? "not-judged" : status,
		run: named(run),
		runs: runs.map(named),
		metric: metric === null ? null : named(metric),
		reason,
		actual: finite(actual),
		limit: finite(limit),
		unit: finding.unit ?? "metric",
		at: finite(at),
		message: told(messageOf(finding)),
		advice: told(rule.advice),
		waived: waived && {
			...waived,
			reason: told(waived.reason),
			by: told(waived.by)
		},
		set_at: setAt && {
			...setAt,
			file: told(setAt.file)
		}
	};
}
function reportChanges(changed) {
	if ("because" in changed) return { because: require_terminal.sanitizeLine(changed.because, 300) };
	return {
		since: told(changed.since),
		changes: changed.changes.map(({ rule, runs, before, after }) => ({
			rule,
			runs: runs.map(named),
			before: before && reportSettings(before),
			after: after && reportSettings(after)
		}))
	};
}
function reportRun({ run, base, checks }) {
	const { name, format, files, params, evaluations, series, primaryCurves, curves } = run;
	const ordered = [...primaryCurves, ...curves.filter((curve) => !primaryCurves.includes(curve))];
	return {
		name: named(name),
		format: named(format),
		files: files.map(told),
		params: Object.fromEntries(Object.entries(params).map(([param, value]) => [named(param), scalar(value)])),
		evaluations,
		metrics: series.map(({ name }) => named(name)),
		curves: ordered.map((curve) => reportCurve(curve, base)),
		rules: Object.fromEntries(checks.map(({ rule, level, required, settings }) => [rule.id, reportSettings({
			level,
			required,
			...settings
		})]))
	};
}
function reportCurve(curve, base) {
	const { metric, train, val, direction, axis, positions, trainAt, valAt } = curve;
	const point = (index) => ({
		at: positions[index] ?? 0,
		train: finite(trainAt?.[index]),
		val: finite(valAt?.[index])
	});
	const last = positions.length - 1;
	const best = direction ? require_terminal.bestIndex(valAt ?? trainAt ?? /* @__PURE__ */ new Float64Array(), direction) : -1;
	const kept = require_terminal.downsample(positions.length, maxPlotPoints);
	const plot = (values) => values && kept.map((index) => finite(values[index]));
	const gap = (valAt?.[last] ?? NaN) - (trainAt?.[last] ?? NaN);
	return {
		metric: named(metric),
		train: train && named(train.name),
		val: val && named(val.name),
		direction,
		axis,
		points: positions.length,
		first: point(0),
		best: best < 0 ? null : point(best),
		last: point(last),
		gap: {
			absolute: finite(gap),
			relative: finite(gap / Math.abs(trainAt?.[last] ?? NaN))
		},
		base: baseOf(curve, base),
		plot: {
			at: kept.map((index) => positions[index] ?? 0),
			train: plot(trainAt),
			val: plot(valAt)
		}
	};
}
function baseOf({ metric, direction, val }, base) {
	if (base.kind === "absent" || !direction || !val) return null;
	const series = base.runs.map((run) => require_syntax.findMatching(run, val.name, metric)).filter((one) => one !== null);
	if (series.length === 0) return null;
	return {
		best: finite(require_terminal.mean(series.map(({ values }) => values[require_terminal.bestIndex(values, direction)] ?? NaN))),
		last: finite(require_terminal.mean(series.map(({ values }) => values.at(-1) ?? NaN)))
	};
}
function finite(value) {
	return value !== null && value !== void 0 && Number.isFinite(value) ? value : null;
}

// src/rules/judge.ts
function judge(checks, subject) {
	return checks.flatMap(({ rule, level, required, judge }) => {
		const concerned = concernedBy(rule.scope, subject);
		if (concerned[0] !== subject.run) return [];
		const runs = concerned.map(({ name }) => name);
		return judge(subject).map((outcome) => ({
			...outcome,
			rule,
			level: outcome.maxLevel === "warning" && level === "error" ? "warning" : level,
			required,
			run: require_terminal.seedGroupName(runs),
			runs,
			waived: null
		}));
	});
}
function concernedBy(scope, { run, seeds, all }) {
	switch (scope) {
		case "run": return [run];
		case "seeds": return seeds;
		case "all": return all;
	}
}
function judgeAll(trainings, checks) {
	const alike = /* @__PURE__ */ new Map();
	const keyOf = ({ rule, level, required, settings }, training) => JSON.stringify([
		rule.id,
		level,
		required,
		settings,
		rule.scope === "seeds" ? training : null
	]);
	const each = trainings.flatMap(({ seeds, base }, training) => seeds.map((run) => ({
		run,
		base,
		training,
		checks: checks.get(run) ?? []
	})));
	for (const { run, training, checks } of each) for (const check of checks.filter(({ rule }) => rule.scope !== "run")) {
		const key = keyOf(check, training);
		const known = alike.get(key);
		if (known) known.push(run);
		else alike.set(key, [run]);
	}
	return new Map(each.map(({ run, base, training, checks }) => [run, checks.flatMap((check) => {
		const runs = check.rule.scope === "run" ? [run] : alike.get(keyOf(check, training)) ?? [];
		return judge([check], {
			run,
			seeds: runs,
			all: runs,
			base
		});
	})]));
}

// src/gate.ts
async function gate(request) {
	try {
		const { config, judged, baseline, problems, here } = await evaluate(request);
		const changed = await rulesChangedSince(request, config, judged);
		return {
			report: report(judged, baseline, problems, request.failOn, changed),
			...here
		};
	} catch (thrown) {
		return errorReport(thrown);
	}
}
async function evaluate(request) {
	const config = await readConfig(configFile(request.config, request.cwd), request.rules);
	const given = request.base.kind === "given" ? await findFiles(request.base.place) : [];
	const files = await findFiles(request.here, given);
	const { baseline, problems: before } = await readBase(request.base, given, config);
	const here = await read(files, config);
	const trainings = matchBaseline(config.seedsOf(paired(here.runs, config)), baseline);
	const judged = worstFirst(judgeRuns(trainings, config, request));
	return {
		config,
		judged,
		baseline,
		problems: [
			...request.met,
			...here.problems,
			...before,
			...missingRuns(trainings, baseline),
			...idleWaivers(config, judged)
		],
		here
	};
}
function errorReport(thrown) {
	if (!(thrown instanceof require_schemas.InputError)) throw thrown;
	const { problems } = thrown;
	return {
		report: report([], {
			kind: "absent",
			because: "nothing was read"
		}, problems, "error", null),
		runs: [],
		problems
	};
}
async function collect(request) {
	const config = await readConfig(configFile(request.config, request.cwd), null);
	const { runs, problems } = await read(await findFiles(request.here), config);
	return {
		runs,
		problems: [...request.met, ...problems]
	};
}
async function read(files, config) {
	const candidates = files.map(({ path, absolute, by, within }) => ({
		path,
		by,
		open: () => openArtifact(path, absolute, within)
	}));
	return readRuns(candidates, config.columns, config.format);
}
function paired(runs, config) {
	return runs.map((run) => require_syntax.pair(run, config.metrics));
}
async function readBase(base, given, config) {
	switch (base.kind) {
		case "absent": return {
			baseline: base,
			problems: []
		};
		case "given": {
			const { runs, problems } = await read(given, config);
			const missing = require_schemas.error(base.from, "expected the training history to compare with, found none");
			if (runs.length === 0) throw new require_schemas.InputError(problems.length > 0 ? problems : [missing]);
			const { from } = base;
			return {
				baseline: {
					kind: "found",
					from,
					published: [],
					earlier: [],
					runs: config.seedsOf(paired(runs, config))
				},
				problems
			};
		}
		case "published": return readPublished(base, config);
	}
}
async function readPublished({ branch, reports }, config) {
	const all = await Promise.all(reports.map(async ({ place, published }) => ({
		published,
		...await read(await findFiles(place), config)
	})));
	const [nearest, ...earlier] = all.filter(({ runs }) => runs.length > 0);
	const problems = all.flatMap((one) => one.problems.filter(({ level }) => level === "error" || one === nearest)).map((one) => ({
		...one,
		level: "note"
	}));
	if (!nearest) {
		const because = `the report of ${branch} holds no run`;
		const missing = reports.some(({ published }) => published.how === "given") ? [require_schemas.error("input baseline", because)] : [];
		return {
			baseline: {
				kind: "absent",
				because
			},
			problems: [...problems, ...missing]
		};
	}
	const trainings = (one) => config.seedsOf(paired(one.runs, config));
	return {
		baseline: {
			kind: "found",
			from: `${branch} at ${nearest.published.commit.slice(0, 12)}`,
			published: [nearest, ...earlier].map(({ published }) => published),
			runs: trainings(nearest),
			earlier: earlier.map(trainings)
		},
		problems
	};
}
function judgeRuns(trainings, config, { accepted, today }) {
	const runs = trainings.flatMap(({ seeds, base }) => seeds.map((run) => ({
		run,
		base
	})));
	const checks = new Map(runs.map(({ run }) => [run, config.checksOf(run.name)]));
	const found = judgeAll(trainings, checks);
	return runs.map(({ run, base }) => ({
		run,
		base,
		checks: checks.get(run) ?? [],
		findings: (found.get(run) ?? []).map((finding) => accept(waive(finding, config.waivers, today), accepted))
	}));
}
async function rulesChangedSince({ baseConfig, rules }, config, judged) {
	if (baseConfig === null || "because" in baseConfig) return baseConfig;
	try {
		const before = await readConfig(baseConfig.source, rules);
		const names = judged.map(({ run }) => run.name);
		return {
			since: baseConfig.from,
			changes: diffRules(names, before, config)
		};
	} catch (thrown) {
		if (!(thrown instanceof require_schemas.InputError)) throw thrown;
		return { because: `the rules of the base can't be read: ${thrown.message}` };
	}
}
function idleWaivers({ waivers }, judged) {
	const findings = judged.flatMap(({ findings }) => findings);
	return waivers.flatMap((waiver) => {
		const { rule, until, setAt } = waiver;
		const concerned = findings.filter((one) => one.rule.id === rule && one.runs.some(waiver.covers));
		const failed = concerned.filter(({ status }) => status === "fail");
		const note = (message) => [{
			level: "note",
			...setAt,
			message
		}];
		if (failed.some((finding) => covers(waiver, finding))) return [];
		if (failed[0]) return note(`the waiver of ${rule} until ${until} covers only some of the runs of ${failed[0].run}`);
		if (!judged.some(({ run }) => waiver.covers(run.name))) return note(`the waiver of ${rule} until ${until} names none of the runs`);
		return concerned.some(({ status }) => status === "pass") ? note(`the waiver of ${rule} until ${until} covers no failure: remove it`) : [];
	});
}
function worstFirst(judged) {
	return [...judged].sort((a, b) => require_terminal.severityWeight(b.findings) - require_terminal.severityWeight(a.findings));
}
function report(judged, baseline, problems, failOn, changed) {
	const runs = judged.map(({ run }) => run.name);
	const findings = judged.flatMap(({ findings }) => findings);
	const conclusion = require_terminal.conclude(runs, findings, problems, failOn);
	return buildReport(judged, baseline, problems, conclusion, changed, supportedFormats);
}

Object.defineProperty(exports, "choice", {
  enumerable: true,
  get: function () {
    return choice;
  }
});
Object.defineProperty(exports, "collect", {
  enumerable: true,
  get: function () {
    return collect;
  }
});
Object.defineProperty(exports, "configFile", {
  enumerable: true,
  get: function () {
    return configFile;
  }
});
Object.defineProperty(exports, "defaultConfig", {
  enumerable: true,
  get: function () {
    return defaultConfig;
  }
});
Object.defineProperty(exports, "errorReport", {
  enumerable: true,
  get: function () {
    return errorReport;
  }
});
Object.defineProperty(exports, "evaluate", {
  enumerable: true,
  get: function () {
    return evaluate;
  }
});
Object.defineProperty(exports, "expectPosition", {
  enumerable: true,
  get: function () {
    return expectPosition;
  }
});
Object.defineProperty(exports, "formats", {
  enumerable: true,
  get: function () {
    return formats;
  }
});
Object.defineProperty(exports, "gate", {
  enumerable: true,
  get: function () {
    return gate;
  }
});
Object.defineProperty(exports, "hasList", {
  enumerable: true,
  get: function () {
    return hasList;
  }
});
Object.defineProperty(exports, "header", {
  enumerable: true,
  get: function () {
    return header;
  }
});
Object.defineProperty(exports, "historyIn", {
  enumerable: true,
  get: function () {
    return historyIn;
  }
});
Object.defineProperty(exports, "holdsNumbers", {
  enumerable: true,
  get: function () {
    return holdsNumbers;
  }
});
Object.defineProperty(exports, "isAccepted", {
  enumerable: true,
  get: function () {
    return isAccepted;
  }
});
Object.defineProperty(exports, "isDict", {
  enumerable: true,
  get: function () {
    return isDict;
  }
});
Object.defineProperty(exports, "isReport", {
  enumerable: true,
  get: function () {
    return isReport;
  }
});
Object.defineProperty(exports, "listOf", {
  enumerable: true,
  get: function () {
    return listOf;
  }
});
Object.defineProperty(exports, "listsIn", {
  enumerable: true,
  get: function () {
    return listsIn;
  }
});
Object.defineProperty(exports, "listsLookLikeTraining", {
  enumerable: true,
  get: function () {
    return listsLookLikeTraining;
  }
});
Object.defineProperty(exports, "literalToRuns", {
  enumerable: true,
  get: function () {
    return literalToRuns;
  }
});
Object.defineProperty(exports, "longForm", {
  enumerable: true,
  get: function () {
    return longForm;
  }
});
Object.defineProperty(exports, "magic", {
  enumerable: true,
  get: function () {
    return magic;
  }
});
Object.defineProperty(exports, "matchesWildcard", {
  enumerable: true,
  get: function () {
    return matchesWildcard;
  }
});
Object.defineProperty(exports, "name", {
  enumerable: true,
  get: function () {
    return name$1;
  }
});
Object.defineProperty(exports, "namesIn", {
  enumerable: true,
  get: function () {
    return namesIn$1;
  }
});
Object.defineProperty(exports, "noteNulls", {
  enumerable: true,
  get: function () {
    return noteNulls;
  }
});
Object.defineProperty(exports, "openArtifact", {
  enumerable: true,
  get: function () {
    return openArtifact;
  }
});
Object.defineProperty(exports, "paramsOf", {
  enumerable: true,
  get: function () {
    return paramsOf;
  }
});
Object.defineProperty(exports, "placeOf", {
  enumerable: true,
  get: function () {
    return placeOf$1;
  }
});
Object.defineProperty(exports, "readNumber", {
  enumerable: true,
  get: function () {
    return readNumber;
  }
});
Object.defineProperty(exports, "rules", {
  enumerable: true,
  get: function () {
    return rules;
  }
});
Object.defineProperty(exports, "runsFile", {
  enumerable: true,
  get: function () {
    return runsFile;
  }
});
Object.defineProperty(exports, "strict", {
  enumerable: true,
  get: function () {
    return strict;
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
Object.defineProperty(exports, "toRuns", {
  enumerable: true,
  get: function () {
    return toRuns;
  }
});
Object.defineProperty(exports, "withFileContext", {
  enumerable: true,
  get: function () {
    return withFileContext;
  }
});
Object.defineProperty(exports, "writeRuns", {
  enumerable: true,
  get: function () {
    return writeRuns;
  }
});