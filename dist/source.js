const require_format_error = require("./format-error.js");

// src/reading/bytes/source.ts
const chunkBytes = 262144;
const maxAtOnce = 67108864;
const aligned = 48;
var ByteSource = class {
	bytes;
	view;
	at = 0;
	end = 0;
	line = 1;
	depth = 0;
	isHead;
	isCut = false;
	size;
	#read;
	#position = 0;
	constructor(size, read, { isHead = false, chunk = chunkBytes } = {}) {
		this.size = size;
		this.isHead = isHead;
		this.#read = read;
		this.bytes = allocate(Math.min(size + 1, chunk));
		this.view = viewOf(this.bytes);
	}
	get offset() {
		return this.#position - (this.end - this.at);
	}
	more() {
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
	has(count) {
		while (this.end - this.at < count) if (!this.more()) return false;
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
	#grow() {
		if (this.bytes.length >= maxAtOnce) throw new require_format_error.FormatError(`expected at most ${maxAtOnce / 1024 / 1024} MiB without an end to it, more came`, this.line);
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
	return Buffer.from(new ArrayBuffer(length + aligned), aligned, length);
}
function byteSource(bytes, options = {}) {
	const read = (into, at, length, position) => {
		const part = bytes.subarray(position, position + length);
		into.set(part, at);
		return part.length;
	};
	return new ByteSource(bytes.length, read, options);
}

Object.defineProperty(exports, "ByteSource", {
  enumerable: true,
  get: function () {
    return ByteSource;
  }
});
Object.defineProperty(exports, "byteSource", {
  enumerable: true,
  get: function () {
    return byteSource;
  }
});