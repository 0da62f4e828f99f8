const require_reading = require("./reading.js");
const require_gate = require("./gate.js");

// src/reading/console/patterns/patterned-line.ts
function hasPatternedLine({ path, openText }, config) {
	const read = require_gate.readByPatterns(require_gate.linePatternsFor(path, config));
	for (const { text } of require_reading.readLines(openText())) if (read(text) !== null) return true;
	return false;
}

exports.hasPatternedLine = hasPatternedLine;