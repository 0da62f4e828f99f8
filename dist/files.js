const require_protobuf = require("./protobuf.js");
const require_reading = require("./reading.js");

// src/reading/bytes/crc32c.ts
const polynomial = 2197175160;
const table = slicingTable();
function slicingTable() {
	const tables = /* @__PURE__ */ new Int32Array(2048);
	for (let byte = 0; byte < 256; byte++) {
		let crc = byte;
		for (let bit = 0; bit < 8; bit++) crc = crc >>> 1 ^ (crc & 1) * polynomial;
		tables[byte] = crc;
	}
	for (let at = 256; at < tables.length; at++) {
		const previous = tables[at - 256] ?? 0;
		tables[at] = previous >>> 8 ^ (tables[previous & 255] ?? 0);
	}
	return tables;
}
function crc32c(bytes, from, to) {
	let crc = -1;
	let at = from;
	for (; at + 8 <= to; at += 8) {
		const low = crc ^ bytes.getInt32(at, true);
		const high = bytes.getInt32(at + 4, true);
		crc = (table[1792 + (low & 255)] ?? 0) ^ (table[1536 + (low >>> 8 & 255)] ?? 0) ^ (table[1280 + (low >>> 16 & 255)] ?? 0) ^ (table[1024 + (low >>> 24)] ?? 0) ^ (table[768 + (high & 255)] ?? 0) ^ (table[512 + (high >>> 8 & 255)] ?? 0) ^ (table[256 + (high >>> 16 & 255)] ?? 0) ^ (table[high >>> 24] ?? 0);
	}
	for (; at < to; at++) crc = crc >>> 8 ^ (table[(crc ^ bytes.getUint8(at)) & 255] ?? 0);
	return ~crc;
}
function maskCrc(crc) {
	return (crc >>> 15 | crc << 17) + 2726488792 | 0;
}

// src/formats/binary/tfevents/plugin.ts
const pluginDataKey = require_protobuf.fieldTag(1, require_protobuf.wireType.bytes);
const pluginNameKey = require_protobuf.fieldTag(1, require_protobuf.wireType.bytes);
function pluginOf(fields, end) {
	let plugin = "";
	while (fields.at < end) {
		const key = fields.varint();
		if (key === pluginDataKey) plugin = pluginNameOf(fields, fields.endOfBytes(end));
		else fields.skip(key, end);
	}
	fields.expectEnd(end);
	return plugin;
}
function pluginNameOf(fields, end) {
	let name = "";
	while (fields.at < end) {
		const key = fields.varint();
		if (key === pluginNameKey) name = fields.text(fields.endOfBytes(end));
		else fields.skip(key, end);
	}
	fields.expectEnd(end);
	return name;
}

