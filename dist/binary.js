const require_rolldown_runtime = require("./rolldown-runtime.js");
const require_reading = require("./reading.js");
const require_gate = require("./gate.js");
let node_path = require("node:path");

// src/formats/binary/mlflow-db/columns.ts
const columnsOf$1 = {
	metrics: [
		"run_uuid",
		"key",
		"value",
		"is_nan",
		"step",
		"timestamp"
	],
	runs: [
		"run_uuid",
		"name",
		"lifecycle_stage",
		"experiment_id"
	],
	experiments: [
		"experiment_id",
		"name",
		"lifecycle_stage"
	],
	params: [
		"run_uuid",
		"key",
		"value"
	],
	tags: [
		"run_uuid",
		"key",
		"value"
	]
};

// src/formats/binary/sqlite/tables.ts
const databaseFiles = [
	"*.db",
	"*.sqlite",
	"*.sqlite3"
];
async function hasTables(artifact, tables, ownPath) {
	if (require_reading.isLfsPointer(artifact)) return ownPath.test(artifact.path) && /\.(db|sqlite3?)$/.test(artifact.path);
	if (!require_gate.isSqlite(artifact)) return false;
	const { Database } = await Promise.resolve().then(() => require("./database.js"));
	try {
		const database = new Database(artifact);
		return Object.entries(tables).every(([table, columns]) => database.has(table, columns));
	} catch (thrown) {
		if (!(thrown instanceof require_reading.FormatError)) throw thrown;
		return ownPath.test(artifact.path);
	}
}

// src/formats/binary/mlflow-db.ts
const mlflowDb = {
	id: "mlflow-db",
	title: "MLflow database",
	files: databaseFiles,
	matches: (artifact) => hasTables(artifact, columnsOf$1, /mlflow[^/]*$/i),
	read: async ([artifact], columns) => {
		if (require_reading.isLfsPointer(artifact)) throw require_reading.lfsPointerError("an MLflow database", null);
		const { readStore } = await Promise.resolve().then(() => require("./read.js"));
		return readStore(artifact, columns);
	}
};

// src/reading/zip/signature.ts
function isZip({ headBytes }) {
	return Buffer.from(headBytes.subarray(0, 4)).toString("latin1") === "PK";
}

// src/formats/binary/npz.ts
const npz = {
	id: "npz",
	title: "NumPy archive",
	files: ["*.npz"],
	matches: async (artifact, columns) => {
		if (!isZip(artifact) || !artifact.path.endsWith(".npz")) return false;
		const { holdsArrays } = await Promise.resolve().then(() => require("./read2.js"));
		return holdsArrays(artifact, columns);
	},
	read: async ([artifact], columns) => {
		const { readArrays } = await Promise.resolve().then(() => require("./read2.js"));
		return readArrays(artifact, columns);
	}
};

// src/formats/binary/parquet/magic.ts
const magic = "PAR1";

// src/formats/binary/parquet.ts
const parquet = {
	id: "parquet",
	title: "Parquet",
	files: ["*.parquet"],
	matches: async (artifact, columns) => {
		if (!/\.parquet$/i.test(artifact.path) || !artifact.head.startsWith("PAR1")) return false;
		const { holdsTraining } = await Promise.resolve().then(() => require("./read3.js"));
		return holdsTraining(artifact, columns);
	},
	read: async ([artifact], columns) => {
		const { readColumns } = await Promise.resolve().then(() => require("./read3.js"));
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
		"*.joblib",
		"*.npy",
		"*History*",
		"*history*"
	],
	matches: async (artifact, columns) => {
		if (!mayBePickle(Buffer.from(artifact.headBytes.subarray(0, 16)).toString("latin1"))) return false;
		const { holdsHistory } = await Promise.resolve().then(() => require("./read4.js"));
		return holdsHistory(artifact, columns);
	},
	read: async ([artifact], columns) => {
		const { readHistories } = await Promise.resolve().then(() => require("./read4.js"));
		return readHistories(artifact, columns);
	}
};
function mayBePickle(head) {
	return /^(\x80[\0-\x05]|\x93NUMPY|\((d|l|dp|lp)|[}\]]q|c(ollections|opy_?reg|__builtin__)|\(i)/.test(head);
}

// src/formats/binary/swanlab/magic.ts
const swanlabMagic = [
	58,
	83,
	87,
	76,
	214,
	225
];
const headerBytes = swanlabMagic.length + 1;

