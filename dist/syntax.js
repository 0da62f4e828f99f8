const require_terminal = require("./terminal.js");
const require_names = require("./names.js");

// src/curves/pairing.ts
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

// src/rules/compare-to-baseline.ts
const baselineMessages = {
	"no-base": "there is nothing to compare with: {because}",
	"no-base-metric": "the base run did not record {series:name}",
	"base-not-finite": "the base run's {series:name} is not whole, or not finite throughout",
	"seed-broken": "{run:name}, another seed of this run, has no {series:name} that is whole and finite"
};
function compareToBaseline(curve, on, { run, seeds, base }) {
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
	const valuesOf = (runs) => runs.map(seriesOf).filter(isWhole).map((series) => pick(series, on, curve.direction));
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
	const rest = others.map((seed) => pick(seriesOf(seed), on, curve.direction));
	const index = indexOf(curve.values, on, curve.direction);
	const here = [curve.values[index] ?? NaN, ...rest];
	const actual = require_terminal.mean(here);
	const was = require_terminal.mean(before);
	const worse = curve.direction === "min" ? actual - was : was - actual;
	const at = here.length === 1 ? curve.positions[index] ?? null : null;
	return {
		here,
		before,
		history: [before, ...(base.earlier ?? []).map(valuesOf)].filter(({ length }) => length > 0).map(require_terminal.mean),
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
function pick(series, on, direction) {
	return series?.values[indexOf(series.values, on, direction)] ?? NaN;
}
function indexOf(values, on, direction) {
	return on === "best" ? require_terminal.bestIndex(values, direction) : values.length - 1;
}

// src/rules/expression/reading.ts
const missing = {
	"no-base": baselineMessages["no-base"],
	"no-base-metric": baselineMessages["no-base-metric"],
	"missing-metric": "there is no {monitor:name}; recorded are {recorded}",
	"missing-param": "there is no param {param:name}; recorded are {recorded}",
	"no-curve": "no metric of a known direction was recorded",
	"no-val": "there is no validation {metric:name}",
	"no-train": "there is no training {metric:name}"
};
const readSentences = {
	...missing,
	"base-not-finite": baselineMessages["base-not-finite"],
	"no-direction": "nobody can tell from its name whether {series:name} should fall or rise: set its `mode`",
	"no-train-yet": "train {metric:name} was not yet recorded at {at:position}",
	"train-zero": "train {metric:name} is practically 0 at {at:position}: a gap relative to it says nothing",
	truncated: "{series:name} is not whole: the artifact leaves values out",
	"non-finite": "{series:name} is not a finite number at {at:position}",
	"not-finite": "{reading} is not a finite number"
};
function obstacleIn({ name, truncated, values, positions, axis }) {
	if (truncated) return {
		reason: "truncated",
		facts: { series: name }
	};
	const at = positions[values.findIndex((value) => !Number.isFinite(value))];
	return at === void 0 ? null : {
		reason: "non-finite",
		facts: { series: name },
		axis,
		at
	};
}
function missingMetric(monitor, { series }) {
	return {
		reason: "missing-metric",
		facts: {
			monitor,
			recorded: series.map(({ name }) => name).join(", ")
		}
	};
}

// src/rules/expression/syntax.ts
var Mistake = class extends Error {
	got;
	known;
	constructor(expected, got, known = []) {
		super(expected);
		this.got = got;
		this.known = known;
	}
};
function partsOf({ args }) {
	return [args].flat(2).filter((one) => one !== null && typeof one === "object" && "op" in one);
}
function textOf({ input, start, end }) {
	return input.slice(start, end);
}

Object.defineProperty(exports, "Mistake", {
  enumerable: true,
  get: function () {
    return Mistake;
  }
});
Object.defineProperty(exports, "align", {
  enumerable: true,
  get: function () {
    return align;
  }
});
Object.defineProperty(exports, "baselineMessages", {
  enumerable: true,
  get: function () {
    return baselineMessages;
  }
});
Object.defineProperty(exports, "compareToBaseline", {
  enumerable: true,
  get: function () {
    return compareToBaseline;
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
Object.defineProperty(exports, "missing", {
  enumerable: true,
  get: function () {
    return missing;
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
Object.defineProperty(exports, "pair", {
  enumerable: true,
  get: function () {
    return pair;
  }
});
Object.defineProperty(exports, "partsOf", {
  enumerable: true,
  get: function () {
    return partsOf;
  }
});
Object.defineProperty(exports, "readSentences", {
  enumerable: true,
  get: function () {
    return readSentences;
  }
});
Object.defineProperty(exports, "textOf", {
  enumerable: true,
  get: function () {
    return textOf;
  }
});