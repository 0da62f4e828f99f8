const require_reading = require("./reading.js");
const require_gate = require("./gate.js");
const require_spacy_log = require("./spacy-log.js");

// src/reading/console/line-table.ts
function linesToTable(lines, read) {
	const columns = /* @__PURE__ */ new Map();
	const rowLines = new require_reading.NumberList();
	let previous = "";
	for (const { text, number } of withEnd(lines)) {
		const cells = read(text);
		if (cells === null) continue;
		const row = new Map(cells);
		const content = [...row].join();
		if (content === previous && hasCounter(row.keys())) continue;
		previous = content;
		for (const [name, value] of row) {
			const column = columns.get(name) ?? require_reading.emptyColumn(name);
			columns.set(name, column);
			require_reading.addCell(column, rowLines.length, value);
		}
		rowLines.push(number);
		if (columns.size > 4096) throw new require_reading.FormatError(`expected at most ${require_reading.maxColumns} different metrics, got more`, number);
	}
	return {
		columns: [...columns.values()],
		rows: rowLines.length,
		lines: rowLines,
		notes: []
	};
}
function* withEnd(lines) {
	let number = 0;
	for (const line of lines) {
		number = line.number;
		yield line;
	}
	yield {
		text: "",
		number
	};
}
function hasCounter(names) {
	return [...names].some((name) => require_reading.counterAxis(name) !== null);
}

// src/reading/console/console-format.ts
function consoleFormat(format) {
	const { id, title, reader, batchReader, lines = require_reading.readLines } = format;
	const readers = batchReader === void 0 ? [reader] : [reader, batchReader];
	return {
		id,
		title,
		files: [
			"*.log",
			"*.out",
			"*.txt"
		],
		matches: (artifact, config) => require_gate.mayBeConsoleLog(artifact) && (hasSignature(artifact, format) || readers.some((makeReader) => recordsMetric(artifact, makeReader(), format, config))),
		read: ([artifact], config) => {
			const table = chooseTable(readers, config, (makeReader) => linesToTable(lines(artifact.openText()), makeReader()));
			if (table === null) throw new require_reading.FormatError(`no line with metrics found, as ${title} prints them`);
			return require_reading.toRuns(table, config);
		}
	};
}
function hasSignature(artifact, { signature }) {
	return signature !== void 0 && require_reading.headLines(artifact).some(({ text }) => signature.test(text));
}
function recordsMetric(artifact, read, { lines }, config) {
	for (const { text } of lines === void 0 ? require_reading.headLines(artifact) : lines(require_reading.headSource(artifact))) for (const [name] of read(text) ?? []) if (require_reading.isKnownMetric(name, config)) return true;
	return false;
}
function chooseTable(readers, config, readTable) {
	let first = null;
	for (const reader of readers) {
		const table = readTable(reader);
		if (table.rows === 0) continue;
		if (table.columns.some(({ name }) => isTrainMetric(name, config))) return table;
		first ??= table;
	}
	return first;
}
function isTrainMetric(name, config) {
	const { split } = require_reading.parseName(name);
	return split === "train" || split === null && require_reading.isKnownMetric(name, config);
}

// src/formats/console/allennlp-log.ts
const prefix$3 = String.raw`^[\d-]{10} [\d:,.]{8,15} - INFO - allennlp\.training\.\S{1,40} - `;
const epochLine$6 = new RegExp(String.raw`${prefix$3}Epoch (\d{1,9})\/\d{1,9}$`);
const metricLine = new RegExp(String.raw`${prefix$3}(\S{1,200}) +\| +(\S{1,40}) +\| +(\S{1,40}) *$`);
const allennlpLog = consoleFormat({
	id: "allennlp-log",
	title: "AllenNLP log",
	reader: () => {
		let epoch = null;
		return (text) => {
			const [, number] = epochLine$6.exec(text) ?? [];
			if (number !== void 0) epoch = Number(number);
			const [, name, training = "", validation = ""] = metricLine.exec(text) ?? [];
			if (epoch === null || name === void 0) return null;
			const [train, val] = [require_reading.parseNumber(training), require_reading.parseNumber(validation)];
			if (train === null && val === null) return null;
			return [
				["epoch", epoch],
				...train === null ? [] : [[`training/${name}`, train]],
				...val === null ? [] : [[`validation/${name}`, val]]
			];
		};
	}
});

// src/reading/console/number-pattern.ts
const numberPattern = String.raw`[-+]?(?:(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?|[nN]a[nN]|NAN|[iI]nf(?:inity)?|INF)`;
function matchPairs(text, pattern) {
	const pairs = [];
	for (const [, name, number] of text.matchAll(pattern)) {
		const value = require_reading.parseNumber(number ?? "");
		if (name !== void 0 && value !== null) pairs.push([name, value]);
	}
	return pairs;
}

// src/formats/console/boosting-console.ts
const round = /(?:^|\s)\[(\d{1,9})\]:?(?:\t|#011)/;
const ofXgboost = new RegExp(String.raw`(?:\t|#011)([^\s:#]{1,100}-[^\s:#]{1,100}):(${numberPattern})`, "g");
const ofLightgbm = new RegExp(String.raw`\t([^\t':]{1,100}'s [^\t:]{1,100}): (${numberPattern})`, "g");
const ofLightgbmCommand = new RegExp(String.raw`^\[LightGBM\] \[Info\] Iteration:(\d{1,9}), (\S{1,100}) (\S{1,100}) : (${numberPattern})`);
const boostingConsole = consoleFormat({
	id: "boosting-console",
	title: "XGBoost and LightGBM console",
	reader: () => {
		let isBestNext = false;
		return (text) => {
			const isBest = isBestNext;
			isBestNext = /best iteration/i.test(text);
			const found = round.exec(text);
			if (found === null) return ofCommand(text);
			if (isBest) return null;
			const rest = text.slice(found.index);
			const cells = [...matchPairs(rest, ofXgboost), ...lightgbmCells(rest)];
			return cells.length === 0 ? null : [...cells, ["step", Number(found[1])]];
		};
	}
});
function lightgbmCells(text) {
	return matchPairs(text, ofLightgbm).map(([name, value]) => [name.replace("'s ", "/"), value]);
}
function ofCommand(text) {
	const [, iteration, set, metric, value] = ofLightgbmCommand.exec(text) ?? [];
	return iteration === void 0 ? null : [[`${set}/${metric}`, Number(value)], ["step", Number(iteration)]];
}

// src/formats/console/caffe.ts
const glog = String.raw`^\s*(?:[IW]\d{4,8} [\d:.]+ +\d+ \S+\] +)?`;
const training$1 = new RegExp(String.raw`${glog}Iteration (\d{1,12})(?: \([^()]*\))?, loss = (\S+)\s*$`);
const testing = new RegExp(String.raw`${glog}Iteration (\d{1,12}), Testing net \(#(\d{1,3})\)`);
const output = new RegExp(String.raw`${glog}(Train|Test) net output #\d{1,4}: (\S{1,200}) = (\S+)`);
const caffe = consoleFormat({
	id: "caffe",
	title: "Caffe solver log",
	signature: /^[IW]\d{4,8} [\d:.]+ +\d+ solver\.cpp:\d+\] /,
	reader: () => {
		let step = null;
		let test = "test";
		return (text) => {
			const [, iteration, loss = ""] = training$1.exec(text) ?? [];
			const [, tested, net] = testing.exec(text) ?? [];
			if (tested !== void 0) test = net === "0" ? "test" : `test/net${net}`;
			if (iteration !== void 0 || tested !== void 0) step = Number(iteration ?? tested);
			const [, phase, name, shown = ""] = output.exec(text) ?? [];
			const value = require_reading.parseNumber(iteration === void 0 ? shown : loss);
			if (step === null || value === null || phase === "Train" && name === "loss") return null;
			return [["step", step], [`${phase === "Test" ? test : "train"}/${name ?? "loss"}`, value]];
		};
	}
});

