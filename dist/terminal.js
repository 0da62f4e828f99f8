const require_schemas = require("./schemas.js");

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
function severityWeight(findings) {
	const errors = findings.filter((finding) => severityOf(finding) === "error").length;
	const failures = findings.filter((finding) => isFailure(finding) && finding.level !== "info").length;
	return errors * 1e3 + failures - errors;
}

// src/findings/verdict.ts
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
	const severity = severityOf(finding);
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

// src/text/group-by.ts
function groupBy(all, keyOf) {
	const groups = /* @__PURE__ */ new Map();
	for (const one of all) {
		const key = keyOf(one);
		const group = groups.get(key);
		if (group) group.push(one);
		else groups.set(key, [one]);
	}
	return groups;
}

// src/curves/seeds.ts
const seedParam = /(^|[._/ -])(seeds?|random_state|seed_(everything|value|num))$/i;
const placeParam = new RegExp(`^(${["device|resume|exist_ok|notes|(start_)?(time|date|timestamp)|host(name)?|user|pid|(git_)?(commit|sha|hash|rev)", "(.*[._/ -])?(out|output|log|logging|save|checkpoint|ckpt|work|run|runs|exp|experiment|default_root|tensorboard|tb|cache|results|wandb)[._]?(dir|path|folder|name|id)"].join("|")})$`, "i");
const seedWord = /((?:^|[-_./ ])(?:seed|replicate|rep))([-_=. ]?)\d+(?=$|[-_./ ])/gi;
function groupBySeed(runs, matches) {
	return [...groupBy(runs, (run) => keyOf(run, matches))].flatMap(([key, group]) => !key.startsWith("params ") || haveOwnSeeds(group) ? [group] : group.map((run) => [run]));
}
function keyOf({ name, params }, matches) {
	const pattern = matches.findIndex((match) => match(name));
	if (pattern >= 0) return `pattern ${pattern}`;
	const folded = withoutSeed(name);
	if (folded !== name) return `name ${folded} ${settingsOf(params)}`;
	return seedsIn(params) === "{}" ? `run ${name}` : `params ${settingsOf(params)}`;
}
function settingsOf(params) {
	return textOf(params, isSetting);
}
function withoutSeed(name) {
	return name.replace(seedWord, "$1$2*");
}
function isSetting(param) {
	return !seedParam.test(param) && !placeParam.test(param);
}
function seedsIn(params) {
	return textOf(params, (param) => seedParam.test(param));
}
function textOf(params, isKept) {
	const kept = Object.entries(params).filter(([param]) => isKept(param));
	return JSON.stringify(Object.fromEntries(kept.sort(([a], [b]) => a < b ? -1 : 1)));
}
function haveOwnSeeds(group) {
	return new Set(group.map(({ params }) => seedsIn(params))).size === group.length;
}
function seedGroupName(names) {
	const [first = "", ...others] = names;
	if (others.length === 0) return first;
	const folded = new Set(names.map(withoutSeed));
	const [name = ""] = folded;
	return folded.size === 1 ? name : commonName(first, others);
}
function commonName(first, others) {
	let start = 0;
	while (start < first.length && others.every((name) => name[start] === first[start])) start++;
	let end = 0;
	const least = Math.min(first.length, ...others.map((name) => name.length)) - start;
	while (end < least && others.every((name) => name.at(-1 - end) === first.at(-1 - end))) end++;
	return `${first.slice(0, start)}*${end > 0 ? first.slice(-end) : ""}`;
}

// src/statistics/mean.ts
function mean(values) {
	const rough = sum(values) / values.length;
	return Number.isFinite(rough) ? rough + sum(values.map((value) => value - rough)) / values.length : rough;
}
function deviation(values) {
	const centre = mean(values);
	return values.reduce((length, value) => Math.hypot(length, value - centre), 0) / Math.sqrt(values.length - 1);
}
function sum(values) {
	return values.reduce((sum, value) => sum + value, 0);
}

// src/curves/gap.ts
const vanishing = 1e-8;
function gapBetween(val, train, direction) {
	return direction === "min" ? val - train : train - val;
}
function relativeTo(train, gap) {
	return Math.abs(train) < vanishing ? null : gap / Math.abs(train);
}

