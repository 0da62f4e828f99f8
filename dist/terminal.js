const require_formats = require("./formats.js");
const require_format = require("./format.js");
const require_blanks = require("./blanks.js");
const require_syntax = require("./syntax.js");
const require_header = require("./header.js");
let node_fs = require("node:fs");
let node_path = require("node:path");

// src/config/file.ts
const defaultConfig = ".github/lossgate.yml";
function configFile(named, cwd) {
	const file = named ?? ".github/lossgate.yml";
	const path = (0, node_path.resolve)(cwd, file);
	if (!(0, node_fs.existsSync)(path)) {
		if (named === null) return null;
		throw new require_formats.InputError([require_formats.error(file, "no such config file")]);
	}
	return {
		file,
		text: decoded(file, bytesOf(file, path))
	};
}
function bytesOf(file, path) {
	try {
		return (0, node_fs.readFileSync)(path);
	} catch (thrown) {
		throw new require_formats.InputError([require_formats.error(file, `expected a file that can be read: ${String(thrown)}`)]);
	}
}
function decoded(file, bytes) {
	try {
		return new TextDecoder("utf-8", {
			fatal: true,
			ignoreBOM: true
		}).decode(bytes);
	} catch {
		throw new require_formats.InputError([require_formats.error(file, "expected text in UTF-8, got another encoding")]);
	}
}

// src/config/inputs.ts
const commentModes = [
	"always",
	"on-change",
	"on-failure",
	"never"
];
const failOns = [
	"error",
	"warning",
	"never"
];
const conclusions = ["pass", "fail"];
function readInputs(get) {
	const problems = [];
	const text = (name) => get(name).trim() || null;
	const oneOf = (name, choices) => {
		const given = get(name).trim();
		const chosen = choices.find((choice) => choice === given);
		if (chosen === void 0) {
			const came = JSON.stringify(given.slice(0, 60));
			problems.push(require_formats.error(`input ${name}`, `expected one of ${choices.join(", ")}, got ${came}`));
		}
		return chosen ?? choices[0];
	};
	const rules = text("rules");
	return {
		inputs: {
			paths: get("path").split("\n").map((line) => line.trim()).filter((line) => line !== ""),
			config: text("config"),
			rules: rules === null ? null : {
				file: "input rules",
				text: rules
			},
			baseline: text("baseline"),
			name: text("name") ?? "lossgate",
			comment: oneOf("comment", commentModes),
			failOn: oneOf("fail-on", failOns),
			ifInconclusive: oneOf("if-inconclusive", conclusions),
			token: get("github-token")
		},
		problems
	};
}

