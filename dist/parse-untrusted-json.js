const require_problems = require("./problems.js");

// src/text/parse-untrusted-json.ts
const firstIssue = {
	reportInput: false,
	abortEarly: true
};
function parseUntrustedJson(text, schema, what) {
	try {
		const { data, error } = schema.safeParse(JSON.parse(text), firstIssue);
		const [issue] = error?.issues ?? [];
		if (!issue && data !== void 0) return { data };
		const path = require_problems.sanitizeLine(issue?.path.map(String).join(".") ?? "", 200);
		return { expected: `expected ${what}; ${path ? `${path}: ` : ""}${issue?.message}` };
	} catch (thrown) {
		if (!(thrown instanceof SyntaxError || thrown instanceof RangeError)) throw thrown;
		return { expected: `expected JSON: ${require_problems.sanitizeLine(thrown.message, 200)}` };
	}
}

Object.defineProperty(exports, "parseUntrustedJson", {
  enumerable: true,
  get: function () {
    return parseUntrustedJson;
  }
});