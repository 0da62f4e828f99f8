const require_problems = require("./problems.js");
const require_reading = require("./reading.js");
const require_gate = require("./gate.js");
let node_path = require("node:path");

// src/formats/unread.ts
const directoryLink = "a link to a directory";
const runsFile = "runs.json";
function describeUnread(file, joinsRuns) {
	const { path, by, obstacle = null, open } = file;
	if (obstacle === directoryLink) return [require_problems.note(path, `skipped: ${obstacle}; name it in \`path\` to search it`)];
	if (node_path.posix.basename(path) === runsFile) return describeEmptyRuns(file, joinsRuns);
	const likeness = require_gate.historyLikeness(path);
	if (obstacle !== null && (by === "pattern" || likeness !== "none")) return [tell(path, likeness, `it is ${obstacle}`)];
	if (obstacle !== null || likeness === "none") return [];
	if (require_gate.isCompressed(path)) return [tell(path, likeness, "the file is compressed: unpack it")];
	const artifact = open();
	if (isBroken(artifact)) return [tell(path, likeness, require_gate.describeUnknown(artifact))];
	const nearly = require_gate.describeNearly(artifact);
	if (nearly !== null) return [require_problems.note(path, `skipped: ${nearly}`)];
	return likeness === "certain" ? [tell(path, "likely", require_gate.describeUnknown(artifact))] : [];
}
function describeEmptyRuns({ path, open, obstacle = null }, joinsRuns) {
	const content = obstacle ?? require_gate.describeContent(open());
	if (content === null) return [];
	const message = `expected the runs of \`lossgate collect\`; the file is ${content}`;
	return [joinsRuns || content !== "empty" ? require_problems.error(path, message) : require_problems.note(path, `skipped: ${message}`)];
}
function tell(path, likeness, fault) {
	const message = `expected a training history; ${fault}`;
	if (likeness !== "certain") return require_problems.note(path, `skipped: ${message}`);
	return require_problems.error(path, `${message} (if it is none, add it to \`ignore\` in the config)`);
}
function isBroken(artifact) {
	if (require_gate.describeContent(artifact) !== null) return true;
	if (!artifact.path.endsWith(".json")) return false;
	const value = require_reading.headLiteral(artifact)?.value ?? null;
	if (!require_reading.isContainer(value)) return true;
	return (value.kind === "dict" ? value.entries.size : value.length) === 0;
}

exports.describeUnread = describeUnread;