const require_sanitize = require("./sanitize.js");
const require_sweep = require("./sweep.js");
const require_severity = require("./severity.js");
const require_format_number = require("./format-number.js");

// src/report/group-findings.ts
function groupFindings({ findings, runs: all }) {
	const groups = require_sweep.groupBy(findings, ({ status, message, rule, run }) => status === "not-judged" ? message : [
		status,
		run,
		message,
		rule
	].join("\0"));
	const rank = (one) => require_severity.isFailure(one) ? 0 : one.status === "pass" ? 2 : 1;
	const ordered = [...groups.values()].flatMap(joined).sort((a, b) => rank(a) - rank(b));
	const told = ordered.filter(({ status, runs }) => all.length === 1 || status !== "pass" || runs.length > 1);
	return {
		told,
		passed: ordered.length - told.length
	};
}
function joined(group) {
	return group.slice(0, 1).map((first) => {
		const rules = [...new Set(group.map(({ rule }) => rule))];
		const runs = [...new Set(group.flatMap(({ runs }) => runs))];
		const isOfOne = group.every(({ run }) => run === first.run);
		return {
			...first,
			rules,
			runs,
			run: isOfOne ? first.run : `${runs.length} runs`
		};
	});
}
function furtherAdvice({ findings, advice: told }) {
	const failed = findings.filter(({ status, advice }) => status === "fail" && !told.includes(advice));
	return [...new Map(failed.map(({ rule, advice }) => [rule, advice]))].map(([rule, advice]) => ({
		rule,
		advice
	}));
}

// src/report/plot.ts
const explosion = 100;
function plottable({ plot }) {
	const beginning = Math.max(Math.abs(plot.train?.[0] ?? 0), Math.abs(plot.val?.[0] ?? 0));
	const most = beginning > 0 ? explosion * beginning : Number.POSITIVE_INFINITY;
	const draw = (values) => values?.map((value) => value !== null && Math.abs(value) <= most ? value : null) ?? null;
	return {
		at: plot.at,
		train: draw(plot.train),
		val: draw(plot.val)
	};
}

