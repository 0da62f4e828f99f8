const require_reading = require("./reading.js");

// src/formats/run-dir/hugging-face/summary.ts
function withoutSummary(table) {
	const row = rowOfSummary(table);
	if (row === null) return table;
	const counter = table.columns.some(({ name }) => name === "step") ? "step" : "epoch";
	const steps = require_reading.denseValues(table, counter);
	const isLast = (other) => steps[other] === steps[row];
	let isAgain = false;
	const columns = table.columns.map((column) => {
		if (require_reading.counterAxis(column.name) !== null) return require_reading.filterCells(column, (other) => other !== row);
		if (column.rows.last < row) return column;
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
	const note = `${counter} ${steps[row]} was evaluated again after the training: using the evaluation during training`;
	const isFull = table.columns.every(({ rows, blankRows }) => rows.length + blankRows.length === table.rows);
	return {
		...table,
		isFull: isFull || table.isFull === true,
		columns: columns.filter((column) => column.name !== "train_loss" || column.values.toArray().some(Number.isFinite)),
		notes: isAgain ? [...table.notes, note] : table.notes
	};
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