// src/reading/format-error.ts
var FormatError = class extends Error {
	name = "FormatError";
	line;
	file;
	constructor(message, line = null, file = null) {
		super(message);
		this.line = line;
		this.file = file;
	}
};

Object.defineProperty(exports, "FormatError", {
  enumerable: true,
  get: function () {
    return FormatError;
  }
});