const require_reading = require("./reading.js");

// src/reading/bytes/protobuf.ts
const wireType = {
	varint: 0,
	fixed64: 1,
	bytes: 2,
	fixed32: 5
};
function fieldTag(field, type) {
	return field * 8 + type;
}
const tooLong = "expected a field within its message, got a longer one";
const empty = /* @__PURE__ */ new Uint8Array(0);
var ProtobufReader = class {
	bytes = empty;
	view = new DataView(empty.buffer);
	at = 0;
	reset(bytes, at) {
		if (this.bytes !== bytes) {
			this.bytes = bytes;
			this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
		}
		this.at = at;
		return this;
	}
	varint() {
		const short = this.#short();
		if (short >= 0) return short;
		const value = this.#long();
		return value < 0 ? value + 2 ** 64 : value;
	}
	int64() {
		const short = this.#short();
		return short >= 0 ? short : this.#long();
	}
	#short() {
		const { bytes, at } = this;
		let byte = bytes[at] ?? 0;
		let value = byte & 127;
		this.at = at + 1;
		if (byte < 128) return value;
		byte = bytes[at + 1] ?? 0;
		value |= (byte & 127) << 7;
		this.at = at + 2;
		if (byte < 128) return value;
		byte = bytes[at + 2] ?? 0;
		value |= (byte & 127) << 14;
		this.at = at + 3;
		if (byte < 128) return value;
		byte = bytes[at + 3] ?? 0;
		value |= (byte & 127) << 21;
		this.at = at + 4;
		if (byte < 128) return value;
		this.at = at;
		return -1;
	}
	#long() {
		let low = 0;
		let middle = 0;
		let high = 0;
		for (let count = 0; count < 10; count++) {
			const byte = this.bytes[this.at++] ?? 0;
			const bits = byte & 127;
			if (count < 4) low |= bits << count * 7;
			else if (count < 8) middle |= bits << count * 7 - 28;
			else high |= bits << count * 7 - 56;
			if (byte < 128) return (high << 24 >> 24) * 2 ** 56 + middle * 2 ** 28 + low;
		}
		throw new require_reading.FormatError("expected a varint of at most ten bytes, got more");
	}
	float(end) {
		const at = this.#advance(4, end);
		return this.view.getFloat32(at, true);
	}
	double(end) {
		const at = this.#advance(8, end);
		return this.view.getFloat64(at, true);
	}
	endOfBytes(end) {
		const to = this.varint() + this.at;
		if (to > end) throw new require_reading.FormatError(tooLong);
		return to;
	}
	skip(tag, end) {
		switch (tag & 7) {
			case wireType.varint:
				this.int64();
				return;
			case wireType.fixed64:
				this.at += 8;
				return;
			case wireType.bytes:
				this.at = this.endOfBytes(end);
				return;
			case wireType.fixed32:
				this.at += 4;
				return;
			default: throw new require_reading.FormatError(`expected a protobuf field, got wire type ${tag & 7}`);
		}
	}
	expectEnd(end) {
		if (this.at !== end) throw new require_reading.FormatError(tooLong);
	}
	text(end) {
		const text = Buffer.from(this.bytes.buffer, this.bytes.byteOffset + this.at, end - this.at).toString();
		this.at = end;
		return text;
	}
	#advance(bytes, end) {
		const { at } = this;
		if (at + bytes > end) throw new require_reading.FormatError(tooLong);
		this.at = at + bytes;
		return at;
	}
};

Object.defineProperty(exports, "ProtobufReader", {
  enumerable: true,
  get: function () {
    return ProtobufReader;
  }
});
Object.defineProperty(exports, "fieldTag", {
  enumerable: true,
  get: function () {
    return fieldTag;
  }
});
Object.defineProperty(exports, "wireType", {
  enumerable: true,
  get: function () {
    return wireType;
  }
});