const require_protobuf = require("./protobuf.js");
const require_reading = require("./reading.js");
const require_log_records = require("./log-records.js");
const require_binary = require("./binary.js");

// src/formats/binary/swanlab/run.ts
const dataKey = require_protobuf.fieldTag(13, require_protobuf.wireType.bytes);
const nameKey = require_protobuf.fieldTag(1, require_protobuf.wireType.bytes);
const stepKey = require_protobuf.fieldTag(2, require_protobuf.wireType.varint);
const scalarKey = require_protobuf.fieldTag(5, require_protobuf.wireType.bytes);
const numberKey = require_protobuf.fieldTag(1, require_protobuf.wireType.fixed64);
function readRun(file, columns) {
	const records = new require_log_records.LogRecords(file.open(), require_binary.headerBytes);
	const fields = new require_protobuf.ProtobufReader();
	const series = new require_reading.SeriesCollector();
	try {
		while (records.next()) readRecord(fields.reset(records.bytes, 0), records.bytes.length, series);
	} catch (thrown) {
		if (!(thrown instanceof require_reading.FormatError)) throw thrown;
		throw new require_reading.FormatError(`${thrown.message} (in the record at byte ${records.offset})`);
	}
	const cut = `the last record, at byte ${records.offset}, is incomplete: skipped`;
	return series.toRuns(columns, records.isTruncated ? [cut] : []);
}
function readRecord(fields, end, series) {
	while (fields.at < end) {
		const key = fields.varint();
		if (key === dataKey) readData(fields, fields.endOfBytes(end), series);
		else fields.skip(key, end);
	}
	fields.expectEnd(end);
}
function readData(fields, end, series) {
	let [name, step] = ["", 0];
	let number = null;
	while (fields.at < end) {
		const key = fields.varint();
		if (key === nameKey) name = fields.text(fields.endOfBytes(end));
		else if (key === stepKey) step = fields.int64();
		else if (key === scalarKey) number = readNumber(fields, fields.endOfBytes(end));
		else fields.skip(key, end);
	}
	fields.expectEnd(end);
	if (number !== null) series.add(name, step, number);
}
function readNumber(fields, end) {
	let number = 0;
	while (fields.at < end) {
		const key = fields.varint();
		if (key === numberKey) number = fields.double(end);
		else fields.skip(key, end);
	}
	fields.expectEnd(end);
	return number;
}

exports.readRun = readRun;