// src/artifacts/find.ts
const skipped = /* @__PURE__ */ new Set([
	"node_modules",
	"venv",
	"env",
	"site-packages",
	"__pycache__"
]);
async function findFiles(paths, cwd, except = []) {
	const files = /* @__PURE__ */ new Map();
	const problems = [];
	const add = (absolute, by) => {
		if (files.get(absolute)?.by === "name") return;
		files.set(absolute, {
			path: (0, node_path.relative)(cwd, absolute).split(node_path.sep).join("/"),
			absolute,
			by
		});
	};
	for (const path of paths.length > 0 ? paths : ["."]) {
		const absolute = (0, node_path.resolve)(cwd, path);
		const stat = (0, node_fs.statSync)(absolute, { throwIfNoEntry: false });
		if (stat?.isDirectory()) problems.push(...walk(absolute, (file) => add(file, "search")));
		else if (stat?.isFile()) add(absolute, "name");
		else if (stat) problems.push(require_formats.error(path, "expected a file or a directory"));
		else if (/[*?[\]{}!]/.test(path)) for (const file of await glob(path, cwd)) add(file, "pattern");
		else problems.push(require_formats.error(path, "no such file or directory"));
	}
	if (problems.length > 0) throw new require_formats.InputError(problems);
	for (const { absolute } of except) if (files.get(absolute)?.by !== "name") files.delete(absolute);
	return [...files.values()].sort((a, b) => a.path < b.path ? -1 : 1);
}
function walk(directory, add) {
	let entries;
	try {
		entries = (0, node_fs.readdirSync)(directory, { withFileTypes: true });
	} catch (thrown) {
		return [require_formats.error(directory, `expected a directory that can be read: ${String(thrown)}`)];
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
const mostWide = 67108864;
function openArtifact(path, absolute) {
	const bytes = (0, node_fs.statSync)(absolute, { throwIfNoEntry: false })?.size ?? 0;
	let raw;
	let head;
	const start = () => {
		raw ??= readStart(absolute, Math.min(bytes, headBytes));
		return raw;
	};
	const open = () => bytes <= headBytes ? require_blanks.sourceOf(start()) : new require_blanks.Source(bytes, (into, at, length, from) => readAt(absolute, into, at, length, from));
	return {
		path,
		bytes,
		get headBytes() {
			return start();
		},
		get head() {
			head ??= decode(start()).replace(/\ufffd+$/, "");
			return head;
		},
		open,
		openText: () => textOf(open()),
		beside: (name) => {
			const neighbour = (0, node_path.resolve)((0, node_path.dirname)(absolute), name);
			return (0, node_fs.statSync)(neighbour, { throwIfNoEntry: false })?.isFile() === true ? openArtifact(node_path.posix.join(node_path.posix.dirname(path), name), neighbour) : null;
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
	if (source.size > mostWide) {
		const most = mostWide / 1024 / 1024;
		const came = Math.round(source.size / 1024 / 1024);
		throw new require_format.FormatError(`expected at most ${most} MiB of UTF-16 text, the file has ${came} MiB`);
	}
	source.has(source.size);
	return require_blanks.sourceOf(Buffer.from(decode(source.bytes.subarray(source.at, source.end))));
}

// src/baseline/match.ts
function trainingsOf(all, baseline) {
	if (baseline.kind === "absent") return all.map((seeds) => ({
		seeds,
		base: baseline
	}));
	const dated = [...require_formats.grouped(baseline.runs, (seeds) => nameOf(seeds, withoutDates)).values()].map((some) => some.flat());
	const [only, ...others] = dated;
	if (only && others.length === 0 && all.length === 1) return all.map((seeds) => ({
		seeds,
		base: {
			kind: "found",
			runs: only
		}
	}));
	const ways = [
		[baseline.runs, (seeds) => nameOf(seeds)],
		[dated, (seeds) => nameOf(seeds, withoutDates)],
		[dated, (seeds) => nameOf(seeds, withoutNumbers)],
		[baseline.runs, settings]
	];
	const found = /* @__PURE__ */ new Map();
	const claimed = /* @__PURE__ */ new Set();
	for (const [groups, keyOf] of ways) {
		const here = require_formats.grouped(all, keyOf);
		const base = require_formats.grouped(groups, keyOf);
		for (const [key, [seeds, ...alike]] of here) {
			const [runs, ...more] = base.get(key) ?? [];
			if (!seeds || !runs || alike.length + more.length > 0 || saysNothing.test(key)) continue;
			if (found.has(seeds) || runs.some((run) => claimed.has(run))) continue;
			found.set(seeds, runs);
			for (const run of runs) claimed.add(run);
		}
	}
	const names = baseline.runs.slice(0, mostNamed).map((seeds) => nameOf(seeds));
	return all.map((seeds) => {
		const runs = found.get(seeds);
		if (runs) return {
			seeds,
			base: {
				kind: "found",
				runs
			}
		};
		return {
			seeds,
			base: {
				kind: "absent",
				because: `the base has no run ${nameOf(seeds)} (it has ${names.join(", ")})`
			}
		};
	});
}
const saysNothing = /^([^\p{L}\p{N}]*|\{\})$/u;
const mostNamed = 10;
function vanished(trainings, baseline) {
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
	return before.curves.filter(({ direction }) => direction !== null).flatMap(({ metric, val }) => val && !require_syntax.counterpart(run, val.name, metric) ? [`${val.name} of the base's run ${before.name} is gone`] : []);
}
function nameOf(seeds, fold = (name) => name) {
	return require_formats.withoutSeed(require_formats.seedsName(seeds.map(({ name }) => fold(name))));
}
function settings([run]) {
	return require_formats.settingsOf(run?.params ?? {});
}
function withoutDates(name) {
	return name.toLowerCase().replace(/(?<!\d)20\d\d[-_.]?[01]\d[-_.]?[0-3]\d([-_.t ]?\d{2,}([-:.]?\d\d)*)?(?!\d)|(?<!\d)1\d{9}(\d{3})?(?!\d)/g, "#");
}
function withoutNumbers(name) {
	return name.toLowerCase().replace(/[\d#*]+([-_.:t]?[\d#*]+)*/g, "#");
}

// src/config/changes.ts
function ruleChanges(runs, before, after) {
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

// src/config/wildcard.ts
function wildcard(pattern, name) {
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
	if (problems.length > 0) throw new require_formats.InputError(problems);
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
		seedsOf: (runs) => require_formats.seedsOf(runs, (stated.seeds ?? []).map((pattern) => (name) => wildcard(pattern, name))),
		checksOf: (run) => checksOf(stated.preset ? presets[stated.preset] : {}, layers.filter(({ match }) => wildcard(match, run))),
		waivers: waivers.map(({ run = "*", ...waiver }) => ({
			...waiver,
			covers: (name) => wildcard(run, name)
		}))
	};
}
function checksOf(preset, layers) {
	return require_formats.rules.flatMap((rule) => {
		const stating = layers.filter(({ settings }) => settings[rule.id] !== void 0);
		const set = [preset[rule.id], ...stating.map(({ settings }) => settings[rule.id])].filter((setting) => setting !== void 0);
		if (set.length === 0 && !rule.byDefault) return [];
		const setting = set.map((one) => longForm(rule, one)).reduce(override, {});
		if (setting["level"] === "off") return [];
		return [{
			...rule.bind(setting),
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
	if (require_formats.levels.some((level) => level === setting)) return { level: setting };
	return rule.main === null ? {} : { [rule.main]: setting };
}

// src/curves/run-names.ts
const generic = /^((train(ing|er)?|model|keras|fit|wandb|evals?)[-_. ]?)?(history(dict)?|histories|logs?|logger|training|metrics?|results?|summary|scalars|state|output|out|losses|loss|curves?|console|stdout|printed|dvclive|catboost_info|vis_data|tensorboard|tb(_logs)?|runs)$/i;
const longest = 80;
function runNames(paths) {
	const files = [...new Set(paths)];
	const parts = files.map(partsOf);
	const shared = sharedLength(parts);
	const short = parts.map((all) => all.slice(Math.min(shared, all.length - 1)).join("/"));
	const owners = count(short);
	const names = new Map(files.map((file, i) => {
		const name = short[i] ?? file;
		return [file, owners.get(name) === 1 ? name : `${name}/${file.split("/").findLast((part) => part !== "")}`];
	}));
	return numbered(paths.map((path) => shortened(names.get(path) ?? path)));
}
function shortened(name) {
	const line = require_formats.plain(name, Number.POSITIVE_INFINITY) || "run";
	return line.length <= longest ? line : `…${line.slice(-79)}`;
}
function numbered(names) {
	const owners = count(names);
	const seen = /* @__PURE__ */ new Map();
	return names.map((name) => {
		if (owners.get(name) === 1) return name;
		seen.set(name, (seen.get(name) ?? 0) + 1);
		return `${name}#${seen.get(name)}`;
	});
}
function partsOf(path) {
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

// src/formats/files.ts
function endsLike(patterns) {
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
function announcedNames(formats) {
	return new Set(formats.flatMap(({ files }) => files.filter((name) => !name.includes("*"))));
}

// src/formats/read.ts
async function readRuns(candidates, columns, forced) {
	const problems = [];
	const all = [];
	for (const group of await groupsOf(candidates, columns, forced, problems)) try {
		const recordings = await group.format.read(group.files, columns);
		if (recordings.length === 0) problems.push(without(group));
		else {
			const params = await require_header.paramsBeside(group.files[0], group.path, problems);
			for (const recording of recordings) all.push({
				group,
				recording,
				params
			});
		}
	} catch (thrown) {
		problems.push(broken(group.files[0].path, thrown));
	}
	const names = runNames(all.map(({ group, recording }) => calledPath(group.path, recording.name)));
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
				name: names[index] ?? group.path,
				format: group.format.id,
				files: group.files.map(({ path }) => path),
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
function calledPath(path, name) {
	return name === void 0 ? path : `${node_path.posix.dirname(path)}/${name.replaceAll("/", "-")}/`;
}
async function groupsOf(candidates, columns, forced, problems) {
	const groups = /* @__PURE__ */ new Map();
	for (const candidate of candidates) {
		const { path, open } = candidate;
		try {
			const format = await formatOf(candidate, columns, forced);
			if (format === null) continue;
			const run = format.runOf ? `${format.runOf(path)}/` : path;
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
const isLookedAt = endsLike(require_formats.formats.flatMap(({ files }) => files));
const historyNames = announcedNames(require_formats.formats);
async function formatOf({ path, by, open }, columns, forced) {
	if (by === "search" && !isLookedAt(path)) return null;
	const artifact = open();
	const known = await recognised(artifact, columns);
	const named = by === "name" || announcesHistory(artifact);
	const format = forced !== null && (known || named) ? require_formats.formats.find(({ id }) => id === forced) : known;
	if (!format && named) throw new require_format.FormatError(unknown(artifact));
	return format ?? null;
}
async function recognised(artifact, columns) {
	for (const format of require_formats.formats) if (await format.recognises(artifact, columns)) return format;
}
function broken(path, thrown) {
	if (thrown instanceof require_format.FormatError) return require_formats.error(thrown.file ?? path, thrown.message, thrown.line);
	if (thrown instanceof Error && "syscall" in thrown) return require_formats.error(path, `expected a file that can be read: ${thrown.message}`);
	throw thrown;
}
function announcesHistory({ path, head }) {
	return historyNames.has(path.slice(path.lastIndexOf("/") + 1)) && (head.trim() === "" || head.includes("\0"));
}
function unknown({ bytes, head }) {
	const expected = `expected a training history (${lookedFor})`;
	if (bytes === 0 || head.trim() === "") return `${expected}; the file is empty`;
	if (head.includes("\0")) return `${expected}; the file is binary`;
	return `${expected}; no format knows this text: ${JSON.stringify(head.trim().slice(0, 60))}`;
}
const lookedFor = "Keras histories, TensorBoard event files, and what else `lossgate formats` lists";

// src/failed.ts
function hasFailed({ status, required }) {
	return status === "fail" || status === "not-judged" && required;
}

// src/waived.ts
function holds(waived) {
	return waived !== null && !waived.expired;
}

// src/report/words.ts
function number(value) {
	if (value === null) return "not finite";
	if (!Number.isFinite(value)) return String(value);
	const size = Math.abs(value);
	if (size !== 0 && (size < 1e-4 || size >= 1e7)) return value.toExponential(2).replace(/\.?0+e/, "e").replace("e+", "e");
	return String(Number(value.toPrecision(4)));
}
function share(value) {
	if (!Number.isFinite(value)) return String(value);
	return `${Number((value * 100).toPrecision(3))} %`;
}
function position(at, axis) {
	return at === null ? "an unknown place" : `${axis} ${Number(at.toPrecision(12))}`;
}
const units = [
	["d", 86400],
	["h", 3600],
	["min", 60],
	["s", 1]
];
function duration(seconds) {
	const whole = Math.round(seconds);
	const first = units.findIndex(([, size]) => whole >= size);
	if (first < 0) return `${number(seconds)} s`;
	let rest = whole;
	return units.slice(first, first + 2).map(([name, size]) => {
		const count = Math.floor(rest / size);
		rest -= count * size;
		return count > 0 ? `${count} ${name}` : "";
	}).join(" ").trim();
}
function fill(sentence, facts, axis) {
	return sentence.replace(/\{(\w+)(?::(\w+))?\}/g, (_, key, kind) => {
		const fact = facts[key] ?? null;
		if (typeof fact === "string") return kind === "name" ? require_formats.plain(fact) : require_formats.plain(fact, 300);
		if (kind === "share") return share(fact ?? NaN);
		if (kind === "duration") return duration(fact ?? NaN);
		if (kind === "position") return position(fact, axis);
		return kind === "number" ? number(fact) : String(fact);
	});
}

// src/report/headline.ts
function headline({ verdict, decisive }, judged, problems, lookedFor) {
	const findings = judged.flatMap(({ findings }) => findings);
	if (verdict === "error") return couldNot(problems.filter(({ level }) => level === "error"));
	if (decisive) {
		const told = (judged.length > 1 ? `${require_formats.plain(decisive.run)}: ` : "") + messageOf(decisive);
		if (!hasFailed(decisive)) return {
			headline: told,
			advice: blindAdvice
		};
		const alike = findings.filter((finding) => hasFailed(finding) && finding.level === decisive.level && !holds(finding.waived));
		const advice = decisive.status === "fail" ? decisive.rule.advice : blindAdvice;
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
		advice: blindAdvice
	};
	const failed = findings.filter(hasFailed);
	const waived = failed.filter((finding) => holds(finding.waived)).length;
	const warnings = failed.filter((finding) => finding.level === "warning" && !holds(finding.waived));
	const [first] = warnings;
	return {
		headline: (judged.length > 1 ? `${judged.length} runs judged, none fails` : best(only, findings)) + unvalidated(judged) + counted([[warnings.length, "warning"], [waived, "waived failure"]]),
		advice: first ? `Worth a look: ${messageOf(first)}${more(warnings.length - 1, "warning")}. ${first.rule.advice}` : ""
	};
}
const blindAdvice = "A gate that did not look is not green: record what it asks for, or change the rules in the config.";
function messageOf(finding) {
	const { rule, status, required, reason, facts, actual, limit, at, axis, waived } = finding;
	const told = fill(rule.sentences[reason] ?? reason, {
		...facts,
		actual,
		limit,
		at
	}, axis);
	return `${status === "not-judged" && required ? `${rule.id} is required: ` : ""}${told}${waivedWords(waived)}`;
}
function waivedWords(waived) {
	if (!waived) return "";
	const { by, until, reason, expired } = waived;
	return ` (${expired ? `the waiver by ${require_formats.plain(by)} ended on ${until}` : `waived until ${until} by ${require_formats.plain(by)}`}: ${require_formats.plain(reason, 200)})`;
}
function couldNot(errors) {
	const [first] = errors;
	const place = first?.line ? `${first.file}:${first.line}` : first?.file;
	return {
		headline: require_formats.plain(`could not judge: ${place}: ${first?.message}`, 300) + more(errors.length - 1, "problem"),
		advice: "Nothing was guessed: mend what is named and run again."
	};
}
function best({ run }, findings) {
	const better = findings.find(({ rule, reason }) => rule.id === "improvement" && reason === "better");
	if (better) return messageOf(better);
	const [curve] = run.judged;
	const values = curve?.valAt ?? curve?.trainAt;
	if (!curve?.direction || !values) return "judged, nothing fails";
	const index = require_syntax.bestIndex(values, curve.direction);
	const name = curve.val?.name ?? curve.train?.name ?? curve.metric;
	return `${require_formats.plain(name)} reached ${number(values[index] ?? NaN)} at ${position(curve.positions[index] ?? null, curve.axis)}`;
}
function more(count, what) {
	return count > 0 ? ` (and ${count} more ${what}${count > 1 ? "s" : ""})` : "";
}
function unvalidated(judged) {
	const without = judged.filter(({ run }) => run.judged.every(({ val }) => val === null));
	if (without.length === 0) return "";
	return judged.length === 1 ? ", without a validation loss" : `, ${without.length} without a validation loss`;
}
function counted(counts) {
	const told = counts.flatMap(([count, what]) => count > 0 ? [`${count} ${what}${count > 1 ? "s" : ""}`] : []);
	return told.length > 0 ? `, with ${told.join(" and ")}` : "";
}

// src/report/build.ts
const mostPlotPoints = 60;
const mostSweeps$2 = 50;
const mostSweepRows = 100;
function buildReport(judged, baseline, problems, conclusion, rulesChanged, lookedFor) {
	const findings = judged.flatMap(({ findings, checks }) => findings.map((finding) => report$1(finding, checks.find(({ rule }) => rule === finding.rule)?.setAt ?? null)));
	return {
		schema: "lossgate.report/1",
		verdict: conclusion.verdict,
		...headline(conclusion, judged, problems, lookedFor),
		runs: judged.map(reportRun),
		findings,
		sweeps: require_formats.sweepsOf(judged.map(({ run }) => run)).slice(0, mostSweeps$2).map((sweep) => ({
			...sweep,
			along: [...sweep.along],
			rows: require_formats.bestRows(sweep, mostSweepRows)
		})),
		baseline: baseline.kind === "absent" ? baseline : {
			...baseline,
			runs: baseline.runs.flat().map(({ name }) => name)
		},
		rules_changed: rulesChanged && reportChanges(rulesChanged),
		problems: problems.map((problem) => ({
			...problem,
			message: require_formats.plain(problem.message, 500)
		}))
	};
}
function report$1(finding, setAt) {
	const { rule, level, required, status, run, runs, metric, reason, actual, limit, at, waived } = finding;
	return {
		rule: rule.id,
		level,
		required,
		status,
		run,
		runs: [...runs],
		metric,
		reason,
		actual: finite(actual),
		limit: finite(limit),
		unit: finding.isShare ? "share" : "metric",
		at: finite(at),
		message: messageOf(finding),
		advice: rule.advice,
		waived,
		set_at: setAt
	};
}
function reportChanges(changed) {
	if ("because" in changed) return { because: require_formats.plain(changed.because, 300) };
	return {
		since: changed.since,
		changes: changed.changes.map((change) => ({
			...change,
			runs: [...change.runs]
		}))
	};
}
function reportRun({ run, base, checks }) {
	const { name, format, files, params, evaluations, series, judged, curves } = run;
	const ordered = [...judged, ...curves.filter((curve) => !judged.includes(curve))];
	return {
		name,
		format,
		files: [...files],
		params: { ...params },
		evaluations,
		metrics: series.map(({ name }) => name),
		curves: ordered.map((curve) => reportCurve(curve, base)),
		rules: Object.fromEntries(checks.map(({ rule, level, required, settings }) => [rule.id, {
			level,
			required,
			...settings
		}]))
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
	const best = direction ? require_syntax.bestIndex(valAt ?? trainAt ?? /* @__PURE__ */ new Float64Array(), direction) : -1;
	const kept = require_syntax.thin(positions.length, mostPlotPoints);
	const plot = (values) => values && kept.map((index) => finite(values[index]));
	const gap = (valAt?.[last] ?? NaN) - (trainAt?.[last] ?? NaN);
	return {
		metric,
		train: train?.name ?? null,
		val: val?.name ?? null,
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
	const series = base.runs.map((run) => require_syntax.counterpart(run, val.name, metric)).filter((one) => one !== null);
	if (series.length === 0) return null;
	return {
		best: finite(require_syntax.mean(series.map(({ values }) => values[require_syntax.bestIndex(values, direction)] ?? NaN))),
		last: finite(require_syntax.mean(series.map(({ values }) => values.at(-1) ?? NaN)))
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
			level: outcome.mild && level === "error" ? "warning" : level,
			required,
			run: require_formats.seedsName(runs),
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
function judgeTogether(trainings, checks) {
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
function weight(findings) {
	const failed = findings.filter(hasFailed);
	const errors = failed.filter(({ level, waived }) => level === "error" && !holds(waived)).length;
	return errors * 1e3 + failed.filter(({ level }) => level !== "info").length - errors;
}

// src/rules/waivers.ts
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
function covers({ rule, covers }, { status, rule: { id }, runs }) {
	return status === "fail" && id === rule && runs.every(covers);
}

// src/verdict.ts
function conclude(runs, findings, problems, failOn) {
	if (problems.some(({ level }) => level === "error")) return {
		verdict: "error",
		decisive: null
	};
	const failing = findings.find((finding) => blocks(finding, failOn));
	if (failing) return {
		verdict: "fail",
		decisive: failing
	};
	const blind = findings.find(({ status, level, blind }) => status === "not-judged" && blind && level === "error");
	if (blind) return {
		verdict: "inconclusive",
		decisive: blind
	};
	const judged = new Set(findings.filter(({ status, rule }) => status !== "not-judged" && rule.scope !== "all").flatMap(({ runs }) => runs));
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
	const { level, waived } = finding;
	if (holds(waived)) return false;
	return (level === "error" || level === "warning" && failOn === "warning") && hasFailed(finding);
}
function exitCode(verdict, failOn, ifInconclusive = "fail") {
	switch (verdict) {
		case "pass": return 0;
		case "fail": return failOn === "never" ? 0 : 1;
		case "inconclusive": return ifInconclusive === "pass" ? 0 : 2;
		case "error": return 2;
	}
}

// src/gate.ts
async function gate(request) {
	try {
		const { config, judged, baseline, problems } = await look(request);
		const changed = await rulesChanged$1(request, config, judged);
		return report(judged, baseline, problems, request.failOn, changed);
	} catch (thrown) {
		return refuse(thrown);
	}
}
async function look(request) {
	const config = await readConfig(configFile(request.config, request.cwd), request.rules);
	const before = request.baseline === null ? [] : await findFiles([request.baseline], request.cwd);
	const files = await findFiles(request.paths, request.cwd, before);
	const base = await read(before, config);
	const here = await read(files, config);
	const baseline = baselineOf(request.baseline, base, config);
	const trainings = trainingsOf(config.seedsOf(here.runs), baseline);
	const judged = worstFirst(judgeRuns(trainings, config, request.today));
	return {
		config,
		judged,
		baseline,
		problems: [
			...here.problems,
			...base.problems,
			...vanished(trainings, baseline),
			...idleWaivers(config, judged)
		]
	};
}
function refuse(thrown) {
	if (!(thrown instanceof require_formats.InputError)) throw thrown;
	return report([], {
		kind: "absent",
		because: "nothing was read"
	}, thrown.problems, "error", null);
}
async function read(files, config) {
	const candidates = files.map(({ path, absolute, by }) => ({
		path,
		by,
		open: () => openArtifact(path, absolute)
	}));
	const { runs, problems } = await readRuns(candidates, config.columns, config.format);
	return {
		runs: runs.map((run) => require_syntax.pair(run, config.metrics)),
		problems
	};
}
function baselineOf(from, { runs, problems }, config) {
	if (from === null) return {
		kind: "absent",
		because: "no baseline was given"
	};
	if (runs.length > 0) return {
		kind: "found",
		from,
		runs: config.seedsOf(runs)
	};
	const missing = require_formats.error(from, "expected the training history to compare with, found none");
	throw new require_formats.InputError(problems.length > 0 ? problems : [missing]);
}
function judgeRuns(trainings, config, today) {
	const runs = trainings.flatMap(({ seeds, base }) => seeds.map((run) => ({
		run,
		base
	})));
	const checks = new Map(runs.map(({ run }) => [run, config.checksOf(run.name)]));
	const found = judgeTogether(trainings, checks);
	return runs.map(({ run, base }) => ({
		run,
		base,
		checks: checks.get(run) ?? [],
		findings: (found.get(run) ?? []).map((finding) => waive(finding, config.waivers, today))
	}));
}
async function rulesChanged$1({ baseConfig, rules }, config, judged) {
	if (baseConfig === null || "because" in baseConfig) return baseConfig;
	try {
		const before = await readConfig(baseConfig.source, rules);
		const names = judged.map(({ run }) => run.name);
		return {
			since: baseConfig.from,
			changes: ruleChanges(names, before, config)
		};
	} catch (thrown) {
		if (!(thrown instanceof require_formats.InputError)) throw thrown;
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
	return [...judged].sort((a, b) => weight(b.findings) - weight(a.findings));
}
function report(judged, baseline, problems, failOn, changed) {
	const runs = judged.map(({ run }) => run.name);
	const findings = judged.flatMap(({ findings }) => findings);
	const conclusion = conclude(runs, findings, problems, failOn);
	return buildReport(judged, baseline, problems, conclusion, changed, lookedFor);
}

// src/report/json.ts
function json(report) {
	return `${JSON.stringify(report, null, 2)}\n`;
}

// node_modules/markdown-table/index.js
function defaultStringLength(value) {
	return value.length;
}
function markdownTable(table, options) {
	const settings = options || {};
	const align = (settings.align || []).concat();
	const stringLength = settings.stringLength || defaultStringLength;
	const alignments = [];
	const cellMatrix = [];
	const sizeMatrix = [];
	const longestCellByColumn = [];
	let mostCellsPerRow = 0;
	let rowIndex = -1;
	while (++rowIndex < table.length) {
		const row = [];
		const sizes = [];
		let columnIndex = -1;
		if (table[rowIndex].length > mostCellsPerRow) mostCellsPerRow = table[rowIndex].length;
		while (++columnIndex < table[rowIndex].length) {
			const cell = serialize(table[rowIndex][columnIndex]);
			if (settings.alignDelimiters !== false) {
				const size = stringLength(cell);
				sizes[columnIndex] = size;
				if (longestCellByColumn[columnIndex] === void 0 || size > longestCellByColumn[columnIndex]) longestCellByColumn[columnIndex] = size;
			}
			row.push(cell);
		}
		cellMatrix[rowIndex] = row;
		sizeMatrix[rowIndex] = sizes;
	}
	let columnIndex = -1;
	if (typeof align === "object" && "length" in align) while (++columnIndex < mostCellsPerRow) alignments[columnIndex] = toAlignment(align[columnIndex]);
	else {
		const code = toAlignment(align);
		while (++columnIndex < mostCellsPerRow) alignments[columnIndex] = code;
	}
	columnIndex = -1;
	const row = [];
	const sizes = [];
	while (++columnIndex < mostCellsPerRow) {
		const code = alignments[columnIndex];
		let before = "";
		let after = "";
		if (code === 99) {
			before = ":";
			after = ":";
		} else if (code === 108) before = ":";
		else if (code === 114) after = ":";
		let size = settings.alignDelimiters === false ? 1 : Math.max(1, longestCellByColumn[columnIndex] - before.length - after.length);
		const cell = before + "-".repeat(size) + after;
		if (settings.alignDelimiters !== false) {
			size = before.length + size + after.length;
			if (size > longestCellByColumn[columnIndex]) longestCellByColumn[columnIndex] = size;
			sizes[columnIndex] = size;
		}
		row[columnIndex] = cell;
	}
	cellMatrix.splice(1, 0, row);
	sizeMatrix.splice(1, 0, sizes);
	rowIndex = -1;
	const lines = [];
	while (++rowIndex < cellMatrix.length) {
		const row = cellMatrix[rowIndex];
		const sizes = sizeMatrix[rowIndex];
		const cellsInRow = settings.fillRows === false ? Math.max(1, cellMatrix[rowIndex === 1 ? 0 : rowIndex].length) : mostCellsPerRow;
		columnIndex = -1;
		const line = [];
		while (++columnIndex < cellsInRow) {
			const cell = row[columnIndex] || "";
			let before = "";
			let after = "";
			if (settings.alignDelimiters !== false) {
				const size = longestCellByColumn[columnIndex] - (sizes[columnIndex] || 0);
				const code = alignments[columnIndex];
				if (code === 114) before = " ".repeat(size);
				else if (code === 99) {
					const half = size / 2;
					if (size % 2) {
						before = " ".repeat(half + .5);
						after = " ".repeat(half - .5);
					} else {
						before = " ".repeat(half);
						after = before;
					}
				} else after = " ".repeat(size);
			}
			if (settings.delimiterStart !== false && !columnIndex) line.push("|");
			if (settings.padding !== false && !(settings.alignDelimiters === false && cell === "") && (settings.delimiterStart !== false || columnIndex)) line.push(" ");
			if (settings.alignDelimiters !== false) line.push(before);
			line.push(cell);
			if (settings.alignDelimiters !== false) line.push(after);
			if (settings.padding !== false) line.push(" ");
			if (settings.delimiterEnd !== false || columnIndex !== cellsInRow - 1) line.push("|");
		}
		lines.push(settings.delimiterEnd === false ? line.join("").replace(/ +$/, "") : line.join(""));
	}
	return lines.join("\n");
}
function serialize(value) {
	return value === null || value === void 0 ? "" : String(value);
}
function toAlignment(value) {
	const code = typeof value === "string" ? value.codePointAt(0) : 0;
	return code === 67 || code === 99 ? 99 : code === 76 || code === 108 ? 108 : code === 82 || code === 114 ? 114 : 0;
}

// src/report/escape.ts
const special = /[\\`*[\]<>#|~$&]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])|^(?:[-+](?=[\s-]|$)|\d+[.)](?=\s|$))/g;
function text(untrusted) {
	return untrusted.replace(require_formats.invisible, " ").trim().replace(special, (sign) => escapes.get(sign) ?? sign.replace(/.$/, "\\$&")).replace(/@(?=\w)/g, "@​").replace(/#(?=\d)/g, "#​").replace(/:(?=\/\/|[\w+-]+:)/g, ":​").replace(/\b(www|gh)(?=[.-])/gi, "$1​");
}
const escapes = /* @__PURE__ */ new Map([["<", "&lt;"], ["&", "&amp;"]]);
function span(untrusted) {
	return `\`${untrusted.replace(require_formats.invisible, " ").replace(/`/g, "ˋ").trim() || " "}\``;
}
function code(untrusted) {
	return span(untrusted).replace(/\\*\|/g, "\\|");
}
function label(untrusted) {
	return untrusted.replace(/[^\w./()-]+/g, " ").trim().slice(0, 60);
}

// src/report/plot.ts
const explosion = 100;
function drawable({ plot }) {
	const beginning = Math.max(Math.abs(plot.train?.[0] ?? 0), Math.abs(plot.val?.[0] ?? 0));
	const most = beginning > 0 ? explosion * beginning : Number.POSITIVE_INFINITY;
	const draw = (values) => values?.map((value) => value !== null && Math.abs(value) <= most ? value : null) ?? null;
	return {
		at: plot.at,
		train: draw(plot.train),
		val: draw(plot.val)
	};
}

// src/report/mermaid.ts
function chart(curve, run) {
	const { metric, axis } = curve;
	const plot = drawable(curve);
	const ends = [plot.train, plot.val].map((values) => values?.indexOf(null) ?? -1).filter((end) => end >= 0);
	const at = plot.at.slice(0, Math.min(plot.at.length, ...ends));
	const [from, to] = [at[0], at.at(-1)];
	if (from === void 0 || to === void 0 || at.length < 2) return null;
	const cut = at.length < plot.at.length ? ` up to ${axis} ${decimal(to)} of ${decimal(plot.at.at(-1) ?? to)}` : "";
	const even = at.map((_, i) => lastBefore(at, from + i * (to - from) / (at.length - 1)));
	const line = (name, values) => values ? [`  line "${name}" [${even.map((index) => decimal(values[index] ?? 0)).join(", ")}]`] : [];
	return [
		"---",
		"config:",
		"  themeVariables:",
		"    xyChart:",
		"      backgroundColor: transparent",
		"      plotColorPalette: \"#2f81f7, #d29922\"",
		"---",
		"xychart-beta",
		`  title "${label(`${metric} of ${run}`)}${cut}"`,
		`  x-axis "${axis}" ${decimal(from)} --> ${decimal(to)}`,
		...label(metric) === "" ? [] : [`  y-axis "${label(metric)}"`],
		...line("train", plot.train),
		...line("val", plot.val)
	].join("\n");
}
function lastBefore(positions, at) {
	const after = positions.findIndex((position) => position > at + 1e-9 * Math.abs(at));
	return after < 0 ? positions.length - 1 : Math.max(after - 1, 0);
}
function decimal(value) {
	const rounded = Number(Math.min(Math.max(value, -0x38d7ea4c68000), 0x38d7ea4c68000).toPrecision(5));
	return String(rounded).includes("e") ? rounded.toFixed(12).replace(/0+$/, "0") : String(rounded);
}

// src/report/rows.ts
function headings(report) {
	const loss = curvesOf(report).every(({ metric }) => metric === "loss") ? " loss" : "";
	const axis = commonAxis(report);
	return {
		run: "Run",
		evaluations: "Evals",
		train: `Last train${loss}`,
		best: `Best val${loss}${axis === null ? "" : ` @ ${axis}`}`,
		last: `Last val${loss}`,
		gap: "Gap",
		change: "Against base",
		trend: "Trend",
		verdict: "Verdict"
	};
}
function curvesOf({ runs }) {
	return runs.flatMap(({ curves }) => curves.slice(0, 1));
}
function commonAxis(report) {
	const [axis, ...others] = new Set(curvesOf(report).map((curve) => curve.axis));
	return axis !== void 0 && others.length === 0 ? axis : null;
}
function rows(report) {
	const axis = commonAxis(report);
	const findings = findingsByRun(report);
	return report.runs.map((run) => row(run, findings.get(run.name) ?? [], axis));
}
function columns(report) {
	const all = [
		"run",
		"evaluations",
		"train",
		"best",
		"last",
		"gap",
		"change",
		"trend",
		"verdict"
	];
	return report.baseline.kind === "found" ? all : all.filter((column) => column !== "change");
}
function findingsByRun({ findings, runs }) {
	const byRun = new Map(runs.map(({ name }) => [name, []]));
	for (const finding of findings) for (const run of finding.runs) byRun.get(run)?.push(finding);
	return byRun;
}
function row(run, findings, axis) {
	const [curve] = run.curves;
	const metric = curve && curve.metric !== "loss" ? ` (${require_formats.plain(curve.metric, 30)})` : "";
	return {
		run: require_formats.plain(run.name, 60) + metric,
		evaluations: String(run.evaluations),
		train: value(curve?.train, curve?.last.train),
		best: bestOf(curve, axis),
		last: value(curve?.val, curve?.last.val),
		gap: gapOf(curve),
		change: changeOf(curve),
		trend: curve ? trendOf(curve) : "",
		verdict: verdictOf(findings)
	};
}
function value(series, at) {
	return series ? number(at ?? NaN) : "–";
}
function bestOf(curve, common) {
	if (!curve?.val || !curve.best) return "–";
	const at = common === null ? position(curve.best.at, curve.axis) : number(curve.best.at);
	return `${value(curve.val, curve.best.val)} @ ${at}`;
}
function gapOf(curve) {
	if (!curve?.train || !curve.val) return "–";
	const { absolute, relative } = curve.gap;
	return relative === null ? number(absolute ?? NaN) : share(relative);
}
function changeOf(curve) {
	const base = curve?.base?.best;
	const best = curve?.best?.val;
	if (typeof base !== "number" || typeof best !== "number") return "–";
	return `${best > base ? "+" : ""}${share((best - base) / Math.abs(base))}`;
}
function verdictOf(findings) {
	const failed = findings.filter(hasFailed);
	const rulesOf = (some) => [...new Set(some.map(({ rule }) => rule))];
	const open = failed.filter(({ waived }) => !holds(waived));
	const errors = rulesOf(open.filter(({ level }) => level === "error"));
	const warnings = rulesOf(open.filter(({ level }) => level === "warning"));
	const waived = rulesOf(failed.filter(({ waived }) => holds(waived))).map((rule) => `${rule} (waived)`);
	if (errors.length > 0) return `❌ ${[
		...errors,
		...warnings,
		...waived
	].join(", ")}`;
	if (warnings.length > 0) return `⚠️ ${[...warnings, ...waived].join(", ")}`;
	if (waived.length > 0) return `⏳ ${waived.join(", ")}`;
	return findings.some(({ status }) => status !== "not-judged") ? "✅ pass" : "❔ not judged";
}
function trendOf(curve) {
	const { val, train } = drawable(curve);
	return sparkline(val ?? train ?? []);
}
const bars = "▁▂▃▄▅▆▇█";
function sparkline(values) {
	const width = Math.min(12, values.length);
	const kept = Array.from({ length: width }, (_, i) => values[Math.round(i * (values.length - 1) / Math.max(width - 1, 1))] ?? null);
	const finite = kept.filter((one) => one !== null);
	const least = Math.min(...finite);
	const span = Math.max(...finite) - least;
	return kept.map((one) => one === null ? "×" : bars[span > 0 ? Math.round((one - least) / span * 7) : 0]).join("");
}

// src/report/rule-changes.ts
function changedRules({ rules_changed: changed, runs }) {
	if (!changed || "because" in changed) return [];
	return changed.changes.map((change) => {
		const some = change.runs.length < runs.length ? ` (for ${change.runs.slice(0, 5).join(", ")})` : "";
		return `${change.rule}: ${difference(change)}${some}`;
	});
}
function difference({ before, after }) {
	if (!after) return `off (was ${settled(before ?? {})})`;
	if (!before) return `new (${settled(after)})`;
	return [.../* @__PURE__ */ new Set([...Object.keys(before), ...Object.keys(after)])].filter((option) => told(before, option) !== told(after, option)).map((option) => `${option} ${told(before, option)} → ${told(after, option)}`).join(", ");
}
function told(settings, option) {
	const value = settings[option];
	return value === void 0 ? "unset" : String(value);
}
function settled(settings) {
	return Object.entries(settings).filter(([key, value]) => value !== void 0 && !(key === "required" && value === false)).map(([key, value]) => `${key}: ${String(value)}`).join(", ");
}

// src/report/sweep-table.ts
const mostRows$2 = 12;
function sweepTable(sweep) {
	const { param, along, series, alone, rows } = sweep;
	const best = require_formats.bestRow(sweep);
	const shown = require_formats.bestRows(sweep, mostRows$2);
	const lines = shown.map((row) => [
		require_formats.plain(String(row.value), 60),
		String(row.runs),
		`${number(row.best)}${row === best ? " ★" : ""}`,
		row.gap === null ? "–" : share(row.gap),
		number(row.evaluations)
	]);
	const cut = rows.length > shown.length ? [`The best ${shown.length} of ${rows.length} values.`] : [];
	const follow = along.slice(0, 5).map((one) => require_formats.plain(one, 40));
	const together = follow.length > 0 ? [`Varies together with it: ${follow.join(", ")}.`] : [];
	const others = alone ? [] : ["Means over runs that differ in other params, too."];
	return {
		headings: [
			require_formats.plain(param, 40),
			"Runs",
			`Best ${require_formats.plain(series, 40)}`,
			"Gap",
			"Evals to best"
		],
		lines,
		note: [
			...cut,
			...together,
			...others
		].join(" ")
	};
}

// src/report/told.ts
function tellFindings({ findings, runs: all }) {
	const groups = /* @__PURE__ */ new Map();
	for (const finding of findings) {
		const { status, message, rule, run } = finding;
		const key = JSON.stringify(status === "not-judged" ? [message] : [
			status,
			run,
			message,
			rule
		]);
		const known = groups.get(key);
		const rules = /* @__PURE__ */ new Set([...known?.rules ?? [], rule]);
		const runs = /* @__PURE__ */ new Set([...known?.runs ?? [], ...finding.runs]);
		const name = known && known.run !== run ? `${runs.size} runs` : run;
		groups.set(key, {
			...known ?? finding,
			rules: [...rules],
			runs: [...runs],
			run: name
		});
	}
	const rank = (one) => hasFailed(one) ? 0 : one.status === "pass" ? 2 : 1;
	const ordered = [...groups.values()].sort((a, b) => rank(a) - rank(b));
	const told = ordered.filter(({ status, runs }) => all.length === 1 || status !== "pass" || runs.length > 1);
	return {
		told,
		passed: ordered.length - told.length
	};
}
function whatToTry({ findings, advice: told }) {
	const failed = findings.filter(({ status, advice }) => status === "fail" && !told.includes(advice));
	return [...new Map(failed.map(({ rule, advice }) => [rule, advice]))].map(([rule, advice]) => ({
		rule,
		advice
	}));
}

// src/report/markdown.ts
const docs = "https://github.com/lossgate/lossgate/blob/v1/docs/config.md";
const firstRows = 6;
const mostRows$1 = 100;
const mostFindings = 200;
const mostCharts = 3;
const mostChanges = 6;
const mostSweeps$1 = 5;
const icons = {
	pass: "✅",
	fail: "❌",
	inconclusive: "❔",
	error: "🚫"
};
function markdown(report, origin, limit) {
	const changes = rulesChanged(report);
	const most = changes === "" ? firstRows : 5;
	const head = [
		`### ${icons[report.verdict]} lossgate: ${text(report.headline)}`,
		advice(report),
		changes,
		glance(report, most)
	];
	const folds = [
		allRuns(report, most),
		charts(report),
		sweeps$1(report),
		findings$1(report),
		problems$1(report),
		params(report),
		inForce(report)
	];
	const foot = footer(report, origin);
	const whole = (kept) => {
		const cut = kept < folds.length ? "_Shortened: the whole report is in the JSON file._" : "";
		return `${[
			...head,
			...folds.slice(0, kept),
			cut,
			foot
		].filter((part) => part !== "").join("\n\n")}\n`;
	};
	let kept = folds.length;
	while (kept > 0 && whole(kept).length > limit) kept--;
	return whole(kept);
}
function advice({ verdict, advice, findings }) {
	const rule = findings.find(({ status, level, waived }) => status === "fail" && level === "error" && !holds(waived))?.rule;
	const waive = verdict === "fail" && rule ? ` To accept it for a time, add a [waiver](${docs}#waivers) of \`${rule}\` to \`.github/lossgate.yml\`.` : "";
	return text(advice) + waive;
}
function rulesChanged(report) {
	const all = changedRules(report);
	if (all.length === 0) return "";
	const rest = all.length - mostChanges;
	return `⚖️ The rules differ from the base's: ${all.slice(0, mostChanges).map((change) => span(require_formats.plain(change, 200))).join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`;
}
function glance(report, most) {
	const all = rows(report);
	return all.length === 0 ? "" : table$1(report, all.slice(0, most));
}
function table$1(report, shown) {
	const kept = columns(report);
	const cells = shown.map((row) => kept.map((column) => cell(column, row[column])));
	const align = kept.map((column) => [
		"run",
		"trend",
		"verdict"
	].includes(column) ? "l" : "r");
	const heading = headings(report);
	return markdownTable([kept.map((column) => heading[column]), ...cells], {
		align,
		alignDelimiters: false
	});
}
function cell(column, value) {
	if (column === "run" || column === "trend" && value !== "") return code(value);
	const spaces = column === "verdict" ? / / : / /g;
	return text(value).replace(spaces, "\xA0");
}
function allRuns(report, atGlance) {
	const all = rows(report);
	if (all.length <= atGlance) return "";
	const shown = all.slice(0, mostRows$1);
	const rest = all.length - shown.length;
	return fold(`All ${all.length} runs`, table$1(report, shown) + (rest > 0 ? `\n\n… and ${rest} more.` : ""));
}
function charts(report) {
	const drawn = report.runs.slice(0, mostCharts).flatMap((run) => {
		const diagram = run.curves[0] && chart(run.curves[0], run.name);
		return diagram ? [`\`\`\`mermaid\n${diagram}\n\`\`\``] : [];
	});
	if (drawn.length === 0) return "";
	return fold("Curves", [...drawn, "🟦 train · 🟧 val"].join("\n\n"));
}
function sweeps$1(report) {
	const told = report.sweeps.slice(0, mostSweeps$1).map((sweep) => {
		const { headings, lines, note } = sweepTable(sweep);
		const cells = lines.map(([value = "", ...rest]) => [code(value), ...rest.map(text)]);
		const heading = headings.map((one, i) => i === 0 ? code(one) : text(one));
		return markdownTable([heading, ...cells], { alignDelimiters: false }) + (note === "" ? "" : `\n\n${text(note)}`);
	});
	return told.length === 0 ? "" : fold("By param", told.join("\n\n"));
}
const marks = {
	pass: "✅",
	fail: "❌",
	"not-judged": "❔"
};
function mark(finding) {
	const { status, level, waived } = finding;
	if (!hasFailed(finding)) return marks[status];
	if (holds(waived)) return "⏳";
	if (level === "error") return marks.fail;
	return level === "warning" ? "⚠️" : "ℹ️";
}
function findings$1(report) {
	const { told, passed } = tellFindings(report);
	if (told.length + passed === 0) return "";
	const several = report.runs.length > 1;
	const heading = [
		"",
		...several ? ["Run"] : [],
		"Rule",
		"Finding",
		"Value",
		"Limit"
	];
	const lines = told.slice(0, mostFindings).map((one) => [
		mark(one),
		...several ? [code(one.run)] : [],
		one.rules.map((rule) => `\`${rule}\``).join(", "),
		text(one.message),
		quantity(one.actual, one),
		quantity(one.limit, one)
	]);
	const rest = [...told.length > lines.length ? [`… and ${told.length - lines.length} more.`] : [], ...passed > 0 ? [`✅ ${passed} more, all of them pass.`] : []];
	const table = markdownTable([heading, ...lines], { alignDelimiters: false });
	const advice = whatToTry(report).map((one) => `- \`${one.rule}\`: ${text(one.advice)}`);
	const parts = [
		table,
		...rest,
		...advice.length > 0 ? [advice.join("\n")] : []
	];
	return fold(`Findings (${told.length + passed})`, parts.join("\n\n"));
}
function quantity(value, { unit }) {
	if (value === null) return "";
	return unit === "share" ? share(value) : number(value);
}
function params({ runs }) {
	const names = [...new Set(runs.flatMap(({ params }) => Object.keys(params)))].slice(0, 20);
	if (names.length === 0) return "";
	const lines = runs.slice(0, mostRows$1).map(({ name, params }) => [code(name), ...names.map((param) => params[param] === void 0 ? "" : code(require_formats.plain(String(params[param]))))]);
	return fold("Params", markdownTable([["Run", ...names.map(code)], ...lines], { alignDelimiters: false }));
}
function inForce(report) {
	const { runs } = report;
	const groups = require_formats.grouped(runs, ({ rules }) => JSON.stringify(rules));
	const told = [...groups.values()].slice(0, 10).map((group) => {
		const who = groups.size > 1 ? `${group.slice(0, 10).map(({ name }) => span(name)).join(", ")}:\n\n` : "";
		const lines = Object.entries(group[0]?.rules ?? {}).map(([rule, settings]) => [`\`${rule}\``, code(require_formats.plain(settled(settings), 500))]);
		return who + markdownTable([["Rule", "Settings"], ...lines], { alignDelimiters: false });
	});
	const changed = report.rules_changed;
	const unknown = changed && "because" in changed ? [`Not compared with the base's: ${text(changed.because)}`] : [];
	return told.length === 0 ? "" : fold("Rules in force", [...told, ...unknown].join("\n\n"));
}
function problems$1({ problems }) {
	if (problems.length === 0) return "";
	const lines = problems.slice(0, 100).map(({ level, file, line, message }) => {
		const place = line === null ? file : `${file}:${line}`;
		return `- ${level === "error" ? "🚫" : "ℹ️"} ${span(place)} ${text(message)}`;
	});
	const rest = problems.length - lines.length;
	return fold(`Problems and notes (${problems.length})`, lines.join("\n") + (rest > 0 ? `\n- … and ${rest} more` : ""));
}
function footer({ baseline }, { commit, runUrl }) {
	const base = baseline.kind === "found" ? `base: ${span(baseline.from)}` : text(baseline.because);
	return `<sub>${[
		...commit ? [commit.slice(0, 12)] : [],
		base,
		...runUrl ? [`[workflow run](${runUrl})`] : []
	].join(" · ")}</sub>`;
}
function fold(summary, body) {
	return `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`;
}

// src/report/terminal.ts
const verdicts = {
	pass: {
		icon: "✅",
		style: "green"
	},
	fail: {
		icon: "❌",
		style: "red"
	},
	inconclusive: {
		icon: "❔",
		style: "yellow"
	},
	error: {
		icon: "🚫",
		style: "red"
	}
};
const mostRows = 50;
const mostSweeps = 5;
function terminal(report, paint) {
	const { icon, style } = verdicts[report.verdict];
	return harmless(`${[
		`${icon} ${paint("bold", paint(style, `lossgate: ${report.headline}`))}`,
		report.advice === "" ? "" : paint("dim", report.advice),
		...changedRules(report).map((change) => `${paint("yellow", "rules changed")} ${require_formats.plain(change, 300)}`),
		table(report, paint),
		curve(report, paint),
		...sweeps(report, paint),
		findings(report, paint),
		whatToTry(report).map(({ rule, advice }) => paint("dim", `→ ${rule}: ${advice}`)).join("\n"),
		problems(report, paint)
	].filter((part) => part !== "").join("\n\n")}\n`);
}
function harmless(log) {
	return log.replace(/::/g, ":​:").replace(/##\[/g, "#​#[");
}
function table(report, paint) {
	const all = rows(report);
	if (all.length === 0) return "";
	const kept = columns(report);
	const [heading = "", ...body] = aligned([headings(report), ...all.slice(0, mostRows)].map((row) => kept.map((column) => row[column])), kept.map((column) => [
		"run",
		"trend",
		"verdict"
	].includes(column)));
	const rest = all.length - mostRows;
	return [
		paint("dim", heading),
		...body,
		...rest > 0 ? [`… and ${rest} more runs`] : []
	].join("\n");
}
function aligned(lines, left) {
	const widths = left.map((_, i) => Math.max(...lines.map((line) => line[i]?.length ?? 0)));
	return lines.map((line) => line.map((value, i) => left[i] ? value.padEnd(widths[i] ?? 0) : value.padStart(widths[i] ?? 0)).join("  ").trimEnd());
}
function sweeps(report, paint) {
	return report.sweeps.slice(0, mostSweeps).map((sweep) => {
		const { headings, lines, note } = sweepTable(sweep);
		const [heading = "", ...body] = aligned([headings, ...lines], headings.map((_, i) => i === 0));
		return [
			paint("dim", heading),
			...body,
			...note === "" ? [] : [paint("dim", note)]
		].join("\n");
	});
}
function curve(report, paint) {
	const [run] = report.runs;
	const [first] = run?.curves ?? [];
	if (!run || !first || first.plot.at.length < 3) return "";
	const legend = `${paint("blue", "·")} train  ${paint("yellow", "●")} val`;
	return `${require_formats.plain(first.metric)} of ${require_formats.plain(run.name)}   ${legend}\n${draw(first, paint).join("\n")}`;
}
const height = 9;
function draw(curve, paint) {
	const { axis } = curve;
	const plot = drawable(curve);
	const series = [{
		mark: paint("blue", "·"),
		values: plot.train ?? []
	}, {
		mark: paint("yellow", "●"),
		values: plot.val ?? []
	}];
	const finite = series.flatMap(({ values }) => values.filter((value) => value !== null));
	const [low, high] = [Math.min(...finite), Math.max(...finite)];
	const lines = Array.from({ length: height }, () => plot.at.map(() => " "));
	for (const { mark, values } of series) values.forEach((value, column) => {
		if (value === null) return;
		const line = lines[high > low ? Math.round((high - value) / (high - low) * 8) : 0];
		if (line) line[column] = mark;
	});
	const width = Math.max(number(low).length, number(high).length);
	const side = (index) => index === 0 ? number(high) : index === 8 ? number(low) : "";
	const ends = `${number(plot.at[0] ?? 0)} … ${number(plot.at.at(-1) ?? 0)} (${axis})`;
	return [...lines.map((line, index) => `${side(index).padStart(width)} ┤${line.join("").trimEnd()}`), `${" ".repeat(width)} └ ${ends}`];
}
function findings(report, paint) {
	const { told, passed } = tellFindings(report);
	const lines = told.slice(0, 200).map((one) => {
		const run = report.runs.length > 1 ? `${one.run}: ` : "";
		return `${sign(one, paint)} ${one.rules.join(", ").padEnd(12)} ${run}${one.message}`;
	});
	const hidden = told.length - lines.length;
	return [
		...lines,
		...hidden > 0 ? [`… and ${hidden} more findings`] : [],
		...passed > 0 ? [`${paint("green", "✓")} ${passed} more findings, all of them pass`] : []
	].join("\n");
}
function sign(finding, paint) {
	const { status, level, waived } = finding;
	if (status === "pass") return paint("green", "✓");
	if (!hasFailed(finding)) return paint("dim", "?");
	if (holds(waived)) return paint("dim", "~");
	return level === "error" ? paint("red", "✗") : level === "warning" ? paint("yellow", "!") : paint("blue", "i");
}
function problems({ problems }, paint) {
	return problems.map(({ level, file, line, message }) => {
		const place = line === null ? file : `${file}:${line}`;
		return `${level === "error" ? paint("red", "error") : paint("dim", "note")} ${require_formats.plain(place, 200)}: ${message}`;
	}).join("\n");
}

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
Object.defineProperty(exports, "exitCode", {
  enumerable: true,
  get: function () {
    return exitCode;
  }
});
Object.defineProperty(exports, "failOns", {
  enumerable: true,
  get: function () {
    return failOns;
  }
});
Object.defineProperty(exports, "gate", {
  enumerable: true,
  get: function () {
    return gate;
  }
});
Object.defineProperty(exports, "harmless", {
  enumerable: true,
  get: function () {
    return harmless;
  }
});
Object.defineProperty(exports, "hasFailed", {
  enumerable: true,
  get: function () {
    return hasFailed;
  }
});
Object.defineProperty(exports, "holds", {
  enumerable: true,
  get: function () {
    return holds;
  }
});
Object.defineProperty(exports, "json", {
  enumerable: true,
  get: function () {
    return json;
  }
});
Object.defineProperty(exports, "longForm", {
  enumerable: true,
  get: function () {
    return longForm;
  }
});
Object.defineProperty(exports, "look", {
  enumerable: true,
  get: function () {
    return look;
  }
});
Object.defineProperty(exports, "markdown", {
  enumerable: true,
  get: function () {
    return markdown;
  }
});
Object.defineProperty(exports, "readInputs", {
  enumerable: true,
  get: function () {
    return readInputs;
  }
});
Object.defineProperty(exports, "refuse", {
  enumerable: true,
  get: function () {
    return refuse;
  }
});
Object.defineProperty(exports, "terminal", {
  enumerable: true,
  get: function () {
    return terminal;
  }
});
Object.defineProperty(exports, "wildcard", {
  enumerable: true,
  get: function () {
    return wildcard;
  }
});