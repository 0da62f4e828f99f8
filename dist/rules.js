const require_rolldown_runtime = require("./rolldown-runtime.js");
const require_sweep = require("./sweep.js");
const require_outcome = require("./outcome.js");
const require_names = require("./names.js");

// src/rules/define-rule.ts
function defineRule({ options, perMetric, shorthand, resolveDefaults, conflicts, shown, ...definition }, common, judge) {
	const rule = {
		enabledByDefault: true,
		scope: "run",
		headlineReasons: [],
		isAcceptable: false,
		...definition,
		options: {
			...options,
			...common
		},
		perMetric: perMetric ?? null,
		shorthand: shorthand ?? null,
		conflicts: (setting) => conflicts?.(settingsOf(options, setting)) ?? [],
		configure: ({ level, required, ...setting }, setAt = null) => {
			const given = settingsOf(options, setting, perMetric !== void 0);
			const settings = resolveDefaults ? resolveDefaults(given) : given;
			const ofAll = settingsOf(common, setting);
			return {
				rule,
				level: require_outcome.levels.filter((one) => one !== "off").find((one) => one === level) ?? rule.level,
				required: required === true,
				setAt,
				settings: {
					...shown ? shown(settings) : settings,
					...ofAll
				},
				judge: (subject) => judge(subject, settings, ofAll)
			};
		}
	};
	return rule;
}
function settingsOf(options, setting, isPerMetric = false) {
	const named = Object.entries(options).map(([name, { defaultValue }]) => [name, setting[name] ?? defaultValue]);
	const byMetric = isPerMetric ? Object.entries(setting) : [];
	return Object.fromEntries([...named, ...byMetric].filter(([, value]) => value !== void 0));
}
function runRule({ judge, ...definition }) {
	return defineRule(definition, {}, judge);
}

// src/rules/batch-size.ts
const trifle$2 = .05;
const batchSweep = runRule({
	id: "batch-size",
	summary: "runs that differ in one param: which value generalises best, and where a larger batch widens the gap",
	level: "info",
	advice: "A larger batch makes fewer, less noisy steps, which generalise worse. Take the smaller one, or raise the learning rate with the batch size and warm it up.",
	messages: {
		widens: "the gap of {metric:name} widens with {param:name}: {least:share} at {smallest}, {most:share} at {largest}; {value} generalises best ({series:name} {best:number})",
		best: "{param:name} {value} generalises best: {series:name} {best:number} after {evaluations:number} evaluations, {other} comes to {worst:number}",
		alike: "{param:name} makes no difference: {series:name} is {best:number} for all its values",
		several: "{params} vary together: no value of one alone can be said to generalise best"
	},
	scope: "all",
	options: {},
	judge: ({ all }) => {
		const sweeps = require_sweep.sweepsOf(all);
		const [sweep, ...others] = sweeps;
		if (!sweep) return [];
		if (others.length === 0) return [judged(sweep)];
		const facts = { params: sweeps.flatMap(({ param, along }) => [param, ...along]).join(", ") };
		return [{
			metric: sweep.metric,
			status: "not-judged",
			reason: "several",
			facts
		}];
	}
});
function judged(sweep) {
	const { along, metric, series, direction, rows } = sweep;
	const best = require_sweep.bestRow(sweep);
	const sign = direction === "min" ? 1 : -1;
	const worst = rows.reduce((worst, row) => sign * row.best > sign * worst.best ? row : worst);
	const facts = {
		param: along.length > 0 ? `${sweep.param} (and ${along.join(", ")})` : sweep.param,
		metric,
		series,
		value: String(best?.value),
		best: best?.best ?? NaN,
		evaluations: best?.evaluations ?? NaN,
		other: String(worst.value),
		worst: worst.best
	};
	const found = {
		metric,
		actual: best?.best ?? null
	};
	const ends = require_sweep.isBatchSize(sweep.param) ? widening(rows) : null;
	if (!ends) return {
		...found,
		status: "pass",
		reason: worst.best === best?.best ? "alike" : "best",
		facts
	};
	const [smallest, largest] = ends;
	const gaps = {
		least: smallest.gap ?? 0,
		most: largest.gap ?? 0
	};
	const sizes = {
		smallest: String(smallest.value),
		largest: String(largest.value)
	};
	return {
		...found,
		status: "fail",
		reason: "widens",
		facts: {
			...facts,
			...gaps,
			...sizes
		}
	};
}
function widening(rows) {
	const [first] = rows;
	const last = rows.at(-1);
	const grows = rows.every(({ gap, value }, i) => gap !== null && typeof value === "number" && (i === 0 || gap > (rows[i - 1]?.gap ?? Number.POSITIVE_INFINITY)));
	return first && last && grows && (last.gap ?? 0) - (first.gap ?? 0) > trifle$2 ? [first, last] : null;
}

// src/statistics/order.ts
function median(values) {
	const sorted = sort(values instanceof Float64Array ? values.slice() : Float64Array.from(values));
	const middle = sorted.length >> 1;
	const upper = sorted[middle] ?? NaN;
	return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? NaN)) / 2;
}
const few = 32;
function sort(values) {
	if (values.length > few) return values.sort();
	for (let i = 1; i < values.length; i++) {
		const value = values[i] ?? NaN;
		let at = i;
		for (; at > 0 && (values[at - 1] ?? NaN) > value; at--) values[at] = values[at - 1] ?? NaN;
		values[at] = value;
	}
	return values;
}
function runningMedian(values, width) {
	const last = Math.max(0, values.length - width);
	return values.map((_, i) => {
		const start = Math.min(Math.max(0, i - (width >> 1)), last);
		return median(values.subarray(start, start + width));
	});
}
function quantum(values) {
	const sorted = Float64Array.from(values).sort();
	const least = sorted.subarray(1).map((value, i) => value - (sorted[i] ?? NaN)).reduce((least, step) => step > 0 ? Math.min(least, step) : least, Number.POSITIVE_INFINITY);
	return Number.isFinite(least) ? Math.min(least, Math.abs(median(sorted)) / 4) : 0;
}
function mad(values) {
	const centre = median(values);
	return median(values.map((value) => Math.abs(value - centre)));
}
function robustDeviation(values) {
	return 1.4826 * mad(values);
}
function robustZ(values, x) {
	const above = x - median(values);
	return above === 0 ? 0 : above / Math.max(robustDeviation(values), quantum(values) / 2);
}

// src/curves/pairing.ts
function pairRuns(runs, named) {
	return runs.map((run) => pair(run, named));
}
function pair(run, named = []) {
	const stated = new Set(named.flatMap(({ train, val }) => [train, val]));
	const metrics = run.series.filter((series) => stated.has(series.name) || !isMeta(series));
	const left = new Map(metrics.map((series) => [series.name, series]));
	const curves = [];
	for (const { metric, train, val, mode } of named) {
		if (train === void 0 && val === void 0) continue;
		const pairing = {
			train: take(left, train),
			val: take(left, val)
		};
		const made = curve(metric, pairing.train, pairing.val, mode ?? require_names.directionOf(metric), true);
		if (made) curves.push(made);
	}
	const byName = groups([...left.values()]).map((group) => {
		const mode = named.find(({ metric }) => metric === group.metric)?.mode;
		return curvesOf(group, mode ?? require_names.directionOf(group.metric), mode !== void 0);
	});
	const primaryCurves = judgedOf([...curves.map((one) => [one]), ...byName.map(({ paired }) => paired)]);
	curves.push(...byName.flatMap(({ paired, others }) => [...paired, ...others]));
	const evaluations = (primaryCurves[0] ?? curves[0])?.positions.length ?? 0;
	return {
		...run,
		curves,
		primaryCurves,
		evaluations
	};
}
function isMeta({ name }) {
	return require_names.isBookkeeping(name) || require_names.isBookkeeping(require_names.parseName(name).metric);
}
function take(left, name) {
	const series = name === void 0 ? void 0 : left.get(name);
	if (series) left.delete(series.name);
	return series ?? null;
}
function groups(all) {
	const parsed = all.map((series) => ({
		series,
		...require_names.parseName(series.name)
	}));
	const byMetric = /* @__PURE__ */ new Map();
	for (const one of parsed) {
		const metric = setMetric(one, parsed) ?? totalMetric(one, parsed) ?? one.metric;
		const key = metric.toLowerCase();
		const group = byMetric.get(key) ?? {
			metric,
			members: []
		};
		byMetric.set(key, group);
		group.members.push(one);
	}
	return [...byMetric.values()].map(({ metric, members }) => ({
		metric,
		...sides(members)
	}));
}
function setMetric({ word, metric }, all) {
	if (word !== "eval") return null;
	const isTrained = all.some((other) => other.metric === metric && other.split !== "val");
	const end = /_([^_]+)$/.exec(metric)?.[1];
	const isWhole = all.some((other) => other.metric === end && other.split === "val");
	const train = all.find((other) => other.metric === end && other.split !== "val");
	return isTrained || isWhole ? null : train?.metric ?? null;
}
function totalMetric({ metric, split }, all) {
	if (split === "val" || !/^total[_ ]loss$/i.test(metric)) return null;
	const losses = all.filter((other) => /^loss$/i.test(other.metric));
	return losses.length > 0 && losses.every((other) => other.split === "val") ? "loss" : null;
}
function sides(members) {
	const trainRank = ({ split, isBatch }) => (isBatch ? 2 : 0) + (split === "train" ? 0 : 1);
	const valRank = ({ word, isBatch }) => (isBatch ? require_names.valWords.length : 0) + require_names.valWords.indexOf(word ?? "");
	const trains = members.filter(({ split }) => split !== "val");
	const vals = members.filter(({ split }) => split === "val");
	return {
		trains: trains.sort((a, b) => trainRank(a) - trainRank(b)),
		vals: vals.sort((a, b) => valRank(a) - valRank(b))
	};
}
function curvesOf({ metric, trains, vals }, direction, isConfigured) {
	const [val] = vals;
	const train = trains.find(({ series }) => !val || series.axis === val.series.axis) ?? (val ? void 0 : trains[0]);
	const sets = vals.filter(({ word, isBatch }) => word === val?.word && isBatch === val.isBatch);
	const main = curve(metric, train?.series ?? null, val?.series ?? null, direction, isConfigured);
	const bySet = sets.slice(1).map(({ series }) => curve(series.name, train?.series ?? null, series, direction, isConfigured));
	const others = [...trains.filter((one) => one !== train).map(({ series }) => curve(series.name, series, null, direction, false)), ...vals.filter((one) => !sets.includes(one)).map(({ series }) => curve(series.name, null, series, direction, false))];
	return {
		paired: [main, ...bySet].filter((one) => one !== null),
		others: others.filter((one) => one !== null)
	};
}
function curve(metric, train, val, direction, isConfigured) {
	const main = val ?? train;
	if (!main) return null;
	return {
		metric,
		direction,
		axis: main.axis,
		train,
		val,
		positions: main.positions,
		trainAt: train && align(train, main.positions),
		valAt: val?.values ?? null,
		isConfigured
	};
}
function align({ positions, values }, at) {
	const aligned = new Float64Array(at.length);
	let next = 0;
	for (let i = 0; i < at.length; i++) {
		while (next < positions.length && (positions[next] ?? NaN) <= (at[i] ?? NaN)) next++;
		aligned[i] = values[next - 1] ?? NaN;
	}
	return aligned;
}
const preferences = [
	({ metric }) => /^(.*\/)?loss$/i.test(metric),
	({ metric }) => /^(.*\/)?(total|avg|average|mean|lm)[_ ]loss$/i.test(metric),
	({ metric, direction }) => direction === "min" && /loss/i.test(metric),
	({ direction }) => direction === "min",
	({ direction }) => direction === "max"
];
function judgedOf(all) {
	const preferred = preferredOf(all).flat();
	const validated = all.filter(([first]) => first !== void 0 && first.val !== null);
	const others = preferred.some(({ val }) => val !== null) ? [] : preferredOf(validated)[0] ?? [];
	const named = all.flat().filter((one) => one.isConfigured && one.direction !== null);
	return [.../* @__PURE__ */ new Set([
		...preferred,
		...others,
		...named
	])];
}
function preferredOf(all) {
	const has = (is) => all.filter(([first]) => first !== void 0 && is(first));
	return preferences.map(has).find((found) => found.length > 0) ?? [];
}
function findMatching(other, series, metric) {
	return findSeries(other, series)?.series ?? other.curves.find((one) => one.metric === metric)?.val ?? null;
}
function findSeries({ curves }, name) {
	for (const one of curves) {
		if (one.val?.name === name) return {
			curve: one,
			series: one.val,
			split: "val"
		};
		if (one.train?.name === name) return {
			curve: one,
			series: one.train,
			split: "train"
		};
	}
	const { metric, split } = require_names.parseName(name);
	for (const one of curves) {
		const series = split === null ? null : one[split];
		if (split && series && one.metric === metric) return {
			curve: one,
			series,
			split
		};
	}
	return null;
}

// src/rules/obstacles.ts
const obstacles = {
	"no-curve": "no metric of a known direction was recorded",
	"missing-metric": "metric {monitor:name} not found (available: {recorded})",
	"no-direction": "direction of {series:name} is unknown: set `mode: min` or `max`",
	"no-val": "no validation {metric:name} was recorded",
	"no-train": "no training {metric:name} was recorded",
	"no-train-yet": "no training {metric:name} was recorded up to {at:position}",
	"train-zero": "training {metric:name} is too close to 0 at {at:position} for a relative gap",
	vanished: "{series:name} is missing: only the baseline recorded it",
	truncated: "{series:name} is incomplete: values are elided (`...`)",
	"non-finite": "{series:name} is not a finite number at {at:position}",
	"no-base": "no baseline: {because}",
	"no-base-metric": "the baseline did not record {series:name}",
	"base-not-finite": "the baseline's {series:name} is incomplete or not finite",
	"seed-broken": "{run:name}, another seed of this run, has no complete and finite {series:name}"
};
function obstacleIn({ name, truncated, values, positions, axis }) {
	const facts = { series: name };
	if (truncated) return {
		status: "blocked",
		reason: "truncated",
		facts
	};
	const at = positions[values.findIndex((value) => !Number.isFinite(value))];
	return at === void 0 ? null : {
		status: "blocked",
		reason: "non-finite",
		facts,
		axis,
		at
	};
}
function missingMetric(name, { series }) {
	return {
		status: "blocked",
		reason: "missing-metric",
		facts: {
			monitor: name,
			recorded: series.map((one) => one.name).join(", ")
		}
	};
}

