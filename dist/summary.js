const require_reading = require("./reading.js");

// src/formats/run-dir/hugging-face/summary.ts
function withoutSummary(table) {
	const row = rowOfSummary(table);
	if (row === null) return table;
	const counter = table.columns.some(({ name }) => name === "step") ? "step" : "epoch";
	const steps = require_reading.denseValues(table, counter);
	const isLast = (other) => steps[other] === steps[row];
	let isAgain = false;
	const metrics = table.columns.map((column) => {
		if (isCounter(column) || column.rows.last < row) return column;
		const isKnown = [...column.rows].some((other) => other < row && isLast(other));
		return {
			...require_reading.filterCells(column, (other) => {
				const again = isKnown && other > row && isLast(other);
				isAgain ||= again;
				return other !== row && !again;
			}),
			blankRows: column.blankRows
		};
	});
	const isKept = new Set(metrics.flatMap((column) => isCounter(column) ? [] : rowsFrom(column, row)));
	const columns = metrics.map((column) => isCounter(column) ? require_reading.filterCells(column, (other) => other < row || isKept.has(other)) : column);
	const note = require_reading.evaluatedAgainNote(counter, steps[row] ?? NaN);
	const isFull = table.columns.every(({ rows, blankRows }) => rows.length + blankRows.length === table.rows);
	return {
		...table,
		isFull: isFull || table.isFull === true,
		columns: columns.filter((column) => column.name !== "train_loss" || column.values.toArray().some(Number.isFinite)),
		notes: isAgain ? [...table.notes, note] : table.notes
	};
}
function isCounter({ name }) {
	return require_reading.counterAxis(name) !== null;
}
function rowsFrom({ rows }, row) {
	const found = [];
	for (let index = rows.length - 1; rows.get(index) > row; index--) found.push(rows.get(index));
	return found;
}
function rowOfSummary({ columns }) {
	const runtime = columns.find(({ name }) => name === "train_runtime");
	if (runtime === void 0 || runtime.rows.length === 0) return null;
	const index = runtime.values.toArray().findLastIndex(Number.isFinite);
	return index === -1 ? runtime.rows.last : runtime.rows.get(index);
}

Object.defineProperty(exports, "withoutSummary", {
  enumerable: true,
  get: function () {
    return withoutSummary;
  }
});