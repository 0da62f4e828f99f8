const require_reading = require("./reading.js");
const require_gate = require("./gate.js");
let node_path = require("node:path");

// src/formats/run-dir/allennlp.ts
const epochName = /(?:^|\/)metrics_epoch_(\d{1,9})\.json$/;
const epochs = {
	files: ["metrics_epoch_*.json"],
	matches: (artifact) => epochName.test(artifact.path) && isOwn$1(artifact),
	read: (files, columns) => {
		const tables = files.map((file) => ({
			file,
			epoch: Number(epochName.exec(file.path)?.[1])
		})).sort((a, b) => a.epoch - b.epoch).map(({ file, epoch }) => require_reading.withFileContext(file, () => readEpoch(file, epoch, columns)));
		return require_reading.toRuns(require_reading.stackTables(tables), columns);
	}
};
const final = {
	files: ["*metrics.json"],
	matches: (artifact) => /(^|\/)metrics\.json$/.test(artifact.path) && isOwn$1(artifact),
	read: ([file], columns) => require_reading.toRuns(readEpoch(file, null, columns), columns)
};
const allennlp = require_reading.firstMatching({
	id: "allennlp",
	title: "AllenNLP metrics",
	runKey: node_path.posix.dirname
}, [epochs, final]);
const metric = /^(training|validation|test)_(?!.*(memory|duration|epochs?$))/;
function isOwn$1(artifact) {
	const entries = require_reading.headDict(artifact)?.entries;
	return entries?.has("training_loss") === true && (entries.has("training_duration") || entries.has("best_epoch"));
}
function readEpoch(file, epoch, columns) {
	const table = require_reading.dictToTable(require_reading.readDict(file));
	const counter = epoch === null ? table.columns.filter(({ name }) => name === "epoch") : [require_reading.denseColumn("epoch", [epoch])];
	const metrics = table.columns.filter(({ name }) => metric.test(name) || columns.metrics.has(name));
	const own = {
		...table,
		columns: [...counter, ...metrics]
	};
	require_reading.metricColumns(own, columns);
	return own;
}

// src/formats/run-dir/catboost/json.ts
const [comma, openDict] = [44, 123];
function readIterations(artifact) {
	const names = {
		learn: metricsIn(artifact, "learn"),
		test: metricsIn(artifact, "test")
	};
	const columns = /* @__PURE__ */ new Map();
	const lines = new require_reading.NumberList();
	const notes = [];
	const source = artifact.openText();
	for (let line = require_reading.readLine(source); line !== null; line = require_reading.readLine(source)) if (line.text.startsWith("\"iterations\":[")) break;
	while (require_reading.skipWhitespace(source) === openDict) {
		const { line } = source;
		try {
			addIteration(columns, lines.length, require_reading.readLiteral(source), names, line);
			lines.push(line);
		} catch (thrown) {
			const isCut = source.line === line && require_reading.findLineEnd(source) === -1;
			if (!(thrown instanceof require_reading.FormatError) || !isCut) throw thrown;
			notes.push(`the last iteration (line ${line}) is incomplete: skipped`);
			source.at = source.end;
		}
		require_reading.takeByte(source, comma);
	}
	return {
		columns: [...columns.values()],
		rows: lines.length,
		lines,
		notes
	};
}
function metricsIn({ head }, set) {
	const list = new RegExp(`"${set}_metrics":\\[([^\\]]*)\\]`).exec(head)?.[1] ?? "";
	return Array.from(list.matchAll(/"name":"([^"]*)"/g), ([, name = ""]) => name);
}
function addIteration(columns, row, iteration, names, line) {
	for (const [key, value] of require_reading.isDict(iteration) ? iteration.entries : []) {
		if (key === "iteration" && typeof value === "number") add(columns, key, row, value);
		if (!require_reading.isContainer(value) || value.kind !== "list") continue;
		const metrics = key === "learn" ? names.learn : names.test;
		const numbers = value.content.kind === "numbers" ? [...value.content.numbers] : [];
		if (numbers.length !== metrics.length) {
			const expected = `expected ${metrics.length} values in \`${key}\` as in the metadata`;
			throw new require_reading.FormatError(`${expected}, got ${numbers.length}`, line);
		}
		for (const [index, number] of numbers.entries()) add(columns, `${key}/${metrics[index]}`, row, number);
	}
}
function add(columns, name, row, value) {
	const column = columns.get(name) ?? require_reading.emptyColumn(name);
	columns.set(name, column);
	require_reading.addCell(column, row, value);
}