// src/rules/curve-rule.ts
const monitoring = {
	monitor: require_outcome.optional(require_outcome.metricName),
	mode: require_outcome.optional(require_outcome.choice(["min", "max"]))
};
function curveRule({ judge, ...definition }) {
	return curvesRule({
		...definition,
		judge: (curves, settings, subject) => curves.map((curve) => judge(curve, settings, subject))
	});
}
function curvesRule({ needs, judge, ...definition }) {
	const messages = {
		...obstacles,
		...definition.messages
	};
	return defineRule({
		...definition,
		messages
	}, monitoring, (subject, settings, monitored) => {
		const selected = selectSeries(subject, typeof needs === "function" ? needs(settings) : needs, monitored);
		const curves = selected.filter((one) => "values" in one);
		const outcomes = judge(curves, settings, subject);
		return selected.flatMap((one) => {
			const outcome = "values" in one ? outcomes[curves.indexOf(one)] : one.obstacle;
			if (!outcome) return [];
			const { metric, axis, series } = one;
			return [{
				metric,
				axis,
				...outcome,
				facts: {
					metric: metric ?? "",
					series,
					...outcome.facts
				}
			}];
		});
	});
}
const noCurve = {
	metric: null,
	axis: "row",
	series: ""
};
function selectSeries({ run, base }, needs, { monitor, mode }) {
	if (monitor !== void 0) {
		const named = findSeries(run, monitor);
		if (!named) return [{
			...noCurve,
			obstacle: missingMetric(monitor, run)
		}];
		const series = needs === "pair" ? named.curve.val : named.series;
		return [monitorSeries(run, named.curve, series, needs, mode)];
	}
	if (run.primaryCurves.length === 0) return [{
		...noCurve,
		obstacle: blocked("no-curve")
	}];
	const missing = needs === "compared" ? missingMetrics(run, base) : [];
	const selected = run.primaryCurves.filter((curve) => !missing.some(({ metric }) => metric === curve.metric)).flatMap((curve) => sidesOf(curve, needs).map((series) => monitorSeries(run, curve, series, needs, mode)));
	return [...missing, ...selected];
}
function sidesOf({ train, val }, needs) {
	switch (needs) {
		case "val":
		case "compared":
		case "pair": return [val];
		case "each": return [train, val].filter((series) => series !== null);
		case "val-else-train": return [val ?? train];
		case "train-else-val": return [train ?? val];
	}
}
function missingMetrics(run, base) {
	return (base.kind === "found" ? base.runs[0]?.primaryCurves ?? [] : []).flatMap(({ metric, axis, val }) => val && !findMatching(run, val.name, metric) ? [{
		metric,
		axis,
		series: val.name,
		obstacle: blocked("vanished")
	}] : []);
}
function monitorSeries({ clock }, curve, series, needs, mode) {
	const { metric, axis } = curve;
	const direction = mode ?? curve.direction;
	if (!series) return {
		metric,
		axis,
		series: metric,
		obstacle: {
			status: "not-judged",
			reason: "no-val"
		}
	};
	const about = {
		metric,
		axis,
		series: series.name
	};
	if (needs === "pair" && !curve.train) return {
		...about,
		obstacle: {
			status: "not-judged",
			reason: "no-train"
		}
	};
	if (!direction) return {
		...about,
		obstacle: blocked("no-direction")
	};
	for (const one of needs === "pair" && curve.train ? [curve.train, series] : [series]) {
		const obstacle = obstacleIn(one);
		if (obstacle) return {
			...about,
			obstacle
		};
	}
	const train = series === curve.val && curve.trainAt || /* @__PURE__ */ new Float64Array();
	const { values, positions } = series;
	const seconds = clock?.axis === axis ? align(clock, positions) : null;
	return {
		...about,
		direction,
		train,
		seconds,
		values,
		positions
	};
}
function blocked(reason) {
	return {
		status: "blocked",
		reason
	};
}

// src/statistics/distributions.ts
function normalSurvival(z) {
	if (z < 0) return 1 - normalSurvival(-z);
	const density = Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
	if (z < 3) {
		let sum = 0;
		let term = z;
		for (let k = 3; term > sum * Number.EPSILON; k += 2) {
			sum += term;
			term *= z * z / k;
		}
		return .5 - density * sum;
	}
	let divisor = z;
	for (let k = 80; k > 0; k--) divisor = z + k / divisor;
	return density / divisor;
}
function tSurvival(t, df) {
	if (t < 0) return 1 - tSurvival(-t, df);
	const a = df / 2;
	const ratio = t * t / df;
	const x = 1 / (1 + ratio);
	const rest = 1 / (1 + 1 / ratio);
	const front = Math.exp(-a * Math.log1p(ratio)) * Math.sqrt(rest) * gammaRatio(a) / Math.sqrt(Math.PI);
	if (x < (a + 1) / (a + 2.5)) return front / (2 * a * betaFraction(x, a, .5));
	return .5 - front / betaFraction(rest, .5, a);
}
function betaFraction(x, a, b) {
	let fraction = 1;
	let numerator = 1;
	let denominator = 0;
	for (let k = 1; k < 1e4; k++) {
		const m = k >> 1;
		const d = (k % 2 === 0 ? m * (b - m) : -(a + m) * (a + b + m)) * x / ((a + k - 1) * (a + k));
		denominator = 1 / (1 + d * denominator);
		numerator = 1 + d / numerator;
		const change = numerator * denominator;
		fraction *= change;
		if (!(Math.abs(change - 1) > 1e-15)) break;
	}
	return fraction;
}
function gammaRatio(a) {
	let factor = 1;
	let large = a;
	for (; large < 64; large++) factor *= large / (large + .5);
	const inverse = 1 / large;
	const square = inverse * inverse;
	return factor * Math.sqrt(large) * Math.exp(inverse * (-1 / 8 + square * (1 / 192 - square / 640)));
}
function tQuantile(p, df) {
	if (!(p > 0 && p < 1 && df > 0)) return NaN;
	if (p < .5) return -upperQuantile(p, df);
	return p === .5 ? 0 : upperQuantile(1 - p, df);
}
function upperQuantile(tail, df) {
	let high = 1;
	while (tSurvival(high, df) > tail) high *= 2;
	let low = 0;
	while (high - low > Number.EPSILON * high) {
		const middle = (low + high) / 2;
		if (tSurvival(middle, df) > tail) low = middle;
		else high = middle;
	}
	return high;
}

// src/statistics/trend.ts
function mannKendall(values) {
	const n = values.length;
	let s = 0;
	for (let i = 0; i < n; i++) {
		const earlier = values[i] ?? NaN;
		for (let j = i + 1; j < n; j++) s += Math.sign((values[j] ?? NaN) - earlier);
	}
	const variance = kendallVariance(values);
	if (!(variance > 0)) return {
		s,
		pRising: .5
	};
	return {
		s,
		pRising: normalSurvival((s - Math.sign(s)) / Math.sqrt(variance))
	};
}
function kendallVariance(values) {
	const spread = (k) => k * (k - 1) * (2 * k + 5);
	const ties = /* @__PURE__ */ new Map();
	for (const value of values) ties.set(value, (ties.get(value) ?? 0) + 1);
	let sum = spread(values.length);
	for (const size of ties.values()) sum -= spread(size);
	return sum / 18;
}
function theilSen(values) {
	const n = values.length;
	const slopes = new Float64Array(n * (n - 1) / 2);
	let k = 0;
	for (let i = 0; i < n; i++) for (let j = i + 1; j < n; j++) slopes[k++] = ((values[j] ?? NaN) - (values[i] ?? NaN)) / (j - i);
	slopes.sort();
	const half = 1.959963984540054 * Math.sqrt(kendallVariance(values)) / 2;
	const at = (rank) => slopes[Math.min(Math.max(Math.round(rank), 0), slopes.length - 1)] ?? NaN;
	return {
		slope: median(slopes),
		low: at(slopes.length / 2 - half - 1),
		high: at(slopes.length / 2 + half)
	};
}
function noise(values) {
	const differences = Array.from(values.subarray(1), (value, i) => value - (values[i] ?? NaN));
	return robustDeviation(differences) / Math.SQRT2;
}

// src/rules/windows.ts
function endLength(points) {
	return Math.min(Math.max(3, Math.floor(points / 10)), Math.max(1, Math.floor(points / 3)));
}
function ending(values) {
	return median(values.subarray(values.length - endLength(values.length)));
}
function beginning(costs) {
	return Math.max(costs[0] ?? NaN, median(costs.subarray(0, endLength(costs.length))));
}
function standardError(values) {
	const differences = values.subarray(1).map((value, i) => value - (values[i] ?? NaN));
	return noise(differences) / Math.sqrt(3) * Math.sqrt(Math.PI / endLength(values.length));
}
function lateLength(points) {
	return Math.max(10, Math.ceil(points / 2));
}
function halves(stretch) {
	const length = 2 * Math.floor(stretch.length / 4);
	return {
		first: median(stretch.subarray(0, length)),
		last: median(stretch.subarray(stretch.length - length))
	};
}
function shareOf(difference, value) {
	return difference === 0 ? 0 : difference / Math.abs(value);
}

// src/rules/divergence.ts
const margin = .05;
const errors$1 = 6;
const fewerErrors = 3;
const half = .5;
const telling = 8;
const unbroken = 6;
const before = 10;
const lasting = 5;
const spikeTimes = 3;
const lastingTimes = 2;
const divergence = curveRule({
	id: "divergence",
	summary: "a loss that ends above its first value, or spikes and does not come back; a lone spike warns",
	level: "error",
	advice: "Lower the learning rate or warm it up, clip gradients, and look at the batches around that point. A larger batch size changes the curve too.",
	messages: {
		above: "{series:name} ended at {actual:number} at {at:position}, worse than it began ({first:number}) by more than its noise explains (allowed {limit:number})",
		lasting: "{series:name} jumped to {actual:number} at {at:position} ({times:number} times what it was; under {limit:number} is allowed) and did not come back: it ended at {final:number}",
		spike: "{series:name} spiked to {actual:number} at {at:position}, {times:number} times the median before it (under {limit:number} is allowed)",
		settled: "{series:name} did not end above its first value {first:number}, and no spike lasted",
		"too-few": "{points} points are too few to speak of divergence"
	},
	options: {},
	needs: "each",
	judge: ({ values, train, positions, direction }) => {
		const cost = require_sweep.costs(values, direction);
		const sign = direction === "min" ? 1 : -1;
		if (cost.length < 3) return {
			status: "not-judged",
			reason: "too-few",
			facts: { points: cost.length }
		};
		const limitOver = toleranceOf(cost);
		const final = ending(cost);
		const first = beginning(cost);
		const found = {
			actual: sign * final,
			limit: sign * limitOver(first),
			at: positions[positions.length - 1] ?? null,
			facts: { first: sign * first }
		};
		const spike = spikeOf(cost, sign, positions, limitOver);
		const isMemorising = fell(require_sweep.costs(train.filter(Number.isFinite), direction));
		if (!isMemorising && spike?.reason === "lasting") return spike;
		if (!isMemorising && !(final <= limitOver(first))) return {
			...found,
			status: "fail",
			reason: "above"
		};
		if (spike?.reason === "spike") return spike;
		return {
			...found,
			status: "pass",
			reason: "settled"
		};
	}
});
function toleranceOf(cost) {
	const error = errorOf(cost);
	const rounding = cost.length >= telling ? quantum(cost) : 0;
	return (level) => {
		const much = half * Math.abs(level);
		const luck = error === null ? much : Math.min(errors$1 * error, Math.max(much, fewerErrors * error));
		return level + Math.max(margin * Math.abs(level), luck) + rounding;
	};
}
function errorOf(cost) {
	if (cost.length >= telling) return standardError(cost);
	return cost.every((value, i) => i === 0 || value > (cost[i - 1] ?? NaN)) && cost.length >= unbroken ? 0 : null;
}
function fell(train) {
	return train.length > 0 && ending(train) < (train[0] ?? NaN);
}
function spikeOf(cost, sign, positions, limitOver) {
	const final = ending(cost);
	const floor = margin * Math.abs(cost[0] ?? NaN);
	const jumps = jumpsOf(cost, floor);
	const kept = jumps.filter(({ isLong, normal }) => isLong && final > Math.max(limitOver(normal), floor));
	const last = kept.findLast(({ index }, i) => kept[i - 1]?.index !== index - 1);
	const spike = last ?? jumps.find(({ times }) => times >= spikeTimes);
	if (!spike) return null;
	const { index, times, normal } = spike;
	const at = positions[index] ?? null;
	const found = {
		status: "fail",
		actual: sign * (cost[index] ?? NaN),
		at,
		facts: {
			times,
			final: sign * final
		}
	};
	if (last) return {
		...found,
		reason: "lasting",
		limit: sign * lastingTimes * normal
	};
	return {
		...found,
		reason: "spike",
		limit: sign * spikeTimes * normal,
		maxLevel: "warning"
	};
}
function jumpsOf(cost, floor) {
	const jumps = [];
	for (let index = 3; index < cost.length; index++) {
		const past = cost.subarray(Math.max(0, index - before), index);
		const value = cost[index] ?? NaN;
		if (!(value >= floor) || !past.some((one) => value >= lastingTimes * one)) continue;
		const normal = median(past);
		const high = Math.max(lastingTimes * normal, floor);
		if (!(value >= high) || !past.every((one) => one > 0)) continue;
		const next = cost.subarray(index, index + lasting);
		const isLong = next.length === lasting && next.every((one) => one >= high);
		jumps.push({
			index,
			normal,
			times: value / normal,
			isLong
		});
	}
	return jumps;
}

