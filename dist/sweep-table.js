const require_problems = require("./problems.js");
const require_gate = require("./gate.js");

// src/report/plot.ts
const explosionFactor = 100;
function plottable({ plot }) {
	const first = Math.max(Math.abs(plot.train?.[0] ?? 0), Math.abs(plot.val?.[0] ?? 0));
	const max = first > 0 ? explosionFactor * first : Number.POSITIVE_INFINITY;
	const limit = (values) => values?.map((value) => value !== null && Math.abs(value) <= max ? value : null) ?? null;
	return {
		at: plot.at,
		train: limit(plot.train),
		val: limit(plot.val)
	};
}

// src/report/rows.ts
const maxVerdictLength = 500;
function rows(report) {
	const axis = commonAxis(report);
	const verdicts = verdictsByRun(report);
	return report.runs.map((run) => row(run, verdicts.get(run.name) ?? "", axis));
}
function columns(report) {
	const all = [
		"run",
		"evaluations",
		"train",
		"best",
		"last",
		"gap",
		"change",
		"trend",
		"verdict"
	];
	return report.baseline.kind === "found" ? all : all.filter((column) => column !== "change");
}
const textColumns = /* @__PURE__ */ new Set([
	"run",
	"trend",
	"verdict"
]);
function headings(report) {
	const loss = firstCurves(report).every(({ metric }) => metric === "loss") ? " loss" : "";
	const axis = commonAxis(report);
	return {
		run: "Run",
		evaluations: "Evals",
		train: `Last train${loss}`,
		best: `Best val${loss}${axis === null ? "" : ` @ ${axis}`}`,
		last: `Last val${loss}`,
		gap: "Gap",
		change: "vs baseline",
		trend: "Trend",
		verdict: "Verdict"
	};
}
function firstCurves({ runs }) {
	return runs.flatMap(({ curves }) => curves.slice(0, 1));
}
function commonAxis(report) {
	const [axis, ...others] = new Set(firstCurves(report).map((curve) => curve.axis));
	return axis !== void 0 && others.length === 0 ? axis : null;
}
function row(run, verdict, axis) {
	const [curve] = run.curves;
	const metric = curve && curve.metric !== "loss" ? ` (${require_problems.sanitizeLine(curve.metric, 30)})` : "";
	return {
		run: require_problems.sanitizeLine(run.name, 60) + metric,
		evaluations: String(run.evaluations),
		train: valueCell(curve?.train, curve?.last.train),
		best: bestCell(curve, axis),
		last: valueCell(curve?.val, curve?.last.val),
		gap: gapCell(curve),
		change: changeCell(curve),
		trend: curve ? trend(curve) : "",
		verdict
	};
}
function valueCell(series, value) {
	return series ? require_gate.formatNumber(value ?? NaN) : "–";
}
function bestCell(curve, common) {
	if (!curve?.val || !curve.best) return "–";
	const at = common === null ? require_gate.formatPosition(curve.best.at, curve.axis) : require_gate.formatNumber(curve.best.at);
	return `${valueCell(curve.val, curve.best.val)} @ ${at}`;
}
function gapCell(curve) {
	if (!curve?.train || !curve.val || !curve.direction) return "–";
	const { absolute, relative } = curve.gap;
	return relative === null ? require_gate.formatNumber(absolute ?? NaN) : require_gate.formatShare(relative);
}
function changeCell(curve) {
	const baseline = curve?.base?.best;
	const best = curve?.best?.val;
	if (typeof baseline !== "number" || typeof best !== "number") return "–";
	return `${best > baseline ? "+" : ""}${require_gate.formatShare((best - baseline) / Math.abs(baseline))}`;
}
function trend(curve) {
	const { val, train } = plottable(curve);
	return sparkline(val ?? train ?? []);
}
const bars = "▁▂▃▄▅▆▇█";
function sparkline(values) {
	const width = Math.min(12, values.length);
	const kept = Array.from({ length: width }, (_, i) => values[Math.round(i * (values.length - 1) / Math.max(width - 1, 1))] ?? null);
	const finite = kept.filter((value) => value !== null);
	const min = Math.min(...finite);
	const range = Math.max(...finite) - min;
	return kept.map((value) => value === null ? "×" : bars[range > 0 ? Math.round((value - min) / range * 7) : 0]).join("");
}
function verdictsByRun({ findings, runs }) {
	const byRun = new Map(runs.map(({ name }) => [name, []]));
	for (const finding of findings) for (const run of finding.runs) byRun.get(run)?.push(finding);
	return new Map([...byRun].map(([run, found]) => [run, require_problems.sanitizeLine(verdictCell(found), maxVerdictLength)]));
}
function verdictCell(findings) {
	const rulesOf = (severity) => [...new Set(findings.filter((finding) => require_gate.severityOf(finding) === severity).map(ruleLabel))];
	const [errors, warnings, waived] = [
		rulesOf("error"),
		rulesOf("warning"),
		rulesOf("waived")
	];
	if (errors.length > 0) return `❌ ${[
		...errors,
		...warnings,
		...waived
	].join(", ")}`;
	if (warnings.length > 0) return `⚠️ ${[...warnings, ...waived].join(", ")}`;
	if (waived.length > 0) return `⏳ ${waived.join(", ")}`;
	return findings.some(({ status }) => status !== "not-judged") ? "✅ pass" : "❔ not judged";
}
function ruleLabel(finding) {
	if (require_gate.severityOf(finding) !== "waived") return finding.rule;
	return `${finding.rule} (${finding.waived?.until === null ? "accepted" : "waived"})`;
}

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

