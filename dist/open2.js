const require_reading = require("./reading.js");
const require_open = require("./open.js");
const require_gate = require("./gate.js");
const require_containers = require("./containers.js");
let node_path = require("node:path");

// src/formats/containers/spreadsheet/rows.ts
const maxColumns = 16384;
const maxCells = 8 * 1024 ** 2;
function readRows(xml, sharedTexts) {
	const rows = sparseRows(xml, sharedTexts).filter((row) => row.size > 0);
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
function sparseRows(xml, sharedTexts) {
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
	return rows;
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
	for (const { name, xml } of sheets) {
		const csv = require_reading.toCsv(readRows(xml, texts));
		const sheet = require_reading.partOf(artifact, `${container}/${name.replaceAll("/", "-")}.csv`, csv);
		if (!await isArtifact(sheet)) continue;
		parts.push({
			artifact: sheet,
			container,
			place: `sheet ${name}`,
			notes: [],
			leftOut: [],
			isCut: false
		});
	}
	return {
		parts,
		lookedAt: `its ${require_gate.plural(sheets.length, "sheet")}`
	};
};

exports.openSheets = openSheets;