// src/formats/binary/swanlab.ts
const swanlab = {
	id: "swanlab",
	title: "SwanLab run",
	files: ["*.swanlab"],
	matches: ({ headBytes }) => swanlabMagic.every((byte, index) => headBytes[index] === byte),
	read: async ([artifact], columns) => {
		const { readRun } = await Promise.resolve().then(() => require("./run.js"));
		return readRun(artifact, columns);
	}
};

// src/formats/binary/tfevents/run-path.ts
const split = /^(train(ing)?|learn|val(id(ation)?)?|eval(uation)?|dev|test|(val(id(ation)?)?|eval(uation)?)[_-].+)$/i;
const line = /^(.+)_(train(?:ing)?|val(?:id(?:ation)?)?|eval(?:uation)?)$/i;
const namedLine = /^([^/]{1,100})_(?:(train(?:ing)?|val(?:id(?:ation)?)?|eval(?:uation)?)_)?\1$/i;
const network = /^(?:([dg])_logs?|(gen(?:erator)?|dis(?:c|criminator)?)(?:_logs?)?)$/i;
const isOfMetric = (name) => /^[a-z]+\d*$/i.test(name) && require_reading.directionOf(name) !== null;
function parseRunPath(path) {
	const parts = path.split("/").slice(0, -1);
	const directory = parts.at(-1) ?? "";
	const [, name, side] = line.exec(directory) ?? namedLine.exec(directory) ?? [];
	if (name !== void 0) {
		const prefix = side === void 0 ? "" : `${side}/`;
		if (isOfMetric(name)) return {
			run: parts.slice(0, -1).join("/") || ".",
			prefix: `${name}/${prefix}`
		};
		return {
			run: [...parts.slice(0, -1), name].join("/"),
			prefix
		};
	}
	const [, letter, word = letter] = network.exec(directory) ?? [];
	if (word !== void 0) return {
		run: parts.slice(0, -1).join("/") || ".",
		prefix: `${word}/`
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
		if (require_gate.isCatboostCopy(artifact)) return false;
		if (require_reading.isLfsPointer(artifact)) return /tfevents[^/]*$/.test(artifact.path);
		if (!mayBeRecord(artifact.headBytes)) return false;
		const { startsWithEvent } = await Promise.resolve().then(() => require("./files.js"));
		return startsWithEvent(artifact.headBytes);
	},
	runKey: (path) => parseRunPath(path).run,
	read: async (files, columns) => {
		const pointer = files.find(require_reading.isLfsPointer);
		if (pointer) throw require_reading.lfsPointerError("an event file", pointer.path);
		const { readRun } = await Promise.resolve().then(() => require("./run2.js"));
		return readRun(files, columns).map(require_gate.dropUnevaluated);
	}
};
function mayBeRecord(head) {
	return head.length >= 12 && head[5] === 0 && head[6] === 0 && head[7] === 0;
}

// src/formats/binary/torch.ts
const torch = {
	id: "torch",
	title: "History saved by PyTorch",
	files: ["pt", "pth"].flatMap((extension) => [
		"history",
		"loss",
		"losses",
		"metrics",
		"curves"
	].map((name) => `*${name}.${extension}`)),
	matches: async (artifact, columns) => {
		if (!isZip(artifact) || !isCheckpoint(artifact.headBytes)) return false;
		const { holdsHistory } = await Promise.resolve().then(() => require("./read5.js"));
		return holdsHistory(artifact, columns);
	},
	read: async ([artifact], columns) => {
		const { readHistory } = await Promise.resolve().then(() => require("./read5.js"));
		return readHistory(artifact, columns);
	}
};
function isCheckpoint(head) {
	const start = Buffer.from(head.subarray(0, 300)).toString("latin1");
	return /^PK\x03\x04.{26}[^\0/]{1,255}\/(data\.pkl|\.format_version|byteorder|version)/s.test(start);
}

// src/formats/binary/trackio/columns.ts
const columnsOf = { metrics: [
	"run_name",
	"step",
	"timestamp",
	"metrics"
] };
const runId = "run_id";

// src/formats/binary/trackio.ts
const trackio = {
	id: "trackio",
	title: "Trackio database",
	files: databaseFiles,
	matches: (artifact) => hasTables(artifact, columnsOf, /trackio/i),
	read: async ([artifact], columns) => {
		if (require_reading.isLfsPointer(artifact)) throw require_reading.lfsPointerError("a Trackio database", null);
		const { readProject } = await Promise.resolve().then(() => require("./read6.js"));
		return readProject(artifact, columns);
	}
};