// src/rules/evaluations.ts
const evaluations = runRule({
	id: "evaluations",
	summary: "the number of evaluations of the run: too few say little",
	level: "error",
	advice: "The training ended early. Look for a crash or a time limit in its log, or train for more epochs.",
	messages: {
		few: "evaluations: {actual} (at least {limit} expected)",
		enough: "evaluations: {actual} (at least {limit} expected)"
	},
	shorthand: "min",
	enabledByDefault: false,
	options: { min: require_outcome.evaluations(1) },
	judge: ({ run }, { min }) => {
		const curve = run.primaryCurves[0] ?? run.curves[0];
		const actual = run.evaluations;
		const at = curve?.positions[actual - 1] ?? null;
		const found = {
			metric: curve?.metric ?? null,
			axis: curve?.axis ?? "row",
			actual,
			limit: min,
			at
		};
		if (!(actual >= min)) return [{
			...found,
			status: "fail",
			reason: "few"
		}];
		return [{
			...found,
			status: "pass",
			reason: "enough"
		}];
	}
});

// src/rules/expression/reading.ts
const missing = {
	"no-base": obstacles["no-base"],
	"no-base-metric": obstacles["no-base-metric"],
	"missing-metric": obstacles["missing-metric"],
	"missing-param": "param {param:name} not found (available: {recorded})",
	"no-curve": obstacles["no-curve"],
	"no-val": obstacles["no-val"],
	"no-train": obstacles["no-train"]
};
const readMessages = {
	...obstacles,
	...missing,
	"not-finite": "{reading} is not a finite number"
};

// src/rules/expression.ts
const expected$1 = "a condition such as \"val_loss.best < 0.4\"";
const listed$1 = `${expected$1}, or a list of them`;
function written(z) {
	return z.string({ error: expected$1 }).check(z.check(async ({ value, issues }) => {
		const { compile, Mistake } = await Promise.resolve().then(() => require("./compile.js"));
		try {
			compile(value);
		} catch (thrown) {
			if (!(thrown instanceof Mistake)) throw thrown;
			const { message, got, known } = thrown;
			issues.push({
				code: "invalid_value",
				message,
				input: got,
				values: [...known],
				continue: true
			});
		}
	}));
}
const conditions = {
	schema: (z) => z.union([written(z), z.array(written(z)).check(z.minLength(1, { error: listed$1 }))], { error: listed$1 }),
	load: (z) => z.pipe(z.union([z.string(), z.array(z.string())]), z.transform(async (given) => {
		const { compile } = await Promise.resolve().then(() => require("./compile.js"));
		return [given].flat().map(compile);
	})),
	isRequired: true
};
const expression = runRule({
	id: "expression",
	summary: "any condition on a run, written in CEL",
	level: "error",
	advice: "The run is not what the config asks for. Change the training; if the condition is too strict, change it in the config.",
	messages: {
		...readMessages,
		fails: "{condition} does not hold: {values}",
		holds: "{condition} holds: {values}",
		"cannot-tell": "{condition} cannot be told: {why} ({values})"
	},
	shorthand: "condition",
	enabledByDefault: false,
	options: { condition: conditions },
	shown: ({ condition }) => ({ condition: condition.length === 1 ? condition[0]?.text : condition.map(({ text }) => text) }),
	judge: (subject, { condition }) => condition.map((one) => check$1(one, subject))
});
function check$1({ text, readings, optional, holds, limits }, subject) {
	const found = /* @__PURE__ */ new Map();
	for (const [written, { of }] of readings) {
		const looked = of(subject);
		if ("reason" in looked) {
			if (!(looked.reason in missing && optional.has(written))) return {
				status: "blocked",
				...looked
			};
		} else if (typeof looked.value === "number" && !Number.isFinite(looked.value)) return {
			status: "blocked",
			reason: "not-finite",
			facts: { reading: written }
		};
		else found.set(written, looked);
	}
	const values = new Map([...found].map(([written, { value }]) => [written, value]));
	const facts = {
		condition: text,
		values: [...readings.keys()].map((written) => `${written} is ${told$1(values.get(written))}`).join(", ")
	};
	const held = holds(values);
	if (typeof held !== "boolean") return {
		status: "blocked",
		reason: "cannot-tell",
		facts: {
			...facts,
			why: held.why
		}
	};
	if (held) return {
		status: "pass",
		reason: "holds",
		facts
	};
	const fails = {
		status: "fail",
		reason: "fails",
		facts
	};
	for (const { written, limit, isHeld } of limits) {
		const { value, ...place } = found.get(written) ?? {};
		if (typeof value === "number" && !isHeld(value, limit)) return {
			...fails,
			...place,
			actual: value,
			limit
		};
	}
	return fails;
}
function told$1(value) {
	if (value === void 0) return "missing";
	return String(typeof value === "number" && !Number.isInteger(value) ? Number(value.toPrecision(6)) : value);
}

// src/rules/gap.ts
const byDefault = {
	max: .5,
	max_growth: .15
};
const gap = curveRule({
	id: "gap",
	summary: "the generalisation gap: val against train, relative (`max`) or `absolute`",
	level: "warning",
	advice: "Val falls slower than train: the model does much better on what it has seen. Regularise, add data, or check that train and validation come from the same distribution; dropout and running means make a small gap normal.",
	messages: {
		wide: "the gap of {metric:name} is {relative:share} of train at {at:position} ({val:number} val, {train:number} train; allowed {max:share})",
		"wide-absolute": "the gap of {metric:name} is {gap:number} at {at:position} ({val:number} val, {train:number} train; allowed {absolute:number})",
		narrow: "the gap of {metric:name} is {relative:share} of train at {at:position} (allowed {max:share})",
		"narrow-absolute": "the gap of {metric:name} is {gap:number} at {at:position} (allowed {absolute:number})",
		steady: "the gap of {metric:name} is {gap:number} at {at:position} ({val:number} val, {train:number} train), but since the best {series:name} it grew by no more than {max_growth:share} of that"
	},
	shorthand: "max",
	options: {
		max: require_outcome.optional(require_outcome.share),
		absolute: require_outcome.optional(require_outcome.amount),
		at: require_outcome.withDefault(require_outcome.choice(["last", "best"]), "last"),
		max_growth: require_outcome.optional(require_outcome.share)
	},
	resolveDefaults: (options) => {
		if (options.max !== void 0 || options.absolute !== void 0) return options;
		return options.at === "best" ? {
			...options,
			max: byDefault.max
		} : {
			...byDefault,
			...options
		};
	},
	needs: "pair",
	judge: (curve, options) => {
		const { values, train, positions, direction } = curve;
		const best = require_sweep.bestIndex(values, direction);
		const index = options.at === "last" ? values.length - 1 : best;
		const unseen = [index, ...options.max_growth === void 0 ? [] : [best]].find((one) => Number.isNaN(train[one]));
		if (unseen !== void 0) return {
			status: "not-judged",
			reason: "no-train-yet",
			option: options.max === void 0 ? "absolute" : "max",
			at: positions[unseen] ?? null
		};
		const found = hold(curve, index, options);
		if (found.status !== "fail" || options.max_growth === void 0) return found;
		if (!((gapAt(curve, index) - gapAt(curve, best)) / Math.abs(values[best] ?? NaN) <= options.max_growth)) return found;
		const { option: _, ...told } = found;
		const facts = {
			...found.facts,
			max_growth: options.max_growth
		};
		return {
			...told,
			status: "pass",
			reason: "steady",
			facts
		};
	}
});
function hold(curve, index, { absolute, max }) {
	const at = curve.positions[index] ?? null;
	const val = curve.values[index] ?? NaN;
	const train = curve.train[index] ?? NaN;
	const gap = gapAt(curve, index);
	const facts = {
		gap,
		val,
		train
	};
	if (absolute !== void 0) {
		const found = {
			actual: gap,
			limit: absolute,
			...max === void 0 && { option: "absolute" },
			at,
			facts: {
				...facts,
				absolute
			}
		};
		if (!(gap <= absolute)) return {
			...found,
			status: "fail",
			reason: "wide-absolute"
		};
		if (max === void 0) return {
			...found,
			status: "pass",
			reason: "narrow-absolute"
		};
	}
	const relative = require_sweep.relativeTo(train, gap);
	if (relative === null) return {
		status: "not-judged",
		reason: "train-zero",
		option: "max",
		at
	};
	const limit = max ?? byDefault.max;
	const found = {
		actual: relative,
		limit,
		option: "max",
		unit: "share",
		at,
		facts: {
			...facts,
			relative,
			max: limit
		}
	};
	if (!(relative <= limit)) return {
		...found,
		status: "fail",
		reason: "wide"
	};
	return {
		...found,
		status: "pass",
		reason: "narrow"
	};
}
function gapAt({ values, train, direction }, index) {
	return require_sweep.gapBetween(values[index] ?? NaN, train[index] ?? NaN, direction);
}

// src/rules/compare-to-baseline.ts
function compareToBaseline(curve, which, { run, seeds, base }) {
	if (base.kind === "absent") return {
		status: "not-judged",
		reason: "no-base",
		facts: { because: base.because }
	};
	const seriesOf = (one) => findMatching(one, curve.series, curve.metric);
	if (base.runs.every((one) => seriesOf(one) === null)) return {
		status: "not-judged",
		reason: "no-base-metric"
	};
	const valuesOf = (runs) => runs.map(seriesOf).filter(isWhole).map((series) => pick(series, which, curve.direction));
	const before = valuesOf(base.runs);
	if (before.length === 0) return {
		status: "not-judged",
		reason: "base-not-finite"
	};
	const others = seeds.filter((seed) => seed !== run);
	const broken = others.find((seed) => !isWhole(seriesOf(seed)));
	if (broken) return {
		status: "blocked",
		reason: "seed-broken",
		facts: { run: broken.name }
	};
	const rest = others.map((seed) => pick(seriesOf(seed), which, curve.direction));
	const index = indexOf(curve.values, which, curve.direction);
	const here = [curve.values[index] ?? NaN, ...rest];
	const actual = require_sweep.mean(here);
	const was = require_sweep.mean(before);
	const worse = curve.direction === "min" ? actual - was : was - actual;
	const at = here.length === 1 ? curve.positions[index] ?? null : null;
	return {
		here,
		before,
		history: [before, ...(base.earlier ?? []).map(valuesOf)].filter(({ length }) => length > 0).map(require_sweep.mean),
		actual,
		base: was,
		worse,
		change: worse / Math.abs(was),
		at
	};
}
function isWhole(series) {
	return series !== null && !series.truncated && series.values.length > 0 && series.values.every(Number.isFinite);
}
function pick(series, which, direction) {
	return series?.values[indexOf(series.values, which, direction)] ?? NaN;
}
function indexOf(values, which, direction) {
	return which === "best" ? require_sweep.bestIndex(values, direction) : values.length - 1;
}

// src/rules/improvement.ts
const improvement$1 = curveRule({
	id: "improvement",
	summary: "better than the baseline: says so, and what limit would keep it",
	level: "info",
	advice: "Set the threshold it names to keep what this change won.",
	messages: {
		better: "best {series:name} {actual:number} is {change:share} better than base {base:number}; threshold {series:name} {operator} {worst} would keep it",
		"better-than-zero": "best {series:name} {actual:number} is better than base 0; threshold {series:name} {operator} {worst} would keep it",
		"no-better": "best {series:name} {actual:number} is not better than base {base:number}"
	},
	headlineReasons: ["better"],
	scope: "seeds",
	options: {},
	needs: "val",
	judge: (curve, _options, subject) => {
		const compared = compareToBaseline(curve, "best", subject);
		if ("status" in compared) return compared;
		const { here, actual, base, worse, change, at } = compared;
		const isUpper = curve.direction === "min";
		const operator = isUpper ? "<=" : ">=";
		const worst = require_sweep.roundOutward(isUpper ? Math.max(...here) : Math.min(...here), 4, isUpper);
		return {
			status: "pass",
			reason: worse < 0 ? base === 0 ? "better-than-zero" : "better" : "no-better",
			actual,
			limit: base,
			at,
			facts: {
				base,
				operator,
				worst,
				change: -change
			}
		};
	}
});

// src/rules/non-finite.ts
const nonFinite = runRule({
	id: "non-finite",
	summary: "any NaN or infinity in a curve of a known direction, train or val",
	level: "error",
	advice: "The training broke down there. Lower the learning rate, clip gradients, look for a division by zero or a log of zero in the loss, and for NaN in the data.",
	messages: {
		finite: "{metric:name} is finite throughout",
		"non-finite": "{series:name} is {value} at {at:position} ({count} of {points} values are not finite)",
		"no-curve": obstacles["no-curve"]
	},
	options: {},
	judge: ({ run }) => {
		const known = run.curves.filter(({ direction }) => direction !== null);
		if (known.length === 0) return [none];
		const failures = known.flatMap(failuresOf$1);
		return failures.length > 0 ? failures : [finite$1(run.primaryCurves[0] ?? known[0])];
	}
});
const none = {
	status: "blocked",
	reason: "no-curve"
};
function finite$1(curve) {
	const metric = curve?.metric ?? "";
	return {
		metric,
		status: "pass",
		reason: "finite",
		facts: { metric }
	};
}
function failuresOf$1({ metric, train, val }) {
	return [train, val].flatMap((series) => {
		const first = series?.values.findIndex((value) => !Number.isFinite(value)) ?? -1;
		if (!series || first < 0) return [];
		const count = series.values.filter((value) => !Number.isFinite(value)).length;
		const actual = series.values[first] ?? NaN;
		const facts = {
			series: series.name,
			value: String(actual),
			count,
			points: series.values.length
		};
		const at = series.positions[first] ?? null;
		return [{
			status: "fail",
			reason: "non-finite",
			metric,
			axis: series.axis,
			actual,
			limit: null,
			at,
			facts
		}];
	});
}

