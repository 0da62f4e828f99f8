const require_protobuf = require("./protobuf.js");
const require_reading = require("./reading.js");
const require_log_records = require("./log-records.js");
const require_gate = require("./gate.js");
const require_binary = require("./binary.js");
let node_zlib = require("node:zlib");

// src/formats/binary/wandb/offline/items.ts
const nameKey = require_protobuf.fieldTag(1, require_protobuf.wireType.bytes);
const nestedKey = require_protobuf.fieldTag(2, require_protobuf.wireType.bytes);
const intKey = require_protobuf.fieldTag(5, require_protobuf.wireType.varint);
const doubleKey = require_protobuf.fieldTag(6, require_protobuf.wireType.fixed64);
const jsonKey = require_protobuf.fieldTag(16, require_protobuf.wireType.bytes);
function readItem(fields, end) {
	const path = [];
	let json = null;
	let number = null;
	while (fields.at < end) {
		const key = fields.varint();
		if (key === nameKey || key === nestedKey) path.push(fields.text(fields.endOfBytes(end)));
		else if (key === jsonKey) json = fields.text(fields.endOfBytes(end));
		else if (key === doubleKey) number = fields.double(end);
		else if (key === intKey) number = fromZigzag(fields.varint());
		else fields.skip(key, end);
	}
	fields.expectEnd(end);
	return {
		path,
		json,
		number
	};
}
function fromZigzag(value) {
	return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
}
function numberOf({ json, number }) {
	return json === null ? number : require_reading.parseNumber(json);
}
function decodeValue({ json, number, path }) {
	return json === null ? number : require_reading.parsePythonJson(json, require_reading.quote(path.join("/")));
}

// src/formats/binary/wandb/offline/config.ts
const updateKey = require_protobuf.fieldTag(1, require_protobuf.wireType.bytes);
const removeKey = require_protobuf.fieldTag(2, require_protobuf.wireType.bytes);
var Config = class {
	#values = /* @__PURE__ */ new Map();
	read(fields, end) {
		while (fields.at < end) {
			const key = fields.varint();
			if (key !== updateKey && key !== removeKey) {
				fields.skip(key, end);
				continue;
			}
			const item = readItem(fields, fields.endOfBytes(end));
			const name = item.path.join(".");
			if (name.startsWith("_")) continue;
			if (key === removeKey) this.#values.delete(name);
			else this.#values.set(name, decodeValue(item));
		}
		fields.expectEnd(end);
	}
	params() {
		return require_gate.paramsOf(Object.fromEntries(this.#values));
	}
};

// src/formats/binary/wandb/offline/history.ts
const itemKey = require_protobuf.fieldTag(1, require_protobuf.wireType.bytes);
const stepKey = require_protobuf.fieldTag(2, require_protobuf.wireType.bytes);
const numKey = require_protobuf.fieldTag(1, require_protobuf.wireType.varint);
var History = class {
	steps = require_reading.emptyColumn("_step");
	#values = new require_reading.NestedRows();
	get rows() {
		return this.#values.rows;
	}
	read(fields, end) {
		let step = this.rows;
		while (fields.at < end) {
			const key = fields.varint();
			if (key === itemKey) step = this.#readItem(fields, fields.endOfBytes(end)) ?? step;
			else if (key === stepKey) step = readStep(fields, fields.endOfBytes(end));
			else fields.skip(key, end);
		}
		fields.expectEnd(end);
		require_reading.addCell(this.steps, this.rows, step);
		this.#values.endRow();
	}
	table(notes) {
		return {
			columns: [this.steps, ...this.#values.columns],
			rows: this.rows,
			lines: null,
			notes
		};
	}
	#readItem(fields, end) {
		const item = readItem(fields, end);
		const name = item.path.join("/");
		const number = numberOf(item);
		if (name === "_step") return number;
		if (name.startsWith("_")) return null;
		if (number !== null) this.#values.add(name, number);
		else if (item.json !== null && /^\s*["{]/.test(item.json)) this.#values.addValue(name, decodeValue(item));
		return null;
	}
};
function readStep(fields, end) {
	let step = 0;
	while (fields.at < end) {
		const key = fields.varint();
		if (key === numKey) step = fields.int64();
		else fields.skip(key, end);
	}
	fields.expectEnd(end);
	return step;
}

// src/formats/binary/wandb/offline/run.ts
const historyKey = require_protobuf.fieldTag(2, require_protobuf.wireType.bytes);
const configKey = require_protobuf.fieldTag(5, require_protobuf.wireType.bytes);
const runKey = require_protobuf.fieldTag(17, require_protobuf.wireType.bytes);
const configOfRunKey = require_protobuf.fieldTag(4, require_protobuf.wireType.bytes);
function readRun(file, columns) {
	const history = new History();
	const config = new Config();
	const end = readRecords(file.open(), history, config);
	if (history.rows === 0) return [];
	const table = history.table(end === null ? [] : [end]);
	const runs = require_reading.toRuns(table, columns, { column: history.steps });
	const id = `wandb ${file.size} ${(0, node_zlib.crc32)(file.headBytes)}`;
	return runs.map((run) => ({
		...run,
		params: config.params(),
		id
	}));
}
function readRecords(source, history, config) {
	const records = new require_log_records.LogRecords(source, require_binary.header.length);
	const fields = new require_protobuf.ProtobufReader();
	try {
		while (records.next()) {
			fields.reset(records.bytes, 0);
			readRecord(fields, records.bytes.length, history, config);
		}
	} catch (thrown) {
		if (!(thrown instanceof require_reading.FormatError)) throw thrown;
		throw new require_reading.FormatError(`${thrown.message} (in the record at byte ${records.offset})`);
	}
	return records.isTruncated ? `the last record, at byte ${records.offset}, is incomplete: skipped` : null;
}
function readRecord(fields, end, history, config) {
	while (fields.at < end) {
		const key = fields.varint();
		if (key === historyKey) history.read(fields, fields.endOfBytes(end));
		else if (key === configKey) config.read(fields, fields.endOfBytes(end));
		else if (key === runKey) readConfigOfRun(fields, fields.endOfBytes(end), config);
		else fields.skip(key, end);
	}
	fields.expectEnd(end);
}
function readConfigOfRun(fields, end, config) {
	while (fields.at < end) {
		const key = fields.varint();
		if (key === configOfRunKey) config.read(fields, fields.endOfBytes(end));
		else fields.skip(key, end);
	}
	fields.expectEnd(end);
}

exports.readRun = readRun;