// src/formats/console/catboost-console.ts
const iteration$2 = /^\s{0,8}(\d{1,9}):\s{1,8}(?:learn|test)\d*: /;
const values = new RegExp(String.raw`\s((?:learn|test)\d*|best): (${numberPattern})`, "g");
const printed$3 = consoleFormat({
	id: "catboost-console",
	title: "CatBoost console",
	reader: () => (text) => {
		const found = iteration$2.exec(text);
		if (found === null) return null;
		return [...matchPairs(text, values).map(([name, value]) => [`${name}/loss`, value]), ["step", Number(found[1])]];
	}
});
const catboostConsole = {
	...printed$3,
	read: async (files, columns) => (await printed$3.read(files, columns)).map(named)
};
function named(recording) {
	const metric = rises(recording) ? "score" : "loss";
	const series = recording.series.filter(({ name }) => name !== "best/loss").map((one) => ({
		...one,
		name: one.name.replace(/loss$/, metric)
	}));
	return {
		...recording,
		series
	};
}
function rises({ series }) {
	const of = (wanted) => series.find(({ name }) => name === wanted)?.values;
	const [learn, test, best] = [
		of("learn/loss"),
		of("test/loss"),
		of("best/loss")?.at(-1)
	];
	if (test !== void 0 && best !== void 0) return test.some((value) => value < best);
	return learn !== void 0 && (learn.at(-1) ?? 0) > (learn.at(0) ?? 0);
}

// src/reading/console/line-pairs.ts
function parsePair(text, separator) {
	const at = text.lastIndexOf(separator);
	if (at < 1) return null;
	const name = text.slice(0, at).trim();
	const shown = text.slice(at + separator.length).trim();
	const value = require_reading.parseNumber(shown.endsWith("%") ? shown.slice(0, -1) : shown);
	return name === "" || value === null ? null : [name, value];
}
function parsePairs(texts, separator) {
	return texts.flatMap((text) => {
		const pair = parsePair(text, separator);
		return pair === null ? [] : [pair];
	});
}
function withSplit(split, pairs) {
	return pairs.map(([name, value]) => [`${split}/${name}`, value]);
}

// src/formats/console/cntk.ts
const prefix$2 = String.raw`^\s*(?:MPI Rank 0: )?(?:[\d/]{8,10} [\d:]{8}: )?`;
const epochLine$5 = new RegExp(String.raw`${prefix$2}Finished Epoch ?\[ *(\d{1,9})(?: of \d+)?\]: (?:\[(\w+)\] )?(.*)$`);
const evaluation$2 = new RegExp(String.raw`${prefix$2}Finished Evaluation \[\d+\]: Minibatch\[[\d-]+\]: (.*)$`);
const minibatch = new RegExp(String.raw`${prefix$2}Minibatch\[ *\d+- *(\d{1,12})\]: (.*)$`);
const mean$2 = /^[^=]* = \S+ \* \d/;
const heading$2 = /^ *average +since +(average +since +)?examples *$/;
const cntk = consoleFormat({
	id: "cntk",
	title: "CNTK console",
	reader: () => {
		const evaluated = evaluations("epoch");
		return (text) => {
			const [, epoch, tag, means] = epochLine$5.exec(text) ?? [];
			if (epoch === void 0 || means === void 0) return evaluated.read(text);
			evaluated.at = Number(epoch);
			const pairs = withSplit(tag === "Validate" ? "Validation" : "Training", meansIn(means));
			return pairs.length === 0 ? null : [["epoch", evaluated.at], ...pairs];
		};
	},
	batchReader: () => {
		const evaluated = evaluations("step");
		let isTable = false;
		return (text) => {
			isTable ||= heading$2.test(text);
			const [, last, means] = minibatch.exec(text) ?? [];
			const row = isTable ? readRow$2(text) : null;
			if (last !== void 0 && means !== void 0) {
				evaluated.at = Number(last);
				return [["step", evaluated.at], ...meansIn(means)];
			}
			if (row === null) return evaluated.read(text);
			evaluated.at = row.examples;
			return [["step", row.examples], ...row.means];
		};
	}
});
function evaluations(counter) {
	const evaluated = {
		at: null,
		read: (text) => {
			const means = evaluation$2.exec(text)?.[1];
			if (means === void 0 || evaluated.at === null) return null;
			return [[counter, evaluated.at], ...withSplit("Evaluation", meansIn(means))];
		}
	};
	return evaluated;
}
function meansIn(text) {
	const means = text.split(/[,;] ?/).filter((part) => mean$2.test(part));
	return parsePairs(means.map((part) => part.slice(0, part.indexOf(" * "))), "=");
}
function readRow$2(text) {
	const values = text.trim().split(/ +/, 6).map(require_reading.parseNumber);
	const [, loss, third, metric, fifth] = values;
	const examples = fifth ?? third;
	if (values.length === 3 && typeof loss === "number" && typeof third === "number") return {
		examples: third,
		means: [["loss", loss]]
	};
	if (values.length !== 5 || typeof loss !== "number" || typeof metric !== "number") return null;
	if (typeof examples !== "number") return null;
	return {
		examples,
		means: [["loss", loss], ["metric", metric]]
	};
}

// src/formats/console/darknet.ts
const iteration$1 = /^\s*(\d{1,12}): \S+, (\S+) avg(?: loss)?, \S+ rate, \S+ seconds, \d+ images/;
const precision = /^ *mean_average_precision \(mAP@[\d.]{1,9}\) = (\S+) *$/;
const darknet = consoleFormat({
	id: "darknet",
	title: "Darknet training log",
	reader: () => {
		let step = null;
		return (text) => {
			const [, number, average = ""] = iteration$1.exec(text) ?? [];
			if (number !== void 0) step = Number(number);
			const name = number === void 0 ? "valid/mAP" : "avg loss";
			const value = require_reading.parseNumber(number === void 0 ? precision.exec(text)?.[1] ?? "" : average);
			if (step === null || value === null) return null;
			return [["step", step], [name, value]];
		};
	}
});