// src/curves/points.ts
function costs(values, direction) {
	return direction === "min" ? values : values.map((value) => -value);
}
function bestIndex(values, direction) {
	let best = -1;
	for (let i = 0; i < values.length; i++) {
		const value = values[i] ?? NaN;
		if (Number.isNaN(value)) continue;
		const held = best < 0 ? NaN : values[best] ?? NaN;
		if (best < 0 || (direction === "min" ? value < held : value > held)) best = i;
	}
	return best;
}
function roundOutward(value, digits, up) {
	const near = Number(value.toPrecision(digits));
	if (near === value || near > value === up) return near;
	const unit = 10 ** (Math.floor(Math.log10(Math.abs(near))) + 1 - digits);
	return Number((near + (up ? unit : -unit)).toPrecision(digits));
}
function downsample(length, most) {
	if (length <= most) return Array.from({ length }, (_, i) => i);
	return Array.from({ length: most }, (_, i) => Math.round(i * (length - 1) / (most - 1)));
}

// src/curves/sweep.ts
function sweepsOf(runs) {
	const [first] = runs.flatMap(validated);
	if (!first) return [];
	const { metric, direction, val } = first;
	const series = val?.name ?? metric;
	const compared = runs.flatMap((run) => {
		const curve = validated(run).find((one) => one.metric === metric);
		const summary = curve && summaryOf(curve, direction);
		return summary ? [{
			params: run.params,
			summary
		}] : [];
	});
	const names = new Set(compared.flatMap(({ params }) => Object.keys(params)));
	const splits = /* @__PURE__ */ new Map();
	for (const param of [...names].filter(isSetting).sort(batchSizeFirst)) {
		const split = splitBy(param, compared);
		if (split.byValue.size < 2) continue;
		const known = splits.get(split.key);
		if (known) known.along.push(param);
		else splits.set(split.key, split);
	}
	return [...splits.values()].map(({ param, along, byValue }) => ({
		param,
		along,
		metric,
		series,
		direction,
		alone: splits.size === 1,
		rows: [...byValue].sort(([a], [b]) => inOrder(a, b)).map(([value, those]) => rowOf(value, those))
	}));
}
function isBatchSize(param) {
	return /(^|[._/ -])(batch[_ ]?size|batch|bs)$/i.test(param);
}
function batchSizeFirst(a, b) {
	return Number(isBatchSize(b)) - Number(isBatchSize(a));
}
function splitBy(param, compared) {
	const byValue = /* @__PURE__ */ new Map();
	const numbers = /* @__PURE__ */ new Map();
	return {
		param,
		along: [],
		key: compared.map(({ params, summary }) => {
			const value = Object.hasOwn(params, param) ? params[param] : void 0;
			if (value === void 0) return "";
			byValue.set(value, byValue.get(value) ?? []);
			byValue.get(value)?.push(summary);
			numbers.set(value, numbers.get(value) ?? numbers.size);
			return numbers.get(value);
		}).join(","),
		byValue
	};
}
function rowOf(value, those) {
	const gaps = those.flatMap(({ gap }) => gap ?? []);
	return {
		value,
		runs: those.length,
		best: mean(those.map(({ best }) => best)),
		gap: gaps.length === those.length ? mean(gaps) : null,
		evaluations: mean(those.map(({ evaluations }) => evaluations))
	};
}
function bestRow({ rows, direction }) {
	return rows[bestIndex(Float64Array.from(rows, ({ best }) => best), direction)];
}
function bestRows({ rows, direction }, most) {
	const sign = direction === "min" ? 1 : -1;
	const kept = new Set(rows.toSorted((a, b) => sign * (a.best - b.best)).slice(0, most));
	return rows.filter((row) => kept.has(row));
}
function validated({ primaryCurves }) {
	return primaryCurves.flatMap((curve) => {
		const { direction, valAt } = curve;
		return direction && valAt ? [{
			...curve,
			direction,
			valAt
		}] : [];
	});
}
function summaryOf({ valAt, trainAt }, direction) {
	const at = bestIndex(valAt, direction);
	const best = valAt[at] ?? NaN;
	if (!Number.isFinite(best)) return null;
	const last = valAt.length - 1;
	const train = trainAt?.[last] ?? NaN;
	const gap = relativeTo(train, gapBetween(valAt[last] ?? NaN, train, direction));
	return {
		best,
		gap: Number.isFinite(gap) ? gap : null,
		evaluations: at + 1
	};
}
function inOrder(a, b) {
	return typeof a === "number" && typeof b === "number" ? a - b : String(a).localeCompare(String(b), "en");
}

