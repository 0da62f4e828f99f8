const require_restarts = require("./restarts.js");
const require_format = require("./format.js");
const require_names = require("./names.js");

// src/formats/tables/positions.ts
function positionsOf(table, metrics, numbering) {
	const { column, unnumbered } = numbering;
	if (column !== null) return namedPositions(table, metrics, column);
	const steps = table.columns.filter(({ name }) => require_restarts.counterOf(name) === "step");
	const epochs = table.columns.filter(({ name }) => require_restarts.counterOf(name) === "epoch");
	const notes = [];
	for (const counter of [...steps, ...epochs]) {
		const at = placesOf(counter, table.rows);
		const fault = faultOf(at, metrics, steps.includes(counter) ? epochs : []);
		if (fault === null) return {
			axis: require_restarts.counterOf(counter.name) ?? unnumbered,
			at,
			notes: []
		};
		notes.push(`${require_restarts.quote(counter.name)} ${fault}`);
	}
	return {
		axis: notes.length > 0 ? "row" : unnumbered,
		at: rowsOf(table),
		notes
	};
}
function namedPositions(table, metrics, column) {
	const at = placesOf(column, table.rows);
	const name = require_restarts.isUnnamed(column.name) ? "the first column" : require_restarts.quote(column.name);
	const gap = gapIn(at, metrics);
	if (gap !== null) {
		const came = column.text === null ? "none" : require_restarts.quote(column.text.text);
		throw new require_format.FormatError(`expected a number in ${name}, ${came} came`, table.lines?.get(gap) ?? null);
	}
	if (stalls(at, metrics)) return {
		axis: "row",
		at: rowsOf(table),
		notes: [`${name} ${standsStill}`]
	};
	return {
		axis: require_restarts.counterOf(column.name) ?? (require_restarts.isUnnamed(column.name) ? "epoch" : "step"),
		at,
		notes: []
	};
}
function rowsOf(table) {
	const at = new Float64Array(table.rows);
	for (let row = 0; row < at.length; row++) at[row] = row;
	return at;
}
function placesOf({ rows: filled, values }, rows) {
	const at = new Float64Array(rows).fill(NaN);
	for (let index = 0; index < filled.length; index++) at[filled.get(index)] = values.get(index);
	return at;
}
const standsStill = "stays the same from row to row: it does not number them";
function faultOf(at, metrics, epochs) {
	if (gapIn(at, metrics) !== null) return "is not in every row: it does not number them";
	if (stalls(at, metrics)) return standsStill;
	if (epochs.some((epoch) => startsAgain(at, placesOf(epoch, at.length), longest(metrics)))) return "starts again in every epoch: it does not number the rows";
	return null;
}
function gapIn(at, metrics) {
	if (at.every(Number.isFinite)) return null;
	const gaps = metrics.flatMap(({ rows }) => {
		for (const row of rows) if (!Number.isFinite(at[row])) return [row];
		return [];
	});
	return gaps.length === 0 ? null : Math.min(...gaps);
}
function stalls(at, metrics) {
	const rows = longest(metrics);
	let still = 0;
	for (let index = 1; index < rows.length; index++) if (at[rows.get(index)] === at[rows.get(index - 1)]) still++;
	return still * 2 > rows.length - 1;
}
function startsAgain(at, epochAt, rows) {
	for (let index = 1; index < rows.length; index++) {
		const [row, before] = [rows.get(index), rows.get(index - 1)];
		if ((at[row] ?? 0) <= (at[before] ?? 0) && (epochAt[row] ?? 0) > (epochAt[before] ?? 0)) return true;
	}
	return false;
}
function longest([first, ...others]) {
	let most = first?.rows ?? new require_restarts.Rows();
	for (const { rows } of others) if (rows.length > most.length) most = rows;
	return most;
}

// src/formats/tables/sides.ts
function bySide(table) {
	const sides = table.columns.find(({ words }) => words !== null)?.words ?? null;
	const named = new Set(sides?.values());
	if (sides === null || named.size < 2 || ![...named].some(isSide)) return table;
	return {
		...table,
		columns: table.columns.flatMap((column) => parted(column, sides))
	};
}
function isSide(word) {
	return require_names.parseName(`${word}/x`).split !== null;
}
function parted(column, sides) {
	if (column.words !== null || require_names.parseName(column.name).split !== null) return [column];
	const parts = /* @__PURE__ */ new Map();
	for (let index = 0; index < column.rows.length; index++) {
		const row = column.rows.get(index);
		const word = sides.get(row) ?? "";
		const name = isSide(word) ? `${word}/${column.name}` : column.name;
		const part = parts.get(name) ?? {
			...require_restarts.emptyColumn(name),
			text: column.text
		};
		parts.set(name, part);
		require_restarts.addCell(part, row, column.values.get(index));
	}
	return parts.size > 0 ? [...parts.values()] : [column];
}

// src/formats/tables/recordings.ts
function recordingsOf(table, columns, { column: known = null, unnumbered = "row" } = {}) {
	const column = table.columns.find(({ name }) => name === columns.position) ?? known;
	const sided = bySide(table);
	const metrics = require_restarts.metricsOf(sided, columns).filter((metric) => metric !== column);
	if (metrics.length === 0) throw new require_format.FormatError("expected a metric with a number in it, none came");
	const positions = positionsOf(table, metrics, {
		column,
		unnumbered
	});
	const clock = sided.columns.find((one) => require_restarts.mayBeClock(one.name) && one.text === null && !metrics.includes(one));
	const recordings = require_restarts.separate(clock ? [...metrics, clock] : metrics, positions, table.lines).map((recording) => clock ? timed(recording, clock.name) : recording);
	return recordings.map((recording, index) => index === recordings.length - 1 ? {
		...recording,
		notes: [...recording.notes, ...table.notes]
	} : recording);
}
function timed({ series, ...recording }, name) {
	const told = series.find((one) => one.name === name);
	const clock = told && require_restarts.asClock(told);
	return {
		...recording,
		series: series.filter((one) => one !== told),
		...clock ? { clock } : {}
	};
}
function together(parts, noted = (joined) => [...new Set(joined.flatMap(({ notes }) => notes))]) {
	const count = parts.reduce((most, { length }) => Math.max(most, length), 0);
	return Array.from({ length: count }, (_, index) => {
		const joined = parts.flatMap((part) => part[part.length - count + index] ?? []);
		const clock = joined.find(({ clock }) => clock)?.clock;
		return {
			series: joined.flatMap(({ series }) => series),
			notes: noted(joined),
			...clock ? { clock } : {}
		};
	});
}
function expectPosition(table, { position }) {
	if (position === null || table.columns.some(({ name }) => name === position)) return;
	const names = table.columns.slice(0, 8).map(({ name }) => require_restarts.quote(name));
	throw new require_format.FormatError(`expected the position column ${require_restarts.quote(position)}, ${names.join(", ")} came`);
}

Object.defineProperty(exports, "expectPosition", {
  enumerable: true,
  get: function () {
    return expectPosition;
  }
});
Object.defineProperty(exports, "recordingsOf", {
  enumerable: true,
  get: function () {
    return recordingsOf;
  }
});
Object.defineProperty(exports, "together", {
  enumerable: true,
  get: function () {
    return together;
  }
});