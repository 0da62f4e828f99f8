const require_gate = require("./gate.js");

// src/report/deciding-curve.ts
function decidingCurve({ findings, runs }) {
	const failed = findings.find((finding) => require_gate.severityOf(finding) === "error" && finding.metric !== null);
	const run = runs.find(({ name }) => failed?.runs.includes(name)) ?? runs[0];
	const curve = run?.curves.find(({ metric }) => metric === failed?.metric) ?? run?.curves[0];
	return run && curve ? {
		run,
		curve
	} : null;
}

Object.defineProperty(exports, "decidingCurve", {
  enumerable: true,
  get: function () {
    return decidingCurve;
  }
});