// src/text/sanitize.ts
const controlChars = /[\0-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}\p{Surrogate}]+/gu;
function sanitizeLine(text, most = 80) {
	return truncate(text.replace(controlChars, " ").trim(), most);
}
function truncate(text, most) {
	return text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}

// src/text/parse-untrusted-json.ts
const firstIssue = {
	reportInput: false,
	abortEarly: true
};
function parseUntrustedJson(text, schema, what) {
	try {
		const { data, error } = schema.safeParse(JSON.parse(text), firstIssue);
		const [issue] = error?.issues ?? [];
		if (!issue && data !== void 0) return { data };
		return { expected: `expected ${what}, its ${sanitizeLine(issue?.path.map(String).join(".") ?? "", 200)} is none: ${issue?.message}` };
	} catch (thrown) {
		if (!(thrown instanceof SyntaxError || thrown instanceof RangeError)) throw thrown;
		return { expected: `expected JSON: ${sanitizeLine(thrown.message, 200)}` };
	}
}

// src/report/format-number.ts
function formatNumber(value) {
	if (value === null) return "not finite";
	if (!Number.isFinite(value)) return String(value);
	const size = Math.abs(value);
	if (size !== 0 && (size < 1e-4 || size >= 1e7)) return value.toExponential(2).replace(/\.?0+e/, "e").replace("e+", "e");
	return String(Number(value.toPrecision(4)));
}
function formatShare(value) {
	if (!Number.isFinite(value)) return String(value);
	return `${Number((value * 100).toPrecision(3))} %`;
}
function formatPosition(at, axis) {
	return at === null ? "an unknown place" : `${axis} ${Number(at.toPrecision(12))}`;
}
const units = [
	["d", 86400],
	["h", 3600],
	["min", 60],
	["s", 1]
];
function formatDuration(seconds) {
	const whole = Math.round(seconds);
	const first = units.findIndex(([, size]) => whole >= size);
	if (first < 0) return `${formatNumber(seconds)} s`;
	let rest = whole;
	return units.slice(first, first + 2).map(([name, size]) => {
		const count = Math.floor(rest / size);
		rest -= count * size;
		return count > 0 ? `${count} ${name}` : "";
	}).join(" ").trim();
}
function fillMessage(sentence, facts, axis) {
	return sentence.replace(/\{(\w+)(?::(\w+))?\}/g, (_, key, kind) => {
		const fact = facts[key] ?? null;
		if (typeof fact === "string") return kind === "name" ? sanitizeLine(fact) : sanitizeLine(fact, 300);
		if (kind === "share") return formatShare(fact ?? NaN);
		if (kind === "duration") return formatDuration(fact ?? NaN);
		if (kind === "position") return formatPosition(fact, axis);
		return kind === "number" ? formatNumber(fact) : String(fact);
	});
}

