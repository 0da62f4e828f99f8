const require_reading = require("./reading.js");
const require_gate = require("./gate.js");
let node_zlib = require("node:zlib");

// src/formats/containers/container.ts
function expectSignature(artifact, signature, expected) {
	const start = Buffer.from(artifact.headBytes).toString("latin1", 0, 64);
	if (signature.test(start)) return;
	const got = start === "" ? "an empty file" : require_gate.describeKind(artifact) ?? require_reading.quote(artifact.head.trim().slice(0, 60));
	throw new require_reading.FormatError(`expected ${expected}, got ${got}`);
}

// src/formats/containers/gzip.ts
const maxMiB$1 = 256;
const gzip = {
	id: "gzip",
	title: "Any of these formats, compressed with gzip",
	files: ["*.gz"],
	open: (artifact) => {
		expectSignature(artifact, /^\x1f\x8b/, "a gzip archive");
		const head = unpack(artifact.headBytes, node_zlib.constants.Z_SYNC_FLUSH);
		const load = () => unpack(compressed(artifact), node_zlib.constants.Z_FINISH);
		return {
			parts: [{
				artifact: require_reading.partOf(artifact, artifact.path.replace(/\.gz$/i, ""), {
					head,
					load
				}),
				container: artifact.path,
				place: null,
				notes: [],
				leftOut: [],
				cut: null
			}],
			lookedAt: "the unpacked file"
		};
	}
};
function compressed(artifact) {
	if (artifact.size > maxMiB$1 * 1024 ** 2) throw tooLarge();
	return require_reading.readRange(artifact.open(), 0, artifact.size);
}
function unpack(bytes, finishFlush) {
	try {
		return (0, node_zlib.gunzipSync)(bytes, {
			finishFlush,
			maxOutputLength: maxMiB$1 * 1024 ** 2
		});
	} catch (thrown) {
		if (!(thrown instanceof Error && "code" in thrown)) throw thrown;
		if (thrown.code === "ERR_BUFFER_TOO_LARGE") throw tooLarge();
		throw new require_reading.FormatError(`expected a whole gzip archive: ${thrown.message}`);
	}
}
function tooLarge() {
	return new require_reading.FormatError(`expected at most ${maxMiB$1} MiB in a gzip archive, got more`);
}

// src/reading/markup/tags.ts
const named = /* @__PURE__ */ new Map([
	["lt", "<"],
	["gt", ">"],
	["amp", "&"],
	["quot", "\""],
	["apos", "'"],
	["nbsp", " "]
]);
const tagName = /^(\/?)(?:[\w.-]*:)?([\w.-]+)/;
function* tagsIn(markup) {
	let text = "";
	for (let at = 0;;) {
		const open = markup.indexOf("<", at);
		if (open === -1) return;
		text += markup.slice(at, open);
		if (!/[a-z/!?]/i.test(markup[open + 1] ?? "")) {
			text += "<";
			at = open + 1;
			continue;
		}
		const isComment = markup.startsWith("<!--", open);
		const close = markup.indexOf(isComment ? "-->" : ">", open + 1);
		if (close === -1) return;
		at = close + (isComment ? 3 : 1);
		const inside = markup.slice(open + 1, close);
		const [{ length } = "", slash, name] = tagName.exec(inside) ?? [];
		if (name === void 0 || isComment) continue;
		yield {
			name: name.toLowerCase(),
			isClosing: slash === "/",
			isEmpty: inside.endsWith("/"),
			attributes: inside.slice(length),
			text: decodeEntities(text)
		};
		text = "";
	}
}
function attributeOf({ attributes }, name) {
	for (let at = attributes.indexOf(`${name}=`); at !== -1; at = attributes.indexOf(`${name}=`, at + 1)) {
		const quote = attributes[at + name.length + 1] ?? "";
		const end = attributes.indexOf(quote, at + name.length + 2);
		if ((quote === "\"" || quote === "'") && end !== -1 && /\s/.test(attributes[at - 1] ?? " ")) return decodeEntities(attributes.slice(at + name.length + 2, end));
	}
	return null;
}
function decodeEntities(text) {
	if (!text.includes("&")) return text;
	return text.replaceAll(/&(#x[\da-f]{1,6}|#\d{1,7}|\w{1,8});/gi, (whole, entity) => {
		if (!entity.startsWith("#")) return named.get(entity) ?? whole;
		const code = entity[1] === "x" || entity[1] === "X" ? Number.parseInt(entity.slice(2), 16) : Number(entity.slice(1));
		return code <= 1114111 ? String.fromCodePoint(code) : whole;
	});
}

