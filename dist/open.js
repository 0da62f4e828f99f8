const require_reading = require("./reading.js");
const require_entries = require("./entries.js");
let node_zlib = require("node:zlib");

// src/reading/zip/open.ts
const limits = {
	entries: 1e5,
	file: Number.POSITIVE_INFINITY,
	total: Number.POSITIVE_INFINITY,
	ratio: Number.POSITIVE_INFINITY
};
const windowBytes = 65536;
async function openZip(artifact) {
	const contents = contentsOf(artifact);
	const entries = await require_entries.readEntries(contents, limits).catch(rethrow);
	return {
		entries: new Map(entries.filter(({ isDirectory }) => !isDirectory).map((entry) => [entry.path, entry])),
		read: (entry, maxBytes) => unpack(contents, entry, maxBytes)
	};
}
function contentsOf(artifact) {
	let window = Buffer.alloc(0);
	let from = 0;
	return {
		size: artifact.size,
		read: (into, at, length, position) => {
			if (position < from || position + length > from + window.length) {
				window = require_reading.readRange(artifact.open(), position, Math.min(artifact.size, position + Math.max(length, windowBytes)));
				from = position;
			}
			return window.copy(into, at, position - from, position - from + length);
		}
	};
}
function unpack(contents, entry, maxBytes) {
	const { path, size, isDeflated, start, end, crc } = entry;
	if (Math.max(size, end - start) > maxBytes) throw new require_reading.FormatError(`expected at most ${require_reading.formatInteger(maxBytes)} bytes in ${require_entries.quoteName(path)}, got ${require_reading.formatInteger(size)}`);
	const packed = Buffer.concat([...require_entries.readChunks(contents, start, end)]);
	const bytes = isDeflated ? inflate(packed, entry) : packed;
	if (bytes.length !== size || (0, node_zlib.crc32)(bytes) !== crc) throw new require_reading.FormatError(`wrong size or checksum of ${require_entries.quoteName(path)}`);
	return bytes;
}
function inflate(packed, { path, size }) {
	try {
		return (0, node_zlib.inflateRawSync)(packed, { maxOutputLength: Math.max(size, 1) });
	} catch (thrown) {
		if (!(thrown instanceof Error && "code" in thrown)) throw thrown;
		throw new require_reading.FormatError(`expected deflated bytes in ${require_entries.quoteName(path)}: ${thrown.message}`);
	}
}
function rethrow(thrown) {
	throw thrown instanceof require_entries.ZipError ? new require_reading.FormatError(thrown.message) : thrown;
}

Object.defineProperty(exports, "openZip", {
  enumerable: true,
  get: function () {
    return openZip;
  }
});