// src/report/rows.ts
function headings(report) {
	const loss = curvesOf(report).every(({ metric }) => metric === "loss") ? " loss" : "";
	const axis = commonAxis(report);
	return {
		run: "Run",
		evaluations: "Evals",
		train: `Last train${loss}`,
		best: `Best val${loss}${axis === null ? "" : ` @ ${axis}`}`,
		last: `Last val${loss}`,
		gap: "Gap",
		change: "Against base",
		trend: "Trend",
		verdict: "Verdict"
	};
}
const longestVerdict = 500;
function curvesOf({ runs }) {
	return runs.flatMap(({ curves }) => curves.slice(0, 1));
}
function commonAxis(report) {
	const [axis, ...others] = new Set(curvesOf(report).map((curve) => curve.axis));
	return axis !== void 0 && others.length === 0 ? axis : null;
}
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
function verdictsByRun({ findings, runs }) {
	const byRun = new Map(runs.map(({ name }) => [name, []]));
	for (const finding of findings) for (const run of finding.runs) byRun.get(run)?.push(finding);
	return new Map([...byRun].map(([run, found]) => [run, require_sanitize.sanitizeLine(verdictOf(found), longestVerdict)]));
}
function row(run, verdict, axis) {
	const [curve] = run.curves;
	const metric = curve && curve.metric !== "loss" ? ` (${require_sanitize.sanitizeLine(curve.metric, 30)})` : "";
	return {
		run: require_sanitize.sanitizeLine(run.name, 60) + metric,
		evaluations: String(run.evaluations),
		train: value(curve?.train, curve?.last.train),
		best: bestOf(curve, axis),
		last: value(curve?.val, curve?.last.val),
		gap: gapOf(curve),
		change: changeOf(curve),
		trend: curve ? trendOf(curve) : "",
		verdict
	};
}
function value(series, at) {
	return series ? require_format_number.formatNumber(at ?? NaN) : "–";
}
function bestOf(curve, common) {
	if (!curve?.val || !curve.best) return "–";
	const at = common === null ? require_format_number.formatPosition(curve.best.at, curve.axis) : require_format_number.formatNumber(curve.best.at);
	return `${value(curve.val, curve.best.val)} @ ${at}`;
}
function gapOf(curve) {
	if (!curve?.train || !curve.val || !curve.direction) return "–";
	const { absolute, relative } = curve.gap;
	return relative === null ? require_format_number.formatNumber(absolute ?? NaN) : require_format_number.formatShare(relative);
}
function changeOf(curve) {
	const base = curve?.base?.best;
	const best = curve?.best?.val;
	if (typeof base !== "number" || typeof best !== "number") return "–";
	return `${best > base ? "+" : ""}${require_format_number.formatShare((best - base) / Math.abs(base))}`;
}
function verdictOf(findings) {
	const rulesOf = (severity) => [...new Set(findings.filter((finding) => require_severity.severityOf(finding) === severity).map(nameOf))];
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
function nameOf(finding) {
	if (require_severity.severityOf(finding) !== "waived") return finding.rule;
	return `${finding.rule} (${finding.waived?.until === null ? "accepted" : "waived"})`;
}
function trendOf(curve) {
	const { val, train } = plottable(curve);
	return sparkline(val ?? train ?? []);
}
const bars = "▁▂▃▄▅▆▇█";
function sparkline(values) {
	const width = Math.min(12, values.length);
	const kept = Array.from({ length: width }, (_, i) => values[Math.round(i * (values.length - 1) / Math.max(width - 1, 1))] ?? null);
	const finite = kept.filter((one) => one !== null);
	const least = Math.min(...finite);
	const span = Math.max(...finite) - least;
	return kept.map((one) => one === null ? "×" : bars[span > 0 ? Math.round((one - least) / span * 7) : 0]).join("");
}

// src/report/rule-changes.ts
function formatRuleChanges({ rules_changed: changed, runs }) {
	if (!changed || "because" in changed) return [];
	return changed.changes.map((change) => {
		const some = change.runs.length < runs.length ? ` (for ${change.runs.slice(0, 5).join(", ")})` : "";
		return `${change.rule}: ${difference(change)}${some}`;
	});
}
function difference({ before, after }) {
	if (!after) return `off (was ${formatSettings(before ?? {})})`;
	if (!before) return `new (${formatSettings(after)})`;
	return [.../* @__PURE__ */ new Set([...Object.keys(before), ...Object.keys(after)])].filter((option) => told(before, option) !== told(after, option)).map((option) => `${option} ${told(before, option)} → ${told(after, option)}`).join(", ");
}
function told(settings, option) {
	return Object.hasOwn(settings, option) ? String(settings[option]) : "unset";
}
function formatSettings(settings) {
	return Object.entries(settings).filter(([key, value]) => value !== void 0 && !(key === "required" && value === false)).map(([key, value]) => `${key}: ${String(value)}`).join(", ");
}

// src/report/sweep-table.ts
const maxRows = 12;
function sweepTable(sweep) {
	const { param, along, series, alone, rows } = sweep;
	const best = require_sweep.bestRow(sweep);
	const shown = require_sweep.bestRows(sweep, maxRows);
	const lines = shown.map((row) => [
		require_sanitize.sanitizeLine(String(row.value), 60),
		String(row.runs),
		`${require_format_number.formatNumber(row.best)}${row === best ? " ★" : ""}`,
		row.gap === null ? "–" : require_format_number.formatShare(row.gap),
		require_format_number.formatNumber(row.evaluations)
	]);
	const cut = rows.length > shown.length ? [`The best ${shown.length} of ${rows.length} values.`] : [];
	const follow = along.slice(0, 5).map((one) => require_sanitize.sanitizeLine(one, 40));
	const together = follow.length > 0 ? [`Varies together with it: ${follow.join(", ")}.`] : [];
	const others = alone ? [] : ["Means over runs that differ in other params, too."];
	return {
		headings: [
			require_sanitize.sanitizeLine(param, 40),
			"Runs",
			`Best ${require_sanitize.sanitizeLine(series, 40)}`,
			"Gap",
			"Evals to best"
		],
		lines,
		note: [
			...cut,
			...together,
			...others
		].join(" ")
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