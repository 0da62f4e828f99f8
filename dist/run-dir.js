const require_reading = require("./reading.js");
const require_gate = require("./gate.js");
const require_summary = require("./summary.js");
const require_points = require("./points.js");
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
		})).sort((a, b) => a.epoch - b.epoch).map(({ file, epoch }) => require_reading.withFileContext(file, () => readEpoch$1(file, epoch, columns)));
		return require_reading.toRuns(require_reading.stackTables(tables), columns);
	}
};
const final = {
	files: ["*metrics.json"],
	matches: (artifact) => /(^|\/)metrics\.json$/.test(artifact.path) && isOwn$1(artifact),
	read: ([file], columns) => require_reading.toRuns(readEpoch$1(file, null, columns), columns)
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
function readEpoch$1(file, epoch, columns) {
	const table = require_reading.dictToTable(require_reading.readDict(file));
	const counter = epoch === null ? table.columns.filter(({ name }) => name === "epoch") : [require_reading.denseColumn("epoch", [epoch])];
	const metrics = require_reading.withoutColumns(table, (name) => !metric.test(name) && !columns.metrics.has(name));
	const own = {
		...metrics,
		columns: [...counter, ...metrics.columns]
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
	runKey: (path) => parsePath$3(path).run
}, [curves, summary]);
function isCurve(artifact) {
	const { names } = require_reading.peekTable(artifact);
	const [last = "", before, first] = names.toReversed();
	if (before !== "step" || names.length > 3) return false;
	if (first === void 0 ? !inPlots.test(artifact.path) : first !== "timestamp") return false;
	return `/${parsePath$3(artifact.path).series}`.endsWith(`/${last}`);
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
function parsePath$3(path) {
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
	const { series } = parsePath$3(artifact.path);
	if (!require_reading.mayBeSeries(series, columns)) return [];
	return require_reading.readEachTable(require_reading.readTables(artifact.openText()), (table) => require_reading.toRuns(require_reading.renameLastColumn(table, series), columns));
}

// src/formats/run-dir/epoch-files.ts
const counted = /^(.*(?<![A-Za-z\d]))(epoch|ep|step|iter|iteration|round)([-_= ]?)(\d{1,9})(?!\d)/i;
const epochFiles = {
	id: "epoch-files",
	title: "One JSON file an epoch",
	files: ["*epoch*.json"],
	matches: (artifact, columns) => {
		const counter = counted.exec(artifact.path)?.[2];
		if (counter === void 0 || !artifact.path.endsWith(".json")) return false;
		const value = require_reading.headLiteral(artifact)?.value ?? null;
		return require_reading.isContainer(value) && (require_reading.isDict(value) || value.length === 1) && require_reading.looksLikeTraining([counter, ...namesIn(artifact.path, value)], columns);
	},
	runKey: (path) => withoutSide(path.replace(counted, "$1$2$3*").replace(/\.json$/, "")),
	read: (files, columns) => {
		const epochs = files.map((file) => ({
			file,
			at: Number(counted.exec(file.path)?.[4])
		})).sort((a, b) => a.at - b.at);
		expectEpochs([...new Set(epochs.map(({ at }) => at))]);
		const rows = require_reading.stackTables(epochs.map(({ file }) => require_reading.withFileContext(file, () => readEpoch(file))));
		const counter = counted.exec(files[0].path)?.[2] ?? "epoch";
		const column = require_reading.denseColumn(counter, epochs.map(({ at }) => at));
		const metrics = rows.columns.filter(({ name }) => require_reading.counterAxis(name) === null);
		return require_reading.toRuns({
			...rows,
			columns: [column, ...metrics]
		}, columns, { column });
	}
};
function withoutSide(path) {
	const name = node_path.posix.basename(path);
	const { word } = require_reading.parseName(`${name}_x`);
	if (word === null) return path;
	const side = new RegExp(`(^|[-_. ])${require_gate.escapeRegExp(word)}([-_. ]|$)`, "i");
	return node_path.posix.join(node_path.posix.dirname(path), name.replace(side, "$1"));
}
function namesIn(path, value) {
	return require_reading.withFileSide(require_reading.isDict(value) ? require_reading.flatKeys(value) : require_reading.rowKeys(value), path);
}
function readEpoch({ path, openText }) {
	const value = require_reading.parseLiteral(openText());
	const table = require_reading.isDict(value) ? require_reading.dictToTable(value) : require_reading.isContainer(value) ? require_reading.listToTable(value) : null;
	if (table === null) throw new require_reading.FormatError(`expected a dict, got ${require_reading.describeLiteral(value)}`, 1);
	const names = require_reading.withFileSide(table.columns.map(({ name }) => name), path);
	return {
		...table,
		columns: table.columns.map((column, index) => ({
			...column,
			name: names[index] ?? column.name
		}))
	};
}
function expectEpochs(at) {
	const steps = at.slice(1).map((number, index) => number - (at[index] ?? 0));
	const step = Math.min(...steps);
	const isRegular = steps.every((one) => one % step === 0) && steps.reduce((sum, one) => sum + one, 0) <= 2 * step * steps.length;
	if (steps.length > 0 && step > 0 && isRegular) return;
	const numbers = at.slice(0, 4).join(", ") + (at.length > 4 ? ", …" : "");
	const fault = at.length === 1 ? "the metrics of one epoch" : `epochs ${numbers} of one training, or trainings of so many epochs`;
	throw new require_reading.NoHistoryError(`expected a file for each epoch, got ${fault}: save the metrics of all epochs in one file`);
}

// src/formats/run-dir/hugging-face/processes.ts
function keepFirstProcess(table, counter) {
	const steps = require_reading.denseValues(table, counter);
	const firsts = table.columns.map((column) => isMetric(column) ? rowsOfFirst(column, steps) : null);
	if (firsts.every((rows) => rows === null)) return table;
	const columns = table.columns.map((column, index) => {
		const rows = firsts[index];
		return rows ? require_reading.filterCells(column, (row) => rows.has(row)) : column;
	});
	const note = "several processes wrote this log line by line: the rows of the first are used";
	return {
		...table,
		columns,
		notes: [...table.notes, note]
	};
}
function isMetric({ name }) {
	return require_reading.counterAxis(name) === null && !require_reading.isBookkeeping(name);
}
function rowsOfFirst({ rows }, steps) {
	const written = rows.toArray();
	const at = [...written].map((row) => steps[row] ?? NaN);
	const times = /* @__PURE__ */ new Map();
	for (const step of at) times.set(step, (times.get(step) ?? 0) + 1);
	const returns = at.filter((step, index) => step <= (at[index - 1] ?? Number.NEGATIVE_INFINITY)).length;
	const processes = Math.max(0, ...times.values());
	const fewer = [...times.values()].filter((count) => count < processes).length;
	if (processes < 2 || returns * 2 < times.size || fewer > processes) return null;
	const last = [];
	const isOfFirst = at.map((step) => {
		const before = last.filter((one) => one < step);
		const process = before.length > 0 ? last.indexOf(Math.max(...before)) : last.length;
		last[process] = step;
		return process === 0;
	});
	return new Set([...written].filter((_, index) => isOfFirst[index]));
}

// src/formats/run-dir/hugging-face.ts
const huggingFace = require_reading.firstMatching({
	id: "hugging-face",
	title: "Hugging Face Trainer, LLaMA-Factory",
	runKey: outputDirectory
}, [
	{
		files: ["trainer_state.json", "trainer_log.jsonl"],
		matches: (artifact, columns) => /["'](log_history|current_steps|step)["']/.test(artifact.head) && (isState(artifact) || isOwn(require_reading.rowNames(artifact), columns)),
		read: readLongest
	},
	{
		files: ["*log_history*.json", "*log_history*.csv"],
		matches: (artifact, columns) => /(^|[,;\t"'])(eval|train)_(\w{1,80}_)?runtime[,;\t"'\r\n]/m.test(artifact.head) && isOwn(frameColumns(artifact), columns),
		read: ([artifact], columns) => logToRuns({ table: readFrame(artifact, columns) }, columns)
	},
	{
		files: ["*_results.json"],
		matches: isResults,
		read: readResults
	}
]);
const ownName = /(?:^|\/)(?:trainer_state\.json|trainer_log\.jsonl|(?:all|train|eval|test|predict)_results\.json)$/;
const checkpoint = /^(?:tmp-)?(?:checkpoint[-_](?:\d+|best|last|latest|final)|(?:best|last|latest|final)[-_]checkpoint)$/i;
function outputDirectory(path) {
	if (!ownName.test(path)) return path.replace(/\.\w+$/, "");
	const directory = node_path.posix.dirname(path);
	return checkpoint.test(node_path.posix.basename(directory)) ? node_path.posix.dirname(directory) : directory;
}
function isState(artifact) {
	return require_reading.headDict(artifact)?.entries.has("log_history") === true;
}
function isOwn(names, columns) {
	if (names.has("current_steps")) {
		const isTraining = [...names].some((name) => require_reading.isKnownMetric(name, columns));
		return names.has("total_steps") && names.has("percentage") && isTraining;
	}
	return (names.has("step") || names.has("epoch")) && [...names].some((name) => /^(train|eval)_(\w+_)?runtime$/.test(name));
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
	for (const other of files) refuseOtherTraining(file, other);
	const note = `${files.length} files record this run: using the longest, ${file.path}, up to step ${step}`;
	return require_reading.withFileContext(file, () => readLog(file, columns)).map((one) => require_reading.fromFile(one, file)).map((one, index) => index === 0 ? {
		...one,
		notes: [note, ...one.notes]
	} : one);
}
function refuseOtherTraining(file, other) {
	const [own, theirs] = [file, other].map(firstRow);
	const isOther = own?.get("step") === theirs?.get("step") && !Object.is(own?.get("loss"), theirs?.get("loss"));
	if (!own?.has("loss") || !theirs?.has("loss") || !isOther) return;
	throw new require_reading.FormatError(`expected the checkpoints of one training, got loss ${own.get("loss")} at step ${own.get("step")} in ${file.path} and ${theirs.get("loss")} in ${other.path}: remove those of another training`);
}
function firstRow(file) {
	const log = isState(file) ? require_reading.headDict(file)?.entries.get("log_history") : null;
	const table = typeof log === "object" && log?.kind === "list" ? require_reading.listToTable(log) : null;
	if (table === null) return null;
	const filled = table.columns.filter(({ rows }) => rows.length > 0 && rows.get(0) === 0);
	return new Map(filled.map(({ name, values }) => [name, values.get(0)]));
}
function lastStep(file) {
	const step = require_reading.headDict(file)?.entries.get("global_step");
	if (typeof step === "number") return step;
	return readTable(file).table.columns.find(({ name }) => /^(current_steps|step)$/.test(name))?.values.last ?? 0;
}
function readLog(file, columns) {
	return logToRuns(readTable(file), columns);
}
function logToRuns({ table, params }, columns) {
	const own = require_summary.withoutSummary(table);
	const [mean, isRead] = [table, own].map(({ columns }) => columns.find(({ name }) => name === "train_loss"));
	const leftOut = mean && !isRead ? [{
		what: "train_loss",
		why: "the mean over the whole training"
	}] : [];
	return require_reading.toRuns(own, columns).map((run) => ({
		...run,
		...params ? { params } : {},
		leftOut: [...leftOut, ...run.leftOut ?? []]
	}));
}
function isCsv(artifact) {
	return require_reading.headLiteral(artifact) === null;
}
function frameColumns(artifact) {
	if (isCsv(artifact)) return new Set(require_reading.peekTable(artifact).names);
	const dict = require_reading.headDict(artifact);
	if (dict === null) return /* @__PURE__ */ new Set();
	return /* @__PURE__ */ new Set([...require_reading.frameNames(dict), ...require_reading.collectLists(dict, 0).map(({ name }) => name)]);
}
function readFrame(artifact, columns) {
	const source = artifact.openText();
	if (!isCsv(artifact)) return require_reading.literalToTable(require_reading.parseLiteral(source), columns, 0);
	const [table, ...others] = require_reading.readTables(source);
	if (table === void 0 || others.length > 0) throw new require_reading.FormatError("expected one table of a `log_history`");
	return table;
}
const paramNames = [
	"train_batch_size",
	"num_train_epochs",
	"max_steps",
	"trial_params"
];
function readTable(file) {
	if (!isState(file)) return { table: keepFirstProcess(require_reading.readRows(file), "current_steps") };
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
	const table = withEvaluatedPerplexity(require_reading.stackTables(tables));
	const mean = table.columns.some(({ name }) => name === "train_loss") ? "; `train_loss` is the mean over the whole training" : "";
	return require_reading.toRuns({
		...table,
		notes: [`results hold one value per metric${mean}`]
	}, columns);
}
function withEvaluatedPerplexity(table) {
	if (!table.columns.some(({ name }) => name === "eval_loss")) return table;
	const columns = table.columns.map((column) => column.name === "perplexity" ? {
		...column,
		name: "eval_perplexity"
	} : column);
	return {
		...table,
		columns
	};
}

// src/formats/run-dir/metric-csv.ts
const torchRl = /^\d+,[^,\s]+\s*\n/;
const d3rlpy = /^\d+,\d+,[^,\s]+\s*\n/;
const inScalars = /^(?:(.*)\/)?scalars\/(.+)\.csv$/;
const metricCsv = {
	id: "metric-csv",
	title: "TorchRL CSVLogger, d3rlpy",
	files: ["scalars/**/*.csv", "d3rlpy_logs/**/*.csv"],
	matches: (artifact) => inScalars.test(artifact.path) ? torchRl.test(artifact.head) : d3rlpy.test(artifact.head) && artifact.sibling("params.json") !== null,
	runKey: (path) => parsePath$2(path).run,
	read: (files, columns) => require_reading.readMultiFileRun(files, (artifact) => readMetric$1(artifact, columns))
};
function parsePath$2(path) {
	const [, run = ".", series] = inScalars.exec(path) ?? [];
	if (series !== void 0) return {
		run,
		series
	};
	const name = node_path.posix.basename(path, ".csv");
	return {
		run: node_path.posix.dirname(path),
		series: isOfEnvironment.test(name) ? `eval/${name}/reward` : name
	};
}
const isOfEnvironment = /^(environment|evaluation)$/;
function readMetric$1(artifact, columns) {
	const { series } = parsePath$2(artifact.path);
	if (!require_reading.mayBeSeries(series, columns)) return [];
	const names = inScalars.test(artifact.path) ? `step,${series}` : `epoch,step,${series}`;
	return require_reading.readEachTable(require_reading.readTables(artifact.openText(), { names }), (table) => require_reading.toRuns(table, columns));
}

// src/formats/run-dir/mlflow.ts
const mlflow = {
	id: "mlflow",
	title: "MLflow file store",
	files: ["metrics/**/*", "mlruns/**/params/**/*"],
	matches: (artifact) => {
		const { run, kind } = parsePath$1(artifact.path);
		if (kind === "metrics") return fieldsOf$1(artifact) !== null;
		return kind === "params" && runId.test(run);
	},
	runKey: (path) => parsePath$1(path).run,
	read: (files, columns) => {
		const metrics = files.filter(({ path }) => parsePath$1(path).kind === "metrics");
		if (metrics[0] === void 0) return [];
		if (readMeta(metrics[0], "lifecycle_stage") === "deleted") throw new require_reading.NoHistoryError("the run was deleted (`lifecycle_stage` in its meta.yaml): restore it in MLflow");
		const params = paramsIn(files.filter((file) => !metrics.includes(file)));
		const runs = require_reading.readMultiFileRun(metrics, (artifact) => readMetric(artifact, columns));
		const id = readMeta(metrics[0], "run_id");
		const name = readMeta(metrics[0], "run_name");
		return runs.map((run) => ({
			...run,
			params,
			...id === null ? {} : { id },
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
	const names = fieldsOf$1(artifact) ?? "time value step";
	return require_reading.readTables(artifact.openText(), { names }).flatMap((table) => {
		const points = table.columns.map((column) => column.name === "value" ? {
			...column,
			name
		} : column);
		return require_points.pointsToRuns({
			...table,
			columns: points
		}, columns);
	});
}
function fieldsOf$1({ head }) {
	const [line = ""] = head.slice(0, 1e3).split(/\r?\n/, 1);
	const [time = "", value = "", step, ...others] = line.split(" ");
	if (!/^\d+$/.test(time) || require_reading.parseNumber(value) === null || others.length > 0) return null;
	if (step === void 0) return "time value";
	return /^-?\d+$/.test(step) ? "time value step" : null;
}
function readMeta(metric, key) {
	const up = "../".repeat(parsePath$1(metric.path).name.split("/").length);
	return (metric.sibling(`${up}meta.yaml`)?.head ?? "").split(/\r?\n/).find((one) => one.startsWith(`${key}: `))?.slice(key.length + 2).replace(/^(['"])(.*)\1$/, "$2").trim() || null;
}
function paramsIn(files) {
	const short = files.filter(({ size }) => size <= 500);
	return require_points.toParams(short.map(({ path, head }) => [parsePath$1(path).name, head]));
}

// src/formats/run-dir/ray.ts
const ray = {
	id: "ray",
	title: "Ray Tune and RLlib trial",
	files: ["*progress.csv", "*result.json"],
	matches: (artifact) => {
		if (!artifact.head.includes("training_iteration")) return false;
		const names = isJson$1(artifact) ? [...require_reading.rowNames(artifact)] : require_reading.peekTable(artifact).names;
		return names.includes("training_iteration") && names.some((name) => /^time_(this_iter|total)_s$/.test(name));
	},
	runKey: (path) => /^(progress\.csv|result\.json)$/.test(node_path.posix.basename(path)) ? node_path.posix.dirname(path) : path,
	read: (files, columns) => {
		const file = files.find((artifact) => !isJson$1(artifact)) ?? files[0];
		const runs = isJson$1(file) ? readRows(require_reading.readDictLines(file.openText()), columns) : require_reading.readEachTable(require_reading.readTables(file.openText()), (table) => readRows(table, columns));
		const why = `it holds the rows of ${node_path.posix.basename(file.path)}`;
		const leftOut = files.filter((other) => other !== file).map(({ path }) => ({
			what: path,
			why
		}));
		return runs.map((run) => ({
			...require_reading.fromFile(run, file),
			leftOut: [...run.leftOut ?? [], ...leftOut]
		}));
	}
};
function isJson$1({ path }) {
	return path.endsWith(".json");
}
const own = /^(time_\S+|timesteps_\S+|iterations_\S+|episodes_\S+|warmup_time|timestamp|date|done|pid|hostname|node_ip|trial_id|experiment_(id|tag)|checkpoint_dir_name|should_checkpoint|(config|perf|hist_stats|timers|counters)\/.*)$/;
function readRows(table, config) {
	const names = table.columns.map(({ name }) => name);
	const isLearning = names.some(require_reading.isReward);
	const { kept, leftOut } = isLearning ? require_gate.keepProgress(table, config) : {
		kept: require_reading.withoutColumns(table, (name) => own.test(name)),
		leftOut: []
	};
	const position = isLearning ? require_gate.positionName(names) : "training_iteration";
	const column = kept.columns.find(({ name }) => name === position) ?? null;
	return require_reading.toRuns(kept, config, { column }).map((run) => ({
		...run,
		leftOut: [...run.leftOut ?? [], ...leftOut]
	}));
}

// src/formats/run-dir/tensorboard-csv.ts
const tensorboardCsv = {
	id: "tensorboard-csv",
	title: "TensorBoard CSV or JSON download",
	files: ["run-*-tag-*.csv", "run-*-tag-*.json"],
	matches: (artifact) => {
		if (isJson(artifact)) return mayHoldPoints(artifact.path) && isPoints(require_reading.headLiteral(artifact)?.value);
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
function mayHoldPoints(path) {
	return /(^|\/)run-.*-tag-/.test(path) || require_reading.directionOf(parsePath(path).series) !== null;
}
function isJson({ path }) {
	return path.endsWith(".json");
}
const beforeTensorboard = 1e9;
function isPoints(value) {
	const points = itemsOf(value).map(itemsOf);
	return points.length > 0 && points.every(({ length, 0: time = null }) => length === 3 && (require_reading.toNumber(time) ?? 0) > beforeTensorboard);
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

// src/formats/run-dir/wenet.ts
const wenet = {
	id: "wenet",
	title: "WeNet checkpoints",
	files: [
		"epoch_*.yaml",
		"step_*.yaml",
		"exp/**/*.yaml"
	],
	matches: ({ path, head }) => /(^|\/)((epoch_|step_)?\d+)\.yaml$/.test(path) && /^epoch: \d+/m.test(head) && /^(cv_loss: |loss_dict:)/m.test(head),
	runKey: (path) => node_path.posix.join(node_path.posix.dirname(path), /(^|\/)step_\d+\.yaml$/.test(path) ? "steps" : ""),
	read: async (files, columns) => {
		const isStep = /(^|\/)step_\d+\.yaml$/.test(files[0].path);
		const checkpoints = [];
		for (const artifact of files) {
			const found = checkpointOf(await require_gate.readSettings(artifact), isStep ? "step" : "epoch");
			if (found === null) throw new require_reading.FormatError("expected the losses of an epoch", null, artifact.path);
			checkpoints.push(found);
		}
		checkpoints.sort((a, b) => a.at - b.at);
		const position = require_reading.denseColumn(isStep ? "step" : "epoch", checkpoints.map(({ at }) => at));
		const metrics = /* @__PURE__ */ new Map();
		checkpoints.forEach(({ losses }, row) => {
			for (const [name, value] of losses) {
				const column = metrics.get(name) ?? require_reading.emptyColumn(`val/${name}`);
				metrics.set(name, column);
				require_reading.addCell(column, row, value);
			}
		});
		const table = {
			columns: [position, ...metrics.values()],
			rows: checkpoints.length,
			lines: null,
			notes: []
		};
		return require_reading.toRuns(table, columns, { column: position }).map(withOrigin);
	}
};
function withOrigin(run) {
	const origin = {
		place: "cv_loss or loss_dict of each checkpoint",
		side: "cross-validation"
	};
	return {
		...run,
		series: run.series.map((one) => ({
			...one,
			origin
		}))
	};
}
function checkpointOf(tree, counter) {
	const fields = fieldsOf(tree);
	const at = fields.get(counter);
	const losses = /* @__PURE__ */ new Map();
	for (const [name, value] of fieldsOf(fields.get("loss_dict"))) if (typeof value === "number") losses.set(name, value);
	const loss = fields.get("cv_loss");
	if (typeof loss === "number") losses.set("loss", loss);
	return typeof at === "number" && Number.isFinite(at) && losses.size > 0 ? {
		at,
		losses
	} : null;
}
function fieldsOf(tree) {
	return new Map(typeof tree === "object" && tree !== null ? Object.entries(tree) : []);
}

// src/formats/run-dir/index.ts
const formats = [
	mlflow,
	dvclive,
	catboost,
	tensorboardCsv,
	huggingFace,
	allennlp,
	ray,
	wenet,
	metricCsv,
	epochFiles
];

exports.formats = formats;