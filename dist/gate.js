const require_read_runs = require("./read-runs.js");
const require_rules = require("./rules.js");
const require_names = require("./names.js");
const require_sweep = require("./sweep.js");
const require_inputs = require("./inputs.js");
const require_wildcard = require("./wildcard.js");
const require_config = require("./config.js");
const require_severity = require("./severity.js");
const require_verdict = require("./verdict.js");
const require_sanitize = require("./sanitize.js");
const require_plural = require("./plural.js");
const require_format_number = require("./format-number.js");
const require_limits = require("./limits.js");

// src/curves/pairing.ts
function pairRuns(runs, configured) {
	return runs.map((run) => pair(run, configured));
}
function pair(run, configured = []) {
	const configuredNames = new Set(configured.flatMap(({ train, val }) => [train, val]));
	const metrics = run.series.filter((series) => configuredNames.has(series.name) || !isBookkeepingSeries(series));
	const unpaired = new Map(metrics.map((series) => [series.name, series]));
	const curves = [];
	for (const { metric, train, val, mode } of configured) {
		if (train === void 0 && val === void 0) continue;
		const pairing = {
			train: take(unpaired, train),
			val: take(unpaired, val)
		};
		const paired = toCurve(metric, pairing.train, pairing.val, mode ?? require_names.directionOf(metric), true);
		if (paired) curves.push(paired);
	}
	const byName = groupByMetric([...unpaired.values()]).map((group) => {
		const mode = configured.find(({ metric }) => metric === group.metric)?.mode;
		return curvesOf(group, mode ?? require_names.directionOf(group.metric), mode !== void 0);
	});
	const primaryCurves = selectPrimary([...curves.map((curve) => [curve]), ...byName.map(({ paired }) => paired)]);
	curves.push(...byName.flatMap(({ paired, others }) => [...paired, ...others]));
	const evaluations = (primaryCurves[0] ?? curves[0])?.positions.length ?? 0;
	return {
		...run,
		curves,
		primaryCurves,
		evaluations
	};
}
function isBookkeepingSeries({ name }) {
	return require_names.isBookkeeping(name) || require_names.isBookkeeping(require_names.parseName(name).metric);
}
function take(unpaired, name) {
	const series = name === void 0 ? void 0 : unpaired.get(name);
	if (series) unpaired.delete(series.name);
	return series ?? null;
}
function groupByMetric(all) {
	const parsed = all.map((series) => ({
		series,
		...require_names.parseName(series.name)
	}));
	const byMetric = /* @__PURE__ */ new Map();
	for (const name of parsed) {
		const metric = metricOfEvalSet(name, parsed) ?? metricOfTotalLoss(name, parsed) ?? name.metric;
		const key = metric.toLowerCase();
		const group = byMetric.get(key) ?? {
			metric,
			members: []
		};
		byMetric.set(key, group);
		group.members.push(name);
	}
	return [...byMetric.values()].map(({ metric, members }) => ({
		metric,
		...sortSides(members)
	}));
}
function metricOfEvalSet({ word, metric }, all) {
	if (word !== "eval") return null;
	const isTrained = all.some((other) => other.metric === metric && other.split !== "val");
	const end = /_([^_]+)$/.exec(metric)?.[1];
	const isWhole = all.some((other) => other.metric === end && other.split === "val");
	const train = all.find((other) => other.metric === end && other.split !== "val");
	return isTrained || isWhole ? null : train?.metric ?? null;
}
function metricOfTotalLoss({ metric, split }, all) {
	if (split === "val" || !/^total[_ ]loss$/i.test(metric)) return null;
	const losses = all.filter((other) => /^loss$/i.test(other.metric));
	return losses.length > 0 && losses.every((other) => other.split === "val") ? "loss" : null;
}
function sortSides(members) {
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
	const main = toCurve(metric, train?.series ?? null, val?.series ?? null, direction, isConfigured);
	const bySet = sets.slice(1).map(({ series }) => toCurve(series.name, train?.series ?? null, series, direction, isConfigured));
	const others = [...trains.filter((one) => one !== train).map(({ series }) => toCurve(series.name, series, null, direction, false)), ...vals.filter((one) => !sets.includes(one)).map(({ series }) => toCurve(series.name, null, series, direction, false))];
	return {
		paired: [main, ...bySet].filter((one) => one !== null),
		others: others.filter((one) => one !== null)
	};
}
function toCurve(metric, train, val, direction, isConfigured) {
	const main = val ?? train;
	if (!main) return null;
	return {
		metric,
		direction,
		axis: main.axis,
		train,
		val,
		positions: main.positions,
		trainAt: train && require_rules.align(train, main.positions),
		valAt: val?.values ?? null,
		isConfigured
	};
}
const preferences = [
	({ metric }) => /^(.*\/)?loss$/i.test(metric),
	({ metric }) => /^(.*\/)?(total|avg|average|mean|lm)[_ ]loss$/i.test(metric),
	({ metric, direction }) => direction === "min" && /loss/i.test(metric),
	({ direction }) => direction === "min",
	({ direction }) => direction === "max"
];
function selectPrimary(all) {
	const preferred = preferredOf(all).flat();
	const validated = all.filter(([first]) => first !== void 0 && first.val !== null);
	const validatedOnly = preferred.some(({ val }) => val !== null) ? [] : preferredOf(validated)[0] ?? [];
	const configured = all.flat().filter((curve) => curve.isConfigured && curve.direction !== null);
	return [.../* @__PURE__ */ new Set([
		...preferred,
		...validatedOnly,
		...configured
	])];
}
function preferredOf(all) {
	const matching = (isPreferred) => all.filter(([first]) => first !== void 0 && isPreferred(first));
	return preferences.map(matching).find((found) => found.length > 0) ?? [];
}

