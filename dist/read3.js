const require_rolldown_runtime = require("./rolldown-runtime.js");
const require_reading = require("./reading.js");
const require_summary = require("./summary.js");
const require_binary = require("./binary.js");
let node_zlib = require("node:zlib");
node_zlib = require_rolldown_runtime.__toESM(node_zlib, 1);

// src/formats/binary/parquet/output.ts
const minBulkCopy = 32;
var Output = class {
	bytes;
	at = 0;
	constructor(size) {
		this.bytes = Buffer.alloc(size);
	}
	literal(from, start, length) {
		const { bytes, at } = this;
		this.#expectRoom(length);
		if (length > minBulkCopy) bytes.set(from.subarray(start, start + length), at);
		else for (let index = 0; index < length; index++) bytes[at + index] = from[start + index] ?? 0;
		this.at = at + length;
	}
	copy(back, length) {
		const { bytes, at } = this;
		if (!(back > 0 && back <= at)) throw new require_reading.FormatError(`expected a copy from at most ${at} bytes back, got ${back}`);
		this.#expectRoom(length);
		for (let index = at; index < at + length; index++) bytes[index] = bytes[index - back] ?? 0;
		this.at = at + length;
	}
	#expectRoom(length) {
		if (length > this.bytes.length - this.at) throw new require_reading.FormatError(`expected ${this.bytes.length} bytes, got more`);
	}
};

// src/formats/binary/parquet/span.ts
var Span = class Span {
	bytes;
	at = 0;
	constructor(bytes) {
		this.bytes = bytes;
	}
	get left() {
		return this.bytes.length - this.at;
	}
	take(count) {
		const from = this.at;
		if (!(count >= 0 && count <= this.left)) throw new require_reading.FormatError(`expected ${count} bytes in a part of the Parquet file, got ${this.left}`);
		this.at = from + count;
		return from;
	}
	byte() {
		return this.bytes[this.take(1)] ?? 0;
	}
	uint(bytes) {
		const from = this.take(bytes);
		let value = 0;
		for (let index = bytes - 1; index >= 0; index--) value = value << 8 | (this.bytes[from + index] ?? 0);
		return value >>> 0;
	}
	part(count) {
		const from = this.take(count);
		return new Span(this.bytes.subarray(from, this.at));
	}
	varint() {
		let value = 0;
		for (let weight = 1; weight < 2 ** 70; weight *= 128) {
			const byte = this.byte();
			value += (byte & 127) * weight;
			if (byte < 128) return value;
		}
		throw new require_reading.FormatError("expected a number of at most 10 bytes in the Parquet file, got a longer one");
	}
	wideVarint() {
		let value = 0n;
		for (let shift = 0n; shift < 70n; shift += 7n) {
			const byte = this.byte();
			value |= BigInt(byte & 127) << shift;
			if (byte < 128) return value;
		}
		throw new require_reading.FormatError("expected a number of at most 10 bytes in the Parquet file, got a longer one");
	}
};

// src/formats/binary/parquet/lz4.ts
function unpackLz4(packed, size) {
	const span = new Span(packed);
	const out = new Output(size);
	while (span.left > 0) {
		const token = span.byte();
		const literal = lengthOf(span, token >> 4);
		out.literal(packed, span.take(literal), literal);
		if (span.left === 0) break;
		const back = span.uint(2);
		out.copy(back, lengthOf(span, token & 15) + 4);
	}
	return out.bytes.subarray(0, out.at);
}
function lengthOf(span, first) {
	let length = first;
	if (first < 15) return length;
	for (let byte = 255; byte === 255; length += byte) byte = span.byte();
	return length;
}