// src/formats/binary/tfevents/tensor.ts
const dtypeKey = require_protobuf.fieldTag(1, require_protobuf.wireType.varint);
const shapeKey = require_protobuf.fieldTag(2, require_protobuf.wireType.bytes);
const contentKey = require_protobuf.fieldTag(4, require_protobuf.wireType.bytes);
const dimensionKey = require_protobuf.fieldTag(2, require_protobuf.wireType.bytes);
const sizeKey = require_protobuf.fieldTag(1, require_protobuf.wireType.varint);
const firstList = 5;
const int = (bytes, ofBytes, field = 7) => ({
	bytes,
	ofBytes,
	field,
	ofVarint: (value) => value
});
const dtypes = /* @__PURE__ */ new Map([
	[1, {
		bytes: 4,
		ofBytes: (view, at) => view.getFloat32(at, true),
		field: 5,
		ofVarint: null
	}],
	[2, {
		bytes: 8,
		ofBytes: (view, at) => view.getFloat64(at, true),
		field: 6,
		ofVarint: null
	}],
	[3, int(4, (view, at) => view.getInt32(at, true))],
	[4, int(1, (view, at) => view.getUint8(at))],
	[5, int(2, (view, at) => view.getInt16(at, true))],
	[6, int(1, (view, at) => view.getInt8(at))],
	[9, int(8, (view, at) => Number(view.getBigInt64(at, true)), 10)],
	[14, {
		bytes: 2,
		ofBytes: bits(fromBfloat16),
		field: 13,
		ofVarint: fromBfloat16
	}],
	[17, int(2, (view, at) => view.getUint16(at, true))],
	[19, {
		bytes: 2,
		ofBytes: bits(fromHalf),
		field: 13,
		ofVarint: fromHalf
	}],
	[22, int(4, (view, at) => view.getUint32(at, true), 16)],
	[23, {
		bytes: 8,
		ofBytes: (view, at) => Number(view.getBigUint64(at, true)),
		field: 17,
		ofVarint: (value) => value < 0 ? value + 2 ** 64 : value
	}]
]);
function bits(decode) {
	return (view, at) => decode(view.getUint16(at, true));
}
var Tensor = class {
	value = 0;
	number = -1;
	numberEnd = -1;
	#dtype = 0;
	#elements = 1;
	#content = 0;
	#contentEnd = 0;
	#list = 0;
	#listKey = 0;
	read(fields, end) {
		this.#elements = 1;
		this.#dtype = 0;
		this.#content = 0;
		this.#contentEnd = 0;
		this.#listKey = 0;
		this.number = -1;
		this.#find(fields, end);
		const type = dtypes.get(this.#dtype);
		if (type === void 0) return "other";
		if (this.#elements !== 1) return "numbers";
		if (this.#listKey !== 0) return this.#readList(fields, type, end);
		const bytes = this.#contentEnd - this.#content;
		if (bytes === 0) this.value = 0;
		else if (bytes === type.bytes) this.#readBytes(fields, type, this.#content);
		else return "numbers";
		return "number";
	}
	#find(fields, end) {
		while (fields.at < end) {
			const key = fields.varint();
			if (key === dtypeKey) this.#dtype = fields.varint();
			else if (key === shapeKey) this.#readShape(fields, fields.endOfBytes(end));
			else if (key === contentKey) {
				this.#contentEnd = fields.endOfBytes(end);
				this.#content = fields.at;
				fields.at = this.#contentEnd;
			} else {
				if (this.#listKey === 0 && key >>> 3 >= firstList) {
					this.#listKey = key;
					this.#list = fields.at;
				}
				fields.skip(key, end);
			}
		}
		fields.expectEnd(end);
	}
	#readList(fields, type, end) {
		const key = this.#listKey;
		if (key >>> 3 !== type.field) return "other";
		fields.at = this.#list;
		const isPacked = (key & 7) === require_protobuf.wireType.bytes;
		const to = isPacked ? fields.endOfBytes(end) : end;
		const { at } = fields;
		if (type.ofVarint !== null) this.value = type.ofVarint(fields.int64());
		else if (at + type.bytes > to) return "numbers";
		else {
			this.#readBytes(fields, type, at);
			fields.at += type.bytes;
		}
		const isOne = fields.at === to || !isPacked;
		fields.at = end;
		return isOne ? "number" : "numbers";
	}
	#readBytes(fields, type, at) {
		this.value = type.ofBytes(fields.view, at);
		if (type.ofVarint !== null) return;
		this.number = at;
		this.numberEnd = at + type.bytes;
	}
	#readShape(fields, end) {
		while (fields.at < end) {
			const key = fields.varint();
			if (key === dimensionKey) this.#elements *= readDimension(fields, fields.endOfBytes(end));
			else fields.skip(key, end);
		}
		fields.expectEnd(end);
	}
};
function readDimension(fields, end) {
	let size = 0;
	while (fields.at < end) {
		const key = fields.varint();
		if (key === sizeKey) size = fields.int64();
		else fields.skip(key, end);
	}
	fields.expectEnd(end);
	return size;
}
function fromHalf(bits) {
	const sign = bits & 32768 ? -1 : 1;
	const exponent = bits >>> 10 & 31;
	const fraction = (bits & 1023) / 1024;
	if (exponent === 0) return sign * fraction * 2 ** -14;
	if (exponent === 31) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : NaN;
	return sign * (1 + fraction) * 2 ** (exponent - 15);
}
const scratch = /* @__PURE__ */ new DataView(/* @__PURE__ */ new ArrayBuffer(4));
function fromBfloat16(bits) {
	scratch.setUint32(0, bits << 16);
	return scratch.getFloat32(0);
}