// src/rules/not-learning.ts
const near = .02;
const errors = 2;
const classesError = "a whole number of classes, at least 2";
const priorError = "the shares of two classes or more, which add up to 1";
const reference = {
	classes: require_outcome.optional(require_outcome.custom((z) => z.int({ error: classesError }).check(z.gte(2, { error: classesError })))),
	prior: require_outcome.optional(require_outcome.custom((z) => z.array(require_outcome.share.schema(z), { error: priorError }).check(z.refine(isPrior, { error: priorError })))),
	chance: require_outcome.optional(require_outcome.number())
};
function referencesIn({ classes, prior, chance }) {
	return Object.entries({
		classes,
		prior,
		chance
	}).flatMap(([name, value]) => value === void 0 ? [] : [name]);
}
const notLearning = curveRule({
	id: "not-learning",
	summary: "stuck at chance: the loss of a model that knows no more than how frequent each class is",
	level: "warning",
	advice: "The model knows nothing of its input yet. If the run is short, train longer first: some only begin to learn after dozens of epochs. Otherwise look at labels and input scaling, try a learning rate ten times smaller or larger, and see that the model can learn ten samples by heart.",
	messages: {
		chance: "{series:name} is still at chance after {points} evaluations: it ended at {actual:number}, chance is {chance:number}",
		learned: "{series:name} ended at {actual:number}, better than chance {chance:number}",
		stuck: "{series:name} went from {first:number} to {actual:number} over {points} values: less than {near:share} beyond its noise",
		moving: "{series:name} went from {first:number} to {actual:number} over {points} values",
		"too-few": "{points} values are too few to tell ({min_evaluations} at least)",
		"no-entropy": "classes and prior give chance as a cross-entropy, and {series:name} is none: set `chance`",
		several: "set one of classes, prior and chance alone"
	},
	shorthand: "classes",
	options: {
		...reference,
		min_evaluations: require_outcome.withDefault(require_outcome.evaluations(3), 10)
	},
	conflicts: (given) => referencesIn(given).slice(1).map((option) => ({
		option,
		expected: "one of classes, prior and chance alone"
	})),
	needs: (given) => referencesIn(given).length > 0 ? "val-else-train" : "train-else-val",
	judge: ({ values, positions, direction }, { min_evaluations, ...given }) => {
		if (referencesIn(given).length > 1) return {
			status: "blocked",
			reason: "several"
		};
		const points = values.length;
		const at = positions[points - 1] ?? null;
		if (points < min_evaluations) return {
			status: "not-judged",
			reason: "too-few",
			at,
			facts: {
				points,
				min_evaluations
			}
		};
		const cost = require_sweep.costs(values, direction);
		const sign = direction === "min" ? 1 : -1;
		const final = ending(cost);
		const chance = chanceOf(given, direction);
		if (chance === "none") return {
			status: "blocked",
			reason: "no-entropy"
		};
		if (chance !== null) {
			const limit = sign * chance - near * Math.abs(chance);
			const found = {
				actual: sign * final,
				limit: sign * limit,
				at,
				facts: {
					points,
					chance
				}
			};
			if (!(final < limit)) return {
				...found,
				status: "fail",
				reason: "chance"
			};
			return {
				...found,
				status: "pass",
				reason: "learned"
			};
		}
		const first = beginning(cost);
		const stir = near * Math.abs(first) + errors * standardError(cost);
		const facts = {
			points,
			near,
			first: sign * first
		};
		const found = {
			actual: sign * final,
			limit: sign * (first - stir),
			at,
			facts
		};
		if (!(Math.abs(final - first) > stir)) return {
			...found,
			status: "fail",
			reason: "stuck"
		};
		return {
			...found,
			status: "pass",
			reason: "moving"
		};
	}
});
function isPrior(shares) {
	const sum = shares.reduce((sum, one) => sum + one, 0);
	return shares.filter((one) => one > 0).length > 1 && Math.abs(sum - 1) < .02;
}
function chanceOf({ classes, prior, chance }, direction) {
	if (chance !== void 0) return chance;
	if (classes === void 0 && prior === void 0) return null;
	if (direction === "max") return "none";
	if (classes !== void 0) return Math.log(classes);
	return (prior ?? []).reduce((sum, one) => one > 0 ? sum - one * Math.log(one) : sum, 0);
}

// src/rules/oscillation.ts
const oscillation = curveRule({
	id: "oscillation",
	summary: "val swings from one evaluation to the next by more than it improves over the last half",
	level: "warning",
	advice: "Lower the learning rate or let it decay, or raise the batch size: steps are too large for where the training stands. Where the validation set is small, its own chance does this: validate on more, and choose the model by a smoothed curve.",
	messages: {
		swings: "{series:name} moves by {actual:share} from one evaluation to the next (allowed {limit:share}), more than the {drift:share} it moved over the last {window}",
		calm: "{series:name} moves by {actual:share} from one evaluation to the next (allowed {limit:share})",
		drifts: "{series:name} moves by {actual:share} from one evaluation to the next, less than the {drift:share} it moved over the last {window}",
		"too-few": "{points} evaluations are too few to speak of oscillation ({window} at least)",
		zero: "{series:name} moves around 0 from {at:position} on: no move is a share of that"
	},
	shorthand: "max",
	options: { max: require_outcome.withDefault(require_outcome.share, .1) },
	needs: "val",
	judge: ({ values, positions }, { max }) => {
		const points = values.length;
		const window = lateLength(points);
		if (points < window) return {
			status: "not-judged",
			reason: "too-few",
			facts: {
				points,
				window
			}
		};
		const stretch = values.subarray(points - window);
		const size = Math.abs(median(stretch));
		const moves = stretch.subarray(1).map((value, i) => Math.abs(value - (stretch[i] ?? NaN)));
		const swing = median(moves);
		const { first, last } = halves(stretch);
		const moved = Math.abs(last - first);
		const actual = shareOf(swing, size);
		const at = positions[points - window] ?? null;
		if (!Number.isFinite(actual)) return {
			status: "not-judged",
			reason: "zero",
			at
		};
		const found = {
			actual,
			limit: max,
			unit: "share",
			at,
			facts: {
				window,
				drift: shareOf(moved, size)
			}
		};
		if (swing <= max * size) return {
			...found,
			status: "pass",
			reason: "calm"
		};
		if (swing <= moved) return {
			...found,
			status: "pass",
			reason: "drifts"
		};
		return {
			...found,
			status: "fail",
			reason: "swings"
		};
	}
});

// src/rules/overfit.ts
const fewest$2 = 6;
const trainFall = .05;
const trifle$1 = .01;
const maxPoints$3 = 1e3;
const steadyTimes = 4;
const jumpTimes = 6;
const coarse = .05;
const jumpPoints = 10;
const overfit = curveRule({
	id: "overfit",
	summary: "val has risen from its best while train kept falling, and the rise is not noise",
	level: "error",
	advice: "Low train and rising val is overfitting: stop at the best epoch (EarlyStopping with restore_best_weights), regularise (dropout, weight decay, augmentation), or train on more data.",
	messages: {
		rising: "{series:name} rose from its best {best:number} at {best_at:position} to {actual:number} at {at:position} while train kept falling: smoothed, by {rise:share} (allowed {max:share})",
		falling: "{series:name} fell from its best {best:number} at {best_at:position} to {actual:number} at {at:position} while train kept rising: smoothed, by {rise:share} (allowed {max:share})",
		steady: "{series:name} ended {rise:share} worse than its best at {best_at:position}, smoothed (allowed {max:share})",
		noise: "{series:name} ended {rise:share} worse than its best at {best_at:position}, smoothed, but that is not distinct from noise",
		"train-flat": "{series:name} ended {rise:share} worse than its best at {best_at:position}, smoothed, but train did not go on improving",
		short: "{series:name} was best at {best_at:position}, too near the end to speak of overfitting",
		"too-few": "{points} evaluations are too few to speak of overfitting ({fewest} at least)",
		"no-train-yet": "train {metric:name} was not yet recorded at {at:position}, where {series:name} was best: nobody can tell whether it improved since",
		zero: "{series:name} was 0 at its best at {at:position}: what it is worse by is no share of that"
	},
	shorthand: "max",
	options: { max: require_outcome.withDefault(require_outcome.share, .05) },
	needs: "pair",
	judge: ({ values, train, positions, direction }, { max }) => {
		const points = values.length;
		if (points < fewest$2) return {
			status: "not-judged",
			reason: "too-few",
			facts: {
				points,
				fewest: fewest$2
			}
		};
		const kept = require_sweep.downsample(points, maxPoints$3);
		const pick = (all) => Float64Array.from(kept, (index) => all[index] ?? NaN);
		const val = require_sweep.costs(pick(values), direction);
		const width = val.length <= jumpPoints ? 1 : Math.max(3, Math.floor(val.length / 10)) | 1;
		const smooth = runningMedian(val, width);
		const best = smooth.indexOf(Math.min(...smooth));
		const bestCost = smooth[best] ?? NaN;
		const final = smooth.at(-1) ?? NaN;
		const rise = shareOf(final - bestCost, bestCost);
		const since = val.subarray(best + 1);
		const bestIn = require_sweep.bestIndex(values, direction);
		const bestAt = positions[bestIn] ?? NaN;
		const at = positions[points - 1] ?? null;
		const sign = direction === "min" ? 1 : -1;
		const tell = (best, actual) => {
			const allowed = max * Math.abs(best);
			return {
				actual,
				limit: direction === "min" ? best + allowed : best - allowed,
				at,
				facts: {
					rise,
					max,
					best,
					best_at: bestAt
				}
			};
		};
		const found = tell(values[bestIn] ?? NaN, values[points - 1] ?? NaN);
		if (since.length < Math.max(4, val.length / 10)) return {
			...found,
			status: "pass",
			reason: "short"
		};
		if (!Number.isFinite(rise)) return {
			status: "not-judged",
			reason: "zero",
			at: bestAt
		};
		if (!(rise > max) || final - bestCost <= trifle$1 * ((val[0] ?? 0) - bestCost)) return {
			...found,
			status: "pass",
			reason: "steady"
		};
		const known = require_sweep.costs(pick(train), direction).filter(Number.isFinite);
		const after = best - (val.length - known.length);
		if (!(fall(known, width, Math.max(after, 0)) > trainFall)) return after < 0 ? {
			status: "not-judged",
			reason: "no-train-yet",
			at: bestAt
		} : {
			...found,
			status: "pass",
			reason: "train-flat"
		};
		if (isNoise(since, final - bestCost, Math.min(quantum(val) / 2, coarse * Math.abs(bestCost)))) return {
			...found,
			status: "pass",
			reason: "noise"
		};
		const reason = direction === "min" ? "rising" : "falling";
		return {
			...(direction === "min" ? found.actual > found.limit : found.actual < found.limit) ? found : tell(sign * bestCost, sign * final),
			status: "fail",
			reason
		};
	}
});
function fall(cost, width, from) {
	const smooth = runningMedian(cost, width);
	const start = smooth[from] ?? NaN;
	return shareOf(start - (smooth.at(-1) ?? NaN), start);
}
function isNoise(since, risen, least) {
	const sigma = Math.max(noise(since), least);
	const alpha = since.length < 10 ? .05 : .01;
	const isSteady = mannKendall(since).pRising < alpha && risen > steadyTimes * sigma;
	const isJump = since.length >= jumpPoints && risen > jumpTimes * sigma;
	return !(isSteady || isJump);
}

// src/rules/early-stopping/replay.ts
function worst(direction) {
	return direction === "min" ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
}
function unstopped(best) {
	return {
		stop: null,
		best,
		because: null,
		improvedAt: null
	};
}
function stopAt({ values }, { stop, best, because }, isBetter) {
	const again = values.findIndex((value, i) => i > stop && isBetter(value));
	return {
		stop,
		best,
		because,
		improvedAt: again < 0 ? null : again
	};
}

// src/rules/early-stopping/boosting.ts
function xgboostStopping(watched, options) {
	const delta = options.min_delta;
	const beats = watched.direction === "min" ? (value, best) => best - delta > value : (value, best) => value - delta > best;
	return sinceBest(watched, options.patience, beats);
}
function lightgbmStopping(watched, options) {
	if (options.patience <= 0) return unstopped(null);
	const delta = options.min_delta;
	const beats = watched.direction === "min" ? (value, best) => value < best - delta : (value, best) => value > best + delta;
	return sinceBest(watched, options.patience, beats);
}
function sinceBest(watched, patience, beats) {
	let held = NaN;
	let best = 0;
	for (const [i, value] of watched.values.entries()) {
		if (i === 0 || beats(value, held)) {
			held = value;
			best = i;
		}
		if (i - best >= patience) return stopAt(watched, {
			stop: i,
			best,
			because: "patience"
		}, (later) => beats(later, held));
	}
	return unstopped(watched.values.length > 0 ? best : null);
}

// src/rules/early-stopping/catboost.ts
const forgetting = .99;
const remembered = 2e3;
const least = 1e-10;
function catboostStopping(watched, options) {
	const { patience, od_pval } = options;
	const limit = (options.od_type ?? (od_pval === void 0 ? "Iter" : "IncToDec")) === "Iter" ? 1 : od_pval ?? 0;
	if (limit <= 0) return unstopped(null);
	const sign = watched.direction === "min" ? -1 : 1;
	const scores = watched.values.map((value) => sign * value);
	let held = NaN;
	let best = 0;
	let expected = 0;
	for (const [i, score] of scores.entries()) {
		if (i === 0 || score > held) {
			held = score;
			best = i;
		}
		expected = gain(scores, i, expected * forgetting);
		if (i - best < patience) continue;
		const ratio = expected / larger(held - score, least);
		if (Math.exp(-.5 / larger(ratio, least)) < limit) return stopAt(watched, {
			stop: i,
			best,
			because: "patience"
		}, (later) => sign * later > held);
	}
	return unstopped(scores.length > 0 ? best : null);
}
function gain(scores, i, before) {
	const score = scores[i] ?? NaN;
	let most = before;
	let weight = 1;
	for (let j = i; j >= 0 && j > i - remembered; j--) {
		most = larger(most, weight * (score - (scores[j] ?? NaN)));
		weight *= forgetting;
	}
	return most;
}
function larger(a, b) {
	return a < b ? b : a;
}

