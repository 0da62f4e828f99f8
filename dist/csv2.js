const require_lines = require("./lines.js");
const require_csv = require("./csv.js");
const require_read_runs = require("./read-runs.js");
const require_names = require("./names.js");
const require_format_error = require("./format-error.js");

// src/formats/csv/csv.ts
const csv = {
	id: "csv",
	title: "CSV and TSV",
	files: ["*.csv", "*.tsv"],
	matches: (artifact, columns) => {
		const { names, row } = require_csv.peekTable(artifact);
		return require_lines.looksLikeTraining(names, columns) && (row === null || row.some((cell) => require_lines.parseNumber(cell) !== null));
	},
	read: ([artifact], columns) => require_csv.readEachTable(require_csv.readTables(artifact.openText(), { isRelevant: (name) => require_lines.isRelevantColumn(name, columns) }), (table) => {
		require_lines.expectPosition(table, columns);
		return require_lines.toRuns(table, columns);
	})
};

// src/formats/csv/flair-tsv.ts
const flairTsv = {
	id: "flair-tsv",
	title: "Flair loss.tsv",
	files: ["loss.tsv"],
	matches: (artifact) => {
		const { names } = require_csv.peekTable(artifact);
		return names[0] === "EPOCH" && names[1] === "TIMESTAMP" && names.includes("TRAIN_LOSS");
	},
	read: ([artifact], columns) => {
		const lines = [...require_lines.readLines(artifact.openText())];
		return require_csv.readEachTable(require_csv.readTables(new require_read_runs.TextSource(require_read_runs.inMemory(Buffer.from(blankMissingCells(lines))))), (table) => require_lines.toRuns(table, columns));
	}
};
function blankMissingCells([heading, ...rows]) {
	const names = heading?.text.split("	") ?? [];
	const texts = [heading?.text ?? ""];
	for (const { text, number } of rows) {
		const cells = alignCells(text.split("	"), names).map((cell) => cell === "_" ? "" : cell);
		texts[number - (heading?.number ?? 1)] = cells.join("	");
	}
	const isEnded = rows.at(-1)?.isComplete ?? true;
	return "\n".repeat((heading?.number ?? 1) - 1) + texts.join("\n") + (isEnded ? "\n" : "");
}
function alignCells(cells, names) {
	const after = names.findIndex((name, index) => index > 4 && !name.startsWith("TRAIN_"));
	const filled = cells.slice(names.indexOf("TRAIN_LOSS") + 1, after + 1);
	const isFilled = filled.length > 1 && filled.every((cell) => cell === "_" || cell === "");
	return cells.length === names.length + 1 && isFilled ? cells.toSpliced(after, 1) : cells;
}

// src/reading/table/number-column.ts
function isNumberColumn(artifact) {
	const stem = stemOf(artifact.path);
	if (require_names.directionOf(stem) === null && !/(^|[^a-z])(acc|history|metrics?)([^a-z]|$)/i.test(stem)) return false;
	const rows = require_lines.headLines(artifact).flatMap(({ text, isComplete }) => isComplete ? [parseRow(text)] : []);
	const width = rows[0]?.length ?? 0;
	if (width === 2) return rows.every((row) => row?.length === 2 && Number.isInteger(row[0]));
	return width === 1 && rows.every((row) => row?.length === 1);
}
function parseRow(text) {
	const numbers = text.trim().split(/\s*[,;\s]\s*/, 3).map(require_lines.parseNumber);
	const valid = numbers.filter((number) => number !== null);
	return valid.length === numbers.length && valid.length <= 2 ? valid : null;
}
function readNumberColumn({ path, openText }, config) {
	const steps = require_lines.emptyColumn("step");
	const values = require_lines.emptyColumn(stemOf(path));
	const lines = new require_lines.NumberList();
	const notes = [];
	for (const { text, number, isComplete } of require_lines.readLines(openText())) {
		const [first, second] = parseRow(text) ?? [];
		if (first === void 0 || lines.length > 0 && second !== void 0 !== steps.rows.length > 0) {
			if (isComplete) throw new require_format_error.FormatError(`expected a number, got ${require_lines.quote(text.trim())}`, number);
			notes.push(require_lines.incompleteRowNote(number));
			continue;
		}
		if (second !== void 0) require_lines.addCell(steps, lines.length, first);
		require_lines.addCell(values, lines.length, second ?? first);
		lines.push(number);
	}
	const table = {
		columns: steps.rows.length > 0 ? [steps, values] : [values],
		rows: lines.length,
		lines,
		notes
	};
	return require_lines.toRuns(table, {
		...config,
		metrics: /* @__PURE__ */ new Set([...config.metrics, values.name])
	});
}
function stemOf(path) {
	return path.slice(path.lastIndexOf("/") + 1).replace(/\.[^.]*$/, "");
}

