const require_reading = require("./reading.js");
const require_gate = require("./gate.js");
const require_read_log = require("./read-log.js");
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
	const { id, title, reader, batchReader } = format;
	const readers = batchReader === void 0 ? [reader] : [reader, batchReader];
	return {
		id,
		title,
		files: require_gate.logFiles,
		matches: (artifact, config) => require_gate.mayBeConsoleLog(artifact) && readers.some((makeReader) => recordsMetric(artifact, makeReader(), config)),
		read: ([artifact], config) => {
			const table = chooseTable(readers, config, (makeReader) => linesToTable(require_reading.readLines(artifact.openText()), makeReader()));
			if (table === null) throw new require_reading.FormatError(`no line with metrics found, as ${title} prints them`);
			return require_reading.toRuns(table, config);
		}
	};
}
function recordsMetric(artifact, read, config) {
	for (const { text } of require_reading.headLines(artifact)) for (const [name] of read(text) ?? []) if (require_reading.isKnownMetric(name, config)) return true;
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

// src/formats/console/catboost-console.ts
const iteration$1 = /^\s{0,8}(\d{1,9}):\s{1,8}(?:learn|test)\d*: .{1,400}\stotal: [\d.]/;
const values = new RegExp(String.raw`\s((?:learn|test)\d*|best): (${require_gate.numberPattern})(?![\d,])`, "g");
const printed$1 = consoleFormat({
	id: "catboost-console",
	title: "CatBoost console",
	reader: () => (text) => {
		const found = iteration$1.exec(text);
		if (found === null) return null;
		const cells = require_gate.matchPairs(text, values).map(([name, value]) => [`${name}/loss`, value]);
		return cells.length === 0 ? null : [...cells, ["step", Number(found[1])]];
	}
});
const catboostConsole = {
	...printed$1,
	read: async (files, columns) => (await printed$1.read(files, columns)).map(named)
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
	const of = (wanted) => series.findLast(({ name }) => wanted.test(name))?.values;
	const [learn, test, best] = [
		of(/^learn/),
		of(/^test/),
		of(/^best/)?.at(-1)
	];
	if (test !== void 0 && best !== void 0) return test.some((value) => value < best);
	return learn !== void 0 && (learn.at(-1) ?? 0) > (learn.at(0) ?? 0);
}

// src/reading/console/patterns/line-pairs.ts
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
const prefix = String.raw`^\s*(?:MPI Rank 0: )?(?:[\d/]{8,10} [\d:]{8}: )?`;
const epochLine = new RegExp(String.raw`${prefix}Finished Epoch ?\[ *(\d{1,9})(?: of \d+)?\]: (?:\[(\w+)\] )?(.*)$`);
const evaluation = new RegExp(String.raw`${prefix}Finished Evaluation \[\d+\]: Minibatch\[[\d-]+\]: (.*)$`);
const minibatch = new RegExp(String.raw`${prefix}Minibatch\[ *\d+- *(\d{1,12})\]: (.*)$`);
const mean = /^[^=]* = \S+ \* \d/;
const heading$3 = /^ *average +since +(average +since +)?examples *$/;
const cntk = consoleFormat({
	id: "cntk",
	title: "CNTK console",
	reader: () => {
		const evaluated = evaluations("epoch");
		return (text) => {
			const [, epoch, tag, means] = epochLine.exec(text) ?? [];
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
			isTable ||= heading$3.test(text);
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
			const means = evaluation.exec(text)?.[1];
			if (means === void 0 || evaluated.at === null) return null;
			return [[counter, evaluated.at], ...withSplit("Evaluation", meansIn(means))];
		}
	};
	return evaluated;
}
function meansIn(text) {
	const means = text.split(/[,;] ?/).filter((part) => mean.test(part));
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
const iteration = /^\s*(\d{1,12}): \S+, (\S+) avg(?: loss)?, \S+ rate, \S+ seconds, \d+ images/;
const precision = /^ *mean_average_precision \(mAP@[\d.]{1,9}\) = (\S+) *$/;
const darknet = consoleFormat({
	id: "darknet",
	title: "Darknet training log",
	reader: () => {
		let step = null;
		return (text) => {
			const [, number, average = ""] = iteration.exec(text) ?? [];
			if (number !== void 0) step = Number(number);
			const name = number === void 0 ? "valid/mAP" : "avg loss";
			const value = require_reading.parseNumber(number === void 0 ? precision.exec(text)?.[1] ?? "" : average);
			if (step === null || value === null) return null;
			return [["step", step], [name, value]];
		};
	}
});

// src/formats/console/fastai-console.ts
const heading$2 = /^ *epoch {2,}(?:train_loss {2,}valid_loss|trn_loss {2,}val_loss)\b/;
const noNumber = /^(\d{1,4}(:\d\d){1,2}|#na#|None|-+)$/;
const bar = /^\s{0,20}\d{1,3}%\|[^|]{0,300}\|[^[\]]{0,80}\[[^\]]{0,300}\]/;
const fastaiConsole = consoleFormat({
	id: "fastai-console",
	title: "fastai console",
	reader: () => {
		let names = [];
		return (text) => {
			if (heading$2.test(text)) names = namesIn(text);
			return names.length === 0 ? null : readRow$1(text, names);
		};
	}
});
function namesIn(text) {
	return text.trim().split(/ {2,}/).map((name) => name === "trn_loss" ? "train_loss" : name);
}
function readRow$1(text, names) {
	const values = text.replace(bar, "").trim().split(/ +/, names.length + 1);
	if (values.length !== names.length || !/^\d{1,9}$/.test(values[0] ?? "")) return null;
	const cells = [];
	for (const [index, value] of values.entries()) {
		const number = require_reading.parseNumber(value);
		if (number === null && !noNumber.test(value)) return null;
		if (number !== null) cells.push([names[index] ?? "", number]);
	}
	return cells;
}

// src/formats/console/keras-console/between-bars.ts
const maxMiB = 16;
const headLength = 65536;
const ofCallback = /^\s*Epoch \d{1,9}: (?:early stopping|(?:\w+ )?(?:reducing|setting) learning rate|LearningRateScheduler|ReduceLROnPlateau|\S{1,80} (?:improved from|did not improve|reached))/i;
const begunBar = /^\s*\d{1,9}\/\d{1,9} (?:\[[=>.]*\]|[━ ]+).{0,200}? - \w{1,80}: -?\d{1,20}\.\d{4}(?!\d)(?:e[-+]\d\d)?(?: - \w{1,80}: -?\d{1,20}\.\d{4}(?!\d)(?:e[-+]\d\d)?){0,64}/;
var OtherLines = class {
	#texts = [];
	#line = 1;
	#length = 0;
	#unread = null;
	add(text, line) {
		const shown = text.replace(begunBar, "");
		if (shown.trim() === "" || ofCallback.test(shown)) return;
		if (this.#length > maxMiB * 1024 * 1024) {
			this.#unread ??= line;
			return;
		}
		const between = "\n".repeat(line - this.#line) || "\r";
		this.#texts.push(between, shown);
		this.#length += between.length + shown.length;
		this.#line = line;
	}
	get text() {
		return `${this.#texts.join("")}\n`;
	}
	get leftOut() {
		if (this.#unread === null) return [];
		const why = `expected at most ${maxMiB} MiB`;
		return [{
			what: `the lines between the bars of the epochs from line ${this.#unread} on`,
			why
		}];
	}
};
function addBetween(runs, epochs, others, columns) {
	const [added, leftOut] = [/* @__PURE__ */ new Map(), /* @__PURE__ */ new Map()];
	const tell = (run, told) => {
		leftOut.set(run, [...leftOut.get(run) ?? [], ...told]);
	};
	const [first] = runs;
	if (first === void 0) return [];
	tell(first, others.leftOut);
	const starts = new Map(runs.map((run) => [run, startOf$1(run, epochs)]));
	for (const found of readBetween(others, columns)) {
		if ("why" in found) {
			tell(first, [found]);
			continue;
		}
		if (found.series.length > 0) tell(first, found.leftOut ?? []);
		for (const series of found.series) {
			const run = runs.findLast((one) => (starts.get(one) ?? 0) <= (series.origin?.lines?.[0] ?? 0)) ?? first;
			const why = whyNot(series, run, epochs);
			if (why === null) added.set(run, [...added.get(run) ?? [], series]);
			else if (why !== "") tell(run, [{
				what: series.name,
				why
			}]);
		}
	}
	return runs.map((run) => {
		const [own, told] = [added.get(run) ?? [], leftOut.get(run) ?? []];
		return {
			...run,
			series: [...run.series, ...own],
			leftOut: [...run.leftOut ?? [], ...told]
		};
	});
}
function readBetween(others, columns) {
	const { text } = others;
	const contents = require_reading.inMemory(Buffer.from(text));
	const open = () => new require_reading.TextSource(contents);
	try {
		return require_read_log.hasRecurringMetric(open, text.slice(0, headLength), columns) ? require_read_log.readLog(open, columns) : [];
	} catch (thrown) {
		if (thrown instanceof require_reading.NoHistoryError) return [];
		if (thrown instanceof require_reading.FormatError) return [{
			what: "the lines between the bars of the epochs",
			why: thrown.message
		}];
		throw thrown;
	}
}
function epochAt(line, epochs) {
	return epochs.findLast((epoch) => epoch.line <= line);
}
function startOf$1({ series }, epochs) {
	const lines = series.flatMap(({ origin }) => origin?.lines?.[0] ?? []);
	return epochAt(Math.min(...lines), epochs)?.line ?? 0;
}
function whyNot(series, run, epochs) {
	const { name, axis, positions, origin } = series;
	if (positions.length < 2) return "";
	const shown = run.series.find((other) => keyOf(other) === keyOf(series));
	if (shown !== void 0) return repeats(series, shown) ? "" : "printed between the bars of the epochs, which show another";
	if (require_reading.parseName(name).split === null) return `printed between the bars of the epochs without its side: print it as \`train_${name}\` or \`val_${name}\``;
	const [first = 0, last = 0] = origin?.lines ?? [];
	const isAt = epochAt(first, epochs)?.number === positions[0] && epochAt(last, epochs)?.number === positions.at(-1);
	return axis === "epoch" && isAt ? null : "printed between the bars of the epochs, but not once in each of them: print it once in each";
}
function keyOf({ name }) {
	const { metric, split, word } = require_reading.parseName(name);
	return `${word !== null && require_reading.wordsFor("test").includes(word) ? "test" : split ?? "train"} ${metric.toLowerCase()}`;
}
function repeats({ positions, values }, shown) {
	const at = new Map([...shown.positions].map((position, index) => [position, shown.values[index]]));
	return positions.every((position, index) => Math.abs((values[index] ?? 0) - (at.get(position) ?? 0)) <= .001);
}

// src/formats/console/keras-console/progress.ts
const speed = /^\d{1,9}[mµun]?s\/(epoch|step|sample)$/;
function readProgress(text) {
	const count = [...text.matchAll(/(\d{1,12})\/(\d{1,12}|Unknown)/g)].at(-1);
	const barStart = count === void 0 ? 0 : count.index + count[0].length;
	const parts = text.slice(barStart).trimEnd().split(" - ");
	while (parts.length > 1 && speed.test(parts.at(-1) ?? "")) parts.pop();
	const time = Math.max(parts.findIndex(isTime), parts.findLastIndex(isWholeTime));
	const first = speed.test(parts[time + 1] ?? "") ? time + 2 : time + 1;
	const metrics = time === -1 ? null : readMetrics(parts.slice(first));
	const progress = parts.slice(0, first).join(" - ");
	if (metrics === null || `${text.slice(0, barStart)}${progress}`.includes("Epoch")) return null;
	if (count === void 0) return {
		metrics,
		total: null,
		isFinished: true
	};
	const [done, total] = [Number(count[1]), Number(count[2])];
	return {
		metrics,
		total,
		isFinished: done >= total && !parts[time]?.includes("ETA:")
	};
}
function isTime(part) {
	return /(^|\D)\d{1,9}(m|µ|u|n)?s(\W|$)|ETA: \d/.test(part);
}
function isWholeTime(part) {
	return /^\d{1,9}[mµun]?s( \d{1,9}[mµun]?s\/(step|sample))?$/.test(part);
}
function readMetrics(parts) {
	const metrics = /* @__PURE__ */ new Map();
	for (const part of parts) {
		const [name = "", shown = null] = part.split(/: (.*)/s).map((text) => text.trim());
		const names = [...metrics.keys(), name];
		const known = shown === null ? names.find((one) => one.startsWith(name)) : name;
		if (metrics.has(known ?? name) || metrics.size > 0 && name === "ETA") break;
		const value = require_reading.parseNumber(shown ?? "");
		const valueBefore = value ?? beforeRest(shown ?? "", names);
		if (name === "" || valueBefore === null) return null;
		metrics.set(name, valueBefore);
		if (value === null) break;
	}
	return metrics.size === 0 ? null : metrics;
}
function beforeRest(shown, names) {
	const [, value = "", rest = ""] = /^(-?\d+\.\d{4}(?:e[-+]\d\d)?)(.+)$/s.exec(shown) ?? /^(-?\d+\.\d+)(:.+)$/s.exec(shown) ?? [];
	const [, ofName] = /^[ -]{0,3}(.{0,80}): ?[-+.\de]*$/.exec(rest) ?? [];
	return /^[- ETA:\d]*\d[mµun]?s$/.test(rest) || names.some((name) => name.endsWith(ofName ?? ":")) ? require_reading.parseNumber(value) : null;
}

// src/formats/console/keras-console.ts
const kerasConsole = {
	id: "keras-console",
	title: "Keras console",
	files: require_gate.logFiles,
	matches: (artifact, columns) => {
		return epochsIn(require_reading.headSource(artifact)).flatMap((epoch) => epoch.shown ?? []).some((line) => namesOf(line).some((name) => require_reading.isKnownMetric(name, columns)));
	},
	read: ([artifact], columns) => {
		const others = new OtherLines();
		const all = epochsIn(artifact.openText(), others);
		const jumps = require_read_log.findJumps(all.map(({ number, line }) => ({
			at: number,
			line
		})));
		if (jumps !== null) throw require_read_log.interleaved("epoch", jumps);
		const { epochs, notes } = keepFinished(all);
		if (epochs.length === 0) throw new require_reading.NoHistoryError("no finished epoch: expected a line `Epoch 1/10`, then one with its metrics");
		const runs = fitsOf(epochs).flatMap((fit, index) => require_reading.toRuns(tableOf(fit, index === 0 ? notes : startOf(fit)), columns));
		return addBetween(runs, all, others, columns);
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
	const found = /[Ee]poch (\d{1,9})\/(\d{1,9})$/.exec(segment.trimEnd());
	return found === null ? null : {
		number: Number(found[1]),
		total: Number(found[2])
	};
}
function epochsIn(source, others = null) {
	const epochs = [];
	for (let line = 1; require_reading.peekByte(source) !== -1; line++) {
		const feed = require_reading.findLineEnd(source);
		const to = feed === -1 ? source.end : feed;
		const count = epochs.length;
		const unread = [];
		for (const state of statesOf(source.bytes, source.at, to)) {
			if (readState(state, line, epochs)) break;
			if (others !== null) unread.push(state);
		}
		const begun = epochs.length > count ? epochs.at(-1) : void 0;
		if (begun) others?.add(`Epoch ${begun.number}/${begun.total}`, line);
		for (const text of unread.reverse()) others?.add(text, line);
		source.at = feed === -1 ? to : feed + 1;
	}
	return epochs;
}
function readState(state, line, epochs) {
	const start = epochIn(state);
	const progress = start === null ? readProgress(state) : null;
	const epoch = epochs.at(-1);
	if (start !== null) epochs.push({
		...start,
		line,
		shown: null,
		isUnnumbered: false
	});
	else if (progress !== null && isFitOfOneEpoch(progress, line, epoch)) {
		const number = epoch?.isUnnumbered && epoch.line === line - 1 ? epoch.number + 1 : 1;
		epochs.push({
			number,
			total: number,
			line,
			shown: {
				...progress,
				line
			},
			isUnnumbered: true
		});
	} else if (progress !== null && epoch !== void 0) show(epoch, progress, line);
	return start !== null || progress !== null;
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
	return namesOf(progress).some((name) => name.startsWith("val_"));
}
function namesOf({ metrics }) {
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
function fitsOf(epochs) {
	const fits = [];
	for (const epoch of epochs) {
		const last = fits.at(-1)?.at(-1);
		if (last === void 0 || epoch.number > 1 && isOfOther(epoch, last)) fits.push([]);
		fits.at(-1)?.push(epoch);
	}
	return fits;
}
function isOfOther({ number, total }, last) {
	if (number <= last.number && last.number === last.total) return true;
	return total !== last.total && (number < last.number || number > last.number + 1);
}
function startOf([first]) {
	return first === void 0 ? [] : [require_reading.startNote(`line ${first.line}`, "epoch", first.number)];
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
		lines: require_reading.NumberList.from(epochs.map(({ shown }) => shown.line)),
		notes
	};
}

// src/formats/console/llmc.ts
const step = new RegExp(String.raw`^step +(\d{1,9})\/\d{1,9} \| (?:train )?loss:? (${require_gate.numberPattern}) (?:\([^()]{1,12}\))?\| norm `);
const unnumbered = new RegExp(`^(?:validation|val) loss:? (${require_gate.numberPattern})$`);
const short = new RegExp(String.raw`^s:(\d{1,9}) (trl|tel|eval):(${require_gate.numberPattern})`);
const column = new RegExp(String.raw`^(\d{1,9}) (train|val|hella) (${require_gate.numberPattern})$`);
const llmc = consoleFormat({
	id: "llmc",
	title: "llm.c and build-nanogpt",
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
	const [, stepped, loss] = step.exec(text) ?? [];
	if (stepped !== void 0) return [stepped, row(stepped, "train/loss", loss)];
	const [, number, word = "", value] = short.exec(text) ?? column.exec(text) ?? [];
	return number === void 0 ? [null, []] : [number, row(number, names$1.get(word) ?? word, value)];
}
function row(at, name, value) {
	return [[name, require_reading.parseNumber(value ?? "") ?? NaN], ["step", Number(at)]];
}
const names$1 = /* @__PURE__ */ new Map([
	["trl", "train/loss"],
	["tel", "val/loss"],
	["train", "train/loss"],
	["val", "val/loss"],
	["eval", "eval/accuracy"],
	["hella", "eval/accuracy"]
]);

// src/formats/console/printed-log.ts
const printedLog = {
	id: "printed-log",
	title: "Printed log",
	files: [
		...require_gate.logFiles,
		"*log.md",
		"*logs.md"
	],
	matches: (artifact, config) => require_gate.linePatternsFor(artifact.path, config).length > 0 || require_gate.mayBeConsoleLog(artifact) && require_read_log.hasRecurringMetric(artifact.openText, artifact.head, config),
	read: ([artifact], config) => {
		const patterns = require_gate.linePatternsFor(artifact.path, config);
		if (patterns.length === 0) return require_read_log.readLog(artifact.openText, config);
		const table = linesToTable(require_reading.readLines(artifact.openText()), require_gate.readByPatterns(patterns));
		if (table.rows === 0) throw new require_reading.FormatError("no line matches a pattern of `lines` in the config");
		return require_reading.toRuns(table, config);
	}
};

// src/formats/console/spacy.ts
const heading$1 = /^\s*(?:E {2,}# {2,}\S.*SCORE|Itn {2,}\S.* Loss .*)\s*$/;
const noScore = /^(SPEED|[CG]PU WPS|Words|Time|Token %)$/i;
const counters = /* @__PURE__ */ new Map([
	["E", "epoch"],
	["#", "step"],
	["Itn", "epoch"]
]);
const printed = consoleFormat({
	id: "spacy",
	title: "spaCy console",
	reader: () => {
		let names = [];
		return (text) => {
			if (heading$1.test(text)) names = text.trim().split(/ {2,}/).map((name) => counters.get(name) ?? name);
			return names.length === 0 ? null : readRow(text, names);
		};
	}
});
const spacy = {
	...printed,
	read: async (files, columns) => (await printed.read(files, columns)).map(require_spacy_log.toComparable)
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

// src/formats/console/torch7-logger.ts
const heading = /^(?:% [^\t%]{1,60} \((?:train|test|valid|validation)(?: set)?\)\t)+\s*$/;
const torch7Logger = consoleFormat({
	id: "torch7-logger",
	title: "Torch7 optim.Logger",
	reader: () => {
		let names = null;
		return (text) => {
			if (names === null) {
				names = heading.test(text) ? cellsOf(text).map((name) => name.replace(/^% /, "")) : [];
				return null;
			}
			const values = cellsOf(text).map(require_reading.parseNumber);
			const cells = names.flatMap((name, index) => {
				const value = values[index] ?? null;
				return value === null ? [] : [[name, value]];
			});
			return cells.length > 0 && cells.length === values.length ? cells : null;
		};
	}
});
function cellsOf(text) {
	return text.trim().split(/\s*\t\s*/);
}

// src/formats/console/yolo-results.ts
const names = [
	"train/box_loss",
	"train/obj_loss",
	"train/cls_loss",
	null,
	null,
	null,
	"metrics/precision",
	"metrics/recall",
	"metrics/mAP_0.5",
	"metrics/mAP_0.5:0.95",
	"val/box_loss",
	"val/obj_loss",
	"val/cls_loss"
];
const start = /^\s{0,20}(\d{1,9})\/\d{1,9}\s{1,20}[\d.]{1,12}G\s{1,20}/;
const yoloResults = consoleFormat({
	id: "yolo-results",
	title: "YOLOv5 and YOLOv7 results.txt",
	reader: () => (text) => {
		const found = start.exec(text);
		if (found === null) return null;
		const values = text.slice(found[0].length).trim().split(/\s+/, names.length + 1).map(require_reading.parseNumber);
		if (values.length !== names.length || values.includes(null)) return null;
		const metrics = names.flatMap((name, index) => name === null ? [] : [[name, values[index] ?? NaN]]);
		return [["epoch", Number(found[1])], ...metrics];
	}
});

// src/formats/console/index.ts
const formats = [
	kerasConsole,
	fastaiConsole,
	spacy,
	darknet,
	cntk,
	llmc,
	torch7Logger,
	yoloResults,
	catboostConsole
];
const generic = [printedLog];

exports.formats = formats;
exports.generic = generic;