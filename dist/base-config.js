const require_github = require("./github.js");
let node_path = require("node:path");

// src/github/base-config.ts
const patience = 15e3;
async function readBaseConfig({ owner, repo, baseCommit }, token, file) {
	if (baseCommit === null) return null;
	const path = node_path.posix.normalize(file);
	if (node_path.posix.isAbsolute(path) || path.startsWith("..")) return null;
	const from = `${path} at ${baseCommit.slice(0, 12)}`;
	try {
		const { data } = await require_github.getOctokit(token, { request: { signal: AbortSignal.timeout(patience) } }).rest.repos.getContent({
			owner,
			repo,
			path,
			ref: baseCommit,
			mediaType: { format: "raw" }
		});
		return {
			from,
			source: {
				file: from,
				text: String(data)
			}
		};
	} catch (thrown) {
		if (thrown instanceof Error && "status" in thrown && thrown.status === 404) return {
			from,
			source: null
		};
		return { because: `the base's ${path} could not be read: ${thrown instanceof Error ? thrown.message : thrown}` };
	}
}

exports.readBaseConfig = readBaseConfig;