// src/baseline/load.ts
async function findBaselineFiles(source) {
	switch (source.kind) {
		case "absent": return [];
		case "given": return [await require_read_runs.findFiles(source.place)];
		case "published": return Promise.all(source.reports.map(({ place }) => require_read_runs.findFiles(place)));
	}
}
async function loadBaseline(source, places, config) {
	if (source.kind === "absent") return {
		baseline: source,
		problems: []
	};
	const read = await Promise.all(places.map((files) => require_read_runs.readRuns(files.map(require_read_runs.openFile), config)));
	const groups = (runs) => require_sweep.groupBySeed(pairRuns(runs, config.metrics), config.seeds);
	return source.kind === "given" ? fromPath(source, read, groups) : fromReports(source, read, groups);
}
function fromPath({ from }, read, groups) {
	const runs = read.flatMap((one) => one.runs);
	const problems = read.flatMap((one) => one.problems);
	if (runs.length === 0) throw new require_inputs.InputError(problems.length > 0 ? problems : [require_inputs.error(from, "expected a training history to compare with, found none")]);
	return {
		baseline: {
			kind: "found",
			from,
			published: [],
			earlier: [],
			runs: groups(runs)
		},
		problems
	};
}
function fromReports({ branch, reports }, read, groups) {
	const all = reports.flatMap(({ published }, i) => read[i] ? [{
		published,
		...read[i]
	}] : []);
	const [nearest, ...earlier] = all.filter(({ runs }) => runs.length > 0);
	const problems = all.flatMap((one) => one.problems.filter(({ level }) => level === "error" || one === nearest)).map((problem) => ({
		...problem,
		level: "note"
	}));
	if (!nearest) {
		const because = `the report of ${branch} holds no run`;
		const isGiven = reports.some(({ published }) => published.how === "given");
		return {
			baseline: {
				kind: "absent",
				because
			},
			problems: isGiven ? [...problems, require_inputs.error("input baseline", because)] : problems
		};
	}
	return {
		baseline: {
			kind: "found",
			from: `${branch} at ${nearest.published.commit.slice(0, 12)}`,
			published: [nearest, ...earlier].map(({ published }) => published),
			runs: groups(nearest.runs),
			earlier: earlier.map(({ runs }) => groups(runs))
		},
		problems
	};
}