// src/formats/run-dir/catboost.ts
const trainingJson = {
	files: ["*catboost_training.json"],
	matches: ({ path, head }) => ending.test(path) && head.includes("\"learn_metrics\""),
	read: ([artifact], columns) => require_reading.toRuns(readIterations(artifact), columns)
};
const errorTables = {
	files: ["*learn_error.tsv", "*test_error.tsv"],
	matches: (artifact) => {
		if (!ending.test(artifact.path)) return false;
		const { names } = require_reading.peekTable(artifact);
		return names[0] === "iter" && names.length > 1;
	},
	read: (files, columns) => require_reading.readMultiFileRun(files, (artifact) => require_reading.readEachTable(require_reading.readTables(artifact.openText()), (table) => require_reading.toRuns({
		...table,
		columns: prefixDatasets(artifact.path, table)
	}, columns)))
};
const catboost = require_reading.firstMatching({
	id: "catboost",
	title: "CatBoost catboost_info",
	runKey: (path) => path.replace(ending, "").replace(/[-_/]+$/, "") || "."
}, [trainingJson, errorTables]);
const ending = /(?:catboost_training\.json|(?:learn|test)_error\.tsv)$/;
function prefixDatasets(path, { columns }) {
	const numbers = columns.flatMap(({ name }) => numbered.exec(name)?.[2] ?? []);
	const last = numbers.length === 0 ? 0 : Math.max(...numbers.map(Number)) + 1;
	return columns.map((column) => {
		if (column.name === "iter") return column;
		const [, metric = column.name, set = String(last)] = numbered.exec(column.name) ?? [];
		const side = path.endsWith("learn_error.tsv") ? "learn" : `test${set === "0" ? "" : set}`;
		return {
			...column,
			name: `${side}/${metric}`
		};
	});
}
const numbered = /^(.+):(\d+)$/;

// src/formats/run-dir/dvclive.ts
const curves = {
	files: ["plots/metrics/**/*.tsv", "dvclive/**/*.tsv"],
	matches: (artifact) => artifact.path.endsWith(".tsv") && isCurve(artifact),
	read: (files, columns) => require_reading.readMultiFileRun(files, (artifact) => readCurve(artifact, columns))
};
const summary = {
	files: ["*metrics.json", "dvclive.json"],
	matches: (artifact, columns) => /(^|\/)(metrics|dvclive)\.json$/.test(artifact.path) && isSummary(artifact, columns),
	read: ([artifact], columns) => require_reading.toRuns(require_reading.literalToTable(require_reading.parseLiteral(artifact.openText()), columns, 0), columns)
};
const dvclive = require_reading.firstMatching({
	id: "dvclive",
	title: "DVCLive",
	runKey: (path) => parsePath$2(path).run
}, [curves, summary]);
function isCurve(artifact) {
	const { names } = require_reading.peekTable(artifact);
	const [last = "", before, first] = names.toReversed();
	if (before !== "step" || names.length > 3) return false;
	if (first === void 0 ? !inPlots.test(artifact.path) : first !== "timestamp") return false;
	return `/${parsePath$2(artifact.path).series}`.endsWith(`/${last}`);
}
function isSummary(artifact, columns) {
	const value = require_reading.headLiteral(artifact)?.value ?? null;
	if (!require_reading.isDict(value) || /\}\s*\{/.test(artifact.head)) return false;
	const names = require_reading.flatKeys(value);
	return typeof value.entries.get("step") === "number" && names.some((name) => require_reading.isKnownMetric(name, columns));
}
const inPlots = /^(?:(.*?)\/)?(?:plots\/metrics|scalars)\/(.+)\.tsv$/;
const inDvclive = /^((?:.*\/)?dvclive)\/(.+)\.tsv$/;
const elsewhere = /^(?:(.*)\/)?(?:metrics\.json|([^/]+)\.tsv)$/;
function parsePath$2(path) {
	const parts = inPlots.exec(path) ?? inDvclive.exec(path) ?? elsewhere.exec(path);
	if (parts === null) return {
		run: path.replace(/\.json$/, ""),
		series: ""
	};
	return {
		run: parts[1] ?? ".",
		series: parts[2] ?? ""
	};
}
function readCurve(artifact, columns) {
	const { series } = parsePath$2(artifact.path);
	if (!require_reading.mayBeSeries(series, columns)) return [];
	return require_reading.readEachTable(require_reading.readTables(artifact.openText()), (table) => require_reading.toRuns(require_reading.renameLastColumn(table, series), columns));
}