// src/report/schema.ts
const longestText = 2e3;
const longestName = 300;
const maxItems = 1e3;
const maxPlotPoints = 1e3;
const text = require_schemas.string().check(require_schemas._maxLength(longestText));
const name = require_schemas.string().check(require_schemas._maxLength(300));
const path = require_schemas.string().check(require_schemas._maxLength(longestText));
const rule = require_schemas.string().check(require_schemas._regex(/^[A-Za-z-]{1,40}$/));
const number = require_schemas.nullable(require_schemas.number());
const scalar = require_schemas.union([
	text,
	require_schemas.number(),
	require_schemas.boolean()
]);
const settings = require_schemas.record(name, require_schemas.union([scalar, require_schemas.array(require_schemas.union([text, require_schemas.number()])).check(require_schemas._maxLength(maxItems))]));
const plotted = require_schemas.array(number).check(require_schemas._maxLength(maxPlotPoints));
const level = require_schemas._enum([
	"error",
	"warning",
	"info"
]);
const point = require_schemas.object({
	at: require_schemas.number(),
	train: number,
	val: number
});
const curve$1 = require_schemas.object({
	metric: name,
	train: require_schemas.nullable(name),
	val: require_schemas.nullable(name),
	direction: require_schemas.nullable(require_schemas._enum(["min", "max"])),
	axis: require_schemas._enum([
		"epoch",
		"step",
		"row"
	]),
	points: require_schemas.int(),
	first: point,
	best: require_schemas.nullable(point),
	last: point,
	gap: require_schemas.object({
		absolute: number,
		relative: number
	}),
	base: require_schemas.nullable(require_schemas.object({
		best: number,
		last: number
	})),
	plot: require_schemas.object({
		at: require_schemas.array(require_schemas.number()).check(require_schemas._maxLength(maxPlotPoints)),
		train: require_schemas.nullable(plotted),
		val: require_schemas.nullable(plotted)
	})
});
const run = require_schemas.object({
	name,
	format: name,
	files: require_schemas.array(path),
	params: require_schemas.record(name, scalar),
	evaluations: require_schemas.int(),
	metrics: require_schemas.array(name),
	curves: require_schemas.array(curve$1),
	rules: require_schemas.record(rule, settings)
});
const finding = require_schemas.object({
	rule,
	level,
	required: require_schemas.boolean(),
	status: require_schemas._enum([
		"pass",
		"fail",
		"not-judged"
	]),
	run: name,
	runs: require_schemas.array(name),
	metric: require_schemas.nullable(name),
	reason: name,
	actual: number,
	limit: number,
	unit: require_schemas._enum(["metric", "share"]),
	at: number,
	message: text,
	advice: text,
	waived: require_schemas.nullable(require_schemas.object({
		reason: text,
		by: text,
		until: require_schemas.nullable(name),
		expired: require_schemas.boolean()
	})),
	set_at: require_schemas.nullable(require_schemas.object({
		file: path,
		line: require_schemas.nullable(require_schemas.int())
	}))
});
const sweep = require_schemas.object({
	param: name,
	along: require_schemas.array(name),
	metric: name,
	series: name,
	direction: require_schemas._enum(["min", "max"]),
	alone: require_schemas.boolean(),
	rows: require_schemas.array(require_schemas.object({
		value: scalar,
		runs: require_schemas.int(),
		best: require_schemas.number(),
		gap: number,
		evaluations: require_schemas.number()
	}))
});
const ruleChange = require_schemas.object({
	rule,
	runs: require_schemas.array(name),
	before: require_schemas.nullable(settings),
	after: require_schemas.nullable(settings)
});
const published = require_schemas.object({
	run: require_schemas.int(),
	commit: require_schemas.string().check(require_schemas._regex(/^([0-9a-f]{7,64})?$/)),
	how: require_schemas._enum([
		"merged-into",
		"merge-base",
		"ancestor",
		"newest",
		"previous",
		"given"
	]),
	behind: require_schemas.nullable(require_schemas.int()),
	age: require_schemas.int(),
	failed: require_schemas.boolean()
});
const reportSchema = require_schemas.object({
	schema: require_schemas.literal("lossgate.report/1"),
	verdict: require_schemas._enum([
		"pass",
		"fail",
		"inconclusive",
		"error"
	]),
	headline: text,
	advice: text,
	runs: require_schemas.array(run),
	findings: require_schemas.array(finding),
	sweeps: require_schemas.array(sweep),
	baseline: require_schemas.union([require_schemas.object({
		kind: require_schemas.literal("absent"),
		because: text
	}), require_schemas.object({
		kind: require_schemas.literal("found"),
		from: text,
		runs: require_schemas.array(name),
		published: require_schemas.array(published)
	})]),
	rules_changed: require_schemas.nullable(require_schemas.union([require_schemas.object({
		since: text,
		changes: require_schemas.array(ruleChange)
	}), require_schemas.object({ because: text })])),
	problems: require_schemas.array(require_schemas.object({
		level: require_schemas._enum(["error", "note"]),
		file: path,
		line: require_schemas.nullable(require_schemas.int()),
		message: text
	}))
});

