const require_wildcard = require("./wildcard.js");

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
const minTrain = 1e-8;
function gapBetween(val, train, direction) {
	return direction === "min" ? val - train : train - val;
}
function relativeTo(train, gap) {
	return Math.abs(train) < minTrain ? null : gap / Math.abs(train);
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
		const bestValue = values[best] ?? NaN;
		if (best < 0 || (direction === "min" ? value < bestValue : value > bestValue)) best = i;
	}
	return best;
}
function roundOutward(value, digits, up) {
	const near = Number(value.toPrecision(digits));
	if (near === value || near > value === up) return near;
	const unit = 10 ** (Math.floor(Math.log10(Math.abs(near))) + 1 - digits);
	return Number((near + (up ? unit : -unit)).toPrecision(digits));
}
function downsample(length, max) {
	if (length <= max) return Array.from({ length }, (_, i) => i);
	return Array.from({ length: max }, (_, i) => Math.round(i * (length - 1) / (max - 1)));
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
const environmentParam = new RegExp(`^(${["device|resume|exist_ok|notes|(start_)?(time|date|timestamp)|host(name)?|user|pid|(git_)?(commit|sha|hash|rev)", "(.*[._/ -])?(out|output|log|logging|save|checkpoint|ckpt|work|run|runs|exp|experiment|default_root|tensorboard|tb|cache|results|wandb)[._]?(dir|path|folder|name|id)"].join("|")})$`, "i");
const seedInName = /((?:^|[-_./ ])(?:seed|replicate|rep))([-_=. ]?)\d+(?=$|[-_./ ])/gi;
function groupBySeed(runs, patterns) {
	return [...groupBy(runs, (run) => keyOf(run, patterns))].flatMap(([key, group]) => !key.startsWith("params ") || haveDistinctSeeds(group) ? [group] : group.map((run) => [run]));
}
function keyOf({ name, params }, patterns) {
	const pattern = patterns.findIndex((candidate) => require_wildcard.matchesWildcard(candidate, name));
	if (pattern >= 0) return `pattern ${pattern}`;
	const folded = withoutSeed(name);
	if (folded !== name) return `name ${folded} ${settingsOf(params)}`;
	return seedsIn(params) === "{}" ? `run ${name}` : `params ${settingsOf(params)}`;
}
function settingsOf(params) {
	return textOf(params, isSetting);
}
function withoutSeed(name) {
	return name.replace(seedInName, "$1$2*");
}
function isSetting(param) {
	return !seedParam.test(param) && !environmentParam.test(param);
}
function seedsIn(params) {
	return textOf(params, (param) => seedParam.test(param));
}
function textOf(params, isKept) {
	const kept = Object.entries(params).filter(([param]) => isKept(param));
	return JSON.stringify(Object.fromEntries(kept.sort(([a], [b]) => a < b ? -1 : 1)));
}
function haveDistinctSeeds(group) {
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
	const maxEnd = Math.min(first.length, ...others.map((name) => name.length)) - start;
	while (end < maxEnd && others.every((name) => name.at(-1 - end) === first.at(-1 - end))) end++;
	return `${first.slice(0, start)}*${end > 0 ? first.slice(-end) : ""}`;
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
		const equal = splits.get(split.key);
		if (equal) equal.along.push(param);
		else splits.set(split.key, split);
	}
	return [...splits.values()].map(({ param, along, byValue }) => ({
		param,
		along,
		metric,
		series,
		direction,
		alone: splits.size === 1,
		rows: [...byValue].sort(([a], [b]) => inOrder(a, b)).map(([value, summaries]) => rowOf(value, summaries))
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
function rowOf(value, summaries) {
	const gaps = summaries.flatMap(({ gap }) => gap ?? []);
	return {
		value,
		runs: summaries.length,
		best: mean(summaries.map(({ best }) => best)),
		gap: gaps.length === summaries.length ? mean(gaps) : null,
		evaluations: mean(summaries.map(({ evaluations }) => evaluations))
	};
}
function bestRow({ rows, direction }) {
	return rows[bestIndex(Float64Array.from(rows, ({ best }) => best), direction)];
}
function bestRows({ rows, direction }, count) {
	const sign = direction === "min" ? 1 : -1;
	const kept = new Set(rows.toSorted((a, b) => sign * (a.best - b.best)).slice(0, count));
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
Object.defineProperty(exports, "isBatchSize", {
  enumerable: true,
  get: function () {
    return isBatchSize;
  }
});
Object.defineProperty(exports, "mean", {
  enumerable: true,
  get: function () {
    return mean;
  }
});
Object.defineProperty(exports, "relativeTo", {
  enumerable: true,
  get: function () {
    return relativeTo;
  }
});
Object.defineProperty(exports, "roundOutward", {
  enumerable: true,
  get: function () {
    return roundOutward;
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
Object.defineProperty(exports, "sweepsOf", {
  enumerable: true,
  get: function () {
    return sweepsOf;
  }
});
Object.defineProperty(exports, "withoutSeed", {
  enumerable: true,
  get: function () {
    return withoutSeed;
  }
});