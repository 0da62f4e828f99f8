let node_buffer = require("node:buffer");

// src/text/format-integer.ts
function formatInteger(integer) {
	return String(integer).replace(/\B(?=(?:\d{3})+$)/g, ",");
}

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
var NoHistoryError = class extends FormatError {};
var NoValuesError = class extends NoHistoryError {};

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

// src/reading/text/encoding.ts
const longest = 3;
const ascii16 = {
	le: /^(?:[\t\r\n\x20-\x7e]\0){16}/,
	be: /^(?:\0[\t\r\n\x20-\x7e]){16}/
};
function encodingOf(bytes) {
	const [first, second] = bytes;
	if (first === 255 && second === 254) return "utf-16le";
	if (first === 254 && second === 255) return "utf-16be";
	const start = Buffer.from(bytes.subarray(0, 32)).toString("latin1");
	if (ascii16.le.test(start)) return "utf-16le";
	if (ascii16.be.test(start)) return "utf-16be";
	for (let cut = 0; cut <= longest; cut++) if ((0, node_buffer.isUtf8)(bytes.subarray(0, Math.max(0, bytes.length - cut)))) return "utf-8";
	return bytes.includes(0) || isMostlyUtf8(bytes) ? "utf-8" : oldEncoding(bytes);
}
function isMostlyUtf8(bytes) {
	const text = new TextDecoder().decode(bytes);
	const [torn, whole] = [/\ufffd+/g, /[^\0-\x7f\ufffd]/g].map((kind) => text.match(kind)?.length ?? 0);
	return (whole ?? 0) > 4 * (torn ?? 0);
}
function oldEncoding(bytes) {
	const text = Buffer.from(bytes).toString("latin1");
	const runs = text.match(/[\x80-\xff]+/g) ?? [];
	if ((text.match(/(?:[\x82\x83][\x40-\xfc]){2,}/g) ?? []).join("").length > .2 * runs.join("").length) return "shift_jis";
	const mean = runs.join("").length / runs.length;
	const within = text.match(/[a-z][\x80-\xff]+|[\x80-\xff]+(?=[a-z])/gi) ?? [];
	if (mean < 1.5 || mean <= 2 && within.length >= .9 * runs.length) return "windows-1252";
	if (runs.filter(({ length }) => length % 2 === 0).length < .9 * runs.length) return "windows-1251";
	const characters = new Set(runs.flatMap((run) => run.match(/../g) ?? []));
	const syllables = [...characters].filter((character) => /^[\xb0-\xc8][\xa1-\xfe]$/.test(character));
	return characters.size >= 8 && syllables.length === characters.size ? "euc-kr" : "gb18030";
}

// src/reading/text/recorded-output.ts
const printedNames = [
	"log",
	"data",
	"MESSAGE",
	"textPayload",
	"line",
	"message"
];
const stamp = /^_|time|date|stamp|stream|source/i;
const looked = 20;
function recordsOutput(text) {
	const [first = null, ...others] = text.split("\n", looked).map(recordIn);
	return first !== null && [first, ...others].every((record) => record === null || isOfText(record));
}
function isOfText(record) {
	if (printedBy(record) === null) return false;
	const beside = Object.entries(record).filter(([name]) => !stamp.test(name));
	return beside.length < Object.keys(record).length && !beside.some(([, value]) => typeof value === "number" || holdsFraction(value));
}
function holdsFraction(value) {
	if (typeof value !== "object" || value === null) return typeof value === "number" && !Number.isInteger(value);
	return Object.values(value).some(holdsFraction);
}
function printedIn(records) {
	const printed = records.split("\n").filter((line) => line.trim() !== "" && line.trim() !== "]").map((line) => printedBy(recordIn(line) ?? {}) ?? line);
	return printed.join(printed.some((text) => text.endsWith("\n")) ? "" : "\n");
}
function recordIn(line) {
	try {
		const value = JSON.parse(line.trim().replace(/^[[,]/, "").replace(/(?<=\})[\],]{1,2}$/, ""));
		return typeof value === "object" && value !== null ? Object.fromEntries(Object.entries(value)) : null;
	} catch {
		return null;
	}
}
function printedBy(record) {
	const { MESSAGE: bytes } = record;
	if (Array.isArray(bytes) && bytes.every(isByte)) return Buffer.from(bytes).toString();
	return printedNames.map((name) => record[name]).find((value) => typeof value === "string") ?? null;
}
function isByte(value) {
	return typeof value === "number" && Number.isInteger(value) && value >= 0 && value < 256;
}

