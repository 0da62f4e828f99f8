const require_rolldown_runtime = require("./rolldown-runtime.js");
const require_reading = require("./reading.js");
const require_gate = require("./gate.js");
let node_path = require("node:path");

// src/formats/binary/parquet/magic.ts
const magic = "PAR1";

// src/formats/binary/parquet.ts
const parquet = {
	id: "parquet",
	title: "Parquet",
	files: ["*.parquet"],
	matches: async (artifact, columns) => {
		if (!/\.parquet$/i.test(artifact.path) || !artifact.head.startsWith("PAR1")) return false;
		const { holdsTraining } = await Promise.resolve().then(() => require("./read.js"));
		return holdsTraining(artifact, columns);
	},
	read: async ([artifact], columns) => {
		const { readColumns } = await Promise.resolve().then(() => require("./read.js"));
		return readColumns(artifact, columns);
	}
};

// src/formats/binary/pickle.ts
const pickle = {
	id: "pickle",
	title: "Keras history, pickle or .npy",
	files: [
		"*.pkl",
		"*.pickle",
		"*.npy",
		"*History*",
		"*history*"
	],
	matches: async (artifact, columns) => {
		if (!mayBePickle(Buffer.from(artifact.headBytes.subarray(0, 16)).toString("latin1"))) return false;
		const { holdsHistory } = await Promise.resolve().then(() => require("./read2.js"));
		return holdsHistory(artifact, columns);
	},
	read: async ([artifact], columns) => {
		const { readHistories } = await Promise.resolve().then(() => require("./read2.js"));
		return readHistories(artifact, columns);
	}
};
function mayBePickle(head) {
	return /^(\x80[\0-\x05]|\x93NUMPY|\((d|l|dp|lp)|[}\]]q|c(ollections|opy_?reg|__builtin__)|\(i)/.test(head);
}

// src/formats/binary/tfevents/run-path.ts
const split = /^(train(ing)?|learn|val(id(ation)?)?|eval(uation)?|dev|test|(val(id(ation)?)?|eval(uation)?)[_-].+)$/i;
const line = /^(.+)_(train(?:ing)?|val(?:id(?:ation)?)?|eval(?:uation)?)$/i;
function parseRunPath(path) {
	const parts = path.split("/").slice(0, -1);
	const directory = parts.at(-1) ?? "";
	const [, name, side] = line.exec(directory) ?? [];
	if (name !== void 0) return {
		run: [...parts.slice(0, -1), name].join("/"),
		prefix: `${side}/`
	};
	if (!split.test(directory)) return {
		run: parts.join("/") || ".",
		prefix: ""
	};
	return {
		run: parts.slice(0, -1).join("/") || ".",
		prefix: `${directory}/`
	};
}

// src/formats/binary/tfevents.ts
const tfevents = {
	id: "tfevents",
	title: "TensorBoard event files",
	files: ["*tfevents*"],
	matches: async (artifact) => {
		if (isOfCatboost(artifact)) return false;
		if (require_reading.isLfsPointer(artifact)) return /tfevents[^/]*$/.test(artifact.path);
		if (!mayBeRecord(artifact.headBytes)) return false;
		const { startsWithEvent } = await Promise.resolve().then(() => require("./files.js"));
		return startsWithEvent(artifact.headBytes);
	},
	runKey: (path) => parseRunPath(path).run,
	read: async (files, columns) => {
		const pointer = files.find(require_reading.isLfsPointer);
		if (pointer) throw require_reading.lfsPointerError("an event file", pointer.path);
		const { readRun } = await Promise.resolve().then(() => require("./run.js"));
		return readRun(files, columns);
	}
};
function mayBeRecord(head) {
	return head.length >= 12 && head[5] === 0 && head[6] === 0 && head[7] === 0;
}
function isOfCatboost({ sibling }) {
	return sibling("../catboost_training.json") !== null || sibling("../learn_error.tsv") !== null;
}

