const require_lossgate_runs = require("./lossgate-runs.js");

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
		if (this.bytes.length >= maxBuffer) throw new require_lossgate_runs.FormatError(`expected at most ${maxBuffer / 1024 / 1024} MiB in one line or value, got more`, this.errorLine);
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

Object.defineProperty(exports, "ByteSource", {
  enumerable: true,
  get: function () {
    return ByteSource;
  }
});
Object.defineProperty(exports, "inMemory", {
  enumerable: true,
  get: function () {
    return inMemory;
  }
});