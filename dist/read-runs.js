const require_rolldown_runtime = require("./rolldown-runtime.js");
const require_inputs = require("./inputs.js");
const require_sanitize = require("./sanitize.js");
const require_error_message = require("./error-message.js");
const require_file = require("./file.js");
const require_format_error = require("./format-error.js");
const require_catalog = require("./catalog.js");
let node_fs = require("node:fs");
let node_path = require("node:path");

// src/artifacts/find.ts
const skippedDirectories = /* @__PURE__ */ new Set([
	"node_modules",
	"venv",
	"env",
	"site-packages",
	"__pycache__"
]);
async function findFiles({ root, paths, followsLinks }, except = []) {
	const files = /* @__PURE__ */ new Map();
	const problems = [];
	const add = (absolute, by, parent) => {
		if (files.get(absolute)?.by === "name") return;
		const within = followsLinks ? null : require_file.isWithin(absolute, root) ? root : parent;
		const path = (0, node_path.relative)(root, absolute).split(node_path.sep).join("/");
		if (by !== "search" && within !== null && require_file.escapesRoot(absolute, within)) problems.push(escaped(path));
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
			if (!followsLinks && require_file.isWithin(absolute, root) && require_file.escapesRoot(absolute, root)) problems.push(escaped(path));
			else problems.push(...walk(absolute, (file) => add(file, "search", absolute)));
		} else if (stat?.isFile()) add(absolute, "name", (0, node_path.dirname)(absolute));
		else if (stat) problems.push(require_inputs.error(path, "expected a file or a directory"));
		else if (/[*?[\]{}!]/.test(path)) for (const file of await glob(path, root)) add(file, "pattern", (0, node_path.dirname)(file));
		else problems.push(require_inputs.error(path, "no such file or directory"));
	}
	if (problems.length > 0) throw new require_inputs.InputError(problems);
	for (const { absolute } of except) if (files.get(absolute)?.by !== "name") files.delete(absolute);
	return [...files.values()].sort((a, b) => a.path < b.path ? -1 : 1);
}
function escaped(path) {
	return require_inputs.error(path, "expected a path within its directory, got a link that leads out of it or into .git");
}
function walk(directory, add) {
	let entries;
	try {
		entries = (0, node_fs.readdirSync)(directory, { withFileTypes: true });
	} catch (thrown) {
		return [require_inputs.error(directory, `could not read the directory: ${require_error_message.errorMessage(thrown)}`)];
	}
	return entries.flatMap((entry) => {
		const path = `${directory}${node_path.sep}${entry.name}`;
		if (entry.isFile()) add(path);
		return entry.isDirectory() && !entry.name.startsWith(".") && !skippedDirectories.has(entry.name) ? walk(path, add) : [];
	});
}
async function glob(pattern, cwd) {
	const { glob } = await Promise.resolve().then(() => require("./dist.js"));
	const ignore = [...skippedDirectories].map((name) => `**/${name}/**`);
	return (await glob(require_file.toGlob(pattern), {
		cwd,
		absolute: true,
		ignore,
		followSymbolicLinks: false
	})).map((file) => (0, node_path.resolve)(file));
}

// src/reading/bytes/source.ts
function inMemory(bytes) {
	return {
		size: bytes.length,
		read: (into, at, length, position) => {
			const part = bytes.subarray(position, position + length);
			into.set(part, at);
			return part.length;
		}
	};
}
const defaultChunk = 262144;
const maxBuffer = 67108864;
const alignment = 48;
var ByteSource = class {
	bytes;
	view;
	at = 0;
	end = 0;
	size;
	#read;
	#position = 0;
	constructor({ size, read }, chunk = defaultChunk) {
		this.size = size;
		this.#read = read;
		this.bytes = allocate(Math.min(size + 1, chunk));
		this.view = viewOf(this.bytes);
	}
	get offset() {
		return this.#position - (this.end - this.at);
	}
	readMore() {
		if (this.#position >= this.size) return false;
		const ahead = this.end - this.at;
		if (this.at > 0) this.bytes.copyWithin(0, this.at, this.end);
		else if (ahead === this.bytes.length) this.#grow();
		this.at = 0;
		this.end = ahead;
		const count = this.#read(this.bytes, ahead, this.bytes.length - ahead, this.#position);
		this.end += count;
		this.#position = count === 0 ? this.size : this.#position + count;
		return count > 0;
	}
	ensure(count) {
		while (this.end - this.at < count) if (!this.readMore()) return false;
		return true;
	}
	skip(count) {
		const ahead = this.end - this.at;
		if (count <= ahead) {
			this.at += count;
			return true;
		}
		const position = this.#position + count - ahead;
		this.#position = Math.min(position, this.size);
		this.at = 0;
		this.end = 0;
		return position <= this.size;
	}
	get errorLine() {
		return null;
	}
	#grow() {
		if (this.bytes.length >= maxBuffer) throw new require_format_error.FormatError(`expected at most ${maxBuffer / 1024 / 1024} MiB in one line or value, got more`, this.errorLine);
		const wider = allocate(this.bytes.length * 2);
		this.bytes.copy(wider, 0, 0, this.end);
		this.bytes = wider;
		this.view = viewOf(wider);
	}
};
function viewOf({ buffer, byteOffset, length }) {
	return new DataView(buffer, byteOffset, length);
}
function allocate(length) {
	return Buffer.from(new ArrayBuffer(length + alignment), alignment, length);
}

