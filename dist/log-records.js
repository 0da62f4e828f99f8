const require_reading = require("./reading.js");
let node_zlib = require("node:zlib");

// src/formats/binary/log-records.ts
const blockBytes = 32768;
const headerBytes = 7;
const part = {
	full: 1,
	first: 2,
	middle: 3,
	last: 4
};
const typeChecksums = [
	0,
	part.full,
	part.first,
	part.middle,
	part.last
].map((type) => (0, node_zlib.crc32)(Uint8Array.of(type)));
const maxRecordBytes = 67108864;
var LogRecords = class {
	bytes = /* @__PURE__ */ new Uint8Array(0);
	offset = 0;
	isTruncated = false;
	#source;
	constructor(source, magicBytes) {
		this.#source = source;
		source.skip(magicBytes);
	}
	next() {
		const parts = [];
		let length = 0;
		for (;;) {
			const type = this.#nextPart();
			if (type === null) {
				this.isTruncated ||= parts.length > 0;
				return false;
			}
			if ((type === part.full || type === part.first) !== (parts.length === 0)) throw new require_reading.FormatError("expected the next part of a record, got a part of another");
			parts.push(this.bytes);
			length += this.bytes.length;
			if (length > maxRecordBytes) throw new require_reading.FormatError("expected a record of at most 64 MiB, got a longer one");
			if (type !== part.full && type !== part.last) continue;
			if (type === part.last) this.bytes = Buffer.concat(parts);
			return true;
		}
	}
	#nextPart() {
		const source = this.#source;
		const left = blockBytes - source.offset % blockBytes;
		if (left < headerBytes) source.skip(left);
		const isWhole = source.ensure(headerBytes);
		this.offset = source.offset;
		if (!isWhole) return this.#end(source.at < source.end);
		const { bytes, at } = source;
		const checksum = bytes.readUInt32LE(at);
		const length = bytes.readUInt16LE(at + 4);
		const type = bytes[at + 6] ?? 0;
		const end = this.offset + headerBytes + length;
		if (end > source.size) return this.#end(true);
		source.at += headerBytes;
		if (!source.ensure(length)) return this.#end(true);
		this.bytes = Uint8Array.from(source.bytes.subarray(source.at, source.at + length));
		source.at += length;
		if (type >= part.full && type <= part.last && (0, node_zlib.crc32)(this.bytes, typeChecksums[type]) === checksum) return type;
		if (end === source.size) return this.#end(true);
		throw new require_reading.FormatError("wrong checksum of a part of a record");
	}
	#end(isTruncated) {
		this.isTruncated = isTruncated;
		return null;
	}
};

Object.defineProperty(exports, "LogRecords", {
  enumerable: true,
  get: function () {
    return LogRecords;
  }
});