// src/reading/text/text-source.ts
var TextSource = class extends ByteSource {
	line = 1;
	depth = 0;
	brackets = 0;
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

// src/reading/text/decode.ts
const maxConverted = 67108864;
const headBytes$1 = 65536;
const lost = /\0{16,}/g;
function decodeHead(bytes) {
	const text = decode(withoutHole(bytes)).replace(/(?<!\ufffd)\ufffd+$/, "").replaceAll(lost, "");
	return recordsOutput(text) ? printedIn(text) : text;
}
function decodeSource(source) {
	source.ensure(Math.min(headBytes$1, source.size));
	source.at = source.end - withoutHole(source.bytes.subarray(source.at, source.end)).length;
	const head = source.bytes.subarray(source.at, Math.min(source.end, source.at + headBytes$1));
	const encoding = encodingOf(head);
	if (head[0] === 239 && head[1] === 187 && head[2] === 191) source.at += 3;
	if (encoding.startsWith("utf-16")) return converted(source, "UTF-16 text", decode);
	if (recordsOutput(head.toString("latin1"))) return converted(source, "records of printed lines", (bytes) => printedIn(decode(bytes)));
	return encoding === "utf-8" || source.size > maxConverted ? source : converted(source, "text", decode);
}
function converted(source, what, convert) {
	if (source.size > maxConverted) {
		const [limit, actual] = [maxConverted, source.size].map((bytes) => Math.round(bytes / 1024 ** 2));
		throw new FormatError(`expected at most ${limit} MiB of ${what}, got ${actual} MiB`);
	}
	source.ensure(source.size);
	return new TextSource(inMemory(Buffer.from(convert(source.bytes.subarray(source.at, source.end)))));
}
function withoutHole(bytes) {
	const start = bytes.findIndex((byte) => byte !== 0);
	return start > 1 ? bytes.subarray(start) : bytes;
}
function decode(bytes) {
	const encoding = encodingOf(bytes.subarray(0, headBytes$1));
	const other = encoding === "utf-16le" ? appendedAt(bytes) : bytes.length;
	return new TextDecoder(encoding).decode(bytes.subarray(0, other)) + new TextDecoder().decode(bytes.subarray(other));
}
function appendedAt(bytes) {
	const text = Buffer.from(bytes).toString("latin1");
	const at = text.search(/[\t\r\n\x20-\x7e]{32}(?!\0)/);
	return at === -1 || text.includes("\0", at) ? bytes.length : at;
}

// src/reading/bytes/budget.ts
var Budget = class {
	#values;
	#where;
	#got;
	#left;
	constructor(values, where, got = "more") {
		this.#values = values;
		this.#left = values;
		this.#where = where;
		this.#got = got;
	}
	get isExceeded() {
		return this.#left < 0;
	}
	spend(values) {
		this.#left -= values;
		if (this.#left >= 0) return;
		this.#left = -1;
		const most = formatInteger(this.#values);
		throw new FormatError(`expected at most ${most} values ${this.#where}, got ${this.#got}`);
	}
};
function fileBudget(size, perByte, harmless) {
	return new Budget(perByte * size + harmless, `in a file of ${formatInteger(size)} bytes`);
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

// src/curves/name-words.ts
function spaced(name) {
	return name.trim().replace(/\s*\([^()]*\)$|(?<=^metrics\/(?:mAP[\d-]{2,5}|precision|recall))[BMP]$/, "").replace("²", "2").replace(/(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z]{2})/g, " ").toLowerCase();
}
function wordsOf(name) {
	return spaced(name).split(/[\s_.:/@|'-]+/).filter((word) => word !== "");
}
function isLoss(words) {
	return words.some((word) => /^loss(es)?\d*$/.test(word));
}

// src/curves/bookkeeping.ts
const alone = anyOf([
	"epochs?|steps?|global_?step|iter|iters|iterations?|rounds?|row|index|idx|no\\.?|nr\\.?|batch|batches|episodes?|n?updates|update|samples|examples",
	"batch_(?:id|idx|index)|(?:current|total)_(?:steps|epochs|iters)|training_iteration|sample_size|ntokens|nsentences|bsz|ooms|clip",
	"(?:local_|global_)?rank|world_size|counter|p?id|%_completion|percent(?:age)?",
	"(?:replay_)?(?:buffer|memory|replay|queue)_size|eps|frames|momentum|weight_decay|wd|betas?\\d?|ema_decay|epsilon|x/lr\\d+|hparams?|gb_free|nans?",
	"system|sys|perf|memory|mem|cpu|gpu|tpu|patience|secs?|bad_epochs|is_best|hp_metric|seed"
]);
const inDirectory = /(?:^|\/)(?:n_\S+|speed|progress(?:_pct|_percent)?|episodes|(?:examples|samples|steps|updates|batches)(?:_total|_count)?)$/;
const last = new RegExp(`(?:^|[_/.])(?:${[
	"batch_?size|number_of_\\S+|\\w*tokens(?:_(?:seen|total|count|processed|consumed))?|\\w*timesteps(?:_\\S+)?|(?:samples|examples|images|frames|batches)_seen|tokens\\/total|total_frames|env_steps?|(?:step|update|batch|sample|token|frame|episode)_count|(?<=_)(?:steps|iters|iterations|updates|paths)|so_far|this_iter",
	"lrs?|lr_?\\d{1,2}|learning_?rates?(?:[/.]\\S+|_?\\d{1,2})?|amp_scale|seq_?len(?:gth)?|clip_range(?:_vf)?|exploration_rate|gnorm",
	"elapsed\\S*|wall_clock|eta|eta_seconds|dur|duration|date|datetime|timestamps?|wall_?time|wall|timings?(?:_in_s)?|(?:time|duration)_(?:ms|s|sec|min|mins|h)|seconds|minutes|hours",
	"wps|ups|wpb|tps|sps|fps|ips|(?<=_)speed|mfu|hfu|throughput|[tg]?flops|flos|(?:batch|reader|data|time)_cost",
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
	"/summaries/|fraction_(?:of|over)_|keep_prob|/memory/|^model/(?:parameters|gflops|speed)"
].join("|"));
const besideLosses = new RegExp([
	"(?:^|[_/.])(?:best_\\S+|num_\\S+|loss_(?:scale|scaler|scaling|weights?)|(?:loss|ent|entropy|kl|vf)_coeff?|time|times|runtime|seconds|secs)$",
	"(?:^|[_/.])(?:grad|gradient|param|parameter|weight|update)s?[_/]?norm|_best$|_vs_(?:iterations|samples|steps|time)$",
	"^(?:hparams?|_hparams_|params|config)[/.]"
].join("|"));
function anyOf(names) {
	return new RegExp(`^(?:${names.join("|")})$`);
}
function isBookkeepingName(name) {
	const whole = spaced(name).replace(/[\s-]+/g, "_").replace(/_(?:history|list)$/, "");
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
const reward$1 = /(^|_)(rewards?|rew)(_(mean|avg|std|min|max))?$|^rewards_|(^|_)episod(e|ic)_returns?(_|$)|(^|_)(returns?|ep_ret)$/;
const score = /^((avg|average|mean|total|max|ep|episode)_)*scores?(_(avg|mean|max|\d+))*$|(^|_)win_?rates?(_|$)/;
const agent = /(?<![a-z])(?:episodes?|epsilon|exploration[_ ]rate)(?![a-z])/i;
const divergence = /^(?:kld?|kullback)$/;
const qValue = /(^|_)(?:(?:avg|average|mean)_q|qf?\d?_values?)(_(mean|avg|max|min))?$/;
const distance = /^(l1|l2|mse|mae|rec|recon|reconstruction|mel|stft|dur|duration|pixel|pixelwise|perceptual|lpips)$/;
const codebook = /(?<![a-z])(?:(?:vq|codebook|commitment)(?:[_ ]?loss)?|commit[_ ]?loss)(?![a-z])/i;
const perplexity = /^(?:perplexity|ppl)$/;
function isContested(words) {
	if (!isLoss(words)) return isOfNetwork(words) || words.includes("td");
	return words.some((word, index) => [
		letter,
		discriminator,
		generator,
		adversary,
		policy,
		/^(kl|ent|entpen)$/
	].some((pattern) => pattern.test(word)) || word === "entropy" && !/^(cross|binary|categorical|softmax)$/.test(words[index - 1] ?? "") || isOfValue(words, index));
}
function isOfValue(words, index) {
	return words[index] === "value" && isLoss(words.slice(index + 1));
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
function isErrorOfNetwork(words) {
	return words.some((word) => /^err(or)?s?$/.test(word)) && isOfNetwork(words);
}
function contestedIn(metrics, beside = []) {
	const isOfOpponents = contestedByNetworks(metrics, beside);
	const hasCodebook = [...metrics, ...beside].some((one) => codebook.test(one));
	return (metric) => isOfOpponents(metric) || hasCodebook && wordsOf(metric).some((word) => perplexity.test(word));
}
function contestedByNetworks(metrics, beside) {
	const names = metrics.map(wordsOf);
	if (names.some((words) => score.test(words.join("_"))) && beside.some((one) => agent.test(one)) || isOfPolicy(names)) return (metric) => isLoss(wordsOf(metric)) || wordsOf(metric).some((word) => divergence.test(word));
	if (!areNetworks(names)) return () => false;
	return (metric) => {
		const words = wordsOf(metric);
		return isLoss(words) && !words.some((word) => distance.test(word));
	};
}
function areOpponents(names) {
	const isContested = contestedIn(names);
	return names.filter((name) => isContested(name) || isErrorOfNetwork(wordsOf(name))).length > 1;
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
		const name = words.join("_");
		if (qValue.test(name)) return true;
		if (isLoss(words)) return words.some((word, index) => policy.test(word) || isOfValue(words, index));
		return reward$1.test(name);
	});
}

// src/curves/directions.ts
const falling = new Set(`error err errorrate misclass misclassification misclassificationrate misclassificationerror
  mse rmse mae mape smape wmape mdape msle rmsle nmse nrmse rmsse mase mrae rse sse medae crps pinball quantile
  l1 l2 huber logcosh smoothl1 lpix
  negativeelbo negelbo nelbo nll negativeloglikelihood negloglikelihood perplexity ppl pplx ce crossentropy xent bce
  logloss mlogloss merror binarylogloss multilogloss multierror binaryerror multiclass multiclassonevsall hinge poisson
  deviance gammadeviance tweediedeviance kldivergence kullbackleiblerdivergence kld
  bpb bpc bpd bitsperbyte bitsperchar bitsperdim bitspercharacter bitsperword
  wer cer der uer ter mer wil eer mindcf dcf rawwer
  fid kid fad fvd lpips dists niqe brisque epe aepe
  hd hd95 hausdorff hausdorffdistance assd asd chamfer chamferdistance editdistance levenshtein levenshteindistance emd
  mpjpe pampjpe ade fde minade minfde absrel sqrel silog rmselog
  nme esr ece brier hamming falsepositive falsenegative falsepositiverate falsenegativerate fpr fnr fpr95
  meanrank avgrank averagerank medianrank mdr medr mnr`.split(/\s+/));
const rising = new Set(`acc accuracy accuracyrate accurancy accuray accur accr accy accnorm accseg bacc aacc macc pixacc top1 top3 top5 top10 prec precision recall sensitivity
  specificity tpr tnr ppv npv uar
  f1 f2 fscore fmeasure fbeta fb1 f1m hmean qwk kappa mcc matthewscorrelation matthewscorrcoef
  auc aucpr aupr auroc auprc aucroc rocauc prauc roc averageprecision map ap mar ar aps apm apl maps mapm mapl
  apsmall apmedium aplarge mapsmall mapmedium maplarge marsmall marmedium marlarge nds
  dice meandice dsc iou miou meaniou meaniu jaccard fwiou pq sq rq pqth pqst rqth rqst sqth sqst pck pckh
  idf1 mota hota amota
  bleu sacrebleu rouge rougel rougelsum meteor chrf chrf++ cider spice bertscore comet bleurt
  exactmatch em uas las entsf entsp entsr sentsf tagacc depuas deplas
  mrr ndcg hitrate hitratio
  r2 rsquare rsquared corr correlation pearson pearsonr spearman spearmanr kendall kendalltau pcc plcc srcc krcc ccc
  pearsoncosine spearmancosine pearsoneuclidean spearmaneuclidean pearsonmanhattan spearmanmanhattan pearsondot
  spearmandot pearsonmax spearmanmax cindex cidx concordanceindex cosinesimilarity
  psnr peaksignaltonoiseratio ssim structuralsimilarity structuralsimilarityindexmeasure msssim vif vmaf sdr sisdr pesq stoi inceptionscore clipscore
  loglikelihood loglik fitness catsscore
  negmeansquarederror negrootmeansquarederror negmeanabsoluteerror negmedianabsoluteerror
  negmeanabsolutepercentageerror
  reward eprewmean eprew epret episodereward episodicreward episodereturn episodicreturn return
  rewardsmargins winrate successrate`.split(/\s+/));
const yolov10 = /^(box|cls|dfl)_o[mo]$/;
const fallingAlone = /^((avg|average|mean|total)[_ ])?cost$|^(dist|per)$/;
const risingAlone = /^neg[_ ]log[_ ]loss$|^(?:sens|spec)$|(^|[\W_])(?:(?:hr?|[rp])@|hits?[\W_]*(?:at[\W_]*)?)\d+$/;
const risingFirst = /(?:^|\s)(?:auc|auroc|aupr|auprc|accuracy|f1)(?!.*\serr(?:or)?s?(?:\s|$))\s/;
const risingRank = /(?:^|[\W_])(?:(?:z|inverse|reciprocal)[\W_](?:[a-z]+[\W_])*rank|rank[\W_]index)$/;
const neutral = /^(\d+|at|mean|avg|average|macro|micro|weighted|unscaled|overall|total|scores?|coef|coefficient|metric|index|percent|pct|stat|history|list)$/;
const ofClass = /^(?:acc|accuracy|f1|prec|precision|recall|auc|iou|dice) (?:pos|positives?|neg|negatives?|bad|good|(?:ab)?normal|anomaly|benign|malignant|toxic|spam|ham|hate|fraud|defect|fg|bg|foreground|background|tumou?r|lesion|cancer|liver|kidney|road|(?:class|cls|label)\d*)$/;
const ofPhysics = /^(?:r?mse|mae) (?:data|obs|pde|ode|bcs?|ics?|boundary|initial|residual|physics|colloc(?:ation)?|eqn?s?|[fu])$/;
const lossSettings = /^(scale|scaler|scaling|weights?|ratio|coeff?|coefficient|factor|lambda|std|var|variance|count|delta|change|diff)$/;
const maxJoined = 5;
const minJoined = 4;
function directionByName(metric) {
	const trimmed = metric.trim().toLowerCase();
	const complement = /^1\s*[-−]\s*(?=[a-z])/.exec(trimmed)?.[0];
	if (complement !== void 0) return opposite(directionByName(trimmed.slice(complement.length)));
	if (yolov10.test(trimmed) || fallingAlone.test(trimmed)) return "min";
	if (risingAlone.test(trimmed) || risingRank.test(trimmed)) return "max";
	const words = wordsOf(metric);
	if (ofPhysics.test(words.join(" "))) return "min";
	const ending = directionByEnding(words.slice(-16));
	if (words.some((word) => /^(std|stdev|stddev|variance)$/.test(word))) return null;
	if (isReward$1(words) && !isLoss(words)) return ending;
	if (isContested(words)) return null;
	if (!isLoss(words)) return ending === "min" && risingFirst.test(words.join(" ")) ? "max" : ending;
	return words.slice(words.findIndex((word) => isLoss([word])) + 1).some((word) => lossSettings.test(word)) ? null : "min";
}
function isReward$1(words) {
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
		if (ofClass.test(words.slice(length - 2, length).join(" "))) return "max";
		if (!neutral.test(last)) return null;
	}
	return null;
}
function directionOfLast(words) {
	for (let length = Math.min(words.length, maxJoined); length > 0; length--) {
		const joined = words.slice(-length).join("");
		if (length > 1 && joined.length < minJoined && joined !== "iou") continue;
		const known = [joined, singular$1(joined)].find((name) => falling.has(name) || rising.has(name));
		if (known !== void 0) return falling.has(known) ? "min" : "max";
	}
	return null;
}
function singular$1(name) {
	return name.replace(/(?<=[a-z]{3})ies$/, "y").replace(/(?<=[a-z\d]{3}|f\d)(?<!^(?:comet|fad|kid|map|mar|spice))s$/, "");
}

// src/curves/words.ts
const allRoles = [
	"train",
	"val",
	"test",
	"epoch",
	"step",
	"batch",
	"loss",
	"error",
	"accuracy",
	"best",
	"mean",
	"generator",
	"discriminator",
	"policy",
	"reward"
];
const words = {
	train: [`train training trained trn tr learn trian dtrain`, `训练 训练集 訓練 訓練集 学習 トレーニング 훈련 학습 entrenamiento treino treinamento entraînement entrainement apprentissage
      addestramento allenamento eğitim uczenie treningowa обучение обучения обучении обучающей обучающая тренировка тренировки pelatihan eğitimi latih`],
	val: [`val valid vaild validation validations validate validating validated validn vali vld verification verify verifying verif eval evl evaluation evaluate evaluating evaluated dev development cv holdout dval dvalid`, `验证 验证集 驗證 驗證集 评估 評估 検証 評価 검증 평가 validación validacion validação validacao validierung évaluation
      verificación verificacion verificação verificacao vérification prüfung validazione doğrulama walidacja walidacyjna
      валидация валидации валидационная проверка проверки проверочная validasi`],
	test: [`test testing te tst dtest`, `测试 测试集 測試 測試集 テスト 테스트 시험 prueba pruebas teste тест тесте тестовая тестовой тестовых`],
	epoch: [`epoch ep epch round`, `轮次 轮 輪 回合 周期 エポック 에폭 에포크 época epoca epo époque epoque époch epoche epoka эпоха эпохи epok devir vòng`],
	step: [`step iter iters iteration iterations it itr update updates timestep timesteps episode tree`, `步数 步骤 步 迭代 ステップ 스텝 paso passo étape etape schritt шаг итерация итерации iteración iteracion iteração iteracao itération iterazione iterasi iterasyon
      episodio episódio épisode эпизод`],
	batch: [`batch minibatch mb`, `批次 バッチ 배치`],
	loss: [`loss cost objective`, `损失 損失 ロス 손실 pérdida perdida perda perte verlust perdita kayıp kaybı strata потери потеря лосс kerugian`],
	error: [`error`, `误差 誤差 エラー 오차 erro erreur fehler errore hata błąd ошибка ошибки`],
	accuracy: [`accuracy`, `准确率 準確率 正确率 正確率 精度 正解率 정확도 exactitud precisión acurácia acuracia exactitude précision genauigkeit accuratezza doğruluk doğruluğu dokładność
      точность точности akurasi`],
	best: [`best min minimum max maximum lowest highest smallest largest final prev previous old target initial`, `最佳 最优 最好 最高 最低 最終 최고 최적 mejor melhor meilleur meilleure beste лучший лучшая najlepszy najlepsza najlepsze`],
	mean: [`mean`, `平均 평균 media promedio média moyen moyenne mittlerer mittlere средний средняя средние średni średnia średnie`],
	generator: [`generator`, `生成器 ジェネレータ ジェネレーター 생성자 생성기 generador gerador générateur генератор генератора`],
	discriminator: [`discriminator`, `判别器 判別器 鉴别器 鑑別器 識別器 ディスクリミネータ ディスクリミネーター 판별자 판별기 discriminador discriminateur
      diskriminator дискриминатор дискриминатора`],
	policy: [`policy`, `策略 方策 정책 política politique politik политика политики`],
	reward: [`reward`, `奖励 獎勵 報酬 보상 recompensa récompense belohnung награда`]
};
const compounds = /^(training|trainings|validierung|validierungs|prüf|test)(verlust|fehler|genauigkeit)$/;
const twoWords = /(?<![a-z])(?:held[-_ ]?out(?![a-z])|cross[-_ ]?(?=val))/i;
const now = /^(?:当前|當前|目前|现在|現在)/;
const hanOrKana = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+/g;
const letters = /\p{L}+/gu;
const particles = /(^|[\s_])(?:de la|de|do|da|du|d|la|le|на|の)(?=[\s_]|$)/g;
const minMisspelt = 8;
const roles = /* @__PURE__ */ new Map();
const english = /* @__PURE__ */ new Map();
for (const role of allRoles) {
	const [own, others] = words[role];
	const [first = role, ...more] = own.split(" ");
	for (const word of [first, ...more]) roles.set(word, role);
	for (const word of others.split(/\s+/)) english.set(word, first);
}
for (const word of [
	"train",
	"val",
	"test"
].flatMap(wordsFor)) if (word.length >= minMisspelt) {
	for (const slip of slipsOf(word)) if (!roles.has(slip)) english.set(slip, word);
}
const longestFirst = [...english.keys()].filter((word) => /^[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/.test(word)).sort((a, b) => b.length - a.length);
function slipsOf(word) {
	return [...word].slice(1).flatMap((letter, index) => {
		const [before, behind] = [word.slice(0, index + 1), word.slice(index + 2)];
		return [
			before + behind,
			before + letter + letter + behind,
			before + behind.slice(0, 1) + letter + behind.slice(1)
		];
	});
}
function wordsFor(role) {
	return words[role][0].split(" ");
}
function foreignWordsFor(role) {
	return words[role][1].split(/\s+/);
}
function roleOf(word) {
	return roles.get(word) ?? null;
}
function englishName(name) {
	let isTranslated = false;
	const say = (word) => {
		isTranslated = true;
		return word;
	};
	const translated = name.replace(twoWords, (words) => say(words.toLowerCase().startsWith("held") ? "holdout" : "")).replaceAll(hanOrKana, (run, at, whole) => {
		const translated = translateRun(run.replace(now, () => say("")), say);
		if (!isTranslated) return translated;
		const [before, behind] = [whole[at - 1], whole[at + run.length]].map((letter) => /[a-z]/i.test(letter ?? "") ? " " : "");
		return `${before}${translated}${behind}`;
	}).replaceAll(/(?<=[\u3040-\u30ff\u3400-\u9fff])(?=[A-Za-z])/g, () => isTranslated ? " " : "").replaceAll(letters, (word) => {
		const lower = word.toLowerCase();
		const known = english.get(lower);
		if (known !== void 0) return say(known);
		const [, side, metric] = compounds.exec(lower) ?? [];
		if (side === void 0 || metric === void 0) return word;
		return say(`${/^[vp]/.test(side) ? "val" : side.startsWith("tr") ? "train" : "test"} ${english.get(metric)}`);
	});
	return isTranslated ? translated.toLowerCase().replaceAll("'", " ").replaceAll(particles, "$1").replaceAll(/ {2,}/g, " ") : name;
}
function translateRun(run, say) {
	const parts = [];
	let unknown = "";
	for (let at = 0; at < run.length;) {
		const word = longestFirst.find((candidate) => run.startsWith(candidate, at));
		if (word === void 0) unknown += run[at++];
		else {
			parts.push(unknown, say(english.get(word) ?? word));
			unknown = "";
			at += word.length;
		}
	}
	return [...parts, unknown].filter((part) => part !== "").join(" ");
}

// src/curves/names.ts
const valWords = [...wordsFor("val"), ...wordsFor("test")];
const trainWords = wordsFor("train");
const ofLanguage = "(?<!(?<![a-z])(?:val|valid|validation|dev|test)_(?:[a-z]{2}[-_]){0,2})";
const sideWords = [...trainWords, ...valWords].map((word) => word.length > 2 ? word : `(?:${ofLanguage}${word}|${word}(?![-_]))`);
const separator = "[-_ ./:]";
const separators = `(?<!${separator})${separator}+`;
const sideWord = new RegExp(`(${separators}|)(?<=^|${separator})(${sideWords.join("|")})(?:[_ -]?(\\d+))?(?=$|[-_ ./:(])(${separator}*)`, "gi");
const bracketedSide = new RegExp(`(?<!\\s)\\s*[([]\\s*(${[...trainWords, ...valWords].join("|")})(?: set)?\\s*[)\\]]$`, "i");
const joinedSides = [
	/^([Tt]rain|[Tt]raining|[Vv]al|[Vv]alid|[Vv]alidation|[Ee]val|[Dd]ev|[Tt]est)(?=[A-Z])/,
	/(?<=[a-z])(Train|Training|Val|Valid|Validation|Eval|Dev|Test)(?=\d{0,3}$)/,
	/^([Tt]rain|training|[Vv]al|[Vv]alid|validation|[Ee]val|[Dd]ev|[Tt]est)(?=(loss(?:es)?|accuracies|(?:acc|accuracy|err|error|f1|auc|m?iou|dice|r?mse|mae|ppl)s?)\d{0,3}$)/,
	/(?<=^([Ll]oss|[Aa]cc|[Aa]ccuracy))(train|val|valid|test)(?=\d{0,3}$)/,
	/^[Vv]a[_ -](?=([a-z]{0,12}[Ll]oss(es)?|[Aa]cc(uracy)?|[Ee]rr(or)?|[Ff]1|AUC|auc|m?IoU|m?iou|[Dd]ice|R?MSE|r?mse|MAE|mae|ppl|PPL)$)/,
	/^[Vv]a(?=(?:Loss|Acc(?:uracy)?|F1|AUC|Dice|m?IoU)(?!\p{Ll}))/u,
	/^(?:V|[Vv]_)(?=(?:[Aa]cc(uracy)?|[Ff]1|AUC|auc|[Dd]ice|m?IoU|miou)(?!\p{Ll}))/u
];
const shortened = /^va?[_ -]?$/i;
const outerSeparators = new RegExp(`^${separators}|${separators}$`, "g");
const loader = /\/dataloader_idx_(\d+)$/;
const grainFirst = new RegExp(`^(epoch|batch|step|iter)${separator}+(?=\\D)`, "i");
const grainLast = new RegExp(`(?<!per)${separators}(epoch|batch|step|iter)(?:(?<=(?:loss(?:es)?|acc)${separators}[a-z]+)(?:es|s))?$`, "i");
const statistics = /^(epoch|batch|step|iter)?stats\/(?:avg_)?(?=.)/i;
const maxCachedNames = 16384;
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
	const trimmed = englishName(name.trim().replace(loader, "")).replace(bracketedSide, " $1");
	const separate = [...trimmed.matchAll(sideWord)].at(-1);
	const rest = trimmed.replace(sideWord, (_all, before, _word, _set, after) => before || after);
	const joined = separate ? void 0 : joinedSides.find((side) => side.test(trimmed));
	const metric = joined ? trimmed.replace(joined, "") : rest.replace(outerSeparators, "");
	if (!separate && !joined || metric === "") return toName(trimmed, null, set);
	return toName(metric, (separate?.[2] ?? joined?.exec(trimmed)?.[0] ?? "").toLowerCase().replace(shortened, "val"), separate?.[3] ?? set);
});
function toName(whole, word, set) {
	const group = word === null ? null : statistics.exec(whole);
	const name = group === null ? whole : whole.slice(group[0].length);
	const grain = group?.[1] ?? (grainFirst.exec(name) ?? grainLast.exec(name))?.[1] ?? "epoch";
	return {
		metric: withoutRepetition(name.replace(grainFirst, "").replace(grainLast, "")),
		split: word === null ? null : trainWords.includes(word) ? "train" : "val",
		word,
		set,
		isBatch: grain.toLowerCase() !== "epoch"
	};
}
function withoutRepetition(metric) {
	const half = (metric.length - 1) / 2;
	return metric[half] === "/" && metric.slice(0, half) === metric.slice(half + 1) ? metric.slice(0, half) : metric;
}
const directionOf = memoizeByName((metric) => directionByName(metric.replace(settings$1, "")));
const settings$1 = / \[[^[\]]*\]$/;
const isKnownName = memoizeByName((metric) => {
	const words = wordsOf(metric);
	return directionOf(metric) !== null || isLoss(words) || isErrorOfNetwork(words);
});
const isBookkeeping = memoizeByName(isBookkeepingName);

// src/text/group-by.ts
function groupBy(items, keyOf) {
	const groups = /* @__PURE__ */ new Map();
	for (const item of items) {
		const key = keyOf(item);
		const group = groups.get(key);
		if (group) group.push(item);
		else groups.set(key, [item]);
	}
	return groups;
}

// src/text/memoize.ts
function memoize(compute) {
	const cache = /* @__PURE__ */ new WeakMap();
	return (key) => {
		const entry = cache.get(key) ?? { value: compute(key) };
		cache.set(key, entry);
		return entry.value;
	};
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

// src/reading/table/run-columns.ts
const runNames = new RegExp(`^(${[
	"(run|model|trial|experiment|exp|fold|job|task|config|configuration|client|dataset|data)(id|idx|index|no|num|number|name|key|type|tag|label)?",
	"(cv|k|outer|inner|val|test|tune|ray|optuna|wandb|mlflow)(run|fold|trial)(id|idx|index|no|num|number|name)?",
	"((random|global|torch|np|numpy|model|init|train)?seeds?|randomstate)",
	"(arch|architecture|backbone|encoder|net|network|method|algorithm|algo|approach|learner|estimator|classifier|regressor)(name|id)?",
	"(replicate|replica|rep|repeat|repetition|restart|variant|scenario|setting|settings|candidate|member|ensemblemember|ablation|subject|subjectid|patient|ticker|symbol)(id|idx|index|no|num|number|name)?"
].join("|")})$`);
const looseNames = /^(|name|uuid|group|version|tag|tags|title|label|number|logdir|path|dir|folder|file|filename|commit|(category|class|benchmark|domain|language|lang|level|topic|scene|sequence|object)(name)?)$/;
const thingNames = /^((gpu|cuda|device|(local|global|world|dp)?rank|process|node|host|worker|core)(id|idx|index|no|num)?|id)$/;
const scheduledSettings = /^((\S*[_ /.])?(lr|learning[_ ]?rate)s?|lr[-_/ ]\S+|(\S*[_ /.])?(weight[_ ]?decay|wd|momentum|temperature))$/i;
const oneWay = /^((\S*[_ /.])?((batch|seq(uence)?|context|block|window|image|img|patch)[_ ]?(sizes?|len(gth)?s?)|bs)|best[_ ]?(epoch|step|iter(ation)?)|(epoch|step|iter(ation)?)[_ ]of[_ ]best)$/i;
const settings = new RegExp(`^(${[
	"(params?|config|hparams?|_hparams_|hyperparam(eter)?s?|hp|args|user_attrs)[_/. ]\\S+",
	"(\\S*[_ ])?(optimi[sz]er|activation|drop[_ ]?out([_ ]?rate)?|hidden([_ ]?(size|dim|units|layers))?|units|filters|kernel([_ ]?size)?)",
	"(num|n|no)[_ ]?(of[_ ])?(layers|heads|units|filters|blocks|estimators|neurons|hidden\\S*|params|parameters)|layers|depth|width|d_model|(embed(ding)?|latent)[_ ]?(dim|size)",
	"max_depth|min_child_weight|num_leaves|subsample|colsample\\S*|reg_(alpha|lambda)|l[12]_reg\\S*|max_(epochs|steps|iter)|augmentation|loss_(fn|function|type)"
].join("|")})$`, "i");
const numbersOf = /^(n|num|number[_ ]of)[_ ](train(ing)?[_ ])?(samples|examples|images|points|clients|users|agents|workers|nodes|classes|shots|features)$/i;
function isShort$1(name) {
	return name.length <= 100;
}
function singular(name) {
	return name.replace(/(?<=[a-z]{2})s$/i, "");
}
function bare(name) {
	return name.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
}
function isRunColumn(name) {
	return isShort$1(name) && runNames.test(bare(name));
}
function mayBeRunColumn(name) {
	if (!isShort$1(name)) return false;
	return looseNames.test(bare(name)) || isThingColumn(name) || runNames.test(singular(bare(name)));
}
function isThingColumn(name) {
	return isShort$1(name) && thingNames.test(bare(name));
}
function isNumberOf(name) {
	return isShort$1(name) && numbersOf.test(name);
}
function isSetting(name) {
	if (!isShort$1(name)) return false;
	return settings.test(name.trim()) || settings.test(singular(name.trim())) || mayBeScheduled(name);
}
function mayBeScheduled(name) {
	return isShort$1(name) && (scheduledSettings.test(name.trim()) || changesOneWay(name));
}
function changesOneWay(name) {
	return isShort$1(name) && oneWay.test(name.trim());
}
function isStateColumn(name) {
	return /^(state|status)$/i.test(name.trim());
}
const runStates = /^(TrialState\.)?(finished|crashed|failed|killed|running|preempt\S*|complete|completed|fail|pruned|waiting|terminated|error|pending|stopped|success|done)$/i;

// src/reading/table/columns.ts
const steps = /^(trainer\/)?_?(global_?|current_?|train_?|training_)?(steps?|iters?|iterations?|itr|it|batch|batches|rounds?|updates|episodes?|timesteps?|frames?|n_?trees|num(ber_of)?_trees)(_?(num|number|idx|index)|[ _]?n[or]\.?)?$/i;
const otherSteps = /^(?:(?:optim|optimi[sz]er|opt|grad|gradient|env|environment|num|n|total)[_ ]?(?:steps?|updates?)|update|generations?)$/i;
const epochs = /^_?(current_?)?(epochs?|ep|e)(_?(num|number|idx|index|id)|[ _]?n[or]\.?)?$/i;
function isShort(name) {
	return name.length <= 200;
}
function counterAxis(name) {
	return isShort(name) ? axisOf$1(name) : null;
}
const axisOf$1 = memoizeByName((name) => {
	const english = englishName(name);
	if (steps.test(english) || otherSteps.test(english)) return "step";
	if (english === "E") return null;
	return epochs.test(english) ? "epoch" : null;
});
function isOtherCounter(name) {
	return isShort(name) && otherSteps.test(name);
}
function isUnnamed(name) {
	return name === "" || /^Unnamed: \d+(\.\d+)*$/.test(name);
}
function mayBeSeries(name, config) {
	if (config.metrics.has(name)) return true;
	if (isUnnamed(name) || !isShort(name) || counterAxis(name) !== null) return false;
	if (isRunColumn(name) || isSetting(name)) return false;
	return !isBookkeeping(name.replace(/^_+/, "")) && !isBookkeeping(parseName(name).metric);
}
function isRelevantColumn(name, config) {
	if (name === config.position || isUnnamed(name)) return true;
	if (mayBeRunColumn(name) || isSetting(name) || isStateColumn(name) || isNumberOf(name)) return true;
	return mayBeSeries(name, config) || counterAxis(name) !== null || mayBeClock(name);
}
function isKnownMetric(name, config) {
	if (!isShort(name)) return false;
	const { metric } = parseName(name);
	return config.metrics.has(name) || config.metrics.has(metric) || isKnownName(metric);
}
function isTotalLoss(name) {
	return isShort(name) && /^((total|avg|average|mean|global)[_ ]?)?loss(es)?([_ ]total)?$/i.test(parseName(name).metric);
}
function isReward(name) {
	return isShort(name) && reward.test(name);
}
const reward = /^(.*[/_ ])?(((ep(isode|isodic)?|mean|average|avg|total|cumulative|train|eval|test)[_ ]?)*(rew(ard)?s?|return|ret)([_ ]?mean)?)$/i;
function isWinRate(name) {
	return isShort(name) && /^(.*[/_ ])?win[_ ]?rate$/i.test(name);
}
function pairedMetrics(names, isCounted = false) {
	const splits = /* @__PURE__ */ new Map();
	for (const name of names.filter(isShort)) {
		const { metric, split, word } = parseName(name);
		const key = metric.toLowerCase();
		const trimmed = englishName(name).trim().toLowerCase().replace(/(?: set)?\s*[)\]]$/, "");
		const isInside = word !== null && !trimmed.startsWith(word) && !trimmed.endsWith(word);
		if (isCounted || !isInside) splits.set(key, (splits.get(key) ?? /* @__PURE__ */ new Set()).add(split ?? "train"));
	}
	return [...splits].filter(([, found]) => found.size === 2).map(([metric]) => metric);
}
function looksLikeTraining(names, config) {
	if (names.some((name) => config.metrics.has(name))) return true;
	const isCounted = names.some((name) => counterAxis(name) !== null);
	if (isCounted && names.some((name) => isTotalLoss(name) || isReward(name) || isWinRate(name))) return true;
	const hasEpochs = names.some((name) => counterAxis(name) === "epoch");
	const isTrained = hasEpochs || names.some(mayBeScheduled);
	if (isCounted && isTrained && hasMetrics$1(names, config)) return true;
	if (isCounted && names.some((name) => isOfTraining(name, config))) return true;
	if (areOpponents(names.filter(isShort)) || areLosses(names)) return true;
	return pairedMetrics(names, isCounted).map(directionOf).some((direction) => hasEpochs || direction === "min" || isCounted && direction === "max");
}
const weight = /^lambdas?(?:[_ ]?\w{1,20})?$/i;
function areLosses(names) {
	const others = names.filter((name) => !isUnnamed(name) && counterAxis(name) === null && !mayBeScheduled(name) && !weight.test(name) && !(isShort(name) && mayBeClock(name)));
	const isCounted = names.some((name) => counterAxis(name) !== null);
	return others.length > 1 && others.every((name) => isNamedLoss(name) || isCounted && isErrorOfPart(name));
}
function isNamedLoss(name) {
	const words = isShort(name) ? wordsOf(parseName(name).metric) : [];
	return isLoss([...words.slice(0, 1), ...words.slice(-1)]);
}
function isErrorOfPart(name) {
	const { metric } = parseName(isShort(name) ? name : "");
	return /^r?mse[_ ]\w/i.test(metric) && directionOf(metric) === "min";
}
function isOfTraining(name, config) {
	const { word } = isShort(name) ? parseName(name) : { word: null };
	return word !== null && /^(train|val)/.test(word) && mayBeSeries(name, config) && isKnownMetric(name, config);
}
function hasMetrics$1(names, config) {
	const metrics = names.filter((name) => mayBeSeries(name, config) && isKnownMetric(name, config));
	return metrics.length > 1 || metrics.some((name) => isLoss(wordsOf(name)) || parseName(name).split !== null);
}

// src/reading/bytes/number-list.ts
const smallCapacity = 8;
const mediumCapacity = 8192;
const largeCapacity = 1 << 20;
const none = /* @__PURE__ */ new Float64Array(0);
var NumberList = class NumberList {
	length = 0;
	#values = none;
	static from(values) {
		const numbers = new NumberList();
		for (const value of values) numbers.push(value);
		return numbers;
	}
	push(value) {
		if (this.length === this.#values.length) this.#grow();
		this.#values[this.length++] = value;
	}
	set(index, value) {
		if (index < this.length) this.#values[index] = value;
	}
	pop() {
		if (this.length > 0) this.length--;
	}
	clear() {
		this.length = 0;
		this.#values = none;
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
		const wider = new Float64Array(Math.max(smallCapacity, length * (length >= mediumCapacity && length < largeCapacity ? 128 : 8)));
		wider.set(this.#values);
		this.#values = wider;
	}
};

// src/reading/text/quote.ts
const maxLength = 40;
function quote(text) {
	return `\`${(text.length > maxLength ? `${text.slice(0, maxLength)}…` : text).replaceAll(/\s+/g, " ")}\``;
}

// src/reading/table/labels.ts
const maxTexts = 1e4;
var Labels = class {
	#ids = new NumberList();
	#idOf = /* @__PURE__ */ new Map();
	#texts = [];
	set(row, text) {
		if (this.#ids.length > row) return;
		let id = this.#idOf.get(text);
		if (id === void 0) {
			if (this.#texts.length === maxTexts) return;
			const copy = Array.from(text).join("");
			id = this.#texts.push(copy) - 1;
			this.#idOf.set(copy, id);
		}
		while (this.#ids.length < row) this.#ids.push(NaN);
		this.#ids.push(id);
	}
	get(row) {
		return this.#texts[this.#ids.get(row)];
	}
	get texts() {
		return this.#texts;
	}
};

// src/reading/table/row-numbers.ts
const minPerStretch = 8;
const freeStretches = 8;
var RowNumbers = class RowNumbers {
	length = 0;
	#step = 1;
	#start = 0;
	#first = 0;
	#starts = new NumberList();
	#firsts = new NumberList();
	#found = 0;
	#listed = null;
	static first(length) {
		const rows = new RowNumbers();
		rows.length = length;
		return rows;
	}
	push(row) {
		const isNext = row === this.#first + this.#step * (this.length - this.#start);
		if (this.#listed === null && !isNext) this.#adapt(row);
		this.#listed?.push(row);
		this.length++;
	}
	pop() {
		this.#listed?.pop();
		this.length = Math.max(0, this.length - 1);
		if (this.length > this.#start || this.#starts.length === 0) return;
		this.#start = this.#starts.last;
		this.#first = this.#firsts.last;
		this.#starts.pop();
		this.#firsts.pop();
	}
	get(index) {
		if (this.#listed !== null) return this.#listed.get(index);
		if (!(index >= 0 && index < this.length)) return NaN;
		if (index >= this.#start) return this.#first + this.#step * (index - this.#start);
		const stretch = this.#find(index);
		return this.#firsts.get(stretch) + this.#step * (index - this.#starts.get(stretch));
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
		if (this.#start !== other.#start || this.#first !== other.#first) return false;
		if (this.#step !== other.#step && this.length > 1) return false;
		return isSame$1(this.#starts, other.#starts) && isSame$1(this.#firsts, other.#firsts);
	}
	toArray() {
		return this.map((row) => row);
	}
	map(transform) {
		if (this.#listed !== null) return this.#listed.map(transform);
		const all = new Float64Array(this.length);
		for (let index = 0; index < all.length; index++) all[index] = transform(this.get(index));
		return all;
	}
	#find(index) {
		const starts = this.#starts;
		let low = starts.get(this.#found) <= index ? this.#found : 0;
		if (starts.get(low + 1) <= index) low++;
		if (starts.get(low + 1) <= index) for (let high = starts.length; high - low > 1;) {
			const middle = low + high >> 1;
			if (starts.get(middle) <= index) low = middle;
			else high = middle;
		}
		this.#found = low;
		return low;
	}
	#adapt(row) {
		const stretches = this.#starts.length;
		if (this.length === 0) this.#first = row;
		else if (this.length === 1 && row > this.#first) this.#step = row - this.#first;
		else if (stretches > freeStretches && stretches * minPerStretch > this.length) this.#listed = NumberList.from(this);
		else {
			this.#starts.push(this.#start);
			this.#firsts.push(this.#first);
			this.#start = this.length;
			this.#first = row;
		}
	}
};
function isSame$1(one, other) {
	return one.length === other.length && one.toArray().every((number, index) => number === other.get(index));
}

// src/reading/table/table.ts
const maxColumns = 4096;
const maxTrainings = 1e4;
function incompleteRowNote(line) {
	return `the last row (line ${line}) is incomplete: skipped`;
}
function emptyColumn(name) {
	return {
		name,
		rows: new RowNumbers(),
		values: new NumberList(),
		blankRows: new RowNumbers(),
		placeholder: null,
		truncated: false,
		firstText: null,
		hasOtherTexts: false,
		labels: null,
		fileRows: null
	};
}
function addCell(column, row, value) {
	column.rows.push(row);
	column.values.push(value);
}
function isSplitColumn(name) {
	return /^(phase|split|mode|stage|subset|set|data|dataset|partition|event|type|kind|msg|message)$/i.test(name) || flagOf(name) !== null;
}
function namesMetric(name) {
	return /^(metric|metric[_ ]?(name|key)|variable|tag|key|scalar|measure)$/i.test(name.trim());
}
function flagOf(name) {
	return /^(?:is[_ ]?)?(train|training|val|valid|validation|eval)$/i.exec(name)?.[1] ?? null;
}
function labelRow(column, row, text) {
	column.labels ??= new Labels();
	column.labels.set(row, text);
}
function isLabelColumn({ name, labels }) {
	return labels !== null || isSplitColumn(name) || isUnnamed(name) || namesMetric(name) || mayBeRunColumn(name) || isSetting(name) || isStateColumn(name);
}
const countText = /^(?:(epoch|step|iter|iteration|round|episode)s?[ _:#.-]{0,3})?(\d{1,12})(?: ?(?:\/|of) ?\d{1,12})?$/i;
function addText(column, row, text, line) {
	const axis = counterAxis(column.name);
	const [, word, count] = (axis === null ? null : countText.exec(text)) ?? [];
	const isOfAxis = word === void 0 || counterAxis(word) === axis;
	if (count !== void 0 && isOfAxis && !(column.rows.length > 0 && column.rows.last === row)) {
		addCell(column, row, Number(count));
		return;
	}
	const where = line === null ? `${column.name} of record ${row + 1}` : column.name;
	column.firstText ??= {
		where,
		text,
		line
	};
	column.hasOtherTexts ||= text !== column.firstText.text;
	if (isLabelColumn(column)) labelRow(column, row, text);
	if (text.startsWith("{")) {
		column.fileRows ??= new RowNumbers();
		column.fileRows.push(row);
	}
}
function findIndexColumn({ columns }) {
	const first = columns[0];
	if (first === void 0 || !isUnnamed(first.name)) return null;
	return columns.some(({ name }) => counterAxis(name) !== null) ? null : first;
}
function metricColumns(table, config) {
	const all = new Set(table.columns.map(({ name }) => name));
	const isSpread = ({ name }) => spread.test(name) && all.has(name.replace(spread, "mean"));
	const metrics = table.columns.filter((column) => isMetric$2(column, config) && !isSpread(column));
	const names = /* @__PURE__ */ new Set();
	for (const { name } of metrics) {
		if (names.has(name)) throw new FormatError(`duplicate column ${quote(name)}`);
		names.add(name);
	}
	return metrics;
}
const spread = /(?<=[-_])(?:std|stdv|stdev|stddev|stderr)$/;
function isMetric$2(column, config) {
	const { name, firstText, values, hasOtherTexts } = column;
	if (!mayBeSeries(name, config)) return false;
	if (firstText === null) return values.length > 0;
	const isSetting = values.length === 0 && !hasOtherTexts && isWord(firstText.text) && parseName(name).split === null;
	if (!isKnownMetric(name, config) || isSetting) return false;
	throw new FormatError(`expected a number in ${quote(firstText.where)}, got ${quote(firstText.text)}`, firstText.line);
}
function isWord(text) {
	return /^[a-z][\w-]*$/i.test(text);
}

// src/reading/table/file-metric.ts
const isValue$1 = /^(value|scalar)$/i;
function withFileMetric(names, path) {
	const metric = metricOf(path);
	if (metric !== null && !names.some(namesMetric) && names.some((name) => counterAxis(name) !== null)) names = names.map((name) => isValue$1.test(name) ? stemOf(path) : name);
	if (metric === null) return [...names];
	const sides = new Set(names.map(sideOf$1));
	if (sides.has("train") && sides.has("val")) return names.map((name) => sideOf$1(name) === null ? name : `${name}_${metric}`);
	return areParts(names) && isLoss([metric.toLowerCase()]) ? names.map((name) => counterAxis(name) === null ? `${name}_${metric}` : name) : [...names];
}
function areParts(names) {
	const parts = names.filter((name) => counterAxis(name) === null).map((name) => parseName(name.slice(0, 100)));
	return parts.every(({ split, metric }) => split !== null && !isKnownName(metric) && !isBookkeeping(metric)) && new Set(parts.map(({ split }) => split)).size === 2;
}
function withFileSide(names, path) {
	const { word } = parseName(`${stemOf(path).slice(-100)}_x`);
	const isBare = (name) => counterAxis(name) === null && parseName(name).split === null;
	return names.map((name) => word !== null && isBare(name) ? `${word}/${name}` : name);
}
function areEpochsOf(path, names, config) {
	if (!/(train|hist|log|episode|epoch|progress|curve)/i.test(stemOf(path))) return false;
	const series = names.filter((name) => mayBeSeries(name, config));
	const losses = series.filter((name) => isTotalLoss(name) || isReward(name));
	return losses.some((name) => parseName(name).word !== null) || losses.length > 0 && series.every((name) => isKnownMetric(name, config));
}
function isNamedAfterCurve(path) {
	const stem = stemOf(path);
	if (isBookkeeping(stem) || /^metrics?$/i.test(stem)) return false;
	return isKnownName(parseName(stem).metric) || /(^|[^a-z])(acc|history|metrics?)([^a-z]|$)/i.test(stem);
}
function sideOf$1(name) {
	if (name.length > 20) return null;
	const { metric, split } = parseName(`${name}/x`);
	return metric === "x" ? split : null;
}
function metricOf(path) {
	return stemOf(path).slice(-100).split(/[^A-Za-z]+/).findLast((word) => directionOf(word) !== null) ?? null;
}
function stemOf(path) {
	return path.slice(path.lastIndexOf("/") + 1).replace(/\.[^.]*$/, "");
}

// src/reading/text/number.ts
const notFinite = /* @__PURE__ */ new Map([
	["nan", NaN],
	["inf", Number.POSITIVE_INFINITY],
	["infinity", Number.POSITIVE_INFINITY],
	["∞", Number.POSITIVE_INFINITY]
]);
const nanOfC = /^(nan\(\w*\)|1\.#(ind|[qs]?nan)\d*(e[-+]?\d+)?)$/;
const infinityOfC = /^1\.#inf\d*(e[-+]?\d+)?$/;
const ending = /(?:\.0?|16|32)$/;
const errorOfExcel = /^#(num|div\/0|value)!$/;
const ofJulia = /^([-+]?\d+\.\d+)f([-+]?\d{1,3})$/;
const numeral = /^[-+.\deE]+$/;
function parseNumber(text) {
	const shown = text.endsWith("%") ? text.slice(0, -1).trimEnd() : text;
	if (!numeral.test(shown)) return parseOther(shown.toLowerCase());
	const value = Number(shown);
	return Number.isNaN(value) ? null : value;
}
function parseOther(text) {
	const isNegative = text.startsWith("-");
	const unsigned = isNegative || text.startsWith("+") ? text.slice(1) : text;
	if (ofJulia.test(text)) return Number(text.replace(ofJulia, "$1e$2"));
	if (nanOfC.test(unsigned) || errorOfExcel.test(text)) return NaN;
	const value = infinityOfC.test(unsigned) ? Number.POSITIVE_INFINITY : notFinite.get(unsigned.replace(ending, ""));
	if (value === void 0) return null;
	return isNegative ? -value : value;
}
const element = /^(?:tf\.Tensor\(([^[\](),]{1,40}), shape=\(\), dtype=\w+\)|<tf\.Tensor: shape=\(\), dtype=\w+, numpy=([^[\](),>]{1,40})>)$|^(?:tensor|np\.float\d+)\(\[?([^[\](),]{1,40})\]?(?:, \w+=[^)]*)?\)$|^\[\[?([^[\],]{1,40})\]?\]$/;
function parseElement(text) {
	const [, ...found] = element.exec(text) ?? [];
	return parseNumber((found.find((one) => one !== void 0) ?? "").trim());
}

// src/reading/text/lines.ts
const lineFeed$6 = 10;
const carriageReturn$3 = 13;
function* readLines(source) {
	for (let line = readLine(source); line !== null; line = readLine(source)) if (line.text.trim() !== "") yield line;
}
function readLine(source) {
	const lineEnd = findLineEnd(source);
	const { bytes, at, end } = source;
	let to = lineEnd === -1 ? end : lineEnd;
	source.at = lineEnd === -1 ? end : lineEnd + 1;
	if (source.at === at) return null;
	while (to > at && bytes[to - 1] === carriageReturn$3) to--;
	const from = at + bytes.subarray(at, to).lastIndexOf(carriageReturn$3) + 1;
	return {
		text: withoutColours(bytes.toString("utf8", from, to)),
		number: source.line++,
		isComplete: lineEnd !== -1
	};
}
function findLineEnd(source) {
	for (let searched = 0;;) {
		const index = source.bytes.indexOf(lineFeed$6, source.at + searched);
		if (index !== -1 && index < source.end) return index;
		searched = source.end - source.at;
		if (!source.readMore()) return -1;
	}
}
function withoutColours(text) {
	return text.includes("\x1B") ? text.replaceAll(/\x1b\[[\d;?]*[A-Za-z]/g, "") : text;
}
const headLines = memoize((artifact) => [...readLines(headSource(artifact))]);

// src/reading/table/cells.ts
const separatorForExcel = /^\ufeff?sep=.\s*$/;
const comment = /^\s*[#%]\s*/;
function isHeading$1(text, row) {
	if (separatorForExcel.test(text)) return false;
	if (!comment.test(text)) return true;
	if (comment.test(row)) return false;
	const separator = separatorOf(text, row);
	const [names, cells] = [splitHeading(text, separator), splitCells(row, separator)];
	if (cells === null || names?.length !== cells.length || cells.length === 1) return false;
	const filled = cells.filter((cell) => cell !== "");
	const isNumber = (cell) => parseNumber(cell) !== null;
	return separator === " " ? filled.every(isNumber) : filled.some(isNumber);
}
function separatorOf(heading, row) {
	const separator = guessSeparator(heading);
	if (heading.includes(separator) && row.includes(separator)) return separator;
	const cells = splitCells(row, " ") ?? [];
	return cells.length > 1 && cells.every((cell) => parseNumber(cell) !== null) && splitHeading(heading, " ")?.length === cells.length ? " " : separator;
}
function splitHeading(text, separator) {
	const heading = text.replace(comment, "");
	const own = guessSeparator(heading);
	return splitCells(heading, separator === " " && heading.includes(own) ? own : separator);
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
	if (separator === " ") return line.trim().split(/\s+/);
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

// src/reading/table/decimal-comma.ts
const withComma = /^[-+]?\d+,\d+(e[-+]?\d+)?$/i;
const ambiguous = /^[-+]?[1-9]\d{0,2},\d{3}$/;
function parseDecimalComma(cell) {
	return withComma.test(cell) ? Number(cell.replace(",", ".")) : null;
}
var DecimalCommas = class {
	#first = /* @__PURE__ */ new Map();
	#fractions = /* @__PURE__ */ new Map();
	#isSettled = false;
	add(column, value, cell, hasComma) {
		if (hasComma) {
			if (!this.#first.has(column)) this.#first.set(column, cell);
			this.#isSettled ||= !ambiguous.test(cell.text);
		}
		if (!Number.isInteger(value) && (hasComma || !cell.text.includes("."))) this.#fractions.set(column, (this.#fractions.get(column) ?? 0) + 1);
	}
	settle() {
		for (const [column, { text, line }] of this.#first) {
			const hasPoint = column.values.toArray().reduce((sum, value) => sum + (Number.isInteger(value) ? 0 : 1), 0) > (this.#fractions.get(column) ?? 0);
			if (this.#isSettled && !hasPoint) continue;
			column.firstText ??= {
				where: column.name,
				text,
				line
			};
			while (column.values.length > 0) {
				column.rows.pop();
				column.values.pop();
			}
		}
	}
};

// src/reading/table/peek-table.ts
const peekTable = memoize((artifact) => {
	const { heading, row, separator } = headOf(artifact);
	return {
		names: splitHeading(heading?.text ?? "", separator) ?? [],
		row: row?.isComplete === true ? splitCells(row.text, separator) : null
	};
});
function headOf(artifact) {
	const lines = headLines(artifact);
	const at = Math.max(0, lines.findIndex(({ text }, index) => isHeading$1(text, lines[index + 1]?.text ?? "")));
	const heading = lines[at];
	const row = lines.slice(at + 1).find(({ text }) => !isBlankRow(text));
	return {
		heading,
		row,
		separator: separatorOf(heading?.text ?? "", row?.text ?? "")
	};
}
function isBlankRow(text) {
	return /^[\s,;]*$/.test(text);
}
function headRows(artifact) {
	const { heading, separator } = headOf(artifact);
	return headLines(artifact).filter(({ number }) => number > (heading?.number ?? 0)).map(({ text }) => splitCells(text, separator) ?? []);
}
function mayHoldNumbers(row) {
	return row === null || row.some((cell) => (parseNumber(cell) ?? parseDecimalComma(cell)) !== null);
}

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
			let singleValues = [];
			for (const { matches, read } of kinds) {
				const isMatch = await Promise.all(files.map((file) => matches(file, config)));
				const [first, ...others] = files.filter((_, index) => isMatch[index]);
				if (first === void 0) continue;
				try {
					const runs = withFiles(await read([first, ...others], config), first, files, isMatch);
					if (runs.some(hasCurve)) return runs;
					if (singleValues.length === 0) singleValues = runs;
				} catch (thrown) {
					if (singleValues.length === 0 || !(thrown instanceof FormatError)) throw thrown;
				}
			}
			return singleValues;
		}
	};
}
const maxLeftOut = 10;
function withFiles(runs, first, files, isRead) {
	const unread = files.filter((_, index) => !isRead[index]);
	if (unread.length === 0) return runs;
	return runs.map((parsed) => {
		const run = files.length - unread.length === 1 ? fromFile(parsed, first) : parsed;
		const why = `the run is read from ${sourceOf(run, files.length - unread.length)}`;
		const leftOut = unread.slice(0, maxLeftOut).map(({ path }) => ({
			what: path,
			why
		}));
		if (unread.length > maxLeftOut) leftOut.push({
			what: `${unread.length - maxLeftOut} more files`,
			why
		});
		return {
			...run,
			leftOut: [...leftOut, ...run.leftOut ?? []]
		};
	});
}
function sourceOf({ series }, matching) {
	const named = new Set(series.flatMap(({ origin }) => origin?.file ?? []));
	const [only] = named;
	return named.size === 1 && only !== void 0 ? only : `${named.size || matching} other files`;
}
function hasCurve({ series }) {
	return series.some(({ values }) => values.length > 1);
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
const [tab$2, lineFeed$4, carriageReturn$2, space$2] = [
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
			else if (byte !== space$2 && byte !== carriageReturn$2 && byte !== tab$2) {
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
const maxDepth$1 = 64;
const maxBrackets = 2 ** 19;
function readNested(source, read) {
	if (source.depth === maxDepth$1) throw unexpected(source, `at most ${maxDepth$1} nested brackets`);
	source.brackets = source.depth === 0 ? 1 : source.brackets + 1;
	if (source.brackets > maxBrackets) throw unexpected(source, `at most ${formatInteger(maxBrackets)} brackets in one value`);
	source.depth++;
	try {
		return read();
	} finally {
		source.depth--;
	}
}
function unexpected(source, expected) {
	source.ensure(200);
	const rest = source.bytes.toString("utf8", source.at, Math.min(source.end, source.at + 200));
	const actual = rest === "" ? "the end of the file" : quote(rest.split(/[\s,\]})]/, 1)[0] || rest.charAt(0));
	return new FormatError(`expected ${expected}, got ${actual}`, source.line);
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

// src/reading/json/coco-stats.ts
const stats = /(?:^|_)coco_eval_(?:bbox|masks|segm|(keypoints))$/;
const [ofBoxes, ofKeypoints] = [12, 10];
function averagePrecisionIn(name, value) {
	if (!isContainer(value) || value.kind !== "list" || value.content.kind !== "numbers") return null;
	const [found, keypoints] = stats.exec(name) ?? [];
	if (found === void 0 || value.length !== (keypoints ? ofKeypoints : ofBoxes)) return null;
	return value.content.numbers.get(0);
}

// src/reading/json/row-template.ts
var RowTemplate = class {
	#gaps = [];
	#columns = [];
	#labels;
	#cells;
	#maxBytes;
	#lineFeeds;
	constructor(bytes, from, to, numbers, labels) {
		this.#labels = labels;
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
		for (const { column, text } of this.#labels) labelRow(column, row, text);
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

// src/reading/json/unread-lists.ts
const maxShown = 20;
function withUnread(runs, value, read) {
	if (!isDict(value) || read.includes(value)) return runs;
	const unread = describeUnread(listsBeside(value, new Set(read)));
	if (unread.length === 0) return runs;
	return runs.map((run) => ({
		...run,
		leftOut: [...run.leftOut ?? [], ...unread]
	}));
}
function describeUnread(names) {
	const all = [...new Set(names)];
	const rest = all.length - maxShown;
	return (rest > 0 ? [...all.slice(0, maxShown), `${rest} more lists`] : all).map((what) => ({
		what,
		why: "not read"
	}));
}
function listsBeside({ entries }, read, prefix = "") {
	return [...entries].flatMap(([key, value]) => {
		if (!isContainer(value) || read.has(value)) return [];
		if (isDict(value)) return listsBeside(value, read, `${prefix}${key}/`);
		return holdsNumbers(value) ? [prefix + key] : [];
	});
}
function holdsNumbers({ content, length }) {
	if (content.kind !== "mixed") return length > 0;
	return content.items.some((item) => typeof item === "number" || isContainer(item) && !isDict(item) && holdsNumbers(item));
}

// src/reading/json/dict-rows.ts
const maxDictDepth = 2;
const [comma$2, colon$1] = [44, 58];
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
	histories = [];
	#lines = new RowNumbers();
	#historyRow = -1;
	#unread = /* @__PURE__ */ new Set();
	#error = null;
	#cell = /* @__PURE__ */ new Float64Array(1);
	#templates = [];
	#numbers = null;
	#labels = [];
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
		this.#labels = [];
		this.#readDict(source, this.#keys, 2);
		if (this.#numbers === null || this.#numbers.length === 0 || source.offset - offset !== source.at - at) return;
		const template = new RowTemplate(source.bytes, at, source.at, this.#numbers, this.#labels);
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
		const columns = this.#columns.filter(hasValue);
		const leftOut = describeUnread(this.#unread);
		return {
			columns,
			rows: this.count,
			lines: this.#lines,
			notes: [],
			leftOut
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
			if (byte === comma$2) {
				source.at++;
				byte = skipWhitespace(source);
			} else if (byte !== closeDict$1) throw unexpected(source, "`,` or `}`");
		}
		source.at++;
	}
	#readKey(source, keys) {
		const mark = peekByte(source);
		const name = mark === doubleQuote$2 || mark === singleQuote$2 ? readQuoted(source) : String(this.#readValue(source));
		return this.#keyOf(name, keys, mark === singleQuote$2 ? "'" : "\"", source.line);
	}
	#keyOf(name, keys, mark, line) {
		const known = keys.byName.get(name);
		if (known) return known;
		const quoted = Buffer.from(`${mark}${name}${mark}`);
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
			this.#error ??= new FormatError(`expected at most ${maxColumns} different keys, got more`, line);
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
		const precision = averagePrecisionIn(column.name, value);
		if (precision !== null) {
			this.#numbers = null;
			this.#add(this.#keyOf("AP", inner, "\"", line).column, precision, line);
			this.#unread.add(`${column.name} but for AP`);
			return;
		}
		if (isContainer(value) && (isDict(value) || holdsNumbers(value))) this.#unread.add(column.name);
		if (isNumbers(value) && isMetric$1(column.name) || isLog(value)) this.#keep(column.name, value, line);
		else if (value === null) column.blankRows.push(this.count - 1);
		else if (typeof value !== "object") {
			const number = typeof value === "number" ? value : parseNumber(String(value));
			if (number === null) addText(column, this.count - 1, String(value), line);
			else this.#add(column, number, line);
			if (number !== null) this.#numbers = null;
			else if (column.labels !== null) this.#labels.push({
				column,
				text: String(value)
			});
		}
	}
	#keep(name, list, line) {
		this.#numbers = null;
		const row = this.count - 1;
		if (this.#historyRow !== row) this.histories.push({
			kind: "dict",
			entries: /* @__PURE__ */ new Map(),
			line
		});
		this.#historyRow = row;
		this.histories.at(-1)?.entries.set(name.replace(/^history\//, ""), list);
	}
	#add(column, value, line) {
		const row = this.count - 1;
		if (column.rows.length > 0 && column.rows.last === row) this.#error ??= new FormatError(`duplicate key ${quote(column.name)}`, line);
		addCell(column, row, value);
	}
};
const maxMetricName = 300;
function isMetric$1(name) {
	return name.length <= maxMetricName && isKnownName(parseName(name).metric);
}
function isNumbers(value) {
	return typeof value === "object" && value?.kind === "list" && value.content.kind === "numbers";
}
function isLog(value) {
	if (typeof value !== "object" || value?.kind !== "list" || value.content.kind !== "rows") return false;
	const names = value.content.names();
	return names.some((name) => counterAxis(name) !== null) && pairedMetrics(names, true).length > 0;
}
function hasValue({ rows, blankRows, firstText }) {
	return rows.length > 0 || blankRows.length > 0 || firstText !== null;
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
		notes: [],
		leftOut: describeUnread(dicts.flatMap((dict) => listsBeside(dict, /* @__PURE__ */ new Set())))
	};
}
function flatKeys(dict) {
	return columnNames$1([dict]);
}
function columnNames$1(dicts) {
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
		names: () => columnNames$1(dicts),
		histories: []
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
	const value = isWrapper ? readNested(source, () => readValue(source)) : null;
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
const [comma$1, colon] = [44, 58];
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
	if (takeByte(source, comma$1) || peekByte(source) === close) return;
	throw unexpected(source, `\`,\` or \`${String.fromCharCode(close)}\``);
}
function readBracketed(source, readItems) {
	source.at++;
	try {
		readNested(source, readItems);
	} catch (thrown) {
		if (!source.isHead || !(thrown instanceof FormatError)) throw thrown;
		source.isTruncated = true;
		source.at = source.end;
	}
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
	#rows = null;
	#mixed = null;
	constructor(line) {
		this.#line = line;
	}
	read(source) {
		const { line } = source;
		const byte = peekByte(source);
		if (this.truncated) readLiteral(source);
		else if (this.#mixed === null && byte === openDict$1 && this.#numbers.length === 0) {
			this.#rows ??= new DictRowReader(readLiteral);
			this.#rows.read(source);
		} else {
			const item = readDecimal(source, number, 0) ? number[0] ?? NaN : readLiteral(source);
			if (typeof item === "number" && this.#mixed === null && this.#rows === null) this.#numbers.push(item);
			else if (!(source.isTruncated && this.#mixed !== null && isContainer(item))) this.#mix(item, line);
		}
	}
	#mix(item, line) {
		if (this.#mixed === null) {
			const items = [...this.#numbers];
			const dict = {
				kind: "dict",
				entries: /* @__PURE__ */ new Map(),
				line
			};
			for (let row = 0; row < (this.#rows?.count ?? 0); row++) items.push(dict);
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
		const rows = this.#rows;
		if (rows !== null) {
			const content = {
				kind: "rows",
				table: () => rows.toTable(),
				names: () => rows.columnNames(),
				histories: rows.histories
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

// src/reading/bytes/increasing.ts
function isIncreasing$1(numbers) {
	let last = Number.NEGATIVE_INFINITY;
	for (const number of numbers) {
		if (!(number > last)) return false;
		last = number;
	}
	return true;
}

// src/reading/table/select-columns.ts
function withoutColumns(table, isIgnored) {
	const ignored = table.columns.filter(({ name }) => isIgnored(name) && counterAxis(name) === null);
	return {
		...table,
		columns: table.columns.filter(({ name }) => !isIgnored(name)),
		leftOut: [...table.leftOut ?? [], ...ignored.map(({ name }) => ({
			what: name,
			why: "not a metric"
		}))]
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
	for (const row of column.blankRows) if (isKept(row)) kept.blankRows.push(row);
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
			for (const row of column.blankRows) joined.blankRows.push(rows + row);
		}
		rows += table.rows;
	}
	return {
		columns: [...columns.values()],
		rows,
		lines: null,
		notes: tables.flatMap(({ notes }) => notes),
		leftOut: [...new Map(tables.flatMap(({ leftOut = [] }) => leftOut.map((one) => [one.what, one]))).values()]
	};
}

// src/reading/table/blocks.ts
const minLength = 10;
const maxBlocks = 50;
function numberBlocks(at, metrics) {
	const blocks = findBlocks(metrics, at.length);
	if (blocks === null) return {
		at,
		notes: []
	};
	const { length, note } = blocks;
	const [last = NaN, next = NaN] = at.subarray(length - 1);
	return next <= last ? {
		at,
		notes: []
	} : {
		at: at.map((_, row) => at[row % length] ?? row),
		notes: [note]
	};
}
function findBlocks(metrics, rows) {
	const curves = metrics.filter(({ name, rows: filled }) => isTrainCurve(name) && filled.isSameRange(RowNumbers.first(rows)));
	const [first, ...others] = curves.map(startsOf);
	const length = first?.[0];
	if (first === void 0 || length === void 0 || length < minLength) return null;
	const count = first.length + 1;
	if (count > maxBlocks || count * length !== rows || first.length * curves.length < 2) return null;
	if (first.some((row, index) => row !== (index + 1) * length)) return null;
	if (others.some((starts) => starts.join() !== first.join())) return null;
	return {
		length,
		note: `${curves.map(({ name }) => quote(name)).join(" and ")} start anew every ${length} rows, though the rows are numbered on: ${count} trainings`
	};
}
function isTrainCurve(name) {
	const { metric, split } = parseName(name);
	return split !== "val" && directionOf(metric) !== null;
}
function startsOf({ values }) {
	const all = values.toArray();
	let [least, greatest] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
	for (const value of all) {
		least = Math.min(least, value);
		greatest = Math.max(greatest, value);
	}
	const [begin = NaN] = all;
	const starts = [];
	for (let row = 1; row < all.length; row++) {
		const [value, before] = [all[row] ?? NaN, all[row - 1] ?? NaN];
		const way = begin - before;
		if (Math.abs(way) >= (greatest - least) / 2 && (value - before) / way >= .75) starts.push(row);
	}
	return starts;
}

// src/reading/table/refuse-padding.ts
const shortShare = .5;
function refusePadding(metrics, { rows, lines, isFull }) {
	if (isFull !== true) return;
	for (const column of metrics) {
		const end = endOf(column);
		if (end === 0 || end > rows * shortShare) continue;
		const { metric, split } = parseName(column.name);
		const other = metrics.find(({ name }) => {
			const parsed = parseName(name);
			return parsed.metric === metric && (parsed.split ?? "train") !== (split ?? "train");
		});
		if (other === void 0 || endOf(other) < rows) continue;
		throw new FormatError(`expected values of ${quote(column.name)} to the end, got ${end} in ${rows} rows of ${quote(other.name)}: it was recorded more rarely, or is NaN from here on, and nothing tells. Record the epoch or step of each row`, lines?.get(end) ?? null);
	}
}
function endOf({ rows, values }) {
	return values.length === 0 ? 0 : rows.last + 1;
}

// src/reading/table/counters.ts
function countersOf({ columns }) {
	return columns.filter(({ name, values }) => counterAxis(name) !== null && !areDurations(name, values));
}
function rowPositions(table, metrics, numbering) {
	const { column, unnumbered } = numbering;
	if (column !== null) return namedPositions(table, metrics, column);
	const all = table.columns.filter(({ name }) => counterAxis(name) === "step");
	const [steps, others] = [all.filter(({ name }) => !isOtherCounter(name)), all.filter(({ name }) => isOtherCounter(name))];
	steps.sort((one, other) => Number(isGlobal(other.name)) - Number(isGlobal(one.name)));
	const epochs = table.columns.filter(({ name }) => counterAxis(name) === "epoch");
	const notes = [];
	for (const counter of [
		...steps,
		...epochs,
		...others
	]) {
		const at = positionsIn(counter, table.rows);
		refuseSummary(counter, at, metrics, table.lines);
		const reason = whyUnusable(counter.name, at, metrics, epochs.includes(counter) ? [] : epochs, table.lines);
		if (reason === null) return {
			axis: counterAxis(counter.name) ?? unnumbered,
			at,
			notes: []
		};
		notes.push(`${quote(counter.name)} ${reason}`);
	}
	if (all.length + epochs.length === 0) refusePadding(metrics, table);
	const { at, notes: blocks } = numberBlocks(rowIndexes(table), metrics);
	return {
		axis: notes.length > 0 ? "row" : unnumbered,
		at,
		notes: [...notes, ...blocks]
	};
}
function isGlobal(name) {
	return /^(trainer\/)?_?global/i.test(name);
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
	if (isUnnamed(column.name)) return {
		axis: "epoch",
		...numberBlocks(at, metrics)
	};
	return {
		axis: counterAxis(column.name) ?? "step",
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
	if (filled.isSameRange(RowNumbers.first(rows))) return values.toArray();
	const at = new Float64Array(rows).fill(NaN);
	for (let index = 0; index < filled.length; index++) at[filled.get(index)] = values.get(index);
	return at;
}
const unchangedReason = "is the same in most rows: not used as position";
function whyUnusable(name, at, metrics, epochs, lines) {
	if (firstGap(at, metrics) !== null) return "is not in every row: not used as position";
	if (stalls(at, metrics)) {
		refuseInterleaved(name, at, metrics, lines);
		return unchangedReason;
	}
	if (areDurations(name, positionsOf(longestOf(metrics), at))) return "holds fractions: not used as position";
	if (epochs.some((epoch) => restartsEachEpoch(at, positionsIn(epoch, at.length), longestOf(metrics).rows))) return "starts again in every epoch: not used as position";
	return null;
}
function refuseSummary({ name, values, firstText }, at, metrics, lines) {
	const gap = firstText === null || values.length === 0 ? null : firstGap(at, metrics);
	if (gap === null) return;
	const message = `expected a number in ${quote(name)}, got ${quote(firstText?.text ?? "")}`;
	throw new FormatError(message, firstText?.line ?? lines?.get(gap) ?? null);
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
	const { rows } = longestOf(metrics);
	const isUnchanged = (index) => at[rows.get(index)] === at[rows.get(index - 1)];
	let unchanged = 0;
	for (let index = 1; index < rows.length; index++) if (isUnchanged(index)) unchanged++;
	if (unchanged * 2 <= rows.length - 1) return false;
	const differs = differingRows(at.length, metrics);
	let repeated = 0;
	for (let index = 1; index < rows.length; index++) if (isUnchanged(index) && differs[rows.get(index)] === 0) repeated++;
	return repeated === rows.length - 1 || (unchanged - repeated) * 2 > rows.length - 1 - repeated;
}
function differingRows(count, metrics) {
	const differs = new Uint8Array(count);
	for (const { rows, values } of metrics) for (let index = 0; index < rows.length; index++) if (!(rows.get(index) === rows.get(index - 1) + 1) || !Object.is(values.get(index), values.get(index - 1))) differs[rows.get(index)] = 1;
	return differs;
}
const maxInterleaved = 8;
function refuseInterleaved(name, at, metrics, lines) {
	const { rows } = longestOf(metrics.filter((column) => parseName(column.name).split === "val"));
	const counts = [];
	for (let index = 0; index < rows.length; index++) {
		const [position = 0, previous = Number.NEGATIVE_INFINITY] = [at[rows.get(index)], at[rows.get(index - 1)]];
		if (position < previous) return;
		if (position > previous) counts.push(1);
		else counts[counts.length - 1] = (counts.at(-1) ?? 0) + 1;
	}
	const [count = 0] = counts;
	if (counts.length < 3 || count < 2 || count > maxInterleaved || counts.some((one) => one !== count)) return;
	const line = lines?.get(rows.get(1)) ?? null;
	throw new FormatError(`expected one row for each ${quote(name)}, got ${count} with different values: trainings that write at the same time, or several validations in each. Name the training in a column \`run\`, or number the rows in a column \`step\``, line);
}
function areDurations(name, values) {
	if (counterAxis(name) !== "step") return false;
	let isDescending = false;
	let previous = NaN;
	for (const value of values) {
		if (Number.isInteger(value)) return false;
		if (value < previous) isDescending = true;
		previous = value;
	}
	return isDescending || previous < 1 || parseName(name).split !== null;
}
function* positionsOf({ rows }, at) {
	for (const row of rows) yield at[row] ?? NaN;
}
function restartsEachEpoch(at, epochAt, rows) {
	for (let index = 1; index < rows.length; index++) {
		const [row, previous] = [rows.get(index), rows.get(index - 1)];
		if ((at[row] ?? 0) <= (at[previous] ?? 0) && (epochAt[row] ?? 0) > (epochAt[previous] ?? 0)) return true;
	}
	return false;
}
function longestOf([first, ...others]) {
	let longest = first ?? emptyColumn("");
	for (const column of others) if (column.rows.length > longest.rows.length) longest = column;
	return longest;
}

// src/reading/table/describe-blanks.ts
function describeBlanks(before, after, config) {
	const added = (column, index) => (after[index]?.rows.length ?? 0) - column.rows.length;
	const hasNulls = ({ name, blankRows }) => blankRows.length > 0 && mayBeSeries(name, config);
	return [
		describe(before.filter((column, index) => added(column, index) > 0), (names) => `empty cells in ${names} are read as NaN: a value was due there`),
		describe(before.filter((column, index) => added(column, index) < 0), (names) => `NaN in rows without ${names} is read as a missing value`),
		describe(before.filter((column, index) => added(column, index) <= 0 && hasNulls(column)), (names) => `null in ${names} is read as a missing value`)
	].flat();
}
function describe(columns, message) {
	const names = columns.map(({ name }) => quote(name)).join(", ");
	return columns.length > 0 ? [message(names)] : [];
}

// src/reading/table/partition.ts
function partitionRows(table, owner, count) {
	const sizes = new Array(count).fill(0);
	const lines = sizes.map(() => new RowNumbers());
	const place = owner.map((part, row) => {
		if (part < 0) return -1;
		lines[part]?.push(table.lines?.get(row) ?? row);
		const at = sizes[part] ?? 0;
		sizes[part] = at + 1;
		return at;
	});
	const columns = table.columns.map((column) => partitionCells(column, owner, place));
	return sizes.map((rows, part) => ({
		columns: columns.flatMap((parts) => parts.get(part) ?? []),
		rows,
		isFull: table.isFull === true,
		lines: table.lines === null ? null : lines[part] ?? null,
		notes: part === count - 1 ? table.notes : []
	}));
}
function partitionCells(column, owner, place) {
	const { name, truncated, firstText, hasOtherTexts, labels } = column;
	const parts = /* @__PURE__ */ new Map();
	const partOf = (row) => {
		const index = owner[row] ?? -1;
		if (index < 0) return null;
		const part = parts.get(index) ?? {
			...emptyColumn(name),
			truncated,
			firstText,
			hasOtherTexts
		};
		parts.set(index, part);
		return part;
	};
	for (let index = 0; index < column.rows.length; index++) {
		const row = column.rows.get(index);
		const part = partOf(row);
		if (part && column.values.length === 0) part.rows.push(place[row] ?? 0);
		else if (part) addCell(part, place[row] ?? 0, column.values.get(index));
	}
	for (const row of column.blankRows) partOf(row)?.blankRows.push(place[row] ?? 0);
	for (let row = 0; labels !== null && row < owner.length; row++) {
		const text = labels.get(row);
		const part = text === void 0 ? null : partOf(row);
		if (part && text !== void 0) labelRow(part, place[row] ?? 0, text);
	}
	return parts;
}

// src/reading/table/first-process.ts
const processes = /^(?:(?:global|local|world|dp|process|mpi)[_ ]?)?rank$|^process[_ ]?(?:id|index|idx)$/i;
function ofFirstProcess(table) {
	const column = table.columns.find(({ name }) => processes.test(name));
	if (column === void 0 || column.rows.length < table.rows || column.firstText !== null) return table;
	const numbers = column.values.toArray();
	const count = new Set(numbers).size;
	if (count < 2 || !numbers.every((number) => Number.isInteger(number) && number >= 0 && number < count)) return table;
	const [first] = partitionRows(table, Int32Array.from(numbers, (number) => number === 0 ? 0 : -1), 1);
	if (first === void 0 || !isWhole(first, table)) return table;
	const note = `rows of ${count} processes: only those with ${column.name} 0 are read`;
	return {
		...first,
		notes: [...first.notes, note]
	};
}
function isWhole(first, table) {
	const counters = table.columns.filter(({ name }) => counterAxis(name) !== null);
	return counters.length > 0 && first.columns.length === table.columns.length && counters.every(({ name }) => different(first, name) === different(table, name));
}
function different(table, name) {
	return new Set(denseValues(table, name)).size;
}

// src/reading/table/rhythm.ts
var Rhythm = class {
	count = 0;
	#pairsPerGap;
	#first = -1;
	#last = -1;
	#pairs = 0;
	#gaps = 0;
	#longestGap = 0;
	#shortestGap = Number.POSITIVE_INFINITY;
	constructor(isRare) {
		this.#pairsPerGap = isRare ? 3 : 1;
	}
	add(row) {
		if (this.count++ === 0) this.#first = row;
		else {
			const gap = row - this.#last;
			if (gap === 1) this.#pairs++;
			else this.#gaps++;
			this.#longestGap = Math.max(this.#longestGap, gap);
			this.#shortestGap = Math.min(this.#shortestGap, gap);
		}
		this.#last = row;
	}
	isRegular(length) {
		const gap = this.#longestGap;
		if (this.count < 3 || gap < 2 || gap !== this.#shortestGap) return false;
		return this.#first < gap && length - 1 - this.#last < gap;
	}
	isSparse(length) {
		return this.count > 2 && this.count * 4 < length && !this.#hasStopped(length);
	}
	mayBeDue(length) {
		if (this.count === 0 || this.count === length) return false;
		return this.count < 3 || this.#isSteady || this.#hasStopped(length);
	}
	isDue(row, length, isLikely) {
		if (this.count === 0 || row < this.#first) return false;
		if (this.#isSteady || isLikely && this.count < 3 && this.#longestGap <= 2) return true;
		const after = row - this.#last;
		return after > 0 && this.#hasStopped(length) && after % this.#longestGap === 0;
	}
	get #isSteady() {
		return this.#first <= 1 && this.#pairs > 0 && this.#pairs >= this.#pairsPerGap * this.#gaps;
	}
	#hasStopped(length) {
		return this.count > 1 && length - 1 - this.#last >= 2 * this.#longestGap;
	}
};

// src/reading/table/row-kinds.ts
const maxKinds = 16;
const noColumn = 65535;
function* comparisons(table, columns) {
	if (columns.length === 0) return;
	const rarest = rarestColumns(table);
	for (const kind of mostFrequent(rarest)) {
		const { name = "" } = table.columns[kind] ?? {};
		const rows = kind === noColumn ? RowNumbers.first(table.rows) : marksOf(table, table.columns[kind]);
		for (const column of columns) {
			const rhythm = new Rhythm(sideOf(column.name) === "val" && sideOf(name) !== "val");
			let index = 0;
			for (let cell = 0; cell < column.rows.length; cell++) {
				const row = column.rows.get(cell);
				while (rows.get(index) < row) index++;
				if (rows.get(index) === row) rhythm.add(index);
			}
			yield {
				column,
				rows,
				isOfKind: (row) => rarest[row] === kind,
				rhythm
			};
		}
	}
}
function rarestColumns(table) {
	const rarest = new Uint16Array(table.rows).fill(noColumn);
	const marks = table.columns.map((column, index) => ({
		index,
		rows: marksOf(table, column)
	}));
	marks.sort((a, b) => b.rows.length - a.rows.length || b.index - a.index);
	for (const { index, rows } of marks) for (let order = 0; order < rows.length; order++) rarest[rows.get(order)] = index;
	return rarest;
}
function marksOf(table, column) {
	if (column === void 0) return new RowNumbers();
	if (column.rows.length === 0 && column.fileRows !== null) return column.fileRows;
	if (column.blankRows.length === 0 || !isKeyed(column, table)) return column.rows;
	const rows = new RowNumbers();
	for (const { row } of rowsWithKey(column)) rows.push(row);
	return rows;
}
function mostFrequent(rarest) {
	const counts = /* @__PURE__ */ new Map();
	for (const kind of rarest) counts.set(kind, (counts.get(kind) ?? 0) + 1);
	return [...counts].sort(([, a], [, b]) => b - a).slice(0, maxKinds).map(([kind]) => kind);
}
function isKeyed({ rows, blankRows }, table) {
	return table.isFull !== true && rows.length + blankRows.length < table.rows;
}
function* rowsWithKey({ rows, blankRows }) {
	let [filled, blank] = [0, 0];
	while (filled < rows.length || blank < blankRows.length) {
		const [row, other] = [rows.get(filled), blankRows.get(blank)];
		const isBlank = !(row < other) && blank < blankRows.length;
		if (isBlank) blank++;
		else filled++;
		yield {
			row: isBlank ? other : row,
			isBlank
		};
	}
}
function sideOf(name) {
	return parseName(name).split ?? "train";
}

// src/reading/table/vanished-keys.ts
function rowsAfterEnd(column, metrics, table, at) {
	const { name, rows: own, blankRows, truncated } = column;
	if (table.isFull !== void 0 || truncated || blankRows.length > 0) return [];
	if (sideOf(name) !== "val" || own.length < 3 || own.length === table.rows) return [];
	const longer = metrics.find((other) => sideOf(other.name) === "train" && other.rows.length > own.length + 1);
	if (longer === void 0) return [];
	const all = longer.rows.toArray();
	if (!own.toArray().every((row, index) => row === all[index])) return [];
	let end = own.length;
	while (end < all.length && isFurther(at, all[end - 1], all[end])) end++;
	return end > own.length + 1 ? [{
		column,
		rows: NumberList.from(all.slice(own.length, end))
	}] : [];
}
function isFurther(at, before = -1, row = -1) {
	return !((at[row] ?? row) <= (at[before] ?? before));
}

// src/reading/table/missing-values.ts
function addLostNaN(table, metrics, at) {
	if (table.columns.some(hasNaN)) return [...metrics];
	const sparse = metrics.filter((column) => hasBlanks(column, table));
	const stopped = metrics.flatMap((column) => rowsAfterEnd(column, metrics, table, at));
	if (sparse.length + stopped.length === 0) return [...metrics];
	const lost = new Map(sparse.map((column) => [column, new NumberList()]));
	for (const { column, rows } of stopped) lost.set(column, rows);
	const compared = sparse.filter((column) => column.values.length > 0 && !isKeyed(column, table));
	for (const column of sparse) {
		if (compared.includes(column)) continue;
		const isLost = column.values.length === 0;
		const rows = isLost && isKeyed(column, table) ? column.blankRows : isLost ? rowsOfSide(column, table) : dueUnderKey(column);
		for (const row of rows) lost.get(column)?.push(row);
	}
	const isDueAlone = sidesOf(metrics, table);
	for (const { column, rows, isOfKind, rhythm } of comparisons(table, compared)) {
		if (!rhythm.mayBeDue(rows.length)) continue;
		let cell = 0;
		for (let index = 0; index < rows.length; index++) {
			const row = rows.get(index);
			while (column.rows.get(cell) < row) cell++;
			if (column.rows.get(cell) === row || !isOfKind(row)) continue;
			if (rhythm.isDue(index, rows.length, isDueAlone(column, row))) lost.get(column)?.push(row);
		}
	}
	return metrics.map((column) => {
		const rows = lost.get(column);
		return rows === void 0 || rows.length === 0 ? column : withNaN(column, rows.toArray().sort(), at);
	});
}
function dropForeignNaN(table, metrics) {
	const numbers = new Map(table.columns.map((column) => [column, withoutNaN(column)]));
	const isForeign = /* @__PURE__ */ new Map();
	const finiteTable = {
		...table,
		columns: [...numbers.values()]
	};
	const compared = [];
	for (const column of metrics) {
		const finite = numbers.get(column) ?? column;
		if (finite === column || isKeyed(column, table)) continue;
		if (finite.values.length > 0) compared.push(finite);
		else isForeign.set(finite, rowsOfOtherSide(column, finiteTable));
	}
	for (const { column, rows, isOfKind, rhythm } of comparisons(finiteTable, compared)) {
		const isAmong = rows.get(0) < column.rows.last && rows.last > column.rows.get(0);
		const isRare = () => rhythm.isSparse(rows.length) && isValidatedAlone(column, finiteTable);
		if (rhythm.count === 0 ? !isAmong : !rhythm.isRegular(rows.length) && !isRare()) continue;
		const marks = isForeign.get(column) ?? new Uint8Array(table.rows);
		isForeign.set(column, marks);
		for (const row of rows) if (isOfKind(row)) marks[row] = 1;
		for (const row of column.rows) marks[row] = 0;
	}
	return metrics.map((column) => {
		const marks = isForeign.get(numbers.get(column) ?? column);
		return marks === void 0 ? column : filterCells(column, (row) => marks[row] === 0);
	});
}
function isValidatedAlone(column, table) {
	if (sideOf(column.name) !== "val") return false;
	const own = new Set(column.rows);
	return table.columns.every(({ name, rows }) => sideOf(name) !== "val" || [...rows].every((row) => own.has(row)));
}
function hasNaN({ values }) {
	const all = values.toArray();
	for (let index = 0; index < all.length; index++) if (Number.isNaN(all[index])) return true;
	return false;
}
function withoutNaN(column) {
	if (!hasNaN(column)) return column;
	const numbers = {
		...column,
		rows: new RowNumbers(),
		values: new NumberList()
	};
	for (let index = 0; index < column.rows.length; index++) {
		const value = column.values.get(index);
		if (!Number.isNaN(value)) addCell(numbers, column.rows.get(index), value);
	}
	return numbers;
}
function isLostLoss(column, table, config) {
	const { name, values, firstText, placeholder } = column;
	if (values.length > 0 || firstText !== null || placeholder === "NA" || !hasBlanks(column, table)) return false;
	const { metric } = parseName(name);
	if (!mayBeSeries(name, config) || directionOf(metric) !== "min") return false;
	return isTotalLoss(name) || table.columns.some((other) => other.values.length > 0 && parseName(other.name).metric === metric);
}
function hasBlanks(column, table) {
	return table.isFull === true ? column.rows.length < table.rows : column.blankRows.length > 0;
}
function* blankRowsOf({ rows, blankRows }, table) {
	if (table.isFull !== true) return yield* blankRows;
	let next = 0;
	for (let row = 0; row < table.rows; row++) if (rows.get(next) === row) next++;
	else yield row;
}
function dueUnderKey(column) {
	const rhythm = new Rhythm(false);
	let length = 0;
	for (const { isBlank } of rowsWithKey(column)) {
		if (!isBlank) rhythm.add(length);
		length++;
	}
	const due = [];
	let index = 0;
	for (const { row, isBlank } of rowsWithKey(column)) {
		if (isBlank && rhythm.isDue(index, length, true)) due.push(row);
		index++;
	}
	return due;
}
function rowsOfSide({ name }, table) {
	const rows = rowsWith(sideOf(name), table);
	return rows.size > 0 ? rows : RowNumbers.first(table.rows);
}
function rowsOfOtherSide({ name }, table) {
	const marks = new Uint8Array(table.rows);
	const side = sideOf(name);
	const [own, others] = [rowsWith(side, table), rowsWith(side === "val" ? "train" : "val", table)];
	if (own.size === 0 || [...others].some((row) => own.has(row))) return marks;
	for (const row of others) marks[row] = 1;
	return marks;
}
function rowsWith(side, { columns }) {
	const rows = /* @__PURE__ */ new Set();
	for (const { name, rows: own } of columns) {
		if (isUnnamed(name) || counterAxis(name) !== null || sideOf(name) !== side) continue;
		for (const row of own) rows.add(row);
	}
	return rows;
}
function sidesOf(metrics, table) {
	const hasMetric = {
		train: new Uint8Array(table.rows),
		val: new Uint8Array(table.rows)
	};
	for (const { name, rows } of metrics) {
		const side = hasMetric[sideOf(name)];
		for (let index = 0; index < rows.length; index++) side[rows.get(index)] = 1;
	}
	return ({ name }, row) => {
		const own = sideOf(name);
		return hasMetric[own][row] === 1 || hasMetric[own === "val" ? "train" : "val"][row] === 0;
	};
}
function withNaN(column, lost, at) {
	const filled = {
		...column,
		rows: new RowNumbers(),
		values: new NumberList()
	};
	let next = 0;
	const takeUntil = (row) => {
		for (; column.rows.get(next) < row; next++) addCell(filled, column.rows.get(next), column.values.get(next));
	};
	for (const row of lost) {
		takeUntil(row);
		const position = at[row];
		if (!Number.isFinite(position) || at[filled.rows.last] === position || at[column.rows.get(next)] === position) continue;
		addCell(filled, row, NaN);
	}
	takeUntil(Number.POSITIVE_INFINITY);
	return filled.rows.length === column.rows.length ? column : filled;
}

// src/reading/table/refuse-steps.ts
function refuseSteps(table, config) {
	const { columns } = table;
	const metrics = columns.filter(({ name }) => mayBeSeries(name, config) && isKnownMetric(name, config));
	if (metrics.length === 0 || metrics.some(({ name }) => config.metrics.has(name))) return;
	const counters = columns.filter((column) => counterAxis(column.name) !== null && varies(column));
	if (counters.length > 0 && counters.every(({ name }) => batches.test(name)) && metrics.every(isVal$1)) throw noHistory(table, "a batch of one evaluation", counters[0], "numbers them");
	if (counters.some((column) => episodes.test(column.name) && isEverNew$1(column)) || !metrics.every(({ name }) => isReward(name))) return;
	const clock = counters.find((column) => timesteps.test(column.name) && ticks(column));
	if (clock) throw noHistory(table, "a step of an agent", clock, "counts each one");
	const action = columns.find(({ name }) => actions.test(name));
	if (action) throw noHistory(table, "a step of an agent", action, "says what it did");
	const others = columns.filter(({ name }) => counterAxis(name) === null);
	for (const metric of metrics) {
		const sum = others.find((other) => other !== metric && isRunningSum(other, metric));
		if (sum) throw noHistory(table, "a step of an agent", sum, `adds up ${quote(metric.name)}`);
	}
}
const batches = /^_?(mini)?batch/i;
const episodes = /^_?(current_?)?episode/i;
const timesteps = /^(env(ironment)?_?)?time_?steps?$/i;
const actions = /^(?:(?:selected|chosen)_)?actions?(?:_(?:taken|id|idx|index|name|type|[xyz])|[_.[ ]?\d+\]?)?$/i;
function noHistory({ lines }, what, column, why) {
	return new NoHistoryError(`each row is ${what} (${quote(column?.name ?? "")} ${why}): expected the history of a training. If the rows are evaluations of one, name its metrics under \`metrics\` in the config`, lines?.get(0) ?? null);
}
function varies({ values }) {
	return values.toArray().some((value, _, [first]) => value !== first);
}
const minTicks = 500;
function ticks({ values }) {
	const all = values.toArray();
	return all.length >= minTicks && all.every((value, index) => index === 0 || value === (all[index - 1] ?? 0) + 1);
}
function isEverNew$1({ values }) {
	return values.toArray().every((value, index, all) => index === 0 || value !== all[index - 1]);
}
function isVal$1({ name }) {
	return parseName(name).split === "val";
}
const minRows = 3;
function isRunningSum(sum, { values, rows }) {
	if (values.length < minRows || sum.values.length !== values.length || !sum.rows.isSameRange(rows)) return false;
	const [parts, sums] = [values.toArray(), sum.values.toArray()];
	const tolerance = parts.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0) / 100;
	if (tolerance === 0) return false;
	const isPart = (at, before) => Math.abs((sums[at] ?? NaN) - before - (parts[at] ?? NaN)) <= tolerance;
	let episodes = 0;
	for (let at = 0; at < parts.length; at++) {
		if (at > 0 && isPart(at, sums[at - 1] ?? NaN)) continue;
		if (!isPart(at, 0)) return false;
		episodes++;
	}
	return episodes * minRows <= parts.length;
}

// src/reading/table/sort-rows.ts
function sortRows(columns, at) {
	if (columns.some(({ rows }) => hasRepetition(rows, at) || stepsBack(rows, at) * 4 < rows.length - 1)) return null;
	const key = (row) => {
		const position = at[row] ?? NaN;
		return Number.isNaN(position) ? Number.POSITIVE_INFINITY : position;
	};
	const order = Uint32Array.from(at, (_, row) => row).sort((a, b) => key(a) - key(b) || a - b);
	const ranks = new Uint32Array(at.length);
	order.forEach((row, rank) => {
		ranks[row] = rank;
	});
	return {
		columns: columns.map((column) => {
			const cells = Array.from(column.rows, (row, index) => ({
				rank: ranks[row] ?? 0,
				value: column.values.get(index)
			})).sort((a, b) => a.rank - b.rank);
			const rows = new RowNumbers();
			for (const { rank } of cells) rows.push(rank);
			return {
				...column,
				rows,
				values: NumberList.from(cells.map(({ value }) => value))
			};
		}),
		at: Float64Array.from(order, (row) => at[row] ?? 0)
	};
}
function stepsBack(rows, at) {
	let count = 0;
	for (let index = 1; index < rows.length; index++) if ((at[rows.get(index)] ?? 0) < (at[rows.get(index - 1)] ?? 0)) count++;
	return count;
}
function hasRepetition(rows, at) {
	const sorted = rows.map((row) => at[row] ?? NaN).sort();
	return sorted.some((position, index) => index > 0 && position === sorted[index - 1]);
}

// src/reading/notes.ts
function startNote(where, axis, at) {
	return `${where} starts a new training at ${axis} ${at}`;
}
function evaluatedAgainNote(axis, at) {
	return `${axis} ${at} was evaluated again after the training: using the evaluation during training`;
}

// src/reading/table/trainings.ts
const maxReturns = 1e3;
const minInterleaved = 4;
function splitRows(metrics, { axis, at }, lines, isOneRun) {
	let training = {
		tracks: /* @__PURE__ */ new Map(),
		startNotes: [],
		resumeNotes: [],
		againNote: null
	};
	const trainings = [training];
	let returns = 0;
	let [repeated, strays, firstReturn, skips] = [
		0,
		0,
		0,
		0
	];
	const begin = at.find(Number.isFinite);
	let left = NaN;
	const locate = (row) => lines === null ? `record ${row + 1}` : `line ${lines.get(row)}`;
	for (const { row, cells } of cellsByRow(metrics, at.length)) {
		const position = at[row] ?? row;
		const location = () => locate(row);
		const againNote = () => `${axis} ${position} was recorded again from ${location()}: the later value is used`;
		if (isRepeated(training, cells, position)) {
			repeated++;
			continue;
		}
		const before = Math.max(...cells.map(({ column }) => lastPosition(training, column)));
		if (position >= left) {
			if (before < left && position > left) skips++;
			left = NaN;
		}
		if (position < before) left = before;
		if (cells.some(({ column }) => isNewTraining(training, column, position, isOneRun))) {
			const startNotes = [startNote(location(), axis, position)];
			const note = before === position ? againNote() : null;
			if (position !== begin) strays++;
			training = {
				tracks: /* @__PURE__ */ new Map(),
				startNotes,
				resumeNotes: [],
				againNote: note
			};
			trainings.push(training);
			if (returns++ === 0) firstReturn = row;
		} else if (cells.some(({ column }) => position <= lastPosition(training, column))) {
			strays++;
			const last = dropFrom(training, position);
			training.resumeNotes.push(last === position ? againNote() : `${axis}s ${position} to ${last} were recorded again from ${location()}: the later values are used`);
			if (returns++ === 0) firstReturn = row;
		}
		if (returns > maxReturns) return null;
		for (const { column, index } of cells) append(training, column, row, position, column.values.get(index));
	}
	const goesBack = strays >= minInterleaved && strays * 3 > at.length - repeated;
	if (!isOneRun && (goesBack || skips >= minInterleaved)) throw new FormatError(`the ${axis}s go back in ${returns} of ${at.length} rows (first in ${locate(firstReturn)}): two trainings seem to write to this file at the same time, or each row is of another training. Give each its own file, or name it in a column \`run\``, lines?.get(firstReturn) ?? null);
	if (repeated > 0) training.resumeNotes.unshift(`${repeated} rows repeat the row before them: counted once`);
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
const manyPositions = 10;
function isNewTraining(training, column, position, isOneRun) {
	const [first, last] = [firstPosition(training, column), lastPosition(training, column)];
	if (position <= first) return true;
	const { positions = [] } = training.tracks.get(column) ?? {};
	if (positions.length >= manyPositions && position <= (positions[1] ?? first)) return true;
	return !isOneRun && position < last && position - first < (last - first) / 2;
}
function isRepeated({ tracks }, cells, position) {
	return cells.length > 0 && cells.every(({ column, index }) => {
		const track = tracks.get(column);
		return track?.positions.at(-1) === position && Object.is(track.values.at(-1), column.values.get(index));
	});
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

// src/reading/table/resumes.ts
const maxResumeNotes = 3;
function splitRestarts(metrics, positions, lines, isOneRun = false) {
	const { axis, at, notes } = positions;
	if (metrics.every((column) => isIncreasing(column, at))) return [wholeTable(metrics, axis, at, notes, lines)];
	const sorted = sortRows(metrics, at);
	if (sorted !== null) {
		const note = `the rows are not in the order of their ${axis}s: sorted`;
		return [wholeTable(sorted.columns, axis, sorted.at, [...notes, note], null)];
	}
	const trainings = splitRows(metrics, positions, lines, isOneRun);
	if (trainings === null || trainings.length > 1 && trainings.every(hasOneRecord)) return [wholeTable(metrics, "row", Float64Array.from(at, (_, row) => row), [...notes, `the recorded ${axis} starts again too often: rows are numbered instead`], lines)];
	return withoutChecks(trainings).map((training, index) => ({
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
function isIncreasing({ rows }, at) {
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
function isCheck(training) {
	const sides = new Set([...training.tracks.keys()].map(({ name }) => parseName(name).split === "val"));
	return hasOneRecord(training) && sides.size === 1;
}
function withoutChecks(trainings) {
	const kept = [];
	for (const training of trainings.toReversed()) {
		const [next] = kept;
		if (!next?.againNote || hasOneRecord(next) || !isCheck(training)) kept.unshift(training);
		else {
			const startNotes = [
				...training.startNotes,
				next.againNote,
				...next.startNotes.slice(1)
			];
			kept[0] = {
				...next,
				startNotes,
				againNote: training.againNote
			};
		}
	}
	return kept;
}
function wholeTable(metrics, axis, at, notes, lines) {
	const cache = [];
	const positionsOf = (rows) => {
		if (rows.length === at.length) return at;
		const cached = cache.find((entry) => entry.rows.isSameRange(rows));
		if (cached) return cached.at;
		const positionAt = (row) => at[row] ?? row;
		const entry = {
			rows,
			at: cache.find((entry) => isSame(entry.at, rows, positionAt))?.at ?? rows.map(positionAt)
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
function isSame(positions, rows, positionAt) {
	if (positions.length !== rows.length) return false;
	return positions.every((position, index) => position === positionAt(rows.get(index)));
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

// src/reading/table/split-column.ts
function expandSplitColumn(table) {
	const column = table.columns.find(({ name, labels }) => labels !== null && labels.texts.length > 1 && (isSplitColumn(name) || labels.texts.every(isSplit)));
	const splits = column && sidesIn(column);
	if (!splits?.texts.some(isSplit) || areStages(splits, table.rows)) return table;
	return {
		...table,
		isFull: false,
		columns: table.columns.flatMap((one) => splitColumn(one, splits, table))
	};
}
function sidesIn({ name, labels }) {
	if (labels === null) return null;
	const flag = flagOf(name);
	const other = flag !== null && parseName(`${flag}/x`).split === "train" ? "val" : "train";
	const sides = labels.texts.map((label) => ({
		label,
		...parseName(`${label}/x`)
	}));
	const words = groupBy(sides, ({ word }) => word);
	const bare = new Map(sides.map(({ label, word, metric }) => {
		return [label, word !== null && words.get(word)?.length === 1 && metric !== "x" ? word : label];
	}));
	const say = (label) => {
		if (flag !== null && /^true$/i.test(label)) return flag;
		if (flag !== null && /^false$/i.test(label)) return other;
		return bare.get(label) ?? label;
	};
	return {
		texts: labels.texts.map(say),
		get: (row) => {
			const label = labels.get(row);
			return label === void 0 ? label : say(label);
		}
	};
}
function isSplit(label) {
	return parseName(`${label}/x`).split !== null;
}
function areStages(labels, rows) {
	if (labels.texts.some((label) => parseName(`${label}/x`).split === "val")) return false;
	let [count, last] = [0, ""];
	for (let row = 0; row < rows; row++) {
		const label = labels.get(row) ?? last;
		if (label !== last) count++;
		last = label;
	}
	return count === labels.texts.length;
}
function splitColumn(column, splits, table) {
	if (column.labels !== null || counterAxis(column.name) !== null) return [column];
	const hasOwnSplit = parseName(column.name).split !== null;
	const parts = /* @__PURE__ */ new Map();
	const partOf = (row) => {
		const label = splits.get(row) ?? "";
		const name = isSplit(label) && !hasOwnSplit ? `${label}/${column.name}` : column.name;
		const part = parts.get(name) ?? {
			...emptyColumn(name),
			firstText: column.firstText
		};
		parts.set(name, part);
		return part;
	};
	column.rows.toArray().forEach((row, index) => {
		addCell(partOf(row), row, column.values.get(index));
	});
	for (const row of blankRowsOf(column, table)) partOf(row).blankRows.push(row);
	return parts.size > 0 ? [...parts.values()] : [column];
}

// src/reading/table/row-cells.ts
function cellsOf$1({ name, rows: filled, values, labels }, rows, all) {
	const numbers = new Float64Array(all).fill(NaN);
	for (let index = 0; index < filled.length; index++) numbers[filled.get(index)] = values.get(index);
	return {
		name,
		values: rows.map((row) => {
			const recorded = numbers[row] ?? NaN;
			const number = isSetting(name) ? Number(recorded.toPrecision(9)) : recorded;
			return Number.isNaN(number) ? labels?.get(row) ?? null : number;
		})
	};
}
function isVarying({ values }) {
	return values.some((value) => value !== values[0]);
}
function isUnique({ values }) {
	return new Set(values).size === values.length && !values.includes(null);
}
const manyValues = 1e4;
function isEverNew(values) {
	const found = /* @__PURE__ */ new Set();
	for (let index = 0; index < values.length && found.size <= manyValues; index++) found.add(values.get(index));
	return found.size > manyValues;
}
function groupRows(by) {
	const groups = /* @__PURE__ */ new Map();
	for (let row = 0; row < (by[0]?.values.length ?? 0); row++) {
		const key = JSON.stringify(by.map(({ values }) => values[row]));
		const group = groups.get(key);
		if (group) group.push(row);
		else groups.set(key, [row]);
	}
	return [...groups.values()];
}
function isRising$1({ values }, rows = [...values.keys()], orStays = false) {
	return rows.every((row, index) => {
		const [value, previous] = [values[row], values[rows[index - 1] ?? -1]];
		if (typeof value !== "number") return false;
		return typeof previous !== "number" || value > previous || orStays && value === previous;
	});
}
function isOneWay(cells) {
	const negated = cells.values.map((value) => typeof value === "number" ? -value : value);
	return isRising$1(cells, void 0, true) || isRising$1({
		...cells,
		values: negated
	}, void 0, true);
}
function isRegular(cells) {
	const [first, second] = cells.values;
	if (cells.values.length < 3 || typeof first !== "number" || typeof second !== "number") return false;
	const step = second - first;
	return isRising$1(cells) && cells.values.every((value, row) => Math.abs(Number(value) - (first + row * step)) < step / 1e3);
}
function mayBeTotals(name) {
	return /^(num_?|n_?)?(epochs|iterations|iters|rounds)$/i.test(name);
}
function isTotals(cells) {
	if (!mayBeTotals(cells.name)) return false;
	const [first, second] = cells.values;
	return !(isRegular(cells) && Number(second) - Number(first) === 1) && cells.values.every((value) => Number(value) > 1);
}
function goesAstray({ values }) {
	const seen = /* @__PURE__ */ new Set();
	return values.some((value, row) => {
		const isAstray = Number(value) < Number(values[row - 1] ?? value) && !seen.has(value);
		seen.add(value);
		return isAstray;
	});
}
function areRound({ values }) {
	return values.every((value) => typeof value !== "number" || Number.isInteger(value) || Number(value.toPrecision(2)) === value);
}
function isChosen(cells) {
	const numbers = cells.values.flatMap((value) => typeof value === "number" ? [value] : []);
	if (numbers.length < Math.max(3, cells.values.length)) return false;
	return areRound(cells) && (isRising$1(cells) || isRising$1({
		...cells,
		values: numbers.map((value) => -value)
	}));
}
function isWithin$1({ values }, labels) {
	return values.every((value, row) => typeof labels.values[row] === "string" && labels.values[row].includes(String(value)));
}
function countsGroups({ values }, groups) {
	return groups.some((group) => new Set(group.map((row) => values[row])).size > 1);
}
function areBlocks(groups) {
	return groups.every((group) => (group.at(-1) ?? 0) - (group[0] ?? 0) === group.length - 1);
}
function startTogether({ values }, groups) {
	return new Set(groups.map(([first]) => values[first ?? -1])).size === 1;
}
function isGrid({ values }) {
	const numbers = values.flatMap((value) => typeof value === "number" && value > 0 ? [value] : []);
	const isRound = numbers.every((value) => Number(value.toPrecision(2)) === value || Number.isInteger(Math.log2(value)));
	return numbers.length === values.length && isRound && Math.max(...numbers) >= 100 * Math.min(...numbers);
}

// src/reading/table/refuse-sweep.ts
function refuseSweep(table, config) {
	const [first] = table.columns;
	if (first === void 0 || first.rows.length !== table.rows || first.name === config.position) return;
	const cells = cellsOf$1(first, [...first.rows], table.rows);
	if (/^rank(?:ing)?$/i.test(first.name) && cells.values.every((value, row) => value === row + 1)) throw new NoHistoryError(`${quote(first.name)} numbers the rows of a ranking: expected the epochs of a training in their order`, table.lines?.get(0) ?? null);
	if (isThingColumn(first.name) && isUnique(cells)) throw new FormatError(`expected a known counter, got ${quote(first.name)}: each row may be of a device or of a run. If it numbers the evaluations of one training, set \`position\` to it in the config`, table.lines?.get(0) ?? null);
	if (!(mayBeSeries(first.name, config) || isNumberOf(first.name)) || isKnownMetric(first.name, config)) return;
	if (!isChosen(cells)) return;
	throw new FormatError(`expected a known counter, got ${quote(first.name)}, which may number the evaluations or be a setting of each run. If it numbers them, set \`position\` to it in the config`, table.lines?.get(0) ?? null);
}
const maxTotals = 12;
function refuseTotals(table, [counter, ...others]) {
	if (counter === void 0 || others.length > 0 || !mayBeTotals(counter.name)) return;
	const cells = cellsOf$1(counter, [...counter.rows], table.rows);
	if (isTotals(cells) && !isOneWay(cells) && goesAstray(cells)) throw new NoHistoryError(`each row is a run of its own (${quote(counter.name)} tells how long it was), not an evaluation of one training: expected the history of each training. If the rows are evaluations, set \`position\` to ${quote(counter.name)} in the config`, table.lines?.get(0) ?? null);
	if (!/^epochs$/i.test(counter.name) || table.rows < 3 || table.rows > maxTotals) return;
	const areRound = cells.values.every((value) => typeof value === "number" && value > 0 && value % 5 === 0);
	if (cells.values.length < table.rows || !areRound || !isRising$1(cells) || isRegular(cells)) return;
	throw new FormatError(`expected evenly spaced epochs, got ${cells.values.slice(0, 3).join(", ")}, … in ${quote(counter.name)}, which may number the evaluations or say how many epochs each run had. If it numbers them, set \`position\` to it in the config`, table.lines?.get(0) ?? null);
}
const runsFile = new RegExp(["(RUNS)[-_ ](RESULTS)", "(RESULTS)[-_ ](RUNS)"].map((order) => `(^|[^a-z])${order}([^a-z]|$)`).join("|").replaceAll("RUNS", "k?folds?|cv|cross[-_ ]?val(idation)?|seeds|sweep|ablations?|grid[-_ ]?search|trials").replaceAll("RESULTS", "results?|scores?|summary|metrics|report"), "i");
function refuseRunsFile(path, names, config) {
	const isChosen = config.position !== null || names.some((name) => config.metrics.has(name));
	const isCounted = names.some((name) => counterAxis(name) !== null || /mean/i.test(name));
	if (names.length === 0 || isChosen || isCounted || !runsFile.test(stemOf(path))) return;
	throw new NoHistoryError(`each row may be a run of its own, as ${quote(stemOf(path))} says, and nothing counts them as the epochs of one training. If they are, name its metrics under \`metrics\` in the config`);
}

// src/reading/table/split-runs.ts
function splitRuns(table, config, numbering) {
	const telling = table.columns.filter((column) => column.name !== config.position && tellsRuns(column));
	const rows = telling.length > 0 ? metricRows(table, config) : [];
	const named = table.columns.filter(({ name }) => name === config.position);
	const counters = config.position === null ? countersOf(table) : named;
	if (numbering !== null && !isUnnamed(numbering.name)) counters.push(numbering);
	const read = (column) => cellsOf$1(column, rows, table.rows);
	const varying = rows.length > 1 ? counters.map(read).filter(isVarying) : [];
	const isSchedule = telling.every(({ name }) => mayBeScheduled(name)) && varying.some((one) => isRising$1(one) && !isTotals(one));
	if (varying.length === 0 && numbering === null) refuseSweep(table, config);
	const by = rows.length < 2 || isSchedule ? [] : labelsOf({
		table,
		rows,
		counters: varying,
		index: numbering === null ? null : read(numbering),
		...sortCells(telling.map(read))
	});
	if (by.length > 0) return partsOf(table, rows, by, telling.map(read));
	if (config.position === null) refuseTotals(table, counters);
	return [{
		table,
		name: null,
		params: {}
	}];
}
function sortCells(telling) {
	const varying = telling.filter((cells) => isVarying(cells) && !isStateColumn(cells.name));
	const named = varying.filter(({ name }) => isRunColumn(name));
	const others = varying.filter((cells) => !named.includes(cells));
	return {
		telling,
		unique: named.filter(isUnique),
		grouping: named.filter((cells) => !isUnique(cells)),
		settings: others.filter(({ name }) => isSetting(name)),
		texts: others.filter(({ name }) => !isSetting(name))
	};
}
function labelsOf(view) {
	const { counters, telling, grouping, unique } = view;
	const state = telling.find(({ name }) => isStateColumn(name));
	if (state && !counters.some(isRegular)) throw resultsError(view, state);
	const [totals] = counters;
	if (totals && counters.length === 1 && isTotals(totals) && telling.some(({ name }) => isSetting(name))) throw resultsError(view, totals);
	if (grouping.length > 0) return namedRuns(view);
	const name = unique[0];
	if (name && !counters.some((cells) => isRegular(cells) || isWithin$1(cells, name))) throw resultsError(view, name);
	return counters.length > 0 ? repeatedCounter(view) : uncounted(view);
}
function namedRuns(view) {
	const { counters, index, grouping, table, rows } = view;
	for (const { name, values } of grouping) {
		const empty = rows[values.indexOf(null)];
		if (empty === void 0) continue;
		const line = table.lines?.get(empty) ?? null;
		throw new FormatError(`expected ${quote(name)} in every row, got an empty cell`, line);
	}
	const groups = groupRows(grouping);
	if (groups.every(({ length }) => length === 1)) {
		if (counters.some(isRegular)) return [];
		throw resultsError(view, grouping[0]);
	}
	if (![...counters, ...index ? [index] : []].some((cells) => countsGroups(cells, groups))) throw resultsError(view, grouping[0]);
	return counters.some((cells) => isRising$1(cells)) && !areBlocks(groups) ? [] : grouping;
}
function uncounted({ settings, texts, ...view }) {
	const first = view.table.columns.find(({ name }) => !isUnnamed(name));
	const isFirst = (cells) => cells.name === first?.name && (view.table.lines !== null || areRound(cells));
	const key = texts.find(isUnique) ?? settings.find((cells) => !mayBeScheduled(cells.name) || changesOneWay(cells.name) && !isOneWay(cells)) ?? settings.find((cells) => isUnique(cells) && (isFirst(cells) || isGrid(cells)));
	if (key) throw resultsError(view, key);
	return [];
}
function repeatedCounter({ settings, texts, ...view }) {
	const [counter] = view.counters;
	if (counter === void 0 || isRising$1(counter)) return [];
	const by = [
		...texts.map((cells) => [cells]),
		texts,
		settings,
		[...texts, ...settings]
	].find((all) => {
		if (all.length === 0 || all.some(({ values }) => values.includes(null))) return false;
		const groups = groupRows(all);
		return groups.every((group) => group.length > 1 && isRising$1(counter, group)) && (!all.every(({ name }) => mayBeScheduled(name)) || startTogether(counter, groups));
	});
	if (by) return by;
	const key = [...texts, ...settings.filter(({ name }) => !mayBeScheduled(name))].find(isUnique);
	if (key && !isRising$1(counter, void 0, true)) throw resultsError(view, key);
	return [];
}
function resultsError({ table, rows }, by) {
	const name = by?.name ?? "";
	const column = isUnnamed(name) ? "the first column" : quote(name);
	return new NoHistoryError(`each row is a run of its own (${column} tells them apart), not an evaluation of one training: expected the history of each training. If the rows are evaluations, name the column that numbers them as \`position\` in the config`, table.lines?.get(rows[0] ?? 0) ?? null);
}
function tellsRuns({ name, labels, values }) {
	const texts = labels?.texts ?? [];
	if (texts.length === 0 && values.length === 0) return false;
	if (mayBeScheduled(name) && isEverNew(values)) return false;
	if (isStateColumn(name)) return texts.length > 0 && texts.every((text) => runStates.test(text));
	if (isSetting(name)) return true;
	if (texts.some((text) => isSide$1(text, name)) || flagOf(name) !== null) return false;
	if (isRunColumn(name)) return true;
	return texts.length > 0 && values.length === 0 && counterAxis(name) === null && !texts.every((text) => timeOrCount.test(text));
}
const timeOrCount = /^(\d{1,4}[-/.:]\d.*|[a-z]{3,9},? \d.*|(epochs?|ep|e|steps?|iter(ation)?s?|it|rounds?|batch(es)?|checkpoint|ckpt)?[\s_:#.=-]*\d+(\s*(\/|of)\s*\d+)?(\.\w{1,5})?)$/i;
function isSide$1(label, column) {
	const { metric, split } = parseName(`${label}/x`);
	return split !== null && (metric === "x" || isSplitColumn(column));
}
function metricRows(table, config) {
	const isFilled = new Uint8Array(table.rows);
	for (const { name, rows } of table.columns) {
		if (!isKnownMetric(name, config) || !mayBeSeries(name, config)) continue;
		for (const row of rows) isFilled[row] = 1;
	}
	return [...isFilled.keys()].filter((row) => isFilled[row] === 1);
}
const maxRuns$1 = 1e3;
function partsOf(table, rows, by, all) {
	const groups = groupRows(by);
	if (groups.length > maxRuns$1) throw new FormatError(`expected at most ${maxRuns$1} runs in a table, got ${groups.length}`);
	const owner = new Int32Array(table.rows).fill(-1);
	groups.forEach((group, index) => {
		for (const row of group) owner[rows[row] ?? 0] = index;
	});
	return partitionRows(table, owner, groups.length).map((part, index) => {
		const group = groups[index] ?? [];
		const first = group[0] ?? 0;
		const params = all.filter((cells) => by.some(({ name }) => name === cells.name) || group.every((row) => cells.values[row] === cells.values[first])).flatMap(({ name, values }) => {
			const value = values[first];
			return value === null || value === void 0 || name === "__proto__" ? [] : [[name, value]];
		});
		return {
			table: part,
			name: by.map(({ name, values }) => typeof values[first] === "string" ? values[first] : `${name}=${values[first]}`).join(" "),
			params: Object.fromEntries(params)
		};
	});
}

// src/reading/table/to-runs.ts
function toRuns(whole, config, { column: formatColumn = null, unnumbered = "row" } = {}) {
	const table = ofFirstProcess(whole);
	refuseSteps(table, config);
	return splitRuns(table, config, formatColumn).flatMap(({ table: part, name, params }) => {
		const runs = toTrainings(part, config, {
			column: (part === whole ? void 0 : part.columns.find(({ name }) => name === formatColumn?.name)) ?? formatColumn,
			unnumbered
		});
		if (name === null) return runs;
		return runs.map((run) => ({
			...run,
			name,
			params: {
				...params,
				...run.params
			},
			leftOut: run.leftOut?.filter(({ what }) => !Object.hasOwn(params, what)) ?? []
		}));
	});
}
function noMetric({ columns }, config) {
	const empty = columns.find(({ name, rows }) => rows.length === 0 && isKnownMetric(name, config));
	return empty ? `no metric found: ${quote(empty.name)} is empty` : "no metric found";
}
function toTrainings(table, config, { column: formatColumn, unnumbered }) {
	const column = table.columns.find(({ name }) => name === config.position) ?? formatColumn;
	const expanded = expandSplitColumn(table);
	const read = metricColumns(expanded, config).filter((metric) => metric !== column);
	const metrics = dropForeignNaN(expanded, read);
	const lost = expanded.columns.filter((candidate) => isLostLoss(candidate, expanded, config));
	if (metrics.length + lost.length === 0) throw new NoValuesError(noMetric(expanded, config));
	const known = metrics.filter(({ name }) => isKnownMetric(name, config));
	const positions = rowPositions(table, known.length > 0 ? known : metrics, {
		column,
		unnumbered
	});
	const placed = metrics.map((metric) => known.includes(metric) ? metric : onlyPlaced(metric, positions));
	const unplaced = metrics.filter(({ rows }, index) => rows.length > (placed[index]?.rows.length ?? 0));
	const restored = addLostNaN(expanded, [...placed, ...lost], positions.at);
	const curves = restored.filter(({ values }) => values.length > 0);
	const clock = expanded.columns.find((candidate) => mayBeClock(candidate.name) && candidate.firstText === null && !metrics.includes(candidate));
	const times = clock && filterCells(clock, (row) => positions.at[row] !== positions.at[row - 1]);
	const runs = splitRestarts(times ? [...curves, times] : curves, positions, table.lines).map((run) => clock ? extractClock(run, clock.name) : run);
	const used = /* @__PURE__ */ new Set([
		...read,
		...lost,
		clock,
		column
	]);
	const leftOut = [
		...expanded.columns.filter((candidate) => !used.has(candidate)).flatMap((candidate) => describeUnused(candidate, config)),
		...expanded.leftOut ?? [],
		...unplaced.map(({ name }) => ({
			what: name,
			why: `no ${positions.axis}`
		}))
	];
	const whole = read.filter(({ name }) => !unplaced.some((one) => one.name === name));
	const notes = [...describeBlanks([...whole, ...lost], restored, config), ...table.notes];
	return runs.map((run, index) => ({
		...run,
		leftOut,
		notes: index === runs.length - 1 ? [...run.notes, ...notes] : run.notes
	}));
}
function onlyPlaced(column, { at }) {
	const isPlaced = (row) => !Number.isNaN(at[row]);
	for (const row of column.rows) if (!isPlaced(row)) return filterCells(column, isPlaced);
	return column;
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

// src/reading/json/dict-lines.ts
const [tab$1, lineFeed$2, carriageReturn$1, space$1, comma, openDict] = [
	9,
	10,
	13,
	32,
	44,
	123
];
const isBetween = /* @__PURE__ */ new Set([
	tab$1,
	carriageReturn$1,
	space$1,
	comma
]);
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
		names: () => rows.columnNames(),
		table: () => rows.toTable(),
		count: rows.count
	};
});
function readRow(source, rows) {
	if (peekByte(source) !== openDict) throw unexpected(source, "a dict on each line");
	rows.read(source);
	let byte = peekByte(source);
	for (; isBetween.has(byte); byte = peekByte(source)) source.at++;
	if (byte !== lineFeed$2 && byte !== -1 && byte !== openDict) throw unexpected(source, "the end of the line");
}

// src/reading/json/to-number.ts
function toNumber(item) {
	if (item === null) return NaN;
	if (typeof item === "string") return parseNumber(item);
	return typeof item === "number" ? item : null;
}

// src/reading/json/stepped-list.ts
const minPoints = 4;
const isValue = /^(value|y|scalar)$/i;
function separateSteps(list, isBeside) {
	const [steps, values] = rowsOf(list) ?? pointsOf(list, isBeside) ?? [];
	if (steps === void 0 || values === void 0) return null;
	return {
		step: {
			...toList(steps),
			line: list.line
		},
		value: {
			...toList(values),
			line: list.line
		}
	};
}
function rowsOf({ content, length }) {
	if (content.kind !== "rows" || !content.names().some((name) => isValue.test(name))) return null;
	const { columns } = content.table();
	const full = columns.filter(({ values, firstText }) => values.length === length && firstText === null);
	const step = full.find(({ name }) => counterAxis(name) !== null);
	const value = full.find(({ name }) => isValue.test(name));
	return step && value ? [step.values, value.values] : null;
}
function pointsOf({ content }, isBeside) {
	if (content.kind !== "mixed") return null;
	const points = content.items.map((item) => isContainer(item) && item.kind === "list" ? numbersIn$1(item) : []);
	const [first = []] = points;
	const at = first.length - 2;
	if (points.length < (isBeside ? 1 : minPoints)) return null;
	if (points.some(({ length }) => length !== first.length)) return null;
	if (at !== 0 && !(at === 1 && (first[0] ?? 0) > 1e9)) return null;
	const steps = points.map((point) => point[at] ?? NaN);
	return isCounting(steps, !isBeside) ? [steps, points.map((point) => point[at + 1] ?? NaN)] : null;
}
function isCounting(steps, isRegular) {
	const [first = 0, second = first + 1] = steps;
	return steps.every((step, index) => {
		const interval = step - (steps[index - 1] ?? first - (second - first));
		return Number.isInteger(step) && interval > 0 && (!isRegular || interval === second - first);
	});
}
function numbersIn$1({ content }) {
	if (content.kind === "numbers") return [...content.numbers];
	if (content.kind === "rows") return [];
	const numbers = content.items.map(toNumber).filter((number) => number !== null);
	return numbers.length === content.items.length ? numbers : [];
}

// src/reading/json/named-lists.ts
function collectLists(dict, levels, prefix = "") {
	const hasStepped = [...dict.entries.values()].some((value) => isContainer(value) && value.kind === "list" && separateSteps(value, false) !== null);
	return [...dict.entries].flatMap(([key, value]) => {
		const name = prefix + key;
		if (!isContainer(value)) return [];
		if (value.kind === "list") {
			const stepped = hasStepped ? separateSteps(value, true) : null;
			if (stepped) return Object.entries(stepped).map(([part, list]) => ({
				name: `${name}/${part}`,
				list,
				index: null,
				from: value
			}));
			return [{
				name,
				list: value,
				index: null,
				from: value
			}];
		}
		const column = frameColumn(value);
		if (column !== null) return [{
			name,
			...column,
			from: value
		}];
		return levels > 0 && !isEvaluation(name, value) ? collectLists(value, levels - 1, `${name}/`) : [];
	});
}
function nameSides(value, path, levels = 1) {
	if (!isDict(value)) return value;
	const keys = [...value.entries.keys()].slice(0, maxColumns);
	const names = withFileMetric(keys, path);
	const entries = [...value.entries].map(([key, item], index) => {
		return [isContainer(item) && item.kind === "list" && item.content.kind !== "rows" && names[index] || key, levels > 0 ? nameSides(item, path, levels - 1) : item];
	});
	return {
		...value,
		entries: new Map(entries)
	};
}
function isEvaluation(path, { entries }) {
	const { split, metric } = parseName(`${path}/x`);
	return (split === "val" || split !== null && metric === "x") && [...entries].some(([name, value]) => typeof value === "number" && (isTotalLoss(name) || isReward(name)));
}
const lossList = /loss(es)?([_ ]?(curve_?|history|list|values|total)|\/value)?$/i;
const rewardList = /^(?=.*[_ ])(?:(?:train(?:ing)?|eval(?:uation)?|ep(?:isode)?|mean|avg|average|total|cumulative)[_ ]?)*rewards?(?:[_ ](?:history|list|curve|mean))?$/i;
function namesListOfTraining(name, config) {
	if (name.length > 100) return false;
	return rewardList.test(name) || lossList.test(parseName(name).metric) && isKnownMetric(name, config);
}
function listsLookLikeTraining(lists, config, isTruncated) {
	const names = lists.filter(({ list }) => isNumericList(list)).map(({ name }) => name);
	if (names.some((name) => config.metrics.has(name))) return true;
	if (names.some((name) => namesListOfTraining(name, config))) return true;
	if (pairedMetrics(names).some((metric) => directionOf(metric) !== null)) return true;
	if (areOpponents(names)) return true;
	if (names.some((name) => counterAxis(name) !== null) && looksLikeTraining(names, config)) return true;
	return isTruncated && names.some((name) => mayBeSeries(name, config) && isKnownMetric(name, config));
}
function isNumericList({ content, length }) {
	if (content.kind === "mixed") return content.items.some((item) => toNumber(item) !== null);
	return length === 0 || content.kind === "numbers";
}
function frameColumn({ entries, line }) {
	const cells = [];
	const counters = /* @__PURE__ */ new Set();
	for (const [key, value] of entries) {
		const [, counter = "", count = key] = /^([a-z]+)[_ -]?(\d+)$/i.exec(key) ?? [];
		const label = parseNumber(count);
		if (label === null || !Number.isInteger(label) || isContainer(value) || counter !== "" && counterAxis(counter) === null) return null;
		counters.add(counter);
		cells.push([label, value]);
	}
	const [counter, ...others] = counters;
	if (counter === void 0 || others.length > 0) return null;
	cells.sort(([a], [b]) => a - b);
	const index = cells.map(([label]) => label);
	if (areSizes(index)) return null;
	return {
		list: {
			...toList(cells.map(([, value]) => value)),
			line
		},
		index,
		counter
	};
}
function areSizes([first = 0, ...others]) {
	return first > 1 && others.length > 1 && others.every((label, index) => label === first * 2 ** (index + 1));
}

// src/reading/json/row-log.ts
function rowLogFormat({ id, title, files, layout, keys, matchesKeys = () => true, counter, ignoredColumns = /^\b$/ }) {
	return {
		id,
		title,
		files,
		matches: (artifact, columns) => isList(artifact) === (layout === "list") && hasKeys(artifact, keys) && matchesKeys(rowNames(artifact)) && hasMetrics(artifact, columns),
		read: ([artifact], columns) => {
			const table = withoutColumns(readRows(artifact), (name) => ignoredColumns.test(name));
			const column = table.columns.find(({ name, values }) => name === counter && isIncreasing$1(values)) ?? null;
			return toRuns(table, columns, {
				column,
				unnumbered: "epoch"
			});
		}
	};
}
function hasKeys(artifact, keys) {
	const { head } = artifact;
	const isQuoted = (key) => head.includes(`"${key}"`) || head.includes(`'${key}'`);
	return keys.every(isQuoted) && keys.every((key) => rowNames(artifact).has(key));
}
function hasMetrics(artifact, config) {
	return [...rowNames(artifact)].some((name) => isKnownMetric(name, config));
}
function isNumberedLog(artifact) {
	const value = headLiteral(artifact)?.value ?? null;
	if (!isDict(value) || pairedMetrics(collectLists(value, 0).map(({ name }) => name)).length > 0) return false;
	const { count, table } = headDictLines(artifact);
	if (count < 2) return false;
	return table().columns.some(({ name, values }) => counterAxis(name) !== null && values.length === count && isIncreasing$1(values));
}
function rowNames(artifact) {
	return new Set(isList(artifact) ? rowKeys(headLiteral(artifact)?.value ?? null) : headDictLines(artifact).names());
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
	const leftOut = files.filter((_, index) => parts[index]?.length === 0).map(({ path }) => ({
		what: path,
		why: "not a metric"
	}));
	return mergeParts(parts, joinNotes).map((run) => ({
		...run,
		leftOut: [...run.leftOut ?? [], ...leftOut]
	}));
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

// src/reading/json/data-frame.ts
function frameToTable(dict) {
	const data = listAt(dict, "data");
	const names = columnNames(dict);
	if (data !== null && names !== null) return rowsToTable(names, data);
	if (data !== null && isDict(dict.entries.get("schema") ?? null)) return withUnnamedIndex(listToTable(data));
	const rows = numberedRows(dict);
	if (rows === null) return null;
	const table = dictsToTable(rows.map(([, row]) => row));
	const labels = NumberList.from(rows.map(([label]) => label));
	const index = {
		...emptyColumn(""),
		rows: RowNumbers.first(rows.length),
		values: labels
	};
	return {
		...table,
		columns: [index, ...table.columns]
	};
}
function withUnnamedIndex(table) {
	const rename = (column) => column.name === "index" ? {
		...column,
		name: ""
	} : column;
	return table && {
		...table,
		columns: table.columns.map(rename)
	};
}
function frameNames(dict) {
	const names = columnNames(dict);
	if (names !== null && dict.entries.has("data")) return names;
	const data = listAt(dict, "data");
	if (data !== null && dict.entries.has("schema")) return rowKeys(data);
	return (numberedRows(dict) ?? []).slice(0, 100).flatMap(([, row]) => flatKeys(row));
}
function listAt({ entries }, key) {
	const value = entries.get(key) ?? null;
	return isContainer(value) && value.kind === "list" ? value : null;
}
function columnNames(dict) {
	const { content } = listAt(dict, "columns") ?? {};
	if (content?.kind !== "mixed") return null;
	const names = content.items.filter((item) => typeof item === "string");
	return names.length === content.items.length ? names : null;
}
function numberedRows({ entries }) {
	const rows = [];
	let isNamed = true;
	for (const [key, value] of entries) {
		const [, name, count = ""] = /^(epoch[_ -]?)?(\d+)$/i.exec(key) ?? [];
		const label = parseNumber(count);
		if (label === null || !isDict(value)) return null;
		isNamed &&= name !== void 0;
		rows.push([label, value]);
	}
	rows.sort(([a], [b]) => a - b);
	const isCounted = isNamed || areEven(rows.map(([label]) => label)) || rows.some(([, row]) => hasCounter(row));
	return rows.length > 0 && isCounted ? rows : null;
}
function areEven([first = 0, second = first + 1, ...others]) {
	const step = second - first;
	return (first <= 1 || first === step) && others.every((label, index) => label === second + step * (index + 1));
}
function hasCounter(row) {
	return flatKeys(row).some((name) => counterAxis(name) !== null);
}
function rowsToTable(names, { content, line, length }) {
	if (names.length > 4096) throw new FormatError(`expected at most ${maxColumns} columns, got more`, line);
	const columns = names.map(emptyColumn);
	const rows = content.kind === "mixed" ? content.items : [];
	if (rows.length < length) throw new FormatError("expected a list of rows under `data`", line);
	rows.forEach((row, index) => {
		const cells = cellsOf(row);
		if (cells?.length !== names.length) {
			const actual = cells === null ? "none" : cells.length;
			throw new FormatError(`expected ${names.length} cells in each row, got ${actual}`, line);
		}
		for (const [column, cell] of cells.entries()) addCellTo(columns[column], index, cell, line);
	});
	return {
		columns,
		rows: rows.length,
		lines: null,
		notes: []
	};
}
function cellsOf(row) {
	if (!isContainer(row) || row.kind !== "list") return null;
	if (row.content.kind === "mixed") return row.content.items;
	return row.content.kind === "numbers" ? [...row.content.numbers] : null;
}
function addCellTo(column, row, cell, line) {
	if (column !== void 0 && !isContainer(cell)) addScalar(column, row, cell, line);
}

// src/reading/table/long-table.ts
const value = /^(values?|val|metric[_ ]?value|score|results?)$/i;
function isLongTable(artifact, config) {
	const { names } = peekTable(artifact);
	const metric = names.findIndex(namesMetric);
	const number = names.findIndex((name) => value.test(name));
	if (metric === -1 || number === -1 || !names.some((name) => counterAxis(name) !== null)) return false;
	return headRows(artifact).some((cells) => isKnownMetric(cells[metric] ?? "", config) && parseNumber(cells[number] ?? "") !== null);
}
function widenTable(table, config) {
	const { tags, values } = longColumns(table, config);
	if (!tags?.labels || !values) return table;
	const runs = table.columns.find(({ name, labels }) => labels !== null && /^(run|dir_name|run[_ ]?name)$/i.test(name));
	const texts = textsByTag(table, tags, values);
	const metrics = /* @__PURE__ */ new Map();
	const names = {
		...emptyColumn("run"),
		labels: runs ? new Labels() : null
	};
	for (let index = 0; index < values.rows.length; index++) {
		const row = values.rows.get(index);
		const { run, side } = parseRun(runs?.labels?.get(row) ?? "");
		const tag = tags.labels.get(row) ?? "";
		const name = side + tag;
		const column = metrics.get(name) ?? {
			...emptyColumn(name),
			firstText: texts.get(tag) ?? null
		};
		metrics.set(name, column);
		addCell(column, row, values.values.get(index));
		if (runs) labelRow(names, row, run);
	}
	const others = table.columns.filter((column) => column !== tags && column !== values && column !== runs && !mayBeClock(column.name));
	return {
		...table,
		isFull: false,
		columns: [
			...others,
			...runs ? [names] : [],
			...metrics.values()
		]
	};
}
function textsByTag({ rows, lines }, tags, values) {
	const found = /* @__PURE__ */ new Map();
	if (values.firstText === null) return found;
	for (let row = 0, index = 0; row < rows; row++) {
		const tag = tags.labels?.get(row) ?? "";
		if (index < values.rows.length && values.rows.get(index) === row) index++;
		else if (!found.has(tag)) {
			const line = lines?.get(row) ?? values.firstText.line;
			found.set(tag, line === values.firstText.line ? values.firstText : {
				where: tag,
				text: "a text",
				line
			});
		}
	}
	return found;
}
function areLong(rows, config) {
	if (!rows.names().some(namesMetric)) return false;
	try {
		return longColumns(rows.table(), config).tags !== void 0;
	} catch (thrown) {
		if (thrown instanceof FormatError) return false;
		throw thrown;
	}
}
function longColumns({ columns }, config) {
	const isTags = ({ name, labels }) => namesMetric(name) && labels?.texts.some((text) => isKnownMetric(text, config));
	const [tags, values] = [columns.find(isTags), columns.find(({ name }) => value.test(name))];
	const isCounted = columns.some(({ name }) => counterAxis(name) !== null);
	return tags && values && isCounted ? {
		tags,
		values
	} : {};
}
function parseRun(label) {
	const last = /[^/\\]*$/.exec(label)?.[0] ?? "";
	const { split, metric } = parseName(`${last}/x`);
	if (split === null || metric !== "x") return {
		run: label || ".",
		side: ""
	};
	return {
		run: label.slice(0, label.length - last.length).replace(/[/\\]+$/, "") || ".",
		side: `${last}/`
	};
}

// src/reading/json/counted-lists.ts
function groupByCounter(lists, config) {
	if (lists.length > 4096) return [[...lists]];
	const batches = batchLists(lists, config);
	if (batches.length > 0) return [lists.filter((entry) => !batches.includes(entry)), batches].flatMap((group) => groupByCounter(group, config));
	const byParent = groupBy(lists, ({ name }) => parentOf(name));
	const counters = lists.flatMap((entry) => counterOf(entry, byParent));
	if (counters.every(({ scope, entry }) => scope === "" && entry.list.length === counters[0]?.entry.list.length)) return [[...lists]];
	const groups = /* @__PURE__ */ new Map();
	for (const entry of lists) {
		if (counters.some((counter) => counter.entry === entry)) continue;
		const own = counters.filter((counter) => entry.list.length === counter.entry.list.length);
		const [counter] = own.filter(({ scope }) => scope !== "" && isWithin(entry.name, scope)).concat(own);
		if (counter === void 0 && counters.every(({ scope }) => isApart(entry.name, scope))) groups.set("", [...groups.get("") ?? [], entry]);
		else if (counter === void 0) refuseUncounted(entry, counters, config);
		else {
			const key = `${counter.scope} ${counter.entry.list.length}`;
			const group = groups.get(key) ?? own.filter(({ scope }) => scope === counter.scope).map(plainCounter);
			groups.set(key, [...group, withoutValue(entry)]);
		}
	}
	return [...groups.values()];
}
function batchLists(lists, config) {
	const others = lists.filter(({ name, list }) => !parseName(name).isBatch && isNumericList(list) && isKnownMetric(name, config));
	const longest = Math.max(...others.map(({ list }) => list.length));
	if (others.length === 0) return [];
	return lists.filter(({ name, list }) => parseName(name).isBatch && isNumericList(list) && list.length > longest);
}
function isApart(name, scope) {
	return scope.endsWith("/") && !name.startsWith(scope) && parseName(`${scope}x`).split === null;
}
function refuseUncounted(entry, counters, config) {
	const { name, list } = entry;
	if (list.length === 0 || !isNumericList(list) || !mayBeSeries(name, config) || !isKnownMetric(name, config)) return;
	const others = counters.map((counter) => `${counter.entry.list.length} in ${quote(counter.entry.name)}`);
	throw new FormatError(`expected a step for each of the ${list.length} values of ${quote(name)}, got ${others.slice(0, 4).join(", ")}`, list.line);
}
function counterOf(entry, byParent) {
	const { name } = entry;
	const parent = parentOf(name);
	const own = name.slice(parent.length);
	if (parent === "") {
		const { word, metric } = parseName(name);
		const axis = axisOf(name) ?? (word === null ? null : axisOf(metric.replace(/^counter$/i, "step")));
		return axis !== null && isRising(entry) ? [{
			entry,
			axis,
			scope: word ?? ""
		}] : [];
	}
	const isPlace = /^(?:x|positions?)$/.test(own);
	const axis = isPlace ? "step" : axisOf(own);
	if (axis === null || !isRising(entry)) return [];
	return (byParent.get(parent)?.filter(({ name, list }) => {
		const part = name.slice(parent.length);
		return list.length === entry.list.length && (isPlace ? /^(?:y|values?)$/.test(part) : axisOf(part) === null);
	}))?.length ? [{
		entry,
		axis,
		scope: parent
	}] : [];
}
function parentOf(name) {
	return name.slice(0, name.lastIndexOf("/") + 1);
}
function axisOf(name) {
	const axis = counterAxis(name);
	return axis === "row" ? null : axis;
}
function isRising({ list }) {
	const { content } = list;
	if (content.kind === "rows" || !isNumericList(list)) return false;
	const values = content.kind === "numbers" ? [...content.numbers] : content.items.map(toNumber);
	return values.every((value, index) => value !== null && (index === 0 || value >= (values[index - 1] ?? value)));
}
function isWithin(name, scope) {
	if (scope.endsWith("/")) return name.startsWith(scope);
	const { word } = parseName(name);
	return word === scope || word === null && parseName(`${scope}/x`).split === "train";
}
function plainCounter({ entry, axis }) {
	return {
		...entry,
		name: axis
	};
}
function withoutValue(entry) {
	const name = entry.name.replace(/(?<=.)\/(values?|y)$/i, "");
	return {
		...entry,
		name
	};
}

// src/reading/json/list-table.ts
function listsToTable(lists, config) {
	const metrics = lists.filter((entry) => !entry.list.truncated && isMetric(entry, config));
	const reference = lists.find(isCounter) ?? metrics.find(({ name }) => !isVal(name)) ?? metrics[0];
	const isSettled = isLengthSettled(metrics, reference);
	const kept = lists.filter((entry) => hasAllRows(entry, reference, isSettled, config));
	const rows = kept.flatMap(rowColumns);
	const isKept = new Set(kept);
	const ragged = lists.filter((one) => !isKept.has(one) && !isNumericList(one.list) && holdsNumbers(one.list));
	const known = rows.filter(({ name }) => isKnownMetric(name, config));
	const columns = [
		...indexColumn(kept),
		...kept.filter((entry) => !isRows(entry)).map(toColumn),
		...known
	];
	if (columns.length > 4096) throw new FormatError(`expected at most ${maxColumns} lists, got ${columns.length}`);
	return {
		columns,
		rows: reference?.list.length ?? Math.max(0, ...kept.map(({ list }) => list.length)),
		lines: null,
		notes: lists.flatMap((entry) => describeProblem(entry, isKept)),
		leftOut: [...rows.filter((column) => !known.includes(column) && counterAxis(column.name) === null).map(({ name }) => ({
			what: name,
			why: "not a metric"
		})), ...describeUnread(ragged.map(({ name }) => name))]
	};
}
function isLengthSettled(metrics, reference) {
	const names = metrics.filter(({ list }) => list.length === reference?.list.length).map(({ name }) => name);
	const sides = new Set(names.filter(isTotalLoss).map((name) => parseName(name).split));
	return reference !== void 0 && (isCounter(reference) && sides.size > 0 || sides.has("val"));
}
function hasAllRows(entry, reference, isSettled, config) {
	if (reference === void 0) return true;
	const { name, list } = entry;
	const [length, expected] = [list.length, reference.list.length];
	if (length === expected || list.truncated && length < expected) return true;
	if (!isMetric(entry, config) || length === 1 && isTest(name)) return false;
	if (isSettled && !isTotalLoss(name) && parseName(name).split === null) return false;
	const hint = isVal(name) && length < expected ? "; the epochs are unknown: a CSVLogger records them" : "";
	const message = `expected lists of one length, got ${length} values for ${quote(name)} and ${expected} for ${quote(reference.name)}${hint}`;
	throw new FormatError(message, list.line);
}
function isTest(name) {
	return /^te?st/.test(parseName(name).word ?? "");
}
function isVal(name) {
	return parseName(name).split === "val";
}
function describeProblem(entry, kept) {
	const { name, list } = entry;
	if (list.truncated) return [`${quote(name)} is truncated after ${list.length} values`];
	if (kept.has(entry) || !isNumericList(list)) return [];
	return [`${quote(name)} has ${list.length} values, unlike the other lists: ignored`];
}
function isCounter({ name, list }) {
	return counterAxis(name) !== null && !list.truncated && isNumericList(list);
}
function isMetric({ name, list }, config) {
	if (list.length === 0 || !isNumericList(list)) return false;
	return mayBeSeries(name, config) && isKnownMetric(name, config);
}
function isRows({ list }) {
	return list.content.kind === "rows";
}
function rowColumns({ name, list: { content } }) {
	if (content.kind !== "rows") return [];
	return content.table().columns.map((column) => ({
		...column,
		name: `${name}/${column.name}`
	}));
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
	if (content.kind === "rows") return column;
	let firstText = null;
	content.items.forEach((item, index) => {
		const value = toNumber(item);
		if (item === null) column.blankRows.push(index);
		else if (value !== null) addCell(column, index, value);
		else {
			const shown = isContainer(item) ? item.kind : String(item);
			if (!isContainer(item) && isLabelColumn(column)) labelRow(column, index, shown);
			firstText ??= {
				where: `${name}[${index}]`,
				text: shown,
				line: content.lines[index] ?? start
			};
			column.hasOtherTexts ||= shown !== firstText.text;
		}
	});
	return {
		...column,
		firstText
	};
}
function indexColumn(lists) {
	const { index = null, counter = "" } = lists.find((entry) => entry.index !== null) ?? {};
	if (index === null) return [];
	return [{
		...emptyColumn(counter),
		rows: RowNumbers.first(index.length),
		values: NumberList.from(index)
	}];
}

// src/reading/json/refuse-results.ts
const maxRuns = 1e3;
const countOfRuns = /^((n|num|nr|number[_ ]of|total|k)[_ -]?(folds?|seeds?|runs?|trials?|repeats?|repetitions?|splits?|restarts?)|folds|kfold|cv)$/i;
const numberedRun = /^(fold|seed|run|trial|repeat|repetition|split|replicate)[_ -]?\d+$/i;
const perRun = /(^|[_ ])(folds?|seeds?)([_ ]|$)/i;
const ownRun = /^(fold|seed|run|trial|repeat|split)([_ ](id|idx|index|no|num|number))?$/i;
const length = /^((n|num|total|max|number[_ ]of)[_ ])?(epochs|steps|rounds|iterations|episodes|updates)$/i;
function refuseResults({ entries }, config, depth = 2, prefix = "") {
	for (const [key, value] of entries) {
		const name = prefix + key;
		if (isDict(value)) {
			if (depth > 0) refuseResults(value, config, depth - 1, `${name}/`);
			continue;
		}
		if (!isContainer(value) || value.kind !== "list" || value.content.kind !== "numbers") continue;
		if (value.length < 2 || value.length > maxRuns) continue;
		if (config.metrics.has(name) || !mayBeSeries(name, config) || !isKnownMetric(name, config)) continue;
		const by = runsBeside(key, value, entries);
		if (by !== null) throw new NoHistoryError(`${quote(name)} holds a value for each of ${value.length} runs (${by}), not for each evaluation of one training: expected the history of each training. If its values are those of one training, name it under \`metrics\` in the config`, value.line);
	}
}
function runsBeside(name, list, entries) {
	if ([...entries].some(([key, value]) => ownRun.test(key) && !isContainer(value) || length.test(key) && value === list.length || counterAxis(key) !== null && isListOf(value, list.length))) return null;
	if (perRun.test(name) && !/\d/.test(name)) return "as its name says";
	const runs = [...entries.keys()].filter((key) => numberedRun.test(key));
	if (runs.length === list.length) return runs.slice(0, 2).map(quote).join(", ");
	for (const [key, value] of entries) {
		if (countOfRuns.test(key) && value === list.length) return `${quote(key)} is ${value}`;
		if (/(^|[_ ])(std|sd|stdev)([_ ]|$)/i.test(key) && isDeviation(value, list)) return `${quote(key)} is their standard deviation`;
	}
	return null;
}
function isListOf(value, count) {
	return isContainer(value) && value.kind === "list" && value.length === count;
}
function isDeviation(value, { content }) {
	if (typeof value !== "number" || !(value > 0) || content.kind !== "numbers") return false;
	const numbers = content.numbers.toArray();
	const mean = numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
	const squares = numbers.reduce((sum, number) => sum + (number - mean) ** 2, 0);
	return [numbers.length, numbers.length - 1].some((count) => Math.abs(Math.sqrt(squares / count) - value) < value / 500);
}

// src/reading/json/side-logs.ts
function sideLogs(dict, config) {
	const sides = [...unwrapHistory(dict).entries].flatMap(([name, rows]) => isContainer(rows) && rows.kind === "list" && isSide(name) && rowKeys(rows).length > 0 ? [{
		name,
		rows
	}] : []);
	const names = sides.flatMap(({ name, rows }) => rowKeys(rows).map((key) => sideName(name, key)));
	return looksLikeTraining(names, config) ? sides : [];
}
function isSide(name) {
	const { split, metric } = parseName(`${name}/x`);
	return split !== null && metric === "x";
}
function sideName(side, key) {
	return counterAxis(key) === null && parseName(key).split === null ? `${side}/${key}` : key;
}
function mergeSides(sides, config) {
	const parts = sides.map((side) => toRuns(sideToTable(side), config));
	const series = parts.flat().flatMap((run) => run.series);
	if (series.some(({ axis }) => axis === "row") && series.some(({ values }) => values.length !== series[0]?.values.length)) {
		const names = sides.map(({ name }) => quote(name)).join(" and ");
		throw new FormatError(`expected a counter that numbers the rows of ${names} throughout, got none`, sides[0]?.rows.line);
	}
	return mergeParts(parts);
}
function sideToTable({ name, rows }) {
	const table = listToTable(rows);
	if (table === null) throw new FormatError(`expected a list of dicts, got ${describeLiteral(rows)}`, rows.line);
	return {
		...table,
		columns: table.columns.map((column) => ({
			...column,
			name: sideName(name, column.name)
		}))
	};
}
function evaluationsApart(lists, config) {
	const found = lists.filter(({ name, list }) => {
		if (list.content.kind !== "rows" || parseName(`${name}/x`).split !== "val") return false;
		const keys = list.content.names();
		return lists.every((other) => other.list === list || other.list.length !== list.length) && keys.some((key) => counterAxis(key) !== null) && keys.some((key) => mayBeSeries(key, config) && isKnownMetric(key, config));
	});
	return lists.some(({ list }) => isNumericList(list)) ? found : [];
}

// src/reading/json/literal-table.ts
function literalToRuns(value, config) {
	const histories = separateHistories(value);
	if (histories.length > 1 || isContainer(value) && value.kind === "list" && histories.length > 0) return eachToRuns(histories, value, config);
	if (isDict(value)) {
		const [history] = histories;
		if (history !== void 0 && metricLists(history[1], config) === metricLists(value, config)) return withUnread(literalToRuns(history[1], config), value, [history[1]]);
		const sides = sideLogs(value, config);
		if (sides.length > 0) return withUnread(mergeSides(sides, config), value, sides.map(({ rows }) => rows));
		const logs = rowLogs(value, config);
		if (logs.length > 1) return eachToRuns(logs, value, config);
		const [log] = logs;
		if (log !== void 0) return withUnread(literalToRuns(log[1], config), value, [log[1]]);
	}
	return historyToRuns(value, config, 2);
}
function eachToRuns(parts, whole, config) {
	const runs = parts.flatMap(([name, part]) => literalToRuns(part, config).map((run) => ({
		...run,
		name
	})));
	const read = parts.flatMap(([, part, from = part]) => isDict(part) ? [
		from,
		part,
		...part.entries.values()
	] : [from]);
	return withUnread(runs, whole, read);
}
function historyToRuns(value, config, depth) {
	const lists = isDict(value) && frameToTable(value) === null ? collectLists(value, depth) : [];
	if (isDict(value) && lists.length > 0) refuseResults(value, config);
	const evaluations = config.position === null ? evaluationsApart(lists, config) : [];
	const others = lists.filter((one) => !evaluations.includes(one));
	const groups = config.position === null ? groupByCounter(others, config) : [lists];
	const recorded = groups.filter((group) => group.some(({ name }) => mayBeSeries(name, config)));
	const used = recorded.length > 0 ? recorded : groups;
	const all = [...(lists.length === 0 ? [literalToTable(value, config, depth)] : used.map((group) => listsToTable(group, config))).map((table) => {
		expectPosition(table, config);
		const unnumbered = table.columns.every(({ name }) => parseName(name).isBatch) ? "step" : "epoch";
		return toRuns(table, config, {
			column: findIndexColumn(table),
			unnumbered
		});
	}), ...evaluations.map(({ name, list: rows }) => toRuns(sideToTable({
		name,
		rows
	}), config))];
	const runs = all.length === 1 ? all.flat() : mergeParts(all);
	const read = [...used.flat(), ...evaluations].map(({ from }) => from);
	return lists.length === 0 ? runs : withUnread(runs, value, read);
}
function literalToTable(value, config, depth) {
	if (isDict(value)) {
		const frame = frameToTable(value);
		if (frame !== null) return frame;
		const lists = collectLists(value, depth);
		return lists.length > 0 ? listsToTable(lists, config) : dictToTable(value);
	}
	const rows = isContainer(value) ? listToTable(value) : null;
	if (rows !== null) return widenTable(rows, config);
	const message = `expected a dict of lists or a list of dicts, got ${describeLiteral(value)}`;
	throw new FormatError(message, isContainer(value) ? value.line : null);
}
function separateHistories(value, isCut = false) {
	if (!isDict(value)) return listedHistories(value, isCut);
	const { entries } = unwrapHistory(value);
	const histories = [...entries].flatMap(([name, inner]) => {
		if (!isDict(inner) || parseName(`${name}/x`).split !== null) return [];
		const history = unwrapHistory(inner);
		const lists = collectLists(history, 0).filter(({ list }) => isNumericList(list));
		return pairedMetrics(lists.map((one) => one.name)).length > 0 ? [[name, history]] : [];
	});
	const lengths = new Set(histories.flatMap(([, dict]) => collectLists(dict, 0).map(({ list }) => list.length)));
	return [...entries.values()].some((inner) => isContainer(inner) && inner.kind === "list" && isNumericList(inner) && (inner.length !== histories.length || lengths.has(inner.length))) ? prefixedHistories(value) : histories;
}
function prefixedHistories({ entries, line }) {
	const histories = /* @__PURE__ */ new Map();
	for (const [name, value] of entries) {
		if (!isContainer(value) || value.kind !== "list") continue;
		const prefix = /^[^_]+(?=_)/.exec(name)?.[0] ?? "";
		const history = histories.get(prefix) ?? /* @__PURE__ */ new Map();
		histories.set(prefix, history.set(name.slice(prefix.length + 1), value));
	}
	const lengths = [...histories].map(([prefix, history]) => {
		const [length, ...others] = new Set([...history.values()].map((list) => list.length));
		return parseName(`${prefix}/x`).split === null && pairedMetrics([...history.keys()]).length > 0 && others.length === 0 ? length : null;
	});
	if (lengths.includes(null) || new Set(lengths).size < 2) return [];
	return [...histories].map(([prefix, history]) => [prefix, {
		kind: "dict",
		entries: history,
		line
	}]);
}
function metricLists(dict, config) {
	return collectLists(dict, 2).filter(({ list, name }) => isNumericList(list) && isKnownMetric(name, config)).length;
}
function areLongRows(value, config) {
	return isContainer(value) && value.kind === "list" && value.content.kind === "rows" && areLong(value.content, config);
}
function rowLogs(dict, config) {
	if (listsLookLikeTraining(collectLists(dict, 2), config, false)) return [];
	return [...dict.entries].flatMap(([name, inner]) => {
		return isContainer(inner) && inner.kind === "list" && looksLikeTraining(rowKeys(inner), config) && parseName(`${name}/x`).split === null ? [[name, inner]] : [];
	});
}
function listedHistories(value, isCut) {
	if (!isContainer(value) || value.kind !== "list" || value.content.kind === "numbers") return [];
	const { content, length } = value;
	const dicts = content.kind === "rows" ? content.histories : content.items.filter(isDict).map(unwrapHistory);
	const whole = isCut && dicts.length > 1 ? dicts.slice(0, -1) : dicts;
	const isCounted = rowKeys(value).some((name) => counterAxis(name) !== null);
	return dicts.length >= (isCut ? length - 1 : length) && whole.every((dict) => hasPair(dict) || !isCounted && [...dict.entries.values()].some(isLog)) ? dicts.map((dict, index) => [`${index}`, dict]) : [];
}
function hasPair(dict) {
	return pairedMetrics(collectLists(dict, 0).map(({ name }) => name)).length > 0;
}

// src/reading/table/stepped-series.ts
var SeriesCollector = class {
	#series = /* @__PURE__ */ new Map();
	add(name, step, value) {
		const series = this.#series.get(name) ?? {
			name,
			steps: [],
			values: []
		};
		if (series.values.length === 0) this.#series.set(name, series);
		if (this.#series.size > 4096) throw new FormatError(`expected at most ${maxColumns} metrics, got more`);
		series.steps.push(step);
		series.values.push(value);
	}
	toRuns(config, notes) {
		const all = [...this.#series.values()];
		const metrics = all.filter(({ name }) => mayBeSeries(name, config));
		if (metrics.length === 0) return [];
		const leftOut = all.filter((one) => !metrics.includes(one)).map(({ name }) => ({
			what: name,
			why: "not a metric"
		}));
		return steppedToRuns(metrics, config).map((run) => ({
			...run,
			notes: [...run.notes, ...notes],
			leftOut
		}));
	}
};
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

// src/reading/table/nested-rows.ts
const maxDepth = 8;
var NestedRows = class {
	rows = 0;
	#columns = /* @__PURE__ */ new Map();
	#last = /* @__PURE__ */ new Map();
	get columns() {
		return [...this.#columns.values()];
	}
	endRow() {
		this.rows++;
	}
	addValue(name, value, depth = maxDepth) {
		if (typeof value === "number") this.add(name, value);
		else if (typeof value === "string") {
			const number = /^-?(NaN|Infinity)$/.test(value) ? parseNumber(value) : null;
			if (number !== null) this.add(name, number);
		} else if (typeof value === "object" && value !== null && !Array.isArray(value) && depth > 0) {
			if ("_type" in value) return;
			for (const [key, inner] of Object.entries(value)) this.addValue(`${name}/${key}`, inner, depth - 1);
		}
	}
	add(name, value) {
		const column = this.#columns.get(name) ?? emptyColumn(name);
		if (this.#last.get(column) === this.rows) return;
		this.#last.set(column, this.rows);
		if (column.values.length === 0) this.#columns.set(name, column);
		if (this.#columns.size > 4096) throw new FormatError(`expected at most ${maxColumns} metrics, got more`);
		addCell(column, this.rows, value);
	}
};

// src/reading/json/python-json.ts
function parsePythonJson(text, where, line = null) {
	try {
		return JSON.parse(text.replaceAll(/"(?:[^"\\]|\\.)*"?|-?\b(?:NaN|Infinity)\b/gs, quoteNonFinite));
	} catch {
		throw new FormatError(`expected JSON in ${where}, got ${quote(text)}`, line);
	}
}
function quoteNonFinite(token) {
	return token.startsWith("\"") ? token : `"${token}"`;
}

// src/reading/text/torn-number.ts
const fraction = /^[-+]?\d+[.,](\d+)$/;
const smallest = .001;
const tolerance = .001;
var LineEnds = class {
	#width = 0;
	#hasExponents = false;
	add(width, hasExponent) {
		if (width !== this.#width) this.#width = this.#width === 0 ? width : -1;
		this.#hasExponents ||= hasExponent;
	}
	isWhole(text, before) {
		if (/^[-+]?(nan|inf|infinity)$/i.test(text)) return true;
		const [, digits = ""] = fraction.exec(text) ?? [];
		if (digits === "" || before.length === 0 || this.#hasExponents) return false;
		if (text.length === this.#width) return true;
		if (before.some((value) => value !== 0 && Math.abs(value) < smallest)) return false;
		return 10 ** -digits.length <= tolerance * Math.abs(Number(text.replace(",", ".")));
	}
};
function tornNumberNote(line) {
	return `the last number (line ${line}) has no line end and may be cut off: its row is skipped`;
}

// src/reading/part.ts
const headBytes = 65536;
function partOf({ sibling }, path, content) {
	const { head, load } = typeof content === "string" ? fromText(content) : content;
	const start = head.subarray(0, headBytes);
	let size;
	let text;
	const loaded = () => {
		const bytes = load();
		size = bytes.length;
		return inMemory(bytes);
	};
	return {
		path,
		get size() {
			size ??= load().length;
			return size;
		},
		headBytes: start,
		get head() {
			text ??= decodeHead(start);
			return text;
		},
		open: () => new ByteSource(loaded()),
		openText: () => decodeSource(new TextSource(loaded())),
		sibling
	};
}
function fromText(text) {
	const bytes = Buffer.from(text);
	return {
		head: bytes,
		load: () => bytes
	};
}

// src/reading/table/to-csv.ts
function toCsv(rows) {
	let text = "";
	for (const row of rows) text += `${row.map(quoted).join(",")}\n`;
	return text;
}
function quoted(cell) {
	const line = cell.replaceAll(/\s+/g, " ").trim();
	return /[",;\t]/.test(line) ? `"${line.replaceAll("\"", "\"\"")}"` : line;
}

// src/reading/json/row-lists.ts
const minUnnamed = 12;
function hasListsByRow(artifact, config) {
	const lines = headLines(artifact);
	const whole = lines.filter(({ isComplete }) => isComplete);
	const dict = listsByRow(whole.length > 2 ? whole : lines);
	const [first = null] = dict?.entries.values() ?? [];
	const training = isDict(first) ? first : dict;
	return training !== null && listsLookLikeTraining(collectLists(training, 0), config, false);
}
function readListsByRow(artifact) {
	const dict = listsByRow([...readLines(artifact.openText())]);
	if (dict === null) throw new FormatError("expected a metric and its values in each row");
	return dict;
}
function listsByRow(lines) {
	const [first, second] = lines;
	if (first === void 0 || second === void 0) return null;
	const separator = separatorOf(first.text, second.text);
	const [name = ""] = splitCells(second.text, separator) ?? [];
	if (parseNumber(name) !== null && !second.text.includes("[")) return null;
	const rows = lines.map(({ text }) => splitCells(text, separator) ?? []);
	const trainings = trainingsByRow(rows);
	if (trainings !== null) return trainings;
	if (parseNumber(name) !== null) return null;
	const pairs = rows.map(([name = "", cell = "", ...more]) => [name, more.length === 0 ? listIn(cell) : null]);
	if (pairs.every(([, list]) => list !== null)) return dictOf(pairs);
	const [names = [], cells = []] = rows;
	if (rows.length === 2 && names.length === cells.length && cells.every((cell) => listIn(cell) !== null)) return dictOf(names.map((name, index) => [name, listIn(cells[index] ?? "")]));
	return numbersByRow(rows);
}
function trainingsByRow([names = [], ...rows]) {
	const metrics = names.slice(1);
	const trainings = rows.map(([name = "", ...cells]) => {
		const lists = cells.map(listIn);
		const dict = metrics.length > 0 && lists.length === metrics.length && lists.every((list) => list !== null) && dictOf(metrics.map((metric, index) => [metric, lists[index] ?? null]));
		return [parseNumber(name) === null ? name : `row ${name}`, dict || null];
	});
	const isNamed = [...metrics, ...rows.map(([name = ""]) => name)].every((name) => listIn(name) === null);
	return rows.length > 0 && isNamed && trainings.every(([, dict]) => dict !== null) ? dictOf(trainings) : null;
}
function numbersByRow(rows) {
	const [[corner = "", ...heading] = []] = rows;
	const counts = countsIn(corner, heading);
	const entries = (counts === null ? rows : rows.slice(1)).map(([name = "", ...cells]) => [name, numbersIn(cells)]);
	const names = entries.map(([name]) => name);
	const isWhole = entries.every(([name, list]) => list?.length === heading.length && /^[a-z]/i.test(name));
	const isNamed = counts !== null && (counterAxis(corner) !== null || /^[a-z]/i.test(heading[0] ?? ""));
	const isLong = heading.length >= minUnnamed && (counts !== null || pairedMetrics(names).length > 0);
	if (!isWhole || !(isNamed || isLong) || names.some((name) => /^(fit|score)_time$/.test(name))) return null;
	const axis = counterAxis(corner) ?? counterAxis(/^[a-z]+/i.exec(heading[0] ?? "")?.[0] ?? "") ?? "epoch";
	return dictOf(counts === null ? entries : [[axis, counts], ...entries]);
}
function countsIn(corner, cells) {
	const isCorner = corner === "" || counterAxis(corner) !== null || /^(metrics?|name)$/i.test(corner);
	const numbers = cells.map((cell) => {
		const [, name = "", count = NaN] = /^(?:([a-z]+)[_ -]?)?(\d+)$/i.exec(cell) ?? [];
		return name === "" || counterAxis(name) !== null ? Number(count) : NaN;
	});
	const [first = NaN] = numbers;
	const isCounting = first <= 1 && numbers.every((count, index) => count === first + index);
	return isCorner && isCounting && numbers.length > 1 ? toList(numbers) : null;
}
function numbersIn(cells) {
	const isNumber = (cell) => cell === "" || parseNumber(cell) !== null;
	return cells.every(isNumber) ? toList(cells.map(parseNumber)) : null;
}
function listIn(cell) {
	if (!cell.startsWith("[")) return null;
	try {
		const value = parseLiteral(new TextSource(inMemory(Buffer.from(cell))));
		return isContainer(value) && value.kind === "list" ? value : null;
	} catch (thrown) {
		if (thrown instanceof FormatError) return null;
		throw thrown;
	}
}
function dictOf(entries) {
	const lists = new Map(entries);
	return lists.size === entries.length ? {
		kind: "dict",
		entries: lists,
		line: null
	} : null;
}

// src/reading/table/growing-table.ts
const rowsOfSchedule = 32768;
function endRow(table, line) {
	table.lines.push(line);
	table.rows++;
	if (table.rows !== rowsOfSchedule) return;
	table.columns.forEach(({ name, values }, index) => {
		if (!mayBeScheduled(name) || !isEverNew(values)) return;
		table.isRelevant[index] = false;
		values.clear();
	});
}
function beginTable(heading, separator, line, { isRelevant }) {
	const names = splitHeading(heading, separator);
	if (names === null) throw new FormatError("expected a closing quote in the heading, got the end of the line", line);
	if (names.length > 4096) throw new FormatError(`expected at most ${maxColumns} columns, got ${names.length}`, line);
	const cells = new Float64Array(names.length);
	const columns = names.map(emptyColumn);
	if (columns[0]) columns[0].labels = new Labels();
	return {
		columns,
		rows: 0,
		lines: new RowNumbers(),
		notes: [],
		isFull: true,
		heading,
		separator,
		cells,
		spread: names.length,
		commas: new DecimalCommas(),
		ends: new LineEnds(),
		isRelevant: names.map(isRelevant)
	};
}

// src/reading/table/plain-row.ts
const [tab, lineFeed$1, carriageReturn, space, quoteMark] = [
	9,
	10,
	13,
	32,
	34
];
function addPlainRow(source, table) {
	if (!readCells(source, table)) return false;
	const { columns, cells, rows, isRelevant } = table;
	for (let index = 0; index < cells.length; index++) {
		const cell = cells[index] ?? NaN;
		const column = columns[index];
		if (column === void 0 || Number.isNaN(cell)) continue;
		if (isRelevant[index] === false) column.rows.push(rows);
		else addCell(column, rows, cell);
	}
	endRow(table, source.line++);
	return true;
}
function readCells(source, { cells, separator, isRelevant, ends }) {
	const { bytes, at: start } = source;
	const delimiter = separator.charCodeAt(0);
	const last = cells.length - 1;
	let [width, hasExponent] = [0, false];
	for (let index = 0; index <= last; index++) {
		let byte = skipSpaces(source, delimiter);
		if (byte === space) {
			source.at = start;
			return false;
		}
		if (byte === delimiter || byte === lineFeed$1 || byte === carriageReturn) cells[index] = NaN;
		else if (isRelevant[index] === false) {
			cells[index] = startsNumber[byte] === 1 ? 0 : NaN;
			byte = skipCell(source, delimiter);
		} else {
			const from = source.at;
			if (!readDecimal(source, cells, index)) byte = -1;
			else {
				width = source.at - from;
				hasExponent = index === last && endsWithExponent(bytes, source.at);
				byte = skipSpaces(source, delimiter);
			}
		}
		if (index === last) for (; byte === carriageReturn; byte = bytes[source.at] ?? -1) source.at++;
		if (byte !== (index === last ? lineFeed$1 : delimiter)) {
			source.at = start;
			return false;
		}
		source.at++;
	}
	if (last === 0 && Number.isNaN(cells[0] ?? 0)) {
		source.at = start;
		return false;
	}
	ends.add(width, hasExponent);
	return true;
}
const exponents = [69, 101];
function endsWithExponent(bytes, end) {
	for (let back = 2; back <= 5; back++) if (exponents.includes(bytes[end - back] ?? 0)) return true;
	return false;
}
const startsNumber = Uint8Array.from({ length: 256 }, (_, byte) => /[-+.\d]/.test(String.fromCharCode(byte)) ? 1 : 0);
function skipCell(source, delimiter) {
	const { bytes } = source;
	let byte = bytes[source.at] ?? -1;
	while (byte !== delimiter && byte !== lineFeed$1 && byte !== carriageReturn && byte !== quoteMark) {
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

// src/reading/table/trailer.ts
function beginsTrailer({ columns: [first, ...others], rows, separator }, cells) {
	const [cell = ""] = cells;
	const isNumbered = first !== void 0 && rows > 0 && first.firstText === null && first.values.length === rows;
	const isRow = separator !== " " && cells.length === others.length + 1;
	return isNumbered && !isRow && parseNumber(cell) === null && /\S{2}/.test(cell);
}
function isRowOfNumbers(cells) {
	return cells.length > 1 && cells.every((cell) => parseNumber(cell) !== null);
}
function trailerNote({ first, last }) {
	return `${first === last ? `line ${first.number} stands` : `lines ${first.number} to ${last.number} stand`} behind the rows of the table: not read`;
}

// src/reading/table/csv.ts
const lineFeed = 10;
const maxTextLines = 64;
const maxTextLength = 1048576;
function readTables(source, { names = "", isRelevant = () => true } = {}) {
	const reading = {
		tables: [],
		isRelevant,
		heading: null,
		repeated: null,
		short: null,
		trailer: null
	};
	if (names !== "") reading.tables.push(beginTable(names, names.includes(",") ? "," : " ", 0, reading));
	let linesEnd = 0;
	for (;;) {
		if (source.at >= linesEnd) linesEnd = loadLines(source);
		const table = reading.tables.at(-1);
		const isWaiting = reading.repeated !== null || reading.short !== null || reading.trailer !== null;
		if (table !== void 0 && !isWaiting && source.at < linesEnd && addPlainRow(source, table)) continue;
		const line = readLine(source);
		if (line === null) {
			if (reading.tables.length === 0 && reading.heading !== null) beginFirst(reading, reading.heading, "");
			reading.short?.table.notes.push(incompleteRowNote(reading.short.line.number));
			if (reading.trailer !== null) table?.notes.push(trailerNote(reading.trailer));
			for (const { commas } of reading.tables) commas.settle();
			return reading.tables;
		}
		if (line.text.trim() !== "") addLine(reading, table === void 0 ? line : wholeRow(source, line, table));
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
function wholeRow(source, line, { separator }) {
	if (separator === " " || !hasOddQuotes(line.text) || !opensText(line.text, separator)) return line;
	let text = line.text;
	for (let lines = 0; lines < maxTextLines && text.length < maxTextLength; lines++) {
		const next = readLine(source);
		if (next === null) return line;
		text += `\n${next.text}`;
		if (hasOddQuotes(next.text)) return closesText(next.text, separator) ? {
			...line,
			text,
			isComplete: next.isComplete
		} : line;
	}
	return line;
}
function hasOddQuotes(text) {
	return text.includes("\"") && text.split("\"").length % 2 === 0;
}
function opensText(text, separator) {
	const bare = text.replaceAll("\"\"", "");
	const before = bare.slice(0, bare.lastIndexOf("\"")).trimEnd();
	return before === "" || before.endsWith(separator);
}
function closesText(text, separator) {
	const bare = text.replaceAll("\"\"", "");
	const after = bare.slice(bare.indexOf("\"") + 1).trimStart();
	return after === "" || after.startsWith(separator);
}
function addLine(reading, line) {
	const { tables, heading, short } = reading;
	if (short !== null) throw wrongCells(short.table.columns.length, short.cells, short.line);
	const table = tables.at(-1);
	if (table === void 0 && (heading === null || !isHeading$1(heading.text, line.text))) reading.heading = line;
	else if (table === void 0 && heading !== null) {
		beginFirst(reading, heading, line.text);
		addLine(reading, line);
	} else if (table !== void 0 && line.text === table.heading) {
		if (reading.trailer !== null) table.notes.push(trailerNote(reading.trailer));
		[reading.repeated, reading.trailer] = [line, null];
	} else if (table !== void 0 && isBehind(table, line, reading)) reading.trailer = {
		first: reading.trailer?.first ?? line,
		last: line
	};
	else if (table !== void 0) addRow(reading, tableOf(line, table, reading), line);
}
function isBehind(table, line, { trailer, repeated }) {
	if (repeated !== null) return false;
	const cells = splitCells(line.text, table.separator) ?? [];
	const begins = !placeholders.has(cells[0] ?? "") && beginsTrailer(table, cells);
	if (trailer === null || begins) return begins;
	if (!isRowOfNumbers(cells)) return true;
	throw new FormatError("expected a row below the heading, got other words", trailer.first.number);
}
function wrongCells(expected, got, { number }) {
	return new FormatError(`expected ${expected} cells as in the heading, got ${got}`, number);
}
function tableOf(row, last, reading) {
	const { tables, repeated } = reading;
	reading.repeated = null;
	if (repeated === null || goesOn(last, row)) return last;
	if (tables.length === 1e4) throw new FormatError(`expected at most ${maxTrainings} headings, got more`, repeated.number);
	const next = beginTable(repeated.text, last.separator, repeated.number, reading);
	tables.push(next);
	return next;
}
function goesOn({ columns, separator }, row) {
	const cells = splitCells(row.text, separator) ?? [];
	const steps = columns.flatMap(({ name, values }, index) => counterAxis(name) === null ? [] : [(parseNumber(cells[index] ?? "") ?? NaN) - values.last]);
	return steps.every((step) => step >= 0) && steps.some((step) => step > 0);
}
function beginFirst(reading, { text, number }, row) {
	reading.tables.push(beginTable(text, separatorOf(text, row), number, reading));
}
function addRow(reading, table, line) {
	const cells = withoutSpread(splitCells(line.text, table.separator), table);
	const expected = table.columns.length;
	if (!line.isComplete && (cells === null || cells.length < expected)) {
		table.notes.push(incompleteRowNote(line.number));
		return;
	}
	if (cells !== null && cells.length < expected && table.rows > 0) {
		reading.short = {
			line,
			table,
			cells: cells.length
		};
		return;
	}
	if (cells?.length !== expected) {
		if (cells === null) throw new FormatError("expected a closing quote, got the end of the line", line.number);
		throw wrongCells(expected, cells.length, line);
	}
	if (!line.isComplete && isTorn(table, line)) {
		table.notes.push(tornNumberNote(line.number));
		return;
	}
	const end = lastCell(line, table);
	table.ends.add(end.length, /\de/i.test(end));
	table.columns.forEach((column, index) => {
		const cell = cells[index] ?? "";
		if (cell === "") return;
		if (placeholders.has(cell)) {
			column.placeholder ??= cell;
			return;
		}
		if (table.isRelevant[index] !== false) addParsed(table, column, cell, line.number);
		else if (parseNumber(cell) !== null) column.rows.push(table.rows);
	});
	endRow(table, line.number);
}
function withoutSpread(cells, table) {
	const { separator, columns, rows } = table;
	const filled = cells?.filter((cell) => cell !== "") ?? [];
	if (cells === null || separator !== "	" || filled.length !== columns.length) return cells;
	if ((cells.length - columns.length) * 2 <= columns.length - 1) return cells;
	if (rows === 0) table.spread = cells.length;
	return cells.length === table.spread ? filled : cells;
}
const placeholders = /* @__PURE__ */ new Set([
	"NA",
	"N/A",
	"n/a",
	"#N/A",
	"<NA>",
	"None",
	"null",
	"NULL",
	"-"
]);
function addParsed({ rows, commas }, column, text, line) {
	const number = parseNumber(text) ?? parseElement(text);
	const value = number ?? parseDecimalComma(text);
	if (value === null) addText(column, rows, text, line);
	else {
		commas.add(column, value, {
			text,
			line
		}, number === null);
		addCell(column, rows, value);
	}
}
function lastCell({ text }, { separator }) {
	return text.slice(text.lastIndexOf(separator) + 1).trim();
}
function isTorn(table, line) {
	const { columns, isRelevant, ends } = table;
	const column = columns.at(-1);
	if (column === void 0 || isRelevant.at(-1) === false || column.firstText !== null) return false;
	const cell = lastCell(line, table);
	return !cell.endsWith("\"") && !ends.isWhole(cell, column.values.toArray());
}
function readEachTable(all, read) {
	const tables = all.filter(({ rows }) => rows > 0);
	if (tables.length === 0) throw new NoValuesError("expected a row of numbers below the heading, got the end of the file");
	return tables.flatMap(read);
}

// src/reading/table/number-column.ts
function isNumberColumn(artifact) {
	if (!isNamedAfterCurve(artifact.path)) return false;
	const rows = headLines(artifact).filter((line) => line.isComplete && !isHeading(line)).map(({ text }) => parseRow(text));
	const width = rows[0]?.length ?? 0;
	if (width === 2) return rows.every((row) => row?.length === 2 && Number.isInteger(row[0]));
	return width === 1 && rows.every((row) => row?.length === 1);
}
function isHeading({ text, number }) {
	return number === 1 && /^,0\s*$/.test(text);
}
function parseRow(text) {
	const numbers = (text.includes("\"") ? splitCells(text, ",") : text.trim().split(/\s*[,;\s]\s*/, 3))?.map((cell) => parseNumber(cell) ?? parseElement(cell)) ?? [null];
	const valid = numbers.filter((number) => number !== null);
	return valid.length === numbers.length && valid.length <= 2 ? valid : null;
}
function readNumberColumn({ path, openText }, config) {
	const steps = emptyColumn("step");
	const values = emptyColumn(stemOf(path));
	const lines = new NumberList();
	const notes = [];
	const ends = new LineEnds();
	for (const line of readLines(openText())) {
		if (isHeading(line)) continue;
		const { text, number, isComplete } = line;
		const row = parseRow(text);
		const [first, second] = row ?? [];
		if (/^\s*\d+,\d+\s*$/.test(text)) throw new FormatError(`expected a decimal point or a space after the step, got ${quote(text.trim())}`, number);
		const shown = /\S*$/.exec(text.trim())?.[0] ?? "";
		if (!isComplete && row !== null && !ends.isWhole(shown, values.values.toArray())) {
			notes.push(tornNumberNote(number));
			continue;
		}
		ends.add(shown.length, /e/i.test(shown));
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

// src/reading/table/drop-prefixes.ts
function dropPrefixes(runs) {
	let dropped = 0;
	return runs.flatMap((run, index) => {
		const next = runs[index + 1];
		if (next !== void 0 && isPrefix(run, next)) {
			dropped++;
			return [];
		}
		const notes = [...run.notes];
		if (dropped > 0) notes.push(`${dropped} records of its earlier epochs precede the last: left out`);
		dropped = 0;
		return [{
			...run,
			notes
		}];
	});
}
function isPrefix(run, next) {
	const later = new Map(next.series.map((series) => [keyOf(series), series]));
	const pairs = run.series.map((series) => ({
		series,
		longer: later.get(keyOf(series))
	}));
	const count = ({ series }) => series.reduce((sum, { values }) => sum + values.length, 0);
	return count(next) > count(run) && pairs.every(({ series, longer }) => longer && beginsWith(longer, series));
}
function keyOf({ name }) {
	const { metric, split } = parseName(name);
	return `${split ?? "train"} ${metric}`;
}
function beginsWith(long, short) {
	return short.values.every((value, index) => Object.is(value, long.values[index]) && short.positions[index] === long.positions[index]);
}

Object.defineProperty(exports, "Budget", {
  enumerable: true,
  get: function () {
    return Budget;
  }
});
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
Object.defineProperty(exports, "LineEnds", {
  enumerable: true,
  get: function () {
    return LineEnds;
  }
});
Object.defineProperty(exports, "NestedRows", {
  enumerable: true,
  get: function () {
    return NestedRows;
  }
});
Object.defineProperty(exports, "NoHistoryError", {
  enumerable: true,
  get: function () {
    return NoHistoryError;
  }
});
Object.defineProperty(exports, "NoValuesError", {
  enumerable: true,
  get: function () {
    return NoValuesError;
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
Object.defineProperty(exports, "SeriesCollector", {
  enumerable: true,
  get: function () {
    return SeriesCollector;
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
Object.defineProperty(exports, "addText", {
  enumerable: true,
  get: function () {
    return addText;
  }
});
Object.defineProperty(exports, "areEpochsOf", {
  enumerable: true,
  get: function () {
    return areEpochsOf;
  }
});
Object.defineProperty(exports, "areLong", {
  enumerable: true,
  get: function () {
    return areLong;
  }
});
Object.defineProperty(exports, "areLongRows", {
  enumerable: true,
  get: function () {
    return areLongRows;
  }
});
Object.defineProperty(exports, "asClock", {
  enumerable: true,
  get: function () {
    return asClock;
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
Object.defineProperty(exports, "decodeHead", {
  enumerable: true,
  get: function () {
    return decodeHead;
  }
});
Object.defineProperty(exports, "decodeSource", {
  enumerable: true,
  get: function () {
    return decodeSource;
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
Object.defineProperty(exports, "describeLiteral", {
  enumerable: true,
  get: function () {
    return describeLiteral;
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
Object.defineProperty(exports, "dropPrefixes", {
  enumerable: true,
  get: function () {
    return dropPrefixes;
  }
});
Object.defineProperty(exports, "eachToRuns", {
  enumerable: true,
  get: function () {
    return eachToRuns;
  }
});
Object.defineProperty(exports, "emptyColumn", {
  enumerable: true,
  get: function () {
    return emptyColumn;
  }
});
Object.defineProperty(exports, "englishName", {
  enumerable: true,
  get: function () {
    return englishName;
  }
});
Object.defineProperty(exports, "evaluatedAgainNote", {
  enumerable: true,
  get: function () {
    return evaluatedAgainNote;
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
Object.defineProperty(exports, "fileBudget", {
  enumerable: true,
  get: function () {
    return fileBudget;
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
Object.defineProperty(exports, "foreignWordsFor", {
  enumerable: true,
  get: function () {
    return foreignWordsFor;
  }
});
Object.defineProperty(exports, "formatInteger", {
  enumerable: true,
  get: function () {
    return formatInteger;
  }
});
Object.defineProperty(exports, "frameNames", {
  enumerable: true,
  get: function () {
    return frameNames;
  }
});
Object.defineProperty(exports, "fromFile", {
  enumerable: true,
  get: function () {
    return fromFile;
  }
});
Object.defineProperty(exports, "groupBy", {
  enumerable: true,
  get: function () {
    return groupBy;
  }
});
Object.defineProperty(exports, "hasKeys", {
  enumerable: true,
  get: function () {
    return hasKeys;
  }
});
Object.defineProperty(exports, "hasListsByRow", {
  enumerable: true,
  get: function () {
    return hasListsByRow;
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
Object.defineProperty(exports, "incompleteRowNote", {
  enumerable: true,
  get: function () {
    return incompleteRowNote;
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
Object.defineProperty(exports, "isIncreasing", {
  enumerable: true,
  get: function () {
    return isIncreasing$1;
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
Object.defineProperty(exports, "isLabelColumn", {
  enumerable: true,
  get: function () {
    return isLabelColumn;
  }
});
Object.defineProperty(exports, "isLfsPointer", {
  enumerable: true,
  get: function () {
    return isLfsPointer;
  }
});
Object.defineProperty(exports, "isLongTable", {
  enumerable: true,
  get: function () {
    return isLongTable;
  }
});
Object.defineProperty(exports, "isLoss", {
  enumerable: true,
  get: function () {
    return isLoss;
  }
});
Object.defineProperty(exports, "isNamedAfterCurve", {
  enumerable: true,
  get: function () {
    return isNamedAfterCurve;
  }
});
Object.defineProperty(exports, "isNumberColumn", {
  enumerable: true,
  get: function () {
    return isNumberColumn;
  }
});
Object.defineProperty(exports, "isNumberedLog", {
  enumerable: true,
  get: function () {
    return isNumberedLog;
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
Object.defineProperty(exports, "isReward", {
  enumerable: true,
  get: function () {
    return isReward;
  }
});
Object.defineProperty(exports, "isSetting", {
  enumerable: true,
  get: function () {
    return isSetting;
  }
});
Object.defineProperty(exports, "isSide", {
  enumerable: true,
  get: function () {
    return isSide;
  }
});
Object.defineProperty(exports, "isStateColumn", {
  enumerable: true,
  get: function () {
    return isStateColumn;
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
Object.defineProperty(exports, "joinNotes", {
  enumerable: true,
  get: function () {
    return joinNotes;
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
Object.defineProperty(exports, "listToTable", {
  enumerable: true,
  get: function () {
    return listToTable;
  }
});
Object.defineProperty(exports, "listedHistories", {
  enumerable: true,
  get: function () {
    return listedHistories;
  }
});
Object.defineProperty(exports, "listsLookLikeTraining", {
  enumerable: true,
  get: function () {
    return listsLookLikeTraining;
  }
});
Object.defineProperty(exports, "listsToTable", {
  enumerable: true,
  get: function () {
    return listsToTable;
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
Object.defineProperty(exports, "maxTrainings", {
  enumerable: true,
  get: function () {
    return maxTrainings;
  }
});
Object.defineProperty(exports, "mayBeSeries", {
  enumerable: true,
  get: function () {
    return mayBeSeries;
  }
});
Object.defineProperty(exports, "mayHoldNumbers", {
  enumerable: true,
  get: function () {
    return mayHoldNumbers;
  }
});
Object.defineProperty(exports, "memoize", {
  enumerable: true,
  get: function () {
    return memoize;
  }
});
Object.defineProperty(exports, "mergeParts", {
  enumerable: true,
  get: function () {
    return mergeParts;
  }
});
Object.defineProperty(exports, "metricColumns", {
  enumerable: true,
  get: function () {
    return metricColumns;
  }
});
Object.defineProperty(exports, "nameSides", {
  enumerable: true,
  get: function () {
    return nameSides;
  }
});
Object.defineProperty(exports, "namesListOfTraining", {
  enumerable: true,
  get: function () {
    return namesListOfTraining;
  }
});
Object.defineProperty(exports, "namesMetric", {
  enumerable: true,
  get: function () {
    return namesMetric;
  }
});
Object.defineProperty(exports, "parseElement", {
  enumerable: true,
  get: function () {
    return parseElement;
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
Object.defineProperty(exports, "parsePythonJson", {
  enumerable: true,
  get: function () {
    return parsePythonJson;
  }
});
Object.defineProperty(exports, "partOf", {
  enumerable: true,
  get: function () {
    return partOf;
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
Object.defineProperty(exports, "readListsByRow", {
  enumerable: true,
  get: function () {
    return readListsByRow;
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
Object.defineProperty(exports, "refuseRunsFile", {
  enumerable: true,
  get: function () {
    return refuseRunsFile;
  }
});
Object.defineProperty(exports, "renameLastColumn", {
  enumerable: true,
  get: function () {
    return renameLastColumn;
  }
});
Object.defineProperty(exports, "roleOf", {
  enumerable: true,
  get: function () {
    return roleOf;
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
Object.defineProperty(exports, "rowLogs", {
  enumerable: true,
  get: function () {
    return rowLogs;
  }
});
Object.defineProperty(exports, "rowNames", {
  enumerable: true,
  get: function () {
    return rowNames;
  }
});
Object.defineProperty(exports, "separateHistories", {
  enumerable: true,
  get: function () {
    return separateHistories;
  }
});
Object.defineProperty(exports, "sideLogs", {
  enumerable: true,
  get: function () {
    return sideLogs;
  }
});
Object.defineProperty(exports, "skipWhitespace", {
  enumerable: true,
  get: function () {
    return skipWhitespace;
  }
});
Object.defineProperty(exports, "splitCells", {
  enumerable: true,
  get: function () {
    return splitCells;
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
Object.defineProperty(exports, "startNote", {
  enumerable: true,
  get: function () {
    return startNote;
  }
});
Object.defineProperty(exports, "stemOf", {
  enumerable: true,
  get: function () {
    return stemOf;
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
Object.defineProperty(exports, "toCsv", {
  enumerable: true,
  get: function () {
    return toCsv;
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
Object.defineProperty(exports, "widenTable", {
  enumerable: true,
  get: function () {
    return widenTable;
  }
});
Object.defineProperty(exports, "withFileContext", {
  enumerable: true,
  get: function () {
    return withFileContext;
  }
});
Object.defineProperty(exports, "withFileMetric", {
  enumerable: true,
  get: function () {
    return withFileMetric;
  }
});
Object.defineProperty(exports, "withFileSide", {
  enumerable: true,
  get: function () {
    return withFileSide;
  }
});
Object.defineProperty(exports, "withUnread", {
  enumerable: true,
  get: function () {
    return withUnread;
  }
});
Object.defineProperty(exports, "withoutColumns", {
  enumerable: true,
  get: function () {
    return withoutColumns;
  }
});
Object.defineProperty(exports, "wordsFor", {
  enumerable: true,
  get: function () {
    return wordsFor;
  }
});
Object.defineProperty(exports, "wordsOf", {
  enumerable: true,
  get: function () {
    return wordsOf;
  }
});