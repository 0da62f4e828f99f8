const require_problems = require("./problems.js");
const require_gate = require("./gate.js");
const require_reading = require("./reading.js");

// src/report/config-changes.ts
function formatConfigChanges({ config_changed, runs }) {
	return (config_changed?.changes ?? []).map((change) => {
		const concerned = change.runs ?? runs.map(({ name }) => name);
		const some = concerned.length < runs.length ? ` (for ${concerned.slice(0, 5).join(", ")})` : "";
		return `${change.setting.replace(/^rules\./, "")}: ${difference(change)}${some}`;
	});
}
function changedSince({ config_changed }) {
	return config_changed && "since" in config_changed ? require_problems.sanitizeLine(config_changed.since) : "";
}
function whyNotCompared({ config_changed, baseline }) {
	if (!config_changed || !("because" in config_changed)) return "";
	if (baseline.kind === "absent" && baseline.because === config_changed.because) return "";
	return `Config not compared with the baseline's, which may be stricter: ${config_changed.because}`;
}
function difference({ before, after }) {
	if (isSettings(before) && isSettings(after)) return differingOptions(before, after);
	if (isSettings(before)) return `off (was ${formatSettings(before)})`;
	if (isSettings(after)) return `new (${formatSettings(after)})`;
	if (before === null) return `new ${after}`;
	return after === null ? `removed ${before}` : `${before} → ${after}`;
}
function differingOptions(before, after) {
	return [.../* @__PURE__ */ new Set([...Object.keys(before), ...Object.keys(after)])].filter((option) => formatSetting(before, option) !== formatSetting(after, option)).map((option) => `${option} ${formatSetting(before, option)} → ${formatSetting(after, option)}`).join(", ");
}
function isSettings(value) {
	return value !== null && typeof value !== "string";
}
function formatSetting(settings, option) {
	return Object.hasOwn(settings, option) ? String(settings[option]) : "unset";
}
function formatSettings(settings) {
	return Object.entries(settings).filter(([key, value]) => value !== void 0 && !(key === "required" && value === false)).map(([key, value]) => `${key}: ${String(value)}`).join(", ");
}

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

// src/report/params.ts
function differingParams(report) {
	const { runs } = report;
	const seen = /* @__PURE__ */ new Map();
	for (const run of runs) for (const [name, param] of Object.entries(run.params)) {
		const value = String(param);
		const one = seen.get(name) ?? {
			value,
			count: 0,
			differs: false
		};
		one.count++;
		one.differs ||= value !== one.value || isChanged(run, name) || isNew(report, run);
		seen.set(name, one);
	}
	return [...seen].filter(([, { count, differs }]) => differs || count < runs.length).map(([name]) => name);
}
function formatParam(run, name) {
	const [before, after] = [run.base_params, run.params].map((all) => Object.hasOwn(all, name) ? require_problems.sanitizeLine(String(all[name]), 120) : "–");
	return isChanged(run, name) ? `${before} → ${after}` : after ?? "–";
}
function isChanged({ params, base_params }, name) {
	return Object.hasOwn(base_params, name) && base_params[name] !== params[name];
}
function isNew({ baseline }, { curves, base_params }) {
	if (baseline.kind === "absent" || Object.keys(base_params).length > 0) return false;
	return curves.every(({ base }) => base === null);
}

// src/report/compared.ts
const marks = {
	worse: "🔺",
	better: "🔽",
	same: "="
};
function comparedCells({ base }, best, findings) {
	const reference = base?.best;
	if (typeof reference !== "number" || best === null) return {
		baseline: "",
		change: "",
		limit: ""
	};
	const comparisons = findings.map(({ comparison }) => comparison);
	const mark = [
		"worse",
		"better",
		"same"
	].find((one) => comparisons.includes(one));
	const limit = findings.find(({ comparison }) => comparison !== null && comparison !== "better")?.limit;
	const compared = typeof limit === "number" ? [best, limit] : [best];
	const changeBy = (value, digits) => formatChange(value, reference, digits);
	const digits = require_gate.digitsBetween(compared, 3, changeBy);
	return {
		baseline: formatBeside(reference, best),
		change: `${mark ? `${marks[mark]} ` : ""}${changeBy(best, digits)}`,
		limit: typeof limit === "number" ? changeBy(limit, digits) : ""
	};
}
function formatChange(value, reference, digits) {
	const difference = value - reference;
	const size = reference === 0 ? require_gate.formatNumber(Math.abs(difference), Math.max(digits, 4)) : require_gate.formatShare(Math.abs(difference / reference), digits);
	return difference === 0 ? size : `${difference > 0 ? "+" : "−"}${size}`;
}
function formatBeside(value, other) {
	return require_gate.formatNumber(value, require_gate.digitsBetween([value, other], 4, require_gate.formatNumber));
}
function baselineName({ baseline }) {
	if (baseline.kind === "absent" || baseline.published.length === 0) return "Baseline";
	return require_problems.sanitizeLine(baseline.from.replace(/ at [0-9a-f]{7,}.*$/, ""), 30);
}

