const require_format = require("./format.js");

// src/formats/several-files.ts
function firstOf(format, kinds) {
	return {
		...format,
		files: kinds.flatMap(({ files }) => files),
		recognises: async (artifact, columns) => {
			for (const { recognises } of kinds) if (await recognises(artifact, columns)) return true;
			return false;
		},
		read: async (files, columns) => {
			for (const { recognises, read } of kinds) {
				const are = await Promise.all(files.map((file) => recognises(file, columns)));
				const [first, ...others] = files.filter((_, index) => are[index]);
				const recordings = first ? await read([first, ...others], columns) : [];
				if (recordings.length > 0) return recordings;
			}
			return [];
		}
	};
}
function inFile({ path }, read) {
	try {
		return read();
	} catch (thrown) {
		if (!(thrown instanceof require_format.FormatError) || thrown.file !== null) throw thrown;
		throw new require_format.FormatError(thrown.message, thrown.line, path);
	}
}

// src/formats/tfevents/place.ts
const split = /^(train(ing)?|learn|val(id(ation)?)?|eval(uation)?|dev|test|(val(id(ation)?)?|eval(uation)?)[_-].+)$/i;
const line = /^(.+)_(train(?:ing)?|val(?:id(?:ation)?)?|eval(?:uation)?)$/i;
function placeOf(path) {
	const parts = path.split("/").slice(0, -1);
	const directory = parts.at(-1) ?? "";
	const [, name, side] = line.exec(directory) ?? [];
	if (name !== void 0) return {
		run: [...parts.slice(0, -1), name].join("/"),
		prefix: `${side}/`
	};
	if (!split.test(directory)) return {
		run: parts.join("/") || ".",
		prefix: ""
	};
	return {
		run: parts.slice(0, -1).join("/") || ".",
		prefix: `${directory}/`
	};
}

Object.defineProperty(exports, "firstOf", {
  enumerable: true,
  get: function () {
    return firstOf;
  }
});
Object.defineProperty(exports, "inFile", {
  enumerable: true,
  get: function () {
    return inFile;
  }
});
Object.defineProperty(exports, "placeOf", {
  enumerable: true,
  get: function () {
    return placeOf;
  }
});