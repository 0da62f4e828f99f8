const require_rolldown_runtime = require("./rolldown-runtime.js");
const require_severity = require("./severity.js");

// src/findings/verdict.ts
var verdict_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({
	blocks: () => blocks,
	conclude: () => conclude,
	exitCode: () => exitCode
});
function conclude(runs, findings, problems, failOn) {
	if (problems.some(({ level }) => level === "error")) return {
		verdict: "error",
		decisive: null
	};
	const failing = findings.find((finding) => blocks(finding, failOn));
	if (failing) return {
		verdict: "fail",
		decisive: failing
	};
	const blocked = findings.find(({ status, level }) => status === "blocked" && level === "error");
	if (blocked) return {
		verdict: "inconclusive",
		decisive: blocked
	};
	const judged = new Set(findings.filter(({ status, rule }) => (status === "pass" || status === "fail") && rule.scope !== "all").flatMap(({ runs }) => runs));
	const unjudged = runs.find((run) => !judged.has(run));
	if (runs.length === 0 || unjudged !== void 0) return {
		verdict: "inconclusive",
		decisive: findings.find(({ runs }) => unjudged !== void 0 && runs.includes(unjudged)) ?? null
	};
	return {
		verdict: "pass",
		decisive: null
	};
}
function blocks(finding, failOn) {
	const severity = require_severity.severityOf(finding);
	return severity === "error" || severity === "warning" && failOn === "warning";
}
function exitCode(verdict, failOn, ifInconclusive = "fail") {
	switch (verdict) {
		case "pass": return 0;
		case "fail": return failOn === "never" ? 0 : 1;
		case "inconclusive": return ifInconclusive === "pass" ? 0 : 2;
		case "error": return 2;
	}
}

Object.defineProperty(exports, "conclude", {
  enumerable: true,
  get: function () {
    return conclude;
  }
});
Object.defineProperty(exports, "exitCode", {
  enumerable: true,
  get: function () {
    return exitCode;
  }
});
Object.defineProperty(exports, "verdict_exports", {
  enumerable: true,
  get: function () {
    return verdict_exports;
  }
});