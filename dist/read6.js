const require_reading = require("./reading.js");
const require_database = require("./database.js");
const require_gate = require("./gate.js");
const require_binary = require("./binary.js");
let node_path = require("node:path");

// src/formats/binary/trackio/read.ts
const maxRuns = 1e5;
function readProject(file, columns) {
	const database = new require_database.Database(file);
	const project = node_path.posix.basename(file.path).replace(/\.\w+$/, "");
	const id = database.has("metrics", ["run_id"]) ? require_binary.runId : "run_name";
	const params = paramsByRun(database, id);
	const runs = /* @__PURE__ */ new Map();
	for (const [run, name, step, time, json] of database.select("metrics", [id, ...require_binary.columnsOf.metrics])) {
		const own = runs.get(run) ?? {
			name: String(name),
			rows: []
		};
		runs.set(run, own);
		if (runs.size > maxRuns) throw new require_reading.FormatError(`expected at most ${maxRuns} runs, got more`);
		if (typeof step !== "number") throw new require_reading.FormatError(`expected a step of each row, got none in the run ${require_reading.quote(own.name)}`);
		own.rows.push({
			time: Date.parse(String(time)) / 1e3,
			step,
			metrics: dictIn(json, own.name)
		});
	}
	return [...runs].flatMap(([run, { name, rows }]) => {
		return readRows(rows, columns).map((one) => ({
			...one,
			project,
			name,
			params: params.get(run) ?? {}
		}));
	});
}
function readRows(rows, columns) {
	const ordered = rows.toSorted((a, b) => a.time - b.time || 0);
	const values = new require_reading.NestedRows();
	for (const { metrics } of ordered) {
		for (const [name, value] of Object.entries(metrics)) values.addValue(name, value);
		values.endRow();
	}
	const step = require_reading.denseColumn("step", ordered.map(({ step }) => step));
	const table = {
		columns: [
			step,
			require_reading.denseColumn("timestamp", ordered.map(({ time }) => time)),
			...values.columns.filter(({ name }) => name !== "step" && name !== "timestamp")
		],
		rows: rows.length,
		lines: null,
		notes: []
	};
	return require_reading.metricColumns(table, columns).length === 0 ? [] : require_reading.toRuns(table, columns, { column: step });
}
function dictIn(json, run) {
	const text = json instanceof Uint8Array ? Buffer.from(json).toString("utf8") : String(json);
	try {
		const value = JSON.parse(text);
		if (typeof value === "object" && value !== null && !Array.isArray(value)) return Object.fromEntries(Object.entries(value));
	} catch (thrown) {
		if (!(thrown instanceof SyntaxError || thrown instanceof RangeError)) throw thrown;
	}
	throw new require_reading.FormatError(`expected a dict of metrics in the run ${require_reading.quote(run)}, got ${require_reading.quote(text)}`);
}
function paramsByRun(database, id) {
	const params = /* @__PURE__ */ new Map();
	if (!database.has("configs", [id, "config"])) return params;
	for (const [run, json] of database.select("configs", [id, "config"])) {
		const config = Object.entries(dictIn(json, String(run)));
		params.set(run, require_gate.paramsOf(Object.fromEntries(config.filter(([name]) => !name.startsWith("_")))));
	}
	return params;
}

exports.readProject = readProject;