const require_rolldown_runtime = require("./rolldown-runtime.js");
const require_gate = require("./gate.js");
const require_http_error = require("./http-error.js");

// src/github/repository-file.ts
var repository_file_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({ readRepositoryFile: () => readRepositoryFile });
async function readRepositoryFile(github, file) {
	let text;
	try {
		const request = {
			...file,
			mediaType: { format: "raw" }
		};
		text = (await github.rest.repos.getContent(request)).data;
	} catch (thrown) {
		if (require_http_error.statusOf(thrown) !== 404) throw thrown;
		await listDirectory(github, {
			...file,
			path: ""
		});
		return null;
	}
	if (typeof text !== "string") throw new Error("expected a file, got a directory or submodule");
	if (Buffer.byteLength(text) > 1048576) throw new Error("expected at most 1 MiB");
	return text;
}
async function listDirectory(github, directory) {
	const { data } = await github.rest.repos.getContent(directory);
	return Array.isArray(data) ? data.map(({ path }) => path) : [];
}

Object.defineProperty(exports, "listDirectory", {
  enumerable: true,
  get: function () {
    return listDirectory;
  }
});
Object.defineProperty(exports, "readRepositoryFile", {
  enumerable: true,
  get: function () {
    return readRepositoryFile;
  }
});
Object.defineProperty(exports, "repository_file_exports", {
  enumerable: true,
  get: function () {
    return repository_file_exports;
  }
});