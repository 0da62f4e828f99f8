const require_action = require("./action.js");
const require_temp_dir = require("./temp-dir.js");
const require_escape_workflow_commands = require("./escape-workflow-commands.js");
let node_fs = require("node:fs");
let node_path = require("node:path");

// src/github/search-paths.ts
async function searchPathsOf(inputs, event, workspace) {
	const { artifact, paths } = inputs;
	if (artifact === null) return {
		paths: {
			root: workspace,
			paths
		},
		notes: []
	};
	const { fetchArtifacts } = await Promise.resolve().then(() => require("./artifact-client.js"));
	const { root, met } = await fetchArtifacts(inputs, event, artifact);
	return {
		paths: {
			root,
			paths
		},
		notes: met
	};
}

// src/github/upload-report.ts
async function uploadReport(name, files, { url, run }) {
	let directory;
	try {
		directory = require_temp_dir.makeTempDir();
		for (const [file, text] of Object.entries(files)) (0, node_fs.writeFileSync)((0, node_path.join)(directory, file), text);
	} catch (thrown) {
		return {
			directory: null,
			url: null,
			because: `the report could not be written: ${String(thrown)}`
		};
	}
	const none = {
		directory,
		url: null,
		because: null
	};
	if (!process.env["ACTIONS_RUNTIME_TOKEN"]) return none;
	const { noServiceHere, upload, uploadError } = await Promise.resolve().then(() => require("./artifact-client.js"));
	try {
		const paths = Object.keys(files).map((file) => (0, node_path.join)(directory, file));
		const id = await upload(name, directory, paths);
		return {
			...none,
			url: url && run ? `${url}/actions/runs/${run.id}/artifacts/${id}` : null
		};
	} catch (thrown) {
		const why = noServiceHere(thrown);
		if (why === null) return {
			...none,
			because: require_escape_workflow_commands.escapeWorkflowCommands(`the artifact ${name} could not be uploaded: ${uploadError(thrown)}`)
		};
		require_action.info(`${why}: upload ${directory} as ${name} after this step.`);
		return none;
	}
}

Object.defineProperty(exports, "searchPathsOf", {
  enumerable: true,
  get: function () {
    return searchPathsOf;
  }
});
Object.defineProperty(exports, "uploadReport", {
  enumerable: true,
  get: function () {
    return uploadReport;
  }
});