// src/formats/binary/tfevents/event.ts
const wallTimeKey = require_protobuf.fieldTag(1, require_protobuf.wireType.fixed64);
const stepKey = require_protobuf.fieldTag(2, require_protobuf.wireType.varint);
const summaryKey = require_protobuf.fieldTag(5, require_protobuf.wireType.bytes);
const valueKey = require_protobuf.fieldTag(1, require_protobuf.wireType.bytes);
const tagKey = require_protobuf.fieldTag(1, require_protobuf.wireType.bytes);
const simpleValueKey = require_protobuf.fieldTag(2, require_protobuf.wireType.fixed32);
const tensorKey = require_protobuf.fieldTag(8, require_protobuf.wireType.bytes);
const metadataKey = require_protobuf.fieldTag(9, require_protobuf.wireType.bytes);
const maxLayoutBytes = 512;
var Events = class {
	wallTime = 0;
	step = 0;
	fields = new require_protobuf.ProtobufReader();
	#tags;
	#take;
	#reader = new Tensor();
	#value = 0;
	#isSimple = false;
	#tag = -1;
	#tagEnd = -1;
	#tensor = -1;
	#metadata = -1;
	#number = -1;
	#numberEnd = -1;
	#values = 0;
	#last = null;
	constructor(tags, take) {
		this.#tags = tags;
		this.#take = take;
	}
	read(end) {
		const fields = this.fields;
		const { at } = fields;
		if (this.#readAlike(end)) return;
		fields.at = at;
		let summary = end;
		let summaryStart = end;
		let summaryEnd = end;
		this.step = 0;
		while (fields.at < end) {
			const start = fields.at;
			const key = fields.varint();
			if (key === wallTimeKey) this.wallTime = fields.double(end);
			else if (key === stepKey) this.step = fields.int64();
			else if (key === summaryKey) {
				summaryEnd = fields.endOfBytes(end);
				summaryStart = start;
				summary = fields.at;
				fields.at = summaryEnd;
			} else fields.skip(key, end);
		}
		fields.expectEnd(end);
		fields.at = summary;
		this.#readSummary(summaryEnd);
		if (summaryEnd === end) this.#learnLayout(summaryStart, end);
	}
	#readAlike(end) {
		const fields = this.fields;
		const { bytes, view, at } = fields;
		if (bytes[at] !== wallTimeKey || at + 10 > end) return false;
		fields.at = at + 9;
		let step = 0;
		if (bytes[at + 9] === stepKey) {
			fields.at = at + 10;
			step = fields.int64();
		}
		const tag = this.#tags.findByLayout(view, fields.at, end);
		if (tag === null || tag.layout === null) return false;
		const { number, numberEnd } = tag.layout;
		const from = fields.at + number;
		this.wallTime = view.getFloat64(at + 1, true);
		this.step = step;
		this.#take(tag.scalar, step, numberEnd - number === 4 ? view.getFloat32(from, true) : view.getFloat64(from, true));
		return true;
	}
	#learnLayout(from, end) {
		const tag = this.#last;
		if (this.#values !== 1 || tag === null || this.#number === -1 || end - from > maxLayoutBytes) return;
		const { buffer } = Uint8Array.from(this.fields.bytes.subarray(from, end));
		tag.layout = {
			bytes: new DataView(buffer),
			number: this.#number - from,
			numberEnd: this.#numberEnd - from
		};
	}
	#readSummary(end) {
		const fields = this.fields;
		this.#values = 0;
		this.#last = null;
		while (fields.at < end) {
			const key = fields.varint();
			if (key === valueKey) this.readValue(fields.endOfBytes(end));
			else fields.skip(key, end);
		}
		fields.expectEnd(end);
	}
	readValue(end) {
		this.#values++;
		this.#findParts(end);
		if ((this.#isSimple || this.#readTensor(end)) && this.#tag !== -1) {
			const tag = this.#tags.find(this.fields.bytes, this.#tag, this.#tagEnd);
			const { scalar } = tag;
			if (!scalar.isPluginKnown && this.#metadata !== -1) this.#learnPlugin(scalar, end);
			if (scalar.isScalar) {
				this.#take(scalar, this.step, this.#value);
				this.#last = tag;
			}
		}
		this.fields.at = end;
	}
	#findParts(end) {
		const fields = this.fields;
		this.#tag = -1;
		this.#tensor = -1;
		this.#metadata = -1;
		this.#isSimple = false;
		while (fields.at < end) {
			const key = fields.varint();
			if (key === tagKey) {
				this.#tagEnd = fields.endOfBytes(end);
				this.#tag = fields.at;
				fields.at = this.#tagEnd;
			} else if (key === simpleValueKey) {
				this.#number = fields.at;
				this.#value = fields.float(end);
				this.#numberEnd = fields.at;
				this.#isSimple = true;
			} else {
				if (key === tensorKey) this.#tensor = fields.at;
				else if (key === metadataKey) this.#metadata = fields.at;
				fields.skip(key, end);
			}
		}
		fields.expectEnd(end);
	}
	#readTensor(end) {
		if (this.#tensor === -1) return false;
		const fields = this.fields;
		fields.at = this.#tensor;
		const content = this.#reader.read(fields, fields.endOfBytes(end));
		this.#value = this.#reader.value;
		this.#number = this.#reader.number;
		this.#numberEnd = this.#reader.numberEnd;
		if (content === "numbers" && this.#tag !== -1) {
			const known = this.#tags.findScalar(fields.bytes, this.#tag, this.#tagEnd);
			if (known !== null) known.hasTensors = true;
		}
		return content === "number";
	}
	#learnPlugin(scalar, end) {
		const fields = this.fields;
		fields.at = this.#metadata;
		const plugin = pluginOf(fields, fields.endOfBytes(end));
		scalar.isPluginKnown = true;
		scalar.isScalar = plugin === "scalars" || plugin === "";
	}
};