// src/rules/early-stopping/patience-counter.ts
function patienceCounter(watched, { patience, beats, initial, endedBy }) {
	let held = initial;
	let best = null;
	let wait = 0;
	for (const [i, value] of watched.values.entries()) {
		const because = endedBy?.(value) ?? null;
		if (because !== null) {
			const from = because === "threshold" ? value : held;
			return stopAt(watched, {
				stop: i,
				best,
				because
			}, (later) => beats(later, from));
		}
		if (beats(value, held)) {
			held = value;
			best = i;
			wait = 0;
		} else if (++wait >= patience) return stopAt(watched, {
			stop: i,
			best,
			because: "patience"
		}, (later) => beats(later, held));
	}
	return unstopped(best);
}

// src/rules/early-stopping/keras.ts
const keras3 = {
	isSingle: true,
	takesFirst: false,
	sparesImproving: true,
	sparesFirst: true
};
const kerasVersions = {
	"3": keras3,
	"3.7": {
		...keras3,
		takesFirst: true
	},
	"2.12": {
		...keras3,
		isSingle: false
	},
	"2.7": {
		...keras3,
		isSingle: false,
		sparesImproving: false
	},
	"2.5": {
		...keras3,
		isSingle: false,
		sparesImproving: false,
		sparesFirst: false
	}
};
function kerasStopping(watched, options, version) {
	const { values, direction } = watched;
	const { patience, start_from_epoch: start, baseline } = options;
	const beats = kerasBeats(direction, options.min_delta, version.isSingle);
	let held = worst(direction);
	let best = null;
	let isReached = baseline === void 0;
	let wait = 0;
	for (let i = start; i < values.length; i++) {
		const value = values[i] ?? NaN;
		wait++;
		if (beats(value, held) || version.takesFirst && i === start) {
			held = value;
			best = i;
			if (baseline === void 0 || beats(value, baseline)) {
				isReached = true;
				wait = 0;
			}
			if (version.sparesImproving) continue;
		}
		if (wait >= patience && (i > 0 || !version.sparesFirst)) return stopAt(watched, {
			stop: i,
			best,
			because: isReached ? "patience" : "baseline"
		}, (later) => beats(later, held));
	}
	return unstopped(best);
}
function firstKerasStopping(watched, { patience, min_delta, baseline }) {
	const beats = kerasBeats(watched.direction, min_delta, false);
	const done = patienceCounter(watched, {
		patience,
		beats,
		initial: baseline ?? worst(watched.direction)
	});
	return done.because !== null && done.best === null && baseline !== void 0 ? {
		...done,
		because: "baseline"
	} : done;
}
function kerasBeats(direction, min_delta, isSingle) {
	const delta = Math.abs(min_delta);
	const rounded = isSingle ? Math.fround : (value) => value;
	return direction === "min" ? (value, best) => rounded(value + delta) < rounded(best) : (value, best) => rounded(value - delta) > rounded(best);
}

// src/rules/early-stopping/fastai.ts
function fastaiStopping(watched, { patience, min_delta }) {
	const beats = kerasBeats(watched.direction, min_delta, false);
	return patienceCounter(watched, {
		patience,
		beats,
		initial: worst(watched.direction)
	});
}

// src/rules/early-stopping/hugging-face.ts
function huggingFaceStopping(watched, { patience, early_stopping_threshold: threshold }, takesFirst) {
	const { values, direction } = watched;
	const isBetter = direction === "min" ? (a, b) => a < b : (a, b) => a > b;
	const beats = (value, best) => isBetter(value, best) && Math.abs(value - best) > threshold;
	let held = worst(direction);
	let best = null;
	let count = 0;
	for (const [i, value] of values.entries()) {
		count = i === 0 || beats(value, held) ? 0 : count + 1;
		if (isBetter(value, held) || takesFirst && i === 0) {
			held = value;
			best = i;
		}
		if (count >= patience) return stopAt(watched, {
			stop: i,
			best,
			because: "patience"
		}, (later) => beats(later, held));
	}
	return unstopped(best);
}

// src/rules/early-stopping/ignite.ts
function igniteStopping(watched, options) {
	const { values, direction } = watched;
	const { patience, threshold_mode, cumulative } = options;
	const threshold = direction === "min" ? -options.threshold : options.threshold;
	const limit = (best) => threshold_mode === "abs" ? best + threshold : best * (1 + threshold);
	const beats = direction === "min" ? (value, best) => !(value >= limit(best)) : (value, best) => !(value <= limit(best));
	const [first = NaN] = values;
	let held = first;
	let best = 0;
	let count = 0;
	for (let i = 1; i < values.length; i++) {
		const value = values[i] ?? NaN;
		const improves = beats(value, held);
		if (improves && value !== held || !cumulative && (direction === "min" ? value < held : value > held)) {
			held = value;
			best = i;
		}
		count = improves ? 0 : count + 1;
		if (!improves && count >= patience) return stopAt(watched, {
			stop: i,
			best,
			because: "patience"
		}, (later) => beats(later, held));
	}
	return unstopped(values.length > 0 ? best : null);
}

// src/rules/early-stopping/lightning.ts
function lightningStopping({ values, direction }, options) {
	const { patience, check_finite, stopping_threshold, divergence_threshold } = options;
	const delta = Math.fround(options.min_delta);
	const isBeyond = direction === "min" ? (a, b) => a < b : (a, b) => a > b;
	const beats = direction === "min" ? (value, best) => Math.fround(value + delta) < best : (value, best) => Math.fround(value - delta) > best;
	const endedBy = (value) => {
		if (check_finite && !Number.isFinite(value)) return "non-finite";
		if (stopping_threshold !== void 0 && isBeyond(value, Math.fround(stopping_threshold))) return "threshold";
		if (divergence_threshold !== void 0 && isBeyond(-value, -Math.fround(divergence_threshold))) return "divergence";
		return null;
	};
	const single = {
		values: values.map(Math.fround),
		direction
	};
	return patienceCounter(single, {
		patience,
		beats,
		initial: worst(direction),
		endedBy
	});
}

// src/rules/early-stopping/plateau.ts
function kerasPlateau(watched, options) {
	const beats = kerasBeats(watched.direction, options.min_delta, true);
	return reduceKeras(watched, options, (value, best, i) => i === 0 || beats(value, best));
}
function firstKerasPlateau(watched, options) {
	const delta = options.min_delta;
	return reduceKeras(watched, options, watched.direction === "min" ? (value, best) => value < best - delta : (value, best) => value > best + delta);
}
function reduceKeras({ values, direction }, { patience, cooldown }, beats) {
	const reductions = [];
	let held = worst(direction);
	let best = null;
	let wait = 0;
	let cooling = 0;
	for (const [i, value] of values.entries()) {
		if (cooling > 0) {
			cooling--;
			wait = 0;
		}
		if (beats(value, held, i)) {
			held = value;
			best = i;
			wait = 0;
		} else if (cooling === 0 && ++wait >= patience) {
			reductions.push(i);
			cooling = cooldown;
			wait = 0;
		}
	}
	return {
		reductions,
		best,
		allowed: Math.max(patience, 1)
	};
}
function torchPlateau({ values, direction }, options) {
	const { patience, cooldown } = options;
	const beats = torchBeats(direction === "min", options);
	const reductions = [];
	let held = worst(direction);
	let best = null;
	let bad = 0;
	let cooling = 0;
	for (const [i, value] of values.entries()) {
		if (beats(value, held)) {
			if (value !== held) best = i;
			held = value;
			bad = 0;
		} else bad++;
		if (cooling > 0) {
			cooling--;
			bad = 0;
		}
		if (bad > patience) {
			reductions.push(i);
			cooling = cooldown;
			bad = 0;
		}
	}
	return {
		reductions,
		best,
		allowed: patience + 1
	};
}
function torchBeats(isMin, { threshold, threshold_mode }) {
	if (threshold_mode === "rel") {
		const factor = isMin ? 1 - threshold : threshold + 1;
		return isMin ? (value, best) => value < best * factor : (value, best) => value > best * factor;
	}
	return isMin ? (value, best) => value < best - threshold : (value, best) => value > best + threshold;
}

// src/rules/early-stopping/ultralytics.ts
function ultralyticsStopping(watched, options) {
	const patience = options.patience || Number.POSITIVE_INFINITY;
	const sign = watched.direction === "min" ? -1 : 1;
	const beats = (value, best) => sign * value > sign * best || best === 0;
	let held = 0;
	let best = 0;
	for (const [i, value] of watched.values.entries()) {
		if (beats(value, held)) {
			held = value;
			best = i;
		}
		if (i - best >= patience) return stopAt(watched, {
			stop: i,
			best,
			because: "patience"
		}, (later) => beats(later, held));
	}
	return unstopped(watched.values.length > 0 ? best : null);
}

// src/rules/early-stopping/index.ts
const count = require_outcome.optional(require_outcome.evaluations(0));
const finite = require_outcome.optional(require_outcome.number());
const nonNegative = require_outcome.optional(require_outcome.amount);
const replayOptions = {
	patience: count,
	min_delta: nonNegative,
	start_from_epoch: count,
	baseline: finite,
	check_finite: require_outcome.optional(require_outcome.flag),
	stopping_threshold: finite,
	divergence_threshold: finite,
	early_stopping_threshold: nonNegative,
	threshold: nonNegative,
	threshold_mode: require_outcome.optional(require_outcome.choice(["abs", "rel"])),
	cumulative: require_outcome.optional(require_outcome.flag),
	cooldown: count,
	od_type: require_outcome.optional(require_outcome.choice(["Iter", "IncToDec"])),
	od_pval: nonNegative
};
const presetNames = [
	"keras",
	"keras-3.7",
	"keras-2.12",
	"keras-2.7",
	"keras-2.5",
	"keras-2.2",
	"tfjs",
	"lightning",
	"hugging-face",
	"hugging-face-4.46",
	"xgboost",
	"lightgbm",
	"catboost",
	"ignite",
	"fastai",
	"ultralytics",
	"torch-plateau",
	"keras-plateau",
	"keras-2-plateau"
];
function preset({ defaults, replay, ...definition }) {
	return {
		others: [],
		minPatience: 0,
		misfit: () => null,
		...definition,
		defaults,
		replay: (watched, options) => replay(watched, {
			...defaults,
			...defined(options)
		})
	};
}
function defined(options) {
	return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== void 0));
}
const usualPatience = 10;
const firstKerasDefaults = {
	patience: usualPatience,
	min_delta: 0
};
const keras = (version) => preset({
	callback: "EarlyStopping",
	parameter: "patience",
	defaults: {
		...firstKerasDefaults,
		start_from_epoch: 0
	},
	others: ["baseline"],
	replay: (watched, options) => kerasStopping(watched, options, kerasVersions[version])
});
const firstKeras = (replay) => preset({
	callback: "EarlyStopping",
	parameter: "patience",
	defaults: firstKerasDefaults,
	others: ["baseline"],
	replay
});
const huggingFace = (takesFirst) => preset({
	callback: "EarlyStoppingCallback",
	parameter: "early_stopping_patience",
	defaults: {
		patience: 1,
		early_stopping_threshold: 0
	},
	replay: (watched, options) => huggingFaceStopping(watched, options, takesFirst)
});
const boosting = (callback, parameter, replay) => preset({
	callback,
	parameter,
	defaults: {
		patience: 10,
		min_delta: 0
	},
	minPatience: 1,
	replay
});
const plateauOfKeras = (replay) => preset({
	callback: "ReduceLROnPlateau",
	parameter: "patience",
	defaults: {
		patience: usualPatience,
		min_delta: 1e-4,
		cooldown: 0
	},
	replay
});
function catboostMisfit({ od_type, od_pval }) {
	const isIter = od_type === "Iter" || od_type === void 0 && od_pval === void 0;
	if (isIter ? od_pval === void 0 : (od_pval ?? 0) > 0) return null;
	return {
		option: "od_pval",
		expected: isIter ? "no od_pval beside od_type Iter" : "an od_pval above 0 for od_type IncToDec"
	};
}
const presets = {
	keras: keras("3"),
	"keras-3.7": keras("3.7"),
	"keras-2.12": keras("2.12"),
	"keras-2.7": keras("2.7"),
	"keras-2.5": firstKeras((watched, options) => kerasStopping(watched, {
		...options,
		start_from_epoch: 0
	}, kerasVersions["2.5"])),
	"keras-2.2": firstKeras(firstKerasStopping),
	tfjs: firstKeras(firstKerasStopping),
	lightning: preset({
		callback: "EarlyStopping",
		parameter: "patience",
		defaults: {
			patience: 3,
			min_delta: 0,
			check_finite: true
		},
		others: ["stopping_threshold", "divergence_threshold"],
		replay: lightningStopping
	}),
	"hugging-face": huggingFace(false),
	"hugging-face-4.46": huggingFace(true),
	xgboost: boosting("EarlyStopping", "rounds", xgboostStopping),
	lightgbm: boosting("early_stopping", "stopping_rounds", lightgbmStopping),
	catboost: preset({
		callback: "CatBoost",
		parameter: "od_wait",
		defaults: { patience: 20 },
		others: ["od_type", "od_pval"],
		minPatience: 1,
		misfit: catboostMisfit,
		replay: catboostStopping
	}),
	ignite: preset({
		callback: "EarlyStopping",
		parameter: "patience",
		defaults: {
			patience: 10,
			threshold: 0,
			threshold_mode: "abs",
			cumulative: false
		},
		minPatience: 1,
		replay: igniteStopping
	}),
	fastai: preset({
		callback: "EarlyStoppingCallback",
		parameter: "patience",
		defaults: {
			patience: 1,
			min_delta: 0
		},
		replay: fastaiStopping
	}),
	ultralytics: preset({
		callback: "EarlyStopping",
		parameter: "patience",
		defaults: { patience: 100 },
		minPatience: 1,
		replay: ultralyticsStopping
	}),
	"torch-plateau": preset({
		callback: "ReduceLROnPlateau",
		parameter: "patience",
		defaults: {
			patience: usualPatience,
			threshold: 1e-4,
			threshold_mode: "rel",
			cooldown: 0
		},
		replay: torchPlateau
	}),
	"keras-plateau": plateauOfKeras(kerasPlateau),
	"keras-2-plateau": plateauOfKeras(firstKerasPlateau)
};
function misfits(name, options) {
	const { defaults, others, minPatience, misfit } = presets[name];
	const known = [...Object.keys(defaults), ...others];
	const set = defined(options);
	const tooSmall = (set.patience ?? minPatience) < minPatience ? [{
		option: "patience",
		expected: `a whole number of evaluations, at least ${minPatience}`
	}] : [];
	const unknown = Object.keys(set).filter((option) => !known.includes(option)).map((option) => ({
		option,
		expected: `an option of preset ${name} (${known.join(", ")})`
	}));
	return [
		...tooSmall,
		...unknown,
		...[misfit(set)].filter((one) => one !== null)
	];
}

