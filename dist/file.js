const require_rolldown_runtime = require("./rolldown-runtime.js");
const require_inputs = require("./inputs.js");
let node_fs = require("node:fs");
let node_path = require("node:path");

// src/artifacts/path-safety.ts
function toGlob(pattern, separator = node_path.sep) {
	return separator === "\\" ? pattern.replaceAll(separator, "/") : pattern;
}
function isWithin(path, directory) {
	const inside = (0, node_path.relative)(directory, path);
	return inside !== ".." && !inside.startsWith(`..${node_path.sep}`) && !(0, node_path.isAbsolute)(inside);
}
function escapesRoot(path, directory) {
	const [real, root] = [path, directory].map((each) => node_fs.realpathSync.native(each));
	if (real === void 0 || root === void 0 || !isWithin(real, root)) return true;
	return (0, node_path.relative)(root, real).split(node_path.sep).includes(".git");
}

// src/config/file.ts
var file_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({
	configFile: () => configFile,
	defaultConfig: () => defaultConfig
});
const defaultConfig = ".github/lossgate.yml";
const maxBytes = 1048576;
function configFile(named, cwd) {
	const file = named ?? ".github/lossgate.yml";
	const path = (0, node_path.resolve)(cwd, file);
	if (!(0, node_fs.existsSync)(path)) {
		if (named === null) return null;
		throw new require_inputs.InputError([require_inputs.error(file, "config file not found")]);
	}
	if (isWithin(path, cwd) && escapesRoot(path, cwd)) throw new require_inputs.InputError([require_inputs.error(file, "expected a file inside the directory, got a link out of it")]);
	return {
		file,
		text: decode(file, readBytes(file, path))
	};
}
function readBytes(file, path) {
	try {
		if ((0, node_fs.statSync)(path).size <= maxBytes) return (0, node_fs.readFileSync)(path);
	} catch (thrown) {
		throw new require_inputs.InputError([require_inputs.error(file, `expected a readable file: ${String(thrown)}`)]);
	}
	throw new require_inputs.InputError([require_inputs.error(file, "expected at most 1 MiB")]);
}
function decode(file, bytes) {
	try {
		return new TextDecoder("utf-8", {
			fatal: true,
			ignoreBOM: true
		}).decode(bytes);
	} catch {
		throw new require_inputs.InputError([require_inputs.error(file, "expected UTF-8, got another encoding")]);
	}
}

Object.defineProperty(exports, "configFile", {
  enumerable: true,
  get: function () {
    return configFile;
  }
});
Object.defineProperty(exports, "defaultConfig", {
  enumerable: true,
  get: function () {
    return defaultConfig;
  }
});
Object.defineProperty(exports, "escapesRoot", {
  enumerable: true,
  get: function () {
    return escapesRoot;
  }
});
Object.defineProperty(exports, "file_exports", {
  enumerable: true,
  get: function () {
    return file_exports;
  }
});
Object.defineProperty(exports, "isWithin", {
  enumerable: true,
  get: function () {
    return isWithin;
  }
});
Object.defineProperty(exports, "toGlob", {
  enumerable: true,
  get: function () {
    return toGlob;
  }
});