// src/formats/binary/parquet/snappy.ts
function unpackSnappy(packed, size) {
	const span = new Span(packed);
	const length = span.varint();
	if (length !== size) throw new require_reading.FormatError(`expected ${size} bytes, got ${length}`);
	const out = new Output(size);
	while (span.at < packed.length) {
		const tag = span.byte();
		const upper = tag >> 2;
		const kind = tag & 3;
		if (kind === 0) {
			const literal = upper < 60 ? upper + 1 : span.uint(upper - 59) + 1;
			out.literal(packed, span.take(literal), literal);
		} else if (kind === 1) out.copy((tag >> 5 << 8) + span.byte(), (upper & 7) + 4);
		else out.copy(span.uint(kind === 2 ? 2 : 4), upper + 1);
	}
	return out.bytes.subarray(0, out.at);
}

// src/formats/binary/parquet/codecs.ts
const codecNames = [
	"none",
	"Snappy",
	"gzip",
	"LZO",
	"Brotli",
	"LZ4 in Hadoop frames",
	"Zstandard",
	"LZ4"
];
async function loadCodec(codec) {
	const unpack = await loadUnpack(codec);
	const name = codecNames[codec] ?? `codec ${codec}`;
	if (unpack === null) throw new require_reading.FormatError(`expected a codec like Snappy, gzip or Zstandard, got ${name}`);
	return (packed, size) => {
		try {
			return unpack(packed, size);
		} catch (error) {
			if (!(error instanceof Error)) throw error;
			throw new require_reading.FormatError(`expected a page packed with ${name}: ${error.message}`);
		}
	};
}
async function loadUnpack(codec) {
	switch (codec) {
		case 0: return (packed) => packed;
		case 1: return unpackSnappy;
		case 2: return (packed, size) => node_zlib.default.gunzipSync(packed, { maxOutputLength: Math.max(size, 1) });
		case 4: return (packed, size) => node_zlib.default.brotliDecompressSync(packed, { maxOutputLength: Math.max(size, 1) });
		case 6: return zstd();
		case 7: return unpackLz4;
		default: return null;
	}
}
async function zstd() {
	if ("zstdDecompressSync" in node_zlib.default) return (packed, size) => node_zlib.default.zstdDecompressSync(packed, { maxOutputLength: Math.max(size, 1) });
	const { decompress } = await Promise.resolve().then(() => require("./esm.js"));
	return (packed, size) => Buffer.from(decompress(packed, new Uint8Array(size)));
}

// src/formats/binary/parquet/hybrid.ts
function readHybrid(span, width, count) {
	if (width > 32) throw new require_reading.FormatError(`expected numbers of at most 32 bits, got ${width}`);
	const values = new Uint32Array(count);
	for (let index = 0; index < count;) {
		const head = span.varint();
		if (head % 2 === 1) index = readPacked(span, width, values, index, (head - 1) / 2 * 8);
		else index = readRun(span, width, values, index, head / 2);
	}
	return values;
}
function readRun(span, width, values, from, length) {
	const to = Math.min(values.length, from + length);
	values.fill(span.uint(Math.ceil(width / 8)), from, to);
	return to;
}
function readPacked(span, width, values, from, length) {
	const to = Math.min(values.length, from + length);
	const bytes = Math.min(length / 8 * width, Math.max(span.left, Math.ceil((to - from) * width / 8)));
	const packed = span.bytes;
	const start = span.take(bytes);
	if (width === 1) for (let index = from; index < to; index++) {
		const bit = index - from;
		values[index] = (packed[start + (bit >> 3)] ?? 0) >> (bit & 7) & 1;
	}
	else for (let index = from; index < to; index++) values[index] = bitsAt(packed, start, (index - from) * width, width);
	return to;
}
function bitsAt(bytes, start, bit, width) {
	let value = 0;
	for (let read = 0; read < width;) {
		const at = bit + read;
		const shift = at % 8;
		const taken = Math.min(8 - shift, width - read);
		const byte = bytes[start + (at - shift) / 8] ?? 0;
		value += (byte >> shift & (1 << taken) - 1) * 2 ** read;
		read += taken;
	}
	return value;
}

