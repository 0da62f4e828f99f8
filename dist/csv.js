const require_reading = require("./reading.js");

// src/formats/csv/csv.ts
const csv = {
	id: "csv",
	title: "CSV and TSV",
	files: ["*.csv", "*.tsv"],
	matches: (artifact, columns) => {
		const { names, row } = require_reading.peekTable(artifact);
		return require_reading.looksLikeTraining(names, columns) && (row === null || row.some((cell) => require_reading.parseNumber(cell) !== null));
	},
	read: ([artifact], columns) => require_reading.readEachTable(require_reading.readTables(artifact.openText(), { isRelevant: (name) => require_reading.isRelevantColumn(name, columns) }), (table) => {
		require_reading.expectPosition(table, columns);
		return require_reading.toRuns(table, columns);
	})
};

// src/formats/csv/flair-tsv.ts
const flairTsv = {
	id: "flair-tsv",
	title: "Flair loss.tsv",
	files: ["loss.tsv"],
	matches: (artifact) => {
		const { names } = require_reading.peekTable(artifact);
		return names[0] === "EPOCH" && names[1] === "TIMESTAMP" && names.includes("TRAIN_LOSS");
	},
	read: ([artifact], columns) => {
		const lines = [...require_reading.readLines(artifact.openText())];
		return require_reading.readEachTable(require_reading.readTables(new require_reading.TextSource(require_reading.inMemory(Buffer.from(blankMissingCells(lines))))), (table) => require_reading.toRuns(table, columns));
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
		if (require_reading.isNumberColumn(artifact)) return true;
		const { names, row } = require_reading.peekTable(artifact);
		return isHeading(names, columns) && (row === null || row.some((cell) => require_reading.parseNumber(cell) !== null));
	},
	read: ([artifact], columns) => {
		if (require_reading.isNumberColumn(artifact)) return require_reading.readNumberColumn(artifact, columns);
		return require_reading.readEachTable(require_reading.readTables(artifact.openText(), {
			keepBlanks: true,
			isRelevant: (name) => require_reading.isRelevantColumn(name, columns)
		}), (table) => require_reading.toRuns(require_reading.blanksToNaN(table, columns), columns, { column: require_reading.findIndexColumn(table) }));
	}
};
function isHeading(names, columns) {
	const counters = names.map(require_reading.counterAxis);
	if (counters.includes("step")) return false;
	const all = new Set(names);
	const pairs = names.filter((name) => all.has(`val_${name}`));
	if (counters.includes("epoch")) return all.has("loss") || pairs.length > 0;
	const metrics = names.filter((name) => require_reading.mayBeSeries(name, columns));
	return metrics.some(require_reading.isTotalLoss) && (pairs.includes("loss") || metrics.every((name) => require_reading.isKnownMetric(name, columns)));
}

// src/formats/csv/lightning-csv.ts
const lightningCsv = {
	id: "lightning-csv",
	title: "PyTorch Lightning CSVLogger",
	files: ["metrics.csv"],
	matches: (artifact, columns) => {
		if (!/(^|\/)metrics\.csv$/.test(artifact.path)) return false;
		const { names } = require_reading.peekTable(artifact);
		const isMetric = (name) => require_reading.mayBeSeries(name, columns) && require_reading.isKnownMetric(name, columns);
		return names.includes("step") && names.includes("epoch") && names.some(isMetric);
	},
	read: ([artifact], columns) => require_reading.readEachTable(require_reading.readTables(artifact.openText()), (table) => require_reading.toRuns(table, columns))
};

// src/formats/csv/ultralytics.ts
const ultralytics = {
	id: "ultralytics",
	title: "Ultralytics YOLO results.csv",
	files: ["*results.csv"],
	matches: (artifact) => {
		const { names } = require_reading.peekTable(artifact);
		const has = (pattern) => names.some((name) => pattern.test(name));
		return names[0] === "epoch" && has(/^train\/.*loss$/) && has(/^metrics\//) && has(/^(val|test)\/.*loss$/);
	},
	read: ([artifact], columns) => require_reading.readEachTable(require_reading.readTables(artifact.openText()), (table) => require_reading.toRuns(dropUnevaluated(table), columns))
};
function dropUnevaluated(table) {
	const found = table.columns.filter(({ name }) => /^(val|test|metrics)\//.test(name));
	const rows = /* @__PURE__ */ new Set();
	for (const { rows: all, values } of found) for (let index = 0; index < all.length; index++) if (values.get(index) !== 0) rows.add(all.get(index));
	if (rows.size === table.rows) return table;
	const note = `${table.rows - rows.size} of ${table.rows} epochs have 0 for every validation loss and metric: treated as not evaluated`;
	return {
		...table,
		columns: table.columns.map((column) => found.includes(column) ? require_reading.filterCells(column, (row) => rows.has(row)) : column),
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