const require_reading = require("./reading.js");
const require_gate = require("./gate.js");
let node_path = require("node:path");

// src/formats/csv/csv.ts
const csv = {
	id: "csv",
	title: "CSV and TSV",
	files: [
		"*.csv",
		"*.tsv",
		"*.dat"
	],
	matches: (artifact, columns) => {
		const { names, row } = require_reading.peekTable(artifact);
		if (require_reading.isLongTable(artifact, columns) || require_reading.hasListsByRow(artifact, columns)) return true;
		const named = require_reading.withFileMetric(names, artifact.path);
		const isByEpoch = names.some((name) => require_reading.counterAxis(name) === "epoch");
		const isTraining = (some) => require_reading.looksLikeTraining(some, columns);
		return (isTraining(named) || isByEpoch && isTraining(require_reading.withFileSide(named, artifact.path))) && require_reading.mayHoldNumbers(row);
	},
	read: ([artifact], columns) => {
		if (require_reading.hasListsByRow(artifact, columns)) return require_reading.literalToRuns(require_reading.readListsByRow(artifact), columns);
		const tables = require_reading.readTables(artifact.openText(), { isRelevant: (name) => require_reading.isRelevantColumn(name, columns) || require_reading.namesMetric(name) });
		return require_reading.readEachTable(tables, (all) => {
			const names = require_reading.withFileMetric(all.columns.map(({ name }) => name), artifact.path);
			const renamed = all.columns.map((column, index) => ({
				...column,
				name: names[index] ?? column.name
			}));
			const table = require_reading.widenTable({
				...all,
				columns: renamed
			}, columns);
			require_reading.refuseRunsFile(artifact.path, names, columns);
			require_reading.expectPosition(table, columns);
			return require_reading.toRuns(table, columns);
		});
	}
};

// src/formats/csv/deepxde.ts
const heading = /^# step, loss_train, loss_test, metrics_test\s*$/;
const deepxde = {
	id: "deepxde",
	title: "DeepXDE loss.dat",
	files: ["*loss*.dat"],
	matches: (artifact) => heading.test(require_reading.headLines(artifact)[0]?.text ?? "") && widthOf(artifact.head) > 2,
	read: ([artifact], columns) => {
		const width = widthOf(artifact.head);
		const terms = width - 1 >> 1;
		const names = ["step"];
		for (const side of ["loss_train", "loss_test"]) for (let term = 0; term < terms; term++) names.push(`${side}_${term}`);
		if (names.length < width) names.push("metrics_test");
		const source = artifact.openText();
		require_reading.readLine(source);
		return require_reading.readEachTable(require_reading.readTables(source, { names: names.join(" ") }), (table) => require_reading.toRuns(sumTerms(table, terms), columns));
	}
};
function widthOf(head) {
	return (head.split("\n", 2)[1] ?? "").trim().split(/\s+/).length;
}
function sumTerms(table, terms) {
	const losses = ["loss_train", "loss_test"].map((side) => {
		const sum = new Float64Array(table.rows);
		for (let term = 0; term < terms; term++) require_reading.denseValues(table, `${side}_${term}`).forEach((value, row) => {
			sum[row] = (sum[row] ?? 0) + value;
		});
		return require_reading.denseColumn(side, sum);
	});
	const others = table.columns.filter(({ name }) => !name.startsWith("loss_"));
	if (terms === 1) return {
		...table,
		columns: [...others, ...losses]
	};
	const note = `its columns have no names of their own: read as ${terms} terms of the loss on each side, and their sums as the loss`;
	return {
		...table,
		columns: [...others, ...losses],
		notes: [...table.notes, note]
	};
}

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
		return require_reading.readEachTable(require_reading.readTables(new require_reading.TextSource(require_reading.inMemory(Buffer.from(blankMissingCells(lines))))), (table) => require_reading.toRuns({
			...table,
			isFull: false
		}, columns));
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
		return (isHeading(names, columns) || isListOfRewards(names, artifact.path)) && require_reading.mayHoldNumbers(row) && !require_reading.hasListsByRow(artifact, columns);
	},
	read: ([artifact], columns) => {
		if (require_reading.isNumberColumn(artifact)) return require_reading.readNumberColumn(artifact, columns);
		return require_reading.readEachTable(require_reading.readTables(artifact.openText(), { isRelevant: (name) => require_reading.isRelevantColumn(name, columns) }), (table) => {
			require_reading.refuseRunsFile(artifact.path, table.columns.map(({ name }) => name), columns);
			return require_reading.toRuns(table, columns, { column: require_reading.findIndexColumn(table) });
		});
	}
};
function isListOfRewards(names, path) {
	const [name = "", ...others] = names;
	return others.length === 0 && require_reading.isReward(name) && /(train|log|history|episode|reward|progress)[^/]*$/i.test(path);
}
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
	read: ([artifact], columns) => require_reading.readEachTable(require_reading.readTables(artifact.openText(), { isRelevant: (name) => require_reading.isRelevantColumn(name, columns) }), (table) => require_reading.toRuns(table, columns))
};

