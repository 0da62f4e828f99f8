const require_reading = require("./reading.js");
const require_gate = require("./gate.js");
const require_lossgate_runs = require("./lossgate-runs.js");
const require_spacy_log = require("./spacy-log.js");
let node_path = require("node:path");

// src/formats/json/boosting-json.ts
const boostingJson = {
	id: "boosting-json",
	title: "XGBoost and LightGBM evaluation results",
	files: ["*evals_result*.json"],
	matches: (artifact) => {
		const parsed = require_reading.headLiteral(artifact);
		return parsed !== null && require_reading.isDict(parsed.value) && (isEvalsResult(parsed.value) || isOfFolds(parsed.value));
	},
	read: ([artifact], columns) => {
		const table = require_reading.literalToTable(require_reading.parseLiteral(artifact.openText()), columns, 1);
		const named = table.columns.map((column) => ({
			...column,
			name: column.name.replace(ofFolds, "valid $&")
		}));
		return require_reading.toRuns({
			...table,
			columns: named
		}, columns, { unnumbered: "step" });
	}
};
const metric = /^(rmse|rmsle|mae|mape|mphe|m?logloss|(binary|multi|m)?_?error|auc(pr|_mu)?|pre|ndcg|map|average_precision|(binary|multi)_logloss|l[12]|quantile|huber|fair|poisson|gamma|tweedie|(gamma|tweedie)[-_]deviance|(poisson|gamma|cox|tweedie|aft)-nloglik|interval-regression-accuracy|cross_entropy(_lambda)?|kullback_leibler|r2)(@.+)?$/i;
const ofFolds = /^[^\s/]+-(?:mean|stdv)$/;
function isOfFolds({ entries }) {
	const names = [...entries.keys()];
	return names.length > 0 && names.every((name) => {
		const [, known = ""] = /^(?:train |valid )?(.+)-(?:mean|stdv)$/.exec(name) ?? [];
		return metric.test(known) && entries.has(name.replace(/mean$/, "stdv"));
	});
}
function isEvalsResult(value) {
	if (![...value.entries.values()].every(require_reading.isDict)) return false;
	const lists = require_reading.collectLists(value, 1);
	return lists.length > 0 && lists.every(({ name, list }) => metric.test(name.slice(name.lastIndexOf("/") + 1)) && require_reading.isNumericList(list));
}

// src/formats/json/chainer.ts
const chainer = require_reading.rowLogFormat({
	id: "chainer",
	title: "Chainer LogReport",
	files: ["**/log"],
	layout: "list",
	counter: "epoch",
	keys: [
		"epoch",
		"iteration",
		"elapsed_time"
	]
});

// src/formats/json/stepped-lists.ts
function toStepped(name, metric, steps, values) {
	return {
		name,
		steps: numbersIn(metric, name, steps),
		values: numbersIn(metric, name, values)
	};
}
function numbersIn(metric, name, part) {
	const list = require_reading.isDict(metric) ? metric.entries.get(part) ?? null : null;
	if (!require_reading.isContainer(list) || list.kind !== "list") throw new require_reading.FormatError(`missing list \`${part}\` in ${require_reading.quote(name)}`);
	const { content, line } = list;
	if (content.kind === "numbers") return [...content.numbers];
	const numbers = content.kind === "mixed" ? content.items.map(require_reading.toNumber) : [null];
	if (numbers.every((number) => number !== null)) return numbers;
	throw new require_reading.FormatError(`expected only numbers in \`${part}\` of ${require_reading.quote(name)}`, line);
}