// src/formats/binary/tfevents/records.ts
const maxInMemoryBytes = 32768;
const headerBytes = 12;
const footerBytes = 4;
const noView = /* @__PURE__ */ new DataView(/* @__PURE__ */ new ArrayBuffer(0));
var Records = class {
	length = 0;
	offset = 0;
	isTruncated = false;
	#source;
	#checksums = /* @__PURE__ */ new Int32Array(1024);
	#bytes = /* @__PURE__ */ new Uint8Array(0);
	#view = noView;
	constructor(source) {
		this.#source = source;
	}
	get isInMemory() {
		return this.length <= maxInMemoryBytes;
	}
	get end() {
		return this.offset + 12 + this.length;
	}
	next() {
		const source = this.#source;
		const isWhole = source.ensure(12);
		this.offset = source.offset;
		if (!isWhole) return this.#end(source.at < source.end);
		const { at } = source;
		const view = this.#over(source.bytes);
		this.length = view.getUint32(at, true);
		const upper = view.getUint32(at + 4, true);
		if (upper > 0) this.length += upper * 2 ** 32;
		if (this.#lengthChecksum(view, at) !== view.getInt32(at + 8, true)) throw new require_reading.FormatError("wrong checksum of a record's length");
		if (this.end + footerBytes > source.size) return this.#end(true);
		source.at += 12;
		return this.length > 32768 || this.#check();
	}
	advance() {
		const source = this.#source;
		if (this.isInMemory) source.at += this.length + footerBytes;
		else source.skip(this.end + footerBytes - source.offset);
	}
	#lengthChecksum(view, at) {
		const known = this.#checksums[this.length] ?? 0;
		if (known !== 0) return known;
		const checksum = maskCrc(crc32c(view, at, at + 8));
		this.#checksums[this.length] = checksum;
		return checksum;
	}
	#check() {
		const source = this.#source;
		if (!source.ensure(this.length + footerBytes)) return this.#end(true);
		const view = this.#over(source.bytes);
		const end = source.at + this.length;
		if (maskCrc(crc32c(view, source.at, end)) === view.getInt32(end, true)) return true;
		if (this.end + footerBytes === source.size) return this.#end(true);
		throw new require_reading.FormatError("wrong checksum of a record's data");
	}
	#end(isTruncated) {
		this.isTruncated = isTruncated;
		return false;
	}
	#over(bytes) {
		if (this.#bytes !== bytes) {
			this.#bytes = bytes;
			this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
		}
		return this.#view;
	}
};

