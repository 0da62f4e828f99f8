const require_reading = require("./reading.js");
const require_gate = require("./gate.js");

// src/formats/run-dir/mlflow/points.ts
function pointsToRuns(points, columns) {
	return require_reading.toRuns(dropFinalAtStepZero(points), columns);
}
function dropFinalAtStepZero(table) {
	const steps = table.columns.find(({ name }) => name === "step")?.values;
	if (steps === void 0 || steps.length < 3 || steps.last !== 0 || !(steps.get(steps.length - 2) > 0)) return table;
	return {
		...table,
		columns: table.columns.map((column) => require_reading.filterCells(column, (row) => row < table.rows - 1)),
		rows: table.rows - 1,
		notes: [...table.notes, "the last value was logged without a step: skipped"]
	};
}
function toParams(texts) {
	return require_gate.paramsOf(Object.fromEntries(texts.map(([name, text]) => [name, parseSetting(text)])));
}
function parseSetting(text) {
	if (/^(true|false)$/i.test(text)) return /^true$/i.test(text);
	const number = require_reading.parseNumber(text);
	return number !== null && Number.isFinite(number) ? number : text;
}

Object.defineProperty(exports, "pointsToRuns", {
  enumerable: true,
  get: function () {
    return pointsToRuns;
  }
});
Object.defineProperty(exports, "toParams", {
  enumerable: true,
  get: function () {
    return toParams;
  }
});