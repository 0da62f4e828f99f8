const require_gate = require("./gate.js");

// src/collect.ts
async function collect(request) {
	const config = await require_gate.readConfig({
		...request,
		rules: null
	});
	const { runs, problems, ofParams, committed } = await require_gate.readCandidate(request, config);
	return {
		runs,
		problems: [
			...request.notes,
			...ofParams,
			...committed,
			...problems
		]
	};
}

exports.collect = collect;