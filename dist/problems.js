const require_rolldown_runtime = require("./rolldown-runtime.js");

// src/text/sanitize.ts
var sanitize_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({
	controlChars: () => controlChars,
	sanitizeLine: () => sanitizeLine,
	truncate: () => truncate
});
const controlChars = /[\0-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}\p{Surrogate}]+/gu;
function sanitizeLine(text, maxLength = 80) {
	return truncate(text.replace(controlChars, " ").trim(), maxLength);
}
function truncate(text, maxLength) {
	return text.length <= maxLength ? text : `${text.slice(0, maxLength - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}

// src/text/error-message.ts
function errorMessage(thrown) {
	return sanitizeLine(thrown instanceof Error ? thrown.message : String(thrown), 300);
}

// src/problems.ts
function formatLocation({ file, line }) {
	return line === null ? file : `${file}:${line}`;
}
var InputError = class extends Error {
	name = "InputError";
	problems;
	constructor(problems) {
		super(problems.map((problem) => `${formatLocation(problem)}: ${problem.message}`).join("\n"));
		this.problems = problems;
	}
};
function asInputError(thrown) {
	if (thrown instanceof InputError) return thrown;
	return new InputError([error("lossgate", `an unexpected error, please report it: ${errorMessage(thrown)}`)]);
}
function inconclusive(file, message, advice) {
	return {
		level: "inconclusive",
		file,
		line: null,
		message,
		advice
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
Object.defineProperty(exports, "asInputError", {
  enumerable: true,
  get: function () {
    return asInputError;
  }
});
Object.defineProperty(exports, "controlChars", {
  enumerable: true,
  get: function () {
    return controlChars;
  }
});
Object.defineProperty(exports, "error", {
  enumerable: true,
  get: function () {
    return error;
  }
});
Object.defineProperty(exports, "errorMessage", {
  enumerable: true,
  get: function () {
    return errorMessage;
  }
});
Object.defineProperty(exports, "formatLocation", {
  enumerable: true,
  get: function () {
    return formatLocation;
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
Object.defineProperty(exports, "sanitizeLine", {
  enumerable: true,
  get: function () {
    return sanitizeLine;
  }
});
Object.defineProperty(exports, "sanitize_exports", {
  enumerable: true,
  get: function () {
    return sanitize_exports;
  }
});
Object.defineProperty(exports, "truncate", {
  enumerable: true,
  get: function () {
    return truncate;
  }
});