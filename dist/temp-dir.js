const require_inputs = require("./inputs.js");
const require_sanitize = require("./sanitize.js");
let node_fs = require("node:fs");
let node_path = require("node:path");
let node_os = require("node:os");

// src/artifacts/temp-dir.ts
const maxDownloadBytes = 2 ** 30;
function isFileName(name) {
	return /^[^"\\/:<>|*?\0-\x1f]{1,255}$/.test(name) && !/^\.{1,2}$/.test(name);
}
function makeTempDir() {
	return (0, node_fs.mkdtempSync)((0, node_path.join)(process.env["RUNNER_TEMP"] ?? (0, node_os.tmpdir)(), "lossgate-"));
}
function makeArtifactDir(name, root) {
	if (!isFileName(name)) throw new require_inputs.InputError([require_inputs.error("artifact", `expected a name that a directory can have, got ${JSON.stringify(name.slice(0, 100))}`)]);
	const other = (0, node_fs.readdirSync)(root).find((one) => folded(one) === folded(name));
	if (other !== void 0) throw new require_inputs.InputError([require_inputs.error(`artifact ${name}`, `expected a name of its own, whatever the case of its letters, there is ${require_sanitize.sanitizeLine(other)}`)]);
	const directory = (0, node_path.join)(root, name);
	(0, node_fs.mkdirSync)(directory);
	return directory;
}
function folded(name) {
	return name.normalize("NFC").toLowerCase();
}

Object.defineProperty(exports, "isFileName", {
  enumerable: true,
  get: function () {
    return isFileName;
  }
});
Object.defineProperty(exports, "makeArtifactDir", {
  enumerable: true,
  get: function () {
    return makeArtifactDir;
  }
});
Object.defineProperty(exports, "makeTempDir", {
  enumerable: true,
  get: function () {
    return makeTempDir;
  }
});
Object.defineProperty(exports, "maxDownloadBytes", {
  enumerable: true,
  get: function () {
    return maxDownloadBytes;
  }
});