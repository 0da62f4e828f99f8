const require_problems = require("./problems.js");
const require_gate = require("./gate.js");
const require_sweep_table = require("./sweep-table.js");

// src/report/signs.ts
const verdictSigns = {
	pass: "✅",
	fail: "❌",
	inconclusive: "❓",
	error: "🚫"
};
const severitySigns = {
	error: "❌",
	warning: "⚠️",
	waived: "⏳",
	info: "ℹ️",
	pass: "✅",
	"not-judged": "❓"
};

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
	const failed = report.findings.filter((finding) => finding.rule !== given && ["error", "warning"].includes(require_gate.severityOf(finding)));
	return [...new Map(failed.map(({ rule, advice }) => [rule, advice]))].map(([rule, advice]) => ({
		rule,
		advice
	}));
}
function advisingRule({ verdict, findings, advice }) {
	return (verdict === "pass" ? findings.find((finding) => require_gate.severityOf(finding) === "warning") : findings.find((finding) => finding.advice === advice))?.rule;
}

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

// src/report/result-table.ts
function resultTable(report) {
	const groups = [...require_gate.groupBy(report.runs, ({ group }) => group).values()];
	const [only, ...others] = groups;
	const findings = findingsByRun(report);
	const subjects = only && others.length === 0 ? metricsOf(only, findings) : groups.map((runs) => training(runs, findings));
	const metrics = new Set(subjects.map(({ runs, metric }) => seriesName(curveOf(runs[0], metric))));
	const [series] = metrics.size === 1 && others.length > 0 ? metrics : [""];
	const axes = new Set(subjects.flatMap(({ runs, metric }) => curveOf(runs[0], metric)?.axis ?? []));
	const [axis = ""] = axes.size === 1 ? axes : [];
	const best = [
		"Best",
		...series ? [series] : [],
		...axis ? [`@ ${axis}`] : []
	].join(" ");
	return require_sweep_table.withoutEmptyColumns({
		columns: [
			{
				heading: "",
				kind: "sign"
			},
			{
				heading: others.length > 0 ? "Run" : "Metric",
				kind: "name"
			},
			{
				heading: best,
				kind: "number"
			},
			{
				heading: require_sweep_table.baselineName(report),
				kind: "number"
			},
			{
				heading: "Change",
				kind: "number"
			},
			{
				heading: "Limit",
				kind: "number"
			},
			{
				heading: "Last",
				kind: "number"
			},
			{
				heading: "Train",
				kind: "number"
			},
			{
				heading: "Gap",
				kind: "number"
			},
			{
				heading: "Rules",
				kind: "text"
			}
		],
		lines: subjects.map((subject) => line(subject, metrics.size > 1 && others.length > 0))
	});
}
function findingsByRun({ findings, runs }) {
	const byRun = new Map(runs.map(({ name }) => [name, []]));
	for (const finding of findings) for (const run of finding.runs) byRun.get(run)?.push(finding);
	return byRun;
}
function findingsOf(runs, byRun) {
	const names = new Set(runs.map(({ name }) => name));
	return [...new Set([...names].flatMap((name) => byRun.get(name) ?? []))];
}
function metricsOf(runs, byRun) {
	const findings = findingsOf(runs, byRun);
	const curves = runs[0]?.curves ?? [];
	const known = curves.filter(({ direction }) => direction !== null);
	const shown = known.length > 0 ? known : curves.slice(0, 1);
	if (shown.length === 0) return [{
		name: nameOf(runs),
		runs,
		metric: null,
		findings
	}];
	return shown.map((curve, i) => ({
		name: seriesName(curve),
		runs,
		metric: curve.metric,
		findings: findings.filter(({ metric }) => metric === curve.metric || metric === null && i === 0)
	}));
}
function training(runs, byRun) {
	const findings = findingsOf(runs, byRun);
	const metric = findings.find((finding) => require_gate.severityOf(finding) === "error" && finding.metric !== null)?.metric ?? runs[0]?.curves[0]?.metric ?? null;
	return {
		name: nameOf(runs),
		runs,
		metric,
		findings
	};
}
function nameOf(runs) {
	return require_gate.seedGroupName(runs.map(({ name }) => name));
}
function curveOf(run, metric) {
	return run?.curves.find((curve) => curve.metric === metric);
}
function seriesName(curve) {
	return require_problems.sanitizeLine(curve?.val ?? curve?.train ?? "", 40);
}
function line({ name, runs, metric, findings }, namesMetric) {
	const curves = runs.map((run) => curveOf(run, metric)).filter((curve) => curve !== void 0);
	const [curve] = curves;
	const label = namesMetric ? `${require_problems.sanitizeLine(name, 60)} (${seriesName(curve)})` : require_problems.sanitizeLine(name, 60);
	const ofMetric = findings.filter((finding) => finding.metric === metric);
	const best = meanOf(curves.map((one) => own(one, one.best)));
	const { baseline, change, limit } = curve ? require_sweep_table.comparedCells(curve, best, ofMetric) : {
		baseline: "",
		change: "",
		limit: ""
	};
	const ends = baseline === "" ? [lastCell(curves, "val"), lastCell(curves, "train")] : ["", ""];
	const { sign, rules } = verdictOf(findings);
	return [
		sign,
		label,
		bestCell(curves),
		baseline,
		change,
		limit,
		...ends,
		gapCell(curves),
		rules
	];
}
function own(curve, point) {
	return (curve.val === null ? point?.train : point?.val) ?? null;
}
function meanOf(values) {
	const finite = values.filter((value) => value !== null);
	return finite.length > 0 && finite.length === values.length ? require_gate.mean(finite) : null;
}
function bestCell(curves) {
	const [curve, ...others] = curves;
	if (!curve) return "–";
	const best = meanOf(curves.map((one) => own(one, one.best)));
	if (best === null) return curve.best === null ? "–" : "NaN";
	if (others.length > 0) {
		const spread = require_gate.deviation(curves.map((one) => own(one, one.best) ?? NaN));
		return `${require_gate.formatNumber(best)} ± ${require_gate.formatNumber(Number(spread.toPrecision(2)))} (n = ${curves.length})`;
	}
	return `${require_gate.formatNumber(best)} @ ${require_gate.formatNumber(curve.best?.at ?? null)}/${require_gate.formatNumber(curve.last.at)}`;
}
function lastCell(curves, side) {
	if (curves.length === 0 || curves.some((curve) => curve[side] === null)) return "";
	return require_gate.formatNumber(meanOf(curves.map(({ last }) => last[side])) ?? NaN);
}
function gapCell(curves) {
	const paired = curves.filter(({ train, val, direction }) => train !== null && val !== null && direction !== null);
	if (paired.length === 0) return "";
	const relative = meanOf(paired.map(({ gap }) => gap.relative));
	if (relative !== null) return require_gate.formatShare(relative);
	return require_gate.formatNumber(meanOf(paired.map(({ gap }) => gap.absolute)) ?? NaN);
}
const maxRulesLength = 500;
function verdictOf(findings) {
	const failed = findings.filter(require_gate.isFailure);
	const severity = [
		"error",
		"warning",
		"waived",
		"info"
	].find((one) => failed.some((finding) => require_gate.severityOf(finding) === one));
	const rules = [...new Set(failed.filter(({ level }) => level !== "info").map(ruleLabel))].join(", ");
	if (severity !== void 0 && severity !== "info") return {
		sign: severitySigns[severity],
		rules: require_problems.sanitizeLine(rules, maxRulesLength)
	};
	return {
		sign: findings.some(({ status }) => status !== "not-judged") ? severitySigns.pass : "–",
		rules: ""
	};
}
function ruleLabel(finding) {
	if (require_gate.severityOf(finding) !== "waived") return finding.rule;
	return `${finding.rule} (${finding.waived?.until === null ? "accepted" : "waived"})`;
}

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
Object.defineProperty(exports, "plottable", {
  enumerable: true,
  get: function () {
    return plottable;
  }
});
Object.defineProperty(exports, "resultTable", {
  enumerable: true,
  get: function () {
    return resultTable;
  }
});
Object.defineProperty(exports, "severitySigns", {
  enumerable: true,
  get: function () {
    return severitySigns;
  }
});
Object.defineProperty(exports, "verdictSigns", {
  enumerable: true,
  get: function () {
    return verdictSigns;
  }
});