// src/baseline/match.ts
const maxListedRuns = 10;
function matchBaseline(candidates, baseline) {
	if (baseline.kind === "absent") return candidates.map((seeds) => ({
		seeds,
		baseline
	}));
	const undated = [...require_sweep.groupBy(baseline.runs, (seeds) => nameOf(seeds, withoutDates)).values()].map((groups) => groups.flat());
	const [only, ...others] = undated;
	if (only && others.length === 0 && candidates.length === 1) return candidates.map((seeds) => ({
		seeds,
		baseline: withHistory(only, baseline.earlier)
	}));
	const strategies = [
		[baseline.runs, (seeds) => nameOf(seeds)],
		[undated, (seeds) => nameOf(seeds, withoutDates)],
		[undated, (seeds) => nameOf(seeds, withoutNumbers)],
		[baseline.runs, settings]
	];
	const matches = /* @__PURE__ */ new Map();
	const claimed = /* @__PURE__ */ new Set();
	for (const [groups, keyOf] of strategies) {
		const candidatesByKey = require_sweep.groupBy(candidates, keyOf);
		const baselineByKey = require_sweep.groupBy(groups, keyOf);
		for (const [key, [seeds, ...otherCandidates]] of candidatesByKey) {
			const [runs, ...otherGroups] = baselineByKey.get(key) ?? [];
			const isAmbiguous = otherCandidates.length + otherGroups.length > 0;
			if (!seeds || !runs || isAmbiguous || meaninglessKey.test(key)) continue;
			if (matches.has(seeds) || runs.some((run) => claimed.has(run))) continue;
			matches.set(seeds, runs);
			for (const run of runs) claimed.add(run);
		}
	}
	const names = baseline.runs.slice(0, maxListedRuns).map((seeds) => nameOf(seeds));
	return candidates.map((seeds) => {
		const runs = matches.get(seeds);
		if (runs) return {
			seeds,
			baseline: withHistory(runs, baseline.earlier)
		};
		return {
			seeds,
			baseline: {
				kind: "absent",
				because: `the baseline has no run ${nameOf(seeds)} (available: ${names.join(", ")})`
			}
		};
	});
}
function withHistory(runs, earlier) {
	const name = nameOf(runs);
	return {
		kind: "found",
		runs,
		earlier: earlier.map((groups) => groups.find((seeds) => nameOf(seeds) === name)).filter((seeds) => seeds !== void 0)
	};
}
const meaninglessKey = /^([^\p{L}\p{N}]*|\{\})$/u;
function missingRuns(groups, source) {
	if (source.kind === "absent") return [];
	const note = (message) => ({
		level: "note",
		file: source.from,
		line: null,
		message
	});
	const matched = new Set(groups.flatMap(({ baseline }) => baseline.kind === "found" ? baseline.runs : []));
	return [...source.runs.flat().filter((run) => !matched.has(run)).map(({ name }) => note(`run ${name} is missing: only the baseline has it`)), ...groups.flatMap(missingMetrics).map((message) => note(message))];
}
function missingMetrics({ seeds: [run], baseline }) {
	const [before] = baseline.kind === "found" ? baseline.runs : [];
	if (!run || !before) return [];
	return before.curves.filter(({ direction }) => direction !== null).flatMap(({ metric, val }) => val && !require_rules.findMatching(run, val.name, metric) ? [`${val.name} is missing: only run ${before.name} of the baseline recorded it`] : []);
}
function nameOf(seeds, fold = (name) => name) {
	return require_sweep.withoutSeed(require_sweep.seedGroupName(seeds.map(({ name }) => fold(name))));
}
function settings([run]) {
	return require_sweep.settingsOf(run?.params ?? {});
}
function withoutDates(name) {
	return name.toLowerCase().replace(/(?<!\d)20\d\d[-_.]?[01]\d[-_.]?[0-3]\d([-_.t ]?\d{2,}([-:.]?\d\d)*)?(?!\d)|(?<!\d)1\d{9}(\d{3})?(?!\d)/g, "#");
}
function withoutNumbers(name) {
	return name.toLowerCase().replace(/[\d#*]+([-_.:t]?[\d#*]+)*/g, "#");
}

// src/rules/presets.ts
const presets = { "sagemaker-debugger": {
	Overfit: { level: "error" },
	Overtraining: { level: "error" },
	LossNotDecreasing: { level: "error" },
	ExplodingTensor: { level: "error" },
	"non-finite": { level: "off" },
	divergence: { level: "off" },
	overfit: { level: "off" },
	gap: { level: "off" },
	patience: { level: "off" },
	plateau: { level: "off" }
} };

// src/config/checks.ts
function checksFor({ preset, layers }, run) {
	const fromPreset = preset === null ? {} : presets[preset];
	const matching = layers.filter(({ match }) => require_wildcard.matchesWildcard(match, run));
	return require_rules.rules.flatMap((rule) => {
		const setters = matching.filter(({ rules }) => rules[rule.id] !== void 0);
		const settings = [fromPreset[rule.id], ...setters.map(({ rules }) => rules[rule.id])].filter((setting) => setting !== void 0);
		if (settings.length === 0 && !rule.enabledByDefault) return [];
		const merged = settings.reduce(override, {});
		if (merged["level"] === "off") return [];
		return [rule.configure(merged, setters.at(-1)?.locations[rule.id])];
	});
}
function override(before, setting) {
	const { level, ...options } = before;
	return {
		...level === "off" ? options : before,
		...setting
	};
}

// src/config/rule-changes.ts
async function diffRules(judged, config, { baselineConfig, rules }) {
	if (baselineConfig === null || "because" in baselineConfig) return baselineConfig;
	const runs = judged.map(({ run }) => run.name);
	try {
		const before = await require_config.parseConfig(baselineConfig.source, rules);
		return {
			since: baselineConfig.from,
			changes: diffConfigs(runs, before, config)
		};
	} catch (thrown) {
		if (!(thrown instanceof require_inputs.InputError)) throw thrown;
		return { because: `the baseline's rules could not be read: ${thrown.message}` };
	}
}
function diffConfigs(runs, before, after) {
	const changes = /* @__PURE__ */ new Map();
	for (const run of runs) for (const change of changesOf(run, settingsOf(checksFor(before, run)), settingsOf(checksFor(after, run)))) {
		const key = JSON.stringify([
			change.rule,
			change.before,
			change.after
		]);
		changes.set(key, {
			...change,
			runs: [...changes.get(key)?.runs ?? [], run]
		});
	}
	return [...changes.values()];
}
function changesOf(run, before, after) {
	return [.../* @__PURE__ */ new Set([...before.keys(), ...after.keys()])].flatMap((rule) => {
		const change = {
			rule,
			runs: [run],
			before: before.get(rule) ?? null,
			after: after.get(rule) ?? null
		};
		return JSON.stringify(change.before) === JSON.stringify(change.after) ? [] : [change];
	});
}
function settingsOf(checks) {
	return new Map(checks.map((check) => [check.rule.id, effective(check)]));
}
function effective({ level, required, settings }) {
	const all = Object.entries({
		level,
		required,
		...settings
	}).filter(([, value]) => value !== void 0);
	return Object.fromEntries(all.sort(([a], [b]) => a < b ? -1 : 1));
}

// src/findings/judge.ts
function judge(checks, subject) {
	return checks.flatMap((check) => {
		const runs = runsInScope(check.rule.scope, subject);
		if (runs[0] !== subject.run) return [];
		const names = runs.map(({ name }) => name);
		return check.judge(subject).map((outcome) => toFinding(outcome, check, names));
	});
}
function toFinding(outcome, { rule, level, required }, runs) {
	const { maxLevel, ...found } = outcome;
	return {
		metric: null,
		axis: "row",
		actual: null,
		limit: null,
		at: null,
		facts: {},
		unit: "metric",
		...found,
		rule,
		level: level === "error" && maxLevel !== void 0 ? maxLevel : level,
		required,
		run: require_sweep.seedGroupName(runs),
		runs,
		waived: null
	};
}
function runsInScope(scope, { run, seeds, all }) {
	switch (scope) {
		case "run": return [run];
		case "seeds": return seeds;
		case "all": return all;
	}
}
function judgeAll(groups, checksFor) {
	const runs = groups.flatMap(({ seeds, baseline }, group) => seeds.map((run) => ({
		run,
		baseline,
		group,
		checks: checksFor(run)
	})));
	const judgedTogether = /* @__PURE__ */ new Map();
	for (const { run, group, checks } of runs) for (const check of checks.filter(({ rule }) => rule.scope !== "run")) {
		const key = keyOf(check, group);
		const others = judgedTogether.get(key);
		if (others) others.push(run);
		else judgedTogether.set(key, [run]);
	}
	return runs.map(({ run, baseline, group, checks }) => ({
		run,
		baseline,
		checks,
		findings: checks.flatMap((check) => {
			const seeds = check.rule.scope === "run" ? [run] : judgedTogether.get(keyOf(check, group)) ?? [];
			return judge([check], {
				run,
				seeds,
				all: seeds,
				baseline
			});
		})
	}));
}
function keyOf({ rule, level, required, settings }, group) {
	return JSON.stringify([
		rule.id,
		level,
		required,
		settings,
		rule.scope === "seeds" ? group : null
	]);
}

// src/findings/waivers.ts
function applyWaivers(runs, waivers, { accepted, today }) {
	return runs.map((judged) => ({
		...judged,
		findings: judged.findings.map((finding) => accept(waive(finding, waivers, today), accepted))
	}));
}
function waive(finding, waivers, today) {
	const covering = waivers.filter((waiver) => covers(waiver, finding));
	const waiver = covering.find(({ until }) => until >= today) ?? covering[0];
	if (!waiver) return finding;
	const { reason, by, until } = waiver;
	return {
		...finding,
		waived: {
			reason,
			by,
			until,
			expired: until < today
		}
	};
}
function accept(finding, accepted) {
	if (accepted === null || !finding.rule.isAcceptable) return finding;
	if (finding.status === "fail") return {
		...finding,
		waived: {
			...accepted,
			until: null,
			expired: false
		}
	};
	return finding.reason === "vanished" ? {
		...finding,
		status: "not-judged"
	} : finding;
}
function unusedWaivers(waivers, judged) {
	const findings = judged.flatMap((run) => run.findings);
	return waivers.flatMap((waiver) => {
		const { rule, until, setAt } = waiver;
		const note = (message) => [{
			level: "note",
			...setAt,
			message
		}];
		const affected = findings.filter((finding) => finding.rule.id === rule && finding.runs.some(matchesRun(waiver)));
		const failures = affected.filter(({ status }) => status === "fail");
		if (failures.some((finding) => covers(waiver, finding))) return [];
		if (failures[0]) return note(`waiver for ${rule} until ${until} covers only some of the runs of ${failures[0].run}`);
		if (!judged.some(({ run }) => matchesRun(waiver)(run.name))) return note(`waiver for ${rule} until ${until} matches no run`);
		return affected.some(({ status }) => status === "pass") ? note(`unused waiver for ${rule} until ${until}: remove it`) : [];
	});
}
function covers(waiver, { status, rule, runs }) {
	return status === "fail" && rule.id === waiver.rule && runs.every(matchesRun(waiver));
}
function matchesRun({ run }) {
	return (name) => require_wildcard.matchesWildcard(run, name);
}

// src/report/headline.ts
const notJudgedAdvice = "If a check cannot run, the gate does not pass: record what it needs, or change the rules in the config.";
function headline({ verdict, decisive }, judged, problems) {
	const findings = judged.flatMap(({ findings }) => findings);
	if (verdict === "error") return errorHeadline(problems.filter(({ level }) => level === "error"));
	if (decisive) return decisiveHeadline(decisive, findings, judged.length > 1);
	if (judged.length === 0) return {
		title: "nothing to judge: no training history was found",
		advice: `Looked for ${require_read_runs.supportedFormats}.`
	};
	if (verdict === "inconclusive") return {
		title: "a run was not judged: every rule is off for it",
		advice: notJudgedAdvice
	};
	return passHeadline(judged, findings);
}
function errorHeadline(errors) {
	const [first] = errors;
	const location = first?.line ? `${first.file}:${first.line}` : first?.file;
	return {
		title: require_sanitize.sanitizeLine(`could not judge: ${location}: ${first?.message}`, 300) + andMore(errors.length - 1, "problem"),
		advice: "Fix the problems below and run again."
	};
}
function decisiveHeadline(decisive, findings, namesRun) {
	const title = (namesRun ? `${require_sanitize.sanitizeLine(decisive.run)}: ` : "") + messageOf(decisive);
	if (!require_severity.isFailure(decisive)) return {
		title,
		advice: notJudgedAdvice
	};
	return {
		title: title + andMore(findings.filter((finding) => require_severity.severityOf(finding) === decisive.level).length - 1, "failure"),
		advice: decisive.status === "fail" ? decisive.rule.advice : notJudgedAdvice
	};
}
function passHeadline(judged, findings) {
	const [run, ...otherRuns] = judged;
	const result = run && otherRuns.length === 0 ? resultOf(run, findings) : `${judged.length} runs judged, none failed`;
	const warnings = findings.filter((finding) => require_severity.severityOf(finding) === "warning");
	const waived = findings.filter((finding) => require_severity.severityOf(finding) === "waived");
	const accepted = waived.filter(({ waived }) => waived?.until === null).length;
	const counts = countList([
		[warnings.length, "warning"],
		[waived.length - accepted, "waived failure"],
		[accepted, "accepted failure"]
	]);
	const [first] = warnings;
	return {
		title: result + withoutValidation(judged) + counts,
		advice: first ? `Worth a look: ${messageOf(first)}${andMore(warnings.length - 1, "warning")}. ${first.rule.advice}` : ""
	};
}
function resultOf({ run }, findings) {
	const finding = findings.find(({ rule, reason }) => rule.headlineReasons.includes(reason));
	if (finding) return messageOf(finding);
	const [curve] = run.primaryCurves;
	const values = curve?.valAt ?? curve?.trainAt;
	if (!curve?.direction || !values) return "judged, nothing failed";
	const best = require_sweep.bestIndex(values, curve.direction);
	const name = curve.val?.name ?? curve.train?.name ?? curve.metric;
	return `${require_sanitize.sanitizeLine(name)} reached ${require_format_number.formatNumber(values[best] ?? NaN)} at ${require_format_number.formatPosition(curve.positions[best] ?? null, curve.axis)}`;
}
function withoutValidation(judged) {
	const count = judged.filter(({ run }) => run.primaryCurves.every(({ val }) => val === null)).length;
	if (count === 0) return "";
	return judged.length === 1 ? ", without a validation loss" : `, ${count} without a validation loss`;
}
function andMore(count, noun) {
	return count > 0 ? ` (and ${require_plural.plural(count, `more ${noun}`)})` : "";
}
function countList(counts) {
	const parts = counts.flatMap(([count, noun]) => count > 0 ? [require_plural.plural(count, noun)] : []);
	return parts.length > 0 ? `, with ${parts.join(" and ")}` : "";
}
function messageOf(finding) {
	const { rule, status, required, reason, facts, actual, limit, at, axis, waived } = finding;
	const message = require_format_number.fillMessage(rule.messages[reason] ?? reason, {
		...facts,
		actual,
		limit,
		at
	}, axis);
	return `${required && (status === "not-judged" || status === "blocked") ? `${rule.id} is required: ` : ""}${message}${waivedNote(waived)}`;
}
function waivedNote(waived) {
	if (!waived) return "";
	const [by, reason] = [require_sanitize.sanitizeLine(waived.by), require_sanitize.sanitizeLine(waived.reason, 200)];
	if (waived.until === null) return ` (accepted by ${by}: ${reason})`;
	return waived.expired ? ` (waiver by ${by} expired on ${waived.until}: ${reason})` : ` (waived until ${waived.until} by ${by}: ${reason})`;
}

// src/report/build.ts
const maxPlotPoints = 60;
const maxSweeps = 50;
const maxSweepRows = 100;
function buildReport(source) {
	const { judged, baseline, problems, failOn, ruleChanges } = source;
	const runs = judged.map(({ run }) => run.name);
	const findings = judged.flatMap((one) => one.findings);
	const conclusion = require_verdict.conclude(runs, findings, problems, failOn);
	const { title, advice } = headline(conclusion, judged, problems);
	return {
		schema: "lossgate.report/1",
		verdict: conclusion.verdict,
		headline: boundText(title),
		advice: boundText(advice),
		runs: judged.map(reportRun),
		findings: judged.flatMap(reportFindings),
		sweeps: require_sweep.sweepsOf(judged.map(({ run }) => run)).slice(0, maxSweeps).map(reportSweep),
		baseline: reportBaseline(baseline),
		rules_changed: ruleChanges && reportRuleChanges(ruleChanges),
		problems: problems.map(({ level, file, line, message }) => ({
			level,
			file: boundText(file),
			line,
			message: require_sanitize.sanitizeLine(message, 500)
		}))
	};
}
function buildErrorReport(problems) {
	return buildReport({
		judged: [],
		baseline: {
			kind: "absent",
			because: "nothing was read"
		},
		problems,
		failOn: "error",
		ruleChanges: null
	});
}
function boundText(text) {
	return require_sanitize.sanitizeLine(text, require_limits.maxTextLength);
}
function boundName(name) {
	return require_sanitize.sanitizeLine(name, 300);
}
function boundScalar(value) {
	return typeof value === "string" ? require_sanitize.truncate(value, require_limits.maxTextLength) : value;
}
function reportRun({ run, baseline, checks }) {
	const { name, format, files, params, evaluations, series, primaryCurves, curves } = run;
	const judgedFirst = [...primaryCurves, ...curves.filter((curve) => !primaryCurves.includes(curve))];
	return {
		name: boundName(name),
		format: boundName(format),
		files: files.map(boundText),
		params: Object.fromEntries(Object.entries(params).map(([param, value]) => [boundName(param), boundScalar(value)])),
		evaluations,
		metrics: series.map(({ name }) => boundName(name)),
		curves: judgedFirst.map((curve) => reportCurve(curve, baseline)),
		rules: Object.fromEntries(checks.map(({ rule, level, required, settings }) => [rule.id, reportSettings({
			level,
			required,
			...settings
		})]))
	};
}
function reportCurve(curve, baseline) {
	const { metric, train, val, direction, axis, positions, trainAt, valAt } = curve;
	const point = (index) => ({
		at: positions[index] ?? 0,
		train: finite(trainAt?.[index]),
		val: finite(valAt?.[index])
	});
	const last = positions.length - 1;
	const best = direction ? require_sweep.bestIndex(valAt ?? trainAt ?? /* @__PURE__ */ new Float64Array(), direction) : -1;
	const kept = require_sweep.downsample(positions.length, maxPlotPoints);
	const plot = (values) => values && kept.map((index) => finite(values[index]));
	return {
		metric: boundName(metric),
		train: train && boundName(train.name),
		val: val && boundName(val.name),
		direction,
		axis,
		points: positions.length,
		first: point(0),
		best: best < 0 ? null : point(best),
		last: point(last),
		gap: reportGap(direction, valAt?.[last], trainAt?.[last]),
		base: reportBaselineCurve(curve, baseline),
		plot: {
			at: kept.map((index) => positions[index] ?? 0),
			train: plot(trainAt),
			val: plot(valAt)
		}
	};
}
function reportGap(direction, val = NaN, train = NaN) {
	if (direction === null) return {
		absolute: null,
		relative: null
	};
	const gap = require_sweep.gapBetween(val, train, direction);
	return {
		absolute: finite(gap),
		relative: finite(require_sweep.relativeTo(train, gap))
	};
}
function reportBaselineCurve({ metric, direction, val }, baseline) {
	if (baseline.kind === "absent" || !direction || !val) return null;
	const series = baseline.runs.map((run) => require_rules.findMatching(run, val.name, metric)).filter((series) => series !== null);
	if (series.length === 0) return null;
	return {
		best: finite(require_sweep.mean(series.map(({ values }) => values[require_sweep.bestIndex(values, direction)] ?? NaN))),
		last: finite(require_sweep.mean(series.map(({ values }) => values.at(-1) ?? NaN)))
	};
}
function finite(value) {
	return value !== null && value !== void 0 && Number.isFinite(value) ? value : null;
}
function reportSettings(settings) {
	return Object.fromEntries(Object.entries(settings).flatMap(([option, value]) => {
		if (Array.isArray(value)) return [[boundName(option), value.slice(0, require_limits.maxItems).filter(isItem).map(boundScalar)]];
		return isScalar(value) ? [[boundName(option), boundScalar(value)]] : [];
	}));
}
function isItem(value) {
	return typeof value === "string" || typeof value === "number" && Number.isFinite(value);
}
function isScalar(value) {
	return typeof value === "boolean" || isItem(value);
}
function reportFindings({ findings, checks }) {
	return findings.map((finding) => reportFinding(finding, checks.find(({ rule }) => rule === finding.rule)?.setAt ?? null));
}
function reportFinding(finding, setAt) {
	const { rule, level, required, status, run, runs, metric, reason, actual, limit, at, waived } = finding;
	return {
		rule: rule.id,
		level,
		required,
		status: status === "blocked" ? "not-judged" : status,
		run: boundName(run),
		runs: runs.map(boundName),
		metric: metric === null ? null : boundName(metric),
		reason,
		actual: finite(actual),
		limit: finite(limit),
		unit: finding.unit,
		at: finite(at),
		message: boundText(messageOf(finding)),
		advice: boundText(rule.advice),
		waived: waived && {
			...waived,
			reason: boundText(waived.reason),
			by: boundText(waived.by)
		},
		set_at: setAt && {
			...setAt,
			file: boundText(setAt.file)
		}
	};
}
function reportSweep(sweep) {
	return {
		...sweep,
		param: boundName(sweep.param),
		along: sweep.along.map(boundName),
		metric: boundName(sweep.metric),
		series: boundName(sweep.series),
		rows: require_sweep.bestRows(sweep, maxSweepRows).map((row) => ({
			...row,
			value: boundScalar(row.value)
		}))
	};
}
function reportBaseline(baseline) {
	if (baseline.kind === "absent") return {
		kind: "absent",
		because: boundText(baseline.because)
	};
	return {
		kind: "found",
		from: boundText(baseline.from),
		published: [...baseline.published],
		runs: baseline.runs.flat().map(({ name }) => boundName(name))
	};
}
function reportRuleChanges(ruleChanges) {
	if ("because" in ruleChanges) return { because: require_sanitize.sanitizeLine(ruleChanges.because, 300) };
	return {
		since: boundText(ruleChanges.since),
		changes: ruleChanges.changes.map(({ rule, runs, before, after }) => ({
			rule,
			runs: runs.map(boundName),
			before: before && reportSettings(before),
			after: after && reportSettings(after)
		}))
	};
}

// src/gate.ts
async function gate(request) {
	try {
		const config = await require_config.readConfig(request);
		const baselineFiles = await findBaselineFiles(request.baseline);
		const files = await require_read_runs.findFiles(request.paths, baselineFiles.flat());
		const candidate = await require_read_runs.readRuns(files.map(require_read_runs.openFile), config);
		const paired = pairRuns(candidate.runs, config.metrics);
		const { baseline, problems: ofBaseline } = await loadBaseline(request.baseline, baselineFiles, config);
		const groups = matchBaseline(require_sweep.groupBySeed(paired, config.seeds), baseline);
		const found = judgeAll(groups, ({ name }) => checksFor(config, name));
		const judged = require_severity.worstFirst(applyWaivers(found, config.waivers, request));
		const ruleChanges = await diffRules(judged, config, request);
		const problems = [
			...request.notes,
			...candidate.problems,
			...ofBaseline,
			...missingRuns(groups, baseline),
			...unusedWaivers(config.waivers, judged)
		];
		return {
			report: buildReport({
				judged,
				baseline,
				problems,
				failOn: request.failOn,
				ruleChanges
			}),
			judged,
			...candidate
		};
	} catch (thrown) {
		return errorReport(thrown);
	}
}
function errorReport(thrown) {
	if (!(thrown instanceof require_inputs.InputError)) throw thrown;
	return {
		report: buildErrorReport(thrown.problems),
		runs: [],
		judged: [],
		problems: thrown.problems
	};
}

exports.errorReport = errorReport;
exports.gate = gate;