// src/formats/binary/wandb/history.ts
const wandbHistory = {
	files: ["wandb-history.jsonl"],
	matches: (artifact, columns) => /["']_step["']/.test(artifact.head) && !isSummary(artifact) && require_reading.rowNames(artifact).has("_step") && require_reading.hasMetrics(artifact, columns),
	read: ([artifact], columns) => toRunsWithParams(artifact, require_reading.readRows(artifact), columns)
};
const wandbSummary = {
	files: ["*wandb-summary.json"],
	matches: (artifact, columns) => isSummary(artifact) && require_reading.knownMetrics(require_reading.headDict(artifact), columns).length > 0,
	read: ([artifact], columns) => toRunsWithParams(artifact, require_reading.dictToTable(require_reading.readDict(artifact)), columns)
};
function isSummary({ path }) {
	return path.endsWith("wandb-summary.json");
}
async function toRunsWithParams(artifact, table, columns) {
	const runs = require_reading.toRuns(withoutMedia(table), columns);
	const params = await paramsIn(artifact.sibling("config.yaml"));
	return params ? runs.map((run) => ({
		...run,
		params
	})) : runs;
}
function withoutMedia(table) {
	const media = table.columns.filter(({ name, firstText }) => firstText !== null && name.endsWith("/_type")).map(({ name }) => name.slice(0, -5));
	return require_reading.withoutColumns(table, (name) => media.some((path) => name.startsWith(path)));
}
async function paramsIn(config) {
	const tree = config && await require_gate.readSettings(config);
	if (typeof tree !== "object" || tree === null) return null;
	const values = Object.entries(tree).filter(([name]) => !/^_wandb$|^wandb_version$/.test(name)).map(([name, entry]) => [name, settingOf(entry)]);
	return require_gate.paramsOf(Object.fromEntries(values));
}
function settingOf(entry) {
	return typeof entry === "object" && entry !== null && "value" in entry ? entry.value : entry;
}

// src/formats/binary/wandb/offline/header.ts
const header = [
	58,
	87,
	38,
	66,
	225,
	190,
	0
];

// src/formats/binary/wandb/offline.ts
const wandbOffline = {
	id: "wandb",
	title: "Weights & Biases, offline run",
	files: ["*.wandb"],
	matches: (artifact) => header.every((byte, index) => artifact.headBytes[index] === byte) || artifact.path.endsWith(".wandb") && require_reading.isLfsPointer(artifact),
	read: async (files, columns) => {
		const pointer = files.find(require_reading.isLfsPointer);
		if (pointer) throw require_reading.lfsPointerError("a W&B run", pointer.path);
		const { readRun } = await Promise.resolve().then(() => require("./run2.js"));
		const runs = [];
		for (const file of files) runs.push(...require_reading.withFileContext(file, () => readRun(file, columns)));
		return runs;
	}
};

// src/formats/binary/wandb.ts
const wandb = require_reading.firstMatching({
	id: "wandb",
	title: "Weights & Biases",
	runKey: runDirectory
}, [
	wandbOffline,
	wandbHistory,
	wandbSummary
]);
function runDirectory(path) {
	const directory = node_path.posix.dirname(path).replace(/(^|\/)files$/, "") || ".";
	const isOwn = /^(offline-)?run-\d{8}_\d{6}-/.test(node_path.posix.basename(directory));
	return /(^|\/)wandb-(history\.jsonl|summary\.json)$/.test(path) || isOwn && path.endsWith(".wandb") ? directory : path.replace(/\.\w+$/, "");
}

// src/formats/binary/index.ts
var binary_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({ formats: () => formats });
const formats = [
	tfevents,
	wandb,
	pickle,
	parquet
];

Object.defineProperty(exports, "binary_exports", {
  enumerable: true,
  get: function () {
    return binary_exports;
  }
});
exports.formats = formats;
exports.header = header;
exports.magic = magic;
exports.parseRunPath = parseRunPath;