// src/report/table.ts
function withoutEmptyColumns({ columns, lines }) {
	const kept = columns.map((_, i) => lines.some((line) => line[i] !== ""));
	return {
		columns: columns.filter((_, i) => kept[i]),
		lines: lines.map((line) => line.filter((_, i) => kept[i]))
	};
}

// src/report/sweep-table.ts
const maxRows = 12;
function sweepTable(report, sweep) {
	const { param, along, series, alone, rows, metric } = sweep;
	const best = require_gate.bestRow(sweep);
	const shown = require_gate.bestRows(sweep, maxRows);
	const isRepeated = shown.some(({ runs }) => runs > 1);
	const lines = shown.map((row) => {
		const { baseline, change } = compareRow(report, report.runs.filter(({ params }) => Object.hasOwn(params, param) && params[param] === row.value), metric, row.best);
		return [
			row === best ? "★" : "",
			require_problems.sanitizeLine(String(row.value), 60),
			isRepeated ? String(row.runs) : "",
			require_gate.formatNumber(row.best) + (row.deviation === null ? "" : ` ± ${require_gate.formatDeviation(row.deviation)}`),
			baseline,
			change,
			row.gap === null ? "" : require_gate.formatShare(row.gap),
			require_gate.formatNumber(row.evaluations)
		];
	});
	const others = along.slice(0, 5).map((name) => require_problems.sanitizeLine(name, 40));
	const notes = [
		...rows.length > shown.length ? [`The best ${shown.length} of ${rows.length} values.`] : [],
		...others.length > 0 ? [`Varies together with ${others.join(", ")}.`] : [],
		...alone ? [] : ["Means over runs that also differ in other params."]
	];
	const spread = shown.some((row) => row.deviation !== null) ? " (mean ± sd)" : "";
	const name = require_problems.sanitizeLine(param, 40);
	const bestName = `Best ${require_problems.sanitizeLine(series, 40)}${spread}`;
	return {
		...withoutEmptyColumns({
			columns: [
				{
					heading: "",
					kind: "sign",
					joins: name
				},
				{
					heading: name,
					kind: "name"
				},
				{
					heading: "Runs",
					kind: "number",
					joins: name
				},
				{
					heading: bestName,
					kind: "number"
				},
				{
					heading: baselineName(report),
					kind: "number",
					joins: bestName
				},
				{
					heading: "Change",
					kind: "number"
				},
				{
					heading: "Gap",
					kind: "number",
					joins: null
				},
				{
					heading: "Evals to best",
					kind: "number",
					joins: null
				}
			],
			lines
		}),
		note: notes.join(" ")
	};
}
function compareRow(report, runs, metric, best) {
	const curves = runs.flatMap(({ curves }) => curves.filter((curve) => curve.metric === metric));
	const bases = curves.flatMap(({ base }) => base?.best ?? []);
	const [curve] = curves;
	if (!curve?.base || bases.length < curves.length) return {
		baseline: "",
		change: ""
	};
	const names = new Set(runs.map(({ name }) => name));
	const findings = report.findings.filter((finding) => finding.metric === metric && finding.runs.some((run) => names.has(run)));
	return comparedCells({
		...curve,
		base: {
			...curve.base,
			best: require_gate.mean(bases)
		}
	}, best, findings);
}

// src/report/untold-problems.ts
function untoldProblems({ headline, advice, notes, problems }) {
	const told = /* @__PURE__ */ new Set([
		headline,
		`${headline}. ${advice}`,
		...notes
	]);
	return problems.filter((problem) => {
		const located = `${require_problems.formatLocation(problem)}: ${problem.message}`;
		return !told.has(problem.message) && !told.has(`could not judge: ${located}`) && !advice.startsWith(`${located}.`);
	});
}

// src/report/best-value.ts
function bestValue({ best, val }) {
	return (val === null ? best?.train : best?.val) ?? null;
}