// src/reading/text/text-source.ts
var TextSource = class extends ByteSource {
	line = 1;
	depth = 0;
	isHead;
	isTruncated = false;
	constructor(contents, { isHead = false, chunk } = {}) {
		super(contents, chunk);
		this.isHead = isHead;
	}
	get errorLine() {
		return this.line;
	}
};
function headSource({ head }) {
	return new TextSource(inMemory(Buffer.from(head)), { isHead: true });
}

// src/artifacts/open.ts
const headBytes = 65536;
const maxUtf16Bytes = 67108864;
function openFile({ path, absolute, by, within }) {
	return {
		path,
		by,
		open: () => openArtifact(path, absolute, within)
	};
}
function openArtifact(path, absolute, within) {
	const size = (0, node_fs.statSync)(absolute, { throwIfNoEntry: false })?.size ?? 0;
	let raw;
	let head;
	const start = () => {
		raw ??= readStart(absolute, Math.min(size, headBytes));
		return raw;
	};
	const contents = () => size <= headBytes ? inMemory(start()) : {
		size,
		read: (into, at, length, from) => readAt(absolute, into, at, length, from)
	};
	return {
		path,
		size,
		get headBytes() {
			return start();
		},
		get head() {
			head ??= decode(start()).replace(/(?<!\ufffd)\ufffd+$/, "");
			return head;
		},
		open: () => new ByteSource(contents()),
		openText: () => decodeSource(new TextSource(contents())),
		sibling: (name) => {
			const neighbour = (0, node_path.resolve)((0, node_path.dirname)(absolute), name);
			if (!((0, node_fs.statSync)(neighbour, { throwIfNoEntry: false })?.isFile() === true) || within !== null && require_file.escapesRoot(neighbour, within)) return null;
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
function isUtf16(bytes) {
	return bytes[0] === 255 && bytes[1] === 254;
}
function decode(bytes) {
	return new TextDecoder(isUtf16(bytes) ? "utf-16le" : "utf-8").decode(bytes);
}
function decodeSource(source) {
	source.ensure(3);
	const { bytes, end } = source;
	if (end >= 3 && bytes[0] === 239 && bytes[1] === 187 && bytes[2] === 191) source.at = 3;
	if (end < 2 || !isUtf16(bytes)) return source;
	if (source.size > maxUtf16Bytes) {
		const [limit, actual] = [maxUtf16Bytes, source.size].map((bytes) => Math.round(bytes / 1024 ** 2));
		throw new require_format_error.FormatError(`expected at most ${limit} MiB of UTF-16 text, got ${actual} MiB`);
	}
	source.ensure(source.size);
	return new TextSource(inMemory(Buffer.from(decode(source.bytes.subarray(source.at, source.end)))));
}

// src/curves/run-names.ts
const generic = /^((train(ing|er)?|model|keras|fit|wandb|evals?)[-_. ]?)?(history(dict)?|histories|logs?|logger|training|metrics?|results?|summary|scalars|state|output|out|losses|loss|curves?|console|stdout|printed|dvclive|catboost_info|vis_data|tensorboard|tb(_logs)?|runs)$/i;
const maxLength = 80;
function runNames(paths) {
	const files = [...new Set(paths)];
	const parts = files.map(partsOf);
	const shared = sharedLength(parts);
	const short = parts.map((all) => all.slice(Math.min(shared, all.length - 1)).join("/"));
	const uses = count(short);
	const names = new Map(files.map((file, i) => {
		const name = short[i] ?? file;
		return [file, uses.get(name) === 1 ? name : `${name}/${file.split("/").findLast((part) => part !== "")}`];
	}));
	return numbered(paths.map((path) => shortened(names.get(path) ?? path)));
}
function shortened(name) {
	const line = require_sanitize.sanitizeLine(name, Number.POSITIVE_INFINITY) || "run";
	return line.length <= maxLength ? line : `…${line.slice(-79)}`;
}
function numbered(names) {
	const uses = count(names);
	const seen = /* @__PURE__ */ new Map();
	return names.map((name) => {
		if (uses.get(name) === 1) return name;
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

// src/reading/console/console-log.ts
const otherKinds = /\.(csv|tsv|jsonl?|ndjson|ya?ml|toml|xml|html?|svg|md|rst|tex|bib|ipynb|py|pyi|[cm]?[jt]sx?|c|cc|cpp|cu|h|hpp|go|rs|java|r|jl|sh)$/i;
function mayBeConsoleLog({ path, head }) {
	return !otherKinds.test(path) && !head.includes("\0");
}

// src/formats/index.ts
const folders = [
	{
		mayHold: () => true,
		load: () => Promise.resolve().then(() => require("./binary.js")).then((n) => n.binary_exports)
	},
	{
		mayHold: isText,
		load: () => Promise.resolve().then(() => require("./run-dir.js"))
	},
	{
		mayHold: isText,
		load: () => Promise.resolve().then(() => require("./json.js"))
	},
	{
		mayHold: isPlainText,
		load: () => Promise.resolve().then(() => require("./csv2.js"))
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
function isText({ head }) {
	return !head.includes("\0");
}
function isPlainText(artifact) {
	return isText(artifact) && !/^\s*[[{]/.test(artifact.head);
}

// src/formats/settings.ts
const maxBytes = 262144;
async function readSettings({ size, openText }) {
	if (size > maxBytes) return null;
	const source = openText();
	source.ensure(source.size);
	const text = source.bytes.toString("utf8", source.at, source.end);
	const { parseDocument } = await Promise.resolve().then(() => require("./dist2.js")).then((n) => /* @__PURE__ */ require_rolldown_runtime.__toESM(n.require_dist(), 1));
	const document = parseDocument(text, { logLevel: "silent" });
	if (document.errors.length > 0) return null;
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
	"hyperparams.yaml"
];
const maxParams = 200;
const maxNameLength = 200;
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
		if (name === "" || name === "__proto__" || name.length > maxNameLength || secretName.test(name)) return;
		params.set(name, value);
	}
}

// src/formats/read-runs.ts
async function readRuns(candidates, { columns, format: forced }) {
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
const isLookedAt = matchesAnyPattern(require_catalog.catalog.flatMap(({ files }) => files));
const namesOfHistories = historyNames(require_catalog.catalog);
async function formatOf({ path, by, open }, columns, forced) {
	if (by === "search" && !isLookedAt(path)) return null;
	const artifact = open();
	const known = await detectFormat(artifact, columns);
	const named = by === "name" || announcesHistory(artifact);
	const format = forced !== null && (known || named) ? (await allFormats()).find(({ id }) => id === forced) : known;
	if (!format && named) throw new require_format_error.FormatError(unknown(artifact));
	return format ?? null;
}
async function detectFormat(artifact, columns) {
	for (const format of await formatsFor(artifact)) if (await format.matches(artifact, columns)) return format;
}
function broken(path, thrown) {
	if (thrown instanceof require_format_error.FormatError) return require_inputs.error(thrown.file ?? path, thrown.message, thrown.line);
	if (thrown instanceof Error && "syscall" in thrown) return require_inputs.error(path, `expected a file that can be read: ${thrown.message}`);
	throw thrown;
}
function announcesHistory({ path, head }) {
	return namesOfHistories.has(path.slice(path.lastIndexOf("/") + 1)) && (head.trim() === "" || head.includes("\0"));
}
function unknown({ size, head }) {
	const expected = `expected a training history (${supportedFormats})`;
	if (size === 0 || head.trim() === "") return `${expected}; the file is empty`;
	if (head.includes("\0")) return `${expected}; the file is binary`;
	return `${expected}; no format knows this text: ${JSON.stringify(head.trim().slice(0, 60))}`;
}
const supportedFormats = "Keras histories, TensorBoard event files, and what else `lossgate formats` lists";

Object.defineProperty(exports, "ByteSource", {
  enumerable: true,
  get: function () {
    return ByteSource;
  }
});
Object.defineProperty(exports, "TextSource", {
  enumerable: true,
  get: function () {
    return TextSource;
  }
});
Object.defineProperty(exports, "findFiles", {
  enumerable: true,
  get: function () {
    return findFiles;
  }
});
Object.defineProperty(exports, "headSource", {
  enumerable: true,
  get: function () {
    return headSource;
  }
});
Object.defineProperty(exports, "inMemory", {
  enumerable: true,
  get: function () {
    return inMemory;
  }
});
Object.defineProperty(exports, "mayBeConsoleLog", {
  enumerable: true,
  get: function () {
    return mayBeConsoleLog;
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
Object.defineProperty(exports, "paramsOf", {
  enumerable: true,
  get: function () {
    return paramsOf;
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
Object.defineProperty(exports, "supportedFormats", {
  enumerable: true,
  get: function () {
    return supportedFormats;
  }
});