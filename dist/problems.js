// src/problems.ts
var InputError = class extends Error {
	name = "InputError";
	problems;
	constructor(problems) {
		super(problems.map(({ file, line, message }) => `${line === null ? file : `${file}:${line}`}: ${message}`).join("\n"));
		this.problems = problems;
	}
};
function inconclusive(file, message) {
	return {
		level: "inconclusive",
		file,
		line: null,
		message
	};
}
function note(file, message) {
	return {
		level: "note",
		file,
		line: null,
		message
	};
}
function error(file, message, line = null) {
	return {
		level: "error",
		file,
		line,
		message
	};
}

Object.defineProperty(exports, "InputError", {
  enumerable: true,
  get: function () {
    return InputError;
  }
});
Object.defineProperty(exports, "error", {
  enumerable: true,
  get: function () {
    return error;
  }
});
Object.defineProperty(exports, "inconclusive", {
  enumerable: true,
  get: function () {
    return inconclusive;
  }
});
Object.defineProperty(exports, "note", {
  enumerable: true,
  get: function () {
    return note;
  }
});