// src/report/group-findings.ts
function groupFindings({ findings, runs }) {
	const groups = require_gate.groupBy(findings, ({ status, message, rule, run }) => status === "not-judged" ? message : [
		status,
		run,
		message,
		rule
	].join("\0"));
	const rank = (finding) => require_gate.isFailure(finding) ? 0 : finding.status === "pass" ? 2 : 1;
	const ordered = [...groups.values()].flatMap(merge).sort((a, b) => rank(a) - rank(b));
	const shown = ordered.filter((group) => runs.length === 1 || group.status !== "pass" || group.runs.length > 1);
	return {
		shown,
		passed: ordered.length - shown.length
	};
}
function merge(group) {
	return group.slice(0, 1).map((first) => {
		const rules = [...new Set(group.map(({ rule }) => rule))];
		const runs = [...new Set(group.flatMap(({ runs }) => runs))];
		const isOneRun = group.every(({ run }) => run === first.run);
		return {
			...first,
			rules,
			runs,
			run: isOneRun ? first.run : `${runs.length} runs`
		};
	});
}
function furtherAdvice(report) {
	const given = advisingRule(report);
	const failed = report.findings.filter(({ status, rule }) => status === "fail" && rule !== given);
	return [...new Map(failed.map(({ rule, advice }) => [rule, advice]))].map(([rule, advice]) => ({
		rule,
		advice
	}));
}
function advisingRule({ verdict, findings, advice }) {
	return (verdict === "pass" ? findings.find((finding) => require_gate.severityOf(finding) === "warning") : findings.find((finding) => finding.advice === advice))?.rule;
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

Object.defineProperty(exports, "columns", {
  enumerable: true,
  get: function () {
    return columns;
  }
});
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
Object.defineProperty(exports, "furtherAdvice", {
  enumerable: true,
  get: function () {
    return furtherAdvice;
  }
});
Object.defineProperty(exports, "groupFindings", {
  enumerable: true,
  get: function () {
    return groupFindings;
  }
});
Object.defineProperty(exports, "headings", {
  enumerable: true,
  get: function () {
    return headings;
  }
});
Object.defineProperty(exports, "plottable", {
  enumerable: true,
  get: function () {
    return plottable;
  }
});
Object.defineProperty(exports, "rows", {
  enumerable: true,
  get: function () {
    return rows;
  }
});
Object.defineProperty(exports, "sweepTable", {
  enumerable: true,
  get: function () {
    return sweepTable;
  }
});
Object.defineProperty(exports, "textColumns", {
  enumerable: true,
  get: function () {
    return textColumns;
  }
});