// src/formats/containers/notebook/cells.ts
function cellsOf(text) {
	const notebook = parse(text);
	return [notebook, ...listOf(notebook["worksheets"]).filter(isFields)].flatMap((sheet) => listOf(sheet["cells"])).filter(isFields).filter(({ cell_type }) => cell_type === "code").map((cell, index) => cellOf(cell, index + 1));
}
function cellOf(cell, number) {
	const outputs = listOf(cell["outputs"]).filter(isFields);
	const failure = outputs.find(({ output_type }) => output_type === "error" || output_type === "pyerr");
	return {
		number,
		source: textOf$1(cell["source"] ?? cell["input"]) ?? "",
		printed: joinStreams(outputs.filter((output) => printedBy(output) !== null)),
		shown: outputs.filter(({ output_type }) => isShown(output_type)).map(shownOf),
		exception: failure ? [textOf$1(failure["ename"]), textOf$1(failure["evalue"])].filter(Boolean).join(": ") : null
	};
}
function printedBy(output) {
	if (output["output_type"] === "stream") return textOf$1(output["text"]);
	if (!isShown(output["output_type"])) return null;
	const { html, plain } = shownOf(output);
	if (html?.startsWith("<pre style=")) return plain;
	const ansi = html?.indexOf("<div class=\"ansiout\">") ?? -1;
	if (ansi !== -1) return [...tagsIn(html?.slice(ansi) ?? "")].map(({ text }) => text).join("");
	if (plain === "<IPython.core.display.Markdown object>") return markdownOf(output);
	return plain !== null && numberedBar.test(plain) ? ended(plain) : null;
}
const numberedBar = /^[^\n%|]{0,100}\d[^\n%|]{0,100}: {1,4}0%\|\s{0,40}\| 0\/\d{1,12} \[00:00<\?, \?[A-Za-z]{1,20}\/s\]$/;
function markdownOf({ data }) {
	const markdown = isFields(data) ? textOf$1(data["text/markdown"]) : null;
	return markdown === null ? null : ended(markdown);
}
const barEnd = /\[[^[\]\n]{1,400}(?:it\/s|s\/it)[^[\]\n]{0,400}\]$/;
function joinStreams(streams) {
	let joined = "";
	let waiting = "";
	let [isInLine, isBehindBar] = [false, false];
	for (const stream of streams) {
		const text = printedBy(stream) ?? "";
		const isError = (stream["name"] ?? stream["stream"]) === "stderr";
		if (isError && isInLine) waiting += text;
		else if (isError) {
			joined = (isBehindBar ? ended(joined) : joined) + text;
			isBehindBar = false;
		} else {
			const lineEnd = waiting === "" ? 0 : text.indexOf("\n") + 1;
			joined = (isInLine ? joined : ended(joined)) + text.slice(0, lineEnd);
			if (lineEnd > 0) {
				joined += ended(waiting);
				waiting = "";
			}
			joined += text.slice(lineEnd);
			isBehindBar = barEnd.test(joined.slice(-1e3));
			isInLine = !joined.endsWith("\n") && !isBehindBar;
		}
	}
	return waiting === "" ? joined : ended(joined) + waiting;
}
function ended(text) {
	return text === "" || text.endsWith("\n") ? text : `${text}\n`;
}
function isShown(type) {
	return type === "display_data" || type === "execute_result" || type === "pyout";
}
function shownOf(output) {
	const data = isFields(output["data"]) ? output["data"] : {};
	return {
		html: textOf$1(data["text/html"] ?? output["html"]),
		plain: textOf$1(data["text/plain"] ?? output["text"])
	};
}
function textOf$1(value) {
	if (typeof value === "string") return value;
	return Array.isArray(value) ? value.filter((line) => typeof line === "string").join("") : null;
}
function parse(text) {
	const value = jsonOf(text);
	if (isFields(value) && ("cells" in value || "worksheets" in value)) return value;
	throw new require_reading.FormatError("expected a notebook, got JSON without `cells`");
}
function jsonOf(text) {
	try {
		return JSON.parse(text);
	} catch (thrown) {
		if (!(thrown instanceof SyntaxError)) throw thrown;
		if (/[[,:]\s*-?(?:NaN|Infinity)\b/.test(text)) return require_reading.parsePythonJson(text, "a notebook");
		throw new require_reading.FormatError(`expected a notebook's JSON: ${thrown.message}`);
	}
}
function listOf(value) {
	return Array.isArray(value) ? value : [];
}
function isFields(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

// src/formats/containers/notebook/html-table.ts
function tablesIn(html) {
	const tables = [];
	let rows = [];
	let cell = null;
	const endCell = () => {
		if (cell !== null) rows.at(-1)?.cells.push(cell);
		cell = null;
	};
	for (const { name, isClosing, text } of tagsIn(html)) {
		if (cell !== null) cell += text;
		if (name === "table") {
			endCell();
			const table = tableOf(rows);
			if (table) tables.push(table);
			rows = [];
		} else if (name === "tr") {
			endCell();
			if (!isClosing) rows.push({
				cells: [],
				headings: 0
			});
		} else if (name === "td" || name === "th") {
			endCell();
			const row = rows.at(-1);
			if (isClosing || row === void 0) continue;
			if (name === "th") row.headings++;
			cell = "";
		}
	}
	return tables;
}
const typeInR = /^<\w+>$/;
function tableOf([first, ...below]) {
	const isOfR = below[0]?.cells.every((cell) => typeInR.test(cell)) === true;
	const rows = isOfR ? below.slice(1) : below;
	if (first === void 0 || first.cells.length < 2 || first.headings < first.cells.length) return null;
	if (rows.length === 0 || rows.some(({ cells }) => cells.length !== first.cells.length)) return null;
	return {
		headings: first.cells,
		rows: rows.map(({ cells }) => cells),
		isDataFrame: isOfR || rows.every(({ headings }) => headings === 1)
	};
}

// src/formats/containers/notebook.ts
const maxMiB = 64;
const someRows = /\.(head|tail|sample|describe|nlargest|nsmallest|iloc|loc)\b/;
const isText = /^\s*['"]/;
const noValue = /^(no log|#na#|-+|—)$/i;
const noLog = /^\s*(no log|#na#)\s*$/i;
const dictOfOne = /^\{\s*(['"])[^'"]{1,60}\1: ([-+.\deE]{1,40}|nan|inf)\s*\}$/;
const findsRate = /\.lr_find\(/;
const ownSide = /^(epoch|step|time|(training|validation|train|valid)[ _].*)$/i;
const notebook = {
	id: "notebook",
	title: "Jupyter notebook: the output of its cells",
	files: ["*.ipynb"],
	open: async (artifact, isArtifact) => {
		expectSignature(artifact, /^(\xef\xbb\xbf)?\s*\{/, "a notebook");
		const cells = cellsOf(textOf(artifact));
		const areArtifacts = async (parts) => {
			const found = [];
			for (const part of parts) if (await isArtifact(part)) found.push(part);
			return found;
		};
		const parts = [];
		for (const cell of cells) {
			const tables = await areArtifacts(tablesOf(cell, artifact));
			const logs = await areArtifacts(logOf(cell, artifact));
			const beside = logs.map(() => ({
				what: "printed lines",
				why: "the cell shows a table"
			}));
			const withLog = tables.map((table) => ({
				...table,
				leftOut: [...table.leftOut, ...beside]
			}));
			parts.push(...tables.length > 0 ? withLog : logs);
		}
		for (const cell of parts.length === 0 ? cells : []) parts.push(...await areArtifacts(resultsOf(cell, artifact)));
		return {
			parts,
			lookedAt: `the output of ${require_gate.plural(cells.length, "code cell")}`
		};
	}
};
function tablesOf(cell, of) {
	const tables = cell.shown.flatMap(({ html }) => html === null ? [] : tablesIn(html));
	const isOfSearch = ({ rows }) => rows.every((row) => row.some((text) => noLog.test(text)));
	const live = tables.filter((table) => !table.isDataFrame && !(findsRate.test(cell.source) && isOfSearch(table)));
	const whole = [...require_reading.groupBy(live, ({ headings }) => JSON.stringify(headings)).values()].flatMap((same) => same.filter((table, index) => !continues(same[index + 1], table)));
	return [...require_reading.groupBy(whole, (table) => JSON.stringify(loggedColumns(table))).values()].map((same, index) => tablePart(cell, of, same, index));
}
function logOf(cell, of) {
	return cell.printed === "" ? [] : [part(cell, of, "log", cell.printed)];
}
function resultsOf(cell, of) {
	if (someRows.test(cell.source.trimEnd().split("\n").at(-1) ?? "")) return [];
	const values = cell.shown.flatMap(({ html, plain }) => {
		const frames = tablesIn(html ?? "").filter(({ isDataFrame }) => isDataFrame);
		return frames.length > 0 || html !== null || plain === null || isText.test(plain) ? frames : [plain];
	});
	return values.filter((value, index) => typeof value === "string" || !continues(values[index + 1], value)).map((value, index) => typeof value === "string" ? part(cell, of, "txt", value, index) : tablePart(cell, of, [value], index));
}
function nameSides(headings) {
	const prefix = headings.map((name) => /^(validation |valid_)loss$/i.exec(name.trim())?.[1]).find(Boolean);
	const isTrainer = prefix !== void 0 && headings.some((name) => /^(training |train_)loss$/i.test(name.trim()));
	return headings.map((name) => isTrainer && name.trim() !== "" && !ownSide.test(name.trim()) ? prefix + name.trim() : name);
}
function loggedColumns({ headings, rows }) {
	return headings.filter((_, column) => !rows.every((row) => noLog.test(row[column] ?? "")));
}
function tablePart(cell, of, tables, index) {
	const [first] = tables;
	const logged = first === void 0 ? [] : loggedColumns(first);
	const names = nameSides(first?.headings ?? []);
	const isLogged = (_, column) => logged.includes(first?.headings[column] ?? "");
	const isElided = (row) => row.every((text) => /^(?:\.\.\.|[⋮⋯])$/.test(text));
	const lines = tables.flatMap(({ rows }) => [names, ...rows.filter((row) => !isElided(row)).map((row) => row.map((text) => noValue.test(text.trim()) ? "" : text.trim().replace(dictOfOne, "$2")))]);
	return {
		...part(cell, of, "csv", require_reading.toCsv(lines.map((line) => line.filter(isLogged))), index),
		leftOut: names.filter((name, column) => !isLogged(name, column)).map((what) => ({
			what,
			why: "no value in any row"
		})),
		cut: tables.some(({ rows }) => rows.some(isElided)) ? "within" : null
	};
}
function continues(next, { rows }) {
	if (next === void 0 || typeof next === "string") return false;
	return rows.every((row, index) => row.join("\0") === next.rows[index]?.join("\0"));
}
function part({ number, printed, exception }, of, extension, text, index = 0) {
	const place = `cell ${number}`;
	const lines = text.endsWith("\n") ? text : `${text}\n`;
	const name = index === 0 ? `cell-${number}` : `cell-${number}.${index + 1}`;
	return {
		artifact: require_reading.partOf(of, `${of.path}/${name}.${extension}`, lines),
		container: of.path,
		place,
		notes: exception === null ? [] : [`ended in ${exception}`],
		leftOut: [],
		cut: require_gate.cutIn(printed)
	};
}
function textOf(artifact) {
	const { size } = artifact;
	if (size > maxMiB * 1024 ** 2) throw new require_reading.FormatError(`expected a notebook of at most ${maxMiB} MiB, got ${Math.ceil(size / 1024 ** 2)} MiB`);
	return new TextDecoder().decode(require_reading.readRange(artifact.open(), 0, size));
}

// src/formats/containers/spreadsheet.ts
const spreadsheet = {
	id: "spreadsheet",
	title: "Excel workbook",
	files: ["*.xlsx", "*.xlsm"],
	open: async (artifact, isArtifact) => {
		expectSignature(artifact, /^PK\x03\x04/, "an Excel workbook");
		const { openSheets } = await Promise.resolve().then(() => require("./open2.js"));
		return openSheets(artifact, isArtifact);
	}
};

// src/formats/containers/index.ts
const containers = [
	notebook,
	spreadsheet,
	gzip
];

exports.attributeOf = attributeOf;
exports.containers = containers;
exports.tagsIn = tagsIn;