// src/rules/patience.ts
const options = {
	preset: require_outcome.withDefault(require_outcome.choice(presetNames), "keras"),
	...replayOptions
};
const call = "{callback}({parameter}={patience})";
const failures = {
	wasted: `{series:name} did not improve for {actual} evaluations after {best_at:position}: ${call} would have stopped at {at:position}`,
	"wasted-baseline": `{series:name} {actual:number} is not better than the baseline {limit:number}: ${call} would have stopped at {at:position}, {left} evaluations before the end`,
	"wasted-threshold": "{series:name} {actual:number} passed stopping_threshold {limit:number}: {callback} would have stopped at {at:position}, {left} evaluations before the end",
	"wasted-divergence": "{series:name} {actual:number} passed divergence_threshold {limit:number}: {callback} would have stopped at {at:position}, {left} evaluations before the end",
	"wasted-non-finite": "{series:name} {actual:number} is infinite in float32: {callback} would have stopped at {at:position}, {left} evaluations before the end",
	unreduced: `{series:name} did not improve for {actual} evaluations after {best_at:position}: ${call} would have reduced the learning rate at {axis} {reduced_at}`
};
const timed = Object.fromEntries(Object.entries(failures).map(([reason, said]) => [`${reason}-timed`, `${said} ({seconds:duration} before the end)`]));
const patience = curveRule({
	id: "patience",
	summary: "early stopping, replayed: where it would have stopped, and the evaluations wasted since the best",
	level: "warning",
	advice: "No decrease in that many consecutive evaluations is what EarlyStopping watches: add the callback with this patience and restore_best_weights, or train for fewer epochs. With the preset of a scheduler: reduce the learning rate there.",
	messages: {
		...failures,
		...timed,
		late: `${call} would have stopped at {at:position}, but {series:name} improved again {actual} evaluations after {best_at:position}`,
		"late-reduced": `${call} would have reduced the learning rate at {axis} {reduced_at}, and {series:name} improved again by {best_at:position}`,
		patient: "evaluations since the best {series:name}: {actual} (allowed {limit})",
		"too-few": "{points} evaluations end before start_from_epoch {start_from_epoch}",
		misfit: "preset {preset} cannot have {option:name}: expected {expected}"
	},
	shorthand: "patience",
	options,
	resolveDefaults: (given) => ({
		...given,
		...presets[given.preset].defaults,
		...defined(ownOf(given))
	}),
	conflicts: (given) => misfits(given.preset, ownOf(given)),
	needs: "val",
	judge: (curve, settings) => {
		const { preset, patience = 0, start_from_epoch = 0 } = settings;
		const points = curve.values.length;
		const [misfit] = misfits(preset, ownOf(settings));
		if (misfit) return {
			status: "blocked",
			reason: "misfit",
			facts: {
				preset,
				...misfit
			}
		};
		if (start_from_epoch >= points) return {
			status: "not-judged",
			reason: "too-few",
			facts: {
				points,
				start_from_epoch
			}
		};
		const { callback, parameter, replay } = presets[preset];
		const replayed = replay(curve, ownOf(settings));
		const found = "reductions" in replayed ? judgeReductions(curve, replayed) : judgeStop(curve, replayed, settings);
		return {
			...found,
			facts: {
				callback,
				parameter,
				patience,
				...found.facts
			}
		};
	}
});
function ownOf({ preset: _, ...own }) {
	return own;
}
function judgeStop(curve, { stop, best, because, improvedAt }, settings) {
	const { values, positions } = curve;
	const last = values.length - 1;
	const limit = Math.max(settings.patience ?? 0, 1);
	if (stop === null || stop === last) return patient(curve, best, limit);
	const held = because === "threshold" ? stop : best ?? stop;
	const facts = {
		best_at: positions[held] ?? NaN,
		left: last - stop
	};
	const found = {
		at: positions[stop] ?? null,
		facts
	};
	if (improvedAt !== null) return {
		...found,
		status: "pass",
		reason: "late",
		actual: improvedAt - held,
		limit
	};
	if (because === null || because === "patience") return wasted(curve, stop, {
		...found,
		reason: "wasted",
		actual: last - held,
		limit
	});
	const { baseline, stopping_threshold: threshold, divergence_threshold: divergence } = settings;
	return wasted(curve, stop, {
		...found,
		reason: `wasted-${because}`,
		actual: values[because === "baseline" ? held : stop] ?? null,
		limit: {
			baseline,
			threshold,
			divergence,
			"non-finite": void 0
		}[because] ?? null
	});
}
function judgeReductions(curve, { reductions, best, allowed }) {
	const { positions, axis } = curve;
	const last = positions.length - 1;
	const held = best ?? 0;
	const since = reductions.filter((reduction) => reduction > held);
	const told = since.length > 0 ? since : reductions;
	const [first] = told;
	if (first === void 0 || first === last) return patient(curve, best, allowed);
	const facts = {
		axis,
		best_at: positions[held] ?? NaN,
		reduced_at: listed(told.map((reduction) => positions[reduction] ?? NaN))
	};
	const found = {
		actual: last - held,
		limit: allowed,
		at: positions[first] ?? null,
		facts
	};
	if (since.length === 0) return {
		...found,
		status: "pass",
		reason: "late-reduced"
	};
	return wasted(curve, first, {
		...found,
		reason: "unreduced"
	});
}
function patient({ positions }, best, limit) {
	const last = positions.length - 1;
	const at = positions[last] ?? null;
	return {
		status: "pass",
		reason: "patient",
		actual: last - (best ?? 0),
		limit,
		at
	};
}
function wasted({ seconds }, since, found) {
	const past = (seconds?.at(-1) ?? NaN) - (seconds?.[since] ?? NaN);
	if (Number.isNaN(past)) return {
		...found,
		status: "fail"
	};
	const facts = {
		...found.facts,
		seconds: past
	};
	return {
		...found,
		status: "fail",
		reason: `${found.reason}-timed`,
		facts
	};
}
function listed(positions) {
	const most = 5;
	const rest = positions.length > most ? ", …" : "";
	return positions.slice(0, most).map((position) => Number(position.toPrecision(12))).join(", ") + rest;
}

// src/rules/plateau.ts
const maxPoints$2 = 500;
const windowError = "a whole number of evaluations, at least 2, or \"auto\" (a fifth of them, at least 5)";
const windowOption = require_outcome.custom((z) => z.union([require_outcome.evaluations(2).schema(z), z.literal("auto")], { error: windowError }));
const plateau = curveRule({
	id: "plateau",
	summary: "val no longer improves within a window: by its best and by its slope",
	level: "warning",
	advice: "The curve is flat. If the value is good enough, train shorter; if both train and val are still high, it is underfitting: more epochs, more capacity, another learning rate or batch size.",
	messages: {
		flat: "{series:name} {actual:improvement} in the last {window} evaluations, from {at:position} on (expected to improve by at least {limit:share})",
		moving: "{series:name} is not flat: it {progress:improvement} over the last {window} evaluations",
		"too-few": "{points} evaluations are too few for a window of {window}",
		zero: "{series:name} came to 0, and no change is a share of that"
	},
	shorthand: "window",
	options: {
		window: require_outcome.withDefault(windowOption, "auto"),
		min_change: require_outcome.withDefault(require_outcome.share, .01)
	},
	needs: "val",
	judge: ({ values, positions, direction }, options) => {
		const points = values.length;
		const window = options.window === "auto" ? Math.max(5, Math.ceil(points / 5)) : options.window;
		const start = points - window;
		if (start < 1) return {
			status: "not-judged",
			reason: "too-few",
			facts: {
				points,
				window
			}
		};
		const cost = require_sweep.costs(values, direction);
		const within = cost.subarray(start);
		const before = smallest(cost.subarray(0, start));
		const actual = shareOf(before - smallest(within), before);
		const kept = require_sweep.downsample(window, maxPoints$2);
		const trend = theilSen(Float64Array.from(kept, (index) => within[index] ?? NaN));
		const drift = shareOf(trend.slope * (kept.length - 1), median(within));
		const at = positions[start] ?? null;
		if (!Number.isFinite(actual) || !Number.isFinite(drift)) return {
			status: "not-judged",
			reason: "zero",
			at
		};
		const flat = trend.low <= 0 && trend.high >= 0 || !(Math.abs(drift) >= options.min_change);
		const found = {
			actual,
			limit: options.min_change,
			unit: "share",
			at,
			facts: {
				window,
				progress: -drift
			}
		};
		if (!(actual >= options.min_change) && flat) return {
			...found,
			status: "fail",
			reason: "flat"
		};
		return {
			...found,
			status: "pass",
			reason: "moving"
		};
	}
});
function smallest(values) {
	return values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
}

// src/statistics/holm.ts
function holm(ps) {
	const adjusted = [...ps];
	let most = 0;
	const ascending = [...ps.entries()].sort(([, p], [, q]) => p - q);
	for (const [rank, [index, p]] of ascending.entries()) {
		most = Math.max(most, (ps.length - rank) * p);
		adjusted[index] = Math.min(most, 1);
	}
	return adjusted;
}

// src/statistics/permutation.ts
const maxSplits = 2e5;
function permutation(a, b) {
	const all = [...b, ...a];
	const ways = choices(all.length, b.length);
	if (!(ways <= maxSplits)) return null;
	const sums = sumsOf(all, b.length, ways);
	const tolerance = all.length * Number.EPSILON * all.reduce((sum, value) => sum + Math.abs(value), 0);
	const observed = (sums[0] ?? NaN) - tolerance;
	return {
		p: sums.reduce((count, sum) => sum >= observed ? count + 1 : count, 0) / ways,
		least: 1 / ways
	};
}
function choices(count, size) {
	let ways = 1;
	for (let i = 1; i <= size; i++) ways = ways * (count - size + i) / i;
	return ways;
}
function sumsOf(values, size, ways) {
	const sums = new Float64Array(ways);
	let way = 0;
	const choose = (from, left, sum) => {
		if (left === 0) sums[way++] = sum;
		else for (let i = from; i <= values.length - left; i++) choose(i + 1, left - 1, sum + (values[i] ?? 0));
	};
	choose(0, size, 0);
	return sums;
}

// src/statistics/mann-whitney.ts
function mannWhitney(a, b) {
	const all = [...a, ...b];
	const pairs = a.length * b.length;
	const equals = (value) => all.filter((other) => other === value).length;
	const rank = (value) => all.filter((other) => other < value).length + (equals(value) + 1) / 2;
	const ranks = b.map(rank);
	const u = ranks.reduce((sum, one) => sum + one, 0) - b.length * (b.length + 1) / 2;
	return {
		u,
		pGreater: permutation(a.map(rank), ranks)?.p ?? approximate(u, pairs, all.map(equals)),
		probability: u / pairs
	};
}
function approximate(u, pairs, equals) {
	const count = equals.length;
	const ties = equals.reduce((sum, size) => sum + (size ** 2 - 1), 0);
	const variance = pairs / 12 * (count + 1 - ties / (count * (count - 1)));
	return normalSurvival((u - pairs / 2 - .5) / Math.sqrt(variance));
}

// src/statistics/prediction.ts
function prediction(known, further, difference) {
	const n = known.length;
	const t = difference / (require_sweep.deviation(known) * Math.sqrt(1 / further + 1 / n));
	return tSurvival(difference === 0 ? 0 : t, n - 1);
}

// src/statistics/welch.ts
function welch(a, b) {
	const { difference, error, df } = differ(a, b);
	const t = difference === 0 ? 0 : difference / error;
	return {
		t,
		df,
		pGreater: tSurvival(t, df)
	};
}
function welchInterval(a, b, confidence) {
	const { difference, error, df } = differ(a, b);
	const half = tQuantile((1 + confidence) / 2, df) * error;
	return {
		low: difference - half,
		high: difference + half
	};
}
function differ(a, b) {
	const errorA = require_sweep.deviation(a) / Math.sqrt(a.length);
	const errorB = require_sweep.deviation(b) / Math.sqrt(b.length);
	const error = Math.hypot(errorA, errorB);
	const spread = (errorA / error) ** 4 / (a.length - 1) + (errorB / error) ** 4 / (b.length - 1);
	const df = error === 0 ? Math.min(a.length, b.length) - 1 : 1 / spread;
	return {
		difference: require_sweep.mean(b) - require_sweep.mean(a),
		error,
		df
	};
}

// src/statistics/evidence.ts
const fewest$1 = 3;
const historyLength = 8;
const alpha = .05;
const unlike = 4;
const unusual = 3;
const greatest = 2;
function evidence(all) {
	const tests = all.filter((sides) => kindOf(sides) === "test" || kindOf(sides) === "prediction").length;
	const chosen = all.map((sides) => {
		const test = testOf(sides, tests);
		return test && !Number.isNaN(test.p) ? test : null;
	});
	const ps = holm(chosen.flatMap((one) => one ? [one.p] : [])).values();
	return all.map((sides, i) => {
		const test = chosen[i];
		if (test) {
			const p = ps.next().value ?? 1;
			const { probability } = mannWhitney(sides.base, sides.here);
			const tested = {
				p,
				probability,
				isLuck: !(p <= alpha)
			};
			if (test.by === "prediction") return {
				by: test.by,
				...tested
			};
			return {
				by: test.by,
				...tested,
				interval: welchInterval(sides.base, sides.here, .95)
			};
		}
		const by = kindOf(sides);
		if (by !== "history" && by !== "changes") return null;
		if (by === "changes") return changed(sides);
		const z = robustZ(sides.base, require_sweep.mean(sides.here));
		if (Number.isNaN(z)) return null;
		return {
			by,
			z,
			limit: unlike,
			isLuck: !(z > unlike)
		};
	});
}
function changed({ here, base, history = [] }) {
	const changes = history.slice(0, -1).map((value, i) => value - (history[i + 1] ?? NaN));
	const change = require_sweep.mean(here) - require_sweep.mean(base);
	const z = robustZ(changes, change);
	if (Number.isNaN(z)) return null;
	const isLuck = !(z > unusual) && !(change > greatest * Math.max(0, ...changes));
	return {
		by: "changes",
		z,
		limit: unusual,
		isLuck
	};
}
function kindOf({ here, base, history = [] }) {
	if (here.length >= fewest$1 && base.length >= fewest$1) return "test";
	if (base.length >= historyLength) return "history";
	if (history.length >= historyLength) return "changes";
	return Math.max(here.length, base.length) >= fewest$1 ? "prediction" : null;
}
function testOf(sides, tests) {
	const { here, base } = sides;
	switch (kindOf(sides)) {
		case "test": {
			const exact = permutation(base, here);
			if (exact && exact.least * tests <= alpha) return {
				by: "permutation",
				p: exact.p
			};
			return {
				by: "welch",
				p: welch(base, here).pGreater
			};
		}
		case "prediction": {
			const [known, others] = base.length >= fewest$1 ? [base, here] : [here, base];
			return {
				by: "prediction",
				p: prediction(known, others.length, require_sweep.mean(here) - require_sweep.mean(base))
			};
		}
		default: return null;
	}
}

