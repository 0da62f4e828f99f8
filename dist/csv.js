const require_lines = require("./lines.js");
const require_format_error = require("./format-error.js");

// src/reading/table/csv.ts
const [tab, lineFeed, carriageReturn, space, quoteMark] = [
	9,
	10,
	13,
	32,
	34
];
function readTables(source, { keepBlanks = false, names = "", isRelevant = () => true } = {}) {
	const reading = {
		tables: [],
		keepBlanks,
		isRelevant
	};
	if (names !== "") reading.tables.push(beginTable(names, " ", 0, isRelevant));
	let linesEnd = 0;
	for (;;) {
		if (source.at >= linesEnd) linesEnd = loadLines(source);
		if (source.at < linesEnd && addPlainRow(source, reading)) continue;
		const line = require_lines.readLine(source);
		if (line === null) return reading.tables;
		if (line.text.trim() !== "") addLine(reading, line);
		linesEnd = 0;
	}
}
function loadLines(source) {
	for (;;) {
		const lineEnd = source.bytes.subarray(source.at, source.end).lastIndexOf(lineFeed);
		if (lineEnd !== -1) return source.at + lineEnd + 1;
		if (!source.readMore()) return source.at;
	}
}
function addLine({ tables, keepBlanks, isRelevant }, line) {
	const table = tables.at(-1);
	if (table === void 0 || line.text === table.heading) {
		const separator = table?.separator ?? guessSeparator(line.text);
		tables.push(beginTable(line.text, separator, line.number, isRelevant));
	} else addRow(table, line, keepBlanks);
}
const peekTable = require_lines.memoize((artifact) => {
	const [heading, row] = require_lines.headLines(artifact);
	if (heading === void 0) return {
		names: [],
		row: null
	};
	const separator = guessSeparator(heading.text);
	return {
		names: splitCells(heading.text, separator) ?? [],
		row: row?.isComplete === true ? splitCells(row.text, separator) : null
	};
});
function beginTable(heading, separator, line, isRelevant) {
	const names = splitCells(heading, separator);
	if (names === null) throw new require_format_error.FormatError("expected a closing quote in the heading, got the end of the line", line);
	if (names.length > 4096) throw new require_format_error.FormatError(`expected at most ${require_lines.maxColumns} columns, got ${names.length}`, line);
	const cells = new Float64Array(names.length);
	return {
		columns: names.map(require_lines.emptyColumn),
		rows: 0,
		lines: new require_lines.RowNumbers(),
		notes: [],
		heading,
		separator,
		cells,
		isRelevant: names.map(isRelevant)
	};
}
function addPlainRow(source, { tables, keepBlanks }) {
	const table = tables.at(-1);
	if (table === void 0 || !readCells(source, table)) return false;
	const { columns, cells, rows } = table;
	for (let index = 0; index < cells.length; index++) {
		const cell = cells[index] ?? NaN;
		const column = columns[index];
		if (column === void 0) continue;
		if (!Number.isNaN(cell)) require_lines.addCell(column, rows, cell);
		else if (keepBlanks) column.blankRows.push(rows);
	}
	table.lines.push(source.line++);
	table.rows++;
	return true;
}
function readCells(source, { cells, separator, isRelevant }) {
	const { bytes, at: start } = source;
	const delimiter = separator.charCodeAt(0);
	const last = cells.length - 1;
	for (let index = 0; index <= last; index++) {
		let byte = skipSpaces(source, delimiter);
		if (byte === delimiter || byte === lineFeed || byte === carriageReturn) cells[index] = NaN;
		else if (isRelevant[index] === false) {
			cells[index] = NaN;
			byte = skipCell(source, delimiter);
		} else byte = require_lines.readDecimal(source, cells, index) ? skipSpaces(source, delimiter) : -1;
		if (index === last) for (; byte === carriageReturn; byte = bytes[source.at] ?? -1) source.at++;
		if (byte !== (index === last ? lineFeed : delimiter)) {
			source.at = start;
			return false;
		}
		source.at++;
	}
	if (last === 0 && Number.isNaN(cells[0] ?? 0)) {
		source.at = start;
		return false;
	}
	return true;
}
function skipCell(source, delimiter) {
	const { bytes } = source;
	let byte = bytes[source.at] ?? -1;
	while (byte !== delimiter && byte !== lineFeed && byte !== carriageReturn && byte !== quoteMark) {
		byte = bytes[++source.at] ?? -1;
		if (byte === -1) return -1;
	}
	return byte;
}
function skipSpaces(source, delimiter) {
	const { bytes } = source;
	let byte = bytes[source.at] ?? -1;
	while ((byte === space || byte === tab) && byte !== delimiter) byte = bytes[++source.at] ?? -1;
	return byte;
}
function addRow(table, line, keepBlanks) {
	const cells = splitCells(line.text, table.separator);
	const expected = table.columns.length;
	if ((cells === null || cells.length < expected || /\d(\.|[eE][-+]?)$/.test(line.text)) && !line.isComplete) {
		table.notes.push(require_lines.incompleteRowNote(line.number));
		return;
	}
	if (cells?.length !== expected) {
		if (cells === null) throw new require_format_error.FormatError("expected a closing quote, got the end of the line", line.number);
		throw new require_format_error.FormatError(`expected ${expected} cells as in the heading, got ${cells.length}`, line.number);
	}
	table.columns.forEach((column, index) => {
		const cell = cells[index] ?? "";
		if (table.isRelevant[index] === false) return;
		if (cell !== "") addParsed(column, table.rows, cell, line.number);
		else if (keepBlanks) column.blankRows.push(table.rows);
	});
	table.lines.push(line.number);
	table.rows++;
}
const missingValues = /* @__PURE__ */ new Set([
	"NA",
	"None",
	"null"
]);
function addParsed(column, row, cell, line) {
	if (missingValues.has(cell)) return;
	const value = require_lines.parseNumber(cell);
	if (value !== null) require_lines.addCell(column, row, value);
	else require_lines.addText(column, row, cell, line);
}
function guessSeparator(heading) {
	const bare = heading.replaceAll(/"[^"]*"/g, "");
	const count = (separator) => bare.split(separator).length;
	return [
		",",
		";",
		"	"
	].reduce((best, next) => count(next) > count(best) ? next : best);
}
function splitCells(line, separator) {
	if (!line.includes("\"")) return line.split(separator).map((cell) => cell.trim());
	const cells = [];
	let open = null;
	for (const part of line.split(separator)) {
		const cell = open === null ? part : open + separator + part;
		if (part.split("\"").length % 2 === 0 === (open === null)) {
			open = cell;
			continue;
		}
		cells.push(unquote(cell.trim()));
		open = null;
	}
	return open === null ? cells : null;
}
function unquote(cell) {
	if (cell.length < 2 || !cell.startsWith("\"") || !cell.endsWith("\"")) return cell;
	return cell.slice(1, -1).replaceAll("\"\"", "\"").trim();
}
function readEachTable(all, read) {
	const tables = all.filter(({ rows }) => rows > 0);
	if (tables.length === 0) throw new require_format_error.FormatError("expected a row of numbers below the heading, got the end of the file");
	return tables.flatMap(read);
}

Object.defineProperty(exports, "peekTable", {
  enumerable: true,
  get: function () {
    return peekTable;
  }
});
Object.defineProperty(exports, "readEachTable", {
  enumerable: true,
  get: function () {
    return readEachTable;
  }
});
Object.defineProperty(exports, "readTables", {
  enumerable: true,
  get: function () {
    return readTables;
  }
});