// src/reading/format-error.ts
var FormatError = class extends Error {
	name = "FormatError";
	line;
	file;
	constructor(message, line = null, file = null) {
		super(message);
		this.line = line;
		this.file = file;
	}
};

// src/reading/bytes/source.ts
function inMemory(bytes) {
	return {
		size: bytes.length,
		read: (into, at, length, position) => {
			const part = bytes.subarray(position, position + length);
			into.set(part, at);
			return part.length;
		}
	};
}
const defaultChunk = 262144;
const maxBuffer = 67108864;
const alignment = 48;
var ByteSource = class {
	bytes;
	view;
	at = 0;
	end = 0;
	size;
	#read;
	#position = 0;
	constructor({ size, read }, chunk = defaultChunk) {
		this.size = size;
		this.#read = read;
		this.bytes = allocate(Math.min(size + 1, chunk));
		this.view = viewOf(this.bytes);
	}
	get offset() {
		return this.#position - (this.end - this.at);
	}
	readMore() {
		if (this.#position >= this.size) return false;
		const ahead = this.end - this.at;
		if (this.at > 0) this.bytes.copyWithin(0, this.at, this.end);
		else if (ahead === this.bytes.length) this.#grow();
		this.at = 0;
		this.end = ahead;
		const count = this.#read(this.bytes, ahead, this.bytes.length - ahead, this.#position);
		this.end += count;
		this.#position = count === 0 ? this.size : this.#position + count;
		return count > 0;
	}
	ensure(count) {
		while (this.end - this.at < count) if (!this.readMore()) return false;
		return true;
	}
	skip(count) {
		const ahead = this.end - this.at;
		if (count <= ahead) {
			this.at += count;
			return true;
		}
		const position = this.#position + count - ahead;
		this.#position = Math.min(position, this.size);
		this.at = 0;
		this.end = 0;
		return position <= this.size;
	}
	get errorLine() {
		return null;
	}
	#grow() {
		if (this.bytes.length >= maxBuffer) throw new FormatError(`expected at most ${maxBuffer / 1024 / 1024} MiB in one line or value, got more`, this.errorLine);
		const wider = allocate(this.bytes.length * 2);
		this.bytes.copy(wider, 0, 0, this.end);
		this.bytes = wider;
		this.view = viewOf(wider);
	}
};
function viewOf({ buffer, byteOffset, length }) {
	return new DataView(buffer, byteOffset, length);
}
function allocate(length) {
	return Buffer.from(new ArrayBuffer(length + alignment), alignment, length);
}

// src/reading/text/text-source.ts
var TextSource = class extends ByteSource {
	line = 1;
	depth = 0;
	isHead;
	isTruncated = false;
	constructor(contents, { isHead = false, chunk } = {}) {
		super(contents, chunk);
		this.isHead = isHead;
	}
	get errorLine() {
		return this.line;
	}
};
function headSource({ head }) {
	return new TextSource(inMemory(Buffer.from(head)), { isHead: true });
}