// src/rules/regression.ts
const change = "{change:share} worse than base {base:number}";
const one = "{which} {series:name} {actual:number} at {at:position} is";
const several = "{which} {series:name} {actual:number} (n = {here}) is";
const plainly = "{which} {series:name} {actual:number} is";
const tested = "p = {p:number}, 95 % interval {low:share} to {high:share}, P(worse) = {probability:number}";
const allowed = "(n = {before}; allowed {allowed:share})";
const regression = curvesRule({
	id: "regression",
	summary: "best (or last) val against the same of the baseline: by floors, and by statistics where seeds allow",
	level: "error",
	advice: "This change makes the model worse than the base: look at what it does to data, model and schedule. Where one run stands against one, train again with another seed before you believe a small difference.",
	messages: {
		worse: `${one} ${change} (allowed {allowed:share}); one run against one: seed noise unknown`,
		"worse-means": `${several} ${change} ${allowed}; fewer than three runs a side: seed noise unknown`,
		"worse-than-zero": "{which} {series:name} {actual:number} is worse than base 0 by more than {floor:number} (of 0 no share can be allowed, only `absolute`)",
		"luck-of-zero": "{which} {series:name} {actual:number} is worse than base 0, which may be luck of seeds",
		"within-zero": "{which} {series:name} {actual:number} against base 0 (up to {floor:number} worse is allowed)",
		permutation: `${several} ${change} ${allowed}, more than luck of seeds: exact permutation test, ${tested}`,
		welch: `${several} ${change} ${allowed}, more than luck of seeds: Welch's test, ${tested}`,
		prediction: `${several} ${change} ${allowed}, more than the spread of the runs predicts (p = {p:number}; P(worse) = {probability:number})`,
		history: `${several} ${change} ${allowed}, unlike its history (robust z = {z:number}, limit {z_limit})`,
		changes: `${plainly} ${change} (allowed {allowed:share}), unlike the changes from one commit of the base to the next (robust z = {z:number})`,
		"luck-tested": `${several} ${change} ${allowed}, which may be luck of seeds: ${tested}`,
		"luck-predicted": `${several} ${change} ${allowed}, which the spread of the runs may explain (p = {p:number}; P(worse) = {probability:number})`,
		"as-before": `${several} ${change} ${allowed}, as its history has been before (robust z = {z:number}, limit {z_limit})`,
		"as-changes": `${plainly} ${change} (allowed {allowed:share}), a change as from one commit of the base to the next (robust z = {z:number})`,
		within: "{which} {series:name} {actual:number} at {at:position} against base {base:number} (up to {allowed:share} worse is allowed)",
		"within-means": "{which} {series:name} {actual:number} (n = {here}) against base {base:number} (n = {before}; up to {allowed:share} worse is allowed)"
	},
	isAcceptable: true,
	scope: "seeds",
	shorthand: "max",
	options: {
		max: require_outcome.withDefault(require_outcome.share, .05),
		absolute: require_outcome.withDefault(require_outcome.amount, 0),
		at: require_outcome.withDefault(require_outcome.choice(["best", "last"]), "best")
	},
	needs: "compared",
	judge: (curves, options, subject) => {
		const all = curves.map((curve) => ({
			curve,
			compared: compareToBaseline(curve, options.at, subject)
		}));
		const sides = all.flatMap(({ curve, compared }) => "status" in compared ? [] : [{
			here: asCosts(compared.here, curve),
			base: asCosts(compared.before, curve),
			history: asCosts(compared.history, curve)
		}]);
		const known = evidence(sides).values();
		return all.map(({ curve, compared }) => "status" in compared ? compared : weigh(compared, curve.direction, options, known.next().value ?? null));
	}
});
function weigh(compared, direction, floors, known) {
	const { actual, base, worse, at, here, before } = compared;
	const floor = Math.max(floors.max * Math.abs(base), floors.absolute);
	const limit = direction === "min" ? base + floor : base - floor;
	const counts = {
		here: here.length,
		before: before.length
	};
	const found = {
		actual,
		limit,
		at,
		facts: {
			which: floors.at,
			base,
			floor,
			allowed: floor / Math.abs(base),
			change: compared.change,
			...counts,
			...told(known, base)
		}
	};
	if (base === 0) {
		if (worse <= floor) return {
			...found,
			status: "pass",
			reason: "within-zero"
		};
		if (known?.isLuck) return {
			...found,
			status: "pass",
			reason: "luck-of-zero"
		};
		return {
			...found,
			status: "fail",
			reason: "worse-than-zero"
		};
	}
	const isOne = here.length === 1 && before.length === 1;
	if (worse <= floor) return {
		...found,
		status: "pass",
		reason: isOne ? "within" : "within-means"
	};
	if (known?.isLuck) return {
		...found,
		status: "pass",
		reason: lucky[known.by]
	};
	return {
		...found,
		status: "fail",
		reason: known?.by ?? (isOne ? "worse" : "worse-means")
	};
}
const lucky = {
	permutation: "luck-tested",
	welch: "luck-tested",
	prediction: "luck-predicted",
	history: "as-before",
	changes: "as-changes"
};
function told(known, base) {
	if (!known) return {};
	if ("z" in known) return {
		z: twoDigits(known.z),
		z_limit: known.limit
	};
	const p = twoDigits(known.p);
	const probability = twoDigits(known.probability);
	if (known.by === "prediction") return {
		p,
		probability
	};
	const { low, high } = known.interval;
	return {
		p,
		probability,
		low: low / Math.abs(base),
		high: high / Math.abs(base)
	};
}
function twoDigits(value) {
	return Number(value.toPrecision(2));
}
function asCosts(values, { direction }) {
	return [...require_sweep.costs(Float64Array.from(values), direction)];
}

// src/rules/sagemaker/exploding-tensor.ts
const explodingTensor = runRule({
	id: "ExplodingTensor",
	summary: "SageMaker Debugger's ExplodingTensor, on losses and other metrics: any NaN or infinity",
	level: "error",
	advice: "The training broke down there. Lower the learning rate, clip gradients, look for a division by zero or a log of zero in the loss, and for NaN in the data.",
	messages: {
		finite: "no metric is {looked_for}",
		exploding: "{series:name} is {value} at {at:position} ({count} of {points} values are {looked_for})",
		"no-curve": obstacles["no-curve"]
	},
	enabledByDefault: false,
	options: { only_nan: require_outcome.withDefault(require_outcome.flag, false) },
	judge: ({ run }, { only_nan }) => {
		const known = run.curves.filter(({ direction }) => direction !== null);
		if (known.length === 0) return [{
			status: "blocked",
			reason: "no-curve"
		}];
		const failures = known.flatMap((curve) => failuresOf(curve, only_nan));
		if (failures.length > 0) return failures;
		return [{
			status: "pass",
			reason: "finite",
			facts: { looked_for: lookedFor(only_nan) }
		}];
	}
});
function lookedFor(onlyNan) {
	return onlyNan ? "NaN" : "NaN or infinite";
}
function failuresOf({ metric, train, val }, onlyNan) {
	const explodes = (value) => onlyNan ? Number.isNaN(value) : !Number.isFinite(value);
	return [train, val].flatMap((series) => {
		const first = series?.values.findIndex(explodes) ?? -1;
		if (!series || first < 0) return [];
		const { name, axis, values, positions } = series;
		const actual = values[first] ?? NaN;
		const facts = {
			series: name,
			value: String(actual),
			count: values.filter(explodes).length,
			points: values.length,
			looked_for: lookedFor(onlyNan)
		};
		return [{
			status: "fail",
			reason: "exploding",
			metric,
			axis,
			actual,
			limit: null,
			at: positions[first] ?? null,
			facts
		}];
	});
}

// src/rules/sagemaker/steps.ts
function steps(least) {
	return require_outcome.wholeNumber("steps as recorded", least);
}
function trainMeans({ series, positions }, { run }) {
	const train = findSeries(run, series)?.curve.train;
	let next = 0;
	return positions.map((position) => {
		const first = next;
		while (train && (train.positions[next] ?? NaN) <= position) next++;
		return require_sweep.mean([...train?.values.subarray(first, next) ?? []]);
	});
}
function relativeChange(from, to) {
	return from === to ? 0 : (to - from) / Math.abs(from);
}

// src/rules/sagemaker/loss-not-decreasing.ts
const percent = require_outcome.numberBetween(0, 100, "a percentage above 0 and below 100: 0.1 is 0.1 %");
const lossNotDecreasing = curveRule({
	id: "LossNotDecreasing",
	summary: "SageMaker Debugger's LossNotDecreasing: the loss falls too little from one check to the next",
	level: "error",
	advice: "Train with another learning rate, or end the training where the loss has converged: a converged loss does not fall either. Otherwise compare over more steps (`num_steps`).",
	messages: {
		"not-decreasing": "{series:name} improved by {actual:share} from {since:position} to {at:position} (at least {limit:share} expected)",
		increasing: "{series:name} got worse by {actual:share} from {since:position} to {at:position} (allowed {limit:share})",
		decreasing: "{series:name} improved by {actual:share} from {since:position} to {at:position} (at least {limit:share} expected)",
		tolerated: "{series:name} got worse by {actual:share} from {since:position} to {at:position} (allowed {limit:share})",
		"too-few": "{series:name} has no two values {num_steps} steps apart"
	},
	enabledByDefault: false,
	options: {
		num_steps: require_outcome.withDefault(steps(1), 10),
		diff_percent: require_outcome.withDefault(percent, .1),
		increase_threshold_percent: require_outcome.withDefault(percent, 5)
	},
	needs: "val-else-train",
	judge: ({ values, positions, direction }, { num_steps, diff_percent, increase_threshold_percent }) => {
		const cost = require_sweep.costs(values, direction);
		const checks = checksOf(positions, num_steps).map(({ before, now }) => {
			const change = relativeChange(cost[before] ?? NaN, cost[now] ?? NaN);
			const found = {
				unit: "share",
				at: positions[now] ?? null,
				facts: { since: positions[before] ?? NaN }
			};
			if (change > 0) {
				const failed = !(change * 100 <= increase_threshold_percent);
				return {
					...found,
					failed,
					rose: true,
					actual: change,
					limit: increase_threshold_percent / 100
				};
			}
			const failed = !(-change * 100 >= diff_percent);
			return {
				...found,
				failed,
				rose: false,
				actual: 0 - change,
				limit: diff_percent / 100
			};
		});
		const told = checks.find(({ failed }) => failed) ?? checks.at(-1);
		if (!told) return {
			status: "not-judged",
			reason: "too-few",
			facts: { num_steps }
		};
		const { failed, rose, ...found } = told;
		if (failed) return {
			...found,
			status: "fail",
			reason: rose ? "increasing" : "not-decreasing"
		};
		return {
			...found,
			status: "pass",
			reason: rose ? "tolerated" : "decreasing"
		};
	}
});
function checksOf(positions, apart) {
	const checks = [];
	let before = -1;
	let due = Number.NEGATIVE_INFINITY;
	positions.forEach((position, now) => {
		while ((positions[before + 1] ?? NaN) <= position - apart) before++;
		if (before < 0 || position < due) return;
		checks.push({
			before,
			now
		});
		due = position + apart;
	});
	return checks;
}

// src/rules/sagemaker/overfit.ts
const sagemakerOverfit = curveRule({
	id: "Overfit",
	summary: "SageMaker Debugger's Overfit: val above train by more than a share of train",
	level: "error",
	advice: "Regularise (dropout, weight decay, augmentation) or add data. A gap of 10 % is common in good trainings too: raise `ratio_threshold`, or use the rules `overfit` and `gap`.",
	messages: {
		wide: "the gap of {metric:name} is {actual:share} of train at {at:position} ({val:number} val, {train:number} mean train; allowed {limit:share}; evaluations in a row: {row}, patience: {patience})",
		narrow: "the gap of {metric:name} is {actual:share} of train at {at:position}; evaluations in a row over {limit:share}: at most {row} (patience: {patience})",
		"not-started": "no evaluation from {start_step} on has a train {metric:name} beside it"
	},
	shorthand: "ratio_threshold",
	enabledByDefault: false,
	options: {
		start_step: require_outcome.withDefault(steps(0), 0),
		patience: require_outcome.withDefault(require_outcome.evaluations(1), 1),
		ratio_threshold: require_outcome.withDefault(require_outcome.share, .1)
	},
	needs: "pair",
	judge: (curve, { start_step, patience, ratio_threshold }, subject) => {
		const compared = compare(curve, subject).filter(({ at }) => at >= start_step);
		const last = compared.at(-1);
		if (!last) return {
			status: "not-judged",
			reason: "not-started",
			facts: { start_step }
		};
		const tell = ({ at, val, train, ratio }, row) => ({
			actual: ratio,
			limit: ratio_threshold,
			unit: "share",
			at,
			facts: {
				val,
				train,
				row,
				patience
			}
		});
		let row = 0;
		let most = 0;
		for (const one of compared) {
			row = one.ratio <= ratio_threshold ? 0 : row + 1;
			if (row >= patience) return {
				...tell(one, row),
				status: "fail",
				reason: "wide"
			};
			most = Math.max(most, row);
		}
		return {
			...tell(last, most),
			status: "pass",
			reason: "narrow"
		};
	}
});
function compare(curve, subject) {
	const { values, positions, direction } = curve;
	let train = NaN;
	return Array.from(trainMeans(curve, subject), (mean, i) => {
		if (!Number.isNaN(mean)) train = mean;
		const val = values[i] ?? NaN;
		const [from = NaN, to = NaN] = require_sweep.costs(Float64Array.of(train, val), direction);
		return {
			at: positions[i] ?? NaN,
			val,
			train,
			ratio: relativeChange(from, to)
		};
	}).filter(({ train }) => !Number.isNaN(train));
}