// src/formats/binary/tfevents/walk.ts
const maxNumberBytes = 10;
function walkEvent(source, events, end) {
	const walk = new Walk(source, events.fields);
	let hasSummary = false;
	events.step = 0;
	while (source.offset < end) {
		const key = walk.varint();
		if (key === stepKey) {
			if (hasSummary) throw new require_reading.FormatError("expected the step of an event before its summary, got it after it");
			events.step = walk.int64();
		} else if (key === wallTimeKey) events.wallTime = walk.double();
		else if (key === summaryKey) {
			hasSummary = true;
			walkSummary(walk, events, walk.endOfBytes(end));
		} else walk.skip(key, end);
	}
	walk.close(end);
}
function walkSummary(walk, events, end) {
	const { source } = walk;
	while (source.offset < end) {
		const key = walk.varint();
		if (key !== valueKey) {
			walk.skip(key, end);
			continue;
		}
		const length = walk.endOfBytes(end) - source.offset;
		if (length <= 32768 && source.ensure(length)) events.readValue(walk.inMemory() + length);
		source.skip(length);
	}
	walk.close(end);
}
var Walk = class {
	source;
	#fields;
	constructor(source, fields) {
		this.source = source;
		this.#fields = fields;
	}
	inMemory() {
		this.source.ensure(maxNumberBytes);
		return this.#fields.reset(this.source.bytes, this.source.at).at;
	}
	varint() {
		this.inMemory();
		return this.#moved(this.#fields.varint());
	}
	int64() {
		this.inMemory();
		return this.#moved(this.#fields.int64());
	}
	double() {
		const end = this.inMemory() + 8;
		return this.#moved(this.#fields.double(end));
	}
	endOfBytes(end) {
		const length = this.varint();
		return within(this.source.offset + length, end);
	}
	skip(key, end) {
		if ((key & 7) === require_protobuf.wireType.bytes) {
			this.source.skip(this.endOfBytes(end) - this.source.offset);
			return;
		}
		this.inMemory();
		this.#fields.skip(key, 0);
		this.#moved(0);
	}
	close(end) {
		within(this.source.offset, end);
	}
	#moved(value) {
		this.source.at = within(this.#fields.at, this.source.end);
		return value;
	}
};
function within(at, end) {
	if (at > end) throw new require_reading.FormatError("expected a field within its message, got a longer one");
	return at;
}

// src/formats/binary/tfevents/files.ts
function startsWithEvent(head) {
	if (head.length < 12) return false;
	const fields = new require_protobuf.ProtobufReader().reset(head, 12);
	const { view } = fields;
	if (maskCrc(crc32c(view, 0, 8)) !== view.getInt32(8, true)) return false;
	const end = 12 + view.getUint32(0, true);
	return view.getUint32(4, true) > 0 || end > head.length ? mayBeginEvent(head) : isEvent(fields, end);
}
function mayBeginEvent(head) {
	return head.length === 12 || head[12] === wallTimeKey;
}
function isEvent(fields, end) {
	try {
		let hasTime = false;
		while (fields.at < end) {
			const key = fields.varint();
			hasTime ||= key === wallTimeKey;
			fields.skip(key, end);
		}
		fields.expectEnd(end);
		return hasTime;
	} catch (thrown) {
		if (thrown instanceof require_reading.FormatError) return false;
		throw thrown;
	}
}
function sortByStart(files) {
	return files.map((file) => ({
		file,
		wall: timeOfFirstEvent(file.headBytes)
	})).map(({ file, wall }) => ({
		file,
		wall,
		named: timeInName(file.path) ?? Math.floor(wall)
	})).sort((a, b) => a.named - b.named || a.wall - b.wall).map(({ file }) => file);
}
function timeInName(path) {
	const time = /tfevents\.(\d{9,12})(?!\d)[^/]*$/.exec(path)?.[1];
	return time === void 0 ? null : Number(time);
}
function timeOfFirstEvent(head) {
	const at = 12 + 1;
	if (head.length < at + 8 || head[12] !== wallTimeKey) return 0;
	const time = new DataView(head.buffer, head.byteOffset + at, 8).getFloat64(0, true);
	return Number.isFinite(time) ? time : 0;
}
function readEvents(source, events) {
	const records = new Records(source);
	const { fields } = events;
	try {
		while (records.next()) {
			fields.reset(source.bytes, source.at);
			if (records.isInMemory) events.read(source.at + records.length);
			else walkEvent(source, events, records.end);
			records.advance();
		}
	} catch (thrown) {
		if (!(thrown instanceof require_reading.FormatError)) throw thrown;
		throw new require_reading.FormatError(`${thrown.message} (in the record at byte ${records.offset})`);
	}
	return records.isTruncated ? `the last record, at byte ${records.offset}, is incomplete: skipped` : null;
}

exports.Events = Events;
exports.readEvents = readEvents;
exports.sortByStart = sortByStart;
exports.startsWithEvent = startsWithEvent;