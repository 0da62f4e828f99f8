const require_read_runs = require("./read-runs.js");
const require_config = require("./config.js");

// src/collect.ts
async function collect({ paths, notes, ...request }) {
	const config = await require_config.readConfig({
		...request,
		rules: null
	});
	const { runs, problems } = await require_read_runs.readRuns((await require_read_runs.findFiles(paths)).map(require_read_runs.openFile), config);
	return {
		runs,
		problems: [...notes, ...problems]
	};
}

exports.collect = collect;