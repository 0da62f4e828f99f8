const require_problems = require("./problems.js");

// src/text/http-error.ts
function httpErrorMessage(thrown) {
	const message = require_problems.errorMessage(thrown);
	const status = statusOf(thrown);
	if (status === null || message.includes(String(status))) return message;
	return message === "" ? `HTTP ${status}` : `${message} (HTTP ${status})`;
}
function statusOf(thrown) {
	if (!(thrown instanceof Error)) return null;
	const status = "status" in thrown ? thrown.status : "statusCode" in thrown ? thrown.statusCode : null;
	return typeof status === "number" ? status : null;
}

Object.defineProperty(exports, "httpErrorMessage", {
  enumerable: true,
  get: function () {
    return httpErrorMessage;
  }
});
Object.defineProperty(exports, "statusOf", {
  enumerable: true,
  get: function () {
    return statusOf;
  }
});