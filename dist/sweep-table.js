const require_problems = require("./problems.js");
const require_gate = require("./gate.js");

// src/report/rule-changes.ts
function formatRuleChanges({ rules_changed, runs }) {
	if (!rules_changed || "because" in rules_changed) return [];
	return rules_changed.changes.map((change) => {
		const some = change.runs.length < runs.length ? ` (for ${change.runs.slice(0, 5).join(", ")})` : "";
		return `${change.rule}: ${difference(change)}${some}`;
	});
}
function difference({ before, after }) {
	if (!after) return `off (was ${formatSettings(before ?? {})})`;
	if (!before) return `new (${formatSettings(after)})`;
	return [.../* @__PURE__ */ new Set([...Object.keys(before), ...Object.keys(after)])].filter((option) => formatSetting(before, option) !== formatSetting(after, option)).map((option) => `${option} ${formatSetting(before, option)} → ${formatSetting(after, option)}`).join(", ");
}
function formatSetting(settings, option) {
	return Object.hasOwn(settings, option) ? String(settings[option]) : "unset";
}
function formatSettings(settings) {
	return Object.entries(settings).filter(([key, value]) => value !== void 0 && !(key === "required" && value === false)).map(([key, value]) => `${key}: ${String(value)}`).join(", ");
}

// src/report/sweep-table.ts
const maxRows = 12;
function sweepTable(sweep) {
	const { param, along, series, alone, rows } = sweep;
	const best = require_gate.bestRow(sweep);
	const shown = require_gate.bestRows(sweep, maxRows);
	const lines = shown.map((row) => [
		require_problems.sanitizeLine(String(row.value), 60),
		String(row.runs),
		`${require_gate.formatNumber(row.best)}${row === best ? " ★" : ""}`,
		row.gap === null ? "–" : require_gate.formatShare(row.gap),
		require_gate.formatNumber(row.evaluations)
	]);
	const others = along.slice(0, 5).map((name) => require_problems.sanitizeLine(name, 40));
	const notes = [
		...rows.length > shown.length ? [`The best ${shown.length} of ${rows.length} values.`] : [],
		...others.length > 0 ? [`Varies together with ${others.join(", ")}.`] : [],
		...alone ? [] : ["Means over runs that also differ in other params."]
	];
	return {
		headings: [
			require_problems.sanitizeLine(param, 40),
			"Runs",
			`Best ${require_problems.sanitizeLine(series, 40)}`,
			"Gap",
			"Evals to best"
		],
		lines,
		note: notes.join(" ")
	};
}

Object.defineProperty(exports, "formatRuleChanges", {
  enumerable: true,
  get: function () {
    return formatRuleChanges;
  }
});
Object.defineProperty(exports, "formatSettings", {
  enumerable: true,
  get: function () {
    return formatSettings;
  }
});
Object.defineProperty(exports, "sweepTable", {
  enumerable: true,
  get: function () {
    return sweepTable;
  }
});