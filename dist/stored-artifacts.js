const require_rolldown_runtime = require("./rolldown-runtime.js");
const require_watch_download = require("./watch-download.js");
const require_download = require("./download.js");
const require_problems = require("./problems.js");
const require_client = require("./client.js");
let node_fs = require("node:fs");
let node_path = require("node:path");
let node_stream_promises = require("node:stream/promises");

// src/github/stored-artifacts.ts
var stored_artifacts_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({ workflowRunSource: () => workflowRunSource });
const pageLength = 100;
async function newestArtifacts(github, { owner, repo }, name) {
	const request = {
		owner,
		repo,
		name,
		per_page: pageLength
	};
	const { data } = await github.rest.actions.listArtifactsForRepo(request);
	return {
		artifacts: data.artifacts.map(toStoredArtifact),
		isComplete: data.artifacts.length < pageLength
	};
}
async function artifactsOfRun(github, { owner, repo }, run, name) {
	const request = {
		owner,
		repo,
		run_id: run,
		per_page: pageLength,
		...name === void 0 ? {} : { name }
	};
	const artifacts = await github.paginate(github.rest.actions.listWorkflowRunArtifacts, request);
	const newest = /* @__PURE__ */ new Map();
	for (const artifact of artifacts.map(toStoredArtifact)) if (artifact.id > (newest.get(artifact.name)?.id ?? 0)) newest.set(artifact.name, artifact);
	return [...newest.values()];
}
function toStoredArtifact({ id, name, size_in_bytes, digest, expired, created_at, workflow_run: run }) {
	return {
		id,
		name,
		bytes: size_in_bytes,
		digest: digest ?? null,
		expired,
		createdAt: Date.parse(created_at ?? "") || 0,
		run: run?.id ?? null,
		commit: run?.head_sha ?? null,
		branch: run?.head_branch ?? null,
		isOwn: run?.repository_id !== void 0 && run.repository_id === run.head_repository_id
	};
}
function workflowRunSource(github, repository, run) {
	return {
		name: `workflow run ${run} of ${repository.owner}/${repository.repo}`,
		list: () => artifactsOfRun(github, repository, run).catch((thrown) => {
			throw new Error(`${require_problems.errorMessage(thrown)}.${require_client.permissionFor(thrown, "actions: read")}`);
		}),
		download: storedArtifacts(github, repository).download
	};
}
function storedArtifacts(github, { owner, repo }) {
	return { download: async ({ id }, directory) => {
		const { headers } = await github.rest.actions.downloadArtifact({
			owner,
			repo,
			artifact_id: id,
			archive_format: "zip",
			request: { redirect: "manual" }
		});
		if (!headers.location) throw new Error("expected a download URL from GitHub, got none");
		await downloadFile(headers.location, directory);
	} };
}
async function downloadFile(url, directory) {
	const { message } = await new require_watch_download.HttpClient("lossgate", [], {
		socketTimeout: 2e4,
		maxRetries: 1,
		allowRetries: true
	}).get(url).catch((thrown) => {
		throw new Error(`the artifact storage failed: ${require_problems.errorMessage(thrown).split("?", 1)}`);
	});
	if (message.statusCode !== 200) {
		message.destroy();
		throw new Error(`the artifact storage responded with status ${message.statusCode}`);
	}
	const file = fileNameOf(message.headers["content-disposition"]);
	let received = 0;
	const count = limitBytes(require_download.maxDownloadBytes, (bytes) => {
		received = bytes;
	});
	const stop = new AbortController();
	const target = (0, node_fs.createWriteStream)((0, node_path.join)(directory, file));
	try {
		await require_watch_download.watchDownload(() => received, (0, node_stream_promises.pipeline)(message, count, target, { signal: stop.signal }));
	} finally {
		stop.abort();
	}
}
function limitBytes(limit, onBytes) {
	return async function* (chunks) {
		let bytes = 0;
		for await (const chunk of chunks) {
			bytes += chunk.length;
			onBytes(bytes);
			if (bytes > limit) throw new Error(`expected at most ${limit} bytes, got more`);
			yield chunk;
		}
	};
}
function fileNameOf(disposition = "") {
	const name = /filename\*\s*=\s*UTF-8''([^;\r\n]*)/i.exec(disposition)?.[1] ?? /filename\s*=\s*"([^"]*)"/i.exec(disposition)?.[1];
	try {
		const file = (0, node_path.basename)(decodeURIComponent(name ?? "").replaceAll("\\", "/"));
		return require_download.isFileName(file) ? file : require_download.unnamedFile;
	} catch {
		return require_download.unnamedFile;
	}
}

Object.defineProperty(exports, "artifactsOfRun", {
  enumerable: true,
  get: function () {
    return artifactsOfRun;
  }
});
Object.defineProperty(exports, "newestArtifacts", {
  enumerable: true,
  get: function () {
    return newestArtifacts;
  }
});
Object.defineProperty(exports, "storedArtifacts", {
  enumerable: true,
  get: function () {
    return storedArtifacts;
  }
});
Object.defineProperty(exports, "stored_artifacts_exports", {
  enumerable: true,
  get: function () {
    return stored_artifacts_exports;
  }
});