// src/report/group-findings.ts
function groupFindings({ findings, runs: all }) {
	const groups = groupBy(findings, ({ status, message, rule, run }) => status === "not-judged" ? message : [
		status,
		run,
		message,
		rule
	].join("\0"));
	const rank = (one) => isFailure(one) ? 0 : one.status === "pass" ? 2 : 1;
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
	return new Map([...byRun].map(([run, found]) => [run, sanitizeLine(verdictOf(found), longestVerdict)]));
}
function row(run, verdict, axis) {
	const [curve] = run.curves;
	const metric = curve && curve.metric !== "loss" ? ` (${sanitizeLine(curve.metric, 30)})` : "";
	return {
		run: sanitizeLine(run.name, 60) + metric,
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
	return series ? formatNumber(at ?? NaN) : "–";
}
function bestOf(curve, common) {
	if (!curve?.val || !curve.best) return "–";
	const at = common === null ? formatPosition(curve.best.at, curve.axis) : formatNumber(curve.best.at);
	return `${value(curve.val, curve.best.val)} @ ${at}`;
}
function gapOf(curve) {
	if (!curve?.train || !curve.val) return "–";
	const { absolute, relative } = curve.gap;
	return relative === null ? formatNumber(absolute ?? NaN) : formatShare(relative);
}
function changeOf(curve) {
	const base = curve?.base?.best;
	const best = curve?.best?.val;
	if (typeof base !== "number" || typeof best !== "number") return "–";
	return `${best > base ? "+" : ""}${formatShare((best - base) / Math.abs(base))}`;
}
function verdictOf(findings) {
	const rulesOf = (severity) => [...new Set(findings.filter((finding) => severityOf(finding) === severity).map(nameOf))];
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
	if (severityOf(finding) !== "waived") return finding.rule;
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
const maxRows$1 = 12;
function sweepTable(sweep) {
	const { param, along, series, alone, rows } = sweep;
	const best = bestRow(sweep);
	const shown = bestRows(sweep, maxRows$1);
	const lines = shown.map((row) => [
		sanitizeLine(String(row.value), 60),
		String(row.runs),
		`${formatNumber(row.best)}${row === best ? " ★" : ""}`,
		row.gap === null ? "–" : formatShare(row.gap),
		formatNumber(row.evaluations)
	]);
	const cut = rows.length > shown.length ? [`The best ${shown.length} of ${rows.length} values.`] : [];
	const follow = along.slice(0, 5).map((one) => sanitizeLine(one, 40));
	const together = follow.length > 0 ? [`Varies together with it: ${follow.join(", ")}.`] : [];
	const others = alone ? [] : ["Means over runs that differ in other params, too."];
	return {
		headings: [
			sanitizeLine(param, 40),
			"Runs",
			`Best ${sanitizeLine(series, 40)}`,
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

// src/report/terminal.ts
const verdicts = {
	pass: {
		icon: "✅",
		style: "green"
	},
	fail: {
		icon: "❌",
		style: "red"
	},
	inconclusive: {
		icon: "❔",
		style: "yellow"
	},
	error: {
		icon: "🚫",
		style: "red"
	}
};
const maxRows = 50;
const maxSweeps = 5;
function terminal(report, paint) {
	const { icon, style } = verdicts[report.verdict];
	return escapeWorkflowCommands(`${[
		`${icon} ${paint("bold", paint(style, `lossgate: ${report.headline}`))}`,
		report.advice === "" ? "" : paint("dim", report.advice),
		...formatRuleChanges(report).map((change) => `${paint("yellow", "rules changed")} ${sanitizeLine(change, 300)}`),
		table(report, paint),
		curve(report, paint),
		...sweeps(report, paint),
		findings(report, paint),
		furtherAdvice(report).map(({ rule, advice }) => paint("dim", `→ ${rule}: ${advice}`)).join("\n"),
		problems(report, paint)
	].filter((part) => part !== "").join("\n\n")}\n`);
}
function escapeWorkflowCommands(log) {
	return log.replace(/:(?=:)/g, ":​").replace(/##\[/g, "#​#[");
}
function table(report, paint) {
	const all = rows(report);
	if (all.length === 0) return "";
	const kept = columns(report);
	const [heading = "", ...body] = aligned([headings(report), ...all.slice(0, maxRows)].map((row) => kept.map((column) => row[column])), kept.map((column) => [
		"run",
		"trend",
		"verdict"
	].includes(column)));
	const rest = all.length - maxRows;
	return [
		paint("dim", heading),
		...body,
		...rest > 0 ? [`… and ${rest} more runs`] : []
	].join("\n");
}
function aligned(lines, left) {
	const widths = left.map((_, i) => Math.max(...lines.map((line) => line[i]?.length ?? 0)));
	return lines.map((line) => line.map((value, i) => left[i] ? value.padEnd(widths[i] ?? 0) : value.padStart(widths[i] ?? 0)).join("  ").trimEnd());
}
function sweeps(report, paint) {
	return report.sweeps.slice(0, maxSweeps).map((sweep) => {
		const { headings, lines, note } = sweepTable(sweep);
		const [heading = "", ...body] = aligned([headings, ...lines], headings.map((_, i) => i === 0));
		return [
			paint("dim", heading),
			...body,
			...note === "" ? [] : [paint("dim", note)]
		].join("\n");
	});
}
function curve(report, paint) {
	const [run] = report.runs;
	const [first] = run?.curves ?? [];
	if (!run || !first || first.plot.at.length < 3) return "";
	const legend = `${paint("blue", "·")} train  ${paint("yellow", "●")} val`;
	return `${sanitizeLine(first.metric)} of ${sanitizeLine(run.name)}   ${legend}\n${draw(first, paint).join("\n")}`;
}
const height = 9;
function draw(curve, paint) {
	const { axis } = curve;
	const plot = plottable(curve);
	const series = [{
		mark: paint("blue", "·"),
		values: plot.train ?? []
	}, {
		mark: paint("yellow", "●"),
		values: plot.val ?? []
	}];
	const finite = series.flatMap(({ values }) => values.filter((value) => value !== null));
	const [low, high] = [Math.min(...finite), Math.max(...finite)];
	const lines = Array.from({ length: height }, () => plot.at.map(() => " "));
	for (const { mark, values } of series) values.forEach((value, column) => {
		if (value === null) return;
		const line = lines[high > low ? Math.round((high - value) / (high - low) * 8) : 0];
		if (line) line[column] = mark;
	});
	const width = Math.max(formatNumber(low).length, formatNumber(high).length);
	const side = (index) => index === 0 ? formatNumber(high) : index === 8 ? formatNumber(low) : "";
	const ends = `${formatNumber(plot.at[0] ?? 0)} … ${formatNumber(plot.at.at(-1) ?? 0)} (${axis})`;
	return [...lines.map((line, index) => `${side(index).padStart(width)} ┤${line.join("").trimEnd()}`), `${" ".repeat(width)} └ ${ends}`];
}
function findings(report, paint) {
	const { told, passed } = groupFindings(report);
	const lines = told.slice(0, 200).map((one) => {
		const run = report.runs.length > 1 ? `${one.run}: ` : "";
		return `${sign(one, paint)} ${one.rules.join(", ").padEnd(12)} ${run}${one.message}`;
	});
	const hidden = told.length - lines.length;
	return [
		...lines,
		...hidden > 0 ? [`… and ${hidden} more findings`] : [],
		...passed > 0 ? [`${paint("green", "✓")} ${passed} more findings, all of them pass`] : []
	].join("\n");
}
const signs = {
	pass: ["green", "✓"],
	"not-judged": ["dim", "?"],
	waived: ["dim", "~"],
	error: ["red", "✗"],
	warning: ["yellow", "!"],
	info: ["blue", "i"]
};
function sign(finding, paint) {
	return paint(...signs[severityOf(finding)]);
}
function problems({ problems }, paint) {
	return problems.map(({ level, file, line, message }) => {
		const place = line === null ? file : `${file}:${line}`;
		return `${level === "error" ? paint("red", "error") : paint("dim", "note")} ${sanitizeLine(place, 200)}: ${message}`;
	}).join("\n");
}

Object.defineProperty(exports, "bestIndex", {
  enumerable: true,
  get: function () {
    return bestIndex;
  }
});
Object.defineProperty(exports, "bestRow", {
  enumerable: true,
  get: function () {
    return bestRow;
  }
});
Object.defineProperty(exports, "bestRows", {
  enumerable: true,
  get: function () {
    return bestRows;
  }
});
Object.defineProperty(exports, "columns", {
  enumerable: true,
  get: function () {
    return columns;
  }
});
Object.defineProperty(exports, "conclude", {
  enumerable: true,
  get: function () {
    return conclude;
  }
});
Object.defineProperty(exports, "controlChars", {
  enumerable: true,
  get: function () {
    return controlChars;
  }
});
Object.defineProperty(exports, "costs", {
  enumerable: true,
  get: function () {
    return costs;
  }
});
Object.defineProperty(exports, "deviation", {
  enumerable: true,
  get: function () {
    return deviation;
  }
});
Object.defineProperty(exports, "downsample", {
  enumerable: true,
  get: function () {
    return downsample;
  }
});
Object.defineProperty(exports, "escapeWorkflowCommands", {
  enumerable: true,
  get: function () {
    return escapeWorkflowCommands;
  }
});
Object.defineProperty(exports, "exitCode", {
  enumerable: true,
  get: function () {
    return exitCode;
  }
});
Object.defineProperty(exports, "fillMessage", {
  enumerable: true,
  get: function () {
    return fillMessage;
  }
});
Object.defineProperty(exports, "formatNumber", {
  enumerable: true,
  get: function () {
    return formatNumber;
  }
});
Object.defineProperty(exports, "formatPosition", {
  enumerable: true,
  get: function () {
    return formatPosition;
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
Object.defineProperty(exports, "formatShare", {
  enumerable: true,
  get: function () {
    return formatShare;
  }
});
Object.defineProperty(exports, "furtherAdvice", {
  enumerable: true,
  get: function () {
    return furtherAdvice;
  }
});
Object.defineProperty(exports, "gapBetween", {
  enumerable: true,
  get: function () {
    return gapBetween;
  }
});
Object.defineProperty(exports, "groupBy", {
  enumerable: true,
  get: function () {
    return groupBy;
  }
});
Object.defineProperty(exports, "groupBySeed", {
  enumerable: true,
  get: function () {
    return groupBySeed;
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
Object.defineProperty(exports, "isBatchSize", {
  enumerable: true,
  get: function () {
    return isBatchSize;
  }
});
Object.defineProperty(exports, "isFailure", {
  enumerable: true,
  get: function () {
    return isFailure;
  }
});
Object.defineProperty(exports, "longestText", {
  enumerable: true,
  get: function () {
    return longestText;
  }
});
Object.defineProperty(exports, "maxItems", {
  enumerable: true,
  get: function () {
    return maxItems;
  }
});
Object.defineProperty(exports, "mean", {
  enumerable: true,
  get: function () {
    return mean;
  }
});
Object.defineProperty(exports, "parseUntrustedJson", {
  enumerable: true,
  get: function () {
    return parseUntrustedJson;
  }
});
Object.defineProperty(exports, "plottable", {
  enumerable: true,
  get: function () {
    return plottable;
  }
});
Object.defineProperty(exports, "relativeTo", {
  enumerable: true,
  get: function () {
    return relativeTo;
  }
});
Object.defineProperty(exports, "reportSchema", {
  enumerable: true,
  get: function () {
    return reportSchema;
  }
});
Object.defineProperty(exports, "roundOutward", {
  enumerable: true,
  get: function () {
    return roundOutward;
  }
});
Object.defineProperty(exports, "rows", {
  enumerable: true,
  get: function () {
    return rows;
  }
});
Object.defineProperty(exports, "sanitizeLine", {
  enumerable: true,
  get: function () {
    return sanitizeLine;
  }
});
Object.defineProperty(exports, "seedGroupName", {
  enumerable: true,
  get: function () {
    return seedGroupName;
  }
});
Object.defineProperty(exports, "settingsOf", {
  enumerable: true,
  get: function () {
    return settingsOf;
  }
});
Object.defineProperty(exports, "severityOf", {
  enumerable: true,
  get: function () {
    return severityOf;
  }
});
Object.defineProperty(exports, "severityWeight", {
  enumerable: true,
  get: function () {
    return severityWeight;
  }
});
Object.defineProperty(exports, "sweepTable", {
  enumerable: true,
  get: function () {
    return sweepTable;
  }
});
Object.defineProperty(exports, "sweepsOf", {
  enumerable: true,
  get: function () {
    return sweepsOf;
  }
});
Object.defineProperty(exports, "terminal", {
  enumerable: true,
  get: function () {
    return terminal;
  }
});
Object.defineProperty(exports, "truncate", {
  enumerable: true,
  get: function () {
    return truncate;
  }
});
Object.defineProperty(exports, "withoutSeed", {
  enumerable: true,
  get: function () {
    return withoutSeed;
  }
});