const require_reading = require("./reading.js");
const require_load = require("./load.js");
const require_npy = require("./npy.js");
const require_values = require("./values.js");

// src/formats/binary/pickle/read.ts
const maxMiB = 64;
function holdsHistory(artifact, columns) {
	const head = bufferOf(artifact.headBytes);
	if (!require_npy.isNpy(head)) return headHoldsHistory(head, artifact, columns);
	const npy = require_npy.readNpyHeader(head);
	if (npy === null) return false;
	if (!isObject(npy.type)) return require_npy.isNamedArray(npy, artifact.path);
	return headHoldsHistory(head.subarray(npy.dataAt), artifact, columns);
}
function readHistories(artifact, columns) {
	expectSize(artifact);
	const source = artifact.open();
	if (!require_npy.isNpy(artifact.headBytes)) return readPickles(source, artifact.path, columns);
	const npy = require_npy.readNpyHeader(bufferOf(artifact.headBytes));
	if (npy === null) throw new require_reading.FormatError("incomplete or invalid header of a .npy file");
	if (!isObject(npy.type)) return [require_npy.readArray(npy, require_reading.readRange(artifact.open(), 0, artifact.size), artifact.path)];
	source.skip(npy.dataAt);
	return readPickles(source, artifact.path, columns);
}
function expectSize({ size }) {
	const MiB = Math.ceil(size / 1024 / 1024);
	if (MiB > maxMiB) throw new require_reading.FormatError(`expected at most ${maxMiB} MiB, got ${MiB} MiB`);
}
function isObject(type) {
	return /^[|<>=]?O/.test(type);
}
function headHoldsHistory(head, { path, size }, columns) {
	const { value, isCut } = require_load.loadHead(head, size);
	if (isCut && value instanceof require_values.Opaque && /^keras\b.*\.History$/.test(value.name)) return true;
	try {
		const literal = require_reading.nameSides(require_load.toLiteral(value, require_load.pickleBudget(size)), path);
		return numbersNamedAfter(path, literal) !== null || require_load.looksLikeHistory(literal, path, columns, isCut);
	} catch (error) {
		if (error instanceof require_reading.FormatError) return true;
		throw error;
	}
}
function readPickles(source, path, columns) {
	const budget = require_load.pickleBudget(source.size);
	const values = Array.from(require_load.loadPickles(source, budget), (value) => require_reading.nameSides(require_load.toLiteral(value, budget), path));
	const [first = null, ...others] = values;
	const unnamed = numbersNamedAfter(path, first);
	if (unnamed && others.length > 0) throw new require_reading.NoHistoryError(`expected one list, got ${values.length} without names: save the dict of lists`);
	if (unnamed) return [require_npy.runNamedAfter(path, unnamed)];
	const histories = values.filter((value) => require_load.looksLikeHistory(value, path, columns, false));
	return (histories.length > 0 ? histories : values).flatMap((value) => require_load.historyToRuns(value, columns));
}
function numbersNamedAfter(path, value) {
	if (!require_reading.isContainer(value) || value.kind !== "list" || value.content.kind !== "numbers") return null;
	return value.length > 0 && require_reading.isNamedAfterCurve(path) ? value.content.numbers.toArray() : null;
}
function bufferOf({ buffer, byteOffset, length }) {
	return Buffer.from(buffer, byteOffset, length);
}

exports.holdsHistory = holdsHistory;
exports.readHistories = readHistories;