const require_gate = require("./gate.js");

// src/collect.ts
async function collect({ paths, notes, ...request }) {
	const config = await require_gate.readConfig({
		...request,
		rules: null
	});
	const { runs, problems } = await require_gate.readRuns((await require_gate.findFiles(paths)).map(require_gate.openFile), config);
	return {
		runs,
		problems: [...notes, ...problems]
	};
}

exports.collect = collect;