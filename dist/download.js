const require_rolldown_runtime = require("./rolldown-runtime.js");
const require_problems = require("./problems.js");
const require_http_error = require("./http-error.js");
const require_gate = require("./gate.js");
let node_fs = require("node:fs");
let node_os = require("node:os");
let node_crypto = require("node:crypto");
let node_path = require("node:path");
let node_fs_promises = require("node:fs/promises");
let node_stream_promises = require("node:stream/promises");

// src/artifacts/extract.ts
const maxHashedAtOnce = 1048576;
const unnamedFile = "artifact";
async function extractArtifact({ name, directory, digest }, to) {
	const files = (0, node_fs.readdirSync)(directory);
	const [file] = files;
	if (file === void 0 || files.length > 1) throw new require_problems.InputError([require_problems.error(`artifact ${name}`, `expected one file, got ${files.length}`)]);
	const path = (0, node_path.join)(directory, file);
	if (digest !== null) await checkDigest(path, name, digest);
	if (await isZip(path, file)) {
		const { extractZip } = await Promise.resolve().then(() => require("./extract.js"));
		await extractZip(path, to, `artifact ${name}`);
	} else (0, node_fs.renameSync)(path, (0, node_path.join)(to, file));
	(0, node_fs.rmSync)(path, { force: true });
}
async function checkDigest(path, name, digest) {
	const hash = (0, node_crypto.createHash)("sha256");
	if ((0, node_fs.statSync)(path).size <= maxHashedAtOnce) hash.update((0, node_fs.readFileSync)(path));
	else await (0, node_stream_promises.pipeline)((0, node_fs.createReadStream)(path), hash);
	const actual = `sha256:${hash.digest("hex")}`;
	if (actual !== digest) throw new require_problems.InputError([require_problems.error(`artifact ${name}`, `expected the digest ${digest}, got ${actual}`)]);
}
async function isZip(path, file) {
	if (file !== "artifact") return file.toLowerCase().endsWith(".zip");
	const handle = await (0, node_fs_promises.open)(path);
	try {
		const { buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0);
		return buffer.toString("latin1") === "PK";
	} finally {
		await handle.close();
	}
}

// src/artifacts/temp-dir.ts
function isFileName(name) {
	return /^[^"\\/:<>|*?\0-\x1f]{1,255}$/.test(name) && !/^\.{1,2}$/.test(name);
}
function makeTempDir() {
	try {
		return (0, node_fs.mkdtempSync)((0, node_path.join)(process.env["RUNNER_TEMP"] || (0, node_os.tmpdir)(), "lossgate-"));
	} catch {
		return (0, node_fs.mkdtempSync)((0, node_path.join)((0, node_os.tmpdir)(), "lossgate-"));
	}
}
function makeArtifactDir(name, root) {
	if (!isFileName(name)) throw new require_problems.InputError([require_problems.error("artifact", `expected a valid directory name, got ${JSON.stringify(name.slice(0, 100))}`)]);
	const other = (0, node_fs.readdirSync)(root).find((existing) => foldName(existing) === foldName(name));
	if (other !== void 0) throw new require_problems.InputError([require_problems.error(`artifact ${name}`, `expected a name that differs from other artifacts by more than case, got ${require_problems.sanitizeLine(name)} and ${require_problems.sanitizeLine(other)}`)]);
	const directory = (0, node_path.join)(root, name);
	(0, node_fs.mkdirSync)(directory);
	return directory;
}
function foldName(name) {
	return name.normalize("NFC").toLowerCase();
}

// src/artifacts/download.ts
var download_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({ downloadMatching: () => downloadMatching });
const maxDownloadBytes = 2 ** 30;
const maxParallel = 8;
const progressInterval = 50;
const maxNamed = 10;
async function downloadMatching(source, pattern, onProgress) {
	const listed = await source.list().catch((thrown) => {
		const message = `could not list the artifacts of ${source.name}: ${require_problems.errorMessage(thrown)}`;
		throw new require_problems.InputError([require_problems.error("input artifact", message)]);
	});
	const root = makeTempDir();
	const matching = listed.filter(({ name }) => require_gate.matchesWildcard(pattern, name));
	if (matching.length === 0) return {
		root,
		directories: [],
		notes: [noMatch(listed, pattern, source.name)]
	};
	const directories = [];
	const errors = [];
	const queue = matching.values();
	let done = 0;
	const work = async () => {
		for (const artifact of queue) {
			if (errors.length >= maxParallel) break;
			const { name } = artifact;
			try {
				const path = name === pattern ? root : makeArtifactDir(name, root);
				await downloadArtifact(source, artifact, path);
				directories.push({
					name,
					path
				});
			} catch (thrown) {
				if (thrown instanceof require_problems.InputError) errors.push(...thrown.problems);
				else errors.push(require_problems.error(`artifact ${name}`, `could not be downloaded: ${require_http_error.httpErrorMessage(thrown)}`));
			}
			if (++done % progressInterval === 0) onProgress(`Downloaded ${done} of ${matching.length} artifacts`);
		}
	};
	await Promise.all(Array.from({ length: maxParallel }, work));
	if (errors.length > 0) throw new require_problems.InputError(errors);
	return {
		root,
		directories,
		notes: []
	};
}
async function downloadArtifact(source, artifact, directory) {
	const { name, bytes, digest, expired } = artifact;
	if (expired) throw new Error("it has expired");
	if (bytes > maxDownloadBytes) throw new Error(`expected at most ${maxDownloadBytes} bytes, got ${bytes}`);
	const stored = makeTempDir();
	await source.download(artifact, stored);
	await extractArtifact({
		name,
		directory: stored,
		digest
	}, directory);
}
function noMatch(listed, pattern, source) {
	const names = listed.slice(0, maxNamed).map(({ name }) => name);
	const rest = listed.length > names.length ? ` and ${listed.length - names.length} more` : "";
	const available = names.length === 0 ? "none" : `${names.join(", ")}${rest}`;
	return require_problems.note("input artifact", `no artifact of ${source} matches ${pattern} (available: ${available})`);
}

Object.defineProperty(exports, "downloadArtifact", {
  enumerable: true,
  get: function () {
    return downloadArtifact;
  }
});
Object.defineProperty(exports, "downloadMatching", {
  enumerable: true,
  get: function () {
    return downloadMatching;
  }
});
Object.defineProperty(exports, "download_exports", {
  enumerable: true,
  get: function () {
    return download_exports;
  }
});
Object.defineProperty(exports, "isFileName", {
  enumerable: true,
  get: function () {
    return isFileName;
  }
});
Object.defineProperty(exports, "makeTempDir", {
  enumerable: true,
  get: function () {
    return makeTempDir;
  }
});
Object.defineProperty(exports, "maxDownloadBytes", {
  enumerable: true,
  get: function () {
    return maxDownloadBytes;
  }
});
Object.defineProperty(exports, "unnamedFile", {
  enumerable: true,
  get: function () {
    return unnamedFile;
  }
});