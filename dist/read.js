const require_reading = require("./reading.js");
const require_database = require("./database.js");
const require_points = require("./points.js");
const require_binary = require("./binary.js");

// src/formats/binary/mlflow-db/metrics.ts
const maxMetrics = 1e5;
var Points = class {
	#times = new require_reading.NumberList();
	#steps = new require_reading.NumberList();
	#values = new require_reading.NumberList();
	#isOrdered = true;
	add(time, step, value) {
		if (time < this.#times.last) this.#isOrdered = false;
		this.#times.push(time);
		this.#steps.push(step);
		this.#values.push(value);
	}
	inOrderOfTime() {
		const [times, steps, values] = [
			this.#times.toArray(),
			this.#steps.toArray(),
			this.#values.toArray()
		];
		if (this.#isOrdered) return {
			times,
			steps,
			values
		};
		const order = Uint32Array.from(times, (_, index) => index).sort((a, b) => (times[a] ?? 0) - (times[b] ?? 0) || a - b);
		const sorted = (list) => Float64Array.from(order, (index) => list[index] ?? NaN);
		return {
			times: sorted(times),
			steps: sorted(steps),
			values: sorted(values)
		};
	}
};
function readMetrics(database, columns) {
	const runs = /* @__PURE__ */ new Map();
	const ignored = /* @__PURE__ */ new Set();
	let count = 0;
	for (const [run, key, value, isNan, step, time] of database.select("metrics", require_binary.columnsOf$1.metrics)) {
		if (typeof run !== "string" || typeof key !== "string") throw new require_reading.FormatError("expected a run and a key of each metric, got something else");
		if (ignored.has(key)) continue;
		const metrics = runs.get(run) ?? /* @__PURE__ */ new Map();
		let metric = metrics.get(key);
		if (metric === void 0) {
			if (!require_reading.mayBeSeries(key, columns)) {
				if (ignored.size < 4096) ignored.add(key);
				continue;
			}
			if (++count > maxMetrics) throw new require_reading.FormatError(`expected at most ${maxMetrics} metrics of all runs, got more`);
			metric = {
				name: key,
				points: new Points()
			};
			metrics.set(key, metric);
			runs.set(run, metrics);
		}
		metric.points.add(numberIn(time, key), numberIn(step, key), isNan === 1 ? NaN : toValue(value, key));
	}
	return {
		runs,
		ignored
	};
}
function toValue(value, key) {
	if (value === null) return NaN;
	const number = numberIn(value, key);
	return Math.abs(number) === Number.MAX_VALUE ? Math.sign(number) * Number.POSITIVE_INFINITY : number;
}
function numberIn(value, key) {
	if (typeof value === "number") return value;
	const actual = typeof value === "string" ? require_reading.quote(value) : "none";
	throw new require_reading.FormatError(`expected a number in the metric ${require_reading.quote(key)}, got ${actual}`);
}

// src/formats/binary/mlflow-db/read.ts
const demoExperiment = "MLflow Demo";
function readStore(file, columns) {
	const database = new require_database.Database(file);
	const experiments = experimentsIn(database);
	const names = textsByRun(database, "tags", (key) => key === "mlflow.runName");
	const params = textsByRun(database, "params", (_, value) => value.length <= 500);
	const recorded = readMetrics(database, columns);
	const runs = [];
	const skipped = {
		deleted: 0,
		demo: 0
	};
	for (const [id, name, stage, experiment] of database.select("runs", require_binary.columnsOf$1.runs)) {
		const metrics = recorded.runs.get(String(id));
		if (metrics === void 0) continue;
		const { project, isDeleted } = experiments.get(String(experiment)) ?? {
			project: "",
			isDeleted: false
		};
		const why = stage === "deleted" || isDeleted ? "deleted" : project === demoExperiment ? "demo" : null;
		if (why !== null) {
			skipped[why]++;
			continue;
		}
		const [, tagged] = names.get(String(id))?.[0] ?? [];
		const own = {
			id: String(id),
			name: text(name) || tagged || String(id),
			params: require_points.toParams(params.get(String(id)) ?? [])
		};
		runs.push(...toRuns([...metrics.values()], columns).map((run) => ({
			...run,
			...own,
			project
		})));
	}
	const notes = Object.entries(skipped).filter(([, count]) => count > 0).map(([kind, count]) => `${count} ${kind} run${count === 1 ? " is" : "s are"} left out`);
	const [first, ...others] = runs;
	if (first === void 0 && notes.length > 0) throw new require_reading.NoHistoryError(notes.join(", "));
	if (first === void 0) return [];
	const why = "not a metric";
	const leftOut = [...recorded.ignored].map((what) => ({
		what,
		why
	}));
	return [{
		...first,
		notes: [...notes, ...first.notes],
		leftOut
	}, ...others];
}
function toRuns(metrics, columns) {
	const parts = metrics.map(({ name, points }) => {
		const { times, steps, values } = points.inOrderOfTime();
		const table = [
			require_reading.denseColumn("step", steps),
			require_reading.denseColumn(name, values),
			require_reading.denseColumn("time", times)
		];
		return require_points.pointsToRuns({
			columns: table,
			rows: values.length,
			lines: null,
			notes: []
		}, columns);
	});
	return require_reading.mergeParts(parts, require_reading.joinNotes);
}
function text(value) {
	return typeof value === "string" ? value : "";
}
function experimentsIn(database) {
	const experiments = /* @__PURE__ */ new Map();
	for (const [id, name, stage] of database.select("experiments", require_binary.columnsOf$1.experiments)) experiments.set(String(id), {
		project: text(name),
		isDeleted: stage === "deleted"
	});
	return experiments;
}
function textsByRun(database, table, isKept) {
	const texts = /* @__PURE__ */ new Map();
	for (const [run, key, value] of database.select(table, require_binary.columnsOf$1[table])) {
		if (!isKept(text(key), text(value))) continue;
		const own = texts.get(String(run)) ?? [];
		texts.set(String(run), own);
		own.push([text(key), text(value)]);
	}
	return texts;
}

exports.readStore = readStore;