const require_problems = require("./problems.js");
let node_fs = require("node:fs");
let node_path = require("node:path");
let node_child_process = require("node:child_process");

// src/artifacts/committed.ts
const timeoutMs = 5e3;
const maxFiles = 200;
async function committedRuns(root, runs) {
	const committed = await committedFiles(root, [...new Set(runs.flatMap(({ files }) => files))]);
	return runs.filter(({ files }) => files.every((file) => committed.has(file))).map(({ files: [file = ""] }) => require_problems.note(file, `${file} is as it was committed: this job may not have written it`));
}
async function committedFiles(root, files) {
	const asked = files.slice(0, maxFiles);
	const entries = (await listIndex(root, asked)).matchAll(/([^\0]+)\0 {2}ctime: \d+:\d+\n {2}mtime: (\d+):(\d+)\n.*\n.*\n.*\n/g);
	const checkedOut = new Map([...entries].map(([, path = "", seconds, nanoseconds]) => [path, `${seconds}${nanoseconds?.padStart(9, "0")}`]));
	return new Set(asked.filter((file) => checkedOut.get(file) === writtenAt((0, node_path.join)(root, file))));
}
function listIndex(root, files) {
	const args = [
		...[
			"--literal-pathspecs",
			"-c",
			"core.fsmonitor=false"
		],
		"ls-files",
		"-z",
		"--debug",
		"--",
		...files
	];
	return new Promise((resolve) => {
		(0, node_child_process.execFile)("git", args, {
			cwd: root,
			timeout: timeoutMs
		}, (failure, stdout) => resolve(failure === null ? stdout : ""));
	});
}
function writtenAt(file) {
	return (0, node_fs.statSync)(file, {
		bigint: true,
		throwIfNoEntry: false
	})?.mtimeNs.toString() ?? null;
}

exports.committedRuns = committedRuns;