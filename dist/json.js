const require_row_log = require("./row-log.js");
const require_literal_table = require("./literal-table.js");
const require_lines = require("./lines.js");
const require_format_error = require("./format-error.js");
const require_read_runs = require("./read-runs.js");
const require_lossgate_runs = require("./lossgate-runs.js");
const require_names = require("./names.js");
const require_dict = require("./dict.js");
const require_spacy_log = require("./spacy-log.js");
let node_path = require("node:path");

// src/formats/json/boosting-json.ts
const boostingJson = {
	id: "boosting-json",
	title: "XGBoost and LightGBM evaluation results",
	files: ["*evals_result*.json"],
	matches: (artifact) => {
		const parsed = require_row_log.headLiteral(artifact);
		return parsed !== null && isEvalsResult(parsed.value);
	},
	read: ([artifact], columns) => require_lines.toRuns(require_literal_table.literalToTable(require_row_log.parseLiteral(artifact.openText()), columns, 1), columns, { unnumbered: "step" })
};
const metric = /^(rmse|rmsle|mae|mape|mphe|m?logloss|(binary|multi|m)?_?error|auc(pr|_mu)?|pre|ndcg|map|average_precision|(binary|multi)_logloss|l[12]|quantile|huber|fair|poisson|gamma|tweedie|(gamma|tweedie)[-_]deviance|(poisson|gamma|cox|tweedie|aft)-nloglik|interval-regression-accuracy|cross_entropy(_lambda)?|kullback_leibler|r2)(@.+)?$/i;
function isEvalsResult(value) {
	if (!require_row_log.isDict(value) || ![...value.entries.values()].every(require_row_log.isDict)) return false;
	const lists = require_literal_table.collectLists(value, 1);
	return lists.length > 0 && lists.every(({ name, list }) => metric.test(name.slice(name.lastIndexOf("/") + 1)) && require_literal_table.isNumericList(list));
}

// src/formats/json/chainer.ts
const chainer = require_row_log.rowLogFormat({
	id: "chainer",
	title: "Chainer LogReport",
	files: ["**/log"],
	layout: "list",
	counter: "epoch",
	matchesKeys: (names) => [
		"epoch",
		"iteration",
		"elapsed_time"
	].every((name) => names.has(name))
});

// src/formats/json/detectron2.ts
const detectron2 = require_row_log.rowLogFormat({
	id: "detectron2",
	title: "Detectron2 metrics",
	files: ["*metrics.json"],
	layout: "lines",
	matchesKeys: (names) => names.has("iteration") && names.has("data_time") && (names.has("total_loss") || names.has("eta_seconds")),
	ignoredColumns: /^eta_seconds$|_time$|(^|\/)num_/
});

// src/formats/json/detr.ts
const detr = require_row_log.rowLogFormat({
	id: "detr",
	title: "DETR, DeiT and MAE log",
	files: ["*log.txt"],
	layout: "lines",
	matchesKeys: (names) => names.has("train_loss") && (names.has("n_parameters") || names.has("train_lr") && names.has("epoch")),
	ignoredColumns: /^n_parameters$/
});

// src/formats/json/json.ts
const json = {
	id: "json",
	title: "JSON",
	files: ["*.json"],
	matches: (artifact, columns) => {
		const parsed = require_row_log.headLiteral(artifact);
		return parsed !== null && isTraining(parsed.value, columns, parsed.isTruncated);
	},
	read: ([artifact], columns) => require_literal_table.literalToRuns(require_row_log.parseLiteral(artifact.openText()), columns, (table) => table.lines === null ? require_lines.nullsToNaN(table, columns) : require_lines.noteMissingNulls(table, columns))
};
function isTraining(value, columns, isCut) {
	if (require_row_log.isDict(value)) return require_literal_table.listsLookLikeTraining(require_literal_table.collectLists(value, 2), columns, isCut) || isNamedRow(require_row_log.flatKeys(value), columns);
	return require_lines.looksLikeTraining(require_row_log.rowKeys(value), columns);
}
function isNamedRow(keys, columns) {
	return keys.some((key) => columns.metrics.has(key));
}

