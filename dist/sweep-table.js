const require_problems = require("./problems.js");
const require_gate = require("./gate.js");

// src/report/config-changes.ts
function formatConfigChanges({ config_changed, runs }) {
	if (!config_changed || "because" in config_changed) return [];
	return config_changed.changes.map((change) => {
		const concerned = change.runs ?? runs.map(({ name }) => name);
		const some = concerned.length < runs.length ? ` (for ${concerned.slice(0, 5).join(", ")})` : "";
		return `${change.setting.replace(/^rules\./, "")}: ${difference(change)}${some}`;
	});
}
function whyNotCompared({ config_changed }) {
	if (!config_changed || !("because" in config_changed)) return "";
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
	return {
		baseline: formatBeside(reference, best),
		change: `${mark ? `${marks[mark]} ` : ""}${formatChange(best, reference)}`,
		limit: typeof limit === "number" ? formatChange(limit, reference) : ""
	};
}
function formatChange(value, reference) {
	const difference = value - reference;
	const size = reference === 0 ? require_gate.formatNumber(Math.abs(difference)) : require_gate.formatShare(Math.abs(difference / reference));
	return difference === 0 ? size : `${difference > 0 ? "+" : "−"}${size}`;
}
function formatBeside(value, other) {
	const digits = [
		4,
		5,
		6,
		7
	].find((count) => require_gate.formatNumber(value, count) !== require_gate.formatNumber(other, count));
	return require_gate.formatNumber(value, digits);
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
	const lines = shown.map((row) => {
		const { baseline, change } = compareRow(report, report.runs.filter(({ params }) => Object.hasOwn(params, param) && params[param] === row.value), metric, row.best);
		return [
			row === best ? "★" : "",
			require_problems.sanitizeLine(String(row.value), 60),
			String(row.runs),
			require_gate.formatNumber(row.best) + (row.deviation === null ? "" : ` ± ${require_gate.formatNumber(Number(row.deviation.toPrecision(2)))}`),
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
	return {
		...withoutEmptyColumns({
			columns: [
				{
					heading: "",
					kind: "sign"
				},
				{
					heading: require_problems.sanitizeLine(param, 40),
					kind: "name"
				},
				{
					heading: "Runs",
					kind: "number"
				},
				{
					heading: `Best ${require_problems.sanitizeLine(series, 40)}${spread}`,
					kind: "number"
				},
				{
					heading: baselineName(report),
					kind: "number"
				},
				{
					heading: "Change",
					kind: "number"
				},
				{
					heading: "Gap",
					kind: "number"
				},
				{
					heading: "Evals to best",
					kind: "number"
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

Object.defineProperty(exports, "baselineName", {
  enumerable: true,
  get: function () {
    return baselineName;
  }
});
Object.defineProperty(exports, "comparedCells", {
  enumerable: true,
  get: function () {
    return comparedCells;
  }
});
Object.defineProperty(exports, "formatConfigChanges", {
  enumerable: true,
  get: function () {
    return formatConfigChanges;
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
Object.defineProperty(exports, "whyNotCompared", {
  enumerable: true,
  get: function () {
    return whyNotCompared;
  }
});
Object.defineProperty(exports, "withoutEmptyColumns", {
  enumerable: true,
  get: function () {
    return withoutEmptyColumns;
  }
});