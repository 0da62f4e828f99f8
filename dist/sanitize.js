const require_rolldown_runtime = require("./rolldown-runtime.js");

// src/text/sanitize.ts
var sanitize_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({
	controlChars: () => controlChars,
	sanitizeLine: () => sanitizeLine,
	truncate: () => truncate
});
const controlChars = /[\0-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}\p{Surrogate}]+/gu;
function sanitizeLine(text, most = 80) {
	return truncate(text.replace(controlChars, " ").trim(), most);
}
function truncate(text, most) {
	return text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}

Object.defineProperty(exports, "controlChars", {
  enumerable: true,
  get: function () {
    return controlChars;
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