// src/formats/json/json-lines.ts
const jsonLines = {
	id: "json-lines",
	title: "JSON lines",
	files: [
		"*.jsonl",
		"*.ndjson",
		"*.json"
	],
	matches: (artifact, columns) => {
		const { names, count } = require_row_log.headDictLines(artifact);
		return !(count === 1 && !/\.(jsonl|ndjson)$/i.test(artifact.path)) && require_lines.looksLikeTraining(names, columns);
	},
	read: ([artifact], columns) => {
		const table = require_lines.noteMissingNulls(require_row_log.readDictLines(artifact.openText()), columns);
		require_lines.expectPosition(table, columns);
		return require_lines.toRuns(table, columns);
	}
};

// src/formats/json/keras-history.ts
const kerasHistory = {
	id: "keras-history",
	title: "Keras history",
	files: [
		"history.json",
		"training_history.json",
		"history.txt"
	],
	matches: (artifact, columns) => isHistory(require_row_log.headLiteral(artifact), columns) || isHistory(printedDictInHead(artifact, columns), columns),
	read: ([artifact], columns) => {
		const source = artifact.openText();
		if (!isHistory(require_row_log.headLiteral(artifact), columns)) return readLog(source, columns);
		return readWhole(source, columns, /^\s*\{'/.test(artifact.head));
	}
};
function isHistory(parsed, columns) {
	if (parsed === null) return false;
	const { value, isTruncated } = parsed;
	if (require_row_log.isDict(value)) return require_literal_table.listsLookLikeTraining(require_literal_table.collectLists(require_row_log.unwrapHistory(value), 0), columns, isTruncated);
	const names = require_row_log.rowKeys(value);
	const counters = names.map(require_lines.counterAxis);
	return counters.includes("epoch") && !counters.includes("step") && require_lines.looksLikeTraining(names, columns);
}
function printedDictInHead(artifact, columns) {
	const source = require_read_runs.headSource(artifact);
	return skipToPrintedDict(source, columns) ? require_row_log.readPartialLiteral(source) : null;
}
function readWhole(source, columns, isPython) {
	const runs = historyToRuns(require_row_log.readLiteral(source), columns);
	while (require_row_log.skipWhitespace(source) === openDict) runs.push(...historyToRuns(require_row_log.readLiteral(source), columns));
	if (isPython) return [...runs, ...readPrintedDicts(source, columns)];
	require_row_log.expectEnd(source);
	return runs;
}
function readLog(source, columns) {
	const runs = readPrintedDicts(source, columns);
	if (runs.length === 0) throw new require_format_error.FormatError("no line starts with a dict of lists");
	return runs;
}
function readPrintedDicts(source, columns) {
	const runs = [];
	while (skipToPrintedDict(source, columns)) runs.push(...historyToRuns(require_row_log.readLiteral(source), columns));
	return runs;
}
function historyToRuns(value, columns) {
	const table = require_literal_table.literalToTable(require_row_log.isDict(value) ? require_row_log.unwrapHistory(value) : value, columns, 0);
	const read = require_lines.nullsToNaN(table, columns);
	return require_lines.toRuns(read, columns, {
		column: require_lines.findIndexColumn(table),
		unnumbered: "epoch"
	});
}
const openDict = 123;
const listKey = /(['"])([^'"]{1,100})\1:\s*\[/g;
const maxLookahead = 4096;
function skipToPrintedDict(source, columns) {
	for (let byte = require_row_log.peekByte(source); byte !== -1; byte = require_row_log.peekByte(source)) {
		if (byte === openDict && hasMetricList(source, columns)) return true;
		const feed = require_lines.findLineEnd(source);
		source.at = feed === -1 ? source.end : feed + 1;
		source.line++;
	}
	return false;
}
function hasMetricList(source, columns) {
	source.ensure(maxLookahead);
	const { bytes, at, end } = source;
	const feed = bytes.subarray(at, Math.min(end, at + maxLookahead)).indexOf(10);
	const line = bytes.toString("utf8", at, feed === -1 ? Math.min(end, at + maxLookahead) : at + feed);
	for (const [, , name = ""] of line.matchAll(listKey)) if (require_lines.isKnownMetric(name, columns)) return true;
	return false;
}

// src/formats/json/mmcv.ts
const mmcv = {
	id: "mmcv",
	title: "MMCV JSON log",
	files: ["*.log.json"],
	matches: (artifact, columns) => {
		const names = require_row_log.rowNames(artifact);
		return names.has("mode") && names.has("epoch") && names.has("iter") && require_row_log.hasMetrics(artifact, columns);
	},
	read: ([artifact], columns) => {
		const table = require_row_log.readRows(artifact);
		const column = positionColumn(table);
		const others = table.columns.filter(({ name }) => name !== "epoch" && name !== "iter");
		return require_lines.toRuns({
			...table,
			columns: [column, ...others]
		}, columns, { column });
	}
};
function positionColumn(table) {
	const sides = table.columns.find(({ name }) => name === "mode")?.labels;
	const epochs = require_lines.denseValues(table, "epoch");
	const iters = require_lines.denseValues(table, "iter").map((iter, row) => sides?.get(row) === "train" ? iter : NaN);
	let [last, perEpoch, isByEpoch] = [
		0,
		0,
		false
	];
	const steps = iters.map((iter) => {
		if (Number.isNaN(iter)) return last;
		isByEpoch ||= iter <= last;
		perEpoch = Math.max(perEpoch, iter);
		last = iter;
		return iter;
	});
	if (!isByEpoch) return require_lines.denseColumn("step", steps);
	return require_lines.denseColumn("epoch", epochs.map((epoch, row) => epoch - 1 + (Number.isNaN(iters[row]) ? 1 : (iters[row] ?? 0) / perEpoch)));
}

// src/formats/json/mmengine.ts
const mmengine = {
	id: "mmengine",
	title: "MMEngine scalars",
	files: ["vis_data/*.json"],
	matches: (artifact, columns) => require_row_log.hasMetrics(artifact, columns) && isOwn(artifact),
	runKey: (path) => {
		const directory = node_path.posix.dirname(path);
		return node_path.posix.basename(directory) === "vis_data" ? node_path.posix.dirname(directory) : path.replace(/\.\w+$/, "");
	},
	read: (files, columns) => {
		const file = files.find(({ path }) => path.endsWith("scalars.json")) ?? files[0];
		return require_dict.withFileContext(file, () => {
			const { table, column } = withPositions(require_row_log.readRows(file));
			return require_lines.toRuns(table, columns, { column });
		});
	}
};
function isOwn(artifact) {
	const names = require_row_log.rowNames(artifact);
	if (!names.has("step")) return false;
	return /(^|\/)vis_data\/[^/]+$/.test(artifact.path) || names.has("iter") && names.has("data_time");
}
function withPositions(table) {
	const iters = require_lines.denseValues(table, "iter");
	const epochs = require_lines.denseValues(table, "epoch");
	const steps = require_lines.denseValues(table, "step");
	const isVal = (row) => !Number.isFinite(iters[row]);
	const evaluated = steps.filter((step, row) => isVal(row) && Number.isFinite(step));
	const lastEpoch = epochs.reduce((last, epoch) => epoch > last ? epoch : last, 0);
	const isByEpoch = lastEpoch > 0 && evaluated.length > 0 && evaluated.every((step) => step <= lastEpoch);
	const perEpoch = Math.ceil(steps.reduce((most, step, row) => {
		const passed = isVal(row) ? 0 : step / (epochs[row] || 1);
		return passed > most ? passed : most;
	}, 1));
	const column = isByEpoch ? require_lines.denseColumn("epoch", steps.map((step, row) => isVal(row) ? step : step / perEpoch)) : require_lines.denseColumn("step", steps);
	return {
		table: {
			...table,
			columns: [column, ...table.columns.flatMap((one) => splitTrainVal(one, isVal))]
		},
		column
	};
}
function splitTrainVal(column, isVal) {
	const { name, firstText } = column;
	if (require_lines.counterAxis(name) !== null) return [];
	if (firstText !== null || require_names.parseName(name).split === "val") return [column];
	return [require_lines.filterCells(column, (row) => !isVal(row)), {
		...require_lines.filterCells(column, isVal),
		name: `val/${name}`
	}];
}

// src/reading/table/stepped-series.ts
function steppedToRuns(metrics, config) {
	const parts = metrics.filter(({ values }) => values.length > 0).map((metric) => seriesToRuns(metric, config));
	if (parts.length === 0) throw new require_format_error.FormatError("no metric found");
	return require_lines.mergeParts(parts);
}
function seriesToRuns({ name, steps, values }, config) {
	if (steps.length !== values.length) {
		const actual = `${steps.length} steps and ${values.length} values`;
		throw new require_format_error.FormatError(`expected a step for each value of ${require_lines.quote(name)}, got ${actual}`);
	}
	const table = {
		columns: [require_lines.denseColumn("step", steps), require_lines.denseColumn(name, values)],
		rows: values.length
	};
	return require_lines.toRuns({
		...table,
		lines: null,
		notes: []
	}, config);
}

// src/formats/json/sacred.ts
const parts = /* @__PURE__ */ new Set([
	"steps",
	"timestamps",
	"values"
]);
const sacred = {
	id: "sacred",
	title: "Sacred metrics",
	files: ["*metrics.json"],
	matches: (artifact, columns) => {
		const metrics = [...require_dict.headDict(artifact)?.entries ?? []];
		const isCut = require_row_log.headLiteral(artifact)?.isTruncated === true;
		const isKnown = ([name, metric]) => has(metric, "steps") && (isCut || has(metric, "timestamps") || require_lines.isKnownMetric(name, columns));
		return metrics.every(([, metric]) => isMetric(metric)) && metrics.some(isKnown);
	},
	read: ([artifact], columns) => {
		const stepped = [...require_dict.readDict(artifact).entries].filter(([name]) => require_lines.mayBeSeries(name, columns)).map(([name, metric]) => toStepped(name, metric));
		const params = paramsIn(artifact.sibling("config.json"));
		return steppedToRuns(stepped, columns).map((run) => ({
			...run,
			...params
		}));
	}
};
function isMetric(value) {
	return require_row_log.isDict(value) && [...value.entries.keys()].every((key) => parts.has(key));
}
function has(value, part) {
	return require_row_log.isDict(value) && value.entries.has(part);
}
function toStepped(name, metric) {
	return {
		name,
		steps: numbersIn(metric, name, "steps"),
		values: numbersIn(metric, name, "values")
	};
}
function numbersIn(metric, name, part) {
	const list = require_row_log.isDict(metric) ? metric.entries.get(part) ?? null : null;
	if (!require_row_log.isContainer(list) || list.kind !== "list") throw new require_format_error.FormatError(`missing list \`${part}\` in ${require_lines.quote(name)}`);
	const { content, line } = list;
	if (content.kind === "numbers") return [...content.numbers];
	const numbers = content.kind === "mixed" ? content.items.map(require_literal_table.toNumber) : [null];
	if (numbers.every((number) => number !== null)) return numbers;
	throw new require_format_error.FormatError(`expected only numbers in \`${part}\` of ${require_lines.quote(name)}`, line);
}
function paramsIn(config) {
	const tree = config && require_dict.headDict(config);
	return tree ? { params: require_read_runs.paramsOf(require_dict.toPlainObject(tree)) } : {};
}

// src/formats/json/skorch.ts
const skorch = require_row_log.rowLogFormat({
	id: "skorch",
	title: "skorch history",
	files: ["history.json"],
	layout: "list",
	matchesKeys: (names) => names.has("epoch") && names.has("dur") && [...names].some((name) => ownName.test(name)),
	ignoredColumns: /_best$|_batch_count$|^dur$|^event_/
});
const ownName = /^(train|valid)_(loss|batch_count)$/;

// src/formats/json/index.ts
const formats = [
	require_lossgate_runs.lossgateRuns,
	boostingJson,
	mmengine,
	mmcv,
	sacred,
	skorch,
	chainer,
	detectron2,
	detr,
	kerasHistory,
	require_spacy_log.spacyLog
];
const generic = [jsonLines, json];

exports.formats = formats;
exports.generic = generic;