// src/formats/console/fairseq.ts
const prefix$1 = String.raw`^(?:[\d-]{10} [\d:,]{8,15} \| INFO \| [\w.]+ \| |\[[\d:, -]{19,25}\]\[[\w.]+\]\[INFO\] - |\| )`;
const epochLine$4 = new RegExp(String.raw`${prefix$1}epoch (\d{1,9}) \| (?:valid on '([^']{1,100})' subset \| )?(.*)$`);
const innerLine = new RegExp(String.raw`${prefix$1}epoch (\d{1,9}): +\d+ \/ \d+ (\S+=.*)$`);
const jsonLine = new RegExp(String.raw`${prefix$1}(\{"epoch": (\d{1,9}), .*\})\s*$`);
const jsonPair = /"([\w.-]{1,100})": "?([^",{}[\]]{1,40})"?/g;
const bookkeeping$1 = /(^|_)(wps|ups|wpb|bsz|num_updates|lr|gnorm|clip|oom|loss_scale|wall|train_wall|gb_free|update|epoch|best|best_\w+)$/;
const fairseq = consoleFormat({
	id: "fairseq",
	title: "fairseq log",
	reader: () => readEpoch$1,
	batchReader: () => (text) => readInner(text) ?? (/ valid on |"valid/.test(text) ? readEpoch$1(text) : null)
});
const readEpoch$1 = (text) => {
	const [, epoch, subset, stats] = epochLine$4.exec(text) ?? [];
	if (stats !== void 0) return cellsOf$3(Number(epoch), sideOf(subset), parsePairs(stats.split(" | "), " "));
	const [, json, ofJson] = isInner(text) ? [] : jsonLine.exec(text) ?? [];
	return json === void 0 ? null : cellsOf$3(Number(ofJson), "train", pairsIn$1(json));
};
const readInner = (text) => {
	const [, epoch, stats] = innerLine.exec(text) ?? [];
	if (stats !== void 0) return cellsOf$3(Number(epoch), "train", parsePairs(stats.split(", "), "="));
	const [, json, ofJson] = isInner(text) ? jsonLine.exec(text) ?? [] : [];
	return json === void 0 ? null : cellsOf$3(Number(ofJson), "train", pairsIn$1(json));
};
function isInner(text) {
	return text.includes("\"update\": ");
}
function sideOf(subset) {
	if (subset === void 0) return "train";
	return isSided(`${subset}/loss`) ? subset : `valid/${subset}`;
}
function pairsIn$1(json) {
	return [...json.matchAll(jsonPair)].flatMap(([, name = "", shown = ""]) => {
		const value = require_reading.parseNumber(shown.trim());
		return value === null ? [] : [[name, value]];
	});
}
function cellsOf$3(epoch, side, pairs) {
	const updates = pairs.find(([name]) => /(^|_)num_updates$/.test(name));
	const named = pairs.filter(([name]) => !bookkeeping$1.test(name)).map(([name, value]) => [isSided(name) ? name : `${side}/${name}`, value]);
	if (named.length === 0) return null;
	return [
		["epoch", epoch],
		...updates === void 0 ? [] : [["step", updates[1]]],
		...named
	];
}
function isSided(name) {
	return require_reading.parseName(name).split !== null;
}

// src/formats/console/fastai-console.ts
const heading$1 = /^ *epoch {2,}(train|trn)_loss\b/;
const noNumber = /^(\d{1,4}(:\d\d){1,2}|#na#|None|-+)$/;
const fastaiConsole = consoleFormat({
	id: "fastai-console",
	title: "fastai console",
	reader: () => {
		let names = [];
		return (text) => {
			if (heading$1.test(text)) names = namesIn(text);
			return names.length === 0 ? null : readRow$1(text, names);
		};
	}
});
function namesIn(text) {
	return text.trim().split(/ {2,}/).map((name) => name === "trn_loss" ? "train_loss" : name);
}
function readRow$1(text, names) {
	const values = text.trim().split(/ +/, names.length + 1);
	if (values.length !== names.length || !/^\d{1,9}$/.test(values[0] ?? "")) return null;
	const cells = [];
	for (const [index, value] of values.entries()) {
		const number = require_reading.parseNumber(value);
		if (number === null && !noNumber.test(value)) return null;
		if (number !== null) cells.push([names[index] ?? "", number]);
	}
	return cells;
}

// src/formats/console/flair-log.ts
const done = /^(?:[\d-]{10} [\d:,.]{5,15} )?EPOCH (\d{1,9}) done: (loss .*)$/;
const evaluated$1 = /^(?:[\d-]{10} [\d:,.]{5,15} )?(TRAIN|DEV|TEST) *: (loss .*)$/;
const batch$1 = /^(?:[\d-]{10} [\d:,.]{5,15} )?epoch (\d{1,9}) - iter (\d{1,9})\/(\d{1,9}) - (loss .*)$/;
const flairLog = consoleFormat({
	id: "flair-log",
	title: "Flair training log",
	reader: () => {
		let epoch = null;
		return (text) => {
			const [, number, reached] = done.exec(text) ?? [];
			if (number !== void 0 && reached !== void 0) {
				epoch = Number(number);
				return [["epoch", epoch], ...withSplit("train", lossIn(reached))];
			}
			const [, side, scores] = evaluated$1.exec(text) ?? [];
			if (epoch === null || side === void 0 || scores === void 0) return null;
			return [["epoch", epoch], ...withSplit(side, scoresIn(scores))];
		};
	},
	batchReader: () => (text) => {
		const [, epoch, iteration, iterations, reached] = batch$1.exec(text) ?? [];
		if (reached === void 0) return null;
		return [["step", (Number(epoch) - 1) * Number(iterations) + Number(iteration)], ...withSplit("train", lossIn(reached))];
	}
});
function lossIn(text) {
	return parsePairs(text.split(" - ", 1), " ");
}
function scoresIn(text) {
	const scores = text.split(" - ").map((score) => score.replace(/ \([^()]*\)/, ""));
	return parsePairs(scores, " ");
}

// src/formats/console/keras-console/progress.ts
const speed = /^\d{1,9}[mµun]?s\/(epoch|step|sample)$/;
function readProgress(text) {
	const parts = text.trimEnd().split(" - ");
	while (parts.length > 1 && speed.test(parts.at(-1) ?? "")) parts.pop();
	const shown = [];
	for (let metric = readMetric(parts); metric !== null; metric = readMetric(parts)) {
		shown.push(metric);
		parts.pop();
	}
	const progress = parts.join(" - ");
	if (shown.length === 0 || /Epoch/.test(progress) || !isTime(parts.at(-1) ?? "")) return null;
	const metrics = new Map(shown.reverse());
	const count = progress.match(/\d{1,12}\/(\d{1,12}|Unknown)/g)?.at(-1);
	if (count === void 0) return {
		metrics,
		total: null,
		isFinished: true
	};
	const [done, total] = count.split("/").map(Number);
	const isFinished = done === total && !progress.includes("ETA:");
	return {
		metrics,
		total: total ?? null,
		isFinished
	};
}
function readMetric(parts) {
	const last = parts.at(-1);
	if (last === void 0 || parts.length < 2) return null;
	const colon = last.lastIndexOf(": ");
	const value = require_reading.parseNumber(last.slice(colon + 2).trim());
	return colon < 1 || value === null ? null : [last.slice(0, colon).trim(), value];
}
function isTime(part) {
	return /(^|\D)\d{1,9}(m|µ|u|n)?s(\W|$)|ETA: \d/.test(part);
}

// src/formats/console/keras-console.ts
const kerasConsole = {
	id: "keras-console",
	title: "Keras console",
	files: [
		"*.log",
		"*.out",
		"*.txt"
	],
	matches: (artifact, columns) => {
		return epochsIn(require_reading.headSource(artifact)).flatMap((epoch) => epoch.shown ?? []).some((line) => namesOf$1(line).some((name) => require_reading.isKnownMetric(name, columns)));
	},
	read: ([artifact], columns) => {
		const { epochs, notes } = keepFinished(epochsIn(artifact.openText()));
		if (epochs.length === 0) throw new require_reading.FormatError("no finished epoch: expected a line `Epoch 1/10`, then one with its metrics");
		return require_reading.toRuns(tableOf(epochs, notes), columns);
	}
};
const [backspace, carriageReturn] = [8, 13];
function* statesOf(bytes, from, to) {
	for (let end = to; end > from;) {
		let start = end;
		while (start > from && bytes[start - 1] !== carriageReturn && bytes[start - 1] !== backspace) start--;
		if (start < end) yield bytes.toString("utf8", start, end).replaceAll(/\x1b\[[\d;?]*[A-Za-z]/g, "");
		end = start - 1;
	}
}
function epochIn(segment) {
	const found = /Epoch (\d{1,9})\/\d{1,9}$/.exec(segment.trimEnd());
	return found === null ? null : Number(found[1]);
}
function epochsIn(source) {
	const epochs = [];
	for (let line = 1; require_reading.peekByte(source) !== -1; line++) {
		const feed = require_reading.findLineEnd(source);
		const to = feed === -1 ? source.end : feed;
		for (const state of statesOf(source.bytes, source.at, to)) if (readState$1(state, line, epochs)) break;
		source.at = feed === -1 ? to : feed + 1;
	}
	return epochs;
}
function readState$1(state, line, epochs) {
	const number = epochIn(state);
	const progress = number === null ? readProgress(state) : null;
	const epoch = epochs.at(-1);
	if (number !== null) epochs.push({
		number,
		line,
		shown: null
	});
	else if (progress !== null && isFitOfOneEpoch(progress, line, epoch)) epochs.push({
		number: 1,
		line,
		shown: {
			...progress,
			line
		}
	});
	else if (progress !== null && epoch !== void 0) show(epoch, progress, line);
	return number !== null || progress !== null;
}
function isFitOfOneEpoch(progress, line, epoch) {
	if (!hasVal(progress)) return false;
	return epoch === void 0 || epoch.shown !== null && hasVal(epoch.shown) && epoch.shown.line !== line;
}
function show(epoch, progress, line) {
	const { shown } = epoch;
	if (shown === null || shown.line === line || !shown.isFinished && shown.total === progress.total || hasVal(progress)) epoch.shown = {
		...progress,
		line
	};
}
function hasVal(progress) {
	return namesOf$1(progress).some((name) => name.startsWith("val_"));
}
function namesOf$1({ metrics }) {
	return [...metrics.keys()];
}
function keepFinished(epochs) {
	const finished = [];
	const notes = [];
	let everyHadVal = null;
	epochs.forEach((epoch, index) => {
		const { number, line, shown } = epoch;
		if (number === 1) everyHadVal = null;
		const goesOn = epochs[index + 1]?.number === number + 1;
		const awaitsVal = everyHadVal === true && shown !== null && !hasVal(shown);
		if (shown !== null && (goesOn || shown.isFinished && !awaitsVal)) {
			finished.push({
				...epoch,
				shown
			});
			everyHadVal = everyHadVal !== false && hasVal(shown);
		} else notes.push(`epoch ${number} (line ${line}) did not finish: skipped`);
	});
	return {
		epochs: finished,
		notes
	};
}
function tableOf(epochs, notes) {
	const columns = /* @__PURE__ */ new Map();
	epochs.forEach(({ number, shown }, row) => {
		for (const [name, value] of new Map([...shown.metrics, ["epoch", number]])) {
			const column = columns.get(name) ?? require_reading.emptyColumn(name);
			columns.set(name, column);
			require_reading.addCell(column, row, value);
		}
	});
	return {
		columns: [...columns.values()],
		rows: epochs.length,
		lines: require_reading.NumberList.from(epochs.map(({ line }) => line)),
		notes
	};
}

// src/formats/console/megatron.ts
const training = /(?:^|\s)iteration +(\d{1,9})\/ *\d{1,9} \| .{0,400}elapsed time per iteration/;
const evaluation$1 = /(?:^|\s)validation\S{0,40} loss at iteration (\d{1,9})(?: on (validation|test) set)? \| /;
const shown = new RegExp(String.raw`\| *([A-Za-z][\w -]{0,60}): +(${numberPattern})(?= \|)`, "g");
const noColumns$1 = {
	metrics: /* @__PURE__ */ new Set(),
	position: null
};
const megatron = consoleFormat({
	id: "megatron",
	title: "Megatron-LM",
	reader: () => (text) => {
		const train = training.exec(text);
		if (train) {
			const losses = matchPairs(text, shown).filter(([name]) => require_reading.isKnownMetric(name, noColumns$1));
			return losses.length === 0 ? null : [...losses, ["step", Number(train[1])]];
		}
		const val = evaluation$1.exec(text);
		if (val === null) return null;
		return [...matchPairs(text, shown).map(([name, value]) => [`${val[2] ?? "validation"}/${name.replace(/ value$/, "")}`, value]), ["step", Number(val[1])]];
	}
});

// src/formats/console/mmengine-log.ts
const head = / - INFO - (Epoch|Iter)(?:\((train|val|test)\)\s{0,8}|\s(?=\[\d{1,9}(?:\]\[\d{1,9})?\/\d{1,9}\]\s{1,8}(?:base_)?lr: ))\[ {0,8}(\d{1,9})(?:\/\d{1,9})?\](?:\[ {0,8}(\d{1,9})(?:\/(\d{1,9}))?\])?/;
const pair = new RegExp(String.raw`([A-Za-z][\w./@-]{0,100}): (${numberPattern})(?=[\s,]|$)`, "g");
const settings = /^(base_lr|eta|memory|loss_scale|time|data_time|\S{0,100}_(?:scaler?|copypaste))$/;
const mmengineLog = consoleFormat({
	id: "mmengine-log",
	title: "MMEngine log",
	reader: () => {
		let iter = 0;
		return (text) => {
			const found = head.exec(text);
			if (found === null) return null;
			const [, unit, side = "train", number, batch, batches] = found;
			if (side !== "train" && text.includes(" eta: ")) return null;
			if (unit === "Iter" && side === "train") iter = Number(number);
			const metrics = matchPairs(text.slice(found.index), pair).filter(([name]) => isMetric(name));
			if (metrics.length === 0) return null;
			const cells = metrics.map(([name, value]) => [name.startsWith(`${side}/`) ? name : `${side}/${name}`, value]);
			if (unit === "Iter") return [...cells, ["step", iter]];
			const share = side === "train" && batch !== void 0 ? Number(batch) / Number(batches) : 1;
			return [...cells, ["epoch", Number(number) - 1 + share]];
		};
	}
});
function isMetric(name) {
	return !require_reading.isBookkeeping(name) && !settings.test(name);
}

// src/formats/console/mxnet/lines.ts
const prefix = String.raw`^(?:\[1,0\]<std(?:err|out)>:)?(?:[\d-]{10} [\d:,]{8,15} )?(?:INFO:\w{1,50}:|INFO )?(?:Node\[0\] )?`;
function pairsIn(text) {
	return parsePairs(text.split(/[\s,]+/), "=").filter(([name]) => !/^(cost|time|speed|lr)$/i.test(name)).map(([name, value]) => [metricOf(name), value]);
}
function metricOf(name) {
	return name.replace(/^err-(top\d)$/, "$1-err");
}
function at(counter, position, pairs) {
	return pairs.length === 0 ? null : [[counter, position], ...pairs];
}

// src/formats/console/mxnet/gluon.ts
const accuracies = new RegExp(String.raw`${prefix}\[Epoch (\d{1,9})\] (train=.*)$`);
const sided = new RegExp(String.raw`${prefix}\[Epoch (\d{1,9})\] (training|validation)(?: cost)?: ?(.*)$`, "i");
const running = new RegExp(String.raw`${prefix}Epoch (\d{1,9}) iteration (\d{1,9})\/(\d{1,9}): training loss (\S+)$`);
const segmented = new RegExp(String.raw`${prefix}Epoch (\d{1,9}) validation (.*)$`);
const meanPrecision = /^(?:mAP)?=(\S+)$/;
function gluonEpochs() {
	const detection = readDetection();
	const segmentation = readSegmentation();
	return (text) => detection(text) ?? readAccuracies(text) ?? readSided(text) ?? segmentation(text);
}
const readIteration = (text) => {
	const [, epoch, iteration, iterations, mean = ""] = running.exec(text) ?? [];
	const loss = require_reading.parseNumber(mean);
	if (loss === null) return null;
	return at("step", Number(epoch) * Number(iterations) + Number(iteration), [["training loss", loss]]);
};
const readAccuracies = (text) => {
	const [, epoch, shown] = accuracies.exec(text) ?? [];
	if (shown === void 0) return null;
	const pairs = pairsIn(shown.replace("loss: ", "loss=")).map(([name, value]) => [name === "train" || name === "val" ? `${name}/accuracy` : name, value]);
	return at("epoch", Number(epoch), pairs);
};
const readSided = (text) => {
	const [, epoch, side, pairs] = sided.exec(text) ?? [];
	if (side === void 0 || pairs === void 0) return null;
	return at("epoch", Number(epoch), withSplit(side.toLowerCase(), pairsIn(pairs)));
};
function readSegmentation() {
	let lastLoss = null;
	return (text) => {
		const [, epoch = "", , , mean = ""] = running.exec(text) ?? [];
		const loss = require_reading.parseNumber(mean);
		if (loss !== null) lastLoss = {
			epoch,
			loss
		};
		const [, validated, scores] = segmented.exec(text) ?? [];
		if (scores === void 0) return null;
		const trained = lastLoss !== null && lastLoss.epoch === validated ? [["training loss", lastLoss.loss]] : [];
		const pairs = withSplit("validation", parsePairs(scores.split(", "), ": "));
		return at("epoch", Number(validated), [...trained, ...pairs]);
	};
}
function readDetection() {
	let epoch = null;
	return (text) => {
		const [, number, side] = sided.exec(text) ?? [];
		if (number !== void 0) epoch = side === "Validation" ? Number(number) : null;
		const value = require_reading.parseNumber(meanPrecision.exec(text)?.[1] ?? "");
		return epoch === null || value === null ? null : at("epoch", epoch, [["validation/mAP", value]]);
	};
}

// src/formats/console/mxnet.ts
const epochLine$3 = new RegExp(String.raw`${prefix}Epoch ?\[(\d{1,9})\](?: Rank\[0\])?(?: Batch\[\d+\](?=\tTime cost=))?\s+(?!Rank|Batch)(.*)$`);
const batchLine = new RegExp(String.raw`${prefix}Epoch ?\[(\d{1,9})\](?: Rank\[0\])? Batch ?\[(?:\d+-)?(\d{1,9})\](?:\/\[\d+\])?\s+(?!Time cost=)(.*)$`);
const gluonBatch = new RegExp(String.raw`${prefix}\[Epoch (\d{1,9})\]\[Batch (\d{1,9})\], (.*)$`);
const mxnet = consoleFormat({
	id: "mxnet",
	title: "MXNet and GluonCV log",
	signature: /^Namespace\(.*\bkvstore=|^\[Epoch \d{1,9}\] Training cost: /,
	reader: () => {
		const gluon = gluonEpochs();
		return (text) => gluon(text) ?? readEpoch(text, Number);
	},
	batchReader: () => {
		const stepOf = stepsOverEpochs();
		return (text) => {
			const [, epoch, batch, shown] = batchLine.exec(text) ?? gluonBatch.exec(text) ?? [];
			if (shown === void 0) return readIteration(text) ?? readEpoch(text, stepOf, "step");
			return at("step", stepOf(Number(epoch), Number(batch)), pairsIn(shown));
		};
	}
});
function readEpoch(text, positionOf, counter = "epoch") {
	const [, epoch, shown] = epochLine$3.exec(text) ?? [];
	return shown === void 0 ? null : at(counter, positionOf(Number(epoch)), pairsIn(shown));
}
function stepsOverEpochs() {
	let [epoch, last, before] = [
		0,
		0,
		0
	];
	return (now, batch) => {
		if (now !== epoch) [before, last] = [now > epoch ? before + last : 0, 0];
		epoch = now;
		last = batch ?? last;
		return before + last;
	};
}

// src/formats/console/nanogpt.ts
const evaluation = new RegExp(String.raw`^step (\d{1,9}): train loss (${numberPattern})(?:, val loss (${numberPattern}))?`);
const iter = new RegExp(String.raw`^iter (\d{1,9}): loss (${numberPattern}), time `);
const step = new RegExp(String.raw`^step +(\d{1,9})(?:\/\d{1,9})? \| (?:train )?loss:? (${numberPattern})`);
const unnumbered = new RegExp(`^(?:validation|val) loss:? (${numberPattern})$`);
const short = new RegExp(String.raw`^s:(\d{1,9}) (trl|tel|eval):(${numberPattern})`);
const column = new RegExp(String.raw`^(\d{1,9}) (train|val|hella) (${numberPattern})$`);
const modded = new RegExp(String.raw`^step:(\d{1,9})\/\d{1,9} (?:avg_)?((?:train|val)_loss):(${numberPattern})(?= |$)`);
const nanogpt = consoleFormat({
	id: "nanogpt",
	title: "nanoGPT, llm.c and modded-nanogpt",
	reader: () => {
		let at = null;
		let early = null;
		return (text) => {
			const val = unnumbered.exec(text)?.[1];
			if (val !== void 0) {
				if (at === null) early = val;
				return at === null ? null : row(at, "val/loss", val);
			}
			const [number, cells] = numbered(text);
			if (number === null) return null;
			const before = early === null ? [] : row(number, "val/loss", early);
			[at, early] = [number, null];
			return [...before, ...cells];
		};
	}
});
function numbered(text) {
	const [, at, train, val] = evaluation.exec(text) ?? [];
	if (at !== void 0) return [at, [...row(at, "train loss", train), ...val === void 0 ? [] : row(at, "val loss", val)]];
	const [, iteration, ofBatch] = iter.exec(text) ?? [];
	if (iteration !== void 0) return [iteration, row(iteration, "iter/loss", ofBatch)];
	const [, stepped, loss] = step.exec(text) ?? [];
	if (stepped !== void 0) return [stepped, row(stepped, "train/loss", loss)];
	const [, number, word = "", value] = modded.exec(text) ?? short.exec(text) ?? column.exec(text) ?? [];
	return number === void 0 ? [null, []] : [number, row(number, names.get(word) ?? word, value)];
}
function row(at, name, value) {
	return [[name, require_reading.parseNumber(value ?? "") ?? NaN], ["step", Number(at)]];
}
const names = /* @__PURE__ */ new Map([
	["trl", "train/loss"],
	["tel", "val/loss"],
	["train", "train/loss"],
	["val", "val/loss"],
	["eval", "eval/accuracy"],
	["hella", "eval/accuracy"]
]);

// src/reading/console/progress-frames.ts
const colours = /\x1b\[[\d;?]*[A-Za-z]/g;
function* progressFrames(source) {
	for (;;) {
		const lineEnd = require_reading.findLineEnd(source);
		const { at, line } = source;
		const next = lineEnd === -1 ? source.end : lineEnd + 1;
		if (at === next) return;
		const text = source.bytes.toString("utf8", at, lineEnd === -1 ? next : lineEnd);
		source.at = next;
		for (const state of text.split("\r")) if (state.trim() !== "") yield {
			text: state.replaceAll(colours, ""),
			number: line,
			isComplete: lineEnd !== -1
		};
		source.line++;
	}
}

// src/formats/console/nemo.ts
const bar = /\bEpoch (\d{1,9}): [^[\]]{0,300}? (\d{1,9})\/(\d{1,9}) \[(\d[^\]]{0,4000})\]/;
const iteration = /\bTraining epoch (\d{1,9}), iteration (\d{1,12})\/\d{1,12} \| (.*)$/;
const reached = /\bEpoch \d{1,9}, (?:global )?step (\d{1,12}): '?([\w./-]{1,100})'? reached (\S{1,40}) \(best/;
const bookkeeping = /^(v_num|epoch|lr(-.*)?|learning_rate|global_step|global_batch_size|micro_batch_size|consumed_samples|.* in s|.*_time|.*time|throughput.*|samples\/sec|.*norm|peak_memory.*|TFLOPS.*)$/i;
const nemo = consoleFormat({
	id: "nemo",
	title: "NeMo and Lightning console",
	lines: progressFrames,
	reader: () => {
		const shown = /* @__PURE__ */ new Map();
		let last = null;
		return (text) => {
			const found = readState(text);
			if (found === null) return null;
			const { step, pairs } = found;
			const fresh = pairs.filter(([name, value]) => isOfValidation(name) ? !isShown(value, shown.get(name)) : step !== last);
			for (const [name, value] of pairs) shown.set(name, value);
			last = step;
			return fresh.length === 0 ? null : [["step", step], ...fresh];
		};
	}
});
function readState(text) {
	const [, epoch, done, total, postfix] = bar.exec(text) ?? [];
	if (postfix !== void 0) return {
		step: Number(epoch) * Number(total) + Number(done),
		pairs: metricsOf(parsePairs(postfix.split(", "), "="))
	};
	const [, , count, stats] = iteration.exec(text) ?? [];
	if (stats !== void 0) {
		const pairs = parsePairs(stats.split(" | "), ": ");
		return {
			step: pairs.find(([name]) => name === "global_step")?.[1] ?? Number(count),
			pairs: metricsOf(pairs)
		};
	}
	const [, step, name = "", value = ""] = reached.exec(text) ?? [];
	return step === void 0 ? null : {
		step: Number(step),
		pairs: parsePairs([`${name}=${value}`], "=")
	};
}
function metricsOf(pairs) {
	const isReduced = pairs.some(([name]) => name === "reduced_train_loss");
	return pairs.filter(([name]) => !bookkeeping.test(name) && !(isReduced && name === "loss")).map(([name, value]) => [name === "reduced_train_loss" ? "train_loss" : name, value]);
}
function isOfValidation(name) {
	return /^(val|valid|validation|test)[_/]/.test(name);
}
function isShown(value, last) {
	if (last === void 0) return false;
	return [
		last,
		Number(last.toPrecision(3)),
		Number(last.toPrecision(4))
	].some((shown) => Object.is(shown, value));
}

// src/formats/console/nnunet.ts
const stamp = String.raw`\d{4}-\d\d-\d\d [\d:.]{8,15}: `;
const epochLine$2 = new RegExp(`^(?:epoch: +|${stamp}Epoch )(\\d{1,9}) *$`);
const lossLine = new RegExp(`^${stamp}(train loss|validation loss|train_loss|val_loss)(?: ?: | )(\\S+) *$`);
const nnunet = consoleFormat({
	id: "nnunet",
	title: "nnU-Net training log",
	reader: () => {
		let epoch = null;
		return (text) => {
			const [, number] = epochLine$2.exec(text) ?? [];
			if (number !== void 0) epoch = Number(number);
			const [, name, shown = ""] = lossLine.exec(text) ?? [];
			const value = require_reading.parseNumber(shown);
			if (epoch === null || name === void 0 || value === null) return null;
			return [["epoch", epoch], [name, value]];
		};
	}
});

// src/reading/console/printed-line.ts
const splitWords = "train|training|val|valid|validation|validating|eval|evaluation|dev|test|testing";
const counter = /(?<![\w/.]|(?:per|total|max|num|best|last|final|start|every) )(?:(?:at|after|in|for|of) )?(global[ _]step|epoch|step|iter|iteration|batch|round) {0,4}[:=#-]? {0,4}[[(]? {0,6}(\d{1,9})(?: ?(?:\/|of) ?(\d{1,9}))?(?!\w|\.\d)/gi;
const bracketed = /^\s*\[ ?\( ?(\d{1,9}) {0,4}\) /;
const fraction = /\[ {0,9}(\d{1,9}) ?\/ {0,9}(\d{1,9})(?: \( {0,3}\d{1,3}(?:\.\d{1,3})?%\))?\]/g;
const metric = new RegExp(String.raw`(?<![\w.])([A-Za-z][\w.@/-]{0,40}(?: [A-Za-z][\w.@/-]{0,40}){0,3}) {0,8}[:=]? {0,8}` + String.raw`(?:(${numberPattern})%?(?![\w/]|\.\d)|\d{1,9}\/\d{1,9} \((${numberPattern})%\))` + String.raw`|\b(${splitWords})(?: (?:set|epoch|phase|results?))?\.? {0,3}[:|\])>-]`, "gi");
const splitAlone = new RegExp(String.raw`^\W{0,40}(${splitWords})(?: (?:set|epoch|phase|error|results?))?\W{0,40}$`, "i");
const splitWord = new RegExp(`^(?:${splitWords})(?=[._/-]|$)`, "i");
const mean$1 = /^(?:average|averaged|avg\.?|mean|running|epoch)[ _]/i;
const notCurrent = /^(?:best|min|minimum|max|maximum|lowest|highest|smallest|final|target|previous|prev|last|old)(?=_|$)|^(?:new|is|was|from|to|by|than|over|at|in|on|of|for|after|below|above|improved?|decreased|increased|reached)$/i;
const loggerPrefix = /^.{0,120}?\b(?:DEBUG|INFO|WARNING|NOTICE)\b[\]:\s-]{0,5}/;
function splitHeading(text) {
	return splitAlone.exec(text)?.[1] ?? null;
}
function parsePrintedLine(printed, previousSplit) {
	const text = printed.replace(loggerPrefix, "");
	let epoch = null;
	let step = null;
	let progress = null;
	const mark = bracketed.exec(text);
	if (mark) epoch = Number(mark[1]);
	const rest = text.replaceAll(counter, (all, word, number, total) => {
		if (/^epoch$/i.test(word)) epoch ??= Number(number);
		else {
			step ??= Number(number);
			if (total !== void 0) progress ??= Number(number) / Number(total);
		}
		return all.startsWith(word) ? " | " : "";
	}).replaceAll(fraction, (_, number, total) => {
		progress ??= Number(number) / Number(total);
		return " | ";
	});
	return {
		epoch,
		step,
		progress,
		isBatch: progress !== null || step !== null,
		metrics: findMetrics(rest, previousSplit)
	};
}
function findMetrics(text, previousSplit) {
	const metrics = [];
	let currentSplit = previousSplit;
	let lastMetric = "";
	for (const [, words, number, percent, named] of text.matchAll(metric)) {
		if (named !== void 0) currentSplit = named;
		const value = require_reading.parseNumber(number ?? percent ?? "");
		if (words === void 0 || value === null) continue;
		const name = metricName(words, lastMetric);
		if (name === null) continue;
		const { split, word, metric } = require_reading.parseName(name);
		if (split !== null && name.startsWith(metric)) lastMetric = metric;
		if (metrics.length === 0 && split !== null) currentSplit = word;
		metrics.push([split === null && currentSplit !== null ? `${currentSplit}/${name}` : name, value]);
	}
	return metrics;
}
function metricName(words, lastMetric) {
	const all = words.replace(mean$1, "").split(" ").filter((word) => !/^set\.?$/i.test(word));
	if (all.some((word) => notCurrent.test(word))) return null;
	const last = all.at(-1) ?? "";
	if (all.length === 1 && splitWord.exec(last)?.[0] === last) return lastMetric === "" ? null : `${lastMetric} ${last}`;
	const from = all.length === 2 && splitWord.test(last) ? 0 : all.findIndex((word) => splitWord.test(word));
	const name = all.slice(Math.max(from, 0)).join(" ");
	return require_reading.isKnownMetric(name, {
		metrics: /* @__PURE__ */ new Set(),
		position: null
	}) ? name : null;
}

// src/formats/console/printed-losses.ts
const longestLine$1 = 2e3;
const reach = 20;
const counterPattern = /(?:epoch|step|iter|iteration|batch|round)\W{0,10}\d|^\s?\[ ?\(\d/im;
const summary = /^\W{0,40}(?:best|final|lowest|minimum|restor|load|early stop)|best (?:epoch|model|val|loss)/i;
const assignment = /^\s*[\w.]+ = \S+\s*$/;
const unfinished = /(?<!\d\d\d)%\|/;
const printed$2 = consoleFormat({
	id: "printed-losses",
	title: "Printed losses",
	reader: () => readerOf("epochs"),
	batchReader: () => readerOf("batches")
});
const printedLosses = {
	...printed$2,
	matches: (artifact) => require_gate.mayBeConsoleLog(artifact) && counterPattern.test(artifact.head) && hasRepeatedLine(artifact)
};
function readerOf(unit) {
	let epoch = null;
	let step = null;
	let side = null;
	let age = 0;
	const early = /* @__PURE__ */ new Set();
	return (text) => {
		if (text.length > longestLine$1 || summary.test(text) || assignment.test(text) || unfinished.test(text)) return null;
		const line = parsePrintedLine(text, side);
		if (line.epoch !== null || line.step !== null) {
			if (line.epoch !== null) epoch = line.epoch;
			step = line.step;
			age = 0;
			if (line.metrics.length === 0) side = null;
		} else if (line.metrics.length > 0) {
			const names = line.metrics.map(([name]) => name).join();
			if (epoch === null && step === null) early.add(names);
			if (early.has(names)) return null;
		}
		if (line.metrics.length > 0 && age <= reach) {
			age = 0;
			return cellsOf$2(line, {
				epoch,
				step: line.step ?? step
			}, unit);
		}
		age++;
		side = splitHeading(text) ?? side;
		return null;
	};
}
function cellsOf$2(line, at, unit) {
	const { progress, isBatch } = line;
	if (at.epoch === null) return at.step === null ? null : [...line.metrics, ["step", at.step]];
	if (!isBatch) return [...line.metrics, ["epoch", at.epoch]];
	const metrics = unit === "batches" ? line.metrics : line.metrics.filter(isOfVal);
	if (metrics.length === 0) return null;
	if (progress !== null) return [...metrics, ["epoch", at.epoch - 1 + progress]];
	return [
		...metrics,
		["epoch", at.epoch],
		["step", at.step ?? 0]
	];
}
function isOfVal([name]) {
	return require_reading.parseName(name).split === "val";
}
function hasRepeatedLine(artifact) {
	const read = readerOf("batches");
	const places = /* @__PURE__ */ new Map();
	for (const { text } of require_reading.headLines(artifact)) {
		const cells = read(text);
		if (cells === null) continue;
		const at = [...cells].filter(([name]) => name === "epoch" || name === "step").join();
		const words = text.replaceAll(/[-+]?[\d.]+(?:e[-+]?\d+)?|nan|inf/gi, "0").replaceAll(/\s+/g, " ");
		if ((places.get(words) ?? at) !== at) return true;
		places.set(words, at);
	}
	return false;
}

// src/formats/console/printed-table.ts
const longestLine = 4e3;
const noColumns = {
	metrics: /* @__PURE__ */ new Set(),
	position: null
};
const printedTable = consoleFormat({
	id: "printed-table",
	title: "Printed table",
	reader: () => {
		let heading = null;
		return (text) => {
			if (text.length > longestLine) return null;
			const cells = cellsOf$1(text);
			const found = headingOf(cells);
			if (found === null) return heading && rowOf(cells, heading, text.includes("	"));
			heading = found;
			return null;
		};
	}
});
function cellsOf$1(text) {
	const cells = [];
	for (const { 0: cell, index } of text.matchAll(/[^\s|](?:[^\t |]| (?=[^\s|]))*/g)) cells.push({
		text: cell,
		from: index,
		to: index + cell.length
	});
	return cells;
}
function headingOf(cells) {
	const [first, ...others] = cells;
	if (first === void 0 || others.length === 0) return null;
	const words = first.text.split(" ");
	const counter = words.at(-1) ?? "";
	if (require_reading.counterAxis(counter) === null || !others.every(({ text }) => /^[A-Za-z#]/.test(text))) return null;
	if (!others.some(({ text }) => require_reading.isKnownMetric(text, noColumns))) return null;
	return {
		cells,
		counter,
		lead: words.length
	};
}
function rowOf(cells, heading, isTabbed) {
	const words = cells[0]?.text.split(" ") ?? [];
	const at = words.at(-1) ?? "";
	if (words.length !== heading.lead || !/^\d{1,9}$/.test(at)) return null;
	const names = namesOf(cells, heading.cells, isTabbed);
	if (names === null) return null;
	const row = [[heading.counter, Number(at)]];
	for (const [index, { text }] of cells.entries()) {
		const name = names[index] ?? "";
		const value = require_reading.counterAxis(name) === null ? require_reading.parseNumber(text) : null;
		if (value !== null) row.push([name, value]);
	}
	return row.length < 2 ? null : row;
}
function namesOf(cells, heading, isTabbed) {
	if (cells.length === heading.length) return heading.map(({ text }) => text);
	if (isTabbed || cells.length > heading.length) return null;
	const names = [];
	for (const { from, to } of cells) {
		const above = heading.filter((one) => one.from < to && from < one.to);
		if (above.length !== 1) return null;
		names.push(above[0]?.text ?? "");
	}
	return new Set(names).size === names.length ? names : null;
}

// src/formats/console/slowfast.ts
const epochLine$1 = /json_stats: \{.{0,1000}?"_type": "(train|val|test)_epoch"/;
const epoch = /"epoch": "(\d{1,9})\/\d{1,9}"/;
const measured = new RegExp(String.raw`"(?!min_|max_)((?:\w{1,40}_)?(?:loss|err|acc|map|error|accuracy))": (${numberPattern})(?=[,}])`, "gi");
const slowfast = consoleFormat({
	id: "slowfast",
	title: "SlowFast json_stats",
	reader: () => (text) => {
		const side = epochLine$1.exec(text)?.[1];
		const number = epoch.exec(text)?.[1];
		if (side === void 0 || number === void 0) return null;
		return [...withSplit(side, matchPairs(text, measured)), ["epoch", Number(number)]];
	}
});

// src/formats/console/spacy.ts
const heading = /^\s*(?:E {2,}# {2,}\S.*SCORE|Itn {2,}\S.* Loss .*)\s*$/;
const noScore = /^(SPEED|[CG]PU WPS|Words|Time|Token %)$/i;
const counters = /* @__PURE__ */ new Map([
	["E", "epoch"],
	["#", "step"],
	["Itn", "epoch"]
]);
const printed$1 = consoleFormat({
	id: "spacy",
	title: "spaCy console",
	reader: () => {
		let names = [];
		return (text) => {
			if (heading.test(text)) names = text.trim().split(/ {2,}/).map((name) => counters.get(name) ?? name);
			return names.length === 0 ? null : readRow(text, names);
		};
	}
});
const spacy = {
	...printed$1,
	read: async (files, columns) => (await printed$1.read(files, columns)).map(require_spacy_log.toComparable)
};
function readRow(text, names) {
	const values = text.trim().split(/ +/, names.length + 1).map(require_reading.parseNumber);
	if (values.length !== names.length) return null;
	const cells = [];
	for (const [index, value] of values.entries()) {
		const name = names[index];
		if (value === null || name === void 0) return null;
		if (!noScore.test(name)) cells.push([name, value]);
	}
	return cells;
}

// src/formats/console/speechbrain.ts
const epochLine = /^(?:.{0,100}\btrain_logger\b\S* (?:- )?)?[Ee]poch: (\d{1,9})(.* - (?:train|valid) .*)$/;
const rest = /^[\s\d.,e+[\]-]*\](?:, | - )((?:train|valid) .*)$/;
const ofTraining = /^(train|valid|test) /;
const speechbrain = consoleFormat({
	id: "speechbrain",
	title: "SpeechBrain train log",
	reader: () => {
		let epoch = null;
		return (text) => {
			const [, number, stats] = epochLine.exec(text) ?? [];
			if (number !== void 0) epoch = Number(number);
			const wrapped = number === void 0 && epoch !== null ? rest.exec(text)?.[1] : void 0;
			const pairs = statsIn(stats ?? wrapped ?? "");
			return epoch === null || pairs.length === 0 ? null : [["epoch", epoch], ...pairs];
		};
	}
});
function statsIn(text) {
	const parts = text.split(/, | - /).filter((part) => ofTraining.test(part));
	return parsePairs(parts, ": ");
}

// src/formats/console/timm-log.ts
const batch = /(?:^|\s)(?:(?:Train|Epoch): {1,4}\[?(\d{1,9})(?:\/\d{1,9})?\]?\s{0,4}|(Test|Val|Eval): {1,4}(?=\[))\[ {0,8}(\d{1,9})\/(\d{1,9})[\s\]]/;
const mean = new RegExp(String.raw`([A-Za-z][\w@./-]{0,60}):? {1,8}${numberPattern} {1,8}\( {0,8}(${numberPattern})\)`, "g");
const evaluated = /^\s{0,8}\* {1,8}(?=Acc@|Prec@)/;
const saved = /^\s{0,8}(?:\*\*\* Best metric|Current checkpoints)/;
const ofEpoch = new RegExp(String.raw`([A-Za-z]{1,20}@\d{1,4}):? {1,8}(${numberPattern})`, "g");
const timmLog = consoleFormat({
	id: "timm-log",
	title: "timm and PyTorch ImageNet log",
	signature: new RegExp(`${batch.source}.{0,2000}loss:? {1,8}${numberPattern} {1,8}\\(`, "i"),
	reader: () => {
		let number = 0;
		let evaluation = "test";
		let shown = null;
		const end = () => {
			const ended = shown;
			shown = null;
			return ended && cellsOf(ended);
		};
		return (text) => {
			if (text === "") return shown?.isWhole ? end() : null;
			const found = batch.exec(text);
			if (found === null) {
				if (saved.test(text)) return end();
				if (!evaluated.test(text)) return null;
				const exact = matchPairs(text, ofEpoch);
				if (shown?.side === "train") {
					const ended = end();
					shown = {
						number,
						side: evaluation,
						means: exact,
						isWhole: true
					};
					return ended;
				}
				shown = {
					number,
					side: evaluation,
					means: [...shown?.means ?? [], ...exact],
					isWhole: true
				};
				return end();
			}
			const side = found[2]?.toLowerCase() ?? "train";
			if (side !== "train") evaluation = side;
			number = Number(found[1] ?? number);
			const means = matchPairs(text, mean).filter(([name]) => !require_reading.isBookkeeping(name) && !/^data$/i.test(name));
			const before = shown?.side === side && shown.number === number ? null : end();
			shown = {
				number,
				side,
				means,
				isWhole: Number(found[3]) >= Number(found[4]) - 1
			};
			return before;
		};
	}
});
function cellsOf({ number, side, means }) {
	return [...withSplit(side, means), ["epoch", number]];
}

// src/formats/console/torchtitan.ts
const line = new RegExp(String.raw`(?:^|\s)(validate )?step: {1,8}(\d{1,9}) {1,8}(?:global_avg_)?loss: {1,8}(${numberPattern})\s.{0,200}memory: `);
const torchtitan = consoleFormat({
	id: "torchtitan",
	title: "torchtitan",
	reader: () => (text) => {
		const [, validate, step, value] = line.exec(text) ?? [];
		return step === void 0 ? null : [[validate ? "validate/loss" : "loss", Number(value)], ["step", Number(step)]];
	}
});

// src/formats/console/transformers-console.ts
const printed = /\{'[^{}]{1,20000}\}/;
const entry = new RegExp(String.raw`'([\w./@ -]{1,100})': '?(${numberPattern})'?(?=[,}])`, "g");
const counted = /(^|_)(num|tokens|memory|flos|flops)(_|$)/;
const transformersConsole = consoleFormat({
	id: "transformers-console",
	title: "Hugging Face Trainer console",
	reader: () => {
		let isOver = false;
		return (text) => {
			if (!text.includes("'epoch': ")) return null;
			const cells = matchPairs(printed.exec(text)?.[0] ?? "", entry);
			const names = new Set(cells.map(([name]) => name));
			if (!names.has("epoch")) return null;
			if (names.has("train_runtime")) isOver = true;
			else if (names.has("loss")) isOver = false;
			return isOver ? null : cells.filter(([name]) => !counted.test(name));
		};
	}
});

// src/formats/console/index.ts
const formats = [
	kerasConsole,
	fastaiConsole,
	flairLog,
	allennlpLog,
	spacy,
	fairseq,
	speechbrain,
	nnunet,
	darknet,
	caffe,
	cntk,
	mxnet,
	nemo,
	transformersConsole,
	slowfast,
	mmengineLog,
	megatron,
	torchtitan,
	nanogpt,
	boostingConsole,
	catboostConsole,
	timmLog
];
const generic = [printedTable, printedLosses];

exports.formats = formats;
exports.generic = generic;