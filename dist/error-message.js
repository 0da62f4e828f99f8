const require_sanitize = require("./sanitize.js");

// src/text/error-message.ts
function errorMessage(thrown) {
	return require_sanitize.sanitizeLine(thrown instanceof Error ? thrown.message : String(thrown), 300);
}

Object.defineProperty(exports, "errorMessage", {
  enumerable: true,
  get: function () {
    return errorMessage;
  }
});