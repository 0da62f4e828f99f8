const require_reading = require("./reading.js");
const require_open = require("./open.js");
const require_gate = require("./gate.js");
const require_containers = require("./containers.js");
let node_path = require("node:path");

// src/formats/containers/spreadsheet/rows.ts
const maxColumns = 16384;
const maxCells = 8 * 1024 ** 2;
function cellsOf(rows) {
	const heading = rows.findIndex((row) => [...row.values()].filter((cell) => cell !== "").length > 1);
	const table = rows.slice(Math.max(heading, 0));
	let first = maxColumns;
	let end = 0;
	for (const row of table) for (const column of row.keys()) {
		first = Math.min(first, column);
		end = Math.max(end, column + 1);
	}
	const width = Math.max(end - first, 0);
	if (table.length * width > maxCells) throw new require_reading.FormatError(`expected at most ${maxCells} cells in a sheet, got more`);
	return table.map((row) => Array.from({ length: width }, (_, index) => row.get(first + index) ?? ""));
}
function readRows(xml, sharedTexts) {
	const rows = [];
	let column = -1;
	let type = "n";
	let isFormula = false;
	let value = "";
	for (const tag of require_containers.tagsIn(xml)) {
		const { name, isClosing, isEmpty, text } = tag;
		if (name === "row" && !isClosing) {
			rows.push(/* @__PURE__ */ new Map());
			column = -1;
		} else if (name === "c" && !isClosing) {
			column = columnOf(require_containers.attributeOf(tag, "r")) ?? column + 1;
			type = require_containers.attributeOf(tag, "t") ?? "n";
			value = "";
			isFormula = false;
		} else if (name === "f") isFormula = true;
		else if ((name === "v" || name === "t") && isClosing) value += text;
		if (name === "c" && (isClosing || isEmpty)) {
			const cell = textOf(value, type, isFormula, sharedTexts);
			if ((cell !== "" || type !== "n") && column < maxColumns) rows.at(-1)?.set(column, cell);
		}
	}
	return rows.filter((row) => row.size > 0);
}
function textOf(value, type, isFormula, sharedTexts) {
	if (value === "") return isFormula ? "a formula without a value" : "";
	if (type === "s") return sharedTexts[Number(value)]?.trim() ?? "";
	if (type === "e") return value === "#N/A" ? "" : "nan";
	return value.trim();
}
function columnOf(cell) {
	const letters = /^[A-Z]{1,3}(?=\d)/.exec(cell ?? "")?.[0];
	if (letters === void 0) return null;
	return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

// src/formats/containers/spreadsheet/tables.ts
const maxBlocks = 50;
function tablesOf(rows) {
	const blocks = blocksOf(rows);
	const [first] = blocks;
	if (first === void 0) return [{
		title: null,
		rows,
		leftOut: []
	}];
	const twins = blocks.filter(({ heading }) => heading.length > 1 && heading.join() === first.heading.join());
	if (twins.length > 1 && !twins.some(isOfSide)) {
		const leftOut = blocks.filter((block) => !twins.includes(block)).map(besideTables);
		return twins.map((block, index) => ({
			title: block.title ?? `${index + 1}`,
			rows: block.rows,
			leftOut
		}));
	}
	const notes = blocks.filter((block) => block !== first && areNotes(block, first));
	const unread = new Set(notes.flatMap((block) => block.rows.flatMap((row) => [...row.keys()])));
	const kept = rows.map((row) => new Map([...row].filter(([column]) => !unread.has(column))));
	return [{
		title: null,
		rows: notes.length > 0 ? kept : rows,
		leftOut: notes.map(besideTables)
	}];
}
function isOfSide({ title }) {
	return title !== null && require_reading.parseName(`${title}/x`).split !== null;
}
function areNotes({ rows, heading }, first) {
	return rows.length * 2 < first.rows.length && !heading.some((name) => require_reading.isKnownName(require_reading.parseName(name).metric));
}
function besideTables({ heading }) {
	return {
		what: heading.join(", "),
		why: "beside the table"
	};
}
function blocksOf(rows) {
	const filled = new Set(rows.flatMap((row) => [...row].flatMap(([column, cell]) => cell === "" ? [] : column)));
	const starts = [...filled].sort((a, b) => a - b).filter((column) => !filled.has(column - 1));
	if (starts.length > maxBlocks) return [];
	return starts.map((start, index) => {
		const end = starts[index + 1] ?? Number.POSITIVE_INFINITY;
		const own = rows.map((row) => new Map([...row].filter(([column]) => column >= start && column < end))).filter((row) => row.size > 0);
		const texts = own.map((row) => [...row.values()].filter((cell) => cell !== ""));
		const at = Math.max(0, texts.findIndex((row) => row.length > 1));
		return {
			rows: own,
			heading: texts[at] ?? [],
			title: at > 0 ? texts[at - 1]?.[0] ?? null : null
		};
	});
}

// src/formats/containers/spreadsheet/workbook.ts
const maxXmlBytes = 32 * 1024 ** 2;
const maxSheets = 100;
const workbookPath = "xl/workbook.xml";
function sheetsOf(zip) {
	const workbook = readXml(zip, workbookPath);
	if (workbook === null) throw new require_reading.FormatError(`expected an Excel workbook, got a zip without ${workbookPath}`);
	const relations = [...require_containers.tagsIn(readXml(zip, "xl/_rels/workbook.xml.rels") ?? "")].filter(isNamed("relationship"));
	const targets = new Map(relations.map((tag) => [require_containers.attributeOf(tag, "Id"), node_path.posix.resolve("/xl", require_containers.attributeOf(tag, "Target") ?? "")]));
	const sheets = [...require_containers.tagsIn(workbook)].filter(isNamed("sheet"));
	if (sheets.length > maxSheets) throw new require_reading.FormatError(`expected at most ${maxSheets} sheets, got ${sheets.length}`);
	return sheets.flatMap((tag) => {
		const path = targets.get(relationOf(tag))?.slice(1) ?? "";
		const xml = path.includes("worksheets/") ? readXml(zip, path) : null;
		return xml === null ? [] : [{
			name: require_containers.attributeOf(tag, "name") ?? path,
			xml
		}];
	});
}
function readSharedTexts(zip) {
	const texts = [];
	let text = "";
	for (const tag of require_containers.tagsIn(readXml(zip, "xl/sharedStrings.xml") ?? "")) if (tag.name === "t" && tag.isClosing) text += tag.text;
	else if (tag.name === "si" && (tag.isClosing || tag.isEmpty)) {
		texts.push(text);
		text = "";
	}
	return texts;
}
function relationOf(tag) {
	return /(?:^|\s)[\w.-]+:id\s*=\s*["']([^"']*)["']/.exec(tag.attributes)?.[1] ?? null;
}
function isNamed(name) {
	return (tag) => tag.name === name && !tag.isClosing;
}
function readXml({ entries, read }, path) {
	const entry = entries.get(path);
	return entry ? read(entry, maxXmlBytes).toString("utf8") : null;
}

// src/formats/containers/spreadsheet/open.ts
const openSheets = async (artifact, isArtifact) => {
	const { path: container } = artifact;
	const zip = await require_open.openZip(artifact);
	const sheets = sheetsOf(zip);
	const texts = readSharedTexts(zip);
	const parts = [];
	for (const { name, xml } of sheets) for (const { title, rows, leftOut } of tablesOf(readRows(xml, texts))) {
		const names = title === null ? [name] : [name, title];
		const path = names.map((one) => one.replaceAll("/", "-")).join("/");
		const part = {
			artifact: require_reading.partOf(artifact, `${container}/${path}.csv`, require_reading.toCsv(cellsOf(rows))),
			container,
			place: `sheet ${names.join(", ")}`,
			notes: [],
			leftOut,
			cut: null
		};
		if (await isArtifact(part)) parts.push(part);
	}
	return {
		parts,
		lookedAt: `its ${require_gate.plural(sheets.length, "sheet")}`
	};
};

exports.openSheets = openSheets;