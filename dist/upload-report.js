const require_problems = require("./problems.js");
const require_action = require("./action.js");
const require_gate = require("./gate.js");
const require_outputs = require("./outputs.js");
const require_lossgate_runs = require("./lossgate-runs.js");
const require_escape_workflow_commands = require("./escape-workflow-commands.js");
let node_fs = require("node:fs");
let node_path = require("node:path");

// src/github/search-paths.ts
const downloadsTimeoutMs = 6e5;
async function candidatePaths(step, workspace) {
	const { artifact, paths } = step.inputs;
	if (artifact === null) return {
		paths: {
			root: workspace,
			paths
		},
		notes: []
	};
	const downloaded = await require_outputs.downloadMatching(await artifactSource(step), artifact, require_action.info);
	const notes = [...downloaded.notes, ...removeReports(downloaded, artifact)];
	return {
		paths: {
			root: downloaded.root,
			paths
		},
		notes
	};
}
async function artifactSource({ inputs, event, connect, artifactService }) {
	const { artifactRun } = inputs;
	if (artifactRun === null) return (await artifactService()).thisRun;
	const { workflowRunSource } = await Promise.resolve().then(() => require("./stored-artifacts.js")).then((n) => n.stored_artifacts_exports);
	return workflowRunSource(await connect("read", downloadsTimeoutMs), artifactRun.repository ?? event, artifactRun.run);
}
function removeReports({ directories }, pattern) {
	return directories.filter(({ name }) => name !== pattern).flatMap(({ name, path }) => {
		const isReportData = isGateReport(path);
		const isPage = name.endsWith(".html") && (0, node_fs.existsSync)((0, node_path.join)(path, name));
		if (!isReportData && !isPage) return [];
		(0, node_fs.rmSync)(path, { recursive: true });
		return isPage ? [] : [require_problems.note(`artifact ${name}`, "skipped: a gate report")];
	});
}
function isGateReport(directory) {
	const path = (0, node_path.join)(directory, require_lossgate_runs.runsFile);
	return (0, node_fs.existsSync)(path) && require_lossgate_runs.isReport(require_gate.openArtifact("runs.json", path, directory).head);
}

// src/github/upload-report.ts
function canUpload() {
	return Boolean(process.env["ACTIONS_RUNTIME_TOKEN"]);
}
async function uploadReport(step, name, files) {
	let directory;
	try {
		directory = require_outputs.makeTempDir();
		for (const [file, text] of Object.entries(files)) (0, node_fs.writeFileSync)((0, node_path.join)(directory, file), text);
	} catch (thrown) {
		return {
			directory: null,
			url: null,
			problem: `the report could not be written: ${String(thrown)}`
		};
	}
	const paths = Object.keys(files).map((file) => (0, node_path.join)(directory, file));
	const uploaded = await upload(step, name, directory, (service) => service.upload(name, directory, paths));
	return {
		directory,
		...uploaded
	};
}
async function uploadPage(step, name, render) {
	let path;
	try {
		if (!require_outputs.isFileName(name)) throw new Error(`expected a file name, got ${JSON.stringify(name)}`);
		path = (0, node_path.join)(require_outputs.makeTempDir(), name);
		(0, node_fs.writeFileSync)(path, await render());
	} catch (thrown) {
		return {
			path: null,
			url: null,
			problem: require_escape_workflow_commands.escapeWorkflowCommands(`the HTML page could not be written: ${require_problems.errorMessage(thrown)}`)
		};
	}
	return {
		path,
		...await upload(step, name, path, (service) => service.uploadFile(path))
	};
}
async function upload({ event: { url, run }, artifactService }, name, path, send) {
	if (!canUpload()) return {
		url: null,
		problem: null
	};
	const { isUnavailable, unavailable, uploadError } = await Promise.resolve().then(() => require("./artifact-service.js"));
	try {
		const id = await send(await artifactService());
		return {
			url: url && run ? `${url}/actions/runs/${run.id}/artifacts/${id}` : null,
			problem: null
		};
	} catch (thrown) {
		if (isUnavailable(thrown)) {
			require_action.info(`${unavailable}: upload ${path} as ${name} after this step.`);
			return {
				url: null,
				problem: null
			};
		}
		const message = `the artifact ${name} could not be uploaded: ${uploadError(thrown)}`;
		return {
			url: null,
			problem: require_escape_workflow_commands.escapeWorkflowCommands(message)
		};
	}
}

Object.defineProperty(exports, "canUpload", {
  enumerable: true,
  get: function () {
    return canUpload;
  }
});
Object.defineProperty(exports, "candidatePaths", {
  enumerable: true,
  get: function () {
    return candidatePaths;
  }
});
Object.defineProperty(exports, "uploadPage", {
  enumerable: true,
  get: function () {
    return uploadPage;
  }
});
Object.defineProperty(exports, "uploadReport", {
  enumerable: true,
  get: function () {
    return uploadReport;
  }
});