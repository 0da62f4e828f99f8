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
			const commonSettings = settingsOf(common, setting);
			return {
				rule,
				level: require_outcome.levels.filter((one) => one !== "off").find((one) => one === level) ?? rule.level,
				required: required === true,
				setAt,
				settings: {
					...shown ? shown(settings) : settings,
					...commonSettings
				},
				judge: (subject) => judge(subject, settings, commonSettings)
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
const negligible$2 = .05;
const batchSweep = runRule({
	id: "batch-size",
	summary: "a sweep over one param: which value generalises best, and whether the gap widens with the batch size",
	level: "info",
	advice: "Larger batches take fewer, less noisy steps and tend to generalise worse. Use the smaller batch, or raise the learning rate with the batch size and warm it up.",
	messages: {
		widens: "the gap of {metric:name} widens with {param:name}: {smallest_gap:share} at {smallest}, {largest_gap:share} at {largest}; {value} generalises best ({series:name} {best:number})",
		best: "{param:name} {value} generalises best: {series:name} {best:number} after {evaluations:number} evaluations; worst is {worst_value} with {worst:number}",
		alike: "{param:name} makes no difference: {series:name} is {best:number} for all its values",
		several: "{params} all vary: the effect of a single param cannot be told apart"
	},
	scope: "all",
	options: {},
	judge: ({ all }) => {
		const sweeps = require_sweep.sweepsOf(all);
		const [sweep, ...others] = sweeps;
		if (!sweep) return [];
		if (others.length === 0) return [judgeSweep(sweep)];
		const facts = { params: sweeps.flatMap(({ param, along }) => [param, ...along]).join(", ") };
		return [{
			metric: sweep.metric,
			status: "not-judged",
			reason: "several",
			facts
		}];
	}
});
function judgeSweep(sweep) {
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
		worst_value: String(worst.value),
		worst: worst.best
	};
	const found = {
		metric,
		actual: best?.best ?? null
	};
	const ends = require_sweep.isBatchSize(sweep.param) ? endsIfWidening(rows) : null;
	if (!ends) return {
		...found,
		status: "pass",
		reason: worst.best === best?.best ? "alike" : "best",
		facts
	};
	const [smallest, largest] = ends;
	const gaps = {
		smallest_gap: smallest.gap ?? 0,
		largest_gap: largest.gap ?? 0
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
function endsIfWidening(rows) {
	const [first] = rows;
	const last = rows.at(-1);
	const widens = rows.every(({ gap, value }, i) => gap !== null && typeof value === "number" && (i === 0 || gap > (rows[i - 1]?.gap ?? Number.POSITIVE_INFINITY)));
	return first && last && widens && (last.gap ?? 0) - (first.gap ?? 0) > negligible$2 ? [first, last] : null;
}

// src/statistics/order.ts
function median(values) {
	const sorted = sort(values instanceof Float64Array ? values.slice() : Float64Array.from(values));
	const middle = sorted.length >> 1;
	const upper = sorted[middle] ?? NaN;
	return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? NaN)) / 2;
}
const maxInsertionSort = 32;
function sort(values) {
	if (values.length > maxInsertionSort) return values.sort();
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

// src/curves/align.ts
function align({ positions, values }, at) {
	const aligned = new Float64Array(at.length);
	let next = 0;
	for (let i = 0; i < at.length; i++) {
		while (next < positions.length && (positions[next] ?? NaN) <= (at[i] ?? NaN)) next++;
		aligned[i] = values[next - 1] ?? NaN;
	}
	return aligned;
}

// src/curves/lookup.ts
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
	"no-base": "not compared: {because}",
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
const monitoringOptions = {
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
	}, monitoringOptions, (subject, settings, monitoring) => {
		const selected = selectSeries(subject, typeof needs === "function" ? needs(settings) : needs, monitoring);
		const curves = selected.filter((candidate) => "values" in candidate);
		const outcomes = judge(curves, settings, subject);
		return selected.flatMap((candidate) => {
			const outcome = "values" in candidate ? outcomes[curves.indexOf(candidate)] : candidate.obstacle;
			if (!outcome) return [];
			const { metric, axis, series } = candidate;
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
function selectSeries({ run, baseline }, needs, { monitor, mode }) {
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
	const missing = needs === "compared" ? missingMetrics(run, baseline) : [];
	const selected = run.primaryCurves.filter((curve) => !missing.some(({ metric }) => metric === curve.metric)).flatMap((curve) => seriesToJudge(curve, needs).map((series) => monitorSeries(run, curve, series, needs, mode)));
	return [...missing, ...selected];
}
function seriesToJudge({ train, val }, needs) {
	switch (needs) {
		case "val":
		case "compared":
		case "pair": return [val];
		case "each": return [train, val].filter((series) => series !== null);
		case "val-else-train": return [val ?? train];
		case "train-else-val": return [train ?? val];
	}
}
function missingMetrics(run, baseline) {
	return (baseline.kind === "found" ? baseline.runs[0]?.primaryCurves ?? [] : []).flatMap(({ metric, axis, val }) => val && !findMatching(run, val.name, metric) ? [{
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
	const id = {
		metric,
		axis,
		series: series.name
	};
	if (needs === "pair" && !curve.train) return {
		...id,
		obstacle: {
			status: "not-judged",
			reason: "no-train"
		}
	};
	if (!direction) return {
		...id,
		obstacle: blocked("no-direction")
	};
	for (const needed of needs === "pair" && curve.train ? [curve.train, series] : [series]) {
		const obstacle = obstacleIn(needed);
		if (obstacle) return {
			...id,
			obstacle
		};
	}
	const train = series === curve.val && curve.trainAt || /* @__PURE__ */ new Float64Array();
	const { values, positions } = series;
	const seconds = clock?.axis === axis ? align(clock, positions) : null;
	return {
		...id,
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
function halves(window) {
	const length = 2 * Math.floor(window.length / 4);
	return {
		first: median(window.subarray(0, length)),
		last: median(window.subarray(window.length - length))
	};
}
function shareOf(difference, value) {
	return difference === 0 ? 0 : difference / Math.abs(value);
}

// src/rules/divergence.ts
const minValues = 3;
const minRise = .05;
const clearErrors = 6;
const likelyErrors = 3;
const largeRise = .5;
const minNoiseValues = 8;
const minMonotonicValues = 6;
const spikeWindow = 10;
const spikeFactor = 3;
const lastingLength = 5;
const lastingFactor = 2;
const stable = "ended no worse than it began, within its noise; no lasting spike";
const overfitting = "got worse while train improved: overfitting, not divergence";
const divergence = curveRule({
	id: "divergence",
	summary: "a loss that ends above where it began, or spikes and does not recover (a lone spike only warns)",
	level: "error",
	advice: "Lower the learning rate or warm it up, clip gradients, and look at the batches around that point. A larger batch size changes the curve too.",
	messages: {
		above: "{series:name} ended worse than it began: {actual:number} at {at:position}, {first:number} at the start (smoothed; limit {limit:number})",
		lasting: "{series:name} jumped to {actual:number} at {at:position}, {times:number} times the median before it (limit {limit:number}), and did not recover: it ended at {final:number} (smoothed)",
		spike: "{series:name} spiked to {actual:number} at {at:position}, {times:number} times the median before it (limit {limit:number})",
		settled: "{series:name} {outcome}",
		"too-few": "{points} values are too few to assess divergence (minimum {min_values})"
	},
	options: {},
	needs: "each",
	judge: ({ values, train, positions, direction }) => {
		const cost = require_sweep.costs(values, direction);
		const sign = direction === "min" ? 1 : -1;
		if (cost.length < minValues) return {
			status: "not-judged",
			reason: "too-few",
			facts: {
				points: cost.length,
				min_values: minValues
			}
		};
		const limitAbove = toleranceOf(cost);
		const final = ending(cost);
		const first = beginning(cost);
		const found = {
			actual: sign * final,
			limit: sign * limitAbove(first),
			at: positions[positions.length - 1] ?? null,
			facts: { first: sign * first }
		};
		const spike = spikeOf(cost, sign, positions, limitAbove);
		const isLasting = spike?.reason === "lasting";
		const isAbove = !(final <= limitAbove(first));
		const isOverfitting = (isLasting || isAbove) && hasFallen(require_sweep.costs(train.filter(Number.isFinite), direction));
		if (isLasting && !isOverfitting) return spike;
		if (isAbove && !isOverfitting) return {
			...found,
			status: "fail",
			reason: "above"
		};
		if (spike && !isLasting) return spike;
		const facts = {
			...found.facts,
			outcome: isOverfitting ? overfitting : stable
		};
		return {
			...found,
			status: "pass",
			reason: "settled",
			facts
		};
	}
});
function toleranceOf(cost) {
	const error = errorOf(cost);
	const rounding = cost.length >= minNoiseValues ? quantum(cost) : 0;
	return (level) => {
		const large = largeRise * Math.abs(level);
		const noise = error === null ? large : Math.min(clearErrors * error, Math.max(large, likelyErrors * error));
		return level + Math.max(minRise * Math.abs(level), noise) + rounding;
	};
}
function errorOf(cost) {
	if (cost.length >= minNoiseValues) return standardError(cost);
	return cost.every((value, i) => i === 0 || value > (cost[i - 1] ?? NaN)) && cost.length >= minMonotonicValues ? 0 : null;
}
function hasFallen(cost) {
	return cost.length > 0 && ending(cost) < (cost[0] ?? NaN);
}
function spikeOf(cost, sign, positions, limitAbove) {
	const final = ending(cost);
	const floor = minRise * Math.abs(cost[0] ?? NaN);
	const jumps = jumpsOf(cost, floor);
	const lasting = jumps.filter(({ isLong, normal }) => isLong && final > Math.max(limitAbove(normal), floor));
	const last = lasting.findLast(({ index }, i) => lasting[i - 1]?.index !== index - 1);
	const spike = last ?? jumps.find(({ times }) => times >= spikeFactor);
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
		limit: sign * lastingFactor * normal
	};
	return {
		...found,
		reason: "spike",
		limit: sign * spikeFactor * normal,
		maxLevel: "warning"
	};
}
function jumpsOf(cost, floor) {
	const jumps = [];
	for (let index = 3; index < cost.length; index++) {
		const past = cost.subarray(Math.max(0, index - spikeWindow), index);
		const value = cost[index] ?? NaN;
		if (!(value >= floor) || !past.some((earlier) => value >= lastingFactor * earlier)) continue;
		const normal = median(past);
		const threshold = Math.max(lastingFactor * normal, floor);
		if (!(value >= threshold) || !past.every((earlier) => earlier > 0)) continue;
		const next = cost.subarray(index, index + lastingLength);
		const isLong = next.length === lastingLength && next.every((later) => later >= threshold);
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
	summary: "the number of evaluations of the run",
	level: "error",
	advice: "The training ended early. Look for a crash or a time limit in its log, or train for more epochs.",
	messages: {
		few: "evaluations: {actual} (minimum {limit})",
		enough: "evaluations: {actual} (minimum {limit})"
	},
	shorthand: "min",
	enabledByDefault: false,
	options: { min: require_outcome.evaluations(1) },
	judge: ({ run }, { min }) => {
		const curve = run.primaryCurves[0] ?? run.curves[0];
		const actual = run.evaluations;
		const found = {
			metric: curve?.metric ?? null,
			axis: curve?.axis ?? "row",
			actual,
			limit: min,
			at: curve?.positions[actual - 1] ?? null
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
const notRecorded = {
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
	...notRecorded,
	"not-finite": "{reading} is not a finite number"
};

// src/rules/expression.ts
const expected$1 = "a condition such as \"val_loss.best < 0.4\"";
const expectedList = `${expected$1}, or a list of them`;
function conditionText(z) {
	return z.string({ error: expected$1 }).check(z.check(async ({ value, issues }) => {
		const { compile, ConditionError } = await Promise.resolve().then(() => require("./compile.js"));
		try {
			compile(value);
		} catch (thrown) {
			if (!(thrown instanceof ConditionError)) throw thrown;
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
	schema: (z) => z.union([conditionText(z), z.array(conditionText(z)).check(z.minLength(1, { error: expectedList }))], { error: expectedList }),
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
	advice: "The run does not meet a condition of the config. Change the training; if the condition is too strict, change it in the config.",
	messages: {
		...readMessages,
		fails: "{condition} is false: {values}",
		holds: "{condition} is true: {values}",
		"cannot-tell": "{condition} cannot be evaluated: {why} ({values})"
	},
	shorthand: "condition",
	enabledByDefault: false,
	options: { condition: conditions },
	shown: ({ condition }) => ({ condition: condition.length === 1 ? condition[0]?.text : condition.map(({ text }) => text) }),
	judge: (subject, { condition }) => condition.map((one) => check$1(one, subject))
});
function check$1({ text, readings, optional, evaluate, limits }, subject) {
	const found = /* @__PURE__ */ new Map();
	for (const [written, { read }] of readings) {
		const result = read(subject);
		if ("reason" in result) {
			if (!(isNotRecorded(result) && optional.has(written))) return {
				status: "blocked",
				...result
			};
		} else if (typeof result.value === "number" && !Number.isFinite(result.value)) return {
			status: "blocked",
			reason: "not-finite",
			facts: { reading: written }
		};
		else found.set(written, result);
	}
	const values = new Map([...found].map(([written, { value }]) => [written, value]));
	const facts = {
		condition: text,
		values: [...readings.keys()].map((written) => `${written} is ${formatValue(values.get(written))}`).join(", ")
	};
	const result = evaluate(values);
	if (typeof result !== "boolean") return {
		status: "blocked",
		reason: "cannot-tell",
		facts: {
			...facts,
			why: result.why
		}
	};
	if (result) return {
		status: "pass",
		reason: "holds",
		facts
	};
	const failure = {
		status: "fail",
		reason: "fails",
		facts
	};
	for (const { written, limit, isMet } of limits) {
		const { value, ...place } = found.get(written) ?? {};
		if (typeof value === "number" && !isMet(value, limit)) return {
			...failure,
			...place,
			actual: value,
			limit
		};
	}
	return failure;
}
function isNotRecorded({ reason }) {
	return reason in notRecorded;
}
function formatValue(value) {
	if (value === void 0) return "missing";
	return String(typeof value === "number" && !Number.isInteger(value) ? Number(value.toPrecision(6)) : value);
}

// src/rules/gap.ts
const defaultLimits = {
	max: .5,
	max_growth: .15
};
const valAndTrain = "val {val:number}, train {train:number}";
const gap = curveRule({
	id: "gap",
	summary: "the generalisation gap between val and train, relative (`max`) or `absolute`",
	level: "warning",
	advice: "The model does much better on training data than on validation data. Regularise, add data, or check that both come from the same distribution; dropout and running means make a small gap normal.",
	messages: {
		wide: `the gap of {metric:name} is {relative:share} of train at {at:position} (${valAndTrain}; limit {max:share})`,
		"wide-absolute": `the gap of {metric:name} is {gap:number} at {at:position} (${valAndTrain}; limit {absolute:number})`,
		narrow: "the gap of {metric:name} is {relative:share} of train at {at:position} (limit {max:share})",
		"narrow-absolute": "the gap of {metric:name} is {gap:number} at {at:position} (limit {absolute:number})",
		steady: `the gap of {metric:name} is {gap:number} at {at:position} (${valAndTrain}), but since the best {series:name} it grew by no more than {max_growth:share} of that value`
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
			max: defaultLimits.max
		} : {
			...defaultLimits,
			...options
		};
	},
	needs: "pair",
	judge: (curve, options) => {
		const { values, train, positions, direction } = curve;
		const best = require_sweep.bestIndex(values, direction);
		const index = options.at === "last" ? values.length - 1 : best;
		const withoutTrain = (options.max_growth === void 0 ? [index] : [index, best]).find((evaluation) => Number.isNaN(train[evaluation]));
		if (withoutTrain !== void 0) return {
			status: "not-judged",
			reason: "no-train-yet",
			option: options.max === void 0 ? "absolute" : "max",
			at: positions[withoutTrain] ?? null
		};
		const found = compareToLimits(curve, index, options);
		if (found.status !== "fail" || options.max_growth === void 0) return found;
		if (!((gapAt(curve, index) - gapAt(curve, best)) / Math.abs(values[best] ?? NaN) <= options.max_growth)) return found;
		const { option: _, ...rest } = found;
		const facts = {
			...found.facts,
			max_growth: options.max_growth
		};
		return {
			...rest,
			status: "pass",
			reason: "steady",
			facts
		};
	}
});
function compareToLimits(curve, index, { absolute, max }) {
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
	const limit = max ?? defaultLimits.max;
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
function compareToBaseline(curve, which, { run, seeds, baseline }) {
	if (baseline.kind === "absent") return {
		status: "not-judged",
		reason: "no-base",
		facts: { because: baseline.because }
	};
	const seriesOf = (other) => findMatching(other, curve.series, curve.metric);
	if (baseline.runs.every((other) => seriesOf(other) === null)) return {
		status: "not-judged",
		reason: "no-base-metric"
	};
	const valuesOf = (runs) => runs.map(seriesOf).filter(isComplete).map((series) => pickValue(series, which, curve.direction));
	const baselineValues = valuesOf(baseline.runs);
	if (baselineValues.length === 0) return {
		status: "not-judged",
		reason: "base-not-finite"
	};
	const otherSeeds = seeds.filter((seed) => seed !== run);
	const broken = otherSeeds.find((seed) => !isComplete(seriesOf(seed)));
	if (broken) return {
		status: "blocked",
		reason: "seed-broken",
		facts: { run: broken.name }
	};
	const otherValues = otherSeeds.map((seed) => pickValue(seriesOf(seed), which, curve.direction));
	const index = indexOf(curve.values, which, curve.direction);
	const candidateValues = [curve.values[index] ?? NaN, ...otherValues];
	const actual = require_sweep.mean(candidateValues);
	const reference = require_sweep.mean(baselineValues);
	const worseBy = curve.direction === "min" ? actual - reference : reference - actual;
	return {
		candidateValues,
		baselineValues,
		history: [baselineValues, ...(baseline.earlier ?? []).map(valuesOf)].filter(({ length }) => length > 0).map(require_sweep.mean),
		actual,
		baseline: reference,
		worseBy,
		change: worseBy / Math.abs(reference),
		at: candidateValues.length === 1 ? curve.positions[index] ?? null : null
	};
}
function isComplete(series) {
	return series !== null && !series.truncated && series.values.length > 0 && series.values.every(Number.isFinite);
}
function pickValue(series, which, direction) {
	return series?.values[indexOf(series.values, which, direction)] ?? NaN;
}
function indexOf(values, which, direction) {
	return which === "best" ? require_sweep.bestIndex(values, direction) : values.length - 1;
}

// src/rules/improvement.ts
const improvement$1 = curveRule({
	id: "improvement",
	summary: "improvement over the baseline, with the limit that would keep it",
	level: "info",
	advice: "Set the threshold named in the message to keep this improvement.",
	messages: {
		better: "best {series:name} {actual:number} is {change:share} better than baseline {baseline:number}; threshold {series:name} {operator} {worst} would keep it",
		"better-than-zero": "best {series:name} {actual:number} is better than baseline 0; threshold {series:name} {operator} {worst} would keep it",
		"no-better": "best {series:name} {actual:number} is not better than baseline {baseline:number}"
	},
	headlineReasons: ["better"],
	scope: "seeds",
	options: {},
	needs: "val",
	judge: (curve, _options, subject) => {
		const compared = compareToBaseline(curve, "best", subject);
		if ("status" in compared) return compared;
		const { candidateValues, actual, baseline, worseBy, change, at } = compared;
		const isUpperLimit = curve.direction === "min";
		const worst = isUpperLimit ? Math.max(...candidateValues) : Math.min(...candidateValues);
		const facts = {
			baseline,
			operator: isUpperLimit ? "<=" : ">=",
			worst: require_sweep.roundOutward(worst, 4, isUpperLimit),
			change: -change
		};
		return {
			status: "pass",
			reason: worseBy < 0 ? baseline === 0 ? "better-than-zero" : "better" : "no-better",
			actual,
			limit: baseline,
			at,
			facts
		};
	}
});

// src/rules/non-finite.ts
const nonFinite = runRule({
	id: "non-finite",
	summary: "NaN or infinity in any train or val series whose direction is known",
	level: "error",
	advice: "The training broke down at that point. Lower the learning rate, clip gradients, look for a division by zero or a log of zero in the loss, and for NaN in the data.",
	messages: {
		finite: "{metric:name} is finite throughout",
		"non-finite": "{series:name} is {value} at {at:position} ({count} of {points} values are not finite)",
		"no-curve": obstacles["no-curve"]
	},
	options: {},
	judge: ({ run }) => {
		const known = run.curves.filter(({ direction }) => direction !== null);
		if (known.length === 0) return [{
			status: "blocked",
			reason: "no-curve"
		}];
		const failures = known.flatMap(failuresOf$1);
		return failures.length > 0 ? failures : [finite$1(run.primaryCurves[0] ?? known[0])];
	}
});
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
const tolerance = .02;
const noiseErrors = 2;
const classesError = "a whole number of classes, at least 2";
const priorError = "the shares of two or more classes, adding up to 1";
const reference$1 = {
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
	summary: "train or val stuck at chance level, or where it began",
	level: "warning",
	advice: "The model has learned nothing from its input yet. If the run is short, train longer first: some models start to learn only after dozens of epochs. Otherwise check labels and input scaling, try a learning rate ten times smaller or larger, and check that the model can overfit ten samples.",
	messages: {
		chance: "{series:name} is still at chance after {points} evaluations: it ended at {actual:number} (smoothed; chance {chance:number})",
		learned: "{series:name} ended at {actual:number} (smoothed), better than chance {chance:number}",
		stuck: "{series:name} did not move over {points} values: from {first:number} to {actual:number} (smoothed), less than {tolerance:share} beyond its noise",
		moving: "{series:name} went from {first:number} to {actual:number} (smoothed) over {points} values",
		"too-few": "{points} values are too few to assess learning (minimum {min_evaluations})",
		"no-entropy": "`classes` and `prior` give chance as a cross-entropy, but {series:name} rises: set `chance`",
		several: "set only one of classes, prior and chance"
	},
	shorthand: "classes",
	options: {
		...reference$1,
		min_evaluations: require_outcome.withDefault(require_outcome.evaluations(3), 10)
	},
	conflicts: (given) => referencesIn(given).slice(1).map((option) => ({
		option,
		expected: "only one of classes, prior and chance"
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
		const { classes, prior } = given;
		if (direction === "max" && (classes !== void 0 || prior !== void 0)) return {
			status: "blocked",
			reason: "no-entropy"
		};
		const chance = chanceOf(given);
		if (chance !== null) {
			const limit = sign * chance - tolerance * Math.abs(chance);
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
		const margin = tolerance * Math.abs(first) + noiseErrors * standardError(cost);
		const facts = {
			points,
			tolerance,
			first: sign * first
		};
		const found = {
			actual: sign * final,
			limit: sign * (first - margin),
			at,
			facts
		};
		if (!(Math.abs(final - first) > margin)) return {
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
	const sum = shares.reduce((sum, p) => sum + p, 0);
	return shares.filter((p) => p > 0).length > 1 && Math.abs(sum - 1) < .02;
}
function chanceOf({ classes, prior, chance }) {
	if (chance !== void 0) return chance;
	if (classes !== void 0) return Math.log(classes);
	return prior?.reduce((sum, p) => p > 0 ? sum - p * Math.log(p) : sum, 0) ?? null;
}

// src/rules/oscillation.ts
const oscillation = curveRule({
	id: "oscillation",
	summary: "val swinging between evaluations by more than it changes over the last half",
	level: "warning",
	advice: "Lower the learning rate or let it decay, or raise the batch size: the steps are too large for this stage of the training. A small validation set has the same effect: validate on more data, and select the model by a smoothed curve.",
	messages: {
		swings: "{series:name} typically moves by {actual:share} between evaluations (limit {limit:share}), more than its net change of {drift:share} over the last {window}",
		calm: "{series:name} typically moves by {actual:share} between evaluations (limit {limit:share})",
		drifts: "{series:name} typically moves by {actual:share} between evaluations, no more than its net change of {drift:share} over the last {window}",
		"too-few": "{points} evaluations are too few to assess oscillation (minimum {window})",
		zero: "the median of {series:name} from {at:position} on is 0: relative moves are undefined"
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
		const late = values.subarray(points - window);
		const level = Math.abs(median(late));
		const typicalMove = median(late.subarray(1).map((value, i) => Math.abs(value - (late[i] ?? NaN))));
		const { first, last } = halves(late);
		const netChange = Math.abs(last - first);
		const actual = shareOf(typicalMove, level);
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
				drift: shareOf(netChange, level)
			}
		};
		if (typicalMove <= max * level) return {
			...found,
			status: "pass",
			reason: "calm"
		};
		if (typicalMove <= netChange) return {
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
const minEvaluations$1 = 6;
const minTrainFall = .05;
const negligible$1 = .01;
const maxPoints$3 = 1e3;
const steadyNoiseFactor = 4;
const jumpNoiseFactor = 6;
const maxRoundingShare = .05;
const minJumpEvaluations = 10;
const worseBy = "{rise:share} worse than its best (smoothed; limit {max:share})";
const bestAndLast = "{best:number} at {best_at:position}, {actual:number} at {at:position}{basis}";
const overfit = curveRule({
	id: "overfit",
	summary: "val rising from its best while train keeps falling, beyond noise",
	level: "error",
	advice: "Falling train and rising val is overfitting: stop at the best epoch (EarlyStopping with restore_best_weights), regularise (dropout, weight decay, augmentation), or train on more data.",
	messages: {
		rising: `{series:name} is {rise:share} above its best (smoothed; limit {max:share}) while train kept falling: ${bestAndLast}`,
		falling: `{series:name} is {rise:share} below its best (smoothed; limit {max:share}) while train kept rising: ${bestAndLast}`,
		steady: `{series:name} ended ${worseBy}{negligible}`,
		noise: `{series:name} ended ${worseBy}, but that is indistinguishable from noise`,
		"train-flat": `{series:name} ended ${worseBy}, but train did not improve further`,
		short: "{series:name} was best at {best_at:position}, too close to the end to assess",
		"too-few": "{points} evaluations are too few to assess overfitting (minimum {min_evaluations})",
		"no-train-yet": "train {metric:name} was first recorded after {at:position}, where {series:name} was best: whether train kept improving is unknown",
		zero: "{series:name} was 0 at its best ({at:position}): a relative rise is undefined"
	},
	shorthand: "max",
	options: { max: require_outcome.withDefault(require_outcome.share, .05) },
	needs: "pair",
	judge: ({ values, train, positions, direction }, { max }) => {
		const points = values.length;
		if (points < minEvaluations$1) return {
			status: "not-judged",
			reason: "too-few",
			facts: {
				points,
				min_evaluations: minEvaluations$1
			}
		};
		const kept = require_sweep.downsample(points, maxPoints$3);
		const pick = (all) => Float64Array.from(kept, (index) => all[index] ?? NaN);
		const val = require_sweep.costs(pick(values), direction);
		const width = val.length <= minJumpEvaluations ? 1 : Math.max(3, Math.floor(val.length / 10)) | 1;
		const smooth = runningMedian(val, width);
		const best = smooth.indexOf(Math.min(...smooth));
		const bestCost = smooth[best] ?? NaN;
		const final = smooth.at(-1) ?? NaN;
		const rise = shareOf(final - bestCost, bestCost);
		const afterBest = val.subarray(best + 1);
		const recordedBest = require_sweep.bestIndex(values, direction);
		const bestAt = positions[recordedBest] ?? NaN;
		const at = positions[points - 1] ?? null;
		const sign = direction === "min" ? 1 : -1;
		const describe = (best, actual, basis) => {
			return {
				actual,
				limit: best + sign * max * Math.abs(best),
				at,
				facts: {
					rise,
					max,
					best,
					best_at: bestAt,
					basis,
					negligible: ""
				}
			};
		};
		const found = describe(values[recordedBest] ?? NaN, values[points - 1] ?? NaN, "");
		if (afterBest.length < Math.max(4, val.length / 10)) return {
			...found,
			status: "pass",
			reason: "short"
		};
		if (!Number.isFinite(rise)) return {
			status: "not-judged",
			reason: "zero",
			at: bestAt
		};
		if (!(rise > max)) return {
			...found,
			status: "pass",
			reason: "steady"
		};
		if (final - bestCost <= negligible$1 * ((val[0] ?? 0) - bestCost)) {
			const facts = {
				...found.facts,
				negligible: ", which is negligible beside its total improvement"
			};
			return {
				...found,
				status: "pass",
				reason: "steady",
				facts
			};
		}
		const recordedTrain = require_sweep.costs(pick(train), direction).filter(Number.isFinite);
		const bestInTrain = best - (val.length - recordedTrain.length);
		if (!(fall(recordedTrain, width, Math.max(bestInTrain, 0)) > minTrainFall)) return bestInTrain < 0 ? {
			status: "not-judged",
			reason: "no-train-yet",
			at: bestAt
		} : {
			...found,
			status: "pass",
			reason: "train-flat"
		};
		const rounding = Math.min(quantum(val) / 2, maxRoundingShare * Math.abs(bestCost));
		if (isNoise(afterBest, final - bestCost, rounding)) return {
			...found,
			status: "pass",
			reason: "noise"
		};
		const reason = direction === "min" ? "rising" : "falling";
		return {
			...sign * found.actual > sign * found.limit ? found : describe(sign * bestCost, sign * final, ", both smoothed"),
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
function isNoise(afterBest, rise, rounding) {
	const sigma = Math.max(noise(afterBest), rounding);
	const alpha = afterBest.length < 10 ? .05 : .01;
	const isSteady = mannKendall(afterBest).pRising < alpha && rise > steadyNoiseFactor * sigma;
	const isJump = afterBest.length >= minJumpEvaluations && rise > jumpNoiseFactor * sigma;
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
	const improvedAt = values.findIndex((value, i) => i > stop && isBetter(value));
	return {
		stop,
		best,
		because,
		improvedAt: improvedAt < 0 ? null : improvedAt
	};
}

// src/rules/early-stopping/boosting.ts
function xgboostStopping(watched, options) {
	const delta = options.min_delta;
	const isBetter = watched.direction === "min" ? (value, best) => best - delta > value : (value, best) => value - delta > best;
	return stopAfterBest(watched, options.patience, isBetter);
}
function lightgbmStopping(watched, options) {
	if (options.patience <= 0) return unstopped(null);
	const delta = options.min_delta;
	const isBetter = watched.direction === "min" ? (value, best) => value < best - delta : (value, best) => value > best + delta;
	return stopAfterBest(watched, options.patience, isBetter);
}
function stopAfterBest(watched, patience, isBetter) {
	let bestValue = NaN;
	let best = 0;
	for (const [i, value] of watched.values.entries()) {
		if (i === 0 || isBetter(value, bestValue)) {
			bestValue = value;
			best = i;
		}
		if (i - best >= patience) return stopAt(watched, {
			stop: i,
			best,
			because: "patience"
		}, (later) => isBetter(later, bestValue));
	}
	return unstopped(watched.values.length > 0 ? best : null);
}

// src/rules/early-stopping/catboost.ts
const decay = .99;
const maxAge = 2e3;
const epsilon = 1e-10;
function catboostStopping(watched, options) {
	const { patience, od_pval } = options;
	const limit = (options.od_type ?? (od_pval === void 0 ? "Iter" : "IncToDec")) === "Iter" ? 1 : od_pval ?? 0;
	if (limit <= 0) return unstopped(null);
	const sign = watched.direction === "min" ? -1 : 1;
	const scores = watched.values.map((value) => sign * value);
	let bestValue = NaN;
	let best = 0;
	let expected = 0;
	for (const [i, score] of scores.entries()) {
		if (i === 0 || score > bestValue) {
			bestValue = score;
			best = i;
		}
		expected = gain(scores, i, expected * decay);
		if (i - best < patience) continue;
		const ratio = expected / larger(bestValue - score, epsilon);
		if (Math.exp(-.5 / larger(ratio, epsilon)) < limit) return stopAt(watched, {
			stop: i,
			best,
			because: "patience"
		}, (later) => sign * later > bestValue);
	}
	return unstopped(scores.length > 0 ? best : null);
}
function gain(scores, i, before) {
	const score = scores[i] ?? NaN;
	let largest = before;
	let weight = 1;
	for (let j = i; j >= 0 && j > i - maxAge; j--) {
		largest = larger(largest, weight * (score - (scores[j] ?? NaN)));
		weight *= decay;
	}
	return largest;
}
function larger(a, b) {
	return a < b ? b : a;
}

// src/rules/early-stopping/patience-counter.ts
function patienceCounter(watched, { patience, isBetter, initial, limitPassed }) {
	let bestValue = initial;
	let best = null;
	let wait = 0;
	for (const [i, value] of watched.values.entries()) {
		const because = limitPassed?.(value) ?? null;
		if (because !== null) {
			const reference = because === "threshold" ? value : bestValue;
			return stopAt(watched, {
				stop: i,
				best,
				because
			}, (later) => isBetter(later, reference));
		}
		if (isBetter(value, bestValue)) {
			bestValue = value;
			best = i;
			wait = 0;
		} else if (++wait >= patience) return stopAt(watched, {
			stop: i,
			best,
			because: "patience"
		}, (later) => isBetter(later, bestValue));
	}
	return unstopped(best);
}

// src/rules/early-stopping/keras.ts
const keras3 = {
	isFloat32: true,
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
		isFloat32: false
	},
	"2.7": {
		...keras3,
		isFloat32: false,
		sparesImproving: false
	},
	"2.5": {
		...keras3,
		isFloat32: false,
		sparesImproving: false,
		sparesFirst: false
	}
};
function kerasStopping(watched, options, version) {
	const { values, direction } = watched;
	const { patience, start_from_epoch: start, baseline } = options;
	const isBetter = kerasComparison(direction, options.min_delta, version.isFloat32);
	let bestValue = worst(direction);
	let best = null;
	let isBaselineReached = baseline === void 0;
	let wait = 0;
	for (let i = start; i < values.length; i++) {
		const value = values[i] ?? NaN;
		wait++;
		if (isBetter(value, bestValue) || version.takesFirst && i === start) {
			bestValue = value;
			best = i;
			if (baseline === void 0 || isBetter(value, baseline)) {
				isBaselineReached = true;
				wait = 0;
			}
			if (version.sparesImproving) continue;
		}
		if (wait >= patience && (i > 0 || !version.sparesFirst)) return stopAt(watched, {
			stop: i,
			best,
			because: isBaselineReached ? "patience" : "baseline"
		}, (later) => isBetter(later, bestValue));
	}
	return unstopped(best);
}
function firstKerasStopping(watched, { patience, min_delta, baseline }) {
	const isBetter = kerasComparison(watched.direction, min_delta, false);
	const replayed = patienceCounter(watched, {
		patience,
		isBetter,
		initial: baseline ?? worst(watched.direction)
	});
	return replayed.because !== null && replayed.best === null && baseline !== void 0 ? {
		...replayed,
		because: "baseline"
	} : replayed;
}
function kerasComparison(direction, min_delta, isFloat32) {
	const delta = Math.abs(min_delta);
	const round = isFloat32 ? Math.fround : (value) => value;
	return direction === "min" ? (value, best) => round(value + delta) < round(best) : (value, best) => round(value - delta) > round(best);
}

// src/rules/early-stopping/fastai.ts
function fastaiStopping(watched, { patience, min_delta }) {
	const isBetter = kerasComparison(watched.direction, min_delta, false);
	return patienceCounter(watched, {
		patience,
		isBetter,
		initial: worst(watched.direction)
	});
}

// src/rules/early-stopping/hugging-face.ts
function huggingFaceStopping(watched, { patience, early_stopping_threshold: threshold }, takesFirst) {
	const { values, direction } = watched;
	const isBetter = direction === "min" ? (a, b) => a < b : (a, b) => a > b;
	const isBeyondThreshold = (value, best) => isBetter(value, best) && Math.abs(value - best) > threshold;
	let bestValue = worst(direction);
	let best = null;
	let count = 0;
	for (const [i, value] of values.entries()) {
		count = i === 0 || isBeyondThreshold(value, bestValue) ? 0 : count + 1;
		if (isBetter(value, bestValue) || takesFirst && i === 0) {
			bestValue = value;
			best = i;
		}
		if (count >= patience) return stopAt(watched, {
			stop: i,
			best,
			because: "patience"
		}, (later) => isBeyondThreshold(later, bestValue));
	}
	return unstopped(best);
}

// src/rules/early-stopping/ignite.ts
function igniteStopping(watched, options) {
	const { values, direction } = watched;
	const { patience, threshold_mode, cumulative } = options;
	const threshold = direction === "min" ? -options.threshold : options.threshold;
	const limit = (best) => threshold_mode === "abs" ? best + threshold : best * (1 + threshold);
	const isBetter = direction === "min" ? (value, best) => !(value >= limit(best)) : (value, best) => !(value <= limit(best));
	const [first = NaN] = values;
	let bestValue = first;
	let best = 0;
	let count = 0;
	for (let i = 1; i < values.length; i++) {
		const value = values[i] ?? NaN;
		const improves = isBetter(value, bestValue);
		if (improves && value !== bestValue || !cumulative && (direction === "min" ? value < bestValue : value > bestValue)) {
			bestValue = value;
			best = i;
		}
		count = improves ? 0 : count + 1;
		if (!improves && count >= patience) return stopAt(watched, {
			stop: i,
			best,
			because: "patience"
		}, (later) => isBetter(later, bestValue));
	}
	return unstopped(values.length > 0 ? best : null);
}

// src/rules/early-stopping/lightning.ts
function lightningStopping({ values, direction }, options) {
	const { patience, check_finite, stopping_threshold, divergence_threshold } = options;
	const delta = Math.fround(options.min_delta);
	const isBeyond = direction === "min" ? (a, b) => a < b : (a, b) => a > b;
	const isBetter = direction === "min" ? (value, best) => Math.fround(value + delta) < best : (value, best) => Math.fround(value - delta) > best;
	const limitPassed = (value) => {
		if (check_finite && !Number.isFinite(value)) return "non-finite";
		if (stopping_threshold !== void 0 && isBeyond(value, Math.fround(stopping_threshold))) return "threshold";
		if (divergence_threshold !== void 0 && isBeyond(-value, -Math.fround(divergence_threshold))) return "divergence";
		return null;
	};
	const float32 = {
		values: values.map(Math.fround),
		direction
	};
	return patienceCounter(float32, {
		patience,
		isBetter,
		initial: worst(direction),
		limitPassed
	});
}

// src/rules/early-stopping/plateau.ts
function kerasPlateau(watched, options) {
	const isBetter = kerasComparison(watched.direction, options.min_delta, true);
	return reduceKeras(watched, options, (value, best, i) => i === 0 || isBetter(value, best));
}
function firstKerasPlateau(watched, options) {
	const delta = options.min_delta;
	return reduceKeras(watched, options, watched.direction === "min" ? (value, best) => value < best - delta : (value, best) => value > best + delta);
}
function reduceKeras({ values, direction }, { patience, cooldown }, isBetter) {
	const reductions = [];
	let bestValue = worst(direction);
	let best = null;
	let wait = 0;
	let cooling = 0;
	for (const [i, value] of values.entries()) {
		if (cooling > 0) {
			cooling--;
			wait = 0;
		}
		if (isBetter(value, bestValue, i)) {
			bestValue = value;
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
		maxWait: Math.max(patience, 1)
	};
}
function torchPlateau({ values, direction }, options) {
	const { patience, cooldown } = options;
	const isBetter = torchComparison(direction === "min", options);
	const reductions = [];
	let bestValue = worst(direction);
	let best = null;
	let wait = 0;
	let cooling = 0;
	for (const [i, value] of values.entries()) {
		if (isBetter(value, bestValue)) {
			if (value !== bestValue) best = i;
			bestValue = value;
			wait = 0;
		} else wait++;
		if (cooling > 0) {
			cooling--;
			wait = 0;
		}
		if (wait > patience) {
			reductions.push(i);
			cooling = cooldown;
			wait = 0;
		}
	}
	return {
		reductions,
		best,
		maxWait: patience + 1
	};
}
function torchComparison(isMin, { threshold, threshold_mode }) {
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
	const isBetter = (value, best) => sign * value > sign * best || best === 0;
	let bestValue = 0;
	let best = 0;
	for (const [i, value] of watched.values.entries()) {
		if (isBetter(value, bestValue)) {
			bestValue = value;
			best = i;
		}
		if (i - best >= patience) return stopAt(watched, {
			stop: i,
			best,
			because: "patience"
		}, (later) => isBetter(later, bestValue));
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
		optionsWithoutDefault: [],
		minPatience: 0,
		conflict: () => null,
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
const defaultPatience = 10;
const firstKerasDefaults = {
	patience: defaultPatience,
	min_delta: 0
};
const keras = (version) => preset({
	callback: "EarlyStopping",
	parameter: "patience",
	defaults: {
		...firstKerasDefaults,
		start_from_epoch: 0
	},
	optionsWithoutDefault: ["baseline"],
	replay: (watched, options) => kerasStopping(watched, options, kerasVersions[version])
});
const firstKeras = (replay) => preset({
	callback: "EarlyStopping",
	parameter: "patience",
	defaults: firstKerasDefaults,
	optionsWithoutDefault: ["baseline"],
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
const kerasScheduler = (replay) => preset({
	callback: "ReduceLROnPlateau",
	parameter: "patience",
	defaults: {
		patience: defaultPatience,
		min_delta: 1e-4,
		cooldown: 0
	},
	replay
});
function catboostConflict({ od_type, od_pval }) {
	const isIter = od_type === "Iter" || od_type === void 0 && od_pval === void 0;
	if (isIter ? od_pval === void 0 : (od_pval ?? 0) > 0) return null;
	return {
		option: "od_pval",
		expected: isIter ? "no od_pval with od_type Iter" : "an od_pval above 0 for od_type IncToDec"
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
		optionsWithoutDefault: ["stopping_threshold", "divergence_threshold"],
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
		optionsWithoutDefault: ["od_type", "od_pval"],
		minPatience: 1,
		conflict: catboostConflict,
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
			patience: defaultPatience,
			threshold: 1e-4,
			threshold_mode: "rel",
			cooldown: 0
		},
		replay: torchPlateau
	}),
	"keras-plateau": kerasScheduler(kerasPlateau),
	"keras-2-plateau": kerasScheduler(firstKerasPlateau)
};
function presetConflicts(name, options) {
	const { defaults, optionsWithoutDefault, minPatience, conflict } = presets[name];
	const known = [...Object.keys(defaults), ...optionsWithoutDefault];
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
		...[conflict(set)].filter((found) => found !== null)
	];
}

// src/rules/patience.ts
const options = {
	preset: require_outcome.withDefault(require_outcome.choice(presetNames), "keras"),
	...replayOptions
};
const call = "{callback}({parameter}={patience})";
const failureMessages = {
	wasted: `{series:name} did not improve for {actual} evaluations after {best_at:position}: ${call} would have stopped at {at:position}`,
	"wasted-baseline": `{series:name} {actual:number} is not better than the baseline {limit:number}: ${call} would have stopped at {at:position}, {left} evaluations before the end`,
	"wasted-threshold": "{series:name} {actual:number} passed stopping_threshold {limit:number}: {callback} would have stopped at {at:position}, {left} evaluations before the end",
	"wasted-divergence": "{series:name} {actual:number} passed divergence_threshold {limit:number}: {callback} would have stopped at {at:position}, {left} evaluations before the end",
	"wasted-non-finite": "{series:name} {actual:number} is infinite in float32: {callback} would have stopped at {at:position}, {left} evaluations before the end",
	unreduced: `{series:name} did not improve for {actual} evaluations after {best_at:position}: ${call} would have reduced the learning rate at {axis} {reduced_at}`
};
const timedFailureMessages = Object.fromEntries(Object.entries(failureMessages).map(([reason, message]) => [`${reason}-timed`, `${message} ({seconds:duration} before the end)`]));
const patience = curveRule({
	id: "patience",
	summary: "early stopping, replayed: evaluations wasted after it would have stopped",
	level: "warning",
	advice: "Add early stopping with this patience and restore_best_weights, or train for fewer epochs. With the preset of a scheduler, reduce the learning rate at that point.",
	messages: {
		...failureMessages,
		...timedFailureMessages,
		late: `${call} would have stopped at {at:position}, but {series:name} improved again {actual} evaluations after {best_at:position}`,
		"late-reduced": `${call} would have reduced the learning rate at {axis} {reduced_at}, but {series:name} improved again by {best_at:position}`,
		patient: "evaluations since the best {series:name}: {actual} (limit {limit})",
		"too-few": "the run has {points} evaluations, none after start_from_epoch {start_from_epoch}",
		misfit: "preset {preset} does not accept {option:name}: expected {expected}"
	},
	shorthand: "patience",
	options,
	resolveDefaults: (given) => ({
		...given,
		...presets[given.preset].defaults,
		...defined(replayOptionsOf(given))
	}),
	conflicts: (given) => presetConflicts(given.preset, replayOptionsOf(given)),
	needs: "val",
	judge: (curve, settings) => {
		const { preset, patience = 0, start_from_epoch = 0 } = settings;
		const points = curve.values.length;
		const [conflict] = presetConflicts(preset, replayOptionsOf(settings));
		if (conflict) return {
			status: "blocked",
			reason: "misfit",
			facts: {
				preset,
				...conflict
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
		const replayed = replay(curve, replayOptionsOf(settings));
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
function replayOptionsOf({ preset: _, ...options }) {
	return options;
}
function judgeStop(curve, { stop, best, because, improvedAt }, settings) {
	const { values, positions } = curve;
	const last = values.length - 1;
	const limit = Math.max(settings.patience ?? 0, 1);
	if (stop === null || stop === last) return patient(curve, best, limit);
	const reference = because === "threshold" ? stop : best ?? stop;
	const facts = {
		best_at: positions[reference] ?? NaN,
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
		actual: improvedAt - reference,
		limit
	};
	if (because === null || because === "patience") return wasted(curve, stop, {
		...found,
		reason: "wasted",
		actual: last - reference,
		limit
	});
	const { baseline, stopping_threshold: threshold, divergence_threshold: divergence } = settings;
	return wasted(curve, stop, {
		...found,
		reason: `wasted-${because}`,
		actual: values[because === "baseline" ? reference : stop] ?? null,
		limit: {
			baseline,
			threshold,
			divergence,
			"non-finite": void 0
		}[because] ?? null
	});
}
function judgeReductions(curve, { reductions, best, maxWait }) {
	const { positions, axis } = curve;
	const last = positions.length - 1;
	const reference = best ?? 0;
	const afterBest = reductions.filter((reduction) => reduction > reference);
	const reported = afterBest.length > 0 ? afterBest : reductions;
	const [first] = reported;
	if (first === void 0 || first === last) return patient(curve, best, maxWait);
	const facts = {
		axis,
		best_at: positions[reference] ?? NaN,
		reduced_at: listed(reported.map((reduction) => positions[reduction] ?? NaN))
	};
	const found = {
		actual: last - reference,
		limit: maxWait,
		at: positions[first] ?? null,
		facts
	};
	if (afterBest.length === 0) return {
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
	const elapsed = (seconds?.at(-1) ?? NaN) - (seconds?.[since] ?? NaN);
	if (Number.isNaN(elapsed)) return {
		...found,
		status: "fail"
	};
	const facts = {
		...found.facts,
		seconds: elapsed
	};
	return {
		...found,
		status: "fail",
		reason: `${found.reason}-timed`,
		facts
	};
}
const maxListed = 5;
function listed(positions) {
	return positions.slice(0, maxListed).map((position) => Number(position.toPrecision(12))).join(", ") + (positions.length > maxListed ? ", …" : "");
}

// src/rules/plateau.ts
const maxPoints$2 = 500;
const windowError = "a whole number of evaluations, at least 2, or \"auto\" (a fifth of them, at least 5)";
const windowOption = require_outcome.custom((z) => z.union([require_outcome.evaluations(2).schema(z), z.literal("auto")], { error: windowError }));
const plateau = curveRule({
	id: "plateau",
	summary: "val no longer improving within a window, by its best value and by its slope",
	level: "warning",
	advice: "The curve is flat. If the value is good enough, train for fewer epochs. If train and val are both still high, the model underfits: train longer, add capacity, or try another learning rate or batch size.",
	messages: {
		flat: "{series:name} {actual:improvement} in the last {window} evaluations, from {at:position} on (minimum improvement {limit:share})",
		moving: "{series:name} is not flat: over the last {window} evaluations its best {actual:improvement}, its trend {trend:improvement}",
		"too-few": "{points} evaluations are too few for a window of {window}",
		zero: "{series:name} reached 0: relative changes are undefined"
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
		const recent = cost.subarray(start);
		const bestBefore = smallest(cost.subarray(0, start));
		const actual = shareOf(bestBefore - smallest(recent), bestBefore);
		const kept = require_sweep.downsample(window, maxPoints$2);
		const trend = theilSen(Float64Array.from(kept, (index) => recent[index] ?? NaN));
		const rise = shareOf(trend.slope * (kept.length - 1), median(recent));
		const at = positions[start] ?? null;
		if (!Number.isFinite(actual) || !Number.isFinite(rise)) return {
			status: "not-judged",
			reason: "zero",
			at
		};
		const isFlat = trend.low <= 0 && trend.high >= 0 || !(Math.abs(rise) >= options.min_change);
		const found = {
			actual,
			limit: options.min_change,
			unit: "share",
			at,
			facts: {
				window,
				trend: -rise
			}
		};
		if (!(actual >= options.min_change) && isFlat) return {
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
	let highest = 0;
	const ascending = [...ps.entries()].sort(([, p], [, q]) => p - q);
	for (const [rank, [index, p]] of ascending.entries()) {
		highest = Math.max(highest, (ps.length - rank) * p);
		adjusted[index] = Math.min(highest, 1);
	}
	return adjusted;
}

// src/statistics/permutation.ts
const maxSplits = 2e5;
function permutation(a, b) {
	const all = [...b, ...a];
	const ways = binomial(all.length, b.length);
	if (!(ways <= maxSplits)) return null;
	const sums = sumsOf(all, b.length, ways);
	const tolerance = all.length * Number.EPSILON * all.reduce((sum, value) => sum + Math.abs(value), 0);
	const observed = (sums[0] ?? NaN) - tolerance;
	return {
		p: sums.reduce((count, sum) => sum >= observed ? count + 1 : count, 0) / ways,
		minP: 1 / ways
	};
}
function binomial(count, size) {
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
	const u = ranks.reduce((sum, value) => sum + value, 0) - b.length * (b.length + 1) / 2;
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
function prediction$1(known, further, difference) {
	const n = known.length;
	const t = difference / (require_sweep.deviation(known) * Math.sqrt(1 / further + 1 / n));
	return tSurvival(difference === 0 ? 0 : t, n - 1);
}

// src/statistics/welch.ts
function welch(a, b) {
	const { difference, error, df } = meanDifference(a, b);
	const t = difference === 0 ? 0 : difference / error;
	return {
		t,
		df,
		pGreater: tSurvival(t, df)
	};
}
function welchInterval(a, b, confidence) {
	const { difference, error, df } = meanDifference(a, b);
	const half = tQuantile((1 + confidence) / 2, df) * error;
	return {
		low: difference - half,
		high: difference + half
	};
}
function meanDifference(a, b) {
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
const minRuns = 3;
const minHistory = 8;
const alpha = .05;
const maxHistoryZ = 4;
const maxChangeZ = 3;
const maxChangeFactor = 2;
function evidence(all) {
	const count = all.map(methodFor).filter((method) => method === "test" || method === "prediction").length;
	const tests = all.map((sides) => {
		const test = testOf(sides, count);
		return test && !Number.isNaN(test.p) ? test : null;
	});
	const corrected = holm(tests.flatMap((test) => test ? [test.p] : [])).values();
	return all.map((sides, i) => {
		const { candidate, baseline } = sides;
		const test = tests[i];
		if (test) {
			const p = corrected.next().value ?? 1;
			const { probability } = mannWhitney(baseline, candidate);
			const result = {
				p,
				probability,
				isNoise: !(p <= alpha)
			};
			if (test.by === "prediction") return {
				by: test.by,
				...result
			};
			return {
				by: test.by,
				...result,
				interval: welchInterval(baseline, candidate, .95)
			};
		}
		switch (methodFor(sides)) {
			case "history": return againstHistory(sides);
			case "changes": return againstChanges(sides);
			default: return null;
		}
	});
}
function againstHistory({ candidate, baseline }) {
	const z = robustZ(baseline, require_sweep.mean(candidate));
	if (Number.isNaN(z)) return null;
	return {
		by: "history",
		z,
		limit: maxHistoryZ,
		isNoise: !(z > maxHistoryZ)
	};
}
function againstChanges({ candidate, baseline, history = [] }) {
	const changes = history.slice(0, -1).map((value, i) => value - (history[i + 1] ?? NaN));
	const change = require_sweep.mean(candidate) - require_sweep.mean(baseline);
	const z = robustZ(changes, change);
	if (Number.isNaN(z)) return null;
	const isNoise = !(z > maxChangeZ) && !(change > maxChangeFactor * Math.max(0, ...changes));
	return {
		by: "changes",
		z,
		limit: maxChangeZ,
		isNoise
	};
}
function methodFor({ candidate, baseline, history = [] }) {
	if (candidate.length >= minRuns && baseline.length >= minRuns) return "test";
	if (baseline.length >= minHistory) return "history";
	if (history.length >= minHistory) return "changes";
	return Math.max(candidate.length, baseline.length) >= minRuns ? "prediction" : null;
}
function testOf(sides, count) {
	const { candidate, baseline } = sides;
	switch (methodFor(sides)) {
		case "test": {
			const exact = permutation(baseline, candidate);
			if (exact && exact.minP * count <= alpha) return {
				by: "permutation",
				p: exact.p
			};
			return {
				by: "welch",
				p: welch(baseline, candidate).pGreater
			};
		}
		case "prediction": {
			const [known, others] = baseline.length >= minRuns ? [baseline, candidate] : [candidate, baseline];
			const difference = require_sweep.mean(candidate) - require_sweep.mean(baseline);
			return {
				by: "prediction",
				p: prediction$1(known, others.length, difference)
			};
		}
		default: return null;
	}
}

// src/rules/regression.ts
const isWorse = "{change:share} worse than baseline {baseline:number}";
const single = `{which} {series:name} {actual:number} at {at:position} is ${isWorse}`;
const plain = `{which} {series:name} {actual:number} is ${isWorse}`;
const means = `{which} {series:name} {actual:number} (n = {candidate_runs}) is ${isWorse} (n = {baseline_runs}; limit {allowed:share})`;
const test = "p = {p:number}, 95 % interval {low:share} to {high:share}, P(worse) = {probability:number}";
const prediction = "(p = {p:number}; P(worse) = {probability:number})";
const history = "(robust z = {z:number}, limit {z_limit})";
const changes = "(robust z = {z:number})";
const regression = curvesRule({
	id: "regression",
	summary: "best or last val against the baseline: a limit, plus statistics if seeds or a history allow",
	level: "error",
	advice: "This change makes the model worse than the baseline: check what it does to data, model and schedule. If single runs were compared, train again with another seed before trusting a small difference.",
	messages: {
		worse: `${single} (limit {allowed:share}); single runs compared; seed noise unknown`,
		"worse-means": `${means}; fewer than three runs a side; seed noise unknown`,
		"worse-than-zero": "{which} {series:name} {actual:number} is worse than baseline 0 (limit {floor:number}; relative limits are undefined at 0, set `absolute`)",
		"luck-of-zero": "{which} {series:name} {actual:number} is worse than baseline 0, but within seed noise",
		"within-zero": "{which} {series:name} {actual:number}, baseline 0 (limit {floor:number} worse)",
		permutation: `${means}, more than seed noise: exact permutation test, ${test}`,
		welch: `${means}, more than seed noise: Welch's test, ${test}`,
		prediction: `${means}, more than the spread of the runs predicts ${prediction}`,
		history: `${means}, outside its history ${history}`,
		changes: `${plain} (limit {allowed:share}), unlike earlier changes between commits of the base branch ${changes}`,
		"luck-tested": `${means}, but within seed noise: ${test}`,
		"luck-predicted": `${means}, but within the spread that the runs predict ${prediction}`,
		"as-before": `${means}, but within its history ${history}`,
		"as-changes": `${plain} (limit {allowed:share}), but like earlier changes between commits of the base branch ${changes}`,
		within: "{which} {series:name} {actual:number} at {at:position}, baseline {baseline:number} (limit {allowed:share} worse)",
		"within-means": "{which} {series:name} {actual:number} (n = {candidate_runs}), baseline {baseline:number} (n = {baseline_runs}; limit {allowed:share} worse)"
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
		const comparisons = curves.map((curve) => ({
			curve,
			compared: compareToBaseline(curve, options.at, subject)
		}));
		const sides = comparisons.flatMap(({ curve, compared }) => "status" in compared ? [] : [{
			candidate: toCosts(compared.candidateValues, curve),
			baseline: toCosts(compared.baselineValues, curve),
			history: toCosts(compared.history, curve)
		}]);
		const results = evidence(sides).values();
		return comparisons.map(({ curve, compared }) => "status" in compared ? compared : conclude(compared, curve.direction, options, results.next().value ?? null));
	}
});
function conclude(compared, direction, limits, evidence) {
	const { actual, baseline, worseBy, at, candidateValues, baselineValues } = compared;
	const floor = Math.max(limits.max * Math.abs(baseline), limits.absolute);
	const found = {
		actual,
		limit: direction === "min" ? baseline + floor : baseline - floor,
		at,
		facts: {
			which: limits.at,
			baseline,
			floor,
			allowed: floor / Math.abs(baseline),
			change: compared.change,
			candidate_runs: candidateValues.length,
			baseline_runs: baselineValues.length,
			...factsOf(evidence, baseline)
		}
	};
	if (baseline === 0) {
		if (worseBy <= floor) return {
			...found,
			status: "pass",
			reason: "within-zero"
		};
		if (evidence?.isNoise) return {
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
	const isSingle = candidateValues.length === 1 && baselineValues.length === 1;
	if (worseBy <= floor) return {
		...found,
		status: "pass",
		reason: isSingle ? "within" : "within-means"
	};
	if (evidence?.isNoise) return {
		...found,
		status: "pass",
		reason: noiseReasons[evidence.by]
	};
	return {
		...found,
		status: "fail",
		reason: evidence?.by ?? (isSingle ? "worse" : "worse-means")
	};
}
const noiseReasons = {
	permutation: "luck-tested",
	welch: "luck-tested",
	prediction: "luck-predicted",
	history: "as-before",
	changes: "as-changes"
};
function factsOf(evidence, baseline) {
	if (!evidence) return {};
	if ("z" in evidence) return {
		z: twoDigits(evidence.z),
		z_limit: evidence.limit
	};
	const p = twoDigits(evidence.p);
	const probability = twoDigits(evidence.probability);
	if (evidence.by === "prediction") return {
		p,
		probability
	};
	const { low, high } = evidence.interval;
	return {
		p,
		probability,
		low: low / Math.abs(baseline),
		high: high / Math.abs(baseline)
	};
}
function twoDigits(value) {
	return Number(value.toPrecision(2));
}
function toCosts(values, { direction }) {
	return [...require_sweep.costs(Float64Array.from(values), direction)];
}

// src/rules/sagemaker/exploding-tensor.ts
const explodingTensor = runRule({
	id: "ExplodingTensor",
	summary: "SageMaker Debugger's ExplodingTensor for losses and other metrics: any NaN or infinity",
	level: "error",
	advice: "The training broke down at that point. Lower the learning rate, clip gradients, look for a division by zero or a log of zero in the loss, and for NaN in the data.",
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
function steps(minimum) {
	return require_outcome.wholeNumber("steps as recorded", minimum);
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
	summary: "SageMaker Debugger's LossNotDecreasing: too small a fall of the loss from one check to the next",
	level: "error",
	advice: "Try another learning rate, or end the training once the loss has converged: a converged loss does not fall either. Otherwise compare over more steps (`num_steps`).",
	messages: {
		"not-decreasing": "{series:name} improved by {actual:share} from {since:position} to {at:position} (minimum {limit:share})",
		increasing: "{series:name} got worse by {actual:share} from {since:position} to {at:position} (limit {limit:share})",
		decreasing: "{series:name} improved by {actual:share} from {since:position} to {at:position} (minimum {limit:share})",
		tolerated: "{series:name} got worse by {actual:share} from {since:position} to {at:position} (limit {limit:share})",
		"too-few": "{series:name} has no two values at least {num_steps} steps apart"
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
		const reported = checks.find(({ failed }) => failed) ?? checks.at(-1);
		if (!reported) return {
			status: "not-judged",
			reason: "too-few",
			facts: { num_steps }
		};
		const { failed, rose, ...found } = reported;
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
	advice: "Regularise (dropout, weight decay, augmentation) or add data. A gap of 10 % is common in healthy trainings: raise `ratio_threshold`, or use the rules `overfit` and `gap`.",
	messages: {
		wide: "the gap of {metric:name} is {actual:share} of train at {at:position} (val {val:number}, mean train {train:number}; limit {limit:share}; evaluations in a row: {row}, patience: {patience})",
		narrow: "the gap of {metric:name} is {actual:share} of train at {at:position}; evaluations in a row above {limit:share}: at most {row} (patience: {patience})",
		"not-started": "no train {metric:name} was recorded for an evaluation from step {start_step} on"
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
		const describe = ({ at, val, train, ratio }, row) => ({
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
		let longestRow = 0;
		for (const evaluation of compared) {
			row = evaluation.ratio <= ratio_threshold ? 0 : row + 1;
			if (row >= patience) return {
				...describe(evaluation, row),
				status: "fail",
				reason: "wide"
			};
			longestRow = Math.max(longestRow, row);
		}
		return {
			...describe(last, longestRow),
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
	summary: "SageMaker Debugger's Overtraining: training continued after val or train stopped improving",
	level: "error",
	advice: "Stop earlier: add early stopping, or train for fewer epochs. `delta` is in units of the loss: lower it for small losses.",
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
		const recordedMeans = means.filter((mean) => !Number.isNaN(mean));
		const val = firstOrLongestWait(require_sweep.costs(values, direction), positions, patience_validation, delta);
		const train = firstOrLongestWait(require_sweep.costs(recordedMeans, direction), withTrain, patience_train, delta);
		const describe = ({ count, limit, since, at }) => ({
			actual: count,
			limit,
			at: at ?? null,
			facts: {
				delta,
				best_at: since
			}
		});
		if (train.at !== void 0 && !(val.at !== void 0 && val.at <= train.at)) return {
			...describe(train),
			status: "fail",
			reason: "train-stalled"
		};
		if (val.at !== void 0) return {
			...describe(val),
			status: "fail",
			reason: "val-stalled"
		};
		return {
			...describe({
				...val,
				at: positions.at(-1)
			}),
			status: "pass",
			reason: "improving"
		};
	}
});
function firstOrLongestWait(cost, positions, patience, delta) {
	let longest = {
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
		if (count > longest.count) longest = {
			...longest,
			since,
			count
		};
	}
	return longest;
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
	summary: "val improving much slower than train while both improve",
	level: "info",
	advice: "Val gains little from what train still gains, and the gap widens: regularise, add or augment data, or stop here. This is common near the end of a training.",
	messages: {
		slow: "{series:name} improved by {val:share} over the last {window} evaluations, train by {train:share}: a ratio of {actual:share} (minimum {limit:share})",
		abreast: "{series:name} improved by {val:share} over the last {window} evaluations, train by {train:share}: a ratio of {actual:share} (minimum {limit:share})",
		"not-both": "train and {series:name} do not both improve over the last {window} evaluations",
		"too-few": "{points} evaluations are too few to compare two trends (minimum {window})",
		zero: "train or {series:name} is 0 from {at:position} on: relative improvements are undefined"
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
		if (!isImproving$1(lateVal) || !isImproving$1(lateTrain)) return {
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
function isImproving$1(cost) {
	const kept = require_sweep.downsample(cost.length, maxPoints$1);
	const gains = Float64Array.from(kept, (index) => -(cost[index] ?? NaN));
	return improvement(cost) > 0 && mannKendall(gains).pRising < (kept.length < 30 ? .05 : .01);
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
	summary: "the best or last value of any metric against a limit",
	level: "error",
	advice: "The model is not good enough yet. Train longer or change the model. If the limit is too strict, change it in the config.",
	messages: {
		missed: "{which} {series:name} is {actual:number} at {at:position} (must be {operator} {limit:number})",
		met: "{which} {series:name} is {actual:number} at {at:position} (must be {operator} {limit:number})",
		"missing-metric": obstacles["missing-metric"],
		truncated: obstacles.truncated
	},
	enabledByDefault: false,
	options: {},
	perMetric: limit,
	judge: ({ run }, limits) => Object.entries(limits).map(([name, text]) => check(run, name, parseLimit(String(text))))
});
function parseLimit(text) {
	const [, which, operator, value, percent] = pattern.exec(text) ?? [];
	return {
		which: which?.toLowerCase() === "last" ? "last" : "best",
		operator: operator === "<=" || operator === ">=" || operator === "<" ? operator : ">",
		value: Number(value) / (percent ? 100 : 1)
	};
}
function check(run, name, { which, operator, value }) {
	const named = findSeries(run, name);
	if (!named) return {
		...missingMetric(name, run),
		metric: name,
		option: name
	};
	const { series, curve } = named;
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
const trendShare = .3;
const minEvaluations = 5;
const negligible = .01;
const maxPoints = 500;
const ends = "train {metric:name} {train:number} and {series:name} {actual:number}";
const reference = "(smoothed; {source} {reference:number})";
const underfit = curveRule({
	id: "underfit",
	summary: "train and val both ending worse than a target, or than where the baseline ended",
	level: "warning",
	advice: "The model does not fit its training data well enough yet. If val still improves, train longer; if it is flat, add capacity, regularise less, or try another learning rate.",
	messages: {
		flat: `${ends} both ended worse than {limit:number} ${reference}, and {series:name} no longer improves: add capacity or try another learning rate`,
		improving: `${ends} both ended worse than {limit:number} ${reference}, and {series:name} still improves: train longer`,
		fits: `${ends} did not both end worse than {limit:number} ${reference}`,
		"too-few": "{points} evaluations are too few to assess underfitting (minimum {min_evaluations})",
		"no-train-yet": "train {metric:name} was recorded only after the last evaluation"
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
		if (points < minEvaluations) return {
			status: "not-judged",
			reason: "too-few",
			facts: {
				points,
				min_evaluations: minEvaluations
			}
		};
		const reference = target ?? baselineEnding(curve, subject);
		if (typeof reference !== "number") return reference;
		const recordedTrain = train.filter(Number.isFinite);
		if (recordedTrain.length === 0) return {
			status: "not-judged",
			reason: "no-train-yet"
		};
		const sign = direction === "min" ? 1 : -1;
		const valCost = require_sweep.costs(values, direction);
		const valEnding = ending(valCost);
		const trainEnding = ending(require_sweep.costs(recordedTrain, direction));
		const limit = sign * reference + tolerance * Math.abs(reference);
		const found = {
			actual: sign * valEnding,
			limit: sign * limit,
			at: positions[points - 1] ?? null,
			facts: {
				train: sign * trainEnding,
				reference,
				source: target === void 0 ? "baseline" : "target"
			}
		};
		if (valEnding <= limit || trainEnding <= limit) return {
			...found,
			status: "pass",
			reason: "fits"
		};
		return {
			...found,
			status: "fail",
			reason: isImproving(valCost) ? "improving" : "flat"
		};
	}
});
function baselineEnding({ series, metric }, { baseline }) {
	if (baseline.kind === "absent") return {
		status: "not-judged",
		reason: "no-base",
		facts: { because: baseline.because }
	};
	const recorded = baseline.runs.flatMap((run) => findMatching(run, series, metric) ?? []);
	if (recorded.length === 0) return {
		status: "not-judged",
		reason: "no-base-metric"
	};
	const endings = recorded.filter(({ values }) => values.every(Number.isFinite)).map(({ values }) => ending(values));
	return endings.length > 0 ? require_sweep.mean(endings) : {
		status: "not-judged",
		reason: "base-not-finite"
	};
}
function isImproving(cost) {
	const late = cost.subarray(-Math.max(minEvaluations, Math.round(cost.length * trendShare)));
	const kept = require_sweep.downsample(late.length, maxPoints);
	const { slope, high } = theilSen(Float64Array.from(kept, (index) => late[index] ?? NaN));
	return high < 0 && -slope * (kept.length - 1) >= negligible * Math.abs(median(late));
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
	return rules.some((rule) => rule.id === id && rule.isAcceptable);
}

Object.defineProperty(exports, "align", {
  enumerable: true,
  get: function () {
    return align;
  }
});
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