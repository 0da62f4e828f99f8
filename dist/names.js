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
const grainFirst = new RegExp(`^(epoch|batch|step|iter)${separator}+(?=\\D)`, "i");
const grainLast = new RegExp(`${separator}+(epoch|batch|step|iter)$`, "i");
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
	const trimmed = name.trim();
	const separate = [...trimmed.matchAll(sideWord)].at(-1);
	const rest = trimmed.replace(sideWord, (_all, before, _word, _set, after) => before || after);
	const joined = separate ? null : camelCaseSide.exec(trimmed);
	const metric = joined ? trimmed.replace(camelCaseSide, "") : rest.replace(outerSeparators, "");
	if (!separate && !joined || metric === "") return toName(trimmed, null, null);
	return toName(metric, (separate?.[2] ?? joined?.[0] ?? "").toLowerCase(), separate?.[3] ?? null);
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
const fallingMetrics = new Set(`loss losses error errors error_rate err errs mse rmse mae mape msle rmsle mean_squared_error mean_absolute_error nll perplexity
  ppl wer cer der eer bpc bpb bpd ce logloss mlogloss merror binary_logloss multi_logloss cross_entropy crossentropy
  hinge kl_divergence kld logcosh log_cosh poisson l1 l2 quantile huber deviance gamma_deviance tweedie_deviance
  multi_error binary_error fid`.split(/\s+/));
const risingMetrics = new Set(`acc accuracy auc aucpr auroc auprc prauc average_precision f1 f1_score fbeta map ap precision recall sensitivity
  specificity dice dice_coef dice_coefficient iou miou jaccard io_u bleu sacrebleu rouge rouge1 rouge2 rougel meteor r2
  r2_score r_square mrr ndcg psnr ssim top1 top3 top5 top_1 top_3 top_5 acc1 acc5 aacc macc kappa mcc hit_rate uas las
  cats_score`.split(/\s+/));
const adversarial = new Set("g d gen disc generator discriminator adv adversarial critic".split(" "));
const lossSettings = new Set("scale scaler scaling weight weights".split(" "));
const directionOf = memoizeByName((metric) => {
	const words = wordsOf(metric);
	if (adversarial.has(words[0] ?? "")) return null;
	for (let length = words.length; length > 0; length--) {
		const direction = directionByEnding(words.slice(0, length));
		if (direction !== null) return direction;
		if (!/^\d+$/.test(words[length - 1] ?? "")) break;
	}
	return words[0] === "loss" && !lossSettings.has(words[1] ?? "") ? "min" : null;
});
function directionByEnding(words) {
	for (const length of [
		1,
		2,
		3
	]) {
		const ending = words.slice(-length).join("_");
		if (fallingMetrics.has(ending)) return "min";
		if (risingMetrics.has(ending)) return "max";
	}
	return null;
}
function wordsOf(name) {
	return name.trim().toLowerCase().replace(/\s*\([^()]*\)$/, "").replace(/^map(?=\d)|(?<=\W)map(?=\d)/, "map ").split(/[_ .:/@'-]+/).filter((word) => word !== "");
}
const bookkeeping = new RegExp(`^(${[
	"epochs?|steps?|global_?step|iter|iters|iterations?|rounds?|row|index|batch|batches|(\\S+[_ ])?batch_?size|(\\S+[_ ])?num_\\S+|n_\\S+",
	"(\\S+[_ ])?lr|learning[_ ]?rate|lr[-_/ ]\\S+|x\\/lr\\d+|base_lr|momentum|weight_decay|wd|beta\\d?",
	"(\\S+[_ /])?(grad|param|weight|update)s?_?norm(\\S*)?|(\\S+[_ ])?loss[_ ]scale|skipped\\S*|nans?",
	"(\\S+[_ /])?(time|times|runtime|duration|seconds|elapsed\\S*|eta|eta_seconds|dur|date|datetime|timestamps?|wall_?time)",
	"\\S+_per_\\S+|\\S+\\/s|speed|throughput|tps|tflops|mfu|total_(flos|steps)|flops|\\S*tokens|consumed_samples|rank_data_time",
	"(system|sys|perf|hparams?|_hparams_|memory|mem|cpu|gpu|tpu)([/._]\\S+)?|(\\S+[/_.])?(gpu|cpu|max|peak)_mem(ory)?\\S*|\\S+_memory_MB",
	"percent(age)?|progress|patience|bad[_ ]epochs|best[_ ]\\S+|\\S+[_ ]best|is_best|hp_metric|seed|\\S+_vs_iterations"
].join("|")})$`, "i");
const isBookkeeping = memoizeByName((name) => bookkeeping.test(name.trim()));

Object.defineProperty(exports, "directionOf", {
  enumerable: true,
  get: function () {
    return directionOf;
  }
});
Object.defineProperty(exports, "isBookkeeping", {
  enumerable: true,
  get: function () {
    return isBookkeeping;
  }
});
Object.defineProperty(exports, "parseName", {
  enumerable: true,
  get: function () {
    return parseName;
  }
});
Object.defineProperty(exports, "valWords", {
  enumerable: true,
  get: function () {
    return valWords;
  }
});