// src/report/plot.ts
const explosionFactor = 100;
function plottable({ plot }) {
	const max = explosionLimit([plot.train ?? [], plot.val ?? []]);
	const limit = (values) => values?.map((value) => value !== null && Math.abs(value) <= max ? value : null) ?? null;
	return {
		at: plot.at,
		train: limit(plot.train),
		val: limit(plot.val)
	};
}
function explosionLimit(series) {
	const first = Math.max(...series.map(([value]) => Math.abs(value ?? 0)));
	return first > 0 ? explosionFactor * first : Number.POSITIVE_INFINITY;
}

// src/report/result-table.ts
function resultTable(report, signs = severitySigns) {
	const groups = [...require_reading.groupBy(report.runs, ({ group }) => group).values()];
	const missing = report.baseline.kind === "found" ? report.baseline.missing : [];
	const [only] = groups.length + missing.length === 1 ? groups : [];
	const findings = require_gate.findingsByRun(report.findings);
	const subjects = only ? metricsOf(only, findings) : [...missing.map(missingRun), ...groups.map((runs) => training(runs, findings))];
	const metrics = new Set(subjects.flatMap(({ curves }) => curves.slice(0, 1).map(seriesName)));
	const [series] = metrics.size === 1 && !only ? metrics : [""];
	const single = subjects.filter(({ runs }) => runs.length === 1);
	const axes = new Set(single.flatMap(({ curves }) => curves[0]?.axis ?? []));
	const [axis = ""] = axes.size === 1 ? axes : [];
	const isCompared = subjects.some(({ curves }) => curves.some(({ base }) => typeof base?.best === "number"));
	const subject = only ? "Metric" : "Run";
	const best = [
		"Best",
		...series ? [series] : [],
		...axis ? [`@ ${axis}`] : []
	].join(" ");
	return withoutEmptyColumns({
		columns: [
			{
				heading: "",
				kind: "sign",
				joins: subject
			},
			{
				heading: subject,
				kind: "name"
			},
			{
				heading: best,
				kind: "number"
			},
			{
				heading: baselineName(report),
				kind: "number",
				joins: best
			},
			{
				heading: "Change",
				kind: "number"
			},
			{
				heading: "Limit",
				kind: "number",
				joins: "Change"
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
				kind: "number",
				joins: null
			},
			{
				heading: "Rules",
				kind: "text",
				joins: subject
			}
		],
		lines: subjects.map((subject) => line(subject, {
			namesMetric: metrics.size > 1 && !only,
			isCompared
		}, signs))
	});
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
	const isUnseen = runs.some(isInconclusive);
	if (shown.length === 0) return [{
		name: nameOf(runs),
		runs,
		metric: null,
		curves: [],
		findings,
		isUnseen
	}];
	const byMetric = require_reading.groupBy(findings, ({ metric }) => metric ?? shown[0]?.metric);
	const curvesOf = runs.map((run) => require_reading.groupBy(run.curves, ({ metric }) => metric));
	const lost = [...byMetric].filter(([, own]) => own.some(isLost));
	const recorded = shown.map((curve) => ({
		name: seriesName(curve),
		metric: curve.metric
	}));
	const only = lost.flatMap(([metric = ""]) => curvesOf.some((all) => all.has(metric)) ? [] : [{
		name: metric,
		metric
	}]);
	return [...recorded, ...only].map(({ name, metric }) => {
		const own = byMetric.get(metric) ?? [];
		return {
			name,
			runs,
			metric,
			curves: curvesOf.flatMap((all) => all.get(metric)?.slice(0, 1) ?? []),
			findings: own,
			isUnseen: lost.length > 0 ? own.some(isLost) : isUnseen
		};
	}).sort((a, b) => rankOf(a) - rankOf(b));
}
function isLost({ reason }) {
	return reason === "vanished";
}
function isInconclusive({ verdict }) {
	return verdict === "inconclusive";
}
function rankOf(subject) {
	const rank = worstFirst.indexOf(statusOf(subject) ?? "pass");
	return rank < 0 ? worstFirst.length : rank;
}
const worstFirst = [
	"error",
	"not-judged",
	"warning",
	"waived"
];
function statusOf({ findings, isUnseen }) {
	const severities = new Set(findings.filter(require_gate.isFailure).map(require_gate.severityOf));
	if (isUnseen) severities.add("not-judged");
	const worst = worstFirst.find((one) => severities.has(one));
	if (worst !== void 0) return worst;
	return findings.some(({ status }) => status !== "not-judged") ? "pass" : null;
}
function missingRun(name) {
	return {
		name,
		runs: [],
		metric: null,
		curves: [],
		findings: [],
		isUnseen: true
	};
}
function training(runs, byRun) {
	const findings = findingsOf(runs, byRun);
	const metric = findings.find((finding) => require_gate.severityOf(finding) === "error" && finding.metric !== null)?.metric ?? runs[0]?.curves[0]?.metric ?? null;
	const curves = runs.flatMap((run) => run.curves.find((curve) => curve.metric === metric) ?? []);
	return {
		name: nameOf(runs),
		runs,
		metric,
		curves,
		findings,
		isUnseen: runs.some(isInconclusive)
	};
}
function nameOf(runs) {
	return require_gate.seedGroupName(runs.map(({ name }) => name));
}
function seriesName(curve) {
	return require_problems.sanitizeLine(curve?.val ?? curve?.train ?? "", 40);
}
function line(subject, { namesMetric, isCompared }, signs) {
	const { name, runs, metric, curves, findings } = subject;
	const [curve] = curves;
	const label = namesMetric && curve ? `${require_problems.sanitizeLine(name)} (${seriesName(curve)})` : require_problems.sanitizeLine(name);
	const ofMetric = findings.filter((finding) => finding.metric === metric && finding.runs.length <= runs.length);
	const best = meanOf(curves.map(bestValue));
	const { baseline, change, limit } = curve ? comparedCells(curve, best, ofMetric) : {
		baseline: "",
		change: "",
		limit: ""
	};
	const ends = isCompared ? ["", ""] : [lastCell(curves, "val"), lastCell(curves, "train")];
	const status = statusOf(subject);
	const sign = status === null ? "–" : signs[status];
	const rules = reasonsOf(subject);
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
function meanOf(values) {
	const finite = values.filter((value) => value !== null);
	return finite.length > 0 && finite.length === values.length ? require_gate.mean(finite) : null;
}
function bestCell(curves) {
	const [curve, ...others] = curves;
	if (!curve) return "–";
	const best = meanOf(curves.map(bestValue));
	if (best === null) return curve.best === null ? "–" : "NaN";
	if (others.length > 0) {
		const spread = require_gate.deviation(curves.map((one) => bestValue(one) ?? NaN));
		return require_gate.formatMean(best, spread, curves.length);
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
function reasonsOf({ findings, runs, metric }) {
	const failed = findings.filter((one) => require_gate.isFailure(one) && one.level !== "info").map(ruleLabel);
	const lost = findings.filter(isLost).map((one) => one.metric === metric ? "" : `${one.metric} `);
	const missing = (runs.length === 0 ? [""] : lost).map((what) => `${what}missing`);
	return require_problems.sanitizeLine([.../* @__PURE__ */ new Set([...failed, ...missing])].join(", "), maxRulesLength);
}
function ruleLabel(finding) {
	if (require_gate.severityOf(finding) !== "waived") return finding.rule;
	return `${finding.rule} (${finding.waived?.until === null ? "accepted" : "waived"})`;
}

Object.defineProperty(exports, "baselineName", {
  enumerable: true,
  get: function () {
    return baselineName;
  }
});
Object.defineProperty(exports, "bestValue", {
  enumerable: true,
  get: function () {
    return bestValue;
  }
});
Object.defineProperty(exports, "changedSince", {
  enumerable: true,
  get: function () {
    return changedSince;
  }
});
Object.defineProperty(exports, "differingParams", {
  enumerable: true,
  get: function () {
    return differingParams;
  }
});
Object.defineProperty(exports, "explosionLimit", {
  enumerable: true,
  get: function () {
    return explosionLimit;
  }
});
Object.defineProperty(exports, "formatConfigChanges", {
  enumerable: true,
  get: function () {
    return formatConfigChanges;
  }
});
Object.defineProperty(exports, "formatParam", {
  enumerable: true,
  get: function () {
    return formatParam;
  }
});
Object.defineProperty(exports, "formatSettings", {
  enumerable: true,
  get: function () {
    return formatSettings;
  }
});
Object.defineProperty(exports, "isChanged", {
  enumerable: true,
  get: function () {
    return isChanged;
  }
});
Object.defineProperty(exports, "isNew", {
  enumerable: true,
  get: function () {
    return isNew;
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
Object.defineProperty(exports, "sweepTable", {
  enumerable: true,
  get: function () {
    return sweepTable;
  }
});
Object.defineProperty(exports, "untoldProblems", {
  enumerable: true,
  get: function () {
    return untoldProblems;
  }
});
Object.defineProperty(exports, "verdictSigns", {
  enumerable: true,
  get: function () {
    return verdictSigns;
  }
});
Object.defineProperty(exports, "whyNotCompared", {
  enumerable: true,
  get: function () {
    return whyNotCompared;
  }
});