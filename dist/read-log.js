const require_rolldown_runtime = require("./rolldown-runtime.js");
const require_reading = require("./reading.js");
const require_gate = require("./gate.js");

// src/reading/console/positions/marks.ts
var Marks = class Marks {
	groups;
	#at;
	#total;
	#groupOf;
	#rowOf;
	constructor(groups, at, total) {
		[this.groups, this.#at, this.#total] = [
			groups,
			at,
			total
		];
		const rows = groups.reduce((sum, { lines }) => sum + lines.length, 0);
		const order = new Float64Array(rows);
		let length = 0;
		groups.forEach((group, index) => {
			for (let row = 0; row < group.lines.length; row++) if (!Number.isNaN(at(group, row))) order[length++] = group.lines.get(row) * groups.length + index;
		});
		this.#groupOf = new Uint16Array(length);
		this.#rowOf = new Uint32Array(length);
		const next = new Uint32Array(groups.length);
		order.subarray(0, length).sort().forEach((key, place) => {
			const index = key % groups.length;
			const group = groups[index];
			let row = next[index] ?? 0;
			while (group && Number.isNaN(at(group, row))) row++;
			this.#groupOf[place] = index;
			this.#rowOf[place] = row;
			next[index] = row + 1;
		});
	}
	get length() {
		return this.#rowOf.length;
	}
	at(index) {
		const group = this.groups[this.#groupOf[index] ?? -1];
		const row = this.#rowOf[index];
		if (group === void 0 || row === void 0) return void 0;
		return {
			group,
			row,
			line: group.lines.get(row),
			at: this.#at(group, row),
			total: this.#total(group, row)
		};
	}
	*[Symbol.iterator]() {
		for (let index = 0; index < this.length; index++) {
			const mark = this.at(index);
			if (mark) yield mark;
		}
	}
	of(groups) {
		return new Marks(groups, this.#at, this.#total);
	}
};
function lookAhead(marks, from, group) {
	let [positions, stride, last] = [
		1,
		NaN,
		marks.at(from)?.at ?? NaN
	];
	for (let index = from + 1; index < marks.length && positions < 3; index++) {
		const mark = marks.at(index);
		if (mark === void 0 || group !== null && mark.group !== group || mark.at === last) continue;
		if (mark.at < last) return {
			positions,
			stride,
			isLast: false
		};
		if (Number.isNaN(stride)) stride = mark.at - last;
		last = mark.at;
		positions++;
	}
	return {
		positions,
		stride,
		isLast: true
	};
}
function goesBack$1(marks) {
	let last = Number.NEGATIVE_INFINITY;
	for (const { at } of marks) {
		if (at < last) return true;
		last = at;
	}
	return false;
}

// src/reading/console/groups/groups.ts
function sectionOf$1({ sections }, group, row) {
	return sections[group.sections.get(row)] ?? null;
}
function stepOf({ group, row }) {
	return group.plan.counters.some(({ kind }) => kind === "step") ? group.steps.get(row) : group.batches.get(row) || 0;
}
function cellOf({ values }, row, field) {
	return row * values.length + field;
}
function addRow(group, row) {
	const { lines, epochs, steps, batches, totals, lastBatches, lastTotals, epochTotals, sections, values } = group;
	lines.push(row.line);
	epochs.push(row.epoch);
	steps.push(row.step);
	batches.push(row.batch);
	lastBatches.push(row.lastBatch);
	lastTotals.push(row.lastTotal);
	totals.push(row.total);
	epochTotals.push(row.epochTotal);
	sections.push(row.section);
	row.values.forEach((value, index) => {
		values[index]?.push(value);
	});
}
function countCopy(group) {
	const row = (group?.lines.length ?? 0) - 1;
	group?.copies.set(row, (group.copies.get(row) ?? 0) + 1);
	return null;
}
function newGroup(plan) {
	const list = () => new require_reading.NumberList();
	return {
		plan,
		examples: [],
		lines: list(),
		epochs: list(),
		steps: list(),
		batches: list(),
		totals: list(),
		lastBatches: list(),
		lastTotals: list(),
		epochTotals: list(),
		sections: list(),
		values: plan.fields.map(list),
		own: plan.fields.map(list),
		absent: /* @__PURE__ */ new Set(),
		owners: list(),
		copies: /* @__PURE__ */ new Map(),
		comma: null
	};
}

// src/reading/console/positions/turns.ts
const minPositions$1 = 3;
const maxShare$2 = .15;
const minApart = 10;
function refuseTurns(trainings, axis) {
	const turns = findTurns(trainings);
	if (turns !== null) throw new require_reading.FormatError(`expected one training, got ${turns.trainings} at the same time: each ${axis} is told ${turns.trainings} times, and from line ${turns.line} on by turns; give each training a log of its own`, turns.line);
	const counts = placesOf$2(trainings.flat(), axis);
	const back = findBack(counts);
	if (back !== null) throw new require_reading.FormatError(`expected one training, got several at the same time: lines tell the same epoch and batch again and again, and from line ${back} on by turns; give each training a log of its own`, back);
	const line = findLeft(counts);
	if (line !== null) throw new require_reading.FormatError(`expected one training, got two at the same time: line ${line} goes on with a training while another has begun; give each training a log of its own`, line);
}
function findTurns(trainings) {
	for (const [index, marks] of trainings.entries()) {
		const counts = countsOf(marks);
		const often = [...require_reading.groupBy([...counts.values()], (count) => count).values()].reduce((most, own) => own.length > most.length ? own : most, []);
		const [usual = 1] = often;
		const beside = new Set(marks.flatMap(({ at }, place) => at === marks[place - 1]?.at ? [at] : []));
		const isUsual = often.length >= minPositions$1 && often.length * 2 > counts.size;
		if (usual < 2 || !isUsual || beside.size * 2 <= counts.size) continue;
		const line = returnIn(marks, counts, usual) ?? completes(trainings.slice(0, index), counts, usual);
		if (line !== null) return {
			trainings: usual,
			line
		};
	}
	return null;
}
function countsOf(marks) {
	const counts = /* @__PURE__ */ new Map();
	for (const { at } of marks) counts.set(at, (counts.get(at) ?? 0) + 1);
	return counts;
}
function returnIn(marks, counts, usual) {
	const sorted = [...counts.keys()].sort((a, b) => a - b);
	const placeOf = new Map(sorted.map((at, place) => [at, place]));
	let sum = 0;
	const unusual = sorted.map((at) => {
		sum += counts.get(at) === usual ? 0 : 1;
		return sum;
	});
	return marks.find(({ at }, index) => {
		const last = marks[index - 1]?.at ?? at;
		const before = unusual[(placeOf.get(at) ?? 0) - 1] ?? 0;
		return at < last && unusual[placeOf.get(last) ?? 0] === before;
	})?.line ?? null;
}
function completes(before, counts, usual) {
	const sums = new Map(counts);
	const told = /* @__PURE__ */ new Set();
	for (const marks of before.toReversed()) {
		for (const { at } of marks) {
			const sum = (sums.get(at) ?? 0) + 1;
			if (sum > usual) return null;
			sums.set(at, sum);
			told.add(at);
		}
		if ([...told].every((at) => sums.get(at) === usual)) return marks.at(-1)?.line ?? null;
	}
	return null;
}
function placesOf$2(marks, axis) {
	return marks.map(({ group, row, line, at }) => {
		return axis === "epoch" && group.plan.counters.some(({ kind }) => kind !== "epoch") ? {
			epoch: at,
			count: stepOf({
				group,
				row
			}),
			line
		} : {
			epoch: 0,
			count: at,
			line
		};
	});
}
function findBack(counts) {
	const least = counts.reduce((lowest, { count }) => Math.min(lowest, count), Number.POSITIVE_INFINITY);
	const back = counts.filter(({ epoch, count }, index) => {
		const before = counts[index - 1];
		if (before === void 0 || count === least) return false;
		return epoch < before.epoch || epoch === before.epoch && count < before.count;
	});
	if (back.length < minPositions$1 || back.length <= maxShare$2 * counts.length) return null;
	const told = require_reading.groupBy(counts, ({ epoch, count }) => `${epoch} ${count}`);
	return [...told.values()].filter(({ length }) => length > 1).length * 2 > told.size ? back[0]?.line ?? null : null;
}
function findLeft(counts) {
	const stride = strideOf(counts);
	const follows = (next, before) => next?.epoch === before?.epoch && (next?.count ?? NaN) - (before?.count ?? NaN) === stride;
	const isApart = (one, other) => one?.epoch !== other?.epoch || Math.abs((one?.count ?? NaN) - (other?.count ?? NaN)) > minApart * stride;
	const starts = counts.flatMap((one, index) => follows(one, counts[index - 1]) ? [] : [index]);
	const left = starts.findIndex((start, index) => {
		const [other, next] = [starts[index - 1] ?? 0, starts[index + 1] ?? 0];
		const [last, lastOfOther] = [counts[other - 1], counts[start - 1]];
		return follows(counts[start], last) && follows(counts[next], lastOfOther) && isApart(last, lastOfOther);
	});
	return left === -1 ? null : counts[starts[left] ?? -1]?.line ?? null;
}
function strideOf(counts) {
	const strides = counts.flatMap(({ epoch, count }, index) => {
		const before = counts[index - 1];
		return before !== void 0 && before.epoch === epoch && count > before.count ? [count - before.count] : [];
	});
	return strides.sort((a, b) => a - b)[strides.length >> 1] ?? NaN;
}

// src/reading/console/positions/interleaved.ts
const minReturns = 3;
const maxShare$1 = .15;
function refuseInterleaved(marks, axis) {
	for (const jumps of jumpingGroups(marks).values()) throw interleaved(axis, jumps);
}
function refuseByTurns(marks, axis, starts) {
	const recording = marks.groups.filter(({ plan }) => plan.fields.length > 0);
	for (const alike of require_reading.groupBy(recording, recordedBy$1).values()) {
		const own = marks.of(alike);
		if (!goesBack$1(own)) continue;
		let begun = 0;
		const trainings = require_reading.groupBy([...own], ({ line }) => {
			while ((starts[begun] ?? Number.POSITIVE_INFINITY) <= line) begun++;
			return begun;
		});
		for (const training of trainings.values()) {
			const jumps = alike.length < 2 ? null : findJumps(training);
			if (jumps !== null) throw interleaved(axis, jumps);
		}
		refuseTurns([...trainings.values()], axis);
	}
}
function recordedBy$1({ plan: { fields, counters } }) {
	return [
		...fields.map(({ label }) => label),
		"",
		...counters.map(({ kind }) => kind)
	].join("\n");
}
function jumpingGroups(marks) {
	const jumping = /* @__PURE__ */ new Map();
	for (const group of marks.groups) {
		const jumps = findJumps(marks.of([group]));
		if (jumps !== null) jumping.set(group, jumps);
	}
	return jumping;
}
function findJumps(marks) {
	let [start, last, count, returns] = [
		NaN,
		NaN,
		0,
		0
	];
	const lines = [];
	for (const { at, line } of marks) {
		if (count++ === 0) start = at;
		if (at < last && at > start && returns++ < 2) lines.push(line);
		last = at;
	}
	return returns < minReturns || returns <= maxShare$1 * count ? null : {
		returns,
		lines
	};
}
function interleaved(axis, { returns, lines }) {
	const where = lines.map((line) => `line ${line}`).join(" and ");
	return new require_reading.FormatError(`expected one training, got two at the same time: the ${axis} goes back ${returns} times (${where}, …); give each training a log of its own`, lines[0] ?? null);
}

// src/reading/console/frames/conflicts.ts
function* refuseConflicts(frames) {
	let [isBegun, isParted] = [false, false];
	for (const frame of frames) {
		const { text, line } = frame;
		if (text.startsWith("<<<<<<< ")) [isBegun, isParted] = [true, false];
		else if (text === "=======") isParted = isBegun;
		else if (isParted && text.startsWith(">>>>>>> ")) throw new require_reading.FormatError("expected one version of the log, got Git's marks of a conflict: resolve it", line);
		yield frame;
	}
}

// src/reading/console/line/line-words.ts
const sideAfter = /^%?\s{0,2}\(((?:on )?(?:train|training|val|valid|validation|test|dev|eval)(?: set)?)\)/i;
const isCurrent = /^cur(?:rent)? (?:metric|result|score)s?$/i;
const closesNote = /^[^()\d]{0,20}\)\s?[:=]/;
const beginsName = /\p{L}\s(?:on|of|over|for|in)(?: the| all)? $/iu;
const endsName = /^ (?:\p{L}{1,20} ){0,2}\p{L}{1,20}\s?[:=]/u;
const beginsMean = /(?:^|\W)(?:mean|average|avg|last) $/i;
const endsMean = /^[ -](?:ep|eps|episodes?|games?)\b(?:[^\d|:=]{0,40}[|:=]| (?:is|was) $)/i;
const beginsNote = /\p{L}\s\((?:on|of|over|for|in)(?: the| all)? $/iu;
const endsNote = /^ \p{L}{1,20}\) (?:at|after|in) \p{L}{1,12} $/iu;
const beginsCount = /\p{L}\d?\s{0,3}\($/u;
const endsCount = /^[ -]\p{L}{2,12}\)\s?[:=]/u;
const beginsThings = /(?<=\p{L}) \(?(?:(?:on|of|over|for|mean|avg|average)(?: the| all)? )?(?:the )?(?:last )?$/iu;
const endsThings = /^ (?:\p{L}{2,20} ){1,3}$|^ \p{L}{2,12}\) $/u;
const unitFirst = /^ (?:epoch|step|iter|batch)/i;
function nameOfThings(before, after, isName) {
	const begins = beginsThings.exec(before);
	if (begins === null) return null;
	const isLast = /last $/i.test(begins[0]);
	const isOpen = begins[0].includes("(");
	const isOf = isLast || /\b(?:on|of|over|for)\b/i.test(begins[0]);
	const isAlone = isLast && /^\)?\s?[:=]\s*$/.test(after) && isOpen === after.includes(")");
	const areThings = (isOf || isOpen) && endsThings.test(after) && isOpen === after.includes(")") && (isLast || !unitFirst.test(after) || isOpen && /^ batches/i.test(after)) && !isName(after);
	return isAlone || areThings ? before.slice(0, begins.index) : null;
}
function isWithinName(before, after) {
	return beginsName.test(before) && endsName.test(after) || beginsMean.test(before) && endsMean.test(after) || beginsNote.test(before) && endsNote.test(after) || beginsCount.test(before) && endsCount.test(after);
}
const ofEpisodes = /(?:(?:\b(?:over|of|in|for) )?(?:the )?\blast {1,2}|\b(?:over|of|in|for) (?:the )? )(?:eps?|episodes?|games?)\b(?: (?:is|was)(?= $))?/i;
const evaluation$1 = /^\W*eval(?:uation)? $/i;
function withoutEpisodes(name) {
	return name.replace(ofEpisodes, (words, at) => evaluation$1.test(name.slice(0, at)) && /episodes/i.test(words) ? "reward" : "");
}
const ordinal = /^(?:(?:st|nd|rd|th) | ?[个個次] ?)/;
const nameBehind = /^%?\s(\p{L}[\p{L}. ]{1,40}?(?=\s?[,;|])|bp[dcb](?=\)))/u;
const reloads = /\b(?:resum|restor)(?:e|ed|ing)\b|\b(?:re)?load(?:ed|ing|(?= (?:checkpoint|model|weights|from)\b))/i;
const marked = /^[^\p{L}\d]{0,8}(?:new )?best(?: [a-z]{1,10})?! /iu;
const thanBest = /\b(?:than|from)\b.{0,20}\bbest\b/i;
const isUnit = /^(?:(?:st|nd|rd|th) | ?[个個次]| (?:epochs|steps|iterations|iters|batches)[ :])/i;
const ofEpoch = /(?: (?:in|of|over|for|per|each|this|the|an|one|whole|entire)){1,3} epoch\W{0,4}$| (?:for|of|on|over) (?:a|one|the) single (?:mini-?)?batch\W{0,4}$|(?<= (?:on|of|for) (?:the )?(?:train|val|test)[a-z]{0,8}) (?:mini-?)?batch\W{0,4}$/i;
const extreme = /^(?:max|min)(?:imum)?\b/i;
const owner = /^(?:client|fold|seed|trial|run|experiment|replicate|repetition|estimator|learner|member|model)$/i;
const isEval = /^eval$/i;
function isDomain(name, before) {
	return /(?<!\p{L})target(?!\p{L})/iu.test(name) && before.some(({ label }) => /(?<!\p{L})(?:source|src)(?!\p{L})/iu.test(label));
}
const ofClass = /^(?:class|category)$/i;
const ofNumberedClass = /^(?:class|category)[_-]\d+(?![\p{L}\d])/iu;
const startOfEpoch = /^(\s*)(?:start|begin) (?:(?:of |training )?(?=epoch [[#]?$)|((?:val|test|eval)\p{L}{0,8} )from (?=epoch ?:? ?$))/iu;
const isValued = /^\s(?:is|was)(?=\s?[:=]?\s*$)/i;
const letters$1 = /(?<!\p{L})(?:L\s?[=:]\s?\d+\.\d+[\s,;|]{1,4}A\s?[=:]\s?[\d.]+\s?%|L_(tr|train)(?!\p{L}).{1,60}[\s,;|]A_\1(?!\p{L}))/u;
function withoutLetters(words, line) {
	if (!/(?:^|\s)[LA](?:$|_(?:tr|train|va|val|te|test)$)/.test(words) || !letters$1.test(line)) return words;
	return words.replace(/L(?=$|_)/, "loss").replace(/A(?=$|_)/, "accuracy");
}
const correct = /\bcorrect(?:ly classified)?(?=[\s:=]*$)/i;
function asAccuracy(words, shown) {
	return /^[\d.]+\s?%|^\d+ ?\/ ?\d+/.test(shown) ? words.replace(correct, "accuracy") : words;
}
const paceOfEpochs = /(?:epochs?\/s|s\/epochs?)(?!\w)/i;

// src/reading/console/line/prefix.ts
const rank = /^\s{0,8}(?:\[(?:rank|RANK|Rank|GPU)\s?(\d{1,6})\]:?|\[(\d{1,4},\d{1,6})\]<std(?:err|out)>:|(?:MPI )?[Rr]ank[ :=]{0,2}(\d{1,6})[:,\s|-]{1,3}|\((?:\w[\w ]{0,40} )?pid=(\d{1,9})[^)]{0,60}\)|(\d{1,5}): (?=\[|\d{4}-\d\d))\s{0,4}/;
const level$1 = /^.{0,160}?(?:(?<![\w-])|(?<=:\d\d(?:[.,]\d{1,6})?-))(?:DEBUG|INFO|WARNING|WARN|NOTICE|ERROR(?! {0,3}[:=] {0,3}[-+.\d])|CRITICAL)(?![\w(])/;
const afterLevel = /^(?::([\w.-]{1,60}):(?=\S|\s)|\s{0,12}\|\s{0,4}([\w.]{1,80}:[\w<>.]{1,60}:\d{1,6})\s{0,4}[-|]|\s{0,4}\|\s{0,4}([\w.]{1,60})\s{0,4}\|(?=\s)|\s{0,4}-\s{1,2}([\w.]{1,60}(?:\.[\w]{1,60}){1,6})\s-(?=\s)|\]?[\s:]{0,4}\[?([\w./-]{1,60}\.(?:py|cpp|cc)):\s{0,4}\d{1,6}(?::[\w<>]{1,60})?\]?:?)?/;
const glog = /^\s{0,4}\.{0,1000}[IWEF]\d{4,8} [\d:.]{8,15}\s{1,8}\d{1,20} ([\w.-]{1,60}):\d{1,6}\] /;
const bracketed = /^\s{0,4}\[(?:[^[\]]{0,80}\d\d:\d\d:\d\d[^[\]]{0,80}|1[4-9]\d{8}(?:\.\d{1,9})?)\]\s{0,4}[:|>-]?\s{0,2}(?=\S)/;
const stamp = /^\s{0,4}[[(]?(?:\d{4}[-/.]\d\d?[-/.]\d\d?|\d\d?\/\d\d?(?:\/\d{2,4}|(?=\s\d{1,2}:))|\[?\d{1,2}:\d\d:\d\d)[T\s]?(?:\d{1,2}:\d\d(?::\d\d(?:[.,]\d{1,9})?)?|_\d\d-\d\d-\d\d)?(?:Z|[+-]\d\d:?\d\d)?[\])]?\s{0,4}[:|>-]?\s{0,2}/;
const tableRow = /^[\]:\s>-]{0,6}\|.*\|\s*$/;
const sourceBefore = /(?:^|[\s|\]-]{1,3})([A-Za-z_][\w.]{1,60})[\s|-]{0,4}\[?$/;
function readPrefix(text) {
	const tag = rank.exec(text);
	const from = tag?.[0].length ?? 0;
	const rest = from === 0 ? text : text.slice(from);
	const number = rankIn(tag);
	const ofGlog = glog.exec(rest);
	if (ofGlog) return {
		end: from + ofGlog[0].length,
		source: ofGlog[1] ?? "",
		rank: number
	};
	const head = level$1.exec(rest);
	if (head === null) {
		const end = (bracketed.exec(rest) ?? stamp.exec(rest))?.[0].length ?? 0;
		const behind = number === null && end > 0 ? rank.exec(rest.slice(end)) : null;
		return {
			end: from + end + (behind?.[0].length ?? 0),
			source: "",
			rank: number ?? rankIn(behind)
		};
	}
	const [before] = head;
	const after = afterLevel.exec(rest.slice(before.length));
	const named = after?.slice(1).find((group) => group !== void 0);
	const own = before.replace(/(?:DEBUG|INFO|WARNING|WARN|NOTICE|ERROR|CRITICAL)$/, "").replace(stamp, "");
	const end = from + before.length + (after?.[0].length ?? 0);
	const behind = text.slice(end);
	return {
		end: end + ((tableRow.test(behind) ? /^[\]:\s>-]{0,6}/ : /^[\]:\s|>-]{0,6}/).exec(behind)?.[0].length ?? 0),
		source: named ?? sourceBefore.exec(own.trimEnd())?.[1] ?? "",
		rank: number
	};
}
function rankIn(tag) {
	return tag?.slice(1).find((group) => group !== void 0) ?? null;
}

// src/reading/console/frames/printed-tuple.ts
const item = String.raw`'[^']*'|"[^"]*"|\{[^{}]*\}|:[A-Za-z]\w*|[-+]?(?:[\d.][\w.+-]*|nan|inf|NaN|Inf)`;
const items = new RegExp(item, "g");
const tuple = new RegExp(`^ {0,8}\\((?=['":])(?:${item})(?:, (?:${item})){1,40}\\)\\s*$`);
function joinTuple(text) {
	if (!tuple.test(text)) return text;
	return (text.match(items) ?? []).map((one) => one.startsWith(":") ? `${one.slice(1)}:` : one.replaceAll(/^['"]|['"]$/g, "")).join(" ");
}

// src/reading/console/frames/as-printed.ts
const place$1 = /\s{2,200}[\w-]{1,60}\.py:\d{1,6}\s{0,8}$/;
const tab = /(?<!\s|epoch|step|iter|batch|round)#011/gi;
const clock$1 = String.raw`\d{4}-\d\d-\d\dT[\d:.]{8,20}(?:Z|[+-]\d\d:\d\d) `;
const ofCollector = new RegExp(`^(?:${clock$1}std(?:out|err) [FP] |[^\\t]{1,200}\\t[^\\t]{1,200}\\t\\ufeff?${clock$1})`);
const emphasized = /^\s{0,8}([_*]{1,2})(?![\s_*])(.*[^\s_*])\1\s*$/;
const ofR = /^ {0,8}\[1\] "((?:[^"\\]|\\.)*)"\s*$/;
function withoutCollector(line) {
	return /\t| std/.test(line) ? line.replace(ofCollector, "") : line;
}
function asPrinted(line) {
	const text = line.includes("#011") ? line.replaceAll(tab, "	") : line;
	const plain = emphasized.exec(text)?.[2] ?? text;
	return plain.includes("[1] \"") ? plain.replace(ofR, "$1") : joinTuple(plain);
}
function withoutPlace(text) {
	return text.includes(".py:") ? text.replace(place$1, "") : text;
}

// src/reading/console/line/label-parts.ts
function partsOf$2(text) {
	return text.replaceAll(/(?<=\p{Ll})(?=\p{Lu})/gu, " ").toLowerCase().split(/[^\p{L}\d]+/u).filter((part) => part !== "");
}
function sideOf(part) {
	const role = require_reading.roleOf(part) ?? require_reading.roleOf(part.replace(/(?<=\p{L}{3})\d{1,3}$/u, ""));
	return role === "train" || role === "val" || role === "test" ? role : null;
}
const beforeLanguage = /^(?:val|valid|validation|dev|test)$/;
function sideOfParts(parts) {
	const isLanguage = (part, index) => /^t[er]$/.test(part) && index > 0 && index < parts.length - 1 && beforeLanguage.test(parts[0] ?? "");
	return parts.reduce((side, part, index) => (isLanguage(part, index) ? null : sideOf(part)) ?? side, null);
}
function wordSet(list) {
	return new Set(list.split(/\s+/));
}
function isCost(metric) {
	return /^costs?$/i.test(metric);
}
function isScore$1(metric) {
	return /^scores?$/i.test(metric);
}

// src/reading/console/line/counter-words.ts
const vetoes = wordSet(`best max min total num number per every each load loading loaded save saving saved resume resuming resumed
  warmup restore restoring restored checkpoint from until stopping stop stopped patience last start wait skip remaining
  final than previous lowest highest minimum maximum finish`);
const measures = /^(?:loss|acc|accuracy|error|err|mse|mae|rmse|f1)$/;
function isOfBatch(name) {
	const [, metric] = /^(.{1,80}?)(?:_step){1,2}$/i.exec(name) ?? [];
	if (metric === void 0) return false;
	return require_reading.directionOf(metric) !== null && !/loss/i.test(metric) || measures.test(metric.toLowerCase().replace(/^.*[^a-z\d]/, ""));
}
function counterAfter(after, isFraction = false) {
	const [, unit] = isFraction && /^ (batch|epoch) (?!size|number|num|no|id|index)\p{L}/iu.exec(after) || [];
	if (unit !== void 0) return /^batch$/i.test(unit) ? "batch" : "epoch";
	const text = after.replace(/^ ?[个個次] ?/, "").replace(/^ train(?:ing)? (?=step|epoch|iter)/i, " ").replace(/^( [a-z]{4,9})\(s\)/i, "$1s");
	const [, word = ""] = /^(?:(?:st|nd|rd|th)? |-(?=epoch))?([A-Za-z]{1,12}(?!\p{Script=Latin})|\p{L}{1,12})/u.exec(text) ?? [];
	const isPlural = /^\S/.test(text) && /^(?:epoch|iter|step)$/i.test(word) || /^ epoch,/i.test(text) || /^(?:batch(?:es)|epochs|steps|iters|iterations)$/i.test(word);
	const [kind = ""] = partsOf$2(require_reading.englishName(word));
	const role = require_reading.roleOf(isPlural ? word.toLowerCase().replace(/(?:(?<=h)es|s)$/, "") : kind === word.toLowerCase() ? "" : kind);
	return role === "epoch" || role === "step" || role === "batch" ? role : null;
}
const behind$1 = /^(?:(?:(epoch)|(?:iteration|step|update))s (?:seen|done)|global (?:iteration|step)s|time steps)$/;
function counterIn(words, all) {
	const past = behind$1.exec(all.join(" "));
	if (past !== null) return past[1] === void 0 ? "step" : "epoch";
	const last = words.findLast((word) => partsOf$2(word).some((part) => /\p{L}/u.test(part) && sideOf(part) === null && !isNumbering(part)));
	const parts = partsOf$2((last ?? "").replace(/[.:#-]+$/, "")).filter((part) => !isNumbering(part));
	const role = require_reading.roleOf(parts.at(-1) ?? "");
	if (role !== "epoch" && role !== "step" && role !== "batch") return null;
	if (parts.some((part) => measures.test(part)) || require_reading.directionOf(parts.slice(0, -1).join("_")) !== null) return null;
	if (parts.at(-2) === "this") return null;
	if (parts.join("_") === "n_updates") return null;
	const isTotal = /^timesteps?$/.test(parts.at(-1) ?? "") || parts.at(-1) === "updates";
	const counted = all.slice(0, all.findLastIndex((part) => !isNumbering(part)) + 1);
	const isOfValue = /^total .* (?:in|at|after|for) (?:global )?\S+$/.test(counted.join(" "));
	const mayStand = (part) => isTotal && /^(?:total|num)$/.test(part) || isOfValue && part === "total";
	if (counted.some((part) => vetoes.has(part) && !mayStand(part))) return null;
	if (role === "batch" && all.includes("global")) return "step";
	return role === "step" && /^(?:batch|minibatch)$/.test(parts.at(-2) ?? "") ? "batch" : role;
}
function isNumbering(part) {
	return /^(?:i|id|idx|no|number|num|次数|次數)$/.test(part);
}

// src/reading/console/line/spelling.ts
const script = /[\w./\\-]+\.(?:py|ipynb|sh|cpp|cc)\b/g;
const ofSet$1 = /(?<=\p{L})-set(?=[\s:=)]|$)/giu;
const noteBefore$1 = /(?<=\p{L}\s?)\((?!train|val|test|dev|eval|best)[^()\d]{1,20}\)(?=\s?:\s)/giu;
const ofValidation = /(?<![\p{L}\d])vl[_ ](?=(?:loss|acc|f1|auc|dice|m?iou)(?!\p{L}))/giu;
const ofLetter = /(?<![\p{L}\d_])L_tot(?:al)?$/u;
const unitBefore = /^\s?(?:seconds|secs?|minutes|mins?|hours?|ms)\s{2,}(?=\p{L})/iu;
const ofEpochs = /(?<=loss)_step(?=_epoch$)/i;
const valueIs = /(?<=\p{L})(?:值[为為是]?|[为為是])$/u;
const ofTotal = /(?<=(?:step|iter|iteration|epoch)s?) ?\/ ?(?:max|total|num)[_ ]?[a-z]{4,10}(?=['"]?$)/i;
const validation = /(?<![\p{L}\d])va(?![\p{L}\d_])/gu;
const ofDataset = /^(accuracy|acc|loss|error|f1)(?: score)? (?:of|on|for) (?:the )?([\w-]{2,30}) data ?set$/i;
function asUsual(printed, isConfigured) {
	return printed.replaceAll(script, " ").replaceAll(ofSet$1, " set").replaceAll(noteBefore$1, "").replaceAll(/ ?@ (?=\d)/g, "@").replaceAll(ofValidation, "val ").replaceAll(validation, "val").replace(ofLetter, (own) => isConfigured(own) ? own : "loss_total").replace(ofDataset, "$2 $1").replace(unitBefore, "").replace(ofTotal, "").replace(ofEpochs, "").replace(valueIs, "").replace(/(?<=\p{L})\s?%$/u, "").replaceAll(/'s\b|(?<=\p{L})['’](?=\p{L})/gu, " ").replaceAll(/['"`*]+/g, "").trim();
}

// src/reading/console/line/labels.ts
function knownNames(config) {
	return {
		isMetric: (name) => require_reading.isKnownMetric(name, config) && (config.metrics.has(name) || !require_reading.isBookkeeping(name)),
		isConfigured: (name) => config.metrics.has(name)
	};
}
const anyNames = {
	isMetric: (name) => /^[A-Za-z][\w.-]{1,30}(?: [A-Za-z][\w.-]{0,30}){0,2}$/.test(name) && !/^(?:all|data|total|i|n|x|y|no)$/i.test(name) && require_reading.mayBeSeries(name, {
		metrics: /* @__PURE__ */ new Set(),
		position: null
	}),
	isConfigured: () => false
};
const never$1 = wordSet(`improved improve improving improvement decreased increased decrease increase from than patience threshold thresh weight
  weights scale scaler scaling norm gnorm grad gradient lr learning eta ms count counts num length size seed tokens saved saving time times sec second
  seconds speed sample samples throughput memory mem gpu params parameters flops tflops mfu wps ups delta tolerance tol
  limit smoothing scheduler factor momentum decay beta alpha dropout workers port version remaining
  fps ips http took keeping skipping was by below above desired diminué amélioré améliorée mejoró disminuyó melhorou diminuiu verbessert
  улучшилась 정체 改善 改善到 改善至 下降 下降到 下降至 降到 降低到 提升 提升到 提升至 提高到`);
const fillers = wordSet(`the a an is of on in at for after set results result phase data dataset split subset value values current cur
  reached epoch end performance metric metrics summary stats over so far this net output now and with done finished completed complete achieved minibatch mini-batch 的 为 為 是 值 上 上的 中 中的 整体 总体 の での`);
const means = wordSet("mean avg average avarage averaged running ave global_avg reduced");
const afterMean = /^(?:absolute|squared|square|average|io|percentage|precision|ap|rank)\b/i;
const trains = wordSet("lr gnorm norm eta");
function showsTraining$1(text) {
	const parts = partsOf$2(text);
	return parts.some((part, index) => trains.has(part) || part === "rate" && parts[index - 1] === "learning");
}
function sideIn(text) {
	return sideOfWords(require_reading.englishName(text.replaceAll(script, " ")).split(/[\s:=]+/).map(partsOf$2));
}
function sideOfWords(words) {
	return words.reduce((side, parts) => sideOfParts(parts) ?? side, null);
}
const ownBest = /(?<!\p{L})min[_ ]?(?=(?:ade|fde|dcf)(?!\p{L}))/giu;
function isOfBest(text) {
	return partsOf$2(require_reading.englishName(text.replaceAll(ownBest, ""))).some((part) => require_reading.roleOf(part) === "best");
}
function readLabel(printed, names) {
	const text = withoutNote(asUsual(printed, names.isConfigured));
	const words = require_reading.englishName(withoutTag(lastClause(text))).split(/[\s:=()[\]{}<>|]+/).filter((word) => /[\p{L}\d]/u.test(word));
	const parts = words.map(partsOf$2);
	const all = parts.flat();
	const side = sideOfWords(parts);
	const counter = counterIn(words, all);
	const isBest = isOfBest(words.join(" "));
	const joined = words.filter((word, index) => {
		const lower = word.toLowerCase().replace(/[.,;:!-]+$/, "");
		if (lower === "value" && /^loss/i.test(words[index + 1] ?? "")) return true;
		if (lower === "data" && index > 0 && /loss$/i.test(words[index - 1] ?? "")) return true;
		if (lower === "overall" && sideOf((words[index + 1] ?? "").toLowerCase()) !== null) return false;
		const before = (words[index - 1] ?? "").toLowerCase();
		if (isOfData.test(lower) && (before === "of" || sideOf(before) !== null)) return false;
		if (/^(?:network|model|net)$/.test(lower) && /^(?:the|of|our)$/.test(before)) return false;
		if (lower === "losses" && /loss/i.test(words[index + 1] ?? "")) return false;
		if (means.has(lower)) return afterMean.test(words[index + 1] ?? "");
		return !fillers.has(lower) || word === "A" && index > 0;
	}).join(" ").replace(/^[^\p{L}\d]+|[^\p{L}\d)%²]+$/gu, "");
	const cleaned = names.isMetric(joined) && (side === null || require_reading.parseName(joined.slice(0, 200)).split !== null) ? joined : joined.replaceAll(/(?<=\p{Ll})(?=\p{Lu})/gu, " ");
	const { metric, split, set, word } = require_reading.parseName(cleaned.slice(0, 200));
	const isOneWord = all.length === 1 || all.length === 2 && all[0] === "on";
	const name = metric !== "" && split === null && side !== null && isOneWord ? "" : metric.replace(/^(?:mean|avg|average|avarage|running|reduced)\d{0,4}[_ .-]+(?!absolute|squared|square|average|io|percentage|precision|rank)/i, "").replace(/[_ .-](?:avg|average)$/i, "");
	const isConfigured = names.isConfigured(text) || names.isConfigured(name);
	const isOfFillers = name === "" && side === null && isConfigured;
	return {
		side: side ?? sideOf(word ?? ""),
		set,
		name: isOfFillers ? text : cleaned,
		metric: isOfFillers ? text : name,
		isMetric: isConfigured || name !== "" && words.length <= (isOfData.test(words.at(-1) ?? "") ? maxOfData : maxWords$1) && counter === null && !isOfBatch(text) && !numbered.test(name) && !(name.toLowerCase() === "per" && perUnit.test(text)) && (isCost(name) || isScore$1(name) || names.isMetric(name)) && !all.some((part) => never$1.has(part)),
		counter,
		isBest,
		isBestJoined: isBest && words.every((word) => require_reading.roleOf(word.toLowerCase().replace(/[.:!]+$/, "")) !== "best"),
		isGlobal: all.includes("global") || all.at(-1) === "updates" && all.at(-2) === "num",
		isMean: all.some((part, index) => means.has(part) && all[index - 1] !== "batch") || /\bso far$/i.test(text),
		endsWithSide: sideOf(all.at(-1) ?? "") !== null,
		text
	};
}
const isOfData = /^(?:images|pictures|examples|sentences|batches)$/;
function withoutTag(text) {
	const [tag = ""] = /^(?:\[[^\]]{0,40}\]|\([^)]{0,40}\):)\s{0,4}(?=\S)/.exec(text) ?? [];
	return sideIn(tag) === null ? text.slice(tag.length) : text;
}
function withoutNote(text) {
	return text.replace(/(?<=[\p{L}\d]\s{0,6})\([^()]{1,40}\)$/iu, (note) => sideIn(note) === null && !isOfBest(note) ? "" : note).trim();
}
const maxWords$1 = 8;
const maxOfData = 10;
function lastClause(text) {
	return text.split(/\s+/).length > maxWords$1 ? text.replace(/^.*\sis\s+(?=\S)/, "") : text;
}
const numbered = /^(?:batch|step|iter|iteration|epoch)\d+(?!\p{L})/iu;
const perUnit = /\bper (?:epoch|step|batch|iteration)\b/i;

// src/reading/console/line/pieces.ts
const settings$1 = String.raw`@ ?(?:\w{1,12}=)?\[[^\]]{0,120}\]|@0?\.\d{1,2}:0?\.\d{1,2}(?![\d.])|(?<=[A-Za-z])\(\d?\.\d[^()=:]{0,40}\)(?=\s?[=:])`;
const condition = new RegExp(settings$1, "g");
function compact(conditions) {
	return conditions.replaceAll(/[@()[\]|]/g, " ").replaceAll(/\s*([=:])\s*/g, "$1").replaceAll(/\s+/g, " ").trim();
}
const wrapper = /(?<![[(,]\s?)\b(?:tensor|array|np\.[a-z]{3,8}\d{0,2}|numpy\.[a-z]{3,8}\d{0,2})\(\s?$/;
const minus = /(?<!\d\s?)[−–](?=\.?\d)/g;
const ofTensor = /(?=, )(?<=tensor\(\[?[-+\d.e]{1,30}\]?)(?:, \w{1,20}=[^(),]{1,60})+(?=\))/g;
function inPlainSigns(text) {
	return text.replaceAll(minus, "-").replaceAll(ofTensor, "");
}
const listsOfOne = [{
	before: /\[\s?(?=[\w.]{2,20}\(\s?$)/,
	after: /^\s?\)\s?\]/
}, {
	before: /(?<=\b(?:tensor|array)\()\[\s?$/,
	after: /^\s?\]/
}];
function withoutListOfOne(before, after) {
	const list = listsOfOne.find((one) => one.after.test(after) && one.before.test(before));
	return list === void 0 ? before : before.replace(list.before, "");
}
const unit = /^\s?[[(](?:secs?|seconds?|mins?|minutes?|hours?|ms)[\])]/i;
function splitPiece(piece, isLast) {
	const clean = piece.replaceAll(condition, " ").replace(unit, " ").replace(wrapper, "").replace(/(?<=[\p{L}\d_)]) - $/u, ": ").replace(/(?<=[:=]\s?)\{\s?$/, "").replaceAll(/(?<!\w)[[(][^\])\d=:]{1,40}[\])]/g, (group) => isOfBest(group) ? " " : group);
	const parts = clean.split(/[|,;{}]|(?<![:=]\s*)\t|\s-{1,3}\s|!(?=\s|[^\x00-\x7f])/);
	let label = (parts.pop() ?? "").trim();
	const open = Math.max(label.lastIndexOf("["), label.lastIndexOf("("));
	const close = Math.max(label.lastIndexOf("]"), label.lastIndexOf(")"));
	let isInBrackets = false;
	if (open > close) {
		const [outside, inside] = [label.slice(0, open), label.slice(open + 1)];
		isInBrackets = /\p{L}/u.test(inside);
		if (isInBrackets) parts.push(outside);
		label = isInBrackets ? inside : outside;
	}
	label = label.replace(/^[\])%}>./&\s-]+/, "").replace(/^u(?=['"])/, "").replace(/[\s:=>"'[(-]+$/, "").trim();
	const isBehindBar = isLast && /\|\s*$/.test(clean);
	const isBehindComma = /,\s{0,4}[\p{L}\d_]{1,40}(?: [\p{L}\d_@.-]{1,20}){0,2}\s{0,4}, ?$/u.test(clean);
	if (label === "" && (isBehindBar || isBehindComma)) label = (parts.pop() ?? "").trim();
	return {
		segments: parts.map((part) => part.trim()).filter((part) => /\p{L}/u.test(part)),
		label,
		isInBrackets
	};
}
const separators = /^[\s,;/|%&]*$/;
function listedNames(segments, isName) {
	const sided = segments.map((_, from) => listedSides(segments.slice(from).join(", "))).find((names) => names.length > 0);
	if (sided !== void 0) return sided;
	const all = segments.flatMap((text) => {
		const parts = text.split("/");
		return parts.every((part) => isName(part)) ? parts : [text];
	});
	const names = all.slice(all.findLastIndex((text) => !isName(text)) + 1);
	return names.length > 1 ? names : [];
}
const letterNames = [/* @__PURE__ */ new Map([["L", "loss"], ["A", "acc"]]), /* @__PURE__ */ new Map([
	["P", "precision"],
	["R", "recall"],
	["F", "f1"]
])];
const parted = /\s{0,4}[,;/|]\s{0,4}|\s{1,4}/;
const one$1 = String.raw`[-+]?\d{1,20}(?:\.\d{0,20})?(?:e[-+]\d{1,3})?(?: ?%)?(?![\w.])`;
const listed = new RegExp(`^${one$1}(?:(?:${parted.source})${one$1}){0,20}`);
function slashedNames(words, values) {
	const [joint = ""] = /\S+$/.exec(words) ?? [];
	const names = joint.split("/");
	const [shown = ""] = listed.exec(values) ?? [];
	const areNames = names.every((name) => /^\p{L}[\p{L}\d@_-]*$/u.test(name) && sideOf(name.toLowerCase()) === null);
	if (names.length < 2 || !areNames || shown.split(parted).length !== names.length) return [];
	const letters = letterNames.find(([...known]) => known.slice(0, 2).every(([letter]) => names.includes(letter)));
	const before = words.slice(0, words.length - joint.length);
	return names.map((name) => `${before}${letters?.get(name) ?? name}`);
}
function spacedNames(text, isName) {
	const words = text.split(/\s+/);
	const names = words.slice(words.findLastIndex((word) => !isName(word)) + 1);
	const isOne = new Set(names).size < 2 || ofOne.test(names.at(-1) ?? "") || isName(names.join(""));
	const before = words.slice(0, words.length - names.length).join(" ");
	return isOne ? [] : names.map((name) => `${before} ${name}`.trim());
}
const ofOne = /(?:loss|error|score|rate|top\d)$/i;
const joint = String.raw`\s?[/|,&]\s?|\s(?:and|vs\.?)\s`;
const joints = new RegExp(joint);
const joined$2 = new RegExp(`(?<![\\w/])\\p{L}+(?:(?:${joint})\\p{L}+)+(?![\\w/])`, "gu");
function listedSides(text) {
	for (const { 0: run, index } of text.matchAll(joined$2)) {
		const sides = run.split(joints).map((side) => side === "va" ? "val" : side);
		if (sides.some((side) => sideOf(side.toLowerCase()) === null)) continue;
		const name = `${text.slice(0, index)} ${text.slice(index + run.length)}`.replaceAll(/\(\s*\)|\[\s*\]/g, "").trim();
		return sides.map((side) => `${side} ${name}`.trim());
	}
	return [];
}

// src/reading/console/line/tokens.ts
const number = String.raw`(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+|(?<=\.\d{1,20})f[-+]?\d{1,3})?`;
const counted = `(?<=(?<![A-Za-z/])(?:[Ee]poch|EPOCH|[Ee]p|EP|(?<!_)[Ee]|[Ii]ter|ITER|[Ss]tep|STEP)[_.-]?)(?![.])`;
const lettered = String.raw`(?<=(?<![\w.])(?:[Ee]|[Ee]p|EP|[Ee]poch|EPOCH)[ :=_-]{0,2}\d{1,6}(?:\/\d{1,6})?[\s,:|/-]{1,3}(?:[sbi]|it))`;
const units$1 = "(?:dB|bp[dcb])(?![A-Za-z])";
const glued$1 = `(?=(?:(?:(?:st|nd|rd|th) )?(?:epoch|iter(?:ation)?|step)s?|dB)(?![A-Za-z]))`;
const joined$1 = String.raw`${counted}\d{1,12}(?=_(?:[Tt]rain(?:ing)?|TRAIN|[Vv]al(?:id(?:ation)?)?|VAL(?:ID)?|[Tt]est|TEST|[Dd]ev|[Ee]val)(?:_(?:loss|acc|accuracy))?(?:[\s,:=]|$))`;
const ofFile = String.raw`\.(?:ckpt|pth?|pt|h5|hdf5|keras|bin|tar|pkl|npz|onnx|safetensors|params|weights|model|png|csv|json)(?!\w)`;
const words = "nan|NaN|NAN|Nan|inf|Inf|INF|infinity|Infinity";
const decimal = String.raw`\d{1,12}\.\d{1,20}(?:[eE][-+]?\d+)?`;
const one = String.raw`(?:${decimal}|(?:${words})(?![\w.]))`;
const shared = String.raw`(?<![\w.@/[])(?<!\w-)${one}(?=(?: ?%)?\/${one})|(?<=(?<![\w.[])${one}(?: ?%)?\/)${one}(?!\w|\.\d)|(?<=(?<![A-Za-z_])(?:(?<![\w/.-])[A-Za-z]{1,12}_)?[Ll]oss)\d+\.\d+(?![\w/]|\.\d|${ofFile})`;
const hyphened = String.raw`(?=\d)(?<=(?:^|[\s,])(?:[A-Za-z]{1,12}_)?(?:[Ll]oss|[Aa]cc(?:uracy)?|[Ff]1|[Aa]uc|AUC)-)\d{1,12}\.\d{1,20}(?=[\s,]|$)`;
const restOfList = String.raw`(?=-)(?<=(?:^|[\s:=])\d{0,3}\.\d{1,12})(?:-\d{0,3}\.\d{1,12})+(?![\w.-]|\s?[:=\])])`;
const first = String.raw`(?<![A-Za-z])(?:[Tt]op|TOP) \d{1,3}(?=(?: [A-Za-z]{2,12}){0,2}(?:\)?\s{0,3}[:=]| {1,3}[-+]?\d{0,3}\.\d))|(?<=(?<![A-Za-z])(?:HR|[Hh]its?|n?DCG|NDCG|ndcg|[Rr]ecall|R|[Pp]rec(?:ision)?|P|[Aa]cc(?:uracy)?|MRR|mrr|MAP|mAP|AP|map|F1|f1)) ?@ \d{1,4}(?=\)?\s{0,3}(?:[:=]|[-+]?\d{0,3}\.\d))`;
const count = String.raw`(?:[1-9]\d{0,2}(?:,\d{3}){1,4}(?!,?\d)|\d{1,12})`;
const months = "Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?";
const nameOn = String.raw`(?: [A-Za-z\d(][\w()-]{0,15}){1,4}\s{0,3}(?:[:=]|[-+]?\d{0,4}\.\d)|\s?[:=]\s{0,3}\d{0,4}\.\d`;
const ofName = String.raw`(?<=[\s,|;([]|^)\d{1,4}-(?!epoch|iter|step|batch|fold|round|(?:${months})\b)[A-Za-z]{2,10}(?=${nameOn})|${`(?<=(?<![A-Za-z])(?:[Tt]rain(?:ing)?|[Vv]al(?:id(?:ation)?)?|[Tt]est|[Dd]ev|[Ee]val) )`}(?:\d{1,4}-step(?=${nameOn})|\d{1,3}[hdD](?= (?:n?[Rr]?MSE|n?[Rr]?mse|MAE|mae|MAPE|mape|CRPS|crps|m?IoU|m?AP|[Dd]ice|[Aa]cc|MPJPE|ADE|FDE)\s{0,3}(?:[:=]|\d{0,4}\.\d)))`;
const notFinite = String.raw`(?<![\w.@/-])[-+]?(?:1\.#(?:IND|[QS]?NAN|INF)\d*(?:e[-+]?\d+)?(?!\w)|(?:(?:${words})(?:\.0?|16|32)?|∞)(?![\w./]))`;
const amounts = String.raw`(?:ms|s(?:\/(?:it|epoch))?|secs?|seconds?|mins?|minutes?|hours?|hrs?|[A-Za-z]{1,12}\/(?:s|sec|second|step|it|iter|epoch|batch|sample)(?! ?[:=] ?\d))\b`;
const begins = String.raw`(?=[-+.\d@( [?━╸╺∞TtNnIi])`;
const tokens = new RegExp(`${begins}(?:${[
	`(${condition.source}|${first}|${ofName})`,
	String.raw`((?<!\w)\d{1,3}(?:\.\d+)?%\s?\|(?:[^|\w]{1,300}|#{0,300}\d {0,300})\||(?<!\w)\d{1,3}%(?:\s?[━─█▉▊▋▌▍▎▏╸╺#=>]{3,300}|(?= {1,12}\d{1,12}\/\d{1,12} \[[\d:]{4,9}<))|\[[=>.#-]{4,300}\]|[━╸╺]{4,300})`,
	String.raw`((?=\d)(?<=(?<![A-Za-z])(?:${months}) {1,2})\d{1,4}(?:,? \d\d:\d\d:\d\d)?(?:,? \d{4})?(?![\w.])|(?<![\w.])\d{4}(?:[-_]\d\d){4,5}(?!\w)|(?<![\w.])\d{4}[-/.]\d\d?[-/.]\d\d?(?:T(?=\d))?|(?<![\w.])\d\d?[-/.]\d\d?[-/.]\d{4}(?![\w.])|(?<![\w./])\d\d\/\d\d(?= \d\d:)|(?<![\w.@])\d{1,4}:\d\d(?::\d\d)?(?:[.,]\d+)?(?:Z| ?[AaPp][Mm])?(?!\w|:\d)`,
	String.raw`(?=\d)(?<![\w.])\d{1,6}(?:d|h|m|min) (?:\d{1,2}(?:h|m|min) ){0,2}\d{1,2}(?:\.\d{1,9})?(?:h|m|min|s|sec)(?!\w)|(?=\d)(?<![\w.])\d{1,6}(?:[Dd]|h|m|min|s)(?:\d{1,2}(?:h|m|min|s)){0,3}\d{1,3}(?:\.\d{1,9})?(?:h|m|min|s|sec|ms)(?!\w)`,
	String.raw`${restOfList}|(?<=\d\.\d{1,20})@\d{1,9}(?![\w.])|(?<=\d<)\?(?=[,\]])|(?<=, {1,2})\?[A-Za-z]{1,12}\/s\b|(?<![\w.])(?!\d{1,12}(?:(?:st|nd|rd|th) )?(?:epoch|iter|step)|[-+]?[\d.]{1,20} ?${units$1})[-+]?\d+(?:[.,]\d+){0,4}(?:[eE]-\d{1,3}(?=[A-Za-zµ]))?(?: ${amounts}(?! ?[:=] ?[-+.\d])(?!(?<=\.\d{1,20} min) \d{1,12}\.\d{2})|${amounts}|[A-Za-zµ]{1,12}(?:\/\w{1,12})?\b(?<!\d[eE]|\.\d{1,20}f(?=[-+]\d))))`,
	String.raw`((?<=\[)\d{1,12}\/\d{1,12}\/\d{1,12}(?=\])|(?:(?<![\w.@/])(?<!\w-)|${counted}|${lettered})${count}\]?(?: {0,12}\/ {0,12}| of )\[?-?${count}(?![\w/]|\.\d|%)(?: ?\( {0,3}${number}%\))?)`,
	String.raw`((?:(?<![\w.@/,])[-+]?|${counted})\d{1,12},\d+(?:,\d+){0,9}(?:\.\d+)?(?!\w|[,.]\d))`,
	String.raw`(${notFinite}|(?:(?<![\w.@/])(?<!\w-)(?:(?<![-+])[-+])?|${counted})${number}(?:${glued$1}|(?!\w|\/(?!>)|\.\d|${ofFile}))|${joined$1}|${shared}|${hyphened})`
].join("|")})`, "g");
const kinds = [
	"bar",
	"other",
	"fraction",
	"comma",
	"number"
];
function tokenize(text) {
	const slots = [];
	let shape = "";
	let at = 0;
	tokens.lastIndex = 0;
	for (let found = tokens.exec(text); found !== null; found = tokens.exec(text)) {
		const { index, 0: whole } = found;
		const isCondition = found[1] !== void 0;
		const kind = kinds.find((_, group) => found[group + 2] !== void 0) ?? "other";
		const before = collapse(text.slice(at, index));
		shape += (kind === "bar" && before === " " ? "" : before) + (isCondition ? whole : marks[kind]);
		at = index + whole.length;
		if (!isCondition) slots.push({
			kind,
			from: index,
			to: at
		});
	}
	return {
		shape: shape + collapse(text.slice(at)),
		slots
	};
}
const marks = {
	number: "",
	comma: "",
	fraction: "",
	bar: "",
	other: ""
};
const idle = /(?<!\S)\/\S{1,300}|\d{1,20}\.\d{1,20}(?=\/)|(?<=\/)\d{1,20}\.\d{1,20}|(?<![\p{L}\d])\d{3,20}(?![\p{L}\d])/gu;
function collapse(text) {
	const spaced = text.includes("  ") ? text.replaceAll(/ {2,}/g, " ") : text;
	return /\d/.test(spaced) ? withoutIdle(spaced, "0") : spaced;
}
function withoutIdle(text, mark) {
	return text.replaceAll(idle, (found) => found.replaceAll(/\d+(?:\.\d+)?/g, mark));
}
const grouped = /(?<![\d.,])[1-9]\d{0,2}(?:,\d{3})+(?![\d,])/g;
function shownIn(text, { from, to }) {
	const shown = text.slice(from, to);
	return shown.includes(",") ? shown.replaceAll(grouped, (number) => number.replaceAll(",", "")) : shown;
}
function parseSlot(text, slot) {
	return require_reading.parseNumber(shownIn(text, slot));
}
function parseFraction(text, slot) {
	const [count = NaN, total = NaN, percent = NaN] = (shownIn(text, slot).match(/(?<=\/ *)-\d+|\d+(?:\.\d*)?(?:[eE][-+]?\d+)?/g) ?? []).map(Number);
	return {
		count,
		total: total < 0 ? NaN : total,
		percent
	};
}
function parseShare(text, slot) {
	const { count, total, percent } = parseFraction(text, slot);
	return Number.isNaN(percent) ? count / total : percent;
}
const full = .999;
function isFull$1(text, bar, batch, total) {
	if (!Number.isNaN(total)) return batch > full * total;
	const [, percent] = /^(\d{1,3})/.exec(text.slice(bar?.from, bar?.to)) ?? [];
	return percent === void 0 || Number(percent) >= 100;
}
const mark = /\s?%?\s?(?:[*★✓✔↓↑!]{1,3}|\([a-z][a-z ]{0,20}\)!?|(?:<[-=]{1,3}|←)\s?[a-z ]{1,20}!?|(?:new )?best!?)?$/i;
function numberIn(text) {
	const shown = text.replace(mark, "");
	const { slots } = tokenize(shown);
	const [slot] = slots;
	if (slot === void 0 || slots.length > 1 || slot.from !== 0 || slot.to !== shown.length) return null;
	return slot.kind === "number" || slot.kind === "comma" ? parseSlot(shown, slot) : null;
}

// src/reading/console/frames/overwritten.ts
function* splitBehindStates(frames) {
	let before = null;
	let last = null;
	for (const frame of frames) {
		if (last !== null) yield* frame.line === last.line ? [last] : partsOf$1(last, before);
		[before, last] = [last, frame];
	}
	if (last !== null) yield* partsOf$1(last, before);
}
function partsOf$1(last, before) {
	const end = before?.line === last.line ? endOfState(last.text, before.text) : last.text.length;
	if (end === last.text.length) return [last];
	return [{
		...last,
		text: last.text.slice(0, end),
		isComplete: true
	}, {
		...last,
		text: last.text.slice(end)
	}];
}
const printed$1 = /^[-+]?(?:\d{1,12}(?:\.\d{1,20})?|\.\d{1,20})(?:e[-+]\d{1,3})?/;
function endOfState(text, before) {
	const { shape, slots } = tokenize(before);
	const [second, last] = slots.slice(-2);
	if (last === void 0 || second === void 0) return text.length;
	const at = (tokenize(text).slots[slots.length - 2]?.to ?? text.length) + last.from - second.to;
	const [number] = printed$1.exec(text.slice(at)) ?? [];
	const end = at + (number ?? "").length + before.length - last.to;
	return number !== void 0 && /^\p{L}/u.test(text.slice(end)) && tokenize(text.slice(0, end)).shape === shape ? end : text.length;
}

// src/reading/console/frames/rich-log.ts
const level = String.raw`(?:DEBUG {3}|INFO {4}|NOTICE {2}|WARNING |ERROR {3}|CRITICAL) (?=\S)`;
const anyLevel = new RegExp(level);
const head = new RegExp(String.raw`^(.{0,80}?)(?:\[[^\]]{4,40}\] | {6,42})?${level}`);
const bareHead = /^()(?:\[[^\]]{4,40}\] | {6,42})(?=\S)/;
const place = /\s{1,200}([\w-]{1,60}\.py:\d{1,6})\s{0,8}$/;
function readRichLine(text) {
	const printed = text.includes(".py:") ? place.exec(text) : null;
	const [table, lead = ""] = (anyLevel.test(text) ? head : printed ? bareHead : null)?.exec(text) ?? [];
	if (table === void 0) return null;
	const [start, from] = [lead.length, table.length];
	if (printed === null) return {
		text,
		start,
		from,
		width: text.length - from,
		columns: text.length
	};
	const width = text.lastIndexOf(printed[1] ?? "") - 1 - from;
	return {
		text: text.slice(0, printed.index),
		start,
		from,
		width,
		columns: null
	};
}
function isOfRichLine({ start, from, columns }, below) {
	if (columns === null ? place.test(below) : below.length !== columns) return false;
	return below.slice(start, from).trim() === "";
}
function isRest({ from, width }, above, below) {
	const word = /^\S{1,300}/.exec(below.slice(from, from + width))?.[0];
	return word !== void 0 && above.trimEnd().length - from + 1 + word.length > width;
}

// src/reading/console/frames/frames.ts
const [carriageReturn, backspace] = [13, 8];
const escapes = /\x1b\[[\d;?]*[A-Za-z]|\x1b[()][A-Z\d]|\x1b\][^\x07]{0,200}\x07/g;
const barStart = /^[^%]{0,120}?(?=\d{1,3}%\s?\|)/;
const fullBar = /(?<!\d)100%\s?\|/;
const continuedBar = /^([^%]{0,300}%\|[^|]{0,300}\|[^[\]]{0,80}\[[^\]]{0,600}\])\s{0,200}([^\s\]].*)$/;
const cutOffBar = /^[^%|]{0,300}\d%\|(?=[^|%[]{1,600}%\|)[^\p{L}\d[]{0,400}(?:\d {1,400})?/u;
const begunBar = /\| {0,12}0\/\d{1,12} \[00:00<\?/;
const glued = /(?<=\] .{0,400}\d\.\d{1,20})Epoch\b|(?<=\/\? \[[^\]]{0,400}\])Epoch\b|(?<=\d\.\d{1,20})(?:DEBUG|INFO|WARNING|ERROR):/;
const mayBeGlued = /[\d\]](?:Epoch|DEBUG|INFO|WARNING|ERROR)/;
const maxBars$2 = 16;
const maxLength$4 = 8e3;
function describeTooLong([first, ...others]) {
	if (first === void 0) return [];
	return [`${others.length === 0 ? `line ${first} has` : `${others.length + 1} lines (from line ${first}) have`} more than ${maxLength$4} characters: what stands there is not read`];
}
const bareBar = /^[^%\d]{0,120}\d{1,3}%\s?\|/;
const evaluatedBefore = /^[^%]{0,120}(?:val|test|eval)\w{0,40}(?: \w{1,40})?[:= ]{1,2}\d[^%]{0,60}\d{1,3}%\s?\|/i;
const evaluated = /[,[]\s?\w{0,40}(?:val|test|eval)\w{0,40}=/i;
function mayCountEpochs$1(text) {
	return bareBar.test(text) && (evaluated.test(text) || paceOfEpochs.test(text)) || evaluatedBefore.test(text);
}
function* readFrames(source, withoutLead = (text) => text) {
	let pending = null;
	let pendingBar = null;
	for (const frame of joinWrapped(splitAtBars(source, withoutLead))) {
		const bar = frame.text.includes("%") ? barStart.exec(frame.text)?.[0] ?? null : null;
		const isOther = bar === null || bar !== pendingBar || frame.line !== pending?.line && fullBar.test(pending?.text ?? "") || pending !== null && mayCountEpochs$1(pending.text);
		if (pending !== null && isOther) yield pending;
		[pending, pendingBar] = [frame, bar];
	}
	if (pending !== null) yield pending;
}
const richBar = /━ .{0,200}\d/;
const belowBar = /^ {20,}(?=\S)/;
function* joinWrapped(frames) {
	let bar = null;
	let lastLine = 0;
	for (const frame of frames) {
		const below = bar === null ? "" : frame.text.slice(readPrefix(frame.text).end);
		const isBelow = frame.line === lastLine + 1 && belowBar.test(below);
		if (bar !== null && isBelow && bar.text.length <= maxLength$4) {
			lastLine = frame.line;
			bar = join(bar, {
				...frame,
				text: below
			});
			continue;
		}
		if (bar !== null) yield bar;
		bar = richBar.test(frame.text) ? frame : null;
		lastLine = frame.line;
		if (bar === null) yield frame;
	}
	if (bar !== null) yield bar;
}
const textValue = /: \p{L}\S{0,80}(?<!:)$/u;
function join(bar, { text: below, isComplete }) {
	const above = bar.text.trimEnd();
	const text = `${above}${textValue.test(above) ? "," : ""} ${below.trim()}`;
	return {
		...bar,
		text,
		isComplete,
		isTooLong: text.length > maxLength$4
	};
}
function* splitAtBars(source, withoutLead) {
	for (const frame of splitBehindStates(joinRich(allFrames(source), withoutLead))) {
		let { text } = frame;
		const begun = [];
		for (let bars = 0; bars < maxBars$2 && text.includes("%|"); bars++) {
			const [cutOff = ""] = cutOffBar.exec(text) ?? [];
			if (cutOff !== "") yield {
				...frame,
				text: cutOff,
				isComplete: true
			};
			text = text.slice(cutOff.length);
			const [, bar, rest] = continuedBar.exec(text) ?? [];
			if (bar === void 0 || rest === void 0) break;
			if (begunBar.test(bar)) begun.push(bar);
			else yield {
				...frame,
				text: bar,
				isComplete: true
			};
			text = rest;
		}
		const end = mayBeGlued.test(text) ? text.search(glued) : -1;
		if (end > 0) {
			yield {
				...frame,
				text: text.slice(0, end),
				isComplete: true
			};
			text = text.slice(end);
		}
		yield text === frame.text ? frame : {
			...frame,
			text
		};
		for (const bar of begun) yield {
			...frame,
			text: bar,
			isComplete: true
		};
	}
}
function* joinRich(frames, withoutLead) {
	let pending = null;
	let rich = null;
	let [last, lastLine] = ["", 0];
	for (const frame of frames) {
		const { line } = frame;
		const text = asPrinted(withoutLead(frame.text));
		const isBelow = rich !== null && line === lastLine + 1 && isOfRichLine(rich, text);
		if (!isBelow) rich = readRichLine(text);
		const hasRoom = pending !== null && pending.text.length <= maxLength$4;
		if (pending !== null && rich !== null && isBelow && hasRoom && isRest(rich, last, text)) pending = join(pending, {
			...frame,
			text: text.slice(rich.from)
		});
		else {
			if (pending !== null) yield pending;
			pending = {
				...frame,
				text: isBelow || rich === null ? withoutPlace(text) : rich.text
			};
		}
		[last, lastLine] = [isBelow ? text : pending.text, line];
	}
	if (pending !== null) yield pending;
}
function* allFrames(source) {
	for (;;) {
		const lineEnd = require_reading.findLineEnd(source);
		const { at, bytes, end, line } = source;
		const to = lineEnd === -1 ? end : lineEnd;
		source.at = lineEnd === -1 ? end : lineEnd + 1;
		if (source.at === at) return;
		source.line = line + 1;
		const isComplete = lineEnd !== -1;
		if (!hasControls(bytes, at, to)) {
			const isTooLong = to - at > maxLength$4;
			const text = isTooLong ? "" : withoutCollector(bytes.toString("utf8", at, to));
			if (isTooLong || text.trim() !== "") yield {
				text,
				line,
				isComplete,
				isTooLong
			};
			continue;
		}
		for (let from = at; from <= to;) {
			let until = from;
			while (until < to && bytes[until] !== carriageReturn && bytes[until] !== backspace) until++;
			const isTooLong = until - from > maxLength$4;
			const text = isTooLong ? "" : withoutCollector(bytes.toString("utf8", from, until).replaceAll(escapes, ""));
			if (isTooLong || text.trim() !== "") yield {
				text,
				line,
				isComplete: isComplete || until < to,
				isTooLong
			};
			from = until + 1;
		}
	}
}
function hasControls(bytes, from, to) {
	for (let at = from; at < to; at++) {
		const byte = bytes[at] ?? 0;
		if (byte < 32 && (byte === carriageReturn || byte === backspace || byte === 27)) return true;
	}
	return false;
}

// src/reading/console/frames/lead.ts
const [minLines$3, minClocks, maxLines$1, share] = [
	10,
	3,
	300,
	.9
];
const maxAtoms = 48;
const clock = [
	String.raw`\d{4}[-/.]\d\d?[-/.]\d\d?(?:[T_ -]{1,2}\d\d?[:-]\d\d(?:[:-]\d\d(?:[.,]\d{1,9})?)?)?(?:Z|[+-]\d\d:?\d\d)?`,
	String.raw`20\d{6}[-_T ]?\d\d:?\d\d(?::?\d\d(?:[.,]\d{1,9})?)?`,
	String.raw`\d\d?[-/]\d\d?(?:[-/]\d{2,4})?[T ]\d\d?:\d\d(?::\d\d(?:[.,]\d{1,9})?)?`,
	String.raw`(?:${months}) {1,2}\d\d? \d\d:\d\d:\d\d`,
	String.raw`\d\d?:\d\d:\d\d(?:[.,]\d{1,9})?`,
	String.raw`1[4-9]\d{8}(?:\d{3})?(?:\.\d{1,9})?(?!\d)`,
	String.raw`(?<=^\[ {0,11})\d{1,7}\.\d{6}(?=\])`
].join("|");
const atoms = new RegExp(String.raw`(?<clock>${clock})|(?<word>\p{L}+)|(?<number>\d+)|(?<space>\s+)|.`, "gsu");
const collected = new RegExp(String.raw`^ {0,4}[[(]?(?:${clock})(?: [AP]M)?[\])]?(?: ?[-:>](?=\s)| \|(?!.*\|\s*$))?(?:\s(?!\d\d?:\d\d)|(?=\[))`);
const ofTask = /^\s{0,6}(\d{1,5}): /;
const counter = /(?<!\p{L})(?:epoch|step|iter)/iu;
function areTasks(numbers, counted) {
	const [first] = numbers;
	if (numbers.every((number) => number === first)) return true;
	const falls = numbers.filter((number, index) => number < (numbers[index - 1] ?? number)).length;
	return Math.min(falls, counted) > numbers.length / 10;
}
function findLead(frames) {
	let texts = [];
	for (const { text, isTooLong } of frames) {
		if (!isTooLong) texts.push(text);
		if (texts.length === maxLines$1) break;
	}
	const drops = [];
	for (const find of texts.length < minLines$3 ? [findClock] : [
		findClock,
		findTask,
		findNames
	]) {
		const drop = find(texts);
		if (drop === null) continue;
		drops.push(drop);
		texts = texts.map(drop);
	}
	return {
		withoutLead: (text) => drops.reduce((rest, drop) => drop(rest), text),
		rank: texts.flatMap((text) => readPrefix(text).rank ?? []).toSorted((a, b) => a.localeCompare(b, "en", { numeric: true }))[0] ?? null
	};
}
function findClock(texts) {
	const count = texts.filter((text) => collected.test(text)).length;
	return count < minClocks || count < share * texts.length ? null : (text) => text.replace(collected, "");
}
function findTask(texts) {
	const tasks = texts.flatMap((text) => ofTask.exec(text)?.[1] ?? []).map(Number);
	const counted = texts.filter((text) => counter.test(text.replace(ofTask, ""))).length;
	if (tasks.length < share * texts.length || !areTasks(tasks, counted)) return null;
	const tag = new Set(tasks).size === 1 ? "" : "[rank $1] ";
	return (text) => text.replace(ofTask, tag);
}
function findNames(texts) {
	const ends = texts.map((text) => readPrefix(text).end);
	const lines = texts.map((text, index) => atomsOf(text.slice(ends[index])));
	const common = commonStart(lines, ends.filter((end) => end > 0).length > share * lines.length);
	if (common.length === 0) return null;
	const lead = new RegExp(`^${common.map(patternOf$1).join("").replace(/\\s\+$/, "\\s")}`, "u");
	return (text) => {
		const { end } = readPrefix(text);
		return text.slice(0, end) + text.slice(end).replace(lead, "");
	};
}
function atomsOf(text) {
	const found = [];
	for (const { 0: whole, groups = {} } of text.matchAll(atoms)) {
		const kind = [
			"clock",
			"word",
			"number",
			"space"
		].find((one) => groups[one] !== void 0);
		found.push({
			kind: kind ?? "sign",
			text: whole
		});
		if (found.length === maxAtoms) break;
	}
	return found;
}
function commonStart(lines, isStamped) {
	const start = [];
	const ends = [];
	let alike = lines;
	let wordAt = -1;
	for (let at = 0; at < maxAtoms; at++) {
		const next = mostCommon(alike.map((line) => line[at]));
		if (next === null || next.count < share * lines.length || isOfMessage(next.atom)) break;
		const { atom, isConstant } = next;
		const isOwner = owner.test(start[wordAt]?.text ?? "");
		if (atom.kind === "number" && !(isConstant && isPartOfName(start) && !isOwner)) {
			const end = ends.findLast(({ behind, at: end }) => behind === "clock" || behind === "bracket" || behind === "sign" && end <= wordAt);
			return start.slice(0, end?.at ?? 0);
		}
		alike = alike.filter((line) => keyOf$1(line[at]) === keyOf$1(atom));
		if (atom.kind === "word") wordAt = at;
		if (atom.kind === "space" && start.length > 0 && !opens.test(start.at(-1)?.text ?? "")) ends.push({
			at: at + 1,
			behind: endOf$2(start)
		});
		start.push(atom);
	}
	const hasClock = isStamped || start.some(({ kind }) => kind === "clock");
	const end = ends.findLast(({ behind }) => hasClock || behind !== "word");
	return start.slice(0, end?.at ?? 0);
}
const opens = /^[[({<]$/;
function endOf$2(start) {
	if (start.findLast(({ kind }) => kind !== "sign" && kind !== "space")?.kind === "clock") return "clock";
	const last = start.at(-1)?.text === ":" && start.at(-2)?.text === "]" ? start.at(-2) : start.at(-1);
	if (last?.kind !== "sign") return "word";
	return /[\])}|]/.test(last.text) ? "bracket" : "sign";
}
function isPartOfName(start) {
	const [before, last] = start.slice(-2);
	if (last?.kind !== "sign" || !/^[-_=.:[(]$/.test(last.text)) return start.at(-1)?.kind === "word";
	return before?.kind === "word" || before?.kind === "number";
}
function isOfMessage({ kind, text }) {
	const role = kind === "word" ? require_reading.roleOf(text.toLowerCase()) : null;
	return role !== null && role !== "train";
}
function mostCommon(found) {
	const counts = /* @__PURE__ */ new Map();
	for (const atom of found) {
		if (atom === void 0) continue;
		const known = counts.get(keyOf$1(atom));
		if (known === void 0) counts.set(keyOf$1(atom), {
			atom,
			count: 1,
			isConstant: true
		});
		else {
			known.count++;
			known.isConstant &&= known.atom.text === atom.text;
		}
	}
	return [...counts.values()].sort((a, b) => b.count - a.count)[0] ?? null;
}
function keyOf$1(atom) {
	if (atom === void 0) return "";
	return atom.kind === "word" || atom.kind === "sign" ? atom.text : atom.kind;
}
function patternOf$1({ kind, text }) {
	if (kind === "clock") return `(?:${clock.replace("(?<=^\\[ {0,11})", "")})`;
	return kind === "space" ? "\\s+" : require_gate.escapeRegExp(text);
}

// src/reading/console/frames/tailed-files.ts
const heading = /^==> (\S.{0,300}) <==\s*$/;
const looked = 20;
const maxFiles = 64;
function tailedFiles(open) {
	const files = /* @__PURE__ */ new Set();
	let line = 0;
	for (const { text } of require_reading.readLines(open())) {
		const file = fileIn(text);
		if (file !== null) files.add(file);
		if (files.size > maxFiles) throw new require_reading.FormatError(`expected at most ${maxFiles} files in a log of \`tail\`, got more`, line + 1);
		if (++line > looked && files.size === 0) return [];
	}
	return [...files];
}
function fileIn(text) {
	return text.startsWith("==> ") ? heading.exec(text)?.[1] ?? null : null;
}
function* framesOf(frames, file) {
	let current = null;
	for (const frame of frames) {
		current = (file === null ? null : fileIn(frame.text)) ?? current;
		if (current === file) yield frame;
	}
}
function readEachFile(open, read) {
	const files = tailedFiles(open);
	if (files.length < 2) return read(null);
	const names = files.map((file) => file.replace(/^.*\//, ""));
	const isUnique = new Set(names).size === names.length;
	const others = [];
	const runs = files.flatMap((file, index) => {
		const own = runsOf$1(file, read);
		if (own.length === 0) others.push({
			what: `the lines of ${file}`,
			why: "no training"
		});
		const name = (isUnique && names[index] || file).replace(/\.\w{1,5}$/, "");
		return own.map((run) => ({
			...run,
			name
		}));
	});
	if (runs.length === 0) throw new require_reading.NoHistoryError(`expected a training, got none in ${files.join(", ")}`);
	return runs.map((run) => ({
		...run,
		leftOut: [...run.leftOut ?? [], ...others]
	}));
}
function runsOf$1(file, read) {
	try {
		return read(file);
	} catch (thrown) {
		if (thrown instanceof require_reading.NoHistoryError) return [];
		throw thrown;
	}
}

// src/reading/console/line/numerals.ts
const ofError = /(?<![A-Za-z])n?(?:r?mse|mae|mape|error|err|ade|fde)(?![A-Za-z])/i;
const units = /^ ?(?:epoch|step|iter|iteration)(?:s\b|\(s\))/i;
const noValues = [
	(numeral) => /#\s?$/.test(numeral.before) && !leads(numeral),
	(numeral) => {
		const { kind, shown, isLabelled } = numeral;
		return kind === "number" && isLabelled && /^0\d/.test(shown) && !leads(numeral);
	},
	({ before }) => /%\s*\($/.test(before),
	({ before, label }) => /[$€£¥]\s?$/.test(before) && !(/[:=]\s?\S$/.test(before) && ofError.test(label.metric)),
	({ before, after }) => /\[[=>#. -]{2,300}\]\s{0,4}$/.test(before) && /^%/.test(after),
	isOfReport,
	({ shown, isFirst, before, after }) => isFirst && isWhole$1(shown) && /^\s?(?:\S{1,60}\.py - )?[\w.<>]{1,60} - $/.test(before) && /^ - /.test(after),
	({ before }) => /^\s*\*\s?$/.test(before),
	isInList,
	isAnnounced,
	({ shown, before, after, label }) => isSideAlone(label) && isWhole$1(shown) && /@\s?$/.test(before) && /^:/.test(after),
	({ shown, after }) => isWhole$1(shown) && /^-(?!epoch|iter|step)\p{L}/iu.test(after),
	({ kind, shown, label, isLabelled, after }) => isLabelled && kind !== "fraction" && isWhole$1(shown) && units.test(after) && !/\b(?:after|at)$/i.test(label.text),
	({ kind, label, after }) => kind === "fraction" && units.test(after) && /\b(?:improv\w*|patience|stop\w*|wait\w*|for)$/i.test(label.text),
	({ shown, label, after }) => {
		const [, thing] = /^ (\p{L}+)/u.exec(after) ?? [];
		return isSideAlone(label) && isWhole$1(shown) && thing !== void 0 && sideIn(thing) === null;
	}
];
function leads({ isFirst, shown, before, after }) {
	if (!isFirst || !isWhole$1(shown)) return false;
	return /^\s*[#e]$/i.test(before) && /^:?\s/.test(after) || /^\s*\[$/.test(before) && /^\s\|/.test(after);
}
function isInList({ before, after, shown, label, isBeforeNumber, isBeforeDecimal }) {
	if (/loss$/i.test(label.text) && isWhole$1(shown) && isBeforeNumber && !isBeforeDecimal && /:\s*$/.test(before) && /^\s+$/.test(after)) return true;
	return /\S\s*[[(]\s*$/.test(before) && !wrapper.test(before) && /^(?:\s*,|\s+$)/.test(after);
}
function isOfReport({ before }) {
	return /^\s{4,40}accuracy\s{20,80}$/.test(before);
}
const arrow = /^\s{0,3}(?:[-=]{1,30}>|→)\s{0,3}$/;
function isBeforeArrow({ kind, after }) {
	return kind !== "fraction" && kind !== "other" && arrow.test(after);
}
function isAnnounced({ before, after }) {
	return /\(\s?$/.test(before) && arrow.test(after) || arrow.test(before) && /^\s?\)/.test(after);
}
function isNoValue(numeral) {
	return numeral.label.counter === null && noValues.some((holds) => holds(numeral));
}
function becomes(numeral) {
	const { kind, label, after } = numeral;
	if (isSideAlone(label)) return kind === "number" && /^%[)\]]?\s?:?\s*$/.test(after);
	if (!label.isMetric) return false;
	if (kind === "fraction") return /^\s?=\s?$/.test(after);
	return isBeforeArrow(numeral) || isCondition(numeral);
}
function isCondition({ shown, before, after, label, isBeforeNumber }) {
	const mayCount = isWhole$1(shown) && require_reading.directionOf(label.metric) !== "max";
	if (!isBeforeNumber || mayCount) return false;
	if (/[[(]\s?$/.test(before)) return /^[)\]]\s?[:=]?\s{0,3}$/.test(after);
	return /^\s?:\s{0,3}$/.test(after) && !/[:=]\s*$/.test(before);
}
function isShare({ label: { metric, isMetric }, isLabelled, before }) {
	return isLabelled && /[:=]\s*$/.test(before) && isMetric && require_reading.directionOf(metric) === "max" && !require_reading.isReward(metric);
}
function namesShare({ shown, label, after }) {
	return label.isMetric && isWhole$1(shown) && /^ ?% ?[:=]\s*$/.test(after);
}
function ownerOf$1({ slot, kind, shown, before, after, label }, last) {
	if (owner.test(label.text) && isWhole$1(shown)) return slot;
	const isBegun = last?.isFirst === true && isWhole$1(last.shown) && /^\s*\[\s?$/.test(last.before);
	const isCount = kind === "fraction" && /^,?\s+$/.test(before) && /^\s?\]/.test(after);
	return isBegun && isCount ? last.slot : null;
}
function isWhole$1(shown) {
	return /^\d{1,12}\.?$/.test(shown);
}
function isSideAlone({ side, metric, isMetric }) {
	return side !== null && metric === "" && !isMetric;
}
function isMeanAlone({ side, metric, isMean }) {
	return isMean && metric === "" && side === null;
}

// src/reading/console/line/measured.ts
const withUnit = /^([-+]?(?:\d{1,12}(?:\.\d{1,20})?|\.\d{1,20})(?:[eE][-+]\d{1,3})?) ?([A-Za-zµ]{1,8})$/;
const ofTime = /^(?:ms|s|secs?|seconds?|mins?|minutes?|h|hrs?|hours?)$/i;
const ofDistance = /(?<![A-Za-z])n?(?:rmse|mae)(?![A-Za-z])/i;
const ofScale = /^(?:[kKMGBT]|[KMGT]i?B|bn)$/;
const ofPrint = /^[A-Z][a-z]{2}/;
function splitUnit(shown) {
	const [, number, unit] = withUnit.exec(shown) ?? [];
	return number === void 0 || unit === void 0 ? null : {
		number,
		unit
	};
}
function asMeasured(numeral) {
	const found = named$3(numeral);
	if (found === null || whyNot(numeral, found.unit) !== null) return numeral;
	return {
		...numeral,
		kind: "number",
		shown: found.number,
		unit: found.unit
	};
}
function amountLeftOut(numeral) {
	const found = named$3(numeral);
	const { kind, shown, label, isLabelled } = numeral;
	const isOther = kind === "other" && isLabelled && label.isMetric && /^\d/.test(shown);
	const why = found !== null ? whyNot(numeral, found.unit) : isOther ? `${shown} is no plain value` : null;
	return why === null ? [] : [{
		what: label.text,
		why
	}];
}
function named$3({ kind, shown, before, label, isLabelled }) {
	const isNamed = label.isMetric || isSideAlone(label);
	if (kind !== "other" || !isLabelled || !isNamed || !/[\p{L}\d)%@][\s:=]{1,12}$/u.test(before)) return null;
	const found = splitUnit(shown);
	return isSideAlone(label) && (!found?.number.includes(".") || ofTime.test(found.unit)) ? null : found;
}
function whyNot({ label, before }, unit) {
	if (ofPrint.test(unit)) return "another print may be glued to it";
	if (ofScale.test(unit)) return `its unit ${unit} may be a scale`;
	if (!ofTime.test(unit)) return null;
	const isError = ofDistance.test(label.metric) || /[:=]\s*$/.test(before);
	return ofError.test(label.metric) && isError ? null : "a span of time";
}
function withoutUnit(text, slot) {
	const found = slot.kind === "other" ? splitUnit(text.slice(slot.from, slot.to)) : null;
	return found === null ? slot : {
		...slot,
		kind: "number",
		to: slot.from + found.number.length
	};
}
function parseValue(text, slot, { unit }) {
	if (slot.kind === "fraction") return parseShare(text, slot);
	if (slot.kind !== "other") return parseSlot(text, slot);
	const found = splitUnit(shownIn(text, slot));
	return found?.unit === unit ? require_reading.parseNumber(found.number) : null;
}
var OtherUnits = class {
	#found = /* @__PURE__ */ new Map();
	add({ label, unit }, line) {
		const known = this.#found.get(label);
		if (known === void 0) this.#found.set(label, {
			unit,
			line,
			count: 1
		});
		else known.count++;
	}
	get notes() {
		return [...this.#found].map(([label, { unit, line, count }]) => `${require_gate.plural(count, "value")} of ${label} (from line ${line}) ${count === 1 ? "is" : "are"} in another unit than ${unit}: skipped`);
	}
};

// src/reading/console/line/fields.ts
const unnamed = "unnamed";
const ofBatch = /(?<!\p{L})batch(?!\p{L})/iu;
function nameOf(metric, side) {
	return side === null ? metric : `${side}/${metric}`;
}
function finishFields(drafts, isOfGame) {
	const isBare = (side) => drafts.some((draft) => draft.isSideAlone && draft.side === side);
	const areBoth = isBare("val") && isBare("test");
	const named = nameByNotes$1(drafts).map((draft, index) => {
		if (!draft.isSideAlone) return draft;
		const previous = drafts.slice(0, index).findLast(({ isSideAlone }) => !isSideAlone);
		const isOther = draft.isPercent && !previous?.isPercent;
		const takesIt = previous !== void 0 && !isOther && (previous.side !== null || draft.toldBy === "brackets" || !(isBare("train") || areBoth));
		const ofOther = previous === void 0 && !draft.isPercent ? lossBehind(draft, index, drafts) : null;
		const metric = takesIt ? previous.metric : ofOther ?? "unnamed";
		return {
			...draft,
			metric,
			label: `${draft.side}/${metric}`,
			toldBy: null
		};
	});
	const fields = [];
	const current = named.filter(({ isBest }) => !isBest);
	for (const { isBest, isPercent, ...field } of current) {
		const toldBy = fields.at(-1)?.label ?? null;
		const side = field.side ?? sideByFields(fields, field, current);
		fields.push(side === field.side ? field : {
			...field,
			side,
			label: nameOf(field.metric, side),
			toldBy
		});
	}
	return markRepeated(withoutLookalikes(fields, isOfGame));
}
function nameByNotes$1(drafts) {
	const alike = require_reading.groupBy(drafts, keyOf);
	return drafts.map((draft) => {
		const twins = alike.get(keyOf(draft)) ?? [];
		const differ = new Set(twins.map(({ note }) => note)).size === twins.length;
		if (draft.note === null || twins.length === 1 || !differ) return draft;
		const metric = `${draft.metric} ${draft.note}`;
		return {
			...draft,
			metric,
			label: nameOf(metric, draft.side)
		};
	});
}
function lossBehind({ side }, index, drafts) {
	const [next, ...others] = drafts.slice(index + 1);
	if (next === void 0 || next.side === null || next.side === side || !isLoss(next)) return null;
	return others.some((other) => isLoss(other) && other.side !== next.side) ? null : next.metric;
}
function withoutLookalikes(fields, isOfGame) {
	const others = fields.filter(({ metric }) => !isCost(metric) && !isScore$1(metric));
	const hasLoss = others.some(({ metric }) => require_reading.directionOf(metric) === "min");
	return fields.filter(({ metric, side }) => isCost(metric) ? !hasLoss : !isScore$1(metric) || isOfGame || side !== null || others.length > 0);
}
function markRepeated(fields) {
	const alike = require_reading.groupBy(fields, keyOf);
	const twinsOf = (field) => alike.get(keyOf(field)) ?? [];
	const isBesideMean = (field) => twinsOf(field).length > 1 && twinsOf(field).filter(({ isMean }) => isMean).length === 1;
	const isOfBatch = fields.some((field) => isBesideMean(field) && /loss/i.test(field.metric));
	return fields.flatMap((field) => {
		if (!isBesideMean(field)) return [{
			...field,
			isRepeated: twinsOf(field).length > 1
		}];
		if (isOfBatch) return field.isMean ? [field] : [];
		if (!field.isMean) return [{
			...field,
			isRepeated: twinsOf(field).length > 2
		}];
		const metric = `mean ${field.metric}`;
		return [{
			...field,
			metric,
			label: nameOf(metric, field.side)
		}];
	});
}
function sideByFields(before, { metric, isMean }, all) {
	const [loss, ...losses] = /^(?:ppl|perplexity)$/i.test(metric) ? all.filter(isLoss) : [];
	if (loss !== void 0 && losses.length === 0) return loss.side;
	const told = before.at(-1);
	const sides = new Set(before.map(({ side }) => side));
	if (told === void 0 || told.side === null) return null;
	const twins = before.filter((field) => same$1(field.metric, metric));
	if (isMean && !told.isMean && same$1(told.metric, metric) && ofBatch.test(told.label)) return told.side;
	const isEvaluated = all.some(({ side, metric: other }) => side !== null && side !== "train" && same$1(other, metric));
	if (told.side !== "train" && (isEvaluated || twins.some(({ toldBy }) => toldBy === null))) return null;
	if (sides.size === 1) return told.side;
	if (twins.length > 0 && twins.every(({ side }) => side !== told.side)) return told.side;
	return told.metric !== "unnamed" && !/loss/i.test(metric) && twins.length === 0 && told.side !== "train" ? told.side : null;
}
function isLoss({ metric }) {
	return /loss$/i.test(metric);
}
function keyOf({ metric, side, set }) {
	return `${side} ${set} ${metric.toLowerCase()}`;
}
function same$1(one, other) {
	return one.toLowerCase() === other.toLowerCase();
}

// src/reading/console/line/draft.ts
const noteBefore = /\p{L}(?:\((\p{L}[\p{L}\d_-]{0,19})|\s\(([A-Z][A-Z\d]{1,5}))\)\s?[:=]?\s*$/u;
function draftOf({ slot, unit, label, before, after, isInBrackets }, told) {
	const { side: own, heading, ...rest } = told;
	const side = own ?? heading?.side ?? null;
	const conditions = before.match(condition)?.join(" ") ?? "";
	const metric = conditions === "" ? label.metric : `${label.metric} [${compact(conditions)}]`;
	const isNamed = label.side !== null && require_reading.parseName(label.name).metric === metric;
	const byPlace = isInBrackets ? "brackets" : null;
	const [, joined, apart] = noteBefore.exec(before) ?? [];
	const note = joined ?? apart ?? null;
	const byHeading = own === null ? heading?.text ?? null : null;
	return {
		...rest,
		slot,
		own: null,
		unit,
		metric,
		label: isNamed ? label.name : nameOf(metric, side),
		side,
		set: label.set,
		toldBy: told.isSideAlone ? byPlace : byHeading,
		isRepeated: false,
		isCurrent: /^cur(?:rent)?\s/i.test(label.text),
		isPercent: /^\s?%/.test(after),
		note: note === null || sideIn(note) !== null ? null : note
	};
}
function sideBeside({ isLabelled, before }, drafts) {
	const value = drafts.at(-1);
	return !isLabelled && /\(\s*$/.test(before) && value !== void 0 && !value.isSideAlone ? value.side : null;
}
const minPairs$1 = 2;
const behindLetter = /^v[\s_-]?(?=\w{2})/i;
function nameByPairs(drafts, names) {
	const all = new Set(names.map((name) => name.toLowerCase()));
	const withoutLetter = (name) => name.toLowerCase().replace(behindLetter, "");
	const pairs = [...all].filter((name) => withoutLetter(name) !== name && all.has(withoutLetter(name)));
	const unsided = drafts.flatMap(({ side, metric }) => side === null ? metric.toLowerCase() : []);
	const evaluated = drafts.filter(({ side, metric }) => side === "val" && unsided.includes(metric.toLowerCase()));
	if (pairs.length + evaluated.length < minPairs$1) return;
	for (const draft of drafts) {
		if (draft.side !== null || !pairs.includes(draft.metric.toLowerCase())) continue;
		draft.metric = draft.metric.replace(behindLetter, "");
		[draft.side, draft.label] = ["val", nameOf(draft.metric, "val")];
	}
}
function nameUnsided(drafts, side) {
	for (const draft of drafts) if (draft.side === null) [draft.side, draft.label] = [side, nameOf(draft.metric, side)];
}

// src/reading/console/line/best-value.ts
var BestValue = class {
	#side = null;
	#metric = null;
	get isOpen() {
		return this.#side !== null;
	}
	openUnnamed() {
		this.#side ??= "any";
	}
	open({ metric, side }, before) {
		const own = withoutBest$1(metric);
		this.#side = side ?? "any";
		this.#metric = before.some((other) => withoutBest$1(other.metric) === own) ? null : own || null;
	}
	pass({ metric, side }) {
		if (side !== null && this.#side !== "any" && side !== this.#side || withoutBest$1(metric) === this.#metric) [this.#side, this.#metric] = [null, null];
	}
};
function withoutBest$1(metric) {
	return partsOf$2(metric).filter((part) => require_reading.roleOf(part) !== "best").join("");
}

// src/reading/console/line/counters.ts
const rule$1 = /^\s*[-=*#~]{3,100}\s*$/;
const numbersEvaluation = /^\s{0,8}\[?eval(?:uat(?:e|ion))?(?:[_ ]?(?:num|number|no|id|idx))?(?:\s?[#:=]\s?| )$/i;
function leadsToSide(after) {
	const [, next = null] = /^[\]:,|\s-]{1,6}(\p{L}+)/u.exec(after) ?? [];
	return next === null || sideIn(next) !== null;
}
var Counters = class {
	weak = null;
	#found = [];
	#shortEpoch = null;
	#globalStep = -1;
	#inner = -1;
	#fractions = /* @__PURE__ */ new Set();
	#paired = -1;
	take(numeral) {
		const { slot, kind, shown, before, after, label, isLabelled, isFirst } = numeral;
		const isFraction = kind === "fraction";
		if (label.counter === "batch" && /^-\d/.test(after) && !this.has("epoch") || !isCounting(numeral)) return null;
		if (!isFirst && /^\s*epoch\s*=\s*$/i.test(before) && counterAfter(after) !== null) return null;
		if (/^\|\s*(?:time\/)?iterations\s*\|\s*$/.test(before)) return this.addWeak(slot, "epoch");
		const named = isLabelled ? label.counter : null;
		const isLength = /\p{L}/u.test(before) && /[-,;|(]\s{0,4}$/.test(before) && /^ ?epochs\b/i.test(after);
		const counted = named ?? (isFraction || isWhole$1(shown) && !isLength ? counterAfter(after, isFraction) : null);
		if (counted !== null) {
			if (isFraction) this.#fractions.add(slot);
			const isOwnBatch = counted === "step" && isFraction && label.side !== null && label.side !== "train";
			if (named === "step" && label.isGlobal) this.#globalStep = slot;
			if (counted === "epoch") this.#dropShort(slot, /^ep$/i.test(label.text));
			return this.#add(slot, isOwnBatch ? "batch" : counted, named === null ? "unit" : "name");
		}
		if (isFraction && /^(?:[sbi]|it)$/i.test(label.text) && this.has("epoch")) return this.#add(slot, "batch", "name");
		if (isFirst && isWhole$1(shown) && /^pass$/i.test(label.text) && /^,? batch(?!\p{L})/iu.test(after)) return this.#add(slot, "epoch", "name");
		if (isFirst && numeral.isBeforeDecimal && isWhole$1(shown) && label.isMetric && /^:?\s{1,4}$/.test(after)) return this.addWeak(slot, "epoch");
		const mayBegin = isFraction || /^[01]$/.test(shown) && numeral.isBeforeDecimal;
		if (isFirst && mayBegin && /^\s{0,8}epochs ?:? {0,3}$/i.test(before)) return this.#add(slot, "epoch", "name");
		if (isWhole$1(shown) && /^\s{0,8}(?:(?:epochs|steps|iters|iterations) |(?:[a-z]{2,12}_)?steps ?: ) {0,3}$/i.test(before)) return this.addWeak(slot, "epoch");
		if (isFirst && isWhole$1(shown) && /^\s*[[(]?i ?[=:] ?$/.test(before)) return this.addWeak(slot, "epoch");
		if (isFirst && isWhole$1(shown) && /^\| (?:episodes|steps)\s*\|\s*$/.test(before)) return this.#add(slot, "step", "name");
		const [, next = null] = /^(?:\]:?|[:,]) (\p{L}+)/u.exec(after) ?? [];
		const isHeading = isFirst && /^\[?\p{L}+ $/u.test(before) && next !== null && sideIn(next) === null;
		if (isSideAlone(label) && isWhole$1(shown) && (isHeading || /^\s*\]?\s?\[\s*$/.test(after))) return this.#add(slot, "epoch", "place");
		if (isFirst && isWhole$1(shown) && numeral.isBeforeNumber && numbersEvaluation.test(before) && !leadsToSide(after)) return this.addWeak(slot, "epoch");
		if (numeral.isBeforeBar && isFraction && (label.metric === "" || /^\[[^\]]*\]$/.test(label.text))) return this.#add(slot, "epoch", "place");
		if (isFirst && isWhole$1(shown) && /^\s*\[\s*$/.test(before) && /^(?:,|\s?:)\s+\d*$/.test(after)) {
			this.#paired = slot;
			return this.#add(slot, "epoch", "place");
		}
		if (isFirst && isFraction && /^\s*\[$/.test(before) && /^\](?:\s?\[| batch )$/i.test(after)) return this.#add(slot, "epoch", "place");
		const isBehindEpoch = this.#found.length === 1 && (this.#paired === -1 || this.#paired === slot - 1);
		const isPair = /^(?:,|\s?:)\s+$/.test(before) && /^\]/.test(after);
		if (isBehindEpoch && !isLabelled && !shown.includes(".") && isPair) return this.#add(slot, "batch", "place");
		if (isFirst && isWhole$1(shown) && rule$1.test(before) && rule$1.test(after)) return this.#add(slot, "epoch", "place");
		if (isFirst && isFraction && /^\s*\[\s*$/.test(before) && /^\s*\]\s*$/.test(after) && !numeral.isBeforeNumber) return this.#add(slot, "epoch", "place");
		if (isFraction && /\sE$/.test(label.text) && !this.has("epoch")) return this.#add(slot, "epoch", "place");
		const isInOwn = /^\[e\s?$/i.test(before) && /^\]/.test(after);
		if (isFirst && /^e$/i.test(label.text) && (isFraction || isWhole$1(shown) && (isInOwn || /^\s?\|/.test(after)))) return this.#add(slot, "epoch", "place");
		if (leads(numeral) && /e$/i.test(before) && /^:? (?:[sbi]|it)$/i.test(after)) return this.#add(slot, "epoch", "place");
		if (isFirst && isFraction && /^t$/i.test(label.text)) return this.#add(slot, "step", "place");
		const isShared = isFirst && numeral.isBeforeDecimal && /^ - $/.test(after);
		const isBracketed = /[[(]\s*$/.test(before) && (isShared || /^\s*[\])]/.test(after));
		const isLeading = leads(numeral);
		const isApart = isFraction || isLeading || isFirst && before.trim() === "" || isBracketed;
		const isTag = isLeading || isFirst && isFraction && /^\[[^\]\d]*\]$/.test(label.text);
		if (label.text !== "" && !isTag || !isApart || !/^\d+(?:\]?\s*\/|$)/.test(shown)) return null;
		if (isFraction && this.has("epoch")) this.#add(slot, "batch", "place");
		else if (isFraction && this.weak !== null && /^\],?\s?\[$/.test(before)) this.#inner = slot;
		return this.addWeak(slot, this.#found.length > 0 ? "batch" : "epoch");
	}
	has(kind) {
		return this.#found.some((one) => one.kind === kind);
	}
	ranked() {
		const isList = this.#paired !== -1 && !this.#found.some(({ slot }) => slot === this.#paired + 1);
		const found = this.#found.filter(({ slot }) => !isList || slot !== this.#paired);
		const epoch = found.find(({ kind }) => kind === "epoch")?.slot;
		const [first, second] = found.filter(({ kind }) => kind === "step");
		const isOuter = first !== void 0 && second !== void 0 && this.#fractions.has(second.slot);
		const main = {
			epoch,
			step: this.#globalStep !== -1 ? this.#globalStep : isOuter ? first.slot : void 0,
			batch: void 0
		};
		const ranked = found.map(({ slot, kind }) => ({
			slot,
			kind: main[kind] !== void 0 && slot !== main[kind] ? "batch" : kind
		}));
		return this.#inner !== -1 && this.has("step") && !this.has("batch") ? [...ranked, {
			slot: this.#inner,
			kind: "batch"
		}] : ranked;
	}
	addWeak(slot, kind) {
		this.weak ??= {
			slot,
			kind
		};
		return "weak";
	}
	#dropShort(slot, isShort) {
		if (isShort) this.#shortEpoch ??= {
			slot,
			kind: "epoch"
		};
		else if (this.#shortEpoch !== null) this.#found = this.#found.filter((one) => one.slot !== this.#shortEpoch?.slot);
	}
	#add(slot, kind, toldBy) {
		this.#found.push({
			slot,
			kind
		});
		return toldBy;
	}
};
const rounded = /^\d(?:\.\d{1,5})?e\+0\d$/;
function isCounting({ kind, shown, label, isLabelled }) {
	if (kind === "fraction") return !isLabelled || label.counter !== null || !shown.includes("%");
	if (label.counter === "step" && isLabelled && rounded.test(shown)) return true;
	return isWhole$1(shown) || /^\d{1,12}\.\d+$/.test(shown) && !/\s/.test(label.metric);
}

// src/reading/console/line/headings.ts
const ofBestModel = /\[best (?:model|checkpoint)(?:'s)? (?:metrics|results|scores|performance)\]/i;
const opponent = /^\W{0,4}(?:vs\.?|versus)\s/i;
const entry$1 = /(['"])(\w{1,40})\1\s?:\s?(['"])([^'"]{0,80})\3/g;
var Headings = class {
	last = null;
	#ofParts;
	#otherSide = null;
	#ofOther = null;
	constructor(line) {
		const entries = [...line.matchAll(entry$1)];
		this.#ofParts = new Set(entries.flatMap(([, , key = "", , value = ""]) => sideOfText(value) === null ? [key] : []));
	}
	sideOf(words) {
		const [[, , key = "", , value] = []] = words.matchAll(entry$1);
		if (value !== void 0) return this.#ofParts.has(key) ? null : sideOfText(value);
		return sideIn(words) ?? (isCurrent.test(words) ? "val" : null);
	}
	set(side, text) {
		if (opponent.test(text)) return;
		if (listedSides(text).length > 0) this.last = null;
		else if (side !== null) this.last = {
			side,
			text: text.trim()
		};
	}
	readTag(words) {
		const [tag] = ofBestModel.exec(words) ?? [];
		if (tag !== void 0) this.set("val", tag);
	}
	readOther(side, text, isFirst) {
		if (this.#otherSide !== null && this.#otherSide !== side && isFirst) this.last = null;
		else this.set(side, text);
		[this.#otherSide, this.#ofOther] = [side, this.last];
	}
	readMetric({ side, text }) {
		if (side === null) return;
		if (/^\[[^\]]{1,20}\]\s*\S/.test(text)) this.set(side, text);
		else if (this.last !== null && this.last === this.#ofOther && this.last.side !== side) this.last = null;
	}
};
function sideOfText(text) {
	return sideIn(text.toLowerCase());
}

// src/reading/console/line/means.ts
const minFar = 5;
const ofDeviation = /\((?:std|sd|stdev|stddev|standard deviation)\.?\)/i;
var Means = class {
	#taken = [];
	take({ slot, shown }, last, field) {
		if (field === void 0 || last === null || field.slot !== last.slot) return;
		if (shown.startsWith("+") || shown.startsWith("-") && !last.shown.startsWith("-")) return;
		const isFar = Math.abs(Number(shown)) < Math.abs(Number(last.shown)) / minFar;
		this.#taken.push({
			field,
			own: field.slot,
			isFar
		});
		[field.slot, field.own, field.isMean] = [
			slot,
			field.slot,
			true
		];
	}
	takeBackDeviations(text, countsBatches) {
		if (!(this.#taken.every(({ isFar }) => isFar) && !countsBatches) && !ofDeviation.test(text)) return [];
		return this.#taken.map(({ field, own }) => {
			[field.slot, field.own, field.isMean] = [
				own,
				null,
				false
			];
			return {
				what: `the number in brackets behind ${field.label}`,
				why: "a deviation, no mean"
			};
		});
	}
};

// src/reading/console/line/joined-sides.ts
const joined = /(?<![\p{L}\d_])(?:(train|trn|tr)|(valid|val(?!oss)|va|vl|dev)|(test|te))([\p{L}][\p{L}\d]{1,20})(?![\p{L}\d])/giu;
function joinedNames(line) {
	const found = require_reading.groupBy([...line.matchAll(joined)], ([, , , , name = ""]) => name.toLowerCase());
	return new Set([...found].flatMap(([name, own]) => own.some(([, train]) => train !== void 0) && own.some(([, train]) => train === void 0) ? [name] : []));
}
function withSideApart(words, isTwin) {
	return words.replace(joined, (word, train, val, _test, name = "") => {
		if (require_reading.parseName(word).split !== null || !isTwin(name)) return word;
		return `${train === void 0 ? val === void 0 ? "test" : "val" : "train"} ${name}`;
	});
}

// src/reading/console/line/numeral-reader.ts
const dictOfLosses = /(?<!\p{L})loss(?:es)?['")]{0,2}\s{0,3}[-:=,]?\s{0,3}\{[^{}]*$/iu;
var NumeralReader = class {
	carried = "";
	unknown = "";
	hasUnit = false;
	hasHeading = false;
	last = null;
	#text;
	#names;
	#lastSlot;
	#joined;
	#isOfLosses = false;
	#listed = [];
	#sides = [];
	#begun = "";
	#isBegunWhole = false;
	constructor(text, names, lastSlot) {
		this.#text = text;
		this.#joined = joinedNames(text);
		this.#names = names;
		this.#lastSlot = lastSlot;
	}
	isMetric(name) {
		return readLabel(name, this.#names).isMetric;
	}
	carry(words) {
		const isMetric = this.isMetric(words);
		[this.carried, this.unknown] = [isMetric ? words : "", isMetric ? "" : words];
	}
	isLast({ index }) {
		return index === this.#lastSlot;
	}
	read(slot, between, after, followed) {
		const whole = withoutListOfOne(between, after);
		const text = this.#begun === "" ? whole : withoutEpisodes(this.#begun + (this.#isBegunWhole ? " " : whole));
		const shown = shownIn(this.#text, slot);
		const named = followed.isBeforeDecimal && isWhole$1(shown) ? this.#nameOfThings(text, after) : null;
		const isOfName = named !== null || isWhole$1(shown) && isWithinName(text, after);
		this.#begun = isOfName ? named ?? text : "";
		this.#isBegunWhole = named !== null && sideIn(after) === null;
		this.unknown = "";
		if (isOfName) return null;
		const before = this.#withoutEnds(text);
		this.hasUnit = false;
		const { segments, label: printed, isInBrackets } = splitPiece(before, this.isLast(slot));
		if (/[{}]/.test(before)) this.#isOfLosses = dictOfLosses.test(before);
		const words = this.#asLoss(withSideApart(withoutLetters(printed, this.#text), (name) => this.#joined.has(name.toLowerCase()) && this.isMetric(name)));
		const isFollowed = !this.isLast(slot) && separators.test(after) && !/[[(]\s*$/.test(before);
		if (words !== "") this.#listed = isFollowed ? this.#list(segments, words, slot) : [];
		const own = words === "" ? this.carried || this.#nameBehind(slot, after) : words;
		const numeral = {
			slot: slot.index,
			kind: slot.kind,
			shown,
			unit: "",
			before,
			after,
			label: this.#labelOf(asAccuracy(this.#listed.shift() ?? own, shown + after), shown),
			isLabelled: words !== "",
			isInBrackets,
			outside: isInBrackets ? segments.at(-1) ?? "" : "",
			isFirst: this.last === null,
			...followed
		};
		this.last = numeral;
		return {
			numeral,
			segments
		};
	}
	#asLoss(words) {
		const named = `${words} loss`;
		const { isMetric, counter } = readLabel(words, this.#names);
		return this.#isOfLosses && !isMetric && counter === null && this.isMetric(named) ? named : words;
	}
	#nameOfThings(before, after) {
		return nameOfThings(before, after, (name) => {
			const { isMetric, endsWithSide } = readLabel(name, this.#names);
			return isMetric || endsWithSide;
		});
	}
	#withoutEnds(text) {
		const own = this.hasUnit ? text.replace(ordinal, "").replace(/^ ?(?:[A-Za-z]+|迭代)/, "") : text;
		const started = (this.carried === "" ? own : own.replace(isValued, "")).replace(startOfEpoch, "$1$2");
		return this.last === null || this.hasHeading ? started : started.replace(sideAfter, "");
	}
	#list(segments, words, { kind, from }) {
		const slashed = kind === "number" ? slashedNames(words, this.#text.slice(from)) : [];
		if (slashed.length > 0) return slashed;
		const names = listedNames([...segments, words], (name) => this.isMetric(name));
		const { side, isMetric } = readLabel(words, this.#names);
		if (names.length === 0) names.push(...spacedNames(words, (name) => this.isMetric(name)));
		if (names.length === 0 && isMetric && side === null) return this.#sides.map((one) => `${one} ${words}`);
		const sides = names.flatMap((name) => readLabel(name, this.#names).side ?? []);
		if (names.length > 0) this.#sides = new Set(sides).size === names.length ? sides : [];
		return names;
	}
	#labelOf(words, shown) {
		const metric = words.replace(ofEpoch, "");
		const isValue = metric !== words && !isWhole$1(shown) && this.isMetric(metric);
		return readLabel(isValue ? metric : words, this.#names);
	}
	#nameBehind(slot, after) {
		const [, name = ""] = nameBehind.exec(this.isLast(slot) ? `${after},` : after) ?? [];
		return this.isMetric(name) ? name : "";
	}
};

// src/reading/console/line/unread-names.ts
const maxNames$3 = 1e3;
const listOfValues = "a list of values";
function valuesBeside(numeral, last, field) {
	const { kind, shown, label } = numeral;
	if (label.isMetric && isBeforeArrow(numeral)) return [{
		what: `${label.text} before the arrow`,
		why: "the value behind it is read"
	}];
	return kind === "other" && /^-\d{0,3}\./.test(shown) && field?.slot === last?.slot && field !== void 0 ? [{
		what: `further values of ${field.label}`,
		why: listOfValues
	}] : [];
}
function unreadValue(numeral) {
	const { label, shown, before } = numeral;
	const what = label.text.replace(/[^\p{L}\d)%]+$/u, "");
	const isValue = /[:=]\s{0,3}[$€£¥]?$/.test(before) || shown.includes(".");
	if (isInList(numeral) && what !== "" && (label.isMetric || shown.includes("."))) return [{
		what,
		why: label.isMetric ? listOfValues : "not a metric"
	}];
	if (!label.isMetric) return [];
	if (isOfReport(numeral)) return [{
		what,
		why: "of a report by class"
	}];
	return isValue ? [{
		what,
		why: `${shown} is no plain value`
	}] : [];
}
const beforeComma = /(\p{L}[^,;|]{1,40}),\s{1,4}$/u;
function behindComma({ shown, before }, last, isMetric) {
	const [, name = ""] = shown.includes(".") ? beforeComma.exec(before) ?? [] : [];
	return name !== "" && (isMetric(name) || sideIn(name) !== null) && last?.label.text !== name ? [{
		what: name,
		why: "a comma parts it from its number"
	}] : [];
}
const ofBest = "of the best value";
var UnreadNames = class {
	#names = /* @__PURE__ */ new Map();
	#rows = 0;
	get recurring() {
		return [...this.#names.values()].flatMap(({ what, why, recurs }) => recurs ? [{
			what,
			why
		}] : []);
	}
	passRow() {
		this.#rows++;
	}
	add(other) {
		const known = this.#names.get(other.what);
		if (this.#rows === 0 || known?.recurs || known?.rows === this.#rows) return;
		const recurs = known !== void 0 || other.why === "a list of values";
		if (known !== void 0 || this.#names.size < maxNames$3) this.#names.set(other.what, {
			...other,
			rows: this.#rows,
			recurs
		});
	}
};

// src/reading/console/line/line-reader.ts
var LineReader = class {
	counters = new Counters();
	headings;
	drafts = [];
	others = [];
	bar = null;
	owner = null;
	isOfBest = false;
	isOfClass = false;
	#numerals;
	#noMetric = null;
	#mayBeBest = false;
	#isOfCheckpoint = false;
	#best = new BestValue();
	#means = new Means();
	#isInTotal = false;
	constructor(text, names, lastSlot) {
		this.headings = new Headings(text);
		this.#numerals = new NumeralReader(text, names, lastSlot);
	}
	read(slot, between, after, followed) {
		const { last, unknown } = this.#numerals;
		this.#numerals.hasHeading = this.headings.last !== null;
		this.#isOfCheckpoint ||= reloads.test(between);
		this.headings.readTag(between);
		const found = this.#numerals.read(slot, between, after, followed);
		if (found === null) return;
		const numeral = asMeasured(found.numeral);
		this.#readHeadings(found.segments.slice(marked.test(numeral.before) ? 1 : 0), numeral.isFirst);
		const { kind, shown, before, label, isLabelled } = numeral;
		if (numeral.isInBrackets) this.#isInTotal = numeral.outside === "tot_loss";
		else if (before.includes("]")) this.#isInTotal = false;
		const isOfSide = label.side !== null && !label.isMetric;
		this.owner ??= ownerOf$1(numeral, last);
		if (numeral.isFirst && ofClass.test(label.text) && isWhole$1(shown)) this.isOfClass = true;
		this.others.push(...valuesBeside(numeral, last, this.drafts.at(-1)), ...amountLeftOut(numeral));
		if (kind === "bar" || kind === "other") {
			if (isOfSide && (kind === "bar" || /[:=\])|]\s*$/.test(before))) this.headings.set(label.side, label.text);
			if (kind === "other") return;
			this.bar ??= slot.index;
			this.#numerals.carried = "";
		} else if (label.counter === null && this.#numerals.isMetric(numeral.outside) && closesNote.test(numeral.after)) this.#numerals.carried = numeral.outside;
		else if (becomes(numeral) && !this.#numerals.isLast(slot)) this.#numerals.carried = label.text;
		else if (namesShare(numeral)) this.others.push({
			what: `${label.text.replace(/^[^\p{L}]+/u, "")} ${shown}%`,
			why: "not a metric"
		});
		else if (isNoValue(numeral)) {
			if (label.side !== null && /[#\]]\s{0,4}$/.test(before)) this.headings.set(label.side, label.text);
			if (isLabelled) this.others.push(...unreadValue(numeral));
		} else if (this.#readCounter(numeral)) return;
		else if (this.#best.isOpen && isOfSide && /^%?\s*\)/.test(numeral.after)) this.others.push({
			what: `${label.text} beside the best`,
			why: ofBest
		});
		else if (!isLabelled && /^%?\s*\(\s*$/.test(before) && /^%?\s*\)/.test(after)) this.#means.take(numeral, last, this.drafts.at(-1));
		else if (kind === "fraction" && !/%\)$/.test(shown) && !isShare(numeral)) {
			if (isOfSide) this.headings.set(label.side, label.text);
			if (!isLabelled || label.metric === "") this.counters.addWeak(slot.index, "batch");
		} else if (isMeanAlone(label) && this.#countsBatches()) this.#means.take(numeral, last, this.drafts.at(-1));
		else {
			this.#numerals.carried = "";
			if (label.text !== "") this.#readField(numeral);
			else if (unknown !== "" && /^\s?[:=]\s*$/.test(before) && shown.includes(".")) this.others.push({
				what: unknown,
				why: "not a metric"
			});
			else {
				this.#readSecond(numeral, last);
				this.others.push(...behindComma(numeral, last, (name) => this.#numerals.isMetric(name)));
			}
		}
	}
	#sideBehind(after) {
		return this.#numerals.hasHeading ? null : sideIn(sideAfter.exec(after)?.[1] ?? "");
	}
	finish(text) {
		this.others.push(...this.#means.takeBackDeviations(text, this.#countsBatches()));
	}
	#countsBatches() {
		return this.bar !== null || this.counters.has("batch");
	}
	#hasUnsidedOnly() {
		return this.drafts.length > 0 && this.drafts.every(({ side }) => side === null);
	}
	#readHeadings(segments, isFirst) {
		for (const segment of segments) {
			if (segment.split(/\s+/).length > 8) continue;
			if (isOfBest(segment)) {
				if (isFirst) this.isOfBest = true;
				else this.#mayBeBest = true;
			}
			const side = this.headings.sideOf(segment);
			if (side !== null) this.headings.set(side, segment);
		}
	}
	#readCounter(numeral) {
		const { label, isLabelled, isFirst, after } = numeral;
		if (this.#isOfCheckpoint) return label.counter !== null;
		const counted = !this.#best.isOpen ? null : label.counter ?? counterAfter(after);
		if (counted !== null && this.#isOfBest(numeral, counted)) return true;
		const toldBy = this.counters.take(numeral);
		if (toldBy === null) {
			const isOfBestEpoch = isLabelled && label.isBest && isCounting(numeral) && /epoch|step|iter/i.test(label.text);
			if (isOfBestEpoch && (isFirst || this.drafts.length === 0)) this.#best.openUnnamed();
			return isOfBestEpoch;
		}
		if (toldBy === "weak" && label.isMetric) this.#numerals.carried = label.text;
		else if (toldBy !== "unit") this.headings.set(label.side, label.text);
		if (toldBy === "unit" && label.isBest) this.#best.openUnnamed();
		if (toldBy === "name" || toldBy === "unit") {
			const words = label.text.replace(/[\s:=#[(-]+$/, "").replace(toldBy === "name" ? /(?:\bglobal\s)?\S+$/i : "", "").replace(/(?:\b(?:at|after|in|for|of|on|and)\b|\s)+$/i, "");
			const isNext = words === "" && this.drafts.length === 0;
			const named = closesNote.test(after) ? numeral.outside : isNext ? this.#numerals.carried : words;
			this.#numerals.carry(named);
			this.#numerals.hasUnit = toldBy === "unit" && (this.#numerals.carried !== "" || isUnit.test(after));
		}
		return true;
	}
	#isOfBest({ kind, label, before, isInBrackets }, counted) {
		const hasCurrent = this.drafts.some(({ isBest }) => !isBest);
		if (isInBrackets && !hasCurrent) return true;
		return hasCurrent && kind !== "fraction" && /^[\p{L}\s]+$/u.test(before) || this.counters.has(counted) || /\bat\b/i.test(label.text);
	}
	#readSecond({ slot, before, after }, first) {
		const field = this.drafts.at(-1);
		if (field === void 0 || field.slot !== first?.slot) return;
		const side = this.#sideBehind(after);
		if (side !== null && side !== field.side) this.drafts.push({
			...field,
			slot,
			side,
			label: nameOf(field.metric, side)
		});
		else if (/^\s{0,4}[/,|]?\s{1,4}$|^\/$/.test(before)) this.others.push({
			what: `a second value of ${field.label}`,
			why: "no name of its own"
		});
	}
	#readField(numeral) {
		const { label, after, isInBrackets } = numeral;
		const isBest = label.isBest && !isDomain(label.text, this.drafts);
		if (ofNumberedClass.test(label.text)) this.isOfClass = true;
		if (listedSides(label.text).length > 0) {
			this.others.push({
				what: label.text,
				why: "names several sides"
			});
			return;
		}
		if (isBest && thanBest.test(label.text)) this.isOfBest = true;
		const sideBehind = this.#sideBehind(after);
		const side = label.side ?? sideBehind ?? sideBeside(numeral, this.drafts);
		const isSetting = !label.isMetric && side === null && extreme.test(label.text);
		const isAside = isInBrackets && /^\s?%?\s?\)/.test(after) && this.drafts.length > 0;
		const named = {
			metric: label.metric,
			side
		};
		if (isBest && !label.isBestJoined && !isSetting && !isAside) this.#best.open(named, this.drafts);
		else if (!isBest) this.#best.pass(named);
		const isMeasure = isEval.test(label.text) && !isInBrackets && this.#hasUnsidedOnly();
		const isSideAlone = side !== null && !label.isMetric && label.metric === "" && !isMeasure;
		const numbered = /(?:^|\s)(\p{L}+)\d+$/u.exec(label.text)?.[1] ?? null;
		const isSibling = numbered !== null && numbered === this.#noMetric && label.side === null;
		if (!label.isMetric && !isSideAlone || isSibling) {
			this.#noMetric = numbered;
			const [what] = /\p{L}.*/u.exec(label.text) ?? [];
			if (label.counter === null && what !== void 0) this.others.push({
				what,
				why: "not a metric"
			});
			if (side !== null) this.headings.readOther(side, label.text, this.drafts.length === 0);
			return;
		}
		this.headings.readMetric(label);
		this.drafts.push(draftOf(numeral, {
			side,
			heading: this.headings.last,
			isSideAlone,
			isBest: isBest || this.#best.isOpen,
			isMean: label.isMean || this.#isInTotal,
			mayBeBest: this.#mayBeBest && side === null
		}));
		if (sideBehind !== null) nameUnsided(this.drafts, sideBehind);
	}
};

// src/reading/console/line/terms.ts
const beforeTotal = /(?<![\p{L}_])total ?[=:] {0,8}$/iu;
const maxName = 24;
const minDecimals = 3;
function termsOf(text, slots) {
	const decimals = slots.flatMap(({ kind, from, to }, slot) => {
		const shown = text.slice(from, to);
		const [, places = ""] = /^[-+]?\d*\.(\d+)$/.exec(shown) ?? [];
		return kind === "number" && places !== "" ? [{
			slot,
			from,
			value: Number(shown),
			places: places.length
		}] : [];
	});
	const total = decimals.find(({ from }) => beforeTotal.test(text.slice(Math.max(0, from - maxName), from)));
	const terms = decimals.filter((one) => one !== total);
	if (total === void 0 || total.places < minDecimals || terms.length < 2) return /* @__PURE__ */ new Set();
	const rest = terms.reduce((left, { value }) => left - value, total.value);
	const rounding = 10 ** -total.places * terms.length;
	return new Set(Math.abs(rest) < rounding ? terms.map(({ slot }) => slot) : []);
}

// src/reading/console/line/word-shares.ts
const dictionary = /\{[^{}]{10,4000}\}/g;
const entry = /(['"])([^'"]{1,60})\1\s?:\s?([^,{}]{1,60})/g;
const minWords = 5;
function wordSharesIn(text, names) {
	return [...text.matchAll(dictionary)].flatMap(({ 0: whole, index }) => {
		const entries = [...whole.matchAll(entry)];
		const areShares = entries.every(([, , word = "", value = ""]) => {
			const { isMetric, counter, side } = readLabel(word, names);
			const isNamed = counter !== null || side !== null || isMetric && require_reading.directionOf(word) === "min";
			return /^\p{L}+$/u.test(word) && /^(?:0?\.\d+|\d[\d.]*e-\d+)$/.test(value.trim()) && !isNamed;
		});
		const metrics = entries.filter(([, , word = ""]) => readLabel(word, names).isMetric);
		const shares = entries.map(([, , , value]) => Number(value));
		const areSorted = shares.every((share, at) => at === 0 || share <= (shares[at - 1] ?? 0));
		return entries.length >= minWords && metrics.length * 4 <= entries.length && areShares && areSorted ? [{
			from: index,
			to: index + whole.length
		}] : [];
	});
}
function areParts(shares) {
	const sum = shares.reduce((all, share) => all + Number(share.replace("%", "")), 0);
	return shares.length > 2 && shares.every((share) => share.endsWith("%")) && sum > 90 && sum < 100.5;
}

// src/reading/console/line/plan.ts
const settings = /\bNamespace\(/;
const ofOptimizer = /\boptimizer\s?[:=]\s?[A-Za-z]/i;
const penalty = /^l[12]$/i;
const ofJob = /^(?:slurmstepd|srun)\b[\w.-]{0,60}:/;
const command = /(?:^|[\s/])(?:python\d?|torchrun|accelerate|deepspeed|srun|[\w.-]{1,60}\.(?:py|sh))\s.{0,400}?--[A-Za-z]/;
const matrixRow = /^\s*\[[\s\d.+-]{1,40},[\s\d.,+-]{1,2000}\]{1,4},?(?:\s?dtype=.{1,40})?\s*$/;
const moduleRow = /^\s*(?:[|│]\s*)?\d{1,4}\s*[|│]\s*[\w.…]{1,80}\s*[|│]\s*[A-Z][\w…]{1,80}\s*[|│]\s*(?:\d{1,12}|[\d.]{1,12}\s?[KMBT])\s*(?:[|│]|$)/;
const profileRow = /^\s{0,12}\d{1,12}(?:\/\d{1,12})?(?:\s{1,12}\d{1,9}\.\d{3}){4}\s(?:\S.{0,300}:\d{1,9}\(.{1,200}\)|\{.{1,300}\})\s*$/;
const weights = /^[\s\W]{0,8}\w{0,40}weights?\W{1,6}[{[]/i;
const writtenInto = /\d{5}-\d\d-\d\d[ T]\d\d:\d\d:\d\d/;
const fit = /^\s{0,20}(?:current function value|iterations|(?:function|gradient|hessian) evaluations): [\d.]{1,20}\s*$/i;
const better = /\bbetter model found at epoch\b/i;
const evaluation = /Saving dict for global step \d/;
const ofGame = /(?<![A-Za-z])episode(?![A-Za-z])/i;
const ofListener = /(?<=\bScoreIterationListener - )Score(?= at iteration \d)/;
const pace = / - \d{1,6}(?:\.\d{1,6})?(?:us|ms|s)\/step\s*$/;
const ending$1 = /\b(?:completed?|finished|done|ended)\b/i;
const wide = /[！-～、。【】「」]/g;
const narrow = {
	"、": ",",
	"。": ".",
	"【": "[",
	"】": "]",
	"「": "[",
	"」": "]"
};
function ofEvaluation(drafts) {
	const hasEval = drafts.some(({ side, metric }) => side === "val" && metric === "loss");
	return drafts.filter(({ side, metric }) => !hasEval || side !== null || metric !== "loss").map((draft) => draft.side === null ? {
		...draft,
		side: "val",
		label: nameOf(draft.metric, "val")
	} : draft);
}
function soFar(field) {
	return require_reading.directionOf(field.metric) === "max" ? {
		...field,
		isMean: true
	} : field;
}
function planLine(printed, { slots }, names) {
	const text = printed.replaceAll(wide, (sign) => narrow[sign] ?? String.fromCharCode(sign.charCodeAt(0) - 65248)).replace(ofListener, "loss ");
	if ([
		settings,
		ofJob,
		command,
		matrixRow,
		moduleRow,
		profileRow,
		weights,
		writtenInto,
		fit,
		better
	].some((other) => other.test(text))) return null;
	const { end, source } = readPrefix(text);
	const numbers = slots.flatMap((slot, index) => slot.from < end ? [] : [{
		...slot,
		index
	}]);
	const line = new LineReader(text, names, slots.length - 1);
	let at = end;
	numbers.forEach((slot, position) => {
		const [next, second] = numbers.slice(position + 1, position + 3);
		const shown = text.slice(next?.from ?? text.length, next?.to);
		const followed = {
			isBeforeBar: next?.kind === "bar" && shown.includes("|") && second?.kind === "fraction",
			isBeforeNumber: next?.kind === "number",
			isBeforeDecimal: next?.kind === "number" && shown.includes(".")
		};
		const after = text.slice(slot.to, next?.from ?? text.length);
		line.read(slot, text.slice(at, slot.from), after, followed);
		at = slot.to;
	});
	line.finish(text);
	const shares = wordSharesIn(text, names);
	const terms = termsOf(text, slots);
	const drafts = line.drafts.filter(({ slot, metric }) => !(terms.has(slot) && require_reading.directionOf(metric) === "max") && !shares.some(({ from, to }) => from < (slots[slot]?.from ?? 0) && (slots[slot]?.to ?? 0) < to));
	nameByPairs(line.drafts, [...line.drafts.map(({ metric }) => metric), ...line.others.map(({ what }) => what)]);
	const records = !line.isOfBest && !areSettings(text, drafts);
	const counters = records ? line.counters.ranked() : [];
	const isOfParts = line.others.length > 0 && drafts.every(({ metric }) => metric === "") && areParts(numbers.map(({ from, to }) => text.slice(from, to + 1).trim()));
	const fields = !records || line.isOfClass || isOfParts ? [] : finishFields(evaluation.test(text) ? ofEvaluation(drafts) : drafts, ofGame.test(text));
	const lookalikes = line.drafts.filter(({ metric, slot }) => metric !== "" && !fields.some((one) => one.slot === slot)).map(({ isBest, label }) => ({
		what: label,
		why: isBest ? whyOfBest(label) : "not a metric"
	}));
	return {
		counters,
		weak: line.counters.weak,
		fields: pace.test(text) ? fields.map(soFar) : fields,
		bar: line.bar,
		source,
		barSide: line.bar !== null && fields.length === 0 ? line.headings.last?.side ?? null : null,
		batchSide: line.bar === null && fields.length === 0 && countsBatches(line) ? line.headings.last : null,
		owner: line.owner,
		best: bestScore(line),
		endsEpoch: ending$1.test(text) && counters.some(({ kind }) => kind === "epoch"),
		showsTraining: showsTraining$1(text.slice(end)),
		others: [...line.others, ...lookalikes]
	};
}
function areSettings(text, drafts) {
	return drafts.length > 0 && ofOptimizer.test(text) && drafts.every(({ metric }) => penalty.test(metric));
}
function whyOfBest(label) {
	return isOfBest(label) ? ofBest : "behind a best value, and may be of it";
}
function countsBatches({ counters }) {
	return counters.has("batch") || counters.weak?.kind === "batch";
}
function bestScore({ drafts, others }) {
	return [...drafts.flatMap(({ isBest, label }) => isBest ? [label] : []), ...others.flatMap(({ what }) => isOfBest(what) ? [what] : [])].find((name) => require_reading.directionOf(name.replace(/^best[\s_]+/i, "")) === "max") ?? null;
}
function isEvaluation({ fields }) {
	return fields.length > 0 && fields.every(({ side }) => side !== null && side !== "train");
}
function sumsUp({ others }) {
	return others.some(({ what }) => what === "train_runtime");
}
function tellsSteps({ bar, counters, fields }) {
	return counters.length > 0 && counters.every(({ kind, slot }) => kind === "step" && slot < (bar ?? -1)) && fields.every(({ side, slot }) => (side ?? "train") === "train" && slot < (bar ?? -1));
}
function namesOnlySides({ fields }) {
	return fields.every(({ metric }) => metric === unnamed);
}

// src/reading/console/line/sections.ts
const maxLength$3 = 160;
const maxWords = 8;
const other = /\b(?:load|data|file|batch|sav|path|dir|sampl|size|shape|import|worker|gpu|device|model|param|config|checkpoint|download|split|http|complete|finish|done|took|time|argument|namespace)/i;
const ofText = /\p{L}\s{0,20}>\s|\p{L}\s[.?!]\s*$/u;
const ofFolds = /^\P{L}*(?:(?:overall|mean|total|final) )?(?:CV|OOF)(?: (?:results?|scores?))?\P{L}*$/iu;
const ends = /^\P{L}*end(?:ed|ing)?(?: of)?(?: the)? (\p{L}+)/iu;
const ofSet = /\bevaluat(?:ing|ion) (?:of )?(?:the )?model on (?:the )?(?:[\w.]{1,30}-){0,4}(dev|val|valid|validation|test) (?:data ?set|set|split)(?=\b.{0,60}:\s*$)/i;
const time = /(?<!\p{L})(?:before|prior to|after) (?:the )?(?:training|fine-?tuning)(?!\p{L})/giu;
const stage = /\b(?:stage|phase)\b.{0,5}(?:\d|\btwo\b|\bII\b)|\bsecond (?:stage|phase)\b|\bfine-?tun|\bunfreez/i;
const ofBestWeights = /^\s{0,8}Validating \S{1,300}\bbest\.pt/;
const ofTablePart = /^\s{0,8}\| {1,4}(\w[\w .-]{0,60})\/ {0,80}\|[ |]{0,80}$/;
const ofProgram = /\bNamespace\(|^nohup: ignoring input/;
const isUntrained = /(?<!\p{L})before (?:the )?training\s*:?\s*$/iu;
const untilStopped = /^Train(?:ing)? until valid(?:ation)? scores /;
const ofTraining = /(?<!\p{L})(?:start(?:ing|ed)?|begin(?:ning)?|running) (?:the |model )?training(?!\p{L})|(?<!\p{L})training (?:has |is )?(?:start(?:s|ed|ing)?|begins|began)(?!\p{L})|开始训练|開始訓練|学習開始/iu;
const startsEvaluation = /^\P{L}*(?:start|begin)(?:ing|s|ning)? (?:the )?(?:val|test|eval)/iu;
const forEpochs = /(?<!\p{L})(?:start(?:ing)?|begin(?:ning)?|training) (?:[\p{L}-]{1,20} ){0,4}?(?:for )?\d{1,9} (?:\p{L}{1,12} )?(?:epochs|epoch\(s\)|iterations|steps|timesteps)(?!\p{L})/iu;
const ofModel = /(?<!\p{L})(?:re)?(?:load|restor)(?:ed|ing|e)? (?:the |from |trained |saved |best ){0,2}(?:model|checkpoint|ckpt|weights|snapshot|state)(?!\p{L})(?!.*pretrain)/iu;
function beginningIn(text) {
	const printed = text.slice(readPrefix(text).end);
	if (ofProgram.test(printed)) return "program";
	if (untilStopped.test(printed) || forEpochs.test(printed)) return "training of a length";
	const message = messageOf(text);
	if (message !== null && !/\d/.test(message) && ofTraining.test(message)) return "training";
	if (message !== null && isUntrained.test(message)) return "untrained";
	if (message !== null && stage.test(message)) return "stage";
	return ofModel.test(printed) ? "model" : null;
}
function readSection(text) {
	if (ofBestWeights.test(text)) return {
		side: "best",
		text: text.trim().slice(0, maxLength$3),
		by: "heading"
	};
	const [, part] = ofTablePart.exec(text.slice(readPrefix(text).end)) ?? [];
	if (part !== void 0) return {
		side: sideIn(part),
		text: `${part}/`,
		by: "heading"
	};
	const [data = "", set] = (text.length <= maxLength$3 ? ofSet.exec(text) : null) ?? [];
	if (set !== void 0) return {
		side: sideIn(set),
		text: data,
		by: "heading"
	};
	const message = messageOf(text);
	if (message === null) return null;
	if (ofFolds.test(message) || /:\s*$/.test(message) && isOfBest(message)) return {
		side: "best",
		text: message.trim(),
		by: "heading"
	};
	if (other.test(message)) return null;
	const side = sideIn(message.replace(time, ""));
	if (side === null) return null;
	if (ofTraining.test(message)) return {
		side: null,
		text: message.trim(),
		by: "heading"
	};
	const [, ended = ""] = ends.exec(message) ?? [];
	const isOfOne = sideIn(ended) === null && listedSides(message).length === 0;
	return {
		side: isOfOne ? side : null,
		text: message.trim(),
		by: isOfOne && startsEvaluation.test(message) ? "start" : "heading"
	};
}
function messageOf(text) {
	if (text.length > maxLength$3) return null;
	const message = text.slice(readPrefix(text).end).replaceAll(/\([^)]*\)|[=-]{2,}>?/g, " ");
	const words = message.match(/\p{L}+/gu) ?? [];
	return words.length > 0 && words.length <= maxWords && !ofText.test(message) && !/[=/\\]|\b(?:True|False|None)\b/.test(message) ? message : null;
}

// src/reading/console/tables/cells.ts
const maxCells = 64;
const isFilled = /^[-+]?\d[\d.e+-]*(?: [-+]?\d[\d.e+-]*)+$|^mAP@\S+ mAP@\S+$/;
const isSeparated = /^\s*[^\s,|;:]+(?:, ?[^\s,|;:]*)+\s*$/;
const isNamed$1 = /^\s*[^\s,|;:\d]+(?: [^\s,|;:\d]+){0,3}(?:, ?[^\s,|;:\d]+(?: [^\s,|;:\d]+){0,3}){2,}\s*$/;
const barBehind = /:?(?<![\d.])\s{0,4}\d{1,3}%(?:\s?(?:[━─]|\|(?!\s{1,40}[-+]?[\d.]{1,20}%?\s{0,40}(?:\||$)))|\s{1,4}\d{1,12}\/\d{1,12} \[).*$/s;
function cellsOf(text, from) {
	const cells = [];
	if (text.includes(",") && isOfCommas(text.slice(from))) return [...text.slice(from).matchAll(/[^\s,](?:[^,]*[^\s,])?/g)].slice(0, maxCells).map(({ 0: cell, index }) => {
		const start = from + index;
		return {
			text: cell,
			from: start,
			to: start + cell.length
		};
	});
	const rest = text.slice(from).replace(barBehind, "");
	for (const { 0: whole, index } of rest.matchAll(/[^\s|│┃║](?:[^\t |│┃║]| (?=[^\s|│┃║]))*/g)) {
		for (const { 0: cell, index: within } of whole.matchAll(isFilled.test(whole) ? /\S+/g : /^.*$/gs)) {
			const start = from + index + within;
			cells.push({
				text: cell,
				from: start,
				to: start + cell.length
			});
		}
		if (cells.length > maxCells) return [];
	}
	return cells;
}
function columnsOf(text, from, cells) {
	const signs = isOfCommas(text.slice(from)) ? "," : "|│┃║	";
	const before = (end) => [...text.slice(from, end)].filter((sign) => signs.includes(sign)).length;
	return [...cells.map((cell) => before(cell.from)), before(text.length)];
}
function isOfCommas(row) {
	return isSeparated.test(row) || isNamed$1.test(row);
}

// src/reading/console/tables/table-row.ts
const ofTable = {
	unit: "",
	own: null,
	note: null,
	toldBy: null,
	isMean: true,
	mayBeBest: false,
	isSideAlone: false,
	isCurrent: false,
	isRepeated: false
};
const plainPlan = {
	endsEpoch: false,
	weak: null,
	bar: null,
	source: "",
	barSide: null,
	batchSide: null,
	owner: null,
	best: null,
	showsTraining: false,
	others: []
};

// src/reading/console/tables/side-table.ts
const maxMetrics = 1e3;
var SideTable = class {
	#names;
	#sides = [];
	#plans = /* @__PURE__ */ new Map();
	constructor(names) {
		this.#names = names;
	}
	readHeading(text) {
		const sides = sidesOf(text);
		if (sides !== null) this.#sides = sides;
		return sides !== null;
	}
	readRow(text) {
		if (this.#sides.length === 0) return null;
		const [name, ...others] = cellsOf(text, readPrefix(text).end);
		if (name === void 0 || others.length !== this.#sides.length) return null;
		const values = /* @__PURE__ */ new Map();
		others.forEach((cell, index) => {
			const value = numberIn(cell.text);
			if (value !== null) values.set(index, value);
		});
		const plan = this.#plans.get(name.text) ?? planBySide(readLabel(name.text, this.#names), this.#sides);
		if (plan === null || values.size === 0 || this.#plans.size > maxMetrics) return null;
		this.#plans.set(name.text, plan);
		return {
			plan,
			values
		};
	}
};
function sidesOf(text) {
	const cells = cellsOf(text, readPrefix(text).end).map((cell) => cell.text);
	const sides = cells.slice(/^metrics?$/i.test(cells[0] ?? "") ? 1 : 0).map((cell) => /^\p{L}+$/u.test(cell) ? sideIn(cell) : null);
	const named = sides.filter((side) => side !== null);
	return named.length > 1 && named.length === sides.length && new Set(named).size === named.length ? named : null;
}
function planBySide({ metric, isMetric, side: own }, sides) {
	if (!isMetric || own !== null) return null;
	const fields = sides.map((side, slot) => ({
		slot,
		label: nameOf(metric, side),
		metric,
		side,
		set: null,
		...ofTable
	}));
	return {
		...plainPlan,
		counters: [],
		fields
	};
}

// src/reading/console/tables/table-heading.ts
const byClass = /^(?:class|category|name|label)$/i;
const bySide = /^(?:set|split|phase|subset|mode|stage|dataset)$/i;
const yoloLoss = /^(?:box|GIoU|obj|cls|total)$/;
const hasValue = /: ?\[ ?-?\d|[:=] {0,4}-?\d[\d./]{0,30}%?$/;
const plural = /^epochs$/i;
const isBar = /^[|│┃║]$/;
function cellsIn(text) {
	return cellsOf(text, readPrefix(text).end);
}
function joinCells(above, below) {
	if (/\d/.test(above + below)) return [];
	const upper = cellsIn(above);
	const lower = cellsIn(below).map((cell) => ({
		cell,
		under: upper.filter((one) => overlap$1(one, cell))
	}));
	if (lower.length < 2 || lower.some(({ under }) => under.length !== 1)) return [];
	return upper.map((cell) => {
		const rest = lower.flatMap(({ cell: { text }, under }) => under[0] === cell ? [text] : []);
		return {
			...cell,
			text: [cell.text, ...rest].join(" ")
		};
	});
}
function cellsOfGroups(above, below) {
	const groups = [...above.matchAll(/(?<=[|│┃║])[^|│┃║]*(?=[|│┃║])/g)].flatMap(({ 0: text, index: from }) => {
		const to = from + text.length;
		const [, name = ""] = /^[\s=─-]*(\p{L}+)[\s=─-]*$/u.exec(text) ?? [];
		return [from - 1, to].every((at) => isBar.test(below[at] ?? "")) && sideIn(name) !== null ? [{
			text: name,
			from,
			to
		}] : [];
	});
	if (new Set(groups.map(({ text }) => sideIn(text))).size < 2) return [];
	return cellsIn(below).map((cell) => {
		const group = groups.find((one) => overlap$1(one, cell));
		return group === void 0 ? cell : {
			...cell,
			text: `${group.text} ${cell.text}`
		};
	});
}
function cellsAbove(heading, row) {
	const text = heading.trimEnd();
	const ends = row.map(({ to }) => to);
	const isRight = ends.at(-1) === text.length && ends.every((at) => /^\S(?:\s|$)/.test(text.slice(at - 1, at + 1)));
	const starts = row.map(({ from }) => from);
	const isLeft = starts.every((at) => /^(?:\s|^)\S/.test(text.slice(Math.max(0, at - 1), at + 1)));
	if (!isRight && !isLeft) return [];
	return row.map((_, index) => {
		const [from = 0, to = text.length] = isRight ? [ends[index - 1], ends[index]] : [starts[index], starts[index + 1]];
		return {
			text: text.slice(from, to).trim(),
			from,
			to
		};
	});
}
function overlap$1(one, other) {
	return one.from < other.to && other.from < one.to;
}
function headingOf(text, cells, names) {
	if (cells.length < 2) return null;
	const isYolo = cells.some((cell) => /^gpu_mem$/i.test(cell.text));
	const words = cells.map((cell) => isYolo ? cell.text.replace(yoloLoss, "$&_loss") : cell.text);
	if (words.some((word) => word !== "" && !/^[\p{L}#(%@]/u.test(word) || hasValue.test(word))) return null;
	const columns = words.map((word) => {
		if (bySide.test(word)) return { kind: "side" };
		const label = readLabel(word, names);
		const counter = label.counter ?? (plural.test(word) ? "epoch" : null);
		if (counter !== null && label.metric !== "loss") return {
			kind: "counter",
			counter
		};
		if (!label.isMetric || label.isBest) return null;
		const { metric, set, name } = label;
		return {
			kind: "metric",
			metric,
			side: label.side,
			set,
			name
		};
	});
	if (!columns.some((column) => column?.kind === "metric")) nameSides(columns, words, names);
	const metrics = columns.filter((column) => column?.kind === "metric").length;
	const isCounted = columns.some((column) => column?.kind === "counter");
	const isSided = columns.some((column) => column?.kind === "side");
	if (!(isCounted || isSided ? metrics >= 1 : metrics >= 2 && byClass.test(words[0] ?? "")) || cells.some(({ text: cell }) => cell.length > 60)) return null;
	const separators = columnsOf(text, readPrefix(text).end, cells);
	const others = words.flatMap((what, index) => columns[index] === null && /\p{L}/u.test(what) ? [{
		what,
		why: "not a metric"
	}] : []);
	const isTabbed = text.includes("	");
	const isByClass = !isCounted && !isSided;
	const plans = /* @__PURE__ */ new Map();
	const planOf = (side) => {
		const plan = plans.get(side) ?? {
			...planOfRow(columns, side, isByClass),
			others
		};
		plans.set(side, plan);
		return plan;
	};
	return {
		cells,
		columns,
		separators,
		isTabbed,
		isCounted,
		planOf
	};
}
function nameSides(columns, words, names) {
	const sides = words.map((word) => readLabel(word, names)).map((label) => isSideAlone(label) ? label.side : null);
	if (new Set(sides.filter((side) => side !== null)).size < 2) return;
	sides.forEach((side, index) => {
		if (side !== null) columns[index] = {
			kind: "metric",
			metric: unnamed,
			side,
			set: null,
			name: nameOf(unnamed, side)
		};
	});
}
function planOfRow(columns, ofRow, isByClass) {
	const counters = [];
	const named = [];
	columns.forEach((column, slot) => {
		if (column?.kind === "counter") counters.push({
			slot,
			kind: column.counter
		});
		if (column?.kind !== "metric") return;
		const { name, metric, side, set } = column;
		const label = side === null && ofRow !== null ? nameOf(metric, ofRow) : name;
		named.push({
			...ofTable,
			slot,
			label,
			metric,
			side: side ?? ofRow,
			set
		});
	});
	const fields = [];
	for (const field of named) {
		const byPlace = isByClass ? "val" : sideByFields(fields, field, named);
		const toldBy = isByClass ? "a table by class" : fields.at(-1)?.label ?? null;
		if (field.side !== null || byPlace === null) fields.push(field);
		else fields.push({
			...field,
			side: byPlace,
			label: nameOf(field.metric, byPlace),
			toldBy
		});
	}
	const isMean = counters.every(({ kind }) => kind === "epoch");
	return {
		...plainPlan,
		counters,
		fields: markRepeated(fields).map((field) => ({
			...field,
			isMean
		}))
	};
}

// src/reading/console/tables/tables.ts
const maxOpen = 8;
const maxLength$2 = 4e3;
var Tables = class {
	#names;
	#open = [];
	#last = "";
	#above = "";
	#words = "";
	#bySide;
	constructor(names) {
		this.#names = names;
		this.#bySide = new SideTable(names);
	}
	get isOpen() {
		return this.#open.length > 0 || this.#words !== "";
	}
	get hasSides() {
		return this.#open.some(({ columns }) => columns.some((column) => column?.kind === "side"));
	}
	readMetricRow(text) {
		return text.length > maxLength$2 ? null : this.#bySide.readRow(text);
	}
	readHeading(text) {
		if (text.length > maxLength$2) return false;
		if (this.#bySide.readHeading(text)) return true;
		if (text !== this.#last) [this.#above, this.#last] = [this.#last, text];
		const heading = headingOf(text, cellsOfGroups(this.#above, text), this.#names) ?? headingOf(text, cellsIn(text), this.#names) ?? headingOf(text, joinCells(this.#above, text), this.#names);
		if (heading === null) {
			if (/\p{L}/u.test(text) && !/\d/.test(text)) this.#words = text;
			return false;
		}
		this.#add(heading);
		return true;
	}
	#add(heading) {
		this.#words = "";
		const known = this.#open.find((open) => sameWords(open.cells, heading.cells));
		const again = known === void 0 ? heading : {
			...heading,
			planOf: known.planOf
		};
		this.#open = [again, ...this.#open.filter((open) => open !== known)].slice(0, maxOpen);
	}
	readRow(text) {
		if (text.length > maxLength$2) return null;
		const { end } = readPrefix(text);
		const cells = cellsOf(text, end);
		if (cells.length < 2) return null;
		for (const heading of this.#open) {
			const row = rowOf(cells, heading, () => columnsOf(text, end, cells));
			if (row !== null) return row;
		}
		const words = this.#words;
		this.#words = "";
		const numbers = cells.slice(0, cells.findLastIndex((cell) => /\d/.test(cell.text)) + 1);
		const heading = headingOf(words, cellsAbove(words, numbers), this.#names);
		if (heading === null) return null;
		this.#add(heading);
		return rowOf(cells, heading, () => []);
	}
};
function sameWords(one, other) {
	return one.length === other.length && one.every(({ text }, index) => text === other[index]?.text);
}
function rowOf(read, heading, separators) {
	const [extra] = read.slice(heading.cells.length);
	const cells = extra === void 0 || /^[-+.\d]/.test(extra.text) ? read : read.slice(0, heading.cells.length);
	const [first] = cells;
	if (first === void 0 || !fitsFirst(first, heading)) return null;
	const places = placesOf$1(cells, heading) ?? placesBySeparators(cells, heading, separators());
	if (places === null) return null;
	const values = /* @__PURE__ */ new Map();
	cells.forEach(({ text }, index) => {
		const place = places[index] ?? -1;
		const column = heading.columns[place] ?? null;
		const shown = column?.kind === "counter" ? /^\d{1,12}(?:\.\d{1,9})?(?=\s?\/\s?\d|$)/.exec(lastWord(text))?.[0] : text;
		const value = column === null || column.kind === "side" || shown === void 0 ? null : valueIn(shown, column);
		if (value !== null) values.set(place, value);
	});
	const sideAt = heading.columns.findIndex((column) => column?.kind === "side");
	const side = sideAt === -1 ? null : sideIn(cells[places.indexOf(sideAt)]?.text ?? "");
	if (sideAt !== -1 && side === null) return null;
	const plan = heading.planOf(side);
	const has = ({ slot }) => values.has(slot);
	return plan.fields.some(has) && (!heading.isCounted || plan.counters.some(has)) ? {
		plan,
		values
	} : null;
}
function valueIn(text, column) {
	const [, list] = /^\[([^[\]]*)\]$/.exec(text) ?? [];
	if (list === void 0) return numberIn(text);
	const terms = list.split(/,\s*/).map(numberIn);
	if (!(terms.length === 1 || column.kind === "metric" && column.metric === "loss")) return null;
	return terms.reduce((sum, term) => sum === null || term === null ? null : sum + term, 0);
}
function fitsFirst({ text }, { columns, cells }) {
	const last = lastWord(text);
	const isCount = /^\d{1,12}(?:\/\d{1,12})?$/.test(last) || numberIn(last) !== null;
	if (columns[0]?.kind === "counter") return isCount;
	if (columns[0]?.kind === "side") return sideIn(text) !== null;
	return columns[0] === null && byClass.test(cells[0]?.text ?? "") ? text === "all" : isCount;
}
function placesBySeparators(cells, { cells: heading, separators: above, isCounted }, separators) {
	const columns = above.slice(0, -1);
	const isApart = new Set(columns).size === heading.length && above.at(-1) === separators.at(-1);
	if (!isCounted || !isApart || cells.length > heading.length) return null;
	const places = separators.slice(0, cells.length).map((column) => columns.indexOf(column));
	return places.includes(-1) || new Set(places).size < places.length ? null : places;
}
function lastWord(text) {
	return (text.split(" ").at(-1) ?? "").replace(/^\[(.*)\]$/, "$1");
}
function placesOf$1(cells, { cells: heading, isTabbed, isCounted }) {
	if (cells.length === heading.length) return cells.map((_, index) => index);
	if (cells.length === heading.length + 1 && (cells[0]?.to ?? 0) <= (heading[0]?.from ?? 0)) return cells.map((_, index) => index - 1);
	if (!isCounted || isTabbed || cells.length > heading.length) return null;
	const places = [];
	for (const cell of cells) {
		const above = heading.flatMap((one, index) => overlap$1(one, cell) ? [index] : []);
		if (above.length !== 1) return null;
		places.push(above[0] ?? 0);
	}
	return new Set(places).size === places.length ? places : null;
}

// src/reading/console/groups/bars.ts
const minEpochs$3 = 3;
const maxBars$1 = 100;
var Bars = class {
	#states = /* @__PURE__ */ new Map();
	add(plan, row, text) {
		const sides = plan.fields.map(({ side }) => side ?? "train");
		if (!sides.includes("train")) return;
		if (sides.every((side) => side === "train") && !paceOfEpochs.test(text)) return;
		const states = this.#states.get(plan) ?? newGroup(plan);
		if (this.#states.size < maxBars$1) this.#states.set(plan, states);
		if (states.examples.length < 2) states.examples.push({
			text,
			line: row.line
		});
		addRow(states, row);
	}
	get epochs() {
		const found = [...this.#states].map(([plan, states]) => [plan, toEpochs(states)]);
		return new Map(found.flatMap(([plan, group]) => group === null ? [] : [[plan, group]]));
	}
};
function toEpochs(states) {
	const { plan, batches, totals, lines, sections } = states;
	const isCounted = plan.counters.some(({ kind }) => kind === "epoch");
	const parts = partsOf([...isCounted ? states.epochs : batches]);
	if (!parts.every(({ first, last }) => batches.get(last) <= totals.get(first))) return null;
	if (parts.some((part) => rowsIn(part).some((row) => totals.get(row) !== totals.get(part.first)))) return null;
	if (isCounted && !parts.every((part) => goesOn$6(rowsIn(part).map((row) => batches.get(row))))) return null;
	const trainings = parts.map((part) => isCounted ? countedIn(states, part) : uncountedIn(states, part));
	const isEvaluated = plan.fields.some(({ side }) => (side ?? "train") !== "train");
	const valuesAt = (row) => states.values.map((list) => list.get(row));
	const areEpochs = ({ rows, epochs }) => {
		const values = rows.map(valuesAt);
		return isRising(epochs) && changes(values, plan, true) && (!isEvaluated || changes(values, plan, false));
	};
	const whole = trainings.filter(({ rows }) => rows.length >= minEpochs$3);
	if (whole.length === 0 || !whole.every(areEpochs)) return null;
	const counters = [{
		slot: plan.bar ?? 0,
		kind: "epoch"
	}];
	const group = newGroup({
		...plan,
		weak: null,
		counters
	});
	group.examples.push(...states.examples);
	for (const { rows, epochs } of trainings) rows.forEach((row, index) => {
		addRow(group, {
			line: lines.get(row),
			epoch: epochs[index] ?? NaN,
			step: NaN,
			batch: NaN,
			total: NaN,
			epochTotal: totals.get(row),
			lastBatch: NaN,
			lastTotal: NaN,
			section: sections.get(row),
			values: valuesAt(row)
		});
	});
	return group;
}
function partsOf(counts) {
	const firsts = counts.flatMap((count, row) => count >= (counts[row - 1] ?? NaN) ? [] : [row]);
	return firsts.map((first, index) => ({
		first,
		last: (firsts[index + 1] ?? counts.length) - 1
	}));
}
function rowsIn({ first, last }) {
	return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
function countedIn({ epochs }, part) {
	const rows = lastOfEach$2(epochs, part);
	return {
		rows,
		epochs: rows.map((row) => epochs.get(row))
	};
}
function uncountedIn({ batches, totals, values }, part) {
	const lasts = lastOfEach$2(batches, part);
	const { first, last } = part;
	if (batches.get(first) !== 0) return {
		rows: lasts,
		epochs: lasts.map((row) => batches.get(row))
	};
	const firsts = lasts.slice(0, -1).map((row) => row + 1);
	const epochs = firsts.map((row) => batches.get(row));
	const next = (firsts.at(-1) ?? first) + 1;
	return next <= last && batches.get(last) < totals.get(last) && values.every((list) => Object.is(list.get(next), list.get(last))) ? {
		rows: [...firsts, last],
		epochs: [...epochs, batches.get(last) + 1]
	} : {
		rows: firsts,
		epochs
	};
}
function lastOfEach$2(counts, part) {
	return rowsIn(part).filter((row) => row === part.last || counts.get(row) !== counts.get(row + 1));
}
function goesOn$6(counts) {
	return counts.every((count, index) => count >= (counts[index - 1] ?? 0)) && (counts.at(-1) ?? 0) > (counts[0] ?? 0);
}
function isRising(numbers) {
	return numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? NaN));
}
function changes(rows, { fields }, isTrain) {
	return fields.some(({ side }, field) => {
		if ((side ?? "train") === "train" !== isTrain) return false;
		return rows.filter((row, index) => !Object.is(row[field], rows[index - 1]?.[field])).length > Math.max(Math.min(2, rows.length / 2), rows.length / 3);
	});
}

// src/reading/console/groups/block.ts
const rule = /^\s*[-=+]{8,200}\s*$/;
const isRow = /^\s*\|/;
const maxRows = 200;
var Block = class {
	#rows = /* @__PURE__ */ new Map();
	#counted = /* @__PURE__ */ new Set();
	passRule(text) {
		if (this.#rows.size > 0 && rule.test(text)) this.end();
	}
	end() {
		const rows = [...this.#rows];
		this.#rows = /* @__PURE__ */ new Map();
		if (rows.some(([{ plan }]) => countsSteps$1(plan))) return;
		for (const [group, row] of rows) if (this.#counted.has(group)) group.steps.set(row, NaN);
	}
	add(group, text) {
		if (!isRow.test(text)) return;
		const row = group.lines.length - 1;
		if (this.#rows.has(group)) this.end();
		if (countsSteps$1(group.plan)) for (const [before, own] of this.#rows) {
			before.steps.set(own, group.steps.get(row));
			this.#counted.add(before);
		}
		if (this.#rows.size < maxRows) this.#rows.set(group, row);
	}
};
function countsSteps$1({ counters }) {
	return counters.some(({ kind }) => kind === "step");
}

// src/reading/console/groups/bracketed.ts
const minRows$2 = 3;
function keepOwn(group, text, slots) {
	group.plan.fields.forEach((field, index) => {
		const slot = field.own === null ? void 0 : slots[field.own];
		if (slot !== void 0) group.own[index]?.push(parseValue(text, slot, field) ?? NaN);
	});
}
function withoutBestInBrackets(groups) {
	const bracketed = require_reading.groupBy(groups.flatMap((group) => group.plan.fields.map((field, index) => ({
		group,
		field,
		index
	}))), ({ field }) => `${field.label} ${field.set}`);
	const taken = /* @__PURE__ */ new Map();
	for (const alike of bracketed.values()) {
		const own = alike.filter(({ group, index }) => (group.own[index]?.length ?? 0) > 0);
		if (own.length === 0 || areMeans(alike.flatMap(({ group, index }) => rowsOf$2(group, index)))) continue;
		for (const { group, index } of own) taken.set(group, (taken.get(group) ?? /* @__PURE__ */ new Set()).add(index));
	}
	return groups.map((group) => {
		const indexes = taken.get(group);
		return indexes === void 0 ? group : withOwn(group, indexes);
	});
}
function rowsOf$2({ lines, values, own, batches }, index) {
	const [shown, before] = [values[index], own[index]];
	return Array.from({ length: lines.length }, (_, row) => {
		const inBrackets = shown?.get(row) ?? NaN;
		return {
			line: lines.get(row),
			own: before?.length === lines.length ? before.get(row) : inBrackets,
			inBrackets,
			isOfBatch: !Number.isNaN(batches.get(row))
		};
	});
}
function areMeans(rows) {
	rows.sort((one, other) => one.line - other.line);
	const differ = rows.some(({ own, inBrackets }) => !Object.is(own, inBrackets));
	const areOther = rows.every(({ own, inBrackets, isOfBatch }, index) => {
		const before = rows[index - 1];
		if (before === void 0 || Object.is(inBrackets, before.inBrackets)) return true;
		return !isOfBatch && (Object.is(inBrackets, own) || Object.is(inBrackets, before.own));
	});
	const mayBeMean = rows.some(({ own, inBrackets }) => own <= inBrackets) && rows.some(({ own, inBrackets }) => own >= inBrackets) && rows.some(({ isOfBatch }) => isOfBatch);
	return rows.length < minRows$2 || !differ || !areOther || mayBeMean;
}
function withOwn(group, indexes) {
	const { plan, values, own } = group;
	const others = plan.fields.flatMap(({ label }, index) => indexes.has(index) ? [{
		what: `the number in brackets behind ${label}`,
		why: "the best so far or a weight, no mean"
	}] : []);
	return {
		...group,
		plan: {
			...plan,
			others: [...plan.others, ...others],
			fields: plan.fields.map((field, index) => indexes.has(index) ? {
				...field,
				slot: field.own ?? field.slot,
				isMean: false
			} : field)
		},
		values: values.map((list, index) => indexes.has(index) ? own[index] ?? list : list)
	};
}

// src/reading/console/groups/epoch-bars.ts
const [minEpochs$2, maxStates, maxBars] = [
	3,
	1e5,
	100
];
var EpochBars = class {
	#bars = /* @__PURE__ */ new Map();
	add(text, slots, slot, line) {
		const { count, total } = parseFraction(text, slot);
		const label = text.slice(0, slots[0]?.from).trim();
		const key = `${label} ${total}`;
		const bar = this.#bars.get(key) ?? {
			label,
			states: []
		};
		if (this.#bars.size < maxBars) this.#bars.set(key, bar);
		if (bar.states.length < maxStates && count < total) bar.states.push({
			count,
			line
		});
	}
	count(groups) {
		const lines = groups.filter(({ plan }) => plan.bar === null);
		if (lines.some(({ plan }) => plan.counters.length > 0 || plan.weak !== null) || !lines.some(({ lines: { length } }) => length >= minEpochs$2)) return [];
		const bar = [...this.#bars.values()].find((one) => mayCountEpochs(one, lines) && lines.every((group) => isOnce(group, one.states)));
		if (bar === void 0) return [];
		const { states } = bar;
		for (const group of groups) epochsAt(states, group.lines).forEach((epoch, row) => {
			group.epochs.set(row, epoch);
		});
		return [linesOf$1(states)];
	}
};
function mayCountEpochs({ label }, groups) {
	if (label !== "") return counterIn([label], partsOf$2(label)) === "epoch";
	const sides = groups.flatMap(({ plan }) => plan.fields.map(({ side }) => side ?? "train"));
	return sides.includes("train") && sides.some((side) => side !== "train");
}
function epochsAt(states, lines) {
	let next = 0;
	return Array.from(lines, (line) => {
		while ((states[next]?.line ?? Number.POSITIVE_INFINITY) <= line) next++;
		return (states[Math.max(0, next - 1)]?.count ?? NaN) + 1;
	});
}
function isOnce({ lines }, states) {
	const isRising = states.every(({ count }, index) => count >= (states[index - 1]?.count ?? 0));
	const epochs = epochsAt(states, lines);
	return isRising && states.length >= minEpochs$2 && epochs.every((epoch, index) => epoch > (epochs[index - 1] ?? 0));
}
function linesOf$1(states) {
	const group = newGroup({
		...plainPlan,
		counters: [{
			slot: 0,
			kind: "epoch"
		}],
		fields: []
	});
	const none = NaN;
	const [step, batch, total, epochTotal, lastBatch, lastTotal] = [
		none,
		none,
		none,
		none,
		none,
		none
	];
	for (const { count, line } of states) addRow(group, {
		line,
		epoch: count + 1,
		step,
		batch,
		total,
		epochTotal,
		lastBatch,
		lastTotal,
		section: 0,
		values: []
	});
	return group;
}

// src/reading/console/groups/short-batch.ts
const maxRounding = 2;
function afterLastBatch(fraction, group) {
	const { count, total, percent } = fraction;
	if (group?.totals.last !== total) return fraction;
	const { batches } = group;
	const stride = batches.last - batches.get(batches.length - 2);
	return count <= batches.last && percent / 100 * total > batches.last - stride && percent > 100 * count / total + maxRounding ? {
		...fraction,
		count: batches.last + stride
	} : fraction;
}

// src/reading/console/groups/line-counts.ts
const noCounts = [
	NaN,
	NaN,
	NaN,
	NaN,
	NaN
];
function countsIn(text, slots, plan, torn, known) {
	let [[epoch, step, batch, total, epochTotal], stepTotal] = [noCounts, NaN];
	const count = (index) => {
		const slot = slots[index];
		if (slot === void 0 || index === torn) return {
			count: NaN,
			total: NaN
		};
		if (slot.kind === "fraction") return afterLastBatch(parseFraction(text, slot), known);
		return {
			count: parseSlot(text, slot) ?? NaN,
			total: NaN
		};
	};
	for (const { slot, kind } of plan.counters) {
		const read = count(slot);
		if (kind === "epoch" && Number.isNaN(epoch)) [epoch, epochTotal] = [read.count, read.total];
		else if (kind === "step" && Number.isNaN(step)) {
			[step, stepTotal] = [read.count, read.total];
			if (!Number.isNaN(stepTotal)) [batch, total] = [read.count, read.total];
		} else if (Number.isNaN(batch)) [batch, total] = [read.count, read.total];
	}
	if (plan.weak !== null) {
		const read = count(plan.weak.slot);
		if (Number.isNaN(batch)) [batch, total] = [read.count, read.total];
	}
	return {
		counts: [
			epoch,
			step,
			batch,
			total,
			epochTotal
		],
		stepTotal
	};
}

// src/reading/console/groups/labelled-lines.ts
function nameByLabels(groups) {
	const labelled = new Map(groups.flatMap((group) => {
		const found = labelOf(group);
		return found === null ? [] : [[group, found]];
	}));
	const alike = require_reading.groupBy([...labelled.values()], ({ rest }) => rest);
	return groups.map((group) => {
		const { label, rest } = labelled.get(group) ?? {};
		if (label === void 0 || rest === void 0) return group;
		return new Set(alike.get(rest)?.map((other) => other.label)).size > 1 ? {
			...group,
			plan: named$2(group.plan, label)
		} : group;
	});
}
function labelOf({ plan: { fields, counters }, examples }) {
	const [first, ...others] = fields;
	const [, label, metric] = /^(\S.*) (\S+)$/.exec(first?.metric ?? "") ?? [];
	if (first === void 0 || label === void 0 || metric === void 0 || others.length === 0) return null;
	if (!examples[0]?.text.replaceAll(/ ?:\s{1,4}/g, ": ").includes(`${label}: ${metric}`)) return null;
	return {
		label,
		rest: [
			metric,
			...others.map((field) => nameOf(field.metric, field.side)),
			...counters.map(({ kind }) => kind)
		].join("\n")
	};
}
function named$2(plan, label) {
	const fields = plan.fields.map((field, index) => {
		if (index === 0) return field;
		const metric = `${label} ${field.metric}`;
		return {
			...field,
			metric,
			label: nameOf(metric, field.side)
		};
	});
	return {
		...plan,
		fields
	};
}

// src/reading/console/groups/noted-lines.ts
function nameByNotes(groups) {
	const fields = groups.flatMap(({ plan }) => plan.fields.filter(({ note }) => note !== null));
	const differing = [...require_reading.groupBy(fields, ({ metric }) => metric.toLowerCase()).values()].filter((own) => new Set(own.map(({ note }) => note)).size > 1);
	const noted = new Set(differing.flat());
	return groups.map((group) => {
		const own = group.plan.fields.map((field) => {
			if (field.note === null || !noted.has(field) || require_reading.directionOf(field.note) === null) return field;
			const metric = `${field.metric} ${field.note}`;
			return {
				...field,
				metric,
				label: nameOf(metric, field.side)
			};
		});
		return {
			...group,
			plan: {
				...group.plan,
				fields: own
			}
		};
	});
}

// src/reading/console/groups/side-letters.ts
const minPairs = 2;
const sides = {
	t: "train",
	v: "val"
};
const letters = [/^[a-z](?=_.)/i, /(?<=._[a-z]?)[a-z]$/i];
function nameByLetters(groups) {
	const fields = groups.flatMap(({ plan }) => plan.fields);
	const names = new Set(fields.map((field) => printed(field).toLowerCase()));
	const pairs = [...require_reading.groupBy(fields.flatMap(letterOf), ({ stem }) => stem).values()].filter((own) => arePair(own, names));
	if (pairs.length < minPairs) return [...groups];
	const paired = new Map(pairs.flat().map((one) => [one.field, one]));
	return groups.map((group) => {
		const own = group.plan.fields.map((field) => sided(field, paired.get(field)));
		return {
			...group,
			plan: {
				...group.plan,
				fields: own
			}
		};
	});
}
function arePair(own, names) {
	const found = new Set(own.map(({ letter }) => letter));
	return own.every(({ metric }) => !names.has(metric.toLowerCase())) && found.size === 2 && [...found].every((letter) => letter in sides);
}
function letterOf(field) {
	const name = printed(field);
	const letter = letters.find((one) => one.test(name));
	if (letter === void 0) return [];
	return [{
		field,
		stem: name.toLowerCase().replace(letter, "*"),
		letter: letter.exec(name)?.[0].toLowerCase() ?? "",
		metric: name.replace(letter, "").replaceAll(/^_|_$/g, "")
	}];
}
function printed({ metric, label, toldBy }) {
	return toldBy === null ? label : metric;
}
function sided(field, found) {
	const side = sides[found?.letter ?? ""];
	if (found === void 0 || side === void 0) return field;
	return {
		...field,
		metric: found.metric,
		side,
		label: nameOf(found.metric, side),
		toldBy: printed(field)
	};
}

// src/reading/console/groups/names.ts
function nameBesideOthers(groups) {
	return nameByLabels(nameByLetters(nameByNotes(groups)));
}

// src/reading/console/groups/numbered-parts.ts
function numberedParts({ groups, others }, names) {
	const all = [...others, ...groups.flatMap(({ plan }) => plan.others)];
	const named = new Set(all.map(({ what }) => what.toLowerCase()));
	const isPart = (metric) => {
		const [, letter = ""] = /^([a-z])[12]$/i.exec(metric) ?? [];
		return letter !== "" && named.has(`${letter.toLowerCase()}3`) && !names.isConfigured(metric);
	};
	return new Set(groups.flatMap(({ plan }) => plan.fields.flatMap(({ metric }) => isPart(metric) ? [metric] : [])));
}

// src/reading/console/groups/patience-counts.ts
function withoutPatience(groups) {
	const counted = groups.filter(({ plan }) => plan.counters.some(({ kind }) => kind === "epoch"));
	const ended = new Map([...require_reading.groupBy(counted, recordedBy).values()].flatMap((twins) => {
		const own = twins.flatMap(endOf$1);
		return own.length > 0 && own.length < twins.length && takeTurns(twins) ? own.map(({ group, counter }) => [group, counter]) : [];
	}));
	return groups.map((group) => {
		const counter = ended.get(group);
		return counter === void 0 ? group : without(group, counter);
	});
}
function recordedBy(group) {
	const [end] = endOf$1(group);
	const counters = group.plan.counters.filter((counter) => counter !== end?.counter);
	return JSON.stringify([group.plan.fields, counters]);
}
function endOf$1(group) {
	const { fields, counters } = group.plan;
	const last = fields.at(-1)?.slot ?? Number.POSITIVE_INFINITY;
	return counters.flatMap((counter) => counter.kind === "batch" && counter.slot > last ? [{
		group,
		counter
	}] : []);
}
function takeTurns(groups) {
	const rows = groups.flatMap(({ lines, epochs }) => [...lines].map((line, row) => ({
		line,
		epoch: epochs.get(row)
	}))).sort((one, other) => one.line - other.line);
	return rows.every(({ epoch }, index) => epoch !== rows[index - 1]?.epoch);
}
function without(group, counter) {
	const { plan, batches, totals } = group;
	for (const list of [batches, totals]) for (let row = 0; row < list.length; row++) list.set(row, NaN);
	const counters = plan.counters.filter((one) => one !== counter);
	return {
		...group,
		plan: {
			...plan,
			counters,
			weak: null
		}
	};
}

// src/reading/console/groups/place.ts
const maxSections = 2e3;
const maxAbove = 3;
const ofIteration = /\b(?:iteration|round)\b/i;
const uncounted = {
	at: NaN,
	total: NaN
};
var Place = class {
	epoch = NaN;
	step = NaN;
	batch = NaN;
	#total = NaN;
	section = 0;
	sections = [null];
	starts = [];
	loads = [];
	stages = [];
	#shown = NaN;
	#headed = NaN;
	#count = uncounted;
	#countBefore = this.#count;
	#entered = this.#count;
	#line = 0;
	#headingLine = 0;
	#isCounted = false;
	#isFilled = false;
	#training = 0;
	#ofBatches = /* @__PURE__ */ new Set();
	mark(epoch, step, batch, total, plan) {
		if (plan.fields.length > 0) this.#shown = NaN;
		else if (!Number.isNaN(epoch) && epoch !== this.epoch) this.#shown = epoch;
		const section = this.sections[this.section];
		if (!Number.isNaN(epoch) && epoch !== this.epoch) {
			const isFirst = Number.isNaN(this.epoch) && section?.by === "start";
			const isBelow = plan.fields.length > 0 && this.#line === this.#headingLine + 1;
			const isOfSection = isFirst || isBelow && section?.text.endsWith(":") === true;
			this.epoch = epoch;
			if (epoch !== this.#headed - 1 && !isOfSection) this.section = this.#training = 0;
		}
		if (this.#isCounted && this.#isFilled && !Number.isNaN(epoch)) this.section = 0;
		this.#headed = NaN;
		if (!Number.isNaN(step)) this.step = step;
		if (!Number.isNaN(batch) && !isEvaluation(plan)) [this.batch, this.#total] = [batch, total];
		const at = Number.isNaN(step) ? batch : step;
		if (Number.isNaN(at)) return;
		const isFurther = Number.isNaN(this.#entered.at) ? section?.by !== "start" : at > this.#entered.at;
		const isBest = section?.side === "best";
		const isBeyondBest = isBest && this.#count !== this.#entered && at !== this.#count.at;
		const isOfBest = isBest && !isBeyondBest && ofIteration.test(section.text);
		if (isBeyondBest || isFurther && !isOfBest && Object.is(total, this.#entered.total)) this.section = 0;
		[this.#countBefore, this.#count] = [this.#count, {
			at,
			total
		}];
	}
	rowAt(line, [epoch, step, batch, total, epochTotal], values) {
		return {
			line,
			epoch: Number.isNaN(epoch) ? this.epoch : epoch,
			step: Number.isNaN(step) ? this.step : step,
			batch,
			lastBatch: Number.isNaN(batch) ? this.batch : batch,
			total,
			lastTotal: Number.isNaN(batch) ? this.#total : total,
			epochTotal,
			section: this.section,
			values
		};
	}
	begin(what, line, shape) {
		this.#line = line;
		const tellsLength = what === "training of a length";
		if ((tellsLength || what === "training" || what === "untrained") && this.starts.length < maxSections) this.starts.push({
			line,
			shape,
			tellsLength
		});
		if (tellsLength || what === "training") [this.#countBefore, this.#count] = [uncounted, uncounted];
		if (what === "model" && this.loads.length < maxSections) this.loads.push(line);
		if (what === "stage" && this.stages.length < maxSections) this.stages.push(line);
		if (what === "program" || what === "untrained") [this.epoch, this.step, this.batch, this.section] = [
			NaN,
			NaN,
			NaN,
			0
		];
	}
	enter(section, isCounted = false) {
		[this.#headed, this.#headingLine] = [this.#shown, this.#line];
		const isOwn = isCounted && section.by === "start" && (this.#count.at === 0 || this.#count.at < this.#countBefore.at);
		[this.#training, this.#isCounted, this.#isFilled] = [
			0,
			isCounted && section.by === "heading",
			false
		];
		this.#ofBatches.clear();
		this.#entered = isOwn ? this.#countBefore : this.#count;
		if (section.side === null) {
			this.section = 0;
			return;
		}
		this.section = this.sections.findIndex((known) => known?.text === section.text && known.side === section.side && known.by === section.by);
		if (this.section === -1) {
			if (this.sections.length > maxSections) this.sections.length = 1;
			this.section = this.sections.push(section) - 1;
		}
		if (this.#isCounted && section.side === "train") this.#training = this.section;
	}
	passUnread(text) {
		if (this.sections[this.section]?.by !== "heading" || this.#line > this.#headingLine + maxAbove) return;
		const [, ...values] = cellsIn(text);
		if (values.length >= 2 && values.every((cell) => numberIn(cell.text) !== null)) this.#isFilled = true;
	}
	passBar(side) {
		const open = this.sections[this.section];
		if (open?.by === "line" && side !== null && side !== open.side) this.section = 0;
	}
	readSide({ fields, counters, weak, endsEpoch, barSide }) {
		const [first] = fields;
		this.passBar(barSide);
		if (first === void 0) return;
		const { side, toldBy } = first;
		const isUnsided = fields.every((field) => field.side === null);
		if (counters.length === 0 && weak === null) {
			this.passBar(side);
			this.#isFilled = true;
			const isOfTraining = isUnsided && fields.every(({ metric }) => this.#ofBatches.has(metric));
			if (this.#ofBatches.size > 0) this.section = isOfTraining ? this.#training : 0;
			return;
		}
		if (isUnsided) {
			if (this.#training !== 0) for (const { metric } of fields) this.#ofBatches.add(metric);
			const open = this.sections[this.section];
			if (open?.by === "line" || endsEpoch && open?.by !== "start" || open?.side !== "val" && open?.side !== "test") this.section = 0;
		} else if (side !== null && toldBy !== null && fields.every((field) => field.side === side)) this.enter({
			side,
			text: toldBy,
			by: "line"
		});
	}
};

// src/reading/console/groups/ranks.ts
var Ranks = class {
	#taken;
	#others = 0;
	constructor(taken) {
		this.#taken = taken;
	}
	isOther(text) {
		const { rank } = readPrefix(text);
		this.#taken ??= rank;
		const isOther = rank !== this.#taken;
		if (isOther) this.#others++;
		return isOther;
	}
	get leftOut() {
		if (this.#others === 0) return [];
		return [{
			what: `${this.#others} lines of other processes`,
			why: `those of ${this.#taken} count`
		}];
	}
};

// src/reading/console/groups/records.ts
const lead = /^\s*(\[?\s?(?:epochs?|ep|steps?|iter(?:ation)?s?|rounds?)?[\s:#=[]{0,3})\d{1,9}(?:\s?\/\s?\d{1,9})?(\D{2,60}?)(?=[-+]?(?:\.?\d|nan|inf))/i;
function recordsIn(text, { batch, step }) {
	const [, before = "", behind = ""] = lead.exec(text) ?? [];
	if (!/\p{L}/u.test(behind)) return [text];
	const starts = [];
	let previous = /(?<!st)ep/i.test(before) ? Number.NEGATIVE_INFINITY : Number.isNaN(batch) ? step : batch;
	for (let at = text.indexOf(behind); at !== -1; at = text.indexOf(behind, at + 1)) {
		const [whole = "", count = ""] = /(?<![\w.])(\d{1,9})(?:\s?\/\s?\d{1,9})?$/.exec(text.slice(0, at)) ?? [];
		const start = at - whole.length - before.length;
		if (whole === "" || text.slice(start, start + before.length) !== before) continue;
		if (!(Number(count) > previous) && !/\d/.test(text[start - 1] ?? "")) return [text];
		previous = Number(count);
		starts.push(start);
	}
	return starts.map((start, index) => text.slice(index === 0 ? 0 : start, starts[index + 1]));
}

// src/reading/console/groups/shapes.ts
const maxShapes$1 = 2e4;
const remark = /^(?:[\s\p{P}\p{S}\p{M}]|(?:the|new|best|models?|weights|saved?|saving|improved|checkpoint|so|far|yet|updated)(?!\p{L})){0,40}$/iu;
const ending = /^[^\p{L}]{0,20}[-|;,] (\p{L}[^\d]{0,80}:)\s*$/u;
const best = /^\W{0,8}(best (\p{L}[\p{L} _-]{0,40}?))\s?[:=]\s?(?=\d)/iu;
const sharesAlone = /^\s{0,8}\d{1,9}\/\d{1,9} - \d{1,3}(?:\.\d{1,6})?%\s*$/;
const isName$1 = /^(?!.*: ?(?:cuda|gpu|cpu))\p{L}[\p{L}\d_./@% -]{0,40}(?:: {0,3}\p{L}[\p{L}\d_./@% -]{0,20})?$/u;
function named$1(others) {
	return others.filter(({ what }) => isName$1.test(what)).map((other) => isOfBest(other.what) ? {
		...other,
		why: ofBest
	} : other);
}
function sectionOf(planned, message) {
	const heading = planned?.batchSide ?? null;
	return heading !== null && message.trimStart().startsWith(heading.text) ? {
		...heading,
		by: "line"
	} : null;
}
var Shapes = class {
	#names;
	#tables;
	#shapes = /* @__PURE__ */ new Map();
	#plans = /* @__PURE__ */ new Map();
	constructor(names, tables) {
		this.#names = names;
		this.#tables = tables;
	}
	of(text, tokens) {
		const known = this.#shapes.get(tokens.shape);
		if (known !== void 0) return known;
		const shape = this.#newShape(text, tokens);
		if (this.#shapes.size >= maxShapes$1) this.#forget();
		this.#shapes.set(tokens.shape, shape);
		return shape;
	}
	#newShape(text, tokens) {
		const planned = planLine(text, tokens, this.#names);
		const { end, rank } = readPrefix(text);
		const records = planned !== null && (planned.fields.length + planned.counters.length > 0 || sharesAlone.test(text.slice(end)));
		const plan = records ? this.#withoutRemark(planned, text, tokens.slots) : null;
		const hasFields = plan !== null && plan.fields.length > 0;
		const isHeading = !hasFields && this.#tables.readHeading(text);
		const isBare = plan === null || !hasFields;
		const isStart = startsEvaluation.test(text.slice(end));
		const isCounted = tokens.slots.every(({ kind, from, to }, index) => from < end || kind === "other" || isStart && /^\d+$/.test(text.slice(from, to)) || plan?.counters.some(({ slot }) => slot === index));
		const [, tail = null] = ending.exec(text.slice(tokens.slots.at(-1)?.to)) ?? [];
		const heading = isCounted ? text : tail;
		const beginning = isBare ? beginningIn(text) : null;
		return {
			plan: isHeading || beginning === "training of a length" ? null : plan,
			barSide: records ? null : planned?.barSide ?? null,
			barCount: records || planned?.bar == null ? null : planned.weak?.slot ?? null,
			others: records || isHeading ? [] : named$1(planned?.others ?? []),
			isHeading,
			section: isBare ? (heading === null ? null : readSection(heading)) ?? sectionOf(planned, text.slice(end)) : null,
			beginning,
			hasRank: rank !== null,
			best: plan === null ? this.#bestOf(text) : null
		};
	}
	#bestOf(text) {
		const [, name = "", own = ""] = best.exec(text) ?? [];
		const { isMetric, metric, side } = readLabel(own, this.#names);
		return isMetric ? {
			name,
			metric: metric.toLowerCase(),
			side
		} : null;
	}
	#withoutRemark(plan, text, slots) {
		const end = slots.at(-1)?.to ?? text.length;
		if (plan === null || plan.fields.length === 0 || !remark.test(text.slice(end))) return plan;
		const { shape } = tokenize(text.slice(0, end));
		const known = this.#plans.get(shape) ?? plan;
		this.#plans.set(shape, known);
		return JSON.stringify(known) === JSON.stringify(plan) ? known : plan;
	}
	#forget() {
		for (const [key, { plan }] of this.#shapes) if (plan === null) this.#shapes.delete(key);
		this.#plans.clear();
		if (this.#shapes.size >= maxShapes$1) this.#shapes.clear();
	}
};

// src/reading/console/groups/torn.ts
function findTorn(text, slots, { bar, fields }, isComplete, group) {
	const last = slots.length - 1;
	const slot = slots[last];
	const isCutBar = bar !== null && text.lastIndexOf("[") > text.lastIndexOf("]");
	if (isComplete && !isCutBar || slot === void 0 || slot.kind === "bar" || slot.kind === "other") return -1;
	if (slot.to < text.trimEnd().length) return -1;
	const values = group?.values[fields.findIndex((field) => field.slot === last)];
	if (isCutBar || group === void 0 || values === void 0) return last;
	const ends = new require_reading.LineEnds();
	for (const { text: earlier } of group.examples) {
		const [shown = ""] = /\S*$/.exec(earlier.trimEnd()) ?? [];
		ends.add(shown.length, /\de/i.test(shown));
	}
	const [shown = ""] = /\S*$/.exec(text.trimEnd()) ?? [];
	return ends.isWhole(shown, values.toArray()) ? -1 : last;
}

// src/reading/console/groups/collect.ts
const [maxGroups, maxExample$1] = [2e3, 400];
const maxEnds = 2;
const valueAlone = /^\s{0,8}=\s?[-+]?\d[\d.]{0,20}%?\s{0,8}$/;
const namesLoss = /(?<![a-z])loss(?![a-z_])/i;
const never = /(?<!\w)(?:nan|inf)|∞/i;
var Collector = class {
	#names;
	#shapes;
	#groups = /* @__PURE__ */ new Map();
	#bars = new Bars();
	#epochBars = new EpochBars();
	#tables;
	#notes = [];
	#bests = [];
	#unread = new UnreadNames();
	#otherUnits = new OtherUnits();
	#tooLong = [];
	#unfilled = /* @__PURE__ */ new Map();
	#place = new Place();
	#lossLine = null;
	#ranks;
	#block = new Block();
	#previous = {
		text: "",
		group: null
	};
	#above = "";
	constructor(names, rank) {
		this.#names = names;
		this.#ranks = new Ranks(rank);
		this.#tables = new Tables(names);
		this.#shapes = new Shapes(names, this.#tables);
	}
	get log() {
		this.#block.end();
		const [{ sections, starts, loads, stages }, bests] = [this.#place, this.#bests];
		const ofBars = this.#bars.epochs;
		const ofLines = [...this.#groups].flatMap(([plan, group]) => ofBars.has(plan) ? [] : [group]);
		const counted = withoutPatience([...ofLines, ...ofBars.values()]);
		const read = nameBesideOthers(withoutBestInBrackets(counted));
		const groups = [...read, ...this.#epochBars.count(read)];
		const others = [...this.#unread.recurring, ...this.#ranks.leftOut];
		const unfilled = [...this.#unfilled].flatMap(([plan, line]) => {
			const times = this.#groups.get(plan)?.lines.length ?? 0;
			return times > maxEnds || ofBars.has(plan) ? [] : [{
				plan,
				line,
				isFullOnce: times > 0
			}];
		});
		const parts = numberedParts({
			groups,
			others
		}, this.#names);
		const [lossLine, notes] = [this.#lossLine, [
			...this.#notes,
			...this.#otherUnits.notes,
			...describeTooLong(this.#tooLong)
		]];
		return {
			groups,
			others,
			parts,
			unfilled,
			sections,
			starts,
			loads,
			stages,
			bests,
			lossLine,
			notes
		};
	}
	read({ text: printed, line, isComplete, isTooLong }) {
		if (isTooLong) {
			if (this.#groups.size > 0) this.#tooLong.push(line);
			return null;
		}
		const whole = valueAlone.test(printed) ? `${this.#above} ${printed.trim()}` : printed;
		const text = inPlainSigns(whole);
		this.#above = printed.length <= maxExample$1 ? printed : "";
		if (!(/\d/.test(text) || never.test(text))) {
			this.#block.passRule(text);
			const section = this.#tables.readHeading(text) ? null : readSection(text);
			this.#place.begin(beginningIn(text), line, text);
			if (section !== null) this.#place.enter(section);
			if (namesLoss.test(text)) this.#lossLine ??= {
				text: text.trim(),
				line
			};
			return null;
		}
		const metricRow = this.#tables.readMetricRow(text);
		if (metricRow !== null) return this.#pushRow(metricRow, text, line);
		const tokens = tokenize(text);
		const shape = this.#shapes.of(text, tokens);
		if (this.#lossLine === null && namesLoss.test(text)) this.#lossLine = {
			text: text.trim(),
			line
		};
		if (shape.best !== null && this.#bests.length < maxGroups) {
			const value = text.slice(tokens.slots[0]?.from, tokens.slots[0]?.to);
			this.#bests.push({
				...shape.best,
				value
			});
		}
		if (shape.isHeading) {
			this.#tables.readHeading(text);
			return null;
		}
		const { plan } = shape;
		for (const other of shape.others) this.#unread.add(other);
		this.#place.begin(shape.beginning, line, tokens.shape);
		const row = (plan === null ? this.#tables.isOpen : namesOnlySides(plan) && this.#tables.hasSides) ? this.#tables.readRow(text) : null;
		if (plan === null) {
			this.#place.passBar(shape.barSide);
			const count = tokens.slots[shape.barCount ?? -1];
			if (count?.kind === "fraction") this.#epochBars.add(text, tokens.slots, count, line);
			if (shape.section !== null) this.#place.enter(shape.section);
			if (row === null) this.#place.passUnread(text);
		}
		if (row !== null) return this.#pushRow(row, text, line);
		if (plan === null) return null;
		const records = plan.fields.some(({ isRepeated }) => isRepeated) || tokens.slots.some(({ kind }) => kind === "other") ? recordsIn(text, this.#place) : [];
		if (records.length > 1) return records.map((record, index) => {
			const isWhole = isComplete || index < records.length - 1;
			return this.read({
				text: record,
				line,
				isComplete: isWhole,
				isTooLong: false
			});
		}).findLast((group) => group !== null) ?? null;
		if (shape.hasRank && this.#ranks.isOther(text)) return null;
		if (text === this.#previous.text) return countCopy(this.#previous.group);
		const group = this.#readLine(text, line, tokens.slots, plan, shape.section, isComplete);
		this.#previous = {
			text,
			group
		};
		return group;
	}
	#forgetSingles() {
		for (const [plan, { lines }] of this.#groups) if (lines.length === 1) this.#groups.delete(plan);
	}
	#readLine(text, line, slots, plan, section, isComplete) {
		const known = this.#groups.get(plan);
		const torn = findTorn(text, slots, plan, isComplete, known);
		const { counts, stepTotal } = countsIn(text, slots, plan, torn, known);
		const [epoch, step, batch, total] = counts;
		this.#place.mark(epoch, step, batch, Number.isNaN(step) ? total : stepTotal, plan);
		if (section === null) this.#place.readSide(plan);
		else this.#place.enter(section, true);
		if (plan.fields.length === 0) return this.#push(plan, text, this.#place.rowAt(line, counts, []));
		const values = plan.fields.map((field) => {
			const found = slots[field.slot];
			return found === void 0 || field.slot === torn ? null : parseValue(text, found, field);
		});
		const cells = values.map((value) => value ?? NaN);
		const row = this.#place.rowAt(line, counts, cells);
		if (plan.bar !== null) {
			if (!values.includes(null)) this.#bars.add(plan, row, example(text));
			if (!tellsSteps(plan) && !isFull$1(text, slots[plan.bar], batch, total)) {
				if (known === void 0 && this.#unfilled.size < maxGroups) this.#unfilled.set(plan, line);
				return null;
			}
		}
		const group = this.#push(plan, text, row);
		keepOwn(group, text, slots);
		const owner = slots[plan.owner ?? -1];
		if (owner !== void 0) group.owners.push(parseSlot(text, owner) ?? NaN);
		values.forEach((value, index) => {
			if (value !== null) return;
			group.absent.add(cellOf(group, group.lines.length - 1, index));
			const field = plan.fields[index];
			const slot = slots[field?.slot ?? -1];
			if (field?.slot === torn) this.#notes.push(`the last number (line ${line}) may be cut off: it is skipped`);
			else if (slot?.kind === "other" && field !== void 0) this.#otherUnits.add(field, line);
			else if (slot?.kind === "comma") group.comma ??= {
				text: text.slice(slot.from, slot.to),
				line
			};
		});
		return group;
	}
	#pushRow({ plan, values }, text, line) {
		let [epoch, step, batch] = noCounts;
		for (const { slot, kind } of plan.counters) {
			const value = values.get(slot) ?? NaN;
			if (kind === "epoch" && Number.isNaN(epoch)) epoch = value;
			else if (kind === "step" && Number.isNaN(step)) step = value;
			else if (Number.isNaN(batch)) batch = value;
		}
		this.#place.mark(epoch, step, NaN, NaN, plan);
		const cells = plan.fields.map(({ slot }) => values.get(slot) ?? NaN);
		const counts = [
			epoch,
			step,
			batch,
			NaN,
			NaN
		];
		const group = this.#push(plan, text, this.#place.rowAt(line, counts, cells));
		plan.fields.forEach(({ slot }, index) => {
			if (!values.has(slot)) group.absent.add(cellOf(group, group.lines.length - 1, index));
		});
		return group;
	}
	#push(plan, text, row) {
		const group = this.#groups.get(plan) ?? newGroup(plan);
		if (this.#groups.size >= maxGroups) this.#forgetSingles();
		if (this.#groups.size < maxGroups) this.#groups.set(plan, group);
		if (group.examples.length < 2) group.examples.push({
			text: example(text),
			line: row.line
		});
		addRow(group, row);
		this.#block.add(group, text);
		if (plan.fields.length > 0) this.#unread.passRow();
		return group;
	}
};
function example(text) {
	return Buffer.from(text.slice(0, maxExample$1)).toString();
}

// src/reading/console/groups/carry.ts
function carry(counts, groups, listOf) {
	for (const group of groups) {
		const list = listOf(group);
		let next = 0;
		for (let row = 0; row < group.lines.length; row++) {
			while ((counts[next]?.line ?? Number.POSITIVE_INFINITY) <= group.lines.get(row)) next++;
			list.set(row, counts[next - 1]?.at ?? NaN);
		}
	}
}

// src/reading/console/groups/finer-steps.ts
function takeFinerSteps(groups) {
	const twice = groups.filter(countsTwice);
	if (twice.length === 0 || !twice.every(goesOn$5)) return;
	const pairs = twice.flatMap(pairsOf$1).sort((a, b) => a.line - b.line);
	const others = groups.filter((group) => !twice.includes(group));
	const counted = others.filter(({ plan }) => plan.counters.some(({ kind }) => kind === "step"));
	const count = new Set(pairs.map(({ step }) => step));
	const iterations = new Set(pairs.flatMap(({ iteration }) => count.has(iteration) ? [] : [iteration]));
	if (counted.some(({ steps }) => [...steps].some((step) => iterations.has(step)))) return;
	for (const { steps, batches } of twice) for (let row = 0; row < steps.length; row++) steps.set(row, batches.get(row));
	carry(pairs.map(({ line, step }) => ({
		line,
		at: step
	})), others.filter((group) => !counted.includes(group)), ({ steps }) => steps);
}
function countsTwice({ plan: { counters } }) {
	return counters.length === 2 && counters.every(({ kind }) => kind === "step");
}
function pairsOf$1({ lines, steps, batches }) {
	return Array.from({ length: lines.length }, (_, row) => ({
		line: lines.get(row),
		iteration: steps.get(row),
		step: batches.get(row)
	}));
}
function goesOn$5(group) {
	const pairs = pairsOf$1(group);
	return pairs.length > 1 && pairs.every(({ iteration, step }, row) => {
		const before = pairs[row - 1] ?? {
			iteration,
			step
		};
		const moved = Math.sign(iteration - before.iteration);
		return step > iteration && (moved === 0 || moved === Math.sign(step - before.step));
	});
}

// src/reading/console/groups/growing-lists.ts
const minGrown = 2;
function withoutToldAgain(groups) {
	return groups.map((group) => {
		if (!goesBack(group)) return group;
		const lists = [];
		for (const block of blocksOf(group)) {
			const last = lists.at(-1) ?? {
				all: [],
				told: [],
				grown: 0
			};
			const isAgain = last.told.every((row, index) => isSame(group, row, block[index]));
			const added = isAgain ? block.slice(last.told.length) : block;
			const isOfLast = lists.length > 0 && (isAgain || goesOn$4(group, last.told.at(-1), block[0]));
			const list = isOfLast ? last : {
				all: [],
				told: [],
				grown: 0
			};
			if (!isOfLast) lists.push(list);
			else if (isAgain && added.length > 0) list.grown++;
			list.all.push(...block);
			list.told.push(...added);
		}
		const kept = lists.flatMap(({ all, told, grown }) => grown < minGrown ? all : told);
		return kept.length === group.lines.length ? group : withRows(group, kept);
	});
}
function goesBack({ epochs }) {
	for (let row = 1; row < epochs.length; row++) if (epochs.get(row) < epochs.get(row - 1)) return true;
	return false;
}
function goesOn$4({ epochs }, last, next) {
	return epochs.get(next ?? 0) > epochs.get(last ?? 0);
}
function blocksOf({ lines }) {
	const blocks = [];
	for (let row = 0; row < lines.length; row++) {
		const block = blocks.at(-1);
		if (block !== void 0 && lines.get(row) === lines.get(row - 1) + 1) block.push(row);
		else blocks.push([row]);
	}
	return blocks;
}
function isSame({ epochs, steps, values }, row, other) {
	return other !== void 0 && [
		epochs,
		steps,
		...values
	].every((list) => Object.is(list.get(row), list.get(other)));
}
function withRows(group, rows) {
	const { plan, examples, lines, epochs, steps, batches, totals, epochTotals } = group;
	const { lastBatches, lastTotals, sections, values, absent, owners, copies, comma } = group;
	const kept = {
		...newGroup(plan),
		examples,
		comma
	};
	rows.forEach((row, place) => {
		addRow(kept, {
			line: lines.get(row),
			epoch: epochs.get(row),
			step: steps.get(row),
			batch: batches.get(row),
			total: totals.get(row),
			epochTotal: epochTotals.get(row),
			lastBatch: lastBatches.get(row),
			lastTotal: lastTotals.get(row),
			section: sections.get(row),
			values: values.map((list) => list.get(row))
		});
		values.forEach((_, field) => {
			if (absent.has(cellOf(group, row, field))) kept.absent.add(cellOf(kept, place, field));
		});
		if (owners.length > 0) kept.owners.push(owners.get(row));
		const copied = copies.get(row);
		if (copied !== void 0) kept.copies.set(place, copied);
	});
	return kept;
}

// src/reading/console/groups/owning-epochs.ts
function takeOwningEpochs(groups) {
	const owned = groups.filter(isOwned);
	const countsEpochs = groups.some(({ plan }) => plan.counters.some(({ kind }) => kind === "epoch"));
	const pairs = owned.flatMap(pairsOf).sort((a, b) => a.line - b.line);
	if (countsEpochs || !goesOn$3(pairs)) return groups;
	carry(pairs.map(({ line, owner }) => ({
		line,
		at: owner
	})), groups, ({ epochs }) => epochs);
	return groups.map((group) => owned.includes(group) ? withEpoch(group) : group);
}
function isOwned({ plan: { counters, weak, owner } }) {
	return counters.length === 0 && weak !== null && owner === weak.slot - 1;
}
function pairsOf({ lines, owners, batches }) {
	return [...lines].map((line, row) => ({
		line,
		owner: owners.get(row),
		count: batches.get(row)
	}));
}
function goesOn$3(pairs) {
	const moves = pairs.slice(1).map(({ owner, count }, index) => ({
		owner: owner - (pairs[index]?.owner ?? NaN),
		count: count - (pairs[index]?.count ?? NaN)
	}));
	return moves.some(({ owner }) => owner === 1) && moves.every(({ owner, count }) => owner === 0 || Math.sign(owner) === Math.sign(count));
}
function withEpoch(group) {
	const { weak, owner } = group.plan;
	const counters = [...owner === null ? [] : [{
		slot: owner,
		kind: "epoch"
	}], ...weak === null ? [] : [{
		slot: weak.slot,
		kind: "batch"
	}]];
	return {
		...group,
		plan: {
			...group.plan,
			counters,
			weak: null
		}
	};
}

// src/reading/console/groups/rankings.ts
const minRows$1 = 3;
const rankColumn = /^rank(?:ing)?$/i;
function isRanking({ plan, lines, epochs, steps, values }) {
	const counts = plan.counters.some(({ kind }) => kind === "epoch") ? epochs : steps;
	if (plan.counters.length === 0 || lines.length < minRows$1) return false;
	const at = [...counts];
	const back = at.filter((one, index) => one < (at[index - 1] ?? one)).length;
	const isJumping = back > 0 && back < at.length - 1 && new Set(at).size === at.length;
	const isRanked = back > 1 || plan.others.some(({ what }) => rankColumn.test(what));
	return isJumping && isRanked && values.some(isSorted);
}
function describeRanking({ plan, lines }) {
	return {
		what: `${lines.length} lines of ${plan.fields[0]?.label ?? ""} (from line ${lines.get(0)})`,
		why: "a ranking of epochs"
	};
}
function rankingError([first]) {
	if (first === void 0) return null;
	return new require_reading.NoHistoryError("a ranking of epochs: expected a training, its epochs in their order", first.lines.get(0));
}
function isSorted(list) {
	const values = [...list];
	const sorted = values.toSorted((a, b) => a - b);
	const isVarying = sorted[0] !== sorted.at(-1);
	const isAs = (other) => other.every((value, index) => value === values[index]);
	return isVarying && (isAs(sorted) || isAs(sorted.toReversed()));
}

// src/reading/console/positions/recurring.ts
function isRecurring(group) {
	const { plan, lines, epochs, steps, lastBatches } = group;
	const last = lines.length - 1;
	if (plan.fields.length === 0 || last < 1) return false;
	if (showsCounts(group) && !plan.fields.some(({ metric }) => /loss/i.test(metric))) return false;
	return (isOfOnePass(group) || areWholePasses(group) ? [epochs, steps] : [
		epochs,
		steps,
		lastBatches
	]).some((list) => {
		if (Number.isNaN(list.get(0))) return isCountedBehind(list, last) || list === epochs && isBeforeEpochs(list, last);
		const at = list.get(last);
		return Number.isFinite(at) && at !== list.get(0);
	});
}
function areWholePasses({ plan, batches, totals }) {
	const ends = [0, batches.length - 1];
	const [first, last] = ends.map((row) => totals.get(row));
	return plan.weak !== null && first !== last && ends.every((row) => batches.get(row) === totals.get(row));
}
function isCountedBehind(counts, last) {
	const step = counts.get(2) - counts.get(1);
	return last > 2 && step > 0 && counts.get(last) - counts.get(last - 1) === step;
}
function isBeforeEpochs(epochs, last) {
	if (last <= 2 || !(epochs.get(last) > epochs.get(1))) return false;
	for (let row = 2; row <= last; row++) if (!(epochs.get(row) >= epochs.get(row - 1))) return false;
	return true;
}
const maxShown$4 = 20;
function showsCounts({ plan, values, lines, examples }) {
	if (!values.every((list) => [0, lines.length - 1].every((row) => Number.isInteger(list.get(row))))) return false;
	if (plan.fields.every(({ metric }) => require_reading.isReward(metric) || isScore$1(metric))) return lines.length <= maxShown$4;
	const text = examples[0]?.text ?? "";
	const { slots } = tokenize(text);
	return plan.fields.every(({ slot }) => !text.slice(slots[slot]?.from, slots[slot]?.to ?? 0).includes("."));
}
function isOfOnePass({ plan, totals }) {
	const ofTraining = plan.fields.filter(({ side }) => side === null || side === "train");
	return ofTraining.every(({ isMean, metric }) => isMean && !/loss/i.test(metric) && !require_reading.isReward(metric)) && (Number.isFinite(totals.get(0)) || ofTraining.length === 0 && plan.counters.some(({ kind }) => kind === "batch"));
}

// src/reading/console/patterns/proposal.ts
const maxPattern$1 = 200;
const maxShown$3 = 120;
const gap = "";
const maxNames$2 = 4;
function toLines(patterns) {
	return `say it in the config: \`lines: [${patterns.map((text) => `{pattern: ${JSON.stringify(text)}}`).join(", ")}]\``;
}
const minShare$2 = .5;
function proposeOrder({ groups }) {
	const [main, ...others] = groups.filter(({ plan, lines }) => plan.fields.length > 0 && lines.length > 1).toSorted((a, b) => b.plan.fields.length - a.plan.fields.length || b.lines.length - a.lines.length);
	if (main === void 0) return null;
	const counting = groups.filter(({ plan }) => plan.counters.length > 0 || plan.weak !== null);
	const isOfOthers = ({ plan, lines }) => plan.fields.length === 0 && lines.length < main.lines.length;
	if (!counting.every(isOfOthers)) return null;
	const named = /* @__PURE__ */ new Set();
	const patterns = [main, ...others].flatMap((group) => {
		const names = namesIn$1(group);
		if (![...names.values()].every((name) => !named.has(name)) || group.lines.length < minShare$2 * main.lines.length || named.size >= maxNames$2) return [];
		const first = {
			group,
			line: group.lines.get(0)
		};
		const pattern = patternOf(first, first, new Map([...countingIn(group, names), ...names]));
		if (pattern === null) return [];
		for (const name of names.values()) named.add(name);
		return [pattern];
	});
	const how = patterns.some((pattern) => /\{(?:epoch|step)\}/.test(pattern)) ? "if one of their numbers does" : "to take them in their order";
	const cure = patterns.length === 0 ? "print one in each line" : `${how}, ${toLines(patterns)}`;
	return `nothing counts the epochs or steps of lines such as ${shownLine(main)}; ${cure}`;
}
function countingIn({ examples }, names) {
	const [one = [], other = []] = examples.map(({ text }) => {
		const { end } = readPrefix(text);
		return tokenize(text).slots.map((slot) => slot.from < end || slot.kind === "other" ? NaN : Number.parseInt(countIn(text, slot).replaceAll(",", ""), 10));
	});
	const end = /\d\s*$/.test(examples[0]?.text ?? "") ? one.length - 1 : -1;
	const first = Math.min(...names.keys());
	const index = one.findIndex((count, slot) => (slot < first || slot === end && !names.has(slot)) && (other[slot] ?? NaN) > count);
	const isNext = other[index] === (one[index] ?? NaN) + 1;
	return new Map(index === -1 ? [] : [[index, isNext ? "epoch" : "step"]]);
}
function countIn(text, { from, to }) {
	return /^\d[\d,]*(?![\d.,])/.exec(text.slice(from, to))?.[0] ?? "";
}
function proposeInOrder(of) {
	const pattern = patternOf(of, of, new Map([...namesIn$1(of.group)].slice(0, maxNames$2)))?.replaceAll(/\{(?:epoch|step|batch)\}/g, "{_}");
	return pattern === void 0 ? "" : `. If they are evaluations of one training in their order, ${toLines([pattern])}`;
}
function namesIn$1({ plan }) {
	const names = /* @__PURE__ */ new Map();
	for (const { slot, side, metric } of plan.fields) {
		const name = `${side ?? ""} ${metric}`.replaceAll(/[{}\s]+/g, " ").trim();
		if (![...names.values()].includes(name)) names.set(slot, name);
	}
	return names;
}
function proposeNames({ groups }) {
	const [group] = groups.filter((candidate) => {
		const { counters, weak, fields } = candidate.plan;
		const isNamed = fields.every(({ metric }) => metric !== unnamed);
		return (counters.length > 0 || weak !== null) && isNamed && isRecurring(candidate);
	}).toSorted((a, b) => b.lines.length - a.lines.length);
	if (group === void 0) return null;
	const { fields, others } = group.plan;
	const names = [...fields.map(({ metric }) => metric), ...others.map(({ what }) => what)];
	return `lines such as ${shownLine(group)} hold no known metric, but ${names.join(", ")}; name one in the config: ${toMetrics(names)}`;
}
function toMetrics(names) {
	const name = names.find((one) => /^tot/i.test(one)) ?? names.find((one) => /^(?:mean|avg)/i.test(one)) ?? names[0] ?? "";
	const [mode, other] = /reward|return|score|acc/i.test(name) ? ["max", "`min` for one that falls"] : ["min", "`max` for one that rises"];
	return `\`metrics: { ${JSON.stringify(name)}: { mode: ${mode} } }\`, or ${other}`;
}
function toDirection(names) {
	const metrics = names.map((name) => require_reading.parseName(name).metric || name);
	return metrics.some((metric) => require_reading.directionOf(metric) !== null) ? "" : `, and the direction of one: ${toMetrics(metrics)}`;
}
function shownLine(group) {
	const line = group.lines.get(0);
	return `${JSON.stringify(textOf({
		group,
		line
	}).trim().slice(0, maxShown$3))} (line ${line})`;
}
function textOf({ group, line }) {
	return (group.examples.find((candidate) => candidate.line === line) ?? group.examples[0])?.text ?? "";
}
function patternOf(of, other, names) {
	const { group } = of;
	const isAlike = group === other.group;
	const text = textOf(of);
	const { end } = readPrefix(text);
	const { slots } = tokenize(text);
	const otherSlots = isAlike ? tokenize(textOf(other)).slots : [];
	const examples = group.examples.map((example) => ({
		...example,
		slots: tokenize(example.text).slots
	}));
	const isConstant = (index, own) => examples.every((one) => one.text.slice(one.slots[index]?.from, one.slots[index]?.to) === own);
	let made = "";
	let needed = 0;
	let at = isAlike ? end : 0;
	const literal = (to) => literalOf(text.slice(at, to), group.lines.length === 1);
	slots.forEach((whole, index) => {
		const slot = names.has(index) && whole.kind === "fraction" ? {
			...whole,
			to: whole.from + countIn(text, whole).length
		} : names.has(index) ? withoutUnit(text, whole) : whole;
		if (slot.from < at) return;
		const counter = group.plan.counters.find((candidate) => candidate.slot === index);
		const own = text.slice(slot.from, slot.to);
		const beside = otherSlots[index];
		const isTold = isFull(own) && beside !== void 0 && textOf(other).slice(beside.from, beside.to) !== own;
		const isSource = slot.from < end && slot.kind === "number" && isConstant(index, own);
		const counted = counter && slot.kind === "number" ? counter.kind : void 0;
		const name = names.get(index) ?? counted;
		made += literal(slot.from) + (name !== void 0 ? `{${name}}` : isTold || isSource ? own : "{_}");
		if (name !== void 0 || isTold || isSource) needed = made.length;
		at = slot.to;
	});
	const whole = made + literal(text.length);
	const pattern = inShort(whole.length > maxPattern$1 ? whole.slice(0, needed) : whole);
	const isComplete = [...names.values()].every((name) => pattern.includes(`{${name}}`));
	const own = isAlike && of.line !== other.line ? [] : examples.map((one) => one.text);
	return isComplete && require_gate.readsLines(pattern, [text, ...own]) ? pattern : null;
}
function literalOf(text, isAlone = false) {
	const plain = text.replaceAll(/[{}]/g, gap);
	return (isAlone ? plain.replaceAll(/\d+(?:\.\d+)?/g, gap) : withoutIdle(plain, gap)).replaceAll(gap, "{_}");
}
function inShort(pattern) {
	return pattern.replaceAll(/\s+/g, " ").replaceAll(/\{_\}(?:[^{}\w]{0,3}\{_\})+/g, "{_}").trim();
}
function isFull(shown) {
	const [, count, total] = /^(\d+) ?\/ ?(\d+)$/.exec(shown) ?? [];
	return count !== void 0 && count === total;
}

// src/reading/console/patterns/repeated-lines.ts
const [maxLines, maxShapes, maxExample, maxShown$2, maxPattern] = [
	2e4,
	2e3,
	400,
	120,
	200
];
const minLines$2 = 3;
const maxNames$1 = 4;
function proposePatterns(frames, lines) {
	const proposals = [...findRepeated(frames)].flatMap((lines) => proposalFor(lines) ?? []);
	const valued = proposals.filter(({ names }) => names.length > 0).toSorted((a, b) => b.rank - a.rank || b.count - a.count);
	const [main] = valued;
	if (main === void 0) return null;
	const counting = proposals.find(({ names, hasCounter }) => names.length === 0 && hasCounter);
	const named = /* @__PURE__ */ new Set();
	const chosen = valued.filter(({ count, hasCounter, names }) => {
		if (!(count >= main.count / 2 && hasCounter === main.hasCounter) || names.some((name) => named.has(name)) || named.size >= maxNames$1) return false;
		for (const name of names) named.add(name);
		return true;
	});
	const apart = [...main.hasCounter || !counting ? [] : [counting], ...chosen].map(({ pattern }) => pattern);
	const patterns = [apart, [apart.join("{_}")]].find((one) => rowsOf$1(one, lines()) >= Math.max(minLines$2, main.shown / 2));
	const shown = JSON.stringify(main.text.trim().slice(0, maxShown$2));
	return {
		told: `no line is read as that of a training; ${main.count} lines are such as ${shown} (line ${main.line}): if they are of one`,
		cure: patterns === void 0 ? null : `${toLines(patterns)}, with names of your own${toDirection([...named])}`
	};
}
function rowsOf$1(patterns, lines) {
	const parsed = patterns.map(require_gate.parseLinePattern);
	const usable = parsed.filter((one) => typeof one !== "string");
	if (usable.length < parsed.length) return 0;
	const read = require_gate.readByPatterns(usable);
	let rows = 0;
	for (const { text, number } of lines) {
		if (number > maxLines) break;
		if (read(text) !== null) rows++;
	}
	return rows;
}
function findRepeated(frames) {
	const shapes = /* @__PURE__ */ new Map();
	for (const { text, line, isTooLong } of frames) {
		if (line > maxLines) break;
		if (isTooLong || text.length > maxExample || !/\d/.test(text)) continue;
		const { shape, slots } = tokenize(text);
		const numbers = slots.map((slot) => Number.parseFloat(text.slice(slot.from, slot.to)));
		const known = shapes.get(shape);
		if (known === void 0) {
			if (shapes.size === maxShapes) continue;
			const changes = slots.map(() => false);
			const rises = slots.map(() => true);
			shapes.set(shape, {
				text,
				line,
				count: 1,
				shown: 1,
				lastLine: line,
				last: numbers,
				changes,
				rises
			});
			continue;
		}
		numbers.forEach((number, index) => {
			const before = known.last[index] ?? NaN;
			known.changes[index] ||= number !== before;
			known.rises[index] &&= number > before;
		});
		if (line > known.lastLine) known.shown++;
		[known.last, known.count, known.lastLine] = [
			numbers,
			known.count + 1,
			line
		];
	}
	return shapes.values();
}
function proposalFor({ text, line, count, shown: inLines, changes, rises }) {
	if (count < minLines$2) return null;
	const { end } = readPrefix(text);
	const slots = tokenize(text).slots.map((slot, index) => ({
		...slot,
		index,
		shown: text.slice(slot.from, slot.to)
	}));
	const before = (index) => text.slice(Math.max(end, slots[index - 1]?.to ?? 0), slots[index]?.from).replace(wrapper, "");
	const label = (index) => {
		if (index > 0 && /^\s*=\s*$/.test(before(index))) return label(index - 1);
		return nameBefore.exec(before(index))?.[1]?.trim() ?? "";
	};
	const listed = listedIn(slots.map(({ index }) => before(index)));
	const valueName = (index) => {
		const own = listed.get(index);
		if (own !== void 0) return own;
		const name = isSide(label(index)) ? `${label(index)} value`.trim() : label(index);
		const [words = "", metric = ""] = ofWhole$2.exec(before(index)) ?? [];
		if (require_reading.isKnownName(name)) return name;
		if (ofLosses.test(text.slice(end, slots[index]?.from))) return `${name} loss`.trim();
		if (!require_reading.isKnownName(metric)) return name;
		return `${sideIn(words) ?? ""} ${metric}`.trim();
	};
	const own = slots.filter(({ from, index, kind }) => from >= end && changes[index] && mayName.has(kind));
	const axisOf = (index) => /^e$/i.test(label(index)) && rises[index] ? "epoch" : readLabel(label(index), anyNames).counter;
	const isCount = (index) => index === own[0]?.index && rises[index] && (label(index) === "" || !isSide(label(index)));
	const counter = own.find(({ shown, index }) => axisOf(index) !== null || /^\d{1,12}(?!\.?\d)/.test(shown) && isCount(index));
	const others = own.filter((slot) => slot !== counter);
	const decimals = others.filter(({ kind, shown }) => kind === "number" && shown.includes("."));
	const isAlone = others.length === 1 && slots.every(({ kind }) => kind !== "bar");
	const named = /* @__PURE__ */ new Map();
	for (const { index } of decimals.length > 0 ? decimals : others.filter(({ index }) => isNamed(label(index)) || isAlone && label(index) === "")) {
		const name = valueName(index);
		if (named.size < maxNames$1 && ![...named.values()].includes(name)) named.set(index, name);
	}
	if (counter === void 0 && named.size === 0) return null;
	const axis = counter === void 0 ? null : axisOf(counter.index);
	let [made, at] = ["", end];
	for (const { from, to, index, kind, shown } of slots.filter((slot) => slot.from >= end)) {
		const rest = kind === "fraction" ? shown.replace(/^\d+/, "").replace(/\d.*$/, "{_}") : "";
		const name = index === counter?.index ? axis === "epoch" ? axis : "step" : named.get(index);
		made += literalOf(text.slice(at, from)) + (name === void 0 ? "{_}" : `{${name}}${rest}`);
		at = to;
	}
	const pattern = inShort(made + literalOf(text.slice(at)));
	const hasCounter = counter !== void 0;
	if (!/\p{L}/u.test(pattern.replaceAll(/\{[^{}]*\}/g, "")) || pattern.length > maxPattern || !(hasCounter || decimals.length > 0)) return null;
	if (named.size > 0 && typeof require_gate.parseLinePattern(pattern) === "string") return null;
	const names = [...named.values()];
	return {
		text,
		line,
		count,
		shown: inLines,
		pattern,
		names,
		hasCounter,
		rank: [
			hasCounter,
			decimals.length > 0,
			!names.includes("value"),
			names.some(require_reading.isKnownName),
			names.some(isNamed)
		].filter(Boolean).length
	};
}
function listedIn(before) {
	const names = /* @__PURE__ */ new Map();
	before.forEach((text, from) => {
		const labels = listedSides(splitPiece(text, false).label).map((name) => readLabel(name, anyNames));
		const isListed = labels.every((_, index) => index === 0 || separators.test(before[from + index] ?? "-"));
		labels.forEach(({ side, metric }, index) => {
			if (isListed) names.set(from + index, `${side} ${metric}`.trim());
			else if (index === 0) names.set(from, metric);
		});
	});
	return names;
}
function isNamed(words) {
	return words !== "" && !require_reading.isBookkeeping(words);
}
function isSide(words) {
	return partsOf$2(words).every((part) => sideOf(part) !== null);
}
const mayName = /* @__PURE__ */ new Set(["number", "fraction"]);
const ofLosses = /\bloss(?:es)?\s?[:=]?\s?[{[][^{}[\]]*$/i;
const ofWhole$2 = /(?:^|[^\p{L}\d_ ]) *(?:(?:train|val|test) )?(\p{L}[\p{L}\d_-]*) (?:aggregated|averaged|summed|over|across|on|of|for|from|in)(?: \p{L}+){1,5}\s?[:=]\s*$/u;
const nameBefore = /(?:^|[^\p{L}\d_])((?:\p{L}[\p{L}\d_.-]{0,30} ){0,2}\p{L}[\p{L}\d_.-]{0,30}(?:\([^()]{1,20}\))?)[\s:="'[(]{0,6}$/u;

// src/reading/console/positions/evaluation-steps.ts
function evaluatesBySteps(groups) {
	const own = groups.filter(({ plan }) => plan.fields.length > 0);
	const training = own.filter((group) => counts$1(group, "epoch"));
	const evaluations = own.filter((group) => !training.includes(group));
	if (evaluations.length === 0 || !own.every((group) => counts$1(group, "step"))) return false;
	if (training.some(({ plan }) => isEvaluation(plan)) || !evaluations.every(({ plan }) => isEvaluation(plan))) return false;
	const trained = training.flatMap(epochsOf).sort((a, b) => a.line - b.line);
	if (trained.some(({ epoch, step }, index) => {
		const before = trained[index - 1];
		return before !== void 0 && epoch > before.epoch && step <= before.step;
	})) return false;
	let next = 0;
	const evaluated = evaluations.flatMap(epochsOf).sort((a, b) => a.line - b.line);
	return evaluated.filter(({ line, epoch }) => {
		while ((trained[next]?.line ?? Number.POSITIVE_INFINITY) < line) next++;
		return trained[next]?.epoch === epoch;
	}).length * 2 >= evaluated.length;
}
function roundsEpochs(groups) {
	const own = groups.filter(({ plan }) => plan.fields.length > 0);
	return own.every((group) => counts$1(group, "step") && counts$1(group, "epoch")) && own.some(({ epochs, steps }) => {
		const rows = [...epochs].map((epoch, row) => ({
			epoch,
			step: steps.get(row)
		}));
		return rows.some(({ epoch, step }, row) => epoch === rows[row - 1]?.epoch && step > (rows[row - 1]?.step ?? step)) && rows.some(({ epoch }) => !Number.isInteger(epoch));
	});
}
function counts$1({ plan }, counted) {
	return plan.counters.some(({ kind }) => kind === counted);
}
function epochsOf({ lines, epochs, steps }) {
	return [...lines].map((line, row) => ({
		line,
		epoch: epochs.get(row),
		step: steps.get(row)
	}));
}

// src/reading/console/positions/rounds.ts
function groupsOfRounds(marks) {
	if (!goesBack$1(marks)) return /* @__PURE__ */ new Set();
	const groups = marks.groups.filter(({ plan }) => plan.fields.length > 0);
	return new Set(groups.filter((group) => countsRounds(group, groups, marks)));
}
function countsRounds(group, groups, marks) {
	const own = [...marks.of([group])];
	const start = own[0]?.at ?? NaN;
	if (own.length < 2 || start > 1 || own.some(({ at }, index) => at !== start + index)) return false;
	const between = [[], ...own.map(() => [])];
	let round = 0;
	for (const mark of marks.of(groups.filter((other) => other !== group))) {
		while ((own[round]?.line ?? Number.POSITIVE_INFINITY) < mark.line) round++;
		between[round]?.push(mark);
	}
	return between.slice(0, -1).every(countsUp) || between.slice(1).every(countsUp);
}
function countsUp(epochs) {
	const [first, last] = [epochs[0]?.at ?? NaN, epochs.at(-1)?.at ?? NaN];
	return first <= 1 && last > first && epochs.every(({ at }, index) => at >= (epochs[index - 1]?.at ?? at));
}

// src/reading/console/positions/trailing.ts
const isHeading$1 = /(?<!\p{L})(?:start|begin)(?:ing|s)? (?:of )?(?:training )?(?:epoch|iteration|step)|:\s*$/iu;
function findTrailing(log, marks, { isCounted, positionOf }) {
	const [first, last] = [marks.at(0), marks.at(marks.length - 1)];
	const second = secondPosition(marks);
	if (first === void 0 || last === void 0 || second === null) return /* @__PURE__ */ new Map();
	const byNext = (line) => behind(marks, line);
	const [start, next, end] = [
		first.line,
		second.line,
		last.line
	];
	const uncounted = log.groups.filter((group) => group.plan.fields.length > 0 && group.lines.length > 1 && !isCounted(group));
	const early = uncounted.filter((group) => group.lines.get(0) < start && Number.isNaN(positionOf(group, 0)));
	const ofNext = uncounted.filter((group) => isEvaluation(group.plan) && precedesEachSoMany(group, marks));
	if (early.length === 0 || !countsOnce(marks)) return new Map(ofNext.map((group) => [group, byNext]));
	const trains = uncounted.filter((group) => !isEvaluation(group.plan));
	const recurs = ({ lines }) => [...lines].some((line) => line > start && line < next);
	const isCutOff = first.at > second.at - first.at && early.some(({ lines }) => lines.get(lines.length - 1) > end);
	const isAbove = isHeading$1.test(first.group.examples[0]?.text ?? "");
	const trailing = isCutOff || isAbove ? [] : trains.filter((group) => early.includes(group) && recurs(group));
	const isEarly = (group) => early.includes(group);
	const areOfEvaluation = !isAbove && trailing.length === 0 && early.some(({ plan }) => isEvaluation(plan)) && (trains.every(isEarly) || hasValues(marks) && early.every((group) => isEvaluation(group.plan) && precedesEach(group, marks)));
	const evaluations = uncounted.filter((group) => areOfEvaluation ? isEarly(group) && group.lines.get(group.lines.length - 1) < end : isEvaluation(group.plan) && follows$1(group, trailing, marks));
	const initial = trailing.length > 0 ? [] : early.filter((group) => !evaluations.includes(group));
	return new Map([...[...trailing, ...evaluations].map((group) => [group, byNext]), ...initial.map((group) => [group, (line) => before(marks, line)])]);
}
function follows$1({ lines }, others, marks) {
	const line = lines.get(1);
	const from = before(marks, line)?.line ?? 0;
	return others.some((other) => [...other.lines].some((one) => one > from && one < line));
}
function hasValues({ groups }) {
	return groups.every(({ plan }) => plan.fields.length > 0);
}
function precedesEach({ lines }, marks) {
	return lines.length === marks.length && [...lines].every((line, index) => behind(marks, line)?.line === marks.at(index)?.line);
}
const [minStride, minEvaluations$1] = [3, 3];
function precedesEachSoMany({ lines }, marks) {
	const stride = behind(marks, lines.get(0))?.at ?? 0;
	return marks.at(0)?.at === 1 && stride >= minStride && lines.length >= minEvaluations$1 && [...lines].every((line, index) => {
		const [last, own] = [before(marks, line), behind(marks, line)];
		return last?.at === stride * (index + 1) - 1 && own?.at === last.at + 1;
	});
}
function secondPosition(marks) {
	const start = marks.at(0)?.at;
	for (const mark of marks) if (mark.at !== start) return mark;
	return null;
}
function countsOnce(marks) {
	const start = marks.at(0)?.at ?? NaN;
	let last = null;
	for (const mark of marks) {
		const { at, group } = mark;
		if (last !== null && at > start && (at < last.at || at === last.at && group === last.group)) return false;
		last = mark;
	}
	return true;
}
function behind(marks, line) {
	return marks.at(indexOf(marks, line)) ?? null;
}
function before(marks, line) {
	return marks.at(indexOf(marks, line) - 1) ?? null;
}
function indexOf(marks, line) {
	let [low, high] = [0, marks.length];
	while (low < high) {
		const middle = low + high >> 1;
		if ((marks.at(middle)?.line ?? 0) <= line) low = middle + 1;
		else high = middle;
	}
	return low;
}

// src/reading/console/positions/starts.ts
const rarely = 4;
function startsOfTrainings(starts, marks) {
	if (starts.length === 0) return [];
	const isOne = countsOne(marks);
	const followed = followedBy(starts.filter(({ tellsLength }) => tellsLength || !isOne), marks);
	return [...require_reading.groupBy(followed, ({ shape }) => shape).values()].filter((own) => {
		return own.filter(({ at }, index) => at > (own[index - 1]?.at ?? at)).length * rarely < own.length;
	}).flatMap((own) => own.map(({ line }) => line)).sort((a, b) => a - b);
}
function followedBy(starts, marks) {
	let index = 0;
	return starts.flatMap((start, place) => {
		while ((marks.at(index)?.line ?? Number.POSITIVE_INFINITY) <= start.line) index++;
		const mark = marks.at(index);
		const next = starts[place + 1]?.line ?? Number.POSITIVE_INFINITY;
		return mark === void 0 || mark.line > next ? [] : [{
			...start,
			at: mark.at
		}];
	});
}
function countsOne(marks) {
	const first = marks.at(0)?.at;
	for (const { at } of marks) if (at !== first) return false;
	return true;
}

// src/reading/console/positions/trainings.ts
const maxTrainings = 200;
const maxReach = .1;
const minJump = 10;
function findBreaks(marks, axis, { starts: told, stages, loads }) {
	const starts = startsOfTrainings(told, marks);
	refuseInterleaved(marks, axis);
	const ends = /* @__PURE__ */ new Map();
	const counts = /* @__PURE__ */ new Map();
	for (const { group, line } of marks) {
		ends.set(group, line);
		counts.set(group, (counts.get(group) ?? 0) + 1);
	}
	const breaks = [];
	let states = /* @__PURE__ */ new Map();
	let [start, max] = [NaN, Number.NEGATIVE_INFINITY];
	let isSummedUp = false;
	const closed = /* @__PURE__ */ new Set();
	let early = -1;
	let known = /* @__PURE__ */ new Set();
	let reread = 0;
	let next = 0;
	const begin = (mark) => {
		states = /* @__PURE__ */ new Map();
		closed.clear();
		[start, max] = [mark.at, mark.at];
		[early, isSummedUp] = [-1, false];
	};
	for (let index = 0; index < marks.length; index++) {
		const mark = marks.at(index);
		if (mark === void 0) break;
		const { group, line, at } = mark;
		const isStart = (starts[next] ?? line) < line;
		while ((starts[next] ?? line) < line) next++;
		if (isStart && at <= max) {
			breaks.push({
				line,
				kind: "training",
				at,
				group
			});
			begin(mark);
		}
		if (closed.has(group)) continue;
		const isCaughtUp = at >= max && early !== -1;
		if (isCaughtUp && !isOfOther(index)) early = -1;
		const state = states.get(group);
		if (Number.isNaN(start)) begin(mark);
		const isOther = state === void 0 && at < max && [...states.keys()].every((other) => other === group || (ends.get(other) ?? 0) < line || (counts.get(other) ?? 0) < 2);
		if (early === -1 && state === void 0 && at < max && !isOther) {
			if (kindOf(mark, void 0, index) === "training") [early, known] = [index, new Set(states.keys())];
		}
		if (state !== void 0 && (at < state.last || isCaughtUp && early !== -1 || axis === "epoch" && isAhead(mark, state) || isOfOtherData(mark, state, index)) || isOther) {
			const first = marks.at(early);
			if (first !== void 0 && first.at <= at && reread++ < maxTrainings) {
				breaks.push({
					line: first.line,
					kind: "training",
					at: first.at,
					group: first.group
				});
				index = early;
				begin(first);
				update(first);
				continue;
			}
			const kind = kindOf(mark, state, index);
			breaks.push({
				line: kind === "training" ? startOf(mark, index) : line,
				kind,
				at,
				group
			});
			if (kind === "training") begin(mark);
			if (kind === "closing") {
				closed.add(group);
				continue;
			}
		}
		update(mark);
	}
	if (breaks.filter(({ kind }) => kind === "training").length > maxTrainings) throw new require_reading.FormatError(`expected at most ${maxTrainings} trainings in a log: its ${axis}s start again more often`);
	refuseByTurns(marks, axis, breaks.flatMap(({ kind, line }) => kind === "training" ? [line] : []));
	return breaks;
	function startOf({ line, at }, index) {
		let first = index;
		while (marks.at(first - 1)?.at === at) first--;
		return (marks.at(first - 1)?.at ?? at) > at ? marks.at(first)?.line ?? line : line;
	}
	function isOfOther(until) {
		const groups = /* @__PURE__ */ new Set();
		let reached = Number.NEGATIVE_INFINITY;
		for (let index = early; index < marks.length; index++) {
			const mark = marks.at(index);
			if (mark === void 0) break;
			if (known.has(mark.group)) {
				const startsAgain = (groups.size === 1 || ![...groups].some(({ plan }) => isEvaluation(plan))) && mark.at < (states.get(mark.group)?.last ?? mark.at);
				return index >= until && (startsAgain || reached > max && mark.at > reached);
			}
			groups.add(mark.group);
			reached = Math.max(reached, mark.at);
		}
		return false;
	}
	function isAhead({ at, total }, { stride, total: before }) {
		return !same(before, total) && at > max + stride;
	}
	function isOfOtherData({ group, row, at }, { stride, pass: before }, index) {
		const pass = group.totals.get(row);
		if (same(before, pass) || at <= max) return false;
		if (group.totals.get(row + 1) !== pass) return false;
		const usual = [
			stride,
			lookAhead(marks, index, group).stride,
			1
		].find(Number.isFinite) ?? 1;
		return at - max > Math.max(minJump * usual, axis === "step" ? pass : 0);
	}
	function update({ group, row, at, total }) {
		const state = states.get(group);
		const pass = group.totals.get(row);
		max = Math.max(max, at);
		isSummedUp ||= sumsUp(group.plan);
		if (state === void 0) states.set(group, {
			first: at,
			last: at,
			count: 1,
			total,
			stride: NaN,
			pass
		});
		else {
			if (at !== state.last) state.stride = at - state.last;
			state.last = at;
			state.total = Number.isNaN(total) ? state.total : total;
			state.pass = Number.isNaN(pass) ? state.pass : pass;
			state.count++;
		}
	}
	function isBehind(lines, index) {
		const [from, to] = [marks.at(index - 1)?.line ?? 0, marks.at(index)?.line ?? 0];
		return lines.some((line) => line > from && line <= to);
	}
	function isFromItsFirst({ at }, state, index) {
		return state !== void 0 && state.count > 1 && at <= state.first && (marks.at(index - 1)?.at ?? at) > at;
	}
	function kindOf(mark, state, index) {
		const ahead = lookAhead(marks, index, state === void 0 ? null : mark.group);
		const before = state ?? [...states.values()].sort((a, b) => b.count - a.count)[0];
		const otherTotal = before !== void 0 && !same(before.total, mark.total);
		const otherStride = before !== void 0 && Number.isFinite(before.stride) && ahead.stride !== before.stride;
		if (ahead.positions < 2 && state === void 0) return "closing";
		if (state !== void 0 && isAhead(mark, state) && ahead.positions > 1) return "training";
		if (state !== void 0 && isOfOtherData(mark, state, index)) return "training";
		if (mark.at <= start + maxReach * (max - start) || isFromItsFirst(mark, state, index)) return ahead.positions < 2 && (state?.count ?? 0) > 2 && ahead.isLast ? "closing" : "training";
		const isDone = isSummedUp || before !== void 0 && before.last >= before.total;
		const isStage = isBehind(stages, index);
		let later = index + 1;
		while (marks.at(later)?.at === mark.at) later++;
		const isLoaded = isBehind(loads, index) && isBehind(loads, later);
		if ((isDone || isStage || isLoaded || otherTotal || state === void 0 && otherStride) && ahead.positions > 1) return "training";
		if (state === void 0) return ahead.positions > 2 ? "training" : "closing";
		return ahead.positions < 2 && ahead.isLast ? "closing" : "resume";
	}
}
function same(one, other) {
	return Number.isNaN(one) || Number.isNaN(other) || one === other;
}

// src/reading/console/positions/weak-axis.ts
const minSteps = 1e3;
function weakAxis(groups) {
	const ofTotal = groups.filter(({ totals }) => Number.isFinite(totals.get(0)));
	return ofTotal.length > 0 && !ofTotal.every(goesByThousands) ? "epoch" : "step";
}
function goesByThousands({ batches }) {
	let [before, isFurther] = [NaN, false];
	for (const at of batches) {
		if (at > before && at - before < minSteps) return false;
		isFurther ||= at > before;
		before = at;
	}
	return isFurther;
}

// src/reading/console/positions/axes.ts
const byEpoch = {
	axis: "epoch",
	positionOf: ({ epochs }, row) => epochs.get(row),
	isCounted: ({ plan }) => plan.counters.some(({ kind }) => kind === "epoch"),
	totalOf: ({ epochTotals }, row) => epochTotals.get(row)
};
const byStep = {
	axis: "step",
	positionOf: ({ steps }, row) => steps.get(row),
	isCounted: ({ plan }) => plan.counters.some(({ kind }) => kind === "step"),
	totalOf: ({ totals }, row) => totals.get(row)
};
const byBatch = {
	axis: "step",
	positionOf: ({ lastBatches }, row) => lastBatches.get(row),
	isCounted: ({ plan }) => plan.counters.some(({ kind }) => kind === "batch"),
	totalOf: ({ totals }, row) => totals.get(row)
};
const byWeak = {
	axis: "epoch",
	positionOf: ({ lastBatches }, row) => lastBatches.get(row),
	isCounted: ({ plan }) => plan.weak !== null,
	totalOf: ({ totals }, row) => totals.get(row)
};
function mainAxis(log) {
	if (!log.groups.some(({ plan }) => plan.fields.length > 0)) return null;
	const weak = {
		...byWeak,
		axis: weakAxis(log.groups)
	};
	const named = [
		byEpoch,
		byStep,
		byBatch
	].filter((one) => distinct(log, one) > 0);
	const countings = named.length > 0 && !(onlySettings(log, named) && distinct(log, weak) > 1) ? named : [weak];
	const usual = countings.find((one) => distinct(log, one) > 1) ?? countings[0];
	const found = usual === byEpoch && (evaluatesBySteps(log.groups) || roundsEpochs(log.groups)) ? byStep : usual;
	const counting = found !== void 0 && found !== weak && evaluatesOnce(log, found) ? byEpoch : found;
	if (counting === void 0) return null;
	const { isCounted, positionOf, totalOf } = counting;
	const countOf = (group, row) => sectionOf$1(log, group, row)?.side === "best" ? NaN : positionOf(group, row);
	const all = new Marks(log.groups.filter(isCounted), countOf, totalOf);
	const jumping = jumpingGroups(all);
	const hasOwn = all.groups.some(({ plan }) => plan.fields.length > 0);
	const isNoise = (group) => hasOwn && group.plan.fields.length === 0 && jumping.has(group);
	const rounds = groupsOfRounds(all);
	const marks = all.of(all.groups.filter((group) => !isNoise(group) && !rounds.has(group)));
	const trailing = findTrailing(log, marks, counting);
	const main = toAxis(counting, marks, findBreaks(marks, counting.axis, log), all.groups.some(isNoise), log.loads);
	const trainingOf = (line, group) => rounds.has(group) ? null : main.trainingOf(line, group);
	return {
		...main,
		trainingOf,
		rounds,
		trailing
	};
}
function onlySettings(log, countings) {
	return countings.every((one) => distinct(log, one) === 1 && !log.groups.some((group) => one.isCounted(group) && group.plan.fields.length > 0));
}
function evaluatesOnce(log, { isCounted, positionOf }) {
	return distinct(log, byEpoch) === 1 && log.groups.some((group) => isEvaluation(group.plan) && (!isCounted(group) || positionOf === byBatch.positionOf) && group.lines.length === 1);
}
function distinct(log, counting) {
	const counted = log.groups.filter((group) => counting.isCounted(group));
	const metrics = counted.filter(({ plan }) => plan.fields.length > 0);
	return distinctIn(metrics.length === 0 ? counted : counted.filter((group) => metrics.includes(group) || distinctIn([group], counting) > 1), counting);
}
function distinctIn(groups, { positionOf }) {
	let first = NaN;
	for (const group of groups) for (let row = 0; row < group.lines.length; row++) {
		const at = positionOf(group, row);
		if (Number.isNaN(at)) continue;
		if (Number.isNaN(first)) first = at;
		else if (at !== first) return 2;
	}
	return Number.isNaN(first) ? 0 : 1;
}
function toAxis(counting, marks, breaks, isNoisy, loads) {
	const starts = breaks.filter(({ kind }) => kind === "training");
	const find = trainingFinder(counting, starts, closingsIn(breaks, marks));
	const positions = [/* @__PURE__ */ new Set(), ...starts.map(() => /* @__PURE__ */ new Set())];
	const counted = /* @__PURE__ */ new Set();
	const loaded = positions.map(() => /* @__PURE__ */ new Set());
	const isSetting = settingsAmong(marks);
	let [next, before] = [0, 0];
	for (const { line, at, group } of marks) {
		while ((loads[next] ?? line) < line) next++;
		const training = find(line, group);
		if (training === null) continue;
		if (!positions[training]?.has(at) && (loads[next - 1] ?? 0) > before) loaded[training]?.add(at);
		before = line;
		positions[training]?.add(at);
		if (!isSetting(group)) counted.add(training);
	}
	return {
		...counting,
		isNoisy,
		trainingOf: (line, group) => {
			const training = find(line, group);
			return training !== null && counted.has(training) ? training : null;
		},
		positions: positions.map((set) => [...set]),
		startLine: (training) => starts[training - 1]?.line ?? 1,
		startAt: (training) => starts[training - 1]?.at ?? 0,
		isOfCheckpoints: (training) => {
			const own = positions[training] ?? /* @__PURE__ */ new Set();
			const isKnown = (at) => positions.slice(0, training).some((earlier) => earlier.has(at));
			return own.size > 1 && [...own].every((at) => loaded[training]?.has(at) && isKnown(at));
		}
	};
}
function settingsAmong(marks) {
	const first = /* @__PURE__ */ new Map();
	const counting = new Set(marks.groups.filter(({ plan }) => plan.fields.length > 0));
	for (const { group, at } of marks) if (!first.has(group)) first.set(group, at);
	else if (first.get(group) !== at) counting.add(group);
	return (group) => counting.size > 0 && !counting.has(group);
}
function closingsIn(breaks, marks) {
	const starts = breaks.filter(({ kind }) => kind === "training");
	return breaks.filter(({ kind }) => kind === "closing").map((one) => {
		const next = starts.find(({ line }) => line > one.line)?.line ?? Number.POSITIVE_INFINITY;
		const resumed = lineAfter(marks, one) ?? next;
		return {
			group: one.group,
			from: one.line,
			until: next,
			resumed
		};
	});
}
function lineAfter(marks, { line, group }) {
	for (const mark of marks) if (mark.line > line && mark.group !== group) return mark.line;
	return null;
}
function trainingFinder(counting, starts, closings) {
	const indexOf = (line) => {
		let [low, high] = [0, starts.length];
		while (low < high) {
			const middle = low + high >> 1;
			if ((starts[middle]?.line ?? 0) <= line) low = middle + 1;
			else high = middle;
		}
		return low;
	};
	return (line, group) => {
		for (const { group: closed, from, until, resumed } of closings) if (line >= from && line < (closed === group ? until : resumed) && (closed === group || !counting.isCounted(group))) return null;
		return indexOf(line);
	};
}

// src/reading/console/positions/one-epoch.ts
const sourceCode = /^\s*[\w.]+ = |\b(?:for|def|print|return|import)\b|[;{]\s*$/;
const kerasBar = /^\s*\d{1,12}\/\d{1,12} (?:\[=+\]|━+|- \d{1,9}[mµun]?s -) /;
function recordsOneEpoch(log) {
	if (mainAxis(log) === null || countsOnePass(log)) return false;
	const sides = /* @__PURE__ */ new Map();
	for (const { plan, examples } of log.groups) {
		const text = examples[0]?.text ?? "";
		const words = text.match(/\p{L}{2,}/gu) ?? [];
		const numbers = text.match(/\d+(?:\.\d+)?/g) ?? [];
		if (words.length > 3 * numbers.length + 2 || sourceCode.test(text)) continue;
		if (kerasBar.test(text) && !log.groups.some(countsEpochs$1)) continue;
		for (const { metric, side } of plan.fields) {
			if (metric === "unnamed" && plan.counters.length === 0) continue;
			const key = metric.toLowerCase();
			sides.set(key, (sides.get(key) ?? /* @__PURE__ */ new Set()).add(side === null || side === "train"));
		}
	}
	return [...sides.values()].some(({ size }) => size === 2);
}
function countsOnePass({ groups }) {
	const counting = groups.filter(({ plan }) => plan.counters.length > 0 || plan.weak !== null);
	return counting.length > 0 && counting.every((group) => group.plan.fields.length > 0 && isOfOnePass(group)) && counting.every(({ plan }) => plan.counters.every(({ kind }) => kind === "batch"));
}
function countsEpochs$1({ plan }) {
	return plan.counters.some(({ kind }) => kind === "epoch");
}

// src/reading/console/streams/agent-steps.ts
const ofAgent = "is a step of an agent (`action` says what it did)";
function isOfAction({ plan: { others } }) {
	return others.some(({ what }) => /^actions?(?![a-z])/i.test(what));
}
function withoutAgentSteps(log) {
	const recorded = log.groups.filter(({ plan, lines }) => plan.fields.length > 0 && lines.length > 1);
	const isOfRewards = recorded.every(({ plan }) => plan.fields.every(({ metric }) => require_reading.isReward(metric)));
	const steps = log.groups.filter((group) => group.plan.fields.length > 0 && isOfAction(group));
	if (!isOfRewards || !recorded.some((group) => !isOfAction(group) && isRecurring(group))) return log;
	return {
		...log,
		groups: log.groups.filter((group) => !steps.includes(group)),
		others: [...log.others, ...steps.map(describeSteps)]
	};
}
function describeSteps({ plan, lines }) {
	return {
		what: `${lines.length} lines of ${plan.fields[0]?.label ?? ""} (from line ${lines.get(0)})`,
		why: `each ${ofAgent}`
	};
}

// src/reading/console/streams/ambiguity.ts
const [maxShown$1, maxDescribed] = [120, 4];
const ofProcesses = ", or, of several processes, on rank 0 only";
function describeAmbiguities(ambiguities) {
	const described = ambiguities.slice(0, maxDescribed).map(describeAmbiguity);
	const [next, ...others] = ambiguities.slice(maxDescribed);
	if (next === void 0) return described;
	const more = others.length > 0 ? ` and ${others.length} more` : "";
	const text = `nothing tells which ${next.metric}${more} counts either: line ${next.one.line}, line ${next.other.line}`;
	return [...described, text];
}
function describeAmbiguity({ metric, side, one, other }) {
	if (one.group === other.group && one.line === other.line) return describeRepetition(metric, one);
	if (side !== null) return describeRepeats(`${side} ${metric}`, one, other);
	const [first, second] = one.line <= other.line ? [one, other] : [other, one];
	const [train, val] = [`train ${metric}`, `val ${metric}`];
	const patterns = apart({
		text: textOf(first),
		pattern: patternOf(first, second, named(first, train))
	}, {
		text: textOf(second),
		pattern: patternOf(second, first, named(second, val))
	});
	const print = `print \`${train}\` and \`${val}\``;
	const cure = patterns === null ? `${print}${one.group === other.group ? ofProcesses : ""}` : `if the first is of the training and the other of the validation, ${toLines(patterns)}`;
	return `nothing tells which ${metric} is of the training and which of the validation: ${shown(first)}, ${shown(second)}; ${cure}`;
}
function apart(one, other) {
	if (one.pattern === null || other.pattern === null) return null;
	const patterns = [one.pattern, other.pattern];
	if (!require_gate.readsLines(one.pattern, [other.text])) return patterns;
	return require_gate.readsLines(other.pattern, [one.text]) ? null : patterns.reverse();
}
function describeRepeats(name, one, other) {
	return `nothing tells which ${name} counts: ${shown(one)}, ${shown(other)}; print a step in each line, or give each training a log of its own`;
}
function describeRival({ side, tracks }, [used, other]) {
	const name = `${side} ${tracks[0]?.field.metric}`;
	const pattern = patternOf(other, used, named(other, name));
	const choice = pattern === null ? "" : `; if that is the one, ${toLines([pattern])}`;
	return `two kinds of lines have another ${name} each: ${shown(used)}, which is used, and ${shown(other)}${choice}`;
}
function describeRepetition(metric, point) {
	const repeated = point.group.plan.fields.filter((field) => field.isRepeated && field.metric.toLowerCase() === metric.toLowerCase());
	const names = new Map(repeated.map(({ slot }, index) => [slot, `${metric} ${index + 1}`]));
	const text = JSON.stringify(textOf(point).trim().slice(0, maxShown$1));
	const pattern = patternOf(point, point, names);
	const cure = pattern === null ? "print each under a name of its own" : `${toLines([pattern])}; if one is of the validation, name it \`val ${metric}\``;
	return `line ${point.line} has ${metric} ${repeated.length} times in ${text}; ${cure}`;
}
function named({ group, row, value }, name) {
	const field = group.plan.fields.find((_, index) => Object.is(group.values[index]?.get(row), value));
	return new Map(field ? [[field.slot, name]] : []);
}
function shown(point) {
	const isOwn = point.group.examples.some(({ line }) => line === point.line);
	const text = JSON.stringify(textOf(point).trim().slice(0, maxShown$1));
	return `line ${point.line} has ${point.value}${isOwn ? "" : ","} in ${isOwn ? "" : "a line such as "}${text}`;
}

// src/reading/console/streams/refusals.ts
function refuseCommas(chosen) {
	for (const { tracks } of chosen) for (const { group } of tracks) {
		if (group.comma === null) continue;
		const { text, line } = group.comma;
		throw new require_reading.FormatError(`expected numbers with a decimal point, got ${require_reading.quote(text)}`, line);
	}
}
function refuseActions(chosen) {
	const groups = chosen.flatMap(({ tracks }) => tracks.map(({ group }) => group));
	if (!chosen.every(({ tracks }) => tracks.every(({ field }) => require_reading.isReward(field.metric)))) return;
	const acting = groups.find(isOfAction);
	if (acting === void 0) return;
	throw new require_reading.NoHistoryError(`each line ${ofAgent}: expected the log of a training`, acting.lines.get(0));
}

// src/reading/console/positions/points.ts
function positionOf({ at }) {
	return at;
}
function withoutRepeated(points) {
	const kept = [];
	const repeats = [];
	const doubles = [];
	const restart = restartIn(points);
	for (const point of points) {
		const last = kept.at(-1);
		if (last !== void 0 && (point === restart || isBefore(point, last))) {
			if (isSamePlace(point, last)) doubles.push(last);
			else repeats.push({
				from: point.at,
				to: last.at,
				line: point.line
			});
			for (let end = last; isRepeated(point, end); end = kept.at(-1) ?? point) kept.pop();
		}
		kept.push(point);
	}
	return {
		points: repeats.length + doubles.length === 0 ? points : kept,
		repeats,
		doubles
	};
}
function isSamePlace(point, last) {
	return point.at === last.at && batchOf$2(point) === batchOf$2(last);
}
function restartIn(points) {
	const again = points.flatMap((point, index) => {
		const last = points[index - 1];
		return last?.at === point.at && last.group === point.group && stepOf(point) <= stepOf(last) ? [{
			point,
			last
		}] : [];
	});
	const [restart] = again;
	if (restart === void 0 || again.length > 1 || points[0]?.at === points.at(-1)?.at) return null;
	const most = points.reduce((largest, point) => Math.max(largest, stepOf(point)), 0);
	return !(stepOf(restart.point) === restart.point.at) && stepOf(restart.last) < most ? restart.point : null;
}
function isBefore(point, last) {
	if (point.at !== last.at) return point.at < last.at;
	const [batch, total] = [batchOf$2(last), totalOf(last)];
	const isAgain = batchOf$2(point) < batch || batchOf$2(point) === batch && batch !== last.at;
	return point.group === last.group && isAgain && batch < total && totalOf(point) === total;
}
function isRepeated(point, earlier) {
	if (earlier === point || earlier.at !== point.at) return earlier.at > point.at;
	const step = stepOf(point);
	return step === 0 || stepOf(earlier) >= step;
}
function batchOf$2({ group, row }) {
	return group.batches.get(row);
}
function totalOf({ group, row }) {
	return group.totals.get(row);
}
function positionsByGroup({ groups }, { isCounted, positionOf: of }) {
	return groups.filter(isCounted).sort((a, b) => a.lines.get(0) - b.lines.get(0)).map((group) => [...new Set(Array.from({ length: group.lines.length }, (_, row) => of(group, row)))]);
}
function pointsOf({ group, index, rows }, main, counted) {
	if (main.isNoisy && !main.isCounted(group)) return [];
	const all = [];
	const next = main.trailing.get(group);
	for (const row of rows) {
		const line = group.lines.get(row);
		const mark = next?.(line);
		if (mark === null) continue;
		const training = mark ? main.trainingOf(mark.line, mark.group) : main.trainingOf(line, group);
		if (training === null) continue;
		const value = group.values[index]?.get(row) ?? NaN;
		all.push({
			group,
			row,
			line,
			training,
			at: mark?.at ?? main.positionOf(group, row),
			value
		});
	}
	const isEarly = Number.isNaN(all[0]?.at);
	const positions = [...counted, ...main.positions].findLast(({ length }) => length === all.length);
	if (isEarly && !main.isCounted(group) && main.positions.length === 1 && positions !== void 0) return all.map((point, place) => ({
		...point,
		at: positions[place] ?? NaN
	}));
	return all.filter(({ at }) => Number.isFinite(at));
}

// src/reading/console/streams/rounded.ts
const minExact = 3;
function placesOf(points) {
	const printed = points.map(positionOf);
	return beforeRounding(printed) ?? printed;
}
function beforeRounding(printed) {
	const shared = printed.findIndex((at, index) => at === printed[index + 1]);
	if (shared === -1 || printed.some((at, index) => at < (printed[index - 1] ?? at))) return null;
	const [first = 0, last = 0] = [printed[0], printed.at(-1)];
	const decimals = require_gate.decimalsOf(Float64Array.from(printed));
	if (decimals > 0) {
		const step = (last - first) / (printed.length - 1);
		const even = printed.map((_, index) => first + index * step);
		return step <= 10 ** -decimals && areRounded(even, printed) ? between(printed, even) : null;
	}
	const exact = printed.slice(shared - minExact - 1, shared);
	const step = (exact[1] ?? NaN) - (exact[0] ?? NaN);
	const isConstant = exact.every((at, index) => index === 0 || at - (exact[index - 1] ?? NaN) === step);
	if (shared <= minExact || !isConstant) return null;
	const from = exact.at(-1) ?? NaN;
	const even = printed.map((at, index) => index < shared ? at : from + (index - shared + 1) * step);
	return areRounded(even, printed) ? even : null;
}
function between(printed, even) {
	const last = new Map(printed.map((at, index) => [at, index]));
	let before = -1;
	return printed.map((at, index) => {
		const end = last.get(at) ?? index;
		const from = printed[before];
		const place = from === void 0 ? even[index] ?? at : at - (end - index) * (at - from) / (end - before);
		if (index === end) before = index;
		return place;
	});
}
function areRounded(places, printed) {
	const different = [...new Set(printed)];
	let index = 0;
	return places.every((place, row) => {
		if (different[index] !== printed[row]) index++;
		const at = different[index] ?? NaN;
		const before = different[index - 1] ?? Number.NEGATIVE_INFINITY;
		const next = different[index + 1] ?? at + (at - before);
		return before < place && place < next;
	});
}

// src/reading/console/streams/gaps.ts
const minPositions = 6;
const maxGaps = 3;
const minRegular = .8;
function describeGaps(streams, axis) {
	const positions = [...new Set(streams.flatMap(({ points }) => placesOf(points)))];
	if (positions.length < minPositions) return [];
	const sorted = positions.toSorted((a, b) => a - b);
	const strides = sorted.slice(1).map((at, index) => at - (sorted[index] ?? NaN));
	const usual = strides.toSorted((a, b) => a - b)[Math.floor(strides.length / 2)] ?? NaN;
	const regular = strides.filter((stride) => stride === usual).length;
	const gaps = strides.flatMap((stride, index) => stride >= 2 * usual ? [index] : []);
	if (regular < minRegular * strides.length || gaps.length > maxGaps) return [];
	return gaps.map((index) => `nothing is recorded between ${axis} ${sorted[index]} and ${axis} ${sorted[index + 1]}`);
}

// src/reading/console/streams/left-out.ts
const maxNamed = 20;
function leftOutOf(log, selections, main) {
	const used = linesOf(selections);
	return [
		...unusedIn(log, selections),
		...unplacedIn(log, selections, used, main),
		...closedIn(log, used, main),
		...unfilledIn(log, selections)
	];
}
function mostOf(all) {
	if (all.length <= maxNamed) return [...all];
	const isOther = ({ why }) => why === "not a metric";
	const sorted = all.toSorted((a, b) => Number(isOther(a)) - Number(isOther(b)));
	const rest = {
		what: `${all.length - maxNamed} further names`,
		why: "more than are listed"
	};
	return [...sorted.slice(0, maxNamed), rest];
}
function unplacedIn({ groups }, selections, used, { axis, positionOf }) {
	const told = selections.flatMap(({ leftOut }) => leftOut.map(({ what }) => what));
	return groups.flatMap((group) => {
		const { plan, epochs, steps, batches } = group;
		const lines = group.lines.toArray();
		const field = plan.fields.find(({ metric }) => metric !== unnamed);
		const counted = lines.findIndex((_, row) => [
			epochs,
			steps,
			batches
		].some((list) => !Number.isNaN(list.get(row))));
		const isUnplaced = (row) => Number.isNaN(axis === "epoch" ? epochs.get(row) : positionOf(group, row));
		const unplaced = lines.filter((line, row) => !used.has(line) && isUnplaced(row));
		const [first] = unplaced;
		if (field === void 0 || first === void 0) return [];
		if (told.some((what) => what.endsWith(`(from line ${first})`))) return [];
		const isOfRestart = counted !== -1 && first > (lines[counted] ?? first);
		const why = counted === -1 ? "no epoch or step" : `before the first ${axis}${isOfRestart ? " of a program that began anew, or of a table that was cut off" : ""}`;
		return [{
			what: linesWith(unplaced, field.metric),
			why
		}];
	});
}
function linesOf(selections) {
	return new Set(selections.flatMap(({ chosen }) => chosen.flatMap(({ points }) => points.map(({ line }) => line))));
}
function linesWith(lines, metric) {
	return `${lines.length === 1 ? "1 line" : `${lines.length} lines`} of ${metric} (from line ${lines[0]})`;
}
function closedIn(log, used, main) {
	const start = [...used].reduce((least, line) => Math.min(least, line), Number.POSITIVE_INFINITY);
	return log.groups.flatMap((group) => {
		const field = group.plan.fields.find(({ metric }) => metric !== unnamed);
		const closed = group.lines.toArray().filter((line, row) => !used.has(line) && sectionOf$1(log, group, row)?.side !== "best" && main.trainingOf(line, group) === null);
		const [first] = closed;
		if (field === void 0 || first === void 0) return [];
		const place = `${start < first ? "behind the last" : "before the first"} ${main.axis}`;
		const why = main.rounds.has(group) ? "of rounds, each a training of its own" : place;
		return [{
			what: linesWith(closed, field.metric),
			why
		}];
	});
}
function unfilledIn({ unfilled }, selections) {
	const chosen = selections.flatMap((selection) => selection.chosen);
	const read = new Set(chosen.flatMap(({ tracks }) => tracks.map(({ field }) => field.metric.toLowerCase())));
	const metrics = unfilled.flatMap(({ plan, line, isFullOnce }) => plan.fields.map(({ metric }) => ({
		metric,
		line,
		isFullOnce
	})));
	return [...require_reading.groupBy(metrics, ({ metric }) => metric.toLowerCase())].flatMap(([key, [last]]) => last === void 0 || read.has(key) ? [] : [{
		what: `${last.metric} (to line ${last.line})`,
		why: last.isFullOnce ? "of a bar over the whole training" : "of bars that were never full"
	}]);
}
function unusedIn({ groups, others, parts }, selections) {
	const chosen = selections.flatMap((selection) => selection.chosen);
	const plans = new Set(chosen.flatMap(({ tracks }) => tracks.map(({ group }) => group.plan)));
	const isList = ({ why }) => why === listOfValues;
	const counted = groups.filter(({ plan, lines }) => plan.fields.length === 0 && (lines.length > 1 || plan.others.some(isList)));
	const all = [
		...[...plans, ...counted.map(({ plan }) => plan)].flatMap(({ others }) => others),
		...[...parts].map((what) => ({
			what,
			why: "not a metric"
		})),
		...others
	];
	return mostOf([...new Map(all.map((one) => [one.what.toLowerCase(), one])).values()]);
}

// src/reading/console/positions/evaluated-metrics.ts
const ofSamples = /^(?:fid|kid|inception score)$/i;
const ofWhole$1 = /^(?:(?:sacre)?bleu(?:[_ -]?\d)?|meteor|rouge(?:[_ -]?(?:\d|l(?:sum)?))?|cider|(?:min[_ ]?)?[af]de(?:[@_ -]?\d+)?|m?ap(?:[@_ -]?\d+)?|au-?roc|au-?prc?|roc[-_ ]?auc|pr[-_ ]?auc|mrr(?:@\d+)?|(?:ndcg|hr|hits?|recall|precision|[rp])@\d+)$/i;
function isOfEvaluation({ metric, side }, { fields, counters, bar, showsTraining }) {
	if (side !== null || require_reading.directionOf(metric) === null) return false;
	if (ofSamples.test(metric)) return true;
	return !(bar !== null || counters.some(({ kind }) => kind === "batch")) && !showsTraining && fields.every((field) => field.side === null && ofWhole$1.test(field.metric));
}

// src/reading/console/positions/tracks.ts
function tracksOf(log, positionOf) {
	const sources = new Map(log.groups.map((group) => [group, sourceSide(group)]));
	const tellsBySource = [...new Set(log.groups.filter(({ plan }) => plan.fields.length > 0).map((group) => sources.get(group) ?? null))].filter((side) => side !== null).length > 1;
	const summaries = summariesIn(log);
	const tracks = log.groups.flatMap((group) => {
		const best = bestOfEvaluation(group, log);
		return group.plan.fields.flatMap((field, index) => {
			const rows = rowsOf(group, index).filter((row) => sectionOf$1(log, group, row)?.side !== "best");
			if (rows.length === 0 || log.parts.has(field.metric)) return [];
			const track = {
				group,
				field,
				index,
				rows,
				side: field.side,
				toldBy: field.toldBy
			};
			if (field.side !== null) return [track];
			const told = bestOf(track, log);
			if (told !== null) return [{
				...track,
				...told
			}];
			const side = tellsBySource ? sources.get(group) ?? null : null;
			if (side !== null) return [{
				...track,
				side,
				toldBy: group.plan.source
			}];
			if (best !== null) return [{
				...track,
				side: "val",
				toldBy: best
			}];
			return splitBySection(log, track, positionOf, (section) => summaries.has(summaryKey(section, field.metric)));
		});
	});
	const sided = new Set(tracks.flatMap(({ field, side }) => side === null ? [] : field.metric.toLowerCase()));
	return tracks.map((track) => {
		const { field, side, group } = track;
		if (side !== null || sided.has(field.metric.toLowerCase()) || !isOfEvaluation(field, group.plan)) return track;
		return {
			...track,
			side: "val",
			toldBy: "what it measures"
		};
	});
}
function bestOf({ field: { metric, isCurrent }, group, index, rows }, { bests }) {
	const direction = require_reading.directionOf(metric);
	const own = bests.filter((best) => best.metric === metric.toLowerCase());
	if (isCurrent && direction === "max") {
		const name = group.plan.best ?? own[0]?.name ?? null;
		if (name !== null) return {
			side: "val",
			toldBy: name
		};
	}
	const named = own.filter(({ side }) => side !== null && side !== "train");
	if (named.length === 0 || direction === null) return null;
	const extreme = rows.map((row) => group.values[index]?.get(row) ?? NaN).reduce((one, other) => direction === "max" ? Math.max(one, other) : Math.min(one, other));
	const best = named.find(({ value }) => isRounded(extreme, value));
	return best === void 0 ? null : {
		side: best.side,
		toldBy: best.name
	};
}
function isRounded(value, printed) {
	const [, decimals = ""] = printed.split(".");
	return decimals.length > 1 && value.toFixed(decimals.length) === printed;
}
function bestOfEvaluation({ plan }, { groups }) {
	if (plan.best === null || plan.counters.length > 0 || plan.fields.some(({ side }) => side !== null)) return null;
	const ofBatches = groups.flatMap((group) => group.plan.counters.some(({ kind }) => kind !== "epoch") ? group.plan.fields : []);
	const isOfBatches = ({ metric }) => ofBatches.some((field) => field.metric.toLowerCase() === metric.toLowerCase());
	const [scores, losses] = [plan.fields.filter(isScore), plan.fields.filter((field) => !isScore(field))];
	return losses.some(isOfBatches) && scores.some((field) => !isOfBatches(field)) ? plan.best : null;
}
function isScore({ metric }) {
	return require_reading.directionOf(metric) === "max" && !require_reading.isReward(metric);
}
function ridesAlong({ field, group: { plan } }) {
	return field.side !== null && plan.fields.some(({ side }) => side === null || side === "train");
}
function rowsOf(group, index) {
	const { lines, absent } = group;
	const rows = [];
	for (let row = 0; row < lines.length; row++) if (absent.size === 0 || !absent.has(cellOf(group, row, index))) rows.push(row);
	return rows;
}
function sourceSide({ plan }) {
	return sideIn(plan.source.replaceAll(/fit|trainer/gi, "train").replaceAll(/evaluator|validator/gi, "val"));
}
function hasTwin({ group, field }, side) {
	return group.plan.fields.some((other) => other !== field && other.side === side && other.metric.toLowerCase() === field.metric.toLowerCase());
}
function summariesIn({ groups }) {
	const fields = groups.filter(({ plan: { counters, weak, bar } }) => weak === null && bar === null && counters.every(({ kind }) => kind === "epoch")).flatMap(({ plan }) => plan.fields);
	return new Set(fields.flatMap(({ side, toldBy, metric }) => toldBy === null ? [] : [summaryKey({
		side,
		text: toldBy,
		by: "line"
	}, metric)]));
}
function summaryKey({ side, text, by }, metric) {
	return [
		by,
		side,
		text,
		metric.toLowerCase()
	].join("\n");
}
function joinTrained(parts, positionsOf) {
	const bare = parts.find(({ section }) => section === null);
	if (bare === void 0) return parts;
	const [end, positions] = [bare.rows.at(-1) ?? 0, positionsOf(bare.rows).size];
	const within = parts.filter(({ section, rows }) => section?.side === "train" && (rows.at(-1) ?? 0) < end && positionsOf(rows).size * 2 <= positions);
	if (within.length === 0) return parts;
	return [{
		section: null,
		rows: [bare, ...within].flatMap((part) => part.rows).sort((a, b) => a - b)
	}, ...parts.filter((part) => part !== bare && !within.includes(part))];
}
function splitBySection(log, track, positionOf, isSummed) {
	const positionsOf = (rows) => new Set(rows.map((row) => positionOf(track.group, row)));
	const parts = /* @__PURE__ */ new Map();
	for (const row of track.rows) {
		const open = sectionOf$1(log, track.group, row);
		const section = open !== null && isSummed(open) ? null : open;
		const key = `${section?.side ?? ""} ${section?.text.replaceAll(/\d+/g, "0") ?? ""}`;
		const part = parts.get(key) ?? {
			section,
			rows: []
		};
		parts.set(key, part);
		part.rows.push(row);
	}
	const all = joinTrained([...parts.values()], positionsOf).map(({ section, rows }) => {
		const side = section === null || section.side === "best" ? null : section.side;
		if (side !== null && hasTwin(track, side)) return {
			...track,
			rows
		};
		return {
			...track,
			rows,
			side,
			toldBy: section?.text ?? null
		};
	});
	if (all.length < 2) return all;
	const [largest, ...others] = all.sort((a, b) => b.rows.length - a.rows.length);
	const main = positionsOf(largest?.rows ?? []);
	return others.some(({ rows }) => {
		const own = positionsOf(rows);
		return [...own].filter((at) => main.has(at)).length * 2 >= own.size;
	}) ? all : [track];
}

// src/reading/console/streams/begun-again.ts
function isOnceBut([first, ...others], starts) {
	return first === starts && others.length > 0 && others.every((count) => count === 1);
}
function startsIn(tracks, pointsOf) {
	const sides = /* @__PURE__ */ new Map();
	for (const track of tracks) {
		const counts = [...require_reading.groupBy(pointsOf(track), positionOf).values()].map(({ length }) => length);
		const [first = 0] = counts;
		const isOfTraining = track.side === null || track.side === "train";
		if (isOnceBut(counts, first)) sides.set(first, (sides.get(first) ?? /* @__PURE__ */ new Set()).add(isOfTraining));
	}
	return Math.max(1, ...[...sides].flatMap(([starts, { size }]) => size === 2 ? [starts] : []));
}

// src/reading/console/streams/streams.ts
const maxOverlap = .1;
const maxPerPosition = 1.2;
function mergeTracks(tracks, pointsOf, starts = 1) {
	const merged = [];
	const all = tracks.map((track) => ({
		track,
		points: pointsOf(track)
	})).filter(({ points }) => points.length > 0).sort((a, b) => b.points.length - a.points.length);
	for (const { track, points } of all) {
		const kind = kindOf(track);
		const alike = merged.filter((one) => one.kind === kind);
		const at = alike.length === 0 ? null : new Set(points.map(exactly));
		const stream = alike.find((one) => {
			one.at ??= new Set(one.points.map(exactly));
			return at !== null && overlap(at, one.at) <= maxOverlap * at.size;
		});
		if (stream === void 0) merged.push({
			kind,
			tracks: [track],
			points,
			at
		});
		else {
			stream.tracks.push(track);
			stream.points = stream.points.concat(points);
			for (const place of at ?? []) stream.at?.add(place);
		}
	}
	return merged.map(({ tracks: own, points }) => toStream(own, points, starts));
}
function toStream(tracks, unsorted, starts) {
	const [first] = tracks;
	const inOrder = (a, b) => a.line - b.line || a.at - b.at || a.row - b.row;
	const sorted = tracks.length > 1 ? unsorted.toSorted(inOrder) : unsorted;
	const { points, repeats, doubles } = withoutRepeated(sorted.filter((one, index) => !isCopy(one, sorted[index + 1])));
	const counts = /* @__PURE__ */ new Map();
	for (const point of points) counts.set(positionOf(point), (counts.get(positionOf(point)) ?? 0) + 1);
	const positions = counts.size;
	const countsBatches = points.some(({ group, row, at }) => {
		const batch = group.batches.get(row);
		return Number.isFinite(batch) && (batch !== at || group.plan.counters.some(({ kind }) => kind === "batch"));
	});
	const countsSteps = tracks.some(({ group }) => group.plan.counters.some(({ kind }) => kind === "step"));
	const single = [...counts.values()].filter((count) => count === 1).length;
	const isRepeatedOnce = positions > 1 && points.length === positions + 1;
	const isBegunAgain = starts > 1 && isOnceBut([...counts.values()], starts);
	const isRestarted = !countsBatches && !countsSteps && (single * 2 > positions || isRepeatedOnce || isBegunAgain);
	return {
		tracks,
		side: first?.side ?? null,
		points,
		repeats,
		doubles,
		positions,
		isOnce: points.length <= maxPerPosition * positions || isRestarted,
		countsBatches,
		isMean: tracks.every(({ field }) => field.isMean)
	};
}
function isCopy(point, next) {
	return next !== void 0 && Object.is(point.value, next.value) && point.group === next.group && point.group.plan.counters.some(({ kind }) => kind !== "epoch") && exactly(point) === exactly(next);
}
function exactly(point) {
	const { group, row } = point;
	return `${positionOf(point)} ${group.batches.get(row)} ${group.plan.counters.some(({ kind }) => kind === "step") ? group.steps.get(row) : ""}`;
}
function kindOf({ group: { plan } }) {
	const kinds = plan.counters.flatMap(({ kind }) => kind === "epoch" ? [] : [kind]);
	return [.../* @__PURE__ */ new Set([
		...kinds,
		plan.weak === null || plan.counters.length > 0 ? "" : "weak",
		plan.bar === null ? "" : "bar",
		endsSteps(plan) ? "end" : ""
	])].sort().join();
}
function endsSteps({ endsEpoch, counters }) {
	return endsEpoch && counters.some(({ kind }) => kind !== "epoch");
}
function overlap(one, other) {
	let count = 0;
	for (const place of one) if (other.has(place)) count++;
	return count;
}
function rankStreams(streams, all) {
	const rank = (stream) => [
		Number(stream.points.length > 1),
		Number(stream.positions * 2 >= all),
		Number(stream.isOnce && !stream.countsBatches),
		Number(stream.isOnce),
		Number(stream.tracks.every(({ group }) => endsSteps(group.plan))),
		Number(!showsBars(stream)),
		Number(stream.isMean),
		Math.max(...stream.tracks.map(({ group }) => group.plan.fields.length)),
		Number(stream.tracks.every(({ group }) => group.plan.counters.length > 0)),
		stream.points.length,
		stream.isMean ? stream.points[0]?.line ?? 0 : 0
	];
	const ranked = streams.map((stream) => ({
		stream,
		by: rank(stream)
	}));
	ranked.sort((a, b) => {
		const different = a.by.findIndex((value, index) => value !== b.by[index]);
		return (b.by[different] ?? 0) - (a.by[different] ?? 0);
	});
	return ranked.map(({ stream }) => stream);
}
function showsBars({ tracks }) {
	return tracks.every(({ group }) => group.plan.bar !== null);
}
function differs(first, other) {
	const isProgress = other.countsBatches && !first.countsBatches || showsBars(other) && !showsBars(first);
	if (!other.isOnce || isProgress || other.positions * 2 < first.positions) return null;
	const values = new Map(first.points.map((point) => [positionOf(point), point.value]));
	const shared = other.points.filter((point) => values.has(positionOf(point)));
	if (shared.length * 2 < other.positions) return null;
	const decimals = [first, other].map(({ points }) => require_gate.decimalsOf(Float64Array.from(points, ({ value }) => value)));
	const unit = 10 ** -Math.min(...decimals);
	const different = shared.filter((point) => !require_gate.isNear(values.get(positionOf(point)), point.value, unit / 2));
	return different.length * 10 > shared.length ? different[0] ?? null : null;
}
function findRepeats({ points, positions }, most = Number.POSITIVE_INFINITY) {
	if (points.some(({ at }) => !Number.isInteger(at)) || points.length < 1.8 * positions) return null;
	const repeated = [...require_reading.groupBy(points, positionOf).values()].filter(({ length }) => length > 1 && length <= most);
	if (repeated.length < .8 * positions) return null;
	if (repeated.every(([one, ...others]) => others.every(({ value }) => Object.is(value, one?.value)))) return null;
	const untold = repeated.filter((own) => own.slice(1).some((point, index) => !follows(point, own[index])));
	const [[one, other] = []] = untold;
	return untold.length * 2 <= repeated.length || one === void 0 || other === void 0 ? null : [one, other];
}
const minPasses = .8;
function findPasses({ points, countsBatches }) {
	if (!countsBatches) return null;
	const byPosition = [...require_reading.groupBy(points, positionOf).values()];
	const pairs = byPosition.flatMap((own) => {
		const [first] = own;
		const other = first && own.find((point) => Math.abs(totalOf(point) - totalOf(first)) > 0);
		return first && other ? [[first, other]] : [];
	});
	return pairs.length < minPasses * byPosition.length ? null : pairs[0] ?? null;
}
function follows(point, before) {
	if (before === void 0) return true;
	const [first, second] = [batchOf$1(before), batchOf$1(point)];
	return first.batch < second.batch && (first.total === second.total || Number.isNaN(first.total));
}
function batchOf$1({ group, row }) {
	const batch = group.lastBatches.get(row);
	return {
		batch: Number.isNaN(batch) ? group.steps.get(row) : batch,
		total: group.totals.get(row)
	};
}

// src/reading/console/streams/reduce.ts
const runningMeans = "running means before the last of an epoch";
function reduce(stream, leftOut) {
	if (!stream.countsBatches && isToldAgain(stream)) {
		const lasts = new Set(lastOfEach$1(stream));
		const again = stream.points.filter((point) => !lasts.has(point));
		leftOut.push(describe(withPoints(stream, again), "told again at their position"));
		return withPoints(stream, [...lasts]);
	}
	const isEvaluation = stream.side !== null && stream.side !== "train" && !stream.tracks.every(ridesAlong);
	const isWhole = stream.isMean && (stream.countsBatches || !isEvaluation) || showsBars(stream) || endsStates(stream);
	if (!stream.countsBatches || (stream.isOnce ? !isWhole : !isWhole && !isEvaluation)) {
		if (!isWhole || stream.isOnce) return stream;
		leftOut.push(describe(stream, runningMeans));
		return withPoints(stream, lastOfEach$1(stream));
	}
	const byPosition = [...require_reading.groupBy(stream.points, positionOf).values()];
	const lasts = byPosition.map((own) => batchOf(own.at(-1)));
	const usual = lasts.slice(0, -1).reduce((most, last) => Math.max(most, last), 0);
	const points = byPosition.flatMap((own, index) => {
		const last = own.at(-1);
		if (last === void 0) return [];
		const expected = index === 0 ? last.group.totals.get(last.row) / 2 : usual;
		if (index === byPosition.length - 1 && (lasts[index] ?? 0) < expected) return [];
		const mean = own.reduce((sum, { value }) => sum + value, 0) / own.length;
		return [{
			...last,
			value: isWhole ? last.value : mean
		}];
	});
	if (!stream.isOnce) leftOut.push(describe(stream, isWhole ? runningMeans : "an evaluation's mean is used"));
	return withPoints(stream, points);
}
function endsStates({ points }) {
	const [first, ...others] = [...require_reading.groupBy(points, positionOf).values()];
	return [first ?? [], ...others.slice(0, -1)].every((own) => {
		const [before, last] = own.slice(-2);
		return batchOf(last) === (last?.group.totals.get(last.row) ?? NaN) && last?.line === before?.line && batchOf(last) === batchOf(before);
	});
}
function isToldAgain({ points, positions, side }) {
	const told = /* @__PURE__ */ new Map();
	const isEvaluated = side !== null && side !== "train";
	return points.length > positions && points.every((point) => {
		const first = told.get(point.at) ?? point;
		told.set(point.at, first);
		return Object.is(first.value, point.value) && (isEvaluated || tellAlike(first, point, side));
	});
}
function tellAlike(one, other, side) {
	const { plan, values, lastBatches } = one.group;
	const isAlike = (index) => Object.is(values[index]?.get(one.row), values[index]?.get(other.row));
	if (one.group !== other.group) return true;
	return Object.is(lastBatches.get(one.row), lastBatches.get(other.row)) && plan.fields.every((field, index) => field.side !== side || isAlike(index));
}
function lastOfEach$1({ points }) {
	return [...require_reading.groupBy(points, positionOf).values()].flatMap((own) => own.at(-1) ?? []);
}
function withPoints(stream, points) {
	return {
		...stream,
		points,
		positions: points.length,
		isOnce: true
	};
}
function batchOf(point) {
	if (point === void 0) return 0;
	const batch = point.group.batches.get(point.row);
	return Number.isNaN(batch) ? stepOf(point) : batch;
}
function describe({ tracks, points }, why) {
	const name = tracks[0]?.field.label ?? "";
	return {
		what: `${points.length} value${points.length === 1 ? "" : "s"} of ${name} (from line ${points[0]?.line})`,
		why
	};
}
const [minAlike, maxDifference$2] = [.1, .1];
function ofFirstProcess(stream, leftOut) {
	const { points, positions } = stream;
	if (points.length === positions || !countsEpochs(stream)) return stream;
	if (points.some((point) => evaluatedAt(point).length === 0)) return withCopies(stream);
	if (positions < 2) return stream;
	const byPosition = [...require_reading.groupBy(points, positionOf).values()];
	const told = byPosition.map((own) => own.reduce((count, { group, row }) => count + 1 + (group.copies.get(row) ?? 0), 0));
	const isAlike = (own, index) => own.length < (told[index] ?? 0);
	const isNear = ([first, ...others]) => first !== void 0 && others.every((other) => areNear$1(evaluatedAt(first), evaluatedAt(other)));
	if (told.some((count, index) => count !== told[0] && index < told.length - 1) || !byPosition.every(isNear)) return stream;
	if (byPosition.filter(isAlike).length < minAlike * positions) return stream;
	const others = byPosition.flatMap(([, ...rest]) => rest);
	leftOut.push(describe(withPoints(stream, others), "printed by another process"));
	return withPoints(stream, byPosition.flatMap(([first]) => first ?? []));
}
function countsEpochs({ tracks, countsBatches }) {
	const countsOthers = tracks.some(({ group: { plan } }) => plan.bar !== null || plan.counters.some(({ kind }) => kind !== "epoch"));
	return !countsBatches && !countsOthers;
}
function withCopies(stream) {
	if (stream.isOnce) return stream;
	const copies = stream.points.map(({ group, row }) => group.copies.get(row) ?? 0);
	const again = require_reading.groupBy(copies.filter((count) => count > 0), (count) => count);
	if (Math.max(0, ...[...again.values()].map(({ length }) => length)) * 2 > copies.length) return stream;
	const points = stream.points.flatMap((point, index) => Array(1 + (copies[index] ?? 0)).fill(point));
	return {
		...stream,
		points
	};
}
function evaluatedAt({ group: { plan, values }, row }) {
	return plan.fields.flatMap(({ side }, index) => side === null || side === "train" ? [] : [values[index]?.get(row) ?? NaN]);
}
function areNear$1(one, other) {
	return one.every((value, index) => {
		const beside = other[index] ?? NaN;
		return Math.abs(value - beside) <= maxDifference$2 * Math.max(Math.abs(value), Math.abs(beside));
	});
}
function withoutRepeats(stream) {
	if (!stream.countsBatches || !stream.tracks.every(ridesAlong)) return stream;
	const whole = showsBars(stream) ? withPoints(stream, lastOfEach$1(stream)) : stream;
	const { points } = whole;
	const fresh = points.filter((point, index) => !repeats$1(point, points[index - 1]));
	return fresh.length > 1 && fresh.length * 2 <= points.length ? withPoints(whole, fresh) : whole;
}
function repeats$1({ group, row }, before) {
	return before?.group === group && group.plan.fields.every(({ side }, index) => side === null || side === "train" || Object.is(group.values[index]?.get(row), group.values[index]?.get(before.row)));
}

// src/reading/console/streams/uneven.ts
const [maxRatio$1, minValues$2] = [2, 5];
function describeUneven({ tracks, points, isOnce, countsBatches }) {
	const countsWithin = tracks.some(({ group: { plan } }) => plan.counters.some(({ kind }) => kind !== "epoch"));
	if (isOnce || countsBatches || countsWithin || points.some(({ at }) => !Number.isInteger(at))) return [];
	const counts = /* @__PURE__ */ new Map();
	for (const { at } of points) counts.set(at, (counts.get(at) ?? 0) + 1);
	const whole = [...counts].slice(0, -1).sort(([, one], [, other]) => one - other);
	const [[least, few] = [0, 0], [most, many] = [0, 0]] = [whole[0], whole.at(-1)];
	if (many < minValues$2 || many < maxRatio$1 * few) return [];
	return [`epoch ${most} has ${many} values of a metric and epoch ${least} ${few}: nothing but their order places them within it`];
}

// src/reading/console/streams/series.ts
function toSeries(streams, axis) {
	const wholes = streams.filter(({ isOnce }) => isOnce);
	const within = (stream) => {
		const isEnded = wholes.some((whole) => endOf(whole) === endOf(stream));
		return withinEpochs(stream, areEnded(stream, wholes), isEnded);
	};
	const isPlain = ({ isOnce }) => isOnce || axis !== "epoch";
	const ofTraining = /* @__PURE__ */ new Map();
	for (const stream of streams) if (!isPlain(stream) && (stream.side ?? "train") === "train") ofTraining.set(stream, within(stream));
	const placeOf = (stream) => isPlain(stream) ? placesOf(stream.points) : ofTraining.get(stream) ?? behindTraining(stream, ofTraining) ?? within(stream);
	return streams.flatMap((stream) => seriesAt(stream, placeOf(stream), axis) ?? []);
}
function startOf({ points }) {
	return points.reduce((least, { at }) => Math.min(least, at), Number.POSITIVE_INFINITY);
}
function endOf({ points }) {
	return points.reduce((most, { at }) => Math.max(most, at), Number.NEGATIVE_INFINITY);
}
function areEnded({ points }, wholes) {
	const ends = new Map(points.map(({ at, line }) => [at, line]));
	return wholes.some((whole) => {
		const shared = whole.points.filter(({ at }) => ends.has(at));
		return shared.filter(({ at, line }) => line >= (ends.get(at) ?? line)).length * 2 > shared.length;
	});
}
function behindTraining({ points }, ofTraining) {
	for (const [train, placed] of ofTraining) {
		let next = 0;
		const at = points.map(({ line, at: epoch }) => {
			while ((train.points[next]?.line ?? Number.POSITIVE_INFINITY) <= line) next++;
			return train.points[next - 1]?.at === epoch ? placed[next - 1] ?? NaN : NaN;
		});
		if (at.every((one, index) => index === 0 || one > (at[index - 1] ?? NaN))) return at;
	}
	return null;
}
function seriesAt(stream, positions, axis) {
	const { points } = stream;
	const [first] = points;
	if (first === void 0) return null;
	const name = seriesName(stream);
	const end = endOfTraining(points, positions);
	const kept = lastOfEach(points.slice(0, end), positions.slice(0, end));
	const behind = points.slice(end).find(({ value }) => !Object.is(value, points[end - 1]?.value)) ?? null;
	const firstShared = stream.doubles[0] ?? kept.replaced;
	const [track] = stream.tracks;
	const last = kept.points.at(-1) ?? first;
	return {
		series: {
			name,
			axis,
			positions: Float64Array.from(kept.at),
			values: Float64Array.from(kept.points, ({ value }) => value),
			truncated: false,
			origin: {
				lines: [kept.points[0]?.line ?? first.line, last.line],
				place: track?.group.examples[0]?.text.trim().slice(0, 120),
				side: track?.toldBy ?? void 0
			}
		},
		notes: [...notesOf(stream, behind, axis), ...axis === "epoch" ? describeUneven(stream) : []],
		shared: firstShared && {
			name,
			dropped: end - kept.points.length + stream.doubles.length,
			total: end + stream.doubles.length,
			at: firstShared.at,
			line: firstShared.line
		}
	};
}
const maxNotes = 3;
function notesOf({ repeats }, behind, axis) {
	const again = repeats.slice(0, maxNotes).map(({ from, to, line }) => {
		return `${from === to ? `${axis} ${from} was` : `${axis}s ${from} to ${to} were`} recorded again from line ${line}: the later values are used`;
	});
	if (repeats.length > maxNotes) again.push(`${axis}s were recorded again ${repeats.length - maxNotes} more times`);
	if (behind !== null) again.push(`${axis} ${behind.at} has further values from line ${behind.line} on, behind the training's end: they are left out`);
	return again;
}
function seriesName({ side, tracks }) {
	const [track] = tracks;
	if (track === void 0) return "";
	const { field } = track;
	return field.side === side ? field.label : nameOf(field.metric, side);
}
const justBehind = 1e-6;
const minWhole = .5;
function withinEpochs(stream, hasWhole, isEnded) {
	const { points } = stream;
	if (points.some(({ at }) => !Number.isInteger(at))) return spread(points);
	const offset = startOf(stream) >= 1 || hasWhole ? 1 : 0;
	const shares = points.map(({ group, row }) => group.lastBatches.get(row) / group.lastTotals.get(row));
	const byShare = points.map(({ at }, index) => at - offset + Math.max(shares[index] ?? NaN, index > 0 && hasWhole ? justBehind : 0));
	if (!goesOn$2(points, shares) && byShare.every((at, index) => (shares[index] ?? 2) <= 1 && (index === 0 || at > (byShare[index - 1] ?? NaN)))) return byShare;
	const counts = /* @__PURE__ */ new Map();
	for (const point of points) counts.set(positionOf(point), (counts.get(positionOf(point)) ?? 0) + 1);
	const [[previous = NaN, before = 0] = [], [last = NaN, own = 0] = []] = [...counts].slice(-2);
	if (last === previous + 1 && !isEnded && own < minWhole * before) counts.set(last, before);
	const seen = /* @__PURE__ */ new Map();
	return points.map((point) => {
		const order = (seen.get(positionOf(point)) ?? 0) + 1;
		seen.set(positionOf(point), order);
		return point.at - offset + order / (counts.get(positionOf(point)) ?? 1);
	});
}
function goesOn$2(points, shares) {
	const later = points.flatMap(({ at }, index) => at > (points[index - 1]?.at ?? at) ? [index] : []);
	return later.length > 0 && later.every((index) => (shares[index] ?? 0) > (shares[index - 1] ?? 1));
}
function spread(points) {
	const groups = [...require_reading.groupBy(points, positionOf).values()];
	return groups.flatMap((own, index) => {
		const at = own[0]?.at ?? NaN;
		const next = groups[index + 1]?.[0]?.at ?? at;
		const gap = next > at ? next - at : .01;
		return own.map((_, order) => at + gap * order / own.length);
	});
}
function endOfTraining(points, placed) {
	const second = placed.findIndex((at, index) => at === placed[index - 1]);
	return second > 1 && 2 * second > placed.length && placed.at(-1) === placed[second] && points.slice(second).every(({ group: { plan } }) => plan.counters.length === 0) ? second : points.length;
}
function lastOfEach(points, placed) {
	const kept = [];
	const at = [];
	let replaced = null;
	points.forEach((point, index) => {
		const position = placed[index] ?? NaN;
		const last = kept.at(-1);
		if (last !== void 0 && at.at(-1) === position) {
			if (!Object.is(last.value, point.value)) replaced ??= last;
			kept.pop();
			at.pop();
		}
		kept.push(point);
		at.push(position);
	});
	return {
		points: kept,
		at,
		replaced
	};
}

// src/reading/console/streams/shared.ts
const maxNames = 3;
function describeShared(all, axis) {
	return [...require_reading.groupBy(all, ({ dropped, total, at }) => `${dropped} ${total} ${at}`).values()].flatMap((own) => {
		const [first] = own;
		if (first === void 0) return [];
		const names = own.slice(0, maxNames).map(({ name }) => name);
		const more = own.length > maxNames ? ` and ${own.length - maxNames} more` : "";
		const verb = first.dropped === 1 ? "stands" : "stand";
		return `${first.dropped} of ${first.total} values of ${names.join(", ")}${more} ${verb} where a later one does (from ${axis} ${first.at}, line ${first.line}, on): the last is used`;
	});
}

// src/reading/console/streams/told-twice.ts
function toldTwice(all) {
	const evaluations = all.flatMap((one) => require_reading.parseName(one.name).split === "val" ? [{
		one,
		digits: require_gate.significantDigitsOf(one.values)
	}] : []);
	return new Set(evaluations.flatMap(({ one, digits }, index) => evaluations.some((other, place) => (other.digits > digits || other.digits === digits && place < index) && tellsSame(other.one, one)) ? [one] : []));
}
function tellsSame(one, other) {
	return one.origin?.place !== other.origin?.place && require_gate.haveSamePositions(one, other) && require_gate.compareRecordings([one], [other], false)?.missing.length === 0;
}

// src/reading/console/streams/runs.ts
const minEvaluations = 4;
function runsOf(log, selections, main) {
	const { axis } = main;
	const unused = leftOutOf(log, selections, main);
	const trainings = selections.flatMap(({ chosen, ambiguities, leftOut, notes }, training) => {
		if (chosen.length === 0) return [];
		const read = toSeries(chosen, axis);
		const twice = toldTwice(read.map(({ series }) => series));
		const once = read.filter(({ series }) => !twice.has(series));
		return [{
			run: {
				series: uniqueNames(once.map(({ series }) => series)),
				notes: [
					...describeGaps(chosen, axis),
					...notes,
					.../* @__PURE__ */ new Set([...once.flatMap(({ notes }) => notes), ...describeAmbiguities(ambiguities)]),
					...describeShared(once.flatMap(({ shared }) => shared ?? []), axis)
				],
				leftOut: [
					...leftOut,
					...ambiguities.flatMap(({ metric, side }) => side === null ? [] : [{
						what: nameOf(metric, side),
						why: "nothing tells which counts"
					}]),
					...[...twice].map(({ name }) => ({
						what: name,
						why: "told by another line"
					})),
					...unused
				]
			},
			training,
			chosen,
			isTrained: chosen.some(({ side }) => (side ?? "train") === "train")
		}];
	});
	const trained = trainings.filter(({ isTrained }) => isTrained);
	const evaluated = new Set(trained.flatMap(({ chosen }) => chosen.map(metricAndSide)));
	const judged = trainings.filter(({ chosen, isTrained }) => isTrained || trained.length === 0 || chosen.some((stream) => stream.positions > minEvaluations && evaluated.has(metricAndSide(stream))));
	const grown = growing(judged.map(({ run }) => run.series));
	const kept = judged.filter(({ run }) => !grown.has(run.series) && !judged.some((other) => isEndOf(run.series, other.run.series)));
	const apart = trainings.filter((one) => !kept.includes(one) && !grown.has(one.run.series)).flatMap((one) => {
		const why = judged.includes(one) ? "printed again" : "evaluations apart from the training";
		return one.chosen.map((stream) => describe(stream, why));
	});
	const unread = selections.filter(({ chosen }, training) => chosen.length === 0 && (main.positions[training]?.length ?? 0) > 1);
	const untold = new Set(unread.flatMap(({ ambiguities }) => describeAmbiguities(ambiguities)));
	const states = grown.size > 0 ? [{
		what: `${grown.size} earlier states of a table`,
		why: "printed again with all rows"
	}] : [];
	const behind = [
		...apart,
		...states,
		...mostOf(unread.flatMap(({ leftOut }) => leftOut))
	];
	return kept.map(({ run, training }, index) => {
		const isLast = index === kept.length - 1;
		const start = require_reading.startNote(`line ${main.startLine(training)}`, axis, main.startAt(training));
		const notes = [
			...index > 0 ? [start] : [],
			...run.notes,
			...isLast ? untold : []
		];
		return {
			...run,
			notes: [...new Set(notes)],
			leftOut: [...run.leftOut ?? [], ...isLast ? behind : []]
		};
	});
}
function metricAndSide({ side, tracks }) {
	return `${side} ${tracks[0]?.field.metric.toLowerCase()}`;
}
function isEndOf(part, whole) {
	return part.every(({ name, positions, values }) => {
		const longer = whole.find((one) => one.name === name && one.values.length > values.length);
		if (longer === void 0 || values.length < 2 || positions[0] === longer.positions[0]) return false;
		const byPosition = new Map([...longer.positions].map((at, index) => [at, longer.values[index]]));
		return positions.every((at, index) => Object.is(byPosition.get(at), values[index]));
	});
}
const minStates = 3;
function growing(all) {
	const states = [];
	let chain = [];
	all.forEach((own, index) => {
		chain = isStartOf(own, all[index + 1] ?? []) ? [...chain, own] : [];
		if (chain.length === 2) states.push(...chain);
		else if (chain.length >= minStates) states.push(own);
	});
	return new Set(states);
}
function isStartOf(part, whole) {
	return part.every(({ name, positions, values }) => {
		const longer = whole.find((one) => one.name === name && one.values.length > values.length);
		return values.every((value, index) => Object.is(longer?.values[index], value) && longer?.positions[index] === positions[index]);
	});
}
function uniqueNames(series) {
	const seen = /* @__PURE__ */ new Set();
	return series.filter(({ name }) => {
		const isNew = !seen.has(name);
		seen.add(name);
		return isNew;
	});
}

// src/reading/console/streams/announced.ts
function announcedIn(groups) {
	const counting = groups.filter(({ plan }) => plan.fields.length === 0 && counts(plan, "epoch"));
	if (!counting.some(({ plan }) => counts(plan, "step"))) return () => false;
	const all = counting.flatMap(announcementsOf).sort((a, b) => a.line - b.line);
	return (points) => {
		let next = 0;
		let last;
		return points.every(({ line, at }) => {
			while ((all[next]?.line ?? Number.POSITIVE_INFINITY) < line) next++;
			const own = all[next - 1];
			const goesOn = own?.epoch === at && (last?.epoch !== at || own.step > last.step);
			last = own;
			return goesOn;
		});
	};
}
function announcementsOf({ plan, lines, epochs, steps }) {
	const countsSteps = counts(plan, "step");
	return Array.from({ length: lines.length }, (_, row) => ({
		line: lines.get(row),
		epoch: epochs.get(row),
		step: countsSteps ? steps.get(row) : Number.POSITIVE_INFINITY
	}));
}
function counts({ counters }, counted) {
	return counters.some(({ kind }) => kind === counted);
}

// src/reading/console/streams/beside.ts
function putBesideFirst(ranked, evaluated, pointsOf) {
	const [first] = ranked;
	if (first === void 0 || !first.countsBatches || evaluated.length === 0) return ranked;
	const main = evaluated.reduce((one, other) => pointsOf(other).length > pointsOf(one).length ? other : one);
	const words = wordsOf(main);
	const beside = ranked.find(({ tracks, positions, isOnce, countsBatches }) => isOnce && !countsBatches && positions >= pointsOf(main).length && positions > 1 && tracks.every((track) => track.group !== main.group && wordsOf(track) === words));
	return beside === void 0 ? ranked : [beside, ...ranked.filter((stream) => stream !== beside)];
}
function wordsOf({ group, field }) {
	const text = group.examples[0]?.text ?? "";
	const { shape } = tokenize(text.slice(0, tokenize(text).slots[field.slot]?.from));
	return partsOf$2(shape).filter((part) => sideOf(part) === null).join(" ");
}

// src/reading/console/streams/echoes.ts
const minShare$1 = .9;
function findEchoes(tracks, pointsOf) {
	const own = tracks.filter((track) => !ridesAlong(track)).flatMap(pointsOf);
	if (own.length === 0 || own.length === tracks.flatMap(pointsOf).length) return [];
	own.sort((a, b) => a.line - b.line);
	return tracks.filter((track) => {
		const points = pointsOf(track);
		return ridesAlong(track) && points.length > own.length && isEcho(points, own);
	});
}
function repeatsEvaluation({ points }, sided) {
	return sided.some((other) => {
		if (other.side === "train") return false;
		const [own, all] = [points.length, other.points.length];
		if (own > all || own === all && own < 3) return announces(points, other.points);
		const told = new Map(other.points.map(({ at, value }) => [at, value]));
		return points.every(({ at, value }) => told.get(at) === value) || announces(points, other.points);
	});
}
function announces(points, evaluated) {
	let next = 0;
	const announced = points.filter(({ line, value }) => {
		while ((evaluated[next]?.line ?? Number.POSITIVE_INFINITY) <= line) next++;
		return evaluated[next++]?.value === value;
	});
	const end = evaluated.at(-1)?.line ?? 0;
	const isLast = (points.at(-1)?.line ?? 0) > end;
	return announced.length > 2 && announced.length === points.length - (isLast ? 1 : 0);
}
function isEcho(points, own) {
	const unit = 10 ** -require_gate.decimalsOf(Float64Array.from(points, ({ value }) => value));
	let at = -1;
	let echoes = 0;
	for (const { line, value } of points) {
		while ((own[at + 1]?.line ?? Number.POSITIVE_INFINITY) < line) at++;
		if (require_gate.isNear(own[at]?.value, value, unit / 2)) echoes++;
	}
	return echoes >= minShare$1 * points.length;
}

// src/reading/console/streams/evaluations.ts
function trainedIn(tracks, positionOf) {
	let found = null;
	const batches = () => {
		found ??= batchesIn(tracks, positionOf);
		return found;
	};
	const behind = (line) => {
		let [low, high] = [0, batches().length];
		while (low < high) {
			const middle = low + high >> 1;
			if ((batches()[middle]?.line ?? 0) > line) high = middle;
			else low = middle + 1;
		}
		return low;
	};
	return {
		isBetween: (from, to) => (batches()[behind(from)]?.line ?? Number.POSITIVE_INFINITY) < to,
		before: (line) => batches()[behind(line - 1) - 1] ?? null
	};
}
function batchesIn(tracks, positionOf) {
	return tracks.filter(({ side, group: { plan } }) => (side === null || side === "train") && plan.counters.some(({ kind }) => kind !== "epoch")).flatMap(({ group, rows }) => rows.map((row) => ({
		line: group.lines.get(row),
		at: positionOf(group, row),
		count: stepOf({
			group,
			row
		})
	}))).sort((a, b) => a.line - b.line);
}
function countsOwnBatches({ tracks, points, isOnce, countsBatches }, trained) {
	const countsSteps = tracks.every(({ group: { plan } }) => plan.counters.some(({ kind }) => kind === "step"));
	if (isOnce || countsBatches || !countsSteps) return false;
	return [...require_reading.groupBy(points, positionOf).values()].every((own) => {
		const [first, last] = [own[0], own.at(-1)];
		if (first === void 0 || last === void 0) return false;
		const batch = trained.before(first.line);
		return batch !== null && batch.at === first.at && batch.count > stepOf(first) && !trained.isBetween(first.line, last.line);
	});
}
function areWhole({ points, isOnce }, trained) {
	const again = points.flatMap((point, index) => {
		const before = points[index - 1];
		return before !== void 0 && positionOf(before) === positionOf(point) ? [[before, point]] : [];
	});
	if (again.length === 0) return false;
	return again.every(([before, point]) => countOf(point) > countOf(before)) || !isOnce && again.every(([before, point]) => trained.isBetween(before.line, point.line));
}
function countOf({ group, row }) {
	if (group.plan.weak !== null || group.plan.counters.some(({ kind }) => kind !== "epoch")) return NaN;
	const step = group.steps.get(row);
	return Number.isNaN(step) ? group.lastBatches.get(row) : step;
}
function areOfFirstBatch({ points }) {
	return points.every(({ group, row }) => group.batches.get(row) === 0 && group.totals.get(row) > 1);
}

// src/reading/console/streams/saved-models.ts
const saves = /(?<!\p{L})(?:sav(?:ed|ing)|checkpoint(?:ed)?|new (?:record|best))(?!\p{L})|保存/iu;
function onlyOfSaved(tracks, pointsOf, positions) {
	const isRemark = ({ side, group: { plan, examples } }) => side !== null && side !== "train" && plan.counters.length === 0 && plan.weak === null && saves.test(examples[0]?.text ?? "");
	return tracks.filter((track) => {
		if (!isRemark(track)) return false;
		const alike = tracks.filter((other) => isOfMetric(other, track));
		return [...pointsOf(track)].some(([training, own]) => {
			const at = positions[training] ?? [];
			const all = alike.flatMap((other) => pointsOf(other).get(training) ?? []);
			return !areRegular(own, at) && !areRegular(all.toSorted((a, b) => a.line - b.line), at);
		});
	});
}
function isOfMetric({ side, field }, other) {
	return side === other.side && field.metric.toLowerCase() === other.field.metric.toLowerCase();
}
function areRegular(points, positions) {
	const byPosition = require_reading.groupBy(points, positionOf);
	const counts = [...byPosition.values()].map(({ length }) => length);
	const places = positions.flatMap((at, place) => byPosition.has(at) ? [place] : []);
	const [first = 0, second = first + 1] = places;
	const stride = second - first;
	return places.every((place, index) => place === first + index * stride) && counts.every((count, index) => count === counts[0] || stride === 1 && index === counts.length - 1) && first + (places.length + 1) * stride >= positions.length;
}
function nameBySaved(tracks, saved, pointsOf) {
	const names = /* @__PURE__ */ new Map();
	for (const track of tracks.filter(({ field }) => field.metric === unnamed)) {
		const remark = saved.find((one) => one.side === track.side && repeats(one, track, pointsOf));
		if (remark !== void 0) names.set(track.group, remark.field.metric);
	}
	return tracks.map((track) => {
		const metric = names.get(track.group);
		if (metric === void 0 || track.field.metric !== "unnamed") return track;
		return {
			...track,
			field: {
				...track.field,
				metric,
				label: nameOf(metric, track.field.side)
			}
		};
	});
}
const minRepeated = 2;
function repeats(remark, track, pointsOf) {
	const valuesOf = (one) => [...pointsOf(one)].flatMap(([training, points]) => points.map(({ at, value }) => `${training} ${at} ${value}`));
	const values = new Set(valuesOf(track));
	const told = valuesOf(remark);
	return told.length >= minRepeated && told.every((one) => values.has(one));
}

// src/reading/console/streams/in-order.ts
const [minLines$1, minEpochs$1] = [8, 3];
function orderTold({ points }) {
	const epochs = [...require_reading.groupBy(points, positionOf).values()];
	const counts = epochs.map((epoch) => epoch.reduce((count, { group, row }) => count + 1 + (group.copies.get(row) ?? 0), 0));
	const [least, most] = [Math.min(...counts), Math.max(...counts)];
	const whole = counts.slice(0, -1);
	if (isNumbered(epochs) && [counts, whole].some((own) => own.length >= minEpochs$1 && areEvery(own))) return `epochs have ${least} to ${most} of them, as where each so many batches are evaluated`;
	return goesOn$1(epochs) ? "their values move less from line to line than from epoch to epoch" : null;
}
function isNumbered(epochs) {
	const first = epochs[0]?.[0]?.at;
	return (first === 0 || first === 1) && epochs.every(([point], index) => point?.at === first + index);
}
function areEvery(counts) {
	if (!counts.some((count, index) => count > (counts[index - 1] ?? count))) return false;
	let total = 0;
	const sums = counts.map((count) => {
		total += count;
		return total;
	});
	const allowsRate = (before) => {
		return Math.max(...sums.map((sum, index) => (sum - before) / (index + 1))) < Math.min(...sums.map((sum, index) => (sum - before + 1) / (index + 1)));
	};
	return allowsRate(0) || allowsRate(1);
}
const [maxWithin, maxToNext] = [.7, .5];
function goesOn$1(epochs) {
	const [first = []] = epochs;
	const [group] = first.map((point) => point.group);
	const lines = epochs.flat();
	const isEven = epochs.every(({ length }, index) => index === epochs.length - 1 ? length <= first.length : length === first.length);
	if (group === void 0 || !isEven || lines.length < minLines$1 || epochs.length < minEpochs$1) return false;
	if (lines.some((point) => point.group.plan !== group.plan)) return false;
	const shares = group.plan.fields.map((_, field) => {
		const values = epochs.map((epoch) => epoch.map(({ row }) => group.values[field]?.get(row) ?? NaN));
		const within = values.flatMap((own) => moves(own.slice(0, -1), own.slice(1)));
		const toNext = moves(values.slice(0, -1).map((own) => own.at(-1)), values.slice(1).map(([value]) => value));
		const fromEpoch = mean(values.slice(1).flatMap((own, index) => moves(own, values[index] ?? [])));
		return {
			within: mean(within) / fromEpoch,
			toNext: mean(toNext) / fromEpoch
		};
	});
	return shares.every(({ within, toNext }) => within < 1 && toNext < 1) && mean(shares.map(({ within }) => within)) <= maxWithin && mean(shares.map(({ toNext }) => toNext)) <= maxToNext;
}
function moves(from, to) {
	return from.map((value, index) => Math.abs((value ?? NaN) - (to[index] ?? NaN)));
}
function mean(values) {
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}

// src/reading/console/streams/passes.ts
const maxShare = .5;
const minEpochs = 3;
function splitPasses({ points }) {
	const epochs = [...require_reading.groupBy(points, positionOf).values()];
	const [[one, other] = []] = epochs;
	if (epochs.length < minEpochs || one === void 0 || other === void 0) return null;
	const [long, short] = [totalOf(one), totalOf(other)];
	if (!epochs.every(([first, second, ...more], index) => {
		const isLast = index === epochs.length - 1;
		const isEnd = second === void 0 ? isLast : isWhole(second, short);
		return more.length === 0 && first !== void 0 && isWhole(first, long) && isEnd;
	}) || !(short <= maxShare * long)) return null;
	return [epochs.flatMap(([first]) => first ?? []), epochs.flatMap(([, second]) => second ?? [])];
}
function isWhole({ group, row }, total) {
	return group.totals.get(row) === total && group.batches.get(row) === total;
}
function describePasses(metric, [one], [other]) {
	const [train, val] = [one, other].map((point) => point === void 0 ? "" : `${totalOf(point)} batches (line ${point.line})`);
	return `each epoch has two passes: ${metric} of the first, over ${train}, is read as the training's, and that of the other, over ${val}, as the validation's`;
}

// src/reading/console/streams/twins.ts
const minDifference = .01;
function refuseTwins(streams) {
	const [first, ...others] = streams;
	if (first === void 0) return;
	const owned = first.isOnce ? null : findOwners(first) ?? findTagged(first);
	if (owned !== null) throw atOnce(first, owned);
	if (!tellBothSides(first)) return;
	const pair = findRepeats(first);
	if (pair !== null && orderTold(first) === null) throw atOnce(first, pair, proposeInOrder(pair[0]));
	const twin = others.find((other) => sameFields(first, other) && other.isOnce);
	const different = twin === void 0 ? [] : differentAt(first, twin);
	const [one] = different;
	if (one && different.length * 2 > first.positions) throw atOnce(first, one);
}
function areOfSeveral([first]) {
	if (first?.countsBatches !== true || first.isOnce) return false;
	return findOwners(first) !== null || findTagged(first) !== null;
}
function atOnce({ tracks, positions }, [one, other], cure = "") {
	const metric = tracks[0]?.field.label ?? "";
	if (positions === 1) return new require_reading.NoHistoryError(`expected a curve, got several values of ${metric} at one position only, as of trainings that ended there: ${one.value} in line ${one.line} and ${other.value} in line ${other.line}`, other.line);
	return new require_reading.FormatError(`expected one value of ${metric} at each position, got ${one.value} in line ${one.line} and ${other.value} in line ${other.line}: trainings that print at the same time, or several evaluations in an epoch. Give each training a log of its own, or print a step in each line${cure}`, other.line);
}
function findOwners({ points }) {
	for (const own of require_reading.groupBy(points, positionOf).values()) {
		const [one] = own;
		const other = own.find((point) => ownerOf(point) !== (one && ownerOf(one)));
		if (one && other) return [one, other];
	}
	return null;
}
function ownerOf({ group: { owners }, row }) {
	return owners.length > row ? owners.get(row) : null;
}
const [minTagged, minShare] = [3, .8];
function findTagged({ points }) {
	const epochs = [...require_reading.groupBy(points, positionOf).values()];
	const tagsOf = (own) => own.map(tagOf).sort((a, b) => a - b);
	const [most = []] = [...require_reading.groupBy(epochs, (own) => tagsOf(own).join()).values()].sort((a, b) => b.length - a.length);
	const tags = tagsOf(most[0] ?? []);
	const [[one, other] = []] = most;
	if (most.length < minTagged || most.length < minShare * epochs.length) return null;
	const isTold = tags.every((tag, index) => tag > (tags[index - 1] ?? -1));
	return one === void 0 || other === void 0 || !isTold || areBatches(tags) ? null : [one, other];
}
function tagOf({ group: { plan, batches }, row }) {
	return plan.weak !== null && plan.counters.length > 0 && plan.counters.every(({ kind }) => kind === "epoch") ? batches.get(row) : NaN;
}
function areBatches(tags) {
	const [first = 0, second = 0] = tags;
	const stride = tags.length === 2 ? first : second - first;
	const isFirst = first <= 1 || first === stride || first === stride - 1;
	const isEven = tags.slice(0, -1).every((tag, index) => tag === first + index * stride);
	return isFirst && isEven && (tags.at(-1) ?? 0) <= first + (tags.length - 1) * stride;
}
function tellBothSides({ tracks }) {
	return tracks.every(({ group, field }) => group.plan.bar === null && tellsBothSides(group, field));
}
function tellsBothSides({ plan }, { metric }) {
	const own = plan.fields.filter((field) => field.metric.toLowerCase() === metric.toLowerCase());
	const isTrain = ({ side }) => side === null || side === "train";
	return own.some(isTrain) && !own.every(isTrain);
}
function sameFields(one, other) {
	const [a, b] = [one, other].map(({ tracks }) => tracks[0]?.group.plan.fields.map(({ side, label }) => `${side} ${label}`).join());
	return a === b;
}
function differentAt(first, other) {
	const at = new Map(first.points.map((point) => [positionOf(point), point]));
	return other.points.flatMap((point) => {
		const one = at.get(positionOf(point));
		if (one === void 0) return [];
		const scale = Math.max(Math.abs(one.value), Math.abs(point.value));
		return Math.abs(one.value - point.value) > minDifference * scale ? [[one, point]] : [];
	});
}
function findRival(first, others) {
	for (const other of others) {
		if (!other.isOnce || other.countsBatches && !first.countsBatches) continue;
		if (first.points.map(({ value }) => value).join() === other.points.map(({ value }) => value).join()) continue;
		const different = differentAt(first, other);
		if (different.length * 2 > first.positions) return different[0] ?? null;
	}
	return null;
}

// src/reading/console/streams/take.ts
function take(ranked, training) {
	const { ambiguities, leftOut, notes, trained } = training;
	const [first, ...others] = ranked;
	if (first === void 0) return [];
	if (isReport(first, training)) {
		for (const stream of ranked) leftOut.push(describe(stream, "at one position only"));
		return [];
	}
	if (isStray(first, training)) {
		for (const stream of ranked) leftOut.push(describe(stream, "without a name, at few positions"));
		return [];
	}
	const isEvaluated = first.side !== null && first.side !== "train";
	if (isEvaluated && areOfFirstBatch(first)) {
		leftOut.push(describe(first, "of the first batch of an evaluation only"));
		return take(others, training);
	}
	const isTold = first.tracks.every(({ toldBy }) => toldBy !== null);
	const pair = isEvaluated ? findRepeats(first) : isTold ? findRepeats(first, 2) : null;
	const repeats = isEvaluated || tellBothSides(first) ? findRepeats(first) : null;
	const announced = training.areAnnounced(first.points) ? "each stands below a line that counts on" : null;
	const order = repeats === null ? null : announced ?? orderTold(first);
	if (order !== null) {
		const [start] = first.points;
		const note = `lines of one epoch, such as line ${start?.line}, are read in their order as evaluations of one training: ${order}`;
		if (!notes.includes(note)) notes.push(note);
	} else if (pair !== null) {
		const [one, other] = pair;
		ambiguities.push({
			metric: first.tracks[0]?.field.metric ?? "",
			side: first.side,
			one,
			other
		});
		return [];
	}
	const rival = isEvaluated ? findRival(first, others) : null;
	if (rival !== null) notes.push(describeRival(first, rival));
	for (const other of others) leftOut.push(describe(other, whyNotTaken(other, first)));
	if (order !== null) return [first];
	return [isEvaluated && areWhole(first, trained) ? {
		...first,
		isOnce: false
	} : reduce(first, leftOut)];
}
const maxEvaluations = 3;
function whyNotTaken({ isOnce, countsBatches, points, positions }, taken) {
	if (isOnce) {
		const told = new Set(taken.points.map(positionOf));
		return points.some((point) => told.has(positionOf(point))) ? "told by another line" : "on lines of another kind than the others, at other positions";
	}
	return !countsBatches && points.length <= maxEvaluations * positions ? "several at one position, beside another line" : "lines of batches";
}
function isReport(stream, { positions, isAtOnePlace, isCurve }) {
	if (stream.positions > 1 || positions <= 2) return false;
	const groups = stream.tracks.map(({ group }) => group);
	if (stream.points.length === 1 && groups.some(isCurve)) return false;
	return groups.every(isAtOnePlace);
}
const maxPositions = 20;
function isStray({ tracks, positions: own }, { positions }) {
	return tracks.every(({ field, group }) => field.metric === "unnamed" && group.plan.counters.length === 0) && own * maxPositions < positions;
}
function takeUnsided(ranked, sided, training) {
	const { ambiguities } = training;
	const [first, ...others] = ranked;
	if (first === void 0) return [];
	if (isReport(first, training)) return take(ranked, training);
	const metric = first.tracks[0]?.field.metric ?? "";
	const passes = sided.length === 0 ? splitPasses(first) : null;
	if (passes !== null) {
		const [train, val] = passes;
		training.notes.push(describePasses(metric, train, val));
		const [ofTraining, ofVal] = [ofPass(first, train, "train", "the longer pass"), ofPass(first, val, "val", "the shorter pass")];
		return [...take([ofTraining, ...others], training), ofVal];
	}
	const pair = findPasses(first) ?? findRepeats(first, 2);
	if (pair !== null) {
		ambiguities.push({
			metric,
			side: null,
			one: pair[0],
			other: pair[1]
		});
		return [];
	}
	const rivals = first.isOnce ? others.flatMap((stream) => ({
		stream,
		point: differs(first, stream)
	})).filter(({ point }) => point !== null) : [];
	const [rival] = rivals;
	if (rival === void 0 || rival.point === null) return take(ranked, training);
	const [isFirstTrain, isOtherTrain] = [showsTraining(first), showsTraining(rival.stream)];
	const [train, val] = isFirstTrain ? [first, rival.stream] : [rival.stream, first];
	const isTold = isFirstTrain !== isOtherTrain && !(countsSteps(val) && !countsSteps(train));
	if (sided.length > 0) {
		for (const stream of ranked) training.leftOut.push(describe(stream, "several, and nothing tells their side"));
		return [];
	}
	if (rivals.length > 1 || !isTold) {
		const { point } = rival;
		ambiguities.push({
			metric,
			side: null,
			one: first.points.find((one) => positionOf(one) === positionOf(point)) ?? point,
			other: point
		});
		return [];
	}
	return [...take([train, ...others.filter((stream) => stream !== rival.stream)], training), {
		...val,
		side: "val",
		tracks: val.tracks.map((track) => ({
			...track,
			side: "val",
			toldBy: "the other lines show a learning rate"
		}))
	}];
}
function ofPass(stream, points, side, toldBy) {
	const tracks = stream.tracks.map((track) => ({
		...track,
		side,
		toldBy
	}));
	return {
		...stream,
		side,
		tracks,
		points,
		repeats: [],
		doubles: [],
		positions: points.length,
		isOnce: true
	};
}
function countsSteps({ tracks }) {
	return tracks.some(({ group }) => group.plan.counters.some(({ kind }) => kind !== "epoch"));
}
function showsTraining({ tracks }) {
	return tracks.some(({ group }) => group.plan.showsTraining);
}

// src/reading/console/streams/select.ts
const repeated = "repeat the evaluation before";
const onlySaved = "told only where a model was saved";
const ofWhole = "a summary of the whole training";
function selectStreams(log, main) {
	const told = tracksOf(log, main.positionOf);
	const counted = positionsByGroup(log, main);
	const byTraining = (track) => require_reading.groupBy(pointsOf(track, main, counted), ({ training }) => training);
	const ofTold = new Map(told.map((track) => [track, byTraining(track)]));
	const ofTrack = (track) => ofTold.get(track) ?? /* @__PURE__ */ new Map();
	const saved = onlyOfSaved(told, ofTrack, main.positions);
	const tracks = nameBySaved(told, saved, ofTrack);
	const points = new Map(tracks.map((track, index) => [track, ofTrack(told[index] ?? track)]));
	const trained = trainedIn(tracks, main.positionOf);
	const areAnnounced = announcedIn(log.groups);
	const summaries = tracks.filter(({ group }) => sumsUp(group.plan));
	const read = tracks.filter((track) => !(saved.includes(track) || summaries.includes(track)));
	const evaluated = new Map(read.map((track) => [evaluatedOf(track), track]));
	const placesOf = placesIn(log, main);
	return main.positions.map(({ length }, training) => {
		const pointsOfTrack = (track) => points.get(evaluated.get(track) ?? track)?.get(training) ?? [];
		return selectOfTraining(main.isOfCheckpoints(training) ? [...evaluated.keys()] : read, pointsOfTrack, {
			positions: length,
			isAtOnePlace: (group) => new Set(placesOf(group).get(training)?.filter(Number.isFinite)).size <= 1,
			isCurve: (group) => areCurves(placesOf(group)),
			trained,
			areAnnounced,
			ambiguities: [],
			leftOut: [...describeAll(saved, onlySaved, pointsOfTrack), ...describeAll(summaries, ofWhole, pointsOfTrack)],
			notes: []
		});
	});
}
function placesIn(log, main) {
	return require_reading.memoize((group) => {
		const own = [...group.lines].map((line, row) => ({
			row,
			training: main.trainingOf(line, group)
		})).filter(({ row }) => sectionOf$1(log, group, row)?.side !== "best");
		const byTraining = require_reading.groupBy(own, ({ training }) => training);
		return new Map([...byTraining].map(([training, all]) => [training, all.map(({ row }) => main.positionOf(group, row))]));
	});
}
function areCurves(places) {
	const curves = [...places.values()].filter((own) => new Set(own).size > 1);
	return curves.length > 1 && curves.length * 2 > places.size;
}
function describeAll(tracks, why, pointsOfTrack) {
	return tracks.flatMap((track) => mergeTracks([track], pointsOfTrack)).map((stream) => describe(stream, why));
}
function evaluatedOf(track) {
	return track.side === null ? {
		...track,
		side: "val",
		toldBy: "a model loaded for each"
	} : track;
}
function selectOfTraining(tracks, pointsOfTrack, training) {
	const { ambiguities, leftOut, notes } = training;
	const chosen = [];
	const several = [];
	const keyOf = ({ field }) => metricKey(field.metric);
	const starts = startsIn(tracks, pointsOfTrack);
	for (const [key, all] of require_reading.groupBy(tracks, keyOf)) {
		const ofMetric = withoutBest(all.filter(({ field }) => !field.isRepeated), pointsOfTrack);
		if (ofMetric.length === 0) ambiguities.push(...repeatedIn(all, pointsOfTrack));
		else if (ofMetric.length < all.length) {
			const twins = all.filter(({ field }) => field.isRepeated);
			for (const stream of mergeTracks(twins, pointsOfTrack)) leftOut.push(describe(stream, "several on a line, and nothing tells which is which"));
		}
		const bySide = require_reading.groupBy(ofMetric, ({ side, field }) => `${side ?? ""}${field.set ?? ""}`);
		const ofNone = [];
		for (const [side, told] of bySide) {
			const echoes = findEchoes(told, pointsOfTrack);
			const ofSide = told.filter((track) => !echoes.includes(track));
			for (const stream of mergeTracks(echoes, pointsOfTrack)) leftOut.push(describe(stream, repeated));
			const merged = side === "" || side.startsWith("train") ? mergeTracks(ofSide, pointsOfTrack, starts) : mergeTracks(withoutProgress(ofSide), pointsOfTrack, starts).map(withoutRepeats).map((stream) => countsOwnBatches(stream, training.trained) ? {
				...stream,
				countsBatches: true
			} : stream);
			const ranked = rankStreams(merged.map((stream) => ofFirstProcess(stream, leftOut)), training.positions);
			const isOfTraining = side === "" || side === "train";
			if (isOfTraining && areOfSeveral(ranked)) {
				several.push(...ranked);
				continue;
			}
			if (isOfTraining) refuseTwins(ranked);
			const evaluated = ofMetric.filter((track) => track.side !== null && track.side !== "train");
			if (side === "") ofNone.push(...ranked);
			else if (side !== "train") chosen.push(...take(ranked, training));
			else chosen.push(...take(putBesideFirst(ranked, evaluated, pointsOfTrack), training));
		}
		const sided = chosen.filter(({ tracks: [own] }) => own !== void 0 && keyOf(own) === key);
		const again = ofNone.filter((stream) => repeatsEvaluation(stream, sided));
		leftOut.push(...again.map((stream) => describe(stream, repeated)));
		const unsided = ofNone.filter((stream) => !again.includes(stream));
		const [first] = unsided;
		if (first === void 0) continue;
		const train = sided.find(({ side }) => side === "train");
		const isMeanOfTrain = sided.length > 1 && train !== void 0 && isMeanOf(first, train);
		if (train !== void 0 && (isMeanOfTrain || isPartOf(train, first))) {
			chosen.splice(chosen.indexOf(train), 1);
			leftOut.push(describe(train, "told by another line"));
		} else if (train !== void 0) {
			leftOut.push(describe(first, "the log names the training's own"));
			continue;
		}
		chosen.push(...takeUnsided(unsided, sided.filter((stream) => stream !== train), training));
	}
	if (chosen.length === 0) refuseTwins(several);
	leftOut.push(...several.map((stream) => describe(stream, "of several that print by turns")));
	return {
		chosen,
		ambiguities,
		leftOut,
		notes
	};
}
function repeatedIn(tracks, pointsOf) {
	for (const track of tracks) {
		const { metric, side, set } = track.field;
		const [one, other] = [track, tracks.find((other) => other !== track && other.group === track.group && other.field.side === side && other.field.set === set)].map((of) => of && pointsOf(of)[0]);
		if (one && other && one.line === other.line) return [{
			metric,
			side,
			one,
			other
		}];
	}
	return [];
}
function withoutBest(tracks, pointsOf) {
	const own = tracks.filter(({ field }) => !field.mayBeBest);
	if (own.length === tracks.length) return tracks;
	const at = new Set(own.flatMap((track) => pointsOf(track).map(positionOf)));
	const isOfBest = (track) => track.field.mayBeBest && pointsOf(track).some((point) => at.has(positionOf(point)));
	return tracks.filter((track) => !isOfBest(track));
}
function withoutProgress(tracks) {
	const [first] = tracks;
	if (first?.side === "train") return tracks;
	const done = tracks.filter(({ group: { plan } }) => !plan.showsTraining || plan.fields.some(({ side }) => side === "train"));
	return done.length > 0 ? done : tracks;
}
function isMeanOf(mean, batches) {
	return mean.isMean && mean.isOnce && !mean.countsBatches && batches.countsBatches && !batches.isMean;
}
const minValues$1 = 5;
function isPartOf(train, whole) {
	const [summary, ...others] = train.points;
	if (others.length === 0 && !whole.countsBatches && (summary?.line ?? 0) > (whole.points.at(-1)?.line ?? 0)) return true;
	if (whole.isOnce && !whole.countsBatches && whole.positions >= minValues$1 * train.positions) return true;
	return train.tracks.every(({ field }) => /#/.test(field.toldBy ?? "")) && whole.isOnce && whole.positions >= train.positions;
}
function metricKey(metric) {
	return metric.toLowerCase().replaceAll(/[\s_.-]+/g, " ").trim();
}

// src/reading/console/streams/sparse-counter.ts
function refuseSparse(log, { isCounted, rounds }) {
	const { groups } = log;
	const counting = groups.filter((group) => isCounted(group) && !rounds.has(group) && group.lines.length > 1);
	if (counting.length === 0 || !counting.every(tellsOfBetter)) return;
	const counted = counting.flatMap(({ lines }) => [...lines]).sort((a, b) => a - b);
	const sparse = groups.find((group) => isUncounted(group, log) && isUneven(group, counted));
	const [marking] = counting;
	if (sparse === void 0 || marking === void 0) return;
	throw new require_reading.FormatError(`nothing counts the epochs or steps of ${sparse.lines.length} lines such as ${shownLine(sparse)}: those such as ${shownLine(marking)} stand only where a model was saved or a value was better; print the step of each evaluation${proposeInOrder({
		group: sparse,
		line: sparse.lines.get(0)
	})}`);
}
function tellsOfBetter({ plan, values, examples }) {
	if (plan.fields.length > 0 && !isEvaluation(plan)) return false;
	if (saves.test(examples[0]?.text ?? "")) return true;
	return plan.fields.some(({ metric }, index) => {
		const sign = require_reading.directionOf(metric) === "min" ? -1 : 1;
		const own = [...values[index] ?? []];
		return require_reading.directionOf(metric) !== null && own.every((value, row) => row === 0 || sign * (value - (own[row - 1] ?? 0)) > 0);
	});
}
function isUncounted(group, log) {
	const { fields, counters, weak } = group.plan;
	const ofSection = sectionOf$1(log, group, group.lines.length - 1)?.side ?? null;
	const isEvaluated = fields.some(({ side }) => /^(?:val|test)$/.test(side ?? ofSection ?? ""));
	return counters.length === 0 && weak === null && isEvaluated;
}
function isUneven({ lines }, counted) {
	const counts = counted.map(() => 0);
	let next = 0;
	for (const line of lines) {
		while ((counted[next] ?? Number.POSITIVE_INFINITY) < line) next++;
		if (next < counts.length) counts[next] = (counts[next] ?? 0) + 1;
	}
	const [, second, ...others] = counts;
	return lines.length > counted.length && others.some((count) => count !== second);
}

// src/reading/console/streams/perplexity.ts
const maxDifference$1 = .01;
const minLines = 3;
function perplexityOf({ points }, known) {
	return known.filter(({ tracks }) => tracks.every(({ field }) => /^(?:ppl|perplexity)$/i.test(field.metric))).find((perplexity) => {
		const byLine = new Map(perplexity.points.map(({ line, value }) => [line, value]));
		const beside = points.filter(({ line }) => byLine.has(line));
		return new Set(beside.map(({ value }) => value)).size >= minLines && beside.every(({ line, value }) => Math.abs(Math.log(byLine.get(line) ?? NaN) - value) < maxDifference$1);
	}) ?? null;
}

// src/reading/console/streams/unnamed-loss.ts
const maxShown = 80;
const maxRatio = 3;
const maxDifference = .1;
const minValues = 5;
function unnameRising(selection) {
	const { chosen, notes } = selection;
	const losses = chosen.filter(({ tracks }) => tracks.every(({ field }) => require_reading.directionOf(field.metric) === "min"));
	const isNoLoss = (stream) => losses.includes(stream) && stream.tracks.every(({ field }) => field.isSideAlone && field.metric !== "unnamed") && losses.some((train) => (train.side ?? "train") === "train" && areApart(stream, train));
	const unknown = chosen.filter(isNoLoss);
	const told = unknown.map(({ side, points: [first] }) => {
		return `what stands behind the loss as "${side}" (from line ${first?.line}) rises while the loss falls, and may be no loss: print its name in each line, or say it in the config`;
	});
	return {
		...selection,
		chosen: chosen.map((stream) => unknown.includes(stream) ? withName(stream, unnamed) : stream),
		notes: [...notes, ...told]
	};
}
function areApart(stream, train) {
	const values = stream.points.map(({ value }) => value);
	const [first = NaN, firstTrain = NaN] = [values[0], train.points[0]?.value];
	const least = values.indexOf(values.reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY));
	if (values.length < 3 || falls(stream) || !falls(train) || least * 5 > values.length) return false;
	const ratio = Math.abs(first / firstTrain);
	const areShares = least === 0 && values.length >= minValues && values.every((value) => value <= 1);
	return ratio > maxRatio || ratio < 1 / maxRatio || areShares;
}
function nameLoss(selection, { lossLine }) {
	const { chosen, notes, leftOut } = selection;
	const unknown = chosen.filter(({ tracks }) => tracks.every(({ field }) => field.metric === unnamed));
	const known = chosen.filter((stream) => !unknown.includes(stream));
	const note = whyLoss(unknown, known, lossLine);
	if (note === null) return selection;
	const losses = known.filter(isOfLoss);
	const evaluated = unknown.filter(({ side }) => side !== null && side !== "train").flatMap(groupsOf);
	const trained = unknown.filter(({ side }) => side === "train");
	const isBeside = trained.some((stream) => groupsOf(stream).some((group) => evaluated.includes(group)));
	const isTold = ({ side }) => !(isBeside && side === "train") && losses.some((stream) => stream.side === side);
	const isTrained = trained.some((stream) => !isTold(stream));
	const isOfTraining = ({ side, tracks }) => isTrained && (side ?? "train") === "train" && tracks.every(({ field }) => /^loss$/i.test(field.metric));
	return {
		...selection,
		chosen: [...known.filter((stream) => !isOfTraining(stream)), ...unknown.filter((stream) => !isTold(stream)).map((stream) => withName(stream, "loss"))],
		leftOut: [
			...leftOut,
			...known.filter(isOfTraining).map((stream) => describe(stream, "the log names the training's own")),
			...unknown.filter(isTold).map((stream) => describe(stream, "told by another line"))
		],
		notes: [...notes, note]
	};
}
function whyLoss(unknown, known, lossLine) {
	for (const stream of unknown) {
		const perplexity = perplexityOf(stream, known);
		if (perplexity === null || !unknown.every((other) => haveSharedLines(stream, other))) continue;
		return `values without a name stand beside ${perplexity.tracks[0]?.field.label ?? ""} (from line ${perplexity.points[0]?.line}), which is the exponential of "${stream.side}" on each line: they are read as the loss`;
	}
	const isOnLine = (stream) => unknown.some((other) => haveSharedLines(stream, other) && !areNear(stream, other));
	if (lossLine === null || unknown.length === 0 || !unknown.every(falls)) return null;
	if (!known.every(isOfLoss) || known.some(isOnLine)) return null;
	return `values without a name fall, and line ${lossLine.line} names a loss (${JSON.stringify(lossLine.text.slice(0, maxShown))}): they are read as the loss`;
}
function isOfLoss({ tracks }) {
	return tracks.every(({ field }) => /loss/i.test(field.metric));
}
function haveSharedLines(one, other) {
	const groups = groupsOf(one);
	return groupsOf(other).some((group) => groups.includes(group));
}
function areNear(loss, other) {
	const values = new Map(loss.points.map((point) => [positionOf(point), point.value]));
	return (other.side === "train" ? other.points : other.points.slice(0, 1)).every((point) => {
		const value = values.get(positionOf(point));
		return value !== void 0 && Math.abs(point.value - value) < maxDifference * Math.abs(value);
	});
}
function groupsOf({ tracks }) {
	return tracks.map(({ group }) => group);
}
function falls({ points }) {
	return (points.at(-1)?.value ?? NaN) < (points[0]?.value ?? NaN);
}
function withName(stream, metric) {
	const tracks = stream.tracks.map((track) => {
		const { field } = track;
		return {
			...track,
			field: {
				...field,
				metric,
				label: nameOf(metric, field.side)
			}
		};
	});
	return {
		...stream,
		tracks
	};
}

// src/reading/console/tables/bare-rows.ts
const minRows = 2;
const minCells = 3;
const maxLength$1 = 400;
var BareRows = class {
	#above = [];
	#block = null;
	#rows = 0;
	#lines = null;
	pass({ text, line }, isRead) {
		const [count, ...values] = isRead ? [] : numbersIn(text);
		if (count !== void 0 && values.length + 1 >= minCells && values.some((value) => value % 1 !== 0)) {
			if (!this.#above.some(isHeading)) this.#add(line, count, values.length);
		} else if (/[\p{L}\d]/u.test(text)) this.#above = [...this.#above, text].slice(-2);
	}
	#add(line, count, cells) {
		const { first, rows } = this.#block?.cells === cells && count === this.#block.count + 1 ? this.#block : {
			first: line,
			rows: 0
		};
		this.#block = {
			first,
			cells,
			rows: rows + 1,
			count
		};
		if (rows + 1 < minRows) return;
		this.#rows += rows + 1 === minRows ? minRows : 1;
		this.#lines = [this.#lines?.[0] ?? first, line];
	}
	get notes() {
		if (this.#lines === null) return [];
		const [first, last] = this.#lines;
		return [`${this.#rows} rows of numbers between line ${first} and line ${last} are not read: nothing names them`];
	}
};
function isHeading(text) {
	if (text.length > maxLength$1) return false;
	const other = tokenize(text).slots.findLast(({ kind, from, to }) => kind !== "number" || text.slice(from, to).includes("."));
	return cellsIn(text.slice(other?.to)).length > 1;
}
function numbersIn(text) {
	if (text.length > maxLength$1 || !/^[-+\d.eE\s,;|]+$/.test(text)) return [];
	const values = (text.match(/[^\s,;|]+/g) ?? []).map(require_reading.parseNumber);
	const numbers = values.flatMap((value) => value === null ? [] : [value]);
	return numbers.length === values.length ? numbers : [];
}

// src/reading/console/tables/unread-tables.ts
const minTables = 2;
const maxLength = 400;
const maxHeadings = 100;
const isName = /^[\p{L}#@%_][^=:]*$/u;
const isAbsent = /^(?:-{1,3}|n\/?a|nan|none)$/i;
var UnreadTables = class {
	#above = "";
	#block = null;
	#tables = /* @__PURE__ */ new Map();
	pass({ text, line }, isRead) {
		if (text.length <= maxLength && !/[\p{L}\d]/u.test(text)) return;
		const cells = text.length > maxLength ? 0 : cellsOfRow(text);
		if (cells === 0) {
			this.#close();
			this.#above = text.length > maxLength ? "" : text;
			return;
		}
		if (!this.#block?.cells.includes(cells)) {
			this.#close();
			const names = namesIn(this.#above);
			const fits = [names.length, names.length + 1];
			if (names.length > 1 && fits.includes(cells)) this.#block = {
				heading: names.join(", "),
				cells: fits,
				first: line,
				rows: 0,
				isRead: false
			};
			this.#above = "";
		}
		if (this.#block === null) return;
		this.#block.rows++;
		this.#block.isRead ||= isRead;
	}
	#close() {
		const block = this.#block;
		this.#block = null;
		if (block === null || block.isRead) return;
		const known = this.#tables.get(block.heading) ?? {
			first: block.first,
			rows: 0,
			tables: 0
		};
		if (this.#tables.size < maxHeadings) this.#tables.set(block.heading, known);
		known.rows += block.rows;
		known.tables++;
	}
	get leftOut() {
		this.#close();
		return [...this.#tables].flatMap(([heading, { first, rows, tables }]) => tables < minTables ? [] : [{
			what: `${rows} rows under "${heading}" (from line ${first})`,
			why: "tables of no known form"
		}]);
	}
};
function cellsOfRow(text) {
	if (!/\d\.\d|\d%/.test(text) || !/\S(?: {2}|\t|\s?[|│┃║])/.test(text)) return 0;
	const [first, ...others] = wordsIn(text);
	const areValues = others.every((cell) => isAbsent.test(cell) || numberIn(cell) !== null);
	return first !== void 0 && others.length > 0 && areValues ? others.length + 1 : 0;
}
function namesIn(text) {
	const names = wordsIn(text);
	return names.every((name) => isName.test(name)) ? names : [];
}
function wordsIn(text) {
	return cellsOf(text, readPrefix(text).end).map((cell) => cell.text.replace(/^`(.+)`$/, "$1"));
}

// src/reading/console/read-log.ts
var read_log_exports = /* @__PURE__ */ require_rolldown_runtime.__exportAll({
	describeRepeated: () => describeRepeated,
	describeUncounted: () => describeUncounted,
	describeUnnamed: () => describeUnnamed,
	hasRecurringMetric: () => hasRecurringMetric
});
function readLog(open, config) {
	return readEachFile(open, (file) => {
		const log = collect(open, knownNames(config), file);
		if (file !== null && !hasFields(log)) return [];
		return runsIn(hasFields(log) ? log : withEpochs(collect(open, anyNames, file)));
	});
}
function collect(open, names, file) {
	const { collector, frames } = begin(open, open(), names);
	const [bare, tables] = [new BareRows(), new UnreadTables()];
	for (const frame of refuseConflicts(framesOf(frames, file))) {
		const isRead = collector.read(frame) !== null;
		bare.pass(frame, isRead);
		tables.pass(frame, isRead);
	}
	const { log } = collector;
	const groups = withoutToldAgain(log.groups);
	takeFinerSteps(groups);
	return {
		...log,
		groups: takeOwningEpochs(groups),
		others: [...log.others, ...tables.leftOut],
		notes: [...log.notes, ...bare.notes]
	};
}
function begin(open, source, names) {
	const { rank, withoutLead } = findLead(readFrames(open()));
	return {
		collector: new Collector(names, rank),
		frames: readFrames(source, withoutLead)
	};
}
function hasFields({ groups }) {
	return groups.some(({ plan }) => plan.fields.length > 0);
}
function withEpochs(log) {
	return {
		...log,
		groups: log.groups.filter(countsEpochs$1)
	};
}
function runsIn(all) {
	const rankings = all.groups.filter(isRanking);
	const log = withoutAgentSteps({
		...all,
		groups: all.groups.filter((group) => !(countsSamples(group) || showsImprovements(group, all) || rankings.includes(group))),
		others: [...all.others, ...rankings.map(describeRanking)]
	});
	const main = mainAxis(log);
	if (main === null) throw rankingError(rankings) ?? new require_reading.FormatError("no line with a metric and an epoch or step found");
	refuseSparse(log, main);
	const selections = selectStreams(log, main).map((selection) => nameLoss(unnameRising(selection), log));
	for (const { chosen } of selections) {
		refuseCommas(chosen);
		refuseActions(chosen);
	}
	const runs = runsOf(log, selections, main);
	const [ambiguity] = selections.flatMap(({ ambiguities }) => ambiguities);
	if (runs.length === 0) throw nothingLeft(log, ambiguity);
	return runs.map((run, index) => index === runs.length - 1 ? {
		...run,
		notes: [...run.notes, ...log.notes]
	} : run);
}
function countsSamples({ plan: { fields, counters }, values }) {
	return counters.length === 0 && fields.length > 0 && fields.every(({ metric }) => metric === "unnamed") && values.every((list) => [...list].every(Number.isInteger));
}
function showsImprovements({ examples }, { groups }) {
	return /' reached [-+\d.e]{1,30} \(best /.test(examples[0]?.text ?? "") && groups.some(({ plan }) => plan.others.some(({ what }) => what.endsWith("was not in top")));
}
const maxSearched = 4194304;
const isJson = /^\s*\{\s*"/;
const goesOn = /^\s*(?:[{}\]",]|\[(?![^\]]{1,80}\]\s*[^\s,\]}]))/;
const mayTrain = new RegExp(String.raw`train|epoch|loss|\bround\b|\bacc\b|\berr_?[dg]|\blr\b|optimizer|batch|cost|iter|step|valid|eval|accura|episode|reward|\bep\b|\[\d{1,6}\]:?\s{1,4}\w{1,30}'s |[^\x00-\x7f]|${["epoch", "loss"].flatMap(require_reading.foreignWordsFor).join("|")}`, "i");
function hasRecurringMetric(open, head, config) {
	if (isJson.test(head) && !logsBehindJson(open()) || !(mayTrain.test(head) || trainsLater(open()))) return false;
	const log = searchRecurring(open, knownNames(config), isRecurring);
	if (log === null || recordsOneEpoch(log) && hasStreams(log)) return true;
	if (hasFields(log) || !log.groups.some(countsEpochs$1)) return false;
	return searchRecurring(open, anyNames, (group) => countsEpochs$1(group) && isRecurring(group)) === null;
}
function logsBehindJson(source) {
	let hasEnded = false;
	for (const { text, isTooLong } of readFrames(source)) {
		if (hasEnded) return !isTooLong && !goesOn.test(text);
		hasEnded = isTooLong || /^\}|^\s*\{.*\}\s*$/.test(text);
		if (source.offset > maxSearched) return false;
	}
	return false;
}
function describeUncounted(open, config) {
	const log = searchRecurring(open, knownNames(config), () => false);
	return log === null ? null : proposeOrder(log);
}
function describeUnnamed(open) {
	const log = searchRecurring(open, anyNames, () => false);
	return log === null ? null : proposeNames(log);
}
function describeRepeated(open) {
	const found = proposePatterns(begin(open, open(), anyNames).frames, () => require_reading.readLines(open()));
	if (found !== null && found.cure !== null) return `${found.told}, ${found.cure}`;
	const log = searchRecurring(open, knownNames({
		metrics: /* @__PURE__ */ new Set(),
		position: null
	}), () => false);
	return (log && describeUnfilled(log)) ?? (found && `${found.told}, print the epoch and the name of each value, such as \`epoch 3 train loss 0.5\``);
}
function describeUnfilled({ unfilled }) {
	const bar = unfilled.find(({ isFullOnce }) => !isFullOnce);
	if (bar === void 0) return null;
	const { plan, line } = bar;
	return `only a progress bar that was never full (line ${line}) shows ${plan.fields.map(({ label }) => label).join(", ")}: expected the values of a whole epoch; print them in lines of their own, or let an epoch end`;
}
function trainsLater(source) {
	for (const { text } of require_reading.readLines(source)) {
		if (/\bepoch|loss\b/i.test(text)) return true;
		if (source.offset > maxSearched) return false;
	}
	return false;
}
function searchRecurring(open, names, isFound) {
	const source = open();
	const { collector, frames } = begin(open, source, names);
	for (const frame of frames) {
		const group = collector.read(frame);
		if (group !== null && isFound(group)) return null;
		if (source.offset > maxSearched) break;
	}
	const { log } = collector;
	return log.groups.some(isFound) ? null : log;
}
function hasStreams(log) {
	try {
		const main = mainAxis(log);
		return main !== null && selectStreams(log, main).some(({ chosen, ambiguities }) => chosen.length + ambiguities.length > 0);
	} catch (thrown) {
		if (thrown instanceof require_reading.FormatError) return true;
		throw thrown;
	}
}
function nothingLeft(log, ambiguity) {
	const found = log.groups.find(({ plan, comma }) => plan.fields.length > 0 && comma !== null)?.comma;
	if (found) return new require_reading.FormatError(`expected numbers with a decimal point, got ${require_reading.quote(found.text)}`, found.line);
	if (ambiguity) return new require_reading.FormatError(describeAmbiguity(ambiguity), ambiguity.other.line);
	return new require_reading.NoHistoryError(proposeOrder(log) ?? "no metric recurs with another epoch or step");
}

Object.defineProperty(exports, "findJumps", {
  enumerable: true,
  get: function () {
    return findJumps;
  }
});
Object.defineProperty(exports, "hasRecurringMetric", {
  enumerable: true,
  get: function () {
    return hasRecurringMetric;
  }
});
Object.defineProperty(exports, "interleaved", {
  enumerable: true,
  get: function () {
    return interleaved;
  }
});
Object.defineProperty(exports, "readLog", {
  enumerable: true,
  get: function () {
    return readLog;
  }
});
Object.defineProperty(exports, "read_log_exports", {
  enumerable: true,
  get: function () {
    return read_log_exports;
  }
});