// src/curves/name-words.ts
function spaced(name) {
	return name.trim().replace(/\s*\([^()]*\)$/, "").replace(/(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z]{2})/g, " ").toLowerCase();
}
function wordsOf(name) {
	return spaced(name).split(/[\s_.:/@|'-]+/).filter((word) => word !== "");
}
function isLoss(words) {
	return words.some((word) => /^loss(es)?\d*$/.test(word));
}

// src/curves/bookkeeping.ts
const alone = anyOf([
	"epochs?|steps?|global_?step|iter|iters|iterations?|rounds?|row|index|batch|batches|episodes?|n?updates|update|samples|examples",
	"batch_(?:id|idx|index)|(?:current|total)_(?:steps|epochs|iters)|training_iteration|sample_size|ntokens|nsentences|bsz|ooms|clip",
	"(?:local_|global_)?rank|world_size|counter|pid|%_completion|percent(?:age)?",
	"momentum|weight_decay|wd|betas?\\d?|ema_decay|epsilon|x/lr\\d+|hparams?|gb_free|nans?",
	"system|sys|perf|memory|mem|cpu|gpu|tpu|patience|bad_epochs|is_best|hp_metric|seed"
]);
const inDirectory = /(?:^|\/)(?:n_\S+|speed|progress)$/;
const last = new RegExp(`(?:^|[_/.])(?:${[
	"batch_?size|num_\\S+|tokens(?:_seen)?|\\w*tokens|\\w*timesteps(?:_\\S+)?|(?:samples|examples|images|frames)_seen|so_far|this_iter",
	"lr|learning_?rate(?:[/.]\\S+)?|clip_range(?:_vf)?|exploration_rate|ent_coef|(?:entropy|kl)_coeff?|gnorm",
	"elapsed\\S*|eta|eta_seconds|dur|duration|date|datetime|timestamps?|wall_?time|wall|timings?(?:_in_s)?|(?:time|duration)_(?:ms|s|sec|seconds)",
	"wps|ups|wpb|tps|sps|fps|ips|mfu|hfu|throughput|[tg]?flops|flos|(?:batch|reader|data|time)_cost",
	"(?:gpu|cpu|max|peak)_mem(?:ory)?\\S*|memory(?:_(?:[mg]i?b|used|usage|allocated|reserved))|(?<=[_/.])memory|v?ram(?:_\\S+)?"
].join("|")})$|\\S/(?:s|secs?|seconds?)$`);
const first = new RegExp(`^(?:${[
	"lr[_/.]|l2_norm/|counters/|(?:time|times|timers?|time_metrics|timing[^/]*|throughput)/|(?:system|sys|perf|memory|mem|cpu|gpu|tpu)[/._]",
	"(?:disk|proc)[/.]|episodes_|skipped|teacher_forcing|%_time|(?:ms|s|secs?|seconds?)/(?:it|iter|step|batch|epoch|sample)$",
	"(?:consumed|total|skipped)_\\S*(?:samples|examples|steps|epochs|iters|flos)$|(?:epochs?|steps?)_since_",
	"time_(?:elapsed|total|this_iter|since_restore|left|remaining|per)"
].join("|")})`);
const inside = new RegExp([
	"_per_(?:s|secs?|seconds?|min|minute|hour|h|day|gpu|device|node|core)(?:_|$)",
	"(?:time|ms|secs?|seconds|samples|tokens|images|examples|steps|it)_per_",
	"(?:grad|gradient|param|parameter|weight|activation)s?_(?:mean|std|min|max)/",
	"/summaries/|fraction_(?:of|over)_|keep_prob|/memory/"
].join("|"));
const besideLosses = new RegExp([
	"(?:^|[_/.])(?:best_\\S+|loss_(?:scale|scaler|scaling|weights?)|time|times|runtime|seconds|secs)$",
	"(?:^|[_/.])(?:grad|gradient|param|parameter|weight|update)s?[_/]?norm|_best$|_vs_(?:iterations|samples|steps|time)$",
	"^(?:hparams?|_hparams_|params|config)[/.]"
].join("|"));
function anyOf(names) {
	return new RegExp(`^(?:${names.join("|")})$`);
}
function isBookkeepingName(name) {
	const whole = spaced(name).replace(/[\s-]+/g, "_");
	if (besideLosses.test(whole)) return true;
	return !isLoss(wordsOf(name)) && [
		alone,
		inDirectory,
		last,
		first,
		inside
	].some((some) => some.test(whole));
}

// src/curves/contested.ts
const discriminator = /^(disc|dis|discriminators?|discrim|netd)$/;
const generator = /^(gen|generators?|netg)$/;
const letter = /^[dg]$/;
const adversary = /^(adv|adversarial|gan|critic|fake|real)$/;
const policy = /^(policy|pol|actor|pg|vf|qf\d?|td|ppo|grpo|dpo|surrogate|surr|approxkl|clipfrac)$/;
const reward = /(^|_)(rewards?|rew)(_(mean|avg|std|min|max))?$|^rewards_|(^|_)episod(e|ic)_returns?(_|$)/;
const distance = /^(l1|l2|mse|mae|rec|recon|reconstruction|mel|stft|dur|duration|pixel|pixelwise|perceptual|lpips)$/;
function isContested(words) {
	if (!isLoss(words)) return isOfNetwork(words) || words.includes("td");
	return words.some((word, index) => [
		letter,
		discriminator,
		generator,
		adversary,
		policy,
		/^(kl|ent|entpen)$/
	].some((pattern) => pattern.test(word)) || word === "entropy" && !/^(cross|binary|categorical|softmax)$/.test(words[index - 1] ?? "") || word === "value" && isLoss(words.slice(index + 1)));
}
function isOfNetwork(words) {
	const [first = ""] = words;
	const isFirst = [
		letter,
		discriminator,
		generator,
		adversary
	].some((pattern) => pattern.test(first));
	const others = words.slice(1);
	const isLast = letter.test(others.at(-1) ?? "");
	return isFirst || isLast || others.some((word) => discriminator.test(word) || /^generator$/.test(word));
}
function contestedIn(metrics) {
	const names = metrics.map(wordsOf);
	if (isOfPolicy(names)) return (metric) => isLoss(wordsOf(metric));
	if (!areNetworks(names)) return () => false;
	return (metric) => {
		const words = wordsOf(metric);
		return isLoss(words) && !words.some((word) => distance.test(word));
	};
}
function areNetworks(names) {
	const networks = names.filter((words) => isLoss(words) || isOfNetwork(words)).flat();
	const has = (...patterns) => networks.some((word) => patterns.some((one) => one.test(word)));
	if (has(discriminator)) return true;
	return has(/^(d\d?|critic)$/) && has(/^g\d?$/, generator);
}
function isOfPolicy(names) {
	if (names.some((words) => words.join("_") === "margin")) return false;
	return names.some((words) => {
		if (isLoss(words)) return words.some((word) => policy.test(word));
		return reward.test(words.join("_"));
	});
}

// src/curves/directions.ts
const falling = new Set(`error errors err errs errorrate
  mse rmse mae mape smape wmape mdape msle rmsle nmse nrmse rmsse mase mrae rse sse medae crps pinball quantile
  l1 l2 huber logcosh smoothl1
  nll negativeloglikelihood negloglikelihood perplexity ppl pplx ce crossentropy xent bce
  logloss mlogloss merror binarylogloss multilogloss multierror binaryerror hinge poisson
  deviance gammadeviance tweediedeviance kldivergence kullbackleiblerdivergence kld
  bpb bpc bpd bitsperbyte bitsperchar bitsperdim bitspercharacter bitsperword
  wer cer der uer ter mer wil eer mindcf dcf rawwer
  fid kid fad fvd lpips dists niqe brisque epe aepe
  hd hd95 hausdorff hausdorffdistance assd asd chamfer chamferdistance editdistance levenshtein emd
  mpjpe pampjpe ade fde minade minfde absrel sqrel silog rmselog
  ece brier hamming falsepositive falsenegative falsepositiverate falsenegativerate fpr fnr fpr95
  meanrank medianrank mdr medr mnr`.split(/\s+/));
const rising = new Set(`acc accuracy accuracies accnorm accseg bacc aacc macc pixacc top1 top3 top5 prec precision recall sensitivity
  specificity tpr tnr ppv npv uar
  f1 f2 fscore fmeasure fbeta fb1 f1m hmean qwk kappa mcc matthewscorrelation matthewscorrcoef
  auc aucpr auroc auprc aucroc rocauc prauc roc averageprecision map ap mar ar aps apm apl maps mapm mapl
  apsmall apmedium aplarge mapsmall mapmedium maplarge marsmall marmedium marlarge nds
  dice meandice dsc iou miou meaniou jaccard fwiou pq sq rq pqth pqst rqth rqst sqth sqst pck pckh
  idf1 mota hota amota
  bleu sacrebleu rouge rougel rougelsum meteor chrf chrf++ cider spice bertscore comet bleurt
  exactmatch em uas las entsf entsp entsr sentsf tagacc depuas deplas
  mrr ndcg hits hit hitrate hitratio
  r2 rsquare rsquared corr correlation pearson pearsonr spearman spearmanr kendall kendalltau pcc plcc srcc krcc ccc
  pearsoncosine spearmancosine pearsoneuclidean spearmaneuclidean pearsonmanhattan spearmanmanhattan pearsondot
  spearmandot pearsonmax spearmanmax cindex concordanceindex cosinesimilarity
  psnr ssim msssim vif vmaf sdr sisdr pesq stoi inceptionscore clipscore
  loglikelihood loglik fitness catsscore
  negmeansquarederror negrootmeansquarederror negmeanabsoluteerror negmedianabsoluteerror
  negmeanabsolutepercentageerror
  reward rewards eprewmean eprew episodereward episodicreward episodereturn episodicreturn return returns
  rewardsmargins winrate successrate`.split(/\s+/));
const yolov10 = /^(box|cls|dfl)_o[mo]$/;
const fallingAlone = /^((avg|average|mean|total)[_ ])?cost$|^(dist|per)$/;
const risingAlone = /^neg[_ ]log[_ ]loss$|(^|[\W_])h?r@\d+$/;
const neutral = /^(\d+|mean|avg|average|macro|micro|weighted|unscaled|overall|total|score|coef|coefficient|metric|index|percent|pct)$/;
const lossSettings = /^(scale|scaler|scaling|weights?|ratio|coeff?|coefficient|factor|lambda|std|var|variance|count|delta|change|diff)$/;
const maxJoined = 5;
const minJoined = 4;
function directionByName(metric) {
	const trimmed = metric.trim().toLowerCase();
	const complement = /^1\s*[-−]\s*(?=[a-z])/.exec(trimmed)?.[0];
	if (complement !== void 0) return opposite(directionByName(trimmed.slice(complement.length)));
	if (yolov10.test(trimmed) || fallingAlone.test(trimmed)) return "min";
	if (risingAlone.test(trimmed)) return "max";
	const words = wordsOf(metric);
	const ending = directionByEnding(words.slice(-16));
	if (words.some((word) => /^(std|stdev|stddev|variance)$/.test(word))) return null;
	if (isReward(words) && !isLoss(words)) return ending;
	if (isContested(words)) return null;
	if (!isLoss(words)) return ending;
	return words.slice(words.findIndex((word) => isLoss([word])) + 1).some((word) => lossSettings.test(word)) ? null : "min";
}
function isReward(words) {
	return words.some((word) => /^(rewards?|rew|returns?)$/.test(word));
}
function opposite(direction) {
	if (direction === null) return null;
	return direction === "min" ? "max" : "min";
}
function directionByEnding(words) {
	for (let length = words.length; length > 0; length--) {
		const direction = directionOfLast(words.slice(0, length));
		if (direction !== null) return direction;
		const last = words[length - 1] ?? "";
		const unnumbered = last.replace(/\d+$/, "");
		if (unnumbered !== last && unnumbered !== "") {
			const numbered = directionByEnding([...words.slice(0, length - 1), unnumbered]);
			if (numbered !== null) return numbered;
		}
		if (!neutral.test(last)) return null;
	}
	return null;
}
function directionOfLast(words) {
	for (let length = Math.min(words.length, maxJoined); length > 0; length--) {
		const joined = words.slice(-length).join("");
		if (length > 1 && joined.length < minJoined && joined !== "iou") continue;
		if (falling.has(joined)) return "min";
		if (rising.has(joined)) return "max";
	}
	return null;
}

// src/curves/names.ts
const valWords = [
	"val",
	"valid",
	"validation",
	"validate",
	"eval",
	"evaluation",
	"dev",
	"test",
	"testing"
];
const trainWords = [
	"train",
	"training",
	"learn"
];
const separator = "[-_ ./:]";
const sideWord = new RegExp(`(${separator}*)(?<=^|${separator})(${[...trainWords, ...valWords].join("|")})(?:[_ -]?(\\d+))?(?=$|[-_ ./:(])(${separator}*)`, "gi");
const camelCaseSide = /^(train|training|val|valid|validation|eval|dev|test)(?=[A-Z])|(?<=[a-z])(Train|Training|Val|Valid|Validation|Eval|Dev|Test)$/;
const outerSeparators = new RegExp(`^${separator}+|${separator}+$`, "g");
const loader = /\/dataloader_idx_(\d+)$/;
const grainFirst = new RegExp(`^(epoch|batch|step|iter)${separator}+(?=\\D)`, "i");
const grainLast = new RegExp(`(?<!per)${separator}+(epoch|batch|step|iter)$`, "i");
const maxCachedNames = 1024;
function memoizeByName(work) {
	const answers = /* @__PURE__ */ new Map();
	return (name) => {
		const cached = answers.get(name);
		if (cached) return cached.answer;
		if (answers.size === maxCachedNames) answers.clear();
		const answer = work(name);
		answers.set(name, { answer });
		return answer;
	};
}
const parseName = memoizeByName((name) => {
	const set = loader.exec(name.trim())?.[1] ?? null;
	const trimmed = name.trim().replace(loader, "");
	const separate = [...trimmed.matchAll(sideWord)].at(-1);
	const rest = trimmed.replace(sideWord, (_all, before, _word, _set, after) => before || after);
	const joined = separate ? null : camelCaseSide.exec(trimmed);
	const metric = joined ? trimmed.replace(camelCaseSide, "") : rest.replace(outerSeparators, "");
	if (!separate && !joined || metric === "") return toName(trimmed, null, set);
	return toName(metric, (separate?.[2] ?? joined?.[0] ?? "").toLowerCase(), separate?.[3] ?? set);
});
function toName(whole, word, set) {
	const grain = (grainFirst.exec(whole) ?? grainLast.exec(whole))?.[1]?.toLowerCase() ?? "epoch";
	return {
		metric: withoutRepetition(whole.replace(grainFirst, "").replace(grainLast, "")),
		split: word === null ? null : trainWords.includes(word) ? "train" : "val",
		word,
		set,
		isBatch: grain !== "epoch"
	};
}
function withoutRepetition(metric) {
	const half = (metric.length - 1) / 2;
	return metric[half] === "/" && metric.slice(0, half) === metric.slice(half + 1) ? metric.slice(0, half) : metric;
}
const directionOf = memoizeByName(directionByName);
const isKnownName = memoizeByName((metric) => directionOf(metric) !== null || isLoss(wordsOf(metric)));
const isBookkeeping = memoizeByName(isBookkeepingName);

// src/reading/git-lfs.ts
const pointer = "version https://git-lfs.github.com/spec";
function isLfsPointer({ headBytes }) {
	return Buffer.from(headBytes.subarray(0, 39)).toString("latin1") === pointer;
}
function lfsPointerError(expected, path) {
	const message = `expected ${expected}, got a Git LFS pointer: fetch it with \`git lfs pull\``;
	return new FormatError(`${message} (\`lfs: true\` of actions/checkout)`, null, path);
}

// src/reading/first-matching.ts
function firstMatching(format, kinds) {
	return {
		...format,
		files: kinds.flatMap(({ files }) => files),
		matches: async (artifact, config) => {
			for (const { matches } of kinds) if (await matches(artifact, config)) return true;
			return false;
		},
		read: async (files, config) => {
			for (const { matches, read } of kinds) {
				const isMatch = await Promise.all(files.map((file) => matches(file, config)));
				const [first, ...others] = files.filter((_, index) => isMatch[index]);
				const runs = first ? await read([first, ...others], config) : [];
				if (runs.length > 0) return runs;
			}
			return [];
		}
	};
}
function fromFile(run, { path }) {
	return {
		...run,
		series: run.series.map((one) => ({
			...one,
			origin: {
				file: path,
				...one.origin
			}
		}))
	};
}
function withFileContext({ path }, read) {
	try {
		return read();
	} catch (thrown) {
		if (!(thrown instanceof FormatError) || thrown.file !== null) throw thrown;
		throw new FormatError(thrown.message, thrown.line, path);
	}
}

// src/curves/clock.ts
const clockNames = /^(_?timestamp|_?runtime|wall[_ ]?time|elapsed([_ ](time|seconds))?|time)$/i;
const minValues = 8;
const minUnixSeconds = 1e8;
const unitsPerSecond = [
	1e9,
	1e6,
	1e3
];
function mayBeClock(name) {
	return clockNames.test(name.trim());
}
function asClock(series) {
	const { values } = series;
	const rises = values.every((value, i) => Number.isFinite(value) && (i === 0 || value > (values[i - 1] ?? value)));
	if (values.length < minValues || !rises) return null;
	const unit = unitsPerSecond.find((count) => (values[0] ?? 0) > minUnixSeconds * count) ?? 1;
	return unit === 1 ? series : {
		...series,
		values: values.map((value) => value / unit)
	};
}

// src/reading/table/columns.ts
const steps = /^(trainer\/)?_?(global_?|current_?|train_?)?(steps?|iters?|iterations?|batch|batches|rounds?|updates)$/i;
const epochs = /^_?(current_?)?epochs?(_?(num|number|idx|index))?$/i;
function isShort(name) {
	return name.length <= 200;
}
function counterAxis(name) {
	if (!isShort(name)) return null;
	if (steps.test(name)) return "step";
	return epochs.test(name) ? "epoch" : null;
}
function isUnnamed(name) {
	return name === "" || /^Unnamed: \d+$/.test(name);
}
function mayBeSeries(name, config) {
	if (config.metrics.has(name)) return true;
	if (isUnnamed(name) || !isShort(name) || counterAxis(name) !== null) return false;
	return !isBookkeeping(name.replace(/^_+/, "")) && !isBookkeeping(parseName(name).metric);
}
function isRelevantColumn(name, config) {
	if (name === config.position || isUnnamed(name)) return true;
	return mayBeSeries(name, config) || counterAxis(name) !== null || mayBeClock(name);
}
function isKnownMetric(name, config) {
	if (!isShort(name)) return false;
	const { metric } = parseName(name);
	return config.metrics.has(name) || config.metrics.has(metric) || isKnownName(metric);
}
function isTotalLoss(name) {
	return isShort(name) && /^(total[_ ]?)?loss(es)?$/i.test(parseName(name).metric);
}
function pairedMetrics(names) {
	const splits = /* @__PURE__ */ new Map();
	for (const name of names.filter(isShort)) {
		const { metric, split, word } = parseName(name);
		const key = metric.toLowerCase();
		const trimmed = name.trim().toLowerCase();
		if (!(word !== null && !trimmed.startsWith(word) && !trimmed.endsWith(word))) splits.set(key, (splits.get(key) ?? /* @__PURE__ */ new Set()).add(split ?? "train"));
	}
	return [...splits].filter(([, found]) => found.size === 2).map(([metric]) => metric);
}
function looksLikeTraining(names, config) {
	if (names.some((name) => config.metrics.has(name))) return true;
	const isCounted = names.some((name) => counterAxis(name) !== null);
	if (isCounted && names.some(isTotalLoss)) return true;
	return pairedMetrics(names).map(directionOf).some((direction) => direction === "min" || isCounted && direction === "max");
}

// src/reading/bytes/number-list.ts
const smallCapacity = 32;
const mediumCapacity = 8192;
const largeCapacity = 1 << 20;
var NumberList = class NumberList {
	length = 0;
	#values = /* @__PURE__ */ new Float64Array(0);
	static from(values) {
		const numbers = new NumberList();
		for (const value of values) numbers.push(value);
		return numbers;
	}
	push(value) {
		if (this.length === this.#values.length) this.#grow();
		this.#values[this.length++] = value;
	}
	pop() {
		if (this.length > 0) this.length--;
	}
	get(index) {
		return index < this.length ? this.#values[index] ?? NaN : NaN;
	}
	get last() {
		return this.get(this.length - 1);
	}
	[Symbol.iterator]() {
		return this.toArray().values();
	}
	map(transform) {
		return this.toArray().map(transform);
	}
	toArray() {
		return this.#values.subarray(0, this.length);
	}
	#grow() {
		const { length } = this.#values;
		const wider = new Float64Array(Math.max(smallCapacity, length * (length >= mediumCapacity && length < largeCapacity ? 32 : 4)));
		wider.set(this.#values);
		this.#values = wider;
	}
};

// src/reading/text/quote.ts
const maxLength = 40;
function quote(text) {
	return `\`${(text.length > maxLength ? `${text.slice(0, maxLength)}…` : text).replaceAll(/\s+/g, " ")}\``;
}

// src/reading/table/row-numbers.ts
var RowNumbers = class RowNumbers {
	length = 0;
	#first = 0;
	#step = 1;
	#listed = null;
	static first(length) {
		const rows = new RowNumbers();
		rows.length = length;
		return rows;
	}
	push(row) {
		if (this.#listed === null && row !== this.#first + this.#step * this.length) this.#adapt(row);
		this.#listed?.push(row);
		this.length++;
	}
	pop() {
		this.#listed?.pop();
		this.length = Math.max(0, this.length - 1);
	}
	get(index) {
		if (this.#listed !== null) return this.#listed.get(index);
		return index >= 0 && index < this.length ? this.#first + this.#step * index : NaN;
	}
	get last() {
		return this.get(this.length - 1);
	}
	*[Symbol.iterator]() {
		for (let index = 0; index < this.length; index++) yield this.get(index);
	}
	isSameRange(other) {
		if (this === other) return true;
		if (this.#listed !== null || other.#listed !== null || this.length !== other.length) return false;
		return this.#first === other.#first && (this.#step === other.#step || this.length === 1);
	}
	toArray() {
		return this.map((row) => row);
	}
	map(transform) {
		if (this.#listed !== null) return this.#listed.map(transform);
		const all = new Float64Array(this.length);
		for (let index = 0; index < all.length; index++) all[index] = transform(this.#first + this.#step * index);
		return all;
	}
	#adapt(row) {
		if (this.length === 0) this.#first = row;
		else if (this.length === 1 && row > this.#first) this.#step = row - this.#first;
		else {
			const listed = new NumberList();
			for (let index = 0; index < this.length; index++) listed.push(this.get(index));
			this.#listed = listed;
		}
	}
};

// src/reading/table/table.ts
const maxColumns = 4096;
function incompleteRowNote(line) {
	return `the last row (line ${line}) is incomplete: skipped`;
}
function emptyColumn(name) {
	return {
		name,
		rows: new RowNumbers(),
		values: new NumberList(),
		blankRows: new NumberList(),
		truncated: false,
		firstText: null,
		labels: null
	};
}
function addCell(column, row, value) {
	column.rows.push(row);
	column.values.push(value);
}
const splitColumn$1 = /^(phase|split|mode|stage|subset|set|dataset|partition)$/i;
function addText(column, row, text, line) {
	const where = line === null ? `${column.name} of record ${row + 1}` : column.name;
	column.firstText ??= {
		where,
		text,
		line
	};
	if (!splitColumn$1.test(column.name)) return;
	column.labels ??= /* @__PURE__ */ new Map();
	column.labels.set(row, text);
}
function findIndexColumn({ columns }) {
	const first = columns[0];
	if (first === void 0 || !isUnnamed(first.name)) return null;
	return columns.some(({ name }) => counterAxis(name) !== null) ? null : first;
}
function metricColumns(table, config) {
	const metrics = table.columns.filter((column) => isMetric$1(column, config));
	const names = /* @__PURE__ */ new Set();
	for (const { name } of metrics) {
		if (names.has(name)) throw new FormatError(`duplicate column ${quote(name)}`);
		names.add(name);
	}
	return metrics;
}
function isMetric$1(column, config) {
	const { name, firstText, values } = column;
	if (!mayBeSeries(name, config)) return false;
	if (firstText === null) return values.length > 0;
	if (!isKnownMetric(name, config) || values.length === 0 && isWord(firstText.text)) return false;
	throw new FormatError(`expected a number in ${quote(firstText.where)}, got ${quote(firstText.text)}`, firstText.line);
}
function isWord(text) {
	return /^[a-z][\w-]*$/i.test(text);
}

// src/reading/text/number.ts
const notFinite = /* @__PURE__ */ new Map([
	["nan", NaN],
	["+nan", NaN],
	["-nan", NaN],
	["nan(ind)", NaN],
	["-nan(ind)", NaN],
	["inf", Number.POSITIVE_INFINITY],
	["+inf", Number.POSITIVE_INFINITY],
	["infinity", Number.POSITIVE_INFINITY],
	["+infinity", Number.POSITIVE_INFINITY],
	["-inf", Number.NEGATIVE_INFINITY],
	["-infinity", Number.NEGATIVE_INFINITY]
]);
const numeral = /^[-+.\deE]+$/;
function parseNumber(text) {
	if (!numeral.test(text)) return notFinite.get(text.toLowerCase()) ?? null;
	const value = Number(text);
	return Number.isNaN(value) ? null : value;
}

// src/reading/bytes/decimal.ts
const [plus, minus, point, zero, nine, e, E] = [
	43,
	45,
	46,
	48,
	57,
	101,
	69
];
const continuesWord = Uint8Array.from({ length: 256 }, (_, byte) => /[\w.:+-]/.test(String.fromCharCode(byte)) || byte >= 128 ? 1 : 0);
const powers = Float64Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));
const halfDigits = 9;
const maxBytes = 1024;
const decimalLookahead = 1026;
const plainLookahead = 32;
function readPlainDecimal(source, into, index) {
	const { bytes, view } = source;
	let { at } = source;
	if (source.end - at < plainLookahead) return false;
	let byte = bytes[at] ?? 0;
	const isNegative = byte === minus;
	if (isNegative) byte = bytes[++at] ?? 0;
	let high = 0;
	let digits = 0;
	for (; byte >= zero && byte <= nine && digits < halfDigits; byte = bytes[++at] ?? 0) {
		high = high * 10 + (byte - zero) | 0;
		digits++;
	}
	if (digits === 0) return false;
	if (continuesWord[byte] === 0) {
		into[index] = isNegative ? -high : high;
		source.at = at;
		return true;
	}
	if (byte !== point || digits > 5) return false;
	const fractionStart = ++at;
	let low = 0;
	let lowStart = 0;
	let four = fourDigits(view.getInt32(at, true));
	if (four >= 0) {
		high = high * 1e4 + four | 0;
		at += 4;
		four = fourDigits(view.getInt32(at, true));
		if (four >= 0) {
			if (digits === 1) high = high * 1e4 + four | 0;
			else {
				lowStart = at;
				low = four;
			}
			at += 4;
			four = fourDigits(view.getInt32(at, true));
			if (four >= 0) {
				lowStart ||= at;
				low = low * 1e4 + four;
				at += 4;
				four = digits === 1 ? fourDigits(view.getInt32(at, true)) : -1;
				if (four >= 0) {
					low = low * 1e4 + four;
					at += 4;
				}
			}
		}
	}
	lowStart ||= at;
	byte = bytes[at] ?? 0;
	for (let rest = 0; rest < 3 && byte >= zero && byte <= nine; rest++) {
		low = low * 10 + (byte - zero);
		byte = bytes[++at] ?? 0;
	}
	if (continuesWord[byte] === 1) return false;
	const power = powers[at - fractionStart] ?? 1;
	const shift = powers[at - lowStart] ?? 1;
	const mantissa = high * shift + low;
	const value = mantissa <= Number.MAX_SAFE_INTEGER ? mantissa / power : divide(high, low, shift, power);
	if (!(value >= 0)) return false;
	into[index] = isNegative ? -value : value;
	source.at = at;
	return true;
}
function fourDigits(word) {
	if ((word & 4042322160) !== 808464432 || (word + 101058054 & 4042322160) !== 808464432) return -1;
	const pairs = Math.imul(word & 252645135, 2561) >>> 8 & 16711935;
	return Math.imul(pairs, 6553601) >>> 16;
}
function readDecimal(source, into, index) {
	if (readPlainDecimal(source, into, index)) return true;
	const { bytes, end } = source;
	const from = source.at;
	let at = from;
	let byte = bytes[at] ?? 0;
	const isNegative = byte === minus;
	if (isNegative || byte === plus) at++;
	const first = at;
	let high = 0;
	let low = 0;
	let digits = 0;
	let fractionStart = -1;
	for (; digits < halfDigits && at < end; at++) {
		byte = bytes[at] ?? 0;
		const digit = byte - zero;
		if (digit >= 0 && digit <= 9) {
			high = high * 10 + digit | 0;
			if (high !== 0) digits++;
		} else if (byte === point && fractionStart < 0) fractionStart = at + 1;
		else break;
	}
	for (; digits >= halfDigits && digits < 18 && at < end; at++) {
		byte = bytes[at] ?? 0;
		const digit = byte - zero;
		if (digit >= 0 && digit <= 9) {
			low = low * 10 + digit | 0;
			digits++;
		} else if (byte === point && fractionStart < 0) fractionStart = at + 1;
		else break;
	}
	const isComplete = digits < 18;
	for (; !isComplete && at < end; at++) {
		byte = bytes[at] ?? 0;
		if (byte >= zero && byte <= zero + 9) digits++;
		else if (byte === point && fractionStart < 0) fractionStart = at + 1;
		else break;
	}
	const hasDigits = at - first > (fractionStart < 0 ? 0 : 1);
	let exponent = fractionStart < 0 ? 0 : fractionStart - at;
	if (hasDigits && (byte === e || byte === E) && at < end) {
		const exponentMark = at++;
		byte = bytes[at] ?? 0;
		const isNegativeExponent = byte === minus;
		if (isNegativeExponent || byte === plus) at++;
		let power = 0;
		const start = at;
		for (; at < end; at++) {
			const digit = (bytes[at] ?? 0) - zero;
			if (!(digit >= 0 && digit <= 9)) break;
			power = Math.min(power * 10 + digit, 9999);
		}
		if (at === start && at < end) at = exponentMark;
		exponent += isNegativeExponent ? -power : power;
	}
	if (at >= end && at - from < maxBytes && source.readMore()) return readDecimal(source, into, index);
	if (!hasDigits || at - from > maxBytes || at < end && continuesWord[bytes[at] ?? 0] === 1) return false;
	const value = digits > 18 ? NaN : scale(high, low, digits, exponent);
	source.at = at;
	if (value >= 0) into[index] = isNegative ? -value : value;
	else into[index] = Number(bytes.toString("latin1", from, at));
	return true;
}
function scale(high, low, digits, exponent) {
	const shift = digits > halfDigits ? powers[digits - halfDigits] ?? 1 : 1;
	const mantissa = high * shift + low;
	const power = powers[Math.abs(exponent)];
	if (power === void 0) return mantissa === 0 ? 0 : NaN;
	if (mantissa <= Number.MAX_SAFE_INTEGER) return exponent < 0 ? mantissa / power : mantissa * power;
	return exponent <= 0 ? divide(high, low, shift, power) : NaN;
}
function divide(high, low, shift, power) {
	const product = high * shift;
	const highTop = high & -32768;
	const rest = highTop * shift - product + (high - highTop) * shift + low;
	const whole = product + rest;
	const wholeError = rest - (whole - product);
	const quotient = whole / power;
	const quotientTop = top(quotient);
	const powerTop = top(power);
	const back = quotient * power;
	const backError = quotientTop * powerTop - back + quotientTop * (power - powerTop) + (quotient - quotientTop) * powerTop + (quotient - quotientTop) * (power - powerTop);
	const correction = (whole - back - backError + wholeError) / power;
	const errorBound = Math.abs(correction) * 2 ** -48 + quotient * 2 ** -100;
	const value = quotient + (correction - errorBound);
	return value === quotient + (correction + errorBound) ? value : NaN;
}
function top(value) {
	const spread = value * 134217729;
	return spread - (spread - value);
}

// src/reading/text/quoted.ts
const [lineFeed$5, backslash] = [10, 92];
function readQuoted(source) {
	const { line } = source;
	const quoteMark = source.bytes[source.at];
	let hasEscapes = false;
	for (let length = 1;; length++) {
		if (source.at + length >= source.end && !source.ensure(length + 1)) throw unclosed(quoteMark, line);
		const byte = source.bytes[source.at + length];
		if (byte === quoteMark) {
			const raw = source.bytes.toString("utf8", source.at + 1, source.at + length);
			source.at += length + 1;
			return hasEscapes ? decodeEscapes(raw) : raw;
		}
		if (byte === lineFeed$5) source.line++;
		if (byte === backslash) {
			hasEscapes = true;
			length++;
		}
	}
}
function unclosed(quoteMark = 0, line) {
	return new FormatError(`expected a closing ${String.fromCharCode(quoteMark)} for the string that begins here, got the end of the file`, line);
}
const escapes = /\\(?:u([\da-f]{4})|x([\da-f]{2})|U(00[\da-f]{6})|(.))/gis;
const controls = /* @__PURE__ */ new Map([
	["n", "\n"],
	["r", "\r"],
	["t", "	"],
	["b", "\b"],
	["f", "\f"]
]);
function decodeEscapes(raw) {
	return raw.replaceAll(escapes, (whole, u, x, long, char) => {
		const code = Number.parseInt(u ?? x ?? long ?? "", 16);
		if (code <= 1114111) return String.fromCodePoint(code);
		return char === void 0 ? whole : controls.get(char) ?? char;
	});
}

// src/reading/text/scan.ts
const [tab$2, lineFeed$4, carriageReturn$3, space$2] = [
	9,
	10,
	13,
	32
];
function peekByte(source) {
	return source.at < source.end || source.readMore() ? source.bytes[source.at] ?? -1 : -1;
}
function skipWhitespace(source) {
	for (;;) {
		const { bytes, end } = source;
		let { at } = source;
		for (; at < end; at++) {
			const byte = bytes[at] ?? 0;
			if (byte === lineFeed$4) source.line++;
			else if (byte !== space$2 && byte !== carriageReturn$3 && byte !== tab$2) {
				source.at = at;
				return byte;
			}
		}
		source.at = at;
		if (!source.readMore()) return -1;
	}
}
function takeByte(source, byte) {
	if (skipWhitespace(source) !== byte) return false;
	source.at++;
	skipWhitespace(source);
	return true;
}
function startsWith(source, text) {
	const { length } = text;
	if (source.end - source.at < length && !source.ensure(length)) return false;
	const { bytes, at } = source;
	for (let index = 0; index < length; index++) if (bytes[at + index] !== text[index]) return false;
	return true;
}
function unexpected(source, expected) {
	source.ensure(200);
	const rest = source.bytes.toString("utf8", source.at, Math.min(source.end, source.at + 200));
	const actual = rest === "" ? "the end of the file" : quote(rest.split(/[\s,\]})]/, 1)[0] || rest.charAt(0));
	return new FormatError(`expected ${expected}, got ${actual}`, source.line);
}

// src/reading/json/row-template.ts
var RowTemplate = class {
	#gaps = [];
	#columns = [];
	#cells;
	#maxBytes;
	#lineFeeds;
	constructor(bytes, from, to, numbers) {
		let at = from;
		for (const number of numbers) {
			this.#gaps.push(Buffer.from(bytes.subarray(at, number.from)));
			this.#columns.push(number.column);
			at = number.to;
		}
		this.#gaps.push(Buffer.from(bytes.subarray(at, to)));
		this.#cells = new Float64Array(numbers.length);
		this.#maxBytes = to - from + (numbers.length + 1) * decimalLookahead;
		this.#lineFeeds = this.#gaps.join("").split("\n").length - 1;
	}
	read(source, row) {
		if (source.end - source.at < this.#maxBytes) source.ensure(this.#maxBytes);
		const { at } = source;
		for (let index = 0; index < this.#columns.length; index++) if (!this.#skipGap(source, index) || !readDecimal(source, this.#cells, index)) {
			source.at = at;
			return false;
		}
		if (!this.#skipGap(source, this.#columns.length)) {
			source.at = at;
			return false;
		}
		for (let index = 0; index < this.#columns.length; index++) {
			const column = this.#columns[index];
			if (column) addCell(column, row, this.#cells[index] ?? NaN);
		}
		source.line += this.#lineFeeds;
		return true;
	}
	#skipGap(source, index) {
		const { bytes, at, end } = source;
		const gap = this.#gaps[index];
		if (gap === void 0 || at + gap.length > end) return false;
		for (let step = 0; step < gap.length; step++) if (bytes[at + step] !== gap[step]) return false;
		source.at = at + gap.length;
		return true;
	}
};

// src/reading/json/dict-rows.ts
const maxDictDepth = 2;
const [comma$1, colon$1] = [44, 58];
const maxTemplateBytes = 16384;
const [openDict$2, closeDict$1, doubleQuote$2, singleQuote$2] = [
	123,
	125,
	34,
	39
];
function keysBelow(prefix) {
	return {
		prefix,
		byName: /* @__PURE__ */ new Map(),
		first: null
	};
}
var DictRowReader = class {
	count = 0;
	#readValue;
	#keys = keysBelow("");
	#columns = [];
	#lines = new RowNumbers();
	#error = null;
	#cell = /* @__PURE__ */ new Float64Array(1);
	#templates = [];
	#numbers = null;
	constructor(readValue) {
		this.#readValue = readValue;
	}
	read(source) {
		this.#lines.push(source.line);
		const row = this.count++;
		for (const template of this.#templates) if (template.read(source, row)) return;
		source.ensure(maxTemplateBytes);
		const { offset, at } = source;
		this.#numbers = [];
		this.#readDict(source, this.#keys, 2);
		if (this.#numbers === null || this.#numbers.length === 0 || source.offset - offset !== source.at - at) return;
		const template = new RowTemplate(source.bytes, at, source.at, this.#numbers);
		this.#templates = [template, ...this.#templates.slice(0, 3)];
	}
	dropLast(line) {
		const row = this.count - 1;
		if (this.#lines.last !== line) return;
		for (const { rows, values, blankRows } of this.#columns) {
			if (rows.last === row) {
				rows.pop();
				values.pop();
			}
			if (blankRows.last === row) blankRows.pop();
		}
		this.#lines.pop();
		this.count--;
	}
	toTable() {
		if (this.#error) throw this.#error;
		return {
			columns: this.#columns.filter(hasValue),
			rows: this.count,
			lines: this.#lines,
			notes: []
		};
	}
	columnNames() {
		return this.#columns.filter(hasValue).map(({ name }) => name);
	}
	#readDict(source, keys, depth) {
		source.at++;
		let previous = null;
		let byte = skipWhitespace(source);
		while (byte !== closeDict$1) {
			const expected = previous === null ? keys.first : previous.next;
			const key = expected !== null && startsWith(source, expected.text) ? expected : this.#readKey(source, keys);
			if (key === expected) source.at += key.text.length;
			else if (previous === null) keys.first = key;
			else previous.next = key;
			previous = key;
			if (!takeByte(source, colon$1)) throw unexpected(source, "`:`");
			this.#readCell(source, key, depth);
			byte = skipWhitespace(source);
			if (byte === comma$1) {
				source.at++;
				byte = skipWhitespace(source);
			} else if (byte !== closeDict$1) throw unexpected(source, "`,` or `}`");
		}
		source.at++;
	}
	#readKey(source, keys) {
		const mark = peekByte(source);
		const name = mark === doubleQuote$2 || mark === singleQuote$2 ? readQuoted(source) : String(this.#readValue(source));
		const known = keys.byName.get(name);
		if (known) return known;
		const quoted = Buffer.from(mark === singleQuote$2 ? `'${name}'` : `"${name}"`);
		const column = emptyColumn(keys.prefix + name);
		const key = {
			text: quoted,
			column,
			inner: keysBelow(`${keys.prefix}${name}/`),
			next: null
		};
		keys.byName.set(name, key);
		this.#columns.push(column);
		if (this.#columns.length > 4096) {
			this.#error ??= new FormatError(`expected at most ${maxColumns} different keys, got more`, source.line);
			keys.byName.delete(name);
			this.#columns.pop();
		}
		return key;
	}
	#readCell(source, { column, inner }, depth) {
		const byte = peekByte(source);
		const { line, at } = source;
		if (readDecimal(source, this.#cell, 0)) {
			this.#numbers?.push({
				column,
				from: at,
				to: source.at
			});
			this.#add(column, this.#cell[0] ?? NaN, line);
			return;
		}
		if (byte === openDict$2 && depth > 0) {
			this.#readDict(source, inner, depth - 1);
			return;
		}
		const value = this.#readValue(source);
		if (value === null) this.#numbers = null;
		if (value === null) column.blankRows.push(this.count - 1);
		else if (typeof value !== "object") {
			const number = typeof value === "number" ? value : parseNumber(String(value));
			if (number === null) addText(column, this.count - 1, String(value), line);
			else this.#add(column, number, line);
			if (number !== null || column.labels !== null) this.#numbers = null;
		}
	}
	#add(column, value, line) {
		const row = this.count - 1;
		if (column.rows.length > 0 && column.rows.last === row) this.#error ??= new FormatError(`duplicate key ${quote(column.name)}`, line);
		addCell(column, row, value);
	}
};
function hasValue({ rows, blankRows, firstText }) {
	return rows.length > 0 || blankRows.length > 0 || firstText !== null;
}

// src/reading/json/literal.ts
function isContainer(value) {
	return typeof value === "object" && value !== null;
}
function isDict(value) {
	return typeof value === "object" && value?.kind === "dict";
}
function describeLiteral(value) {
	if (!isContainer(value)) return quote(String(value));
	if (value.kind === "dict") return "a dict";
	if (value.length === 0) return "an empty list";
	return {
		numbers: "a list of numbers",
		rows: "a list of dicts",
		mixed: "a list of mixed items"
	}[value.content.kind];
}

// src/reading/json/dict-table.ts
function listToTable({ content, length }) {
	if (content.kind === "rows") return content.table();
	return length === 0 ? {
		columns: [],
		rows: 0,
		lines: null,
		notes: []
	} : null;
}
function rowKeys(value) {
	if (typeof value !== "object" || value?.kind !== "list" || value.content.kind !== "rows") return [];
	return value.content.names();
}
function unwrapHistory(dict) {
	const inner = dict.entries.get("history") ?? null;
	return isDict(inner) ? inner : dict;
}
function dictToTable(dict) {
	return dictsToTable([dict]);
}
function dictsToTable(dicts) {
	const columns = /* @__PURE__ */ new Map();
	dicts.forEach((dict, row) => {
		for (const [name, value] of scalars(dict, 2)) {
			const column = columns.get(name) ?? emptyColumn(name);
			columns.set(name, column);
			addScalar(column, row, value, dict.line);
		}
		if (columns.size > 4096) throw new FormatError(`expected at most ${maxColumns} different keys, got more`, dict.line);
	});
	const lines = dicts.flatMap(({ line }) => line ?? []);
	return {
		columns: [...columns.values()],
		rows: dicts.length,
		lines: lines.length === dicts.length ? NumberList.from(lines) : null,
		notes: []
	};
}
function flatKeys(dict) {
	return columnNames([dict]);
}
function columnNames(dicts) {
	const names = /* @__PURE__ */ new Set();
	for (const dict of dicts) for (const [name] of scalars(dict, 2)) names.add(name);
	return [...names];
}
function toList(items) {
	const start = {
		kind: "list",
		line: null,
		length: items.length,
		truncated: false
	};
	if (items instanceof NumberList) return {
		...start,
		content: {
			kind: "numbers",
			numbers: items
		}
	};
	if (items.every((item) => typeof item === "number")) return toList(NumberList.from(items));
	const dicts = items.filter(isDict);
	if (dicts.length < items.length || dicts.some((dict) => containsList(dict))) return {
		...start,
		content: {
			kind: "mixed",
			items,
			lines: []
		}
	};
	const content = {
		kind: "rows",
		table: () => dictsToTable(dicts),
		names: () => columnNames(dicts)
	};
	return {
		...start,
		content
	};
}
function containsList({ entries }, depth = 2) {
	for (const value of entries.values()) {
		if (!isContainer(value)) continue;
		if (value.kind === "list" || depth > 0 && containsList(value, depth - 1)) return true;
	}
	return false;
}
function addScalar(column, row, value, line) {
	if (value === null) {
		column.blankRows.push(row);
		return;
	}
	const number = typeof value === "number" ? value : parseNumber(String(value));
	if (number === null) addText(column, row, String(value), line);
	else if (column.rows.length > 0 && column.rows.last === row) throw new FormatError(`duplicate key ${quote(column.name)}`, line);
	else addCell(column, row, number);
}
function* scalars({ entries }, depth, prefix = "") {
	for (const [key, value] of entries) {
		const name = prefix + key;
		if (!isContainer(value)) yield [name, value];
		else if (value.kind === "dict" && depth > 0) yield* scalars(value, depth - 1, `${name}/`);
	}
}

// src/reading/text/memoize.ts
function memoize(compute) {
	const cache = /* @__PURE__ */ new WeakMap();
	return (key) => {
		const entry = cache.get(key) ?? { value: compute(key) };
		cache.set(key, entry);
		return entry.value;
	};
}

// src/reading/json/token.ts
const constants = /* @__PURE__ */ new Map([
	["null", null],
	["None", null],
	["true", true],
	["True", true],
	["false", false],
	["False", false]
]);
const [doubleQuote$1, singleQuote$1, openCall, closeCall, lineFeed$3] = [
	34,
	39,
	40,
	41,
	10
];
const endsToken = Uint8Array.from({ length: 256 }, (_, byte) => /[\s,:()[\]{}'"]/.test(String.fromCharCode(byte)) && byte < 128 ? 1 : 0);
function readToken(source, readValue) {
	const length = tokenLength(source);
	const token = source.bytes.toString("utf8", source.at, source.at + length);
	const constant = parseNumber(token) ?? constants.get(token);
	if (constant !== void 0) {
		source.at += length;
		return constant;
	}
	const next = source.ensure(length + 1) ? source.bytes[source.at + length] : -1;
	if (next === openCall && token !== "") {
		source.at += length + 1;
		return readCall(source, token, readValue);
	}
	if (/^[bru]$/i.test(token) && (next === singleQuote$1 || next === doubleQuote$1)) {
		source.at += length;
		return readQuoted(source);
	}
	throw unexpected(source, "a value");
}
function tokenLength(source) {
	for (let length = 0;; length++) {
		if (source.at + length >= source.end && !source.ensure(length + 1)) return length;
		if (endsToken[source.bytes[source.at + length] ?? 0] === 1) return length;
	}
}
const wrappers = /^(\w+\.)*(b?float\w*|u?int\d*|bool_?|array|device_?array|tensor|decimal|deque|dict)$/i;
function readCall(source, name, readValue) {
	const { line } = source;
	const isWrapper = wrappers.test(name);
	const value = isWrapper ? readValue(source) : null;
	const rest = skipCall(source, name, line);
	return isWrapper ? value : `${name}(${rest})`;
}
function skipCall(source, name, line) {
	const parts = [];
	for (let open = 1;;) {
		const byte = peekByte(source);
		if (byte === -1) throw new FormatError(`expected a \`)\` for \`${name}(\`, got the end of the file`, line);
		if (byte === singleQuote$1 || byte === doubleQuote$1) {
			parts.push(`'${readQuoted(source)}'`);
			continue;
		}
		if (byte === lineFeed$3) source.line++;
		if (byte === openCall) open++;
		if (byte === closeCall) open--;
		source.at++;
		if (open === 0) return parts.join("");
		parts.push(String.fromCharCode(byte));
	}
}

// src/reading/json/python-literal.ts
const maxDepth = 64;
const [comma, colon] = [44, 58];
const [openList, closeList, openTuple, closeTuple, openDict$1, closeDict] = [
	91,
	93,
	40,
	41,
	123,
	125
];
const [doubleQuote, singleQuote] = [34, 39];
const headLiteral = memoize((artifact) => readPartialLiteral(headSource(artifact)));
function readPartialLiteral(source) {
	try {
		return {
			value: readLiteral(source),
			isTruncated: source.isTruncated
		};
	} catch (thrown) {
		if (thrown instanceof FormatError) return null;
		throw thrown;
	}
}
function readLiteral(source) {
	switch (skipWhitespace(source)) {
		case openDict$1: return readDict$1(source);
		case openList: return readList(source, closeList);
		case openTuple: return readList(source, closeTuple);
		case doubleQuote:
		case singleQuote: return readQuoted(source);
		default: return readToken(source, readLiteral);
	}
}
function expectEnd(source) {
	if (skipWhitespace(source) !== -1) throw unexpected(source, "the end of the file");
}
function parseLiteral(source) {
	const value = readLiteral(source);
	expectEnd(source);
	return value;
}
function readDict$1(source) {
	const dict = {
		kind: "dict",
		entries: /* @__PURE__ */ new Map(),
		line: source.line
	};
	readBracketed(source, () => {
		while (!takeByte(source, closeDict)) {
			const key = readKey(source);
			if (!takeByte(source, colon)) throw unexpected(source, "`:`");
			dict.entries.set(key, readLiteral(source));
			expectComma(source, closeDict);
		}
	});
	return dict;
}
function readKey(source) {
	const { line } = source;
	const key = readLiteral(source);
	if (typeof key !== "object" || key === null) return String(key);
	throw new FormatError(`expected a key, got ${describeLiteral(key)}`, line);
}
function expectComma(source, close) {
	if (takeByte(source, comma) || peekByte(source) === close) return;
	throw unexpected(source, `\`,\` or \`${String.fromCharCode(close)}\``);
}
function readBracketed(source, readItems) {
	if (source.depth === maxDepth) throw unexpected(source, `at most ${maxDepth} nested brackets`);
	source.at++;
	source.depth++;
	try {
		readItems();
	} catch (thrown) {
		if (!source.isHead || !(thrown instanceof FormatError)) throw thrown;
		source.isTruncated = true;
		source.at = source.end;
	}
	source.depth--;
}
function readList(source, close) {
	const items = new Items(source.line);
	readBracketed(source, () => {
		while (!takeByte(source, close)) {
			if (takeEllipsis(source)) items.truncated = true;
			else items.read(source);
			expectComma(source, close);
		}
	});
	return items.toList();
}
const ellipses = [
	"...",
	"…",
	"\"\"\""
].map((mark) => Buffer.from(mark));
function takeEllipsis(source) {
	const mark = ellipses.find((ellipsis) => source.bytes[source.at] === ellipsis[0] && startsWith(source, ellipsis));
	if (mark) source.at += mark.length;
	return mark !== void 0;
}
const number = /* @__PURE__ */ new Float64Array(1);
var Items = class {
	truncated = false;
	#line;
	#numbers = new NumberList();
	#rows = new DictRowReader(readLiteral);
	#mixed = null;
	constructor(line) {
		this.#line = line;
	}
	read(source) {
		const { line } = source;
		const byte = peekByte(source);
		if (this.truncated) readLiteral(source);
		else if (this.#mixed === null && byte === openDict$1 && this.#numbers.length === 0) this.#rows.read(source);
		else {
			const item = readDecimal(source, number, 0) ? number[0] ?? NaN : readLiteral(source);
			if (typeof item === "number" && this.#mixed === null && this.#rows.count === 0) this.#numbers.push(item);
			else this.#mix(item, line);
		}
	}
	#mix(item, line) {
		if (this.#mixed === null) {
			const items = [...this.#numbers];
			for (let row = 0; row < this.#rows.count; row++) items.push({
				kind: "dict",
				entries: /* @__PURE__ */ new Map(),
				line
			});
			this.#mixed = {
				items,
				lines: items.map(() => line)
			};
		}
		this.#mixed.items.push(item);
		this.#mixed.lines.push(line);
	}
	toList() {
		const { truncated } = this;
		const start = {
			kind: "list",
			line: this.#line,
			truncated
		};
		if (this.#mixed !== null) return {
			...start,
			length: this.#mixed.items.length,
			content: {
				kind: "mixed",
				...this.#mixed
			}
		};
		if (this.#rows.count > 0) {
			const rows = this.#rows;
			const content = {
				kind: "rows",
				table: () => rows.toTable(),
				names: () => rows.columnNames()
			};
			return {
				...start,
				length: rows.count,
				content
			};
		}
		return {
			...start,
			length: this.#numbers.length,
			content: {
				kind: "numbers",
				numbers: this.#numbers
			}
		};
	}
};

// src/reading/json/dict.ts
function headDict(artifact) {
	const value = headLiteral(artifact)?.value ?? null;
	return isDict(value) ? value : null;
}
function readDict({ openText }) {
	const value = parseLiteral(openText());
	if (isDict(value)) return value;
	throw new FormatError(`expected a dict, got ${describeLiteral(value)}`, 1);
}
function knownMetrics(dict, config) {
	return (dict === null ? [] : flatKeys(dict)).filter((name) => mayBeSeries(name, config) && isKnownMetric(name, config));
}
function toPlainObject(value) {
	if (!isContainer(value)) return value;
	if (!isDict(value)) return null;
	return Object.fromEntries([...value.entries].map(([key, inner]) => [key, toPlainObject(inner)]));
}

// src/reading/table/missing-values.ts
function blanksToNaN(table, config) {
	const metrics = table.columns.filter(({ name }) => mayBeSeries(name, config) && isKnownMetric(name, config));
	const valMetrics = metrics.filter(isVal$1);
	const rows = {
		train: filledRows(metrics.filter((column) => !isVal$1(column))),
		val: filledRows(valMetrics)
	};
	const filled = /* @__PURE__ */ new Map();
	for (const column of metrics) {
		const [own, other] = isVal$1(column) ? [rows.val, rows.train] : [rows.train, rows.val];
		const blanks = [...column.blankRows].filter((row) => own.has(row) || !other.has(row));
		if (blanks.length > 0) filled.set(column, withNaN(column, blanks));
	}
	const names = [...filled.keys()].map(({ name }) => quote(name));
	const note = `empty cells in ${names.join(", ")} are read as NaN, as pandas writes it`;
	return {
		...table,
		columns: table.columns.map((column) => filled.get(column) ?? column),
		notes: names.length > 0 ? [...table.notes, note] : table.notes
	};
}
function nullsToNaN(table, config) {
	const isMissing = ({ values }) => values.length === 0;
	const filled = table.columns.map((column) => isMissing(column) ? withNaN(column, [...column.blankRows]) : column);
	return blanksToNaN({
		...table,
		columns: filled
	}, config);
}
function noteMissingNulls(table, config) {
	const names = table.columns.filter(({ name, blankRows }) => blankRows.length > 0 && mayBeSeries(name, config)).map(({ name }) => quote(name));
	if (names.length === 0) return table;
	return {
		...table,
		notes: [...table.notes, `null in ${names.join(", ")} is read as a missing value`]
	};
}
function isVal$1({ name }) {
	return parseName(name).split === "val";
}
function filledRows(columns) {
	const rows = /* @__PURE__ */ new Set();
	for (const column of columns) for (const row of column.rows) rows.add(row);
	return rows;
}
function withNaN(column, blanks) {
	const cells = [...Array.from(column.rows, (row, index) => [row, column.values.get(index)]), ...blanks.map((row) => [row, NaN])].sort(([a], [b]) => a - b);
	const filled = {
		...column,
		rows: new RowNumbers(),
		values: new NumberList(),
		blankRows: new NumberList()
	};
	for (const [row, value] of cells) addCell(filled, row, value);
	return filled;
}

// src/reading/table/select-columns.ts
function withoutColumns(table, isIgnored) {
	return {
		...table,
		columns: table.columns.filter(({ name }) => !isIgnored(name))
	};
}
function filterCells(column, isKept) {
	const kept = {
		...emptyColumn(column.name),
		truncated: column.truncated,
		firstText: column.firstText
	};
	for (let index = 0; index < column.rows.length; index++) {
		const row = column.rows.get(index);
		if (isKept(row)) addCell(kept, row, column.values.get(index));
	}
	return kept;
}
function denseColumn(name, values) {
	const column = emptyColumn(name);
	let row = 0;
	for (const value of values) addCell(column, row++, value);
	return column;
}
function denseValues({ columns, rows }, name) {
	const cells = new Float64Array(rows).fill(NaN);
	const column = columns.find((column) => column.name === name);
	column?.rows.toArray().forEach((row, index) => {
		cells[row] = column.values.get(index);
	});
	return cells;
}
function stackTables(tables) {
	const columns = /* @__PURE__ */ new Map();
	let rows = 0;
	for (const table of tables) {
		for (const column of table.columns) {
			const joined = columns.get(column.name) ?? emptyColumn(column.name);
			columns.set(column.name, joined);
			joined.firstText ??= column.firstText;
			for (let index = 0; index < column.rows.length; index++) addCell(joined, rows + column.rows.get(index), column.values.get(index));
		}
		rows += table.rows;
	}
	return {
		columns: [...columns.values()],
		rows,
		lines: null,
		notes: tables.flatMap(({ notes }) => notes)
	};
}

// src/reading/table/counters.ts
function rowPositions(table, metrics, numbering) {
	const { column, unnumbered } = numbering;
	if (column !== null) return namedPositions(table, metrics, column);
	const steps = table.columns.filter(({ name }) => counterAxis(name) === "step");
	const epochs = table.columns.filter(({ name }) => counterAxis(name) === "epoch");
	const notes = [];
	for (const counter of [...steps, ...epochs]) {
		const at = positionsIn(counter, table.rows);
		const reason = whyUnusable(at, metrics, steps.includes(counter) ? epochs : []);
		if (reason === null) return {
			axis: counterAxis(counter.name) ?? unnumbered,
			at,
			notes: []
		};
		notes.push(`${quote(counter.name)} ${reason}`);
	}
	return {
		axis: notes.length > 0 ? "row" : unnumbered,
		at: rowIndexes(table),
		notes
	};
}
function namedPositions(table, metrics, column) {
	const at = positionsIn(column, table.rows);
	const name = isUnnamed(column.name) ? "the first column" : quote(column.name);
	const gap = firstGap(at, metrics);
	if (gap !== null) {
		const actual = column.firstText === null ? "an empty cell" : quote(column.firstText.text);
		throw new FormatError(`expected a number in ${name}, got ${actual}`, table.lines?.get(gap) ?? null);
	}
	if (stalls(at, metrics)) return {
		axis: "row",
		at: rowIndexes(table),
		notes: [`${name} ${unchangedReason}`]
	};
	return {
		axis: counterAxis(column.name) ?? (isUnnamed(column.name) ? "epoch" : "step"),
		at,
		notes: []
	};
}
function rowIndexes(table) {
	const at = new Float64Array(table.rows);
	for (let row = 0; row < at.length; row++) at[row] = row;
	return at;
}
function positionsIn({ rows: filled, values }, rows) {
	const at = new Float64Array(rows).fill(NaN);
	for (let index = 0; index < filled.length; index++) at[filled.get(index)] = values.get(index);
	return at;
}
const unchangedReason = "is the same in most rows: not used as position";
function whyUnusable(at, metrics, epochs) {
	if (firstGap(at, metrics) !== null) return "is not in every row: not used as position";
	if (stalls(at, metrics)) return unchangedReason;
	if (epochs.some((epoch) => restartsEachEpoch(at, positionsIn(epoch, at.length), rowsOfLongest(metrics)))) return "starts again in every epoch: not used as position";
	return null;
}
function firstGap(at, metrics) {
	if (at.every(Number.isFinite)) return null;
	const gaps = metrics.flatMap(({ rows }) => {
		for (const row of rows) if (!Number.isFinite(at[row])) return [row];
		return [];
	});
	return gaps.length === 0 ? null : Math.min(...gaps);
}
function stalls(at, metrics) {
	const rows = rowsOfLongest(metrics);
	let unchanged = 0;
	for (let index = 1; index < rows.length; index++) if (at[rows.get(index)] === at[rows.get(index - 1)]) unchanged++;
	return unchanged * 2 > rows.length - 1;
}
function restartsEachEpoch(at, epochAt, rows) {
	for (let index = 1; index < rows.length; index++) {
		const [row, previous] = [rows.get(index), rows.get(index - 1)];
		if ((at[row] ?? 0) <= (at[previous] ?? 0) && (epochAt[row] ?? 0) > (epochAt[previous] ?? 0)) return true;
	}
	return false;
}
function rowsOfLongest([first, ...others]) {
	let longest = first?.rows ?? new RowNumbers();
	for (const { rows } of others) if (rows.length > longest.length) longest = rows;
	return longest;
}

// src/reading/table/resumes.ts
const maxReturns = 1e3;
const maxResumeNotes = 3;
function splitRestarts(metrics, positions, lines) {
	const { axis, at, notes } = positions;
	if (metrics.every((column) => isIncreasing$1(column, at))) return [wholeTable(metrics, axis, at, notes, lines)];
	const trainings = splitRows(metrics, positions, lines);
	if (trainings === null || trainings.length > 1 && trainings.every(hasOneRecord)) return [wholeTable(metrics, "row", Float64Array.from(at, (_, row) => row), [...notes, `the recorded ${axis} starts again too often: rows are numbered instead`], lines)];
	return trainings.map((training, index) => ({
		series: [...training.tracks].filter(([, { values }]) => values.length > 0).map(([column, track]) => seriesOf(column, axis, Float64Array.from(track.positions), Float64Array.from(track.values), originOf(lines, track.firstRow, track.lastRow))),
		notes: [
			...index === 0 ? notes : [],
			...training.startNotes,
			...shorten(training.resumeNotes)
		]
	}));
}
function shorten(notes) {
	if (notes.length <= maxResumeNotes) return notes;
	return [...notes.slice(0, maxResumeNotes), `resumed ${notes.length - maxResumeNotes} more times`];
}
function isIncreasing$1({ rows }, at) {
	let last = Number.NEGATIVE_INFINITY;
	for (let index = 0; index < rows.length; index++) {
		const position = at[rows.get(index)] ?? NaN;
		if (!(position > last)) return false;
		last = position;
	}
	return true;
}
function hasOneRecord({ tracks }) {
	return [...tracks.values()].every(({ positions }) => positions.length <= 1);
}
function wholeTable(metrics, axis, at, notes, lines) {
	const cache = [];
	const positionsOf = (rows) => {
		if (rows.length === at.length) return at;
		const cached = cache.find((entry) => entry.rows.isSameRange(rows));
		if (cached) return cached.at;
		const entry = {
			rows,
			at: rows.map((row) => at[row] ?? row)
		};
		cache.push(entry);
		return entry.at;
	};
	return {
		series: metrics.map((column) => {
			const { rows, values } = column;
			const origin = originOf(lines, rows.get(0), rows.get(rows.length - 1));
			return seriesOf(column, axis, positionsOf(rows), values.toArray(), origin);
		}),
		notes
	};
}
function originOf(lines, firstRow, lastRow) {
	return lines && { lines: [lines.get(firstRow), lines.get(lastRow)] };
}
function seriesOf(column, axis, positions, values, origin) {
	return {
		name: Array.from(column.name).join(""),
		axis,
		positions,
		values,
		truncated: column.truncated,
		...origin ? { origin } : {}
	};
}
function splitRows(metrics, { axis, at }, lines) {
	let training = {
		tracks: /* @__PURE__ */ new Map(),
		startNotes: [],
		resumeNotes: []
	};
	const trainings = [training];
	let returns = 0;
	for (const { row, cells } of cellsByRow(metrics, at.length)) {
		const position = at[row] ?? row;
		const location = () => lines === null ? `record ${row + 1}` : `line ${lines.get(row)}`;
		if (cells.some(({ column }) => position <= firstPosition(training, column))) {
			const startNotes = [`${location()} starts a new training at ${axis} ${position}`];
			training = {
				tracks: /* @__PURE__ */ new Map(),
				startNotes,
				resumeNotes: []
			};
			trainings.push(training);
			returns++;
		} else if (cells.some(({ column }) => position <= lastPosition(training, column))) {
			const last = dropFrom(training, position);
			training.resumeNotes.push(last === position ? `${axis} ${position} was recorded again from ${location()}: the later value is used` : `${axis}s ${position} to ${last} were recorded again from ${location()}: the later values are used`);
			returns++;
		}
		if (returns > maxReturns) return null;
		for (const { column, index } of cells) append(training, column, row, position, column.values.get(index));
	}
	return trainings;
}
function* cellsByRow(metrics, rows) {
	const starts = new Uint32Array(rows + 1);
	for (const { rows: filled } of metrics) for (let index = 0; index < filled.length; index++) {
		const row = filled.get(index) + 1;
		starts[row] = (starts[row] ?? 0) + 1;
	}
	for (let row = 1; row <= rows; row++) starts[row] = (starts[row] ?? 0) + (starts[row - 1] ?? 0);
	const next = starts.slice();
	const columnOf = new Uint16Array(starts[rows] ?? 0);
	metrics.forEach(({ rows: filled }, column) => {
		for (let index = 0; index < filled.length; index++) {
			const place = next[filled.get(index)] ?? 0;
			next[filled.get(index)] = place + 1;
			columnOf[place] = column;
		}
	});
	const allCells = metrics.map((column) => ({
		column,
		index: -1
	}));
	for (let row = 0; row < rows; row++) {
		const cells = [];
		for (let place = starts[row] ?? 0; place < (starts[row + 1] ?? 0); place++) {
			const cell = allCells[columnOf[place] ?? 0];
			if (cell === void 0) continue;
			cell.index++;
			cells.push(cell);
		}
		yield {
			row,
			cells
		};
	}
}
function firstPosition({ tracks }, column) {
	return tracks.get(column)?.positions[0] ?? Number.NEGATIVE_INFINITY;
}
function lastPosition({ tracks }, column) {
	return tracks.get(column)?.positions.at(-1) ?? Number.NEGATIVE_INFINITY;
}
function dropFrom({ tracks }, position) {
	let last = position;
	for (const { positions, values } of tracks.values()) {
		last = Math.max(last, positions.at(-1) ?? position);
		while ((positions.at(-1) ?? Number.NEGATIVE_INFINITY) >= position) {
			positions.pop();
			values.pop();
		}
	}
	return last;
}
function append({ tracks }, column, row, position, value) {
	const track = tracks.get(column) ?? {
		positions: [],
		values: [],
		firstRow: row,
		lastRow: row
	};
	tracks.set(column, track);
	track.lastRow = row;
	track.positions.push(position);
	track.values.push(value);
}

// src/reading/table/split-column.ts
function expandSplitColumn(table) {
	const splits = table.columns.find(({ labels }) => labels !== null)?.labels ?? null;
	const labels = new Set(splits?.values());
	if (splits === null || labels.size < 2 || ![...labels].some(isSplit)) return table;
	return {
		...table,
		columns: table.columns.flatMap((column) => splitColumn(column, splits))
	};
}
function isSplit(label) {
	return parseName(`${label}/x`).split !== null;
}
function splitColumn(column, splits) {
	if (column.labels !== null || parseName(column.name).split !== null) return [column];
	const parts = /* @__PURE__ */ new Map();
	for (let index = 0; index < column.rows.length; index++) {
		const row = column.rows.get(index);
		const label = splits.get(row) ?? "";
		const name = isSplit(label) ? `${label}/${column.name}` : column.name;
		const part = parts.get(name) ?? {
			...emptyColumn(name),
			firstText: column.firstText
		};
		parts.set(name, part);
		addCell(part, row, column.values.get(index));
	}
	return parts.size > 0 ? [...parts.values()] : [column];
}

// src/reading/table/to-runs.ts
function toRuns(table, config, { column: formatColumn = null, unnumbered = "row" } = {}) {
	const column = table.columns.find(({ name }) => name === config.position) ?? formatColumn;
	const expanded = expandSplitColumn(table);
	const metrics = metricColumns(expanded, config).filter((metric) => metric !== column);
	if (metrics.length === 0) throw new FormatError("no metric found");
	const positions = rowPositions(table, metrics, {
		column,
		unnumbered
	});
	const clock = expanded.columns.find((candidate) => mayBeClock(candidate.name) && candidate.firstText === null && !metrics.includes(candidate));
	const runs = splitRestarts(clock ? [...metrics, clock] : metrics, positions, table.lines).map((run) => clock ? extractClock(run, clock.name) : run);
	const used = /* @__PURE__ */ new Set([
		...metrics,
		clock,
		column
	]);
	const leftOut = expanded.columns.filter((candidate) => !used.has(candidate)).flatMap((candidate) => describeUnused(candidate, config));
	return runs.map((run, index) => ({
		...run,
		leftOut,
		notes: index === runs.length - 1 ? [...run.notes, ...table.notes] : run.notes
	}));
}
function describeUnused({ name, values, firstText }, config) {
	if (isUnnamed(name) || counterAxis(name) !== null) return [];
	if (firstText !== null) return [{
		what: name,
		why: "text"
	}];
	return [{
		what: name,
		why: values.length === 0 && mayBeSeries(name, config) ? "empty" : "not a metric"
	}];
}
function extractClock({ series, ...run }, name) {
	const times = series.find((candidate) => candidate.name === name);
	const clock = times && asClock(times);
	return {
		...run,
		series: series.filter((candidate) => candidate !== times),
		...clock ? { clock } : {}
	};
}
function mergeParts(parts, joinNotes = (merged) => [...new Set(merged.flatMap(({ notes }) => notes))]) {
	const count = parts.reduce((longest, { length }) => Math.max(longest, length), 0);
	return Array.from({ length: count }, (_, index) => {
		const merged = parts.flatMap((part) => part[part.length - count + index] ?? []);
		const clock = merged.find(({ clock }) => clock)?.clock;
		return {
			series: merged.flatMap(({ series }) => series),
			notes: joinNotes(merged),
			leftOut: merged.flatMap(({ leftOut = [] }) => leftOut),
			...clock ? { clock } : {}
		};
	});
}
function expectPosition(table, { position }) {
	if (position === null || table.columns.some(({ name }) => name === position)) return;
	const names = table.columns.slice(0, 8).map(({ name }) => quote(name));
	throw new FormatError(`position column ${quote(position)} not found (available: ${names.join(", ")})`);
}

// src/reading/text/lines.ts
const lineFeed$2 = 10;
const carriageReturn$2 = 13;
function* readLines(source) {
	for (let line = readLine(source); line !== null; line = readLine(source)) if (line.text.trim() !== "") yield line;
}
function readLine(source) {
	const lineEnd = findLineEnd(source);
	const { bytes, at, end } = source;
	let to = lineEnd === -1 ? end : lineEnd;
	source.at = lineEnd === -1 ? end : lineEnd + 1;
	if (source.at === at) return null;
	while (to > at && bytes[to - 1] === carriageReturn$2) to--;
	const from = at + bytes.subarray(at, to).lastIndexOf(carriageReturn$2) + 1;
	return {
		text: withoutColours(bytes.toString("utf8", from, to)),
		number: source.line++,
		isComplete: lineEnd !== -1
	};
}
function findLineEnd(source) {
	for (let searched = 0;;) {
		const index = source.bytes.indexOf(lineFeed$2, source.at + searched);
		if (index !== -1 && index < source.end) return index;
		searched = source.end - source.at;
		if (!source.readMore()) return -1;
	}
}
function withoutColours(text) {
	return text.includes("\x1B") ? text.replaceAll(/\x1b\[[\d;?]*[A-Za-z]/g, "") : text;
}
const headLines = memoize((artifact) => [...readLines(headSource(artifact))]);

// src/reading/json/dict-lines.ts
const [tab$1, lineFeed$1, carriageReturn$1, space$1, openDict] = [
	9,
	10,
	13,
	32,
	123
];
function readDictLines(source) {
	const rows = new DictRowReader(readLiteral);
	const notes = [];
	while (skipWhitespace(source) !== -1) {
		const { line } = source;
		try {
			readRow(source, rows);
		} catch (thrown) {
			const isCutOff = source.line === line && findLineEnd(source) === -1;
			if (!(thrown instanceof FormatError) || !isCutOff) throw thrown;
			rows.dropLast(line);
			notes.push(incompleteRowNote(line));
			source.at = source.end;
		}
	}
	return {
		...rows.toTable(),
		notes
	};
}
const headDictLines = memoize((artifact) => {
	const source = headSource(artifact);
	const rows = new DictRowReader(readLiteral);
	try {
		while (skipWhitespace(source) === openDict) readRow(source, rows);
	} catch (thrown) {
		if (!(thrown instanceof FormatError)) throw thrown;
		rows.dropLast(source.line);
	}
	return {
		names: rows.columnNames(),
		count: rows.count
	};
});
function readRow(source, rows) {
	if (peekByte(source) !== openDict) throw unexpected(source, "a dict on each line");
	rows.read(source);
	let byte = peekByte(source);
	for (; byte === space$1 || byte === tab$1 || byte === carriageReturn$1; byte = peekByte(source)) source.at++;
	if (byte !== lineFeed$1 && byte !== -1) throw unexpected(source, "the end of the line");
}

// src/reading/json/row-log.ts
function rowLogFormat({ id, title, files, layout, matchesKeys, counter, ignoredColumns = /^\b$/ }) {
	return {
		id,
		title,
		files,
		matches: (artifact, columns) => isList(artifact) === (layout === "list") && matchesKeys(rowNames(artifact)) && hasMetrics(artifact, columns),
		read: ([artifact], columns) => {
			const table = withoutColumns(readRows(artifact), (name) => ignoredColumns.test(name));
			const column = table.columns.find(({ name, values }) => name === counter && isIncreasing(values)) ?? null;
			return toRuns(noteMissingNulls(table, columns), columns, {
				column,
				unnumbered: "epoch"
			});
		}
	};
}
function isIncreasing(values) {
	return values.toArray().every((value, row, all) => row === 0 || value > (all[row - 1] ?? value));
}
function hasMetrics(artifact, config) {
	return [...rowNames(artifact)].some((name) => isKnownMetric(name, config));
}
function rowNames(artifact) {
	return new Set(isList(artifact) ? rowKeys(headLiteral(artifact)?.value ?? null) : headDictLines(artifact).names);
}
function readRows(artifact) {
	const source = artifact.openText();
	return isList(artifact) ? expectRows(parseLiteral(source)) : readDictLines(source);
}
function expectRows(value) {
	const isRows = typeof value === "object" && value?.kind === "list";
	const rows = isRows ? listToTable(value) : null;
	if (rows === null || rows.rows === 0) throw new FormatError(`expected a list of dicts, got ${describeLiteral(value)}`, isRows ? value.line : 1);
	return rows;
}
function isList({ head }) {
	return /^\s*\[/.test(head);
}

// src/reading/bytes/range.ts
function readRange(source, from, to) {
	const range = Buffer.from(new ArrayBuffer(Math.max(0, to - from)));
	if (!source.skip(from)) return range.subarray(0, 0);
	let length = 0;
	while (length < range.length && (source.end > source.at || source.readMore())) {
		length += source.bytes.copy(range, length, source.at, source.end);
		source.at = source.end;
	}
	return range.subarray(0, length);
}

// src/reading/json/named-lists.ts
function collectLists(dict, levels, prefix = "") {
	return [...dict.entries].flatMap(([key, value]) => {
		const name = prefix + key;
		if (!isContainer(value)) return [];
		if (value.kind === "list") return [{
			name,
			list: value,
			index: null
		}];
		const column = frameColumn(value);
		if (column !== null) return [{
			name,
			...column
		}];
		return levels > 0 ? collectLists(value, levels - 1, `${name}/`) : [];
	});
}
function listsLookLikeTraining(lists, config, isTruncated) {
	const names = lists.filter(({ list }) => isNumericList(list)).map(({ name }) => name);
	if (names.some((name) => config.metrics.has(name))) return true;
	if (names.some((name) => /loss(es)?$/i.test(name) && isKnownMetric(name, config))) return true;
	if (pairedMetrics(names).some((metric) => directionOf(metric) !== null)) return true;
	return isTruncated && names.some((name) => mayBeSeries(name, config) && isKnownMetric(name, config));
}
function isNumericList({ content, length }) {
	if (content.kind === "mixed") return content.items.some((item) => toNumber(item) !== null);
	return length === 0 || content.kind === "numbers";
}
function toNumber(item) {
	if (item === null) return NaN;
	if (typeof item === "string") return parseNumber(item);
	return typeof item === "number" ? item : null;
}
function frameColumn({ entries, line }) {
	const cells = [];
	for (const [key, value] of entries) {
		const label = parseNumber(key);
		if (label === null || typeof value !== "number" && value !== null) return null;
		cells.push([label, value ?? NaN]);
	}
	if (cells.length === 0) return null;
	cells.sort(([a], [b]) => a - b);
	const numbers = NumberList.from(cells.map(([, value]) => value));
	return {
		list: {
			kind: "list",
			line,
			length: cells.length,
			truncated: false,
			content: {
				kind: "numbers",
				numbers
			}
		},
		index: cells.map(([label]) => label)
	};
}

// src/reading/json/list-table.ts
function listsToTable(lists, config) {
	if (lists.length > 4096) throw new FormatError(`expected at most ${maxColumns} lists, got ${lists.length}`);
	const metrics = lists.filter((entry) => !entry.list.truncated && isMetric(entry, config));
	const reference = lists.find(isCounter) ?? metrics.find(({ name }) => !isVal(name)) ?? metrics[0];
	const kept = lists.filter((entry) => hasAllRows(entry, reference, config));
	return {
		columns: [...indexColumn(kept), ...kept.map(toColumn)],
		rows: reference?.list.length ?? Math.max(0, ...kept.map(({ list }) => list.length)),
		lines: null,
		notes: lists.flatMap((entry) => describeProblem(entry, kept))
	};
}
function hasAllRows(entry, reference, config) {
	if (reference === void 0) return true;
	const { name, list } = entry;
	const [length, expected] = [list.length, reference.list.length];
	if (length === expected || list.truncated && length < expected) return true;
	if (!isMetric(entry, config)) return false;
	const hint = isVal(name) && length < expected ? "; the epochs are unknown: a CSVLogger records them" : "";
	const message = `expected lists of one length, got ${length} values for ${quote(name)} and ${expected} for ${quote(reference.name)}${hint}`;
	throw new FormatError(message, list.line);
}
function isVal(name) {
	return name.startsWith("val_");
}
function describeProblem(entry, kept) {
	const { name, list } = entry;
	if (list.truncated) return [`${quote(name)} is truncated after ${list.length} values`];
	if (kept.includes(entry) || !isNumericList(list)) return [];
	return [`${quote(name)} has ${list.length} values, unlike the other lists: ignored`];
}
function isCounter({ name, list }) {
	return counterAxis(name) !== null && !list.truncated && isNumericList(list);
}
function isMetric({ name, list }, config) {
	if (list.length === 0 || !isNumericList(list)) return false;
	return mayBeSeries(name, config) && isKnownMetric(name, config);
}
function toColumn({ name, list }) {
	const { content, truncated, line: start } = list;
	const column = {
		...emptyColumn(name),
		truncated
	};
	if (content.kind === "numbers") return {
		...column,
		rows: RowNumbers.first(list.length),
		values: content.numbers
	};
	if (content.kind === "rows") return {
		...column,
		firstText: {
			where: name,
			text: "dict",
			line: start
		}
	};
	let firstText = null;
	content.items.forEach((item, index) => {
		const value = toNumber(item);
		if (item === null) column.blankRows.push(index);
		else if (value !== null) addCell(column, index, value);
		else {
			const shown = isContainer(item) ? item.kind : String(item);
			firstText ??= {
				where: `${name}[${index}]`,
				text: shown,
				line: content.lines[index] ?? start
			};
		}
	});
	return {
		...column,
		firstText
	};
}
function indexColumn(lists) {
	const index = lists.find((entry) => entry.index !== null)?.index ?? null;
	if (index === null) return [];
	return [{
		...emptyColumn(""),
		rows: RowNumbers.first(index.length),
		values: NumberList.from(index)
	}];
}

// src/reading/json/literal-table.ts
function literalToRuns(value, config, fillMissing) {
	const table = fillMissing(literalToTable(value, config, 2), config);
	expectPosition(table, config);
	return toRuns(table, config, { unnumbered: "epoch" });
}
function literalToTable(value, config, depth) {
	if (isDict(value)) {
		const lists = collectLists(value, depth);
		return lists.length > 0 ? listsToTable(lists, config) : dictToTable(value);
	}
	const rows = isContainer(value) ? listToTable(value) : null;
	if (rows !== null) return rows;
	const message = `expected a dict of lists or a list of dicts, got ${describeLiteral(value)}`;
	throw new FormatError(message, isContainer(value) ? value.line : null);
}

// src/reading/table/csv.ts
const [tab, lineFeed, carriageReturn, space, quoteMark] = [
	9,
	10,
	13,
	32,
	34
];
function readTables(source, { keepBlanks = false, names = "", isRelevant = () => true } = {}) {
	const reading = {
		tables: [],
		keepBlanks,
		isRelevant
	};
	if (names !== "") reading.tables.push(beginTable(names, " ", 0, isRelevant));
	let linesEnd = 0;
	for (;;) {
		if (source.at >= linesEnd) linesEnd = loadLines(source);
		if (source.at < linesEnd && addPlainRow(source, reading)) continue;
		const line = readLine(source);
		if (line === null) return reading.tables;
		if (line.text.trim() !== "") addLine(reading, line);
		linesEnd = 0;
	}
}
function loadLines(source) {
	for (;;) {
		const lineEnd = source.bytes.subarray(source.at, source.end).lastIndexOf(lineFeed);
		if (lineEnd !== -1) return source.at + lineEnd + 1;
		if (!source.readMore()) return source.at;
	}
}
function addLine({ tables, keepBlanks, isRelevant }, line) {
	const table = tables.at(-1);
	if (table === void 0 || line.text === table.heading) {
		const separator = table?.separator ?? guessSeparator(line.text);
		tables.push(beginTable(line.text, separator, line.number, isRelevant));
	} else addRow(table, line, keepBlanks);
}
const peekTable = memoize((artifact) => {
	const [heading, row] = headLines(artifact);
	if (heading === void 0) return {
		names: [],
		row: null
	};
	const separator = guessSeparator(heading.text);
	return {
		names: splitCells(heading.text, separator) ?? [],
		row: row?.isComplete === true ? splitCells(row.text, separator) : null
	};
});
function beginTable(heading, separator, line, isRelevant) {
	const names = splitCells(heading, separator);
	if (names === null) throw new FormatError("expected a closing quote in the heading, got the end of the line", line);
	if (names.length > 4096) throw new FormatError(`expected at most ${maxColumns} columns, got ${names.length}`, line);
	const cells = new Float64Array(names.length);
	return {
		columns: names.map(emptyColumn),
		rows: 0,
		lines: new RowNumbers(),
		notes: [],
		heading,
		separator,
		cells,
		isRelevant: names.map(isRelevant)
	};
}
function addPlainRow(source, { tables, keepBlanks }) {
	const table = tables.at(-1);
	if (table === void 0 || !readCells(source, table)) return false;
	const { columns, cells, rows } = table;
	for (let index = 0; index < cells.length; index++) {
		const cell = cells[index] ?? NaN;
		const column = columns[index];
		if (column === void 0) continue;
		if (!Number.isNaN(cell)) addCell(column, rows, cell);
		else if (keepBlanks) column.blankRows.push(rows);
	}
	table.lines.push(source.line++);
	table.rows++;
	return true;
}
function readCells(source, { cells, separator, isRelevant }) {
	const { bytes, at: start } = source;
	const delimiter = separator.charCodeAt(0);
	const last = cells.length - 1;
	for (let index = 0; index <= last; index++) {
		let byte = skipSpaces(source, delimiter);
		if (byte === delimiter || byte === lineFeed || byte === carriageReturn) cells[index] = NaN;
		else if (isRelevant[index] === false) {
			cells[index] = NaN;
			byte = skipCell(source, delimiter);
		} else byte = readDecimal(source, cells, index) ? skipSpaces(source, delimiter) : -1;
		if (index === last) for (; byte === carriageReturn; byte = bytes[source.at] ?? -1) source.at++;
		if (byte !== (index === last ? lineFeed : delimiter)) {
			source.at = start;
			return false;
		}
		source.at++;
	}
	if (last === 0 && Number.isNaN(cells[0] ?? 0)) {
		source.at = start;
		return false;
	}
	return true;
}
function skipCell(source, delimiter) {
	const { bytes } = source;
	let byte = bytes[source.at] ?? -1;
	while (byte !== delimiter && byte !== lineFeed && byte !== carriageReturn && byte !== quoteMark) {
		byte = bytes[++source.at] ?? -1;
		if (byte === -1) return -1;
	}
	return byte;
}
function skipSpaces(source, delimiter) {
	const { bytes } = source;
	let byte = bytes[source.at] ?? -1;
	while ((byte === space || byte === tab) && byte !== delimiter) byte = bytes[++source.at] ?? -1;
	return byte;
}
function addRow(table, line, keepBlanks) {
	const cells = splitCells(line.text, table.separator);
	const expected = table.columns.length;
	if ((cells === null || cells.length < expected || /\d(\.|[eE][-+]?)$/.test(line.text)) && !line.isComplete) {
		table.notes.push(incompleteRowNote(line.number));
		return;
	}
	if (cells?.length !== expected) {
		if (cells === null) throw new FormatError("expected a closing quote, got the end of the line", line.number);
		throw new FormatError(`expected ${expected} cells as in the heading, got ${cells.length}`, line.number);
	}
	table.columns.forEach((column, index) => {
		const cell = cells[index] ?? "";
		if (table.isRelevant[index] === false) return;
		if (cell !== "") addParsed(column, table.rows, cell, line.number);
		else if (keepBlanks) column.blankRows.push(table.rows);
	});
	table.lines.push(line.number);
	table.rows++;
}
const missingValues = /* @__PURE__ */ new Set([
	"NA",
	"None",
	"null"
]);
function addParsed(column, row, cell, line) {
	if (missingValues.has(cell)) return;
	const value = parseNumber(cell);
	if (value !== null) addCell(column, row, value);
	else addText(column, row, cell, line);
}
function guessSeparator(heading) {
	const bare = heading.replaceAll(/"[^"]*"/g, "");
	const count = (separator) => bare.split(separator).length;
	return [
		",",
		";",
		"	"
	].reduce((best, next) => count(next) > count(best) ? next : best);
}
function splitCells(line, separator) {
	if (!line.includes("\"")) return line.split(separator).map((cell) => cell.trim());
	const cells = [];
	let open = null;
	for (const part of line.split(separator)) {
		const cell = open === null ? part : open + separator + part;
		if (part.split("\"").length % 2 === 0 === (open === null)) {
			open = cell;
			continue;
		}
		cells.push(unquote(cell.trim()));
		open = null;
	}
	return open === null ? cells : null;
}
function unquote(cell) {
	if (cell.length < 2 || !cell.startsWith("\"") || !cell.endsWith("\"")) return cell;
	return cell.slice(1, -1).replaceAll("\"\"", "\"").trim();
}
function readEachTable(all, read) {
	const tables = all.filter(({ rows }) => rows > 0);
	if (tables.length === 0) throw new FormatError("expected a row of numbers below the heading, got the end of the file");
	return tables.flatMap(read);
}

// src/reading/table/number-column.ts
function isNumberColumn(artifact) {
	const stem = stemOf(artifact.path);
	if (!isKnownName(stem) && !/(^|[^a-z])(acc|history|metrics?)([^a-z]|$)/i.test(stem)) return false;
	const rows = headLines(artifact).flatMap(({ text, isComplete }) => isComplete ? [parseRow(text)] : []);
	const width = rows[0]?.length ?? 0;
	if (width === 2) return rows.every((row) => row?.length === 2 && Number.isInteger(row[0]));
	return width === 1 && rows.every((row) => row?.length === 1);
}
function parseRow(text) {
	const numbers = text.trim().split(/\s*[,;\s]\s*/, 3).map(parseNumber);
	const valid = numbers.filter((number) => number !== null);
	return valid.length === numbers.length && valid.length <= 2 ? valid : null;
}
function readNumberColumn({ path, openText }, config) {
	const steps = emptyColumn("step");
	const values = emptyColumn(stemOf(path));
	const lines = new NumberList();
	const notes = [];
	for (const { text, number, isComplete } of readLines(openText())) {
		const [first, second] = parseRow(text) ?? [];
		if (first === void 0 || lines.length > 0 && second !== void 0 !== steps.rows.length > 0) {
			if (isComplete) throw new FormatError(`expected a number, got ${quote(text.trim())}`, number);
			notes.push(incompleteRowNote(number));
			continue;
		}
		if (second !== void 0) addCell(steps, lines.length, first);
		addCell(values, lines.length, second ?? first);
		lines.push(number);
	}
	const table = {
		columns: steps.rows.length > 0 ? [steps, values] : [values],
		rows: lines.length,
		lines,
		notes
	};
	return toRuns(table, {
		...config,
		metrics: /* @__PURE__ */ new Set([...config.metrics, values.name])
	});
}
function stemOf(path) {
	return path.slice(path.lastIndexOf("/") + 1).replace(/\.[^.]*$/, "");
}

// src/reading/table/stepped-series.ts
function steppedToRuns(metrics, config) {
	const parts = metrics.filter(({ values }) => values.length > 0).map((metric) => seriesToRuns(metric, config));
	if (parts.length === 0) throw new FormatError("no metric found");
	return mergeParts(parts);
}
function seriesToRuns({ name, steps, values }, config) {
	if (steps.length !== values.length) {
		const actual = `${steps.length} steps and ${values.length} values`;
		throw new FormatError(`expected a step for each value of ${quote(name)}, got ${actual}`);
	}
	const table = {
		columns: [denseColumn("step", steps), denseColumn(name, values)],
		rows: values.length
	};
	return toRuns({
		...table,
		lines: null,
		notes: []
	}, config);
}

// src/reading/table/multi-file.ts
function readMultiFileRun(files, read) {
	const names = /* @__PURE__ */ new Set();
	const parts = files.map((artifact) => {
		const runs = withFileContext(artifact, () => read(artifact)).map((run) => fromFile(run, artifact));
		for (const name of new Set(runs.flatMap(({ series }) => series.map(({ name }) => name)))) {
			if (names.has(name)) throw new FormatError(`duplicate metric ${quote(name)}`, null, artifact.path);
			names.add(name);
		}
		return runs;
	});
	return mergeParts(parts, joinNotes);
}
function renameLastColumn(table, name) {
	return {
		...table,
		columns: table.columns.map((column, index, { length }) => index === length - 1 ? {
			...column,
			name
		} : column)
	};
}
function joinNotes(parts) {
	const seriesByNote = /* @__PURE__ */ new Map();
	for (const { series, notes } of parts) for (const note of notes) {
		const names = seriesByNote.get(note) ?? [];
		seriesByNote.set(note, names);
		for (const { name } of series) names.push(name);
	}
	return [...seriesByNote].map(([note, [first = "", ...others]]) => {
		if (parts.length === 1) return note;
		return `${quote(first)}${others.length > 0 ? ` and ${others.length} more` : ""}: ${note}`;
	});
}

Object.defineProperty(exports, "ByteSource", {
  enumerable: true,
  get: function () {
    return ByteSource;
  }
});
Object.defineProperty(exports, "FormatError", {
  enumerable: true,
  get: function () {
    return FormatError;
  }
});
Object.defineProperty(exports, "NumberList", {
  enumerable: true,
  get: function () {
    return NumberList;
  }
});
Object.defineProperty(exports, "RowNumbers", {
  enumerable: true,
  get: function () {
    return RowNumbers;
  }
});
Object.defineProperty(exports, "TextSource", {
  enumerable: true,
  get: function () {
    return TextSource;
  }
});
Object.defineProperty(exports, "addCell", {
  enumerable: true,
  get: function () {
    return addCell;
  }
});
Object.defineProperty(exports, "asClock", {
  enumerable: true,
  get: function () {
    return asClock;
  }
});
Object.defineProperty(exports, "blanksToNaN", {
  enumerable: true,
  get: function () {
    return blanksToNaN;
  }
});
Object.defineProperty(exports, "collectLists", {
  enumerable: true,
  get: function () {
    return collectLists;
  }
});
Object.defineProperty(exports, "containsList", {
  enumerable: true,
  get: function () {
    return containsList;
  }
});
Object.defineProperty(exports, "contestedIn", {
  enumerable: true,
  get: function () {
    return contestedIn;
  }
});
Object.defineProperty(exports, "counterAxis", {
  enumerable: true,
  get: function () {
    return counterAxis;
  }
});
Object.defineProperty(exports, "denseColumn", {
  enumerable: true,
  get: function () {
    return denseColumn;
  }
});
Object.defineProperty(exports, "denseValues", {
  enumerable: true,
  get: function () {
    return denseValues;
  }
});
Object.defineProperty(exports, "dictToTable", {
  enumerable: true,
  get: function () {
    return dictToTable;
  }
});
Object.defineProperty(exports, "directionOf", {
  enumerable: true,
  get: function () {
    return directionOf;
  }
});
Object.defineProperty(exports, "emptyColumn", {
  enumerable: true,
  get: function () {
    return emptyColumn;
  }
});
Object.defineProperty(exports, "expectEnd", {
  enumerable: true,
  get: function () {
    return expectEnd;
  }
});
Object.defineProperty(exports, "expectPosition", {
  enumerable: true,
  get: function () {
    return expectPosition;
  }
});
Object.defineProperty(exports, "expectRows", {
  enumerable: true,
  get: function () {
    return expectRows;
  }
});
Object.defineProperty(exports, "filterCells", {
  enumerable: true,
  get: function () {
    return filterCells;
  }
});
Object.defineProperty(exports, "findIndexColumn", {
  enumerable: true,
  get: function () {
    return findIndexColumn;
  }
});
Object.defineProperty(exports, "findLineEnd", {
  enumerable: true,
  get: function () {
    return findLineEnd;
  }
});
Object.defineProperty(exports, "firstMatching", {
  enumerable: true,
  get: function () {
    return firstMatching;
  }
});
Object.defineProperty(exports, "flatKeys", {
  enumerable: true,
  get: function () {
    return flatKeys;
  }
});
Object.defineProperty(exports, "fromFile", {
  enumerable: true,
  get: function () {
    return fromFile;
  }
});
Object.defineProperty(exports, "hasMetrics", {
  enumerable: true,
  get: function () {
    return hasMetrics;
  }
});
Object.defineProperty(exports, "headDict", {
  enumerable: true,
  get: function () {
    return headDict;
  }
});
Object.defineProperty(exports, "headDictLines", {
  enumerable: true,
  get: function () {
    return headDictLines;
  }
});
Object.defineProperty(exports, "headLines", {
  enumerable: true,
  get: function () {
    return headLines;
  }
});
Object.defineProperty(exports, "headLiteral", {
  enumerable: true,
  get: function () {
    return headLiteral;
  }
});
Object.defineProperty(exports, "headSource", {
  enumerable: true,
  get: function () {
    return headSource;
  }
});
Object.defineProperty(exports, "inMemory", {
  enumerable: true,
  get: function () {
    return inMemory;
  }
});
Object.defineProperty(exports, "isBookkeeping", {
  enumerable: true,
  get: function () {
    return isBookkeeping;
  }
});
Object.defineProperty(exports, "isContainer", {
  enumerable: true,
  get: function () {
    return isContainer;
  }
});
Object.defineProperty(exports, "isDict", {
  enumerable: true,
  get: function () {
    return isDict;
  }
});
Object.defineProperty(exports, "isKnownMetric", {
  enumerable: true,
  get: function () {
    return isKnownMetric;
  }
});
Object.defineProperty(exports, "isKnownName", {
  enumerable: true,
  get: function () {
    return isKnownName;
  }
});
Object.defineProperty(exports, "isLfsPointer", {
  enumerable: true,
  get: function () {
    return isLfsPointer;
  }
});
Object.defineProperty(exports, "isNumberColumn", {
  enumerable: true,
  get: function () {
    return isNumberColumn;
  }
});
Object.defineProperty(exports, "isNumericList", {
  enumerable: true,
  get: function () {
    return isNumericList;
  }
});
Object.defineProperty(exports, "isRelevantColumn", {
  enumerable: true,
  get: function () {
    return isRelevantColumn;
  }
});
Object.defineProperty(exports, "isTotalLoss", {
  enumerable: true,
  get: function () {
    return isTotalLoss;
  }
});
Object.defineProperty(exports, "isUnnamed", {
  enumerable: true,
  get: function () {
    return isUnnamed;
  }
});
Object.defineProperty(exports, "knownMetrics", {
  enumerable: true,
  get: function () {
    return knownMetrics;
  }
});
Object.defineProperty(exports, "lfsPointerError", {
  enumerable: true,
  get: function () {
    return lfsPointerError;
  }
});
Object.defineProperty(exports, "listsLookLikeTraining", {
  enumerable: true,
  get: function () {
    return listsLookLikeTraining;
  }
});
Object.defineProperty(exports, "literalToRuns", {
  enumerable: true,
  get: function () {
    return literalToRuns;
  }
});
Object.defineProperty(exports, "literalToTable", {
  enumerable: true,
  get: function () {
    return literalToTable;
  }
});
Object.defineProperty(exports, "looksLikeTraining", {
  enumerable: true,
  get: function () {
    return looksLikeTraining;
  }
});
Object.defineProperty(exports, "maxColumns", {
  enumerable: true,
  get: function () {
    return maxColumns;
  }
});
Object.defineProperty(exports, "mayBeSeries", {
  enumerable: true,
  get: function () {
    return mayBeSeries;
  }
});
Object.defineProperty(exports, "metricColumns", {
  enumerable: true,
  get: function () {
    return metricColumns;
  }
});
Object.defineProperty(exports, "noteMissingNulls", {
  enumerable: true,
  get: function () {
    return noteMissingNulls;
  }
});
Object.defineProperty(exports, "nullsToNaN", {
  enumerable: true,
  get: function () {
    return nullsToNaN;
  }
});
Object.defineProperty(exports, "parseLiteral", {
  enumerable: true,
  get: function () {
    return parseLiteral;
  }
});
Object.defineProperty(exports, "parseName", {
  enumerable: true,
  get: function () {
    return parseName;
  }
});
Object.defineProperty(exports, "parseNumber", {
  enumerable: true,
  get: function () {
    return parseNumber;
  }
});
Object.defineProperty(exports, "peekByte", {
  enumerable: true,
  get: function () {
    return peekByte;
  }
});
Object.defineProperty(exports, "peekTable", {
  enumerable: true,
  get: function () {
    return peekTable;
  }
});
Object.defineProperty(exports, "quote", {
  enumerable: true,
  get: function () {
    return quote;
  }
});
Object.defineProperty(exports, "readDict", {
  enumerable: true,
  get: function () {
    return readDict;
  }
});
Object.defineProperty(exports, "readDictLines", {
  enumerable: true,
  get: function () {
    return readDictLines;
  }
});
Object.defineProperty(exports, "readEachTable", {
  enumerable: true,
  get: function () {
    return readEachTable;
  }
});
Object.defineProperty(exports, "readLine", {
  enumerable: true,
  get: function () {
    return readLine;
  }
});
Object.defineProperty(exports, "readLines", {
  enumerable: true,
  get: function () {
    return readLines;
  }
});
Object.defineProperty(exports, "readLiteral", {
  enumerable: true,
  get: function () {
    return readLiteral;
  }
});
Object.defineProperty(exports, "readMultiFileRun", {
  enumerable: true,
  get: function () {
    return readMultiFileRun;
  }
});
Object.defineProperty(exports, "readNumberColumn", {
  enumerable: true,
  get: function () {
    return readNumberColumn;
  }
});
Object.defineProperty(exports, "readPartialLiteral", {
  enumerable: true,
  get: function () {
    return readPartialLiteral;
  }
});
Object.defineProperty(exports, "readRange", {
  enumerable: true,
  get: function () {
    return readRange;
  }
});
Object.defineProperty(exports, "readRows", {
  enumerable: true,
  get: function () {
    return readRows;
  }
});
Object.defineProperty(exports, "readTables", {
  enumerable: true,
  get: function () {
    return readTables;
  }
});
Object.defineProperty(exports, "renameLastColumn", {
  enumerable: true,
  get: function () {
    return renameLastColumn;
  }
});
Object.defineProperty(exports, "rowKeys", {
  enumerable: true,
  get: function () {
    return rowKeys;
  }
});
Object.defineProperty(exports, "rowLogFormat", {
  enumerable: true,
  get: function () {
    return rowLogFormat;
  }
});
Object.defineProperty(exports, "rowNames", {
  enumerable: true,
  get: function () {
    return rowNames;
  }
});
Object.defineProperty(exports, "skipWhitespace", {
  enumerable: true,
  get: function () {
    return skipWhitespace;
  }
});
Object.defineProperty(exports, "splitRestarts", {
  enumerable: true,
  get: function () {
    return splitRestarts;
  }
});
Object.defineProperty(exports, "stackTables", {
  enumerable: true,
  get: function () {
    return stackTables;
  }
});
Object.defineProperty(exports, "steppedToRuns", {
  enumerable: true,
  get: function () {
    return steppedToRuns;
  }
});
Object.defineProperty(exports, "takeByte", {
  enumerable: true,
  get: function () {
    return takeByte;
  }
});
Object.defineProperty(exports, "toList", {
  enumerable: true,
  get: function () {
    return toList;
  }
});
Object.defineProperty(exports, "toNumber", {
  enumerable: true,
  get: function () {
    return toNumber;
  }
});
Object.defineProperty(exports, "toPlainObject", {
  enumerable: true,
  get: function () {
    return toPlainObject;
  }
});
Object.defineProperty(exports, "toRuns", {
  enumerable: true,
  get: function () {
    return toRuns;
  }
});
Object.defineProperty(exports, "unwrapHistory", {
  enumerable: true,
  get: function () {
    return unwrapHistory;
  }
});
Object.defineProperty(exports, "valWords", {
  enumerable: true,
  get: function () {
    return valWords;
  }
});
Object.defineProperty(exports, "withFileContext", {
  enumerable: true,
  get: function () {
    return withFileContext;
  }
});
Object.defineProperty(exports, "withoutColumns", {
  enumerable: true,
  get: function () {
    return withoutColumns;
  }
});