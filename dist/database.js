const require_reading = require("./reading.js");

// src/reading/sqlite/wal.ts
const headerBytes = 32;
const frameHeaderBytes = 24;
const magic = 931071618;
const version = 3007e3;
function committedPages(log, pageBytes) {
	if (log.length < headerBytes || (log.readUInt32BE(0) & -2) >>> 0 !== magic) return null;
	if (log.readUInt32BE(4) !== version || log.readUInt32BE(8) !== pageBytes) return null;
	const isBigEndian = (log.readUInt32BE(0) & 1) === 1;
	const sum = new Checksum(log, isBigEndian);
	sum.add(0, 24);
	if (!sum.isStoredAt(24)) return null;
	const pages = /* @__PURE__ */ new Map();
	let uncommitted = [];
	let count = null;
	const frameBytes = frameHeaderBytes + pageBytes;
	for (let at = headerBytes; at + frameBytes <= log.length; at += frameBytes) {
		if (log.compare(log, 16, 24, at + 8, at + 16) !== 0) break;
		const data = at + frameHeaderBytes;
		sum.add(at, at + 8);
		sum.add(data, data + pageBytes);
		if (!sum.isStoredAt(at + 16)) break;
		uncommitted.push([log.readUInt32BE(at), log.subarray(data, data + pageBytes)]);
		const committed = log.readUInt32BE(at + 4);
		if (committed === 0) continue;
		for (const [page, bytes] of uncommitted) pages.set(page, bytes);
		uncommitted = [];
		count = committed;
	}
	return count === null ? null : {
		pages,
		count
	};
}
var Checksum = class {
	#first = 0;
	#second = 0;
	#log;
	#view;
	#isBigEndian;
	constructor(log, isBigEndian) {
		this.#log = log;
		this.#view = new DataView(log.buffer, log.byteOffset, log.length);
		this.#isBigEndian = isBigEndian;
	}
	add(from, to) {
		let [first, second] = [this.#first, this.#second];
		for (let at = from; at < to; at += 8) {
			first = first + this.#view.getUint32(at, !this.#isBigEndian) + second >>> 0;
			second = second + this.#view.getUint32(at + 4, !this.#isBigEndian) + first >>> 0;
		}
		[this.#first, this.#second] = [first, second];
	}
	isStoredAt(at) {
		return this.#log.readUInt32BE(at) === this.#first && this.#log.readUInt32BE(at + 4) === this.#second;
	}
};

// src/reading/sqlite/pages.ts
const mebibyte = 2 ** 20;
const maxBytes = 512 * mebibyte;
const maxWalBytes = 128 * mebibyte;
const blockBytes = 262144;
const journalMagic = Buffer.from([
	217,
	213,
	5,
	249,
	32,
	161,
	99,
	215
]);
const encodings = [
	"utf-8",
	"utf-16le",
	"utf-16be"
];
var Pages = class {
	encoding;
	usableBytes;
	count;
	#file;
	#pageBytes;
	#blocks = /* @__PURE__ */ new Map();
	#committed;
	constructor(file) {
		const bytes = Buffer.from(file.headBytes.subarray(0, 100));
		if (bytes.length < 100) throw new require_reading.FormatError("expected a header of 100 bytes, got the end of the file");
		if (file.size > maxBytes) throw tooLarge("a database", maxBytes, file.size);
		const size = bytes.readUInt16BE(16);
		this.#file = file;
		this.#pageBytes = size === 1 ? 65536 : size;
		if (this.#pageBytes < 512 || (this.#pageBytes & this.#pageBytes - 1) !== 0) throw new require_reading.FormatError(`expected a page size that is a power of two from 512 to 65536, got ${size}`);
		this.usableBytes = this.#pageBytes - bytes.readUInt8(20);
		if (this.usableBytes < 480) throw new require_reading.FormatError(`expected pages of at least 480 usable bytes, got ${this.usableBytes}`);
		expectAtRest(file);
		const wal = readWal(file, this.#pageBytes);
		this.#committed = wal?.pages ?? /* @__PURE__ */ new Map();
		const stored = Math.floor(file.size / this.#pageBytes);
		this.count = wal === null ? stored : Math.min(wal.count, stored + wal.pages.size);
		const encoding = this.read(1).readUInt32BE(56);
		this.encoding = encodings[Math.max(0, encoding - 1)] ?? "utf-8";
		if (encoding > encodings.length) throw new require_reading.FormatError(`expected a text encoding from 1 to 3, got ${encoding}`);
	}
	read(page) {
		if (page < 1 || page > this.count) throw new require_reading.FormatError(`expected a page ${page}, got a database of ${this.count} pages: it is cut off or broken`);
		const committed = this.#committed.get(page);
		if (committed) return asBuffer(committed);
		const start = (page - 1) * this.#pageBytes;
		const bytes = this.#block(Math.floor(start / blockBytes)).subarray(start % blockBytes, start % blockBytes + this.#pageBytes);
		if (bytes.length < this.#pageBytes) throw new require_reading.FormatError(`expected a page ${page}, got the end of the file: it is cut off`);
		return asBuffer(bytes);
	}
	#block(index) {
		const known = this.#blocks.get(index);
		if (known) return known;
		const block = require_reading.readRange(this.#file.open(), index * blockBytes, (index + 1) * blockBytes);
		this.#blocks.set(index, block);
		return block;
	}
};
function asBuffer({ buffer, byteOffset, length }) {
	return Buffer.from(buffer, byteOffset, length);
}
function tooLarge(what, limit, actual, file = null) {
	const [most, got] = [limit, actual].map((bytes) => Math.round(bytes / mebibyte));
	return new require_reading.FormatError(`expected ${what} of at most ${most} MiB, got ${got} MiB`, null, file);
}
function baseName({ path }) {
	return path.slice(path.lastIndexOf("/") + 1);
}
function readWal(file, pageBytes) {
	const wal = file.sibling(`${baseName(file)}-wal`);
	if (wal === null) return null;
	if (wal.size > maxWalBytes) throw tooLarge("a write-ahead log", maxWalBytes, wal.size, wal.path);
	return committedPages(require_reading.readRange(wal.open(), 0, wal.size), pageBytes);
}
function expectAtRest(file) {
	const journal = file.sibling(`${baseName(file)}-journal`);
	if (journal === null || journalMagic.compare(journal.headBytes.subarray(0, journalMagic.length)) !== 0) return;
	throw new require_reading.FormatError(`expected a database without an unfinished transaction, got a journal to undo one: \`sqlite3 ${baseName(file)} .tables\` applies it`, null, journal.path);
}

// src/reading/sqlite/rows.ts
const leafPage = 13;
const interiorPage = 5;
const maxRowBytes = 67108864;
const maxColumns = 32767;
function* readRows(pages, root, rowId) {
	const walk = new Walk(pages);
	const path = [walk.tablePage(root)];
	for (let page = path.at(-1); page !== void 0; page = path.at(-1)) {
		const cell = page.next++;
		if (page.isLeaf) {
			if (cell >= page.cells) path.pop();
			else {
				const row = walk.row(page, cell);
				if (rowId !== null && rowId < row.values.length) row.values[rowId] = row.id;
				yield row.values;
			}
		} else if (cell > page.cells) path.pop();
		else path.push(walk.tablePage(cell === page.cells ? page.lastChild : walk.child(page, cell)));
	}
}
var Walk = class {
	#pages;
	#visited;
	#bytesLeft;
	constructor(pages) {
		this.#pages = pages;
		this.#visited = new Uint8Array(pages.count + 1);
		this.#bytesLeft = pages.count * pages.usableBytes;
	}
	tablePage(number) {
		const bytes = this.#page(number);
		const start = number === 1 ? 100 : 0;
		const kind = bytes.readUInt8(start);
		if (kind !== leafPage && kind !== interiorPage) throw new require_reading.FormatError(`expected a page of a table, got one of kind ${kind} (page ${number})`);
		const isLeaf = kind === leafPage;
		const cells = bytes.readUInt16BE(start + 3);
		if (start + (isLeaf ? 8 : 12) + 2 * cells > this.#pages.usableBytes) throw new require_reading.FormatError(`expected at most a page of cells, got ${cells} (page ${number})`);
		return {
			bytes,
			start,
			isLeaf,
			cells,
			lastChild: isLeaf ? 0 : bytes.readUInt32BE(start + 8),
			next: 0
		};
	}
	child({ bytes, start }, cell) {
		const at = bytes.readUInt16BE(start + 12 + 2 * cell);
		this.#spend(4);
		if (at + 4 > bytes.length) throw new require_reading.FormatError("expected a cell within its page");
		return bytes.readUInt32BE(at);
	}
	row({ bytes, start }, cell) {
		const cursor = new Cursor(bytes, bytes.readUInt16BE(start + 8 + 2 * cell), this.#pages.usableBytes);
		const length = cursor.varint();
		const id = cursor.varint();
		if (length < 0 || length > maxRowBytes) throw new require_reading.FormatError("expected a row of at most 64 MiB, got a longer one");
		this.#spend(4 + length);
		return {
			id,
			values: decodeRecord(this.#payload(cursor, length), this.#pages.encoding)
		};
	}
	#payload({ bytes, at, end }, length) {
		const usable = this.#pages.usableBytes;
		if (length <= usable - 35) {
			if (at + length > end) throw new require_reading.FormatError("expected a row within its page");
			return bytes.subarray(at, at + length);
		}
		const least = Math.floor((usable - 12) * 32 / 255) - 23;
		const fitting = least + (length - least) % (usable - 4);
		const local = fitting <= usable - 35 ? fitting : least;
		if (at + local + 4 > end) throw new require_reading.FormatError("expected a row within its page");
		const parts = [bytes.subarray(at, at + local)];
		let next = bytes.readUInt32BE(at + local);
		for (let left = length - local; left > 0; left -= usable - 4) {
			const page = this.#page(next);
			parts.push(page.subarray(4, 4 + Math.min(left, usable - 4)));
			next = page.readUInt32BE(0);
		}
		return Buffer.concat(parts, length);
	}
	#page(number) {
		const bytes = this.#pages.read(number);
		if (this.#visited[number] === 1) throw new require_reading.FormatError(`expected each page once, got page ${number} again`);
		this.#visited[number] = 1;
		return bytes;
	}
	#spend(bytes) {
		this.#bytesLeft -= bytes;
		if (this.#bytesLeft < 0) throw new require_reading.FormatError("expected no more rows than the file has room for, got more");
	}
};
var Cursor = class {
	bytes;
	at;
	end;
	constructor(bytes, at, end) {
		this.bytes = bytes;
		this.at = at;
		this.end = end;
	}
	varint() {
		let value = 0;
		for (let index = 0; index < 9; index++) {
			if (this.at >= this.end) throw new require_reading.FormatError("expected a number, got the end of its page or row");
			const byte = this.bytes[this.at++] ?? 0;
			if (index === 8) return toSigned(value * 256 + byte);
			value = value * 128 + (byte & 127);
			if (byte < 128) break;
		}
		return value;
	}
};
function toSigned(value) {
	return value >= 2 ** 63 ? value - 2 ** 64 : value;
}
function decodeRecord(record, encoding) {
	const header = new Cursor(record, 0, record.length);
	const headerEnd = header.varint();
	if (headerEnd > record.length) throw new require_reading.FormatError("expected a row's header within the row");
	const types = new Cursor(record, header.at, headerEnd);
	const values = [];
	let at = headerEnd;
	while (types.at < headerEnd) {
		const type = types.varint();
		const length = lengthOf(type);
		if (at + length > record.length) throw new require_reading.FormatError("expected a value within its row");
		if (values.length === maxColumns) throw new require_reading.FormatError(`expected at most ${maxColumns} values in a row, got more`);
		values.push(decodeValue(record, at, type, length, encoding));
		at += length;
	}
	return values;
}
const fixedLengths = [
	0,
	1,
	2,
	3,
	4,
	6,
	8,
	8,
	0,
	0
];
function lengthOf(type) {
	const fixed = fixedLengths[type];
	if (fixed !== void 0) return fixed;
	if (type < 12) throw new require_reading.FormatError(`expected a type of value, got the reserved ${type}`);
	return Math.floor((type - 12) / 2);
}
function decodeValue(record, at, type, length, encoding) {
	if (type === 0) return null;
	if (type <= 5) return record.readIntBE(at, length);
	if (type === 6) return Number(record.readBigInt64BE(at));
	if (type === 7) return record.readDoubleBE(at);
	if (type <= 9) return type - 8;
	if (type % 2 === 0) return record.subarray(at, at + length);
	if (encoding === "utf-8") return record.toString("utf8", at, at + length);
	if (encoding === "utf-16le") return record.toString("utf16le", at, at + length);
	return Buffer.from(record.subarray(at, at + length - length % 2)).swap16().toString("utf16le");
}

// src/reading/sqlite/table-sql.ts
const token = /--[^\n]*|\/\*[\s\S]*?\*\/|"(?:[^"]|"")*"|'(?:[^']|'')*'|`(?:[^`]|``)*`|\[[^\]]*\]|[\w$.\u0080-\uffff]+|\S/g;
const constraint = /^(constraint|primary|unique|check|foreign)$/i;
function parseCreateTable(sql) {
	const tokens = (sql.match(token) ?? []).filter((one) => !/^(--|\/\*)/.test(one));
	const open = tokens.indexOf("(");
	const close = tokens.lastIndexOf(")");
	if (!(/^create$/i.test(tokens[0] ?? "") && /^table$/i.test(tokens[1] ?? "")) || open < 0 || tokens.slice(close).some((one) => /^rowid$/i.test(one))) return null;
	const parts = splitAtCommas(tokens.slice(open + 1, close));
	const definitions = parts.filter(([first = ""]) => !constraint.test(first));
	if (definitions.some((one) => one.some((word) => /^(generated|as)$/i.test(word)))) return null;
	const columns = definitions.map(toColumn);
	const key = definitions.findIndex(isIntegerKey);
	if (key >= 0) return {
		columns,
		rowId: key
	};
	const named = parts.map(keyOfTable).find((name) => name !== null);
	const index = columns.findIndex(({ name }) => name.toLowerCase() === named?.toLowerCase());
	return {
		columns,
		rowId: isInteger(definitions[index]) ? index : null
	};
}
function splitAtCommas(tokens) {
	let part = [];
	const parts = [part];
	let depth = 0;
	for (const one of tokens) {
		if (one === "(") depth++;
		if (one === ")") depth--;
		if (one === "," && depth === 0) {
			part = [];
			parts.push(part);
		} else part.push(one);
	}
	return parts;
}
function toColumn(definition) {
	const at = definition.findIndex((word) => /^default$/i.test(word));
	const sign = definition[at + 1] === "-" || definition[at + 1] === "+" ? 1 : 0;
	const value = at < 0 ? "" : definition.slice(at + 1, at + 2 + sign).join("");
	const number = /char|clob|text/i.test(definition[1] ?? "") ? null : require_reading.parseNumber(unquoted(value));
	const text = value.startsWith("'") || value.startsWith("\"") ? unquoted(value) : null;
	return {
		name: unquoted(definition[0] ?? ""),
		defaultValue: number ?? text
	};
}
function unquoted(text) {
	const [quote = ""] = text;
	if (quote === "[") return text.slice(1, -1);
	return /^["'`]/.test(quote) ? text.slice(1, -1).replaceAll(quote + quote, quote) : text;
}
function isInteger(definition) {
	return /^integer$/i.test(definition?.[1] ?? "");
}
function isIntegerKey(definition) {
	const primary = definition.findIndex((word) => /^primary$/i.test(word));
	return primary > 0 && isInteger(definition) && !/^desc$/i.test(definition[primary + 2] ?? "");
}
function keyOfTable(part) {
	const primary = part.findIndex((word) => /^primary$/i.test(word));
	if (!constraint.test(part[0] ?? "") || primary < 0 || part[primary + 2] !== "(") return null;
	const close = part.indexOf(")", primary);
	return part.slice(primary + 3, close).includes(",") ? null : unquoted(part[primary + 3] ?? "");
}

// src/reading/sqlite/database.ts
const maxEntries = 1e4;
const maxSqlLength = 16384;
var Database = class {
	#pages;
	#entries = /* @__PURE__ */ new Map();
	constructor(file) {
		this.#pages = new Pages(file);
		let entries = 0;
		for (const [type, name, , root, sql] of readRows(this.#pages, 1, null)) {
			if (++entries > maxEntries) throw new require_reading.FormatError(`expected at most ${maxEntries} entries in the schema, got more`);
			if (type !== "table" || typeof root !== "number") continue;
			if (typeof name === "string" && typeof sql === "string" && sql.length <= maxSqlLength) this.#entries.set(name.toLowerCase(), {
				root,
				sql
			});
		}
	}
	has(name, columns) {
		const table = this.#table(name);
		return table !== null && columns.every((column) => indexOf(table, column) >= 0);
	}
	*select(name, columns) {
		const table = this.#table(name);
		if (table === null) throw new require_reading.FormatError(`expected a table ${require_reading.quote(name)}`);
		const indexes = columns.map((column) => indexOf(table, column));
		const missing = columns.find((_, place) => indexes[place] === -1);
		if (missing !== void 0) throw new require_reading.FormatError(`expected a column ${require_reading.quote(missing)} in the table ${require_reading.quote(name)}`);
		for (const row of readRows(this.#pages, table.root, table.rowId)) yield indexes.map((index) => index < row.length ? row[index] ?? null : table.columns[index]?.defaultValue ?? null);
	}
	#table(name) {
		const entry = this.#entries.get(name);
		const schema = entry ? parseCreateTable(entry.sql) : null;
		return entry && schema ? {
			...schema,
			root: entry.root
		} : null;
	}
};
function indexOf({ columns }, name) {
	return columns.findIndex((column) => column.name.toLowerCase() === name);
}

exports.Database = Database;