// src/formats/json/clearml.ts
const event = /^\s*\[\{[^\n]{0,200}?"type": "training_stats_scalar"/;
const clearml = {
	id: "clearml",
	title: "ClearML offline session, reported scalars",
	files: ["*metrics.jsonl", "*scalars.json"],
	matches: (artifact) => event.test(artifact.head) || holdsPlots(artifact),
	read: ([artifact], columns) => event.test(artifact.head) ? readEvents(artifact, columns) : readPlots(require_reading.readDict(artifact), columns)
};
function readEvents(artifact, columns) {
	const series = new require_reading.SeriesCollector();
	const notes = [];
	for (const { text, number, isComplete } of require_reading.readLines(artifact.openText())) if (isComplete || text.endsWith("]")) addEvents(require_reading.parsePythonJson(text, "a list of events", number), number, series);
	else notes.push(require_reading.incompleteRowNote(number));
	return series.toRuns(columns, notes);
}
function holdsPlots(artifact) {
	const curves = plotsIn(require_reading.headDict(artifact));
	const whole = require_reading.headLiteral(artifact)?.isTruncated && curves.length > 1 ? curves.slice(0, -1) : curves;
	return whole.length > 0 && whole.every(([, curve]) => isCurve(curve));
}
function plotsIn(dict) {
	return [...dict?.entries ?? []].flatMap(([plot, curves]) => require_reading.isDict(curves) ? [...curves.entries].map(([name, curve]) => [`${plot}/${name}`, curve]) : [[plot, null]]);
}
function isCurve(value) {
	return require_reading.isDict(value) && value.entries.has("name") && value.entries.has("x");
}
function readPlots(dict, columns) {
	const all = plotsIn(dict);
	const curves = all.filter(([name]) => !isOfMachine(name) && require_reading.mayBeSeries(name, columns));
	const leftOut = all.filter((one) => !curves.includes(one)).map(([what]) => ({
		what,
		why: "not a metric"
	}));
	const series = curves.map(([name, curve]) => toStepped(name, curve, "x", "y"));
	return require_reading.steppedToRuns(series, columns).map((run) => ({
		...run,
		leftOut
	}));
}
function addEvents(events, line, series) {
	if (!Array.isArray(events)) throw new require_reading.FormatError("expected a list of events", line);
	for (const event of events) {
		const { type, metric, variant, iter, value } = fieldsOf(event);
		const number = typeof value === "number" ? value : require_reading.parseNumber(String(value));
		const isScalar = type === "training_stats_scalar" && typeof iter === "number" && iter >= 0;
		const name = `${metric}/${variant}`;
		if (isScalar && number !== null && !isOfMachine(name)) series.add(name, iter, number);
	}
}
function isOfMachine(name) {
	return name.startsWith(":monitor:");
}
function fieldsOf(value) {
	return typeof value === "object" && value !== null ? { ...value } : {};
}

// src/formats/json/detectron2.ts
const rows = require_reading.rowLogFormat({
	id: "detectron2",
	title: "Detectron2 metrics",
	files: ["*metrics.json"],
	layout: "lines",
	keys: ["iteration", "data_time"],
	matchesKeys: (names) => names.has("total_loss") || names.has("eta_seconds"),
	ignoredColumns: /^eta_seconds$|_time$|(^|\/)num_/
});
const task = /^(?:bbox|segm|keypoints|box_proposals|sem_seg|panoptic_seg)\//;
const detectron2 = {
	...rows,
	read: async (files, columns) => (await rows.read(files, columns)).map((run) => ({
		...run,
		series: run.series.map((one) => ({
			...one,
			name: one.name.replace(task, "eval/$&")
		}))
	}))
};

// src/formats/json/detr.ts
const detr = require_reading.rowLogFormat({
	id: "detr",
	title: "DETR, DeiT and MAE log",
	files: ["*log.txt"],
	layout: "lines",
	keys: ["train_loss"],
	matchesKeys: (names) => names.has("n_parameters") || names.has("train_lr") && names.has("epoch"),
	ignoredColumns: /^n_parameters$/
});

// src/formats/json/json.ts
const json = {
	id: "json",
	title: "JSON",
	files: ["*.json"],
	matches: (artifact, columns) => {
		const parsed = require_reading.headLiteral(artifact);
		if (parsed === null || require_reading.isNumberedLog(artifact)) return false;
		const { value, isTruncated } = parsed;
		const named = require_reading.nameSides(value, artifact.path);
		return nakedList(value, artifact, columns, isTruncated ? 2 : 1) !== null || isTraining(named, artifact.path, columns, isTruncated) || trainingsWithin(named, columns, isTruncated).length > 0;
	},
	read: ([artifact], columns) => require_reading.dropPrefixes(readValues(artifact, columns))
};
function readValues(artifact, columns) {
	const source = artifact.openText();
	const naked = [];
	const readNext = () => {
		const value = require_reading.readLiteral(source);
		const list = nakedList(value, artifact, columns, 1);
		if (list !== null) {
			naked.push(list);
			return require_reading.toRuns(require_reading.listsToTable([list], columns), columns);
		}
		require_reading.refuseRunsFile(artifact.path, require_reading.isDict(value) ? require_reading.frameNames(value) : require_reading.rowKeys(value), columns);
		const named = require_reading.nameSides(value, artifact.path);
		const nested = isTraining(named, artifact.path, columns, false) ? [] : trainingsWithin(named, columns, false);
		return nested.length > 0 ? require_reading.eachToRuns(nested, named, columns) : require_reading.literalToRuns(named, columns);
	};
	const runs = readNext();
	while (require_reading.skipWhitespace(source) !== -1) {
		if (runs.length >= 1e4) throw new require_reading.FormatError(`expected at most ${require_reading.maxTrainings} histories, got more`, source.line);
		runs.push(...readNext());
	}
	refuseRows(naked);
	return runs;
}
function refuseRows(lists) {
	const longest = Math.max(...lists.map(({ list }) => list.length));
	const [, second] = lists;
	if (second === void 0 || lists.length <= longest) return;
	throw new require_reading.FormatError(`expected one list of numbers for each training, got ${lists.length} lists of at most ${longest} values, and nothing tells what each value is; write a CSV with a heading`, second.list.line);
}
function nakedList(value, { path }, columns, least) {
	const isNumbers = require_reading.isContainer(value) && value.kind === "list" && value.content.kind === "numbers" && value.length >= least;
	const name = require_reading.stemOf(path);
	return isNumbers && require_reading.namesListOfTraining(name, columns) ? {
		name,
		list: value,
		index: null,
		from: value
	} : null;
}
function isTraining(value, path, columns, isCut) {
	if (require_reading.isDict(value)) return require_reading.listsLookLikeTraining(require_reading.collectLists(value, 2), columns, isCut) || require_reading.looksLikeTraining(require_reading.frameNames(value), columns) || isNamedRow(require_reading.flatKeys(value), columns) || require_reading.rowLogs(value, columns).length > 0 || require_reading.sideLogs(value, columns).length > 0;
	return require_reading.looksLikeTraining(require_reading.rowKeys(value), columns) || require_reading.areEpochsOf(path, require_reading.rowKeys(value), columns) || require_reading.areLongRows(value, columns) || require_reading.separateHistories(value, isCut).length > 0;
}
function trainingsWithin(value, columns, isCut, prefix = "") {
	if (!require_reading.isDict(value)) return [];
	const sides = [...value.entries.keys()].filter(require_reading.isSide).length;
	return [...value.entries].flatMap(([key, inner]) => {
		const listed = require_reading.listedHistories(inner, isCut);
		const areFlat = listed.every(([, { entries }]) => [...entries.keys()].every((name) => !name.includes("/")));
		if (listed.length > 0 && areFlat) return listed.map(([index, one]) => [
			`${prefix}${key}/${index}`,
			one,
			inner
		]);
		if (require_reading.isDict(inner) ? holdsHistory(inner, columns, isCut) || holdsEpochs(key, inner, columns) : require_reading.looksLikeTraining(require_reading.rowKeys(inner), columns)) return [[prefix + key, inner]];
		return require_reading.isSide(key) && sides > 1 ? [] : trainingsWithin(inner, columns, isCut, `${prefix}${key}/`);
	});
}
function holdsEpochs(name, dict, columns) {
	return (/epoch|hist|log/i.test(name) || [...dict.entries.keys()].every((key) => /^epoch/i.test(key))) && require_reading.looksLikeTraining(require_reading.frameNames(dict), columns);
}
function holdsHistory(dict, columns, isCut) {
	const sides = [...dict.entries].flatMap(([key, side]) => require_reading.isDict(side) && require_reading.isSide(key) ? require_reading.collectLists(side, 0, `${key}/`) : []);
	return require_reading.listsLookLikeTraining([...require_reading.collectLists(dict, 0), ...sides], columns, isCut);
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
		const rows = require_reading.headDictLines(artifact);
		const isOneRow = rows.count === 1 && !/\.(jsonl|ndjson)$/i.test(artifact.path);
		const isPrinted = /^\s*\{'/.test(artifact.head) && require_gate.mayBeConsoleLog(artifact);
		if (isOneRow || isPrinted) return false;
		const names = rows.names();
		return require_reading.looksLikeTraining(names, columns) || require_reading.areEpochsOf(artifact.path, names, columns) || require_reading.areLong(rows, columns);
	},
	read: ([artifact], columns) => {
		const table = require_reading.widenTable(require_reading.readDictLines(artifact.openText()), columns);
		require_reading.expectPosition(table, columns);
		require_reading.refuseRunsFile(artifact.path, table.columns.map(({ name }) => name), columns);
		return require_reading.toRuns(table, columns);
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
	matches: (artifact, columns) => !require_reading.isNumberedLog(artifact) && (isHistory(require_reading.headLiteral(artifact), columns) || isHistory(printedDictInHead(artifact, columns), columns)),
	read: ([artifact], columns) => {
		const source = artifact.openText();
		if (!isHistory(require_reading.headLiteral(artifact), columns)) return require_reading.dropPrefixes(readLog(source, columns));
		return require_reading.dropPrefixes(readWhole(source, columns, /^\s*\{'/.test(artifact.head)));
	}
};
function isHistory(parsed, columns) {
	if (parsed === null) return false;
	const { value, isTruncated } = parsed;
	if (require_reading.isDict(value)) return require_reading.listsLookLikeTraining(require_reading.collectLists(require_reading.unwrapHistory(value), 0), columns, isTruncated);
	const names = require_reading.rowKeys(value);
	const counters = names.map(require_reading.counterAxis);
	return counters.includes("epoch") && !counters.includes("step") && require_reading.looksLikeTraining(names, columns);
}
function printedDictInHead(artifact, columns) {
	const source = require_reading.headSource(artifact);
	return skipToPrintedDict(source, columns) ? require_reading.readPartialLiteral(source) : null;
}
function readWhole(source, columns, isPython) {
	const runs = readHistory(source, columns);
	for (let next = require_reading.skipWhitespace(source); isHistoryStart(next, isPython); next = require_reading.skipWhitespace(source)) addHistory(runs, source, columns);
	if (isPython) return [...runs, ...readPrintedDicts(source, columns)];
	require_reading.expectEnd(source);
	return runs;
}
function isHistoryStart(byte, isPython) {
	return byte === openDict || byte === openList && !isPython;
}
function readLog(source, columns) {
	const runs = readPrintedDicts(source, columns);
	if (runs.length === 0) throw new require_reading.FormatError("no line starts with a dict of lists");
	return runs;
}
function readPrintedDicts(source, columns) {
	const runs = [];
	while (skipToPrintedDict(source, columns)) addHistory(runs, source, columns);
	return runs;
}
function addHistory(runs, source, columns) {
	if (runs.length >= 1e4) throw new require_reading.FormatError(`expected at most ${require_reading.maxTrainings} histories, got more`, source.line);
	runs.push(...readHistory(source, columns));
}
function readHistory(source, columns) {
	const value = require_reading.readLiteral(source);
	const history = require_reading.isDict(value) ? require_reading.unwrapHistory(value) : value;
	return require_reading.withUnread(require_reading.literalToRuns(history, columns), value, [history]);
}
const [openDict, openList] = [123, 91];
const listKey = /(['"])([^'"]{1,100})\1:\s*\[/g;
const maxLookahead = 4096;
const named = /^\s*[\w .-]{0,40}hist[\w .-]{0,20}[:=]?\s{0,4}(?=\{['"])/i;
const maxName = 80;
function skipToPrintedDict(source, columns) {
	for (let byte = require_reading.peekByte(source); byte !== -1; byte = require_reading.peekByte(source)) {
		source.ensure(maxName);
		const { bytes, at, end } = source;
		const name = named.exec(bytes.toString("latin1", at, Math.min(end, at + maxName)))?.[0] ?? "";
		source.at += name.length;
		if ((byte === openDict || name !== "") && hasMetricList(source, columns)) return true;
		const feed = require_reading.findLineEnd(source);
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
	for (const [, , name = ""] of line.matchAll(listKey)) if (require_reading.isKnownMetric(name, columns)) return true;
	return false;
}

// src/formats/json/mmcv.ts
const mmcv = {
	id: "mmcv",
	title: "MMCV JSON log",
	files: ["*.log.json"],
	matches: (artifact, columns) => require_reading.hasKeys(artifact, [
		"mode",
		"epoch",
		"iter"
	]) && require_reading.hasMetrics(artifact, columns),
	read: ([artifact], columns) => {
		const table = require_reading.readRows(artifact);
		const column = positionColumn(table);
		const others = table.columns.filter(({ name }) => name !== "epoch" && name !== "iter");
		return require_reading.toRuns({
			...table,
			columns: [column, ...others]
		}, columns, { column });
	}
};
function positionColumn(table) {
	const sides = table.columns.find(({ name }) => name === "mode")?.labels;
	const epochs = require_reading.denseValues(table, "epoch");
	const iters = require_reading.denseValues(table, "iter").map((iter, row) => sides?.get(row) === "train" ? iter : NaN);
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
	if (!isByEpoch) return require_reading.denseColumn("step", steps);
	return require_reading.denseColumn("epoch", epochs.map((epoch, row) => epoch - 1 + (Number.isNaN(iters[row]) ? 1 : (iters[row] ?? 0) / perEpoch)));
}

// src/formats/json/mmengine.ts
const mmengine = {
	id: "mmengine",
	title: "MMEngine scalars",
	files: ["vis_data/*.json"],
	matches: (artifact, columns) => isOwn(artifact) && require_reading.hasMetrics(artifact, columns),
	runKey: (path) => {
		const directory = node_path.posix.dirname(path);
		return node_path.posix.basename(directory) === "vis_data" ? node_path.posix.dirname(directory) : path.replace(/\.\w+$/, "");
	},
	read: (files, columns) => {
		const file = files.find(({ path }) => path.endsWith("scalars.json")) ?? files[0];
		return require_reading.withFileContext(file, () => {
			const { table, column } = withPositions(require_reading.readRows(file));
			return require_reading.toRuns(table, columns, { column });
		});
	}
};
function isOwn(artifact) {
	if (!require_reading.hasKeys(artifact, ["step"])) return false;
	const names = require_reading.rowNames(artifact);
	return /(^|\/)vis_data\/[^/]+$/.test(artifact.path) || names.has("iter") && names.has("data_time");
}
function withPositions(table) {
	const iters = require_reading.denseValues(table, "iter");
	const epochs = require_reading.denseValues(table, "epoch");
	const steps = require_reading.denseValues(table, "step");
	const isVal = (row) => !Number.isFinite(iters[row]);
	const evaluated = steps.filter((step, row) => isVal(row) && Number.isFinite(step));
	const lastEpoch = epochs.reduce((last, epoch) => epoch > last ? epoch : last, 0);
	const isByEpoch = lastEpoch > 0 && evaluated.length > 0 && evaluated.every((step) => step <= lastEpoch);
	const perEpoch = Math.ceil(steps.reduce((most, step, row) => {
		const passed = isVal(row) ? 0 : step / (epochs[row] || 1);
		return passed > most ? passed : most;
	}, 1));
	const column = isByEpoch ? require_reading.denseColumn("epoch", steps.map((step, row) => isVal(row) ? step : step / perEpoch)) : require_reading.denseColumn("step", steps);
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
	if (require_reading.counterAxis(name) !== null) return [];
	if (firstText !== null || require_reading.parseName(name).split === "val") return [column];
	return [require_reading.filterCells(column, (row) => !isVal(row)), {
		...require_reading.filterCells(column, isVal),
		name: `val/${name}`
	}].filter(({ rows, blankRows }) => rows.length + blankRows.length > 0);
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
		const metrics = [...require_reading.headDict(artifact)?.entries ?? []];
		const isCut = require_reading.headLiteral(artifact)?.isTruncated === true;
		const isKnown = ([name, metric]) => has(metric, "steps") && (isCut || has(metric, "timestamps") || require_reading.isKnownMetric(name, columns));
		return metrics.every(([, metric]) => isMetric(metric)) && metrics.some(isKnown);
	},
	read: ([artifact], columns) => {
		const all = [...require_reading.readDict(artifact).entries];
		const metrics = all.filter(([name]) => require_reading.mayBeSeries(name, columns));
		const stepped = metrics.map(([name, metric]) => toStepped(name, metric, "steps", "values"));
		const leftOut = all.filter((one) => !metrics.includes(one)).map(([what]) => ({
			what,
			why: "not a metric"
		}));
		const params = paramsIn(artifact.sibling("config.json"));
		return require_reading.steppedToRuns(stepped, columns).map((run) => ({
			...run,
			...params,
			leftOut
		}));
	}
};
function isMetric(value) {
	return require_reading.isDict(value) && [...value.entries.keys()].every((key) => parts.has(key));
}
function has(value, part) {
	return require_reading.isDict(value) && value.entries.has(part);
}
function paramsIn(config) {
	const tree = config && require_reading.headDict(config);
	return tree ? { params: require_gate.paramsOf(require_reading.toPlainObject(tree)) } : {};
}

// src/formats/json/sb3-progress.ts
const sb3Progress = {
	id: "sb3-progress",
	title: "Stable-Baselines3 progress, as JSON lines",
	files: ["*progress.json"],
	matches: (artifact) => {
		const names = artifact.head.startsWith("{") ? require_reading.headDictLines(artifact).names() : [];
		return names.some(require_reading.isReward) && require_gate.countsEnvironment(names);
	},
	read: ([artifact], columns) => require_gate.toProgress(require_reading.readDictLines(artifact.openText()), columns)
};

// src/formats/json/skorch.ts
const skorch = require_reading.rowLogFormat({
	id: "skorch",
	title: "skorch history",
	files: ["history.json"],
	layout: "list",
	keys: ["epoch", "dur"],
	matchesKeys: (names) => [...names].some((name) => ownName.test(name)),
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
	require_spacy_log.spacyLog,
	clearml,
	sb3Progress
];
const generic = [jsonLines, json];

exports.formats = formats;
exports.generic = generic;