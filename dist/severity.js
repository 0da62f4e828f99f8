// src/findings/severity.ts
function severityOf({ status, required, level, waived }) {
	if (status === "pass") return status;
	if (status !== "fail" && !required) return "not-judged";
	return waived !== null && !waived.expired ? "waived" : level;
}
function isFailure(finding) {
	const severity = severityOf(finding);
	return severity !== "pass" && severity !== "not-judged";
}
function worstFirst(runs) {
	const weights = new Map(runs.map((run) => [run, weightOf(run.findings)]));
	return runs.toSorted((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0));
}
function weightOf(findings) {
	const errors = findings.filter((finding) => severityOf(finding) === "error").length;
	const failures = findings.filter((finding) => isFailure(finding) && finding.level !== "info").length;
	return errors * 1e3 + failures - errors;
}

Object.defineProperty(exports, "isFailure", {
  enumerable: true,
  get: function () {
    return isFailure;
  }
});
Object.defineProperty(exports, "severityOf", {
  enumerable: true,
  get: function () {
    return severityOf;
  }
});
Object.defineProperty(exports, "worstFirst", {
  enumerable: true,
  get: function () {
    return worstFirst;
  }
});