const require_rolldown_runtime = require("./rolldown-runtime.js");
let node_path = require("node:path");

// src/formats/settings.ts
const mostBytes = 262144;
async function readSettings({ bytes, openText }) {
	if (bytes > mostBytes) return null;
	const source = openText();
	source.has(source.size);
	const text = source.bytes.toString("utf8", source.at, source.end);
	const { parseDocument } = await Promise.resolve().then(() => require("./dist2.js")).then((n) => /* @__PURE__ */ require_rolldown_runtime.__toESM(n.require_dist(), 1));
	const document = parseDocument(text, { logLevel: "silent" });
	if (document.errors.length > 0) return null;
	try {
		return document.toJS({ maxAliasCount: 100 });
	} catch {
		return null;
	}
}

// src/formats/params.ts
const names = [
	"hparams.yaml",
	"args.yaml",
	"opt.yaml",
	"params.yaml",
	"hyperparams.yaml"
];
const mostParams = 200;
const secret = /(secret|passw|credential)|(^|[._-])(\w*[_-])?(token|key|auth|apikey)$/i;
async function paramsBeside(artifact, run, problems) {
	const inRun = run.endsWith("/") ? node_path.posix.relative(node_path.posix.dirname(artifact.path), run) : ".";
	const found = [.../* @__PURE__ */ new Set([".", inRun])].flatMap((directory) => names.map((name) => artifact.beside(node_path.posix.join(directory, name)))).find((one) => one !== null);
	if (!found) return {};
	const tree = await readSettings(found);
	if (tree === null) problems.push({
		level: "note",
		file: found.path,
		line: null,
		message: "expected settings in YAML, something else came: the run's params are not shown"
	});
	return paramsOf(tree);
}
function paramsOf(tree) {
	const params = /* @__PURE__ */ new Map();
	collect(tree, "", params, 4);
	return Object.fromEntries(params);
}
function isFiniteNumber(value) {
	return typeof value === "number" && Number.isFinite(value);
}
function collect(value, name, params, depth) {
	if (params.size >= mostParams) return;
	if (typeof value === "object" && value !== null && !Array.isArray(value) && depth > 0) for (const [key, inner] of Object.entries(value)) collect(inner, name === "" ? key : `${name}.${key}`, params, depth - 1);
	else if (typeof value === "string" || typeof value === "boolean" || isFiniteNumber(value)) {
		if (name !== "" && !secret.test(name)) params.set(name, value);
	}
}

// src/formats/wandb/offline/header.ts
const header = [
	58,
	87,
	38,
	66,
	225,
	190,
	0
];

Object.defineProperty(exports, "header", {
  enumerable: true,
  get: function () {
    return header;
  }
});
Object.defineProperty(exports, "paramsBeside", {
  enumerable: true,
  get: function () {
    return paramsBeside;
  }
});
Object.defineProperty(exports, "paramsOf", {
  enumerable: true,
  get: function () {
    return paramsOf;
  }
});
Object.defineProperty(exports, "readSettings", {
  enumerable: true,
  get: function () {
    return readSettings;
  }
});