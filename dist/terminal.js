const require_schemas = require("./schemas.js");

// src/findings/failed.ts
function hasFailed({ status, required }) {
	return status === "fail" || status === "not-judged" && required;
}

// src/findings/waived.ts
function holds(waived) {
	return waived !== null && !waived.expired;
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
	const blind = findings.find(({ status, level, blind }) => status === "not-judged" && blind && level === "error");
	if (blind) return {
		verdict: "inconclusive",
		decisive: blind
	};
	const judged = new Set(findings.filter(({ status, rule }) => status !== "not-judged" && rule.scope !== "all").flatMap(({ runs }) => runs));
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
	const { level, waived } = finding;
	if (holds(waived)) return false;
	return (level === "error" || level === "warning" && failOn === "warning") && hasFailed(finding);
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
function grouped(all, keyOf) {
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
function seedsOf(runs, matches) {
	return [...grouped(runs, (run) => keyOf(run, matches))].flatMap(([key, group]) => !key.startsWith("params ") || haveOwnSeeds(group) ? [group] : group.map((run) => [run]));
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
function seedsName(names) {
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
function outward(value, digits, up) {
	const near = Number(value.toPrecision(digits));
	if (near === value || near > value === up) return near;
	const unit = 10 ** (Math.floor(Math.log10(Math.abs(near))) + 1 - digits);
	return Number((near + (up ? unit : -unit)).toPrecision(digits));
}
function thin(length, most) {
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
function validated({ judged }) {
	return judged.flatMap((curve) => {
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
const invisible = /[\0-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}\p{Surrogate}]+/gu;
function plain(text, most = 80) {
	return cut(text.replace(invisible, " ").trim(), most);
}
function cut(text, most) {
	return text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}

// src/text/parse-untrusted-json.ts
const firstIssue = {
	reportInput: false,
	abortEarly: true
};
function parseJson(text, schema, what) {
	try {
		const { data, error } = schema.safeParse(JSON.parse(text), firstIssue);
		const [issue] = error?.issues ?? [];
		if (!issue && data !== void 0) return { data };
		return { expected: `expected ${what}, its ${plain(issue?.path.map(String).join(".") ?? "", 200)} is none: ${issue?.message}` };
	} catch (thrown) {
		if (!(thrown instanceof SyntaxError || thrown instanceof RangeError)) throw thrown;
		return { expected: `expected JSON: ${plain(thrown.message, 200)}` };
	}
}

// src/report/format-number.ts
function number$1(value) {
	if (value === null) return "not finite";
	if (!Number.isFinite(value)) return String(value);
	const size = Math.abs(value);
	if (size !== 0 && (size < 1e-4 || size >= 1e7)) return value.toExponential(2).replace(/\.?0+e/, "e").replace("e+", "e");
	return String(Number(value.toPrecision(4)));
}
function share(value) {
	if (!Number.isFinite(value)) return String(value);
	return `${Number((value * 100).toPrecision(3))} %`;
}
function position(at, axis) {
	return at === null ? "an unknown place" : `${axis} ${Number(at.toPrecision(12))}`;
}
const units = [
	["d", 86400],
	["h", 3600],
	["min", 60],
	["s", 1]
];
function duration(seconds) {
	const whole = Math.round(seconds);
	const first = units.findIndex(([, size]) => whole >= size);
	if (first < 0) return `${number$1(seconds)} s`;
	let rest = whole;
	return units.slice(first, first + 2).map(([name, size]) => {
		const count = Math.floor(rest / size);
		rest -= count * size;
		return count > 0 ? `${count} ${name}` : "";
	}).join(" ").trim();
}
function fill(sentence, facts, axis) {
	return sentence.replace(/\{(\w+)(?::(\w+))?\}/g, (_, key, kind) => {
		const fact = facts[key] ?? null;
		if (typeof fact === "string") return kind === "name" ? plain(fact) : plain(fact, 300);
		if (kind === "share") return share(fact ?? NaN);
		if (kind === "duration") return duration(fact ?? NaN);
		if (kind === "position") return position(fact, axis);
		return kind === "number" ? number$1(fact) : String(fact);
	});
}

// src/report/schema.ts
const longestText = 2e3;
const longestName = 300;
const mostItems = 1e3;
const mostPlotPoints = 1e3;
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
const settings = require_schemas.record(name, require_schemas.union([scalar, require_schemas.array(require_schemas.union([text, require_schemas.number()])).check(require_schemas._maxLength(mostItems))]));
const plotted = require_schemas.array(number).check(require_schemas._maxLength(mostPlotPoints));
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
		at: require_schemas.array(require_schemas.number()).check(require_schemas._maxLength(mostPlotPoints)),
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
function tellFindings({ findings, runs: all }) {
	const groups = grouped(findings, ({ status, message, rule, run }) => status === "not-judged" ? message : [
		status,
		run,
		message,
		rule
	].join("\0"));
	const rank = (one) => hasFailed(one) ? 0 : one.status === "pass" ? 2 : 1;
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
function whatToTry({ findings, advice: told }) {
	const failed = findings.filter(({ status, advice }) => status === "fail" && !told.includes(advice));
	return [...new Map(failed.map(({ rule, advice }) => [rule, advice]))].map(([rule, advice]) => ({
		rule,
		advice
	}));
}

// src/report/plot.ts
const explosion = 100;
function drawable({ plot }) {
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
	return new Map([...byRun].map(([run, found]) => [run, plain(verdictOf(found), longestVerdict)]));
}
function row(run, verdict, axis) {
	const [curve] = run.curves;
	const metric = curve && curve.metric !== "loss" ? ` (${plain(curve.metric, 30)})` : "";
	return {
		run: plain(run.name, 60) + metric,
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
	return series ? number$1(at ?? NaN) : "–";
}
function bestOf(curve, common) {
	if (!curve?.val || !curve.best) return "–";
	const at = common === null ? position(curve.best.at, curve.axis) : number$1(curve.best.at);
	return `${value(curve.val, curve.best.val)} @ ${at}`;
}
function gapOf(curve) {
	if (!curve?.train || !curve.val) return "–";
	const { absolute, relative } = curve.gap;
	return relative === null ? number$1(absolute ?? NaN) : share(relative);
}
function changeOf(curve) {
	const base = curve?.base?.best;
	const best = curve?.best?.val;
	if (typeof base !== "number" || typeof best !== "number") return "–";
	return `${best > base ? "+" : ""}${share((best - base) / Math.abs(base))}`;
}
function verdictOf(findings) {
	const failed = findings.filter(hasFailed);
	const rulesOf = (some) => [...new Set(some.map(({ rule }) => rule))];
	const open = failed.filter(({ waived }) => !holds(waived));
	const errors = rulesOf(open.filter(({ level }) => level === "error"));
	const warnings = rulesOf(open.filter(({ level }) => level === "warning"));
	const held = failed.filter(({ waived }) => holds(waived));
	const accepted = rulesOf(held.filter(({ waived }) => waived?.until === null)).map((rule) => `${rule} (accepted)`);
	const dated = rulesOf(held.filter(({ waived }) => waived?.until !== null)).map((rule) => `${rule} (waived)`);
	const waived = [...accepted, ...dated];
	if (errors.length > 0) return `❌ ${[
		...errors,
		...warnings,
		...waived
	].join(", ")}`;
	if (warnings.length > 0) return `⚠️ ${[...warnings, ...waived].join(", ")}`;
	if (waived.length > 0) return `⏳ ${waived.join(", ")}`;
	return findings.some(({ status }) => status !== "not-judged") ? "✅ pass" : "❔ not judged";
}
function trendOf(curve) {
	const { val, train } = drawable(curve);
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
function changedRules({ rules_changed: changed, runs }) {
	if (!changed || "because" in changed) return [];
	return changed.changes.map((change) => {
		const some = change.runs.length < runs.length ? ` (for ${change.runs.slice(0, 5).join(", ")})` : "";
		return `${change.rule}: ${difference(change)}${some}`;
	});
}
function difference({ before, after }) {
	if (!after) return `off (was ${settled(before ?? {})})`;
	if (!before) return `new (${settled(after)})`;
	return [.../* @__PURE__ */ new Set([...Object.keys(before), ...Object.keys(after)])].filter((option) => told(before, option) !== told(after, option)).map((option) => `${option} ${told(before, option)} → ${told(after, option)}`).join(", ");
}
function told(settings, option) {
	return Object.hasOwn(settings, option) ? String(settings[option]) : "unset";
}
function settled(settings) {
	return Object.entries(settings).filter(([key, value]) => value !== void 0 && !(key === "required" && value === false)).map(([key, value]) => `${key}: ${String(value)}`).join(", ");
}

// src/report/sweep-table.ts
const mostRows$1 = 12;
function sweepTable(sweep) {
	const { param, along, series, alone, rows } = sweep;
	const best = bestRow(sweep);
	const shown = bestRows(sweep, mostRows$1);
	const lines = shown.map((row) => [
		plain(String(row.value), 60),
		String(row.runs),
		`${number$1(row.best)}${row === best ? " ★" : ""}`,
		row.gap === null ? "–" : share(row.gap),
		number$1(row.evaluations)
	]);
	const cut = rows.length > shown.length ? [`The best ${shown.length} of ${rows.length} values.`] : [];
	const follow = along.slice(0, 5).map((one) => plain(one, 40));
	const together = follow.length > 0 ? [`Varies together with it: ${follow.join(", ")}.`] : [];
	const others = alone ? [] : ["Means over runs that differ in other params, too."];
	return {
		headings: [
			plain(param, 40),
			"Runs",
			`Best ${plain(series, 40)}`,
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
const mostRows = 50;
const mostSweeps = 5;
function terminal(report, paint) {
	const { icon, style } = verdicts[report.verdict];
	return harmless(`${[
		`${icon} ${paint("bold", paint(style, `lossgate: ${report.headline}`))}`,
		report.advice === "" ? "" : paint("dim", report.advice),
		...changedRules(report).map((change) => `${paint("yellow", "rules changed")} ${plain(change, 300)}`),
		table(report, paint),
		curve(report, paint),
		...sweeps(report, paint),
		findings(report, paint),
		whatToTry(report).map(({ rule, advice }) => paint("dim", `→ ${rule}: ${advice}`)).join("\n"),
		problems(report, paint)
	].filter((part) => part !== "").join("\n\n")}\n`);
}
function harmless(log) {
	return log.replace(/:(?=:)/g, ":​").replace(/##\[/g, "#​#[");
}
function table(report, paint) {
	const all = rows(report);
	if (all.length === 0) return "";
	const kept = columns(report);
	const [heading = "", ...body] = aligned([headings(report), ...all.slice(0, mostRows)].map((row) => kept.map((column) => row[column])), kept.map((column) => [
		"run",
		"trend",
		"verdict"
	].includes(column)));
	const rest = all.length - mostRows;
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
	return report.sweeps.slice(0, mostSweeps).map((sweep) => {
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
	return `${plain(first.metric)} of ${plain(run.name)}   ${legend}\n${draw(first, paint).join("\n")}`;
}
const height = 9;
function draw(curve, paint) {
	const { axis } = curve;
	const plot = drawable(curve);
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
	const width = Math.max(number$1(low).length, number$1(high).length);
	const side = (index) => index === 0 ? number$1(high) : index === 8 ? number$1(low) : "";
	const ends = `${number$1(plot.at[0] ?? 0)} … ${number$1(plot.at.at(-1) ?? 0)} (${axis})`;
	return [...lines.map((line, index) => `${side(index).padStart(width)} ┤${line.join("").trimEnd()}`), `${" ".repeat(width)} └ ${ends}`];
}
function findings(report, paint) {
	const { told, passed } = tellFindings(report);
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
function sign(finding, paint) {
	const { status, level, waived } = finding;
	if (status === "pass") return paint("green", "✓");
	if (!hasFailed(finding)) return paint("dim", "?");
	if (holds(waived)) return paint("dim", "~");
	return level === "error" ? paint("red", "✗") : level === "warning" ? paint("yellow", "!") : paint("blue", "i");
}
function problems({ problems }, paint) {
	return problems.map(({ level, file, line, message }) => {
		const place = line === null ? file : `${file}:${line}`;
		return `${level === "error" ? paint("red", "error") : paint("dim", "note")} ${plain(place, 200)}: ${message}`;
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
Object.defineProperty(exports, "changedRules", {
  enumerable: true,
  get: function () {
    return changedRules;
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
Object.defineProperty(exports, "costs", {
  enumerable: true,
  get: function () {
    return costs;
  }
});
Object.defineProperty(exports, "cut", {
  enumerable: true,
  get: function () {
    return cut;
  }
});
Object.defineProperty(exports, "deviation", {
  enumerable: true,
  get: function () {
    return deviation;
  }
});
Object.defineProperty(exports, "drawable", {
  enumerable: true,
  get: function () {
    return drawable;
  }
});
Object.defineProperty(exports, "exitCode", {
  enumerable: true,
  get: function () {
    return exitCode;
  }
});
Object.defineProperty(exports, "fill", {
  enumerable: true,
  get: function () {
    return fill;
  }
});
Object.defineProperty(exports, "gapBetween", {
  enumerable: true,
  get: function () {
    return gapBetween;
  }
});
Object.defineProperty(exports, "grouped", {
  enumerable: true,
  get: function () {
    return grouped;
  }
});
Object.defineProperty(exports, "harmless", {
  enumerable: true,
  get: function () {
    return harmless;
  }
});
Object.defineProperty(exports, "hasFailed", {
  enumerable: true,
  get: function () {
    return hasFailed;
  }
});
Object.defineProperty(exports, "headings", {
  enumerable: true,
  get: function () {
    return headings;
  }
});
Object.defineProperty(exports, "holds", {
  enumerable: true,
  get: function () {
    return holds;
  }
});
Object.defineProperty(exports, "invisible", {
  enumerable: true,
  get: function () {
    return invisible;
  }
});
Object.defineProperty(exports, "isBatchSize", {
  enumerable: true,
  get: function () {
    return isBatchSize;
  }
});
Object.defineProperty(exports, "longestText", {
  enumerable: true,
  get: function () {
    return longestText;
  }
});
Object.defineProperty(exports, "mean", {
  enumerable: true,
  get: function () {
    return mean;
  }
});
Object.defineProperty(exports, "mostItems", {
  enumerable: true,
  get: function () {
    return mostItems;
  }
});
Object.defineProperty(exports, "number", {
  enumerable: true,
  get: function () {
    return number$1;
  }
});
Object.defineProperty(exports, "outward", {
  enumerable: true,
  get: function () {
    return outward;
  }
});
Object.defineProperty(exports, "parseJson", {
  enumerable: true,
  get: function () {
    return parseJson;
  }
});
Object.defineProperty(exports, "plain", {
  enumerable: true,
  get: function () {
    return plain;
  }
});
Object.defineProperty(exports, "position", {
  enumerable: true,
  get: function () {
    return position;
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
Object.defineProperty(exports, "rows", {
  enumerable: true,
  get: function () {
    return rows;
  }
});
Object.defineProperty(exports, "seedsName", {
  enumerable: true,
  get: function () {
    return seedsName;
  }
});
Object.defineProperty(exports, "seedsOf", {
  enumerable: true,
  get: function () {
    return seedsOf;
  }
});
Object.defineProperty(exports, "settingsOf", {
  enumerable: true,
  get: function () {
    return settingsOf;
  }
});
Object.defineProperty(exports, "settled", {
  enumerable: true,
  get: function () {
    return settled;
  }
});
Object.defineProperty(exports, "share", {
  enumerable: true,
  get: function () {
    return share;
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
Object.defineProperty(exports, "tellFindings", {
  enumerable: true,
  get: function () {
    return tellFindings;
  }
});
Object.defineProperty(exports, "terminal", {
  enumerable: true,
  get: function () {
    return terminal;
  }
});
Object.defineProperty(exports, "thin", {
  enumerable: true,
  get: function () {
    return thin;
  }
});
Object.defineProperty(exports, "whatToTry", {
  enumerable: true,
  get: function () {
    return whatToTry;
  }
});
Object.defineProperty(exports, "withoutSeed", {
  enumerable: true,
  get: function () {
    return withoutSeed;
  }
});