// src/formats/binary/wandb/other-formats.ts
async function readAsOther(artifact, columns) {
	for (const { matches, read } of await otherFormats()) if (await matches(artifact, columns)) return read([artifact], columns);
	return [];
}
async function otherFormats() {
	const folders = await Promise.all([
		Promise.resolve().then(() => require("./json.js")),
		Promise.resolve().then(() => require("./csv.js")),
		Promise.resolve().then(() => require("./console.js"))
	]);
	return [
		tfevents,
		...folders.flatMap(({ formats }) => formats),
		...folders.flatMap(({ generic }) => generic)
	];
}

// src/formats/binary/wandb/run-directory.ts
const name = "((?:offline-)?run-\\d{8}_\\d{6}-[^/]+|latest-run)";
const inFiles = new RegExp(`^(?:.*/)?${name}/files/(.+)$`);
const consoleLog = new RegExp(`(^|/)${name}/(files/)?output\\.log$`);
const isName = new RegExp(`^${name}$`);
function isConsoleLog(path) {
	return consoleLog.test(path);
}
function runDirectory(path) {
	const within = inFiles.exec(path);
	if (within) return path.slice(0, -`/files/${within[2]}`.length);
	const directory = node_path.posix.dirname(path).replace(/(^|\/)files$/, "") || ".";
	const isOwn = isName.test(node_path.posix.basename(directory)) && (path.endsWith(".wandb") || isConsoleLog(path));
	return /(^|\/)wandb-(history\.jsonl|summary\.json)$/.test(path) || isOwn ? directory : path.replace(/\.\w+$/, "");
}
function isAttached({ path, sibling }) {
	const [, directory = "", file = "wandb-"] = inFiles.exec(path) ?? [];
	if (/^(wandb-|requirements\.txt$)/.test(file)) return false;
	const [id] = /(?<=^(offline-)?run-\d{8}_\d{6}-).+/.exec(directory) ?? [];
	return id === void 0 || sibling(`${"../".repeat(file.split("/").length)}run-${id}.wandb`) !== null;
}

// src/formats/binary/wandb/attached.ts
const wandbAttached = {
	files: [],
	matches: isAttached,
	read: async (files, columns) => {
		const runs = [];
		for (const file of files) {
			if (file.path.includes("/files/media/")) continue;
			runs.push(...await readAsOther(file, columns));
		}
		return runs;
	}
};

// src/formats/binary/wandb/console.ts
const wandbConsole = {
	files: ["*run-*/files/output.log", "*run-*/output.log"],
	matches: ({ path }) => isConsoleLog(path),
	read: ([artifact], columns) => readAsOther(artifact, columns)
};

// src/formats/binary/wandb/history.ts
const wandbHistory = {
	files: ["wandb-history.jsonl"],
	matches: (artifact, columns) => !isSummary(artifact) && require_reading.hasKeys(artifact, ["_step"]) && require_reading.hasMetrics(artifact, columns),
	read: ([artifact], columns) => toRunsWithParams(artifact, require_reading.readRows(artifact), columns)
};
const wandbSummary = {
	files: ["*wandb-summary.json"],
	matches: (artifact, columns) => isSummary(artifact) && require_reading.knownMetrics(require_reading.headDict(artifact), columns).length > 0,
	read: async ([artifact], columns) => {
		return (await toRunsWithParams(artifact, require_reading.dictToTable(require_reading.readDict(artifact)), columns)).map((run) => ({
			...run,
			notes: [...run.notes, lastValues]
		}));
	}
};
const lastValues = "only W&B's summary is left of the run: each value is the last that was logged, not all of one step";
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
		const { readRun } = await Promise.resolve().then(() => require("./run3.js"));
		return files.flatMap((file) => require_reading.withFileContext(file, () => readRun(file, columns)));
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
	wandbConsole,
	wandbSummary,
	wandbAttached
]);

// src/formats/binary/index.ts
var binary_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({ formats: () => formats });
const formats = [
	wandb,
	swanlab,
	tfevents,
	pickle,
	npz,
	torch,
	parquet,
	mlflowDb,
	trackio
];

Object.defineProperty(exports, "binary_exports", {
  enumerable: true,
  get: function () {
    return binary_exports;
  }
});
exports.columnsOf = columnsOf;
exports.columnsOf$1 = columnsOf$1;
exports.formats = formats;
exports.header = header;
exports.headerBytes = headerBytes;
exports.magic = magic;
exports.parseRunPath = parseRunPath;
exports.runId = runId;