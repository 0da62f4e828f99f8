const require_core = require("./core.js");
const require_problems = require("./problems.js");
const require_inputs = require("./inputs.js");
const require_http_error = require("./http-error.js");
const require_gate = require("./gate.js");
const require_download = require("./download.js");
const require_lossgate_runs = require("./lossgate-runs.js");
let node_fs = require("node:fs");
let node_path = require("node:path");

// src/github/config-input.ts
async function readConfigInput({ inputs, connect }) {
	const { config } = inputs;
	if (config === null || typeof config === "string") return config;
	const { readRepositoryFile } = await Promise.resolve().then(() => require("./repository-file.js")).then((n) => n.repository_file_exports);
	const { owner, repo, path, ref } = config;
	const file = `${owner}/${repo}/${path}@${ref}`;
	const problem = (message) => new require_problems.InputError([require_problems.error("input config", `${file}: ${message}`)]);
	let text;
	try {
		text = await readRepositoryFile(await connect("read"), config);
	} catch (thrown) {
		const cure = [403, 404].includes(require_http_error.statusOf(thrown) ?? 0) ? ` Check repository and ref; the token needs the permission contents: read for ${owner}/${repo}.` : "";
		throw problem(`could not be read: ${require_problems.errorMessage(thrown)}.${cure}`);
	}
	if (text === null) throw problem("no such file");
	return {
		file,
		text
	};
}

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
	const downloaded = await require_download.downloadMatching(await artifactSource(step), artifact, require_core.info);
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
		directory = require_download.makeTempDir();
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
		if (!require_download.isFileName(name)) throw new Error(`expected a file name, got ${JSON.stringify(name)}`);
		path = (0, node_path.join)(require_download.makeTempDir(), name);
		(0, node_fs.writeFileSync)(path, await render());
	} catch (thrown) {
		return {
			path: null,
			url: null,
			problem: require_inputs.escapeWorkflowCommands(`the HTML page could not be written: ${require_problems.errorMessage(thrown)}`)
		};
	}
	return {
		path,
		...await upload(step, name, path, (service) => service.uploadFile(path))
	};
}
async function upload({ event: { url, run }, artifactService }, name, path, send) {
	const failed = (reason) => ({
		url: null,
		problem: require_inputs.escapeWorkflowCommands(`the artifact ${name} could not be uploaded: ${reason}`)
	});
	if (!canUpload()) return failed("ACTIONS_RUNTIME_TOKEN is not set, as outside of GitHub's runners");
	const service = await Promise.resolve().then(() => require("./artifact-service.js")).catch(require_problems.errorMessage);
	if (typeof service === "string") return failed(service);
	try {
		const id = await send(await artifactService());
		return {
			url: url && run ? `${url}/actions/runs/${run.id}/artifacts/${id}` : null,
			problem: null
		};
	} catch (thrown) {
		if (service.isUnavailable(thrown)) {
			require_core.info(`${service.unavailable}: upload ${path} as ${name} after this step.`);
			return {
				url: null,
				problem: null
			};
		}
		return failed(service.uploadError(thrown));
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
Object.defineProperty(exports, "readConfigInput", {
  enumerable: true,
  get: function () {
    return readConfigInput;
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