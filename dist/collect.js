const require_gate = require("./gate.js");

// src/collect.ts
async function collect({ paths, params, notes, tellsCommitted, ...request }) {
	const config = await require_gate.readConfig({
		...request,
		rules: null
	});
	const given = await require_gate.readParams(params);
	const { runs, problems } = await require_gate.readRuns((await require_gate.findFiles(paths)).map(require_gate.openFile), config);
	const committed = tellsCommitted ? await require_gate.committedRuns(paths.root, runs) : [];
	return {
		runs: require_gate.withParams(runs, given.params),
		problems: [
			...notes,
			...given.problems,
			...committed,
			...problems
		]
	};
}

exports.collect = collect;