// src/rules/sagemaker/overtraining.ts
const overtraining = curveRule({
	id: "Overtraining",
	summary: "SageMaker Debugger's Overtraining: the training went on though val, or train, no longer improved",
	level: "error",
	advice: "Stop earlier: add early stopping, or train for fewer epochs. `delta` is in units of the loss: where losses are small, make it smaller.",
	messages: {
		"val-stalled": "{series:name} did not improve by {delta:number} in {actual} evaluations after {best_at:position} (patience_validation: {limit})",
		"train-stalled": "train {metric:name} did not improve by {delta:number} in {actual} evaluations after {best_at:position} (patience_train: {limit})",
		improving: "evaluations in a row without a new best {series:name}: at most {actual} (patience_validation: {limit})"
	},
	enabledByDefault: false,
	options: {
		patience_train: require_outcome.withDefault(require_outcome.evaluations(1), 5),
		patience_validation: require_outcome.withDefault(require_outcome.evaluations(1), 10),
		delta: require_outcome.withDefault(require_outcome.amount, .01)
	},
	needs: "pair",
	judge: (curve, { patience_train, patience_validation, delta }, subject) => {
		const { values, positions, direction } = curve;
		const means = trainMeans(curve, subject);
		const withTrain = positions.filter((_, i) => !Number.isNaN(means[i]));
		const trained = means.filter((mean) => !Number.isNaN(mean));
		const val = longest(require_sweep.costs(values, direction), positions, patience_validation, delta);
		const train = longest(require_sweep.costs(trained, direction), withTrain, patience_train, delta);
		const tell = ({ count, limit, since, at }) => ({
			actual: count,
			limit,
			at: at ?? null,
			facts: {
				delta,
				best_at: since
			}
		});
		if (train.at !== void 0 && !(val.at !== void 0 && val.at <= train.at)) return {
			...tell(train),
			status: "fail",
			reason: "train-stalled"
		};
		if (val.at !== void 0) return {
			...tell(val),
			status: "fail",
			reason: "val-stalled"
		};
		return {
			...tell({
				...val,
				at: positions.at(-1)
			}),
			status: "pass",
			reason: "improving"
		};
	}
});
function longest(cost, positions, patience, delta) {
	let told = {
		since: positions[0] ?? NaN,
		count: 0,
		limit: patience,
		at: void 0
	};
	const optima = optimaOf(cost, delta);
	for (const [i, index] of optima.entries()) {
		const count = (optima[i + 1] ?? cost.length) - index - 1;
		const since = positions[index] ?? NaN;
		if (count >= patience) return {
			since,
			count,
			limit: patience,
			at: positions[index + patience]
		};
		if (count > told.count) told = {
			...told,
			since,
			count
		};
	}
	return told;
}
function optimaOf(cost, delta) {
	const optima = [];
	let best = Number.POSITIVE_INFINITY;
	cost.forEach((value, i) => {
		if (!(value < best && best - value >= delta)) return;
		best = value;
		optima.push(i);
	});
	return optima;
}

// src/rules/slow-val.ts
const maxPoints$1 = 1e3;
const slowVal = curveRule({
	id: "slow-val",
	summary: "val falls much slower than train while both fall",
	level: "info",
	advice: "Val gains little from what train still gains, and the gap widens: regularise, add or augment data, or stop here. Many trainings go like this near their end.",
	messages: {
		slow: "{series:name} improved by {val:share} over the last {window} evaluations, train by {train:share}: {actual:share} of that (at least {limit:share} expected)",
		abreast: "{series:name} improved by {val:share} over the last {window} evaluations, train by {train:share}: {actual:share} of that (at least {limit:share} expected)",
		"not-both": "train and {series:name} do not both fall over the last {window} evaluations",
		"too-few": "{points} evaluations are too few to compare two trends ({window} at least)",
		zero: "train or {series:name} stood at 0 from {at:position} on: no improvement is a share of that"
	},
	shorthand: "min_ratio",
	options: { min_ratio: require_outcome.withDefault(require_outcome.share, .5) },
	needs: "pair",
	judge: ({ values, train, positions, direction }, { min_ratio }) => {
		const points = values.length;
		const window = lateLength(points);
		if (points < window) return {
			status: "not-judged",
			reason: "too-few",
			facts: {
				points,
				window
			}
		};
		const at = positions[points - window] ?? null;
		const lateVal = require_sweep.costs(values.subarray(points - window), direction);
		const lateTrain = require_sweep.costs(train.subarray(points - window), direction);
		if (Number.isNaN(lateTrain[0])) return {
			status: "not-judged",
			reason: "no-train-yet",
			at
		};
		if (!falls(lateVal) || !falls(lateTrain)) return {
			status: "pass",
			reason: "not-both",
			at,
			facts: { window }
		};
		const facts = {
			window,
			val: improvement(lateVal),
			train: improvement(lateTrain)
		};
		if (!Number.isFinite(facts.val) || !Number.isFinite(facts.train)) return {
			status: "not-judged",
			reason: "zero",
			at
		};
		const actual = facts.val / facts.train;
		const found = {
			actual,
			limit: min_ratio,
			unit: "share",
			at,
			facts
		};
		if (!(actual >= min_ratio)) return {
			...found,
			status: "fail",
			reason: "slow"
		};
		return {
			...found,
			status: "pass",
			reason: "abreast"
		};
	}
});
function falls(cost) {
	const kept = require_sweep.downsample(cost.length, maxPoints$1);
	const rising = Float64Array.from(kept, (index) => -(cost[index] ?? NaN));
	return improvement(cost) > 0 && mannKendall(rising).pRising < (kept.length < 30 ? .05 : .01);
}
function improvement(cost) {
	const { first, last } = halves(cost);
	return shareOf(first - last, first);
}

// src/rules/threshold.ts
const pattern = /^\s*(?:(best|last)\s+)?(<=|>=|<|>)\s*([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)\s*(%?)\s*$/i;
const expected = "a limit such as \"<= 0.4\", \">= 90%\" or \"last <= 0.5\"";
const holds = {
	"<=": (actual, limit) => actual <= limit,
	">=": (actual, limit) => actual >= limit,
	"<": (actual, limit) => actual < limit,
	">": (actual, limit) => actual > limit
};
const limit = require_outcome.custom((z) => z.string({ error: expected }).check(z.regex(pattern, { error: expected })));
const threshold = runRule({
	id: "threshold",
	summary: "the best (or last) value of any metric against a limit",
	level: "error",
	advice: "The model is not good enough yet. Train longer or change the model; if the limit is too strict, change it in the config.",
	messages: {
		missed: "{which} {series:name} is {actual:number} at {at:position} (must be {operator} {limit:number})",
		met: "{which} {series:name} is {actual:number} at {at:position} (must be {operator} {limit:number})",
		"missing-metric": obstacles["missing-metric"],
		truncated: obstacles.truncated
	},
	enabledByDefault: false,
	options: {},
	perMetric: limit,
	judge: ({ run }, limits) => Object.entries(limits).map(([name, text]) => check(run, name, parse(String(text))))
});
function parse(text) {
	const [, which, operator, value, percent] = pattern.exec(text) ?? [];
	return {
		which: which?.toLowerCase() === "last" ? "last" : "best",
		operator: operator === "<=" || operator === ">=" || operator === "<" ? operator : ">",
		value: Number(value) / (percent ? 100 : 1)
	};
}
function check(run, name, { which, operator, value }) {
	const found = findSeries(run, name);
	if (!found) return {
		...missingMetric(name, run),
		metric: name,
		option: name
	};
	const { series, curve } = found;
	const facts = {
		series: series.name,
		which,
		operator
	};
	if (series.truncated) return {
		status: "blocked",
		reason: "truncated",
		metric: curve.metric,
		option: name,
		facts
	};
	const best = require_sweep.bestIndex(series.values, operator.startsWith("<") ? "min" : "max");
	const index = which === "last" || best < 0 ? series.values.length - 1 : best;
	const actual = series.values[index] ?? NaN;
	const met = holds[operator](actual, value);
	return {
		status: met ? "pass" : "fail",
		reason: met ? "met" : "missed",
		metric: curve.metric,
		axis: series.axis,
		actual,
		limit: value,
		option: name,
		at: series.positions[index] ?? null,
		facts
	};
}

// src/rules/underfit.ts
const lastPart = .3;
const fewest = 5;
const trifle = .01;
const maxPoints = 500;
const both = "train {metric:name} {train:number} and {series:name} {actual:number} both ended worse than {limit:number} (the {source} is {reference:number})";
const underfit = curveRule({
	id: "underfit",
	summary: "train and val both still worse than a target, or than where the baseline ended",
	level: "warning",
	advice: "The model does not fit its training data well enough yet. Where val still improves, train longer; where it is flat, give the model more capacity, regularise less, or try another learning rate.",
	messages: {
		flat: `${both}, and {series:name} no longer improves: try more capacity or another learning rate`,
		improving: `${both}, and {series:name} still improves: train longer`,
		fits: "train {metric:name} {train:number} and {series:name} {actual:number} are not both worse than {limit:number} (the {source} is {reference:number})",
		"too-few": "{points} evaluations are too few to speak of underfitting ({fewest} at least)",
		"no-train-yet": "train {metric:name} was recorded after the last evaluation only"
	},
	shorthand: "target",
	options: {
		target: require_outcome.optional(require_outcome.number("a value of the metric")),
		tolerance: require_outcome.optional(require_outcome.share)
	},
	resolveDefaults: (options) => ({
		...options,
		tolerance: options.tolerance ?? (options.target === void 0 ? .1 : 0)
	}),
	needs: "pair",
	judge: (curve, { target, tolerance = 0 }, subject) => {
		const { values, train, positions, direction } = curve;
		const points = values.length;
		if (points < fewest) return {
			status: "not-judged",
			reason: "too-few",
			facts: {
				points,
				fewest
			}
		};
		const reference = target ?? endOfBase(curve, subject);
		if (typeof reference !== "number") return reference;
		const known = train.filter(Number.isFinite);
		if (known.length === 0) return {
			status: "not-judged",
			reason: "no-train-yet"
		};
		const sign = direction === "min" ? 1 : -1;
		const cost = require_sweep.costs(values, direction);
		const trained = ending(require_sweep.costs(known, direction));
		const limit = sign * reference + tolerance * Math.abs(reference);
		const found = {
			actual: sign * ending(cost),
			limit: sign * limit,
			at: positions[points - 1] ?? null,
			facts: {
				train: sign * trained,
				reference,
				source: target === void 0 ? "base" : "target"
			}
		};
		if (ending(cost) <= limit || trained <= limit) return {
			...found,
			status: "pass",
			reason: "fits"
		};
		return {
			...found,
			status: "fail",
			reason: improves(cost) ? "improving" : "flat"
		};
	}
});
function endOfBase({ series, metric }, { base }) {
	if (base.kind === "absent") return {
		status: "not-judged",
		reason: "no-base",
		facts: { because: base.because }
	};
	const recorded = base.runs.flatMap((run) => findMatching(run, series, metric) ?? []);
	if (recorded.length === 0) return {
		status: "not-judged",
		reason: "no-base-metric"
	};
	const ends = recorded.filter(({ values }) => values.every(Number.isFinite)).map(({ values }) => ending(values));
	return ends.length > 0 ? require_sweep.mean(ends) : {
		status: "not-judged",
		reason: "base-not-finite"
	};
}
function improves(cost) {
	const part = cost.subarray(-Math.max(fewest, Math.round(cost.length * lastPart)));
	const kept = require_sweep.downsample(part.length, maxPoints);
	const { slope, high } = theilSen(Float64Array.from(kept, (index) => part[index] ?? NaN));
	return high < 0 && -slope * (kept.length - 1) >= trifle * Math.abs(median(part));
}

// src/rules/index.ts
var rules_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({ rules: () => rules });
const rules = [
	nonFinite,
	divergence,
	regression,
	threshold,
	expression,
	overfit,
	evaluations,
	notLearning,
	underfit,
	gap,
	patience,
	plateau,
	oscillation,
	slowVal,
	improvement$1,
	batchSweep,
	explodingTensor,
	sagemakerOverfit,
	overtraining,
	lossNotDecreasing
];
function isAcceptable(id) {
	return rules.some((rule) => rule.id === id && rule.isAcceptable === true);
}

Object.defineProperty(exports, "findMatching", {
  enumerable: true,
  get: function () {
    return findMatching;
  }
});
Object.defineProperty(exports, "findSeries", {
  enumerable: true,
  get: function () {
    return findSeries;
  }
});
Object.defineProperty(exports, "isAcceptable", {
  enumerable: true,
  get: function () {
    return isAcceptable;
  }
});
Object.defineProperty(exports, "missingMetric", {
  enumerable: true,
  get: function () {
    return missingMetric;
  }
});
Object.defineProperty(exports, "obstacleIn", {
  enumerable: true,
  get: function () {
    return obstacleIn;
  }
});
Object.defineProperty(exports, "pairRuns", {
  enumerable: true,
  get: function () {
    return pairRuns;
  }
});
Object.defineProperty(exports, "rules", {
  enumerable: true,
  get: function () {
    return rules;
  }
});
Object.defineProperty(exports, "rules_exports", {
  enumerable: true,
  get: function () {
    return rules_exports;
  }
});