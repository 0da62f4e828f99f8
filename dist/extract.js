const require_problems = require("./problems.js");
const require_entries = require("./entries.js");
const require_reading = require("./reading.js");
let node_fs = require("node:fs");
let node_stream = require("node:stream");
let node_zlib = require("node:zlib");
let node_path = require("node:path");

// src/artifacts/zip/extract.ts
const maxInflatedAtOnce = 1024 ** 2;
const chunkBytes = 65536;
async function extractZip(file, directory, name, limits = require_entries.defaultLimits) {
	if ((0, node_fs.readdirSync)(directory).length > 0) throw new Error(`expected an empty directory: ${directory}`);
	const open = (0, node_fs.openSync)(file, "r");
	const zip = {
		size: (0, node_fs.fstatSync)(open).size,
		read: (into, at, length, position) => (0, node_fs.readSync)(open, into, at, length, position)
	};
	try {
		for (const entry of await require_entries.readEntries(zip, limits)) await write(zip, entry, (0, node_path.join)(directory, entry.path)).catch((thrown) => rethrow(thrown, entry));
	} catch (thrown) {
		for (const child of (0, node_fs.readdirSync)(directory)) (0, node_fs.rmSync)((0, node_path.join)(directory, child), { recursive: true });
		throw thrown instanceof require_entries.ZipError ? new require_problems.InputError([require_problems.error(name, thrown.message)]) : thrown;
	} finally {
		(0, node_fs.closeSync)(open);
	}
}
async function write(zip, entry, path) {
	(0, node_fs.mkdirSync)(entry.isDirectory ? path : (0, node_path.dirname)(path), { recursive: true });
	if (entry.isDirectory) return;
	const file = (0, node_fs.openSync)(path, "wx", 420);
	try {
		let size = 0;
		let crc = 0;
		for await (const chunk of contents(zip, entry)) {
			size += chunk.length;
			if (size > entry.size) throw sizeError(entry, "more");
			crc = (0, node_zlib.crc32)(chunk, crc);
			(0, node_fs.writeFileSync)(file, chunk);
		}
		if (size < entry.size) throw sizeError(entry, require_reading.formatInteger(size));
		if (crc !== entry.crc) throw new require_entries.ZipError(`wrong checksum of ${require_entries.quoteName(entry.path)}`);
	} finally {
		(0, node_fs.closeSync)(file);
	}
}
function contents(zip, { isDeflated, size, start, end }) {
	const chunks = require_entries.readChunks(zip, start, end);
	if (!isDeflated) return chunks;
	if (Math.max(size, end - start) > maxInflatedAtOnce) return (0, node_stream.pipeline)(chunks, (0, node_zlib.createInflateRaw)({ chunkSize: chunkBytes }), () => {});
	return [(0, node_zlib.inflateRawSync)(Buffer.concat([...chunks]), { maxOutputLength: Math.max(size, 1) })];
}
function rethrow(thrown, entry) {
	if (!(thrown instanceof Error && "code" in thrown)) throw thrown;
	const code = String(thrown.code);
	if (code === "ERR_BUFFER_TOO_LARGE") throw sizeError(entry, "more");
	if (code.startsWith("Z_")) throw new require_entries.ZipError(`expected deflated bytes in ${require_entries.quoteName(entry.path)}: ${thrown.message}`);
	if (!/^E[A-Z0-9]+$/.test(code)) throw thrown;
	throw new require_entries.ZipError(`could not write ${require_entries.quoteName(entry.path)}: ${code}`);
}
function sizeError({ path, size }, actual) {
	return new require_entries.ZipError(`expected ${require_reading.formatInteger(size)} bytes in ${require_entries.quoteName(path)} by its header, got ${actual}`);
}

exports.extractZip = extractZip;