// src/formats/binary/parquet/thrift.ts
const types = {
	yes: 1,
	no: 2,
	byte: 3,
	i16: 4,
	i32: 5,
	i64: 6,
	double: 7,
	binary: 8,
	list: 9,
	set: 10,
	struct: 12
};
const maxDepth = 32;
var Thrift = class Thrift {
	#span;
	#type;
	#depth;
	#isRead = false;
	constructor(span, type = types.struct, depth = 0) {
		if (depth > maxDepth) throw new require_reading.FormatError(`expected at most ${maxDepth} levels of metadata, got more`);
		this.#span = span;
		this.#type = type;
		this.#depth = depth;
	}
	fields(visit) {
		this.#expect(types.struct);
		let id = 0;
		for (let head = this.#span.byte(); head !== 0; head = this.#span.byte()) {
			id = head >> 4 === 0 ? zigzag$1(this.#span.varint()) : id + (head >> 4);
			const value = new Thrift(this.#span, head & 15, this.#depth + 1);
			visit(id, value);
			value.#skip();
		}
	}
	items(visit) {
		this.#expect(types.list, types.set);
		const head = this.#span.byte();
		const count = head >> 4 === 15 ? this.#span.varint() : head >> 4;
		if (count > this.#span.left) throw new require_reading.FormatError(`expected ${count} items of metadata, got the end of the file`);
		for (let index = 0; index < count; index++) {
			const item = new Thrift(this.#span, head & 15, this.#depth + 1);
			visit(item);
			if (isBoolean(head & 15)) this.#span.byte();
			else item.#skip();
		}
	}
	int() {
		this.#expect(types.i16, types.i32, types.i64);
		return zigzag$1(this.#span.varint());
	}
	boolean() {
		this.#expect(types.yes, types.no);
		return this.#type === types.yes;
	}
	text() {
		this.#expect(types.binary);
		const from = this.#span.take(this.#span.varint());
		return this.#span.bytes.toString("utf8", from, this.#span.at);
	}
	#expect(...expected) {
		this.#isRead = true;
		if (expected.includes(this.#type)) return;
		throw new require_reading.FormatError(`expected metadata of type ${expected.join(" or ")}, got ${this.#type}`);
	}
	#skip() {
		if (this.#isRead || isBoolean(this.#type)) return;
		if (this.#type === types.struct) this.fields(() => {});
		else if (this.#type === types.list || this.#type === types.set) this.items(() => {});
		else if (this.#type === types.binary) this.#span.take(this.#span.varint());
		else if (this.#type === types.byte) this.#span.take(1);
		else if (this.#type === types.double) this.#span.take(8);
		else this.int();
	}
};
function isBoolean(type) {
	return type === types.yes || type === types.no;
}
function zigzag$1(value) {
	return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
}

// src/formats/binary/parquet/footer.ts
const physical = {
	int32: 1,
	int64: 2,
	float: 4,
	double: 5
};
const byteArray = 6;
const maxMiB = 16;
const maxRowGroups = 2 ** 16;
function readFooter(artifact) {
	const { size } = artifact;
	const tail = require_reading.readRange(artifact.open(), Math.max(0, size - 8), size);
	if (tail.toString("latin1", 4) !== "PAR1") throw new require_reading.FormatError(`expected ${require_binary.magic} at the end of the file: it is cut off or encrypted`);
	const length = tail.readUInt32LE(0);
	if (length > size - 12) throw new require_reading.FormatError(`expected ${length} bytes of metadata, got a file of ${size} bytes`);
	if (length > maxMiB * 1024 * 1024) throw new require_reading.FormatError(`expected at most ${maxMiB} MiB of metadata, got more`);
	const from = size - 8 - length;
	return readMetadata(new Thrift(new Span(require_reading.readRange(artifact.open(), from, size - 8))), from);
}
function readMetadata(metadata, end) {
	let rows = 0;
	let range = null;
	const elements = [];
	const groups = [];
	metadata.fields((id, value) => {
		if (id === 2) value.items((item) => elements.push(readElement(item, elements.length)));
		if (id === 3) rows = value.int();
		if (id === 4) value.items((item) => groups.push(readGroup(item, end, groups.length)));
		if (id === 5) value.items((item) => {
			range = readPandasRange(item) ?? range;
		});
	});
	const all = leavesOf(elements).flatMap((leaf, index) => leaf === null ? [] : [{
		leaf,
		chunks: groups.map((group) => chunkOf(group, index))
	}]);
	if (!(rows >= 0)) throw new require_reading.FormatError(`expected a number of rows, got ${rows}`);
	const isText = ({ leaf }) => leaf.type === byteArray;
	return {
		rows,
		columns: all.filter((column) => !isText(column)),
		texts: all.filter(isText),
		range
	};
}
const pandasRange = /^\{"index_columns": \[\{"kind": "range", "name": "([^"\\]{1,200})", "start": (-?\d+), "stop": -?\d+, "step": (-?\d+)\}\]/;
function readPandasRange(entry) {
	let [key, text] = ["", ""];
	entry.fields((id, value) => {
		if (id === 1) key = value.text();
		if (id === 2) text = value.text();
	});
	const [, name, start, step] = key === "pandas" && pandasRange.exec(text) || [];
	return name === void 0 ? null : {
		name,
		start: Number(start),
		step: Number(step)
	};
}
function readElement(element, index) {
	if (index > 4096 * 4) throw new require_reading.FormatError(`expected at most ${require_reading.maxColumns} columns, got more`);
	let [type, repetition, name, children, converted, scale, isTime] = [
		-1,
		0,
		"",
		0,
		-1,
		0,
		false
	];
	element.fields((id, value) => {
		if (id === 1) type = value.int();
		if (id === 3) repetition = value.int();
		if (id === 4) name = value.text();
		if (id === 5) children = value.int();
		if (id === 6) converted = value.int();
		if (id === 7) scale = value.int();
		if (id === 10) value.fields((kind) => {
			if (kind >= 6 && kind <= 8) isTime = true;
		});
	});
	if (converted >= 6 && converted <= 10) isTime = true;
	return {
		name,
		type,
		isOptional: repetition === 1,
		isUnsigned: converted === 13 || converted === 14,
		scale,
		repetition,
		children,
		isTime
	};
}
function leavesOf([root, ...elements]) {
	const leaves = [];
	const open = [root?.children ?? 0];
	for (const element of elements) {
		while (open.at(-1) === 0) open.pop();
		open.push((open.pop() ?? 0) - 1);
		if (element.children > 0) open.push(element.children);
		else leaves.push(open.length === 1 && isReadable(element) ? element : null);
	}
	return leaves;
}
function isReadable({ type, repetition, isTime }) {
	return repetition < 2 && !isTime && (type === byteArray || Object.values(physical).includes(type));
}
function readGroup(group, end, index) {
	if (index === maxRowGroups) throw new require_reading.FormatError(`expected at most ${maxRowGroups} row groups, got more`);
	const chunks = [];
	group.fields((id, value) => {
		if (id === 1) value.items((item) => chunks.push(readChunk(item, end)));
	});
	return chunks;
}
function readChunk(chunk, end) {
	let [codec, values, bytes, data, dictionary, isElsewhere] = [
		0,
		0,
		0,
		0,
		0,
		false
	];
	chunk.fields((part, metadata) => {
		if (part === 1) isElsewhere = true;
		if (part !== 3) return;
		metadata.fields((id, value) => {
			if (id === 4) codec = value.int();
			if (id === 5) values = value.int();
			if (id === 7) bytes = value.int();
			if (id === 9) data = value.int();
			if (id === 11) dictionary = value.int();
		});
	});
	const from = dictionary > 0 ? Math.min(dictionary, data) : data;
	if (isElsewhere) return null;
	if (from >= 0 && bytes >= 0 && from + bytes <= end && values >= 0) return {
		codec,
		values,
		from,
		bytes
	};
	throw new require_reading.FormatError(`expected a column within ${end} bytes, got ${bytes} bytes at ${from}`);
}
function chunkOf(group, index) {
	const chunk = group[index] ?? null;
	if (chunk === null) throw new require_reading.FormatError("expected each column in each row group: one is missing or in another file");
	return chunk;
}

// src/formats/binary/parquet/deltas.ts
const maxBlockValues = 2 ** 16;
function readDeltas(span, leaf, count) {
	const block = span.varint();
	const miniblocks = span.varint();
	const length = block / miniblocks;
	if (!(block <= maxBlockValues && length >= 8 && length % 8 === 0)) throw new require_reading.FormatError(`expected blocks of differences, got ${block} in ${miniblocks} parts`);
	const total = span.varint();
	const values = new Float64Array(count);
	let last = zigzag(span.wideVarint());
	if (total < count) throw new require_reading.FormatError(`expected ${count} numbers in a page, got ${total}`);
	if (count > 0) values[0] = numberOf(last, leaf);
	for (let index = 1; index < count;) {
		const least = zigzag(span.wideVarint());
		const widths = span.part(miniblocks).bytes;
		for (const width of widths) {
			if (index >= count) break;
			const from = span.take(width * length / 8);
			const end = Math.min(count, index + length);
			for (let bit = 0; index < end; index++, bit += width) {
				last = wrap(last + least + differenceAt(span.bytes, from, bit, width), leaf);
				values[index] = numberOf(last, leaf);
			}
		}
	}
	return values;
}
function differenceAt(bytes, from, bit, width) {
	const low = BigInt(bitsAt(bytes, from, bit, Math.min(width, 32)));
	return width > 32 ? low + (BigInt(bitsAt(bytes, from, bit + 32, width - 32)) << 32n) : low;
}
function wrap(value, { type }) {
	return BigInt.asIntN(type === physical.int32 ? 32 : 64, value);
}
function numberOf(value, { type, isUnsigned, scale }) {
	const bits = type === physical.int32 ? 32 : 64;
	const number = Number(isUnsigned ? BigInt.asUintN(bits, value) : value);
	return scale > 0 ? number / 10 ** scale : number;
}
function zigzag(value) {
	return value >> 1n ^ -(value & 1n);
}

// src/formats/binary/parquet/values.ts
const encodings = {
	plain: 0,
	plainDictionary: 2,
	delta: 5,
	dictionary: 8,
	split: 9
};
function readValues(span, leaf, count, encoding, dictionary) {
	switch (encoding) {
		case encodings.plain: return readPlain(span, leaf, count);
		case encodings.plainDictionary:
		case encodings.dictionary: return lookUp(span, count, dictionary);
		case encodings.delta: return readDeltas(span, leaf, count);
		case encodings.split: return readSplit(span, leaf, count);
		default: throw new require_reading.FormatError(`expected an encoding of numbers, got encoding ${encoding}`);
	}
}
function readPlain(span, leaf, count) {
	if (leaf.words) return leaf.words.read(span, count);
	const width = widthOf(leaf);
	const from = span.take(count * width);
	const { buffer, byteOffset } = span.bytes;
	const view = new DataView(buffer, byteOffset + from, count * width);
	const values = new Float64Array(count);
	if (leaf.type === physical.double) for (let index = 0; index < count; index++) values[index] = view.getFloat64(index * 8, true);
	else if (leaf.type === physical.float) for (let index = 0; index < count; index++) values[index] = view.getFloat32(index * 4, true);
	else for (let index = 0; index < count; index++) values[index] = intAt(view, index * width, leaf);
	return values;
}
function widthOf({ type }) {
	return type === physical.int32 || type === physical.float ? 4 : 8;
}
function intAt(view, at, { type, isUnsigned, scale }) {
	const isWide = type === physical.int64;
	const low = isWide ? view.getUint32(at, true) : 0;
	const highAt = isWide ? at + 4 : at;
	const high = isUnsigned ? view.getUint32(highAt, true) : view.getInt32(highAt, true);
	const value = isWide ? high * 2 ** 32 + low : high;
	return scale > 0 ? value / 10 ** scale : value;
}
function lookUp(span, count, dictionary) {
	const values = new Float64Array(count);
	if (count === 0) return values;
	if (dictionary === null) throw new require_reading.FormatError("missing dictionary before the page that uses it");
	const indexes = readHybrid(span, span.byte(), count);
	for (let at = 0; at < count; at++) {
		const index = indexes[at] ?? 0;
		if (index >= dictionary.length) throw new require_reading.FormatError(`expected an index into a dictionary of ${dictionary.length} values, got ${index}`);
		values[at] = dictionary[index] ?? NaN;
	}
	return values;
}
function readSplit(span, leaf, count) {
	const width = widthOf(leaf);
	const part = span.part(count * width);
	const joined = Buffer.allocUnsafe(count * width);
	for (let byte = 0; byte < width; byte++) for (let index = 0; index < count; index++) joined[index * width + byte] = part.bytes[byte * count + index] ?? 0;
	return readPlain(new Span(joined), leaf, count);
}

// src/formats/binary/parquet/pages.ts
const kinds = {
	data: 0,
	dictionary: 2,
	data2: 3
};
function* pagesOf(artifact, chunk, leaf, decompress, budget) {
	const span = new Span(require_reading.readRange(artifact.open(), chunk.from, chunk.from + chunk.bytes));
	let dictionary = null;
	for (let rows = 0; rows < chunk.values;) {
		const header = readHeader(new Thrift(span));
		const left = chunk.values - rows;
		if (!(header.values >= 0 && header.values <= left)) throw new require_reading.FormatError(`expected a page of at most ${left} values, got ${header.values}`);
		const body = span.part(header.bytes);
		if (header.kind === kinds.dictionary) {
			budget.spend(header.values);
			dictionary = readPlain(unpack(body, header, leaf, header.size, decompress), leaf, header.values);
		} else if (header.kind === kinds.data || header.kind === kinds.data2) {
			yield readPage(body, header, leaf, dictionary, decompress, budget);
			rows += header.values;
		}
	}
}
function readPage(body, header, leaf, dictionary, decompress, budget) {
	const { values: rows, encoding } = header;
	const isSecond = header.kind === kinds.data2;
	body.take(header.repetitions);
	const levels = isSecond ? body.part(header.levels) : null;
	const before = isSecond ? header.repetitions + header.levels : 0;
	const data = unpack(body, header, leaf, header.size - before, decompress);
	const defined = leaf.isOptional ? readHybrid(levels ?? firstLevels(data), 1, rows) : null;
	const count = defined === null ? rows : sumOf(defined);
	budget.spend(count);
	return {
		rows,
		values: readValues(data, leaf, count, encoding, dictionary),
		defined: count === rows ? null : defined
	};
}
function sumOf(numbers) {
	let sum = 0;
	for (let index = 0; index < numbers.length; index++) sum += numbers[index] ?? 0;
	return sum;
}
function firstLevels(data) {
	return data.part(data.bytes.readUInt32LE(data.take(4)));
}
function maxPageBytes(values, isText) {
	return 65536 + (isText ? 128 : 16) * values;
}
function unpack(body, header, { words }, size, decompress) {
	const packed = body.part(body.left).bytes;
	if (!header.isCompressed) return new Span(packed);
	const most = maxPageBytes(header.values, words !== void 0);
	if (!(size >= 0 && size <= most)) throw new require_reading.FormatError(`expected at most ${most} bytes in a page, got ${size}`);
	const bytes = decompress(packed, size);
	if (bytes.length === size) return new Span(bytes);
	throw new require_reading.FormatError(`expected a page of ${size} bytes, got ${bytes.length}`);
}
function readHeader(thrift) {
	const header = {
		kind: -1,
		bytes: 0,
		size: 0,
		values: 0,
		encoding: -1,
		levels: 0,
		repetitions: 0,
		isCompressed: true
	};
	thrift.fields((id, value) => {
		if (id === 1) header.kind = value.int();
		if (id === 2) header.size = value.int();
		if (id === 3) header.bytes = value.int();
		if (id === 5 || id === 7) readCounts(header, value);
		if (id === 8) readSecond(header, value);
	});
	return header;
}
function readCounts(header, counts) {
	counts.fields((id, value) => {
		if (id === 1) header.values = value.int();
		if (id === 2) header.encoding = value.int();
	});
}
function readSecond(header, counts) {
	counts.fields((id, value) => {
		if (id === 1) header.values = value.int();
		if (id === 4) header.encoding = value.int();
		if (id === 5) header.levels = value.int();
		if (id === 6) header.repetitions = value.int();
		if (id === 7) header.isCompressed = value.boolean();
	});
}

// src/formats/binary/parquet/words.ts
const maxBytes = 200;
var Words = class {
	#indexOf = /* @__PURE__ */ new Map();
	#texts = [];
	read(span, count) {
		const indexes = new Float64Array(count);
		for (let at = 0; at < count; at++) {
			const { bytes } = span.part(span.uint(4));
			indexes[at] = this.#keep(bytes.toString("utf8", 0, Math.min(bytes.length, maxBytes)));
		}
		return indexes;
	}
	get(index) {
		return this.#texts[index] ?? "";
	}
	#keep(text) {
		const known = this.#indexOf.get(text);
		if (known !== void 0) return known;
		const index = this.#texts.push(text) - 1;
		this.#indexOf.set(text, index);
		return index;
	}
};

// src/formats/binary/parquet/columns.ts
const maxCells = 5e7;
const maxValuesPerByte = 32;
const harmlessValues = 2 ** 20;
async function readTable(artifact, { rows, columns: all, texts, range }, columns) {
	const text = texts.map(({ leaf }) => leaf.name).find((name) => isLoss(name, columns));
	if (text !== void 0) throw new require_reading.FormatError(`expected numbers in ${require_reading.quote(text)}, got text`);
	const wanted = all.filter(({ leaf }) => isWanted(nameOf(leaf.name), columns));
	if (all.length > 4096) throw new require_reading.FormatError(`expected at most ${require_reading.maxColumns} columns, got ${all.length}`);
	if (rows * all.length > maxCells) throw new require_reading.FormatError(`expected at most ${maxCells} numbers, got ${rows} × ${all.length}`);
	const budget = require_reading.fileBudget(artifact.size, maxValuesPerByte, harmlessValues);
	budget.spend(rows);
	const labels = texts.filter(({ leaf }) => require_reading.isLabelColumn(require_reading.emptyColumn(nameOf(leaf.name))));
	const numbered = require_reading.RowNumbers.first(rows);
	const reading = {
		artifact,
		numbered,
		codecs: await codecsOf([...wanted, ...labels]),
		budget
	};
	const read = wanted.map((column) => readColumn(reading, column));
	if (read.some(({ rows: filled }) => filled.length < rows)) {
		const others = all.filter((column) => !wanted.includes(column));
		const theirs = {
			...reading,
			codecs: await codecsOf(others)
		};
		for (const column of others) {
			const { name, rows: filled } = readColumn(theirs, column);
			read.push({
				...require_reading.emptyColumn(name),
				rows: filled
			});
		}
	}
	for (const label of labels) read.push(readLabels(reading, label));
	if (range !== null && require_reading.counterAxis(range.name) !== null) read.push(rangeColumn(range, numbered));
	read.sort((a, b) => Number(require_reading.isUnnamed(b.name)) - Number(require_reading.isUnnamed(a.name)));
	return {
		columns: read,
		rows,
		lines: null,
		notes: [],
		isFull: true
	};
}
function namesIn({ columns }) {
	return columns.map(({ leaf }) => nameOf(leaf.name));
}
function nameOf(name) {
	return /^__index_level_\d+__$/.test(name) ? "" : name;
}
function isWanted(name, columns) {
	return require_reading.mayBeSeries(name, columns) || require_reading.counterAxis(name) !== null || require_reading.isUnnamed(name) || name === columns.position;
}
function isLoss(name, columns) {
	return require_reading.mayBeSeries(name, columns) && require_reading.directionOf(require_reading.parseName(name).metric) === "min";
}
async function codecsOf(columns) {
	const codecs = /* @__PURE__ */ new Map();
	for (const { chunks } of columns) for (const { codec } of chunks) if (!codecs.has(codec)) codecs.set(codec, await loadCodec(codec));
	return codecs;
}
function readColumn({ artifact, numbered, codecs, budget }, { leaf, chunks }) {
	expectRows(chunks, numbered.length);
	const column = require_reading.emptyColumn(nameOf(leaf.name));
	let row = 0;
	for (const chunk of chunks) {
		const decompress = codecs.get(chunk.codec);
		if (decompress === void 0) continue;
		for (const page of pagesOf(artifact, chunk, leaf, decompress, budget)) {
			addPage(column, page, row);
			row += page.rows;
		}
	}
	return column.values.length === row ? {
		...column,
		rows: numbered
	} : column;
}
function readLabels(reading, { leaf, chunks }) {
	const words = new Words();
	const indexes = readColumn(reading, {
		leaf: {
			...leaf,
			words
		},
		chunks
	});
	const column = require_reading.emptyColumn(indexes.name);
	for (let at = 0; at < indexes.rows.length; at++) require_reading.addText(column, indexes.rows.get(at), words.get(indexes.values.get(at)), null);
	return column;
}
function rangeColumn({ name, start, step }, rows) {
	return {
		...require_reading.emptyColumn(name),
		rows,
		values: require_reading.NumberList.from(rows.map((row) => start + row * step))
	};
}
function expectRows(chunks, rows) {
	const values = chunks.reduce((sum, chunk) => sum + chunk.values, 0);
	if (values !== rows) throw new require_reading.FormatError(`expected ${rows} values in each column, got ${values}`);
}
function addPage(column, { rows, values, defined }, from) {
	let at = 0;
	for (let index = 0; index < rows; index++) if (defined === null || defined[index] === 1) require_reading.addCell(column, from + index, values[at++] ?? NaN);
}

// src/formats/binary/parquet/read.ts
const maxGiB = 1;
function holdsTraining(artifact, columns) {
	try {
		return require_reading.looksLikeTraining(namesIn(readFooter(artifact)), columns);
	} catch (error) {
		if (error instanceof require_reading.FormatError) return isNamedLikeHistory(artifact);
		throw error;
	}
}
async function readColumns(artifact, columns) {
	if (artifact.size > maxGiB * 2 ** 30) throw new require_reading.FormatError(`expected at most ${maxGiB} GiB, got ${artifact.size} bytes`);
	const table = await readTable(artifact, readFooter(artifact), columns);
	require_reading.expectPosition(table, columns);
	return require_reading.toRuns(require_summary.withoutSummary(table), columns, { column: require_reading.findIndexColumn(table) });
}
function isNamedLikeHistory({ path }) {
	const stem = path.slice(path.lastIndexOf("/") + 1).replace(/\.[^.]*$/, "");
	return require_reading.isKnownName(stem) || /(^|[^a-z])(acc|history|metrics?|training)([^a-z]|$)/i.test(stem);
}

exports.holdsTraining = holdsTraining;
exports.readColumns = readColumns;