// src/formats/csv/keras-csv.ts
const kerasCsv = {
	id: "keras-csv",
	title: "Keras CSVLogger, DataFrame.to_csv",
	files: [
		"training.log",
		"log.csv",
		"history.csv"
	],
	matches: (artifact, columns) => {
		if (isNumberColumn(artifact)) return true;
		const { names, row } = require_csv.peekTable(artifact);
		return isHeading(names, columns) && (row === null || row.some((cell) => require_lines.parseNumber(cell) !== null));
	},
	read: ([artifact], columns) => {
		if (isNumberColumn(artifact)) return readNumberColumn(artifact, columns);
		return require_csv.readEachTable(require_csv.readTables(artifact.openText(), {
			keepBlanks: true,
			isRelevant: (name) => require_lines.isRelevantColumn(name, columns)
		}), (table) => require_lines.toRuns(require_lines.blanksToNaN(table, columns), columns, { column: require_lines.findIndexColumn(table) }));
	}
};
function isHeading(names, columns) {
	const counters = names.map(require_lines.counterAxis);
	if (counters.includes("step")) return false;
	const all = new Set(names);
	const pairs = names.filter((name) => all.has(`val_${name}`));
	if (counters.includes("epoch")) return all.has("loss") || pairs.length > 0;
	const metrics = names.filter((name) => require_lines.mayBeSeries(name, columns));
	return metrics.some(require_lines.isTotalLoss) && (pairs.includes("loss") || metrics.every((name) => require_lines.isKnownMetric(name, columns)));
}

// src/formats/csv/lightning-csv.ts
const lightningCsv = {
	id: "lightning-csv",
	title: "PyTorch Lightning CSVLogger",
	files: ["metrics.csv"],
	matches: (artifact, columns) => {
		if (!/(^|\/)metrics\.csv$/.test(artifact.path)) return false;
		const { names } = require_csv.peekTable(artifact);
		const isMetric = (name) => require_lines.mayBeSeries(name, columns) && require_lines.isKnownMetric(name, columns);
		return names.includes("step") && names.includes("epoch") && names.some(isMetric);
	},
	read: ([artifact], columns) => require_csv.readEachTable(require_csv.readTables(artifact.openText()), (table) => require_lines.toRuns(table, columns))
};

// src/formats/csv/ultralytics.ts
const ultralytics = {
	id: "ultralytics",
	title: "Ultralytics YOLO results.csv",
	files: ["*results.csv"],
	matches: (artifact) => {
		const { names } = require_csv.peekTable(artifact);
		const has = (pattern) => names.some((name) => pattern.test(name));
		return names[0] === "epoch" && has(/^train\/.*loss$/) && has(/^metrics\//) && has(/^(val|test)\/.*loss$/);
	},
	read: ([artifact], columns) => require_csv.readEachTable(require_csv.readTables(artifact.openText()), (table) => require_lines.toRuns(dropUnevaluated(table), columns))
};
function dropUnevaluated(table) {
	const found = table.columns.filter(({ name }) => /^(val|test|metrics)\//.test(name));
	const rows = /* @__PURE__ */ new Set();
	for (const { rows: all, values } of found) for (let index = 0; index < all.length; index++) if (values.get(index) !== 0) rows.add(all.get(index));
	if (rows.size === table.rows) return table;
	const note = `${table.rows - rows.size} of ${table.rows} epochs have 0 for every validation loss and metric: treated as not evaluated`;
	return {
		...table,
		columns: table.columns.map((column) => found.includes(column) ? require_lines.filterCells(column, (row) => rows.has(row)) : column),
		notes: [...table.notes, note]
	};
}

// src/formats/csv/index.ts
const formats = [
	lightningCsv,
	ultralytics,
	flairTsv,
	kerasCsv
];
const generic = [csv];

exports.formats = formats;
exports.generic = generic;