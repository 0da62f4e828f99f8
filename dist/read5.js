const require_reading = require("./reading.js");
const require_open = require("./open.js");
const require_load = require("./load.js");
const require_values = require("./values.js");
let node_path = require("node:path");

// src/formats/binary/torch/storages.ts
const maxStorageBytes = 262144;
const maxBytes = 32 * 1024 ** 2;
function readStorages({ entries, read }, directory) {
	const order = entries.get(`${directory}/byteorder`);
	const isBig = order !== void 0 && read(order, 16).toString("latin1") === "big";
	const loaded = /* @__PURE__ */ new Map();
	let total = 0;
	return (id) => {
		const named = require_load.storageOf(id);
		if (named === null) return new require_values.Opaque("a persistent id");
		const { key, code } = named;
		const storage = loaded.get(key) ?? new require_values.NdArray();
		if (loaded.has(key)) return storage;
		loaded.set(key, storage);
		const entry = entries.get(`${directory}/data/${key}`);
		if (code === null || entry === void 0 || entry.size > maxStorageBytes) return storage;
		total += entry.size;
		if (total > maxBytes) return storage;
		storage.dtype = new require_values.Dtype(code, isBig ? ">" : "<");
		storage.data = new require_values.Bytes(read(entry, maxStorageBytes));
		return storage;
	};
}

// src/formats/binary/torch/read.ts
const maxPickleBytes = 64 * 1024 ** 2;
const noHistory = /state_?dict|optim|sched|scaler|param|weight|model|(^|_)(net|ema|args|config|cfg|rng)/i;
async function holdsHistory(artifact, columns) {
	try {
		return await loadHistory(artifact, columns) !== null;
	} catch (thrown) {
		if (thrown instanceof require_reading.FormatError) return false;
		throw thrown;
	}
}
async function readHistory(artifact, columns) {
	const history = await loadHistory(artifact, columns);
	return history === null ? [] : require_load.historyToRuns(history, columns);
}
async function loadHistory(artifact, columns) {
	const zip = await require_open.openZip(artifact);
	const pickle = [...zip.entries.values()].find(({ path }) => node_path.posix.basename(path) === "data.pkl");
	if (pickle === void 0) throw new require_reading.FormatError("expected a PyTorch checkpoint, got a zip without data.pkl");
	const bytes = zip.read(pickle, maxPickleBytes);
	const budget = require_load.pickleBudget(bytes.length);
	const value = require_load.loadWith(bytes, budget, readStorages(zip, node_path.posix.dirname(pickle.path)));
	return [value, ...value instanceof require_values.Dict ? [...value.entries.values()].filter((item) => item instanceof require_values.List) : []].map((item) => require_load.toLiteral(item, budget)).map((literal) => require_reading.isDict(literal) ? keepLists(literal) : literal).find((history) => require_load.looksLikeHistory(history, artifact.path, columns, false)) ?? null;
}
function keepLists({ entries, line }) {
	const kept = /* @__PURE__ */ new Map();
	for (const [name, value] of entries) {
		if (!require_reading.isContainer(value) || noHistory.test(name)) continue;
		const lists = require_reading.isDict(value) ? keepLists(value) : null;
		if (lists === null || lists.entries.size > 0) kept.set(name, lists ?? value);
	}
	return {
		kind: "dict",
		entries: kept,
		line
	};
}

exports.holdsHistory = holdsHistory;
exports.readHistory = readHistory;