// src/formats/csv/markdown.ts
const markdown = {
	id: "markdown",
	title: "Markdown log",
	files: ["*log.md", "*logs.md"],
	matches: (artifact, columns) => /\.(md|markdown)$/i.test(artifact.path) && historiesIn(require_reading.headLines(artifact), columns).length > 0,
	read: ([artifact], columns) => historiesIn([...require_reading.readLines(artifact.openText())], columns).flatMap((table) => require_reading.readEachTable(require_reading.readTables(new require_reading.TextSource(require_reading.inMemory(Buffer.from(toTabs(table)))), { isRelevant: (name) => require_reading.isRelevantColumn(name, columns) }), (one) => require_reading.toRuns(one, columns)))
};
function historiesIn(lines, config) {
	return lines.flatMap((heading, index) => {
		if (!/^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$/.test(lines[index + 1]?.text ?? "") || !heading.text.includes("|")) return [];
		const names = cellsOf(heading);
		if (!names.some((name) => require_reading.counterAxis(name) !== null) || !require_reading.looksLikeTraining(names, config)) return [];
		const below = lines.slice(index + 2);
		const end = below.findIndex(({ text }) => !text.includes("|"));
		return [{
			heading,
			rows: end === -1 ? below : below.slice(0, end)
		}];
	});
}
function cellsOf({ text }) {
	return text.trim().replace(/^\|/, "").replace(/\|$/, "").split("|").map((cell) => cell.trim().replace(/^(\*\*|__|`)(.*)\1$/, "$2"));
}
function toTabs({ heading, rows }) {
	const texts = [heading, ...rows].reduce((all, line) => {
		all[line.number - 1] = cellsOf(line).join("	");
		return all;
	}, []);
	return `${Array.from(texts, (text) => text ?? "").join("\n")}\n`;
}

// src/formats/csv/monitor.ts
const ofEnvironment = /^(?:(?:env|rank|worker|process|proc)?[_.-]?\d{1,6}[_.-])*monitor\.csv$/i;
const monitor = {
	id: "monitor",
	title: "Stable-Baselines3 monitor.csv",
	files: ["*monitor.csv"],
	matches: (artifact) => {
		const [comment, heading] = require_reading.headLines(artifact);
		return startOf(comment?.text ?? "") !== null && /^r,l,t(,|$)/.test(heading?.text ?? "");
	},
	runKey: (path) => {
		const name = node_path.posix.basename(path);
		return node_path.posix.join(node_path.posix.dirname(path), ofEnvironment.test(name) ? "monitor" : name.replace(/\.csv$/, ""));
	},
	read: (files, columns) => {
		const notes = [];
		const episodes = files.flatMap((artifact) => require_reading.withFileContext(artifact, () => {
			const source = artifact.openText();
			const start = startOf(require_reading.readLine(source)?.text ?? "") ?? 0;
			return require_reading.readTables(source).flatMap((table) => {
				notes.push(...table.notes);
				for (const { firstText: text } of table.columns.slice(0, 3)) if (text !== null) throw new require_reading.FormatError(`expected a number in ${require_reading.quote(text.where)}, got ${require_reading.quote(text.text)}`, text.line);
				const [rewards, steps, times] = [
					"r",
					"l",
					"t"
				].map((name) => require_reading.denseValues(table, name));
				return Array.from(rewards ?? [], (reward, row) => ({
					reward,
					steps: steps?.[row] ?? NaN,
					end: start + (times?.[row] ?? NaN)
				}));
			});
		}));
		if (episodes.length === 0) throw new require_reading.NoValuesError("expected a row for each episode, got the end of the file");
		if (!episodes.every(({ steps, end }) => steps > 0 && Number.isFinite(steps + end))) throw new require_reading.FormatError("expected the length and the time of each episode");
		episodes.sort((a, b) => a.end - b.end);
		let taken = 0;
		const step = require_reading.denseColumn("step", episodes.map(({ steps }) => taken += steps));
		const reward = require_reading.denseColumn("episode_reward", episodes.map((episode) => episode.reward));
		const table = {
			columns: [step, reward],
			rows: episodes.length,
			lines: null,
			notes
		};
		const config = {
			...columns,
			position: null,
			metrics: /* @__PURE__ */ new Set([...columns.metrics, reward.name])
		};
		return require_reading.toRuns(table, config, { column: step }).map((run) => ({
			...run,
			series: run.series.map((one) => ({
				...one,
				origin: { place: "column r, each row an episode" }
			})),
			leftOut: [{
				what: "l, t",
				why: "length and time of an episode"
			}]
		}));
	}
};
function startOf(comment) {
	const start = /^#\s?\{.*"t_start":\s*([\d.e+]+)/.exec(comment)?.[1];
	return start === void 0 ? null : Number(start);
}

// src/formats/csv/rl-progress.ts
const rlProgress = {
	id: "rl-progress",
	title: "Stable-Baselines3, Baselines and Spinning Up progress",
	files: ["*progress.csv", "*progress.txt"],
	matches: (artifact) => {
		const { names } = require_reading.peekTable(artifact);
		const isNamed = /(^|\/)progress\.(csv|txt)$/.test(artifact.path);
		return names.some(require_reading.isReward) && (isNamed || require_gate.countsEnvironment(names)) && require_gate.positionName(names) !== null;
	},
	read: ([artifact], columns) => require_reading.readEachTable(require_reading.readTables(artifact.openText()), (table) => require_gate.toProgress(table, columns))
};

// src/formats/csv/runx.ts
const start = /^start,start\/step,0(,|$)/;
const runx = {
	id: "runx",
	title: "NVIDIA runx metrics.csv",
	files: ["metrics.csv"],
	matches: (artifact) => start.test(require_reading.headLines(artifact)[0]?.text ?? ""),
	read: ([artifact], columns) => {
		const found = /* @__PURE__ */ new Map();
		const notes = [];
		let rows = 0;
		for (const { text, number, isComplete } of require_reading.readLines(artifact.openText())) {
			if (start.test(text)) continue;
			const [phase, ...pairs] = require_reading.splitCells(text, ",") ?? [];
			if (!isComplete || phase === void 0 || pairs.length % 2 !== 0) {
				if (isComplete) throw new require_reading.FormatError("expected a phase, and names with their values", number);
				notes.push(require_reading.incompleteRowNote(number));
				continue;
			}
			for (let index = 0; index < pairs.length; index += 2) {
				const [key = "", cell = ""] = [pairs[index], pairs[index + 1]];
				const name = key === "epoch" || key === "timestamp" ? key : `${phase}/${key}`;
				const column = found.get(name) ?? require_reading.emptyColumn(name);
				found.set(name, column);
				const value = require_reading.parseNumber(cell) ?? require_reading.parseElement(cell);
				if (value === null) require_reading.addText(column, rows, cell, number);
				else require_reading.addCell(column, rows, value);
			}
			if (found.size > 4096) throw new require_reading.FormatError(`expected at most ${require_reading.maxColumns} different metrics, got more`, number);
			rows++;
		}
		const epoch = found.get("epoch");
		if (epoch === void 0) throw new require_reading.FormatError("expected a row for each validation, got the end of the file");
		return require_reading.toRuns({
			columns: [...found.values()],
			rows,
			lines: null,
			notes
		}, columns, { column: epoch });
	}
};

// src/formats/csv/sentence-transformers.ts
const sentenceTransformers = {
	id: "sentence-transformers",
	title: "sentence-transformers evaluator",
	files: ["*_results.csv"],
	matches: (artifact) => {
		const { names } = require_reading.peekTable(artifact);
		return /(^|\/)[^/]*(evaluat|Evaluat)[^/]*_results\.csv$/.test(artifact.path) && names[0] === "epoch" && names[1] === "steps" && names.length > 2;
	},
	read: ([artifact], columns) => require_reading.readEachTable(require_reading.readTables(artifact.openText()), (table) => {
		const counter = [1, 0].map((index) => table.columns[index]).find((column) => column && require_reading.isIncreasing(column.values)) ?? null;
		const rest = require_reading.withoutColumns(table, (name) => name === "epoch" || name === "steps" || /threshold/i.test(name));
		const own = counter ? {
			...rest,
			columns: [counter, ...rest.columns]
		} : rest;
		return require_reading.toRuns(ofEvaluation(own), columns, { column: counter }).map((run) => ({
			...run,
			series: run.series.map((one) => ({
				...one,
				origin: {
					...one.origin,
					side: "the file of an evaluator"
				}
			}))
		}));
	})
};
function ofEvaluation(table) {
	const columns = table.columns.map((column) => /^(epoch|steps)$/.test(column.name) ? column : {
		...column,
		name: `eval/${column.name}`
	});
	return {
		...table,
		columns
	};
}

// src/formats/csv/ultralytics.ts
const ultralytics = {
	id: "ultralytics",
	title: "Ultralytics YOLO results.csv",
	files: ["*results.csv"],
	matches: (artifact) => {
		const { names } = require_reading.peekTable(artifact);
		const has = (pattern) => names.some((name) => pattern.test(name));
		const loss = (side) => has(new RegExp(`^${side}/(.*loss|(box|cls|dfl)_o[mo])$`));
		return names[0] === "epoch" && loss("train") && has(/^metrics\//) && loss("(val|test)");
	},
	read: ([artifact], columns) => require_reading.readEachTable(require_reading.readTables(artifact.openText()), (table) => require_reading.toRuns(table, columns).map(require_gate.dropUnevaluated))
};

// src/formats/csv/wandb-chart.ts
const wandbChart = {
	id: "wandb-chart",
	title: "W&B chart export",
	files: ["wandb_export*.csv"],
	matches: (artifact) => {
		const { names } = require_reading.peekTable(artifact);
		return names.some((name) => isPoint(name, names));
	},
	runKey: (path) => node_path.posix.join(node_path.posix.dirname(path), "wandb"),
	read: (files, columns) => {
		const runs = /* @__PURE__ */ new Map();
		for (const artifact of files) {
			const found = require_reading.withFileContext(artifact, () => require_reading.readEachTable(require_reading.readTables(artifact.openText()), (table) => readCharts(table, columns)));
			for (const run of found) {
				const series = run.series.map((one) => ({
					...one,
					origin: {
						...one.origin,
						file: artifact.path
					}
				}));
				const name = run.name ?? "";
				const known = runs.get(name);
				const again = series.find((one) => known?.series.some((other) => other.name === one.name));
				if (again) throw new require_reading.FormatError(`${require_reading.quote(again.name)} of ${require_reading.quote(name)} is in two files`, null, artifact.path);
				runs.set(name, {
					...run,
					series: [...known?.series ?? [], ...series],
					notes: [...known?.notes ?? [], ...run.notes]
				});
			}
		}
		return [...runs.values()];
	}
};
function isPoint(name, names) {
	return name.includes(" - ") && names.includes(`${name}__MIN`) && names.includes(`${name}__MAX`);
}
function readCharts(table, config) {
	const names = table.columns.map(({ name }) => name);
	const [position] = table.columns;
	const byRun = /* @__PURE__ */ new Map();
	for (const column of table.columns) {
		if (!isPoint(column.name, names)) continue;
		const at = column.name.lastIndexOf(" - ");
		const [run, metric] = [column.name.slice(0, at), column.name.slice(at + 3)];
		if ((require_reading.mayBeSeries(metric, config) || require_reading.counterAxis(metric) !== null) && column.values.length > 0) byRun.set(run, [...byRun.get(run) ?? [], {
			...column,
			name: metric
		}]);
	}
	return [...byRun].flatMap(([name, own]) => {
		const metrics = own.filter((column) => require_reading.counterAxis(column.name) === null);
		if (metrics.length === 0) return [];
		const column = position !== void 0 && require_reading.counterAxis(position.name) !== null ? position : own.find((one) => require_reading.counterAxis(one.name) !== null) ?? null;
		const columns = column ? [column, ...metrics] : metrics;
		return require_reading.toRuns({
			...table,
			isFull: false,
			columns
		}, config, { column }).map((run) => ({
			...run,
			name,
			leftOut: [{
				what: "columns __MIN and __MAX",
				why: "bounds of the points"
			}]
		}));
	});
}

// src/formats/csv/index.ts
const formats = [
	lightningCsv,
	ultralytics,
	flairTsv,
	wandbChart,
	rlProgress,
	monitor,
	runx,
	sentenceTransformers,
	deepxde,
	markdown,
	kerasCsv
];
const generic = [csv];

exports.formats = formats;
exports.generic = generic;