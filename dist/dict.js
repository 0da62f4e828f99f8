const require_format_error = require("./format-error.js");
const require_lines = require("./lines.js");
const require_row_log = require("./row-log.js");

// src/reading/first-matching.ts
function firstMatching(format, kinds) {
	return {
		...format,
		files: kinds.flatMap(({ files }) => files),
		matches: async (artifact, config) => {
			for (const { matches } of kinds) if (await matches(artifact, config)) return true;
			return false;
		},
		read: async (files, config) => {
			for (const { matches, read } of kinds) {
				const isMatch = await Promise.all(files.map((file) => matches(file, config)));
				const [first, ...others] = files.filter((_, index) => isMatch[index]);
				const runs = first ? await read([first, ...others], config) : [];
				if (runs.length > 0) return runs;
			}
			return [];
		}
	};
}
function withFileContext({ path }, read) {
	try {
		return read();
	} catch (thrown) {
		if (!(thrown instanceof require_format_error.FormatError) || thrown.file !== null) throw thrown;
		throw new require_format_error.FormatError(thrown.message, thrown.line, path);
	}
}

// src/reading/json/dict.ts
function headDict(artifact) {
	const value = require_row_log.headLiteral(artifact)?.value ?? null;
	return require_row_log.isDict(value) ? value : null;
}
function readDict({ openText }) {
	const value = require_row_log.parseLiteral(openText());
	if (require_row_log.isDict(value)) return value;
	throw new require_format_error.FormatError(`expected a dict, got ${require_row_log.describeLiteral(value)}`, 1);
}
function knownMetrics(dict, config) {
	return (dict === null ? [] : require_row_log.flatKeys(dict)).filter((name) => require_lines.mayBeSeries(name, config) && require_lines.isKnownMetric(name, config));
}
function toPlainObject(value) {
	if (!require_row_log.isContainer(value)) return value;
	if (!require_row_log.isDict(value)) return null;
	return Object.fromEntries([...value.entries].map(([key, inner]) => [key, toPlainObject(inner)]));
}

Object.defineProperty(exports, "firstMatching", {
  enumerable: true,
  get: function () {
    return firstMatching;
  }
});
Object.defineProperty(exports, "headDict", {
  enumerable: true,
  get: function () {
    return headDict;
  }
});
Object.defineProperty(exports, "knownMetrics", {
  enumerable: true,
  get: function () {
    return knownMetrics;
  }
});
Object.defineProperty(exports, "readDict", {
  enumerable: true,
  get: function () {
    return readDict;
  }
});
Object.defineProperty(exports, "toPlainObject", {
  enumerable: true,
  get: function () {
    return toPlainObject;
  }
});
Object.defineProperty(exports, "withFileContext", {
  enumerable: true,
  get: function () {
    return withFileContext;
  }
});