// src/formats/run-dir/hugging-face/summary.ts
function withoutSummary(table) {
	const row = require_reading.denseValues(table, "train_runtime").findLastIndex(Number.isFinite);
	if (row === -1) return table;
	const steps = require_reading.denseValues(table, "step");
	const isLast = (other) => steps[other] === steps[row];
	let isAgain = false;
	const columns = table.columns.map((column) => {
		if (require_reading.counterAxis(column.name) !== null || column.rows.last < row) return column;
		const isKnown = [...column.rows].some((other) => other < row && isLast(other));
		return require_reading.filterCells(column, (other) => {
			const again = isKnown && other > row && isLast(other);
			isAgain ||= again;
			return other !== row && !again;
		});
	});
	const note = `step ${steps[row]} was evaluated again after the training: using the evaluation during training`;
	return {
		...table,
		columns,
		notes: isAgain ? [...table.notes, note] : table.notes
	};
}

// src/formats/run-dir/hugging-face.ts
const huggingFace = require_reading.firstMatching({
	id: "hugging-face",
	title: "Hugging Face Trainer, LLaMA-Factory",
	runKey: outputDirectory
}, [{
	files: ["trainer_state.json", "trainer_log.jsonl"],
	matches: (artifact) => /["'](log_history|current_steps|step)["']/.test(artifact.head) && (isState(artifact) || isOwn(require_reading.rowNames(artifact))),
	read: readLongest
}, {
	files: ["*_results.json"],
	matches: isResults,
	read: readResults
}]);
const ownName = /(?:^|\/)(?:trainer_state\.json|trainer_log\.jsonl|(?:all|train|eval|test|predict)_results\.json)$/;
function outputDirectory(path) {
	if (!ownName.test(path)) return path.replace(/\.\w+$/, "");
	const directory = node_path.posix.dirname(path);
	return /^checkpoint-\d+$/.test(node_path.posix.basename(directory)) ? node_path.posix.dirname(directory) : directory;
}
function isState(artifact) {
	return require_reading.headDict(artifact)?.entries.has("log_history") === true;
}
function isOwn(names) {
	if (names.has("current_steps")) return names.has("total_steps") && names.has("percentage");
	return names.has("step") && [...names].some((name) => /^(train|eval)_(\w+_)?runtime$/.test(name));
}
function readLongest(files, columns) {
	const [only, ...others] = files;
	if (others.length === 0) return readLog(only, columns);
	let longest = {
		file: only,
		step: Number.NEGATIVE_INFINITY
	};
	for (const file of files) {
		const step = require_reading.withFileContext(file, () => lastStep(file));
		if (step > longest.step || step === longest.step && isState(file)) longest = {
			file,
			step
		};
	}
	const { file, step } = longest;
	const note = `${files.length} files record this run: using the longest, ${file.path}, up to step ${step}`;
	return require_reading.withFileContext(file, () => readLog(file, columns)).map((one) => require_reading.fromFile(one, file)).map((one, index) => index === 0 ? {
		...one,
		notes: [note, ...one.notes]
	} : one);
}
function lastStep(file) {
	const step = require_reading.headDict(file)?.entries.get("global_step");
	if (typeof step === "number") return step;
	return readTable(file).table.columns.find(({ name }) => /^(current_steps|step)$/.test(name))?.values.last ?? 0;
}
function readLog(file, columns) {
	const { table, params } = readTable(file);
	const runs = require_reading.toRuns(withoutSummary(table), columns);
	return params ? runs.map((run) => ({
		...run,
		params
	})) : runs;
}
const paramNames = [
	"train_batch_size",
	"num_train_epochs",
	"max_steps",
	"trial_params"
];
function readTable(file) {
	if (!isState(file)) return { table: require_reading.readRows(file) };
	const { entries } = require_reading.readDict(file);
	const own = paramNames.map((name) => [name, require_reading.toPlainObject(entries.get(name) ?? null)]);
	return {
		table: require_reading.expectRows(entries.get("log_history") ?? null),
		params: require_gate.paramsOf(Object.fromEntries(own))
	};
}
function isResults(artifact, columns) {
	if (!ownName.test(artifact.path)) return false;
	return require_reading.knownMetrics(require_reading.headDict(artifact), columns).some((name) => /^(train|eval|test|predict)_/.test(name));
}
function readResults(files, columns) {
	const all = files.filter(({ path }) => path.endsWith("all_results.json"));
	const tables = (all.length > 0 ? all : files).map((file) => require_reading.withFileContext(file, () => require_reading.dictToTable(require_reading.readDict(file))));
	const notes = ["results hold one value per metric; `train_loss` is the mean over the whole training"];
	return require_reading.toRuns({
		...require_reading.stackTables(tables),
		notes
	}, columns);
}

// src/formats/run-dir/mlflow.ts
const mlflow = {
	id: "mlflow",
	title: "MLflow file store",
	files: ["metrics/**/*", "mlruns/**/params/**/*"],
	matches: (artifact) => {
		const { run, kind } = parsePath$1(artifact.path);
		if (kind === "metrics") return fieldsOf(artifact) !== null;
		return kind === "params" && runId.test(run);
	},
	runKey: (path) => parsePath$1(path).run,
	read: (files, columns) => {
		const metrics = files.filter(({ path }) => parsePath$1(path).kind === "metrics");
		if (metrics[0] === void 0 || readMeta(metrics[0], "lifecycle_stage") === "deleted") return [];
		const params = paramsIn(files.filter((file) => !metrics.includes(file)));
		const runs = require_reading.readMultiFileRun(metrics, (artifact) => readMetric(artifact, columns));
		const name = readMeta(metrics[0], "run_name");
		return runs.map((run) => ({
			...run,
			params,
			...name === null ? {} : { name }
		}));
	}
};
const runId = /(^|\/)[\da-f]{32}$/;
const inRun = /^(?:((?:.*?\/)?[\da-f]{32}|.*?)\/)?(metrics|params)\/(.+)$/;
function parsePath$1(path) {
	const [, run = ".", kind = "", name = ""] = inRun.exec(path) ?? [];
	return {
		run,
		kind,
		name
	};
}
function readMetric(artifact, columns) {
	const { name } = parsePath$1(artifact.path);
	if (!require_reading.mayBeSeries(name, columns)) return [];
	const names = fieldsOf(artifact) ?? "time value step";
	return require_reading.readTables(artifact.openText(), { names }).flatMap((table) => {
		const points = table.columns.filter((column) => column.name !== "time").map((column) => column.name === "value" ? {
			...column,
			name
		} : column);
		return require_reading.toRuns(dropFinalAtStepZero({
			...table,
			columns: points
		}), columns);
	});
}
function fieldsOf({ head }) {
	const [line = ""] = head.slice(0, 1e3).split(/\r?\n/, 1);
	const [time = "", value = "", step, ...others] = line.split(" ");
	if (!/^\d+$/.test(time) || require_reading.parseNumber(value) === null || others.length > 0) return null;
	if (step === void 0) return "time value";
	return /^-?\d+$/.test(step) ? "time value step" : null;
}
function dropFinalAtStepZero(table) {
	const steps = table.columns.find(({ name }) => name === "step")?.values;
	if (steps === void 0 || steps.length < 3 || steps.last !== 0 || !(steps.get(steps.length - 2) > 0)) return table;
	return {
		...table,
		columns: table.columns.map((column) => require_reading.filterCells(column, (row) => row < table.rows - 1)),
		rows: table.rows - 1,
		notes: [...table.notes, "the last value was logged without a step: skipped"]
	};
}
function readMeta(metric, key) {
	const up = "../".repeat(parsePath$1(metric.path).name.split("/").length);
	return (metric.sibling(`${up}meta.yaml`)?.head ?? "").split(/\r?\n/).find((one) => one.startsWith(`${key}: `))?.slice(key.length + 2).replace(/^(['"])(.*)\1$/, "$2").trim() || null;
}
const maxParamBytes = 500;
function paramsIn(files) {
	const short = files.filter(({ size }) => size <= maxParamBytes);
	return require_gate.paramsOf(Object.fromEntries(short.map(({ path, head }) => [parsePath$1(path).name, parseSetting(head)])));
}
function parseSetting(text) {
	if (/^(true|false)$/i.test(text)) return /^true$/i.test(text);
	const number = require_reading.parseNumber(text);
	return number !== null && Number.isFinite(number) ? number : text;
}

// src/formats/run-dir/tensorboard-csv.ts
const tensorboardCsv = {
	id: "tensorboard-csv",
	title: "TensorBoard CSV or JSON download",
	files: ["run-*-tag-*.csv", "run-*-tag-*.json"],
	matches: (artifact) => {
		if (isJson(artifact)) return /(^|\/)run-.*-tag-/.test(artifact.path) && isPoints(require_reading.headLiteral(artifact)?.value);
		return require_reading.peekTable(artifact).names.join() === "Wall time,Step,Value";
	},
	runKey: (path) => parsePath(path).run,
	read: (files, columns) => require_reading.readMultiFileRun(files, (artifact) => readSeries(artifact, columns))
};
function readSeries(artifact, columns) {
	const { series } = parsePath(artifact.path);
	if (!require_reading.mayBeSeries(series, columns)) return [];
	const tables = isJson(artifact) ? [tableOfPoints(require_reading.parseLiteral(artifact.openText()))] : require_reading.readTables(artifact.openText());
	return require_reading.readEachTable(tables, (table) => require_reading.toRuns(noteSampling(require_reading.renameLastColumn(table, series)), columns));
}
const maxPoints = 1e3;
function noteSampling(table) {
	if (table.rows !== maxPoints) return table;
	const note = `TensorBoard keeps at most ${maxPoints} points of a curve: the best value may be missing`;
	return {
		...table,
		notes: [...table.notes, note]
	};
}
function parsePath(path) {
	const at = path.lastIndexOf("/") + 1;
	const directory = path.slice(0, at);
	const stem = path.slice(at).replace(/\.[^.]*$/, "");
	const [, run = "", tag = stem] = /^run-(.*?)-tag-(.*)$/.exec(stem) ?? [];
	const side = /[^-_./\\]*$/.exec(run)?.[0] ?? "";
	const isSide = require_reading.parseName(`${side}/x`).split !== null;
	return {
		run: (directory + (isSide ? run.slice(0, run.length - side.length) : run).replace(/[-_./\\]+$/, "")).replace(/\/$/, "") || ".",
		series: isSide ? `${side}/${tag}` : tag
	};
}
function isJson({ path }) {
	return path.endsWith(".json");
}
function isPoints(value) {
	return itemsOf(value).length > 0 && itemsOf(value).every((point) => itemsOf(point).length === 3);
}
function itemsOf(value) {
	if (typeof value !== "object" || value?.kind !== "list") return [];
	const { content } = value;
	if (content.kind === "rows") return [];
	return content.kind === "numbers" ? [...content.numbers] : content.items;
}
function tableOfPoints(value) {
	const [step, values] = [require_reading.emptyColumn("Step"), require_reading.emptyColumn("Value")];
	const points = itemsOf(value).map(itemsOf);
	points.forEach(([, at = null, item = null], row) => {
		const [position, number] = [require_reading.toNumber(at), require_reading.toNumber(item)];
		if (position === null || number === null) throw new require_reading.FormatError(`expected [time, step, value] in list ${row + 1}`);
		require_reading.addCell(step, row, position);
		require_reading.addCell(values, row, number);
	});
	return {
		columns: [step, values],
		rows: points.length,
		lines: null,
		notes: []
	};
}

// src/formats/run-dir/index.ts
const formats = [
	mlflow,
	dvclive,
	catboost,
	tensorboardCsv,
	huggingFace,
	allennlp
];

exports.formats = formats;